"""Backpropagation, one small step at a time: the network beside the equation with its numbers."""

import numpy as np

from .. import Network, plots
from ..page import basics
from ..plots import palette
from ..plots.style import FONT, true_minus
from .steps_of_backprop import Moment, moments
from .widgets.interactive import Interactive, row
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.still import with_still

MOST_NEURONS = 5  # of a layer, that can be read


class EquationPanel(Panel):
    """The equation of a step, in letters that fit the picture.

    It is set only when its pixels are wanted: that takes longer than the graph, which the page can show meanwhile.
    """

    def show(self, now: Moment) -> None:
        """Let this step's equation be seen from now on."""
        self.now = now
        self.resized()

    def resized(self) -> None:
        """Set it anew, in the room there is."""
        self.outdated = True

    def render(self) -> np.ndarray:
        """The pixels (h, w, 4) of the equation."""
        if self.outdated:
            self.outdated = False
            now = self.now
            plots.draw_equation(self.figure, now.name, now.terms, now.remark, now.sums)
        return super().render()


class Stepper(Interactive):
    """One example goes forward, and its error comes back: Next, Back, or the slider.

    net   a small Network (up to 5 neurons a layer can be read); None makes one with sizes [2, 3, 2] and sigmoids
    x, y  one example, n_0 and n_L numbers; None takes 1, 0.5, … and targets 1, 0, …
    step  where to begin, counted from 1
    strip steps whose pictures are stored, one below the other, for pages where nothing runs; None: the one shown
    """

    summary = "Backpropagation in small steps: the network beside the equation. Run this notebook to step."

    def __init__(self, net=None, x=None, y=None, step=1, strip=None):
        self.net = Network([2, 3, 2], rng=3, initializer="normal") if net is None else net
        sizes = self.net.sizes
        if self.net.copies is not None or max(sizes) > MOST_NEURONS:
            raise ValueError(
                f"the stepper shows one network of at most {MOST_NEURONS} neurons a layer; got {self.net!r}."
            )
        x = 0.5 ** np.arange(sizes[0]) if x is None else x
        y = np.arange(sizes[-1]) == 0 if y is None else y
        self.x = np.asarray(x, float).reshape(-1, 1)
        self.y = np.asarray(y, float).reshape(-1, 1)
        self.run = self.net.backprop(self.x, self.y)
        self.moments = moments(self.net, self.x, self.y)
        self.strip = [step] if strip is None else list(strip)
        caption = "The network as a graph: activations in its neurons, errors beside them."
        self.left = Panel(390, 400, caption=caption)
        self.right = EquationPanel(560, 400)
        self._draw()
        slider = self._slider(step)
        controls = row([*self._buttons(slider), slider])
        super().__init__([self.left, self.right], {"step": slider}, [controls])
        self.begin()

    def _draw(self) -> None:
        ax = self.left.figure.add_axes((0.02, 0.02, 0.96, 0.96))
        self.graph = plots.Graph(ax, self.net.sizes, right=1.0)
        self.graph.weigh(self.net.W)
        letters = {"va": "top", "fontsize": FONT, "color": palette.QUIET}
        self.count = ax.text(0, 1, "", transform=ax.transAxes, **letters)
        self.left.moving(*self.graph.artists, self.count)

    def _slider(self, step: int) -> Slider:
        counts = range(1, len(self.moments) + 1)
        return Slider(counts, step, "step", "step of backpropagation", self._counted)

    def _counted(self, step: int) -> str:
        return f"{step} of {len(self.moments)}"

    def _buttons(self, slider: Slider) -> list:
        self.back_button = basics.Button(description="Back")
        self.next_button = basics.Button(description="Next", button_style="primary")
        self.back_button.on_click(lambda _button: self.guard(self._move, slider, -1))
        self.next_button.on_click(lambda _button: self.guard(self._move, slider, 1))
        return [self.back_button, self.next_button]

    def _move(self, slider: Slider, by: int) -> None:
        slider.value = min(max(slider.value + by, 1), len(self.moments))

    def update(self) -> str:
        """Show the step of the slider."""
        return self._show(self.value("step"))

    def _show(self, step: int) -> str:
        """Draw a step, and say in words what it shows."""
        now = self.moments[step - 1]
        inside = [numbers(self.run.a[0], True)]
        beside = [[""] * self.net.sizes[0]]
        for l in range(1, self.net.L + 1):
            inside.append(numbers(self.run.a[l], now.a_known >= l))
            beside.append(numbers(self.run.delta[l], now.delta_known <= l, "δ "))
        self.graph.update(inside, beside, now.nodes, now.edges)
        self.count.set_text(f"step {self._counted(step)}")
        self.right.show(now)
        lit = next(term for term in now.terms if term.lit)
        said = f"{spoken(lit.symbol)} = ({listed(lit.value)})"
        return f"{now.name}: {said}. {now.remark} {'; '.join(now.sums)}".rstrip()

    def _repr_mimebundle_(self, **options):
        bundle = super()._repr_mimebundle_(**options)
        if self.strip == [self.value("step")]:
            return bundle
        words = []
        pictures = []
        for step in self.strip:
            words.append(self._show(step))
            pictures += [panel.render().copy() for panel in self.panels]
        self._show(self.value("step"))
        return with_still(bundle, pictures, self.summary, " ".join(words))


def numbers(values: np.ndarray, known: bool, prefix: str = "") -> list[str]:
    """The text of each entry of (n, 1) values, empty while they are not known."""
    return [true_minus(f"{prefix}{float(v[0]):.2f}") if known else "" for v in values]


def listed(value: np.ndarray) -> str:
    """The entries of a matrix, its rows apart by semicolons."""
    rows = []
    for line in np.atleast_2d(value):
        rows.append(", ".join(f"{entry:.3f}" for entry in line))
    return true_minus("; ".join(rows))


SPOKEN = {
    r"\delta": "δ",
    r"\sigma": "σ",
    r"\nabla": "∇",
    r"\partial ": "∂",
    r"\mathrm{sum}": "sum",
    " = x": "",
    "^T": "ᵀ",
}


def spoken(symbol: str) -> str:
    """A symbol of mathtext as it is said in plain text: δ² for \\delta^2."""
    for mark, text in SPOKEN.items():
        symbol = symbol.replace(mark, text)
    return symbol.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "^"))
