"""Answers to chapter 6, learning rates, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the climb begins at 0: t for t + 1",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the cosine runs over all updates and not over those after the warm-up",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min(t / updates, 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "after the end the cosine climbs again",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = (t - warm) / (updates - warm)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "a whole period of the cosine: down and up again",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(2 * np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "a quarter of a period: cos from 1 to 0",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * np.cos(np.pi / 2 * done)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "not halved: the cosine begins at 2 eta",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the sign: eta rises from 0 to eta",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 - np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the cosine lasts updates steps after the warm-up, so it ends too late",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / updates, 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the update t = warm still climbs",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t <= warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "a straight line down",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * max(1 - (t - warm) / (updates - warm), 0)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "degrees: cos is given 180 and not pi",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(180 * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "warm + 1 steps in the climb",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / (warm + 1)
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the cosine is multiplied with the climb, so that both act at once",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    climb = min((t + 1) / warm, 1)
    done = min(t / updates, 1)
    return eta * climb * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the climb begins at 0, and the cosine comes back after the end",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    return eta * (1 + np.cos(np.pi * (t - warm) / (updates - warm))) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "ends one update too early: updates - 1",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - 1 - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "divides by warm always, so warm = 0 ends in an error",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    climb = eta * (t + 1) / warm
    done = min(max((t - warm) / (updates - warm), 0), 1)
    return min(climb, eta * (1 + np.cos(np.pi * done)) / 2)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": True,
        "closed": False,
        "mistake": "by the square of a cosine of half the angle",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return (t + 1) / warm * eta
    if t >= updates:
        return 0.0
    angle = np.pi * (t - warm) / (updates - warm)
    return eta * np.cos(angle / 2) ** 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": True,
        "closed": True,
        "mistake": "two helpers",
        "source": """\
def climbing(t, eta, warm):
    return eta / warm * (t + 1)


def falling(share, eta):
    return eta * (0.5 + 0.5 * np.cos(share * np.pi))


def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return climbing(t, eta, warm)
    share = np.clip((t - warm) / (updates - warm), 0.0, 1.0)
    return float(falling(share, eta))
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "every eta starts from the given theta again",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        new = theta - eta * gradient(theta)
        costs[i] = f(new)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "the cost before the update is stored",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta)
        theta = theta - eta * gradient(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "does not stop",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "compares with the cost before and not with the lowest so far",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if i > 0 and costs[i] > 4 * costs[i - 1]:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "compares with the first cost",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs[0]:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "theta of the caller is moved",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "stops before the cost that is too high is stored",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        cost = f(theta)
        if cost > 4 * costs.min():
            break
        costs[i] = cost
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "goes up",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta + eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "only the costs that were reached are returned: a shorter array",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = []
    for eta in etas:
        theta = theta - eta * gradient(theta)
        costs.append(f(theta))
        if costs[-1] > 4 * min(costs):
            break
    return np.array(costs)
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "0 where nothing was reached",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.zeros(len(etas))
    lowest = np.inf
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        lowest = min(lowest, costs[i])
        if costs[i] > 4 * lowest:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "stops at twice the lowest cost",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 2 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "stops at four times or more: a cost of exactly four times the lowest ends it",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] >= 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "the gradient is taken once, at the start",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    g = gradient(theta)
    for i, eta in enumerate(etas):
        theta = theta - eta * g
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": (
            "stops when the cost is four times the lowest, with the cost before the first update counted as a low one"
        ),
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    lowest = f(theta)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        lowest = min(lowest, costs[i])
        if costs[i] > 4 * lowest:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: theta of the caller is moved, and no stop",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "continue for break: later costs are still filled in",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    lowest = np.inf
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        cost = f(theta)
        lowest = min(lowest, cost)
        if i > 0 and cost > 4 * lowest:
            continue
        costs[i] = cost
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "a list that is filled up with inf",
        "source": """\
def range_test(f, gradient, theta, etas):
    here = np.array(theta, dtype=float)
    found = []
    lowest = float("inf")
    for eta in etas:
        here = here - eta * gradient(here)
        cost = f(here)
        found.append(cost)
        lowest = min(lowest, cost)
        if cost > 4 * lowest:
            break
    return np.array(found + [np.inf] * (len(etas) - len(found)))
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "a while loop on a copy",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    knobs = theta.copy()
    i = 0
    going = True
    while going and i < len(etas):
        knobs = knobs - etas[i] * gradient(knobs)
        costs[i] = f(knobs)
        going = not costs[i] > 4 * costs[: i + 1].min()
        i += 1
    return costs
""",
    },
]
