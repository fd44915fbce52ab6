"""How quickly the interactives answer, in a real browser: JupyterLab in headless Chromium, driven by Playwright.

    python benchmarks/interactives.py [--rounds 40]

Times are taken in the page: from the key press (or the click) to the moment at which new pixels are on the canvas, or,
for `interact`, at which a new picture stands in the page. Rounds alternate between ours and the naive way. The training
speeds are those of the kernel of the page, by its own clock. All is measured twice: on the machine as it is, and beside
a loop that keeps one core busy. Writes results/interactives.md.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import numpy as np
import report
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
from chromium import CHROMIUM_FLAGS, find_chromium
from jupyterlab_page import NotebookPage, write_notebook
from jupyterlab_server import JupyterServer

NAIVE = """import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import FloatSlider, interact
from mlp_course import datasets
data = datasets.moons(200)
u = np.linspace(-2, 2, 60)
@interact(b=FloatSlider(0, min=-5, max=5, step=0.1))
def draw(b=0.0):
    figure, ax = plt.subplots(figsize=(4, 3))
    ax.imshow(1 / (1 + np.exp(-(u[None] - u[:, None] + b))), extent=(-2, 2, -2, 2), origin="lower", cmap="coolwarm")
    ax.scatter(*data.x, c=data.labels)
    plt.show()"""
ECHO = """import anywidget
class Echo(anywidget.AnyWidget):
    _esm = '''
    function render({ model }) {
        let answer;
        model.on("msg:custom", () => answer());
        window.thereAndBack = async () => {
            const start = performance.now();
            await new Promise(resolve => { answer = resolve; model.send({}); });
            return performance.now() - start;
        };
    }
    export default { render };
    '''
    def __init__(self):
        super().__init__()
        self.on_msg(lambda *_: self.send({}))
