"""The recordings of a notebook's interactives: where they are put into its page, and whether they are all there."""

import posixpath
import shutil
from pathlib import Path

from docutils import nodes
from recording.folder import FOLDER as RECORDINGS
from recording.folder import page_of, problem_with, recording_of

from mlp_course.teach.clone import ROOT

FOLDER = "recordings"  # of the site
NAMED = "mlp-recorded-"


class Recorded:
    """The recordings of one page, by the id of the cell that shows the interactive.

    page   the name of the page, such as notebooks/03_backpropagation
    cells  {id: [{"file": …, "key": …, "reveal": …}, …]}; empty where the site is built without recordings
    """

    def __init__(self, page: str, cells: dict[str, list[dict]]):
        self.page = page
        self.cells = cells

    def shown(self, cell: str) -> list[dict]:
        """Return what moves in the output of a cell."""
        return [one for one in self.cells.get(cell, ()) if not one.get("reveal")]

    def revealed(self, cell: str) -> str:
        """Return the places of what is shown with the answer to a cell's question, as HTML."""
        revealed = [one for one in self.cells.get(cell, ()) if one.get("reveal")]
        return "".join(f"{self.opening(one)}</div>" for one in revealed)

    def name_of(self, cell: str) -> str:
        """Return the class by which the picture of a cell is found again, or "" if nothing of it is recorded."""
        return f"{NAMED}{cell}" if self.shown(cell) else ""

    def opening(self, one: dict) -> str:
        """Return the tag that begins the place of a recording; a still picture may follow in it."""
        here = posixpath.dirname(self.page)
        folder = self.page.removeprefix("notebooks/")
        file = posixpath.relpath(f"{FOLDER}/{folder}/{one['file']}", here)
        return f'<div class="mlp-recording" data-src="{file}" data-key="{one["key"]}">'

    def embed(self, document: nodes.document) -> None:
        """Put each recording around the picture that stands for it where there are no scripts."""
        for image in list(document.findall(nodes.image)):
            names = [name for name in image["classes"] if name.startswith(NAMED)]
            if names:
                image["classes"].remove(names[0])
                first, *others = map(self.opening, self.shown(names[0].removeprefix(NAMED)))
                places = [html(f"{opening}</div>") for opening in others]
                image.parent.replace(image, [html(first), image, html("</div>"), *places])


def html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def recorded(page: str, wanted: bool) -> Recorded:
    """Return the recordings of a page; none where they are not wanted, or do not belong to the notebook as it is."""
    if not wanted or problem_with(source_of(page)):
        return Recorded(page, {})
    return Recorded(page, page_of(source_of(page)).get("cells", {}))


def faults(notebooks: list[Path]) -> list[str]:
    """Return what is missing or stale, a line a notebook."""
    found = []
    for path in notebooks:
        page = page_name(path)
        if problem := problem_with(source_of(page)):
            found.append(f"{page}: {problem}")
    return found


def ship_recordings(notebooks: list[Path], site: Path) -> None:
    """Copy into the site what its pages play."""
    for path in notebooks:
        source = source_of(page_name(path))
        if problem_with(source) is None:
            recording = recording_of(source)
            shutil.copytree(recording, site / FOLDER / recording.relative_to(RECORDINGS))


def page_name(path: Path) -> str:
    """Return what the page of a notebook is called."""
    return path.relative_to(ROOT).with_suffix("").as_posix()


def source_of(page: str) -> Path:
    """Return the source of a notebook, by which its recordings are named."""
    return ROOT / f"{page.replace('notebooks/', 'notebooks/src/', 1)}.py"
