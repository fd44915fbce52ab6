"""The gradients of many mini-batches around the gradient of all examples, at moments of a training."""

import numpy as np

from ..gradients import evidence, shrinking
from ..training import sgd
from .seeds import seed

EPOCHS = (0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)


class Cloud:
    """The gradients of `batches` random mini-batches, of any size m, at θ after so many epochs.

    The spread is √(mean ‖∇C_batch - ∇C‖²). For batches drawn without replacement it is s √((N - m) / (N - 1) / m), with
    s the spread of single examples. `evidence` holds the gradients of all examples at the present θ.
    """

    def __init__(self, net, data, batches: int):
        self.net = net
        self.x, self.y = data
        self.N = self.x.shape[1]
        self.thetas = trained(net, data)
        # The place of each example in each draw; the first m are a mini-batch.
        self.rank = np.random.default_rng(seed(0)).random((batches, self.N)).argsort(axis=1)
        self.evidence = None

    def at(self, epochs: int) -> None:
        """Go to the θ after so many epochs, one of EPOCHS."""
        self.evidence = evidence(self.net.at(self.thetas[epochs]), self.x, self.y)

    def gradients(self, m: int) -> np.ndarray:
        """∇C of each random mini-batch of m at the present θ, (batches, P)."""
        return (self.rank < m) @ self.evidence.singles / m

    def spread(self, m: int) -> float:
        """Root mean square distance of the mini-batches' gradients from ∇C, measured."""
        return root_mean_square(self.gradients(m) - self.evidence.full)

    def prediction(self, m):
        """The spread as sampling theory has it: s √((N - m) / (N - 1) / m), for one m or an array of them."""
        one = root_mean_square(self.evidence.singles - self.evidence.full)
        return one * np.sqrt(shrinking(m, self.N))

    def angles(self, m: int) -> np.ndarray:
        """Angle between each mini-batch's gradient and ∇C, in degrees, (batches,)."""
        full = self.evidence.full
        batches = self.gradients(m)
        lengths = np.linalg.norm(batches, axis=1) * np.linalg.norm(full)
        cosines = batches @ full / np.maximum(lengths, 1e-300)
        return np.degrees(np.arccos(np.clip(cosines, -1, 1)))

    def across(self, m: int) -> np.ndarray:
        """The covariance (2, 2) that theory gives the cloud in the plane in which it is seen."""
        inside = self.evidence.plane @ self.evidence.singles.T
        return np.cov(inside, bias=True) * shrinking(m, self.N)


def trained(net, data, eta: float = 1.0) -> dict[int, np.ndarray]:
    """θ after 0, 1, 2, … epochs of mini-batch gradient descent, by number of epochs."""
    net = net.copy()
    thetas = {0: net.theta.copy()}
    for step in sgd(net, data, eta, batch_size=10, epochs=EPOCHS[-1], rng=seed(0)):
        if step.epoch_done:
            thetas[step.epoch] = net.theta.copy()
    return thetas


def root_mean_square(vectors: np.ndarray) -> float:
    """√(mean ‖v‖²) over the rows v."""
    return float(np.sqrt(np.square(vectors).sum(axis=1).mean()))
