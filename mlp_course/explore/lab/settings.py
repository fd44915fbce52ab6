"""Everything that decides a run: a lab with equal settings trains the same networks again, number for number."""

import inspect
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from ... import datasets, initializers, optimizers
from ...datasets import Dataset
from . import own_data as sources

ACTIVATIONS = ("sigmoid", "tanh", "relu", "leaky_relu", "softplus", "identity")
INITIALIZERS = tuple(initializers.BY_NAME)
OPTIMIZERS = tuple(optimizers.BY_NAME)
SCHEDULES = ("constant", "step", "linear", "exponential", "cosine", "warm-up")
THREE_SPIRALS = "three spirals"
SOURCES = (*datasets.TOYS, THREE_SPIRALS, "digits")

# For each kind of target the costs that make sense, each with the output activation that it goes with.
PAIRINGS = {
    "two classes": {"cross-entropy": "sigmoid", "quadratic": "sigmoid", "absolute": "sigmoid"},
    "classes": {"log-likelihood": "softmax", "cross-entropy": "sigmoid", "quadratic": "sigmoid"},
    "regression": {"quadratic": "identity", "absolute": "identity"},
}
AT_NEXT_UPDATE = ("eta", "batch_size", "optimizer", "schedule", "l2", "dropout")


@dataclass(frozen=True)
class Settings:
    """What a lab can be set to.

    `noise` None is the data set's own, `cost` None the first that fits the data, `output` None the activation that goes
    with the cost. `backprop`, `update`, `network`, and a cost or an activation that is no name are the learner's code.
    """

    data: Any = "moons"
    n: int = 400
    noise: float | None = None
    test: float = 0.25
    hidden: tuple[int, ...] = (8, 8)
    activation: Any = "tanh"
    cost: Any = None
    output: str | None = None
    initializer: Any = "lecun"
    eta: float = 0.5
    batch_size: int = 10
    optimizer: str = "sgd"
    schedule: str = "constant"
    l2: float = 0.0
    dropout: float = 0.0
    seeds: int = 8
    seed: int = 0
    epochs: int = 500
    backprop: Any = None
    update: Any = None
    network: Any = None

    def changed(self, name: str, value) -> "Settings":
        """These settings with one of them changed, and those that hang on it made to fit."""
        new = replace(self, **{name: value})
        if name == "noise" and value == usual_noise(self.data):
            new = replace(new, noise=None)
        if name == "cost" and value == self.usual_cost(self.load()):
            new = replace(new, cost=None)
        if name == "data":
            new = replace(new, noise=None)
            if kind(new.load()) != kind(self.load()):
                new = replace(new, cost=None)
        return new

    def load(self) -> Dataset:
        """The data set, always the same for the same settings."""
        if isinstance(self.data, Dataset):
            return self.data
        if self.data == "digits":
            return datasets.digits()
        more = {} if self.noise is None else {"noise": self.noise}
        if self.data == THREE_SPIRALS:
            return datasets.spirals(self.n, rng=0, classes=3, **more)
        return datasets.by_name(self.data)(self.n, rng=0, **more)

    def usual_cost(self, data: Dataset) -> str:
        """The cost where none is asked for: the first for these data; the quadratic one for a network of one's own."""
        return "quadratic" if self.network else next(iter(PAIRINGS[kind(data)]))

    def pairing(self, data: Dataset) -> tuple[Any, str]:
        """The cost and the output activation for these data; ValueError where they do not go together."""
        costs = PAIRINGS[kind(data)]
        if not isinstance(self.cost, str | None):
            return self.cost, self.output or next(iter(costs.values()))
        cost = self.cost or self.usual_cost(data)
        if cost not in costs:
            raise ValueError(f"{data.name} is {kind(data)}, for which the costs are {', '.join(costs)}; got {cost!r}.")
        return cost, self.output or costs[cost]

    def differences(self) -> dict:
        """The settings that are not the usual ones."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}


def kind(data: Dataset) -> str:
    """What the targets are: "two classes", "classes" or "regression"."""
    if data.classes is None:
        return "regression"
    return "two classes" if len(data.y) == 1 else "classes"


def usual_noise(data) -> float:
    """The noise that a data set has when none is asked for; 0 where it takes none."""
    if not isinstance(data, str) or data == "digits":
        return 0.0
    maker = datasets.spirals if data == THREE_SPIRALS else datasets.by_name(data)
    return inspect.signature(maker).parameters["noise"].default


def as_source(data) -> str | Dataset:
    """A data set from its name, itself, a CSV file, a pair (x, y) with columns as examples, or a list of points."""
    if isinstance(data, Path) or (isinstance(data, str) and data.lower().endswith(".csv")):
        return sources.from_csv(data)
    if isinstance(data, str):
        if data not in SOURCES:
            raise ValueError(f"There is no data set {data!r}. There are: {', '.join(SOURCES)}; or a file, 'name.csv'.")
        return data
    if isinstance(data, Dataset):
        return data
    if isinstance(data, list) and data and all(np.shape(point) == (3,) for point in data):
        return sources.from_points(data)
    x, y = data
    return sources.from_arrays(x, y)


def settings_of(data, sizes, given: dict) -> Settings:
    """Settings from what `Lab` was given; ValueError where the sizes do not fit the data."""
    try:
        settings = Settings(data=as_source(data), **given)
    except TypeError as error:
        known = ", ".join(Settings.__dataclass_fields__)
        raise TypeError(f"{error}. A lab has the settings {known}.") from None
    if sizes is None:
        return settings
    loaded = settings.load()
    sizes, ends = tuple(sizes), (len(loaded.x), len(loaded.y))
    if len(sizes) < 2 or (sizes[0], sizes[-1]) != ends:
        raise ValueError(
            f"sizes {sizes} do not fit {loaded.name}: it has n_0 = {ends[0]} inputs and n_L = {ends[1]} outputs."
        )
    return settings.changed("hidden", sizes[1:-1])
