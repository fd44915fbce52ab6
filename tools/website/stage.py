"""The folder that Sphinx reads: the course's texts as they are, and the few pages that only the site has."""

import re
import shutil
from pathlib import Path

from mlp_course.teach.clone import ROOT

PAGES = Path(__file__).parent / "pages"
TEXTS = (
    "README.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "LICENSE-text",
    "CITATION.cff",
    "notebooks/*.ipynb",
    "notebooks/further/*.ipynb",
    "notebooks/images/*.svg",
    "docs/*.md",
    "docs/*.gif",
    "docs/teaching/*.md",
    "benchmarks/README.md",
    "benchmarks/answers/README.md",
    "benchmarks/results/*",
)
CHAPTER = re.compile(r"\d\d_\w+\.ipynb")


def stage(folder: Path) -> None:
    """Lay ready in `folder`, which is new, what the site is made of.

    Copies, not links: what a reader downloads from the site is then the notebook as it is committed.
    """
    wanted = {path.relative_to(ROOT): path for pattern in TEXTS for path in ROOT.glob(pattern) if kept(path)}
    wanted |= {path.relative_to(PAGES): path for path in PAGES.rglob("*.*")}
    for place, path in wanted.items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def kept(path: Path) -> bool:
    """Whether a file is the course's: notebooks of a learner may lie beside the chapters."""
    return path.suffix != ".ipynb" or CHAPTER.fullmatch(path.name) is not None


def notebooks() -> list[Path]:
    """Return the notebooks of the course, chapters first."""
    chapters = sorted((ROOT / "notebooks").glob("*.ipynb"))
    further = sorted((ROOT / "notebooks" / "further").glob("*.ipynb"))
    return [path for path in [*chapters, *further] if kept(path)]
