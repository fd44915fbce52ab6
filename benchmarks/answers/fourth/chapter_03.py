"""Answers to chapter 3, backpropagation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "down minus up",
        "source": """\
x = 1.0
y = 1.0


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


h = 0.001

up = chain_cost(0.5, 0, -1 + h, 0.5)
down = chain_cost(0.5, 0, -1 - h, 0.5)
slope_w2 = (down - up) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "nudges the last argument, the bias b2",
        "source": """\
x = 1.0
y = 1.0


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


h = 0.001

up = chain_cost(0.5, 0, -1, 0.5 + h)
down = chain_cost(0.5, 0, -1, 0.5 - h)
slope_w2 = (up - down) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "loses the minus sign of the weight: the slope at w2 = 1",
        "source": """\
x = 1.0
y = 1.0


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


h = 0.001

up = chain_cost(0.5, 0, 1 + h, 0.5)
down = chain_cost(0.5, 0, 1 - h, 0.5)
slope_w2 = (up - down) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": True,
        "closed": True,
        "mistake": "by the chain rule of station 2, without a nudge",
        "source": """\
a1 = sigmoid(0.5 * 1 + 0)
a2 = sigmoid(-1 * a1 + 0.5)
slope_w2 = (a2 - 1) * a2 * (1 - a2) * a1
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "forgets the weight -1",
        "source": """\
delta_1 = 0.117 * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "the slope of the output's sigmoid in the place of that of the hidden one",
        "source": """\
delta_1 = -1 * 0.117 * 0.249
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "multiplies by the hidden activation as well, as for a slope of w2",
        "source": """\
delta_1 = 0.117 * (-1) * 0.622 * 0.235
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "adds the weights and adds the errors, and multiplies the two sums",
        "source": """\
delta_three_paths = (2 + 0 - 1) * (0.1 + 0.5 + 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "takes the mean over the paths, not the sum",
        "source": """\
delta_three_paths = np.mean([2 * 0.1, 0 * 0.5, -1 * 0.3]) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "stops before the sigmoid: the slope 0.2 is left out",
        "source": """\
delta_three_paths = 2 * 0.1 + 0 * 0.5 - 1 * 0.3
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": True,
        "closed": True,
        "mistake": "as BP2 with a matrix of one column",
        "source": """\
W_next = np.array([[2.0], [0.0], [-1.0]])
delta_next = np.array([[0.1], [0.5], [0.3]])
delta_three_paths = ((W_next.T @ delta_next) * 0.2).item()
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "puts the activation into prime, not the weighted input",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "takes every sigma for a sigmoid: a (1 - a)",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * a * (1 - a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of examples, which belongs to BP3 and BP4",
        "source": """\
def bp1(z, a, y, prime):
    m = z.shape[1]
    return (a - y) * prime(z) / m
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "takes the cost itself for its derivative",
        "source": """\
delta_fourth_power = (3 - 1) ** 4 / 4
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "multiplies by sigma(z) = z = 3, where the slope 1 belongs",
        "source": """\
a = 3
y = 1
z = 3
delta_fourth_power = (a - y) ** 3 * z
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the error of the quadratic cost",
        "source": """\
delta_fourth_power = (3 - 1) * 1
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": True,
        "closed": True,
        "mistake": "the exact central difference of a fourth power, its bend taken away",
        "source": """\
h = 0.5
up = (3 + h - 1) ** 4 / 4
down = (3 - h - 1) ** 4 / 4
delta_fourth_power = (up - down) / (2 * h) - 2 * h**2
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "no transpose (runs only if both layers are equally wide)",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next @ delta_next) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of examples",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    back = W_next.T @ delta_next
    return back * prime(z) / delta_next.shape[1]
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid, whatever prime is",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * sigmoid(z) * (1 - sigmoid(z))
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "dW as the product of two means, not the mean of the products; right only for one example",
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
        "mistake": "divides dW by the number of neurons, not by that of the examples",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / len(delta)
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "db has the shape (n,), and dW is transposed",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = delta.sum(axis=1) / m
    dW = a_before @ delta.T / m
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "a row of ones as input gives the biases; one product for both",
        "source": """\
def bp3_bp4(delta, a_before):
    m = a_before.shape[1]
    inputs = np.vstack([np.ones((1, m)), a_before])
    both = np.einsum("jx,kx->jk", delta, inputs) / m
    return both[:, :1], both[:, 1:]
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "takes the results of bp3_bp4 in the wrong order",
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
        "mistake": "the slope of the last layer's sigma in all layers",
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
    L = net.L
    prime = net.sigma[L].prime
    delta[L] = bp1(z[L], a[L], y, prime)
    db[L], dW[L] = bp3_bp4(delta[L], a[L - 1])
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], prime)
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "the output error without sigma', as for the cross-entropy",
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
    delta[-1] = a[-1] - y
    for l in reversed(range(1, net.L)):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "the length of the sum in the denominator, not the sum of the lengths",
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
        "mistake": "nudges up only, so the error falls like h and not like its square",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    base = f(theta)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - base) / h
    return np.linalg.norm(numeric - grad) / (np.linalg.norm(numeric) + np.linalg.norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "nudges theta itself and leaves every entry h too low",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        theta[p] += h
        up = f(theta)
        theta[p] -= 2 * h
        down = f(theta)
        numeric[p] = (up - down) / (2 * h)
    return np.linalg.norm(numeric - grad) / (np.linalg.norm(numeric) + np.linalg.norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": True,
        "closed": True,
        "mistake": "nudges a copy, puts each entry back, and computes the lengths by square roots",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    t = theta.astype(float)
    numeric = np.empty(theta.shape)
    for p, kept in enumerate(theta):
        t[p] = kept + h
        numeric[p] = f(t)
        t[p] = kept - h
        numeric[p] -= f(t)
        t[p] = kept
    numeric /= 2 * h

    def length(v):
        return np.sqrt(np.dot(v, v))

    return length(grad - numeric) / (length(grad) + length(numeric))
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "changes each layer on the way back, so the errors of the layers before pass through weights that are new already",
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
        delta = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L, 0, -1):
            W[l] = W[l] - eta * delta @ a[l - 1].T / m
            b[l] = b[l] - eta * delta.mean(axis=1, keepdims=True)
            if l > 1:
                delta = (W[l].T @ delta) * sigmoid.prime(z[l - 1])
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "half the mean over all entries: the cost is divided by the number of outputs, too",
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
        delta = [None] * (L + 1)
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
        "mistake": "two mistakes: the slopes are sums over the examples, and the cost after the last update is missing",
        "source": """\
def train(W, b, x, y, eta, updates):
    costs = []
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    for _ in range(updates):
        z, a = forward()
        costs.append(np.sum((a[L] - y) ** 2) / (2 * m))
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T
            b[l] = b[l] - eta * delta[l].sum(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "divides the output error by m, so that the errors are wrong, and BP3 divides a second time",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    m = x.shape[1]
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
        "mistake": "makes BP3 a sum as well: the two agree, but both are m times too large",
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
        "mistake": "divides BP4 by the number of rows of delta, the neurons",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / len(delta[l]) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": True,
        "closed": True,
        "mistake": "BP4 as the mean of the products of single examples, in a three-dimensional array",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: (delta[l][:, None, :] * a[l - 1][None, :, :]).mean(axis=2) for l in delta}
    return delta, dW, db
""",
    },
]
