"""The live decks as a hall sees them: the golden chapter, and another one with every commit."""

import pytest
from rotation import seed_of_commit, turn
from walk_deck import SCREENS, THEMES, walk

from mlp_course.teach.lecture import lectures, read
from mlp_course.teach.slides import LENGTHS

GOLDEN = 3
OTHERS = tuple(number for number in lectures() if number != GOLDEN and read(number).slides())
HALLS = tuple((screen, theme) for screen in SCREENS for theme in THEMES)


@pytest.mark.parametrize("chapter", (GOLDEN, *turn(OTHERS)) if OTHERS else (GOLDEN,))
def test_every_slide_fits_its_letters_are_large_and_no_key_is_lost(chapter, browser, tmp_path):
    screen, theme = HALLS[(seed_of_commit() + chapter) % len(HALLS)]
    length = LENGTHS[-1]
    assert walk(browser, chapter, length, [screen], [theme], tmp_path) == []
