"""All that an answer leaves behind, where its exercise asks only for what right answers have in common.

Right answers shuffle each in their own way, so that `use` looks at less than what they do. But a mutant is one place
away from *one* right answer, its origin: with a generator in the same state it should do what that one does, to the
last number. A bench lets an answer work, more than once and on networks of its own, and returns everything that is
different afterwards. What it tells from its origin is a wrong answer, unless somebody has read it: `READ` says why.
"""

import numpy as np

from mlp_course.exercises.comparing import snapshot

BENCHES = {}
TRAININGS = (None, None, 1)  # one after the other, with so many examples; None: with all


def bench(*names):
    """Decorate a function that lets an answer to these exercises work, and returns what is different afterwards."""

    def add(f):
        BENCHES.update(dict.fromkeys(names, f))
        return f

    return add


def left(x, y, rng) -> dict:
    """Return what the data and the generator are afterwards."""
    return {"x": x, "y": y, "the state of rng": str(rng.bit_generator.state)}


@bench("minibatches")
def dealt_out(f, x, y, m, rng):
    """The batches of two epochs."""
    first = f(x, y, m, rng)
    second = f(x, y, m, rng)
    return {"the first epoch": first, "the second": second, **left(x, y, rng)}


@bench("sgd_epoch", "buggy_trainer")
def trained_again(f, net, x, y, *rest):
    """A network of the course, that no one watches, after two trainings, and a third with a single example."""
    found = {}
    for count, N in enumerate(TRAININGS):
        result = f(net, x[:, :N], y[:, :N], *rest)
        found |= {f"net returned, {count}": result is net, f"trained, {count}": held_by(net)}
    return found | left(x, y, rest[-1])


def held_by(net) -> list:
    """Return the parameters of a network, and whether they are still views into one array."""
    views = [bool(np.shares_memory(part, net.theta)) for part in (*net.W[1:], *net.b[1:])]
    return snapshot([net.theta, net.W, net.b, views])


class Tally:
    """A network of one number, which each batch moves: in another order it comes to another end."""

    def __init__(self):
        self.way = [0.0]

    def update(self, x, y, eta):
        pull = np.mean(x.sum(axis=0) * y.sum(axis=0))
        self.way.append(float(self.way[-1] / 2 + eta * pull))


@bench("learn")
def taught_again(f, _net, x, y, *rest):
    """The way of a network that takes batches in, in two trainings, and a third with a single example."""
    net = Tally()
    returned = [f(net, x[:, :N], y[:, :N], *rest) is net for N in TRAININGS]
    return {"net returned": returned, "its way": net.way, **left(x, y, rest[-1])}


@bench("MyNetwork")
def side_by_side(f, sizes, rng, _W, _b, x, y, eta):
    """Two networks of one generator, which take their updates in turn, on batches that become narrower."""
    nets = [f(sizes, rng), f(sizes, rng)]
    found = {"the starts": snapshot([[net.W, net.b] for net in nets])}
    for count in range(3):
        m = max(x.shape[1] - count, 1)
        for net in nets:
            net.update(x[:, :m], y[:, :m], eta)
        found[f"outputs after update {count}"] = snapshot([net.feedforward(x[:, -m:]) for net in nets])
        found[f"held after update {count}"] = snapshot([[net.W, net.b] for net in nets])
    return found | left(x, y, rng)


READ = {  # mutants that a bench tells from their origin, by the line that was changed, and why they are right
    "learn": {
        "for order in list((rng.permutation(N) for _ in range(epochs)))[::-1]:": "the epochs change places",
    },
    "MyNetwork": {
        "return -(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))": "the bell curve is the same on both sides",
        "return -(rng.normal(size=n_out * n_in).reshape(n_out, n_in) * n_in ** (-0.5))": "the same",
        "return rng.normal(size=n_out * n_in).reshape(n_out, n_in) * -n_in ** (-0.5)": "the same",
        "return np.flip(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))": "each weight is drawn like the others",
        "return np.flip(rng.normal(size=n_out * n_in).reshape(n_out, n_in) * n_in ** (-0.5))": "the same",
    },
}


def is_read(name: str, text: str) -> bool:
    """Return whether somebody has read a mutant, and found it right."""
    return any(line in text for line in READ.get(name, ()))
