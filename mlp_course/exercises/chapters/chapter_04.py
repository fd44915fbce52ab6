"""Chapter 4: three numbers, the costs of one's own network, tanh_cost, huber_delta, buggy_quadratic_delta."""

import numpy as np

from ..exercise import exercise
from ..numbers import number
from ..worked import worked

number(
    "delta_low",
    chapter=4,
    asks="δ of a sigmoid output with z = −5 that should say 1, by the quadratic cost",
    value=lambda: (sigmoid(-5) - 1) * sigmoid_prime(-5),
    worked=worked("(a - y) * (a * (1 - a))", a=0.0066929, y=1, others={"a": {"z": -5}}),
    mistakes={
        -0.99331: ("σ′(z) is missing", "The mistake is right. BP1 multiplies it by the slope, a (1 − a)."),
        4.4494e-05: ("The target is 1, not 0", "This is the error of an output that should say 0."),
        -0.0000439: ("σ′ is there twice", "BP1 multiplies by the slope once."),
        -0.25: ("This is the slope at 0", "σ′ is ¼ at z = 0 only. Compute a (1 − a) at z = −5."),
        0.49333: ("This is the cost", "BP1 wants its slope: (a − y) σ′(z)."),
        -4.449e-05: ("z has lost its sign", "z is −5, so a is nearly 0."),
        180.0: ("z in the place of a", "Compute a = σ(−5) first."),
        lambda: (sigmoid(-5) - 1) * -5 * 6: (
            "The slope from z, not from a",
            "σ′ is a (1 − a): −5 is z, and a = σ(−5) is nearly 0.",
        ),
        lambda: -6 * sigmoid_prime(-5): (
            "z is compared with the target",
            "The mistake is a − y: the output is a = σ(−5).",
        ),
        lambda: sigmoid(-5): ("This is the output", "Its mistake is a − y, and that is multiplied by the slope."),
        lambda: (sigmoid(-5) - 1) ** 2 / 2 * sigmoid_prime(-5): (
            "The cost times the slope",
            "BP1 wants the derivative of the cost: a − y.",
        ),
        lambda: sigmoid_prime(-5): ("This is the slope alone", "It is multiplied by the mistake, a − y."),
    },
    look="the sign of a − y (the target is 1), and the slope a (1 − a) with a = σ(−5), not with z",
    hints=(
        "Compute a first; it is nearly 0. Is that too small or too large?",
        "δ = (a − y) σ′(z), with y = 1 and σ′(z) = a (1 − a)",
        "a = sigmoid(-5)\ndelta_low = (a - 1) * ___",
    ),
    buys="This end of the sigmoid is as flat as the other one: here, too, the neuron hardly moves.",
)

number(
    "fair_share",
    chapter=4,
    asks="the share of η with which both costs make the same update at a = 0.9",
    value=0.09,
    worked=worked("a * (1 - a)", a=0.9),
    mistakes={
        0.9: ("This is the output a", "The share is the slope of the sigmoid there: a (1 − a)."),
        0.25: ("This is the share for a = ½", "At a = 0.9 the sigmoid is flatter than at ½."),
        0.1: ("The factor a is missing", "The slope is a (1 − a), not 1 − a."),
        0.81: ("(a)² in the place of a (1 − a)", "The slope of the sigmoid is a (1 − a)."),
        11.111: ("It is the other way round", "The cross-entropy has the larger error, so it gets the smaller η."),
        0.0225: ("A quarter of the share", "¼ is the slope at a = ½; here the slope itself is the share."),
        0.081: (
            "The error of one cost",
            "That is (a − y) · a (1 − a) for y = 0. The miss stands on both sides, and cancels.",
        ),
        0.0135: ("This is η times the share", "Only the share is asked for."),
        lambda: sigmoid_prime(0.9): ("0.9 is taken for z", "0.9 is the output a already: its slope is a (1 − a)."),
        0.19: ("The slope of tanh", "The sigmoid's slope is a (1 − a)."),
        1 / 0.081: (
            "The error of one cost, upside down",
            "The miss stands on both sides, and cancels; and the cross-entropy gets the smaller η.",
        ),
    },
    look="what the 0.9 is (a, not z), both factors of the slope a (1 − a), and which of the two costs has it",
    hints=(
        "Both updates are η times δ. Which factor has one δ and the other not?",
        "share · (a − y) = (a − y) · a (1 − a)",
        "fair_share = 0.9 * ___",
    ),
    buys="Fair at one output is not fair at another: at 0.9 the quadratic cost has a harder brake than at ½.",
)

number(
    "delta_shared",
    chapter=4,
    asks="δ₁ of a softmax layer that says (0.25, 0.25, 0.5), with the targets (0.5, 0.5, 0)",
    value=-0.25,
    worked=worked(
        "a1 - y1",
        a1=0.25,
        y1=0.5,
        others={"a1": {"The third output": 0.5}, "y1": {"The third target": 0, "A 1": 1}},
    ),
    mistakes={
        0.5: ("This is the error of the third output", "Take the first output and the first target."),
        0.0: (
            "The sum of all errors, or the third output in the place of the first",
            "The errors of a softmax layer add up to 0. Asked for is the first one alone: a₁ − y₁.",
        ),
        -0.75: ("The first target is not 1", "It is shared: y₁ = 0.5."),
        -0.046875: (
            "With the sigmoid's slope",
            "The error of softmax with its cost is only a − y: nothing is multiplied.",
        ),
        -0.375: (
            "The path through its own output alone",
            "z₁ stands below the line of all outputs, too: with all paths it is a₁ − y₁.",
        ),
        -2.0: (
            "This is ∂C/∂a₁",
            "−y₁ / a₁ is the slope with respect to the output, and δ is the one with respect to z.",
        ),
        0.25: [
            ("The other way round: y − a", "An output that is too small has a negative error: a − y."),
            ("This is the output a₁", "Its target is taken away from it."),
        ],
        0.75: [
            ("a and y are added", "The target is taken away from the output."),
            ("The target 1, and the sign is turned", "The first target is 0.5, and the error is a − y."),
        ],
        lambda: -0.5 * np.log(0.25): (
            "This is the price of the output",
            "Asked for is δ, the slope of the cost: a − y.",
        ),
        lambda: -np.log(0.25): ("This is the cost", "Asked for is δ, the slope of the cost: a − y."),
    },
    look="a − y in this order, with the first output and the first target, which is 0.5, and nothing multiplied",
    hints=(
        "The targets add up to 1, and that is all that the derivation needed.",
        "δ_j = a_j − y_j",
        "delta_shared = 0.25 - ___",
    ),
    buys="A target may be shared among classes: the error stays a − y.",
)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


