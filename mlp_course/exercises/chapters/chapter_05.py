"""Chapter 5: std_of_z, he, glorot, gain_of, buggy_lecun, and seven numbers."""

import copy

import numpy as np

from ..exercise import Refused, exercise
from ..numbers import number
from ..worked import worked
from .chapter_01 import sigmoid


def batches(rng):
    """A square batch and others; weights wider and narrower than the biases, and a batch without biases.

    Axes of length 1, and inputs that are whole numbers.
    """
    for n, m, weight_std, bias_std in [
        (2, 2, 0.5, 2.0),
        (4, 3, 3.0, 1.5),
        (6, 2, 0.2, 0.7),
        (3, 5, 2.0, 0.0),
        (3, 1, 0.6, 0.4),
        (1, 3, 1.3, 0.2),
        (1, 1, 0.8, 0.5),
    ]:
        yield rng.normal(size=(n, m)) + 0.3, weight_std, bias_std
    yield np.array([[1, -2, 4], [3, 0, 5]]), 2, 1


Z_SPREAD = "Var(z) = Var(w) Σ_k x_k² + Var(b)"


@exercise(
    chapter=5,
    expects="x: (n_0, m), columns are examples; weight_std, bias_std: numbers. Returns std(z) of each example, (m,).",
    cases=batches,
    hints=(
        "Standard deviations do not add, variances do. What is the variance of w_k x_k, when x_k is given?",
        Z_SPREAD,
        "def std_of_z(x, weight_std, bias_std):\n    return np.sqrt(weight_std**2 * ___ + bias_std**2)",
    ),
    buys="Before you train you can tell whether the neurons of the first layer will be awake.",
)
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0) + bias_std**2)


@std_of_z.stub
def _(x, weight_std, bias_std):
    return ...


@std_of_z.alternative
def _(x, weight_std, bias_std):
    return np.hypot(weight_std * np.linalg.norm(x, axis=0), bias_std)


@std_of_z.alternative
def _(x, weight_std, bias_std):
    return np.array([(weight_std**2 * sum(v**2 for v in column) + bias_std**2) ** 0.5 for column in x.T])


@std_of_z.alternative
def _(x, weight_std, bias_std):
    return np.sqrt(np.einsum("km,km->m", x, x) * weight_std**2 + np.full(x.shape[1], bias_std) ** 2)


@std_of_z.mistake("This is the variance", "A standard deviation is its root.", "std(z) = √Var(z)")
def _(x, weight_std, bias_std):
    return weight_std**2 * (x**2).sum(axis=0) + bias_std**2


@std_of_z.mistake(
    "Standard deviations are added", "Independent terms add their variances; the root comes last.", Z_SPREAD
)
def _(x, weight_std, bias_std):
    return weight_std * np.sqrt((x**2).sum(axis=0)) + bias_std


@std_of_z.mistake("Each term's standard deviation is added", "Variances add: square each term first.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return weight_std * np.abs(x).sum(axis=0) + bias_std


@std_of_z.mistake(
    "A standard deviation is taken for a variance", "Var(w) is weight_std squared, Var(b) bias_std squared.", Z_SPREAD
)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std * (x**2).sum(axis=0) + bias_std)


@std_of_z.mistake(
    "The inputs are added before they are squared",
    "Each weight is drawn on its own: Var(w_k x_k) = x_k² Var(w).",
    Z_SPREAD,
)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.sum(axis=0) ** 2 + bias_std**2)


@std_of_z.mistake("The inputs are not squared", "A factor x_k multiplies the variance by x_k².", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.sum(axis=0) + bias_std**2)


@std_of_z.mistake("Every input counts as 1", "Only n_0 inputs that are all on give n_0 Var(w).", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.full(x.shape[1], np.sqrt(weight_std**2 * len(x) + bias_std**2))


@std_of_z.mistake("The bias is missing", "It is one more random term of z.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0))


@std_of_z.mistake("A mean for the sum", "z is a sum over the inputs; with more inputs it is wider.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).mean(axis=0) + bias_std**2)


@std_of_z.mistake(
    "The sum runs over the examples", "Columns are examples: the sum over k goes down a column.", Z_SPREAD
)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=1) + bias_std**2)


@std_of_z.mistake("The bias is counted for each input", "z has one bias, however many inputs there are.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0) + len(x) * bias_std**2)


@std_of_z.mistake("A row for a vector", "One number for each example: shape (m,), without keepdims.", "std(z): (m,)")
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0, keepdims=True) + bias_std**2)


