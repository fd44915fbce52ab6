"""Answers to chapter 1, feedforward, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "The two inputs are swapped: the first weight gets the second input.",
        "source": """\
z_by_hand = -2 * (-0.5) + 3 * 1.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "Gives the answer a = sigma(z), not the weighted input z (reads ahead).",
        "source": """\
z_by_hand = 1 / (1 + np.exp(-(-2 * 1.5 + 3 * (-0.5) - 1)))
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "Takes the new weights, but the bias b = 0.5 that the cell above has left behind.",
        "source": """\
b = 0.5
w = np.array([-2.0, 3.0])
x = np.array([1.5, -0.5])
z_by_hand = w @ x + b
""",
    },
    {
        "exercise": "z_by_hand",
        "right": True,
        "closed": True,
        "mistake": "The bias is a weight whose input is always 1: one product of three numbers each.",
        "source": """\
z_by_hand = np.dot([-2, 3, -1], [1.5, -0.5, 1])
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "Precedence: 1/1 is computed first, and e^-z is added to it.",
        "source": """\
def sigmoid(z):
    return 1 / 1 + np.exp(-z)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "Uses the relation with tanh, but forgets the half inside: this is sigma(2z).",
        "source": """\
def sigmoid(z):
    return (1 + np.tanh(z)) / 2
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "Rounds to three digits, so as to hit 0.881; far out the answer becomes exactly 0 or 1.",
        "source": """\
def sigmoid(z):
    return np.round(1 / (1 + np.exp(-z)), 3)
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": True,
        "mistake": "Through the logarithm: exp(-ln(1 + e^-z)), without overflow.",
        "source": """\
def sigmoid(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "Ignores the argument sigma and always uses the sigmoid.",
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
        "mistake": "Multiplies entry by entry and then adds over the wrong axis: over the examples, so n numbers come back.",
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
        "mistake": "Makes w a row first, and so returns the shape (1, m) instead of (m,).",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w.reshape(1, -1) @ x + b)
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": True,
        "mistake": "An einsum; sigma is called once, on the whole batch.",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(np.einsum("n,nm->m", w, x) + b)
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": 'Sign: adds the middle instead of taking it away (this is the neuron "at least one").',
        "source": """\
b_both = (20 + 0) / 2
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "Forgets that the weights are 10: the line for w = (1, 1).",
        "source": """\
