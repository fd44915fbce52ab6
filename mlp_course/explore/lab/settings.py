"""Everything that decides a run: a lab with equal settings trains the same networks again, number for number."""

from dataclasses import dataclass, field, fields, replace
from typing import Any

from ... import activations, initializers, optimizers, schedules
from ...costs import PAIRINGS
from ...datasets import Dataset
from ...datasets.named import load
from .sources import as_source, usual_noise

ACTIVATIONS = activations.ELEMENTWISE
INITIALIZERS = tuple(initializers.BY_NAME)
OPTIMIZERS = tuple(optimizers.BY_NAME)
SCHEDULES = tuple(schedules.BY_NAME)


def at_next_update(default):
    """Declare a setting that takes effect at the next update; all others need new networks."""
    return field(default=default, metadata={"at next update": True})


@dataclass(frozen=True)
class Settings:
    """What a lab can be set to.

    `noise` None is the data set's own, `cost` None the first that fits the data, `output` None the activation that goes
    with the cost. `mu` is the inertia of momentum; `scale` multiplies the first weights; `scrub` names the setting in
    which the networks differ, one for each position of its slider. `backprop`, `update`, `network`, and a cost or an
    activation that is no name are the learner's code.
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
    scale: float = 1.0
    eta: float = at_next_update(0.5)
    batch_size: int = at_next_update(10)
    optimizer: str = at_next_update("sgd")
    schedule: str = at_next_update("constant")
    l2: float = at_next_update(0.0)
    dropout: float = at_next_update(0.0)
    mu: float = at_next_update(0.9)
    seeds: int = 8
    seed: int = 0
    epochs: int = 500
    scrub: str | None = None
    backprop: Any = None
    update: Any = None
    network: Any = None

    @property
    def dataset(self) -> Dataset:
        """The data set, always the same object for the same settings."""
        return load(self.data, self.n, self.noise) if isinstance(self.data, str) else self.data

    def changed(self, name: str, value) -> "Settings":
        """Return these settings with one of them changed, and those that hang on it made to fit."""
        new = replace(self, **{name: value})
        if name == "noise" and value == usual_noise(self.data):
            return replace(new, noise=None)
        if name == "cost" and value == self.usual_cost:
            return replace(new, cost=None)
        if name == "data":
            new = replace(new, noise=None)
            if new.dataset.kind != self.dataset.kind:
                new = replace(new, cost=None)
        return new

    @property
    def costs(self) -> dict[str, str]:
        """The costs that make sense for these data, each with its output activation."""
        return PAIRINGS[self.dataset.kind]

    @property
    def usual_cost(self) -> str:
        """The cost where none is asked for: the first for these data; the quadratic one for a network of one's own."""
        return "quadratic" if self.network else next(iter(self.costs))

    def pairing(self) -> tuple[Any, str]:
        """Return the cost and the output activation; ValueError where they do not go with the data."""
        costs = self.costs
        if not isinstance(self.cost, str | None):
            return self.cost, self.output or next(iter(costs.values()))
        cost = self.cost or self.usual_cost
        if cost not in costs:
            what = f"{self.dataset.name} is {self.dataset.kind}"
            raise ValueError(f"{what}, for which the costs are {', '.join(costs)}; got {cost!r}.")
        return cost, self.output or costs[cost]

    def differences(self) -> dict:
        """Return the settings that are not the usual ones."""
        given = {f.name: getattr(self, f.name) for f in fields(self)}
        return {f.name: given[f.name] for f in fields(self) if given[f.name] != f.default}


AT_NEXT_UPDATE = tuple(f.name for f in fields(Settings) if f.metadata)


def settings_of(data, sizes, given: dict) -> Settings:
    """Return the settings from what `Lab` was given; ValueError where the sizes do not fit the data."""
    try:
        settings = Settings(data=as_source(data), **given)
    except TypeError as error:
        known = ", ".join(Settings.__dataclass_fields__)
        raise TypeError(f"{error}. A lab has the settings {known}.") from None
    if sizes is None:
        return settings
    sizes = tuple(sizes)
    dataset = settings.dataset
    ends = (len(dataset.x), len(dataset.y))
    if len(sizes) < 2 or (sizes[0], sizes[-1]) != ends:
        what = f"it has n_0 = {ends[0]} inputs and n_L = {ends[1]} outputs"
        raise ValueError(f"sizes {sizes} do not fit {dataset.name}: {what}.")
    return settings.changed("hidden", sizes[1:-1])
