"""A widget and its parts as a page without a kernel knows them: kinds, traits, and which stands in which."""

import ipywidgets

from mlp_course.explore.widgets.front import FrontWidget

OF_A_KERNEL = ("part", "front", "frame", "layout", "tooltip", "tabbable", "takes_focus")
MEASURED = ("ratio", "room", "letters", "tallest", "whole", "presenting")  # what the page tells
PLAIN = {  # of the widgets of ipywidgets, those traits that make a difference here
    ipywidgets.ToggleButton: ("toggle", ("description", "tooltip", "value", "disabled")),
    ipywidgets.Button: ("button", ("description", "tooltip", "button_style", "disabled")),
    ipywidgets.Text: ("text", ("description", "value", "disabled")),
    ipywidgets.HTML: ("html", ("value",)),
    ipywidgets.Output: ("output", ("outputs",)),
    ipywidgets.VBox: ("column", ()),
    ipywidgets.Box: ("box", ()),
}


class Tree:
    """Gives each widget a name, the same as long as it lives, and says what all of them are at the moment."""

    def __init__(self, root: ipywidgets.Widget):
        self.root = root
        self._names = {}

    def name_of(self, widget: ipywidgets.Widget) -> str:
        """Return the name of a widget."""
        if widget not in self._names:
            self._names[widget] = f"w{len(self._names)}"
        return self._names[widget]

    def now(self) -> dict[str, dict]:
        """Return the traits of every widget that is seen, by name; `kind`, and of a box `children`, are among them."""
        found = {}
        self._note(self.root, found)
        return found

    def pictures(self) -> list:
        """Return the pictures that are seen, in the order of the page."""
        now = self.now()
        widgets = {name: widget for widget, name in self._names.items()}
        return [widgets[name] for name, traits in now.items() if traits["kind"] == "picture"]

    def _note(self, widget: ipywidgets.Widget, found: dict) -> None:
        traits = traits_of(widget)
        found[self.name_of(widget)] = traits
        if "children" not in traits:
            return
        traits["children"] = [self.name_of(child) for child in widget.children]
        for child in widget.children:
            self._note(child, found)


def traits_of(widget: ipywidgets.Widget) -> dict:
    """Return what the page is told of one widget, but for what only a kernel needs."""
    traits = {"css": list(widget._dom_classes), "hidden": widget.layout.display == "none"}
    if isinstance(widget, FrontWidget):
        names = [name for name in widget.keys if not name.startswith("_")]
        told = {name: getattr(widget, name) for name in names if name not in (*OF_A_KERNEL, *MEASURED)}
        return {"kind": widget.part, **traits, **told}
    for kind, (name, known) in PLAIN.items():
        if isinstance(widget, kind):
            told = {trait: getattr(widget, trait) for trait in known}
            inside = {"children": []} if isinstance(widget, ipywidgets.Box) else {}
            return {"kind": name, **traits, **told, **inside}
    raise TypeError(f"a page without a kernel does not know {type(widget).__name__}.")


def differences(before: dict, after: dict) -> list[tuple[str, str, object]]:
    """Return (name, trait, value) for what has become another one, or is new."""
    found = []
    for name, traits in after.items():
        known = before.get(name, {})
        found += [(name, trait, value) for trait, value in traits.items() if known.get(trait) != value]
    return found
