"""Chapter 10: MyNetwork, evaluate_digits, choose_from_sweep, honest_accuracy."""

import copy
from itertools import pairwise

import numpy as np

from ..exercise import Refused, exercise
from ..unchanged import duplicate
from .chapter_05 import each_alone

STEP = "W^l ← W^l - η/m δ^l (a^{l-1})^T, b^l ← b^l - η/m Σ_x δ^l"


def small_networks(rng):
    """Sizes, a generator, parameters to begin with, a mini-batch, η; layers of one neuron, and once two wide ones."""
    for sizes, m in [((3, 3, 3), 4), ((2, 4, 3, 2), 5), ((3, 1, 2), 3), ((2, 3, 1), 1), ((400, 100, 60), 2)]:
        W = [rng.normal(size=(n, k)) for k, n in pairwise(sizes)]
        b = [rng.normal(size=(n, 1)) for n in sizes[1:]]
        x = rng.normal(size=(sizes[0], m)) / 10
        y = np.eye(sizes[-1])[rng.integers(0, sizes[-1], m)].T if sizes[-1] > 1 else rng.integers(0, 2, (1, m)) * 1.0
        yield sizes, np.random.default_rng(int(rng.integers(1000))), W, b, x, y, 0.7


def build_and_train(f, sizes, rng, W, b, x, y, eta):
    """What a class does with given parameters: its start, its outputs, and two updates; whatever it is made like.

    The second batch is narrower, so that nothing of the first one helps.
    """
    same_state = copy.deepcopy(rng)
    net = f(sizes, rng)
    own = [list(getattr(net, name, ()) or ()) for name in ("W", "b")]
    layers = range(1, len(sizes))
    shapes = [[(sizes[l], sizes[l - 1]) for l in layers], [(sizes[l], 1) for l in layers]]
    for name, arrays, expected in zip("Wb", own, shapes, strict=True):
        found = [np.shape(v) for v in arrays[1:]]
        if len(arrays) != len(sizes) or arrays[0] is not None or found != expected:
            raise Refused(
                f"{name} should be a list, None and then arrays of shapes {expected}; found {len(arrays)} entries, "
                f"after the first of shapes {found}"
            )
    again = f(sizes, same_state)
    other = f(sizes, rng)
    result = {"the biases at the start": np.concatenate(own[1][1:])}
    result["the start coming from rng"] = all(np.array_equal(net.W[l], again.W[l]) for l in layers)
    result["another start the next time"] = not any(np.array_equal(net.W[l], other.W[l]) for l in layers)
    for l in layers:
        if own[0][l].size > 5000:  # enough to know a distribution by
            result |= start_of(own[0][l], l)
    for l in layers:
        net.W[l] = W[l - 1].copy()
        net.b[l] = b[l - 1].copy()
    result["feedforward"] = duplicate(net.feedforward(x))
    for count, m in (("one update", x.shape[1]), ("two updates", max(x.shape[1] - 1, 1))):
        net.update(x[:, :m], y[:, :m], eta)
        result |= {f"W^{l} after {count}": duplicate(net.W[l]) for l in layers}
        result |= {f"b^{l} after {count}": duplicate(net.b[l]) for l in layers}
    result["feedforward of one column after two updates"] = net.feedforward(x[:, :1])
    return result


def start_of(W, l: int) -> dict:
    """How the weights of a layer are distributed."""
    normal = abs(((W - W.mean()) ** 4).mean() / W.var() ** 2 - 3) < 0.5 if W.any() else False
    return {
        f"√n_{l - 1} times the spread of W^{l} at the start": np.round(W.std() * W.shape[1] ** 0.5, 1),
        f"W^{l} being normal": bool(normal),
        f"each weight of W^{l} being drawn alone": each_alone(W),
    }


class Base:
    """The pieces of a network that misconceptions replace one by one."""

    def __init__(self, sizes, rng):
        self.W = [None, *(self.draw(rng, n, k) for k, n in pairwise(sizes))]
        self.b = [None, *(np.zeros((n, 1)) for n in sizes[1:])]

    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in)) / np.sqrt(n_in)

    def activations(self, x):
        a = [x]
        for W, b in zip(self.W[1:], self.b[1:], strict=True):
            a.append(1 / (1 + np.exp(-(W @ a[-1] + b))))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def output_error(self, a, y):
        return a - y

    def slope(self, a):
        return a * (1 - a)

    def errors(self, a, y):
        L = len(self.W) - 1
        delta = [None] * L + [self.output_error(a[L], y)]
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * self.slope(a[l])
        return delta

    def of_biases(self, delta):
        return delta.mean(axis=1, keepdims=True)

    def of_weights(self, delta, a):
        return delta @ a.T / delta.shape[1]

    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.errors(a, y)
        for l in range(1, len(self.W)):
            self.b[l] = self.b[l] - eta * self.of_biases(delta[l])
            self.W[l] = self.W[l] - eta * self.of_weights(delta[l], a[l - 1])


