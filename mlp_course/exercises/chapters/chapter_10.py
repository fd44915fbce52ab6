"""Chapter 10: the four stages of a network of one's own, L2, and how it is judged and tuned."""

import copy
from functools import partial
from itertools import pairwise

import numpy as np

from ..exercise import Refused, exercise
from ..numbers import WHOLE, number
from ..unchanged import duplicate
from ..worked import worked
from .chapter_01 import forward, sigmoid, sigmoid_prime
from .chapter_02 import minibatches
from .chapter_03 import bp2, bp3_bp4
from .chapter_05 import each_alone

STEP = "W^l ← W^l - η/m δ^l (a^{l-1})^T, b^l ← b^l - η/m Σ_x δ^l"
START = "w^l_jk ~ N(0, 1/n_{l-1}), b^l = 0"


def generators(rng):
    """Sizes and a generator: layers of one neuron, square ones, and once wide ones, that tell a distribution."""
    for sizes in [(3, 3, 3), (2, 4, 3, 2), (3, 1, 2), (400, 100, 60, 2)]:
        yield sizes, np.random.default_rng(int(rng.integers(1000)))


def shapes_of(sizes) -> list:
    """The shapes of the weights and of the biases, layer by layer."""
    layers = range(1, len(sizes))
    return [[(sizes[l], sizes[l - 1]) for l in layers], [(sizes[l], 1) for l in layers]]


def indexed_by_layer(names, lists, shapes) -> None:
    """Refuse lists that do not hold None and then one array of the right shape for each layer."""
    for name, arrays, expected in zip(names, lists, shapes, strict=True):
        arrays = list(arrays) if isinstance(arrays, list | tuple) else []
        found = [np.shape(v) for v in arrays[1:]]
        if len(arrays) != len(expected) + 1 or arrays[0] is not None or found != expected:
            raise Refused(
                f"{name} should be a list, None and then arrays of shapes {expected}; found {len(arrays)} entries, "
                f"after the first of shapes {found}"
            )


def two_lists(result, names, shapes) -> tuple:
    """What a function returned, as two lists indexed by the layer."""
    if result is ...:
        return ..., ...
    if not isinstance(result, list | tuple) or len(result) != 2:
        raise Refused(f"Two lists should be returned: {', '.join(names)}")
    if any(values is ... for values in result):
        return ..., ...
    indexed_by_layer(names, result, shapes)
    return result


def drawn_start(f, sizes, rng):
    """What all right starts have in common: shapes, biases, the generator, and how wide weights are distributed."""
    same_state = copy.deepcopy(rng)
    W, b = two_lists(f(sizes, rng), ("W", "b"), shapes_of(sizes))
    if W is ...:
        return ...
    again, _ = f(sizes, same_state)
    other, _ = f(sizes, rng)
    layers = range(1, len(sizes))
    biases = np.concatenate(b[1:])
    alike = bool(np.ptp(biases) == 0)
    found = {"all biases being the same": alike, "the biases": biases if alike else np.zeros(biases.shape)}
    found["the weights coming from rng"] = all(np.array_equal(W[l], again[l]) for l in layers)
    found["other weights the next time"] = not any(np.array_equal(W[l], other[l]) for l in layers)
    for l in layers:
        if W[l].size > 5000:  # enough to know a distribution by
            found |= start_of(W[l], l)
    return found


@exercise(
    chapter=10,
    expects="sizes: (n_0, …, n_L); rng: a Generator. Returns the lists W and b, indexed by l, with None at 0.",
    cases=generators,
    use=drawn_start,
    may_change=("rng",),
    hints=(
        "One round of the loop for each layer: its matrix has a row for each of its neurons.",
        START,
        "for l in range(1, len(sizes)):\n    W.append(rng.standard_normal((sizes[l], ___)) / ___)\n    "
        "b.append(np.zeros((___, 1)))",
    ),
    buys="Stage 1 of 4: your network has a start.",
)
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


@random_start.stub
def _(sizes, rng):
    W = [None]
    b = [None]
    ...
    return W, b


@random_start.alternative
def _(sizes, rng):
    pairs = list(pairwise(sizes))
    W = [None, *(rng.normal(0, k**-0.5, (n, k)) for k, n in pairs)]
    return W, [None, *(np.zeros((n, 1)) for _, n in pairs)]


def started(sizes, rng, weights=None, biases=None):
    """A start whose weights, or biases, are drawn in another way."""
    W, b = random_start(sizes, rng)
    if weights is not None:
        W = [None, *(weights(rng, n, k) for k, n in pairwise(sizes))]
    if biases is not None:
        b = [None, *(biases(rng, n) for n in sizes[1:])]
    return W, b


def start_mistake(name, why, **drawn):
    """Declare a start whose weights, or biases, are drawn like this."""
    random_start.mistake(name, why, START, partial(started, **drawn))


@random_start.mistake(
    "This is He's rule",
    "1/n_{l-1} is asked for: 2/n_{l-1} is for ReLUs.",
    START,
)
def _(sizes, rng):
    W, b = random_start(sizes, rng)
    return [None, *(w * np.sqrt(2) for w in W[1:])], b


@random_start.mistake(
    "This is Glorot's rule",
    "1/n_{l-1} is asked for: here the neurons of layer l do not count.",
    START,
)
def _(sizes, rng):
    W, b = random_start(sizes, rng)
    return [None, *(w * np.sqrt(2 * w.shape[1] / sum(w.shape)) for w in W[1:])], b


@random_start.mistake(
    "A uniform start",
    "rng.standard_normal draws from a bell curve.",
    START,
)
def _(sizes, rng):
    W, b = random_start(sizes, rng)
    return [None, *(np.sqrt(3 / w.shape[1]) * rng.uniform(-1, 1, w.shape) for w in W[1:])], b


@random_start.mistake(
    "All neurons of a layer get the same weights",
    "They would stay twins: each weight is drawn alone.",
    START,
)
def _(sizes, rng):
    W, b = random_start(sizes, rng)
    return [None, *(np.repeat(w[:1], len(w), axis=0) for w in W[1:])], b


@random_start.mistake(
    "The same start each time",
    "A generator made inside begins again at each call: use the rng that is given.",
    START,
)
def _(sizes, rng):
    return random_start(sizes, np.random.default_rng(0))


start_mistake(
    "Nothing is divided",
    "With n inputs z is then of size √n, and the neurons start saturated.",
    weights=lambda rng, n, k: rng.standard_normal((n, k)),
)
start_mistake(
    "Divided by n, not by √n",
    "1/n is the variance; a number is multiplied by its root.",
    weights=lambda rng, n, k: rng.standard_normal((n, k)) / k,
)
start_mistake(
    "Divided by the root of the wrong number",
    "A neuron adds up its inputs: n_{l-1} counts, not the number of neurons.",
    weights=lambda rng, n, k: rng.standard_normal((n, k)) / np.sqrt(n),
)
start_mistake(
    "All weights are zero",
    "Then all neurons of a layer are equal, and stay so: nothing tells them apart.",
    weights=lambda rng, n, k: np.zeros((n, k)),
)
start_mistake(
    "The numbers are never negative",
    "rng.random draws from 0 to 1; standard_normal draws from the bell curve around 0.",
    weights=lambda rng, n, k: rng.random((n, k)) / np.sqrt(k),
)
start_mistake(
    "The weights are drawn around 1",
    "The first number of rng.normal is the mean, and it is 0.",
    weights=lambda rng, n, k: rng.normal(1, k**-0.5, (n, k)),
)
start_mistake("The biases are drawn too", "Biases may begin at 0.", biases=lambda rng, n: rng.standard_normal((n, 1)))
start_mistake(
    "The weights come from another generator",
    "rng is there to draw from: so a run can be repeated.",
    weights=lambda rng, n, k: np.random.default_rng().standard_normal((n, k)) / np.sqrt(k),
)


def batches_of_digits(rng):
    """Weights, biases, and a mini-batch with its targets; square layers, a layer of one neuron, one example."""
    for sizes, m in [((3, 3, 3), 4), ((2, 4, 3, 2), 5), ((3, 1, 2), 3), ((2, 3, 1), 1)]:
        W = [None, *(rng.normal(size=(n, k)) for k, n in pairwise(sizes))]
        b = [None, *(rng.normal(size=(n, 1)) for n in sizes[1:])]
        y = (rng.random((sizes[-1], m)) > 0.5) * 1.0
        yield W, b, rng.normal(size=(sizes[0], m)), y


