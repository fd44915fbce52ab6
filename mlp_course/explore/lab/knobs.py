"""The controls of a lab, one a setting: how each is made, and how its value is read."""

from collections.abc import Callable
from typing import NamedTuple

import traitlets

from ... import checks
from ...datasets import named
from ...page import basics
from ..own.resolve import without_effect
from ..widgets.dropdown import Dropdown
from ..widgets.slider import Slider
from ..widgets.text import logarithmic, per_cent, short, steps
from .presets import PRESETS
from .settings import ACTIVATIONS, INITIALIZERS, OPTIMIZERS, SCHEDULES, Settings
from .sources import usual_noise


class Knob(NamedTuple):
    """`make(settings)` gives a widget whose `value` is the setting; `fit(widget, settings)` follows other settings.

    `label` is what is written beside it, `spoken` what a screen reader calls it, `text(value)` a value in words.
    """

    make: Callable
    fit: Callable
    label: str
    spoken: str
    text: Callable = str


def choice(label: str, options: Callable | tuple, name: str) -> Knob:
    """A drop-down list; `options` may hang on the settings."""

    def known(settings: Settings) -> tuple:
        return tuple(options(settings)) if callable(options) else options

    def value(settings: Settings):
        usual = settings.usual_cost if name == "cost" else None
        return usual if getattr(settings, name) is None else getattr(settings, name)

    return Knob(
        make=lambda settings: Dropdown(known(settings), value(settings), label),
        fit=lambda widget, settings: widget.offer(known(settings), value(settings)),
        label=label,
        spoken=label,
    )


def slide(name: str, label: str, spoken: str, values: list, text: Callable | None = None) -> Knob:
    """A slider over values."""
    return Knob(
        make=lambda settings: Slider(values, getattr(settings, name), label, spoken, text),
        fit=lambda widget, settings: widget.take(getattr(settings, name)),
        label=label,
        spoken=spoken,
        text=text or short,
    )


class HiddenLayers(basics.HBox):
    """The sizes of the hidden layers as text, "8, 8", with buttons that add and remove a layer."""

    value = traitlets.Tuple()

    def __init__(self, value: tuple[int, ...]):
        wide = basics.Layout(width="calc(14.6 * var(--jp-widgets-font-size))")
        self.text = basics.Text(description="hidden layers", continuous_update=False, layout=wide)
        self.text.add_class("mlp-named")
        self.fewer = basics.Button(description="− layer", tooltip="remove the last hidden layer")
        self.more = basics.Button(description="+ layer", tooltip="add a hidden layer")
        super().__init__([self.text, self.fewer, self.more], value=tuple(value))
        self.text.value = written(self.value)
        self.text.observe(self._read, "value")
        self.observe(self._write, "value")
        self.fewer.on_click(lambda _: setattr(self, "value", self.value[:-1]))
        self.more.on_click(lambda _: setattr(self, "value", (*self.value, self.value[-1] if self.value else 8)))

    def in_words(self) -> str:
        """What it is called, the sizes, and how they are given."""
        return f"hidden layers are {written(self.value) or 'none'} (a tuple of sizes, such as (8, 8))"

    def _read(self, change) -> None:
        try:
            sizes = tuple(int(word) for word in change.new.replace(",", " ").split())
        except ValueError:
            sizes = ()
        if sizes and all(1 <= size <= 500 for size in sizes) and len(sizes) <= 12:
            self.value = sizes
        elif not change.new.strip():
            self.value = ()
        self.text.value = written(self.value)

    def _write(self, change) -> None:
        self.text.value = written(change.new)


def written(sizes: tuple[int, ...]) -> str:
    """Layer sizes as text: (8, 8) is "8, 8"."""
    return ", ".join(map(str, sizes))


def noise_control() -> Knob:
    """A slider for the noise, which goes to the usual noise of a data set that is chosen."""

    def fit(widget: Slider, settings: Settings) -> None:
        widget.take(usual_noise(settings.data) if settings.noise is None else settings.noise)

    def make(settings: Settings) -> Slider:
        start = usual_noise(settings.data) if settings.noise is None else settings.noise
        return Slider(steps(0, 0.6, 0.05), start, "noise", "noise of the data")

    return Knob(make, fit, "noise", "noise of the data")


def knobs_for(names: tuple, settings: Settings, asked: bool, preset: str | None) -> dict:
    """The widgets of these controls; ValueError for a name that is none, or, where it was asked for, has no effect."""
    decided = without_effect(settings)
    made = {}
    for name in names:
        known = (*KNOBS, "preset", "paint")
        if name not in known:
            raise checks.unknown("control", name, known)
        if name in decided and asked:
            raise ValueError(f"The control {name!r} has no effect here: your {decided[name]} decides that.")
        if name == "preset":
            made[name] = Dropdown((NONE, *PRESETS), preset or NONE, "preset", "preset: a run by name")
        elif name != "paint" and name not in decided:
            made[name] = KNOBS[name].make(settings)
    return made


NONE = "choose …"
KNOBS = {
    "data": choice("data", named.NAMES, "data"),
    "noise": noise_control(),
    "test": slide("test", "test part", "share of the test part", steps(0.1, 0.9, 0.05), per_cent),
    "hidden": Knob(
        make=lambda settings: HiddenLayers(settings.hidden),
        fit=lambda widget, settings: setattr(widget, "value", settings.hidden),
        label="hidden layers",
        spoken="sizes of the hidden layers",
        text=written,
    ),
    "activation": choice("activation", ACTIVATIONS, "activation"),
    "cost": choice("cost", lambda settings: settings.costs, "cost"),
    "initializer": choice("initializer", INITIALIZERS, "initializer"),
    "scale": slide("scale", "scale", "scale of the first weights", logarithmic(0.01, 100)),
    "eta": slide("eta", "η", "learning rate η", logarithmic(1e-3, 10)),
    "batch_size": slide("batch_size", "batch size", "batch size m", [1, 2, 5, 10, 20, 50, 100, 200, 300]),
    "optimizer": choice("optimizer", OPTIMIZERS, "optimizer"),
    "schedule": choice("schedule", SCHEDULES, "schedule"),
    "mu": slide("mu", "μ", "inertia μ of momentum", [*steps(0, 0.9, 0.1), 0.95, 0.98]),
    "l2": slide("l2", "L2 λ", "strength λ of the L2 penalty", [0.0, *logarithmic(0.01, 30)]),
    "dropout": slide("dropout", "dropout", "dropout probability", steps(0, 0.8, 0.05), per_cent),
    "seeds": slide("seeds", "seeds", "number of seeds", [1, 2, 4, 8, 16, 32, 64]),
    "seed": slide("seed", "seed", "first seed", list(range(20))),
}
