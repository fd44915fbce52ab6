"""Runs by name, for lectures: each shows one thing, and says what to look for."""

from typing import NamedTuple

from ... import checks
from ...experiments.patients import PATIENTS


class Preset(NamedTuple):
    """Settings, how many epochs are trained at the start, and what to look for."""

    settings: dict
    trained: int
    look_for: str


PRESETS = {
    "dead ReLU": Preset(
        {"data": "moons", "hidden": (8, 8), "activation": "relu", "initializer": "he", "eta": 3.0},
        20,
        "a layer that is white wherever there are points: steps that were too large pushed its neurons below 0 for "
        "every point. There σ' = 0, so no gradient reaches them, and a smaller η does not bring them back; begin again "
        "with η = 0.1, and they live.",
    ),
    "saturated sigmoid": Preset(
        {
            "data": "digits",
            "hidden": (100,),
            "activation": "sigmoid",
            "initializer": "normal",
            "cost": "quadratic",
            "eta": 0.5,
        },
        5,
        "accuracy that hardly climbs: weights from N(0, 1) drive the outputs to 0 or 1, often the wrong one, and there "
        "the σ' in BP1 is nearly 0. Choose the cross-entropy cost, whose δ has no σ', and the same start learns.",
    ),
    "η too large": Preset(
        {"data": "moons", "hidden": (8, 8), "activation": "tanh", "eta": 10.0},
        40,
        "a cost that leaps up about as often as down and stays above 0.69, that of a coin: each step overshoots the "
        "valley that it aims at. Begin again with η = 0.5.",
    ),
    "symmetric start": Preset(
        {"data": "moons", "hidden": (6,), "activation": "sigmoid", "initializer": "zeros", "eta": 1.0},
        100,
        "hidden neurons that all show the same picture: equal weights get equal gradients, so they stay twins, and six "
        "of them draw no better line than one. Choose the initializer lecun, whose chance tells them apart.",
    ),
}
DEEP = {"data": "moons", "hidden": (8, 8, 8, 8, 8), "cost": "quadratic"}
PRESETS |= {
    "vanishing gradient": Preset(
        {**DEEP, "activation": "sigmoid", "eta": 1.0},
        20,
        "a cost that does not move: on the way back through five hidden layers of sigmoids the error is multiplied by "
        "σ′ ≤ ¼ each time, and next to nothing of it arrives. Choose ReLU with η = 0.3, or take three layers away.",
    ),
    "deep ReLU": Preset(
        {**DEEP, "activation": "relu", "eta": 0.3},
        20,
        "a cost that falls through the same five hidden layers, because ReLU has the slope 1 wherever it is on. Choose "
        "the sigmoid with η = 1, and nothing moves.",
    ),
}
PRESETS |= {
    f"patient {name}": Preset({"data": "digits", **patient.settings}, patient.epochs, patient.look_for)
    for name, patient in PATIENTS.items()
}


def preset_named(name: str | None) -> Preset | None:
    """The preset of this name; ValueError with the list of names otherwise."""
    return None if name is None else checks.lookup(name, PRESETS, "preset")
