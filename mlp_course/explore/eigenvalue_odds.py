"""How likely is a minimum? The eigenvalues of random symmetric matrices, against their dimension."""

from functools import cache
from math import exp, sqrt

import numpy as np

from .. import plots
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

LARGEST = 12
REACH = 3.2  # of the histogram, in √n
BARS = 40


class EigenvalueOdds(Interactive):
    """The probability that all n eigenvalues of a random symmetric matrix are positive, and a histogram of them.

    The matrix is (A + Aᵀ)/√2 with entries of A from N(0, 1): the Gaussian orthogonal ensemble.

    n        the dimension to begin with, 1 to 12
    draws    how many matrices are drawn for each n
    spread   whether the histogram stands beside the odds
    """

    summary = "Odds that all eigenvalues of a random symmetric matrix are positive. Run this notebook to change n."

    def __init__(self, n=3, draws=4000, seed=0, spread=True):
        self.draws = draws
        self.seed = seed
        self.n = np.arange(1, LARGEST + 1)
        self.exact = np.array([all_positive(n) for n in self.n])
        odds = Panel(430, 400)
        histogram = Panel(430, 400)
        self._draw_odds(odds)
        self._draw_histogram(histogram)
        slider = Slider(self.n, n, "n", "number n of dimensions")
        super().__init__([odds, histogram] if spread else [odds], {"n": slider})
        self.begin()

    def _draw_odds(self, panel: Panel) -> None:
        ax = panel.axes(left=84, top=16)
        plots.dress(ax, xlabel="number n of knobs", ylabel="how likely all are positive", grid=True)
        ax.set(yscale="log", xlim=(0.5, LARGEST + 0.5), ylim=(1e-20, 3))
        ax.set_xticks(range(2, LARGEST + 1, 2))
        curves = [
            (0.5**self.n, palette.LOOKS["numeric"], "n coins: 2⁻ⁿ"),
            (self.exact, palette.SERIES[0], "random table"),
        ]
        for values, look, label in curves:
            line = {"color": look.colour, "linestyle": look.line, "marker": look.marker}
            ax.plot(self.n, values, label=label, **line)
        plots.legend(ax, loc="lower left")
        ring = {"markersize": 15, "markerfacecolor": "none", "markeredgewidth": 2}
        (self.here,) = ax.plot([], [], "o", color=palette.SERIES[1].colour, **ring)
        panel.moving(self.here)

    def _draw_histogram(self, panel: Panel) -> None:
        ax = panel.axes(left=64, top=16)
        plots.dress(ax, xlabel="eigenvalue of A + Aᵀ, over √(2n)", ylabel="density")
        ax.set(xlim=(-REACH, REACH), ylim=(0, 0.56))
        ax.axvline(0, color=palette.INK, linewidth=1)
        x = np.linspace(-2, 2, 201)
        circle = np.sqrt(4 - x**2) / (2 * np.pi)  # Wigner's law
        ax.plot(x, circle, "--", color=palette.INK, linewidth=1.8, label="half circle", zorder=4)
        plots.legend(ax, loc="upper left", bbox_to_anchor=(0.0, 0.9), handlelength=1.6)
        self.bars = []
        for sign, x, side in (("negative", -3.1, "left"), ("positive", 3.1, "right")):
            colour = palette.EIGENVALUE[sign].colour
            bars = ax.fill_between([], [], step="post", color=colour, alpha=0.75)
            self.bars.append(bars)
            letters = {"color": colour, "fontsize": plots.style.FONT}
            ax.text(x, 0.53, sign, va="top", ha=side, **letters)
        letters = {"fontsize": plots.style.FONT, "color": palette.INK}
        self.dimension = ax.text(0.15, 0.53, "", va="top", ha="left", **letters)
        panel.moving(*self.bars, self.dimension)

    def eigenvalues(self, n: int) -> np.ndarray:
        """Eigenvalues of the matrices drawn for this n, ascending, (draws, n)."""
        return drawn(n, self.draws, self.seed)

    def update(self) -> str:
        """Mark n on the curve and show its eigenvalues."""
        n = self.value("n")
        values = self.eigenvalues(n)
        self.here.set_data([n], [self.exact[n - 1]])
        self.dimension.set_text(f"n = {n}")
        edges = np.linspace(-REACH, REACH, BARS + 1)
        counts, _ = np.histogram(values / sqrt(n), edges)
        density = counts / (values.size * (edges[1] - edges[0]))
        middle = BARS // 2
        below, above = self.bars
        below.set_verts([outline(edges[: middle + 1], density[:middle])])
        above.set_verts([outline(edges[middle:], density[middle:])])
        positive = int((values[:, 0] > 0).sum())
        return (
            f"n = {n}: all eigenvalues positive in {positive:,} of {self.draws:,} matrices drawn; "
            f"exact probability {self.exact[n - 1]:.2g}, n coins {0.5**n:.2g}."
        )


@cache
def drawn(n: int, draws: int, seed: int) -> np.ndarray:
    """Eigenvalues of random symmetric matrices, ascending, (draws, n)."""
    A = np.random.default_rng([seed, n]).standard_normal((draws, n, n))
    return np.linalg.eigvalsh((A + A.mT) / sqrt(2))


def outline(edges: np.ndarray, heights: np.ndarray) -> np.ndarray:
    """The outline of bars as a polygon, (points, 2)."""
    tops = np.repeat(heights, 2)
    return np.column_stack([np.repeat(edges, 2), np.concatenate([[0], tops, [0]])])


def all_positive(n: int) -> float:
    """The exact probability that n eigenvalues of the Gaussian orthogonal ensemble are all positive; n at most 12.

    1/2, (2 - √2)/4, (π - 2√2)/(4π), … about 3^(-n²/4) for large n (Dean and Majumdar 2006). The eigenvalues have the
    density ∏ |λᵢ - λⱼ| exp(-½ Σ λ²); its integral over a box is a Pfaffian of double integrals (de Bruijn 1955).
    """
    half = np.linspace(0, 10, 4001)
    whole = np.concatenate([-half[:0:-1], half])
    return exp(log_pfaffian(half, n) - log_pfaffian(whole, n))


def log_pfaffian(x: np.ndarray, n: int) -> float:
    """log Pf of ∬ sgn(y - x) pᵢ(x) pⱼ(y) dx dy over the grid x; p are Hermite polynomials times exp(-x²/2)."""
    dx = x[1] - x[0]
    p = [np.zeros_like(x), np.exp(-(x**2) / 2)]
    for k in range(n - 1):
        p.append((x * p[-1] - sqrt(k) * p[-2]) / sqrt(k + 1))
    p = np.array(p[1:])
    # The integral of p from the left end to x:
    below = np.cumsum(p * dx, axis=1) - (p + p[:, :1]) * dx / 2
    total = below[:, -1:]
    weighted = p * dx
    weighted[:, [0, -1]] /= 2
    A = weighted @ (2 * below - total).T
    if n % 2:
        A = np.block([[A, total], [-total.T, np.zeros((1, 1))]])
    return float(np.linalg.slogdet((A - A.T) / 2)[1] / 2)