@std_of_z.mistake("The root leaves out the bias", "The root comes last, over the whole sum.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0)) + bias_std**2


@std_of_z.mistake(
    "The variance from standard deviations", "Var(w) is weight_std squared, and the root comes last.", Z_SPREAD
)
def _(x, weight_std, bias_std):
    return weight_std * (x**2).sum(axis=0) + bias_std


@std_of_z.mistake("weight_std is not squared", "Var(w) is weight_std squared.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std * (x**2).sum(axis=0) + bias_std**2)


@std_of_z.mistake("bias_std is not squared", "Var(b) is bias_std squared.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0) + bias_std)


@std_of_z.mistake("One number for all examples", "Each column has its own spread: sum along axis 0.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum() + bias_std**2)


@std_of_z.mistake("The bias is subtracted", "Variances of independent terms add up.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0) - bias_std**2)


@std_of_z.mistake(
    "The sizes of the inputs for their squares",
    "Variances are added, and that of w x is Var(w) x².",
    Z_SPREAD,
)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * np.abs(x).sum(axis=0) + bias_std**2)


@std_of_z.mistake(
    "The mean of the inputs is subtracted",
    "Weights are drawn around 0, inputs are as they are: their squares count, not their distances from a mean.",
    Z_SPREAD,
)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.var(axis=0) * len(x) + bias_std**2)


@std_of_z.mistake("The bias is multiplied by the inputs", "Its factor is 1: it is added once.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt((weight_std**2 + bias_std**2) * (x**2).sum(axis=0))


@std_of_z.mistake("The bias is multiplied by weight_std", "It is no weight: its own variance is added.", Z_SPREAD)
def _(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * ((x**2).sum(axis=0) + bias_std**2))


def layers(rng):
    """Sizes n_out, n_in of a layer, and a Generator: wider than its inputs, narrower, as wide; 1 neuron, 1 input."""
    for n_out, n_in in [(300, 200), (100, 500), (250, 250), (1, 30_000), (3, 1), (1, 1)]:
        yield n_out, n_in, np.random.default_rng(int(rng.integers(2**32)))


def drawn(f, n_out, n_in, rng):
    """What can be said about weights whose numbers are random: shapes, mean, spread, where they come from."""
    same_state = copy.deepcopy(rng)
    W, b = pair(f(n_out, n_in, rng))
    if W is ... or b is ...:
        return ...
    seen = {"the shape of W": str(np.shape(W)), "the shape of b": str(np.shape(b))}
    if seen["the shape of W"] != str((n_out, n_in)) or seen["the shape of b"] != str((n_out, 1)):
        return seen | dict.fromkeys(LATER, "not looked at")
    again, _ = pair(f(n_out, n_in, same_state))
    next_one, _ = pair(f(n_out, n_in, rng))
    drawn_by_rng = np.array_equal(W, again) and not np.array_equal(W, next_one)
    W = np.asarray(W, float)
    found = (
        "all 0" if not np.any(b) else "not all 0",
        spread_of(W),
        "rng" if drawn_by_rng else "something else than rng",
    )
    if W.size < ENOUGH:
        return seen | dict(zip(LATER, found, strict=False))
    mean = W.mean()
    std = W.std()
    found += (
        "equal" if n_out > 1 and (np.ptp(W, axis=0) == 0).all() else "different",
        "0" if abs(mean) <= 0.05 * std else f"{mean:.2g}",
        float(f"{std:.3g}"),
        "alone" if each_alone(W) else "together with others",
        shape_of(W),
    )
    return seen | dict(zip(LATER, found, strict=True))


ENOUGH = 10_000  # weights, to tell their distribution
LATER = (
    "the biases",
    "the weights",
    "what draws W",
    "the rows of W",
    "the mean of W",
    "the standard deviation of W",
    "how each weight is drawn",
    "the distribution of W",
)


def spread_of(W) -> str:
    """Say whether there is anything random about the weights."""
    if not np.any(W):
        return "all 0"
    return "drawn" if W.size == 1 or np.ptp(W) > 0 else "all equal"


def each_alone(W) -> bool:
    """Whether the weights of a row, and of a column, are drawn one by one: then their sums spread as √n of them do."""
    for axis in (0, 1):
        n = W.shape[axis]
        others = W.size // n
        if n > 1 and others > 1:
            spread = W.mean(axis=axis).std() * np.sqrt(n)
            if abs(spread / W.std() - 1) > 6 / np.sqrt(2 * others):  # six standard errors
                return False
    return len(np.unique(W.flat[:1000])) > 900


def shape_of(W) -> str:
    """Name the curve by its fourth moment, which is 3 for a bell curve, and 1.8 for a uniform distribution."""
    scaled = (W - W.mean()) / W.std() if W.std() else W
    fourth = (scaled**4).mean()
    if abs(fourth - 3) < 0.25:
        return "a bell curve"
    return "uniform" if abs(fourth - 1.8) < 0.1 else "something else"


def of_either_curve(f, n_out, n_in, rng):
    """What is drawn, where the rule leaves the curve open: a bell, or uniform."""
    found = drawn(f, n_out, n_in, rng)
    if found is not ... and found.get(LATER[-1]) in ("a bell curve", "uniform"):
        found[LATER[-1]] = "a bell curve, or uniform"
    return found


def pair(result):
    """The W and b of a result; Refused if it has another form."""
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise Refused("W and b should be returned, in this order")
    for name, value in zip("Wb", result, strict=True):
        if value is not ... and not (isinstance(value, np.ndarray) and value.dtype.kind in "biuf"):
            raise Refused(f"{name} should be an array of numbers")
    return result


def rule(std, uniform=False):
    """An initializer of weights with the standard deviation std(n_out, n_in), and biases 0."""

    def initializer(n_out, n_in, rng):
        if uniform:
            r = np.sqrt(3) * std(n_out, n_in)
            return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))
        return rng.normal(0, std(n_out, n_in), (n_out, n_in)), np.zeros((n_out, 1))

    return initializer


DRAW = {
    "chapter": 5,
    "expects": "n_out, n_in: sizes; rng: a random Generator. Returns W, (n_out, n_in), and b, (n_out, 1).",
    "cases": layers,
    "rtol": 0.03,
}
HE, GLOROT, LECUN = "Var(w) = 2 / n_in", "Var(w) = 2 / (n_in + n_out)", "Var(w) = 1 / n_in"


@exercise(
    **DRAW,
    use=of_either_curve,
    hints=(
        "The rule names a variance. What do you multiply numbers of variance 1 by, to give them another variance?",
        f"{HE}; rng.standard_normal(shape) has variance 1, rng.uniform(-r, r, shape) has r² / 3",
        "def he(n_out, n_in, rng):\n    W = rng.standard_normal((n_out, n_in)) * ___\n    b = np.zeros((___, 1))\n"
        "    return W, b",
    ),
    buys='It works in any network: Network([64, 30, 10], "relu", initializer=he).',
    lab='LayerHistograms(he, "relu", depth=20)',
)
def he(n_out, n_in, rng):
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in), np.zeros((n_out, 1))


@exercise(
    **DRAW,
    use=drawn,
    hints=(
        "As in he: the root of a variance. Which two demands does Glorot's rule take the mean of?",
        f"n_in v = 1 forward and n_out v = 1 backward; between them {GLOROT}; uniform: Var(w) = r² / 3",
        "def glorot(n_out, n_in, rng):\n    r = np.sqrt(6 / ___)\n    W = rng.uniform(-r, r, (n_out, n_in))\n"
        "    b = np.zeros((___, 1))\n    return W, b",
    ),
    buys='It works in any network: Network([64, 30, 10], "tanh", initializer=glorot).',
    lab='LayerHistograms(glorot, "tanh", depth=20)',
)
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))


