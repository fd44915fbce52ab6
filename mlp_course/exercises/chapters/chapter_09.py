"""Chapter 9: l2_gradient, inverted_dropout, early_stop, plasticity_penalty, buggy_l2; and five numbers."""

import numpy as np

from ...network import Network
from ..exercise import exercise
from ..numbers import number
from ..worked import worked


def one_layer(rng):
    """A square layer and others, with λ and N of several sizes; a single neuron, a single input, zeros."""
    for (j, k), lam, N in [
        ((2, 2), 3.0, 5),
        ((3, 3), 0.7, 20),
        ((4, 2), 5.0, 8),
        ((1, 5), 12.0, 40),
        ((3, 1), 2.0, 7),
        ((1, 1), 0.5, 3),
    ]:
        W, dW = rng.normal(scale=2, size=(2, j, k))
        b, db = rng.normal(size=(2, j, 1)) + 0.5
        yield W, b, dW, db, lam, N
    yield np.array([[2.0, 0.0]]), np.zeros((1, 1)), np.array([[0.0, 1.0]]), np.zeros((1, 1)), 1.0, 4


L2 = "∂C′/∂W = ∂C/∂W + (λ/N) W and ∂C′/∂b = ∂C/∂b"


@exercise(
    chapter=9,
    expects="W, dW: (n_l, n_{l-1}); b, db: (n_l, 1); lam, N: numbers. Returns dW_new and db_new, of the same shapes.",
    cases=one_layer,
    new=True,
    hints=(
        "Differentiate λ/(2N) w² by w. And by b?",
        L2,
        "def l2_gradient(W, b, dW, db, lam, N):\n    dW_new = dW + ___ * W\n    db_new = ___\n"
        "    return dW_new, db_new",
    ),
    buys="Two lines after backpropagation, and any network of yours decays its weights.",
)
def l2_gradient(W, b, dW, db, lam, N):
    return dW + lam / N * W, db.copy()


@l2_gradient.stub
def _(W, b, dW, db, lam, N):
    dW_new = ...
    db_new = ...
    return dW_new, db_new


@l2_gradient.alternative
def _(W, b, dW, db, lam, N):
    dW_new = np.array([[dW[j, k] + lam * W[j, k] / N for k in range(W.shape[1])] for j in range(W.shape[0])])
    return dW_new, np.array(db)


@l2_gradient.alternative
def _(W, b, dW, db, lam, N):
    return np.add(dW, np.multiply(W, lam) / N), db + 0 * b


@l2_gradient.alternative
def _(W, b, dW, db, lam, N):
    return [dW.astype(np.float32) + np.float32(lam / N) * W.astype(np.float32), db.astype(np.float32)]


@l2_gradient.mistake("The biases decay too", "The sum runs over weights alone; a bias is not charged for.", L2)
def _(W, b, dW, db, lam, N):
    return dW + lam / N * W, db + lam / N * b


@l2_gradient.mistake("N is missing", "The penalty is λ/(2N) Σ w²: more examples, less of it.", L2)
def _(W, b, dW, db, lam, N):
    return dW + lam * W, db


@l2_gradient.mistake("The ½ is kept", "The square brings down a 2, which cancels it.", "d/dw (λ/(2N) w²) = (λ/N) w")
def _(W, b, dW, db, lam, N):
    return dW + lam / (2 * N) * W, db


@l2_gradient.mistake(
    "The ½ is forgotten", "It stands there to cancel the 2 of the square.", "d/dw (λ/(2N) w²) = (λ/N) w"
)
def _(W, b, dW, db, lam, N):
    return dW + 2 * lam / N * W, db


@l2_gradient.mistake("This is L1", "sign(w) takes the same amount off every weight; L2's share grows with w.", L2)
def _(W, b, dW, db, lam, N):
    return dW + lam / N * np.sign(W), db


@l2_gradient.mistake("The gradient of C is lost", "The penalty comes on top of what backpropagation found.", L2)
def _(W, b, dW, db, lam, N):
    return lam / N * W, db


@l2_gradient.mistake(
    "The sign is flipped", "Added to the gradient; the minus comes with the update.", "w → w - η (∂C/∂w + (λ/N) w)"
)
def _(W, b, dW, db, lam, N):
    return dW - lam / N * W, db


@l2_gradient.mistake(
    "This is the decay of the update",
    "1 - ηλ/N multiplies the weight in the update; here the gradient is asked for.",
    L2,
)
def _(W, b, dW, db, lam, N):
    return (1 - lam / N) * W + dW, db


@l2_gradient.mistake("The gradient decays", "The penalty pulls at W, not at ∂C/∂W.", L2)
def _(W, b, dW, db, lam, N):
    return dW + lam / N * dW, db


@l2_gradient.mistake("The penalty's value is added", "λ/(2N) Σ w² is one number, its gradient one number a weight.", L2)
def _(W, b, dW, db, lam, N):
    return dW + lam / (2 * N) * (W**2).sum(), db


@l2_gradient.mistake("All is divided by N", "dW is the gradient of a mean already; N divides the penalty alone.", L2)
def _(W, b, dW, db, lam, N):
    return (dW + lam * W) / N, db


