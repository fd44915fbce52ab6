"""Chapter 1: four numbers by hand, sigmoid, sigmoid_prime, neuron, feedforward, forward, xor_weights, softmax."""

import math

import numpy as np

from ..exercise import Refused, exercise
from ..numbers import number
from ..worked import worked

number(
    "z_by_hand",
    chapter=1,
    asks="z of the neuron with w = (−2, 3) and b = −1 for the input (1.5, −0.5)",
    value=-5.5,
    worked=worked("w1 * x1 + w2 * x2 + b", w1=-2, w2=3, x1=1.5, x2=-0.5, b=-1),
    mistakes={
        -4.5: [
            ("The bias is missing", "The products are right. The bias −1 is added as well."),
            ("One factor is left out of a product", "Both products have two: −2 · 1.5 and 3 · (−0.5)."),
        ],
        -4.0: [
            ("The bias of the cell above is kept", "Here b is −1."),
            ("The second product is left out", "Each input has its own: 3 · (−0.5)."),
        ],
        -2.5: [
            ("The sign of x₂ is lost", "3 · (−0.5) is −1.5."),
            ("The first product is left out", "Each input has its own: −2 · 1.5."),
        ],
        0.5: ("The sign of w₁ is lost", "(−2) · 1.5 is −3."),
        -3.5: ("The bias is subtracted", "A bias is added, and this one is negative."),
        4.5: (
            "The weights are exchanged, or the bias is multiplied",
            "w₁ = −2 belongs to the first input, 1.5; and the bias is added to the products.",
        ),
        0.0: ("This is yes or no", "Asked for is z itself, before anything is decided."),
        lambda: sigmoid(-5.5): ("This is a, not z", "z comes before the sigmoid: do not apply it."),
        1.0: (
            "Weights and inputs are added",
            "Each input is multiplied by its own weight; only the products are added.",
        ),
    },
    look="the sign of each product, −2 · 1.5 and 3 · (−0.5), and the bias −1, which is added",
    hints=(
        "Each weight times its own input, then everything is added, the bias too.",
        "z = w₁ x₁ + w₂ x₂ + b",
        "z_by_hand = -2 * 1.5 + 3 * (-0.5) + ___",
    ),
    buys="z is negative, so this neuron says no.",
)

number(
    "b_both",
    chapter=1,
    asks="the bias of the neuron “both switches are up”, with w = (10, 10)",
    value=-10.0,
    mistakes={
        10.0: ("This is “at least one”", "With b = 10 a single switch gives z = 10, which is a yes."),
        -20.0: ("The line goes through (1, 1)", "There z = 20 − 20 = 0, neither yes nor no."),
        0.0: ("The line goes through two corners", "There z = 0 + 0 = 0, neither yes nor no."),
        -15.0: ("Not midway", "It says yes and no at the right corners, but z = 5 there, and −15 at the next ones."),
        1.0: (
            "On the scale of the switches",
            "The weights are 10: w · x, and the bias with it, is ten times as large.",
        ),
        -1.0: (
            "On the scale of the switches",
            "The weights are 10: w · x, and the bias with it, is ten times as large.",
        ),
        -20 / 3: (
            "A mean over three corners",
            "It lies midway between two values of w · x: 20, and the next lower one.",
        ),
        -30.0: ("This is z at the corner (−1, −1)", "Asked for is the bias alone."),
        20.0: ("This is w · x at (1, 1)", "The bias takes some of it away, so that the next corners are a no."),
        15.0: (
            "The switches counted as 0 and 1, and the minus lost",
            "They are −1 and 1: without the bias z is 20, 0, 0 and −20.",
        ),
    },
    look="w · x at the four corners (a switch is −1 or 1), which of them is a yes, and the sign of b",
    hints=(
        "Without the bias the four corners have w·x = −20, 0, 0 and 20. Which of them should be above 0 in the end?",
        "20 + b = −(0 + b): as far above 0 at (1, 1) as below 0 at the two corners next to it",
        "b_both = -20 / ___",
    ),
    buys="Now z is 10 at (1, 1), and −10, −10 and −30 at the other three: only “both” is a yes.",
)

number(
    "z_hidden_3",
    chapter=1,
    asks="z of the third hidden neuron, for the input (1, 0.5)",
    value=-0.5,
    worked=worked(
        "w1 * x1 + w2 * x2 + b",
        w1=-1,
        w2=0.6,
        x1=1,
        x2=0.5,
        b=0.2,
        others={"b": {"The first neuron's bias": 0.5, "The second neuron's bias": 0}},
    ),
    mistakes={
        -0.7: ("The bias is missing", "The third neuron has the bias 0.2."),
        -0.9: ("The bias is subtracted", "It is added: + 0.2."),
        0.3: [
            ("The inputs, or the weights, are exchanged", "The first weight of the row belongs to x₁ = 1."),
            ("This is the second product alone", "The other one, and the bias, are added."),
        ],
        1.5: ("The first weight counts as 1", "The third row begins with −1."),
        -0.2: (
            "x₂ is not used, or it is the first neuron's bias",
            "0.6 is multiplied by x₂ = 0.5 first, and the third neuron's bias is 0.2.",
        ),
        -1.3: ("The column in the place of the row", "The weights of neuron 3 stand in row 3 of W¹."),
        (lambda: 1 / (1 + np.exp(0.5))): ("This is a, not z", "z comes before the sigmoid: do not apply it."),
        1.0: [
            ("This is neuron 2", "Neuron 3 has the third row of W¹ and the third entry of b¹."),
            ("This is x₁", "It is given: it is multiplied by its weight first."),
        ],
    },
    look="the row of W¹ that belongs to neuron 3, its signs, which input each weight gets, and b₃",
    hints=(
        "Take the third row of W¹ and the third entry of b¹.",
        "z = w₃₁ x₁ + w₃₂ x₂ + b₃",
        "z_hidden_3 = -1 * 1 + 0.6 * ___ + 0.2",
    ),
    buys="It is negative, so this neuron answers below ½: σ(−0.5) = 0.378.",
)

