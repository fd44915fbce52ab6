"""The checker checked: what it says to solutions, misconceptions, other right answers, and garbage.

uv run --group dev python tools/audit_exercises.py     prints the table of all exercises
"""

import numpy as np

from mlp_course.exercises.exercise import Exercise, every
from mlp_course.exercises.grading import judge, verdict_of

SECONDS = 0.08  # for garbage that never ends


def misnamed(exercise: Exercise) -> list[str]:
    """Return the misconceptions that are not called wrong and named as themselves, with what was said instead."""
    found = []
    for mistake in exercise.mistakes:
        verdict = judge(exercise, mistake.function)
        if (verdict.status, verdict.misconception) != ("wrong", mistake.name):
            found.append(f"{mistake.name}: {verdict!r}")
    return found


def rejected(exercise: Exercise) -> list[str]:
    """Return what is said to right answers (the reference and the alternatives) that are not called correct."""
    verdicts = [judge(exercise, f) for f in (exercise.reference, *exercise.alternatives)]
    return [repr(verdict) for verdict in verdicts if not verdict.correct]


def believed(exercise: Exercise) -> list[str]:
    """Return the names of garbage that is called correct."""
    answers = {name: verdict_of(f, exercise.name, SECONDS) for name, f in garbage(exercise).items()}
    return [name for name, verdict in answers.items() if verdict.correct]


def garbage(exercise: Exercise) -> dict:
    """Return functions that a checker must survive, and never call correct."""

    def answer(*args):
        return exercise.reference(*args)

    def generator(*args):
        yield answer(*args)

    def fails(*args):
        raise ValueError("no")

    def leaves(*args):
        raise SystemExit

    def deep(*args):
        return deep(*args)

    def endless(*args):
        while True:
            pass

    def stubborn(*args):
        while True:
            try:
                while True:
                    try:
                        pass
                    except:  # noqa: E722
                        pass
            except:  # noqa: E722
                pass

    def huge(*args):
        return np.zeros((1 << 24, 1 << 24))

    def spoils(*args):
        for value in args:
            for array in value if isinstance(value, list) else [value]:
                if isinstance(array, np.ndarray):
                    array *= 3
        return None

    def chats(*args):
        for _ in range(1000):
            print("here")

    first = []

    def remembers(*args):
        first.append(answer(*args))
        return first[0]

    constants = {
        "None": None, "a string": "abc", "...": ..., "0": 0.0, "nan": np.nan, "inf": np.inf, "True": True,
        "an empty list": [], "(None, None)": (None, None), "a shape": np.zeros((7, 3)), "nans": np.full((3, 4), np.nan),
        "objects": np.array([None, "a"], dtype=object), "complex": 1j, "a function": len, "a set": {1}, "a dict": {},
        "an object": object(),
    }  # fmt: skip
    found = {f"returns {name}": (lambda *args, value=value: value) for name, value in constants.items()}
    found |= {f.__name__: f for f in (generator, fails, leaves, deep, endless, stubborn, huge, spoils, chats)}
    if exercise.arguments:
        found |= {"remembers": remembers, "no arguments": lambda: None}
    found["too many arguments"] = lambda a, b, c, d, e, f, g, h, i, j: None
    return found


def row(exercise: Exercise) -> list:
    """One row of the table: chapter, exercise, misconceptions, named, right answers, accepted, garbage, refused."""
    mistakes = len(exercise.mistakes)
    right = 1 + len(exercise.alternatives)
    rubbish = len(garbage(exercise))
    return [
        exercise.chapter,
        exercise.name,
        mistakes,
        mistakes - len(misnamed(exercise)),
        right,
        right - len(rejected(exercise)),
        rubbish,
        rubbish - len(believed(exercise)),
    ]


def table() -> str:
    """The table of all exercises, with its sums."""
    head = ["chapter", "exercise", "misconceptions", "named", "right", "accepted", "garbage", "refused"]
    rows = [row(exercise) for exercise in every().values()]
    sums = ["", f"{len(rows)} exercises", *(sum(r[i] for r in rows) for i in range(2, len(head)))]
    cells = [[str(c) for c in line] for line in (head, *rows, sums)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(head))]
    lines = ["  ".join([line[0].rjust(widths[0]), line[1].ljust(widths[1]), *map(str.rjust, line[2:], widths[2:])])
             for line in cells]  # fmt: skip
    rule = "-" * len(lines[0])
    return "\n".join([lines[0], rule, *lines[1:-1], rule, lines[-1]])


if __name__ == "__main__":
    print(table())
