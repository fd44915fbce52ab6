"""Answers to chapter 1, feedforward, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "the bias is forgotten",
        "source": """\
z_by_hand = -2 * 1.5 + 3 * -0.5
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "the bias is subtracted instead of added",
        "source": """\
z_by_hand = -2 * 1.5 + 3 * -0.5 + 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "the sign of the second input is lost",
        "source": """\
z_by_hand = -2 * 1.5 + 3 * 0.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "weights and inputs are crossed",
        "source": """\
z_by_hand = -2 * -0.5 + 3 * 1.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "the sign of the first weight is lost",
        "source": """\
z_by_hand = 2 * 1.5 + 3 * -0.5 - 1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": True,
        "mistake": "gives the activation sigma(z), not z",
        "source": """\
z_by_hand = 1 / (1 + np.exp(5.5))
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "answers yes or no (0) instead of z",
        "source": """\
z_by_hand = 0
""",
    },
    {
        "exercise": "z_by_hand",
        "right": False,
        "closed": False,
        "mistake": "the bias is multiplied with the sum",
        "source": """\
z_by_hand = (-2 * 1.5 + 3 * -0.5) * -1
""",
    },
    {
        "exercise": "z_by_hand",
        "right": True,
        "closed": True,
        "mistake": "as a product of arrays with the bias as a third weight",
        "source": """\
z_by_hand = np.array([-2, 3, -1]) @ np.array([1.5, -0.5, 1])
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "the minus in the exponent is forgotten",
        "source": """\
def sigmoid(z):
    return 1 / (1 + np.exp(z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "brackets: divides by 1 first, so that it is 1 + exp(-z)",
        "source": """\
def sigmoid(z):
    return 1 / 1 + np.exp(-z)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "the exponential alone below the fraction bar, without the 1",
        "source": """\
def sigmoid(z):
    return 1 / np.exp(-z)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "a minus instead of a plus below the fraction bar",
        "source": """\
