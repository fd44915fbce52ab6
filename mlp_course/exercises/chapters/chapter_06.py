"""Chapter 6: best_of_sweep, cliff, cosine_with_warm_up, range_test, and nine numbers."""

import numpy as np

from ..exercise import exercise
from ..formulas import with_formula
from ..numbers import number
from ..worked import worked


def sweeps(rng):
    """Sweeps of several networks: with lost runs as inf and as nan, in few networks and in most; one network; one η."""
    for R, S, lost in [(5, 4, 0), (6, 5, 1), (4, 3, 2), (7, 1, 1), (3, 6, 4)]:
        etas = np.sort(rng.uniform(0.001, 5, R))
        costs = rng.uniform(0.1, 2, (R, S))
        costs[rng.integers(R), rng.integers(S)] = 0.01  # one lucky network
        for row in range(1, R, 2):
            places = rng.permutation(S)[: min(lost, S)]
            costs[row, places] = rng.choice([np.nan, np.inf], len(places))
        yield etas, costs
    etas = np.array([0.1, 0.3, 1.0])
    yield etas, np.array([[0.5], [0.2], [np.nan]])
    yield etas, np.array([[0.4, 0.5, 0.6], [0.3, 0.3, np.nan], [0.1, np.nan, np.inf]])
    yield np.array([0.2, 0.5, 2.0]), np.array([[0.5, 0.5, 0.5], [0.4, 0.4, 9.0], [0.2, 0.6, 0.6]])
    # of an even number the median lies between two; of three it is the second, not its neighbours
    yield etas, np.array([[0.9, 0.05, 1.0, 0.1], [0.42, 0.3, 0.9, 0.4], [0.2, 0.5, 0.1, 0.8]])
    yield etas, np.array([[0.5, 0.1, 0.6], [0.42, 0.9, 0.4], [0.45, 0.41, 0.46]])
    yield np.array([0.3]), np.array([[0.4, np.nan, 0.2]])
    yield etas, np.array([[4e-4, 5e-4, 6e-4], [3e-4, 4e-4, np.inf], [4e-4, 1e-4, 2e-4]])


LOWEST_MEDIAN = "the η of the lowest median over the networks; nan and inf are worse than any number"


def medians(costs):
    """The median over the networks of each η, a lost run counted as infinity."""
    return np.median(np.where(np.isnan(costs), np.inf, costs), axis=1)


@exercise(
    chapter=6,
    expects="etas: (R,); costs: (R, S), a row for each η, a column for each network. Returns one of etas.",
    cases=sweeps,
    hints=(
        "First make every nan comparable. Then find one number for each row. Then find the place of the smallest.",
        LOWEST_MEDIAN,
        "def best_of_sweep(etas, costs):\n    costs = np.where(np.isnan(costs), ___, costs)\n"
        "    medians = np.median(costs, axis=___)\n    return etas[np.argmin(medians)]",
    ),
    buys="A lost run can no longer win your sweeps.",
)
def best_of_sweep(etas, costs):
    return etas[np.argmin(medians(costs))]


@best_of_sweep.stub
def _(etas, costs):
    return ...


@best_of_sweep.alternative
def _(etas, costs):
    return etas[np.median(np.nan_to_num(costs, nan=np.inf, posinf=np.inf), axis=1).argmin()]


@best_of_sweep.alternative
def _(etas, costs):
    best, lowest = etas[0], np.inf
    for eta, row in zip(etas, costs, strict=True):
        middle = np.median([np.inf if cost != cost else cost for cost in row])
        if middle < lowest:
            best, lowest = eta, middle
    return best


