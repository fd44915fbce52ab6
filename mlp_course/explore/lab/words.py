"""What a lab shows, in words."""

import numpy as np

from ..own.badge import REFERENCE
from .pinned import pinned_in_words
from .scrub import QUESTION
from .view import View


def in_words(view: View) -> str:
    """Return where the run is: epoch, cost, accuracy, and networks that were lost."""
    if view.scrub is not None and view.scrub.mark is None:
        return f"{view.scrub.said(view.scrub.position)}. {QUESTION}"
    now = view.latest()
    words = "" if view.scrub is None else f"{view.scrub.said(view.scrub.position)}, "
    words += f"epoch {view.epoch}{of_all(view)}"
    words += f": training cost {now['train_cost']:.3g}, test cost {now['test_cost']:.3g}"
    if np.isfinite(now["test_accuracy"]):
        words += f", training accuracy {per_cent_of(now['train_accuracy'])}"
        words += f", test accuracy {per_cent_of(now['test_accuracy'])}"
    if view.scrub is None:
        words += losses(view)
    elif view.diverged[view.network]:
        words += "; it diverged (weights no longer finite)"
    if view.scrub is not None:
        words += f"; {view.scrub.in_words()}"
    if view.moment is not None:
        words += f"; {view.run.moments.in_words()}; Run goes on from here"
    if view.pinned is not None:
        words += f"; {pinned_in_words(view)}"
    if view.look is not None:
        words += view.look.in_words(view)
    if view.run.badge == REFERENCE:
        return words
    printed = view.run.printed
    return f"{words}; {view.run.badge}" + (f"; it printed: {printed}" if printed else "")


def of_all(view: View) -> str:
    """Return how many epochs there are, where an earlier one is seen."""
    return "" if view.moment is None else f" of {view.run.epoch}"


def losses(view: View) -> str:
    """Return how many networks are finite no more."""
    lost = int(view.diverged.sum())
    if not lost:
        return ""
    return f"; {lost} of {len(view.diverged)} networks diverged (weights no longer finite): η is too large"


def per_cent_of(share: float) -> str:
    """Return a share as a percentage with one decimal."""
    return f"{100 * share:.1f} %"
