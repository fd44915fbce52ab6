"""How often a random symmetric table has only positive eigenvalues: coins, two by two by hand, and more."""

import numpy as np

from .result import Result
from .seeds import seed


def drawn(n, draws):
    """Return random symmetric tables (draws, n, n): A + Aᵀ, each entry of A from N(0, 1)."""
    A = np.random.default_rng([seed(1), n]).standard_normal((draws, n, n))
    return A + A.mT


def two_by_two(draws=100_000):
    """Count, among random tables a b / b c, those with a > 0 and c > 0, and those with a·c > b² as well."""
    H = drawn(2, draws)
    diagonal = (H[:, 0, 0] > 0) & (H[:, 1, 1] > 0)
    enough = diagonal & (H[:, 0, 0] * H[:, 1, 1] > H[:, 0, 1] ** 2)
    minima = (np.linalg.eigvalsh(H) > 0).all(axis=1)
    words = (
        f"a > 0 and c > 0: {100 * diagonal.mean():.0f} of 100. And ac > b² as well: {100 * enough.mean():.0f} of 100."
    )
    return Result(None, words, diagonal=diagonal, enough=enough, minima=minima)


def share_of_minima(n, draws=100_000):
    """Return which share of so many random tables has only positive eigenvalues."""
    return float((np.linalg.eigvalsh(drawn(n, draws)) > 0).all(axis=1).mean())
