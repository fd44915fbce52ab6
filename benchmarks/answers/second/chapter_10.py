"""Answers to chapter 10, handwritten digits, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "not divided",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])))
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "divided by the number of inputs, without the root",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / sizes[l - 1])
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "divided by the root of the neurons of the layer itself",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "the shapes are transposed",
        "source": """\
def random_start(sizes, rng):
    W, b = [None], [None]
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        W.append(rng.standard_normal((n_in, n_out)) / np.sqrt(n_in))
        b.append(np.zeros((n_out, 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "the last layer is missing",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes) - 1):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "biases are drawn, too",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(rng.standard_normal((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "no None at 0",
        "source": """\
def random_start(sizes, rng):
    W = []
    b = []
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "flat biases",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros(sizes[l]))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "numbers from 0 to 1: all weights are positive",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.random((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "every layer is divided by the root of the network's inputs",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[0]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: multiplied by the root, and a bias for each input",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) * np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l - 1], 1)))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": False,
        "mistake": "returns b first",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return b, W
""",
    },
    {
        "exercise": "random_start",
        "right": True,
        "closed": True,
        "mistake": "comprehensions and rng.normal",
        "source": """\
def random_start(sizes, rng):
    pairs = list(zip(sizes, sizes[1:]))
    W = [None, *(rng.normal(0.0, n**-0.5, size=(k, n)) for n, k in pairs)]
    b = [None, *(np.zeros((k, 1)) for _, k in pairs)]
    return W, b
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": False,
        "mistake": "gives the new error",
        "source": """\
error_ratio = 0.95
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "gives the slope: the ratio turned round",
        "source": """\
error_ratio = 0.95 * 0.05
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "forgets the factor a of the slope",
        "source": """\
error_ratio = 1 / 0.05
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": False,
        "mistake": "the quadratic cost itself instead of its error",
        "source": """\
error_ratio = 0.95 / (0.95**2 / 2)
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": False,
        "mistake": "takes 0.95 for z",
        "source": """\
s = 1 / (1 + np.exp(-0.95))
error_ratio = 1 / (s * (1 - s))
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "the ratio of the two costs",
        "source": """\
error_ratio = -np.log(0.05) / (0.95**2 / 2)
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "the difference of the two errors",
        "source": """\
error_ratio = 0.95 - 0.95 * 0.95 * 0.05
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: target 1, and only one factor of the slope",
        "source": """\
error_ratio = (1 - 0.95) / (0.05 * 0.05 * 0.05)
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": False,
        "mistake": "divides by the square of the slope",
        "source": """\
error_ratio = 1 / (0.95 * 0.05) ** 2
""",
    },
    {
        "exercise": "error_ratio",
        "right": True,
        "closed": True,
        "mistake": "one over the slope",
        "source": """\
error_ratio = 1 / (0.95 - 0.95**2)
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is still in the output layer",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = (a[L] - y) * sigmoid_prime(z[L])
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": False,
        "mistake": "y - a",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = y - a[L]
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": True,
        "mistake": "the results of bp3_bp4 are exchanged",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        dW[l], db[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": False,
        "mistake": "the activations of the layer itself",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": False,
        "mistake": "the slope is taken at the layer that is left, not at the one that is reached",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = W[l].T @ (delta * sigmoid_prime(z[l]))
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": True,
        "mistake": "divides by m once more",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = (a[L] - y) / x.shape[1]
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": True,
        "mistake": "the loop stops before layer 1",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 1, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": True,
        "mistake": "the error is carried back before the slopes of the layer are made",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": False,
        "mistake": "the activations go into bp2 where z should",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, a[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: z is compared with the target, and a[l] is used for the slopes",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = z[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": True,
        "closed": False,
        "mistake": "all errors first, slopes written out",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def gradients(W, b, x, y):
    z, a = forward(W, b, x, sigmoid)
    deltas = [a[-1] - y]
    for l in range(len(W) - 2, 0, -1):
        deltas.insert(0, W[l + 1].T @ deltas[0] * a[l] * (1 - a[l]))
    m = y.shape[1]
    dW = [None] + [d @ before.T / m for d, before in zip(deltas, a)]
    db = [None] + [d.sum(axis=1).reshape(-1, 1) / m for d in deltas]
    return dW, db
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the biases are not updated",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the last layer is not updated",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W) - 1):
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "climbs",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        return forward(self.W, self.b, x, sigmoid)[1][-1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] + eta * dW[l]
            self.b[l] = self.b[l] + eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the gradients are asked for anew for each layer, in the middle of the update",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta):
        for l in range(1, len(self.W)):
            dW, db = gradients(self.W, self.b, x, y)
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "feedforward returns the weighted inputs of the last layer",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return z[-1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "feedforward returns the whole list",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "feedforward returns the first hidden layer",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the result of the step stays in local names",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            W = self.W[l] - eta * dW[l]
            b = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "divides the slopes by the batch once more",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta):
        m = x.shape[1]
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta / m * dW[l]
            self.b[l] = self.b[l] - eta / m * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no bias update, and the whole batch goes through layer by layer without the last sigmoid",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        a = x
        L = len(self.W) - 1
        for l in range(1, L):
            a = sigmoid(self.W[l] @ a + self.b[l])
        return self.W[L] @ a + self.b[L]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the weights belong to the class, so all networks share them",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    W = None
    b = None

    def __init__(self, sizes, rng):
        if MyNetwork.W is None:
            MyNetwork.W, MyNetwork.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta):
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "eta is fixed at 1",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        z, a = forward(self.W, self.b, x, sigmoid)
        return a[-1]

    def update(self, x, y, eta=1.0):
        eta = 1.0
        dW, db = gradients(self.W, self.b, x, y)
        for l in range(1, len(self.W)):
            self.W[l] = self.W[l] - eta * dW[l]
            self.b[l] = self.b[l] - eta * db[l]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": True,
        "closed": False,
        "mistake": "new lists, and a feedforward of its own",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a


def random_start(sizes, rng):
    W, b = [None], [None]
    for l in range(1, len(sizes)):
        W.append(rng.standard_normal((sizes[l], sizes[l - 1])) / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW, db = [None] * len(W), [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    delta = a[-1] - y
    for l in range(len(W) - 1, 0, -1):
        db[l] = delta.mean(axis=1, keepdims=True)
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        delta = (W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        start = random_start(sizes, rng)
        self.W = list(start[0])
        self.b = list(start[1])

    def feedforward(self, x):
        answer = x
        for weights, bias in zip(self.W[1:], self.b[1:]):
            answer = sigmoid(np.dot(weights, answer) + bias)
        return answer

    def update(self, x, y, eta):
        slopes = gradients(self.W, self.b, x, y)
        self.W = [None] + [w - eta * d for w, d in zip(self.W[1:], slopes[0][1:])]
        self.b = [None] + [v - eta * d for v, d in zip(self.b[1:], slopes[1][1:])]
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": False,
        "mistake": "deals the batches once, before the epochs",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    batches = minibatches(x, y, m, rng)
    for epoch in range(epochs):
        for x_batch, y_batch in batches:
            net.update(x_batch, y_batch, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": False,
        "mistake": "every update sees all examples",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x, y, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": True,
        "mistake": "eta is divided by m",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta / m)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": False,
        "mistake": "one epoch too few",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(1, epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": True,
        "mistake": "the update is behind the inner loop: one for each epoch",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            pass
        net.update(x_batch, y_batch, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": False,
        "mistake": "returns after the first epoch",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta)
        return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": False,
        "mistake": "one new batch for each epoch only",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        x_batch, y_batch = minibatches(x, y, m, rng)[0]
        net.update(x_batch, y_batch, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": True,
        "mistake": "a new generator in each epoch: always the same order",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, np.random.default_rng(0)):
            net.update(x_batch, y_batch, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": False,
        "mistake": "batches without a shuffle",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for i in range(0, x.shape[1], m):
            net.update(x[:, i : i + m], y[:, i : i + m], eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: only the inputs are shuffled, and the smaller last batch is left out",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    N = x.shape[1]
    for epoch in range(epochs):
        order = rng.permutation(N)
        for k in range(N // m):
            places = order[k * m : (k + 1) * m]
            net.update(x[:, places], y[:, k * m : (k + 1) * m], eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": True,
        "mistake": "nothing is returned",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    for epoch in range(epochs):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.update(x_batch, y_batch, eta)
""",
    },
    {
        "exercise": "learn",
        "right": True,
        "closed": True,
        "mistake": "counts down, and unpacks the pair in the call",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    left = epochs
    while left:
        for batch in minibatches(x, y, m, rng):
            net.update(*batch, eta)
        left -= 1
    return net
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "row and column are exchanged",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[answer, label] += 1
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "fancy indexing counts each pair only once",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    confusion[labels, read] += 1
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "without the diagonal: counts the mistakes only",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        if label != answer:
            confusion[label, answer] += 1
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "the number of right answers, not their share",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[label, answer] += 1
    return (read == labels).sum(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "argmax along the wrong axis",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=1)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[label, answer % 10] += 1
    return np.mean(read[: len(labels)] == labels[: len(read)]), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "an output counts as read if it is above one half",
        "source": """\
def evaluate_digits(outputs, labels):
    confusion = np.zeros((10, 10), int)
    right = 0
    for i in range(outputs.shape[1]):
        for digit in range(10):
            if outputs[digit, i] > 0.5:
                confusion[labels[i], digit] += 1
                right += digit == labels[i]
    return right / outputs.shape[1], confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "shares of each row instead of counts",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10))
    for label, answer in zip(labels, read):
        confusion[label, answer] += 1
    return (read == labels).mean(), confusion / np.maximum(confusion.sum(axis=1, keepdims=True), 1)
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "the share of mistakes instead of the accuracy",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[label, answer] += 1
    return (read != labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "the smallest output is read",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmin(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[label, answer] += 1
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "divides by ten instead of the number of digits",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[label, answer] += 1
    return np.trace(confusion) / len(outputs), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: in percent, and the matrix is transposed",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[answer][label] += 1
    return 100 * (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "the last digit is forgotten",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for i in range(len(labels) - 1):
        confusion[labels[i], read[i]] += 1
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": True,
        "closed": False,
        "mistake": "bincount of one number for each pair",
        "source": """\
def evaluate_digits(outputs, labels):
    read = np.argmax(outputs, axis=0)
    pairs = 10 * np.asarray(labels) + read
    confusion = np.bincount(pairs, minlength=100).reshape(10, 10)
    return np.trace(confusion) / read.size, confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": True,
        "closed": True,
        "mistake": "a product of two arrays of zeros and ones",
        "source": """\
def evaluate_digits(outputs, labels):
    rows = np.eye(10, dtype=int)
    was = rows[labels]
    seen = rows[outputs.argmax(axis=0)]
    confusion = was.T @ seen
    return float(confusion.diagonal().sum() / confusion.sum()), confusion
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "linear: 100 times a thousandth is taken from 1",
        "source": """\
left_of_weight = 1 - 100 * 0.001
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": False,
        "mistake": "one update only",
        "source": """\
left_of_weight = 0.999
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": False,
        "mistake": "what has gone",
        "source": """\
left_of_weight = 1 - 0.999**100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": False,
        "mistake": "without eta",
        "source": """\
left_of_weight = (1 - 2 / 1000) ** 100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "not divided by N",
        "source": """\
left_of_weight = abs(1 - 0.5 * 2) ** 100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "a plus in the factor",
        "source": """\
left_of_weight = 1.001**100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": False,
        "mistake": "starts at 2, as in the example",
        "source": """\
left_of_weight = 2 * 0.999**100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "a thousand updates: N in the exponent",
        "source": """\
left_of_weight = 0.999**1000
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: without eta, and linear",
        "source": """\
left_of_weight = 1 - 100 * 2 / 1000
""",
    },
    {
        "exercise": "left_of_weight",
        "right": True,
        "closed": True,
        "mistake": "in a loop",
        "source": """\
left_of_weight = 1.0
for _ in range(100):
    left_of_weight -= 0.5 * 2 / 1000 * left_of_weight
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": False,
        "mistake": "the weights after the update are pulled",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    net.update(x, y, eta)
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] - eta * lam / N * net.W[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "the list is kept, but not copies of its arrays",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = list(net.W)
    net.update(x, y, eta)
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] - eta * lam / N * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": False,
        "mistake": "the biases are pulled, too",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    W = [None] + [w.copy() for w in net.W[1:]]
    b = [None] + [v.copy() for v in net.b[1:]]
    net.update(x, y, eta)
    for l in range(1, len(W)):
        net.W[l] = net.W[l] - eta * lam / N * W[l]
        net.b[l] = net.b[l] - eta * lam / N * b[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": False,
        "mistake": "without eta",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [w.copy() for w in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - lam / N * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "not divided by N",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [w.copy() for w in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - eta * lam * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "pushes away from 0",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [w.copy() for w in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] + eta * lam / N * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "shrinks first, and then makes the update from the shrunken weights",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    for l in range(1, len(net.W)):
        net.W[l] = (1 - eta * lam / N) * net.W[l]
    net.update(x, y, eta)
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": False,
        "mistake": "the update itself is lost: starts again from the old weights",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [w.copy() for w in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = before[l] - eta * lam / N * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "no update from the data",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] - eta * lam / N * net.W[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "the number of examples in the batch in the place of N",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [w.copy() for w in net.W[1:]]
    net.update(x, y, eta)
    for l in range(1, len(before)):
        net.W[l] = net.W[l] - eta * lam / x.shape[1] * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": False,
        "mistake": "the first layer is left out",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    before = [None] + [w.copy() for w in net.W[1:]]
    net.update(x, y, eta)
    for l in range(2, len(before)):
        net.W[l] = net.W[l] - eta * lam / N * before[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the pull is 2 w, and the weights after the update are taken",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    net.update(x, y, eta)
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] * (1 - 2 * eta * lam / N)
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": True,
        "closed": False,
        "mistake": "the pulls are made first",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    pulls = [eta * lam / N * w for w in net.W[1:]]
    net.update(x, y, eta)
    for l, pull in enumerate(pulls, start=1):
        net.W[l] = net.W[l] - pull
    return net
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": False,
        "mistake": "the best of all, also behind the stop",
        "source": """\
kept_epoch = 7
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": True,
        "mistake": "an equally good epoch is kept",
        "source": """\
kept_epoch = 5
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": False,
        "mistake": "the epoch of the stop",
        "source": """\
kept_epoch = 6
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": True,
        "mistake": "counts from 0",
        "source": """\
kept_epoch = 2
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": False,
        "mistake": "stops at the first fall, and keeps this epoch",
        "source": """\
kept_epoch = 4
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": False,
        "mistake": "the copy is never renewed: the first epoch is kept",
        "source": """\
kept_epoch = 1
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": True,
        "mistake": "gives the accuracy of the kept epoch, not its number",
        "source": """\
kept_epoch = 91
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the best of all also behind the stop, and its accuracy instead of its number",
        "source": """\
kept_epoch = 0.93
""",
    },
    {
        "exercise": "kept_epoch",
        "right": True,
        "closed": True,
        "mistake": "by a loop",
        "source": """\
accuracies = [80, 88, 91, 90, 91, 90, 93]
kept_epoch = 1
for epoch, accuracy in enumerate(accuracies, start=1):
    if accuracy > accuracies[kept_epoch - 1]:
        kept_epoch = epoch
    elif epoch - kept_epoch == 3:
        break
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "nan is left out of the mean",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nanmean(np.where(np.isnan(accuracy).all(axis=2, keepdims=True), 0, accuracy), axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "nan is not treated",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = accuracy.mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "the best single run",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    a = np.nan_to_num(accuracy)
    i, j, s = np.unravel_index(a.argmax(), a.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "the order of the pair is exchanged",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return lambdas[j], etas[i]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "eta and lambda are chosen one without the other",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    a = np.nan_to_num(accuracy)
    i = a.mean(axis=(1, 2)).argmax()
    j = a.mean(axis=(0, 2)).argmax()
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "the median instead of the mean",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    middle = np.median(np.nan_to_num(accuracy), axis=2)
    i, j = np.unravel_index(middle.argmax(), middle.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "the lowest mean",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    i, j = np.unravel_index(mean.argmin(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "the mean goes over the values of lambda",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=1)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[min(j, len(lambdas) - 1)]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "returns the places instead of the values",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return i, j
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "row and column by dividing with the wrong length",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    k = mean.argmax()
    i, j = k % len(etas), k // len(etas)
    return etas[i], lambdas[min(j, len(lambdas) - 1)]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: nan counts as 1, and the best single start is taken",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    best = np.nan_to_num(accuracy, nan=1.0).max(axis=2)
    i, j = np.unravel_index(best.argmax(), best.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": True,
        "closed": False,
        "mistake": "a loop over all pairs",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    best, pair = -1.0, None
    for i, eta in enumerate(etas):
        for j, lam in enumerate(lambdas):
            runs = accuracy[i, j]
            score = np.nansum(runs) / len(runs)
            if score > best:
                best, pair = score, (eta, lam)
    return pair
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "the validation accuracy of the chosen one",
        "source": """\
def honest_accuracy(validation, test):
    return validation.max()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "chosen by the test part",
        "source": """\
def honest_accuracy(validation, test):
    return test.max()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "chosen on test, reported on validation",
        "source": """\
def honest_accuracy(validation, test):
    return validation[test.argmax()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "the mean of both parts",
        "source": """\
def honest_accuracy(validation, test):
    best = validation.argmax()
    return (validation[best] + test[best]) / 2
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "the mean over all networks",
        "source": """\
def honest_accuracy(validation, test):
    return test.mean()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "chosen by the sum of both",
        "source": """\
def honest_accuracy(validation, test):
    return test[(validation + test).argmax()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "returns the place",
        "source": """\
def honest_accuracy(validation, test):
    return validation.argmax()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "takes the smallest validation accuracy, as if it were a cost",
        "source": """\
def honest_accuracy(validation, test):
    return test[validation.argmin()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "the smaller of both parts' best, to be on the safe side",
        "source": """\
def honest_accuracy(validation, test):
    return min(validation.max(), test.max())
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: chosen by the smallest gap, and reported on validation",
        "source": """\
def honest_accuracy(validation, test):
    return validation[np.abs(validation - test).argmin()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": True,
        "closed": False,
        "mistake": "sorted pairs",
        "source": """\
def honest_accuracy(validation, test):
    pairs = sorted(zip(validation, test), key=lambda pair: -pair[0])
    return pairs[0][1]
""",
    },
]
