"""What is wrong with a plan: names of nothing, objectives without a task, minutes that do not add up, wrong orders."""

from guide_chapter import Chapter
from guide_labs import MOST_MINUTES, minutes_of
from guide_names import demo_faults, exercise_faults, mention_faults
from guide_plan import Plan

from mlp_course import questions
from mlp_course.exercises.exercise import every
from mlp_course.teach.slides import LENGTHS, LONGEST, Part


def plan_faults(plan: Plan, chapter: Chapter, parts: list[Part]):
    """Yield each fault of a plan, a sentence each; none if it agrees with its chapter and its lecture."""
    yield from needs_faults(plan, chapter)
    yield from lecture_faults(plan, chapter, parts)
    yield from expectation_faults(plan, chapter)
    yield from misconception_faults(plan)
    yield from objective_faults(plan, chapter)
    for demo in plan.demos:
        yield from demo_faults(demo.code, chapter.imported)
    for debt in plan.debts:
        if debt.to <= plan.chapter:
            yield f"a debt is owed to chapter {debt.to}, which does not come later"


def needs_faults(plan: Plan, chapter: Chapter):
    """The plan's `needs` and `told` are the chapters that "You need" and the map of chapter 0 name."""
    planned = {*plan.needs, *plan.told}
    if planned != chapter.before:
        yield f"the plan needs chapters {sorted(planned)}, and the chapter names {sorted(chapter.before)}"


def lecture_faults(plan: Plan, chapter: Chapter, parts: list[Part]):
    """Minutes add up to each length, and the votes are predictions of this chapter."""
    for length in LENGTHS:
        total = sum(part.minutes.get(length, 0) for part in parts)
        if total != length:
            yield f"the parts of the {length} minutes take {total}"
    for part in parts:
        yield from mention_faults(part.note)
        for name in part.votes:
            if name not in chapter.questions:
                yield f"{part.title!r} votes on {name!r}, which this chapter does not ask"


def expectation_faults(plan: Plan, chapter: Chapter):
    """What is expected is a wrong choice of a question of the chapter."""
    known = questions.every()
    for name, choice in plan.expect.items():
        if name not in chapter.questions:
            yield f"there is an expectation for {name!r}, which this chapter does not ask"
        elif choice not in known[name].choices:
            yield f"{name!r} has no choice {choice!r}"
        elif choice == known[name].answer:
            yield f"{name!r} is expected to be answered rightly, which tells a lecturer nothing"


def misconception_faults(plan: Plan):
    """There are three, and each is declared by an exercise of the chapter."""
    if len(plan.misconceptions) != 3:
        yield f"there are {len(plan.misconceptions)} misconceptions, not 3"
    for expected in plan.misconceptions:
        if declared(expected.exercise, expected.name) is None:
            yield f"the exercise {expected.exercise!r} declares no misconception {expected.name!r}"
        elif every()[expected.exercise].chapter != plan.chapter:
            yield f"{expected.exercise!r} belongs to another chapter"


def declared(exercise: str, name: str):
    """The misconception of an exercise by its name, or None."""
    mistakes = every()[exercise].mistakes if exercise in every() else []
    return next((mistake for mistake in mistakes if mistake.name == name), None)


def objective_faults(plan: Plan, chapter: Chapter):
    """Every objective has a task, every row and every exercise of the chapter serves one, and all of them exist."""
    if [objective.says for objective in plan.objectives] != chapter.objectives:
        yield "the objectives are not word for word those of the chapter"
    exist = {
        "tasks": {name for name, _ in chapter.tasks},
        "rows": set(chapter.rows),
        "questions": set(chapter.questions),
        "self_test": set(chapter.self_test),
    }
    for objective in plan.objectives:
        if not (objective.tasks or objective.questions or objective.self_test):
            yield f"nothing asks whether the learner can {objective.says!r}"
        for kind, known in exist.items():
            for name in set(getattr(objective, kind)) - known:
                yield f"the chapter has no {name!r} among its {kind}"
    for kind in ("tasks", "rows"):
        used = {name for objective in plan.objectives for name in getattr(objective, kind)}
        for name in sorted(exist[kind] - used):
            yield f"{name!r} serves no objective"


def calendar_faults(calendar: dict, plans: dict[int, Plan], chapters: dict[int, Chapter]):
    """A calendar has the sessions that it says, none over 90 minutes, and names every chapter once, in an order."""
    sessions = calendar["sessions"]
    if len(sessions) != calendar["length"]:
        yield f"it says {calendar['length']} sessions and has {len(sessions)}"
    for number, session in enumerate(sessions, start=1):
        yield from exercise_faults(session["lab"])
        work = minutes_of(session["lab"], chapters)
        if work > MOST_MINUTES:
            yield f"the lab of session {number} has {work} minutes of work, over {MOST_MINUTES}"
        minutes = [part["minutes"] for part in session["teaches"]]
        if sum(minutes) > LONGEST or set(minutes) - set(LENGTHS):
            yield f"session {number} plans lectures of {minutes} minutes"
    order = [part["chapter"] for session in sessions for part in session["teaches"]] + calendar["reading"]
    if sorted(order) != sorted(plans):
        yield f"it names the chapters {sorted(order)}, and not each once"
    for place, number in enumerate(order):
        late = set(plans[number].needs if number in plans else ()) - set(order[:place])
        if late:
            yield f"chapter {number} comes before {sorted(late)}, which it needs"
