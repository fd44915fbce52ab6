"""A run as one line of code: what was set, what was changed on the way, and how far it went."""

import anywidget
import numpy as np
import traitlets

from ..activations import Activation
from ..datasets import Dataset
from .control import script
from .picture import FRONT
from .settings import Settings
from .sources import OwnData


class CopyCode(anywidget.AnyWidget):
    """A button that copies `text` to the clipboard, and the text beside it."""

    _esm = script("copy.js")
    _css = FRONT / "style.css"
    label = traitlets.Unicode("Copy as code").tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)


def line(begun: Settings, sizes: tuple[int, ...], trial, changes: list, more: dict) -> str:
    """The line that repeats a run: `changes` are (updates made by then, setting, value), `more` other arguments."""
    words = {"data": begun.data, "sizes": sizes, **begun.differences()}
    words.pop("hidden", None)
    words.update(more)
    if not changes:
        words |= {"trained": trial.epoch} if trial.epoch else {}
        rest = trial.into_epoch
    code = f"Lab({', '.join(f'{name}={written(value)}' for name, value in words.items())})"
    if changes:
        made = 0
        for updates, name, value in changes:
            code += f".train(updates={updates - made})" * (updates > made)
            code += f".set({name!r}, {written(value)})"
            made = updates
        rest = trial.updates - made
    code += f".train(updates={rest})" * (rest > 0)
    unknown = isinstance(begun.data, Dataset) and not isinstance(begun.data, OwnData)
    return code + "  # data: your data set" * unknown


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
        return getattr(value, "__name__", None) or f"{type(value).__name__}()"
    if isinstance(value, float | np.floating):
        return repr(float(value))
    return repr(value)
