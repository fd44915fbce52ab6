"""Adam, one update at a time: its two memories, their correction, and the step, each line with its numbers."""

import numpy as np

from .. import plots
from ..experiments.adam import BETA1, BETA2, Moment, moments
from ..page import basics
from ..plots import palette
from ..plots.style import true_minus
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive, row
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short

UPDATES = 12
GRADIENTS = {
    "2, 2, 2, …": [2.0] * UPDATES,
    "0.002, 0.002, …": [0.002] * UPDATES,
    "2, −2, 2, …": [2.0, -2.0] * (UPDATES // 2),
    "2, 0, 0, …": [2.0] + [0.0] * (UPDATES - 1),
}
HIGH = 9


class AdamStepper(Interactive):
    """The updates of one knob by Adam, for gradients of your choice: Next, Back, or the slider.

    gradients  "2, 2, 2, …", "0.002, 0.002, …", "2, −2, 2, …" or "2, 0, 0, …"
    update     where to begin, counted from 1
    """

    summary = "One knob moved by Adam, update by update. Run this notebook to step."

    def __init__(self, gradients="2, 2, 2, …", update=1):
        slider = Slider(range(1, UPDATES + 1), update, "t", "update t")
        given = Dropdown(GRADIENTS, gradients, "gradients")
        self.left = Panel(500, 330)
        self.right = Panel(430, 330)
        self._write()
        self._draw()
        controls = row([given, *self._buttons(slider), slider])
        super().__init__([self.left, self.right], {"gradients": given, "update": slider}, [controls])
        self.begin()

    def _write(self) -> None:
        ax = self.left.figure.add_axes((0, 0, 1, 1))
        ax.set_axis_off()
        self.lines = []
        for i in range(6):
            letters = {"fontsize": plots.style.LARGE, "color": palette.INK, "va": "center"}
            self.lines.append(ax.text(0.03, 0.92 - 0.165 * i, "", transform=ax.transAxes, **letters))
        self.left.moving(*self.lines)

    def _draw(self) -> None:
        ax = self.right.axes(left=66)
        plots.dress(ax, "Each step downhill, in units of η", "update t", grid=True)
        ax.set(xlim=(0.5, UPDATES + 0.5), ylim=(-2.5, HIGH))
        ax.axhline(0, color=palette.QUIET, linewidth=1)
        self.curves = []
        for look, label in zip(palette.SERIES, ("as they are", "corrected"), strict=False):
            style = {"color": look.colour, "linestyle": look.line, "marker": look.marker, "markersize": 7}
            self.curves += ax.plot([], [], label=label, **style)
        self.right.moving(*self.curves)
        plots.legend(ax, loc="upper left")

    def _buttons(self, slider: Slider) -> list:
        self.back_button = basics.Button(description="Back")
        self.next_button = basics.Button(description="Next", button_style="primary")
        self.back_button.on_click(lambda _button: self.guard(self._move, slider, -1))
        self.next_button.on_click(lambda _button: self.guard(self._move, slider, 1))
        return [self.back_button, self.next_button]

    def _move(self, slider: Slider, by: int) -> None:
        slider.value = min(max(slider.value + by, 1), UPDATES)

    def update(self) -> str:
        """Show the update of the slider, and all before it."""
        name, t = self.values("gradients", "update")
        run = moments(GRADIENTS[name])[:t]
        before = run[-2] if t > 1 else Moment(0, 0, 0, 0, 0, 0)
        written = in_lines(before, run[-1])
        for line, text in zip(self.lines, written, strict=True):
            line.set_text(text)
        counts = np.arange(1, t + 1)
        self.curves[0].set_data(counts, [moment.uncorrected for moment in run])
        self.curves[1].set_data(counts, [moment.corrected for moment in run])
        return f"Update {t}. " + "; ".join(written) + "."


def in_lines(before: Moment, now: Moment) -> list[str]:
    """The update as six lines of arithmetic."""
    t = now.t
    return [
        f"g = {short(now.g)}",
        f"v = {BETA1} · {number(before.v)} + {1 - BETA1:.1f} · {number(now.g)} = {short(now.v)}",
        f"s = {BETA2} · {number(before.s)} + {1 - BETA2:.3f} · ({short(now.g)})² = {short(now.s)}",
        f"v̂ = {short(now.v)} / (1 − {power(BETA1, t)}) = {short(now.v_hat)}",
        f"ŝ = {short(now.s)} / (1 − {power(BETA2, t)}) = {short(now.s_hat)}",
        f"v/√s = {now.uncorrected:.2f},  v̂/√ŝ = {now.corrected:.2f}".replace("-", true_minus("-1")[0]),
    ]


def number(value: float) -> str:
    """A number in a product, in brackets where it is negative."""
    return f"({short(value)})" if value < 0 else short(value)


def power(base: float, exponent: int) -> str:
    """0.9 to the power 12, with raised digits."""
    return f"{base}{str(exponent).translate(str.maketrans('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'))}"
