"""Numbers side by side, each with a name, that are typed or changed in steps by the arrow keys."""

from collections.abc import Callable

import numpy as np
import traitlets

from .front import FrontWidget

DIGITS = 3


class Numbers(FrontWidget):
    """A row of native number inputs; `on_change(place, value)` is called when one of them is given another value.

    `show` sets what they hold. A number is shown in three digits, and is another one only when it is changed.
    """

    part = traitlets.Unicode("numbers").tag(sync=True)
    labels = traitlets.List(traitlets.Unicode()).tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    notes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    step = traitlets.Float(0.1).tag(sync=True)

    def __init__(self, on_change: Callable):
        super().__init__()
        self._on_change = on_change
        self.on_msg(self._receive)

    def show(self, labels: list[str], names: list[str], values: np.ndarray, notes: list[str]) -> None:
        """Show these values, each with a label, what a screen reader calls it, and a word behind it."""
        with self.hold_sync():
            self.names = names
            self.labels = labels
            self.step = step_for(values)
            self.texts = [f"{value:.{DIGITS}g}" if np.isfinite(value) else "" for value in values]
            self.notes = notes

    def _receive(self, _widget, content, _buffers) -> None:
        self._on_change(int(content["place"]), float(content["value"]))


def step_for(values: np.ndarray) -> float:
    """Return a step, a power of ten, that is at most a tenth of the largest value: 0.1 where that is 1 to 10."""
    largest = float(np.abs(values[np.isfinite(values)]).max(initial=0.0))
    if not largest:
        return 0.1
    return float(f"{10.0 ** np.clip(np.floor(np.log10(largest)) - 1, -6, 3):.0e}")
