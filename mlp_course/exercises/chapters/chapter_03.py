"""Chapter 3: four numbers by hand, bp1, bp2, bp3_bp4, backprop, gradient_check, train, buggy_backprop."""

import numpy as np

from ...activations import sigmoid, tanh
from ...network import Network
from ..exercise import Refused, exercise
from ..formulas import in_numbers, with_formula
from ..numbers import number
from ..worked import worked

BP1, BP2 = "δ^L = ∇_a C ⊙ σ′(z^L)", "δ^l = ((W^{l+1})^T δ^{l+1}) ⊙ σ′(z^l)"
BP3, BP4 = "∂C/∂b^l = the mean of δ^l over the examples", "∂C/∂W^l = 1/m δ^l (a^{l-1})^T"

number(
    "slope_w2",
    chapter=3,
    asks="the slope of the chain's cost with respect to w²",
    value=-0.08226,
    worked=worked("(a_2 - y) * (a_2 * (1 - a_2)) * a_1", a_2=0.46925, y=1, a_1=0.62246),
    mistakes={
        0.03106: ("This is the slope for w¹", "Add h to the third number, which is w²."),
        -0.13215: ("This is the slope for b²", "Add h to the third number, which is w²; b² is the fourth."),
        -0.16451: [
            ("Divided by h", "From −h to +h it is 2h: divide by that."),
            ("The ½ of the cost is left out", "The chain's cost is half the square of a² − y."),
        ],
        -0.08226e-6: ("2 * h without brackets", "`/ 2 * h` divides by 2 and then multiplies by h: write `/ (2 * h)`."),
        -0.08226 * 2e-3: ("The difference is not divided", "A slope is a change for each unit: divide by 2h."),
        lambda: (0.46925 - 1) ** 2 / 2: (
            "This is the cost",
            "Nudge w²: how much does the cost change for each unit of it?",
        ),
        -0.028316: ("w² has lost its sign", "It stands at −1: nudge it there."),
    },
    look=(
        "which of the four numbers is nudged (w² is the third, −1), the order of the two costs, and the division by 2h"
    ),
    hints=(
        "It is done as for w¹: two costs, their difference, divided by 2h.",
        "[C(w² + h) − C(w² − h)] / 2h",
        "up = chain_cost(0.5, 0, -1 + h, 0.5)\ndown = chain_cost(___)\nslope_w2 = (up - down) / ___",
    ),
    buys="If w² goes up, the cost goes down: this knob should be turned up.",
)

number(
    "delta_1",
    chapter=3,
    asks="δ¹ of the chain with the target y = 0",
    value=-0.02748,
    worked=worked(
        "w_2 * delta_2 * (a_1 * (1 - a_1))",
        w_2=-1,
        delta_2=0.117,
        a_1=0.622,
        others={
            "a_1": {"The output a²": 0.469},
            "delta_2": {"The mistake a² − y": 0.469, "The output's slope": 0.249},
            "w_2": {"w¹": 0.5},
        },
    ),
    mistakes={
        -0.11692: ("σ′(z¹) is missing", "The error has to pass the hidden neuron's own sigmoid, too."),
        0.02748: ("w² is missing, or its sign", "On the way back it is multiplied by w² = −1."),
        0.03106: ("This is δ¹ for the target 1", "With the target 0 the error of the output is another one: 0.117."),
        -0.07277: ("a¹ in the place of σ′(z¹)", "The slope of the sigmoid is a¹ (1 − a¹)."),
        0.07277: ("a¹ in the place of w² σ′(z¹)", "That is the slope for w². δ¹ goes back through w² and the slope."),
    },
    look=(
        "the weight on the way back (w² = −1, with its sign), δ² = 0.117 for the new target, and the slope a¹ (1 − a¹)"
    ),
    hints=(
        "Begin with δ² = 0.117, and walk back: through the weight, then through the sigmoid.",
        "δ¹ = w² δ² σ′(z¹), with σ′(z¹) = a¹ (1 − a¹)",
        "delta_1 = -1 * 0.117 * ___",
    ),
    buys="The sign has changed with the target: now this neuron should be pushed up.",
)

number(
    "delta_three_paths",
    chapter=3,
    asks="δ of a neuron with three successors",
    value=-0.02,
    worked=worked(
        "(w1 * delta1 + w2 * delta2 + w3 * delta3) * prime",
        w1=2,
        w2=0,
        w3=-1,
        delta1=0.1,
        delta2=0.5,
        delta3=0.3,
        prime=0.2,
    ),
    mistakes={
        -0.1: ("σ′(z) is missing", "The sum is right. It still has to pass the neuron's own σ."),
        0.18: ("The weights are missing", "Each error comes back through its weight: multiply first, then add."),
        0.1: ("The signs are lost", "A negative weight turns its error round: add the products with their signs."),
        0.08: ("The weight 0 counts as 1", "A path with the weight 0 brings nothing back: 0 · 0.5 = 0."),
        0.04: ("The third path is left out", "Every path counts, the one with a negative weight too."),
        -0.02 / 3: ("The mean over the paths", "The paths are added up; nothing is divided by their number."),
        0.0: ("The paths are multiplied", "Along a path one multiplies; the paths themselves are added."),
        0.14: ("Brackets are missing: only the last path passes σ′", "The whole sum is multiplied by σ′ = 0.2."),
        -0.016: ("0.2 is taken for a", "0.2 is σ′(z) already: no a (1 − a) is to be computed."),
        0.1 / 3: (
            "The signs are lost, and a mean is taken",
            "The products are added with their signs, and divided by nothing.",
        ),
    },
    look="the sign of each product w · δ, that the three are added, and σ′ = 0.2, which multiplies the whole sum",
    hints=(
        "Multiply along each path, add over the three paths, and only then pass the sigmoid.",
        "δ = (w₁ δ₁ + w₂ δ₂ + w₃ δ₃) σ′(z)",
        "delta_three_paths = (2 * 0.1 + 0 * 0.5 + ___) * 0.2",
    ),
    buys="A path with the weight 0 brings nothing back, however large its error is.",
)

number(
    "delta_fourth_power",
    chapter=3,
    asks="δ of a linear output neuron with the cost ¼ (a − y)⁴",
    value=8.0,
    worked=worked("(a - y) ** 3 * prime", a=3, y=1, prime=1),
    mistakes={
        2.0: [
            ("This is for the quadratic cost", "∂C/∂a is another one here: differentiate ¼ (a − y)⁴."),
            ("The ¼ is still there", "The 4 that comes down from the power takes it away."),
        ],
        32.0: ("A factor 4 too many", "The ¼ in front takes away the 4 that comes down from the power."),
        0.0: ("The slope is not 0", "σ(z) = z has the slope 1 everywhere."),
        24.0: ("a in the place of σ′(z)", "For σ(z) = z the slope σ′(z) is 1, not z."),
        4.0: [
            ("This is the cost itself", "BP1 wants the derivative of the cost."),
            ("The power is one too low", "From the fourth power a third one is left."),
        ],
        -48.0: ("The sigmoid's slope", "a (1 − a) is for the sigmoid. For σ(z) = z the slope is 1."),
        16.0: ("The power does not go down", "From the fourth power a third one is left."),
        -16.0: ("The power does not go down, and the sign is turned", "A third power of a − y is left, in this order."),
        26.0: ("The difference of two powers", "First a − y, then its power."),
        27.0: ("The target is left out", "It is the power of a − y."),
        6.0: ("Multiplied by 3", "(a − y)³ is a product of three equal factors."),
        12.0: ("Differentiated twice", "∂C/∂a is wanted: one derivative."),
        8 * 0.045177: ("The sigmoid's slope", "σ(z) = z here, and its slope is 1 everywhere."),
    },
    look=(
        "the derivative of ¼ (a − y)⁴ (what comes down, and which power is left), the order a − y, and the "
        "slope of σ(z) = z"
    ),
    hints=(
        "BP1 has two factors: how C changes with a, and how a changes with z.",
        "∂C/∂a = (a − y)³ and σ′(z) = 1",
        "delta_fourth_power = (3 - 1) ** ___ * ___",
    ),
    buys="BP1 holds for every cost and every σ: only the two factors change.",
)


