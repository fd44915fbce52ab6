"""A slider over any list of values that names itself and announces the value, for eyes and screen readers alike."""

from collections.abc import Callable, Sequence

import numpy as np

from .choice import Control
from .front import script


class Slider(Control):
    """A native range input over `values`, with a text for each; observe its trait `value`.

    Arrow keys, Page Up, Page Down, Home and End move it. A value set from Python goes to the nearest of `values`; one
    that it starts with is put among them.
    """

    _esm = script("keys.js", "slider.js")

    def __init__(self, values: Sequence[float], value: float, label: str, name: str = "", text: Callable | None = None):
        values = [plain(v) for v in values]
        if not any(v == value or np.isclose(value, v, rtol=1e-9, atol=1e-12) for v in values):
            values = sorted([*values, plain(value)])
        self.text = text or short
        super().__init__(values, [self.text(v) for v in values], value, label, name)

    def take(self, value: float) -> None:
        """Go to this very value, which is put among the others if it is not there."""
        value = plain(value)
        if value not in self.values:
            self.values = sorted([*self.values, value])
            with self.hold_sync():
                self.texts = [self.text(v) for v in self.values]
                self.set_trait("index", self.position(value))
        self.value = value

    def position(self, value: float) -> int:
        """The index of the nearest value."""
        return min(range(len(self.values)), key=lambda i: (self.values[i] != value, abs(self.values[i] - value)))


def plain(value: float) -> float | int:
    """A Python number without the noise of its last digits."""
    return int(value) if isinstance(value, int | np.integer) else float(f"{value:.12g}")


def short(value: float) -> str:
    """A number in at most three digits, with a true minus sign: 0.003, 0.5, −2."""
    return f"{value:.3g}".replace("-", "\N{MINUS SIGN}")


def per_cent(value: float) -> str:
    """A share as a percentage."""
    return f"{100 * value:.0f} %"


def logarithmic(low: float, high: float) -> list[float]:
    """Values 1, 1.5, 2, 3, 5, 7 of each power of ten from `low` to `high`, both included."""
    powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
    values = [float(f"{digit}e{power}") for power in powers for digit in (1, 1.5, 2, 3, 5, 7)]
    return [v for v in values if low * (1 - 1e-9) <= v <= high * (1 + 1e-9)]


def steps(low: float, high: float, step: float) -> list[float]:
    """Evenly spaced values from `low` to `high`, both included."""
    return [plain(low + i * step) for i in range(round((high - low) / step) + 1)]
