"""Two tasks one after the other: forgotten, stubbornly kept, or remembered."""

import numpy as np
import pytest

from mlp_course.explore import TwoTasks


def test_two_tasks_forgets_is_stubborn_and_remembers():
    tasks = TwoTasks()
    none, ones, fisher = (np.median(tasks.final(b), axis=-1) for b in ("none", "all ones", "Fisher"))
    assert (none[:, :1] == none).all() and none[0, 0] < 0.6 < 0.9 < none[1, 0]
    np.testing.assert_array_equal(ones[:, 0], fisher[:, 0])
    assert ones[0, -1] > 0.9 and ones[1, -1] < 0.2
    assert fisher.min(axis=0).max() > 0.84 > 0.8 > ones.min(axis=0).max()
    for task in (0, 1):
        np.testing.assert_allclose(tasks.ends[task].line.get_ydata(), fisher[task])
        np.testing.assert_allclose(tasks.bands[task].line.get_ydata()[-1], fisher[task, 0])
    tasks.controls["lam"].value = 0.02
    tasks.controls["b"].value = "all ones"
    for task in (0, 1):
        np.testing.assert_allclose(tasks.bands[task].line.get_ydata()[-1], ones[task, 3])
    assert tasks.here.get_xdata()[0] == 3
    assert f"{100 * ones[0, 3]:.0f} % on task 1" in tasks.status.text


def test_an_unknown_choice_is_said_clearly():
    with pytest.raises(ValueError, match="There is no option 'some'"):
        TwoTasks(b="some")
