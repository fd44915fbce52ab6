"""Answers to chapter 3, backpropagation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "The difference of the two costs is divided by h, not by the distance 2h.",
        "source": """\
x = 1.0
y = 1.0
h = 0.001


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


up = chain_cost(0.5, 0, -1 + h, 0.5)
down = chain_cost(0.5, 0, -1 - h, 0.5)
slope_w2 = (up - down) / h
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "The minus of w2 = -1 is lost: nudges around w2 = 1, another place.",
        "source": """\
x = 1.0
y = 1.0
h = 0.001


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


up = chain_cost(0.5, 0, 1 + h, 0.5)
down = chain_cost(0.5, 0, 1 - h, 0.5)
slope_w2 = (up - down) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "By formula, but without the slope of the output's sigmoid: mistake times hidden activation.",
        "source": """\
x = 1.0
y = 1.0
h = 0.001


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


a1 = sigmoid(0.5)
a2 = sigmoid(-a1 + 0.5)
slope_w2 = (a2 - y) * a1
""",
    },
    {
        "exercise": "slope_w2",
        "right": True,
        "closed": True,
        "mistake": "By the formula of station 2, without any nudge.",
        "source": """\
a1 = sigmoid(0.5 * 1.0 + 0)
z2 = -1 * a1 + 0.5
slope_w2 = (sigmoid(z2) - 1.0) * sigmoid.prime(z2) * a1
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "Multiplies with the slope of the output's sigmoid (0.249) a second time, instead of with the hidden one's.",
        "source": """\
delta_1 = -1 * 0.117 * 0.249
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "Height for slope: multiplies by the activation 0.622.",
        "source": """\
delta_1 = -1 * 0.117 * 0.622
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "Thinks that the other target only turns the sign of the old 0.031.",
        "source": """\
delta_1 = -0.031
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "Leaves the weight 0 out as if it were 1, so the error 0.5 comes back unchanged.",
        "source": """\
