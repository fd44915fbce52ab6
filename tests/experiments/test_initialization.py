"""Chapter 5's experiments: their numbers against the package, nudges and the chapter's formulas."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import Network, initializers
from mlp_course.activations import sigmoid
from mlp_course.experiments import depth_cures, starts
from mlp_course.experiments import initialization as page

FOLD = re.compile(r"<summary>The source of (.*?)</summary>\n\n```python\n(.*?)```", re.DOTALL)


def test_the_chains_end_where_the_text_says():
    assert page.powers().ends == pytest.approx([3325.26, 9.5367e-07], rel=1e-5)
    assert "3,325" in page.powers().figure.axes[0].get_title(loc="left")


@pytest.mark.parametrize("width", [36, 100])
def test_a_layer_multiplies_the_rms_by_the_root_of_its_inputs(width):
    assert page.through_layers(weight_rms=1.0, width=width, networks=5).factor == pytest.approx(width**0.5, rel=0.1)
    level = page.through_layers(weight_rms=width**-0.5, width=width, networks=5)
    assert level.factor == pytest.approx(1, rel=0.1) and level.sizes.shape == (21, 5)
    low, high = level.figure.axes[0].get_ylim()
    assert low <= 0.01 and high >= 100


def test_a_wide_neuron_sums_only_the_inputs_that_are_on():
    z = page.wide_networks()
    assert z.shape == (20, 100) and z.std() == pytest.approx(501**0.5, rel=0.05)
    assert page.wide_networks(divided=True).std() == pytest.approx(1.5**0.5, rel=0.05)
    found = page.asleep()
    assert found.large.mean() == pytest.approx((abs(z) > 4.6).mean()) and found.small.max() == 0
    assert sigmoid.prime(np.array([page.SATURATED])) == pytest.approx(0.01, rel=0.02)


def test_the_variances_are_those_of_the_packages_rules():
    assert {*page.VARIANCES} == {"lecun", "glorot", "he"}
    for rule, variance in page.VARIANCES.items():
        W, _b = initializers.BY_NAME[rule](400, 100, np.random.default_rng(0))
        assert W.var() == pytest.approx(variance(400, 100), rel=0.03)


def test_errors_are_sent_back_as_the_network_does():
    rng = np.random.default_rng(0)
    net = Network([3, 4, 5, 2], "tanh", "identity", rng=0)
    x = rng.standard_normal((3, 6))
    y = rng.standard_normal((2, 6))
    back = net.backprop(x, y)
    sent = page.sent_back(net, back.z, back.delta[3])
    for l in (1, 2, 3):
        np.testing.assert_allclose(sent[l], back.delta[l], atol=1e-12)


def test_the_formulas_hold_where_their_assumptions_do_and_the_table_shows_both():
    back = page.errors_back("he")
    np.testing.assert_allclose(back.predicted, [1 / 3, 1, 1 / 3, 1, 1 / 3], rtol=1e-12)
    np.testing.assert_allclose(back.measured, back.predicted, rtol=0.2)
    forward = page.signals_forward("glorot", "identity")
    assert forward.predicted[0] == pytest.approx(50 * 2 / 200)
    np.testing.assert_allclose(forward.measured, forward.predicted, rtol=0.2)
    assert (page.errors_back("he", real=True).measured > 1.2 * back.predicted).all()


def test_the_squared_slopes_are_those_of_the_formula():
    assert page.squared_slope("identity", "lecun", depth=3, width=10, networks=2) == 1
    assert page.squared_slope("relu", "he", depth=3, width=50, networks=5) == pytest.approx(0.5, abs=0.1)


def test_a_learners_start_is_followed_under_its_name():
    found = page.sizes_by_layer("relu", {"mine": initializers.he}, layers=5, networks=3)
    assert list(found.sizes) == ["mine"] and found.sizes["mine"].shape == (5, 3)


def test_spreads_take_the_variance_apart():
    found = page.spreads("relu", "he", layers=4, networks=3)
    sizes = page.sizes_by_layer("relu", {"He": "he"}, layers=4, networks=3).sizes["He"]
    whole = found.neurons**2 + found.examples**2
    assert (whole < sizes**2 * (1 + 1e-9)).all() and (whole > 0.8 * sizes**2).all()


def test_stripes_are_shown_as_they_are():
    maps = page.heat_maps().maps
    assert [values.shape for values in maps] == [(40, 25)] * 3
    shown = page.heat_maps().figure.axes[0].images[0].get_array()
    assert np.array_equal(shown, maps[0])
    assert maps[0].std(axis=1).mean() > 1000 * maps[2].std(axis=1).mean()


def test_inputs_are_standardised_row_by_row():
    x = starts.standardized(np.array([[100.0, 102.0, 104.0], [1.0, 1.0, 4.0]]))
    np.testing.assert_allclose(x, [[-1.2247, 0, 1.2247], [-0.7071, -0.7071, 1.4142]], atol=1e-4)
    spoilt = starts.SCALES["standardised"](np.array([[0.0, 1.0, 5.0], [2.0, 1.0, 0.0]]))
    np.testing.assert_allclose(spoilt, starts.standardized(np.array([[0.0, 1.0, 5.0], [2.0, 1.0, 0.0]])))


def test_digits_are_divided_into_three_parts_without_one_in_common():
    x = np.arange(1797.0)[None]
    learn, choose, judge = starts.parts(x, x)
    assert [part[0].shape[1] for part in (learn, choose, judge)] == [800, 400, 597]
    assert len({*learn[0][0], *choose[0][0], *judge[0][0]}) == 1797


def test_twins_are_told_from_neurons_that_only_look_alike():
    def same_weights_into(n_out, n_in, rng):
        return np.ones((n_out, n_in)) if n_in == 2 else rng.standard_normal((n_out, n_in)), np.zeros((n_out, 1))

    assert starts.xor_from("zeros", 2, 2)[1] and starts.xor_from(starts.all_equal, 2, 2)[1]
    assert not starts.xor_from(same_weights_into, 2, 2)[1]


def test_a_shortcut_lets_an_error_through_and_the_plain_stack_is_backpropagation():
    sizes = depth_cures.errors_through(False, layers=4, width=6, examples=3)
    rng = np.random.default_rng(0)
    net = Network([6] * 5, "sigmoid", "sigmoid", rng=1)
    for l in range(1, 5):
        net.W[l][...] = rng.standard_normal((6, 6)) / np.sqrt(6)
    x = rng.standard_normal((6, 3))
    last = rng.standard_normal((6, 3))
    z, _a = net.forward(x)
    delta = page.sent_back(net, z, last * sigmoid.prime(z[4]))
    expected = [page.rms(net.W[l + 1].T @ delta[l + 1]) for l in range(4)] + [page.rms(last)]
    np.testing.assert_allclose(sizes, np.array(expected) / expected[-1], rtol=1e-9)
    assert depth_cures.errors_through(True, layers=4, width=6)[0] > 0.5


def test_normalised_values_have_mean_0_and_rms_1_in_every_neuron():
    z = depth_cures.normalized(np.random.default_rng(0).normal(5, 3, (4, 50)))
    np.testing.assert_allclose(z.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(page.rms(z, axis=1), 1, rtol=1e-9)


@pytest.mark.parametrize("shortcuts", [False, True])
@pytest.mark.parametrize("normalize", [False, True])
def test_the_slopes_of_deep_layers_are_those_of_nudging(shortcuts, normalize):
    rng = np.random.default_rng(0)
    W = rng.standard_normal((3, 2, 4, 4))
    a = rng.standard_normal((2, 4, 7))
    error = rng.standard_normal((2, 4, 7))
    _a, seen = depth_cures.forward(W, a, shortcuts, normalize)
    slopes, _error = depth_cures.backward(W, seen, error, shortcuts, normalize)
    nudge = np.zeros_like(W)
    nudge[1, 0, 2, 3] = 1e-6
    up, down = (depth_cures.forward(W + side * nudge, a, shortcuts, normalize)[0] for side in (1, -1))
    np.testing.assert_allclose(slopes[1, 0, 2, 3], ((up - down) * error).sum() / 2e-6, rtol=1e-6)


def test_twins_come_apart_only_where_each_carries_its_own_input_along():
    apart = [depth_cures.twins(shortcuts, normalize=False, updates=3)[-1] for shortcuts in (False, True)]
    assert apart[0] < 1e-9 and apart[1] > 1e-4


def test_the_sources_folded_in_the_chapter_are_the_packages():
    chapter = (Path(__file__).resolve().parents[2] / "notebooks" / "src" / "05_initialization.py").read_text("utf-8")
    prose = "\n".join(line.removeprefix("#").removeprefix(" ") for line in chapter.splitlines())
    folds = FOLD.findall(prose)
    assert len(folds) >= 4
    for names, code in folds:
        functions = [vars(page).get(name) or vars(starts)[name] for name in re.findall(r"<code>(\w+)</code>", names)]
        assert code.rstrip() == "\n\n\n".join(inspect.getsource(function).rstrip() for function in functions)