def output_layers(rng):
    """Outputs of sigmoid and tanh neurons, some saturated; as many examples as neurons, other numbers, one of each."""
    for n, m, sigma in [
        (2, 2, tanh),
        (3, 3, sigmoid),
        (2, 4, sigmoid),
        (4, 3, tanh),
        (3, 1, sigmoid),
        (1, 3, tanh),
        (1, 1, tanh),
    ]:
        z = rng.normal(scale=2, size=(n, m))
        z[0, 0] = 8.0
        yield z, sigma(z), rng.integers(0, 2, size=(n, m)).astype(float), sigma.prime


@exercise(
    chapter=3,
    expects="z, a, y: z^L, a^L and the targets, (n_L, m); prime: the function σ′. Returns δ^L, (n_L, m).",
    cases=output_layers,
    hints=(
        "Two factors, entry by entry: how much the cost minds an output, and how much that output still moves.",
        BP1 + ", and ∇_a C = a^L - y for the quadratic cost",
        "def bp1(z, a, y, prime):\n    return (a - y) * prime(___)",
    ),
    buys="The errors of the output layer: here all blame starts.",
)
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


@bp1.stub
def _(z, a, y, prime):
    return ...


@bp1.alternative
def _(z, a, y, prime):
    return np.stack([(a[:, i] - y[:, i]) * prime(z[:, i]) for i in range(y.shape[1])], axis=1)


@bp1.alternative
def _(z, a, y, prime):
    return (np.einsum("jm,jm->jm", a - y, prime(z))).astype(np.float32)


@bp1.alternative
def _(z, a, y, prime):
    return np.multiply(prime(z), -(y - a))


@bp1.mistake("σ′ is taken at a", "The slope belongs to the weighted input; a has been through σ already.", BP1)
def _(z, a, y, prime):
    return (a - y) * prime(a)


@bp1.mistake("σ′ is missing", "A saturated output hardly moves, however wrong it is: that factor is σ′.", BP1)
def _(z, a, y, prime):
    return a - y


@bp1.mistake("σ′ is there twice", "The chain rule passes through σ once.", BP1)
def _(z, a, y, prime):
    return (a - y) * prime(z) ** 2


@bp1.mistake("The sign is flipped", "An output that is too large has a positive error.", "∂C_x/∂a^L_j = a^L_j - y_j")
def _(z, a, y, prime):
    return (y - a) * prime(z)


@bp1.mistake("A matrix product for ⊙", "@ mixes neurons and examples; ⊙ is entry by entry, * in NumPy.", BP1)
def _(z, a, y, prime):
    return (a - y) @ prime(z).T


@bp1.mistake("A factor of 2", "The cost has a ½ in front of its square, which takes the 2 away.", "C_x = ½ ‖y - a^L‖²")
def _(z, a, y, prime):
    return 2 * (a - y) * prime(z)


@bp1.mistake(
    "Divided by m already", "δ^L is each example's own; the mean comes with BP3 and BP4.", "δ^L_j = ∂C_x/∂z^L_j"
)
def _(z, a, y, prime):
    return (a - y) * prime(z) / y.shape[1]


@bp1.mistake("The mean over the examples", "δ^L has one column for each example.", "δ^L: (n_L, m)")
def _(z, a, y, prime):
    return ((a - y) * prime(z)).mean(axis=1, keepdims=True)


@bp1.mistake("The cost, not its gradient", "(a - y)² is what is differentiated.", "∂C_x/∂a^L_j = a^L_j - y_j")
def _(z, a, y, prime):
    return (a - y) ** 2 * prime(z)


@bp1.mistake("z in the place of a", "The targets are compared with the outputs a^L.", "∂C_x/∂a^L_j = a^L_j - y_j")
def _(z, a, y, prime):
    return (z - y) * prime(z)


@bp1.mistake(
    "The sigmoid's slope for every σ",
    "a (1 - a) is σ′ for the sigmoid alone; use the function that you are given.",
    BP1,
)
def _(z, a, y, prime):
    return (a - y) * a * (1 - a)


@bp1.mistake("Plus for ⊙", "The chain rule multiplies the two.", BP1)
def _(z, a, y, prime):
    return (a - y) + prime(z)


@bp1.mistake("The cost with its ½", "½ (a - y)² is what is differentiated.", "∂C_x/∂a^L_j = a^L_j - y_j")
def _(z, a, y, prime):
    return (a - y) ** 2 / 2 * prime(z)


@bp1.mistake("A matrix product of the transposed", "⊙ is entry by entry, * in NumPy.", BP1)
def _(z, a, y, prime):
    return (a - y).T @ prime(z)


@bp1.mistake("z in the place of σ′(z)", "The slope of σ at z is asked for: prime(z).", BP1)
def _(z, a, y, prime):
    return (a - y) * z


@bp1.mistake(
    "σ′ is taken at the miss",
    "The slope belongs to the weighted input z; the miss is a factor of its own.",
    BP1,
)
def _(z, a, y, prime):
    return prime(a - y)


def hidden_layers(rng):
    """Two layers: all three sizes equal, the layers equal, and none; sizes of 1."""
    for n, after, m, sigma in [
        (2, 2, 2, tanh),
        (3, 3, 3, sigmoid),
        (3, 3, 5, tanh),
        (4, 2, 3, sigmoid),
        (2, 5, 4, tanh),
        (3, 2, 1, sigmoid),
        (1, 3, 2, tanh),
        (3, 1, 2, tanh),
        (1, 1, 1, sigmoid),
    ]:
        z = rng.normal(scale=2, size=(n, m))
        z[-1, -1] = -9.0
        yield rng.normal(size=(after, n)), rng.normal(size=(after, m)), z, sigma.prime


@exercise(
    chapter=3,
    expects="W_next: W^{l+1}, (n_{l+1}, n_l); delta_next: δ^{l+1}, (n_{l+1}, m); z: z^l, (n_l, m); prime: σ′. "
    "Returns δ^l, (n_l, m).",
    cases=hidden_layers,
    hints=(
        "Write down the shapes: which product of W_next and delta_next has the shape of z?",
        BP2,
        "def bp2(W_next, delta_next, z, prime):\n    return (___ @ delta_next) * prime(z)",
    ),
    buys="Blame can travel back through any number of layers.",
)
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


@bp2.stub
def _(W_next, delta_next, z, prime):
    return ...


@bp2.alternative
def _(W_next, delta_next, z, prime):
    return np.einsum("kj,km,jm->jm", W_next, delta_next, prime(z))


@bp2.alternative
def _(W_next, delta_next, z, prime):
    out = np.zeros(z.shape)
    for k in range(len(W_next)):
        out += np.outer(W_next[k], delta_next[k])
    return out * prime(z)


@bp2.alternative
def _(W_next, delta_next, z, prime):
    return ((delta_next.T @ W_next).T * prime(z)).astype(np.float32)


SUM = "δ^l_j = Σ_k w^{l+1}_{kj} δ^{l+1}_k σ′(z^l_j)"


@bp2.mistake("The transpose is missing", "Errors go back along the weights: the sum runs over their first index.", SUM)
def _(W_next, delta_next, z, prime):
    return (W_next @ delta_next) * prime(z)


@bp2.mistake("The other factor is transposed", "δ keeps its shape, one column for each example.", BP2)
def _(W_next, delta_next, z, prime):
    return (W_next @ delta_next.T) * prime(z)


@bp2.mistake("The factors are in the wrong order", "In δ^T W the examples have become rows.", BP2)
def _(W_next, delta_next, z, prime):
    return (delta_next.T @ W_next) * prime(z)


@bp2.mistake("σ′ is missing", "The blame still has to pass through this layer's own σ.", BP2)
def _(W_next, delta_next, z, prime):
    return W_next.T @ delta_next


