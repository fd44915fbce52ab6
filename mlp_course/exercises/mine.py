"""The learner's own functions, where they are right: `mine("backprop")`, for lessons that build on what was written."""

from functools import lru_cache
from html import escape

from ..learner import my_network
from ..learner.my_network import Unusable
from ..learner.sources import source_of
from .exercise import every
from .grading import verdict_of

BADGE = (
    "display:inline-block;padding:1px 10px;border:1px solid currentColor;border-radius:10px;"
    "color:var(--jp-content-font-color1,inherit);font-size:.92em"
)


class Mine(tuple):
    """Functions, in the order of their names; shown, a badge that says whose they are.

    They unpack, as in `bp1, bp2 = mine("bp1", "bp2")`; a single one can be called as it is.
    """

    def __new__(cls, functions, names, reasons):
        made = super().__new__(cls, functions)
        made.names, made.reasons = names, reasons
        return made

    def __call__(self, *args, **kwargs):
        if len(self) != 1:
            raise TypeError(f"these are {len(self)} functions: unpack them, as in {', '.join(self.names)} = mine(…).")
        return self[0](*args, **kwargs)

    def __getattr__(self, name):
        if len(self) == 1:
            return getattr(self[0], name)
        raise AttributeError(name)

    @property
    def own(self) -> list[str]:
        """The names of those that are the learner's."""
        return [name for name in self.names if name not in self.reasons]

    @property
    def words(self) -> str:
        """Whose code runs, in sentences: yours, and where the reference stands in, why."""
        told = [f"Your code runs: {', '.join(self.own)}."] if self.own else []
        by_reason = {}
        for name, why in self.reasons.items():
            by_reason.setdefault(why, []).append(name)
        told += [f"The reference runs for {', '.join(names)}: {why}." for why, names in by_reason.items()]
        return " ".join(told)

    def __repr__(self):
        return self.words

    def _repr_html_(self):
        return f'<span style="{BADGE}">{"✓" if not self.reasons else "○"} {escape(self.words)}</span>'


def mine(*names: str) -> Mine:
    """Return the learner's functions from my_network.py, or the references where there are none that are right.

    Whatever is the matter with the file is told on the badge. Raises ValueError if no exercise is called so.
    """
    exercises = every()
    if not names:
        raise TypeError('mine takes the names of exercises, as in mine("backprop").')
    for name in names:
        if name not in exercises:
            raise ValueError(f"no exercise is called {name!r}; there are: {', '.join(exercises)}.")
    functions, reasons = [], {}
    for name in names:
        own, why = kept_function(name)
        functions.append(exercises[name].reference if own is None else own)
        if own is None:
            reasons[name] = why
    return Mine(functions, names, reasons)


def kept_function(name: str) -> tuple:
    """Return (the learner's function, "") if it is kept and right, else (None, why)."""
    try:
        text = my_network.read()
    except Unusable as sentence:
        return None, str(sentence)
    if text is None:
        return None, f"there is no {my_network.place().name} yet"
    return _judged(name, text, str(my_network.place()))


@lru_cache(maxsize=200)
def _judged(name: str, text: str, _path: str) -> tuple:
    """Return what `kept_function` does, for a file of this text."""
    try:
        namespace = _run(text, _path)
    except Unusable as sentence:
        return None, str(sentence)
    file = my_network.place().name
    if name not in namespace:
        return None, f"{file} has none yet"
    verdict = verdict_of(namespace[name], name)
    if verdict.correct:
        return namespace[name], ""
    return None, f"the one in {file} is {verdict.title.partition(': ')[2]}. {verdict.headline.rstrip('.')}"


@lru_cache(maxsize=4)
def _run(text: str, _path: str) -> dict:
    """What a file of this text defines."""
    return my_network.run(text)


def keep_source(f, name: str) -> str:
    """Put a correct answer into my_network.py, if it stands there on its own; return what was done, in a sentence."""
    exercise, file = every()[name], my_network.place().name
    try:
        if getattr(f, "__name__", None) != name:
            raise Unusable(f"its name should be {name}")
        text = with_source(my_network.read(), name, source_of(f), exercise.chapter)
        if not verdict_of(my_network.run(text).get(name), name).correct:
            raise Unusable("alone in a file it does not give the same")
        if text != my_network.read():
            my_network.write(text)
    except Unusable as sentence:
        return f"Not kept in {file}: {sentence}."
    return f"Kept in {file}. check.keep(False) switches this off."


def with_source(text: str | None, name: str, source, chapter: int) -> str:
    """Return the file's text with a definition and what it needs."""
    text = my_network.HEADER if text is None else text
    imports_first = sorted(source.lines.items(), key=lambda item: (" = " in item[1], item[1]))
    text = my_network.with_lines(text, dict(imports_first))
    there = my_network.names(text)
    for helper, definition in source.helpers.items():
        if helper not in there:
            text = my_network.with_definition(text, helper, definition, chapter)
    return my_network.with_definition(text, name, source.text, chapter)
