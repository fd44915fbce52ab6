"""A data set of one's own: chosen by name, painted, or taken from a file, and kept for the chapters to ask of."""

from pathlib import Path

import numpy as np

from .. import plots
from ..datasets import Dataset, own_data
from ..exercises import keep_my_data, my_data
from ..exercises.my_data import FILE, NAMES, by_hand, named_data, problem_with, size_of
from ..page import basics
from ..plots import palette
from .widgets.brush import EVENTS, HOW, KEYS, MARKS, Brush, counted
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive, row
from .widgets.panel import Panel

PAINT = "painted by you"
FROM_FILE = "a CSV file"
CLASSES = 3
ABOUT_FILES = (
    "Put the file beside this notebook and write its name, such as points.csv, then press Enter. A row is an example: "
    "two numbers, and last its class."
)


class ChooseData(Interactive):
    """The data set of which the chapters ask: choose one by its name, paint one, or give a CSV file; then press Keep.

    chosen   what is shown at first: a name, "painted by you" or "a CSV file"; None: what is kept in my_data.csv
    """

    summary = "A list of data sets, a plane to paint on, and a button that keeps your choice. Run this page to choose."

    def __init__(self, chosen=None):
        self.brush = Brush(CLASSES)
        self.file = basics.Text(description="file", continuous_update=False)
        first = self._what_is_kept() if chosen is None else chosen
        self.plane = Panel(430, 400)
        self._draw_plane()
        choice = Dropdown([*NAMES, PAINT, FROM_FILE], first, "data set")
        marks = [(f"{k} {MARKS[k]}", k) for k in range(CLASSES)]
        self.label = Dropdown(marks, 0, "class", "class to paint")
        self.clear = basics.Button(description="Clear", tooltip="take all painted points away")
        self.keep = basics.Button(description="Keep", tooltip="keep this data set for the chapters")
        self.tools = row([])
        super().__init__([self.plane], {"data": choice}, [row([choice, self.tools, self.keep])])
        self.asked = False
        self.plane.picture.on_event(lambda event: self.guard(self.hear, event))
        self.label.observe(lambda change: setattr(self.brush, "label", change.new), "value")
        self.file.observe(lambda _change: self.guard(self.redraw), "value")
        self.clear.on_click(lambda _button: self.guard(self.wipe))
        self.keep.on_click(lambda _button: self.guard(self.keep_it))
        self.begin()

    def _what_is_kept(self) -> str:
        """The option that shows what is kept now; painted points can be painted on."""
        data = my_data()
        if not data.own:
            return NAMES[0]
        if data.chosen in NAMES:
            return data.chosen
        if data.chosen == own_data.PAINTED:
            self.brush.points = own_data.points_of(data)
            return PAINT
        path = FILE.place()
        self.file.value = path.name if path.parent == Path.cwd() else str(path)
        return FROM_FILE

    def _draw_plane(self) -> None:
        ax = self.plane.axes(left=70, bottom=50, top=32)
        plots.dress(ax, xlabel="$x_1$", ylabel="$x_2$")
        self.ax = ax
        self.points = plots.Points(ax, CLASSES)
        (self.cursor,) = ax.plot([], [], linestyle="none", marker="+", markersize=18, color=palette.INK, zorder=5)
        self.plane.moving(*self.points.artists, self.cursor)

    @property
    def source(self):
        """What is chosen, as `keep_my_data` takes it."""
        chosen = self.value("data")
        if chosen == PAINT:
            return self.brush.points
        return Path(self.file.value) if chosen == FROM_FILE else chosen

    def data(self) -> Dataset | None:
        """The data set that is chosen; None where there is none yet. Raises ValueError or OSError."""
        source = self.source
        if isinstance(source, list):
            return own_data.from_points(source) if len(source) > 1 else None
        if isinstance(source, Path):
            return own_data.from_csv(source) if self.file.value.strip() else None
        return named_data(source)

    def update(self) -> str:
        """Show what is chosen, with the tools that it needs."""
        self.asked = False
        chosen = self.value("data")
        tools = {PAINT: [self.label, self.clear], FROM_FILE: [self.file]}
        self.tools.children = tools.get(chosen, [])
        picture = self.plane.picture
        picture.events = EVENTS if chosen == PAINT else []
        picture.taken_keys = KEYS if chosen == PAINT else []
        try:
            data = self.data()
            self._show(data)
            return self._words(data)
        except (ValueError, OSError) as error:
            self._show(None)
            return str(error)

    def _words(self, data: Dataset | None) -> str:
        """What is chosen and what to do next."""
        chosen = self.value("data")
        painted = counted(self.brush.points)
        if data is None:
            return ABOUT_FILES if chosen == FROM_FILE else f"{painted} {HOW}"
        name = data.name if chosen == FROM_FILE else chosen
        problem = problem_with(data)
        if problem:
            return f"{painted} {problem}" if chosen == PAINT else f"{name}: {problem}"
        what = painted if chosen == PAINT else f"{name}: {size_of(data)}."
        return f"{what} Press Keep to make it your data set."

    def _show(self, data: Dataset | None) -> None:
        """Draw the points of a data set in the plane, or what there is of them."""
        painting = self.value("data") == PAINT
        if painting:
            at = np.array(self.brush.points, float).reshape(-1, 3).T
            x = at[:2]
            labels = at[2]
        elif data is None or len(data.x) != 2 or data.labels is None:
            x = np.empty((2, 0))
            labels = np.empty(0)
        else:
            x = data.x
            labels = data.labels
        wide = x.size > 0 and np.abs(x).max() > own_data.REACH
        left, right, bottom, top = plots.frame(x) if wide and not painting else own_data.FRAME
        self.ax.set(xlim=(left, right), ylim=(bottom, top))
        self.points.update((x, labels))
        place = np.reshape(self.brush.cursor, (2, 1))
        self.cursor.set_data(place if painting else np.empty((2, 0)))

    def hear(self, event: dict) -> None:
        """Answer to the mouse or a key on the plane."""
        if self.value("data") != PAINT:
            return
        changed = self.brush.hear(event, lambda x, y: self.plane.point_of(self.ax, x, y), own_data.FRAME)
        if changed == "label":
            self.label.value = self.brush.label
        if changed:
            self.redraw()
        if changed in ("cursor", "label"):
            self.status.say(plots.style.true_minus(self.brush.words(changed)))

    def wipe(self) -> None:
        """Take all painted points away."""
        self.brush.points = []
        self.redraw()

    def keep_it(self) -> None:
        """Keep what is chosen; a file that was edited by hand only if the button is pressed again."""
        edited = by_hand()
        if edited and not self.asked:
            self.asked = True
            self.status.say(f"{FILE.place().name} was edited by hand. Press Keep again to write over it.")
            return
        self.asked = False
        try:
            said = keep_my_data(self.source, over=edited)
        except (ValueError, OSError) as error:
            said = f"Not kept: {error}"
        self.status.say(said)
