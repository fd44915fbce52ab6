"""The reader's commands in IPython: `%read`, `%answer 2`, `%check` and so on; the % may be left out of most."""

from IPython.core.magic import Magics, line_magic, magics_class

from .reader import Reader
from .refused import Refused

HELP = """%read            read on: Enter does it too in python -m mlp_course.words
%back, %back 3   read the cell before again, or one further back
%go 12           go to cell 12; %go station 2 goes to a station
%where           where you are, and which stations there are
%answer 2        answer a question by the number of a choice; %answer 2 certain says how sure you are
%show            tell the answer without a guess
%unfold          tell what is folded: a solution, a derivation; %unfold 2 the second one
%code            tell the code of the last cell
%write           write the answer to an exercise in your editor; %write bp2.py takes it from a file
%check           check the exercise; %check bp2 one by its name
%hint            the next hint for it; %hint bp2 for one by its name
%future          what would this do? A guess, then a network trains on your wrong answer, beside one on the right one
%chapter 3       open another chapter; %chapter 03_reverse one off the path
What moves is called it: it.set("eta", 1) changes a control and tells what changed, it.press("Next") presses a button,
and a lab trains by it.train(epochs=10). progress() and review(), from mlp_course.exercises and mlp_course.explore,
tell how far you are and what is due again. What you type is Python; your code and your place are kept."""


def attempt(action, *args) -> None:
    """Do it, or say in a sentence why it cannot be done."""
    try:
        action(*args)
    except (Refused, FileNotFoundError) as refusal:
        print(refusal)


@magics_class
class Commands(Magics):
    """Each command is a line magic that asks the reader."""

    def __init__(self, shell, reader: Reader):
        super().__init__(shell)
        self.reader = reader

    @line_magic
    def chapter(self, line):
        """Open a chapter by its number, or by the beginning of its name."""
        attempt(self.reader.open, line.strip() or "0")

    @line_magic
    def read(self, _line):
        """Read on."""
        attempt(self.reader.read)

    @line_magic
    def back(self, line):
        """Read an earlier cell again."""
        attempt(self.reader.back, line.strip() if line.strip().isdigit() else "1")

    @line_magic
    def go(self, line):
        """Go to a cell, or to a station."""
        attempt(self.reader.go, line)

    @line_magic
    def where(self, _line):
        """Tell where you are."""
        attempt(self.reader.where)

    @line_magic
    def answer(self, line):
        """Answer a question by the number of a choice, and say how sure you are."""
        number, _, sure = line.strip().partition(" ")
        attempt(self.reader.waiting.answer, number, sure.strip())

    @line_magic
    def show(self, _line):
        """Tell the answer without a guess."""
        attempt(self.reader.waiting.show)

    @line_magic
    def unfold(self, line):
        """Tell what is folded."""
        attempt(self.reader.unfold, line.strip() or "1")

    @line_magic
    def code(self, _line):
        """Tell the code of the last cell."""
        attempt(self.reader.code)

    @line_magic
    def write(self, line):
        """Write the answer to an exercise in your editor, or take it from a file."""
        attempt(self.reader.write, line.strip())

    @line_magic
    def check(self, line):
        """Check the exercise."""
        attempt(self.reader.check, line.strip())

    @line_magic
    def hint(self, line):
        """Tell the next hint."""
        attempt(self.reader.hint, line.strip())

    @line_magic
    def future(self, _line):
        """Ask what a wrong answer would do."""
        attempt(self.reader.future)

    @line_magic
    def reading(self, _line):
        """Tell the commands."""
        print(HELP)
