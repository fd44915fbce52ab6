"""Where the code of an exercise trains: what the lab is set to, and how the function gets into it.

Every bench trains on the same moons, whose classes overlap: the cost ends at a floor that is never 0, so that ten per
cent of it is something to see.
"""

from collections.abc import Callable
from typing import NamedTuple

from ..lab.settings import Settings
from . import put_in

MOONS = {"data": "moons", "n": 400, "noise": 0.4, "batch_size": 20, "hidden": (8, 8), "activation": "tanh", "seeds": 1}
BY_GRADIENT = ("gradient check", "step of layer 1", "mean step length")
BY_STEPS = ("share of knobs that stand still", "mean step length")
BY_START = ("spread of activations", "saturation", "difference of neurons", "size of the biases")
BY_SIZE = ("size of the weights", "size of the biases")
BY_MASKS = ("share that is dropped", "masks in a batch", "signal in training")


class Bench(NamedTuple):
    """How a function of an exercise is trained.

    put_in    the function -> the settings of a lab that runs on it
    measures  names of `measures.MEASURES`, asked in turn whether they tell the function from the right one
    settings  of the lab, where they are not those of MOONS
    epochs    how long both train
    """

    put_in: Callable
    measures: tuple[str, ...]
    settings: dict
    epochs: int = 100

    def settings_for(self, f, seed: int = 0) -> Settings:
        """Return the settings of a run on the function f; `seed` draws its start and its mini-batches."""
        return Settings(**{**MOONS, **self.settings, **self.put_in(f), "seed": seed, "epochs": self.epochs})


QUADRATIC = {"cost": "quadratic", "eta": 1.0}
DEEP = {"hidden": (16, 16, 16, 16), "eta": 0.1}

BENCHES = {
    "sgd_update": Bench(put_in.update, BY_STEPS, {"eta": 0.3}),
    "bp1": Bench(put_in.bp1, BY_GRADIENT, QUADRATIC),
    "bp2": Bench(put_in.bp2, BY_GRADIENT, QUADRATIC),
    "bp3_bp4": Bench(put_in.bp3_bp4, BY_GRADIENT, QUADRATIC),
    "backprop": Bench(put_in.backprop, BY_GRADIENT, QUADRATIC),
    "cross_entropy_delta": Bench(put_in.delta_of_cross_entropy, BY_GRADIENT, {"eta": 0.3}),
    "huber_delta": Bench(put_in.delta_of_huber, BY_GRADIENT, {"eta": 1.0}),
    "buggy_quadratic_delta": Bench(put_in.delta_of_quadratic, BY_GRADIENT, QUADRATIC),
    "he": Bench(put_in.initializer, BY_START, {**DEEP, "activation": "relu"}),
    "glorot": Bench(put_in.initializer, BY_START, DEEP),
    "buggy_lecun": Bench(put_in.initializer, BY_START, DEEP),
    "momentum_update": Bench(put_in.momentum, BY_STEPS, {"eta": 0.03}),
    "rmsprop_update": Bench(put_in.rmsprop, BY_STEPS, {"eta": 0.003}),
    "adam_update": Bench(put_in.adam, BY_STEPS, {"eta": 0.003}),
    "l2_gradient": Bench(put_in.l2, BY_SIZE, {"eta": 0.3}),
    "inverted_dropout": Bench(put_in.dropout, BY_MASKS, {"hidden": (30,), "eta": 0.3}),
}
