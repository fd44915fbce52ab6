"""Chapter 0: cost_after_round, number_of_knobs, share_right."""

import numpy as np

from ..exercise import exercise
from ..numbers import WHOLE, number
from ..worked import worked

number(
    "cost_after_round",
    chapter=0,
    asks="the cost after one round of the knob with x = −1 and y = 2",
    value=3.125,
    worked=worked(
        "(w * x - y) ** 2 / 2",
        w=0.5,
        x=-1,
        y=2,
        others={
            "w": {"The knob before the round": 1, "The knob turned up": 1.5},
            "x": {"The input of the example": 2},
            "y": {"The target of the example": 6},
        },
    ),
    mistakes={
        6.125: ("The knob was turned up", "Try it: at w = 1.1 the answer is −1.1, further from 2 than −1 is."),
        4.5: ("This is the cost before the round", "The knob moves first, by ½; then the cost is taken once more."),
        1.125: ("The sign of x is lost, or y is added", "The answer is w · x = −½, and y is taken away from it."),
        0.5: [
            (
                "This is the knob",
                "It stands at ½ after the round. What does the network answer there, and at what cost?",
            ),
            ("The input 2 of the example is kept", "Here x is −1."),
        ],
        2.5: ("This is a distance", "The answer −½ is 2.5 away from 2. The cost is half the square of that."),
        4.205: ("The knob moved by the nudge", "Trying goes by 0.1, moving by ½: at w = ½ the cost is taken again."),
        6.25: ("The ½ of the cost is missing", "C = ½ (w · x − y)²: half the square of the distance."),
        1.25: ("Half the distance", "The distance is 2.5. It is squared, and then halved."),
        12.5: ("The example of the text is kept", "Its input was 2 and its target 6. Here x is −1, and y is 2."),
        1.375: ("The difference of two costs", "Asked for is the cost after the move alone."),
        -0.5: ("This is the answer", "The network says −½. The cost is half the square of its distance from 2."),
    },
    look=(
        "which way and how far the knob moves (from 1, by ½), the signs of x = −1 and of − y, the square, and"
        " the ½ before it"
    ),
    hints=(
        "Work out the cost at w = 1, and at w = 1.1. Which is smaller? Then move by ½ to the better side.",
        "C = ½ (w · x − y)², with x = −1 and y = 2",
        "cost_after_round = (___ * -1 - 2) ** 2 / 2",
    ),
    buys="The input was negative, so turning the knob down made the answer larger. Blame depends on the input.",
)

number(
    "number_of_knobs",
    chapter=0,
    asks="the number of weights and biases of a network 4-5-2",
    value=37,
    rtol=WHOLE,
    worked=worked("n_0 * n_1 + n_1 + n_1 * n_2 + n_2", n_0=4, n_1=5, n_2=2),
    mistakes={
        30: ("The biases are missing", "Each neuron of layers 1 and 2 has a bias: 5 and 2 more."),
        41: ("The inputs have no biases", "Layer 0 only hands the inputs on: biases belong to layers 1 and 2."),
        11: ("Neurons were counted", "Every pair of neurons in neighbouring layers has a weight: multiply, then add."),
        40: ("All three sizes were multiplied", "Weights join neighbouring layers only: 4 with 5, and 5 with 2."),
        25: ("Layer 2 is missing", "That is layer 1 alone. Layer 2 has weights and biases, too."),
        12: ("Layer 1 is missing", "That is layer 2 alone. Layer 1 has weights and biases, too."),
        45: ("The inputs are joined to the outputs", "Weights join neighbouring layers only: 0 with 1, and 1 with 2."),
        32: [
            ("One bias for each layer", "Every neuron of layers 1 and 2 has a bias of its own."),
            ("The biases of the hidden layer are missing", "Its five neurons have one each."),
        ],
        31: ("One bias for the whole network", "Every neuron of layers 1 and 2 has a bias of its own: 5 and 2."),
        38: (
            "Inputs and outputs are joined, and the biases are missing",
            "Only neighbouring layers are joined: 0 with 1, and 1 with 2.",
        ),
        35: ("The biases of the last layer are missing", "Its two neurons have one each."),
        39: [
            ("A bias for each neuron that sends", "Biases belong to the neurons that receive: 5 and 2."),
            ("The sizes of layers 0 and 2 are exchanged", "Layer 0 has 4 neurons, and layer 2 has 2."),
        ],
        7: ("Only the biases", "Each weight is a knob, too: count the pairs of neighbours."),
    },
    look="which layers are joined, and which neurons have a bias",
    hints=(
        "Count layer by layer: its weights, then its biases.",
        "A layer with n neurons that gets k numbers has n · k weights and n biases.",
        "number_of_knobs = (5 * 4 + 5) + (2 * ___ + ___)",
    ),
    buys="A network for digits, 784-30-10, has 23,860 of them. Nobody turns these by hand.",
)


