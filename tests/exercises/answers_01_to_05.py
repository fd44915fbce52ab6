"""Answers to the exercises of chapters 1 to 5."""

import numpy as np
from answers import right, wrong

from mlp_course.exercises.exercise import every

EXERCISES = every()
feedforward = EXERCISES["feedforward"].reference
minibatches = EXERCISES["minibatches"].reference


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# Chapter 1.


@wrong("sigmoid")
def _(z):
    """an axis of length 1 is lost"""
    return np.squeeze(sigmoid(z))


@wrong("sigmoid")
def _(z):
    """no axis becomes one"""
    return sigmoid(np.atleast_1d(z))


@wrong("sigmoid")
def _(z):
    """at least two axes"""
    return sigmoid(np.atleast_2d(z))


@wrong("sigmoid")
def _(z):
    """the result has the type of z, which may be whole numbers"""
    result = np.empty_like(z)
    result[...] = sigmoid(z)
    return result


@wrong("sigmoid")
def _(z):
    """a loop over rows, which fails on a single number"""
    return np.array([sigmoid(row) for row in z])


@right("sigmoid")
def _(z):
    """a branch for each sign"""
    return np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), 1 - 1 / (1 + np.exp(-np.abs(z))))


@wrong("sigmoid_prime")
def _(z):
    """an axis of length 1 is lost"""
    return np.squeeze(sigmoid(z) * (1 - sigmoid(z)))


@wrong("neuron")
def _(w, b, x, sigma):
    """one example gives a number"""
    return np.squeeze(sigma(w @ x + b))


@right("neuron")
def _(w, b, x, sigma):
    """columns one by one"""
    return np.array([sigma(w @ column + b) for column in x.T])


@wrong("feedforward")
def _(W, b, x, sigma):
    """axes of length 1 are lost"""
    return np.squeeze(feedforward(W, b, x, sigma))


@wrong("feedforward")
def _(W, b, x, sigma):
    """the bias's axis is lost, which shows in a square layer only"""
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l][:, 0])
    return a


@wrong("feedforward")
def _(W, b, x, sigma):
    """the caller's lists lose their first entries"""
    W.pop(0)
    b.pop(0)
    for weights, bias in zip(W, b, strict=True):
        x = sigma(weights @ x + bias)
    return x


def column_by_column(shift):
    def softmax(z):
        e = np.exp(z - shift(z))
        return e / e.sum(axis=0)

    return softmax


for what, shift in {
    "shifted by the smallest": lambda z: z.min(axis=0),
    "shifted by the mean": lambda z: z.mean(axis=0),
    "shifted by the first": lambda z: z[0],
    "shifted from 700 on": lambda z: np.where(z.max(axis=0) > 710, z.max(axis=0), 0),
    "shifted where it is positive": lambda z: np.maximum(z.max(axis=0), 0),
    "shifted by the largest of all": lambda z: z.max(),
    "shifted by the median": lambda z: np.median(z, axis=0),
}.items():
    f = column_by_column(shift)
    f.__doc__ = what
    wrong("softmax")(f)


@wrong("softmax")
def _(z):
    """a longer float holds more, and not all"""
    e = np.exp(z.astype(np.longdouble))
    return (e / e.sum(axis=0)).astype(float)


@wrong("softmax")
def _(z):
    """one column gives a vector"""
    e = np.exp(z - z.max(axis=0))
    return np.squeeze(e / e.sum(axis=0))


@wrong("softmax")
def _(z):
    """the result has the type of z"""
    out = z.copy()
    for i in range(z.shape[1]):
        e = np.exp(z[:, i] - z[:, i].max())
        out[:, i] = e / e.sum()
    return out


# Chapter 2.


@wrong("sgd_update")
def _(theta, grad_sum, eta, m):
    """theta itself is changed and handed back"""
    theta -= eta / m * grad_sum
    return theta


def dealt(x, y, m, places):
    return [(x[:, places[i : i + m]], y[:, places[i : i + m]]) for i in range(0, len(places), m)]


@wrong("minibatches")
def _(x, y, m, rng):
    """turned, not shuffled"""
    return dealt(x, y, m, np.roll(np.arange(x.shape[1]), rng.integers(1, max(x.shape[1], 2))))


@wrong("minibatches")
def _(x, y, m, rng):
    """the same batches for ever, in another order"""
    batches = dealt(x, y, m, np.arange(x.shape[1]))
    return [batches[i] for i in rng.permutation(len(batches))]


@wrong("minibatches")
def _(x, y, m, rng):
    """the same batches for ever, each shuffled"""
    places = np.arange(x.shape[1])
    for first in range(0, len(places), m):
        rng.shuffle(places[first : first + m])
    return dealt(x, y, m, places)


