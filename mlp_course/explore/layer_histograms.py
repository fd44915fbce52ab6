"""What a start does to a deep network: activations on their way forward, errors on their way back, layer by layer."""

import numpy as np

from .. import Network, activations, initializers, plots
from ..plots import Ridges, palette
from ..plots.ridges import shares
from .widgets.dropdown import Dropdown, label_of
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

DEEPEST, EXAMPLES, BINS, NEURONS = 20, 50, 50, 200
FLAT = 0.01  # a neuron with σ' below this is saturated, or off


class LayerHistograms(Interactive):
    """Histograms of a^l and of δ^l in each hidden layer of untrained networks.

    initializer  of the weights: a name, or a function (n_out, n_in, rng) -> (W, b)
    activation   of the hidden layers: a name, or a pair (σ, σ′)
    width        neurons in each of them, and inputs
    depth        number of hidden layers, 1 to 20

    The inputs are standard normal, the output is one sigmoid neuron with cross-entropy, and narrow networks are drawn
    several times, so that each histogram holds about 200 neurons. `z`, `a`, `delta` are lists indexed by l, each entry
    (copies, width, examples); `std_z`, `saturated` and `rms_delta` hold one number a hidden layer.
    """

    summary = "Activations and errors in each layer at the start. Run this notebook to change the start."

    def __init__(self, initializer="normal", activation="tanh", width=100, depth=6):
        controls = {
            "depth": Slider(range(1, DEEPEST + 1), depth, "hidden layers", "number of hidden layers"),
            "width": Slider([5, 10, 20, 50, 100, 200], width, "width", "neurons in each layer"),
            "initializer": Dropdown(tuple(initializers.BY_NAME), initializer, "initializer"),
            "activation": Dropdown(activations.ELEMENTWISE, activation, "activation"),
        }
        panels = [Panel(430, 420), Panel(430, 420)]
        self.forward = self._ridges(panels[0], palette.LOOKS["a"], "σ′ < 0.01")
        self.backward = self._ridges(panels[1], palette.LOOKS["delta"], "rms")
        plots.dress(self.forward.ax, "activations, forward", "$a^l$", "layer l")
        plots.dress(self.backward.ax, "errors, back", r"$\log_{10} |\delta^l|$", "layer l")
        super().__init__(panels, controls)
        self.begin()

    @staticmethod
    def _ridges(panel: Panel, look: palette.Look, header: str) -> Ridges:
        ridges = Ridges(panel.axes(left=58, right=84, top=34), look, header, DEEPEST)
        panel.moving(*ridges.artists)
        return ridges

    def measure(self) -> None:
        """Draw networks as the controls say, and send one batch forward and back."""
        chosen = {name: control.value for name, control in self.controls.items()}
        width, depth = chosen["width"], chosen["depth"]
        rng = np.random.default_rng(0)
        x = rng.standard_normal((width, EXAMPLES))
        y = rng.integers(0, 2, (1, EXAMPLES)).astype(float)
        sizes, initializer = [width] * (depth + 1) + [1], chosen["initializer"]
        net = Network(
            sizes, chosen["activation"], "sigmoid", "cross-entropy", initializer, rng, copies=max(1, NEURONS // width)
        )
        with np.errstate(all="ignore"):
            back = net.backprop(x, y)
        self.z, self.a, self.delta = back.z[:-1], back.a[:-1], back.delta[:-1]
        sigma, hidden = net.sigma[1], range(1, depth + 1)
        self.std_z = np.array([self.z[l].std() for l in hidden])
        self.saturated = np.array([(sigma.prime(self.z[l]) < FLAT).mean() for l in hidden])
        self.rms_delta = np.array([np.sqrt(np.square(self.delta[l]).mean()) for l in hidden])

    def update(self) -> str:
        """Measure, draw both panels, and say how scale and saturation change from the first layer to the last."""
        self.measure()
        bounds = activations.as_activation(self.controls["activation"].value).bounds
        if np.isfinite(bounds).all():
            values, limits, label = self.a[1:], bounds, "$a^l$"
        else:
            values, limits, label = *decades(self.a[1:]), r"$\log_{10} |a^l|$ of those not 0"
        self.forward.ax.set_xlabel(label)
        self._show(self.forward, values, limits, [f"{100 * share:.0f} %" for share in self.saturated])
        self._show(
            self.backward, *decades(self.delta[1:]), [f"{size:.2g}" if size else "all 0" for size in self.rms_delta]
        )
        return self._words()

    def _show(self, ridges: Ridges, values: list, limits: tuple, numbers: list[str]) -> None:
        low, high = limits
        edges = np.linspace(low, high + 1e-9 * (high - low), BINS + 1)
        ridges.update(edges, np.array([shares(np.ravel(v), edges) for v in values]), numbers)
        room = 0.03 * (high - low)
        plots.set_limits(ridges.ax, xlim=(low - room, high + room), ylim=(len(values) + 0.6, 0.4))

    def _words(self) -> str:
        last, chosen = len(self.std_z), [self.controls[name].value for name in ("activation", "initializer")]
        activation, initializer = (value if isinstance(value, str) else label_of(value) for value in chosen)
        start = f"{activation}, {initializer} weights, {self.controls['width'].value} neurons a layer. "
        if last == 1:
            return start + (
                f"Layer 1: std of z {self.std_z[0]:.3g}, saturated {100 * self.saturated[0]:.0f} %, "
                f"rms error {self.rms_delta[0]:.2g}."
            )
        ratio = self.rms_delta[0] / self.rms_delta[-1] if self.rms_delta[-1] else np.nan
        return start + (
            f"From layer 1 to layer {last}: std of z {self.std_z[0]:.3g} to {self.std_z[-1]:.3g}; saturated (σ′ below "
            f"{FLAT}) {100 * self.saturated[0]:.0f} % to {100 * self.saturated[-1]:.0f} %. "
            + ("All errors are 0." if np.isnan(ratio) else f"Error of layer 1: {ratio:.2g} times that of layer {last}.")
        )


def decades(values: list) -> tuple[list, tuple[float, float]]:
    """log10 |v| of each array (nan where v is 0), and whole powers of ten around nearly all, at least four apart."""
    with np.errstate(divide="ignore"):
        logs = [np.log10(np.abs(v)) for v in values]
    logs = [np.where(np.isfinite(v), v, np.nan) for v in logs]
    ends = [np.nanquantile(v, (0.05, 0.998)) for v in logs if np.isfinite(v).any()]
    if not ends:
        return logs, (-4.0, 0.0)
    low, high = np.floor(min(end[0] for end in ends)), np.ceil(max(end[1] for end in ends))
    return logs, (float(min(low, high - 4)), float(high))
