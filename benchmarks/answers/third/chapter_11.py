"""Answers to chapter 11, it does not learn, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "logarithm to the base 2, bits",
        "source": """\
first_cost_26 = np.log2(26)
first_cost_one = np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "26 sigmoids that each say one half, with the cross-entropy",
        "source": """\
first_cost_26 = 26 * np.log(2)
first_cost_one = np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "the price of the wrong letters, -ln(25/26)",
        "source": """\
first_cost_26 = -np.log(1 - 1 / 26)
first_cost_one = np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": True,
        "closed": True,
        "mistake": "as the price of a probability, and typed for the other",
        "source": """\
first_cost_26 = -np.log(1 / 26)
first_cost_one = 0.6931
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "one output is taken for one class: ln 1",
        "source": """\
first_cost_26 = np.log(26)
first_cost_one = np.log(1)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "adds both terms of the cross-entropy, though one of them is multiplied by 0",
        "source": """\
first_cost_26 = np.log(26)
first_cost_one = -np.log(0.5) - np.log(1 - 0.5)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "the quadratic cost of one half",
        "source": """\
first_cost_26 = np.log(26)
first_cost_one = 0.5 * (1 - 0.5) ** 2
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "sums of sizes for the lengths; the example of the text comes out right by chance",
        "source": """\
def update_ratio(before, after):
    return np.abs(after - before).sum() / np.abs(before).sum()
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "divides by the length of the new weights",
        "source": """\
