"""Chapter 11's experiments: each patient has one illness, in the lab too, and each broken program one known mistake."""

import numpy as np
import pytest

from mlp_course import Network, sgd
from mlp_course.exercises import verdict_of
from mlp_course.experiments import broken_parts, broken_programs, clinic, four_checks, measurements
from mlp_course.experiments.patients import MEASURES, PATIENTS
from mlp_course.experiments.seeds import VARIABLE
from mlp_course.explore.lab.build import stack_of_networks
from mlp_course.explore.lab.presets import PRESETS
from mlp_course.explore.lab.settings import Settings


@pytest.fixture(autouse=True)
def not_shaken(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.mark.parametrize("key", MEASURES)
def test_each_measurement_singles_out_one_patient_in_all_its_networks(key):
    (name,) = clinic.beyond(key)
    assert PATIENTS[name].cause == MEASURES[key].cause
    ill = clinic.watched(name).chart[key]
    assert ill.shape == (10,) and MEASURES[key].is_ill(ill).all()


def test_every_illness_has_its_measurement():
    assert sorted(patient.cause for patient in PATIENTS.values()) == sorted(m.cause for m in MEASURES.values())


@pytest.mark.parametrize("name", PATIENTS)
def test_a_patient_begins_in_the_clinic_as_in_the_lab(name):
    settings = Settings(**PRESETS[f"patient {name}"].settings, seed=1, seeds=10)
    in_the_lab = stack_of_networks(settings, settings.dataset, call=None)
    here = clinic.networks(clinic.settings_of(name))
    np.testing.assert_array_equal(here.theta, in_the_lab.theta)
    assert (here.cost.name, here.sigma[-1].name) == (in_the_lab.cost.name, in_the_lab.sigma[-1].name)


def test_a_cure_changes_settings_that_the_lab_has():
    for patient in PATIENTS.values():
        Settings(**patient.settings | patient.cure)
        assert patient.cure and patient.settings | patient.cure != patient.settings


def test_update_ratios_are_those_of_the_text_and_nothing_is_divided_by_zero():
    before = [None, np.array([[3.0, 4.0]]), np.zeros((2, 2))]
    after = [None, np.array([[3.003, 3.996]]), np.ones((2, 2))]
    np.testing.assert_allclose(measurements.update_ratio(before, after), [1e-3, np.inf])


def test_what_is_measured_on_a_network_made_by_hand():
    net = Network([2, 2, 1], "relu", "sigmoid", "quadratic", "zeros", copies=1)
    net.W[1][:] = [[1.0, 0.0], [-1.0, 0.0]]
    net.W[2][:] = 1.0
    x = np.array([[1.0, 2.0], [0.0, 0.0]])
    assert measurements.never_on(net, x) == [0.5] and measurements.saturated(net, x) == [0]
    assert measurements.spread(net) == pytest.approx([1.0])
    a = net(x)[0, 0]
    left = (a * (a - 0.0) * (1 - a)).mean() / a.mean()
    assert measurements.brake(net, x, np.zeros((1, 2))) == pytest.approx([left])


def test_twins_have_no_spread_and_deep_sigmoids_fade():
    twins = Network([3, 4, 2], initializer="zeros", copies=2)
    assert (measurements.spread(twins) == 0).all()
    x = np.random.default_rng(0).random((5, 7))
    y = np.random.default_rng(1).random((2, 7))
    sizes = [5, 6, 6, 6, 6, 2]
    deep = measurements.fading(Network(sizes, "sigmoid", rng=0, copies=3), x, y)
    wide = measurements.fading(Network(sizes, "tanh", rng=0, copies=3), x, y)
    assert (deep < 0.1 * wide).all()


@pytest.mark.parametrize(
    ("number", "exercise", "mistake"),
    [
        (1, "sgd_update", "Divided by P"),
        (2, "minibatches", "Only x is shuffled"),
        (3, "bp2", "σ′ is missing"),
        (4, "glorot", "All neurons get the same weights"),
        (5, "bp3_bp4", "Sums for means"),
        (6, "sgd_update", "Uphill"),
    ],
)
def test_a_broken_program_has_the_mistake_that_the_checker_knows(number, exercise, mistake):
    (part,) = broken_parts.BROKEN[number]
    assert part == exercise
    verdict = verdict_of(broken_parts.program(number)[part], exercise)
    assert (verdict.status, verdict.misconception) == ("wrong", mistake)
    assert verdict_of(broken_parts.PARTS[part], exercise).correct


def test_the_healthy_program_is_the_packages_training():
    train, _new = clinic.parts({})
    few = train.take(range(40))
    net, costs, _ratios = broken_programs.trained(broken_parts.PARTS, few, epochs=2)
    by_package = broken_programs.begun(broken_parts.PARTS)
    rng = np.random.default_rng(2)
    for _ in range(2):
        for x, y in broken_parts.minibatches(*few, 10, rng):
            for _ in sgd(by_package, (x, y), 0.1, batch_size=10, epochs=1, rng=0):
                pass
    np.testing.assert_allclose(net.theta, by_package.theta, rtol=1e-9)
    assert len(costs) == 3


def test_no_two_programs_have_the_same_symptoms():
    rows = [tuple(broken_programs.verdicts(number).values()) for number in range(7)]
    assert len(set(rows)) == 7
    assert broken_programs.measured(5)["gradient"] == pytest.approx([9 / 11] * 3, abs=1e-4)


def test_ten_digits_are_one_of_each_class():
    x, y = four_checks.ten_digits()
    np.testing.assert_array_equal(y, np.eye(10))
    assert x.shape == (64, 10)


def test_a_guess_costs_what_the_patients_own_cost_says():
    assert clinic.cost_of_a_guess("A") == pytest.approx(np.log(10))
    assert clinic.cost_of_a_guess("H") == pytest.approx((0.9**2 + 9 * 0.1**2) / 2)


def test_the_ninth_patient_is_saturated_in_its_first_layer_only_and_patient_g_in_both():
    found = clinic.ninth()
    assert found.shares[0] > 0.9 and found.shares[1] < 0.05 and min(found.of_g) > 0.7
    assert len(found.figure.axes[0].patches) == 4


def test_a_doctor_who_finds_nothing_is_told_so():
    assert clinic.ward_round(lambda chart: "nothing found").right == 0
    assert clinic.ward_round(lambda chart: "twins").right == 10
    assert set(clinic.charts_of("A")[3]) == set(MEASURES)


def test_the_pictures_are_drawn():
    assert len(clinic.curves().figure.axes) == len(clinic.ward().figure.axes) == 8
    assert "and of no other" in clinic.ward().words and len(clinic.ward().alone) == 8
    assert len(clinic.patient_d().figure.axes) == 1
    assert "layer 7" in repr(clinic.flat_lines()) and "10 of 10" in repr(clinic.smaller_eta())
    assert clinic.examine(6).words.startswith("Program 6")
