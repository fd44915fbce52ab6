"""A verdict's card with its buttons: next hint, future of a bug, lab, whether correct answers are kept."""

from html import escape
from importlib import import_module

from ipywidgets import Layout, Widget

from ..page import basics
from ..page.lifetime import Shared, let_go, shared
from .card import card_html, hint_html, prose
from .futures import FUTURE, trains
from .hints import OFF, hints_here, next_hint


def left() -> Shared:
    """The layout of a button that is as wide as its text, below the card's left edge."""
    return shared(Layout, width="auto", align_self="flex-start")


def live_cards(verdicts):
    """Return widgets: each card with its buttons for a hint and for the lab."""
    cards = [live_card(verdict) for verdict in verdicts]
    return cards[0] if len(cards) == 1 else basics.VBox(cards)


def live_card(verdict):
    """Return the card of one verdict with its buttons: hint and future, or, when correct, lab and own module."""
    card = basics.HTML(card_html(verdict))
    more = basics.VBox([])
    if verdict.exercise is None:
        return card
    buttons = []
    if verdict.correct and verdict.exercise.lab:
        button = basics.Button(description="Run it in the lab", layout=left())
        button.on_click(lambda _: open_lab(verdict, more))
        buttons.append(button)
    elif not verdict.correct:
        asked = [hint_button(verdict, more)] if verdict.exercise.hints else []
        asked += [future_button(verdict, more)] if trains(verdict) else []
        buttons += [basics.HBox(asked)] if len(asked) > 1 else asked
    if verdict.keep is not None:
        buttons.append(keep_buttons(verdict, more))
    if not buttons:
        return card
    live = basics.VBox([card, *buttons, more])
    live.add_class("mlp-interactive")  # so that its buttons are as large as all others, under a finger too
    return live


def keep_buttons(verdict, more):
    """Return two buttons side by side: correct answers are kept in my_network.py, or not."""

    def answer(wanted):
        said = "<br>".join(prose(line) for line in verdict.keep(wanted).splitlines())
        more.children = [*more.children, basics.HTML(f'<div role="status">{said}</div>')]
        for button in (yes, no):
            button.disabled = True

    yes = basics.Button(description="Keep my answers", layout=left())
    no = basics.Button(description="Do not keep them", layout=left())
    yes.on_click(lambda _: answer(True))
    no.on_click(lambda _: answer(False))
    return basics.HBox([yes, no])


def hint_button(verdict, more):
    """Return the button that gives one hint after the other; where the class works without, it says so."""
    if hints_here(verdict.exercise) == 0:
        return basics.Button(description="No hints in this class", tooltip=OFF, disabled=True, layout=left())
    button = basics.Button(description="Hint", tooltip=f"a hint for {verdict.name}", layout=left())
    button.on_click(lambda _: give_hint(verdict, more, button))
    return button


def give_hint(verdict, more, button) -> None:
    """Show the next rung below the card; after the last one there is none."""
    hint = next_hint(verdict.exercise)
    said = f'<div aria-live="polite" role="status">{hint_html(hint)}</div>'
    more.children = [*more.children, basics.HTML(said)]
    if hint.step == hint.steps:
        button.disabled = True


def future_button(verdict, more):
    """Return the button that asks what a network would do that trains on this answer."""
    tip = f"let a network train on this {verdict.name}, beside one that trains on the right one"
    button = basics.Button(description="What would this do?", tooltip=tip, layout=left())
    button.on_click(lambda _: show_future(verdict, more))
    return button


def show_future(verdict, more) -> None:
    """Ask what becomes of a network that trains on this answer, and let it train; once more begins anew."""
    future = import_module(FUTURE).Future
    before = [shown for shown in more.children if isinstance(shown, future)]
    more.children = [*(shown for shown in more.children if shown not in before), future(verdict)]
    for shown in before:
        let_go(shown)


def open_lab(verdict, more) -> None:
    """Evaluate the exercise's line for the lab in the learner's namespace, and show what comes of it."""
    try:
        shown = eval(verdict.exercise.lab, getattr(verdict.function, "__globals__", {}))
        if not isinstance(shown, Widget):
            raise TypeError(f"it gave an object of type {type(shown).__name__}")
        more.children = [shown]
    except Exception as error:
        text = f"{escape(verdict.exercise.lab)} did not work here: {escape(f'{type(error).__name__}: {error}')}"
        more.children = [basics.HTML(f'<div role="status">{text}</div>')]