def update_ratio(before, after):
    return np.linalg.norm(after - before) / np.linalg.norm(after)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "the difference of the lengths for the length of the difference",
        "source": """\
def update_ratio(before, after):
    old = np.linalg.norm(before)
    new = np.linalg.norm(after)
    return abs(new - old) / old
""",
    },
    {
        "exercise": "update_ratio",
        "right": True,
        "closed": True,
        "mistake": "one root over the quotient of the two sums of squares",
        "source": """\
def update_ratio(before, after):
    step = (after - before).ravel()
    return np.sqrt(step @ step / np.sum(before**2))
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "does not round up: there is no 4.98th layer",
        "source": """\
layers_to_a_thousandth = np.log(1000) / np.log(4)
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "divides 1000 by 4, as if the quarters added up",
        "source": """\
layers_to_a_thousandth = 1000 / 4
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "the loop counts one too many",
        "source": """\
left = 1.0
n = 1
while left >= 0.001:
    left = left / 4
    n += 1
layers_to_a_thousandth = n
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": True,
        "closed": True,
        "mistake": "rounded up",
        "source": """\
layers_to_a_thousandth = int(np.ceil(np.log(1000) / np.log(4)))
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "the wrong axis: the share of the examples for which every neuron is off",
        "source": """\
def never_on(a):
    return (a == 0).all(axis=0).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "the share of all entries that are 0",
        "source": """\
def never_on(a):
    return (a == 0).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "the number of the neurons and not their share",
        "source": """\
def never_on(a):
    return int((a == 0).all(axis=1).sum())
""",
    },
    {
        "exercise": "never_on",
        "right": True,
        "closed": True,
        "mistake": "the largest activation of each row, compared with 0",
        "source": """\
def never_on(a):
    largest = np.max(a, axis=1)
    return 1 - np.count_nonzero(largest) / len(largest)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "the whole delta, and not the share of a - y that is left",
        "source": """\
brake_at_99 = (0.99 - 0) * 0.99 * 0.01
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "the share that is lost",
        "source": """\
brake_at_99 = 1 - 0.99 * 0.01
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "the largest value of sigma', a quarter",
        "source": """\
brake_at_99 = 1 / 4
""",
    },
    {
        "exercise": "brake_at_99",
        "right": True,
        "closed": True,
        "mistake": "delta divided by a - y",
        "source": """\
a, y = 0.99, 0
delta = (a - y) * a * (1 - a)
brake_at_99 = delta / (a - y)
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "the last measurement beyond its limit wins, and not the first",
        "source": """\
def diagnose(chart):
    cause = "nothing found"
    if chart["update"] < 1e-3:
        cause = "eta too small"
    if chart["fading"] < 0.003:
        cause = "errors fade"
    if chart["never on"] > 0.5:
        cause = "dead ReLUs"
    if chart["spread"] < 0.01:
        cause = "twins"
    if chart["tenth"] > 3:
        cause = "eta too large"
    if chart["saturated"] > 0.7:
        cause = "weights too large"
    if chart["brake"] < 0.3:
        cause = "braked outputs"
    if chart["gap"] > 0.08:
        cause = "overfitting"
    return cause
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "a zero is lost in a limit: 0.03 for 0.003",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    elif chart["fading"] < 0.03:
        return "errors fade"
    elif chart["never on"] > 0.5:
        return "dead ReLUs"
    elif chart["spread"] < 0.01:
        return "twins"
    elif chart["tenth"] > 3:
        return "eta too large"
    elif chart["saturated"] > 0.7:
        return "weights too large"
    elif chart["brake"] < 0.3:
        return "braked outputs"
    elif chart["gap"] > 0.08:
        return "overfitting"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the brake is compared the wrong way round, and stands before the saturated neurons",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    if chart["fading"] < 0.003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "dead ReLUs"
    if chart["spread"] < 0.01:
        return "twins"
    if chart["tenth"] > 3:
        return "eta too large"
    if chart["brake"] > 0.3:
        return "braked outputs"
    if chart["saturated"] > 0.7:
        return "weights too large"
    if chart["gap"] > 0.08:
        return "overfitting"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": True,
        "closed": True,
        "mistake": "a table and a loop",
        "source": """\
RULES = [
    ("update", -1, 1e-3, "eta too small"),
    ("fading", -1, 3e-3, "errors fade"),
    ("never on", 1, 0.5, "dead ReLUs"),
    ("spread", -1, 1e-2, "twins"),
    ("tenth", 1, 3, "eta too large"),
    ("saturated", 1, 0.7, "weights too large"),
    ("brake", -1, 0.3, "braked outputs"),
    ("gap", 1, 0.08, "overfitting"),
]


def diagnose(chart):
    found = (cause for name, side, limit, cause in RULES if side * chart[name] > side * limit)
    return next(found, "nothing found")
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "divides by the larger of the two, not by their sum",
        "source": """\
error_of_a_sum = (10 - 1) / 10
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "divides by the right slope only",
        "source": """\
error_of_a_sum = abs(1 - 10) / 1
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "forgets the lengths, so the error is negative",
        "source": """\
error_of_a_sum = (1 - 10) / (1 + 10)
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal of four digits",
        "source": """\
error_of_a_sum = 0.8182
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "takes the missing eta for the tenfold steps of program 5, though its gradient is wrong",
        "source": """\
def diagnoses():
    return [
        "divided by P",
        "only x is shuffled",
        "no slope in BP2",
        "all neurons alike",
        "eta is missing",
        "uphill",
    ]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "takes a missing transpose for the missing slope in program 3, though the shapes would not fit",
        "source": """\
def diagnoses():
    return [
        "divided by P",
        "only x is shuffled",
        "transpose missing in BP2",
        "all neurons alike",
        "a sum for the mean",
        "uphill",
    ]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "exchanges the two programs that learn nothing, 2 and 6",
        "source": """\
def diagnoses():
    return [
        "divided by P",
        "uphill",
        "no slope in BP2",
        "all neurons alike",
        "a sum for the mean",
        "only x is shuffled",
    ]
""",
    },
    {
        "exercise": "diagnoses",
        "right": True,
        "closed": True,
        "mistake": "from a dictionary by the number of the program",
        "source": """\
def diagnoses():
    found = {
        6: "uphill",
        4: "all neurons alike",
        1: "divided by P",
        5: "a sum for the mean",
        3: "no slope in BP2",
        2: "only x is shuffled",
    }
    return [found[number] for number in sorted(found)]
""",
    },
]
