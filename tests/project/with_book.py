"""The printed course, read by others than its printer: poppler reads its words, PDFium measures its pages.

The name of this file does not begin with `test_`, so a run of everything passes it by: the whole course is printed,
which takes minutes. Named by hand it runs, and without pdftotext (of poppler-utils) it fails:

    uv run --group dev --group book pytest tests/project/with_book.py
"""

import re
import subprocess
from collections import Counter
from pathlib import Path

import build_book
import pytest
from book_words import alternative_texts, notebooks, program_lines, squeezed
from chromium import CHROMIUM_FLAGS, NO_CHROMIUM, find_chromium
from pdf_pages import Pages
from playwright.sync_api import sync_playwright

from mlp_course.teach.clone import ROOT, chapters

GOLDEN = 3
TOP, BOTTOM = 58, 54  # points of a page in which its title and its number stand
SMALLEST = 10.5  # points of what is read
SHEET_WORDS = ("BP1", "BP2", "BP3", "BP4", "cross-entropy", "leaky_relu", "glorot", "cosine", "rmsprop", "The clinic")


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Path:
    """A folder with the whole course, the sheet, and a chapter without answers."""
    folder = tmp_path_factory.mktemp("book")
    everything = build_book.books(list(chapters()))
    wanted = {name: everything[name] for name in (build_book.WHOLE, build_book.SHEET)}
    (without,) = build_book.books([GOLDEN], answers=False).values()
    with sync_playwright() as playwright:
        program = find_chromium(playwright)
        assert program, NO_CHROMIUM
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        build_book.build(browser, {**wanted, "without.pdf": without}, folder)
        browser.close()
    return folder


@pytest.fixture(scope="module")
def pages(printed) -> Pages:
    """The pages of the whole course, measured."""
    return Pages(printed / build_book.WHOLE)


@pytest.fixture(scope="module")
def words(printed) -> str:
    """The words of the whole course."""
    return words_of(printed / build_book.WHOLE)


def words_of(pdf: Path) -> str:
    """What poppler reads on the pages, without the title and the number of each."""
    size = ["-x", "0", "-y", str(TOP), "-W", "596", "-H", str(842 - TOP - BOTTOM)]
    said = subprocess.run(["pdftotext", *size, "-layout", str(pdf), "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8")


def test_every_line_of_every_program_is_there_whole(words):
    text = squeezed(words)
    lost = [
        f"{notebook.name}: {line}"
        for notebook in notebooks(ROOT / "notebooks")
        for line in program_lines(notebook)
        if squeezed(line) not in text
    ]
    assert not lost, "\n".join(lost)


def test_mathematics_is_set(words):
    lines = [line for notebook in notebooks(ROOT / "notebooks") for line in program_lines(notebook)]
    programs = squeezed("".join(lines))
    unset = [line for line in words.splitlines() if re.search(r"[$\\]", line) and squeezed(line) not in programs]
    assert unset == []
    assert words.count("𝛿") > 100 and words.count("𝜂") > 500, "letters of formulas"


def test_pictures_have_their_words_and_the_pages_are_tagged(pages):
    assert pages.tagged
    wanted = set().union(*map(alternative_texts, notebooks(ROOT / "notebooks")))
    found = set(map(squeezed, pages.alternative_texts()))
    assert wanted <= found, wanted - found
    assert "" not in found


def test_formulas_have_their_words(pages):
    formulas = pages.alternative_texts("Formula")
    assert len(formulas) > 1000
    assert "δ^l_j = sum_k w^{l+1}_{kj} δ^{l+1}_k σ′(z^l_j)" in formulas
    assert [words for words in formulas if not words or "\\" in words or "formula:" in words] == []


def test_no_heading_is_the_last_on_its_page(pages):
    assert pages.ends_with_heading() == []


def test_what_is_read_is_large_enough(pages):
    sizes = pages.letters_by_size("STIXGeneral-Regular")
    small = sum(count for size, count in sizes.items() if size < SMALLEST - 0.05)
    assert max(sizes, key=sizes.get) == 11.5
    assert small < sum(sizes.values()) / 200, sizes  # what is raised or lowered in a card


def test_nothing_is_printed_beyond_the_margins(pages):
    assert pages.beyond(left=19, right=19, top=8, bottom=8) == []


def test_the_contents_name_the_page_of_each_chapter(words):
    by_page = words.split("\f")
    lines = re.findall(r"^\s*(\d+)\. (.*?)\s+(\d+)$", "\n".join(by_page[1:8]), re.MULTILINE)[: len(chapters())]
    assert [int(number) for number, _, _ in lines] == list(chapters())
    for number, title, page in lines:
        assert squeezed(by_page[int(page) - 1]).startswith(squeezed(f"{number}. {title}"))


def test_the_first_page_says_how_many_there_are(words, pages):
    assert f"{len(pages)} pages." in words.split("\f")[0]


def test_bookmarks_are_the_headings(pages):
    titles = pages.bookmarks()
    assert "3. Backpropagation: which of 23,860 knobs is to blame?" in titles
    assert max(Counter(title for title in titles if title[0].isdigit()).values()) <= 3  # chapter, answers, checks


def test_solutions_can_be_left_out(printed, words):
    text = words_of(printed / "without.pdf")
    assert "return (a - y) * prime(z)" in words and "Hint 1 of 3 for bp1" in words
    assert "return (a - y) * prime(z)" not in text and "The answer:" not in text
    assert "def bp1(z, a, y, prime):" in text


def test_the_sheet_has_two_pages(printed):
    sheet = Pages(printed / build_book.SHEET)
    text = words_of(printed / build_book.SHEET)
    assert len(sheet) == 2
    assert [word for word in SHEET_WORDS if word not in text] == []
    assert min(sheet.letters_by_size("STIXGeneral-Regular")) >= SMALLEST - 0.05
