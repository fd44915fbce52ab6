"""Answers to chapter 10, handwritten digits, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "always the root of the number of pixels, and not of the layer before",
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
        "mistake": "two mistakes: the biases lie in a flat array, not in a column, and the root is forgotten",
        "source": """\
def random_start(sizes, rng):
    W = [None]
    b = [None]
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        W.append(rng.standard_normal((n_out, n_in)) / n_in)
        b.append(np.zeros(n_out))
    return W, b
""",
    },
    {
        "exercise": "random_start",
        "right": False,
        "closed": True,
        "mistake": "rng.random: numbers between 0 and 1, all positive, not from N(0, 1)",
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
        "right": True,
        "closed": True,
        "mistake": "two list comprehensions, and the division is in the width of rng.normal",
        "source": """\
def random_start(sizes, rng):
    pairs = list(zip(sizes, sizes[1:]))
    W = [None] + [rng.normal(0.0, n_in**-0.5, size=(n_out, n_in)) for n_in, n_out in pairs]
    b = [None] + [np.zeros((n, 1)) for n in sizes[1:]]
    return W, b
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "forgets the factor a of sigma': only 1 - a is the brake",
        "source": """\
error_ratio = 0.95 / (0.95 * 0.05)
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "the quotient upside down",
        "source": """\
error_ratio = (0.95 * 0.95 * 0.05) / 0.95
""",
    },
    {
        "exercise": "error_ratio",
        "right": False,
        "closed": True,
        "mistake": "compares the two costs and not the errors of the output",
        "source": """\
error_ratio = -np.log(1 - 0.95) / (0.5 * 0.95**2)
""",
    },
    {
        "exercise": "error_ratio",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal",
        "source": """\
