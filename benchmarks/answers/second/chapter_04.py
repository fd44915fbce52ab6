"""Answers to chapter 4, cost functions, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "y - a: wrong sign",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = (1 - a) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is left out",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = a - 1
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "the target is taken to be 0",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = (a - 0) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "the slope computed from z instead of a",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = (a - 1) * -5 * (1 - -5)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "gives the output",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = a
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "gives the cost",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = (a - 1) ** 2 / 2
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "the squared mistake instead of its derivative, times the slope",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = (a - 1) ** 2 / 2 * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the sign is turned round, and the slope is left out",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = 1 - a
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "z itself is compared with the target",
        "source": """\
a = 1 / (1 + np.exp(5))


delta_low = (-5 - 1) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": True,
        "closed": False,
        "mistake": "by a nudge of z",
        "source": """\
a = 1 / (1 + np.exp(5))


C = lambda z: (1 / (1 + np.exp(-z)) - 1) ** 2 / 2
delta_low = (C(-5 + 1e-5) - C(-5 - 1e-5)) / 2e-5
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the weight multiplies the whole error",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * (a - y)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the weight is ignored",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return a - y
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the weight is put on the second term, the false alarms",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * (1 - y) * a - y * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the weight multiplies the target only",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return a - weight * y
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "not cancelled on paper: divides by 0 at z = 50",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    slope = -weight * y / a + (1 - y) / (1 - a)
    return slope * a * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "a slope of the sigmoid is still multiplied in",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    delta = (1 - y) * a - weight * y * (1 - a)
    return delta * a * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "wrong sign",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * y * (1 - a) - (1 - y) * a
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "the derivative by a, not by z; with a small number against the division by 0",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    eps = 1e-12
    return -weight * y / (a + eps) + (1 - y) / (1 - a + eps)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": False,
        "mistake": "cuts a off, which leaves an error at z = 50 and z = -50 almost right, but is off for a of 0.99 and more",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    a = np.clip(a, 0.01, 0.99)
    return (1 - y) * a - weight * y * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: y - a, and the weight on everything",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * (y - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": True,
        "closed": False,
        "mistake": "a - y, with the further weight c - 1 added for y",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    plain = a - y
    return plain + (weight - 1) * y * (a - 1)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": True,
        "closed": True,
        "mistake": "with the sigmoid of minus z for 1 - a",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    other = 1 / (1 + np.exp(z))
    return np.multiply(1 - y, a) - weight * np.multiply(y, other)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the constant ln 2 is missing: being right does not cost 0",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 + a), -np.log(1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "the cross-entropy of a sigmoid",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(a), -np.log(1 - a))
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
        "closed": True,
        "mistake": "the minus of the logarithms is missing",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, np.log((1 + a) / 2), np.log((1 - a) / 2))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the mean over all entries comes back",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), -np.log((1 - a) / 2)).mean()
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the constant has the wrong sign",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 + a) - np.log(2), -np.log(1 - a) - np.log(2))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the derivative by a instead of the cost",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -1 / (1 + a), 1 / (1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "the quadratic cost",
        "source": """\