def surprise(p, q):
    """-p ln q, and 0 where p is 0."""
    return np.where(p == 0, 0.0, -p * np.log(q))


def outputs(rng):
    """Outputs and targets: inside (0, 1), a square batch, targets between, certain and right, certain and wrong.

    Axes of length 1, targets as whole numbers, outputs that are nearly certain.
    """
    for n, m in ((2, 3), (3, 3), (1, 4), (3, 1), (1, 1)):
        yield rng.uniform(0.05, 0.95, (n, m)), rng.integers(0, 2, (n, m)).astype(float)
    yield rng.uniform(0.05, 0.95, (2, 3)), rng.integers(0, 2, (2, 3))
    yield np.array([[1e-20, 1 - 1e-15]]), np.array([[1.0, 0.0]])
    yield rng.uniform(0.05, 0.95, (3, 2)), rng.uniform(size=(3, 2))
    yield np.array([[0.0, 1.0, 0.3], [1.0, 0.0, 0.9]]), np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]])
    yield np.array([[0.0, 0.5]]), np.array([[1.0, 1.0]])


ENTROPY = "C = 1/m Σ_x Σ_j -[y_j ln a_j + (1 - y_j) ln(1 - a_j)]"


@exercise(
    chapter=4,
    expects="a, y: (n, m), a in [0, 1]. Returns the batch's cost, a number; 0 ln 0 counts 0.",
    cases=outputs,
    hints=(
        "Both terms have the form -p ln q: which p and q has the first one, and which has the second?",
        ENTROPY + ", and p ln q = 0 where p = 0",
        "    return (price(y, a) + price(___, ___)).sum(axis=0).mean()",
    ),
    buys="Your network can be charged for being sure and wrong.",
)
def cross_entropy(a, y):
    return (surprise(y, a) + surprise(1 - y, 1 - a)).sum(axis=0).mean()


@cross_entropy.stub
def _(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))

    return ...


@cross_entropy.alternative
def _(a, y):
    return np.nansum(-(y * np.log(a)), axis=0).mean() + np.nansum(-((1 - y) * np.log(1 - a)), axis=0).mean()


@cross_entropy.alternative
def _(a, y):
    total = 0.0
    for p, q in zip(np.concatenate([y, 1 - y]).ravel(), np.concatenate([a, 1 - a]).ravel(), strict=True):
        if p > 0:
            total += -p * np.log(q)
    return total / a.shape[1]


@cross_entropy.alternative
def _(a, y):
    one, zero = (-p * np.log(q, out=np.zeros_like(q), where=p > 0) for p, q in ((y, a), (1 - y, 1 - a)))
    return (one + zero).sum() / y.shape[1]


@cross_entropy.mistake(
    "0 ln 0 is nan",
    "Where y = a = 0 the computer multiplies 0 by minus infinity. Leave the term out where its factor is 0: price, the "
    "helper of the stub, does.",
    "p ln q → 0 for p → 0",
)
def _(a, y):
    return -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum(axis=0).mean()


@cross_entropy.mistake("The sign is lost", "ln a is negative for a < 1, and a cost is not: there is a minus.", ENTROPY)
def _(a, y):
    return -cross_entropy(a, y)


@cross_entropy.mistake(
    "The term for y = 0 is missing",
    "-y ln a charges nothing where the target is 0, whatever the output says. That is log-likelihood, for softmax.",
    ENTROPY,
)
def _(a, y):
    return surprise(y, a).sum(axis=0).mean()


@cross_entropy.mistake("A sum over the batch", "The cost of a batch is the mean over its m examples.", ENTROPY)
def _(a, y):
    return (surprise(y, a) + surprise(1 - y, 1 - a)).sum()


@cross_entropy.mistake(
    "A mean over the outputs too", "Over the outputs j of an example it is a sum; the mean is over examples.", ENTROPY
)
def _(a, y):
    return (surprise(y, a) + surprise(1 - y, 1 - a)).mean()


@cross_entropy.mistake(
    "The outputs are clipped",
    "Certain and wrong then costs 27.6 or so, not infinity. Do not clip: price, the helper of the stub, leaves out the "
    "terms whose factor is 0.",
    "-ln a → ∞ for a → 0",
)
def _(a, y):
    return cross_entropy(np.clip(a, 1e-12, 1 - 1e-12), y)


@cross_entropy.mistake(
    "nan_to_num makes infinity a number",
    "It mends 0 ln 0, but turns the price of certain and wrong into a large number too.",
    "-ln a → ∞ for a → 0",
)
def _(a, y):
    return np.nan_to_num(-y * np.log(a) - (1 - y) * np.log(1 - a)).sum(axis=0).mean()


@cross_entropy.mistake("a and y are swapped", "The logarithm is taken of the outputs, not of the targets.", ENTROPY)
def _(a, y):
    return cross_entropy(y, a)


@cross_entropy.mistake("The logarithm to base 2", "ln is np.log; np.log2 gives bits.", ENTROPY)
def _(a, y):
    return cross_entropy(a, y) / np.log(2)


@cross_entropy.mistake(
    "1 - y goes with a", "Where the target is 0, the output is charged for 1 - a, its distance from 1.", ENTROPY
)
def _(a, y):
    return (surprise(y, a) + surprise(1 - y, a)).sum(axis=0).mean()


@cross_entropy.mistake(
    "Targets between count as 0", "Where y is not exactly 1 the first term is left out: both terms count.", ENTROPY
)
def _(a, y):
    return np.where(y == 1, -np.log(a), -np.log(1 - a)).sum(axis=0).mean()


@cross_entropy.mistake(
    "Divided by the number of outputs",
    "len(y) counts rows, and so does a mean along the other axis: the examples are columns.",
    ENTROPY,
)
def _(a, y):
    return (surprise(y, a) + surprise(1 - y, 1 - a)).sum() / len(y)


@cross_entropy.mistake("One cost for each example", "The mean over the batch makes it one number.", ENTROPY)
def _(a, y):
    return (surprise(y, a) + surprise(1 - y, 1 - a)).sum(axis=0)