def sigmoid(z):
    return 1 / (1 - np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "a power of 2 instead of e",
        "source": """\
def sigmoid(z):
    return 1 / (1 + 2.0 ** (-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "2.718 for e, only four digits",
        "source": """\
def sigmoid(z):
    return 1 / (1 + 2.718 ** (-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "the hard step: 1 where z is positive",
        "source": """\
def sigmoid(z):
    return np.where(z > 0, 1.0, 0.0)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "tanh, which lies between -1 and 1",
        "source": """\
def sigmoid(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "tanh moved into 0 to 1, but with z instead of z/2",
        "source": """\
def sigmoid(z):
    return (np.tanh(z) + 1) / 2
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "rounds to three digits, because the text says 0.881",
        "source": """\
def sigmoid(z):
    return np.round(1 / (1 + np.exp(-z)), 3)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "math.exp works for a single number only, not for an array",
        "source": """\
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "a loop over a list: the result is a flat list, so a matrix or a number fails",
        "source": """\
def sigmoid(z):
    result = []
    for value in z:
        result.append(1 / (1 + np.exp(-value)))
    return np.array(result)
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "takes the second factor of the slope, exp(-z) / (1 + exp(-z)), for sigma itself",
        "source": """\
def sigmoid(z):
    return np.exp(-z) / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the minus in the exponent is lost, and a minus stands for the plus",
        "source": """\
def sigmoid(z):
    return 1 / (1 - np.exp(z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "the result has the type of z, so whole numbers give 0 only",
        "source": """\
def sigmoid(z):
    a = np.zeros_like(z)
    a[...] = 1 / (1 + np.exp(-z))
    return a
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "writes the result into the caller's array",
        "source": """\
def sigmoid(z):
    z *= -1
    return 1 / (1 + np.exp(z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": False,
        "mistake": "clips z to plus and minus 5, so that the tails are flat",
        "source": """\
def sigmoid(z):
    z = np.clip(z, -5, 5)
    return 1 / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": False,
        "closed": True,
        "mistake": "computes the answer and prints it, but returns nothing",
        "source": """\
def sigmoid(z):
    a = 1 / (1 + np.exp(-z))
    print(a)
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": True,
        "mistake": "by tanh of half of z",
        "source": """\
def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": False,
        "mistake": "exp(z) over 1 + exp(z) where z is negative, the usual form elsewhere",
        "source": """\
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": True,
        "mistake": "a reciprocal, with the power of e",
        "source": """\
def sigmoid(zz):
    bottom = 1.0 + np.e ** (-1.0 * zz)
    return bottom**-1
""",
    },
    {
        "exercise": "sigmoid",
        "right": True,
        "closed": True,
        "mistake": "by logaddexp, which is softplus",
        "source": """\
def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "multiplies entry by entry and does not add up",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w * x[:, 0] + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "the wrong order: x @ w fits only when n and m are equal",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(x @ w + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "the bias is added outside sigma",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w @ x) + b
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "sigma is forgotten",
        "source": """\
def neuron(w, b, x, sigma):
    z = w @ x + b
    return z
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "uses a fixed sigmoid instead of the sigma that is given",
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
        "mistake": "the bias is forgotten",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(np.dot(w, x))
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "adds over the columns instead of the rows",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma((w[:, None] * x).sum(axis=1) + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "the mean of the products instead of their sum",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma((w[:, None] * x).mean(axis=0) + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "returns a row of shape (1, m) and not (m,)",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w.reshape(1, -1) @ x + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": True,
        "mistake": "only the first two inputs are used, as in the example of the lamp",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w[0] * x[0] + w[1] * x[1] + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "subtracts the bias, as if it were a threshold",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w @ x - b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no bias, and the shape is (1, m)",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w[np.newaxis, :] @ x)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "only the first example",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(w @ x[:, 0] + b)
""",
    },
    {
        "exercise": "neuron",
        "right": False,
        "closed": False,
        "mistake": "squeezes, so that a batch of one example gives a bare number",
        "source": """\
def neuron(w, b, x, sigma):
    return np.squeeze(sigma(w @ x + b))
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": True,
        "mistake": "transposed product",
        "source": """\
def neuron(w, b, x, sigma):
    return sigma(x.T @ w + b)
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": False,
        "mistake": "einsum",
        "source": """\
def neuron(w, b, x, sigma):
    z = np.einsum("k,ki->i", w, x)
    z = z + b
    return sigma(z)
""",
    },
    {
        "exercise": "neuron",
        "right": True,
        "closed": False,
        "mistake": "adds up input by input",
        "source": """\
def neuron(w, b, x, sigma):
    z = np.full(x.shape[1], float(b))
    for k in range(len(w)):
        z = z + w[k] * x[k]
    return sigma(z)
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": 'the bias of "at least one" with its sign kept',
        "source": """\
b_both = 10
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": False,
        "mistake": "midway between 30 and 10 with the bias already in",
        "source": """\
b_both = -20
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": (
            "the middle of 20 at (1, 1) and 10, which is z of the orange points with the bias of the other neuron"
        ),
        "source": """\
b_both = -15
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "puts the line through the two orange points",
        "source": """\
b_both = 0
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": True,
        "mistake": "computes with weights of 1 instead of 10",
        "source": """\
b_both = -1
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": False,
        "mistake": "halves the sum of the wrong pair: 20 at (1, 1) and -20 at (-1, -1), plus 5",
        "source": """\
b_both = -5
""",
    },
    {
        "exercise": "b_both",
        "right": False,
        "closed": False,
        "mistake": "in the middle but with a positive sign and in the scale of the inputs",
        "source": """\
b_both = 1
""",
    },
    {
        "exercise": "b_both",
        "right": True,
        "closed": False,
        "mistake": "as the mean of the two weighted inputs, with a minus",
        "source": """\
b_both = -np.mean([10 + 10, 10 - 10])
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the second hidden neuron is the first again: bias +10 for both",
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
        "mistake": "the lamp is wired the other way round: it is off where it should be on",
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
        "mistake": "both hidden neurons speak for the lamp, so that it computes OR",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0, 20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": "weights of 1: right side of one half everywhere, but not within 0.1 of 0 and 1",
        "source": """\
def xor_weights():
    W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([[1.0], [-1.0]])
    W2 = np.array([[2.0, -2.0]])
    b2 = np.array([[-0.5]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": 'the bias of the third neuron is left at 0, so that "none" gives one half',
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
        "closed": True,
        "mistake": "solves it for switches that are 0 and 1, and not -1 and 1",
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
        "mistake": "the biases have the shape (2,) instead of (2, 1)",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([10.0, -10.0])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([-10.0])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "the None at index 0 is left out, so the lists begin with layer 1",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[-10.0]])
    return [W1, W2], [b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": "W2 stands as a column, shape (2, 1)",
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
        "right": False,
        "closed": True,
        "mistake": ("two mistakes: the biases of the hidden neurons are exchanged, and the third neuron is an AND"),
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[-10.0], [10.0]])
    W2 = np.array([[20.0, 20.0]])
    b2 = np.array([[-30.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": True,
        "mistake": "hidden neurons look at one switch each, x1 and x2; the third cannot tell",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 0.0], [0.0, 10.0]])
    b1 = np.array([[0.0], [0.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[-10.0]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": False,
        "closed": False,
        "mistake": "biases and weights are returned in the wrong order",
        "source": """\
def xor_weights():
    W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
    b1 = np.array([[10.0], [-10.0]])
    W2 = np.array([[20.0, -20.0]])
    b2 = np.array([[-10.0]])
    return [None, b1, b2], [None, W1, W2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": False,
        "mistake": '"at least one" and "not both", joined by and',
        "source": """\
def xor_weights():
    W1 = np.array([[12.0, 12.0], [-12.0, -12.0]])
    b1 = np.array([[12.0], [12.0]])
    W2 = np.array([[15.0, 15.0]])
    b2 = np.array([[-22.5]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": True,
        "mistake": "one hidden neuron for each of the orange points, joined by or; whole numbers",
        "source": """\
def xor_weights():
    W1 = np.array([[9, -9], [-9, 9]])
    b1 = np.array([[-9], [-9]])
    W2 = np.array([[14, 14]])
    b2 = np.array([[-7]])
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "xor_weights",
        "right": True,
        "closed": False,
        "mistake": "one for each of the blue points, counted against the lamp",
        "source": """\
def xor_weights():
    W1 = 10 * np.array([[1.0, 1.0], [-1.0, -1.0]])
    b1 = -10 * np.ones((2, 1))
    W2 = -20 * np.ones((1, 2))
    b2 = np.full((1, 1), 10.0)
    return [None, W1, W2], [None, b1, b2]
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": False,
        "mistake": "the bias is forgotten",
        "source": """\
z_hidden_3 = -1 * 1 + 0.6 * 0.5
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "the column of the matrix instead of the row: weights of the second input",
        "source": """\
z_hidden_3 = -2 * 1 + 1 * 0.5 + 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": True,
        "mistake": "gives the activation and not z",
        "source": """\
z_hidden_3 = 1 / (1 + np.exp(0.5))
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": False,
        "closed": False,
        "mistake": "the sign of the first weight is lost",
        "source": """\
z_hidden_3 = 1 * 1 + 0.6 * 0.5 + 0.2
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
        "exercise": "z_hidden_3",
        "right": False,
        "closed": False,
        "mistake": "the inputs are exchanged",
        "source": """\
z_hidden_3 = -1 * 0.5 + 0.6 * 1 + 0.2
""",
    },
    {
        "exercise": "z_hidden_3",
        "right": True,
        "closed": False,
        "mistake": "by the whole layer",
        "source": """\
W1 = np.array([[1, -2], [0.5, 1], [-1, 0.6]])
z_hidden_3 = (W1 @ [1, 0.5] + [0.5, 0, 0.2])[2]
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "no activation in the last layer",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W) - 1):
        a = sigma(W[l] @ a + b[l])
    L = len(W) - 1
    return W[L] @ a + b[L]
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "the last layer is left out: the loop ends one too early",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W) - 1):
        a = sigma(W[l] @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "every layer gets the input x instead of the layer before",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ x + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "the bias is forgotten",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a)
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "sigma once at the end, linear layers before",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = W[l] @ a + b[l]
    return sigma(a)
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "the bias is added after sigma",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a) + b[l]
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "starts at index 0, where None stands",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(len(W)):
        a = sigma(W[l] @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": False,
        "mistake": "exactly two layers, as in the worked example",
        "source": """\
def feedforward(W, b, x, sigma):
    a1 = sigma(W[1] @ x + b[1])
    a2 = sigma(W[2] @ a1 + b[2])
    return a2
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "W is transposed",
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
        "closed": False,
        "mistake": "entry by entry instead of the matrix product",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] * a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the biases are left out, and so is sigma of the last layer",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = W[l] @ a
        if l < len(W) - 1:
            a = sigma(a)
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "uses np.tanh in place of the sigma that is given",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = np.tanh(W[l] @ a + b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "the return stands inside the loop, so only one layer is computed",
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
        "closed": False,
        "mistake": "flattens the biases: (n,) is added along the wrong axis",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l].ravel())
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "sends one column, the first example, and repeats it",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x[:, [0]]
    for l in range(1, len(W)):
        a = sigma(W[l] @ a + b[l])
    return np.repeat(a, x.shape[1], axis=1)
""",
    },
    {
        "exercise": "feedforward",
        "right": False,
        "closed": True,
        "mistake": "the bias is subtracted",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    for l in range(1, len(W)):
        a = sigma(W[l] @ a - b[l])
    return a
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": False,
        "mistake": "goes through pairs of weights and biases",
        "source": """\
def feedforward(W, b, x, sigma):
    for weights, bias in zip(W[1:], b[1:], strict=True):
        x = sigma(np.matmul(weights, x) + bias)
    return x
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": False,
        "mistake": "recursion from the last layer",
        "source": """\
def feedforward(W, b, x, sigma):
    if len(W) == 1:
        return x
    before = feedforward(W[:-1], b[:-1], x, sigma)
    return sigma(W[-1].dot(before) + b[-1])
""",
    },
    {
        "exercise": "feedforward",
        "right": True,
        "closed": True,
        "mistake": "the bias as a last column of the weights",
        "source": """\
def feedforward(W, b, x, sigma):
    a = x
    l = 1
    while l < len(W):
        knobs = np.hstack([W[l], b[l]])
        a = sigma(knobs @ np.vstack([a, np.ones((1, a.shape[1]))]))
        l += 1
    return a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "z is stored after sigma, so z and a are the same",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        h = sigma(W[l] @ a[l - 1] + b[l])
        z.append(h)
        a.append(h)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "the two lists are returned in the wrong order",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[-1] + b[l])
        a.append(sigma(z[-1]))
    return a, z
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "every layer takes the input a[0]",
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
        "right": False,
        "closed": False,
        "mistake": "sends z on to the next layer instead of a",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    last = x
    for l in range(1, len(W)):
        last = W[l] @ last + b[l]
        z.append(last)
        a.append(sigma(last))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "no None at the beginning of z",
        "source": """\
def forward(W, b, x, sigma):
    z = []
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[-1]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "the input is missing in a: None stands there too",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [None]
    h = x
    for l in range(1, len(W)):
        z.append(W[l] @ h + b[l])
        h = sigma(z[l])
        a.append(h)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "the last layer is forgotten",
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
        "closed": True,
        "mistake": "the output keeps its z: no sigma in the last layer",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]) if l < len(W) - 1 else z[l])
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "z is stored without its bias; the activations are right",
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
        "mistake": "returns the last z and a only, not the lists",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z[-1], a[-1]
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no bias in z, and the lists in the wrong order",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1])
        a.append(sigma(z[l]))
    return a, z
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": True,
        "mistake": "one and the same array is changed in every layer, so z holds activations at the end",
        "source": """\
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for l in range(1, len(W)):
        now = W[l] @ a[l - 1] + b[l]
        z.append(now)
        now[:] = sigma(now)
        a.append(now)
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": False,
        "closed": False,
        "mistake": "puts 0 where None is asked",
        "source": """\
def forward(W, b, x, sigma):
    z = [0]
    a = [x]
    for l in range(1, len(W)):
        z.append(W[l] @ a[l - 1] + b[l])
        a.append(sigma(z[l]))
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": True,
        "closed": False,
        "mistake": "lists of full length, filled by index",
        "source": """\
def forward(W, b, x, sigma):
    L = len(W) - 1
    z = [None] * (L + 1)
    a = [None] * (L + 1)
    a[0] = x
    for l in range(L):
        z[l + 1] = W[l + 1].dot(a[l]) + b[l + 1]
        a[l + 1] = sigma(z[l + 1])
    return z, a
""",
    },
    {
        "exercise": "forward",
        "right": True,
        "closed": True,
        "mistake": "zip and a helper for one layer",
        "source": """\
def one_layer(weights, bias, signal):
    return np.einsum("jk,ki->ji", weights, signal) + bias


def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    for weights, bias in zip(W[1:], b[1:], strict=True):
        z += [one_layer(weights, bias, a[-1])]
        a += [sigma(z[-1])]
    return z, a
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "the bias of the second layer alone",
        "source": """\
b_collapsed = 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": False,
        "mistake": "adds the two biases",
        "source": """\
b_collapsed = -1 + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": False,
        "mistake": "the sign of the weight is lost",
        "source": """\
b_collapsed = 2 * (-1) + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "multiplies the bias of the first layer with its own weight",
        "source": """\
b_collapsed = 3 * (-1) + 4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "gives the weight of the one layer",
        "source": """\
b_collapsed = -6
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": False,
        "mistake": "multiplies the two biases",
        "source": """\
b_collapsed = -4
""",
    },
    {
        "exercise": "b_collapsed",
        "right": False,
        "closed": True,
        "mistake": "the layers in the other order: first a, then h",
        "source": """\
b_collapsed = 3 * 4 - 1
""",
    },
    {
        "exercise": "b_collapsed",
        "right": True,
        "closed": False,
        "mistake": "the answer at x = 0",
        "source": """\
h = 3 * 0 - 1
b_collapsed = -2 * h + 4
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "z instead of sigma(z) in the second factor",
        "source": """\
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "the formula of station 5, but z is taken as if it were already the activation",
        "source": """\
def sigmoid_prime(z):
    return z * (1 - z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "the second factor is 1 + sigma",
        "source": """\
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 + s)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "1 minus the square, as for tanh",
        "source": """\
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    return 1 - s**2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "the sigmoid itself, the height instead of the slope",
        "source": """\
def sigmoid_prime(z):
    return 1 / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "e^-z over the sum, the square below is forgotten",
        "source": """\
def sigmoid_prime(z):
    return np.exp(-z) / (1 + np.exp(-z))
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "a minus too many: that of the derivative of 1/u is kept, that of u' is lost",
        "source": """\
def sigmoid_prime(z):
    return -np.exp(-z) / (1 + np.exp(-z)) ** 2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "squares the sigmoid",
        "source": """\
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    return s**2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "one-sided nudge with a coarse h: only about three digits are right",
        "source": """\
def sigmoid_prime(z):
    def s(z):
        return 1 / (1 + np.exp(-z))

    h = 0.001
    return (s(z + h) - s(z)) / h
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "slope of tanh",
        "source": """\
def sigmoid_prime(z):
    return 1 - np.tanh(z) ** 2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": False,
        "mistake": "works for a single number only, because of the if",
        "source": """\
def sigmoid_prime(z):
    if z > 0:
        e = np.exp(-z)
    else:
        e = np.exp(z)
    return e / (1 + e) ** 2
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": ("two mistakes: minus in the exponent lost in one factor, and z in place of the other sigma"),
        "source": """\
def sigmoid_prime(z):
    return (1 / (1 + np.exp(z))) * (1 - z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "both factors are sigma(-z)",
        "source": """\
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(z))
    return s * s
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": False,
        "closed": True,
        "mistake": "a power as an integer division: // for /",
        "source": """\
def sigmoid_prime(z):
    s = 1 // (1 + np.exp(-z))
    return s * (1 - s)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": True,
        "closed": True,
        "mistake": "sigma(z) times sigma(-z)",
        "source": """\
def sigmoid_prime(z):
    def s(t):
        return 1 / (1 + np.exp(-t))

    return s(z) * s(-z)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": True,
        "closed": False,
        "mistake": "by the square of 1/cosh",
        "source": """\
def sigmoid_prime(z):
    return 0.25 * (1 - np.tanh(z / 2) ** 2)
""",
    },
    {
        "exercise": "sigmoid_prime",
        "right": True,
        "closed": False,
        "mistake": "by exp of minus the absolute value, as the slope is even",
        "source": """\
def sigmoid_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "the largest of the whole array is subtracted, so a column far below it becomes 0/0",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "the largest of each row instead of each column",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "the sum goes over the rows' entries (axis=1) instead of the column",
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
        "mistake": "the sum of everything: all columns together add up to 1",
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
        "mistake": "divides z by its largest: the differences change",
        "source": """\
def softmax(z):
    e = np.exp(z / z.max(axis=0))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "works for two classes only: the sigmoid of the difference",
        "source": """\
def softmax(z):
    d = z[0] - z[1]
    first = 0.5 * (1 + np.tanh(d / 2))
    return np.array([first, 1 - first])
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "hides the symptom: nan is replaced by 0",
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
        "mistake": "clips z at 700, so that 1000 and 1001 become equal",
        "source": """\
def softmax(z):
    e = np.exp(np.clip(z, -700, 700))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "subtracts the mean; for columns that differ much it still overflows",
        "source": """\
def softmax(z):
    e = np.exp(z - z.mean(axis=0))
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "subtracts a fixed 1000, so that ordinary columns underflow to 0/0",
        "source": """\
def softmax(z):
    e = np.exp(z - 1000)
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "subtracts the smallest instead of the largest",
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
        "mistake": "changes the z of the caller",
        "source": """\
def softmax(z):
    z -= z.max(axis=0)
    e = np.exp(z)
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "divides by 100 to make the numbers small",
        "source": """\
def softmax(z):
    e = np.exp(z / 100)
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "shares of z itself, without exponentials",
        "source": """\
def softmax(z):
    return z / z.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: one maximum for the whole batch, and the sum along axis 1",
        "source": """\
def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e, axis=1, keepdims=True)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "adds a small number below, so that it is not divided by 0; the shares do not add up to 1",
        "source": """\
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / (e.sum(axis=0) + 0.01)
""",
    },
    {
        "exercise": "softmax",
        "right": False,
        "closed": False,
        "mistake": "subtracts the maximum after the exponential",
        "source": """\
def softmax(z):
    e = np.exp(z)
    e = e - e.max(axis=0)
    return e / e.sum(axis=0)
""",
    },
    {
        "exercise": "softmax",
        "right": True,
        "closed": False,
        "mistake": "by the logarithm of the sum",
        "source": """\
def softmax(z):
    log_sum = np.logaddexp.reduce(z, axis=0)
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
    out = np.zeros(z.shape)
    for i in range(z.shape[1]):
        column = z[:, i]
        e = np.exp(column - max(column))
        out[:, i] = e / sum(e)
    return out
""",
    },
    {
        "exercise": "softmax",
        "right": True,
        "closed": True,
        "mistake": (
            "one share is one over the sum of exponentials of differences, where none overflows "
            "after the maximum is gone"
        ),
        "source": """\
def softmax(z):
    top = np.amax(z, axis=0, keepdims=True)
    weights = np.power(np.e, z - top)
    return np.divide(weights, np.sum(weights, axis=0, keepdims=True))
""",
    },
]
