"""What a run remembers: cost and accuracy of each network on both parts, at up to 200 moments."""

import numpy as np

from ... import evaluate
from ...datasets import Dataset
from ...evaluation import labels_of

MOMENTS = 200
FEW = 50  # of a stack with many networks, where each evaluation costs more
CURVES = ("train_cost", "test_cost", "train_accuracy", "test_accuracy")


class History:
    """Evaluations (4, S) of a stack of S networks after the epochs that are due.

    When there are too many, every other one is forgotten, and from then on every other epoch is due.
    """

    def __init__(self, train: Dataset, test: Dataset, most: int = MOMENTS):
        self._most = most
        self._parts = [(part, labels_of(part.y)) for part in (train, test)]
        self._moments = {}
        self._every = 1
        self._latest = {}
        self._one = (None, None, None)  # the epoch, the network, and its evaluation

    def aim(self, epochs: int) -> None:
        """Be told how long the run is going to be: half the moments are enough."""
        self._every = max(1, 2 * epochs // self._most)

    def is_due(self, epoch: int) -> bool:
        """Return whether this epoch is one that is to be noted."""
        return epoch % self._every == 0

    def note(self, epoch: int, net) -> None:
        """Evaluate the networks, and remember it."""
        self._moments[epoch] = self._evaluated(net)
        self._latest = {epoch: self._moments[epoch]}
        if len(self._moments) > self._most:
            self._every *= 2
            self._moments = {known: value for known, value in self._moments.items() if self.is_due(known)}

    def latest(self, epoch: int, net) -> np.ndarray:
        """Return the evaluation (4, S) at the end of this epoch; what is asked for here only is not remembered."""
        for known in (self._latest, self._moments):
            if epoch in known:
                return known[epoch]
        self._latest = {epoch: self._evaluated(net)}
        return self._latest[epoch]

    def latest_of(self, epoch: int, net, number: int) -> np.ndarray:
        """Return the evaluation (4,) of one network at the end of this epoch, for which the others are left alone."""
        for known in (self._latest, self._moments):
            if epoch in known:
                return known[epoch][:, number]
        if self._one[:2] != (epoch, number):
            self._one = (epoch, number, self._evaluated(net[number : number + 1])[:, 0])
        return self._one[2]

    def renew(self, epoch: int, net, at_its_end: bool) -> None:
        """Evaluate networks whose weights were changed by hand; at the end of the epoch its evaluation is replaced."""
        self._latest = {epoch: self._evaluated(net)}
        if at_its_end and epoch in self._moments:
            self._moments[epoch] = self._latest[epoch]

    def last(self) -> dict[str, np.ndarray]:
        """Return what was remembered last, (S,) each."""
        return dict(zip(CURVES, self._moments[max(self._moments)], strict=True))

    def curves(self) -> dict[str, np.ndarray]:
        """Return `epoch` (T,), and (T, S) each: train_cost, test_cost, train_accuracy, test_accuracy."""
        values = np.stack(list(self._moments.values()))
        epochs = np.array(list(self._moments))
        return {"epoch": epochs, **{name: values[:, i] for i, name in enumerate(CURVES)}}

    def forget_after(self, epoch: int) -> None:
        """Forget what came after this epoch."""
        self._moments = {known: value for known, value in self._moments.items() if known <= epoch}
        self._latest = {}
        self._one = (None, None, None)

    def _evaluated(self, net) -> np.ndarray:
        """Return cost on both parts, then accuracy (nan for regression), for each network, (4, S)."""
        known = [evaluate(net, part, labels=labels) for part, labels in self._parts]
        costs = [part.cost for part in known]
        none = np.full(net.copies, np.nan)
        accuracies = [none if part.accuracy is None else part.accuracy for part in known]
        return np.stack(costs + accuracies)
