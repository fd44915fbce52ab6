"""Two misconceptions at once: both are named where an answer has both, and neither where it has something else."""

import ast

import numpy as np
import pytest

from mlp_course.exercises.exercise import every
from mlp_course.exercises.grading import verdict_of
from mlp_course.exercises.merging import Conflict, merged
from mlp_course.exercises.pairs import made_of_both, pairs_of

BOTH = {
    "bp1: (y - a) * prime(a)": (
        lambda z, a, y, prime: (y - a) * prime(a),
        "σ′ is taken at a; The sign is flipped",
    ),
    "bp2: W_next @ delta_next, over m": (
        lambda W_next, delta_next, z, prime: (W_next @ delta_next) * prime(z) / z.shape[1],
        "The transpose is missing; Divided by m",
    ),
    "bp3_bp4: a row, and a sum": (
        lambda delta, a_before: (delta.mean(axis=1), delta @ a_before.T),
        "dW is not divided by m; db is no column",
    ),
    "sgd_update: theta + grad / eta": (
        lambda theta, grad, eta: theta + grad / eta,
        "Uphill; Divided by η",
    ),
    "softmax: np.exp(z) / np.exp(z).sum()": (
        lambda z: np.exp(z) / np.exp(z).sum(),
        "The exponential overflows; The sum runs over everything",
    ),
    "huber_delta: y - a, no slope": (
        lambda z, a, y, prime, h=1.0: np.clip(y - a, -h, h),
        "σ′ is missing; The sign is flipped",
    ),
    "l2_gradient: - lam * W, and the biases": (
        lambda W, b, dW, db, lam, n: (dW + lam * W, db + lam / n * b),
        "The biases decay too; N is missing",
    ),
    "he: not scaled, random biases": (
        lambda n_out, n_in, rng: (rng.normal(size=(n_out, n_in)), rng.normal(size=(n_out, 1))),
        "The weights are not scaled; The biases are random",
    ),
    "choose_from_sweep: places, of means without the lost runs": (
        lambda accuracy, etas, lambdas: np.unravel_index(np.nanmean(accuracy, axis=2).argmax(), accuracy.shape[:2]),
        "Runs that diverged are left out; Places are returned",
    ),
}


def test_classes_and_functions_made_of_parts_are_put_together():
    errors = {m.name: m for m in every()["gradients"].mistakes}
    one = errors["The first error is the quadratic cost's"].function
    other = errors["The biases get sums"].function
    both = made_of_both(one, other)
    assert verdict_of(lambda W, b, x, y: both(W, b, x, y), "gradients").misconception == (
        "The first error is the quadratic cost's; The biases get sums"
    )
    assert made_of_both(one, one) is None
    classes = {m.name: m.function for m in every()["MyNetwork"].mistakes}
    network = type("Net", (classes["BP1 is the quadratic cost's"], classes["The biases do not learn"]), {})
    assert verdict_of(network, "MyNetwork").misconception == "BP1 is the quadratic cost's; The biases do not learn"


@pytest.mark.parametrize("answer", BOTH)
def test_an_answer_with_two_misconceptions_has_both_names(answer):
    f, names = BOTH[answer]
    verdict = verdict_of(f, answer.partition(":")[0])
    assert (verdict.status, verdict.misconception) == ("wrong", names), verdict
    assert all(name in verdict.headline for name in names.split("; "))


def test_one_misconception_keeps_its_one_name_and_three_have_none():
    one = verdict_of(lambda z, a, y, prime: (y - a) * prime(z), "bp1")
    three = verdict_of(lambda z, a, y, prime: 2 * (y - a) * prime(2 * z) / y.shape[1], "bp1")
    assert one.misconception == "The sign is flipped"
    assert three.misconception is None and "should be" in three.headline


def test_many_pairs_can_be_written_into_one_function():
    assert sum(len(pairs_of(exercise)) for exercise in every().values()) > 500


def expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


@pytest.mark.parametrize(
    "base, one, other, both",
    [
        ("(a - y) * s(z)", "(y - a) * s(z)", "(a - y) * s(a)", "(y - a) * s(a)"),
        ("a * b", "-(a * b)", "a * b / m", "-(a * b / m)"),
        ("a * b", "a", "c * b", "c"),
        ("f(x)", "f(x, down=-1)", "f(x, cost=c)", "f(x, down=-1, cost=c)"),
        ("x.mean(axis=1, keepdims=True)", "x.mean(axis=1)", "x.sum(axis=1, keepdims=True)", "x.sum(axis=1)"),
    ],
)
def test_changes_that_do_not_touch_are_merged(base, one, other, both):
    found = merged(*map(expression, (base, one, other)))
    assert ast.unparse(found) == ast.unparse(expression(both))


def test_changes_of_one_place_are_not_merged():
    with pytest.raises(Conflict):
        merged(*map(expression, ("a * b", "a / b", "a @ b")))
