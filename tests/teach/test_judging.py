"""Every exercise through a child: the chapter's solution is correct there, its stub unattempted; who trains and draws.

What is sent and comes back differs from exercise to exercise: arrays, networks that are watched, generators, functions,
objects. A quarter of the exercises takes its turn with each commit; all of them on request, see `rotation`.
"""

from dataclasses import replace
from functools import cache

import nbformat
import pytest
import rules
from build_notebooks import further_sources, read_source, sources
from notebooks_of_students import notebook
from rotation import part

from mlp_course.exercises.exercise import every
from mlp_course.teach.grading.judging import Judge
from mlp_course.teach.grading.reading import definitions_of

EXERCISES = every()
IN_TURN = part(list(EXERCISES), 4)


@pytest.fixture(scope="module")
def judge():
    with Judge(secret=20261127) as made:
        yield made


@cache
def definitions(chapter: int, solved: bool) -> dict:
    """What a chapter's notebooks define, with their stubs or with their solutions in these places."""
    made = {}
    for path in sources() + further_sources():
        if path.name.startswith(f"{chapter:02}_"):
            found = read_source(path)
            for index, cell in enumerate(found.cells):
                if solved and "exercise" in rules.tags(cell):
                    cell.source = rules.solution_code(rules.solution(found, index))
            made = definitions_of(nbformat.writes(found).encode(), EXERCISES) | made
    return made


@pytest.mark.parametrize("name", IN_TURN)
def test_the_solution_is_correct_and_the_stub_unattempted(judge, name):
    chapter = EXERCISES[name].chapter
    for solved, status in ((True, "correct"), (False, "unattempted")):
        judged = judge.function(name, definitions(chapter, solved)[name])
        assert judged.status == status, judged


NET = "import numpy as np\nfrom mlp_course import sgd, Network\n"
ANSWERS = {
    # a trainer that follows the sums and not the means: the grader finds it in the way of θ alone
    "sgd_epoch": (
        "def sgd_epoch(net, x, y, eta, m, rng):\n"
        "    order = rng.permutation(x.shape[1])\n"
        "    for i in range(0, len(order), m):\n"
        "        batch = order[i : i + m]\n"
        "        net.theta -= eta * len(batch) * net.backprop(x[:, batch], y[:, batch]).grad\n"
        "    return net\n",
        "wrong",
    ),
    # random, but from somewhere else than the generator that is given
    "he": (
        "def he(n_out, n_in, rng):\n"
        "    rng = np.random.default_rng(1)\n"
        "    return rng.normal(size=(n_out, n_in)) * np.sqrt(2 / n_in), np.zeros((n_out, 1))\n",
        "wrong",
    ),
    # right numbers, in an argument's own memory
    "sgd_update": (
        "def sgd_update(theta, slopes, eta):\n    theta -= eta * slopes\n    return theta\n",
        "wrong",
    ),
    # right, and it calls what the exercise does not ask for
    "backprop": (
        "def backprop(net, x, y):\n"
        "    z, a = net.forward(x)\n"
        "    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))\n"
        "    for l in range(net.L, 0, -1):\n"
        "        blame = a[l] - y if l == net.L else net.W[l + 1].T @ delta[l + 1]\n"
        "        delta[l] = blame * net.sigma[l].prime(z[l])\n"
        "        db[l], dW[l] = delta[l].mean(axis=1, keepdims=True), delta[l] @ a[l - 1].T / x.shape[1]\n"
        "    return delta, dW, db\n",
        "correct",
    ),
    # an object that stays in the child; its method is called from here
    "learn": (
        "def learn(net, x, y, eta, m, epochs, rng):\n"
        "    for _ in range(epochs):\n"
        "        order = rng.permutation(x.shape[1])\n"
        "        for i in range(0, len(order), m):\n"
        "            net.update(x[:, order[i : i + m]], y[:, order[i : i + m]], eta)\n"
        "    return net\n",
        "correct",
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_is_sent_and_comes_back_is_judged_as_check_does(judge, name):
    text, status = ANSWERS[name]
    judged = judge.function(name, definitions_of(notebook(NET, text), [name])[name])
    assert judged.status == status, judged


def test_mine_gives_what_the_same_student_has_handed_in(judge):
    cells = [
        "from mlp_course.exercises import mine\nimport numpy as np\n",
        "def sgd_update(theta, slopes, eta):\n    return theta - eta * slopes\n",
        'step = mine("sgd_update")\n',
        "def descend(cost, theta, eta, updates):\n    costs = [cost(theta)]\n    for _ in range(updates):\n"
        "        up = [cost(theta + e) - cost(theta - e) for e in 1e-5 * np.eye(theta.size)]\n"
        "        theta = step(theta, np.array(up) / 2e-5, eta)\n        costs.append(cost(theta))\n"
        "    return theta, costs\n",
    ]
    found = definitions_of(notebook(*cells), EXERCISES)
    own = {name: definition.statements for name, definition in found.items()}
    alone = judge.function("descend", found["descend"])
    assert alone.status == "delegated"  # to the reference, where there is none of the student's own
    assert judge.function("descend", replace(found["descend"], others=own)).status == "correct"
