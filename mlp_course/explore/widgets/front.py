"""What a widget of our own needs in the browser: its script and the style that all share."""

from pathlib import Path

import anywidget

from ...page.lifetime import LazyWidget

FOLDER = Path(__file__).parent / "js"


def script(*names: str) -> str:
    """The text of files in `js`, one after the other: a page loads a script from a text, in which nothing is imported.

    The text, not the path: anywidget follows a path for changes, and holds every widget that was made from it.
    """
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


class FrontWidget(LazyWidget, anywidget.AnyWidget):
    """A widget with a script of our own, `_esm`."""

    _css = script("style.css")
