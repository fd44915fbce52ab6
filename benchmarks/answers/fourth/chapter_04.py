"""Answers to chapter 4, cost functions, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "the error of the cross-entropy: the mistake without the slope",
        "source": """\
delta_low = sigmoid(-5) - 1
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "keeps the target 0 of neurons A and B",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 0) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "takes the slope at a, not at z",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 1) * sigmoid.prime(a)
""",
    },
    {
        "exercise": "delta_low",
        "right": True,
        "closed": True,
        "mistake": "uses that 1 - sigma(-5) is sigma(5)",
        "source": """\
delta_low = -sigmoid(-5.0) * sigmoid(5.0) ** 2
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "the weight multiplies the whole error; agrees with the example of the statement",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * (a - y)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "switches by the target: right only where it is exactly 0 or 1",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return np.where(y > 0.5, weight * (a - y), a - y)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "does not cancel: divides by 1 - a, which is 0 far out",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    gradient = -weight * y / a + (1 - y) / (1 - a)
    return gradient * a * (1 - a)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "leaves the constants out: being right costs -ln 2",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log(1 + a), -np.log(1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "divides the quadratic cost by the slope, not its derivative",
        "source": """\
def tanh_cost(a, y):
    return (a - y) ** 2 / 2 / (1 - a**2)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "right formula, but the mean in the place of the cost of each entry",
        "source": """\
def tanh_cost(a, y):
    cost = np.where(y > 0, -np.log((1 + a) / 2), -np.log((1 - a) / 2))
    return cost.mean()
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": True,
        "mistake": "one formula for both targets: ln 2 - ln(1 + y a)",
        "source": """\
def tanh_cost(a, y):
    return np.log(2) - np.log1p(y * a)
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "the quotient the wrong way round",
        "source": """\
fair_share = 1 / (0.9 * (1 - 0.9))
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "in comparison with the share at one half",
        "source": """\
fair_share = 0.9 * (1 - 0.9) / 0.25
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "the error of the quadratic cost itself (target 0), not divided by that of the cross-entropy",
        "source": """\
fair_share = 0.9 * 0.9 * (1 - 0.9)
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "the mean over the outputs, too",
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
        "mistake": "cuts the outputs off at 1e-12: sure and wrong costs 27.6, not infinity",
        "source": """\
def cross_entropy(a, y):
    a = np.clip(a, 1e-12, 1 - 1e-12)
    each = -y * np.log(a) - (1 - y) * np.log(1 - a)
    return each.sum(axis=0).mean()
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "output and target exchanged in the helper",
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
        "right": True,
        "closed": True,
        "mistake": "only the entries whose factor is not 0 are computed, with a mask",
        "source": """\
def cross_entropy(a, y):
    total = 0.0
    for p, q in ((y, a), (1 - y, 1 - a)):
        here = p != 0
        with np.errstate(divide="ignore"):
            total -= np.sum(p[here] * np.log(q[here]))
    return total / a.shape[1]
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "takes class 1 for certain: a - 1",
        "source": """\
delta_shared = 0.25 - 1
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "multiplies by the slope a (1 - a), as BP1 does for sigmoids",
        "source": """\
delta_shared = (0.25 - 0.5) * 0.25 * (1 - 0.25)
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "stops at the slope for the output: -y / a",
        "source": """\
delta_shared = -0.5 / 0.25
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "subtracts the largest z, and does not add it again",
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
        "closed": True,
        "mistake": "the logarithm of the finished softmax: 0 times ln 0 far out",
        "source": """\
def log_likelihood(z, y):
    a = softmax(z)
    with np.errstate(divide="ignore", invalid="ignore"):
        return -(y * np.log(a)).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "looks at the class with the largest target only: wrong for shared targets",
        "source": """\
def log_likelihood(z, y):
    c = z.max(axis=0)
    log_sum = c + np.log(np.exp(z - c).sum(axis=0))
    right = z[y.argmax(axis=0), np.arange(z.shape[1])]
    return (log_sum - right).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": True,
        "closed": True,
        "mistake": "logaddexp for the sum, and the mean of the other part by one sum over all",
        "source": """\
def log_likelihood(z, y):
    return np.logaddexp.reduce(z, axis=0).mean() - np.vdot(y, z) / z.shape[1]
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "beyond h only the sign: right for h = 1 alone",
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
        "mistake": "beyond h the slope is h on both sides",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return np.where(abs(r) <= h, r, h) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "cuts off the finished error, not the mistake",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip((a - y) * prime(z), -h, h)
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "throws out both slopes: the error of the cross-entropy",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    gradient = a - y
    return gradient
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "the cost itself in the place of its derivative",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = 0.5 * (a - y) ** 2
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "mends it, and takes the slope from the library, but at a",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = sigmoid.prime(a)
    gradient = a - y
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": True,
        "closed": True,
        "mistake": "everything multiplied out into powers of a",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    return a * a - a**3 - y * a + y * a**2
""",
    },
]