number(
    "b_collapsed",
    chapter=1,
    asks="the bias of the one layer that does the same as both",
    value=6.0,
    worked=worked("w_2 * b_1 + b_2", w_2=-2, b_1=-1, b_2=4, others={"w_2": {"The first layer's weight": 3}}),
    mistakes={
        4.0: ("Only the second bias", "The first layer's bias −1 arrives too, multiplied by the second weight."),
        2.0: (
            "Only the first layer's part, or a sign is lost",
            "(−2) · (−1) is +2, and the second bias, 4, is added to it.",
        ),
        3.0: ("The biases are added", "The first bias passes the second weight −2 before it arrives."),
        -6.0: ("This is the weight", "−2 · 3 = −6 stands before x. Asked for is what stands alone."),
        11.0: ("The layers are exchanged", "First h, then a: put h = 3x − 1 into a = −2h + 4."),
        -4.0: ("The biases are multiplied", "The first bias is multiplied by −2, the second weight; then 4 is added."),
        12.0: [
            (
                "The first weight times the second bias",
                "The first layer's bias is multiplied by the second layer's weight.",
            ),
            ("Twice too large", "It is exactly twice the number asked for."),
        ],
    },
    look="which weight the first bias passes (the second layer's), the sign of that product, and the second bias",
    hints=(
        "Put h = 3x − 1 into the second formula, and multiply out.",
        "−2 (3x − 1) + 4",
        "b_collapsed = -2 * (-1) + ___",
    ),
    buys="Both layers together are a = −6x + 6: one weight, one bias.",
)


def inputs(rng):
    """Arrays of several shapes, axes of length 1 and no axis among them: negative, zero, saturated; whole numbers."""
    yield (np.array([-1.5, 0.0, 2.0]),)
    yield (rng.normal(scale=3, size=(3, 4)),)
    yield (np.array([[-800.0], [-30.0], [30.0], [800.0]]),)
    yield (np.array(rng.normal()),)
    yield (rng.normal(size=(1, 1)),)
    yield (rng.normal(size=(1, 3, 2)),)
    yield (np.array([[-2, 0, 3]]),)


@exercise(
    chapter=1,
    expects="z: an array of any shape. Returns σ(z), the same shape.",
    cases=inputs,
    hints=(
        "Work from the inside out: first e^{-z} of the whole array (np.exp), then what stands around it.",
        "σ(z) = 1 / (1 + e^{-z})",
        "def sigmoid(z):\n    return 1 / (1 + np.exp(___))",
    ),
    buys="This is your neurons' activation function; sigmoid_prime is its slope.",
)
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@sigmoid.stub
def _(z):
    return ...


@sigmoid.alternative
def _(z):
    return 0.5 * (1 + np.tanh(z / 2))


@sigmoid.alternative
def _(z):
    return np.array([1 / (1 + np.exp(-v)) for v in z.ravel()]).reshape(z.shape)


@sigmoid.alternative
def _(z):
    return np.reciprocal(1 + np.exp(-z.astype(np.float32)))


@sigmoid.mistake(
    "The sign of z is lost", "This falls from 1 to 0 as z grows; σ rises from 0 to 1.", "σ(z) = 1 / (1 + e^{-z})"
)
def _(z):
    return 1 / (1 + np.exp(z))


