"""How far training is from what the machine can do: floating-point operations and bytes at the speeds measured here.

    python benchmarks/limit.py [--rounds 7]

And how far it is from what NumPy can do: each call of an update, timed by itself with its arrays in the cache.

Writes results/limit.md. One BLAS thread.
"""

import argparse
import time
from itertools import pairwise

import numpy as np
import report
from peers import ThisCourse
from workloads import WORKLOADS, Workload, data, network, orders

from mlp_course.batches import MiniBatches
from mlp_course.optimizers import SGD

WIDE = Workload("784-1,000-10, m = 128", [784, 1000, 10], "sigmoid", "sigmoid", "quadratic", 128, 0.1, 12_800, 1, 100)


def fastest(work, rounds):
    """Return the seconds of the fastest of `rounds` calls."""
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def peak_flops(rounds, n=1536):
    """Return the FLOP/s of a square float32 matrix product."""
    a, b, out = (np.ones((n, n), np.float32) for _ in range(3))
    return 2 * n**3 / fastest(lambda: np.matmul(a, b, out), rounds)


def bandwidth(rounds, megabytes=160):
    """Return the bytes per second at which memory is read, by a · a of an array larger than the caches near a core."""
    a = np.ones(megabytes * 250_000, np.float32)
    return a.nbytes / fastest(lambda: np.dot(a, a), rounds)


def flops(sizes):
    """Return the operations an example: each weight is used in the forward pass, in BP4 and, above layer 1, in BP2."""
    weights = [n * below for below, n in pairwise(sizes)]
    return 2 * (2 * sum(weights) + sum(weights[1:]))


def epoch(workload, rounds):
    """Return the seconds of an epoch and of an update."""
    run, batches = ThisCourse().prepare(workload, *data(workload)), orders(workload, workload.epochs)
    update = min(run(batches)[1] for _ in range(rounds))
    return update * workload.updates, update


def calls(workload, rounds):
    """Return the seconds of an update's calls, each timed by itself: products, the rest of a pass, θ, gathering."""

    def each(work, count=200):
        return fastest(lambda: [work() for _ in range(count)], rounds) / count

    def matrix(*shape):
        return np.random.default_rng(0).random(shape, np.float32)

    net, m, x, y = network(workload), workload.batch_size, *data(workload)
    products = others = 0.0
    one = np.ones((), np.float32)
    for l in range(1, net.L + 1):
        n, sigma = net.sizes[l], net.sigma[l]
        V, (z, a, delta, slope) = matrix(n, net.sizes[l - 1] + 1), (matrix(n, m) for _ in range(4))
        below = matrix(m, V.shape[1]).T if l == 1 else matrix(V.shape[1], m)
        dV = np.empty_like(V)
        products += each(lambda V=V, x=below, z=z: np.dot(V, x, z))
        products += each(lambda d=delta, xT=below.T, dV=dV: np.dot(d, xT, dV))
        others += each(lambda s=sigma, z=z, a=a: s.value(z, a))
        if l == net.L:
            others += each(lambda z=z, a=a, d=delta: net.cost.delta(z, a, a, d))
            others += each(lambda d=delta: np.multiply(d, one, d))
        else:
            others += each(lambda d=delta, s=slope: np.multiply(d, s, d))
            WT, above = matrix(net.sizes[l + 1], n + 1)[:, :-1].T, matrix(net.sizes[l + 1], m)
            products += each(lambda WT=WT, above=above, d=delta: np.dot(WT, above, d))
    z, a, slope = (matrix(sum(net.sizes[1:-1]), m) for _ in range(3))
    others += each(lambda: net.sigma[1].slope(z, a, slope))  # of all hidden layers in one call
    optimizer, g = SGD(), np.zeros_like(net.theta)
    optimizer.start(net.theta)
    theta = each(lambda: optimizer.update(net.theta, g, np.float32(0.1)))
    batches = MiniBatches(x, y, m, np.random.default_rng(0))
    gathering = fastest(lambda: [None for _ in batches.epoch()], rounds) / workload.updates
    return products, others, theta, gathering


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    peak, speed = peak_flops(rounds), bandwidth(rounds)

    w1 = WORKLOADS["W1"]
    seconds, update = epoch(w1, rounds)
    operations, read = flops(w1.sizes) * w1.examples, 4 * w1.sizes[0] * w1.examples
    bound = operations / peak + read / speed
    wide_seconds, _ = epoch(WIDE, rounds)
    share = flops(WIDE.sizes) * WIDE.examples / wide_seconds / peak
    _, w2 = epoch(WORKLOADS["W2"], rounds)
    rows = [
        ["float32 matrix product", f"{peak / 1e9:.0f} GFLOP/s", ""],
        ["reading memory", f"{speed / 1e9:.1f} GB/s", ""],
        [
            f"W1, an epoch: {operations / 1e9:.2f} GFLOP and {read / 1e6:.0f} MB need {bound * 1e3:.0f} ms",
            f"{seconds * 1e3:.0f} ms, {seconds / bound:.2f} times that ({update * 1e6:.1f} µs an update)",
            "at most 3.3 times",
        ],
        ["W2, an update", f"{w2 * 1e6:.1f} µs", "at most 14 µs"],
        [f"{WIDE.about}: share of the matrix product's speed", f"{share:.0%}", "at least 85 %"],
    ]
    costs = []
    for name, workload in {**WORKLOADS, "784-1,000-10": WIDE}.items():
        parts = calls(workload, rounds)
        _, update = epoch(workload, rounds)
        costs.append([name, *(f"{1e6 * t:.1f}" for t in (*parts, sum(parts), update)), f"{sum(parts) / update:.0%}"])
    header = ["µs an update", "products", "σ, σ', ⊙, BP1", "θ", "gathering", "sum", "measured", "share"]
    report.write(
        "limit",
        "Distance from the machine's limit",
        report.table(["", "measured", "aim"], rows),
        "What an update's calls take, each timed by itself, to a few percent: no order of these calls is quicker.",
        report.table(header, costs),
        report.machine(),
    )


if __name__ == "__main__":
    main()