b_both = -(2 + 0) / 2
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "The mean over all three points, both orange ones counted, not the middle of the two values of z.",
        "source": """\
b_both = -(20 + 0 + 0) / 3
""",
    },
    {
        "exercise": "b_both",
        "right": True,
        "closed": True,
        "mistake": "Measured: minus the z without a bias at the place midway between the two points.",
        "source": """\
w = np.array([10.0, 10.0])
midway = (np.array([1.0, 1.0]) + np.array([1.0, -1.0])) / 2
b_both = -(w @ midway)
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "The textbook solution for switches that are 0 or 1; here they are -1 and 1.",
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
        "closed": True,
        "mistake": "Believes that the hidden neurons answer -1 or 1 (as tanh does), so the output stands at one half where the lamp is on.",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[10.0, -10.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "The right idea with weights that are too small: each answer is on the right side, but not within 0.1.",
        "source": """\
def xor_weights():
    W1 = np.array([[2.0, 2.0], [2.0, 2.0]])
    b1 = np.array([[2.0], [-2.0]])
    W2 = np.array([[4.0, -4.0]])
    b2 = np.array([[-2.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": True,
        "mistake": 'Other hidden neurons: "the first alone" and "the second alone"; the output is "or".',
        "source": """\
def xor_weights():
    W1 = np.array([[12.0, -12.0], [-12.0, 12.0]])
    b1 = np.array([[-12.0], [-12.0]])
    W2 = np.array([[15.0, 15.0]])
    b2 = np.array([[-7.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "The two inputs are swapped.",
        "source": """\
z_hidden_3 = -1 * 0.5 + 0.6 * 1 + 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "Gives the activation of the third neuron, not its weighted input.",
        "source": """\
z_hidden_3 = 0.378
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "Takes the bias of the second neuron (0) for that of the third.",
        "source": """\
z_hidden_3 = -1 * 1 + 0.6 * 0.5 + 0
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "No sigma at the last layer, as with a linear output.",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W) - 1):
        a = sigma(W[l] @ a + b[l])
    return W[-1] @ a + b[-1]
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "The return stands inside the loop: only layer 1 is computed.",
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
        "right": False,
        "closed": True,
        "mistake": "Written for the network of the chapter, with exactly one hidden layer.",
        "source": """\
def feedforward(W, b, x, sigma):
    hidden = sigma(W[1] @ x + b[1])
    return sigma(W[2] @ hidden + b[2])
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": True,
        "mistake": "Recursive, from the last layer back to the first, without a loop.",
        "source": """\
def feedforward(W, b, x, sigma):
    if len(W) == 1:
        return x
    return sigma(W[-1] @ feedforward(W[:-1], b[:-1], x, sigma) + b[-1])
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "sigma is written into the array of z itself, so z[l] and a[l] are one array and z holds activations.",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        zl = W[l] @ a[l - 1] + b[l]
        z.append(zl)
        zl[:] = sigma(zl)
        a.append(zl)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "The two lists are returned in the wrong order.",
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
        "closed": True,
        "mistake": "The next layer is fed with z instead of a: all hidden sigmas are left out on the way.",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    signal = x
    for l in range(1, len(W)):
        signal = W[l] @ signal + b[l]
        z.append(signal)
        a.append(sigma(signal))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": True,
        "closed": True,
        "mistake": "Goes through pairs with zip and takes the last entry of a.",
        "source": """\
def forward(W, b, x, sigma):
    z, a = [None], [x]
    for weights, biases in zip(W[1:], b[1:], strict=True):
        z += [np.add(weights.dot(a[-1]), biases)]
        a += [sigma(z[-1])]
    return z, a
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "The biases are simply added.",
        "source": """\
b_collapsed = -1 + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "Put together in the wrong order: the second layer into the first.",
        "source": """\
b_collapsed = 3 * 4 - 1
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "The minus of the first bias is lost.",
        "source": """\
b_collapsed = -2 * 1 + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": True,
        "closed": True,
        "mistake": "The bias is what comes out for x = 0.",
        "source": """\
def both(x):
    h = 3 * x - 1
    return -2 * h + 4


b_collapsed = both(0)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "Takes z for the answer itself: z (1 - z).",
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
        "mistake": "The slope by a nudge upward only, with h = 0.01: too coarse and one-sided.",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    h = 0.01
    return (sigmoid(z + h) - sigmoid(z)) / h
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "Sign slip in the exponent of the numerator: e^z in place of e^-z.",
        "source": """\
def sigmoid_prime(z):
    return np.exp(z) / (1 + np.exp(-z)) ** 2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": True,
        "closed": True,
        "mistake": "The same curve with the hyperbolic cosine, without the sigmoid.",
        "source": """\
def sigmoid_prime(z):
    return 0.25 / np.cosh(np.asarray(z) / 2) ** 2
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "Takes the largest number of the whole array away, not of each column: a column far below it becomes 0 / 0.",
        "source": """\
def softmax(z):
    \"\"\"Columns are examples: z and the result have shape (n, m).\"\"\"
    e = np.exp(z - z.max())
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "Cuts z off at 700 so that nothing overflows: large z become equal, and get equal shares.",
        "source": """\
def softmax(z):
    \"\"\"Columns are examples: z and the result have shape (n, m).\"\"\"
    e = np.exp(np.minimum(z, 700))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "Takes the mean of the column away in place of the largest: it helps for (1000, 1001), not if z spreads widely.",
        "source": """\
def softmax(z):
    \"\"\"Columns are examples: z and the result have shape (n, m).\"\"\"
    e = np.exp(z - z.mean(axis=0))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": True,
        "closed": True,
        "mistake": "Through the logarithm of the sum of exponentials.",
        "source": """\
def softmax(z):
    \"\"\"Columns are examples: z and the result have shape (n, m).\"\"\"
    return np.exp(z - np.logaddexp.reduce(z, axis=0))
""",
    },
]