def slopes_by_layer(f, W, b, x, y):
    """What `gradients` returns, in the order of computing: from the last layer back."""
    shapes = [[np.shape(v) for v in values[1:]] for values in (W, b)]
    dW, db = two_lists(f(W, b, x, y), ("dW", "db"), shapes)
    if dW is ...:
        return ...
    found = {}
    for l in range(len(W) - 1, 0, -1):
        found |= {f"db[{l}]": db[l], f"dW[{l}]": dW[l]}
    return found


def sent_back(W, b, x, y, first=None, back=None, slopes=None):
    """The gradients, with one line replaced: `first` makes δ^L, `back` carries δ to the layer below, `slopes` ends."""
    z, a = forward(W, b, x, sigmoid)
    dW = [None] * len(W)
    db = [None] * len(W)
    delta = a[-1] - y if first is None else first(a[-1], y)
    for l in range(len(W) - 1, 0, -1):
        db[l], dW[l] = (slopes or bp3_bp4)(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime) if back is None else back(W[l], delta, z[l - 1])
    return dW, db


FIRST = "δ^L = a^L - y"
BACK = "δ^{l-1} = ((W^l)^T δ^l) ⊙ σ′(z^{l-1})"
SLOPES = "∂C/∂b^l = 1/m Σ_x δ^l, ∂C/∂W^l = 1/m δ^l (a^{l-1})^T"


@exercise(
    chapter=10,
    expects="W, b: lists indexed by l; x: (n_0, m); y: (n_L, m). Returns dW and db, lists like W and b, None at 0.",
    cases=batches_of_digits,
    use=slopes_by_layer,
    hints=(
        "Three of your functions do the work: forward, then for each layer bp3_bp4, and bp2 on the way to the next.",
        f"{FIRST}; {BACK}; {SLOPES}",
        "z, a = forward(W, b, x, sigmoid)\ndelta = ___\nfor l in range(len(W) - 1, 0, -1):\n    "
        "db[l], dW[l] = bp3_bp4(delta, ___)\n    if l > 1:\n        delta = bp2(___, delta, ___, sigmoid_prime)",
    ),
    buys="Stage 2 of 4: your network knows which way to turn every knob.",
)
def gradients(W, b, x, y):
    return sent_back(W, b, x, y)


