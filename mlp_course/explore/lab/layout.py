"""What the pictures of a lab have in common: their sizes, in CSS pixels where the page has room, and their ghosts."""

from ...plots import palette

SIZE = (430, 420)  # of each of the two that stand side by side
ROW = 868  # the width of both
STRIP = 96  # the height of a strip above them, where there is one
ABOVE = STRIP + 8  # what that takes of a window, with the gap below it
DASHES = (0, (4, 3))
GHOST = {"color": palette.INK, "linestyle": DASHES, "linewidth": 1.6, "alpha": 0.75, "zorder": 2.5}  # what is pinned
