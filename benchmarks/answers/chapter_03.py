"""Answers to chapter 3, backpropagation, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "the slope for w1, as in the text",
        "source": """\
slope_w2 = 0.0311
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "the sign: down minus up",
        "source": """\
slope_w2 = 0.0823
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "divides by h and not by 2 h",
        "source": """\
slope_w2 = -0.1646
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": True,
        "mistake": "nudges the bias b2 instead of the weight",
        "source": """\
slope_w2 = -0.1321
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "gives the difference of the costs, not divided",
        "source": """\
slope_w2 = -0.000165
""",
    },
    {
        "exercise": "slope_w2",
        "right": False,
        "closed": False,
        "mistake": "brackets: divides by 2 and multiplies by h",
        "source": """\
slope_w2 = -0.0000000823
""",
    },
    {
        "exercise": "slope_w2",
        "right": True,
        "closed": True,
        "mistake": "by the chain rule of station 2, with all digits",
        "source": """\
a1 = sigmoid(0.5)
a2 = sigmoid(-a1 + 0.5)
slope_w2 = (a2 - 1) * a2 * (1 - a2) * a1
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "the sign of the weight -1 is lost",
        "source": """\
delta_1 = 0.117 * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "the height of the sigmoid instead of its slope",
        "source": """\
delta_1 = -1 * 0.117 * 0.622
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "the slope of the other sigmoid",
        "source": """\
delta_1 = -1 * 0.117 * 0.249
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "the sigmoid is not passed: the slope of a1",
        "source": """\
delta_1 = -0.117
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "the old error of target 1",
        "source": """\
delta_1 = 0.031
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": True,
        "mistake": "the mistake 0.469 comes back without the slope of the output",
        "source": """\
delta_1 = -1 * 0.469 * 0.235
""",
    },
    {
        "exercise": "delta_1",
        "right": False,
        "closed": False,
        "mistake": "multiplied with the activation a1, as if it were the slope of w2",
        "source": """\
delta_1 = 0.117 * 0.622
""",
    },
    {
        "exercise": "delta_1",
        "right": True,
        "closed": True,
        "mistake": "with all digits",
        "source": """\
a1 = sigmoid(0.5)
a2 = sigmoid(0.5 - a1)
delta_1 = -(a2 - 0) * a2 * (1 - a2) * a1 * (1 - a1)
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "the slope of the sigmoid is forgotten",
        "source": """\
delta_three_paths = 2 * 0.1 + 0 * 0.5 - 1 * 0.3
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "the sign of the last weight is lost",
        "source": """\
delta_three_paths = (2 * 0.1 + 0 * 0.5 + 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "the mean over the paths instead of the sum",
        "source": """\
delta_three_paths = (2 * 0.1 - 0.3) / 3 * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": False,
        "mistake": "the paths are multiplied, and one of them is 0",
        "source": """\
delta_three_paths = 0
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "adds weights and adds errors, and then multiplies",
        "source": """\
delta_three_paths = (2 + 0 - 1) * (0.1 + 0.5 + 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "a weight of 0 is read as 1",
        "source": """\
delta_three_paths = (2 * 0.1 + 0.5 - 0.3) * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": False,
        "closed": True,
        "mistake": "the slope multiplies the last path only",
        "source": """\
delta_three_paths = 2 * 0.1 + 0 * 0.5 + -1 * 0.3 * 0.2
""",
    },
    {
        "exercise": "delta_three_paths",
        "right": True,
        "closed": True,
        "mistake": "as a product of two arrays",
        "source": """\
delta_three_paths = np.dot([2, 0, -1], [0.1, 0.5, 0.3]) / 5
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "the slope is forgotten",
        "source": """\
def bp1(z, a, y, prime):
    return a - y
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "the sign: target minus answer",
        "source": """\
def bp1(z, a, y, prime):
    return (y - a) * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "the slope is taken at a and not at z",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "the slope of the sigmoid is built in; works for the sigmoid only",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * a * (1 - a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "the slope is taken at the mistake",
        "source": """\
def bp1(z, a, y, prime):
    return prime(a - y)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "z in place of a",
        "source": """\
def bp1(z, a, y, prime):
    return (z - y) * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "adds the two factors",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) + prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "the cost in place of its derivative",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) ** 2 / 2 * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "a product of matrices for a product entry by entry",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y).T @ prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "a factor 2, as if the cost had no one half",
        "source": """\
def bp1(z, a, y, prime):
    return 2 * (a - y) * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of outputs",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z) / len(y)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of examples, which BP3 and BP4 will do later",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z) / y.shape[1]
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "prime is multiplied and not called",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime * z
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the sign, and the slope at a",
        "source": """\
def bp1(z, a, y, prime):
    return (y - a) * prime(a)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": True,
        "mistake": "flattens the result to shape (n,)",
        "source": """\
