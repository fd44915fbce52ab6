"""Chapter 0's experiments: their numbers by hand, and the pictures against the numbers."""

import numpy as np
import pytest

from mlp_course.experiments import first_steps as page


def test_a_knob_goes_to_the_side_on_which_the_cost_is_lower_and_stays_where_both_are_worse():
    rounds = page.one_knob(step=0.5, rounds=6)
    np.testing.assert_allclose(rounds.knobs, [1, 1.5, 2, 2.5, 3, 3, 3])
    np.testing.assert_allclose(rounds.costs, [8, 4.5, 2, 0.5, 0, 0, 0])
    assert "1, 1.5, 2, 2.5, 3, 3, 3" in rounds.words


def test_the_text_has_the_costs_that_are_computed():
    assert page.one_knob_cost(1.1, 2, 6) == pytest.approx(7.22)
    assert page.one_knob(w=1.0, x=-1.0, y=2.0, rounds=1).costs[-1] == pytest.approx(3.125)
    np.testing.assert_allclose(page.cost_of_each_knob().costs, [1.62, 2, 2.42])


def test_steps_that_do_not_fit_never_come_to_rest():
    places = page.longer_moves().knobs
    np.testing.assert_allclose(places[-4:], [3.1, 2.4, 3.1, 2.4])


@pytest.mark.parametrize("make", [page.one_knob, page.longer_moves, page.cost_of_each_knob])
def test_a_title_says_what_was_computed(make):
    result = make()
    titles = [ax.get_title(loc="left") or ax.get_title() for ax in result.figure.axes]
    assert all(titles) and any(f"{result.costs[-1]:.3g}" in title for title in titles)


def test_the_shapes_in_the_words_are_the_networks():
    assert "(2, 4) goes in" in page.shape_of_an_answer().words and page.shape_of_an_answer().shape == (1, 4)
