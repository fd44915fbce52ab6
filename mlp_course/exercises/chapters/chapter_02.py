"""Chapter 2: five numbers by hand, sgd_update, nudge_gradient, descend, minibatches, sgd_epoch, buggy_trainer."""

from itertools import pairwise

import numpy as np

from ...activations import tanh
from ...network import Network
from ..exercise import Refused, exercise
from ..formulas import with_formula
from ..numbers import WHOLE, number
from ..worked import worked
from .watching import trained

number(
    "w_after",
    chapter=2,
    asks="w after one update on (w − 3)², from w = 1 with η = 0.25",
    value=2.0,
    worked=worked("w - eta * (2 * (w - bottom))", w=1, eta=0.25, bottom=3),
    mistakes={
        0.0: ("Uphill", "The slope is −4, and minus a negative number is a step up."),
        0.5: (
            "The slope is taken as 2, as that of w²",
            "This cost has its bottom at 3: the slope at w = 1 is 2 (1 − 3).",
        ),
        5.0: ("η is missing", "The whole slope was taken away; only a quarter of it should be."),
        1.5: ("The slope without its 2", "The derivative of (w − 3)² is 2 (w − 3)."),
        1.0: [
            ("This is the step, not the new place", "One update adds it to w = 1."),
            ("w has not moved", "The slope is not 0 there: take the step."),
        ],
        3.0: [
            ("This is the bottom", "One update does not go all the way: take a quarter of the slope."),
            ("The slope is twice too steep", "The derivative of (w − 3)² is 2 (w − 3)."),
        ],
    },
    look="the slope 2 (w − 3) at w = 1 with its sign, the minus of the step, and η = ¼",
    hints=(
        "First the slope at w = 1, with its sign. Then take a quarter of it away.",
        "w ← w − η · 2 (w − 3)",
        "w_after = 1 - 0.25 * 2 * (___)",
    ),
    buys="One update has gone half of the way from 1 to 3, and upwards, because the slope was negative.",
)

number(
    "eta_cliff",
    chapter=2,
    asks="the η above which gradient descent on 5 w² runs away",
    value=0.2,
    worked=worked("2 / curvature", curvature=10, others={"curvature": {"The 5 of 5 w²": 5, "The curvature of w²": 2}}),
    mistakes={
        0.1: ("This one arrives in one update", "With 0.1 the factor is 0. It has to reach −1."),
        1.0: ("This is the limit for w²", "Here the slope is five times as steep, 10 w."),
        5.0: ("Upside down", "A steeper cost bears a smaller η, not a larger one."),
        0.0: ("The factor is 1 there", "With η = 0 nothing moves. It runs away where the factor is below −1."),
        0.04: ("Divided by 5 twice", "The slope of 5 w² is 10 w: the 5 is in it once."),
        0.05: ("Half of what arrives in one update", "Asked for is the limit: there the factor is −1."),
    },
    look="the slope of 5 w², which is 10 w, and what the factor 1 − 10 η is at the limit",
    hints=(
        "Write one update as w times a factor. Which factor is the last that does not lead further out?",
        "w − η · 10 w = (1 − 10 η) w, and the factor must not be below −1",
        "1 - 10 * eta_cliff = -1, so eta_cliff = ___",
    ),
    buys="Five times as steep, a fifth of the learning rate.",
)

number(
    "slope_b",
    chapter=2,
    asks="the slope of the line's cost with respect to b, at w = 0 and b = 0",
    value=-1.5,
    rtol=1e-3,
    mistakes={
        -2.0: ("This is the slope for w", "Add h to the second number, which is b."),
        -3.0: [
            ("Divided by h", "From −h to +h it is 2h: divide by that."),
            ("The errors are added up", "The cost is a mean over both points, and so is its slope."),
        ],
        -1.5e-4: ("2 * h without brackets", "`/ 2 * h` divides by 2 and then multiplies by h: write `/ (2 * h)`."),
        -6.0: ("The cost is not divided by 4", "The line's cost is a mean over its points: use line_cost as it is."),
        -3.5: ("Both knobs are nudged at once", "Only b is nudged; w stays at 0."),
        -1.495: ("Up only, with a large nudge", "Nudge down as well, and divide by 2h: then the errors cancel."),
        1.25: ("This is the cost", "Nudge b: how much does the cost change for each unit of b?"),
        -0.03: ("The difference is not divided", "A slope is a change for each unit: divide by 2h."),
        -1.0: [
            ("Up only, with a nudge of 1", "Nudge down as well, and divide by 2h: then the errors cancel."),
            ("Only the second point counts", "The cost is a mean over both points."),
        ],
        -0.5: ("Only the first point counts", "The cost is a mean over both points."),
        -1.505: ("Down only, with a large nudge", "Nudge up as well, and divide by 2h: then the errors cancel."),
    },
    look="which of the two numbers is nudged, C(0, h) − C(0, −h) in this order, and the division by 2h",
    hints=(
        "It is done as for w: two costs, their difference, divided by 2h.",
        "[C(w, b + h) − C(w, b − h)] / 2h",
        "slope_b = (line_cost(0, 0 + h) - line_cost(___)) / (2 * h)",
    ),
    buys="If b goes up, the cost goes down, and a little more slowly than with w.",
)

number(
    "updates_in_an_epoch",
    chapter=2,
    asks="the updates in one epoch of 1,000 examples in batches of 30",
    value=34,
    rtol=WHOLE,
    mistakes={
        33: ("The last batch is forgotten", "33 batches of 30 are 990 examples. The other 10 make a smaller batch."),
        1000 / 30: ("No whole number", "The 10 examples that are left over make one more batch, a smaller one."),
        30: ("This is m", "m is the size of a batch, not their number."),
        1000: ("One for each example", "30 examples share one update."),
        10: ("This is the size of the last batch", "The number of updates is asked for: one for each batch."),
        43: ("An update for each of the 10 that are left", "They make one batch together, a smaller one."),
        1: ("One update for the whole epoch", "Each batch of 30 has its own."),
        970: ("Subtracted", "How many batches of 30 are there in 1,000? Divide."),
        30000: ("Multiplied", "Each update takes 30 examples: divide."),
        30001: ("Multiplied, and one more", "Each update takes 30 examples: divide."),
    },
    look="how many whole batches of 30 there are in 1,000, and what becomes of the 10 that are left",
    hints=(
        "How many full batches are there, and is anything left over?",
        "N / m, rounded up, because every example is used",
        "updates_in_an_epoch = 33 + ___",
    ),
    buys="The last batch is smaller, and its gradient is the mean of its own 10 examples.",
)

