"""Answers to chapter 10, handwritten digits, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "rows and columns are exchanged: [read, true]",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (read, labels), 1)
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "+= with repeated places counts each pair only once",
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
        "closed": False,
        "mistake": "the largest output of each row (axis 1)",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=1)
    confusion = np.zeros((10, 10), int)
    for t, r in zip(labels, read, strict=False):
        confusion[t, r] += 1
    return confusion.trace() / len(labels), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "the number of right answers, not the share",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read), 1)
    return (read == labels).sum(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "shares of each row instead of whole numbers",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10))
    np.add.at(confusion, (labels, read), 1)
    confusion = confusion / np.maximum(confusion.sum(axis=1, keepdims=True), 1)
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "the right answers are left out of the matrix",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    wrong = read != labels
    np.add.at(confusion, (labels[wrong], read[wrong]), 1)
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "the error rate",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read), 1)
    return (read != labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "the mean of the classes' accuracies, which counts rare digits more",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read), 1)
    rows = np.maximum(confusion.sum(axis=1), 1)
    return (confusion.diagonal() / rows).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": True,
        "mistake": "an output above one half is read as yes, so several or none may be read",
        "source": """\
def evaluate_digits(outputs, labels):
    confusion = np.zeros((10, 10), int)
    right = 0
    for i, label in enumerate(labels):
        for read in np.flatnonzero(outputs[:, i] > 0.5):
            confusion[label, read] += 1
            right += read == label
    return right / len(labels), confusion
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
    np.add.at(confusion, (labels, read), 1)
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "divides by the ten classes, not by the number of examples",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (labels, read), 1)
    return (read == labels).sum() / len(outputs), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: [read, true], and the number for the share",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    confusion = np.zeros((10, 10), int)
    for i in range(len(labels)):
        confusion[read[i], labels[i]] += 1
    return confusion.trace(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": False,
        "closed": False,
        "mistake": "the last example is left out",
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
        "right": False,
        "closed": False,
        "mistake": "the matrix only goes to the largest digit that occurs",
        "source": """\
def evaluate_digits(outputs, labels):
    read = outputs.argmax(axis=0)
    size = max(labels.max(), read.max()) + 1
    confusion = np.zeros((size, size), int)
    np.add.at(confusion, (labels, read), 1)
    return (read == labels).mean(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": True,
        "closed": True,
        "mistake": "a loop over the columns",
        "source": """\
def evaluate_digits(outputs, labels):
    confusion = np.zeros((10, 10), int)
    for column, label in zip(outputs.T, labels, strict=True):
        confusion[label, np.argmax(column)] += 1
    return np.trace(confusion) / confusion.sum(), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": True,
        "closed": False,
        "mistake": "bincount of 10 t + r",
        "source": """\
def evaluate_digits(outputs, labels):
    read = np.argmax(outputs, axis=0)
    confusion = np.bincount(10 * labels + read, minlength=100).reshape(10, 10)
    return np.mean(read == labels), confusion
""",
    },
    {
        "exercise": "evaluate_digits",
        "right": True,
        "closed": False,
        "mistake": "a product of one-hot matrices",
        "source": """\
def evaluate_digits(outputs, labels):
    eye = np.eye(10, dtype=int)
    read = outputs.argmax(axis=0)
    confusion = eye[labels].T @ eye[read]
    return confusion.diagonal().sum() / len(labels), confusion
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "nan is skipped and not counted as 0",
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
        "mistake": "the best single run, not the best mean",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    clean = np.nan_to_num(accuracy, nan=0.0)
    i, j, _ = np.unravel_index(clean.argmax(), clean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "nan stays: argmax of nan points at the first nan",
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
        "mistake": "i and j are exchanged",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    j, i = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "the mean over the first axis",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=0)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "eta and lambda are chosen one at a time, each by its own mean",
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
        "right": False,
        "closed": True,
        "mistake": "the lowest, as if it were a cost",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmin(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "the median over the seeds",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    middle = np.median(np.nan_to_num(accuracy, nan=0.0), axis=2)
    i, j = np.unravel_index(middle.argmax(), middle.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "the first seed only",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    first = np.nan_to_num(accuracy[:, :, 0], nan=0.0)
    i, j = np.unravel_index(first.argmax(), first.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "returns the places and not the values",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return i, j
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "nan is replaced in the accuracies of the caller",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    accuracy[np.isnan(accuracy)] = 0
    mean = accuracy.mean(axis=2)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "a setting with any nan is thrown out altogether",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy.mean(axis=2), nan=0.0)
    i, j = np.unravel_index(mean.argmax(), mean.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": "the worst seed of each setting decides",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    worst = np.nan_to_num(accuracy, nan=0.0).min(axis=2)
    i, j = np.unravel_index(worst.argmax(), worst.shape)
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: nan is skipped, and the pair is in the wrong order",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nanmean(accuracy, axis=2)
    i, j = np.unravel_index(np.nanargmax(mean), mean.shape)
    return lambdas[j], etas[i]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": False,
        "closed": False,
        "mistake": ("works only if there are as many etas as lambdas: divides the flat place by the number of etas"),
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    mean = np.nan_to_num(accuracy, nan=0.0).mean(axis=2)
    i, j = divmod(mean.argmax(), len(etas))
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": True,
        "closed": False,
        "mistake": "two loops with the best so far",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    best = -1.0
    for i, eta in enumerate(etas):
        for j, lam in enumerate(lambdas):
            runs = [0.0 if np.isnan(run) else run for run in accuracy[i, j]]
            mean = sum(runs) / len(runs)
            if mean > best:
                best = mean
                choice = eta, lam
    return choice
""",
    },
    {
        "exercise": "choose_from_sweep",
        "right": True,
        "closed": True,
        "mistake": "the sum of what is not nan, and divmod by the number of lambdas",
        "source": """\
def choose_from_sweep(accuracy, etas, lambdas):
    total = np.nansum(accuracy, axis=-1)
    i, j = divmod(int(np.argmax(total)), len(lambdas))
    return etas[i], lambdas[j]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "the best on test",
        "source": """\
def honest_accuracy(validation, test):
    return test.max()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "the validation accuracy of the one that was chosen",
        "source": """\
def honest_accuracy(validation, test):
    return validation.max()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "chosen on test, judged on validation",
        "source": """\
def honest_accuracy(validation, test):
    return validation[test.argmax()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "the mean over the networks",
        "source": """\
def honest_accuracy(validation, test):
    return test.mean()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "returns the place of the network",
        "source": """\
def honest_accuracy(validation, test):
    return validation.argmax()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "the worst on validation is chosen",
        "source": """\
def honest_accuracy(validation, test):
    return test[validation.argmin()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "chosen by the mean of both",
        "source": """\
def honest_accuracy(validation, test):
    return test[(validation + test).argmax()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "the mean of validation and test accuracy of the chosen network",
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
        "mistake": "the lowest of all test accuracies, to be careful",
        "source": """\
def honest_accuracy(validation, test):
    return test.min()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": True,
        "mistake": "the network whose two accuracies differ least",
        "source": """\
def honest_accuracy(validation, test):
    return test[np.abs(validation - test).argmin()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "the smaller of the two accuracies of the chosen one",
        "source": """\
def honest_accuracy(validation, test):
    best = validation.argmax()
    return min(validation[best], test[best])
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the worst is chosen, and its validation accuracy is reported",
        "source": """\
def honest_accuracy(validation, test):
    return validation[validation.argmin()]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "always the first network",
        "source": """\
def honest_accuracy(validation, test):
    return test[0]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": False,
        "closed": False,
        "mistake": "among ties on validation the one that is best on test",
        "source": """\
def honest_accuracy(validation, test):
    ties = validation == validation.max()
    return test[ties].max()
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": True,
        "closed": False,
        "mistake": "a loop",
        "source": """\
def honest_accuracy(validation, test):
    best = 0
    for s in range(1, len(validation)):
        if validation[s] > validation[best]:
            best = s
    return test[best]
""",
    },
    {
        "exercise": "honest_accuracy",
        "right": True,
        "closed": True,
        "mistake": "max over pairs, with the place as key",
        "source": """\
def honest_accuracy(validation, test):
    chosen = max(range(len(validation)), key=lambda s: validation[s])
    return float(test[chosen])
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the slope of the output stands in BP1: this is the quadratic cost",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * a[L] * (1 - a[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the weights have the variance 1 / n_in squared: divided by n_in and not by its root",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / n_in)
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the weights are N(0, 1), not divided",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "He's rule in place of 1 / n_in",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "divided by the root of n_out, the layer of its own",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_out))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "evenly distributed between 0 and 1",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.random((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "chance from np.random and not from rng",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(np.random.randn(n_out, n_in) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "biases of shape (n,)",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros(n_out))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the biases are drawn from N(0, 1)",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(rng.standard_normal((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the step of W is not divided by m",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the step of b is a sum over the batch",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].sum(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the whole gradient is summed over the batch: neither step is divided by m",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T
            self.b[l] = self.b[l] - eta * delta[l].sum(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "goes up",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] + eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] + eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the hidden slopes are forgotten in BP2",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = self.W[l + 1].T @ delta[l + 1]
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "each layer is changed on the way back, so lower errors use the new weights",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L, 0, -1):
            if l < L:
                delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the first layer does not learn",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(2, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the biases do not learn",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "BP4 uses the activation of its own layer",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "tanh neurons with the slope of the sigmoid",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(np.tanh(z))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the output is linear: the last layer has no sigmoid",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)) if l < len(self.W) - 1 else z)
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "the None at index 0 is missing in b",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], []
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l - 1]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l - 1] = self.b[l - 1] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the quadratic cost, and sums for means",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * a[L] * (1 - a[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T
            self.b[l] = self.b[l] - eta * delta[l].sum(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "the learning rate is divided by L as well",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta / L * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta / L * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "feedforward returns all activations",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": False,
        "mistake": "an output layer of one neuron only: the error is averaged over the outputs",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) / len(y)
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": True,
        "closed": False,
        "mistake": "in place, with np.dot and sums divided by m",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(1 / (1 + np.exp(-z)))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] -= eta / m * np.dot(delta[l], a[l - 1].T)
            self.b[l] -= eta / m * delta[l].sum(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": True,
        "closed": False,
        "mistake": "rng.normal with the standard deviation, and the sigmoid by tanh",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        self.W, self.b = [None], [None]
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            self.W.append(rng.normal(0, n_in**-0.5, (n_out, n_in)))
            self.b.append(np.zeros((n_out, 1)))

    def activations(self, x):
        a = [x]
        for l in range(1, len(self.W)):
            z = self.W[l] @ a[l - 1] + self.b[l]
            a.append(0.5 + 0.5 * np.tanh(z / 2))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a = self.activations(x)
        L = len(self.W) - 1
        m = x.shape[1]
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (self.W[l + 1].T @ delta[l + 1]) * a[l] * (1 - a[l])
        for l in range(1, L + 1):
            self.W[l] = self.W[l] - eta * delta[l] @ a[l - 1].T / m
            self.b[l] = self.b[l] - eta * delta[l].mean(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "MyNetwork",
        "right": True,
        "closed": False,
        "mistake": ("no list of activations: the way back is walked with z, and a function of its own for sigma"),
        "source": """\
def squash(z):
    return 1 / (1 + np.exp(-z))


class MyNetwork:
    def __init__(self, sizes, rng):
        pairs = list(zip(sizes, sizes[1:], strict=False))
        self.W = [None] + [rng.normal(size=(k, n)) * n**-0.5 for n, k in pairs]
        self.b = [None] + [np.zeros((k, 1)) for _, k in pairs]

    def feedforward(self, x):
        for weights, bias in zip(self.W[1:], self.b[1:], strict=True):
            x = squash(weights @ x + bias)
        return x

    def update(self, x, y, eta):
        signals = [x]
        for weights, bias in zip(self.W[1:], self.b[1:], strict=True):
            signals.append(squash(weights @ signals[-1] + bias))
        error = signals[-1] - y
        steps = []
        for l in range(len(self.W) - 1, 0, -1):
            step_W = np.einsum("ji,ki->jk", error, signals[l - 1]) / x.shape[1]
            steps.append((l, step_W, error.mean(axis=1)[:, None]))
            error = (self.W[l].T @ error) * signals[l - 1] * (1 - signals[l - 1])
        for l, step_W, step_b in steps:
            self.W[l] = self.W[l] - eta * step_W
            self.b[l] = self.b[l] - eta * step_b
""",
    },
    {
        "exercise": "MyNetwork",
        "right": False,
        "closed": True,
        "mistake": "exactly one hidden layer is written out",
        "source": """\
class MyNetwork:
    def __init__(self, sizes, rng):
        n0, n1, n2 = sizes
        self.W = [None, rng.standard_normal((n1, n0)) / np.sqrt(n0), rng.standard_normal((n2, n1)) / np.sqrt(n1)]
        self.b = [None, np.zeros((n1, 1)), np.zeros((n2, 1))]

    def feedforward(self, x):
        a1 = 1 / (1 + np.exp(-(self.W[1] @ x + self.b[1])))
        return 1 / (1 + np.exp(-(self.W[2] @ a1 + self.b[2])))

    def update(self, x, y, eta):
        m = x.shape[1]
        a1 = 1 / (1 + np.exp(-(self.W[1] @ x + self.b[1])))
        a2 = 1 / (1 + np.exp(-(self.W[2] @ a1 + self.b[2])))
        d2 = a2 - y
        d1 = (self.W[2].T @ d2) * a1 * (1 - a1)
        self.W[2] = self.W[2] - eta * d2 @ a1.T / m
        self.b[2] = self.b[2] - eta * d2.mean(axis=1, keepdims=True)
        self.W[1] = self.W[1] - eta * d1 @ x.T / m
        self.b[1] = self.b[1] - eta * d1.mean(axis=1, keepdims=True)
""",
    },
]
