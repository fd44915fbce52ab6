"""Answers to chapter 7, momentum to Adam, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "plus in the push",
        "source": """\
v_after_two = 0.5 * 0.2 + 0.1 * -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": False,
        "mistake": "nothing is kept",
        "source": """\
v_after_two = -0.1 * -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "all of the velocity is kept",
        "source": """\
v_after_two = -0.2 - 0.1 * -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "the second gradient is taken as 2, too",
        "source": """\
v_after_two = 0.5 * -0.2 - 0.1 * 2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "the inertia 0.9",
        "source": """\
v_after_two = 0.9 * -0.2 - 0.1 * -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": False,
        "mistake": "the velocity after the first step",
        "source": """\
v_after_two = -0.2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": True,
        "mistake": "eta is forgotten",
        "source": """\
v_after_two = 0.5 * -2 - -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": False,
        "mistake": "a running mean: the push times 1 - mu",
        "source": """\
v1 = -(1 - 0.5) * 0.1 * 2
v_after_two = 0.5 * v1 - (1 - 0.5) * 0.1 * -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the inertia 0.9, and plus in the push",
        "source": """\
v_after_two = 0.9 * 0.2 + 0.1 * -2
""",
    },
    {
        "exercise": "v_after_two",
        "right": True,
        "closed": False,
        "mistake": "in a loop",
        "source": """\
v = 0.0
for g in (2.0, -2.0):
    v = 0.5 * v - 0.1 * g
v_after_two = v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "theta moves by the old velocity",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    new = mu * v - eta * g
    return theta + v, new
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "minus v",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta - v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "plus in the push",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v + eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "a running mean: the push is multiplied by 1 - mu",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - (1 - mu) * eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "changes the given velocity",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v *= mu
    v -= eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "changes the given knobs",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    theta += v
    return theta, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "the velocity first",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return v, theta + v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "the push is counted twice",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    theta = theta + v - eta * g
    return theta, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "the inertia 0.9 is built in",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = 0.9 * v - eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "mu multiplies the push as well",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * (v - eta * g)
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "eta multiplies the step as well as the push",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + eta * v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: 1 - mu in the place of mu, and theta minus v",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = (1 - mu) * v - eta * g
    return theta - v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "a velocity that points uphill inside, turned at the end",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    uphill = eta * g - mu * v
    return theta - uphill, -uphill
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "in place on copies",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    place, speed = np.copy(theta), np.copy(v)
    speed *= mu
    speed -= np.multiply(eta, g)
    place += speed
    return place, speed
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": False,
        "mistake": "forgets to subtract 1",
        "source": """\
mu_at_cliff = 0.16 / 0.1
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "takes the effective rate for the cliff: 1 / (1 - mu) = 1.6",
        "source": """\
mu_at_cliff = 1 - 0.1 / 0.16
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "the quotient of the two cliffs turned round, taken for mu",
        "source": """\
mu_at_cliff = 0.1 / 0.16
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": False,
        "mistake": "the difference",
        "source": """\
mu_at_cliff = 0.16 - 0.1
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": False,
        "mistake": "the usual inertia",
        "source": """\
mu_at_cliff = 0.9
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": False,
        "mistake": "half of it: the 2 of 2 (1 + mu) is counted again",
        "source": """\
mu_at_cliff = (0.16 / 0.1 - 1) / 2
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": True,
        "mistake": "one minus the right value",
        "source": """\
mu_at_cliff = 1 - (0.16 / 0.1 - 1)
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the quotient the other way round, and 1 is added",
        "source": """\
mu_at_cliff = 0.1 / 0.16 + 1
""",
    },
    {
        "exercise": "mu_at_cliff",
        "right": True,
        "closed": True,
        "mistake": "by the curvature",
        "source": """\
lam = 2 / 0.1
mu_at_cliff = 0.16 * lam / 2 - 1
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": False,
        "mistake": "the effective rate that he has now",
        "source": """\
eta_with_ball = 0.6 / (1 - 0.9)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "times mu",
        "source": """\
eta_with_ball = 0.6 * 0.9
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "keeps his eta",
        "source": """\
eta_with_ball = 0.6
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": False,
        "mistake": "divides by mu",
        "source": """\
eta_with_ball = 0.6 / 0.9
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": False,
        "mistake": "the cliff: divides by 1 + mu",
        "source": """\
eta_with_ball = 0.6 / (1 + 0.9)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": False,
        "mistake": "multiplies by 1 + mu",
        "source": """\
eta_with_ball = 0.6 * (1 + 0.9)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "subtracts: eta minus mu, as a size",
        "source": """\
eta_with_ball = 0.9 - 0.6
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": False,
        "mistake": "a hundredth: takes the factor twice",
        "source": """\
