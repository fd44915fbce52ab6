"""Deliberate mistakes in the core, each of which a few checks must catch: a test of the tests, a quarter of it in turn."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rotation import part

PACKAGE = Path(__file__).resolve().parents[2] / "mlp_course"
TESTS = Path(__file__).resolve().parent

MUTANTS = {
    "BP1 without the slope": ("costs.py", "return np.multiply(a - y, self.output.slope(z, a, out), out)", "return np.copyto(out, a - y)"),
    "BP1 with the sign flipped": ("costs.py", "return a - y\n\n    def delta", "return y - a\n\n    def delta"),
    "BP1 of cross-entropy flipped": ("costs.py", "return np.subtract(a, y, out)", "return np.subtract(y, a, out)"),
    "BP2 without the transpose": ("network.py", "(W[l + 1].mT @ delta[l + 1])", "(np.resize(W[l + 1], W[l + 1].mT.shape) @ delta[l + 1])"),
    "BP2 with the weights of its own layer": ("network.py", "W[l + 1].mT @", "np.resize(W[l], W[l + 1].mT.shape) @"),
    "BP2 with σ'(a) for σ'(z)": ("network.py", "sigma[l].prime(z[l])", "sigma[l].prime(a[l])"),
    "BP2 without σ'": ("network.py", "* sigma[l].prime(z[l])", "* 1"),
    "BP3 as a sum": ("network.py", "delta[l].mean(axis=-1, keepdims=True)", "delta[l].sum(axis=-1, keepdims=True)"),
    "BP4 as a sum": ("network.py", "delta[l] @ a[l - 1].mT / m", "delta[l] @ a[l - 1].mT"),
    "BP4 with z for a": ("network.py", "delta[l] @ a[l - 1].mT / m", "delta[l] @ (z[l - 1] if l > 1 else a[0]).mT / m"),
    "in place: BP2 without σ'": ("in_place.py", "multiply(delta_l, slope, delta_l)", "pass"),
    "in place: the mean forgotten": ("in_place.py", "multiply(delta_L, scale, delta_L)", "pass"),
    "in place: a stack's V^1 of yesterday": ("in_place.py", "copyto(*self._gather)", "pass"),
    "in place: a stack's dV^1 left behind": ("in_place.py", "copyto(*self._scatter)", "pass"),
    "in place: biases not multiplied by one": ("in_place.py", "np.ones((*net.lead, rows, m)", "np.zeros((*net.lead, rows, m)"),
    "forward without the bias": ("network.py", "W[l] @ a[l - 1] + b[l]", "W[l] @ a[l - 1]"),
    "sigmoid' = a (1 + a)": ("activations.py", "return np.subtract(a, out, out)", "return np.add(a, out, out)"),
    "tanh' = 1 - a": ("activations.py", "1 - a².\"\"\"\n    np.multiply(a, a, out)", "1 - a².\"\"\"\n    np.copyto(out, a)"),
    "relu' = 1": ("activations.py", "return np.greater(z, 0, out=out)", "return np.greater(z, -99, out=out)"),
    "softplus' = tanh": ("activations.py", "    return _sigmoid(z, out)", "    return np.tanh(z, out)"),
    "softmax over the examples": ("activations.py", "np.divide(out, out.sum(axis=-2", "np.divide(out, out.sum(axis=-1"),
    "softmax's Jacobian without its second term": ("activations.py", "a * (g - (a * g).sum(axis=-2, keepdims=True))", "a * g"),
    "cross-entropy with one term": ("costs.py", "(y * log_one_plus_exp(-z) + (1 - y) * log_one_plus_exp(z))", "(y * log_one_plus_exp(-z))"),
    "quadratic cost without ½": ("costs.py", "0.5 * np.square", "np.square"),
    "an update uphill": ("optimizers.py", "np.subtract(theta, self._step, theta)", "np.add(theta, self._step, theta)"),
    "Adam with t from 0": ("optimizers.py", "self.t = 0", "self.t = -1"),
    "L2 on the biases": ("penalties.py", "[:, :-1] = 1", "[:, :] = 1"),
    "dropout without rescaling": ("dropout.py", ">= self.p) / (1 - self.p)", ">= self.p) / 1"),
    "the ragged batch dropped": ("batches.py", "range(0, count, self.batch_size)", "range(0, count - self.batch_size + 1, self.batch_size)"),
    "x shuffled without y": ("batches.py", "self.targets.take(chosen", "self.targets.take(np.sort(chosen)"),
}  # fmt: skip

CHECKS = """
import sys, warnings
import numpy as np
warnings.simplefilter("ignore")
sys.path.insert(0, {tests!r})
import oracles, test_rules, test_training
from mlp_course.in_place import Workspace

for hidden, output, cost in [("tanh", "sigmoid", "quadratic"), ("sigmoid", "softmax", "log-likelihood"),
                             ("relu", "softmax", "quadratic"), ("softplus", "sigmoid", "cross-entropy")]:
    net = oracles.network((3, 5, 4, 3), hidden, output, cost)
    x, y = oracles.batch((3, 3), cost)
    truth = oracles.gradient(net, x, y)
    back = net.backprop(x, y)
    assert oracles.relative(back.grad, truth) < 1e-10
    assert abs(back.cost - oracles.mean_cost(net.theta, net, x, y)) < 1e-12
    assert oracles.relative(Workspace(net, 6).gradient(oracles.as_batch(x, y)), truth) < 1e-10
    pile = oracles.network((3, 5, 4, 3), hidden, output, cost, copies=6)
    place, grads = Workspace(pile, 6), pile.backprop(x, y).grad
    for _ in range(2):
        assert oracles.relative(place.gradient(oracles.as_batch(x, y)), grads) < 1e-10
        pile.theta *= 0.9
        grads = pile.backprop(x, y).grad
for name in ("sgd", "adam"):
    test_rules.test_optimizers_against_plain_python(name)
test_rules.test_l2_and_l1_say_what_the_formulas_say_and_leave_biases_alone()
test_rules.test_dropout_keeps_the_mean_and_has_the_gradient_of_the_masked_network()
test_training.test_an_epoch_sees_each_example_once_with_its_own_target()
"""


def run_checks(folder):
    """Run the checks against the copy of the package in `folder`."""
    program = CHECKS.format(tests=str(TESTS))
    return subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, encoding="utf-8")


@pytest.fixture
def copy(tmp_path):
    modules = tmp_path / "mlp_course"
    modules.mkdir()
    for path in PACKAGE.glob("*.py"):
        shutil.copy(path, modules)
    shutil.copytree(PACKAGE / "datasets", modules / "datasets", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_checks_pass_on_the_core_as_it_is(copy):
    result = run_checks(copy)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("mutant", part(list(MUTANTS), of=4))
def test_a_mistake_is_caught(copy, mutant):
    module, right, wrong = MUTANTS[mutant]
    path = copy / "mlp_course" / module
    source = path.read_text(encoding="utf-8")
    assert right in source, f"{module} no longer has {right!r}: name the line as it is now"
    path.write_text(source.replace(right, wrong), encoding="utf-8")
    assert run_checks(copy).returncode != 0
