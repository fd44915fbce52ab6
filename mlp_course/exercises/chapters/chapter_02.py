"""Chapter 2: sgd_update, minibatches, sgd_epoch, buggy_trainer."""

from itertools import pairwise

import numpy as np

from ...network import Network
from ..exercise import Refused, exercise
from .watching import trained


def updates(rng):
    """θ of several lengths and sums over batches of several sizes; no two factors that give the same."""
    for P, m, eta in [(3, 2, 0.3), (1, 5, 0.07), (8, 10, 3.0), (2, 1, 0.5)]:
        yield rng.normal(size=P) + 1, rng.normal(scale=2, size=P), eta, m


UPDATE = "θ ← θ - η/m Σ_x ∇C_x"


@exercise(
    chapter=2,
    expects="theta: (P,); grad_sum: (P,), summed over the batch; eta; m: its size. Returns the new θ, (P,).",
    cases=updates,
    new=True,
    hints=(
        "Three things happen to the sum: it becomes a mean, it is scaled, and it is taken away from θ.",
        UPDATE,
        "def sgd_update(theta, grad_sum, eta, m):\n    return theta - ___ * grad_sum",
    ),
    buys="This one line is all that ever happens to a network that learns.",
    lab='Lab("moons", update=lambda theta, grad, eta: sgd_update(theta, grad, eta, 1))',
)
def sgd_update(theta, grad_sum, eta, m):
    return theta - eta / m * grad_sum


@sgd_update.stub
def _(theta, grad_sum, eta, m):
    return ...


@sgd_update.alternative
def _(theta, grad_sum, eta, m):
    return np.array([t - eta * g / m for t, g in zip(theta, grad_sum, strict=True)])


@sgd_update.alternative
def _(theta, grad_sum, eta, m):
    new = theta.copy()
    new -= eta * (grad_sum / m)
    return new


@sgd_update.alternative
def _(theta, grad_sum, eta, m):
    return (theta - np.float32(eta / m) * grad_sum).astype(np.float32)


@sgd_update.mistake("Uphill", "The gradient points to where C grows: it is subtracted.", UPDATE)
def _(theta, grad_sum, eta, m):
    return theta + eta / m * grad_sum


@sgd_update.mistake("The sum is not made a mean", "A batch twice as large would step twice as far.", UPDATE)
def _(theta, grad_sum, eta, m):
    return theta - eta * grad_sum


@sgd_update.mistake("η is missing", "This steps by the whole mean gradient, whatever η is.", UPDATE)
def _(theta, grad_sum, eta, m):
    return theta - grad_sum / m


@sgd_update.mistake("Multiplied by m", "The mean is the sum divided by the size of the batch.", UPDATE)
def _(theta, grad_sum, eta, m):
    return theta - eta * m * grad_sum


@sgd_update.mistake("Divided by η", "A larger η is to make a larger step.", UPDATE)
def _(theta, grad_sum, eta, m):
    return theta - grad_sum / (eta * m)


@sgd_update.mistake("Only the step", "This is what is taken away from θ; the new θ is asked for.", UPDATE)
def _(theta, grad_sum, eta, m):
    return eta / m * grad_sum


@sgd_update.mistake("Divided by P", "The mean is taken over the m examples, not over the parameters.", UPDATE)
def _(theta, grad_sum, eta, m):
    return theta - eta * grad_sum / len(theta)


@sgd_update.mistake("θ is divided too", "Without brackets / comes before -: only the sum belongs under m.", UPDATE)
def _(theta, grad_sum, eta, m):
    return (theta - eta * grad_sum) / m


def data(rng, n_0=3, n_L=2, N=23):
    """Examples that are all different, with targets that are their own."""
    x = rng.normal(size=(n_0, N))
    return x, (rng.normal(size=(n_L, n_0)) @ x > 0) * 1.0


def sets(rng):
    """Sets with a ragged end, without one, in a single batch, one by one; as many rows as columns; a single example."""
    shapes = [(3, 2, 23, 5), (2, 1, 24, 6), (4, 3, 17, 17), (19, 2, 19, 4), (1, 1, 10, 1), (2, 2, 15, 40), (2, 1, 1, 3)]
    for n_0, n_L, N, m in shapes:
        yield rng.normal(size=(n_0, N)), rng.normal(size=(n_L, N)), m, rng  # no two examples with the same y


