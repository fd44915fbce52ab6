"""The designer draws the schedule that it trains with, and compares with a constant one."""

import numpy as np
import pytest

from mlp_course import evaluate, schedules, sgd
from mlp_course.explore import ScheduleDesigner
from mlp_course.explore.schedule_designer import SHAPES, UPDATES, examples, schedule, untrained


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("warm_up", [0, 100])
def test_the_designer_draws_the_schedule_that_it_trains_with(shape, warm_up):
    designer = ScheduleDesigner(shape, eta=1.0, warm_up=warm_up)
    drawn = np.array(designer.line.get_ydata())
    seen = []
    rates = schedule(shape, 1.0, warm_up)
    net = untrained()[3].copy()
    data = examples()
    for step in sgd(net, data, rates, 10, epochs=40, rng=0):
        seen.append(step.eta)
    np.testing.assert_allclose(drawn[:-1], seen)
    np.testing.assert_allclose(designer.trained()[0][-1, 3], evaluate(net, data).cost, rtol=1e-9)
    assert drawn.max() == pytest.approx(1.0) and len(seen) == UPDATES
    assert drawn[0] == pytest.approx(0.01 if warm_up else 1.0)


def test_the_designer_compares_with_constant_eta_on_the_same_batches():
    designer = ScheduleDesigner("constant", eta=0.5)
    ours, constant = designer.trained()
    np.testing.assert_array_equal(ours, constant)
    designer.controls["shape"].value = "cosine"
    np.testing.assert_array_equal(designer.trained()[1], constant)
    assert (designer.trained()[0][-1] != constant[-1]).all()
    with pytest.raises(ValueError, match="There is no schedule 'spiral'"):
        schedule("spiral", 1.0, 0)
    assert schedule("cosine", 2.0, 0)(100) == schedules.cosine(2.0, UPDATES)(100)


def test_the_designer_takes_a_schedule_of_ones_own():
    def mine(t, eta, updates, warm):
        return eta * (t + 1) / (updates + warm)

    designer = ScheduleDesigner(mine, eta=2.0, warm_up=100)
    np.testing.assert_allclose(designer.line.get_ydata(), 2.0 * np.arange(1, UPDATES + 2) / (UPDATES + 100))
    assert designer.error is None and "yours: mine" in designer.status.text
    designer.controls["shape"].value = "linear"
    assert "yours" not in designer.status.text
