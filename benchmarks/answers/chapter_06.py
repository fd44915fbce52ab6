"""Answers to chapter 6, learning rates, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the climb begins at 0: t for t + 1",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the cosine runs over all updates and not over those after the warm-up",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min(t / updates, 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "after the end the cosine climbs again",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = (t - warm) / (updates - warm)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "a whole period of the cosine: down and up again",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(2 * np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "a quarter of a period: cos from 1 to 0",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * np.cos(np.pi / 2 * done)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "not halved: the cosine begins at 2 eta",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the sign: eta rises from 0 to eta",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 - np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the cosine lasts updates steps after the warm-up, so it ends too late",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / updates, 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the update t = warm still climbs",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t <= warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "a straight line down",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * max(1 - (t - warm) / (updates - warm), 0)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "degrees: cos is given 180 and not pi",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(180 * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "warm + 1 steps in the climb",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / (warm + 1)
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the cosine is multiplied with the climb, so that both act at once",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    climb = min((t + 1) / warm, 1)
    done = min(t / updates, 1)
    return eta * climb * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the climb begins at 0, and the cosine comes back after the end",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    return eta * (1 + np.cos(np.pi * (t - warm) / (updates - warm))) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "ends one update too early: updates - 1",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - 1 - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "divides by warm always, so warm = 0 ends in an error",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    climb = eta * (t + 1) / warm
    done = min(max((t - warm) / (updates - warm), 0), 1)
    return min(climb, eta * (1 + np.cos(np.pi * done)) / 2)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": True,
        "closed": False,
        "mistake": "by the square of a cosine of half the angle",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return (t + 1) / warm * eta
    if t >= updates:
        return 0.0
    angle = np.pi * (t - warm) / (updates - warm)
    return eta * np.cos(angle / 2) ** 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": True,
        "closed": True,
        "mistake": "two helpers",
        "source": """\
def climbing(t, eta, warm):
    return eta / warm * (t + 1)


def falling(share, eta):
    return eta * (0.5 + 0.5 * np.cos(share * np.pi))


def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return climbing(t, eta, warm)
    share = np.clip((t - warm) / (updates - warm), 0.0, 1.0)
    return float(falling(share, eta))
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "the friction is missing: mu is not multiplied",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = v - eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "plus for minus in the velocity",
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
        "mistake": "moves by the old velocity",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    return theta + v, mu * v - eta * g
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "another convention: v collects gradients, eta comes with theta",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v + g
    return theta - eta * v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "a moving average: the gradient is weighted by 1 - mu",
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
        "mistake": "returned in the wrong order",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return v, theta + v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "changes v of the caller",
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
        "closed": False,
        "mistake": "changes theta of the caller",
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
        "closed": True,
        "mistake": "eta is multiplied twice: in v and in theta",
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
        "mistake": "mu is fixed at 0.9",
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
        "mistake": "Nesterov's step",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + mu * v - eta * g, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "plain descent: the velocity is forgotten",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    return theta - eta * g, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "the sign of the step: theta - v",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta - v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "mu multiplies the whole bracket",
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
        "mistake": "two mistakes: a plus in the velocity and in the step, and no friction",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = v + eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": True,
        "mistake": "returns theta only",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + v
