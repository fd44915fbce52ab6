"""The checker refuses wrong answers made by machine, and no right one: a sample, another one with every commit.

The sample is of the exercises all of whose mutants have been refused once; `tools/mutants.py` tries them all.
"""

import dataclasses
from itertools import islice

import mutants as machine
import numpy as np
import pytest
from mutant_inputs import BY_NAME
from mutations import mutations
from rotation import seed_of_commit

from mlp_course.exercises.exercise import every
from mlp_course.exercises.grading import verdict_of

EXERCISES = every()
EACH, OF_EACH, INPUTS = 4, 25, 30  # exercises, mutants of each, inputs for those that are not refused
NOT_WALKED = {  # whose mutants were not tried in full since they or their cases changed: next to do
    "buggy_lecun",
    "gain_of",
    "glorot",
    "hessian_vector",
    "sgd_epoch",
}
WALKED = sorted(BY_NAME.keys() - NOT_WALKED)  # of the others there are no other inputs yet

SEED = seed_of_commit()
CHOSEN = np.random.default_rng(SEED).permutation(WALKED)[:EACH].tolist()
each_chosen = pytest.mark.parametrize("name", CHOSEN)


@each_chosen
def test_no_mutant_of_the_sample_passes(name):
    print("seed", SEED)
    rng = np.random.default_rng(SEED)
    found = machine.result(EXERCISES[name], list(islice(machine.mutants(EXERCISES[name], rng), OF_EACH)), INPUTS)
    passed = [f"{mutant.operator}; {where}\n{mutant.text}" for mutant, where in found.passed]
    assert passed == [], "\n\n".join([f"seed {SEED}", *passed])


@each_chosen
def test_no_right_answer_by_machine_is_refused(name):
    _, refused = machine.refused(EXERCISES[name])
    assert refused == [], "\n\n".join([f"seed {SEED}", *refused])


def test_mutants_are_changed_in_one_place_and_no_way_is_the_rule():
    some = list(machine.mutants(EXERCISES["bp3_bp4"], np.random.default_rng(0)))
    texts = [mutant.text for mutant in some]
    operators = [mutant.operator for mutant in some]
    assert len(set(texts)) == len(texts) >= 60
    assert max(map(operators.count, set(operators))) <= machine.SHARE * len(some)
    assert {"axis", "transpose", "factor left out", "neighbouring function", "squeeze"} <= set(operators)


def test_a_mutant_is_made_of_a_helper_too():
    program = machine.program_of(EXERCISES["forward"].reference)
    assert [tree.name for tree in program.trees] == ["_forward", "forward"]
    changed = next(tree for operator, tree in mutations(program.trees[0]) if operator == "operator")
    assert not verdict_of(machine.compiled(program, 0, changed), "forward").correct


def test_a_checker_that_looks_at_one_number_is_found_out():
    """Were the cases of bp3_bp4 single examples of single neurons, mutants would pass, and be told."""
    exercise = EXERCISES["bp3_bp4"]
    blind = dataclasses.replace(exercise, cases=lambda rng: [(np.full((1, 1), 0.5), np.full((1, 1), 0.25))])
    some = list(islice(machine.mutants(blind, np.random.default_rng(0)), 60))
    found = machine.result(blind, some, INPUTS)
    assert len(found.passed) > 5
