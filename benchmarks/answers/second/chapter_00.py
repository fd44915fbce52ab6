"""Answers to chapter 0, start here, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "moves the knob by the trial nudge of 0.1 only, not by 0.5",
        "source": """\
cost_after_round = ((1 - 0.1) * (-1) - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "takes the step as 0.5 times the slope instead of 0.5",
        "source": """\
w = 1.0
slope = (w * -1 - 2) * -1
w = w - 0.5 * slope
cost_after_round = (w * -1 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "keeps the target 6 of the example above",
        "source": """\
cost_after_round = (0.5 * (-1) - 6) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "does not square: half of the distance",
        "source": """\
cost_after_round = abs(0.5 * (-1) - 2) / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: moves up instead of down, and forgets the half of the cost",
        "source": """\
answer = (1 + 0.5) * (-1)
cost_after_round = (answer - 2) ** 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "keeps the input 2 of the example above",
        "source": """\
cost_after_round = (0.5 * 2 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": False,
        "mistake": "takes the difference of the two costs, before and after, instead of the cost after the move",
        "source": """\
cost_after_round = (-1 - 2) ** 2 / 2 - (-0.5 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": True,
        "closed": False,
        "mistake": "plays the round with a function and a rule in code",
        "source": """\
def c(w):
    return 0.5 * (w * -1.0 - 2.0) * (w * -1.0 - 2.0)


w = 1.0
w = w + 0.5 if c(w + 0.1) < c(w) else w - 0.5
cost_after_round = c(w)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "counts the weights only and forgets the biases",
        "source": """\
number_of_knobs = 4 * 5 + 5 * 2
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
        "mistake": "multiplies all three sizes",
        "source": """\
number_of_knobs = 4 * 5 * 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "counts the neurons, not the knobs",
        "source": """\
number_of_knobs = 4 + 5 + 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "a bias for each input of a layer instead of one for each of its neurons",
        "source": """\
number_of_knobs = 4 * (5 + 1) + 5 * (2 + 1)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "forgets the biases of the last layer",
        "source": """\
number_of_knobs = 4 * 5 + 5 + 5 * 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: joins the inputs with the outputs directly as well, and leaves out the biases",
        "source": """\
number_of_knobs = 4 * 5 + 5 * 2 + 4 * 2
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": True,
        "closed": True,
        "mistake": "computed by a loop over the sizes, with one extra input for the bias",
        "source": """\
sizes = [4, 5, 2]
number_of_knobs = sum((n_in + 1) * n_out for n_in, n_out in zip(sizes[:-1], sizes[1:]))
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "compares the answers themselves with the targets, without turning them into yes or no",
        "source": """\
def share_right(answers, y):
    right = 0
    for i in range(y.shape[1]):
        if answers[0, i] == y[0, i]:
            right += 1
    return right / y.shape[1]
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "an answer of exactly one half counts as yes",
        "source": """\
def share_right(answers, y):
    yes = np.where(answers >= 0.5, 1, 0)
    return np.mean(yes == y)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "counts only the rightly answered yes, not the rightly answered no",
        "source": """\
def share_right(answers, y):
    both_yes = (answers > 0.5) * (y == 1)
    return both_yes.sum() / y.shape[1]
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "gives the share in percent",
        "source": """\
def share_right(answers, y):
    return 100 * np.mean((answers > 0.5) == y)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "divides by len(answers), which is the number of rows",
        "source": """\
def share_right(answers, y):
    predictions = (answers > 0.5).astype(int)
    hits = np.sum(predictions == y)
    return hits / len(answers)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "returns the share of the wrong answers",
        "source": """\
def share_right(answers, y):
    says_yes = answers > 0.5
    return (says_yes != (y == 1)).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: a half counts as yes, and the hits are counted instead of their share being taken",
        "source": """\
def share_right(answers, y):
    hits = 0
    for a, t in zip(answers[0], y[0]):
        if (a >= 0.5 and t == 1) or (a < 0.5 and t == 0):
            hits = hits + 1
    return hits
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "only among the examples with target 1",
        "source": """\
def share_right(answers, y):
    return (answers[y == 1] > 0.5).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "the mean goes along each column, so an array comes back and not a number",
        "source": """\
def share_right(answers, y):
    return ((answers > 0.5) == (y == 1)).mean(axis=0)
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": False,
        "mistake": "stops the loop one example early",
        "source": """\
def share_right(answers, y):
    m = answers.shape[1]
    n = 0
    for i in range(m - 1):
        n += (answers[0][i] > 0.5) == (y[0][i] == 1)
    return n / m
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": False,
        "mistake": "distance between answer and target, as a sum of two disjoint cases",
        "source": """\
def share_right(answers, y):
    m = y.size
    true_yes = np.count_nonzero((answers > 0.5) & (y == 1))
    true_no = np.count_nonzero((answers <= 0.5) & (y == 0))
    return (true_yes + true_no) / m
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": False,
        "mistake": "one minus the mean of the differences between 0 and 1",
        "source": """\
def share_right(answers, y):
    verdict = (answers > 0.5) * 1.0
    return 1 - np.abs(verdict - y).mean()
""",
    },
]
