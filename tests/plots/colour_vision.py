"""How far apart two colours are, for eyes as they are and as three deficiencies make them.

Deficiencies: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, IEEE Transactions on Visualization and Computer
Graphics 15:1291, 2009, severity 1, applied to linear red, green and blue. Distance: CIEDE2000, G. Sharma, W. Wu and
E. N. Dalal, Color Research and Application 30:21, 2005. White: D65.
"""

import numpy as np

from mlp_course.plots import palette

EYES = {
    "usual": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = TO_XYZ.sum(axis=1)


def seen_by(eyes: str, colour: str) -> np.ndarray:
    """CIELAB coordinates of a `#RRGGBB` colour as these eyes see it."""
    channel = palette.rgb(colour)
    linear = np.where(channel <= 0.04045, channel / 12.92, ((channel + 0.055) / 1.055) ** 2.4)
    seen = np.clip(EYES[eyes] @ linear, 0, 1)
    share = TO_XYZ @ seen / WHITE
    x, y, z = np.where(share > (6 / 29) ** 3, np.cbrt(share), share / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(first: np.ndarray, second: np.ndarray) -> float:
    """CIEDE2000 between two colours in CIELAB."""
    L1, a1, b1 = first
    L2, a2, b2 = second
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    C1 = np.hypot(stretch * a1, b1)
    C2 = np.hypot(stretch * a2, b2)
    h1 = np.degrees(np.arctan2(b1, stretch * a1)) % 360
    h2 = np.degrees(np.arctan2(b2, stretch * a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if C1 * C2 else 0.0
    hue = h1 + turn / 2 if C1 * C2 else h1 + h2
    L = (L1 + L2) / 2
    C = (C1 + C2) / 2
    waves = ((0.17, 1, 30), (-0.24, 2, 0), (-0.32, 3, -6), (0.20, 4, 63))
    T = 1 - sum(height * np.cos(np.radians(times * hue - shift)) for height, times, shift in waves)
    SL = 1 + 0.015 * (L - 50) ** 2 / np.sqrt(20 + (L - 50) ** 2)
    SC = 1 + 0.045 * C
    SH = 1 + 0.015 * C * T
    bend = 60 * np.exp(-(((((hue - 275) % 360 + 180) % 360 - 180) / 25) ** 2))
    RT = -2 * np.sqrt(C**7 / (C**7 + 25.0**7)) * np.sin(np.radians(bend))
    light = (L2 - L1) / SL
    full = (C2 - C1) / SC
    side = 2 * np.sqrt(C1 * C2) * np.sin(np.radians(turn / 2)) / SH
    return float(np.sqrt(light**2 + full**2 + side**2 + RT * full * side))


def least_distance(first: str, second: str) -> float:
    """The distance of two `#RRGGBB` colours for the eyes to which they are most alike."""
    return min(distance(seen_by(eyes, first), seen_by(eyes, second)) for eyes in EYES)
