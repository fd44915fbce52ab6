"""Answers to chapter 12, the same in PyTorch, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "the course's own layout: a column for each example",
        "source": """\
def linear_rows(x, W, b):
    return W @ x.T + b.reshape(-1, 1)
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "reshapes the columns where they should be transposed: right shape, mixed numbers",
        "source": """\
def linear_rows(x, W, b):
    z = W @ x.T + b[:, None]
    return z.reshape(len(x), len(b))
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "the bias as a column beside rows: for as many examples as neurons it is added the wrong way, silently",
        "source": """\
def linear_rows(x, W, b):
    return x @ W.T + b[:, np.newaxis]
""",
    },
    {
        "exercise": "linear_rows",
        "right": True,
        "closed": True,
        "mistake": "one row after the other",
        "source": """\
def linear_rows(x, W, b):
    return np.stack([W @ example + b for example in x])
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "subtracts the largest number in one term only, and takes the label's logit as it was",
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
        "closed": True,
        "mistake": "does not subtract the largest number, so large logits overflow",
        "source": """\
def cross_entropy_loss(logits, labels):
    right = logits[np.arange(len(labels)), labels]
    return np.mean(np.log(np.exp(logits).sum(axis=1)) - right)
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "z[:, labels] picks whole columns: every example with every label",
        "source": """\
def cross_entropy_loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    right = z[:, labels]
    total = np.log(np.exp(z).sum(axis=1, keepdims=True))
    return (total - right).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": True,
        "closed": True,
        "mistake": "np.logaddexp, which subtracts the largest number by itself, and a loop over the rows",
        "source": """\
def cross_entropy_loss(logits, labels):
    prices = [np.logaddexp.reduce(row) - row[label] for row, label in zip(logits, labels)]
    return sum(prices) / len(prices)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "the cost of a guess between two classes",
        "source": """\
floor_of_two = np.log(2)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "the price of the wrong class",
        "source": """\
floor_of_two = -np.log(1 / (np.e + 1))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "counts two other classes beside the right one, e / (e + 2), where there is only one",
        "source": """\
floor_of_two = -np.log(np.e / (np.e + 2))
""",
    },
    {
        "exercise": "floor_of_two",
        "right": True,
        "closed": True,
        "mistake": "by the difference of the two logits: ln(1 + 1/e)",
        "source": """\
floor_of_two = np.log1p(np.exp(-1))
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "steps along the old sum, before the new slope is added",
        "source": """\
w_fourth = -0.875 - 0.5 * 1.25
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "the slope is added without its sign",
        "source": """\
w_fourth = -0.875 - 0.5 * (1.25 + 0.875)
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "with zero_grad: only the new slope counts",
        "source": """\
w_fourth = -0.875 - 0.5 * (-0.875)
""",
    },
    {
        "exercise": "w_fourth",
        "right": True,
        "closed": True,
        "mistake": "four updates in a loop",
        "source": """\
w_fourth, total = 1.0, 0.0
for _ in range(4):
    total += w_fourth
    w_fourth -= total / 2
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "chapter 7's velocity of steps, with eta inside",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v - eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "a running mean: the new gradient gets the factor 1 - mu",
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
        "mistake": "steps along the old v, and then renews it",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    theta_new = theta - eta * v
    v_new = mu * v + g
    return theta_new, v_new
""",
    },
    {
        "exercise": "torch_momentum",
        "right": True,
        "closed": True,
        "mistake": "the step is written out with the old v",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    return theta - eta * g - eta * mu * v, g + mu * v
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "takes the swinging program for the one with softmax twice, and the other way round",
        "source": """\
def which_trap():
    A = "no zero_grad"
    B = "none"
    C = "columns for rows"
    D = "softmax twice"
    return A, B, C, D
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "exchanges the right program with the one that swings",
        "source": """\
def which_trap():
    A = "softmax twice"
    B = "no zero_grad"
    C = "columns for rows"
    D = "none"
    return A, B, C, D
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "takes the level cost of ln 10 for the floor of softmax twice, and the floor of 1.46 for mixed rows",
        "source": """\
def which_trap():
    A = "columns for rows"
    B = "none"
    C = "softmax twice"
    D = "no zero_grad"
    return A, B, C, D
""",
    },
    {
        "exercise": "which_trap",
        "right": True,
        "closed": True,
        "mistake": "a tuple, without the four names",
        "source": """\
def which_trap():
    return "softmax twice", "none", "columns for rows", "no zero_grad"
""",
    },
]