@bp2.mistake("σ′ is there twice", "The chain rule passes through this layer's σ once.", BP2)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z) ** 2


@bp2.mistake("σ′ comes before the weights", "σ′(z^l) belongs to this layer's neurons: after the product.", BP2)
def _(W_next, delta_next, z, prime):
    return W_next.T @ (delta_next * prime(z))


@bp2.mistake("* in the place of @", "Every next neuron k sends blame to every j: that is a sum.", SUM)
def _(W_next, delta_next, z, prime):
    return (W_next.T * delta_next) * prime(z)


@bp2.mistake("@ in the place of ⊙", "σ′ multiplies entry by entry.", BP2)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) @ prime(z)


@bp2.mistake("Divided by m", "δ^l is each example's own; the mean comes with BP3 and BP4.", "δ^l_j = ∂C_x/∂z^l_j")
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z) / z.shape[1]


@bp2.mistake("Plus for ⊙", "The chain rule multiplies.", BP2)
def _(W_next, delta_next, z, prime):
    return W_next.T @ delta_next + prime(z)


@bp2.mistake("The sign is flipped", "Both factors are taken as they are; the minus comes with the update.", BP2)
def _(W_next, delta_next, z, prime):
    return -(W_next.T @ delta_next) * prime(z)


@bp2.mistake("z in the place of σ′(z)", "The slope of σ at z is asked for: prime(z).", BP2)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * z


@bp2.mistake(
    "The sigmoid's slope for every σ", "It is right for the sigmoid alone; use the function that you are given.", BP2
)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * sigmoid.prime(z)


@bp2.mistake("reshape for a transpose", "reshape keeps the order of the numbers; .T exchanges rows and columns.", SUM)
def _(W_next, delta_next, z, prime):
    return (W_next.reshape(W_next.shape[::-1]) @ delta_next) * prime(z)


@bp2.mistake("The last path is left out", "Every next neuron k sends blame back, the last one too.", SUM)
def _(W_next, delta_next, z, prime):
    return (W_next[:-1].T @ delta_next[:-1]) * prime(z)


@bp2.mistake("The mean over the paths", "The blame of all paths is added up; nothing is divided.", SUM)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z) / len(W_next)


@bp2.mistake(
    "σ′ is taken at what comes back",
    "The slope belongs to the weighted input z of this layer.",
    BP2,
)
def _(W_next, delta_next, z, prime):
    back = W_next.T @ delta_next
    return back * prime(back)


@bp2.mistake(
    "Only the largest path counts",
    "The paths to all neurons of the next layer are added.",
    SUM,
)
def _(W_next, delta_next, z, prime):
    return (W_next[:, :, None] * delta_next[:, None, :]).max(axis=0) * prime(z)


@bp2.mistake("The slope is taken at σ(z)", "prime takes the weighted input z itself.", BP2)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(1 / (1 + np.exp(-z)))


@bp2.mistake("The slope is taken at tanh(z)", "prime takes the weighted input z itself.", BP2)
def _(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(np.tanh(z))


def layers_with_errors(rng):
    """Errors and the activations before them: all sizes equal, and none; sizes of 1."""
    for n, before, m in [(2, 2, 2), (3, 3, 3), (3, 3, 4), (2, 4, 5), (4, 1, 3), (3, 2, 1), (1, 3, 2), (1, 1, 1)]:
        yield rng.normal(size=(n, m)), rng.uniform(0.1, 1, size=(before, m))


@exercise(
    chapter=3,
    expects="delta: δ^l, (n_l, m); a_before: a^{l-1}, (n_{l-1}, m). Returns db, (n_l, 1), and dW, (n_l, n_{l-1}), "
    "of the mean cost.",
    cases=layers_with_errors,
    use=lambda f, *args: gradients(f(*args)),
    hints=(
        "Which product of delta and a_before has the shape of W^l? It is a sum over the examples; a mean is asked for.",
        f"{BP3}; {BP4}",
        "def bp3_bp4(delta, a_before):\n    db = delta.mean(axis=___, keepdims=True)\n"
        "    dW = ___ @ ___ / delta.shape[1]\n    return db, dW",
    ),
    buys="You have the gradient that training follows.",
)
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def gradients(result):
    """The two parts, by name."""
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise Refused("Two arrays should be returned: db, dW")
    return {"db": result[0], "dW": result[1]}


@bp3_bp4.stub
def _(delta, a_before):
    db = ...
    dW = ...
    return db, dW


@bp3_bp4.alternative
def _(delta, a_before):
    m = delta.shape[1]
    dW = sum(np.outer(delta[:, i], a_before[:, i]) for i in range(m)) / m
    return delta @ np.ones((m, 1)) / m, dW


@bp3_bp4.alternative
def _(delta, a_before):
    return np.mean(delta, axis=1)[:, None], np.einsum("jm,km->jk", delta, a_before) / len(delta.T)


@bp3_bp4.alternative
def _(delta, a_before):
    delta, a_before = delta.astype(np.float32), a_before.astype(np.float32)
    return [delta.sum(axis=1).reshape(-1, 1) / delta.shape[1], (delta / delta.shape[1]) @ a_before.T]


@bp3_bp4.mistake("Sums for means", "C is the mean over the m examples, and so is its gradient.", f"{BP3}; {BP4}")
def _(delta, a_before):
    return delta.sum(axis=1, keepdims=True), delta @ a_before.T


@bp3_bp4.mistake("dW is not divided by m", "The product sums over the examples; the mean is asked for.", BP4)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T


@bp3_bp4.mistake("db is a sum", "The mean over the examples is asked for.", BP3)
def _(delta, a_before):
    return delta.sum(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


@bp3_bp4.mistake("The mean is over the neurons", "Columns are examples: the mean runs along axis 1.", BP3)
def _(delta, a_before):
    return delta.mean(axis=0, keepdims=True), delta @ a_before.T / delta.shape[1]


@bp3_bp4.mistake("db is no column", "A mean over an axis drops it, and b^l is a column (n_l, 1).", "db: (n_l, 1)")
def _(delta, a_before):
    return delta.mean(axis=1), delta @ a_before.T / delta.shape[1]


@bp3_bp4.mistake("The outer product is the wrong way round", "Row j of dW belongs to neuron j of layer l.", BP4)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True), a_before @ delta.T / delta.shape[1]


@bp3_bp4.mistake(
    "The transpose is on the wrong factor", "δ^T a sums over neurons; the sum runs over the examples.", BP4
)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta.T @ a_before / delta.shape[1]


@bp3_bp4.mistake("The transpose is missing", "A column times a row: a^{l-1} has to lie down.", BP4)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before / delta.shape[1]


@bp3_bp4.mistake(
    "Divided by the number of neurons", "len(delta) is n_l; the examples are the columns.", f"{BP3}; {BP4}"
)
def _(delta, a_before):
    return delta.sum(axis=1, keepdims=True) / len(delta), delta @ a_before.T / len(delta)


@bp3_bp4.mistake("A product of means", "The mean of products is asked for: take each example's product first.", BP4)
def _(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    return db, db @ a_before.mean(axis=1, keepdims=True).T


@bp3_bp4.mistake("db is each example's own", "This is BP3 for one example; for a batch take the mean.", BP3)
def _(delta, a_before):
    return delta, delta @ a_before.T / delta.shape[1]


@bp3_bp4.mistake("dW and db have changed places", "db comes first.", "return db, dW")
def _(delta, a_before):
    return bp3_bp4(delta, a_before)[::-1]


@bp3_bp4.mistake("The last example is left out", "All columns count, the last one too.", f"{BP3}; {BP4}")
def _(delta, a_before):
    m = delta.shape[1]
    return delta[:, :-1].sum(axis=1, keepdims=True) / m, delta[:, :-1] @ a_before[:, :-1].T / m


@bp3_bp4.mistake("Only the first example", "All columns count: take their mean.", f"{BP3}; {BP4}")
def _(delta, a_before):
    return delta[:, :1], delta[:, :1] @ a_before[:, :1].T


@bp3_bp4.mistake("db is one number", "Every neuron has its own bias, so the mean runs along axis 1 only.", BP3)
def _(delta, a_before):
    return delta.mean(), delta @ a_before.T / delta.shape[1]


@bp3_bp4.mistake("Divided by m twice", "The mean divides by m already.", BP3)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True) / delta.shape[1], delta @ a_before.T / delta.shape[1]


@bp3_bp4.mistake("dW is one number", "Each weight has its own slope: a product of matrices, without a mean.", BP4)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True), (delta @ a_before.T).mean()


