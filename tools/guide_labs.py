"""How long the work of a lab takes: the exercises that a calendar names, `one` by one or from `first` to `last`."""

import re

from guide_chapter import Chapter

NAMED = re.compile(r"`(\w+)`(?: to `(\w+)`)?")
MOST_MINUTES = 60  # of work in a lab of 90: the rest is arriving, cards and talk


def made_in(lab: str, chapters: dict[int, Chapter]) -> dict[str, int]:
    """The exercises and numbers of a lab with their minutes (0 where they share those of the one before)."""
    every = {name: minutes or 0 for chapter in chapters.values() for name, minutes in chapter.tasks}
    order = list(every)
    found = {}
    for first, last in NAMED.findall(lab):
        if first in every and (last or first) in every:
            names = order[order.index(first) : order.index(last or first) + 1]
            found |= {name: every[name] for name in names}
    return found


def minutes_of(lab: str, chapters: dict[int, Chapter]) -> int:
    """The minutes of work of a lab, by the times that the chapters give."""
    return sum(made_in(lab, chapters).values())
