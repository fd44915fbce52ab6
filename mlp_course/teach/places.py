"""Where a command writes: what cannot be written there is said before the work begins."""

from pathlib import Path

from .command import TeachError


def refuse_file(folder: Path, mend: str) -> None:
    """Raise TeachError where a folder is to be, and there is a file; `mend` says what to give instead."""
    if folder.exists() and not folder.is_dir():
        raise TeachError(f"{folder} is a file. {mend}")


def refuse_without_folder(path: Path, option: str) -> None:
    """Raise TeachError where a file has no folder to be written into; `option` is the one that names the file."""
    if not path.absolute().parent.is_dir():
        raise TeachError(
            f"There is no folder {path.parent} to write {path.name} into. Make it, or give another {option}."
        )


def write(path: Path, content: str | bytes) -> None:
    """Write a file, with the same bytes on every system, and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
