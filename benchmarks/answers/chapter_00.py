"""Answers to chapter 0, start here, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": (
            "moved up instead of down: the nudge up had made the cost larger, but the knob was turned up all the same"
        ),
        "source": """\
cost_after_round = (-1.5 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "gives the cost before the move, not after it",
        "source": """\
cost_after_round = 4.5
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "the half of the cost is forgotten",
        "source": """\
cost_after_round = (-0.5 - 2) ** 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "gives the new position of the knob instead of the cost there",
        "source": """\
cost_after_round = 0.5
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "takes x = 1 instead of -1, so the answer has the wrong sign",
        "source": """\
cost_after_round = (0.5 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "gives the new answer w x instead of its cost",
        "source": """\
cost_after_round = -0.5
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "moved by the size of the nudge, 0.1, instead of the move of 0.5",
        "source": """\
cost_after_round = (-0.9 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "halves the distance and then squares it",
        "source": """\
cost_after_round = ((-0.5 - 2) / 2) ** 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": True,
        "closed": False,
        "mistake": "a loop that plays the round, as one would at the keyboard",
        "source": """\
def c(w):
    return 0.5 * (w * -1 - 2) ** 2


w = 1.0
if c(w + 0.1) < c(w):
    w += 0.5
elif c(w - 0.1) < c(w):
    w -= 0.5
cost_after_round = c(w)
""",
    },
    {
        "exercise": "cost_after_round",
        "right": True,
        "closed": True,
        "mistake": "the decimal number, worked out on paper",
        "source": """\
cost_after_round = 3.125
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "the biases are forgotten",
        "source": """\
number_of_knobs = 5 * 4 + 2 * 5
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "gives the inputs four biases as well",
        "source": """\
number_of_knobs = (5 * 4 + 5) + (2 * 5 + 2) + 4
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "counts the neurons instead of the knobs",
        "source": """\
number_of_knobs = 4 + 5 + 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "only one bias a layer",
        "source": """\
number_of_knobs = (5 * 4 + 1) + (2 * 5 + 1)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "multiplies all the sizes",
        "source": """\
number_of_knobs = 4 * 5 * 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "forgets the last layer",
        "source": """\
number_of_knobs = 5 * 4 + 5
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "connects the inputs to the outputs as well",
        "source": """\
number_of_knobs = (5 * 4 + 5) + (2 * 5 + 2) + 4 * 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": True,
        "closed": False,
        "mistake": "each neuron has its inputs and one bias more, summed over the layers",
        "source": """\
sizes = [4, 5, 2]
number_of_knobs = sum((n + 1) * k for n, k in zip(sizes, sizes[1:], strict=False))
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": 'counts a right "no" as wrong: only the cases where both are yes are counted',
        "source": """\
def share_right(answers, y):
    yes = answers > 0.5
    return (yes * (y == 1)).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "gives the number of right answers and not their share",
        "source": """\
def share_right(answers, y):
    return ((answers > 0.5) == (y == 1)).sum()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "gives the share of wrong answers",
        "source": """\
def share_right(answers, y):
    wrong = (answers > 0.5) != (y == 1)
    return wrong.mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "an answer of exactly one half counts as yes",
        "source": """\
def share_right(answers, y):
    says_yes = answers >= 0.5
    return (says_yes == y).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "compares the answers themselves with the targets, without reading them as yes or no",
        "source": """\
def share_right(answers, y):
    return (answers == y).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "divides by len(answers), which is the number of rows, 1, and not the number of answers",
        "source": """\
def share_right(answers, y):
    right = np.round(answers) == y
    return right.sum() / len(answers)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "divides by a fixed four, as in the example",
        "source": """\
def share_right(answers, y):
    right = 0
    for a, t in zip(answers[0], y[0], strict=True):
        if (a > 0.5) == (t == 1):
            right += 1
    return right / 4
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "keeps one mean for each column, because of axis=0",
        "source": """\
def share_right(answers, y):
    return ((answers > 0.5) == (y == 1)).mean(axis=0)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "gives the share of answers that say yes; the targets are not looked at",
        "source": """\
def share_right(answers, y):
    return np.mean(answers > 0.5)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "returns a percentage",
        "source": """\
def share_right(answers, y):
    return 100 * ((answers > 0.5) == (y > 0.5)).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": (
            "two mistakes: an answer of one half counts as yes, and the number is returned instead of the share"
        ),
        "source": """\
def share_right(answers, y):
    says_yes = answers >= 0.5
    return np.sum(says_yes == (y == 1))
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "the share among the cases whose target is 1 only",
        "source": """\
def share_right(answers, y):
    return (answers > 0.5)[y == 1].mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "overwrites the answers of the caller with 0 and 1",
        "source": """\
def share_right(answers, y):
    answers[answers > 0.5] = 1
    answers[answers <= 0.5] = 0
    return (answers == y).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": False,
        "mistake": "one minus the mean distance of yes and target",
        "source": """\
def share_right(answers, y):
    said = np.where(answers > 0.5, 1, 0)
    return 1 - np.abs(said - y).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": True,
        "mistake": "a loop with a counter",
        "source": """\
def share_right(answers, y):
    good = 0
    m = y.shape[1]
    for i in range(m):
        if answers[0, i] > 0.5 and y[0, i] == 1:
            good += 1
        if answers[0, i] <= 0.5 and y[0, i] == 0:
            good += 1
    return good / m
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": False,
        "mistake": "exclusive or of yes and target, turned round, and counted",
        "source": """\
def share_right(answers, targets):
    hits = np.logical_not(np.logical_xor(answers > 0.5, targets.astype(bool)))
    return float(np.count_nonzero(hits)) / hits.size
""",
    },
]
