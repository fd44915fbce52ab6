"""A walk through a recording: every control through all its values and back, every button, and some steps at random."""

import json
import random
from pathlib import Path
from typing import NamedTuple

AT_RANDOM = 12  # steps


class Step(NamedTuple):
    """One thing that a reader does: `what` is an axis, as its number, or the name of a button."""

    what: int | str
    place: int  # of the axis afterwards; 0 for a button
    state: int  # number of the state to which it leads


class Walker:
    """Goes through the data of a recording as the page's player does, and notes each step."""

    def __init__(self, data: dict):
        self.data = data
        self.states = [tuple(state) for state in data["states"]]
        self.numbers = {state: number for number, state in enumerate(self.states)}
        self.at = 0
        self.steps = []

    def target(self, axis: int, place: int) -> int | None:
        """Return the state to which this place of an axis leads, None where it was not recorded."""
        state = list(self.states[self.at])
        if place != state[axis]:
            for later in self.data["axes"][axis]["resets"]:
                state[later] = 0
        state[axis] = place
        memory = next((k for k, known in enumerate(self.data["axes"]) if known["grows"]), None)
        if memory is None:
            return self.numbers.get(tuple(state))
        for level in range(state[memory], len(self.data["axes"][memory]["positions"])):
            state[memory] = level
            if tuple(state) in self.numbers:
                return self.numbers[tuple(state)]
        return None

    def move(self, axis: int, place: int) -> bool:
        """Move an axis to a place, if that was recorded, and is another one; return whether it was."""
        target = self.target(axis, place)
        if target is None or place == self.states[self.at][axis]:
            return False
        self.steps.append(Step(axis, place, target))
        self.at = target
        return True

    def press(self, button: str) -> bool:
        """Press a button, if what it does here was recorded; return whether it was."""
        target = self.data["buttons"][button][self.at]
        if target < 0:
            return False
        self.steps.append(Step(button, 0, target))
        self.at = target
        return True

    def places(self, axis: int) -> list[int]:
        """Return the places of an axis that a page offers in the present state."""
        every = range(len(self.data["axes"][axis]["positions"]))
        return [place for place in every if self.target(axis, place) is not None]

    def through(self, axis: int) -> None:
        """Move an axis to its end, to its beginning, and back to where it stood."""
        here = self.states[self.at][axis]
        offered = self.places(axis)
        up = [place for place in offered if place > here]
        down = [place for place in reversed(offered) if place < offered[-1]]
        back = [place for place in offered if offered[0] < place <= here]
        for place in (*up, *down, *back):
            self.move(axis, place)


def walk_of(data: dict, seed: int = 0) -> list[Step]:
    """Return the steps of a walk from the first state, among them no Run, which takes its time."""
    walker = Walker(data)
    axes = [number for number, axis in enumerate(data["axes"]) if axis["widget"]]
    run = (data["runs"] or {}).get("button")
    buttons = [name for name in data["buttons"] if name != run]
    for axis in reversed(axes):  # the epochs of a lab before its knobs, which begin afresh
        walker.through(axis)
    for button in buttons:
        walker.press(button)
    chance = random.Random(seed)
    for _ in range(AT_RANDOM):
        if buttons and chance.random() < 0.3:
            walker.press(chance.choice(buttons))
        elif axes:
            axis = chance.choice(axes)
            walker.move(axis, chance.choice(walker.places(axis)))
    return walker.steps


def data_of(path: Path) -> dict:
    """Return what a recording's script hands to the page."""
    text = path.read_text(encoding="utf-8").replace("<\\/", "</")
    return json.loads(text[text.index(", ") + 2 : text.rindex(");")])
