"""A data set of one's own in a real JupyterLab: painted and kept by keyboard alone, and from then on the lesson's."""

PLACES = """import os
os.environ["MLP_COURSE_PROGRESS"] = "{folder}/progress.json"
os.environ["MLP_COURSE_MY_DATA"] = "{folder}/my_data.csv"
from mlp_course.exercises import my_data
from mlp_course.explore import ChooseData"""
PAINTED = [*["Space", "ArrowLeft"] * 4, "1", *["ArrowUp", "Space"] * 4]


def test_a_data_set_is_painted_and_kept_by_keyboard(open_notebook, tmp_path):
    notebook = open_notebook([PLACES.format(folder=tmp_path), "choose = ChooseData()\nchoose", "my_data()"])
    page = notebook.page
    cell = notebook.cell(1)
    status = cell.get_by_role("status")
    plane = cell.locator("canvas").first
    plane.wait_for()
    choice = cell.get_by_role("combobox", name="data set")
    choice.focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    status.filter(has_text="xor: 300 examples in 2 classes").wait_for()
    choice.select_option("painted by you")
    notebook.wait_for(lambda: plane.get_attribute("role") == "application", "the plane to take keys")
    plane.focus()
    for key in PAINTED:
        page.keyboard.press(key)
    status.filter(has_text="8 points: 4 of class 0, 4 of class 1. Press Keep").wait_for()
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    cell.get_by_role("button", name="Keep", exact=True).press("Enter")
    status.filter(has_text="Kept in my_data.csv: painted points, 8 examples in 2 classes.").wait_for()
    assert (tmp_path / "my_data.csv").read_text(encoding="utf-8").startswith("x_1,x_2,class\n0.0000,0.0000,0\n")
    assert notebook.value_of("repr(my_data())").startswith("Your data, my_data.csv (painted points): 8 examples")
    assert len(notebook.cells()) == 3, "no key went past the plane"
    assert notebook.errors() == [] and notebook.console_errors == []


def test_a_file_is_named_by_keyboard(open_notebook, tmp_path):
    (tmp_path / "people.csv").write_text("height,weight,kind\n" + "170,60,a\n180,80,b\n" * 4, encoding="utf-8")
    notebook = open_notebook([PLACES.format(folder=tmp_path), "ChooseData('a CSV file')"])
    cell = notebook.cell(1)
    status = cell.get_by_role("status")
    name = cell.get_by_role("textbox", name="file")
    name.fill(f"{tmp_path}/none.csv")
    name.press("Enter")
    status.filter(has_text="There is no file").wait_for()
    name.fill(f"{tmp_path}/people.csv")
    name.press("Enter")
    status.filter(has_text="people.csv: 8 examples in 2 classes.").wait_for()
    cell.get_by_role("button", name="Keep", exact=True).press("Enter")
    status.filter(has_text="Kept in my_data.csv: people.csv").wait_for()
    assert notebook.errors() == [] and notebook.console_errors == []
