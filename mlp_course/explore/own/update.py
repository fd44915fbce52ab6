"""The learner's update in the form of an optimizer, each result looked at before it is used."""

import numpy as np

from ...learner.words import describe, name_of
from .arrays import frozen, has_nan
from .caller import Caller
from .faults import Fault, returned


class OwnUpdate:
    """The learner's update as an optimizer, network by network; of a class, each network gets an object of its own."""

    def __init__(self, f, call: Caller):
        if not callable(f):
            raise TypeError(f"an update of your own is a function update(theta, grad, eta); got {f!r}.")
        self.name = name_of(f)
        self._f = f
        self._call = call

    def start(self, theta):
        """Make the objects that remember something, one for each network of the stack theta, (S, P)."""
        self.each = [self._call(self.name, self._f) if isinstance(self._f, type) else self._f for _ in theta]

    def update(self, theta, g, eta):
        """Change theta, (S, P), in place; eta is a number, or (S, 1)."""
        rates = np.broadcast_to(np.ravel(eta), len(theta)).tolist()
        for f, own, grad, rate in zip(self.each, theta, g, rates, strict=True):
            self._one_update(f, own, frozen(grad), rate)

    def _one_update(self, f, theta, grad, eta):
        before = theta.copy()
        result = self._call(self.name, f, theta, grad, eta)
        if result is None:
            if np.array_equal(theta, before) and eta and grad.any() and np.isfinite(grad).all():
                raise Fault(f"your {self.name} neither changed theta in place nor returned a new one.")
        elif np.shape(result) != theta.shape:
            raise returned(self.name, self._f, f"{describe(result)}; theta has shape {theta.shape}")
        else:
            theta[...] = result
        if has_nan(theta) and np.isfinite(before).all() and np.isfinite(grad).all():
            raise returned(self.name, self._f, "theta with nan in it")
