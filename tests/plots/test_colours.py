"""What is drawn is seen by everybody: series are told apart by colour, for four kinds of eyes, or by dash and mark.

ΔE is CIEDE2000, for usual eyes and for three deficiencies as Machado, Oliveira and Fernandes (2009) simulate them; the
least of the four counts. Contrast is that of WCAG 2.2. Pictures have white paper in a light page and in a dark one.
All interactives: MLP_COURSE_EXHAUSTIVE=1 uv run --group dev pytest tests/plots/test_colours.py
"""

import itertools
from functools import lru_cache

import colour_vision
import drawn
import gallery
import interactives
import numpy as np
import pytest
from rotation import part

from mlp_course.exercises import card
from mlp_course.plots import palette, stills

APART = 20  # ΔE
LINES = 3.0
LETTERS = 4.5
NO_FIGURES = {"side_by_side", "name_levels"}
DARK_PAGE = "#111111"
LABS = {
    "Lab('three spirals', seeds=2, trained=3).pin().look(1, 2)",
    "Lab('curve', seeds=2, trained=3).pin()",
    "Lab(scrub='eta', seeds=2, trained=3, mark=0.1)",
}
least_distance = lru_cache(maxsize=None)(colour_vision.least_distance)


def faults(figure) -> list[str]:
    """What somebody cannot see in a figure."""
    found = []
    for ax in figure.axes:
        recorder = drawn.series(ax)
        found += pale(recorder)
        found += alike(recorder.lines, lambda line: line.dashes)
        found += alike(recorder.marks, shape_of)
    for colour, behind, text in drawn.letters(figure):
        if palette.contrast(colour, behind) < LETTERS:
            found.append(f"letters {colour} on {behind}: {text[:20]!r}")
    return sorted(set(found))


def pale(recorder) -> list[str]:
    """Lines and marks that hardly differ from the paper; grey lines of a grid may."""
    lines = [line.colour for line in recorder.lines if line.ink.upper() != palette.GRID]
    marks = [max((mark.face, mark.edge), key=contrast) for mark in recorder.marks]
    return [f"{colour} on paper: {contrast(colour):.1f}" for colour in (*lines, *marks) if contrast(colour) < LINES]


def contrast(colour: str) -> float:
    return palette.contrast(colour) if colour else 1.0


def shape_of(mark):
    """What tells marks apart that have one colour: their shape, and whether they are hollow."""
    return mark.shape, mark.face.upper() in ("", palette.PAPER)


def alike(things, form) -> list[str]:
    """Pairs of one form in colours that some eyes cannot tell apart; what has one ink is one series."""
    found = []
    for first, second in itertools.combinations(sorted(things), 2):
        if form(first) == form(second) and first.ink != second.ink:
            delta = least_distance(first.colour, second.colour)
            if delta < APART:
                found.append(f"{first.colour} and {second.colour}: {delta:.0f}")
    return found


@pytest.fixture(scope="module")
def pictures():
    return gallery.each()


def test_the_gallery_holds_every_still_picture(pictures):
    assert set(stills.__all__) - NO_FIGURES <= set(pictures)


def test_still_pictures_are_seen_by_everybody(pictures):
    found = {name: faults(pictures[name]) for name in part(sorted(pictures), of=3)}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize("source", part(sorted({*interactives.EACH, *LABS}), of=6))
def test_interactives_are_seen_by_everybody(source):
    for panel in interactives.made(source).panels:
        panel.render()
        assert faults(panel.figure) == []


@pytest.mark.parametrize("looks", [palette.SERIES, palette.CLASSES, palette.WEIGHT, tuple(palette.EIGENVALUE.values())])
def test_what_is_drawn_together_differs_in_more_than_colour(looks):
    for first, second in itertools.combinations(looks, 2):
        different = least_distance(first.colour, second.colour) >= APART
        assert different or first.marker != second.marker, (first, second)
    assert all(palette.contrast(palette.outline(look.colour)) >= LINES for look in looks)


@pytest.mark.parametrize("page", [palette.PAPER, DARK_PAGE])
def test_the_edges_of_cards_are_seen_on_a_light_page_and_on_a_dark_one(page):
    shade = [card.COLOURS[status] for status in card.COLOURS]
    assert {colour: found for colour in shade if (found := palette.contrast(colour, page)) < LINES} == {}


def test_pictures_bring_their_own_paper():
    for figure in (stills.complex_nudges(), interactives.made("NeuronPlane()").panels[0].figure):
        assert figure.get_facecolor() == (1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("first", "second", "known"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distances_are_those_that_sharma_wu_and_dalal_give(first, second, known):
    assert colour_vision.distance(np.array(first), np.array(second)) == pytest.approx(known, abs=5e-5)


def test_a_deficiency_takes_away_what_it_should():
    red, green, blue = "#C00000", "#007A00", "#0000C0"
    apart = {
        eyes: colour_vision.distance(colour_vision.seen_by(eyes, red), colour_vision.seen_by(eyes, green))
        for eyes in colour_vision.EYES
    }
    assert apart["deuteranopia"] < apart["usual"] / 2 and apart["tritanopia"] > apart["usual"] / 2
    assert colour_vision.least_distance(red, blue) > APART
