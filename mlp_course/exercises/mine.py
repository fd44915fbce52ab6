"""The learner's own functions, where they are right: `mine("backprop")`, for lessons that build on what was written."""

from functools import lru_cache
from html import escape

from ..learner import module_text, my_network
from ..learner.held_back import shell
from ..learner.kept_file import Unusable
from ..learner.standalone import Standalone, standalone
from ..learner.words import own_name
from .exercise import every
from .grading import verdict_of

BADGE = (
    "display:inline-block;padding:1px 10px;border:1px solid currentColor;border-radius:10px;"
    "color:var(--jp-content-font-color1,inherit);font-size:.92em"
)


class Badge:
    """What says whose code runs: shown as a sentence for the names that are the learner's, and for those that are not.

    names    of the exercises
    reasons  {name: why the reference stands in}
    """

    names: tuple[str, ...]
    reasons: dict[str, str]
    _seen_in = None  # the cell below which it has been shown

    @property
    def own(self) -> list[str]:
        """The names of those that are the learner's."""
        return [name for name in self.names if name not in self.reasons]

    @property
    def words(self) -> str:
        """Whose code runs, in sentences: yours, and where the reference stands in, why."""
        told = [f"Your code runs: {', '.join(self.own)}."] if self.own else []
        told += [f"The reference runs for {', '.join(names)}: {why}." for why, names in by_reason(self.reasons)]
        return " ".join(told)

    def show(self) -> None:
        """Show it below the cell that runs, once; outside of a notebook nothing is shown."""
        running = shell()
        if not hasattr(running, "kernel") or self._seen_in == running.execution_count:
            return
        from IPython.display import display

        self._seen_in = running.execution_count
        display({"text/plain": self.words, "text/html": self._repr_html_()}, raw=True)

    _ipython_display_ = show

    def __repr__(self):
        return self.words

    def _repr_html_(self):
        return f'<span style="{BADGE}">{"○" if self.reasons else "✓"} {escape(self.words)}</span>'


def by_reason(reasons: dict[str, str]) -> list[tuple[str, list[str]]]:
    """Return {name: why} the other way round: each reason once, with its names."""
    found = {}
    for name, why in reasons.items():
        found.setdefault(why, []).append(name)
    return list(found.items())


class Mine(Badge, tuple):
    """Functions that unpack in the order of their names, as in `bp1, bp2 = mine("bp1", "bp2")`."""

    def __new__(cls, functions, names, reasons):
        made = super().__new__(cls, functions)
        made.names = names
        made.reasons = reasons
        return made


class OneOfMine(Badge):
    """A single function: called as it is, and in everything but the badge like it."""

    def __init__(self, function, names, reasons):
        self.__wrapped__ = function
        self.names = names
        self.reasons = reasons

    def __call__(self, *args, **kwargs):
        return self.__wrapped__(*args, **kwargs)

    def __getattr__(self, name):
        if name == "__wrapped__":  # not there yet, as in a copy
            raise AttributeError(name)
        return getattr(self.__wrapped__, name)


def mine(*names: str) -> Mine | OneOfMine:
    """Return the learner's functions from my_network.py, or the references where there are none that are right.

    A badge below the cell says whose code runs, and whatever is the matter with the file. Raises ValueError if no
    exercise is called so.
    """
    exercises = every()
    if not names:
        raise TypeError('mine takes the names of exercises, as in mine("backprop").')
    for name in names:
        if name not in exercises:
            raise ValueError(f"no exercise is called {name!r}; there are: {', '.join(exercises)}.")
    functions = []
    reasons = {}
    for name in names:
        own, why = kept_function(name)
        functions.append(exercises[name].reference if own is None else own)
        if own is None:
            reasons[name] = why
    made = Mine(functions, names, reasons) if len(names) > 1 else OneOfMine(functions[0], names, reasons)
    made.show()
    return made


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
    return module_text.run(text)


def keep_source(f, name: str) -> str:
    """Put a correct answer into my_network.py, if it stands there on its own; return what was done, in a sentence."""
    exercise = every()[name]
    file = my_network.place().name
    try:
        if own_name(f) != name:
            raise Unusable(f"its name should be {name}")
        text = with_source(my_network.read(), name, standalone(f), exercise.chapter)
        if not verdict_of(module_text.run(text).get(name), name).correct:
            raise Unusable("alone in a file it does not give the same")
        if text != my_network.read():
            my_network.write(text)
    except Unusable as sentence:
        return f"Not kept in {file}: {sentence}."
    return f"Kept in {file}. check.keep(False) switches this off."


def with_source(text: str | None, name: str, source: Standalone, chapter: int) -> str:
    """Return the file's text with a definition and what it needs.

    The course's own `sigmoid`, say, is imported inside of it: at the top that name is the learner's.
    """
    text = module_text.HEADER if text is None else text
    imports_first = sorted(source.lines.items(), key=lambda item: (" = " in item[1], item[1]))
    bound = module_text.names(text) | set(every())
    taken = {key for key, line in imports_first if key in bound and line not in text.splitlines()}
    text = module_text.with_lines(text, {key: line for key, line in imports_first if key not in taken})
    there = module_text.names(text)
    for helper, definition in source.helpers.items():
        if helper not in there:
            text = module_text.with_definition(text, helper, definition, chapter)
    inside = [line for key, line in imports_first if key in taken]
    return module_text.with_definition(text, name, module_text.with_lines_inside(source.text, inside), chapter)
