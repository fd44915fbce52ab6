"""Data of one's own: arrays, a table as a CSV file holds it, or points painted on the plane."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .dataset import Dataset, targets

MOST_CLASSES = 10
PAINTED = "painted points"
BYTE_ORDER_MARK = "\ufeff"
REACH = 1.6
FRAME = (-REACH, REACH, -REACH, REACH)


@dataclass(frozen=True, eq=False, repr=False)
class OwnData(Dataset):
    """A data set that knows how it is written in code, and what of the plane (left, right, bottom, top) to show."""

    source: str = "data"
    frame: tuple[float, float, float, float] | None = None


def from_arrays(x, y) -> OwnData:
    """Your x (n_0, N) and y (n_L, N); y of zeros and ones are classes, other numbers are to be met."""
    x = np.asarray(x)
    y = np.asarray(y)
    if y.ndim == 1 and x.ndim == 2 and len(y) == x.shape[1]:
        y = y[None, :]
    binary = bool(((y == 0) | (y == 1)).all())
    one_hot = binary and len(y) > 1 and bool((y.sum(axis=0) == 1).all())
    classes = 2 if binary and len(y) == 1 else len(y) if one_hot else None
    return OwnData(x, y, "your data", classes, source="(x, y)")


def from_points(points: list) -> OwnData:
    """Points (x_1, x_2, class) of the plane, as they are painted."""
    try:
        rows = [(float(u), float(v), int(label)) for u, v, label in points]
    except (TypeError, ValueError):
        raise ValueError(f"points are a list of (x_1, x_2, class), such as [(0.5, -1, 0)]; got {points!r}.") from None
    labels = np.array([label for _, _, label in rows])
    if len(rows) < 2 or labels.min() < 0 or labels.max() >= MOST_CLASSES:
        raise ValueError(f"points need at least two, with classes 0 … {MOST_CLASSES - 1}; got {points!r}.")
    classes = max(2, int(labels.max()) + 1)
    x = np.array([row[:2] for row in rows]).T
    return OwnData(x, targets(labels, classes), PAINTED, classes, source=repr(rows), frame=frame_for(x))


def points_of(data: Dataset) -> list:
    """The points of a data set in the plane, (x_1, x_2, class) each."""
    columns = zip(*data.x, data.labels, strict=True)
    return [(float(u), float(v), int(label)) for u, v, label in columns]


def frame_for(x: np.ndarray) -> tuple[float, float, float, float]:
    """The plane that is painted on, enlarged where points lie outside."""
    reach = max(REACH, 1.1 * float(np.abs(x).max()))
    return (-reach, reach, -reach, reach)


def from_csv(path: str | Path) -> OwnData:
    """A table of numbers with commas (or semicolons), one example a row; its last column is the label or the target.

    A first row without numbers is a header. Labels are words, or whole numbers of at most 10 different values; other
    numbers make it regression. Raises FileNotFoundError, or ValueError that names line and column.
    """
    path = Path(path)
    if not path.is_file():
        raise FileNotFoundError(f"There is no file {str(path)!r} in {Path.cwd()}.")
    return from_table(text_of(path), path.name, source=repr(str(path)))


def text_of(path: Path) -> str:
    """The text of a table's file. Raises ValueError where it is none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{path.name} is no text in UTF-8: save it as 'CSV UTF-8', with commas between.") from None


def from_table(text: str, name: str, source: str = "data") -> OwnData:
    """A table as `from_csv` reads it, from its text; `name` is what errors call it.

    Raises ValueError that names line and column, what stands there, and what is expected.
    """
    if not text.strip():
        raise ValueError(f"{name} holds no data.")
    text = text.removeprefix(BYTE_ORDER_MARK)
    first_line = text.lstrip().splitlines()[0]
    mark = next((m for m in (",", ";", "\t") if m in first_line), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, skipinitialspace=True)
    cells = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    cells = [(line, row) for line, row in cells if len(row) > 1 or any(row)]  # without blank lines
    header = cells[0][1] if not any(map(is_number, cells[0][1])) else None
    x, last = parsed(name, cells[1:] if header else cells, header, mark)
    y, classes = labels_or_targets(last)
    return OwnData(x, y, name, classes, source=source)


def table_of(data: Dataset) -> str:
    """A data set with classes as the text of a table: x_1, x_2, … to four digits after the point, and the class."""
    head = [f"x_{k + 1}" for k in range(len(data.x))]
    rows = [",".join([*head, "class"])]
    for numbers, label in zip(data.x.T, data.labels, strict=True):
        cells = [f"{number:.4f}" for number in numbers]
        rows.append(",".join([*cells, str(label)]))
    return "\n".join(rows) + "\n"


def parsed(name: str, cells: list, header: list | None, mark: str) -> tuple[np.ndarray, list[str]]:
    """The inputs (n_0, N), and the last column as it stands."""
    if len(cells) < 2:
        raise ValueError(f"{name} has {len(cells)} row(s) of data: a training and a test part need at least two.")
    columns = len(header or cells[0][1])
    if columns < 2:
        raise ValueError(
            f"{name} has one column: it needs inputs, and the label or target last, with {mark!r} between."
        )
    numbers = []
    for line, row in cells:
        if len(row) != columns:
            raise ValueError(
                f"{name}, line {line}: {len(row)} columns, expected {columns}. Complete the line or delete it."
            )
        for k, cell in enumerate(row):
            if not (cell if k == columns - 1 else is_number(cell)):
                title = f" ({header[k]})" if header else ""
                where = f"{name}, line {line}, column {k + 1}{title}"
                raise ValueError(f"{where}: {cell!r} is not a number. {advice(cell)}")
        numbers.append([float(cell) for cell in row[:-1]])
    return np.array(numbers).T, [row[-1] for _, row in cells]


def advice(cell: str) -> str:
    """What to do about a cell that is no number."""
    if is_number(cell.replace(",", ".")):
        return "Write it with a point."
    return "Only the last column may hold words: write a number, or delete the line."


def labels_or_targets(last: list[str]) -> tuple[np.ndarray, int | None]:
    """Targets (n_L, N) and the number of classes, or numbers (1, N) and None."""
    words = not all(map(is_number, last))
    values = np.array(last) if words else np.array(last, float)
    known, labels = np.unique(values, return_inverse=True)
    whole = words or (values == np.round(values)).all()
    if words and len(known) > MOST_CLASSES:
        raise ValueError(
            f"the last column holds {len(known)} different words: at most {MOST_CLASSES} classes are shown."
        )
    if whole and 2 <= len(known) <= MOST_CLASSES:
        return targets(labels.reshape(-1), len(known)), len(known)
    if len(known) == 1:
        raise ValueError(f"the last column holds {last[0]!r} only: there is nothing to learn.")
    return values[None, :], None


def is_number(cell: str) -> bool:
    """Whether a cell can be read as a finite number."""
    try:
        return bool(np.isfinite(float(cell)))
    except ValueError:
        return False
