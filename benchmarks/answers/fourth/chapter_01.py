"""Answers to chapter 1, feedforward, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "the two inputs are exchanged",
        "source": """\
z_by_hand = -2 * (-0.5) + 3 * 1.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "gives the activation by the sigmoid, not the weighted input",
        "source": """\
z_by_hand = 1 / (1 + np.exp(5.5))
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "new weights and input, but the bias b = 0.5 of the cell above",
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
        "mistake": "the bias as a weight of a third input that is always 1",
        "source": """\
z_by_hand = np.dot([-2, 3, -1], [1.5, -0.5, 1])
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "brackets forgotten: 1 / 1 + e^-z",
        "source": """\
def sigmoid(z):
    return 1 / 1 + np.exp(-z)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "writes it by tanh, but forgets the half inside",
        "source": """\
def sigmoid(z):
    return (1 + np.tanh(z)) / 2
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "a loop over the first axis with math.exp: fails for a number and for two-dimensional arrays",
        "source": """\
import math


def sigmoid(z):
    result = []
    for value in z:
        result.append(1 / (1 + math.exp(-value)))
    return np.array(result)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "adds the bias after sigma",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w @ x) + b
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "the bias is added to every product, so it counts n times",
        "source": """\
def neuron(w, b, x, sigma):
    parts = w[:, None] * x + b
    return sigma(parts.sum(axis=0))
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "always the sigmoid, in the place of the sigma that is given",
        "source": """\
def neuron(w, b, x, sigma):
    z = np.dot(w, x) + b
    return activations.sigmoid(z)
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": True,
        "mistake": "the batch is transposed, so that the examples are rows",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(b + x.T.dot(w))
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "takes over the bias of 'at least one'",
        "source": """\
b_both = 10
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "the middle between (1, 1) and (-1, -1), whose z are 20 and -20",
        "source": """\
b_both = -(20 + (-20)) / 2
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "finds -1 for the weights (1, 1), and does not scale it with the weights",
        "source": """\
b_both = -1
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the knobs for switches that are 0 or 1, not -1 or 1",
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
        "mistake": "right signs, but weights of size 1: all answers stay near one half",
        "source": """\
def xor_weights():
    W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([[1.0], [-1.0]])
    W2 = np.array([[1.0, -1.0]])
    b2 = np.array([[-0.5]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the second hidden neuron says 'not both', but the third still counts it against the lamp",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [-10.0, -10.0]])
    b1 = np.array([[10.0], [10.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": True,
        "mistake": "hidden: only the first switch up, only the second up; output: at least one",
        "source": """\
def xor_weights():
    W1 = np.array([[10, -10], [-10, 10]])
    b1 = np.full((2, 1), -10)
    W2 = np.array([[30, 30]])
    b2 = np.array([[-15]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "gives the activation of the third neuron",
        "source": """\
z_hidden_3 = activations.sigmoid(-1 * 1 + 0.6 * 0.5 + 0.2)
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "the two inputs are exchanged",
        "source": """\
z_hidden_3 = -1 * 0.5 + 0.6 * 1 + 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "the bias of the first neuron",
        "source": """\
z_hidden_3 = -1 * 1 + 0.6 * 0.5 + 0.5
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "no sigma in the last layer, as with a linear output",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    L = len(W) - 1
    for l in range(1, L):
        a = sigma(W[l] @ a + b[l])
    return W[L] @ a + b[L]
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "the two layers of the chapter's network, written out, in the place of any number",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    a = sigma(W[1] @ a + b[1])
    a = sigma(W[2] @ a + b[2])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "return is indented too far: it leaves after the first layer",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        z = W[l] @ a + b[l]
        a = sigma(z)
        return a
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": True,
        "mistake": "a recursion: the last layer on the output of the network without it",
        "source": """\
def feedforward(W, b, x, sigma):
    if len(W) == 1:
        return x
    before = feedforward(W[:-1], b[:-1], x, sigma)
    return sigma(np.dot(W[-1], before) + b[-1])
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "hands the weighted input on to the next layer, not the activation",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    current = x
    for l in range(1, len(W)):
        current = W[l] @ current + b[l]
        z.append(current)
        a.append(sigma(current))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "z is kept without the bias",
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
        "closed": True,
        "mistake": "returns the two lists in the other order",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for Wl, bl in zip(W[1:], b[1:]):
        z.append(Wl @ a[-1] + bl)
        a.append(sigma(z[-1]))
    return a, z
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "wrong order of the layers: a is put into h",
        "source": """\
b_collapsed = 3 * 4 - 1
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "gives the weight, not the bias",
        "source": """\
b_collapsed = -2 * 3
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "a sign is lost in the bracket: -2 (3x - 1) = -6x - 2",
        "source": """\
b_collapsed = -2 * 1 + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": True,
        "closed": True,
        "mistake": "the bias is what the two layers answer at x = 0",
        "source": """\
def both(x):
    h = 3 * x - 1
    return -2 * h + 4


b_collapsed = both(0.0)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "takes z for the answer: z (1 - z)",
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
        "mistake": "the formula of tanh: 1 minus the square of the answer",
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
        "closed": True,
        "mistake": "the quotient rule without the square of the denominator",
        "source": """\
def sigmoid_prime(z):
    return np.exp(-z) / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "takes away the largest number of the whole array: a column that lies far below another becomes 0 / 0",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "cuts z off at 700, so that nothing overflows; 1000 and 1001 become equal",
        "source": """\
def softmax(z):
    e = np.exp(np.clip(z, -700, 700))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "takes the largest number of each row, so the differences within a column change",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": True,
        "closed": True,
        "mistake": "the exponential of z minus the logarithm of the sum, by logaddexp",
        "source": """\
def softmax(z):
    return np.exp(z - np.logaddexp.reduce(z, axis=0))
""",
    },
]
