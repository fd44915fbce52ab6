"""Chapter 12: two numbers by hand, linear_rows, cross_entropy_loss, torch_momentum, which_trap."""

import numpy as np

from ..exercise import Refused, exercise
from ..numbers import number
from ..worked import worked

number(
    "floor_of_two",
    chapter=12,
    asks="the lowest cost of a two-class model whose probabilities are taken for logits",
    value=lambda: np.log(1 + np.exp(-1)),
    worked=worked("-ln(exp(1) / (exp(1) + exp(zero)))", zero=0),
    mistakes={
        0.0: ("Softmax is applied once", "The price of probability 1 is 0. But here softmax comes once more."),
        (lambda: np.log(2)): ("This is no idea at all", "ln 2 is the price for (½, ½). Here the inputs are 1 and 0."),
        (lambda: np.e / (1 + np.e)): ("This is the probability", "The price is minus the logarithm of it."),
        (lambda: np.log(1 + 9 / np.e)): ("This is for ten classes", "With two classes there is one other exponential."),
        lambda: np.log(1 + 2 / np.e): ("Two others", "With two classes there is one other exponential."),
        lambda: np.log(1 + np.e): (
            "The share of the other class",
            "The right class has the number 1, and with it e above the line.",
        ),
        lambda: -np.log(1 + np.e): (
            "The share of the other class, and no minus",
            "The price is minus the logarithm of the right class's share.",
        ),
        lambda: np.log(1 + 9 / np.e) / 5: (
            "A fifth of the floor of ten",
            "Compute it anew: with two classes there is one other exponential.",
        ),
    },
    look="the two exponentials (of 1 and of 0), which share is asked for, and minus its natural logarithm",
    hints=(
        "Apply softmax to the numbers 1 and 0, as if they were logits.",
        "C = −ln [e / (e + 1)]",
        "floor_of_two = -np.log(np.exp(1) / (np.exp(1) + ___))",
    ),
    buys="A cost that stops near such a number, while the answers are right, has gone through softmax twice.",
)

number(
    "w_fourth",
    chapter=12,
    asks="w after the fourth update without zero_grad",
    value=-1.0625,
    worked=worked("w - eta * (total + w)", w=-0.875, eta=0.5, total=1.25),
    mistakes={
        -0.4375: (
            "zero_grad was not forgotten",
            "This follows the newest slope alone; the three before it count as well.",
        ),
        -0.6875: ("The step is added", "The sum is subtracted: w ← w − η · sum."),
        -1.3125: (
            "The newest slope alone, and its sign is lost",
            "The slope is w itself, −0.875, and the 1.25 of the updates before counts as well.",
        ),
        -1.25: ("η is missing", "The step is η times the sum, and η is ½."),
        -1.9375: ("The slope has lost its sign", "The newest slope is w itself, −0.875: the sum becomes smaller."),
        0.0: (
            "The newest slope alone, and twice",
            "The slope at w is w, and 1.25 of the updates before counts as well.",
        ),
        0.0625: ("zero_grad was not forgotten, from the start", "Without it the slopes of all updates add up."),
        0.375: ("This is the new sum", "The step is −η times it, and starts at w = −0.875."),
        -0.875: ("This is the third update", "Asked for is w after the fourth."),
        -1.5: ("The step goes along the old sum", "The newest slope, −0.875, is added to it first."),
        -0.71875: ("This is the fifth update", "Asked for is w after the fourth."),
    },
    look="the new sum (1.25 and the newest slope, with its sign), the minus before η, and η = ½",
    hints=(
        "First the new sum: 1.25 and the slope at w = −0.875, which is w itself.",
        "sum ← 1.25 + (−0.875), then w ← −0.875 − ½ · sum",
        "w_fourth = -0.875 - 0.5 * (1.25 + ___)",
    ),
    buys="It is still on its way out: the sum is positive, and pushes the wrong way.",
)


def layers_of_rows(rng):
    """A batch in rows, weights, a bias without columns: all sizes equal, and none; sizes of 1."""
    for n_in, n_out, m in [(2, 2, 2), (3, 3, 3), (3, 3, 5), (4, 2, 3), (2, 5, 4), (3, 2, 1), (1, 3, 2), (3, 1, 2)]:
        yield rng.normal(size=(m, n_in)), rng.normal(size=(n_out, n_in)), rng.normal(size=n_out) + 0.5


