"""Answers to chapter 4, cost functions, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "The mistake alone, as for the cross-entropy: the slope is forgotten.",
        "source": """\
delta_low = sigmoid(-5) - 1
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "Takes z for the output in the mistake: (z - y) times the slope.",
        "source": """\
delta_low = (-5 - 1) * sigmoid(-5) * (1 - sigmoid(-5))
""",
    },
    {
        "exercise": "delta_low",
        "right": False,
        "closed": True,
        "mistake": "Keeps the target 0 of the neurons A and B.",
        "source": """\
a = sigmoid(-5)
delta_low = (a - 0) * a * (1 - a)
""",
    },
    {
        "exercise": "delta_low",
        "right": True,
        "closed": True,
        "mistake": "By nudging z.",
        "source": """\
h = 1e-4
up = (sigmoid(-5 + h) - 1) ** 2 / 2
down = (sigmoid(-5 - h) - 1) ** 2 / 2
delta_low = (up - down) / (2 * h)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "BP1 literally, with a kept off 0 and 1 in the denominators only: where a rounds to 1 the slope is 0, and the error becomes 0.",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    safe = np.clip(a, 1e-12, 1 - 1e-12)
    gradient = -weight * y / safe + (1 - y) / (1 - safe)
    return gradient * a * (1 - a)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "The weight multiplies everything, the false alarms too.",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return weight * (a - y)
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": False,
        "closed": True,
        "mistake": "Two mistakes: the weight stands at the healthy ones, and a mean over the examples is taken into each error.",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return (weight * (1 - y) * a - y * (1 - a)) / a.shape[1]
""",
    },
    {
        "exercise": "cross_entropy_delta",
        "right": True,
        "closed": True,
        "mistake": "Both terms put together in powers of a; no division.",
        "source": """\
def cross_entropy_delta(z, a, y, weight=1.0):
    return a * (1 - y + weight * y) - weight * y
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "Returns the derivative dC/da, not the cost.",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -1 / (1 + a), 1 / (1 - a))
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "Switches 1 + y and 1 - y without the halves: they are 2 where they should be 1, so the cost is doubled.",
        "source": """\
def tanh_cost(a, y):
    return -(1 + y) * np.log((1 + a) / 2) - (1 - y) * np.log((1 - a) / 2)
""",
    },
    {
        "exercise": "tanh_cost",
        "right": False,
        "closed": True,
        "mistake": "Returns the mean over all entries, one number, instead of the cost of each.",
        "source": """\
def tanh_cost(a, y):
    return np.where(y > 0, -np.log((1 + a) / 2), -np.log((1 - a) / 2)).mean()
""",
    },
    {
        "exercise": "tanh_cost",
        "right": True,
        "closed": True,
        "mistake": "Both cases in one: |y + a| / 2 is the share of the right answer.",
        "source": """\
def tanh_cost(a, y):
    return np.log(2) - np.log(abs(y + a))
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "Upside down: how many times as much the quadratic cost would need.",
        "source": """\
fair_share = 1 / (0.9 * (1 - 0.9))
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "Compares the slope at 0.9 with the slope 1/4 in the middle.",
        "source": """\
fair_share = 0.9 * 0.1 / 0.25
""",
    },
    {
        "exercise": "fair_share",
        "right": False,
        "closed": True,
        "mistake": "Only one of the two factors of the slope.",
        "source": """\
fair_share = 1 - 0.9
""",
    },
    {
        "exercise": "fair_share",
        "right": True,
        "closed": True,
        "mistake": "The quotient of the two errors, for the target 0.",
        "source": """\
a = 0.9
quadratic = (a - 0) * a * (1 - a)
entropy = a - 0
fair_share = quadratic / entropy
""",
    },
    {
        "exercise": "cross_entropy",
        "right": False,
        "closed": True,
        "mistake": "The mean over all entries: with several outputs it is divided by their number as well.",
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
        "mistake": "Keeps a away from 0 and 1 by 1e-12, so a sure and wrong output pays 27.6 instead of infinity.",
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
        "mistake": "Only the first term, as with softmax: nothing is paid for a wrong yes.",
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
        "right": True,
        "closed": True,
        "mistake": "The sum over everything, divided by the number of columns; logarithms only where the switch is on.",
        "source": """\
def cross_entropy(a, y):
    total = 0.0
    for p, q in ((y, a), (1 - y, 1 - a)):
        on = p > 0
        with np.errstate(divide="ignore"):
            total += (-p[on] * np.log(q[on])).sum()
    return total / a.shape[1]
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "The old BP1 with its own path only: -y/a times a (1 - a).",
        "source": """\
delta_shared = -0.5 / 0.25 * 0.25 * (1 - 0.25)
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "The difference multiplied by a slope of a sigmoid.",
        "source": """\
delta_shared = (0.25 - 0.5) * 0.25 * (1 - 0.25)
""",
    },
    {
        "exercise": "delta_shared",
        "right": False,
        "closed": True,
        "mistake": "The slope of the cost with respect to the output, -y/a, taken for the error.",
        "source": """\
delta_shared = -0.5 / 0.25
""",
    },
    {
        "exercise": "delta_shared",
        "right": True,
        "closed": True,
        "mistake": "Over all paths, with the whole table of slopes.",
        "source": """\
a = np.array([0.25, 0.25, 0.5])
y = np.array([0.5, 0.5, 0.0])
table = np.diag(a) - np.outer(a, a)
delta_shared = (table @ (-y / a))[0]
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "Takes the largest z of the whole batch as c: in a column far below it all exponentials become 0, and the logarithm infinite.",
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
        "closed": True,
        "mistake": "Computes the shares first and then their logarithm: far out a share rounds to 0, and 0 times infinity is nan.",
        "source": """\
def log_likelihood(z, y):
    return -(y * np.log(softmax(z))).sum(axis=0).mean()
""",
    },
    {
        "exercise": "log_likelihood",
        "right": False,
        "closed": True,
        "mistake": "Looks up one right class by argmax: a shared target is read as a sure one.",
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
        "right": True,
        "closed": True,
        "mistake": "logaddexp.reduce does the safe log of the sum; the targets add up to 1.",
        "source": """\
def log_likelihood(z, y):
    return np.mean(np.logaddexp.reduce(z, axis=0) - np.sum(y * z, axis=0))
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "Beyond h the slope is always +h: the sign of the mistake is lost.",
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
        "mistake": "Cuts off last: the whole error, with the slope, is kept between -h and h.",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip((a - y) * prime(z), -h, h)
""",
    },
    {
        "exercise": "huber_delta",
        "right": False,
        "closed": True,
        "mistake": "The limits are always -1 and 1, whatever h is.",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    return np.clip(a - y, -1, 1) * prime(z)
""",
    },
    {
        "exercise": "huber_delta",
        "right": True,
        "closed": True,
        "mistake": "Shrinks r by h over the larger of h and |r|.",
        "source": """\
def huber_delta(z, a, y, prime, h=1.0):
    r = a - y
    return prime(z) * r * (h / np.maximum(h, np.abs(r)))
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "Takes both slopes out: a - y is the error of the cross-entropy, not of the quadratic cost.",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    return a - y
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": False,
        "closed": True,
        "mistake": "One slope is gone, but a factor 2 has come in: the derivative of the square without its half.",
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
        "closed": True,
        "mistake": "Changes the other line: the slope is now computed by the sigmoid at a, and still stands twice.",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    slope = sigmoid(a) * (1 - sigmoid(a))
    gradient = (a - y) * slope
    return gradient * slope
""",
    },
    {
        "exercise": "buggy_quadratic_delta",
        "right": True,
        "closed": True,
        "mistake": "The slope from z, by the package.",
        "source": """\
def buggy_quadratic_delta(z, a, y):
    gradient = -(y - a)
    return sigmoid.prime(z) * gradient
""",
    },
]
