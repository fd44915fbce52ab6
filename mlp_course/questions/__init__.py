"""All questions to learners, a file for each chapter and for what lies beside it, each choice with its reply.

Answers stand here and nowhere else, so that a chapter's page can ask without giving them away. See `table`.
"""

import difflib
from importlib import import_module
from pathlib import Path

from .table import KINDS, Question, declared, question

__all__ = ["KINDS", "Question", "every", "named", "question"]


def every() -> dict[str, Question]:
    """Return all questions by name, chapter by chapter, in the order of their declaration."""
    for path in sorted(Path(__file__).parent.glob("chapter_[0-9][0-9]*.py")):
        import_module(f"{__name__}.{path.stem}")
    return dict(sorted(declared().items(), key=lambda item: item[1].chapter))


def named(name: str) -> Question:
    """Return the question of this name.

    Raises ValueError, with the names that are nearest, if there is none.
    """
    known = every()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(str(name), known, n=3, cutoff=0.4)
    others = f" The nearest are {', '.join(map(repr, near))}." if near else ""
    raise ValueError(f"There is no question called {name!r}.{others}")