ROWS = "Z = X W^T + b: row i of Z is W x + b for the example in row i of X"


@exercise(
    chapter=12,
    expects="x: (m, n_in), a row for each example; W: (n_out, n_in); b: (n_out,). Returns (m, n_out).",
    cases=layers_of_rows,
    hints=(
        "Write down the three shapes. Which product of x and W, one of them transposed, has the shape (m, n_out)?",
        ROWS,
        "def linear_rows(x, W, b):\n    return x @ ___ + b",
    ),
    buys="You can read every `nn.Linear`, and say which way round its weights are.",
)
def linear_rows(x, W, b):
    return x @ W.T + b


@linear_rows.stub
def _(x, W, b):
    return ...


@linear_rows.alternative
def _(x, W, b):
    return (W @ x.T + b[:, None]).T


@linear_rows.alternative
def _(x, W, b):
    return np.array([[sum(w * v for w, v in zip(row, example, strict=True)) for row in W] for example in x]) + b


@linear_rows.alternative
def _(x, W, b):
    return (np.einsum("mk,jk->mj", x, W) + b).astype(np.float32)


@linear_rows.mistake("The transpose is missing", "W has a row for each neuron, and x a row for each example.", ROWS)
def _(x, W, b):
    return x @ W + b


@linear_rows.mistake("A column for each example", "This is the course's own line; here examples are rows.", ROWS)
def _(x, W, b):
    return W @ x + b[:, None]


@linear_rows.mistake("The result has columns for rows", "The numbers are right; a row for each example is asked.", ROWS)
def _(x, W, b):
    return W @ x.T + b[:, None]


@linear_rows.mistake("The bias is missing", "A layer adds b to every row.", ROWS)
def _(x, W, b):
    return x @ W.T


@linear_rows.mistake(
    "The bias stands in a column", "b has an entry for each neuron, and neurons lie along the rows now.", ROWS
)
def _(x, W, b):
    return x @ W.T + b[:, None]


@linear_rows.mistake("The bias is subtracted", "It is added.", ROWS)
def _(x, W, b):
    return x @ W.T - b


@linear_rows.mistake(
    "x is on the wrong side",
    "Examples are rows: x stands on the left.",
    ROWS,
)
def _(x, W, b):
    return W.T @ x + b


@linear_rows.mistake(
    "The bias is inside the product",
    "First the product, then the bias is added.",
    ROWS,
)
def _(x, W, b):
    return (x + b) @ W.T


@linear_rows.mistake(
    "Entry by entry",
    "A product of matrices is written @.",
    ROWS,
)
def _(x, W, b):
    return x * W.T + b


@linear_rows.mistake(
    "reshape for a transpose", "It reads the numbers on in their order; .T turns rows into columns.", ROWS
)
def _(x, W, b):
    return x @ W.reshape(W.shape[::-1]) + b


@linear_rows.mistake("A sigmoid comes behind it", "A linear layer has no σ: that is a layer of its own.", ROWS)
def _(x, W, b):
    return 1 / (1 + np.exp(-(x @ W.T + b)))


@linear_rows.mistake("The mean over the inputs", "Products are added up, and divided by nothing.", ROWS)
def _(x, W, b):
    return x @ W.T / x.shape[1] + b


@linear_rows.mistake("Only the first example", "Each row of x has a row in the result.", ROWS)
def _(x, W, b):
    return W @ x[0] + b


@linear_rows.mistake(
    "This is the course's own line", "Here examples are rows, and the weights stand on the right.", ROWS
)
def _(x, W, b):
    return W @ x + b


def logits_in_rows(rng):
    """Logits and whole-number labels: one example, one class, square, tall, wide, and beyond what exp holds."""
    for m, K in ((1, 3), (3, 3), (2, 4), (5, 2), (4, 4), (2, 1)):
        yield rng.normal(scale=2, size=(m, K)), rng.integers(0, K, m)
    yield np.array([[800.0, -800.0, 2.0], [0.0, 900.0, 899.0], [1.0, 2.0, -3.0]]), np.array([0, 2, 1])
    yield np.array([[-800.0, -801.0], [400.0, -400.0]]), np.array([1, 1])


LOSS = "C = the mean over the examples of ln Σ_k e^{z_k} − z_label"


