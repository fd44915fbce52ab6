"""How the whole suite runs: on how many workers, what shares one, what begins first, and where the time went."""

import os
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

# One thread a process, kernels too: the threads of several would only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

WORKER_BYTES = 1_500_000_000  # with its kernels; the browser, which one worker has, makes it 0.9 in the mean of four
CHAPTERS_RUN = "tests/chapters/test_notebooks_run.py"  # looks at what the chapters gave in the browser
IN_THE_BROWSER = ("tests/browser/", CHAPTERS_RUN)
# Files whose tests share nothing, so that any worker may take any of them:
EACH_ALONE = (
    "tests/core/test_mutants.py",
    "tests/chapters/test_falsified.py",
    "tests/chapters/test_stations_run.py",
    "tests/chapters/test_shaken.py",
)
SLOWEST_FIRST = (*IN_THE_BROWSER, "tests/chapters/", "notebooks/", *EACH_ALONE, "tests/explore/", "tests/lab/")
LIBRARIES = "MLP_COURSE_ALL_LIBRARIES"  # makes a missing library an error, see mlp_course/experiments/libraries.py
PROGRESS = tempfile.TemporaryDirectory()  # the tests' answers are not the progress of whoever runs them


def pytest_addoption(parser):
    parser.addoption(
        "--all-libraries",
        action="store_true",
        help="compare every output of chapters, also those tagged nbval-ignore-output; a missing library is an error",
    )


def pytest_configure(config):
    if config.getoption("--all-libraries"):
        os.environ[LIBRARIES] = "1"


def pytest_xdist_auto_num_workers(config):
    """Two workers more than cores, as far as the memory goes, for the whole suite; none for what is named by hand.

    A worker often waits, for a page or a kernel: of two cores three workers left a quarter idle, four leave nothing.
    """
    if config.args_source is not config.ArgsSource.TESTPATHS:
        return 0
    import psutil

    cores = os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    return max(1, min(cores + 2, psutil.virtual_memory().available // WORKER_BYTES))


def pytest_xdist_make_scheduler(config, log):
    return Scheduler(config, log)


class Scheduler(LoadScopeScheduling):
    """A file stays on one worker (nbval's kernels, trainings that are remembered), and so does the browser."""

    def __init__(self, config, log=None):
        config.option.loadscopereorder = False  # the order is that of `pytest_collection_modifyitems`
        super().__init__(config, log)

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        if file in EACH_ALONE:
            return nodeid
        return "browser" if file.startswith(IN_THE_BROWSER) else file


def pytest_itemcollected(item):
    """Mark the cells of chapters, before `-m` chooses among the tests."""
    if item.path.suffix == ".ipynb":
        item.add_marker(pytest.mark.notebook)
        if item.config.getoption("--all-libraries"):
            item.options["check"] = True  # what nbval makes of the tags of a cell


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """On workers the long files come first, alone the browser comes last."""
    items.sort(key=lambda item: rank(item.nodeid))
    if not hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.nodeid.startswith(IN_THE_BROWSER))


def rank(nodeid: str) -> int:
    """The place of a test's folder in the order of a parallel run."""
    matches = (place for place, folder in enumerate(SLOWEST_FIRST) if nodeid.startswith(folder))
    return next(matches, len(SLOWEST_FIRST))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Each file of tests and each chapter begins with nothing solved."""
    name = item.nodeid.partition("::")[0].replace("/", "-")
    os.environ["MLP_COURSE_PROGRESS"] = str(Path(PROGRESS.name) / f"{name}.json")
    os.environ["MLP_COURSE_MY_NETWORK"] = str(Path(PROGRESS.name) / name / "my_network.py")
    os.environ["MLP_COURSE_MY_DATA"] = str(Path(PROGRESS.name) / name / "my_data.csv")
    os.environ["MLP_COURSE_CLASS"] = str(Path(PROGRESS.name) / name / "class.toml")
    os.environ["MLP_COURSE_FOR_READERS"] = "1" if item.path.suffix == ".ipynb" else ""  # stored outputs are for them


SECONDS = Counter()
TESTS = Counter()


def part_of(nodeid: str) -> str:
    """The room of a test: the folder below tests, or the notebooks."""
    folders = nodeid.partition("::")[0].split("/")
    return folders[1] if folders[0] == "tests" and len(folders) > 2 else folders[0]


def pytest_runtest_logreport(report):
    part = part_of(report.nodeid)
    SECONDS[part] += report.duration
    TESTS[part] += report.when == "call"


def pytest_terminal_summary(terminalreporter):
    """Say what each part took; on several workers the sum is longer than the run."""
    if len(SECONDS) < 2:
        return
    terminalreporter.section("time by part")
    for part, seconds in SECONDS.most_common():
        terminalreporter.write_line(f"{part:12} {TESTS[part]:5} tests {seconds:7.1f} s")
    terminalreporter.write_line(f"{'together':12} {TESTS.total():5} tests {SECONDS.total():7.1f} s of work")
