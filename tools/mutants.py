"""The checker tried by machine: thousands of wrong answers, none of which may pass, and right ones, none refused.

    uv run --group dev python tools/mutants.py [EXERCISE ...] [--equal] [--inputs NUMBER] [--keep | --beyond]

Every reference and every other right answer is changed in one place, in each of the ways of `mutations.py`, and has to
be refused by the cases that are the same in every check. What they accept is compared with the reference on a thousand
inputs of `mutant_inputs`, which the checker does not use, or at its bench (`mutant_benches.py`) with the right answer
that it was made of: equal there, it is thrown away (`--equal` prints these, to be read), else it is a false pass. What
raises on the first case is not counted, and of those that are counted no operator makes more than 30 %; with `--beyond`
all are tried. Right answers are rewritten by `rewrites.py`. `--keep` writes the rows into docs/mutants.md, which says
what the columns are.
"""

import argparse
import re
from pathlib import Path

import numpy as np
from mutant_differences import SEED
from mutant_programs import all_mutants, mutants
from mutant_trials import INPUTS, refused, result

from mlp_course.exercises.exercise import every

TABLE = Path(__file__).parents[1] / "docs" / "mutants.md"
COLUMNS = ("exist", "raise", "counted", "largest", "refused", "distinct", "equal", "passed", "right", "refused")
HEAD = f"| exercise | {' | '.join(COLUMNS)} |\n|---|{'---:|' * len(COLUMNS)}\n"


def tried(exercise, inputs: int = INPUTS, beyond: bool = False) -> tuple[list[int], list[str], list[str]]:
    """Return the numbers of a row, what passes or is refused though right, and what is equal to the reference."""
    name = exercise.name
    some = list(mutants(exercise, np.random.default_rng(SEED)))
    found = result(exercise, some, inputs, beyond)
    right, said = refused(exercise)
    numbers = [
        len(all_mutants(exercise)),
        found.raising,
        found.counted,
        round(100 * found.largest),
        found.refused,
        found.behaviours,
        len(found.equal),
        len(found.passed),
        right,
        len(said),
    ]
    faults = [f"{name}: passes, {mutant.operator}; {where}\n{mutant.text}" for mutant, where in found.passed]
    faults += [f"{name}: refused, {text}" for text in said]
    return numbers, faults, [f"{name}: equal, {mutant.operator}\n{mutant.change}" for mutant in found.equal]


def rows_in(text: str) -> dict[str, list[int]]:
    """Return the rows of the table in a page, by exercise."""
    lines = re.findall(r"^\| `(\w+)` \|(.*)\|$", text, re.MULTILINE)
    return {name: [int(cell.strip(" %")) for cell in cells.split("|")] for name, cells in lines}


def with_rows(text: str, rows: dict[str, list[int]]) -> str:
    """Return a page with the rows of these exercises, in the order of the chapters, in place of those that it has."""
    known = rows_in(text) | rows
    lines = [row_of(f"`{name}`", known[name]) for name in every() if name in known]
    sums = np.sum(list(known.values()), axis=0).tolist()
    lines.append(
        row_of("together", ["" if column == "largest" else n for column, n in zip(COLUMNS, sums, strict=True)])
    )
    before, head, _old = text.partition(HEAD)
    return before + head + "".join(f"{line}\n" for line in lines)


def row_of(name: str, cells: list) -> str:
    """Return a row of the table in the page."""
    shown = [f"{n} %" if column == "largest" and n else f"{n}" for column, n in zip(COLUMNS, cells, strict=True)]
    return f"| {name} | {' | '.join(shown)} |"


def line(name: str, cells) -> str:
    """Return a line of the table on the screen."""
    return "".join([f"{name:24}", *(f"{cell:>10}" for cell in cells)])


def main() -> None:
    """Print the table, and below it every mutant that passes and every right answer that is refused."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--equal", action="store_true")
    parser.add_argument("--inputs", type=int, default=INPUTS)
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--keep", action="store_true")
    kinds.add_argument("--beyond", action="store_true")
    options = parser.parse_args()
    print(line("exercise", COLUMNS))
    rows = {}
    texts = []
    for name, exercise in every().items():
        if options.exercises and name not in options.exercises:
            continue
        rows[name], faults, equal = tried(exercise, options.inputs, options.beyond)
        print(line(name, rows[name]), flush=True)
        texts += [*faults, *(equal if options.equal else [])]
    print("\n\n".join(["", *texts]))
    if options.keep:
        TABLE.write_text(with_rows(TABLE.read_text(encoding="utf-8"), rows), encoding="utf-8")


if __name__ == "__main__":
    main()
