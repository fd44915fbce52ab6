"""How often a random symmetric table has only positive eigenvalues, and how its eigenvalues push each other apart."""

import numpy as np

from .. import plots
from .result import Result
from .seeds import seed


def drawn(n, draws):
    """Return random symmetric tables (draws, n, n): A + Aᵀ, each entry of A from N(0, 1)."""
    A = np.random.default_rng([seed(1), n]).standard_normal((draws, n, n))
    return A + A.mT


def share_of_minima(n, draws=100_000):
    """Return which share of so many random tables has only positive eigenvalues."""
    return float((np.linalg.eigvalsh(drawn(n, draws)) > 0).all(axis=1).mean())


def pushed_apart(draws=100_000):
    """Compare how far apart two eigenvalues are: of one random table (2, 2), and of two different tables.

    The result's `together` and `strangers` are the distances, (draws,).
    """
    values = np.linalg.eigvalsh(drawn(2, draws))
    together = values[:, 1] - values[:, 0]
    mixed = np.random.default_rng(seed(2)).permutation(values.ravel()).reshape(draws, 2)
    strangers = abs(mixed[:, 1] - mixed[:, 0])
    edges = np.linspace(0, 10, 41)
    middle = (edges[1:] + edges[:-1]) / 2
    series = {}
    for name, distances in (("of one table", together), ("of two different tables", strangers)):
        series[name] = np.histogram(distances, edges)[0] / (draws * edges[1])
    title = f"Closer than 0.5: {(together < 0.5).mean():.0%} in one table, {(strangers < 0.5).mean():.0%} in two"
    title = title.replace("%", " %")
    names = ["distance of two eigenvalues", "density"]
    figure = plots.stills.bands(middle, series, *names, title=title, marked=False, legend_at="upper right")
    figure.axes[0].set(xlim=(0, 10), ylim=(0, None))
    return Result(figure, f"{title}.", together=together, strangers=strangers)
