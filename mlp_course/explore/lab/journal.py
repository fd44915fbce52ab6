"""A run as one line of code: what was set, what was changed on the way, and how far it went."""

from dataclasses import fields
from typing import NamedTuple

import numpy as np

from ...activations import Activation
from ...datasets import Dataset
from ...datasets.own_data import OwnData
from .part import Part
from .settings import Settings


class Change(NamedTuple):
    """Something that was changed after so many updates; `call` repeats it."""

    updates: int
    name: str | tuple  # a setting, or a weight and the position of the network whose weight it is
    call: str


class Start(NamedTuple):
    """What a line of code begins with where something is pinned: all that was done up to there, or a run later."""

    code: str
    updates: int  # which it makes


class Journal:
    """What a run began with, and what was set on the way: all that it takes to repeat it.

    Where something is pinned, the line first repeats the run in which it was, up to there. `pinned` is that line, with
    the settings at its end; it is None where nothing is pinned, or where the settings of this run cannot be reached
    from there one by one: then the line repeats this run alone.
    """

    def __init__(self, settings: Settings, pinned: tuple[str, Settings] | None = None):
        self.begun = settings
        self.changes = []
        self.pinned = pinned
        self._start = None
        self._before = 0  # how many changes the start has made already
        if pinned is not None:
            code, then = pinned
            way = way_to(then, settings)
            self._start = None if way is None else Start(f"{code}{way}.reset()", 0)

    def begin(self, settings: Settings) -> "Journal":
        """Return the journal of another run, in which the same is pinned."""
        return Journal(settings, self.pinned)

    def pin(self, code: str, settings: Settings, updates: int) -> None:
        """Let the line begin with this code, which pins what is seen after so many updates."""
        self.pinned = (code, settings)
        self._start = Start(code, updates)
        self._before = len(self.changes)

    def unpin(self) -> None:
        """Let the line repeat this run alone."""
        self.pinned = None
        self._start = None
        self._before = 0

    def note(self, run, name: str, value) -> None:
        """Note a change that the run goes on with."""
        if not run.updates and self._start is None:
            self.begun = self.begun.changed(name, value)
            return
        self._note(Change(run.updates, name, f".set({name!r}, {written(value)})"), name == "eta")

    def note_weight(self, run, part: Part, value: float, scrubbed: str | None, position=None) -> None:
        """Note a weight that was changed by hand, of the network at this position where a setting is scrubbed."""
        call = call_of("change", {**part.as_arguments(), "value": value})
        if scrubbed is not None:
            call = f".set({scrubbed!r}, {written(position)})" + call
        self._note(Change(run.updates, (*part, position), call), True)

    def _note(self, change: Change, on_its_way: bool) -> None:
        """Add a change; one that may be on its way still, of a slider or a number, takes the place of the last."""
        if on_its_way and len(self.changes) > self._before and self.changes[-1][:2] == change[:2]:
            self.changes.pop()
        self.changes.append(change)

    def go_back(self, moment) -> None:
        """Forget the changes that were made after this moment; a weight that was changed right then is part of it."""
        kept = [change for change in self.changes if change.updates < moment.updates or is_weight(change, moment)]
        if self._start is not None and moment.updates < self._start.updates:
            self._start = Start(f"{self._start.code}.at(epoch={moment.epoch})", moment.updates)
        self._before = min(self._before, len(kept))
        self.changes = kept

    def line(self, run, more: dict, ending: str = "") -> str:
        """Return the line that repeats the run as far as it has gone, and ends with these calls.

        `more` are other arguments of the lab.
        """
        data = self.begun.data
        code, made = self._start or self._beginning(run, more)
        for updates, _name, call in self.changes[self._before :]:
            code += trained(updates - made) + call
            made = updates
        code += trained(run.updates - made) + ending
        if isinstance(data, Dataset) and not isinstance(data, OwnData):
            code += "  # data: your data set"
        return code

    def _beginning(self, run, more: dict) -> Start:
        """Return the lab that begins this run, trained as far as nothing was changed."""
        words = {"data": self.begun.data, "sizes": tuple(run.net.sizes), **self.begun.differences()}
        for name in ("hidden", *more):
            words.pop(name, None)
        words.update(more)
        made = 0
        if not self.changes:
            made = run.updates - run.into_epoch
            if run.epoch:
                words["trained"] = run.epoch
        return Start(call_of("Lab", words)[1:], made)


def is_weight(change: Change, moment) -> bool:
    """Return whether a change is one of a weight, made at this moment."""
    return change.updates == moment.updates and not isinstance(change.name, str)


def way_to(then: Settings, now: Settings) -> str | None:
    """Return the calls that change settings one by one into others; None where that leads elsewhere."""
    calls = ""
    reached = then
    for field in fields(Settings):
        value = getattr(now, field.name)
        if getattr(reached, field.name) != value:
            reached = reached.changed(field.name, value)
            calls += f".set({field.name!r}, {written(value)})"
    return calls if reached == now else None


def call_of(name: str, arguments: dict) -> str:
    """Return the call of a method with these arguments."""
    given = ", ".join(f"{word}={written(value)}" for word, value in arguments.items())
    return f".{name}({given})"


def without_comment(code: str) -> str:
    """Return a line of code as it can be gone on with."""
    return code.partition("  #")[0]


def ending_of(lab) -> str:
    """Return the calls that make a lab look at what this one looks at."""
    code = ""
    scrubbed = lab.settings.scrub
    if scrubbed is not None and (lab.journal.changes or lab.ghost.kept):
        code += f".set({scrubbed!r}, {written(lab.scrub.values[lab.scrub.position])})"
    if lab.moment is not None:
        code += f".at(epoch={lab.moment.epoch})"
    looked = lab.looking.arguments()
    return code + call_of("look", looked) if looked else code


def trained(updates: int) -> str:
    """Return the call that makes these updates."""
    return f".train(updates={updates})" if updates else ""


def written(value) -> str:
    """Return a setting as it is written in code; functions and classes by their names."""
    if isinstance(value, tuple) and any(map(callable, value)):
        return f"({', '.join(map(written, value))})"
    if isinstance(value, OwnData):
        return value.source
    if isinstance(value, Dataset):
        return "data"
    if isinstance(value, Activation):
        return repr(value.name)
    if callable(value) or hasattr(value, "delta"):
        name = getattr(value, "__name__", None) or f"{type(value).__name__}()"
        return "your_function" if name == "<lambda>" else name
    if isinstance(value, float | np.floating):
        return repr(float(value))
    return repr(value)
