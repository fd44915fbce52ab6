"""What chapter 9 looks at: learning by heart, and what keeps a network from it."""

from .braked_moons import (
    by_dropout,
    by_eta,
    by_lambda,
    in_three_updates,
    moves_when_pruned,
    one_update,
    over_lambda,
    patient,
    patient_again,
    weight_sizes,
    with_own_l2,
)
from .moved_digits import gained, moved_digits, turns_of
from .noisy_moons import both_curves, confident_mistakes, kept_and_last, prices, training_cost
from .perfect_pairs import on_new_points, two_networks, ways_from_start

__all__ = [
    "both_curves",
    "by_dropout",
    "by_eta",
    "by_lambda",
    "confident_mistakes",
    "gained",
    "in_three_updates",
    "kept_and_last",
    "moved_digits",
    "moves_when_pruned",
    "on_new_points",
    "one_update",
    "over_lambda",
    "patient",
    "patient_again",
    "prices",
    "training_cost",
    "turns_of",
    "two_networks",
    "ways_from_start",
    "weight_sizes",
    "with_own_l2",
]
