"""The eight patients of chapter 11: runs on digits that are ill from one cause each, and what is measured of them."""

from typing import NamedTuple


class Patient(NamedTuple):
    """A run that does not learn as it should.

    settings  as a lab takes them (`explore.lab.settings`), the data left out: all patients read digits
    epochs    how long it is watched
    cause     the name of its illness
    cure      what is changed in the settings to cure it
    look_for  what its curve shows, for those who turn its knobs in the lab
    """

    settings: dict
    epochs: int
    cause: str
    cure: dict
    look_for: str


PATIENTS = {
    "A": Patient(
        {"hidden": (20, 20, 20, 20, 20, 20), "activation": "sigmoid", "eta": 0.5},
        5,
        "errors fade",
        {"hidden": (20,)},
        "a cost that lies flat at 2.3, that of a guess among ten. Measure δ in its first and its last layer, then take "
        "hidden layers away.",
    ),
    "B": Patient(
        {"hidden": (30,), "activation": "tanh", "eta": 3.0},
        5,
        "eta too large",
        {"eta": 0.1},
        "a cost that jumps, far above 2.3. Train a little more with a tenth of its η: does it fall at once?",
    ),
    "C": Patient(
        {"hidden": (30, 30), "activation": "relu", "initializer": "he", "eta": 2.0},
        5,
        "dead ReLUs",
        {"eta": 0.05},
        "a cost that lies flat at 2.3. How many hidden neurons are ever on? Try a smaller η now, and then from the "
        "beginning.",
    ),
    "D": Patient(
        {"hidden": (30,), "activation": "tanh", "eta": 0.3, "test": 0.97},
        60,
        "overfitting",
        {"test": 0.25},
        "two curves that part: the digits that it trains on are read better and better, the others are not.",
    ),
    "E": Patient(
        {"hidden": (30,), "activation": "sigmoid", "initializer": "zeros", "eta": 0.5},
        5,
        "twins",
        {"initializer": "lecun"},
        "a cost that falls a little and stays high. Look into two hidden neurons: what do they have in common?",
    ),
    "F": Patient(
        {"hidden": (30,), "activation": "tanh", "eta": 1e-4},
        5,
        "eta too small",
        {"eta": 0.1},
        "a cost that lies flat near 2.3. How long is a step, compared with the weights?",
    ),
    "G": Patient(
        {"hidden": (30, 30), "activation": "tanh", "initializer": "normal", "scale": 6.0, "eta": 0.1},
        5,
        "weights too large",
        {"initializer": "lecun", "scale": 1.0},
        "a cost that begins far above 2.3 and comes down slowly. How many hidden neurons still have a slope?",
    ),
    "H": Patient(
        {"hidden": (60,), "activation": "sigmoid", "initializer": "normal", "cost": "quadratic", "eta": 0.5},
        5,
        "braked outputs",
        {"cost": "cross-entropy"},
        "an accuracy that climbs slowly. How much of the difference a − y is left in the errors of the output layer?",
    ),
}

HEALTHY = {"hidden": (30,), "activation": "tanh", "eta": 0.1}


class Measure(NamedTuple):
    """One measurement: what it is, its limit, whether it is ill above or below it, and the illness that it finds."""

    words: str
    limit: float
    ill_above: bool
    cause: str

    def is_ill(self, value):
        """Return whether a value, or each of an array, lies on the wrong side of the limit."""
        return value > self.limit if self.ill_above else value < self.limit


MEASURES = {
    "update": Measure("update / weight, first ten updates", 1e-3, False, "eta too small"),
    "fading": Measure("δ of layer 1 / δ of the last layer", 0.003, False, "errors fade"),
    "never on": Measure("hidden neurons never on", 0.5, True, "dead ReLUs"),
    "spread": Measure("how far neurons differ", 0.01, False, "twins"),
    "tenth": Measure("cost / cost with a tenth of η", 3.0, True, "eta too large"),
    "saturated": Measure("saturated, last hidden layer", 0.7, True, "weights too large"),
    "brake": Measure("size of δ / size of a − y", 0.3, False, "braked outputs"),
    "gap": Measure("accuracy: training − new digits", 0.08, True, "overfitting"),
}
