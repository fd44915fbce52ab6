"""From a function to its verdict: stub, signature, cases, misconceptions, smallest failing case."""

import difflib
from functools import cache

from ..learner import limits
from ..learner.calls import call
from ..learner.same_code import same_code, still_open
from ..learner.words import own_name
from .comparing import is_plain, unfinished
from .delegating import delegated_to
from .exercise import SEEDS, Exercise, every
from .matching import Evidence, disagreement, size
from .naming import explanation
from .process import as_it_was, usual
from .running import Answer, run
from .said_words import by_its_words
from .signatures import signature_fault
from .trying import Tried, ended_early, tried
from .verdicts import Verdict
from .where import telling_cases, where_wrong
from .wording import (
    DISTURBED,
    also_careless,
    careless,
    correct,
    delegated,
    error,
    misfit,
    named,
    named_both,
    put_back,
    replaced,
    stuck,
    unattempted,
    unjudged,
    wrong,
)


def verdict_of(f, name: str | None = None, seconds: float = limits.SECONDS) -> Verdict:
    """Return the verdict on a learner's function, and nothing else: no progress is written, nothing is shown.

    f        the function; its `__name__` says which exercise it answers, unless `name` does
    seconds  for all calls together
    """
    found = find(f, name)
    if isinstance(found, Verdict):
        return found
    if untouched(f, found):
        return unattempted(found, f)
    if fault := signature_fault(f, found):
        return misfit(found, f, fault)
    return judge(found, f, seconds)


def yours_or_reference(f, name: str | None = None):
    """Return (f, "your NAME") if its verdict is "correct", else the exercise's reference and words that say why.

    Raises ValueError if no exercise is called so.
    """
    found = find(f, name)
    if not isinstance(found, Exercise):
        raise ValueError(found.headline)
    verdict = verdict_of(f, name)
    if verdict.correct:
        return f, f"your {found.name}"
    return found.reference, f"the reference, as your {found.name} is {verdict.title.partition(': ')[2]}"


def find(f, name: str | None = None) -> Exercise | Verdict:
    """Return the exercise that `f` answers, or a verdict that says why there is none."""
    exercises = every()
    given = name or own_name(f)
    if not callable(f):
        kind = f"{type(f).__name__}: it takes the function itself, as in check(bp1), without calling it"
        return Verdict(name or "check", "error", f"check was given an object of type {kind}.")
    if isinstance(given, str) and given in exercises:
        return exercises[given]
    near = difflib.get_close_matches(str(given), exercises, n=1, cutoff=0.5)
    better = f"There is {near[0]}. " if near else ""
    example = near[0] if near else next(iter(exercises))
    text = f"No exercise is called {given}. {better}For a function of another name say which: check(f, {example!r})."
    return Verdict(str(given), "error", text)


def untouched(f, exercise: Exercise) -> bool:
    """Whether `f` is still the stub: spaces, comments and docstrings do not count."""
    return call(same_code, (f, exercise.untouched)).value is True


def judge(exercise: Exercise, f, seconds: float = limits.SECONDS) -> Verdict:
    """Run the cases and say what they show."""
    try:
        with as_it_was(), usual():
            return judged(exercise, f, seconds)
    except Unanswered as failure:
        return unjudged(exercise, f, str(failure))


class Unanswered(Exception):
    """The reference itself came to no answer, for want of time or memory; says why."""


def judged(exercise: Exercise, f, seconds: float) -> Verdict:
    """Return what `judge` does; raises Unanswered where the reference fails."""
    cases, expected = fixed(exercise)
    same = len(cases)  # so many are the same every time: the case that is shown is one of them, where one fails
    fresh, expected_anew = answered(exercise, None)
    cases = cases + fresh
    expected = expected + expected_anew
    trying = tried(exercise, f, cases, seconds)
    if trying.stuck:
        return stuck(exercise, f, trying.stuck)
    if trying.replaced:
        return replaced(exercise, f, trying.replaced)
    verdict = seen(exercise, f, cases, same, expected, trying)
    if verdict.correct:
        own = call(delegated_to, (exercise, f, cases[0])).value
        verdict = verdict if own is None else delegated(verdict, own)
    if others := [name for name in trying.disturbed if name not in DISTURBED]:
        verdict.points.append(put_back(others))
    return verdict


def seen(exercise: Exercise, f, cases, same: int, expected, trying: Tried) -> Verdict:
    """Say what the cases show; the first `same` of them are the same in every check."""
    outcomes = trying.outcomes
    if ended_early(outcomes[-1]):
        return error(exercise, f, cases[len(outcomes) - 1], outcomes[-1])
    faults = [name for name in trying.disturbed if name in DISTURBED]
    failing = [i for i, outcome in enumerate(outcomes) if disagreement(exercise, expected[i], outcome)]
    spoilt = faults or any(outcome.changed or outcome.handed_back for outcome in outcomes)
    if not failing and not spoilt:
        return correct(exercise, f)
    if any(unfinished(outcome.value) for outcome in outcomes):
        return unattempted(exercise, f, "what it returns")
    if failing and (methods := still_open(f)):
        return unattempted(exercise, f, f"the method {methods[0]}")
    if not failing:
        return careless(exercise, f, outcomes, faults)
    if known := explanation(Evidence(exercise, cases, expected, outcomes, same), f):
        return (named if len(known) == 1 else named_both)(exercise, f, *known, outcomes[0])
    broken = [i for i in failing if outcomes[i].failure]
    telling = broken or plain_to_see(failing, expected, outcomes) or failing
    smallest = min(telling, key=lambda i: (i >= same, size(cases[i]), i))
    if broken:
        verdict = error(exercise, f, cases[smallest], outcomes[smallest])
    else:
        verdict = wrong(exercise, f, cases[smallest], expected[smallest], outcomes[smallest])
        verdict = also_careless(verdict, outcomes)
        verdict = by_its_words(verdict, expected, outcomes)
    able = telling_cases(exercise, expected, outcomes, failing)
    if words := where_wrong(exercise, [cases[i] for i in able], [able.index(i) for i in failing]):
        said = f"of the cases that were tried, it is wrong where {words}, and right in all others."
        verdict.points.append(("Where", said))
    return verdict


def plain_to_see(failing: list[int], expected, outcomes) -> list[int]:
    """Return the failing cases that show what is computed: more than an axis of length 1, or a hundredth, is wrong."""
    return [i for i in failing if is_plain(expected[i].value, outcomes[i].value)]


def answered(exercise: Exercise, *seeds) -> tuple[list[tuple], list[Answer]]:
    """Return cases and what the reference makes of them; raises Unanswered where it makes nothing of one."""
    cases = exercise.draw(*seeds)
    answers = [run(exercise, exercise.reference, args) for args in cases]
    for answer in answers:
        if answer.failure:
            raise Unanswered(answer.failure.type)
    return cases, answers


@cache
def fixed(exercise: Exercise) -> tuple[list[tuple], list[Answer]]:
    """Return the cases that are the same in every check, and the outcomes expected (both are only ever read).

    Where the reference fails nothing is kept.
    """
    return answered(exercise, *SEEDS)
