"""Inputs for the exercises of chapters 10 to 12."""

from itertools import pairwise

import numpy as np

from mlp_course.exercises.chapters.chapter_10 import InPlace, Pupil, Trainable
from mlp_course.exercises.chapters.chapter_11 import ILL, RULES, WELL

from .drawing import inputs, lists, size, targets, values


def widths(rng) -> tuple[int, ...]:
    """Return the sizes of a network; one in ten is wide enough to tell how its weights are distributed."""
    if rng.random() < 0.1:
        return int(rng.integers(100, 200)), int(rng.integers(60, 100)), 2
    return tuple(size(rng, 4) for _ in range(rng.integers(2, 6)))


@inputs("random_start")
def random_start(rng):
    return widths(rng), rng


@inputs("gradients")
def gradients(rng):
    sizes, W, b = lists(rng)
    m = size(rng)
    return W, b, values(rng, sizes[0], m), targets(rng, sizes[-1], m)


@inputs("MyNetwork")
def my_network(rng):
    sizes = widths(rng)
    W = [rng.normal(size=(n, k)) / np.sqrt(k) for k, n in pairwise(sizes)]
    b = [rng.normal(size=(n, 1)) for n in sizes[1:]]
    m = size(rng)
    return sizes, rng, W, b, rng.normal(size=(sizes[0], m)), targets(rng, sizes[-1], m), float(rng.exponential())


@inputs("learn")
def learn(rng):
    """So many examples that no order of theirs comes by chance."""
    N = int(rng.integers(15, 30))
    x = rng.normal(size=(size(rng), N))
    y = rng.normal(size=(size(rng, 3), N))
    return Pupil(), x, y, float(rng.exponential()), int(rng.integers(1, 40)), int(rng.integers(0, 5)), rng


@inputs("l2_step")
def l2_step(rng):
    sizes, W, b = lists(rng)
    m = size(rng)
    x = rng.normal(size=(sizes[0], m))
    y = targets(rng, sizes[-1], m)
    net = (Trainable if rng.random() < 0.5 else InPlace)(W, b)
    return net, x, y, float(rng.exponential()), float(rng.exponential()), int(rng.integers(1, 99))


@inputs("evaluate_digits")
def evaluate_digits(rng):
    N = size(rng, 40)
    outputs = rng.random((10, N)) * rng.choice([1.0, 0.1, -1.0])
    labels = rng.integers(0, rng.integers(1, 11), N)
    outputs[labels, np.arange(N)] += rng.choice([0.0, 1.0], N)
    return outputs, labels


@inputs("choose_from_sweep")
def choose_from_sweep(rng):
    E = size(rng)
    K = size(rng)
    accuracy = rng.random((E, K, size(rng)))
    accuracy[rng.random(accuracy.shape) < rng.choice([0.0, 0.3])] = np.nan
    return accuracy, rng.permutation(np.geomspace(0.01, 1, E)), rng.permutation(np.geomspace(0.1, 5, K))


@inputs("honest_accuracy")
def honest_accuracy(rng):
    S = size(rng, 12)
    return rng.random(S), rng.random(S)


@inputs("update_ratio")
def update_ratio(rng):
    shape = size(rng), size(rng)
    before = values(rng, *shape)
    before[0, 0] += 1.0 if before[0, 0] >= 0 else -1.0  # a layer whose weights are all 0 has no quotient
    return before, before + values(rng, *shape) * 10.0 ** rng.integers(-5, 1)


@inputs("never_on")
def never_on(rng):
    a = np.maximum(values(rng, size(rng, 8), size(rng)) - rng.choice([0.0, 1.0]), 0)
    a[rng.random(len(a)) < 0.3] = 0.0
    return (a,)


@inputs("diagnose")
def diagnose(rng):
    """Any numbers on the healthy side, and of some measurements on the other."""
    ill = rng.random(len(RULES)) < rng.choice([0.0, 0.2, 0.5])
    chart = {}
    for key, is_ill in zip(RULES, ill, strict=True):
        limit, _above, _cause = RULES[key]
        edge, far = (ILL if is_ill else WELL)[key]
        chart[key] = float(rng.choice([rng.uniform(edge, far), limit + rng.random() * (edge - limit)]))
    return (chart,)


@inputs("xor_weights", "diagnoses", "which_trap")
def nothing(rng):
    """These exercises take no argument."""
    return ()


@inputs("linear_rows")
def linear_rows(rng):
    n_in = size(rng)
    n_out = size(rng)
    return values(rng, size(rng), n_in), values(rng, n_out, n_in), values(rng, n_out)


@inputs("cross_entropy_loss")
def cross_entropy_loss(rng):
    m = size(rng)
    K = size(rng)
    logits = values(rng, m, K) * rng.choice([1.0, 30.0, 1e4]) + rng.choice([0.0, 1000.0, -1000.0], (m, 1))
    return logits, rng.integers(0, K, m)


@inputs("torch_momentum")
def torch_momentum(rng):
    P = size(rng, 9)
    mu = float(rng.choice([0.0, 0.9, rng.random()]))
    return values(rng, P), values(rng, P), values(rng, P), float(rng.exponential()), mu
