"""A slider over any list of values that names itself and announces the value, for eyes and screen readers alike."""

from collections.abc import Callable, Sequence

import numpy as np
import traitlets

from .choice import Choice
from .text import plain, short


class Slider(Choice):
    """A native range input over `values`, with a text for each; observe its trait `value`.

    Arrow keys, Page Up, Page Down, Home and End move it. A value set from Python goes to the nearest of `values`; one
    that it starts with is put among them.
    """

    part = traitlets.Unicode("slider").tag(sync=True)

    def __init__(
        self,
        values: Sequence[float],
        value: float,
        label: str,
        name: str = "",
        text: Callable | None = None,
    ):
        values = [plain(v) for v in values]
        if not any(same(v, value) for v in values):
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

    def offers(self) -> str:
        """From where to where it goes, in words."""
        return f"from {self.texts[0]} to {self.texts[-1]}"

    def position(self, value: float) -> int:
        """The index of the nearest value."""

        def distance(i: int) -> tuple[bool, float]:
            known = self.values[i]
            return known != value, abs(known - value)

        return min(range(len(self.values)), key=distance)


def same(first: float, second: float) -> bool:
    """Whether two values of a slider differ in nothing but rounding."""
    return first == second or bool(np.isclose(second, first, rtol=1e-9, atol=1e-12))
