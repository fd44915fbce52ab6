"""What a start does to a deep network: activations on their way forward, errors on their way back, layer by layer."""

import numpy as np

from .. import Network, activations, initializers, plots
from ..plots import Ridges, palette
from ..plots.ridges import shares
from .widgets.dropdown import Dropdown, label_of
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

DEEPEST = 20
EXAMPLES = 50
BINS = 50
NEURONS = 200  # in each histogram, or a few more
WIDTHS = [5, 10, 20, 50, 100, 200]
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
        depths = range(1, DEEPEST + 1)
        controls = {
            "depth": Slider(depths, depth, "hidden layers", "number of hidden layers"),
            "width": Slider(WIDTHS, width, "width", "neurons in each layer"),
            "initializer": Dropdown(initializers.BY_NAME, initializer, "initializer"),
            "activation": Dropdown(activations.ELEMENTWISE, activation, "activation"),
        }
        left = Panel(430, 420)
        right = Panel(430, 420)
        self.forward = self._ridges(left, palette.LOOKS["a"], f"σ′ < {FLAT}")
        self.backward = self._ridges(right, palette.LOOKS["delta"], "rms")
        errors = r"$\log_{10} |\delta^l|$"
        plots.dress(self.forward.ax, "activations, forward", "$a^l$", "layer l")
        plots.dress(self.backward.ax, "errors, back", errors, "layer l")
        super().__init__([left, right], controls)
        self.begin()

    @staticmethod
    def _ridges(panel: Panel, look: palette.Look, header: str) -> Ridges:
        ridges = Ridges(panel.axes(left=58, right=84, top=34), look, header, DEEPEST)
        panel.moving(*ridges.artists)
        return ridges

    def measure(self) -> None:
        """Draw networks as the controls say, and send one batch forward and back."""
        width, depth = self.values("width", "depth")
        activation, initializer = self.values("activation", "initializer")
        rng = np.random.default_rng(0)
        x = rng.standard_normal((width, EXAMPLES))
        y = rng.integers(0, 2, (1, EXAMPLES)).astype(float)
        net = Network(
            [width] * (depth + 1) + [1],
            activation,
            "sigmoid",
            "cross-entropy",
            initializer,
            rng,
            copies=max(1, NEURONS // width),
        )
        with np.errstate(all="ignore"):
            back = net.backprop(x, y)
        self.z = back.z[:-1]
        self.a = back.a[:-1]
        self.delta = back.delta[:-1]
        slopes = [net.sigma[1].prime(z) for z in self.z[1:]]
        squares = [np.square(delta) for delta in self.delta[1:]]
        self.std_z = np.array([z.std() for z in self.z[1:]])
        self.saturated = np.array([(slope < FLAT).mean() for slope in slopes])
        self.rms_delta = np.sqrt([square.mean() for square in squares])

    def update(self) -> str:
        """Measure, draw both panels, and say how scale and saturation change from the first layer to the last."""
        self.measure()
        self._show_activations()
        self._show_errors()
        return self._words()

    def _show_activations(self) -> None:
        values = self.a[1:]
        limits = activations.as_activation(self.value("activation")).bounds
        label = "$a^l$"
        if not np.isfinite(limits).all():
            values, limits = decades(values)
            label = r"$\log_{10} |a^l|$ of those not 0"
        self.forward.ax.set_xlabel(label)
        numbers = [f"{100 * share:.0f} %" for share in self.saturated]
        self._show(self.forward, values, limits, numbers)

    def _show_errors(self) -> None:
        values, limits = decades(self.delta[1:])
        numbers = [f"{size:.2g}" if size else "all 0" for size in self.rms_delta]
        self._show(self.backward, values, limits, numbers)

    def _show(self, ridges: Ridges, values: list, limits: tuple, numbers: list[str]) -> None:
        low, high = limits
        edges = np.linspace(low, high + 1e-9 * (high - low), BINS + 1)
        heights = np.array([shares(np.ravel(v), edges) for v in values])
        ridges.update(edges, heights, numbers)
        room = 0.03 * (high - low)
        across = (low - room, high + room)
        plots.set_limits(ridges.ax, xlim=across, ylim=(len(values) + 0.6, 0.4))

    def _words(self) -> str:
        activation, initializer, width = self.values("activation", "initializer", "width")
        start = f"{name_of(activation)}, {name_of(initializer)} weights, {width} neurons a layer."
        last = len(self.std_z)
        flat = [f"{100 * share:.0f} %" for share in self.saturated]
        if last == 1:
            return (
                f"{start} Layer 1: std of z {self.std_z[0]:.3g}, saturated {flat[0]}, "
                f"rms error {self.rms_delta[0]:.2g}."
            )
        return (
            f"{start} From layer 1 to layer {last}: "
            f"std of z {self.std_z[0]:.3g} to {self.std_z[-1]:.3g}; "
            f"saturated (σ′ below {FLAT}) {flat[0]} to {flat[-1]}. {self._errors_in_words()}"
        )

    def _errors_in_words(self) -> str:
        first = self.rms_delta[0]
        last = self.rms_delta[-1]
        if not last or np.isnan(first / last):
            return "All errors are 0."
        layers = len(self.rms_delta)
        return f"Error of layer 1: {first / last:.2g} times that of layer {layers}."


def name_of(chosen) -> str:
    """The name of an activation or initializer, also of one's own."""
    return chosen if isinstance(chosen, str) else label_of(chosen)


def decades(values: list) -> tuple[list, tuple[float, float]]:
    """log10 |v| of each array (nan where v is 0), and whole powers of ten around nearly all, at least four apart."""
    with np.errstate(divide="ignore"):
        logs = [np.log10(np.abs(v)) for v in values]
    logs = [np.where(np.isfinite(v), v, np.nan) for v in logs]
    ends = [np.nanquantile(v, (0.05, 0.998)) for v in logs if np.isfinite(v).any()]
    if not ends:
        return logs, (-4.0, 0.0)
    low = np.floor(min(end[0] for end in ends))
    high = np.ceil(max(end[1] for end in ends))
    return logs, (float(min(low, high - 4)), float(high))
