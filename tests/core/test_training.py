"""Training: the same numbers as scikit-learn, as single networks, and as the definition says."""

import warnings
from collections import deque

import numpy as np
import oracles
import pytest

from mlp_course import Network, datasets, evaluate, optimizers, penalties, schedules, sgd, stack
from mlp_course.early_stopping import early_stopping


def last(steps):
    return deque(steps, maxlen=1).pop()


def train_scikit_learn(peer, net, rows, targets, epochs):
    """Start scikit-learn's network at our weights, and train it on batches in order."""
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        peer.set_params(max_iter=1, warm_start=True, shuffle=False, alpha=0.0, tol=0.0, n_iter_no_change=10**6)
        peer.fit(rows, targets)
        peer.coefs_, peer.intercepts_ = [W.T.copy() for W in net.W[1:]], [b[:, 0].copy() for b in net.b[1:]]
        peer.set_params(max_iter=epochs).fit(rows, targets)
    blocks = [np.hstack([W.T, b[:, None]]).ravel() for W, b in zip(peer.coefs_, peer.intercepts_, strict=True)]
    return np.concatenate(blocks)


# Adam without ε: scikit-learn adds it before the bias is taken out of √s, the paper's algorithm after.
SETTINGS = [
    ("classifier", {"solver": "sgd", "momentum": 0.0}, optimizers.SGD()),
    ("classifier", {"solver": "sgd", "momentum": 0.8, "nesterovs_momentum": False}, optimizers.Momentum(0.8)),
    ("regressor", {"solver": "sgd", "momentum": 0.0}, optimizers.SGD()),
    ("regressor", {"solver": "sgd", "momentum": 0.8, "nesterovs_momentum": True}, optimizers.Nesterov(0.8)),
    ("regressor", {"solver": "adam", "epsilon": 1e-300}, optimizers.Adam(eps=1e-300)),
]


@pytest.mark.parametrize(("task", "settings", "optimizer"), SETTINGS, ids=lambda v: v if isinstance(v, str) else "")
def test_same_numbers_as_scikit_learn(task, settings, optimizer):
    from sklearn.neural_network import MLPClassifier, MLPRegressor  # each worker would import it, for two seconds

    rng = np.random.default_rng(0)
    x = rng.normal(size=(4, 50))
    settings = dict(hidden_layer_sizes=(6, 5), activation="tanh", batch_size=10, learning_rate_init=0.05, **settings)
    if task == "classifier":
        labels = rng.integers(0, 3, 50)
        net = Network([4, 6, 5, 3], "tanh", "softmax", "log-likelihood", rng=1)
        y, targets, peer = np.eye(3)[:, labels], labels, MLPClassifier(**settings)
    else:
        net = Network([4, 6, 5, 2], "tanh", "identity", "quadratic", rng=1)
        y = rng.normal(size=(2, 50))
        targets, peer = y.T, MLPRegressor(**settings)
    theirs = train_scikit_learn(peer, net, x.T, targets, 6)
    last(sgd(net, (x, y), 0.05, 10, epochs=6, rng=oracles.InOrder(), optimizer=optimizer))
    np.testing.assert_allclose(net.theta, theirs, rtol=1e-10, atol=1e-10)


def test_an_update_is_what_the_definition_says():
    net, data = oracles.network(), oracles.batch((3, 2), m=5)
    expected = net.copy()
    for start in (0, 2, 4):  # the last batch has one example
        x, y = (part[:, start : start + 2] for part in data)
        expected.theta -= 0.3 * expected.backprop(x, y).grad
    step = last(sgd(net, data, 0.3, 2, epochs=1, rng=oracles.InOrder()))
    np.testing.assert_allclose(net.theta, expected.theta, rtol=1e-12)
    assert (step.t, step.epoch, step.epoch_done, step.eta, step.diverged) == (3, 1, True, 0.3, False)


