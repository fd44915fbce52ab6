"""A slider over any list of values that names itself and announces the value, for eyes and screen readers alike."""

from collections.abc import Callable, Sequence

import anywidget
import numpy as np
import traitlets

from .picture import FRONT


class Slider(anywidget.AnyWidget):
    """A native range input over `values`; observe its trait `value`. Arrow keys, Page Up, Home and End move it.

    `label` is what is written beside it, `name` what a screen reader calls it (the label where it is empty).
    """

    _esm = FRONT / "slider.js"
    _css = FRONT / "style.css"
    label = traitlets.Unicode("").tag(sync=True)
    name = traitlets.Unicode("").tag(sync=True)
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    index = traitlets.Int(0).tag(sync=True)
    disabled = traitlets.Bool(False).tag(sync=True)
    value = traitlets.Any()

    def __init__(self, values: Sequence[float], value: float, label: str, name: str = "", text: Callable | None = None):
        self.values = [plain(v) for v in values]
        if not any(np.isclose(value, v, rtol=1e-9, atol=1e-12) for v in self.values):
            self.values = sorted([*self.values, plain(value)])
        texts = [(text or short)(v) for v in self.values]
        index = self._nearest(value)
        super().__init__(label=label, name=name, texts=texts, index=index, value=self.values[index])

    @traitlets.observe("index")
    def _moved(self, change):
        self.value = self.values[min(max(change.new, 0), len(self.values) - 1)]

    @traitlets.observe("value")
    def _chosen(self, change):
        self.index = self._nearest(change.new)

    @traitlets.validate("value")
    def _snap(self, proposal):
        return self.values[self._nearest(proposal.value)]

    def _nearest(self, value) -> int:
        return min(range(len(self.values)), key=lambda i: (self.values[i] != value, abs(self.values[i] - value)))


def plain(value: float) -> float | int:
    """A Python number without the noise of its last digits."""
    return int(value) if isinstance(value, int | np.integer) else float(f"{value:.12g}")


def short(value: float) -> str:
    """A number in at most three digits, with a true minus sign: 0.003, 0.5, −2."""
    return f"{value:.3g}".replace("-", "\N{MINUS SIGN}")


def logarithmic(low: float, high: float) -> list[float]:
    """Values 1, 1.5, 2, 3, 5, 7 of each power of ten from `low` to `high`, both included."""
    powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
    values = [float(f"{digit}e{power}") for power in powers for digit in (1, 1.5, 2, 3, 5, 7)]
    return [v for v in values if low * (1 - 1e-9) <= v <= high * (1 + 1e-9)]


def steps(low: float, high: float, step: float) -> list[float]:
    """Evenly spaced values from `low` to `high`, both included."""
    return [plain(low + i * step) for i in range(round((high - low) / step) + 1)]
