"""What went wrong, in the learner's own lines: a traceback through the package says nothing to a listener."""

import sys
import traceback
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def tell_own_lines(shell) -> None:
    """Let this IPython tell an error by the lines that were typed, and by its message."""
    shell.set_custom_exc((Exception,), _told)


def _told(_shell, kind, error, where, **_options) -> None:
    for frame in traceback.extract_tb(where):
        if is_own(frame.filename):
            print(f"In line {frame.lineno}: {frame.line}")
    print(f"{kind.__name__}: {error}")


def is_own(filename: str) -> bool:
    """Return whether a line stands in what was typed or in a file of the learner's, not in what is installed."""
    if filename.startswith("<"):
        return filename.startswith("<ipython-input")
    path = Path(filename).resolve()
    installed = (PACKAGE, Path(sys.prefix), Path(sys.base_prefix))
    return not any(place in path.parents for place in installed)
