"""A drop-down list that can also hold something of your own."""

from collections.abc import Iterable

import ipywidgets as widgets


def dropdown(label: str, options: Iterable, value=None) -> widgets.Dropdown:
    """A list of names; a value that is not among them is put in front, by its own name. None chooses the first."""
    listed = entries(options, value)
    return widgets.Dropdown(
        options=listed,
        value=listed[0][1] if value is None else value,
        description=label,
        style={"description_width": "initial"},
        layout=widgets.Layout(width="auto"),
    )


def entries(options: Iterable, value=None) -> list[tuple]:
    """The options as (name, value), `value` in front if it is not among them."""
    listed = [option if isinstance(option, tuple) else (str(option), option) for option in options]
    if value is None or any(value is known or value == known for _, known in listed):
        return listed
    return [(called(value), value), *listed]


def called(value) -> str:
    """The name of an activation, a cost or a data set of one's own."""
    name = getattr(value, "name", None) or getattr(value, "__name__", None)
    return f"yours: {name}" if name else "yours"
