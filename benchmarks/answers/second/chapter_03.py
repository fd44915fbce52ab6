"""Answers to chapter 3, backpropagation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "down minus up",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5, 0, -1 - h, 0.5) - chain_cost(0.5, 0, -1 + h, 0.5)) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "divides by h",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5, 0, -1 + h, 0.5) - chain_cost(0.5, 0, -1 - h, 0.5)) / h
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "nudges w1 again",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5 + h, 0, -1, 0.5) - chain_cost(0.5 - h, 0, -1, 0.5)) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "nudges b2 instead of w2",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5, 0, -1, 0.5 + h) - chain_cost(0.5, 0, -1, 0.5 - h)) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "not divided at all",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = chain_cost(0.5, 0, -1 + h, 0.5) - chain_cost(0.5, 0, -1 - h, 0.5)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "the weight +1 instead of -1",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5, 0, 1 + h, 0.5) - chain_cost(0.5, 0, 1 - h, 0.5)) / (2 * h)
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "brackets: divides by 2 and multiplies by h",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5, 0, -1 + h, 0.5) - chain_cost(0.5, 0, -1 - h, 0.5)) / 2 * h
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: sign turned round, and divided by h only",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


slope_w2 = (chain_cost(0.5, 0, -1 - h, 0.5) - chain_cost(0.5, 0, -1 + h, 0.5)) / h
""",
    },
    {
        "exercise": "slope_w2",
        "right": True,
        "closed": True,
        "mistake": "by the chain rule",
        "source": """\
def chain_cost(w1, b1, w2, b2, x=1.0, y=1.0):
    a1 = 1 / (1 + np.exp(-(w1 * x + b1)))
    a2 = 1 / (1 + np.exp(-(w2 * a1 + b2)))
    return (a2 - y) ** 2 / 2


h = 0.001


a1 = 1 / (1 + np.exp(-0.5))
a2 = 1 / (1 + np.exp(a1 - 0.5))
slope_w2 = (a2 - 1) * a2 * (1 - a2) * a1
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "forgets the sign of the weight",
        "source": """\
delta_1 = 0.117 * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "forgets the slope of the hidden sigmoid",
        "source": """\
delta_1 = -1 * 0.117
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "multiplies by the activation instead of the slope",
        "source": """\
delta_1 = -1 * 0.117 * 0.622
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "takes the slope of the output sigmoid again",
        "source": """\
delta_1 = -1 * 0.117 * 0.249
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "keeps the old target",
        "source": """\
delta_1 = -1 * -0.132 * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "the weight w1 instead of w2",
        "source": """\
delta_1 = 0.5 * 0.117 * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "adds the weight instead of multiplying",
        "source": """\
delta_1 = (-1 + 0.117) * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the activation in place of the slope, and the weight w1",
        "source": """\
delta_1 = 0.5 * 0.117 * 0.622
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "gives the slope for w2",
        "source": """\
delta_1 = 0.117 * 0.622
""",
    },
    {
        "exercise": "delta_1",
        "right": True,
        "closed": True,
        "mistake": "with all digits",
        "source": """\
hidden = 1 / (1 + np.exp(-0.5))
out = 1 / (1 + np.exp(-(0.5 - hidden)))
delta_1 = -(out - 0) * out * (1 - out) * hidden * (1 - hidden)
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "forgets the slope of the neuron",
        "source": """\
delta_three_paths = 2 * 0.1 + 0 * 0.5 + -1 * 0.3
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "the mean over the paths",
        "source": """\
delta_three_paths = np.mean([2 * 0.1, 0 * 0.5, -1 * 0.3]) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "adds the errors without the weights",
        "source": """\
delta_three_paths = (0.1 + 0.5 + 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "the minus of the last weight is lost",
        "source": """\
delta_three_paths = (2 * 0.1 + 0 * 0.5 + 1 * 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "divides by the slope",
        "source": """\
delta_three_paths = (2 * 0.1 - 0.3) / 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "the slope is only on the last path",
        "source": """\
delta_three_paths = 2 * 0.1 + 0 * 0.5 - 1 * 0.3 * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "takes 0.2 for z and computes the slope 0.2 times 0.8",
        "source": """\
delta_three_paths = (2 * 0.1 - 0.3) * 0.2 * (1 - 0.2)
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the sign is lost and the mean is taken",
        "source": """\
delta_three_paths = (2 * 0.1 + 0 * 0.5 + 0.3) / 3 * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": True,
        "closed": True,
        "mistake": "as a product of a row and a column",
        "source": """\
delta_three_paths = (np.array([[2, 0, -1]]) @ np.array([[0.1], [0.5], [0.3]])).item() * 0.2
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "y minus a",
        "source": """\
def bp1(z, a, y, prime):
    return (y - a) * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "the slope at a instead of z",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "the slope is forgotten",
        "source": """\
def bp1(z, a, y, prime):
    return a - y
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "the slope of the sigmoid is built in: prime is not used",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * a * (1 - a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "uses the cost and not its derivative",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) ** 2 / 2 * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of examples",
        "source": """\
def bp1(z, a, y, prime):
    m = z.shape[1]
    return (a - y) * prime(z) / m
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "a product of matrices in the place of the product entry by entry",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) @ prime(z).T
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "the half is kept in the derivative",
        "source": """\
def bp1(z, a, y, prime):
    return 0.5 * (a - y) * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "z minus y",
        "source": """\
def bp1(z, a, y, prime):
    return (z - y) * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "adds over the outputs",
        "source": """\
def bp1(z, a, y, prime):
    return np.sum((a - y) * prime(z), axis=0, keepdims=True)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: wrong sign, and the slope at a",
        "source": """\
def bp1(z, a, y, prime):
    return (y - a) * prime(a)
""",
    },
    {
        "exercise": "bp1",
        "right": True,
        "closed": False,
        "mistake": "entry by entry in two loops",
        "source": """\
def bp1(z, a, y, prime):
    slope = prime(z)
    delta = np.zeros(z.shape)
    for j in range(z.shape[0]):
        for i in range(z.shape[1]):
            delta[j, i] = slope[j, i] * (a[j, i] - y[j, i])
    return delta
""",
    },
    {
        "exercise": "bp1",
        "right": True,
        "closed": True,
        "mistake": "with two minus signs",
        "source": """\
def bp1(z, a, y, prime):
    return -np.multiply(prime(z), np.subtract(y, a))
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the cost itself",
        "source": """\
delta_fourth_power = (3 - 1) ** 4 / 4
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "a quadratic cost: a - y",
        "source": """\
delta_fourth_power = 3 - 1
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the factor 4 comes down, and the quarter is forgotten",
        "source": """\
delta_fourth_power = 4 * (3 - 1) ** 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "y minus a",
        "source": """\
delta_fourth_power = (1 - 3) ** 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": False,
        "mistake": "times the slope of a sigmoid at 3",
        "source": """\
s = 1 / (1 + np.exp(-3))
delta_fourth_power = (3 - 1) ** 3 * s * (1 - s)
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": False,
        "mistake": "the slope of the identity is taken to be z = 3",
        "source": """\
delta_fourth_power = (3 - 1) ** 3 * 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the exponent does not go down, and the sign is turned round",
        "source": """\
delta_fourth_power = -((3 - 1) ** 4)
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": True,
        "closed": False,
        "mistake": "by a nudge",
        "source": """\
C = lambda a: (a - 1) ** 4 / 4
delta_fourth_power = (C(3 + 1e-4) - C(3 - 1e-4)) / 2e-4
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "no transpose: works for square matrices only, and gives wrong errors there",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next @ delta_next) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the slope is forgotten",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next.T @ delta_next
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the slope is at the wrong place: it multiplies the errors of the layer behind",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next.T @ (delta_next * prime(W_next @ z))
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "z itself instead of its slope",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * z
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is built in",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    s = 1 / (1 + np.exp(-z))
    return (W_next.T @ delta_next) * s * (1 - s)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of examples",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    back = W_next.T @ delta_next / delta_next.shape[1]
    return back * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "wrong sign",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return -W_next.T @ delta_next * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the mean over the paths instead of the sum",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) / W_next.shape[0] * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the slope at sigma(z)",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    a = 1 / (1 + np.exp(-z))
    return (W_next.T @ delta_next) * prime(a)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no transpose, and no slope",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next @ delta_next
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "works for a single example only: the others are left zero",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    delta = np.zeros_like(z)
    for j in range(z.shape[0]):
        for k in range(len(delta_next)):
            delta[j, 0] += W_next[k, j] * delta_next[k, 0]
    return delta * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "adds plus the slope instead of times",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next.T @ delta_next + prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": True,
        "closed": True,
        "mistake": "by einsum",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return np.einsum("kj,km,jm->jm", W_next, delta_next, prime(z))
