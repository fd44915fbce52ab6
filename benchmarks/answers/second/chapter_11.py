"""Answers to chapter 11, it does not learn, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "the price of ten classes",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = np.log(10)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": False,
        "mistake": "the sign is lost: ln of 1/26",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = np.log(1 / 26)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "logarithm to base 10",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = np.log10(26)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": False,
        "mistake": "logarithm to base 2",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = np.log2(26)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": False,
        "mistake": "one is added, the limit of a healthy cost",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = np.log(26) + 1
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "the sum over all classes",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = 26 * np.log(26)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": False,
        "mistake": "the probability",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = 1 / 26
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": False,
        "mistake": "26 sigmoids that say one half, each with its price",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = 26 * np.log(2)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: one class too few, and base 10",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = np.log10(25)
""",
    },
    {
        "exercise": "first_cost_26",
        "right": True,
        "closed": True,
        "mistake": "minus the logarithm of the share",
        "source": """\
first_cost_one = np.log(2)


first_cost_26 = -np.log(np.full(26, 1 / 26))[0]
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "one output, so ln 1",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = np.log(1)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": False,
        "mistake": "the quadratic cost of one half",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = 0.5 * 0.5**2
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": False,
        "mistake": "both terms are counted: twice ln 2",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = 2 * np.log(2)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "the price times the target of one half: half of ln 2",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = 0.5 * np.log(2)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": False,
        "mistake": "the sign is lost",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = np.log(0.5)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "base 2",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = np.log2(2)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "the probability",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = 0.5
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: base 10, and both terms",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = 2 * np.log10(2)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": False,
        "closed": False,
        "mistake": "ten classes, as for the digits",
        "source": """\
first_cost_26 = np.log(26)


first_cost_one = np.log(10)
""",
    },
    {
        "exercise": "first_cost_one",
        "right": True,
        "closed": False,
        "mistake": "the mean price of yes and no at one half",
        "source": """\
first_cost_26 = np.log(26)


a = 0.5
first_cost_one = np.mean([-np.log(a), -np.log(1 - a)])
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": False,
        "mistake": "divided by the weights after the update",
        "source": """\
def update_ratio(before, after):
    return np.linalg.norm(after - before) / np.linalg.norm(after)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": False,
        "mistake": "the difference of the lengths",
        "source": """\
def update_ratio(before, after):
    return abs(np.linalg.norm(after) - np.linalg.norm(before)) / np.linalg.norm(before)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": False,
        "mistake": "the quotient of the lengths",
        "source": """\
def update_ratio(before, after):
    return np.linalg.norm(after) / np.linalg.norm(before)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "not divided",
        "source": """\
def update_ratio(before, after):
    return np.linalg.norm(after - before)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "the mean of the quotients of single weights",
        "source": """\
def update_ratio(before, after):
    return np.mean(np.abs(after - before) / np.abs(before))
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "no root",
        "source": """\
def update_ratio(before, after):
    return ((after - before) ** 2).sum() / (before**2).sum()
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "turned round",
        "source": """\
def update_ratio(before, after):
    return np.linalg.norm(before) / np.linalg.norm(after - before)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "sizes are added, not squares",
        "source": """\
def update_ratio(before, after):
    return np.abs(after - before).sum() / np.abs(before).sum()
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": False,
        "mistake": "the largest change compared with the largest weight",
        "source": """\
def update_ratio(before, after):
    return np.max(np.abs(after - before)) / np.max(np.abs(before))
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": True,
        "mistake": "one quotient for each neuron",
        "source": """\
def update_ratio(before, after):
    return np.linalg.norm(after - before, axis=1) / np.linalg.norm(before, axis=1)
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": False,
        "mistake": "the relative error of the gradient check: the lengths of both are below",
        "source": """\
def update_ratio(before, after):
    n = np.linalg.norm
    return n(after - before) / (n(after) + n(before))
""",
    },
    {
        "exercise": "update_ratio",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: without a root, and divided by the weights after the update",
        "source": """\
def update_ratio(before, after):
    step = after - before
    return np.sum(step * step) / np.sum(after * after)
""",
    },
    {
        "exercise": "update_ratio",
        "right": True,
        "closed": False,
        "mistake": "the root of a quotient of means",
        "source": """\
def update_ratio(before, after):
    step = np.subtract(after, before)
    return np.sqrt(np.mean(step**2) / np.mean(before**2))
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "four layers: 1/256",
        "source": """\
layers_to_a_thousandth = 4
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": False,
        "mistake": "each layer takes a quarter away",
        "source": """\
layers_to_a_thousandth = 25
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "each layer halves",
        "source": """\
layers_to_a_thousandth = 10
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": False,
        "mistake": "one more, because the first layer has nothing before it",
        "source": """\
layers_to_a_thousandth = 6
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "divides a thousand by four",
        "source": """\
layers_to_a_thousandth = 1000 / 4
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": True,
        "mistake": "powers of ten",
        "source": """\
layers_to_a_thousandth = 3
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: each layer takes a quarter away, and one too few",
        "source": """\
layers_to_a_thousandth = 24
""",
    },
    {
        "exercise": "layers_to_a_thousandth",
        "right": True,
        "closed": False,
        "mistake": "counted",
        "source": """\
left = 1.0
layers_to_a_thousandth = 0
while left >= 1e-3:
    left *= 0.25
    layers_to_a_thousandth += 1
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": False,
        "mistake": "the wrong axis: examples for which all neurons are off",
        "source": """\
def never_on(a):
    return (a == 0).all(axis=0).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "any instead of all",
        "source": """\
def never_on(a):
    return (a == 0).any(axis=1).mean()
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
        "mistake": "counts the neurons",
        "source": """\
def never_on(a):
    return (a == 0).all(axis=1).sum()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "the share of those that are on at least once",
        "source": """\
def never_on(a):
    return (a > 0).any(axis=1).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": False,
        "mistake": "True or False for the whole layer",
        "source": """\
def never_on(a):
    return (a == 0).all()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "an array: one answer for each neuron",
        "source": """\
def never_on(a):
    return (a == 0).all(axis=1)
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of examples",
        "source": """\
def never_on(a):
    dead = 0
    for row in a:
        if (row == 0).all():
            dead += 1
    return dead / a.shape[1]
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": False,
        "mistake": "mean activation of at most one half counts as off",
        "source": """\
def never_on(a):
    return (a.mean(axis=1) <= 0.5).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the wrong axis, and any",
        "source": """\
def never_on(a):
    return (a == 0).any(axis=0).mean()
""",
    },
    {
        "exercise": "never_on",
        "right": False,
        "closed": True,
        "mistake": "only the first example is looked at",
        "source": """\
def never_on(a):
    return np.mean(a[:, 0] == 0)
""",
    },
    {
        "exercise": "never_on",
        "right": True,
        "closed": False,
        "mistake": "by the largest activation",
        "source": """\
def never_on(a):
    return np.mean(a.max(axis=1) <= 0)
""",
    },
    {
        "exercise": "never_on",
        "right": True,
        "closed": False,
        "mistake": "by counting the rows with an entry that is not 0",
        "source": """\
def never_on(a):
    alive = np.count_nonzero(np.count_nonzero(a, axis=1))
    return 1 - alive / len(a)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": False,
        "mistake": "the error itself",
        "source": """\
brake_at_99 = 0.99 * 0.99 * (1 - 0.99)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "what is lost",
        "source": """\
brake_at_99 = 1 - 0.99 * 0.01
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": False,
        "mistake": "the highest slope of a sigmoid",
        "source": """\
brake_at_99 = 1 / 4
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "takes 0.99 for z",
        "source": """\
s = 1 / (1 + np.exp(-0.99))
brake_at_99 = s * (1 - s)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": False,
        "mistake": "the slope of tanh",
        "source": """\
brake_at_99 = 1 - 0.99**2
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": False,
        "mistake": "one over the slope",
        "source": """\
brake_at_99 = 1 / (0.99 * 0.01)
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": False,
        "mistake": "in percent",
        "source": """\
brake_at_99 = 0.99
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "the square of the slope",
        "source": """\
brake_at_99 = (0.99 * 0.01) ** 2
""",
    },
    {
        "exercise": "brake_at_99",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: takes 0.9 for 0.99, and the factor a is left out",
        "source": """\
brake_at_99 = 1 - 0.9
""",
    },
    {
        "exercise": "brake_at_99",
        "right": True,
        "closed": True,
        "mistake": "the quotient of the error and the mistake",
        "source": """\
a, y = 0.99, 0.0
brake_at_99 = (a - y) * (a - a * a) / (a - y)
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": False,
        "mistake": "the last rule that fits wins",
        "source": """\
def diagnose(chart):
    name = "nothing found"
    if chart["update"] < 1e-3:
        name = "eta too small"
    if chart["fading"] < 0.003:
        name = "errors fade"
    if chart["never on"] > 0.5:
        name = "dead ReLUs"
    if chart["spread"] < 0.01:
        name = "twins"
    if chart["tenth"] > 3:
        name = "eta too large"
    if chart["saturated"] > 0.7:
        name = "weights too large"
    if chart["brake"] < 0.3:
        name = "braked outputs"
    if chart["gap"] > 0.08:
        name = "overfitting"
    return name
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "the brake is asked for the wrong way round",
        "source": """\
def diagnose(chart):
    rules = [
        ("update", chart["update"] < 1e-3, "eta too small"),
        ("fading", chart["fading"] < 0.003, "errors fade"),
        ("never on", chart["never on"] > 0.5, "dead ReLUs"),
        ("spread", chart["spread"] < 0.01, "twins"),
        ("tenth", chart["tenth"] > 3, "eta too large"),
        ("saturated", chart["saturated"] > 0.7, "weights too large"),
        ("brake", chart["brake"] > 0.3, "braked outputs"),
        ("gap", chart["gap"] > 0.08, "overfitting"),
    ]
    for key, ill, cause in rules:
        if ill:
            return cause
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "a limit of the gap in percent",
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
    if chart["saturated"] > 0.7:
        return "weights too large"
    if chart["brake"] < 0.3:
        return "braked outputs"
    if chart["gap"] > 8:
        return "overfitting"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": False,
        "mistake": "the names of the etas are exchanged",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too large"
    if chart["fading"] < 0.003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "dead ReLUs"
    if chart["spread"] < 0.01:
        return "twins"
    if chart["tenth"] > 3:
        return "eta too small"
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
        "mistake": "the rule of the twins is missing",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    if chart["fading"] < 0.003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "dead ReLUs"
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
        "closed": False,
        "mistake": "the limit itself counts as ill",
        "source": """\
def diagnose(chart):
    if chart["update"] <= 1e-3:
        return "eta too small"
    if chart["fading"] <= 0.003:
        return "errors fade"
    if chart["never on"] >= 0.5:
        return "dead ReLUs"
    if chart["spread"] <= 0.01:
        return "twins"
    if chart["tenth"] >= 3:
        return "eta too large"
    if chart["saturated"] >= 0.7:
        return "weights too large"
    if chart["brake"] <= 0.3:
        return "braked outputs"
    if chart["gap"] >= 0.08:
        return "overfitting"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "the limit of fading is ten times too small",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    if chart["fading"] < 0.0003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "dead ReLUs"
    if chart["spread"] < 0.01:
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
        "closed": False,
        "mistake": "all causes are returned, as a list",
        "source": """\
def diagnose(chart):
    found = []
    if chart["update"] < 1e-3:
        found.append("eta too small")
    if chart["fading"] < 0.003:
        found.append("errors fade")
    if chart["never on"] > 0.5:
        found.append("dead ReLUs")
    if chart["spread"] < 0.01:
        found.append("twins")
    if chart["tenth"] > 3:
        found.append("eta too large")
    if chart["saturated"] > 0.7:
        found.append("weights too large")
    if chart["brake"] < 0.3:
        found.append("braked outputs")
    if chart["gap"] > 0.08:
        found.append("overfitting")
    return found or "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: never on and saturated are exchanged in their names, and the gap is asked for first",
        "source": """\
def diagnose(chart):
    if chart["gap"] > 0.08:
        return "overfitting"
    if chart["update"] < 1e-3:
        return "eta too small"
    if chart["fading"] < 0.003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "weights too large"
    if chart["spread"] < 0.01:
        return "twins"
    if chart["tenth"] > 3:
        return "eta too large"
    if chart["saturated"] > 0.7:
        return "dead ReLUs"
    if chart["brake"] < 0.3:
        return "braked outputs"
    return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": False,
        "closed": True,
        "mistake": "an else too early: only two rules are ever asked",
        "source": """\
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    elif chart["fading"] < 0.003:
        return "errors fade"
    else:
        return "nothing found"
""",
    },
    {
        "exercise": "diagnose",
        "right": True,
        "closed": False,
        "mistake": "a table of rules with a sign for below and above",
        "source": """\
def diagnose(chart):
    table = (
        ("update", -1, 0.001, "eta too small"),
        ("fading", -1, 0.003, "errors fade"),
        ("never on", 1, 0.5, "dead ReLUs"),
        ("spread", -1, 0.01, "twins"),
        ("tenth", 1, 3, "eta too large"),
        ("saturated", 1, 0.7, "weights too large"),
        ("brake", -1, 0.3, "braked outputs"),
        ("gap", 1, 0.08, "overfitting"),
    )
    return next((cause for key, side, limit, cause in table if side * chart[key] > side * limit), "nothing found")
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": False,
        "mistake": "a plus above the line",
        "source": """\
error_of_a_sum = (1 + 10) / (1 + 10)
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "divided by the right slope only",
        "source": """\
error_of_a_sum = (10 - 1) / 1
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": False,
        "mistake": "divided by the wrong slope only",
        "source": """\
error_of_a_sum = (10 - 1) / 10
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": False,
        "mistake": "the quotient of the slopes",
        "source": """\
error_of_a_sum = 1 / 10
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "turned round",
        "source": """\
error_of_a_sum = 11 / 9
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "the sign: g hat minus g without the size",
        "source": """\
error_of_a_sum = (1 - 10) / (1 + 10)
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": False,
        "mistake": "the length of the sum of squares below the line",
        "source": """\
error_of_a_sum = 9 / np.sqrt(1 + 100)
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": True,
        "mistake": "the wrong slope alone above the line",
        "source": """\
error_of_a_sum = 10 / 11
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: a plus above the line, and only the wrong slope below it",
        "source": """\
error_of_a_sum = (1 + 10) / 10
""",
    },
    {
        "exercise": "error_of_a_sum",
        "right": True,
        "closed": True,
        "mistake": "with vectors",
        "source": """\
g_hat = np.array([0.3, -0.4])
g = 10 * g_hat
error_of_a_sum = np.linalg.norm(g_hat - g) / (np.linalg.norm(g_hat) + np.linalg.norm(g))
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "programs 1 and 6 are exchanged",
        "source": """\
def diagnoses():
    return ["uphill", "only x is shuffled", "no slope in BP2", "all neurons alike", "a sum for the mean", "divided by P"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "program 3 is taken for a missing transpose",
        "source": """\
def diagnoses():
    return ["divided by P", "only x is shuffled", "transpose missing in BP2", "all neurons alike", "a sum for the mean", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "program 5 is taken for a missing eta",
        "source": """\
def diagnoses():
    return ["divided by P", "only x is shuffled", "no slope in BP2", "all neurons alike", "eta is missing", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "program 4 is taken for weights that are not scaled",
        "source": """\
def diagnoses():
    return ["divided by P", "only x is shuffled", "no slope in BP2", "weights not scaled", "a sum for the mean", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": True,
        "mistake": "programs 3 and 5 are exchanged",
        "source": """\
def diagnoses():
    return ["divided by P", "only x is shuffled", "a sum for the mean", "all neurons alike", "no slope in BP2", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": False,
        "mistake": "the order is turned round",
        "source": """\
def diagnoses():
    right = ["divided by P", "only x is shuffled", "no slope in BP2", "all neurons alike", "a sum for the mean", "uphill"]
    return right[::-1]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: a missing transpose in program 3, and a missing eta in program 5",
        "source": """\
def diagnoses():
    return ["divided by P", "only x is shuffled", "transpose missing in BP2", "all neurons alike", "eta is missing", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": False,
        "mistake": "program 2 is taken for weights that are not scaled",
        "source": """\
def diagnoses():
    return ["divided by P", "weights not scaled", "no slope in BP2", "all neurons alike", "a sum for the mean", "uphill"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": False,
        "closed": False,
        "mistake": "in the order of the table of names",
        "source": """\
def diagnoses():
    return ["uphill", "divided by P", "only x is shuffled", "all neurons alike", "no slope in BP2", "a sum for the mean"]
""",
    },
    {
        "exercise": "diagnoses",
        "right": True,
        "closed": False,
        "mistake": "from a dictionary of the programs",
        "source": """\
def diagnoses():
    causes = {
        6: "uphill",
        1: "divided by P",
        2: "only x is shuffled",
        4: "all neurons alike",
        3: "no slope in BP2",
        5: "a sum for the mean",
    }
    return [causes[number] for number in sorted(causes)]
""",
    },
]
