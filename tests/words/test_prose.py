"""The chapters' text in words: no sign of Markdown, TeX or HTML is left in what is told."""

import re

import nbformat
import pytest

from mlp_course.words import prose, script
from mlp_course.words.formulas import formula

MARKS = re.compile(r"\\[A-Za-z(]|\$|(?<!\w)\*\*\w|</?[a-z]+>|^\|.*\|$", re.MULTILINE)


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        (r"\delta^{l-1}_j", "δ^{l−1}_j"),
        (r"\frac{\partial C}{\partial w^l_{jk}}", "∂C/∂w^l_{jk}"),
        (r"\frac{1}{2N} \sum (a - y)^2", "1/2N sum (a − y)^2"),
        (r"\frac{a - y}{2}", "(a − y)/2"),
        (r"\left( (W^{l+1})^T \delta^{l+1} \right) \odot \sigma'(z^l)", "( (W^{l+1})^T δ^{l+1} ) ⊙ σ'(z^l)"),
        (r"\begin{pmatrix} 1 & -2 \\ 0.5 & 1 \end{pmatrix}", "[1 −2; 0.5 1]"),
        (r"\sqrt{\hat{v}} + \varepsilon", "√v_hat + ε"),
        (r"\mathrm{Var}(u) \qquad \lvert x \rvert \cos \varphi", "Var(u)   | x | cos φ"),
        (r"w \leftarrow w - \eta \, C'(w)", "w ← w − η C'(w)"),
    ],
)
def test_a_formula_is_a_line_of_text(tex, said):
    assert formula(tex) == said


def test_a_table_is_told_row_by_row_and_a_fold_stays_folded():
    markdown = "**One** [link](a.ipynb):\n\n| $x$ | what |\n|---|---|\n| 1 | `a|b` |\n\n"
    markdown += "<details><summary>Solution</summary>\n\n```python\nx = 1\n```\n\n</details>"
    text = prose.told(markdown)
    assert text.lines == "One link (a.ipynb):\n\n- x: 1; what: a|b\n\n(Folded, 1: Solution)"
    assert [(summary, prose.lines(inside)) for summary, inside in text.folds] == [("Solution", "    x = 1")]


def test_nothing_of_markdown_is_left_in_any_chapter():
    found = []
    paths = [*script.folder().glob("[0-9]*.ipynb"), *script.folder().glob("further/[0-9]*.ipynb")]
    assert len(paths) > 20
    for path in paths:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                text = prose.told(cell.source)
                told = [text.lines, *(prose.lines(inside) for _, inside in text.folds)]
                prose_alone = re.sub(r"(?m)^    .*$", "", "\n".join(told))
                found += [(path.name, mark[0]) for mark in MARKS.finditer(prose_alone)]
    assert found == []
