"""A brush over the plane: points with a class, painted with the mouse or by keyboard."""

from collections.abc import Callable

import numpy as np

STEP = 0.1
FINE_STEP = 0.02
APART = 0.08  # points that a mouse paints are at least so far from each other
MARKS = "●▲■◆▼✚✖⬟◀▶"
ARROWS = {"ArrowLeft": (-1, 0), "ArrowRight": (1, 0), "ArrowDown": (0, -1), "ArrowUp": (0, 1)}
EVENTS = ["pointerdown", "pointermove", "pointerup", "keydown"]
KEYS = [*ARROWS, *"0123456789", " ", "Enter", "Backspace", "Delete"]
HOW = (
    "Click or drag on the plane to paint. By keyboard: arrow keys move the cursor (with Shift in small steps), a digit "
    "chooses the class, Space places a point, Backspace takes the last one back."
)


class Brush:
    """The points painted so far, (x_1, x_2, class) each, the cursor, and the class that comes next.

    `hear` says what an event has changed: "cursor", "label", "stroke" (points, and more are to come), "points", or "".
    """

    def __init__(self, classes: int, points=()):
        self.classes = classes
        self.points = list(points)
        self.cursor = (0.0, 0.0)
        self.label = 0
        self._in_stroke = False

    def hear(self, event: dict, place: Callable, extent: tuple) -> str:
        """Do what the mouse or a key says.

        place   maps (x, y) of the picture to a point of the plane, or to None beside it
        extent  (left, right, bottom, top) of the plane
        """
        kind = event["type"]
        if kind == "keydown":
            return self._press(event["key"], FINE_STEP if event.get("shift") else STEP, extent)
        if kind == "pointerup":
            ends = self._in_stroke
            self._in_stroke = False
            return "points" if ends else ""
        drags = kind == "pointermove" and self._in_stroke and event.get("buttons")
        if kind != "pointerdown" and not drags:
            return ""
        at = place(event["x"], event["y"])
        if at is None or (drags and self._near(at)):
            return ""
        self._in_stroke = True
        self.cursor = rounded(at)
        self._add()
        return "stroke"

    def _press(self, key: str, step: float, extent: tuple) -> str:
        if key in ARROWS:
            left, right, bottom, top = extent
            moved = np.array(self.cursor) + step * np.array(ARROWS[key])
            self.cursor = rounded(np.clip(moved, (left, bottom), (right, top)))
            return "cursor"
        if key.isdigit():
            if int(key) >= self.classes:
                return ""
            self.label = int(key)
            return "label"
        if key in (" ", "Enter"):
            self._add()
            return "points"
        if not self.points:
            return ""
        self.points.pop()
        return "points"

    def _near(self, place) -> bool:
        return np.hypot(place[0] - self.cursor[0], place[1] - self.cursor[1]) < APART

    def _add(self) -> None:
        self.points.append((*self.cursor, self.label))

    def words(self, changed: str) -> str:
        """What an event has changed, in words."""
        if changed == "cursor":
            return f"cursor at ({self.cursor[0]:g}, {self.cursor[1]:g}), class {self.label}"
        if changed == "label":
            return f"class {self.label}"
        return f"{len(self.points)} points"


def counted(points: list) -> str:
    """How many points there are of each class, in words."""
    if not points:
        return "No points yet."
    labels = [label for _, _, label in points]
    each = ", ".join(f"{labels.count(k)} of class {k}" for k in sorted(set(labels)))
    return f"{len(points)} point{'s' * (len(points) > 1)}: {each}."


def rounded(place) -> tuple[float, float]:
    """A place as it is written in code."""
    return round(float(place[0]), 2), round(float(place[1]), 2)
