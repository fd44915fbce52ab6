"""Record one interactive: go through its states, once for each layout, and write down what the page would be told."""

import json

import numpy as np

from .frames import Frames
from .layouts import LayoutOf, fit
from .tree import Tree, differences


class Recording:
    """What is recorded of one subject: `words`, the same in each layout, and `pictures` of each."""

    def __init__(self, subject):
        self.subject = subject
        self.tree = Tree(subject.widget)
        self.states = subject.states()
        self._values = {}
        self.pictures = {}
        for name, layout in subject.layouts.items():
            self.pictures[name] = self._filmed(layout, first=not self.pictures)
        subject.go(self.states[0])

    def _filmed(self, layout: LayoutOf, first: bool) -> dict:
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
        return {name: frames.packed() | {"ratio": layout.ratio} for name, frames in films.items()}

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
