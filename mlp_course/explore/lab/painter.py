"""Points painted on the plane of a lab, with the mouse or by keyboard: data of your own in a minute."""

from ...datasets.own_data import FRAME, MOST_CLASSES, PAINTED, from_points, points_of
from ...page import basics
from ..widgets.brush import EVENTS, HOW, KEYS, MARKS, Brush, counted
from ..widgets.dropdown import Dropdown


class Painter:
    """A toggle, a list of classes and a Clear button; while the toggle is on, the plane takes mouse and keys.

    `points` are (x_1, x_2, class). From two points on they are the data of the lab, which begins afresh with each.
    """

    def __init__(self, lab):
        self.lab = lab
        self.data = None
        self.brush = Brush(MOST_CLASSES)
        self._heard = []
        if getattr(lab.settings.data, "name", "") == PAINTED:
            self.data = lab.settings.data
            self.brush.points = points_of(lab.settings.data)
        self.toggle = basics.ToggleButton(description="Paint", tooltip="paint points on the plane")
        self.label = Dropdown([(f"{k} {MARKS[k]}", k) for k in range(MOST_CLASSES)], None, "class", "class to paint")
        self.clear = basics.Button(description="Clear", tooltip="take all painted points away")
        self.toggle.observe(lambda change: self._do(self.switch, change.new), "value")
        self.clear.on_click(lambda _button: self._do(self.wipe))
        self.widgets = [self.toggle, self.label, self.clear]

    def _do(self, action, *args) -> None:
        self.lab.runner.here(self.lab.guard, action, *args)

    @property
    def points(self) -> list:
        """The points painted so far, (x_1, x_2, class) each."""
        return self.brush.points

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
        self.brush.points = []
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
            picture.events = EVENTS if listens else []
            picture.taken_keys = KEYS if listens else []
            if listens and picture not in self._heard:
                self._heard.append(picture)
                picture.on_event(lambda event: self._do(self.hear, event))
        if self.plane is not None:
            self.plane.show_cursor(self.brush.cursor if self.on else None)

    def hear(self, event: dict) -> None:
        """Answer to the mouse or a key on the plane."""
        if not self.on or self.plane is None:
            return
        self.brush.label = self.label.value
        changed = self.brush.hear(event, self.plane.place, self.plane.plane.extent)
        if changed == "label":
            self.label.value = self.brush.label
        if changed == "points":
            self._use_points()
        elif changed:
            self._show(self.brush.words(changed))

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
        self.plane.paint(self.points, self.brush.cursor)
        self.plane.refresh(f"The plane, to be painted on: {counted(self.points)}")
        self.lab.status.say(words.replace("-", "\N{MINUS SIGN}"))
