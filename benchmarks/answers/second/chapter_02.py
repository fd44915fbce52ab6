"""Answers to chapter 2, gradient descent, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "plus instead of minus: goes uphill",
        "source": """\
w_after = 1 + 0.25 * 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "takes the slope 2w of the first cost",
        "source": """\
w_after = 1 - 0.25 * 2 * 1
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "gives the change, not the new place",
        "source": """\
w_after = -0.25 * 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "forgets the factor 2 of the slope",
        "source": """\
w_after = 1 - 0.25 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "forgets the learning rate: a whole slope",
        "source": """\
w_after = 1 - 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "goes straight to the bottom",
        "source": """\
w_after = 3
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the learning rate is forgotten, and the sign is wrong",
        "source": """\
w_after = 1 + 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": True,
        "closed": True,
        "mistake": "by the distance from the bottom, which is multiplied by 1 - 2 eta",
        "source": """\
eta = 0.25
w_after = 3 + (1 - 2 * eta) * (1 - 3)
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "the limit of the cost w^2",
        "source": """\
eta_cliff = 1
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "the best learning rate, where the factor is 0",
        "source": """\
eta_cliff = 1 / 10
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "takes the coefficient of the cost for the coefficient of the slope",
        "source": """\
eta_cliff = 2 / 5
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "five times as steep, so five times as large",
        "source": """\
eta_cliff = 5
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: scales the best value 0.5 of w^2 instead of the limit, and by 10 instead of 5",
        "source": """\
