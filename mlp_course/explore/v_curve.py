"""The gradient check's V: too large a nudge h bends, too small a nudge drowns in rounding."""

import numpy as np

from .. import Network, gradcheck, plots
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

EXPONENTS = np.arange(-15, 0.5, 0.5)


class VCurve(Interactive):
    """Relative error of numeric gradients against backpropagation's, over h: central, forward and complex step.

    net, x, y   one float64 Network and a mini-batch; None takes a [3, 4, 2] network with random inputs and targets
    h           where the marker begins

    The error is max |numeric - ours| / max |ours| over all parameters.
    """

    summary = "Error of the numeric gradient against the size of the nudge. Run this notebook to move along it."

    def __init__(self, net=None, x=None, y=None, h=1e-5):
        rng = np.random.default_rng(0)
        self.net = Network([3, 4, 2], "tanh", rng=0) if net is None else net
        x = rng.standard_normal((self.net.sizes[0], 5)) if x is None else x
        y = rng.integers(0, 2, (self.net.sizes[-1], 5)).astype(float) if y is None else y
        self.h = 10.0**EXPONENTS
        self.errors = {name: errors(self.net, x, y, self.h, name) for name in METHODS}
        panel = Panel(640, 420)
        self._draw(panel)
        slider = Slider(self.h, h, "h", "size h of the nudge", lambda value: f"{value:.1e}")
        super().__init__([panel], {"h": slider})
        self.begin()

    def _draw(self, panel: Panel) -> None:
        ax = plots.dress(
            panel.axes(left=78, bottom=52, top=16, right=20), xlabel="nudge h", ylabel="relative error", grid=True
        )
        ax.set(xscale="log", yscale="log", xlim=(self.h[0] / 2, self.h[-1] * 2), ylim=(1e-17, 1e6))
        for look, (name, error) in zip(palette.SERIES, self.errors.items(), strict=False):
            shown = np.maximum(error, 1e-16)
            ax.plot(self.h, shown, color=look.colour, linestyle=look.line, marker=look.marker, label=METHODS[name])
        plots.legend(ax, loc="upper left")
        (self.here,) = ax.plot([], [], color=palette.INK, linewidth=1.5)
        points = ax.plot([], [], linestyle="none", marker="o", markersize=13, markerfacecolor="none", color=palette.INK)
        (self.points,) = points
        panel.moving(self.here, self.points)

    def update(self) -> str:
        """Mark the errors at the h of the slider."""
        i = int(np.argmin(np.abs(np.log(self.h / self.controls["h"].value))))
        at = np.array([error[i] for error in self.errors.values()])
        self.here.set_data([self.h[i]] * 2, self.here.axes.get_ylim())
        self.points.set_data([self.h[i]] * len(at), np.maximum(at, 1e-16))
        best = self.h[int(np.argmin(self.errors["central"]))]
        listed = ", ".join(f"{METHODS[name]} {value:.1e}" for name, value in zip(METHODS, at, strict=True))
        return f"h = {self.h[i]:.1e}: relative error of {listed}. Central differences are best near h = {best:.0e}."


METHODS = {"forward": "forward difference", "central": "central difference", "complex": "complex step"}


def errors(net, x, y, h: np.ndarray, method: str) -> np.ndarray:
    """Relative error of one numeric method for each h, (len(h),)."""
    ours = net.backprop(x, y).grad
    numeric = {
        "forward": forward_gradient,
        "central": gradcheck.numeric_gradient,
        "complex": lambda *args: gradcheck.numeric_gradient(*args, complex_step=True),
    }[method]
    return np.array([np.abs(numeric(net, x, y, step) - ours).max() / np.abs(ours).max() for step in h])


def forward_gradient(net, x, y, h: float) -> np.ndarray:
    """[C(θ + h) - C(θ)] / h for each parameter: one forward pass fewer, and an error of O(h) instead of O(h²)."""

    def cost():
        run = nudged.forward(x)
        return nudged.cost(run.z[nudged.L], run.a[nudged.L], y)

    nudged, start = net.copy(), None
    start, grad = cost(), np.empty_like(net.theta)
    for i in range(net.size):
        nudged.theta[i] += h
        grad[i] = (cost() - start) / h
        nudged.theta[i] = net.theta[i]
    return grad
