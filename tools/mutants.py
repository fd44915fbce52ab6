"""The checker tried by machine: thousands of wrong answers, none of which may pass, and right ones, none refused.

    uv run --group dev python tools/mutants.py [EXERCISE ...] [--equal] [--inputs NUMBER]

Every reference and every other right answer is changed in one place, in each of the ways of `mutations.py`, and has to
be refused by the cases that are the same in every check. What they accept is compared with the reference on a thousand
inputs of `mutant_inputs.py`, which the checker does not use: equal there, it is thrown away (`--equal` prints these, to
be read), else it is a false pass. What raises on the first case is not counted. No operator makes more than 30 % of an
exercise's mutants. Right answers are rewritten by `rewrites.py`.
"""

import argparse
import ast
import inspect
import textwrap
import types
from collections import Counter
from functools import cache
from typing import NamedTuple

import numpy as np
from mutant_inputs import inputs_for
from mutations import mutations
from rewrites import product_by_loops, rewrites, wrapped

from mlp_course.exercises.comparing import SINGLE, difference, snapshot
from mlp_course.exercises.exercise import Exercise, every
from mlp_course.exercises.grading import disagreement, fixed
from mlp_course.exercises.process import as_it_was
from mlp_course.exercises.running import Answer, run
from mlp_course.exercises.unchanged import duplicate
from mlp_course.learner.calls import call

SHARE = 0.3  # of an exercise's mutants that one operator may make
INPUTS = 1000  # on which a mutant has to equal the reference to be thrown away
CAREFULLY = 30  # on so many of them it is looked at what has to be left as it was
SECONDS = 1.0  # for one case
PATIENCE = 60.0  # seconds for all inputs
SEED = 20261126
NOT_ALLOWED = {("minibatches", "single precision"): "the batches hold the data as they are"}


class Program(NamedTuple):
    """A right answer: the trees of its own function and of the helpers that it calls, and the names around them."""

    trees: list[ast.FunctionDef]  # the answer is the last one
    names: dict


class Mutant(NamedTuple):
    """A changed program: how it was changed, its text, and its function."""

    operator: str
    text: str
    function: object


def program_of(f) -> Program | None:
    """Return the program of a right answer; None where its source is no `def` (a lambda, a class)."""
    tree = tree_of(f)
    if tree is None:
        return None
    helpers = {}
    waiting = [f]
    while waiting:
        for helper in helpers_of(waiting.pop()):
            if helper.__name__ not in helpers and helper is not f:
                helpers[helper.__name__] = tree_of(helper)
                waiting.append(helper)
    names = dict(f.__globals__) | inspect.getclosurevars(f).nonlocals | {"product_by_loops": product_by_loops, "np": np}
    return Program([*filter(None, helpers.values()), tree], names)


def tree_of(f) -> ast.FunctionDef | None:
    """Return the tree of a function, without decorators and docstring; None where it is no `def`."""
    if isinstance(f, type) or f.__name__ == "<lambda>":
        return None
    tree = ast.parse(textwrap.dedent(inspect.getsource(f))).body[0]
    tree.decorator_list = []
    if ast.get_docstring(tree) is not None:
        tree.body = tree.body[1:]
    return tree


def helpers_of(f) -> list:
    """Return the functions of a file of exercises that a function calls by name, but for the exercises themselves."""
    around = getattr(f, "__globals__", {})
    found = [around.get(name) for name in names_in(f.__code__)]
    mine = [g for g in found if isinstance(g, types.FunctionType) and g.__module__ == f.__module__]
    return [g for g in mine if not g.__closure__ and g.__name__ != "<lambda>"]


def names_in(code: types.CodeType) -> list[str]:
    """Return the global names of a function, with those of the functions inside it."""
    inner = [names_in(item) for item in code.co_consts if isinstance(item, types.CodeType)]
    return [*code.co_names, *(name for names in inner for name in names)]


def compiled(program: Program, place: int, tree: ast.FunctionDef):
    """Return the answer's function of a program in which one tree stands in another's place."""
    trees = [*program.trees[:place], tree, *program.trees[place + 1 :]]
    names = dict(program.names)
    exec(compile(ast.Module(trees, type_ignores=[]), "mutant", "exec"), names)
    return names[trees[-1].name]


def programs(exercise: Exercise) -> list[Program]:
    """Return the programs of all right answers of an exercise."""
    return [found for f in (exercise.reference, *exercise.alternatives) if (found := program_of(f))]


def mutants(exercise: Exercise, rng):
    """Yield the mutants of all right answers, in an order by chance, as many of an operator as may be."""
    found = {}
    for program in programs(exercise):
        for place, tree in enumerate(program.trees):
            for operator, changed in mutations(tree):
                text = ast.unparse(changed)
                if text not in found:
                    found[text] = operator, program, place, changed
    for text, parts in in_proportion(list(found.items()), rng):
        if mutant := made(text, *parts):
            yield mutant


def made(text: str, operator: str, program: Program, place: int, tree) -> Mutant | None:
    """Return the mutant; None where Python does not take it."""
    try:
        return Mutant(operator, text, compiled(program, place, tree))
    except (SyntaxError, ValueError, TypeError, NameError):
        return None


def in_proportion(items: list, rng) -> list:
    """Return the items in an order by chance, without those by which an operator has more than its share."""
    items = [items[i] for i in rng.permutation(len(items))]
    while items:
        operator, count = Counter(parts[0] for _, parts in items).most_common(1)[0]
        if count <= max(SHARE * len(items), 1):
            return items
        items.remove(next(item for item in items if item[1][0] == operator))
    return items


