"""Answers to chapter 9, generalisation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "reports the validation accuracy by which the network was chosen",
        "source": """\
reported = 0.94
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "chooses by the test set",
        "source": """\
reported = max(0.90, 0.91, 0.93)
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "the mean of both accuracies of network 2",
        "source": """\
reported = (0.94 + 0.91) / 2
""",
    },
    {
        "exercise": "reported",
        "right": True,
        "closed": True,
        "mistake": "with arrays and argmax",
        "source": """\
validation = np.array([91, 94, 93])
test = np.array([90, 91, 93])
reported = test[np.argmax(validation)] / 100
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "the sum, not the mean of the ten",
        "source": """\
cost_of_ten = -(8 * np.log(0.99) + np.log(0.4) + np.log(0.02))
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "for the two mistakes the probability of the wrong class is put in, 1 - a",
        "source": """\
cost_of_ten = -(8 * np.log(0.99) + np.log(1 - 0.4) + np.log(1 - 0.02)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "logarithms to the base 10",
        "source": """\
given = np.array([0.99] * 8 + [0.4, 0.02])
cost_of_ten = -np.log10(given).mean()
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "an equally low cost counts as better (<=)",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    for e, cost in enumerate(costs):
        stop = e
        if cost <= costs[kept]:
            kept = e
        elif e - kept >= patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "the patience counts epochs in a row that are higher than the one before, not those since the best",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    bad = 0
    for stop in range(1, len(costs)):
        if costs[stop] < costs[kept]:
            kept = stop
        if costs[stop] < costs[stop - 1]:
            bad = 0
        else:
            bad += 1
        if bad == patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "where the patience never runs out, stop is the number of epochs, one too far; and the kept epoch is the lowest of all, also after the stop",
        "source": """\
def early_stop(costs, patience):
    best = float("inf")
    since = 0
    stop = len(costs)
    for e in range(len(costs)):
        if costs[e] < best:
            best = costs[e]
            since = 0
        else:
            since += 1
        if since == patience:
            stop = e
            break
    kept = int(np.argmin(costs))
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": True,
        "closed": True,
        "mistake": "by running minima in NumPy: for each epoch the place of the first lowest cost so far",
        "source": """\
def early_stop(costs, patience):
    best = [int(np.argmin(costs[: e + 1])) for e in range(len(costs))]
    behind = [e for e in range(len(costs)) if e - best[e] >= patience]
    stop = behind[0] if behind else len(costs) - 1
    return best[stop], stop
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "lambda is not divided by N",
        "source": """\
w_after_l2 = (1 - 0.1 * 20) * (-3) - 0.1 * (-0.2)
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "the sign of the slope is lost: the step goes down",
        "source": """\
w_after_l2 = 0.98 * (-3) - 0.1 * 0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "subtracts the pull's size, so w is pushed away from 0",
        "source": """\
w = -3
pull = 0.1 * 20 / 100 * abs(w)
w_after_l2 = w - 0.1 * (-0.2) - pull
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the pull with lambda / 2N, the factor of the penalty itself",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW_new = dW + lam / (2 * N) * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the biases are pulled, too",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    shrink = lam / N
    dW_new = dW + shrink * W
    db_new = db + shrink * b
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "adds in place to dW, and hands back db itself: no new arrays",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW += lam / N * W
    return dW, db
""",
    },
    {
        "exercise": "l2_gradient",
        "right": True,
        "closed": True,
        "mistake": "works in place on copies",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW_new, db_new = np.array(dW, dtype=float), np.array(db)
    np.add(dW_new, np.multiply(W, lam) / N, out=dW_new)
    return dW_new, db_new
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "takes the penalty out of the loop, and divides it by m as well",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
    return grad / m
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "mends the strength by dividing N by m: lambda / m in place of lambda / N",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / m * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "indents the loop over the layers right, but leaves the output layer out",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L):
        net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": True,
        "closed": True,
        "mistake": "leaves the penalty inside the loop, and divides it by m, so that the m parts add up to one",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / N * net.W[l] / m
    return grad
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "one update only",
        "source": """\
w_after_l1 = -0.4 + 0.5 * 2 / 40
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "the pull of L2: three times the factor 0.975",
        "source": """\
w_after_l1 = -0.4 * (1 - 0.5 * 2 / 40) ** 3
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "subtracts, although the weight is negative: it moves away from 0",
        "source": """\
w = -0.4
for _ in range(3):
    w = w - 0.5 * 2 / 40
w_after_l1 = w
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "divides by p, not by 1 - p",
        "source": """\
def inverted_dropout(a, u, p):
    r = (u >= p).astype(float)
    return r * a / p
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "keeps the right share of neurons, but the others: where u < 1 - p, not where u >= p",
        "source": """\
def inverted_dropout(a, u, p):
    keep = u < 1 - p
    return np.where(keep, a / (1 - p), 0)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "divides by the share that really stayed in this batch, not by 1 - p; and a is changed in place",
        "source": """\
def inverted_dropout(a, u, p):
    a[u < p] = 0
    stayed = (u >= p).mean()
    return a / max(stayed, 1e-12)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": True,
        "mistake": "np.where, with the division first",
        "source": """\
def inverted_dropout(a, u, p):
    louder = a / (1 - p)
    return np.where(u < p, 0.0, louder)
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "moves to the right: the place 1 3/4, between pixels 1 and 2",
        "source": """\
pixel_after = 0.25 * 0 + 0.75 * 4
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "the two shares exchanged: the farther pixel counts more",
        "source": """\
pixel_after = 0.25 * 4 + 0.75 * 8
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "counts pixels from 0, so pixel 2 is the one with 8",
        "source": """\
row = [0, 4, 8, 0, 0]
pixel_after = 0.75 * row[2] + 0.25 * row[3]
""",
    },
    {
        "exercise": "pixel_after",
        "right": True,
        "closed": True,
        "mistake": "np.interp at the place 2 1/4",
        "source": """\
pixel_after = np.interp(2.25, [1, 2, 3, 4, 5], [0, 4, 8, 0, 0])
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the gradient without the 2 of the square",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    away = theta - theta_star
    value = lam * (b * away**2).sum()
    gradient = lam * b * away
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "squares the stiffness along with the way: (b (theta - theta*))^2, and its derivative with b squared",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    stretched = b * (theta - theta_star)
    value = lam * np.sum(stretched**2)
    gradient = 2 * lam * b * stretched
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the gradient points the way that the spring pulls (minus the slope), and the value is one number for each knob, not added up",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * b * (theta - theta_star) ** 2
    gradient = 2 * lam * b * (theta_star - theta)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": True,
        "closed": True,
        "mistake": "the force first, then the value as half of force times way",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    away = np.subtract(theta, theta_star)
    gradient = (lam + lam) * np.multiply(b, away)
    value = float(gradient @ away) / 2
    return value, gradient
""",
    },
]
