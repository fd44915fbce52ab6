"""The network: how it is made, what it refuses, how it is copied, saved and loaded."""

import json

import numpy as np
import oracles
import pytest

from mlp_course import Network, initializers, load, save, stack


@pytest.mark.parametrize(
    ("name", "variance"), [("normal", 1), ("lecun", 1 / 400), ("glorot", 2 / 700), ("he", 2 / 400)]
)
def test_initial_weights_have_the_stated_variance(name, variance):
    net = Network([400, 300], output="identity", initializer=name, rng=0)
    assert net.W[1].var() == pytest.approx(variance, rel=0.02)
    assert abs(net.W[1].mean()) < 4 * np.sqrt(variance / net.W[1].size)
    assert net.b[1].var() == (pytest.approx(1, rel=0.3) if name == "normal" else 0)


def test_initializers_by_name_value_and_callable():
    assert not Network([2, 3, 1], initializer="zeros").theta.any()
    net = Network([2, 3, 1], initializer=initializers.constant(0.5))
    assert (net.W[1] == 0.5).all() and (net.b[1] == 0).all()
    mine = Network([2, 3, 1], initializer=lambda n_out, n_in, rng: (np.full((n_out, n_in), n_in), np.arange(n_out)))
    assert (mine.W[2] == 3).all() and mine.b[1][:, 0].tolist() == [0, 1, 2]
    with pytest.raises(
        ValueError, match=r"There is no initializer 'xavier'\. There are: normal, lecun, glorot, he, zeros"
    ):
        Network([2, 1], initializer="xavier")


def test_a_stack_starts_as_its_networks_would():
    rng = np.random.default_rng(5)
    alone = [Network([3, 4, 2], rng=rng) for _ in range(3)]
    pile = Network([3, 4, 2], rng=5, copies=3)
    np.testing.assert_array_equal(pile.theta, np.stack([net.theta for net in alone]))
    np.testing.assert_array_equal(stack(alone).theta, pile.theta)
    pile[1].W[1][0, 0] = 99
    assert pile.theta[1, 0] == 99


def test_a_slice_of_a_stack_is_a_stack_in_the_same_memory():
    pile = oracles.network(copies=5)
    part = pile[1:4]
    x, _ = oracles.batch((3, 2))
    assert part.copies == 3 and pile[2].copies is None
    assert np.shares_memory(part.theta, pile.theta) and np.shares_memory(pile[2].theta, pile.theta)
    np.testing.assert_array_equal(part(x), pile(x)[1:4])


def test_at_makes_a_network_or_a_stack_by_the_shape_of_theta():
    net, pile = oracles.network(), oracles.network(copies=3)
    assert net.at(pile.theta).copies == 3 and pile.at(net.theta).copies is None
    assert net.at(pile.theta).theta is pile.theta and net.copies is None
    turned = net.at(net.theta + 1j)
    assert turned.dtype == complex and turned.W[1].dtype == complex
    for theta in (np.zeros(()), np.zeros(3), np.zeros((2, 3)), np.zeros((1, 2, net.size))):
        with pytest.raises(ValueError, match="theta is float64 of shape"):
            net.at(theta)


@pytest.mark.parametrize("output", ["softmax", "maxout(2)"])
@pytest.mark.parametrize("copies", [None, 3])
def test_onward_from_any_layer_ends_where_the_whole_pass_does(output, copies):
    net = oracles.network((3, 5, 4, 2), output=output, copies=copies)
    x, _ = oracles.batch((3, 2))
    run = net.forward(x)
    for l in range(1, net.L + 1):
        z, a = net.onward(l, run.z[l])
        np.testing.assert_array_equal(z, run.z[net.L])
        np.testing.assert_array_equal(a, run.a[net.L])


def test_same_seed_same_network_and_global_state_untouched():
    before = json.dumps(np.random.get_state(legacy=True)[1].tolist())  # noqa: NPY002
    assert (Network([3, 2], rng=4).theta == Network([3, 2], rng=4).theta).all()
    assert json.dumps(np.random.get_state(legacy=True)[1].tolist()) == before  # noqa: NPY002


