"""Hostile answers end in a card, the kernel lives, and what they changed is put back and said."""

import builtins
import itertools
import json
import os
import subprocess
import sys
import time

import numpy as np
import psutil
import pytest
from notebook_cell import run_cell

from mlp_course.exercises import check, committed, grading, trial, verdict_of, wording
from mlp_course.exercises.committed import Originals, watched
from mlp_course.exercises.exercise import every
from mlp_course.exercises.trial import comes_to_an_end, endless_iterators

EXERCISES = every()
right = EXERCISES["sigmoid"].alternatives[0]


class EndlessList(list):
    def __iter__(self):
        while True:
            yield 1


def inside_itself():
    items = []
    items.append(items)
    return items


# Odd results.


@pytest.mark.parametrize("result", [EndlessList([1, 2]), EndlessList(), inside_itself()])
def test_an_odd_list_is_a_wrong_result(result):
    assert verdict_of(lambda z: result, "sigmoid").status == "wrong"
    assert verdict_of(lambda W, b, x, sigma: result, "forward").status in ("wrong", "error")


def test_an_odd_list_put_into_an_argument_is_a_change():
    def plants(W, b, x, sigma):
        W.append(EndlessList([1]))
        b.append(inside_itself())
        return EXERCISES["feedforward"].reference(W[:-1], b[:-1], x, sigma)

    verdict = verdict_of(plants, "feedforward")
    assert verdict.status == "wrong" and verdict.misconception == "changes W and b in place"


class Evil:
    def __getattr__(self, name):
        raise RuntimeError(name)

    def __call__(self, z):
        return right(z)


class Nameless:
    @property
    def __code__(self):
        raise RuntimeError

    __name__ = __signature__ = __code__

    def __call__(self, z):
        return right(z)


@pytest.mark.parametrize("kind", [Evil, Nameless])
def test_an_odd_function_is_judged_by_what_it_does(kind):
    odd = kind()
    assert verdict_of(odd, "sigmoid").correct
    cell = "from mlp_course.exercises import check\nverdict = check(sigmoid)"
    assert run_cell(cell, {"sigmoid": odd})["verdict"].correct


@pytest.mark.parametrize("number", [10**30, -(10**5000)], ids=["large", "huge"])
def test_a_whole_number_that_no_array_holds_is_a_wrong_result(number):
    assert verdict_of(lambda z: number, "sigmoid").status == "wrong"
    assert verdict_of(lambda z: [number], "sigmoid").status == "wrong"


# What is shown and asked.


def test_a_hundred_lines_of_prints_are_cut_to_what_fits_a_card():
    def prints(z):
        for i in range(100):
            print(i)
        return z

    printed = dict(verdict_of(prints, "sigmoid").points)["It printed"]
    assert printed.splitlines() == ["0", "1", "2", "3", "4", "5", "6", "7", "…"]


def test_exit_and_input_end_in_a_card():
    leaves = verdict_of(lambda z: sys.exit(), "sigmoid")
    asks = verdict_of(lambda z: input("z? "), "sigmoid")
    assert leaves.status == asks.status == "error" and "SystemExit" in leaves.headline
    assert "ends the program" in dict(leaves.points)["Usually"] and "as arguments" in dict(asks.points)["Usually"]


def test_pictures_that_a_function_opens_are_closed_again():
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot

    mine = pyplot.figure()
    verdict = verdict_of(lambda z: (pyplot.figure(), pyplot.show(), right(z))[-1], "sigmoid")
    assert pyplot.get_fignums() == [mine.number] and "the open figures" in dict(verdict.points)["Put back"]
    pyplot.close(mine)


# What is put back.


def test_what_is_put_back_is_said(tmp_path):
    def changes(z):
        os.chdir(tmp_path)
        os.environ["MLP_COURSE_PROGRESS"] = "elsewhere"
        os.environ.pop("HOME", None)
        sys.setrecursionlimit(5000)
        sys.path.append("here")
        np.set_printoptions(precision=1)
        return right(z)

    before = os.getcwd(), dict(os.environ), sys.getrecursionlimit(), list(sys.path), np.get_printoptions()
    verdict = verdict_of(changes, "sigmoid")
    assert verdict.correct and "and others for all code" in dict(verdict.points)["Put back"]
    assert before == (os.getcwd(), dict(os.environ), sys.getrecursionlimit(), list(sys.path), np.get_printoptions())
    assert "Put back" not in dict(verdict_of(right, "sigmoid").points)


# What the checker stands on.


def replaces_numpys(z):
    np.array_equal = lambda *_: True
    return z


def replaces_pythons(z):
    builtins.len = lambda _: 3
    return z


def replaces_the_clock(z):
    time.monotonic = lambda: 0.0
    return z


def replaces_the_checkers(z):
    grading.seen = lambda *_: None
    return z


def replaces_the_answer(z):
    EXERCISES["sigmoid"].rtol = 1e9
    return z


def replaces_a_method(z):
    type(EXERCISES["sigmoid"]).draw = lambda *_: []
    return z


REPLACING = {
    replaces_numpys: "np.array_equal",
    replaces_pythons: "len",
    replaces_the_clock: "time.monotonic",
    replaces_the_checkers: "mlp_course.exercises.grading.seen",
    replaces_the_answer: "the exercise sigmoid.rtol",
    replaces_a_method: "mlp_course.exercises.exercise.Exercise.draw",
}


