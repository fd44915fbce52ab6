"""Backpropagation on one example as a list of small steps: forward, then BP1, BP2, BP3, BP4."""

from typing import NamedTuple

import numpy as np

from ..plots import Term


class Moment(NamedTuple):
    """One step: what it is called, its equation, what it means, and which layers and weights it concerns."""

    name: str
    terms: list[Term]
    remark: str
    nodes: set
    edges: set
    a_known: int  # activations are known up to this layer
    delta_known: int  # errors are known down to this layer; L + 1: of none


def moments(net, x, y) -> list[Moment]:
    """Every step for one network and one example, x (n_0, 1), y (n_L, 1)."""
    run = net.backprop(x, y)
    forward, bp1 = [*_forward(net, run), _cost(net, run, y)], [*_bp1(net, run, y)]
    return [*forward, *bp1, *_bp2(net, run), *_bp3(net, run), *_bp4(net, run)]


def _forward(net, run):
    given = [Term("a^0 = x", run.a[0], True, "a")]
    yield Moment("The input", given, "One example: a column.", {0}, set(), 0, net.L + 1)
    for l in range(1, net.L + 1):
        equals, plus, none = Term("="), Term("+"), net.L + 1
        sums = [Term(f"z^{l}", run.z[l], True, "z"), equals, Term(f"W^{l}", net.W[l])]
        sums += [Term(f"a^{l - 1}", run.a[l - 1], look="a"), plus, Term(f"b^{l}", net.b[l])]
        remark = f"Each neuron of layer {l} weighs what layer {l - 1} says, and adds its bias."
        yield Moment(f"Forward, layer {l}: weighted inputs", sums, remark, {l}, {l}, l - 1, none)
        values = [Term(f"a^{l}", run.a[l], True, "a"), equals, Term(rf"\sigma(z^{l})", look="z")]
        remark = f"σ, here {net.sigma[l].name}, turns each weighted input into an activation."
        yield Moment(f"Forward, layer {l}: activations", values, remark, {l}, set(), l, none)


def _cost(net, run, y):
    L = net.L
    terms = [Term("C", np.array([[run.cost]]), True), Term("\\leftarrow")]
    terms += [Term(f"a^{L}", run.a[L], look="a"), Term("y", y)]
    return Moment("The cost", terms, f"How wrong is it? The {net.cost.name} cost says.", {L}, set(), L, L + 1)


def _bp1(net, run, y):
    L = net.L
    if not net.sigma[L].elementwise:
        terms = [Term(rf"\delta^{L}", run.delta[L], True, "delta"), Term("="), Term(f"a^{L}", run.a[L], look="a")]
        remark = f"With {net.sigma[L].name} outputs and the {net.cost.name} cost BP1 collapses to this difference."
        yield Moment(f"BP1, layer {L}", [*terms, Term("-"), Term("y", y)], remark, {L}, set(), L, L)
        return
    gradient, slope = net.cost.gradient(run.a[L], y), net.sigma[L].prime(run.z[L])
    parts = [
        (r"\nabla_a C", gradient, "cost", "How does C change with each output activation?"),
        (rf"\sigma'(z^{L})", slope, "slope", "How does each output activation change with its weighted input?"),
    ]
    remark = "Their product, entry by entry: the error of the output layer."
    yield from _product("BP1", L, parts, run.delta[L], remark, {L}, set(), L, L + 1)


def _bp2(net, run):
    for l in range(net.L - 1, 0, -1):
        back, slope = net.W[l + 1].T @ run.delta[l + 1], net.sigma[l].prime(run.z[l])
        way = f"The errors of layer {l + 1} go back through the weights."
        parts = [
            (f"(W^{l + 1})^T \\delta^{l + 1}", back, "delta", way),
            (rf"\sigma'(z^{l})", slope, "slope", "A saturated neuron lets little of them through."),
        ]
        remark = f"Their product, entry by entry: the error of layer {l}."
        yield from _product("BP2", l, parts, run.delta[l], remark, {l}, {l + 1}, net.L, l + 1)


def _product(name, l, parts, delta, remark, nodes, edges, a_known, delta_known):
    """Three steps: the first factor, the second, and their product δ^l."""
    for now in range(3):
        result = Term(rf"\delta^{l}", delta if now == 2 else None, now == 2, "delta")
        first, second = (
            Term(symbol, value if i <= now else None, i == now, look)
            for i, (symbol, value, look, _meaning) in enumerate(parts)
        )
        terms = [result, Term("="), first, Term(r"\odot"), second]
        meaning = remark if now == 2 else parts[now][3]
        known = l if now == 2 else delta_known
        yield Moment(f"{name}, layer {l}", terms, meaning, nodes, edges if now == 0 else set(), a_known, known)


def _bp3(net, run):
    for l in range(1, net.L + 1):
        terms = [Term(rf"\partial C/\partial b^{l}", run.db[l], True, "gradient"), Term("=")]
        terms += [Term(rf"\delta^{l}", run.delta[l], look="delta")]
        remark = "A bias moves z one for one: its gradient is the error."
        yield Moment(f"BP3, layer {l}", terms, remark, {l}, set(), net.L, 1)


def _bp4(net, run):
    for l in range(1, net.L + 1):
        terms = [Term(rf"\partial C/\partial W^{l}", run.dW[l], True, "gradient"), Term("=")]
        terms += [Term(rf"\delta^{l}", run.delta[l], look="delta"), Term(f"(a^{l - 1})^T", run.a[l - 1].T, look="a")]
        remark = "Error of the neuron it leads to, times activation of the neuron it comes from."
        yield Moment(f"BP4, layer {l}", terms, remark, {l - 1, l}, {l}, net.L, 1)
