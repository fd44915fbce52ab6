"""Imports go downwards only and never in a circle, and the core costs a learner nothing but NumPy.

The arrows are those of the table of the package: who may import whom.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "mlp_course"

# Each floor stands on some of those above it in this table; modules of one floor may import each other.
GROUND = {"core", "checks"}
FLOORS = {
    "checks": set(),
    "core": {"checks"},
    "datasets": {"checks"},
    "plots": set(),
    "learner": set(),
    "questions": set(),
    "page": set(),
    "exercises": {*GROUND, "datasets", "learner", "questions"},
    "experiments": {*GROUND, "datasets", "plots"},
    "explore/widgets": {"checks", "plots", "page"},
    "explore/own": {*GROUND, "learner", "exercises"},
    "explore": {*GROUND, "datasets", "plots", "experiments", "questions", "page", "explore/widgets", "explore/own"},
    "explore/lab": {*GROUND, "datasets", "plots", "exercises", "page", "explore/widgets", "explore/own", "experiments"},
}
ASKING = {
    "page",
    "explore/widgets",
    "questions",
    "exercises",
}  # a question in the page, and what a learner answered before
FLOORS["explore/asking"] = ASKING
FLOORS["explore/warm_up"] = {*ASKING, "explore/asking"}
FLOORS["explore/choose_data"] = {"datasets", "plots", "exercises", "page", "explore/widgets"}
FLOORS["explore/future"] = {
    *FLOORS["explore/lab"],
    "explore/lab",
    "explore/asking",
    "learner",
}  # it trains as the lab does
FLOORS["explore"] |= {"explore/asking", "explore/warm_up"}
FLOORS["explore/__init__"] = set(FLOORS)
FLOORS["words"] = set(FLOORS)
FLOORS["teach"] = set(FLOORS)
FLOORS["environment"] = set(FLOORS)
FLOORS["__init__"] = {*GROUND}

FLOORS["exercises/live_card"] = {"exercises", "page"}
LATER = {"exercises": {"exercises/live_card"}}  # inside functions: a verdict's buttons, where widgets are installed

SCREEN = {"numpy", "matplotlib", "ipywidgets", "IPython", "anywidget", "traitlets", "PIL"}
LIBRARIES = {
    "plots": {"numpy", "matplotlib", "contourpy"},
    "questions": set(),
    "page": {"ipywidgets", "IPython", "traitlets"},
    "exercises/live_card": {"ipywidgets"},
    "experiments": {"numpy", "matplotlib"},
    "explore/widgets": SCREEN,
    "explore/own": SCREEN,
    "explore": SCREEN,
    "explore/asking": SCREEN,
    "explore/warm_up": SCREEN,
    "explore/choose_data": SCREEN,
    "explore/lab": SCREEN,
    "explore/future": SCREEN,
    "explore/__init__": SCREEN,
    "words": {"IPython", "nbformat", "traitlets"},
    "teach": {"numpy", "nbformat", "nbconvert", "nbclient", "tqdm"},
    "environment": set(),
}  # of all others NumPy
INSIDE_FUNCTIONS = {
    "teach": {"latex2mathml", "pygments"},
    "core": {"joblib"},
    "datasets": {"pooch", "tqdm", "requests"},
    "exercises": {"IPython"},
    "experiments": {"IPython"},
    "plots": {"PIL"},
}
HEAVY = {"matplotlib", "ipywidgets", "IPython", "pooch", "tqdm", "anywidget", "traitlets", "PIL", "sklearn", "joblib"}


def floor_of(path: Path) -> str:
    """The floor of a module, by its place in the package (a path relative to the package's folder)."""
    names = path.with_suffix("").parts
    for known in ("/".join(names[:2]), names[0]):
        if known in FLOORS:
            return known
    return "core"


def file_of(name: str, files: set[Path]) -> Path | None:
    """The module of the package that has a full name such as "mlp_course.plots.style"; None if there is none."""
    place = "/".join(name.split(".")[1:])
    candidates = (Path(f"{place}.py"), Path(place, "__init__.py"))
    return next((file for file in candidates if file in files), None)


def imported(source: str, path: Path, files: set[Path]) -> list[tuple[str, bool, int]]:
    """Each module that a source imports, by its full name: (name, at top level?, line)."""
    found = []
    package = ("mlp_course", *path.parent.parts)

    def visit(node, top):
        for child in ast.iter_child_nodes(node):
            inner = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            if isinstance(child, ast.Import):
                found.extend((alias.name, top, child.lineno) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = ".".join(package[: len(package) - child.level + 1]) if child.level else ""
                base = ".".join(filter(None, [base, child.module]))
                for alias in child.names:
                    longer = f"{base}.{alias.name}"
                    whole = base == "matplotlib" or file_of(longer, files)
                    found.append((longer if whole else base, top, child.lineno))
            visit(child, top and not inner)

    visit(ast.parse(source), True)
    return found


def violations(source: str, path: Path, files: set[Path]) -> list[str]:
    """Each import in a module's source that its floor does not allow."""
    floor = floor_of(path)
    wrong = []
    for name, top, line in imported(source, path, files):
        first = name.partition(".")[0]
        if first == "mlp_course":
            target = floor_of(file_of(name, files))
            target = "core" if target == "__init__" else target  # the face shows the core's names
            # the face offers every floor, each when it is asked for
            lazily = not top and (floor == "__init__" or target in LATER.get(floor, set()))
            allowed = target == floor or target in FLOORS[floor] or lazily
        else:
            near = LIBRARIES.get(floor, {"numpy"}) | (set() if top else INSIDE_FUNCTIONS.get(floor, set()))
            allowed = (first in sys.stdlib_module_names or first in near) and not name.startswith("matplotlib.pyplot")
        if not allowed:
            wrong.append(f"{path.as_posix()}:{line}: {floor} imports {name}")
    return wrong


def graph(sources: dict[Path, str]) -> dict[Path, set[Path]]:
    """Each module with those of the package that it imports, inside functions too (but for the face, which has all)."""
    files = set(sources)
    edges = {}
    for path, source in sources.items():
        names = [name for name, top, _ in imported(source, path, files) if top or path != Path("__init__.py")]
        edges[path] = {file_of(name, files) for name in names if name.partition(".")[0] == "mlp_course"} - {None}
    return edges


def circle(edges: dict[Path, set[Path]]) -> list[str]:
    """The modules of a circle, in its order; empty where there is none."""
    left = dict(edges)
    while leaves := {path for path in left if not left[path] & left.keys()}:
        left = {path: left[path] for path in left.keys() - leaves}
    if not left:
        return []
    way = [min(left)]
    while way.count(way[-1]) == 1:  # everything that is left leads on to something that is left
        way.append(min(left[way[-1]] & left.keys()))
    return [path.as_posix() for path in way[way.index(way[-1]) :]]


@pytest.fixture(scope="module")
def sources():
    return {path.relative_to(PACKAGE): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}


def test_imports_go_downwards_only(sources):
    files = set(sources)
    assert files
    assert [v for path in sorted(files) for v in violations(sources[path], path, files)] == []


def test_no_modules_import_each_other_in_a_circle(sources):
    assert circle(graph(sources)) == []


def test_the_table_itself_has_no_circle():
    assert circle({Path(floor): {Path(below) for below in FLOORS[floor] - {floor}} for floor in FLOORS}) == []


HOUSE = [
    *("__init__.py", "network.py", "costs.py", "checks.py", "questions/__init__.py", "questions/table.py"),
    *("datasets/__init__.py", "datasets/toy.py", "plots/__init__.py", "plots/band.py", "plots/style.py"),
    *("learner/__init__.py", "learner/limits.py", "exercises/__init__.py", "exercises/card.py"),
    *("page/__init__.py", "page/basics.py", "exercises/live_card.py"),
    *("exercises/chapters/__init__.py", "exercises/chapters/chapter_01.py", "experiments/__init__.py"),
    *("explore/__init__.py", "explore/descent.py", "explore/widgets/__init__.py", "explore/widgets/panel.py"),
    *("explore/own/__init__.py", "explore/own/code.py", "explore/lab/__init__.py", "explore/lab/settings.py"),
    *("teach/__init__.py", "words/__init__.py", "environment.py"),
]
FILES = {Path(name) for name in HOUSE}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("network.py", "import matplotlib"),
        ("network.py", "def f():\n    import tqdm"),
        ("network.py", "from mlp_course import plots"),
        ("network.py", "from .plots import band"),
        ("network.py", "from . import datasets"),
        ("network.py", "from .learner.limits import time_limit"),
        ("checks.py", "from .network import Network"),
        ("__init__.py", "from . import explore"),
        ("__init__.py", "from .plots.band import draw"),
        ("plots/band.py", "from ..network import Network"),
        ("plots/band.py", "from mlp_course import Network"),
        ("plots/band.py", "import matplotlib.pyplot as plt"),
        ("plots/band.py", "from matplotlib import pyplot as plt"),
        ("plots/band.py", "import ipywidgets"),
        ("datasets/toy.py", "from ..costs import Quadratic"),
        ("datasets/toy.py", "import pooch"),
        ("datasets/toy.py", "from mlp_course.explore import lab"),
        ("learner/limits.py", "from .. import checks"),
        ("learner/limits.py", "import ipywidgets"),
        ("questions/table.py", "import numpy"),
        ("questions/table.py", "from ..exercises import card"),
        ("exercises/card.py", "from ..plots import style"),
        ("exercises/card.py", "import ipywidgets"),
        ("exercises/card.py", "from ..page import basics"),
        ("exercises/card.py", "from .live_card import live_cards"),
        ("page/basics.py", "from ..explore.widgets import panel"),
        ("page/basics.py", "import matplotlib"),
        ("exercises/chapters/chapter_01.py", "from ...explore.own import code"),
        ("experiments/__init__.py", "from ..explore import descent"),
        ("experiments/__init__.py", "from ..exercises import card"),
        ("explore/widgets/panel.py", "from ...network import Network"),
        ("explore/widgets/panel.py", "from ..own import code"),
        ("explore/own/code.py", "from ..widgets.panel import Panel"),
        ("explore/own/code.py", "from ..lab import settings"),
        ("explore/descent.py", "from .lab.settings import Settings"),
        ("explore/descent.py", "def f():\n    from .lab import settings"),
        ("explore/descent.py", "from mlp_course.explore.lab import Lab"),
        ("explore/descent.py", "from . import Lab"),
        ("explore/descent.py", "from ..exercises import card"),
        ("explore/descent.py", "import sklearn"),
        ("explore/lab/settings.py", "from ..descent import Descent"),
        ("explore/lab/settings.py", "from ...learner import limits"),
        ("explore/lab/settings.py", "import sklearn"),
        ("teach/__init__.py", "import sklearn"),
    ],
)
def test_a_wrong_import_is_found(module, source):
    assert len(violations(source, Path(module), FILES)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("network.py", "import numpy as np\nfrom .costs import Quadratic\nfrom . import checks"),
        ("__init__.py", "from . import costs\ndef __getattr__(name):\n    from . import explore"),
        ("plots/band.py", "from matplotlib.figure import Figure\nfrom .style import COLOURS"),
        (
            "datasets/toy.py",
            "from ..checks import positive\ndef fetch():\n    import pooch\n    from tqdm.auto import tqdm",
        ),
        ("exercises/card.py", "from ..learner import limits\ndef show():\n    from .live_card import live_cards"),
        ("exercises/live_card.py", "import ipywidgets\nfrom ..page import basics\nfrom .card import card_html"),
        (
            "exercises/chapters/chapter_01.py",
            "from ..card import card\nfrom ... import costs\nfrom ...datasets import toy",
        ),
        ("experiments/__init__.py", "from .. import Network, datasets\nfrom ..plots.band import draw"),
        ("explore/widgets/panel.py", "from ...plots import style\nimport anywidget"),
        (
            "explore/descent.py",
            "from .. import Network, plots\nfrom .own import code\nfrom ..questions.table import ask",
        ),
        ("explore/lab/settings.py", "from ..widgets.panel import Panel\nfrom ...exercises import card"),
        ("explore/__init__.py", "from .lab.settings import Settings\nfrom .descent import Descent"),
        ("teach/__init__.py", "import nbformat\nfrom ..explore.lab import settings"),
        ("environment.py", "from .datasets import toy"),
    ],
)
def test_a_right_import_is_let_pass(module, source):
    assert violations(source, Path(module), FILES) == []