@best_of_sweep.alternative
def _(etas, costs):
    ordered = np.sort(np.where(np.isnan(costs), np.inf, costs), axis=1)
    S = costs.shape[1]
    middle = (ordered[:, (S - 1) // 2] + ordered[:, S // 2]) / 2
    return etas[middle.argmin()]


@best_of_sweep.mistake(
    "nan wins", "np.argmin takes a nan for the smallest of all: turn it into infinity first.", LOWEST_MEDIAN
)
def _(etas, costs):
    return etas[np.argmin(np.median(costs, axis=1))]


@best_of_sweep.mistake(
    "Lost runs are left out",
    "Then an η that loses most of its networks is judged by the few that are left.",
    LOWEST_MEDIAN,
)
def _(etas, costs):
    kept = [row[np.isfinite(row)] for row in costs]
    return etas[np.argmin([np.median(row) if len(row) else np.inf for row in kept])]


@best_of_sweep.mistake("nan counts as 0", "A cost of 0 would be the best of all.", LOWEST_MEDIAN)
def _(etas, costs):
    return etas[np.argmin(np.median(np.nan_to_num(costs, nan=0.0, posinf=np.inf), axis=1))]


@best_of_sweep.mistake(
    "The luckiest network decides", "The minimum of a row is one network. Take the median.", LOWEST_MEDIAN
)
def _(etas, costs):
    return etas[np.argmin(np.where(np.isnan(costs), np.inf, costs).min(axis=1))]


@best_of_sweep.mistake(
    "The unluckiest network decides", "The maximum of a row is one network. Take the median.", LOWEST_MEDIAN
)
def _(etas, costs):
    return etas[np.argmin(np.where(np.isnan(costs), np.inf, costs).max(axis=1))]


@best_of_sweep.mistake(
    "The mean for the median", "One network that goes wrong spoils the mean of its row.", LOWEST_MEDIAN
)
def _(etas, costs):
    return etas[np.argmin(np.where(np.isnan(costs), np.inf, costs).mean(axis=1))]


@best_of_sweep.mistake("The place is returned", "argmin says where; the η itself stands in etas.", LOWEST_MEDIAN)
def _(etas, costs):
    return np.argmin(medians(costs))


@best_of_sweep.mistake("The cost is returned", "Asked is the η, not the cost that it gave.", LOWEST_MEDIAN)
def _(etas, costs):
    return medians(costs).min()


@best_of_sweep.mistake("The worst η", "argmax finds the highest cost.", LOWEST_MEDIAN)
def _(etas, costs):
    return etas[np.argmax(medians(costs))]


@best_of_sweep.mistake(
    "The largest median wins",
    "It is a cost: the smallest is the best.",
    LOWEST_MEDIAN,
)
def _(etas, costs):
    return etas[np.argmax(np.median(np.where(np.isnan(costs), -np.inf, costs), axis=1))]


@best_of_sweep.mistake(
    "The median runs over the rates",
    "A row belongs to a rate, a column to a network: axis=1.",
    LOWEST_MEDIAN,
)
def _(etas, costs):
    return etas[np.argmin(np.median(np.where(np.isnan(costs), np.inf, costs), axis=0))]


@best_of_sweep.mistake(
    "Only the first network is looked at",
    "All networks count: the median of the row.",
    LOWEST_MEDIAN,
)
def _(etas, costs):
    return etas[np.argmin(np.where(np.isnan(costs[:, 0]), np.inf, costs[:, 0]))]


@best_of_sweep.mistake(
    "A rate with a lost run is thrown out",
    "A lost run is as bad as can be, and still only one of several.",
    LOWEST_MEDIAN,
)
def _(etas, costs):
    lost = np.isnan(costs).any(axis=1)
    return etas[np.argmin(np.where(lost, np.inf, np.median(np.nan_to_num(costs, nan=np.inf), axis=1)))]


@best_of_sweep.mistake(
    "nan is skipped", "Then an η that loses most of its networks is judged by the few that are left.", LOWEST_MEDIAN
)
def _(etas, costs):
    return etas[np.nanargmin(np.nanmedian(costs, axis=1))]


CURVED = "H[:, p] = (∇C(θ + h e_p) − ∇C(θ − h e_p)) / (2 h); the cliff is at 2 / λ_max"


def grounds(rng):
    """Bowls that lie straight and bowls that are tilted, one whose curvature changes, one that bends down somewhere."""
    yield (*straight(np.array([1.0, 50.0])), rng.normal(size=2), 1e-4)
    for P in (2, 3, 4):
        A = rng.normal(size=(P + 2, P))
        yield (*tilted(A.T @ A / P, rng.normal(size=P)), rng.normal(size=P), 1e-3)
    yield (*tilted(np.array([[2.0, 1.0], [1.0, 1.0]]), np.array([2.0, 1.5])), np.zeros(2), 1e-4)
    yield (*steeper(), rng.uniform(0.5, 2, 3), 1e-2)
    yield (*steeper(), np.array([1.0]), 1e-1)
    yield (*tilted(np.diag([-9.0, 1.0, 2.0]), np.zeros(3)), rng.normal(size=3), 1e-3)


def straight(curvature):
    """The slopes of ½ Σ λ u²."""
    return (with_formula(lambda theta: curvature * theta, f"{curvature} · θ"),)


def tilted(H, pull):
    """The slopes H θ − pull of a bowl that lies askew."""
    return (with_formula(lambda theta: H @ theta - pull, "H θ − p, for some H and p"),)


def steeper():
    """The slopes of Σ (w² + ½ w⁴), whose curvature is 2 + 6 w²."""
    return (with_formula(lambda theta: 2 * theta + 2 * theta**3, "2 θ + 2 θ³"),)


def hessian_by_nudging(slopes, theta, h, column=None):
    """The table of central differences; `column(slopes, theta, nudge, h)` may be mistaken."""
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (
            column(slopes, theta, nudge, h) if column else (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
        )
    return H


@exercise(
    chapter=6,
    expects="slopes: a function of theta, (P,) to (P,); theta: (P,); h: a number. Returns 2 / λ_max, a number.",
    cases=grounds,
    rtol=1e-5,
    hints=(
        "Column p is how much all slopes change with knob p, for each unit of it. Then the largest eigenvalue.",
        CURVED,
        "        H[:, p] = (slopes(theta + nudge) - ___) / ___\n    return 2 / np.linalg.eigvalsh(H)[___]",
    ),
    buys="You can say where the cliff is before you have fallen over it, for any function with slopes.",
)
def cliff(slopes, theta, h=1e-4):
    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h))[-1]


@cliff.stub
def _(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = ...
    return ...


@cliff.alternative
def _(slopes, theta, h=1e-4):
    rows = [(slopes(theta + h * e) - slopes(theta - h * e)) / (2 * h) for e in np.eye(len(theta))]
    return 2 / max(np.linalg.eigvalsh(np.array(rows)))


@cliff.alternative
def _(slopes, theta, h=1e-4):
    H = hessian_by_nudging(slopes, theta, h)
    return float(2 / np.linalg.eigvalsh((H + H.T) / 2).max())


@cliff.mistake(
    "Half of the limit",
    "Is the nudge divided by h? From −h to h the distance is 2h. Or is it 1 / λ_max? There the factor is only 0.",
    CURVED,
)
def _(slopes, theta, h=1e-4):
    def column(slopes, theta, nudge, h):
        return (slopes(theta + nudge) - slopes(theta - nudge)) / h

    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h, column))[-1]


