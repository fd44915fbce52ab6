"""Look into a neuron: which one is chosen, by pointer, keys or code; its weights as numbers, changed by hand."""

from ... import checks
from ...page import basics
from ...page.lifetime import let_go
from ..widgets.interactive import row
from .ahead import Ahead, next_update
from .look_events import LookEvents
from .neuron import in_words, measure
from .neuron_panel import NeuronPanel
from .part import Part, exists, part_of
from .view import View
from .weight_numbers import WeightNumbers

HINT = "Enter looks into it"


class Look:
    """What of the network is looked into: `part`, None where nothing is chosen; `is_open` while it is seen large.

    A click on the graph opens what is there, and so does Enter, for what the arrow keys have chosen; Escape closes it.
    """

    def __init__(self, lab):
        self._lab = lab
        self.part = None
        self.is_open = False
        tip = "show the gradient: what the next mini-batch does to each weight (key D)"
        self.gradient = basics.ToggleButton(description="Gradient", value=False, tooltip=tip)
        self.gradient.observe(lambda _change: self._do(lab.refresh), "value")
        self._weights = WeightNumbers(lambda part, value: self._do(self.change, part, value))
        self.numbers = self._weights.widget
        self.close_button = basics.Button(description="Close", tooltip="back to the curves (key Escape)")
        self.close_button.on_click(lambda _button: self._do(self.close))
        self.row = row([])
        self._picture = None
        self._events = LookEvents(lab, self)
        self._ahead = (None, None)  # for which state it was found, and what

    def _do(self, action, *args) -> None:
        self._lab.runner.here(self._lab.guard, action, *args)

    def turn_gradient(self) -> None:
        """Show what the next update does, or show it no longer."""
        self.gradient.value = not self.gradient.value

    def arguments(self) -> dict:
        """Return the arguments of `Lab.look` that show what is seen; none where nothing is looked into."""
        chosen = self.part.as_arguments() if self.is_open else {}
        return {**chosen, "gradient": True} if self.gradient.value else chosen

    def choose(self, part: Part | None) -> None:
        """Choose this part; where one is open, that is seen now."""
        if part != self.part:
            self.part = part
            self._show()

    def open(self, part: Part) -> None:
        """See this part large, in the place of the curves."""
        self.part = part
        if self.is_open:
            self._show()
            return
        self.is_open = True
        view = self._lab.view
        panel = NeuronPanel(view, self._picture)
        panel.here = self._lab.runner.here
        self._picture = panel.picture
        self._lab.panels.append(panel)
        self._lab.stage.on_key("Escape", lambda: self._do(self.close))
        self.row.children = [self.numbers, self.close_button] if self.has_weights(view) else [self.close_button]
        self._lab.show_panels()

    def _show(self) -> None:
        """Draw the part that is chosen now, and give its numbers at once: the next one typed is meant for it."""
        self._lab.refresh()
        self.follow(self._lab.view)

    def close(self) -> None:
        """See the curves again; where nothing is open, choose nothing."""
        if not self.is_open:
            self.choose(None)
            return
        self.is_open = False
        self._lab.stage.forget_key("Escape")
        self._lab.panels.remove(self._lab.panel("neuron"))
        self.row.children = []
        self._lab.show_panels()
        let_go(self._picture)
        self.focus("graph")

    def focus(self, name: str) -> None:
        """Give the keyboard to the picture of this panel."""
        panel = self._lab.panel(name)
        if panel is not None:
            panel.picture.takes_focus = True

    def fit(self, view: View) -> None:
        """Choose nothing that the network does not have."""
        if self.part is not None and not exists(view.run.net.sizes, self.part):
            self.part = Part(1, 1)

    def has_weights(self, view: View) -> bool:
        """Return whether the network tells its weights."""
        return bool(view.net.W) and bool(view.net.b)

    def ahead(self, view: View) -> Ahead | None:
        """Return what the next update does, where that is to be shown; None where it is not, or where there is none."""
        if not self.gradient.value:
            return None
        if not self.has_weights(view):
            return None
        parameters = [array.tobytes() for array in (*view.net.W[1:], *view.net.b[1:])]
        state = (view.run, view.run.updates, view.epoch, view.network, view.settings(), parameters)
        if state != self._ahead[0]:
            self._ahead = (state, next_update(view))
        return self._ahead[1]

    def follow(self, view: View) -> None:
        """Let the numbers be those of now."""
        self._events.listen()
        if self.is_open and self.has_weights(view):
            self._weights.follow(view, self.part, self.ahead(view))

    def change(self, part: Part, value: float) -> None:
        """Give a weight of the network that is seen another value; a run goes on with that, from the moment seen."""
        lab = self._lab
        value = checks.real(value, "value")
        if lab.scrub is not None and not lab.scrub.is_stack:
            raise ValueError(f"each {lab.scrub.label} has a run of its own here: weights are changed without scrub.")
        if not self.has_weights(lab.view):
            raise ValueError("your network keeps no lists W and b of its weights, so none can be changed here.")
        lab.go_on_from_here()
        view = lab.view
        view.run.change_weight(view.network, part, value)
        position = None if lab.scrub is None else lab.scrub.values[lab.scrub.position]
        lab.journal.note_weight(view.run, part, value, lab.settings.scrub, position)
        lab.refresh()

    def in_words(self, view: View) -> str:
        """Return what is chosen, and how it is opened; empty where nothing is."""
        if self.part is None:
            return ""
        words = in_words(view, self.part, measure(view, self.part))
        return f"; {words}" if self.is_open else f"; {words}. {HINT}"

    def at(self, layer: int | None, neuron: int, source: int | None, gradient: bool | None) -> None:
        """See this part, by code; without a layer, none."""
        if gradient is not None:
            self.gradient.value = bool(gradient)
        if layer is not None:
            self.open(part_of(self._lab.run.net.sizes, layer, neuron, source))
        elif self.is_open and gradient is None:
            self.close()