def answers_and_targets(rng):
    """Answers between 0 and 1 and targets 0 or 1: a batch, one example, some exactly at ½, all right, none right."""
    y = (rng.random((1, 12)) < 0.4).astype(float)
    yield rng.random((1, 12)), y
    yield rng.random((1, 1)), np.ones((1, 1))
    yield np.array([[0.5, 0.5, 0.5, 0.75, 0.25]]), np.array([[0.0, 1.0, 1.0, 1.0, 1.0]])
    yield 0.3 + 0.4 * y, y
    yield 0.9 - 0.8 * y, y
    yield rng.random((1, 9)), rng.integers(0, 2, (1, 9))
    yield np.array([[0.8, 0.6, 0.9]]), np.array([[0.0, 0.0, 1.0]])


@exercise(
    chapter=0,
    expects="answers: array (1, m), between 0 and 1; y: array (1, m), each 0 or 1. Returns a number between 0 and 1.",
    cases=answers_and_targets,
    hints=(
        "First turn each answer into yes or no. Then ask, for each column, whether that agrees with y.",
        "The share is the mean of (answer > ½) = y, where True counts as 1 and False as 0.",
        "def share_right(answers, y):\n    says_yes = answers > ___\n    return (says_yes == ___).mean()",
    ),
    buys="The labs call this number the accuracy.",
)
def share_right(answers, y):
    return ((answers > 0.5) == (y == 1)).mean()


@share_right.stub
def _(answers, y):
    return ...


@share_right.alternative
def _(answers, y):
    right = 0
    for answer, target in zip(answers[0], y[0], strict=True):
        if (answer > 0.5 and target == 1) or (answer <= 0.5 and target == 0):
            right += 1
    return right / len(y[0])


@share_right.alternative
def _(answers, y):
    return 1 - np.abs((answers > 0.5).astype(int) - y).sum() / y.size


@share_right.alternative
def _(answers, y):
    return np.float32(np.mean(np.where(answers > 0.5, 1, 0) == y))


@share_right.mistake(
    "The number, not the share",
    "This counts the right answers. A share is their number divided by how many there are.",
    "share = right answers / m",
)
def _(answers, y):
    return ((answers > 0.5) == (y == 1)).sum()


@share_right.mistake(
    "The share of the wrong ones", "This is 0 where every answer is right.", "share right = 1 - share wrong"
)
def _(answers, y):
    return ((answers > 0.5) != (y == 1)).mean()


@share_right.mistake(
    "The answers are not turned into yes or no",
    "An answer of 0.9 means yes, but it does not equal 1.",
    "yes where the answer is above ½",
)
def _(answers, y):
    return (answers == y).mean()


@share_right.mistake(
    "The targets are not looked at", "This is how often the network says yes, right or wrong.", "compare with y"
)
def _(answers, y):
    return (answers > 0.5).mean()


@share_right.mistake(
    "A right no does not count",
    "Only the columns with yes and target 1 are counted. A no is right where the target is 0.",
    "right = (yes and y = 1) or (no and y = 0)",
)
def _(answers, y):
    return ((answers > 0.5) & (y == 1)).mean()


@share_right.mistake(
    "Every answer above 0 counts as yes",
    "The answers lie between 0 and 1, so nearly all are above 0. The border is ½.",
    "yes where the answer is above ½",
)
def _(answers, y):
    return ((answers > 0) == (y == 1)).mean()


@share_right.mistake(
    "½ counts as yes", "An answer of exactly ½ is not above ½: it counts as no.", "yes where the answer is above ½"
)
def _(answers, y):
    return ((answers >= 0.5) == (y == 1)).mean()


@share_right.mistake(
    "This is how near, not how often",
    "It takes the mean distance from the target. An answer of 0.6 where 1 is wanted is right, and counts in full.",
    "share = right answers / m",
)
def _(answers, y):
    return 1 - np.abs(answers - y).mean()


@share_right.mistake(
    "In percent", "This lies between 0 and 100, and a number between 0 and 1 is asked for.", "0 ≤ share ≤ 1"
)
def _(answers, y):
    return 100 * ((answers > 0.5) == (y == 1)).mean()


@share_right.mistake(
    "Divided by a fixed number",
    "There were four answers in the example; here there may be more, or one.",
    "the share is the number of right ones / m",
)
def _(answers, y):
    return ((answers > 0.5) == (y == 1)).sum() / 4


@share_right.mistake(
    "One share for each column",
    "axis=0, or Python's own sum, goes along each column alone: the mean of all is asked for.",
    "one number for all answers",
)
def _(answers, y):
    return ((answers > 0.5) == (y == 1)).mean(axis=0)


@share_right.mistake(
    "Only the answers whose target is 1",
    "A right no counts, too: all answers are looked at.",
    "right ones / all",
)
def _(answers, y):
    return (answers[y == 1] > 0.5).mean() if (y == 1).any() else 0.0


@share_right.mistake(
    "The last answer is not looked at",
    "A range ends before its second number: all columns count.",
    "share = right answers / m",
)
def _(answers, y):
    m = answers.shape[1]
    return ((answers > 0.5) == (y == 1))[0, : m - 1].sum() / m