@cross_entropy.mistake("Half of it", "This cost has no ½ in front.", ENTROPY)
def _(a, y):
    return cross_entropy(a, y) / 2


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-3) + (1 - y) * np.log(1 - a + 1e-3)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-6) + (1 - y) * np.log(1 - a + 1e-6)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-8) + (1 - y) * np.log(1 - a + 1e-8)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-9) + (1 - y) * np.log(1 - a + 1e-9)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-10) + (1 - y) * np.log(1 - a + 1e-10)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-12) + (1 - y) * np.log(1 - a + 1e-12)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A small number stands in the logarithm",
    "It hides what a sure and wrong output costs: −ln a without a limit.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    return -(y * np.log(a + 1e-15) + (1 - y) * np.log(1 - a + 1e-15)).sum(axis=0).mean()


@cross_entropy.mistake(
    "A minus between the two terms",
    "Both switches are prices, and prices are added.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        yes = np.where(y == 0, 0.0, -y * np.log(a))
        no = np.where(y == 1, 0.0, -(1 - y) * np.log(1 - a))
    return (yes - no).sum(axis=0).mean()


@cross_entropy.mistake(
    "A mean over all entries, and the term for y = 0 is missing",
    "The outputs of one example are added; and an output that should say 0 has a price, too.",
    "C = −Σ_j [y_j ln a_j + (1 − y_j) ln (1 − a_j)]",
)
def _(a, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(y == 0, 0.0, -y * np.log(a)).mean()


def sigmoid_layers(rng):
    """z, a, y of sigmoid outputs: square, wide, with targets between, and saturated until a is exactly 0 or 1.

    Axes of length 1, and targets as whole numbers.
    """
    for n, m in ((2, 2), (3, 3), (3, 4), (1, 5), (3, 1), (1, 1)):
        z = rng.normal(scale=2, size=(n, m))
        yield z, sigmoid(z), rng.integers(0, 2, (n, m)).astype(float)
    z = rng.normal(size=(2, 3))
    yield z, sigmoid(z), rng.integers(0, 2, (2, 3))
    z = rng.normal(size=(2, 3))
    yield z, sigmoid(z), rng.uniform(size=(2, 3))
    z = np.array([[50.0, -50.0, 800.0, 3.0], [-700.0, 50.0, 0.5, -2.0]])
    yield z, sigmoid(z), np.array([[0.0, 1.0, 0.0, 1.0], [1.0, 1.0, 0.0, 0.0]])


def weighted_layers(rng):
    """z, a, y, and the weight of the targets 1: the layers above with weight 1, and with others, below 1 too."""
    for z, a, y in sigmoid_layers(rng):
        yield z, a, y, 1.0
    for weight, (z, a, y) in zip((3.0, 0.5, 10.0), sigmoid_layers(rng), strict=False):
        yield z, a, y, weight
    z = rng.normal(size=(3, 4))
    yield z, sigmoid(z), rng.uniform(size=(3, 4)), 2.0
    z = np.array([[50.0, -50.0, 800.0, -700.0]])
    yield z, sigmoid(z), np.array([[0.0, 1.0, 1.0, 1.0]]), 5.0


DELTA = "δ^L = -c y (1 - a) + (1 - y) a, with c the weight; for c = 1 it is a - y"


@exercise(
    chapter=4,
    expects="z, a, y: (n_L, m), a = σ(z); weight: a number. Returns δ^L, (n_L, m).",
    cases=weighted_layers,
    hints=(
        "Write BP1 with ∂C/∂a and σ′(z) = a (1 - a), and cancel on paper, before the computer divides by 0.",
        "∂C/∂a = -c y / a + (1 - y) / (1 - a). Multiply each of the two terms by a (1 - a).",
        "def cross_entropy_delta(z, a, y, weight=1.0):\n    return (1 - y) * ___ - weight * y * ___",
    ),
    buys="Your outputs learn fastest where they are most wrong: cost and delta together make a lab run on them.",
    lab='Lab("circles", cost=(cross_entropy, cross_entropy_delta))',
)
def cross_entropy_delta(z, a, y, weight=1.0):
    return (1 - y) * a - weight * y * (1 - a)


@cross_entropy_delta.stub
def _(z, a, y, weight=1.0):
    return ...


@cross_entropy_delta.alternative
def _(z, a, y, weight=1.0):
    return sigmoid(z) - y + (weight - 1) * y * (sigmoid(z) - 1)


@cross_entropy_delta.alternative
def _(z, a, y, weight=1.0):
    return a * (1 - y + weight * y) - weight * y


@cross_entropy_delta.alternative
def _(z, a, y, weight=1.0):
    out = np.empty(a.shape)
    for place in np.ndindex(a.shape):
        out[place] = (1 - y[place]) * a[place] - weight * y[place] * (1 - a[place])
    return out


@cross_entropy_delta.alternative
def _(z, a, y, weight=1.0):
    a = a.astype(np.float32)
    y = y.astype(np.float32)
    return (1 - y) * a - weight * y * (1 - a)


@cross_entropy_delta.mistake(
    "The weight is left out", "This is right for weight 1. Follow the first term, which counts c times.", DELTA
)
def _(z, a, y, weight=1.0):
    return a - y


@cross_entropy_delta.mistake(
    "The weight counts in both terms", "Only the term of the target 1 is multiplied by c.", DELTA
)
def _(z, a, y, weight=1.0):
    return weight * (a - y)


@cross_entropy_delta.mistake(
    "The weight stands at the target", "c y is no new target: the factor 1 - a comes with it.", DELTA
)
def _(z, a, y, weight=1.0):
    return a - weight * y


@cross_entropy_delta.mistake(
    "The weight is at the false alarms", "It belongs to the term with y, not to the one with 1 - y.", DELTA
)
def _(z, a, y, weight=1.0):
    return weight * (1 - y) * a - y * (1 - a)


@cross_entropy_delta.mistake(
    "The brake is still on",
    "a (1 - a) is the slope that this cost is made to cancel: here it is left.",
    DELTA,
)
def _(z, a, y, weight=1.0):
    return cross_entropy_delta(z, a, y, weight) * a * (1 - a)


@cross_entropy_delta.mistake(
    "Cancelled by the computer",
    "On paper the slopes cancel; at z = 50 the computer meets 1 / 0 · 0, which is nan.",
    "with nothing to divide by: " + DELTA,
)
def _(z, a, y, weight=1.0):
    return (-weight * y / a + (1 - y) / (1 - a)) * (a * (1 - a))


@cross_entropy_delta.mistake("This is ∂C/∂a", "The error is ∂C/∂z: BP1 multiplies by σ′(z).", "δ^L = ∂C/∂a ⊙ σ′(z)")
def _(z, a, y, weight=1.0):
    return -weight * y / a + (1 - y) / (1 - a)


@cross_entropy_delta.mistake("The sign is flipped", "An output that is too high has a positive error.", DELTA)
def _(z, a, y, weight=1.0):
    return weight * y * (1 - a) - (1 - y) * a


@cross_entropy_delta.mistake("z in the place of a", "Targets are compared with activations, not with z.", DELTA)
def _(z, a, y, weight=1.0):
    return cross_entropy_delta(z, z, y, weight)


@cross_entropy_delta.mistake("σ is applied twice", "a is σ(z) already.", DELTA)
def _(z, a, y, weight=1.0):
    return cross_entropy_delta(z, sigmoid(a), y, weight)


@cross_entropy_delta.mistake(
    "Divided by m", "δ is each example's own; the mean over the batch comes with BP3 and BP4.", "δ^L = ∂C_x/∂z^L"
)
def _(z, a, y, weight=1.0):
    return cross_entropy_delta(z, a, y, weight) / a.shape[1]


@cross_entropy_delta.mistake("The mean over the batch", "Each example keeps its own column of errors.", "δ^L: (n_L, m)")
def _(z, a, y, weight=1.0):
    return cross_entropy_delta(z, a, y, weight).mean(axis=1, keepdims=True)


@cross_entropy_delta.mistake(
    "Targets between count as 0", "Where y is not exactly 1 the first term is left out: both terms count.", DELTA
)
def _(z, a, y, weight=1.0):
    return np.where(y == 1, weight * (a - 1), a)


@cross_entropy_delta.mistake(
    "The symptom is hidden", "nan is written over by 0: a neuron that is sure and wrong then learns nothing.", DELTA
)
def _(z, a, y, weight=1.0):
    return np.nan_to_num((-weight * y / a + (1 - y) / (1 - a)) * a * (1 - a))


@cross_entropy_delta.mistake("The term for y = 0 is missing", "A false alarm has an error as well: (1 - y) a.", DELTA)
def _(z, a, y, weight=1.0):
    return -weight * y * (1 - a)


@cross_entropy_delta.mistake("The term for y = 1 is missing", "A miss has an error as well: -c y (1 - a).", DELTA)
def _(z, a, y, weight=1.0):
    return (1 - y) * a


@cross_entropy_delta.mistake("Plus for minus", "The two terms pull in opposite directions.", DELTA)
def _(z, a, y, weight=1.0):
    return (1 - y) * a + weight * y * (1 - a)


@cross_entropy_delta.mistake(
    "The cost in the place of its slope",
    "BP1 wants how the cost changes with z.",
    "δ = (1 − y) a − c y (1 − a)",
)
def _(z, a, y, weight=1.0):
    return -(weight * y * np.log(a) + (1 - y) * np.log(1 - a))


@cross_entropy_delta.mistake(
    "A small number hides the division by 0",
    "Cancel σ′ on paper. Here, where the output rounds to 1, a wrong answer has the error 0.",
    "δ = (1 − y) a − c y (1 − a)",
)
def _(z, a, y, weight=1.0):
    slope = a * (1 - a)
    return ((1 - y) * a - weight * y * (1 - a)) / (slope + 1e-6) * slope


@cross_entropy_delta.mistake(
    "A small number hides the division by 0",
    "Cancel σ′ on paper. Here, where the output rounds to 1, a wrong answer has the error 0.",
    "δ = (1 − y) a − c y (1 − a)",
)
def _(z, a, y, weight=1.0):
    slope = a * (1 - a)
    return ((1 - y) * a - weight * y * (1 - a)) / (slope + 1e-8) * slope


@cross_entropy_delta.mistake(
    "A small number hides the division by 0",
    "Cancel σ′ on paper. Here, where the output rounds to 1, a wrong answer has the error 0.",
    "δ = (1 − y) a − c y (1 − a)",
)
def _(z, a, y, weight=1.0):
    slope = a * (1 - a)
    return ((1 - y) * a - weight * y * (1 - a)) / (slope + 1e-10) * slope


@cross_entropy_delta.mistake(
    "A small number hides the division by 0",
    "Cancel σ′ on paper. Here, where the output rounds to 1, a wrong answer has the error 0.",
    "δ = (1 − y) a − c y (1 − a)",
)
def _(z, a, y, weight=1.0):
    slope = a * (1 - a)
    return ((1 - y) * a - weight * y * (1 - a)) / (slope + 1e-12) * slope


def tanh_outputs(rng):
    """Outputs of tanh neurons and targets of ±1: of every shape, nearly right, nearly wrong, and exactly right."""
    for n, m in ((1, 4), (3, 3), (2, 5), (3, 1), (1, 1)):
        a = np.tanh(rng.normal(scale=1.5, size=(n, m)))
        yield a, rng.choice([-1.0, 1.0], (n, m))
    yield np.array([[0.999, -0.999, 0.5]]), np.array([[-1.0, 1.0, 1.0]])
    yield np.array([[0.0, 0.2], [-0.2, 0.9]]), np.array([[1, -1], [1, 1]])
    yield np.array([[1.0, -1.0, 0.3, 0.3]]), np.array([[1.0, -1.0, 1.0, -1.0]])


WANTED = "∂C/∂a · (1 - a)(1 + a) = a - y"


@exercise(
    chapter=4,
    expects="a: outputs of tanh neurons, -1 to 1; y: targets, each 1 or -1, as a. Returns the cost of each entry.",
    cases=tanh_outputs,
    hints=(
        "Take y = 1 first. Divide the wanted error by the slope (1 - a)(1 + a): one of the two brackets cancels.",
        "For y = 1: ∂C/∂a = -1 / (1 + a). For y = -1: ∂C/∂a = 1 / (1 - a). The constant makes C = 0 at a = y.",
        "def tanh_cost(a, y):\n    return np.where(y > 0, -np.log(___ / 2), -np.log(___ / 2))",
    ),
    buys="You can say which error you want, and find the cost that gives it.",
)
def tanh_cost(a, y):
    return -np.log((1 + a * y) / 2)


@tanh_cost.stub
def _(a, y):
    return np.where(y > 0, ..., ...)


@tanh_cost.alternative
def _(a, y):
    with np.errstate(divide="ignore"):
        return np.where(y > 0, -np.log((1 + a) / 2), -np.log((1 - a) / 2))


@tanh_cost.alternative
def _(a, y):
    return np.log(2) - np.log1p(a * y)


@tanh_cost.alternative
def _(a, y):
    out = np.empty(a.shape)
    for place in np.ndindex(a.shape):
        out[place] = -np.log((1 + a[place]) / 2) if y[place] == 1 else -np.log((1 - a[place]) / 2)
    return out


@tanh_cost.mistake(
    "The constant is missing", "At a = y the cost should be 0, and -ln(1 + a) is -ln 2 there.", "C = 0 at a = y"
)
def _(a, y):
    return -np.log(1 + a * y)


@tanh_cost.mistake(
    "The two targets are exchanged", "Being right costs the most here: which bracket is 0 at a = y?", WANTED
)
def _(a, y):
    return -np.log((1 - a * y) / 2)


@tanh_cost.mistake("The sign is lost", "The logarithm of a number below 1 is negative, and a cost is not.", WANTED)
def _(a, y):
    return np.log((1 + a * y) / 2)


@tanh_cost.mistake(
    "The sigmoid's cost", "A tanh output is negative half of the time: -ln a is not even a number.", WANTED
)
def _(a, y):
    return np.where(y > 0, -np.log(a), -np.log(1 - a))


@tanh_cost.mistake("The quadratic cost", "Its error keeps the slope 1 - (a)² of tanh as a factor.", WANTED)
def _(a, y):
    return (a - y) ** 2 / 2


@tanh_cost.mistake("The derivative in the place of the cost", "This is ∂C/∂a: look for a function that has it.", WANTED)
def _(a, y):
    return np.where(y > 0, -1 / (1 + a), 1 / (1 - a))


@tanh_cost.mistake("Twice the cost", "Cancel one of the two brackets: nothing is left to be doubled.", WANTED)
def _(a, y):
    return -2 * np.log((1 + a * y) / 2)


@tanh_cost.mistake("One number for all", "Here each entry keeps its own cost: nothing is summed.", "the shape of a")
def _(a, y):
    return np.sum(-np.log((1 + a * y) / 2))


@tanh_cost.mistake("The half is outside the logarithm", "-ln(x) / 2 is not -ln(x / 2): mind the brackets.", WANTED)
def _(a, y):
    return -np.log(1 + a * y) / 2


@tanh_cost.mistake(
    "The constant has the wrong sign",
    "At a = y the bracket is 2: divide it by 2, so that its logarithm is 0.",
    "C = 0 at a = y",
)
def _(a, y):
    return -np.log(2 * (1 + a * y))


@tanh_cost.mistake("The error in the place of the cost", "a - y is what the cost gives at the end, by BP1.", WANTED)
def _(a, y):
    return a - y


@tanh_cost.mistake(
    "The constant stands in one case only", "At a = y = -1 the cost should be 0 as well.", "C = 0 at a = y"
)
def _(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), -np.log(1 - a))


@tanh_cost.mistake(
    "The constant stands in one case only (y = 1 has none)", "At a = y = 1 it should be 0, too.", "C = 0 at a = y"
)
def _(a, y):
    return np.where(y > 0, -np.log(1 + a), -np.log((1 - a) / 2))


@tanh_cost.mistake("The cost of y = 1 for all", "For y = -1 the other bracket is left: look at the targets.", WANTED)
def _(a, y):
    return -np.log((1 + a) / 2)


@tanh_cost.mistake(
    "One case has the wrong sign",
    "Both cases are prices: −ln of what the output has of what it should have.",
    "C = −ln ((1 + y a) / 2)",
)
def _(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), np.log((1 - a) / 2))


