"""Gradient descent on f(x) = x²: crawls, converges, oscillates, stays put or diverges, by η alone."""

import numpy as np

from .. import plots
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import fixed, short, steps

STEPS = 30
FLOOR, CEILING = 1e-9, 1e6
REACH = 3.2


class Descent(Interactive):
    """The steps x ← x - η f'(x) on the parabola f(x) = x², beside f against the number of steps.

    eta    learning rate to begin with, 0.02 to 1.2
    start  x_0 to begin with, -2 to 2

    As f'(x) = 2x, each step multiplies x by 1 - 2η; on a logarithmic scale f is a straight line.
    """

    summary = "Steps of gradient descent on x², for a learning rate of your choice. Run this notebook to change it."

    def __init__(self, eta=0.1, start=-1.8):
        controls = {
            "eta": Slider(steps(0.02, 1.2, 0.02), eta, "η", "learning rate η", lambda value: f"{value:.2f}"),
            "start": Slider(steps(-2, 2, 0.1), start, "start x₀", "start x 0", lambda v: fixed(v, 1)),
        }
        bowl, fall = Panel(430, 380), Panel(430, 380)
        self._draw_bowl(bowl)
        self._draw_fall(fall)
        super().__init__([bowl, fall], controls)
        self.begin()

    def path(self) -> np.ndarray:
        """x_0, x_1, …, x_30 by the update itself, shape (31,)."""
        eta, x = float(self.controls["eta"].value), [float(self.controls["start"].value)]
        for _ in range(STEPS):
            x.append(x[-1] - eta * 2 * x[-1])
        return np.array(x)

    def _draw_bowl(self, panel: Panel) -> None:
        ax = plots.dress(panel.axes(left=60, bottom=50, top=16), xlabel="x", ylabel="f(x) = x²", grid=True)
        ax.set(xlim=(-REACH, REACH), ylim=(-0.5, REACH**2))
        x = np.linspace(-REACH, REACH, 201)
        look = palette.LOOKS["cost"]
        ax.plot(x, x**2, color=look.colour, linewidth=2)
        step = palette.LOOKS["gradient"]
        (self.steps,) = ax.plot([], [], color=step.colour, marker=step.marker, markersize=6, linewidth=1.2)
        start = {"marker": "o", "markersize": 13, "markerfacecolor": "none", "markeredgewidth": 2}
        (self.first,) = ax.plot([], [], linestyle="none", color=step.colour, **start, label="start")
        plots.legend(ax, loc="upper center")
        panel.moving(self.steps, self.first)

    def _draw_fall(self, panel: Panel) -> None:
        ax = plots.dress(panel.axes(left=72, bottom=50, top=16), xlabel="step t", ylabel="f after t steps", grid=True)
        ax.set(xlim=(-0.8, STEPS + 0.8), ylim=(FLOOR, CEILING), yscale="log")
        look = palette.LOOKS["gradient"]
        (self.fall,) = ax.plot([], [], color=look.colour, marker=look.marker, markersize=5, linewidth=1.2)
        panel.moving(self.fall)

    def update(self) -> str:
        """Walk, draw the walk, and say what became of it."""
        x, eta = self.path(), float(self.controls["eta"].value)
        self.steps.set_data(x, x**2)
        self.first.set_data(x[:1], x[:1] ** 2)
        self.fall.set_data(np.arange(len(x)), np.maximum(x**2, FLOOR))
        walk = f"after {STEPS} steps x = {short(x[-1])}." if x[0] else "but it started at the minimum, and stays there."
        return f"η = {eta:.2f}: each step multiplies x by 1 − 2η = {fixed(1 - 2 * eta, 2)}: {verdict(eta)}; {walk}"


def verdict(eta: float) -> str:
    """What gradient descent on x² does at this η, whatever the start (but 0)."""
    factor = 1 - 2 * eta
    if abs(factor) < 1e-12:
        return "it arrives in one step"
    if abs(factor + 1) < 1e-12:
        return "it stays put, jumping from side to side at the same height"
    if factor < -1:
        return "it diverges, further out with every step"
    if factor < 0:
        return "it oscillates from side to side, and converges"
    return "it crawls" if factor > 0.9 else "it converges from one side"
