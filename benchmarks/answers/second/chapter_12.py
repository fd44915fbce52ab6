"""Answers to chapter 12, the same in PyTorch, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "no transpose: fits for square matrices only, and is wrong there",
        "source": """\
def linear_rows(x, W, b):
    return x @ W + b
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": False,
        "mistake": "our own line: columns",
        "source": """\
def linear_rows(x, W, b):
    return W @ x + b
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": False,
        "mistake": "returns columns",
        "source": """\
def linear_rows(x, W, b):
    return W @ x.T + b[:, None]
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "the bias is forgotten",
        "source": """\
def linear_rows(x, W, b):
    return x @ W.T
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": False,
        "mistake": "the bias is subtracted",
        "source": """\
def linear_rows(x, W, b):
    return np.dot(x, W.T) - b
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "reshaped instead of transposed",
        "source": """\
def linear_rows(x, W, b):
    n_out, n_in = W.shape
    return x @ W.reshape(n_in, n_out) + b
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": False,
        "mistake": "a sigmoid behind it",
        "source": """\
def linear_rows(x, W, b):
    z = x @ W.T + b
    return 1 / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": False,
        "mistake": "the bias belongs to the examples: added down the columns with the wrong length",
        "source": """\
def linear_rows(x, W, b):
    return x @ W.T + b.reshape(-1, 1)
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": False,
        "mistake": "the mean over the inputs instead of their sum",
        "source": """\
def linear_rows(x, W, b):
    return x @ W.T / x.shape[1] + b
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: columns are returned, and the bias is forgotten",
        "source": """\
def linear_rows(x, W, b):
    return W @ x.T
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "works for one example only",
        "source": """\
def linear_rows(x, W, b):
    return W @ x[0] + b
""",
    },
    {
        "exercise": "linear_rows",
        "right": True,
        "closed": True,
        "mistake": "by the columns of this course, turned at the end",
        "source": """\
def linear_rows(x, W, b):
    columns = W @ x.T + b.reshape(-1, 1)
    return columns.T
""",
    },
    {
        "exercise": "linear_rows",
        "right": True,
        "closed": False,
        "mistake": "one example after the other",
        "source": """\
def linear_rows(x, W, b):
    return np.array([[sum(w * v for w, v in zip(weights, row)) + bias for weights, bias in zip(W, b)] for row in x])
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "nothing is subtracted: infinite for large logits",
        "source": """\
def cross_entropy_loss(logits, labels):
    right = logits[np.arange(len(labels)), labels]
    return (np.log(np.exp(logits).sum(axis=1)) - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "the largest number of the whole array is subtracted",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max()
    right = z[np.arange(len(labels)), labels]
    return (np.log(np.exp(z).sum(axis=1)) - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": False,
        "mistake": "the sum over the examples",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels]
    return (np.log(np.exp(z).sum(axis=1)) - right).sum()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": False,
        "mistake": "columns for rows",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=0, keepdims=True)
    right = z[np.arange(len(labels)), labels]
    return (np.log(np.exp(z).sum(axis=0)).mean() - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "all columns of the labels are picked for every row",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[:, labels]
    return (np.log(np.exp(z).sum(axis=1, keepdims=True)) - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": False,
        "mistake": "softmax first: the logits are taken for probabilities a second time",
        "source": """\
