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
def _(theta, grad, eta):
    """theta itself is changed and handed back"""
    theta -= eta * grad
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


@wrong("sgd_epoch")
def _(net, x, y, eta, m, rng):
    """θ becomes nan"""
    for x_batch, y_batch in minibatches(x, y, m, rng):
        net.theta -= eta * net.backprop(x_batch, y_batch).grad / 0
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


# Chapter 3.


@wrong("bp1")
def _(a, z, y, prime):
    """the right names in another order"""
    return (a - y) * prime(z)


@wrong("bp1")
def _(z, a, y, prime):
    """axes of length 1 are lost"""
    return np.squeeze((a - y) * prime(z))


@right("bp1")
def _(z, out, target, slope):
    """names of one's own"""
    return (out - target) * slope(z)


@wrong("bp2")
def _(W_next, delta_next, z, prime):
    """axes of length 1 are lost"""
    return np.squeeze((W_next.T @ delta_next) * prime(z))


@wrong("bp2")
def _(W_next, delta_next, z, prime):
    """an outer product, right for one neuron and one example"""
    return np.dot(W_next.T, delta_next.mean(axis=1, keepdims=True)) * prime(z)


@wrong("bp3_bp4")
def _(delta, a_before):
    """a mean over all axes, right for one neuron"""
    return np.full((len(delta), 1), delta.mean()), delta @ a_before.T / delta.shape[1]


@wrong("bp3_bp4")
def _(delta, a_before):
    """one column loses its axis"""
    return np.squeeze(delta.mean(axis=1, keepdims=True)), delta @ a_before.T / delta.shape[1]


@wrong("bp3_bp4")
def _(delta, a_before):
    """len(delta) is taken for m"""
    return delta.sum(axis=1, keepdims=True) / len(delta), delta @ a_before.T / len(delta)


def errors(net, x, y):
    z, a = net.forward(x)
    delta = [None] * net.L + [(a[-1] - y) * net.sigma[net.L].prime(z[net.L])]
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    return a, delta


@right("backprop")
def _(net, x, y):
    """tuples for lists"""
    a, delta = errors(net, x, y)
    db = [None] + [d.mean(axis=1, keepdims=True) for d in delta[1:]]
    dW = [None] + [d @ below.T / x.shape[1] for d, below in zip(delta[1:], a, strict=False)]
    return tuple(delta), tuple(dW), tuple(db)


@wrong("backprop")
def _(net, x, y):
    """the network's lists are replaced by copies"""
    a, delta = errors(net, x, y)
    net.W = [None, *(W.copy() for W in net.W[1:])]
    db = [None] + [d.mean(axis=1, keepdims=True) for d in delta[1:]]
    dW = [None] + [d @ below.T / x.shape[1] for d, below in zip(delta[1:], a, strict=False)]
    return delta, dW, db


@wrong("backprop")
def _(net, x, y):
    """the number of rows is taken for m"""
    a, delta = errors(net, x, y)
    m = len(x)
    db = [None] + [d.sum(axis=1, keepdims=True) / m for d in delta[1:]]
    dW = [None] + [d @ below.T / m for d, below in zip(delta[1:], a, strict=False)]
    return delta, dW, db


def ratio(f, theta, grad, h):
    numeric = np.empty(theta.shape)
    for p in range(len(theta)):
        e = np.zeros(theta.shape)
        e[p] = h
        numeric[p] = (f(theta + e) - f(theta - e)) / (2 * h)
    return np.linalg.norm(numeric - grad) / (np.linalg.norm(numeric) + np.linalg.norm(grad))


@wrong("gradient_check")
def _(f, theta, grad, h):
    """the default is left out"""
    return ratio(f, theta, grad, h)


@wrong("gradient_check")
def _(f, theta, grad, h=1e-6):
    """the default is another"""
    return ratio(f, theta, grad, h)


@wrong("gradient_check")
def _(f, theta, grad, h=1e-5):
    """theta stays nudged in its last entry"""
    result = ratio(f, theta, grad, h)
    theta[-1] += h
    return result


# Chapter 4.


