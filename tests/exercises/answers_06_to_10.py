"""Answers to the exercises of chapters 6 to 10."""

from itertools import pairwise

import numpy as np
from answers import right, wrong

from mlp_course.exercises.exercise import every

EXERCISES = every()
REFERENCE = {name: exercise.reference for name, exercise in EXERCISES.items()}


# Chapter 6.


@right("best_of_sweep")
def _(etas, costs):
    """sorted, so that a lost run stands behind all others"""
    middle = (costs.shape[1] - 1) / 2
    ordered = np.sort(np.where(np.isnan(costs), np.inf, costs), axis=1)
    return etas[((ordered[:, int(np.floor(middle))] + ordered[:, int(np.ceil(middle))]) / 2).argmin()]


@wrong("best_of_sweep")
def _(etas, costs):
    """nanmedian: the lost runs are not counted"""
    return etas[np.argmin([np.nanmedian(row) if not np.isnan(row).all() else np.inf for row in costs])]


@wrong("best_of_sweep")
def _(etas, costs):
    """the median over the learning rates"""
    return etas[np.argmin(np.median(np.where(np.isnan(costs), np.inf, costs), axis=0)) % len(etas)]


@wrong("best_of_sweep")
def _(etas, costs):
    """the best so far begins at the second setting, which there may not be"""
    best = etas[1]
    lowest = np.inf
    for eta, row in zip(etas, np.where(np.isnan(costs), np.inf, costs), strict=True):
        if np.median(row) < lowest:
            best = eta
            lowest = np.median(row)
    return best


