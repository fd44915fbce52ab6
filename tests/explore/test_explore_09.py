"""Chapter 9's interactives on real widgets: what is plotted is what the mathematics says."""

import numpy as np
import pytest

from mlp_course import Network, datasets, early_stopping, evaluate, sgd
from mlp_course.explore import EnlargedDigits, Overfitting, TwoTasks
from mlp_course.explore.overfitting import EPOCHS, early_stops, validation_set

KINDS = [Overfitting, TwoTasks, EnlargedDigits]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_control_changes_picture_or_words_and_says_so(kind):
    interactive = kind()
    for control in interactive.controls.values():
        before, words = [p.picture.pixels.copy() for p in interactive.panels], interactive.status.text
        control.value = control.values[control.index - 1 if control.index else 1]
        assert interactive.error is None, interactive.status.text
        assert interactive.status.text != words
        assert any((a != p.picture.pixels).any() for a, p in zip(before, interactive.panels, strict=True))
        assert all(panel.picture.alt == interactive.status.text for panel in interactive.panels)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_still_stands_in_and_an_error_is_shown(kind, monkeypatch):
    interactive = kind()
    data, metadata = interactive._repr_mimebundle_()
    assert data["text/plain"] == kind.summary and data["image/png"] and metadata["image/png"]["alt"]
    monkeypatch.setattr(interactive, "update", lambda: 1 / 0)
    control = next(iter(interactive.controls.values()))
    control.value = control.values[control.index - 1 if control.index else 1]
    assert isinstance(interactive.error, ZeroDivisionError) and "division by zero" in interactive.status.text


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


def test_two_tasks_forgets_is_stubborn_and_remembers():
    tasks = TwoTasks()
    none, ones, fisher = (np.median(tasks.final(b), axis=-1) for b in ("none", "all ones", "Fisher"))
    assert (none[:, :1] == none).all() and none[0, 0] < 0.6 < 0.9 < none[1, 0]
    np.testing.assert_array_equal(ones[:, 0], fisher[:, 0])
    assert ones[0, -1] > 0.9 and ones[1, -1] < 0.2
    assert fisher.min(axis=0).max() > 0.84 > 0.8 > ones.min(axis=0).max()
    for task in (0, 1):
        np.testing.assert_allclose(tasks.ends[task].line.get_ydata(), fisher[task])
        np.testing.assert_allclose(tasks.bands[task].line.get_ydata()[-1], fisher[task, 0])
    tasks.controls["lam"].value = 0.02
    tasks.controls["b"].value = "all ones"
    for task in (0, 1):
        np.testing.assert_allclose(tasks.bands[task].line.get_ydata()[-1], ones[task, 3])
    assert tasks.here.get_xdata()[0] == 3
    assert f"{100 * ones[0, 3]:.0f} % on task 1" in tasks.status.text


def test_enlarged_digits_shows_the_copies_it_trains_on():
    more = EnlargedDigits(seeds=3)
    big = more.enlarged()
    assert len(big) == 1000
    np.testing.assert_array_equal(more.images[0].get_array(), more.small.images[0])
    np.testing.assert_array_equal(more.images[7].get_array(), big.images[102])
    for name, band in more.bands.items():
        np.testing.assert_allclose(band.line.get_ydata(), np.median(more.accuracy()[name], axis=1))
    alone = more.accuracy(alone=True)
    more.controls["copies"].value = 0
    assert more.accuracy() is alone
    np.testing.assert_allclose(more.alone[1].get_ydata(), np.median(alone["moved"], axis=1))
    assert len(more.enlarged()) == 100 and not np.any(more.images[5].get_array())
    centred, moved = (np.median(values[-1]) for values in more.accuracy().values())
    more.controls["copies"].value, more.controls["shift"].value = 9, 1.0
    assert np.median(more.accuracy()["moved"][-1]) > moved + 0.1
    assert centred > moved + 0.2


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: Overfitting(sizes=(3, 4, 1)), "x has shape"),
        (lambda: Overfitting(l2=-1), "λ should be finite and at least 0"),
        (lambda: Overfitting(dropout=1.0), "dropout is a probability"),
        (lambda: TwoTasks(b="some"), "There is no option 'some'"),
        (lambda: EnlargedDigits(shift=-1), "shift should be finite and at least 0"),
    ],
)
def test_bad_arguments_are_said_clearly(call, words):
    with pytest.raises(ValueError, match=words):
        call()
