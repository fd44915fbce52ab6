"""The checker's engine: limits that hold, nothing changed but the verdict, faults told by their names."""

import random
import signal
import subprocess
import sys
import threading
import time
import warnings

import numpy as np
import pytest
from notebook_cell import run_cell

from mlp_course.exercises import check, grading, running, verdict_of
from mlp_course.exercises.causes import CAUSES, usual_cause
from mlp_course.exercises.comparing import describe, difference, snapshot, unfinished
from mlp_course.exercises.exercise import every
from mlp_course.learner import limits

EXERCISES = every()


# What is endless ends, however the time is kept.


def endless():
    while True:
        pass


def in_one_line():
    while True: pass  # noqa: E701  # fmt: skip


def swallowing():
    while True:
        try:
            while True:
                try:
                    while True:
                        try:
                            pass
                        except BaseException:
                            pass
                except:  # noqa: E722
                    pass
        except:  # noqa: E722
            continue


def keeping():
    errors = []
    while True:
        try:
            endless()
        except BaseException as error:
            errors.append(error)


def in_finally():
    while True:
        try:
            time.monotonic()
        finally:
            continue  # noqa: B012


def calling_itself():
    try:
        calling_itself()
    except Exception:
        pass
    calling_itself()


def generating():
    def forever():
        while True:
            yield 0

    return sum(forever())


ENDLESS = [endless, in_one_line, swallowing, keeping, in_finally, generating]
WATCHES = [limits.WatchLimit, limits.SignalLimit]
WATCHES = [w for w in WATCHES if w is limits.WatchLimit or hasattr(signal, "setitimer")]


@pytest.mark.filterwarnings("ignore:'continue' in a 'finally' block")
@pytest.mark.parametrize("f", ENDLESS)
@pytest.mark.parametrize("kind", [*WATCHES, "thread"])
def test_it_ends(f, kind, monkeypatch):
    before, took = (sys.gettrace(), sys.getprofile()), []

    def check_it():
        start = time.monotonic()
        outcome = running.run(EXERCISES["sigmoid"], lambda z: f(), (np.ones(2),), 0.1)
        took.append((outcome.failure.type, time.monotonic() - start))

    if kind == "thread":
        thread = threading.Thread(target=check_it)
        thread.start()
        thread.join(30)
    else:
        monkeypatch.setattr(limits, "time_limit", kind)
        check_it()
    assert took and took[0][0] == "TimeUp" and took[0][1] < 5
    assert (sys.gettrace(), sys.getprofile()) == before
    time.sleep(0.01)
    assert sum(range(1000)) == 499500, "nothing is interrupted any more"


@pytest.mark.skipif(limits.SignalLimit not in WATCHES, reason="this system has no such timers")
def test_it_ends_where_no_frame_is_left_for_who_would_end_it():
    assert verdict_of(lambda z: calling_itself(), "sigmoid", 0.1).headline.startswith("It was stopped")


def test_without_signals_every_line_looks_at_the_clock(monkeypatch):
    monkeypatch.delattr(signal, "setitimer", raising=False)
    assert isinstance(limits.time_limit(1), limits.WatchLimit)
    assert verdict_of(lambda z: endless(), "sigmoid", 0.1).headline.startswith("It was stopped")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no such timers")
