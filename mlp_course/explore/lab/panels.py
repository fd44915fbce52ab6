"""Which panels a lab has."""

from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .answer_panels import answer_panel
from .curves_panel import CurvesPanel
from .graph_panel import MOST_LAYERS, GraphPanel
from .neuron_panel import NeuronPanel
from .run import Run
from .strip_panel import StripPanel
from .view import View


def panels_for(view: View, pictures: dict[str, Picture] | None = None, graph: bool = True) -> list[Panel]:
    """Return the panels for this view: the strip of a slider, what the network answers, the curves, its graph,
    and a neuron that is looked into.

    A panel whose name is among `pictures` draws into that one, so that the page does not move.
    """
    kinds = [answer_panel(view.run.data), CurvesPanel]
    if view.scrub is not None:
        kinds.insert(0, StripPanel)
    if graph and view.run.net.L <= MOST_LAYERS:
        kinds.append(GraphPanel)
    if view.look is not None and view.look.is_open:
        kinds.append(NeuronPanel)
    known = pictures or {}
    return [kind(view, known.get(kind.name)) for kind in kinds if kind is not None]


def background_of(run: Run) -> tuple:
    """Return what of a run is drawn once: where two runs differ in it, they need other panels."""
    settings = run.settings
    return run.data, settings.test, settings.seeds, settings.scrub, tuple(run.net.sizes), settings.network
