"""Answers to chapter 12, the same in PyTorch, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "turns x as in this course, and returns columns, not rows",
        "source": """\
def linear_rows(x, W, b):
    z = W @ x.T + b[:, np.newaxis]
    return z
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "forgets the bias",
        "source": """\
def linear_rows(x, W, b):
    return np.dot(x, W.T)
""",
    },
    {
        "exercise": "linear_rows",
        "right": False,
        "closed": True,
        "mistake": "an activation too much: a sigmoid behind the line",
        "source": """\
def linear_rows(x, W, b):
    return sigmoid(x @ W.T + b)
""",
    },
    {
        "exercise": "linear_rows",
        "right": True,
        "closed": True,
        "mistake": "the course's own formula with columns, turned at the end",
        "source": """\
def linear_rows(x, W, b):
    return (W @ x.T + b.reshape(-1, 1)).T
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "the sum over the examples, not the mean",
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
        "closed": True,
        "mistake": "takes the largest off for the exponentials, but the untouched logit of the label: the price is shifted by the largest",
        "source": """\
def cross_entropy_loss(logits, labels):
    largest = logits.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(logits - largest).sum(axis=1))
    right = logits[np.arange(len(labels)), labels]
    return np.mean(log_sum - right)
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": False,
        "closed": True,
        "mistake": "softmax first, and then ln with a small number added against ln 0; with large logits the price is cut off",
        "source": """\
def cross_entropy_loss(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.log(p[range(len(labels)), labels] + 1e-8).mean()
""",
    },
    {
        "exercise": "cross_entropy_loss",
        "right": True,
        "closed": True,
        "mistake": "np.logaddexp over the classes, which is safe by itself, and a mask for the labels",
        "source": """\
def cross_entropy_loss(logits, labels):
    log_sum = np.logaddexp.reduce(logits, axis=1)
    mask = np.arange(logits.shape[1]) == labels[:, None]
    return float((log_sum - logits[mask]).sum() / logits.shape[0])
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "the cost of a guess among two classes, ln 2",
        "source": """\
floor_of_two = np.log(2)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "thinks that the best probabilities (1, 0) cost nothing: forgets the second softmax",
        "source": """\
floor_of_two = -np.log(1.0)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": False,
        "closed": True,
        "mistake": "gives the probability after the second softmax, not its price",
        "source": """\
floor_of_two = np.e / (np.e + 1)
""",
    },
    {
        "exercise": "floor_of_two",
        "right": True,
        "closed": True,
        "mistake": "ln(1 + 1/e) by log1p",
        "source": """\
floor_of_two = np.log1p(np.exp(-1))
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "with zero_grad: half of w each time",
        "source": """\
w_fourth = 0.125 / 2
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "takes the old sum of slopes once more, and does not add the new slope",
        "source": """\
w_fourth = -0.875 - 0.5 * 1.25
""",
    },
    {
        "exercise": "w_fourth",
        "right": False,
        "closed": True,
        "mistake": "gets the sign of the new slope wrong: it is added as +0.875",
        "source": """\
total = 1.25 + 0.875
w_fourth = -0.875 - total / 2
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "the momentum of chapter 7: v holds steps, with eta inside",
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
        "mistake": "the new gradient is damped by 1 - mu, as in Adam's running mean",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v = mu * v + (1 - mu) * g
    theta = theta - eta * v
    return theta, v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": False,
        "closed": True,
        "mistake": "Nesterov's step: against g + mu v in place of the new v; and the given v is changed in place",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    v *= mu
    v += g
    return theta - eta * (g + mu * v), v
""",
    },
    {
        "exercise": "torch_momentum",
        "right": True,
        "closed": True,
        "mistake": "the sum of slopes first, and the step added with its sign",
        "source": """\
def torch_momentum(theta, v, g, eta, mu):
    slopes = g + mu * np.asarray(v)
    step = -eta * slopes
    return step + theta, slopes
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "A and D exchanged",
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
        "mistake": "takes the plateau of A for the turned batch, and the guess of C for a second softmax",
        "source": """\
def which_trap():
    return "columns for rows", "none", "softmax twice", "no zero_grad"
""",
    },
    {
        "exercise": "which_trap",
        "right": False,
        "closed": True,
        "mistake": "thinks that D, which falls quickest, is the right program, and gives B the forgotten line",
        "source": """\
def which_trap():
    A = "softmax twice"
    B = "no zero_grad"
    C = "columns for rows"
    D = "none"
    return A, B, C, D
""",
    },
]