def tanh_cost(a, y):
    return (a - y) ** 2 / 2
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the cases are exchanged, and the constant is missing",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 - a), -np.log(1 + a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": False,
        "mistake": "the logarithm to base 2",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, 1 - np.log2(1 + a), 1 - np.log2(1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": True,
        "mistake": "one formula for both targets",
        "source": """\
def tanh_cost(a, y):
    return np.log(2) - np.log(1 + y * a)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": False,
        "mistake": "the price of the share of the target",
        "source": """\
def tanh_cost(a, y):
    share = np.where(y == 1, 0.5 + 0.5 * a, 0.5 - 0.5 * a)
    return -np.log(share)
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "the share at one half",
        "source": """\
fair_share = 1 / 4
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "the other way round: the share of the cross-entropy's eta for the quadratic cost",
        "source": """\
fair_share = 1 / (0.9 * 0.1)
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "takes the mistake instead of the slope",
        "source": """\
fair_share = 0.9
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "takes 1 - a only",
        "source": """\
fair_share = 1 - 0.9
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "takes 0.9 for z and the slope there",
        "source": """\
s = 1 / (1 + np.exp(-0.9))
fair_share = s * (1 - s)
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "a quarter of the slope",
        "source": """\
fair_share = 0.9 * 0.1 / 4
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "the square of the slope",
        "source": """\
fair_share = (0.9 * 0.1) ** 2
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": False,
        "mistake": "the slope of tanh",
        "source": """\
fair_share = 1 - 0.9**2
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: multiplies by the mistake once more, and gives the reciprocal",
        "source": """\
fair_share = 1 / (0.9 * 0.9 * 0.1)
""",
    },
    {
        "exercise": "fair_share",
        "right": True,
        "closed": True,
        "mistake": "the ratio of the two errors for some target",
        "source": """\
a, y = 0.9, 0.0
fair_share = ((a - y) * a * (1 - a)) / (a - y)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the mean over all entries: divides by the number of outputs as well",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return (price(y, a) + price(1 - y, 1 - a)).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the sum over everything",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return (price(y, a) + price(1 - y, 1 - a)).sum()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the term for y = 0 is missing",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return price(y, a).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the axes are exchanged: mean over the outputs, sum over the examples",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return (price(y, a) + price(1 - y, 1 - a)).mean(axis=0).sum()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "the arguments of the helper are exchanged",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return (price(a, y) + price(1 - a, 1 - y)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "without the helper: nan where an output is exactly right",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        c = -y * np.log(a) - (1 - y) * np.log(1 - a)
    return c.sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "a small number inside the logarithm, so a sure and wrong output does not cost infinity",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    eps = 1e-12
    c = -y * np.log(a + eps) - (1 - y) * np.log(1 - a + eps)
    return c.sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "nan is replaced, and infinity with it",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        c = np.nan_to_num(-y * np.log(a) - (1 - y) * np.log(1 - a))
    return np.sum(c, axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "wrong sign of the second term",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return (price(y, a) - price(1 - y, 1 - a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the cost of each example, no mean",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return (price(y, a) + price(1 - y, 1 - a)).sum(axis=0)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the second price with y and a exchanged, and the mean over everything",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    return np.mean(price(y, a) + price(1 - a, 1 - y))
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "an unneeded half, as in the quadratic cost",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    m = a.shape[1]
    return (price(y, a) + price(1 - y, 1 - a)).sum() / (2 * m)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": True,
        "closed": True,
        "mistake": "example by example, output by output",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    total = 0.0
    n, m = a.shape
    for i in range(m):
        for j in range(n):
            total += price(y[j, i], a[j, i])
            total += price(1.0 - y[j, i], 1.0 - a[j, i])
    return float(total / m)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": True,
        "closed": True,
        "mistake": "the sum of all, divided by the number of columns",
        "source": """\
def price(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q))


def cross_entropy(a, y):
    stacked = price(np.vstack([y, 1 - y]), np.vstack([a, 1 - a]))
    return np.sum(stacked) / stacked.shape[1]
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "y - a",
        "source": """\
delta_shared = 0.5 - 0.25
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the softmax slope with its own output only: BP1 with the diagonal",
        "source": """\
delta_shared = (0.25 - 0.5) * 0.25 * (1 - 0.25)
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "the slope by a instead of z",
        "source": """\
delta_shared = -0.5 / 0.25
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "the target of a sure teacher",
        "source": """\
delta_shared = 0.25 - 1
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the error of the third output",
        "source": """\
delta_shared = 0.5 - 0
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": False,
        "mistake": "the price of the output",
        "source": """\
delta_shared = -0.5 * np.log(0.25)
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: wrong sign, and a target of 1",
        "source": """\
delta_shared = 1 - 0.25
""",
    },
    {
        "exercise": "delta_shared",
        "right": True,
        "closed": False,
        "mistake": "by the table of slopes",
        "source": """\
a = np.array([0.25, 0.25, 0.5])
y = np.array([0.5, 0.5, 0.0])
J = np.diag(a) - np.outer(a, a)
delta_shared = (J @ (-y / a))[0]
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "without taking the largest away: infinite at 800",
        "source": """\
def log_likelihood(z, y):
    log_sum = np.log(np.exp(z).sum(axis=0))
    return (log_sum - (y * z).sum(axis=0)).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "computes the shares first, and then the logarithm of an underflown 0",
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
        "mistake": "c is subtracted and not added again",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0, keepdims=True)
    log_sum = np.log(np.exp(z - c).sum(axis=0, keepdims=True))
    return (log_sum - (y * z).sum(axis=0)).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "sums over the examples instead of taking their mean",
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
        "mistake": "the mean over all entries",
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
        "closed": False,
        "mistake": "wrong sign",
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
        "mistake": "the sum of exponentials runs over the whole batch",
        "source": """\
def log_likelihood(z, y):
    c = z.max()
    log_sum = c + np.log(np.exp(z - c).sum())
    return (y * (log_sum - z)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "sigmoid outputs and a cross-entropy of each",
        "source": """\
