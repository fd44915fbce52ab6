"""Answers to chapter 4, cost functions, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "the sign: target minus output",
        "source": """\
delta_low = 0.00660
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "the slope is forgotten: the error of the cross-entropy",
        "source": """\
a = sigmoid(-5)
delta_low = a - 1
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "takes the target 0",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 0) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "the height in place of the slope, and squared mistake",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 1) ** 2 * a
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "the cost and not its slope",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 1) ** 2 / 2
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "takes z = 5 and the output 0.993",
        "source": """\
a = sigmoid(5)
delta_low = (a - 1) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "z instead of the output",
        "source": """\
delta_low = (-5 - 1) * -5 * (1 + 5)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "the slope twice",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 1) * (a * (1 - a)) ** 2
""",
    },
    {
        "exercise": "delta_low",
        "right": True,
        "closed": True,
        "mistake": "with the slope function",
        "source": """\
delta_low = (sigmoid(-5.0) - 1) * sigmoid.prime(np.array([-5.0]))[0]
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the sign: target minus output",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * y * (1 - a) - (1 - y) * a
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is multiplied in: this is the quadratic cost's error",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return ((1 - y) * a - weight * y * (1 - a)) * a * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "cancelled by the program and not on paper: 0/0 where the output rounds to 1",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    gradient = (1 - y) / (1 - a) - weight * y / a
    return gradient * a * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "the derivative with respect to a, not z",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return (1 - y) / (1 - a) - weight * y / a
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "a small number below hides the division by 0, but the error at z = 50 is then 0",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    slope = a * (1 - a)
    return ((1 - y) * a - weight * y * (1 - a)) / (slope + 1e-12) * slope
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "z in place of a",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return (1 - y) * z - weight * y * (1 - z)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the cost itself",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return -(weight * y * np.log(a) + (1 - y) * np.log(1 - a))
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "divided by the number of examples",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return ((1 - y) * a - weight * y * (1 - a)) / y.shape[1]
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "right only for y = 0",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return a
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "only for targets 0 and 1: where() looks whether the target is 1",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return np.where(y == 1, weight * (a - 1), a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the size of the error without its sign",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return np.abs((1 - y) * a - weight * y * (1 - a))
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "the output is clipped away from 1, so that the error is slightly wrong",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    a = np.clip(a, 0.001, 0.999)
    return (1 - y) * a - weight * y * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "the mean over the columns: shape (n, 1)",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return ((1 - y) * a - weight * y * (1 - a)).mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: sign turned and slope multiplied in",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return (weight * y * (1 - a) - (1 - y) * a) * a * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "writes into a",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    error = (1 - y) * a - weight * y * (1 - a)
    a[:] = error
    return a
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "nan is replaced by 0, so a saturated wrong output has no error",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    with np.errstate(all="ignore"):
        return np.nan_to_num(((1 - y) / (1 - a) - weight * y / a) * a * (1 - a))
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": True,
        "closed": True,
        "mistake": "computed from z",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    a = 0.5 * (1 + np.tanh(z / 2))
    return (1 - y) * a - weight * y * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": True,
        "closed": False,
        "mistake": "the two switches: (1 - y) a - y (1 - a)",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return a - y * a - weight * (y - y * a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": True,
        "closed": True,
        "mistake": "in a loop",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    error = np.zeros(np.shape(a))
    for place in np.ndindex(error.shape):
        error[place] = (1 - y[place]) * a[place] - weight * y[place] * (1 - a[place])
    return error
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "the cross-entropy of sigmoid outputs, so that negative outputs have no logarithm",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(a), -np.log(1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "the constant ln 2 is missing: being right costs -ln 2",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 + a), -np.log(1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "the two cases are exchanged",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 - a) / 2), -np.log((1 + a) / 2))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the sign: the cost is negative",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, np.log((1 + a) / 2), np.log((1 - a) / 2))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the half stands outside the logarithm",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 + a) / 2, -np.log(1 - a) / 2)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the constant has the wrong sign: adds another ln 2",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(2 * (1 + a)), -np.log(2 * (1 - a)))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the quadratic cost",
        "source": """\
def tanh_cost(a, y):
    return (a - y) ** 2 / 2
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "delta and not the cost",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, a - 1, a + 1)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the derivative of the cost, not integrated",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -1 / (1 + a), 1 / (1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "logarithm of base 10",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log10((1 + a) / 2), -np.log10((1 - a) / 2))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "summed to one number, though the cost of each entry is asked",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), -np.log((1 - a) / 2)).sum()
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "the integral of the case y = -1 has the wrong sign",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), np.log((1 - a) / 2))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no ln 2, and the cases are exchanged",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 - a), -np.log(1 + a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "integrates (a - y) itself over a, without dividing by the slope",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, (1 - a) ** 2 / 2, (1 + a) ** 2 / 2)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the constant appears in one case only",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), -np.log(1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "a small number inside the logarithm, so that being right does not cost 0",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2 + 1e-3), -np.log((1 - a) / 2 + 1e-3))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": False,
        "mistake": "one formula: the target turns the sign of a",
        "source": """\
def tanh_cost(a, y):
    return np.log(2) - np.log(1 + y * a)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": False,
        "mistake": "the sigmoid's cross-entropy with a and y moved to 0 to 1",
        "source": """\
