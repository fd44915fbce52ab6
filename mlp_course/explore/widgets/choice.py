"""What slider and drop-down list have in common: a value out of several, each with a text."""

from collections.abc import Iterable, Sequence

import traitlets

from .front import FrontWidget


class Choice(FrontWidget):
    """One of several values; observe its trait `value`.

    `label` is what is written beside it, `name` what a screen reader calls it (the label where it is empty).
    """

    label = traitlets.Unicode("").tag(sync=True)
    name = traitlets.Unicode("").tag(sync=True)
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    index = traitlets.Int(0).tag(sync=True)
    disabled = traitlets.Bool(False).tag(sync=True)
    value = traitlets.Any()

    def __init__(self, values: Sequence, texts: Iterable[str], value, label: str, name: str = ""):
        self.values = list(values)
        index = self.position(value)
        value = self.values[index]
        super().__init__(label=label, name=name, texts=list(texts), index=index, value=value)

    def position(self, value) -> int:
        """The index of a value."""
        raise NotImplementedError

    def offers(self) -> str:
        """What can be chosen, in words."""
        raise NotImplementedError

    def in_words(self) -> str:
        """What it is called, what is chosen, and what else can be."""
        return f"{self.name or self.label} is {self.texts[self.index]} ({self.offers()})"

    @traitlets.observe("index")
    def _moved(self, change) -> None:
        self.value = self.values[min(max(change.new, 0), len(self.values) - 1)]

    @traitlets.observe("value")
    def _chosen(self, change) -> None:
        self.index = self.position(change.new)

    @traitlets.validate("value")
    def _known(self, proposal):
        return self.values[self.position(proposal.value)]