@exercise(
    **DRAW,
    use=of_either_curve,
    hints=(
        "Print W.std() for n_in = 100. Which number did you expect?",
        f"{LECUN}; the second argument of rng.normal is a standard deviation",
        "def buggy_lecun(n_out, n_in, rng):\n    W = rng.normal(0, ___, (n_out, n_in))\n"
        "    return W, np.zeros((n_out, 1))",
    ),
    buys="You will find this fault in other people's code: the network runs, and its signals die in a few layers.",
    lab='LayerHistograms(buggy_lecun, "tanh", depth=10)',
    hunt=True,
)
def buggy_lecun(n_out, n_in, rng):
    return rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in)), np.zeros((n_out, 1))


@he.stub
@glorot.stub
def _(n_out, n_in, rng):
    W = ...
    b = ...
    return W, b


@buggy_lecun.stub
def _(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in, (n_out, n_in))
    return W, np.zeros((n_out, 1))


VARIANCES = {
    he: (HE, lambda n_out, n_in: 2 / n_in),
    glorot: (GLOROT, lambda n_out, n_in: 2 / (n_in + n_out)),
    buggy_lecun: (LECUN, lambda n_out, n_in: 1 / n_in),
}


def others(task):
    """The other right answers, and the faults that any rule invites."""
    equation, v = VARIANCES[task]

    def std(n_out, n_in):
        return np.sqrt(v(n_out, n_in))

    uniform = task is glorot  # the statement of this one says so
    right = rule(std, uniform)

    def single_precision(n_out, n_in, rng):
        W, b = right(n_out, n_in, rng)
        return W.astype(np.float32), b.astype(np.float32)

    def row_by_row(n_out, n_in, rng):
        return np.vstack([right(1, n_in, rng)[0] * std(n_out, n_in) / std(1, n_in) for _ in range(n_out)]), (
            np.array([[0.0]] * n_out)
        )

    for answer in (right, rule(std, uniform=True), single_precision, row_by_row):
        task.alternative(answer)

    task.mistake(
        "The variance is used as standard deviation",
        "Numbers of variance 1, times s, have variance s²: multiply by the root.",
        f"std(w) = √Var(w), {equation}",
        rule(v, uniform),
    )
    task.mistake(
        "The weights are not scaled",
        "N(0, 1) knows nothing of the layer's size.",
        equation,
        rule(lambda n_out, n_in: 1.0, uniform),
    )
    task.mistake(
        "Multiplied where it should be divided",
        "More inputs, smaller weights.",
        equation,
        rule(lambda n_out, n_in: 1 / std(n_out, n_in), uniform),
    )
    task.mistake(
        "The uniform limits are the standard deviation",
        "A uniform weight on [-r, r] has variance r² / 3, so r is √3 times the standard deviation.",
        f"r = √(3 Var(w)), {equation}",
        rule(lambda n_out, n_in: std(n_out, n_in) / np.sqrt(3), uniform),
    )
    task.mistake(
        "The uniform limit is used as standard deviation of a bell curve",
        "√(3 Var(w)) is the r of a uniform weight; a normal one takes √Var(w).",
        equation,
        rule(lambda n_out, n_in: std(n_out, n_in) * np.sqrt(3)),
    )

    @task.mistake("W is transposed", "Row j of W belongs to neuron j: one row for each of n_out.", "W: (n_out, n_in)")
    def _(n_out, n_in, rng):
        return right(n_out, n_in, rng)[0].T, np.zeros((n_out, 1))

    @task.mistake("b is no column", "One bias for each neuron, one below the other: (n_out, 1).", "b: (n_out, 1)")
    def _(n_out, n_in, rng):
        return right(n_out, n_in, rng)[0], np.zeros(n_out)

    @task.mistake("One bias for each input", "A layer has one bias for each of its n_out neurons.", "b: (n_out, 1)")
    def _(n_out, n_in, rng):
        return right(n_out, n_in, rng)[0], np.zeros((n_in, 1))

    @task.mistake(
        "The biases are random", "Random weights break the symmetry already; the rule leaves b at 0.", "b = 0"
    )
    def _(n_out, n_in, rng):
        return right(n_out, n_in, rng)[0], rng.standard_normal((n_out, 1))

    @task.mistake(
        "All neurons get the same weights",
        "One row is drawn and repeated: twins, for ever.",
        "each w_jk drawn on its own",
    )
    def _(n_out, n_in, rng):
        return np.tile(right(n_out, n_in, rng)[0][:1], (n_out, 1)), np.zeros((n_out, 1))

    @task.mistake(
        "All weights are positive",
        "Numbers between 0 and r have the mean r / 2: a rule draws on both sides of 0.",
        "E[w] = 0",
    )
    def _(n_out, n_in, rng):
        r = np.sqrt(3) * std(n_out, n_in)
        return rng.uniform(0, r, (n_out, n_in)), np.zeros((n_out, 1))

    @task.mistake(
        "All weights are positive, drawn by rng.random",
        "rng.random lies between 0 and 1: rng.standard_normal has mean 0 and variance 1.",
        "E[w] = 0",
    )
    def _(n_out, n_in, rng):
        return rng.random((n_out, n_in)) * std(n_out, n_in), np.zeros((n_out, 1))

    @task.mistake("b comes before W", "W is returned first, then b.", "return W, b")
    def _(n_out, n_in, rng):
        return right(n_out, n_in, rng)[::-1]

    @task.mistake(
        "All weights are 0",
        "Then every neuron of a layer does the same for ever: is there a // for a /, or a spread of 0?",
        equation,
    )
    def _(n_out, n_in, rng):
        return np.zeros((n_out, n_in)), np.zeros((n_out, 1))

    @task.mistake(
        "Mean and spread are exchanged",
        "rng.normal(mean, std, shape): every weight is the same number here.",
        equation,
    )
    def _(n_out, n_in, rng):
        return rng.normal(std(n_out, n_in), 0, (n_out, n_in)), np.zeros((n_out, 1))

    @task.mistake("rng is not used", "With a generator of its own a network cannot be repeated.", "W drawn by rng")
    def _(n_out, n_in, rng):
        return right(n_out, n_in, np.random.default_rng(0))


