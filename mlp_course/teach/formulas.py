"""Formulas of LaTeX as MathML, which browsers set by themselves, with the spaces that TeX leaves in its formulas.

Each carries its words, `alttext`, as the course in words writes them: δ^{l−1}, without a backslash.
"""

import html
import re
from xml.etree.ElementTree import Element, tostring

from ..words.formulas import formula as in_words
from .command import TeachError

IN_TEXT = re.compile(r"\$([^$<>]+)\$")
SIGNS = {"−", "+", "±"}
BARS = {"|", "‖"}
CLOSING = {")", "]", "}", "!", "′", *BARS}
FUNCTIONS = {"ln", "log", "exp", "sin", "cos", "tan", "tanh", "max", "min"}
SCRIPTED = {"msub", "msup", "msubsup", "munder"}
NO_SPACE = {"lspace": "0", "rspace": "0"}
THIN = {"width": "0.167em"}


def mathml(latex: str, display: str) -> str:
    """Return a formula of LaTeX as MathML, "inline" or "block"; TeachError where latex2mathml is not installed."""
    try:
        from latex2mathml.converter import convert_to_element
    except ImportError:
        raise TeachError(
            "A static page needs latex2mathml: uv run --extra lecture python -m mlp_course.teach present …\n"
            'With pip: pip install -e ".[lecture]"'
        ) from None
    upright = latex.strip().replace("'", "′")  # a raised sign already, which a superscript would make a dot
    formula = convert_to_element(upright, display=display)
    formula.set("alttext", in_words(upright))
    parts = list(formula.iter())
    for part in parts:
        part.text = html.unescape(part.text or "")
    for part in parts:
        join_numbers(part)
        join_letters(part)
        pair_bars(part)
        set_signs(part)
        set_functions(part)
    return tostring(formula, encoding="unicode", short_empty_elements=False)


def with_formulas(text: str) -> str:
    """Return HTML in which the formulas that a question holds as they are written are MathML."""
    return IN_TEXT.sub(lambda found: mathml(html.unescape(found[1]), "inline"), text)


def join_numbers(part: Element) -> None:
    """Make one number of 23, a comma in brackets, and 860."""
    parts = list(part)
    for number, comma, rest in zip(parts, parts[1:], parts[2:], strict=False):
        kinds = (number.tag, comma.tag, rest.tag)
        if kinds == ("mn", "mrow", "mn") and "".join(comma.itertext()) == ",":
            rest.text = f"{number.text},{rest.text}"
            part.remove(number)
            part.remove(comma)


def join_letters(part: Element) -> None:
    """Make one word of the letters that stand upright side by side."""
    before = None
    for child in list(part):
        upright = child.tag == "mi" and child.get("mathvariant") == "normal"
        if upright and before is not None:
            before.text += child.text
            part.remove(child)
        else:
            before = child if upright else None


def pair_bars(part: Element) -> None:
    """Let the bars of a length stand close to what they enclose, as high as a letter."""
    bars = [bar for bar in map(base, part) if bar.tag == "mo" and bar.text in BARS and "form" not in bar.attrib]
    if part.tag in SCRIPTED or len(bars) % 2:
        return
    for place, bar in enumerate(bars):
        bar.attrib.update(NO_SPACE, form="postfix" if place % 2 else "prefix", stretchy="false")


def set_signs(part: Element) -> None:
    """Let a minus that stands in front of a number, and not between two, stand close to it."""
    before = None
    for child in part:
        if child.tag == "mo" and child.text in SIGNS and not is_operand(before):
            child.attrib.update(NO_SPACE, form="prefix")
        if child.tag == "mo" and child.text == "/":
            child.attrib.update(NO_SPACE)
        before = child


def set_functions(part: Element) -> None:
    """Keep the name of a function a thin space from what stands beside it, and close to its brackets."""
    children = list(part)
    for before, child, after in zip([None, *children], children, [*children[1:], None], strict=False):
        name = base(child)
        if part.tag in SCRIPTED or name.text not in FUNCTIONS:
            continue
        name.attrib.update(NO_SPACE if name.tag == "mo" else {})
        if after is not None and after.tag not in ("mo", "mspace"):
            part.insert(list(part).index(after), Element("mspace", THIN))
        if is_operand(before):
            part.insert(list(part).index(child), Element("mspace", THIN))


def base(part: Element) -> Element:
    """Return what a formula's part is without what is raised, lowered or written below it."""
    return part[0] if part.tag in SCRIPTED and len(part) else part


def is_operand(part: Element | None) -> bool:
    """Whether something ends in this part that a sign behind it adds to, or takes from."""
    if part is None or part.tag == "mspace":
        return False
    sign = base(part)
    return sign.tag != "mo" or (sign.text in CLOSING and sign.get("form") != "prefix")
