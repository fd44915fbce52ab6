"""A widget that nobody holds is freed, and one that is shown lives until its cell runs again."""

import gc
import weakref
from ast import literal_eval

import numpy as np
import pytest
from interactives import CARDS, EACH, OTHERS, made
from ipywidgets.widgets.widget import _instances
from jupyter_client.manager import start_new_kernel

from mlp_course.explore import Lab, NeuronPlane, Picture, Slider
from mlp_course.explore.widgets.front import FRONT
from mlp_course.explore.widgets.pixels import lossless
from mlp_course.page import basics
from mlp_course.page.lifetime import Shared

PICTURE = "Picture.of(__import__('mlp_course').plots.new_figure(90, 90), 'nothing')"
PROGRAM = """import gc
from ipywidgets.widgets.widget import _instances
from mlp_course.explore import *
from mlp_course.explore.widgets.front import Front
from mlp_course.page.lifetime import Shared"""
LABS = "sum(isinstance(thing, Lab) for thing in gc.get_objects())"
# What the page has, but for scripts, layouts and styles of many widgets, which stay.
SHOWN = "{name for name, widget in _instances.items() if not isinstance(widget, Front | Shared)}"


def remains(source: str) -> list:
    """What is left of an interactive that was made, shown once, and dropped: it, its widgets, figures and panels."""
    interactive = made(source)
    panels = getattr(interactive, "panels", [])
    parts = [*panels, *(panel.picture for panel in panels), *getattr(interactive, "children", ())]
    known = [weakref.ref(part) for part in (interactive, *parts)]
    interactive._repr_mimebundle_()
    del interactive, panels, parts
    gc.collect()
    return [ref() for ref in known if ref() is not None]


@pytest.mark.parametrize("source", [*EACH, *OTHERS, *CARDS, PICTURE])
def test_what_is_dropped_is_freed(source):
    FRONT.open()  # which stays, for all widgets
    before = {*_instances.values()}
    assert remains(source) == []
    assert all(isinstance(widget, Shared) for widget in {*_instances.values()} - before), "ipywidgets keeps nothing"


def test_a_lab_that_learned_and_was_closed_is_freed():
    lab = Lab(seeds=2, controls=("data", "hidden", "eta", "preset", "paint")).train(epochs=1)
    lab.set("data", "curve")
    lab.close()
    known = weakref.ref(lab)
    del lab
    gc.collect()
    assert known() is None


def test_a_widget_that_refuses_its_arguments_leaves_nothing_behind():
    before = set(_instances)
    with pytest.raises(ValueError, match="There is no data set"):
        Lab("stars")
    assert set(_instances) == before


def test_a_container_of_somebody_elses_opens_what_it_shows():
    slider = Slider([1, 2, 3], 2, "x")
    assert slider.comm is None
    box = basics.VBox([slider])
    box.open()
    assert box.comm and slider.comm and _instances[slider.model_id] is slider
    box.close()
    assert slider.comm is None
    assert "application/vnd.jupyter.widget-view+json" in slider._repr_mimebundle_()[0], "it can be shown again"


def test_a_picture_is_whole_when_it_is_shown_however_often_it_changed():
    picture = Picture()
    for shade in (10, 20, 30):
        pixels = np.full((4, 5, 4), shade, np.uint8)
        picture.show(pixels)
    picture.open()
    assert picture.frame[16:] == lossless(pixels)
    picture.close()