for task in VARIANCES:
    others(task)

he.mistake(
    "This is LeCun's rule",
    "ReLU drops half of the mean square: the factor 2 makes up for it.",
    HE,
    rule(lambda n_out, n_in: np.sqrt(1 / n_in)),
)
he.mistake(
    "This is Glorot's rule",
    "He's looks at the inputs alone.",
    HE,
    rule(lambda n_out, n_in: np.sqrt(2 / (n_in + n_out))),
)
he.mistake("n_out for n_in", "z sums over the inputs: n_in terms.", HE, rule(lambda n_out, n_in: np.sqrt(2 / n_out)))
he.mistake(
    "The root covers the 2 alone",
    "√2 / n_in is not √(2 / n_in): mind the brackets.",
    HE,
    rule(lambda n_out, n_in: np.sqrt(2) / n_in),
)
he.mistake(
    "The root covers n_in alone",
    "2 / √n_in is not √(2 / n_in): mind the brackets.",
    HE,
    rule(lambda n_out, n_in: 2 / np.sqrt(n_in)),
)

he.mistake(
    "The square of n_in",
    "Var(w) has n_in once below the line.",
    HE,
    rule(lambda n_out, n_in: np.sqrt(2) / n_in**2),
)

for task, equation, whole in [
    (he, HE, rule(lambda n_out, n_in: np.sqrt(2 // n_in))),
    (glorot, GLOROT, rule(lambda n_out, n_in: np.sqrt(6 // (n_in + n_out) / 3), uniform=True)),
    (buggy_lecun, LECUN, rule(lambda n_out, n_in: np.sqrt(1 // n_in))),
]:
    task.mistake("// for /", "// cuts the fraction off, and nearly all quotients are 0.", equation, whole)

glorot.mistake(
    "A bell curve",
    "The variance is right. Asked for are numbers between -r and r, all equally likely: rng.uniform(-r, r, shape).",
    "r = √(3 Var(w))",
    rule(lambda n_out, n_in: np.sqrt(2 / (n_in + n_out))),
)
glorot.mistake(
    "The 2 is there twice",
    "The mean of n_in and n_out is half of their sum: one 2 is enough.",
    GLOROT,
    rule(lambda n_out, n_in: np.sqrt(4 / (n_in + n_out)), uniform=True),
)
glorot.mistake(
    "This is He's rule",
    "Glorot's looks at both sizes.",
    GLOROT,
    rule(lambda n_out, n_in: np.sqrt(2 / n_in), uniform=True),
)
glorot.mistake(
    "The 2 is missing",
    "The mean of n_in and n_out is half of their sum.",
    GLOROT,
    rule(lambda n_out, n_in: np.sqrt(1 / (n_in + n_out)), uniform=True),
)
glorot.mistake(
    "The mean of two standard deviations",
    "What is averaged are the numbers n_in and n_out, as n v = 1.",
    GLOROT,
    rule(lambda n_out, n_in: (np.sqrt(1 / n_in) + np.sqrt(1 / n_out)) / 2, uniform=True),
)
glorot.mistake(
    "The mean of two variances",
    "What is averaged are the numbers n_in and n_out, as n v = 1.",
    GLOROT,
    rule(lambda n_out, n_in: np.sqrt((1 / n_in + 1 / n_out) / 2), uniform=True),
)
glorot.mistake(
    "The product of the sizes",
    "Glorot's rule takes their sum.",
    GLOROT,
    rule(lambda n_out, n_in: np.sqrt(2 / (n_in * n_out)), uniform=True),
)

buggy_lecun.mistake(
    "This is He's rule now",
    "LeCun's has no factor 2: it is for σ(z) ≈ z.",
    LECUN,
    rule(lambda n_out, n_in: np.sqrt(2 / n_in)),
)
buggy_lecun.mistake(
    "n_out for n_in", "z sums over the inputs: n_in terms.", LECUN, rule(lambda n_out, n_in: np.sqrt(1 / n_out))
)
buggy_lecun.mistake(
    "He's 2, and n_out for n_in",
    "LeCun's rule has no 2, and z sums over the inputs.",
    LECUN,
    rule(lambda n_out, n_in: np.sqrt(2 / n_out)),
)
buggy_lecun.mistake(
    "One width for all layers",
    "The variance follows n_in, which is given.",
    LECUN,
    rule(lambda n_out, n_in: np.sqrt(1 / 32)),
)
buggy_lecun.mistake(
    "Squared where the root is due",
    "A standard deviation is the root of a variance.",
    LECUN,
    rule(lambda n_out, n_in: 1 / n_in**2),
)


@buggy_lecun.mistake(
    "The root stands around the draw",
    "The root belongs to the standard deviation. Of a negative weight it is nan.",
    LECUN,
)
def _(n_out, n_in, rng):
    with np.errstate(all="ignore"):
        return np.sqrt(rng.normal(0, 1 / n_in, (n_out, n_in))), np.zeros((n_out, 1))


@buggy_lecun.mistake(
    "The mean is mended, not the spread",
    "rng.normal takes the mean first, and then the standard deviation.",
    LECUN,
)
def _(n_out, n_in, rng):
    return rng.normal(np.sqrt(1 / n_in), 1 / n_in, (n_out, n_in)), np.zeros((n_out, 1))


@glorot.mistake(
    "This is LeCun's rule",
    "Glorot's rule counts the neurons on both sides: n_in + n_out.",
    GLOROT,
)
def _(n_out, n_in, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))


@glorot.mistake(
    "The root is missing",
    "r = √(6 / (n_in + n_out)): a limit is a root, as a standard deviation is.",
    GLOROT,
)
def _(n_out, n_in, rng):
    r = 6 / (n_in + n_out)
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))


@glorot.mistake(
    "Brackets are missing below the line",
    "6 / n_in + n_out is (6 / n_in) + n_out.",
    GLOROT,
)
def _(n_out, n_in, rng):
    r = np.sqrt(6 / n_in + n_out)
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))


@glorot.mistake(
    "One draw for all weights of a neuron",
    "Each weight is drawn alone: rng.uniform(-r, r, (n_out, n_in)).",
    GLOROT,
)
def _(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, 1)) * np.ones((1, n_in)), np.zeros((n_out, 1))


@he.mistake(
    "The weights are rescaled by their own spread",
    "Then they are no independent draws: divide by what the rule says, not by W.std().",
    HE,
)
def _(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in))
    with np.errstate(all="ignore"):
        return W / W.std() * np.sqrt(2 / n_in), np.zeros((n_out, 1))


def relu(z):
    return np.maximum(z, 0)


def bent(z):
    return np.where(z > 0, z, 0.2 * z)


def samples(rng):
    """Activations with mean 0 and without, and large samples of N(0, 1)."""
    for sigma in (np.sin, relu, np.tanh, sigmoid.reference, bent):
        yield sigma, rng.standard_normal(40_000)


GAIN = "g² E[σ(z)²] = 1"


def of_samples(f, sigma, z):
    """The gain, and whether it comes from the sample: a part of it has nearly the same, but not the very same."""
    g = f(sigma, z)
    if g is ...:
        return ...
    parts = [f(sigma, part) for part in np.array_split(z, 4)]  # several, as one may be the same by rounding
    same = all(np.array_equal(g, part) for part in parts) and not isinstance(g, str)
    return {"the gain": g, "the gain of another sample": "the very same" if same else "nearly the same"}


@exercise(
    chapter=5,
    expects="sigma: a function of arrays; z: a large sample of N(0, 1), shape (N,). Returns the gain, one number.",
    cases=samples,
    use=of_samples,
    rtol=0.02,
    hints=(
        "Send the sample through sigma. By how much has its mean square changed?",
        GAIN,
        "def gain_of(sigma, z):\n    return 1 / np.sqrt(___)",
    ),
    buys="Any activation that somebody invents tomorrow you can start at the right scale.",
)
def gain_of(sigma, z):
    return 1 / np.sqrt((sigma(z) ** 2).mean())


@gain_of.stub
def _(sigma, z):
    return ...


@gain_of.alternative
def _(sigma, z):
    return np.sqrt((z**2).mean() / (sigma(z) ** 2).mean())


@gain_of.alternative
def _(sigma, z):
    return (sum(v**2 for v in sigma(z)) / len(z)) ** -0.5


@gain_of.alternative
def _(sigma, z):
    a = sigma(z)
    return np.sqrt(len(a)) / np.linalg.norm(a)


@gain_of.mistake("The quotient is upside down", "Where σ shrinks the signal, the weights must make up for it.", GAIN)
def _(sigma, z):
    return np.sqrt((sigma(z) ** 2).mean())


@gain_of.mistake("The root is missing", "g² is the factor of the variance; g multiplies weights.", GAIN)
def _(sigma, z):
    return 1 / (sigma(z) ** 2).mean()


@gain_of.mistake(
    "The mean is subtracted",
    "std(a) leaves out the mean of a, which the next z feels too: ReLU's mean square is ½, its variance 0.34.",
    GAIN,
)
def _(sigma, z):
    return 1 / sigma(z).std()


@gain_of.mistake("Absolute values for squares", "The mean of |a| is not the root of the mean of a².", GAIN)
def _(sigma, z):
    return 1 / np.abs(sigma(z)).mean()


@gain_of.mistake("The mean of a is squared", "First square, then take the mean.", "E[a²], not (E[a])²")
def _(sigma, z):
    return 1 / np.abs(sigma(z).mean())


@gain_of.mistake("A sum for the mean", "The gain must not depend on the size of the sample.", GAIN)
def _(sigma, z):
    return 1 / np.sqrt((sigma(z) ** 2).sum())


@gain_of.mistake("sigma is not used", "The mean square of z itself is 1, whatever σ does.", GAIN)
def _(sigma, z):
    return 1 / np.sqrt((z**2).mean())


@gain_of.mistake("ReLU's gain for every activation", "√2 makes up for the half that ReLU drops.", GAIN)
def _(sigma, z):
    return np.sqrt(2)


@gain_of.mistake("The square is inside σ", "It is a = σ(z) that is squared.", "E[σ(z)²], not E[σ(z²)]")
def _(sigma, z):
    return 1 / np.sqrt(np.abs(sigma(z**2).mean()))


@gain_of.mistake("One gain for each sample", "The mean over the sample makes it one number.", GAIN)
def _(sigma, z):
    return 1 / np.sqrt(sigma(z) ** 2)


@gain_of.mistake(
    "z is not used", "The sample is given: another one has another mean square, and no run could be repeated.", GAIN
)
def _(sigma, z):
    return 1 / np.sqrt((sigma(np.random.default_rng(0).standard_normal(10_000)) ** 2).mean())


@gain_of.mistake("One activation is built in", "sigma is given, and may be any function.", GAIN)
def _(sigma, z):
    return 1 / np.sqrt((np.sin(z) ** 2).mean())


@gain_of.mistake("tanh is built in", "sigma is given, and may be any function.", GAIN)
def _(sigma, z):
    return 1 / np.sqrt((np.tanh(z) ** 2).mean())


@gain_of.mistake(
    "The slope is used",
    "σ′ says how errors go back. What is asked for keeps the size of a on the way forward.",
    GAIN,
)
def _(sigma, z):
    slope = (sigma(z + 1e-5) - sigma(z - 1e-5)) / 2e-5
    return 1 / np.sqrt((slope**2).mean())


@gain_of.mistake(
    "The variance, without a root",
    "The mean of a is not subtracted; and what is squared has to come out of its square again.",
    GAIN,
)
def _(sigma, z):
    return 1 / sigma(z).var()


@gain_of.mistake(
    "It is rounded",
    "Another sample gives another gain, and rounding hides it: leave all digits.",
    GAIN,
)
def _(sigma, z):
    return round(1 / np.sqrt((sigma(z) ** 2).mean()), 1)


@gain_of.mistake(
    "It is rounded",
    "Another sample gives another gain, and rounding hides it: leave all digits.",
    GAIN,
)
def _(sigma, z):
    return round(1 / np.sqrt((sigma(z) ** 2).mean()), 2)


number(
    "rms_of_four",
    chapter=5,
    asks="the rms of 1, −1, 2 and −2",
    value=1.5811,
    worked=worked("sqrt((p ** 2 + q ** 2 + r ** 2 + s ** 2) / n)", p=1, q=-1, r=2, s=-2, n=4),
    mistakes={
        2.5: ("This is the mean square", "The rms is the root of the mean square."),
        1.5: ("The mean of the sizes", "First square, then take the mean, and then the root."),
        3.1623: ("The sum is not divided", "It is the root of the *mean* of the four squares."),
        0.0: ("The mean", "In the mean plus and minus cancel. Square first."),
        1.8257: ("Divided by n − 1", "The mean of four squares divides by 4."),
        36.0: ("The square of the sum of the sizes", "First square each, then take the mean, and then the root."),
        6.0: ("The sum of the sizes", "First square each, then take the mean, and then the root."),
        lambda: np.sqrt(5 / 4): ("Only the positive numbers count", "The squares of −1 and −2 are 1 and 4."),
        lambda: np.sqrt(6 / 4): ("The sizes in the place of the squares", "First square each of the four."),
        lambda: np.sqrt(10) / 4: ("Divided after the root", "The mean is taken first, under the root."),
    },
    look="the squares (of all four), their mean (divided by 4), and the root at the end, in this order",
    hints=("Square the four numbers.", "Their squares are 1, 1, 4 and 4.", "np.sqrt((1 + 1 + 4 + 4) / ___)"),
)

number(
    "std_of_digit",
    chapter=5,
    asks="the standard deviation of z, weights from N(0, 1)",
    value=14.0,
    worked=worked(
        "sqrt(inputs * variance)",
        inputs=196,
        variance=1,
        others={"inputs": {"All inputs": 784, "The inputs that are off": 588}},
    ),
    rtol=1e-3,
    mistakes={
        28.0: ("All inputs are counted", "An input that is 0 silences its weight."),
        196.0: ("This is the variance", "The standard deviation is its root."),
        24.249: ("The pixels that are off are counted", "196 pixels are on; only their weights reach z."),
        0.25: (
            "This is the share of inputs that are on",
            "z is a sum over the inputs that are on: their number counts.",
        ),
        0.5: ("The weights are divided by 28 already", "Here they come from N(0, 1) as they are; division comes next."),
        22.4: ("This is the example above", "Here 196 inputs are on, and there is no bias."),
        14.0357: ("A bias is added", "Here the bias is 0: Var(b) = 0."),
        784.0: ("All inputs, and no root", "Only 196 inputs are on, and a standard deviation is a root."),
        1.0: ("This is the spread of one weight", "z is a sum over the 196 inputs that are on."),
    },
    look="how many inputs are on (196 of 784), the variance of one weight, and the root",
    hints=("Which weights reach z?", "Var(z) = Var(w) Σ_k x_k² + Var(b), and here Var(b) = 0.", "np.sqrt(1 * ___)"),
)

number(
    "std_divided",
    chapter=5,
    asks="the standard deviation of z, weights divided by √784",
    value=0.5,
    worked=worked(
        "sqrt(inputs) / sqrt(pixels)",
        inputs=196,
        pixels=784,
        others={"pixels": {"The inputs that are on": 196}, "inputs": {"All inputs": 784}},
    ),
    mistakes={
        0.25: ("This is the variance", "The standard deviation is its root."),
        0.017857: ("Divided by 784", "The weights are divided by the root of 784, which is 28."),
        1.0: [
            ("All inputs are counted", "An input that is 0 silences its weight."),
            ("Divided by the root of 196", "The weights are divided by √784, whatever the inputs are."),
        ],
        14.0: ("Not divided", "All weights are 28 times smaller, and z with them."),
        0.0714286: ("Divided by the inputs that are on", "The weights are divided by √784, whatever the inputs are."),
        2.6458: ("Divided by the root of 28", "The weights are divided by √784, which is 28 already."),
        lambda: np.sqrt(1.25): ("A bias is added", "Here the bias is 0: Var(b) = 0."),
    },
    look="the number of inputs that are on, the division by √784 = 28, and the root",
    hints=(
        "If all weights are 28 times smaller, what happens to z?",
        "The bias is 0, so z is a sum of weights: it becomes smaller by the same factor.",
        "std_of_digit / ___",
    ),
)

number(
    "slope_of_second",
    chapter=5,
    asks="the slope of the weight into the second hidden neuron",
    value=0.3,
    worked=worked(
        "w * delta * prime * x", w=3, delta=0.2, prime=0.25, x=2, others={"w": {"The first neuron's weight": 1}}
    ),
    mistakes={
        0.1: ("This is the first neuron's", "The error comes back to the second neuron through its own weight, 3."),
        1.2: ("σ′ is missing", "The error passes the neuron's own sigmoid, whose slope is 0.25."),
        0.15: (
            "The input is missing",
            "By BP4 the slope is the error times the input, which is 2.",
        ),
        0.4: ("The sum of both weights", "The error reaches the second neuron through its own weight alone."),
        3.1: ("The weight is added", "The error is multiplied by the weight on its way back."),
        0.0333333: ("Divided by the weight", "The error is multiplied by the weight on its way back."),
        0.9: ("The weight is squared", "The error passes the weight once."),
        2.1: ("The difference of the weights is added", "The error is multiplied by the neuron's own weight, 3."),
        0.225: ("0.25 is taken for a", "0.25 is σ′ already: no a (1 − a) is to be computed."),
    },
    look="the weight 3 by which the error comes back, σ′ = 0.25, and the input 2 at the other end",
    hints=(
        "First the error of the second hidden neuron, by BP2. Then BP4.",
        "δ = weight out · δ of the output · σ′, and the slope is δ · x.",
        "3 * 0.2 * ___ * ___",
    ),
)

number(
    "standardized_4",
    chapter=5,
    asks="what standardising makes of the 4",
    value=1.4142,
    worked=worked("(x - mean) / sqrt(square)", x=4, mean=2, square=2),
    mistakes={
        2.0: ("Not yet divided", "This is the distance from the mean. Divide it by the standard deviation."),
        1.0: [
            ("Divided by the mean square", "Divide by its root, the standard deviation."),
            (
                "Scaled to the range from 0 to 1",
                "Standardising subtracts the mean, and divides by the standard deviation.",
            ),
        ],
        2.8284: ("The mean is not subtracted", "First subtract the mean of the three values, 2."),
        1.1547: ("Divided by n − 1", "Take the mean over all three values, so divide the sum of the squares by 3."),
        2.1213: ("The median in the place of the mean", "The mean of the three values is 2."),
        lambda: 2 / np.sqrt(6): [
            ("Divided by the rms of the values", "Divide by the rms of the *distances* from the mean."),
            ("The sum of the squares is not divided", "The standard deviation is the root of their *mean*."),
        ],
        lambda: np.sqrt(3): (
            "The median in the place of the mean, in both places",
            "The mean of the three values is 2.",
        ),
        2 / 3: ("Divided by the range", "Divide by the standard deviation: the root of the mean squared distance."),
        lambda: 4 / np.sqrt(6): ("The mean is not subtracted", "First subtract the mean, 2, also for the distances."),
        lambda: -1 / np.sqrt(2): ("This is the value of the 1", "Asked for is what becomes of the 4."),
    },
    look="which of the three values is asked for, the mean 2, the mean of the squared distances, and its root",
    hints=("Begin with the mean.", "The distances from the mean are −1, −1 and 2.", "2 / np.sqrt((1 + 1 + 4) / ___)"),
)

number(
    "rms_factor",
    chapter=5,
    asks="the factor of one ReLU layer for the rms",
    value=2.0,
    worked=worked("sqrt(n * v / 2)", n=200, v=0.04),
    mistakes={
        4.0: (
            "This is the factor of the mean square, or 2 is multiplied",
            "The mean square gets the factor n v / 2; for the rms take its root.",
        ),
        2.8284: ("The half is missing", "A ReLU keeps only half of the mean square."),
        8.0: ("Without half and root", "A ReLU keeps half of the mean square, and the rms is a root."),
        0.4: ("The variance is squared, or stands outside the root", "0.04 is the variance already."),
        1.4142: ("Halved after the root", "The half belongs to the mean square, under the root."),
        lambda: np.sqrt(200) * 0.04: (
            "The root of n alone",
            "The variance stands under the root, too, and so does the ½.",
        ),
        lambda: np.sqrt(200): ("The variance is missing", "Each of the 200 weights has the variance 0.04."),
    },
    look="n · v, the ½ of the ReLU under the root, and the root",
    hints=(
        "First the factor of the mean square.",
        "n v / 2, because a ReLU keeps half of the mean square.",
        "np.sqrt(200 * 0.04 / ___)",
    ),
)

number(
    "glorot_back",
    chapter=5,
    asks="the factor of the mean square of the errors",
    value=0.5,
    worked=worked("n_out * (2 / (n_in + n_out))", n_out=100, n_in=300),
    mistakes={
        1.5: ("This is the factor forward", "On the way back the sum runs over the neurons that are fed: n_out."),
        1.0: ("This is what both would like", "Glorot's rule keeps neither quite; n_in and n_out differ here."),
        0.66667: ("With He's variance", "Glorot's is 2 / (n_in + n_out)."),
        0.70711: ("This is the factor of the rms", "The mean square is asked for, without the root."),
        1 / 3: ("With LeCun's variance, 1 / n_in", "Glorot's is 2 / (n_in + n_out)."),
        lambda: np.sqrt(1.5): (
            "Forward, and the root",
            "On the way back n_out counts; and the mean square is asked for.",
        ),
    },
    look="which of the two numbers counts on the way back, Glorot's 2 / (n_in + n_out), and that no root is taken",
    hints=("First v.", "v = 2 / (300 + 100), and on the way back n_out counts.", "100 * ___"),
)
