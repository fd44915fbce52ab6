"""The whole site, built and opened in a browser from its folder, without a network.

The name of this file does not begin with `test_`, so a run of everything passes it by: Sphinx is not installed there.
Named by hand it runs:

    uv run --group dev --group site pytest tests/site/with_site.py

Chapter 3 and every page that is no notebook are opened with each commit, and of the other notebooks every fourth;
MLP_COURSE_EXHAUSTIVE=1 opens all.
"""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import build_site
import pytest
from rotation import part
from website.docstrings import rewritten
from website.stage import notebooks

from mlp_course.teach.clone import ROOT

GOLDEN = "notebooks/03_backpropagation.html"
OPTIONS = ["--some-recordings", "--repository", "https://github.com/owner/course", "--jupyterhub", "https://hub"]
LARGEST = 120e6  # bytes
WIDTHS = ((1280, 720), (390, 844))
TYPESET = "() => window.MathJax?.startup?.promise?.then(() => true)"
SHOW_ALL = """() => {
    const buttons = document.querySelectorAll(".mlp-predict .mlp-quiet:not(.mlp-presenting)");
    buttons.forEach(button => button.click());
}"""
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('none'); } })"
WIDE = "() => document.documentElement.scrollWidth"
# What a reader sees, without program text: a formula that is not typeset shows its backslashes and dollars.
PROSE = """() => {
    const page = (document.querySelector(".bd-article") ?? document.body).cloneNode(true);
    page.querySelectorAll("pre, code, script, mjx-container").forEach(node => node.remove());
    return page.textContent;
}"""
RAW = re.compile(r"\\(?:frac|delta|sigma|eta|sum|cdot|partial|text)\b|\$[^$\s]")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the site, built once; a warning of Sphinx is an error."""
    folder = tmp_path_factory.mktemp("site")
    record = [sys.executable, ROOT / "tools" / "record.py", Path(GOLDEN).stem]
    subprocess.run(record, check=True)  # nothing is done where it is recorded already
    command = [sys.executable, ROOT / "tools" / "build_site.py", "--out", folder, *OPTIONS]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder / "html"


def pages_of(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if "_static" not in path.parts)


class Page(HTMLParser):
    """The links of a page, what it loads, and the places in it that can be linked to."""

    def __init__(self, text):
        super().__init__()
        self.links = set()
        self.loaded = set()
        self.places = set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.places.add(given.get("id"))
        if tag == "a" and "href" in given:
            self.links.add(given["href"])
        if tag in ("script", "img", "source", "iframe", "object") and "src" in given:
            self.loaded.add(given["src"])
        if tag == "link" and given.get("rel") in ("stylesheet", "preload", "icon", "shortcut icon"):
            self.loaded.add(given["href"])


@pytest.fixture(scope="session")
def parsed(site):
    return {name: Page((site / name).read_text(encoding="utf-8")) for name in pages_of(site)}


def test_every_link_leads_somewhere(site, parsed):
    broken = []
    for name, page in parsed.items():
        for link in page.links | page.loaded:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (site / name).parent.joinpath(unquote(parts.path)).resolve() if parts.path else site / name
            if not target.is_file():
                broken.append(f"{name}: {link}")
            elif parts.fragment and target.suffix == ".html":
                aimed = parsed[target.relative_to(site.resolve()).as_posix()] if parts.path else page
                if unquote(parts.fragment) not in aimed.places:
                    broken.append(f"{name}: {link}")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(parsed):
    elsewhere = {
        address for page in parsed.values() for address in page.loaded if urlsplit(address).scheme in ("http", "https")
    }
    assert elsewhere == set()


def test_all_is_there_and_not_too_large(site):
    pages = pages_of(site)
    for path in notebooks():
        name = path.relative_to(ROOT).with_suffix("").as_posix()
        assert f"{name}.html" in pages
        assert (site / "_sources" / f"{name}.ipynb").read_bytes() == path.read_bytes()  # what the button downloads
    assert {"docs/content.html", "docs/teaching.html", "api/generated/mlp_course.network.html", "search.html"} <= {
        *pages
    }
    assert sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) < LARGEST


def test_without_recordings_it_stops(monkeypatch, capsys):
    monkeypatch.setattr(build_site, "faults", lambda pages: ["notebooks/01_feedforward: there is no recording"])
    monkeypatch.setattr(sys, "argv", ["build_site.py"])
    assert build_site.main() == 1
    told = capsys.readouterr().err
    assert "there is no recording" in told and "tools/record.py" in told


def test_launch_buttons(site):
    chapter = (site / GOLDEN).read_text(encoding="utf-8")
    assert "https://mybinder.org/v2/gh/owner/course/HEAD?urlpath=lab/tree/notebooks/03_backpropagation.ipynb" in chapter
    assert "https://hub/hub/user-redirect/git-pull" in chapter
    assert "../_sources/notebooks/03_backpropagation.ipynb" in chapter


@pytest.fixture(scope="module")
def page(site, browser):
    """A page that notes what could not be loaded, and every error."""
    context = browser.new_context()
    page = context.new_page()
    page.faults = []
    page.route(re.compile("^https?:"), lambda route: route.abort())  # no network
    page.on("requestfailed", lambda request: page.faults.append(f"not loaded: {request.url}"))
    page.on("pageerror", lambda error: page.faults.append(f"error: {error}"))
    page.on("console", lambda told: page.faults.append(f"console: {told.text}") if told.type == "error" else None)
    yield page
    context.close()


def opened(page, site, name):
    page.goto("about:blank")  # what the last page was still loading is not a fault of this one
    page.faults.clear()
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto((site / name).as_uri(), wait_until="load")
    if page.locator(".math").count():
        page.wait_for_function(TYPESET)
    return page


def to_open(site):
    names = pages_of(site)
    further = [name for name in names if name.startswith("notebooks/") and name != GOLDEN]
    return [name for name in names if name not in further] + part(further, 4)


def test_every_page_from_a_folder_without_a_network(site, page):
    for name in to_open(site):
        opened(page, site, name)
        assert page.faults == [], name
        formulas = page.locator(".math").count()
        if name.startswith("notebooks/"):
            assert formulas > 0, name
        assert page.locator("mjx-container").count() >= formulas, name
        assert page.locator("mjx-merror").count() == 0, name
        assert RAW.findall(page.evaluate(PROSE)) == [], name
        for width, height in WIDTHS:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(WIDE) <= width, f"{name} at {width} pixels"


def test_predict(site, page):
    opened(page, site, GOLDEN)
    question = page.locator(".mlp-question", has_text="is turned up from 0.5 to 0.6")
    explained = page.get_by_text("Follow the change along the wires")
    revealed = question.locator(".mlp-revealed img")
    question.get_by_role("button", name="That is my guess").wait_for()
    assert question.get_by_text("The answer:").count() == 0
    assert not explained.is_visible() and not revealed.is_visible()
    question.get_by_role("radio", name="It will fall").check()
    question.get_by_role("radio", name="certain").check()
    question.get_by_role("button", name="That is my guess").click()
    question.get_by_text("You said It will fall (certain), but it is not so.").wait_for()
    question.locator(".mlp-reply mjx-container").first.wait_for()  # its formulas are typeset
    assert explained.is_visible() and revealed.is_visible()
    page.reload()
    question.get_by_text("You said It will fall (certain), but it is not so.").wait_for()
    assert question.get_by_role("radio", name="It will fall").is_checked() and explained.is_visible()
    others = page.locator(".mlp-question").filter(has=page.get_by_role("button", name="That is my guess"))
    assert others.count() > 0, "each question is kept by itself"
    question.get_by_role("button", name="Ask again").click()
    page.reload()
    question.get_by_role("button", name="That is my guess").wait_for()
    assert question.get_by_role("radio", checked=True).count() == 0
    assert not explained.is_visible() and not revealed.is_visible()
    question.get_by_role("button", name="Show without guessing").click()
    question.get_by_text("The answer: It will rise.").wait_for()
    assert explained.is_visible()


def test_where_the_browser_keeps_nothing_every_question_asks(site, page):
    forgetful = page.context.new_page()
    forgetful.add_init_script(NO_STORAGE)
    forgetful.goto((site / GOLDEN).as_uri())
    question = forgetful.locator(".mlp-question").first
    question.get_by_role("button", name="That is my guess").click()
    question.get_by_text("Choose an answer first.").wait_for()
    question.get_by_role("button", name="Show without guessing").click()
    question.get_by_text("The answer:").wait_for()
    forgetful.close()


def test_what_is_answered_fits_a_phone(site, page):
    opened(page, site, GOLDEN)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".mlp-predict").first.wait_for()
    page.evaluate(SHOW_ALL)
    page.wait_for_function("() => document.querySelectorAll('.mlp-reply mjx-container.mlp-wide').length > 0")
    assert page.evaluate(WIDE) <= 390


def test_an_interactive_moves(site, page):
    opened(page, site, GOLDEN)
    demon = page.locator(".mlp-recording").first
    demon.scroll_into_view_if_needed()
    status = demon.locator(".mlp-status")
    status.get_by_text("ε = 1:").wait_for()
    picture = demon.locator(".mlp-pictures")
    before = picture.screenshot()
    demon.get_by_role("slider", name="nudge epsilon").press("ArrowLeft")
    status.get_by_text("ε = 0.9").wait_for()
    assert picture.screenshot() != before
    assert page.faults == []


def test_an_exercise(site, page):
    opened(page, site, GOLDEN)
    exercise = page.locator(".mlp-exercise").nth(3)
    exercise.get_by_text("Hint 1 of 3").click()
    exercise.get_by_text("Hint 2 of 3").click()
    assert exercise.get_by_text("Hint 3 of 3").is_visible()
    exercise.get_by_role("link", name="Open the chapter in JupyterLab").click()
    page.get_by_role("heading", name="Run the course").wait_for()


def test_search_finds_a_chapter(site, page):
    page.goto((site / "search.html").as_uri() + "?q=mini-batch")
    page.locator("#search-results a", has_text="2. Gradient descent").first.wait_for()


def test_dark(site, page):
    page.emulate_media(color_scheme="dark")
    opened(page, site, GOLDEN)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.emulate_media(color_scheme="light")


def test_docstrings():
    told = [
        "Train a `net`, with `eta=0.1`s.",
        "",
        "eta           the rate",
        "sizes(net)    what",
        "              they are",
        "misconception one",
        "Raises ValueError.",
        "",
        "    net = a * b",
    ]
    assert rewritten(told) == [
        "Train a ``net``, with ``eta=0.1``\\ s.",
        "",
        "``eta``",
        "    the rate",
        "``sizes(net)``",
        "    what",
        "    they are",
        "``misconception``",
        "    one",
        "",
        "Raises ValueError.",
        "",
        ".. code-block:: python",
        "",
        "    net = a * b",
        "",
    ]
