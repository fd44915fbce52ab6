"""A lab of pictures shows what the network answers: to some of them, and on the plane of their widest shadow."""

import numpy as np

from mlp_course.explore import Lab
from mlp_course.plots import palette


def test_digits_are_named_and_have_borders_on_a_plane():
    lab = Lab("digits", sizes=(64, 10), seeds=1, trained=1)
    panel = lab.panel("answer")
    truth = lab.run.test.labels[: len(panel.captions)]
    answers = lab.view.answer(panel.shown.x).argmax(axis=0)
    assert [caption.get_text()[0] for caption in panel.captions] == [str(answer) for answer in answers]
    assert lab.panel("answer").picture.alt.startswith(f"12 test pictures of digits, {(answers == truth).sum()} of them")

    on_the_plane = lab.view.answer(panel.shadow.lift(panel.plane.grid)).reshape(10, *2 * [panel.plane.resolution])
    np.testing.assert_array_equal(panel.plane.image.get_array()[..., :3], palette.class_colours(on_the_plane))
    before = panel.plane.line.get_xydata()
    lab.train(epochs=1)
    assert not np.array_equal(panel.plane.line.get_xydata(), before)


def test_a_name_stands_among_the_shadows_of_its_digit():
    panel = Lab("digits", sizes=(64, 10), seeds=1).panel("answer")
    left, right, bottom, top = panel.plane.extent
    for k, name in enumerate(panel.names):
        x, y = name.get_position()
        assert name.get_text() == str(k)
        assert left < x < right
        assert bottom < y < top
