"""The ball in the ravine and Adam's stepper: what they draw is the walk, and what they say is true of it."""

import numpy as np
import pytest

from mlp_course.experiments.adam import moments
from mlp_course.experiments.momentum import rolled
from mlp_course.explore import AdamStepper, RavineBall
from mlp_course.explore.ravine_ball import ETAS, MUS, shades, slowest


@pytest.mark.parametrize(("eta", "mu"), [(0.06, 0.58), (0.038, 0.0), (0.002, 0.98)])
def test_the_ball_draws_its_walk(eta, mu):
    ball = RavineBall(eta=eta, mu=mu)
    distance = np.linalg.norm(rolled(eta, mu, 60), axis=1)
    np.testing.assert_allclose(ball.line.get_ydata(), np.clip(distance, 1e-9, 1e3))
    assert ball.here.get_data() == ([eta], [mu]) and "lost" not in ball.status.text


def test_beyond_its_own_cliff_the_ball_is_lost_and_not_beyond_that_of_plain_descent():
    ball = RavineBall(eta=0.07, mu=0.9)
    assert "lost" not in ball.status.text
    ball.controls["eta"].value = 0.078
    assert "lost" in ball.status.text and ball.error is None
    ball.controls["mu"].value = 0.0
    assert "lost" in ball.status.text
    ball.controls["eta"].value = 0.038
    assert "lost" not in ball.status.text


def test_the_map_is_orange_where_a_ball_is_lost():
    eta, mu = np.meshgrid(ETAS, MUS)
    factors = slowest(eta, mu)
    orange = (shades(factors)[..., 0] > 0.9) & (shades(factors)[..., 2] < 0.8)
    np.testing.assert_array_equal(orange, eta >= 2 * (1 + mu) / 50 - 1e-12)


def test_the_stepper_shows_the_three_numbers():
    stepper = AdamStepper(update=3)
    np.testing.assert_allclose(stepper.curves[0].get_ydata(), [3.162, 4.250, 4.950], atol=1e-3)
    np.testing.assert_allclose(stepper.curves[1].get_ydata(), [1, 1, 1])
    assert "v = 0.9 · 0.38 + 0.1 · 2 = 0.542" in stepper.status.text


def test_next_and_back_move_the_update_and_stay_inside():
    stepper = AdamStepper()
    stepper.back_button.click()
    assert stepper.controls["update"].value == 1
    stepper.next_button.click()
    assert stepper.controls["update"].value == 2 and "Update 2" in stepper.status.text
    stepper.controls["gradients"].value = "2, −2, 2, …"
    run = moments([2.0, -2.0])
    np.testing.assert_allclose(stepper.curves[1].get_ydata(), [moment.corrected for moment in run])
    assert "0.1 · (−2)" in stepper.status.text
