"""Answers as learners give them: `@right("sigmoid")` and `@wrong("sigmoid")` collect them by their exercise."""

RIGHT = []
WRONG = []


def right(name: str):
    """Decorate a right answer; its docstring says what is special about it."""

    def add(f):
        RIGHT.append((name, f))
        return f

    return add


def wrong(name: str):
    """Decorate a wrong answer; its docstring says what is wrong."""

    def add(f):
        WRONG.append((name, f))
        return f

    return add
