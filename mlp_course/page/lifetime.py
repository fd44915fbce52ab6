"""How long a widget lives: until nobody holds it; one that is shown is held by its cell, until that cell runs again.

ipywidgets enters every widget in lists of its own as soon as it is made, and never takes it out again. The widgets of
the course are entered when they are shown, and taken out when the cell that showed them runs again.
"""

import functools
import gc

import ipywidgets
import traitlets
from IPython import get_ipython

RESULTS = ("_", "__", "___")


class LazyWidget(ipywidgets.Widget):
    """A widget that opens its connection to the page when it is shown, not when it is made."""

    _made = False

    def __init__(self, *args, **traits):
        super().__init__(*args, **traits)
        self._made = True

    @traitlets.default("layout")
    def _lazy_layout(self):
        return shared(ipywidgets.Layout)

    @traitlets.default("style")
    def _lazy_style(self):
        return shared(type(self).style.klass)

    @property
    def model_id(self) -> str:
        """The name of this widget in the page, where a container that is shown looks for it."""
        if self.comm is None:
            self.open()
        return super().model_id

    def open(self) -> None:
        """Connect this widget and its parts with the page; ipywidgets calls this too early, when it makes a widget."""
        if self._made and self.comm is None:
            for part in parts_of(self):
                part.open()
            super().open()

    def get_state(self, key=None, drop_defaults=False) -> dict:
        """Return what a page is told; a trait that is None is null there anyway, and of a layout that is a kilobyte."""
        state = super().get_state(key, drop_defaults)
        return {name: value for name, value in state.items() if value is not None} if key is None else state

    def close(self) -> None:
        """Take this widget and its parts out of the page, but for parts that another cell shows as well."""
        PAGE.remove(self)
        shut(self, kept=PAGE.widgets())

    def leave(self) -> None:
        """Called when it is taken out of the page: end what goes on by itself."""

    def in_words(self) -> str:
        """Return what it shows, for a terminal. Raises NotImplementedError where it has no words of its own."""
        raise NotImplementedError

    def _ipython_display_(self) -> None:
        """Print the words where there is no page; else IPython takes the NotImplementedError and shows the widget."""
        if not in_terminal():
            raise NotImplementedError
        print(self.in_words())

    def _repr_mimebundle_(self, **options):
        watched = PAGE.show(self)
        self.open()
        bundle = super()._repr_mimebundle_(**options)
        if not watched:
            self.close()
        return bundle


class Layout(LazyWidget, ipywidgets.Layout):
    """Width, margins and the like of a widget."""


class Shared(LazyWidget):
    """A layout or style of many widgets: a lab opens 36 models and not 79, and a notebook saved with them is smaller.

    It stays in the page. To assign to it raises AttributeError; a widget that is to look otherwise gets one of its own.
    """

    def __setattr__(self, name: str, value) -> None:
        if self._made and self.has_trait(name) and not hasattr(ipywidgets.Widget, name):
            kind = type(self).__bases__[1].__name__
            raise AttributeError(f"this {kind} is shared: give the widget one of its own, {kind}({name}={value!r}).")
        super().__setattr__(name, value)


@functools.cache
def shared(kind: type[ipywidgets.Widget], **looks) -> Shared:
    """Return the one layout or style of this kind with these looks."""
    return type(f"Shared{kind.__name__}", (Shared, kind), {})(**looks)


class Page:
    """What each cell of the notebook shows now, in one kernel."""

    def __init__(self):
        self.shown: dict[str | None, list[LazyWidget]] = {}
        self._followed = False
        self._let_go = False

    def show(self, widget: LazyWidget) -> bool:
        """Hold a widget for the cell that is running; returns whether there is a kernel, and so a page."""
        shell = get_ipython()
        if not hasattr(shell, "kernel"):
            return False
        if not self._followed:
            shell.events.register("pre_run_cell", self.clear)
            shell.events.register("post_run_cell", self.collect)
            self._followed = True
        shown = self.shown.setdefault(running_cell(), [])
        if widget not in shown:
            shown.append(widget)
        return True

    def remove(self, widget: LazyWidget) -> None:
        """Hold this widget no longer."""
        for shown in self.shown.values():
            if widget in shown:
                shown.remove(widget)

    def widgets(self) -> set:
        """All that is shown now, with all parts."""
        found = set()
        for shown in self.shown.values():
            for widget in shown:
                found.update(tree(widget))
        return found

    def clear(self, _info=None) -> None:
        """Let go what the cell that begins to run has shown before, and forget it as the cell's result."""
        cell = running_cell()
        gone = [] if cell is None else self.shown.pop(cell, [])
        for widget in gone:
            let_go(widget)
            forget_result(widget)
            self._let_go = True

    def collect(self, _result=None) -> None:
        """Free what was let go: figures and callbacks refer to each other, which Python finds late by itself."""
        if self._let_go:
            self._let_go = False
            gc.collect()


PAGE = Page()


def in_terminal() -> bool:
    """Return whether IPython runs without a kernel, and so without a page."""
    shell = get_ipython()
    return shell is not None and not hasattr(shell, "kernel")


def running_cell() -> str | None:
    """The id of the notebook cell that is running; None where the page does not tell it, or where no cell runs."""
    request = get_ipython().get_parent()
    return request.get("metadata", {}).get("cellId")


def parts_of(widget: ipywidgets.Widget) -> list[ipywidgets.Widget]:
    """The widgets that this one consists of."""
    parts = list(getattr(widget, "children", ()))
    for name in ("layout", "style"):
        if isinstance(getattr(widget, name, None), ipywidgets.Widget):
            parts.append(getattr(widget, name))
    return parts


def tree(widget: ipywidgets.Widget):
    """This widget, and all that is inside it."""
    yield widget
    for part in parts_of(widget):
        yield from tree(part)


def let_go(widget: ipywidgets.Widget) -> None:
    """Take a widget and its parts out of the page, but for what a cell still shows."""
    kept = PAGE.widgets()
    if widget not in kept:
        shut(widget, kept)


def shut(widget: ipywidgets.Widget, kept: set) -> None:
    """Close the connection of a widget and of its parts, but for those in `kept`; shown again, they open again."""
    if widget.comm is None:
        return
    for part in parts_of(widget):
        if part not in kept and not isinstance(part, Shared):
            shut(part, kept)
    if isinstance(widget, LazyWidget):
        widget.leave()
    ipywidgets.Widget.close(widget)
    widget.__dict__.pop("_repr_mimebundle_", None)  # where ipywidgets notes that it cannot be shown any more


def forget_result(value) -> None:
    """Take a value out of `Out`, `_3`, `_` and the like, where IPython keeps what a cell gave, twice over."""
    shell = get_ipython()
    results = shell.user_ns.get("_oh", {})
    numbers = [number for number, result in results.items() if result is value]
    for number in numbers:
        del results[number]
    for name in RESULTS:
        if getattr(shell.displayhook, name, None) is value:
            setattr(shell.displayhook, name, "")
    for names in (shell.user_ns, shell.user_ns_hidden):
        for number in numbers:
            names.pop(f"_{number}", None)
        for name in RESULTS:
            if names.get(name) is value:
                names[name] = ""
