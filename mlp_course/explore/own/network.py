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

import numpy as np

from ...batches import MiniBatches
from ...network import Forward
from ...training import Step
from .code import constructed
from .faults import call, called, frozen, has_nan, kind_of, returned

NEEDED = "A network of your own needs feedforward(x), and update(x, y, eta) or backprop(x, y)"


class OwnNetworks:
    """`copies` objects of the learner's class; what `evaluate`, a `Run` and the panels ask of a stack."""

    dtype = np.dtype(float)

    def __init__(self, made_by, sizes, cost, copies: int, seed: int):
        self.name, self.sizes, self.L = called(made_by), list(sizes), len(sizes) - 1
        self.cost, self.copies, self.lead = cost, copies, (copies,)
        rng = np.random.default_rng(seed)
        self.members = [self._make(made_by, seed + s, rng) for s in range(copies)]

    def _make(self, made_by, seed: int, rng):
        member = call(self.name, constructed, made_by, tuple(self.sizes), rng, seed)
        trains = callable(getattr(member, "update", None)) or callable(getattr(member, "backprop", None))
        if not (callable(getattr(member, "feedforward", None)) and trains):
            raise TypeError(f"{NEEDED}; {self.name} lacks them.")
        return member

    def __getitem__(self, s: int) -> "OneOfYours":
        return OneOfYours(self, self.members[s])

    def forward(self, x) -> Forward:
        """The outputs a^L of all members, (S, n_L, m); what their hidden layers do is their own affair."""
        a = np.stack([self[s](x) for s in range(self.copies)])
        return Forward([None] * (self.L + 1), [x, *[None] * (self.L - 1), a])

    def train(self, member, x, y, eta) -> None:
        """One update of one member."""
        x, y = frozen(x), frozen(y)
        if callable(getattr(member, "update", None)):
            call(f"{self.name}.update", member.update, x, y, eta)
            return
        name = f"{self.name}.backprop"
        result = call(name, member.backprop, x, y)
        dW, db = result[-2:] if isinstance(result, tuple | list) and len(result) in (2, 3) else (None, None)
        for label, gradients, own in (("dW", dW, member.W), ("db", db, member.b)):
            for l in range(1, self.L + 1):
                gradient = gradients[l] if isinstance(gradients, list | tuple) and len(gradients) > l else gradients
                if np.shape(gradient) != own[l].shape:
                    what = f"{label}[{l}] = {kind_of(gradient)}; {label[1]}[{l}] has shape {own[l].shape}"
                    raise returned(name, member.backprop, what)
                own[l] -= eta * gradient

    def steps(self, data, eta, batch_size: int, rng):
        """Train all members on the same mini-batches; yields a `Step` after each update, as `sgd` does."""
        x, y = data
        batches, t, epoch = MiniBatches(x, y, batch_size, rng), 0, 0
        diverged = np.zeros(self.copies, bool)
        while not diverged.all():
            for span, ends_epoch in batches.epoch():
                for i, (x1, target) in enumerate(span):
                    rate, done = eta(t), ends_epoch and i == len(span) - 1
                    with np.errstate(all="ignore"):
                        for member in self.members:
                            self.train(member, x1[:-1], target, rate)
                        if done:
                            diverged = ~np.isfinite(self.forward(x[:, :50]).a[self.L]).all(axis=(1, 2))
                    t, epoch = t + 1, epoch + done
                    yield Step(t, epoch, done, rate, None, diverged)


class OneOfYours:
    """One object of the learner's class, asked as the lab asks a network."""

    def __init__(self, stack: OwnNetworks, member):
        self.stack, self.member = stack, member
        self.sizes, self.L = stack.sizes, stack.L

    def __call__(self, x):
        name, f = f"{self.stack.name}.feedforward", self.member.feedforward
        a = np.asarray(call(name, f, frozen(np.asarray(x, float))))
        expected = (self.sizes[-1], x.shape[1])
        if a.shape != expected or a.dtype.kind not in "fiub":
            raise returned(name, f, f"{kind_of(a)} of {a.dtype} for x of shape {x.shape}; expected shape {expected}")
        weights = getattr(self.member, "W", None) or [None]
        if has_nan(a) and all(np.isfinite(W).all() for W in weights[1:]) and len(weights) > 1:
            raise returned(name, f, "nan, though its weights are finite")
        return a

    @property
    def W(self) -> list | None:
        """Its weights, indexed by l, where it keeps them as the course does."""
        weights = getattr(self.member, "W", None)
        shapes = [(n, n_in) for n_in, n in zip(self.sizes, self.sizes[1:], strict=False)]
        fits = isinstance(weights, list | tuple) and [np.shape(W) for W in weights[1:]] == shapes
        return list(weights) if fits else None

    def forward(self, x) -> Forward:
        """z and a of every layer where the class tells them, else the output alone."""
        if callable(getattr(self.member, "forward", None)):
            told = call(f"{self.stack.name}.forward", self.member.forward, frozen(np.asarray(x, float)))
            if isinstance(told, tuple | list) and len(told) == 2 and len(told[1]) == self.L + 1:
                return Forward(*told)
        return Forward([None] * (self.L + 1), [x, *[None] * (self.L - 1), self(x)])