@wrong("minibatches")
def _(x, y, m, rng):
    """two examples change places, the rest stays"""
    places = np.arange(x.shape[1])
    i, j = rng.integers(0, len(places), 2)
    places[[i, j]] = places[[j, i]]
    return dealt(x, y, m, places)


@wrong("minibatches")
def _(x, y, m, rng):
    """forwards or backwards"""
    places = np.arange(x.shape[1])
    return dealt(x, y, m, places[::-1] if rng.random() < 0.9 else places)


@wrong("minibatches")
def _(x, y, m, rng):
    """chance is the notebook's, not rng's"""
    return dealt(x, y, m, np.random.permutation(x.shape[1]))  # noqa: NPY002


@wrong("minibatches")
def _(x, y, m, rng):
    """an axis of length 1 is lost"""
    return [(np.squeeze(a), np.squeeze(b)) for a, b in minibatches(x, y, m, rng)]


@wrong("minibatches")
def _(x, y, m, rng):
    """x and y are shuffled in place, and views of them handed out"""
    places = rng.permutation(x.shape[1])
    x[:] = x[:, places]
    y[:] = y[:, places]
    return [(x[:, i : i + m], y[:, i : i + m]) for i in range(0, x.shape[1], m)]


@right("minibatches")
def _(x, y, m, rng):
    """examples drawn one by one"""
    left = list(range(x.shape[1]))
    places = [left.pop(rng.integers(len(left))) for _ in range(len(left))]
    return dealt(x, y, m, places)


def my_gradient(net, x, y):
    """Backpropagation as chapter 3 writes it, from the network's own weights."""
    a = [x]
    z = [None]
    for l in range(1, net.L + 1):
        z.append(net.W[l] @ a[-1] + net.b[l])
        a.append(net.sigma[l](z[-1]))
    delta = (a[-1] - y) * net.sigma[net.L].prime(z[-1])
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    for l in range(net.L, 0, -1):
        dW[l] = delta @ a[l - 1].T / x.shape[1]
        db[l] = delta.mean(axis=1, keepdims=True)
        if l > 1:
            delta = (net.W[l].T @ delta) * net.sigma[l - 1].prime(z[l - 1])
    return dW, db


def step(net, x, y, eta):
    dW, db = my_gradient(net, x, y)
    for l in range(1, net.L + 1):
        net.W[l] -= eta * dW[l]
        net.b[l] -= eta * db[l]


@right("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """with a backpropagation of one's own"""
    for part in minibatches(x, y, m, rng):
        step(net, *part, eta)
    return net


@right("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """the cost of all examples is printed before each step"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        print(net.backprop(x, y).cost)
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@right("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """the gradient is asked for twice, and once elsewhere"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        kept = net.theta.copy()
        net.theta += 0
        grad = net.backprop(x_batch, y_batch).grad
        net.backprop(x[:, :1], y[:, :1])
        net.theta[:] = kept - eta * grad
    return net


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """W and b are lists of other arrays afterwards"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        dW, db = my_gradient(net, x_batch, y_batch)
        for l in range(1, net.L + 1):
            net.W[l] = net.W[l] - eta * dW[l]
            net.b[l] = net.b[l] - eta * db[l]
    return net


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """biases are left out"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        dW, _ = my_gradient(net, x_batch, y_batch)
        for l in range(1, net.L + 1):
            net.W[l] -= eta * dW[l]
    return net


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """one bias list is another one afterwards"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        step(net, x_batch, y_batch, eta)
    net.b = [b if b is None else b.copy() for b in net.b]
    return net


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """all gradients are taken at the start"""
    grads = [net.backprop(*part).grad for part in minibatches(x, y, m, rng)]
    for grad in grads:
        net.theta -= eta * grad
    return net


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """chance is made inside"""
    for x_batch, y_batch in minibatches(x, y, m, np.random.default_rng()):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """an update for each example, with the batch's share"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        for i in range(x_batch.shape[1]):
            net.theta -= eta / x_batch.shape[1] * net.backprop(x_batch[:, [i]], y_batch[:, [i]]).grad
    return net


@wrong("buggy_trainer")
def _(net, x, y, eta, m, epochs, rng):
    """one epoch too many"""
    for _ in range(epochs + 1):
        for x_batch, y_batch in minibatches(x, y, m, rng):
            net.theta -= eta * net.backprop(x_batch, y_batch).grad
    return net


@right("buggy_trainer")
def _(net, x, y, eta, m, epochs, rng):
    """layer by layer, with a backpropagation of one's own"""
    for _ in range(epochs):
        for part in minibatches(x, y, m, rng):
            step(net, *part, eta)
    return net
