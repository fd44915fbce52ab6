"""JAX: an epoch as one compiled program, `jit` around `lax.scan` over the mini-batches."""

import os
import time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

import jax
import jax.numpy as jnp
import numpy as np
from workloads import flat, network

ACTIVATIONS = {"sigmoid": jax.nn.sigmoid, "tanh": jnp.tanh}


def cost(workload, params, x, y):
    for l, (W, b) in enumerate(params):
        x = x @ W.T + b
        kind = workload.output if l == len(params) - 1 else workload.hidden
        x = x if kind == "softmax" else ACTIVATIONS[kind](x)
    if workload.output == "softmax":
        return -(y * jax.nn.log_softmax(x)).sum(axis=1).mean()
    return 0.5 * ((x - y) ** 2).sum(axis=1).mean()


class Scan:
    """The whole epoch compiled. `gather` says where examples are gathered: "inside" the scan, or "ahead" of it."""

    slow = False

    def __init__(self, gather):
        self.gather = gather
        self.name = f"JAX jit + scan, gathers {gather}"

    def prepare(self, workload, x, y):
        rows, targets = jnp.asarray(x.T), jnp.asarray(y.T)
        first = network(workload)

        def update(params, batch):
            grads = jax.grad(lambda p: cost(workload, p, *batch))(params)
            return jax.tree.map(lambda p, g: p - workload.eta * g, params, grads), None

        @jax.jit
        def epoch(params, rows, targets, index):
            if self.gather == "ahead":
                return jax.lax.scan(update, params, (rows[index], targets[index]))[0]
            return jax.lax.scan(lambda p, i: update(p, (rows[i], targets[i])), params, index)[0]

        def start():
            return [(jnp.array(W), jnp.array(b[:, 0])) for W, b in zip(first.W[1:], first.b[1:], strict=True)]

        compiled = {}

        def run(batches):
            index = [jnp.asarray(i, jnp.int32) for i in batches]
            if index[0].shape not in compiled:
                begin = time.perf_counter()
                compiled[index[0].shape] = epoch.lower(start(), rows, targets, index[0]).compile()
                self.compile_seconds = time.perf_counter() - begin
            program, params = compiled[index[0].shape], start()
            jax.block_until_ready(params)
            begin = time.perf_counter()
            for i in index:
                params = program(params, rows, targets, i)
            jax.block_until_ready(params)
            seconds = (time.perf_counter() - begin) / batches[..., 0].size
            return flat([np.asarray(W) for W, _ in params], [np.asarray(b) for _, b in params]), seconds

        return run


class Copies:
    """Many networks at once: an epoch as one compiled program in which `vmap` runs over the networks."""

    def prepare(self, workload, x, y):
        rows, targets = jnp.asarray(x.T), jnp.asarray(y.T)
        gradient = jax.vmap(jax.grad(lambda params, x, y: cost(workload, params, x, y)), in_axes=(0, None, None))

        @jax.jit
        def epoch(params, index):
            def update(params, batch):
                grads = gradient(params, rows[batch], targets[batch])
                return jax.tree.map(lambda p, g: p - workload.eta * g, params, grads), None

            return jax.lax.scan(update, params, index)[0]

        def run(copies, batches):
            first = network(workload, copies=copies)
            pairs = zip(first.W[1:], first.b[1:], strict=True)
            params = [(jnp.array(W), jnp.array(b[..., 0])) for W, b in pairs]
            index = [jnp.asarray(i, jnp.int32) for i in batches]
            jax.block_until_ready(epoch(params, index[0]))  # compiles
            begin = time.perf_counter()
            for i in index:
                params = epoch(params, i)
            jax.block_until_ready(params)
            seconds = (time.perf_counter() - begin) / batches[..., 0].size
            layers = [np.concatenate([W, b[..., None]], -1).reshape(copies, -1) for W, b in params]
            return np.concatenate(layers, -1), seconds

        return run


PEERS = [Scan("inside"), Scan("ahead")]
