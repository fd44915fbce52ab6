"""Answers to chapter 5, initialisation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "The mean of the sizes, without squares.",
        "source": """\
rms_of_four = np.mean(np.abs([1, -1, 2, -2]))
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "The root first, and then divided by the number of values.",
        "source": """\
rms_of_four = np.sqrt(1 + 1 + 4 + 4) / 4
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "The standard deviation of a sample, with n - 1.",
        "source": """\
rms_of_four = np.std([1, -1, 2, -2], ddof=1)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": True,
        "closed": True,
        "mistake": "The mean is 0, so the rms is the standard deviation.",
        "source": """\
rms_of_four = np.std([1, -1, 2, -2])
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "Adds the two standard deviations; only variances add.",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * np.sqrt((x**2).sum(axis=0)) + bias_std
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "Counts the bias once for every input.",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt((weight_std**2 * x**2 + bias_std**2).sum(axis=0))
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "Takes the two standard deviations for variances: they are not squared.",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std * (x**2).sum(axis=0) + bias_std)
""",
    },
    {
        "exercise": "std_of_z",
        "right": True,
        "closed": True,
        "mistake": "A hypotenuse of two lengths.",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.hypot(weight_std * np.linalg.norm(x, axis=0), bias_std)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "All 784 pixels are counted as if they were on.",
        "source": """\
std_of_digit = np.sqrt(784)
std_divided = np.sqrt(196) / 28
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "Adds 1 for a bias, as in the text's example; here the bias is 0.",
        "source": """\
std_of_digit = np.sqrt(196 + 1)
std_divided = np.sqrt(196) / 28
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "Counts the pixels that are off.",
        "source": """\
std_of_digit = np.sqrt(784 - 196)
std_divided = np.sqrt(196) / 28
""",
    },
    {
        "exercise": "std_of_digit",
        "right": True,
        "closed": True,
        "mistake": "By the formula of the chapter, from a whole picture.",
        "source": """\
pixels = np.zeros(784)
pixels[:196] = 1
std_of_digit = np.linalg.norm(pixels)
std_divided = np.linalg.norm(pixels / np.sqrt(784))
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "The variance, 196/784, without a root.",
        "source": """\
std_of_digit = np.sqrt(196)
std_divided = 196 / 784
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "Divides by 784, not by its root.",
        "source": """\
std_of_digit = np.sqrt(196)
std_divided = np.sqrt(196) / 784
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "Adds a bias of variance 1, as in the text's example with 1.22.",
        "source": """\
std_of_digit = np.sqrt(196)
std_divided = np.sqrt(196 / 784 + 1)
""",
    },
    {
        "exercise": "std_divided",
        "right": True,
        "closed": True,
        "mistake": "Typed as plain numbers, found in the head.",
        "source": """\
std_of_digit = 14
std_divided = 0.5
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "The standard deviation with n - 1 = 2 in the denominator.",
        "source": """\
standardized_4 = (4 - 2) / np.std([1, 1, 4], ddof=1)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "Divides by the rms of the values themselves; the mean was not subtracted there.",
        "source": """\
values = np.array([1, 1, 4])
standardized_4 = (4 - values.mean()) / np.sqrt((values**2).mean())
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "Scales to the range from 0 to 1 (smallest and largest value) instead of standardising.",
        "source": """\
standardized_4 = (4 - 1) / (4 - 1)
""",
    },
    {
        "exercise": "standardized_4",
        "right": True,
        "closed": True,
        "mistake": "The whole array is standardised, and its last entry taken.",
        "source": """\
values = np.array([1.0, 1.0, 4.0])
standardized_4 = ((values - values.mean()) / values.std())[-1]
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "The input 2 is forgotten: this is the neuron's error, BP4 is missing.",
        "source": """\
slope_of_second = 3 * 0.2 * 0.25
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "Adds both paths, 1 and 3, as if one neuron fed two.",
        "source": """\
slope_of_second = (1 + 3) * 0.2 * 0.25 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "Believes that equal weights into them are enough for equal slopes.",
        "source": """\
slope_of_second = 0.1
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "The half of the ReLU is put outside of the root.",
        "source": """\
rms_factor = np.sqrt(200 * 0.04) / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "The factor of the mean square, not of the rms.",
        "source": """\
rms_factor = 200 * 0.04 / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "Takes v = 0.04 for a standard deviation and squares it.",
        "source": """\
rms_factor = np.sqrt(200 * 0.04**2 / 2)
""",
    },
    {
        "exercise": "rms_factor",
        "right": True,
        "closed": True,
        "mistake": "Compared with He's rule, whose factor is 1: the root of v over 2/n.",
        "source": """\
rms_factor = (0.04 / (2 / 200)) ** 0.5
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "Looks at the number of neurons, n_out, instead of the number of inputs.",
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
        "mistake": "Uniform between -s and s with s the standard deviation: the variance is a third of He's.",
        "source": """\
def he(n_out, n_in, rng):
    s = np.sqrt(2 / n_in)
    W = rng.uniform(-s, s, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "Makes a generator of its own, so rng is not used, and every layer of a shape gets the same weights at every call.",
        "source": """\
def he(n_out, n_in, rng):
    rng = np.random.default_rng(0)
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": True,
        "closed": True,
        "mistake": "rng.normal with a scale in the place of a product.",
        "source": """\
def he(n_out, n_in, rng):
    return rng.normal(loc=0.0, scale=(2 / n_in) ** 0.5, size=(n_out, n_in)), np.zeros(shape=(n_out, 1))
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "The standard deviation of the activations: their mean is subtracted, which matters for ReLU.",
        "source": """\
def gain_of(sigma, z):
    return 1 / sigma(z).std()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "The mean of the sizes in the place of the root of the mean square.",
        "source": """\
def gain_of(sigma, z):
    return 1 / abs(sigma(z)).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "Squares z before the activation instead of the activation itself.",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.sqrt(sigma(z**2).mean())
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": True,
        "mistake": "The root of N divided by the length of the vector of activations.",
        "source": """\
def gain_of(sigma, z):
    return np.sqrt(len(z)) / np.linalg.norm(sigma(z))
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "Uses the 300 inputs: this is the factor on the way forward.",
        "source": """\
glorot_back = 300 * 2 / (300 + 100)
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "The factor of the rms, not of the mean square.",
        "source": """\
glorot_back = np.sqrt(100 * 2 / (300 + 100))
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "Forgets the 2: the sum of the two numbers in the place of their mean.",
        "source": """\
glorot_back = 100 / (300 + 100)
""",
    },
    {
        "exercise": "glorot_back",
        "right": True,
        "closed": True,
        "mistake": "First the mean number of neurons, then the quotient.",
        "source": """\
glorot_back = 100 / np.mean([300, 100])
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "Takes the standard deviation for r: the variance becomes a third.",
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
        "mistake": "The variance is Glorot's, but it is drawn from the bell curve, not uniformly.",
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
        "mistake": "The biases are drawn like the weights; they should be 0.",
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
        "right": True,
        "closed": True,
        "mistake": "Numbers between 0 and 1, stretched and shifted.",
        "source": """\
def glorot(n_out, n_in, rng):
    r = (3 * 2 / (n_in + n_out)) ** 0.5
    return r * (2 * rng.random((n_out, n_in)) - 1), np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "Multiplies by the root of 32, the width of the patient: right for 32 inputs, wrong for any other number.",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, np.sqrt(32) / n_in, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "The root is there, but of n_out: in the patient's square layers nobody sees it.",
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
        "mistake": "Uniform between -1/sqrt(n) and 1/sqrt(n), as a library does it: a third of LeCun's variance.",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    r = 1 / np.sqrt(n_in)
    W = rng.uniform(-r, r, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": True,
        "closed": True,
        "mistake": "Draws from N(0, 1) and divides by the root.",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    return rng.standard_normal((n_out, n_in)) / n_in**0.5, np.zeros((n_out, 1))
""",
    },
]
