"""The smallest notebooks without a fault, for the tests of the rules: exercises alone, and a chapter."""

import nbformat
import rules

SOLUTION = "<details><summary>Solution</summary>\n\n```python\ndef f(x):\n    return x\n```\n\n</details>"
SYMBOLS = "<details><summary>New symbols</summary>\n\n| symbol | meaning |\n|---|---|\n| $a$ | one |\n\n</details>"
NUMBERED = "\n".join(f"{number}. A question?" for number in range(1, 9))
ANSWERS = f"<details><summary>Answers</summary>\n\n{NUMBERED}\n\n</details>"


def code(source, *tags, shows=False, hidden=False):
    cell = nbformat.v4.new_code_cell(source, metadata={"tags": list(tags)} if tags else {})
    if hidden:
        cell.metadata["jupyter"] = {"source_hidden": True}
    if shows:
        cell.outputs = [nbformat.v4.new_output("stream", text="1\n")]
    return cell


def text(source, *tags):
    return nbformat.v4.new_markdown_cell(source, metadata={"tags": list(tags)} if tags else {})


def stored(cells, prefix="01"):
    """A notebook of these cells as a build would leave it."""
    notebook = nbformat.v4.new_notebook(cells=cells)
    for number, cell in enumerate(rules.code_cells(notebook), start=1):
        cell.execution_count = number
    for number, cell in enumerate(notebook.cells):
        cell.id = f"{prefix}-{number:08x}"
    return notebook


def exercises():
    cells = [text("# 1. Try\n\n**Objectives**"), code("import math"), text("## Exercises")]
    for _ in range(2):
        cells += [code("def f(x):\n    ...", "exercise"), code("f(1)"), text(SOLUTION, "solution")]
    return stored([*cells, text("## The lab\n\n![a lab](x.png)"), text("## Recap")])


def chapter():
    cells = [
        text("# 2. Try\n\n**Objectives**\n\n**Time:** about 35 minutes."),
        code("import math"),
        text(SYMBOLS),
        text("## Warm-up\n\n1. What?\n2. When?\n3. Why?"),
    ]
    for number in (1, 2, 3):
        cells += [
            text(f"## Station {number} of 3: a name\n\n" + "word " * 100),
            code('Predict("a question")', shows=True),
            code("double = 2 * math.pi\nprint(double)", shows=True),
            code("for n in range(3):\n    print(n)", "experiment", shows=True),
            code('# Check: is it so?\nprint(f"{double:.2f}")\nassert double > 6', "proof", "row-A1", hidden=True),
            text("**1. Yours** (3 minutes)."),
            code("def f(x):\n    ...", "exercise"),
            code("check(f)", shows=True),
            text(SOLUTION, "solution"),
            text("**In your own words:** why?"),
        ]
    cells += [text("## The lab\n\n![a lab](x.png)"), code("Lab()", shows=True), text("## Recap")]
    return stored([*cells, text(f"## Self-test\n\n{NUMBERED}"), text(ANSWERS, "answers")], prefix="02")
