"""The learner's own class as a network of the lab: a stack of objects, each trained by its own methods.

The smallest class that the lab can train:

    class MyNetwork:
        def __init__(self, sizes, rng): ...      # (n_0, …, n_L); rng is a numpy Generator, and may be left out
        def feedforward(self, x): ...            # x (n_0, m) -> a^L (n_L, m)
        def update(self, x, y, eta): ...         # one step on the mini-batch x, y: changes its own weights

Instead of `update` it may have `backprop(x, y)`, returning (dW, db) or (delta, dW, db), lists indexed by l; the lab
then subtracts η dW[l] from `W[l]` and η db[l] from `b[l]`. With lists `W` and `b` its graph is drawn, and with
`forward(x)`, returning (z, a), each neuron's response too.
"""

import inspect

import numpy as np

from ...batches import MiniBatches
from ...learner.words import describe, name_of
from ...network import Forward
from ...training import Step
from .arrays import frozen, has_nan, is_real
from .caller import Caller
from .faults import returned

NEEDED = "A network of your own needs feedforward(x), and update(x, y, eta) or backprop(x, y)"
LOOKED_AT = 50  # examples whose outputs tell whether a network has diverged


class OwnNetworks:
    """`copies` objects of the learner's class; what `evaluate`, a `Run` and the panels ask of a stack."""

    dtype = np.dtype(float)

    def __init__(self, made_by, sizes, cost, copies: int, seed: int, call: Caller):
        self.name = name_of(made_by)
        self.sizes = list(sizes)
        self.L = len(sizes) - 1
        self.cost = cost
        self.copies = copies
        self.lead = (copies,)
        self.call = call
        rng = np.random.default_rng(seed)
        self.members = [self._make(made_by, seed + s, rng) for s in range(copies)]

    def _make(self, made_by, seed: int, rng):
        member = self.call(self.name, constructed, made_by, tuple(self.sizes), rng, seed)
        trains = has_method(member, "update") or has_method(member, "backprop")
        if not (has_method(member, "feedforward") and trains):
            raise TypeError(f"{NEEDED}; {self.name} lacks them.")
        return member

    def __getitem__(self, s: int) -> "OwnNetwork":
        return OwnNetwork(self, self.members[s])

    def forward(self, x) -> Forward:
        """Return the outputs a^L of all members, (S, n_L, m); what their hidden layers do is their own affair."""
        a = np.stack([self[s](x) for s in range(self.copies)])
        return output_alone(self.L, x, a)

    def steps(self, data, eta, batch_size: int, rng):
        """Train all members on the same mini-batches; yields a `Step` after each update, as `sgd` does."""
        x, y = data
        batches = MiniBatches(x, y, batch_size, rng)
        t = 0
        epoch = 0
        diverged = np.zeros(self.copies, bool)
        while not diverged.all():
            for span, ends_epoch in batches.epoch():
                for i, batch in enumerate(span):
                    rate = eta(t)
                    done = ends_epoch and i == len(span) - 1
                    with np.errstate(all="ignore"):
                        for member in self.members:
                            self._train(member, batch.x, batch.y, rate)
                        if done:
                            diverged = self._diverged(x)
                    t += 1
                    epoch += done
                    yield Step(t, epoch, done, rate, None, diverged)

    def _diverged(self, x) -> np.ndarray:
        outputs = self.forward(x[:, :LOOKED_AT]).a[self.L]
        return ~np.isfinite(outputs).all(axis=(1, 2))

    def _train(self, member, x, y, eta) -> None:
        x = frozen(x)
        y = frozen(y)
        if has_method(member, "update"):
            self.call(f"{self.name}.update", member.update, x, y, eta)
            return
        result = self.call(f"{self.name}.backprop", member.backprop, x, y)
        is_sequence = isinstance(result, tuple | list) and len(result) in (2, 3)
        dW, db = result[-2:] if is_sequence else (None, None)
        self._descend(member, "dW", dW, member.W, eta)
        self._descend(member, "db", db, member.b, eta)

    def _descend(self, member, label: str, gradients, own: list, eta) -> None:
        """Subtract η times each layer's gradient; raises Fault where one has another shape."""
        for l in range(1, self.L + 1):
            is_long_enough = isinstance(gradients, list | tuple) and len(gradients) > l
            gradient = gradients[l] if is_long_enough else gradients
            if np.shape(gradient) != own[l].shape:
                what = f"{label}[{l}] = {describe(gradient)}; {label[1]}[{l}] has shape {own[l].shape}"
                raise returned(f"{self.name}.backprop", member.backprop, what)
            own[l] -= eta * gradient


class OwnNetwork:
    """One object of the learner's class, asked as the lab asks a network."""

    def __init__(self, stack: OwnNetworks, member):
        self.stack = stack
        self.member = member
        self.sizes = stack.sizes
        self.L = stack.L

    def __call__(self, x):
        name = f"{self.stack.name}.feedforward"
        f = self.member.feedforward
        a = np.asarray(self.stack.call(name, f, frozen(np.asarray(x, float))))
        expected = (self.sizes[-1], x.shape[1])
        if a.shape != expected or not is_real(a):
            what = f"{describe(a)} of {a.dtype} for x of shape {x.shape}; expected shape {expected}"
            raise returned(name, f, what)
        weights = (getattr(self.member, "W", None) or [None])[1:]
        if has_nan(a) and weights and all(np.isfinite(W).all() for W in weights):
            raise returned(name, f, "nan, though its weights are finite")
        return a

    @property
    def W(self) -> list | None:
        """Its weights, indexed by l, where it keeps them as the course does."""
        weights = getattr(self.member, "W", None)
        shapes = [(n, n_in) for n_in, n in zip(self.sizes, self.sizes[1:], strict=False)]
        fits = isinstance(weights, list | tuple) and [np.shape(W) for W in weights[1:]] == shapes
        return list(weights) if fits else None

    @property
    def b(self) -> list | None:
        """Its biases, indexed by l, where it keeps them as the course does."""
        biases = getattr(self.member, "b", None)
        is_list = isinstance(biases, list | tuple) and len(biases) == self.L + 1
        fits = is_list and all(np.shape(b) in ((n, 1), (n,)) for b, n in zip(biases[1:], self.sizes[1:], strict=True))
        return list(biases) if fits else None

    def forward(self, x) -> Forward:
        """Return z and a of every layer where the class tells them, else the output alone."""
        if has_method(self.member, "forward"):
            name = f"{self.stack.name}.forward"
            told = self.stack.call(name, self.member.forward, frozen(np.asarray(x, float)))
            if isinstance(told, tuple | list) and len(told) == 2 and len(told[1]) == self.L + 1:
                return Forward(*told)
        return output_alone(self.L, x, self(x))


def output_alone(L: int, x, a) -> Forward:
    """Return x and a^L as z and a of all layers, of which the others are not known."""
    return Forward([None] * (L + 1), [x, *[None] * (L - 1), a])


def has_method(member, name: str) -> bool:
    """Return whether an object can be asked this."""
    return callable(getattr(member, name, None))


def constructed(made_by, sizes: tuple[int, ...], rng, seed: int = 0):
    """Return an object of the learner's class: it takes a Generator called `rng`, or draws from NumPy's global one."""
    takes_rng = "rng" in inspect.signature(made_by).parameters
    before = np.random.get_state()  # noqa: NPY002
    np.random.seed(seed)  # noqa: NPY002
    try:
        return made_by(sizes, rng=rng) if takes_rng else made_by(sizes)
    finally:
        np.random.set_state(before)  # noqa: NPY002
