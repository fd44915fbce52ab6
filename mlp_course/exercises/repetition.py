"""What to ask again, and when: a question comes back after 1, 3, 7 and 21 days, a wrong answer begins anew.

Kept of each question is its last answer: {"right": …, "sure": 0 to 2, "day": "2026-03-01", "step": 0 to 4}. A second
answer on the same day changes nothing, as by then the right one has been read.
"""

from datetime import date, timedelta

from ..questions import Question, every
from .keeping import keep, kept_or_nothing

DAYS = (1, 3, 7, 21)
ONCE = 3  # questions of a warm-up
MOST = 6  # questions of a review


def note_answer(name: str, right: bool, sure: int, today: date | None = None) -> str:
    """Keep an answer to a question; return a note for the learner if something is wrong, else ""."""
    today = today or date.today()
    before = kept_or_nothing()[0]["questions"].get(name)
    if before and before["day"] == today.isoformat():
        return ""
    step = min(before["step"] + 1, len(DAYS)) if before and right else 0
    entry = {"right": bool(right), "sure": int(sure), "day": today.isoformat(), "step": step}
    return keep(questions={name: entry}, last={"kind": "question", "name": name})


def due_on(entry: dict) -> date | None:
    """Return the day on which a question is asked again, or None where it has been right often enough."""
    if entry["step"] >= len(DAYS):
        return None
    return date.fromisoformat(entry["day"]) + timedelta(days=DAYS[entry["step"]])


def due(today: date | None = None) -> list[Question]:
    """Return the questions that are due, those first that one was surest of and wrong; at most six."""
    today = today or date.today()
    answers = answers_kept()
    found = [q for q in askable() if q.name in answers and _is_due(answers[q.name], today)]
    return sorted(found, key=lambda q: _urgency(answers.get(q.name), today))[:MOST]


def next_day(today: date | None = None) -> date | None:
    """Return the next day after today on which something is due, or None."""
    today = today or date.today()
    answers = answers_kept()
    days = [due_on(answers[q.name]) for q in askable() if q.name in answers]
    return min((day for day in days if day is not None and day > today), default=None)


def for_warm_up(chapter: int, today: date | None = None) -> list[Question]:
    """Return three questions with which a chapter begins: one from the chapter before, two from earlier ones.

    Where there are too few of one kind, the other kind fills up.
    """
    today = today or date.today()
    answers = answers_kept()
    known = [q for q in askable() if q.chapter < chapter]
    known = sorted(known, key=lambda q: (_urgency(answers.get(q.name), today), -q.chapter))
    before = [q for q in known if q.chapter == chapter - 1]
    earlier = [q for q in known if q.chapter < chapter - 1]
    chosen = [*before[:1], *earlier[: ONCE - 1]]
    rest = [q for q in (*before[1:], *earlier[ONCE - 1 :]) if q not in chosen]
    return [*chosen, *rest][:ONCE]


def askable() -> list[Question]:
    """The questions that can be asked away from their place."""
    return [question for question in every().values() if question.again]


def answers_kept() -> dict[str, dict]:
    """The last answers by question."""
    return kept_or_nothing()[0]["questions"]


def _is_due(entry: dict, today: date) -> bool:
    day = due_on(entry)
    return day is not None and day <= today


def _urgency(entry: dict | None, today: date) -> int:
    """0 for what one was certain of and wrong, 1 and 2 for less sure, 3 for what is due, 4 for new, 5 for the rest."""
    if entry is None:
        return 4
    if not entry["right"]:
        return 2 - entry["sure"]
    return 3 if _is_due(entry, today) else 5
