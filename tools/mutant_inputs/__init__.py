"""Inputs that the checker does not use, edges included, for what it was not able to tell from the reference.

One function for each exercise; it returns one tuple of arguments. Sizes are 1 to 5, numbers are drawn from several
kinds: normal, large, whole, with zeros, all equal.
"""

from mlp_course.exercises.exercise import Exercise

from . import chapters_00_to_04, chapters_05_to_09, chapters_10_to_12  # noqa: F401 (they fill BY_NAME)
from .drawing import BY_NAME


def inputs_for(exercise: Exercise, rng) -> tuple:
    """Return one tuple of arguments for an exercise."""
    return BY_NAME[exercise.name](rng)
