"""Answers to chapter 6, learning rates, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": False,
        "mistake": "nan is not treated: the lost run wins",
        "source": """\
def best_of_sweep(etas, costs):
    return etas[np.argmin(np.median(costs, axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "nan is ignored, so a single lucky run of a lost learning rate counts",
        "source": """\
def best_of_sweep(etas, costs):
    return etas[np.nanargmin(np.nanmedian(costs, axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": False,
        "mistake": "nan counts as 0",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), 0, costs)
    return etas[np.argmin(np.median(costs, axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "the mean, not the median",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), np.inf, costs)
    return etas[np.argmin(costs.mean(axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "the median of each network instead of each learning rate",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), np.inf, costs)
    medians = np.median(costs, axis=0)
    return etas[np.argmin(medians)]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": False,
        "mistake": "returns the place, not the learning rate",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), np.inf, costs)
    return np.argmin(np.median(costs, axis=1))
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "returns the lowest median cost",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), np.inf, costs)
    return np.median(costs, axis=1).min()
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "the learning rate of the single best network",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), np.inf, costs)
    row, column = np.unravel_index(np.argmin(costs), costs.shape)
    return etas[row]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "argmax instead of argmin",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isnan(costs), np.inf, costs)
    return etas[np.argmax(np.median(costs, axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the mean, and nan is skipped",
        "source": """\
def best_of_sweep(etas, costs):
    return etas[np.nanargmin(np.nanmean(costs, axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": False,
        "mistake": "compares with == np.nan, which is never true",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(costs == np.nan, np.inf, costs)
    return etas[np.argmin(np.median(costs, axis=1))]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": False,
        "mistake": "a learning rate with any lost run is thrown out",
        "source": """\
def best_of_sweep(etas, costs):
    bad = ~np.isfinite(costs).all(axis=1)
    medians = np.median(np.nan_to_num(costs, nan=np.inf), axis=1)
    medians[bad] = np.inf
    return etas[np.argmin(medians)]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": True,
        "closed": True,
        "mistake": "sorted by hand in a loop",
        "source": """\
def best_of_sweep(etas, costs):
    best, lowest = None, None
    for eta, row in zip(etas, costs):
        row = sorted(float("inf") if c != c else c for c in row)
        n = len(row)
        middle = row[n // 2] if n % 2 else (row[n // 2 - 1] + row[n // 2]) / 2
        if lowest is None or middle < lowest:
            best, lowest = eta, middle
    return best
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": True,
        "closed": False,
        "mistake": "by nan_to_num and a mask",
        "source": """\
def best_of_sweep(etas, costs):
    filled = np.nan_to_num(costs, nan=np.inf, posinf=np.inf)
    return min(zip(np.median(filled, axis=1), etas))[1]
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": False,
        "mistake": "plus instead of minus",
        "source": """\
eta_limit = 2 / 8


u_after = (1 + 0.3 * 8) * 1
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": False,
        "mistake": "only the step",
        "source": """\
eta_limit = 2 / 8


u_after = -0.3 * 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": False,
        "mistake": "the cost taken for the slope: half of lambda u squared",
        "source": """\
eta_limit = 2 / 8


u_after = 1 - 0.3 * 0.5 * 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "the slope is taken as twice lambda, as if the cost were 8 u squared",
        "source": """\
eta_limit = 2 / 8


u_after = 1 - 0.3 * 2 * 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": False,
        "mistake": "the size without its sign",
        "source": """\
eta_limit = 2 / 8


u_after = abs(1 - 0.3 * 8)
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "forgets the curvature",
        "source": """\
eta_limit = 2 / 8


u_after = 1 - 0.3
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": False,
        "mistake": "divides by the curvature",
        "source": """\
eta_limit = 2 / 8


u_after = 1 - 0.3 / 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: plus, and the half of the cost",
        "source": """\
eta_limit = 2 / 8


u_after = 1 + 0.3 * 4
""",
    },
    {
        "exercise": "u_after",
        "right": True,
        "closed": True,
        "mistake": "step by step with the slope",
        "source": """\
eta_limit = 2 / 8


u = 1.0
slope = 8 * u
u_after = u - 0.3 * slope
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": False,
        "mistake": "where the factor is 0",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = 1 / 8
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "the fraction is turned round: lambda over 2",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = 8 / 2
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": False,
        "mistake": "the learning rate of the question",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = 0.3
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": False,
        "mistake": "the limit of w squared",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = 1
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": False,
        "mistake": "takes 4 for the curvature, because of the half in the cost",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = 2 / 4
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: factor 0, and the half of the curvature once more",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = 1 / 16
""",
    },
    {
        "exercise": "eta_limit",
        "right": True,
        "closed": True,
        "mistake": "solved from the factor -1",
        "source": """\
u_after = (1 - 0.3 * 8) * 1


eta_limit = (1 - (-1)) / 8.0
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "divides by h, not by 2h",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / h
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": False,
        "mistake": "the smallest curvature",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
    return 2 / np.linalg.eigvalsh(H)[0]
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": False,
        "mistake": "the largest number on the diagonal instead of the largest eigenvalue",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
    return 2 / np.diag(H).max()
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": False,
        "mistake": "returns the curvature",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
    return np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "all knobs are nudged at once, and every column is the same",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        H[:, p] = (slopes(theta + h) - slopes(theta - h)) / (2 * h)
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": False,
        "mistake": "the length of the whole table instead of its largest eigenvalue",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
    return 2 / np.linalg.norm(H)
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": False,
        "mistake": "the sum of all curvatures",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
    return 2 / np.linalg.eigvalsh(H).sum()
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "the knobs stay nudged",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        theta[p] += h
        up = slopes(theta)
        theta[p] -= 2 * h
        H[:, p] = (up - slopes(theta)) / (2 * h)
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: nudges upwards only and divides by 2h, and takes 1 over",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta)) / (2 * h)
    return 1 / np.linalg.eigvalsh(H).max()
""",
    },
    {
        "exercise": "cliff",
        "right": True,
        "closed": True,
        "mistake": "rows instead of columns, made symmetric, and eigh",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    rows = [(slopes(theta + e) - slopes(theta - e)) / (2 * h) for e in h * np.eye(len(theta))]
    H = np.array(rows)
    values, _ = np.linalg.eigh((H + H.T) / 2)
    return 2 / max(values)
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "without its sign",
        "source": """\
largest_there = 2 / 0.4


factor_there = abs(1 - 0.6 * 2.5)
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": False,
        "mistake": "plus",
        "source": """\
largest_there = 2 / 0.4


factor_there = 1 + 0.6 * 2.5
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": False,
        "mistake": "only the product",
        "source": """\
largest_there = 2 / 0.4


factor_there = 0.6 * 2.5
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": False,
        "mistake": "the half of the cost",
        "source": """\
largest_there = 2 / 0.4


factor_there = 1 - 0.5 * 0.6 * 2.5
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": False,
        "mistake": "the factor 2 of w squared",
        "source": """\
largest_there = 2 / 0.4


factor_there = 1 - 2 * 0.6 * 2.5
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "the ratio of the limit to the learning rate",
        "source": """\
largest_there = 2 / 0.4


factor_there = 2 / 2.5 / 0.6
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "divides",
        "source": """\
largest_there = 2 / 0.4


factor_there = 1 - 0.6 / 2.5
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the learning rate of the other run, and the sign is lost by a plus",
        "source": """\
largest_there = 2 / 0.4


factor_there = 1 + 0.4 * 2.5
""",
    },
    {
        "exercise": "factor_there",
        "right": True,
        "closed": False,
        "mistake": "by an update of a distance of 4",
        "source": """\
largest_there = 2 / 0.4


d = 4.0
factor_there = (d - 0.6 * (2.5 * d)) / d
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": False,
        "mistake": "the limit of the learning rate in the old minimum",
        "source": """\
factor_there = 1 - 0.6 * 2.5


largest_there = 2 / 2.5
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "1 over the learning rate",
        "source": """\
factor_there = 1 - 0.6 * 2.5


largest_there = 1 / 0.4
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": False,
        "mistake": "the wrong run",
        "source": """\
factor_there = 1 - 0.6 * 2.5


largest_there = 2 / 0.6
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "half of the learning rate",
        "source": """\
factor_there = 1 - 0.6 * 2.5


largest_there = 0.4 / 2
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: 1 over, and the learning rate of the wrong run",
        "source": """\
factor_there = 1 - 0.6 * 2.5


largest_there = 1 / 0.6
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": False,
        "mistake": "scales the curvature with the ratio of the learning rates",
        "source": """\
factor_there = 1 - 0.6 * 2.5


largest_there = 2.5 * 0.6 / 0.4
""",
    },
    {
        "exercise": "largest_there",
        "right": True,
        "closed": False,
        "mistake": "where the factor is -1",
        "source": """\
factor_there = 1 - 0.6 * 2.5


eta = 0.4
largest_there = (1 + 1) / eta
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "only two halvings",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2 * 0.5**2
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "the exponential function in the place of the halving",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2 * np.exp(-180 / 60)
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": False,
        "mistake": "the eta of the table is forgotten",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 0.5**3
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "divides by 3 half-lives",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2 / 3
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": False,
        "mistake": "falls in a line: half taken away each time, not below 0",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 0
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": False,
        "mistake": "a tenth each time",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2 * 0.1**3
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": False,
        "mistake": "T instead of the half-life in the exponent",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2 * 0.5 ** (180 / 400)
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": False,
        "mistake": "halves (t - 1) / 60 times: counts from 1",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2 * 0.5 ** (179 / 60)
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: four halvings, and starts at 1",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 1 * 0.5**4
""",
    },
    {
        "exercise": "exponential_180",
        "right": True,
        "closed": True,
        "mistake": "a loop over the half-lives",
        "source": """\
warm_up_9 = 0.6 * (9 + 1) / 50


exponential_180 = 2.0
for _ in range(180 // 60):
    exponential_180 /= 2
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "counts t from 1: forgets the + 1",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 0.6 * 9 / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": False,
        "mistake": "subtracts 1",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 0.6 * (9 - 1) / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "the share without the learning rate",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = (9 + 1) / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": False,
        "mistake": "the eta of the table",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 2 * (9 + 1) / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "the length of the warm-up of the table",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 0.6 * 10 / 80
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": False,
        "mistake": "brackets: adds 1 / t_w alone",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 0.6 * 9 + 1 / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "the full learning rate",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 0.6
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no + 1, and divides by 51",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = 0.6 * 9 / 51
""",
    },
    {
        "exercise": "warm_up_9",
        "right": True,
        "closed": False,
        "mistake": "ten steps of a fiftieth",
        "source": """\
exponential_180 = 2 * 0.5**3


warm_up_9 = sum([0.6 / 50] * 10)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "without the + 1: the first update makes no step",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the cosine runs from 0: jumps down at the end of the warm-up",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min(t / updates, 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the cosine is as long as the whole training, so it does not arrive at 0",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / updates, 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "climbs again after the last update",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = (t - warm) / (updates - warm)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the half is forgotten",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    if t >= updates:
        return 0.0
    return eta * (1 + np.cos(np.pi * (t - warm) / (updates - warm)))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "a quarter of the cosine: without 1 + and with half of pi",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * np.cos(np.pi / 2 * done)
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the warm-up goes on while t = warm",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t <= warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "a straight line instead of the cosine",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    return eta * max(0.0, 1 - (t - warm) / (updates - warm))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "a whole cosine: 2 pi",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 + np.cos(2 * np.pi * done)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no + 1, and the cosine ends updates after the warm-up",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * t / warm
    done = min((t - warm) / updates, 1)
    return 0.5 * eta * (1 + np.cos(np.pi * done))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": False,
        "mistake": "the sine",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    done = min((t - warm) / (updates - warm), 1)
    return eta * (1 - np.sin(np.pi * done / 2))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": True,
        "closed": True,
        "mistake": "by the square of a cosine of half the angle",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    climb = (t + 1) / warm
    fall = np.clip((t - warm) / (updates - warm), 0.0, 1.0)
    return eta * (climb if t < warm else np.cos(0.5 * np.pi * fall) ** 2)
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "always begins again at the start",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        new = theta - eta * gradient(theta)
        costs[i] = f(new)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "the cost before each update",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
        theta = theta - eta * gradient(theta)
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "changes the knobs of the caller",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "never stops",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "the last cost is not noted",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        c = f(theta)
        if c > 4 * costs.min():
            break
        costs[i] = c
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "compares with the cost of the beginning",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    first = f(theta)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if costs[i] > 4 * first:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "compares with the cost just before instead of the lowest",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        if i > 0 and costs[i] > 4 * costs[i - 1]:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "what was not reached is 0",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.zeros(len(etas))
    lowest = np.inf
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        lowest = min(lowest, costs[i])
        if costs[i] > 4 * lowest:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "a shorter list: only what was reached",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = []
    for eta in etas:
        theta = theta - eta * gradient(theta)
        costs.append(f(theta))
        if costs[-1] > 4 * min(costs):
            break
    return np.array(costs)
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "the cost before the first update counts for the lowest, too",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    lowest = f(theta)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        costs[i] = f(theta)
        lowest = min(lowest, costs[i])
        if costs[i] > 4 * lowest:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: stops as soon as a cost is above the lowest, and does not note it",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta = theta - eta * gradient(theta)
        c = f(theta)
        if c > costs.min():
            break
        costs[i] = c
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "a list that is filled up with infinity",
        "source": """\
def range_test(f, gradient, theta, etas):
    place = np.copy(theta)
    found = []
    lowest = float("inf")
    for eta in etas:
        place = place - eta * gradient(place)
        found.append(f(place))
        lowest = min(lowest, found[-1])
        if found[-1] > 4 * lowest:
            break
    return np.array(found + [np.inf] * (len(etas) - len(found)))
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": False,
        "mistake": "the sum instead of the mean",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = 30**2 + 90**2
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the square of the mean",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = ((30 + 90) / 2) ** 2
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the mean of x",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = (30 + 90) / 2
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "a half once more, as in the cost",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = (30**2 + 90**2) / 4
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": False,
        "mistake": "the factor 2 of a cost without a half",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = 30**2 + 90**2 + 30**2 + 90**2
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the larger flat only",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = 90**2
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the rms",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = np.sqrt((30**2 + 90**2) / 2)
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": False,
        "mistake": "the variance: the mean is subtracted first",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = ((30 - 60) ** 2 + (90 - 60) ** 2) / 2
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no squares, and the sum",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


curvature_w = 30 + 90
""",
    },
    {
        "exercise": "curvature_w",
        "right": True,
        "closed": False,
        "mistake": "the mean of the squares by NumPy",
        "source": """\
curvature_b = 1
limit_w = 2 / 4500


x = np.array([30.0, 90.0])
curvature_w = x @ x / len(x)
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "the mean of x, how the slope of b changes with w",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = (30 + 90) / 2
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "nothing, because no x stands there",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = 0
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "the number of flats: the sum",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = 2
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": False,
        "mistake": "the half of the cost",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = 0.5
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": False,
        "mistake": "the same as for w",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = (30**2 + 90**2) / 2
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "one over the number of flats twice",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = 1 / 4
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: mean of x, with a minus as in the error",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = -(30 + 90) / 2
""",
    },
    {
        "exercise": "curvature_b",
        "right": True,
        "closed": False,
        "mistake": "the mean of the squares of an input that is 1",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
limit_w = 2 / 4500


curvature_b = np.mean([1.0**2, 1.0**2])
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": False,
        "mistake": "one over the curvature",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = 1 / curvature_w
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": False,
        "mistake": "the limit for b",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = 2 / curvature_b
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "the square of the mean",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = 2 / 60**2
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "half of the curvature",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = curvature_w / 2
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "the mean of x",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = 2 / 60
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": False,
        "mistake": "takes the learning rate of the patient that explodes",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = 0.0005
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the rms, and one over",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = 1 / np.sqrt(curvature_w)
""",
    },
    {
        "exercise": "limit_w",
        "right": True,
        "closed": True,
        "mistake": "by where the factor reaches -1",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1


limit_w = (1 + 1) / np.mean(np.array([30, 90]) ** 2.0)
""",
    },
]
