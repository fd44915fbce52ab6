"""From a student's definition to its verdict, which is the checker's own; the code itself runs in a child.

Cases are drawn here and sent, results come back as data, and here they are compared. So are the ways of a network that
is trained, the generators that are drawn from, the arguments that may not be changed. What only the child can know, and
what is believed of it: which arrays share memory, whether the very argument was returned, that NumPy's own random
numbers were left alone, and what was printed. None of it makes a wrong number right.
"""

import ast
import inspect
import re
from dataclasses import dataclass, field

from ...exercises.delegating import OWN
from ...exercises.exercise import Exercise, every
from ...exercises.grading import answered, fixed, seen
from ...exercises.number_verdicts import verdict_of_number
from ...exercises.process import as_it_was, usual
from ...exercises.running import Answer, run
from ...exercises.signatures import signature_fault
from ...exercises.trying import Tried, ended_early
from ...exercises.verdicts import Verdict
from ...exercises.wording import misfit, unattempted
from ...learner import limits
from ...learner.lines import source_of
from ...learner.same_code import is_gap_in
from . import bare
from .children import Child, Nursery, StudentError
from .reading import Definition
from .remote import Remote, Talk

LONGEST = 60.0  # seconds of ours for one case
DELEGATED = (
    "It is right only with the help of the course's own implementation, or of the reference: it calls them itself, or "
    "another answer of yours does that it calls."
)
PACKAGE = bare.PACKAGE
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")  # of an object, another one in each run


@dataclass
class Judged:
    """A verdict as it is kept and shown: everything in it is words.

    status  of the checker, or "delegated", or "missing" where nothing was handed in
    walls   the names of what the process was shut in by
    """

    name: str
    status: str
    headline: str = ""
    points: list = field(default_factory=list)
    misconception: str | None = None
    walls: list = field(default_factory=list)


class Judge:
    """Judges one answer after the other.

    seconds  of work for each, as `check` allows
    secret   a number from which the cases are drawn that are not the same every time
    """

    def __init__(self, seconds: float = limits.SECONDS, secret: int = 0):
        self.seconds = seconds
        self.secret = secret
        self.nursery = Nursery()
        self.fresh = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.nursery.close()

    def function(self, name: str, definition: Definition) -> Judged:
        """Return the verdict on a student's definition of an exercise."""
        exercise = every()[name]
        if is_stub(definition.tree, exercise):
            return judged(unattempted(exercise, None, "" if exercise.hunt else "it"))
        if fault := signature_fault(Named(definition.tree), exercise):
            return judged(misfit(exercise, None, fault))
        verdict, walls = self._tried(exercise, definition, bare.course_for(name))
        if not verdict.correct and lacks_a_name(verdict) and definition.whole:
            after_all, _ = self._tried(exercise, definition.with_the_whole_notebook(), bare.course_for(name))
            if not lacks_a_name(after_all) and not was_ended(after_all):
                verdict = after_all
        if not verdict.correct and not was_ended(verdict) and may_delegate(definition, name):
            second, _ = self._tried(exercise, definition, bare.whole_course())
            if second.correct:
                return Judged(name, "delegated", DELEGATED, [], None, walls)
            if "NotImplementedError" in verdict.headline or lacks_a_name(verdict):
                verdict = second
        if not verdict.correct and is_gap_in(definition.tree):
            verdict = unattempted(exercise, None, "it")
        return judged(verdict, walls)

    def number(self, name: str, definition: Definition) -> Judged:
        """Return the verdict on a number that a student gives, as it is written or as it comes out."""
        try:
            value = ast.literal_eval(definition.tree.value)
        except (ValueError, TypeError, AttributeError, SyntaxError, MemoryError, RecursionError):
            value = self._computed(name, definition)
        return judged(verdict_of_number(name, value))

    def _computed(self, name: str, definition: Definition):
        """What a name means after the statements that it needs."""
        talk = Talk([])
        try:
            with Child(self.nursery, self.seconds) as child:
                talk.open(child, opening_of(name, definition, bare.course_for(name), {}))
                return talk.ask(child, {"value": name})
        except StudentError:
            return ...

    def _tried(self, exercise: Exercise, definition: Definition, course: dict) -> tuple[Verdict, list[str]]:
        """What the checker says to a definition that runs in a child with this course."""
        cases, expected = fixed(exercise)
        same = len(cases)
        fresh, expected_anew = self._drawn(exercise)
        helpers = helpers_for(exercise)
        talk = Talk(list(helpers.values()))
        cases = cases + fresh
        with as_it_was(), usual(), Child(self.nursery, self.seconds) as child:
            numbers = {name: -1 - place for place, name in enumerate(helpers)}
            try:
                walls = talk.open(child, opening_of(exercise.name, definition, course, numbers))
                trying = tried_in(child, talk, exercise, cases)
            except StudentError as error:
                walls = []
                trying = Tried([Answer(failure=error.failure)] * len(cases))
        return seen(exercise, None, cases, same, expected + expected_anew, trying), walls

    def _drawn(self, exercise: Exercise):
        """The cases that nobody can know, the same for a whole class."""
        if exercise.name not in self.fresh:
            name = int.from_bytes(exercise.name.encode(), "big")
            self.fresh[exercise.name] = answered(exercise, [self.secret, name % 2**63])
        return self.fresh[exercise.name]


