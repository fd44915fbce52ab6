"""The pictures of the three traps: what a program in one of them prints, beside what the right program prints."""

import numpy as np

from .. import plots
from .result import Result
from .traps import at_eta, trap_run

RUNS = {  # letter -> the trap, and an η at which its symptom is seen, another one than above in the chapter
    "A": ("softmax twice", 20.0),
    "B": ("none", 1.0),
    "C": ("columns for rows", 0.3),
    "D": ("no zero_grad", 0.6),
}
OTHER = 4  # the seed of the networks in these runs
FLOOR = np.log(1 + 9 / np.e)  # what the best of ten probabilities costs that are taken for logits


def beside_none(trap: str, eta: float | None = None) -> Result:
    """Draw the cost that a trapped program prints beside that of a right one, at this η, or each at its own best."""
    right, read, its_eta = at_eta("none", eta)
    caught, read_in_trap, eta_in_trap = at_eta(trap, eta)
    updates = np.arange(1, len(right) + 1)
    shares = [f"{100 * np.mean(share):.0f} %" for share in (read, read_in_trap)]
    title = f"New digits read: {shares[0]} by the right program, {shares[1]} by the other"
    series = {"the right program": right, "the program in question": caught}
    rates = f"{its_eta:g}" if its_eta == eta_in_trap else f"{its_eta:g} and {eta_in_trap:g}"
    below = f"updates (η = {rates}; band: 10–90 % of 5 networks)"
    figure = plots.stills.bands(updates, series, below, "cost that is printed", title=title, width=700)
    figure.axes[0].set_ylim(0, 4)
    words = f"The cost that the right program prints, and that of the program in question: {share_words(read_in_trap)}."
    return Result(figure, words, right=right, caught=caught, read=read, read_in_trap=read_in_trap)


def with_level(found: Result, height: float, words: str) -> Result:
    """Draw a dotted line at a height, with words below its right end."""
    ax = found.figure.axes[0]
    ax.axhline(height, color=plots.palette.QUIET, linestyle=":")
    place = {"xycoords": ax.get_yaxis_transform(), "textcoords": "offset points", "ha": "right", "va": "top"}
    ax.annotate(words, (1, height), xytext=(-4, -6), color=plots.palette.QUIET, **place)
    return found


def share_words(read) -> str:
    """Return the mean share of new digits that is read in words that another kernel of the BLAS gives too."""
    better = np.mean(read) > 0.5
    return "it reads most new digits" if better else "it reads new digits hardly better than by guessing"


def columns_for_rows() -> Result:
    """Train with batches whose columns are taken for rows, at the best η, and rightly at its own."""
    return with_level(beside_none("columns for rows"), np.log(10), "ln 10 = 2.30")


def softmax_twice() -> Result:
    """Train with a cost that takes softmax outputs for logits, at the best η, and rightly at its own."""
    return with_level(beside_none("softmax twice"), FLOOR, f"floor: {FLOOR:.2f}")


def no_zero_grad() -> Result:
    """Train with gradients that are never set back to zero, at η = 1, and rightly at the same η."""
    return beside_none("no zero_grad", eta=1.0)


def four_runs() -> Result:
    """Draw four programs side by side, the right one among them, without saying which is which."""
    panels = {}
    found = []
    for letter, (trap, eta) in RUNS.items():
        costs, read = trap_run(trap, (eta,), OTHER)
        panels[f"{letter}: reads {'most' if np.mean(read) > 0.5 else 'few'}"] = {"printed cost": costs[:, 0]}
        found.append(f"program {letter}: {share_words(read)}")
    updates = np.arange(1, len(costs) + 1)
    figure = plots.stills.band_panels(updates, panels, "updates", "cost that is printed")
    figure.axes[0].set_ylim(0, 4)
    return Result(figure, f"The costs that four programs print. {'; '.join(found)}.")
