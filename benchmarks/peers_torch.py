"""PyTorch: eager in its usual variants, by hand without autograd, and compiled."""

import time

import numpy as np
import torch
from workloads import flat, network

torch.set_num_threads(1)
ACTIVATIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh}


def forward(workload, W, b, x):
    """Return the outputs (before a softmax) for rows x."""
    for l, (w, bias) in enumerate(zip(W, b, strict=True)):
        x = torch.nn.functional.linear(x, w, bias)
        kind = workload.output if l == len(W) - 1 else workload.hidden
        x = x if kind == "softmax" else ACTIVATIONS[kind](x)
    return x


def cost(workload, W, b, x, y):
    a = forward(workload, W, b, x)
    if workload.output == "softmax":
        return torch.nn.functional.cross_entropy(a, y)
    return 0.5 * (a - y).square().sum() / len(x)


def parameters(workload):
    first = network(workload)
    W = [torch.tensor(W).requires_grad_() for W in first.W[1:]]
    return W, [torch.tensor(b[:, 0]).requires_grad_() for b in first.b[1:]]


def detached(W, b):
    return flat([w.detach().numpy() for w in W], [bias.detach().numpy() for bias in b])


class Eager:
    """Autograd and `torch.optim.SGD`, in the variant of the optimizer that the name says."""

    slow = False

    def __init__(self, variant):
        self.variant = variant
        self.name = f"PyTorch eager, {variant}"

    def prepare(self, workload, x, y):
        rows, targets = torch.tensor(np.ascontiguousarray(x.T)), torch.tensor(np.ascontiguousarray(y.T))
        options = {"single": {"foreach": False}, "foreach": {"foreach": True}, "fused": {"fused": True}}[self.variant]

        def run(batches):
            W, b = parameters(workload)
            optimizer = torch.optim.SGD(W + b, lr=workload.eta, **options)
            index = torch.tensor(batches.reshape(-1, workload.batch_size))
            begin = time.perf_counter()
            for batch in index:
                optimizer.zero_grad()
                cost(workload, W, b, rows[batch], targets[batch]).backward()
                optimizer.step()
            return detached(W, b), (time.perf_counter() - begin) / len(index)

        return run


class ByHand:
    """The four equations written with torch's functions, no autograd: the least that its dispatcher costs."""

    name = "PyTorch eager, by hand"
    slow = False

    def prepare(self, workload, x, y):
        rows, targets = torch.tensor(np.ascontiguousarray(x.T)), torch.tensor(np.ascontiguousarray(y.T))
        slopes = {"sigmoid": lambda a: a - a * a, "tanh": lambda a: 1 - a * a}

        @torch.inference_mode()
        def run(batches):
            W, b = [[p.detach().clone() for p in group] for group in parameters(workload)]
            index = torch.tensor(batches.reshape(-1, workload.batch_size))
            scale = -workload.eta / workload.batch_size
            begin = time.perf_counter()
            for batch in index:
                a = [rows[batch]]
                for l, (w, bias) in enumerate(zip(W, b, strict=True)):
                    z = torch.addmm(bias, a[-1], w.T)
                    kind = workload.output if l == len(W) - 1 else workload.hidden
                    a.append(torch.softmax(z, 1) if kind == "softmax" else ACTIVATIONS[kind](z))
                delta = a[-1] - targets[batch]
                if workload.output != "softmax":
                    delta *= slopes[workload.output](a[-1])
                deltas = [delta]
                for w, below in zip(W[:0:-1], a[-2:0:-1], strict=True):
                    deltas.insert(0, deltas[0].mm(w).mul_(slopes[workload.hidden](below)))
                for w, bias, d, below in zip(W, b, deltas, a[:-1], strict=True):
                    w.addmm_(d.T, below, alpha=scale)
                    bias.add_(d.sum(0), alpha=scale)
            return detached(W, b), (time.perf_counter() - begin) / len(index)

        return run


class Compiled:
    """`torch.compile` of the whole update, cost, gradient and step in one graph."""

    name = "PyTorch compiled"
    slow = False
    compile_seconds = 0.0  # of the first time: later ones find it in a cache

    def prepare(self, workload, x, y):
        rows, targets = torch.tensor(np.ascontiguousarray(x.T)), torch.tensor(np.ascontiguousarray(y.T))
        layers = len(workload.sizes) - 1

        def update(params, x, y):
            grads = torch.func.grad(lambda p: cost(workload, p[:layers], p[layers:], x, y))(params)
            for p, g in zip(params, grads, strict=True):
                p.sub_(g, alpha=workload.eta)

        with torch.no_grad():
            update = torch.compile(update, fullgraph=True, dynamic=False)
            params = [p.detach().clone() for group in parameters(workload) for p in group]
            begin = time.perf_counter()
            for _ in range(3):
                update(params, rows[: workload.batch_size], targets[: workload.batch_size])
            self.compile_seconds = max(self.compile_seconds, time.perf_counter() - begin)

        @torch.no_grad()
        def run(batches):
            params = [p.detach().clone() for group in parameters(workload) for p in group]
            index = torch.tensor(batches.reshape(-1, workload.batch_size))
            begin = time.perf_counter()
            for batch in index:
                update(params, rows[batch], targets[batch])
            seconds = (time.perf_counter() - begin) / len(index)
            return detached(params[:layers], params[layers:]), seconds

        return run


PEERS = [Eager("single"), Eager("foreach"), Eager("fused"), ByHand(), Compiled()]
