"""The checker refuses wrong answers made by machine, and no right one: a sample, another one with every commit.

`tools/mutants.py` tries them all; what came of it is kept in docs/mutants.md.
"""

import ast
import dataclasses
from itertools import islice

import numpy as np
import pytest
from mutant_benches import BENCHES, READ
from mutant_differences import at_the_bench, differs, in_use
from mutant_inputs import BY_NAME, inputs_for
from mutant_programs import SHARE, all_mutants, compiled, in_proportion, made, mutants, program_of
from mutant_trials import refused, result
from mutants import COLUMNS, TABLE, rows_in, with_rows
from mutations import mutations
from rotation import seed_of_commit

from mlp_course.exercises.comparing import difference, snapshot
from mlp_course.exercises.exercise import every
from mlp_course.exercises.grading import verdict_of
from mlp_course.exercises.unchanged import duplicate

EXERCISES = every()
EACH, OF_EACH, INPUTS = 4, 25, 30  # exercises, mutants of each, inputs for those that are not refused
SEED = seed_of_commit()
CHOSEN = np.random.default_rng(SEED).permutation(sorted(EXERCISES))[:EACH].tolist()
each_chosen = pytest.mark.parametrize("name", CHOSEN)


@each_chosen
def test_no_mutant_of_the_sample_passes(name):
    print("seed", SEED)
    rng = np.random.default_rng(SEED)
    found = result(EXERCISES[name], list(islice(mutants(EXERCISES[name], rng), OF_EACH)), INPUTS)
    passed = [f"{mutant.operator}; {where}\n{mutant.text}" for mutant, where in found.passed]
    assert passed == [], "\n\n".join([f"seed {SEED}", *passed])


@each_chosen
def test_no_right_answer_by_machine_is_refused(name):
    _, said = refused(EXERCISES[name])
    assert said == [], "\n\n".join([f"seed {SEED}", *said])


def test_mutants_are_changed_in_one_place_and_no_way_is_the_rule():
    some = in_proportion(list(mutants(EXERCISES["bp3_bp4"], np.random.default_rng(0))))
    texts = [mutant.text for mutant in some]
    operators = [mutant.operator for mutant in some]
    assert len(set(texts)) == len(texts) >= 60
    assert max(map(operators.count, set(operators))) <= SHARE * len(some)
    assert {"axis", "transpose", "factor left out", "neighbouring function", "squeeze"} <= set(operators)


def test_every_exercise_has_inputs_that_its_checker_does_not_use():
    assert BY_NAME.keys() == EXERCISES.keys()


def test_the_table_is_of_the_exercises_as_they_are():
    """Whoever changes an answer tries its mutants again, which keeps the row: tools/mutants.py EXERCISE --keep."""
    page = TABLE.read_text(encoding="utf-8")
    rows = rows_in(page)
    assert list(rows) == list(EXERCISES)
    exist = COLUMNS.index("exist")
    changed = [name for name in CHOSEN if rows[name][exist] != len(all_mutants(EXERCISES[name]))]
    assert changed == [], f"seed {SEED}"
    assert [name for name, row in rows.items() if row[COLUMNS.index("passed")] or row[-1]] == []
    assert with_rows(page, {}) == page


def test_a_mutant_is_made_of_a_class_and_of_what_it_inherits_from():
    """The classes of a file may share a name, `_`: their methods say which is which."""
    alone, heir = (program_of(f) for f in EXERCISES["MyNetwork"].alternatives)
    assert methods_of(alone) == [["__init__", "feedforward", "update", "blame"]]
    base, own = methods_of(heir)
    assert {"draw", "errors", "update"} < set(base)
    assert own == ["draw"]


def methods_of(program) -> list[list[str]]:
    """Return the methods of the classes of a program."""
    return [[method.name for method in tree.body if isinstance(method, ast.FunctionDef)] for tree in program.trees]


def test_words_and_local_names_are_exchanged():
    tree = ast.parse("def f(x):\n    y = x[1]\n    return 'a' if x else 'b'").body[0]
    found = [(operator, ast.unparse(changed).splitlines()[1:]) for operator, changed in mutations(tree)]
    assert ("another word", ["    y = x[1]", "    return 'b' if x else 'b'"]) in found
    assert ("another name", ["    y = x[1]", "    return 'a' if y else 'b'"]) in found
    assert ("index", ["    y = x[-1]", "    return 'a' if x else 'b'"]) in found


def test_a_mutant_is_made_of_a_helper_too():
    program = program_of(EXERCISES["forward"].reference)
    assert [tree.name for tree in program.trees] == ["_forward", "forward"]
    changed = next(tree for operator, tree in mutations(program.trees[0]) if operator == "operator")
    assert not verdict_of(compiled(program, 0, changed), "forward").correct


def test_a_checker_that_looks_at_one_number_is_found_out():
    """Were the cases of bp3_bp4 single examples of single neurons, mutants would pass, and be told."""
    exercise = EXERCISES["bp3_bp4"]
    blind = dataclasses.replace(exercise, cases=lambda rng: [(np.full((1, 1), 0.5), np.full((1, 1), 0.25))])
    some = list(islice(mutants(blind, np.random.default_rng(0)), 60))
    found = result(blind, some, INPUTS)
    assert len(found.passed) > 5


@pytest.mark.parametrize("name", BENCHES)
def test_at_its_bench_a_right_answer_does_the_same_again(name):
    """What an answer leaves behind follows from its arguments: no chance of the bench's own is in it."""
    args = inputs_for(EXERCISES[name], np.random.default_rng(SEED))
    for answer in (EXERCISES[name].reference, *EXERCISES[name].alternatives):
        one, other = (snapshot(BENCHES[name](answer, *duplicate(args))) for _ in range(2))
        assert difference(one, other, rtol=0) is None


def test_a_bench_sees_what_the_exercise_does_not_ask_and_what_was_read_is_judged_by_the_exercise():
    """Epochs in another order are right: a bench tells the mutant from its origin, and somebody has read it."""
    learn = EXERCISES["learn"]
    (line,) = READ["learn"]
    reversed_epochs, *others = [item for item in all_mutants(learn) if line in item[0]]
    assert others == []
    mutant = made(*reversed_epochs)
    assert "at the bench" in at_the_bench(learn, mutant, INPUTS, learn.rtol)
    assert in_use(learn, mutant, INPUTS, learn.rtol) is None
    assert differs(learn, mutant, INPUTS) is None
    assert "at the bench" in differs(learn, mutant._replace(text="unread"), INPUTS)
