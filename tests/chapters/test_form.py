"""Chapters keep the rules of their form; and each rule finds what breaks it."""

import anatomy
import cell_rules
import nbformat
import pytest
import rules
import text_rules
from build_notebooks import read_source
from sound_chapter import chapter, code, stored, text

pytestmark = pytest.mark.chapters

NAMES = [path.stem for path in rules.chapters()]


def all_faults(notebook, number):
    found = cell_rules.cell_faults(notebook) + text_rules.form_faults(notebook, number)
    return rules.storage_faults(notebook) + rules.exercise_faults(notebook, number) + found


def test_chapters_keep_the_rules():
    found = {name: form_faults(name) for name in NAMES}
    assert {name: faults for name, faults in found.items() if faults} == {}


def form_faults(name):
    notebook = nbformat.read(rules.FOLDER / f"{name}.ipynb", as_version=4)
    return cell_rules.cell_faults(notebook) + text_rules.form_faults(notebook, int(name[:2]))


def test_a_sound_chapter_has_no_fault():
    assert all_faults(chapter(), 2) == []


def first(notebook, start):
    return next(cell for cell in notebook.cells if cell.source.startswith(start))


def change(start, **changes):
    """A fault: the first cell that begins so is changed."""
    return lambda notebook: first(notebook, start).update(**changes)


def without(start):
    return lambda notebook: notebook.cells.remove(first(notebook, start))


def lesson(source):
    return change("double =", source=source)


def test_a_comparison_is_followed_through_the_experiments_to_best_eta():
    functions = {"run": anatomy.tree("def run():\n    return best_eta(scores())").body}
    assert cell_rules.leads_to("best_eta", anatomy.tree("print(page.run())"), functions)
    assert cell_rules.leads_to("best_eta", anatomy.tree("best_eta(x)"), {})
    assert not cell_rules.leads_to("best_eta", anatomy.tree("page.walk(); run"), functions)
    assert cell_rules.leads_to("best_eta", anatomy.tree("backpropagation.deep_run()"), cell_rules.experiments())
    assert not cell_rules.leads_to("best_eta", anatomy.tree("backpropagation.race()"), cell_rules.experiments())


CELL_FAULTS = {
    "setup 'import math': 9 lines, over 8": change("import", source="import math\n" * 9),
    "9 lines, over 8": lesson("print(1)\n" * 9),
    "13 lines, over 12": change("for n", source="print(1)\n" * 13),
    "99 columns, over 88": lesson("#" * 99 + "\nprint(1)"),
    "it imports; the setup does that": lesson("import re\nprint(re)"),
    "it shows nothing": change("double =", outputs=[]),
    "question 'Predict(\"a question\")': it shows nothing": change("Predict", outputs=[]),
    "g is defined and not called": lesson("def g(x):\n    return g(x)\nprint(1)"),
    "two bindings in one line": lesson("a, b = 1, 2\nprint(a)"),
    "proof '# Check: is it so?': two bindings": change("# Check", source="# Check: is it so?\na = b = 1"),
    "two statements in line 1": lesson("a = 1; print(a)"),
    "a comprehension in a comprehension": lesson("print([[i for i in range(j)] for j in range(3)])"),
    "a walrus in a call": lesson("print((a := 1))"),
    "a chain of three comparisons": lesson("print(1 < 2 < 3 < 4)"),
    "a lambda with a default": lesson("print(lambda l=1: l)"),
    "name the third argument of linspace": lesson("print(np.linspace(0, 1, 5))"),
    "0 is no seed(…)": lesson("print(Network([2, 1], rng=0))"),
    "number is no seed(…)": lesson("print(np.random.default_rng(number))"),
    "None is no seed(…)": lesson("print(np.random.default_rng())"),
    "no tag of its row": lambda nb: first(nb, "# Check").metadata.update(tags=["proof"]),
    "its source is not hidden": lambda nb: first(nb, "# Check").metadata.pop("jupyter"),
    "it does not begin with '# Check: …?'": change("# Check", source="# It is so.\nprint(double)\nassert double"),
    "it asserts nothing": change("# Check", source="# Check: is it?\nprint(double)"),
    "it prints nothing that it found": change("# Check", source="# Check: is it?\nprint('yes')\nassert double"),
    "it compares, but nothing in it asks best_eta": lambda nb: first(nb, "# Check").metadata.tags.append("compares"),
}
TEXT_FAULTS = {
    "the title is not '# 2. …'": change("# 2.", source="# 3. Try\n\n**Objectives** about 35 minutes"),
    "no part 'The lab'": change("## The lab", source="## A lab"),
    "no part 'Recap'": without("## Recap"),
    "'word word": lambda nb: nb.cells.insert(5, text("word " * 181)),
    "no folded table of the new symbols": without("<details><summary>New symbols"),
    "no '## Warm-up' with 3 questions": change("## Warm-up", source="## Warm-up\n\n1. What?\n2. When?"),
    "2 stations, not 3 to 5": lambda nb: [nb.cells.pop(4) for _ in range(10)],
    "is station 2 of 3": change("## Station 2", source="## Station 3 of 3: a name"),
    "station 1 has 915 words, over 900": lambda nb: [nb.cells.insert(5, text("word " * 160)) for _ in range(5)],
    "station 1 takes 34.0 minutes, over 30": lambda nb: [nb.cells.insert(5, code("print(1)")) for _ in range(26)],
    "nothing is made in station 1": lambda nb: first(nb, "def f").metadata.update(tags=[]),
    "station 1 does not ask for a sentence": without("**In your own words"),
    "says about ['30'] minutes, and it takes 35": change("# 2.", source="# 2. Try\n\n**Objectives** about 30 minutes"),
    "does not say '(5 minutes)'": change("**1. Yours", source="**1. Yours**"),
    "7 questions in the self-test": change("## Self-test", source="## Self-test\n" + "\n1. What?" * 7),
    "with 8 answers": lambda nb: nb.cells[-1].metadata.update(tags=[]),
    "no alternative text: ![](x.png)": change("## The lab", source="## The lab ![](x.png)"),
}