@exercise(
    chapter=10,
    expects="sizes: (n_0, …, n_L); rng: a Generator. A class with lists W and b, feedforward(x) and update(x, y, eta).",
    cases=small_networks,
    use=build_and_train,
    may_change=("rng",),
    hints=(
        "Begin with feedforward: chapter 1's line, once a layer. Then keep every a^l of that pass: update needs them.",
        f"δ^L = a^L - y; δ^l = ((W^{{l+1}})^T δ^{{l+1}}) ⊙ a^l ⊙ (1 - a^l); {STEP}",
        "def update(self, x, y, eta):\n    a = ...  # [x, a^1, …, a^L]\n    delta = [None] * L + [___]\n"
        "    for l in range(L - 1, 0, -1):\n        delta[l] = ___\n    for l in range(1, L + 1):\n"
        "        self.b[l] = ___\n        self.W[l] = ___",
    ),
    buys="Every picture of this chapter now runs on a network of which you wrote each line.",
    lab='Lab("digits", sizes=(64, 30, 10), network=MyNetwork, eta=0.5, seeds=2)',
)
class MyNetwork(Base):
    pass


@MyNetwork.stub
class _:
    def __init__(self, sizes, rng):
        self.W, self.b = ..., ...

    def feedforward(self, x): ...

    def update(self, x, y, eta): ...


@MyNetwork.alternative
class _:
    """All in place, one example after the other, recursion for the errors."""

    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for l in range(1, len(sizes)):
            self.W += [rng.normal(0, sizes[l - 1] ** -0.5, (sizes[l], sizes[l - 1]))]
            self.b += [np.zeros((sizes[l], 1))]

    def feedforward(self, x, l=1):
        a = 0.5 + 0.5 * np.tanh((self.W[l] @ x + self.b[l]) / 2)
        return a if l == len(self.W) - 1 else self.feedforward(a, l + 1)

    def update(self, x, y, eta):
        change = [[np.zeros_like(v) for v in values[1:]] for values in (self.W, self.b)]
        for i in range(x.shape[1]):
            self.blame(x[:, [i]], y[:, [i]], 1, change)
        for l in range(1, len(self.W)):
            self.W[l] -= eta / x.shape[1] * change[0][l - 1]
            self.b[l] -= eta / x.shape[1] * change[1][l - 1]

    def blame(self, below, y, l, change):
        a = 1 / (1 + np.exp(-self.W[l] @ below - self.b[l]))
        if l == len(self.W) - 1:
            delta = a - y
        else:
            delta = self.blame(a, y, l + 1, change) * a * (1 - a)
        change[0][l - 1] += delta * below.T
        change[1][l - 1] += delta
        return self.W[l].T @ delta


@MyNetwork.alternative
class _(Base):
    """The weights drawn as one vector."""

    def draw(self, rng, n_out, n_in):
        return rng.normal(size=n_out * n_in).reshape(n_out, n_in) * n_in**-0.5


@MyNetwork.mistake(
    "The start is N(0, 1)",
    "With n_0 inputs z is then of size √n_0, and the neurons start saturated.",
    "w ~ N(0, 1/n_{l-1})",
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in))


@MyNetwork.mistake(
    "The start is divided by n, not by √n",
    "1/n is the variance; a number is multiplied by its root.",
    "std(w) = 1/√n_{l-1}",
)
class _(Base):
    def draw(self, rng, n_out, n_in):
        return rng.standard_normal((n_out, n_in)) / n_in


@MyNetwork.mistake("The biases are left out of the feedforward", "z has two terms.", "z^l = W^l a^{l-1} + b^l")
class _(Base):
    def activations(self, x):
        a = [x]
        for W in self.W[1:]:
            a.append(1 / (1 + np.exp(-(W @ a[-1]))))
        return a


@MyNetwork.mistake(
    "BP1 is the quadratic cost's", "With the cross-entropy the slope of the output layer cancels.", "δ^L = a^L - y"
)
class _(Base):
    def output_error(self, a, y):
        return (a - y) * a * (1 - a)


@MyNetwork.mistake("BP1 has the wrong sign", "Then each step climbs: the cost rises.", "δ^L = a^L - y")
class _(Base):
    def output_error(self, a, y):
        return y - a


