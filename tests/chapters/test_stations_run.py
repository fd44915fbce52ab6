"""Chapters, run: a lesson shows the same when it is run again, a station begins from a fresh kernel."""

import anatomy
import nbformat
import pytest
import rules
from nbclient.exceptions import CellExecutionError
from rotation import part
from runs import shown_otherwise
from sound_chapter import code, stored, text

pytestmark = pytest.mark.chapters


def read(path):
    return nbformat.read(path, as_version=4)


SITTINGS = [(path.stem, number) for path in rules.chapters() for number in range(len(anatomy.sittings(read(path))))]


@pytest.mark.parametrize("name, number", part(SITTINGS, of=26))
def test_a_station_begins_from_a_fresh_kernel_and_its_lessons_show_the_same_when_they_are_run_again(name, number):
    notebook = read(rules.FOLDER / f"{name}.ipynb")
    assert shown_otherwise(notebook, rules.FOLDER, slice(number, number + 1)) == []


def test_a_lesson_that_shows_something_else_is_found_out(tmp_path):
    sources = ["n = 1", "print(n)", "n = n + 1\nprint(n)", "print(f'{n} again')"]
    notebook = stored([text("# 2. Try"), *map(code, sources)])
    assert shown_otherwise(notebook, tmp_path) == ["'n = n + 1'"]


def test_what_a_clock_draws_may_change_and_what_it_says_may_not(tmp_path):
    draws = "from IPython.display import Image, display\nimport os\n"
    draws += "display({'image/png': os.urandom(3).hex(), 'text/plain': 'so many times'}, raw=True)"
    says = "import time\nprint(time.perf_counter_ns())"
    cells = [code(draws, "clock"), code(draws), code(says, "clock")]
    notebook = stored([text("# 2. Try"), code("n = 1"), *cells])
    assert shown_otherwise(notebook, tmp_path) == [rules.start(cells[1]), rules.start(cells[2])]


def test_a_station_that_leans_on_the_one_before_is_found_out(tmp_path):
    one = [text("## Station 1 of 2: a name"), code("n = half + 1")]
    two = [text("## Station 2 of 2: a name"), code("print(n)")]
    with pytest.raises(CellExecutionError, match="'n' is not defined"):
        shown_otherwise(stored([text("# 2. Try"), code("half = 0.5"), *one, *two]), tmp_path)
