"""Answers to chapter 9, generalization, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "a factor 2: the half of the penalty is forgotten",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + 2 * lam / n * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "half of it: the derivative of the square is taken without the 2",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / (2 * n) * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the biases are punished as well",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / n * W
    db_new = db + lam / n * b
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "not divided by n",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the sign",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW - lam / n * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "db is returned itself, not a new array",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / n * W
    db_new = db
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "dW of the caller is changed",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW += lam / n * W
    return dW, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "L1: the sign of the weights",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / n * np.sign(W)
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "the penalty itself is added to the gradient",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / (2 * n) * (W**2).sum()
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "the square of the weights, not differentiated",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / (2 * n) * W**2
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "n is taken from the shape of W and not from the argument",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / W.shape[1] * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "dW is divided by n as well",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = (dW + lam * W) / n
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": 'db_new is 0: "the biases are not regularised"',
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam / n * W
    db_new = np.zeros_like(db)
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: factor 2, and the biases are punished",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + 2 * lam / n * W
    db_new = db + 2 * lam / n * b
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "integer division: lam // n is 0",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = dW + lam // n * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "the weights after a step are returned (weight decay), not the gradient",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = (1 - lam / n) * W - dW
    db_new = b - db
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": True,
        "closed": True,
        "mistake": "weight by weight",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = np.zeros(dW.shape)
    for j in range(W.shape[0]):
        for k in range(W.shape[1]):
            dW_new[j, k] = dW[j, k] + lam * W[j, k] / n
    return dW_new, db + 0.0
""",
    },
    {
        "exercise": "l2_gradient",
        "right": True,
        "closed": False,
        "mistake": "copies, changed in place",
        "source": """\
def l2_gradient(W, b, dW, db, lam, n):
    grad = np.array(dW, dtype=float)
    grad += np.divide(W, n) * lam
    return grad, np.array(db)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "what stays is not scaled",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "scaled by 1 - p and not divided: the dropout that is not inverted",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p) * (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "keeps where u < p: p is taken for the probability to stay",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u < p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "p is the probability to stay, both in mask and scale",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u < p) / p
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "divided by p",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p) / p
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "the edge: where u equals p it is dropped, too",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u > p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "draws random numbers of its own",
        "source": """\
def inverted_dropout(a, u, p):
    mask = np.random.default_rng().random(a.shape) >= p
    return a * mask / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "whole neurons are dropped for the batch: the first column of u serves all",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u[:, [0]] >= p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "changes a in place",
        "source": """\
def inverted_dropout(a, u, p):
    a[u < p] = 0
    return a / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "scaled by what really stayed and not by 1 - p",
        "source": """\
def inverted_dropout(a, u, p):
    mask = u >= p
    return a * mask / mask.mean()
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "the random number is multiplied in",
        "source": """\
def inverted_dropout(a, u, p):
    return a * u * (u >= p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "divides by the root, so that the variance is kept",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p) / np.sqrt(1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "the dropped ones are taken out: a shorter, flat array",
        "source": """\
def inverted_dropout(a, u, p):
    return a[u >= p] / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "looks at a and not at u: small activations are dropped",
        "source": """\
def inverted_dropout(a, u, p):
    return np.where(a < p, 0, a) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: keeps where u < p, and does not scale",
        "source": """\
def inverted_dropout(a, u, p):
    return np.where(u < p, a, 0)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "multiplies by 1 + p, which is near 1 / (1 - p) for small p only",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p) * (1 + p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "a hard half: p is ignored",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= 0.5) * 2
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": False,
        "mistake": "where",
        "source": """\
def inverted_dropout(a, u, p):
    return np.where(u < p, 0.0, a / (1 - p))
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": True,
        "mistake": "a copy, in which the dropped ones are set to 0",
        "source": """\
def inverted_dropout(a, u, p):
    kept = np.array(a, dtype=float)
    kept[np.less(u, p)] = 0.0
    kept *= 1.0 / (1.0 - p)
    return kept
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": True,
        "mistake": "two loops",
        "source": """\
def inverted_dropout(a, u, p):
    out = np.zeros(a.shape)
    for j in range(a.shape[0]):
        for i in range(a.shape[1]):
            if not u[j, i] < p:
                out[j, i] = a[j, i] / (1 - p)
    return out
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "an equal cost counts as better",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost <= costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "stops one epoch too late",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop - kept > patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "stops one epoch too early",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop > kept and stop - kept >= patience - 1:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "the best of all costs, also of those after the stop",
        "source": """\
def early_stop(costs, patience):
    kept = int(np.argmin(costs))
    stop = min(kept + patience, len(costs) - 1)
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "counts rises from one epoch to the next, not distance to the best",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
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
        "closed": False,
        "mistake": "the counter is not set back when a new best comes",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    bad = 0
    for stop in range(1, len(costs)):
        if costs[stop] < costs[kept]:
            kept = stop
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
        "closed": False,
        "mistake": "returned in the wrong order",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return stop, kept
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "keeps the weights of the epoch at which training stops",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return stop, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "epochs are counted from 1",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return kept + 1, stop + 1
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "where nothing stops it, the number of epochs and not the last one is returned",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    for epoch, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = epoch
        if epoch - kept == patience:
            return kept, epoch
    return kept, len(costs)
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "returns the cost and not the epoch",
        "source": """\
def early_stop(costs, patience):
    best = costs[0]
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < best:
            best = cost
            kept = stop
        if stop - kept == patience:
            break
    return best, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "stops at the first rise",
        "source": """\
