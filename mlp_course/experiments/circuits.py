"""How chapter 3's two small computations are laid out as circuits: a chain of two neurons, and a neuron that forks."""

from ..plots.circuit import Gate, Line, Wire, circuit, number

TIMES, PLUS, SIGMA, COST = "×", "+", "σ", "C"
UP = 1.0  # how long the upright wires of the fork are
SIDE = 1.05  # how far up and down the two ways of the fork go


def chain_figure(v: dict, g: dict | None):
    """The chain as a circuit over its formulas; v holds the values of the wires by name, g their ∂C/∂ (or None)."""
    title = f"The output is {number(v['a2'])}, the target {number(v['y'])}: the cost is {number(v['C'], 4)}"
    symbols = [TIMES, PLUS, SIGMA, TIMES, PLUS, SIGMA, COST]
    gates = [Gate((place, 0.0), symbol) for place, symbol in enumerate(symbols, start=1)]
    along = ["x", "w1x", "z1", "a1", "w2a1", "z2", "a2", "C"]
    wires = [Wire((i, 0.0), (i + 1, 0.0), NAMES[name], v[name], g and g.get(name)) for i, name in enumerate(along)]
    above = {"w1": 1, "b1": 2, "w2": 4, "b2": 5, "y": 7}
    wires += [Wire((i, 1.0), (i, 0.0), NAMES[name], v[name], g and g.get(name)) for name, i in above.items()]
    columns = [("Forward, from left to right", _forward(v))]
    if g is not None:
        columns.append(("Backward, from right to left", _backward(v, g)))
    return circuit(gates, wires, columns, title)


NAMES = {
    **{"x": "x", "w1": "w^1", "b1": "b^1", "w1x": r"w^1 x", "z1": "z^1", "a1": "a^1"},
    **{"w2": "w^2", "b2": "b^2", "w2a1": r"w^2 a^1", "z2": "z^2", "a2": "a^2", "y": "y", "C": "C"},
}


def _forward(v: dict) -> list[Line]:
    n = {name: number(value) for name, value in v.items()}
    cost = number(v["C"], 4)
    return [
        _line(("$z^1 = w^1 x + b^1 =$", "cost"), (f"{n['w1']} · {n['x']} + {n['b1']} = {n['z1']}", "a")),
        _line(("$a^1 = \\sigma(z^1) =$", "cost"), (f"σ({n['z1']}) = {n['a1']}", "a")),
        _line(("$z^2 = w^2 a^1 + b^2 =$", "cost"), (f"{n['w2']} · {n['a1']} + {n['b2']} = {n['z2']}", "a")),
        _line(("$a^2 = \\sigma(z^2) =$", "cost"), (f"σ({n['z2']}) = {n['a2']}", "a")),
        _line(("$C = ½ (a^2 - y)^2 =$", "cost"), (f"½ ({n['a2']} − {n['y']})² = {cost}", "a")),
    ]


def _backward(v: dict, g: dict) -> list[Line]:
    n = {name: number(value) for name, value in v.items()}
    s = {name: number(value) for name, value in g.items()}
    return [
        _line(
            ("$\\delta^2 = (a^2 - y)\\ \\sigma'(z^2) =$", "cost"),
            (f"{s['a2']} · {n['slope2']} =", "a"),
            (s["z2"], "delta"),
        ),
        _line(("$\\partial C/\\partial b^2 = \\delta^2 =$", "cost"), (s["b2"], "delta")),
        _line(
            ("$\\partial C/\\partial w^2 = \\delta^2 a^1 =$", "cost"),
            (s["z2"], "delta"),
            (f"· {n['a1']} =", "a"),
            (s["w2"], "delta"),
        ),
        _line(
            ("$\\delta^1 = w^2 \\delta^2\\ \\sigma'(z^1) =$", "cost"),
            (f"{n['w2']} ·", "a"),
            (f"({s['z2']})", "delta"),
            (f"· {n['slope1']} =", "a"),
            (s["z1"], "delta"),
        ),
        _line(("$\\partial C/\\partial b^1 = \\delta^1 =$", "cost"), (s["b1"], "delta")),
        _line(
            ("$\\partial C/\\partial w^1 = \\delta^1 x =$", "cost"),
            (s["z1"], "delta"),
            (f"· {n['x']} =", "a"),
            (s["w1"], "delta"),
        ),
    ]


def _line(*pieces) -> Line:
    return Line(list(pieces))


def fork_figure(v: dict, along, deltas):
    """One neuron with two successors: its activation goes two ways, and what comes back is added."""
    title = f"Two paths bring back {number(along[0])} and {number(along[1])}: in all {number(v['slope'])}"
    gates = [Gate((1.0, 0.0), SIGMA)]
    wires = [
        Wire((0.0, 0.0), (1.0, 0.0), "z^1", v["z1"], v["delta1"]),
        Wire((1.0, 0.0), (2.0, 0.0), "a^1,\\ \\mathrm{together}", v["a1"], v["slope"]),
        Wire((2.0, SIDE), (2.0, -SIDE)),  # the fork itself
    ]
    for k, side in enumerate((SIDE, -SIDE)):
        w = v["w"][k]
        gates += [Gate((3.0, side), TIMES), Gate((4.0, side), PLUS)]
        wires += [
            Wire((2.0, side), (3.0, side), f"a^1,\\ \\mathrm{{path}}\\ {k + 1}", v["a1"], along[k]),
            Wire((3.0, side), (4.0, side), f"w^2_{{{k + 1}1}} a^1", w * v["a1"], deltas[k]),
            Wire((4.0, side), (5.0, side), f"z^2_{k + 1}", w * v["a1"] + v["b"][k], deltas[k]),
            Wire((3.0, side + UP), (3.0, side), f"w^2_{{{k + 1}1}}", w, deltas[k] * v["a1"]),
            Wire((4.0, side + UP), (4.0, side), f"b^2_{k + 1}", v["b"][k], deltas[k]),
        ]
    return circuit(gates, wires, [], title)
