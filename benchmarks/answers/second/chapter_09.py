"""Answers to chapter 9, generalisation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "the validation accuracy of the chosen network",
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
reported = 0.93
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "the mean of validation and test",
        "source": """\
reported = (0.94 + 0.91) / 2
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "the mean of the three test accuracies",
        "source": """\
reported = (0.90 + 0.91 + 0.93) / 3
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": False,
        "mistake": "reports the lowest test accuracy, to be on the safe side",
        "source": """\
reported = 0.90
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": False,
        "mistake": "reports the error",
        "source": """\
reported = 1 - 0.91
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: chooses by the best sum of both, and reports it",
        "source": """\
reported = (0.93 + 0.93 + 0.94 + 0.91) / 4
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": False,
        "mistake": "in percent",
        "source": """\
reported = 91
""",
    },
    {
        "exercise": "reported",
        "right": True,
        "closed": False,
        "mistake": "by arrays",
        "source": """\
validation = np.array([0.91, 0.94, 0.93])
test = np.array([0.90, 0.91, 0.93])
reported = test[validation.argmax()]
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": False,
        "mistake": "the sum instead of the mean",
        "source": """\
cost_of_ten = -8 * np.log(0.99) - np.log(0.4) - np.log(0.02)
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "logarithms to base 10",
        "source": """\
cost_of_ten = -(8 * np.log10(0.99) + np.log10(0.4) + np.log10(0.02)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "the mistakes only",
        "source": """\
cost_of_ten = -(np.log(0.4) + np.log(0.02)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": False,
        "mistake": "the mistakes pay for 1 - a",
        "source": """\
cost_of_ten = -(8 * np.log(0.99) + np.log(0.6) + np.log(0.98)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "each right answer counted once",
        "source": """\
cost_of_ten = -(np.log(0.99) + np.log(0.4) + np.log(0.02)) / 3
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "the sign is missing",
        "source": """\
cost_of_ten = (8 * np.log(0.99) + np.log(0.4) + np.log(0.02)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": False,
        "mistake": "the price of the mean share",
        "source": """\
cost_of_ten = -np.log((8 * 0.99 + 0.4 + 0.02) / 10)
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": False,
        "mistake": "the quadratic cost",
        "source": """\
cost_of_ten = (8 * 0.01**2 + 0.6**2 + 0.98**2) / 20
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: a sum, and ten right answers",
        "source": """\
cost_of_ten = -10 * np.log(0.99) - np.log(0.4) - np.log(0.02)
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "the mean over the two mistakes",
        "source": """\
cost_of_ten = -(8 * np.log(0.99) + np.log(0.4) + np.log(0.02)) / 2
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": True,
        "closed": False,
        "mistake": "the mean of an array",
        "source": """\
shares = np.r_[np.repeat(0.99, 8), 0.4, 0.02]
cost_of_ten = np.log(1 / shares).mean()
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "compares with the epoch before, not with the best so far",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    waited = 0
    for stop in range(1, len(costs)):
        if costs[stop] < costs[stop - 1]:
            kept = stop
            waited = 0
        else:
            waited += 1
            if waited == patience:
                break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "an equally low cost counts as better",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
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
    kept = 0
    stop = 0
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
        "mistake": "the best of the whole list, also behind the stop",
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
        "mistake": "the patience is not started anew at a lower cost",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    bad = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        elif stop > 0:
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
        "mistake": "the two numbers are exchanged",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
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
        "closed": True,
        "mistake": "returns the cost instead of the epoch",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return costs[kept], stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "without a stop the number of epochs is returned, not the last epoch",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    for e in range(len(costs)):
        if costs[e] < costs[kept]:
            kept = e
        if e - kept >= patience:
            return kept, e
    return kept, len(costs)
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "keeps the weights of the stop",
        "source": """\
def early_stop(costs, patience):
    best = 0
    stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[best]:
            best = stop
        if stop - best == patience:
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
    kept = 1
    stop = 1
    for stop, cost in enumerate(costs, start=1):
        if cost < costs[kept - 1]:
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
        "mistake": "two mistakes: higher is better as for an accuracy, and one epoch too late",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    for stop, cost in enumerate(costs):
        if cost > costs[kept]:
            kept = stop
        if stop - kept > patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": False,
        "mistake": "if the patience never ends, nothing is returned for stop but 0",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    for e, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = e
        if e - kept == patience:
            stop = e
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": True,
        "closed": True,
        "mistake": "looks back at each epoch",
        "source": """\
def early_stop(costs, patience):
    stop = len(costs) - 1
    for e in range(len(costs)):
        seen = list(costs[: e + 1])
        if e - seen.index(min(seen)) >= patience:
            stop = e
            break
    until = list(costs[: stop + 1])
    return until.index(min(until)), stop
""",
    },
    {
        "exercise": "early_stop",
        "right": True,
        "closed": True,
        "mistake": "with a counter that is put back",
        "source": """\
def early_stop(costs, patience):
    best, kept, left, e = float("inf"), 0, patience, 0
    while e < len(costs):
        if costs[e] < best:
            best, kept, left = costs[e], e, patience
        else:
            left -= 1
        if left == 0:
            return kept, e
        e += 1
    return kept, e - 1
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": False,
        "mistake": "the slope with the wrong sign",
        "source": """\
w_after_l2 = 0.98 * -3 + 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "not divided by N",
        "source": """\
w_after_l2 = (1 - 0.1 * 20) * -3 - 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "a factor above 1: pushed away from 0",
        "source": """\
w_after_l2 = (1 + 0.1 * 20 / 100) * -3 - 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "without eta in the factor",
        "source": """\
w_after_l2 = (1 - 20 / 100) * -3 - 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": False,
        "mistake": "only the pull, no slope",
        "source": """\
w_after_l2 = 0.98 * -3
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": False,
        "mistake": "only the slope",
        "source": """\
w_after_l2 = -3 - 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "the derivative of (w)^2 / 2 is taken without the factor: half of the pull",
        "source": """\
w_after_l2 = (1 - 0.1 * 20 / 200) * -3 - 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no N, and the slope with the wrong sign",
        "source": """\
w_after_l2 = (1 - 0.1 * 20) * -3 + 0.1 * -0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": True,
        "closed": False,
        "mistake": "slope and pull together",
        "source": """\
w, eta, lam, N = -3.0, 0.1, 20, 100
w_after_l2 = w - eta * (-0.2 + lam * w / N)
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "the biases are pulled, too",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / N * W, db + lam / N * b
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "not divided by N",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam * W, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "the penalty itself is added, not its derivative",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / (2 * N) * (W**2).sum(), db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "the half is kept",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / (2 * N) * W, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "changes the given slopes",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW += lam / N * W
    return dW, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "minus: the weights are pushed away from 0",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW - lam / N * W, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the sign, as for L1",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / N * np.sign(W), db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the derivative 2 w",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + 2 * lam / N * W, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "divides by the number of weights in the place of N",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / W.size * W, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "shrinks the slope: the factor of the update on dW",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return (1 - lam / N) * dW, db.copy()
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: minus, and the biases too",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW - lam / N * W, db - lam / N * b
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": False,
        "mistake": "returns the slope of the biases as the same array",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / N * W, db
""",
    },
    {
        "exercise": "l2_gradient",
        "right": True,
        "closed": True,
        "mistake": "entry by entry",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    new = np.empty(dW.shape)
    for j, k in np.ndindex(dW.shape):
        new[j, k] = dW[j, k] + W[j, k] * lam / N
    return new, np.array(db)
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "the penalty is divided by m in the place of N",
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
        "mistake": "added once, but to the biases as well",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = net.backprop(x, y).grad.copy()
    grad += lam / N * net.theta
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "added once, and divided by m as well",
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
        "closed": False,
        "mistake": "the penalty is thrown out altogether",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "only the last layer gets the penalty",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    net.blocks(grad)[net.L][:, :-1] += lam / N * net.W[net.L]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "the last layer is left out of the penalty",
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
        "right": False,
        "closed": True,
        "mistake": "blames the division by m of the gradient and takes it out",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the penalty stays in the loop, and its sign is turned round",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] -= lam / N * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "returns inside the loop, after the first example",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
        return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": True,
        "closed": False,
        "mistake": "a mth part of the penalty for each example",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / N / m * net.W[l]
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": True,
        "closed": True,
        "mistake": "the whole batch at once",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.array(net.backprop(x, y).grad)
    parts = net.blocks(grad)
    for l in range(1, net.L + 1):
        parts[l][:, :-1] += (lam * net.W[l]) / N
    return grad
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "away from 0: the sign is wrong",
        "source": """\
w_after_l1 = -0.4 - 3 * 0.5 * 2 / 40
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
        "mistake": "L2",
        "source": """\
w_after_l1 = -0.4 * (1 - 0.5 * 2 / 40) ** 3
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": False,
        "mistake": "not divided by N",
        "source": """\
w_after_l1 = -0.4 + 3 * 0.5 * 2
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": False,
        "mistake": "without eta",
        "source": """\
w_after_l1 = -0.4 + 3 * 2 / 40
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": False,
        "mistake": "2 N in the denominator, as for L2",
        "source": """\
w_after_l1 = -0.4 + 3 * 0.5 * 2 / 80
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": False,
        "mistake": "the change only",
        "source": """\
w_after_l1 = 3 * 0.5 * 2 / 40
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": False,
        "mistake": "cannot be moved because no data push",
        "source": """\
w_after_l1 = -0.4
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: wrong sign, and without eta",
        "source": """\
w_after_l1 = -0.4 - 3 * 2 / 40
""",
    },
    {
        "exercise": "w_after_l1",
        "right": True,
        "closed": True,
        "mistake": "in a loop with the sign",
        "source": """\
w = -0.4
for _ in range(3):
    w -= 0.5 * 2 / 40 * np.sign(w)
w_after_l1 = w
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "not divided",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "divided by p",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p) / (p + 1e-12)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "multiplied by 1 - p",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u >= p) * (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "leaves out those that should stay",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u < p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "one mask for all examples",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u[:, :1] >= p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "divided by the share that really stayed",
        "source": """\
def inverted_dropout(a, u, p):
    r = u >= p
    return a * r / r.mean()
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "keeps 1 - p: the condition is u > 1 - p",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u > 1 - p) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "draws its own random numbers",
        "source": """\
def inverted_dropout(a, u, p):
    r = np.random.default_rng(0).random(a.shape) >= p
    return a * r / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "those left out keep their value, undivided",
        "source": """\
def inverted_dropout(a, u, p):
    return np.where(u >= p, a / (1 - p), a)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "the mask multiplied by u itself: scaled at random",
        "source": """\
def inverted_dropout(a, u, p):
    return a * np.where(u < p, 0, u) / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: leaves out the wrong ones, and is not divided",
        "source": """\
def inverted_dropout(a, u, p):
    dropped = a.copy()
    dropped[u >= p] = 0.0
    return dropped
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": False,
        "mistake": "by a mask of factors",
        "source": """\
def inverted_dropout(a, u, p):
    factor = np.zeros_like(a)
    factor[~(u < p)] = 1.0 / (1.0 - p)
    return np.multiply(factor, a)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": True,
        "mistake": "by where",
        "source": """\
def inverted_dropout(a, u, p):
    return np.where(u < p, 0.0, a / (1 - p))
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": False,
        "mistake": "moved to the right: between pixels 1 and 2",
        "source": """\
pixel_after = 0.75 * 4 + 0.25 * 0
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": False,
        "mistake": "the shares are exchanged",
        "source": """\
pixel_after = 0.25 * 4 + 0.75 * 8
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "the mean of the two",
        "source": """\
pixel_after = (4 + 8) / 2
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "rounds to the nearest pixel",
        "source": """\
pixel_after = 4
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": False,
        "mistake": "moved by a whole pixel",
        "source": """\
pixel_after = 8
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: moved to the right, and the shares are exchanged",
        "source": """\
pixel_after = 0.25 * 4 + 0.75 * 0
""",
    },
    {
        "exercise": "pixel_after",
        "right": True,
        "closed": False,
        "mistake": "by interpolation of the row",
        "source": """\
pixel_after = np.interp(2.25, [1, 2, 3, 4, 5], [0, 4, 8, 0, 0])
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the 2 of the derivative is forgotten",
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
        "closed": True,
        "mistake": "wrong sign of the gradient: the pull instead of the slope",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star) ** 2)
    gradient = 2 * lam * b * (theta_star - theta)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "lambda is missing in the gradient",
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
        "mistake": "b is missing in the gradient",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value = lam * np.sum(b * (theta - theta_star) ** 2)
    gradient = 2 * lam * (theta - theta_star)
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "b is squared, too",
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
        "mistake": "the mean instead of the sum",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = theta - theta_star
    return lam * np.mean(b * d**2), 2 * lam * b * d / len(d)
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the value is not summed",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = theta - theta_star
    return lam * b * d**2, 2 * lam * b * d
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the gradient is summed to one number",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = theta - theta_star
    return lam * (b * d**2).sum(), (2 * lam * b * d).sum()
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "a half in front, as for L2",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = theta - theta_star
    return lam / 2 * (b * d**2).sum(), lam * b * d
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the old place is forgotten: held at 0",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    return lam * (b * theta**2).sum(), 2 * lam * b * theta
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "the sizes instead of the squares",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = theta - theta_star
    return lam * (b * np.abs(d)).sum(), lam * b * np.sign(d)
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "the whole square: the sum is squared",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    s = (b * (theta - theta_star)).sum()
    return lam * s**2, 2 * lam * s * b
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the sign is wrong, and lambda is missing",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    d = theta_star - theta
    return lam * (b * d**2).sum(), 2 * b * d
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": True,
        "closed": True,
        "mistake": "by dot products",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    stretch = np.subtract(theta, theta_star)
    pull = (2 * lam) * np.multiply(b, stretch)
    return 0.5 * pull @ stretch, pull
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": True,
        "closed": True,
        "mistake": "knob by knob",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    value, slopes = 0.0, []
    for here, there, stiff in zip(theta, theta_star, b):
        value += stiff * (here - there) ** 2
        slopes.append(2 * stiff * (here - there))
    return lam * value, lam * np.array(slopes)
""",
    },
]
