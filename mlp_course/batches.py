"""Mini-batches: every epoch a new random partition of the data set, x and y together, the ragged end kept."""

from typing import NamedTuple

import numpy as np

SPAN = 200  # examples gathered at a time, or more where that is less than
SPAN_BYTES = 1 << 15  # so much of x: few calls, and still at home in the cache


class Batch(NamedTuple):
    """The examples of one update."""

    x: np.ndarray  # inputs, (n_0, m)
    y: np.ndarray  # targets, (n_L, m)
    x1: np.ndarray  # [x; 1], (n_0 + 1, m): x, in the same memory, and the ones that biases are weights of


class MiniBatches:
    """Mini-batches of `batch_size` columns of x (n_0, N) and y (n_L, N), which are never changed.

    Each is a `Batch` of views into buffers that later batches overwrite.
    """

    def __init__(self, x, y, batch_size, rng):
        self.inputs = np.ascontiguousarray(x.T)
        self.targets = np.ascontiguousarray(y.T)
        self.N = len(self.inputs)
        self.rng = rng
        self.batch_size = min(batch_size, self.N)
        span = max(SPAN, SPAN_BYTES // self.inputs[0].nbytes)
        batches = max(1, span // self.batch_size)
        self.span = min(batches * self.batch_size, self.N)
        self._gathered = np.empty((self.span, x.shape[0]), x.dtype)
        self._x1 = np.ones((self.span, x.shape[0] + 1), x.dtype)
        self._y = np.empty((self.span, y.shape[0]), y.dtype)
        self._whole = self._views(self.span)

    def _views(self, count):
        starts = range(0, count, self.batch_size)
        cuts = [slice(start, min(start + self.batch_size, count)) for start in starts]
        return [Batch(x=self._x1[cut, :-1].T, y=self._y[cut].T, x1=self._x1[cut].T) for cut in cuts]

    def epoch(self):
        """Yield, span after span, the list of batches gathered together, and whether they end the epoch."""
        order = self.rng.permutation(self.N)
        for start in range(0, self.N, self.span):
            chosen = order[start : start + self.span]
            count = len(chosen)
            self.inputs.take(chosen, 0, self._gathered[:count], "clip")
            self._x1[:count, :-1] = self._gathered[:count]
            self.targets.take(chosen, 0, self._y[:count], "clip")
            batches = self._whole if count == self.span else self._views(count)
            yield batches, start + count == self.N
