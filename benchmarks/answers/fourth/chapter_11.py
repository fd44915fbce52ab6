"""Answers to chapter 11, it does not learn, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "the logarithm to the base 10",
        "source": """\
first_cost_26 = np.log10(26)
first_cost_one = np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "the price of the wrong 25: -ln of 1 - 1/26",
        "source": """\
first_cost_26 = -np.log(1 - 1 / 26)
first_cost_one = np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "adds a cross-entropy over all 26 outputs, as for 26 sigmoids that say one half",
        "source": """\
first_cost_26 = 26 * np.log(2)
first_cost_one = np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": True,
        "closed": True,
        "mistake": "a sum of two logarithms, 26 = 2 times 13",
        "source": """\
first_cost_one = np.log(2)
first_cost_26 = first_cost_one + np.log(13)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "one output, so K = 1, and ln 1 = 0",
        "source": """\
first_cost_26 = np.log(26)
first_cost_one = np.log(1)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "gives the probability one half, not its price",
        "source": """\
first_cost_26 = np.log(26)
first_cost_one = 1 / 2
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "adds both terms of the cross-entropy in full, as if y and 1 - y were both 1",
        "source": """\
first_cost_26 = 3.258
first_cost_one = -(np.log(0.5) + np.log(1 - 0.5))
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "the difference of the two lengths, not the length of the difference",
        "source": """\
def update_ratio(before, after):
    old = np.linalg.norm(before)
    new = np.linalg.norm(after)
    return abs(new - old) / old
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "the mean of the quotients entry by entry",
        "source": """\
def update_ratio(before, after):
    return np.mean(np.abs((after - before) / before))
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "np.linalg.norm with ord=2, the largest singular value (spectral norm), as if a matrix's norm were that of a list",
        "source": """\
def update_ratio(before, after):
    step = np.linalg.norm(after - before, 2)
    size = np.linalg.norm(before, 2)
    return step / size
""",
    },
    {
        "exercise": "update_ratio",
        "right": True,
        "closed": True,
        "mistake": "the root of the quotient of two sums of squares",
        "source": """\
def update_ratio(before, after):
    step = np.ravel(after) - np.ravel(before)
    return (step.dot(step) / np.square(before).sum()) ** 0.5
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "rounded down: ln 1000 / ln 4 = 4.98",
        "source": """\
layers_to_a_thousandth = int(np.log(1000) / np.log(4))
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "halves at each layer: a half is taken where the slope is a quarter",
        "source": """\
layers_to_a_thousandth = 10
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "counts the 1 at the beginning as a layer",
        "source": """\
left = 1.0
layers_to_a_thousandth = 1
while left >= 0.001:
    left /= 4
    layers_to_a_thousandth += 1
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": True,
        "closed": True,
        "mistake": "rounded up by NumPy",
        "source": """\
layers_to_a_thousandth = int(np.ceil(np.log(1000) / np.log(4)))
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "the share of zeros among all entries",
        "source": """\
def never_on(a):
    return (a == 0).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "along axis 0: the share of examples for which all neurons are off",
        "source": """\
def never_on(a):
    off = a == 0
    return off.all(axis=0).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "any in place of all: off for at least one example; and the number, not the share",
        "source": """\
def never_on(a):
    return (a == 0).any(axis=1).sum()
""",
    },
    {
        "exercise": "never_on",
        "right": True,
        "closed": True,
        "mistake": "a ReLU is never negative, so a row is dead if its largest number is not above 0; counted by hand",
        "source": """\
def never_on(a):
    dead = [row for row in a if max(row) <= 0]
    return len(dead) / len(a)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "gives delta itself, (a - y) times the slope, not its share of a - y",
        "source": """\
brake_at_99 = 0.99 * 0.99 * 0.01
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "takes 0.99 for z: the slope of the sigmoid at z = 0.99",
        "source": """\
s = 1 / (1 + np.exp(-0.99))
brake_at_99 = s * (1 - s)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "the slope of tanh, 1 - a squared",
        "source": """\
brake_at_99 = 1 - 0.99**2
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "goes through the table to the end, so the last measurement beyond its limit counts",
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
        "mistake": "the spread has the wrong direction: `> 0.01` is called twins",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    if chart["fading"] < 0.003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "dead ReLUs"
    if chart["spread"] > 0.01:
        return "twins"
    if chart["tenth"] > 3:
        return "eta too large"
    if chart["saturated"] > 0.7:
        return "weights too large"
    if chart["brake"] < 0.3:
        return "braked outputs"
    if chart["gap"] > 0.08:
        return "overfitting"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "the rule for the saturated neurons is left out, and the limit of fading is 0.03",
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
    elif chart["brake"] < 0.3:
        return "braked outputs"
    elif chart["gap"] > 0.08:
        return "overfitting"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": True,
        "closed": True,
        "mistake": "a table of rules with a sign, and next() with a default",
        "source": """\
RULES = [
    ("update", -1, 0.001, "eta too small"),
    ("fading", -1, 0.003, "errors fade"),
    ("never on", +1, 0.5, "dead ReLUs"),
    ("spread", -1, 0.01, "twins"),
    ("tenth", +1, 3, "eta too large"),
    ("saturated", +1, 0.7, "weights too large"),
    ("brake", -1, 0.3, "braked outputs"),
    ("gap", +1, 0.08, "overfitting"),
]


def diagnose(chart):
    ill = (cause for key, sign, limit, cause in RULES if sign * chart[key] > sign * limit)
    return next(ill, "nothing found")
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "divides by the right slope alone",
        "source": """\
error_of_a_sum = (10 - 1) / 1
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "divides by the mean of both sizes, as in another common definition",
        "source": """\
error_of_a_sum = 9 / ((1 + 10) / 2)
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "divides by the larger of the two",
        "source": """\
error_of_a_sum = abs(1 - 10) / max(1, 10)
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "program 5 is said to miss its eta, because its steps are ten times too long",
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
        "mistake": "program 3 is said to miss the transpose, since its error is on the way back",
        "source": """\
def diagnoses():
    first = ["divided by P", "only x is shuffled", "transpose missing in BP2"]
    return first + ["all neurons alike", "a sum for the mean", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "the right names in a wrong order: programs 2 and 6 exchanged",
        "source": """\
def diagnoses():
    names = ["divided by P", "uphill", "no slope in BP2"]
    names += ["all neurons alike", "a sum for the mean", "only x is shuffled"]
    return names
""",
    },
    {
        "exercise": "diagnoses",
        "right": True,
        "closed": True,
        "mistake": "a dictionary by the number of the program, put in order at the end",
        "source": """\
def diagnoses():
    by_program = {4: "all neurons alike", 6: "uphill", 1: "divided by P"}
    by_program[3] = "no slope in BP2"
    by_program[5] = "a sum for the mean"
    by_program[2] = "only x is shuffled"
    return [by_program[k] for k in sorted(by_program)]
""",
    },
]
