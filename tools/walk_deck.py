"""Walk through every slide of a lecture in a real JupyterLab: what does not fit, is too small, is slow, loses a key?

uv run --group dev python tools/walk_deck.py 3                        # both screens, light and dark
uv run --group dev python tools/walk_deck.py 3 --screens 1280x720 --themes light --pictures folder
uv run --group dev python tools/walk_deck.py --turn                   # the golden one, and the one whose turn it is
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from chromium import CHROMIUM_FLAGS, NO_CHROMIUM, find_chromium
from jupyterlab_page import NotebookPage
from jupyterlab_server import JupyterServer
from nbformat.sign import NotebookNotary
from playwright.sync_api import sync_playwright
from rotation import turn

from mlp_course.teach import deck
from mlp_course.teach.lecture import lectures, read
from mlp_course.teach.slides import LENGTHS, LONGEST

SCREENS = ((1280, 720), (1920, 1080))
THEMES = ("light", "dark")
HALLS = tuple((screen, theme) for screen in SCREENS for theme in THEMES)
GOLDEN = 3  # the chapter whose deck is walked with every commit
MOST = 35  # slides
QUICK = 200  # milliseconds from a key to the picture
MEASURE = (Path(__file__).parent / "walk_deck.js").read_text(encoding="utf-8")
SLIDE = """() => Array.from(document.querySelectorAll(".reveal .slides > section"))
    .findIndex(section => section.classList.contains("present"))"""
FULL = "() => !!document.fullscreenElement"
IDLE = "() => window.jupyterapp.shell.currentWidget.sessionContext.kernelDisplayStatus === 'idle'"


class Seen(NamedTuple):
    """A slide as it was seen: its title, what is wrong with it, and milliseconds from a key to the picture, if any."""

    number: int
    title: str
    faults: list[str]
    answered: float | None


class Walk:
    """The deck of a lecture, open in a browser and started as a lecturer starts it."""

    def __init__(self, browser, server: JupyterServer, path: str, screen=SCREENS[0], theme: str = THEMES[0]):
        context = browser.new_context(viewport={"width": screen[0], "height": screen[1]})
        self.notebook = NotebookPage(context.new_page(), server, path)
        self.page = self.notebook.page
        self.notebook.open()
        if theme == "dark":
            self.notebook.use_theme("JupyterLab Dark")
        self.page.get_by_role("button", name="Start the slides").click()
        self.notebook.wait_for(lambda: self.page.evaluate(SLIDE) == 0, "the first slide")
        self.notebook.wait_for(lambda: self.page.evaluate(FULL), "the whole screen")
        self.notebook.wait_for(lambda: self.page.evaluate(IDLE), "the kernel, which draws all pictures anew")
        self.page.evaluate(MEASURE)

    def slides(self) -> Iterator[Seen]:
        """Go through all slides, from the first to the last, and look at each when all of it has come."""
        for number in range(len(self.page.query_selector_all(".reveal .slides > section"))):
            while self.page.evaluate("() => window.deckHidden()"):
                self.page.keyboard.press("ArrowRight")
            self.notebook.wait_for(lambda: self.page.evaluate("() => window.deckIsCalm()"), "a slide to be calm")
            yield self._look(number)
            self.page.keyboard.press("ArrowRight")

    def close(self) -> None:
        """End the kernel and the page."""
        context = self.page.context
        self.notebook.close()
        context.close()

    def _look(self, number: int) -> Seen:
        faults = [] if self.page.evaluate(SLIDE) == number else ["a key turned more than one slide"]
        seen = self.page.evaluate("() => window.deckMeasure()")
        faults += seen["faults"]
        answered = None
        if seen["keys"]:
            self.page.keyboard.press(self.page.evaluate("() => window.deckFocusAndWatch()"))
            answered = self.page.evaluate("() => window.deckAnswered()")
            if answered is None:
                faults.append("a key in a control changes nothing")
            if self.page.evaluate(SLIDE) != number:
                faults.append("a key in a control turns the slide")
            self.page.evaluate("() => window.deckGiveKeysBack()")
            faults += self._answer_shown()
        return Seen(number, seen["title"], faults, answered)

    def _answer_shown(self) -> list[str]:
        """Show the answer of a question, where there is one, and measure again."""
        show = self.page.locator("section.present section.present").get_by_role("button", name="Show the answer")
        if show.count() == 0:
            return []
        show.click()
        self.page.locator("section.present section.present .mlp-reply p").first.wait_for()
        self.notebook.wait_for(lambda: self.page.evaluate("() => window.deckIsCalm()"), "the answer to be calm")
        seen = self.page.evaluate("() => window.deckMeasure()")
        return [f"with the answer, {fault}" for fault in seen["faults"]]


def walk(browser, chapter: int, length: int, screens, themes, folder: Path, pictures: Path | None = None) -> list[str]:
    """Walk through a lecture on each screen in each theme; print what each slide did; return all faults."""
    lecture = read(chapter)
    root = folder / "root"
    home = folder / "home"
    for place in (root, home / "data"):
        place.mkdir(parents=True, exist_ok=True)
    path = deck.write(lecture, root, length, NotebookNotary(data_dir=str(home / "data")))
    faults = []
    count = len(lecture.slides(length))
    if count > MOST:
        faults.append(f"{count} slides, more than {MOST}")
    server = JupyterServer(root, home, slides=True).start()
    try:
        for screen in screens:
            for theme in themes:
                faults += walk_once(Walk(browser, server, path.name, screen, theme), screen, theme, pictures)
    finally:
        server.stop()
    return faults


def walk_once(deck_seen: Walk, screen, theme: str, pictures: Path | None) -> list[str]:
    """One way through: print a line a slide, and return the faults with where they were seen."""
    where = f"{screen[0]}x{screen[1]} {theme}"
    faults = []
    for seen in deck_seen.slides():
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)
            deck_seen.page.screenshot(path=pictures / f"{where.replace(' ', '_')}_{seen.number + 1:02}.png")
        place = f"{where}, slide {seen.number + 1}, {seen.title}"
        faults += [f"{place}: {fault}" for fault in seen.faults]
        if seen.answered is not None:
            late = "" if seen.answered <= QUICK else f", more than {QUICK}"
            print(f"  {place}: a key is answered in {seen.answered:.0f} ms{late}")
    faults += [f"{where}: {error}" for error in deck_seen.notebook.errors() + deck_seen.notebook.console_errors]
    deck_seen.close()
    return faults


def screen(text: str) -> tuple[int, int]:
    """A screen as it is given, "1280x720"; ValueError where it is anything else."""
    wide, high = text.split("x")
    return int(wide), int(high)


def options() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    known = lectures()
    parser.add_argument("chapters", nargs="*", type=int, help="all that have slides where none is named")
    parser.add_argument("--minutes", type=int, choices=LENGTHS, default=LONGEST)
    parser.add_argument("--screens", nargs="+", type=screen, default=SCREENS, metavar="1280x720")
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of each slide")
    parser.add_argument("--turn", action="store_true", help="the golden lecture and one whose turn it is")
    given = parser.parse_args()
    if given.turn:
        others = [number for number in known if number != GOLDEN]
        given.chapters = [GOLDEN, *turn(tuple(others))]
        place, theme = turn(HALLS)[0]
        given.screens = [place]
        given.themes = [theme]
    unknown = [number for number in given.chapters if number not in known]
    if unknown:
        parser.error(f"no lecture of chapter {unknown[0]}; there are {', '.join(map(str, known))}")
    given.chapters = given.chapters or [number for number in known if read(number).slides(given.minutes)]
    return given


def main() -> int:
    """Walk through the lectures named; 1 if anything was wrong."""
    given = options()
    faults = []
    with sync_playwright() as playwright:
        program = find_chromium(playwright)
        if program is None:
            sys.exit(NO_CHROMIUM)
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        for chapter in given.chapters:
            slides = read(chapter).slides(given.minutes)
            print(f"chapter {chapter}, {given.minutes} minutes: {len(slides)} slides", flush=True)
            with tempfile.TemporaryDirectory() as folder:
                pictures = given.pictures / f"{chapter:02}" if given.pictures else None
                faults += walk(browser, chapter, given.minutes, given.screens, given.themes, Path(folder), pictures)
        browser.close()
    print("\n".join(faults) or "nothing beyond the window, nothing too small, no key lost")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
