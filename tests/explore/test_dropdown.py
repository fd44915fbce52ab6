"""Lists take names, pairs and things of one's own."""

import pytest

from mlp_course.explore import Dropdown


def test_dropdown_takes_names_pairs_and_things_of_your_own():
    names = Dropdown(["a", "b"], "b", "letter")
    assert (names.value, names.index, names.texts) == ("b", 1, ["a", "b"])
    names.set_state({"index": 0})
    assert names.value == "a"
    with pytest.raises(ValueError, match=r"There is no option 'z'\. There are: a, b"):
        names.value = "z"

    def mine():
        """Something of your own."""

    own = Dropdown(["a", "b"], mine)
    assert own.value is mine and own.texts == ["yours: mine", "a", "b"]
    own.offer(["c", "d"])
    assert (own.value, own.texts) == ("c", ["c", "d"])
