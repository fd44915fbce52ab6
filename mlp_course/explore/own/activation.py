"""The learner's σ and σ' as an activation of the core, each result looked at before it is used."""

import numpy as np

from ...activations import Activation
from ...learner.words import describe, name_of
from .arrays import frozen, has_nan, is_real
from .caller import Caller
from .faults import returned


def own_activation(pair: tuple, call: Caller) -> Activation:
    """Return an Activation from the learner's σ and σ', which see matrices (n, m) only."""
    if len(pair) != 2 or not all(map(callable, pair)):
        raise TypeError(f"an activation of your own is a pair of functions, (σ, σ'); got {pair!r}.")
    f, prime = pair
    return Activation.from_functions(guarded(f, call), guarded(prime, call), name_of(f))


def guarded(f, call: Caller):
    """Return f for any stack of matrices z: called on one matrix, its result looked at."""
    name = name_of(f)

    def of_stack(z):
        matrix = frozen(z.reshape(-1, z.shape[-1]))
        result = np.asarray(call(name, f, matrix))
        if result.shape != matrix.shape or not is_real(result):
            raise returned(name, f, f"{describe(result)} of {result.dtype} for z of shape {matrix.shape}")
        if has_nan(result) and np.isfinite(matrix).all():
            raise returned(name, f, "nan for finite z")
        return result.reshape(z.shape)

    return of_stack