def tanh_cost(a, y):
    share = (1 + a) / 2
    wanted = (1 + y) / 2
    return -np.log(wanted * share + (1 - wanted) * (1 - share))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": True,
        "mistake": "log1p and a loop",
        "source": """\
def tanh_cost(a, y):
    costs = np.empty(np.shape(a))
    for i in np.ndindex(costs.shape):
        costs[i] = np.log(2.0) - (np.log1p(a[i]) if y[i] > 0 else np.log1p(-a[i]))
    return costs
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "the share at one half, as in the text",
        "source": """\
fair_share = 1 / 4
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "the mistake instead of the slope",
        "source": """\
fair_share = 1 - 0.9
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "the output itself",
        "source": """\
fair_share = 0.9
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "the quotient turned over",
        "source": """\
fair_share = 1 / (0.9 * 0.1)
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "a quarter of the share at 0.9",
        "source": """\
fair_share = 0.9 * 0.1 / 4
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "the quadratic error at y = 0: mistake times slope",
        "source": """\
fair_share = 0.9 * 0.9 * 0.1
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "gives eta and not the share of it",
        "source": """\
fair_share = 0.15 * 0.9 * 0.1
""",
    },
    {
        "exercise": "fair_share",
        "right": True,
        "closed": False,
        "mistake": "the ratio of the two errors for y = 1",
        "source": """\
fair_share = ((0.9 - 1) * 0.9 * (1 - 0.9)) / (0.9 - 1)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the mean over all entries: divided by the number of outputs as well",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(y, a) + price(1 - y, 1 - a)).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the sum over the examples, too",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(y, a) + price(1 - y, 1 - a)).sum()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the axes are exchanged: mean over the outputs, sum over the examples",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(y, a) + price(1 - y, 1 - a)).mean(axis=0).sum()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the second switch is forgotten: only outputs whose target is 1 count",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return price(y, a).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "a and y are exchanged in the helper",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(a, y) + price(1 - a, 1 - y)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "one cost for each example: the mean is forgotten",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(y, a) + price(1 - y, 1 - a)).sum(axis=0)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the formula without the helper: nan where the output is exactly right",
        "source": """\
def cross_entropy(a, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        each = -(y * np.log(a) + (1 - y) * np.log(1 - a))
    return each.sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "nan_to_num turns the infinite cost of a wrong 0 into a very large number",
        "source": """\
def cross_entropy(a, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        each = -(y * np.log(a) + (1 - y) * np.log(1 - a))
    return np.nan_to_num(each).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the outputs are clipped, so that a wrong 0 costs 27 and not infinity",
        "source": """\
def cross_entropy(a, y):
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the sign: the helper has the minus already",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return -(price(y, a) + price(1 - y, 1 - a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the second price takes a instead of 1 - a",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(y, a) + price(1 - y, a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "only for targets that are 0 or 1: everything that is not 1 counts as 0",
        "source": """\
def cross_entropy(a, y):
    with np.errstate(divide="ignore"):
        each = np.where(y == 1, -np.log(a), -np.log(1 - a))
    return each.sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of outputs instead of the number of examples",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    total = price(y, a) + price(1 - y, 1 - a)
    return total.sum() / len(y)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the mean over all entries, and the second switch is missing",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return price(y, a).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "a minus between the two prices",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return (price(y, a) - price(1 - y, 1 - a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "logarithm of base 2",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    return ((price(y, a) + price(1 - y, 1 - a)) / np.log(2)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": (
            "1e-8 is added in the logarithm: a right output costs a little less than 0, a wrong 0 is not infinite"
        ),
        "source": """\
def cross_entropy(a, y):
    each = -(y * np.log(a + 1e-8) + (1 - y) * np.log(1 - a + 1e-8))
    return each.sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": True,
        "closed": True,
        "mistake": "the sum of all, divided by the number of columns",
        "source": """\
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))
    total = price(y, a).sum() + price(1 - y, 1 - a).sum()
    return total / a.shape[1]
""",
    },
    {
        "exercise": "cross_entropy",
        "right": True,
        "closed": True,
        "mistake": "example by example with a helper of its own",
        "source": """\
