"""The learner's own data set, of which the chapters ask: `my_data()`, kept in my_data.csv beside them, or the default.

The file is a plain table: two inputs, then the class. What was chosen, and a checksum of the text that was written, are
kept with the progress, so that a file which was edited by hand since is known, and never overwritten unasked.
"""

import zlib
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from pathlib import Path

import numpy as np

from .. import checks
from ..datasets import Dataset, named, own_data
from ..learner.kept_file import KeptFile, Unusable
from .checking import Kept
from .keeping import keep, kept_or_nothing
from .mine import BADGE

FILE = KeptFile("MLP_COURSE_MY_DATA", "my_data.csv")
NAMES = ("moons", "circles", "xor", "linear", "spirals", named.THREE_SPIRALS)
DEFAULT = NAMES[0]
EXAMPLES = 300  # of a data set with a name
FEWEST = 4  # examples of a class, so that a quarter of them, the test part, holds one
MOST = 2000  # examples, so that every chapter is quick
WIDEST = 3.0  # what inputs may reach before they are scaled
EDITED = "edited by hand"
HOW = "ChooseData() lets you choose your own"


@dataclass(frozen=True, eq=False, repr=False)
class MyData(own_data.OwnData):
    """The learner's data set, or the default in its place: shown, it is the sentence that says which.

    own      whether it is the learner's
    chosen   what it was chosen as: a name, a file's name, "painted points" or "edited by hand"
    origin   where it comes from, such as "Your data, my_data.csv (moons)"
    remarks  what else there is to say: that its inputs were scaled, why the default stands in
    """

    own: bool = False
    chosen: str = ""
    origin: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Which data set this is, in sentences."""
        return " ".join([f"{self.origin}: {size_of(self)}.", *self.remarks])

    def __repr__(self):
        return self.words

    def _repr_html_(self):
        return f'<span style="{BADGE}">{"✓" if self.own else "○"} {escape(self.words)}</span>'


def my_data() -> MyData:
    """Return the learner's data set: two inputs, two or three classes; or moons, where none is chosen or usable.

    x is (2, N), y (1, N) or (3, N). Inputs that reach further than 3 are shifted and scaled to mean 0 and standard
    deviation 1. Whatever is the matter with the file is told by the badge that the data set shows.
    """
    try:
        text = FILE.read()
    except Unusable as sentence:
        return default_data(f"{sentence}.")
    if text is None:
        return default_data(f"There is no {FILE.place().name} yet: {HOW}.")
    return data_of(text, FILE.place().name, origin_of(text))


@lru_cache(maxsize=8)
def default_data(why: str) -> MyData:
    """The data set of those who have none, and why it is that."""
    data = named_data(DEFAULT)
    return presented(data, DEFAULT, f"The default data, {DEFAULT}", False, (why,))


@lru_cache(maxsize=8)
def data_of(text: str, file: str, chosen: str) -> MyData:
    """What a file of this text holds, or the default, which says what is wrong with it."""
    try:
        data = usable(own_data.from_table(text, file), file)
    except ValueError as error:
        return default_data(f"{error} Or choose anew with ChooseData().")
    scaled, remarks = within_reach(data)
    return presented(scaled, chosen, f"Your data, {file} ({chosen})", True, remarks)


def presented(data: Dataset, chosen: str, origin: str, own: bool, remarks: tuple) -> MyData:
    """A data set under its names in the pictures, in code and on the badge."""
    name = f"my data ({chosen})"
    told = {"own": own, "chosen": chosen, "origin": origin, "remarks": remarks}
    return MyData(data.x, data.y, name, data.classes, source="'mine'", **told)


def problem_with(data: Dataset) -> str:
    """Say why the chapters could not ask of a data set: what it has, what is expected, the mend; "" where they can."""
    if len(data.x) != 2:
        return f"{len(data.x)} inputs, expected two. Leave two columns of numbers and the class."
    if data.classes not in (2, 3):
        found = "numbers that are no classes" if data.classes is None else f"{data.classes} classes"
        return f"{found} in the last column, expected two or three. Use words or whole numbers."
    counts = np.bincount(data.labels, minlength=data.classes)
    if counts.min() < FEWEST:
        return f"{counts.min()} of class {counts.argmin()}, expected at least {FEWEST} of each. Add some."
    if len(data) > MOST:
        return f"{len(data):,} examples, expected at most {MOST:,}. Delete some rows."
    return ""


def usable(data: Dataset, called: str) -> Dataset:
    """Return the data set as it is. Raises ValueError where the chapters could not ask of it."""
    problem = problem_with(data)
    if problem:
        raise ValueError(f"{called}: {problem}")
    return data


def within_reach(data: Dataset) -> tuple[Dataset, tuple[str, ...]]:
    """Return a data set with inputs of a size that networks start well on, and what was done for that."""
    reach = np.abs(data.x).max()
    if reach <= WIDEST:
        return data, ()
    mean = data.x.mean(axis=1, keepdims=True)
    spread = data.x.std(axis=1, keepdims=True)
    x = (data.x - mean) / np.where(spread > 0, spread, 1)
    told = f"As its numbers reach {reach:.3g}, each input is shifted and scaled to mean 0 and standard deviation 1."
    return replace(data, x=x), (told,)


def keep_my_data(source, over: bool = False) -> Kept:
    """Keep a data set in my_data.csv, for `my_data()`; return what was done, in a sentence.

    source  a name of `NAMES`, the path of a CSV file, points [(x_1, x_2, class), …], or a Dataset
    over    whether a file that was edited by hand may be written over
    Raises ValueError, or FileNotFoundError, where the source is none that can be used.
    """
    text, chosen = text_to_keep(source)
    file = FILE.place().name
    data = usable(own_data.from_table(text, file), chosen)
    if by_hand() and not over:
        return Kept(f"Not kept: {file} was edited by hand, so it was left as it is. over=True writes over it.")
    try:
        FILE.write(text)
    except Unusable as sentence:
        return Kept(f"Not kept: {sentence}.")
    note = keep(settings={"my_data": {"chosen": chosen, "checksum": checksum(text)}})
    kept = f"Kept in {file}: {chosen}, {size_of(data)}."
    return Kept(f"{kept} {note}".strip())


def text_to_keep(source) -> tuple[str, str]:
    """The text of the file for this source, and what it is called."""
    if isinstance(source, Dataset):
        return own_data.table_of(usable(source, source.name)), source.name
    if isinstance(source, str) and source in NAMES:
        return own_data.table_of(named_data(source)), source
    if isinstance(source, Path | str):
        path = Path(source).expanduser()
        if path.suffix.lower() != ".csv":
            raise checks.unknown("data set", str(source), (*NAMES, "or a file, 'name.csv'"))
        own_data.from_csv(path)
        return own_data.text_of(path), path.name
    painted = usable(own_data.from_points(source), own_data.PAINTED)
    return own_data.table_of(painted), painted.name


def named_data(name: str) -> Dataset:
    """The data set of this name, always the same."""
    return named.load(name, EXAMPLES, None)


def origin_of(text: str) -> str:
    """What the file's text was chosen as, or that it was edited by hand."""
    known = kept_or_nothing()[0]["settings"].get("my_data", {})
    return known["chosen"] if known.get("checksum") == checksum(text) else EDITED


def by_hand() -> bool:
    """Return whether there is a file that was not written here as it stands."""
    try:
        text = FILE.read()
    except Unusable:
        return True
    return text is not None and origin_of(text) == EDITED


def checksum(text: str) -> str:
    """Eight digits that change with the text."""
    return f"{zlib.crc32(text.encode()):08x}"


def size_of(data: Dataset) -> str:
    """How many examples and classes there are, in words."""
    return f"{len(data)} examples in {data.classes} classes"
