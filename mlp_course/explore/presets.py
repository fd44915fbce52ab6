"""Runs by name, for lectures: each shows one thing, and says what to look for."""

from typing import NamedTuple


class Preset(NamedTuple):
    """Settings, how many epochs are trained at the start, and what to look for."""

    settings: dict
    trained: int
    look_for: str


PRESETS = {
    "dead ReLU": Preset(
        {"data": "moons", "hidden": (8, 8), "activation": "relu", "initializer": "he", "eta": 3.0, "seeds": 8},
        20,
        "neurons whose picture is white all over: steps that were too large drove them below 0 for every point, where "
        "σ' = 0, so that nothing brings them back. Reset, lower η to 0.1, and they live.",
    ),
    "saturated sigmoid": Preset(
        {"data": "moons", "hidden": (30, 30), "activation": "sigmoid", "initializer": "normal", "cost": "quadratic"},
        20,
        "",
    ),
    "η too large": Preset({"data": "spirals", "eta": 10.0}, 20, ""),
    "symmetric start": Preset(
        {"data": "moons", "hidden": (6,), "activation": "sigmoid", "initializer": "zeros", "eta": 1.0}, 20, ""
    ),
}
