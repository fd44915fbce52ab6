"""The learner's cost in the form of the core's, each result looked at before it is used."""

import numpy as np

from ...learner.words import describe, name_of
from .arrays import frozen, has_nan, is_real
from .caller import Caller
from .faults import returned


class OwnCost:
    """The learner's cost, for a stack as for one network."""

    def __init__(self, given, call: Caller):
        """Take a pair of functions (cost(a, y), delta(z, a, y)), or an object that has each(z, a, y) and delta."""
        self.name = name_of(given)
        self._call = call
        self._takes_z = not isinstance(given, tuple)
        parts = given
        if self._takes_z:
            parts = (getattr(given, "each", None), getattr(given, "delta", None))
        if len(parts) != 2 or not all(map(callable, parts)):
            raise TypeError(
                "a cost of your own is a pair of functions (cost(a, y), delta(z, a, y)), or an object with the methods "
                f"each(z, a, y) and delta(z, a, y); got {given!r}."
            )
        self._cost, self._delta = parts

    def each(self, z, a, y):
        """Return C_x of each example; a cost that gives one number, the mean, has it for all."""
        if a.ndim == 3:
            return np.stack([self.each(None if z is None else z[s], a[s], y) for s in range(len(a))])
        f = self._cost
        m = a.shape[1]
        args = (frozen(a), frozen(y))
        result = np.asarray(self._call(name_of(f), f, *((z, *args) if self._takes_z else args)))
        if result.shape not in ((), (m,), (1, m)) or not is_real(result):
            what = f"{describe(result)}; expected a number, or one for each of {m} examples"
            raise returned(name_of(f), f, what)
        if has_nan(result) and np.isfinite(a).all():
            raise returned(name_of(f), f, "nan (0 times the logarithm of 0?)")
        return np.broadcast_to(result.reshape(-1), (m,))

    def delta(self, z, a, y, out=None):
        """Return BP1, in the shape of z."""
        if z.ndim == 3:
            result = np.stack([self._one_delta(z[s], a[s], y) for s in range(len(z))])
        else:
            result = self._one_delta(z, a, y)
        if out is None:
            return result
        np.copyto(out, result)
        return out

    def _one_delta(self, z, a, y):
        f = self._delta
        result = np.asarray(self._call(name_of(f), f, frozen(z), frozen(a), frozen(y)))
        if result.shape != z.shape or not is_real(result):
            raise returned(name_of(f), f, f"{describe(result)} for z of shape {z.shape}")
        if has_nan(result) and np.isfinite(z).all():
            raise returned(name_of(f), f, "nan")
        return result

    def __repr__(self):
        return f"<your cost {self.name}>"