""",
    },
    {
        "exercise": "momentum_update",
        "right": False,
        "closed": False,
        "mistake": "the default of mu is 0.5",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.5):
    v = mu * v - eta * g
    return theta + v, v
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "everything in one line each, from the given v",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    return theta - eta * g + mu * v, mu * v - eta * g
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "knob by knob",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    new_v = np.zeros(len(v))
    new_theta = np.zeros(len(theta))
    for p in range(len(theta)):
        new_v[p] = mu * v[p] - eta * g[p]
        new_theta[p] = theta[p] + new_v[p]
    return new_theta, new_v
""",
    },
    {
        "exercise": "momentum_update",
        "right": True,
        "closed": True,
        "mistake": "a falling speed with its sign turned",
        "source": """\
def momentum_update(theta, v, g, eta, mu=0.9):
    brake = eta * g - mu * v
    return np.subtract(theta, brake), -brake
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "no bias correction",
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
        "closed": True,
        "mistake": "the corrected v and s are returned",
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
        "closed": False,
        "mistake": "g is not squared in s",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * np.abs(g)
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "the root of s is forgotten",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (s_hat + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "epsilon stands under the root",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / np.sqrt(s_hat + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "the correction counts from 0: t + 1 is used though t begins at 1",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1 ** (t + 1))
    s_hat = s / (1 - beta2 ** (t + 1))
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "the power t is forgotten in the correction",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1)
    s_hat = s / (1 - beta2)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "beta1 and beta2 are exchanged",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta2 * v + (1 - beta2) * g
    s = beta1 * s + (1 - beta1) * g**2
    v_hat = v / (1 - beta2**t)
    s_hat = s / (1 - beta1**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "beta1 corrects s as well",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    share = 1 - beta1**t
    return theta - eta * v / share / (np.sqrt(s / share) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "the new gradient is not weighted by 1 - beta",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + g
    s = beta2 * s + g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "the weights of old and new are exchanged",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = (1 - beta1) * v + beta1 * g
    s = (1 - beta2) * s + beta2 * g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "goes up",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta + eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "v and s of the caller are changed in place",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v *= beta1
    v += (1 - beta1) * g
    s *= beta2
    s += (1 - beta2) * g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": False,
        "mistake": "the momentum is left out: g in place of v",
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
        "closed": True,
        "mistake": "s is fed with v squared and not with g squared",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * v**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no correction for s, and epsilon under the root",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return theta - eta * v / (1 - beta1**t) / np.sqrt(s + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "one s for all knobs: the mean of the squared gradients",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * np.mean(g**2)
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "the betas are fixed numbers",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = 0.9 * v + 0.1 * g
    s = 0.999 * s + 0.001 * g**2
    v_hat = v / (1 - 0.9**t)
    s_hat = s / (1 - 0.999**t)
    return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": False,
        "closed": True,
        "mistake": "epsilon is forgotten: 0/0 where a gradient has always been 0",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - eta * v_hat / np.sqrt(s_hat), v, s
""",
    },
    {
        "exercise": "adam_update",
        "right": True,
        "closed": False,
        "mistake": "memory moved towards the gradient by its share",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    new_v = v + (1 - beta1) * (g - v)
    new_s = s + (1 - beta2) * (g * g - s)
    step = new_v / (1 - beta1**t) / (1e-8 + (new_s / (1 - beta2**t)) ** 0.5)
    return theta - eta * step, new_v, new_s
""",
    },
    {
        "exercise": "adam_update",
        "right": True,
        "closed": True,
        "mistake": "a helper for both memories",
        "source": """\
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    def remember(old, new, beta):
        memory = np.multiply(beta, old) + np.multiply(1 - beta, new)
        return memory, memory / (1 - np.power(beta, t))

    v, v_hat = remember(v, g, beta1)
    s, s_hat = remember(s, np.square(g), beta2)
    return theta - np.divide(eta * v_hat, np.sqrt(s_hat) + 1e-8), v, s
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "every eta starts from the given theta again",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        new = theta - eta * gradient(theta)
        costs[i] = f(new)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "the cost before the update is stored",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta)
        theta = theta - eta * gradient(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "does not stop",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "compares with the cost before and not with the lowest so far",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if i > 0 and costs[i] > 4 * costs[i - 1]:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "compares with the first cost",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs[0]:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "theta of the caller is moved",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "stops before the cost that is too high is stored",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        cost = f(theta)
        if cost > 4 * costs.min():
            break
        costs[i] = cost
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "goes up",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta + eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "only the costs that were reached are returned: a shorter array",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = []
    for eta in etas:
        theta = theta - eta * gradient(theta)
        costs.append(f(theta))
        if costs[-1] > 4 * min(costs):
            break
    return np.array(costs)
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "0 where nothing was reached",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.zeros(len(etas))
    lowest = np.inf
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        lowest = min(lowest, costs[i])
        if costs[i] > 4 * lowest:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "stops at twice the lowest cost",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 2 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "stops at four times or more: a cost of exactly four times the lowest ends it",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] >= 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "the gradient is taken once, at the start",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    g = gradient(theta)
    for i, eta in enumerate(etas):
        theta = theta - eta * g
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": (
            "stops when the cost is four times the lowest, with the cost before the first update counted as a low one"
        ),
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    lowest = f(theta)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        lowest = min(lowest, costs[i])
        if costs[i] > 4 * lowest:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: theta of the caller is moved, and no stop",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "continue for break: later costs are still filled in",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    lowest = np.inf
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        cost = f(theta)
        lowest = min(lowest, cost)
        if i > 0 and cost > 4 * lowest:
            continue
        costs[i] = cost
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "a list that is filled up with inf",
        "source": """\
def range_test(f, gradient, theta, etas):
    here = np.array(theta, dtype=float)
    found = []
    lowest = float("inf")
    for eta in etas:
        here = here - eta * gradient(here)
        cost = f(here)
        found.append(cost)
        lowest = min(lowest, cost)
        if cost > 4 * lowest:
            break
    return np.array(found + [np.inf] * (len(etas) - len(found)))
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "a while loop on a copy",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    knobs = theta.copy()
    i = 0
    going = True
    while going and i < len(etas):
        knobs = knobs - etas[i] * gradient(knobs)
        costs[i] = f(knobs)
        going = not costs[i] > 4 * costs[: i + 1].min()
        i += 1
    return costs
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "the count starts at 2",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=2):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "the first gradient is left out",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        if t == 0:
            continue
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "the bias correction is taken away",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for g in gradients:
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (np.sqrt(s) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "t + 1 only in one of the two corrections: the other still divides by 0",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9 ** (t + 1)) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "hides the symptom: nan becomes 0",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        step = eta * v / (1 - 0.9**t + 1e-8) / (np.sqrt(s / (1 - 0.999**t + 1e-8)) + 1e-8)
        theta = theta - np.nan_to_num(step)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "the gradients are cut: begins with the second and counts from 1",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients[1:], start=1):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "the power is dropped: the share of the first update is used in all",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for g in gradients:
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9) / (np.sqrt(s / (1 - 0.999)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "mended, but theta of the caller is changed in place",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=1):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta -= eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "t is set to at least 1, so the first two updates share one count",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        t = max(t, 1)
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": False,
        "mistake": "the return has slipped into the loop",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=1):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
        return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: starts at 2 and epsilon is dropped",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=2):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / np.sqrt(s / (1 - 0.999**t))
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": True,
        "closed": True,
        "mistake": "t + 1 in both places",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + (1 - 0.9) * g
        s = 0.999 * s + (1 - 0.999) * g**2
        v_hat = v / (1 - 0.9 ** (t + 1))
        s_hat = s / (1 - 0.999 ** (t + 1))
        theta = theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8)
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": True,
        "closed": False,
        "mistake": "a count of its own, raised at the beginning of the loop",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    t = 0
    for g in gradients:
        t += 1
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * np.square(g)
        bottom = np.sqrt(s / (1 - 0.999**t)) + 1e-8
        theta = theta - eta / (1 - 0.9**t) * v / bottom
    return theta
""",
    },
    {
        "exercise": "buggy_adam",
        "right": True,
        "closed": False,
        "mistake": "running products instead of powers",
        "source": """\
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    left1 = 1.0
    left2 = 1.0
    for g in gradients:
        left1 *= 0.9
        left2 *= 0.999
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g * g
        theta = theta - eta * (v / (1 - left1)) / (np.sqrt(s / (1 - left2)) + 1e-8)
    return theta
""",
    },
]
