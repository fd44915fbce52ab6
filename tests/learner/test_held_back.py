"""What code that is not ours shows, asks and ends is held back while it is called, in a notebook too."""

import builtins
import os
import sys

import pytest

from mlp_course.learner.calls import call
from mlp_course.learner.held_back import Publisher

HELD = (lambda: sys.stdin, lambda: sys.stdout, lambda: sys.stderr, lambda: builtins.input, lambda: os._exit)


class Shell:
    """As much of IPython's as a display and exit() touch."""

    def __init__(self):
        self.display_pub = self
        self.shown = []
        self.exits = 0

    def publish(self, data):
        self.shown.append(data)

    def ask_exit(self):
        self.exits += 1


@pytest.fixture
def notebook(monkeypatch):
    """A notebook's shell, wherever IPython is asked for it."""
    shell = Shell()
    module = type(sys)("IPython")
    module.get_ipython = lambda: shell
    monkeypatch.setitem(sys.modules, "IPython", module)
    return shell


def test_what_is_displayed_is_kept_in_words(notebook):
    def shows():
        print("before")
        notebook.display_pub.publish({"text/plain": "<Figure size 640x480 with 1 Axes>", "image/png": "…"}, metadata={})
        notebook.display_pub.publish({"image/png": "…"})
        notebook.display_pub.clear_output(wait=True)

    assert call(shows).printed == "before\n<Figure size 640x480 with 1 Axes>\na picture\n"
    assert notebook.shown == [] and notebook.display_pub is notebook


def test_other_threads_find_the_rest_of_the_publisher(notebook):
    notebook.parent_header = {"msg_id": 1}
    assert call(lambda: notebook.display_pub.parent_header).value == {"msg_id": 1}
    assert isinstance(call(lambda: notebook.display_pub).value, Publisher)


def test_a_notebooks_exit_ends_the_call_and_not_the_kernel(notebook):
    assert call(lambda: notebook.ask_exit()).failure.type == "SystemExit"
    assert notebook.exits == 0
    notebook.ask_exit()
    assert notebook.exits == 1, "outside it is as it was"


@pytest.mark.parametrize("ends", [lambda: sys.exit(3), lambda: os._exit(3), lambda: exit(), lambda: quit()])
def test_what_ends_the_process_ends_the_call(ends):
    before = [held() for held in HELD]
    assert call(ends).failure.type == "SystemExit"
    assert [held() for held in HELD] == before and not sys.stdin.closed


def test_nobody_types():
    before = builtins.input
    failure = call(lambda: input("What is your name? ")).failure
    assert failure.type == "EOFError" and "nobody does" in failure.message
    assert call(lambda: sys.stdin.readline()).value == "" and builtins.input is before


def test_a_call_inside_a_call_leaves_it_held_back(notebook):
    def outer():
        call(lambda: input())
        notebook.display_pub.publish({"text/plain": "after"})
        return call(lambda: notebook.ask_exit()).failure.type, builtins.input

    outcome = call(outer)
    assert outcome.printed == "after\n" and outcome.value[0] == "SystemExit"
    assert outcome.value[1] is not builtins.input and notebook.shown == []
