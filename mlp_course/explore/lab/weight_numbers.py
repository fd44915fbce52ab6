"""The incoming weights of a neuron as numbers that can be typed; where asked for, what the next update adds to each."""

from ..widgets.numbers import Numbers
from .ahead import Ahead
from .neuron_panel import step_in_words
from .part import BIAS, Part, incoming
from .view import View
from .weight_bars import sources_shown


class WeightNumbers:
    """A row of numbers; `change(part, value)` is called when one of them is given another value."""

    def __init__(self, change):
        self._change = change
        self._part = None
        self._sources = []
        self.widget = Numbers(self._typed)

    def follow(self, view: View, part: Part, ahead: Ahead | None) -> None:
        """Show the weights of now: all of a neuron, or the one that is chosen."""
        weights = incoming(view.net, part)
        self._part = part
        self._sources = sources_shown(weights) if part.source is None else [part.source]
        below = "x" if part.layer == 1 else "a"
        labels = ["b" if source == BIAS else f"{below}{subscript(source)}" for source in self._sources]
        names = [part._replace(source=source).name for source in self._sources]
        notes = []
        if ahead is not None:
            added = ahead.into(part.layer, part.neuron)
            notes = [f"→ {step_in_words(added[source])}" for source in self._sources]
        self.widget.show(labels, names, weights[self._sources], notes)

    def _typed(self, place: int, value: float) -> None:
        self._change(self._part._replace(source=self._sources[place]), value)


def subscript(number: int) -> str:
    """Return a number as a subscript."""
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