@gradients.stub
def _(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    ...
    return dW, db


@gradients.alternative
def _(W, b, x, y):
    _z, a = forward(W, b, x, sigmoid)
    delta = [None] * (len(W) - 1) + [a[-1] - y]
    for l in range(len(W) - 2, 0, -1):
        delta[l] = (W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
    dW = [None, *(delta[l] @ a[l - 1].T / x.shape[1] for l in range(1, len(W)))]
    return dW, [None, *(d.mean(axis=1, keepdims=True) for d in delta[1:])]


@gradients.alternative
def _(W, b, x, y):
    m = x.shape[1]
    dW = [None, *(np.zeros_like(w) for w in W[1:])]
    db = [None, *(np.zeros_like(v) for v in b[1:])]
    for i in range(m):
        of_one, of_biases = sent_back(W, b, x[:, [i]], y[:, [i]])
        for l in range(1, len(W)):
            dW[l] += of_one[l] / m
            db[l] += of_biases[l] / m
    return dW, db


def gradients_mistake(name, why, equation, **line):
    """Declare the gradients with one line replaced."""
    gradients.mistake(name, why, equation, partial(sent_back, **line))


gradients_mistake(
    "The first error is the quadratic cost's",
    "With the cross-entropy the slope of the output sigmoid cancels: the factor σ′(z^L) is gone.",
    FIRST,
    first=lambda a, y: (a - y) * a * (1 - a),
)
gradients_mistake("The first error has the wrong sign", "Each step would climb.", FIRST, first=lambda a, y: y - a)
gradients_mistake(
    "σ′ is missing on the way back",
    "An error passes each neuron's slope.",
    BACK,
    back=lambda W, delta, z: W.T @ delta,
)
gradients_mistake(
    "The activation is taken for the slope",
    "A nudge feels the slope of the sigmoid, not its height.",
    BACK,
    back=lambda W, delta, z: (W.T @ delta) * sigmoid(z),
)
gradients_mistake(
    "The transpose is missing",
    "Errors travel from row to column.",
    BACK,
    back=lambda W, delta, z: (W @ delta) * sigmoid_prime(z),
)
gradients_mistake(
    "Sums in place of means",
    "The cost is a mean over the m examples.",
    SLOPES,
    slopes=lambda delta, a: (delta.sum(axis=1, keepdims=True), delta @ a.T),
)
gradients_mistake(
    "The biases get sums",
    "Their slopes are means, too.",
    SLOPES,
    slopes=lambda delta, a: (delta.sum(axis=1, keepdims=True), delta @ a.T / a.shape[1]),
)
gradients_mistake(
    "The weights get sums",
    "The product in BP4 adds over the examples: divide by m.",
    SLOPES,
    slopes=lambda delta, a: (delta.mean(axis=1, keepdims=True), delta @ a.T),
)


@gradients.mistake("Only the last layer", "The loop goes on, down to layer 1.", "l = L, L - 1, …, 1")
def _(W, b, x, y):
    dW, db = sent_back(W, b, x, y)
    for l in range(1, len(W) - 1):
        dW[l] = np.zeros_like(W[l])
        db[l] = np.zeros_like(b[l])
    return dW, db


@gradients.mistake(
    "a^l for a^{l-1}",
    "A weight is blamed by the activation at its tail: a^{l-1}.",
    SLOPES,
)
def _(W, b, x, y):
    above = iter(forward(W, b, x, sigmoid)[1][:0:-1])  # from the last layer down
    return sent_back(W, b, x, y, slopes=lambda delta, _a: bp3_bp4(delta, next(above)))


@gradients.mistake(
    "dW and db have changed places",
    "dW comes first, and then db.",
    SLOPES,
)
def _(W, b, x, y):
    return gradients(W, b, x, y)[::-1]


@gradients.mistake(
    "The first layer is left out",
    "Layer 1 has weights, too: l = L … 1.",
    SLOPES,
)
def _(W, b, x, y):
    dW, db = gradients(W, b, x, y)
    return [None, None, *dW[2:]], [None, None, *db[2:]]


@gradients.mistake(
    "The slopes are divided by m once more",
    "The mean is taken once.",
    SLOPES,
)
def _(W, b, x, y):
    return tuple([None, *(part / x.shape[1] for part in parts[1:])] for parts in gradients(W, b, x, y))


@gradients.mistake(
    "Divided by the number of inputs",
    "len(x) counts the rows, which are the inputs: x.shape[1] is m.",
    SLOPES,
)
def _(W, b, x, y):
    share = x.shape[1] / len(x)
    return tuple([None, *(share * part for part in parts[1:])] for parts in gradients(W, b, x, y))


@gradients.mistake(
    "Lists that begin with layer 1",
    "Lists are indexed by l, with None at 0.",
    SLOPES,
)
def _(W, b, x, y):
    return tuple(parts[1:] for parts in gradients(W, b, x, y))


gradients.mistake(
    "bp2 is given a in the place of z",
    "The slope belongs to the weighted input.",
    "δ^l = ((W^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l)",
    partial(sent_back, back=lambda W, delta, z: bp2(W, delta, sigmoid(z), sigmoid_prime)),
)


number(
    "error_ratio",
    chapter=10,
    asks="how many times larger the error is",
    value=lambda: 1 / (0.95 * 0.05),
    worked=worked("1 / (a * (1 - a))", a=0.95),
    mistakes={
        20.0: ("only one factor of the slope", "σ′(z) has two factors, a and 1 - a."),
        0.0475: (
            "this is the slope itself",
            "The cross-entropy's error is not multiplied by it: so it is 1/σ′ times larger.",
        ),
        0.95: ("this is the new error", "Asked is how many times larger it is than the old one."),
        lambda: 1 / sigmoid_prime(0.95): (
            "0.95 is taken for z",
            "0.95 is the output a already: its slope is a (1 − a).",
        ),
        1 / 0.95: ("Only one factor of the slope", "σ′(z) has two factors, a and 1 − a."),
        1 / (1 - 0.95**2): ("The slope of tanh", "The sigmoid's slope is a (1 − a)."),
        400.0: ("1 − a is there twice", "σ′(z) has two factors, a and 1 − a."),
        lambda: -np.log(0.05) / (0.95**2 / 2): (
            "The quotient of the costs",
            "Asked for are the errors δ: a − y, and (a − y) σ′(z).",
        ),
        0.95 - 0.95 * 0.0475: ("The difference of the errors", "How many times larger is asked: divide."),
    },
    look="both factors of the slope a (1 − a) with a = 0.95, and which of the two errors stands above the line",
    hints=("Old: (a - y) σ′(z). New: a - y. Divide.", "σ′(z) = a (1 - a) = 0.95 · 0.05"),
)

number(
    "left_of_weight",
    chapter=10,
    asks="what is left of the weight after a hundred updates",
    value=lambda: 0.999**100,
    worked=worked(
        "(1 - eta * lam / n) ** updates", eta=0.5, lam=2, n=1000, updates=100, others={"updates": {"N": 1000}}
    ),
    mistakes={
        0.9: (
            "the same amount each time",
            "Each update takes a thousandth of what is left, which is a little less each time.",
        ),
        0.999: ("this is one update", "Asked is what a hundred of them leave."),
        99.9: ("a hundred times the factor", "Factors are multiplied: one after the other, a hundred times."),
        0.8: ("The same amount each time, and without η", "Each update multiplies by 1 − η λ/N."),
        1 - 0.999**100: ("This is what has gone", "Asked for is what is left."),
    },
    look="what one update leaves, 1 − η λ/N, and that a hundred of them multiply",
    hints=("What does one update multiply the weight by?", "(1 - η λ / N) a hundred times: 1 - 0.5 · 2 / 1000 = 0.999"),
)

number(
    "kept_epoch",
    chapter=10,
    asks="the epoch whose network is kept",
    value=3,
    rtol=WHOLE,
    mistakes={
        6: ("this is where it stops", "Stopped is after three epochs without a new best; kept is the best one."),
        5: ("as good, but not better", "Epoch 5 is only as good as epoch 3: a new best must be better."),
        7: ("it would have come too late", "The training has stopped before that epoch: nobody sees it."),
        4: ("The first epoch after the best", "When the accuracy falls, the one before is kept."),
        1: ("The first one is kept for ever", "Each new best replaces what was kept."),
        2: ("Counted from 0", "The first accuracy is that of epoch 1."),
        91: ("This is its accuracy", "Asked for is the number of the epoch."),
        0.91: ("This is its accuracy", "Asked for is the number of the epoch."),
        93: (
            "This is an accuracy, and of epoch 7",
            "Asked for is the number of the epoch; and the training stops before 7.",
        ),
        0.93: (
            "This is an accuracy, and of epoch 7",
            "Asked for is the number of the epoch; and the training stops before 7.",
        ),
    },
    look="that the epochs are counted from 1, and that a new best must be better than the old one, not as good",
    hints=(
        "Go through the epochs and note the best so far.",
        "A new best must be better than the old one, not as good.",
    ),
)


def small_networks(rng):
    """Sizes, a generator, parameters to begin with, a mini-batch, η.

    There are layers of one neuron, no hidden layer, and once two wide ones.
    """
    for sizes, m in [
        ((3, 3, 3), 4),
        ((2, 4, 3, 2), 5),
        ((3, 1, 2), 3),
        ((2, 3, 1), 1),
        ((4, 2), 3),
        ((400, 100, 60), 2),
    ]:
        W = [rng.normal(size=(n, k)) for k, n in pairwise(sizes)]
        b = [rng.normal(size=(n, 1)) for n in sizes[1:]]
        x = rng.normal(size=(sizes[0], m)) / 10
        y = np.eye(sizes[-1])[rng.integers(0, sizes[-1], m)].T if sizes[-1] > 1 else rng.integers(0, 2, (1, m)) * 1.0
        yield sizes, np.random.default_rng(int(rng.integers(1000))), W, b, x, y, 0.7


def build_and_train(f, sizes, rng, W, b, x, y, eta):
    """What a class does with given parameters: its start, its outputs, and two updates; whatever it is made like.

    The second batch is narrower, so that nothing of the first one helps.
    """
    same_state = copy.deepcopy(rng)
    net = f(sizes, rng)
    own = [list(getattr(net, name, ()) or ()) for name in ("W", "b")]
    layers = range(1, len(sizes))
    indexed_by_layer("Wb", own, shapes_of(sizes))
    drawn_from_rng(net, f(sizes, same_state), f(sizes, rng), layers)
    result = {"the biases at the start": np.concatenate(own[1][1:])}
    for l in layers:
        if own[0][l].size > 5000:  # enough to know a distribution by
            result |= start_of(own[0][l], l)
    for l in layers:
        net.W[l] = W[l - 1].copy()
        net.b[l] = b[l - 1].copy()
    return result | before_and_after_updates(net, x, y, eta, layers)


def drawn_from_rng(net, again, other, layers) -> None:
    """Raise Refused unless one state of rng gives one start, and the next state another."""
    if not all(np.array_equal(net.W[l], again.W[l]) for l in layers):
        raise Refused(
            "The start does not follow from the rng that is given: draw with rng.standard_normal, not np.random"
        )
    if any(np.array_equal(net.W[l], other.W[l]) for l in layers):
        raise Refused("A second network from the same rng starts as the first did: each should draw anew")


def before_and_after_updates(net, x, y, eta, layers) -> dict:
    """The outputs of a network, its parameters after each of two updates, and the outputs then."""
    result = {"feedforward": duplicate(net.feedforward(x))}
    for count, m in (("one update", x.shape[1]), ("two updates", max(x.shape[1] - 1, 1))):
        net.update(x[:, :m], y[:, :m], eta)
        result |= {f"W^{l} after {count}": duplicate(net.W[l]) for l in layers}
        result |= {f"b^{l} after {count}": duplicate(net.b[l]) for l in layers}
    result["feedforward of one column after two updates"] = net.feedforward(x[:, :1])
    return result


def in_tenths(spread: float) -> float:
    """A spread near 1 in tenths; one that is far from it with one digit."""
    return round(spread, 1) if 0.5 < spread < 2.5 else float(f"{spread:.0e}")


def start_of(W, l: int) -> dict:
    """How the weights of a layer are distributed."""
    normal = abs(((W - W.mean()) ** 4).mean() / W.var() ** 2 - 3) < 0.5 if W.any() else False
    return {
        f"the mean of W^{l} being 0 at the start": bool(abs(W.mean()) <= 0.1 * W.std()),
        f"√n_{l - 1} times the spread of W^{l} at the start": in_tenths(W.std() * W.shape[1] ** 0.5),
        f"W^{l} being normal": bool(normal),
        f"each weight of W^{l} being drawn alone": each_alone(W),
    }


class Base:
    """The pieces of a network that misconceptions replace one by one."""

    def __init__(self, sizes, rng):
        self.W = [None, *(self.draw(rng, n, k) for k, n in pairwise(sizes))]
        self.b = [None, *(np.zeros((n, 1)) for n in sizes[1:])]

    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in)) / np.sqrt(n_in)

    def activations(self, x):
        a = [x]
        for W, b in zip(self.W[1:], self.b[1:], strict=True):
            a.append(1 / (1 + np.exp(-(W @ a[-1] + b))))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def output_error(self, a, y):
        return a - y

    def slope(self, a):
        return a * (1 - a)

    def errors(self, a, y):
        L = len(self.W) - 1
        delta = [None] * L + [self.output_error(a[L], y)]
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * self.slope(a[l])
        return delta

    def of_biases(self, delta):
        return delta.mean(axis=1, keepdims=True)

    def of_weights(self, delta, a):
        return delta @ a.T / delta.shape[1]

    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.errors(a, y)
        for l in range(1, len(self.W)):
            self.b[l] = self.b[l] - eta * self.of_biases(delta[l])
            self.W[l] = self.W[l] - eta * self.of_weights(delta[l], a[l - 1])


@exercise(
    chapter=10,
    expects="sizes: (n_0, …, n_L); rng: a Generator. A class with lists W and b, feedforward(x) and update(x, y, eta).",
    cases=small_networks,
    use=build_and_train,
    may_change=("rng",),
    hints=(
        "Each method is a call of one of your functions: random_start, forward, gradients. Only update has a loop.",
        f"W, b = random_start(sizes, rng); a^L is the last of forward(W, b, x, sigmoid)'s a; {STEP}",
        "def update(self, x, y, eta):\n    dW, db = gradients(self.W, self.b, ___)\n"
        "    for l in range(1, len(self.W)):\n        self.W[l] = self.W[l] - ___\n        self.b[l] = ___",
    ),
    buys="Stage 3 of 4: a network of which you wrote each line. The painter and the pictures below run on it.",
    lab='Lab("digits", sizes=(64, 30, 10), network=MyNetwork, eta=0.5, seeds=2)',
)
class MyNetwork(Base):
    pass


@MyNetwork.stub
class _:
    def __init__(self, sizes, rng):
        self.W, self.b = ...

    def feedforward(self, x):
        return ...

    def update(self, x, y, eta):
        return ...