class Notebook:
    """Cells with ids, run in a kernel as JupyterLab runs them."""

    def __init__(self):
        self.manager, self.client = start_new_kernel()

    def run(self, source: str, cell: str | None = None) -> str:
        """Run a cell; returns what it printed or raised, and notes which widgets were shown and closed."""
        metadata = {"cellId": cell} if cell else {}
        content = {"code": source, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        request = self.client.session.msg("execute_request", content, metadata=metadata)
        self.client.shell_channel.send(request)
        text, self.closed, self.opened = "", [], []
        while True:
            message = self.client.get_iopub_msg(timeout=120)
            kind, content = message["msg_type"], message["content"]
            if message["parent_header"].get("msg_id") != request["header"]["msg_id"]:
                continue
            if kind == "stream":
                text += content["text"]
            elif kind == "error":
                text += "\n".join(content["traceback"])
            elif kind == "comm_open":
                self.opened.append(content["comm_id"])
            elif kind == "comm_close":
                self.closed.append(content["comm_id"])
            elif kind == "status" and content["execution_state"] == "idle":
                return text.strip()

    def count(self) -> int:
        """How many labs the kernel holds."""
        return int(self.run(f"print({LABS})"))

    def shown(self) -> set[str]:
        """The names of what the page has."""
        return set(literal_eval(self.run(f"print([*{SHOWN}])")))


@pytest.fixture(scope="module")
def kernel():
    """A notebook with its kernel, for several tests."""
    notebook = Notebook()
    yield notebook
    notebook.client.stop_channels()
    notebook.manager.shutdown_kernel(now=True)


@pytest.fixture
def notebook(kernel):
    """A notebook whose kernel has imported the interactives, and holds none."""
    kernel.run("__import__('ipywidgets').Widget.close_all()")
    for cell in "abcd":
        kernel.run("%reset -f", cell=cell)
    assert kernel.run(PROGRAM) == ""
    assert kernel.count() == 0
    return kernel


def test_a_lab_is_let_go_when_the_cell_that_shows_it_runs_again(notebook):
    notebook.run("Lab(seeds=1)", cell="a")
    shown = notebook.shown()
    assert notebook.count() == 1 and len(shown) > 20, "nobody but its cell holds it"
    notebook.run("gc.collect()", cell="other")
    assert notebook.count() == 1
    for _ in range(3):
        notebook.run("Lab(seeds=1)", cell="a")
        assert set(notebook.closed) == shown
        opened = set(notebook.opened)
        shown = notebook.shown()
        assert shown == opened, "layouts and styles of the first are those of the next"
        assert notebook.count() == 1
    notebook.run("6 * 7", cell="a")
    assert notebook.count() == 0
    assert not notebook.shown()


def test_what_a_variable_or_another_cell_holds_stays(notebook):
    notebook.run("lab = Lab(seeds=1)\nlab", cell="a")
    notebook.run("lab", cell="b")
    notebook.run("1", cell="a")
    assert notebook.closed == [] and notebook.count() == 1, "cell b shows it still"
    notebook.run("del lab", cell="c")
    assert notebook.count() == 1
    notebook.run("lab = Lab(seeds=1)", cell="b")
    assert notebook.closed and notebook.count() == 1
    notebook.run("lab", cell="d")
    notebook.run("lab.train(epochs=1)", cell="d")
    assert notebook.run("print(lab.run.epoch, lab.comm is not None)") == "1 True", "shown again, it opens again"


def test_labs_that_are_made_in_a_loop_and_not_shown_are_freed_while_it_goes_on(notebook):
    assert notebook.run(f"for _ in range(5):\n    Lab(seeds=1)\ngc.collect()\nprint({LABS})", cell="a") == "0"
    assert notebook.opened == []


def test_a_lab_that_trains_stops_when_its_cell_runs_again(notebook):
    notebook.run(
        "import weakref\nlab = Lab(seeds=1)\nknown = weakref.ref(lab)\nlab.transport.run.click()\nlab", cell="a"
    )
    assert notebook.run("print(known().runner.running)") == "True"
    notebook.run("lab = Lab(seeds=1)\nlab", cell="a")
    notebook.run("import asyncio\nawait asyncio.sleep(0.3)\ngc.collect()", cell="b")
    assert notebook.run("print(known())") == "None"


def test_the_card_of_a_check_is_let_go_when_it_is_run_again(notebook):
    source = "check = __import__('mlp_course.exercises').exercises.verdict_of\ncheck(lambda z: z, 'sigmoid')"
    notebook.run(source, cell="a")
    shown = notebook.shown()
    assert len(shown) > 3
    notebook.run(source, cell="a")
    assert set(notebook.closed) == shown and len(notebook.shown()) == len(shown)
    notebook.run("1", cell="a")
    assert not notebook.shown()


def test_without_the_ids_of_cells_what_is_shown_stays(notebook):
    notebook.run("Lab(seeds=1)")
    notebook.run("Lab(seeds=1)")
    notebook.run("Out.clear()\n_ = __ = ___ = None")
    assert notebook.count() == 2


def test_what_many_widgets_look_like_is_one_layout_and_one_style_that_stay_as_they_are():
    plane = NeuronPlane()
    assert plane.pictures.layout is plane.status.layout is not plane.layout
    with pytest.raises(AttributeError, match=r"this Layout is shared: .* one of its own, Layout\(width='3px'\)"):
        plane.pictures.layout.width = "3px"
    plane.pictures.layout = basics.Layout(width="3px")
    assert plane.status.layout.width is None
    here, there = basics.Button(), basics.Button()
    assert here.style is there.style and here.layout is there.layout
    with pytest.raises(AttributeError, match=r"this ButtonStyle is shared: .*, ButtonStyle\(button_color='red'\)"):
        here.style.button_color = "red"