def test_a_signal_ends_sleep_and_leaves_timers_of_others_alone():
    rang = []
    before = signal.signal(signal.SIGALRM, lambda *_: rang.append(time.monotonic()))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.4)
        start = time.monotonic()
        assert verdict_of(lambda z: time.sleep(60), "sigmoid", 0.1).status == "error"
        assert time.monotonic() - start < 0.39 and not rang
        time.sleep(0.6)
        assert len(rang) == 1
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_slow_but_right_answers_are_given_their_time():
    def slowly(z):
        time.sleep(0.05)
        return EXERCISES["sigmoid"].reference(z)

    assert verdict_of(slowly, "sigmoid").status == "correct"


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
def test_huge_memory_is_an_error_and_the_process_lives():
    program = """
import numpy as np
from mlp_course.exercises import verdict_of
def hoards(z):
    all = []
    while True:
        all.append(np.ones(1 << 24))
def lists(z):
    all = [0]
    while True:
        all = all + all
for f in (hoards, lists):
    verdict = verdict_of(f, "sigmoid", 60)
    print(verdict.status, verdict.headline.split(":")[0])
print(np.ones(1 << 24).sum() > 0)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=120)
    assert run.stdout.splitlines() == ["error MemoryError"] * 2 + ["True"], run.stdout + run.stderr


# Nothing changes but the verdict.


def test_nothing_is_left_behind(capsys):
    def noisy(z):
        np.random.seed(1)  # noqa: NPY002
        random.seed(1)
        np.seterr(all="raise")
        print("out", file=sys.stderr)
        print("in")
        warnings.warn("careful", stacklevel=1)
        return np.log(-1.0 - z * 0)

    np.random.seed(7)  # noqa: NPY002
    random.seed(7)
    state, plain = np.random.get_state(), random.getstate()  # noqa: NPY002
    errors, filters = np.geterr(), list(warnings.filters)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        verdict = verdict_of(noisy, "sigmoid")
    assert verdict.status == "error" and ("It printed", "out\nin") in verdict.points
    found = np.random.get_state()  # noqa: NPY002
    assert all(np.array_equal(a, b) for a, b in zip(state, found, strict=True))
    assert random.getstate() == plain and np.geterr() == errors and warnings.filters == filters
    assert capsys.readouterr() == ("", "")


def test_arguments_are_copies_and_changing_them_is_a_fault():
    seen = []

    def changes(z):
        seen.append(z)
        z *= -1
        return 1 / (1 + np.exp(z))

    verdict = verdict_of(changes, "sigmoid")
    assert verdict.status == "wrong" and verdict.misconception == "changes z in place"
    assert len({id(array) for array in seen}) == len(seen)
    fresh = EXERCISES["sigmoid"].draw(0)
    assert np.array_equal(fresh[0][0], [-1.5, 0.0, 2.0])


def test_an_array_nudged_and_put_back_to_rounding_is_no_fault():
    def nudges(z):
        z += 0.1
        z -= 0.1
        return 1 / (1 + np.exp(-z))

    assert verdict_of(nudges, "sigmoid").status == "correct"


def test_the_users_own_interrupt_goes_through():
    def interrupted(z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verdict_of(interrupted, "sigmoid")


def test_a_result_that_changes_later_is_compared_as_it_was():
    same = np.empty(3)

    def reuses(z):
        if z.shape != (3,):
            return EXERCISES["sigmoid"].reference(z)
        same[:] = EXERCISES["sigmoid"].reference(z)
        return same

    assert verdict_of(reuses, "sigmoid").status == "correct"


# What is said.


def test_stubs_are_known_whatever_stands_around_them():
    spaces = "def bp1(z, a, y, prime):\n    '''Mine.'''\n    # soon\n\n    return (\n        ...\n    )\n"
    module = "import numpy as np\n\ndef softmax(z):\n    e = np.exp(z)\n    return e / e.sum(axis=0)\n"
    other_axis = module.replace("axis=0", "axis=1").replace("import numpy as np", "")
    for source, name, untouched in [(spaces, "bp1", True), (module, "softmax", True), (other_axis, "softmax", False)]:
        f = run_cell(source, {})[name]
        assert grading.untouched(f, EXERCISES[name]) == untouched


def test_what_is_begun_but_still_holds_dots_is_unattempted():
    verdict = verdict_of(lambda delta, a_before: (delta.mean(axis=1, keepdims=True), ...), "bp3_bp4")
    assert verdict.status == "unattempted" and "still a `...`" in verdict.headline


def test_an_exercise_that_calls_an_unwritten_one_says_so():
    namespace = {"np": np}
    exec(
        "def sigmoid(z):\n    return ...\n\ndef sigmoid_prime(z):\n    return sigmoid(z) * (1 - sigmoid(z))", namespace
    )
    verdict = verdict_of(namespace["sigmoid_prime"])
    assert verdict.status == "error" and "one of yours that it calls" in dict(verdict.points)["Usually"]
    assert "Line 5" in dict(verdict.points)


def test_the_line_is_the_learners_own():
    def own(w, b, x, sigma):
        return sigma(np.dot(x, np.linalg.inv(x)))

    verdict = verdict_of(own, "neuron")
    labels = [label for label, _ in verdict.points]
    assert verdict.status == "error" and verdict.headline.startswith("LinAlgError")
    assert dict(verdict.points)[labels[0]] == "return sigma(np.dot(x, np.linalg.inv(x)))"


class Hostile(Exception):
    def __str__(self):
        raise RuntimeError("no words")


def test_a_hostile_exception_is_only_an_error():
    def hostile(z):
        raise Hostile

    assert verdict_of(hostile, "sigmoid").headline == "Hostile"


def test_wrong_uses_of_check_are_answered_in_a_sentence():
    assert "takes the function itself" in verdict_of(np.ones(3)).headline
    assert "check(f, 'softmax')" in verdict_of(lambda z: z, "softmix").headline
    assert "No exercise is called <lambda>" in verdict_of(lambda z: z).headline
    assert "There is feedforward." in verdict_of(len, "feedforwrd").headline
    verdict = verdict_of(lambda x, y: x, "sigmoid")
    assert verdict.status == "error" and "the arguments sigmoid(z); yours is <lambda>(x, y)" in verdict.headline
    with pytest.raises(TypeError, match="takes a function"):
        check()


def test_the_failing_case_is_the_smallest_and_the_same_each_time():
    def nearly(W, b, x, sigma):
        return EXERCISES["feedforward"].reference(W, b, x, sigma) * 1.001

    verdicts = [verdict_of(nearly, "feedforward") for _ in range(2)]
    assert repr(verdicts[0]) == repr(verdicts[1]) and verdicts[0].misconception is None
    assert "W = [None, [[" in repr(verdicts[0]) and "Entry (0, 0) of the result should be" in verdicts[0].headline


def test_backprop_says_which_equation_breaks_first():
    def late(net, x, y):
        delta, dW, db = EXERCISES["backprop"].reference(net, x, y)
        return delta, [None, dW[1] * 1.5, *dW[2:]], db

    def early(net, x, y):
        delta, dW, db = EXERCISES["backprop"].reference(net, x, y)
        return [None, *(d * 1.5 for d in delta[1:])], dW, db

    assert "dW of layer 1, by BP4" in verdict_of(late, "backprop").headline
    assert "δ^1, by BP1," in verdict_of(early, "backprop").headline


def test_verdict_of_writes_nothing_and_check_does(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "p.json"))
    verdict_of(EXERCISES["bp1"].reference)
    check(lambda z, a, y, prime: ..., "bp1")
    assert list(tmp_path.iterdir()) == []
    check(EXERCISES["bp1"].reference)
    assert [path.name for path in tmp_path.iterdir()] == ["p.json"]


# Comparing: form, then shape, then the first entry.

E = np.arange(1.0, 4.0)
COLUMN, MATRIX = E[:, None], np.arange(6.0).reshape(2, 3)
SAID = [
    (COLUMN, E, "keepdims=True"),
    (COLUMN, COLUMN @ COLUMN.T, "broadcast to a square"),
    (E, COLUMN, "axis of length 1 too many"),
    (MATRIX, MATRIX.T, "it is transposed"),
    (MATRIX, MATRIX.sum(), "over all axes"),
    (MATRIX, MATRIX + 0.5 * (MATRIX == 4), r"entry (1, 1) of the result should be 4, but is 4.5"),
    (MATRIX, MATRIX * np.nan, "nan"),
    (MATRIX, None, "should be an array of shape (2, 3), but is None"),
    (MATRIX, MATRIX.tolist(), "but is a list of 2 items"),
    (MATRIX, np.asmatrix(MATRIX), "matrix"),
    (MATRIX, np.ma.masked_array(MATRIX), "MaskedArray"),
    (MATRIX, MATRIX.astype(object), "Python objects"),
    (MATRIX, MATRIX + 0j, "complex128"),
    (MATRIX, np.broadcast_to(0.0, (3000, 3000)), "far too large"),
    (MATRIX, (v for v in MATRIX), "is a generator"),
    (MATRIX, "abc", "the string 'abc'"),
    (MATRIX, {1, 2}, "an object of type set"),
    (1.0, np.inf, "should be 1, but is inf"),
    (1.0, 1.00001, "should be 1, but is 1.00001"),
    (1.0, True - 1, "should be 1, but is 0"),
    (True, 1, "should be True, but is the number 1"),
    ("saddle", "minimum", "should be saddle, but is minimum"),
    (None, E, "should be None"),
    ([None, E], [None, E, E], "has 3 items, expected 2"),
    (
        [None, E],
        [None, E + 1],
        "entry (0,) of item 1 of the result should be 1, but is 2",
    ),
    ([None, E], E, "should be a list of 2"),
    ({"dW": E, "db": E}, {"dW": E, "db": E + 1}, "db[0] should be 1, but is 2"),
    ({"dW": E}, {}, "lacks dW"),
]


@pytest.mark.parametrize(("expected", "received", "words"), SAID)
def test_a_difference_is_said(expected, received, words):
    assert words in difference(snapshot(expected), snapshot(received))


@pytest.mark.parametrize(
    ("expected", "received"),
    [
        (MATRIX, MATRIX.astype(np.float32)),
        (MATRIX, MATRIX.astype(int)),
        (MATRIX / 3, (MATRIX / 3).astype(np.float32)),
        (MATRIX, MATRIX + 1e-12),
        (np.zeros(3), np.full(3, 1e-16)),
        (2.0, np.array(2.0)),
        (2.0, 2),
        (True, np.True_),
        ((E, E), [E, E]),
        (np.zeros((0, 2)), np.zeros((0, 2))),
    ],
)
def test_what_is_equal_is_equal(expected, received):
    assert difference(snapshot(expected), snapshot(received)) is None


def test_half_precision_is_held_to_single():
    assert difference(snapshot(MATRIX / 3), snapshot((MATRIX / 3).astype(np.float16)))


def test_nan_never_equals_but_a_misconception_may_have_it():
    nan = np.array([np.nan])
    assert difference(nan, nan) and difference(nan, nan, nan_equal=True) is None


def test_snapshots_do_not_follow_cycles_or_hostile_objects():
    cycle = []
    cycle.append(cycle)

    class Liar:
        def __eq__(self, other):
            return True

        def __array__(self, *_):
            return MATRIX

    assert describe(snapshot(cycle)) == "a list of 1 item"
    assert difference(MATRIX, snapshot(Liar())) == "the result is an object of type Liar"
    assert unfinished(snapshot([None, (1, ...)])) and not unfinished(snapshot([None, "..."]))
    assert "20,000 items" in describe(snapshot(list(range(20_000))))


# Causes: each line of the table is hit by the exception it is meant for.

MADE = {
    "TimeUp": None,
    "ellipsis": lambda: ... + 1,
    "matmul": lambda: np.ones((2, 3)) @ np.ones((2, 3)),
    "broadcast": lambda: np.ones(2) + np.ones(3),
    "truth value": lambda: bool(np.ones(2)),
    "unpack": lambda: (lambda a, b: 0)(*[1, 2]) or [a for a, b in [(1, 2, 3)]],
    "inhomogeneous": lambda: np.array([[1], [1, 2]]),
    "read-only": lambda: np.broadcast_to(1.0, 2).__setitem__(0, 2),
    "NoneType": lambda: None + 1,
    "positional": lambda: (lambda a: a)(),
    "not callable": lambda: MATRIX(2),
    "subscriptable": lambda: len[0],
    "0-dimensional": lambda: __import__("math").exp(np.ones(2)),
    "IndexError": lambda: [][1],
    "AxisError": lambda: np.ones(2).sum(axis=1),
    "NoneType has": lambda: None.T,
    "AttributeError": lambda: (2).T,
    "KeyError": lambda: {}["a"],
    "ZeroDivisionError": lambda: 1 / 0,
    "cast": lambda: np.ones(2, int).__itruediv__(2),
}


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize("name", [name for name, make in MADE.items() if make])
def test_a_usual_exception_has_a_usual_cause(name):
    try:
        MADE[name]()
    except Exception as error:
        failure = running.Failure(type(error).__name__, str(error))
    assert usual_cause(failure), failure


def test_causes_are_sentences():
    assert all(cause.endswith((".", "?")) for *_, cause in CAUSES)
    assert usual_cause(running.Failure("StrangeError", "")) is None