@pytest.mark.parametrize(
    "sources",
    [
        {"network.py": "from .costs import Quadratic", "costs.py": "def f():\n    from . import network"},
        {"network.py": "from . import Network", "__init__.py": "from .network import Network"},
        {"plots/a.py": "from . import b", "plots/b.py": "from .c import d", "plots/c.py": "from . import a"},
        {"explore/__init__.py": "from .a import A", "explore/a.py": "from . import B"},
    ],
)
def test_a_circle_is_found(sources):
    found = circle(graph({Path(name): source for name, source in sources.items()}))
    assert found[0] == found[-1] and set(found) == set(sources)


@pytest.mark.parametrize(
    "sources",
    [
        {"network.py": "from .costs import Quadratic", "costs.py": "import numpy", "checks.py": ""},
        {"network.py": "", "__init__.py": "def __getattr__(name):\n    from . import network"},
        {"plots/__init__.py": "from . import a", "plots/a.py": "from ..plots import b", "plots/b.py": ""},
    ],
)
def test_what_is_no_circle_is_let_pass(sources):
    assert circle(graph({Path(name): source for name, source in sources.items()})) == []


def test_a_fresh_process_imports_the_core_with_numpy_alone(sources):
    """Every core module and the data sets, in a process of their own: nothing heavy comes along."""
    files = [path for path in sorted(sources) if floor_of(path) in ("__init__", "checks", "core", "datasets")]
    names = [".".join(("mlp_course", *path.with_suffix("").parts)).removesuffix(".__init__") for path in files]
    program = "import sys\n" + "".join(f"import {name}\n" for name in names)
    program += f"print(sorted(set({sorted(HEAVY)!r}) & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert (run.stdout.strip(), run.returncode) == ("[]", 0), run.stdout + run.stderr