@bp3_bp4.mistake(
    "dW is divided by the number of inputs",
    "The mean runs over the m examples, which are the columns.",
    BP4,
)
def _(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / len(a_before)


@bp3_bp4.mistake(
    "db is one number for all neurons",
    "The mean runs over the examples of each neuron: axis=1.",
    BP3,
)
def _(delta, a_before):
    return delta.mean(keepdims=True), delta @ a_before.T / delta.shape[1]


def batches(rng):
    """Networks and batches: square ones, where wrong factors fit; one layer to three; σ that differs by layer.

    Layers of one neuron, and batches of one example.
    """
    for sizes, m, hidden, output in [
        ([2, 2, 2], 2, "tanh", "sigmoid"),
        ([3, 3, 3, 3], 3, "sigmoid", "tanh"),
        ([3, 2], 2, "sigmoid", "sigmoid"),
        ([2, 4, 3, 2], 5, "tanh", "sigmoid"),
        ([3, 5, 1], 4, "sigmoid", "tanh"),
        ([2, 1, 3], 2, "tanh", "sigmoid"),
        ([3, 2, 2], 1, "tanh", "tanh"),
        ([1, 1], 1, "tanh", "sigmoid"),
    ]:
        net = Network(sizes, hidden, output, initializer="normal", rng=rng)
        y = rng.integers(0, 2, size=(sizes[-1], m)).astype(float)
        yield net, rng.normal(size=(sizes[0], m)), y


def in_order(L, delta, dW, db) -> dict:
    """The parts of a backward pass in the order in which it computes them, each with its equation."""
    for name, items in (("delta", delta), ("dW", dW), ("db", db)):
        if not isinstance(items, list | tuple):
            raise Refused(f"{name} should be a list indexed by l")
        if len(items) != L + 1:
            raise Refused(f"{name} should have L + 1 = {L + 1} items, None at 0; it has {len(items)}")
    parts = {f"δ^{L}, by BP1,": delta[L]}
    parts |= {f"δ^{l}, by BP2,": delta[l] for l in range(L - 1, 0, -1)}
    parts |= {f"db of layer {l}, by BP3,": db[l] for l in range(L, 0, -1)}
    parts |= {f"dW of layer {l}, by BP4,": dW[l] for l in range(L, 0, -1)}
    return parts | {"index 0 of delta, dW and db": (delta[0], dW[0], db[0])}


def three_lists(f, net, x, y):
    """What `backprop` returns, in the order of computing."""
    result = f(net, x, y)
    if not isinstance(result, tuple | list) or len(result) != 3:
        raise Refused("Three lists should be returned: delta, dW, db")
    return in_order(net.L, *result)


@exercise(
    chapter=3,
    expects="net: a Network; x: (n_0, m); y: (n_L, m). Returns the lists delta, dW, db, indexed by l, with None at 0.",
    cases=batches,
    use=three_lists,
    hints=(
        "Forward first; keep all z and a. Then BP1 at layer L, BP2 for l = L - 1 … 1, BP3 and BP4 for every layer.",
        f"{BP1}; {BP2}; {BP4}",
        "z, a = net.forward(x)\ndelta[net.L] = bp1(___)\nfor l in range(net.L - 1, 0, -1):\n    delta[l] = bp2(___)\n"
        "for l in range(1, net.L + 1):\n    db[l], dW[l] = bp3_bp4(___)",
    ),
    buys="This is all of backpropagation, and it is yours: a network can learn with it.",
    lab='Lab("moons", sizes=(2, 8, 1), activation="tanh", cost="quadratic", eta=1.0, backprop=backprop)',
)
def backprop(net, x, y):
    return _backprop(net, x, y)


def _backprop(net, x, y, bp1=bp1, bp2=bp2, bp3_bp4=bp3_bp4, W=None, sigma=None):
    """The reference, in which a misconception can exchange a part."""
    z, a = net.forward(x)
    sigma = sigma or net.sigma
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    delta[net.L] = bp1(z[net.L], a[net.L], y, sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[W(l) if W else l + 1], delta[l + 1], z[l], sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db


@backprop.stub
def _(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    ...
    return delta, dW, db


@backprop.alternative
def _(net, x, y):
    back = net.backprop(x, y)
    return back.delta, back.dW, back.db


@backprop.alternative
def _(net, x, y):
    m, L = x.shape[1], net.L
    singles = [_backprop(net, x[:, [i]], y[:, [i]]) for i in range(m)]
    delta = [None, *(np.hstack([s[0][l] for s in singles]) for l in range(1, L + 1))]
    mean = [[None, *(sum(s[k][l] for s in singles) / m for l in range(1, L + 1))] for k in (1, 2)]
    return delta, mean[0], mean[1]


@backprop.alternative
def _(net, x, y):
    z, a = net.forward(x)
    delta, dW, db = [None] * (net.L + 1), [None] * (net.L + 1), [None] * (net.L + 1)
    for l in reversed(range(1, net.L + 1)):
        blame = a[l] - y if l == net.L else np.einsum("kj,km->jm", net.W[l + 1], delta[l + 1])
        delta[l] = blame * net.sigma[l].prime(z[l])
        db[l], dW[l] = delta[l].sum(axis=1)[:, None] / y.shape[1], np.dot(delta[l], a[l - 1].T) / y.shape[1]
    return tuple(delta), dW, db


@backprop.mistake("W^l for W^{l+1}", "Errors come back from layer l + 1, along the weights that lead there.", BP2)
def _(net, x, y):
    return _backprop(net, x, y, W=lambda l: l)


@backprop.mistake("The transpose of BP2 is missing", "The sum runs over the weight's first index.", SUM)
def _(net, x, y):
    return _backprop(net, x, y, bp2=lambda W, delta, z, prime: (W @ delta) * prime(z))


@backprop.mistake("a^l for a^{l-1}", "A weight's blame is the activation at its tail, one layer before.", BP4)
def _(net, x, y):
    a = net.forward(x).a
    delta, _, db = _backprop(net, x, y)
    return delta, [None, *(delta[l] @ a[l].T / x.shape[1] for l in range(1, net.L + 1))], db


@backprop.mistake("δ^L for δ^{l+1}", "Each layer is blamed by the one after it, not always by the last.", BP2)
def _(net, x, y):
    z, a = net.forward(x)
    delta, dW, db = map(list, _backprop(net, x, y))
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[net.L], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db


@backprop.mistake("σ′ is missing in BP2", "Blame passes through the σ of each layer.", BP2)
def _(net, x, y):
    return _backprop(net, x, y, bp2=lambda W, delta, z, prime: W.T @ delta)


@backprop.mistake("σ′ is missing in BP1", "a - y alone is the error for another cost, which chapter 4 shows.", BP1)
def _(net, x, y):
    return _backprop(net, x, y, bp1=lambda z, a, y, prime: a - y)


@backprop.mistake(
    "σ′ is taken at a", "bp1 and bp2 take the slope at the z that they are given: z^l, not a^l.", f"{BP1}; {BP2}"
)
def _(net, x, y):
    a = net.forward(x).a
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    delta[net.L] = bp1(a[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], a[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db


@backprop.mistake(
    "One σ′ for all layers", "σ may differ from layer to layer: each has its own slope.", "δ^l = (…) ⊙ σ_l′(z^l)"
)
def _(net, x, y):
    return _backprop(net, x, y, sigma=[None] + [net.sigma[net.L]] * net.L)


@backprop.mistake("Sums for means", "C is the mean over the m examples, and so is its gradient.", f"{BP3}; {BP4}")
def _(net, x, y):
    return _backprop(net, x, y, bp3_bp4=lambda delta, a: (delta.sum(axis=1, keepdims=True), delta @ a.T))


@backprop.mistake("Divided by m twice", "The mean is taken once, in BP3 and BP4.", "δ^L_j = ∂C_x/∂z^L_j")
def _(net, x, y):
    return _backprop(net, x, y, bp1=lambda z, a, t, prime: bp1(z, a, t, prime) / t.shape[1])


@backprop.mistake(
    "The first layer is left out", "A range ends before its second number; layer 1 has weights too.", "l = 1 … L"
)
def _(net, x, y):
    delta, dW, db = _backprop(net, x, y)
    return delta, [None, None, *dW[2:]], [None, None, *db[2:]]


@backprop.mistake(
    "dW and db have changed places", "bp3_bp4 gives db first; backprop is to give dW before db.", "delta, dW, db"
)
def _(net, x, y):
    delta, dW, db = _backprop(net, x, y)
    return delta, db, dW


@backprop.mistake(
    "Lists that begin with layer 1", "Lists are indexed by l, so that dW[l] belongs to W[l]: None at 0.", "dW[0] = None"
)
def _(net, x, y):
    return tuple(part[1:] for part in _backprop(net, x, y))


@backprop.mistake("Layer 1 has no error", "BP2 goes down to l = 1: range(L - 1, 0, -1).", "l = L - 1 … 1")
def _(net, x, y):
    delta, dW, db = (list(part) for part in _backprop(net, x, y))
    for part in (delta, dW, db):
        part[1 : net.L] = [None, *part[2 : net.L]] if net.L > 1 else []
    return (delta, dW, db) if net.L > 1 else (delta, [None, None], [None, None])


@backprop.mistake("σ′ of the next layer", "BP2 passes through this layer's own σ: sigma[l].", BP2)
def _(net, x, y):
    delta, dW, db = map(list, _backprop(net, x, y))
    z, a = net.forward(x)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l + 1].prime)
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db


@backprop.mistake("σ′ is taken at a in BP2", "bp2 takes the slope at the z that it is given: z^l, not a^l.", BP2)
def _(net, x, y):
    delta, dW, db = map(list, _backprop(net, x, y))
    a = net.forward(x).a
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], a[l], net.sigma[l].prime)
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db


@backprop.mistake("The slopes are divided by m once more", "bp3_bp4 gives means already.", f"{BP3}; {BP4}")
def _(net, x, y):
    return _backprop(net, x, y, bp3_bp4=lambda delta, a: [part / x.shape[1] for part in bp3_bp4(delta, a)])


@backprop.mistake(
    "Two layers are written out", "There may be one, or three: loops run over all of them.", "l = L - 1 … 1"
)
def _(net, x, y):
    z, a = net.forward(x)
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    delta[2] = bp1(z[2], a[2], y, net.sigma[2].prime)
    delta[1] = bp2(net.W[2], delta[2], z[1], net.sigma[1].prime)
    db[2], dW[2] = bp3_bp4(delta[2], a[1])
    db[1], dW[1] = bp3_bp4(delta[1], a[0])
    return delta, dW, db


@backprop.mistake("All signs are flipped", "An output that is too large has a positive error: a^L - y.", BP1)
def _(net, x, y):
    return _backprop(net, x, y, bp1=lambda z, a, y, prime: bp1(z, y, a, prime))


@backprop.mistake("z for a^{l-1}", "A weight's blame is the activation at its tail, not the weighted input.", BP4)
def _(net, x, y):
    z = [x, *net.forward(x).z[1:]]
    delta, _, db = _backprop(net, x, y)
    return delta, [None, *(delta[l] @ z[l - 1].T / x.shape[1] for l in range(1, net.L + 1))], db


@backprop.mistake("dW is transposed", "dW[l] has the shape of W[l]: row j belongs to neuron j of layer l.", BP4)
def _(net, x, y):
    delta, dW, db = _backprop(net, x, y)
    return delta, [None, *(part.T for part in dW[1:])], db


@backprop.mistake(
    "The σ′ of layer 1 for all layers",
    "σ may differ from layer to layer: each has its own slope.",
    "δ^l = (…) ⊙ σ_l′(z^l)",
)
def _(net, x, y):
    return _backprop(net, x, y, sigma=[None] + [net.sigma[1]] * net.L)


@backprop.mistake(
    "One σ′ for all layers, and a^l for a^{l-1}",
    "Each layer has its own slope. And a weight is blamed by the activation at its tail.",
    "δ^l = (…) ⊙ σ_l′(z^l); dW^l from a^{l-1}",
)
def _(net, x, y):
    delta, _, db = _backprop(net, x, y, sigma=[None] + [net.sigma[net.L]] * net.L)
    a = net.forward(x).a
    return delta, [None, *(bp3_bp4(delta[l], a[l])[1] for l in range(1, net.L + 1))], db


def slopes_to_check(rng):
    """Curved functions of P numbers with right and wrong gradients, and nudges so large that their formula shows."""
    for P, off, h in [(1, 0.5, 0.01), (2, 0.1, 0.02), (3, 0.0, 0.01), (4, 0.2, 0.03), (3, 2.0, None)]:
        A = rng.normal(size=(P, P))
        A = A @ A.T + np.eye(P)
        c = rng.normal(size=P) + 1
        f = bowl_and_more(A, c, curved=off > 0)
        theta = rng.normal(size=P)
        grad = 2 * A @ theta + (c * np.exp(c * theta) if off else c) + off * (rng.normal(size=P) + 1.5)
        yield (f, theta, grad) if h is None else (f, theta, grad, h)


def bowl_and_more(A, c, curved: bool):
    """A function of a vector: vᵀ A v, and c v or exp(c v) for each entry."""

    def f(v):
        return float(v @ A @ v + np.sum(np.exp(c * v) if curved else c * v))

    if len(c) > 1:
        given = f"A = {in_numbers(A)}, c = {in_numbers(c)}"
        return with_formula(f, f"vᵀ A v + Σ {'exp(c v)' if curved else 'c v'}, {given}")
    slope = f"{c[0]:.6g} v"
    return with_formula(f, f"{A[0, 0]:.6g} v² + {f'exp({slope})' if curved else slope}")


def relative_error(f, *args):
    """The number; one that is rounding and nothing else is called so."""
    result = f(*args)
    if isinstance(result, float | np.floating) and 0 <= result < 1e-9:
        return "below 1e-9"
    return result


QUOTIENT = "∂f/∂θ_p ≈ [f(θ + h e_p) - f(θ - h e_p)] / 2h"
RATIO = "‖ĝ - g‖ / (‖ĝ‖ + ‖g‖)"


@exercise(
    chapter=3,
    expects="f: a function of a vector; theta, grad: (P,); h: the nudge. Returns one number, the relative error.",
    cases=slopes_to_check,
    use=relative_error,
    rtol=1e-6,
    hints=(
        "A loop over p: nudge that one entry up, then down, on a vector of your own.",
        f"{QUOTIENT}; {RATIO}",
        "for p in range(theta.size):\n    step = np.zeros(theta.shape)\n    step[p] = h\n"
        "    numeric[p] = (f(___) - f(___)) / ___",
    ),
    buys="You can prove any gradient right, or find it wrong.",
)
def gradient_check(f, theta, grad, h=1e-5):
    return _ratio(_numeric(f, theta, h), grad)


def _numeric(f, theta, h):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return numeric


def _ratio(numeric, grad):
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))


