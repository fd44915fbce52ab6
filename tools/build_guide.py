"""Build the lecturer's guide: docs/teaching/NN_name.md, objectives.md, calendars.md and presets.md.

    uv run --group dev python tools/build_guide.py            write what has changed
    uv run --group dev python tools/build_guide.py --check    only say what is out of date, or what is wrong

What is written by hand stands in docs/teaching/plans/ and, with the minutes, in notebooks/lectures/; objectives, times,
questions and misconceptions come from the chapters and the package.
"""

import argparse
import sys
from pathlib import Path

import guide_faults
import guide_page
import guide_plan
import guide_tables
from guide_chapter import chapters

from mlp_course.teach.clone import ROOT
from mlp_course.teach.lecture import read

GUIDE = ROOT / "docs" / "teaching"


def faults() -> list[str]:
    """Everything that is wrong with the plans and the calendars."""
    plans = guide_plan.plans()
    known = chapters()
    found = [f"chapter {number}: it has no plan" for number in known.keys() - plans.keys()]
    for number, plan in plans.items():
        parts = read(number).parts
        found += [f"chapter {number}: {fault}" for fault in guide_faults.plan_faults(plan, known[number], parts)]
    for calendar in guide_plan.calendars():
        title = calendar["title"]
        found += [f"calendar {title!r}: {fault}" for fault in guide_faults.calendar_faults(calendar, plans, known)]
    return found


def pages() -> dict[Path, str]:
    """Each page of the guide that is made, with its text."""
    plans = guide_plan.plans()
    known = chapters()
    made = {
        GUIDE / "objectives.md": guide_tables.objectives(plans, known),
        GUIDE / "calendars.md": guide_tables.calendars(guide_plan.calendars(), known),
        GUIDE / "presets.md": guide_tables.presets(plans),
    }
    for number, plan in plans.items():
        text = guide_page.page(plan, known[number], read(number).parts)
        made[GUIDE / f"{known[number].path.stem}.md"] = text
    return made


def out_of_date(made: dict[Path, str]) -> list[Path]:
    """The pages whose stored text is another than the one that is made now."""
    return [path for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit code is 1 where something is wrong, or out of date (--check)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, say what is out of date")
    options = parser.parse_args(arguments)
    wrong = faults()
    for fault in wrong:
        print(fault, file=sys.stderr)
    if wrong:
        return 1
    made = pages()
    old = out_of_date(made)
    for path in old:
        print(f"{path.name}: {'out of date' if options.check else 'written'}")
        if not options.check:
            path.write_text(made[path], encoding="utf-8", newline="\n")
    return int(options.check and bool(old))


if __name__ == "__main__":
    sys.exit(main())
