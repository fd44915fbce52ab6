"""An activation, its derivative, and the tangent that the derivative is the slope of."""

import numpy as np

from .. import activations, plots
from ..activations import as_activation, softmax
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short, steps

REACH = 6.0
OTHERS = (1.0, -1.0)


class ActivationTangent(Interactive):
    """σ and σ' against z with the tangent at the z of the slider; a choice of activations.

    `activation` is the name of the first one, or your own: an Activation or a pair (σ, σ') of functions of z.
    softmax is not elementwise: shown is a_1 against z_1, with z_2 = 1 and z_3 = -1.
    """

    summary = "An activation function, its derivative and its tangent. Run this notebook to move along it."

    def __init__(self, activation="sigmoid", z=1.0):
        if not isinstance(activation, str):
            activation = as_activation(activation)
        names = tuple(activations.BY_NAME)
        places = steps(-REACH, REACH, 0.1)
        controls = {
            "activation": Dropdown(names, activation, "activation"),
            "z": Slider(places, z, "z", "weighted input z"),
        }
        panel = Panel(620, 400)
        self._draw(panel)
        super().__init__([panel], controls)
        self.begin()

    def _draw(self, panel: Panel) -> None:
        ax = panel.axes(left=56, bottom=50, right=16, top=16)
        plots.dress(ax, xlabel="$z$", grid=True)
        ax.set(xlim=(-REACH, REACH), ylim=(-1.25, 2.25))
        ax.axhline(0, color=palette.QUIET, linewidth=1, linestyle=":")
        ax.axvline(0, color=palette.QUIET, linewidth=1, linestyle=":")
        self.z = np.linspace(-REACH, REACH, 601)
        value = palette.LOOKS["a"]
        slope = palette.LOOKS["slope"]
        of_value = {"color": value.colour}
        of_slope = {"color": slope.colour}
        dotted = {"color": palette.LOOKS["z"].colour, "linestyle": ":"}
        rim = {"markeredgecolor": palette.PAPER}
        (self.curve,) = ax.plot([], [], linewidth=2.5, label="$\\sigma(z)$", **of_value)
        (self.prime,) = ax.plot([], [], slope.line, linewidth=2, label="$\\sigma'(z)$", **of_slope)
        (self.tangent,) = ax.plot([], [], linewidth=1.8, label="tangent", color=palette.INK)
        (self.drop,) = ax.plot([], [], linewidth=1.5, **dotted)
        (self.point,) = ax.plot([], [], marker=value.marker, markersize=9, **of_value, **rim)
        (self.slope,) = ax.plot([], [], marker=slope.marker, markersize=8, **of_slope, **rim)
        plots.legend(ax, loc="upper left", ncols=1)
        panel.moving(self.drop, self.curve, self.prime, self.tangent, self.point, self.slope)

    def update(self) -> str:
        """Draw σ, σ' and the tangent at z."""
        chosen, here = self.values("activation", "z")
        name, value, prime = functions(chosen)
        at = np.array([float(here)])
        a = float(value(at)[0])
        slope = float(prime(at)[0])
        self.curve.set_data(self.z, value(self.z))
        self.prime.set_data(self.z, prime(self.z))
        half = 1.6 / np.hypot(1, slope)
        ends = np.array([here - half, here + half])
        self.tangent.set_data(ends, a + slope * (ends - here))
        self.drop.set_data([here, here], [slope, a])
        self.point.set_data([here], [a])
        self.slope.set_data([here], [slope])
        place = f"{name} at z = {short(here)}"
        return f"{place}: σ(z) = {a:.4f}, and the tangent has slope σ'(z) = {slope:.4f}."


def functions(chosen):
    """Name, σ and σ' as functions of z (N,); for softmax of z_1, the other two weighted inputs held fixed."""
    if chosen != "softmax":
        sigma = activations.by_name(chosen) if isinstance(chosen, str) else chosen
        return sigma.name, sigma, sigma.prime

    def first(z):
        others = [np.full_like(z, other) for other in OTHERS]
        return softmax(np.stack([z, *others]))[0]

    def prime(z):
        return first(z) * (1 - first(z))

    return "softmax (a₁ against z₁, with z₂ = 1 and z₃ = −1)", first, prime
