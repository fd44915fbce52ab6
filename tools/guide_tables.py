"""The two tables of the guide over all chapters: objectives with what asks for them, and the calendars."""

from guide_chapter import Chapter
from guide_labs import minutes_of
from guide_plan import Plan

from mlp_course.explore.lab.presets import PRESETS

MADE = "<!-- Made by tools/build_guide.py from docs/teaching/plans/ and the chapters: change those. -->"
OBJECTIVES = f"""# Objectives, and what asks for them

{MADE}

Each objective with the rows of [what is taught](../content.md) that it rests on, and with everything that asks whether
a learner has reached it: functions and numbers that `check` judges, predictions, and questions of the self-test by
their number. [The guide](../teaching.md)."""
CALENDARS = f"""# Calendars

{MADE}

A session is one lecture of 90 minutes, or two of 45, and a lab of 90. Every calendar has every chapter once, in an
order that gives each chapter what it needs. The minutes of a lab are those that the chapters give for the work itself.
[The guide](../teaching.md)."""
PRESETS_PAGE = f"""# Presets of the lab

{MADE}

Each is one line, `Lab(preset="…")`, and shows one thing; the lab says what to look for. The pages of the chapters say
when it is shown. [The guide](../teaching.md)."""


def objectives(plans: dict[int, Plan], chapters: dict[int, Chapter]) -> str:
    """A row for each objective of each chapter."""
    found = [OBJECTIVES]
    for number, plan in plans.items():
        rows = ["| objective | rows | checked | predicted | self-test |", "|---|---|---|---|---|"]
        for objective in plan.objectives:
            tasks = ", ".join(f"`{name}`" for name in objective.tasks)
            asked = "; ".join(name.partition(": ")[2] for name in objective.questions)
            cells = (objective.says, ", ".join(objective.rows), tasks, asked, ", ".join(map(str, objective.self_test)))
            rows.append("| " + " | ".join(cell or "–" for cell in cells) + " |")
        found.append(f"## {chapters[number].title}\n\n" + "\n".join(rows))
    return "\n\n".join(found) + "\n"


def calendars(every: list[dict], chapters: dict[int, Chapter]) -> str:
    """A table for each calendar."""
    found = [CALENDARS]
    for calendar in every:
        rows = ["| session | lecture | lab |", "|---|---|---|"]
        for number, session in enumerate(calendar["sessions"], start=1):
            lectures = "; ".join(lecture(part, chapters) for part in session["teaches"])
            work = minutes_of(session["lab"], chapters)
            lab = f"{session['lab']} ({work} min)" if work else session["lab"]
            rows.append(f"| {number} | {lectures or session['title']} | {lab} |")
        reading = "; ".join(chapters[number].title for number in calendar["reading"])
        after = f"\n\nTo read afterwards, in this order: {reading}." if reading else ""
        found.append(f"## {calendar['title']}\n\n{calendar['note'].strip()}\n\n" + "\n".join(rows) + after)
    return "\n\n".join(found) + "\n"


def presets(plans: dict[int, Plan]) -> str:
    """A row for each preset: its settings, what to look for, and the chapters whose page shows it."""
    rows = ["| preset | chapters | look for | settings |", "|---|---|---|---|"]
    for name, preset in PRESETS.items():
        shown = [str(number) for number, plan in plans.items() if shows_preset(plan, name)]
        settings = ", ".join(f"{key} {value}" for key, value in preset.settings.items())
        cells = (f"`{name}`", ", ".join(shown) or "–", preset.look_for, f"{settings}; {preset.trained} epochs")
        rows.append("| " + " | ".join(cells) + " |")
    return f"{PRESETS_PAGE}\n\n" + "\n".join(rows) + "\n"


def shows_preset(plan: Plan, name: str) -> bool:
    """Whether a demonstration of the plan opens this preset of the lab, or goes on to it."""
    return any(f'preset="{name}"' in f"{demo.code} {demo.show}" for demo in plan.demos)


def lecture(part: dict, chapters: dict[int, Chapter]) -> str:
    """A link to the page of a chapter, and the minutes of its lecture."""
    chapter = chapters[part["chapter"]]
    title = chapter.title.partition(":")[0]
    return f"[{title}]({chapter.path.stem}.md), {part['minutes']} min"
