"""How long a check takes: every answer of the bank checked twice in one process, as a learner checks in a kernel.

    python -m benchmarks.checks [CHAPTER ...]

The processor's time of this process, in milliseconds, so that other work on the machine counts little: of the first
check of an exercise, which computes what is expected and what is known, and of the later ones. What a limit ended is
counted apart. It asserts nothing.
"""

import argparse
import io
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path
from typing import NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from benchmarks.answers.__main__ import BANKS, answers, given, verdict_on
from mlp_course.exercises.exercise import every
from mlp_course.exercises.number_verdicts import every_number

ENDED = "It was stopped"
KINDS = ("right", "wrong and named", "wrong without a name", "ended by a limit")


class Timed(NamedTuple):
    """One answer: its exercise, what became of it, and the milliseconds of its two checks."""

    exercise: str
    kind: str
    once: float
    again: float


def kind_of(verdict) -> str:
    """Return what became of an answer."""
    if ENDED in verdict.headline:
        return KINDS[3]
    if verdict.status == "correct":
        return KINDS[0]
    return KINDS[1] if verdict.misconception else KINDS[2]


def timed(answer: dict, names: dict) -> Timed:
    """Check an answer twice."""
    times = []
    for _ in range(2):
        with redirect_stdout(io.StringIO()):
            start = time.process_time()
            verdict = verdict_on(answer, names)
            times.append(1000 * (time.process_time() - start))
    return Timed(answer["exercise"], kind_of(verdict), *times)


def line(name: str, times: list[float]) -> str:
    """Return a line of the table."""
    if not times:
        return f"{name:24}{0:>8}"
    median, most, longest = np.percentile(times, [50, 95, 100])
    return f"{name:24}{len(times):>8}{median:>10.1f}{most:>10.1f}{longest:>10.1f}"


def main() -> None:
    """Print the table, and which checks took longest."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("chapters", nargs="*", type=int)
    options = parser.parse_args()
    known = every() | every_number()
    found = []
    bank = BANKS["first"]
    for path in sorted(bank.glob("chapter_*.py")):
        chapter = int(path.stem[-2:])
        if options.chapters and chapter not in options.chapters:
            continue
        names = given(chapter)
        for closed in (False, True):
            found += [timed(answer, names) for answer in answers(chapter, closed, bank) if answer["exercise"] in known]
    print(f"{'milliseconds':24}{'answers':>8}{'median':>10}{'95 %':>10}{'longest':>10}")
    for kind in KINDS:
        print(line(kind, [one.again for one in found if one.kind == kind]))
    judged = [one for one in found if one.kind != KINDS[3]]
    print(line("all but the ended", [one.again for one in judged]))
    print(line("  the first time", [one.once for one in judged]))
    slowest = sorted(judged, key=lambda one: -one.again)[:5]
    print("longest:", ", ".join(f"{one.exercise} {one.again:.0f} ({one.kind})" for one in slowest))


if __name__ == "__main__":
    main()
