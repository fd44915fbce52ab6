"""Answers to chapter 9, generalisation, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "reports the accuracy on the part on which it was chosen",
        "source": """\
reported = 0.94
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "chooses by the test set as well",
        "source": """\
test = np.array([0.90, 0.91, 0.93])
reported = test.max()
""",
    },
    {
        "exercise": "reported",
        "right": False,
        "closed": True,
        "mistake": "chooses rightly, and reports the mean of both parts",
        "source": """\
reported = (0.94 + 0.91) / 2
""",
    },
    {
        "exercise": "reported",
        "right": True,
        "closed": True,
        "mistake": "by argmax over the table",
        "source": """\
validation = [0.91, 0.94, 0.93]
test = [0.90, 0.91, 0.93]
reported = test[np.argmax(validation)]
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "logarithm to the base 10",
        "source": """\
cost_of_ten = -(8 * np.log10(0.99) + np.log10(0.4) + np.log10(0.02)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "lets only the two mistakes cost something",
        "source": """\
cost_of_ten = -(np.log(0.4) + np.log(0.02)) / 10
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": False,
        "closed": True,
        "mistake": "the logarithm of the mean probability for the mean of the logarithms",
        "source": """\
cost_of_ten = -np.log((8 * 0.99 + 0.4 + 0.02) / 10)
""",
    },
    {
        "exercise": "cost_of_ten",
        "right": True,
        "closed": True,
        "mistake": "the mean over an array",
        "source": """\
said = np.array([0.99] * 8 + [0.4, 0.02])
cost_of_ten = np.log(1 / said).mean()
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "`<=`: an equal cost counts as better, too",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    for stop, cost in enumerate(costs):
        if cost <= costs[kept]:
            kept = stop
        if stop - kept >= patience:
            break
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": False,
        "closed": True,
        "mistake": "stops after `patience` rises from epoch to epoch: compares with the epoch before and not with the best",
        "source": """\
def early_stop(costs, patience):
    kept = 0
    stop = 0
    waited = 0
    for e in range(1, len(costs)):
        stop = e
        if costs[e] < costs[kept]:
            kept = e
        if costs[e] < costs[e - 1]:
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
        "closed": True,
        "mistake": "looks for the lowest cost of the whole list, and so knows the future",
        "source": """\
def early_stop(costs, patience):
    kept = costs.index(min(costs))
    stop = min(kept + patience, len(costs) - 1)
    return kept, stop
""",
    },
    {
        "exercise": "early_stop",
        "right": True,
        "closed": True,
        "mistake": "a while loop, with the lowest cost remembered beside its epoch",
        "source": """\
def early_stop(costs, patience):
    kept, lowest = 0, costs[0]
    stop = 0
    while stop < len(costs) - 1 and stop < kept + patience:
        stop += 1
        if costs[stop] < lowest:
            kept, lowest = stop, costs[stop]
    return kept, stop
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "two minus signs: the slope is added with the wrong sign",
        "source": """\
w_after_l2 = (1 - 0.1 * 20 / 100) * (-3) - 0.1 * 0.2
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "takes the lambda / (2N) of the penalty for the lambda / N of its slope",
        "source": """\
w_after_l2 = -3 - 0.1 * (-0.2 + 20 / (2 * 100) * (-3))
""",
    },
    {
        "exercise": "w_after_l2",
        "right": False,
        "closed": True,
        "mistake": "the pull without eta",
        "source": """\
w_after_l2 = (1 - 20 / 100) * (-3) - 0.1 * (-0.2)
""",
    },
    {
        "exercise": "w_after_l2",
        "right": True,
        "closed": True,
        "mistake": "slope and pull added first",
        "source": """\
w = -3
w_after_l2 = w - 0.1 * (-0.2 + 20 / 100 * w)
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "changes dW in place, and returns db itself and no copy",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW += lam / N * W
    return dW, db
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the biases are pulled as well",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW_new = dW + lam / N * W
    db_new = db + lam / N * b
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": False,
        "closed": True,
        "mistake": "the 2 of the penalty's denominator is left in the slope",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW_new = dW + lam / (2 * N) * W
    db_new = db.copy()
    return dW_new, db_new
""",
    },
    {
        "exercise": "l2_gradient",
        "right": True,
        "closed": True,
        "mistake": "copies first, and then adds into the copies",
        "source": """\
def l2_gradient(W, b, dW, db, lam, N):
    dW_new, db_new = np.array(dW, dtype=float), np.array(db)
    dW_new += np.multiply(W, lam) / N
    return dW_new, db_new
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "the penalty is taken out of the loop, but divided by m as well, as if it were a mean over examples",
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
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "the penalty is added once, but to all knobs, the biases included",
        "source": """\
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    grad += lam / N * net.theta
    return grad
""",
    },
    {
        "exercise": "buggy_l2",
        "right": False,
        "closed": True,
        "mistake": "the penalty is added once, but the range ends one layer too early",
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
        "mistake": "the penalty stays in the loop, and each example adds its m-th part of it",
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
        "mistake": "always subtracts, and so drives a negative weight away from 0",
        "source": """\
w_after_l1 = -0.4 - 3 * 0.5 * 2 / 40
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "L2's share for L1's amount",
        "source": """\
w_after_l1 = -0.4 * (1 - 0.5 * 2 / 40) ** 3
""",
    },
    {
        "exercise": "w_after_l1",
        "right": False,
        "closed": True,
        "mistake": "forgets eta",
        "source": """\
w_after_l1 = -0.4 + 3 * 2 / 40
""",
    },
    {
        "exercise": "w_after_l1",
        "right": True,
        "closed": True,
        "mistake": "a loop with np.sign",
        "source": """\
w_after_l1 = -0.4
for _ in range(3):
    w_after_l1 -= 0.5 * 2 / 40 * np.sign(w_after_l1)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "takes p for the probability with which a neuron stays, as some libraries do",
        "source": """\
def inverted_dropout(a, u, p):
    return a * (u < p) / p
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "divides by the share that happened to stay, not by 1 - p",
        "source": """\
def inverted_dropout(a, u, p):
    r = u >= p
    return a * r / r.mean()
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": False,
        "closed": True,
        "mistake": "one column of u for all examples: the same neurons are missing in each",
        "source": """\
def inverted_dropout(a, u, p):
    r = (u[:, 0] >= p).reshape(-1, 1)
    return a * r / (1 - p)
""",
    },
    {
        "exercise": "inverted_dropout",
        "right": True,
        "closed": True,
        "mistake": "divides all, and writes zeros into the new array",
        "source": """\
def inverted_dropout(a, u, p):
    louder = a / (1 - p)
    louder[u < p] = 0
    return louder
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "the shares exchanged: more of the neighbour that is farther away",
        "source": """\
pixel_after = 0.25 * 4 + 0.75 * 8
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "moves to the right: asks for the place 1 3/4",
        "source": """\
pixel_after = 0.25 * 0 + 0.75 * 4
""",
    },
    {
        "exercise": "pixel_after",
        "right": False,
        "closed": True,
        "mistake": "the pixel keeps itself, and a quarter of the neighbour is added",
        "source": """\
pixel_after = 4 + 0.25 * 8
""",
    },
    {
        "exercise": "pixel_after",
        "right": True,
        "closed": True,
        "mistake": "by np.interp at the place 2.25",
        "source": """\
pixel_after = np.interp(2 + 0.25, [1, 2, 3, 4, 5], [0, 4, 8, 0, 0])
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "a half before the sum, so that the 2 goes away, as in chapter 9",
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
        "closed": True,
        "mistake": "squares the stiffness together with the distance",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    stretched = b * (theta - theta_star)
    value = lam * (stretched**2).sum()
    gradient = 2 * lam * b * stretched
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": False,
        "closed": True,
        "mistake": "gives the force of the spring, towards the old place, and not the slope",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    distance = theta_star - theta
    value = lam * np.sum(b * distance**2)
    gradient = 2 * lam * b * distance
    return value, gradient
""",
    },
    {
        "exercise": "plasticity_penalty",
        "right": True,
        "closed": True,
        "mistake": "the gradient first, and the value as half of its product with the distance",
        "source": """\
def plasticity_penalty(theta, theta_star, b, lam):
    distance = theta - theta_star
    gradient = (lam * b + b * lam) * distance
    return gradient @ distance / 2, gradient
""",
    },
]
