"""Answers to chapter 0, start here, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "The cost at the try (w = 0.9) is given, not the one after the move of 0.5.",
        "source": """\
cost_after_round = (0.9 * -1 - 2) ** 2 / 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": False,
        "closed": True,
        "mistake": "Calls the chapter's cost with the right knob 0.5, but with its default x = 2 and y = 6.",
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
        "mistake": "Two mistakes: the knob is moved up (the negative input is overlooked when choosing the side), and the half is forgotten.",
        "source": """\
w = 1 + 0.5
cost_after_round = (w * -1 - 2) ** 2
""",
    },
    {
        "exercise": "cost_after_round",
        "right": True,
        "closed": True,
        "mistake": "Plays the round in code, with a loop over the two sides of the knob.",
        "source": """\
def price(knob):
    return 0.5 * (-knob - 2) ** 2


knob = 1.0
for side in (0.1, -0.1):
    if price(knob + side) < price(knob):
        knob = knob + 5 * side
        break
cost_after_round = price(knob)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "Gives a bias to every neuron that sends (4 and 5) instead of to every neuron that receives (5 and 2).",
        "source": """\
number_of_knobs = (4 * 5 + 4) + (5 * 2 + 5)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "One bias for a whole layer, not one for each neuron.",
        "source": """\
number_of_knobs = 4 * 5 + 1 + 5 * 2 + 1
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": False,
        "closed": True,
        "mistake": "Counts a bias for each of the inputs, too.",
        "source": """\
number_of_knobs = 4 * 5 + 5 * 2 + (4 + 5 + 2)
""",
    },
    {
        "exercise": "number_of_knobs",
        "right": True,
        "closed": True,
        "mistake": "Lets the package make the network and asks it for its size.",
        "source": """\
number_of_knobs = Network([4, 5, 2], rng=seed(1)).size
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "An answer of exactly one half is counted as yes (>= for >).",
        "source": """\
def share_right(answers, y):
    return ((answers >= 0.5) == (y == 1)).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "One minus the mean mistake: measures how near the answers are, not how many are on the right side.",
        "source": """\
def share_right(answers, y):
    return 1 - abs(answers - y).mean()
""",
    },
    {
        "exercise": "share_right",
        "right": False,
        "closed": True,
        "mistake": "Python's own sum adds over the rows (there is one), so an array of m numbers comes back, each 0 or 1/m.",
        "source": """\
def share_right(answers, y):
    says_yes = answers > 0.5
    return sum(says_yes == (y == 1)) / y.size
""",
    },
    {
        "exercise": "share_right",
        "right": True,
        "closed": True,
        "mistake": 'np.round rounds a half to the even number 0, so it is just "above one half"; then counts.',
        "source": """\
def share_right(answers, y):
    return np.count_nonzero(np.round(answers) == y) / y.size
""",
    },
]
