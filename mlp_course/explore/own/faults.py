"""What the learner's code did wrong in a lab, as a sentence with its name and its line."""

from ...learner.calls import Failure
from ...learner.lines import line_of_return


class Fault(Exception):
    """What the learner's code did wrong, in one sentence, with its line."""

    in_plain_words = True


def raised(name: str, failure: Failure) -> Fault:
    """Return the fault of a call that raised an exception."""
    where = in_line(failure.line, failure.code)
    text = f"your {name} raised {failure.type}{where}: {failure.message.strip() or 'no message'}"
    if "ellipsis" in text.lower():
        text += ". A ... is still to be written there, or in a function that it calls"
    return Fault(text.rstrip(".") + ".")


def stopped(name: str, failure: Failure, seconds: float, whose: str) -> Fault:
    """Return the fault of a call that took too long; `whose` says of what, where not of this call alone."""
    where = in_line(failure.line, failure.code)
    return Fault(f"your {name} took longer than {seconds:g} s{whose} and was stopped{where}.")


def returned(name: str, f, what: str) -> Fault:
    """Return the fault of a call that came back with the wrong thing, and the line of its `return`."""
    return Fault(f"your {name} returned {what}{in_line(*line_of_return(f))}.")


def in_line(number: int | None, text: str) -> str:
    """Return a line of code as it is quoted in a sentence."""
    if number is None:
        return ""
    return f" in line {number}, `{text}`" if text else f" in line {number}"
