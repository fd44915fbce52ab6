"""The words of each verdict, from what was found."""

from dataclasses import replace

import numpy as np

from ..learner.words import beginning, number
from .causes import usual_cause
from .comparing import difference
from .trial import CAN_COPY
from .verdicts import AND, Verdict

MOST_NAMES = 3
OTHER_FORM = "Another form than asked for"  # which the card's sentence says
MOST_SHOWN = 12  # numbers of an array; of larger ones the shape is shown


def unattempted(exercise, f, open_part="") -> Verdict:
    """The stub is untouched, or `...` still stands in what it returns, or in a method."""
    if open_part:
        text = f"There is still a `...` in {open_part}: replace it."
    elif exercise.hunt:
        text = "The fault is still in it: find it, and mend it."
    else:
        text = "Replace the `...` by your code, run the cell, then run this one again."
    points = [("Asked for", f"{exercise.signature}. {exercise.expects}")]
    return Verdict(exercise.name, "unattempted", text, points, None, f, exercise)


def misfit(exercise, f, fault) -> Verdict:
    """The function takes other arguments than asked for."""
    points = [("Asked for", f"{exercise.signature}. {exercise.expects}")]
    return Verdict(exercise.name, "error", fault.text, points, fault.name, f, exercise)


def error(exercise, f, args, outcome) -> Verdict:
    """An exception, on the learner's own line, with what usually causes it and the case in which it arose."""
    failure = outcome.failure
    if failure.type == "TimeUp":
        text = "It was stopped, as it took more than a few seconds."
    else:
        text = f"{failure.type}: {failure.message}" if failure.message else failure.type
    points = [(f"Line {failure.line}", failure.code or "(source not at hand)")] if failure.line else []
    if cause := usual_cause(failure):
        points.append(("Usually", cause))
    points += case_of(exercise, args)
    return Verdict(exercise.name, "error", text, points + printed(outcome), None, f, exercise)


def named(exercise, f, mistake, outcome) -> Verdict:
    """The behaviour is that of a known misconception."""
    text = f"{mistake.name}. {mistake.why}"
    points = [("Equation", mistake.equation)] if mistake.equation else []
    points += also_changed(outcome) + printed(outcome)
    return Verdict(exercise.name, "wrong", text, points, mistake.name, f, exercise)


def named_both(exercise, f, one, other, outcome) -> Verdict:
    """The behaviour is that of two known misconceptions at once."""
    text = f"Two things at once. First: {one.name}. {one.why} Second: {other.name}. {other.why}"
    equations = dict.fromkeys((one.equation, other.equation))
    points = [("Equation", equation) for equation in equations if equation]
    points += also_changed(outcome) + printed(outcome)
    return Verdict(exercise.name, "wrong", text, points, one.name + AND + other.name, f, exercise)


DISTURBED = {
    "global random numbers": "seeds or draws from the random numbers that all code of this notebook shares. "
    "What is random comes from a generator of your own, or from the `rng` that is given.",
    "NumPy's error state": "switches NumPy's warnings for all code of this notebook. "
    'If overflow is meant to be, write `with np.errstate(over="ignore"):` around that line.',
}


def careless(exercise, f, outcomes, disturbed) -> Verdict:
    """The results are right, but something is not left as the caller needs it."""
    changed = sorted({name for outcome in outcomes for name in outcome.changed})
    handed_back = sorted({name for outcome in outcomes for name in outcome.handed_back})
    if changed:
        what, why = changes(changed)
    elif handed_back:
        what, why = hands_back(handed_back)
    else:
        what, why = disturbs(sorted(disturbed))
    return Verdict(exercise.name, "wrong", f"The result is right, but {why}", [], what, f, exercise)


def also_careless(verdict: Verdict, outcomes) -> Verdict:
    """Name what is sure of an answer that nothing explains: it changes an argument in place, or has another form."""
    changed = sorted({name for outcome in outcomes for name in outcome.changed})
    if changed:
        what, why = changes(changed)
        headline = (
            f"{why[0].upper()}{why[1:]} And the result is wrong: {verdict.headline[0].lower()}{verdict.headline[1:]}"
        )
        points = [point for point in verdict.points if point[0] != "Also"]
        return replace(verdict, headline=headline, points=points, misconception=what)
    refused = {outcome.refused for outcome in outcomes if outcome.refused}
    if refused and all(outcome.refused or not outcome.returned for outcome in outcomes):
        return replace(verdict, misconception=OTHER_FORM)
    return verdict


def put_back(names: list[str]) -> tuple[str, str]:
    """A point about what a function changes of the process, besides its answer."""
    text = f"the function changes {listed(names)} for all code of this notebook: that was undone, leave it out."
    return "Put back", text


def replaced(exercise, f, names) -> Verdict:
    """The function replaces what the checker itself stands on: then no comparison says anything."""
    text = (
        f"The function replaces {listed(names)}, for all code of this notebook and for the checker. That was put back, "
        "and the answer not judged: write it without."
    )
    return Verdict(exercise.name, "wrong", text, [], f"replaces {listed(names)}", f, exercise)


