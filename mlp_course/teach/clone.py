"""The clone of the course in which a lecturer works: its notebooks, chapter by chapter."""

from pathlib import Path

from .command import TeachError

ROOT = Path(__file__).resolve().parents[2]


def chapters(root: Path = ROOT) -> dict[int, Path]:
    """Return the notebook of each chapter, by its number. Raises TeachError where there is no clone."""
    found = sorted((root / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    if not found:
        raise TeachError(
            f"{root} has no folder of notebooks: the package is installed here without the course around it.\n"
            "Clone the course, and call this from the clone: uv run python -m mlp_course.teach --help"
        )
    return {int(path.name[:2]): path for path in found}


def chapters_called(numbers: list[int], root: Path = ROOT) -> dict[int, Path]:
    """Return the notebooks of these chapters, in order. Raises TeachError if there is no such chapter."""
    known = chapters(root)
    unknown = [number for number in numbers if number not in known]
    if unknown:
        there_are = ", ".join(map(str, known))
        raise TeachError(f"There is no chapter {unknown[0]}. Give numbers of chapters; there are {there_are}.")
    return {number: known[number] for number in sorted(set(numbers))}
