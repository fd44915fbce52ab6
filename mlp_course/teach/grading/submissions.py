"""Who has handed in what: a learning platform's zip, or a folder, in whichever way it is laid out.

    Ana Núñez_12345_assignsubmission_file_/bp.ipynb    Moodle, with folders
    Ana Núñez_12345_assignsubmission_file_bp.ipynb     Moodle, without
    nunezana_12345_67890_bp.ipynb                      Canvas
    Ana Núñez/bp.ipynb                                 a folder for each
    bp_ana.ipynb                                       a file for each

Nothing is unpacked: the files are read where they lie. A zip that a student has handed in is looked into, once.
"""

import io
import math
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..command import TeachError

MOODLE = re.compile(r"(?P<prefix>(?P<name>.+?)_(?P<id>\d+)_assignsubmission_[a-z]+_?)(?P<file>.*)")
CANVAS = re.compile(r"(?P<prefix>(?P<name>[^_]+)_(?:LATE_)?(?P<id>\d+)_\d+_)(?P<file>.+)")
LEFT_OUT = ("__MACOSX", ".ipynb_checkpoints", ".DS_Store", "Thumbs.db", ".git", "__pycache__")
MOST_BYTES = 64 << 20  # of one file, unpacked
MOST_FILES = 200  # of one student
MOST_IN_ALL = 20_000  # of one zip
MOST_UNPACKED = 256 << 20  # bytes to which the zips of one student may swell


@dataclass
class Student:
    """What one student has handed in.

    place       what all names of the student's files begin with, in the platform's layout
    name        as the platform writes it
    identifier  the platform's number for the student, "" where there is none
    files       {name: content}; None for what was too large
    """

    place: str
    name: str
    identifier: str = ""
    files: dict[str, bytes | None] = field(default_factory=dict)

    @property
    def feedback_name(self) -> str:
        """The name of the student's page in the feedback zip."""
        return f"{self.place}feedback.html"

    @property
    def size(self) -> int:
        """How many bytes all files have."""
        return sum(len(content) for content in self.files.values() if content is not None)


def students_in(path: Path) -> tuple[list[Student], dict[str, bytes]]:
    """Return the students of a zip or a folder, sorted by name, and the CSV files beside their folders.

    Raises TeachError if the path is neither.
    """
    if not path.exists():
        raise TeachError(f"There is no {path}. Give the zip that the platform downloads, or a folder of submissions.")
    if path.is_dir():
        found = files_of_folder(path)
    else:
        found = files_of_zip(path)
    if found is None:
        raise TeachError(
            f"{path} is no zip and no folder. Give the platform's “download all” zip, or the folder it unpacks to."
        )
    found = without_common_folder(found)
    students: dict[str, Student] = {}
    tables = {}
    for name, content in sorted(found.items()):
        if "/" not in name and name.lower().endswith(".csv") and content is not None:
            tables[name] = content
            continue
        student, file = owner_of(name)
        owner = students.setdefault(student.place, student)
        if len(owner.files) < MOST_FILES:
            owner.files |= looked_into(file, content, MOST_UNPACKED - owner.size)
    if not students:
        raise TeachError(f"{path} holds no submissions. Expected notebooks, each in a folder or file of its student.")
    return sorted(students.values(), key=lambda one: (one.name, one.place)), tables


def files_of_folder(path: Path) -> dict[str, bytes | None]:
    """{name: content} of all files below a folder."""
    found = {}
    for file in path.rglob("*"):
        name = without_halves(file.relative_to(path).as_posix())
        if file.is_file() and not file.is_symlink() and is_kept(name):
            found[name] = file.read_bytes() if file.stat().st_size <= MOST_BYTES else None
    return found


def without_halves(text: str) -> str:
    """A text that a file can hold: Python's own may have half a character in it, which becomes a `?`."""
    return text.encode("utf-8", "replace").decode("utf-8")


def files_of_zip(path, most_files: int = MOST_IN_ALL, most_bytes: float = math.inf) -> dict[str, bytes | None] | None:
    """{name: content} of all files of a zip; None for what is none.

    most_files  the others are left out
    most_bytes  of all files, unpacked; None in the place of what would be more
    """
    found = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for item in archive.infolist()[:MOST_IN_ALL]:
                name = item.filename.replace("\\", "/")
                if not item.is_dir() and is_kept(name) and len(found) < most_files:
                    found[name] = content_of(archive, item, min(most_bytes, MOST_BYTES))
                    most_bytes -= len(found[name] or b"")
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return None
    return found


def content_of(archive: zipfile.ZipFile, item: zipfile.ZipInfo, most: int) -> bytes | None:
    """What a file of a zip holds; None where it has more bytes, or is damaged or locked."""
    if item.file_size > most:  # more than it says is not read
        return None
    try:
        with archive.open(item) as file:
            return file.read()
    except Exception:  # each way to pack has errors of its own
        return None


def is_kept(name: str) -> bool:
    """Whether a name is one of a submission, and leads nowhere else."""
    parts = PurePosixPath(name).parts
    return not name.startswith("/") and ".." not in parts and not set(parts) & set(LEFT_OUT)


def without_common_folder(files: dict) -> dict:
    """The files without a folder that holds all of them, as when a folder was zipped."""
    tops = {name.partition("/")[0] for name in files}
    inside = {name.partition("/")[2].partition("/")[0] for name in files}
    only = len(tops) == 1 and all("/" in name for name in files)
    if only and len(inside) > 1 and not MOODLE.fullmatch(next(iter(tops))):
        return {name.partition("/")[2]: content for name, content in files.items()}
    return files


def owner_of(name: str) -> tuple[Student, str]:
    """Return the student to whom a file belongs, and its name there."""
    top, slash, rest = name.partition("/")
    if slash:
        known = MOODLE.fullmatch(top)
        if known and not known["file"]:
            return Student(f"{top}/", known["name"], known["id"]), rest
        return Student(f"{top}/", top), rest
    for pattern in (MOODLE, CANVAS):
        known = pattern.fullmatch(name)
        if known:
            return Student(known["prefix"], known["name"], known["id"]), known["file"]
    stem = name.rpartition(".")[0] or name
    return Student(f"{stem}_", stem), name


def looked_into(name: str, content: bytes | None, most_bytes: int) -> dict[str, bytes | None]:
    """A file by its name; of a zip that a student has handed in, the files in it, so many bytes at most."""
    is_zip = content is not None and name.lower().endswith(".zip")
    inside = files_of_zip(io.BytesIO(content), MOST_FILES, most_bytes) if is_zip else None
    if inside is None:
        return {name: content}
    return {f"{name}/{inner}": data for inner, data in inside.items()}
