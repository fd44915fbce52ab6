"""What counts as the same code as the stub's."""

import pytest
from notebook_cell import run_cell

from mlp_course.learner.same_code import same_code

SAME = {
    "spaces and comments": ("def f(a):\n    return a + 1\n", "def f(a):\n\n    return (a\n    + 1)  # c\n"),
    "a docstring": ("def f(a):\n    return a + 1\n", "def f(a):\n    '''b'''\n    return a + 1\n"),
    "the function's name": ("def f(a):\n    return a + 1\n", "def g(a):\n    return a + 1\n"),
    "names of arguments": ("def f(a):\n    return ...\n", "def f(b):\n    return ...\n"),
    "a decorator": ("def f(a):\n    return ...\n", "@(lambda f: f)\ndef f(b):\n    return ...\n"),
    "a class": ("class f:\n    def g(self): ...\n", "class f:\n    def g(self):\n        ...\n"),
}
OTHER = {
    "a number": ("def f():\n    return 1\n", "def f():\n    return 2\n"),
    "dots": ("def f():\n    return ...\n", "def f():\n    return 5\n"),
    "a name": ("def f():\n    return len\n", "def f():\n    return max\n"),
    "indentation": (
        "def f(a):\n    if a:\n        a = 1\n    a = 2\n    return a\n",
        "def f(a):\n    if a:\n        a = 1\n        a = 2\n    return a\n",
    ),
    "a function inside": ("def f():\n    return lambda: 1\n", "def f():\n    return lambda: 2\n"),
    "a method more": ("class f:\n    def g(self): ...\n", "class f:\n    def g(self): ...\n    def h(self): ...\n"),
    "a method's code": ("class f:\n    def g(self): ...\n", "class f:\n    def g(self): return 1\n"),
    "a class for a function": ("class f:\n    def g(self): ...\n", "def f(a):\n    return a\n"),
}


def made(source: str, keep: bool = True):
    """What a source defines, with its source kept, as a notebook does, or not."""
    names = {}
    run_cell(source, names) if keep else exec(source, names)
    return names.get("g") or names["f"]


@pytest.mark.parametrize("one, two", SAME.values(), ids=SAME)
def test_the_same_code_is_known(one, two):
    assert same_code(made(one), made(two))


@pytest.mark.parametrize("one, two", OTHER.values(), ids=OTHER)
@pytest.mark.parametrize("keep", [True, False], ids=["source", "compiled"])
def test_other_code_is_told_apart(one, two, keep):
    assert not same_code(made(one), made(two, keep))
    assert not same_code(made(one, keep), made(two, keep))


def test_without_a_source_the_compiled_code_is_compared():
    source = "def f(a):\n    def g(b):\n        return b + 1\n    return g(a)\n"
    assert same_code(made(source, keep=False), made(source))
    assert not same_code(len, max) and not same_code(made(source), len)
