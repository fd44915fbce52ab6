"""Strokes become a picture: the same wherever and however large one writes."""

import numpy as np
import pytest

from mlp_course.datasets.strokes import picture_of

TURNS = np.linspace(0, 3 * np.pi, 40)
CURL = [list(zip(TURNS * np.cos(TURNS), TURNS * np.sin(TURNS), strict=True))]


def test_a_picture_does_not_depend_on_where_and_how_large_one_writes():
    moved = [[(3 + 7 * x, 7 * y - 2) for x, y in stroke] for stroke in CURL]
    assert np.allclose(picture_of(moved), picture_of(CURL))
    assert picture_of(CURL).shape == (8, 8) and 0 <= picture_of(CURL).min() < picture_of(CURL).max() <= 1


def test_ink_is_the_area_of_the_pen():
    """A dot is a disc, a line is a bar with two half discs: their areas, counted in dots."""
    line = picture_of([[(0, 0), (0, 1)]], (32, 32), pen=0.1)  # fills 20/28 of the frame; its radius is a tenth of that
    share = 20 / 28
    area = share**2 * (0.8 * 0.2 + np.pi * 0.1**2)
    assert line.mean() == pytest.approx(area, rel=0.02)
    assert np.abs(line[:, ::-1] - line).max() < 0.3 and line[:, :8].max() == 0  # upright, in the middle


def test_up_is_up():
    """A 7 has its bar in the upper rows."""
    seven = picture_of([[(0.3, 0.9), (0.7, 0.9), (0.5, 0.1)]])
    assert seven[:2].sum() > 1.5 * seven[-2:].sum()


def test_a_large_frame_has_its_centre_of_mass_in_the_middle():
    picture = picture_of([[(0, 0), (0, 1), (0.6, 1)]], (28, 28))
    rows, columns = np.mgrid[:28, :28] + 0.5
    assert (picture * rows).sum() / picture.sum() == pytest.approx(14, abs=0.1)
    assert (picture * columns).sum() / picture.sum() == pytest.approx(14, abs=0.1)


@pytest.mark.parametrize(
    ("strokes", "says"),
    [([], "no stroke"), ([[]], "no stroke"), ([[(1, 2, 3)]], r"\(1, 3\)"), ([[(0, float("nan"))]], "finite")],
)
def test_what_is_no_drawing_is_refused(strokes, says):
    with pytest.raises(ValueError, match=says):
        picture_of(strokes)
