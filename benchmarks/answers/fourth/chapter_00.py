"""Answers to chapter 0, start here, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "turns the knob up, as in the example of the text, without trying: w = 1.5",
        "source": """\
cost_after_round = (1.5 * (-1) - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "moves rightly to 0.5, but calls the chapter's cost with its defaults x = 2 and y = 6",
        "source": """\
def cost(w, x=2.0, y=6.0):
    answer = w * x
    return (answer - y) ** 2 / 2


cost_after_round = cost(0.5)
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "loses the sign of the input: the answer at w = 0.5 is taken as +0.5",
        "source": """\
answer = 0.5 * 1
cost_after_round = (answer - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": True,
        "closed": True,
        "mistake": "plays the round in code, for all three places, and then computes the cost",
        "source": """\
def cost(w, x=2.0, y=6.0):
    answer = w * x
    return (answer - y) ** 2 / 2



w = 1.0
best = min((w, w + 0.1, w - 0.1), key=lambda v: cost(v, x=-1.0, y=2.0))
w += 0.5 * np.sign(best - w)
cost_after_round = cost(w, x=-1.0, y=2.0)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "counts the weights only",
        "source": """\
net = Network([4, 5, 2], rng=seed(0))
number_of_knobs = sum(W.size for W in net.W[1:])
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "gives the inputs biases, too",
        "source": """\
number_of_knobs = 4 * 5 + 5 * 2 + 4 + 5 + 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "one bias for each input of a layer, not for each neuron",
        "source": """\
number_of_knobs = (5 * 4 + 4) + (2 * 5 + 5)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "counts only among the examples whose target is 1 (recall); agrees with the example of the statement",
        "source": """\
def share_right(answers, y):
    yes = answers > 0.5
    return yes[y == 1].mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "divides the number of right answers by len(y), which is 1 for the shape (1, m)",
        "source": """\
def share_right(answers, y):
    right = (answers > 0.5) == (y == 1)
    return right.sum() / len(y)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "an answer of exactly one half counts as yes",
        "source": """\
def share_right(answers, y):
    return ((answers >= 0.5) == y).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": True,
        "mistake": "one minus the share of the wrong ones, found by exclusive or",
        "source": """\
def share_right(answers, y):
    return 1 - np.mean((answers > 0.5) ^ (y > 0.5))
""",
    },
]
