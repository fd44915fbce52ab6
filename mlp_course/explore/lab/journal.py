"""A run as one line of code: what was set, what was changed on the way, and how far it went."""

import anywidget
import numpy as np
import traitlets

from ...activations import Activation
from ...datasets import Dataset
from ..widgets.choice import script
from ..widgets.picture import FRONT
from .own_data import OwnData
from .settings import Settings


class CopyCode(anywidget.AnyWidget):
    """A button that copies `text` to the clipboard, and the text beside it."""

    _esm = script("copy.js")
    _css = FRONT / "style.css"
    label = traitlets.Unicode("Copy as code").tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)


class Journal:
    """What a run began with, and what was set on the way: all that it takes to repeat it."""

    def __init__(self, settings: Settings):
        self.begun, self.changes = settings, []

    def note(self, run, name: str, value) -> None:
        """Note a change that the run goes on with."""
        if not run.updates:
            self.begun = self.begun.changed(name, value)
            return
        if name == "eta" and self.changes and self.changes[-1][:2] == (run.updates, name):
            self.changes.pop()  # the slider on its way
        self.changes.append((run.updates, name, value))

    def line(self, run, more: dict) -> str:
        """The line that repeats the run as far as it has gone; `more` are other arguments of the lab."""
        words = {"data": self.begun.data, "sizes": tuple(run.net.sizes), **self.begun.differences()}
        words.pop("hidden", None)
        words.update(more)
        made = 0
        if not self.changes:
            words |= {"trained": run.epoch} if run.epoch else {}
            made = run.updates - run.into_epoch
        code = f"Lab({', '.join(f'{name}={written(value)}' for name, value in words.items())})"
        for updates, name, value in self.changes:
            code += f".train(updates={updates - made})" * (updates > made)
            code += f".set({name!r}, {written(value)})"
            made = updates
        code += f".train(updates={run.updates - made})" * (run.updates > made)
        own = isinstance(self.begun.data, Dataset) and not isinstance(self.begun.data, OwnData)
        return code + "  # data: your data set" * own


def written(value) -> str:
    """A setting as it is written in code; functions and classes by their names."""
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
