"""What the learner has written for the exercises of a chapter: typed, taken from a file, or in an editor."""

import tempfile
from pathlib import Path

from .refused import Refused
from .script import Cell, Script, defined


class Written:
    """The learner's code, by the names of the chapter's exercises that it defines."""

    def __init__(self, script: Script, code: dict[str, str]):
        self.asked = {name for cell in script.cells if cell.is_exercise for name in cell.names}
        self.code = code

    def of(self, cell: Cell) -> list[str]:
        """Return what was written for an exercise, each piece once."""
        return list(dict.fromkeys(self.code[name] for name in cell.names if name in self.code))

    def take(self, source: str) -> bool:
        """Remember code that ran, if it answers an exercise; return whether it does."""
        new = self.asked.intersection(defined(source))
        self.code |= dict.fromkeys(sorted(new), source)
        return bool(new)


def from_file(name: str) -> str:
    """Return the text of a file. Raises Refused where it cannot be read."""
    try:
        return Path(name).expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{name} cannot be read ({error}).") from None


def edited(shell, begun: str, name: str) -> str:
    """Open IPython's editor on a file with what was begun, and return what it holds afterwards."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, f"{name}.py")
        path.write_text(f"{begun}\n", "utf-8")
        shell.hooks.editor(str(path))
        return path.read_text("utf-8")
