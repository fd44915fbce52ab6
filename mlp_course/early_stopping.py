"""Early stopping: train for as long as it helps on examples that are not trained on (Prechelt 1998)."""

import numpy as np

from . import checks
from .evaluation import evaluate


def early_stopping(steps, net, validation, patience=10):
    """Pass on `steps`, what `sgd(net, …)` yields, until the validation cost has not fallen for `patience` epochs.

    At the end, and whenever the caller stops pulling, net.theta is put back to where that cost was lowest. In a stack
    each network keeps its own best, and training ends when all have lost patience.
    """
    patience = checks.whole(patience, "patience")
    best = np.full(net.lead, np.inf)
    best_theta = net.theta.copy()
    waited = np.zeros(net.lead, int)
    try:
        for step in steps:
            yield step
            if not step.epoch_done:
                continue
            cost = np.asarray(evaluate(net, validation).cost)
            better = cost < best
            best = np.where(better, cost, best)
            best_theta = np.where(better[..., None], net.theta, best_theta)
            waited = np.where(better, 0, waited + 1)
            if (waited >= patience).all():
                return
    finally:
        net.theta[...] = best_theta
