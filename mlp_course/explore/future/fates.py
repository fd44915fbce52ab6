"""What became of a network that trained on a bug: read off its cost and the right one's, from equal starts."""

import numpy as np

AS_WELL = "learns as well"
HEALTHY = "looks healthy"
CRAWLS = "crawls"
STILL = "stands still"
DIVERGES = "diverges"

CLOSE = 1.1  # a cost up to ten per cent above the right one ends as low
RISEN = 1.6  # a cost above so many times its first one has risen: by chance it begins below that of knowing nothing
LITTLE = 0.25  # a fall below a quarter of the right one's is hardly one
LAST = 5  # epochs at the end, whose median is where a cost ends


def end_of(costs) -> float:
    """Return where a cost (T,) ends: inf where it is no number any more."""
    last = np.median(np.asarray(costs, float)[-LAST:])
    return float(last) if np.isfinite(last) else np.inf


def fate_of(costs, right, exposed: bool = False) -> str:
    """Return what became of a bug whose costs by epoch are (T,), where the right code has the costs `right`, (T',).

    exposed  whether a measurement tells the two apart: this decides between "looks healthy" and "learns as well".
    """
    end = end_of(costs)
    goal = end_of(right)
    if end <= CLOSE * goal:
        return HEALTHY if exposed else AS_WELL
    if end > RISEN * costs[0]:
        return DIVERGES
    fall = costs[0] - end
    return STILL if fall < LITTLE * (right[0] - goal) else CRAWLS
