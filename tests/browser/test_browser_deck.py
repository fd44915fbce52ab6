"""The live deck of the golden chapter as a hall sees it; .ci/run walks another one with every commit, too."""

from walk_deck import GOLDEN, hall_of, walk

from mlp_course.teach.slides import LONGEST


def test_every_slide_fits_its_letters_are_large_and_no_key_is_lost(browser, tmp_path):
    screen, theme = hall_of(GOLDEN)
    assert walk(browser, GOLDEN, LONGEST, [screen], [theme], tmp_path) == []
