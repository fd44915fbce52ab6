"""Write a digit, by mouse or by keyboard, and have your network read it."""

import numpy as np

from .. import plots
from ..datasets.strokes import picture_of
from ..page import basics
from ..plots import palette
from ..plots.style import true_minus
from .pen import KEYS, Pen
from .widgets.interactive import Interactive, row
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import steps

WIDTH = 320
UPPER = [(0.32, 0.78), (0.42, 0.86), (0.56, 0.86), (0.66, 0.76), (0.62, 0.62), (0.46, 0.54)]
LOWER = [(0.63, 0.48), (0.7, 0.34), (0.62, 0.2), (0.46, 0.14), (0.33, 0.2)]
THREE = [UPPER + LOWER]
HOW = (
    "Draw on the left with the mouse or a finger. By keyboard: arrow keys move the pen "
    "(with Shift in small steps), Space puts it down and lifts it, Backspace takes the last "
    "stroke back."
)
GIVEN = "What the network is given: the drawing as a picture of a few pixels."
ANSWER = "How strongly each of the ten outputs answers."


class DigitPainter(Interactive):
    """What you draw, what the network is given, and how strongly each of its ten outputs answers.

    net      maps x (n_0, m) to (10, m): a Network, or any function; n_0 is 64 or 784
    strokes  what is drawn at first: lists of points (x, y) in the unit square
    shape    (h, w) of the pictures, where they are not square or `net` has no `sizes`

    The sliders turn the drawing and change the pen: `picture` is what the network gets, `outputs` what it answers.
    """

    summary = "A sheet to write a digit on, and a network that reads it. Run this notebook to write on it."

    def __init__(self, net, strokes=THREE, shape=None):
        self.net = net
        self.shape = shape or square(net)
        self.pen = Pen(strokes)
        turns = steps(-90, 90, 5)
        radii = steps(0.02, 0.12, 0.01)
        controls = {
            "turn": Slider(turns, 0, "turn", "turn of the drawing", in_degrees),
            "pen": Slider(radii, 0.07, "pen", "radius of the pen"),
        }
        self.sheet = Panel(WIDTH, 360)
        self.given = Panel(300, 360, caption=GIVEN)
        self.answer = Panel(330, 360, caption=ANSWER)
        self._draw_sheet()
        self._draw_given()
        self._draw_answer()
        undo = basics.Button(description="Undo")
        undo.on_click(lambda _button: self.guard(self.undo))
        clear = basics.Button(description="Clear")
        clear.on_click(lambda _button: self.guard(self.clear))
        rows = [row([*controls.values(), undo, clear]), basics.HTML(f"<p>{HOW}</p>")]
        super().__init__([self.sheet, self.given, self.answer], controls, rows)
        picture = self.sheet.picture
        picture.events = ["pointerdown", "pointermove", "pointerup", "keydown"]
        picture.taken_keys = KEYS
        picture.on_event(lambda event: self.guard(self.hear, event))
        self.begin()

    def _draw_sheet(self) -> None:
        ax = self.sheet.axes(left=10, bottom=30, right=10, top=30)
        plots.dress(ax, "your drawing")
        ax.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
        self.ax = ax
        ink = {"color": palette.INK}
        pen = {"color": palette.LOOKS["delta"].colour}
        (self.lines,) = ax.plot([], [], solid_capstyle="round", solid_joinstyle="round", **ink)
        (self.cross,) = ax.plot([], [], marker="+", markersize=16, markeredgewidth=2.5, **pen)
        self.sheet.moving(self.lines, self.cross)

    def _draw_given(self) -> None:
        ax = self.given.axes(left=10, bottom=50, right=10, top=30)
        plots.dress(ax, "what the network is given")
        self.image = ax.imshow(np.zeros(self.shape), cmap="gray_r", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
        self.given.moving(self.image)

    def _draw_answer(self) -> None:
        ax = self.answer.axes(left=40, bottom=50, right=10, top=30)
        plots.dress(ax, "its ten outputs", "$a^L_j$")
        ax.set(xlim=(0, 1.02), ylim=(9.6, -0.6), yticks=range(10))
        look = {"color": palette.LOOKS["a"].colour, "edgecolor": palette.INK, "linewidth": 0}
        self.bars = ax.barh(range(10), np.zeros(10), **look)
        self.answer.moving(*self.bars)

    @property
    def strokes(self) -> list[list[tuple]]:
        """What is drawn: lists of points (x, y)."""
        return self.pen.strokes

    def hear(self, event: dict) -> None:
        """Answer to the mouse or a key on the sheet."""
        kind = event["type"]
        if kind == "keydown":
            self.pen.press(event["key"], event.get("shift", False))
        elif kind == "pointerdown":
            self.pen.put_down(self.place(event))
        elif kind == "pointerup":
            self.pen.lift()
        elif not (event.get("buttons") and self.pen.drag(self.place(event))):
            return
        self.redraw()

    def place(self, event: dict) -> tuple[float, float]:
        """The point of the sheet that was meant, kept inside it."""
        box = self.ax.get_position()
        x = (event["x"] - box.x0) / box.width
        y = (event["y"] - box.y0) / box.height
        return float(np.clip(x, 0, 1)), float(np.clip(y, 0, 1))

    def undo(self) -> None:
        """Take the last stroke back."""
        self.pen.undo()
        self.redraw()

    def clear(self) -> None:
        """Take a new sheet."""
        self.pen.clear()
        self.redraw()

    @property
    def picture(self) -> np.ndarray | None:
        """What the network is given, (h, w); None while the sheet is empty."""
        if not self.strokes:
            return None
        turn, pen = self.values("turn", "pen")
        return picture_of(turned(self.strokes, turn), self.shape, pen)

    @property
    def outputs(self) -> np.ndarray | None:
        """What the network answers, (10,); None while the sheet is empty."""
        picture = self.picture
        if picture is None:
            return None
        return np.asarray(self.net(picture.reshape(-1, 1)), float)[:, 0]

    def update(self) -> str:
        """Show the drawing, its picture, and the answer."""
        self._show_strokes()
        picture = self.picture
        outputs = self.outputs
        self.image.set_data(np.zeros(self.shape) if picture is None else picture)
        for j, bar in enumerate(self.bars):
            bar.set_width(0 if outputs is None else outputs[j])
            bar.set_linewidth(2.5 if outputs is not None and j == outputs.argmax() else 0)
        if outputs is None:
            return f"The sheet is empty. {self.pen}"
        first, second = np.argsort(outputs)[:-3:-1]
        read = f"Read as {first} ({outputs[first]:.2f})"
        after = f"next comes {second} ({outputs[second]:.2f})"
        count = len(self.strokes)
        strokes = f"{count} stroke{'s' if count > 1 else ''}"
        return f"{read}; {after}. {strokes}. {self.pen}"

    def _show_strokes(self) -> None:
        turn, radius = self.values("turn", "pen")
        lift = np.full((1, 2), np.nan)  # a gap in the line
        points = [np.zeros((0, 2))]
        for stroke in turned(self.strokes, turn):
            points += [stroke, lift]
        self.lines.set_data(*np.concatenate(points).T)
        self.lines.set_linewidth(WIDTH * radius)
        x, y = self.pen.place
        self.cross.set_data([x], [y])


def in_degrees(turn: float) -> str:
    """A turn as text, with a true minus sign."""
    return true_minus(f"{turn:g}°")


def turned(strokes, degrees: float) -> list[np.ndarray]:
    """The strokes, turned about the middle of the sheet, anticlockwise; each (points, 2)."""
    c = np.cos(np.radians(degrees))
    s = np.sin(np.radians(degrees))
    turn = np.array([[c, s], [-s, c]])
    return [(np.array(stroke) - 0.5) @ turn + 0.5 for stroke in strokes]


def square(net) -> tuple[int, int]:
    """The shape of the pictures that a network takes: square, of n_0 pixels."""
    inputs = getattr(net, "sizes", (64,))[0]
    side = round(inputs**0.5)
    if side * side != inputs:
        problem = f"the network takes {inputs} inputs, which make no square picture"
        raise ValueError(f"{problem}: say which shape=(h, w).")
    return side, side
