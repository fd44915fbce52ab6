"""What of an interactive is recorded: its axes, the states on them, and how it is brought into one of these."""

from itertools import product
from typing import NamedTuple

from .groups import groups_for, pressed_in
from .layouts import LAYOUTS, ONE_FOR_ALL
from .plans import NARROW


class Axis(NamedTuple):
    """One thing that can be changed: a control, or something that no control shows.

    widget     the slider or list; None for what no control shows
    positions  of its values, those that are recorded
    resets     axes that begin afresh, at the first of their positions, when this one is moved
    grows      whether it is a memory: it never goes back by itself, and takes the least that there is
    """

    name: str
    widget: object
    positions: list
    resets: tuple = ()
    grows: bool = False


class Subject:
    """An interactive whose controls alone decide what is seen.

    A state is a tuple of numbers, for each axis the place among its `positions`.
    """

    def __init__(self, widget):
        self.widget = widget
        self.layouts = ONE_FOR_ALL if type(widget).__name__ in NARROW else LAYOUTS
        controls = getattr(widget, "controls", {})
        groups = groups_for(widget)
        self.axes = []
        for name in dict.fromkeys(name for group in groups for name in group):
            positions = sorted({position for group in groups for position in group.get(name, [])})
            self.axes.append(Axis(name, controls[name], positions))
        self.groups = groups

    def start(self) -> tuple:
        """Return the state of the moment."""
        return tuple(axis.positions.index(axis.widget.index) for axis in self.axes)

    def states(self) -> list[tuple]:
        """Return all states that are recorded, the present one first."""
        start = self.start()
        found = {start: None}
        for group in self.groups:
            places = []
            for axis, here in zip(self.axes, start, strict=True):
                positions = group.get(axis.name)
                places.append([here] if positions is None else [axis.positions.index(p) for p in positions])
            found |= dict.fromkeys(product(*places))
        return list(found)

    def go(self, state: tuple) -> None:
        """Bring it into a state, as a page would. Raises ValueError where a control does not stay where it is put."""
        wanted = {}
        for axis, place in zip(self.axes, state, strict=True):
            wanted[axis.name] = axis.positions[place]
            if axis.widget.index != wanted[axis.name]:
                axis.widget.set_state({"index": wanted[axis.name]})
        found = {axis.name: axis.widget.index for axis in self.axes}
        if found != wanted:
            raise ValueError(f"{type(self.widget).__name__} cannot be brought to {wanted}, it goes to {found}.")

    def presses(self, states: list[tuple]) -> dict:
        """Return for each button that is recorded where it leads from each state; None where that is not recorded."""
        found = {}
        for name in pressed_in(self.widget):
            button = getattr(self.widget, name)
            found[button] = [self._press(button, state, states) for state in states]
        return found

    def _press(self, button, state: tuple, states: list[tuple]) -> tuple | None:
        self.go(state)
        button.click()
        places = [axis.positions.index(axis.widget.index) for axis in self.axes]
        return tuple(places) if tuple(places) in states else None


class XORSubject:
    """The challenge, which remembers the best score so far: the axis behind those of its sliders."""

    def __init__(self, widget):
        self.widget = widget
        self.moved = Subject(widget)
        self.layouts = self.moved.layouts
        best = widget.best
        here = self.moved.start()
        self.shares = {state: self._share(state) for state in self.moved.states()}
        levels = sorted({best, *self.shares.values()})
        self.axes = [*self.moved.axes, Axis("best", None, levels, grows=True)]
        self.go((*here, levels.index(best)))

    def _share(self, state: tuple) -> float:
        self.moved.go(state)
        return self.widget.accuracy()

    def start(self) -> tuple:
        """Return the state of the moment."""
        return (*self.moved.start(), self.axes[-1].positions.index(self.widget.best))

    def states(self) -> list[tuple]:
        """Return all states, each with each best score that it can have."""
        found = [self.start()]
        for state, share in self.shares.items():
            found += [(*state, k) for k, level in enumerate(self.axes[-1].positions) if level >= share]
        return list(dict.fromkeys(found))

    def go(self, state: tuple) -> None:
        """Bring it into a state, as if the best score so far were that of the state."""
        self.moved.go(state[:-1])
        self.widget.best = self.axes[-1].positions[state[-1]]
        self.widget.redraw()

    def presses(self, states: list[tuple]) -> dict:
        """Return for each button that is recorded where it leads: it has none."""
        return {}


def subject_of(widget) -> Subject:
    """Return how a widget is recorded."""
    from mlp_course.explore import Lab, XORChallenge

    from .labs import LabSubject

    if isinstance(widget, Lab):
        return LabSubject(widget)
    return XORSubject(widget) if isinstance(widget, XORChallenge) else Subject(widget)
