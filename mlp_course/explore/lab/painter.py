"""Points painted on the plane of a lab, with the mouse or by keyboard: data of your own in a minute."""

import numpy as np

from ...datasets import Dataset
from ...datasets.own_data import FRAME, MOST_CLASSES, from_points
from ..widgets import basics
from ..widgets.dropdown import Dropdown

STEP, FINE_STEP, APART = 0.1, 0.02, 0.08
MARKS = "●▲■◆▼✚✖⬟◀▶"
ARROWS = {"ArrowLeft": (-1, 0), "ArrowRight": (1, 0), "ArrowDown": (0, -1), "ArrowUp": (0, 1)}
EVENTS = ["pointerdown", "pointermove", "pointerup", "keydown"]
KEYS = [*ARROWS, *"0123456789", " ", "Enter", "Backspace", "Delete"]
HOW = (
    "Click or drag on the plane to paint. By keyboard: arrow keys move the cursor (with Shift in small steps), a digit "
    "chooses the class, Space places a point, Backspace takes the last one back."
)


class Painter:
    """A toggle, a list of classes and a Clear button; while the toggle is on, the plane takes mouse and keys.

    `points` are (x_1, x_2, class). From two points on they are the data of the lab, which begins afresh with each.
    """

    def __init__(self, lab):
        self.lab, self.cursor, self.data = lab, (0.0, 0.0), None
        self.points, self._stroke, self._heard = [], False, []
        if getattr(lab.settings.data, "name", "") == "painted points":
            self.data, self.points = lab.settings.data, points_of(lab.settings.data)
        self.toggle = basics.ToggleButton(description="Paint", tooltip="paint points on the plane")
        self.label = Dropdown([(f"{k} {MARKS[k]}", k) for k in range(MOST_CLASSES)], None, "class", "class to paint")
        self.clear = basics.Button(description="Clear", tooltip="take all painted points away")
        self.toggle.observe(lambda change: self._do(self.switch, change.new), "value")
        self.clear.on_click(lambda _button: self._do(self.wipe))
        self.widgets = [self.toggle, self.label, self.clear]

    def _do(self, action, *args) -> None:
        self.lab.runner.here(self.lab.guard, action, *args)

    @property
    def on(self) -> bool:
        """Whether the plane takes points now."""
        return self.toggle.value

    @property
    def waiting(self) -> bool:
        """Whether there are too few points to begin with."""
        return self.on and self.data is None

    @property
    def plane(self):
        """The panel that is painted on; None where the lab shows another one."""
        panel = self.lab.panel("answer")
        return panel if hasattr(panel, "paint") else None

    def switch(self, on: bool) -> None:
        """Begin or end painting; the points stay."""
        if on and self.plane is None:
            self.lab.set("data", "moons")
        if on:
            self.lab.runner.stop()
            self._use_points()
        else:
            self.follow()
            self.lab.refresh()

    def wipe(self) -> None:
        """Take all points away, and wait for new ones."""
        self.points = []
        if not self.on:
            self.toggle.value = True
        else:
            self._use_points()

    def follow(self) -> None:
        """Listen to the plane that the lab shows now; other data than the painted ones end the painting."""
        if self.on and self.data is not None and self.lab.settings.data is not self.data:
            self.toggle.value = False
        panel = self.lab.panel("answer")
        if panel is not None:
            picture = panel.picture
            listens = self.on and panel is self.plane
            picture.events, picture.taken_keys = (EVENTS, KEYS) if listens else ([], [])
            if listens and picture not in self._heard:
                self._heard.append(picture)
                picture.on_event(lambda event: self._do(self.hear, event))
        if self.plane is not None:
            self.plane.show_cursor(self.cursor if self.on else None)

    def hear(self, event: dict) -> None:
        """Answer to the mouse or a key on the plane."""
        if not self.on or self.plane is None:
            return
        kind = event["type"]
        if kind == "keydown":
            self._key(event["key"], FINE_STEP if event.get("shift") else STEP)
        elif kind == "pointerup" and self._stroke:
            self._stroke = False
            self._use_points()
        elif kind == "pointerdown" or (kind == "pointermove" and self._stroke and event.get("buttons")):
            place = self.plane.place(event["x"], event["y"])
            if place is not None and (kind == "pointerdown" or self._far(place)):
                self._stroke, self.cursor = True, rounded(place)
                self._add()
                self._show(f"{len(self.points)} points")

    def _key(self, key: str, step: float) -> None:
        if key in ARROWS:
            low, high = self.plane.plane.extent[0], self.plane.plane.extent[1]
            moved = np.array(self.cursor) + step * np.array(ARROWS[key])
            self.cursor = rounded(np.clip(moved, low, high))
            self._show(f"cursor at ({self.cursor[0]:g}, {self.cursor[1]:g}), class {self.label.value}")
        elif key.isdigit():
            self.label.value = int(key)
            self._show(f"class {key}")
        elif key in (" ", "Enter"):
            self._add()
            self._use_points()
        elif self.points:
            self.points.pop()
            self._use_points()

    def _far(self, place) -> bool:
        return np.hypot(place[0] - self.cursor[0], place[1] - self.cursor[1]) >= APART

    def _add(self) -> None:
        self.points.append((*self.cursor, self.label.value))

    def _use_points(self) -> None:
        """Let the lab begin afresh with these points, or wait where there are not enough."""
        if len(self.points) >= 2:
            self.data = from_points(self.points)
            self.lab.set("data", self.data)
            self.lab.status.say(f"{counted(self.points)} Press Run to train on them.")
            return
        self.lab.runner.stop()
        self.data = None
        self.follow()
        self.plane.empty(FRAME)
        self._show(f"{counted(self.points)} {HOW}" if self.points else HOW)

    def _show(self, words: str) -> None:
        self.plane.paint(self.points, self.cursor)
        self.plane.refresh(f"The plane, to be painted on: {counted(self.points)}")
        self.lab.status.say(words.replace("-", "\N{MINUS SIGN}"))


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


def points_of(data: Dataset) -> list:
    """The points of a data set, (x_1, x_2, class) each."""
    return [(float(u), float(v), int(label)) for u, v, label in zip(*data.x, data.labels, strict=True)]