Echo()"""
FULL_SPEED = "Lab(sizes=(2, 8, 8, 1), seeds=8, speed=float('inf'), epochs=100_000)"
CELLS = [
    "%matplotlib inline\nfrom mlp_course.explore import Lab, NeuronPlane",
    "plane = NeuronPlane(data='moons')\nplane",
    NAIVE,
    "retrained = Lab(n=533, sizes=(2, 8, 8, 1), seeds=1, retrain=200, controls=('seed', 'eta'))\nretrained",
    f"live = {FULL_SPEED}\nlive",
    "scrub = Lab(scrub='eta', mark=0.5, n=533, sizes=(2, 8, 8, 1), trained=200)\nscrub",
    "looked = Lab(n=533, sizes=(2, 8, 8, 1), trained=20).look(layer=2, neuron=1)\nlooked",
    ECHO,
]
TOGETHER = 5
FIVE = [f"lab{i} = {FULL_SPEED}\nlab{i}" for i in range(TOGETHER)]
STOPWATCH = """(cell, which) => {
    const watch = { from: 0, seen: [] };
    const start = () => { watch.from = performance.now(); watch.seen = []; };
    for (const name of ["keydown", "pointerdown"]) document.addEventListener(name, start, true);
    new MutationObserver(changes => {
        const now = performance.now();
        // Of a lab, the picture of the decision boundary counts. The others follow it.
        const isPicture = node => node.tagName === "IMG" || (node.querySelector && node.querySelector("img"));
        const first = cell.querySelectorAll("canvas")[which];
        const drawn = changes.filter(change => (change.attributeName === "data-frame" && change.target === first)
            || [...change.addedNodes].some(isPicture));
        const said = cell.querySelector(".mlp-status, [role=status]");
        const button = [...cell.querySelectorAll("button")].find(b => ["Run", "Pause"].includes(b.textContent.trim()));
        watch.seen.push({ at: now - watch.from, drawn: drawn.length, said: said ? said.textContent : "",
            button: button ? button.textContent.trim() : "" });
    }).observe(cell, { subtree: true, childList: true, characterData: true, attributes: true,
        attributeFilter: ["data-frame", "src"] });
    cell.watch = watch;
}"""


class Cell:
    """One cell of the notebook and its stopwatch for a picture, which each key and each click sets to 0."""

    def __init__(self, notebook, number: int, picture: int = 0):
        self.notebook, self.locator = notebook, notebook.cell(number)
        self.locator.evaluate(STOPWATCH, picture)

    def until(self, condition, timeout: float = 20) -> list[dict]:
        """What has been seen since the last key or click, once `condition(seen)` holds."""

        def look():
            seen = self.locator.evaluate("cell => cell.watch.seen")
            return seen if condition(seen) else None

        return self.notebook.wait_for(look, "the page to change", timeout)


def drawn(seen: list[dict]) -> list[float]:
    return [moment["at"] for moment in seen if moment["drawn"]]


def redraw(cell: Cell, slider, rounds: int, keys: tuple = ("ArrowRight", "ArrowLeft")) -> list[float]:
    """Milliseconds from an arrow key to new pixels; the page is asked only later, as asking takes its time, too."""
    times = []
    slider.focus()
    cell.notebook.page.wait_for_timeout(1000)  # until the page, which was scrolled there, is at rest
    for i in range(rounds):
        cell.notebook.page.keyboard.press(keys[0] if i % 20 < 10 else keys[1])
        cell.notebook.page.wait_for_timeout(120)
        times.append(drawn(cell.until(drawn))[0])
    return times


def there_and_back(notebook, number: int, rounds: int) -> list[float]:
    """Milliseconds that an empty message takes from the page to the kernel and back."""
    notebook.cell(number)
    times = []
    for _ in range(rounds):
        notebook.page.wait_for_timeout(100)
        times.append(notebook.page.evaluate("() => window.thereAndBack()"))
    return times


def retrain(cell: Cell, rounds: int) -> tuple[list[float], list[int]]:
    """Milliseconds from an arrow key to the final picture of 200 epochs, and how many pictures came before it."""
    slider, times, frames = cell.locator.get_by_role("slider", name="first seed"), [], []
    for i in range(rounds):
        slider.press("ArrowRight" if i % 20 < 10 else "ArrowLeft")
        cell.until(lambda seen: any(m["button"] == "Pause" for m in seen) and seen[-1]["button"] == "Run")
        cell.notebook.page.wait_for_timeout(200)
        seen = cell.locator.evaluate("cell => cell.watch.seen")
        assert seen[-1]["said"].startswith("epoch 200:"), seen[-1]["said"]
        times.append(drawn(seen)[-1])
        frames.append(len(drawn(seen)) - 1)
    return times, frames


def scrub(cell: Cell, rounds: int = 7) -> list[float]:
    """Milliseconds in which 41 networks are trained for 200 epochs of 400 points, with pictures on the way."""
    notebook = cell.notebook
    notebook.run_code(
        "import time\nended = scrub.runner.ended\n"
        "scrub.runner.ended = lambda: (ended(), taken.append(1000 * (time.monotonic() - began)))\ntaken = []"
    )
    for number in range(1, rounds + 1):
        notebook.run_code("scrub.reset()\nbegan = time.monotonic()\nscrub.driver.train_at_once(200)")
        while notebook.value_of("len(taken)") < number:
            notebook.page.wait_for_timeout(5000)
    return notebook.value_of("taken")


def live(cell: Cell, seconds: float = 4, stops: int = 15) -> dict:
    """Frames and updates a second while it trains at full speed, updates alone, and milliseconds from click to Stop.

    Updates are counted by the clock, and by the processor time of the kernel, which other programs do not disturb.
    """
    notebook, state = cell.notebook, "(time.perf_counter(), time.process_time(), live.run.updates)"
    notebook.run_code("import time")
    button = cell.locator.get_by_role("button", name="Run", exact=True)
    rates, frames, alone, stop = [], [], [], []
    for _ in range(3):
        before, _, after = notebook.value_of(f"({state}, live.run.advance(seconds={seconds / 2}), {state})")
        alone.append(speeds(before, after))
        button.click()
        notebook.page.wait_for_timeout(500)
        begin, count = notebook.value_of(state), cell.locator.evaluate("cell => cell.watch.seen.length")
        notebook.page.wait_for_timeout(1000 * seconds)
        seen = cell.locator.evaluate("(cell, from) => cell.watch.seen.slice(from)", count)
        end = notebook.value_of(state)
        frames.append(sum(moment["drawn"] > 0 for moment in seen) / seconds)
        rates.append(speeds(begin, end))
        cell.locator.get_by_role("button", name="Pause", exact=True).click()
        button.wait_for()
    for _ in range(stops):
        button.click()
        notebook.page.wait_for_timeout(300)
        stop.append(pause(cell))
    drawing, alone = np.median(rates, axis=0), np.median(alone, axis=0)
    return {"frames": median(frames), "kept": drawing / alone, "alone": alone[0], "stop": stop}


def pause(cell: Cell) -> float:
    """Milliseconds from a click on Pause until the button says Run."""
    cell.locator.get_by_role("button", name="Pause", exact=True).click()
    cell.notebook.page.wait_for_timeout(300)  # asking before takes the page's time
    seen = cell.until(lambda seen: seen and seen[-1]["button"] == "Run")
    return next(moment["at"] for moment in seen if moment["button"] == "Run")


def five(notebook, rounds: int = 40) -> tuple[list[float], float]:
    """Milliseconds from a click on Pause while five labs train at full speed, and the frames a second of each."""
    cells, stop, frames = [Cell(notebook, i + 1) for i in range(TOGETHER)], [], []
    for cell in cells:
        cell.locator.get_by_role("button", name="Run", exact=True).click()
    for i in range(rounds):
        cell = cells[i % TOGETHER]
        notebook.page.wait_for_timeout(500)
        count = cell.locator.evaluate("cell => cell.watch.seen.length")
        notebook.page.wait_for_timeout(1000)
        seen = cell.locator.evaluate("(cell, from) => cell.watch.seen.slice(from)", count)
        frames.append(sum(moment["drawn"] > 0 for moment in seen))
        stop.append(pause(cell))
        cell.locator.get_by_role("button", name="Run", exact=True).click()
    return stop, median(frames)


def speeds(begin: list, end: list) -> list[float]:
    """Updates a second, and updates a second of the processor, between two states."""
    seconds, processor, updates = np.subtract(end, begin)
    return [updates / seconds, updates / processor]


def memory(notebook, redraws: int = 1000) -> tuple[float, float]:
    """Megabytes by which the kernel and the page grow over 1,000 redraws of the lab, after 200 to warm up."""
    session = notebook.page.context.new_cdp_session(notebook.page)
    resident = "__import__('gc').collect() * 0 + int(open('/proc/self/statm').read().split()[1]) * 4096 / 1e6"

    def sizes():
        session.send("HeapProfiler.collectGarbage")
        heap = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
        return np.array([notebook.value_of(resident), heap])

    def draw(count):
        for _ in range(count // 50):
            notebook.value_of("[(live.run.advance(updates=1), live.refresh())[1] for _ in range(50)]")

    draw(200)
    before = sizes()
    draw(redraws)
    return tuple(sizes() - before)


AIMS = {  # what a row of the table says, and what is aimed at, in its unit; "frames" and "%" are better when larger
    "redraw: NeuronPlane, one arrow key, ms": 20,
    "the same with `interact` and `plt.show`, ms": None,
    "an empty message to the kernel and back, ms": None,
    "retrain: [2, 8, 8, 1], 200 epochs, 400 points, to the final picture, ms": 150,
    "pictures on the way there": None,
    "live training of 8 networks at full speed, frames a second": 25,
    "% of the updates a second without drawing": 60,
    "% of them by the kernel's processor time": None,
    "Pause while they train, ms": 100,
    "five labs that do so, frames a second each": 10,
    "Pause of one of the five, ms": 100,
    "scrub: an arrow key shows another of 41 networks, ms": 25,
    "scrub: 41 networks [2, 8, 8, 1], 200 epochs, 400 points, to the final picture, ms": 800,
    "a weight changed by hand, one arrow key, ms": 25,
}


def measure(chromium, server, folder: Path, rounds: int) -> tuple[list[list[float]], tuple[float, float]]:
    """Median and 95th percentile of each row of AIMS, and by how many MB kernel and page grow in 1,000 redraws."""
    page = chromium.new_page(viewport={"width": 1400, "height": 1000})
    notebook = NotebookPage(page, server, write_notebook(folder, CELLS)).open().run_all()
    assert not notebook.errors(), notebook.errors()
    plane, naive, trained, running = (Cell(notebook, number) for number in (1, 2, 3, 4))
    ours, theirs = [], []
    for _ in range(4):
        notebook.cell(1)
        ours += redraw(plane, plane.locator.get_by_role("slider", name="bias b"), rounds // 4)
        notebook.cell(2)
        theirs += redraw(naive, naive.locator.locator(".noUi-handle").first, rounds // 4)
    empty = there_and_back(notebook, 7, rounds)
    notebook.cell(3)
    times, frames = retrain(trained, rounds // 2)
    notebook.cell(4)
    speed = live(running)
    grown = memory(notebook)
    positions = Cell(notebook, 5, picture=1)
    moved = redraw(positions, positions.locator.get_by_role("slider", name="learning rate η"), rounds)
    at_once = scrub(positions)
    looked = Cell(notebook, 6)
    changed = redraw(looked, looked.locator.get_by_role("spinbutton").nth(2), rounds, ("ArrowUp", "ArrowDown"))
    notebook.close()
    # All five are seen, in a page zoomed out to a quarter: this browser paints with the processor, and of a page in its
    # full size, eleven million pixels, that would be what is measured.
    tall = chromium.new_page(viewport={"width": 1400, "height": 8000}, device_scale_factor=0.25)
    together = NotebookPage(tall, server, write_notebook(folder, [CELLS[0], *FIVE])).open().run_all()
    stop, each = five(together)
    together.close()
    share, by_processor = 100 * speed["kept"]
    rows = (ours, theirs, empty, times, frames, [speed["frames"]], [share], [by_processor], speed["stop"], [each], stop)
    rows += (moved, at_once, changed)
    return [[median(values), float(np.quantile(values, 0.95))] for values in rows], grown


@contextmanager
def busy_core():
    """Keep one core of the machine busy meanwhile."""
    loop = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        loop.kill()
        loop.wait()


def lines_of(alone: list, beside: list) -> list[list[str]]:
    """The rows of the table; by how many times it is worse beside the busy core stands last."""
    lines = []
    for (name, aim), (middle, late), (busy, busy_late) in zip(AIMS.items(), alone, beside, strict=True):
        more_is_better = "frames" in name or name.startswith("%")
        worse = f"{middle / busy if more_is_better else busy / middle:.1f}" if middle and busy else ""
        several = late != middle or busy_late != busy
        row = [f"{middle:.0f}", f"{late:.0f}" if several else "", f"{busy:.0f}", f"{busy_late:.0f}" if several else ""]
        lines.append([name, "" if aim is None else str(aim), *row, worse])
    return lines


def main(rounds: int) -> None:
    folder, home = (Path(tempfile.mkdtemp()) for _ in range(2))
    server = JupyterServer(folder, home)
    try:
        server.start()
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=find_chromium(playwright), args=CHROMIUM_FLAGS)
            alone, grown = measure(chromium, server, folder, rounds)
            load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"
            with busy_core():
                beside, _ = measure(chromium, server, folder, rounds)
            chromium.close()
    finally:
        server.stop()
    head = ["", "aim", "median", "95th percentile", "beside a busy core", "95th percentile", "times worse"]
    text = report.table(head, lines_of(alone, beside))
    more = f"1,000 redraws of the lab: the kernel grows by {grown[0]:.1f} MB, the page's heap by {grown[1]:.1f} MB."
    machine = f"{report.machine('jupyterlab')}; load of the machine before the busy core: {load}"
    report.write("interactives", "Interactives in a browser", machine, text, more)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    main(parser.parse_args().rounds)
