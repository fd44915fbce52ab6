"""Chapter 1's experiments: their numbers by another way, and the pictures against the numbers."""

import numpy as np
import pytest

from mlp_course import Network, datasets
from mlp_course.experiments import backpropagation, neurons


def written(figure) -> str:
    """Everything that is written in a figure."""
    from matplotlib.text import Text

    return " | ".join(text.get_text() for text in figure.findobj(Text))


def test_a_hard_step_hides_what_a_soft_one_shows():
    found = neurons.hard_and_soft()
    assert found.z == pytest.approx([-0.5, -0.1]) and list(found.hard) == [0, 0]
    assert found.soft == pytest.approx([0.3775, 0.4750], abs=1e-4) and "0.475 after" in written(found.figure)
    assert list(neurons.hard_and_soft(by=0.6).hard) == [0, 1]


def test_the_slope_at_the_line_is_a_quarter_of_the_length():
    assert neurons.sharper(w=(3, 4), times=(1, 2)).slopes == pytest.approx([1.25, 2.5])


def test_points_with_one_shadow_have_one_product():
    found = neurons.shadows()
    assert list(found.products) == [1, 1, 1, -2] and "3 points have one shadow" in written(found.figure)


def test_the_network_of_two_planes_answers_xor():
    found = neurons.two_planes()
    np.testing.assert_allclose(found.hidden, [[0, 1, 1, 1], [0, 0, 0, 1]], atol=1e-4)
    np.testing.assert_allclose(found.answers, [[0, 1, 1, 0]], atol=1e-4)


def test_chance_solves_xor_with_two_hidden_neurons_and_never_with_fewer_or_without_sigma():
    found = neurons.random_networks(hidden=(0, 1, 2), networks=5000)
    assert list(found.solved[:2]) == [0, 0] and found.solved[2] > 0 and found.right.shape == (3, 5000)
    assert neurons.random_networks(hidden=(2, 8), activation="identity", networks=5000).solved.sum() == 0


def test_the_small_network_is_that_of_chapter_3_with_its_first_output():
    net, x = neurons.small_network()
    later, x_later, _y = backpropagation.small_network()
    np.testing.assert_array_equal(net.W[1], later.W[1])
    np.testing.assert_array_equal(net.W[2], later.W[2][:1])
    assert net(x)[0, 0] == later(x_later)[0, 0]


def test_every_number_of_the_worked_example_is_the_computed_one():
    found = neurons.worked_example()
    said = written(found.figure)
    assert found.a[1].ravel().round(3).tolist() == [0.622, 0.731, 0.378]
    for number in ("0.622", "0.731", "0.378", "0.08", "0.520"):
        assert number in said
    for of_z, of_a in found.lines:
        terms, result = of_z.split("$ ")[1].split(" = ")
        total = sum(
            np.prod([float(v.strip(" ()").replace("−", "-")) for v in t.split("·")]) for t in terms.split(" + ")
        )
        assert total == pytest.approx(float(result.replace("−", "-")), abs=2e-3)
        assert float(of_a.split()[-1]) == pytest.approx(1 / (1 + np.exp(-total)), abs=1e-3)


def test_the_thick_weight_is_the_one_that_is_named():
    found = neurons.names_of_weights(lit=(2, 1, 3))
    assert "to neuron 1 of layer 2, from neuron 3 of layer 1" in written(found.figure)
    assert "$w^2_{13}$" in written(found.figure) and "$w^1_{32}$" in written(found.figure)


@pytest.mark.parametrize(
    "data", [datasets.moons(60), datasets.circles(60), datasets.linear(40), datasets.xor(4, noise=0)]
)
def test_no_neuron_of_many_is_better_than_the_best_line(data):
    best = neurons.best_lines(data).right[0]
    crowd = Network([2, 1], initializer="normal", rng=0, copies=5000)
    yes = crowd(data.x)[:, 0] > 0.5
    assert (yes == data.labels).mean(axis=1).max() <= best + 0.02  # the directions are a degree apart


def test_each_of_three_classes_has_its_line():
    found = neurons.best_lines(datasets.spirals(90, classes=3))
    assert found.right.shape == (3,) and len(found.figure.axes) == 3


def test_the_patient_cannot_tell_people_apart():
    found = neurons.patient()
    assert abs(found.z).min() > 50 and np.ptp(found.answers) < 1e-12


def test_the_points_with_a_ring_are_those_that_the_best_line_gets_wrong():
    data = datasets.moons(60)
    found = neurons.best_lines(data)
    handles, labels = found.figure.axes[0].get_legend_handles_labels()
    rings = dict(zip(labels, handles, strict=True))["wrong side"]
    assert 1 - len(rings.get_xdata()) / 60 == pytest.approx(found.right[0])
    assert "yes: class 1" in labels


def test_the_bent_plane_shows_both_strokes_of_a_layer():
    said = written(neurons.bending().figure)
    for title in ("the inputs", "$W a + b$ alone", "layer 1: after σ", "after layer 2", "after layer 4"):
        assert title in said
    assert "$z_1$" in said and "$a_2$" in said


def test_the_shadow_picture_shows_the_angle():
    assert "$\\varphi$" in written(neurons.shadows().figure)
