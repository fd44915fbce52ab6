"""Runners are compared each at its own best η: at one η for all, the one whom that η suits would win."""

import numpy as np

ETAS = (0.1, 0.3, 1.0, 3.0, 10.0)


def best_eta(scores, etas=ETAS):
    """Return the η whose runs score highest in the mean, and their scores, (networks,).

    scores: (len(etas), networks), larger is better; a run that has diverged, nan, counts as the worst of all.
    Raises ValueError if there is not one row for each η.
    """
    scores = np.asarray(scores, float)
    if scores.ndim != 2 or len(scores) != len(etas):
        raise ValueError(f"scores should have shape ({len(etas)}, networks), a row for each η, got {scores.shape}.")
    means = np.nan_to_num(scores, nan=-np.inf).mean(axis=1)
    best = int(means.argmax())
    return etas[best], scores[best]
