"""Which values of its controls are recorded of each interactive: the product where it is small, else lines.

A plan is a list of groups, each {name of a control: values}; recorded is the product of each group, with the other
controls where they stand. ALL are all values, a number is so many of them, evenly spread, and a list is these. The
value at which a control stands is always among them.
"""

import numpy as np

from mlp_course.page.lifetime import tree

ALL = None
SMALL = 150  # states of a product that is recorded whole, where there is no plan

PLANS = {
    "ActivationTangent": [{"activation": ALL, "z": 41}],
    "ChooseData": [{"data": ["moons", "circles", "xor", "linear", "spirals", "three spirals"]}],
    "CostRace": [{"w": 21}, {"b": 21}, {"eta": ALL}, {"share": ALL, "epoch": 31}],
    "DepthGradients": [{"depth": [1, 2, 3, 5, 7, 10, 15, 20, 30], "initializer": ALL}],
    "Descent": [{"eta": 19, "start": 9}],
    "DigitPainter": [{"turn": ALL, "pen": 4}],
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
# Whose pictures are so full of colour that one layout has to do: narrow, and side by side where the page is wide.
COLOURFUL = (
    "Lab",
    "NeuronPlane",
    "XORChallenge",
    "Overfitting",
    "CriticalPoints",
    "SurfaceExplorer",
    "SmallestNetwork",
)
PRESSED = {
    "Stepper": ("back_button", "next_button"),
    "AdamStepper": ("back_button", "next_button"),
}


def groups_for(widget) -> list[dict]:
    """Return the groups of an interactive, {name of a control: positions of its values}."""
    seen = set(tree(widget))
    every = getattr(widget, "controls", {})
    controls = {name: every[name] for name in every if every[name] in seen and hasattr(every[name], "index")}
    plan = PLANS.get(type(widget).__name__)
    if plan is None:
        plan = usual(controls)
    groups = []
    for group in plan:
        known = {name: values for name, values in group.items() if name in controls}
        if known:
            groups.append({name: positions_of(controls[name], values) for name, values in known.items()})
    return groups


def usual(controls: dict) -> list[dict]:
    """Return the plan of an interactive that has none: all, or a line for each control."""
    count = np.prod([len(control.values) for control in controls.values()])
    if count <= SMALL:
        return [dict.fromkeys(controls, ALL)]
    return [{name: ALL} for name in controls]


def positions_of(control, values) -> list[int]:
    """Return the positions of these values of a control, and that at which it stands."""
    count = len(control.values)
    if values is ALL:
        return list(range(count))
    if isinstance(values, int):
        found = np.linspace(0, count - 1, min(values, count)).round().astype(int).tolist()
    else:
        found = [control.position(value) for value in values]
    return sorted({*found, control.index})


def pressed_in(widget) -> tuple[str, ...]:
    """Return the names of the buttons whose presses are recorded."""
    return PRESSED.get(type(widget).__name__, ())
