"""The race of two costs: its curves are those of gradient descent by hand."""

import numpy as np
import pytest

from mlp_course.explore import CostRace


def by_hand(brake, w, b, eta, epochs):
    """Outputs of a neuron with input 1 and target 0 whose error is a, or a · a(1 - a) with the brake on."""
    outputs = []
    for _ in range(epochs + 1):
        a = 1 / (1 + np.exp(-(w + b)))
        outputs.append(a)
        delta = a * a * (1 - a) if brake else a
        w, b = w - eta * delta, b - eta * delta
    return np.array(outputs)


@pytest.mark.parametrize("w, b, eta, share", [(2, 2, 0.15, 0.25), (-1, 3, 1.0, 0.25), (0.6, 0.9, 0.15, 1.0)])
def test_both_runs_are_gradient_descent_number_for_number(w, b, eta, share):
    race = CostRace()
    race.controls["w"].value, race.controls["b"].value = w, b
    race.controls["eta"].value = eta
    race.controls["share"].value = {0.25: "a quarter of η", 1.0: "the same η"}[share]
    assert race.error is None
    quadratic, entropy = by_hand(True, w, b, eta, 300), by_hand(False, w, b, share * eta, 300)
    for name, a in (("quadratic", quadratic), ("cross-entropy", entropy)):
        np.testing.assert_allclose(race.lines["a", name].get_ydata(), a, rtol=1e-9)
        np.testing.assert_allclose(race.lines["slope", name].get_ydata(), a * (1 - a), rtol=1e-9)
    cost = race.lines["cost", "quadratic"].get_ydata()
    np.testing.assert_allclose(cost, (quadratic / quadratic[0]) ** 2, rtol=1e-9)
    cost = race.lines["cost", "cross-entropy"].get_ydata()
    np.testing.assert_allclose(cost, np.log(1 - entropy) / np.log(1 - entropy[0]), rtol=1e-6)


def test_the_marker_stands_on_the_curves_and_the_words_say_where():
    race = CostRace(epoch=0)
    for epoch in (0, 67, 300):
        race.controls["epoch"].value = epoch
        for key, mark in race.marks.items():
            (x,), (y,) = mark.get_data()
            assert x == epoch and y == race.lines[key].get_ydata()[epoch]
        assert race.status.text.startswith(f"epoch {epoch}: quadratic a = ")
    assert "below ½ from epoch 232" in race.status.text and "below ½ from epoch 67" in race.status.text
    race.controls["w"].value = 4.0
    assert race.status.text.count("never below ½") == 1
    race.controls["w"].value = -4.0
    assert race.status.text.count("below ½ from the start") == 2


def test_a_quarter_of_eta_is_the_same_step_where_the_output_is_undecided():
    race = CostRace(w=1.5, b=-1.5, epochs=1, epoch=1)
    first, second = (race.runs[name]["a"] for name in ("quadratic", "cross-entropy"))
    np.testing.assert_allclose(first, second, rtol=1e-12)
    race.controls["share"].value = "the same η"
    assert race.runs["cross-entropy"]["a"][1] < race.runs["quadratic"]["a"][1] == first[1]


def test_one_cost_alone_is_shown_without_the_other():
    race = CostRace(costs=["quadratic"])
    assert set(race.runs) == {"quadratic"} and "share" not in race.controls
    assert "cross-entropy" not in race.status.text and race.error is None
    np.testing.assert_allclose(race.runs["quadratic"]["a"], CostRace().runs["quadratic"]["a"])
    race.controls["w"].value = -2.0
    assert race.error is None and "below ½ from epoch 1." in race.status.text


def test_bad_arguments_are_named():
    with pytest.raises(ValueError, match="epoch, where the marker begins, should lie from 0 to epochs = 300; got 301"):
        CostRace(epoch=301)
    with pytest.raises(ValueError, match="no option 'half'"):
        CostRace(share="half")
    with pytest.raises(ValueError, match="costs should name one or both of quadratic, cross-entropy; got absolute"):
        CostRace(costs=["absolute"])
