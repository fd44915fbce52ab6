"""Histograms by layer hold what a network computed, and say what the theory says."""

import numpy as np
import pytest

from mlp_course import Network
from mlp_course.explore import LayerHistograms
from mlp_course.plots.ridges import ROW


def tops(ridges, l):
    """Heights of the bars of the l-th ridge drawn, as shares of the tallest."""
    _across, down = ridges.fill.get_paths()[l - 1].vertices[:-1].T
    return (l + 0.42 - down[1:-1:2]) / ROW


@pytest.mark.parametrize("activation", ["sigmoid", "tanh"])
def test_the_bars_are_the_activations_of_each_layer(activation):
    shown = LayerHistograms("glorot", activation, width=50, depth=4)
    low, high = {"sigmoid": (0, 1), "tanh": (-1, 1)}[activation]
    assert len(shown.forward.fill.get_paths()) == len(shown.backward.fill.get_paths()) == 4
    for l in (1, 2, 3, 4):
        counts, _ = np.histogram(shown.a[l], 50, (low, high))
        assert np.abs(tops(shown.forward, l) - counts / counts.max()).max() < 0.02


def test_the_errors_are_those_of_backpropagation_on_a_logarithmic_scale():
    shown = LayerHistograms("lecun", "tanh", width=200, depth=3)
    sizes, rng = [200, 200, 200, 200, 1], np.random.default_rng(0)
    x, y = rng.standard_normal((200, 50)), rng.integers(0, 2, (1, 50)).astype(float)
    net = Network(sizes, "tanh", "sigmoid", "cross-entropy", rng=rng)
    back = net.backprop(x, y)
    for l in (1, 2, 3):
        assert np.allclose(shown.delta[l][0], back.delta[l]) and np.allclose(shown.z[l][0], back.z[l])
        assert shown.rms_delta[l - 1] == pytest.approx(np.sqrt((back.delta[l] ** 2).mean()))
    assert shown.backward.ax.get_xlim()[1] >= np.log10(np.quantile(np.abs(back.delta[1]), 0.99))


def test_each_initializer_does_what_its_variance_says():
    def scales(initializer, activation):
        shown = LayerHistograms(initializer, activation, width=200, depth=11)
        return shown.std_z[-1] / shown.std_z[0], shown.rms_delta[0] / shown.rms_delta[-1]

    fading, fading_back = scales("lecun", "relu")
    assert fading == pytest.approx(2**-5, rel=0.4) and fading_back == pytest.approx(2**-5, rel=0.4)
    kept, kept_back = scales("he", "relu")
    assert 0.5 < kept < 2 and 0.5 < kept_back < 2
    growing, _ = scales("normal", "identity")
    assert growing == pytest.approx(200**5, rel=0.5)
    assert scales("lecun", "sigmoid")[1] < 0.26**10 < 0.01 < scales("lecun", "tanh")[1]


def test_saturation_is_the_share_of_flat_slopes_and_stands_beside_its_layer():
    shown = LayerHistograms("normal", "sigmoid", width=100, depth=2)
    expected = [(np.abs(shown.z[l]) > np.log((1 + np.sqrt(0.96)) / (1 - np.sqrt(0.96)))).mean() for l in (1, 2)]
    assert np.allclose(shown.saturated, expected, atol=1e-3)
    assert [text.get_text() for text in shown.forward.numbers[:3]] == [f"{100 * e:.0f} %" for e in expected] + [""]
    assert f"{100 * expected[0]:.0f} %" in shown.status.text


def test_every_control_draws_other_networks():
    shown = LayerHistograms(width=20, depth=3)
    for name, value in {"initializer": "he", "activation": "relu", "width": 50, "depth": 5}.items():
        before = [path.vertices.copy() for path in shown.forward.fill.get_paths()]
        shown.controls[name].value = value
        after = [path.vertices for path in shown.forward.fill.get_paths()]
        assert shown.error is None, shown.status.text
        assert len(before) != len(after) or not np.allclose(before, after), name
    assert shown.a[5].shape == (4, 50, 50) and len(shown.std_z) == 5
    assert "relu, he weights, 50 neurons" in shown.status.text and shown.status.text == shown.panels[0].picture.alt


def test_all_zero_weights_send_no_error_back_and_the_picture_says_so():
    shown = LayerHistograms("zeros", "tanh", width=5, depth=3)
    assert not any(shown.delta[l].any() for l in (1, 2, 3)) and shown.backward.fill.get_paths() == []
    assert "All errors are 0" in shown.status.text and shown.backward.numbers[0].get_text() == "all 0"
    shown.controls["initializer"].value = "normal"
    assert len(shown.backward.fill.get_paths()) == 3
    shown.controls["depth"].value = 1
    assert "Layer 1:" in shown.status.text and shown.error is None


def test_a_learners_own_initializer_and_activation_run_in_it():
    def mine(n_out, n_in, rng):
        return np.full((n_out, n_in), 0.5), np.zeros(n_out)

    shown = LayerHistograms(mine, (np.sin, np.cos), width=10, depth=2)
    assert np.allclose(shown.a[2], np.sin(0.5 * shown.a[1].sum(axis=1, keepdims=True)))
    assert shown.error is None and "yours: mine weights" in shown.status.text
    shown.controls["initializer"].value = "he"
    assert not np.allclose(shown.z[1].std(axis=1), 0) and "he weights" in shown.status.text


@pytest.mark.parametrize("wrong", [{"initializer": "hee"}, {"activation": "softmaxx"}])
def test_unknown_names_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong.values()))):
        LayerHistograms(**wrong)