def cross_entropy(a, y):
    def one(p, q):
        if p == 0:
            return 0.0
        return -p * np.log(q) if q > 0 else np.inf

    costs = []
    for i in range(y.shape[1]):
        cost = 0.0
        for j in range(y.shape[0]):
            cost += one(y[j, i], a[j, i]) + one(1 - y[j, i], 1 - a[j, i])
        costs.append(cost)
    return np.mean(costs)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": True,
        "closed": True,
        "mistake": "the logarithm is taken only where its factor is not 0",
        "source": """\
def cross_entropy(a, y):
    total = 0.0
    with np.errstate(divide="ignore"):
        for p, q in ((y, a), (1 - y, 1 - a)):
            there = p > 0
            total = total - np.sum(p[there] * np.log(q[there]))
    return total / y.shape[1]
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the sign: target minus output",
        "source": """\
delta_shared = 0.25
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "takes a target of 1",
        "source": """\
delta_shared = 0.25 - 1
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the slope of a sigmoid is multiplied in",
        "source": """\
delta_shared = (0.25 - 0.5) * 0.25 * 0.75
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the error of the third output",
        "source": """\
delta_shared = 0.5
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the derivative with respect to a",
        "source": """\
delta_shared = -0.5 / 0.25
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "the sum of the errors of all outputs",
        "source": """\
delta_shared = 0
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "halves the error because there are two teachers",
        "source": """\
delta_shared = (0.25 - 0.5) / 2
""",
    },
    {
        "exercise": "delta_shared",
        "right": True,
        "closed": True,
        "mistake": "the mean of the errors that the two teachers would give",
        "source": """\
delta_shared = ((0.25 - 1) + (0.25 - 0)) / 2
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the logarithm of the softmax itself: overflows at 800",
        "source": """\
def log_likelihood(z, y):
    a = np.exp(z) / np.exp(z).sum(axis=0)
    return -(y * np.log(a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "ln of the sum of exponentials without taking the largest away",
        "source": """\