def _to_grad_alone(numeric, grad):
    return np.linalg.norm(numeric - grad) / np.linalg.norm(grad)


@gradient_check.stub
def _(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    ...
    return np.linalg.norm(numeric - grad) / ...


@gradient_check.alternative
def _(f, theta, grad, h=1e-5):
    steps = h * np.eye(theta.size)
    numeric = np.array([f(theta + e) - f(theta - e) for e in steps]) / (2 * h)
    return np.sqrt(((numeric - grad) ** 2).sum()) / (np.sqrt((numeric**2).sum()) + np.sqrt((grad**2).sum()))


@gradient_check.alternative
def _(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        kept = theta[p]
        theta[p] = kept + h
        up = f(theta)
        theta[p] = kept - h
        numeric[p] = (up - f(theta)) / (2 * h)
        theta[p] = kept
    return _ratio(numeric, grad)


@gradient_check.mistake(
    "A difference on one side", "Up only errs by the curvature times h / 2; up and down, these errors cancel.", QUOTIENT
)
def _(f, theta, grad, h=1e-5):
    return _ratio(np.array([(f(theta + e) - f(theta)) / h for e in h * np.eye(theta.size)]), grad)


@gradient_check.mistake(
    "The largest entry in the place of the length",
    "‖g‖ is the root of the sum of squares, np.linalg.norm(g).",
    RATIO,
)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return abs(numeric - grad).max() / (abs(numeric).max() + abs(grad).max())


@gradient_check.mistake("Divided by h", "From θ - h to θ + h it is 2h.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    return _ratio(2 * _numeric(f, theta, h), grad)


@gradient_check.mistake("2 * h without brackets", "a / 2 * h is (a / 2) * h.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    return _ratio(_numeric(f, theta, h) * h * h, grad)


@gradient_check.mistake("All entries are nudged at once", "Each slope needs a nudge of its entry alone.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    return _ratio(np.full(theta.shape, (f(theta + h) - f(theta - h)) / (2 * h)), grad)


@gradient_check.mistake("An absolute error", "1e-3 is much for slopes of 1e-2, and nothing for slopes of 1e3.", RATIO)
def _(f, theta, grad, h=1e-5):
    return np.linalg.norm(_numeric(f, theta, h) - grad)


@gradient_check.mistake("The norm of a sum below the line", "‖ĝ + g‖ is 0 where the signs are opposite.", RATIO)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(numeric + grad)


@gradient_check.mistake(
    "Below the line stands one norm", "Both gradients count, so that neither can be 0 unseen.", RATIO
)
def _(f, theta, grad, h=1e-5):
    return _to_grad_alone(_numeric(f, theta, h), grad)


@gradient_check.mistake("The sign is flipped", "Up minus down, not down minus up.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    return _ratio(-_numeric(f, theta, h), grad)


@gradient_check.mistake("Squares for norms", "A norm is the root of the sum of squares.", RATIO)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return ((numeric - grad) ** 2).sum() / ((numeric**2).sum() + (grad**2).sum())


@gradient_check.mistake(
    "theta is not put back",
    "Each entry is nudged while the ones before it are still displaced.",
    "leave θ as you found it",
)
def _(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        theta[p] += h
        up = f(theta)
        theta[p] -= 2 * h
        numeric[p] = (up - f(theta)) / (2 * h)
    return _ratio(numeric, grad)


@gradient_check.mistake(
    "The brackets below the line are missing", "a / b + c is (a / b) + c: both norms belong below the line.", RATIO
)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(numeric) + np.linalg.norm(grad)


@gradient_check.mistake(
    "The mean of the entries' own errors", "One norm above the line, two below: for the whole vectors.", RATIO
)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return (np.abs(numeric - grad) / (np.abs(numeric) + np.abs(grad))).mean()


@gradient_check.mistake("Above the line stands a difference of norms", "‖ĝ - g‖ is not ‖ĝ‖ - ‖g‖.", RATIO)
def _(f, theta, grad, h=1e-5):
    numeric = np.linalg.norm(_numeric(f, theta, h))
    given = np.linalg.norm(grad)
    return np.abs(numeric - given) / (numeric + given)


@gradient_check.mistake("h is not used", "The caller may ask for another nudge than 1e-5.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    return _ratio(_numeric(f, theta, 1e-5), grad)


@gradient_check.mistake(
    "The sum of the norms is not divided by", "An absolute error, times what it is divided by.", RATIO
)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return np.linalg.norm(numeric - grad) * (np.linalg.norm(numeric) + np.linalg.norm(grad))


@gradient_check.mistake(
    "The step is not cleared",
    "The nudge of the knobs before is still there: step[p] goes back to 0, or begins with zeros.",
    QUOTIENT,
)
def _(f, theta, grad, h=1e-5):
    steps = h * np.tri(theta.size)
    numeric = np.array([f(theta + e) - f(theta - e) for e in steps]) / (2 * h)
    return _ratio(numeric, grad)


@gradient_check.mistake(
    "The verdict, not the error",
    "How small is small enough is decided by whoever reads the number.",
    RATIO,
)
def _(f, theta, grad, h=1e-5):
    return gradient_check(f, theta, grad, h) < 1e-6


@gradient_check.mistake(
    "The last knob is left out",
    "range(n) ends with n - 1 already.",
    QUOTIENT,
)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    numeric[-1] = 0
    return _ratio(numeric, grad)


@gradient_check.mistake("Below the line stands the nudged gradient alone", "Both norms are added there.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(numeric)


@gradient_check.mistake("Sums of sizes for lengths", "A norm is the root of the sum of squares.", QUOTIENT)
def _(f, theta, grad, h=1e-5):
    numeric = _numeric(f, theta, h)
    return np.abs(numeric - grad).sum() / (np.abs(numeric).sum() + np.abs(grad).sum())


def tables(f, net, x, y):
    """What the buggy program returns, three tables by layer, in the order of computing."""
    result = f(net, x, y)
    if not isinstance(result, tuple | list) or len(result) != 3:
        raise Refused("Three tables should be returned: delta, dW, db")
    layers = range(1, net.L + 1)
    try:
        delta, dW, db = ([None, *(part[l] for l in layers)] for part in result)
    except (KeyError, IndexError, TypeError):
        raise Refused(f"delta, dW and db should have an entry for each layer 1 … {net.L}") from None
    return in_order(net.L, delta, dW, db)


@exercise(
    chapter=3,
    expects="net: a Network; x: (n_0, m); y: (n_L, m). Returns delta, dW, db: for each layer l an entry [l].",
    cases=batches,
    use=tables,
    hints=(
        "Compare it with nudges twice: with one example, and with several. Which tables agree only the first time?",
        f"C = 1/m Σ_x C_x; {BP3}; {BP4}",
        "db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}\n"
        "dW = {l: delta[l] @ a[l - 1].T ___ for l in delta}",
    ),
    buys="You have found a fault that a check with one example cannot see. It has cost others days.",
    hunt=True,
)
def buggy_backprop(net, x, y):
    return _hunted(net, x, y)


def _hunted(net, x, y, bp1=bp1, bp2=bp2, bp3_bp4=bp3_bp4):
    """The mended code, in which a misconception can exchange a part."""
    z, a = net.forward(x)
    L = net.L
    delta = {L: bp1(z[L], a[L], y, net.sigma[L].prime)}
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    both = {l: bp3_bp4(delta[l], a[l - 1]) for l in delta}
    dW = {l: dW for l, (_db, dW) in both.items()}
    db = {l: db for l, (db, _dW) in both.items()}
    return delta, dW, db


@buggy_backprop.stub
def _(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db


@buggy_backprop.alternative
def _(net, x, y):
    back = net.backprop(x, y)
    return back.delta, back.dW, back.db


@buggy_backprop.alternative
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], d @ (a / a.shape[1]).T))


@buggy_backprop.mistake(
    "BP4 is a sum still",
    "With one example it agrees, with m of them it is m times too large.",
    f"C = 1/m Σ_x C_x; {BP4}",
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], d @ a.T))


@buggy_backprop.mistake(
    "Both are sums now", "BP3 was right: it takes the mean. BP4 has to take it, too.", f"C = 1/m Σ_x C_x; {BP3}; {BP4}"
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (d.sum(axis=1, keepdims=True), d @ a.T))


@buggy_backprop.mistake(
    "Errors are divided by m as well", "BP4 was to be mended; δ is each example's own, so it stays as it was.", BP4
)
def _(net, x, y):
    return _hunted(net, x, y, bp1=lambda z, a, y, prime: bp1(z, a, y, prime) / y.shape[1])


@buggy_backprop.mistake(
    "Errors are divided by m in the place of BP4", "Then BP3, which takes the mean, divides a second time.", BP4
)
def _(net, x, y):
    return _hunted(
        net,
        x,
        y,
        bp1=lambda z, a, y, prime: bp1(z, a, y, prime) / y.shape[1],
        bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], d @ a.T),
    )


@buggy_backprop.mistake("BP3 is divided by m twice", "The mean has divided by m already.", BP3)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0] / d.shape[1], bp3_bp4(d, a)[1]))


