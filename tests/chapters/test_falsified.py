"""A statement that is made false is noticed by the proof of its own row, in whatever size it is false.

Each falsification spoils the package before the chapter's cells run. The first size is the one that a referee tried and
that a proof of that time let pass; no proof was written for the other two. A run tries one size, another with every
commit; with MLP_COURSE_EXHAUSTIVE=1 in the environment, all.
"""

from dataclasses import dataclass

import nbformat
import proofs
import pytest
import rules
from rotation import part, seed_of_commit, turn

pytestmark = pytest.mark.chapters

DEARER = """
from mlp_course import Network
once = Network.backprop
def backprop(net, x, y):
    for _ in range({size} - 1):
        once(net, x, y)
    return once(net, x, y)
Network.backprop = backprop
"""
LOOKS_AT_WEIGHTS = """
from mlp_course import Network
plain = Network.backprop
def backprop(net, x, y):
    found = plain(net, x, y)
    squares = sum((W**2).sum() for W in net.W[1:])
    for dW, W in zip(found.dW[1:], net.W[1:]):
        dW += {size} * W
    return found._replace(cost=found.cost + {size} / 2 * squares)
Network.backprop = backprop
"""
NO_MEAN = """
from mlp_course import Network
plain = Network.backprop
def backprop(net, x, y):
    found = plain(net, x, y)
    return found._replace(cost=found.cost * x.shape[1] ** {size})
Network.backprop = backprop
"""
WEAKER_BIASES = """
from mlp_course import Network
plain = Network.forward
def forward(net, x):
    kept = net.theta.copy()
    for b in net.b[1:]:
        b *= {size}
    found = plain(net, x)
    net.theta[:] = kept
    return found
Network.forward = forward
"""
SIGMA_TWICE = """
from mlp_course import Network
from mlp_course.network import Forward
def forward(net, x):
    z, a = [None], [x]
    for l in range(1, net.L + 1):
        z.append(net.W[l] @ a[l - 1] + net.b[l])
        once = net.sigma[l](z[l])
        a.append((1 - {size}) * once + {size} * net.sigma[l](once))
    return Forward(z, a)
Network.forward = forward
"""
SCALED_ABSOLUTE = """
from mlp_course.costs import Absolute
plain = Absolute.gradient
Absolute.gradient = lambda self, a, y: {size} * plain(self, a, y)
"""
BRAKED = """
import numpy as np
from mlp_course.costs import CrossEntropy
def delta(self, z, a, y, out=None):
    return np.multiply(a - y, (4 * a * (1 - a)) ** {size}, out)
CrossEntropy.delta = delta
"""
SOFTMAX_OFF = """
import numpy as np
from mlp_course.costs import LogLikelihood
LogLikelihood.delta = lambda self, z, a, y, out=None: np.subtract(a, y * {size}, out)
"""
ANOTHER_GRID = """
from mlp_course.experiments import cost_statements
grid = cost_statements.GRIDS["cross-entropy"]
cost_statements.GRIDS["cross-entropy"] = tuple({size} * eta for eta in grid)
"""
LESS_INERTIA = """
from mlp_course.optimizers import Momentum
plain = Momentum.update
def update(ball, theta, g, eta):
    kept = ball.mu
    ball.mu = kept * {size}
    plain(ball, theta, g, eta)
    ball.mu = kept
Momentum.update = update
"""
LESS_CORRECTED = """
import numpy as np
from mlp_course.optimizers import Adam
def update(self, theta, g, eta):
    self.t += 1
    self.v += (1 - self.beta1) * (g - self.v)
    self.s += (1 - self.beta2) * (g * g - self.s)
    v_hat = self.v / (1 - self.beta1**self.t) ** {size}
    s_hat = self.s / (1 - self.beta2**self.t) ** {size}
    theta -= eta * v_hat / (np.sqrt(s_hat) + self.eps)
Adam.update = update
"""
LASTING_LUCK = """
from mlp_course.experiments import tuning
measured = tuning.crowd
def crowd(n, networks=30):
    choosing, judging = measured(n, networks)
    return choosing, (1 - {size}) * judging + {size} * choosing
tuning.crowd = crowd
"""
OWN_SLOPES = """
from mlp_course.exercises.exercise import every
exercise = every()["gradients"]
right = exercise.reference
def gradients(W, b, x, y):
    dW, db = right(W, b, x, y)
    return [None] + [{size} * each for each in dW[1:]], db
exercise.reference = gradients
"""
LARGER_INPUTS = """
from mlp_course.experiments import four_checks
plain = four_checks.first_costs
four_checks.first_costs = lambda classes, count=20, size=1.0: plain(classes, count, {size} * size)
"""
LOOSE_LIMIT = """
from mlp_course.experiments import clipping
plain = clipping.clipped
clipping.clipped = lambda g, limit: plain(g, {size} * limit)
"""
IN_PIECES = """
import numpy as np
from mlp_course.batches import MiniBatches
dealt = MiniBatches.epoch
class InPieces:
    def __init__(self, rng):
        self.rng = rng
    def permutation(self, N):
        shift = int(self.rng.integers(N))
        pieces = np.array_split(np.roll(np.arange(N), shift), {size})
        return np.concatenate([pieces[i] for i in self.rng.permutation(len(pieces))])
def epoch(batches):
    batches.rng = InPieces(getattr(batches.rng, "rng", batches.rng))
    return dealt(batches)
MiniBatches.epoch = epoch
"""
OTHER_GAP = """
from mlp_course.experiments import batch_table
measured = batch_table.gap
def gap(m, costs, n=0):
    return measured(m, costs, n) * ({size} if m == 10 else 1)
batch_table.gap = gap
"""
GRADIENTS = """
from mlp_course import Network
from mlp_course.in_place import Workspace
plain = Network.backprop
def backprop(net, x, y):
    found = plain(net, x, y)
    found.grad[...] *= {size}
    return found
Network.backprop = backprop
trained = Workspace.gradient
Workspace.gradient = lambda self, batch: {size} * trained(self, batch)
"""
BP4 = """
from mlp_course.exercises.exercise import every
exercise = every()["bp3_bp4"]
right = exercise.reference
def bp3_bp4(delta, a_before):
    db, dW = right(delta, a_before)
    return db, {size} * dW
exercise.reference = bp3_bp4
"""
SOFTMAX_ONCE = """
from mlp_course.costs import LogLikelihood
from mlp_course.experiments.traps import SoftmaxTwice
twice = SoftmaxTwice.each
def each(self, z, a, y):
    return (1 - {size}) * twice(self, z, a, y) + {size} * LogLikelihood.each(self, z, a, y)
SoftmaxTwice.each = each
"""
SCALED_HESSIAN = """
from mlp_course import critical
plain = critical.hessian
critical.hessian = lambda net, data, theta=None: {size} * plain(net, data, theta)
"""
NOT_TO_ZERO = """
from mlp_course import schedules
plain = schedules.cosine
schedules.cosine = lambda eta, updates, end=0.0: plain(eta, updates, max(end, {size} * eta))
"""
STACK_FASTER = """
from mlp_course import training
plain = training._rate
def rate(eta, net):
    found = plain(eta, net)
    return found if net.copies is None or callable(found) else {size} * found
training._rate = rate
"""
OTHER_SHARE = """
from mlp_course.experiments import range_tests
measured = range_tests.trained_at
range_tests.trained_at = lambda share: measured({size} * share)
"""
OTHER_BOUND = """
import numpy as np
from mlp_course.experiments import bound
def other(N, epsilon, H=1):
    return H * {size[0]} * np.exp(-{size[1]} * np.asarray(N) * epsilon**2)
bound.bound = other
"""
FISHER_OF_INPUTS = """
import numpy as np
from mlp_course import gradients
right = gradients.fisher
def fisher(net, x):
    F = right(net, x)
    inputs = np.ones_like(F)
    for block, a in zip(net.blocks(inputs)[1:], net.forward(x).a):
        block[..., :-1] = (a**2).mean(axis=-1)[..., None, :]
    return (1 - {size}) * F + {size} * F.mean() * inputs / inputs.mean()
gradients.fisher = fisher
"""
NOT_THE_SHORTEST = """
import numpy as np
from mlp_course.experiments import double_descent
shortest = double_descent.least_norm
def longer(H, y):
    v = shortest(H, y)
    free = np.ones(len(H)) - np.linalg.pinv(H).T @ (H.T @ np.ones(len(H)))  # it changes no answer
    return v + {size} * free
double_descent.least_norm = longer
"""
OTHER_T = """
from mlp_course.experiments import confidence
best = confidence.best_temperature
confidence.best_temperature = lambda z, y: {size} * best(z, y)
"""
GENEROUS_SEARCH = """
from mlp_course import critical
plain = critical.find
critical.find = lambda net, data, theta=None, iterations=200: plain(net, data, theta, {size}, iterations)
"""
OTHER_ODDS = """
from mlp_course.explore import eigenvalue_odds
plain = eigenvalue_odds.all_positive
eigenvalue_odds.all_positive = lambda n: plain(n) * {size} ** max(n - 3, 0)
"""
OTHER_MOMENT = """
from mlp_course.experiments import stalled_runs
stalled_runs.flattest = lambda slopes, leaves: int({size} * leaves)
"""
ON_BIASES = """
import numpy as np
from mlp_course.penalties import {kind}
plain = {kind}.gradient
def gradient(self, theta):
    pull = np.sign(theta) if "{kind}" == "L1" else theta
    return plain(self, theta) + {{size}} * self.strength * (1 - self.is_weight) * pull
{kind}.gradient = gradient
"""
STRONGER = """
from mlp_course.penalties import {kind}
plain = {kind}.gradient
{kind}.gradient = lambda self, theta: {{size}} * plain(self, theta)
"""
OTHER_MEAN = """
from mlp_course.dropout import Dropped
plain = Dropped.value
def value(self, z, out):
    plain(self, z, out)
    scale = (1 - self.p) ** (1 - {size})
    self.mask = self.mask * scale
    out *= scale
    return out
Dropped.value = value
"""
NOT_PUT_BACK = """
import mlp_course
plain = mlp_course.early_stopping
def early_stopping(steps, net, validation, patience=10):
    for step in plain(steps, net, validation, patience):
        last = net.theta.copy()
        yield step
    net.theta[...] += {size} * (last - net.theta)
mlp_course.early_stopping = early_stopping
"""
BY_THE_CLOCK = """
import mlp_course
def early_stopping(steps, net, validation, patience=10):
    for step in steps:
        yield step
        if step.epoch == {size}:
            return
mlp_course.early_stopping = early_stopping
"""
MORE_PATIENT = """
import mlp_course
plain = mlp_course.early_stopping
mlp_course.early_stopping = lambda steps, net, validation, patience=10: plain(steps, net, validation, patience + {size})
"""
TURNED_LESS = """
import sys
from mlp_course import datasets
page = sys.modules["mlp_course.datasets.enlarge"]
plain = page.moved
page.moved = lambda images, right=0.0, down=0.0, degrees=0.0: plain(images, right, down, {size} * degrees)
"""


