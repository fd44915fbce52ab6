"""Pictures that stand still: each function takes arrays and returns a Figure for `explore.Picture.of(figure, alt)`."""

from .columns import averages, bars, contests
from .complex_plane import complex_nudges
from .curves import band_panels, bands, race, run_and_check
from .descents import bowls, map_and_lines, panels_of_bands, run_and_plane
from .graphs import graphs
from .histograms import densities
from .images import heat_maps, pictures
from .networks import named_graph, thinned_graphs, worked_graph
from .one_knob import knob_and_cost, rounds_of_a_knob
from .over_plane import bent_planes, landscape, planes, point_maps, shadows
from .panels import small_bands, strips
from .products import products
from .ravines import map_and_distances
from .reliable import reliability
from .saddles import cost_and_index, curves_with_spots, map_and_cost, name_levels, side_by_side
from .tables import layers, matrices, table
from .valleys import swings

__all__ = [
    "averages",
    "band_panels",
    "bands",
    "bars",
    "bent_planes",
    "bowls",
    "complex_nudges",
    "contests",
    "cost_and_index",
    "curves_with_spots",
    "densities",
    "graphs",
    "heat_maps",
    "knob_and_cost",
    "landscape",
    "layers",
    "map_and_cost",
    "map_and_distances",
    "map_and_lines",
    "matrices",
    "name_levels",
    "named_graph",
    "panels_of_bands",
    "pictures",
    "planes",
    "point_maps",
    "products",
    "race",
    "reliability",
    "rounds_of_a_knob",
    "run_and_check",
    "run_and_plane",
    "shadows",
    "side_by_side",
    "small_bands",
    "strips",
    "swings",
    "table",
    "thinned_graphs",
    "worked_graph",
]
