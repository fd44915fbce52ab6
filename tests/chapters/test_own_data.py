"""What a chapter asks of the learner's data set can be asked of any: three classes, painted points, a broken file."""

import ast

import anatomy
import nbformat
import pytest
import rules
from standing_on import sources_for

from mlp_course.exercises import keep_my_data, my_data
from mlp_course.exercises.my_data import FILE

pytestmark = pytest.mark.chapters

USING = ("my_data", "mine")
PAINTED = [(x / 10, y, label) for x in range(8) for y, label in ((1, 0), (-1, 1))]
CHOSEN = {
    "three classes": lambda: keep_my_data("three spirals"),
    "painted": lambda: keep_my_data(PAINTED),
    "broken": lambda: FILE.write("x,y,class\n1,oops,0\n"),
}


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setenv("MLP_COURSE_MY_DATA", str(tmp_path / "my_data.csv"))


def asks(source: str) -> bool:
    """Whether a cell calls `my_data()`, or makes a lab of "mine"."""
    calls = [node for node in ast.walk(anatomy.tree(source)) if isinstance(node, ast.Call)]
    names = {call.func.id for call in calls if isinstance(call.func, ast.Name)}
    given = {arg.value for call in calls for arg in call.args if isinstance(arg, ast.Constant)}
    return "my_data" in names or ("Lab" in names and "mine" in given)


def run_those_that_ask(cells) -> int:
    """Run the cells that ask of the learner's data, and go on with it, on what they stand on; return how many."""
    data_names, count = set(), 0
    for cell in cells[1:]:
        tree = anatomy.tree(cell.source)
        read = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        if not (asks(cell.source) or read & data_names):
            continue
        names = {}
        for source in [*sources_for(cells, cell), cell.source]:
            exec(source, names)
        data_names |= {name for name, value in names.items() if isinstance(value, type(my_data()))}
        count += 1
    return count


@pytest.mark.parametrize("chosen", CHOSEN)
@pytest.mark.parametrize("name", [path.stem for path in rules.chapters()])
def test_a_chapters_question_can_be_asked_of_every_data_set(name, chosen):
    CHOSEN[chosen]()
    cells = anatomy.code_cells(nbformat.read(rules.FOLDER / f"{name}.ipynb", as_version=4))
    assert my_data().own == (chosen != "broken")
    run_those_that_ask(cells)


def of(*sources: str) -> list:
    return [nbformat.v4.new_code_cell(source) for source in sources]


SETUP = "from mlp_course import Network\nfrom mlp_course.exercises import my_data"


def test_a_cell_that_takes_two_classes_for_granted_is_found():
    data = "data = my_data()"
    good = "net = Network([2, 4, len(data.y)], rng=0)\nnet.backprop(data.x, data.y)"
    bad = "net = Network([2, 4, 1], rng=0)\nnet.backprop(data.x, data.y)"
    assert run_those_that_ask(of(SETUP, data, "1 / 0", good, bad)) == 3
    CHOSEN["three classes"]()
    assert run_those_that_ask(of(SETUP, data, good)) == 2
    with pytest.raises(ValueError, match="1"):
        run_those_that_ask(of(SETUP, data, bad))
