"""Predictions in a real JupyterLab: what follows is covered until the choice, however cells are drawn."""

import nbformat
import pytest

SETUP = "import questions_of_this_test\nfrom mlp_course.explore import Predict, Slider"
QUESTIONS = """from mlp_course.questions import question

for number in (1, 2):
    question(
        f"which {number}",
        chapter=3,
        asks="Which of $w_1$ and $w_2$ moves $z = w_1 x_1 + w_2 x_2$ most, when $x = (1, 2)$?",
        choices={
            "$w_1$": "It stands first; its factor is one.",
            "$w_2$": "Its factor is the largest.",
            "both alike": "You treated the knobs fairly.",
        },
        answer="$w_2$",
        reason="The weighted input multiplies it by two.",
    )"""
TOLD = ("the largest", "multiplies it", "secret text", "secret output", "secret code")
OPEN = "open to all"
MODES = ("full", "contentVisibility", "defer", "none")
DRAW = """mode => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    notebook.notebookConfig = { ...notebook.notebookConfig, windowingMode: mode };
}"""
GO_TO = "async index => { await window.jupyterapp.shell.currentWidget.content.scrollToItem(index); }"
MOVE_ON = "by => { document.querySelector('.jp-WindowedPanel-outer').scrollTop += by; }"
SELECT = "index => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = index; }"
RESTART = "async () => { await window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart(); }"
# What is said as soon as the button is pressed, before any word of the kernel can be heard.
PRESS = """async button => {
    button.click();
    for (let step = 0; step < 20; step++) await null;
    return button.parentElement.innerText;
}"""
QUESTION = 1  # the number of its code cell


@pytest.fixture(autouse=True)
def questions(jupyter_server):
    """A module with two questions, beside the notebooks: their text is in no cell."""
    (jupyter_server.root / "questions_of_this_test.py").write_text(QUESTIONS, encoding="utf-8")


def text(source, *tags):
    return nbformat.v4.new_markdown_cell(source, metadata={"tags": list(tags)})


def code(source, *tags):
    return nbformat.v4.new_code_cell(source, metadata={"tags": list(tags)})


def chapter(predict='Predict("which 1")', fill=0):
    """A notebook's cells: a question, below it what is covered, and what is not."""
    filler = [text("\n\n".join(["A line that fills the page."] * 12)) for _ in range(fill)]
    covered = [text("The secret text.", "explain"), code('print("secret", "output")  # secret code', "explain")]
    return [code(SETUP), *filler, code(predict), *covered, text(f"This is {OPEN}."), code("1")]


def seen(notebook):
    """What can be read in the page of what should be covered."""
    words = notebook.page.evaluate("document.querySelector('.jp-Notebook').innerText")
    return [secret for secret in TOLD if secret in words]


def covered(notebook):
    return notebook.page.locator(".mlp-covered").count()


def asked(notebook, number=QUESTION):
    """The cell of a question, when it is drawn and ready."""
    cell = notebook.cell(number)
    cell.get_by_role("button", name="That is my guess").wait_for()
    return cell


def choose(cell, choice="both alike", sure="certain"):
    cell.get_by_role("radio", name=choice).check()
    cell.get_by_role("radio", name=sure).check()
    cell.get_by_role("button", name="That is my guess").click()
    cell.get_by_text("The answer:").wait_for()


def test_what_follows_is_covered_until_the_choice_however_cells_are_drawn(open_notebook):
    cells = chapter(fill=12)
    notebook = open_notebook(cells, run=False)
    for mode in MODES:
        notebook.page.evaluate(DRAW, mode)
        notebook.command("notebook:clear-all-cell-outputs")
        notebook.run_all()
        notebook.page.evaluate(GO_TO, len(cells) - 1)
        cell = asked(notebook)
        notebook.wait_for(lambda: covered(notebook) == 2, f"both cells to be covered ({mode})")
        notebook.page.get_by_role("paragraph").filter(has_text=OPEN).wait_for()
        assert seen(notebook) == [], mode
        choose(cell)
        notebook.wait_for(lambda: covered(notebook) == 0, f"all to be open ({mode})")
        assert set(seen(notebook)) >= {"multiplies it", "secret text", "secret code"}, mode
        cell.get_by_role("button", name="Ask again").click()
        notebook.wait_for(lambda: covered(notebook) == 2, f"both cells to be covered again ({mode})")
        assert seen(notebook) == [], mode
    assert notebook.errors() == []


def test_a_press_is_not_lost_when_the_page_moves_before_the_release(open_notebook):
    notebook = open_notebook(chapter(fill=2))
    radio = asked(notebook).get_by_role("radio", name="both alike")
    radio.hover()
    notebook.page.mouse.down()
    notebook.page.evaluate(MOVE_ON, 60)
    notebook.page.mouse.up()
    notebook.wait_for(radio.is_checked, "the choice, though the release met another line")


def test_it_stays_so_when_cells_come_and_go_and_when_it_runs_again(open_notebook):
    notebook = open_notebook(chapter())
    asked(notebook)
    notebook.wait_for(lambda: covered(notebook) == 2, "both cells to be covered")
    notebook.page.evaluate(SELECT, 0)
    notebook.command("notebook:insert-cell-below")
    asked(notebook, number=2)
    assert covered(notebook) == 2 and seen(notebook) == []
    notebook.page.evaluate(SELECT, 2)
    notebook.command("notebook:run-cell")
    choose(asked(notebook, number=2))
    notebook.wait_for(lambda: covered(notebook) == 0, "all to be open: the first run has no say any more")
    notebook.command("notebook:run-cell")
    asked(notebook, number=2)
    notebook.wait_for(lambda: covered(notebook) == 2 and not seen(notebook), "it to be asked anew")
    notebook.command("notebook:delete-cell")
    notebook.wait_for(lambda: covered(notebook) == 0, "all to be open where nobody asks")
    assert notebook.errors() == [] and notebook.console_errors == []


