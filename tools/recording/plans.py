"""Which values of its controls are recorded of each interactive: the product where it is small, else lines.

A plan is a list of groups, each {name of a control: values}; recorded is the product of each group, with the other
controls where they stand. ALL are all values, a number is so many of them, evenly spread, and a list is these. The
value at which a control stands is always among them.
"""

ALL = None
SMALL = 150  # states of a product that is recorded whole, where there is no plan

PLANS = {
    "ActivationTangent": [{"activation": ALL, "z": 21}],
    "ChooseData": [{"data": ["moons", "circles", "xor", "linear", "spirals", "three spirals"]}],
    "CostRace": [{"w": 21}, {"b": 21}, {"eta": ALL}, {"share": ALL, "epoch": 31}],
    "DepthGradients": [{"depth": [1, 2, 3, 5, 7, 10, 15, 20, 30], "initializer": ALL}],
    "Descent": [{"eta": 19, "start": 9}],
    "DigitPainter": [{"turn": ALL, "pen": 4}],
    "EnlargedDigits": [{"copies": [0, 1, 3, 9]}, {"shift": 4}, {"degrees": 4}],
    "EtaSweep": [{"epochs": [0, 1, 2, 5, 10, 20, 40, 60, 100, 150, 200, 300], "eta": 17}],
    "GradientCloud": [{"m": ALL, "epochs": 5}],
    "LayerBender": [{"position": 33}],
    "LayerHistograms": [{"depth": ALL}, {"width": ALL}, {"initializer": ALL, "activation": ALL}],
    "NeuronPlane": [{"w_1": 17}, {"w_2": 17}, {"b": 17}, {"activation": ALL}],
    "OptimizerRace": [{"step": 11, "surface": ALL, "whose": ["best"]}, {"whose": ["best", "all"], "eta": ALL}],
    "Overfitting": [dict.fromkeys([name], 7) for name in ("n", "patience", "l2", "l1", "dropout")],
    "RavineBall": [{"eta": 14, "mu": 11}],
    "ScheduleDesigner": [{"eta": 9}, {"shape": ALL}, {"warm_up": 6}],
    "SurfaceExplorer": [{"first": 13}, {"second": 13}, {"angle": 19}],
    "XORChallenge": [{"w_1": [-2, -1, 0, 1, 2], "w_2": [-1, 0, 1], "b": [-1.5, -0.5, 0.5, 1.5]}],
}
# Whose pictures are so full of colour, or take so long, that one layout has to do: narrow, and side by side where the
# page is wide.
NARROW = (
    "CriticalPoints",
    "EnlargedDigits",
    "Lab",
    "NeuronPlane",
    "Overfitting",
    "SmallestNetwork",
    "SurfaceExplorer",
    "XORChallenge",
)
PRESSED = {
    "Stepper": ("back_button", "next_button"),
    "AdamStepper": ("back_button", "next_button"),
}


def plan_of(name: str) -> str:
    """Return all that is decided here for interactives of this name, to see whether it has changed."""
    return repr((PLANS.get(name, SMALL), name in NARROW, PRESSED.get(name)))
