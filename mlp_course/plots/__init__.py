"""Pictures: arrays and callables become matplotlib artists; nothing here knows what a network is."""

from . import palette, stills
from .arrow import Arrow
from .band import Band, quantiles, rounded_up
from .bent_grid import BentGrid
from .curve import Curve
from .ellipse import ellipse
from .equation import Term, draw_equation
from .graph import Graph
from .network_map import MOST_NEURONS, NetworkMap, response_curves
from .palette import signed_colours
from .plane import Plane
from .points import Points, frame
from .ridges import Ridges
from .shadow import Shadow
from .sheet import AnswerBars, Sheet
from .stills import landscape
from .style import axes_in, dress, legend, new_figure, note, percent_axis, set_limits
from .surface import Surface
from .trail import Trail

__all__ = [
    "MOST_NEURONS",
    "AnswerBars",
    "Arrow",
    "Band",
    "BentGrid",
    "Curve",
    "Graph",
    "NetworkMap",
    "Plane",
    "Points",
    "Ridges",
    "Shadow",
    "Sheet",
    "Surface",
    "Term",
    "Trail",
    "axes_in",
    "draw_equation",
    "dress",
    "ellipse",
    "frame",
    "landscape",
    "legend",
    "new_figure",
    "note",
    "palette",
    "percent_axis",
    "quantiles",
    "response_curves",
    "rounded_up",
    "set_limits",
    "signed_colours",
    "stills",
]
