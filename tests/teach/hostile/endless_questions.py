"""Asks the grader for σ′ for ever."""


def bp1(z, a, y, prime):
    while True:
        prime(z)
