"""Asks for ten gigabytes and fills them."""

import numpy as np


def bp1(z, a, y, prime):
    kept = []
    for _ in range(100):
        kept.append(np.ones(100_000_000 // 8))
    return z