def seen(f, x, y, m, rng):
    """What all right answers have in common, whichever way they shuffle."""
    twin = np.random.default_rng()
    twin.bit_generator.state = rng.bit_generator.state
    first = pairs(f(x.copy(), y.copy(), m, twin))
    if first is ...:
        return ...
    again = pairs(f(x.copy(), y.copy(), m, rng))
    later = [pairs(f(x, y, m, rng)) for _ in range(EPOCHS)]
    rows = {(len(a), len(b)) for a, b in first}
    widths = [(a.shape[1], b.shape[1]) for a, b in first]
    found = {
        "rows of x_batch and y_batch": sorted(map(list, rows)),
        "the number of batches": len(first),
        "the widths of x_batch": [a for a, _ in widths],
        "the widths of y_batch": [b for _, b in widths],
    }
    whole = rows == {(len(x), len(y))} and all(a == b for a, b in widths)
    return found | (order(x, y, first, again, later) if whole else {})


def order(x, y, first, again, later):
    """Whether the batches hold each example once, in a random order, x and y together."""
    where = places_in(x, first)
    ys = np.hstack([y_batch for _, y_batch in first])
    epochs = [places_in(x, batches) for batches in (first, *later)]
    return {
        "every example once": sorted(where) == list(range(x.shape[1])),
        "each x beside its own y": bool((y[:, where] == ys).all()) and -1 not in where,
        "x in a new order": where != list(range(x.shape[1])),
        "y in the order of the data": bool(ys.shape == y.shape and (ys == y).all()),
        "another order in the next epoch": not same(first, later[0]),
        "the same order from an rng in the same state": same(first, again),
        "examples of one batch meeting others later": all_part(first, epochs),
        "neighbours being parted in later epochs": min(kept_neighbours(where, epoch) for epoch in epochs[1:]) < 0.3,
    }


def places_in(x, batches) -> list[int]:
    """Return which example each column of the batches is; -1 for none."""
    places = []
    for column in np.hstack([x_batch for x_batch, _ in batches]).T:
        found = np.flatnonzero((x == column[:, None]).all(axis=0))
        places.append(int(found[0]) if len(found) else -1)
    return places


def all_part(first, epochs) -> bool:
    """Return whether any two examples of one batch are in different batches at some later time."""
    widths = [x_batch.shape[1] for x_batch, _ in first]
    numbers = np.repeat(np.arange(len(widths)), widths)  # of the batch at each place
    batch_of = [dict(zip(epoch, numbers.tolist(), strict=False)) for epoch in epochs]
    start = batch_of[0]
    for one in start:
        for other in start:
            together = one < other and all(found.get(one) == found.get(other) for found in batch_of)
            if together and len(widths) > 1:
                return False
    return True


def kept_neighbours(one: list, other: list) -> float:
    """Return which share of the examples that stand side by side in one order do so in another, too."""
    pairs_of = [{frozenset(pair) for pair in pairwise(epoch)} for epoch in (one, other)]
    return len(pairs_of[0] & pairs_of[1]) / max(len(pairs_of[0]), 1)


def pairs(result):
    """The learner's list of pairs, or a sentence about what it is instead."""
    if result is ...:
        return ...
    if hasattr(result, "__next__"):
        raise Refused("A list is asked for: minibatches yields its batches, or returns an iterator")
    if not isinstance(result, list | tuple) or not result:
        raise Refused("A list of pairs (x_batch, y_batch) is asked for")
    if any(pair is ... for pair in result):
        return ...
    for pair in result:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise Refused("Each item of the list should be a pair (x_batch, y_batch)")
        if any(not isinstance(part, np.ndarray) or part.ndim != 2 for part in pair):
            raise Refused("x_batch and y_batch should be matrices, their columns examples")
    return [tuple(pair) for pair in result]


def same(one, other) -> bool:
    """Whether two lists of batches hold the same numbers in the same order."""
    return len(one) == len(other) and all(
        a.shape == c.shape and b.shape == d.shape and (a == c).all() and (b == d).all()
        for (a, b), (c, d) in zip(one, other, strict=True)
    )


EPOCHS = 12  # in which examples have the occasion to part
PARTITION = "each epoch: shuffle, partition into batches of m, every example exactly once"


