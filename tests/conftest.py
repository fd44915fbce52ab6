"""Fixtures that several test files share: a JupyterLab server, a browser, a notebook open in it."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from chromium import CHROMIUM_FLAGS, NO_BROWSER, NO_CHROMIUM, find_chromium
from jupyterlab_page import HUNG, NotebookPage, write_notebook
from jupyterlab_server import JupyterServer
from rotation import exhaustive, seed_of_commit

ROOT = Path(__file__).resolve().parent.parent
WINDOW = {"width": 1280, "height": 900}


def pytest_configure(config):
    """Where compiled modules are not kept beside their sources, keep them for this run: a hundred kernels start."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        compiled = tempfile.TemporaryDirectory(prefix="bytecode-", ignore_cleanup_errors=True)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled.name
        config.add_cleanup(compiled.cleanup)


def pytest_report_header():
    return "all parts" if exhaustive() else f"the parts whose turn it is with commit {seed_of_commit():08x}"


def pytest_collection_modifyitems(config, items):
    """Mark what needs a browser, and leave it out only on request."""
    with_browser = [item for item in items if "browser" in getattr(item, "fixturenames", ())]
    for item in with_browser:
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.live)
    if os.environ.get(NO_BROWSER) == "1":
        config.hook.pytest_deselected(items=with_browser)
        items[:] = [item for item in items if item not in with_browser]


@pytest.fixture(scope="session")
def outcomes(tmp_path_factory):
    """The folder in which all workers keep what the chapters gave (`solved.outcome`)."""
    mine = tmp_path_factory.getbasetemp()
    folder = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "outcomes"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def jupyter_server(tmp_path_factory):
    """JupyterLab on a free port of 127.0.0.1; its root is a folder with a copy of the course's notebooks."""
    root, home = tmp_path_factory.mktemp("root"), tmp_path_factory.mktemp("jupyter")
    if (ROOT / "notebooks").is_dir():
        ignore = shutil.ignore_patterns(".*", "__pycache__")
        shutil.copytree(ROOT / "notebooks", root / "notebooks", ignore=ignore)
    server = JupyterServer(root, home)
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium, driven by Playwright; the tests that ask for it fail where there is none.

    Each file has one of its own: as long as Playwright is open its event loop runs in this thread, and tests of other
    files, on the same worker, run loops of theirs.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        program = find_chromium(playwright)
        if program is None:
            pytest.fail(NO_CHROMIUM, pytrace=False)
        chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


@pytest.fixture
def page(browser):
    """An empty page 1280 by 900 in a context of its own (no cookies or storage of other tests)."""
    context = browser.new_context(viewport=WINDOW)
    try:
        yield context.new_page()
    finally:
        context.close()


@pytest.fixture(scope="module")
def page_of_file(browser):
    """The page in which the tests of a file open their notebooks, since JupyterLab takes seconds to start."""
    context = browser.new_context(viewport=WINDOW)
    try:
        yield context.new_page()
    finally:
        context.close()


@pytest.fixture
def open_notebook(browser, page_of_file, jupyter_server):
    """A function that opens a notebook in JupyterLab and runs it: `open_notebook(what, run=True, timeout=HUNG)`.

    `what` is a path below the server's root ("notebooks/01_feedforward.ipynb") or a list of code-cell sources or cells,
    of which a new notebook is made. Returns a `NotebookPage`: `.page` (Playwright's), `.cells()`, `.cell(number)`,
    `.errors()`, `.console_errors`, `.kernel_log()`, `.wait_for(condition)`, `.run_code(source)`,
    `.printed(source)`, `.value_of(expression)`.
    """
    contexts = []
    opened = []

    def page_for(options):
        """The file's page for a test's first notebook, if it asks for no more than a size of the window."""
        if not opened and options.keys() <= {"viewport"}:
            page_of_file.set_viewport_size(options.get("viewport", WINDOW))
            return page_of_file
        contexts.append(browser.new_context(**{"viewport": WINDOW} | options))
        return contexts[-1].new_page()

    def open_one(what, run=True, timeout=HUNG, **context_options):
        path = what if isinstance(what, str) else write_notebook(jupyter_server.root, what)
        page = page_for(context_options)
        notebook = NotebookPage(page, jupyter_server, path, timeout, keep_page=page is page_of_file)
        opened.append(notebook)
        notebook.open()
        return notebook.run_all() if run else notebook

    yield open_one
    for notebook in opened:
        notebook.close()
    for context in contexts:
        context.close()