@l2_gradient.mistake(
    "db is set to 0", "The biases are spared the penalty, not the learning: ∂C/∂b stays.", "∂C′/∂b = ∂C/∂b"
)
def _(W, b, dW, db, lam, N):
    return dW + lam / N * W, 0 * db


@l2_gradient.mistake("The square is not differentiated", "The derivative of w² is 2 w.", "d/dw (λ/(2N) w²) = (λ/N) w")
def _(W, b, dW, db, lam, N):
    return dW + lam / (2 * N) * W**2, db


@l2_gradient.mistake("These are the weights after a step", "The gradient is asked for; the step comes later.", L2)
def _(W, b, dW, db, lam, N):
    return (1 - lam / N) * W - dW, b - db


@l2_gradient.mistake("λ and N are exchanged", "The more examples, the smaller the pull: λ / N.", L2)
def _(W, b, dW, db, lam, N):
    return dW + N / lam * W, db


@l2_gradient.mistake("λ is missing", "The strength of the penalty is λ.", L2)
def _(W, b, dW, db, lam, N):
    return dW + W / N, db


@l2_gradient.mistake("The two are exchanged", "First dW_new, then db_new.", "return dW_new, db_new")
def _(W, b, dW, db, lam, N):
    return db, dW + lam / N * W


@l2_gradient.mistake("The penalty is missing", "Nothing is added to dW: is λ / N perhaps written λ // N?", L2)
def _(W, b, dW, db, lam, N):
    return dW, db


@l2_gradient.mistake(
    "N is taken from the shape of W",
    "N is the number of examples of the data set, and it is given.",
    "dW + λ/N W",
)
def _(W, b, dW, db, lam, N):
    return dW + lam / W.shape[1] * W, db.copy()


@l2_gradient.mistake(
    "The ½ is forgotten, and the biases decay too",
    "The slope of ½ w² is w; and the penalty is on the weights alone.",
    "dW + λ/N W",
)
def _(W, b, dW, db, lam, N):
    return dW + 2 * lam / N * W, db + 2 * lam / N * b


def hidden_layers(rng):
    """Activations of either sign, square and not; p below and above one half, and one half itself; axes of length 1.

    Some u are p itself, and stay.
    """
    for shape, p in [((3, 3), 0.3), ((2, 6), 0.8), ((5, 2), 0.5), ((4, 40), 0.2), ((4, 1), 0.4), ((1, 3), 0.6)]:
        yield rng.normal(size=shape), rng.random(shape), p
    yield rng.normal(size=(1, 1)), np.array([[0.9]]), 0.3
    yield rng.normal(size=(2, 3)), np.array([[0.5, 0.25, 0.75], [0.0, 0.5, 0.875]]), 0.5


DROPOUT = "ã = r ⊙ a / (1 - p), where r = 1 if u ≥ p, else 0"


@exercise(
    chapter=9,
    expects="a, u: (n_l, m); p: a number, 0 < p < 1. Returns the activations that are left, (n_l, m).",
    cases=hidden_layers,
    new=True,
    hints=(
        "u ≥ p is an array of True and False; times numbers they count as 1 and 0.",
        DROPOUT,
        "def inverted_dropout(a, u, p):\n    return a * (___) / (___)",
    ),
    buys="Draw u anew for each mini-batch, and no neuron can rely on another; evaluation stays as it was.",
)
def inverted_dropout(a, u, p):
    return a * (u >= p) / (1 - p)


@inverted_dropout.stub
def _(a, u, p):
    return ...


@inverted_dropout.alternative
def _(a, u, p):
    return np.where(u < p, 0, a / (1 - p))


@inverted_dropout.alternative
def _(a, u, p):
    kept = a.copy()
    kept[u < p] = 0
    kept *= 1 / (1 - p)
    return kept


@inverted_dropout.alternative
def _(a, u, p):
    rows = range(a.shape[0])
    return np.array([[a[j, i] / (1 - p) if u[j, i] >= p else 0.0 for i in range(a.shape[1])] for j in rows])


@inverted_dropout.alternative
def _(a, u, p):
    return (a * ~(u < p) / (1 - p)).astype(np.float32)


@inverted_dropout.mistake(
    "What stays is not rescaled", "The sum that the next layer takes shrinks by 1 - p on average.", "E[ã] = a"
)
def _(a, u, p):
    return a * (u >= p)


@inverted_dropout.mistake("Scaled by 1/p", "A share 1 - p stays: divide by that.", "E[ã] = (1 - p) · a / (1 - p)")
def _(a, u, p):
    return a * (u >= p) / p


@inverted_dropout.mistake(
    "Those that should go are kept", "u < p happens with probability p: these are dropped.", DROPOUT
)
def _(a, u, p):
    return a * (u < p) / (1 - p)


@inverted_dropout.mistake("p is taken for the share that stays", "Here p is the share that is dropped.", DROPOUT)
def _(a, u, p):
    return a * (u < p) / p


@inverted_dropout.mistake("This is the mask", "It still has to be multiplied with the activations.", DROPOUT)
def _(a, u, p):
    return (u >= p) / (1 - p)


