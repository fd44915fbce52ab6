"""Answers to chapter 1, feedforward, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "leaves out the bias",
        "source": """\
z_by_hand = -2 * 1.5 + 3 * -0.5
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "the bias is subtracted instead of added",
        "source": """\
z_by_hand = -2 * 1.5 + 3 * -0.5 + 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "loses the minus of the second input",
        "source": """\
z_by_hand = -2 * 1.5 + 3 * 0.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "exchanges the two inputs",
        "source": """\
z_by_hand = -2 * (-0.5) + 3 * 1.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "applies the sigmoid: gives a, not z",
        "source": """\
z_by_hand = 1 / (1 + np.exp(5.5))
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "adds weights and inputs instead of multiplying them",
        "source": """\
z_by_hand = (-2 + 1.5) + (3 - 0.5) - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the minus of the first weight is lost, and the bias is forgotten",
        "source": """\
z_by_hand = 2 * 1.5 + 3 * -0.5
""",
    },
    {
        "exercise": "z_by_hand",
        "right": True,
        "closed": False,
        "mistake": "the bias as a third weight with the input 1",
        "source": """\
z_by_hand = float(np.dot([-2, 3, -1], [1.5, -0.5, 1]))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "the minus in the exponent is missing",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "brackets: divides by 1 first and then adds",
        "source": """\
def sigmoid(z):
    return 1 / 1 + np.exp(-z)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "subtracts the exponential in the denominator",
        "source": """\