@MyNetwork.alternative
class _:
    """All in place, one example after the other, recursion for the errors."""

    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for l in range(1, len(sizes)):
            self.W += [rng.normal(0, sizes[l - 1] ** -0.5, (sizes[l], sizes[l - 1]))]
            self.b += [np.zeros((sizes[l], 1))]

    def feedforward(self, x, l=1):
        a = 0.5 + 0.5 * np.tanh((self.W[l] @ x + self.b[l]) / 2)
        return a if l == len(self.W) - 1 else self.feedforward(a, l + 1)

    def update(self, x, y, eta):
        change = [[np.zeros_like(v) for v in values[1:]] for values in (self.W, self.b)]
        for i in range(x.shape[1]):
            self.blame(x[:, [i]], y[:, [i]], 1, change)
        for l in range(1, len(self.W)):
            self.W[l] -= eta / x.shape[1] * change[0][l - 1]
            self.b[l] -= eta / x.shape[1] * change[1][l - 1]

    def blame(self, below, y, l, change):
        a = 1 / (1 + np.exp(-self.W[l] @ below - self.b[l]))
        if l == len(self.W) - 1:
            delta = a - y
        else:
            delta = self.blame(a, y, l + 1, change) * a * (1 - a)
        change[0][l - 1] += delta * below.T
        change[1][l - 1] += delta
        return self.W[l].T @ delta


@MyNetwork.alternative
class _(Base):
    """The weights drawn as one vector."""

    def draw(self, rng, n_out, n_in):
        return rng.normal(size=n_out * n_in).reshape(n_out, n_in) * n_in**-0.5


@MyNetwork.mistake(
    "The start is N(0, 1)",
    "With n_0 inputs z is then of size √n_0, and the neurons start saturated.",
    "w ~ N(0, 1/n_{l-1})",
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in))


@MyNetwork.mistake(
    "The start is divided by n, not by √n",
    "1/n is the variance; a number is multiplied by its root.",
    "std(w) = 1/√n_{l-1}",
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in)) / n_in


@MyNetwork.mistake("The biases are left out of the feedforward", "z has two terms.", "z^l = W^l a^{l-1} + b^l")
class _(Base):
    def activations(self, x):
        a = [x]
        for W in self.W[1:]:
            a.append(1 / (1 + np.exp(-(W @ a[-1]))))
        return a


@MyNetwork.mistake(
    "BP1 is the quadratic cost's", "With the cross-entropy the slope of the output layer cancels.", "δ^L = a^L - y"
)
class _(Base):
    def output_error(self, a, y):
        return (a - y) * a * (1 - a)


@MyNetwork.mistake(
    "Uphill",
    "Each step climbs. Is the error of BP1 y - a, or is the step added?",
    "δ^L = a^L - y; W^l ← W^l - …",
)
class _(Base):
    def output_error(self, a, y):
        return y - a


@MyNetwork.mistake(
    "σ′ is missing in BP2", "Blame passes through each neuron's slope.", "δ^l = ((W^{l+1})^T δ^{l+1}) ⊙ σ′(z^l)"
)
class _(Base):
    def slope(self, a):
        return 1.0


@MyNetwork.mistake(
    "σ′ is written for z but given a",
    "From a the slope is a (1 - a); σ is not to be applied again.",
    "σ′(z) = a (1 - a)",
)
class _(Base):
    def slope(self, a):
        s = 1 / (1 + np.exp(-a))
        return s * (1 - s)


@MyNetwork.mistake("The batch's gradients are summed", "The cost is a mean over the m examples.", STEP)
class _(Base):
    def of_biases(self, delta):
        return delta.sum(axis=1, keepdims=True)

    def of_weights(self, delta, a):
        return delta @ a.T


@MyNetwork.mistake("The biases' gradients are summed", "They are a mean too, as those of the weights.", STEP)
class _(Base):
    def of_biases(self, delta):
        return delta.sum(axis=1, keepdims=True)


@MyNetwork.mistake("The weights' gradients are summed", "BP4's product sums over the batch: divide by m.", STEP)
class _(Base):
    def of_weights(self, delta, a):
        return delta @ a.T


@MyNetwork.mistake(
    "BP2 uses weights that were already changed",
    "All errors belong to one network: compute every δ first, then change the weights.",
    "δ^l = ((W^{l+1})^T δ^{l+1}) ⊙ σ′(z^l), with the W of the feedforward",
)
class _(Base):
    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.output_error(a[-1], y)
        for l in range(len(self.W) - 1, 0, -1):
            self.b[l] = self.b[l] - eta * self.of_biases(delta)
            self.W[l] = self.W[l] - eta * self.of_weights(delta, a[l - 1])
            delta = (self.W[l].T @ delta) * self.slope(a[l - 1])


@MyNetwork.mistake(
    "Each layer has gradients of its own",
    "Asked for anew after a layer has taken its step, they belong to another network: take all of them first.",
    STEP,
)
class _(Base):
    def update(self, x, y, eta):
        for l in range(1, len(self.W)):
            a = self.activations(x)
            delta = self.errors(a, y)
            self.b[l] = self.b[l] - eta * self.of_biases(delta[l])
            self.W[l] = self.W[l] - eta * self.of_weights(delta[l], a[l - 1])


@MyNetwork.mistake("Only the output layer learns", "Every layer has a gradient, and takes its step.", STEP)
class _(Base):
    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.output_error(a[-1], y)
        self.b[-1] = self.b[-1] - eta * self.of_biases(delta)
        self.W[-1] = self.W[-1] - eta * self.of_weights(delta, a[-2])


@MyNetwork.mistake(
    "The start follows He's rule",
    "1/n_{l-1} is asked for: 2/n_{l-1} is for ReLUs.",
    START,
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)


@MyNetwork.mistake(
    "No weight starts below 0",
    "rng.random gives numbers between 0 and 1: rng.standard_normal has both signs.",
    START,
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.random((n_out, n_in)) / np.sqrt(n_in)


@MyNetwork.mistake(
    "The biases are drawn",
    "They start at 0.",
    START,
)
class _(Base):
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in pairwise(sizes):
            self.W.append(self.draw(rng, n_out, n_in))
            self.b.append(rng.standard_normal((n_out, 1)))


@MyNetwork.mistake(
    "The biases do not learn",
    "They have gradients and steps, as the weights.",
    STEP,
)
class _(Base):
    def of_biases(self, delta):
        return np.zeros((len(delta), 1))


@MyNetwork.mistake(
    "The weights do not learn",
    "They have gradients and steps, as the biases.",
    STEP,
)
class _(Base):
    def of_weights(self, delta, a):
        return np.zeros((len(delta), len(a)))


@MyNetwork.mistake(
    "BP4 takes the activation of its own layer",
    "A weight is blamed by the activation at its tail: a^{l-1}.",
    STEP,
)
class _(Base):
    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.errors(a, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * self.of_weights(delta[l], a[l])
            self.b[l] = self.b[l] - eta * self.of_biases(delta[l])


@MyNetwork.mistake(
    "tanh neurons, with the slope of the sigmoid",
    "The neurons are sigmoids: 1 / (1 + e^{-z}).",
    "a^l = σ(z^l)",
)
class _(Base):
    def activations(self, x):
        a = [x]
        for W, b in zip(self.W[1:], self.b[1:], strict=True):
            a.append(np.tanh(W @ a[-1] + b))
        return a


@MyNetwork.mistake(
    "One hidden layer is written out",
    "There may be two, or none: loops run over all layers.",
    "l = 1 … L",
)
class _(Base):
    def __init__(self, sizes, rng):
        n_0, n_1, n_2 = sizes
        super().__init__((n_0, n_1, n_2), rng)


@MyNetwork.mistake(
    "η is not used",
    "The step is η times the gradient.",
    STEP,
)
class _(Base):
    def update(self, x, y, eta):
        super().update(x, y, 1.0)


@MyNetwork.mistake(
    "σ is missing in the last layer",
    "The output is an activation, too: a^L = σ(z^L).",
    "a^l = σ(z^l)",
)
class _(Base):
    def activations(self, x):
        a = super().activations(x)
        return [*a[:-1], self.W[-1] @ a[-2] + self.b[-1]]


@MyNetwork.mistake(
    "The transpose is missing in BP2",
    "Errors go back through the columns of W.",
    "δ^l = ((W^{l+1})^T δ^{l+1}) ⊙ σ′(z^l)",
)
class _(Base):
    def errors(self, a, y):
        L = len(self.W) - 1
        delta = [None] * L + [self.output_error(a[L], y)]
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1] @ delta[l + 1]) * self.slope(a[l])
        return delta


