"""Make docs/lab.gif, README's moving picture: a lab at work, as a browser shows it.

    uv run --group dev python tools/make_lab_picture.py

The lab stands in JupyterLab; each frame is a screenshot after some more epochs, or after a key on one of its controls.
"""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from chromium import CHROMIUM_FLAGS, find_chromium
from jupyterlab_page import NotebookPage, write_notebook
from jupyterlab_server import JupyterServer
from PIL import Image
from playwright.sync_api import sync_playwright

TARGET = Path(__file__).resolve().parent.parent / "docs" / "lab.gif"
LAB = """from mlp_course.explore import Lab
lab = Lab("moons", sizes=(2, 8, 8, 1), seeds=8, controls=("data", "activation", "eta", "batch_size"), graph=False)
lab"""
LEARNING = [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 10, 10]  # epochs before each frame
MILLISECONDS = 220
LAST_MILLISECONDS = 1800
WIDTH = 740
COLOURS = 64
MOST_BYTES = 1_000_000
LONGEST_DRAWING = 400  # milliseconds after which the browser has drawn what the kernel sent


def shots(notebook) -> Iterator[Image.Image]:
    """Yield the frames: the lab learns moons, then another data set is chosen by a key, and it learns again."""
    area = notebook.page.locator(".mlp-interactive").first
    for again in (False, True):
        if again:
            notebook.page.get_by_label("data").press("ArrowDown")
        for epochs in LEARNING:
            notebook.run_code(f"lab.train(epochs={epochs})")
            notebook.page.wait_for_timeout(LONGEST_DRAWING)
            yield Image.open(io.BytesIO(area.screenshot())).convert("RGB")


def smaller(frame: Image.Image) -> Image.Image:
    """Return a frame at the width of README's text."""
    return frame.resize((WIDTH, round(frame.height * WIDTH / frame.width)), Image.Resampling.LANCZOS)


def with_one_palette(frames: list[Image.Image]) -> list[Image.Image]:
    """Return the frames in the colours of the last ones, without dithering, so that what rests is the same in all."""
    palette = frames[-1].quantize(COLOURS, dither=Image.Dither.NONE)
    return [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder, "root")
        home = Path(folder, "home")
        root.mkdir()
        home.mkdir()
        server = JupyterServer(root, home)
        chromium = playwright.chromium.launch(executable_path=find_chromium(playwright), args=CHROMIUM_FLAGS)
        try:
            server.start()
            page = chromium.new_page(viewport={"width": 1090, "height": 900})
            notebook = NotebookPage(page, server, write_notebook(root, [LAB])).open().run_all()
            notebook.command("application:toggle-left-area")
            notebook.page.locator(".mlp-interactive canvas").nth(1).wait_for()
            frames = [smaller(frame) for frame in shots(notebook)]
        finally:
            chromium.close()
            server.stop()
    first, *others = with_one_palette(frames)
    durations = [MILLISECONDS] * len(frames)
    durations[len(LEARNING) - 1] = durations[-1] = LAST_MILLISECONDS
    first.save(TARGET, save_all=True, append_images=others, duration=durations, loop=0, optimize=False)
    size = TARGET.stat().st_size
    assert size < MOST_BYTES, f"{TARGET.name} has {size:,} bytes"
    print(f"{TARGET.name}: {len(frames)} frames, {size:,} bytes")


if __name__ == "__main__":
    main()
