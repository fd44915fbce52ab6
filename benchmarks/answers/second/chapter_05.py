"""Answers to chapter 5, initialisation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "no root: the mean square",
        "source": """\
rms_of_four = (1 + 1 + 4 + 4) / 4
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "the root of the sum, without the mean",
        "source": """\
rms_of_four = np.sqrt(1 + 1 + 4 + 4)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "the mean, in which plus and minus cancel",
        "source": """\
rms_of_four = 0
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "the mean of the sizes",
        "source": """\
rms_of_four = (1 + 1 + 2 + 2) / 4
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "divides by 3, as for a sample",
        "source": """\
rms_of_four = np.sqrt(10 / 3)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "divides after the root",
        "source": """\
rms_of_four = np.sqrt(10) / 4
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "only the positive numbers are squared, and their sum is divided by all four",
        "source": """\
rms_of_four = np.sqrt((1 + 4) / 4)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: adds the sizes before squaring, and takes neither mean nor root",
        "source": """\
rms_of_four = (1 + 1 + 2 + 2) ** 2
""",
    },
    {
        "exercise": "rms_of_four",
        "right": True,
        "closed": True,
        "mistake": "the length divided by the root of the number",
        "source": """\
rms_of_four = np.linalg.norm([1, -1, 2, -2]) / 2
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "no root: the variance",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std**2 * (x**2).sum(axis=0) + bias_std**2
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "takes the standard deviations for variances",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std * (x**2).sum(axis=0) + bias_std)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "adds along the rows",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=1) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "the mean of the squares instead of the sum",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).mean(axis=0) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "standard deviations are added instead of variances",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * np.sqrt((x**2).sum(axis=0)) + bias_std
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the sum of x instead of its squares",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.sum(axis=0) ** 2 + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "forgets the bias",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * np.sqrt(np.sum(x * x, axis=0))
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
        "mistake": "counts the inputs: n times the variance, whatever x is",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    n, m = x.shape
    return np.sqrt(n * weight_std**2 + bias_std**2) * np.ones(m)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the bias is not squared, and the sizes of x are added, not the squares",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * np.abs(x).sum(axis=0) + bias_std)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "keeps a row: shape (1, m)",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * (x**2).sum(axis=0, keepdims=True) + bias_std**2)
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": False,
        "mistake": "the bias is inside the bracket with the weights",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * ((x**2).sum(axis=0) + bias_std**2))
""",
    },
    {
        "exercise": "std_of_z",
        "right": True,
        "closed": False,
        "mistake": "the length of a column that has the bias below it",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    m = x.shape[1]
    parts = np.vstack([weight_std * x, bias_std * np.ones(m)])
    return np.linalg.norm(parts, axis=0)
""",
    },
    {
        "exercise": "std_of_z",
        "right": True,
        "closed": True,
        "mistake": "by hypot and einsum",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    squares = np.einsum("ij,ij->j", x, x)
    return np.hypot(weight_std * np.sqrt(squares), bias_std)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "the variance, not its root",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = 196
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": False,
        "mistake": "counts all pixels",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = np.sqrt(784)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "adds a bias of variance 1",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = np.sqrt(196 + 1)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": False,
        "mistake": "counts the pixels that are 0",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = np.sqrt(784 - 196)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": False,
        "mistake": "the mean square of the pixels: only a share of them is on",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = np.sqrt(196 / 784)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "the std of one weight",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = 1
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: all pixels, and no root",
        "source": """\
std_divided = np.sqrt(196) / 28


std_of_digit = 784
""",
    },
    {
        "exercise": "std_of_digit",
        "right": True,
        "closed": False,
        "mistake": "the sum of the squared pixels",
        "source": """\
std_divided = np.sqrt(196) / 28


pixels = np.r_[np.ones(196), np.zeros(784 - 196)]
std_of_digit = np.linalg.norm(pixels)
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "divides the variance by 28, and takes the root",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = np.sqrt(196 / 28)
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "divides by 784",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = np.sqrt(196) / 784
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "all pixels count, so it is 1",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = 1
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "the variance",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = 196 / 784
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "divides by the pixels that are on",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = np.sqrt(196) / 196
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: takes the variance 196, and divides it by 28",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = 196 / 28
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": False,
        "mistake": "adds a bias of variance 1",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = np.sqrt(196 / 784 + 1)
""",
    },
    {
        "exercise": "std_divided",
        "right": True,
        "closed": True,
        "mistake": "by the variance of the weights",
        "source": """\
std_of_digit = np.sqrt(196)


std_divided = (196 * (1 / 784)) ** 0.5
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "the mean is not subtracted",
        "source": """\
standardized_4 = 4 / np.sqrt(2)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "divides by the variance",
        "source": """\
standardized_4 = (4 - 2) / 2
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "not divided at all",
        "source": """\
standardized_4 = 4 - 2
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "the std of a sample, with 3 - 1",
        "source": """\
standardized_4 = (4 - 2) / np.sqrt(3)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "the std around 0: divides by the rms",
        "source": """\
standardized_4 = (4 - 2) / np.sqrt(18 / 3)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "the median 1 in the place of the mean",
        "source": """\
standardized_4 = (4 - 1) / np.sqrt(9 / 3)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": False,
        "mistake": "scales to the range from 0 to 1: largest minus smallest, on the distance from the mean",
        "source": """\
standardized_4 = (4 - 2) / (4 - 1)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no mean subtracted, and divided by the rms",
        "source": """\
standardized_4 = 4 / np.sqrt(18 / 3)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "gives the value of the 1",
        "source": """\
standardized_4 = (1 - 2) / np.sqrt(2)
""",
    },
    {
        "exercise": "standardized_4",
        "right": True,
        "closed": False,
        "mistake": "with NumPy's mean and std",
        "source": """\
v = np.array([1.0, 1.0, 4.0])
standardized_4 = ((v - v.mean()) / v.std())[2]
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "the same slope: takes them for twins still",
        "source": """\
slope_of_second = 1 * 0.2 * 0.25 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "gives the error, not the slope of the weight",
        "source": """\
slope_of_second = 3 * 0.2 * 0.25
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "the slope of the sigmoid is left out",
        "source": """\
slope_of_second = 3 * 0.2 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "adds the paths of both neurons",
        "source": """\
slope_of_second = (1 + 3) * 0.2 * 0.25 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "a third, because the weight divides",
        "source": """\
slope_of_second = 0.1 / 3
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "adds 3 - 1 to the slope of the first",
        "source": """\
slope_of_second = 0.1 + (3 - 1)
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": False,
        "mistake": "the error of the output is left out",
        "source": """\
slope_of_second = 3 * 0.25 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the weight squared, and no input",
        "source": """\
slope_of_second = 3**2 * 0.2 * 0.25
""",
    },
    {
        "exercise": "slope_of_second",
        "right": True,
        "closed": False,
        "mistake": "three times the slope of the first",
        "source": """\
slope_of_first = 0.1
slope_of_second = slope_of_first * 3 / 1
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "the factor of the mean square",
        "source": """\
rms_factor = 200 * 0.04 / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "forgets the half of the ReLU",
        "source": """\
rms_factor = np.sqrt(200 * 0.04)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "takes v for a standard deviation",
        "source": """\
rms_factor = np.sqrt(200 * 0.04**2 / 2)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "the half is outside the root",
        "source": """\
rms_factor = np.sqrt(200 * 0.04) / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "takes the root of n only",
        "source": """\
rms_factor = np.sqrt(200) * 0.04
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": False,
        "mistake": "the root of v only, without the number of inputs",
        "source": """\
rms_factor = np.sqrt(0.04)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no root, and no half",
        "source": """\
rms_factor = 200 * 0.04
""",
    },
    {
        "exercise": "rms_factor",
        "right": True,
        "closed": False,
        "mistake": "compared with He's variance",
        "source": """\
rms_factor = np.sqrt(0.04 / (2 / 200))
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "multiplies by the variance",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * (2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "LeCun's rule",
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
        "mistake": "divides by the number of outputs",
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
        "closed": True,
        "mistake": "the shape is transposed",
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
        "closed": True,
        "mistake": "b is flat",
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
        "mistake": "random biases",
        "source": """\
def he(n_out, n_in, rng):
    s = np.sqrt(2 / n_in)
    W = s * rng.standard_normal((n_out, n_in))
    b = s * rng.standard_normal((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "Glorot's variance",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "the root is taken of n_in only: 2 over the root of n_in",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * 2 / np.sqrt(n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "numbers from 0 to 1: all weights are positive",
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
        "mistake": "one number for all weights of the layer",
        "source": """\
def he(n_out, n_in, rng):
    W = np.ones((n_out, n_in)) * rng.standard_normal() * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "ignores rng: a new generator with a fixed seed, so that every layer gets the same numbers",
        "source": """\
def he(n_out, n_in, rng):
    own = np.random.default_rng(0)
    W = own.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: biases of 1, and the variance of LeCun",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) / np.sqrt(n_in)
    b = np.ones((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": True,
        "closed": True,
        "mistake": "by rng.normal",
        "source": """\
def he(n_out, n_in, rng):
    return rng.normal(loc=0.0, scale=(2.0 / n_in) ** 0.5, size=(n_out, n_in)), np.full((n_out, 1), 0.0)
""",
    },
    {
        "exercise": "he",
        "right": True,
        "closed": True,
        "mistake": "divides by the root of half the number of inputs",
        "source": """\
def he(n_out, n_in, rng):
    W = np.empty((n_out, n_in))
    for j in range(n_out):
        W[j] = rng.standard_normal(n_in) / np.sqrt(n_in / 2)
    return W, 0.0 * W[:, :1]
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "no root: g squared",
        "source": """\
def gain_of(sigma, z):
    return 1 / (sigma(z) ** 2).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "not inverted",
        "source": """\
def gain_of(sigma, z):
    return np.sqrt((sigma(z) ** 2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the std, from which the mean is subtracted: wrong for ReLU",
        "source": """\
def gain_of(sigma, z):
    return 1 / sigma(z).std()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "squares the mean instead of averaging the squares",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt(sigma(z).mean() ** 2)
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the sum instead of the mean",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt((sigma(z) ** 2).sum())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the activation of the square",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt(sigma(z**2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the mean of the sizes",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.abs(sigma(z)).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "always the gain of ReLU",
        "source": """\
def gain_of(sigma, z):
    return np.sqrt(2)
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "the mean of the inverse sizes in the place of the inverse of the rms",
        "source": """\
def gain_of(sigma, z):
    return np.mean(1 / np.abs(sigma(z) + 1e-9))
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no inverse, and no root",
        "source": """\
def gain_of(sigma, z):
    return np.mean(sigma(z) ** 2)
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": False,
        "mistake": "by the length",
        "source": """\
def gain_of(sigma, z):
    a = sigma(z)
    return np.sqrt(a.size) / np.linalg.norm(a)
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": True,
        "mistake": "by a power and a dot product",
        "source": """\
def gain_of(sigma, z):
    s = sigma(z)
    return (s @ s / len(s)) ** -0.5
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "forward instead of back: 300 inputs",
        "source": """\
glorot_back = 300 * 2 / 400
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "the rms",
        "source": """\
glorot_back = np.sqrt(100 * 2 / 400)
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "LeCun's variance",
        "source": """\
glorot_back = 100 / 300
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the 2 of Glorot's rule is missing",
        "source": """\
glorot_back = 100 / 400
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": False,
        "mistake": "He's variance",
        "source": """\
glorot_back = 100 * 2 / 300
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the variance only",
        "source": """\
glorot_back = 2 / 400
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "both ways are made level by Glorot, so 1",
        "source": """\
glorot_back = 1
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: forward, and the root",
        "source": """\
glorot_back = np.sqrt(300 * 2 / 400)
""",
    },
    {
        "exercise": "glorot_back",
        "right": True,
        "closed": False,
        "mistake": "the number of neurons over the mean of both numbers",
        "source": """\
glorot_back = 100 / np.mean([300, 100])
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "r is the std: the factor 3 is forgotten",
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
        "closed": True,
        "mistake": "no root",
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
        "mistake": "from 0 to r",
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
        "mistake": "He's r",
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
        "closed": False,
        "mistake": "the bell curve instead of a uniform one",
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
        "closed": True,
        "mistake": "the shape is transposed",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, (n_in, n_out)), np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "biases are drawn, too",
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
        "closed": False,
        "mistake": "brackets: 6 / n_in, plus n_out",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / n_in + n_out)
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": False,
        "mistake": "the number of biases is that of the inputs",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_in, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: r is 3 times the variance without a root, and a flat b",
        "source": """\
def glorot(n_out, n_in, rng):
    r = 3 * 2 / (n_in + n_out)
    W = rng.uniform(-r, r, size=(n_out, n_in))
    return W, np.zeros(n_out)
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "the mean of in and out is not doubled: r = root of 3 over the sum",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(3 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "glorot",
        "right": True,
        "closed": False,
        "mistake": "by numbers between 0 and 1, stretched and moved",
        "source": """\
def glorot(n_out, n_in, rng):
    variance = 2 / (n_in + n_out)
    r = (3 * variance) ** 0.5
    W = (2 * rng.random(size=(n_out, n_in)) - 1) * r
    return W, np.zeros_like(W[:, [0]])
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "as it was found, written in another way",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) / n_in
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "the variance is made even smaller: squared",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in**2, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "He's rule",
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
        "mistake": "the number of outputs",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(1 / n_out), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "multiplies by the root of 32 of the patient, for any width",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in, (n_out, n_in)) * np.sqrt(32)
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "takes all scaling out: N(0, 1)",
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
        "mistake": "the mean is moved, not the width",
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
        "mistake": "the root of n_in instead of one over it",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(n_in), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: outputs instead of inputs, and biases drawn as well",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    s = 1 / np.sqrt(n_out)
    W = rng.normal(0, s, (n_out, n_in))
    return W, rng.normal(0, s, (n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": True,
        "closed": True,
        "mistake": "a power of -1/2",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    std = float(n_in) ** -0.5
    W = std * rng.normal(size=(n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
]