@buggy_backprop.mistake(
    "BP4 is divided by the number of neurons", "len(delta[l]) is n_l; the examples are the columns.", BP4
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], d @ a.T / len(d)))


@buggy_backprop.mistake("BP4 is a product of means", "Take each example's product first, and then the mean.", BP4)
def _(net, x, y):
    def of_means(d, a):
        db = d.mean(axis=1, keepdims=True)
        return db, db @ a.mean(axis=1, keepdims=True).T

    return _hunted(net, x, y, bp3_bp4=of_means)


@buggy_backprop.mistake("BP4 was turned round", "Row j of dW belongs to neuron j of layer l, as it did before.", BP4)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], a @ d.T / d.shape[1]))


@buggy_backprop.mistake("The transpose of BP2 is gone", "BP2 was right: it needs its transpose.", SUM)
def _(net, x, y):
    return _hunted(net, x, y, bp2=lambda W, delta, z, prime: (W @ delta) * prime(z))


@buggy_backprop.mistake("BP4 is mended, and BP3 is a sum now", "BP3 was right: it takes the mean.", BP3)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (d.sum(axis=1, keepdims=True), bp3_bp4(d, a)[1]))


@buggy_backprop.mistake("σ′ of BP1 is gone", "BP1 was right: it has its slope.", BP1)
def _(net, x, y):
    return _hunted(net, x, y, bp1=lambda z, a, y, prime: a - y)