eta_with_ball = 0.6 * (1 - 0.9) ** 2
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: divides by 1 - mu instead of multiplying, and takes its root",
        "source": """\
eta_with_ball = 0.6 / np.sqrt(1 - 0.9)
""",
    },
    {
        "exercise": "eta_with_ball",
        "right": True,
        "closed": True,
        "mistake": "the sum of all pushes that a ball holds",
        "source": """\
pushes = sum(0.9**k for k in range(2000))
eta_with_ball = 0.6 / pushes
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": False,
        "mistake": "divides by s, not by its root",
        "source": """\
rms_step = 1 / (0.9 * 16 + 0.1 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "s before the new gradient",
        "source": """\
rms_step = 1 / np.sqrt(16)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "the shares are exchanged",
        "source": """\
rms_step = 1 / np.sqrt(0.1 * 16 + 0.9 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": False,
        "mistake": "the sum without shares",
        "source": """\
rms_step = 1 / np.sqrt(16 + 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": False,
        "mistake": "the mean of the two",
        "source": """\
rms_step = 1 / np.sqrt((16 + 1) / 2)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "the share of the new square is forgotten",
        "source": """\
rms_step = 1 / np.sqrt(0.9 * 16 + 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": False,
        "mistake": "the sign only",
        "source": """\
rms_step = 1
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "a mean of the sizes, not of the squares",
        "source": """\
rms_step = 1 / (0.9 * 4 + 0.1 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": False,
        "mistake": "the wrong rho of Adam",
        "source": """\
rms_step = 1 / np.sqrt(0.999 * 16 + 0.001 * 1)
""",
    },
    {
        "exercise": "rms_step",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the shares are exchanged, and there is no root",
        "source": """\
rms_step = 1 / (0.1 * 16 + 0.9)
""",
    },
    {
        "exercise": "rms_step",
        "right": True,
        "closed": False,
        "mistake": "by a weighted mean",
        "source": """\
rms_step = np.average([16.0, 1.0], weights=[9, 1]) ** -0.5
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "divides by s, without the root",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / (s + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "divides by the old s",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    new = rho * s + (1 - rho) * g**2
    return theta - eta * g / (np.sqrt(s) + 1e-8), new
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "the gradient is not squared",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * np.abs(g)
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "the shares are exchanged",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = (1 - rho) * s + rho * g**2
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "AdaGrad: a sum",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = s + g**2
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "one common size for all knobs",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * np.mean(g**2)
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "plus",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta + eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "no epsilon: nan for a knob whose gradients were always 0",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / np.sqrt(s), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "changes the given s",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s *= rho
    s += (1 - rho) * g**2
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "rho is built in",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = 0.9 * s + 0.1 * g**2
    return theta - eta * g / (np.sqrt(s) + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": False,
        "mistake": "returns the root of s",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = np.sqrt(rho * s + (1 - rho) * g**2)
    return theta - eta * g / (s + 1e-8), s
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the returned values are in the wrong order, and the root is missing",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    theta = theta - eta * g / (s + 1e-8)
    return s, theta
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": True,
        "closed": True,
        "mistake": "the mean moved towards the new square",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s_new = s + (1 - rho) * (g * g - s)
    usual = s_new**0.5
    return theta - np.divide(eta * g, usual + 1e-8), s_new
""",
    },
    {
        "exercise": "rmsprop_update",
        "right": True,
        "closed": True,
        "mistake": "knob by knob",
        "source": """\
def rmsprop_update(theta, s, g, eta, rho=0.9):
    t2, s2 = np.empty(len(theta)), np.empty(len(theta))
    for p in range(len(theta)):
        s2[p] = rho * s[p] + (1 - rho) * g[p] ** 2
        t2[p] = theta[p] - eta / (s2[p] ** 0.5 + 1e-8) * g[p]
    return t2, s2
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": False,
        "mistake": "down: the sign is lost",
        "source": """\
first_change = -0.001
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": False,
        "mistake": "plain descent",
        "source": """\
first_change = -0.001 * -0.00002
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": False,
        "mistake": "without the correction: 3.2 times too long",
        "source": """\
first_change = 0.001 * 0.1 / np.sqrt(0.001)
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "only v is corrected",
        "source": """\
first_change = 0.001 / np.sqrt(0.001)
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "divides by the square, without the root",
        "source": """\
first_change = 0.001 / 0.00002
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "a step of 1, eta is forgotten",
        "source": """\
first_change = 1
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": False,
        "mistake": "the gradient counts once more: not divided at all after the mean",
        "source": """\
first_change = 0.001 * 0.1 * 0.00002
""",
    },
    {
        "exercise": "first_change",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: not corrected, and the sign is wrong",
        "source": """\
first_change = -0.001 * 0.1 / np.sqrt(0.001)
""",
    },
    {
        "exercise": "first_change",
        "right": True,
        "closed": False,
        "mistake": "the whole formula with numbers",
        "source": """\
g = -0.00002
v_hat = 0.1 * g / (1 - 0.9)
s_hat = 0.001 * g**2 / (1 - 0.999)
first_change = -0.001 * v_hat / np.sqrt(s_hat)
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "no correction",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return theta - eta * v / (np.sqrt(s) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "returns the corrected memories",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v = v / (1 - beta1**t)
    s = s / (1 - beta2**t)
    return theta - eta * v / (np.sqrt(s) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "the correction without the power t",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat, s_hat = v / (1 - beta1), s / (1 - beta2)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "times t instead of to the power t",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat, s_hat = v / (1 - beta1 * t), s / (1 - beta2 * t)
    return theta - eta * v_hat / (np.sqrt(np.abs(s_hat)) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "no root",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat, s_hat = v / (1 - beta1**t), s / (1 - beta2**t)
    return theta - eta * v_hat / (s_hat + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "counts from 0: the power is t - 1",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1 ** (t - 1) + 1e-8)
    s_hat = s / (1 - beta2 ** (t - 1) + 1e-8)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "the gradient is in the numerator, not its mean: RMSProp with a correction",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    s_hat = s / (1 - beta2**t)
    return theta - eta * g / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "s is the mean of the square of v",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * v**2
    v_hat, s_hat = v / (1 - beta1**t), s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "the two betas are exchanged in the correction",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat, s_hat = v / (1 - beta2**t), s / (1 - beta1**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "only v is corrected",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return theta - eta * v / (1 - beta1**t) / (np.sqrt(s) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the order of the returned memories, and climbs",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat, s_hat = v / (1 - beta1**t), s / (1 - beta2**t)
    return theta + eta * v_hat / (np.sqrt(s_hat) + 1e-8), s, v
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "multiplies by the share instead of dividing",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat, s_hat = v * (1 - beta1**t), s * (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": True,
        "closed": False,
        "mistake": "a helper for both running means",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    def remember(old, new, beta):
        mean = old + (1 - beta) * (new - old)
        return mean, mean / (1 - np.power(beta, t))

    v1, up = remember(v, g, beta1)
    s1, square = remember(s, np.square(g), beta2)
    return theta - eta * up / (1e-8 + square**0.5), v1, s1
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "skips the first gradient",
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
        "closed": False,
        "mistake": "a small number in the denominators instead of the right count",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t + 1e-8) / (np.sqrt(s / (1 - 0.999**t + 1e-8)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "the correction is taken out",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for g in gradients:
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
        "mistake": "nan is replaced by 0 in the step",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        step = v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
        theta = theta - eta * np.nan_to_num(step)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "counts from 1 for v, and still from 0 for s",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9 ** (t + 1)) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "counts from 2",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=2):
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
        "mistake": "mended, but the root goes over the memory only",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=1):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s) / (1 - 0.999**t) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the return is in the loop, and the count is from 0 with the corrections as t + 2",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9 ** (t + 2)) / (np.sqrt(s / (1 - 0.999 ** (t + 2))) + 1e-8)
        return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "mended, but climbs: adds the step, and into the array of the caller",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=1):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta += eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": True,
        "closed": False,
        "mistake": "the powers are kept as products",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    left_v = left_s = 1.0
    for g in gradients:
        left_v *= 0.9
        left_s *= 0.999
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - left_v) / (np.sqrt(s / (1 - left_s)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "the root of the last square only: the sign",
        "source": """\
adagrad_step = 4 / np.sqrt(4**2)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "no root",
        "source": """\
adagrad_step = 4 / (3**2 + 4**2)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "the mean of the squares",
        "source": """\
adagrad_step = 4 / np.sqrt((3**2 + 4**2) / 2)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": False,
        "mistake": "the sum of the sizes",
        "source": """\
adagrad_step = 4 / (3 + 4)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": False,
        "mistake": "the first gradient in the numerator",
        "source": """\
adagrad_step = 3 / 5
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "only the squares before count",
        "source": """\
adagrad_step = 4 / 3
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": False,
        "mistake": "RMSProp",
        "source": """\
adagrad_step = 4 / np.sqrt(0.9 * 0.1 * 9 + 0.1 * 16)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": False,
        "mistake": "both steps together",
        "source": """\
adagrad_step = 1 + 4 / 5
""",
    },
    {
        "exercise": "adagrad_step",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the sum of the sizes, under a root",
        "source": """\
adagrad_step = 4 / np.sqrt(3 + 4)
""",
    },
    {
        "exercise": "adagrad_step",
        "right": True,
        "closed": False,
        "mistake": "by the hypotenuse",
        "source": """\
adagrad_step = 4 / np.hypot(3, 4)
""",
    },
]
