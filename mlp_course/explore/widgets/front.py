"""What widgets of our own need in the browser: their scripts and the style, which all of them share.

anywidget sends script and style with each widget, and a notebook that is saved with its widgets keeps as many copies.
Here a widget sends a stub of a few lines; it finds its script in one model that holds the texts of all.
"""

import base64
import gzip
import json
from pathlib import Path

import anywidget
import traitlets

from ...page.lifetime import LazyWidget

FOLDER = Path(__file__).parent / "js"
SCRIPTS = {
    "copy": ("keys.js", "follow.js", "copy.js"),
    "dropdown": ("keys.js", "follow.js", "dropdown.js"),
    "numbers": ("keys.js", "follow.js", "numbers.js"),
    "picture": ("webp.js", "picture.js"),
    "predict": ("keys.js", "cover.js", "nodes.js", "votes.js", "predict.js"),
    "slider": ("keys.js", "follow.js", "slider.js"),
    "stage": ("stage.js",),
    "status": ("follow.js", "status.js"),
}


def text_of(*names: str) -> str:
    """The text of files in `js`, one after the other: a page loads a script from a text, in which nothing is imported.

    The text, not the path: anywidget follows a path for changes, and holds every widget that was made from it.
    """
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


def packed() -> str:
    """The scripts by the name of their part, and the style, as JSON of 36 kB: 13 when zipped, in base64.

    Text, not bytes: what is not anywidget's own model loses bytes when JupyterLab saves it.
    """
    scripts = {part: text_of(*names) for part, names in SCRIPTS.items()}
    texts = json.dumps({"scripts": scripts, "style": text_of("style.css")})
    return base64.b64encode(gzip.compress(texts.encode("utf-8"), mtime=0)).decode("ascii")


class Front(LazyWidget):
    """Scripts and style in `pack`, and in `shelf` the script that finds them there; without a view of its own."""

    shelf = traitlets.Unicode(text_of("shelf.js")).tag(sync=True)
    pack = traitlets.Unicode(packed()).tag(sync=True)


FRONT = Front()


class FrontWidget(LazyWidget, anywidget.AnyWidget):
    """A widget whose script is that of `part` in SCRIPTS; `front` is the name of the model that has it."""

    _esm = text_of("stub.js")
    part = traitlets.Unicode().tag(sync=True)
    front = traitlets.Unicode().tag(sync=True)

    def open(self) -> None:
        """Connect it with the page, which has the scripts by then."""
        if self._made and self.comm is None:
            self.front = FRONT.model_id
        super().open()
