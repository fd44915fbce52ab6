"""Print the course: a PDF of the whole, one of each chapter with the notebooks that lead on from it, and the sheet.

    uv run --group book python tools/build_book.py                     all of it, into the folder book/
    uv run --group book python tools/build_book.py 3                   chapter 3 alone
    uv run --group book python tools/build_book.py --without-answers   no solution and no answer at the back

Nothing is run: what is printed is what the notebooks hold. It says how many pages each PDF has.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from book.chapter import Chapter, read_chapter
from book.layout import book
from book.paper import print_pages, save
from book.sheet import sheet
from chromium import CHROMIUM_FLAGS, NO_CHROMIUM, find_chromium
from playwright.sync_api import Browser, sync_playwright

from mlp_course.teach.clone import ROOT, chapters, chapters_called
from mlp_course.teach.command import TeachError

TITLE = "Multi-layer perceptrons"
WHOLE = "mlp_course.pdf"
SHEET = "sheet.pdf"  # two pages of equations and recipes


def read_with_further(number: int, answers: bool) -> list[Chapter]:
    """A chapter, called 3, and the notebooks that lead on from it, called 3A, 3B."""
    (chapter,) = chapters_called([number]).values()
    further = sorted((chapter.parent / "further").glob(f"{number:02}_*.ipynb"))
    made = [read_chapter(chapter, str(number), answers)]
    for letter, path in zip("ABCDEFGH", further, strict=False):
        made.append(read_chapter(path, f"{number}{letter}", answers))
    return made


def write(browser: Browser, page: str, target: Path) -> int:
    """Print an HTML page into a PDF, and return the number of its pages."""
    with tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "book.html"
        page_file.write_text(page, encoding="utf-8")
        return save(print_pages(browser, page_file), target)


def books(numbers: list[int], answers: bool = True) -> dict[str, str]:
    """The HTML of each PDF, by its name: of these chapters, and of the whole and the sheet where they are all."""
    parts = {number: read_with_further(number, answers) for number in numbers}
    notes = "Hints and answers" if answers else "Hints"
    made = {f"{part[0].key}.pdf": book(part[0].title, part, notes, deepest=3) for part in parts.values()}
    if parts.keys() == chapters().keys():
        made[WHOLE] = book(TITLE, [chapter for part in parts.values() for chapter in part], notes)
        made[SHEET] = sheet(chapters()[10], chapters()[11])
    return made


def build(browser: Browser, pages: dict[str, str], folder: Path) -> None:
    """Print these HTML pages into a folder, and say of each PDF how many pages it has."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        target = folder / name
        count = write(browser, page, target)
        print(f"{target}: {count} pages, {target.stat().st_size / 1e6:.1f} MB", flush=True)


def options() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chapters", nargs="*", type=int, help="all, and the whole course, where none is named")
    parser.add_argument("--without-answers", action="store_true", help="leave out solutions and answers")
    parser.add_argument("--out", type=Path, default=ROOT / "book", help="the folder for the PDFs")
    return parser.parse_args()


def main() -> None:
    """Print what the command line asks for."""
    given = options()
    with sync_playwright() as playwright:
        program = find_chromium(playwright)
        if program is None:
            sys.exit(NO_CHROMIUM)
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        try:
            numbers = list(chapters_called(given.chapters or list(chapters())))
            build(browser, books(numbers, not given.without_answers), given.out)
        except TeachError as error:
            sys.exit(str(error))
        finally:
            browser.close()


if __name__ == "__main__":
    main()
