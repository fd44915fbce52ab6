"""A table of measurements that fills row by row: each row only after a guess of where its lowest number stands."""

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from ..page import basics
from ..plots.style import true_minus
from .widgets.interactive import row
from .widgets.status import Status
from .widgets.still import with_still

ALIKE = "about the same"
CELL = "padding: 3px 12px; text-align: right; line-height: 1.4; white-space: nowrap; border-bottom: 1px solid #8888"
HEAD = f"{CELL}; text-align: left; white-space: normal; font-weight: normal"
CAPTION = "text-align: left; padding: 4px 0"


class Row(NamedTuple):
    """One quantity, measured in each column."""

    name: str
    values: list  # a number for each column
    text: Callable  # how a number is written, such as "{:.1f}".format


class GuessTable(basics.VBox):
    """A table whose rows appear one by one, each after a guess: in which column is the lowest number?

    title    what the table is about
    columns  names of the columns
    rows     `Row`s, or tuples (name, values, text)
    tie      as measurements tremble, numbers up to so many times the lowest one count as lowest too

    Numbers are at least 0. Where all of a row count as lowest, the answer is "about the same". Where widgets cannot
    run, the whole table lies in a fold.
    """

    def __init__(self, title: str, columns: list[str], rows: list, tie: float = 1.35):
        self.title = title
        self.tie = tie
        self.columns = [str(column) for column in columns]
        self.rows = [Row(*given) for given in rows]
        for given in self.rows:
            has = len(given.values)
            if has != len(self.columns):
                raise ValueError(f"{given.name!r} has {has} values for {len(self.columns)} columns.")
        self.guesses: list[str] = []
        self.table = basics.HTML()
        self.question = basics.HTML()
        self.status = Status()
        self.buttons = [basics.Button(description=choice) for choice in [*self.columns, ALIKE]]
        for button in self.buttons:
            button.on_click(lambda chosen: self.guess(chosen.description))
        self.all_button = basics.Button(description="show all")
        self.all_button.on_click(lambda _button: self.show_all())
        buttons = row([*self.buttons, self.all_button])
        super().__init__([self.table, self.question, buttons, self.status])
        self.add_class("mlp-interactive")
        self._show()
        self.status.say("Choose first; then the row will be filled.")

    def lowest(self, number: int) -> list[str]:
        """The columns with the lowest numbers of a row; ["about the same"] where these are all."""
        values = [float(v) for v in self.rows[number].values]
        limit = self.tie * min(values)
        pairs = zip(self.columns, values, strict=True)
        found = [column for column, value in pairs if value <= limit]
        return found if len(found) < len(values) else [ALIKE]

    def guess(self, choice: str) -> None:
        """Take a guess for the next row, and fill it."""
        number = len(self.guesses)
        if number == len(self.rows):
            return
        self.guesses.append(choice)
        lowest = self.lowest(number)
        verdict = "Just so" if choice in lowest else "A surprise"
        self._show()
        outcome = " and ".join(f"“{name}”" for name in lowest)
        name = self.rows[number].name
        self.status.say(f"{verdict}: {name}: you predicted “{choice}”, and it is {outcome}.")

    def show_all(self) -> None:
        """Fill all rows that are left, without guesses."""
        self.guesses += [""] * (len(self.rows) - len(self.guesses))
        self._show()
        self.status.say("All rows are filled.")

    def _show(self) -> None:
        filled = len(self.guesses)
        self.table.value = self.html(filled) if filled else ""
        done = filled == len(self.rows)
        for button in (*self.buttons, self.all_button):
            button.disabled = done
        self.question.value = "" if done else self._asked(filled)

    def _asked(self, number: int) -> str:
        name = escape(self.rows[number].name)
        where = f"(row {number + 1} of {len(self.rows)})"
        return f"<strong>Predict.</strong> Where is the lowest number? <em>{name}</em> {where}"

    def html(self, filled: int) -> str:
        """The first `filled` rows as a table, the lowest number of each in bold."""
        titles = ["", *self.columns, "lowest", "you predicted"]
        heads = "".join(f'<th scope="col" style="{CELL}">{escape(t)}</th>' for t in titles)
        lines = "".join(self._line(number) for number in range(filled))
        title = escape(self.title)
        caption = f'<caption style="{CAPTION}">{title}</caption>'
        body = f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody>"
        table = f'<table style="border-collapse: collapse">{caption}{body}</table>'
        # A region with a tab stop is scrolled by keys on a narrow page.
        region = f'role="region" aria-label="{title}" tabindex="0"'
        return f'<div style="overflow-x: auto" {region}>{table}</div>'

    def _line(self, number: int) -> str:
        given = self.rows[number]
        best = self.lowest(number)
        cells = [f'<th scope="row" style="{HEAD}">{escape(given.name)}</th>']
        for column, value in zip(self.columns, given.values, strict=True):
            text = escape(true_minus(given.text(value)))
            if column in best:
                text = f"<strong>{text}</strong>"
            cells.append(f'<td style="{CELL}">{text}</td>')
        for words in (" and ".join(best), self._mark(number)):
            cells.append(f'<td style="{CELL}">{escape(words)}</td>')
        return f"<tr>{''.join(cells)}</tr>"

    def _mark(self, number: int) -> str:
        """What was guessed for this row, if anything, and whether it is so."""
        guess = self.guesses[number] if number < len(self.guesses) else ""
        if not guess:
            return ""
        return f"{guess} {'✓' if guess in self.lowest(number) else '✗'}"

    def _repr_mimebundle_(self, **options):
        words = f"A table to be guessed row by row: {self.title}. Run this notebook to guess."
        data, metadata = with_still(super()._repr_mimebundle_(**options), [], words)
        table = self.html(len(self.rows))
        return {
            **data,
            "text/html": f"<details><summary>The whole table: guess first</summary>{table}</details>",
        }, metadata
