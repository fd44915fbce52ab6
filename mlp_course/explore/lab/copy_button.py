"""A button that copies a line of code, with the line beside it."""

import traitlets

from ..widgets.front import FrontWidget


class CopyButton(FrontWidget):
    """A button that copies `text` to the clipboard, and the text beside it."""

    part = traitlets.Unicode("copy").tag(sync=True)
    label = traitlets.Unicode("Copy as code").tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)