def test_nothing_stays_covered_without_a_kernel_and_readers_may_look_without_guessing(open_notebook):
    notebook = open_notebook(chapter())
    cell = asked(notebook)
    notebook.wait_for(lambda: covered(notebook) == 2, "both cells to be covered")
    said = cell.get_by_role("button", name="Show without guessing").evaluate(PRESS)
    assert "One moment: the kernel answers when it is free." in said
    cell.get_by_text("The answer:").wait_for()
    assert "One moment" not in cell.inner_text()
    assert covered(notebook) == 0 and "You said" not in cell.inner_text()
    cell.get_by_role("button", name="Ask again").click()
    notebook.wait_for(lambda: covered(notebook) == 2, "both cells to be covered again")
    notebook.page.evaluate(RESTART)
    notebook.wait_for(lambda: covered(notebook) == 0, "all to be open, as nobody could answer")


def test_two_questions_cover_each_their_own(open_notebook):
    first, second = chapter(), chapter('Predict("which 2")')
    notebook = open_notebook([*first, *second[1:]])
    asked(notebook)
    notebook.wait_for(lambda: covered(notebook) == 4, "both questions to cover what follows")
    choose(asked(notebook, number=4))
    notebook.wait_for(lambda: covered(notebook) == 2, "the second question's cells to be open")
    choose(asked(notebook))
    notebook.wait_for(lambda: covered(notebook) == 0, "all to be open")
    assert notebook.errors() == [] and notebook.console_errors == []


def test_by_keyboard_alone_and_heard(open_notebook):
    notebook = open_notebook(chapter())
    cell, keys = asked(notebook), notebook.page.keyboard
    focused = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
    cell.get_by_role("radio", name="w_1").focus()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    assert notebook.page.evaluate(focused) == "both alike"
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    cell.get_by_text("Say how sure you are.").wait_for()
    assert notebook.page.evaluate(focused) == "only guessing", "where something is missing, the focus goes there"
    keys.press("ArrowRight")
    keys.press("Tab")
    keys.press("Enter")
    reply = cell.get_by_role("status").filter(has_text="The answer:")
    reply.wait_for()
    said = reply.inner_text()
    assert said.startswith("✗ You said both alike (fairly sure), but it is not so. You treated the knobs fairly.")
    again = cell.get_by_role("button", name="Ask again")
    notebook.wait_for(lambda: notebook.page.evaluate(focused) == "Ask again", "the focus to follow")
    again.press("Enter")
    notebook.wait_for(lambda: notebook.page.evaluate(focused) == "w_1", "the focus to go back")
    assert cell.get_by_role("radio", checked=True).count() == 0
    assert len(notebook.cells()) == len([c for c in chapter() if c.cell_type == "code"]), "no key was a command"
    assert notebook.errors() == [] and notebook.console_errors == []


def test_it_keeps_nobody_out_in_light_or_dark_and_fits_a_narrow_page(open_notebook):
    warm_up = code("from mlp_course.explore import WarmUp\nWarmUp(3)")
    cells = [text("The page says $w_1$."), *chapter(), warm_up]
    notebook = open_notebook(cells, viewport={"width": 800, "height": 900})
    cell = asked(notebook)
    size = "node => getComputedStyle(node).fontSize"
    page = notebook.page.locator(".jp-MarkdownOutput p").first
    assert {label.evaluate(size) for label in cell.locator("label, legend, button").all()} == {page.evaluate(size)}
    height = "node => node.querySelector('mjx-container').getBoundingClientRect().height"
    formula = cell.locator("label").first
    formula.locator("mjx-container").wait_for()
    assert abs(formula.evaluate(height) - page.evaluate(height)) < 1, "formulas are as large as the page's"
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    choose(cell)
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    inner, outer = (
        cell.locator(".mlp-predict").bounding_box(),
        cell.locator(".jp-OutputArea-output").last.bounding_box(),
    )
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1


def test_the_choice_shows_the_picture_that_answers(open_notebook):
    predict = 'Predict("which 1", reveal=lambda: Slider([1, 2, 3], 2, "η", "learning rate η"))'
    notebook = open_notebook(chapter(predict))
    cell = asked(notebook)
    assert cell.get_by_role("slider").count() == 0
    choose(cell)
    cell.get_by_role("slider", name="learning rate η").wait_for()
    cell.get_by_role("button", name="Ask again").click()
    notebook.wait_for(lambda: cell.get_by_role("slider").count() == 0, "the picture to go")
    assert notebook.errors() == [] and notebook.console_errors == []


def test_stored_without_a_kernel_the_answer_is_folded_and_nothing_is_covered(open_notebook):
    notebook = open_notebook(chapter())
    asked(notebook)
    notebook.page.evaluate(RESTART)
    output = notebook.cells()[QUESTION]["outputs"][0]
    del output["data"]["application/vnd.jupyter.widget-view+json"]
    cells = chapter()
    cells[1].outputs = [nbformat.from_dict(output)]
    reader = open_notebook(cells, run=False)
    reader.page.get_by_text("Choose first; then look.").wait_for()
    assert set(seen(reader)) == {"secret text", "secret code"}
    reader.page.get_by_text("Choose first; then look.").click()
    reader.page.get_by_text("multiplies it").wait_for()
