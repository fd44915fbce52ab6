"""Chapter 0: one knob that learns by trying, and what goes into a network and comes out of it."""

import numpy as np

from .. import plots
from ..network import Network
from .result import Result
from .seeds import seed

TRY = 0.1  # how far a knob is turned to see which way the cost falls
KNOBS = np.linspace(0, 6, 121)  # over which its cost is drawn


def one_knob_cost(w: float, x: float, y: float) -> float:
    """Return how wrong the answer w·x is, ½ (w·x - y)²."""
    answer = w * x
    return (answer - y) ** 2 / 2


def one_knob(w: float = 1.0, x: float = 2.0, y: float = 6.0, step: float = 0.5, rounds: int = 6) -> Result:
    """Turn one knob in rounds: try it a little up, and move by a whole step to the side on which the cost is lower.

    w, x, y  where the knob begins, the input, the answer that is wanted
    step     how far each move goes; where both sides are worse, the knob stays
    Returns knobs and costs, (rounds + 1,).
    """
    knobs = [w]
    for _ in range(rounds):
        here = one_knob_cost(w, x, y)
        if one_knob_cost(w + TRY, x, y) < here:
            w = w + step
        elif one_knob_cost(w - TRY, x, y) < here:
            w = w - step
        knobs.append(w)
    costs = [one_knob_cost(knob, x, y) for knob in knobs]
    titles = [f"moves of {step:g}: the knob, round by round", f"the cost after {rounds} rounds: {costs[-1]:.3g}"]
    curve = one_knob_cost(KNOBS, x, y)
    figure = plots.stills.rounds_of_a_knob(KNOBS, curve, np.array(knobs), np.array(costs), titles)
    words = f"Moves of {step:g}. The knob goes {', '.join(f'{knob:.3g}' for knob in knobs)}; {titles[1]}."
    return Result(figure, words, knobs=np.array(knobs), costs=np.array(costs))


def longer_moves() -> Result:
    """The same knob with moves of 0.7, of which no whole number leads from 1 to 3."""
    return one_knob(step=0.7, rounds=8)


def cost_of_each_knob(w: float = 4.0, x: float = 2.0, y: float = 6.0) -> Result:
    """The cost over all positions of the knob, with the place where it stands and both sides of it."""
    tried = np.array([w - TRY, w, w + TRY])
    costs = one_knob_cost(tried, x, y)
    words = ", ".join(f"cost {cost:.2f} at w = {at:g}" for at, cost in zip(tried, costs, strict=True))
    title = f"from {costs[1]:.2f}, up costs {costs[2]:.2f} and down {costs[0]:.2f}"
    near = np.linspace(w - 0.5, w + 0.5, 41)
    curve = one_knob_cost(near, x, y)
    figure = plots.stills.knob_and_cost(near, curve, tried, costs, title, ["down", "", "up"])
    return Result(figure, f"The knob and both sides of it: {words}.", costs=costs)


def shape_of_an_answer(number: int = 0) -> Result:
    """What goes into a network 2-3-1 and what comes out, in words: their shapes."""
    net = Network([2, 3, 1], rng=seed(number))
    x = np.array([[1.0, 3.0, 0.0, -1.0], [2.0, 1.0, -1.0, 0.5]])
    return Result(
        None, f"x of shape {x.shape} goes in, and net(x) of shape {net(x).shape} comes out.", shape=net(x).shape
    )