@MyNetwork.mistake(
    "The start is divided by the root of n_out",
    "A sum over the inputs is to keep its size: n_{l-1}, the layer before.",
    START,
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in)) / np.sqrt(n_out)


@MyNetwork.mistake(
    "The first layer does not learn",
    "Every layer has a gradient, and takes its step: range(1, L + 1).",
    STEP,
)
class _(Base):
    def update(self, x, y, eta):
        W, b = self.W[1], self.b[1]
        super().update(x, y, eta)
        self.W[1], self.b[1] = W, b


@MyNetwork.mistake(
    "feedforward returns all activations",
    "The output alone is asked for: the last one.",
    "a^L",
)
class _(Base):
    def feedforward(self, x):
        return self.activations(x)


@MyNetwork.mistake(
    "feedforward returns z",
    "The output is an activation: σ(z^L).",
    "a^L = σ(z^L)",
)
class _(Base):
    def feedforward(self, x):
        return self.W[-1] @ self.activations(x)[-2] + self.b[-1]


@MyNetwork.mistake(
    "The step is divided by the number of layers",
    "The step is η times the gradient.",
    STEP,
)
class _(Base):
    def update(self, x, y, eta):
        super().update(x, y, eta / (len(self.W) - 1))


@MyNetwork.mistake(
    "The error is averaged over the outputs",
    "Each output has an error of its own.",
    "δ^L = a^L - y",
)
class _(Base):
    def output_error(self, a, y):
        return (a - y) / len(y)


@MyNetwork.mistake(
    "The gradients are divided by m twice",
    "The mean is taken once.",
    STEP,
)
class _(Base):
    def of_biases(self, delta):
        return delta.mean(axis=1, keepdims=True) / delta.shape[1]

    def of_weights(self, delta, a):
        return delta @ a.T / delta.shape[1] ** 2


@MyNetwork.mistake(
    "W is transposed",
    "A row for each neuron of the layer: (n_l, n_{l-1}).",
    "W^l: (n_l, n_{l-1})",
)
class _(Base):
    def __init__(self, sizes, rng):
        super().__init__(sizes, rng)
        self.W = [None, *(W.T for W in self.W[1:])]


class Pupil:
    """A network that learns nothing and notes what it was given."""

    def __init__(self):
        self.given = []

    def update(self, x, y, eta):
        self.given.append((np.array(x), np.array(y), float(eta)))

    def was_given(self, x) -> bool:
        """Whether these are the examples that it was given, in their order."""
        return bool(self.given) and np.array_equal(np.hstack([given for given, _, _ in self.given]), x)


def lessons(rng):
    """A pupil and examples that are all different, with a ragged end and without; several epochs and one."""
    for n_0, n_L, N, m, epochs in [
        (3, 2, 23, 5, 3),
        (2, 1, 24, 6, 2),
        (4, 3, 17, 40, 3),
        (2, 2, 10, 1, 2),
        (3, 1, 12, 5, 1),
    ]:
        yield Pupil(), rng.normal(size=(n_0, N)), rng.normal(size=(n_L, N)), float(rng.uniform(0.1, 3)), m, epochs, rng


def what_was_taught(f, net, x, y, eta, m, epochs, rng):
    """What all right trainings show the network, whichever way they shuffle."""
    twin = copy.deepcopy(rng)
    result = f(net, x, y, eta, m, epochs, rng)
    if result is ...:
        return ...
    if not net.given:
        raise Refused("net.update(x_batch, y_batch, eta) should be called once for each batch, but never was")
    other = Pupil()
    f(other, x, y, eta, m, epochs, twin)
    widths = [given.shape[1] for given, _, _ in net.given]
    places = [int(np.argmin(abs(x - column[:, None]).sum(axis=0))) for given, _, _ in net.given for column in given.T]
    examples = np.hstack([given for given, _, _ in net.given])
    targets = np.hstack([given for _, given, _ in net.given])
    together = targets.shape[1] == len(places) and bool((y[:, places] == targets).all())
    return {
        "the number of updates": len(widths),
        "how many examples they were given": widths,
        "η": sorted({rate for _, _, rate in net.given}),
        "each x being one of the given": np.array_equal(x[:, places], examples),
        "each x beside its own y": together,
        **orders_of(places, x.shape[1], epochs),
        "net being returned": result is net,
        "the same batches from an rng in the same state": other.was_given(examples),
    }


def orders_of(places: list[int], N: int, epochs: int) -> dict:
    """In which orders the N examples came, epoch by epoch."""
    orders = [places[first : first + N] for first in range(0, len(places), N)]
    return {
        "each example once in an epoch": all(sorted(order) == list(range(N)) for order in orders),
        "a random order": orders[0] != sorted(orders[0]),
        "another order in each epoch": len(set(map(tuple, orders))) == epochs,
    }


EPOCHS = "in each epoch: shuffle, partition into batches of m, net.update(x_batch, y_batch, η) for each batch"


@exercise(
    chapter=10,
    expects="net has update(x, y, eta); x: (n_0, N); y: (n_L, N); eta; m; epochs; rng. Trains net and returns it.",
    cases=lessons,
    use=what_was_taught,
    may_change=("net", "rng"),
    hints=(
        "Two loops, one in the other: over the epochs, and over the batches that your minibatches makes.",
        EPOCHS,
        "for epoch in range(epochs):\n    for x_batch, y_batch in minibatches(x, y, m, rng):\n        net.update(___)\n"
        "return ___",
    ),
    buys="Stage 4 of 4: your network learns.",
)
def learn(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta)
    return net


@learn.stub
def _(net, x, y, eta, m, epochs, rng):
    ...
    return net


@learn.alternative
def _(net, x, y, eta, m, epochs, rng):
    N = x.shape[1]
    for order in (rng.permutation(N) for _ in range(epochs)):
        for first in range(0, N, m):
            batch = order[first : first + m]
            net.update(x[:, batch], y[:, batch], eta)
    return net


