"""Record one interactive: go through its states, once for each layout, and write down what the page would be told."""

import json

import numpy as np

from .frames import Frames
from .layouts import LayoutOf, fit
from .tree import Tree, differences

MOST = 2_300_000  # bytes of an interactive: then all of them together leave a site room for its pages
WORDS = 150_000  # of these, for words and states


class Recording:
    """What is recorded of one subject: words, the same in each layout, and `pictures` of each.

    States come in the order of importance; those that would take more than MOST bytes are left out.
    """

    def __init__(self, subject):
        self.subject = subject
        self.tree = Tree(subject.widget)
        self.states = subject.states()
        self._values = {}
        self.films = {}
        for name, layout in subject.layouts.items():
            self.films[name] = self._filmed(layout, first=not self.films)
        self.kept = fitting([frames for films in self.films.values() for frames in films.values()], len(self.states))
        self.left_out = len(self.states) - self.kept
        self.states = self.states[: self.kept]
        self.changes = self.changes[: self.kept]
        subject.go(self.states[0])

    def pictures(self, layout: str) -> dict:
        """Return the frames of each picture, by name, as a page takes them."""
        ratio = self.subject.layouts[layout].ratio
        return {name: frames.packed(self.kept) | {"ratio": ratio} for name, frames in self.films[layout].items()}

    def _filmed(self, layout: LayoutOf, first: bool) -> dict[str, Frames]:
        """Return the frames of each picture, by name; the first time write down the words, too."""
        films = {}
        for number, state in enumerate(self.states):
            self.subject.go(state)
            for picture in self.tree.pictures():
                fit(picture, layout)
                frames = films.setdefault(self.tree.name_of(picture), Frames(len(self.states)))
                frames.add(number, picture.pixels)
            if first:
                self._note_words(number)
        for frames in films.values():
            frames.pack()
        return films

    def _note_words(self, number: int) -> None:
        now = self.tree.now()
        for axis in self.subject.axes:
            if axis.widget is not None:
                told = now[self.tree.name_of(axis.widget)]
                told["text"] = told.pop("texts")[told.pop("index")]
        if not number:
            self.first = now
            self.changes = []
        told = differences(self.first, now)
        self.changes.append([[name, trait, self._number_of(value)] for name, trait, value in told])

    def _number_of(self, value) -> int:
        """Return the place of a value among all that are told: a sentence is told of several pictures."""
        return self._values.setdefault(json.dumps(value), len(self._values))

    def as_data(self) -> dict:
        """Return all but the pictures, as a page takes it."""
        places = {state: k for k, state in enumerate(self.states)}
        presses = self.subject.presses(self.states)
        buttons = {}
        for button, targets in presses.items():
            buttons[self.tree.name_of(button)] = [places.get(target, -1) for target in targets]
        return {
            "root": self.tree.name_of(self.subject.widget),
            "widgets": self.first,
            "axes": [self._axis(axis) for axis in self.subject.axes],
            "states": self.states,
            "changes": self.changes,
            "values": [json.loads(value) for value in self._values],
            "buttons": buttons,
            "runs": self._runs(),
        }

    def _runs(self) -> dict | None:
        """Return what a page needs to let a lab run: the button, the slider of its speed, and what it can be."""
        transport = getattr(self.subject.widget, "transport", None)
        if transport is None:
            return None
        speeds = [speed if np.isfinite(speed) else None for speed in transport.speed.values]
        run = self.tree.name_of(transport.run)
        return {"button": run, "speed": self.tree.name_of(transport.speed), "speeds": speeds}

    def _axis(self, axis) -> dict:
        control = axis.widget
        return {
            "name": axis.name,
            "widget": None if control is None else self.tree.name_of(control),
            "texts": [] if control is None else list(control.texts),
            "positions": axis.positions,
            "resets": axis.resets,
            "grows": axis.grows,
        }


def fitting(films: list[Frames], states: int) -> int:
    """Return how many of the states, from the first on, fit into MOST bytes with all these pictures."""
    room = MOST - WORDS - sum(frames.cost_of_sheets() for frames in films)
    costs = sum(np.array(frames.costs(), dtype=int) for frames in films)
    return max(1, int((np.cumsum(costs) <= room).sum()))