""",
    },
    {
        "exercise": "bp2",
        "right": True,
        "closed": True,
        "mistake": "a sum over all paths in a loop",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    delta = np.zeros_like(z)
    for k in range(W_next.shape[0]):
        delta += np.outer(W_next[k], delta_next[k])
    delta *= prime(z)
    return delta
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the sum instead of the mean in dW",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "sums instead of means in both",
        "source": """\
def bp3_bp4(delta, a_before):
    db = np.sum(delta, axis=1, keepdims=True)
    dW = np.dot(delta, a_before.T)
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "db loses its column: shape (n,)",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = delta.mean(axis=1)
    dW = delta @ a_before.T / m
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "dW is transposed",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    return delta.sum(axis=1, keepdims=True) / m, a_before @ delta.T / m
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of neurons",
        "source": """\
def bp3_bp4(delta, a_before):
    n = delta.shape[0]
    return delta.sum(axis=1, keepdims=True) / n, delta @ a_before.T / n
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the mean along the wrong axis",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=0, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the wrong order in return",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return dW, db
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "product of the means instead of mean of the products",
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
        "mistake": "db is not averaged: one column for each example",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: dW is transposed, and a sum",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = a_before.dot(delta.T)
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the mean of all entries of delta: one number for all biases",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = np.full((delta.shape[0], 1), delta.mean())
    dW = delta @ a_before.T / m
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "dW only of the first example",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = np.outer(delta[:, 0], a_before[:, 0])
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "the bias as a weight from a neuron that always answers 1",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    with_one = np.vstack([a_before, np.ones((1, m))])
    both = np.matmul(delta, with_one.T) / m
    return both[:, -1:], both[:, :-1]
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "mean over a stack of outer products",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    dW = np.mean([np.outer(delta[:, i], a_before[:, i]) for i in range(m)], axis=0)
    return np.average(delta, axis=1).reshape(-1, 1), dW
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "mixes up dW and db: bp3_bp4 returns db first",
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
        "mistake": "the weights of the own layer instead of the next",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "the slope of the next layer's activation function",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l + 1].prime)
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "the loop back stops at layer 2, so layer 1 has no error",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L - 1, 1, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(L, 0, -1):
        if delta[l] is not None:
            db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "the activations of the own layer in BP4 instead of the layer before",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "z in the place of the activations in BP4",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    before = [x] + z[1:]
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], before[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "a network of two layers only",
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
    delta[2] = bp1(z[2], a[2], y, net.sigma[2].prime)
    delta[1] = bp2(net.W[2], delta[2], z[1], net.sigma[1].prime)
    for l in (1, 2):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "the slope of layer 1 in every layer, the output too",
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
    prime = net.sigma[1].prime
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, prime)
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], prime)
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "every hidden layer takes the error of the output layer",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[L], z[l], net.sigma[l].prime)
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: y - a in the output layer, and a[l] in BP4",
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
    delta, dW, db = [None] * (L + 1), [None] * (L + 1), [None] * (L + 1)
    z, a = net.forward(x)
    delta[L] = (y - a[L]) * net.sigma[L].prime(z[L])
    for l in range(L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": True,
        "closed": True,
        "mistake": "one loop from the last layer down, with the equations written out",
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
    z, a = net.forward(x)
    m = x.shape[1]
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    grad_a = a[-1] - y
    for l in reversed(range(1, net.L + 1)):
        delta[l] = grad_a * net.sigma[l].prime(z[l])
        dW[l] = np.einsum("jm,km->jk", delta[l], a[l - 1]) / m
        db[l] = delta[l].sum(axis=1)[:, None] / m
        grad_a = net.W[l].T @ delta[l]
    return delta, dW, db
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "not divided by the lengths",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return np.linalg.norm(numeric - grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "divides by the length of the sum instead of the sum of the lengths",
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
        "closed": False,
        "mistake": "divides by the length of the nudged gradient only",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(numeric)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "divides the difference by h, so the nudged gradient is twice too large",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / h
    n = np.linalg.norm
    return n(numeric - grad) / (n(numeric) + n(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "leaves theta nudged",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        theta[p] += h
        up = f(theta)
        theta[p] -= 2 * h
        down = f(theta)
        numeric[p] = (up - down) / (2 * h)
    n = np.linalg.norm
    return n(numeric - grad) / (n(numeric) + n(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "nudges all entries together",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        numeric[p] = (f(theta + h) - f(theta - h)) / (2 * h)
    n = np.linalg.norm
    return n(numeric - grad) / (n(numeric) + n(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "brackets missing in the quotient: divides by one length and adds the other",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    n = np.linalg.norm
    return n(numeric - grad) / n(numeric) + n(grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "the difference of the lengths instead of the length of the difference",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    n = np.linalg.norm
    return abs(n(numeric) - n(grad)) / (n(numeric) + n(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "sums the entries instead of taking the root of the squares",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return abs(numeric - grad).sum() / (abs(numeric).sum() + abs(grad).sum())
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: one-sided nudges divided by 2h, and no division by the lengths",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta)) / (2 * h)
    return np.linalg.norm(numeric - grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "says only whether it is good",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    n = np.linalg.norm
    return n(numeric - grad) / (n(numeric) + n(grad)) < 1e-6
""",
    },
    {
        "exercise": "gradient_check",
        "right": True,
        "closed": False,
        "mistake": "lengths by the root of a dot product",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    steps = np.diag(np.full(len(theta), h))
    numeric = np.array([(f(theta + s) - f(theta - s)) / (2 * h) for s in steps])
    gap = numeric - grad
    return np.sqrt(gap @ gap) / (np.sqrt(numeric @ numeric) + np.sqrt(grad @ grad))
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the cost is divided by m only: the half is missing",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / m)
        if u == updates:
            break
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * d[l].mean(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the layers are changed on the way back, so the errors of earlier layers use new weights",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        if u < updates:
            d = (a[L] - y) * sigmoid.prime(z[L])
            for l in range(L, 0, -1):
                W[l] = W[l] - eta * d @ a[l - 1].T / m
                b[l] = b[l] - eta * d.mean(axis=1, keepdims=True)
                if l > 1:
                    d = W[l].T @ d * sigmoid.prime(z[l - 1])
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the slopes are sums over the batch",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        if u == updates:
            break
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T
            b[l] = b[l] - eta * d[l].sum(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the cost after the last update is missing",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * d[l].mean(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "biases are never changed",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T / m
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the mean over all entries is taken for the cost, which divides by the number of outputs as well",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).mean() / 2)
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * d[l].mean(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is missing in the output layer",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        d = [None] * (L + 1)
        d[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * d[l].mean(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "goes forward only once: the costs stay the same",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    z, a = [None], [x]
    for l in range(1, L + 1):
        z.append(W[l] @ a[-1] + b[l])
        a.append(sigmoid(z[-1]))
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for u in range(updates):
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = W[l + 1].T @ d[l + 1] * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * d[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * d[l].mean(axis=1, keepdims=True)
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the transpose is missing on the way back, and the update climbs",
        "source": """\
def train(W, b, x, y, eta, updates):
    L, m = len(W) - 1, x.shape[1]
    costs = []
    for u in range(updates + 1):
        z, a = [None], [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[-1] + b[l])
            a.append(sigmoid(z[-1]))
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        d = [None] * (L + 1)
        d[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            d[l] = (W[l + 1] @ d[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] + eta * d[l] @ a[l - 1].T / m
            b[l] = b[l] + eta * d[l].mean(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": True,
        "closed": True,
        "mistake": "with the slope a (1 - a), all slopes kept until the way back is done",
        "source": """\
def train(W, b, x, y, eta, updates):
    m = x.shape[1]

    def run():
        acts = [x]
        for M, v in zip(W[1:], b[1:]):
            acts.append(sigmoid(M @ acts[-1] + v))
        return acts, np.sum((acts[-1] - y) ** 2) / 2 / m

    acts, c = run()
    costs = [c]
    while len(costs) <= updates:
        err = acts[-1] - y
        steps = []
        for l in range(len(W) - 1, 0, -1):
            d = err * acts[l] * (1 - acts[l])
            steps.append((l, d @ acts[l - 1].T / m, d.sum(axis=1, keepdims=True) / m))
            err = W[l].T @ d
        for l, dM, dv in steps:
            W[l] = W[l] - eta * dM
            b[l] = b[l] - eta * dv
        acts, c = run()
        costs.append(c)
    return costs
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "makes the biases fit the weights: both are sums now",
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
        "mistake": "divides by m in the errors, so that the biases are divided twice",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L]) / x.shape[1]}
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
        "closed": False,
        "mistake": "divides by the number of inputs",
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
        "right": False,
        "closed": False,
        "mistake": "blames the transpose in BP2 and takes it out",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1] @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "returns it as it was found",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
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
        "closed": False,
        "mistake": "the mean of all entries instead of the division by m",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: np.full(net.W[l].shape, (delta[l] @ a[l - 1].T).mean()) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "mends only the last layer",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    m = x.shape[1]
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    dW = {net.L: delta[net.L] @ a[net.L - 1].T / m}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
        dW[l] = delta[l] @ a[l - 1].T
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: BP4 takes a of its own layer, and the biases lose their column",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1) for l in delta}
    dW = {l: delta[l] @ a[l].T / x.shape[1] for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": True,
        "closed": False,
        "mistake": "multiplies with the weights 1/m of the examples",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    share = 1 / y.shape[1]
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: share * delta[l].sum(axis=1, keepdims=True) for l in delta}
    dW = {l: (share * delta[l]) @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
]