def test_an_epoch_sees_each_example_once_with_its_own_target():
    x = np.arange(1.0, 504.0)[None]
    seen = []

    def gradient(net, x, y):
        np.testing.assert_array_equal(y, x + 0.5)
        seen.append(x.copy())
        return np.zeros_like(net.theta)

    net = Network([1, 1], output="identity", rng=0)
    done = [step.epoch_done for step in sgd(net, (x, x + 0.5), 0.1, 7, epochs=2, rng=0, gradient=gradient)]
    assert [part.shape[1] for part in seen] == ([7] * 71 + [6]) * 2
    assert [i for i, d in enumerate(done) if d] == [71, 143]
    first, second = np.hstack(seen[:72]), np.hstack(seen[72:])
    assert sorted(first[0]) == sorted(second[0]) == x[0].tolist()
    assert (first != second).any() and (first[0] != x[0]).any()


def test_the_callers_data_and_the_global_random_state_stay():
    x, y = oracles.batch((3, 2), m=40)
    before, state = (x.copy(), y.copy()), np.random.get_state()[1].copy()  # noqa: NPY002
    last(sgd(oracles.network(), (x, y), 0.5, 8, epochs=3, rng=0, dropout=0.3))
    assert (x == before[0]).all() and (y == before[1]).all()
    assert (np.random.get_state()[1] == state).all()  # noqa: NPY002


@pytest.mark.parametrize(("S", "sizes"), [(3, [2, 5, 1]), (5, [2, 5, 1]), (5, [2, 40, 4, 1]), (5, [2, 60, 1])])
def test_a_stack_trains_as_its_networks_with_an_eta_and_a_penalty_each(S, sizes):
    """Few networks and several, a first layer that the stack shares and one that is too large for that."""
    data = datasets.moons(60, rng=0)
    etas, lams = np.array([[0.1], [0.7], [2.0], [0.3], [1.0]])[:S], np.array([[0.0], [1.0], [3.0], [0.0], [0.5]])[:S]
    alone = [Network(sizes, "tanh", rng=seed) for seed in range(S)]
    pile = stack(alone)
    last(sgd(pile, data, etas, 16, epochs=5, rng=9, optimizer="momentum", penalty=penalties.L2(lams)))
    for s, net in enumerate(alone):
        penalty = penalties.L2(float(lams[s, 0]))
        last(sgd(net, data, float(etas[s, 0]), 16, epochs=5, rng=9, optimizer="momentum", penalty=penalty))
        np.testing.assert_allclose(pile.theta[s], net.theta, rtol=1e-9, atol=1e-12)


@pytest.mark.filterwarnings("error")
def test_divergence_is_told_and_warns_of_nothing():
    x, y = oracles.batch((3, 2), m=400)
    net = Network([3, 4, 2], "relu", "identity", rng=0)
    step = last(sgd(net, (x, y), 1e6, 10, epochs=50, rng=0))
    assert step.diverged and step.epoch < 50
    evaluate(net, (x, y))
    pile = Network([3, 4, 2], "relu", "identity", rng=0, copies=3)
    calm = pile[1].copy()
    step = last(sgd(pile, (x, y), np.array([[1e6], [0.01], [1e9]]), 10, epochs=3, rng=0))
    assert step.diverged.tolist() == [True, False, True] and step.epoch == 3
    last(sgd(calm, (x, y), 0.01, 10, epochs=3, rng=0))
    np.testing.assert_allclose(pile.theta[1], calm.theta, rtol=1e-10)


def test_schedules_see_the_number_of_updates_made():
    net, data, asked = oracles.network(), oracles.batch((3, 2), m=6), []
    steps = list(sgd(net, data, lambda t: asked.append(t) or 0.1 / (t + 1), 2, epochs=2, rng=0))
    assert asked == list(range(6)) and [s.eta for s in steps] == [0.1 / (t + 1) for t in range(6)]
    last(sgd(net, data, schedules.cosine(0.5, 10), 2, epochs=1, rng=0))


