"""Backpropagation on one example as a list of small steps: forward, then BP1, BP2, BP3, BP4."""

from typing import NamedTuple

import numpy as np

from ..plots import Term
from .written_out import dot, outer, times

SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Moment(NamedTuple):
    """One step: what it is called, its equation, what it means, and which layers and weights it concerns."""

    name: str
    terms: list[Term]
    remark: str
    nodes: set
    edges: set
    a_known: int  # activations are known up to this layer
    delta_known: int  # errors are known down to this layer; L + 1: of none
    sums: list[str] = []  # the products written out, a line for each entry of the result


def moments(net, x, y) -> list[Moment]:
    """Every step for one network and one example, x (n_0, 1), y (n_L, 1)."""
    run = net.backprop(x, y)
    return [
        *_forward(net, run),
        _cost(net, run, y),
        *_bp1(net, run, y),
        *_bp2(net, run),
        *_bp3(net, run),
        *_bp4(net, run),
    ]


def _forward(net, run):
    none = net.L + 1
    given = [Term("a^0 = x", run.a[0], True, "a")]
    yield Moment("The input", given, "One example: a column.", {0}, set(), 0, none)
    for l in range(1, net.L + 1):
        sums = [
            Term(f"z^{l}", run.z[l], True, "z"),
            Term("="),
            Term(f"W^{l}", net.W[l]),
            Term(f"a^{l - 1}", run.a[l - 1], look="a"),
            Term("+"),
            Term(f"b^{l}", net.b[l]),
        ]
        name = f"Forward, layer {l}: weighted inputs"
        remark = f"Each neuron of layer {l} weighs what layer {l - 1} says, and adds its bias."
        written = dot(f"z{SUPER[l]}", net.W[l], run.a[l - 1], run.z[l], net.b[l])
        yield Moment(name, sums, remark, {l}, {l}, l - 1, none, written)
        values = [
            Term(f"a^{l}", run.a[l], True, "a"),
            Term("="),
            Term(rf"\sigma(z^{l})", look="z"),
        ]
        name = f"Forward, layer {l}: activations"
        remark = f"σ, here {net.sigma[l].name}, turns each weighted input into an activation."
        yield Moment(name, values, remark, {l}, set(), l, none)


def _cost(net, run, y):
    L = net.L
    terms = [
        Term("C", np.array([[run.cost]]), True),
        Term(r"\leftarrow"),
        Term(f"a^{L}", run.a[L], look="a"),
        Term("y", y),
    ]
    remark = f"How wrong is it? The {net.cost.name} cost says."
    return Moment("The cost", terms, remark, {L}, set(), L, L + 1)


def _bp1(net, run, y):
    L = net.L
    if not net.sigma[L].elementwise:
        terms = [
            Term(rf"\delta^{L}", run.delta[L], True, "delta"),
            Term("="),
            Term(f"a^{L}", run.a[L], look="a"),
            Term("-"),
            Term("y", y),
        ]
        both = f"{net.sigma[L].name} outputs and the {net.cost.name} cost"
        remark = f"With {both} BP1 collapses to this difference."
        yield Moment(f"BP1, layer {L}", terms, remark, {L}, set(), L, L)
        return
    gradient = net.cost.gradient(run.a[L], y)
    slope = net.sigma[L].prime(run.z[L])
    of_cost = "How does C change with each output activation?"
    of_sigma = "How does each output activation change with its weighted input?"
    parts = [
        (r"\nabla_a C", gradient, "cost", of_cost),
        (rf"\sigma'(z^{L})", slope, "slope", of_sigma),
    ]
    remark = "Their product, entry by entry: the error of the output layer."
    yield from _product("BP1", L, parts, run.delta[L], remark, {L}, set(), L, L + 1)


def _bp2(net, run):
    for l in range(net.L - 1, 0, -1):
        W = net.W[l + 1]
        delta = run.delta[l + 1]
        back = W.T @ delta
        slope = net.sigma[l].prime(run.z[l])
        terms = [
            Term(f"(W^{l + 1})^T", W.T),
            Term(rf"\delta^{l + 1}", delta, look="delta"),
            Term("="),
            Term(r"\mathrm{sum}", back, True, "delta"),
        ]
        name = f"BP2, layer {l}: the way back"
        way = f"Every neuron of layer {l} adds up what comes back to it from layer {l + 1}."
        written = dot("sum", W.T, delta, back)
        yield Moment(name, terms, way, {l, l + 1}, {l + 1}, net.L, l + 1, written)
        of_sigma = "How does each activation change with its weighted input?"
        parts = [
            (rf"(W^{l + 1})^T \delta^{l + 1}", back, "delta", way),
            (rf"\sigma'(z^{l})", slope, "slope", of_sigma),
        ]
        error = run.delta[l]
        remark = f"Their product, entry by entry: the error of layer {l}."
        yield from _product("BP2", l, parts, error, remark, {l}, set(), net.L, l + 1, begin=1)


def _product(name, l, parts, delta, remark, nodes, edges, a_known, delta_known, begin=0):
    """Three steps (or, from `begin` on, fewer): the first factor, the second, and their product δ^l."""
    title = f"{name}, layer {l}"
    unknown = Term(rf"\delta^{l}", look="delta")
    for now in range(begin, 2):
        factors = []
        for i, (symbol, value, look, _meaning) in enumerate(parts):
            factors.append(Term(symbol, value if i <= now else None, i == now, look))
        terms = [unknown, Term("="), factors[0], Term(r"\odot"), factors[1]]
        lit = edges if now == 0 else set()
        yield Moment(title, terms, parts[now][3], nodes, lit, a_known, delta_known)
    factors = [Term(symbol, value, look=look) for symbol, value, look, _meaning in parts]
    result = Term(rf"\delta^{l}", delta, True, "delta")
    terms = [result, Term("="), factors[0], Term(r"\odot"), factors[1]]
    written = times(f"δ{SUPER[l]}", factors[0].value, factors[1].value, delta)
    yield Moment(title, terms, remark, nodes, set(), a_known, l, written)


def _bp3(net, run):
    for l in range(1, net.L + 1):
        terms = [
            Term(rf"\partial C/\partial b^{l}", run.db[l], True, "gradient"),
            Term("="),
            Term(rf"\delta^{l}", run.delta[l], look="delta"),
        ]
        remark = "A bias moves z one for one: its gradient is the error."
        yield Moment(f"BP3, layer {l}", terms, remark, {l}, set(), net.L, 1)


def _bp4(net, run):
    for l in range(1, net.L + 1):
        terms = [
            Term(rf"\partial C/\partial W^{l}", run.dW[l], True, "gradient"),
            Term("="),
            Term(rf"\delta^{l}", run.delta[l], look="delta"),
            Term(f"(a^{l - 1})^T", run.a[l - 1].T, look="a"),
        ]
        remark = "Error of the neuron it leads to, times activation of the neuron it comes from."
        written = outer(f"∂C/∂w{SUPER[l]}", run.delta[l], run.a[l - 1], run.dW[l])
        yield Moment(f"BP4, layer {l}", terms, remark, {l - 1, l}, {l}, net.L, 1, written)
