"""Chromium makes the pages: printed again until each number of a page is that on which its place lies."""

import ctypes
from pathlib import Path

import pypdfium2 as pdfium
from playwright.sync_api import Browser
from pypdfium2 import raw

MOST_PASSES = 5
A_SHEET = 794  # pixels of CSS: the width of A4
LIMIT = 600_000  # milliseconds for a book of some hundred pages
FILL = """numbers => document.querySelectorAll("[data-of]").forEach(place => {
    place.textContent = numbers[place.dataset.of] ?? "";
})"""
TOO_WIDE = """() => Array.from(document.body.querySelectorAll("*"))
    .filter(part => part.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1)
    .map(part => `${part.tagName.toLowerCase()}: ${part.textContent.trim().slice(0, 60)}`)"""
# Chromium keeps room for the widest root sign that the letters have; a root ends where its line ends.
ROOTS = """() => {
    const roots = Array.from(document.querySelectorAll("msqrt"));
    const gaps = roots.map(root =>
        root.getBoundingClientRect().right - root.lastElementChild.getBoundingClientRect().right);
    roots.forEach((root, place) => { root.style.marginInlineEnd = `${-gaps[place]}px`; });
}"""
LOST = """() => Array.from(document.querySelectorAll("a[href^='#']"))
    .filter(link => !document.getElementById(link.hash.slice(1)))
    .map(link => link.hash)"""


def print_pages(browser: Browser, page_file: Path) -> bytes:
    """Return the PDF of an HTML page. Raises SystemExit where something is wider than the paper or leads nowhere."""
    page = browser.new_page(viewport={"width": A_SHEET, "height": 1000})
    page.set_default_timeout(LIMIT)
    page.goto(page_file.as_uri())
    page.emulate_media(media="print")
    page.evaluate("() => document.fonts.ready")
    page.evaluate(ROOTS)
    refuse("wider than the page", page.evaluate(TOO_WIDE))
    refuse("a link to nothing", page.evaluate(LOST))
    numbers = {}
    for _ in range(MOST_PASSES):
        made = page.pdf(tagged=True, outline=True, prefer_css_page_size=True, print_background=True)
        found = places(made)
        if found == numbers:
            page.close()
            return made
        numbers = found
        page.evaluate(FILL, numbers)
    raise SystemExit(f"After {MOST_PASSES} times the numbers of the pages still change.")


def refuse(fault: str, parts: list[str]) -> None:
    """Raise SystemExit if there is anything at fault."""
    if parts:
        raise SystemExit(f"{fault}:\n  " + "\n  ".join(parts[:20]))


def places(made: bytes) -> dict[str, int]:
    """Return the page of each place to which a link leads, counted from 1."""
    document = pdfium.PdfDocument(made)
    found = {}
    for number in range(raw.FPDF_CountNamedDests(document)):
        size = ctypes.c_long(0)
        raw.FPDF_GetNamedDest(document, number, None, ctypes.byref(size))
        name = ctypes.create_string_buffer(size.value)
        place = raw.FPDF_GetNamedDest(document, number, name, ctypes.byref(size))
        words = name.raw.decode("utf-16-le").rstrip("\0")
        found[words] = raw.FPDFDest_GetDestPageIndex(document, place) + 1
    document.close()
    return found
