"""How a notebook shows verdicts: as text, as a card, and with buttons where ipywidgets are installed."""

from .card import card_html


def bundle(verdicts, **_options) -> tuple[dict, dict]:
    """Return the mimebundle of verdicts: plain text, HTML, and buttons where ipywidgets are installed."""
    data = {"text/plain": "\n".join(map(repr, verdicts)), "text/html": "".join(map(card_html, verdicts))}
    try:
        from .live_card import live_cards
    except ImportError:
        return data, {}
    live = live_cards(verdicts)._repr_mimebundle_()
    live = live[0] if isinstance(live, tuple) else live
    return {**live, **data}, {}