eta_cliff = 0.5 / 10
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the factor is written as 1 + 10 eta, and set to 0",
        "source": """\
eta_cliff = -1 / 10
""",
    },
    {
        "exercise": "eta_cliff",
        "right": True,
        "closed": False,
        "mistake": "five times as steep as w^2, where the limit is 1",
        "source": """\
limit_of_w_squared = 1.0
eta_cliff = limit_of_w_squared / 5
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "divides by h, not by 2h",
        "source": """\
slope_b = ((-1 + 0.01) ** 2 + (-2 + 0.01) ** 2 - (-1 - 0.01) ** 2 - (-2 - 0.01) ** 2) / 4 / 0.01
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "the slope for w again",
        "source": """\
slope_b = -2
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "the sign is turned round: cost below minus cost above",
        "source": """\
slope_b = (((-1.01) ** 2 + (-2.01) ** 2) / 4 - ((-0.99) ** 2 + (-1.99) ** 2) / 4) / 0.02
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "takes the cost for the slope",
        "source": """\
slope_b = 1.25
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "the difference of the costs, not divided at all",
        "source": """\
slope_b = (0.99**2 + 1.99**2) / 4 - (1.01**2 + 2.01**2) / 4
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "halves the mean of the errors once more",
        "source": """\
slope_b = (-1 + -2) / 4
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "one side only and a large nudge of 1",
        "source": """\
slope_b = (0**2 + 1**2) / 4 - 1.25
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: divides by h and turns the sign round",
        "source": """\
slope_b = ((1.01**2 + 2.01**2) - (0.99**2 + 1.99**2)) / 4 / 0.01
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "nudges the error of the first point only",
        "source": """\
slope_b = (0.99**2 - 1.01**2) / 4 / 0.02
""",
    },
    {
        "exercise": "slope_b",
        "right": True,
        "closed": True,
        "mistake": "the formula: the mean of the errors",
        "source": """\
slope_b = np.mean([0 - 1, 0 - 2])
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "plus instead of minus",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta + eta * grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "changes the array of the caller",
        "source": """\
def sgd_update(theta, grad, eta):
    theta -= eta * grad
    return theta
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "only the step comes back",
        "source": """\
def sgd_update(theta, grad, eta):
    step = -eta * grad
    return step
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "brackets: eta times the difference",
        "source": """\
def sgd_update(theta, grad, eta):
    return eta * (theta - grad)
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "forgets eta",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "takes the mean of the gradient for all knobs",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad.mean()
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "only the sign of the slope counts",
        "source": """\
def sgd_update(theta, grad, eta):
    new = theta.copy()
    for i in range(len(theta)):
        if grad[i] > 0:
            new[i] -= eta
        elif grad[i] < 0:
            new[i] += eta
    return new
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "multiplies the knobs by the factor 1 - eta grad",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta * (1 - eta * grad)
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "divides by eta",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - grad / eta
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: wrong sign, and written into the caller's array",
        "source": """\
def sgd_update(theta, grad, eta):
    for i, g in enumerate(grad):
        theta[i] = theta[i] + eta * g
    return theta
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "the loop leaves out the last knob",
        "source": """\
def sgd_update(theta, grad, eta):
    out = np.array(theta)
    for i in range(len(theta) - 1):
        out[i] = theta[i] - eta * grad[i]
    return out
""",
    },
    {
        "exercise": "sgd_update",
        "right": True,
        "closed": True,
        "mistake": "adds the negative step, knob by knob",
        "source": """\
def sgd_update(theta, grad, eta):
    return np.array([t + (-eta) * g for t, g in zip(theta, grad)])
""",
    },
    {
        "exercise": "sgd_update",
        "right": True,
        "closed": True,
        "mistake": "in place on a copy",
        "source": """\
def sgd_update(theta, grad, eta):
    moved = np.copy(theta)
    moved -= np.multiply(grad, eta)
    return moved
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "divides by h instead of 2h",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        slopes[i] = (cost(theta + e) - cost(theta - e)) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "divides by 2 and multiplies by h: brackets around 2 * h are missing",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        slopes[i] = (cost(theta + e) - cost(theta - e)) / 2 * h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "nudges upwards only",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    base = cost(theta)
    for i in range(len(theta)):
        moved = theta.copy()
        moved[i] += h
        slopes[i] = (cost(moved) - base) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "nudges all knobs at once",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        slopes[i] = (cost(theta + h) - cost(theta - h)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "the nudge of the knob before stays switched on",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    nudge = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "wrong sign: down minus up",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        down, up = cost(theta - nudge), cost(theta + nudge)
        slopes[p] = (down - up) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "ignores h and takes a nudge of its own",
        "source": """\
def nudge_gradient(cost, theta, h=1e-5):
    h = 1e-5
    g = []
    for p in range(len(theta)):
        one = np.eye(len(theta))[p]
        g.append((cost(theta + h * one) - cost(theta - h * one)) / (2 * h))
    return np.array(g)
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "the knob stays nudged: theta is changed and not put back",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += h
        above = cost(theta)
        theta[i] -= 2 * h
        below = cost(theta)
        slopes[i] = (above - below) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "forgets to divide",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        slopes[i] = cost(theta + e) - cost(theta - e)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: one-sided, and divided by 2h all the same",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        slopes[i] = (cost(theta + e) - cost(theta)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "the return stands inside the loop",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        slopes[i] = (cost(theta + e) - cost(theta - e)) / (2 * h)
        return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": True,
        "closed": False,
        "mistake": "rows of a scaled identity matrix",
        "source": """\
def nudge_gradient(cost, theta, h):
    nudges = h * np.eye(theta.size)
    return np.array([cost(theta + n) - cost(theta - n) for n in nudges]) / 2 / h
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": True,
        "closed": False,
        "mistake": "moves a knob of a copy up, down, and back",
        "source": """\
def nudge_gradient(cost, theta, h):
    place = theta.copy()
    slopes = np.empty(len(place))
    for p, middle in enumerate(theta):
        place[p] = middle + h
        slopes[p] = cost(place)
        place[p] = middle - h
        slopes[p] -= cost(place)
        place[p] = middle
    return slopes / (2 * h)
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "the cost before the first update is missing",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = []
    for _ in range(updates):
        theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "the cost after the last update is missing",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = []
    for _ in range(updates):
        costs.append(cost(theta))
        theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "changes the knobs of the caller",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = [cost(theta)]
    for _ in range(updates):
        theta -= eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "climbs",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = [cost(theta)]
    for _ in range(updates):
        theta = theta + eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "all slopes are found once, at the start",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = [cost(theta)]
    slopes = nudge_gradient(cost, theta, 1e-5)
    for _ in range(updates):
        theta = theta - eta * slopes
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "one update too many",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = [cost(theta)]
    for _ in range(updates + 1):
        theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "returns the list first",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = [cost(theta)]
    for _ in range(updates):
        theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return costs, theta
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "the knobs are turned one after the other, each with a slope found after the turns before it",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    theta = theta.copy()
    costs = [cost(theta)]
    for _ in range(updates):
        for p in range(len(theta)):
            theta[p] -= eta * nudge_gradient(cost, theta, 1e-5)[p]
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the first cost is missing, and eta is used as the nudge",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    costs = []
    for _ in range(updates):
        theta = theta - eta * nudge_gradient(cost, theta, eta)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": True,
        "closed": True,
        "mistake": "the cost is asked first in every round, and once more behind the loop",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    knobs = np.array(theta, dtype=float)
    costs = []
    left = updates
    while left > 0:
        costs += [cost(knobs)]
        knobs = knobs - eta * nudge_gradient(cost, knobs, h=1e-5)
        left -= 1
    return knobs, costs + [cost(knobs)]
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "the last, smaller batch is left out",
        "source": """\
updates_in_an_epoch = 1000 // 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": False,
        "mistake": "does not round",
        "source": """\
updates_in_an_epoch = 1000 / 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "one update for each example",
        "source": """\
updates_in_an_epoch = 1000
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": False,
        "mistake": "the size of the batch instead of the number of batches",
        "source": """\
updates_in_an_epoch = 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "one full batch too many: counts 34 full ones and then the smaller one",
        "source": """\
updates_in_an_epoch = 1000 // 30 + 1 + 1
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "an epoch is one update",
        "source": """\
updates_in_an_epoch = 1
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": False,
        "mistake": "an update for each example that is left over",
        "source": """\
updates_in_an_epoch = 1000 // 30 + 1000 % 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: multiplies instead of dividing, and counts one update more",
        "source": """\
updates_in_an_epoch = 1000 * 30 + 1
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": True,
        "closed": False,
        "mistake": "counts the places where a batch begins",
        "source": """\
updates_in_an_epoch = len(range(0, 1000, 30))
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "no shuffle",
        "source": """\
def minibatches(x, y, m, rng):
    batches = []
    for i in range(0, x.shape[1], m):
        batches.append((x[:, i : i + m], y[:, i : i + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "two random orders, so an example loses its own target",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    xs = x[:, rng.permutation(N)]
    ys = y[:, rng.permutation(N)]
    return [(xs[:, i : i + m], ys[:, i : i + m]) for i in range(0, N, m)]
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "the smaller last batch is thrown away",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    order = rng.permutation(N)
    batches = []
    for k in range(N // m):
        places = order[k * m : (k + 1) * m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "draws with putting back: some examples twice, some never",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    batches = []
    for first in range(0, N, m):
        places = rng.integers(0, N, size=min(m, N - first))
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "takes rows instead of columns",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[0])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[places], y[places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "each batch is a slice of neighbours; only the order of the batches is random",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    starts = list(range(0, N, m))
    batches = []
    for i in rng.permutation(len(starts)):
        s = starts[i]
        batches.append((x[:, s : s + m], y[:, s : s + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "the cut ends one too early, so every batch loses an example",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m - 1]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "the batches overlap: the loop goes in steps of one",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(len(order)):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "m is taken for the number of batches",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    return [(x[:, places], y[:, places]) for places in np.array_split(order, m)]
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no target beside its example (y is not shuffled), and the last batch is lost",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    order = rng.permutation(N)
    batches = []
    for first in range(0, N - m + 1, m):
        batches.append((x[:, order[first : first + m]], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "a random generator of its own with a fixed seed: the same order in every epoch",
        "source": """\
def minibatches(x, y, m, rng):
    rng = np.random.default_rng(0)
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "shuffles anew for every batch",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    batches = []
    for first in range(0, N, m):
        order = rng.permutation(N)
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": True,
        "closed": False,
        "mistake": "x and y on top of each other, shuffled together",
        "source": """\
def minibatches(x, y, m, rng):
    both = np.vstack([x, y])
    both = both[:, rng.permutation(both.shape[1])]
    n0 = len(x)
    cuts = np.arange(m, both.shape[1], m)
    return [(part[:n0], part[n0:]) for part in np.split(both, cuts, axis=1)]
""",
    },
    {
        "exercise": "minibatches",
        "right": True,
        "closed": False,
        "mistake": "takes places away from a list until it is empty",
        "source": """\
def minibatches(x, y, m, rng):
    left = list(rng.permutation(x.shape[1]))
    batches = []
    while left:
        now, left = left[:m], left[m:]
        batches.append((x[:, now], y[:, now]))
    return batches
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "gives the name to another array, so the network keeps its old knobs",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    theta = net.theta
    for x_batch, y_batch in minibatches(x, y, m, rng):
        theta = sgd_update(theta, net.backprop(x_batch, y_batch).grad, eta)
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "calls the rule, but throws its result away",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        sgd_update(net.theta, net.backprop(x_batch, y_batch).grad, eta)
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "the gradient is divided by m although it is a mean already",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = net.theta - eta / m * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "the gradient of all examples in the place of that of the batch",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x, y).grad
        net.theta[:] = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "adds the gradient",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    for xb, yb in minibatches(x, y, m, rng):
        net.theta[:] = net.theta + eta * net.backprop(xb, yb).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "adds up the gradients of all batches and makes one update at the end",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    total = np.zeros_like(net.theta)
    for xb, yb in minibatches(x, y, m, rng):
        total += net.backprop(xb, yb).grad
    net.theta[:] = net.theta - eta * total
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "stops after the first batch",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    for xb, yb in minibatches(x, y, m, rng):
        net.theta[:] = sgd_update(net.theta, net.backprop(xb, yb).grad, eta)
        return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "returns the knobs and not the network",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    for xb, yb in minibatches(x, y, m, rng):
        net.theta[:] = sgd_update(net.theta, net.backprop(xb, yb).grad, eta)
    return net.theta
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: one update too many of the first batch, and the wrong sign on it",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    batches = minibatches(x, y, m, rng)
    first = batches[0]
    net.theta[:] = net.theta + eta * net.backprop(first[0], first[1]).grad
    for xb, yb in batches:
        net.theta[:] = net.theta - eta * net.backprop(xb, yb).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "trains a copy and returns the old network",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    twin = net.at(net.theta.copy())
    for xb, yb in minibatches(x, y, m, rng):
        twin.theta[:] = twin.theta - eta * twin.backprop(xb, yb).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": True,
        "closed": False,
        "mistake": "in place with -=",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_update(theta, grad, eta):
    return theta - eta * grad


def sgd_epoch(net, x, y, eta, m, rng):
    knobs = net.theta
    for pair in minibatches(x, y, m, rng):
        knobs -= eta * net.backprop(*pair).grad
    return net
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "divides by the ratio itself, not by its root",
        "source": """\
spread_of_36 = 0.6 / 9
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "divides by the root of 36, as if 0.6 belonged to single examples",
        "source": """\
spread_of_36 = 0.6 / 36**0.5
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "multiplies instead of dividing",
        "source": """\
spread_of_36 = 0.6 * 3
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "the spread does not depend on the batch",
        "source": """\
spread_of_36 = 0.6
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "gives the spread of single examples",
        "source": """\
spread_of_36 = 0.6 * 2
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "divides by 36",
        "source": """\
spread_of_36 = 0.6 / 36
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "takes the root of the difference of the sizes in the place of their ratio",
        "source": """\
spread_of_36 = 0.6 / np.sqrt(36 - 4)
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: multiplies instead of dividing, and no root",
        "source": """\
spread_of_36 = 0.6 * 9
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "s is found with 4 instead of its root",
        "source": """\
spread_of_36 = 0.6 * 4 / 36**0.5
""",
    },
    {
        "exercise": "spread_of_36",
        "right": True,
        "closed": True,
        "mistake": "by s",
        "source": """\
s = 0.6 * np.sqrt(4)
spread_of_36 = s / np.sqrt(36)
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": False,
        "mistake": "the bug is still there: the name was moved into the loop",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        theta = net.theta
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "mends the writing, and breaks the sign",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta += eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": False,
        "mistake": "copies into the network only once, at the end: all gradients are still those of the start",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    net.theta[:] = theta
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "copies into the network after every epoch instead of after every update",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta.copy()
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
        net.theta[:] = theta
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "blames the shuffle and takes it out; the real mistake stays",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        for first in range(0, x.shape[1], m):
            theta = theta - eta * net.backprop(x[:, first : first + m], y[:, first : first + m]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": False,
        "mistake": "works on a copy, so that the network is not touched",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta.copy()
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": False,
        "mistake": "mended, but the gradient is divided by m once more",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad / m
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: returns the knobs, and trains one epoch only because of the return in the loop",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
        return theta
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "mended, but the targets are no longer shuffled with the examples",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, first : first + m]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": True,
        "closed": False,
        "mistake": "writes into the array of the network with a slice",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            net.theta[...] = net.theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
]
