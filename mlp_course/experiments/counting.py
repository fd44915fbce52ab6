"""Arrays that count the multiplications that they take part in, so that a price is exact on every machine."""

from collections import Counter

import numpy as np


class Counting(np.ndarray):
    """An array whose matrix products and entry-by-entry products are counted, and those of all that comes of it."""

    made: Counter = Counter()

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **options):
        plain = [np.asarray(v) if isinstance(v, Counting) else v for v in inputs]
        if out is not None:
            options["out"] = tuple(np.asarray(v) if isinstance(v, Counting) else v for v in out)
        result = getattr(ufunc, method)(*plain, **options)
        if method == "__call__" and ufunc is np.matmul:
            Counting.made["in matrix products"] += np.shape(plain[0])[-1] * np.size(result)
        elif method == "__call__" and ufunc is np.multiply:
            Counting.made["entry by entry"] += np.size(result)
        return result.view(Counting) if isinstance(result, np.ndarray) else result

    def __array_function__(self, function, types, args, options):
        if function is np.dot:  # np.dot would multiply behind our back
            return np.matmul(*args, **options)
        return super().__array_function__(function, types, args, options)


def multiplications(function, net, *args) -> Counter:
    """Return how many multiplications function(net, *args) makes with a network's numbers, by their kind."""
    Counting.made = Counter()
    function(net.at(net.theta.view(Counting)), *args)
    return Counting.made