number(
    "spread_of_36",
    chapter=2,
    asks="the spread of batches of 36, if batches of 4 have the spread 0.6",
    value=0.2,
    worked=worked("spread / sqrt(many / few)", spread=0.6, many=36, few=4),
    mistakes={
        0.6 / 9: ("Divided by 9", "Nine times as many examples make the *variance* nine times smaller."),
        0.1: ("0.6 is divided by 6, the root of 36", "0.6 is the spread for 4 examples, not for one."),
        1.8: ("The wrong way", "A larger batch has the smaller spread."),
        0.6: ("It is the same", "The mean of more examples is closer to the mean of all."),
        1.2: ("The spread of one example", "s is 1.2 indeed; divide it by √36."),
        0.6 / 32: ("Divided by the difference", "36 is nine *times* 4; what counts is the quotient."),
        0.6 / 36: ("Divided by 36", "0.6 is the spread of 4 examples already: only the quotient counts, and its root."),
        3.6: ("Multiplied by the root of 36", "A larger batch has the smaller spread."),
        0.15: ("Divided by 4", "36 is nine times 4, and the spread falls by the root of it."),
        1.2 / 36: ("The root of 36 is missing", "The spread of one example, 1.2, is divided by √36."),
        0.4: ("4 in the place of its root", "The spread of one example is 0.6 · √4."),
    },
    look="how many times more examples there are, that the root of it divides, and from which spread you start",
    hints=(
        "36 is nine times 4. Does the spread fall by nine?",
        "spread of m = s / √m, so 0.6 = s / 2",
        "spread_of_36 = 0.6 / ___ ** 0.5",
    ),
    buys="Nine times the work for a third of the spread.",
)


def updates(rng):
    """θ and gradients of several lengths, and learning rates on both sides of 1."""
    for P, eta in [(3, 0.3), (1, 0.07), (8, 3.0), (2, 0.5)]:
        yield rng.normal(size=P) + 1, rng.normal(scale=2, size=P), eta


UPDATE = "θ ← θ - η ∇C"


@exercise(
    chapter=2,
    expects="theta: all knobs, (P,); grad: their slopes, (P,); eta. Returns the new knobs, (P,).",
    cases=updates,
    new=True,
    hints=(
        "Two things happen to the slopes: they are scaled, and they are taken away from θ.",
        UPDATE,
        "def sgd_update(theta, grad, eta):\n    return theta - ___ * ___",
    ),
    buys="This one line is all that ever happens to a network that learns.",
    lab='Lab("moons", update=sgd_update)',
)
def sgd_update(theta, grad, eta):
    return theta - eta * grad


@sgd_update.stub
def _(theta, grad, eta):
    return ...


@sgd_update.alternative
def _(theta, grad, eta):
    return np.array([t - eta * g for t, g in zip(theta, grad, strict=True)])


@sgd_update.alternative
def _(theta, grad, eta):
    new = theta.copy()
    new -= eta * grad
    return new


@sgd_update.alternative
def _(theta, grad, eta):
    return (theta - np.float32(eta) * grad).astype(np.float32)


@sgd_update.mistake("Uphill", "The gradient points to where C grows: it is subtracted.", UPDATE)
def _(theta, grad, eta):
    return theta + eta * grad


@sgd_update.mistake("η is missing", "This steps by the whole gradient, whatever η is.", UPDATE)
def _(theta, grad, eta):
    return theta - grad


@sgd_update.mistake("Divided by η", "A larger η is to make a larger step.", UPDATE)
def _(theta, grad, eta):
    return theta - grad / eta


@sgd_update.mistake("Only the step", "This is what is taken away from θ; the new θ is asked for.", UPDATE)
def _(theta, grad, eta):
    return eta * grad


@sgd_update.mistake("η multiplies θ as well", "Only the slopes are scaled: η belongs to ∇C alone.", UPDATE)
def _(theta, grad, eta):
    return eta * (theta - grad)


@sgd_update.mistake("Divided by P", "Every knob moves by its own slope; nothing is averaged over the knobs.", UPDATE)
def _(theta, grad, eta):
    return theta - eta * grad / len(theta)


@sgd_update.mistake(
    "All knobs move by one slope", "Each knob has its own slope: multiply the whole array by η, not its sum.", UPDATE
)
def _(theta, grad, eta):
    return theta - eta * grad.sum()


@sgd_update.mistake("Only the step, with its minus", "This is added to θ; the new θ is asked for.", UPDATE)
def _(theta, grad, eta):
    return -eta * grad


@sgd_update.mistake(
    "A product of the slopes with themselves", "grad @ grad is one number: each knob has its own slope.", UPDATE
)
def _(theta, grad, eta):
    return theta - eta * (grad @ grad)


@sgd_update.mistake("The last knob stays", "The loop ends before the last knob: range(len(theta)).", UPDATE)
def _(theta, grad, eta):
    return np.append(theta[:-1] - eta * grad[:-1], theta[-1:])


@sgd_update.mistake("The first knob stays", "The loop begins after the first knob, which has number 0.", UPDATE)
def _(theta, grad, eta):
    return np.append(theta[:1], theta[1:] - eta * grad[1:])


@sgd_update.mistake("The sign of the slope alone", "A steep knob moves further than a flat one.", UPDATE)
def _(theta, grad, eta):
    return theta - eta * np.sign(grad)


def landscape(matrix, bend):
    """Return a cost of P knobs: bent, steeper in some directions than in others, nowhere symmetric."""

    def cost(theta):
        v = matrix @ theta - 1
        return 0.5 * v @ v + bend * float(np.sin(theta).sum() + (theta[0] + 0.3) ** 3 / 6)

    return with_formula(cost, "½ |M θ − 1|² + k (Σ sin θ + (θ₀ + 0.3)³ / 6), for some M and k")


def landscapes(rng):
    """Costs of one knob to seven, some far from a bottom; nudges so large that up and down differ from up alone."""
    for P, h, bend in [(3, 0.1, 1.0), (1, 0.2, 0.7), (7, 0.05, 1.0), (2, 0.25, 2.0), (4, 1e-3, 1.0)]:
        yield landscape(rng.normal(size=(P + 1, P)), bend), rng.normal(size=P), h


QUOTIENT = "∂C/∂θ_p ≈ [C(θ + h e_p) - C(θ - h e_p)] / 2h"


