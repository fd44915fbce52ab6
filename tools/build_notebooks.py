"""Build the chapters: notebooks/NN_name.ipynb, with outputs, from notebooks/src/NN_name.py; and notebooks/further/.

    uv run --group dev python tools/build_notebooks.py                    build what has changed
    uv run --group dev python tools/build_notebooks.py 01_feedforward     build this chapter only
    uv run --group dev python tools/build_notebooks.py --force            run everything again, changed or not
    uv run --group dev python tools/build_notebooks.py --check            only say what is out of date

A build depends on nothing but the sources: the ids of cells come from their text, times, widget state and versions are
left out, and what the author has solved is not looked at, so building twice gives the same file.
"""

import argparse
import hashlib
import os
import re
import sys
import tempfile
from difflib import SequenceMatcher
from pathlib import Path

import jupytext
import nbformat
from anatomy import ONE_THREAD
from jupytext.config import load_jupytext_config

ROOT = Path(__file__).resolve().parent.parent
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
CELL_SECONDS = 120
KEPT = {  # what a learner's own folder would hold, by the variable that puts it elsewhere
    "MLP_COURSE_PROGRESS": "progress.json",
    "MLP_COURSE_MY_NETWORK": "my_network.py",
    "MLP_COURSE_MY_DATA": "my_data.csv",
    "MLP_COURSE_CLASS": "class.toml",
}
FOR_READERS = "MLP_COURSE_FOR_READERS"  # the answers' pictures are stored in their folds
ALL_LIBRARIES = "MLP_COURSE_ALL_LIBRARIES"  # chapter 12 is stored with PyTorch, or not built
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def sources(root: Path = ROOT) -> list[Path]:
    """The chapters' sources in order."""
    return sorted((root / "notebooks" / "src").glob("[0-9][0-9]_*.py"))


def further_sources(root: Path = ROOT) -> list[Path]:
    """The sources of the short notebooks off the path, named by the chapter that leads to them."""
    return sorted((root / "notebooks" / "src" / "further").glob("[0-9][0-9]_*.py"))


def notebook_of(source: Path) -> Path:
    """The notebook that is paired with a source: notebooks/src/x.py -> notebooks/x.ipynb, also below further/."""
    folder = source.parent
    if folder.name == "further":
        return folder.parent.parent / "further" / f"{source.stem}.ipynb"
    return folder.parent / f"{source.stem}.ipynb"


def read_source(source: Path):
    """A chapter's cells as they are written, without outputs."""
    return jupytext.read(source, config=load_jupytext_config(str(source)))


def read_notebook(path: Path):
    """The notebook as it is stored, or None where there is none."""
    return nbformat.read(path, as_version=4) if path.is_file() else None


def visible(cell) -> tuple:
    """What source and notebook of a pair must agree on in each cell: its type, its text, its tags, what is folded."""
    folded = cell.metadata.get("jupyter", {}).get("source_hidden", False)
    return cell.cell_type, cell.source, tuple(cell.metadata.get("tags", ())), folded


def code_hash(notebook) -> str:
    """A fingerprint of all code cells, stored by a build to tell later whether the outputs belong to this code."""
    code = "\0".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    return hashlib.sha256(code.encode()).hexdigest()[:16]


def executed_hash(notebook) -> str | None:
    """The fingerprint of the code that made the stored outputs."""
    return notebook.metadata.get("mlp_course", {}).get("executed")


def out_of_date(source: Path) -> str | None:
    """Why the notebook has to be built again, or None."""
    written, stored = read_source(source), read_notebook(notebook_of(source))
    if stored is None:
        return "there is no notebook yet"
    if executed_hash(stored) != code_hash(written):
        return "the code has changed since the notebook was run"
    if list(map(visible, written.cells)) != list(map(visible, stored.cells)):
        return "the text has changed"
    if [cell.id for cell in stored.cells] != cell_ids(source.stem, written.cells, stored.cells):
        return "the cells need stable ids"
    return None


