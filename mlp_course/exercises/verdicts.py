"""What `check` answers: one of four verdicts, in words that are the same on every machine."""

from dataclasses import dataclass, field

from .futures import trains

AND = "; "  # between the names of two misconceptions that an answer has at once
OR = "; or else: "  # and of two of which it has one
SYMBOLS = {"unattempted": "○", "error": "!", "wrong": "✗", "correct": "✓"}
TITLES = {
    "unattempted": "not attempted yet",
    "error": "stopped by an error",
    "wrong": "not right yet",
    "correct": "correct",
}


@dataclass
class Verdict:
    """The answer to one function: `status` is "unattempted", "error", "wrong" or "correct".

    headline      what was found, in a sentence
    points        (label, text) pairs: an equation, a line, a case; text of several lines is program text or numbers
    misconception the name of the known misconception that the behaviour matches, or None
    delegated     whether a right answer calls the package's own implementation of what is asked
    """

    name: str
    status: str
    headline: str
    points: list[tuple[str, str]] = field(default_factory=list)
    misconception: str | None = None
    delegated: bool = field(default=False, kw_only=True)
    function: object = field(default=None, repr=False, compare=False)
    exercise: object = field(default=None, repr=False, compare=False)
    keep: object = field(default=None, repr=False, compare=False)  # keep(True), keep(False): where it is asked

    @property
    def correct(self) -> bool:
        return self.status == "correct"

    @property
    def title(self) -> str:
        """Name and state in a few words."""
        return f"{self.name}: {TITLES[self.status]}"

    @property
    def symbol(self) -> str:
        return SYMBOLS[self.status]

    def __repr__(self):
        lines = [f"{self.symbol} {self.title}", *_indented(self.headline)]
        for label, text in self.points:
            first, *rest = text.splitlines() or [""]
            if rest:
                lines += [f"  {label}:", *(f"    {line}" for line in (first, *rest))]
            else:
                lines.append(f"  {label}: {first}")
        if trains(self):
            lines.append("  What would this do? check.future() asks, and lets a network train on it.")
        return "\n".join(lines)

    def _repr_mimebundle_(self, **options):
        from .showing import bundle

        return bundle([self], **options)


class Verdicts(tuple):
    """The answers to several functions, checked together."""

    def __repr__(self):
        return "\n".join(map(repr, self))

    def _repr_mimebundle_(self, **options):
        from .showing import bundle

        return bundle(self, **options)


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]