@exercise(
    chapter=12,
    expects="logits: (m, K), a row for each example; labels: (m,) whole numbers from 0 to K − 1. Returns a number.",
    cases=logits_in_rows,
    hints=(
        "For each row: subtract its largest number, so that no exponential overflows. Then ln Σ e^z minus the logit of "
        "the right class.",
        LOSS,
        "def cross_entropy_loss(logits, labels):\n    z = logits - logits.max(axis=1, keepdims=True)\n"
        "    right = z[np.arange(len(labels)), ___]\n    return (np.log(np.exp(z).sum(axis=___)) - right).mean()",
    ),
    buys="You know what `nn.CrossEntropyLoss` does, and that it wants logits.",
)
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels]
    return (np.log(np.exp(z).sum(axis=1)) - right).mean()


def probabilities(logits):
    """Softmax along the rows."""
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@cross_entropy_loss.stub
def _(logits, labels):
    return ...


@cross_entropy_loss.alternative
def _(logits, labels):
    y = np.eye(logits.shape[1])[labels]
    return (np.logaddexp.reduce(logits, axis=1) - (y * logits).sum(axis=1)).mean()


@cross_entropy_loss.alternative
def _(logits, labels):
    total = 0.0
    for z, label in zip(logits, labels, strict=True):
        total += max(z) + np.log(sum(np.exp(v - max(z)) for v in z)) - z[label]
    return total / len(labels)


@cross_entropy_loss.mistake("The exponential overflows", "e^z is inf from z = 710 on.", "subtract each row's largest z")
def _(logits, labels):
    a = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return -np.log(a[np.arange(len(labels)), labels]).mean()


@cross_entropy_loss.mistake(
    "ln of an output that rounded to 0", "Its outputs forget how small they are: stay with the logits.", LOSS
)
def _(logits, labels):
    return -np.log(probabilities(logits)[np.arange(len(labels)), labels]).mean()


@cross_entropy_loss.mistake("Softmax twice", "The loss contains softmax already: give it the logits.", LOSS)
def _(logits, labels):
    return cross_entropy_loss(probabilities(logits), labels)


@cross_entropy_loss.mistake("The sum runs over the examples", "Examples are rows: the classes lie along axis 1.", LOSS)
def _(logits, labels):
    z = logits - logits.max(axis=0)
    return (np.log(np.exp(z).sum(axis=0)) - z)[labels, np.arange(len(labels))].mean()


@cross_entropy_loss.mistake("A sum over the batch", "The cost of a batch is the mean over its examples.", LOSS)
def _(logits, labels):
    return cross_entropy_loss(logits, labels) * len(labels)


@cross_entropy_loss.mistake("A mean over the classes too", "Each example has one price, that of its label.", LOSS)
def _(logits, labels):
    return cross_entropy_loss(logits, labels) / logits.shape[1]


@cross_entropy_loss.mistake(
    "The sign is flipped", "ln Σ e^z is never smaller than the logit: prices are not below 0.", LOSS
)
def _(logits, labels):
    return -cross_entropy_loss(logits, labels)