@exercise(
    chapter=2,
    expects="x: (n_0, N); y: (n_L, N); m; rng: a NumPy Generator. Returns a list of pairs (n_0, m), (n_L, m).",
    cases=sets,
    use=seen,
    new=True,
    hints=(
        "Shuffle numbers, not data: one random order of the places 0 … N - 1 serves x and y alike.",
        "rng.permutation(N) is a random order of the places; x[:, places] takes columns",
        "def minibatches(x, y, m, rng):\n    order = rng.permutation(___)\n"
        "    parts = [order[first : first + m] for first in range(0, ___, ___)]\n"
        "    return [(x[:, part], ___) for part in parts]",
    ),
    buys="You can deal out any data set, epoch after epoch, and never lose an example.",
)
def minibatches(x, y, m, rng):
    places = rng.permutation(x.shape[1])
    parts = [places[first : first + m] for first in range(0, len(places), m)]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.stub
def _(x, y, m, rng):
    ...
    return [(x, y)]


@minibatches.alternative
def _(x, y, m, rng):
    places = np.arange(x.shape[1])
    rng.shuffle(places)
    x, y = x[:, places], y[:, places]
    return [(x[:, i : i + m], y[:, i : i + m]) for i in range(0, x.shape[1], m)]


@minibatches.alternative
def _(x, y, m, rng):
    both = rng.permutation(np.vstack([x, y]), axis=1)
    cuts = range(m, x.shape[1], m)
    return [tuple(np.split(part, [len(x)])) for part in np.split(both, cuts, axis=1)]


@minibatches.alternative
def _(x, y, m, rng):
    places, batches = list(rng.random(x.shape[1]).argsort()), []
    while places:
        part, places = places[:m], places[m:]
        batches.append([x.T[part].T, y.T[part].T])
    return batches


def dealt(x, y, m, places, others=None):
    """Batches of m in the order `places`, of y in the order `others`."""
    others = places if others is None else others
    return [(x[:, places[i : i + m]], y[:, others[i : i + m]]) for i in range(0, len(places), m)]


