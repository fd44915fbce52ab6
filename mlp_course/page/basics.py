"""The buttons, texts and boxes of ipywidgets, which live as long as the other widgets of the course do."""

import ipywidgets

from .lifetime import Layout, LazyWidget, shared

__all__ = ["HTML", "Box", "Button", "HBox", "Layout", "Output", "Text", "ToggleButton", "VBox"]


class Button(LazyWidget, ipywidgets.Button):
    """A button as wide as its text."""

    def __init__(self, **traits):
        super().__init__(**{"layout": shared(ipywidgets.Layout, width="auto"), **traits})


class ToggleButton(LazyWidget, ipywidgets.ToggleButton):
    """A button that stays down, as wide as its text."""

    def __init__(self, **traits):
        super().__init__(**{"layout": shared(ipywidgets.Layout, width="auto"), **traits})


class Text(LazyWidget, ipywidgets.Text):
    """A line of text to be written."""


class HTML(LazyWidget, ipywidgets.HTML):
    """Words to be read."""


class Output(LazyWidget, ipywidgets.Output):
    """A place for what is no widget."""


class Box(LazyWidget, ipywidgets.Box):
    """Widgets one after the other."""


class HBox(LazyWidget, ipywidgets.HBox):
    """Widgets side by side."""


class VBox(LazyWidget, ipywidgets.VBox):
    """Widgets one below the other."""
