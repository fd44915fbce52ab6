"""Misconceptions that no exercise declares: right numbers with another sign, of other arguments, an axis lost."""

import math

import numpy as np
import pytest

from mlp_course.exercises.changes import CHANGES
from mlp_course.exercises.exercise import every
from mlp_course.exercises.general import general_mistakes
from mlp_course.exercises.grading import verdict_of
from mlp_course.exercises.said_words import seen
from mlp_course.exercises.wording import OTHER_FORM


def moved(cost, theta, h):
    """Slopes that are wrong in a way that nobody knows, and θ is changed."""
    theta += 0.1
    return np.array([cost(theta + 3 * h), *np.cos(theta[1:])])


NAMED = {
    "std_of_z with the other sign": (
        lambda x, weight_std, bias_std: -np.sqrt(weight_std**2 * (x**2).sum(axis=0) + bias_std**2),
        "The sign is flipped",
    ),
    "bp2, squeezed": (
        lambda W_next, delta_next, z, prime: np.squeeze((W_next.T @ delta_next) * prime(z)),
        "An axis of length 1 is lost",
    ),
    "bp2 of the last examples but one": (
        lambda W_next, delta_next, z, prime: (W_next.T @ delta_next) * prime(z) * z.shape[1],
        "m times too large",
    ),
    "sigmoid in the argument's own type": (
        lambda z: (1 / (1 + np.exp(-z))).astype(z.dtype),
        "Whole numbers in, whole numbers out",
    ),
    "inverted_dropout of a and u": (
        lambda a, u, p: u * (a >= p) / (1 - p),
        "a and u are exchanged",
    ),
    "cross_entropy_delta without its weight": (
        lambda z, a, y, weight=1.0: 3 * (1 - y) * a - 3 * y * (1 - a),
        "The result does not change with weight",
    ),
    "backprop, which forgets one of its three lists": (
        lambda net, x, y: ([None] * (net.L + 1), [None] * (net.L + 1)),
        OTHER_FORM,
    ),
    "train, which gives η back": (
        lambda W, b, x, y, eta, updates: eta,
        "This is eta itself",
    ),
    "train, which returns only the last cost": (
        lambda *args: every()["train"].reference(*args)[-1],
        OTHER_FORM,
    ),
    "forward, which returns dictionaries": (
        lambda *args: tuple(dict(enumerate(values)) for values in every()["forward"].reference(*args)),
        OTHER_FORM,
    ),
    "forward, which returns the first layer only": (
        lambda *args: tuple(values[1] for values in every()["forward"].reference(*args)),
        OTHER_FORM,
    ),
    "neuron with a sigmoid of its own": (
        lambda w, b, x, sigma: 1 / (1 + np.exp(-(w @ x + b))),
        "sigma is not used",
    ),
    "nudge_gradient with half of the nudge": (
        lambda cost, theta, h: every()["nudge_gradient"].reference(cost, theta, h / 2),
        "Half of h",
    ),
    "descend, one update too few": (
        lambda cost, theta, eta, updates: every()["descend"].reference(cost, theta, eta, updates - 1),
        "One too few: updates - 1",
    ),
    "tanh_cost with np.log10": (
        lambda a, y: -np.log10((1 + y * a) / 2),
        "The logarithm to the base 10",
    ),
    "bp2 of the first example alone": (
        lambda W_next, delta_next, z, prime: (W_next.T @ delta_next[:, :1]) * prime(z),
        "The first column of delta_next stands for all",
    ),
    "plasticity_penalty, gradient first": (
        lambda *args: every()["plasticity_penalty"].reference(*args)[::-1],
        "The results stand in another order",
    ),
    "feedforward without biases, and without the last sigma": (
        lambda W, b, x, sigma: (
            W[-1] @ every()["feedforward"].reference(W[:-1], [None, *(0 * c for c in b[1:])], x, sigma)
        ),
        "σ is missing in the last layer; As if b were 0",
    ),
    "std_of_z by a simulation": (
        lambda x, weight_std, bias_std: np.random.default_rng().normal(size=x.shape[1]),
        "It is left to chance",
    ),
    "descend with an η of its own": (
        lambda cost, theta, eta, updates: every()["descend"].reference(cost, theta, 0.037, updates),
        "The result does not change with eta",
    ),
    "bp2, on its side and doubled": (
        lambda *args: 2 * every()["bp2"].reference(*args).T,
        "Twice too large; It lies on its side",
    ),
    "sgd_epoch with half of η": (
        lambda net, x, y, eta, m, rng: every()["sgd_epoch"].reference(net, x, y, eta / 2, m, rng),
        "Half of eta",
    ),
    "nudge_gradient, which leaves θ moved": (
        moved,
        "changes theta in place",
    ),
    "tanh_cost, nothing": (
        lambda a, y: None,
        "Nothing is returned",
    ),
}