def early_stop(costs, patience):
    for stop in range(1, len(costs)):
        if costs[stop] > costs[stop - 1]:
            return stop - 1, stop
    return len(costs) - 1, len(costs) - 1
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "the larger cost is better, as if it were an accuracy",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost > costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: an equal cost counts as better, and it stops one epoch too late",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost <= costs[kept]:
            kept = stop
        if stop - kept == patience + 1:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "the last epoch is never looked at",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs[:-1]):
        if cost < costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "with a minimum improvement of 1e-3 before a cost counts as better",
        "source": """\
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept] - 1e-3:
            kept = stop
        if stop - kept == patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": True,
        "closed": True,
        "mistake": "for every epoch the best so far, by argmin",
        "source": """\
def early_stop(costs, patience):
    for stop in range(len(costs)):
        kept = int(np.argmin(costs[: stop + 1]))
        if stop >= kept + patience:
            return kept, stop
    return kept, len(costs) - 1
""",
    },
    {
        "exercise": "early_stop",
        "right": True,
        "closed": True,
        "mistake": "a counter that is set back",
        "source": """\
def early_stop(costs, patience):
    best = costs[0]
    kept = 0
    waited = 0
    epoch = 0
    while epoch + 1 < len(costs) and waited < patience:
        epoch += 1
        if costs[epoch] < best:
            best = costs[epoch]
            kept = epoch
            waited = 0
        else:
            waited += 1
    return kept, epoch
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the 2 is missing in the gradient",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star) ** 2)
    gradient = lam * b * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "one half in the value, as in the L2 penalty",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam / 2 * np.sum(b * (theta - theta_star) ** 2)
    gradient = lam * b * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the importance is forgotten",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum((theta - theta_star) ** 2)
    gradient = 2 * lam * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "theta star minus theta: the gradient has the wrong sign",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta_star - theta) ** 2)
    gradient = 2 * lam * b * (theta_star - theta)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the sum is squared",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star)) ** 2
    gradient = 2 * lam * b * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the value is not summed: an array",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * b * (theta - theta_star) ** 2
    gradient = 2 * lam * b * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "b is squared with the difference",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum((b * (theta - theta_star)) ** 2)
    gradient = 2 * lam * b**2 * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the mean and not the sum",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.mean(b * (theta - theta_star) ** 2)
    gradient = 2 * lam * b * (theta - theta_star) / len(theta)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the gradient is summed to one number",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star) ** 2)
    gradient = np.sum(2 * lam * b * (theta - theta_star))
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "lam is forgotten in the gradient",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star) ** 2)
    gradient = 2 * b * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the old knobs are ignored: L2 of theta",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * theta**2)
    gradient = 2 * lam * b * theta
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "returned in the wrong order",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star) ** 2)
    gradient = 2 * lam * b * (theta - theta_star)
    return gradient, value
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: no 2 in the gradient, and b is forgotten in the value",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum((theta - theta_star) ** 2)
    gradient = lam * b * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the difference of the squares",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta**2 - theta_star**2))
    gradient = 2 * lam * b * theta
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the absolute distance",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * np.abs(theta - theta_star))
    gradient = lam * b * np.sign(theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "theta of the caller is moved in place",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    theta -= theta_star
    return lam * np.sum(b * theta**2), 2 * lam * b * theta
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": True,
        "closed": False,
        "mistake": "dot products",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    away = theta - theta_star
    pull = b * away
    return lam * (pull @ away), lam * (pull + pull)
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": True,
        "closed": False,
        "mistake": "einsum and a loop",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = np.subtract(theta, theta_star)
    value = float(np.einsum("i,i,i->", b, d, d)) * lam
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        gradient[i] = 2.0 * lam * b[i] * d[i]
    return value, gradient
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "left inside the loop and divided by m twice",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / (n * m * m) * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "n is replaced by the batch size",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
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
        "closed": False,
        "mistake": "the penalty is taken away",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "taken out of the loop, and the biases are punished as well",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    grad += lam / n * net.theta
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "the mean is lost: the gradients are summed",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / n * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "divided by m as well, after it was taken out of the loop",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / n * net.W[l] / m
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "half a penalty: 2 n below the fraction bar",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / (2 * n) * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "the last layer is left out: range ends at L - 1",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L):
        net.blocks(grad)[l][:, :-1] += lam / n * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "the penalty is subtracted",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] -= lam / n * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "multiplied by m / n: thought to be the share of the batch",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam * m / n * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the batch size for n, and a factor one half",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / (2 * m) * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "only the last example is kept: = for +=",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad = net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / n * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": True,
        "closed": True,
        "mistake": "left inside the loop, divided by m each time",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / n / m * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": True,
        "closed": True,
        "mistake": "one backward pass for the batch",
        "source": """\
def buggy_l2(net, x, y, lam, n):
    grad = net.backprop(x, y).grad.copy()
    blocks = net.blocks(grad)
    for l in range(1, net.L + 1):
        blocks[l][:, :-1] += net.W[l] * lam / n
    return grad
""",
    },
]
