"""The plan of one interactive as positions of its controls' values."""

import numpy as np

from mlp_course.page.lifetime import tree

from .plans import ALL, PLANS, PRESSED, SMALL


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
