"""The core route in earnest: who solves 0, 1, 2, 3 and 10 ends with a network of their own that reads digits.

One chapter, which takes its turn with the commit, is played with a fresh kernel a station, and of the others the
exercises alone; all of them station by station on request.
"""

import anatomy
import core_route
import pytest
from core_route import CORE
from rotation import turn
from sound_chapter import code, stored, text

from mlp_course.exercises.exercise import every

pytestmark = pytest.mark.chapters


def test_a_learner_on_the_core_route_ends_with_a_network_of_their_own_that_reads_digits(tmp_path):
    core_route.play(tmp_path, by_station=turn(CORE))
    asked = [name for name, exercise in every().items() if exercise.chapter in CORE]
    assert {name: core_route.verdicts(tmp_path).get(name) for name in asked} == dict.fromkeys(asked, "correct")
    assert core_route.accuracy(tmp_path) > 0.9


def test_a_station_is_a_sitting_and_what_follows_the_last_is_played_on():
    one = [text("## Station 1 of 2: a name"), code("n = 1")]
    two = [text("## Station 2 of 2: a name"), code("n = 2"), text("## The lab"), code("n = 3")]
    sittings = anatomy.sittings(stored([text("# 2. Try"), code("n = 0"), *one, *two]))
    runs = [[cell.source for cell in sitting.cells if cell.cell_type == "code"] for sitting in sittings]
    assert runs == [["n = 0"], ["n = 0", "n = 1"], ["n = 0", "n = 2", "n = 3"]]
