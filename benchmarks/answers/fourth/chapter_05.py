"""Answers to chapter 5, initialisation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "the mean size, without squares",
        "source": """\
rms_of_four = np.mean(np.abs([1, -1, 2, -2]))
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "the sample's standard deviation: divides by 3",
        "source": """\
rms_of_four = np.std([1, -1, 2, -2], ddof=1)
""",
    },
    {
        "exercise": "rms_of_four",
        "right": False,
        "closed": True,
        "mistake": "the root of the sum, and then divided by 4",
        "source": """\
rms_of_four = np.sqrt(1 + 1 + 4 + 4) / 4
""",
    },
    {
        "exercise": "rms_of_four",
        "right": True,
        "closed": True,
        "mistake": "the length of the vector by the root of the number",
        "source": """\
rms_of_four = np.linalg.norm([1, -1, 2, -2]) / 2
""",
    },
    {
        "exercise": "std_of_z",
        "right": False,
        "closed": True,
        "mistake": "adds the standard deviations of the sum and of the bias, not the variances",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return weight_std * np.sqrt((x**2).sum(axis=0)) + bias_std
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
        "closed": True,
        "mistake": "the square of the sum of the inputs, not the sum of their squares",
        "source": """\
def std_of_z(x, weight_std, bias_std):
    return np.sqrt(weight_std**2 * x.sum(axis=0) ** 2 + bias_std**2)
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "counts all 784 pixels",
        "source": """\
std_of_digit = np.sqrt(784)
std_divided = 0.5
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "gives the variance",
        "source": """\
std_of_digit = 196.0
std_divided = 0.5
""",
    },
    {
        "exercise": "std_of_digit",
        "right": False,
        "closed": True,
        "mistake": "adds a bias of variance 1, as in the text, though the bias is 0",
        "source": """\
std_of_digit = np.sqrt(196 + 1)
std_divided = 0.5
""",
    },
    {
        "exercise": "std_of_digit",
        "right": True,
        "closed": True,
        "mistake": "the length of the input",
        "source": """\
picture = np.zeros(784)
picture[:196] = 1
std_of_digit = np.linalg.norm(picture)
std_divided = np.linalg.norm(picture / 28)
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "the variance: 196 / 784",
        "source": """\
std_of_digit = 14.0
std_divided = 196 / 784
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "holds that dividing by the root of n always gives 1",
        "source": """\
std_of_digit = 14.0
std_divided = 1.0
""",
    },
    {
        "exercise": "std_divided",
        "right": False,
        "closed": True,
        "mistake": "divides by the root of 28",
        "source": """\
std_of_digit = 14.0
std_divided = std_of_digit / np.sqrt(28)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "divides by the variance, not by its root",
        "source": """\
standardized_4 = (4 - 2) / 2
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "the standard deviation of a sample, with n - 1",
        "source": """\
v = np.array([1, 1, 4])
standardized_4 = (4 - v.mean()) / v.std(ddof=1)
""",
    },
    {
        "exercise": "standardized_4",
        "right": False,
        "closed": True,
        "mistake": "divides by the rms of the values themselves, before the mean is subtracted",
        "source": """\
standardized_4 = (4 - 2) / np.sqrt((1 + 1 + 16) / 3)
""",
    },
    {
        "exercise": "standardized_4",
        "right": True,
        "closed": True,
        "mistake": "standardises all three values and takes the last",
        "source": """\
v = np.array([1.0, 1.0, 4.0])
v -= v.mean()
v /= np.sqrt(np.mean(v * v))
standardized_4 = v[-1]
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "equal weights into them, so equal slopes",
        "source": """\
slope_of_second = 0.1
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "adds both weights out of the hidden layer",
        "source": """\
slope_of_second = (1 + 3) * 0.2 * 0.25 * 2
""",
    },
    {
        "exercise": "slope_of_second",
        "right": False,
        "closed": True,
        "mistake": "leaves out the slope of the sigmoid",
        "source": """\
slope_of_second = 3 * 0.2 * 2
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
        "closed": True,
        "mistake": "the half of the ReLU is forgotten",
        "source": """\
rms_factor = np.sqrt(200 * 0.04)
""",
    },
    {
        "exercise": "rms_factor",
        "right": False,
        "closed": True,
        "mistake": "halves the rms, not the mean square",
        "source": """\
rms_factor = np.sqrt(200 * 0.04) / 2
""",
    },
    {
        "exercise": "rms_factor",
        "right": True,
        "closed": True,
        "mistake": "standard deviation times the root of the 100 that are on",
        "source": """\
rms_factor = 0.2 * np.sqrt(200 / 2)
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "looks at the neurons, not at the inputs, and the biases have one dimension",
        "source": """\
def he(n_out, n_in, rng):
    W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_out)
    b = np.zeros(n_out)
    return W, b
""",
    },
    {
        "exercise": "he",
        "right": False,
        "closed": True,
        "mistake": "a generator of its own, with a fixed seed: every layer is the same, and rng is not used",
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
        "right": False,
        "closed": True,
        "mistake": "He's uniform form, where a normal distribution is asked for",
        "source": """\
def he(n_out, n_in, rng):
    r = np.sqrt(6 / n_in)
    W = rng.uniform(-r, r, (n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the standard deviation takes the mean away first: wrong where the mean of sigma is not 0",
        "source": """\
def gain_of(sigma, z):
    return 1 / sigma(z).std()
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the square of the gain: no root",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.mean(sigma(z) ** 2)
""",
    },
    {
        "exercise": "gain_of",
        "right": False,
        "closed": True,
        "mistake": "the mean size in the place of the rms",
        "source": """\
def gain_of(sigma, z):
    return 1 / np.abs(sigma(z)).mean()
""",
    },
    {
        "exercise": "gain_of",
        "right": True,
        "closed": True,
        "mistake": "the root of the number by the length",
        "source": """\
def gain_of(sigma, z):
    a = sigma(z)
    return np.sqrt(a.size / np.dot(a, a))
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the factor of the way forward",
        "source": """\
glorot_back = 300 * 2 / (300 + 100)
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the factor of the rms",
        "source": """\
glorot_back = np.sqrt(100 * 2 / (300 + 100))
""",
    },
    {
        "exercise": "glorot_back",
        "right": False,
        "closed": True,
        "mistake": "the 2 of the rule is forgotten",
        "source": """\
glorot_back = 100 / (300 + 100)
""",
    },
    {
        "exercise": "glorot",
        "right": False,
        "closed": True,
        "mistake": "the standard deviation is taken for the limit: a third of the variance",
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
        "mistake": "He's limit, which looks at the inputs only",
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
        "mistake": "only positive weights: uniform between 0 and r",
        "source": """\
def glorot(n_out, n_in, rng):
    r = np.sqrt(6 / (n_in + n_out))
    W = r * rng.random((n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
""",
    },
    {
        "exercise": "glorot",
        "right": True,
        "closed": True,
        "mistake": "from numbers between 0 and 1, stretched and shifted",
        "source": """\
def glorot(n_out, n_in, rng):
    v = 2 / (n_in + n_out)
    W = (2 * rng.random((n_out, n_in)) - 1) * np.sqrt(3 * v)
    return W, 0.0 * W[:, :1]
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "looks at the neurons, not at the inputs",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / np.sqrt(n_out), (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "multiplies by the root of 32, which helps the patient's layers only",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in, (n_out, n_in)) * np.sqrt(32)
    return W, np.zeros((n_out, 1))
""",
    },
    {
        "exercise": "buggy_lecun",
        "right": False,
        "closed": True,
        "mistake": "uniform between plus and minus 1 / root of n, as PyTorch does: a third of the variance",
        "source": """\
def buggy_lecun(n_out, n_in, rng):
    r = 1 / np.sqrt(n_in)
    W = rng.uniform(-r, r, (n_out, n_in))
    return W, np.zeros((n_out, 1))
""",
    },
]