def bp1(z, a, y, prime):
    return ((a - y) * prime(z)).ravel()
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "writes the mistake into the array a",
        "source": """\
def bp1(z, a, y, prime):
    a -= y
    return a * prime(z)
""",
    },
    {
        "exercise": "bp1",
        "right": False,
        "closed": False,
        "mistake": "only the first output is computed in the right way, the loop ends one too early",
        "source": """\
def bp1(z, a, y, prime):
    delta = np.zeros(a.shape)
    for j in range(len(a) - 1):
        delta[j] = (a[j] - y[j]) * prime(z[j])
    return delta
""",
    },
    {
        "exercise": "bp1",
        "right": True,
        "closed": True,
        "mistake": "output by output and example by example, in a loop",
        "source": """\
def bp1(z, a, y, prime):
    slopes = prime(z)
    delta = np.empty_like(slopes, dtype=float)
    for j in range(delta.shape[0]):
        for i in range(delta.shape[1]):
            delta[j, i] = (a[j, i] - y[j, i]) * slopes[j, i]
    return delta
""",
    },
    {
        "exercise": "bp1",
        "right": True,
        "closed": False,
        "mistake": "multiplied out, with np.multiply",
        "source": """\
def bp1(z, a, y, prime):
    brake = prime(z)
    return np.multiply(brake, a) - np.multiply(brake, y)
""",
    },
    {
        "exercise": "bp1",
        "right": True,
        "closed": False,
        "mistake": "einsum",
        "source": """\
def bp1(z, a, y, prime):
    return np.einsum("ji,ji->ji", a - y, prime(z))
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": False,
        "mistake": "the derivative of the quadratic cost",
        "source": """\
delta_fourth_power = 3 - 1
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the factor 4 of the derivative stays and the quarter is lost",
        "source": """\
delta_fourth_power = 4 * (3 - 1) ** 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the cost itself",
        "source": """\
delta_fourth_power = (3 - 1) ** 4 / 4
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the sign: target minus answer",
        "source": """\
delta_fourth_power = (1 - 3) ** 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": False,
        "mistake": "the slope of a sigmoid, a (1 - a), for a linear output",
        "source": """\
delta_fourth_power = (3 - 1) ** 3 * 3 * (1 - 3)
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": True,
        "mistake": "the power is not lowered",
        "source": """\
delta_fourth_power = (3 - 1) ** 4
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": False,
        "closed": False,
        "mistake": "the slope of sigma(z) = z is taken to be z, which is 3",
        "source": """\
delta_fourth_power = (3 - 1) ** 3 * 3
""",
    },
    {
        "exercise": "delta_fourth_power",
        "right": True,
        "closed": False,
        "mistake": "by nudging",
        "source": """\
delta_fourth_power = ((2 + 1e-4) ** 4 - (2 - 1e-4) ** 4) / 4 / 2e-4
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the transpose is forgotten",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next @ delta_next) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the slope is forgotten",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next.T @ delta_next
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the slope multiplies the error of the next layer, before the weights",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next.T @ (delta_next * prime(z))
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the slope is taken at the result, not at z",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    back = W_next.T @ delta_next
    return back * prime(back)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "z in place of its slope",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * z
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is written in, as if z were already a",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * z * (1 - z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the slope of the sigmoid is built in; works for the sigmoid only",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    s = 1 / (1 + np.exp(-z))
    return (W_next.T @ delta_next) * s * (1 - s)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "an outer product: error from the right",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (delta_next.T @ W_next) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "the mean over the paths, not the sum",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) / W_next.shape[0] * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of examples, which BP3 and BP4 will do later",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    m = delta_next.shape[1]
    return (W_next.T @ delta_next) * prime(z) / m
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "only the first example is sent back, and spread over the columns",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next[:, [0]]) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "adds the slope instead of multiplying",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next.T @ delta_next + prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the sign of BP2 is turned",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return -(W_next.T @ delta_next) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: neither transposed nor multiplied by the slope",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return W_next @ delta_next
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "reshape for a transpose: the numbers stand in the wrong places",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    n_next, n = W_next.shape
    return (W_next.reshape(n, n_next) @ delta_next) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": True,
        "mistake": "only the largest path counts",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    paths = W_next[:, :, None] * delta_next[:, None, :]
    return paths.max(axis=0) * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "squeezed, so one example gives the shape (n,)",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return np.squeeze((W_next.T @ delta_next) * prime(z))