@pytest.mark.parametrize("fault", CELL_FAULTS | TEXT_FAULTS)
def test_a_faulty_chapter_is_found_out(fault):
    notebook = chapter()
    (CELL_FAULTS | TEXT_FAULTS)[fault](notebook)
    assert any(fault in found for found in all_faults(notebook, 2)), all_faults(notebook, 2)


SOUND = [
    "x, y = pair(1)\nprint(x)",
    "print([i for i in range(3)], [i for i in range(4)])",
    "print(0 < 1 < 2, lambda l: l)",
    "print(1, 2, 3, max(1, 2, 3), np.where(a, b, c), f(1, 2, 3), np.linspace(0, 1, num=5))",
    "def g(x):\n    return x\ng(1)",
    "def g(x):\n    return x\nnudge(g, at=1)",
    "step = await later()\nstep",
    "print(moons(rng=seed(3 + n)), default_rng(seed(1)), Network([2, 1], rng=rng))",
]


@pytest.mark.parametrize("source", SOUND)
def test_a_sound_lesson_is_let_pass(source):
    notebook = chapter()
    lesson(source)(notebook)
    assert all_faults(notebook, 2) == []


def test_what_is_folded_does_not_count():
    notebook = chapter()
    notebook.cells.insert(5, text("word " * 100 + "<details>" + "word " * 100 + "</details>"))
    assert text_rules.form_faults(notebook, 2) == []


def test_a_folded_proof_is_written_in_the_source(tmp_path):
    """The folding of a proof is a part of the source, and a notebook without it is out of step."""
    (tmp_path / "02_try.py").write_text('# %% tags=["proof"] jupyter={"source_hidden": true}\n1\n', encoding="utf-8")
    assert read_source(tmp_path / "02_try.py").cells[0].metadata.get("jupyter") == {"source_hidden": True}


def test_minutes_are_words_cells_predictions_and_own_work():
    cells = [text("word " * 220 + "(7 minutes)"), code("1"), code("Predict(1)"), code("1", "proof"), code("check(f)")]
    (part,) = anatomy.parts(stored([text("# 2."), *cells[:1], *cells[1:]]))
    assert text_rules.minutes_of(part) == pytest.approx((220 + 2 + 1) / 110 + 1 + 2 + 7)