@pytest.mark.parametrize("answer", NAMED)
def test_what_any_exercise_can_meet_has_a_name(answer):
    f, name = NAMED[answer]
    verdict = verdict_of(f, answer.replace(",", " ").split()[0])
    assert (verdict.status, verdict.misconception) == ("wrong", name), verdict
    assert not any(label == "Equation" and not text for label, text in verdict.points)


def test_every_exercise_has_them_and_each_name_is_one_sentence_and_a_reason():
    for exercise in every().values():
        of_results, of_arguments = general_mistakes(exercise)
        found = [*of_results, *of_arguments]
        assert len(of_results) >= len(CHANGES)
        assert all(mistake.name and mistake.why.endswith((".", "?")) for mistake in found), exercise.name


@pytest.mark.parametrize(
    ("f", "name"),
    [
        (lambda norm, eigenvalues, small=1e-3: "minimum", "“saddle” and “slope” are never found"),
        (lambda norm, eigenvalues, small=1e-3: "saddle", "“minimum” and “slope” are never found"),
    ],
)
def test_an_answer_of_words_is_named_by_those_that_it_misses(f, name):
    verdict = verdict_of(f, "read_loss_curve")
    assert (verdict.status, verdict.misconception) == ("wrong", name)
    assert verdict.points[-1][0] == "For"


@pytest.mark.parametrize(
    ("pairs", "name"),
    [
        ([("a", "b"), ("b", "a"), ("c", "c")], "“a” and “b” are exchanged"),
        ([("a", "c"), ("a", "c"), ("c", "c")], "“a” is never found"),
        ([("a", "c"), ("a", "c"), ("a", "a"), ("c", "c")], "“a” is found too seldom"),
        ([("a", "b"), ("c", "b"), ("a", "a"), ("c", "c"), ("b", "b")], "“b” is said too often"),
        ([("a", "d"), ("a", "d"), ("c", "c")], "Other words than asked for: “d”"),
        ([("a", "b"), ("c", "a"), ("a", "a"), ("c", "c"), ("b", "b")], None),
        ([("a", "b"), ("b", "b")], None),
    ],
)
def test_what_is_said_of_words_holds_of_all_of_them(pairs, name):
    found = seen(pairs)
    assert (found and found[0]) == name


def test_an_error_has_a_name_where_the_rest_is_right_and_the_message_is_the_same():
    named = verdict_of(lambda z: 1 / (1 + math.exp(-z)), "sigmoid")
    other = verdict_of(lambda z: 1 / (1 + np.exp(-z)) if z.size < 3 else math.floor("3"), "sigmoid")
    assert named.misconception == "It works for a single number only"
    assert other.status == "error" and other.misconception is None


def test_an_argument_that_is_left_out_is_told():
    verdict = verdict_of(lambda z, a, y: a - y, "cross_entropy_delta")
    assert verdict.status == "error" and "The argument weight is left out" in verdict.headline
    assert verdict.misconception == "an argument left out"


def test_an_answer_that_fails_when_it_is_called_again_is_not_said_to_be_left_to_chance():
    calls = []

    def for_a_while(x, weight_std, bias_std):
        calls.append(1)
        if len(calls) > 60:
            raise ValueError("no more")
        return x.mean(axis=0) + weight_std / 3 + bias_std

    while len(calls) < 60:
        assert verdict_of(for_a_while, "std_of_z").misconception is None
