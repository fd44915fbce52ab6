"""Look into a neuron: which one is chosen, by pointer, keys or code; its weights as numbers, changed by hand."""

from ... import checks
from ...page import basics
from ...page.lifetime import let_go
from ..widgets.interactive import row
from ..widgets.numbers import Numbers
from .ahead import Ahead, next_update
from .neuron import in_words, measure
from .neuron_panel import NeuronPanel, step_in_words
from .part import BIAS, Part, exists, incoming, moved, next_source, part_of
from .view import View
from .weight_bars import sources_shown

ARROWS = {"ArrowLeft": (-1, 0), "ArrowRight": (1, 0), "ArrowUp": (0, -1), "ArrowDown": (0, 1)}
EVENTS = ["pointerdown", "pointermove", "keydown"]
HINT = "Enter looks into it"


class Look:
    """What of the network is looked into: `part`, None where nothing is chosen; `is_open` while it is seen large.

    In the graph, and in the picture of a neuron, arrow keys go from neuron to neuron, with Shift up and down from
    weight to weight of one; Enter opens, Escape closes. A click does both.
    """

    def __init__(self, lab):
        self._lab = lab
        self.part = None
        self.is_open = False
        tip = "show the gradient: what the next mini-batch does to each weight (key D)"
        self.gradient = basics.ToggleButton(description="Gradient", value=False, tooltip=tip)
        self.gradient.observe(lambda _change: self._do(lab.refresh), "value")
        self.numbers = Numbers(lambda place, value: self._do(self._typed, place, value))
        self.close_button = basics.Button(description="Close", tooltip="back to the curves (key Escape)")
        self.close_button.on_click(lambda _button: self._do(self.close))
        self.row = row([])
        self._picture = None
        self._heard = []
        self._sources = []
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

    # What is chosen.

    def choose(self, part: Part | None) -> None:
        """Choose this part; where one is open, that is seen now."""
        if part != self.part:
            self.part = part
            self._lab.refresh()

    def open(self, part: Part) -> None:
        """See this part large, in the place of the curves."""
        self.part = part
        if self.is_open:
            self._lab.refresh()
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
        self._focus("graph")

    def _focus(self, name: str) -> None:
        panel = self._lab.panel(name)
        if panel is not None:
            panel.picture.takes_focus = True

    def fit(self, view: View) -> None:
        """Choose nothing that the network does not have."""
        if self.part is not None and not exists(view.run.net.sizes, self.part):
            self.part = Part(1, 1)

    # Pointer and keys.

    def listen(self) -> None:
        """Hear pointer and keys on the graph, and on the picture of a neuron."""
        for name in ("graph", "neuron"):
            panel = self._lab.panel(name)
            if panel is None:
                continue
            picture = panel.picture
            picture.events = EVENTS
            leaves = ["Escape"] if self.part is not None else []  # else it is the page's
            picture.taken_keys = [*ARROWS, "Enter", *leaves]
            if picture not in self._heard:
                self._heard.append(picture)
                picture.on_event(lambda event, name=name: self._do(self._hear, name, event))

    def _hear(self, name: str, event: dict) -> None:
        if event["type"] == "keydown":
            self._hear_key(event["key"], event.get("shift", False))
        elif name == "graph":
            self._hear_pointer(event)

    def _hear_key(self, key: str, shift: bool) -> None:
        sizes = self._lab.run.net.sizes
        if key == "Escape":
            self.close()
        elif self.part is None:
            self.choose(Part(1, 1))
        elif key == "Enter":
            self.open(self.part)
            self._focus("neuron")
        elif shift and key in ("ArrowUp", "ArrowDown"):
            self.choose(next_source(sizes, self.part, ARROWS[key][1]))
        else:
            self.choose(moved(sizes, self.part, *ARROWS[key]))

    def _hear_pointer(self, event: dict) -> None:
        graph = self._lab.panel("graph")
        part = graph.part_at(event["x"], event["y"])
        if part is None:
            return
        if event["type"] == "pointerdown" or event.get("buttons"):
            self.open(part)
        elif not self.is_open:
            self.choose(part)

    # Weights.

    def has_weights(self, view: View) -> bool:
        """Return whether the network tells its weights."""
        return bool(view.net.W) and bool(view.net.b)

    def ahead(self, view: View) -> Ahead | None:
        """Return what the next update does, where that is to be shown; None where it is not, or where there is none."""
        if not self.gradient.value:
            return None
        run = view.run
        state = (run, run.updates, run.weights_changed, view.network, view.moment, view.settings())
        if state != self._ahead[0]:
            self._ahead = (state, next_update(view))
        return self._ahead[1]

    def follow(self, view: View) -> None:
        """Let the numbers be those of now."""
        self.listen()
        if not self.is_open or not self.has_weights(view):
            return
        weights = incoming(view.net, self.part)
        chosen = self.part.source
        self._sources = sources_shown(weights) if chosen is None else [chosen]
        below = "x" if self.part.layer == 1 else "a"
        labels = ["b" if source == BIAS else f"{below}{subscript(source)}" for source in self._sources]
        names = [self.part._replace(source=source).name for source in self._sources]
        ahead = self.ahead(view)
        notes = []
        if ahead is not None:
            added = ahead.into(self.part.layer, self.part.neuron)
            notes = [f"→ {step_in_words(added[source])}" for source in self._sources]
        self.numbers.show(labels, names, weights[self._sources], notes)

    def _typed(self, place: int, value: float) -> None:
        self.change(self.part._replace(source=self._sources[place]), value)

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


def subscript(number: int) -> str:
    """Return a number as a subscript."""
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
