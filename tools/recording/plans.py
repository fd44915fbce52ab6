"""Which values of its controls are recorded of each interactive: the product where it is small, else lines.

A plan is a list of groups, each {name of a control: values}; what is recorded is the product of each group, with the other
controls where they stand. ALL are all values, a number is so many of them, evenly spread, and a list is these. The value
at which a control stands is always among them.
"""

import numpy as np

ALL = None
SMALL = 150  # states of a product that is recorded whole, where there is no plan

PLANS = {
    "DepthGradients": [{"depth": [1, 2, 3, 5, 7, 10, 15, 20, 30], "initializer": ALL}],
    "OptimizerRace": [{"step": 11, "surface": ALL, "whose": ["best"]}, {"whose": ["best", "all"], "eta": ALL}],
}
PRESSED = {
    "Stepper": ("back_button", "next_button"),
    "AdamStepper": ("back_button", "next_button"),
}


def groups_for(widget) -> list[dict]:
    """Return the groups of an interactive, {name of a control: positions of its values}."""
    controls = {name: control for name, control in getattr(widget, "controls", {}).items() if hasattr(control, "index")}
    plan = PLANS.get(type(widget).__name__)
    if plan is None:
        plan = usual(controls)
    groups = []
    for group in plan:
        known = {name: values for name, values in group.items() if name in controls}
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
