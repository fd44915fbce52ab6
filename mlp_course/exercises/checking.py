"""`check`, as it stands under every stub: the verdict, the ladder of hints, the progress."""

from .exercise import every
from .grading import verdict_of
from .keeping import keep
from .numbers import every_number, verdict_of_number
from .verdicts import Hint, Verdict, Verdicts

SECTION = {"exercise": "verdicts", "number": "numbers"}  # of the progress file


class Check:
    """Call it with a function of yours, as in check(bp1), or with a number, as in check(z_after=z_after).

    For a function of another name say which exercise it answers: check(f, "bp1").
    """

    def __init__(self):
        self.last = None

    def __call__(self, *functions, **numbers) -> Verdict | Verdicts:
        """Return the verdict on a function or a number (on several: Verdicts) and keep it in the progress file."""
        *functions, name = functions if functions and isinstance(functions[-1], str) else (*functions, None)
        if not functions and not numbers:
            raise TypeError("check takes a function, as in check(bp1), or a number, as in check(z_after=z_after).")
        answers = [self._noted(verdict_of(f, name), "exercise") for f in functions]
        answers += [self._noted(verdict_of_number(*item), "number") for item in numbers.items()]
        return answers[0] if len(answers) == 1 else Verdicts(answers)

    def _noted(self, verdict: Verdict, kind: str) -> Verdict:
        """A verdict that is kept in the progress file, where there is something to keep."""
        if verdict.exercise is None:
            return verdict
        self.last = verdict.name
        if verdict.status != "unattempted":
            entry = {verdict.name: verdict.status}
            note = keep(**{SECTION[kind]: entry}, last={"kind": kind, "name": verdict.name})
            if note:
                verdict.points.append(("Progress", note))
        return verdict

    def hint(self, name: str | None = None) -> Hint:
        """Return the next hint, of three, for the exercise that was checked last, or for the one called `name`."""
        name = name or self.last
        exercises = every() | every_number()
        if name is None:
            raise ValueError("run a check first, or say which exercise: check.hint('bp1').")
        if name not in exercises:
            raise ValueError(f"no exercise is called {name!r}; there are: {', '.join(exercises)}.")
        if not exercises[name].hints:
            raise ValueError(f"there are no hints for {name}.")
        return exercises[name].next_hint()

    def __repr__(self):
        return "check(your_function) answers; check.hint() gives the next hint."


check = Check()