@MyNetwork.mistake(
    "σ′ is missing in BP2", "Blame passes through each neuron's slope.", "δ^l = ((W^{l+1})^T δ^{l+1}) ⊙ σ′(z^l)"
)
class _(Base):
    def slope(self, a):
        return 1.0


@MyNetwork.mistake(
    "σ′ is written for z but given a",
    "From a the slope is a (1 - a); σ is not to be applied again.",
    "σ′(z) = a (1 - a)",
)
class _(Base):
    def slope(self, a):
        s = 1 / (1 + np.exp(-a))
        return s * (1 - s)


@MyNetwork.mistake("The batch's gradients are summed", "The cost is a mean over the m examples.", STEP)
class _(Base):
    def of_biases(self, delta):
        return delta.sum(axis=1, keepdims=True)

    def of_weights(self, delta, a):
        return delta @ a.T


@MyNetwork.mistake("The biases' gradients are summed", "They are a mean too, as those of the weights.", STEP)
class _(Base):
    def of_biases(self, delta):
        return delta.sum(axis=1, keepdims=True)


@MyNetwork.mistake("The weights' gradients are summed", "BP4's product sums over the batch: divide by m.", STEP)
class _(Base):
    def of_weights(self, delta, a):
        return delta @ a.T


@MyNetwork.mistake(
    "BP2 uses weights that were already changed",
    "All errors belong to one network: compute every δ first, then change the weights.",
    "δ^l = ((W^{l+1})^T δ^{l+1}) ⊙ σ′(z^l), with the W of the feedforward",
)
class _(Base):
    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.output_error(a[-1], y)
        for l in range(len(self.W) - 1, 0, -1):
            self.b[l] = self.b[l] - eta * self.of_biases(delta)
            self.W[l] = self.W[l] - eta * self.of_weights(delta, a[l - 1])
            delta = (self.W[l].T @ delta) * self.slope(a[l - 1])


@MyNetwork.mistake("Only the output layer learns", "Every layer has a gradient, and takes its step.", STEP)
class _(Base):
    def update(self, x, y, eta):
        a = self.activations(x)
        delta = self.output_error(a[-1], y)
        self.b[-1] = self.b[-1] - eta * self.of_biases(delta)
        self.W[-1] = self.W[-1] - eta * self.of_weights(delta, a[-2])


def answers(rng):
    """Outputs of which some are weak and some strong everywhere, and labels that repeat; once N = 10, and once 1."""
    for count in (10, 23, 60, 1):
        labels = rng.integers(0, 10, count)
        outputs = rng.random((10, count)) * rng.choice([0.3, 1.0], count)
        outputs[labels, np.arange(count)] += rng.choice([0.0, 0.7], count)
        yield outputs, labels


@exercise(
    chapter=10,
    expects="outputs: (10, N); labels: (N,). Returns the accuracy, a number, and the confusion matrix, (10, 10).",
    cases=answers,
    hints=(
        "The digit that is read is the row of the largest output: one argmax down the columns.",
        "accuracy = share of columns with argmax_j a^L_j = label; confusion[true, read] counts columns",
        "read = outputs.argmax(axis=___)\nnp.add.at(confusion, (___, ___), 1)",
    ),
    buys="You can judge any classifier of digits, whoever wrote it.",
)
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read), 1)
    return (read == labels).mean(), confusion


@evaluate_digits.stub
def _(outputs, labels):
    accuracy = ...
    confusion = np.zeros((10, 10), int)
    ...
    return accuracy, confusion


@evaluate_digits.alternative
def _(outputs, labels):
    confusion = np.zeros((10, 10), int)
    for column, label in zip(outputs.T, labels, strict=True):
        confusion[label, column.argmax()] += 1
    return np.trace(confusion) / len(labels), confusion


@evaluate_digits.alternative
def _(outputs, labels):
    read = np.argmax(outputs.T, axis=1)
    counts = np.bincount(10 * labels + read, minlength=100).reshape(10, 10)
    return float(sum(read == labels)) / len(read), counts.astype(float)


@evaluate_digits.mistake(
    "The largest output is sought along the rows",
    "A column is one digit: compare its ten outputs.",
    "read = argmax_j a_j",
)
def _(outputs, labels):
    read = outputs.argmax(axis=1)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read % 10), 1)
    return (read == labels).mean(), confusion


@evaluate_digits.mistake(
    "The confusion matrix is transposed",
    "Its row is what the digit is, its column what was read.",
    "confusion[true, read]",
)
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return accuracy, confusion.T


