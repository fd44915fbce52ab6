"""A formula and the comma after it stay on one line: to a browser each formula is a box, around which it may break."""

import re

from docutils import nodes

BEFORE = re.compile(r"[(\[“‘]+$")
AFTER = re.compile(r"^[.,;:!?)\]”’]+")


def keep_together(document: nodes.document) -> None:
    """Put each formula of a text, with the signs that touch it, into a piece that is not broken."""
    for formula in list(document.findall(nodes.math)):
        parent = formula.parent
        place = parent.index(formula)
        before = cut(parent, place - 1, BEFORE)
        after = cut(parent, place + 1, AFTER)
        if before or after:
            together = nodes.inline("", classes=["mlp-together"])
            parent.replace(formula, together)
            together += [nodes.Text(before), formula, nodes.Text(after)]


def cut(parent: nodes.Element, place: int, signs: re.Pattern) -> str:
    """Take signs away from a text beside a formula, and return them."""
    if not 0 <= place < len(parent) or not isinstance(parent[place], nodes.Text):
        return ""
    text = parent[place].astext()
    found = signs.search(text)
    if found is None:
        return ""
    parent[place] = nodes.Text(text[: found.start()] + text[found.end() :])
    return found[0]
