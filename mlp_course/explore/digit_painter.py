"""Write a digit, by mouse or by keyboard, and have your network read it."""

import numpy as np

from .. import plots
from ..datasets.strokes import picture_of
from ..plots import palette
from ..plots.style import true_minus
from .widgets import basics
from .widgets.interactive import Interactive, row
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import steps

ARROWS = {"ArrowLeft": (-1, 0), "ArrowRight": (1, 0), "ArrowDown": (0, -1), "ArrowUp": (0, 1)}
KEYS = [*ARROWS, " ", "Enter", "Backspace", "Delete"]
STEP, FINE, APART, FIRST = 0.05, 0.01, 0.015, (0.3, 0.8)
THREE = [[(0.32, 0.78), (0.42, 0.86), (0.56, 0.86), (0.66, 0.76), (0.62, 0.62), (0.46, 0.54)]]
THREE = [[*THREE[0], (0.63, 0.48), (0.7, 0.34), (0.62, 0.2), (0.46, 0.14), (0.33, 0.2)]]
HOW = (
    "Draw on the left with the mouse or a finger. By keyboard: arrow keys move the pen (with Shift in small steps), "
    "Space puts it down and lifts it, Backspace takes the last stroke back."
)


class DigitPainter(Interactive):
    """What you draw, what the network is given, and how strongly each of its ten outputs answers.

    net      maps x (n_0, m) to (10, m): a Network, or any function; n_0 is 64 or 784
    strokes  what is drawn at first: lists of points (x, y) in the unit square
    shape    (h, w) of the pictures, where they are not square or `net` has no `sizes`

    The sliders turn the drawing and change the pen: `picture` is what the network gets, `outputs` what it answers.
    """

    summary = "A sheet to write a digit on, and a network that reads it. Run this notebook to write on it."

    def __init__(self, net, strokes=THREE, shape=None):
        self.net, self.shape = net, shape or square(net)
        self.strokes, self.pen, self.down = [list(map(tuple, s)) for s in strokes], FIRST, False
        controls = {
            "turn": Slider(steps(-90, 90, 5), 0, "turn", "turn of the drawing", lambda v: true_minus(f"{v:g}°")),
            "pen": Slider(steps(0.02, 0.12, 0.01), 0.07, "pen", "radius of the pen"),
        }
        self.sheet = Panel(320, 360)
        self.given = Panel(300, 360, caption="What the network is given: the drawing as a picture of a few pixels.")
        self.answer = Panel(330, 360, caption="How strongly each of the ten outputs answers.")
        self._draw_sheet()
        self._draw_given()
        self._draw_answer()
        undo, clear = (basics.Button(description=d) for d in ("Undo", "Clear"))
        undo.on_click(lambda _b: self.guard(self.undo))
        clear.on_click(lambda _b: self.guard(self.clear))
        note = basics.HTML(f"<p>{HOW}</p>")
        super().__init__(
            [self.sheet, self.given, self.answer], controls, [row([*controls.values(), undo, clear]), note]
        )
        self.sheet.picture.events = ["pointerdown", "pointermove", "pointerup", "keydown"]
        self.sheet.picture.taken_keys = KEYS
        self.sheet.picture.on_event(lambda event: self.guard(self.hear, event))
        self.begin()

    def _draw_sheet(self):
        self.ax = plots.dress(self.sheet.axes(left=10, bottom=30, right=10, top=30), "your drawing")
        self.ax.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
        self.ax.spines[:].set_visible(True)
        self.lines = self.ax.plot([], [], color=palette.INK, solid_capstyle="round", solid_joinstyle="round")[0]
        self.cross = self.ax.plot([], [], color=palette.LOOKS["delta"].colour, marker="+", markersize=16, mew=2.5)[0]
        self.sheet.moving(self.lines, self.cross)

    def _draw_given(self):
        ax = plots.dress(self.given.axes(left=10, bottom=50, right=10, top=30), "what the network is given")
        self.image = ax.imshow(np.zeros(self.shape), cmap="gray_r", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
        self.given.moving(self.image)

    def _draw_answer(self):
        look = palette.LOOKS["a"]
        ax = plots.dress(self.answer.axes(left=40, bottom=50, right=10, top=30), "its ten outputs", "$a^L_j$")
        ax.set(xlim=(0, 1.02), ylim=(9.6, -0.6), yticks=range(10))
        self.bars = ax.barh(range(10), np.zeros(10), color=look.colour, edgecolor=palette.INK, linewidth=0)
        self.answer.moving(*self.bars)

    def hear(self, event: dict) -> None:
        """Answer to the mouse or a key on the sheet."""
        kind = event["type"]
        if kind == "keydown":
            self._key(event["key"], FINE if event.get("shift") else STEP)
        elif kind == "pointerdown":
            self.pen, self.down = self.place(event), True
            self.strokes.append([self.pen])
        elif kind == "pointermove" and self.down and event.get("buttons"):
            if np.hypot(*np.subtract(self.place(event), self.pen)) < APART:
                return
            self.pen = self.place(event)
            self.strokes[-1].append(self.pen)
        elif kind == "pointerup":
            self.down = False
        self.redraw()

    def place(self, event: dict) -> tuple[float, float]:
        """The point of the sheet that was meant, kept inside it."""
        box = self.ax.get_position()
        x, y = (event["x"] - box.x0) / box.width, (event["y"] - box.y0) / box.height
        return float(np.clip(x, 0, 1)), float(np.clip(y, 0, 1))

    def _key(self, key: str, step: float) -> None:
        if key in ARROWS:
            x, y = np.clip(np.add(self.pen, np.multiply(ARROWS[key], step)), 0, 1)
            self.pen = (round(float(x), 6), round(float(y), 6))
            if self.down:
                self.strokes[-1].append(self.pen)
        elif key in (" ", "Enter"):
            self.down = not self.down
            if self.down:
                self.strokes.append([self.pen])
        else:
            self.undo()

    def undo(self) -> None:
        """Take the last stroke back."""
        self.strokes, self.down = self.strokes[:-1], False
        self.redraw()

    def clear(self) -> None:
        """Take a new sheet."""
        self.strokes, self.down = [], False
        self.redraw()

    @property
    def picture(self) -> np.ndarray | None:
        """What the network is given, (h, w); None while the sheet is empty."""
        if not self.strokes:
            return None
        return picture_of(turned(self.strokes, self.controls["turn"].value), self.shape, self.controls["pen"].value)

    @property
    def outputs(self) -> np.ndarray | None:
        """What the network answers, (10,); None while the sheet is empty."""
        picture = self.picture
        return None if picture is None else np.asarray(self.net(picture.reshape(-1, 1)), float)[:, 0]

    def update(self) -> str:
        """Show the drawing, its picture, and the answer."""
        sheet = turned(self.strokes, self.controls["turn"].value)
        self.lines.set_data(
            *np.concatenate([*(np.append(s, [[np.nan, np.nan]], 0) for s in sheet), np.zeros((0, 2))]).T
        )
        self.lines.set_linewidth(320 * self.controls["pen"].value)
        self.cross.set_data(*([v] for v in self.pen))
        picture, outputs = self.picture, self.outputs
        self.image.set_data(np.zeros(self.shape) if picture is None else picture)
        for j, bar in enumerate(self.bars):
            bar.set_width(0 if outputs is None else outputs[j])
            bar.set_linewidth(2.5 if outputs is not None and j == outputs.argmax() else 0)
        pen = f"Pen {'down' if self.down else 'up'} at ({self.pen[0]:.2f}, {self.pen[1]:.2f})."
        if outputs is None:
            return f"The sheet is empty. {pen}"
        first, second = np.argsort(outputs)[:-3:-1]
        read = f"Read as {first} ({outputs[first]:.2f}); next comes {second} ({outputs[second]:.2f})."
        return f"{read} {len(self.strokes)} stroke{'s' if len(self.strokes) > 1 else ''}. {pen}"


def turned(strokes, degrees: float) -> list[np.ndarray]:
    """The strokes, turned about the middle of the sheet, anticlockwise; each (points, 2)."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return [(np.array(stroke) - 0.5) @ np.array([[c, s], [-s, c]]) + 0.5 for stroke in strokes]


def square(net) -> tuple[int, int]:
    """The shape of the pictures that a network takes: square, of n_0 pixels."""
    inputs = getattr(net, "sizes", (64,))[0]
    side = round(inputs**0.5)
    if side * side != inputs:
        raise ValueError(f"the network takes {inputs} inputs, which make no square picture: say which shape=(h, w).")
    return side, side