delta_three_paths = (2 * 0.1 + 0.5 + (-1) * 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "Takes the mean over the three paths in place of the sum.",
        "source": """\
delta_three_paths = np.mean([2 * 0.1, 0 * 0.5, -1 * 0.3]) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "The sign of the weight -1 is lost, so all paths add up.",
        "source": """\
delta_three_paths = (2 * 0.1 + 0 * 0.5 + 1 * 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": True,
        "closed": True,
        "mistake": "A product of two arrays.",
        "source": """\
delta_three_paths = 0.2 * (np.array([2, 0, -1]) @ np.array([0.1, 0.5, 0.3]))
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "The slope is taken at a instead of at z.",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "Writes the slope of the sigmoid out, and so ignores prime: right for sigmoids only.",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * a * (1 - a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "Divides by the number of examples already here (each column has its own error; the mean comes in BP3 and BP4).",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z) / a.shape[1]
""",
    },
    {
        "exercise": "bp1",
        "right": True,
        "closed": True,
        "mistake": "Named functions and another order of the factors.",
        "source": """\
def bp1(z, a, y, prime):
    return np.multiply(prime(z), np.subtract(a, y))
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "The target is forgotten in the derivative: a to the third.",
        "source": """\
delta_fourth_power = 3**3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "Multiplies with a (1 - a), the slope of a sigmoid, though the neuron is linear.",
        "source": """\
delta_fourth_power = (3 - 1) ** 3 * 3 * (1 - 3)
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "The quarter of the cost is lost: 4 (a - y)^3.",
        "source": """\
delta_fourth_power = 4 * (3 - 1) ** 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": True,
        "closed": True,
        "mistake": "Found by nudging z.",
        "source": """\
h = 1e-4
delta_fourth_power = ((3 + h - 1) ** 4 / 4 - (3 - h - 1) ** 4 / 4) / (2 * h)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "Adds the weights and adds the errors first, and multiplies then: a product of sums is no sum of products.",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    weights = W_next.sum(axis=0)[:, None]
    errors = delta_next.sum(axis=0, keepdims=True)
    return weights * errors * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "The slope is taken at what has come back, not at z.",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    back = W_next.T @ delta_next
    return back * prime(back)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "Ignores prime: always the slope of a sigmoid.",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    a = sigmoid(z)
    return (W_next.T @ delta_next) * a * (1 - a)
""",
    },
    {
        "exercise": "bp2",
        "right": True,
        "closed": True,
        "mistake": "An einsum that names the indices k, j and the example.",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return np.einsum("kj,km,jm->jm", W_next, delta_next, prime(z))
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "The mean is not kept as a column: db has the shape (n,).",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "Takes the two means first and multiplies them: a mean of products is no product of means.",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = db @ a_before.mean(axis=1, keepdims=True).T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "dW is divided by the number of neurons (rows) instead of by the number of examples.",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / len(delta)
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "db as a product with a column of ones, dW as a mean of outer products.",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = delta @ np.full((m, 1), 1 / m)
    dW = np.mean([np.outer(delta[:, i], a_before[:, i]) for i in range(m)], axis=0)
    return db, dW
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "Forgets that bp3_bp4 returns db first: the slopes of weights and biases change places.",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        dW[l], db[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "One slope for all layers, that of the output: wrong as soon as the hidden layers have another sigma.",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    prime = net.sigma[net.L].prime
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "Only the last two layers: written for one hidden layer, and with more of them the first entries stay None.",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    L = net.L
    delta = [None] * (L + 1)
    dW = [None] * (L + 1)
    db = [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    delta[L - 1] = bp2(net.W[L], delta[L], z[L - 1], net.sigma[L - 1].prime)
    for l in (L - 1, L):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": True,
        "closed": True,
        "mistake": "Everything in one loop from the last layer to the first, written out without the three functions.",
        "source": """\
def backprop(net, x, y):
    z, a = net.forward(x)
    delta = [None for _ in range(net.L + 1)]
    dW = list(delta)
    db = list(delta)
    back = a[-1] - y
    for l in reversed(range(1, net.L + 1)):
        delta[l] = back * net.sigma[l].prime(z[l])
        db[l] = delta[l].sum(axis=1, keepdims=True) / x.shape[1]
        dW[l] = np.matmul(delta[l], a[l - 1].transpose()) / x.shape[1]
        back = net.W[l].transpose() @ delta[l]
    return delta, dW, db
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "The denominator is the length of the sum, not the sum of the two lengths.",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(numeric + grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "The nudge is made in theta itself and not taken back: theta is left lower by h in every entry.",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        theta[p] += h
        up = f(theta)
        theta[p] -= 2 * h
        down = f(theta)
        numeric[p] = (up - down) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "The largest entry in the place of the length, above and below.",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return abs(numeric - grad).max() / (abs(numeric).max() + abs(grad).max())
""",
    },
    {
        "exercise": "gradient_check",
        "right": True,
        "closed": True,
        "mistake": "Nudges a copy, and writes the lengths as roots of sums of squares.",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    def slope(p):
        nudged = theta.copy()
        nudged[p] = theta[p] + h
        up = f(nudged)
        nudged[p] = theta[p] - h
        return (up - f(nudged)) / (2 * h)

    numeric = np.array([slope(p) for p in range(len(theta))])
    length = lambda v: (v @ v) ** 0.5
    return length(numeric - grad) / (length(numeric) + length(grad))
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "The cost is half the mean of all squares, so with several outputs it is divided by their number as well.",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).mean() / 2]
    for _ in range(updates):
        delta = [None] * len(W)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).mean() / 2)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "Changes each layer as soon as its error is known, so BP2 carries the errors back over weights that are already new.",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        if u == updates:
            break
        delta = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L, 0, -1):
            W[l] = W[l] - eta * delta @ a[l - 1].T / m
            b[l] = b[l] - eta * delta.mean(axis=1, keepdims=True)
            if l > 1:
                delta = (W[l].T @ delta) * sigmoid.prime(z[l - 1])
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "Notes the cost before it goes forward again: the first cost stands twice, and the last one is missing.",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * len(W)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        z, a = forward()
    return costs
""",
    },
    {
        "exercise": "train",
        "right": True,
        "closed": True,
        "mistake": "One loop of updates + 1 rounds that notes the cost first; all slopes are gathered before anything is changed.",
        "source": """\
def train(W, b, x, y, eta, updates):
    m = x.shape[1]
    costs = []
    while True:
        a = [x]
        z = [None]
        for weights, biases in zip(W[1:], b[1:], strict=True):
            z.append(weights @ a[-1] + biases)
            a.append(sigmoid(z[-1]))
        mistake = a[-1] - y
        costs.append(float(np.vdot(mistake, mistake)) / (2 * m))
        if len(costs) > updates:
            return costs
        back = mistake
        changes = []
        for l in range(len(W) - 1, 0, -1):
            delta = back * sigmoid.prime(z[l])
            changes.append((l, delta @ a[l - 1].T / m, delta.sum(axis=1, keepdims=True) / m))
            back = W[l].T @ delta
        for l, dW, db in changes:
            W[l] -= eta * dW
            b[l] -= eta * db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "Mends the wrong equation: BP3 now takes the sum, like BP4, so both are m times too large.",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].sum(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "Divides by m in BP1: dW is right now, but every delta is m times too small, and so is db, which takes the mean as well.",
        "source": """\
def buggy_backprop(net, x, y):
    m = x.shape[1]
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L]) / m}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "Divides by len(x), the number of inputs, instead of by the number of examples.",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / len(x) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": True,
        "closed": True,
        "mistake": "BP4 as a mean of outer products, by einsum; dictionaries as before.",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: np.einsum("jm,km->jkm", delta[l], a[l - 1]).mean(axis=2) for l in delta}
    return delta, dW, db
""",
    },
]
