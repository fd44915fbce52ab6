"""A drop-down list that can also hold something of your own, and that the keyboard reaches in JupyterLab."""

from collections.abc import Iterable

import traitlets

from ... import checks
from .choice import Choice


class Dropdown(Choice):
    """A list of options, each a name or a pair (name, value); observe its trait `value`.

    A value that is not among them is put in front, by its own name; None chooses the first. The keys of ipywidgets'
    own list never arrive in JupyterLab, where arrows change the cell instead.
    """

    part = traitlets.Unicode("dropdown").tag(sync=True)

    def __init__(self, options: Iterable, value=None, label: str = "", name: str = ""):
        texts, values = entries(options, value)
        value = values[0] if value is None else value
        super().__init__(values, texts, value, label, name)

    def offer(self, options: Iterable, value=None) -> None:
        """Replace the options, and choose `value`."""
        texts, values = entries(options, value)
        value = values[0] if value is None else value
        self.values = values
        if texts == self.texts:
            self.value = value
            return
        with self.hold_sync():
            self.texts = texts
            self.set_trait("index", self.position(value))
            self.value = value

    def offers(self) -> str:
        """All options, in words."""
        return f"one of {', '.join(self.texts)}"

    def position(self, value) -> int:
        """The index of a value; ValueError if there is no such option."""
        for index, known in enumerate(self.values):
            if value is known or (isinstance(known, str) and value == known):
                return index
        raise checks.unknown("option", value, self.values)


def entries(options: Iterable, value=None) -> tuple[list[str], list]:
    """Names and values of options, `value` in front if it is not among them."""
    pairs = []
    for option in options:
        pairs.append(option if isinstance(option, tuple) else (str(option), option))
    if value is not None and not isinstance(value, str):
        pairs = [pair for pair in pairs if pair[1] is not value]
        pairs.insert(0, (label_of(value), value))
    return [name for name, _ in pairs], [known for _, known in pairs]


def label_of(value) -> str:
    """The name of an activation, a cost or a data set of one's own."""
    value = value[0] if isinstance(value, tuple) else value
    name = getattr(value, "name", None) or getattr(value, "__name__", None)
    return f"yours: {name}" if name else "yours"