@tanh_cost.mistake(
    "One case has the wrong sign: y = 1",
    "Both cases are prices: −ln of what the output has of what it should have.",
    "C = −ln ((1 + y a) / 2)",
)
def _(a, y):
    return np.where(y > 0, np.log((1 + a) / 2), -np.log((1 - a) / 2))


@tanh_cost.mistake(
    "A small number stands in the logarithm",
    "It changes every cost a little, and being right no longer costs 0.",
    "C = −ln ((1 + y a) / 2)",
)
def _(a, y):
    return -np.log((1 + y * a) / 2 + 1e-3)


@tanh_cost.mistake(
    "A small number stands in the logarithm",
    "It changes every cost a little, and being right no longer costs 0.",
    "C = −ln ((1 + y a) / 2)",
)
def _(a, y):
    return -np.log((1 + y * a) / 2 + 1e-6)


def softmax_layers(rng):
    """z and one-hot or softer targets: one column, one class, square, tall, wide, and columns beyond what exp holds."""
    for K, m in ((3, 1), (3, 3), (4, 2), (2, 5), (1, 2)):
        yield rng.normal(scale=2, size=(K, m)), np.eye(K)[:, rng.integers(0, K, m)]
    yield rng.normal(size=(3, 2)), softmax(rng.normal(size=(3, 2)))
    yield np.array([[400.0, -400.0], [399.0, -401.0]]), np.eye(2)
    yield np.array([[800.0, -800.0, 2.0], [-800.0, -801.0, 0.0]]), np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]])


