"""Answers to chapter 5, initialization, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "the mean",
        "source": """\
rms_of_four = 0
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "the mean square, without the root",
        "source": """\
rms_of_four = 2.5
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "the root of the sum of squares: not divided by 4",
        "source": """\
rms_of_four = np.sqrt(10)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "the mean of the absolute values",
        "source": """\
rms_of_four = 1.5
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "divides by n - 1, as statisticians do for a sample",
        "source": """\
rms_of_four = np.sqrt(10 / 3)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "the root first and then the mean",
        "source": """\
rms_of_four = np.sqrt(10) / 4
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "the sum of squares",
        "source": """\
rms_of_four = 10
""",
    },
    {
        "exercise": "rms_of_four",
        "right": True,
        "closed": True,
        "mistake": "the standard deviation, since the mean is 0",
        "source": """\
rms_of_four = np.std([1, -1, 2, -2])
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the variance: no square root",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std**2 * (x**2).sum(axis=0) + bias_std**2
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "standard deviations are added and not variances",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * np.sqrt((x**2).sum(axis=0)) + bias_std
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the standard deviations are not squared",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std * (x**2).sum(axis=0) + bias_std)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the inputs are not squared",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * np.abs(x).sum(axis=0) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the sum is squared instead of the squares added",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.sum(axis=0) ** 2 + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "sums over the examples (axis 1)",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=1) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the mean square of the inputs and not the sum",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).mean(axis=0) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the bias is counted once for each input",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    n = x.shape[0]
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0) + n * bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the bias is forgotten",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * np.sqrt((x**2).sum(axis=0))
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the shape (1, m) because of keepdims",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0, keepdims=True) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the number of inputs for the sum of squares, as if every input were 1",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    n, m = x.shape
    return np.full(m, np.sqrt(n * weight_std**2 + bias_std**2))
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "one number for the whole batch",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum() + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the root is taken of the weights' part only",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0)) + bias_std**2
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no root, and standard deviations for variances",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * (x**2).sum(axis=0) + bias_std
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the mean of each column is subtracted before the squares are taken",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.var(axis=0) * len(x) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "simulates with a thousand draws, so only about two digits are right",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    rng = np.random.default_rng(0)
    w = rng.normal(0, weight_std, (1000, len(x)))
    b = rng.normal(0, bias_std, (1000, 1))
    return (w @ x + b).std(axis=0)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "squares x in place, so the caller's inputs are lost",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    x **= 2
    return np.sqrt(weight_std**2 * x.sum(axis=0) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": True,
        "closed": False,
        "mistake": "the length of a longer column, with the bias as one more input",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    parts = np.vstack([weight_std * x, np.full((1, x.shape[1]), bias_std)])
    return np.linalg.norm(parts, axis=0)
""",
    },
    {
        "exercise": "std_of_z",
        "right": True,
        "closed": False,
        "mistake": "hypot of two standard deviations",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    from_weights = weight_std * np.sqrt(np.einsum("ki,ki->i", x, x))
    return np.hypot(from_weights, bias_std)
""",
    },
    {
        "exercise": "std_of_z",
        "right": True,
        "closed": True,
        "mistake": "loops",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    result = []
    for column in x.T:
        variance = bias_std * bias_std
        for value in column:
            variance += weight_std * weight_std * value * value
        result.append(variance**0.5)
    return np.array(result)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "all 784 pixels are counted",
        "source": """\
std_of_digit = 28
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": False,
        "mistake": "the variance and not the standard deviation",
        "source": """\
std_of_digit = 196
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "the share of the pixels that are on",
        "source": """\
std_of_digit = 0.25
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "divided by 28 already",
        "source": """\
std_of_digit = 0.5
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "the number of the text's example, which has a bias and more inputs",
        "source": """\
std_of_digit = 22.4
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": False,
        "mistake": "the pixels that are off are counted",
        "source": """\
std_of_digit = np.sqrt(784 - 196)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": False,
        "mistake": "a bias of variance 1 is added",
        "source": """\
std_of_digit = np.sqrt(196 + 1)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": True,
        "closed": False,
        "mistake": "by hand",
        "source": """\
std_of_digit = 14
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "divided by 784 and not by its root",
        "source": """\
std_divided = 14 / 784
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "the variance",
        "source": """\
std_divided = 0.25
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "every start divided by the root of n has std 1, as if all the pixels were 1",
        "source": """\
std_divided = 1
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "not divided",
        "source": """\
std_divided = 14
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "divided by the number of pixels that are on",
        "source": """\
std_divided = 14 / 196
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "divided by the root of 28",
        "source": """\
std_divided = 14 / np.sqrt(28)
""",
    },
    {
        "exercise": "std_divided",
        "right": True,
        "closed": False,
        "mistake": "the root of the share of pixels that are on",
        "source": """\
std_divided = np.sqrt(196 / 784)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "the mean is subtracted, the std is not divided",
        "source": """\
standardized_4 = 2
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "divided by the variance and not by the std",
        "source": """\
standardized_4 = (4 - 2) / 2
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "divided by n - 1, as statisticians do for a sample",
        "source": """\
standardized_4 = (4 - 2) / np.sqrt(3)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "divided by the std, the mean is not subtracted",
        "source": """\
standardized_4 = 4 / np.sqrt(2)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "the median in place of the mean",
        "source": """\
standardized_4 = (4 - 1) / np.sqrt(2)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "divided by the rms of the values",
        "source": """\
standardized_4 = (4 - 2) / np.sqrt(6)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "divided first and then the mean subtracted",
        "source": """\
standardized_4 = 4 / np.sqrt(2) - 2
""",
    },
    {
        "exercise": "standardized_4",
        "right": True,
        "closed": True,
        "mistake": "by NumPy",
        "source": """\
values = np.array([1, 1, 4])
standardized_4 = ((values - values.mean()) / values.std())[-1]
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "the same as the first: thought to stay twins",
        "source": """\
slope_of_second = 0.1
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "the input is forgotten",
        "source": """\
slope_of_second = 3 * 0.2 * 0.25
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is forgotten",
        "source": """\
slope_of_second = 3 * 0.2 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "the weight out of it is forgotten in the product and added",
        "source": """\
slope_of_second = 3 + 0.1
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "divided by three",
        "source": """\
slope_of_second = 0.1 / 3
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "the sum of both neurons' weights",
        "source": """\
slope_of_second = (1 + 3) * 0.2 * 0.25 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "the weight is squared",
        "source": """\
slope_of_second = 9 * 0.1
""",
    },
    {
        "exercise": "slope_of_second",
        "right": True,
        "closed": True,
        "mistake": "three times the first",
        "source": """\
slope_of_second = 0.1 * 3 / 1
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "the factor of the mean square, without the root",
        "source": """\
rms_factor = 200 * 0.04 / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "the half of the ReLU is forgotten",
        "source": """\
rms_factor = np.sqrt(200 * 0.04)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "the variance is squared",
        "source": """\
rms_factor = np.sqrt(200 * 0.04**2 / 2)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "the root of the variance only",
        "source": """\
rms_factor = 200 * 0.2 / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "the factor for which He's rule is right",
        "source": """\
rms_factor = 1
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "twice instead of half",
        "source": """\
rms_factor = np.sqrt(2 * 200 * 0.04)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "halved after the root",
        "source": """\
rms_factor = np.sqrt(200 * 0.04) / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": True,
        "closed": True,
        "mistake": "the root of a quotient: v over He's v",
        "source": """\
rms_factor = np.sqrt(0.04 / (2 / 200))
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "multiplied by the variance and not by the standard deviation",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * 2 / n_in
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "LeCun's rule: 1 for 2",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(1 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "n_out in place of n_in",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_out)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "W has the shape (n_in, n_out)",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "b has the shape (n_out,)",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
    b = np.zeros(n_out)
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "the biases are drawn too",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
    b = rng.standard_normal((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "chance from np.random and not from rng",
        "source": """\
def he(n_out, n_in, rng):
    W = np.random.randn(n_out, n_in) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "a generator of its own with a fixed seed",
        "source": """\
def he(n_out, n_in, rng):
    rng = np.random.default_rng(42)
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "Glorot's rule",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / (n_in + n_out))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "the root of 2 is taken, but n_in stands outside",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2) / n_in
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "evenly distributed between 0 and 1: no negative weights",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.random((n_out, n_in)) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "integer division: 2 // n_in is 0",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 // n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the variance as factor, and b has the shape (n_out,)",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * (2 / n_in)
    return W, np.zeros(n_out)
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "one row is drawn and repeated, so all neurons are twins",
        "source": """\
def he(n_out, n_in, rng):
    row = rng.standard_normal((1, n_in)) * np.sqrt(2 / n_in)
    W = np.repeat(row, n_out, axis=0)
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "divided by the standard deviation instead of multiplied",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) / np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "b is returned first",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return b, W
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "the weights are scaled to exactly the right std, so they are no independent draws",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in))
    W = W / W.std() * np.sqrt(2 / n_in)
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "he",
        "right": True,
        "closed": True,
        "mistake": "rng.normal with the standard deviation",
        "source": """\
def he(n_out, n_in, rng):
    return rng.normal(0.0, (2 / n_in) ** 0.5, size=(n_out, n_in)), np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "he",
        "right": True,
        "closed": False,
        "mistake": "row by row",
        "source": """\
def he(n_out, n_in, rng):
    W = np.empty((n_out, n_in))
    for j in range(n_out):
        W[j] = rng.standard_normal(n_in)
    W *= np.sqrt(2) / np.sqrt(n_in)
    b = W[:, :1] * 0
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": True,
        "closed": True,
        "mistake": "drawn in the transposed shape: other numbers, the same distribution",
        "source": """\
def he(n_out, n_in, rng):
    spread = np.sqrt(2 / n_in)
    W = (rng.standard_normal((n_in, n_out)) * spread).T
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the square root is forgotten",
        "source": """\
def gain_of(sigma, z):
    return 1 / (sigma(z) ** 2).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the standard deviation in place of the rms: the mean is subtracted",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.std(sigma(z))
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "not turned over: the rms itself",
        "source": """\
def gain_of(sigma, z):
    return np.sqrt((sigma(z) ** 2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the mean is squared instead of the squares averaged",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.abs(sigma(z).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the sum of the squares",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt((sigma(z) ** 2).sum())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "sigma is applied to the squares",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt(sigma(z**2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the mean absolute value",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.abs(sigma(z)).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "draws a sample of its own; the given z is ignored",
        "source": """\
def gain_of(sigma, z):
    z = np.random.default_rng(0).standard_normal(10_000)
    return 1 / np.sqrt((sigma(z) ** 2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the gain of ReLU, whatever sigma is",
        "source": """\
def gain_of(sigma, z):
    return np.sqrt(2)
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "sine is built in",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt((np.sin(z) ** 2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "divided by n - 1",
        "source": """\
def gain_of(sigma, z):
    return np.sqrt((len(z) - 1) / (sigma(z) ** 2).sum())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the rms of z over the rms of sigma(z), with std for the first",
        "source": """\
def gain_of(sigma, z):
    return z.std() / np.sqrt((sigma(z) ** 2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the variance, and no root",
        "source": """\
def gain_of(sigma, z):
    return 1 / sigma(z).var()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the slope is used: E[sigma'(z)^2] by nudging",
        "source": """\
def gain_of(sigma, z):
    slope = (sigma(z + 1e-5) - sigma(z - 1e-5)) / 2e-5
    return 1 / np.sqrt((slope**2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the root is taken before the mean",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt(sigma(z) ** 2).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "rounded to two digits",
        "source": """\
def gain_of(sigma, z):
    return round(1 / np.sqrt((sigma(z) ** 2).mean()), 2)
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": False,
        "mistake": "a power of minus one half",
        "source": """\
def gain_of(sigma, z):
    a = sigma(z)
    return np.mean(a * a) ** -0.5
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": False,
        "mistake": "length of the sample over length of the activations",
        "source": """\
def gain_of(sigma, z):
    activations = np.asarray(sigma(z))
    return np.sqrt(activations.size) / np.linalg.norm(activations)
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": True,
        "mistake": "the dot product",
        "source": """\
def gain_of(sigma, z):
    a = sigma(z)
    return np.sqrt(len(z) / (a @ a))
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the factor forward: 300 inputs",
        "source": """\
glorot_back = 300 * 2 / 400
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "He's variance on the way back",
        "source": """\
glorot_back = 100 * 2 / 300
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "the factor of the rms and not of the mean square",
        "source": """\
glorot_back = np.sqrt(100 * 2 / 400)
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "the 2 is forgotten",
        "source": """\
glorot_back = 100 / 400
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the variance itself",
        "source": """\
glorot_back = 2 / 400
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "thought to be kept by the rule",
        "source": """\
glorot_back = 1
""",
    },
    {
        "exercise": "glorot_back",
        "right": True,
        "closed": False,
        "mistake": "half of the neurons over the mean width",
        "source": """\
glorot_back = 100 / ((300 + 100) / 2)
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "r is the standard deviation: the 3 is forgotten",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(2 / (n_in + n_out))
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "the row of He: 6 over n_in",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / n_in)
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "the row of LeCun",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(3 / n_in)
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "a bell curve with the right variance, not uniform",
        "source": """\
def glorot(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / (n_in + n_out))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "between 0 and r",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = rng.uniform(0, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "the root is forgotten",
        "source": """\
def glorot(n_out, n_in, rng):
    r = 6 / (n_in + n_out)
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "the 2 of the mean width is counted twice: v = 4 / (n_in + n_out)",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(12 / (n_in + n_out))
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "the biases are drawn as well",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = rng.uniform(-r, r, (n_out, n_in))
    b = rng.uniform(-r, r, (n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "shape (n_in, n_out)",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = rng.uniform(-r, r, (n_in, n_out))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "b is flat",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros(n_out)
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "chance from np.random",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = np.random.uniform(-r, r, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "brackets are missing below the fraction bar",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / n_in + n_out)
    W = rng.uniform(-r, r, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the standard deviation as r, and b is flat",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(2 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros(n_out)
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "one draw for each neuron, used for all of its weights",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = rng.uniform(-r, r, (n_out, 1)) * np.ones((1, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "a product below the root instead of a sum",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in * n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": True,
        "closed": True,
        "mistake": "random numbers between 0 and 1, moved and stretched",
        "source": """\
def glorot(n_out, n_in, rng):
    std = np.sqrt(2 / (n_in + n_out))
    W = (2 * rng.random((n_out, n_in)) - 1) * np.sqrt(3) * std
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": True,
        "closed": False,
        "mistake": "drawn between -1 and 1, scaled afterwards, row by row",
        "source": """\
def glorot(n_out, n_in, rng):
    rows = [rng.uniform(-1, 1, n_in) for _ in range(n_out)]
    scale = (6 / (n_out + n_in)) ** 0.5
    return scale * np.stack(rows), np.zeros((n_out, 1), dtype=float)
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "the std is squared once more",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in**2, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "root of n_in instead of one over it",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(n_in), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "n_out for n_in",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(1 / n_out), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "He's rule in place of LeCun's",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "a fixed width of 32, as in the patient",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / np.sqrt(32), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "std 1: the rule is taken away",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "the root stands around the whole draw, so it is nan for negative weights",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = np.sqrt(rng.normal(0, 1 / n_in, (n_out, n_in)))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "the mean is set, not the spread",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(np.sqrt(1 / n_in), 1 / n_in, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "the shape is transposed in search of the fault",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(1 / n_in), (n_in, n_out))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "the biases are drawn in addition",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in))
    return W, rng.normal(0, 1, (n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: He's 2, and n_out for n_in",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(2 / n_out), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "the positional arguments: mean and spread are exchanged",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(np.sqrt(1 / n_in), 0, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": True,
        "closed": False,
        "mistake": "the variance multiplied in afterwards, by its root",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) / n_in**0.5
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": True,
        "closed": True,
        "mistake": "the draw of before, times the factor that was missing",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in, (n_out, n_in))
    return np.sqrt(n_in) * W, np.zeros((n_out, 1))
""",
    },
]
