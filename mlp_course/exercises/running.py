"""Run a learner's function on copies of its arguments: the result, what it changed and printed, where it failed."""

from typing import NamedTuple

from ..learner import limits
from ..learner.calls import Failure, Outcome, call
from .comparing import describe, snapshot
from .exercise import Refused
from .process import usual
from .unchanged import duplicate, same, shared_with, state_of


class Answer(NamedTuple):
    """What a function made of one case. Either `failure` or `refused` says why there is no result, or `value` is it."""

    value: object = None  # where it is refused, what was returned
    changed: tuple[str, ...] = ()  # arguments changed in place
    handed_back: tuple[str, ...] = ()  # arguments whose memory the result lies in, where it is to be new
    disturbed: tuple[str, ...] = ()  # what all code of the process shares, and is not as it was
    failure: Failure | None = None
    refused: str = ""  # the result has a form that cannot be used
    printed: str = ""

    @property
    def returned(self) -> bool:
        return self.failure is None and not self.refused


def run(exercise, f, args, seconds: float = limits.SECONDS) -> Answer:
    """Call `f` on copies of `args` as the exercise uses it, within the limits of time and memory."""
    given = duplicate(args)
    remembering = Remembering(f)
    used = f if isinstance(f, type) else remembering
    before = [state_of(value) for value in given]
    with usual() as disturbed, limits.memory_limit():
        answer = answer_of(call(lambda: snapshot(exercise.use(used, *given)), (), seconds), remembering)
        result = remembering.returned[0] if exercise.new and remembering.returned else None
        arguments = call(looked_at, (exercise, given, before, result))
    if arguments.error is not None:  # it put something into them at which one cannot even look
        return answer._replace(changed=tuple(exercise.arguments), disturbed=tuple(disturbed))
    changed, handed_back = arguments.value
    return answer._replace(changed=changed, handed_back=handed_back, disturbed=tuple(disturbed))


def looked_at(exercise, given, before, result) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the arguments that were changed, and of those in whose memory the result lies."""
    changed = []
    handed_back = []
    for name, value, state in zip(exercise.arguments, given, before, strict=False):
        if name not in exercise.may_change and not same(state, state_of(value)):
            changed.append(name)
        if result is not None and shared_with(result, value):
            handed_back.append(name)
    return tuple(changed), tuple(handed_back)


def answer_of(outcome: Outcome, remembering) -> Answer:
    """What came of a call; a result of which the exercise can make nothing is refused, and no fault of the code."""
    failure = outcome.failure
    with_words = isinstance(outcome.error, Refused)
    unusable = isinstance(outcome.error, Exception) and failure.line is None and remembering.returned
    if not (with_words or unusable):
        return Answer(outcome.value, failure=failure, printed=outcome.printed)
    value = call(snapshot, (remembering.returned[0],)).value if remembering.returned else None
    other_form = f"the result is {describe(value)}: that has another form than asked for"
    return Answer(value, refused=str(outcome.error) if with_words else other_form, printed=outcome.printed)


class Remembering:
    """The learner's function, which remembers what it returned."""

    def __init__(self, f):
        self.f = f
        self.returned = []

    def __call__(self, *args, **kwargs):
        self.returned = []
        self.returned = [self.f(*args, **kwargs)]
        return self.returned[0]