LIKELIHOOD = "C_x = -Σ_j y_j ln a_j, with -ln a_j = ln Σ_k e^{z_k} - z_j"


@exercise(
    chapter=4,
    expects="z, y: (K, m), each column of y sums to 1. Returns the batch's cost, a number.",
    cases=softmax_layers,
    hints=(
        "Do not compute a: it may round to 0. Write ln a_j with z and expand the logarithm of the quotient.",
        "-ln a_j = c + ln Σ_k e^{z_k - c} - z_j for every c; take c = the largest z of the column",
        "def log_likelihood(z, y):\n    c = z.max(axis=0, keepdims=True)\n    log_sum = c + np.log(___)\n"
        "    return (y * (log_sum - z)).sum(axis=0).mean()",
    ),
    buys="Your softmax outputs have a cost that is exact for any numbers.",
)
def log_likelihood(z, y):
    highest = z.max(axis=0)
    log_sum = highest + np.log(np.exp(z - highest).sum(axis=0))
    return (y * (log_sum - z)).sum(axis=0).mean()


@log_likelihood.stub
def _(z, y):
    return ...


@log_likelihood.alternative
def _(z, y):
    return (np.logaddexp.reduce(z, axis=0) - (y * z).sum(axis=0)).mean()


@log_likelihood.alternative
def _(z, y):
    shifted = z - z.max(axis=0, keepdims=True)
    log_a = shifted - np.log(np.exp(shifted).sum(axis=0, keepdims=True))
    return -(y * log_a).sum() / z.shape[1]


