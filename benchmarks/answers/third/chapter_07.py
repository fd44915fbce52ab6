"""Answers to chapter 7, momentum to Adam, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "the second gradient keeps the sign of the first, as on a long slope",
        "source": """\
v_after_two = 0.5 * (-0.1 * 2) - 0.1 * 2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "adds eta g in place of subtracting it",
        "source": """\
v = 0.5 * 0 + 0.1 * 2
v = 0.5 * v + 0.1 * (-2)
v_after_two = v
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "a running mean: the push has the factor 1 - mu as well",
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
        "mistake": "a loop",
        "source": """\
v_after_two = 0.0
for g in (2, -2):
    v_after_two = 0.5 * v_after_two - 0.1 * g
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "changes the given arrays in place",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v *= mu
    v -= eta * g
    theta += v
    return theta, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "Nesterov's step (a look ahead) for the plain ball's",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    new_v = mu * v - eta * g
    return theta + mu * new_v - eta * g, new_v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "theta moves by the old velocity",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    theta_new = theta + v
    v_new = mu * v - eta * g
    return theta_new, v_new
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "computes the negative velocity, and works knob by knob",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    back = np.array([eta * slope - mu * speed for slope, speed in zip(g, v)])
    return theta - back, -back
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "compares the cliffs by the effective rate eta / (1 - mu)",
        "source": """\
mu_at_cliff = 1 - 0.1 / 0.16
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "forgets to subtract 1",
        "source": """\
mu_at_cliff = 0.16 / 0.1
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "takes 2 mu for 2 (1 + mu)",
        "source": """\
lam = 2 / 0.1
mu_at_cliff = 0.16 * lam / 4
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": True,
        "closed": True,
        "mistake": "by the curvature",
        "source": """\
lam = 2 / 0.1
mu_at_cliff = (0.16 * lam - 2) / 2
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "gives the effective rate as it is now, not the eta that cures it",
        "source": """\
eta_with_ball = 0.6 / (1 - 0.9)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "multiplies by mu and not by 1 - mu",
        "source": """\
eta_with_ball = 0.6 * 0.9
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "uses the factor 1 + mu of the cliff",
        "source": """\
eta_with_ball = 0.6 / (1 + 0.9)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "a running mean of the sizes and not of the squares",
        "source": """\
rms_step = 1 / (0.9 * 4 + 0.1 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "divides by s without the root",
        "source": """\
rms_step = 1 / (0.9 * 16 + 0.1 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "uses the old s, before the new gradient has come in",
        "source": """\
rms_step = 1 / np.sqrt(16)
""",
    },
    {
        "exercise": "rms_step",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal of four digits",
        "source": """\
rms_step = 0.2626
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "epsilon stands inside the root, where it is far too large for tiny gradients",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / np.sqrt(s + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "divides by the root of the old s",
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
        "mistake": "rho and 1 - rho exchanged, and s is changed in place",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s *= 1 - rho
    s += rho * g**2
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": True,
        "closed": True,
        "mistake": "s moves a share of the way to the new square, and the quotient comes first",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    new = s - (1 - rho) * (s - g * g)
    direction = g / (new**0.5 + 1e-8)
    return theta - direction * eta, new
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "the knob goes with the sign of its gradient",
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
        "mistake": "without the correction of v and s",
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
        "mistake": "the whole of Adam, with epsilon: not exactly 0.001",
        "source": """\
g = -0.00002
v_hat = 0.1 * g / (1 - 0.9)
s_hat = 0.001 * g**2 / (1 - 0.999)
first_change = -0.001 * v_hat / (np.sqrt(s_hat) + 1e-8)
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "returns the corrected memories, which are then corrected again and again",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = (beta1 * v + (1 - beta1) * g) / (1 - beta1**t)
    s = (beta2 * s + (1 - beta2) * g**2) / (1 - beta2**t)
    return theta - eta * v / (np.sqrt(s) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "the power is at the wrong place: (1 - beta)**t, which is right for t = 1 only",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1) ** t
    s_hat = s / (1 - beta2) ** t
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "corrects only v, and divides by the root of the uncorrected s",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1**t)
    return theta - eta * v_hat / (np.sqrt(s) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": True,
        "closed": True,
        "mistake": "both corrections are drawn into the length of the step and into epsilon",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = v + (1 - beta1) * (g - v)
    s = s + (1 - beta2) * (g * g - s)
    root = np.sqrt(1 - beta2**t)
    step = eta * root / (1 - beta1**t)
    return theta - step * v / (np.sqrt(s) + root * 1e-8), v, s
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "skips the first update so as not to divide by 0; its gradient is lost and all counts are one too small",
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
        "mistake": "throws the correction out, and with it the nan",
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
        "mistake": "epsilon is added to 1 - beta**t: no nan any more, but t still counts from 0",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    eps = 1e-8
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t + eps) / (np.sqrt(s / (1 - 0.999**t + eps)) + eps)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": True,
        "closed": True,
        "mistake": "keeps the shares of the memories as running products and counts nothing",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    left1 = left2 = 1.0
    for g in gradients:
        left1 *= 0.9
        left2 *= 0.999
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * (v / (1 - left1)) / (np.sqrt(s / (1 - left2)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "adds the gradients and not their squares",
        "source": """\
adagrad_step = 4 / (3 + 4)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "the mean of the squares for their sum",
        "source": """\
adagrad_step = 4 / np.sqrt((3**2 + 4**2) / 2)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "forgets the root",
        "source": """\
adagrad_step = 4 / (3**2 + 4**2)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": True,
        "closed": True,
        "mistake": "by np.hypot",
        "source": """\
adagrad_step = 4 / np.hypot(3, 4)
""",
    },
]
