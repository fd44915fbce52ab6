"""A learner's own module: what the checker called correct, in a plain file beside the chapters.

Here it is found, read and written; what its text consists of stands in `module_text`.
"""

import contextlib
import os
from pathlib import Path

VARIABLE = "MLP_COURSE_MY_NETWORK"  # another path for the file, in the environment
NAME = "my_network.py"


class Unusable(Exception):
    """Why a function cannot be kept, or the file not be used: a sentence for the learner, without a full stop."""


def place() -> Path:
    """The path of the file: in the working directory, which is the notebooks' own."""
    return Path(os.environ.get(VARIABLE) or NAME).absolute()


def read() -> str | None:
    """Return the file's text, or None where there is no file. Raises Unusable if it cannot be read."""
    try:
        return place().read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(f"{place().name} cannot be read ({getattr(error, 'strerror', '') or 'no UTF-8'})") from None


def write(text: str) -> None:
    """Replace the file by a complete one, in one step. Raises Unusable if that cannot be done."""
    path = place()
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
