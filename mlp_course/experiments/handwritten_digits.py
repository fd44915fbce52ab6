"""What chapter 10 looks at: the learner's own network reads, is looked into, is braked, tuned, and judged."""

from .brakes import by_heart, by_lambda, hidden_weights, mistyped, stopped_at
from .mnist_recipes import RECIPES, on_mnist, one_cure, outputs_after, three_recipes, try_on_mnist
from .own_readers import (
    accuracy,
    answers_to,
    confusion,
    first_runs,
    how_sure,
    often_wrong,
    parts,
    readers,
    some_digits,
    turned,
    weights_as_pictures,
)
from .tuning import eta_sweep, luck, three_knobs, trial, widths

__all__ = [
    "RECIPES",
    "accuracy",
    "answers_to",
    "by_heart",
    "by_lambda",
    "confusion",
    "eta_sweep",
    "first_runs",
    "hidden_weights",
    "how_sure",
    "luck",
    "mistyped",
    "often_wrong",
    "on_mnist",
    "one_cure",
    "outputs_after",
    "parts",
    "readers",
    "some_digits",
    "stopped_at",
    "three_knobs",
    "three_recipes",
    "trial",
    "try_on_mnist",
    "turned",
    "weights_as_pictures",
    "widths",
]
