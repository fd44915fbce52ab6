"""Answers to chapter 7, momentum to Adam, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
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
