"""A module of one's own: correct answers are kept in a plain file, and `mine` runs them, or says why it does not."""

import inspect
import linecache
import subprocess
import sys
from copy import copy
from functools import partial
from itertools import count

import numpy as np
import pytest

from mlp_course.exercises import check, mine, verdict_of
from mlp_course.exercises.checking import Check
from mlp_course.exercises.keeping import keep, read
from mlp_course.exercises.live_card import live_card
from mlp_course.exercises.mine import keep_source
from mlp_course.explore import Lab
from mlp_course.learner import module_text, my_network
from mlp_course.learner.calls import call

CELLS = count()
SIGMOID = "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
WITH_HELPER = """import numpy as np
from mlp_course.activations import tanh as th
from mlp_course import Network

half = 0.5

def doubled(z):
    return 2 * half * th(z / 2)

def sigmoid(z):
    n = Network
    return half * (1 + doubled(z))
"""
OWN_NETWORK = """import numpy as np


class MyNetwork:
    def __init__(self, sizes, rng):
        pairs = list(zip(sizes[:-1], sizes[1:]))
        self.W = [None, *(rng.normal(size=(n, k)) / np.sqrt(k) for k, n in pairs)]
        self.b = [None, *(np.zeros((n, 1)) for n in sizes[1:])]

    def activations(self, x):
        a = [x]
        for W, b in zip(self.W[1:], self.b[1:]):
            a.append(1 / (1 + np.exp(-(W @ a[-1] + b))))
        return a

    def feedforward(self, x):
        return self.activations(x)[-1]

    def update(self, x, y, eta):
        a, m = self.activations(x), x.shape[1]
        delta = a[-1] - y
        for l in range(len(self.W) - 1, 0, -1):
            W = self.W[l].copy()
            self.W[l] -= eta / m * delta @ a[l - 1].T
            self.b[l] -= eta * delta.mean(axis=1, keepdims=True)
            delta = W.T @ delta * a[l - 1] * (1 - a[l - 1])
"""
SOFTMAX = """import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)
"""


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setenv("MLP_COURSE_MY_NETWORK", str(tmp_path / "my_network.py"))
    return my_network.place()


def cell(source: str, **names) -> dict:
    """Run a source as a notebook's cell, and return its names."""
    file, namespace = f"<cell {next(CELLS)}>", {"__name__": "__main__", **names}
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    exec(compile(source, file, "exec"), namespace)
    return namespace


def sigmoid_of(source: str, **names):
    return cell(source, **names)["sigmoid"]


def test_without_a_file_the_references_run_and_a_badge_says_so():
    bp1, sigmoid = both = mine("bp1", "sigmoid")
    assert repr(both) == "The reference runs for bp1, sigmoid: there is no my_network.py yet."
    assert sigmoid(0.0) == 0.5 and bp1(1.0, 1.0, 0.0, lambda z: 1.0) == 1.0 and both.own == []
    assert "<span" in both._repr_html_() and "there is no my_network.py yet" in both._repr_html_()


def test_a_single_one_is_called_as_the_function_it_is():
    one = mine("sigmoid")
    assert one(0.0) == 0.5 and one.__name__ == "sigmoid" and copy(one)(0.0) == 0.5
    assert list(inspect.signature(one).parameters) == ["z"] and verdict_of(one).correct
    lab = Lab(activation=mine("sigmoid", "sigmoid_prime"), backprop=mine("backprop"), n=8, seeds=1)
    lab.train(epochs=1)
    with pytest.raises(ValueError, match="no exercise is called 'sigmoids'"):
        mine("sigmoids")
    with pytest.raises(TypeError, match="takes the names of exercises"):
        mine()


def test_a_kept_answer_is_plain_python_and_runs(path):
    assert keep_source(sigmoid_of(SIGMOID), "sigmoid") == "Kept in my_network.py. check.keep(False) switches this off."
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""My network') and text.endswith("def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n")
    own = mine("sigmoid", "bp1")
    assert repr(own) == "Your code runs: sigmoid. The reference runs for bp1: my_network.py has none yet."
    assert own[0].__code__.co_filename == str(path)
    program = "from my_network import sigmoid; print(sigmoid(0.0))"
    run = subprocess.run([sys.executable, "-c", program], cwd=path.parent, capture_output=True, encoding="utf-8")
    assert run.stdout == "0.5\n", run.stderr