def test_no_epochs_given_goes_on_and_none_asked_does_nothing():
    net, data = oracles.network(), oracles.batch((3, 2), m=6)
    steps = sgd(net, data, 0.1, 6, rng=0)
    assert [next(steps).epoch for _ in range(5)] == [1, 2, 3, 4, 5]
    assert list(sgd(net, data, 0.1, epochs=0)) == []


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"eta": -1}, ValueError, "eta should be finite and at least 0"),
        ({"eta": "fast"}, TypeError, "eta should hold real numbers"),
        ({"eta": np.ones((2, 1))}, ValueError, r"eta has shape \(2, 1\), expected a number"),
        ({"batch_size": 0}, ValueError, "batch_size should be at least 1, got 0"),
        ({"batch_size": 2.5}, TypeError, "batch_size should be a whole number"),
        ({"optimizer": "adamw"}, ValueError, r"There is no optimizer 'adamw'\. There are: sgd, momentum"),
        ({"penalty": 0.1}, TypeError, "a penalty has the methods"),
        ({"dropout": 1.0}, ValueError, r"dropout is a probability in \[0, 1\)"),
        ({"data": (np.zeros((6, 3)), np.zeros((2, 6)))}, ValueError, r"did you mean x\.T"),
        ({"data": (np.full((3, 6), np.nan), np.zeros((2, 6)))}, ValueError, "x holds nan or inf in 6 of 6 .* column 0"),
        (
            {"data": (np.eye(3, 6), np.eye(2, 6) / [1, 1, 1, 1, 0.5, 1] + [0, 0, 0, 0, np.inf, 0])},
            ValueError,
            "y holds nan or inf in 1 of 6 .* column 4",
        ),
        ({"gradient": lambda net, x, y: 0, "dropout": 0.5}, ValueError, "gradient or dropout, not both"),
    ],
)
def test_refusals_come_at_the_call(arguments, error, message):
    net = oracles.network()
    before = net.theta.copy()
    with pytest.raises(error, match=message):
        sgd(net, **{"data": oracles.batch((3, 2)), "eta": 0.1, **arguments})
    assert (net.theta == before).all()


def test_own_gradient_of_a_wrong_shape():
    with pytest.raises(ValueError, match=r"returned shape \(3,\), expected theta's, \(26,\)"):
        next(sgd(oracles.network(), oracles.batch((3, 2)), 0.1, gradient=lambda net, x, y: np.zeros(3)))


def test_early_stopping_puts_the_best_parameters_back():
    train, validation = datasets.moons(60, noise=0.4, rng=0).split(test=0.5, rng=0)
    net = Network([2, 40, 1], "tanh", "sigmoid", "cross-entropy", rng=0)
    costs = []
    for step in early_stopping(sgd(net, train, 2.0, 5, epochs=300, rng=0), net, validation, patience=8):
        if step.epoch_done:
            costs.append(evaluate(net, validation).cost)
    best = int(np.argmin(costs))
    assert len(costs) == best + 1 + 8 < 300
    assert evaluate(net, validation).cost == pytest.approx(costs[best])


def test_early_stopping_of_a_stack_keeps_the_best_of_each():
    train, validation = datasets.moons(60, noise=0.4, rng=0).split(test=0.5, rng=0)
    net = Network([2, 20, 1], "tanh", "sigmoid", "cross-entropy", rng=0, copies=3)
    costs = []
    for step in early_stopping(sgd(net, train, 2.0, 5, epochs=40, rng=0), net, validation, patience=5):
        if step.epoch_done:
            costs.append(evaluate(net, validation).cost)
    np.testing.assert_allclose(evaluate(net, validation).cost, np.min(costs, axis=0))


def test_digits_are_learned_to_95_per_cent():
    train, test = datasets.digits().astype(np.float32).split(test=0.25, rng=0)
    net = Network([64, 100, 10], "sigmoid", "softmax", "log-likelihood", rng=0, dtype=np.float32)
    last(sgd(net, train, 0.5, 32, epochs=30, rng=0))
    assert evaluate(net, test).accuracy >= 0.95