def cell_ids(chapter: str, new: list, old: list) -> list[str]:
    """Ids for the cells: an unchanged or edited cell keeps the one it had, a new cell's is made from its text."""
    kept: dict[int, str] = {}
    match = SequenceMatcher(None, [visible(c)[:2] for c in old], [visible(c)[:2] for c in new], autojunk=False)
    for kind, i1, i2, j1, j2 in match.get_opcodes():
        if kind in ("equal", "replace"):
            pairs = zip(range(i1, i2), range(j1, j2), strict=False)
            kept |= {j: old[i].id for i, j in pairs if old[i].cell_type == new[j].cell_type}
    prefix, ids = chapter[:2], []
    for j, cell in enumerate(new):
        digest = hashlib.sha256(f"{cell.cell_type}\0{cell.source}".encode()).hexdigest()[:8]
        wanted = kept.get(j, "")
        candidates = [wanted] if re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}(-\d+)?", wanted) else []
        candidates += [f"{prefix}-{digest}"] + [f"{prefix}-{digest}-{n}" for n in range(2, len(new) + 2)]
        taken = set(ids) | {kept[k] for k in kept if k != j}
        ids.append(next(name for name in candidates if name not in taken))
    return ids


def build(source: Path, force: bool = False) -> None:
    """Write the notebook of a source; run it only where its code has changed, and leave it alone if a cell fails."""
    path = notebook_of(source)
    notebook, stored = read_source(source), read_notebook(path)
    for cell, name in zip(
        notebook.cells, cell_ids(source.stem, notebook.cells, stored.cells if stored else []), strict=True
    ):
        cell.id = name
    if not force and stored is not None and executed_hash(stored) == code_hash(notebook):
        carry_outputs(stored, notebook)
    else:
        execute(notebook, path.parent)
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"name": "python"}, "mlp_course": {"executed": code_hash(notebook)}}
    )
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")


def carry_outputs(stored, notebook) -> None:
    """Give the code cells the outputs of a stored notebook with the same code cells."""
    old = [cell for cell in stored.cells if cell.cell_type == "code"]
    new = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for before, after in zip(old, new, strict=True):
        after.outputs, after.execution_count = before.outputs, before.execution_count


def execute(notebook, folder: Path, past: dict[str, str] | None = None) -> float:
    """Run all code cells in a fresh kernel (in place) and clean what they gave; the seconds that it took.

    Nothing is kept of it, and nothing that the author keeps is seen, but the files of a `past`, {name: text}, such as
    my_network.py. Raises nbclient's CellExecutionError where a cell fails.
    """
    with tempfile.TemporaryDirectory() as empty:
        for name, text in (past or {}).items():
            (Path(empty) / name).write_text(text, encoding="utf-8")
        return execute_for(notebook, folder, learner_with_files_in(Path(empty)))


def execute_for(notebook, folder: Path, environment: dict[str, str]) -> float:
    """Do what `execute` does, in this environment; what the learner keeps stays where it says."""
    from time import perf_counter

    from nbclient import NotebookClient

    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
    )
    with client.setup_kernel(env=environment):
        start = perf_counter()
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
        seconds = perf_counter() - start
    for cell in notebook.cells:
        clean(cell)
    return seconds


def learner_with_files_in(folder: Path) -> dict[str, str]:
    """The environment of a kernel for which all that a learner keeps lies in `folder`."""
    kept = {variable: str(folder / name) for variable, name in KEPT.items()}
    return ONE_THREAD | os.environ | kept | {FOR_READERS: "1"}


def clean(cell) -> None:
    """Take out what differs from run to run; a widget keeps its picture and text, as its view needs a kernel."""
    cell.metadata.pop("execution", None)
    for output in cell.get("outputs", []):
        output.get("data", {}).pop(WIDGET_VIEW, None)


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit code is 1 where a chapter is out of date (--check) or has a failing cell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chapters", nargs="*", help="names such as 01_feedforward (default: all)")
    parser.add_argument("--check", action="store_true", help="change nothing, say what is out of date")
    parser.add_argument("--force", action="store_true", help="run the chapters even if nothing has changed")
    options = parser.parse_args(arguments)
    every = sources() + further_sources()
    chosen = [path for path in every if not options.chapters or path.stem in options.chapters]
    unknown = set(options.chapters) - {path.stem for path in chosen}
    if unknown:
        parser.error(f"no such chapter in notebooks/src: {', '.join(sorted(unknown))}")
    failed = False
    os.environ[ALL_LIBRARIES] = "1"
    for source in chosen:
        reason = "asked to" if options.force else out_of_date(source)
        if options.check or reason is None:
            failed |= bool(options.check and reason)
            print(f"{source.stem}: {reason or 'up to date'}")
            continue
        try:
            build(source, options.force)
            print(f"{source.stem}: built ({reason})")
        except Exception as error:  # whatever a chapter's cell can raise, the other chapters are still built
            failed = True
            print(f"{source.stem}: NOT built\n{error}", file=sys.stderr)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