def sigmoid(z):
    return 1 / (1 - np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "the tanh instead of the sigmoid",
        "source": """\
def sigmoid(z):
    e = np.exp(-2 * z)
    return (1 - e) / (1 + e)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "rounds to three digits, as in the text",
        "source": """\
def sigmoid(z):
    a = 1 / (1 + np.exp(-z))
    return np.round(a, 3)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "works for one number only, because of float()",
        "source": """\
def sigmoid(z):
    z = float(z)
    return 1 / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "normalises over all entries, as in a softmax",
        "source": """\
def sigmoid(z):
    e = np.exp(z)
    return e / np.sum(e)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "a hard step",
        "source": """\
def sigmoid(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the sign of the exponent is wrong, and there is a minus in front of the fraction",
        "source": """\
def sigmoid(z):
    return -1 / (1 + np.exp(z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "returns a flat array for a matrix",
        "source": """\
def sigmoid(z):
    out = []
    for v in np.ravel(z):
        out.append(1 / (1 + np.exp(-v)))
    return np.array(out)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "e is written as 2.7",
        "source": """\
def sigmoid(z):
    e = 2.7
    return 1 / (1 + e ** (-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": True,
        "mistake": "by the tanh",
        "source": """\
def sigmoid(z):
    return 0.5 * (np.tanh(z / 2) + 1)
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": False,
        "mistake": "with a power of minus one",
        "source": """\
def sigmoid(z):
    minus = np.negative(z)
    return (np.exp(minus) + 1.0) ** -1
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "returns the weighted input, without the activation function",
        "source": """\
def neuron(w, b, x, sigma):
    return np.dot(w, x) + b
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "adds the bias after the activation function",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w @ x) + b
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "ignores sigma and always takes the sigmoid",
        "source": """\
def neuron(w, b, x, sigma):
    z = w @ x + b
    return 1 / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "sums along the wrong axis: over the examples instead of the inputs",
        "source": """\
def neuron(w, b, x, sigma):
    z = (w[:, None] * x).sum(axis=1) + b
    return sigma(z)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "takes the mean over all examples, so that one number comes back",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(x.T.dot(w).mean() + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "takes the mean of the products instead of their sum",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(np.mean(w.reshape(-1, 1) * x, axis=0) + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "computes the first example only",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w @ x[:, 0] + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the bias is subtracted, and sigma is applied before the sum",
        "source": """\
def neuron(w, b, x, sigma):
    return w @ sigma(x) - b
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "keeps a row of shape (1, m) instead of (m,)",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w.reshape(1, -1) @ x + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "forgets the bias",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(np.einsum("n,nm->m", w, x))
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": False,
        "mistake": "by einsum",
        "source": """\
def neuron(w, b, x, sigma):
    weighted = np.einsum("i,ij->j", w, x)
    weighted = weighted + b
    return sigma(weighted)
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": False,
        "mistake": "the product turned round",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(b + x.T @ w)
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": 'the bias of "at least one": wrong sign',
        "source": """\
b_both = 10
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": False,
        "mistake": "z at (1, 1) should be zero there, so the whole 20 is taken away",
        "source": """\
b_both = -20
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": False,
        "mistake": "no bias at all: forgets that the line must lie in the middle",
        "source": """\
b_both = 0
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": False,
        "mistake": "halves once too often: a quarter of 20",
        "source": """\
b_both = -20 / 4
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: counts the switches as 0 and 1, so z is 20 and 10 with middle 15, and forgets the minus",
        "source": """\
b_both = 15
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "counts the switches as 0 and 1 instead of -1 and 1, so z is 20 and 10",
        "source": """\
b_both = -(20 + 10) / 2
""",
    },
    {
        "exercise": "b_both",
        "right": True,
        "closed": False,
        "mistake": "as the negative mean of the two weighted inputs",
        "source": """\
w = np.array([10, 10])
b_both = -np.mean([w @ np.array([1, 1]), w @ np.array([1, -1])])
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the output neuron says yes when both hidden ones do: AND of the two",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0, 20.0]])
    b2 = np.array([[-30.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": "the lamp is on when it should be off: XNOR",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[-20.0, 20.0]])
    b2 = np.array([[10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the weights are too small: right side everywhere, but not within 0.1",
        "source": """\
def xor_weights():
    W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([[1.0], [-1.0]])
    W2 = np.array([[2.0, -2.0]])
    b2 = np.array([[-1.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the output neuron has no bias, so that two silent hidden neurons give one half",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[0.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": "both hidden neurons have the same bias and so answer the same",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [10.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": "meant for switches that are 0 and 1",
        "source": """\
def xor_weights():
    W1 = np.array([[20.0, 20.0], [20.0, 20.0]])
    b1 = np.array([[-10.0], [-30.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": 'OR instead of XOR: the neuron "both" is not used',
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0, 0.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: hidden neuron 2 has a bias with the wrong sign, and both output weights are positive",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [10.0]])
    W2 = np.array([[20.0, 20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the output weights are a column instead of a row",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0], [-20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": False,
        "mistake": "x1 without x2, or x2 without x1",
        "source": """\
def xor_weights():
    W1 = 8 * np.array([[1.0, -1.0], [-1.0, 1.0]])
    b1 = np.full((2, 1), -8.0)
    W2 = np.full((1, 2), 12.0)
    b2 = np.array([[-6.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": False,
        "mistake": '"not both" and "at least one", joined by AND',
        "source": """\
def xor_weights():
    weights = [None, np.array([[-30.0, -30.0], [30.0, 30.0]]), np.array([[40.0, 40.0]])]
    biases = [None, np.array([[30.0], [30.0]]), np.array([[-60.0]])]
    return weights, biases
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": False,
        "mistake": "forgets the bias",
        "source": """\
z_hidden_3 = -1 * 1 + 0.6 * 0.5
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "takes the weights of the second neuron",
        "source": """\
z_hidden_3 = 0.5 * 1 + 1 * 0.5 + 0
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "takes the bias of the first neuron",
        "source": """\
z_hidden_3 = -1 * 1 + 0.6 * 0.5 + 0.5
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": False,
        "mistake": "exchanges the two inputs",
        "source": """\
z_hidden_3 = -1 * 0.5 + 0.6 * 1 + 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "gives the activation, not the weighted input",
        "source": """\
z_hidden_3 = 1 / (1 + np.exp(0.5))
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: drops the minus of the first weight, and takes the bias away",
        "source": """\
z_hidden_3 = 1 * 1 + 0.6 * 0.5 - 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "reads a column of W1 instead of the row: the weights that leave the second input, with the one input 1",
        "source": """\
z_hidden_3 = -2 * 1 + 1 * 0.5 + 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": True,
        "closed": False,
        "mistake": "the last entry of the whole layer",
        "source": """\
W1 = np.array([[1, -2], [0.5, 1], [-1, 0.6]])
z_hidden_3 = (W1 @ np.array([1, 0.5]) + np.array([0.5, 0, 0.2]))[-1]
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "stops one layer early",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    L = len(W) - 1
    for l in range(1, L):
        a = sigma(W[l] @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "every layer looks at the input x again",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        z = W[l] @ x + b[l]
        a = sigma(z)
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "no activation function in the last layer",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = W[l] @ a + b[l]
        if l != len(W) - 1:
            a = sigma(a)
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "sigma is applied once, at the end only",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for weights, bias in zip(W[1:], b[1:]):
        a = weights @ a + bias
    return sigma(a)
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "the bias is outside sigma",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l].dot(a)) + b[l]
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "two layers only",
        "source": """\
def feedforward(W, b, x, sigma):
    hidden = sigma(W[1] @ x + b[1])
    return sigma(W[2] @ hidden + b[2])
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "the matrix is transposed and the order turned round",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l].T @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "starts at layer 2",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(2, len(W)):
        a = sigma(W[l] @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no biases, and the last layer without sigma",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W) - 1):
        a = sigma(W[l] @ a)
    return W[-1] @ a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "the mean of the batch instead of all its columns",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x.mean(axis=1, keepdims=True)
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "returns out of the loop after the first layer",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l])
        return a
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": True,
        "mistake": "recursion",
        "source": """\
def feedforward(W, b, x, sigma):
    if len(W) == 1:
        return x
    return sigma(W[-1] @ feedforward(W[:-1], b[:-1], x, sigma) + b[-1])
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": False,
        "mistake": "example by example, put together at the end",
        "source": """\
def feedforward(W, b, x, sigma):
    columns = []
    for i in range(x.shape[1]):
        a = x[:, i : i + 1]
        for M, v in zip(W[1:], b[1:]):
            a = sigma(np.add(np.matmul(M, a), v))
        columns.append(a)
    return np.concatenate(columns, axis=1)
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "puts z into both lists",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        s = W[l] @ a[-1] + b[l]
        z.append(s)
        a.append(s)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "the next layer gets z instead of a",
        "source": """\
def forward(W, b, x, sigma):
    z = [x]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ z[l - 1] + b[l])
        a.append(sigma(z[l]))
    z[0] = None
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "returns the two lists in the wrong order",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return a, z
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "a has None at 0, too",
        "source": """\
def forward(W, b, x, sigma):
    z, a = [None], [None]
    act = x
    for l in range(1, len(W)):
        z.append(W[l] @ act + b[l])
        act = sigma(z[-1])
        a.append(act)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "z has no None at 0, so that its index is off by one",
        "source": """\
def forward(W, b, x, sigma):
    z = []
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[-1] + b[l])
        a.append(sigma(z[-1]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "forgets the last layer",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W) - 1):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "z without the bias: the bias is added inside sigma only",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1])
        a.append(sigma(z[l] + b[l]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "overwrites z with sigma of it, so both lists hold the activations",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        new = W[l] @ a[l - 1] + b[l]
        new = sigma(new)
        z.append(new)
        a.append(new)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the last layer has no sigma, and the bias is subtracted",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    L = len(W) - 1
    for l in range(1, L + 1):
        z.append(W[l] @ a[l - 1] - b[l])
        a.append(z[l] if l == L else sigma(z[l]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "every layer is given the input",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[0] + b[l])
        a.append(sigma(z[l]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": True,
        "closed": False,
        "mistake": "lists of a fixed length that are filled",
        "source": """\
def forward(W, b, x, sigma):
    L = len(W) - 1
    z = [None] * (L + 1)
    a = [None] * (L + 1)
    a[0] = x
    l = 0
    while l < L:
        l += 1
        z[l] = np.einsum("jk,km->jm", W[l], a[l - 1]) + b[l]
        a[l] = sigma(z[l])
    return z, a
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "the bias of the last layer only",
        "source": """\
b_collapsed = 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "adds the two biases",
        "source": """\
b_collapsed = -1 + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "gives the weight of the joint layer, not the bias",
        "source": """\
b_collapsed = -2 * 3
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": False,
        "mistake": "puts the layers in the wrong order: 3 (-2x + 4) - 1",
        "source": """\
b_collapsed = 3 * 4 - 1
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "forgets the bias of the second layer",
        "source": """\
b_collapsed = -2 * -1
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: wrong order of the layers, and the last bias left out",
        "source": """\
b_collapsed = 3 * 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": False,
        "mistake": "multiplies the two biases",
        "source": """\
b_collapsed = -1 * 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": True,
        "closed": False,
        "mistake": "the value at x = 0",
        "source": """\
h = lambda x: 3 * x - 1
b_collapsed = -2 * h(0) + 4
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "takes z for the activation: z (1 - z)",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return z * (1 - z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "brackets: sigma(z) times 1, minus sigma(z)",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * 1 - sigmoid(z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "the square is left out of one factor: only 1 - sigma",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return 1 - sigmoid(z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "the slope of tanh",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return 1 - sigmoid(z) ** 2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "applies the sigmoid twice",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    a = sigmoid(z)
    return sigmoid(a) * (1 - sigmoid(a))
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "plus instead of minus",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 + sigmoid(z))
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "a one-sided difference with a step that is far too coarse",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    h = 0.1
    return (sigmoid(z + h) - sigmoid(z)) / h
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "derivative of the exponential forgotten in the quotient rule: sign is wrong",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    e = np.exp(-z)
    return -e / (1 + e) ** 2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: takes z for the activation, and plus instead of minus",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return z * (1 + z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "1 - sigma evaluated at -z, so that the factor is sigma again",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(-z))
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": True,
        "closed": True,
        "mistake": "by the symmetry of the sigmoid",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * sigmoid(-z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": True,
        "closed": True,
        "mistake": "by the tanh, without the sigmoid",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    t = np.tanh(0.5 * z)
    return 0.25 * (1.0 - t**2)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "subtracts the largest number of the whole array: columns far below it underflow",
        "source": """\
def softmax(z):
    \"\"\"Columns are examples: z and the result have shape (n, m).\"\"\"
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "the largest number of each row instead of each column",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "divides by the sum of all entries, not of each column",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum()
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "sums along the rows",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "divides by the largest number, which changes the shares",
        "source": """\
def softmax(z):
    z = z / z.max(axis=0)
    e = np.exp(z)
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "cuts large z off, so large numbers all get the same share",
        "source": """\
def softmax(z):
    z = np.minimum(z, 700)
    e = np.exp(z)
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "replaces nan by 0",
        "source": """\
def softmax(z):
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=0))
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "subtracts the smallest number instead of the largest",
        "source": """\
def softmax(z):
    e = np.exp(z - z.min(axis=0))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "subtracts the largest in the numerator only",
        "source": """\
def softmax(z):
    return np.exp(z - z.max(axis=0)) / np.exp(z).sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: row maximum, and the sum along the rows",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "subtracts the mean of the column, which does not help for a wide column",
        "source": """\
def softmax(z):
    e = np.exp(z - z.mean(axis=0))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": True,
        "closed": False,
        "mistake": "by differences of the logarithm of the sum",
        "source": """\
def softmax(z):
    top = np.max(z, axis=0, keepdims=True)
    log_sum = top + np.log(np.sum(np.exp(z - top), axis=0, keepdims=True))
    return np.exp(z - log_sum)
""",
    },
    {
        "exercise": "softmax",
        "right": True,
        "closed": True,
        "mistake": "column by column in a loop",
        "source": """\
def softmax(z):
    shares = np.zeros(z.shape)
    for i in range(z.shape[1]):
        column = np.exp(z[:, i] - max(z[:, i]))
        shares[:, i] = column / sum(column)
    return shares
""",
    },
]
