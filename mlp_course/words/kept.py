"""Where the reader stopped in each chapter, and what was written there: in a file beside the chapters.

    {"02_gradient_descent": {"at": "02-1f3a9c0e", "answers": {"sgd_update": "def sgd_update(…):\\n    …"}}}

Verdicts and predictions are kept where the notebooks keep them.
"""

import contextlib
import json

from ..learner.kept_file import KeptFile, Unusable

FILE = KeptFile("MLP_COURSE_WORDS", "mlp_course_words.json")


def read(chapter: str) -> tuple[str, dict[str, str]]:
    """Return the id of the cell at which the reader of a chapter stopped, "" at its start, and the code by name."""
    kept = _all().get(chapter, {})
    at = kept.get("at", "")
    answers = kept.get("answers", {})
    return str(at), {str(name): str(code) for name, code in dict(answers).items()}


def keep(chapter: str, at: str, answers: dict[str, str]) -> str:
    """Keep place and code of a chapter; return a sentence where that cannot be done, else ""."""
    try:
        everything = _all() | {chapter: {"at": at, "answers": answers}}
        FILE.write(json.dumps(everything, indent=1, ensure_ascii=False) + "\n")
    except Unusable as reason:
        return f"Where you stopped is not kept: {reason}."
    return ""


def _all() -> dict:
    """All that is kept; nothing where there is no file. One that is damaged is set aside."""
    try:
        found = json.loads(FILE.read() or "{}")
        return {chapter: kept for chapter, kept in found.items() if isinstance(kept, dict)}
    except Unusable:
        return {}
    except (ValueError, AttributeError):
        with contextlib.suppress(OSError):
            FILE.place().rename(FILE.place().with_suffix(".damaged.json"))
        return {}