@minibatches.mistake("The ragged end is dropped", "The last N mod m examples of each epoch are never seen.", PARTITION)
def _(x, y, m, rng):
    places = rng.permutation(x.shape[1])
    return dealt(x, y, m, places[: len(places) // m * m])


@minibatches.mistake(
    "x and y are shuffled apart", "Two shuffles: each x then stands beside another's y.", "(x, y(x)) belong together"
)
def _(x, y, m, rng):
    return dealt(x, y, m, rng.permutation(x.shape[1]), rng.permutation(x.shape[1]))


@minibatches.mistake("Only x is shuffled", "y stays in its order, beside other examples.", "(x, y(x)) belong together")
def _(x, y, m, rng):
    return dealt(x, y, m, rng.permutation(x.shape[1]), np.arange(x.shape[1]))


@minibatches.mistake(
    "Nothing is shuffled", "If the data are sorted by class, a batch holds one class, the same every epoch.", PARTITION
)
def _(x, y, m, rng):
    return dealt(x, y, m, np.arange(x.shape[1]))


@minibatches.mistake(
    "Drawn with putting back", "Some examples come twice in an epoch, and about a third never.", PARTITION
)
def _(x, y, m, rng):
    return dealt(x, y, m, rng.integers(0, x.shape[1], x.shape[1]))


@minibatches.mistake("m is taken for the number of batches", "m is the size of a batch; there are N / m.", PARTITION)
def _(x, y, m, rng):
    return [(x[:, part], y[:, part]) for part in np.array_split(rng.permutation(x.shape[1]), m)]


@minibatches.mistake(
    "The same order in every epoch",
    "A generator made inside, with a fixed seed, begins again at each call.",
    "the rng that is given goes on from call to call",
)
def _(x, y, m, rng):
    return dealt(x, y, m, np.random.default_rng(0).permutation(x.shape[1]))


@minibatches.mistake(
    "Chance comes from elsewhere",
    "The order does not follow from the rng that is given: no run could be repeated.",
    "places = rng.permutation(N)",
)
def _(x, y, m, rng):
    return dealt(x, y, m, np.random.default_rng().permutation(x.shape[1]))


@minibatches.mistake("Examples lie in rows", "Columns are examples: x_batch has shape (n_0, m).", "x: (n_0, N)")
def _(x, y, m, rng):
    return [(a.T, b.T) for a, b in minibatches(x, y, m, rng)]


@minibatches.mistake(
    "len(x) is taken for N", "len counts rows, which are features; the examples are x.shape[1].", "x: (n_0, N)"
)
def _(x, y, m, rng):
    return dealt(x, y, m, rng.permutation(len(x)))


def one_epoch(rng):
    """Networks and data with a ragged end, and without; batches of one, and one that is larger than the data.

    There are more parameters than examples, so that a step tells which examples it was made of.
    """
    for sizes, N, m, eta in [
        ([3, 6, 2], 23, 5, 0.5),
        ([2, 6, 1], 16, 4, 2.0),
        ([4, 5, 3], 13, 6, 0.1),
        ([2, 6, 1], 10, 1, 0.3),
        ([3, 4, 2], 11, 40, 0.7),
    ]:
        yield Network(sizes, rng=rng), *data(rng, sizes[0], sizes[-1], N), eta, m, rng


def several_epochs(rng):
    """The same, with a number of epochs."""
    for *start, random in one_epoch(rng):
        yield *start, 2, random


STEP = "θ ← θ - η ∇C_batch, once for each batch"


@exercise(
    chapter=2,
    expects="net: a Network; x: (n_0, N); y: (n_L, N); eta; m; rng. Trains net in place for one epoch; returns net.",
    cases=one_epoch,
    use=trained,
    may_change=("net",),
    hints=(
        "Your minibatches says which examples, net.backprop gives the gradient, your sgd_update makes the step.",
        f"{STEP}, where ∇C_batch is net.backprop(x_batch, y_batch).grad, a mean already",
        "def sgd_epoch(net, x, y, eta, m, rng):\n    for x_batch, y_batch in minibatches(x, y, m, rng):\n"
        "        size = ___\n        grad_sum = size * net.backprop(x_batch, y_batch).grad\n"
        "        net.theta[:] = sgd_update(net.theta, grad_sum, eta, ___)\n    return net",
    ),
    buys="You have a trainer. Call it again and again, and any network learns.",
)
def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        size = x_batch.shape[1]
        grad_sum = size * net.backprop(x_batch, y_batch).grad
        net.theta[:] = sgd_update(net.theta, grad_sum, eta, size)
    return net


@sgd_epoch.stub
def _(net, x, y, eta, m, rng):
    ...
    return net


@sgd_epoch.alternative
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.alternative
def _(net, x, y, eta, m, rng):
    places = rng.random(x.shape[1]).argsort()
    for part in np.split(places, range(m, len(places), m)):
        grads = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in part]
        np.copyto(net.theta, net.theta - eta / len(part) * sum(grads))
    return net


@sgd_epoch.alternative
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        dW, db = net.backprop(x_batch, y_batch)[2:4]
        for l in range(1, net.L + 1):
            net.W[l] -= eta * dW[l]
            net.b[l] -= eta * db[l]
    return net


@sgd_epoch.mistake(
    "Divided by m twice", "net.backprop's gradient is the mean already; the sum is the size times it.", STEP
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        size = x_batch.shape[1]
        net.theta -= eta / size * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "Divided by m twice, and the ragged end by too much",
    "net.backprop's gradient is the mean already, whatever the size of the batch.",
    STEP,
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta[:] = sgd_update(net.theta, net.backprop(x_batch, y_batch).grad, eta, m)
    return net


@sgd_epoch.mistake("The ragged end is divided by m", "The last batch is smaller: divide its sum by its own size.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad_sum = x_batch.shape[1] * net.backprop(x_batch, y_batch).grad
        net.theta[:] = sgd_update(net.theta, grad_sum, eta, m)
    return net


@sgd_epoch.mistake("The step is made with the sum", "The mean is asked for: m times less.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * x_batch.shape[1] * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("Uphill", "The gradient points to where C grows: it is subtracted.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta += eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "net.theta is given another array",
    "net.theta = … moves the name; W and b stay views into the old array, and the network does not change. Write into "
    "the array: net.theta[:] = …, or -=.",
    "W[l], b[l] are views into theta",
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta = net.theta - eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "The network never sees the new θ",
    "θ is computed, under a name of its own, and never written into net.theta.",
    "θ of the network ← θ - η ∇C_batch",
)
def _(net, x, y, eta, m, rng):
    theta = net.theta
    for x_batch, y_batch in minibatches(x, y, m, rng):
        theta = theta - eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("It ends after the first batch", "The return stands inside the loop.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
        break
    return net


@sgd_epoch.mistake(
    "Every step uses the whole data set", "The gradient is taken on x, y instead of x_batch, y_batch.", STEP
)
def _(net, x, y, eta, m, rng):
    for _ in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x, y).grad
    return net


@sgd_epoch.mistake("One step for all", "This is a single update; an epoch makes one for each batch.", STEP)
def _(net, x, y, eta, m, rng):
    net.theta -= eta * net.backprop(x, y).grad
    return net


@sgd_epoch.mistake("A copy is trained", "The network that was given stays as it was.", "θ of the network ← …")
def _(net, x, y, eta, m, rng):
    net = net.copy()
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("Nothing is shuffled", "The batches are the same in every epoch.", PARTITION)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in dealt(x, y, m, np.arange(x.shape[1])):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@exercise(
    chapter=2,
    expects="As sgd_epoch, and epochs, their number. Trains net in place; returns net.",
    cases=several_epochs,
    use=trained,
    may_change=("net",),
    hints=(
        "Print theta and net.theta after a step: who has changed?",
        "theta = theta - … makes a new array; theta -= … changes the array that is there",
        "            theta ___ eta * net.backprop(x[:, batch], y[:, batch]).grad",
    ),
    buys="You will find this fault in seconds, where others blame the learning rate for days.",
    hunt=True,
)
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


@buggy_trainer.stub
def _(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


@buggy_trainer.alternative
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        sgd_epoch(net, x, y, eta, m, rng)
    return net


@buggy_trainer.alternative
def _(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta[:] = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


@buggy_trainer.alternative
def _(net, x, y, eta, m, epochs, rng):
    for part in [p for _ in range(epochs) for p in dealt(x, y, m, rng.permutation(x.shape[1]))]:
        theta = net.theta
        theta = theta - eta * net.backprop(*part).grad
        net.theta[...] = theta
    return net


def trainer(step, once=False):
    """The trainer with `step(net, theta, grad, eta)` -> theta as its update; `once`: one order for all epochs."""

    def train(net, x, y, eta, m, epochs, rng):
        theta, order = net.theta, rng.permutation(x.shape[1])
        for epoch in range(epochs):
            if epoch and not once:
                order = rng.permutation(x.shape[1])
            for first in range(0, len(order), m):
                batch = order[first : first + m]
                theta = step(net, theta, net.backprop(x[:, batch], y[:, batch]).grad, eta)
        return net

    return train


def in_place(net, theta, grad, eta):
    """The right step."""
    net.theta -= eta * grad
    return net.theta


def other_array(net, theta, grad, eta):
    """The step into another array, which the network is then given as its theta."""
    net.theta = theta - eta * grad
    return net.theta


def on_a_copy(net, x, y, eta, m, epochs, rng):
    """The right trainer, on a copy."""
    return buggy_trainer(net.copy(), x, y, eta, m, epochs, rng)


for name, why, equation, wrong in [
    (
        "The network never sees the new θ",
        "theta = theta - … makes a new array; net.theta, W and b still hold the old one, so every gradient is taken at "
        "the start.",
        "θ of the network ← θ - η ∇C_batch",
        trainer(lambda net, theta, grad, eta: theta - eta * grad),
    ),
    (
        "net.theta is given another array",
        "net.theta = … moves the name; W and b stay views into the old array.",
        "W[l], b[l] are views into theta",
        trainer(other_array),
    ),
    ("A copy is trained", "The network that was given stays as it was.", "θ of the network ← …", on_a_copy),
    (
        "Uphill",
        "The sign was right: the gradient is subtracted.",
        STEP,
        trainer(lambda n, t, g, e: in_place(n, t, -g, e)),
    ),
    (
        "η is missing",
        "Each step is as long as the gradient itself.",
        STEP,
        trainer(lambda n, t, g, e: in_place(n, t, g, 1.0)),
    ),
    (
        "The same order in every epoch",
        "The shuffle belongs into the loop over the epochs.",
        PARTITION,
        trainer(in_place, once=True),
    ),
]:
    buggy_trainer.mistake(name, why, equation, wrong)
