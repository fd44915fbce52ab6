"""Answers to chapter 6, learning rates, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "leaves the lost runs out (nanmedian), as if they had not happened, in place of counting them as worse than any number",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.where(np.isinf(costs), np.nan, costs)
    alive = ~np.isnan(costs).all(axis=1)
    medians = np.full(len(etas), np.inf)
    medians[alive] = np.nanmedian(costs[alive], axis=1)
    return etas[np.argmin(medians)]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "takes the single luckiest network (minimum of each row), not the median",
        "source": """\
def best_of_sweep(etas, costs):
    safe = np.nan_to_num(costs, nan=np.inf, posinf=np.inf)
    best = safe.min(axis=1)
    return etas[best.argmin()]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "replaces nan after the median, but with `medians == np.nan`, which is never true; nan still wins the argmin",
        "source": """\
def best_of_sweep(etas, costs):
    medians = np.median(costs, axis=1)
    for i in range(len(medians)):
        if medians[i] == np.nan:
            medians[i] = np.inf
    k = np.argmin(medians)
    return etas[k]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": True,
        "closed": True,
        "mistake": "sorts each row by Python, nan last by a key, and takes the middle by hand; keeps the best in a loop",
        "source": """\
def best_of_sweep(etas, costs):
    winner, lowest = etas[0], float("inf")
    for eta, row in zip(etas, costs):
        ordered = sorted(float("inf") if c != c else float(c) for c in row)
        n = len(ordered)
        median = ordered[n // 2] if n % 2 else 0.5 * ordered[n // 2 - 1] + 0.5 * ordered[n // 2]
        if median < lowest:
            winner, lowest = eta, median
    return winner
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "takes the slope at u = 1 to be half of lambda u (the cost with its factor 1/2, not the slope)",
        "source": """\
u_after = 1 - 0.3 * 0.5 * 8 * 1**2
eta_limit = 2 / 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "multiplies by 1 + eta lambda: walks uphill",
        "source": """\
u = 1
u_after = u + 0.3 * 8 * u
eta_limit = 0.25
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "gives the change of u, not the place where the update leads",
        "source": """\
slope = 8 * 1
u_after = -0.3 * slope
eta_limit = 2 / 8
""",
    },
    {
        "exercise": "u_after",
        "right": True,
        "closed": True,
        "mistake": "with variables and an update in place",
        "source": """\
lam, eta, u_after = 8, 0.3, 1.0
u_after -= eta * lam * u_after
eta_limit = 2 / lam
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "the learning rate that jumps to the bottom in one update, 1 / lambda, not the limit",
        "source": """\
u_after = (1 - 0.3 * 8) * 1
eta_limit = 1 / 8
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "turned upside down: lambda / 2",
        "source": """\
u_after = -1.4
eta_limit = 8 / 2
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "scales eta down by the size of the factor, as if 1 - eta lambda were proportional to eta",
        "source": """\
u_after = 1 - 0.3 * 8
eta_limit = 0.3 / abs(u_after)
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "takes the largest entry of the diagonal for the largest curvature",
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
        "closed": True,
        "mistake": "a one-sided difference divided by the whole width 2h: all curvatures halved, the cliff doubled",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    before = slopes(theta)
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - before) / (2 * h)
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "nudges theta itself, and forgets to take the last nudge back: theta is left changed (and the eigenvalue of largest size, without its sign, is taken)",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    P = len(theta)
    H = np.zeros((P, P))
    for p in range(P):
        theta[p] += h
        up = slopes(theta)
        theta[p] -= 2 * h
        down = slopes(theta)
        H[:, p] = (up - down) / (2 * h)
    return 2 / np.max(np.abs(np.linalg.eigvals(H)))
""",
    },
    {
        "exercise": "cliff",
        "right": True,
        "closed": True,
        "mistake": "builds the rows from an identity matrix, makes the table symmetric, and uses eigh",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    steps = h * np.eye(len(theta))
    H = np.array([(slopes(theta + s) - slopes(theta - s)) / (2 * h) for s in steps])
    H = (H + H.T) / 2
    values, _directions = np.linalg.eigh(H)
    return 2 / max(values)
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "gives the factor without its sign",
        "source": """\
factor_there = abs(1 - 0.6 * 2.5)
largest_there = 2 / 0.4
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "gives eta lambda, the share that is taken away, not what is left",
        "source": """\
factor_there = 0.6 * 2.5
largest_there = 5
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "compares eta with its limit, eta / (2 / lambda max)",
        "source": """\
factor_there = 0.6 / (2 / 2.5)
largest_there = 2 / 0.4
""",
    },
    {
        "exercise": "factor_there",
        "right": True,
        "closed": True,
        "mistake": "one update on the bowl itself, from u = 1",
        "source": """\
u = 1.0
factor_there = (u - 0.6 * (2.5 * u)) / u
largest_there = 5.0
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "1 / eta: the factor is only required to stay positive",
        "source": """\
factor_there = 1 - 0.6 * 2.5
largest_there = 1 / 0.4
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "takes the eta of the first run, 0.6",
        "source": """\
