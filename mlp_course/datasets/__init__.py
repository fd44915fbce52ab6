"""Data to learn from: small worlds that can be drawn, and handwritten digits.

| call | x | y | what it is for |
|---|---|---|---|
| `moons(n, noise, rng)` | (2, n) | (1, n) | two half circles: one bend separates them |
| `circles(n, noise, rng)` | (2, n) | (1, n) | a ring around a ring: a closed boundary |
| `spirals(n, noise, rng, classes)` | (2, n) | (1, n), or (classes, n) | wound arms: depth helps |
| `xor(n, noise, rng)` | (2, n) | (1, n) | four corners: no line suffices |
| `linear(n, noise, rng)` | (2, n) | (1, n) | one neuron suffices |
| `curve(n, noise, rng)` | (1, n) | (1, n) | regression: overfitting to be seen |
| `digits()` | (64, 1797) | (10, 1797) | 8 x 8 handwritten digits, in the package |
| `mnist()` | (784, N) | (10, N) | 28 x 28 handwritten digits, three parts, by download |

Columns are examples. Each call returns a `Dataset` (`mnist()` three of them): `x, y = data`, `data.labels`,
`train, test = data.split(test=0.25, rng=0)`, `data.take(indices)`, `data.astype(np.float32)`; your own data too:
`Dataset(x, y, "mine", classes=3)`. `enlarge(data, copies, shift, degrees, rng)` adds pictures that are moved a little,
`moved(images, right, down, degrees)` moves them. `TOYS` and `by_name` choose a small world by name; `available()` says
whether MNIST can be had without a download, and `MNISTUnavailable` is what `mnist()` raises where it cannot be had.
"""

from .dataset import Dataset, one_hot
from .digits import digits
from .enlarge import enlarge, moved
from .mnist import MNIST, MNISTUnavailable, available, mnist
from .toy import TOYS, by_name, circles, curve, linear, moons, spirals, xor

__all__ = [
    "MNIST",
    "TOYS",
    "Dataset",
    "MNISTUnavailable",
    "available",
    "by_name",
    "circles",
    "curve",
    "digits",
    "enlarge",
    "linear",
    "mnist",
    "moons",
    "moved",
    "one_hot",
    "spirals",
    "xor",
]
