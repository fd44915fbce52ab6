"""The text of a chapter in the new form: its parts, its stations, and the minutes that it takes."""

import re
from dataclasses import dataclass, field

import cell_rules
import rules

CELL_WORDS, STATION_WORDS, STATION_MINUTES = 180, 900, 30
FEWEST_STATIONS, MOST_STATIONS = 3, 5
FEWEST_QUESTIONS, MOST_QUESTIONS, WARM_UP_QUESTIONS = 8, 10, 3
WORDS_A_MINUTE, PREDICTION_MINUTES, ROUND_TO = 110, 2, 5
PARTS = ("Objectives", "The lab", "Recap", "Self-test")
STATION = re.compile(r"^## Station (\d) of (\d): \S")
OWN_MINUTES = re.compile(r"\((\d+) minutes?\)")
SAID_MINUTES = re.compile(r"\babout (\d+) minutes\b")
QUESTION = re.compile(r"(?m)^\d+\. ")
DETAILS = re.compile(r"<details.*?</details>", re.DOTALL)


@dataclass
class Part:
    """The cells below one heading of the second level, up to the next."""

    heading: str
    cells: list = field(default_factory=list)

    @property
    def text(self) -> str:
        """What can be read without unfolding anything."""
        return "\n\n".join(open_text(cell) for cell in self.cells if cell.cell_type == "markdown")

    @property
    def words(self) -> int:
        return rules.words(self.text)

    @property
    def minutes(self) -> float:
        """Reading, open cells, predictions, and the own work that the text gives '(8 minutes)' for."""
        kinds = [cell_rules.kind(cell) for cell in self.cells if cell.cell_type == "code"]
        looking = sum(kind in ("lesson", "experiment") for kind in kinds)
        own = sum(int(number) for number in OWN_MINUTES.findall(self.text))
        return self.words / WORDS_A_MINUTE + looking + PREDICTION_MINUTES * asked_by_cells(self) + own


def open_text(cell) -> str:
    """A text cell without what is folded in it, and nothing of a solution."""
    return "" if {"solution", "answers"} & set(rules.tags(cell)) else DETAILS.sub("", cell.source)


def parts(notebook) -> list[Part]:
    """The chapter cut at its headings of the second level; the first part has none."""
    found = [Part("")]
    for cell in notebook.cells:
        first_line = cell.source.split("\n")[0]
        if cell.cell_type == "markdown" and first_line.startswith("## "):
            found.append(Part(first_line))
        found[-1].cells.append(cell)
    return found


def stations(notebook) -> list[Part]:
    return [part for part in parts(notebook) if STATION.match(part.heading)]


def part_of(notebook, name: str) -> Part:
    """The part whose heading begins with a name; an empty one where there is none."""
    return next((part for part in parts(notebook) if part.heading.startswith(f"## {name}")), Part(""))


def minutes(notebook) -> int:
    """What the whole chapter takes, to five minutes; a question of the self-test takes one."""
    questions = len(QUESTION.findall(part_of(notebook, "Self-test").text))
    total = sum(part.minutes for part in parts(notebook)) + questions
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
    return asked_by_cells(part) + len(QUESTION.findall(part.text))


def asked_by_cells(part: Part) -> int:
    """The questions that the code cells of a part ask: one each, a warm-up three."""
    calls = [cell_rules.lone_call(cell.source) for cell in part.cells if cell.cell_type == "code"]
    return calls.count("Predict") + WARM_UP_QUESTIONS * calls.count("WarmUp")


def station_faults(notebook) -> list[str]:
    """Three to five stations, numbered, short; something made in each, and a sentence of one's own at its end."""
    found = stations(notebook)
    faults = []
    if not FEWEST_STATIONS <= len(found) <= MOST_STATIONS:
        faults.append(f"{len(found)} stations, not {FEWEST_STATIONS} to {MOST_STATIONS}")
    for number, station in enumerate(found, start=1):
        if STATION.match(station.heading).groups() != (str(number), str(len(found))):
            faults.append(f"{station.heading!r} is station {number} of {len(found)}")
        if station.words > STATION_WORDS:
            faults.append(f"station {number} has {station.words} words, over {STATION_WORDS}")
        if station.minutes > STATION_MINUTES:
            faults.append(f"station {number} takes {station.minutes:.1f} minutes, over {STATION_MINUTES}")
        if not any("exercise" in rules.tags(cell) for cell in station.cells):
            faults.append(f"nothing is made in station {number}")
        if "**In your own words" not in station.text:
            faults.append(f"station {number} does not ask for a sentence '**In your own words**'")
    return faults


def minutes_faults(notebook) -> list[str]:
    """The time is computed, and said at the top; every exercise says how long its own part takes."""
    said = SAID_MINUTES.findall(parts(notebook)[0].text)
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
    asked = len(QUESTION.findall(part.text))
    faults = []
    if not FEWEST_QUESTIONS <= asked <= MOST_QUESTIONS:
        faults.append(f"{asked} questions in the self-test, not {FEWEST_QUESTIONS} to {MOST_QUESTIONS}")
    answers = [cell.source for cell in part.cells if "answers" in rules.tags(cell)]
    if [len(QUESTION.findall(text)) for text in answers if text.startswith("<details")] != [asked]:
        faults.append(f"no folded cell tagged 'answers' with {asked} answers")
    return faults
