"""A question's texts as HTML: formulas stay as they are written, code, stress and everything else is escaped."""

import re
from html import escape

PARTS = re.compile(r"(\$[^$]+\$|`[^`]+`|\*[^*\s][^*]*\*)")
FOLD = "<details><summary>{summary}</summary>{body}</details>"


def prose(text: str) -> str:
    """Return a text as HTML; `$…$` is left for the page to set as a formula."""
    return "".join(map(_part, PARTS.split(text)))


def _part(text: str) -> str:
    if len(text) > 2 and text[0] == text[-1] == "`":
        return f"<code>{escape(text[1:-1])}</code>"
    if len(text) > 2 and text[0] == text[-1] == "*":
        return f"<em>{escape(text[1:-1])}</em>"
    return escape(text)


def stored(question, title: str = "Predict.", asks: str = "", revealed: str = "") -> str:
    """Return what a reader without a kernel sees: question, choices, and a fold with all that follows the choice."""
    choices = "".join(f"<li>{prose(choice)}</li>" for choice in question.choices)
    answer = f"<p>{answer_and_reason(question)}</p>"
    asked = f"<p><strong>{title}</strong> {prose(asks or question.asks)}</p><ul>{choices}</ul>"
    return asked + FOLD.format(summary="Choose first; then look.", body=f"{answer}{listed(question)}{revealed}")


def listed(question) -> str:
    """Return each choice with its reply."""
    rows = (f"<dt>{prose(choice)}</dt><dd>{prose(reply)}</dd>" for choice, reply in question.choices.items())
    return f"<dl>{''.join(rows)}</dl>"


def replies(question, summary: str) -> str:
    """Return a fold with each choice and its reply."""
    return FOLD.format(summary=summary, body=listed(question))


def answer_and_reason(question) -> str:
    """Return the answer in bold, and why."""
    return f"<strong>The answer: {prose(question.answer)}.</strong> {prose(question.reason)}"
