"""Questions from earlier chapters: three to begin a chapter with, and those that are due again after some days."""

from ..exercises.repetition import due, for_warm_up, next_day
from ..page import basics
from ..questions import Question
from .asking import Asking, with_words

NOTHING = "<p>Nothing is due today.{when} Questions come from warm-ups, and come back after 1, 3, 7 and 21 days.</p>"


class Questions(basics.VBox):
    """Several questions, one below the other, each with its answer after the choice."""

    def __init__(self, title: str, questions: list[Question], otherwise: str = ""):
        count = len(questions)
        titles = [f"{title}, {number} of {count}." for number in range(1, count + 1)]
        self.askings = [Asking(q, q.again, name) for q, name in zip(questions, titles, strict=True)]
        self.otherwise = otherwise
        super().__init__(self.askings or [basics.HTML(otherwise)])
        self.add_class("mlp-interactive")

    def _repr_mimebundle_(self, **options):
        words = "\n".join(f"{a.title} {a.asks} ({' / '.join(a.question.choices)})" for a in self.askings)
        html = "".join(asking.stored() for asking in self.askings) or self.otherwise
        return with_words(super()._repr_mimebundle_(**options), words or "Nothing is due today.", html)


class WarmUp(Questions):
    """Three questions to begin chapter `chapter` with: one from the chapter before, two from at least two back.

    What this learner got wrong comes first, and before all what they were sure of and got wrong.
    """

    def __init__(self, chapter: int):
        super().__init__("Warm-up", for_warm_up(chapter), "<p>There are no earlier chapters to ask about.</p>")


def review() -> Questions:
    """Return the questions that are due today: those that were asked 1, 3, 7 or 21 days ago."""
    day = next_day()
    when = f" The next day with questions is {day:%d %B %Y}." if day else ""
    return Questions("Review", due(), NOTHING.format(when=when))