@inverted_dropout.mistake(
    "Multiplied by 1 - p",
    "That is done at evaluation, by those who do not rescale in training. Inverted dropout divides, in training.",
    "E[ã] = (1 - p) · a / (1 - p)",
)
def _(a, u, p):
    return a * (u >= p) * (1 - p)


@inverted_dropout.mistake("Nothing is dropped", "All activations are scaled, and u is not used.", DROPOUT)
def _(a, u, p):
    return a / (1 - p)


@inverted_dropout.mistake("One mask for all examples", "Each column of u decides over its own example.", DROPOUT)
def _(a, u, p):
    return a * (u[:, :1] >= p) / (1 - p)


@inverted_dropout.mistake("Whole examples are dropped", "Each row of u decides over its own neuron.", DROPOUT)
def _(a, u, p):
    return a * (u[:1] >= p) / (1 - p)


@inverted_dropout.mistake("Small activations are dropped", "Chance decides, that is u; not the size of a.", DROPOUT)
def _(a, u, p):
    return a * (a >= p) / (1 - p)


@inverted_dropout.mistake(
    "Scaled by the share that happened to stay",
    "Then the mask of one neuron changes the others. Divide by 1 - p, the same every time.",
    DROPOUT,
)
def _(a, u, p):
    return a * (u >= p) / (u >= p).mean()


@inverted_dropout.mistake("u is multiplied in", "u only says who stays: compare it with p.", DROPOUT)
def _(a, u, p):
    return a * u * (u >= p) / (1 - p)


@inverted_dropout.mistake("Those that go are taken out", "They stay in their places, as zeros.", "ã has the shape of a")
def _(a, u, p):
    return a[u >= p] / (1 - p)


@inverted_dropout.mistake(
    "p is ½ for ever",
    "In the threshold and in the factor. p is given, and may be any share: u ≥ p, and 1 / (1 - p) instead of 2.",
    DROPOUT,
)
def _(a, u, p):
    return a * (u >= 0.5) * 2


@inverted_dropout.mistake("The factor is 2 for ever", "The factor 2 belongs to p = ½.", DROPOUT)
def _(a, u, p):
    return a * (u >= p) * 2


@inverted_dropout.mistake("The threshold is ½ for ever", "The threshold ½ belongs to p = ½: compare u with p.", DROPOUT)
def _(a, u, p):
    return a * (u >= 0.5) / (1 - p)


@inverted_dropout.mistake("u = p is dropped", "A neuron stays if u ≥ p.", DROPOUT)
def _(a, u, p):
    return a * (u > p) / (1 - p)


@inverted_dropout.mistake("Divided twice", "The share that stays is made up for once.", DROPOUT)
def _(a, u, p):
    return a * (u >= p) / (1 - p) ** 2


@inverted_dropout.mistake(
    "Divided by the root of 1 - p",
    "The mean is to be kept, not the variance: divide by 1 - p itself.",
    "a / (1 - p)",
)
def _(a, u, p):
    return a * (u >= p) / np.sqrt(1 - p)


@inverted_dropout.mistake(
    "Multiplied by 1 + p",
    "This is near 1 / (1 - p) for a small p only.",
    "a / (1 - p)",
)
def _(a, u, p):
    return a * (u >= p) * (1 + p)


@inverted_dropout.mistake(
    "u is compared with 1 - p", "u < p happens with the probability p: these go.", "E[ã] = (1 - p) · a / (1 - p)"
)
def _(a, u, p):
    return a * (u > 1 - p) / (1 - p)


@inverted_dropout.mistake(
    "What should go stays as it is", "Those that are left out are 0.", "E[ã] = (1 - p) · a / (1 - p)"
)
def _(a, u, p):
    return np.where(u >= p, a / (1 - p), a)


def validations(rng):
    """Costs with ties, rises, one valley and two, that end before patience does; lists, for one can index both.

    A single epoch, a level curve, one that begins at infinity, whole numbers.
    """
    yield [3.0], 1
    yield [2, 2, 2], 5
    yield [np.inf, 4.0, np.inf, 5.0, 3.0], 2
    yield [5.0, 4.0, 4.0, 3.0, 6.0, 6.0, 2.0], 2
    yield [5.0, 4.0, 4.0, 4.0, 4.0, 1.0], 2
    yield [1.0, 2.0, 3.0, 4.0], 1
    yield [1.0, 0.9999, 0.99985, 0.99984], 2  # lower by little is lower
    yield [4.0, 3.0, 2.0, 1.0], 2
    yield [3.0, 5.0, 4.5, 4.0, 3.5, 2.0, 6.0, 6.0, 6.0, 6.0, 1.0], 4
    for patience in (1, 2, 3, 5):
        yield rng.integers(0, 9, 14).astype(float).tolist(), patience
    yield (rng.random(12) + np.linspace(2, 0, 12)).tolist(), 20


STOP = "stop at the first e with e - e* = patience, where e* is the epoch of the lowest cost up to e"


def named_epochs(f, costs, patience):
    """The two epochs under their names, so that the first that differs is named."""
    result = f(costs, patience)
    if isinstance(result, np.ndarray) and result.shape == (2,):
        result = result.tolist()
    if not isinstance(result, tuple | list) or len(result) != 2 or any(v is ... for v in result):
        return result
    return {"the epoch kept": result[0], "the epoch at which training stops": result[1]}


