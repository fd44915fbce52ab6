"""Whether the graph of the network is seen: by a button, or by the key G."""

from ...page import basics
from ..widgets.panel import Panel
from .layout import ABOVE
from .stage import Stage


class GraphFold:
    """Folds the graph away, and back in.

    Before a hall, where a screen holds one row of pictures, it is folded away at first, and takes their place. A neuron
    that is looked into takes that of the curves, and before a hall that of the graph.
    """

    def __init__(self, lab, stage: Stage):
        self._lab = lab
        self.stage = stage
        tip = "the network as a graph (key G)"
        self.button = basics.ToggleButton(description="Graph", value=lab.graph, tooltip=tip)
        self.buttons = [self.button] if lab.graph else []
        self.stage.observe(lambda change: self._do(self._follow_stage, change.new), "presenting")
        self.button.observe(lambda _change: self._do(lab.show_panels), "value")

    def _do(self, action, *args) -> None:
        self._lab.runner.here(self._lab.guard, action, *args)

    def turn(self) -> None:
        """Fold it away, or back in."""
        self.button.value = not self.button.value

    def visible(self, panels: list[Panel]) -> list[Panel]:
        """Return those of the panels that are seen."""
        graph = [panel for panel in panels if panel.name == "graph"]
        neuron = [panel for panel in panels if panel.name == "neuron"]
        covered = ("graph", "neuron", "curves") if neuron else ("graph",)
        if neuron and self.stage.presenting:
            covered = (*covered, "strip")
        others = [panel for panel in panels if panel.name not in covered] + neuron
        if not self.button.value:
            return others
        if self.stage.presenting and graph:
            return others if neuron else graph
        return [*others, *graph]

    def fit(self, panels: list[Panel]) -> None:
        """Let all fit into the window: a graph that is seen alone, and before a hall pictures that leave no room.

        There the settings are folded away where a slider has a strip, or a neuron its weights as numbers.
        """
        seen = self.visible(panels)
        above = ABOVE if any(panel.name == "strip" for panel in seen) else 0
        for panel in panels:
            panel.stand_alone(seen == [panel], reserved=above if panel.in_a_row > 1 else 0)
        crowded = self._lab.scrub is not None or self._lab.looking.is_open
        self._lab.knob_row.layout.display = "none" if crowded and self.stage.presenting else None

    def _follow_stage(self, presenting: bool) -> None:
        if self.buttons and self.button.value == presenting:
            self.turn()  # which shows the panels too
        else:
            self._lab.show_panels()
