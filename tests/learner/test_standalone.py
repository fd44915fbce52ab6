"""What a function needs to stand in a file alone: the names from around it, and the lines that bind them."""

import numpy as np
import pytest

from mlp_course import Network, activations
from mlp_course.learner.kept_file import Unusable
from mlp_course.learner.module_text import blocks, names, with_definition, with_lines
from mlp_course.learner.standalone import definition, free_names, line_for


@pytest.mark.parametrize(
    ("source", "free"),
    [
        ("def f(z):\n    return np.exp(-z)", {"np"}),
        ("def f(z, eta=rate):\n    z = z * eta\n    return [g(x) for x in z]", {"rate", "g"}),
        ("def f(n):\n    return n * f(n - 1) if n else 1", {"f"}),
        ("def f(x):\n    import math\n    def inner(y):\n        return math.exp(x + y + c)\n    return inner", {"c"}),
        ("@wrap\ndef f(x: Array) -> Array:\n    return len(x)", {"wrap", "Array"}),
        (
            "class C(Base):\n    size = n\n\n    def call(self, x):\n        return self.size + helper(x)",
            {"Base", "n", "helper"},
        ),
        ("def f():\n    global count\n    count += 1", {"count"}),
        ("def f(W):\n    W.T @ W\n    return W.shape", set()),
    ],
)
def test_free_names_are_those_from_around_it(source, free):
    assert free_names(source) == free


def test_a_name_is_bound_by_an_import_or_a_plain_value():
    assert line_for("np", np) == "import numpy as np"
    assert line_for("Network", Network) == "from mlp_course import Network"
    assert line_for("sigma", activations.tanh) == "from mlp_course.activations import tanh as sigma"
    assert line_for("norm", np.linalg.norm) == "from numpy.linalg import norm"
    assert [line_for("eta", value) for value in (0.5, 3, "a", True)] == [
        "eta = 0.5",
        "eta = 3",
        "eta = 'a'",
        "eta = True",
    ]
    assert line_for("x", np.zeros(3)) is None and line_for("f", lambda: 0) is None


def test_a_builtin_or_a_lambda_has_no_definition():
    for f in (len, lambda z: z, np.exp):
        with pytest.raises(Unusable):
            definition(f)


def test_marks_tell_what_was_edited():
    text = with_definition('"""Mine."""\n', "f", "def f(x):\n    return x\n", chapter=2)
    (block,) = blocks(text)
    assert (block.name, block.untouched) == ("f", True) and "# f: kept from chapter 2 (" in text
    assert not blocks(text.replace("return x", "return x + 1"))[0].untouched
    assert not blocks(text.replace("# f: kept", "# g: kept"))[0].untouched
    again = with_definition(text, "f", "def f(x):\n    return 2 * x\n", chapter=2)
    assert again.count("def f") == 1 and "2 * x" in again and blocks(again)[0].untouched
    with pytest.raises(Unusable, match="edited by hand"):
        with_definition(text.replace("return x", "return x + 1"), "f", "def f(x):\n    return x\n", chapter=2)


def test_lines_go_below_the_imports_and_only_once():
    text = '"""Mine."""\n\nimport math\n\nx = 3\n'
    more = with_lines(text, {"np": "import numpy as np", "x": "x = 4", "math": "import math"})
    assert more == '"""Mine."""\n\nimport math\nimport numpy as np\n\nx = 3\n'
    assert with_lines("", {"np": "import numpy as np"}) == "import numpy as np\n"
    assert names(more) == {"math", "np", "x"}
