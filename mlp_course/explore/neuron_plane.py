"""One neuron over the plane: a half-plane, whose edge turns with w, shifts with b, and sharpens with |w|."""

import numpy as np

from .. import activations, datasets, plots
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent, short, steps

REACH = 2.5
HEIGHT = 4.0  # up to which an activation without bounds is shown
LIMIT = 0.75  # the share of XOR that a line gets right at best


class NeuronPlane(Interactive):
    """a = σ(w·x + b) as a colour over the plane, and along the direction of w; sliders for w_1, w_2 and b.

    Parameters: w (2,), b, the name of an activation, and, if there are points to be classified, a Dataset or the name
    of one: then the share of points on the right side is shown as well.
    """

    summary = "One neuron over the plane, with sliders for its weights and its bias. Run this notebook to move them."

    def __init__(self, w=(1.0, -1.0), b=0.5, activation="sigmoid", data=None):
        self.data = datasets.by_name(data)(200) if isinstance(data, str) else data
        values = steps(-5, 5, 0.1)
        controls = {
            "w_1": Slider(values, w[0], "w₁", "weight w 1"),
            "w_2": Slider(values, w[1], "w₂", "weight w 2"),
            "b": Slider(values, b, "b", "bias b"),
            "activation": Dropdown(activations.ELEMENTWISE, activation, "σ", "activation σ"),
        }
        self.top = Panel(430, 420)
        caption = "What the neuron answers along the direction of w."
        self.side = Panel(380, 420, caption=caption)
        self._draw_plane()
        self._draw_profile()
        super().__init__([self.top, self.side], controls)
        self.begin()

    def _draw_plane(self):
        ax = self.top.axes(left=72, bottom=50)
        plots.dress(ax, xlabel="$x_1$", ylabel="$x_2$")
        self.plane = plots.Plane(ax, (-REACH, REACH, -REACH, REACH))
        self.points = plots.Points(ax, 2, size=7)
        style = {"color": palette.INK, "zorder": 4}
        (self.arrow,) = ax.plot([], [], linewidth=2.5, **style)
        (self.head,) = ax.plot([], [], marker=(3, 0, 0), markersize=12, **style)
        letters = {"fontsize": plots.style.LARGE, "ha": "center", "va": "center"}
        self.name = ax.text(0, 0, "$w$", zorder=5, **letters)
        self.top.moving(*self.plane.artists, *self.points.artists)
        self.top.moving(self.arrow, self.head, self.name)
        if self.data is not None:
            self.points.update((self.data.x, self.data.labels))

    def _draw_profile(self):
        ax = self.side.axes(left=72, bottom=50)
        along = "along the direction of w"
        plots.dress(ax, along, "distance from the line", "$a$", grid=True)
        look = palette.LOOKS["a"]
        style = {"color": look.colour, "linestyle": look.line, "linewidth": 2.5}
        self.distance = np.linspace(-REACH, REACH, 201)
        ax.set(xlim=(-REACH, REACH))
        ax.axvline(0, color=palette.INK, linewidth=1.5)
        (self.profile,) = ax.plot([], [], **style)
        self.side.moving(self.profile)

    @property
    def w(self) -> np.ndarray:
        """The weights, (2,)."""
        return np.array(self.values("w_1", "w_2"), float)

    @property
    def b(self) -> float:
        """The bias."""
        return float(self.value("b"))

    def accuracy(self) -> float | None:
        """The share of points whose class is 1 exactly where w·x + b > 0."""
        if self.data is None:
            return None
        said = self.w @ self.data.x + self.b > 0
        return float((said == (self.data.labels == 1)).mean())

    def update(self) -> str:
        """Colour the plane, turn the arrow, draw the profile."""
        sigma = activations.by_name(self.value("activation"))
        shape = (self.plane.resolution, self.plane.resolution)
        z = (self.w @ self.plane.grid + self.b).reshape(shape)
        a = sigma(z)
        low, high = sigma.bounds
        bounded = np.isfinite(sigma.bounds).all()
        shown = (a - low) / (high - low) if bounded else 0.5 + a / HEIGHT
        self.plane.show(palette.two_class_colours(shown), self.plane.contour(z))
        length = float(np.hypot(*self.w))
        along = length * self.distance if length else np.full_like(self.distance, self.b)
        self.profile.set_data(self.distance, sigma(along))
        plots.set_limits(self.profile.axes, ylim=heights(sigma.bounds))
        self._turn_arrow(length)
        return self.words(length)

    def _turn_arrow(self, length: float) -> None:
        unit = self.w / max(length, 1e-12)
        foot = -self.b / max(length, 1e-12) * unit
        tip = foot + 0.25 * self.w
        seen = bool(length and np.abs(foot).max() < REACH)
        for artist in (self.arrow, self.head, self.name):
            artist.set_visible(seen)
        self.arrow.set_data(*np.stack([foot, tip], axis=1))
        self.head.set_data(*tip[:, None])
        self.head.set_marker((3, 0, np.degrees(np.arctan2(unit[1], unit[0])) - 90))
        self.name.set_position(tip + 0.32 * unit)

    def words(self, length: float) -> str:
        """What can be seen, in words."""
        if not length:
            return "w = 0: the neuron answers the same everywhere, there is no line."
        w1, w2 = self.w
        angle = np.degrees(np.arctan2(w2, w1))
        words = (
            f"w = ({short(w1)}, {short(w2)}), b = {short(self.b)}: the line w·x + b = 0 is "
            f"{abs(self.b) / length:.2f} away from the origin, "
            f"w points at {short(angle)}°, and the steepness |w| is {length:.2f}."
        )
        if self.data is not None:
            words += f" On the right side: {per_cent(self.accuracy())} of the points."
        return words


class XORChallenge(NeuronPlane):
    """Three sliders against XOR: no line gets more than three of its four points, 75 %, right."""

    summary = "XOR and one neuron: find the weights that get as many points right as one line can. Run it to try."

    def __init__(self, w=(1.0, 1.0), b=0.0, n=4, noise=0.0):
        self.best = 0.0
        super().__init__(w, b, data=datasets.xor(n, noise=noise))

    def _draw_plane(self):
        super()._draw_plane()
        box = {"facecolor": palette.PAPER, "edgecolor": "none", "alpha": 0.85}
        letters = {"va": "top", "fontsize": plots.style.LARGE, "color": palette.INK, "bbox": box}
        ax = self.plane.ax
        self.score = ax.text(0.03, 0.97, "", transform=ax.transAxes, zorder=6, **letters)
        self.top.moving(self.score)

    def update(self) -> str:
        """Colour the plane, and write the score into it."""
        count = self.data.x.shape[1]
        self.score.set_text(f"{round(count * self.accuracy())} of {count} right")
        return super().update()

    def words(self, length: float) -> str:
        """The score, and the best one so far."""
        now = self.accuracy()
        self.best = max(self.best, now)
        best = per_cent(self.best)
        score = f"{per_cent(now)} of the points are on their own side; your best so far: {best}."
        if self.best >= LIMIT:
            score += f" No line does better: {per_cent(LIMIT)} is the limit."
        return score


def heights(bounds: tuple[float, float]) -> tuple[float, float]:
    """Return from where to where an activation with these bounds is shown."""
    low, high = bounds
    margin = 0.1 if np.isfinite(bounds).all() else 0.5
    return max(low - margin, -HEIGHT), min(high + margin, HEIGHT)
