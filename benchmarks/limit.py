"""How far training is from what the machine can do: floating-point operations and bytes at the speeds measured here.

    python benchmarks/limit.py [--rounds 7]

Writes results/limit.md. One BLAS thread.
"""

import argparse
import time
from itertools import pairwise

import numpy as np
import report
from peers import ThisCourse
from workloads import WORKLOADS, Workload, data, orders

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
    report.write(
        "limit", "Distance from the machine's limit", report.table(["", "measured", "aim"], rows), report.machine()
    )


if __name__ == "__main__":
    main()
