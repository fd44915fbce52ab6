"""The pages of a PDF as PDFium measures them: letters and their size, where things lie, what pictures say."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

MILLIMETRE = 72 / 25.4
HEADING = 13  # points: bold letters of that size and more are a heading
MARGIN = 54  # points at the foot of a page, in which its number stands


class Thing(NamedTuple):
    """What lies on a page, a run of letters or anything else, with its place in points from below and from the left."""

    font: str
    size: float
    letters: int
    left: float
    bottom: float
    right: float
    top: float


class Pages:
    """An open PDF."""

    def __init__(self, path: Path):
        self._pdf = pdfium.PdfDocument(path)
        self._things = [list(things(page)) for page in self._pdf]

    def __len__(self) -> int:
        return len(self._pdf)

    @property
    def tagged(self) -> bool:
        """Whether the document says that its pages are tagged."""
        return bool(raw.FPDFCatalog_IsTagged(self._pdf))

    def bookmarks(self) -> list[str]:
        """The titles of all bookmarks."""
        return [mark.get_title() for mark in self._pdf.get_toc()]

    def alternative_texts(self, kind: str = "Figure") -> list[str]:
        """The words of each picture, or of each formula, "Formula"."""
        found = []
        for page in self._pdf:
            tree = raw.FPDF_StructTree_GetForPage(page)
            for place in range(raw.FPDF_StructTree_CountChildren(tree)):
                found += words_of(raw.FPDF_StructTree_GetChildAtIndex(tree, place), kind)
            raw.FPDF_StructTree_Close(tree)
        return found

    def letters_by_size(self, font: str) -> Counter:
        """How many letters of a font there are of each size, the title and the number of a page left out."""
        sizes = Counter()
        for page in self._things:
            for thing in page:
                if thing.font == font and thing.bottom > MARGIN:
                    sizes[thing.size] += thing.letters
        return sizes

    def ends_with_heading(self) -> list[int]:
        """The pages on which nothing stands below a heading."""
        found = []
        for number, page in enumerate(self._things, start=1):
            read = [thing for thing in page if thing.bottom > MARGIN]
            lowest = min(read, key=lambda thing: thing.bottom, default=None)
            if number > 1 and lowest and lowest.font.endswith("-Bold") and lowest.size >= HEADING:
                found.append(number)
        return found

    def beyond(self, left: float, right: float, top: float, bottom: float) -> list[tuple[int, Thing]]:
        """What lies within so many millimetres of an edge, letters alone, with its page."""
        found = []
        for number, page in enumerate(self._things, start=1):
            width, height = self._pdf[number - 1].get_size()
            for thing in page:
                inside = thing.left >= left * MILLIMETRE and thing.right <= width - right * MILLIMETRE
                inside &= thing.bottom >= bottom * MILLIMETRE and thing.top <= height - top * MILLIMETRE
                if thing.letters and not inside:
                    found.append((number, thing))
        return found


def things(page: pdfium.PdfPage) -> Iterator[Thing]:
    """What lies on a page."""
    words = page.get_textpage()
    for part in page.get_objects(max_depth=4):
        bounds = part.get_bounds()
        if part.type != raw.FPDF_PAGEOBJ_TEXT:
            yield Thing("", 0, 0, *bounds)
            continue
        letters = raw.FPDFTextObj_GetText(part, words, None, 0) // 2 - 1  # UTF-16, with a zero at its end
        yield Thing(font_of(part), size_of(part), letters, *bounds)


def size_of(part: pdfium.PdfObject) -> float:
    """The size of letters on the page, in points."""
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(part, size)
    return round(size.value * abs(part.get_matrix().d), 1)


def font_of(part: pdfium.PdfObject) -> str:
    """The name of a font, without the letters that say which part of it is in the file."""
    name = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(part), name, 200)
    return name.value.decode().split("+")[-1]


def words_of(element, kind: str) -> list[str]:
    """The alternative texts of what is of this kind below an element of the tree of tags."""
    found = []
    if said(raw.FPDF_StructElement_GetType, element) == kind:
        found.append(said(raw.FPDF_StructElement_GetAltText, element))
    for place in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, place)
        if child:
            found += words_of(child, kind)
    return found


def said(ask, *what) -> str:
    """The text that a function of PDFium writes into a buffer of the length that it first asks for."""
    length = ask(*what, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(*what, buffer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