""",
    },
    {
        "exercise": "bp2",
        "right": False,
        "closed": False,
        "mistake": "the last neuron of the next layer is left out of the sum",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    back = np.zeros(z.shape)
    for k in range(W_next.shape[0] - 1):
        back += W_next[k][:, None] * delta_next[k]
    return back * prime(z)
""",
    },
    {
        "exercise": "bp2",
        "right": True,
        "closed": True,
        "mistake": "einsum with the sum over k",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    return np.einsum("kj,ki,ji->ji", W_next, delta_next, prime(z))
""",
    },
    {
        "exercise": "bp2",
        "right": True,
        "closed": False,
        "mistake": "three loops, path by path",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    slope = prime(z)
    delta = np.zeros(z.shape)
    for k in range(delta_next.shape[0]):
        for j in range(delta.shape[0]):
            for i in range(delta.shape[1]):
                delta[j, i] += W_next[k, j] * delta_next[k, i] * slope[j, i]
    return delta
""",
    },
    {
        "exercise": "bp2",
        "right": True,
        "closed": True,
        "mistake": "everything transposed: errors as rows",
        "source": """\
def bp2(W_next, delta_next, z, prime):
    rows = np.dot(delta_next.T, W_next)
    return prime(z) * rows.T
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "the sum over the examples in both, without the division by m",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.sum(axis=1, keepdims=True)
    dW = delta @ a_before.T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "BP4 is not divided by m, BP3 is a mean",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "BP3 is a sum, BP4 is divided by m",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.sum(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "db has the shape (n,) and not (n, 1)",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "dW is transposed",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = a_before @ delta.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "returned in the wrong order",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return dW, db
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the mean over the neurons (axis 0) instead of the examples",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=0, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of neurons, len(delta)",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.sum(axis=1, keepdims=True) / len(delta)
    dW = delta @ a_before.T / len(delta)
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the single column of before: db is delta itself, works for m = 1 only",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta
    dW = delta @ a_before.T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "divides dW by the number of inputs",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / a_before.shape[0]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "the mean of delta times the mean of a: the product of means, not the mean of products",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = db @ a_before.mean(axis=1, keepdims=True).T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "the mean of all entries: one number for all biases",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.mean(keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: db is a sum, and the two are returned in the wrong order",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta.sum(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return dW, db
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": True,
        "mistake": "divides by m twice",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = delta.mean(axis=1, keepdims=True) / m
    dW = (delta / m) @ (a_before / m).T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "scales the errors of the caller in place",
        "source": """\
def bp3_bp4(delta, a_before):
    delta /= delta.shape[1]
    return delta.sum(axis=1, keepdims=True), delta @ a_before.T
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "the last example is left out",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = delta[:, :-1].sum(axis=1, keepdims=True) / m
    dW = delta[:, :-1] @ a_before[:, :-1].T / m
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": False,
        "closed": False,
        "mistake": "only the first example",
        "source": """\
def bp3_bp4(delta, a_before):
    db = delta[:, [0]]
    dW = delta[:, [0]] @ a_before[:, [0]].T
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "one example after the other",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    db = np.zeros((delta.shape[0], 1))
    dW = np.zeros((delta.shape[0], a_before.shape[0]))
    for i in range(m):
        db += delta[:, [i]] / m
        dW += np.outer(delta[:, i], a_before[:, i]) / m
    return db, dW
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "einsum for the products of all examples, and their mean",
        "source": """\
def bp3_bp4(delta, a_before):
    every = np.einsum("ji,ki->jki", delta, a_before)
    return np.mean(delta, axis=-1)[:, None], every.mean(axis=-1)
""",
    },
    {
        "exercise": "bp3_bp4",
        "right": True,
        "closed": True,
        "mistake": "one product, with a row of ones for the biases",
        "source": """\
def bp3_bp4(delta, a_before):
    m = delta.shape[1]
    ones = np.ones((1, m))
    both = delta @ np.vstack([ones, a_before]).T / m
    return both[:, :1], both[:, 1:]
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "the loops stop at layer 2, so layer 1 has no error and no slopes",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 1, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(2, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "dW and db are unpacked in the wrong order",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        dW[l], db[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "BP4 takes the activations of its own layer",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "BP2 takes the weights of its own layer, W[l]",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "every layer gets the slope of layer 1",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    prime = net.sigma[1].prime
    delta[net.L] = bp1(z[net.L], a[net.L], y, prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "BP2 takes the slope of the next layer's sigma, sigma[l + 1]",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l + 1].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": ("every hidden layer gets its error straight from the output: delta[L] in place of delta[l + 1]"),
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[net.L], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "returns dW, db, delta: the order of the stub is not kept",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return dW, db, delta
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": "the loop back runs forward, so the errors it needs are still None",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(1, net.L):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "BP2 is given the activation instead of z",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], a[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "the slopes are divided by m once more after bp3_bp4",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
        db[l] = db[l] / x.shape[1]
        dW[l] = dW[l] / x.shape[1]
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "exactly two layers are written out",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[2] = bp1(z[2], a[2], y, net.sigma[2].prime)
    delta[1] = bp2(net.W[2], delta[2], z[1], net.sigma[1].prime)
    db[2], dW[2] = bp3_bp4(delta[2], a[1])
    db[1], dW[1] = bp3_bp4(delta[1], a[0])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": "y and a are exchanged in the call of bp1, so all signs are turned",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], y, a[net.L], net.sigma[net.L].prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": True,
        "mistake": (
            "two mistakes: the slope of the output layer everywhere, and the activations of the own layer in BP4"
        ),
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    prime = net.sigma[net.L].prime
    delta[net.L] = bp1(z[net.L], a[net.L], y, prime)
    for l in range(net.L - 1, 0, -1):
        delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], prime)
    for l in range(1, net.L + 1):
        db[l], dW[l] = bp3_bp4(delta[l], a[l])
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": False,
        "closed": False,
        "mistake": (
            "the weights are updated on the way back, so lower layers see new weights, and the network is changed"
        ),
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    z, a = net.forward(x)
    delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
    for l in range(net.L, 0, -1):
        if l < net.L:
            delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
        db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
        net.W[l] -= 0.1 * dW[l]
        net.b[l] -= 0.1 * db[l]
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": True,
        "closed": True,
        "mistake": "one loop back that does everything for its layer",
        "source": """\
def bp1(z, a, y, prime):
    return (a - y) * prime(z)


def bp2(W_next, delta_next, z, prime):
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    db = delta.mean(axis=1, keepdims=True)
    dW = delta @ a_before.T / delta.shape[1]
    return db, dW


def backprop(net, x, y):
    L = net.L
    delta, dW, db = ([None] * (L + 1) for _ in range(3))
    z, a = net.forward(x)
    error = bp1(z[L], a[L], y, net.sigma[L].prime)
    for l in range(L, 0, -1):
        delta[l] = error
        db[l], dW[l] = bp3_bp4(error, a[l - 1])
        if l > 1:
            error = bp2(net.W[l], error, z[l - 1], net.sigma[l - 1].prime)
    return delta, dW, db
""",
    },
    {
        "exercise": "backprop",
        "right": True,
        "closed": True,
        "mistake": "without the three functions, and lists that are built from the end",
        "source": """\
def backprop(net, x, y):
    z, a = net.forward(x)
    m = x.shape[1]
    delta = [(a[-1] - y) * net.sigma[net.L].prime(z[-1])]
    for l in reversed(range(1, net.L)):
        back = np.einsum("kj,ki->ji", net.W[l + 1], delta[0])
        delta.insert(0, back * net.sigma[l].prime(z[l]))
    delta.insert(0, None)
    db = [None]
    dW = [None]
    for l in range(1, net.L + 1):
        db.append(delta[l].sum(axis=1).reshape(-1, 1) / m)
        dW.append(np.dot(delta[l], a[l - 1].T) / m)
    return delta, dW, db
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "divides by the norm of grad only",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "divides by the norm of the sum of the two gradients",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return np.linalg.norm(numeric - grad) / np.linalg.norm(numeric + grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "the absolute error, not divided",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return np.linalg.norm(numeric - grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "nudges up only",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta)) / h
    return np.linalg.norm(numeric - grad) / (np.linalg.norm(numeric) + np.linalg.norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "divides by h instead of 2 h",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / h
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "nudges theta in place and puts back only one of the two nudges",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        theta[p] += h
        up = f(theta)
        theta[p] -= 2 * h
        down = f(theta)
        numeric[p] = (up - down) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "theta is put back by adding h again, which leaves the last bits changed by rounding",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        theta[p] += h
        up = f(theta)
        theta[p] -= 2 * h
        down = f(theta)
        theta[p] += h
        numeric[p] = (up - down) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "h is ignored: always 1e-5",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = 1e-5
        numeric[p] = (f(theta + step) - f(theta - step)) / 2e-5
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "the default of h is 0.001",
        "source": """\
def gradient_check(f, theta, grad, h=0.001):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "the step is not cleared between the entries",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    step = np.zeros(theta.shape)
    for p in range(theta.size):
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "the mean of the entries' relative errors instead of the relative error of the vectors",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return (np.abs(numeric - grad) / (np.abs(numeric) + np.abs(grad))).mean()
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "the difference of the lengths instead of the length of the difference",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    norm = np.linalg.norm
    return abs(norm(numeric) - norm(grad)) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": True,
        "mistake": "returns whether the check is content and not the error",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad)) < 1e-6
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "the square root is left out: sums of squares",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    return ((numeric - grad) ** 2).sum() / ((numeric**2).sum() + (grad**2).sum())
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "brackets are missing: divided by one norm, then the other is added",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / norm(numeric) + norm(grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: one-sided nudges, and divided by the norm of grad only",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta)) / h
    return np.linalg.norm(numeric - grad) / np.linalg.norm(grad)
""",
    },
    {
        "exercise": "gradient_check",
        "right": False,
        "closed": False,
        "mistake": "the last entry is not nudged, and np.empty leaves chance in it",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size - 1):
        step = np.zeros(theta.shape)
        step[p] = h
        numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
    norm = np.linalg.norm
    return norm(numeric - grad) / (norm(numeric) + norm(grad))
""",
    },
    {
        "exercise": "gradient_check",
        "right": True,
        "closed": True,
        "mistake": "identity matrix and roots of dot products",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    units = np.eye(theta.size)
    numeric = np.array([f(theta + h * e) - f(theta - h * e) for e in units]) / (2 * h)

    def length(vector):
        return np.sqrt(vector @ vector)

    return length(grad - numeric) / (length(grad) + length(numeric))
""",
    },
    {
        "exercise": "gradient_check",
        "right": True,
        "closed": True,
        "mistake": "in place, with the kept value put back",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        kept = theta[p]
        theta[p] = kept + h
        up = f(theta)
        theta[p] = kept - h
        down = f(theta)
        theta[p] = kept
        numeric[p] = (up - down) / (2 * h)
    norms = np.sqrt(np.sum(numeric**2)) + np.sqrt(np.sum(grad**2))
    return np.sqrt(np.sum((numeric - grad) ** 2)) / norms
""",
    },
    {
        "exercise": "gradient_check",
        "right": True,
        "closed": True,
        "mistake": "a copy of theta, nudged in place",
        "source": """\
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    for p in range(theta.size):
        above = np.array(theta, dtype=float)
        below = np.array(theta, dtype=float)
        above[p] += h
        below[p] -= h
        numeric[p] = 0.5 / h * (f(above) - f(below))
    size = np.linalg.norm(numeric) + np.linalg.norm(grad)
    return np.linalg.norm(numeric - grad) / size
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "layers are changed on the way back, so lower errors use the new weights",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L, 0, -1):
            if l < L:
                delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "W is divided by m, b gets the sum over the examples",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].sum(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the step of W is not divided by m",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the biases are never changed",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the cost is a mean over the outputs, too",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).mean() / 2]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).mean() / 2)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the cost has no one half",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / m]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / m)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the cost after the last update is missing: costs are noted before the update",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = []
    for _ in range(updates):
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "goes forward only once, before the loop: the same gradient again and again",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the new forward pass is made for the cost only; errors use the old z and a",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        out = forward()[1][L]
        costs.append(((out - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "goes up: plus for minus",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] + eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] + eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the transpose in BP2 is missing",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1] @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the slope in BP2 is missing",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = W[l + 1].T @ delta[l + 1]
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the slope is missing in BP1, as with the cross-entropy",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = a[L] - y
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the slope is taken at the activation: sigmoid.prime(a)",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(a[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(a[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no one half in the cost, and b gets the sum",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / m]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].sum(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / m)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "one update too many",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates + 1):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the first layer does not learn: the loops stop at layer 2",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 1, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(2, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the cost is summed over a batch without the division by m",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / 2]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / 2)
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "the last layer has no sigmoid going forward, but BP1 uses its slope",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]) if l < L else z[l])
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": True,
        "mistake": "returns the last cost only",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs[-1]
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "the bias gets the mean over the neurons (axis 0)",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = [None] * (L + 1)
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
            b[l] = b[l] - eta * delta[l].mean(axis=0, keepdims=True)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": True,
        "closed": True,
        "mistake": "in place, layer by layer with a dictionary of errors",
        "source": """\
def train(W, b, x, y, eta, updates):
    L = len(W) - 1
    m = x.shape[1]

    def forward():
        z = [None]
        a = [x]
        for l in range(1, L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigmoid(z[l]))
        return z, a

    z, a = forward()
    costs = [((a[L] - y) ** 2).sum() / (2 * m)]
    for _ in range(updates):
        delta = {}
        delta[L] = (a[L] - y) * sigmoid.prime(z[L])
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
        for l in range(1, L + 1):
            W[l] -= eta / m * np.dot(delta[l], a[l - 1].T)
            b[l] -= eta / m * delta[l].sum(axis=1).reshape(-1, 1)
        z, a = forward()
        costs.append(((a[L] - y) ** 2).sum() / (2 * m))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": True,
        "closed": True,
        "mistake": "all slopes first, in lists; lists of new arrays; cost in a helper",
        "source": """\
def train(W, b, x, y, eta, updates):
    m = y.shape[1]
    layers = range(1, len(W))

    def run():
        zs = {}
        signals = {0: x}
        for l in layers:
            zs[l] = np.einsum("jk,ki->ji", W[l], signals[l - 1]) + b[l]
            signals[l] = 1 / (1 + np.exp(-zs[l]))
        return zs, signals, 0.5 * np.sum((signals[len(W) - 1] - y) ** 2) / m

    zs, signals, cost = run()
    costs = [float(cost)]
    while len(costs) <= updates:
        error = signals[len(W) - 1] - y
        slopes = {}
        for l in reversed(layers):
            error = error * signals[l] * (1 - signals[l])
            slopes[l] = error @ signals[l - 1].T / m, error.mean(axis=1, keepdims=True)
            error = W[l].T @ error
        for l in layers:
            W[l] = W[l] - eta * slopes[l][0]
            b[l] = b[l] - eta * slopes[l][1]
        zs, signals, cost = run()
        costs.append(float(cost))
    return costs
""",
    },
    {
        "exercise": "train",
        "right": False,
        "closed": False,
        "mistake": "exactly two layers are written out",
        "source": """\
def train(W, b, x, y, eta, updates):
    m = x.shape[1]
    costs = []
    for u in range(updates + 1):
        z1 = W[1] @ x + b[1]
        a1 = sigmoid(z1)
        z2 = W[2] @ a1 + b[2]
        a2 = sigmoid(z2)
        costs.append(((a2 - y) ** 2).sum() / (2 * m))
        if u < updates:
            d2 = (a2 - y) * sigmoid.prime(z2)
            d1 = (W[2].T @ d2) * sigmoid.prime(z1)
            W[2] = W[2] - eta * d2 @ a1.T / m
            b[2] = b[2] - eta * d2.mean(axis=1, keepdims=True)
            W[1] = W[1] - eta * d1 @ x.T / m
            b[1] = b[1] - eta * d1.mean(axis=1, keepdims=True)
    return costs
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "the wrong one is mended: BP3 becomes a sum, so both are too large by m",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].sum(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "dW is divided by m, and so is the mean db once more",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) / x.shape[1] for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / x.shape[1] for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "divides by the number of neurons, len(delta[l])",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / len(delta[l]) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "divides by len(x), the number of inputs, and not of examples",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / len(x) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": ("the errors are divided by m at the output, so BP3 is divided twice and delta is too small"),
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) / x.shape[1] * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "takes the transpose in BP2 for the fault and removes it",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1] @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "BP4 gets the activations of its own layer",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l].T / x.shape[1] for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "mended, but the product stands the wrong way round: dW is transposed",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: a[l - 1] @ delta[l].T / x.shape[1] for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "the mean of all entries for a mean over the examples",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: (delta[l] @ a[l - 1].T).mean() for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": True,
        "mistake": "nothing mended: a fixed factor 1/10 for the batch size",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / 10 for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "divides by len(delta), the number of layers",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / len(delta) for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: db is made a sum, and dW is divided by m",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].sum(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / x.shape[1] for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": False,
        "closed": False,
        "mistake": "mended, but the slope is dropped from BP1",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: a[net.L] - y}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T / x.shape[1] for l in delta}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": True,
        "closed": True,
        "mistake": "einsum, and a mean over the examples",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: np.einsum("ji,ki->jki", d, a[l - 1]).mean(axis=2) for l, d in delta.items()}
    return delta, dW, db
""",
    },
    {
        "exercise": "buggy_backprop",
        "right": True,
        "closed": False,
        "mistake": "both divided by m by hand",
        "source": """\
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].sum(axis=1, keepdims=True) / y.shape[1] for l in delta}
    dW = {l: (delta[l] / y.shape[1]) @ a[l - 1].T for l in delta}
    return delta, dW, db
""",
    },
]