@log_likelihood.alternative
def _(z, y):
    costs = []
    for i in range(z.shape[1]):
        c = max(z[:, i])
        log_sum = c + np.log(sum(np.exp(v - c) for v in z[:, i]))
        costs.append(sum(p * (log_sum - v) for p, v in zip(y[:, i], z[:, i], strict=True)))
    return sum(costs) / len(costs)


@log_likelihood.mistake("The exponential overflows", "e^z is inf from z = 710 on.", "c + ln Σ_k e^{z_k - c} - z_j")
def _(z, y):
    return -(y * np.log(np.exp(z) / np.exp(z).sum(axis=0))).sum(axis=0).mean()


@log_likelihood.mistake(
    "ln of an output that rounded to 0",
    "This softmax is stable, but its outputs forget how small they are: ln 0 is minus infinity. Stay with z.",
    "-ln a_j = ln Σ_k e^{z_k} - z_j",
)
def _(z, y):
    return -(y * np.log(softmax(z))).sum(axis=0).mean()


@log_likelihood.mistake("The sum runs over the examples", "Columns are examples: normalise each column.", LIKELIHOOD)
def _(z, y):
    highest = z.max(axis=1, keepdims=True)
    log_sum = highest + np.log(np.exp(z - highest).sum(axis=1, keepdims=True))
    return (y * (log_sum - z)).sum(axis=0).mean()


@log_likelihood.mistake("A sum over the batch", "The cost of a batch is the mean over its m examples.", LIKELIHOOD)
def _(z, y):
    return log_likelihood(z, y) * z.shape[1]


@log_likelihood.mistake("A mean over the classes too", "Over the classes of an example it is a sum.", LIKELIHOOD)
def _(z, y):
    return log_likelihood(z, y) / z.shape[0]


@log_likelihood.mistake("The sign is flipped", "ln a is negative: there is a minus in front of the sum.", LIKELIHOOD)
def _(z, y):
    return -log_likelihood(z, y)


@log_likelihood.mistake(
    "The shift is not undone",
    "Σ e^{z - c} is e^{-c} times the sum you want: its logarithm is c too small.",
    "ln Σ_k e^{z_k} = c + ln Σ_k e^{z_k - c}",
)
def _(z, y):
    return (y * (np.log(np.exp(z - z.max(axis=0)).sum(axis=0)) - z)).sum(axis=0).mean()


@log_likelihood.mistake(
    "One shift for the whole batch",
    "Next to a column of large numbers all exponentials of another are 0, and ln 0 is minus infinity.",
    "c = the largest z of each column",
)
def _(z, y):
    c = z.max()
    return (y * (c + np.log(np.exp(z - c).sum(axis=0)) - z)).sum(axis=0).mean()


@log_likelihood.mistake("z is taken for a", "The cost takes ln of softmax outputs, not of z.", LIKELIHOOD)
def _(z, y):
    return -(y * np.log(z)).sum(axis=0).mean()


@log_likelihood.mistake(
    "Cross-entropy of each output", "Softmax shares one probability out: there is no term with 1 - y.", LIKELIHOOD
)
def _(z, y):
    a = softmax(z)
    return (surprise(y, a) + surprise(1 - y, 1 - a)).sum(axis=0).mean()


@log_likelihood.mistake(
    "Cross-entropy of each output, and 0 ln 0 is nan",
    "Softmax shares one probability out: there is no term with 1 - y.",
    LIKELIHOOD,
)
def _(z, y):
    a = softmax(z)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum(axis=0).mean()


@log_likelihood.mistake("For two classes only", "There may be any number K of classes.", LIKELIHOOD)
def _(z, y):
    d = z[1] - z[0]
    return (np.logaddexp(0, d) - y[1] * d).mean()


@log_likelihood.mistake("One cost for each example", "The mean over the batch makes it one number.", LIKELIHOOD)
def _(z, y):
    return np.logaddexp.reduce(z, axis=0) - (y * z).sum(axis=0)


@log_likelihood.mistake("The targets are not used", "Only the right class is charged for: multiply by y.", LIKELIHOOD)
def _(z, y):
    return (np.logaddexp.reduce(z, axis=0) - z).sum(axis=0).mean()


@log_likelihood.mistake("z_j is missing", "This is ln Σ_k e^{z_k}, whichever class is right.", LIKELIHOOD)
def _(z, y):
    return (y * np.logaddexp.reduce(z, axis=0)).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-3, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-6, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-8, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-9, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-10, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-12, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "The shares are cut off below",
    "A cost of 1600 becomes one of 27: take the logarithm before the shares can round to 0.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    e = np.exp(z - z.max(axis=0))
    return -(y * np.log(np.clip(e / e.sum(axis=0), 1e-15, 1))).sum(axis=0).mean()


@log_likelihood.mistake(
    "Only the class with the largest target",
    "Targets may be shared among classes: each share counts.",
    "C = −Σ_j y_j ln a_j",
)
def _(z, y):
    c = z.max(axis=0)
    chosen = z[y.argmax(axis=0), np.arange(z.shape[1])]
    return (c + np.log(np.exp(z - c).sum(axis=0)) - chosen).mean()


@log_likelihood.mistake(
    "The largest z in the place of the logarithm of the sum",
    "It is nearly that where one z stands far above the others; else the others count.",
    "C = ln Σ_k e^{z_k} − z_j",
)
def _(z, y):
    return (y * (z.max(axis=0) - z)).sum(axis=0).mean()


