"""Every still picture once, with as many series as it may hold: what the tests of colours look at."""

import numpy as np

from mlp_course.plots import palette, stills

T = np.arange(1.0, 25.0)
RNG = np.random.default_rng(0)
SEEDS = RNG.random((len(T), 5)) + 0.1
SIX = {f"series {k}": (k + 1) * SEEDS for k in range(6)}
THREE = {name: SIX[name] for name in list(SIX)[:3]}
LINES = {name: values[:, 0] for name, values in SIX.items()}
X = RNG.uniform(-1, 1, (2, 30))
LABELS = np.arange(30) % 3
PATH = np.stack([T / 30, T / 40])
STEPS = [(["row", "square"], (0, 1), ""), (["row"], None, "9")]
MATRIX = RNG.normal(size=(3, 2))
PANEL = {
    "title": "one",
    "axes": ("x", "y"),
    "points": X,
    "names": ["a"],
    "lines": [("one", np.ones(2), 0.0), ("two", np.array([1.0, -1.0]), 0.3)],
    "extent": (-1, 1, -1, 1),
    "size": 8,
    "yes": 1,
    "wrong": LABELS == 0,
}
GROUPS = {"A": T, "B": 2 * T}


def height(p):
    """A bowl over points (2, m)."""
    return (p**2).sum(axis=0)


def two_classes(p):
    """Answers (1, m) for points (2, m)."""
    return 1 / (1 + np.exp(-4 * p[:1]))


def three_classes(p):
    """Answers (3, m) for points (2, m)."""
    return np.abs(np.stack([p[0], p[1], p[0] * p[1]]))


def each() -> dict:
    """The pictures by the name of the function that makes them."""
    extent = (-1, 1, -1, 1)
    weights = [None, RNG.normal(size=(3, 2)), RNG.normal(size=(2, 3))]
    stays = [[True, True], [True, False, True], [True]]
    return {
        "averages": stills.averages(MATRIX, ["a", "b", "c"], "y"),
        "band_panels": stills.band_panels(T, {"one": SIX, "two": SIX}, "t"),
        "bands": stills.bands(T, SIX, "t", "y"),
        "bands unmarked": stills.bands(T, SIX, "t", "y", marked=False),
        "bands train and test": stills.bands(
            T, {"train": SEEDS, "test": SEEDS}, "t", "y", looks=[palette.LOOKS[part] for part in ("train", "test")]
        ),
        "bars": stills.bars(["a", "b"], [3, 500], "n"),
        "bent_planes": stills.bent_planes([("one", "a", np.tanh, None)], X, LABELS),
        "bowls": stills.bowls(np.square, {"one": T / 20}, 2, 4),
        "complex_nudges": stills.complex_nudges(),
        "contests": stills.contests(RNG.random((6, 4)), list(SIX), "x", "y"),
        "cost_and_index": stills.cost_and_index(T / 20, T, {"high": 1.0}, "title"),
        "curves_with_spots": stills.curves_with_spots(T, LINES, {"here": (3.0, 1.0)}, "title", "x", "y"),
        "densities": stills.densities({"z": (RNG.normal(size=99), 1.0)}, "z", (-1, 1), "near 0"),
        "graphs": stills.graphs(T, {"one": (LINES, [("", 3.0), ("here", 4.0)])}, "x", "y"),
        "heat_maps": stills.heat_maps([MATRIX, MATRIX], ["one", "two"], "x", "y", "a"),
        "knob_and_cost": stills.knob_and_cost(T, T**2, T[:2], T[:2] ** 2, "title", ["a", "b"]),
        "landscape": stills.landscape(
            height, extent, {name: k * PATH / 5 for k, name in enumerate(list(SIX)[:5])}, {"spot": PATH[:, :2]}
        ),
        "layers": stills.layers([MATRIX]),
        "map_and_cost": stills.map_and_cost(height, extent, PATH, T, 4, ["map", "cost"], ["a", "b"]),
        "map_and_distances": stills.map_and_distances(
            height, {name: (k + 1) * PATH.T / 6 for k, name in enumerate(SIX)}, LINES, ["a", "b"]
        ),
        "map_and_lines": stills.map_and_lines(height, extent, PATH, X[:, :2], ["a", "b"]),
        "matrices": stills.matrices([MATRIX], ["one"]),
        "named_graph": stills.named_graph([2, 3, 2], [["a"] * 2, ["b"] * 3, ["c"] * 2], (1, 0, 0), "title"),
        "panels_of_bands": stills.panels_of_bands(T, {"one": SIX, "two": SIX}, "t", ["y", "z"]),
        "pictures": stills.pictures(RNG.random((3, 8, 8)), ["a", "b", "c"]),
        "planes": stills.planes([two_classes, three_classes], ["two", "three"], X, LABELS),
        "point_maps": stills.point_maps([PANEL], LABELS),
        "products": stills.products({"one": (STEPS, "together 9")}, ["r", "J"]),
        "race": stills.race([T] * 6, list(LINES.values()), list(LINES), "title"),
        "reliability": stills.reliability({"one": np.array([[0.55, 0.5, 0.25], [0.97, 0.9, 0.75]])}),
        "rounds_of_a_knob": stills.rounds_of_a_knob(T, T**2, T[:3], T[:3] ** 2, ["a", "b"]),
        "run_and_check": stills.run_and_check(T, [0.1, 0.2], ["a", "b"]),
        "run_and_plane": stills.run_and_plane(T, two_classes, X, LABELS % 2, ["a", "b"]),
        "shadows": stills.shadows(
            np.array([1.0, -1.0]), np.array([[2.0, 1.0], [1.0, 0.0]]).T, ["w·x = 1"] * 2, "title"
        ),
        "small_bands": stills.small_bands({"one": SIX, "two": THREE}, "t", "y", levels=[0.3, 0.4]),
        "strips": stills.strips([("one", GROUPS, 3.0, True)], "x"),
        "swings": stills.swings(PATH.T + 0.1, np.reciprocal, T, 4.1, ["a", "b"], ["x", "y", "z"]),
        "table": stills.table(["a", "b"], ["one"], [[1.0, 2.0]]),
        "thinned_graphs": stills.thinned_graphs([2, 3, 1], [stays, stays], ["one", "two"]),
        "worked_graph": stills.worked_graph(
            weights, [T[:2, None], T[:3, None], T[:2, None]], [("z", "a")] * 5, "title"
        ),
    }
