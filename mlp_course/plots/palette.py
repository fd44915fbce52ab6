"""One home for the colours of the course: the same quantity has the same colour, marker and line in every picture.

The hues are those of Okabe and Ito (2008), which people with any of the usual forms of colour blindness tell apart;
those that label text or thin lines are darkened until their contrast on white is at least 4.5 : 1. Colour never
stands alone: classes differ in marker, quantities in line style as well.
"""

from typing import NamedTuple

import numpy as np


class Look(NamedTuple):
    """How one quantity looks: a colour, a line style and a marker."""

    colour: str
    line: str = "-"
    marker: str = "o"


INK = "#222222"
QUIET = "#5F5F5F"
GRID = "#DDDDDD"
PAPER = "#FFFFFF"

LIT = "#FFF2B3"  # behind what matters now
LOW = "#C3D5E2"  # a valley: pale enough for every line of the course to be seen on it

LOOKS = {
    "train": Look(INK, "-", "o"),
    "test": Look("#A3337A", "--", "s"),
    "cost": Look(INK, "-", "o"),
    "x": Look("#00735A", "-", "o"),
    "a": Look("#00735A", "-", "o"),
    "z": Look("#806000", "-.", "D"),
    "slope": Look("#1F6FA3", "--", "s"),
    "delta": Look("#B84800", "-", "^"),
    "gradient": Look("#6A4BA3", "-", "v"),
    "numeric": Look(QUIET, ":", "x"),
}

CLASSES = (
    Look("#0072B2", "-", "o"),
    Look("#E69F00", "--", "^"),
    Look("#009E73", "-.", "s"),
    Look("#CC79A7", ":", "D"),
    Look("#56B4E9", "-", "v"),
    Look("#D55E00", "--", "P"),
    Look("#F0E442", "-.", "X"),
    Look("#999999", ":", "p"),
    Look("#5B3A8C", "-", "<"),
    Look("#7A4A00", "--", ">"),
)

SERIES = (
    Look("#0072B2", "-", "o"),
    Look("#B84800", "--", "^"),
    Look("#00735A", "-.", "s"),
    Look("#A3337A", ":", "D"),
    Look("#806000", (0, (5, 1, 1, 1, 1, 1)), "v"),
    Look("#222222", (0, (1, 1)), "P"),
)

# A weight, by its sign: negative, positive; so dark that a line of it is seen where it is paler, too.
WEIGHT = (Look("#0072B2", "--"), Look("#A66300", "-"))
PALER = 0.75  # of a line that stands back: any lighter, and its contrast on white is less than 3 : 1

# An eigenvalue, by its sign; dark enough for words.
EIGENVALUE = {
    "negative": Look("#0072B2", "-", "v"),
    "zero": Look(QUIET, ":", "o"),
    "positive": Look("#B84800", "-", "^"),
}


def rgb(colour: str) -> np.ndarray:
    """Red, green and blue of a `#RRGGBB` colour, each in [0, 1]."""
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255


def contrast(first: str, second: str = PAPER) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2: at least 4.5 for text, 3 for lines)."""
    both = _luminance(first), _luminance(second)
    return (max(both) + 0.05) / (min(both) + 0.05)


def _luminance(colour: str) -> float:
    channel = rgb(colour)
    linear = np.where(channel <= 0.04045, channel / 12.92, ((channel + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def outline(colour: str, least: float = 3.0) -> str:
    """The colour itself, or as much darker as a line of it needs for this contrast on white."""
    for share in np.linspace(1, 0, 101):
        dark = "#" + "".join(f"{round(255 * channel):02X}" for channel in share * rgb(colour))
        if contrast(dark) >= least:
            return dark
    return "#000000"


def diverging(low: str, high: str, strength: float = 0.75, steps: int = 256) -> np.ndarray:
    """Colours from `low` over white to `high`, (steps, 3), uint8: for values around a middle."""
    t = np.linspace(-1, 1, steps)[:, None]
    end = np.where(t < 0, rgb(low), rgb(high))
    return np.round(255 * (1 + strength * np.abs(t) * (end - 1))).astype(np.uint8)


def signed_colours(values: np.ndarray) -> np.ndarray:
    """Colours (..., 3) of values in [-1, 1]: blue below 0, white at 0, orange above."""
    return SIGNED[np.clip((np.nan_to_num(values) + 1) * 127.5, 0, 255).astype(np.intp)]


TWO_CLASSES = diverging(CLASSES[0].colour, CLASSES[1].colour)
SIGNED = diverging(CLASSES[0].colour, CLASSES[1].colour, strength=1.0)


def two_class_colours(p: np.ndarray) -> np.ndarray:
    """Colours (..., 3) of probabilities in [0, 1]: blue: class 0, white: 1/2, orange: class 1."""
    index = np.clip(np.nan_to_num(p, nan=0.5) * 256, 0, 255).astype(np.intp)
    return TWO_CLASSES[index]


def class_colours(scores: np.ndarray) -> np.ndarray:
    """Colours (..., 3) of scores (K, ...): the winner's hue, paler where its share of the scores is small."""
    scores = np.clip(np.nan_to_num(scores), 0, None)
    share = scores.max(axis=0) / np.maximum(scores.sum(axis=0), 1e-12)
    chance = 1 / len(scores)
    strength = 0.1 + 0.65 * np.clip((share - chance) / (1 - chance), 0, 1)
    hues = np.array([rgb(look.colour) for look in CLASSES[: len(scores)]])
    winner = hues[scores.argmax(axis=0)]
    return np.round(255 * (1 + strength[..., None] * (winner - 1))).astype(np.uint8)