factor_there = -0.5
largest_there = 2 / 0.6
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "gives the limit of eta in the old minimum, 2 / 2.5",
        "source": """\
factor_there = 1 - 0.6 * 2.5
largest_there = 2 / 2.5
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "a tenth after every half-life, as in the step schedule",
        "source": """\
exponential_180 = 2 * 0.1 ** (180 / 60)
warm_up_9 = 0.6 * 10 / 50
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "the real exponential function, exp(-t / t_h)",
        "source": """\
exponential_180 = 2 * np.exp(-180 / 60)
warm_up_9 = 0.6 * 10 / 50
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "forgets the eta of the table: only the share that is left",
        "source": """\
exponential_180 = 0.5 ** 3
warm_up_9 = 0.12
""",
    },
    {
        "exercise": "exponential_180",
        "right": True,
        "closed": True,
        "mistake": "by division",
        "source": """\
exponential_180 = 2 / 2 / 2 / 2
warm_up_9 = 0.12
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "t / t_w, without + 1",
        "source": """\
exponential_180 = 0.25
warm_up_9 = 0.6 * 9 / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "adds 1 below the line as well",
        "source": """\
exponential_180 = 0.25
warm_up_9 = 0.6 * (9 + 1) / (50 + 1)
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "takes eta and t_w of the table (2 and 80), not those of the question",
        "source": """\
exponential_180 = 2 * 0.5 ** 3
eta, t_w = 2, 80
warm_up_9 = eta * (9 + 1) / t_w
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "after the warm-up the cosine runs over t / updates, as if it had begun at 0: a jump at t = warm",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    if t >= updates:
        return 0.0
    return 0.5 * eta * (1 + np.cos(np.pi * t / updates))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "forgets that from `updates` on it is 0: the cosine climbs again",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    phase = np.pi * (t - warm) / (updates - warm)
    return eta / 2 * (1 + np.cos(phase))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "the cosine part is thought to last `updates` updates after the warm-up, so it ends at warm + updates",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    t = t - warm
    if t > updates:
        return 0
    return eta * (1 + np.cos(np.pi * t / updates)) / 2
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": True,
        "closed": True,
        "mistake": "a squared cosine of half the angle, and the branches in another order",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t >= updates:
        return 0.0
    if t >= warm:
        share = (t - warm) / (updates - warm)
        return eta * np.cos(np.pi / 2 * share) ** 2
    return (t + 1) * eta / warm
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "each eta begins from the same first theta: a sweep of single updates, not one run",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i in range(len(etas)):
        trial = theta - etas[i] * gradient(theta)
        costs[i] = f(trial)
        if costs[i] > 4 * costs.min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "counts the cost before the first update among those noted",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    lowest = f(theta)
    theta = theta.copy()
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
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
        "mistake": "compares with the cost just before, not with the lowest so far; and theta is changed in place",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        theta -= eta * gradient(theta)
        costs[i] = f(theta)
        if i > 0 and costs[i] > 4 * costs[i - 1]:
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "grows a list, and fills up with infinity at the end",
        "source": """\
def range_test(f, gradient, theta, etas):
    here = np.array(theta, dtype=float)
    noted = []
    while len(noted) < len(etas):
        here = here - etas[len(noted)] * gradient(here)
        noted.append(float(f(here)))
        if noted[-1] > 4 * min(noted):
            break
    return np.array(noted + [np.inf] * (len(etas) - len(noted)))
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the square of the mean, not the mean of the squares",
        "source": """\
x = np.array([30, 90])
curvature_w = x.mean() ** 2
curvature_b = 1
limit_w = 2 / 4500
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the sum of the squares, without the mean",
        "source": """\
curvature_w = 30**2 + 90**2
curvature_b = 1
limit_w = 2 / 4500
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the variance of the sizes (mean taken off first), as for standardised inputs",
        "source": """\
curvature_w = np.var([30, 90])
curvature_b = 1
limit_w = 2 / 4500
""",
    },
    {
        "exercise": "curvature_w",
        "right": True,
        "closed": True,
        "mistake": "as the difference of the slopes at w = 1 and w = 0",
        "source": """\
sizes, prices = np.array([30.0, 90.0]), np.array([2.5, 4.0])
slope = lambda w: np.mean((w * sizes + 0 - prices) * sizes)
curvature_w = slope(1) - slope(0)
curvature_b = 1
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "reads mean(x), the mixed entry of the Hessian, off the slope for b",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = (30 + 90) / 2
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "one for each of the two flats, added up: the mean is forgotten",
        "source": """\
curvature_w = 4500
curvature_b = 1 + 1
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "thinks that the bias is straight and so has no curvature",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 0
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "2 divided by the mixed entry mean(x) in place of mean(x squared)",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1
limit_w = 2 / ((30 + 90) / 2)
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "1 / lambda, the best eta for w, in place of the limit",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1
limit_w = 1 / curvature_w
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "the limit of the larger flat alone",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1
limit_w = 2 / 90**2
""",
    },
    {
        "exercise": "limit_w",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal with six digits",
        "source": """\
curvature_w = 4500
curvature_b = 1.0
limit_w = 0.000444444
""",
    },
]
