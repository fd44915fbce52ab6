"""Play a learner through the core route: chapters 0, 1, 2, 3 and 10, until a network of their own reads digits.

    uv run --group dev python tests/chapters/core_route.py

The learner puts each chapter's solutions in the place of its stubs, agrees to keep what is right in my_network.py, and
begins every station in a fresh kernel. Nothing is handed over but the files that a learner has: the progress, and
my_network.py. At the end a fresh process has that file alone, trains what is in it, and reads digits never seen before.
"""

import json
import subprocess
import sys
import tempfile
from copy import deepcopy
from pathlib import Path

import nbformat
import rules

sys.path.append(str(rules.FOLDER.parent / "tools"))  # as pytest does; run as a program, too

from anatomy import sittings
from build_notebooks import KEPT, execute_for, learner_with_files_in
from standing_on import sources_for

CORE = (0, 1, 2, 3, 10)
BRING_MY_OWN = """
import os
from pathlib import Path

written = Path(os.environ["MLP_COURSE_MY_NETWORK"])
if written.is_file():
    exec(compile(written.read_text(encoding="utf-8"), written, "exec"))  # with its source at hand, as in an import
"""
READ_DIGITS = """
import numpy as np
from mlp_course import datasets
from my_network import MyNetwork, learn

rng = np.random.default_rng(0)
train, test = datasets.digits().split(0.2, rng=0)
net = learn(MyNetwork((64, 30, 10), rng), train.x, train.y, 1.0, 10, 5, rng)
read = net.feedforward(test.x).argmax(axis=0)
print((read == test.labels).mean())
"""


def chapters(folder: Path) -> list[Path]:
    """The notebooks of the core route, in order."""
    return [next(folder.glob(f"{number:02d}_*.ipynb")) for number in CORE]


def play(home: Path, by_station: tuple = CORE) -> None:
    """Play the whole route for a learner whose files lie in `home`; of other chapters the exercises alone.

    Raises nbclient's CellExecutionError where a cell fails.
    """
    agreed = {"verdicts": {}, "settings": {"my_network": True}}
    (home / KEPT["MLP_COURSE_PROGRESS"]).write_text(json.dumps(agreed), encoding="utf-8")
    for number, path in zip(CORE, chapters(rules.FOLDER), strict=True):
        notebook = nbformat.read(path, as_version=4)
        rules.put_solutions(notebook)
        if number in by_station:
            for sitting in sittings(notebook):
                sit_down(sitting.cells, home)
        else:
            sit_down(exercises_in(rules.code_cells(notebook)), home)
        print(f"{path.stem} is done")


def exercises_in(cells: list) -> list:
    """The cells of exercises and of their checks, with those that they stand on."""
    asked = [cell for cell in cells if "exercise" in rules.tags(cell) or "check(" in cell.source]
    needed = {source for cell in asked for source in sources_for(cells, cell)}
    return [cell for cell in cells if cell in asked or cell.source in needed]


def sit_down(cells: list, home: Path) -> None:
    """Run cells in a fresh kernel, without the folded proofs: they ask nothing of the learner."""
    brought = nbformat.v4.new_code_cell(BRING_MY_OWN)  # what an earlier station's exercises wrote
    played = [cell for cell in cells if "proof" not in rules.tags(cell)]
    notebook = nbformat.v4.new_notebook(cells=[brought, *deepcopy(played)])
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
    execute_for(notebook, rules.FOLDER, learner_with_files_in(home))


def verdicts(home: Path) -> dict[str, str]:
    """The learner's verdicts, by exercise."""
    kept = json.loads((home / KEPT["MLP_COURSE_PROGRESS"]).read_text(encoding="utf-8"))
    return kept["verdicts"]


def accuracy(home: Path) -> float:
    """What a fresh process that has my_network.py alone reads right of unseen digits, between 0 and 1."""
    done = subprocess.run(
        [sys.executable, "-c", READ_DIGITS], cwd=home, capture_output=True, text=True, check=True, timeout=300
    )
    return float(done.stdout)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        play(Path(folder))
        print(f"Your network reads {accuracy(Path(folder)):.1%} of the digits that it has not seen.")
