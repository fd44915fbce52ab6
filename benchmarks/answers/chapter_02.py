"""Answers to chapter 2, gradient descent, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "goes up the slope: plus instead of minus",
        "source": """\
w_after = 1 + 0.25 * 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "forgets the 2 of the slope",
        "source": """\
w_after = 1 - 0.25 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "the factor 1 - 2 eta is used on w, as if the bottom were at 0",
        "source": """\
w_after = (1 - 2 * 0.25) * 1
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "eta is forgotten",
        "source": """\
w_after = 1 - 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": False,
        "mistake": "gives the step, not the place",
        "source": """\
w_after = 0.25 * 4
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "gives the bottom of the curve",
        "source": """\
w_after = 3
""",
    },
    {
        "exercise": "w_after",
        "right": True,
        "closed": True,
        "mistake": "the distance to the bottom shrinks by the factor one half",
        "source": """\
w_after = 3 + (1 - 2 * 0.25) * (1 - 3)
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "the eta that arrives in one update, factor 0",
        "source": """\
eta_cliff = 0.1
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "the cliff of the cost before, w squared",
        "source": """\
eta_cliff = 1
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "five times as steep gives five times the eta",
        "source": """\
eta_cliff = 5
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": False,
        "mistake": "takes the 5 of the cost instead of the 10 of the slope",
        "source": """\
eta_cliff = 2 / 5
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "divides twice by five: the five once in the slope and once again",
        "source": """\
eta_cliff = 2 / 50
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "the cliff with a sign, where the factor is +1",
        "source": """\
eta_cliff = 0
""",
    },
    {
        "exercise": "eta_cliff",
        "right": True,
        "closed": True,
        "mistake": "a fifth of the cliff of w squared",
        "source": """\
eta_cliff = 1 / 5
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "the slope of w from the text once more",
        "source": """\
slope_b = -2
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "divides by h and not by 2 h",
        "source": """\
slope_b = -3
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "the sign: down minus up",
        "source": """\
slope_b = 1.5
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "nudges both knobs at once",
        "source": """\
slope_b = -3.5
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "nudges up only, with h = 0.01, and gives a one-sided slope",
        "source": """\
slope_b = -1.495
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": False,
        "mistake": "divides by 4 h: the distance is doubled once too often",
        "source": """\
slope_b = -0.75
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "forgets that the cost is divided by 4",
        "source": """\
slope_b = -6
""",
    },
    {
        "exercise": "slope_b",
        "right": True,
        "closed": True,
        "mistake": "the mean of the two errors, as the derivative says",
        "source": """\
slope_b = ((0 - 1) + (0 - 2)) / 2
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "goes up: plus instead of minus",
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
        "mistake": "eta is forgotten",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "returns the step and not the new knobs",
        "source": """\
def sgd_update(theta, grad, eta):
    return -eta * grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "eta multiplies the whole difference",
        "source": """\
def sgd_update(theta, grad, eta):
    return eta * (theta - grad)
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of knobs, because the course often takes a mean",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta / len(theta) * grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "uses only the sign of the gradient",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * np.sign(grad)
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "theta and grad are exchanged",
        "source": """\
def sgd_update(theta, grad, eta):
    return grad - eta * theta
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "a copy that is none: a second name for the same array",
        "source": """\
def sgd_update(theta, grad, eta):
    new = theta
    new[:] = new - eta * grad
    return new
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "the right knobs, but grad is scaled in place",
        "source": """\
def sgd_update(theta, grad, eta):
    grad *= eta
    return theta - grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "the dot product: one number is taken from all knobs",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * (grad @ grad)
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: a plus, and written into theta",
        "source": """\
def sgd_update(theta, grad, eta):
    theta += eta * grad
    return theta
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "the loop stops before the last knob",
        "source": """\
def sgd_update(theta, grad, eta):
    new = theta.copy()
    for p in range(len(theta) - 1):
        new[p] = theta[p] - eta * grad[p]
    return new
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "the new array has the type of whole numbers if theta has it",
        "source": """\
def sgd_update(theta, grad, eta):
    new = np.zeros_like(theta, dtype=int)
    new[:] = theta - eta * grad
    return new
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": False,
        "mistake": "returns nothing: writes into theta only",
        "source": """\
def sgd_update(theta, grad, eta):
    theta[:] = theta - eta * grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": True,
        "closed": True,
        "mistake": "knob by knob",
        "source": """\
def sgd_update(theta, grad, eta):
    return np.array([t - eta * g for t, g in zip(theta, grad, strict=True)])
""",
    },
    {
        "exercise": "sgd_update",
        "right": True,
        "closed": True,
        "mistake": "adds minus eta times the gradient to a copy",
        "source": """\
def sgd_update(theta, grad, eta):
    step = np.multiply(grad, -eta)
    new = theta.astype(float)
    new += step
    return new
""",
    },
    {
        "exercise": "sgd_update",
        "right": True,
        "closed": True,
        "mistake": "the ufuncs of NumPy",
        "source": """\
def sgd_update(theta, grad, eta):
    return np.subtract(theta, np.multiply(eta, grad))
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "divides by h instead of 2 h",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "nudges up only",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta)) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "the nudge is made outside the loop, so earlier knobs stay nudged",
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
        "closed": False,
        "mistake": "the sign is wrong: down minus up",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta - nudge) - cost(theta + nudge)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "nudges theta itself and does not put it back",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        theta[p] += h
        up = cost(theta)
        theta[p] -= 2 * h
        down = cost(theta)
        slopes[p] = (up - down) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "all knobs are nudged together: every entry is the same sum of slopes",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        slopes[p] = (cost(theta + h) - cost(theta - h)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "brackets: divides by 2 and multiplies by h",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / 2 * h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "only the 33 knobs of the example are counted",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(33):
        nudge = np.zeros(33)
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "a fixed h of 1e-5; the argument is ignored",
        "source": """\
def nudge_gradient(cost, theta, h):
    h = 1e-5
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": False,
        "mistake": "begins at knob 1",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(1, len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "always writes the slope of knob 0",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[0] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: up only, and divided by 2 h",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "nudges by half of h on each side",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h / 2
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "a backward difference: down only",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    here = cost(theta)
    for p in range(len(theta)):
        lower = theta.copy()
        lower[p] -= h
        slopes[p] = (here - cost(lower)) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "the nudge is relative to the size of the knob, so it divides by the wrong distance",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        up = theta.copy()
        down = theta.copy()
        up[p] *= 1 + h
        down[p] *= 1 - h
        slopes[p] = (cost(up) - cost(down)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": True,
        "closed": False,
        "mistake": "rows of an identity matrix as nudges",
        "source": """\
def nudge_gradient(cost, theta, h):
    nudges = h * np.eye(len(theta))
    return np.array([cost(theta + n) - cost(theta - n) for n in nudges]) / (2 * h)
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": True,
        "closed": False,
        "mistake": "copies, of which one entry is changed",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = []
    for p in range(len(theta)):
        up = theta.copy()
        down = theta.copy()
        up[p] = theta[p] + h
        down[p] = theta[p] - h
        slopes.append(0.5 * (cost(up) - cost(down)) / h)
    return np.array(slopes)
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
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
        "mistake": "goes up",
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
        "mistake": "the slopes are found once, at the start, and used in every update",
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
        "mistake": "the knobs are turned in the array of the caller",
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
        "closed": True,
        "mistake": "one update too few, because range starts at 1",
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
    for _ in range(1, updates):
        theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "returns the list first and then the knobs",
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
        "mistake": "the result of the update is never stored: theta stays where it was",
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
        new = theta - eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(new))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "the return stands in the loop: one update only",
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
        return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "nudges with h = eta instead of 1e-5",
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
        theta = theta - eta * nudge_gradient(cost, theta, eta)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the first cost is missing and theta of the caller is changed",
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
        theta -= eta * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "the learning rate is fixed at 3, as in the next cell",
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
        theta = theta - 3 * nudge_gradient(cost, theta, 1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "turns the knobs one after the other, each with a fresh slope",
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
        "closed": False,
        "mistake": "keeps the knobs with the lowest cost instead of the last",
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
    best = theta
    for _ in range(updates):
        theta = theta - eta * nudge_gradient(cost, theta, 1e-5)
        if cost(theta) < min(costs):
            best = theta
        costs.append(cost(theta))
    return best, costs
""",
    },
    {
        "exercise": "descend",
        "right": True,
        "closed": True,
        "mistake": "list of places first, costs afterwards",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    places = [np.array(theta, dtype=float)]
    while len(places) < updates + 1:
        here = places[-1]
        places.append(here - eta * nudge_gradient(cost, here, 1e-5))
    return places[-1], [cost(place) for place in places]
""",
    },
    {
        "exercise": "descend",
        "right": True,
        "closed": False,
        "mistake": "with a rule of its own for the update, on a copy",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    def rule(knobs, slopes):
        return knobs - eta * slopes

    now = theta.copy()
    costs = []
    for u in range(updates + 1):
        if u > 0:
            now = rule(now, nudge_gradient(cost, now, h=1e-5))
        costs.append(cost(now))
    return now, costs
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": False,
        "mistake": "the last, smaller batch is forgotten",
        "source": """\
updates_in_an_epoch = 1000 // 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "gives a broken number of updates",
        "source": """\
updates_in_an_epoch = 1000 / 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "gives the size of a batch",
        "source": """\
updates_in_an_epoch = 30
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
        "mistake": "gives the size of the last batch",
        "source": """\
updates_in_an_epoch = 1000 % 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": False,
        "mistake": "one batch too many: rounds up and adds one more",
        "source": """\
updates_in_an_epoch = 34 + 1
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": True,
        "closed": False,
        "mistake": "rounded up",
        "source": """\
updates_in_an_epoch = -(-1000 // 30)
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "x is shuffled and y is not: the pairs are torn apart",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "x and y get each its own random order",
        "source": """\
def minibatches(x, y, m, rng):
    order_x = rng.permutation(x.shape[1])
    order_y = rng.permutation(y.shape[1])
    batches = []
    for first in range(0, x.shape[1], m):
        batches.append((x[:, order_x[first : first + m]], y[:, order_y[first : first + m]]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "the smaller last batch is dropped",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for k in range(len(order) // m):
        places = order[k * m : (k + 1) * m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "no shuffle: the batches come in the order of the file",
        "source": """\
def minibatches(x, y, m, rng):
    batches = []
    for first in range(0, x.shape[1], m):
        batches.append((x[:, first : first + m], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "only the order of the batches is random, not that of the examples",
        "source": """\
def minibatches(x, y, m, rng):
    batches = []
    for first in range(0, x.shape[1], m):
        batches.append((x[:, first : first + m], y[:, first : first + m]))
    return [batches[i] for i in rng.permutation(len(batches))]
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "draws with replacement: some examples come twice, others never",
        "source": """\
def minibatches(x, y, m, rng):
    batches = []
    for _first in range(0, x.shape[1], m):
        places = rng.integers(0, x.shape[1], size=m)
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "chance comes from np.random and not from rng",
        "source": """\
def minibatches(x, y, m, rng):
    order = np.random.permutation(x.shape[1])
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
        "closed": True,
        "mistake": "a generator of its own with a fixed seed: the same order in every epoch",
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
        "mistake": "rows instead of columns are taken",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[0])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[places, :], y[places, :]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "m is taken as the number of batches",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for places in np.array_split(order, m):
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "shuffles the arrays of the caller in place",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    x[:] = x[:, order]
    y[:] = y[:, order]
    batches = []
    for first in range(0, x.shape[1], m):
        batches.append((x[:, first : first + m], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "the slice ends one too early: each batch has m - 1 examples",
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
        "closed": True,
        "mistake": "the windows overlap: the start moves by one and not by m",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(len(order) - m + 1):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "batches are made equal: the examples are spread evenly, so that the sizes are not m",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    number = -(-len(order) // m)
    return [(x[:, places], y[:, places]) for places in np.array_split(order, number)]
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "returns the numbers of the examples, not the examples",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        batches.append((order[first : first + m], order[first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the last batch is dropped, and y is not shuffled",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order) - m + 1, m):
        batches.append((x[:, order[first : first + m]], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "the last batch is filled up with examples from the beginning",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = [order[(first + i) % len(order)] for i in range(m)]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": False,
        "mistake": "an empty batch comes at the end when N is a multiple of m",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for k in range(len(order) // m + 1):
        places = order[k * m : (k + 1) * m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": True,
        "closed": False,
        "mistake": "np.split at every m-th place",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    cuts = np.arange(m, x.shape[1], m)
    return [(x[:, part], y[:, part]) for part in np.split(order, cuts)]
""",
    },
    {
        "exercise": "minibatches",
        "right": True,
        "closed": True,
        "mistake": "rng.shuffle on a list of numbers, and the list is used up",
        "source": """\
def minibatches(x, y, m, rng):
    left = np.arange(y.shape[1])
    rng.shuffle(left)
    batches = []
    while left.size:
        now, left = left[:m], left[m:]
        batches.append((np.take(x, now, axis=1), np.take(y, now, axis=1)))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": True,
        "closed": True,
        "mistake": "shuffles both together as one array, and cuts it afterwards",
        "source": """\
def minibatches(x, y, m, rng):
    both = rng.permutation(np.vstack([x, y]), axis=1)
    n = len(x)
    result = []
    for i in range(0, both.shape[1], m):
        result.append((both[:n, i : i + m], both[n:, i : i + m]))
    return result
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "the gradient is divided by m once more, though it is a mean already",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


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
        "closed": True,
        "mistake": "gives the name net.theta to a new array",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "turns a local copy of the knobs; the network keeps its own",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    theta = net.theta.copy()
    for x_batch, y_batch in minibatches(x, y, m, rng):
        theta -= eta * net.backprop(x_batch, y_batch).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "goes up",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = net.theta + eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "every update uses the gradient of all the data",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for _x_batch, _y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x, y).grad
        net.theta[:] = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "adds the gradients of all batches and makes one update at the end",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    total = 0
    for x_batch, y_batch in minibatches(x, y, m, rng):
        total = total + net.backprop(x_batch, y_batch).grad
    net.theta[:] = net.theta - eta * total
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "the return stands in the loop: one update only",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = net.theta - eta * grad
        return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "one update with the whole set; no batches",
        "source": """\
def sgd_epoch(net, x, y, eta, m, rng):
    grad = net.backprop(x, y).grad
    net.theta[:] = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "makes ten epochs instead of one",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for _ in range(10):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.theta[:] -= eta * net.backprop(x_batch, y_batch).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": (
            "multiplies by the size of the batch, because it takes the gradient for a mean that must become a sum"
        ),
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = net.theta - eta * m * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "returns the knobs and not the network",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = net.theta - eta * grad
    return net.theta
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "the batches are not shuffled",
        "source": """\
def sgd_epoch(net, x, y, eta, m, rng):
    for first in range(0, x.shape[1], m):
        grad = net.backprop(x[:, first : first + m], y[:, first : first + m]).grad
        net.theta[:] = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "trains a copy and returns it; the given network stays as it was",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    new = net.copy()
    for x_batch, y_batch in minibatches(x, y, m, rng):
        new.theta[:] -= eta * new.backprop(x_batch, y_batch).grad
    return new
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "all gradients are taken before the first update",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    grads = [net.backprop(a, b).grad for a, b in minibatches(x, y, m, rng)]
    for grad in grads:
        net.theta[:] = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: divided by m again, and the last batch is left out",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng)[:-1]:
        grad = net.backprop(x_batch, y_batch).grad
        net.theta[:] = net.theta - eta * grad / m
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "the last, smaller batch counts less: its gradient is multiplied by its share of m",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        share = x_batch.shape[1] / m
        net.theta[:] = net.theta - eta * share * net.backprop(x_batch, y_batch).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": False,
        "mistake": "chance from np.random and not from rng",
        "source": """\
def sgd_epoch(net, x, y, eta, m, rng):
    order = np.random.permutation(x.shape[1])
    for first in range(0, len(order), m):
        batch = order[first : first + m]
        net.theta[:] -= eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": True,
        "closed": True,
        "mistake": "in place, with -= on the network's own array",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    theta = net.theta
    for pair in minibatches(x, y, m, rng):
        theta -= eta * net.backprop(*pair).grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": True,
        "closed": True,
        "mistake": "a partition of its own, and the mean of the gradients of single examples",
        "source": """\
def sgd_epoch(net, x, y, eta, m, rng):
    order = rng.permutation(x.shape[1])
    for first in range(0, len(order), m):
        batch = order[first : first + m]
        total = np.zeros(net.theta.shape)
        for i in batch:
            total += net.backprop(x[:, [i]], y[:, [i]]).grad
        net.theta[:] = net.theta - eta * total / len(batch)
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": True,
        "closed": True,
        "mistake": "layer by layer, from dW and db of the same backward pass",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for x_batch, y_batch in minibatches(x, y, m, rng):
        found = net.backprop(x_batch, y_batch)
        for l in range(1, net.L + 1):
            net.W[l][:] -= eta * found.dW[l]
            net.b[l][:] -= eta * found.db[l]
    return net
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "divides by nine: the spread is taken to fall like 1/m",
        "source": """\
spread_of_36 = 0.6 / 9
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "the spread grows with the batch",
        "source": """\
spread_of_36 = 0.6 * 3
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "divides by the root of 36, as if 0.6 were the spread of one example",
        "source": """\
spread_of_36 = 0.6 / 6
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "the spread stays as it is",
        "source": """\
spread_of_36 = 0.6
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "the spread of one example",
        "source": """\
spread_of_36 = 0.6 * 2
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": False,
        "mistake": "divides by the difference of 36 and 4",
        "source": """\
spread_of_36 = 0.6 / 32
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "divides by the root of the difference",
        "source": """\
spread_of_36 = 0.6 / np.sqrt(32)
""",
    },
    {
        "exercise": "spread_of_36",
        "right": True,
        "closed": True,
        "mistake": "first the spread of one example, then of 36",
        "source": """\
s = 0.6 * np.sqrt(4)
spread_of_36 = s / np.sqrt(36)
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": False,
        "mistake": ("nothing is mended: the shuffle was put outside the loop, the network still keeps its knobs"),
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    order = rng.permutation(x.shape[1])
    for _ in range(epochs):
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
        "mistake": "writes into the network only at the end: all gradients are taken at the start",
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
        "mistake": "writes into the network once an epoch, after the inner loop",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        theta = net.theta
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
        "mistake": "mended, but with a plus",
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
        "mistake": "theta becomes a copy and is changed in place: the network is not touched either",
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
        "mistake": "the update is mended and the gradient is divided by m in addition",
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
        "closed": False,
        "mistake": "the update has slipped out of the inner loop: only the last batch of an epoch counts",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
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
        "mistake": "mended, but the shuffle is made once and not in each epoch",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    order = rng.permutation(x.shape[1])
    for _ in range(epochs):
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "mended, but the last smaller batch is cut off",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order) - m + 1, m):
            batch = order[first : first + m]
            theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": False,
        "mistake": "returns theta and not the network, which has not been changed",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return theta
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: written back at the end of an epoch only, and one shuffle for all epochs",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    order = rng.permutation(x.shape[1])
    for _ in range(epochs):
        theta = net.theta
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
        "mistake": "mended, but y is not shuffled with x",
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
        "mistake": "writes into the network's array with [:]",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            net.theta[:] = net.theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": True,
        "closed": True,
        "mistake": "an own rule that works in the array it is given",
        "source": """\
def turn(knobs, slopes, eta):
    np.subtract(knobs, eta * slopes, out=knobs)


def buggy_trainer(net, x, y, eta, m, epochs, rng):
    for _epoch in range(epochs):
        order = rng.permutation(x.shape[1])
        cuts = range(m, len(order), m)
        for batch in np.split(order, list(cuts)):
            turn(net.theta, net.backprop(x[:, batch], y[:, batch]).grad, eta)
    return net
""",
    },
]
