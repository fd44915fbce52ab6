"""A pen over the unit square, moved by mouse or by keys, and the strokes that it has drawn."""

from math import dist

import numpy as np

ARROWS = {"ArrowLeft": (-1, 0), "ArrowRight": (1, 0), "ArrowDown": (0, -1), "ArrowUp": (0, 1)}
KEYS = [*ARROWS, " ", "Enter", "Backspace", "Delete"]
STEP = 0.05
FINE = 0.01
APART = 0.015  # points that a mouse draws are at least so far from each other
FIRST = (0.3, 0.8)


class Pen:
    """Where the pen is, whether it is down, and the strokes so far: lists of points (x, y), y upwards."""

    def __init__(self, strokes=()):
        self.strokes = [list(map(tuple, stroke)) for stroke in strokes]
        self.place = FIRST
        self.down = False

    def put_down(self, place: tuple[float, float]) -> None:
        """Begin a stroke here."""
        self.place = place
        self.down = True
        self.strokes.append([place])

    def lift(self) -> None:
        """End the stroke."""
        self.down = False

    def move(self, place: tuple[float, float]) -> None:
        """Go to this place; a pen that is down draws."""
        self.place = place
        if self.down:
            self.strokes[-1].append(place)

    def drag(self, place: tuple[float, float]) -> bool:
        """Draw on to this place, where the pen is down and the place not too near; return whether it has moved."""
        if not self.down or dist(place, self.place) < APART:
            return False
        self.move(place)
        return True

    def press(self, key: str, fine: bool = False) -> None:
        """Do what a key says: an arrow moves, Space or Enter puts down and lifts, any other takes a stroke back."""
        if key in ARROWS:
            step = FINE if fine else STEP
            there = np.array(self.place) + step * np.array(ARROWS[key])
            x, y = np.clip(there, 0, 1)
            self.move((round(float(x), 6), round(float(y), 6)))
        elif key not in (" ", "Enter"):
            self.undo()
        elif self.down:
            self.lift()
        else:
            self.put_down(self.place)

    def undo(self) -> None:
        """Take the last stroke back."""
        self.strokes = self.strokes[:-1]
        self.down = False

    def clear(self) -> None:
        """Take all strokes back."""
        self.strokes = []
        self.down = False

    def __str__(self):
        x, y = self.place
        return f"Pen {'down' if self.down else 'up'} at ({x:.2f}, {y:.2f})."