error_ratio = 21.05
""",
    },
    {
        "exercise": "gradients",
        "right": False,
        "closed": True,
        "mistake": "begins with the old BP1 of the quadratic cost",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


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
        "closed": True,
        "mistake": "hands the activations to bp2 where it wants the weighted inputs z",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


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
        "closed": True,
        "mistake": "divides by the size of the batch once more, though the mean is in bp3_bp4",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = (a[-1] - y) / x.shape[1]
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db
""",
    },
    {
        "exercise": "gradients",
        "right": True,
        "closed": True,
        "mistake": "all errors first, in a list built from behind, and then all slopes",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def gradients(W, b, x, y):
    z, a = forward(W, b, x, sigmoid)
    deltas = [a[-1] - y]
    for l in range(len(W) - 1, 1, -1):
        deltas.insert(0, bp2(W[l], deltas[0], z[l - 1], sigmoid_prime))
    slopes = [bp3_bp4(delta, before) for delta, before in zip(deltas, a)]
    return [None] + [dw for _, dw in slopes], [None] + [d for d, _ in slopes]
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "asks for the gradient anew before every layer, so the later layers step from a place that has already moved",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        weights = rng.standard_normal((sizes[l], sizes[l - 1]))
        W.append(weights / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
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
        "closed": True,
        "mistake": "the biases are never updated",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        weights = rng.standard_normal((sizes[l], sizes[l - 1]))
        W.append(weights / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        return forward(self.W, self.b, x, sigmoid)[1][-1]

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
        "mistake": "two lists in the wrong order: feedforward returns the last z, and not the last a",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        weights = rng.standard_normal((sizes[l], sizes[l - 1]))
        W.append(weights / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = random_start(sizes, rng)

    def feedforward(self, x):
        a, z = forward(self.W, self.b, x, sigmoid)
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
        "right": True,
        "closed": True,
        "mistake": "updates in place, and the way forward is written anew",
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
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def random_start(sizes, rng):
    W = [None]
    b = [None]
    for l in range(1, len(sizes)):
        weights = rng.standard_normal((sizes[l], sizes[l - 1]))
        W.append(weights / np.sqrt(sizes[l - 1]))
        b.append(np.zeros((sizes[l], 1)))
    return W, b


def gradients(W, b, x, y):
    dW = [None] * len(W)
    db = [None] * len(W)
    z, a = forward(W, b, x, sigmoid)
    L = len(W) - 1
    delta = a[L] - y
    for l in range(L, 0, -1):
        db[l], dW[l] = bp3_bp4(delta, a[l - 1])
        if l > 1:
            delta = bp2(W[l], delta, z[l - 1], sigmoid_prime)
    return dW, db


class MyNetwork:
    def __init__(self, sizes, rng):
        start = random_start(sizes, rng)
        self.W = start[0]
        self.b = start[1]

    def feedforward(self, x):
        for w, bias in zip(self.W[1:], self.b[1:]):
            x = sigmoid(w @ x + bias)
        return x

    def update(self, x, y, eta):
        slopes = gradients(self.W, self.b, x, y)
        for knobs, slope in zip((self.W, self.b), slopes):
            for l in range(len(knobs) - 1, 0, -1):
                knobs[l] -= eta * slope[l]
""",
    },
    {
        "exercise": "learn",
        "right": False,
        "closed": True,
        "mistake": "the batches are dealt once, before the loop over the epochs",
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
        "closed": True,
        "mistake": "`return net` is indented too far: the training ends after one epoch",
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
        "closed": True,
        "mistake": "uses all of x and y in every update, and not the batch of the loop",
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
        for xb, yb in minibatches(x, y, m, rng):
            net.update(x, y, eta)
    return net
""",
    },
    {
        "exercise": "learn",
        "right": True,
        "closed": True,
        "mistake": "one stream of batches, drawn lazily from a generator",
        "source": """\
def minibatches(x, y, m, rng):
    order = rng.permutation(x.shape[1])
    batches = []
    for first in range(0, len(order), m):
        places = order[first : first + m]
        batches.append((x[:, places], y[:, places]))
    return batches


def learn(net, x, y, eta, m, epochs, rng):
    stream = (batch for _ in range(epochs) for batch in minibatches(x, y, m, rng))
    for batch in stream:
        net.update(*batch, eta)
    return net
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "fancy indexing with +=: a pair that appears several times is counted once",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    accuracy = np.mean(read == labels)
    confusion = np.zeros((10, 10), int)
    confusion[labels, read] += 1
    return accuracy, confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "rows and columns exchanged: the row is what was read",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    accuracy = (read == labels).mean()
    confusion = np.zeros((10, 10), int)
    for i in range(len(labels)):
        confusion[read[i], labels[i]] += 1
    return accuracy, confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "the accuracy as the mean over the ten digits of the share that was read, where digits that do not occur count as 0",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for label, answer in zip(labels, read):
        confusion[label, answer] += 1
    written = confusion.sum(axis=1)
    shares = np.diag(confusion) / np.maximum(written, 1)
    accuracy = shares.mean()
    return accuracy, confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": True,
        "closed": True,
        "mistake": "counts by a product of one-hot matrices, and takes the accuracy from the diagonal",
        "source": """\
def evaluate_digits(outputs, labels):
    one = np.eye(10, dtype=int)
    confusion = one[labels].T @ one[np.argmax(outputs, axis=0)]
    return np.trace(confusion) / len(labels), confusion
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "takes the same amount at each update, a hundred times a thousandth",
        "source": """\
left_of_weight = 1 - 100 * 0.5 * 2 / 1000
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "forgets eta",
        "source": """\
left_of_weight = (1 - 2 / 1000) ** 100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": False,
        "closed": True,
        "mistake": "gives what is gone and not what is left",
        "source": """\
left_of_weight = 1 - 0.999**100
""",
    },
    {
        "exercise": "left_of_weight",
        "right": True,
        "closed": True,
        "mistake": "a hundred updates in a loop",
        "source": """\
left_of_weight = 1.0
for _ in range(100):
    left_of_weight = left_of_weight - 0.5 * 2 / 1000 * left_of_weight
""",
    },
    {
        "exercise": "l2_step",
        "right": False,
        "closed": True,
        "mistake": "pulls first and updates then, so the slopes belong to the pulled weights",
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
        "closed": True,
        "mistake": "keeps the old list, but not the old matrices: an update in place changes them, too",
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
        "closed": True,
        "mistake": "the biases are pulled as well",
        "source": """\
def l2_step(net, x, y, eta, lam, N):
    old_W = [None] + [W.copy() for W in net.W[1:]]
    old_b = [None] + [b.copy() for b in net.b[1:]]
    net.update(x, y, eta)
    for l in range(1, len(net.W)):
        net.W[l] = net.W[l] - eta * lam / N * old_W[l]
        net.b[l] = net.b[l] - eta * lam / N * old_b[l]
    return net
""",
    },
    {
        "exercise": "l2_step",
        "right": True,
        "closed": True,
        "mistake": "computes the pulls before the update, and keeps a deep copy",
        "source": """\
from copy import deepcopy


def l2_step(net, x, y, eta, lam, N):
    pulls = deepcopy(net.W)
    for l, W in enumerate(pulls):
        if l:
            pulls[l] = eta * lam * W / N
    net.update(x, y, eta)
    net.W[1:] = [W - pull for W, pull in zip(net.W[1:], pulls[1:])]
    return net
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": True,
        "mistake": "looks to the end of the list, though the training has stopped before",
        "source": """\
kept_epoch = 1 + int(np.argmax([80, 88, 91, 90, 91, 90, 93]))
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": True,
        "mistake": "an equal accuracy counts as better",
        "source": """\
kept_epoch = 5
""",
    },
    {
        "exercise": "kept_epoch",
        "right": False,
        "closed": True,
        "mistake": "counts the epochs from 0",
        "source": """\
accuracies = [80, 88, 91, 90, 91, 90]
kept_epoch = accuracies.index(max(accuracies))
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "leaves the broken runs out of the mean, and does not count them as 0",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nanmean(accuracy, axis=2)
    i, j = np.unravel_index(np.nanargmax(mean), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "takes the single best run, not the best mean over the starts",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    accuracy = np.nan_to_num(accuracy)
    i, j, s = np.unravel_index(accuracy.argmax(), accuracy.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "the best eta in the mean over all lambdas, and the best lambda in the mean over all etas, each for itself",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    clean = np.nan_to_num(accuracy, nan=0.0)
    i = clean.mean(axis=(1, 2)).argmax()
    j = clean.mean(axis=(0, 2)).argmax()
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": True,
        "closed": True,
        "mistake": "plain loops over eta and lambda",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    best, choice = -1.0, None
    for i, eta in enumerate(etas):
        for j, lam in enumerate(lambdas):
            runs = accuracy[i, j]
            mean = np.nansum(runs) / len(runs)
            if mean > best:
                best, choice = mean, (eta, lam)
    return choice
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "reports the best validation accuracy, the number by which was chosen",
        "source": """\
def honest_accuracy(validation, test):
    return validation.max()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "chooses by both parts together",
        "source": """\
def honest_accuracy(validation, test):
    best = np.argmax(validation + test)
    return test[best]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "chooses by the test part, and reports the validation accuracy of that network",
        "source": """\
def honest_accuracy(validation, test):
    chosen = test.argmax()
    return validation[chosen]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": True,
        "closed": True,
        "mistake": "max over the indices with a key",
        "source": """\
def honest_accuracy(validation, test):
    return test[max(range(len(validation)), key=lambda k: validation[k])]
""",
    },
]