@exercise(
    chapter=2,
    expects="cost: a function θ -> C; theta: (P,); h: the nudge. Returns all slopes, (P,); theta stays as it was.",
    cases=landscapes,
    new=True,
    hints=(
        "Take the knobs one after the other. For each, do what you did for w and b of the line.",
        QUOTIENT + ", where e_p is 1 at place p and 0 elsewhere",
        "def nudge_gradient(cost, theta, h):\n    slopes = np.zeros(len(theta))\n    for p in range(len(theta)):\n"
        "        nudge = np.zeros(len(theta))\n        nudge[p] = ___\n"
        "        slopes[p] = (cost(theta + nudge) - ___) / ___\n    return slopes",
    ),
    buys="You can find the gradient of any cost in the world, if you have the patience.",
)
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


@nudge_gradient.stub
def _(cost, theta, h):
    slopes = np.zeros(len(theta))
    ...
    return slopes


@nudge_gradient.alternative
def _(cost, theta, h):
    return np.array([cost(theta + e) - cost(theta - e) for e in h * np.eye(len(theta))]) / (2 * h)


@nudge_gradient.alternative
def _(cost, theta, h):
    slopes = []
    for p in range(theta.size):
        up = theta.copy()
        down = theta.copy()
        up[p] += h
        down[p] -= h
        slopes.append((cost(up) - cost(down)) / h / 2)
    return np.array(slopes)


@nudge_gradient.mistake("Divided by h", "From θ - h to θ + h it is 2h.", QUOTIENT)
def _(cost, theta, h):
    return 2 * nudge_gradient(cost, theta, h)


@nudge_gradient.mistake("2 * h without brackets", "a / 2 * h is (a / 2) * h.", QUOTIENT)
def _(cost, theta, h):
    return nudge_gradient(cost, theta, h) * h * h


@nudge_gradient.mistake("The difference is not divided", "A slope is a change for each unit: divide by 2h.", QUOTIENT)
def _(cost, theta, h):
    return nudge_gradient(cost, theta, h) * 2 * h


@nudge_gradient.mistake(
    "A difference on one side", "Up only errs by the curvature times h / 2; up and down, these errors cancel.", QUOTIENT
)
def _(cost, theta, h):
    return np.array([(cost(theta + e) - cost(theta)) / h for e in h * np.eye(len(theta))])


@nudge_gradient.mistake("The sign is flipped", "Up minus down, not down minus up.", QUOTIENT)
def _(cost, theta, h):
    return -nudge_gradient(cost, theta, h)


@nudge_gradient.mistake("All knobs are nudged at once", "Each slope needs a nudge of its knob alone.", QUOTIENT)
def _(cost, theta, h):
    return np.full(len(theta), (cost(theta + h) - cost(theta - h)) / (2 * h))


@nudge_gradient.mistake(
    "The nudges add up",
    "Each knob is nudged while the ones before it are still displaced: begin with zeros each time.",
    QUOTIENT,
)
def _(cost, theta, h):
    steps = h * np.tri(len(theta))
    return np.array([cost(theta + e) - cost(theta - e) for e in steps]) / (2 * h)


@nudge_gradient.mistake("Only one knob", "The return stands inside the loop: the other slopes stay 0.", QUOTIENT)
def _(cost, theta, h):
    slopes = np.zeros(len(theta))
    slopes[0] = nudge_gradient(cost, theta, h)[0]
    return slopes


@nudge_gradient.mistake("Knob 0 is left out", "Knobs are numbered from 0: range(len(theta)).", QUOTIENT)
def _(cost, theta, h):
    slopes = nudge_gradient(cost, theta, h)
    slopes[0] = 0
    return slopes


@nudge_gradient.mistake("The last knob is left out", "range(n) ends with n - 1 already.", QUOTIENT)
def _(cost, theta, h):
    slopes = nudge_gradient(cost, theta, h)
    slopes[-1] = 0
    return slopes


@nudge_gradient.mistake("A difference on one side, and 2h", "On one side it is h; on both sides, 2h.", QUOTIENT)
def _(cost, theta, h):
    return np.array([(cost(theta + e) - cost(theta)) / (2 * h) for e in h * np.eye(len(theta))])


@nudge_gradient.mistake(
    "A nudged knob is not put back",
    "After up and down it stands h too low, and the next slopes are those of another place.",
    QUOTIENT,
)
def _(cost, theta, h):
    theta = theta.copy()
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        theta[p] += h
        up = cost(theta)
        theta[p] -= 2 * h
        slopes[p] = (up - cost(theta)) / (2 * h)
    return slopes


@nudge_gradient.mistake(
    "Knob 0 is nudged each time",
    "In the loop knob p is nudged: nudge[p] = h.",
    QUOTIENT,
)
def _(cost, theta, h):
    return np.full(len(theta), nudge_gradient(cost, theta, h)[0])


