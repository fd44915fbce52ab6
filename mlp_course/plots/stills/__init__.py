"""Pictures that stand still: each function takes arrays and returns a Figure for `explore.Picture.of(figure, alt)`."""

from .columns import averages, bars
from .curves import bands, race, run_and_check, traces
from .histograms import densities
from .images import pictures
from .one_knob import knob_and_cost, rounds_of_a_knob
from .over_plane import landscape, planes
from .tables import layers, matrices, table

__all__ = [
    "averages",
    "bands",
    "bars",
    "densities",
    "knob_and_cost",
    "landscape",
    "layers",
    "matrices",
    "pictures",
    "planes",
    "race",
    "rounds_of_a_knob",
    "run_and_check",
    "table",
    "traces",
]