@learn.mistake(
    "One epoch only",
    "It ends after the first one: is the return inside the loop over the epochs, or are its batches used up? Each "
    "epoch makes new ones.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.update(x_batch, y_batch, eta)
    return net


@learn.mistake(
    "The return stands in the loop", "It ends the training after its first epoch: move it to the left.", EPOCHS
)
def _(net, x, y, eta, m, epochs, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.update(x_batch, y_batch, eta)
        return net


@learn.mistake("The same batches in every epoch", "Call minibatches anew in each epoch: then it shuffles anew.", EPOCHS)
def _(net, x, y, eta, m, epochs, rng):
    batches = minibatches(x, y, m, rng)
    for _epoch in range(epochs):
        for x_batch, y_batch in batches:
            net.update(x_batch, y_batch, eta)
    return net


@learn.mistake("Nothing is shuffled", "The digits in the file have an order; a batch should not.", EPOCHS)
def _(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        for first in range(0, x.shape[1], m):
            net.update(x[:, first : first + m], y[:, first : first + m], eta)
    return net


@learn.mistake("All examples in each update", "The update gets x and y in place of its batch.", EPOCHS)
def _(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        for _batch in minibatches(x, y, m, rng):
            net.update(x, y, eta)
    return net


@learn.mistake("η is divided by m", "update takes a mean over the batch already.", EPOCHS)
def _(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta / m)
    return net


@learn.mistake(
    "The order comes from another generator", "rng is there to shuffle with: so a run can be repeated.", EPOCHS
)
def _(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, np.random.default_rng()):
            net.update(x_batch, y_batch, eta)
    return net


@learn.mistake("Nothing is returned", "The last line gives the network back: return net.", "learn(net, …) → net")
def _(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta)


@learn.mistake(
    "The last batch is left out",
    "Every example is used once in an epoch.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng)[:-1]:
            net.update(x_batch, y_batch, eta)
    return net


@learn.mistake(
    "One epoch too many",
    "As many as `epochs` says.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    return learn(net, x, y, eta, m, epochs + 1, rng)


@learn.mistake(
    "One epoch too few",
    "range(1, epochs) has one less.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    return learn(net, x, y, eta, m, epochs - 1, rng)


@learn.mistake(
    "Only the first batch of each epoch",
    "The update has slipped out of the inner loop, or a break is in it.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        net.update(*minibatches(x, y, m, rng)[0], eta)
    return net


@learn.mistake(
    "Only the last batch of each epoch",
    "The update has slipped out of the inner loop.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        net.update(*minibatches(x, y, m, rng)[-1], eta)
    return net


@learn.mistake(
    "η becomes smaller in each epoch",
    "The η that is given holds for all epochs.",
    EPOCHS,
)
def _(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        learn(net, x, y, eta / (epoch + 1), m, 1, rng)
    return net


class Trainable(Base):
    """A network with given weights, to be trained by an update that is right."""

    def __init__(self, W, b):
        self.W = W
        self.b = b


class InPlace(Trainable):
    """Such a network whose update changes the arrays themselves: what is kept of them has to be a copy."""

    def update(self, x, y, eta):
        lists = list(self.W), list(self.b)
        super().update(x, y, eta)
        for old, new in zip(lists, (self.W, self.b), strict=True):
            for l in range(1, len(new)):
                old[l][...] = new[l]
                new[l] = old[l]


def networks_to_brake(rng):
    """A network, a mini-batch, η, λ and N; square layers, a single example, a strong penalty; an update in place."""
    for kind, sizes, m, eta, lam, N in [
        (Trainable, (3, 3, 3), 4, 0.5, 2.0, 100),
        (Trainable, (2, 4, 3, 2), 5, 1.0, 0.5, 50),
        (Trainable, (3, 1, 2), 1, 0.2, 30.0, 40),
        (InPlace, (3, 2, 2), 3, 0.5, 3.0, 20),
    ]:
        W = [None, *(rng.normal(size=(n, k)) for k, n in pairwise(sizes))]
        b = [None, *(rng.normal(size=(n, 1)) for n in sizes[1:])]
        y = (rng.random((sizes[-1], m)) > 0.5) * 1.0
        yield kind(W, b), rng.normal(size=(sizes[0], m)), y, eta, lam, N


def after_one_step(f, net, x, y, eta, lam, N):
    """The weights and biases of the network after the step, and whether it was returned."""
    result = f(net, x, y, eta, lam, N)
    if result is ...:
        return ...
    found = {f"b[{l}]": duplicate(net.b[l]) for l in range(1, len(net.b))}
    found |= {f"W[{l}]": duplicate(net.W[l]) for l in range(1, len(net.W))}
    return found | {"net being returned": result is net}


L2 = "W^l ← W^l - η ∂C/∂W^l - η λ/N W^l, with the old W^l on the right"


@exercise(
    chapter=10,
    expects="net has W, b and update(x, y, eta); x, y: a mini-batch; eta; lam; N. Changes net and returns it.",
    cases=networks_to_brake,
    use=after_one_step,
    may_change=("net",),
    hints=(
        "Keep copies of the weights before net.update changes them: the pull belongs to the old ones.",
        L2,
        "before = [None] + [W.copy() for W in net.W[1:]]\nnet.update(x, y, eta)\n"
        "for l in range(1, len(before)):\n    net.W[l] = net.W[l] - ___ * before[l]",
    ),
    buys="Your network can be kept from learning by heart.",
)
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [W.copy() for W in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - eta * lam / N * before[l]
    return net


@l2_step.stub
def _(net, x, y, eta, lam, N):
    ...
    return net


@l2_step.alternative
def _(net, x, y, eta, lam, N):
    pulls = [eta * lam / N * W for W in net.W[1:]]
    net.update(x, y, eta)
    net.W = [None, *(W - pull for W, pull in zip(net.W[1:], pulls, strict=True))]
    return net


@l2_step.mistake(
    "The old weights are kept without a copy",
    "A list of the same arrays changes with them, where update changes them in place: keep W.copy().",
    L2,
)
def _(net, x, y, eta, lam, N):
    before = list(net.W)
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - eta * lam / N * before[l]
    return net


def braked(net, x, y, eta, pull, old=True, biases=False):
    """Make a step in which each weight is pulled by `pull` times itself, as it was before or is after it."""
    before = [duplicate(net.W), duplicate(net.b)]
    net.update(x, y, eta)
    now = before if old else [net.W, net.b]
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] - pull * now[0][l]
        if biases:
            net.b[l] = net.b[l] - pull * now[1][l]
    return net


@l2_step.mistake("There is no pull", "net.update knows nothing of λ: the weights are pulled after it.", L2)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, 0.0)


@l2_step.mistake(
    "The biases are pulled, too", "The penalty holds the weights alone; a bias may be as large as it needs.", L2
)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, eta * lam / N, biases=True)


@l2_step.mistake(
    "λ is not divided by N", "The cost is a mean over the data: the penalty is λ / 2N times the squares.", L2
)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, eta * lam)


@l2_step.mistake("λ is divided by m", "N is the number of training digits, not of those in the batch.", L2)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, eta * lam / x.shape[1])


@l2_step.mistake("The pull has the wrong sign", "It makes a weight smaller in size: subtract.", L2)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, -eta * lam / N)


@l2_step.mistake("η is missing in the pull", "The pull is a slope like the others: η times it.", L2)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, lam / N)


@l2_step.mistake(
    "The new weights are pulled", "Both slopes belong to the same place: the weights before the update.", L2
)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, eta * lam / N, old=False)


@l2_step.mistake("Half of the pull", "The derivative of half a square is the weight itself: the ½ is gone.", L2)
def _(net, x, y, eta, lam, N):
    return braked(net, x, y, eta, eta * lam / N / 2)


@l2_step.mistake(
    "Twice the pull",
    "The slope of ½ w² is w.",
    L2,
)
def _(net, x, y, eta, lam, N):
    before = [None] + [W.copy() for W in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - 2 * eta * lam / N * before[l]
    return net


@l2_step.mistake(
    "λ is missing",
    "The pull is η λ/N times the weight.",
    L2,
)
def _(net, x, y, eta, lam, N):
    before = [None] + [W.copy() for W in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - eta / N * before[l]
    return net


@l2_step.mistake(
    "The pull is the same for all weights",
    "That is L1: here a large weight is pulled harder.",
    L2,
)
def _(net, x, y, eta, lam, N):
    before = [None] + [W.copy() for W in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - eta * lam / N * np.sign(before[l])
    return net


@l2_step.mistake(
    "The last layer is not pulled",
    "All weights are, those of the output too.",
    L2,
)
def _(net, x, y, eta, lam, N):
    before = [None] + [W.copy() for W in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before) - 1):
        net.W[l] = net.W[l] - eta * lam / N * before[l]
    return net


@l2_step.mistake(
    "The update itself is missing",
    "First the usual step, by net.update; then the pull.",
    L2,
)
def _(net, x, y, eta, lam, N):
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] - eta * lam / N * net.W[l]
    return net


@l2_step.mistake(
    "First the pull, then the update",
    "The gradient belongs to the weights as they were: update, then pull by the old ones.",
    L2,
)
def _(net, x, y, eta, lam, N):
    for l in range(1, len(net.W)):
        net.W[l] = (1 - eta * lam / N) * net.W[l]
    net.update(x, y, eta)
    return net


@l2_step.mistake("The first layer is not pulled", "Every layer's weights are pulled: l begins at 1.", L2)
def _(net, x, y, eta, lam, N):
    before = [None] + [W.copy() for W in net.W[1:]]
    net.update(x, y, eta)
    for l in range(2, len(before)):
        net.W[l] = net.W[l] - eta * lam / N * before[l]
    return net


def answers(rng):
    """Outputs of which some are weak and some strong everywhere, and labels that repeat; once N = 10, and once 1."""
    for count in (10, 23, 60, 1):
        labels = rng.integers(0, 10, count)
        outputs = rng.random((10, count)) * rng.choice([0.3, 1.0], count)
        outputs[labels, np.arange(count)] += rng.choice([0.0, 0.7], count)
        yield outputs, labels


@exercise(
    chapter=10,
    expects="outputs: (10, N); labels: (N,). Returns the accuracy, a number, and the confusion matrix, (10, 10).",
    cases=answers,
    parts=("the accuracy", "the confusion matrix"),
    hints=(
        "The digit that is read is the row of the largest output: one argmax down the columns.",
        "accuracy = share of columns with argmax_j a^L_j = label; confusion[true, read] counts columns",
        "read = outputs.argmax(axis=___)\nnp.add.at(confusion, (___, ___), 1)",
    ),
    buys="You can judge any classifier of digits, whoever wrote it.",
)
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read), 1)
    return (read == labels).mean(), confusion


@evaluate_digits.stub
def _(outputs, labels):
    accuracy = ...
    confusion = np.zeros((10, 10), int)
    ...
    return accuracy, confusion


@evaluate_digits.alternative
def _(outputs, labels):
    confusion = np.zeros((10, 10), int)
    for column, label in zip(outputs.T, labels, strict=True):
        confusion[label, column.argmax()] += 1
    return np.trace(confusion) / len(labels), confusion


@evaluate_digits.alternative
def _(outputs, labels):
    read = np.argmax(outputs.T, axis=1)
    counts = np.bincount(10 * labels + read, minlength=100).reshape(10, 10)
    return float(sum(read == labels)) / len(read), counts.astype(float)


@evaluate_digits.mistake(
    "The largest output is sought along the rows",
    "A column is one digit: compare its ten outputs.",
    "read = argmax_j a_j",
)
def _(outputs, labels):
    read = outputs.argmax(axis=1)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read % 10), 1)
    return (read == labels).mean(), confusion


