"""What chapter 3 looks at: nudges, the errors that come back, what a gradient costs, and who learns slowly."""

from .chains import chain, chain_network, fork, four_slopes, nudge_on_its_way, ways_to_nudge
from .nudging import by_nudging, cost_of, errors_by_h, gradient_by_nudging, nudged, side_by_side
from .prices import digit_by_nudging, price, two_directions
from .returning_errors import (
    blame,
    error_sizes,
    fading,
    pushed_neuron,
    small_batch,
    small_network,
    two_jacobians,
    votes,
)
from .trainings import beginner, deep_run, nudged_run, patient, race, unrolled, watch

__all__ = [
    "beginner",
    "blame",
    "by_nudging",
    "chain",
    "chain_network",
    "cost_of",
    "deep_run",
    "digit_by_nudging",
    "error_sizes",
    "errors_by_h",
    "fading",
    "fork",
    "four_slopes",
    "gradient_by_nudging",
    "nudge_on_its_way",
    "nudged",
    "nudged_run",
    "patient",
    "price",
    "pushed_neuron",
    "race",
    "side_by_side",
    "small_batch",
    "small_network",
    "two_directions",
    "two_jacobians",
    "unrolled",
    "votes",
    "watch",
    "ways_to_nudge",
]
