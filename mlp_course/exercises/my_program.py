"""What a learner has written so far as one page: `my_program("forward", "learn")` shows it and counts its lines."""

from html import escape

from ..learner.kept_file import Unusable
from ..learner.standalone import definition
from .mine import by_reason, kept_function


class Program:
    """Definitions from my_network.py, in the order in which they were asked for, and what is not there yet.

    text     the definitions, one below the other
    missing  {name: why it is not the learner's yet}
    """

    def __init__(self, sources: list[str], missing: dict[str, str]):
        self.text = "\n\n".join(sources)
        self.missing = missing

    @property
    def lines(self) -> int:
        """The lines of the program, without empty ones and comments."""
        written = [line.strip() for line in self.text.splitlines()]
        return sum(bool(line) and not line.startswith("#") for line in written)

    @property
    def words(self) -> str:
        """How long the program is, and what is missing, in sentences."""
        told = [f"Your program has {self.lines} lines."] if self.text else []
        told += [f"Not yet yours: {', '.join(names)}; {why}." for why, names in by_reason(self.missing)]
        return " ".join(told)

    def __repr__(self):
        return f"{self.words}\n\n{self.text}".strip()

    def _repr_html_(self):
        return f"<p>{escape(self.words)}</p><pre>{escape(self.text)}</pre>"


def my_program(*names: str) -> Program:
    """Return the learner's own definitions of these names, as they stand in my_network.py and are right."""
    sources = []
    missing = {}
    for name in names:
        own, why = kept_function(name)
        if own is None:
            missing[name] = why
            continue
        try:
            sources.append(definition(own).strip())
        except Unusable as reason:
            missing[name] = str(reason)
    return Program(sources, missing)
