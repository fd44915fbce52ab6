"""Gradient descent on C(w) = w²: crawls, converges, oscillates, stays put or diverges, by η alone."""

import numpy as np

from .. import plots
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import fixed, short, steps

STEPS = 30
FLOOR = 1e-9
CEILING = 1e6
REACH = 3.2


class Descent(Interactive):
    """The steps w ← w - η C'(w) on the parabola C(w) = w², beside C against the number of steps.

    eta    learning rate to begin with, 0.02 to 1.2
    start  w_0 to begin with, -2 to 2

    As C'(w) = 2w, each step multiplies w by 1 - 2η; on a logarithmic scale C is a straight line.
    """

    summary = "Steps of gradient descent on w², for a learning rate of your choice. Run this notebook to change it."

    def __init__(self, eta=0.1, start=-1.8):
        etas = steps(0.02, 1.2, 0.02)
        starts = steps(-2, 2, 0.1)
        controls = {
            "eta": Slider(etas, eta, "η", "learning rate η", "{:.2f}".format),
            "start": Slider(starts, start, "start w₀", "start w 0", lambda w: fixed(w, 1)),
        }
        bowl = Panel(430, 380)
        fall = Panel(430, 380)
        self._draw_bowl(bowl)
        self._draw_fall(fall)
        super().__init__([bowl, fall], controls)
        self.begin()

    def path(self) -> np.ndarray:
        """w_0, w_1, …, w_30 by the update itself, shape (31,)."""
        eta, start = self.values("eta", "start")
        w = [float(start)]
        for _ in range(STEPS):
            w.append(w[-1] - eta * 2 * w[-1])
        return np.array(w)

    def _draw_bowl(self, panel: Panel) -> None:
        ax = panel.axes(left=60, bottom=50, top=16)
        plots.dress(ax, xlabel="w", ylabel="C(w) = w²", grid=True)
        ax.set(xlim=(-REACH, REACH), ylim=(-0.5, REACH**2))
        w = np.linspace(-REACH, REACH, 201)
        ax.plot(w, w**2, color=palette.LOOKS["cost"].colour, linewidth=2)
        look = palette.LOOKS["gradient"]
        line = {"color": look.colour, "linewidth": 1.2}
        ring = {"markersize": 13, "markerfacecolor": "none", "markeredgewidth": 2}
        (self.steps,) = ax.plot([], [], marker=look.marker, markersize=6, **line)
        (self.first,) = ax.plot([], [], "o", color=look.colour, label="start", **ring)
        plots.legend(ax, loc="upper center")
        panel.moving(self.steps, self.first)

    def _draw_fall(self, panel: Panel) -> None:
        ax = panel.axes(left=72, bottom=50, top=16)
        plots.dress(ax, xlabel="updates", ylabel="cost C", grid=True)
        ax.set(xlim=(-0.8, STEPS + 0.8), ylim=(FLOOR, CEILING), yscale="log")
        look = palette.LOOKS["gradient"]
        line = {"color": look.colour, "linewidth": 1.2}
        (self.fall,) = ax.plot([], [], marker=look.marker, markersize=5, **line)
        panel.moving(self.fall)

    def update(self) -> str:
        """Walk, draw the walk, and say what became of it."""
        w = self.path()
        eta = self.value("eta")
        self.steps.set_data(w, w**2)
        self.first.set_data(w[:1], w[:1] ** 2)
        self.fall.set_data(np.arange(len(w)), np.maximum(w**2, FLOOR))
        walk = "but it started at the minimum, and stays there"
        if w[0]:
            walk = f"after {STEPS} steps w = {short(w[-1])}"
        factor = f"1 − 2η = {fixed(1 - 2 * eta, 2)}"
        return f"η = {eta:.2f}: each step multiplies w by {factor}: {verdict(eta)}; {walk}."


def verdict(eta: float) -> str:
    """What gradient descent on w² does at this η, whatever the start (but 0)."""
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
