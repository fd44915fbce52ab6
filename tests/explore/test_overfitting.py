"""Overfitting: curves, and where training stops, are those of the core."""

import numpy as np
import pytest

from mlp_course import Network, datasets, early_stopping, evaluate, sgd
from mlp_course.experiments.overfitting import EPOCHS, early_stops, validation_set
from mlp_course.explore import Overfitting


def test_the_marker_stops_where_the_core_does():
    for seed, patience in [(0, 1), (1, 3), (2, 10)]:
        data, validation = datasets.moons(20, 0.3, rng=seed), datasets.moons(60, 0.3, rng=seed + 50)
        how = {"eta": 0.03, "batch_size": 10, "epochs": 60, "rng": seed, "optimizer": "adam"}
        net = Network([2, 12, 1], "tanh", cost="cross-entropy", rng=seed)
        costs = [evaluate(net, validation).cost for step in sgd(net, data, **how) if step.epoch_done]
        kept, stop = early_stops(np.array(costs)[:, None], patience)
        net = Network([2, 12, 1], "tanh", cost="cross-entropy", rng=seed)
        last = [step.epoch for step in early_stopping(sgd(net, data, **how), net, validation, patience)][-1]
        assert last == stop[0]
        assert evaluate(net, validation).cost == pytest.approx(costs[kept[0] - 1])


def test_early_stops_by_hand():
    costs = np.array([[5.0, 4, 4, 3, 6, 6, 2], [1, 2, 3, 4, 5, 6, 7], [7, 6, 5, 4, 3, 2, 1]]).T
    assert [v.tolist() for v in early_stops(costs, 2)] == [[4, 1, 7], [6, 3, 7]]
    assert [v.tolist() for v in early_stops(costs, 1)] == [[2, 1, 7], [3, 2, 7]]
    assert [v.tolist() for v in early_stops(costs, 7)] == [[7, 7, 7], [7, 7, 7]]


def test_overfitting_draws_its_curves_and_marks_what_it_keeps():
    over = Overfitting(seeds=4)
    curves = over.curves()
    assert curves.train.shape == curves.validation.shape == (EPOCHS, 4)
    for band, values in zip(over.bands, (curves.train, curves.validation), strict=True):
        np.testing.assert_allclose(band.line.get_ydata(), np.median(values, axis=1))
    kept, stop = over.stops()
    assert over.kept.get_xdata()[0] == np.median(kept) and over.stop.get_xdata()[0] == np.median(stop)
    np.testing.assert_array_equal(np.minimum(stop - kept, 10), np.where(stop < EPOCHS, 10, stop - kept))
    net = Network([2, 20, 20, 1], "tanh", cost="cross-entropy", rng=0).at(curves.theta[kept[0] - 1])
    assert evaluate(net, validation_set()).cost == pytest.approx(curves.validation[kept[0] - 1, 0])
    assert kept[0] == np.argmin(curves.validation[: stop[0], 0]) + 1


def test_regularisation_raises_training_cost_and_lowers_validation_cost():
    over = Overfitting(seeds=4)
    plain = over.curves()
    for name, value in [("l2", 0.2), ("l1", 0.1), ("dropout", 0.3)]:
        over.controls[name].value = value
        curves = over.curves()
        assert np.median(curves.train[-1]) > np.median(plain.train[-1])
        assert np.median(curves.validation[-1]) < np.median(plain.validation[-1])
        over.controls[name].value = 0.0
    assert over.curves() is plain, "known trainings are not done again"
    over.controls["n"].value = 320
    assert len(over.training_set()) == 320
    gap = np.median(over.curves().validation[-1] - over.curves().train[-1])
    assert gap < np.median(plain.validation[-1] - plain.train[-1])


def test_a_picture_may_have_one_slider_and_keep_the_rest():
    over = Overfitting(seeds=2, knobs=("l2",), patience=EPOCHS)
    row = over.children[0]
    assert list(row.children) == [over.controls["l2"]]
    assert over.value("patience") == EPOCHS and "answered rightly" in over.status.text


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: Overfitting(sizes=(3, 4, 1)), "x has shape"),
        (lambda: Overfitting(l2=-1), "λ should be finite and at least 0"),
        (lambda: Overfitting(dropout=1.0), "dropout is a probability"),
        (lambda: Overfitting(knobs=("l3",)), "no slider 'l3'; there are n, patience"),
    ],
)
def test_bad_arguments_are_said_clearly(call, words):
    with pytest.raises(ValueError, match=words):
        call()
