"""An arrow that moves: a gradient, a direction."""

import numpy as np

from . import palette


class Arrow:
    """An arrow in data coordinates; `update` only sets data, and an arrow of no length is not drawn."""

    def __init__(self, ax, look: palette.Look, width: float = 2.6):
        from matplotlib.patches import FancyArrowPatch

        shape = {"arrowstyle": "-|>", "mutation_scale": 18, "shrinkA": 0, "shrinkB": 0}
        self.patch = FancyArrowPatch((0, 0), (1, 1), **shape)
        self.patch.set(color=look.colour, linestyle=look.line, linewidth=width)
        self.patch.set(zorder=6, joinstyle="miter")
        ax.add_patch(self.patch)
        self.artists = [self.patch]

    def update(self, tail, tip) -> None:
        """Point from `tail` (2,) to `tip` (2,)."""
        self.tail = np.asarray(tail, float)
        self.tip = np.asarray(tip, float)
        self.patch.set_visible(bool(np.linalg.norm(self.tip - self.tail) > 1e-12))
        self.patch.set_positions(self.tail, self.tip)
