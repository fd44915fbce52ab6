"""Mini-batches: every epoch a new random partition of the data set, x and y together, the ragged end kept."""

import numpy as np

SPAN, SPAN_BYTES = 200, 1 << 15  # gathered at a time, whichever is more: few calls, and still at home in the cache


class MiniBatches:
    """Mini-batches of `batch_size` columns of x (n_0, N) and y (n_L, N), which are never changed.

    A batch is (x1, y), where x1 = [x; 1] carries a last row of ones, the input of the biases. Both are views into
    buffers that later batches overwrite.
    """

    def __init__(self, x, y, batch_size, rng):
        self.inputs, self.targets = np.ascontiguousarray(x.T), np.ascontiguousarray(y.T)
        self.N, self.rng = len(self.inputs), rng
        self.batch_size = min(batch_size, self.N)
        span = max(SPAN, SPAN_BYTES // self.inputs[0].nbytes)
        self.span = min(max(1, span // self.batch_size) * self.batch_size, self.N)
        self._gathered = np.empty((self.span, x.shape[0]), x.dtype)
        self._x1 = np.ones((self.span, x.shape[0] + 1), x.dtype)
        self._y = np.empty((self.span, y.shape[0]), y.dtype)
        self._whole = self._views(self.span)

    def _views(self, count):
        cuts = [slice(i, min(i + self.batch_size, count)) for i in range(0, count, self.batch_size)]
        return [(self._x1[cut].T, self._y[cut].T) for cut in cuts]

    def epoch(self):
        """Yield, span after span, the list of batches gathered together, and whether they end the epoch."""
        order = self.rng.permutation(self.N)
        for start in range(0, self.N, self.span):
            chosen = order[start : start + self.span]
            count = len(chosen)
            self.inputs.take(chosen, 0, self._gathered[:count], "clip")
            self._x1[:count, :-1] = self._gathered[:count]
            self.targets.take(chosen, 0, self._y[:count], "clip")
            views = self._whole if count == self.span else self._views(count)
            yield views, start + count == self.N
