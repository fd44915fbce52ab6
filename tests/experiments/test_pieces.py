"""The notebooks beside chapter 1: pieces that are counted another way, and curves that are met where they should be."""

import numpy as np
import pytest

from mlp_course.experiments import pieces


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_hinges_meet_the_curve_at_the_ends_of_the_pieces(count):
    ends = np.linspace(-1.5, 1.5, count + 1)
    drawn = pieces.hinge_network(count, np.cos)(ends[None])[0]
    np.testing.assert_allclose(drawn, np.cos(ends), atol=1e-12)
    assert pieces.hinge_network(count).size == 3 * count + 1


def test_the_gap_falls_to_a_quarter_with_twice_the_pieces():
    found = pieces.gaps(pieces=(64, 128, 256))
    assert found.errors[:-1] / found.errors[1:] == pytest.approx(4, abs=0.2) and found.slope == pytest.approx(
        -2, abs=0.05
    )


@pytest.mark.parametrize("layers", [1, 2, 5])
def test_a_tent_of_tents_is_what_folding_gives(layers):
    x = np.linspace(0, 1, 97)
    folded = x
    for _ in range(layers):
        folded = 1 - abs(1 - 2 * folded)
    net = pieces.tents(layers)
    np.testing.assert_allclose(net(x[None])[0], folded, atol=1e-9)
    assert net.size == 6 * layers + 1 and pieces.pieces_of(net) == 2**layers


def test_lines_placed_by_hand_leave_the_gap_of_the_text():
    x = np.linspace(-1, 1, 6001)
    slopes, heights = pieces.placed_lines(3)
    gap = (slopes[:, None] * x + heights[:, None]).max(axis=0) - x**2
    assert gap.max() == pytest.approx(1 / 18, abs=1e-6) and gap.min() == pytest.approx(-1 / 18, abs=1e-3)


def test_trained_lines_and_races_keep_a_number_for_each_network():
    lines = pieces.trained_lines(k=4, neurons=3)
    assert lines.used.shape == lines.errors.shape == (3,) and lines.used.max() <= 4
    race = pieces.depth_race(etas=(0.01, 0.1), networks=2, epochs=2)
    assert [cost.shape for cost in race.costs.values()] == [(2, 2), (2, 2)]
