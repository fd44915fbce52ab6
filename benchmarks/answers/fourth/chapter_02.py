"""Answers to chapter 2, gradient descent, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "goes with the slope, not against it",
        "source": """\
w_after = 1 + 0.25 * 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "the slope 2w of the first cost",
        "source": """\
w_after = 1 - 0.25 * 2 * 1
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "the 2 of the derivative is forgotten",
        "source": """\
w_after = 1 - 0.25 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": True,
        "closed": True,
        "mistake": "by the factor: the distance from 3 is multiplied by 1 - 2 eta",
        "source": """\
w_after = 3 + (1 - 2 * 0.25) * (1 - 3)
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "where the factor is 0, the best eta, and not -1",
        "source": """\
eta_cliff = 1 / 10
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "multiplies the old limit by 5, where it has to be divided",
        "source": """\
eta_cliff = 5 * 1.0
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "takes the slope as 5w",
        "source": """\
eta_cliff = 2 / 5
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "down minus up",
        "source": """\
def line_cost(w, b):
    error_1 = w * 0 + b - 1
    error_2 = w * 2 + b - 2
    return (error_1**2 + error_2**2) / 4


h = 0.01
slope_b = (line_cost(0, 0 - h) - line_cost(0, 0 + h)) / (2 * h)
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "divides by h, though the places are 2h apart",
        "source": """\
def line_cost(w, b):
    error_1 = w * 0 + b - 1
    error_2 = w * 2 + b - 2
    return (error_1**2 + error_2**2) / 4


h = 0.01
slope_b = (line_cost(0, h) - line_cost(0, -h)) / h
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "nudges w along with b",
        "source": """\
def line_cost(w, b):
    error_1 = w * 0 + b - 1
    error_2 = w * 2 + b - 2
    return (error_1**2 + error_2**2) / 4


h = 0.01
slope_b = (line_cost(0 + h, 0 + h) - line_cost(0 - h, 0 - h)) / (2 * h)
""",
    },
    {
        "exercise": "slope_b",
        "right": True,
        "closed": True,
        "mistake": "by the formula: the mean of the two errors",
        "source": """\
slope_b = np.mean([0 - 1, 0 - 2])
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "changes the caller's array",
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
        "mistake": "goes up the gradient",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta + eta * grad
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "divides the gradient by its length, so that every step is eta long",
        "source": """\
def sgd_update(theta, grad, eta):
    direction = grad / np.linalg.norm(grad)
    return theta - eta * direction
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "nudges up only: forward difference",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    here = cost(theta)
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - here) / h
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "brackets forgotten: divides by 2 and multiplies by h",
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
        "closed": True,
        "mistake": "works on a copy, but does not turn a knob back: the later slopes are taken where the earlier knobs stand h too low",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    t = np.array(theta, dtype=float)
    for p in range(len(t)):
        t[p] += h
        up = cost(t)
        t[p] -= 2 * h
        down = cost(t)
        slopes[p] = (up - down) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": True,
        "closed": True,
        "mistake": "a list over the rows of h times the unit matrix",
        "source": """\
def nudge_gradient(cost, theta, h):
    rows = h * np.eye(len(theta))
    return np.array([cost(theta + row) - cost(theta - row) for row in rows]) / (2 * h)
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "-= changes the caller's knobs",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


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
        theta -= eta * nudge_gradient(cost, theta, h=1e-5)
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "notes the cost before each update only, so the last one is missing",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


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
        theta = sgd_update(theta, nudge_gradient(cost, theta, 1e-5), eta)
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "turns each knob at once, before the slopes of the others are found",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


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
            slope = nudge_gradient(cost, theta, 1e-5)[p]
            theta[p] = theta[p] - eta * slope
        costs.append(cost(theta))
    return theta, costs
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
        "closed": True,
        "mistake": "a fraction of an update",
        "source": """\
updates_in_an_epoch = 1000 / 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "the size of a batch, taken for the number of batches",
        "source": """\
updates_in_an_epoch = 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": True,
        "closed": True,
        "mistake": "counts the places where a batch begins",
        "source": """\
updates_in_an_epoch = len(range(0, 1000, 30))
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "cuts in the order of the file and shuffles only the batches: neighbours stay together",
        "source": """\
def minibatches(x, y, m, rng):
    batches = []
    starts = np.arange(0, x.shape[1], m)
    for first in rng.permutation(starts):
        batches.append((x[:, first : first + m], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "shuffles the caller's arrays in place",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    x[:] = x[:, order]
    y[:] = y[:, order]
    batches = []
    for first in range(0, x.shape[1], m):
        batches.append((x[:, first : first + m].copy(), y[:, first : first + m].copy()))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "draws with repetition: some examples come twice, others not at all",
        "source": """\
def minibatches(x, y, m, rng):
    batches = []
    N = x.shape[1]
    order = rng.integers(0, N, size=N)
    for first in range(0, N, m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "divides by m again, although grad is a mean already",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


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
        "mistake": "finds the gradients of all batches first, at the old knobs, and then makes the updates",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches



def sgd_epoch(net, x, y, eta, m, rng):
    grads = [net.backprop(x_batch, y_batch).grad for x_batch, y_batch in minibatches(x, y, m, rng)]
    for grad in grads:
        net.theta[:] = sgd_update(net.theta, grad, eta)
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "trains a copy, and returns it",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches



def sgd_epoch(net, x, y, eta, m, rng):
    net = net.copy()
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta[:] = sgd_update(net.theta, net.backprop(x_batch, y_batch).grad, eta)
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": True,
        "closed": True,
        "mistake": "np.subtract writes into the array of the network; batches by index",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * grad


def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches



def sgd_epoch(net, x, y, eta, m, rng):
    batches = minibatches(x, y, m, rng)
    for i in range(len(batches)):
        found = net.backprop(*batches[i])
        np.subtract(net.theta, eta * found.grad, out=net.theta)
    return net
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "divides by 9, not by its root",
        "source": """\
spread_of_36 = 0.6 / 9
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "takes 0.6 for the spread of single examples",
        "source": """\
spread_of_36 = 0.6 / np.sqrt(36)
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "the spread grows with the root",
        "source": """\
spread_of_36 = 0.6 * np.sqrt(36 / 4)
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "puts the knobs into the network after each epoch only, so the gradients of an epoch are all taken at its start",
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
        "mistake": "mends the line, and divides by m as in the formula of the text, though grad is the mean",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta / m * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "moves theta = net.theta into the loop: the network still keeps its old array",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            theta = net.theta
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": True,
        "closed": True,
        "mistake": "keeps the new array, but writes it into the old one with [...]; while loop",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    done = 0
    while done < epochs:
        order = rng.permutation(x.shape[1])
        first = 0
        while first < order.size:
            batch = order[first : first + m]
            step = net.backprop(x[:, batch], y[:, batch]).grad * -eta
            net.theta[...] += step
            first += m
        done += 1
    return net
""",
    },
]