def fate(exercise: Exercise, f) -> str | None:
    """Return what the fixed cases say to a function: how it fails the first that refuses it; None if none does.

    "raises" where it raises on the first case.
    """
    cases, expected = fixed(exercise)
    for place, (args, right) in enumerate(zip(cases, expected, strict=True)):
        outcome = outcome_of(exercise, f, args)
        if outcome.failure and not place:
            return "raises"
        if found := fault(exercise, right, outcome):
            return f"case {place}: {found}"
    return None


def outcome_of(exercise: Exercise, f, args) -> Answer:
    """Return what a function makes of an input, and what it disturbs of all that code shares."""
    with as_it_was() as shared:
        outcome = run(exercise, f, args, SECONDS)
    return outcome._replace(disturbed=(*outcome.disturbed, *shared.changed))


def fault(exercise: Exercise, right, outcome, rtol: float = 0) -> str | None:
    """Return what is wrong with an outcome, by the exercise's tolerance or a wider one."""
    careless = [*outcome.changed, *outcome.handed_back, *outcome.disturbed]
    if careless:
        return f"not left as it was: {careless}"
    found = disagreement(exercise, right, outcome)
    wider = found and rtol > exercise.rtol and outcome.returned
    return difference(right.value, outcome.value, rtol) if wider else found


def differs(exercise: Exercise, mutant: Mutant, known: list) -> str | None:
    """Return on which of other inputs a function is not as the reference is; None if on none.

    The values are compared on all, what has to be left as it was on some of them, which takes far longer. What is
    computed in single precision need not agree any better.
    """
    f = mutant.function
    rtol = max(exercise.rtol, SINGLE) if "float32" in mutant.text else exercise.rtol
    for number, (args, right) in enumerate(known[:CAREFULLY]):
        if found := fault(exercise, right, outcome_of(exercise, f, args), rtol):
            return f"input {number}: {found}"

    def compared():
        for number, (args, right) in enumerate(known):
            value = snapshot(exercise.use(f, *duplicate(args)))
            if found := difference(right.value, value, rtol):
                return f"input {number}: {found}"
        return None

    with as_it_was():
        outcome = call(compared, (), PATIENCE)
    if outcome.failure:
        return f"{outcome.failure.type}: {outcome.failure.message}"
    return outcome.value


@cache
def known_inputs(exercise: Exercise, count: int) -> list[tuple[tuple, Answer]]:
    """Return other inputs on which all right answers agree (on a sum that cancels they may not), and the result."""
    found = []
    for number in range(count):
        args = inputs_for(exercise, np.random.default_rng([SEED, number]))
        answers = [run(exercise, f, args) for f in (exercise.reference, *exercise.alternatives)]
        if not any(disagreement(exercise, answers[0], answer) for answer in answers):
            found.append((args, answers[0]))
    return found


class Result(NamedTuple):
    """What became of the mutants of an exercise."""

    made: int
    raising: int
    refused: int
    behaviours: int
    equal: list[Mutant]
    passed: list[tuple[Mutant, str]]


def result(exercise: Exercise, some: list[Mutant], count: int = INPUTS) -> Result:
    """Try mutants."""
    fates = [fate(exercise, mutant.function) for mutant in some]
    equal = []
    passed = []
    for mutant, said in zip(some, fates, strict=True):
        if said is None:
            where = differs(exercise, mutant, known_inputs(exercise, count))
            passed.append((mutant, where)) if where else equal.append(mutant)
    refusals = [said for said in fates if said not in (None, "raises")]
    return Result(len(some), fates.count("raises"), len(refusals), len(set(refusals)), equal, passed)


def right_answers(exercise: Exercise):
    """Yield (kind, text, function) of right answers by machine."""
    for program in programs(exercise):
        for place, tree in enumerate(program.trees):
            for kind, changed in rewrites(tree):
                yield kind, ast.unparse(changed), compiled(program, place, changed)
    for kind, f in wrapped(exercise.reference):
        if (exercise.name, kind) not in NOT_ALLOWED:
            yield kind, exercise.name, f


def refused(exercise: Exercise) -> tuple[int, list[str]]:
    """Return how many right answers there are, and what is said to those that are refused."""
    found = []
    count = 0
    for count, (kind, text, f) in enumerate(right_answers(exercise), start=1):  # noqa: B007 (the last one is the number)
        if said := fate(exercise, f):
            found.append(f"{kind}: {said}\n{text}")
    return count, found


def main() -> None:
    """Print the table, and below it every mutant that passes and every right answer that is refused."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--equal", action="store_true")
    parser.add_argument("--inputs", type=int, default=INPUTS)
    options = parser.parse_args()
    columns = ("mutants", "raising", "refused", "distinct", "equal", "passed", "right", "refused")
    print("".join([f"{'exercise':24}", *(f"{column:>10}" for column in columns)]))
    sums = np.zeros(len(columns), int)
    faults = []
    for name, exercise in every().items():
        if options.exercises and name not in options.exercises:
            continue
        found = result(exercise, list(mutants(exercise, np.random.default_rng(SEED))), options.inputs)
        count, said = refused(exercise)
        row = [*found[:4], len(found.equal), len(found.passed), count, len(said)]
        sums += row
        print("".join([f"{name:24}", *(f"{number:>10}" for number in row)]), flush=True)
        faults += [f"{name}: passes, {mutant.operator}; {where}\n{mutant.text}" for mutant, where in found.passed]
        faults += [f"{name}: refused, {text}" for text in said]
        if options.equal:
            faults += [f"{name}: equal, {mutant.operator}\n{mutant.text}" for mutant in found.equal]
    print("".join([f"{'together':24}", *(f"{number:>10}" for number in sums)]))
    print("\n\n".join(["", *faults]))


if __name__ == "__main__":
    main()