@evaluate_digits.mistake(
    "The confusion matrix is transposed",
    "Its row is what the digit is, its column what was read.",
    "confusion[true, read]",
)
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return accuracy, confusion.T


@evaluate_digits.mistake(
    "Pairs that occur twice are counted once",
    "confusion[labels, read] += 1 adds 1 to each place once, however often the pair occurs: use np.add.at or a loop.",
    "Σ_jk confusion[j, k] = N",
)
def _(outputs, labels):
    confusion = np.zeros((10, 10), int)
    confusion[labels, outputs.argmax(axis=0)] += 1
    return (outputs.argmax(axis=0) == labels).mean(), confusion


@evaluate_digits.mistake("This counts the right ones", "The accuracy is a share: divide by N.", "0 ≤ accuracy ≤ 1")
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return accuracy * len(labels), confusion


@evaluate_digits.mistake("The accuracy is given in percent", "A share lies between 0 and 1.", "0 ≤ accuracy ≤ 1")
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return 100 * accuracy, confusion


@evaluate_digits.mistake("This is the share of errors", "The accuracy counts the right ones.", "accuracy = 1 - error")
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return 1 - accuracy, confusion


@evaluate_digits.mistake(
    "Each row is divided by its sum", "Counts were asked for: whole numbers.", "Σ_jk confusion[j, k] = N"
)
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return accuracy, confusion / np.maximum(confusion.sum(axis=1, keepdims=True), 1)


@evaluate_digits.mistake(
    "An output has to pass a half",
    "The largest output is what is read, be it below a half, or one of several above it.",
    "read = argmax_j a_j",
)
def _(outputs, labels):
    _, confusion = evaluate_digits(outputs, labels)
    return (outputs[labels, np.arange(len(labels))] > 0.5).mean(), confusion


@evaluate_digits.mistake(
    "The right answers are not counted",
    "Right ones stand on the diagonal: confusion[j, j].",
    "confusion[label, read]",
)
def _(outputs, labels):
    share, confusion = evaluate_digits(outputs, labels)
    return share, confusion - np.diag(confusion.diagonal())


@evaluate_digits.mistake(
    "The mean of the digits' own accuracies",
    "Each example counts the same, whichever digit it shows.",
    "right ones / examples",
)
def _(outputs, labels):
    _, confusion = evaluate_digits(outputs, labels)
    return (confusion.diagonal() / np.maximum(confusion.sum(axis=1), 1)).mean(), confusion


@evaluate_digits.mistake(
    "Every output above ½ is read",
    "One digit is read: the one with the largest output, however small.",
    "read = argmax of the column",
)
def _(outputs, labels):
    confusion = np.zeros((10, 10), int)
    for i, label in enumerate(labels):
        for read in np.flatnonzero(outputs[:, i] > 0.5):
            confusion[label, read] += 1
    return confusion.diagonal().sum() / len(labels), confusion


@evaluate_digits.mistake(
    "The smallest output is read",
    "The largest one is the answer: argmax.",
    "read = argmax of the column",
)
def _(outputs, labels):
    return evaluate_digits(-outputs, labels)


@evaluate_digits.mistake(
    "Divided by the ten classes",
    "The share is that of the examples: divide by their number.",
    "right ones / examples",
)
def _(outputs, labels):
    share, confusion = evaluate_digits(outputs, labels)
    return share * len(labels) / 10, confusion


@evaluate_digits.mistake(
    "The last example is left out",
    "range(n) ends with n - 1 already.",
    "for every example",
)
def _(outputs, labels):
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels[:-1], outputs.argmax(axis=0)[:-1]), 1)
    return (outputs.argmax(axis=0) == labels).mean(), confusion


@evaluate_digits.mistake(
    "The matrix ends with the largest digit that occurs",
    "There are ten digits, whichever occur: (10, 10).",
    "confusion: (10, 10)",
)
def _(outputs, labels):
    share, confusion = evaluate_digits(outputs, labels)
    size = max(labels.max(), outputs.argmax(axis=0).max()) + 1
    return share, confusion[:size, :size]


@evaluate_digits.mistake(
    "Nothing but the accuracy",
    "The confusion matrix is asked for, too.",
    "return accuracy, confusion",
)
def _(outputs, labels):
    return evaluate_digits(outputs, labels)[0]


def sweeps(rng):
    """Accuracies with one lucky run, a setting of which one run diverged, one of which all but a good one did."""
    for E, K, S in [(3, 3, 4), (2, 4, 3), (4, 2, 5)]:
        accuracy = rng.uniform(0.4, 0.8, (E * K, S))
        best, lucky, worst, *nan = rng.choice(E * K, 5, replace=False)
        accuracy[best] = rng.uniform(0.85, 0.9, S)
        accuracy[lucky, 0] = 0.99
        accuracy[worst] /= 10
        accuracy[min(nan), 0] = np.nan
        accuracy[max(nan)] = [0.97, *[np.nan] * (S - 1)]
        yield accuracy.reshape(E, K, S), np.geomspace(0.01, 1, E), np.geomspace(0.1, 5, K)
    nan = np.nan
    rows = [[0.99, 0.98, 0.99, 0.99, nan], [0.77, 0.78, 0.78, 0.78, 0.77], [0.5] * 5, [0.97, 0.96, 0.1, 0.2, 0.97]]
    for best in (rows[0], [0.84, 0.85, 0.85, 0.86, 0.84]):  # with a nan in it; by the mean, not by median or minimum
        accuracy = rng.permutation([best, *rows[1:]])
        yield accuracy.reshape(2, 2, 5), np.array([0.1, 0.5]), np.array([2.0, 3.0])
    ends = [[0.9, 0.9, 0.1], [0.7, 0.7, 0.7], [0.1, 0.9, 0.9]]  # the first run and the last one count, too
    yield np.array([ends]), np.array([0.1]), np.array([1.0, 2.0, 3.0])
    yield np.array([[[0.9, 0.9, 0.3], [0.6, 0.6, 0.6]]]), np.array([0.1]), np.array([1.0, 2.0])  # not by the worst run
    yield np.array([[[0.5, 0.95, 0.9], [0.8, 0.6, 0.5]]]), np.array([0.1]), np.array([1.0, 2.0])  # not by the first run
    yield np.array([[[0.9, nan, 0.1], [0.6] * 3]]), np.array([0.1]), np.array([1.0, 2.0])  # nan is no 1, nor left out
    yield np.array([[[0.6]]]), np.array([0.3]), np.array([1.5])
    yield np.array([[[nan, nan]]]), np.array([0.3]), np.array([1.5])


@exercise(
    chapter=10,
    expects="accuracy: (E, K, S), nan where a run diverged; etas: (E,); lambdas: (K,). Returns the pair (η, λ).",
    cases=sweeps,
    parts=("η", "λ"),
    hints=(
        "A run that diverged read nothing: give it the accuracy 0 before you take means over the seeds.",
        "(i, j) = argmax_ij 1/S Σ_s accuracy[i, j, s], with 0 for nan",
        "mean = np.nan_to_num(accuracy, nan=___).mean(axis=___)\ni, j = np.unravel_index(mean.argmax(), ___)",
    ),
    buys="You can choose from a sweep without being fooled by one lucky run.",
)
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.stub
def _(accuracy, etas, lambdas):
    i, j = ...
    return etas[i], lambdas[j]


@choose_from_sweep.alternative
def _(accuracy, etas, lambdas):
    total = np.where(np.isnan(accuracy), 0, accuracy).sum(axis=-1)
    (i,), (j,) = np.nonzero(total == total.max())
    return float(etas[i]), float(lambdas[j])


@choose_from_sweep.alternative
def _(accuracy, etas, lambdas):
    pairs = [(i, j) for i in range(len(etas)) for j in range(len(lambdas))]
    i, j = max(pairs, key=lambda pair: np.nansum(accuracy[pair]))
    return etas[i], lambdas[j]


