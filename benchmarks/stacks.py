"""Many networks at once: what a stack of S costs beside one network, PyTorch's vmap, and a loop over scikit-learn.

    python benchmarks/stacks.py [--rounds 7]

All train [2, 8, 8, 1] on 400 points, m = 10 (workload W2). Writes results/stacks.md. One BLAS thread.
"""

import argparse
import time

import numpy as np
import report
import torch
from peers import ScikitLearn
from peers_torch import cost
from workloads import WORKLOADS, InOrder, data, network, orders

from mlp_course import Network, sgd

W2 = WORKLOADS["W2"]
SIZES = (1, 8, 32, 100)


def stacked(copies, x, y, batches, eta=W2.eta):
    """Train S networks in one pass; return theta (S, P) and the seconds of an update of all of them."""
    net = Network(W2.sizes, W2.hidden, W2.output, W2.cost, rng=0, dtype=np.float32, copies=copies)
    start = time.perf_counter()
    for _ in sgd(net, (x, y), eta, W2.batch_size, len(batches), rng=InOrder(batches)):
        pass
    return net.theta, (time.perf_counter() - start) / batches[..., 0].size


def vmapped(copies, x, y, batches):
    """The same by torch.func: vmap over grad, all copies' parameters stacked."""
    net = Network(W2.sizes, W2.hidden, W2.output, W2.cost, rng=0, dtype=np.float32, copies=copies)
    W, b = [torch.tensor(w) for w in net.W[1:]], [torch.tensor(b[..., 0]) for b in net.b[1:]]
    rows, targets = torch.tensor(np.ascontiguousarray(x.T)), torch.tensor(np.ascontiguousarray(y.T))
    gradient = torch.func.vmap(
        torch.func.grad(lambda p, x, y: cost(W2, *p, x, y)), in_dims=(0, None, None)
    )  # cost takes W and b
    index = torch.tensor(batches.reshape(-1, W2.batch_size))
    start = time.perf_counter()
    for batch in index:
        dW, db = gradient((W, b), rows[batch], targets[batch])
        torch._foreach_sub_(W + b, list(dW) + list(db), alpha=W2.eta)
    seconds = (time.perf_counter() - start) / len(index)
    V = [torch.cat([w, bias[..., None]], -1).reshape(copies, -1) for w, bias in zip(W, b, strict=True)]
    return torch.cat(V, -1).numpy(), seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    x, y = data(W2)
    whole, part = orders(W2, 50), orders(W2, 2)
    for copies in (1, 8):
        np.testing.assert_allclose(stacked(copies, x, y, part)[0], vmapped(copies, x, y, part)[0], rtol=1e-3, atol=1e-4)

    single, loop, times = [], [], {(kind, S): [] for kind in ("stack", "vmap", "sweep") for S in SIZES}
    scikit = ScikitLearn().prepare(W2, x, y)
    for _ in range(rounds):
        single.append(alone(x, y, whole))
        loop.append(scikit(whole[:5])[1])
        for S in SIZES:
            rates = np.logspace(-3, 0, S, dtype=np.float32).reshape(S, 1)
            times["stack", S].append(stacked(S, x, y, whole)[1])
            times["sweep", S].append(stacked(S, x, y, whole, rates)[1])
            times["vmap", S].append(vmapped(S, x, y, part)[1])
    best = {key: min(seconds) for key, seconds in times.items()}
    one = min(single)
    rows = [
        [
            S,
            f"{best['stack', S] * 1e6:.1f}",
            f"{best['stack', S] / one:.2f}",
            f"{best['sweep', S] / one:.2f}",
            f"{best['vmap', S] / best['stack', S]:.1f}",
            f"{S * min(loop) / best['stack', S]:.0f}",
        ]
        for S in SIZES
    ]
    header = [
        "networks S",
        "µs an update of all",
        f"/ one network ({one * 1e6:.1f} µs)",
        "a sweep of S values of η / one network",
        "vmap / ours",
        "a loop over scikit-learn / ours",
    ]
    aims = "Aims: 32 networks at most 2.2 times one; a sweep of 100 values of η under 10 times one run."
    report.write(
        "stacks", "Many networks at once", report.table(header, rows), aims, report.machine("torch", "scikit-learn")
    )


def alone(x, y, batches):
    """Return the seconds of an update of one network that is no stack."""
    net = network(W2)
    start = time.perf_counter()
    for _ in sgd(net, (x, y), W2.eta, W2.batch_size, len(batches), rng=InOrder(batches)):
        pass
    return (time.perf_counter() - start) / batches[..., 0].size


if __name__ == "__main__":
    main()