@exercise(
    chapter=9,
    expects="costs: a list of numbers; patience: a whole number from 1. Returns two whole numbers: kept, stop.",
    cases=validations,
    use=named_epochs,
    hints=(
        "Walk through the epochs with the best one so far in your hand. How far behind you may it lie?",
        STOP,
        "def early_stop(costs, patience):\n    kept = 0\n    stop = 0\n    for stop, cost in enumerate(costs):\n"
        "        if cost < ___:\n            kept = stop\n        if stop - kept == ___:\n            break\n"
        "    return kept, stop",
    ),
    buys="You no longer have to guess how many epochs to train.",
)
def early_stop(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop - kept == patience:
            break
    return kept, stop


@early_stop.stub
def _(costs, patience):
    kept = 0
    stop = 0
    ...
    return kept, stop


@early_stop.alternative
def _(costs, patience):
    best, kept, waited = np.inf, 0, 0
    for e, cost in enumerate(costs):
        if cost < best:
            best, kept, waited = cost, e, 0
        else:
            waited += 1
        if waited >= patience:
            return kept, e
    return kept, len(costs) - 1


@early_stop.alternative
def _(costs, patience):
    lows = [int(np.argmin(costs[: e + 1])) for e in range(len(costs))]
    stop = next((e for e, low in enumerate(lows) if e - low >= patience), len(costs) - 1)
    return lows[stop], stop


@early_stop.alternative
def _(costs, patience):
    e = kept = 0
    while e + 1 < len(costs) and e - kept < patience:
        e += 1
        kept = e if costs[e] < costs[kept] else kept
    return np.array([kept, e]).tolist()


def stopping(better, impatient, answer=lambda kept, stop, costs: (kept, stop)):
    """Another rule: when an epoch counts as better, when patience ends, what is returned."""

    def rule(costs, patience):
        kept = stop = 0
        for stop in range(len(costs)):
            if better(costs, stop, kept):
                kept = stop
            if impatient(stop - kept, patience):
                break
        return answer(kept, stop, costs)

    return rule


def lower(costs, e, kept):
    return costs[e] < costs[kept]


def due(waited, patience):
    return waited >= patience


early_stop.mistake(
    "As low counts as lower",
    "A plateau would be waited out for ever: only a lower cost is better.",
    STOP,
    stopping(lambda costs, e, kept: costs[e] <= costs[kept], due),
)
early_stop.mistake(
    "It stops one epoch late",
    "When patience epochs have gone by, training ends there.",
    STOP,
    stopping(lower, lambda waited, patience: waited > patience),
)
early_stop.mistake(
    "It stops one epoch early",
    "The epoch of the best cost itself is not waited for.",
    STOP,
    stopping(lower, lambda waited, patience: waited >= patience - 1),
)
early_stop.mistake(
    "The last weights are kept",
    "Training went on past the best epoch to find it out; go back to it.",
    "kept = e*",
    stopping(lower, due, lambda kept, stop, costs: (stop, stop)),
)
early_stop.mistake(
    "The two are swapped",
    "First the epoch kept, then the epoch of the stop.",
    "kept ≤ stop",
    stopping(lower, due, lambda kept, stop, costs: (stop, kept)),
)
early_stop.mistake(
    "Epochs are counted from 1",
    "costs[0] belongs to epoch 0.",
    "costs[e] is the cost after epoch e",
    stopping(lower, due, lambda kept, stop, costs: (kept + 1, stop + 1)),
)
early_stop.mistake(
    "A cost for an epoch",
    "The epoch is asked for, not the cost it had.",
    "kept = e*",
    stopping(lower, due, lambda kept, stop, costs: (costs[kept], stop)),
)
early_stop.mistake(
    "The highest cost is kept",
    "Validation cost should be low.",
    STOP,
    stopping(lambda costs, e, kept: costs[e] > costs[kept], due),
)
early_stop.mistake(
    "It never stops",
    "All epochs are looked at, whatever patience says.",
    STOP,
    stopping(lower, lambda waited, patience: False),
)
early_stop.mistake(
    "It stops at the first rise",
    "Costs are noisy: wait for as many epochs as patience says.",
    STOP,
    stopping(lower, lambda waited, patience: waited >= 1),
)
early_stop.mistake(
    "It looks into the future",
    "The epoch kept lies after the stop: training never got there.",
    "kept ≤ stop",
    stopping(lower, due, lambda kept, stop, costs: (int(np.argmin(costs)), stop)),
)


@early_stop.mistake(
    "Compared with the epoch before", "A small fall after a large rise is no progress: compare with the best.", STOP
)
def _(costs, patience):
    kept = waited = stop = 0
    for stop in range(1, len(costs)):
        if costs[stop] < costs[stop - 1]:
            kept, waited = stop, 0
        else:
            waited += 1
        if waited == patience:
            break
    return kept, stop


@early_stop.mistake("Patience is not renewed", "A new best sets the waiting back to 0.", STOP)
def _(costs, patience):
    kept = waited = stop = 0
    for stop in range(1, len(costs)):
        if costs[stop] < costs[kept]:
            kept = stop
        else:
            waited += 1
        if waited == patience:
            break
    return kept, stop


@early_stop.mistake(
    "It looks for the best of all first", "Whoever stops has not seen what comes later: walk through the epochs.", STOP
)
def _(costs, patience):
    kept = int(np.argmin(costs))
    return kept, min(kept + patience, len(costs) - 1)


@early_stop.mistake(
    "Rises in a row are counted", "What counts is how far the best lies back, not how often the cost rose since.", STOP
)
def _(costs, patience):
    kept = stop = waited = 0
    for stop in range(1, len(costs)):
        kept = stop if costs[stop] < costs[kept] else kept
        waited = 0 if costs[stop] < costs[stop - 1] else waited + 1
        if waited == patience:
            break
    return kept, stop


@early_stop.mistake("The first rise ends it", "Costs are noisy: wait for as many epochs as patience says.", STOP)
def _(costs, patience):
    for stop in range(1, len(costs)):
        if costs[stop] > costs[stop - 1]:
            return stop - 1, stop
    return len(costs) - 1, len(costs) - 1


@early_stop.mistake("A small progress does not count", "Any lower cost is better, by however little.", STOP)
def _(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        kept = stop if cost < costs[kept] - 1e-3 else kept
        if stop - kept == patience:
            break
    return kept, stop


@early_stop.mistake(
    "It stops one epoch too early, but never at the best",
    "Patience counts the epochs without a new best: stop after `patience` of them.",
    "stop − kept = patience",
)
def _(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = stop
        if stop > kept and stop - kept >= patience - 1:
            break
    return kept, stop


@early_stop.mistake(
    "The number of epochs, where nothing stops it",
    "Epochs are counted from 0: the last one is len(costs) - 1.",
    "0 ≤ stop < len(costs)",
)
def _(costs, patience):
    kept, stop = early_stop(costs, patience)
    return kept, stop if stop - kept == patience else len(costs)


@early_stop.mistake(
    "As low counts as lower, and it stops one epoch late",
    "A new best must be lower; and patience counts the epochs without one.",
    "stop − kept = patience",
)
def _(costs, patience):
    kept = stop = 0
    for stop, cost in enumerate(costs):
        if cost <= costs[kept]:
            kept = stop
        if stop - kept == patience + 1:
            break
    return kept, stop


@early_stop.mistake(
    "The last epoch is not looked at",
    "It may be the best, or the one that stops.",
    "for all epochs",
)
def _(costs, patience):
    return early_stop(costs[:-1], patience) if len(costs) > 1 else (0, 0)


@early_stop.mistake(
    "The end of the list does not stop it", "Where the patience never ends, training stops after the last epoch.", STOP
)
def _(costs, patience):
    kept = stop = 0
    for epoch, cost in enumerate(costs):
        if cost < costs[kept]:
            kept = epoch
        if epoch - kept == patience:
            stop = epoch
            break
    return kept, stop


def springs(rng):
    """Parameters on either side of θ*, importances that include 0, and λ below and above 1."""
    for P, lam in [(1, 2.0), (3, 0.7), (6, 5.0), (25, 0.05)]:
        b = rng.exponential(size=P) * (np.arange(P) % 3 != 1)
        yield rng.normal(size=P), rng.normal(size=P) + 0.5, b, lam


SPRING = "value: λ Σ_i b_i (θ_i - θ*_i)²; gradient: 2 λ b_i (θ_i - θ*_i)"


@exercise(
    chapter=9,
    expects="theta, theta_star, b: (P,); lam: a number. Returns the value, a number, and the gradient, (P,).",
    cases=springs,
    hints=(
        "The value is a sum over i, the gradient has one entry for each i: only one term knows θ_i.",
        SPRING,
        "def plasticity_penalty(theta, theta_star, b, lam):\n    value = lam * np.sum(___)\n"
        "    gradient = 2 * lam * ___\n    return value, gradient",
    ),
    buys="Give b the Fisher information of the old task, and a network learns a new one without losing it.",
)
def plasticity_penalty(theta, theta_star, b, lam):
    return lam * np.sum(b * (theta - theta_star) ** 2), 2 * lam * b * (theta - theta_star)


@plasticity_penalty.stub
def _(theta, theta_star, b, lam):
    value = ...
    gradient = ...
    return value, gradient


@plasticity_penalty.alternative
def _(theta, theta_star, b, lam):
    pull = lam * b * (theta_star - theta)
    return float(pull @ (theta_star - theta)), -2 * pull


@plasticity_penalty.alternative
def _(theta, theta_star, b, lam):
    value, gradient = 0.0, np.zeros(len(theta))
    for i in range(len(theta)):
        value += lam * b[i] * (theta[i] - theta_star[i]) ** 2
        gradient[i] = 2 * lam * b[i] * (theta[i] - theta_star[i])
    return value, gradient


@plasticity_penalty.alternative
def _(theta, theta_star, b, lam):
    d = (theta - theta_star).astype(np.float32)
    return lam * np.einsum("i,i,i->", b.astype(np.float32), d, d), np.diag(b).astype(np.float32) @ (lam * (d + d))


def penalty(value, gradient):
    """A wrong answer from two functions of d = θ - θ*, θ, θ*, b and λ."""

    def answer(theta, theta_star, b, lam):
        given = theta - theta_star, theta, theta_star, b, lam
        return value(*given), gradient(*given)

    return answer


def right_value(d, theta, star, b, lam):
    return lam * np.sum(b * d**2)


def right_gradient(d, theta, star, b, lam):
    return 2 * lam * b * d


for name, why, equation, value, gradient in [
    ("The 2 is missing in the gradient", "The derivative of a square brings it down.", SPRING, right_value,
     lambda d, theta, star, b, lam: lam * b * d),
    ("A ½ that is not there", "Here nothing cancels the 2 of the square.", SPRING,
     lambda d, theta, star, b, lam: lam / 2 * np.sum(b * d**2), lambda d, theta, star, b, lam: lam * b * d),
    ("b is missing", "Every parameter is held alike: that is b = 1, the stubborn network.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum(d**2), lambda d, theta, star, b, lam: 2 * lam * d),
    ("The sum is squared", "First the squares, then the sum.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum(b * d) ** 2, right_gradient),
    ("b is missing in the value", "Each spring has its own stiffness.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum(d**2), right_gradient),
    ("θ* - θ in the gradient", "It points uphill, away from θ*.", SPRING, right_value,
     lambda d, theta, star, b, lam: -lam * b * d),
    ("b is missing in the gradient", "Each spring pulls with its own stiffness.", SPRING, right_value,
     lambda d, theta, star, b, lam: 2 * lam * d),
    ("λ is missing", "Nothing weighs the old task against the new one.", SPRING,
     lambda d, theta, star, b, lam: np.sum(b * d**2), lambda d, theta, star, b, lam: 2 * b * d),
    ("λ is missing in the gradient", "A factor of the value is a factor of its gradient.", SPRING, right_value,
     lambda d, theta, star, b, lam: 2 * b * d),
    ("The gradient points the wrong way", "It points uphill, away from θ*; the update's minus turns it round.",
     "2 λ b_i (θ_i - θ*_i)", right_value, lambda d, theta, star, b, lam: -2 * lam * b * d),
    ("θ* is missing", "This pulls to 0, as L2 does, not to what was learned.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum(b * theta**2), lambda d, theta, star, b, lam: 2 * lam * b * theta),
    ("A difference of squares", "θ² - θ*² is not (θ - θ*)², and can even be negative.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum(b * (theta**2 - star**2)),
     lambda d, theta, star, b, lam: 2 * lam * b * theta),
    ("b is squared", "b stands outside the square.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum((b * d) ** 2), lambda d, theta, star, b, lam: 2 * lam * b**2 * d),
    ("A mean for the sum", "The strength would hang on the size of the network.", SPRING,
     lambda d, theta, star, b, lam: lam * np.mean(b * d**2), lambda d, theta, star, b, lam: 2 * lam * b * d / len(b)),
    ("The value is not summed", "A penalty is one number, to be added to the cost.", SPRING,
     lambda d, theta, star, b, lam: lam * b * d**2, right_gradient),
    ("The gradient is summed", "Each parameter has a derivative of its own: shape (P,).", SPRING, right_value,
     lambda d, theta, star, b, lam: np.sum(2 * lam * b * d)),
    ("Absolute values for squares", "A spring's cost grows with the square of the distance.", SPRING,
     lambda d, theta, star, b, lam: lam * np.sum(b * np.abs(d)),
     lambda d, theta, star, b, lam: lam * b * np.sign(d)),
]:  # fmt: skip
    plasticity_penalty.mistake(name, why, equation, penalty(value, gradient))


def batches(rng):
    """Networks of square layers and others, with biases; batches of one and of several, smaller than N."""
    for sizes, m, lam, N in [
        ([2, 2, 2], 3, 4.0, 9),
        ([3, 2], 1, 2.0, 5),
        ([2, 4, 3, 1], 5, 6.0, 20),
        ([1, 1], 2, 1.0, 2),
    ]:
        net = Network(sizes, "tanh", initializer="normal", rng=int(rng.integers(2**32)))
        yield net, rng.normal(size=(sizes[0], m)), rng.random((sizes[-1], m)), lam, N


ONCE = "∂C′/∂w = (1/m) Σ_x ∂C_x/∂w + (λ/N) w"


def penalised(net, data_part, pull, layers=None):
    """A gradient laid out like theta: `data_part`, and `pull` times the weights of these layers (None: all)."""
    grad = np.array(data_part)
    for l in layers or range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += pull * net.W[l]
    return grad


@exercise(
    chapter=9,
    expects="net: a Network; x: (n_0, m); y: (n_L, m); lam, N: numbers. Returns the gradient, (P,).",
    cases=batches,
    hints=(
        "How often is the line with lam carried out for one layer? How often should it be?",
        ONCE,
        "def buggy_l2(net, x, y, lam, N):\n    grad = np.zeros(net.size)\n    m = x.shape[1]\n    for i in range(m):\n"
        "        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m\n    for ___:\n"
        "        net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]\n    return grad",
    ),
    buys="You will know this bug when a larger batch suddenly needs a smaller λ.",
    hunt=True,
)
def buggy_l2(net, x, y, lam, N):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
    for l in range(1, net.L + 1):
        net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
    return grad


@buggy_l2.stub
def _(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
    return grad


@buggy_l2.alternative
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / N)


@buggy_l2.alternative
def _(net, x, y, lam, N):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / N * net.W[l] / m
    return grad


@buggy_l2.alternative
def _(net, x, y, lam, N):
    pieces = [np.hstack([net.W[l], np.zeros_like(net.b[l])]).ravel() for l in range(1, net.L + 1)]
    return net.backprop(x, y).grad + lam / N * np.concatenate(pieces)


@buggy_l2.mistake("The biases decay too", "[:, :-1] leaves out the last column of each block, the biases.", ONCE)
def _(net, x, y, lam, N):
    return net.backprop(x, y).grad + lam / N * net.theta


@buggy_l2.mistake("The penalty is gone", "Moved out of the loop it should still be there, once.", ONCE)
def _(net, x, y, lam, N):
    return net.backprop(x, y).grad


@buggy_l2.mistake("m for N", "The penalty is shared out over the training set, not over the mini-batch.", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / x.shape[1])


@buggy_l2.mistake("N is missing", "λ/(2N) Σ w² has the derivative (λ/N) w.", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam)


@buggy_l2.mistake("The mean of C became a sum", "The 1/m of the cost was right: it belongs to the examples.", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, x.shape[1] * net.backprop(x, y).grad, lam / N)


@buggy_l2.mistake("The penalty is divided by m", "Once is enough: outside the loop there is no m to make up for.", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / N / x.shape[1])


@buggy_l2.mistake(
    "The mean is taken twice", "Dividing all by m at the end divides the cost's gradient a second time.", ONCE
)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / N) / x.shape[1]


@buggy_l2.mistake(
    "Still counted for each example", "As long as it grows with the batch, it is added m times instead of once.", ONCE
)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, x.shape[1] * lam / N)


@buggy_l2.mistake("Only the last layer decays", "The sum over w runs through all layers.", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / N, [net.L])


@buggy_l2.mistake("The sign is flipped", "The weights would grow: the minus comes with the update.", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, -lam / N)


@buggy_l2.mistake("The ½ is kept", "The square brings down a 2, which cancels it.", "d/dw (λ/(2N) w²) = (λ/N) w")
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / (2 * N))


@buggy_l2.mistake("The last layer is left out", "A range ends before its second number: range(1, net.L + 1).", ONCE)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x, y).grad, lam / N, range(1, net.L)) if net.L > 1 else net.backprop(x, y).grad


@buggy_l2.mistake(
    "Only the last example counts", "`=` writes over what was there: the examples are added up, by +=.", ONCE
)
def _(net, x, y, lam, N):
    return penalised(net, net.backprop(x[:, -1:], y[:, -1:]).grad / x.shape[1], lam / N)


number(
    "reported",
    chapter=9,
    asks="the accuracy that you report",
    value=0.91,
    rtol=5e-4,  # nothing is to be computed: 0.9133 is another answer
    mistakes={
        0.94: ("This is the number that chose", "The best of several validation accuracies is partly luck."),
        0.93: (
            "Chosen by the test set",
            "Whoever takes the best test accuracy has chosen by it, and it judges no more.",
        ),
        0.9: ("This is network 1", "The validation set prefers another one."),
        (0.90 + 0.91 + 0.93) / 3: (
            "The mean of all three",
            "One network was chosen: only what it reaches is reported.",
        ),
        (0.94 + 0.91) / 2: (
            "The mean of validation and test",
            "The validation set has chosen, so only the test set may judge.",
        ),
        91.0: ("In percent", "A number between 0 and 1 is asked for."),
        (0.93 + 0.93 + 0.94 + 0.91) / 4: (
            "A mean over parts and networks",
            "One network is chosen, and one number of it reported.",
        ),
        0.03: ("The difference of validation and test", "The accuracy itself is asked for."),
    },
    look="which part chooses the network, and which part judges the one that was chosen",
    hints=(
        "Which part chooses the network?",
        "Which part judges the one that was chosen?",
        "network 2, its test accuracy",
    ),
)

number(
    "cost_of_ten",
    chapter=9,
    asks="the cost of the ten points",
    value=lambda: (-8 * np.log(0.99) - np.log(0.4) - np.log(0.02)) / 10,
    worked=worked(
        "-(8 * ln(p) + ln(q) + ln(r)) / n",
        p=0.99,
        q=0.4,
        r=0.02,
        n=10,
        others={"n": {"The two mistakes": 2, "The eight": 8}},
    ),
    mistakes={
        lambda: (-np.log(0.4) - np.log(0.02)) / 10: ("Only the mistakes", "The eight right answers have a price, too."),
        lambda: (-8 * np.log10(0.99) - np.log10(0.4) - np.log10(0.02)) / 10: (
            "The logarithm to base 10",
            "`np.log` is ln, `np.log10` is not.",
        ),
        lambda: (-8 * np.log(0.99) - np.log(0.6) - np.log(0.98)) / 10: (
            "The share of the wrong class",
            "The price is −ln of the share that the right class got.",
        ),
        lambda: -np.log((8 * 0.99 + 0.4 + 0.02) / 10): (
            "The price of the mean share",
            "First the price of each point, then the mean.",
        ),
        lambda: (8 * 0.01**2 + 0.6**2 + 0.98**2) / 20: (
            "The quadratic cost",
            "The cross-entropy is asked for: −ln of each share.",
        ),
        lambda: (8 * 0.01**2 + 0.6**2 + 0.98**2) / 10: (
            "The mean square",
            "The cross-entropy is asked for: −ln of each share.",
        ),
        lambda: -(np.log(0.99) + np.log(0.4) + np.log(0.02)) / 3: (
            "The eight are counted once",
            "Eight points have the share 0.99: ten prices, divided by ten.",
        ),
        lambda: -(np.log(0.99) + np.log(0.4) + np.log(0.02)) / 10: (
            "The eight are counted once",
            "Eight points have the share 0.99: eight prices.",
        ),
        lambda: -(10 * np.log(0.99) + np.log(0.4) + np.log(0.02)): (
            "Ten right answers, and not divided",
            "Eight of the ten are right, and it is a mean.",
        ),
    },
    look=(
        "the price −ln of the share that the right class got, how often each price counts (8, 1 and 1), and "
        "the division by 10"
    ),
    hints=(
        "Each point costs −ln of the share that its own class got.",
        "Add up ten prices, and divide by ten.",
        "(8 * -np.log(0.99) + ___ + ___) / 10",
    ),
)

number(
    "w_after_l2",
    chapter=9,
    asks="the weight after the update",
    value=-2.92,
    worked=worked("(1 - eta * lam / n) * w - eta * slope", eta=0.1, lam=20, n=100, w=-3, slope=-0.2),
    mistakes={
        -2.96: ("The slope's step goes uphill", "The slope is negative, so its step −η · slope is +0.02."),
        -3.04: [
            ("The penalty pushes away from 0", "The factor is 1 − η λ/N, below 1."),
            ("The slope is left out of its step", "The usual step is −η times the slope, which is −0.2."),
        ],
        -2.98: ("Without the penalty", "The factor 1 − η λ/N is missing."),
        -2.94: ("Only the penalty", "The usual step, −η times the slope, is missing."),
        -2.95: ("The penalty is halved", "The ½ of ½ λ/N w² is gone in its slope: the factor is 1 − η λ/N."),
    },
    look=(
        "the factor 1 − η λ/N (all three numbers in it), w = −3 with its sign, and the step −η · slope, where"
        " the slope is negative"
    ),
    hints=("First the factor, then the usual step.", "1 − η λ/N = 1 − 0.1 · 20/100 = 0.98", "0.98 * (-3) - 0.1 * ___"),
)

number(
    "w_after_l1",
    chapter=9,
    asks="the weight after three updates",
    value=-0.325,
    worked=worked("w + updates * (eta * lam / n)", w=-0.4, updates=3, eta=0.5, lam=2, n=40),
    mistakes={
        -0.475: ("Away from 0", "The sign of w is −1, and its pull is subtracted, so w goes up."),
        lambda: -0.4 * 0.975**3: ("This is L2", "L1 takes the same amount every time, whatever the size of w."),
        -0.375: ("One update", "Three were asked for."),
        0.075: ("This is how far it has come", "Asked for is the weight: that is added to −0.4."),
        -0.4: ("w has not moved", "The penalty pulls in each update, whatever the examples do."),
        -0.25: ("η is left out", "One update pulls by η λ/N = 0.5 · 2 / 40."),
        -0.3625: ("The pull is halved, or λ left out", "One update pulls by η λ/N = 0.5 · 2 / 40."),
        -0.35: ("Two updates", "Three were asked for."),
        -0.3: ("Four updates", "Three were asked for."),
    },
    look="the pull η λ/N of one update, its direction (towards 0), and that three of them are added",
    hints=("By how much does one update change w?", "η λ/N = 0.5 · 2/40 = 0.025, towards 0", "-0.4 + 3 * ___"),
)

number(
    "pixel_after",
    chapter=9,
    asks="what is in pixel 2",
    value=5.0,
    worked=worked(
        "near * p + far * q",
        near=0.75,
        far=0.25,
        p=4,
        q=8,
        others={"q": {"The pixel to the left": 0}},
    ),
    mistakes={
        3.0: [
            ("To the right", "After a move to the left, pixel 2 holds what was further right before."),
            ("The neighbour's share is missing", "The shares of the two add up to 1."),
        ],
        7.0: ("The shares are exchanged", "2¼ is nearer to pixel 2 than to pixel 3, so it takes more of pixel 2."),
        6.0: [
            ("What a move by half a pixel gives", "The move is by a quarter: the two neighbours have unequal shares."),
            ("Pixel 2 keeps itself whole, beside its neighbour's quarter", "The two shares add up to 1."),
        ],
        1.0: (
            "From the left, and the shares are exchanged",
            "Pixel 2 holds what was further right before, and most of it was in pixel 2.",
        ),
        8.0: ("A whole pixel", "The move is by a quarter of a pixel."),
    },
    look="from which side the content comes, which of the two neighbours is nearer, and its share",
    hints=(
        "Where did the content of pixel 2 come from?",
        "From the place 2¼, between 4 and 8.",
        "0.75 * ___ + 0.25 * ___",
    ),
)
