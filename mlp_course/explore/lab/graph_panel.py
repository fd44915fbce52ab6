"""The network of a lab as a graph: what each neuron answers over the plane, and each weight with size and sign."""

import numpy as np

from ... import plots
from ...plots import palette
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .answer_panels import frame_of
from .graph_cursor import GraphCursor
from .view import View

CAPTION = "weights: orange solid > 0, blue dashed < 0"
NEXT_STEP = "next step: orange solid up, blue dashed down"
WIDTH = 868
HEIGHT = 310
MOST_LAYERS = 12  # for which a page has room
RESOLUTION = 20
FINE = 28
SAME = 0.01
LEAST = 1.0


class GraphPanel(Panel):
    """Each neuron of the first network as a small picture: its answers over the plane, or of images its weights."""

    name = "graph"
    pause = 0.2

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(WIDTH, HEIGHT, picture)
        data = view.run.data
        sizes = list(view.run.net.sizes)
        inputs = [f"$x_{{{k}}}$" for k in range(1, sizes[0] + 1)]
        outputs = [f"$a_{{{k}}}$" for k in range(1, sizes[-1] + 1)]
        self.kind = shown_as(data)
        if self.kind == "image":
            inputs = []
            outputs = [str(k) for k in range(sizes[-1])]
            sizes[0] = 1
        ax = self.axes(left=8, bottom=2, right=8, top=24)
        self.map = plots.NetworkMap(ax, sizes, WIDTH - 16, HEIGHT - 26, (inputs, outputs))
        self.cursor = GraphCursor(ax, self.map)
        self.moving(*self.cursor.behind, *self.map.artists, *self.cursor.above)
        self.ax = ax
        self._caption(CAPTION)
        self.mean = data.x.mean(axis=1) if self.kind == "image" else None
        self.image_shape = data.image_shape
        self.inputs = inputs_for(self.kind, data)

    def _caption(self, words: str) -> None:
        if self.ax.get_title(loc="right") != words:
            self.ax.set_title(words, fontsize=plots.style.SMALL, color=palette.QUIET, loc="right", pad=3)

    def part_at(self, x: float, y: float):
        """Return the neuron, or the weight, at a point of the picture, x and y from 0 to 1; None beside them."""
        return self.cursor.part_at(x, y, range(2 if self.kind == "image" else 1, len(self.map.sizes)))

    def update(self, view: View) -> str:
        """Draw neurons and weights as they are now, or in the place of weights what the next update adds to them."""
        net = view.net
        weights = net.W or [None] * (net.L + 1)
        ahead = None if view.look is None else view.look.ahead(view)
        lines = weights if ahead is None else ahead.dW
        self._caption(CAPTION if ahead is None else NEXT_STEP)
        self.cursor.show(None if view.look is None else view.look.part)
        silent = ""
        with np.errstate(all="ignore"):
            if self.kind == "image":
                pictures = self._weights_as_images(net, weights)
                weights = [None, None, *weights[2:]]
                lines = [None, None, *lines[2:]]
            elif self.inputs is None:
                pictures = [self._picture(None, n) for n in net.sizes]
            else:
                seen = net.forward(view.run.train.x).a
                answers = scaled(net, net.forward(self.inputs).a, seen)
                pictures = [self._picture(a, n) for a, n in zip(answers, net.sizes, strict=True)]
                silent = lazy(seen)
            self.map.update(pictures, lines)
        layers = "-".join(map(str, net.sizes))
        step = "" if ahead is None else largest(lines, "the next step changes most a weight by")
        which = "The first network" if view.scrub is None else "The network"
        return f"{which}, {layers}, as a graph{largest(weights)}{step}{silent}; {view.run.badge}."

    def _picture(self, answers: np.ndarray | None, n: int) -> np.ndarray:
        side = FINE if self.kind == "curve" else RESOLUTION
        if answers is None:
            return blank(n, side, side)
        answers = answers[: plots.MOST_NEURONS]
        if self.kind == "curve":
            return plots.response_curves(answers, FINE)
        return plots.signed_colours(answers.reshape(-1, RESOLUTION, RESOLUTION))

    def _weights_as_images(self, net, weights) -> list[np.ndarray]:
        height, width = self.image_shape
        first = 2 * self.mean / max(self.mean.max(), 1e-12) - 1
        paper = np.repeat(np.round(127.5 * (1 - first.reshape(1, height, width)))[..., None], 3, axis=-1)
        pictures = [paper[:, ::-1]]
        if weights[1] is None:
            pictures.append(blank(net.sizes[1], height, width))
        else:
            W = weights[1][: plots.MOST_NEURONS]
            most = np.abs(W).max(axis=1, keepdims=True)
            pictures.append(plots.signed_colours((W / np.maximum(most, 1e-12)).reshape(-1, height, width)[:, ::-1]))
        return [*pictures, *(blank(n, height, width) for n in net.sizes[2:])]


def shown_as(data) -> str:
    """How a neuron is drawn for these data: over the "plane", as a "curve", its weights as an "image", or "plain"."""
    if data.image_shape:
        return "image"
    return {1: "curve", 2: "plane"}.get(len(data.x), "plain")


def inputs_for(kind_shown: str, data) -> np.ndarray | None:
    """Inputs (n_0, m) that span what a neuron can see; None where that cannot be drawn."""
    if kind_shown == "plane":
        left, right, bottom, top = frame_of(data)
        u = np.linspace(left, right, RESOLUTION)
        v = np.linspace(bottom, top, RESOLUTION)
        return np.stack(np.meshgrid(u, v)).reshape(2, -1)
    if kind_shown == "curve":
        return np.linspace(data.x.min(), data.x.max(), 3 * RESOLUTION)[None]
    return None


def scaled(net, answers: list, seen: list) -> list[np.ndarray | None]:
    """Activations of each layer in [-1, 1]: sigmoids from 0 to 1, tanh as it is, others by the largest for the data."""
    layers = []
    for l, (a, known) in enumerate(zip(answers, seen, strict=True)):
        name = net.sigma[l].name if l and hasattr(net, "sigma") else ""
        if a is None:
            layers.append(None)
        elif name in ("sigmoid", "softmax") or (not name and l and a.min() >= 0 and a.max() <= 1):
            layers.append(2 * a - 1)
        else:
            layers.append(a / (1.0 if name == "tanh" else max(float(np.nan_to_num(np.abs(known)).max()), LEAST)))
    return layers


def lazy(seen: list) -> str:
    """How many hidden neurons give (nearly) one answer for all training points: dead ones, or saturated, in words."""
    hidden = [a for a in seen[1:-1] if a is not None]
    count = sum(map(len, hidden))
    if not count:
        return ""
    same = sum(int((np.ptp(a, axis=1) < SAME).sum()) for a in hidden)
    return f"; {same} of {count} hidden neurons give the same answer for every training point"


def largest(weights: list[np.ndarray | None], what: str = "its largest weight is") -> str:
    """The largest weight, or what else there is one of for each, in words."""
    known = [(float(np.abs(W).max()), l, W) for l, W in enumerate(weights) if W is not None]
    if not known or not np.isfinite(max(size for size, _, _ in known)):
        return ""
    _, l, W = max(known, key=lambda entry: entry[0])
    value = W.ravel()[np.abs(W).argmax()]
    return f"; {what} {value:.2g}, into layer {l}".replace("-", "\N{MINUS SIGN}")


def blank(n: int, height: int, width: int) -> np.ndarray:
    """Empty pictures for n neurons."""
    return np.full((min(n, plots.MOST_NEURONS), height, width, 3), 255, np.uint8)