@pytest.mark.parametrize("f", REPLACING)
def test_replacing_what_the_checker_stands_on_is_said_and_put_back(f):
    originals = Originals(list(watched(EXERCISES.values())))
    verdict = verdict_of(f, "sigmoid")
    assert (verdict.status, verdict.misconception) == ("wrong", f"replaces {REPLACING[f]}")
    assert originals.put_back() == ()


def test_what_a_notebook_has_replaced_before_is_said_and_put_back():
    original = np.exp
    np.exp = np.sin
    try:
        verdict = check(right, "sigmoid")
        assert np.exp is original and verdict.correct
    finally:
        np.exp = original
    assert "np.exp had been replaced" in dict(verdict.points)["Put back"]


def test_what_is_new_or_gone_is_seen_by_its_name():
    module = type(sys)("numpy")
    module.one = len
    module.two = max
    each = committed.Watched(module, ("one", "two"), committed.operator.itemgetter("one", "one", "two"))
    originals = Originals([each])
    module.three = min
    del module.one
    assert originals.put_back() == ("np.one",) and module.one is len


# Endless iterators.

CELL = """
import itertools
from functools import partial
from itertools import repeat as again

def by_module(z):
    return max(itertools.repeat(1))

def by_name(z):
    return max(again(1))

def imported_inside(z):
    import itertools as tools
    return sum(tools.count())

def imported_by_name(z):
    from itertools import cycle, pairwise
    return [max(cycle(item)) for item in pairwise(z)]

def imported_beside(z):
    import itertools as tools
    return [max(other, tools.count()) for other in z]

def helper(z):
    return any(again(0))

def by_helper(z):
    return helper(z)

class Called:
    def __call__(self, z):
        return [max(again(1)) for _ in z]

by_instance = Called()
by_partial = partial(by_name)
by_lambda = lambda z: max(again(1))

def by_sentinel(z):
    return max(iter(int, 1))

def by_range(z):
    return sum(range(10**15))

def by_text(z):
    return eval("max(itertools.repeat(1))")

def harmless(z):
    pairs = itertools.pairwise(z)
    return [z.repeat(2).count(1) for _ in range(10)], pairs

def recursive(z):
    return recursive(z) + harmless(z)
"""
NAMES = run_cell(CELL, {})
HARMLESS = ("harmless", "recursive")
USES = [name for name in NAMES if name.startswith(("by_", "imported"))]


@pytest.mark.parametrize("name", USES)
def test_endless_iterators_are_seen_before_a_function_is_run(name):
    assert endless_iterators(NAMES[name])


@pytest.mark.parametrize("name", HARMLESS)
def test_others_are_not(name):
    assert endless_iterators(NAMES[name]) == []


needs_copies = pytest.mark.skipif(not trial.CAN_COPY, reason="no copy of a process goes on here")


@needs_copies
@pytest.mark.live
@pytest.mark.parametrize("name", ["by_module", "by_sentinel"])
def test_an_endless_call_is_never_made_in_this_process(name):
    verdict = verdict_of(NAMES[name], "sigmoid", 0.2)
    assert verdict.status == "error" and "nothing in your kernel is lost" in verdict.headline


@needs_copies
def test_a_right_answer_with_such_an_iterator_is_right():
    def counts(z):
        for i in itertools.count():
            if i == 3:
                return right(z)

    assert endless_iterators(counts) and verdict_of(counts, "sigmoid").correct


@needs_copies
def test_a_copy_keeps_its_changes_to_itself():
    seen = []
    before = psutil.Process().children()
    assert comes_to_an_end(lambda: seen.append(1), 1000)
    assert seen == []
    assert psutil.Process().children() == before


def test_where_there_are_no_copies_it_is_not_run_and_the_card_says_how_to_go_on(monkeypatch):
    ran = []

    def counts(z):
        ran.append(z)
        return next(itertools.count())

    for module in (trial, wording, sys.modules["mlp_course.exercises.trying"]):
        monkeypatch.setattr(module, "CAN_COPY", False)
    verdict = verdict_of(counts, "sigmoid")
    assert verdict.status == "error" and "Write a loop over a `range`" in verdict.headline and ran == []
    assert verdict_of(lambda z: right(np.array(list(iter(z.ravel()))).reshape(z.shape)), "sigmoid").correct


# A kernel of its own.

KERNEL = """
import itertools, os, signal, time
import numpy as np
import psutil
from mlp_course.exercises import check
stop = signal.setitimer

def stops_the_timer(z):
    stop(signal.ITIMER_REAL, 0)
    while True:
        pass

def stops_the_clocks(z):
    time.monotonic = time.thread_time = time.process_time = lambda: 0.0
    while True:
        pass

def hangs(z):
    return max(itertools.repeat(1))

def swallows(z):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

def leaves(z):
    os._exit(1)

treasure = 42
cards = [check(f, "sigmoid").status for f in (stops_the_timer, stops_the_clocks, hangs, swallows, leaves)]
right = check(lambda z: 1 / (1 + np.exp(-z)), "sigmoid")
"""


@pytest.mark.live
def test_a_kernel_lives_through_all_of_it_with_what_is_in_it():
    program = f"{KERNEL}\nimport json; print(json.dumps([cards, right.status, treasure]))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=600)
    cards, after, treasure = json.loads(run.stdout.splitlines()[-1])
    assert cards == ["error", "wrong", "error", "error", "error"] and after == "correct" and treasure == 42, run.stderr


def test_what_a_notebook_has_only_while_a_cell_runs_is_not_watched(monkeypatch):
    for name in ("get_ipython", "display"):
        monkeypatch.setattr(builtins, name, print, raising=False)
    in_a_cell = list(watched())
    monkeypatch.undo()
    assert Originals(in_a_cell).put_back() == ()
