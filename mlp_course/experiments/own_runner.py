"""A learner's `momentum_update` or `adam_update` in the form of an optimizer, called for one network at a time."""

import numpy as np


class OwnRunner:
    """Run a function (theta, …memories, g, …, eta) -> (theta, …memories) as an optimizer.

    f         for momentum f(theta, v, g, eta), for Adam f(theta, v, s, g, t, eta)
    memories  how many arrays it remembers: 1 for momentum, 2 for Adam
    """

    def __init__(self, f, memories: int):
        self.f = f
        self.memories = memories

    def start(self, theta):
        """Forget everything: memories of zeros, no update so far."""
        self.t = 0
        rows = np.atleast_2d(theta)
        self.kept = [[np.zeros_like(row) for _ in range(self.memories)] for row in rows]

    def update(self, theta, g, eta):
        """Change theta, (P,) or (S, P), in place; eta is a number, or (S, 1)."""
        self.t += 1
        rows = np.atleast_2d(theta)  # a view
        slopes = np.atleast_2d(g)
        rates = np.broadcast_to(np.ravel(eta), len(rows)).tolist()
        count = [self.t] if self.memories == 2 else []
        for i, (slope, rate) in enumerate(zip(slopes, rates, strict=True)):
            new, *self.kept[i] = self.f(rows[i].copy(), *self.kept[i], slope.copy(), *count, rate)
            rows[i] = new
