"""Backpropagation, one small step at a time: the network beside the equation with its numbers."""

import numpy as np

from .. import Network, plots
from ..plots.style import true_minus
from .steps_of_backprop import Moment, moments
from .widgets import basics
from .widgets.interactive import Interactive, row
from .widgets.panel import Panel
from .widgets.picture import with_still
from .widgets.slider import Slider


class EquationPanel(Panel):
    """The equation of a step, in letters that fit the picture."""

    def show(self, now: Moment) -> None:
        """Draw the equation of this step."""
        self.now = now
        self.resized()

    def resized(self) -> None:
        """Draw it in the room there is."""
        now = self.now
        plots.draw_equation(self.figure, now.name, now.terms, now.remark, now.sums)


class Stepper(Interactive):
    """One example goes forward, and its error comes back: Next, Back, or the slider.

    net   a small Network (up to 5 neurons a layer can be read); None makes one with sizes [2, 3, 2] and sigmoids
    x, y  one example, n_0 and n_L numbers; None takes 1, 0.5, … and targets 1, 0, …
    step  where to begin
    strip steps whose pictures are stored, one below the other, for pages where nothing runs; None: the one shown
    """

    summary = "Backpropagation in small steps: the network beside the equation. Run this notebook to step."

    def __init__(self, net=None, x=None, y=None, step=0, strip=None):
        self.net = Network([2, 3, 2], rng=3, initializer="normal") if net is None else net
        if self.net.copies is not None or max(self.net.sizes) > 5:
            raise ValueError(f"the stepper shows one network of at most 5 neurons a layer; got {self.net!r}.")
        n, k = self.net.sizes[0], self.net.sizes[-1]
        x = 0.5 ** np.arange(n) if x is None else x
        y = np.arange(k) == 0 if y is None else y
        self.x, self.y = (np.asarray(v, float).reshape(-1, 1) for v in (x, y))
        self.run = self.net.backprop(self.x, self.y)
        self.moments = moments(self.net, self.x, self.y)
        names = [f"{i + 1} of {len(self.moments)}" for i in range(len(self.moments))]
        slider = Slider(range(len(self.moments)), step, "step", "step of backpropagation", names.__getitem__)
        caption = "The network as a graph: activations in its neurons, errors below them."
        self.left, self.right = Panel(390, 400, caption=caption), EquationPanel(560, 400)
        self.graph = plots.Graph(self.left.figure.add_axes((0.02, 0.02, 0.96, 0.96)), self.net.sizes)
        self.graph.weigh(self.net.W)
        self.left.moving(*self.graph.artists)
        super().__init__([self.left, self.right], {"step": slider}, [row([*self._buttons(slider), slider])])
        self.strip = [step] if strip is None else list(strip)
        self.begin()

    def _buttons(self, slider: Slider) -> list:
        self.back_button = basics.Button(description="Back")
        self.next_button = basics.Button(description="Next", button_style="primary")
        for button, by in ((self.back_button, -1), (self.next_button, 1)):
            button.on_click(lambda _button, by=by: self.guard(self._move, slider, by))
        return [self.back_button, self.next_button]

    def _move(self, slider: Slider, by: int) -> None:
        slider.value = min(max(slider.value + by, 0), len(self.moments) - 1)

    def update(self) -> str:
        """Show the step of the slider."""
        return self._show(self.controls["step"].value)

    def _show(self, step: int) -> str:
        """Draw a step, and say in words what it shows."""
        now = self.moments[step]
        inside = [numbers(self.run.a[l], now.a_known >= l) for l in range(self.net.L + 1)]
        below = [[""] * self.net.sizes[0]]
        below += [numbers(self.run.delta[l], now.delta_known <= l, "δ ") for l in range(1, self.net.L + 1)]
        self.graph.update(inside, below, now.nodes, now.edges)
        self.right.show(now)
        lit = next(term for term in now.terms if term.lit)
        value = "; ".join(", ".join(f"{entry:.3f}" for entry in line) for line in np.atleast_2d(lit.value))
        value = true_minus(value)
        return f"{now.name}: {spoken(lit.symbol)} = ({value}). {now.remark} {'; '.join(now.sums)}".rstrip()

    def _repr_mimebundle_(self, **options):
        bundle = super()._repr_mimebundle_(**options)
        if self.strip == [self.controls["step"].value]:
            return bundle
        words, pictures = [], []
        for step in self.strip:
            words.append(self._show(step))
            pictures += [panel.render().copy() for panel in self.panels]
        self._show(self.controls["step"].value)
        return with_still(bundle, pictures, self.summary, " ".join(words))


def numbers(values: np.ndarray, known: bool, prefix: str = "") -> list[str]:
    """The text of each entry of (n, 1) values, empty while they are not known."""
    return [true_minus(f"{prefix}{float(v[0]):.2f}") if known else "" for v in values]


def spoken(symbol: str) -> str:
    """A symbol of mathtext as it is said in plain text: δ² for \\delta^2."""
    spoken = {r"\delta": "δ", r"\sigma": "σ", r"\nabla": "∇", r"\partial ": "∂", " = x": "", "^T": "ᵀ"}
    spoken[r"\mathrm{sum}"] = "sum"
    for mark, text in spoken.items():
        symbol = symbol.replace(mark, text)
    return symbol.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "^"))
