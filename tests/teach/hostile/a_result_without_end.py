"""Returns far more than anybody can read."""

import numpy as np


def bp1(z, a, y, prime):
    return [np.ones(900_000) for _ in range(100)]
