"""Numbers as people read them, and the values that a slider offers."""

import numpy as np

from ...plots.style import true_minus

DIGITS = (1, 1.5, 2, 3, 5, 7)


def short(value: float) -> str:
    """A number in at most three digits, with a true minus sign: 0.003, 0.5, −2."""
    return true_minus(f"{value:.3g}")


def fixed(value: float, digits: int) -> str:
    """A number with so many digits after the point, and no minus before a zero."""
    return true_minus(f"{round(value, digits) + 0.0:.{digits}f}")


def signed(value: float, digits: int) -> str:
    """A number with its sign, + or −, and so many digits after the point."""
    return true_minus(f"{value:+.{digits}f}")


def per_cent(value: float) -> str:
    """A share as a percentage."""
    return f"{100 * value:.0f} %"


def plain(value: float) -> float | int:
    """A Python number without the noise of its last digits."""
    return int(value) if isinstance(value, int | np.integer) else float(f"{value:.12g}")


def logarithmic(low: float, high: float) -> list[float]:
    """Values 1, 1.5, 2, 3, 5, 7 of each power of ten from `low` to `high`, both included."""
    powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
    values = [float(f"{digit}e{power}") for power in powers for digit in DIGITS]
    return [v for v in values if low * (1 - 1e-9) <= v <= high * (1 + 1e-9)]


def steps(low: float, high: float, step: float) -> list[float]:
    """Evenly spaced values from `low` to `high`, both included."""
    return [plain(low + i * step) for i in range(round((high - low) / step) + 1)]
