"""Where a headless Chromium is found, and how it is started: for the tests and the benchmarks."""

import os
from pathlib import Path

NO_BROWSER = "MLP_COURSE_NO_BROWSER"
CHROMIUM = "MLP_COURSE_CHROMIUM"
CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NO_CHROMIUM = f"""These tests use a real browser, and no Chromium was found. Any one of these gives them one:
  - Debian, Ubuntu: apt-get install chromium
  - any system:     uv run --group dev playwright install --with-deps chromium
  - one that you have: set {CHROMIUM} to the path of its program.
To leave the browser tests out on purpose, set {NO_BROWSER}=1."""


def find_chromium(playwright) -> str | None:
    """Path of a Chromium: the one named in the environment, Debian's, or Playwright's own."""
    if named := os.environ.get(CHROMIUM):
        return named
    candidates = ["/usr/bin/chromium", playwright.chromium.executable_path]
    return next((path for path in candidates if path and Path(path).is_file()), None)
