"""The text of a chapter: its parts, its stations, and the minutes that it takes."""

import re

import anatomy
import rules
from anatomy import STATION, Part, parts, stations

CELL_WORDS, STATION_WORDS, STATION_MINUTES = 180, 900, 30
FEWEST_STATIONS, MOST_STATIONS = 3, 5
FEWEST_QUESTIONS, MOST_QUESTIONS, WARM_UP_QUESTIONS = 8, 10, 3
WORDS_A_MINUTE, ROUND_TO = 110, 5
MINUTES = {"lesson": 1, "experiment": 1, "question": 2, "warm-up": 2 * WARM_UP_QUESTIONS}
PARTS = ("Objectives", "The lab", "Recap", "Self-test")
OWN_MINUTES = re.compile(r"\((\d+) minutes?\)")
SAID_MINUTES = re.compile(r"\babout (\d+) minutes\b")
QUESTION = re.compile(r"(?m)^\d+\. ")
DETAILS = re.compile(r"<details.*?</details>", re.DOTALL)


def text_of(part) -> str:
    """What can be read of a part without unfolding anything."""
    return "\n\n".join(open_text(cell) for cell in part.cells if cell.cell_type == "markdown")


def words_of(part) -> int:
    return rules.words(text_of(part))


def minutes_of(part) -> float:
    """Reading, open cells, predictions, and the own work that the text gives '(8 minutes)' for."""
    kinds = [anatomy.kind(cell) for cell in part.cells if cell.cell_type == "code"]
    minutes = words_of(part) / WORDS_A_MINUTE + sum(MINUTES.get(kind, 0) for kind in kinds)
    return minutes + sum(int(number) for number in OWN_MINUTES.findall(text_of(part)))


def open_text(cell) -> str:
    """A text cell without what is folded in it, and nothing of a solution."""
    return "" if {"solution", "answers"} & set(rules.tags(cell)) else DETAILS.sub("", cell.source)


def part_of(notebook, name: str) -> Part:
    """The part whose heading begins with a name; an empty one where there is none."""
    return next((part for part in parts(notebook) if part.heading.startswith(f"## {name}")), Part(""))


def minutes(notebook) -> int:
    """What the whole chapter takes, to five minutes; a question of the self-test takes one."""
    questions = len(QUESTION.findall(text_of(part_of(notebook, "Self-test"))))
    total = sum(map(minutes_of, parts(notebook))) + questions
    return ROUND_TO * round(total / ROUND_TO)


def form_faults(notebook, number: int) -> list[str]:
    """Everything that the text of a chapter does against the form."""
    markdown = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    faults = [] if re.match(rf"# {number}\. ", markdown) else [f"the title is not '# {number}. …'"]
    faults += [f"no part {name!r}" for name in PARTS if not re.search(rf"(?m)^(#+ |\*\*){name}\b", markdown)]
    for cell in rules.text_cells(notebook):
        words = rules.words(open_text(cell))
        if words > CELL_WORDS:
            faults.append(f"{rules.start(cell)} has {words} words, over {CELL_WORDS}")
    faults += beginning_faults(notebook, number) + station_faults(notebook) + minutes_faults(notebook)
    return faults + self_test_faults(notebook) + rules.picture_faults(markdown)


def beginning_faults(notebook, number: int) -> list[str]:
    """Before the first station: a folded table of new symbols and, from chapter 2 on, three questions to warm up."""
    before = []
    for part in parts(notebook):
        if STATION.match(part.heading):
            break
        before.append(part)
    details = [found for part in before for cell in part.cells for found in DETAILS.findall(cell.source)]
    faults = []
    if not any(re.search(r"<summary>[^<]*symbols", found, re.IGNORECASE) and "|---" in found for found in details):
        faults.append("no folded table of the new symbols before the first station")
    warm_ups = [part for part in before if part.heading == "## Warm-up"]
    if number >= 2 and [questions(part) for part in warm_ups] != [WARM_UP_QUESTIONS]:
        faults.append(f"no '## Warm-up' with {WARM_UP_QUESTIONS} questions before the first station")
    return faults


def questions(part: Part) -> int:
    """The numbered questions of a part, and those that a cell asks."""
    kinds = [anatomy.kind(cell) for cell in part.cells if cell.cell_type == "code"]
    asked = kinds.count("question") + WARM_UP_QUESTIONS * kinds.count("warm-up")
    return asked + len(QUESTION.findall(text_of(part)))


def station_faults(notebook) -> list[str]:
    """Three to five stations, numbered, short; something made in each, and a sentence of one's own at its end."""
    found = stations(notebook)
    faults = []
    if not FEWEST_STATIONS <= len(found) <= MOST_STATIONS:
        faults.append(f"{len(found)} stations, not {FEWEST_STATIONS} to {MOST_STATIONS}")
    for number, station in enumerate(found, start=1):
        if STATION.match(station.heading).groups() != (str(number), str(len(found))):
            faults.append(f"{station.heading!r} is station {number} of {len(found)}")
        words = words_of(station)
        if words > STATION_WORDS:
            faults.append(f"station {number} has {words} words, over {STATION_WORDS}")
        minutes = minutes_of(station)
        if minutes > STATION_MINUTES:
            faults.append(f"station {number} takes {minutes:.1f} minutes, over {STATION_MINUTES}")
        if not any("exercise" in rules.tags(cell) for cell in station.cells):
            faults.append(f"nothing is made in station {number}")
        if "**In your own words" not in text_of(station):
            faults.append(f"station {number} does not ask for a sentence '**In your own words**'")
    return faults


def minutes_faults(notebook) -> list[str]:
    """The time is computed, and said at the top; every exercise says how long its own part takes."""
    said = SAID_MINUTES.findall(text_of(parts(notebook)[0]))
    taken = str(minutes(notebook))
    faults = [] if said == [taken] else [f"the top says about {said} minutes, and it takes {taken}"]
    for index, cell in enumerate(notebook.cells):
        if "exercise" in rules.tags(cell):
            above = [c for c in notebook.cells[:index] if c.cell_type == "markdown"]
            if not above or not OWN_MINUTES.search(above[-1].source):
                faults.append(f"the text above exercise {rules.start(cell)} does not say '(5 minutes)'")
    return faults


def self_test_faults(notebook) -> list[str]:
    """Eight to ten questions, and as many answers, folded in a cell of their own."""
    part = part_of(notebook, "Self-test")
    asked = len(QUESTION.findall(text_of(part)))
    faults = []
    if not FEWEST_QUESTIONS <= asked <= MOST_QUESTIONS:
        faults.append(f"{asked} questions in the self-test, not {FEWEST_QUESTIONS} to {MOST_QUESTIONS}")
    answers = [cell.source for cell in part.cells if "answers" in rules.tags(cell)]
    if [len(QUESTION.findall(text)) for text in answers if text.startswith("<details")] != [asked]:
        faults.append(f"no folded cell tagged 'answers' with {asked} answers")
    return faults
