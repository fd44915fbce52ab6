"""The base of every interactive: pictures, controls, a line of words, and a still picture where widgets cannot run."""

from collections.abc import Callable

from ... import checks
from ...page import basics
from ...page.lifetime import LazyWidget, let_go
from . import by_code
from .panel import Panel
from .status import Status
from .still import with_still


class Interactive(basics.VBox):
    """Controls above pictures above a status line.

    A subclass makes its panels and controls, calls `super().__init__(panels, controls)`, and gives `update()`, which
    reads the controls, sets the data of the artists, and returns what the picture now shows, in words. Anything that
    goes wrong in a callback stands in the status line and in `error`.
    """

    summary = "An interactive picture: run this notebook to use its controls."
    _told: tuple[str, ...] = ()
    _changed = False  # by code, since it was told last

    def __init__(self, panels: list[Panel], controls: dict[str, LazyWidget], rows: list | None = None):
        self.panels = panels
        for panel in panels:
            panel.neighbours = sum(other.nominal[0] for other in panels) - panel.nominal[0]
        self.controls = controls
        self.error = None
        self.status = Status()
        self.pictures = row([panel.picture for panel in panels], "mlp-pictures")
        rows = rows or [row(list(controls.values()))]
        super().__init__([*rows, self.pictures, self.status], layout=basics.Layout())
        self.add_class("mlp-interactive")

    def leave(self) -> None:
        """Take pictures that are folded away out of the page too, and keep no backgrounds to draw on."""
        for panel in self.panels:
            let_go(panel.picture)
            panel.rest()

    def value(self, name: str):
        """The value of this control."""
        return self.controls[name].value

    def values(self, *names: str) -> list:
        """The values of these controls, in this order."""
        return [self.controls[name].value for name in names]

    def set(self, name: str, value) -> "Interactive":
        """Give a control another value, as by hand: `picture.set("eta", 0.5)`; a slider goes to its nearest value.

        Raises ValueError with the names or values that there are, and TypeError where a number is wanted.
        """
        by_code.give(checks.lookup(name, self.controls, "control"), name, value)
        self._changed = True
        return self

    def press(self, name: str) -> "Interactive":
        """Press a button by what stands on it, or a key that a picture hears, such as "ArrowLeft".

        Raises ValueError with what there is to press.
        """
        by_code.press(self, name)
        self._changed = True
        return self

    def in_words(self) -> str:
        """Return all that is seen, with what can be set and pressed; after a change, what is other than before."""
        before = self._told
        acted = self._changed
        self._told = by_code.sentences(self)
        self._changed = False
        changed = [sentence for sentence in self._told if sentence not in before]
        if before and changed:
            return "\n".join(changed)
        if before and acted:
            return "Nothing that is told has changed."
        return "\n".join([*by_code.introduction(self), *self._told])

    def begin(self) -> None:
        """Draw the first picture, then follow the controls."""
        self.redraw()
        for control in self.controls.values():
            control.observe(lambda _change: self.guard(self.follow), "value")

    def follow(self) -> None:
        """Answer a control that was moved."""
        self.redraw()

    def redraw(self) -> None:
        """Bring pictures, alternative text and status line up to date."""
        words = self.update()
        for panel in self.panels:
            panel.refresh(words)
        self.error = None
        self.status.say(words)

    def update(self) -> str:
        """Set the artists' data to what the controls say and return what can be seen, in words."""
        raise NotImplementedError

    def guard(self, action: Callable, *args) -> None:
        """Call `action`; where it raises, show the error instead of losing it in a callback."""
        try:
            action(*args)
        except Exception as error:
            self.fail(error)

    def fail(self, error: Exception) -> None:
        """Show an error in the status line, and keep it in `error`."""
        self.error = error
        self.status.fail(error)

    def stills(self) -> tuple[list, str]:
        """Return more pictures (h, w, 4) for where there is no kernel, and what they show in words."""
        return [], ""

    def _repr_mimebundle_(self, **options):
        more, words = self.stills()
        pictures = [panel.picture.pixels for panel in self.panels]
        told = [panel.picture.alt for panel in self.panels]
        each_once = dict.fromkeys([*told, words])
        words = " ".join(each_once).strip()
        bundle = super()._repr_mimebundle_(**options)
        return with_still(bundle, [*pictures, *more], self.summary, words)


def row(children: list, css: str = "mlp-row") -> basics.Box:
    """Widgets side by side, wrapped where the page is narrow."""
    box = basics.Box(children)
    box.add_class(css)
    return box
