"""Many networks at once: what a stack costs beside one network, JAX's and PyTorch's vmap, a loop over scikit-learn.

    python benchmarks/stacks.py [--rounds 7] [--note TEXT]

All train [2, 8, 8, 1] on 400 points, m = 10 (workload W2). Writes results/stacks.md. One BLAS thread.
"""

import argparse
import time
from statistics import median

import numpy as np
import report
import torch
from peers import ScikitLearn
from peers_jax import Copies
from peers_torch import cost
from workloads import WORKLOADS, InOrder, data, network, orders

from mlp_course import sgd

W2 = WORKLOADS["W2"]
SIZES = (1, 8, 32, 100, 1000)


def stacked(copies, x, y, batches, eta=W2.eta):
    """Train S networks in one pass; return theta (S, P) and the seconds of an update of all of them."""
    net = network(W2, copies=copies)
    start = time.perf_counter()
    for _ in sgd(net, (x, y), eta, W2.batch_size, len(batches), rng=InOrder(batches)):
        pass
    return net.theta, (time.perf_counter() - start) / batches[..., 0].size


def vmapped(copies, x, y, batches):
    """The same by torch.func: vmap over grad, all copies' parameters stacked."""
    net = network(W2, copies=copies)
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
    parser.add_argument("--note", default="", help="what to say of the machine, such as that it was busy")
    options = parser.parse_args()
    x, y = data(W2)
    jax = Copies().prepare(W2, x, y)
    few = orders(W2, 2)
    for copies in (1, 8):
        ours, _ = stacked(copies, x, y, few)
        for theirs in (vmapped(copies, x, y, few), jax(copies, few)):
            np.testing.assert_allclose(theirs[0], ours, rtol=1e-3, atol=1e-4)

    scikit = ScikitLearn().prepare(W2, x, y)
    single = []
    loop = []
    times = {(kind, S): [] for kind in ("stack", "sweep", "jax", "torch") for S in SIZES}
    for _ in range(options.rounds):
        single.append(alone(x, y, orders(W2, 50)))
        loop.append(scikit(orders(W2, 5))[1])
        for S in SIZES:
            whole = orders(W2, 50 if S <= 100 else 5)
            rates = np.logspace(-3, 0, S, dtype=np.float32).reshape(S, 1)
            times["stack", S].append(stacked(S, x, y, whole)[1])
            times["jax", S].append(jax(S, whole)[1])
            times["sweep", S].append(stacked(S, x, y, whole, rates)[1])
            times["torch", S].append(vmapped(S, x, y, few)[1])
    write(single, loop, times, options.note)


def write(single, loop, times, note):
    """Write the report from the seconds of each round: of one network, of scikit-learn's, and by (kind, S)."""
    header = [
        "networks S",
        "µs an update of all",
        f"/ one network ({min(single) * 1e6:.1f} µs)",
        "a sweep of S values of η / one network",
        "JAX's vmap / ours",
        "PyTorch's vmap / ours",
        "a loop over scikit-learn / ours",
    ]
    rows = []
    for S in SIZES:
        ours = times["stack", S]
        costs = [f"{min(ours) * 1e6:.1f}", f"{ratio(ours, single):.2f}", f"{ratio(times['sweep', S], single):.2f}"]
        peers = [f"{ratio(times['jax', S], ours):.2f}", f"{ratio(times['torch', S], ours):.1f}"]
        rows.append([S, *costs, *peers, f"{S * ratio(loop, ours):.0f}"])
    about = f"Least times; ratios are medians of those within each of {len(single)} rounds. {note}".strip()
    jax = "JAX runs one compiled program, `vmap` in a `scan` over an epoch's batches; compilation is not counted."
    aims = "Aims: 32 networks at most 2.2 times one; a sweep of 100 values of η under 10 times one run."
    machine = report.machine("torch", "jax", "scikit-learn")
    report.write("stacks", "Many networks at once", report.table(header, rows), about, jax, aims, machine)


def ratio(seconds, others):
    """Return the median ratio of two things that took turns: what keeps the machine busy slows both of a round."""
    return median(a / b for a, b in zip(seconds, others, strict=True))


def alone(x, y, batches):
    """Return the seconds of an update of one network that is no stack."""
    net = network(W2)
    start = time.perf_counter()
    for _ in sgd(net, (x, y), W2.eta, W2.batch_size, len(batches), rng=InOrder(batches)):
        pass
    return (time.perf_counter() - start) / batches[..., 0].size


if __name__ == "__main__":
    main()