@evaluate_digits.mistake(
    "Pairs that occur twice are counted once",
    "confusion[labels, read] += 1 adds 1 to each place once, however often the pair occurs: use np.add.at or a loop.",
    "Σ_jk confusion[j, k] = N",
)
def _(outputs, labels):
    confusion = np.zeros((10, 10), int)
    confusion[labels, outputs.argmax(axis=0)] += 1
    return (outputs.argmax(axis=0) == labels).mean(), confusion


@evaluate_digits.mistake("This counts the right ones", "The accuracy is a share: divide by N.", "0 ≤ accuracy ≤ 1")
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return accuracy * len(labels), confusion


@evaluate_digits.mistake("The accuracy is given in percent", "A share lies between 0 and 1.", "0 ≤ accuracy ≤ 1")
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return 100 * accuracy, confusion


@evaluate_digits.mistake("This is the share of errors", "The accuracy counts the right ones.", "accuracy = 1 - error")
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return 1 - accuracy, confusion


@evaluate_digits.mistake(
    "Each row is divided by its sum", "Counts were asked for: whole numbers.", "Σ_jk confusion[j, k] = N"
)
def _(outputs, labels):
    accuracy, confusion = evaluate_digits(outputs, labels)
    return accuracy, confusion / np.maximum(confusion.sum(axis=1, keepdims=True), 1)


@evaluate_digits.mistake(
    "An output has to pass a half",
    "The largest output is what is read, be it below a half, or one of several above it.",
    "read = argmax_j a_j",
)
def _(outputs, labels):
    _, confusion = evaluate_digits(outputs, labels)
    return (outputs[labels, np.arange(len(labels))] > 0.5).mean(), confusion


def sweeps(rng):
    """Accuracies with one lucky run, a setting of which one run diverged, one of which all but a good one did."""
    for E, K, S in [(3, 3, 4), (2, 4, 3), (4, 2, 5)]:
        accuracy = rng.uniform(0.4, 0.8, (E * K, S))
        best, lucky, worst, *nan = rng.choice(E * K, 5, replace=False)
        accuracy[best] = rng.uniform(0.85, 0.9, S)
        accuracy[lucky, 0] = 0.99
        accuracy[worst] /= 10
        accuracy[min(nan), 0] = np.nan
        accuracy[max(nan)] = [0.97, *[np.nan] * (S - 1)]
        yield accuracy.reshape(E, K, S), np.geomspace(0.01, 1, E), np.geomspace(0.1, 5, K)
    nan = np.nan
    rows = [[0.99, 0.98, 0.99, 0.99, nan], [0.77, 0.78, 0.78, 0.78, 0.77], [0.5] * 5, [0.97, 0.96, 0.1, 0.2, 0.97]]
    for best in (rows[0], [0.84, 0.85, 0.85, 0.86, 0.84]):  # with a nan in it; by the mean, not by median or minimum
        accuracy = rng.permutation([best, *rows[1:]])
        yield accuracy.reshape(2, 2, 5), np.array([0.1, 0.5]), np.array([2.0, 3.0])
    yield np.array([[[0.6]]]), np.array([0.3]), np.array([1.5])


@exercise(
    chapter=10,
    expects="accuracy: (E, K, S), nan where a run diverged; etas: (E,); lambdas: (K,). Returns the pair (η, λ).",
    cases=sweeps,
    hints=(
        "A run that diverged read nothing: give it the accuracy 0 before you take means over the seeds.",
        "(i, j) = argmax_ij 1/S Σ_s accuracy[i, j, s], with 0 for nan",
        "mean = np.nan_to_num(accuracy, nan=___).mean(axis=___)\ni, j = np.unravel_index(mean.argmax(), ___)",
    ),
    buys="You can choose from a sweep without being fooled by one lucky run.",
)
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.stub
def _(accuracy, etas, lambdas):
    i, j = ...
    return etas[i], lambdas[j]


@choose_from_sweep.alternative
def _(accuracy, etas, lambdas):
    total = np.where(np.isnan(accuracy), 0, accuracy).sum(axis=-1)
    (i,), (j,) = np.nonzero(total == total.max())
    return float(etas[i]), float(lambdas[j])


