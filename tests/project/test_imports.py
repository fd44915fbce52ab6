"""Imports go downwards only, and the core costs a learner nothing but NumPy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "mlp_course"
NEAR = {"checks": set(), "datasets": {"datasets", "checks"}, "core": {"core", "checks"}, "plots": {"plots"}}
NEAR["learner"] = {"learner"}
NEAR["exercises"] = {"exercises", "learner", "questions", "core"}
NEAR["environment"] = {"core", "datasets"}
NEAR["questions"] = {"questions"}
NEAR["experiments"] = {"experiments", "core", "datasets", "plots"}
NEAR["explore"] = {"explore", "experiments", "plots", "exercises", "learner", "questions", "core", "datasets", "checks"}
FAR = {
    "checks": {"numpy"},
    "core": {"numpy"},
    "datasets": {"numpy"},
    "plots": {"numpy", "matplotlib", "contourpy"},
    "learner": {"numpy"},
    "exercises": {"numpy"},
    "environment": set(),
    "questions": set(),
    "experiments": {"numpy", "matplotlib"},
    "explore": {"numpy", "matplotlib", "ipywidgets", "IPython", "anywidget", "traitlets", "PIL"},
}
INSIDE_FUNCTIONS = {
    "core": {"joblib"},
    "datasets": {"pooch", "tqdm", "requests"},
    "exercises": {"IPython", "ipywidgets"},
    "experiments": {"IPython"},
}
WHOLE = {"mlp_course", "matplotlib"}  # of these, what is imported from them says which part
HEAVY = {"matplotlib", "ipywidgets", "IPython", "pooch", "tqdm", "anywidget", "traitlets", "PIL", "sklearn", "joblib"}


def level_of(path: Path) -> str:
    """The level of a module, by its place in the package (a path relative to the package's folder)."""
    name = path.parts[0].removesuffix(".py")
    return name if name in NEAR else "core"


def imported(source: str, path: Path) -> list[tuple[str, bool, int]]:
    """Each module that a source imports, by its full name: (name, at top level?, line)."""
    found, package = [], ("mlp_course", *path.parent.parts)

    def visit(node, top):
        for child in ast.iter_child_nodes(node):
            inner = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            if isinstance(child, ast.Import):
                found.extend((alias.name, top, child.lineno) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = ".".join(package[: len(package) - child.level + 1]) if child.level else ""
                base = ".".join(filter(None, [base, child.module]))
                names = [f"{base}.{alias.name}" for alias in child.names] if base in WHOLE else [base]
                found.extend((name, top, child.lineno) for name in names)
            visit(child, top and not inner)

    visit(ast.parse(source), True)
    return found


def violations(source: str, path: Path) -> list[str]:
    """Each import in a module's source that its level does not allow."""
    level, wrong = level_of(path), []
    lazily = path == Path("__init__.py")  # the package itself offers every level, each when it is asked for
    for name, top, line in imported(source, path):
        first, *rest = name.split(".")
        if first == "mlp_course":
            target = level_of(Path(rest[0])) if rest else "core"
            allowed = target in NEAR[level] or (lazily and not top)
        else:
            near = FAR[level] | (set() if top else INSIDE_FUNCTIONS.get(level, set()))
            allowed = (first in sys.stdlib_module_names or first in near) and not name.startswith("matplotlib.pyplot")
        if not allowed:
            wrong.append(f"{path}:{line}: {level} imports {name}")
    return wrong


def test_imports_go_downwards_only():
    modules = sorted(PACKAGE.rglob("*.py"))
    assert modules
    wrong = [v for path in modules for v in violations(path.read_text(encoding="utf-8"), path.relative_to(PACKAGE))]
    assert wrong == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("network.py", "import matplotlib"),
        ("network.py", "def f():\n    import tqdm"),
        ("network.py", "from mlp_course import plots"),
        ("network.py", "from .plots import curves"),
        ("network.py", "from . import datasets"),
        ("__init__.py", "from . import explore"),
        ("__init__.py", "from .plots.curves import draw"),
        ("plots/curves.py", "from ..network import Network"),
        ("plots/curves.py", "from mlp_course import Network"),
        ("plots/curves.py", "import matplotlib.pyplot as plt"),
        ("plots/curves.py", "from matplotlib import pyplot as plt"),
        ("plots/curves.py", "import ipywidgets"),
        ("datasets/toy.py", "from ..network import Network"),
        ("checks.py", "from . import costs"),
        ("datasets/mnist.py", "import pooch"),
        ("datasets/mnist.py", "from mlp_course.explore import lab"),
        ("exercises/checks.py", "from ..plots import curves"),
        ("learner/calls.py", "from ..network import Network"),
        ("network.py", "from .learner import calls"),
        ("experiments/chances.py", "from ..explore import Lab"),
        ("experiments/chances.py", "from ..exercises import check"),
        ("experiments/chances.py", "import IPython"),
        ("explore/lab.py", "import sklearn"),
    ],
)
def test_a_wrong_import_is_found(module, source):
    assert len(violations(source, Path(module))) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("network.py", "import numpy as np\nfrom .costs import Quadratic\nfrom . import checks"),
        ("__init__.py", "def __getattr__(name):\n    from . import explore"),
        ("plots/curves.py", "from matplotlib.figure import Figure\nfrom .style import COLOURS"),
        ("datasets/toy.py", "from .. import checks"),
        ("datasets/mnist.py", "def fetch():\n    import pooch\n    from tqdm.auto import tqdm"),
        ("explore/lab.py", "from .. import Network, plots\nfrom ..datasets import moons\nimport ipywidgets"),
    ],
)
def test_a_right_import_is_let_pass(module, source):
    assert violations(source, Path(module)) == []


def test_a_fresh_process_imports_the_core_with_numpy_alone():
    """Every core module and the data sets, in a process of their own: nothing heavy comes along."""
    levels = ("checks", "core", "datasets")
    files = [path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py"))]
    names = [".".join(("mlp_course", *f.with_suffix("").parts)) for f in files if level_of(f) in levels]
    names = [name.removesuffix(".__init__") for name in names]
    program = "import sys\n" + "".join(f"import {name}\n" for name in names)
    program += f"print(sorted(set({sorted(HEAVY)!r}) & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert (run.stdout.strip(), run.returncode) == ("[]", 0), run.stdout + run.stderr
