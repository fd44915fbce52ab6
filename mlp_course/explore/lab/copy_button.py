"""A button that copies a line of code, with the line beside it."""

import anywidget
import traitlets

from ..widgets.choice import script
from ..widgets.picture import FRONT


class CopyButton(anywidget.AnyWidget):
    """A button that copies `text` to the clipboard, and the text beside it."""

    _esm = script("copy.js")
    _css = FRONT / "style.css"
    label = traitlets.Unicode("Copy as code").tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)
