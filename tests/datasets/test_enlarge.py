"""Pictures moved and turned, against NumPy's own roll and rot90, and data sets enlarged by them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlp_course import datasets
from mlp_course.datasets import enlarge, moved

DIGITS = datasets.digits().take(np.arange(30))
IMAGES = DIGITS.images


@pytest.mark.parametrize("right", [-2, 0, 1, 8])
@pytest.mark.parametrize("down", [-9, 0, 3])
def test_whole_shifts_are_exact_and_white_comes_in(right, down):
    expected = np.zeros_like(IMAGES)
    for row in range(8):
        for column in range(8):
            if 0 <= row - down < 8 and 0 <= column - right < 8:
                expected[:, row, column] = IMAGES[:, row - down, column - right]
    np.testing.assert_array_equal(moved(IMAGES, right, down), expected)


@pytest.mark.parametrize("quarters", [-1, 0, 1, 2, 3, 4])
def test_quarter_turns_are_exact_and_anticlockwise(quarters):
    np.testing.assert_allclose(moved(IMAGES, degrees=90 * quarters), np.rot90(IMAGES, quarters, axes=(1, 2)), atol=1e-8)


def test_half_a_pixel_is_the_mean_of_two():
    shifted = moved(IMAGES, right=0.5)
    np.testing.assert_allclose(shifted[:, :, 1:], (IMAGES[:, :, 1:] + IMAGES[:, :, :-1]) / 2)
    np.testing.assert_allclose(shifted[:, :, 0], IMAGES[:, :, 0] / 2)


def test_each_picture_may_go_its_own_way_and_pictures_need_not_be_square():
    ramp = np.arange(24.0).reshape(2, 3, 4) + 1
    result = moved(ramp, right=[0, 1], down=[1, 0])
    np.testing.assert_array_equal(result[0, 1:], ramp[0, :-1])
    np.testing.assert_array_equal(result[1, :, 1:], ramp[1, :, :-1])
    np.testing.assert_allclose(moved(ramp, degrees=180), ramp[:, ::-1, ::-1], atol=1e-8)


@given(st.floats(-20, 20), st.floats(-20, 20), st.floats(-720, 720))
def test_brightness_stays_in_its_bounds(right, down, degrees):
    result = moved(IMAGES[:3], right, down, degrees)
    assert result.shape == (3, 8, 8) and result.min() >= 0 and result.max() <= IMAGES.max() + 1e-12


def test_there_and_back_of_a_smooth_picture_is_nearly_the_picture():
    u = np.linspace(-3, 3, 28)
    blob = np.exp(-((u[:, None] - 0.5) ** 2) - u[None] ** 2)[None]
    there = moved(blob, degrees=25)
    assert abs(there - blob).max() > 0.15 and abs(moved(there, degrees=-25) - blob).max() < 0.05


def test_an_enlarged_set_begins_with_the_originals_and_keeps_targets_type_and_shape():
    data = DIGITS.astype(np.float32)
    big = enlarge(data, copies=3, shift=1, degrees=10, rng=1)
    assert len(big) == 4 * len(data) and big.image_shape == (8, 8) and big.classes == 10 and big.x.dtype == np.float32
    np.testing.assert_array_equal(big.x[:, : len(data)], data.x)
    np.testing.assert_array_equal(big.y, np.tile(data.y, 4))
    parts = np.split(big.images, 4)
    assert all((a != b).any() for i, a in enumerate(parts) for b in parts[:i])
    np.testing.assert_array_equal(big.x, enlarge(data, 3, 1, 10, rng=1).x)
    assert (big.x != enlarge(data, 3, 1, 10, rng=2).x).any()


def test_nothing_to_move_gives_copies_and_no_copies_the_set_itself():
    np.testing.assert_array_equal(enlarge(DIGITS, 2, 0, 0).x, np.tile(DIGITS.x, 3))
    np.testing.assert_array_equal(enlarge(DIGITS, 0).x, DIGITS.x)


def test_moves_stay_within_what_was_asked():
    dot = datasets.Dataset(np.eye(1, 81, 40).T, np.array([[1.0], [0.0]]), "dot", 2, (9, 9))
    images = enlarge(dot, copies=200, shift=2, degrees=0, rng=0).images
    reach = np.abs(np.argwhere(images.max(axis=0) > 0) - 4).max()
    centres = np.einsum("nij,ij->n", images, np.mgrid[:9, :9][0]) / images.sum(axis=(1, 2)) - 4
    assert reach == 2 and abs(centres).max() <= 2 and abs(centres).max() > 1.8 and abs(centres.mean()) < 0.3


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: moved(np.zeros((8, 8))), ValueError, r"\(N, height, width\), got \(8, 8\)"),
        (lambda: moved(IMAGES, right=[1, 2]), ValueError, r"right should be a number or have shape \(30,\)"),
        (lambda: moved(IMAGES, degrees=np.nan), ValueError, "degrees holds nan or inf"),
        (lambda: moved(IMAGES, down="1"), TypeError, "down should hold real numbers"),
        (lambda: enlarge(datasets.moons(10)), ValueError, "are not pictures"),
        (lambda: enlarge(DIGITS, copies=-1), ValueError, "copies should be at least 0"),
        (lambda: enlarge(DIGITS, copies=1.5), TypeError, "copies should be a whole number"),
        (lambda: enlarge(DIGITS, shift=-1), ValueError, "shift should be finite and at least 0"),
    ],
)
def test_faults_are_said_clearly(call, error, words):
    with pytest.raises(error, match=words):
        call()
