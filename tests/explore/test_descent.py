"""Steps on a parabola: each is a power of the same factor, and the words say what comes of it."""

import numpy as np
import pytest

from mlp_course.explore import Descent


@pytest.mark.parametrize("eta", [0.02, 0.1, 0.5, 0.9, 1.0, 1.1, 1.2])
@pytest.mark.parametrize("start", [-2.0, -0.7, 1.3])
def test_descent_draws_the_powers_of_its_factor(eta, start):
    descent = Descent()
    descent.controls["eta"].value, descent.controls["start"].value = eta, start
    x, y = descent.steps.get_data()
    np.testing.assert_allclose(x, start * (1 - 2 * eta) ** np.arange(31), rtol=1e-9, atol=1e-15)
    np.testing.assert_array_equal(y, x**2)
    t, f = descent.fall.get_data()
    assert list(t) == list(range(31)) and (f == np.maximum(x**2, 1e-9)).all()
    assert descent.error is None


VERDICTS = {
    0.04: "crawls",
    0.1: "converges from one side",
    0.5: "arrives in one step",
    0.9: "oscillates from side to side, and converges",
    1.0: "stays put",
    1.02: "diverges",
}


@pytest.mark.parametrize(("eta", "word"), VERDICTS.items())
def test_descent_says_what_happens(eta, word):
    descent = Descent(eta=eta)
    assert descent.controls["eta"].value == eta and word in descent.status.text
    assert sum(other in descent.status.text for other in VERDICTS.values()) == 1
    assert descent.status.text == descent.panels[0].picture.alt


def test_descent_slider_has_the_values_of_the_chapter_and_a_start_at_the_minimum():
    descent = Descent(eta=1.0, start=0)
    assert {0.1, 0.5, 0.9, 1.0, 1.1} <= set(descent.controls["eta"].values)
    assert (descent.path() == 0).all() and "started at the minimum" in descent.status.text
    assert "\N{MINUS SIGN}1.00" in descent.status.text
