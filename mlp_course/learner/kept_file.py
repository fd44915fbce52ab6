"""A readable file of the learner's, beside the chapters: where it lies, read, and replaced as a whole."""

import contextlib
import glob
import os
from functools import cache
from pathlib import Path

from .file_lock import insistently, locked


class Unusable(Exception):
    """Why something cannot be kept, or a file not be used: a sentence for the learner, without a full stop."""


@cache
def folder() -> Path:
    """The folder of the learner's files: the working directory at the first use, wherever `%cd` goes afterwards.

    The notebooks off the path lie in a folder of their own, `further`, and keep what they keep beside the chapters.
    """
    here = Path.cwd()
    return here.parent if here.name == "further" else here


class KeptFile:
    """A text file in that folder, which is the notebooks' own, or where a variable of the environment says.

    variable  of the environment: another path for the file
    name      of the file
    """

    def __init__(self, variable: str, name: str):
        self.variable = variable
        self.name = name

    def place(self) -> Path:
        """The path of the file."""
        return folder() / (os.environ.get(self.variable) or self.name)

    def read(self) -> str | None:
        """Return the file's text, or None where there is no file. Raises Unusable if it cannot be read."""
        path = self.place()
        try:
            return insistently(path.read_text, "utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise Unusable(f"{path.name} cannot be read ({getattr(error, 'strerror', '') or 'no UTF-8'})") from None

    def write(self, text: str) -> None:
        """Replace the file by a complete one, in one step. Raises Unusable if that cannot be done."""
        path = self.place()
        try:
            with locked(path):
                replace_by(path, text)
        except OSError as error:
            raise Unusable(f"{path.name} cannot be written ({error.strerror})") from None


def replace_by(path: Path, text: str) -> None:
    """Replace a file by a complete one in one step, for who holds its lock. Raises OSError.

    All other files that were begun for it are of writers who died, and are taken away.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        insistently(os.replace, part, path)
    finally:
        for begun in path.parent.glob(f"{glob.escape(path.name)}.*.part"):
            with contextlib.suppress(OSError):
                begun.unlink()
