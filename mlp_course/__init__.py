"""Multi-layer perceptrons, from one neuron to handwritten digits: the reference code of the course.

Notation, here and in every chapter (layers l = 1 … L, lists indexed by l):

| symbol        | code          | shape            | meaning                                                          |
|---------------|---------------|------------------|------------------------------------------------------------------|
| n_l           | `sizes[l]`    |                  | neurons in layer l; n_0 inputs                                   |
| m             | `m`           |                  | examples in a mini-batch, the columns of every matrix            |
| w^l_jk, W^l   | `W[l]`        | (n_l, n_{l-1})   | weight from neuron k of layer l-1 to neuron j of layer l         |
| b^l           | `b[l]`        | (n_l, 1)         | biases                                                           |
| z^l           | `z[l]`        | (n_l, m)         | weighted inputs, z^l = W^l a^{l-1} + b^l                         |
| a^l           | `a[l]`        | (n_l, m)         | activations, a^l = σ_l(z^l); a^0 = x, the input                  |
| σ_l, σ'_l     | `sigma[l]`    |                  | activation function of layer l and its derivative                |
| y             | `y`           | (n_L, m)         | targets                                                          |
| C             | `cost`        |                  | cost, the mean of C_x over the examples x                        |
| δ^l           | `delta[l]`    | (n_l, m)         | errors, δ^l_j = ∂C_x/∂z^l_j                                      |
| ∂C/∂W^l       | `dW[l]`       | (n_l, n_{l-1})   | gradient with respect to the weights; `db[l]` to the biases      |
| θ, ∇_θ C      | `theta`, `grad` | (P,)           | all parameters in one vector, and the gradient in the same order |
| η             | `eta`         |                  | learning rate                                                    |
| λ             | `lam`         |                  | strength of a penalty                                            |
| ⊙             | `*`           |                  | elementwise (Hadamard) product                                   |

A stack of S networks puts an axis of length S in front of all but x and y.
"""

from importlib import import_module

from . import activations, costs, initializers, optimizers, penalties, schedules
from .early_stopping import early_stopping
from .evaluation import evaluate
from .network import Network, stack
from .storage import load, save
from .sweeps import sweep
from .training import sgd

__version__ = "0.1.0"

_ON_DEMAND = ("critical", "datasets", "environment", "experiments", "explore", "gradcheck", "gradients", "plots")

__all__ = [
    "Network",
    "activations",
    "costs",
    "early_stopping",
    "evaluate",
    "initializers",
    "load",
    "optimizers",
    "penalties",
    "save",
    "schedules",
    "sgd",
    "stack",
    "sweep",
    *_ON_DEMAND,
]


def __getattr__(name):
    if name in _ON_DEMAND:
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_ON_DEMAND})
