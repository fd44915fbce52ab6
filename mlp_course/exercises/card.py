"""A verdict as a card: its state told by word and symbol as well as colour; with buttons, where widgets run."""

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
LEFT = {"width": "auto", "align_self": "flex-start"}


def bundle(verdicts, **_options) -> tuple[dict, dict]:
    """Return the mimebundle of verdicts: plain text, HTML, and buttons where ipywidgets are installed."""
    data = {"text/plain": "\n".join(map(repr, verdicts)), "text/html": "".join(map(card_html, verdicts))}
    try:
        live = live_cards(verdicts)._repr_mimebundle_()
    except ImportError:
        return data, {}
    live = live[0] if isinstance(live, tuple) else live
    return {**live, **data}, {}


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


def live_cards(verdicts):
    """Return widgets: each card with its buttons for a hint and for the lab."""
    import ipywidgets as widgets

    return widgets.VBox([live_card(verdict) for verdict in verdicts])


def live_card(verdict):
    """Return the card of one verdict with its buttons: the next hint, or, when correct, lab and own module."""
    import ipywidgets as widgets

    card = widgets.HTML(card_html(verdict))
    more = widgets.VBox([])
    if verdict.exercise is None:
        return card
    buttons = []
    if verdict.correct and verdict.exercise.lab:
        button = widgets.Button(description="Run it in the lab", layout=LEFT)
        button.on_click(lambda _: open_lab(verdict, more))
        buttons.append(button)
    elif not verdict.correct and verdict.exercise.hints:
        button = widgets.Button(description="Hint", tooltip=f"a hint for {verdict.name}", layout=LEFT)
        button.on_click(lambda _: give_hint(verdict, more, button))
        buttons.append(button)
    if verdict.keep is not None:
        buttons.append(keep_buttons(verdict, more))
    return widgets.VBox([card, *buttons, more]) if buttons else card


def keep_buttons(verdict, more):
    """Return two buttons side by side: correct answers are kept in my_network.py, or not."""
    import ipywidgets as widgets

    def answer(wanted):
        said = "<br>".join(prose(line) for line in verdict.keep(wanted).splitlines())
        more.children = [*more.children, widgets.HTML(f'<div role="status">{said}</div>')]
        for button in (yes, no):
            button.disabled = True

    yes = widgets.Button(description="Keep my answers", layout=LEFT)
    no = widgets.Button(description="Do not keep them", layout=LEFT)
    yes.on_click(lambda _: answer(True))
    no.on_click(lambda _: answer(False))
    return widgets.HBox([yes, no])


def give_hint(verdict, more, button) -> None:
    """Show the next rung below the card; after the last one there is none."""
    import ipywidgets as widgets

    hint = verdict.exercise.next_hint()
    said = f'<div aria-live="polite" role="status">{hint_html(hint)}</div>'
    more.children = [*more.children, widgets.HTML(said)]
    if hint.step == hint.steps:
        button.disabled = True


def open_lab(verdict, more) -> None:
    """Evaluate the exercise's line for the lab in the learner's namespace, and show what comes of it."""
    import ipywidgets as widgets

    try:
        shown = eval(verdict.exercise.lab, getattr(verdict.function, "__globals__", {}))
        if not isinstance(shown, widgets.Widget):
            raise TypeError(f"it gave an object of type {type(shown).__name__}")
        more.children = [shown]
    except Exception as error:
        text = f"{escape(verdict.exercise.lab)} did not work here: {escape(f'{type(error).__name__}: {error}')}"
        more.children = [widgets.HTML(f'<div role="status">{text}</div>')]