@buggy_backprop.mistake("BP4 is one mean of all entries", "Each weight has its own slope: divide by m.", BP4)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], (d @ a.T).mean()))


@buggy_backprop.mistake("BP4 is divided by the number of layers", "len(delta) counts layers; m is x.shape[1].", BP4)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], d @ a.T / net.L))


@buggy_backprop.mistake(
    "BP4 is the mean along an axis", "The mean of the product runs over neurons; divide it by m instead.", BP4
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda d, a: (bp3_bp4(d, a)[0], (d @ a.T).mean(axis=1, keepdims=True)))


@buggy_backprop.mistake(
    "BP4 is divided by the number of inputs",
    "len(x) counts the rows, which are the inputs. The mean runs over the m examples.",
    BP4,
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda delta, a: (delta.mean(axis=1, keepdims=True), delta @ a.T / len(x)))


@buggy_backprop.mistake(
    "BP4 takes the activation of its own layer",
    "A weight is blamed by the activation at its tail: a^{l-1}.",
    BP4,
)
def _(net, x, y):
    delta, _, db = _hunted(net, x, y)
    a = net.forward(x).a
    return delta, {l: delta[l] @ a[l].T / x.shape[1] for l in delta}, db


@buggy_backprop.mistake(
    "BP4 is divided by a fixed number",
    "A batch may have any number of examples: x.shape[1].",
    BP4,
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda delta, a: (delta.mean(axis=1, keepdims=True), delta @ a.T / 10))


@buggy_backprop.mistake(
    "BP4 is divided by a fixed number",
    "A batch may have any number of examples: x.shape[1].",
    BP4,
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda delta, a: (delta.mean(axis=1, keepdims=True), delta @ a.T / 2))


@buggy_backprop.mistake(
    "BP4 is divided by a fixed number",
    "A batch may have any number of examples: x.shape[1].",
    BP4,
)
def _(net, x, y):
    return _hunted(net, x, y, bp3_bp4=lambda delta, a: (delta.mean(axis=1, keepdims=True), delta @ a.T / 32))


def starts(rng):
    """Weights and a batch to begin with: square layers, where a wrong factor fits, one layer, several, one example.

    Once there are more outputs than updates.
    """
    for sizes, m, eta, updates in [
        ([2, 2, 2], 2, 1.0, 3),
        ([3, 3, 3, 3], 3, 2.0, 3),
        ([2, 4, 1], 5, 1.5, 4),
        ([3, 2], 1, 0.5, 2),
        ([1, 3, 1], 1, 1.0, 2),
        ([2, 3, 4, 2], 4, 3.0, 0),
        ([2, 2, 4], 3, 2.0, 1),
    ]:
        net = Network(sizes, initializer="normal", rng=rng)
        W = [None, *(w.copy() for w in net.W[1:])]
        b = [None, *(v.copy() for v in net.b[1:])]
        y = rng.integers(0, 2, size=(sizes[-1], m)).astype(float)
        yield W, b, rng.normal(size=(sizes[0], m)), y, eta, updates


def costs_on_the_way(f, W, b, x, y, eta, updates):
    """The costs, one by one, so that the first one that is wrong is named."""
    costs = f(W, b, x, y, eta, updates)
    if not isinstance(costs, list | tuple | np.ndarray):
        raise Refused("A list of costs should be returned")
    count = {"the number of costs, one before the first update and one after each,": len(costs)}
    return count | {f"C after {u} updates": float(np.asarray(c).reshape(())) for u, c in enumerate(costs)}


@exercise(
    chapter=3,
    expects="W, b: lists with None at 0, which may be changed; x: (n_0, m); y: (n_L, m); eta; updates. Sigmoids, "
    "quadratic cost. Returns the list of the costs: before the first update, and after each.",
    cases=starts,
    use=costs_on_the_way,
    may_change=("W", "b"),
    hints=(
        "Forward once, for the first cost. Then in a loop: BP1, BP2 for l = L - 1 … 1, all updates, forward again.",
        f"{BP1}; {BP2}; {BP3}; {BP4}; W^l ← W^l − η ∂C/∂W^l",
        "def forward():\n    ___  # every z and a\n\nz, a = forward()\ncosts = [___]\nfor u in range(updates):\n"
        "    ___  # all errors first\n    ___  # then all updates\n    z, a = forward()\n    costs.append(___)",
    ),
    buys="From an empty file: nobody can take backpropagation from you any more.",
)
def train(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates)


def _trained(W, b, x, y, eta, updates, cost=None, down=1, early=False, gradient=None, bp2=bp2, bp1=bp1):
    """The reference, in which a misconception can exchange a part; `early` updates a layer before BP2 has used it."""
    L = len(W) - 1
    costs = []
    for _ in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * x.shape[1]) if cost is None else cost(a[L], y))
        if len(costs) > updates:  # the last look, after which nothing is changed
            break
        delta = bp1(z[L], a[L], y, sigmoid.prime)
        for l in range(L, 0, -1):
            db, dW = (gradient or bp3_bp4)(delta, a[l - 1])
            old = W[l]
            W[l] = W[l] - down * eta * dW
            b[l] = b[l] - down * eta * db
            if l > 1:
                delta = bp2(W[l] if early else old, delta, z[l - 1], sigmoid.prime)
    return costs


def _forward(W, b, x):
    """Return z and a of each layer, as lists indexed by layer."""
    z, a = [None], [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigmoid(z[l]))
    return z, a


@train.stub
def _(W, b, x, y, eta, updates):
    costs = []
    ...
    return costs