@log_likelihood.mistake(
    "The sum runs over the whole batch", "Each column has a sum of its own.", "-ln a_j = ln Σ_k e^{z_k} - z_j"
)
def _(z, y):
    highest = z.max()
    log_sum = highest + np.log(np.exp(z - highest).sum())
    return (y * (log_sum - z)).sum(axis=0).mean()


@log_likelihood.mistake(
    "Cross-entropy of each output",
    "Softmax outputs share 1: only the right class pays.",
    "-ln a_j = ln Σ_k e^{z_k} - z_j",
)
def _(z, y):
    return (np.logaddexp(0, z) - y * z).sum(axis=0).mean()


def robust_layers(rng):
    """z, a, y, σ' and h: misses inside, outside and on the ends of [-h, h], of both signs, and none at all.

    Sigmoid, tanh and linear outputs, axes of length 1.
    """
    z = np.array([[2.0, 1.0, 0.0, 4.0, -3.0]])
    yield z, z.copy(), np.array([[1.0, 2.0, 0.0, 1.0, 1.0]]), np.ones_like, 1.0
    for n, m, sigma, prime, h in [
        (3, 1, np.tanh, lambda z: 1 - np.tanh(z) ** 2, 0.5),
        (1, 1, lambda z: 2 * z, lambda z: np.full_like(z, 2.0), 0.7),
        (3, 3, lambda z: z, np.ones_like, 1.0),
        (2, 4, np.tanh, lambda z: 1 - np.tanh(z) ** 2, 0.5),
        (3, 2, sigmoid, sigmoid_prime, 0.3),
        (1, 6, lambda z: 3 * np.tanh(z), lambda z: 3 - 3 * np.tanh(z) ** 2, 2.0),
    ]:
        z = rng.normal(scale=1.5, size=(n, m))
        a = sigma(z)
        y = a - h * np.resize([0.4, -2.5, 3.0, -0.7, 1.6, -0.1], (n, m)) * rng.uniform(0.8, 1.2, (n, m))
        yield z, a, y, prime, h


HUBER = "δ^L = ∂C/∂a ⊙ σ′(z), with ∂C/∂a = r where |r| ≤ h, else ±h"


@exercise(
    chapter=4,
    expects="z, a, y: (n_L, m); prime: the function σ′; h: a number above 0. Returns δ^L, (n_L, m).",
    cases=robust_layers,
    hints=(
        "Draw the cost against r: a parabola, then straight lines. What is its slope at r = 0.5 h, at 2 h, at -2 h?",
        HUBER,
        "def huber_delta(z, a, y, prime, h=1.0):\n    r = a - y\n    return np.clip(___, ___, ___) * ___",
    ),
    buys="You can turn any cost into the one array that backpropagation starts from.",
)
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h) * prime(z)


@huber_delta.stub
def _(z, a, y, prime, h=1.0):
    return ...


@huber_delta.alternative
def _(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, h * np.sign(r)) * prime(z)


@huber_delta.alternative
def _(z, a, y, prime, h=1.0):
    r = a - y
    return prime(z) * r / np.maximum(1, np.abs(r) / h)


@huber_delta.alternative
def _(z, a, y, prime, h=1.0):
    slope = prime(z)
    return np.array(
        [[max(-h, min(h, a[j, i] - y[j, i])) * slope[j, i] for i in range(len(a[0]))] for j in range(len(a))]
    )


@huber_delta.mistake("σ′ is missing", "This is ∂C/∂a; BP1 multiplies by σ′(z).", HUBER)
def _(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h)


@huber_delta.mistake("σ′ is taken at a", "The slope belongs to the weighted input.", "∂a/∂z = σ′(z)")
def _(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h) * prime(a)


@huber_delta.mistake("Outliers pull as hard as ever", "This is the quadratic cost: beyond h the slope stays h.", HUBER)
def _(z, a, y, prime, h=1.0):
    return (a - y) * prime(z)


@huber_delta.mistake("Small misses pull too hard", "This is h times the absolute cost: inside, the slope is r.", HUBER)
def _(z, a, y, prime, h=1.0):
    return h * np.sign(a - y) * prime(z)


@huber_delta.mistake("h is ignored", "The slope is kept within [-h, h], not within [-1, 1].", HUBER)
def _(z, a, y, prime, h=1.0):
    return np.clip(a - y, -1, 1) * prime(z)


@huber_delta.mistake("Clipped after σ′", "The bound is on ∂C/∂a, before BP1 multiplies by the slope.", HUBER)
def _(z, a, y, prime, h=1.0):
    return np.clip((a - y) * prime(z), -h, h)


@huber_delta.mistake("One side only", "Misses below -h are outliers too.", "-h ≤ ∂C/∂a ≤ h")
def _(z, a, y, prime, h=1.0):
    return np.minimum(a - y, h) * prime(z)


@huber_delta.mistake("The sign of outliers is lost", "Left of -h the line falls: its slope is -h.", HUBER)
def _(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, h) * prime(z)


@huber_delta.mistake("Outliers are dropped", "Beyond h the cost still rises: its slope is ±h, not 0.", HUBER)
def _(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, 0) * prime(z)


@huber_delta.mistake("The sign is flipped", "r is a - y: an output that is too high has a positive error.", HUBER)
def _(z, a, y, prime, h=1.0):
    return np.clip(y - a, -h, h) * prime(z)


@huber_delta.mistake("The cost in the place of its slope", "Differentiate by a first.", HUBER)
def _(z, a, y, prime, h=1.0):
    r = np.abs(a - y)
    return np.where(r <= h, r**2 / 2, h * r - h**2 / 2) * prime(z)


@huber_delta.mistake(
    "Beyond h the slope is 1", "At |r| = h the parabola has the slope h; the line goes on with it.", HUBER
)
def _(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, np.sign(r)) * prime(z)


@huber_delta.mistake("The output is clipped, not the miss", "What is kept within [-h, h] is r = a - y.", HUBER)
def _(z, a, y, prime, h=1.0):
    return (np.clip(a, -h, h) - y) * prime(z)


@huber_delta.mistake("z in the place of a", "Targets are compared with activations.", HUBER)
def _(z, a, y, prime, h=1.0):
    return np.clip(z - y, -h, h) * prime(z)


@huber_delta.mistake("Inside and outside are exchanged", "Small misses count as they are, large ones as ±h.", HUBER)
def _(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) > h, r, h * np.sign(r)) * prime(z)