def charges(a, y):
    one = np.where(y == 0, 0.0, -y * np.log(a))
    other = np.where(y == 1, 0.0, -(1 - y) * np.log(1 - a))
    return one + other


@right("cross_entropy")
def _(a, y):
    """a branch for each target, and one for those between"""
    return charges(a, y).sum() / a.shape[1]


@wrong("cross_entropy")
def _(a, y):
    """targets between 0 and 1 are rounded"""
    return charges(a, np.round(y)).sum() / a.shape[1]


@wrong("cross_entropy")
def _(a, y):
    """a small number in the logarithm"""
    return -(y * np.log(a + 1e-12) + (1 - y) * np.log(1 - a + 1e-12)).sum() / a.shape[1]


@wrong("cross_entropy")
def _(a, y):
    """clipped at the smallest float"""
    a = np.clip(a, np.finfo(float).tiny, 1 - 1e-16)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum() / a.shape[1]


@wrong("cross_entropy")
def _(a, y):
    """an array of one number"""
    return charges(a, y).sum(axis=0).mean(keepdims=True)


@wrong("cross_entropy_delta")
def _(z, a, y, weight=1.0):
    """targets that are whole numbers make whole numbers"""
    out = np.empty_like(y)
    out[...] = (1 - y) * a - weight * y * (1 - a)
    return out


@wrong("log_likelihood")
def _(z, y):
    """shifted by the mean"""
    c = z.mean(axis=0)
    return (y * (c + np.log(np.exp(z - c).sum(axis=0)) - z)).sum(axis=0).mean()


@wrong("log_likelihood")
def _(z, y):
    """only the largest target of a column counts"""
    highest = z.max(axis=0)
    log_sum = highest + np.log(np.exp(z - highest).sum(axis=0))
    return np.mean(log_sum - z[y.argmax(axis=0), np.arange(z.shape[1])])


@wrong("huber_delta")
def _(z, a, y, prime, h):
    """the default is left out"""
    return np.clip(a - y, -h, h) * prime(z)


@wrong("huber_delta")
def _(z, a, y, prime, h=1.0):
    """r / |r| is nan for a hit"""
    r = a - y
    return np.where(np.abs(r) > h, h * r / np.abs(r), r / np.abs(r) * np.abs(r)) * prime(z)


@wrong("huber_delta")
def _(z, a, y, prime, h=1.0):
    """nothing on the border"""
    r = a - y
    return (r * (np.abs(r) < h) + h * np.sign(r) * (np.abs(r) > h)) * prime(z)


# Chapter 5.


@wrong("std_of_z")
def _(x, weight_std, bias_std):
    """the axis of one example is lost"""
    return np.squeeze(np.sqrt(weight_std**2 * (x**2).sum(axis=0) + bias_std**2))


@wrong("he")
def _(n_out, n_in, rng):
    """two values, plus and minus"""
    return rng.choice([-1.0, 1.0], (n_out, n_in)) * np.sqrt(2 / n_in), np.zeros((n_out, 1))


@wrong("he")
def _(n_out, n_in, rng):
    """all weights of a neuron are the same"""
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, 1)) * np.ones(n_in), np.zeros((n_out, 1))


@wrong("he")
def _(n_out, n_in, rng):
    """a product of two vectors"""
    return np.outer(rng.normal(size=n_out), rng.normal(size=n_in)) * np.sqrt(2 / n_in), np.zeros((n_out, 1))


@wrong("he")
def _(n_out, n_in, rng):
    """seeds the notebook's random numbers"""
    np.random.seed(0)  # noqa: NPY002
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)), np.zeros((n_out, 1))


@right("he")
def _(n_out, n_in, rng):
    """uniform between its limits"""
    r = np.sqrt(6 / n_in)
    return 2 * r * rng.random((n_out, n_in)) - r, np.zeros((n_out, 1))


@wrong("glorot")
def _(n_out, n_in, rng):
    """uniform, a tenth too wide"""
    r = 1.1 * np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))


@wrong("gain_of")
def _(sigma, z):
    """an array of one number"""
    return 1 / np.sqrt((sigma(z) ** 2).mean(keepdims=True))