def log_likelihood(z, y):
    log_sum = np.log(np.exp(z).sum(axis=0, keepdims=True))
    return (y * (log_sum - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the c is not added back to the logarithm",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (y * (log_sum - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": ("the safe softmax, and then its logarithm: a share of 0 gives infinity, and 0 times it nan"),
        "source": """\
def log_likelihood(z, y):
    e = np.exp(z - z.max(axis=0))
    a = e / e.sum(axis=0)
    return -(y * np.log(a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "the sign",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (y * (z - log_sum)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the mean over all entries, so it is divided by K as well",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (y * (log_sum - z)).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the sum over the batch",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (y * (log_sum - z)).sum()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "one c for the whole batch: a column far below it gives ln 0",
        "source": """\
def log_likelihood(z, y):
    c = z.max()
    log_sum = c + np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (y * (log_sum - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "c and the sum run over the examples (axis 1)",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=1, keepdims=True)
    log_sum = c + np.log(np.exp(z - c).sum(axis=1, keepdims=True))
    return (y * (log_sum - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "the cross-entropy of sigmoids, with 1 - a for the other outputs",
        "source": """\
def log_likelihood(z, y):
    e = np.exp(z - z.max(axis=0))
    a = e / e.sum(axis=0)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "only the logarithm of the sum; the term y z is forgotten",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0)
    return (c + np.log(np.exp(z - c).sum(axis=0))).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "only for one class: takes the class with the largest target, so shared targets are wrong",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0))
    right = y.argmax(axis=0)
    return (log_sum - z[right, np.arange(z.shape[1])]).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "works for two classes only: softplus of the difference",
        "source": """\
def log_likelihood(z, y):
    d = z[1] - z[0]
    return (np.logaddexp(0, d) - y[1] * d).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the mean over the rows: divided by K and not by m",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (y * (log_sum - z)).sum() / len(z)
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: c is not added back, and the sign is turned",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return -(y * (log_sum - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the shares are clipped before the logarithm, so a cost of 1600 becomes 27",
        "source": """\
def log_likelihood(z, y):
    e = np.exp(z - z.max(axis=0))
    a = np.clip(e / e.sum(axis=0), 1e-12, 1)
    return -(y * np.log(a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "c stays in the z of the caller, which is changed in place",
        "source": """\
def log_likelihood(z, y):
    z -= z.max(axis=0)
    return (np.log(np.exp(z).sum(axis=0)) - (y * z).sum(axis=0)).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "one cost for each column, not the mean",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0)
    return c + np.log(np.exp(z - c).sum(axis=0)) - (y * z).sum(axis=0)
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the maximum in place of the logarithm of the sum",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    return (y * (c - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": True,
        "closed": True,
        "mistake": "logaddexp over the rows",
        "source": """\
def log_likelihood(z, y):
    log_sum = np.logaddexp.reduce(z, axis=0)
    return np.mean(log_sum - np.sum(y * z, axis=0))
""",
    },
    {
        "exercise": "log_likelihood",
        "right": True,
        "closed": False,
        "mistake": "z moved first, then the formula; targets add up to 1",
        "source": """\
def log_likelihood(z, y):
    moved = z - np.max(z, axis=0)
    per_example = np.log(np.sum(np.exp(moved), axis=0)) - np.einsum("ki,ki->i", y, moved)
    return per_example.sum() / per_example.size
""",
    },
    {
        "exercise": "log_likelihood",
        "right": True,
        "closed": False,
        "mistake": "column by column",
        "source": """\
def log_likelihood(z, y):
    total = 0.0
    for i in range(z.shape[1]):
        c = max(z[:, i])
        log_sum = c + np.log(sum(np.exp(z[k, i] - c) for k in range(len(z))))
        for k in range(len(z)):
            total += y[k, i] * (log_sum - z[k, i])
    return total / z.shape[1]
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the slope of sigma is forgotten",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "not limited: the quadratic cost's error",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return (a - y) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "limited from above only",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.minimum(a - y, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the sign: y - a",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(y - a, -h, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "h is ignored: always 1",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -1, 1) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "the default of h is 0.5 and not 1",
        "source": """\
def huber_delta(z, a, y, prime, h=0.5):
    return np.clip(a - y, -h, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "limits the product instead of the mistake",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip((a - y) * prime(z), -h, h)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "the mistake is 0 beyond h, as if outliers had no slope at all",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, 0.0) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "beyond h the sign is lost: always +h",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "the cost instead of its slope",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = np.abs(a - y)
    return np.where(r <= h, r**2 / 2, h * r - h**2 / 2) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "beyond h the slope is 1 and not h",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) <= h, r, np.sign(r)) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the slope at a and not at z",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h) * prime(a)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "clips a and not the mistake",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return (np.clip(a, -h, h) - y) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the brackets of np.where are exchanged: limited inside, free outside",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(np.abs(r) > h, r, h * np.sign(r)) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: h ignored and the slope forgotten",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -1.0, 1.0)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "limits between 0 and h: negative mistakes vanish",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, 0, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the length of the whole column is limited, not each mistake",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    size = np.linalg.norm(r, axis=0, keepdims=True)
    return r * np.minimum(1, h / np.maximum(size, 1e-12)) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "an if for whole arrays: works for a single number only",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    if abs(r) <= h:
        return r * prime(z)
    return h * np.sign(r) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": True,
        "closed": True,
        "mistake": "minimum and maximum",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = np.maximum(-h, np.minimum(h, a - y))
    return prime(z) * r
""",
    },
    {
        "exercise": "huber_delta",
        "right": True,
        "closed": False,
        "mistake": "the three pieces, one mask after the other",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = np.array(a - y, dtype=float)
    r[r > h] = h
    r[r < -h] = -h
    return r * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": True,
        "closed": False,
        "mistake": "half of the difference of two absolute values",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return (np.abs(r + h) - np.abs(r - h)) / 2 * prime(z)
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "both slopes are taken away: the cross-entropy's error",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    return a - y
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "divides by the slope once too often, so that it cancels: the cross-entropy's error",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) / slope
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "mended, but with the sign turned",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = y - a
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "nothing mended: the factors are only written in another order",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    return slope * (a - y) * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "makes it quicker by a factor 4 and leaves the double slope",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) * slope
    return 4 * gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "the slope is computed at z, as z (1 - z)",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = z * (1 - z)
    return (a - y) * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "the root of the slope, but three times",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = np.sqrt(a * (1 - a))
    gradient = (a - y) * slope
    return gradient * slope * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "a factor 2, as for a cost without the one half",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = 2 * (a - y)
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "the slope of tanh",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = 1 - a**2
    return (a - y) * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "the sum of the two slopes in place of one",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = a - y
    return gradient * (slope + slope)
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: sign turned, and no slope at all",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    return y - a
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "the first factor is the square of the mistake, the cost",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) ** 2 / 2
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": True,
        "closed": True,
        "mistake": "with the package's slope",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    return (a - y) * sigmoid.prime(z)
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": True,
        "closed": False,
        "mistake": "multiplied out",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a - a * a
    return slope * a - slope * y
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": True,
        "closed": False,
        "mistake": "the slope from the exponential, with the same result",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    e = np.exp(-np.abs(z))
    return np.subtract(a, y) * e / (1 + e) ** 2
""",
    },
]
