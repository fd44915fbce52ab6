"""`check`, as it stands under every stub: the verdict, the ladder of hints, the progress."""

from .exercise import every
from .grading import verdict_of
from .progress import record
from .verdicts import Hint, Verdict, Verdicts


class Check:
    """Call it with a function of yours, such as check(bp1); for another name, check(f, "bp1")."""

    def __init__(self):
        self.last = None

    def __call__(self, *functions) -> Verdict | Verdicts:
        """Return the verdict on a function (on several: Verdicts) and keep it in the progress file."""
        *functions, name = functions if functions and isinstance(functions[-1], str) else (*functions, None)
        if not functions:
            raise TypeError("check takes a function, as in check(bp1), or several.")
        verdicts = Verdicts(self._one(f, name) for f in functions)
        return verdicts[0] if len(verdicts) == 1 else verdicts

    def _one(self, f, name) -> Verdict:
        verdict = verdict_of(f, name)
        if verdict.exercise is not None:
            self.last = verdict.name
            if verdict.status != "unattempted" and (note := record(verdict.name, verdict.status)):
                verdict.points.append(("Progress", note))
        return verdict

    def hint(self, name: str | None = None) -> Hint:
        """Return the next hint, of three, for the exercise that was checked last, or for the one called `name`."""
        name = name or self.last
        exercises = every()
        if name is None:
            raise ValueError("run a check first, or say which exercise: check.hint('bp1').")
        if name not in exercises:
            raise ValueError(f"no exercise is called {name!r}; there are: {', '.join(exercises)}.")
        return exercises[name].next_hint()

    def __repr__(self):
        return "check(your_function) answers; check.hint() gives the next hint."


check = Check()