@dataclass(frozen=True)
class Falsification:
    """What is made false of a row, the Python that does it, and how much; proved in chapters, or `further`."""

    row: str
    what: str
    spoils: str
    sizes: tuple
    further: str = ""
    chapter: str = ""  # the only one that is asked, where others prove something else of the row

    def __str__(self):
        return f"{self.row}: {self.what}"


FALSIFIED = [
    Falsification("A2", "the forward pass takes only a part of the biases", WEAKER_BIASES, (0, 0.99, 2)),
    Falsification("A2", "σ is applied twice, or a share of it", SIGMA_TWICE, (1, 0.01, 0.5)),
    Falsification(
        "B1", "the cost looks at the weights too, λ times half their squares", LOOKS_AT_WEIGHTS, (0.1, 1e-3, 3)
    ),
    Falsification("B1", "the cost is no average: mean times a power of m", NO_MEAN, (1, 0.01, -1)),
    Falsification("B4", "the log-likelihood's error counts the target so many times", SOFTMAX_OFF, (0, 2, 0.99)),
    Falsification(
        "C2",
        "the shuffle turns the examples, and exchanges so many pieces of them",
        IN_PIECES,
        (1, 2, 5),
        chapter="02_gradient_descent",
    ),
    Falsification(
        "C3",
        "the gap of batches of ten is so many times as large",
        OTHER_GAP,
        (0.7, 1.4, 0.5),
        "02_batch_sizes",
    ),
    Falsification("B6", "a backward pass costs so many times more", DEARER, (25, 2, 6)),
    Falsification("D1", "the absolute cost is so many times as large, its slope too", SCALED_ABSOLUTE, (0.5, 1.01, 3)),
    Falsification("D3", "the cross-entropy's error keeps a power of the sigmoid's slope", BRAKED, (1, 0.01, 0.5)),
    Falsification("D4", "the cross-entropy learns with the brake on", BRAKED, (1, 2, 1.5)),
    Falsification(
        "F5", "a ball keeps only so much of its inertia", LESS_INERTIA, (0, 0.5, 0.99), chapter="07_momentum_to_adam"
    ),
    Falsification(
        "F6", "gradients are cut to so many times the limit", LOOSE_LIMIT, (2, 0.9, 1e9), "07_clipping_and_adamw"
    ),
    Falsification(
        "D4", "a sweep of the cross-entropy misses its best η", ANOTHER_GRID, (64, 1 / 32, 256), "04_seven_statements"
    ),
    Falsification("F3", "Adam corrects its memories by this power of what it should", LESS_CORRECTED, (0, 0.99, 0.5)),
    Falsification("I3", "the best of thirty keeps this share of its luck elsewhere", LASTING_LUCK, (1, 0.5, 0.3)),
    Falsification("I5", "all gradients of the package are so many times as large", GRADIENTS, (2, 1.01, 0.5)),
    Falsification("J2", "the learner's BP4 is so many times as large", BP4, (2, 1.01, 0.5)),
    Falsification("J2", "a share of the cost is that of softmax once", SOFTMAX_ONCE, (1, 0.1, 0.5)),
    Falsification("I1", "the slopes of stage 2 are so many times as large", OWN_SLOPES, (2, 1.01, 0.5)),
    Falsification("J1", "the inputs of the first cost are so many times as large", LARGER_INPUTS, (3, 2, 5)),
    Falsification("F1", "the curvature is so many times as large", SCALED_HESSIAN, (1.03, 0.9, 2)),
    Falsification("F2", "the cosine ends at a share of η and not at 0", NOT_TO_ZERO, (0.1, 0.01, 0.5)),
    Falsification("F4", "the networks of a sweep learn with so many times their η", STACK_FASTER, (2, 1.001, 0.9)),
    Falsification("F4", "a training takes so many times the share of the range test's η", OTHER_SHARE, (2, 0.5, 0.25)),
    Falsification(
        "F5", "the curvature is so many times as large", SCALED_HESSIAN, (0.9, 1.1, 2), "06_edge_of_stability"
    ),
    Falsification(
        "H3",
        "the bound has another factor or exponent",
        OTHER_BOUND,
        ((2, 2.5), (1, 2), (2, 2.1), (1.9, 2)),
        "09_the_bound",
    ),
    Falsification(
        "H4", "a share of Fisher's b is the activity of the inputs", FISHER_OF_INPUTS, (1, 0.01, 0.5), "09_two_tasks"
    ),
    Falsification(
        "H5", "the solution is longer than it has to be", NOT_THE_SHORTEST, (1, 0.01, -0.5), "09_double_descent"
    ),
    Falsification("H6", "each T is so many times the best one", OTHER_T, (0.25, 2, 0.5), "09_confidence"),
    Falsification("G1", "the curvature is so many times as large", SCALED_HESSIAN, (0.9, 1.1, 2)),
    Falsification("G2", "the curvature is so many times as large", SCALED_HESSIAN, (1.001, 0.9, 2)),
    Falsification(
        "G3",
        "a search ends where the gradient is still so large",
        GENEROUS_SEARCH,
        (1e-4, 1e-6, 1e-2),
        chapter="08_critical_points",
    ),
    Falsification(
        "G4",
        "from four knobs on, each makes a minimum so many times as likely",
        OTHER_ODDS,
        (0.3, 2, 0.7),
        "08_minima_are_rare",
    ),
    Falsification(
        "G5",
        "the Hessian is taken at this share of the way to the exit",
        OTHER_MOMENT,
        (0, 1, 0.5),
        chapter="08_critical_points",
    ),
    Falsification("H2", "L1 pulls at biases, too, so strongly", ON_BIASES.format(kind="L1"), (1, 0.01, 0.5)),
    Falsification("H2", "L2 pulls at biases, too, so strongly", ON_BIASES.format(kind="L2"), (1, 0.01, 0.5)),
    Falsification("H2", "L1 is so many times as strong", STRONGER.format(kind="L1"), (2, 1.01, 0.5)),
    Falsification("H2", "L2 is so many times as strong", STRONGER.format(kind="L2"), (2, 1.01, 0.5)),
    Falsification("H2", "what dropout leaves is divided by such a power of 1 - p", OTHER_MEAN, (2, 1.1, 0.9)),
    Falsification(
        "H2", "early stopping stays this share of the way from the best weights", NOT_PUT_BACK, (1, 0.5, 0.01)
    ),
    Falsification("H2", "early stopping looks at no validation and stops at this epoch", BY_THE_CLOCK, (12, 30, 5)),
    Falsification("H2", "early stopping waits so many epochs longer than patience says", MORE_PATIENT, (1, 2, 5)),
    Falsification("H2", "copies are turned by so many times the angle", TURNED_LESS, (0, 0.9, 0.5)),
]


