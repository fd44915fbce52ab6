"""The project's own files agree: packages, commands, Python versions, chapters, links; nothing private is tracked."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
LEARNER = "uv run jupyter lab notebooks/00_start_here.ipynb"
TESTS = "uv run --group dev pytest"
CONDA_NAMES = {"matplotlib-base": "matplotlib"}  # matplotlib without the desktop windows that a notebook does not need
REQUIREMENT = re.compile(r"([A-Za-z0-9_.-]+)\s*(.*)")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def ranges(requirements: list[str]) -> dict[str, str]:
    """Requirements as {package: version range}."""
    split = [REQUIREMENT.fullmatch(text.strip()).groups() for text in requirements]
    return {CONDA_NAMES.get(name, name): version for name, version in split}


@pytest.fixture(scope="module")
def pyproject():
    return tomllib.loads(read("pyproject.toml"))


@pytest.fixture(scope="module")
def conda():
    return yaml.safe_load(read("environment.yml"))


@pytest.fixture(scope="module")
def workflow():
    return yaml.safe_load(read(".github/workflows/test.yml"))


def shell_lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


def steps(workflow) -> list[str]:
    """Every command line of the workflow."""
    runs = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    return [line for run in runs for line in shell_lines(run)]


def test_conda_has_the_same_packages(pyproject, conda):
    project = pyproject["project"]
    expected = {**ranges(project["dependencies"]), "python": project["requires-python"], "pip": ""}
    assert ranges([entry for entry in conda["dependencies"] if isinstance(entry, str)]) == expected


def test_conda_adds_the_course_itself_by_pip(conda):
    assert [entry for entry in conda["dependencies"] if not isinstance(entry, str)] == [{"pip": ["-e ."]}]


def test_a_learner_gets_no_tools(pyproject):
    """uv installs no group unasked, no tool is among the dependencies, and every range has a lower end."""
    needed, tools = ranges(pyproject["project"]["dependencies"]), ranges(pyproject["dependency-groups"]["dev"])
    assert pyproject["tool"]["uv"]["default-groups"] == []
    assert needed.keys() & tools.keys() == set()
    assert {"pytest", "nbval", "jupytext", "ruff", "playwright", "scikit-learn"} <= tools.keys()
    assert all(version.startswith(">=") for version in [*needed.values(), *tools.values()])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", pyproject["tool"]["uv"]["exclude-newer"])


def test_readme_has_the_two_commands_on_lines_of_their_own():
    lines = read("README.md").splitlines()
    assert (lines.count(LEARNER), lines.count(TESTS)) == (1, 1)


def test_ci_runs_the_readme_s_test_command(workflow):
    ci = shell_lines(read(".ci/run"))
    assert TESTS in ci and TESTS in steps(workflow)
    assert [line for line in ci if line][-1] == TESTS, "the last words of CI are pytest's summary"


def test_ci_checks_style_and_the_lowest_versions(workflow):
    for commands in (shell_lines(read(".ci/run")), steps(workflow)):
        for style in ("uv run --group dev ruff check", "uv run --group dev ruff format --check"):
            assert style in commands
        assert any("--resolution lowest-direct" in line for line in commands)


def test_workflow_starts_what_the_learner_starts(workflow):
    assert LEARNER.split(" notebooks/")[0] + " --version" in steps(workflow)


def test_python_versions_agree(pyproject, workflow):
    matrix = workflow["jobs"]["test"]["strategy"]["matrix"]
    named = [text.rpartition(" :: ")[2] for text in pyproject["project"]["classifiers"] if " :: Python :: 3" in text]
    assert matrix["python"] == named
    assert pyproject["project"]["requires-python"] == f">={named[0]}"
    assert pyproject["tool"]["ruff"]["target-version"] == "py" + named[0].replace(".", "")
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}


def test_readme_lists_the_chapters_that_there_are():
    linked = re.findall(r"^\| \[\d+\. [^]]+\]\((notebooks/\S+\.ipynb)\)", read("README.md"), re.MULTILINE)
    assert linked == sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_to_files(name):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", read(name), flags=re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


# Written in pieces, so that this file does not hold what it looks for.
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.",
    "conda." + "anaconda.org",
    "repo." + "anaconda.com",
    "deb." + "debian.org",
    "crates" + ".io",
]
MACHINE_PATHS = re.compile(
    r"(?<![\w./~-])/(" + "|".join(["wo" + "rk", "ro" + "ot", "tm" + "p", r"ho" + r"me/\w+", r"Us" + r"ers/\w+"]) + r")/"
)


def private_things(text: str) -> list[str]:
    """Package hosts and paths of somebody's machine in a text."""
    return [host for host in HOSTS if host in text] + [found.group() for found in MACHINE_PATHS.finditer(text)]


@pytest.fixture(scope="module")
def tracked():
    run = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    names = subprocess.run(run, cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")
    return [name for name in names if name and (ROOT / name).is_file()]


def test_no_tracked_file_names_a_registry_or_a_machine(tracked):
    found = {name: private_things((ROOT / name).read_text(encoding="utf-8", errors="ignore")) for name in tracked}
    assert {name: things for name, things in found.items() if things} == {}


def test_no_lock_file_or_leavings_are_tracked(tracked):
    assert "README.md" in tracked
    unwanted = {"uv.lock", ".venv", "__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".ruff_cache", ".hypothesis"}
    assert [name for name in tracked if unwanted & set(Path(name).parts)] == []


@pytest.mark.parametrize("text", ["https://" + HOSTS[0] + "/simple", "open('/wo" + "rk/x')", "in /ho" + "me/ann/x"])
def test_private_things_are_found(text):
    assert private_things(text)


@pytest.mark.parametrize("text", ["notebooks/wo" + "rk/x", "https://x.org/ro" + "ot/y", "a / b", "~/x"])
def test_harmless_things_are_let_pass(text):
    assert private_things(text) == []
