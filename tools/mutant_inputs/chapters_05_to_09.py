"""Inputs for the exercises of chapters 5 to 9."""

import numpy as np

from mlp_course.network import Network

from .drawing import any_sigma, inputs, size, values


@inputs("std_of_z")
def std_of_z(rng):
    return values(rng, size(rng), size(rng)), float(rng.exponential()), float(rng.choice([0.0, rng.exponential()]))


@inputs("he", "glorot", "buggy_lecun")
def layer_sizes(rng):
    """One in ten is wide enough to tell a distribution by; what is told of the others takes no time."""
    wide = rng.random() < 0.1
    n_out, n_in = rng.integers(100, 180, 2) if wide else (size(rng, 40), size(rng, 40))
    return int(n_out), int(n_in), rng


@inputs("gain_of")
def gain_of(rng):
    """A sample whose mean square is 1, as that of a larger one would be: right answers may use it or not."""
    z = rng.standard_normal(int(rng.integers(2_000, 12_000)))
    return any_sigma(rng), z / np.sqrt((z**2).mean())


@inputs("best_of_sweep")
def best_of_sweep(rng):
    """Costs without ties, large or small; at most half of the settings lose networks, as inf or nan."""
    R = size(rng, 8)
    S = size(rng, 7)
    etas = rng.permutation(np.geomspace(0.01, 5, R))
    costs = rng.exponential(size=(R, S)) * 10.0 ** rng.integers(-6, 2)
    for row in rng.permutation(R)[: R // 2]:
        costs[row, rng.random(S) < 0.5] = rng.choice([np.nan, np.inf])
    return etas, costs


@inputs("cliff")
def cliff(rng):
    """Slopes of grounds that bend up somewhere, perhaps down elsewhere: a hill has no cliff, whatever 2 / λ says."""
    P = size(rng)
    A = rng.normal(size=(P, P))
    H = A @ A.T / P + np.diag(rng.exponential(size=P) - rng.choice([0.0, 0.3]))
    H += max(0.1 - np.linalg.eigvalsh(H)[-1], 0) * np.eye(P)
    c = float(rng.choice([0.0, rng.exponential()]))
    given = (lambda theta: H @ theta + c * theta**3), values(rng, P) / 10
    return given if rng.random() < 0.3 else (*given, float(rng.choice([0.1, 0.01, 1e-3])))


@inputs("cosine_with_warm_up")
def cosine_with_warm_up(rng):
    warm = size(rng, 20)
    updates = warm + size(rng, 60)
    t = int(rng.choice([0, warm - 1, warm, updates - 1, updates, rng.integers(2 * updates)]))
    eta = int(rng.integers(1, 4)) if rng.random() < 0.3 else float(rng.exponential())
    return t, eta, updates, warm


@inputs("range_test")
def range_test(rng):
    """Costs that fall, and some that begin to rise at once or late, with η in any order."""
    P = size(rng)
    H = rng.exponential(size=P) + 0.1
    power = int(rng.choice([2, 2, 4]))
    above = float(rng.choice([0.0, 0.1]))

    def f(theta):
        return float((H * theta**power).sum() / power + above)

    etas = rng.permutation(np.geomspace(1e-2, 10.0 ** rng.uniform(-1, 1), size(rng, 12)))
    return f, lambda theta: H * theta ** (power - 1), rng.normal(size=P), etas


@inputs("momentum_update")
def momentum_update(rng):
    P = size(rng, 9)
    given = values(rng, P), values(rng, P), values(rng, P), float(rng.exponential())
    return given if rng.random() < 0.2 else (*given, float(rng.choice([0.0, 0.9, rng.random()])))


@inputs("rmsprop_update")
def rmsprop_update(rng):
    P = size(rng, 9)
    scale = 10.0 ** rng.integers(-8, 3)
    s = (scale * values(rng, P)) ** 2
    given = values(rng, P), s, scale * values(rng, P), float(rng.exponential())
    return given if rng.random() < 0.2 else (*given, float(rng.uniform(0.1, 0.999)))


@inputs("adam_update")
def adam_update(rng):
    P = size(rng, 9)
    t = size(rng, 30)
    scale = 10.0 ** rng.integers(-8, 3)
    theta, v, s, g = values(rng, P), scale * values(rng, P), (scale * values(rng, P)) ** 2, scale * values(rng, P)
    if t == 1:
        v, s = np.zeros((2, P))
    given = theta, v, s, g, t
    if rng.random() < 0.2:
        return given
    return *given, float(rng.exponential()), float(rng.uniform(0.1, 0.99)), float(rng.uniform(0.5, 0.999))


@inputs("buggy_adam")
def buggy_adam(rng):
    P = size(rng)
    gradients = values(rng, size(rng, 9), P) * 10.0 ** rng.integers(-8, 2)
    given = values(rng, P), gradients
    return given if rng.random() < 0.2 else (*given, float(rng.exponential()))


@inputs("kind_of_point")
def kind_of_point(rng):
    P = size(rng, 6)
    kind = rng.integers(3)
    if kind == 0:
        spectrum = rng.choice([-2.0, -1.0, 0.0, 1.0, 3.0], P)
    else:
        spectrum = rng.normal(size=P) * 10.0 ** rng.integers(-9, 3, P)
    if kind == 2:
        spectrum = np.abs(spectrum) * rng.choice([-1, 1])
    if rng.random() < 0.2:
        spectrum[0] = 1e-6 * np.abs(spectrum).max() * rng.choice([-1, 1])  # on the border
    return (spectrum,) if rng.random() < 0.6 else (spectrum, float(rng.choice([0.1, 0.5, 1e-3])))


@inputs("hessian_vector")
def hessian_vector(rng):
    P = size(rng)
    A = rng.normal(size=(P, P))
    theta, v = rng.normal(size=(2, P))
    given = (lambda t: (A + A.T) @ t + A.T @ np.sin(A @ t)), theta, v
    return given if rng.random() < 0.5 else (*given, 1e-4)


@inputs("leave_saddle")
def leave_saddle(rng):
    P = size(rng)
    basis, _ = np.linalg.qr(rng.normal(size=(P, P)))
    spectrum = rng.permutation(np.cumsum(rng.uniform(0.2, 1, P)) - rng.choice([0.0, 1.0, 3.0]))
    H = basis * spectrum @ basis.T
    return rng.normal(size=P), rng.normal(size=P) * rng.choice([1, 0]), (H + H.T) / 2, float(rng.uniform(0.1, 2))


@inputs("read_loss_curve")
def read_loss_curve(rng):
    eigenvalues = rng.normal(size=size(rng)) * 10.0 ** rng.integers(-5, 1)
    norm = float(10.0 ** rng.uniform(-5, 0))
    if rng.random() < 0.2:
        norm = 1e-3
    given = norm, eigenvalues
    return given if rng.random() < 0.5 else (*given, float(10.0 ** rng.integers(-4, 0)))


@inputs("l2_gradient")
def l2_gradient(rng):
    j, k = size(rng), size(rng)
    W, dW = values(rng, j, k), values(rng, j, k)
    return W, values(rng, j, 1), dW, values(rng, j, 1), float(rng.exponential()), int(rng.integers(1, 50))


@inputs("inverted_dropout")
def inverted_dropout(rng):
    shape = size(rng), size(rng)
    p = float(rng.choice([0.25, 0.5, 0.9, rng.uniform(0.05, 0.95)]))
    u = rng.random(shape)
    return values(rng, *shape), np.where(rng.random(shape) < 0.2, p, u), p


@inputs("early_stop")
def early_stop(rng):
    costs = rng.integers(0, rng.integers(2, 9), rng.integers(1, 15)).astype(float)
    if rng.random() < 0.5:
        costs = costs + rng.random(len(costs))
    return costs.tolist(), int(rng.integers(1, 7))


@inputs("plasticity_penalty")
def plasticity_penalty(rng):
    P = size(rng, 9)
    return values(rng, P), values(rng, P), np.abs(values(rng, P)), float(rng.exponential())


@inputs("buggy_l2")
def buggy_l2(rng):
    sizes = [size(rng, 4) for _ in range(rng.integers(2, 5))]
    net = Network(sizes, "tanh", initializer="normal", rng=rng)
    m = size(rng)
    x, y = rng.normal(size=(sizes[0], m)), rng.random((sizes[-1], m))
    return net, x, y, float(rng.exponential()), int(rng.integers(1, 30))
