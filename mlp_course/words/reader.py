"""Reads a chapter cell by cell in IPython: tells the text, runs the code, waits for answers, remembers the place."""

import os
import re

from IPython.display import display
from IPython.utils.capture import capture_output

from ..exercises import check
from ..experiments.result import Result
from ..explore.widgets.interactive import Interactive
from ..page.lifetime import LazyWidget
from . import kept, prose, script
from .asked import asked_by
from .refused import Refused
from .waiting import Waiting
from .written import Written, edited, from_file

ASKS = re.compile(r"(?:check|Predict|WarmUp)\(")
BEGIN = "Press Enter to read on, or type %read. %reading tells what else there is."
WRITE = (
    "Now write it: type it here, or %write opens your editor, or %write FILE takes a file. Then %check; %hint helps."
)


class Reader:
    """One chapter in one shell.

    at        the cell that comes next
    waiting   what was asked and not answered (`Waiting`)
    folds     what lies folded in the text that was told last
    exercise  the cell of the exercise that was told last, or None
    written   what the learner has written in this chapter (`Written`)
    """

    def __init__(self, shell):
        self.shell = shell
        self.script = None
        self.at = 0
        self.waiting = Waiting()
        self.folds = []
        self.exercise = None
        self.written = None
        self._runs = False  # whether the chapter's code runs, not the learner's
        formatter = shell.display_formatter
        formatter.ipython_display_formatter.for_type(LazyWidget, self.meet)
        formatter.mimebundle_formatter.for_type(Result, lambda result, **_: {"text/plain": prose.wrapped(result.words)})
        shell.events.register("post_run_cell", self.note)

    def open(self, name: str) -> None:
        """Open a chapter where it was left, or at its beginning."""
        found = script.load(script.find(name))
        os.chdir(found.path.parent)
        self.script = found
        self.waiting.ask([])
        self.exercise = None
        place, code = kept.read(found.path.stem)
        self.written = Written(found, code)
        ids = [cell.id for cell in found.cells]
        self.at = ids.index(place) if place in ids else 0
        print(f"{found.title}\n{len(found.cells)} cells, {len(found.stations())} stations. {BEGIN}")
        if self.at:
            print(f"You stopped before cell {self.at + 1}{self._station()}; %go 1 begins again.")
            self.catch_up()

    def read(self) -> None:
        """Tell the next cell, and run it where it is code."""
        self._opened()
        self.waiting.refuse_if_any()
        if self.at == len(self.script.cells):
            raise Refused("This is the end of the chapter. %chapter NUMBER opens another one.")
        cell = self.script.cells[self.at]
        self.at += 1
        if not cell.is_code:
            self.tell(cell.source)
        elif cell.is_exercise:
            self.ask(cell)
        else:
            self.run(cell)
        self._keep()

    def tell(self, markdown: str) -> None:
        """Print text; what is folded in it can be unfolded."""
        text = prose.told(markdown)
        self.folds = text.folds
        print(text.lines)
        if text.folds:
            print("\n%unfold tells it." if len(text.folds) == 1 else "\n%unfold 1, %unfold 2 and so on tell them.")

    def ask(self, cell: script.Cell) -> None:
        """Print what is to be written, and what was written here before."""
        self.exercise = self.at - 1
        self.tell_code(cell.source)
        before = self.written.of(cell)
        self._run_quietly([cell.source, *before])
        if before:
            print("\nYour answer so far:\n")
            for code in before:
                self.tell_code(code)
        print(f"\n{WRITE}")

    def run(self, cell: script.Cell) -> None:
        """Print code, unless the chapter hides it, and what it gives."""
        if "hidden" in cell.tags:
            print(f"{cell.source.splitlines()[0].lstrip('# ')} (%code tells its code.)\n")
        elif not ASKS.match(cell.source):
            self.tell_code(cell.source)
            print()
        self._run(cell.source)
        self.waiting.tell()

    @staticmethod
    def tell_code(source: str) -> None:
        """Print program text."""
        print("\n".join(f"    {line}" for line in source.splitlines()))

    def meet(self, widget: LazyWidget) -> None:
        """Tell a widget that is displayed; what it asks waits for an answer, and what can be changed is called `it`."""
        asked = [question for question in asked_by(widget) if not question.done]
        if asked:
            self.waiting.ask(asked)
            if not self._runs:  # the learner has called for it, and the chapter does not go on to tell it
                self.waiting.tell()
            return
        print("\n".join(prose.wrapped(line) for line in widget.in_words().splitlines()))
        if isinstance(widget, Interactive) and self.shell.user_ns.get("it") is not widget:
            self.shell.user_ns["it"] = widget
            print("Its name is it, as in it.set(…).")

    def check(self, name: str = "") -> None:
        """Run the check of the exercise that was told last, or of the one of this name."""
        self._opened()
        names = [name] if name else self._names()
        source = next(filter(None, map(self.script.check_of, names)), None)
        if source is None:
            raise Refused(f"Nothing is checked here under {' or '.join(names) or 'any name'}.")
        self._run(source)

    def hint(self, name: str = "") -> None:
        """Tell the next hint for the exercise that was told last, or for the one of this name."""
        names = [name] if name else self._names()
        if not names:
            raise Refused("Read on to an exercise first, or say which: %hint bp1.")
        try:
            display(check.hint(names[0]))
        except ValueError as error:
            raise Refused(str(error)) from None

    def future(self) -> None:
        """Ask what a network would do that trains on the wrong answer which was checked last."""
        try:
            display(check.future())
        except ValueError as error:
            raise Refused(str(error)) from None

    def write(self, file: str = "") -> None:
        """Run an answer from a file; without one, open the editor on what is to be written."""
        code = from_file(file) if file else self._edited()
        self.tell_code(code)
        self.shell.run_cell(code, store_history=False)

    def _edited(self) -> str:
        if self.exercise is None:
            raise Refused("Read on to an exercise first.")
        cell = self.script.cells[self.exercise]
        begun = "\n\n\n".join(self.written.of(cell)) or cell.source
        return edited(self.shell, begun, (self._names() or ["answer"])[0])

    def unfold(self, number: str = "1") -> None:
        """Tell what lies folded in the text that was told last."""
        if not number.isdigit() or not 1 <= int(number) <= len(self.folds):
            raise Refused(f"There are {len(self.folds)} folds here; got {number!r}.")
        print(prose.lines(self.folds[int(number) - 1][1]))

    def code(self) -> None:
        """Print the code of the cell that was told last."""
        self._opened()
        self.tell_code(self.script.cells[max(self.at - 1, 0)].source)

    def back(self, count: str = "1") -> None:
        """Tell an earlier cell again: the one before the last, or as many before it."""
        self._opened()
        self.waiting.ask([])
        self.at = max(self.at - 1 - int(count), 0)
        self.read()

    def go(self, where: str) -> None:
        """Go to a cell by its number, or to a station, "station 2"; its setup and what stands before it is run."""
        self._opened()
        number = where.split()[-1] if where.split() else ""
        places = [at for at, _title in self.script.stations()] if "station" in where else range(len(self.script.cells))
        if not number.isdigit() or not 1 <= int(number) <= len(places):
            raise Refused(f"Go to a cell, 1 to {len(self.script.cells)}, or to a station, such as %go station 2.")
        self.waiting.ask([])
        self.at = places[int(number) - 1]
        self.catch_up()
        self.read()

    def where(self) -> None:
        """Tell where one is, and which stations there are."""
        self._opened()
        print(f"{self.script.title}: before cell {self.at + 1} of {len(self.script.cells)}{self._station()}.")
        for at, title in self.script.stations():
            print(f"{title} begins with cell {at + 1}.")

    def catch_up(self) -> None:
        """Run, without a word, the chapter's first code cell and those of this station that stand before the place."""
        begins = [at for at, _title in self.script.stations() if at <= self.at]
        first = next(at for at, cell in enumerate(self.script.cells) if cell.is_code)
        numbers = {first, *range(begins[-1] if begins else 0, self.at)}
        sources = []
        for number in sorted(number for number in numbers if number < self.at):
            cell = self.script.cells[number]
            if cell.is_code and not ASKS.match(cell.source):
                sources += [cell.source, *(self.written.of(cell) if cell.is_exercise else [])]
                self.exercise = number if cell.is_exercise else self.exercise
        self._run_quietly(sources)

    def note(self, result) -> None:
        """Remember what the learner has written for an exercise of this chapter."""
        if self._runs or self.script is None or not result.success:
            return
        if self.written.take(result.info.raw_cell):
            self._keep()

    def _names(self) -> list[str]:
        """The names that the exercise which was told last defines."""
        return [] if self.exercise is None else self.script.cells[self.exercise].names

    def _station(self) -> str:
        titles = [title for at, title in self.script.stations() if at <= self.at]
        return f", in {titles[-1]}" if titles else ""

    def _opened(self) -> None:
        if self.script is None:
            raise Refused("Open a chapter first: %chapter 2.")

    def _run(self, source: str) -> None:
        self._runs = True
        try:
            self.shell.run_cell(source, store_history=False)
        finally:
            self._runs = False

    def _run_quietly(self, sources: list[str]) -> None:
        for source in sources:
            with capture_output():
                self._run(source)
        self.waiting.ask([])

    def _keep(self) -> None:
        cells = self.script.cells
        at = cells[self.at].id if self.at < len(cells) else ""
        if said := kept.keep(self.script.path.stem, at, self.written.code):
            print(said)