@choose_from_sweep.alternative
def _(accuracy, etas, lambdas):
    highest = -1.0
    chosen = None
    for i in range(len(etas)):
        for j in range(len(lambdas)):
            runs = [0.0 if np.isnan(run) else run for run in accuracy[i, j]]
            if sum(runs) > highest:
                highest = sum(runs)
                chosen = etas[i], lambdas[j]
    return chosen


@choose_from_sweep.mistake(
    "The single best run decides",
    "One lucky seed is no reason: take the mean over the seeds first.",
    "max_ij of a mean",
)
def _(accuracy, etas, lambdas):
    i, j, _ = np.unravel_index(np.nanargmax(accuracy), accuracy.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "Runs that diverged are left out",
    "A setting that breaks in most runs then wins by the rest: they count as 0.",
    "nan ↦ 0",
)
def _(accuracy, etas, lambdas):
    mean = np.nanmean(accuracy, axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "Runs that diverged are left out",
    "A setting that breaks in most runs then wins by the rest: they count as 0.",
    "nan ↦ 0",
)
def _(accuracy, etas, lambdas):
    mean = np.nanmean(accuracy, axis=2)
    i, j = np.unravel_index(np.nanargmax(mean), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "nan is taken for the largest", "argmax returns the first nan it meets: replace nan before.", "nan ↦ 0"
)
def _(accuracy, etas, lambdas):
    mean = accuracy.mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "The worst is chosen", "It is accuracy, not cost: the largest is best.", "argmax, not argmin"
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmin(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "Divided by the number of etas",
    "argmax counts row by row: row i begins with number i · K, and K is the number of lambdas.",
    "number of (i, j) = i · K + j",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = divmod(mean.argmax(), len(etas))
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "nan is put to 0 after the mean",
    "By then one broken run has made a nan of its whole setting: only that run counts as 0.",
    "nan ↦ 0, then the mean",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy.mean(axis=2))
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "The worst start decides", "One unlucky seed is no reason either: take the mean.", "max_ij of a mean"
)
def _(accuracy, etas, lambdas):
    worst = np.nan_to_num(accuracy).min(axis=2)
    i, j = np.unravel_index(worst.argmax(), worst.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake("Places are returned", "The values at these places were asked for.", "(etas[i], lambdas[j])")
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return i, j


@choose_from_sweep.mistake(
    "η and λ are looked up in each other's place",
    "The first axis is that of etas.",
    "accuracy[i, j] belongs to etas[i], lambdas[j]",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    j, i = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "η and λ are chosen one by one",
    "The best η on average and the best λ on average need not be the best pair.",
    "argmax over pairs",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    return etas[mean.mean(axis=1).argmax()], lambdas[mean.mean(axis=0).argmax()]


@choose_from_sweep.mistake(
    "The best single run decides, and lost runs count as 0",
    "One lucky start says little: the mean over the starts decides.",
    "argmax of the mean over the last axis",
)
def _(accuracy, etas, lambdas):
    runs = np.nan_to_num(accuracy, nan=0.0)
    i, j, _ = np.unravel_index(runs.argmax(), runs.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "The mean is taken along the first axis",
    "The starts are the last axis: axis=2.",
    "argmax of the mean over the last axis",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=0)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "The median decides",
    "The mean is asked for: a start that diverged has to count.",
    "argmax of the mean over the last axis",
)
def _(accuracy, etas, lambdas):
    middle = np.median(np.nan_to_num(accuracy, nan=0.0), axis=2)
    i, j = np.unravel_index(middle.argmax(), middle.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "Only the first start is looked at",
    "All starts count: the mean over the last axis.",
    "argmax of the mean over the last axis",
)
def _(accuracy, etas, lambdas):
    first = np.nan_to_num(accuracy[:, :, 0], nan=0.0)
    i, j = np.unravel_index(first.argmax(), first.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "Runs that diverged are left out, and the two are exchanged",
    "A lost run counts as 0; and η comes before λ.",
    "return η, λ",
)
def _(accuracy, etas, lambdas):
    mean = np.nanmean(accuracy, axis=2)
    i, j = np.unravel_index(np.nanargmax(mean), mean.shape)
    return lambdas[j], etas[i]


@choose_from_sweep.mistake("nan counts as 1", "A run that diverged read nothing: it counts as 0.", "nan ↦ 0")
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=1.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "nan counts as 1, and the single best run decides",
    "A run that diverged counts as 0; and one lucky seed is no reason.",
    "nan ↦ 0, then the mean",
)
def _(accuracy, etas, lambdas):
    best = np.nan_to_num(accuracy, nan=1.0).max(axis=2)
    i, j = np.unravel_index(best.argmax(), best.shape)
    return etas[i], lambdas[j]


def scores(rng):
    """The best on validation is never the best on test, nor the worst; once all are better on test; one network."""
    yield np.array([0.8]), np.array([0.75])
    yield np.array([0.5, 0.7, 0.6]), np.array([0.9, 0.8, 0.75])
    for S in (3, 6, 11):
        validation, test = rng.permutation(np.linspace(0.9, 0.97, S)), rng.permutation(np.linspace(0.88, 0.96, S))
        chosen, middle = validation.argmax(), np.argsort(test)[S // 2]
        test[[chosen, middle]] = test[[middle, chosen]]
        yield validation, test + 0.001 * rng.random(S)


def reported(f, validation, test):
    """What is reported, and whether of two networks that are equal on validation the test part chooses one."""
    result = f(validation, test)
    equal = np.array([0.9, 0.5, 0.9])
    ties = [f(equal.copy(), np.array(pair)) for pair in ([0.7, 0.3, 0.8], [0.8, 0.3, 0.7])]
    if result is ...:
        return ...
    return {"the accuracy": result, "a tie that the test part decides": ties in ([0.8, 0.8], [0.7, 0.7])}


@exercise(
    chapter=10,
    expects="validation, test: accuracies of the same S networks, (S,). Returns a number.",
    cases=scores,
    use=reported,
    hints=(
        "Two jobs, two parts: one chooses the network, the other says how good it is.",
        "s* = argmax_s validation_s; report test_{s*}",
        "return test[___]",
    ),
    buys="People can believe your numbers.",
)
def honest_accuracy(validation, test):
    return test[validation.argmax()]


@honest_accuracy.stub
def _(validation, test):
    return ...


@honest_accuracy.alternative
def _(validation, test):
    return max(zip(validation, test, strict=True), key=lambda pair: pair[0])[1]


@honest_accuracy.alternative
def _(validation, test):
    return float(np.asarray(test)[np.argsort(validation)[-1]])


@honest_accuracy.alternative
def _(validation, test):
    chosen = 0
    for s in range(1, len(validation)):
        if validation[s] > validation[chosen]:
            chosen = s
    return test[chosen]


CHOSEN = "s* = argmax_s validation_s; report test_{s*}"


@honest_accuracy.mistake("The part that chose is reported", "On that part the chosen one's luck is counted in.", CHOSEN)
def _(validation, test):
    return validation.max()


@honest_accuracy.mistake(
    "The test part chooses", "Then it is a validation part, and nothing is left to judge by.", CHOSEN
)
def _(validation, test):
    return test.max()


@honest_accuracy.mistake("Chosen on test, reported on validation", "The two parts have changed places.", CHOSEN)
def _(validation, test):
    return validation[test.argmax()]


@honest_accuracy.mistake(
    "The mean of all networks is reported",
    "That is what an average network does; you hand over the chosen one.",
    CHOSEN,
)
def _(validation, test):
    return test.mean()


@honest_accuracy.mistake("Both parts are averaged", "Half of the luck is still in it.", CHOSEN)
def _(validation, test):
    return (validation.max() + test[validation.argmax()]) / 2


@honest_accuracy.mistake("The worst is chosen", "Accuracy: the largest is best.", CHOSEN)
def _(validation, test):
    return test[validation.argmin()]


@honest_accuracy.mistake("The network's number is returned", "Its accuracy on test was asked for.", CHOSEN)
def _(validation, test):
    return validation.argmax()


@honest_accuracy.mistake(
    "Chosen by the mean of both parts",
    "Then the test part helps to choose, and judges no more.",
    CHOSEN,
)
def _(validation, test):
    return test[(validation + test).argmax()]


@honest_accuracy.mistake(
    "Chosen by the smallest difference of the two parts",
    "The validation part alone chooses; the test part is not looked at before.",
    CHOSEN,
)
def _(validation, test):
    return test[np.abs(validation - test).argmin()]


@honest_accuracy.mistake(
    "The test part decides between equals",
    "The test part is not looked at before the choice is made, not even for a tie.",
    CHOSEN,
)
def _(validation, test):
    return test[validation == validation.max()].max()
