"""Write a digit, by mouse or by keyboard, and have your network read it."""

import numpy as np

from .. import plots
from ..datasets.strokes import picture_of, turned
from ..page import basics
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
        self._draw()
        rows = [row([*controls.values(), *self._buttons()]), basics.HTML(f"<p>{HOW}</p>")]
        super().__init__([self.sheet, self.given, self.answer], controls, rows)
        picture = self.sheet.picture
        picture.events = ["pointerdown", "pointermove", "pointerup", "keydown"]
        picture.taken_keys = KEYS
        picture.on_event(lambda event: self.guard(self.hear, event))
        self.begin()

    def _buttons(self) -> list:
        undo = basics.Button(description="Undo")
        undo.on_click(lambda _button: self.guard(self.undo))
        clear = basics.Button(description="Clear")
        clear.on_click(lambda _button: self.guard(self.clear))
        return [undo, clear]

    def _draw(self) -> None:
        self.ax = self.sheet.axes(left=10, bottom=30, right=10, top=30)
        self.drawing = plots.Sheet(self.ax)
        self.sheet.moving(*self.drawing.artists)
        ax = self.given.axes(left=10, bottom=54, right=10, top=30)
        plots.dress(ax, "what the network is given")
        self.image = ax.imshow(np.zeros(self.shape), cmap="gray_r", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
        self.given.moving(self.image)
        self.answers = plots.AnswerBars(self.answer.axes(left=40, bottom=54, right=10, top=30))
        self.answer.moving(*self.answers.bars)

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
        turn, radius = self.values("turn", "pen")
        self.drawing.update(turned(self.strokes, turn), WIDTH * radius, self.pen.place)
        picture = self.picture
        outputs = self.outputs
        self.image.set_data(np.zeros(self.shape) if picture is None else picture)
        self.answers.update(outputs)
        return f"The sheet is empty. {self.pen}" if outputs is None else self._words(outputs)

    def _words(self, outputs: np.ndarray) -> str:
        first, second = np.argsort(outputs)[:-3:-1]
        read = f"Read as {first} ({outputs[first]:.2f})"
        after = f"next comes {second} ({outputs[second]:.2f})"
        count = len(self.strokes)
        strokes = f"{count} stroke{'s' if count > 1 else ''}"
        return f"{read}; {after}. {strokes}. {self.pen}"


def in_degrees(turn: float) -> str:
    """A turn as text, with a true minus sign."""
    return true_minus(f"{turn:g}°")


def square(net) -> tuple[int, int]:
    """The shape of the pictures that a network takes: square, of n_0 pixels."""
    inputs = getattr(net, "sizes", (64,))[0]
    side = round(inputs**0.5)
    if side * side != inputs:
        problem = f"the network takes {inputs} inputs, which make no square picture"
        raise ValueError(f"{problem}: say which shape=(h, w).")
    return side, side
