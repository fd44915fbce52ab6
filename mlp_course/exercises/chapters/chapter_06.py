"""Chapter 6: cosine_with_warm_up, range_test."""

import numpy as np

from ..exercise import exercise

CLIMB, COSINE = "η (t + 1) / w, for t < w", "½ η (1 + cos(π (t - w) / (T - w))), for w ≤ t ≤ T"


def times(rng):
    """Moments of the climb, at its end, of the cosine, at its end and after; the climb is of one update once."""
    for updates, warm in [(50, 10), (31, 4), (12, 1)]:
        eta = float(rng.uniform(0.5, 3))
        for t in (0, 2, warm - 1, warm, warm + 5, (updates + warm) // 2, updates - 1, updates, updates + 7):
            yield t, eta, updates, warm
    yield 3, 2, 10, 2


def half_cosine(eta, done):
    """From eta at done = 0 to 0 at done = 1."""
    return eta * (1 + np.cos(np.pi * done)) / 2


@exercise(
    chapter=6,
    expects="t: an update, 0, 1, …; eta: the largest η; updates: T; warm: w. Returns η(t), a number.",
    cases=times,
    hints=(
        "Three stretches of time, three answers. How far along its own stretch is t, from 0 to 1?",
        f"{CLIMB}; {COSINE}",
        "def cosine_with_warm_up(t, eta, updates, warm):\n    if t < warm:\n        return ___\n"
        "    done = min(___, 1)\n    return eta * (1 + np.cos(np.pi * done)) / 2",
    ),
    buys="Any function of t is a schedule for sgd; this one trains most large networks of today.",
    lab="ScheduleDesigner(cosine_with_warm_up, warm_up=80)",
)
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.stub
def _(t, eta, updates, warm):
    return ...


@cosine_with_warm_up.alternative
def _(t, eta, updates, warm):
    if t >= updates:
        return 0.0
    return eta * (t + 1) / warm if t < warm else eta * np.cos(np.pi / 2 * (t - warm) / (updates - warm)) ** 2


@cosine_with_warm_up.alternative
def _(t, eta, updates, warm):
    done = np.clip((t - warm) / (updates - warm), 0, 1)
    return np.float32(min((t + 1) / warm, 1) * 0.5 * eta * (1 + np.cos(np.pi * done)))


@cosine_with_warm_up.mistake("The climb begins at 0", "With t = 0 the first update would not move at all.", CLIMB)
def _(t, eta, updates, warm):
    return eta * t / warm if t < warm else half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake(
    "The cosine began while η still climbed", "It starts when the climb is over: count from w.", COSINE
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, min(t / updates, 1))


@cosine_with_warm_up.mistake(
    "The cosine ends too late", "It has only T - w updates left, so that all of it ends at T.", COSINE
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, min((t - warm) / updates, 1))


@cosine_with_warm_up.mistake("A whole turn of the cosine", "From 0 to 2π it comes up again; half a turn is π.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, 2 * min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("π is missing", "cos takes radians: cos(1) is 0.54, and η does not come down.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, min((t - warm) / (updates - warm), 1) / np.pi)


@cosine_with_warm_up.mistake("The ½ is missing", "1 + cos begins at 2: η would jump to twice itself.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else 2 * half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("The 1 is missing", "cos falls to -1, and a negative η climbs uphill.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else eta * np.cos(np.pi * min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("Minus for plus", "1 - cos rises from 0 to 2: this is a schedule upside down.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else eta - half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("η comes back after the end", "Beyond T the cosine rises again.", "η(t) = 0, for t ≥ T")
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, (t - warm) / (updates - warm))


@cosine_with_warm_up.mistake("The warm-up is missing", "This is the cosine alone, full η at once.", CLIMB)
def _(t, eta, updates, warm):
    return half_cosine(eta, min(t / updates, 1))


@cosine_with_warm_up.mistake(
    "The climb never ends", "Once t reaches w, η is at its largest, and the cosine takes over.", CLIMB
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm


RANGE = "θ_{i+1} = θ_i - η_i ∇C(θ_i); costs[i] = C(θ_{i+1})"
STOP = "stop after costs[i] > 4 min(costs[0], …, costs[i]); the rest stays inf"


def bowls(rng):
    """Bowls and a curve of fourth order, with η up to far beyond the cliff, and not so far."""
    for curvature, top, count in [([1.0, 8.0], 3.0, 60), ([2.0, 5.0, 0.5], 5.0, 40), ([3.0, 1.0], 0.3, 25)]:
        H, centre = np.array(curvature), rng.normal(size=len(curvature))
        yield (*bowl(H, centre), centre + rng.uniform(1, 2, len(H)), np.geomspace(1e-3, top, count))
    slow = np.concatenate([[0.01, 0.01, 0.01], np.linspace(0.26, 0.29, 40)])  # over the cliff, a little at a time
    yield (*bowl(np.array([8.0, 1.0]), np.zeros(2)), rng.uniform(1, 2, 2), slow)
    yield (*quartic(), rng.uniform(0.5, 1, 4), np.geomspace(1e-2, 4, 50))
    yield (*quartic(), rng.uniform(0.5, 1, 1), np.array([0.1]))
    yield (*square(), np.array([4.0]), np.array([0.375, 1.5, 0.25, 5.0, 0.1]))  # the costs are 1, 4, 1, 81


def bowl(H, centre):
    """½ Σ H u² + 0.1 around a centre, and its gradient."""

    def f(theta):
        return float((H * (theta - centre) ** 2).sum() / 2 + 0.1)

    def gradient(theta):
        return H * (theta - centre)

    return f, gradient


def square():
    """θ², and its gradient: in one dimension, from 4, all numbers are exact."""

    def f(theta):
        return float((theta**2).sum())

    def gradient(theta):
        return 2 * theta

    return f, gradient


def quartic():
    """¼ Σ θ⁴ + ½ Σ θ² + 0.1 and its gradient."""

    def f(theta):
        return float((theta**4 / 4 + theta**2 / 2).sum() + 0.1)

    def gradient(theta):
        return theta**3 + theta

    return f, gradient


def risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 4 * costs[: i + 1].min(), sign=-1, fill=np.inf):
    """Costs of a range test, and where it stopped; the rule and the sign may be mistaken."""
    costs = np.full(len(etas), fill)
    for i, eta in enumerate(etas):
        theta = theta + sign * eta * gradient(theta)
        costs[i] = f(theta)
        if stop(costs, i):
            return costs, i
    return costs, len(etas)


@exercise(
    chapter=6,
    expects="f, gradient: functions of theta, (P,); etas: (T,). Returns the cost after each update, (T,).",
    cases=bowls,
    hints=(
        "One walk, not T walks: each update starts where the last one ended, with the next η.",
        f"{RANGE}; {STOP}",
        "def range_test(f, gradient, theta, etas):\n    costs = np.full(len(etas), np.inf)\n"
        "    for i, eta in enumerate(etas):\n        theta = ___\n        costs[i] = ___\n"
        "        if costs[i] > 4 * costs.min():\n            ___\n    return costs",
    ),
    buys="One short run shows where the cliff is, for a network that you have never seen.",
)
def range_test(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas)[0]


@range_test.stub
def _(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    ...
    return costs


@range_test.alternative
def _(f, gradient, theta, etas):
    costs, lowest, stopped = [], np.inf, False
    for eta in etas:
        if not stopped:
            theta = theta - eta * gradient(theta)
            lowest = min(lowest, f(theta))
            stopped = f(theta) > 4 * lowest
            costs.append(f(theta))
        else:
            costs.append(np.inf)
    return np.array(costs)


@range_test.alternative
def _(f, gradient, theta, etas):
    path = [theta]
    for eta in etas:
        path.append(path[-1] - eta * gradient(path[-1]))
    costs = np.array([f(point) for point in path[1:]])
    beyond = costs > 4 * np.minimum.accumulate(costs)
    costs[np.cumsum(beyond) - beyond > 0] = np.inf
    return costs


@range_test.mistake("Every η starts from the same place", "A range test is one walk, in which η rises.", RANGE)
def _(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta - eta * gradient(theta))
        if costs[i] > 4 * costs.min():
            break
    return costs


@range_test.mistake("The gradient is taken only once", "Each update needs the gradient where it stands.", RANGE)
def _(f, gradient, theta, etas):
    g = gradient(theta)
    return risen(f, lambda _: g, theta, etas)[0]


@range_test.mistake("The cost is taken before the update", "costs[i] is what η_i led to.", RANGE)
def _(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta)
        theta = theta - eta * gradient(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs


@range_test.mistake("Uphill", "The gradient is subtracted.", RANGE)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, sign=1)[0]


@range_test.mistake("The first η is used throughout", "Each update has its own: etas[i].", RANGE)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, np.full(len(etas), etas[0]))[0]


@range_test.mistake("It does not stop", "Past the cliff there is nothing to be learned.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: False)[0]


@range_test.mistake(
    "It stops at the first rise", "Costs of a real network wobble: only four times the lowest is a wall.", STOP
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > costs[: i + 1].min())[0]


@range_test.mistake("Four times the first cost", "The measure is the lowest cost so far.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 4 * costs[0])[0]


@range_test.mistake("Four times the cost before", "A slow explosion would pass: the measure is the lowest cost.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: i and costs[i] > 4 * costs[i - 1])[0]


@range_test.mistake("The cost that stopped it is not kept", "It was reached, so it is recorded.", STOP)
def _(f, gradient, theta, etas):
    costs, i = risen(f, gradient, theta, etas)
    costs[i : i + 1] = np.inf
    return costs


@range_test.mistake("What was not reached is 0", "A cost of 0 would be the best of all; not reached is inf.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, fill=0.0)[0]


@range_test.mistake("What was not reached is left out", "The result has the shape of etas.", STOP)
def _(f, gradient, theta, etas):
    costs, i = risen(f, gradient, theta, etas)
    return costs[: i + 1]
