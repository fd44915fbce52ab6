"""Answers to chapter 6, learning rates, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "np.nanmedian leaves the lost runs out, as if they had never been made",
        "source": """\
def best_of_sweep(etas, costs):
    medians = np.nanmedian(costs, axis=1)
    return etas[np.nanargmin(medians)]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "the median along the wrong axis: one for each network, not one for each eta",
        "source": """\
def best_of_sweep(etas, costs):
    clean = np.where(np.isnan(costs), np.inf, costs)
    medians = np.median(clean, axis=0)
    return etas[np.argmin(medians)]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": False,
        "closed": True,
        "mistake": "takes the eta of the single luckiest network, not of the lowest median",
        "source": """\
def best_of_sweep(etas, costs):
    costs = np.nan_to_num(costs, nan=np.inf)
    lowest = costs.min(axis=1)
    return etas[lowest.argmin()]
""",
    },
    {
        "exercise": "best_of_sweep",
        "right": True,
        "closed": True,
        "mistake": "a loop with its own median of sorted rows; np.sort puts nan at the end",
        "source": """\
def best_of_sweep(etas, costs):
    winner, lowest = etas[0], np.inf
    for eta, row in zip(etas, np.sort(costs, axis=1)):
        n = len(row)
        middle = (row[(n - 1) // 2] + row[n // 2]) / 2
        if middle < lowest:
            winner, lowest = eta, middle
    return winner
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "steps by eta times the cost's factor one half lambda, not by eta times the slope lambda u",
        "source": """\
u_after = 1 - 0.3 * (1 / 2) * 8 * 1
eta_limit = 2 / 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "gives the distance from the bottom, and loses on which side it is",
        "source": """\
u_after = abs(1 - 0.3 * 8)
eta_limit = 2 / 8
""",
    },
    {
        "exercise": "u_after",
        "right": False,
        "closed": True,
        "mistake": "takes the bowl for 8 u squared, so the slope is 16 u",
        "source": """\
u = 1
slope = 2 * 8 * u
u_after = u - 0.3 * slope
eta_limit = 2 / 8
""",
    },
    {
        "exercise": "u_after",
        "right": True,
        "closed": True,
        "mistake": "update in two lines, by the slope",
        "source": """\
u = 1.0
u -= 0.3 * (8 * u)
u_after = u
eta_limit = 0.25
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "the factor must stay above 0 (no jump over the bottom), so 1 / lambda",
        "source": """\
u_after = (1 - 0.3 * 8) * 1
eta_limit = 1 / 8
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "the fraction is upside down",
        "source": """\
u_after = -1.4
eta_limit = 8 / 2
""",
    },
    {
        "exercise": "eta_limit",
        "right": False,
        "closed": True,
        "mistake": "puts the product eta lambda where only lambda belongs",
        "source": """\
u_after = -1.4
eta_limit = 2 / (0.3 * 8)
""",
    },
    {
        "exercise": "eta_limit",
        "right": True,
        "closed": True,
        "mistake": "solves 1 - eta lambda = -1 by hand",
        "source": """\
lam = 8
u_after = 1 - 2.4
eta_limit = (1 - (-1)) / lam
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "the eigenvalue of the largest size, so a steep way down counts as a curvature that limits eta",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
    return 2 / np.abs(np.linalg.eigvalsh(H)).max()
""",
    },
    {
        "exercise": "cliff",
        "right": False,
        "closed": True,
        "mistake": "looks at the diagonal of H only: the curvatures along the knobs, not the largest of all directions",
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
        "mistake": "nudges theta itself and never puts it back, so theta is not left as it was",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        theta[p] += h
        up = slopes(theta)
        theta[p] -= 2 * h
        down = slopes(theta)
        H[:, p] = (up - down) / (2 * h)
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "cliff",
        "right": True,
        "closed": True,
        "mistake": "nudges with the rows of a unit matrix, makes H symmetric, and takes the largest of eigh",
        "source": """\
def cliff(slopes, theta, h=1e-4):
    columns = [(slopes(theta + h * e) - slopes(theta - h * e)) * 0.5 / h for e in np.eye(len(theta))]
    H = np.array(columns)
    values, _ = np.linalg.eigh((H + H.T) / 2)
    return 2 / max(values)
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "divides eta by the curvature instead of multiplying",
        "source": """\
factor_there = 1 - 0.6 / 2.5
largest_there = 2 / 0.4
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "gives eta lambda, what is taken away, and not what is left",
        "source": """\
factor_there = 0.6 * 2.5
largest_there = 2 / 0.4
""",
    },
    {
        "exercise": "factor_there",
        "right": False,
        "closed": True,
        "mistake": "gives which share of the limit eta is",
        "source": """\
limit = 2 / 2.5
factor_there = 0.6 / limit
largest_there = 5
""",
    },
    {
        "exercise": "factor_there",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal",
        "source": """\
factor_there = -0.5
largest_there = 5
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "multiplies 2 by eta",
        "source": """\
factor_there = -0.5
largest_there = 2 * 0.4
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "uses the eta of the other run",
        "source": """\
factor_there = 1 - 0.6 * 2.5
largest_there = 2 / 0.6
""",
    },
    {
        "exercise": "largest_there",
        "right": False,
        "closed": True,
        "mistake": "wants the factor to stay positive, eta lambda < 1",
        "source": """\
factor_there = 1 - 0.6 * 2.5
largest_there = 1 / 0.4
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "the exponential function with base e for a half-life",
        "source": """\
exponential_180 = 2 * np.exp(-180 / 60)
warm_up_9 = 0.6 * 10 / 50
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "puts eta into the power, too",
        "source": """\
exponential_180 = (2 * 0.5) ** (180 / 60)
warm_up_9 = 0.6 * 10 / 50
""",
    },
    {
        "exercise": "exponential_180",
        "right": False,
        "closed": True,
        "mistake": "takes t_w for t_h, a wrong number of the table's line",
        "source": """\
exponential_180 = 2 * 0.5 ** (180 / 80)
warm_up_9 = 0.12
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "forgets that t begins at 0: t / t_w instead of (t + 1) / t_w",
        "source": """\
exponential_180 = 2 * 0.5**3
warm_up_9 = 0.6 * 9 / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "uses t_w = 80 of the table and not 50",
        "source": """\
exponential_180 = 0.25
warm_up_9 = 0.6 * (9 + 1) / 80
""",
    },
    {
        "exercise": "warm_up_9",
        "right": False,
        "closed": True,
        "mistake": "uses eta = 2 of the table and not 0.6",
        "source": """\
exponential_180 = 0.25
warm_up_9 = 2 * (9 + 1) / 50
""",
    },
    {
        "exercise": "warm_up_9",
        "right": True,
        "closed": True,
        "mistake": "both typed as decimals",
        "source": """\
exponential_180 = 0.25
warm_up_9 = 0.12
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "does not stop at the end, so after `updates` eta climbs again",
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
        "mistake": "the cosine begins after the warm-up but is as long as the whole training; at `updates` it drops to 0",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t < warm:
        return eta * (t + 1) / warm
    if t >= updates:
        return 0
    return 0.5 * eta * (1 + np.cos(np.pi * (t - warm) / updates))
""",
    },
    {
        "exercise": "cosine_with_warm_up",
        "right": False,
        "closed": True,
        "mistake": "`t <= warm`: the climb is one update too long, and overshoots eta",
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
        "right": True,
        "closed": True,
        "mistake": "a squared cosine of half the angle, and the branches from behind",
        "source": """\
def cosine_with_warm_up(t, eta, updates, warm):
    if t >= updates:
        return 0.0
    if t >= warm:
        return eta * np.cos(np.pi / 2 * (t - warm) / (updates - warm)) ** 2
    return eta / warm * (t + 1)
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "tries every eta from the same start, where the updates should follow each other",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i, eta in enumerate(etas):
        tried = theta - eta * gradient(theta)
        costs[i] = f(tried)
        if costs[i] > 4 * costs[: i + 1].min():
            break
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": False,
        "closed": True,
        "mistake": "the cost before the first update counts among the lowest",
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
        "closed": True,
        "mistake": "changes the given theta in place, and stops before it notes the last cost",
        "source": """\
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    for i in range(len(etas)):
        theta -= etas[i] * gradient(theta)
        c = f(theta)
        if c > 4 * min(costs):
            break
        costs[i] = c
    return costs
""",
    },
    {
        "exercise": "range_test",
        "right": True,
        "closed": True,
        "mistake": "a list that is filled up with inf at the end, and a while loop on a copy",
        "source": """\
def range_test(f, gradient, theta, etas):
    knobs = theta.copy()
    noted = []
    lowest = np.inf
    while len(noted) < len(etas):
        knobs -= etas[len(noted)] * gradient(knobs)
        noted.append(f(knobs))
        lowest = min(lowest, noted[-1])
        if noted[-1] > 4 * lowest:
            break
    return np.array(noted + [np.inf] * (len(etas) - len(noted)))
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the square of the mean for the mean of the squares",
        "source": """\
curvature_w = ((30 + 90) / 2) ** 2
curvature_b = 1
limit_w = 2 / ((30**2 + 90**2) / 2)
""",
    },
    {
        "exercise": "curvature_w",
        "right": False,
        "closed": True,
        "mistake": "the sum over the two flats for the mean",
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
        "mistake": "gives mean(x), the entry beside the diagonal: how the slope of w changes with b",
        "source": """\
curvature_w = (30 + 90) / 2
curvature_b = 1
limit_w = 2 / 4500
""",
    },
    {
        "exercise": "curvature_w",
        "right": True,
        "closed": True,
        "mistake": "by np.mean of an array",
        "source": """\
x = np.array([30, 90])
curvature_w = np.mean(x**2)
curvature_b = np.mean(x**0)
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "mean(x): the change of b's slope when w goes up",
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
        "mistake": "one for each flat, added: the sum and not the mean",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1 + 1
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "curvature_b",
        "right": False,
        "closed": True,
        "mistake": "the bias stands without a factor, so it is thought to have no curvature",
        "source": """\
curvature_w = 4500
curvature_b = 0
limit_w = 2 / curvature_w
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "from the square of the mean",
        "source": """\
curvature_w = 4500
curvature_b = 1
limit_w = 2 / 60**2
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "1 / lambda for 2 / lambda",
        "source": """\
curvature_w = 4500
curvature_b = 1
limit_w = 0.000222
""",
    },
    {
        "exercise": "limit_w",
        "right": False,
        "closed": True,
        "mistake": "the fraction upside down",
        "source": """\
curvature_w = (30**2 + 90**2) / 2
curvature_b = 1
limit_w = curvature_w / 2
""",
    },
    {
        "exercise": "limit_w",
        "right": True,
        "closed": True,
        "mistake": "typed as a decimal",
        "source": """\
curvature_w = 4500
curvature_b = 1
limit_w = 4.444e-4
""",
    },
]
