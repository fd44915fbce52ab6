"""Run the proofs of the chapters under thirty shakes, and write down how often each holds.

    uv run --group dev python tools/shake_claims.py notebooks/03_backpropagation.ipynb
    uv run --group dev python tools/shake_claims.py notebooks/further/09_two_tasks.ipynb

A shake gives every seed of chapters and experiments another value (`mlp_course/experiments/seeds.py`). The table is
docs/shaken.md; a test repeats one shake against it. A proof whose printed numbers no shake changes is tagged `exact`.
Any other holds in at least 28 of 30, or the chapter's text says how often it does.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from proofs import ROOT, Finding, proofs_in_a_process

TABLE = ROOT / "docs" / "shaken.md"
FURTHER = "further"
SHAKES = range(1, 31)
ENOUGH = 28
CHANGE, EXACT = "change", "exact"
HEAD = """# How often the claims hold

Every check of a chapter is run thirty times more, each time with other data, splits, starts and orders
(`MLP_COURSE_SHAKE` from 1 to 30; the numbers were fixed beforehand). *Numbers* says whether what it prints changes;
where it does not, the check counts as exact: no chance is in it, or none that shows. Made by `tools/shake_claims.py`; a
test repeats one of the thirty. Below the chapters stand those pages off the path that were shaken.

| chapter | rows | check | holds | not at | numbers |
|---|---|---|---|---|---|
"""
LINE = re.compile(rf"\| \[\d+(?:, {FURTHER})?\]\(\.\./notebooks/((?:{FURTHER}/)?\w+)\.ipynb\) \| (.*) \|")


@dataclass
class Claim:
    """How one proof did: the shakes in which it failed, and whether its numbers changed in any.

    Its chapter is named as `name_of` says.
    """

    chapter: str
    rows: list[str]
    question: str
    failed: list[int]
    numbers: str

    @property
    def held(self) -> int:
        return len(SHAKES) - len(self.failed)


def name_of(notebook: Path) -> str:
    """03_backpropagation, or further/03_softmax for a page off the path."""
    off_the_path = notebook.resolve().parent.name == FURTHER
    return f"{FURTHER}/{notebook.stem}" if off_the_path else notebook.stem


def line_of(claim: Claim) -> str:
    """A claim as a line of the table."""
    name = claim.chapter.removeprefix(f"{FURTHER}/")
    place = f"{int(name[:2])}, {FURTHER}" if name != claim.chapter else f"{int(name[:2])}"
    where = f"[{place}](../notebooks/{claim.chapter}.ipynb)"
    failed = ", ".join(map(str, claim.failed))
    cells = [where, ", ".join(claim.rows), claim.question, f"{claim.held} of 30", failed or "-", claim.numbers]
    return "| " + " | ".join(cells) + " |"


def claims_in(table: str) -> list[Claim]:
    """The claims that a table holds."""
    claims = []
    for found in filter(None, map(LINE.fullmatch, table.splitlines())):
        rows, question, _held, failed, numbers = found[2].split(" | ")
        shakes = [int(number) for number in re.findall(r"\d+", failed)]
        claims.append(Claim(found[1], rows.split(", "), question, shakes, numbers))
    return claims


def claims_of(chapter: str, runs: dict[int, list[Finding]]) -> list[Claim]:
    """The claims of a chapter from its findings by shake; 0 is the chapter as it is written."""
    claims = []
    for number, written in enumerate(runs[0]):
        shaken = {k: findings[number] for k, findings in runs.items() if k != 0}
        failed = [k for k, finding in shaken.items() if not finding.holds]
        changed = any(finding.printed != written.printed for finding in shaken.values())
        claims.append(Claim(chapter, written.rows, written.question, failed, CHANGE if changed else EXACT))
    return claims


def shake(notebook: Path) -> list[Claim]:
    """Run a chapter as it is written and under thirty shakes, and say what fails on the way."""
    runs = {}
    for k in (0, *SHAKES):
        runs[k] = proofs_in_a_process(notebook, shake=k)
        failed = [f"{finding.question} {finding.error}" for finding in runs[k] if not finding.holds]
        print(f"{notebook.stem}, shake {k}: {len(runs[k])} proofs", *failed, sep="\n    ", flush=True)
    return claims_of(name_of(notebook), runs)


def main(notebooks: list[str]) -> None:
    """Put the claims of these chapters into the table, in the place of what it said of them."""
    for notebook in map(Path, notebooks):
        known = claims_in(TABLE.read_text(encoding="utf-8")) if TABLE.is_file() else []
        claims = [claim for claim in known if claim.chapter != name_of(notebook)] + shake(notebook)
        claims.sort(key=lambda claim: claim.chapter)
        lines = [line_of(claim) for claim in claims]
        TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