def tried_in(child: Child, talk: Talk, exercise: Exercise, cases) -> Tried:
    """Call a student's function on all cases, as `trying.tried_here` does, but in a child."""
    outcomes = []
    for args in cases:
        talk.failure = None
        talk.printed = ""
        answer = run(exercise, Remote(child, exercise.name, talk), args, LONGEST)
        if talk.failure is not None and not answer.returned:
            answer = Answer(failure=talk.failure, disturbed=answer.disturbed)
        outcomes.append(answer._replace(printed=talk.printed))
        if child.ended is not None or ended_early(outcomes[-1]):
            break
    if not ended_early(outcomes[-1]):
        outcomes += [outcomes[-1]] * (len(cases) - len(outcomes))
    return Tried(outcomes, tuple(talk.disturbed))


def opening_of(name: str, definition: Definition, course: dict, helpers: dict) -> dict:
    """What a child is told first."""
    return {
        "name": name,
        "course": course,
        "cells": definition.cells,
        "statements": definition.statements,
        "own": {other: statements for other, statements in definition.others.items() if other != name},
        "helpers": {other: number for other, number in helpers.items() if other not in definition.others},
    }


def helpers_for(exercise: Exercise) -> dict:
    """What `mine` gives in the place of functions of earlier chapters that are not handed in: their references."""
    earlier = [other for other in every().values() if other.chapter < exercise.chapter]
    return {other.name: other.reference for other in earlier if inspect.isfunction(other.reference)}


def judged(verdict: Verdict, walls=()) -> Judged:
    """A verdict without what is only for a page."""
    points = [[label, ADDRESS.sub("", text)] for label, text in verdict.points if label != "In the lab"]
    return Judged(verdict.name, verdict.status, verdict.headline, points, verdict.misconception, list(walls))


def lacks_a_name(verdict: Verdict) -> bool:
    """Whether something was missing that another cell may give."""
    return verdict.headline.startswith(("NameError", "TypeError: 'Nothing'"))


def was_ended(verdict: Verdict) -> bool:
    """Whether the process did not come to its end by itself."""
    return verdict.status == "error" and verdict.headline.startswith(("It was stopped", "SystemExit", "MemoryError"))


def may_delegate(definition: Definition, name: str) -> bool:
    """Whether a definition, or what it stands on, names anything of the package or a function of its kind."""
    own = {function.__name__.lstrip("_") for function in OWN.get(name, ())}
    text = "\n".join(statement[2] for statement in definition.statements)
    return PACKAGE in text or "mine(" in text or any(word in text for word in own)


class Named:
    """Has the name and the arguments of a definition, and is never called."""

    def __init__(self, tree):
        self.__name__ = getattr(tree, "name", "answer")
        signature = signature_of(tree)
        if signature is not None:
            self.__signature__ = signature

    def __call__(self, *args, **kwargs):
        raise NotImplementedError


def signature_of(tree) -> inspect.Signature | None:
    """The arguments of a definition, from its syntax; None where it has none that can be read."""
    if isinstance(tree, ast.ClassDef):
        made = [item for item in tree.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
        found = signature_of(made[-1]) if made else None
        return found and found.replace(parameters=list(found.parameters.values())[1:])
    if isinstance(tree, ast.Assign) and isinstance(tree.value, ast.Lambda):
        tree = tree.value
    if not isinstance(tree, ast.FunctionDef | ast.Lambda) or getattr(tree, "decorator_list", ()):
        return None
    kinds = inspect.Parameter
    given = tree.args
    listed = [*given.posonlyargs, *given.args]
    defaults = [kinds.empty] * (len(listed) - len(given.defaults)) + [value_of(item) for item in given.defaults]
    found = [kinds(arg.arg, kinds.POSITIONAL_OR_KEYWORD, default=d) for arg, d in zip(listed, defaults, strict=True)]
    if given.vararg:
        found.append(kinds(given.vararg.arg, kinds.VAR_POSITIONAL))
    for arg, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        found.append(kinds(arg.arg, kinds.KEYWORD_ONLY, default=value_of(default) if default else kinds.empty))
    if given.kwarg:
        found.append(kinds(given.kwarg.arg, kinds.VAR_KEYWORD))
    try:
        return inspect.Signature(found)
    except ValueError:  # a name twice, as no Python would take it
        return None


def value_of(tree):
    """A default that is written out; a word where it has to be computed."""
    try:
        return ast.literal_eval(tree)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return "computed"


def is_stub(tree, exercise: Exercise) -> bool:
    """Whether a definition is still the stub: spaces, comments and docstrings do not count."""
    untouched, *_ = source_of(exercise.untouched)
    if not isinstance(tree, ast.FunctionDef | ast.ClassDef) or type(untouched) is not type(tree):
        return False
    try:
        return dumped(tree) == dumped(untouched)
    except RecursionError:  # far deeper than any stub
        return False


def dumped(tree) -> list[str]:
    """The statements of a definition, without docstrings."""
    body = tree.body[ast.get_docstring(tree) is not None :]
    return [
        f"{item.name}: {dumped(item)}" if hasattr(item, "body") and hasattr(item, "name") else ast.dump(item)
        for item in body
    ]
