"""A verdict as a card: its state told by word and symbol as well as colour."""

import re
from html import escape

STYLE = (
    "border-left:5px solid {colour};border-radius:3px;padding:.4em .9em;margin:.2em 0;max-width:46em;"
    "background:rgba(127,127,127,.08);color:var(--jp-content-font-color1,inherit);line-height:1.45"
)
COLOURS = {
    "unattempted": "#8a8a8a",
    "error": "#d97706",
    "wrong": "#d1495b",
    "correct": "#2a9d5c",
    "hint": "#3f7fbf",
}
PRE = (
    "margin:.1em 0;padding:0;background:none;color:inherit;font-size:.92em;"
    "white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere"
)
FLAT = 'style="line-height:0"'  # so that an index does not part the lines


def card_html(verdict) -> str:
    """Return the card of one verdict; everything in it is escaped."""
    parts = [
        f"<div><strong>{verdict.symbol} {escape(verdict.title)}</strong></div>",
        f"<div>{prose(verdict.headline)}</div>",
    ]
    for label, text in verdict.points:
        parts.append(f"<div><em>{escape(label)}:</em> {body_html(label, text)}</div>")
    style = STYLE.format(colour=COLOURS[verdict.status])
    label = escape(verdict.title, quote=True)
    return f'<div role="group" aria-label="{label}" style="{style}">{"".join(parts)}</div>'


def body_html(label: str, text: str) -> str:
    """Program text and numbers as they are, other text as prose."""
    if "\n" in text:
        return f'<pre style="{PRE}">{escape(text)}</pre>'
    is_code = label.startswith(("Line", "It printed", "In the lab"))
    return f"<code>{escape(text)}</code>" if is_code else prose(text)


def hint_html(hint) -> str:
    """Return the card of a hint."""
    code = "\n" in hint.text
    body = f'<pre style="{PRE}">{escape(hint.text)}</pre>' if code else prose(hint.text)
    style = STYLE.format(colour=COLOURS["hint"])
    return f'<div role="note" style="{style}"><div><strong>{escape(hint.title)}</strong></div>{body}</div>'


def prose(text: str) -> str:
    """Return escaped text in which `code`, a^{l-1}, b^l and n_l look as they should."""
    pieces = re.split(r"`([^`]+)`", text)  # every second one stood between two marks
    pieces[::2] = map(raised, pieces[::2])
    pieces[1::2] = [f"<code>{escape(piece)}</code>" for piece in pieces[1::2]]
    return "".join(pieces)


def raised(text: str) -> str:
    """Return escaped text with its indices set high and low."""
    text = escape(text)
    for mark, tag in (("\\^", "sup"), ("_", "sub")):
        text = re.sub(rf"([\w)′>]){mark}\{{([^{{}}]*)\}}", rf"\1<{tag} {FLAT}>\2</{tag}>", text)
        text = re.sub(rf"(\b[^\W_]|[)′>]){mark}([^\W_])(?![^\W_])", rf"\1<{tag} {FLAT}>\2</{tag}>", text)
    return text
