"""The gradient check's V: too large a nudge h bends, too small a nudge drowns in rounding."""

import numpy as np

from .. import Network, plots
from ..experiments.nudging import errors_by_h
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

EXPONENTS = np.arange(-15, 0.5, 0.5)
FLOOR = 1e-16  # smaller errors are drawn here
METHODS = {
    "forward": "forward difference",
    "central": "central difference",
    "complex": "complex step",
}


class VCurve(Interactive):
    """Relative error of numeric gradients against backpropagation's, over h: central, forward and complex step.

    net, x, y   one float64 Network and a mini-batch; None takes a [3, 4, 2] network with random inputs and targets
    h           where the marker begins
    methods     of "forward", "central", "complex": those that are drawn

    The error is that of the gradient check, ‖ĝ − g‖ / (‖ĝ‖ + ‖g‖), over all parameters.
    """

    summary = "Error of the numeric gradient against the size of the nudge. Run this notebook to move along it."

    def __init__(self, net=None, x=None, y=None, h=1e-5, methods=tuple(METHODS)):
        rng = np.random.default_rng(0)
        self.net = Network([3, 4, 2], "tanh", rng=0) if net is None else net
        n_in = self.net.sizes[0]
        n_out = self.net.sizes[-1]
        x = rng.standard_normal((n_in, 5)) if x is None else x
        y = rng.integers(0, 2, (n_out, 5)).astype(float) if y is None else y
        self.h = 10.0**EXPONENTS
        self.errors = {name: errors_by_h(self.net, x, y, self.h, name) for name in methods}
        panel = Panel(640, 420)
        self._draw(panel)
        slider = Slider(self.h, h, "h", "size h of the nudge", lambda value: f"{value:.1e}")
        super().__init__([panel], {"h": slider})
        self.begin()

    def _draw(self, panel: Panel) -> None:
        ax = panel.axes(left=78, bottom=52, top=34, right=20)
        question = "How wrong is a nudged slope?"
        plots.dress(ax, question, "nudge h", "relative error", grid=True)
        ax.set(xscale="log", yscale="log")
        ax.set(xlim=(self.h[0] / 2, self.h[-1] * 2), ylim=(1e-17, 1e6))
        for look, (name, error) in zip(palette.SERIES, self.errors.items(), strict=False):
            style = {"color": look.colour, "linestyle": look.line, "marker": look.marker}
            ax.plot(self.h, np.maximum(error, FLOOR), label=METHODS[name], **style)
        plots.legend(ax, loc="upper left")
        (self.here,) = ax.plot([], [], color=palette.INK, linewidth=1.5)
        ring = {"marker": "o", "markersize": 13, "markerfacecolor": "none"}
        (self.points,) = ax.plot([], [], linestyle="none", color=palette.INK, **ring)
        panel.moving(self.here, self.points)

    def update(self) -> str:
        """Mark the errors at the h of the slider."""
        i = int(np.argmin(np.abs(np.log(self.h / self.value("h")))))
        at = np.array([error[i] for error in self.errors.values()])
        self.here.set_data([self.h[i]] * 2, self.here.axes.get_ylim())
        self.points.set_data([self.h[i]] * len(at), np.maximum(at, FLOOR))
        best = self.h[int(np.argmin(self.errors["central"]))]
        listed = [f"{METHODS[name]} {error[i]:.1e}" for name, error in self.errors.items()]
        return (
            f"h = {self.h[i]:.1e}: relative error of {', '.join(listed)}. "
            f"Central differences are best near h = {best:.0e}."
        )
