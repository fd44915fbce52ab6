"""`check`, as it stands under every stub: the verdict, the ladder of hints, the progress."""

import sys
from importlib import import_module

from ..learner.words import own_name
from . import journal
from .class_settings import in_force
from .committed import Originals, watched
from .exercise import every
from .futures import FUTURE, trains
from .grading import verdict_of
from .hints import Hint, next_hint
from .keeping import keep, kept_or_nothing
from .mine import keep_source
from .number_verdicts import verdict_of_number
from .numbers import every_number
from .verdicts import Verdict, Verdicts
from .wording import listed

SECTION = {"exercise": "verdicts", "number": "numbers"}  # of the progress file

STAYS = "An answer of yours was correct before this one, and it stays counted: what changed since then?"
OFFER = (
    "Shall your correct answers be kept in my_network.py, beside the chapters, so that later chapters run on them? "
    "Where there are no buttons: check.keep(True) or check.keep(False)."
)


class Kept(str):
    """What is kept from now on, shown without quotes."""

    def __repr__(self):
        return str(self)


def bound_name(f, namespace: dict) -> str | None:
    """Return the exercise's name by which a namespace knows a function that bears another, such as a lambda."""
    exercises = every()
    if own_name(f) in exercises:
        return None
    return next((name for name, value in namespace.items() if value is f and name in exercises), None)


def delegation(verdict: Verdict, kept: dict) -> dict:
    """What is to be kept of whether the answer that counts is delegated: one's own counts, whenever it came."""
    was_delegated = kept["delegated"].get(verdict.name, False)
    was_correct = kept["verdicts"].get(verdict.name) == "correct"
    if not verdict.correct or (was_correct and not was_delegated) or verdict.delegated == was_delegated:
        return {}
    return {"delegated": {verdict.name: verdict.delegated}}


class Check:
    """Call it with a function of yours, as in check(bp1), or with a number, as in check(z_after=z_after).

    For a function of another name say which exercise it answers: check(f, "bp1").
    """

    def __init__(self):
        self.last = None
        self.wrong = None  # the verdict on the wrong answer that was checked last, if it can train
        self.asked = False
        self.told_on = None  # the exercise on whose card it is said that a journal is kept
        self.waiting = {}
        self.originals = Originals(list(watched()))

    def __call__(self, *functions, **numbers) -> Verdict | Verdicts:
        """Return the verdict on a function or a number (on several: Verdicts) and keep it in the progress file."""
        *functions, name = functions if functions and isinstance(functions[-1], str) else (*functions, None)
        if not functions and not numbers:
            raise TypeError("check takes a function, as in check(bp1), or a number, as in check(z_after=z_after).")
        around = sys._getframe(1).f_globals
        replaced = self.originals.put_back()
        answers = [self._noted(verdict_of(f, name or bound_name(f, around)), "exercise") for f in functions]
        answers += [self._noted(verdict_of_number(*item), "number") for item in numbers.items()]
        if replaced:
            text = f"{listed(replaced)} had been replaced in this notebook. The checker needs the original: it is back."
            answers[0].points.append(("Put back", text))
        return answers[0] if len(answers) == 1 else Verdicts(answers)

    def _noted(self, verdict: Verdict, kind: str) -> Verdict:
        """A verdict that is kept in the progress file, where there is something to keep."""
        if verdict.exercise is None:
            return verdict
        self.last = verdict.name
        if trains(verdict):
            self.wrong = verdict
        elif self.wrong is not None and self.wrong.name == verdict.name:
            self.wrong = None
        verdict.points += self._class_notes(verdict)
        if verdict.status != "unattempted":
            kept = kept_or_nothing()[0]
            was_correct = kept[SECTION[kind]].get(verdict.name) == "correct"
            changes = {SECTION[kind]: {verdict.name: verdict.status}, "last": {"kind": kind, "name": verdict.name}}
            note = keep(**changes, **delegation(verdict, kept))
            notes = [("Progress", STAYS if was_correct and not verdict.correct else "")]
            notes += [("Progress", note), ("Journal", journal.note(verdict) if journal.wanted() else "")]
            verdict.points += [point for point in notes if point[1]]
        if verdict.correct and kind == "exercise" and not verdict.name.startswith("buggy_"):
            self._offer(verdict)
        return verdict

    def _class_notes(self, verdict: Verdict) -> list[tuple[str, str]]:
        """What the class has to say on a card: that its settings cannot be used; once, that a journal is kept."""
        announced = journal.announcement() if self.told_on in (None, verdict.name) else ""
        if announced:
            self.told_on = verdict.name
        return [note for note in [("Class", in_force()[1]), ("Journal", announced)] if note[1]]

    def _offer(self, verdict: Verdict) -> None:
        """Keep a correct answer in my_network.py, or ask, once in a session, whether to do so."""
        wanted = kept_or_nothing()[0]["settings"].get("my_network")
        if wanted:
            verdict.points.append(("Your module", keep_source(verdict.function, verdict.name)))
        elif wanted is None:
            self.waiting[verdict.name] = verdict.function
            if not self.asked:
                self.asked = True
                verdict.keep = self.keep
                verdict.points.append(("Your module", OFFER))

    def keep(self, wanted: bool = True) -> "Kept":
        """Say whether correct answers are kept in my_network.py; yes keeps those of this session at once."""
        note = keep(settings={"my_network": bool(wanted)})
        lines = [note] if note else []
        if wanted:
            lines += [f"{name}: {keep_source(f, name)}" for name, f in self.waiting.items()]
            self.waiting = {}
            return Kept("\n".join(lines) or "From now on, correct answers are kept in my_network.py.")
        return Kept("\n".join([*lines, "Correct answers are not kept. check.keep(True) switches it on again."]))

    def journal(self, wanted: bool = True) -> "Kept":
        """Say whether each check is noted in a journal on this machine: its verdict, attempt, hints and minute."""
        note = keep(settings={"journal": bool(wanted)})
        said = f"Each check is noted in {journal.NAME}." if wanted else "Checks are not noted. The journal is yours."
        return Kept(note or said)

    def hint(self, name: str | None = None) -> Hint:
        """Return the next hint, of three, for the exercise that was checked last, or for the one called `name`.

        A class may have agreed on fewer, or none, in its `class.toml`.
        """
        name = name or self.last
        exercises = every() | every_number()
        if name is None:
            raise ValueError("run a check first, or say which exercise: check.hint('bp1').")
        if name not in exercises:
            raise ValueError(f"no exercise is called {name!r}; there are: {', '.join(exercises)}.")
        if not exercises[name].hints:
            raise ValueError(f"there are no hints for {name}.")
        return next_hint(exercises[name])

    def future(self, guess: int | None = None, sure: str = "only guessing"):
        """Ask what a network would do that trains on the wrong answer which was checked last.

        With a guess, the number of a choice from 1, two networks train, one on the answer, one on the right code, and
        it is told what both did. Raises ValueError where nothing can train, or for another guess.
        """
        if self.wrong is None:
            raise ValueError("no answer that was checked is wrong and can train; check.future() asks about such a one.")
        asked = import_module(FUTURE).Future(self.wrong)
        return asked if guess is None else asked.guessed(guess, sure)

    def __repr__(self):
        return "check(your_function) answers; check.hint() gives the next hint, check.future() trains on a wrong one."


check = Check()
