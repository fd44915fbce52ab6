"""Chromium makes the pages: printed again until each number of a page is that on which its place lies."""

import io
from pathlib import Path

import pikepdf
from playwright.sync_api import Browser

MOST_TIMES = 5
A_SHEET = 794  # pixels of CSS: the width of A4
LIMIT = 1_800_000  # milliseconds, for a book of some hundred pages on a busy machine
FILL = """numbers => document.querySelectorAll("[data-of]").forEach(place => {
    place.textContent = numbers[place.dataset.of] ?? "";
})"""
# Of text that flows over its box, only the letters are too wide. Chromium would print everything smaller then.
TOO_WIDE = """() => {
    const edge = document.body.getBoundingClientRect().right + 1;
    const parts = document.createNodeIterator(document.body);
    const found = [];
    for (let part = parts.nextNode(); part; part = parts.nextNode()) {
        const range = document.createRange();
        range.selectNode(part);
        if (range.getBoundingClientRect().right > edge) found.push(`${part.nodeName}: ${part.textContent.trim()}`);
    }
    return found;
}"""
LOST = """() => Array.from(document.querySelectorAll("a[href^='#']"))
    .filter(link => !document.getElementById(link.hash.slice(1)))
    .map(link => link.hash)"""
# Chromium keeps room for the widest root sign that the letters have; a root ends where its line ends.
ROOTS = """() => {
    const roots = Array.from(document.querySelectorAll("msqrt"));
    const gaps = roots.map(root =>
        root.getBoundingClientRect().right - root.lastElementChild.getBoundingClientRect().right);
    roots.forEach((root, place) => { root.style.marginInlineEnd = `${-gaps[place]}px`; });
}"""
# Chromium tags a formula only as the letters that it consists of; of a picture it keeps the words as well.
SAID = """mark => document.querySelectorAll("math[alttext]").forEach(formula => {
    formula.setAttribute("role", "img");
    formula.setAttribute("aria-label", mark + formula.getAttribute("alttext"));
})"""
MARK = "formula: "  # by which it is known again among the pictures


def print_pages(browser: Browser, page_file: Path) -> pikepdf.Pdf:
    """Return the PDF of an HTML page. Raises SystemExit where something is wider than the paper or leads nowhere."""
    page = browser.new_page(viewport={"width": A_SHEET, "height": 1000})
    page.set_default_timeout(LIMIT)
    page.goto(page_file.as_uri())
    page.emulate_media(media="print")
    page.evaluate("() => document.fonts.ready")
    page.evaluate(ROOTS)
    page.evaluate(SAID, MARK)
    refuse("wider than the page", page.evaluate(TOO_WIDE))
    refuse("a link to nothing", page.evaluate(LOST))
    numbers = None
    for _ in range(MOST_TIMES):
        made = page.pdf(tagged=True, outline=True, prefer_css_page_size=True, print_background=True)
        pdf = pikepdf.open(io.BytesIO(made))
        found = places(pdf)
        if found == numbers:
            page.close()
            tag_formulas(pdf)
            return pdf
        numbers = found
        page.evaluate(FILL, numbers)
    raise SystemExit(f"After {MOST_TIMES} times the numbers of the pages still change.")


def tag_formulas(pdf: pikepdf.Pdf) -> None:
    """Let what was tagged as the picture of a formula be a formula, whose words are its alternative text."""
    for part in pdf.objects:
        if isinstance(part, pikepdf.Dictionary) and str(part.get("/Alt", "")).startswith(MARK):
            part["/S"] = pikepdf.Name.Formula
            part["/Alt"] = pikepdf.String(str(part["/Alt"]).removeprefix(MARK))


def refuse(fault: str, parts: list[str]) -> None:
    """Raise SystemExit if there is anything at fault."""
    if parts:
        raise SystemExit(f"{fault}:\n  " + "\n  ".join(parts[:20]))


def places(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Return the page of each place to which a link leads, counted from 1, and how many pages there are, "pages"."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    known = pdf.Root.get("/Dests", {})
    found = {name.removeprefix("/"): numbers[place[0].objgen] for name, place in known.items()}
    return found | {"pages": len(pdf.pages)}


def save(pdf: pikepdf.Pdf, target: Path) -> int:
    """Write a PDF as small as it can be, without the day on which it was made, and return the number of its pages."""
    for name in ("/CreationDate", "/ModDate", "/Creator"):
        del pdf.docinfo[name]
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return len(pdf.pages)