def stuck(exercise, f, names) -> Verdict:
    """The function uses endless iterators in a call that does not end, or of which nobody can be sure that it does."""
    used = listed(names)
    if CAN_COPY:
        found = f"It uses {used}, and tried in a copy of this kernel, it did not come to an end"
    else:
        found = f"It uses {used}, which a call such as max or list may take for ever, and nothing can end that here"
    text = f"{found}. So it was not run here, and nothing in your kernel is lost. Write a loop over a `range` instead."
    return Verdict(exercise.name, "error", text, [], None, f, exercise)


def listed(names) -> str:
    """Names in a sentence: the first few of them."""
    shown = [str(name) for name in names][:MOST_NAMES]
    more = ["others"] if len(names) > MOST_NAMES else []
    *before, last = [*shown, *more]
    return f"{', '.join(before)} and {last}" if before else last


def changes(names: list[str]) -> tuple[str, str]:
    """Arguments that were changed in place."""
    arguments = " and ".join(names)
    return f"changes {arguments} in place", (
        f"the function changes its argument {arguments} in place, and the caller still needs it. Operators such as += "
        "and *=, and assignments to [...], change an array itself."
    )


def hands_back(names: list[str]) -> tuple[str, str]:
    """Arguments that came back in the place of new arrays."""
    arguments = " and ".join(names)
    return f"hands {arguments} back", (
        f"what is returned lies in the memory of {arguments}: whoever changes one of them, changes both. Return a new "
        f"array, such as {names[0]}.copy()."
    )


def disturbs(names: list[str]) -> tuple[str, str]:
    """What all code of the process shares."""
    return f"changes {' and '.join(names)}", "the function " + " It also ".join(DISTURBED[name] for name in names)


def unjudged(exercise, f, why: str) -> Verdict:
    """The checker's own answer failed: nothing is said of the learner's, and nothing kept."""
    text = f"The checker came to no answer of its own ({why}), so yours was not judged. Run the check once more."
    return Verdict(exercise.name, "error", text, function=f)


def wrong(exercise, f, args, expected, outcome) -> Verdict:
    """The smallest failing case: inputs, and the first difference."""
    differs = difference(expected.value, outcome.value, exercise.rtol, parts=exercise.parts)
    found = outcome.refused or differs or "The results differ"
    if outcome.value is None and expected.value is not None and not outcome.refused:
        found = "Nothing is returned: the function should end with `return …`"
    points = case_of(exercise, args)
    points += also_changed(outcome) + printed(outcome)
    if found.split()[0] in ("entry", "item", "the"):  # (and not where it begins with a name, such as dW)
        found = found[0].upper() + found[1:]
    return Verdict(exercise.name, "wrong", f"{found}.", points, None, f, exercise)


def correct(exercise, f) -> Verdict:
    """It is right; and what that buys."""
    points = [("In the lab", exercise.lab)] if exercise.lab else []
    return Verdict(exercise.name, "correct", exercise.buys, points, None, f, exercise)


def delegated(verdict: Verdict, name: str) -> Verdict:
    """The verdict on a right answer that calls the package's own implementation of what is asked."""
    text = f"this calls the course's own {name}, so the lines to write are still open. It is noted as delegated."
    return replace(verdict, points=[*verdict.points, ("Delegated", text)], delegated=True)


def case_of(exercise, args) -> list[tuple[str, str]]:
    """The arguments of a case, as a point."""
    given = [f"{name} = {shown(value)}" for name, value in zip(exercise.given, args, strict=False)]
    return [("For", "\n".join(given))] if given else []


def also_changed(outcome) -> list[tuple[str, str]]:
    """What the function changed of its arguments in this case, as a point."""
    names = " and ".join(outcome.changed)
    return [("Also", f"it changes {names} in place, and the caller still needs it.")] if names else []


def printed(outcome) -> list[tuple[str, str]]:
    """What the function printed in this case, as a point."""
    text = beginning(outcome.printed)
    return [("It printed", text)] if text else []


def shown(value) -> str:
    """An argument in one line: the numbers of a small array, the shape of a large one, the name of a function."""
    if isinstance(value, np.ndarray):
        return in_numbers(value)
    if isinstance(value, list | tuple):
        inside = ", ".join(map(shown, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    if callable(value) and not hasattr(value, "theta"):
        return getattr(value, "name", None) or getattr(value, "__name__", type(value).__name__)
    if isinstance(value, float | np.floating):
        return number(value)
    if isinstance(value, np.random.Generator):
        return "a random Generator"
    return repr(value)[:80]


def in_numbers(array: np.ndarray) -> str:
    """An array by its numbers, where they are few."""
    if array.size > MOST_SHOWN or array.dtype.kind not in "biuf":
        return f"an array of shape {array.shape}"
    text = np.array2string(array, formatter={"all": number}, separator=", ", max_line_width=10**6)
    return " ".join(text.split()).replace("[ ", "[")