@sigmoid.mistake(
    "Division comes before the sum",
    "1 / 1 + e^{-z} is read as (1 / 1) + e^{-z}: the whole denominator needs brackets.",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return 1 / 1 + np.exp(-z)


@sigmoid.mistake("The 1 in the denominator is missing", "1 / e^{-z} grows without bound.", "0 < σ(z) < 1")
def _(z):
    return 1 / np.exp(-z)


@sigmoid.mistake("Minus in the denominator", "1 - e^{-z} is 0 at z = 0, where σ is ½.", "σ(z) = 1 / (1 + e^{-z})")
def _(z):
    return 1 / (1 - np.exp(-z))


@sigmoid.mistake(
    "e^z overflows",
    "On paper e^z / (1 + e^z) is the same. For z = 800 it is inf / inf, which is nan.",
    "σ(z) = 1 / (1 + e^{-z}), where the exponential may become 0, but not inf / inf",
)
def _(z):
    return np.exp(z) / (1 + np.exp(z))


@sigmoid.mistake(
    "This is tanh", "tanh is another S, from -1 to 1; the sigmoid is ½ at z = 0.", "σ(z) = (1 + tanh(z / 2)) / 2"
)
def _(z):
    return np.tanh(z)


@sigmoid.mistake("Another base than e", "σ has e = 2.71828… below: np.exp(-z).", "σ(z) = 1 / (1 + e^{-z})")
def _(z):
    return 1 / (1 + 2.0**-z)


@sigmoid.mistake(
    "This is tanh, and it overflows", "tanh is another S, from -1 to 1; the sigmoid is ½ at z = 0.", "0 < σ(z) < 1"
)
def _(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@sigmoid.mistake(
    "tanh is taken at z", "This S is twice as steep: tanh belongs at z / 2.", "σ(z) = (1 + tanh(z / 2)) / 2"
)
def _(z):
    return (np.tanh(z) + 1) / 2


@sigmoid.mistake("It works for a single number only", "math.exp knows no arrays: np.exp does.", "z: any shape")
def _(z):
    return 1 / (1 + math.exp(-z))


@sigmoid.mistake(
    "An if for a whole array", "An `if` asks for one answer, and an array has many: use np.where.", "z: any shape"
)
def _(z):
    if z > 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@sigmoid.mistake(
    "This is 1 − σ, and it overflows",
    "It falls where σ rises: e^{-z} stands below the line alone.",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return np.exp(-z) / (1 + np.exp(-z))


@sigmoid.mistake(
    "A single number has no entries",
    "A loop over z wants entries, and a number has none. np.exp takes numbers and arrays.",
    "z: any shape",
)
def _(z):
    return np.array([1 / (1 + np.exp(-entry)) for entry in z])


@sigmoid.mistake(
    "Another base than e",
    "σ has e = 2.71828… below, with all its digits: np.exp(-z).",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return 1 / (1 + 2.7**-z)


@sigmoid.mistake(
    "Another base than e",
    "σ has e = 2.71828… below, with all its digits: np.exp(-z).",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return 1 / (1 + 2.71**-z)


@sigmoid.mistake(
    "Another base than e",
    "σ has e = 2.71828… below, with all its digits: np.exp(-z).",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return 1 / (1 + 2.718**-z)


@sigmoid.mistake(
    "Another base than e",
    "σ has e = 2.71828… below, with all its digits: np.exp(-z).",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return 1 / (1 + 2.72**-z)


@sigmoid.mistake(
    "Another base than e",
    "σ has e = 2.71828… below, with all its digits: np.exp(-z).",
    "σ(z) = 1 / (1 + e^{-z})",
)
def _(z):
    return 1 / (1 + 10.0**-z)


@sigmoid.mistake(
    "All entries share 1", "Each entry has an answer of its own: no sum runs over others.", "σ(z) = 1 / (1 + e^{-z})"
)
def _(z):
    return np.exp(z) / np.sum(np.exp(z))


@exercise(
    chapter=1,
    expects="z: an array of any shape. Returns σ′(z), the same shape.",
    cases=inputs,
    hints=(
        "You have σ already: its slope can be written with nothing else.",
        "σ′(z) = σ(z) (1 - σ(z))",
        "def sigmoid_prime(z):\n    return sigmoid(z) * (1 - ___)",
    ),
    buys="You can put your own activation function, with its slope, into a picture, and later into a network.",
    lab="ActivationTangent((sigmoid, sigmoid_prime))",
)
def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


@sigmoid_prime.stub
def _(z):
    return ...


@sigmoid_prime.alternative
def _(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


@sigmoid_prime.alternative
def _(z):
    a = 1 / (1 + np.exp(-z))
    return a - a**2


@sigmoid_prime.alternative
def _(z):
    return 1 / (2 * np.cosh(np.clip(z, -700, 700) / 2)) ** 2


SLOPE = "σ′(z) = σ(z) (1 - σ(z))"


@sigmoid_prime.mistake(
    "z is taken for the activation", "z (1 - z) is the slope only if z is a = σ(z) already; here it is not.", SLOPE
)
def _(z):
    return z * (1 - z)


@sigmoid_prime.mistake("Plus for minus", "The slope is largest, ¼, at z = 0, and vanishes on both sides.", SLOPE)
def _(z):
    return sigmoid(z) * (1 + sigmoid(z))


@sigmoid_prime.mistake("The sign is flipped", "σ rises everywhere, so its slope is never negative.", SLOPE)
def _(z):
    return sigmoid(z) * (sigmoid(z) - 1)


@sigmoid_prime.mistake("This is σ itself", "The value is returned where the slope is asked for.", SLOPE)
def _(z):
    return sigmoid(z)


@sigmoid_prime.mistake(
    "This is the slope of tanh", "1 - a² belongs to a = tanh z; the sigmoid has another.", "for a = σ(z): a (1 - a)"
)
def _(z):
    return 1 - sigmoid(z) ** 2


@sigmoid_prime.mistake("One factor is missing", "1 - σ(z) is only half of the product.", SLOPE)
def _(z):
    return 1 - sigmoid(z)


@sigmoid_prime.mistake("σ is applied twice", "The slope is taken at σ(z); it belongs at z.", SLOPE)
def _(z):
    return sigmoid_prime(sigmoid(z))


@sigmoid_prime.mistake("z in one of the factors", "Both factors are made of σ(z), none of z.", SLOPE)
def _(z):
    return sigmoid(z) * (1 - z)


@sigmoid_prime.mistake(
    "The square below the line is missing",
    "The derivative of 1 / u is -1 / u² · u′: below the line stands the square.",
    "σ′(z) = e^{-z} / (1 + e^{-z})²",
)
def _(z):
    return np.exp(-z) / (1 + np.exp(-z))


@sigmoid_prime.mistake("A square is too many", "It is σ times 1 - σ, each once.", SLOPE)
def _(z):
    return sigmoid(z) ** 2 * (1 - sigmoid(z))


@sigmoid_prime.mistake(
    "An if for a whole array", "An `if` asks for one answer, and an array has many: use np.where.", "z: any shape"
)
def _(z):
    e = np.exp(-z) if z > 0 else np.exp(z)
    return e / (1 + e) ** 2


@sigmoid_prime.mistake(
    "This is tanh′",
    "1 - tanh² is the slope of tanh. The sigmoid has one of its own.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return 1 - np.tanh(z) ** 2


@sigmoid_prime.mistake(
    "σ stands there twice",
    "The two factors are σ and 1 - σ.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return sigmoid(z) ** 2


@sigmoid_prime.mistake(
    "1 - σ stands there twice",
    "The two factors are σ and 1 - σ.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return (1 - sigmoid(z)) ** 2


@sigmoid_prime.mistake(
    "A nudge to one side",
    "It errs by the curvature times h / 2. There is a formula without any nudge.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return (sigmoid(z + 1e-2) - sigmoid(z)) / 1e-2


@sigmoid_prime.mistake(
    "A nudge to one side",
    "It errs by the curvature times h / 2. There is a formula without any nudge.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return (sigmoid(z + 1e-3) - sigmoid(z)) / 1e-3


@sigmoid_prime.mistake(
    "A nudge to one side",
    "It errs by the curvature times h / 2. There is a formula without any nudge.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return (sigmoid(z + 1e-4) - sigmoid(z)) / 1e-4


@sigmoid_prime.mistake(
    "A nudge to both sides, too wide",
    "It errs by a little. There is a formula without any nudge.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return (sigmoid(z + 1e-1) - sigmoid(z - 1e-1)) / (2 * 1e-1)


@sigmoid_prime.mistake(
    "A nudge to both sides, too wide",
    "It errs by a little. There is a formula without any nudge.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return (sigmoid(z + 1e-2) - sigmoid(z - 1e-2)) / (2 * 1e-2)


@sigmoid_prime.mistake(
    "The sign is flipped",
    "σ rises everywhere: its slope is never negative.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return -np.exp(-z) / (1 + np.exp(-z)) ** 2


@sigmoid_prime.mistake(
    "It overflows",
    "For z = -800 this is inf / inf, which is nan. Write it with σ alone.",
    "σ′(z) = σ(z) (1 - σ(z))",
)
def _(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def one_neuron(rng):
    """A square input, where a wrong axis fits, others, where it does not, and axes of length 1; two activations."""
    sizes = [(2, 2), (3, 3), (3, 5), (4, 2), (1, 3), (3, 1), (1, 1)]
    for n, m in sizes:
        sigma = sigmoid.reference if n > 2 and m != 5 else np.tanh
        yield rng.normal(size=n) + 0.5, float(rng.normal() + 1), rng.normal(scale=2, size=(n, m)), sigma


NEURON = "a = σ(w · x + b), for each column x"


@exercise(
    chapter=1,
    expects="w: (n,); b: a number; x: (n, m), columns are examples; sigma: the activation function. Returns (m,).",
    cases=one_neuron,
    hints=(
        "Of each column you need its product with w; one @ does all of them at once.",
        NEURON,
        "def neuron(w, b, x, sigma):\n    return sigma(___ @ ___ + b)",
    ),
    buys="You can ask one neuron about a thousand examples in one line.",
)
def neuron(w, b, x, sigma):
    return sigma(w @ x + b)


@neuron.stub
def _(w, b, x, sigma):
    return ...


@neuron.alternative
def _(w, b, x, sigma):
    return np.array([sigma(sum(w[k] * x[k, i] for k in range(len(w))) + b) for i in range(x.shape[1])])


@neuron.alternative
def _(w, b, x, sigma):
    return sigma(np.einsum("k,km->m", w, x) + b)


@neuron.alternative
def _(w, b, x, sigma):
    return sigma((w[:, None] * x).sum(axis=0) + b)


@neuron.mistake("The bias is missing", "Without b the boundary can only pass through the origin.", NEURON)
def _(w, b, x, sigma):
    return sigma(w @ x)


@neuron.mistake("σ is missing", "This is the weighted input z; the neuron's activation is σ(z).", NEURON)
def _(w, b, x, sigma):
    return w @ x + b


@neuron.mistake(
    "x is on the wrong side", "x @ w mixes different examples: the sum has to run over k.", "z = Σ_k w_k x_k + b"
)
def _(w, b, x, sigma):
    return sigma(x @ w + b)


@neuron.mistake("The bias is inside the product", "w @ (x + b) counts b once for each weight.", NEURON)
def _(w, b, x, sigma):
    return sigma(w @ (x + b))


@neuron.mistake("σ is applied before the sum", "σ takes the sum with its bias, not each input.", NEURON)
def _(w, b, x, sigma):
    return w @ sigma(x) + b


@neuron.mistake("The bias is outside σ", "b shifts z, not the activation.", NEURON)
def _(w, b, x, sigma):
    return sigma(w @ x) + b


@neuron.mistake("The bias is subtracted", "A threshold would be; a bias is added.", NEURON)
def _(w, b, x, sigma):
    return sigma(w @ x - b)


@neuron.mistake(
    "A matrix of one row",
    "There is one activation for each example: shape (m,), not (1, m).",
    "w: (n,), x: (n, m), w @ x: (m,)",
)
def _(w, b, x, sigma):
    return sigma(w[None, :] @ x + b)


@neuron.mistake("* in the place of @", "w * x pairs weights with columns; nothing is summed.", "z = Σ_k w_k x_k + b")
def _(w, b, x, sigma):
    return sigma(w * x + b)


@neuron.mistake("Only the first example", "x[:, 0] is one column; all of them are asked for.", "w @ x: (m,)")
def _(w, b, x, sigma):
    return sigma(w @ x[:, 0] + b)


@neuron.mistake(
    "Nothing is added up, and only the first example counts", "The neuron adds its products.", "z = Σ_k w_k x_k + b"
)
def _(w, b, x, sigma):
    return sigma(w * x[:, 0] + b)


@neuron.mistake("Nothing is added up", "Each input gets its weight, but then the products are added.", NEURON)
def _(w, b, x, sigma):
    return sigma(w[:, None] * x + b)


@neuron.mistake("A mean for the sum", "The products are added; nothing is divided by n.", "z = Σ_k w_k x_k + b")
def _(w, b, x, sigma):
    return sigma(w @ x / len(w) + b)


@neuron.mistake("σ comes twice", "The weighted input goes through σ once.", NEURON)
def _(w, b, x, sigma):
    return sigma(sigma(w @ x + b))


@neuron.mistake(
    "The sum runs over the columns",
    "Each column is an example: add over the inputs, which are the rows.",
    "z = Σ_k w_k x_k + b",
)
def _(w, b, x, sigma):
    return sigma((w[:, None] * x).sum(axis=1) + b)


@neuron.mistake(
    "Two inputs are written out",
    "There may be one input, or a hundred: w @ x takes them all.",
    "z = Σ_k w_k x_k + b",
)
def _(w, b, x, sigma):
    return sigma(w[0] * x[0] + w[1] * x[1] + b)


def networks(rng):
    """Lists W, b indexed by l: square layers and m as large, then other shapes; one layer to four; a saturated one.

    Layers of one neuron and batches of one example, too.
    """
    for sizes, m, scale in [
        ((2, 2), 2, 1),
        ((3, 3, 3), 3, 1),
        ((2, 3, 1), 4, 1),
        ((3, 5, 2, 4, 2), 6, 1),
        ((2, 4, 3), 2, 20),
        ((1, 1), 1, 1),
        ((3, 1, 2), 1, 1),
        ((1, 3, 1), 5, 1),
    ]:
        W = [None, *(rng.normal(scale=scale, size=s) for s in zip(sizes[1:], sizes, strict=False))]
        b = [None, *(rng.normal(size=(n, 1)) + 0.5 for n in sizes[1:])]
        yield W, b, rng.normal(size=(sizes[0], m)), sigmoid.reference if m % 2 else np.tanh


FORWARD = "a^l = σ(W^l a^{l-1} + b^l), for l = 1 … L"


@exercise(
    chapter=1,
    expects="W[l]: (n_l, n_{l-1}) and b[l]: (n_l, 1), with None at 0; x: (n_0, m); sigma. Returns a^L, (n_L, m).",
    cases=networks,
    hints=(
        "The output of one layer is the input of the next: let a single name `a` pass through a loop over l.",
        FORWARD,
        "def feedforward(W, b, x, sigma):\n    a = x\n    for l in range(1, len(W)):\n        a = ___\n    return a",
    ),
    buys="You can run any multi-layer perceptron there is, for a whole batch at once.",
)
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l])
    return a


@feedforward.stub
def _(W, b, x, sigma):
    a = x
    ...
    return a


@feedforward.alternative
def _(W, b, x, sigma):
    a = x
    for weights, bias in zip(W[1:], b[1:], strict=True):
        a = sigma(np.dot(weights, a) + bias)
    return a


@feedforward.alternative
def _(W, b, x, sigma):
    columns = []
    for i in range(x.shape[1]):
        a = x[:, i]
        for l in range(1, len(W)):
            a = sigma(W[l] @ a + b[l][:, 0])
        columns.append(a)
    return np.array(columns).T


@feedforward.alternative
def _(W, b, x, sigma):
    if len(W) == 1:
        return x
    return feedforward(W[:1] + W[2:], b[:1] + b[2:], sigma(np.einsum("jk,km->jm", W[1], x) + b[1]), sigma)


@feedforward.mistake(
    "The last layer is left out", "A range ends before its second number: layer L is missing.", FORWARD
)
def _(W, b, x, sigma):
    return feedforward(W[:-1], b[:-1], x, sigma)


@feedforward.mistake(
    "The first layer is left out", "l = 1 is the first layer with weights; only index 0 is empty.", FORWARD
)
def _(W, b, x, sigma):
    a = x
    for l in range(2, len(W)):
        a = sigma(W[l] @ a + b[l])
    return a


@feedforward.mistake("The biases are missing", "A layer adds b^l before σ.", FORWARD)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a)
    return a


@feedforward.mistake(
    "σ is missing",
    "Without σ all layers together are worth one: W²(W¹x + b¹) + b² is a matrix times x plus a column.",
    FORWARD,
)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = W[l] @ a + b[l]
    return a


@feedforward.mistake("σ is missing in the last layer", "Here every layer has σ, the output layer included.", FORWARD)
def _(W, b, x, sigma):
    return W[-1] @ feedforward(W[:-1], b[:-1], x, sigma) + b[-1]


@feedforward.mistake("σ comes once, at the end", "Each layer bends the plane: σ belongs inside the loop.", FORWARD)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = W[l] @ a + b[l]
    return sigma(a)


@feedforward.mistake(
    "Every layer is given x", "Layer l listens to layer l - 1; x is a^0, the input of layer 1 alone.", FORWARD
)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ x + b[l])
    return a


@feedforward.mistake(
    "The weights are transposed",
    "w^l_{jk} leads from k to j: row j of W^l belongs to neuron j already. Where layers are not square, nothing fits.",
    "z^l_j = Σ_k w^l_{jk} a^{l-1}_k + b^l_j",
)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l].T @ a + b[l])
    return a


@feedforward.mistake(
    "The biases lie along the wrong axis",
    "b^l is a column: one number for each neuron, the same for all examples.",
    "z^l_j = Σ_k w^l_{jk} a^{l-1}_k + b^l_j",
)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l].T)
    return a


@feedforward.mistake("The bias is outside σ", "The bias shifts z^l, not a^l.", FORWARD)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a) + b[l]
    return a


@feedforward.mistake("σ is applied to the input too", "The input layer computes nothing: a^0 = x.", "a^0 = x")
def _(W, b, x, sigma):
    return feedforward(W, b, sigma(x), sigma)


@feedforward.mistake(
    "Two layers are written out", "There may be one, or four: a loop runs over all of them.", "for l = 1 … L"
)
def _(W, b, x, sigma):
    return sigma(W[2] @ sigma(W[1] @ x + b[1]) + b[2])


@feedforward.mistake(
    "* in the place of @",
    "* pairs weights with activations and adds nothing up.",
    "z^l_j = Σ_k w^l_{jk} a^{l-1}_k + b^l_j",
)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] * a + b[l])
    return a


@feedforward.mistake("The bias is subtracted", "It is added.", FORWARD)
def _(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a - b[l])
    return a


@feedforward.mistake("It ends after the first layer", "The return stands inside the loop.", FORWARD)
def _(W, b, x, sigma):
    return sigma(W[1] @ x + b[1])


def kept(f, W, b, x, sigma):
    """What `forward` returns, in the order of computing."""
    result = f(W, b, x, sigma)
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise Refused("Two lists should be returned: z, a")
    z, a = result
    if z is ... or a is ...:
        return ...
    for name, values in (("z", z), ("a", a)):
        if not isinstance(values, list | tuple):
            raise Refused(f"{name} should be a list, indexed by l")
        if not values:
            raise Refused(f"{name} is empty; it should have {len(W)} entries, from l = 0 to l = {len(W) - 1}")
    found = {"a[0]": a[0], "z[0]": z[0], "the entries of z": len(z), "the entries of a": len(a)}
    for l in range(1, len(W)):
        found |= {f"z[{l}]": at(z, l), f"a[{l}]": at(a, l)}
    return found


def at(values, l: int):
    """Entry l of a list; a word where there is none."""
    return values[l] if l < len(values) else "missing"


LISTS = "z^l = W^l a^{l-1} + b^l, a^l = σ(z^l); z = [None, z^1, …, z^L], a = [x, a^1, …, a^L]"


def _forward(W, b, x, sigma):
    """The reference, under a name of its own for the misconceptions."""
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


@exercise(
    chapter=1,
    expects="W, b: lists indexed by l, with None at 0; x: (n_0, m); sigma. Returns the lists z, with None at 0, and a.",
    cases=networks,
    use=kept,
    hints=(
        "In `feedforward` each new a replaces the old one. Here it is appended to a list, and so is each z.",
        LISTS,
        "z = [None]\na = [x]\nfor l in range(1, len(W)):\n    z.append(W[l] @ a[___] + b[l])\n    "
        "a.append(sigma(___))\nreturn z, a",
    ),
    buys="Backpropagation will need every one of these numbers.",
)
def forward(W, b, x, sigma):
    return _forward(W, b, x, sigma)


@forward.stub
def _(W, b, x, sigma):
    z = [None]
    a = [x]
    ...
    return z, a


@forward.alternative
def _(W, b, x, sigma):
    z = [None] * len(W)
    a = [x, *z[1:]]
    for l in range(1, len(W)):
        z[l] = np.dot(W[l], a[l - 1]) + b[l]
        a[l] = sigma(z[l])
    return z, a


@forward.alternative
def _(W, b, x, sigma):
    if len(W) == 1:
        return [None], [x]
    z, a = forward(W[:-1], b[:-1], x, sigma)
    last = np.einsum("jk,km->jm", W[-1], a[-1]) + b[-1]
    return [*z, last], [*a, sigma(last)]


@forward.alternative
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return tuple(z), tuple(v.astype(np.float32) for v in a)


@forward.mistake("z holds the activations", "σ(z) was kept in both lists; z is what goes into σ.", LISTS)
def _(W, b, x, sigma):
    _z, a = _forward(W, b, x, sigma)
    return [None, *a[1:]], a


@forward.mistake("a holds the weighted inputs", "z was kept in both lists; a is σ(z).", LISTS)
def _(W, b, x, sigma):
    z, _a = _forward(W, b, x, sigma)
    return z, [x, *z[1:]]


@forward.mistake("σ is missing on the way", "The next layer is given z in the place of a.", LISTS)
def _(W, b, x, sigma):
    z = [None]
    handed_on = x
    for l in range(1, len(W)):
        z.append(W[l] @ handed_on + b[l])
        handed_on = z[l]
    return z, [x, *(sigma(v) for v in z[1:])]


@forward.mistake("Every layer is given x", "Layer l listens to layer l − 1.", LISTS)
def _(W, b, x, sigma):
    z = [None, *(W[l] @ x + b[l] for l in range(1, len(W)))]
    return z, [x, *(sigma(v) for v in z[1:])]


@forward.mistake("The biases are missing", "A layer adds b^l before σ.", LISTS)
def _(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1])
        a.append(sigma(z[l]))
    return z, a


@forward.mistake("The lists are exchanged", "z comes first, then a.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return a, z


@forward.mistake("σ is applied to the input too", "The input layer computes nothing: a^0 = x.", "a^0 = x")
def _(W, b, x, sigma):
    return _forward(W, b, sigma(x), sigma)


@forward.mistake(
    "The weights are transposed",
    "Row j of W^l belongs to neuron j already. Where layers are not square, nothing fits.",
    "z^l_j = Σ_k w^l_{jk} a^{l-1}_k + b^l_j",
)
def _(W, b, x, sigma):
    return _forward([None, *(w.T for w in W[1:])], b, x, sigma)


@forward.mistake("z does not begin with None", "z[1] belongs to layer 1: at place 0 stands None.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return z[1:], a


@forward.mistake("a does not begin with x", "a^0 is the input: a[0] = x.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return z, [None, *a[1:]]


@forward.mistake("The input is not in the list a", "a^0 is the input: a[0] = x, then the layers.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return z, a[1:]


@forward.mistake("The last layer is left out", "A range ends before its second number: layer L is missing.", LISTS)
def _(W, b, x, sigma):
    return _forward(W[:-1], b[:-1], x, sigma)


@forward.mistake("z is kept without its bias", "z^l is the whole of what goes into σ, with b^l.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return [None, *(v - bias for v, bias in zip(z[1:], b[1:], strict=True))], a


@forward.mistake("z[0] is a number", "There is no z^0; its place is kept by None.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return [0, *z[1:]], a


@forward.mistake("z[0] is x", "The input layer computes nothing, so it has no z: its place is kept by None.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return [x, *z[1:]], a


@forward.mistake("The bias is subtracted", "It is added.", LISTS)
def _(W, b, x, sigma):
    return _forward(W, [None, *(-bias for bias in b[1:])], x, sigma)


@forward.mistake("Only the last layer is returned", "All z and all a are asked for, in two lists.", LISTS)
def _(W, b, x, sigma):
    z, a = _forward(W, b, x, sigma)
    return z[-1], a[-1]


@forward.mistake(
    "σ is missing in the last layer",
    "The output is an activation too: a^L = σ(z^L).",
    "a^l = σ(z^l) for l = 1 … L",
)
def _(W, b, x, sigma):
    z, a = forward(W, b, x, sigma)
    return z, [*a[:-1], z[-1]] if len(z) > 1 else a


CORNERS = np.array([[-1.0, -1, 1, 1], [-1, 1, -1, 1]])
SHAPES = {"W[1]": (2, 2), "W[2]": (1, 2), "b[1]": (2, 1), "b[2]": (1, 1)}


def is_open(value) -> bool:
    """Whether an array, or what stands in its place, still holds the stub's `...`."""
    return any(entry is ... for entry in np.ravel(np.array(value, dtype=object)))


def answers(f):
    """What the learner's 2-2-1 network says at the corners: yes or no, and whether it is sure."""
    result = f()
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise Refused("The two lists W and b should be returned")
    W, b = result
    if any(is_open(v) for v in (*W, *b)):
        return ...
    if not (len(W) == len(b) == 3 and W[0] is None and b[0] is None):
        raise Refused("W and b should be lists of three: None, then layer 1, then layer 2")
    arrays = {"W[1]": W[1], "W[2]": W[2], "b[1]": b[1], "b[2]": b[2]}
    seen = {f"the shape of {name}": str(np.shape(value)) for name, value in arrays.items()}
    if list(seen.values()) != [str(shape) for shape in SHAPES.values()]:
        return seen | {"the answers": None, "its being sure (all a within 0.1 of 0 or 1)": None}
    said = feedforward(
        [None, *(np.asarray(v, float) for v in W[1:])], [None, *(np.asarray(v, float) for v in b[1:])], CORNERS, sigmoid
    )
    words = ", ".join("yes" if a > 0.5 else "no" for a in said[0])
    sure = bool(np.all(np.abs(said[0] - 0.5) > 0.4))
    return seen | {"the answers": words, "its being sure (all a within 0.1 of 0 or 1)": sure}


def no_arguments(rng):
    """One case: nothing is given."""
    yield ()


@exercise(
    chapter=1,
    expects="No arguments. Returns the lists W = [None, (2, 2), (1, 2)] and b = [None, (2, 1), (1, 1)].",
    cases=no_arguments,
    use=answers,
    hints=(
        "Let hidden neuron 1 say yes where x_1 + x_2 > -1, and hidden neuron 2 where x_1 + x_2 > 1. Which of the two "
        "is for yes, which against it?",
        "a = σ(20 h_1 - 20 h_2 - 10), with h_1 = σ(10 x_1 + 10 x_2 + 10), and h_2 the same with another bias",
        "def xor_weights():\n    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])\n    b1 = np.array([[10.0], [___]])\n"
        "    W2 = np.array([[20.0, ___]])\n    b2 = np.array([[-10.0]])\n    return [None, W1, W2], [None, b1, b2]",
    ),
    buys="You have solved by hand what no single neuron can: two lines, and a neuron that combines them.",
)
def xor_weights():
    W = [None, np.array([[10.0, 10.0], [10.0, 10.0]]), np.array([[20.0, -20.0]])]
    b = [None, np.array([[10.0], [-10.0]]), np.array([[-10.0]])]
    return W, b


@xor_weights.stub
def _():
    W1 = np.array([[..., ...], [..., ...]])
    b1 = np.array([[...], [...]])
    W2 = np.array([[..., ...]])
    b2 = np.array([[...]])
    return [None, W1, W2], [None, b1, b2]


@xor_weights.alternative
def _():
    W = [None, np.array([[30.0, -30.0], [-30.0, 30.0]]), np.array([[30.0, 30.0]])]
    return W, [None, np.array([[-30.0], [-30.0]]), np.array([[-15.0]])]


@xor_weights.alternative
def _():
    W = [None, np.array([[-9, -9], [7, 7]]), np.array([[-25, -25]])]
    return W, [None, np.array([[-9], [-7]]), np.array([[12]])]


@xor_weights.alternative
def _():
    W, b = xor_weights()
    return [None, W[1][::-1].astype(np.float32), W[2][:, ::-1]], [None, b[1][::-1].tolist(), b[2]]


def by_hand(hidden_bias, out, out_bias, scale=10.0):
    """Networks of the reference's kind: both hidden neurons look along (1, 1)."""
    W = [None, scale * np.ones((2, 2)), np.array([out])]
    return W, [None, np.array(hidden_bias).reshape(2, 1), np.array([[out_bias]])]


XOR = "yes at (-1, 1) and (1, -1); no at (-1, -1) and (1, 1)"


@xor_weights.mistake("This is OR", "It says yes at (1, 1) too: the second hidden neuron has to forbid it.", XOR)
def _():
    return by_hand([10.0, -10.0], [20.0, 0.0], -10.0)


@xor_weights.mistake("This is AND", "It says yes at (1, 1) alone.", XOR)
def _():
    return by_hand([10.0, -10.0], [0.0, 20.0], -10.0)


@xor_weights.mistake(
    "This is the opposite of XOR", "It says yes where the signs are equal: an output sign is flipped.", XOR
)
def _():
    return by_hand([10.0, -10.0], [-20.0, 20.0], 10.0)


@xor_weights.mistake(
    "The output bias is missing",
    "The corners where both hidden neurons are off, or both on, then lie at z = 0: neither yes nor no.",
    "σ(z) > ½ only where z > 0",
)
def _():
    return by_hand([10.0, -10.0], [20.0, -20.0], 0.0)


@xor_weights.mistake(
    "An output is near ½",
    "That is neither yes nor no: make the weights larger, and put the output's bias midway between the z that it has "
    "to tell apart. The hidden neurons say 0 or 1.",
    "σ′(0) |w| = |w| / 4",
)
def _():
    return by_hand([1.0, -1.0], [2.0, -2.0], -0.75, scale=1.0)


@xor_weights.mistake("This is NAND", "It says no at (1, 1) alone, and yes at (-1, -1) too.", XOR)
def _():
    return by_hand([10.0, -10.0], [0.0, -20.0], 10.0)


@xor_weights.mistake(
    "Biases without columns",
    "A bias of shape (n,) is no column: with a batch it would lie along the examples.",
    "b^l: (n_l, 1)",
)
def _():
    W, b = xor_weights()
    return W, [None, b[1][:, 0], b[2][:, 0]]


@xor_weights.mistake(
    "W² is a column", "One output, two hidden neurons: W² has one row and two columns.", "W^l: (n_l, n_{l-1})"
)
def _():
    W, b = xor_weights()
    return [None, W[1], W[2].T], b


@xor_weights.mistake("W and b are exchanged", "First the weights, then the biases.", "return W, b")
def _():
    W, b = xor_weights()
    return b, W


@xor_weights.mistake("This is NOR", "It says yes at (-1, -1) alone.", XOR)
def _():
    return by_hand([10.0, -10.0], [-20.0, 0.0], 10.0)


@xor_weights.mistake(
    "It always says no",
    "No corner is a yes: are the two lines the same, or both on one side of the mixed corners, or is the output's bias "
    "too low for what the hidden neurons say there? The switches are -1 and 1, and the hidden neurons say 0 or 1.",
    "w · x + b > 0 on one side of a line",
)
def _():
    return by_hand([10.0, 10.0], [20.0, -20.0], -10.0)


def columns(rng):
    """Batches whose columns are far apart, within a column and beside each other, beyond what exp holds; a square one.

    What is subtracted has to be the largest of each column: the smallest, the first, the mean leave inf or 0 / 0
    in one of the wide columns, and so does a shift that is made from 700 on only, or a longer float.
    """
    yield (np.array([[1000.0], [1001.0]]),)
    yield (np.array([[3.0, -2.0, 800.0]]),)
    yield (np.array([[1, 2], [3, 5]]),)
    yield (np.array([[-1000.0, -1000, 0], [-1001, 0, 800], [-1002, 1000, -900]]),)
    yield (np.array([[709.0, 20_000.0, -20_000.0], [709.5, 20_001.0, -20_001.0], [709.7, 0.0, -20_001.0]]),)
    yield (rng.normal(size=(3, 3)) * 2,)
    yield (rng.normal(size=(4, 2)) * 3 - 5,)
    yield (rng.normal(size=(2, 5)) + np.array([0.0, -1000, 1000, 30, -2]),)


DISTRIBUTION = "a_j = e^{z_j} / Σ_k e^{z_k}, column by column"


@exercise(
    chapter=1,
    expects="z: (n, m), columns are examples. Returns the same shape; each column is positive and sums to 1.",
    cases=columns,
    hints=(
        "Which is the largest number whose exponential is still a float? What if all z of a column were smaller by the "
        "same amount?",
        "e^{z_j - c} / Σ_k e^{z_k - c} = e^{z_j} / Σ_k e^{z_k} for every c",
        "def softmax(z):\n    e = np.exp(z - ___)\n    return e / e.sum(axis=0)",
    ),
    buys="Your softmax is right for every column of numbers that a float can hold.",
    hunt=True,
)
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


@softmax.stub
def _(z):
    """Columns are examples: z and the result have shape (n, m)."""
    e = np.exp(z)
    return e / e.sum(axis=0)


@softmax.alternative
def _(z):
    shifted = z - z.max(axis=0, keepdims=True)
    return np.exp(shifted - np.log(np.exp(shifted).sum(axis=0)))


@softmax.alternative
def _(z):
    out = np.empty(z.shape)
    for i in range(z.shape[1]):
        e = np.exp(z[:, i] - max(z[:, i]))
        out[:, i] = e / sum(e)
    return out


@softmax.alternative
def _(z):
    return 1 / np.exp(z[None] - z[:, None]).sum(axis=1)


@softmax.mistake(
    "The exponential overflows",
    "e^z is inf from z = 710 on, and inf / inf is nan.",
    "e^{z_j - c} / Σ_k e^{z_k - c} is the same for every c",
)
def _(z):
    e = np.exp(z)
    return e / np.sum(e, axis=0, keepdims=True)


@softmax.mistake("The sum runs over the examples", "Columns are examples: each column is to sum to 1.", DISTRIBUTION)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


@softmax.mistake("The sum runs over everything", "Each example has a distribution of its own.", DISTRIBUTION)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum()


@softmax.mistake(
    "One shift for the whole batch",
    "Next to a column of large numbers all exponentials of another are 0: 0 / 0. Each needs its own largest z.",
    DISTRIBUTION,
)
def _(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=0)


@softmax.mistake(
    "Large z are cut off",
    "Clipping changes results: 1000 and 1001 become equal. Subtracting one number from all z of a column does not.",
    "(0.269, 0.731) for z = (1000, 1001)",
)
def _(z):
    e = np.exp(np.clip(z, -700, 700))
    return e / e.sum(axis=0)


@softmax.mistake(
    "Divided by the largest z",
    "Only a difference leaves softmax as it is, no quotient does.",
    "e^{z_j - c}, not e^{z_j / c}",
)
def _(z):
    e = np.exp(z / np.abs(z).max(axis=0))
    return e / e.sum(axis=0)


@softmax.mistake("The shift comes after the exponential", "It has overflowed by then.", "e^{z_j - c}, not e^{z_j} - c")
def _(z):
    e = np.exp(z)
    e = e - e.max(axis=0)
    return e / e.sum(axis=0)


@softmax.mistake("Normalised without the exponential", "Numbers may be negative; e^z is positive.", DISTRIBUTION)
def _(z):
    return z / z.sum(axis=0)


@softmax.mistake("The largest of each row", "Columns are examples: each column has its own largest z.", DISTRIBUTION)
def _(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)


@softmax.mistake("The symptom is hidden", "nan is written over by 0, and the column no longer sums to 1.", DISTRIBUTION)
def _(z):
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=0))


@softmax.mistake(
    "The mean is subtracted",
    "In a wide column the largest z is still far above its mean: e^z overflows.",
    "c = max_k z_k",
)
def _(z):
    e = np.exp(z - z.mean(axis=0))
    return e / e.sum(axis=0)


@softmax.mistake(
    "The smallest is subtracted", "The largest z is then further up than before: e^z overflows.", "c = max_k z_k"
)
def _(z):
    e = np.exp(z - z.min(axis=0))
    return e / e.sum(axis=0)


@softmax.mistake(
    "A fixed number is subtracted",
    "For ordinary numbers all exponentials become 0, and 0 / 0 is nan: take the column's own largest z.",
    "c = max_k z_k",
)
def _(z):
    e = np.exp(z - 1000)
    return e / e.sum(axis=0)


@softmax.mistake(
    "Divided by the largest z of each column",
    "Dividing changes the differences between the z; subtracting does not.",
    "e^{z_j - c} / Σ_k e^{z_k - c}",
)
def _(z):
    e = np.exp(z / z.max(axis=0))
    return e / e.sum(axis=0)


@softmax.mistake(
    "Two classes are written out",
    "There may be three classes, or ten: the sum runs over all rows.",
    "a_j = e^{z_j} / Σ_k e^{z_k}",
)
def _(z):
    first = 0.5 * (1 + np.tanh((z[0] - z[1]) / 2))
    return np.array([first, 1 - first])


@softmax.mistake(
    "z is made smaller",
    "Dividing changes the differences between the z: subtract, the same number from each of a column.",
    "e^{z_j - c} / Σ_k e^{z_k - c}",
)
def _(z):
    e = np.exp(z / 10)
    return e / e.sum(axis=0)


@softmax.mistake(
    "z is made smaller",
    "Dividing changes the differences between the z: subtract, the same number from each of a column.",
    "e^{z_j - c} / Σ_k e^{z_k - c}",
)
def _(z):
    e = np.exp(z / 100)
    return e / e.sum(axis=0)


@softmax.mistake(
    "z is made smaller",
    "Dividing changes the differences between the z: subtract, the same number from each of a column.",
    "e^{z_j - c} / Σ_k e^{z_k - c}",
)
def _(z):
    e = np.exp(z / 1000)
    return e / e.sum(axis=0)


@softmax.mistake(
    "A small number stands below the line",
    "The shares no longer add up to 1. The sum below is never 0: one of its terms is e^0 = 1.",
    "Σ_j a_j = 1",
)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-1)


@softmax.mistake(
    "A small number stands below the line",
    "The shares no longer add up to 1. The sum below is never 0: one of its terms is e^0 = 1.",
    "Σ_j a_j = 1",
)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-2)


@softmax.mistake(
    "A small number stands below the line",
    "The shares no longer add up to 1. The sum below is never 0: one of its terms is e^0 = 1.",
    "Σ_j a_j = 1",
)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-3)


@softmax.mistake(
    "A small number stands below the line",
    "The shares no longer add up to 1. The sum below is never 0: one of its terms is e^0 = 1.",
    "Σ_j a_j = 1",
)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-4)


@softmax.mistake(
    "A small number stands below the line",
    "The shares no longer add up to 1. The sum below is never 0: one of its terms is e^0 = 1.",
    "Σ_j a_j = 1",
)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-5)


@softmax.mistake(
    "A small number stands below the line",
    "The shares no longer add up to 1. The sum below is never 0: one of its terms is e^0 = 1.",
    "Σ_j a_j = 1",
)
def _(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 1e-6)