@nudge_gradient.mistake(
    "The nudge is a share of the knob",
    "Each knob is moved by h itself, not by h times the knob: then 2h is the way between the two costs.",
    QUOTIENT,
)
def _(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h * theta[p]
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def smooth(net, x, y):
    """Return the quadratic cost of a network as a function of its knobs."""

    def cost(theta):
        return float(((net.at(theta)(x) - y) ** 2).mean() / 2)

    return with_formula(cost, f"the quadratic cost of a network {'-'.join(map(str, net.sizes))}")


def descents(rng):
    """Two networks and four landscapes, with several learning rates, one beyond the cliff; once a single update."""
    for sizes, eta, count in [([2, 3, 1], 2.0, 6), ([1, 2, 1], 0.5, 1)]:
        net = Network(sizes, tanh, rng=rng, initializer="normal")
        x = rng.normal(size=(sizes[0], 5))
        yield smooth(net, x, rng.normal(size=(1, 5))), net.theta.copy(), eta, count
    for P, eta, count in [(3, 0.05, 5), (2, 0.1, 3)]:
        yield landscape(rng.normal(size=(P + 1, P)), 0.5), rng.normal(size=P), eta, count
    square = with_formula(lambda theta: float(theta @ theta), "θ · θ")
    lower = with_formula(lambda theta: float(theta @ theta) - 3, "θ · θ − 3")
    yield square, np.array([1.0]), 1.25, 2  # each step leads further out
    yield lower, np.array([1.0]), 0.1, 2  # a cost may be negative


def the_way(f, cost, theta, eta, count):
    """The costs on the way, and the knobs at the end."""
    result = f(cost, theta, eta, count)
    if result is ...:
        return ...
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise Refused("Two things should be returned: theta, costs")
    end, costs = result
    if end is ... or costs is ... or (not len(costs) and np.array_equal(end, theta)):
        return ...
    return {"the number of costs": len(costs), "the costs": np.array(costs), "theta at the end": np.array(end)}


@exercise(
    chapter=2,
    expects="cost: a function θ -> C; theta: (P,), left as it is; eta; updates: how many. Returns theta, costs.",
    cases=descents,
    use=the_way,
    rtol=1e-5,
    hints=(
        "Note the cost before the first update. Then each round does three things: slopes, update, note the cost.",
        "slopes = nudge_gradient(cost, theta, 1e-5), and " + UPDATE,
        "def descend(cost, theta, eta, updates):\n    costs = [cost(theta)]\n    for _ in range(updates):\n"
        "        slopes = nudge_gradient(___)\n        theta = sgd_update(___)\n        costs.append(___)\n"
        "    return theta, costs",
    ),
    buys="Your program trains whatever has knobs and a cost, and you know every line of it.",
)
def descend(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates)


def _descended(cost, theta, eta, updates, sign=-1, fresh=True, noted="after"):
    """The right way; or with the wrong sign, with slopes that are never renewed, or with other costs noted."""
    costs = [cost(theta)] if noted == "after" else []
    slopes = None
    for _ in range(updates):
        if fresh or slopes is None:
            slopes = nudge_gradient(cost, theta, 1e-5)
        if noted == "before":
            costs.append(cost(theta))
        theta = theta + sign * eta * slopes
        if noted != "before":
            costs.append(cost(theta))
    return theta, costs


@descend.stub
def _(cost, theta, eta, updates):
    costs = []
    ...
    return theta, costs


@descend.alternative
def _(cost, theta, eta, updates):
    costs = np.zeros(updates + 1)
    costs[0] = cost(theta)
    for u in range(1, updates + 1):
        slopes = np.array([cost(theta + e) - cost(theta - e) for e in 1e-4 * np.eye(len(theta))]) / 2e-4
        theta = sgd_update(theta, slopes, eta)
        costs[u] = cost(theta)
    return theta, costs


@descend.alternative
def _(cost, theta, eta, updates):
    way = [theta.copy()]
    while len(way) <= updates:
        way.append(way[-1] - eta * nudge_gradient(cost, way[-1], 1e-5))
    return [way[-1], [cost(place) for place in way]]


@descend.mistake("Uphill", "The slopes are subtracted: the cost should fall.", UPDATE)
def _(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates, sign=1)


@descend.mistake("η is missing", "Each knob should move by η times its slope.", UPDATE)
def _(cost, theta, eta, updates):
    return _descended(cost, theta, 1.0, updates)


@descend.mistake(
    "The slopes are those of the start",
    "After an update all slopes have changed: they are nudged anew inside the loop.",
    UPDATE,
)
def _(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates, fresh=False)


@descend.mistake(
    "The first cost is missing", "One cost stands before the first update, so there are updates + 1.", "costs[0] = C(θ)"
)
def _(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates, noted="none")


@descend.mistake(
    "The last cost is missing",
    "A cost is noted before each update; the one after the last is missing.",
    "updates + 1 costs",
)
def _(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates, noted="before")


@descend.mistake("It ends after one update", "The return stands inside the loop.", "updates times: " + UPDATE)
def _(cost, theta, eta, updates):
    start = cost(theta)
    theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
    return theta, [start, cost(theta)] + [0.0] * (updates == 1)


@descend.mistake(
    "One knob after the other",
    "All slopes are found first, and only then all knobs move.",
    "∇C at the old θ",
)
def _(cost, theta, eta, updates):
    theta = theta.copy()
    costs = [cost(theta)]
    for _ in range(updates):
        for p, e in enumerate(1e-5 * np.eye(len(theta))):
            theta[p] -= eta * (cost(theta + e) - cost(theta - e)) / 2e-5
        costs.append(cost(theta))
    return theta, costs


@descend.mistake(
    "One update too many", "As many as `updates` says; the first cost belongs to none.", "updates + 1 costs"
)
def _(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates + 1)


@descend.mistake("The two are exchanged", "First the knobs, then the costs.", "return theta, costs")
def _(cost, theta, eta, updates):
    return _descended(cost, theta, eta, updates)[::-1]


@descend.mistake(
    "The best knobs in the place of the last",
    "The knobs at the end are asked for, also where the cost has risen.",
    UPDATE,
)
def _(cost, theta, eta, updates):
    way = [_descended(cost, theta, eta, u)[0] for u in range(updates + 1)]
    return min(way, key=cost), [cost(place) for place in way]


@descend.mistake("The nudge is η", "η says how far to go, h how far to look: h = 1e-5.", "h = 1e-5")
def _(cost, theta, eta, updates):
    costs = [cost(theta)]
    for _ in range(updates):
        theta = theta - eta * nudge_gradient(cost, theta, eta)
        costs.append(cost(theta))
    return theta, costs


@descend.mistake("The knobs stay where they are", "The result of the update is not kept: theta = …", UPDATE)
def _(cost, theta, eta, updates):
    return theta, [cost(theta)] * (updates + 1)


@descend.mistake(
    "Each update begins at the start",
    "The new θ has another name than the one that the loop begins with: all updates are made from the first place.",
    UPDATE,
)
def _(cost, theta, eta, updates):
    costs = [cost(theta)]
    for _ in range(updates):
        new = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(new))
    return theta, costs


@descend.mistake(
    "Each update begins at the start, and the last is returned",
    "The new θ has another name than the one that the loop begins with.",
    UPDATE,
)
def _(cost, theta, eta, updates):
    costs = [cost(theta)]
    new = theta
    for _ in range(updates):
        new = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(new))
    return new, costs


def data(rng, n_0=3, n_L=2, N=23):
    """Examples that are all different, with targets that are their own."""
    x = rng.normal(size=(n_0, N))
    return x, (rng.normal(size=(n_L, n_0)) @ x > 0) * 1.0


def sets(rng):
    """Sets with a ragged end, without one, in a single batch, one by one; as many rows as columns; a single example."""
    shapes = [(3, 2, 23, 5), (2, 1, 24, 6), (4, 3, 17, 17), (19, 2, 19, 4), (1, 1, 10, 1), (2, 2, 15, 40), (2, 1, 1, 3)]
    for n_0, n_L, N, m in shapes:
        yield rng.normal(size=(n_0, N)), rng.normal(size=(n_L, N)), m, rng  # no two examples with the same y