def test_copy_shares_nothing():
    net = oracles.network()
    twin = net.copy()
    twin.theta[:] = 0
    assert net.theta.all() and not np.shares_memory(net.theta, twin.theta)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"sizes": 5}, TypeError, "sizes should be a list such as"),
        ({"sizes": [2]}, ValueError, "at least inputs and outputs"),
        ({"sizes": [2, 0]}, ValueError, r"sizes\[1\] should be at least 1, got 0"),
        ({"sizes": [2, 2.5]}, TypeError, r"sizes\[1\] should be a whole number, got 2.5"),
        ({"sizes": [2, 3, 1], "activation": ["tanh"]}, ValueError, "lists 1 activations, expected 2"),
        ({"sizes": [2, 3, 1], "activation": "softmax"}, ValueError, "softmax cannot be .* hidden layer 1.*BP2"),
        ({"sizes": [2, 1], "copies": 0}, ValueError, "number of stacked networks, should be at least 1"),
        ({"sizes": [2, 1], "dtype": int}, ValueError, "np.float64 or np.float32, got int64"),
        ({"sizes": [2, 1], "rng": "seed"}, TypeError, "rng should be a seed"),
        ({"sizes": [2, 1], "output": "tanh", "cost": "cross-entropy"}, ValueError, "does not go with tanh outputs"),
    ],
)
def test_refusals(arguments, error, message):
    with pytest.raises(error, match=message):
        Network(**arguments)


def test_wrong_inputs_are_told_what_was_expected():
    net = oracles.network((784, 3, 2))
    before = net.theta.copy()
    with pytest.raises(ValueError, match=r"x has shape \(300, 784\), expected \(784, m\).*did you mean x\.T"):
        net.forward(np.zeros((300, 784)))
    with pytest.raises(ValueError, match=r"x has shape \(2, 300\), expected \(784, m\)\.$"):
        net.forward(np.zeros((2, 300)))
    with pytest.raises(ValueError, match=r"x has shape \(5,\).*For one example give 784 numbers"):
        net(np.zeros(5))
    with pytest.raises(ValueError, match=r"x has 5 examples .* y has 4"):
        net.backprop(np.zeros((784, 5)), np.zeros((2, 4)))
    with pytest.raises(TypeError, match="x should hold real numbers"):
        net.forward([["a"] * 784])
    with pytest.raises(ValueError, match="holds no example"):
        net.forward(np.zeros((784, 0)))
    with pytest.raises(ValueError, match="theta is float32"):
        net.adopt(net.theta.astype(np.float32))
    with pytest.raises(TypeError, match="not a stack"):
        net[0]
    with pytest.raises(ValueError, match=r"networks\[1\].*not of the kind"):
        stack([net, oracles.network((784, 3, 1))])
    assert (net.theta == before).all()


@pytest.mark.parametrize(
    "net",
    [
        oracles.network(),
        oracles.network(copies=3, dtype=np.float32),
        oracles.network(output="maxout(2)"),
        oracles.network(output="softmax", cost="log-likelihood"),
    ],
    ids=repr,
)
def test_save_and_load(net, tmp_path):
    path = save(net, tmp_path / "net")
    assert path.name == "net.npz" and [p.name for p in tmp_path.iterdir()] == ["net.npz"]
    twin = load(path)
    x, _ = oracles.batch((3, 2))
    assert repr(twin) == repr(net) and twin.dtype == net.dtype
    np.testing.assert_array_equal(twin(x), net(x))
    with np.load(path, allow_pickle=False) as file:
        assert set(file) == {"theta", "about"}


def test_files_that_are_no_network(tmp_path):
    text, arrays, cut = tmp_path / "a.npz", tmp_path / "b.npz", tmp_path / "c.npz"
    text.write_text("hello", encoding="utf-8")
    np.savez(arrays, theta=np.zeros(3))
    cut.write_bytes(save(oracles.network(), tmp_path / "whole.npz").read_bytes()[:200])
    for path in (text, arrays, cut):
        with pytest.raises(ValueError, match="is not a network saved by mlp_course"):
            load(path)
    with pytest.raises(FileNotFoundError, match="there is no file"):
        load(tmp_path / "none.npz")
    with pytest.raises(ValueError, match="only the package's own activations"):
        save(Network([2, 2, 1], activation=(np.sin, np.cos)), tmp_path / "own.npz")
