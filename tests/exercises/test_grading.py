"""From a function to its verdict: the stub, the name, the arguments, the failing case."""

import numpy as np
import pytest
from notebook_cell import run_cell

from mlp_course.exercises import check, grading, verdict_of, yours_or_reference
from mlp_course.exercises.exercise import every

EXERCISES = every()


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


def test_the_line_of_an_error_is_on_the_card():
    def own(w, b, x, sigma):
        return sigma(np.dot(x, np.linalg.inv(x)))

    verdict = verdict_of(own, "neuron")
    line, *_ = [label for label, _ in verdict.points]
    assert verdict.status == "error" and verdict.headline.startswith("LinAlgError")
    assert line == f"Line {own.__code__.co_firstlineno + 1}"
    assert dict(verdict.points)[line] == "return sigma(np.dot(x, np.linalg.inv(x)))"


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


def test_the_parts_of_a_result_are_called_by_their_names():
    def half(outputs, labels):
        accuracy, confusion = EXERCISES["evaluate_digits"].reference(outputs, labels)
        return accuracy, 0.7 * confusion

    def fast(theta, v, g, eta, mu=0.9):
        theta, v = EXERCISES["momentum_update"].reference(theta, v, g, eta, mu)
        return theta, 1.1 * v

    assert "of the confusion matrix should be" in verdict_of(half, "evaluate_digits").headline
    assert verdict_of(fast, "momentum_update").headline.startswith("v[")


def test_verdict_of_writes_nothing_and_check_does(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "p.json"))
    verdict_of(EXERCISES["bp1"].reference)
    check(lambda z, a, y, prime: ..., "bp1")
    assert list(tmp_path.iterdir()) == []
    check(EXERCISES["bp1"].reference)
    assert [path.name for path in tmp_path.iterdir()] == ["p.json"]


def test_cells_that_go_on_take_the_learners_function_where_it_is_right():
    mine = EXERCISES["bp1"].alternatives[0]
    assert yours_or_reference(mine, "bp1") == (mine, "your bp1")
    f, whose = yours_or_reference(lambda z, a, y, prime: a, "bp1")
    assert f is EXERCISES["bp1"].reference and whose == "the reference, as your bp1 is not right yet"
    with pytest.raises(ValueError, match="No exercise is called <lambda>"):
        yours_or_reference(lambda z: z)


def test_a_function_is_known_by_the_name_that_the_notebook_gives_it():
    cell = """
from functools import partial
import numpy as np
from mlp_course.exercises import check

def power(base, z):
    return 1 / (1 + base ** -z)

class Neuron:
    def __call__(self, w, b, x, sigma):
        return sigma(w @ x + b)

def quietly(f):
    def wrapper(*args):
        return f(*args)
    return wrapper

@quietly
def bp1(z, a, y, prime):
    return (a - y) * prime(z)

sigmoid = partial(power, np.e)
sigmoid_prime = lambda z: sigmoid(z) * (1 - sigmoid(z))
neuron = Neuron()
verdicts = check(sigmoid, sigmoid_prime, neuron, bp1)
alone = check(lambda z: z)
"""
    names = run_cell(cell, {})
    assert [(v.name, v.status) for v in names["verdicts"]] == [
        (name, "correct") for name in ("sigmoid", "sigmoid_prime", "neuron", "bp1")
    ]
    assert names["alone"].headline.startswith("No exercise is called <lambda>")


def test_a_class_with_a_method_still_open_is_not_attempted_yet():
    begun = """
import numpy as np

class MyNetwork:
    def __init__(self, sizes, rng):
        self.W = [None, *(rng.standard_normal((n, k)) for k, n in zip(sizes[:-1], sizes[1:]))]
        self.b = [None, *(np.zeros((n, 1)) for n in sizes[1:])]

    def feedforward(self, x):
        for W, b in zip(self.W[1:], self.b[1:]):
            x = 1 / (1 + np.exp(-(W @ x + b[..., :])))
        return x

    def update(self, x, y, eta):
        '''One step.'''
        a = [x]
        ...
"""
    verdict = verdict_of(run_cell(begun, {})["MyNetwork"])
    assert (verdict.status, verdict.headline) == (
        "unattempted",
        "There is still a `...` in the method update: replace it.",
    )


def test_arguments_are_compared_in_words():
    one_less = verdict_of(lambda z, a, y: z, "bp1").headline
    two_more = verdict_of(lambda z, a, y, prime, eta, mu: z, "bp1").headline
    exchanged = verdict_of(lambda a, z, y, prime: z, "bp1").headline
    no_default = verdict_of(lambda theta, v, g, eta, mu: (theta, v), "momentum_update").headline
    assert one_less.endswith(": prime is missing.") and two_more.endswith(": eta and mu are too many.")
    assert exchanged.endswith("They come by position, so the order counts.")
    assert no_default == "The argument mu should have the default 0.9, as in the stub."


def test_what_an_answer_does_to_the_lists_of_a_network_is_refused_and_spoils_no_later_check():
    right = EXERCISES["backprop"].reference

    def backprop(net, x, y):
        found = right(net, x, y)
        net.sigma[1] = x
        net.sizes.append(1)
        return found

    assert verdict_of(backprop).status == "wrong"
    assert verdict_of(right, "backprop").correct


def test_a_card_without_a_name_says_where_the_answer_is_wrong_if_something_tells_the_cases_apart():
    right = every()["bp3_bp4"].reference

    def for_one_example(delta, a_before):
        db, dW = right(delta, a_before)
        return (db, dW) if delta.shape[1] == 1 else (db + 0.37, dW)

    points = dict(verdict_of(for_one_example, "bp3_bp4").points)
    assert points["Where"] == (
        "of the cases that were tried, it is wrong where there are several examples, and right in all others."
    )
    everywhere = verdict_of(lambda delta, a_before: (delta[:, :1] + 0.37, delta @ a_before.T), "bp3_bp4")
    assert "Where" not in dict(everywhere.points)
