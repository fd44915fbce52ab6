"""Where a chapter gives an answer away: its numbers and phrases above the question, in its cell, beside the choices."""

import ast
import re
import unicodedata
from html import unescape

import anatomy
import rules

from mlp_course.questions import Question, named

PHRASE = 4  # words
TELLING = 2  # digits: a 3 alone stands everywhere
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
DETAILS = re.compile(r"<details.*?</details>", re.DOTALL)
TAGS = re.compile(r"<[^>]+>")


def leaks(notebook) -> list[str]:
    """Everything that gives an answer away, one sentence each; and questions that cover nothing."""
    found = []
    for index, cell in enumerate(notebook.cells):
        if (name := question_of(cell)) is None:
            continue
        asked = named(name)
        for above in notebook.cells[:index]:
            found += [f"{name!r}: {rules.start(above)} above tells {leak}" for leak in told(asked, whole(above))]
        found += [f"{name!r}: its cell tells {leak}" for leak in told(asked, cell.source, known=name)]
        beside = DETAILS.sub(" ", outputs(cell))
        found += [f"{name!r}: its output tells {leak}" for leak in told(asked, beside, known=on_the_page(asked))]
        if "explain" not in rules.tags(following(notebook, index)):
            found.append(f"{name!r}: no cell tagged 'explain' stands right below")
    return found


def leaks_in_page(notebook, read: list[str]) -> list[str]:
    """What gives an answer away in a page where all has run and nothing is chosen; `read` is what each cell shows."""
    found = []
    for index, cell in enumerate(notebook.cells):
        if (name := question_of(cell)) is None:
            continue
        asked, end = named(name), index + 1
        while end < len(notebook.cells) and "explain" in rules.tags(notebook.cells[end]):
            end += 1
        for place, text in enumerate(read[:end]):
            known = on_the_page(asked) if place == index else ""
            found += [f"{name!r}: cell {place} tells {leak} in the page" for leak in told(asked, text, known)]
    return found


def question_of(cell) -> str | None:
    """The name of the question that a cell predicts, or None."""
    if cell.cell_type != "code" or anatomy.lone_call(cell.source) != "Predict":
        return None
    first = anatomy.tree(cell.source).body[0].value.args[0]
    return first.value if isinstance(first, ast.Constant) else None


def following(notebook, index: int):
    """The cell right below, or the cell itself at the end."""
    return notebook.cells[min(index + 1, len(notebook.cells) - 1)]


def told(asked: Question, text: str, known: str = "") -> list[str]:
    """The numbers and phrases of answer and reason that a text holds, apart from what is asked or `known` anyway."""
    secret = f"{asked.answer}. {asked.reason}"
    said = f"{asked.asks} {known}"
    numbers = (telling(secret) - telling(said)) & telling(text)
    phrases = (phrases_of(secret) - phrases_of(said)) & phrases_of(text)
    return sorted(numbers) + sorted(f"“{' '.join(phrase)}”" for phrase in phrases)


def on_the_page(asked: Question) -> str:
    """What the question shows before the choice."""
    return f"{asked.asks}. {'. '.join(asked.choices)}."


def telling(text: str) -> set[str]:
    """The numbers of a text that have at least two digits, 1,000 written as 1000."""
    found = {number.replace(",", "") for number in NUMBER.findall(plain(text))}
    return {number for number in found if sum(map(str.isdigit, number)) >= TELLING}


def phrases_of(text: str) -> set[tuple[str, ...]]:
    """Every four words in a row, within a sentence."""
    found = set()
    for sentence in re.split(r"[.!?:;]\s", plain(text).lower() + " "):
        words = WORD.findall(sentence)
        found |= set(zip(*(words[start:] for start in range(PHRASE)), strict=False))
    return found


def plain(text: str) -> str:
    """A text without tags, stress and the signs of formulas; the slanted letters of one set by a page are letters."""
    text = unescape(TAGS.sub(" ", text)).replace("{,}", ",")
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"\\[a-zA-Z]+|\\.|[$*`{}]", " ", text)


def whole(cell) -> str:
    """All that a cell says: its source, and its outputs as text; the folded answers of other questions are closed."""
    source = getattr(cell, "source", "")
    if cell.cell_type != "code":
        return source
    shown = outputs(cell)
    asks = anatomy.kind(cell) in ("question", "warm-up")
    return f"{source}\n\n{DETAILS.sub(' ', shown) if asks else shown}"


def outputs(cell) -> str:
    """What a cell has printed and shown, as text, alternative texts included."""
    found = []
    for output in cell.get("outputs", []):
        found.append(output.get("text", ""))
        data = output.get("data", {})
        found += [data[kind] for kind in ("text/plain", "text/html", "text/markdown") if kind in data]
        found += [about["alt"] for about in output.get("metadata", {}).values() if "alt" in about]
    return "\n\n".join(found)
