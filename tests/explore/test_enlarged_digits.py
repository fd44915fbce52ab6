"""Enlarged digits: the copies shown are those that are trained on."""

import numpy as np
import pytest

from mlp_course.explore import EnlargedDigits


def test_enlarged_digits_shows_the_copies_it_trains_on():
    more = EnlargedDigits(seeds=3)
    big = more.enlarged()
    assert len(big) == 1000
    np.testing.assert_array_equal(more.images[0].get_array(), more.small.images[0])
    np.testing.assert_array_equal(more.images[7].get_array(), big.images[102])
    for name, band in more.bands.items():
        np.testing.assert_allclose(band.line.get_ydata(), np.median(more.accuracy()[name], axis=1))
    alone = more.accuracy(alone=True)
    more.controls["copies"].value = 0
    assert more.accuracy() is alone
    np.testing.assert_allclose(more.alone["moved"].get_ydata(), np.median(alone["moved"], axis=1))
    assert len(more.enlarged()) == 100 and not np.any(more.images[5].get_array())
    centred, moved = (np.median(values[-1]) for values in more.accuracy().values())
    more.controls["copies"].value, more.controls["shift"].value = 9, 1.0
    assert np.median(more.accuracy()["moved"][-1]) > moved + 0.1
    assert centred > moved + 0.2


def test_a_negative_shift_is_said_clearly():
    with pytest.raises(ValueError, match="shift should be finite and at least 0"):
        EnlargedDigits(shift=-1)