@train.alternative
def _(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]

    def feed():
        a = [x]
        for l in range(1, L + 1):
            a.append(1 / (1 + np.exp(-(W[l] @ a[-1] + b[l]))))
        return a

    costs = [np.sum((feed()[L] - y) ** 2, axis=0).mean() / 2]
    for _ in range(updates):
        a = feed()
        delta = [None] * L + [(a[L] - y) * a[L] * (1 - a[L])]
        for l in range(L - 1, 0, -1):
            delta[l] = np.einsum("kj,km->jm", W[l + 1], delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            W[l] -= eta * delta[l] @ a[l - 1].T / m
            b[l] -= eta * delta[l].sum(axis=1, keepdims=True) / m
        costs.append(np.sum((feed()[L] - y) ** 2, axis=0).mean() / 2)
    return np.array(costs)


@train.alternative
def _(W, b, x, y, eta, updates):
    W, b = [w if w is None else w.copy() for w in W], [v if v is None else v.copy() for v in b]
    return tuple(_trained(W, b, x, y, eta, updates))


@train.mistake("The step goes uphill", "The gradient points uphill: subtract it.", "W^l ← W^l − η ∂C/∂W^l")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, down=-1)


@train.mistake(
    "W is changed before BP2 has used it",
    "All errors belong to the old weights: compute every δ first, then update every layer.",
    BP2,
)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, early=True)


@train.mistake("Sums for means", "C is the mean over the m examples, and so is its gradient.", f"{BP3}; {BP4}")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, gradient=lambda d, a: (d.sum(axis=1, keepdims=True), d @ a.T))


@train.mistake("The cost has no ½", "The quadratic cost has a ½ in front.", "C = 1/(2m) Σ_x ‖a^L − y‖²")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, cost=lambda a, y: ((a - y) ** 2).sum() / y.shape[1])


@train.mistake("The cost is a sum over the examples", "The cost of a batch is the mean.", "C = 1/m Σ_x C_x")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, cost=lambda a, y: ((a - y) ** 2).sum() / 2)


@train.mistake(
    "The mean runs over the outputs too", "Within an example the squares are added.", "C_x = ½ Σ_j (a^L_j − y_j)²"
)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, cost=lambda a, y: ((a - y) ** 2).mean() / 2)


@train.mistake("The transpose of BP2 is missing", "The sum runs over the weight's first index.", SUM)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, bp2=lambda W, delta, z, prime: (W @ delta) * prime(z))


@train.mistake("σ′ is missing in BP2", "Blame passes through the σ of each layer.", BP2)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, bp2=lambda W, delta, z, prime: W.T @ delta)


@train.mistake("σ′ is missing in BP1", "a - y alone is the error for another cost, which chapter 4 shows.", BP1)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, bp1=lambda z, a, y, prime: a - y)


@train.mistake("σ′ is taken at a", "The slope belongs to the weighted input; a has been through σ already.", BP1)
def _(W, b, x, y, eta, updates):
    def slope_at_a(z):
        return sigmoid.prime(sigmoid(z))

    return _trained(
        W,
        b,
        x,
        y,
        eta,
        updates,
        bp1=lambda z, a, y, prime: (a - y) * slope_at_a(z),
        bp2=lambda W, delta, z, prime: (W.T @ delta) * slope_at_a(z),
    )


@train.mistake("The biases stand still", "A bias is a knob like any other.", "b^l ← b^l − η ∂C/∂b^l")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, gradient=lambda d, a: (np.zeros((len(d), 1)), d @ a.T / d.shape[1]))


@train.mistake("The biases take sums", "The slope of a bias is a mean over the examples too.", BP3)
def _(W, b, x, y, eta, updates):
    return _trained(
        W, b, x, y, eta, updates, gradient=lambda d, a: (d.sum(axis=1, keepdims=True), d @ a.T / d.shape[1])
    )


@train.mistake("The weights take sums", "The slope of a weight is a mean over the examples too.", BP4)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates, gradient=lambda d, a: (d.mean(axis=1, keepdims=True), d @ a.T))


@train.mistake("The mean of the biases runs over the neurons", "Columns are examples: axis 1.", BP3)
def _(W, b, x, y, eta, updates):
    return _trained(
        W, b, x, y, eta, updates, gradient=lambda d, a: (d.mean(axis=0, keepdims=True), d @ a.T / d.shape[1])
    )


@train.mistake("One update too many", "As many as `updates` says; the first cost belongs to none.", "updates + 1 costs")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates + 1)


@train.mistake("The first cost is missing", "One cost stands before the first update.", "updates + 1 costs")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates)[1:]


@train.mistake("The last cost is missing", "One cost stands after the last update.", "updates + 1 costs")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, eta, updates)[:-1]


@train.mistake("η is missing", "Each knob moves by η times its slope.", "W^l ← W^l − η ∂C/∂W^l")
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, 1.0, updates)


@train.mistake("Only the last layer learns", "BP2 goes down to l = 1, and every layer is updated.", "l = 1 … L")
def _(W, b, x, y, eta, updates):
    last_alone = [None, *([False] * (len(W) - 2)), True]
    return _partly(W, b, x, y, eta, updates, last_alone)


@train.mistake("The first layer does not learn", "The loops go down to l = 1.", "l = 1 … L")
def _(W, b, x, y, eta, updates):
    return _partly(W, b, x, y, eta, updates, [None, False, *([True] * (len(W) - 2))])


def _partly(W, b, x, y, eta, updates, learns):
    """The reference, in which some layers are put back after each update."""
    costs = _trained(W, b, x, y, eta, 0)
    for _ in range(updates):
        kept = list(zip(W, b, learns, strict=True))
        _trained(W, b, x, y, eta, 1)
        for l, (weights, bias, learn) in enumerate(kept):
            if not learn:
                W[l] = weights
                b[l] = bias
        costs += _trained(W, b, x, y, eta, 0)
    return costs


@train.mistake("Two layers are written out", "There may be one, or three: loops run over all of them.", "l = 1 … L")
def _(W, b, x, y, eta, updates):
    if len(W) < 3:
        W[2]  # no such layer
    return _trained([None, W[1], W[2]], [None, b[1], b[2]], x, y, eta, updates)


@train.mistake(
    "The way forward is made only once",
    "z and a are those of the start: after each update go forward again.",
    "z^l = W^l a^{l-1} + b^l with the new W and b",
)
def _(W, b, x, y, eta, updates):
    return _trained(W, b, x, y, 0.0, updates)


@train.mistake(
    "The errors are those of the start",
    "The new z and a are used for the cost alone: BP1 to BP4 need them, too.",
    "δ^l at the new W and b",
)
def _(W, b, x, y, eta, updates):
    L = len(W) - 1
    start = _forward(W, b, x)
    costs = [((start[1][L] - y) ** 2).sum() / (2 * x.shape[1])]
    for _ in range(updates):
        z, a = start
        delta = bp1(z[L], a[L], y, sigmoid.prime)
        steps = {}
        for l in range(L, 0, -1):
            steps[l] = bp3_bp4(delta, a[l - 1])
            delta = bp2(W[l], delta, z[l - 1], sigmoid.prime) if l > 1 else None
        for l, (db, dW) in steps.items():
            W[l] = W[l] - eta * dW
            b[l] = b[l] - eta * db
        costs.append(((_forward(W, b, x)[1][L] - y) ** 2).sum() / (2 * x.shape[1]))
    return costs


@train.mistake(
    "σ is missing in the last layer",
    "The output is an activation, too: a^L = σ(z^L).",
    "a^l = σ(z^l) for l = 1 … L",
)
def _(W, b, x, y, eta, updates):
    L = len(W) - 1
    costs = []
    for _ in range(updates + 1):
        z, a = _forward(W, b, x)
        a[L] = z[L]
        costs.append(((a[L] - y) ** 2).sum() / (2 * x.shape[1]))
        delta = bp1(z[L], a[L], y, sigmoid.prime)
        for l in range(L, 0, -1):
            db, dW = bp3_bp4(delta, a[l - 1])
            delta = bp2(W[l], delta, z[l - 1], sigmoid.prime) if l > 1 else None
            W[l] = W[l] - eta * dW
            b[l] = b[l] - eta * db
    return costs
