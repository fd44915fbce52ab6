"""Answers to chapter 7, momentum to Adam, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "misses that the gradient at the second step is -2: the push has the sign of the first step",
        "source": """\
v_after_two = 0.5 * (-0.2) - 0.1 * 2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "keeps the whole old velocity: the inertia is forgotten",
        "source": """\
v = 0 - 0.1 * 2
v_after_two = v - 0.1 * (-2)
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "a running mean: the new gradient gets the factor 1 - mu as well",
        "source": """\
v = 0.0
for g in (2, -2):
    v = 0.5 * v - (1 - 0.5) * 0.1 * g
v_after_two = v
""",
    },
    {
        "exercise": "v_after_two",
        "right": True,
        "closed": True,
        "mistake": "a loop over the two gradients, with mu and eta unpacked",
        "source": """\
eta, mu, v_after_two = 0.1, 0.5, 0
for g in [2, -2]:
    v_after_two = mu * v_after_two - eta * g
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "moves by the old velocity, before the push",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    theta_new = theta + v
    v_new = mu * v - eta * g
    return theta_new, v_new
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "the velocity holds slopes (as in PyTorch): same theta at first, but another v, and the old v of this course is not understood",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v + g
    return theta - eta * v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "Nesterov's formula: theta moves by mu v - eta g with the new v once more",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    theta = theta + mu * v - eta * g
    return theta, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "copies first, and then works in place on the copies",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    new = np.array(v, dtype=float)
    new *= mu
    new -= np.multiply(eta, g)
    return np.add(theta, new), new
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "uses the effective rate: eta / (1 - mu) = 0.16 with eta = 0.1",
        "source": """\
mu_at_cliff = 1 - 0.1 / 0.16
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "divides the two cliffs and forgets to take off the 1",
        "source": """\
mu_at_cliff = 0.16 / 0.1
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "takes the curvature 50 of the old ravine: 0.16 = 2 (1 + mu) / 50",
        "source": """\
mu_at_cliff = 0.16 * 50 / 2 - 1
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "computes the effective rate as it is now, 6",
        "source": """\
eta_with_ball = 0.6 / (1 - 0.9)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "multiplies by mu in place of 1 - mu",
        "source": """\
eta_with_ball = 0.6 * 0.9
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "uses the factor 1 + mu of the cliff, 0.6 / (1 + mu)",
        "source": """\
mu = 0.9
eta_with_ball = 0.6 / (1 + mu)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": True,
        "closed": True,
        "mistake": "the old rate divided by how many times too fast the ball is",
        "source": """\
too_fast = (0.6 / (1 - 0.9)) / 0.6
eta_with_ball = 0.6 / too_fast
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "divides by the root of the old s: the new gradient is not yet in it",
        "source": """\
rms_step = 1 / np.sqrt(16)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "forgets the root",
        "source": """\
rms_step = 1 / (0.9 * 16 + 0.1 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "rho and 1 - rho exchanged",
        "source": """\
s = 0.1 * 16 + 0.9 * 1
rms_step = 1 / np.sqrt(s)
""",
    },
    {
        "exercise": "rms_step",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal",
        "source": """\
rms_step = 0.26261
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "epsilon under the root: after gradients that were tiny or 0 the step is another one",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g * g
    step = g / np.sqrt(s + 1e-8)
    return theta - eta * step, s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "uses the old s for the step, and returns the new one",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    theta_new = theta - eta * g / (np.sqrt(s) + 1e-8)
    s_new = rho * s + (1 - rho) * g**2
    return theta_new, s_new
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "one usual size for all knobs together (mean of the squares over the knobs); and s is changed in place",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s *= rho
    s += (1 - rho) * np.mean(g**2)
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "minus eta: forgets that the gradient is negative and the knob goes up",
        "source": """\
first_change = -0.001
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "plain descent: eta times the gradient",
        "source": """\
first_change = -0.001 * (-0.00002)
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "without the correction: 0.1 g divided by the root of 0.001 g squared",
        "source": """\
g = -0.00002
v = 0.1 * g
s = 0.001 * g**2
first_change = -0.001 * v / np.sqrt(s)
""",
    },
    {
        "exercise": "first_change",
        "right": True,
        "closed": True,
        "mistake": "the whole formula, epsilon included (it gives 0.0009995, half a thousandth below eta: the epsilon of the chapter, and no mistake)",
        "source": """\
g, eta = -2e-5, 1e-3
v_hat = 0.1 * g / (1 - 0.9**1)
s_hat = 0.001 * g**2 / (1 - 0.999**1)
first_change = -eta * v_hat / (np.sqrt(s_hat) + 1e-8)
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "returns the corrected v and s, so the next update corrects them again",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = (beta1 * v + (1 - beta1) * g) / (1 - beta1**t)
    s = (beta2 * s + (1 - beta2) * g**2) / (1 - beta2**t)
    theta = theta - eta * v / (np.sqrt(s) + 1e-8)
    return theta, v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "beta times t in place of beta to the power t: right at the first update only",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v_new = beta1 * v + (1 - beta1) * g
    s_new = beta2 * s + (1 - beta2) * g**2
    v_hat = v_new / (1 - beta1 * t)
    s_hat = s_new / (1 - beta2 * t)
    return theta - eta * v_hat / (np.sqrt(np.abs(s_hat)) + 1e-8), v_new, s_new
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "s is corrected after the root: divided by 1 - beta2^t outside the root",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * np.square(g)
    v_hat = v / (1 - beta1**t)
    size = np.sqrt(s) / (1 - beta2**t)
    return theta - eta * v_hat / (size + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": True,
        "closed": True,
        "mistake": "running means as a step towards the new value, and one factor for both corrections",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v1 = v + (1 - beta1) * (g - v)
    s1 = s + (1 - beta2) * (g * g - s)
    root = (1 - beta2**t) ** 0.5
    step = v1 * root / ((1 - beta1**t) * (s1**0.5 + 1e-8 * root))
    return theta - eta * step, v1, s1
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "leaves the correction out altogether: no nan any more, but the first steps are too long",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (np.sqrt(s) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "skips the first gradient, because there the division by 0 happens",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        if t == 0:
            continue
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "mends only the first of the two powers, and guards the second with max(t, 1)",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9 ** (t + 1)) / (np.sqrt(s / (1 - 0.999 ** max(t, 1))) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "the sum of the sizes, not the root of the sum of the squares",
        "source": """\
adagrad_step = 4 / (3 + 4)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "a running mean as in RMSProp, with rho = 0.9",
        "source": """\
s = 0.9 * (0.1 * 3**2) + 0.1 * 4**2
adagrad_step = 4 / np.sqrt(s)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "the mean of the squares in place of their sum",
        "source": """\
adagrad_step = 4 / np.sqrt(np.mean([9, 16]))
""",
    },
]
