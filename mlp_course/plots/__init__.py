"""Pictures: arrays and callables become matplotlib artists; nothing here knows what a network is."""

from . import palette, stills
from .band import Band, quantiles, rounded_up
from .bent_grid import BentGrid
from .curve import Curve
from .equation import Term, draw_equation
from .graph import Graph
from .network_map import MOST_NEURONS, NetworkMap, response_curves, signed_colours
from .plane import Plane
from .points import Points, frame
from .shadow import Shadow
from .style import dress, legend, new_figure, place, set_limits
from .surface import Arrow, Surface, Trail, ellipse, landscape

__all__ = [
    "MOST_NEURONS",
    "Arrow",
    "Band",
    "BentGrid",
    "Curve",
    "Graph",
    "NetworkMap",
    "Plane",
    "Points",
    "Shadow",
    "Surface",
    "Term",
    "Trail",
    "draw_equation",
    "dress",
    "ellipse",
    "frame",
    "landscape",
    "legend",
    "new_figure",
    "palette",
    "place",
    "quantiles",
    "response_curves",
    "rounded_up",
    "set_limits",
    "signed_colours",
    "stills",
]
