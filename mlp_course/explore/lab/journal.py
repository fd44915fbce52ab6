"""A run as one line of code: what was set, what was changed on the way, and how far it went."""

import numpy as np

from ...activations import Activation
from ...datasets import Dataset
from ...datasets.own_data import OwnData
from .part import Part
from .settings import Settings


class Journal:
    """What a run began with, and what was set on the way: all that it takes to repeat it."""

    def __init__(self, settings: Settings):
        self.begun = settings
        self.changes = []

    def note(self, run, name: str, value) -> None:
        """Note a change that the run goes on with."""
        if not run.updates:
            self.begun = self.begun.changed(name, value)
            return
        if name == "eta" and self.changes and self.changes[-1][:2] == (run.updates, name):
            self.changes.pop()  # the slider on its way
        self.changes.append((run.updates, name, f".set({name!r}, {written(value)})"))

    def note_weight(self, run, part: Part, value: float, scrubbed: str | None, position=None) -> None:
        """Note a weight that was changed by hand, of the network at this position where a setting is scrubbed."""
        given = {**part.as_arguments(), "value": value}
        call = f".change({', '.join(f'{name}={written(known)}' for name, known in given.items())})"
        if scrubbed is not None:
            call = f".set({scrubbed!r}, {written(position)})" + call
        name = (*part, position)
        if self.changes and self.changes[-1][:2] == (run.updates, name):
            self.changes.pop()  # a number on its way
        self.changes.append((run.updates, name, call))

    def go_back(self, moment) -> None:
        """Forget the changes that were made after this moment."""
        self.changes = [change for change in self.changes if change[0] < moment.updates]

    def line(self, run, more: dict, ending: str = "") -> str:
        """Return the line that repeats the run as far as it has gone, and ends with these calls.

        `more` are other arguments of the lab.
        """
        data = self.begun.data
        words = {"data": data, "sizes": tuple(run.net.sizes), **self.begun.differences()}
        for name in ("hidden", *more):
            words.pop(name, None)
        words.update(more)
        made = 0
        if not self.changes:
            made = run.updates - run.into_epoch
            if run.epoch:
                words["trained"] = run.epoch
        given = ", ".join(f"{name}={written(value)}" for name, value in words.items())
        code = f"Lab({given})"
        for updates, _name, call in self.changes:
            code += trained(updates - made) + call
            made = updates
        code += trained(run.updates - made) + ending
        if isinstance(data, Dataset) and not isinstance(data, OwnData):
            code += "  # data: your data set"
        return code


def ending_of(lab) -> str:
    """Return the calls that make a lab look at what this one looks at."""
    code = ""
    scrubbed = lab.settings.scrub
    if scrubbed is not None and lab.journal.changes:
        code += f".set({scrubbed!r}, {written(lab.scrub.values[lab.scrub.position])})"
    if lab.moment is not None:
        code += f".at(epoch={lab.moment.epoch})"
    looked = lab.looking.arguments()
    if looked:
        code += f".look({', '.join(f'{name}={value}' for name, value in looked.items())})"
    return code


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