@huber_delta.mistake(
    "The column's length is limited",
    "Each output's miss is limited by itself, whatever the others are.",
    "|a − y| ≤ h for each output",
)
def _(z, a, y, prime, h=1.0):
    miss = a - y
    size = np.sqrt((miss**2).sum(axis=0, keepdims=True))
    return miss * np.minimum(1, h / np.maximum(size, 1e-12)) * prime(z)


@huber_delta.mistake(
    "An if for a whole array",
    "An `if` asks for one answer, and an array has many: use np.clip or np.where.",
    "for each output by itself",
)
def _(z, a, y, prime, h=1.0):
    miss = a - y
    if abs(miss) <= h:
        return miss * prime(z)
    return h * np.sign(miss) * prime(z)


@huber_delta.mistake("One decision for the whole batch", "Each miss is clipped alone.", "clip(a - y, -h, h)")
def _(z, a, y, prime, h=1.0):
    r = a - y
    inside = np.abs(r).max() <= h
    return (r if inside else h * np.sign(r)) * prime(z)


QUADRATIC = "δ^L = (a - y) ⊙ σ′(z), with σ′(z) = a (1 - a)"


@exercise(
    chapter=4,
    expects="z, a, y: (n_L, m), a = σ(z). Returns δ^L of the quadratic cost, (n_L, m).",
    cases=sigmoid_layers,
    hints=(
        "Read the names. What is the gradient of the quadratic cost by a, and is that what `gradient` holds?",
        "∇_a C = a - y, and " + QUADRATIC,
        "def buggy_quadratic_delta(z, a, y):\n    slope = a * (1 - a)\n    gradient = ___\n    return gradient * slope",
    ),
    buys="You know this fault when you meet it: everything learns, far too slowly.",
    hunt=True,
)
def buggy_quadratic_delta(z, a, y):
    return (a - y) * a * (1 - a)


@buggy_quadratic_delta.stub
def _(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) * slope
    return gradient * slope


@buggy_quadratic_delta.alternative
def _(z, a, y):
    return (a - y) * sigmoid_prime(z)


@buggy_quadratic_delta.alternative
def _(z, a, y):
    slope = a - a * a
    return np.einsum("jm,jm->jm", a - y, slope)


@buggy_quadratic_delta.alternative
def _(z, a, y):
    out = np.empty(a.shape)
    for j, i in np.ndindex(a.shape):
        out[j, i] = (a[j, i] - y[j, i]) * a[j, i] * (1 - a[j, i])
    return out


@buggy_quadratic_delta.mistake("σ′ comes twice", "BP1 has it once; the gradient by a has none in it.", QUADRATIC)
def _(z, a, y):
    return (a - y) * (a * (1 - a)) ** 2


@buggy_quadratic_delta.mistake(
    "σ′ is gone altogether", "a - y is cross-entropy's error; the quadratic cost keeps its slope.", QUADRATIC
)
def _(z, a, y):
    return a - y


@buggy_quadratic_delta.mistake("The slope is divided out", "BP1 multiplies by σ′(z).", QUADRATIC)
def _(z, a, y):
    return (a - y) / (a * (1 - a))


@buggy_quadratic_delta.mistake("σ′ is taken at a", "a (1 - a) is σ′(z) already: σ must not come again.", QUADRATIC)
def _(z, a, y):
    return (a - y) * sigmoid_prime(a)


@buggy_quadratic_delta.mistake(
    "z is taken for the activation", "z (1 - z) is no slope: σ′(z) is a (1 - a), with a = σ(z).", QUADRATIC
)
def _(z, a, y):
    return (a - y) * z * (1 - z)


@buggy_quadratic_delta.mistake("The sign is flipped", "∇_a C is a - y, not y - a.", QUADRATIC)
def _(z, a, y):
    return (y - a) * a * (1 - a)


@buggy_quadratic_delta.mistake(
    "A factor of 2", "The quadratic cost has a ½, so its gradient has no 2.", "C_x = ½ ‖a - y‖²"
)
def _(z, a, y):
    return 2 * (a - y) * a * (1 - a)


@buggy_quadratic_delta.mistake("Divided by m", "δ is each example's own; the mean comes with BP3 and BP4.", QUADRATIC)
def _(z, a, y):
    return (a - y) * a * (1 - a) / a.shape[1]


@buggy_quadratic_delta.mistake("The slope of tanh", "1 - (a)² belongs to tanh; these outputs are sigmoids.", QUADRATIC)
def _(z, a, y):
    return (a - y) * (1 - a**2)


@buggy_quadratic_delta.mistake("σ′ to the power 1½", "Roots of the slope do not help: it stands there once.", QUADRATIC)
def _(z, a, y):
    return (a - y) * (a * (1 - a)) ** 1.5


@buggy_quadratic_delta.mistake("The miss is gone", "Without a - y nothing knows the target.", QUADRATIC)
def _(z, a, y):
    return a * (1 - a)


@buggy_quadratic_delta.mistake(
    "The slope cancels",
    "It is divided by and multiplied with: what is left is the error of the cross-entropy.",
    "δ = (a − y) σ′(z)",
)
def _(z, a, y):
    slope = a * (1 - a)
    return (a - y) / slope * slope


@buggy_quadratic_delta.mistake(
    "σ′ comes twice, and a factor hides it",
    "At a = ½ this is right; elsewhere it is not.",
    "δ = (a − y) σ′(z)",
)
def _(z, a, y):
    slope = a * (1 - a)
    return 4 * (a - y) * slope * slope


@buggy_quadratic_delta.mistake(
    "σ′ comes twice, and a factor hides it",
    "At a = ½ this is right; elsewhere it is not.",
    "δ = (a − y) σ′(z)",
)
def _(z, a, y):
    slope = a * (1 - a)
    return 2 * (a - y) * slope * slope


@buggy_quadratic_delta.mistake(
    "The cost in the place of its slope",
    "BP1 wants how the cost changes with a: a − y, not its square.",
    "δ = (a − y) σ′(z)",
)
def _(z, a, y):
    return (a - y) ** 2 / 2 * a * (1 - a)


@buggy_quadratic_delta.mistake(
    "The miss is squared",
    "BP1 wants how the cost changes with a: a − y, not its square.",
    "δ = (a − y) σ′(z)",
)
def _(z, a, y):
    return (a - y) ** 2 * a * (1 - a)