def test_what_a_function_needs_comes_with_it(path):
    assert "Kept" in keep_source(sigmoid_of(WITH_HELPER), "sigmoid")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[2:5] == [
        "from mlp_course import Network",
        "from mlp_course.activations import tanh as th",
        "half = 0.5",
    ]
    assert [block.name for block in module_text.blocks(path.read_text(encoding="utf-8"))] == ["doubled", "sigmoid"]
    assert mine("sigmoid").own == ["sigmoid"]


def test_a_class_is_kept_too():
    own = cell(OWN_NETWORK)["MyNetwork"]
    assert verdict_of(own).correct and "Kept" in keep_source(own, "MyNetwork")
    made = mine("MyNetwork")
    assert made.own == ["MyNetwork"] and made([2, 1], np.random.default_rng(0)).W[1].shape == (1, 2)


UNFIT = {
    "uses W of the notebook": "W = np.zeros(1)\ndef sigmoid(z):\n    return W + 1 / (1 + np.exp(-z))",
    "its name should be sigmoid": "sigmoid = lambda z: 1 / (1 + np.exp(-z))",
    "made inside another function": """
def make():
    one = 1
    def sigmoid(z):
        return one / (1 + np.exp(-z))
    return sigmoid
sigmoid = make()""",
    "alone in a file it does not give the same": """
n = -1
def sigmoid(z):
    return (n + 2 if n < 0 else 5) / (1 + np.exp(-z))
n = 0""",
}


@pytest.mark.parametrize("why", UNFIT)
def test_what_cannot_stand_alone_is_not_kept_and_said(why, path):
    said = keep_source(sigmoid_of("import numpy as np\n" + UNFIT[why]), "sigmoid")
    assert said.startswith("Not kept in my_network.py: ") and why in said and not path.exists()


def test_a_function_that_calls_the_courses_own_is_not_kept_until_that_is_ones_own(path):
    source = "def sigmoid_prime(z):\n    return sigmoid(z) * (1 - sigmoid(z))\n"
    prime = cell(source, sigmoid=mine("sigmoid"))["sigmoid_prime"]
    assert "it calls sigmoid, which is the course's and not yours yet" in keep_source(prime, "sigmoid_prime")
    keep_source(sigmoid_of(SIGMOID), "sigmoid")
    prime = cell(source, sigmoid=mine("sigmoid"))["sigmoid_prime"]
    assert "Kept" in keep_source(prime, "sigmoid_prime") and mine("sigmoid_prime").own == ["sigmoid_prime"]
    assert path.read_text(encoding="utf-8").count("def sigmoid(z)") == 1


def test_the_courses_own_of_a_name_that_is_an_exercise_is_imported_inside(path):
    from mlp_course.activations import sigmoid

    source = 'def sigmoid_prime(z):\n    """The slope."""\n    return sigmoid.prime(z)\n'
    prime = cell(source, sigmoid=sigmoid)["sigmoid_prime"]
    assert "Kept" in keep_source(prime, "sigmoid_prime")
    inner = '    """The slope."""\n    from mlp_course.activations import sigmoid\n    return sigmoid.prime(z)\n'
    assert path.read_text(encoding="utf-8").endswith(inner)
    assert "Kept" in keep_source(sigmoid_of(SIGMOID), "sigmoid")
    assert mine("sigmoid", "sigmoid_prime").own == ["sigmoid", "sigmoid_prime"]
    short = cell("def sigmoid_prime(z): return sigmoid.prime(z)\n", sigmoid=sigmoid)["sigmoid_prime"]
    assert "has no room in it" in keep_source(short, "sigmoid_prime")


def test_a_better_answer_takes_the_place_of_the_first(path):
    keep_source(sigmoid_of(SIGMOID), "sigmoid")
    keep_source(sigmoid_of(WITH_HELPER), "sigmoid")
    text = path.read_text(encoding="utf-8")
    assert text.count("def sigmoid(z)") == 1 and "doubled(z))" in text and mine("sigmoid").own == ["sigmoid"]
    before = path.stat().st_mtime_ns
    keep_source(sigmoid_of(WITH_HELPER), "sigmoid")
    assert path.stat().st_mtime_ns == before, "the same answer again writes nothing"


