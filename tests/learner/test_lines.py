"""Which line of a traceback is the learner's own."""

import numpy as np
from notebook_cell import run_cell

from mlp_course.learner.lines import line_of_return, own_line


def raised_by(f, *args) -> BaseException:
    try:
        f(*args)
    except Exception as error:
        return error


def test_the_line_of_an_error_is_the_learners_own_and_the_innermost():
    cell = "import numpy as np\n\ndef inner(x):\n    return np.linalg.inv(x)\n\ndef outer(x):\n    return inner(x)\n"
    outer = run_cell(cell, {})["outer"]
    assert own_line(raised_by(outer, np.zeros((2, 2)))) == (4, "return np.linalg.inv(x)")


def test_an_error_of_a_library_or_of_the_package_has_no_line_of_the_learners():
    assert own_line(ValueError("never raised")) == (None, "")
    names = run_cell("f = 1", {})
    exec(compile("def f():\n    return 1 / 0\n", np.__file__, "exec"), names)
    error = raised_by(names["f"])
    error.__traceback__ = error.__traceback__.tb_next
    assert own_line(error) == (None, "")


def test_code_without_source_has_a_line_number_alone():
    names = {}
    exec("def f():\n    return 1 / 0\n", names)
    error = raised_by(names["f"])
    error.__traceback__ = error.__traceback__.tb_next
    assert own_line(error) == (2, "")


def test_the_line_of_return_is_the_last_one():
    names = run_cell("\ndef f(x):\n    if x:\n        return 1\n    return 2  # two\n", {})
    assert line_of_return(names["f"]) == (5, "return 2  # two")
    assert line_of_return(len) == line_of_return(np.float64) == (None, "")


def test_an_error_at_an_instruction_without_a_line_is_put_on_the_first_line_of_its_function():
    """A time limit can end a loop at such an instruction."""

    def stopped():
        raise ValueError("here")

    stopped.__code__ = stopped.__code__.replace(co_linetable=b"")
    error = raised_by(stopped)
    assert error.__traceback__.tb_next.tb_lineno is None
    assert own_line(error) == (stopped.__code__.co_firstlineno, "def stopped():")
