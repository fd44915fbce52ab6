"""Sleeps."""

import time


def bp1(z, a, y, prime):
    time.sleep(100_000)
    return z