@cliff.mistake("The nudge is not divided", "The change of the slopes must be divided by the distance, 2h.", CURVED)
def _(slopes, theta, h=1e-4):
    def column(slopes, theta, nudge, h):
        return slopes(theta + nudge) - slopes(theta - nudge)

    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h, column))[-1]


@cliff.mistake("Nudged to one side only", "Up alone is less exact: nudge up and down, as in chapter 3.", CURVED)
def _(slopes, theta, h=1e-4):
    def column(slopes, theta, nudge, h):
        return (slopes(theta + nudge) - slopes(theta)) / h

    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h, column))[-1]


@cliff.mistake(
    "Up minus up", "One of the two nudges goes down: with the wrong sign nothing is left, or the wrong thing.", CURVED
)
def _(slopes, theta, h=1e-4):
    def column(slopes, theta, nudge, h):
        return (slopes(theta - nudge) - slopes(theta + nudge)) / (2 * h)

    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h, column))[-1]


@cliff.mistake("The flattest direction", "eigvalsh puts the smallest first; the largest decides.", CURVED)
def _(slopes, theta, h=1e-4):
    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h))[0]


@cliff.mistake("The mean of all curvatures", "The sharpest direction alone decides.", CURVED)
def _(slopes, theta, h=1e-4):
    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h)).mean()


@cliff.mistake(
    "Only the diagonal", "In a tilted bowl the sharpest direction is no knob's own: ask for the eigenvalues.", CURVED
)
def _(slopes, theta, h=1e-4):
    return 2 / np.diag(hessian_by_nudging(slopes, theta, h)).max()


@cliff.mistake("The curvature is returned", "The cliff is at 2 / λ_max.", CURVED)
def _(slopes, theta, h=1e-4):
    return np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h))[-1]


@cliff.mistake("The slopes instead of their change", "At a bottom all slopes are 0, however sharp it is.", CURVED)
def _(slopes, theta, h=1e-4):
    def column(slopes, theta, nudge, h):
        return slopes(theta + nudge)

    return 2 / np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h, column))[-1]


@cliff.mistake(
    "Upside down",
    "A sharper ground bears a smaller η: 2 / λ.",
    CURVED,
)
def _(slopes, theta, h=1e-4):
    return np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h))[-1] / 2


@cliff.mistake(
    "2 * h without brackets",
    "a / 2 * h is (a / 2) * h.",
    CURVED,
)
def _(slopes, theta, h=1e-4):
    return cliff(slopes, theta, h) / h / h


@cliff.mistake(
    "The curvature that is largest in size",
    "A curvature below 0 has no cliff: the largest one counts, not the one farthest from 0.",
    CURVED,
)
def _(slopes, theta, h=1e-4):
    return 2 / np.abs(np.linalg.eigvalsh(hessian_by_nudging(slopes, theta, h))).max()


@cliff.mistake(
    "The trace in the place of the largest curvature",
    "The sum of all curvatures is larger than the largest of them.",
    CURVED,
)
def _(slopes, theta, h=1e-4):
    return 2 / np.trace(hessian_by_nudging(slopes, theta, h))


@cliff.mistake("All knobs are nudged at once", "Each column of the table belongs to a nudge of one knob.", CURVED)
def _(slopes, theta, h=1e-4):
    column = (slopes(theta + h) - slopes(theta - h)) / (2 * h)
    H = np.repeat(column[:, None], len(theta), axis=1)
    return 2 / np.linalg.eigvalsh(H)[-1]


@cliff.mistake("The length of the whole table", "The steepest direction has the largest eigenvalue.", CURVED)
def _(slopes, theta, h=1e-4):
    return 2 / np.linalg.norm(hessian_by_nudging(slopes, theta, h))


CLIMB = "η (t + 1) / warm, for t < warm"
COSINE = "½ η (1 + cos(π (t − warm) / (updates − warm))), for warm ≤ t ≤ updates"