@choose_from_sweep.alternative
def _(accuracy, etas, lambdas):
    pairs = [(i, j) for i in range(len(etas)) for j in range(len(lambdas))]
    i, j = max(pairs, key=lambda pair: np.nansum(accuracy[pair]))
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "The single best run decides",
    "One lucky seed is no reason: take the mean over the seeds first.",
    "max_ij of a mean",
)
def _(accuracy, etas, lambdas):
    i, j, _ = np.unravel_index(np.nanargmax(accuracy), accuracy.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "Runs that diverged are left out",
    "A setting that breaks in most runs then wins by the rest: they count as 0.",
    "nan ↦ 0",
)
def _(accuracy, etas, lambdas):
    mean = np.nanmean(accuracy, axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "nan is taken for the largest", "argmax returns the first nan it meets: replace nan before.", "nan ↦ 0"
)
def _(accuracy, etas, lambdas):
    mean = accuracy.mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "The worst is chosen", "It is accuracy, not cost: the largest is best.", "argmax, not argmin"
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    i, j = np.unravel_index(mean.argmin(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake("Places are returned", "The values at these places were asked for.", "(etas[i], lambdas[j])")
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    return np.unravel_index(mean.argmax(), mean.shape)


@choose_from_sweep.mistake(
    "η and λ are looked up in each other's place",
    "The first axis is that of etas.",
    "accuracy[i, j] belongs to etas[i], lambdas[j]",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    j, i = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]


@choose_from_sweep.mistake(
    "η and λ are chosen one by one",
    "The best η on average and the best λ on average need not be the best pair.",
    "argmax over pairs",
)
def _(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy).mean(axis=2)
    return etas[mean.mean(axis=1).argmax()], lambdas[mean.mean(axis=0).argmax()]


def scores(rng):
    """The best on validation is never the best on test, nor the worst; once all are better on test; one network."""
    yield np.array([0.8]), np.array([0.75])
    yield np.array([0.5, 0.7, 0.6]), np.array([0.9, 0.8, 0.75])
    for S in (3, 6, 11):
        validation, test = rng.permutation(np.linspace(0.9, 0.97, S)), rng.permutation(np.linspace(0.88, 0.96, S))
        chosen, middle = validation.argmax(), np.argsort(test)[S // 2]
        test[[chosen, middle]] = test[[middle, chosen]]
        yield validation, test + 0.001 * rng.random(S)


def reported(f, validation, test):
    """What is reported, and whether of two networks that are equal on validation the test part chooses one."""
    result = f(validation, test)
    equal = np.array([0.9, 0.5, 0.9])
    ties = [f(equal.copy(), np.array(pair)) for pair in ([0.7, 0.3, 0.8], [0.8, 0.3, 0.7])]
    if result is ...:
        return ...
    return {"the accuracy": result, "a tie that the test part decides": ties in ([0.8, 0.8], [0.7, 0.7])}


@exercise(
    chapter=10,
    expects="validation, test: accuracies of the same S networks, (S,). Returns a number.",
    cases=scores,
    use=reported,
    hints=(
        "Two jobs, two parts: one chooses the network, the other says how good it is.",
        "s* = argmax_s validation_s; report test_{s*}",
        "return test[___]",
    ),
    buys="People can believe your numbers.",
)
def honest_accuracy(validation, test):
    return test[validation.argmax()]


@honest_accuracy.stub
def _(validation, test):
    return ...


@honest_accuracy.alternative
def _(validation, test):
    return max(zip(validation, test, strict=True), key=lambda pair: pair[0])[1]


@honest_accuracy.alternative
def _(validation, test):
    return float(np.asarray(test)[np.argsort(validation)[-1]])


CHOSEN = "s* = argmax_s validation_s; report test_{s*}"


@honest_accuracy.mistake("The part that chose is reported", "On that part the chosen one's luck is counted in.", CHOSEN)
def _(validation, test):
    return validation.max()


@honest_accuracy.mistake(
    "The test part chooses", "Then it is a validation part, and nothing is left to judge by.", CHOSEN
)
def _(validation, test):
    return test.max()


@honest_accuracy.mistake("Chosen on test, reported on validation", "The two parts have changed places.", CHOSEN)
def _(validation, test):
    return validation[test.argmax()]


@honest_accuracy.mistake(
    "The mean of all networks is reported",
    "That is what an average network does; you hand over the chosen one.",
    CHOSEN,
)
def _(validation, test):
    return test.mean()


@honest_accuracy.mistake("Both parts are averaged", "Half of the luck is still in it.", CHOSEN)
def _(validation, test):
    return (validation.max() + test[validation.argmax()]) / 2


@honest_accuracy.mistake("The worst is chosen", "Accuracy: the largest is best.", CHOSEN)
def _(validation, test):
    return test[validation.argmin()]


@honest_accuracy.mistake("The network's number is returned", "Its accuracy on test was asked for.", CHOSEN)
def _(validation, test):
    return validation.argmax()