def test_what_was_edited_by_hand_is_never_overwritten(path):
    keep_source(sigmoid_of(SIGMOID), "sigmoid")
    edited = path.read_text(encoding="utf-8").replace("1 / (1", "1.0 / (1") + "\n# a note of mine\n"
    path.write_text(edited, encoding="utf-8")
    said = keep_source(sigmoid_of(WITH_HELPER), "sigmoid")
    assert "the sigmoid in my_network.py was edited by hand, so it was left as it is" in said
    assert path.read_text(encoding="utf-8") == edited and mine("sigmoid").own == ["sigmoid"]
    path.write_text("sigmoid = 3\n", encoding="utf-8")
    assert "has another sigmoid, which was left" in keep_source(sigmoid_of(SIGMOID), "sigmoid")
    assert path.read_text(encoding="utf-8") == "sigmoid = 3\n"
    path.write_text("# mine\nimport math\n", encoding="utf-8")
    keep_source(sigmoid_of(SIGMOID), "sigmoid")
    assert path.read_text(encoding="utf-8").startswith("# mine\nimport math\nimport numpy as np\n")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"def sigmoid(z:\n", "my_network.py is no valid Python, line 1"),
        (b"1 / 0\n", "my_network.py stopped with ZeroDivisionError: division by zero in line 1"),
        (b"raise SystemExit\n", "my_network.py stopped with SystemExit"),
        (b"def sigmoid(z):\n    return z\n", "the one in my_network.py is not right yet"),
        (b"def sigmoid(z):\n    return zz\n", "the one in my_network.py is stopped by an error"),
        (b"def sigmoid(z):\n    return ...\n", "the one in my_network.py is not attempted yet"),
        (b"sigmoid = 3\n", "the one in my_network.py is "),
        (b"\xff\xfe\x00", "my_network.py cannot be read (no UTF-8)"),
        (b"", "my_network.py has none yet"),
        (b"print('loud')\n", "my_network.py has none yet"),
        (b"import my_network_missing\n", "stopped with ModuleNotFoundError"),
    ],
)
def test_a_broken_or_half_done_file_gives_a_sentence_and_the_reference(text, why, path, capsys):
    path.write_bytes(text)
    found = mine("sigmoid")
    assert why in repr(found) and found(0.0) == 0.5 and found.own == []
    keep_source(sigmoid_of(SIGMOID), "sigmoid")
    if "valid" in why or "UTF-8" in why:
        assert path.read_bytes() == text, "a file that cannot be read is left alone"
    assert capsys.readouterr() == ("", "")


def test_an_endless_file_is_stopped(path, monkeypatch):
    monkeypatch.setattr(module_text, "call", partial(call, seconds=0.2))
    path.write_text("while True:\n    pass\n", encoding="utf-8")
    assert "my_network.py ran too long" in repr(mine("sigmoid"))


def test_a_folder_or_a_place_that_is_not_there_is_said(path, monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_MY_NETWORK", str(tmp_path / "no" / "my_network.py"))
    assert "cannot be written" in keep_source(sigmoid_of(SIGMOID), "sigmoid")
    path.mkdir()
    monkeypatch.setenv("MLP_COURSE_MY_NETWORK", str(path))
    assert "cannot be read" in repr(mine("sigmoid"))
    assert "Not kept" in keep_source(sigmoid_of(SIGMOID), "sigmoid")


# Asked once, easily switched off.


def test_the_first_correct_answer_asks_and_yes_keeps_all_so_far(path):
    checks = Check()
    first = checks(sigmoid_of(SIGMOID))
    assert "check.keep(True)" in dict(first.points)["Your module"] and not path.exists()
    second = checks(cell(SOFTMAX)["softmax"])
    assert second.correct and "Your module" not in dict(second.points)
    said = checks.keep()
    assert repr(said).count("Kept in my_network.py") == 2 and mine("sigmoid", "softmax").own == ["sigmoid", "softmax"]
    assert "Kept in my_network.py" in dict(checks(sigmoid_of(WITH_HELPER)).points)["Your module"]
    assert "not kept" in repr(checks.keep(False))
    quiet = Check()(sigmoid_of(SIGMOID))
    assert "Your module" not in dict(quiet.points) and "doubled" in path.read_text(encoding="utf-8")


def test_what_is_not_correct_is_never_kept(path):
    keep(settings={"my_network": True})
    for source in ("def sigmoid(z):\n    ...", "def sigmoid(z):\n    return z", "def sigmoid(z):\n    return zz"):
        assert not check(sigmoid_of(source)).correct
    assert not path.exists()


@pytest.mark.parametrize(("label", "wanted"), [("Keep my answers", True), ("Do not keep them", False)])
def test_the_card_has_a_button_for_each_answer(label, wanted, path):
    checks = Check()
    card = live_card(checks(sigmoid_of(SIGMOID)))
    buttons = {b.description: b for b in card.children[-2].children}
    buttons[label].click()
    assert read()[0]["settings"] == {"my_network": wanted} and path.exists() is wanted
    assert buttons["Keep my answers"].disabled and 'role="status"' in card.children[-1].children[0].value