def log_likelihood(z, y):
    each = np.logaddexp(0, z) - y * z
    return each.sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "the targets are left out of the second term: all z are subtracted",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0))
    return (log_sum - z.sum(axis=0)).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: c is added twice, and the examples are summed",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0)
    log_sum = 2 * c + np.log(np.exp(z - c).sum(axis=0))
    return (log_sum - (y * z).sum(axis=0)).sum()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": False,
        "mistake": "the axis of the sum is that of the examples",
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
        "mistake": "takes only the class with the largest target",
        "source": """\
def log_likelihood(z, y):
    right = y.argmax(axis=0)
    c = z.max(axis=0)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0))
    return (log_sum - z[right, np.arange(z.shape[1])]).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": True,
        "closed": False,
        "mistake": "logaddexp over the rows",
        "source": """\
def log_likelihood(z, y):
    log_sum = np.logaddexp.reduce(z, axis=0)
    return np.mean(log_sum - np.einsum("km,km->m", y, z))
""",
    },
    {
        "exercise": "log_likelihood",
        "right": True,
        "closed": True,
        "mistake": "column by column",
        "source": """\
def log_likelihood(z, y):
    prices = []
    for column, target in zip(z.T, y.T):
        shifted = column - max(column)
        prices.append(np.log(np.exp(shifted).sum()) - target @ shifted)
    return sum(prices) / len(prices)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the slope of the activation is missing",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "the product is clipped, not the mistake",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip((a - y) * prime(z), -h, h)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "h is fixed at 1",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -1, 1) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the sign of the line is lost for negative mistakes",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(abs(r) <= h, r, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "the cost instead of its derivative",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    cost = np.where(np.abs(r) <= h, r**2 / 2, h * np.abs(r) - h**2 / 2)
    return cost * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "beyond h the error is 0: the outliers are thrown away",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    r = np.where(np.abs(r) <= h, r, 0.0)
    return r * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "y - a",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(y - a, -h, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "the slope at a instead of z",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -h, h) * prime(a)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "clips on one side only",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.minimum(a - y, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "beyond h the slope of the line is taken to be 1 and not h",
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
        "mistake": "two mistakes: sign of the line lost, and no slope of the activation",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(abs(r) <= h, r, h)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": False,
        "mistake": "decides for the whole batch by its largest mistake",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    if abs(r).max() <= h:
        return r * prime(z)
    return h * np.sign(r) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": True,
        "closed": True,
        "mistake": "the sign times the smaller size",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.sign(r) * np.minimum(np.abs(r), h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": True,
        "closed": True,
        "mistake": "with masks on a copy",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = np.array(a - y, dtype=float)
    r[r > h] = h
    r[r < -h] = -h
    return prime(z) * r
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "takes both slopes out: this is the error of the cross-entropy",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    gradient = a - y
    return gradient
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "as it was found",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) * slope
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": False,
        "mistake": "blames the slope: computed from z",
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
        "mistake": "makes it quicker by a factor of 4 instead of mending it",
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
        "closed": True,
        "mistake": "the sign is turned round while mending",
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
        "mistake": "the slope at the target",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = y * (1 - y)
    return (a - y) * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the squared mistake as gradient, and the slope still twice",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) ** 2 / 2 * slope
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "a slope of 1 - a squared, as for tanh",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = 1 - a**2
    return (a - y) * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": True,
        "closed": False,
        "mistake": "multiplied out",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    return a * a - a * y - a * a * (a - y)
""",
    },
]
