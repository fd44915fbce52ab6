"""Answers to chapter 2, gradient descent, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "Uses the slope 2w of the first cost instead of 2 (w - 3).",
        "source": """\
w_after = 1 - 0.25 * 2 * 1
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "Sign: goes along the slope, away from the bottom.",
        "source": """\
w_after = 1 + 0.25 * 2 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": False,
        "closed": True,
        "mistake": "The 2 of the derivative is lost: the slope is taken to be w - 3.",
        "source": """\
w_after = 1 - 0.25 * (1 - 3)
""",
    },
    {
        "exercise": "w_after",
        "right": True,
        "closed": True,
        "mistake": "By the factor: the distance from 3 is multiplied by 1 - 2 eta.",
        "source": """\
w_after = 3 + (1 - 2 * 0.25) * (1 - 3)
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "The eta with which it arrives in one update (factor 0), not the cliff.",
        "source": """\
eta_cliff = 1 / 10
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "Forgets the 2 of the derivative: takes 5w for the slope.",
        "source": """\
eta_cliff = 2 / 5
""",
    },
    {
        "exercise": "eta_cliff",
        "right": False,
        "closed": True,
        "mistake": "Thinks that a five times steeper cost bears a five times larger eta.",
        "source": """\
eta_cliff = 1.0 * 5
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "A nudge up only, divided by h: the bend of the cost stays in the number.",
        "source": """\
def line_cost(w, b):
    error_1 = w * 0 + b - 1
    error_2 = w * 2 + b - 2
    return (error_1**2 + error_2**2) / 4


h = 0.01
slope_b = (line_cost(0, 0 + h) - line_cost(0, 0)) / h
""",
    },
    {
        "exercise": "slope_b",
        "right": False,
        "closed": True,
        "mistake": "Nudges both knobs at once, so that the two slopes are added.",
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
        "right": False,
        "closed": True,
        "mistake": "By formula, without the mean over the two points: the sum of the errors.",
        "source": """\
slope_b = (0 - 1) + (0 - 2)
""",
    },
    {
        "exercise": "slope_b",
        "right": True,
        "closed": True,
        "mistake": "By formula: the mean of the two errors.",
        "source": """\
slope_b = np.mean([0 * 0 + 0 - 1, 0 * 2 + 0 - 2])
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "Changes the array theta of the caller (-= works in place).",
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
        "mistake": "Writes the rule as a factor, as on w squared: theta times (1 - eta times the slope).",
        "source": """\
def sgd_update(theta, grad, eta):
    return (1 - eta * grad) * theta
""",
    },
    {
        "exercise": "sgd_update",
        "right": False,
        "closed": True,
        "mistake": "Steps of equal length for every knob: only the sign of the slope is used.",
        "source": """\
def sgd_update(theta, grad, eta):
    return theta - eta * np.sign(grad)
""",
    },
    {
        "exercise": "sgd_update",
        "right": True,
        "closed": True,
        "mistake": "Functions in place of operators.",
        "source": """\
def sgd_update(theta, grad, eta):
    return np.add(theta, np.multiply(-eta, grad))
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "The nudge is made once, outside of the loop, so the knobs before p stay nudged and the slopes add up.",
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
        "mistake": "up and down are two names of one array, so both costs are the same and all slopes are 0.",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        up = theta
        up[p] += h
        down = theta
        down[p] -= h
        slopes[p] = (cost(up) - cost(down)) / (2 * h)
    return slopes
""",
    },
    {
        "exercise": "nudge_gradient",
        "right": False,
        "closed": True,
        "mistake": "Nudges up only and compares with the cost in the middle.",
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
        "right": True,
        "closed": True,
        "mistake": "The rows of a scaled unit matrix are the nudges.",
        "source": """\
def nudge_gradient(cost, theta, h):
    return np.array([(cost(theta + row) - cost(theta - row)) / (2 * h) for row in h * np.eye(len(theta))])
""",
    },
    {
        "exercise": "descend",
        "right": False,
        "closed": True,
        "mistake": "The slopes are found once, before the loop, and used for all updates.",
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
        "closed": True,
        "mistake": "The knobs are turned in the array of the caller, so theta itself does not stay as it is.",
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
        "closed": True,
        "mistake": "Turns each knob as soon as its slope is known, so the slopes of the later knobs are those of another place.",
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
            theta[p] = theta[p] - eta * nudge_gradient(cost, theta, 1e-5)[p]
        costs.append(cost(theta))
    return theta, costs
""",
    },
    {
        "exercise": "descend",
        "right": True,
        "closed": True,
        "mistake": "A while loop over a copy, with the costs gathered from the list of all places at the end.",
        "source": """\
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    return slopes


def descend(cost, theta, eta, updates):
    places = [theta.copy()]
    while len(places) <= updates:
        here = places[-1]
        places.append(here - eta * nudge_gradient(cost, here, h=1e-5))
    return places[-1], [cost(place) for place in places]
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "The last, smaller batch is dropped.",
        "source": """\
updates_in_an_epoch = 1000 // 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "Not a whole number: the quotient as it is.",
        "source": """\
updates_in_an_epoch = 1000 / 30
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": False,
        "closed": True,
        "mistake": "Thinks of batches that overlap, a window that is moved on by one example at a time.",
        "source": """\
updates_in_an_epoch = 1000 - 30 + 1
""",
    },
    {
        "exercise": "updates_in_an_epoch",
        "right": True,
        "closed": True,
        "mistake": "Counts the places at which a batch begins.",
        "source": """\
updates_in_an_epoch = len(range(0, 1000, 30))
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "Cuts first and then shuffles the batches only: within a batch the examples stand as in the file (and the smaller batch may come first).",
        "source": """\
def minibatches(x, y, m, rng):
    starts = np.arange(0, x.shape[1], m)
    batches = []
    for first in rng.permutation(starts):
        batches.append((x[:, first : first + m], y[:, first : first + m]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "array_split into N // m parts: the rest is spread over the batches, which become larger than m.",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    parts = np.array_split(order, max(1, len(order) // m))
    return [(x[:, places], y[:, places]) for places in parts]
""",
    },
    {
        "exercise": "minibatches",
        "right": False,
        "closed": True,
        "mistake": "Draws each batch anew from all examples: some come twice in an epoch and others never.",
        "source": """\
def minibatches(x, y, m, rng):
    N = x.shape[1]
    batches = []
    for first in range(0, N, m):
        places = rng.permutation(N)[: min(m, N - first)]
        batches.append((x[:, places], y[:, places]))
    return batches
""",
    },
    {
        "exercise": "minibatches",
        "right": True,
        "closed": True,
        "mistake": "rng.shuffle on the numbers, and np.split at the cuts.",
        "source": """\
def minibatches(x, y, m, rng):
    order = np.arange(x.shape[1])
    rng.shuffle(order)
    return [(x[:, part], y[:, part]) for part in np.split(order, range(m, len(order), m))]
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "The gradient of all examples for every batch: x and y in place of x_batch and y_batch.",
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
        grad = net.backprop(x, y).grad
        net.theta[:] = net.theta - eta * grad
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "The new knobs are written into the network only after the last batch, so every gradient is taken at the start.",
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
        theta = theta - eta * net.backprop(x_batch, y_batch).grad
    net.theta[:] = theta
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": False,
        "closed": True,
        "mistake": "Gives the smaller last batch less weight (its share of m), although its gradient is already a mean and makes a full update.",
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
        net.theta[:] = net.theta - eta * grad * x_batch.shape[1] / m
    return net
""",
    },
    {
        "exercise": "sgd_epoch",
        "right": True,
        "closed": True,
        "mistake": "Writes into the network by np.subtract with out=, and takes the pair apart with a star.",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def sgd_epoch(net, x, y, eta, m, rng):
    for pair in minibatches(x, y, m, rng):
        np.subtract(net.theta, eta * net.backprop(*pair).grad, out=net.theta)
    return net
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "Takes 0.6 for the spread s of single examples.",
        "source": """\
spread_of_36 = 0.6 / np.sqrt(36)
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "Without the root: nine times as many, a ninth of the spread.",
        "source": """\
spread_of_36 = 0.6 * 4 / 36
""",
    },
    {
        "exercise": "spread_of_36",
        "right": False,
        "closed": True,
        "mistake": "The quotient upside down: a larger batch with a larger spread.",
        "source": """\
spread_of_36 = 0.6 * np.sqrt(36 / 4)
""",
    },
    {
        "exercise": "spread_of_36",
        "right": True,
        "closed": True,
        "mistake": "First the spread s of single examples, then the law of means again.",
        "source": """\
s = 0.6 * 4**0.5
spread_of_36 = s / 36**0.5
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "Gives the name net.theta to the new array: the network keeps its old knobs in W and b, and learns nothing.",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
            net.theta = theta
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": False,
        "closed": True,
        "mistake": "Writes the knobs back once an epoch: now it learns, but all gradients of an epoch are taken at one place.",
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
        "mistake": "The update is mended, but the gradient, which is a mean already, is divided by the size of the batch once more.",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta -= eta / len(batch) * net.backprop(x[:, batch], y[:, batch]).grad
    return net
""",
    },
    {
        "exercise": "buggy_trainer",
        "right": True,
        "closed": True,
        "mistake": "Keeps the line as it was and copies the result into the network right behind it.",
        "source": """\
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta.copy()
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
            net.theta[...] = theta
    return net
""",
    },
]