def cross_entropy_loss(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    z = e / e.sum(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels]
    return (np.log(np.exp(z).sum(axis=1)) - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": False,
        "mistake": "the sign is wrong",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels]
    return (right - np.log(np.exp(z).sum(axis=1))).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "the right logit is taken before the largest number is subtracted",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = logits[np.arange(len(labels)), labels]
    return (np.log(np.exp(z).sum(axis=1)) - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": False,
        "mistake": "the logarithm of an underflown share",
        "source": """\
def cross_entropy_loss(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    a = e / e.sum(axis=1, keepdims=True)
    return -np.log(a[np.arange(len(labels)), labels]).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of classes",
        "source": """\
def cross_entropy_loss(logits, labels):
    m, K = logits.shape
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(m), labels]
    return (np.log(np.exp(z).sum(axis=1)) - right).sum() / K
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": False,
        "mistake": "classes are counted from 1",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels - 1]
    return (np.log(np.exp(z).sum(axis=1)) - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "one price for each example",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[np.arange(len(labels)), labels]
    return np.log(np.exp(z).sum(axis=1)) - right
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: a sum over the batch, and no protection against large logits",
        "source": """\
def cross_entropy_loss(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        total += np.log(np.exp(row).sum()) - row[label]
    return total
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": True,
        "closed": False,
        "mistake": "logaddexp, row by row",
        "source": """\
def cross_entropy_loss(logits, labels):
    prices = [np.logaddexp.reduce(row) - row[label] for row, label in zip(logits, labels)]
    return np.mean(prices)
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": True,
        "closed": False,
        "mistake": "by the differences to the right logit",
        "source": """\
def cross_entropy_loss(logits, labels):
    m, K = logits.shape
    hot = np.eye(K)[labels]
    top = logits.max(axis=1)
    rest = np.exp(logits - top[:, None]) @ np.ones(K)
    return float(np.sum(top + np.log(rest) - (hot * logits).sum(axis=1)) / m)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": False,
        "mistake": "the floor of ten classes",
        "source": """\
floor_of_two = -np.log(np.e / (np.e + 9))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": False,
        "mistake": "no floor: the right program",
        "source": """\
floor_of_two = 0
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "the price of guessing",
        "source": """\
floor_of_two = np.log(2)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "the share instead of its price",
        "source": """\
floor_of_two = np.e / (np.e + 1)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "the sign is lost",
        "source": """\
floor_of_two = np.log(np.e / (np.e + 1))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": False,
        "mistake": "the price of the wrong class",
        "source": """\
floor_of_two = -np.log(1 / (np.e + 1))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": False,
        "mistake": "two others instead of one",
        "source": """\
floor_of_two = -np.log(np.e / (np.e + 2))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "base 10",
        "source": """\
floor_of_two = -np.log10(np.e / (np.e + 1))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the share of the other class, and no minus",
        "source": """\
floor_of_two = np.log(1 / (np.e + 1))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "a fifth of the floor of ten",
        "source": """\
floor_of_two = np.log(1 + 9 / np.e) / 5
""",
    },
    {
        "exercise": "floor_of_two",
        "right": True,
        "closed": False,
        "mistake": "by the cost from the logits",
        "source": """\
floor_of_two = np.log(np.exp([1.0, 0.0]).sum()) - 1.0
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "with zero_grad: halved each time",
        "source": """\
w_fourth = 0.5**4
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": False,
        "mistake": "the slope of this update only",
        "source": """\
w_fourth = -0.875 - 0.5 * -0.875
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "the third update",
        "source": """\
w_fourth = -0.875
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "the sum of the third update again",
        "source": """\
w_fourth = -0.875 - 0.5 * 1.25
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": False,
        "mistake": "the learning rate is forgotten",
        "source": """\
w_fourth = -0.875 - (1.25 - 0.875)
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "the fifth update",
        "source": """\
w_fourth = -0.71875
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "plus: climbs along the sum",
        "source": """\
w_fourth = -0.875 + 0.5 * (1.25 - 0.875)
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": False,
        "mistake": "the slope is added with the wrong sign",
        "source": """\
w_fourth = -0.875 - 0.5 * (1.25 + 0.875)
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": False,
        "mistake": "gives the sum of the slopes",
        "source": """\
w_fourth = 1.25 - 0.875
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the slope as 2 w, and only of this update",
        "source": """\
w_fourth = -0.875 - 0.5 * 2 * -0.875
""",
    },
    {
        "exercise": "w_fourth",
        "right": True,
        "closed": False,
        "mistake": "in a loop",
        "source": """\
w, total = 1.0, 0.0
for _ in range(4):
    total += w
    w -= total / 2
w_fourth = w
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "the course's own momentum",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v - eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": False,
        "mistake": "eta inside the velocity, and again in the step",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + eta * g
    return theta - eta * v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "the step goes against the old velocity",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    new = mu * v + g
    return theta - eta * v, new
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": False,
        "mistake": "a running mean",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + (1 - mu) * g
    return theta - eta * v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "along the velocity, not against it",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    return theta + eta * v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": False,
        "mistake": "the slope is subtracted",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v - g
    return theta - eta * v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "the step is made without eta",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "eta multiplies the returned velocity",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    step = eta * v
    return theta - step, step
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "only the slope makes the step",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - eta * g, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": False,
        "mistake": "Nesterov: the slope is added once more",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    return theta - eta * (g + mu * v), v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": False,
        "mistake": "mu multiplies both",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * (v + g)
    return theta - eta * v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the order of what is returned, and along the velocity",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + g
    return v, theta + eta * v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": True,
        "closed": False,
        "mistake": "by the course's momentum, with the velocity translated there and back",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    ours = mu * (-eta * v) - eta * g
    return theta + ours, np.add(g, np.multiply(mu, v))
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": False,
        "mistake": "A and C are exchanged",
        "source": """\
def which_trap():
    return "columns for rows", "none", "softmax twice", "no zero_grad"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "B and D are exchanged",
        "source": """\
def which_trap():
    return "softmax twice", "no zero_grad", "columns for rows", "none"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "A and D are exchanged",
        "source": """\
def which_trap():
    return "no zero_grad", "none", "columns for rows", "softmax twice"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": False,
        "mistake": "A and B are exchanged",
        "source": """\
def which_trap():
    return "none", "softmax twice", "columns for rows", "no zero_grad"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": False,
        "mistake": "C and D are exchanged",
        "source": """\
def which_trap():
    return "softmax twice", "none", "no zero_grad", "columns for rows"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "the names in the order of the statement",
        "source": """\
def which_trap():
    return "no zero_grad", "softmax twice", "columns for rows", "none"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: one name is used twice, and D is called sound",
        "source": """\
def which_trap():
    return "softmax twice", "softmax twice", "columns for rows", "none"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "the order is turned round",
        "source": """\
def which_trap():
    A = "no zero_grad"
    B = "columns for rows"
    C = "none"
    D = "softmax twice"
    return A, B, C, D
""",
    },
    {
        "exercise": "which_trap",
        "right": True,
        "closed": False,
        "mistake": "from a dictionary",
        "source": """\
def which_trap():
    trap = dict(B="none", D="no zero_grad", A="softmax twice", C="columns for rows")
    return tuple(trap[program] for program in "ABCD")
""",
    },
]
