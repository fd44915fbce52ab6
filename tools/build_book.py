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

import pypdfium2 as pdfium
from book.chapter import Chapter, read_chapter
from book.layout import book
from book.paper import print_pages
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
        target.write_bytes(print_pages(browser, page_file))
    with pdfium.PdfDocument(target) as made:
        return len(made)


def build(browser: Browser, numbers: list[int], folder: Path, answers: bool = True) -> list[Path]:
    """Print these chapters, and the whole course where they are all of them; say the pages of each, return the PDFs."""
    parts = {number: read_with_further(number, answers) for number in chapters_called(numbers or list(chapters()))}
    books = {f"{made[0].key}.pdf": book(made[0].title, made, deepest=3) for made in parts.values()}
    if parts.keys() == chapters().keys():
        books[WHOLE] = book(TITLE, sum(parts.values(), []))
        books[SHEET] = sheet(chapters()[10], chapters()[11])
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in books.items():
        target = folder / name
        pages = write(browser, page, target)
        print(f"{target}: {pages} pages, {target.stat().st_size / 1e6:.1f} MB", flush=True)
    return [folder / name for name in books]


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
            build(browser, given.chapters, given.out, not given.without_answers)
        except TeachError as error:
            sys.exit(str(error))
        finally:
            browser.close()


if __name__ == "__main__":
    main()