def times(rng):
    """Moments of the climb, at its end, of the cosine, at its end and after; the climb is of one update once."""
    for updates, warm in [(50, 10), (31, 4), (12, 1)]:
        eta = float(rng.uniform(0.5, 3))
        for t in (0, 2, warm - 1, warm, warm + 5, (updates + warm) // 2, updates - 1, updates, updates + 7):
            yield t, eta, updates, warm
    yield 3, 2, 10, 2


def half_cosine(eta, done):
    """From eta at done = 0 to 0 at done = 1."""
    return eta * (1 + np.cos(np.pi * done)) / 2


@exercise(
    chapter=6,
    expects="t: an update, 0, 1, …; eta: the largest η; updates: all updates; warm: those of the climb. Returns η(t).",
    cases=times,
    hints=(
        "Three stretches of time, three answers. How far along its own stretch is t, from 0 to 1?",
        f"{CLIMB}; {COSINE}",
        "def cosine_with_warm_up(t, eta, updates, warm):\n    if t < warm:\n        return ___\n"
        "    done = min(___, 1)\n    return eta * (1 + np.cos(np.pi * done)) / 2",
    ),
    buys="Any function of t is a schedule for sgd; this one trains most large networks of today.",
    lab="ScheduleDesigner(cosine_with_warm_up, warm_up=80)",
)
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.stub
def _(t, eta, updates, warm):
    return ...


@cosine_with_warm_up.alternative
def _(t, eta, updates, warm):
    if t >= updates:
        return 0.0
    return eta * (t + 1) / warm if t < warm else eta * np.cos(np.pi / 2 * (t - warm) / (updates - warm)) ** 2


@cosine_with_warm_up.alternative
def _(t, eta, updates, warm):
    done = np.clip((t - warm) / (updates - warm), 0, 1)
    return np.float32(min((t + 1) / warm, 1) * 0.5 * eta * (1 + np.cos(np.pi * done)))


@cosine_with_warm_up.mistake("The climb begins at 0", "With t = 0 the first update would not move at all.", CLIMB)
def _(t, eta, updates, warm):
    return eta * t / warm if t < warm else half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake(
    "The cosine began while η still climbed", "It starts when the climb is over: count from warm.", COSINE
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, min(t / updates, 1))


@cosine_with_warm_up.mistake(
    "The cosine ends too late", "It has only updates − warm of them left, so that it ends at the last one.", COSINE
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, min((t - warm) / updates, 1))


@cosine_with_warm_up.mistake("A whole turn of the cosine", "From 0 to 2π it comes up again; half a turn is π.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, 2 * min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("π is missing", "cos takes radians: cos(1) is 0.54, and η does not come down.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, min((t - warm) / (updates - warm), 1) / np.pi)


@cosine_with_warm_up.mistake("The ½ is missing", "1 + cos begins at 2: η would jump to twice itself.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else 2 * half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("The 1 is missing", "cos falls to -1, and a negative η climbs uphill.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else eta * np.cos(np.pi * min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake("Minus for plus", "1 - cos rises from 0 to 2: this is a schedule upside down.", COSINE)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else eta - half_cosine(eta, min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake(
    "η comes back after the end", "Beyond the last update the cosine rises again.", "η(t) = 0, for t ≥ updates"
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm if t < warm else half_cosine(eta, (t - warm) / (updates - warm))


@cosine_with_warm_up.mistake("The warm-up is missing", "This is the cosine alone, full η at once.", CLIMB)
def _(t, eta, updates, warm):
    return half_cosine(eta, min(t / updates, 1))


@cosine_with_warm_up.mistake(
    "The climb never ends", "Once t reaches warm, η is at its largest, and the cosine takes over.", CLIMB
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / warm


@cosine_with_warm_up.mistake(
    "The climb takes one update too many",
    "At t = warm the climb is over: t < warm.",
    "η (t + 1) / t_w for t < t_w",
)
def _(t, eta, updates, warm):
    if t <= warm:
        return eta * (t + 1) / warm if warm else cosine_with_warm_up(t, eta, updates, warm)
    return cosine_with_warm_up(t, eta, updates, warm)


@cosine_with_warm_up.mistake(
    "A straight line down",
    "The cosine leaves the top slowly, and arrives slowly.",
    "η (1 + cos π …) / 2",
)
def _(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * max(1 - (t - warm) / (updates - warm), 0)


@cosine_with_warm_up.mistake(
    "Degrees for radians",
    "np.cos takes radians: half a turn is π, not 180.",
    "η (1 + cos π …) / 2",
)
def _(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(180 * done)) / 2


@cosine_with_warm_up.mistake(
    "Climb and cosine act at once",
    "First the climb alone, then the cosine alone, which begins at t_w.",
    "t < t_w: the climb; t ≥ t_w: the cosine",
)
def _(t, eta, updates, warm):
    climb = min((t + 1) / warm, 1) if warm else 1
    return eta * climb * (1 + np.cos(np.pi * min(t / updates, 1))) / 2


@cosine_with_warm_up.mistake(
    "The climb begins at 0, and η comes back after the end",
    "The first update moves, too: t + 1. And after the last update η stays at 0.",
    "η (t + 1) / t_w",
)
def _(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    return eta * (1 + np.cos(np.pi * (t - warm) / (updates - warm))) / 2


@cosine_with_warm_up.mistake(
    "The climb has one step more",
    "The climb takes t_w updates: divide by t_w.",
    "η (t + 1) / t_w",
)
def _(t, eta, updates, warm):
    return eta * (t + 1) / (warm + 1) if t < warm else cosine_with_warm_up(t, eta, updates, warm)


@cosine_with_warm_up.mistake(
    "A quarter of a turn",
    "From the top to 0 the cosine, with its 1 and its ½, takes half a turn: π.",
    "η (1 + cos π …) / 2",
)
def _(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * np.cos(np.pi / 2 * min((t - warm) / (updates - warm), 1))


@cosine_with_warm_up.mistake(
    "The sine for the cosine", "At the end of the climb the cosine is 1, and the sine 0.", COSINE
)
def _(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * (1 + np.sin(np.pi * min((t - warm) / (updates - warm), 1))) / 2


@cosine_with_warm_up.mistake("A quarter of the sine", "The half turn of a cosine is flat at both ends.", COSINE)
def _(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * (1 - np.sin(np.pi / 2 * min((t - warm) / (updates - warm), 1)))


RANGE = "θ_{i+1} = θ_i - η_i ∇C(θ_i); costs[i] = C(θ_{i+1})"
STOP = "stop after costs[i] > 4 min(costs[0], …, costs[i]); the rest stays inf"


def bowls(rng):
    """Bowls and a curve of fourth order, with η up to far beyond the cliff, and not so far."""
    for curvature, top, count in [([1.0, 8.0], 3.0, 60), ([2.0, 5.0, 0.5], 5.0, 40), ([3.0, 1.0], 0.3, 25)]:
        H, centre = np.array(curvature), rng.normal(size=len(curvature))
        yield (*bowl(H, centre), centre + rng.uniform(1, 2, len(H)), np.geomspace(1e-3, top, count))
    slow = np.concatenate([[0.01, 0.01, 0.01], np.linspace(0.26, 0.29, 40)])  # over the cliff, a little at a time
    yield (*bowl(np.array([8.0, 1.0]), np.zeros(2)), rng.uniform(1, 2, 2), slow)
    yield (*quartic(), rng.uniform(0.5, 1, 4), np.geomspace(1e-2, 4, 50))
    yield (*quartic(), rng.uniform(0.5, 1, 1), np.array([0.1]))
    yield (*square(), np.array([4.0]), np.array([0.375, 1.5, 0.25, 5.0, 0.1]))  # the costs are 1, 4, 1, 81
    # The first update leads to five times the cost of the start, which is not among the costs.
    yield (*bowl(np.ones(1), np.zeros(1)), np.ones(1), np.array([3.5, 0.1, 0.1]))


def bowl(H, centre):
    """½ Σ H u² + 0.1 around a centre, and its gradient."""

    def f(theta):
        return float((H * (theta - centre) ** 2).sum() / 2 + 0.1)

    def gradient(theta):
        return H * (theta - centre)

    return with_formula(f, "½ Σ H (θ − c)² + 0.1, for some H and c"), with_formula(gradient, "H (θ − c)")


def square():
    """θ², and its gradient: in one dimension, from 4, all numbers are exact."""

    def f(theta):
        return float((theta**2).sum())

    def gradient(theta):
        return 2 * theta

    return with_formula(f, "θ · θ"), with_formula(gradient, "2 θ")


def quartic():
    """¼ Σ θ⁴ + ½ Σ θ² + 0.1 and its gradient."""

    def f(theta):
        return float((theta**4 / 4 + theta**2 / 2).sum() + 0.1)

    def gradient(theta):
        return theta**3 + theta

    return with_formula(f, "Σ (¼ θ⁴ + ½ θ²) + 0.1"), with_formula(gradient, "θ³ + θ")


def risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 4 * costs[: i + 1].min(), sign=-1, fill=np.inf):
    """Costs of a range test, and where it stopped; the rule and the sign may be mistaken."""
    costs = np.full(len(etas), fill)
    for i, eta in enumerate(etas):
        theta = theta + sign * eta * gradient(theta)
        costs[i] = f(theta)
        if stop(costs, i):
            return costs, i
    return costs, len(etas)


@exercise(
    chapter=6,
    expects="f, gradient: functions of theta, (P,); etas: (T,). Returns the cost after each update, (T,).",
    cases=bowls,
    hints=(
        "What does the loop have to remember from one η to the next, beside the costs?",
        f"{RANGE}; {STOP}",
        "def range_test(f, gradient, theta, etas):\n    costs = np.full(len(etas), np.inf)\n"
        "    for i, eta in enumerate(etas):\n        theta = ___\n        costs[i] = ___\n"
        "        if costs[i] > 4 * costs.min():\n            ___\n    return costs",
    ),
    buys="One short run shows where the cliff is, for a network that you have never seen.",
)
def range_test(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas)[0]


@range_test.stub
def _(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    ...
    return costs


@range_test.alternative
def _(f, gradient, theta, etas):
    costs, lowest, stopped = [], np.inf, False
    for eta in etas:
        if not stopped:
            theta = theta - eta * gradient(theta)
            lowest = min(lowest, f(theta))
            stopped = f(theta) > 4 * lowest
            costs.append(f(theta))
        else:
            costs.append(np.inf)
    return np.array(costs)


@range_test.alternative
def _(f, gradient, theta, etas):
    path = [theta]
    for eta in etas:
        path.append(path[-1] - eta * gradient(path[-1]))
    costs = np.array([f(point) for point in path[1:]])
    beyond = costs > 4 * np.minimum.accumulate(costs)
    costs[np.cumsum(beyond) - beyond > 0] = np.inf
    return costs


@range_test.mistake("Every η starts from the same place", "A range test is one walk, in which η rises.", RANGE)
def _(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta - eta * gradient(theta))
        if costs[i] > 4 * costs.min():
            break
    return costs


@range_test.mistake("The gradient is taken only once", "Each update needs the gradient where it stands.", RANGE)
def _(f, gradient, theta, etas):
    g = gradient(theta)
    return risen(f, lambda _: g, theta, etas)[0]


@range_test.mistake("The cost is taken before the update", "costs[i] is what η_i led to.", RANGE)
def _(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta)
        theta = theta - eta * gradient(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs


@range_test.mistake("Uphill", "The gradient is subtracted.", RANGE)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, sign=1)[0]


@range_test.mistake("The first η is used throughout", "Each update has its own: etas[i].", RANGE)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, np.full(len(etas), etas[0]))[0]


@range_test.mistake("It does not stop", "Past the cliff there is nothing to be learned.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: False)[0]


@range_test.mistake(
    "It stops at the first rise", "Costs of a real network wobble: only four times the lowest is a wall.", STOP
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > costs[: i + 1].min())[0]


@range_test.mistake("Four times the first cost", "The measure is the lowest cost so far.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 4 * costs[0])[0]


@range_test.mistake(
    "The start counts as a low cost",
    "No η led to it: the lowest is sought from costs[0] on, the cost after the first update.",
    STOP,
)
def _(f, gradient, theta, etas):
    start = f(theta)
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 4 * min(start, *costs[: i + 1]))[0]


@range_test.mistake("Four times the cost before", "A slow explosion would pass: the measure is the lowest cost.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: i and costs[i] > 4 * costs[i - 1])[0]


@range_test.mistake("The cost that stopped it is not kept", "It was reached, so it is recorded.", STOP)
def _(f, gradient, theta, etas):
    costs, i = risen(f, gradient, theta, etas)
    costs[i : i + 1] = np.inf
    return costs


@range_test.mistake("What was not reached is 0", "A cost of 0 would be the best of all; not reached is inf.", STOP)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, fill=0.0)[0]


@range_test.mistake("What was not reached is left out", "The result has the shape of etas.", STOP)
def _(f, gradient, theta, etas):
    costs, i = risen(f, gradient, theta, etas)
    return costs[: i + 1]


@range_test.mistake(
    "It stops at twice the lowest cost",
    "Above *four* times the lowest cost it stops.",
    STOP,
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 2 * costs[: i + 1].min())[0]


@range_test.mistake(
    "It stops at ten times the lowest cost",
    "Above *four* times the lowest cost it stops.",
    STOP,
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 10 * costs[: i + 1].min())[0]


@range_test.mistake(
    "It stops at three times the lowest cost",
    "Above *four* times the lowest cost it stops.",
    STOP,
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 3 * costs[: i + 1].min())[0]


@range_test.mistake(
    "It stops at five times the lowest cost",
    "Above *four* times the lowest cost it stops.",
    STOP,
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] > 5 * costs[: i + 1].min())[0]


@range_test.mistake(
    "Exactly four times the lowest stops it, too",
    "*Above* four times: > and not >=.",
    STOP,
)
def _(f, gradient, theta, etas):
    return risen(f, gradient, theta, etas, stop=lambda costs, i: costs[i] >= 4 * costs[: i + 1].min())[0]


number(
    "u_after",
    chapter=6,
    asks="where one update leads",
    value=-1.4,
    worked=worked("u - eta * (lam * u)", u=1, eta=0.3, lam=8),
    mistakes={
        3.4: ("The step is added", "We go against the slope: minus."),
        -2.4: ("This is the step alone", "One update adds it to u = 1."),
        0.7: ("The curvature is left out", "The slope at u = 1 is λ u = 8."),
        -0.2: ("The curvature is halved", "The cost is ½ λ u², and its slope is λ u, without the ½."),
        -3.8: ("The slope is taken as 2 λ u", "The cost is ½ λ u², and its slope is λ u."),
        2.2: ("The curvature is halved, and the step is added", "The slope is λ u, and we go against it: minus."),
        0.9625: ("Divided by the curvature", "The slope at u = 1 is λ u = 8."),
    },
    look="the slope at u = 1 (λ u, without the ½ of the cost), the minus, and η = 0.3",
    hints=("What is the slope at u = 1?", "u ← (1 − η λ) u", "1 - 0.3 * ___"),
)

number(
    "eta_limit",
    chapter=6,
    asks="the largest η with which you do not run away",
    value=0.25,
    worked=worked("2 / lam", lam=8),
    mistakes={
        0.125: (
            "This is 1 / λ",
            "There the factor is 0, and one update leads to the bottom. The limit is at the factor −1.",
        ),
        4.0: ("Upside down", "A sharper bowl bears a smaller η: divide 2 by the curvature."),
        16.0: ("2 is multiplied by λ", "A sharper bowl bears a smaller η: divide 2 by the curvature."),
        0.5: ("The curvature is halved", "The cost is ½ λ u², and its curvature is λ = 8, not 4."),
        2 / 2.4: ("η stands below the line, too", "The limit is asked for: 2 divided by the curvature alone."),
        0.3: ("This is the η of the task before", "Asked for is where the factor 1 − η λ reaches −1."),
        1.0: ("This is the limit for u²", "Here the curvature is 8."),
        1 / 16: ("1 over twice the curvature", "The factor 1 − η λ reaches −1 where η λ is 2."),
    },
    look="at which value of the factor 1 − η λ it runs away, and which λ the bowl has",
    hints=("At the limit the factor is −1.", "1 − η λ = −1", "2 / ___"),
)

number(
    "factor_there",
    chapter=6,
    asks="the factor of one update in the sharpest direction",
    value=-0.5,
    worked=worked("1 - eta * lam", eta=0.6, lam=2.5, others={"eta": {"The other run's η": 0.4}}),
    mistakes={
        -1.5: [
            ("The 1 is missing", "What is left of the distance is 1 minus the step."),
            ("η is missing", "The step is η times the curvature: 1 − η λ."),
        ],
        2.5: ("The step is added, or this is λ_max", "What is left of the distance is 1 − η λ."),
        1.5: ("This is the step", "What is left of the distance is 1 minus the step."),
        0.5: ("The sign is lost", "A step of more than the distance goes past the bottom: the factor is negative."),
        0.4: [
            ("1 − η", "The step is η times the curvature: 1 − η λ."),
            ("This is the other run's η", "Asked for is the factor of one update: 1 − η λ."),
        ],
        0.0: ("This is for the other run", "With η = 0.6 the factor is 1 − 0.6 · λ."),
        0.25: ("The curvature is halved", "The slope of ½ λ u² is λ u, so the factor is 1 − η λ."),
        4 / 3: ("The limit divided by η", "What is left of the distance is 1 − η λ."),
        0.8: ("This is the limit of η", "Asked for is the factor of one update: 1 − η λ."),
        0.75: ("η divided by its limit", "What is left of the distance is 1 − η λ."),
    },
    look="which run's η it is (0.6), the sign of 1 − η λ, and λ without a ½",
    hints=("An update multiplies the distance by one factor.", "1 − η λ", "1 - 0.6 * ___"),
)

number(
    "largest_there",
    chapter=6,
    asks="the largest that λ_max can be at the new place",
    value=5.0,
    worked=worked("2 / eta", eta=0.4, others={"eta": {"The first run's η": 0.6, "The old λ": 2.5}}),
    mistakes={
        2.5: ("This is 1 / η, or the old λ_max", "At rest means η < 2 / λ_max, with the η of this run."),
        0.8: ("2 η, or 2 divided by the old λ_max", "Solve η < 2 / λ_max for λ_max, with the η of this run."),
        0.2: ("Upside down", "This is 1 divided by the answer."),
        3.75: (
            "The old λ_max times the quotient of both η",
            "At rest means that η is below 2 / λ_max there: the old place does not count.",
        ),
    },
    look="which run has come to rest there (its η is 0.4), and the 2 above the line",
    hints=("It has come to rest, so its η is below the limit there.", "η < 2 / λ_max", "2 / ___"),
)

number(
    "exponential_180",
    chapter=6,
    asks="η(180) of the exponential schedule",
    value=0.25,
    worked=worked(
        "eta * half ** (t / t_half)",
        eta=2,
        half=0.5,
        t=180,
        t_half=60,
        others={"t_half": {"The length of the whole training": 400}, "t": {"One update fewer": 179}},
    ),
    mistakes={
        0.5: ("One halving too few", "180 updates are three half-lives."),
        1.0: [
            ("One halving alone", "180 updates are three half-lives."),
            ("η is halved within the power", "η stands before it: only ½ is raised to the number of half-lives."),
        ],
        0.3333: ("Divided by 3", "After each half-life it is halved; three times in a row is an eighth."),
        1.1: ("A straight line", "This is what the linear schedule gives."),
        0.002: ("A tenth for a half", "The step schedule takes tenths; here it is halved."),
        0.0625: ("One halving too many, from 1", "It starts at 2, and 180 updates are three half-lives."),
        0.0: ("A straight line down to 0", "Each half-life halves what is there."),
        lambda: 2 * np.exp(-3): ("e in the place of ½", "In each half-life it is halved."),
        2 / 3: ("Divided by the number of half-lives", "Each of the three halves what is there."),
    },
    look="the start η = 2, the number of half-lives, and that each of them halves what is there",
    hints=("How many half-lives have passed?", "η (0.5)^(t / t_h)", "2 * 0.5**___"),
)

number(
    "warm_up_9",
    chapter=6,
    asks="η(9) of the warm-up",
    value=0.12,
    worked=worked(
        "eta * (t + 1) / warm",
        eta=0.6,
        t=9,
        warm=50,
        others={"eta": {"The η of the table": 2}, "warm": {"The table's warm-up": 80, "51": 51}},
    ),
    mistakes={
        0.108: ("The climb begins at 0", "With t = 0 the first update would not move at all: it is t + 1."),
        0.6: ("The end of the climb", "At t = 9 it has made only ten of its fifty updates."),
        0.132: ("One update too many", "At t = 9 this is the tenth update: t + 1."),
        0.2: ("The share without η", "A fifth of the climb is made: a fifth of η."),
        0.18: ("The share without η, and from 0", "At t = 9 this is the tenth update; and it is a share of η."),
        0.48: ("What is still missing", "It climbs from 0: asked for is how far it has come."),
    },
    look="the η of this task, how many updates are made at t = 9 (t + 1), and the 50 of the climb",
    hints=("How many updates of the climb have been made, this one included?", "η (t + 1) / t_w", "0.6 * ___ / 50"),
)

number(
    "curvature_w",
    chapter=6,
    asks="the curvature for w alone",
    value=4500.0,
    worked=worked("(x1 ** 2 + x2 ** 2) / n", x1=30, x2=90, n=2),
    mistakes={
        3600.0: ("The square of the mean", "First square the sizes, and then take the mean."),
        9000.0: ("The sum", "It is the mean over the two flats."),
        60.0: ("The mean of the sizes", "The slope for w contains mean(x²) w."),
        120.0: ("The sum of the sizes", "The slope for w contains mean(x²) w: first square."),
        8100.0: ("The larger flat alone", "The curvature is a mean over both flats."),
        18000.0: ("Multiplied by 2, not divided", "It is the mean over the two flats."),
        14400.0: ("The square of the sum", "First square each size, then take the mean."),
        lambda: np.sqrt(4500): ("A root is taken", "The slope for w contains mean(x²) w, without a root."),
    },
    look="the squares of 30 and 90, and their mean",
    hints=("What stands before w in its own slope?", "mean(x²)", "(30**2 + 90**2) / ___"),
)

number(
    "curvature_b",
    chapter=6,
    asks="the curvature for b alone",
    value=1.0,
    mistakes={
        60.0: ("This is how the slope for b changes with w", "Here b moves, and w stays."),
        4500.0: ("This is the curvature for w", "Here b moves, and w stays."),
        2.0: ("The sum over the flats", "The slope is a mean over the two flats, and so is what stands before b."),
        0.0: ("b does count", "The slope for b is mean(x) w + b − mean(y): what stands before b?"),
        0.5: ("Halved", "The ½ of the cost is gone in its slope; what stands there before b?"),
        0.25: (
            "Divided by the number of flats twice",
            "The slope is a mean over the two flats once; what is left before b?",
        ),
    },
    look="the slope for b, mean(x) w + b − mean(y): what stands before b in it",
    hints=("What stands before b in its own slope?", "Nothing stands there, so it is the number that changes nothing."),
)

number(
    "limit_w",
    chapter=6,
    asks="the limit of η for w alone",
    value=2 / 4500,
    worked=worked("2 / lam", lam=4500, others={"lam": {"The square of the mean": 3600, "The mean of the sizes": 60}}),
    mistakes={
        1 / 4500: ("This is 1 / λ", "The limit is where the factor 1 − η λ reaches −1."),
        2 / 3600: ("With the square of the mean", "The curvature is the mean of the squares."),
        2 / 60: ("With the mean of the sizes", "The curvature is the mean of the *squared* sizes."),
        0.0005: ("This is an η of the example", "Compute the limit: 2 / λ."),
        lambda: 1 / np.sqrt(4500): ("1 over the root", "The limit is 2 / λ, without a root."),
        lambda: 2 / np.sqrt(4500): ("2 over the root", "The limit is 2 / λ, without a root."),
        2.0: ("This is the limit for b", "For w the curvature is the mean of the squared sizes."),
    },
    look="which curvature stands below the line (for w, the mean of the squares), and the 2 above it",
    hints=("First the curvature.", "2 / λ", "2 / ___"),
)