def seen(f, x, y, m, rng):
    """What all right answers have in common, whichever way they shuffle."""
    twin = np.random.default_rng()
    twin.bit_generator.state = rng.bit_generator.state
    data = x.copy(), y.copy()
    first = pairs(f(x.copy(), y.copy(), m, twin))
    if first is ...:
        return ...
    again = pairs(f(x.copy(), y.copy(), m, rng))
    later = [pairs(f(x.copy(), y.copy(), m, rng)) for _ in range(EPOCHS - 1)]
    later.append(pairs(f(x, y, m, rng)))  # on the arrays themselves, which have to stay as they are
    rows = {(len(a), len(b)) for a, b in first}
    widths = [(a.shape[1], b.shape[1]) for a, b in first]
    found = {
        "rows of x_batch and y_batch": sorted(map(list, rows)),
        "the number of batches": len(first),
        "the widths of x_batch": [a for a, _ in widths],
        "the widths of y_batch": [b for _, b in widths],
    }
    whole = rows == {(len(x), len(y))} and all(a == b for a, b in widths)
    return found | (order(*data, first, again, later) if whole else {})


def order(x, y, first, again, later):
    """Whether the batches hold each example once, in a random order, x and y together."""
    where = places_in(x, first)
    ys = np.hstack([y_batch for _, y_batch in first])
    epochs = [places_in(x, batches) for batches in (first, *later)]
    return {
        "every example once": sorted(where) == list(range(x.shape[1])),
        "each x beside its own y": bool((y[:, where] == ys).all()) and -1 not in where,
        "x in a new order": where != list(range(x.shape[1])),
        "y in the order of the data": bool(ys.shape == y.shape and (ys == y).all()),
        "another order in the next epoch": not same(first, later[0]),
        "the same order from an rng in the same state": same(first, again),
        "examples of one batch meeting others later": all_part(first, epochs),
        "neighbours being parted in later epochs": min(kept_neighbours(where, epoch) for epoch in epochs[1:]) < 0.3,
    }


def places_in(x, batches) -> list[int]:
    """Return which example each column of the batches is; -1 for none."""
    places = []
    for column in np.hstack([x_batch for x_batch, _ in batches]).T:
        found = np.flatnonzero((x == column[:, None]).all(axis=0))
        places.append(int(found[0]) if len(found) else -1)
    return places


def all_part(first, epochs) -> bool:
    """Return whether any two examples of one batch are in different batches at some later time."""
    widths = [x_batch.shape[1] for x_batch, _ in first]
    numbers = np.repeat(np.arange(len(widths)), widths)  # of the batch at each place
    batch_of = [dict(zip(epoch, numbers.tolist(), strict=False)) for epoch in epochs]
    start = batch_of[0]
    for one in start:
        for other in start:
            together = one < other and all(found.get(one) == found.get(other) for found in batch_of)
            if together and len(widths) > 1:
                return False
    return True


def kept_neighbours(one: list, other: list) -> float:
    """Return which share of the examples that stand side by side in one order do so in another, too."""
    pairs_of = [{frozenset(pair) for pair in pairwise(epoch)} for epoch in (one, other)]
    return len(pairs_of[0] & pairs_of[1]) / max(len(pairs_of[0]), 1)


def pairs(result):
    """The learner's list of pairs, or a sentence about what it is instead."""
    if result is ...:
        return ...
    if hasattr(result, "__next__"):
        raise Refused("A list is asked for: minibatches yields its batches, or returns an iterator")
    if not isinstance(result, list | tuple):
        raise Refused("A list of pairs (x_batch, y_batch) is asked for")
    if not result:
        raise Refused("A list of pairs (x_batch, y_batch) is asked for, and an empty list came back")
    if any(pair is ... for pair in result):
        return ...
    for pair in result:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise Refused("Each item of the list should be a pair (x_batch, y_batch)")
        if any(not isinstance(part, np.ndarray) or part.ndim != 2 for part in pair):
            raise Refused("x_batch and y_batch should be matrices, their columns examples")
    return [tuple(pair) for pair in result]


def same(one, other) -> bool:
    """Whether two lists of batches hold the same numbers in the same order."""
    return len(one) == len(other) and all(
        a.shape == c.shape and b.shape == d.shape and (a == c).all() and (b == d).all()
        for (a, b), (c, d) in zip(one, other, strict=True)
    )


EPOCHS = 12  # in which examples have the occasion to part
PARTITION = "each epoch: shuffle, partition into batches of m, every example exactly once"


@exercise(
    chapter=2,
    expects="x: (n_0, N); y: (n_L, N); m; rng: a NumPy Generator. Returns a list of pairs (n_0, m), (n_L, m).",
    cases=sets,
    use=seen,
    new=True,
    hints=(
        "Shuffle numbers, not data: one random order of the places 0 … N - 1 serves x and y alike.",
        "rng.permutation(N) is a random order of the places; x[:, places] takes columns",
        "def minibatches(x, y, m, rng):\n    order = rng.permutation(___)\n    batches = []\n"
        "    for first in range(0, len(order), ___):\n        places = order[first : first + m]\n"
        "        batches.append((x[:, places], ___))\n    return batches",
    ),
    buys="You can deal out any data set, epoch after epoch, and never lose an example.",
)
def minibatches(x, y, m, rng):
    places = rng.permutation(x.shape[1])
    parts = [places[first : first + m] for first in range(0, len(places), m)]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.stub
def _(x, y, m, rng):
    batches = []
    ...
    return batches


@minibatches.alternative
def _(x, y, m, rng):
    places = np.arange(x.shape[1])
    rng.shuffle(places)
    x, y = x[:, places], y[:, places]
    return [(x[:, i : i + m], y[:, i : i + m]) for i in range(0, x.shape[1], m)]


@minibatches.alternative
def _(x, y, m, rng):
    both = rng.permutation(np.vstack([x, y]), axis=1)
    cuts = range(m, x.shape[1], m)
    return [tuple(np.split(part, [len(x)])) for part in np.split(both, cuts, axis=1)]


@minibatches.alternative
def _(x, y, m, rng):
    places, batches = list(rng.random(x.shape[1]).argsort()), []
    while places:
        part, places = places[:m], places[m:]
        batches.append([x.T[part].T, y.T[part].T])
    return batches


