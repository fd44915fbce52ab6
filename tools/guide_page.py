"""A chapter's page of the guide, made of its plan, its lecture's parts and what the course declares."""

from guide_chapter import Chapter
from guide_faults import declared
from guide_plan import Plan

from mlp_course import questions
from mlp_course.exercises.exercise import every
from mlp_course.teach.slides import LENGTHS, Part

TOP = """# {title}

<!-- Made by tools/build_guide.py from docs/teaching/plans/{number:02}.toml, notebooks/lectures/ and the chapter: change
those. -->

[The chapter](../../notebooks/{name}) takes a reader on their own about {minutes} minutes.
It needs {needs}.{told}
{slides} Hand-out: `uv run python -m mlp_course.teach handout {number}`. [The guide](../teaching.md)."""
SLIDES = (
    "Slides: `uv run --extra lecture python -m mlp_course.teach present {number}`, "
    "the short lecture with `--minutes 45`."
)
NO_SLIDES = "It has no slides yet: show the chapter, in *View → Presentation Mode*."


def page(plan: Plan, chapter: Chapter, parts: list[Part]) -> str:
    """The whole page, in Markdown."""
    sections = (
        top(plan, chapter, parts),
        f"## The surprise\n\n{plan.surprise}",
        f"## Minutes\n\n{minute_table(parts)}",
        f"## On the board\n\n{board(plan)}",
        f"## Votes\n\n{votes(plan, parts)}",
        f"## Three misconceptions to expect\n\n{misconceptions(plan)}",
        f"## Demonstrations\n\n{demos(plan)}",
        f"## What later chapters take for granted\n\n{debts(plan)}",
        f"## In the lab\n\n{own_work(chapter)}",
    )
    return "\n\n".join(sections) + "\n"


def top(plan: Plan, chapter: Chapter, parts: list[Part]) -> str:
    """The title, what the chapter needs, and the commands for it."""
    told = f" Of {listed(plan.told)} it says itself what it uses." if plan.told else ""
    slides = SLIDES if any(part.slides for part in parts) else NO_SLIDES
    return TOP.format(
        title=chapter.title,
        number=plan.chapter,
        name=chapter.path.name,
        minutes=chapter.minutes,
        needs=listed(plan.needs),
        told=told,
        slides=slides.format(number=plan.chapter),
    )


def listed(numbers) -> str:
    """Such as "chapters 4, 5 and 9"."""
    words = list(map(str, numbers))
    if len(words) < 2:
        return f"chapter {words[0]}" if words else "no other chapter"
    return f"chapters {', '.join(words[:-1])} and {words[-1]}"


def minute_table(parts: list[Part]) -> str:
    """When each part begins and ends in both lectures, and what is done in it."""
    rows = ["| 45 min | 90 min | part | what you do |", "|---|---|---|---|"]
    begun = dict.fromkeys(LENGTHS, 0)
    for part in parts:
        times = []
        for length in LENGTHS:
            start = begun[length]
            begun[length] += part.minutes.get(length, 0)
            times.append(f"{start}–{begun[length]}" if length in part.minutes else "skip")
        rows.append(f"| {times[0]} | {times[1]} | **{part.title}** | {in_table(flat(part.note))} |")
    skipped = [f"*{part.title}*" for part in parts if LENGTHS[0] not in part.minutes]
    left = f"\n\nLeft out at 45 minutes: {', '.join(skipped)}." if skipped else ""
    return "\n".join(rows) + left


def in_table(text: str) -> str:
    """A text with its bars escaped, so that they end no cell."""
    return text.replace("|", r"\|")


def board(plan: Plan) -> str:
    """What is written where, in the order of the hour."""
    lines = [f"{number}. **{place}:** {write}" for number, (place, write) in enumerate(plan.board, start=1)]
    return "\n".join(lines)


def votes(plan: Plan, parts: list[Part]) -> str:
    """Each question of the lecture with its choices, what tempts, and the answers folded at the end."""
    known = questions.every()
    asked = []
    answers = []
    for part in parts:
        for name, lengths in part.votes.items():
            question = known[name]
            only = "" if LENGTHS[0] in lengths else " (90 minutes only)"
            choices = " · ".join(question.texts)
            lines = [f"{len(asked) + 1}. **{part.title}**{only}: {flat(question.asks)}", f"   *Choices:* {choices}"]
            if name in plan.expect:
                tempting = plan.expect[name]
                lines.append(f"   *Expect hands for* **{tempting}**: {flat(question.choices[tempting])}")
            asked.append("\n\n".join(lines))
            answers.append(f"{len(asked)}. {question.answer}: {flat(question.reason)}")
    folded = "\n".join(answers)
    return "\n\n".join([*asked, f"<details><summary>The answers</summary>\n\n{folded}\n\n</details>"])


def flat(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def misconceptions(plan: Plan) -> str:
    """Each with the card's words, how it sounds in the room, and what to do."""
    found = []
    for expected in plan.misconceptions:
        mistake = declared(expected.exercise, expected.name)
        found.append(
            f"- **{mistake.name}** (`{expected.exercise}`; {flat(mistake.equation)})."
            f" The card says: *{flat(mistake.why)}* It may sound like: {expected.hear} Do: {expected.do}"
        )
    return "\n".join(found)


def demos(plan: Plan) -> str:
    """The lines to type, and what to press and to see."""
    rows = ["In a new cell of the chapter, below its first one:", "", "| run | press, and see |", "|---|---|"]
    rows += [f"| `{demo.code}` | {in_table(demo.show)} |" for demo in plan.demos]
    return "\n".join(rows)


def debts(plan: Plan) -> str:
    """What is owed to each later chapter."""
    lines = [f"- Chapter {debt.to}: {debt.what}" for debt in plan.debts]
    return "\n".join(lines) or "Nothing: this is the end of a road."


def own_work(chapter: Chapter) -> str:
    """What learners make themselves, with the minutes that the chapter gives for it."""
    hunts = {name for name, exercise in every().items() if exercise.hunt}
    rows = ["| make | minutes | |", "|---|---|---|"]
    for name, minutes in chapter.tasks:
        kind = "bug hunt" if name in hunts else "function" if name in every() else "number"
        rows.append(f"| `{name}` | {minutes or 'with the one above'} | {kind} |")
    total = sum(minutes or 0 for _, minutes in chapter.tasks)
    return "\n".join(rows) + f"\n\n{total} minutes of work, and as much again for cards, hints and talk."
