"""A readable file of the learner's, beside the chapters: where it lies, read, and replaced as a whole."""

import contextlib
import os
from pathlib import Path


class Unusable(Exception):
    """Why something cannot be kept, or a file not be used: a sentence for the learner, without a full stop."""


class KeptFile:
    """A text file in the working directory, which is the notebooks' own, or where a variable of the environment says.

    variable  of the environment: another path for the file
    name      of the file
    """

    def __init__(self, variable: str, name: str):
        self.variable = variable
        self.name = name

    def place(self) -> Path:
        """The path of the file."""
        return Path(os.environ.get(self.variable) or self.name).absolute()

    def read(self) -> str | None:
        """Return the file's text, or None where there is no file. Raises Unusable if it cannot be read."""
        path = self.place()
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise Unusable(f"{path.name} cannot be read ({getattr(error, 'strerror', '') or 'no UTF-8'})") from None

    def write(self, text: str) -> None:
        """Replace the file by a complete one, in one step. Raises Unusable if that cannot be done."""
        path = self.place()
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            with part.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise Unusable(f"{path.name} cannot be written ({error.strerror})") from None