@cross_entropy_loss.mistake("The shift is not undone", "Take the label's logit from the shifted z, too.", LOSS)
def _(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return (np.log(np.exp(z).sum(axis=1)) - logits[np.arange(len(labels)), labels]).mean()


@cross_entropy_loss.mistake("The label's column for all", "Row i wants the logit of its own label alone.", LOSS)
def _(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return (np.log(np.exp(z).sum(axis=1)) - z[:, labels].mean(axis=1)).mean()


@cross_entropy_loss.mistake(
    "One price for each example",
    "A single number is asked for: the mean over the examples.",
    LOSS,
)
def _(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels]


@cross_entropy_loss.mistake(
    "The logit of the right class is missing",
    "The price is ln Σ e^z minus the logit of the right class.",
    LOSS,
)
def _(logits, labels):
    return (logits.max(axis=1) + np.log(np.exp(logits - logits.max(axis=1, keepdims=True)).sum(axis=1))).mean()


@cross_entropy_loss.mistake(
    "Only the logit of the right class",
    "ln Σ e^z is missing: what the other classes get counts, too.",
    LOSS,
)
def _(logits, labels):
    return -logits[np.arange(len(labels)), labels].mean()


@cross_entropy_loss.mistake(
    "The largest logit in the place of the logarithm of the sum",
    "It is nearly that where one logit stands far above the others.",
    LOSS,
)
def _(logits, labels):
    return (logits.max(axis=1) - logits[np.arange(len(labels)), labels]).mean()


@cross_entropy_loss.mistake(
    "One shift for the whole batch",
    "A row far below the largest number of all comes to ln 0.",
    LOSS,
)
def _(logits, labels):
    z = logits - logits.max()
    with np.errstate(divide="ignore"):
        return (np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels]).mean()


@cross_entropy_loss.mistake(
    "The share of wrong classes",
    "1 - p is no price: take -ln p.",
    LOSS,
)
def _(logits, labels):
    return (1 - probabilities(logits)[np.arange(len(labels)), labels]).mean()


@cross_entropy_loss.mistake(
    "The probability, without a logarithm",
    "The price is -ln p of the right class.",
    LOSS,
)
def _(logits, labels):
    return -probabilities(logits)[np.arange(len(labels)), labels].mean()


@cross_entropy_loss.mistake("The exponential overflows", "Subtract the largest logit of each row first.", LOSS)
def _(logits, labels):
    right = logits[np.arange(len(labels)), labels]
    return (np.log(np.exp(logits).sum(axis=1)) - right).mean()


@cross_entropy_loss.mistake("Classes are counted from 1", "Label 0 is the first column.", LOSS)
def _(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels - 1]
    return (np.log(np.exp(z).sum(axis=1)) - right).mean()


def moving(rng):
    """θ, a velocity that is not 0, a gradient, and the two numbers; of several lengths."""
    for P, eta, mu in [(3, 0.3, 0.9), (1, 0.07, 0.5), (8, 2.0, 0.99), (2, 0.5, 0.0), (4, 0.1, 0.8)]:
        yield rng.normal(size=P), rng.normal(size=P) + 1, rng.normal(scale=2, size=P), eta, mu


MOMENTUM = "v ← μ v + g; θ ← θ − η v"


@exercise(
    chapter=12,
    expects="theta, v, g: (P,); eta, mu: numbers. Returns the new theta and the new v, each (P,).",
    cases=moving,
    new=True,
    hints=(
        "Two lines. The first makes the new v; η is not in it. The second takes a step with the new v.",
        MOMENTUM,
        "def torch_momentum(theta, v, g, eta, mu):\n    v = mu * v + ___\n    return theta - ___ * v, v",
    ),
    buys="`torch.optim.SGD(…, momentum=0.9)` holds no secret any more.",
)
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - eta * v, v


@torch_momentum.stub
def _(theta, v, g, eta, mu):
    return ..., ...


@torch_momentum.alternative
def _(theta, v, g, eta, mu):
    new = np.array([mu * old + slope for old, slope in zip(v, g, strict=True)])
    return np.array([t - eta * step for t, step in zip(theta, new, strict=True)]), new


@torch_momentum.alternative
def _(theta, v, g, eta, mu):
    v = (mu * v + g).astype(np.float32)
    return [(theta - eta * v).astype(np.float32), v]


@torch_momentum.mistake(
    "η is inside v", "This is the course's own momentum: there v holds steps, here it holds slopes.", MOMENTUM
)
def _(theta, v, g, eta, mu):
    v = mu * v - eta * g
    return theta + v, v


@torch_momentum.mistake("The old v steps", "The step is made with the new v.", MOMENTUM)
def _(theta, v, g, eta, mu):
    return theta - eta * v, mu * v + g


@torch_momentum.mistake("The step leads uphill", "v holds slopes, so η v is subtracted.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * v + g
    return theta + eta * v, v


@torch_momentum.mistake("η is missing", "The step is η times v.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - v, v


@torch_momentum.mistake("A running mean", "Here g enters whole; the factor 1 − μ belongs to Adam.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * v + (1 - mu) * g
    return theta - eta * v, v


@torch_momentum.mistake("μ multiplies g too", "μ multiplies the old v alone.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * (v + g)
    return theta - eta * v, v


@torch_momentum.mistake("This is Nesterov", "It looks ahead: here θ moves by η v alone.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - eta * (g + mu * v), v


@torch_momentum.mistake("The slope is subtracted in v", "v collects slopes with their own sign.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * v - g
    return theta - eta * v, v


@torch_momentum.mistake("The results are in the wrong order", "theta comes first, then v.", "returns theta, v")
def _(theta, v, g, eta, mu):
    v = mu * v + g
    return v, theta - eta * v


@torch_momentum.mistake(
    "μ is missing",
    "The old v is kept only in part: μ v.",
    MOMENTUM,
)
def _(theta, v, g, eta, mu):
    return theta - eta * (v + g), v + g


@torch_momentum.mistake(
    "The old v is returned",
    "The new v is needed for the next update.",
    MOMENTUM,
)
def _(theta, v, g, eta, mu):
    return theta - eta * (mu * v + g), v.copy()


@torch_momentum.mistake(
    "Plain descent",
    "The step goes by v, not by g alone.",
    MOMENTUM,
)
def _(theta, v, g, eta, mu):
    return theta - eta * g, mu * v + g


@torch_momentum.mistake(
    "η twice",
    "η is in the step, and nowhere else.",
    MOMENTUM,
)
def _(theta, v, g, eta, mu):
    v = mu * v + eta * g
    return theta - eta * v, v


@torch_momentum.mistake("The step is returned for v", "The next update needs v, without its η.", MOMENTUM)
def _(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - eta * v, eta * v


NAMES = ("no zero_grad", "softmax twice", "columns for rows", "none")
SYMPTOMS = {
    "no zero_grad": "falls quickly, then swings more and more",
    "softmax twice": "comes to rest above 1.46, while digits are read",
    "columns for rows": "stays at ln 10, and no digit is read",
    "none": "falls towards 0, and digits are read",
}
LETTERS = "ABCD"


def no_arguments(rng):
    """One case: nothing is given."""
    yield ()


def diagnoses(f):
    """What is said of each program: that its trap explains what is seen, or what the named trap would look like."""
    result = f()
    if not isinstance(result, tuple | list) or len(result) != 4:
        raise Refused("Four names should be returned: A, B, C, D")
    if any(name is ... for name in result):
        return ...
    found = {}
    for letter, name, right in zip(LETTERS, result, which_trap(), strict=True):
        if not isinstance(name, str) or name not in NAMES:
            listed = ", ".join(f'"{known}"' for known in NAMES)
            raise Refused(f"{letter} should be one of {listed}; it is {name!r}")
        explained = "one that explains the picture" if name == right else f"one whose cost {SYMPTOMS[name]}"
        found[f"the trap of {letter}"] = explained
    return found


@exercise(
    chapter=12,
    expects="No arguments. Returns the four names A, B, C, D, each the name of a trap or 'none'.",
    cases=no_arguments,
    use=diagnoses,
    hints=(
        "Look at two things for each program: where its cost is at the end, and how many new digits it reads.",
        "ln 10 = 2.30 is the price for no idea. Probabilities taken for logits cost 1.46 or more. A sum of gradients "
        "pushes on when the bottom is behind.",
        'def which_trap():\n    A = "___"\n    B = "none"\n    C = "___"\n    D = "___"\n    return A, B, C, D',
    ),
    buys="You can name a trap by its curve, before you read a line of the program.",
)
def which_trap():
    return "softmax twice", "none", "columns for rows", "no zero_grad"


@which_trap.stub
def _():
    A = ...
    B = ...
    C = ...
    D = ...
    return A, B, C, D


@which_trap.alternative
def _():
    return ["softmax twice", "none", "columns for rows", "no zero_grad"]


@which_trap.mistake(
    "A and C are exchanged",
    "Both costs stay high. But one of the two programs reads most digits.",
    SYMPTOMS["softmax twice"],
)
def _():
    return "columns for rows", "none", "softmax twice", "no zero_grad"


@which_trap.mistake(
    "A and D are exchanged", "One of the two costs comes to rest, the other never does.", SYMPTOMS["no zero_grad"]
)
def _():
    return "no zero_grad", "none", "columns for rows", "softmax twice"


@which_trap.mistake("A and B are exchanged", "A right program's cost falls towards 0.", SYMPTOMS["none"])
def _():
    return "none", "softmax twice", "columns for rows", "no zero_grad"


@which_trap.mistake("B and D are exchanged", "Which of the two costs would you like to see?", SYMPTOMS["none"])
def _():
    return "softmax twice", "no zero_grad", "columns for rows", "none"


@which_trap.mistake("C and D are exchanged", "One of the two costs never leaves ln 10.", SYMPTOMS["columns for rows"])
def _():
    return "softmax twice", "none", "no zero_grad", "columns for rows"


@which_trap.mistake("B and C are exchanged", "A program that reads nothing is not right.", SYMPTOMS["columns for rows"])
def _():
    return "softmax twice", "columns for rows", "none", "no zero_grad"
