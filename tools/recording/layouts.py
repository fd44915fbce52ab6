"""How wide pictures are recorded, and with how many pixels: once for a desktop's column of text, once for a phone."""

from typing import NamedTuple

LETTERS = 14.0  # CSS pixels


class LayoutOf(NamedTuple):
    """The width that the pictures have in the page, in CSS pixels, and how many pixels each of these has."""

    room: int
    ratio: float


LAYOUTS = {"wide": LayoutOf(720, 1.0), "phone": LayoutOf(350, 2.0)}
ONE_FOR_ALL = {"phone": LayoutOf(350, 1.25)}


def fit(picture, layout: LayoutOf) -> None:
    """Tell a picture, as a page does, how much room there is."""
    wanted = {"room": layout.room, "ratio": layout.ratio, "letters": LETTERS, "tallest": 0, "whole": False}
    if any(getattr(picture, name) != value for name, value in wanted.items()):
        picture.set_state(wanted)