def dealt(x, y, m, places, others=None):
    """Batches of m in the order `places`, of y in the order `others`."""
    others = places if others is None else others
    return [(x[:, places[i : i + m]], y[:, others[i : i + m]]) for i in range(0, len(places), m)]


@minibatches.mistake("The ragged end is dropped", "The last N mod m examples of each epoch are never seen.", PARTITION)
def _(x, y, m, rng):
    places = rng.permutation(x.shape[1])
    return dealt(x, y, m, places[: len(places) // m * m])


@minibatches.mistake(
    "x and y are shuffled apart", "Two shuffles: each x then stands beside another's y.", "(x, y(x)) belong together"
)
def _(x, y, m, rng):
    return dealt(x, y, m, rng.permutation(x.shape[1]), rng.permutation(x.shape[1]))


@minibatches.mistake("Only x is shuffled", "y stays in its order, beside other examples.", "(x, y(x)) belong together")
def _(x, y, m, rng):
    return dealt(x, y, m, rng.permutation(x.shape[1]), np.arange(x.shape[1]))


@minibatches.mistake(
    "Nothing is shuffled", "If the data are sorted by class, a batch holds one class, the same every epoch.", PARTITION
)
def _(x, y, m, rng):
    return dealt(x, y, m, np.arange(x.shape[1]))


@minibatches.mistake(
    "Drawn with putting back", "Some examples come twice in an epoch, and about a third never.", PARTITION
)
def _(x, y, m, rng):
    return dealt(x, y, m, rng.integers(0, x.shape[1], x.shape[1]))


@minibatches.mistake("m is taken for the number of batches", "m is the size of a batch; there are N / m.", PARTITION)
def _(x, y, m, rng):
    return [(x[:, part], y[:, part]) for part in np.array_split(rng.permutation(x.shape[1]), m)]


@minibatches.mistake(
    "The same order in every epoch",
    "A generator made inside, with a fixed seed, begins again at each call.",
    "the rng that is given goes on from call to call",
)
def _(x, y, m, rng):
    return dealt(x, y, m, np.random.default_rng(0).permutation(x.shape[1]))


@minibatches.mistake(
    "Chance comes from elsewhere",
    "The order does not follow from the rng that is given: no run could be repeated.",
    "places = rng.permutation(N)",
)
def _(x, y, m, rng):
    return dealt(x, y, m, np.random.default_rng().permutation(x.shape[1]))


@minibatches.mistake("Examples lie in rows", "Columns are examples: x_batch has shape (n_0, m).", "x: (n_0, N)")
def _(x, y, m, rng):
    return [(a.T, b.T) for a, b in minibatches(x, y, m, rng)]


@minibatches.mistake(
    "len(x) is taken for N", "len counts rows, which are features; the examples are x.shape[1].", "x: (n_0, N)"
)
def _(x, y, m, rng):
    return dealt(x, y, m, rng.permutation(len(x)))


@minibatches.mistake(
    "Each batch is drawn anew",
    "Some examples come twice in an epoch, and others never: shuffle once, then cut.",
    PARTITION,
)
def _(x, y, m, rng):
    parts = [rng.integers(0, x.shape[1], m) for _ in range(0, x.shape[1], m)]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.mistake("Rows are taken", "Columns are examples: x[:, places], not x[places].", "x: (n_0, N)")
def _(x, y, m, rng):
    order = rng.permutation(x.shape[0])
    parts = [order[first : first + m] for first in range(0, len(order), m)]
    return [(x[part, :], y[part, :]) for part in parts]


@minibatches.mistake("Each batch is one too small", "A slice ends before its second number already.", PARTITION)
def _(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    parts = [order[first : first + m - 1] for first in range(0, len(order), m)]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.mistake("The last batch is filled up", "Its examples come twice in an epoch: it is smaller.", PARTITION)
def _(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    parts = [np.take(order, range(first, first + m), mode="wrap") for first in range(0, len(order), m)]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.mistake("An empty batch at the end", "Where m divides N nothing is left over.", PARTITION)
def _(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    parts = [order[k * m : (k + 1) * m] for k in range(len(order) // m + 1)]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.mistake("Only the first batch", "The return stands inside the loop.", PARTITION)
def _(x, y, m, rng):
    return minibatches(x, y, m, rng)[:1]


@minibatches.mistake("The batches move on by 1", "The next batch begins m places further.", PARTITION)
def _(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    parts = [order[first : first + m] for first in range(len(order))]
    return [(x[:, part], y[:, part]) for part in parts]


@minibatches.mistake(
    "Only the batches change places",
    "The same examples stay together for ever: shuffle the places of the examples.",
    PARTITION,
)
def _(x, y, m, rng):
    batches = dealt(x, y, m, np.arange(x.shape[1]))
    return [batches[i] for i in rng.permutation(len(batches))]


@minibatches.mistake(
    "The windows overlap",
    "The next batch begins m places further on: range(0, N, m).",
    PARTITION,
)
def _(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    starts = range(len(order) - m + 1)
    return [(x[:, order[i : i + m]], y[:, order[i : i + m]]) for i in starts]


@minibatches.mistake(
    "The batches are made equally wide",
    "Batches of m are asked for; only the last one may be smaller.",
    PARTITION,
)
def _(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    return [(x[:, part], y[:, part]) for part in np.array_split(order, -(-len(order) // m))]


def one_epoch(rng):
    """Networks and data with a ragged end, and without; batches of one, and one that is larger than the data.

    There are more parameters than examples, so that a step tells which examples it was made of.
    """
    for sizes, N, m, eta in [
        ([3, 6, 2], 23, 5, 0.5),
        ([2, 6, 1], 16, 4, 2.0),
        ([4, 5, 3], 13, 6, 0.1),
        ([2, 6, 1], 10, 1, 0.3),
        ([3, 4, 2], 11, 40, 0.7),
    ]:
        yield Network(sizes, rng=rng), *data(rng, sizes[0], sizes[-1], N), eta, m, rng


def several_epochs(rng):
    """The same, with a number of epochs: one alone, too, and more than two."""
    for epochs, (*start, random) in zip((2, 3, 1, 2, 2), one_epoch(rng), strict=True):
        yield *start, epochs, random


STEP = "θ ← θ - η ∇C_batch, once for each batch"


@exercise(
    chapter=2,
    expects="net: a Network; x: (n_0, N); y: (n_L, N); eta; m; rng. Trains net in place for one epoch; returns net.",
    cases=one_epoch,
    use=trained,
    may_change=("net",),
    hints=(
        "Your minibatches says which examples, net.backprop gives the gradient, your sgd_update makes the step.",
        f"{STEP}, where ∇C_batch is net.backprop(x_batch, y_batch).grad, a mean already",
        "def sgd_epoch(net, x, y, eta, m, rng):\n    for x_batch, y_batch in minibatches(___):\n"
        "        grad = net.backprop(___).grad\n        net.theta[:] = sgd_update(net.theta, ___)\n    return net",
    ),
    buys="You have a trainer. Call it again and again, and any network learns.",
)
def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = sgd_update(net.theta, grad, eta)
    return net


@sgd_epoch.stub
def _(net, x, y, eta, m, rng):
    ...
    return net


@sgd_epoch.alternative
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.alternative
def _(net, x, y, eta, m, rng):
    places = rng.random(x.shape[1]).argsort()
    for part in np.split(places, range(m, len(places), m)):
        grads = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in part]
        np.copyto(net.theta, net.theta - eta / len(part) * sum(grads))
    return net


@sgd_epoch.alternative
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        dW, db = net.backprop(x_batch, y_batch)[2:4]
        for l in range(1, net.L + 1):
            net.W[l] -= eta * dW[l]
            net.b[l] -= eta * db[l]
    return net


@sgd_epoch.mistake("Divided by m", "net.backprop's gradient is the mean of the batch already.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta / x_batch.shape[1] * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "Divided by m, the ragged end too",
    "net.backprop's gradient is the mean already, whatever the size of the batch.",
    STEP,
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta[:] = sgd_update(net.theta, net.backprop(x_batch, y_batch).grad / m, eta)
    return net


@sgd_epoch.mistake("The ragged end counts less", "The last batch has a mean of its own: it steps as far.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        share = x_batch.shape[1] / m
        net.theta[:] = sgd_update(net.theta, share * net.backprop(x_batch, y_batch).grad, eta)
    return net


@sgd_epoch.mistake("The step is made with the sum", "The mean is asked for: m times less.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * x_batch.shape[1] * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("Uphill", "The gradient points to where C grows: it is subtracted.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta += eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "net.theta is given another array",
    "net.theta = … moves the name; W and b stay views into the old array, and the network does not change. Write into "
    "the array: net.theta[:] = …, or -=.",
    "W[l], b[l] are views into theta",
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta = net.theta - eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "The network never sees the new θ",
    "θ is computed, under a name of its own, and never written into net.theta. Write it there in every step, before "
    "the next batch's gradient is taken.",
    "θ of the network ← θ - η ∇C_batch",
)
def _(net, x, y, eta, m, rng):
    theta = net.theta
    for x_batch, y_batch in minibatches(x, y, m, rng):
        theta = theta - eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("It ends after the first batch", "The return stands inside the loop.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
        break
    return net


@sgd_epoch.mistake(
    "Every step uses the whole data set", "The gradient is taken on x, y instead of x_batch, y_batch.", STEP
)
def _(net, x, y, eta, m, rng):
    for _ in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x, y).grad
    return net


@sgd_epoch.mistake("One step for all", "This is a single update; an epoch makes one for each batch.", STEP)
def _(net, x, y, eta, m, rng):
    net.theta -= eta * net.backprop(x, y).grad
    return net


@sgd_epoch.mistake("A copy is trained", "The network that was given stays as it was.", "θ of the network ← …")
def _(net, x, y, eta, m, rng):
    net = net.copy()
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("Nothing is shuffled", "The batches are the same in every epoch.", PARTITION)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in dealt(x, y, m, np.arange(x.shape[1])):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "The gradients are added up, and there is one step",
    "Each batch has its own step, from where the last one ended.",
    STEP,
)
def _(net, x, y, eta, m, rng):
    total = sum(net.backprop(x_batch, y_batch).grad for x_batch, y_batch in minibatches(x, y, m, rng))
    net.theta -= eta * total
    return net


@sgd_epoch.mistake("Multiplied by m", "The mean of the batch is the gradient: it need not become a sum.", STEP)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * m * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake("θ is returned", "The network is asked for: return net.", "return net")
def _(net, x, y, eta, m, rng):
    return sgd_epoch(net, x, y, eta, m, rng).theta


@sgd_epoch.mistake("η is missing", "Each step is as long as the gradient itself.", STEP)
def _(net, x, y, eta, m, rng):
    return sgd_epoch(net, x, y, 1.0, m, rng)


@sgd_epoch.mistake(
    "Chance comes from elsewhere", "The order does not follow from the rng that is given.", "minibatches(x, y, m, rng)"
)
def _(net, x, y, eta, m, rng):
    return sgd_epoch(net, x, y, eta, m, np.random.default_rng())


@sgd_epoch.mistake("Two epochs", "One epoch is asked for: each example is used once.", PARTITION)
def _(net, x, y, eta, m, rng):
    return sgd_epoch(sgd_epoch(net, x, y, eta, m, rng), x, y, eta, m, rng)


@sgd_epoch.mistake(
    "The same order at each call",
    "A generator made inside, with a fixed seed, begins again at each call.",
    "the rng that is given goes on from call to call",
)
def _(net, x, y, eta, m, rng):
    return sgd_epoch(net, x, y, eta, m, np.random.default_rng(0))


@sgd_epoch.mistake(
    "All gradients are taken before the first step",
    "Each gradient belongs to the θ after the step before: gradient and step stand in one loop.",
    STEP,
)
def _(net, x, y, eta, m, rng):
    grads = [net.backprop(x_batch, y_batch).grad for x_batch, y_batch in minibatches(x, y, m, rng)]
    for grad in grads:
        net.theta -= eta * grad
    return net


@sgd_epoch.mistake(
    "The last batch is left out",
    "Every example is used once in an epoch, those of the last batch too.",
    PARTITION,
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng)[:-1]:
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@sgd_epoch.mistake(
    "y is not shuffled with x",
    "Each x stands beside the y of another example.",
    "(x, y(x)) belong together",
)
def _(net, x, y, eta, m, rng):
    for x_batch, y_batch in dealt(x, y, m, rng.permutation(x.shape[1]), np.arange(x.shape[1])):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@exercise(
    chapter=2,
    expects="As sgd_epoch, and epochs, their number. Trains net in place; returns net.",
    cases=several_epochs,
    use=trained,
    may_change=("net",),
    hints=(
        "Print theta and net.theta after a step: who has changed?",
        "theta = theta - … makes a new array; theta -= … changes the array that is there",
        "            theta ___ eta * net.backprop(x[:, batch], y[:, batch]).grad",
    ),
    buys="You will find this fault in seconds, where others blame the learning rate for days.",
    hunt=True,
)
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


@buggy_trainer.stub
def _(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


@buggy_trainer.alternative
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        sgd_epoch(net, x, y, eta, m, rng)
    return net


@buggy_trainer.alternative
def _(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta[:] = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


@buggy_trainer.alternative
def _(net, x, y, eta, m, epochs, rng):
    for part in [p for _ in range(epochs) for p in dealt(x, y, m, rng.permutation(x.shape[1]))]:
        theta = net.theta
        theta = theta - eta * net.backprop(*part).grad
        net.theta[...] = theta
    return net


def trainer(step, once=False):
    """The trainer with `step(net, theta, grad, eta)` -> theta as its update; `once`: one order for all epochs."""

    def train(net, x, y, eta, m, epochs, rng):
        theta, order = net.theta, rng.permutation(x.shape[1])
        for epoch in range(epochs):
            if epoch and not once:
                order = rng.permutation(x.shape[1])
            for first in range(0, len(order), m):
                batch = order[first : first + m]
                theta = step(net, theta, net.backprop(x[:, batch], y[:, batch]).grad, eta)
        return net

    return train


def in_place(net, theta, grad, eta):
    """The right step."""
    net.theta -= eta * grad
    return net.theta


def other_array(net, theta, grad, eta):
    """The step into another array, which the network is then given as its theta."""
    net.theta = theta - eta * grad
    return net.theta


def on_a_copy(net, x, y, eta, m, epochs, rng):
    """The right trainer, on a copy."""
    return buggy_trainer(net.copy(), x, y, eta, m, epochs, rng)


def theta_alone(net, x, y, eta, m, epochs, rng):
    """The new θ under a name of its own, which is returned."""
    theta = net.theta
    for _ in range(epochs):
        for x_batch, y_batch in dealt(x, y, m, rng.permutation(x.shape[1])):
            theta = theta - eta * net.backprop(x_batch, y_batch).grad
    return theta


def last_batch_alone(net, x, y, eta, m, epochs, rng):
    """One update in an epoch, with its last batch."""
    for _ in range(epochs):
        x_batch, y_batch = dealt(x, y, m, rng.permutation(x.shape[1]))[-1]
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


def one_epoch_alone(net, x, y, eta, m, epochs, rng):
    """One epoch, however many are asked for."""
    return buggy_trainer(net, x, y, eta, m, 1, rng)


for name, why, equation, wrong in [
    (
        "The network never sees the new θ",
        "theta = theta - … makes a new array; net.theta, W and b still hold the old one, so every gradient is taken at "
        "the start.",
        "θ of the network ← θ - η ∇C_batch",
        trainer(lambda net, theta, grad, eta: theta - eta * grad),
    ),
    (
        "net.theta is given another array",
        "net.theta = … moves the name; W and b stay views into the old array.",
        "W[l], b[l] are views into theta",
        trainer(other_array),
    ),
    ("A copy is trained", "The network that was given stays as it was.", "θ of the network ← …", on_a_copy),
    (
        "Divided by m",
        "net.backprop's gradient is the mean of the batch already: the fault is elsewhere.",
        STEP,
        lambda net, x, y, eta, m, epochs, rng: buggy_trainer(net, x, y, eta / m, m, epochs, rng),
    ),
    ("θ is returned", "The network is asked for, and it has not changed.", "return net", theta_alone),
    (
        "Only the last batch of each epoch",
        "The update has slipped out of the inner loop.",
        STEP,
        last_batch_alone,
    ),
    ("One epoch", "The return stands inside the loop.", PARTITION, one_epoch_alone),
    (
        "Uphill",
        "The sign was right: the gradient is subtracted.",
        STEP,
        trainer(lambda n, t, g, e: in_place(n, t, -g, e)),
    ),
    (
        "η is missing",
        "Each step is as long as the gradient itself.",
        STEP,
        trainer(lambda n, t, g, e: in_place(n, t, g, 1.0)),
    ),
    (
        "The same order in every epoch",
        "The shuffle belongs into the loop over the epochs.",
        PARTITION,
        trainer(in_place, once=True),
    ),
]:
    buggy_trainer.mistake(name, why, equation, wrong)


@buggy_trainer.mistake(
    "θ is written into the network at the very end",
    "Until then each gradient is taken at the start: write it in every step.",
    "θ of the network ← θ - η ∇C_batch",
)
def _(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        for x_batch, y_batch in dealt(x, y, m, rng.permutation(x.shape[1])):
            theta = theta - eta * net.backprop(x_batch, y_batch).grad
    net.theta[:] = theta
    return net


@buggy_trainer.mistake(
    "θ is written into the network once an epoch",
    "Within an epoch each gradient is taken at its start: write it in every step.",
    "θ of the network ← θ - η ∇C_batch",
)
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        theta = net.theta
        for x_batch, y_batch in dealt(x, y, m, rng.permutation(x.shape[1])):
            theta = theta - eta * net.backprop(x_batch, y_batch).grad
        net.theta[:] = theta
    return net


@buggy_trainer.mistake(
    "θ is written once an epoch, and the order is always the same",
    "Write it in every step; and shuffle in each epoch anew.",
    "θ of the network ← θ - η ∇C_batch",
)
def _(net, x, y, eta, m, epochs, rng):
    order = rng.permutation(x.shape[1])
    for _ in range(epochs):
        theta = net.theta
        for x_batch, y_batch in dealt(x, y, m, order):
            theta = theta - eta * net.backprop(x_batch, y_batch).grad
        net.theta[:] = theta
    return net


@buggy_trainer.mistake(
    "The ragged end is dropped",
    "The last N mod m examples of each epoch are never seen. The loop was right.",
    PARTITION,
)
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for x_batch, y_batch in dealt(x, y, m, order[: len(order) // m * m]):
            net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@buggy_trainer.mistake(
    "y is not shuffled with x",
    "The same places belong to x and to y: each x now stands beside the y of another example.",
    "(x, y(x)) belong together",
)
def _(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        for x_batch, y_batch in dealt(x, y, m, rng.permutation(x.shape[1]), np.arange(x.shape[1])):
            net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net
