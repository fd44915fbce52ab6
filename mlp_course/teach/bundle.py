"""A folder for students as one zip: the package, what installs it, and files beside it; always the same bytes.

The package goes along as its source and not as a wheel: so `uv run`, pip and conda need no more than they do in the
course itself, it can be read, and it is the same on every machine that makes it, whatever build tools there are.
"""

import io
import tomllib
import zipfile
from datetime import datetime
from pathlib import Path

from .command import TeachError
from .places import refuse_without_folder

ALONG = ("LICENSE", "LICENSE-text", "environment.yml")
FOR_LECTURERS = "teach"  # the one folder of the package that no notebook needs
LEAVINGS = ("__pycache__", "*.py[cod]", ".*", "*.part", "mlp_course_progress*", "mlp_course_journal*")
ITS_TABLES = ("build-system", "project", "tool.uv", "tool.hatch")  # of pyproject.toml; all others are for authors


def package_files(root: Path) -> dict[str, bytes]:
    """Return what the package needs to be installed and used by students, by its path in the bundle."""
    files = {name: (root / name).read_bytes() for name in ALONG}
    files["pyproject.toml"] = for_students((root / "pyproject.toml").read_text(encoding="utf-8")).encode()
    package = root / "mlp_course"
    for path in package.rglob("*"):
        inside = path.relative_to(package)
        if path.is_file() and inside.parts[0] != FOR_LECTURERS and not is_leaving(inside):
            files[path.relative_to(root).as_posix()] = path.read_bytes()
    return files


def is_leaving(path: Path) -> bool:
    """Whether a file has been left by a run, a tool or a learner."""
    return any(Path(part).match(pattern) for part in path.parts for pattern in LEAVINGS)


def for_students(pyproject: str) -> str:
    """Return the tables of a pyproject.toml that install the package; no tools of authors, no settings of tests."""
    kept = []
    table = ""
    for block in pyproject.split("\n\n"):
        headers = [line for line in block.splitlines() if line.startswith("[")]
        table = headers[0].strip("[]") if headers else table
        if table.startswith(ITS_TABLES):
            kept.append(block.strip("\n"))
    return "\n\n".join(kept) + "\n"


def zipped(files: dict[str, bytes], folder: str) -> bytes:
    """Return a zip with these files in one folder, in the order of their names.

    All have one date, that of the versions in their pyproject.toml: it says how old a hand-out is, and never changes.
    """
    versions = tomllib.loads(files["pyproject.toml"].decode())["tool"]["uv"]["exclude-newer"]
    date = datetime.fromisoformat(versions).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every system: Unix, whose permissions follow
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def refuse_to_replace(path: Path, force: bool = False) -> None:
    """Raise TeachError unless a zip can be written there, and nothing is lost by it."""
    if path.suffix != ".zip":
        raise TeachError(f"{path} is to be a zip: give a name that ends in .zip, such as lab3.zip.")
    refuse_without_folder(path, "--out")
    if path.exists() and not force:
        raise TeachError(f"{path} exists already. Give another name with --out, or --force to replace it.")
