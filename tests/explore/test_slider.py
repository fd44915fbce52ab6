"""Sliders move by index and by value, through numbers that people choose."""

from mlp_course.explore import Slider
from mlp_course.explore.widgets.text import logarithmic, short, steps


def test_slider_moves_by_index_and_by_value():
    slider = Slider(logarithmic(0.01, 10), 0.5, "η", "learning rate η")
    seen = []
    slider.observe(lambda change: seen.append(change.new), "value")
    assert slider.texts[slider.index] == "0.5"
    slider.set_state({"index": slider.index + 1})
    assert slider.value == 0.7 == seen[-1]
    slider.value = 2.9
    assert (slider.value, slider.texts[slider.index]) == (3.0, "3")
    assert Slider([1, 2, 3], 2.5, "x").values == [1, 2, 2.5, 3]
    assert logarithmic(0.1, 1) == [0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1.0]
    assert steps(-1, 1, 0.5) == [-1, -0.5, 0, 0.5, 1]
    assert [short(v) for v in (0.5, -2, 0.00012345, 1000)] == ["0.5", "−2", "0.000123", "1e+03"]
