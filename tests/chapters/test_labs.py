"""Every chapter from 1 on has a lab in which η, batch size and activation change what is learned, before one's eyes."""

import ast

import anatomy
import nbformat
import numpy as np
import pytest
import rules
from standing_on import sources_for

pytestmark = pytest.mark.chapters

ASKED = ("eta", "batch_size", "activation")
NAMES = [path.stem for path in sorted(rules.FOLDER.glob("[0-9][0-9]_*.ipynb")) if not path.stem.startswith("00")]
EPOCHS = 2


def labs_of(name: str) -> list:
    """The labs of a chapter, made anew."""
    cells = anatomy.code_cells(nbformat.read(rules.FOLDER / f"{name}.ipynb", as_version=4))
    labs = []
    for cell in cells:
        last = anatomy.tree(cell.source).body[-1:]
        if last and isinstance(last[0], ast.Expr) and anatomy.lone_call(ast.unparse(last[0])) == "Lab":
            names = {}
            for source in sources_for(cells, cell):
                exec(source, names)
            *before, call = ast.parse(cell.source).body
            exec(compile(ast.Module(before, []), "cell", "exec"), names)
            labs.append(eval(compile(ast.Expression(call.value), "cell", "eval"), names))
    return labs


def pictures(lab) -> list[np.ndarray]:
    """Boundary (of digits: on the plane of their widest shadow) and curves after some epochs from the start."""
    lab.reset()
    lab.train(epochs=EPOCHS)
    return [lab.panel(name).picture.pixels.copy() for name in ("answer", "curves")]


@pytest.mark.parametrize("name", NAMES)
def test_a_lab_has_the_three_controls_and_each_changes_boundary_and_curves(name):
    lab = next(lab for lab in labs_of(name) if set(ASKED) <= set(lab.controls))
    etas = np.array(lab.controls["eta"].values)
    assert (etas[1:] / etas[:-1]).max() <= 2 and etas[-1] / etas[0] >= 1000, "η is not on a logarithmic slider"
    for knob in ASKED:
        before = pictures(lab)
        control = lab.controls[knob]
        control.value = control.values[control.index - 1 if control.index else 1]
        assert lab.error is None, lab.status.text
        for part, old, new in zip(("the answer", "the curves"), before, pictures(lab), strict=True):
            assert old.shape != new.shape or (old != new).any(), f"{knob} does not change {part}"
