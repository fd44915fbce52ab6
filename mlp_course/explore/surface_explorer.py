"""Flat spots of two variables: a quadratic surface as you choose it, and the cost of the smallest network."""

import numpy as np

from .. import critical
from ..plots import palette
from .hessian_view import NONE, REACH, HessianView
from .widgets.slider import Slider
from .widgets.text import short, steps


class SurfaceExplorer(HessianView):
    """The quadratic surface ½ Δᵀ H Δ with the eigenvalues and the rotation that you choose.

    Blue lies below the flat spot, orange above. Arrows run downhill: out of the spot where λ < 0, into it where λ > 0.

    eigenvalues   (λ₁, λ₂) to begin with, each from -3 to 3
    angle         of the first eigenvector, in degrees
    """

    summary = "A quadratic surface around a flat spot. Run this notebook to change its eigenvalues and turn it."

    def __init__(self, eigenvalues=(2, -1), angle=30):
        first, second = eigenvalues
        values = steps(-3, 3, 0.25)
        turn = Slider(
            range(0, 181, 5),
            angle,
            "rotation",
            "rotation of the eigenvectors",
            lambda degrees: f"{degrees}°",
        )
        controls = {
            "first": Slider(values, first, "λ₁", "first eigenvalue"),
            "second": Slider(values, second, "λ₂", "second eigenvalue"),
            "angle": turn,
        }
        super().__init__(controls)

    def height(self, w: np.ndarray) -> np.ndarray:
        """½ wᵀ H w at points w (2, m)."""
        values, vectors = self.curvature()
        return 0.5 * values @ (vectors.T @ w) ** 2

    def point(self) -> np.ndarray:
        """The flat spot, (2,)."""
        return np.zeros(2)

    def slope(self) -> np.ndarray:
        """The gradient there, (2,): none."""
        return np.zeros(2)

    def curvature(self) -> tuple[np.ndarray, np.ndarray]:
        """The eigenvalues (2,) of the sliders, and the eigenvectors as columns (2, 2)."""
        turn = np.deg2rad(self.value("angle"))
        cos = np.cos(turn)
        sin = np.sin(turn)
        vectors = np.array([[cos, -sin], [sin, cos]])
        return np.array(self.values("first", "second"), float), vectors

    def words(self, values: np.ndarray) -> str:
        """What the eigenvalues say."""
        return f"λ₁ = {short(values[0])}, λ₂ = {short(values[1])}: {verdict(values)}."


class SmallestNetwork(HessianView):
    """The cost (1 - w₁ w₂)² of the smallest network, and a point on it that you move.

    Blue lies below the saddle's height C = 1, orange above; the green line is the valley w₁w₂ = 1. The purple arrow is
    -∇C, and dotted lines in the cuts are the second-order Taylor expansion at the point.

    w   (w₁, w₂) to begin with, each from -2 to 2
    """

    summary = "The cost (1 - w₁w₂)² and its Hessian at a point. Run this notebook to move the point."
    middle = 1.0
    levels = (0.01, 0.05, 0.15, 0.4, 0.7, 1.4, 2, 3, 4.5, 7, 11, 17)

    def __init__(self, w=(0, 0)):
        values = steps(-REACH, REACH, 0.25)
        controls = {
            "w1": Slider(values, w[0], "w₁", "weight w 1"),
            "w2": Slider(values, w[1], "w₂", "weight w 2"),
        }
        super().__init__(controls)

    def _beneath(self, ax) -> list:
        look = palette.SERIES[2]
        t = np.linspace(0.5, REACH, 60)
        right = np.stack([t, 1 / t])
        gap = np.full((2, 1), np.nan)
        both = np.concatenate([right, gap, -right], axis=1)
        style = {"color": look.colour, "linestyle": look.line, "linewidth": 3}
        (self.valley,) = ax.plot(*both, **style)
        return [self.valley]

    def height(self, w: np.ndarray) -> np.ndarray:
        """C = (1 - w₁w₂)² at points w (2, m)."""
        return (1 - w[0] * w[1]) ** 2

    def point(self) -> np.ndarray:
        """The w of the sliders."""
        return np.array(self.values("w1", "w2"), float)

    def slope(self) -> np.ndarray:
        """∇C = -2 (1 - w₁w₂) (w₂, w₁)."""
        w1, w2 = self.point()
        return -2 * (1 - w1 * w2) * np.array([w2, w1])

    def curvature(self) -> tuple[np.ndarray, np.ndarray]:
        """Eigenvalues, ascending, and eigenvectors of [[2 w₂², 4 w₁w₂ - 2], [4 w₁w₂ - 2, 2 w₁²]]."""
        w1, w2 = self.point()
        mixed = 4 * w1 * w2 - 2
        values, vectors = np.linalg.eigh([[2 * w2**2, mixed], [mixed, 2 * w1**2]])
        return np.where(np.abs(values) < NONE, 0, values), vectors

    def words(self, values: np.ndarray) -> str:
        """Where we stand, and whether it is a critical point."""
        w1, w2 = self.point()
        size = np.linalg.norm(self.slope())
        said = "no critical point" if size > NONE else f"critical: {verdict(values)}"
        if size < NONE and w1 * w2 == 1:
            said += ", but C = 0 cannot be undercut: a minimum"
        height = self.height(np.array([w1, w2]))
        return (
            f"w = ({short(w1)}, {short(w2)}): C = {short(height)}, ‖∇C‖ = {short(size)}, "
            f"λ₁ = {short(values[0])}, λ₂ = {short(values[1])}; {said}."
        )


def verdict(values: np.ndarray) -> str:
    """The kind of the critical point, and the word for its Hessian."""
    kind = critical.classify(values, NONE)
    definite = {
        "minimum": "positive definite",
        "maximum": "negative definite",
        "saddle": "indefinite",
    }
    if kind not in definite:
        return "degenerate (second order does not decide)"
    return f"{kind} ({definite[kind]})"