def chapters_of(row: str) -> list:
    """The chapters that prove a row."""
    found = []
    for path in rules.chapters():
        cells = rules.code_cells(nbformat.read(path, as_version=4))
        if any({"proof", f"row-{row}"} <= set(rules.tags(cell)) for cell in cells):
            found.append(path)
    return found


def noticed(path, row: str, broken: str) -> list[str]:
    """The questions of the row's proofs that fail by an assertion."""
    findings = proofs.proofs_in_a_process(path, row=row, broken=broken)
    return [f.question for f in findings if row in f.rows and f.error.startswith("AssertionError")]


@pytest.mark.parametrize("falsified", part(FALSIFIED, of=12), ids=str)
def test_a_falsified_statement_is_noticed(falsified):
    sizes = turn(falsified.sizes, FALSIFIED.index(falsified))
    print("commit", seed_of_commit(), "sizes", sizes)
    chapters = [path for path in chapters_of(falsified.row) if falsified.chapter in ("", path.stem)]
    if falsified.further:
        chapters = [rules.FOLDER / "further" / f"{falsified.further}.ipynb"]
    assert chapters, f"no chapter proves {falsified.row}"
    for path in chapters:
        spoilt = {size: noticed(path, falsified.row, falsified.spoils.format(size=size)) for size in sizes}
        assert [size for size, questions in spoilt.items() if not questions] == [], f"let pass by {path.stem}"