@wrong("best_of_sweep")
def _(etas, costs):
    """the upper of the two in the middle"""
    ordered = np.sort(np.where(np.isnan(costs), np.inf, costs), axis=1)
    return etas[ordered[:, costs.shape[1] // 2].argmin()]


@wrong("best_of_sweep")
def _(etas, costs):
    """the lower of the two in the middle"""
    ordered = np.sort(np.where(np.isnan(costs), np.inf, costs), axis=1)
    return etas[ordered[:, (costs.shape[1] - 1) // 2].argmin()]


@wrong("choose_from_sweep")
def _(accuracy, etas, lambdas):
    """without the last run"""
    mean = np.nan_to_num(accuracy)[..., :-1].sum(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@right("cliff")
def _(slopes, theta, h=1e-4):
    """all eigenvalues of the plain table, the largest real part"""
    rows = [(slopes(theta + h * e) - slopes(theta - h * e)) / (2 * h) for e in np.eye(len(theta))]
    return 2 / np.linalg.eigvals(np.array(rows).T).real.max()


@wrong("cliff")
def _(slopes, theta, h=1e-4):
    """the length of the largest column"""
    rows = [(slopes(theta + h * e) - slopes(theta - h * e)) / (2 * h) for e in np.eye(len(theta))]
    return 2 / np.linalg.norm(rows, axis=1).max()


@wrong("cliff")
def _(slopes, theta, h=1e-4):
    """all knobs are nudged at once"""
    change = slopes(theta + h) - slopes(theta - h)
    return 2 / (change / (2 * h)).max()


@wrong("cosine_with_warm_up")
def _(t, eta, updates, warm):
    """the climb takes one update too many"""
    if t <= warm:
        return eta * (t + 1) / warm
    return REFERENCE["cosine_with_warm_up"](t, eta, updates, warm)


@wrong("cosine_with_warm_up")
def _(t, eta, updates, warm):
    """a straight line for the cosine"""
    if t < warm:
        return eta * (t + 1) / warm
    return eta * max(1 - (t - warm) / (updates - warm), 0)


@wrong("cosine_with_warm_up")
def _(t, eta, updates, warm):
    """degrees"""
    if t < warm:
        return eta * (t + 1) / warm
    return eta * (1 + np.cos(180 * min((t - warm) / (updates - warm), 1))) / 2


@wrong("range_test")
def _(f, gradient, theta, etas):
    """four times the lowest stops it, not more than that"""
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] >= 4 * costs.min():
            break
    return costs


@wrong("range_test")
def _(f, gradient, theta, etas):
    """theta is changed in place"""
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs


@wrong("range_test")
def _(f, gradient, theta, etas):
    """one η gives a number"""
    return np.squeeze(REFERENCE["range_test"](f, gradient, theta, etas))


# Chapter 7.


@wrong("momentum_update")
def _(theta, v, g, eta, mu):
    """the default is left out"""
    v = mu * v - eta * g
    return theta + v, v


@wrong("momentum_update")
def _(theta, v, g, eta, mu=0.8):
    """the default is another"""
    v = mu * v - eta * g
    return theta + v, v


@wrong("momentum_update")
def _(v, theta, g, eta, mu=0.9):
    """the right names in another order"""
    v = mu * v - eta * g
    return theta + v, v


@wrong("momentum_update")
def _(theta, v, g, eta, mu=0.9):
    """in place"""
    v *= mu
    v -= eta * g
    theta += v
    return theta, v


def adam(theta, v, s, g, t, eta, beta1, beta2, eps):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return theta - eta * v / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + eps), v, s


@wrong("adam_update")
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    """ε is left out"""
    return adam(theta, v, s, g, t, eta, beta1, beta2, 0)


@wrong("adam_update")
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    """ε is 1e-7"""
    return adam(theta, v, s, g, t, eta, beta1, beta2, 1e-7)


@wrong("adam_update")
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    """an axis of length 1 is lost"""
    return tuple(np.squeeze(part) for part in adam(theta, v, s, g, t, eta, beta1, beta2, 1e-8))


def adam_run(theta, gradients, eta, eps):
    v = s = 0.0
    for t, g in enumerate(gradients, start=1):
        theta, v, s = adam(theta, v, s, g, t, eta, 0.9, 0.999, eps)
    return theta


@wrong("buggy_adam")
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    """ε is left out"""
    return adam_run(theta, gradients, eta, 0)


@wrong("buggy_adam")
def _(theta, gradients, eta=0.01, v=0.0, s=0.0):
    """the default is another"""
    return adam_run(theta, gradients, eta, 1e-8)


@right("buggy_adam")
def _(theta, gradients, eta=1e-3, v=0.0, s=0.0):
    """the default written in another way"""
    return adam_run(theta, gradients, eta, 1e-8)


# Chapter 8.


def kind(values, zero):
    up = (values > zero).any()
    down = (values < -zero).any()
    if up and down:
        return "saddle"
    if (np.abs(values) <= zero).any():
        return "degenerate"
    return "minimum" if up else "maximum"


for what, size in {
    "compared with the mean": lambda v: np.abs(v).mean(),
    "compared with the length": np.linalg.norm,
    "compared with the sum": lambda v: np.abs(v).sum(),
    "compared with the highest": lambda v: v.max(),
    "compared with 1": lambda v: 1.0,
}.items():

    def f(eigenvalues, tolerance=1e-6, size=size):
        return kind(eigenvalues, tolerance * size(eigenvalues))

    f.__doc__ = what
    wrong("kind_of_point")(f)


@wrong("kind_of_point")
def _(eigenvalues, tolerance=1e-6):
    """what is exactly on the border does not count as zero"""
    zero = np.nextafter(tolerance * np.abs(eigenvalues).max(), 0)
    return kind(eigenvalues, zero)


@wrong("kind_of_point")
def _(eigenvalues, tolerance=1e-6):
    """below zero is measured by the tolerance itself, above zero by the largest"""
    zero = tolerance * np.abs(eigenvalues).max()
    low = eigenvalues.min()
    high = eigenvalues.max()
    if low < -tolerance and high > zero:
        return "saddle"
    if low > zero:
        return "minimum"
    return "maximum" if high < -zero else "degenerate"


@wrong("kind_of_point")
def _(eigenvalues, tolerance=1e-6):
    """what lies on the border is below zero"""
    zero = tolerance * np.abs(eigenvalues).max()
    low = eigenvalues.min()
    high = eigenvalues.max()
    if low <= -zero and high > zero:
        return "saddle"
    if low > zero:
        return "minimum"
    return "maximum" if high < -zero else "degenerate"


@right("kind_of_point")
def _(eigenvalues, tolerance=1e-6):
    """a word of NumPy"""
    return np.array(["minimum", "maximum", "saddle", "degenerate"])[
        ["minimum", "maximum", "saddle", "degenerate"].index(REFERENCE["kind_of_point"](eigenvalues, tolerance))
    ]


@right("kind_of_point")
def _(eigenvalues, tolerance=1e-6):
    """a word in an array without axes"""
    return np.array(REFERENCE["kind_of_point"](eigenvalues, tolerance))


@wrong("hessian_vector")
def _(gradient, theta, v, h=1e-5):
    """one parameter gives a number"""
    return np.squeeze((gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h))


@wrong("hessian_vector")
def _(gradient, theta, v, h=1e-5):
    """the complex step: one gradient, and neither at θ + h v nor at θ - h v"""
    return gradient(theta + 1e-30j * v).imag / 1e-30


def eigen(H):
    values, vectors = np.linalg.eigh(H)
    return values[0], vectors[:, 0]


@wrong("leave_saddle")
def _(theta, g, H, step):
    """theta itself is handed back"""
    value, v = eigen(H)
    if value >= 0:
        return theta
    return theta - step * v if g @ v > 0 else theta + step * v


@wrong("leave_saddle")
def _(theta, g, H, step):
    """it stays where the gradient is 0"""
    value, v = eigen(H)
    return theta - step * np.sign(g @ v) * v if value < 0 else theta.copy()


@wrong("leave_saddle")
def _(theta, g, H, step):
    """it leaves where the lowest eigenvalue is 0"""
    value, v = eigen(H)
    if value > 0:
        return theta.copy()
    return theta - step * v if g @ v > 0 else theta + step * v


@right("leave_saddle")
def _(theta, g, H, step):
    """the other side where the gradient is 0"""
    value, v = eigen(H)
    if value >= 0:
        return theta.copy()
    return theta - step * v if g @ v >= 0 else theta + step * v


@wrong("read_loss_curve")
def _(gradient_norm, eigenvalues, small=1e-3):
    """small itself counts as a slope"""
    if gradient_norm >= small:
        return "slope"
    return "saddle" if min(eigenvalues) < -small else "minimum"


@wrong("read_loss_curve")
def _(gradient_norm, eigenvalues, small=1e-3):
    """-small itself counts as a way down"""
    if gradient_norm > small:
        return "slope"
    return "saddle" if min(eigenvalues) <= -small else "minimum"


# Chapter 9.


@wrong("l2_gradient")
def _(W, b, dW, db, lam, n):
    """db itself is handed back"""
    return dW + lam / n * W, db


@wrong("l2_gradient")
def _(W, b, dW, db, lam, n):
    """dW is changed in place"""
    dW += lam / n * W
    return dW, db.copy()


@wrong("inverted_dropout")
def _(a, u, p):
    """p itself is dropped"""
    return a * (u > p) / (1 - p)


@wrong("inverted_dropout")
def _(a, u, p):
    """a is changed in place"""
    a[u < p] = 0
    return a / (1 - p)


@wrong("inverted_dropout")
def _(a, u, p):
    """u is not used"""
    return a * (np.random.default_rng(0).random(a.shape) >= p) / (1 - p)


@right("early_stop")
def _(costs, patience):
    """an array of two numbers"""
    return np.array(REFERENCE["early_stop"](costs, patience))


@wrong("early_stop")
def _(costs, patience):
    """fails with a single epoch"""
    kept = 0
    for e in range(1, len(costs)):
        if costs[e] < costs[kept]:
            kept = e
        if e - kept == patience:
            break
    return kept, e


@wrong("plasticity_penalty")
def _(theta, theta_star, b, lam):
    """one parameter gives a gradient without axis"""
    value, gradient = REFERENCE["plasticity_penalty"](theta, theta_star, b, lam)
    return value, np.squeeze(gradient)


# Chapter 10.


class Right:
    """the smallest class"""

    def __init__(self, sizes, rng):
        self.W = [None]
        self.b = [None]
        for n_in, n in pairwise(sizes):
            self.W.append(rng.standard_normal((n, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n, 1)))

    def forward(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            a.append(1 / (1 + np.exp(-self.W[l] @ a[-1] - self.b[l])))
        return a

    def feedforward(self, x):
        return self.forward(x)[-1]

    def update(self, x, y, eta):
        a = self.forward(x)
        delta = a[-1] - y
        for l in range(len(self.W) - 1, 0, -1):
            below = (self.W[l].T @ delta) * a[l - 1] * (1 - a[l - 1])
            self.W[l] = self.W[l] - eta * delta @ a[l - 1].T / x.shape[1]
            self.b[l] = self.b[l] - eta * delta.mean(axis=1, keepdims=True)
            delta = below


right("MyNetwork")(Right)


@wrong("MyNetwork")
class KeepsActivations(Right):
    """update learns from what feedforward saw last"""

    def feedforward(self, x):
        self.a = self.forward(x)
        return self.a[-1]

    def update(self, x, y, eta):
        kept = getattr(self, "a", None) or self.forward(x)
        super().update(kept[0], y if y.shape[1] == kept[0].shape[1] else y[:, : kept[0].shape[1]], eta)


@wrong("MyNetwork")
class AddsGradients(Right):
    """gradients of earlier updates are added"""

    def __init__(self, sizes, rng):
        super().__init__(sizes, rng)
        self.moved = [None] + [np.zeros_like(W) for W in self.W[1:]]

    def update(self, x, y, eta):
        before = [None, *(W.copy() for W in self.W[1:])]
        super().update(x, y, eta)
        for l in range(1, len(self.W)):
            self.moved[l] = self.moved[l] + self.W[l] - before[l]
            self.W[l] = before[l] + self.moved[l]


@wrong("MyNetwork")
class IgnoresRng(Right):
    """a generator of its own"""

    def __init__(self, sizes, rng):
        super().__init__(sizes, np.random.default_rng(0))


@wrong("MyNetwork")
class UniformStart(Right):
    """uniform weights of the right spread"""

    def __init__(self, sizes, rng):
        super().__init__(sizes, rng)
        self.W = [W if W is None else rng.uniform(-1, 1, W.shape) * np.sqrt(3 / W.shape[1]) for W in self.W]


@wrong("MyNetwork")
class InputsOfTheFirst(Right):
    """every layer is scaled by the number of inputs of the first"""

    def __init__(self, sizes, rng):
        super().__init__(sizes, rng)
        self.W = [W if W is None else W * np.sqrt(W.shape[1] / sizes[0]) for W in self.W]


@wrong("MyNetwork")
class SqueezesOutputs(Right):
    """one column gives a vector"""

    def feedforward(self, x):
        return np.squeeze(self.forward(x)[-1])


for what, statistic in {
    "by the median": np.median,
    "by the minimum": np.min,
    "by the maximum": np.max,
}.items():

    def choose(accuracy, etas, lambdas, statistic=statistic):
        value = statistic(np.nan_to_num(accuracy), axis=2)
        i, j = np.unravel_index(value.argmax(), value.shape)
        return etas[i], lambdas[j]

    choose.__doc__ = what
    wrong("choose_from_sweep")(choose)


@wrong("choose_from_sweep")
def _(accuracy, etas, lambdas):
    """settings of which a run diverged are left out"""
    mean = np.nan_to_num(accuracy.mean(axis=2))
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@wrong("choose_from_sweep")
def _(accuracy, etas, lambdas):
    """nan counts as -1"""
    mean = np.nan_to_num(accuracy, nan=-1.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@right("choose_from_sweep")
def _(accuracy, etas, lambdas):
    """an array of two numbers"""
    return np.array(REFERENCE["choose_from_sweep"](accuracy, etas, lambdas))


@wrong("honest_accuracy")
def _(validation, test):
    """of two that are equal on validation the test part chooses"""
    return max(zip(validation, test, strict=True))[1]


@wrong("honest_accuracy")
def _(validation, test):
    """never more than on validation"""
    chosen = validation.argmax()
    return min(validation[chosen], test[chosen])


@right("honest_accuracy")
def _(validation, test):
    """the last of the best"""
    return test[len(test) - 1 - validation[::-1].argmax()]
