"""The future of a bug in a real JupyterLab: guessed by keyboard, then two networks train, and it is said what came."""

IMPORTS = "from mlp_course.exercises import check"
WITHOUT_SLOPE = """def bp1(z, a, y, prime):
    return a - y

check(bp1)"""


def test_a_wrong_answer_is_guessed_at_and_trains_by_keyboard(open_notebook):
    notebook = open_notebook([IMPORTS, WITHOUT_SLOPE])
    cell = notebook.cell(1)
    cell.get_by_role("button", name="What would this do?").press("Enter")
    cell.get_by_role("radio", name="It crawls").press("Space")
    cell.get_by_role("radio", name="certain").press("Space")
    cell.get_by_role("button", name="That is my guess").press("Enter")
    reply = cell.get_by_role("status").filter(has_text="You said: it crawls (certain), but it looks healthy.")
    reply.wait_for()
    assert "The gradient check tells them apart" in reply.inner_text()
    cell.get_by_role("status").filter(has_text="It looks healthy.").last.wait_for()
    curves = cell.get_by_role("img").first
    assert "cost of your bp1" in curves.get_attribute("aria-label")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    cell.get_by_role("button", name="Another start").press("Enter")
    cell.get_by_role("status").filter(has_text="Start 2, after 100 epochs").wait_for()
    assert notebook.errors() == [] and notebook.console_errors == []
