"""The small worlds: any size, noise and seed; and each one truly has the shape that its chapter speaks of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlp_course import datasets
from mlp_course.datasets import TOYS, circles, curve, linear, moons, spirals, xor

CLASSIFIED = [name for name in TOYS if name != "curve"]
sizes, noises, seeds = st.integers(2, 120), st.floats(0, 1e6), st.integers(0, 2**32)


@given(name=st.sampled_from(list(TOYS)), n=sizes, noise=noises, seed=seeds)
def test_every_toy_has_its_shape_is_finite_and_repeats_with_its_seed(name, n, noise, seed):
    data = TOYS[name](n=n, noise=noise, rng=seed)
    assert data.x.shape == ((1, n) if name == "curve" else (2, n)) and data.y.shape == (1, n)
    assert data.x.dtype == data.y.dtype == np.float64 and data.x.T.flags.c_contiguous
    assert np.isfinite(data.x).all() and np.isfinite(data.y).all()
    assert data.name == name and data.classes == (None if name == "curve" else 2)
    for rng in (seed, np.random.default_rng(seed)):
        again = TOYS[name](n=n, noise=noise, rng=rng)
        assert np.array_equal(data.x, again.x) and np.array_equal(data.y, again.y)


@given(name=st.sampled_from(CLASSIFIED), n=sizes, noise=noises, seed=seeds)
def test_classes_are_balanced_to_within_one(name, n, noise, seed):
    counts = np.bincount(TOYS[name](n=n, noise=noise, rng=seed).labels, minlength=2)
    assert abs(counts[0] - counts[1]) <= 1


@given(classes=st.integers(2, 12), extra=st.integers(0, 50), noise=noises, seed=seeds)
def test_spirals_have_any_number_of_arms(classes, extra, noise, seed):
    n = classes + extra
    data = spirals(n=n, noise=noise, rng=seed, classes=classes)
    assert data.y.shape == ((1, n) if classes == 2 else (classes, n))
    counts = np.bincount(data.labels, minlength=classes)
    assert counts.max() - counts.min() <= 1


@given(name=st.sampled_from(list(TOYS)), n=sizes, seed=seeds)
def test_without_noise_everything_fits_one_window(name, n, seed):
    assert np.abs(TOYS[name](n=n, noise=0, rng=seed).x).max() <= 1.5


@pytest.mark.parametrize("name", TOYS)
def test_noise_is_a_standard_deviation_and_another_seed_other_numbers(name):
    clean, noisy, other = (TOYS[name](n=4000, noise=noise, rng=rng) for noise, rng in ((0, 0), (0.5, 0), (0.5, 1)))
    moved = noisy.y - clean.y if name == "curve" else noisy.x - clean.x
    assert np.std(moved) == pytest.approx(0.5, rel=0.05) and abs(np.mean(moved)) < 0.05
    assert not np.array_equal(noisy.y if name == "curve" else noisy.x, other.y if name == "curve" else other.x)


@pytest.mark.parametrize("name", CLASSIFIED)
def test_the_first_examples_show_both_classes(name):
    assert set(TOYS[name](n=200).labels[:20]) == {0, 1}


def test_a_generator_moves_on():
    rng = np.random.default_rng(0)
    assert not np.array_equal(moons(rng=rng).x, moons(rng=rng).x)


def test_moons_lie_on_two_half_circles_of_radius_one():
    data = moons(n=100, noise=0)
    for label, centre, sign in ((0, (-0.5, -0.25), 1), (1, (0.5, 0.25), -1)):
        points = data.x[:, data.labels == label] - np.reshape(centre, (2, 1))
        assert np.allclose(np.hypot(*points), 1) and np.all(sign * points[1] >= -1e-12)


def test_moons_are_those_of_scikit_learn():
    from sklearn.datasets import make_moons

    x, labels = make_moons(100, shuffle=False)
    ours = moons(n=100, noise=0)
    for label in (0, 1):
        points = ours.x.T[ours.labels == label] + [0.5, 0.25]
        expected = x[labels == label]
        assert np.allclose(points[np.argsort(points[:, 0])], expected[np.argsort(expected[:, 0])])


@pytest.mark.parametrize("factor", [0.0, 0.5, 0.9])
def test_circles_have_two_radii(factor):
    data = circles(n=60, noise=0, factor=factor)
    radius = np.hypot(*data.x)
    assert np.allclose(radius, np.where(data.labels == 0, 1.2, 1.2 * factor))
    assert np.allclose(data.x[:, data.labels == 0].mean(axis=1), 0)


def test_spiral_arms_are_turned_copies_that_never_meet():
    data = spirals(n=303, noise=0, classes=3)
    arms = [data.x[:, data.labels == k] for k in range(3)]
    arms = [arm[0] + 1j * arm[1] for arm in arms]
    arms = [arm[np.argsort(abs(arm))] for arm in arms]
    for k, arm in enumerate(arms):
        assert np.allclose(arm, arms[0] * np.exp(2j * np.pi * k / 3))
    assert abs(arms[0][:, None] - arms[1][None, :]).min() > 0.1


def test_spirals_without_turns_are_rays():
    data = spirals(n=40, noise=0, turns=0)
    assert np.allclose(data.x[1], 0) and np.array_equal(data.x[0] < 0, data.labels == 1)


def test_xor_of_four_is_the_truth_table():
    data = xor(n=4, noise=0)
    assert data.x.T.tolist() == [[-1, -1], [-1, 1], [1, -1], [1, 1]] and data.y.tolist() == [[0, 1, 1, 0]]


def test_no_line_gets_more_than_three_corners_of_xor_right():
    data, best = xor(n=4, noise=0), 0
    for angle in np.linspace(0, 2 * np.pi, 73):
        for b in np.linspace(-2, 2, 41):
            z = np.cos(angle) * data.x[0] + np.sin(angle) * data.x[1] + b
            best = max(best, np.sum((z > 0) == data.labels))
    assert best == 3


@pytest.mark.parametrize("margin", [0.0, 0.2, 1.0])
def test_linear_is_separated_by_its_line_with_its_margin(margin):
    data = linear(n=500, margin=margin)
    distance = data.x.sum(axis=0) / np.sqrt(2)
    assert np.array_equal(distance > 0, data.labels == 1) and np.abs(distance).min() >= margin - 1e-12
    noisy = linear(n=500, noise=1.0)
    assert np.mean((noisy.x.sum(axis=0) > 0) == noisy.labels) < 0.95


def test_curve_is_its_formula_with_noise_on_y_alone():
    truth, noisy = curve(n=7, noise=0), curve(n=7, noise=0.3)
    assert np.array_equal(truth.x, noisy.x) and np.allclose(np.diff(truth.x), 0.5) and truth.labels is None
    assert np.allclose(truth.y, np.sin(2 * truth.x) + 0.3 * truth.x) and not np.allclose(truth.y, noisy.y)
    assert curve(n=1).x.shape == (1, 1)


def test_by_name():
    assert [datasets.by_name(name) for name in TOYS] == list(TOYS.values())
    with pytest.raises(ValueError, match=r"'moon'\. There are: moons, circles, spirals, xor, linear, curve"):
        datasets.by_name("moon")


@pytest.mark.parametrize("name", TOYS)
@pytest.mark.parametrize(
    "arguments, error, message",
    [
        ({"n": 0}, ValueError, "n should be at least"),
        ({"n": 2.0}, TypeError, "n should be a whole number, got 2.0"),
        ({"n": True}, TypeError, "n should be a whole number"),
        ({"noise": -0.1}, ValueError, "noise should be finite and at least 0, got -0.1"),
        ({"noise": np.nan}, ValueError, "noise should be finite"),
        ({"noise": "much"}, TypeError, "noise should be a number, got 'much'"),
        ({"rng": None}, TypeError, "rng should be a seed"),
        ({"rng": -1}, ValueError, "rng should be at least 0"),
        ({"rng": 0.5}, TypeError, "rng should be a seed"),
    ],
)
def test_errors(name, arguments, error, message):
    with pytest.raises(error, match=message):
        TOYS[name](**arguments)


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda: spirals(n=2, classes=3), "n should be at least 3, got 2"),
        (lambda: spirals(classes=1), "classes should be at least 2"),
        (lambda: spirals(turns=-1), "turns should be"),
        (lambda: circles(factor=1), "factor should be below 1"),
        (lambda: linear(margin=1.5), "margin should lie between 0 and 1"),
    ],
)
def test_errors_of_the_further_arguments(call, message):
    with pytest.raises(ValueError, match=message):
        call()
