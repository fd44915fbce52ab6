"""Is everything here that the course needs? A check that says what is missing and how to get it."""

import sys
from importlib import metadata
from typing import NamedTuple

DISTRIBUTION = "mlp-course"


class Finding(NamedTuple):
    """One thing that the course needs, or can use."""

    what: str
    found: str
    fine: bool
    remedy: str  # what to do where it is not fine


def check():
    """Return a `Finding` for Python, for each package the course depends on, and for the data sets."""
    return [_python(), *map(_package, _requirements()), *_data()]


def report(findings=None):
    """Return the findings as text: that all is fine, or a line for each thing that is not, with what to do."""
    wrong = [f for f in (check() if findings is None else findings) if not f.fine]
    if not wrong:
        return "Everything that the course needs is here."
    return "\n".join(["Missing:", *(f"- {f.what}: {f.found}. {f.remedy}" for f in wrong)])


def _python(least=(3, 11)):
    found = ".".join(map(str, sys.version_info[:3]))
    remedy = f"The course needs Python {least[0]}.{least[1]} or newer; `uv run` brings one along."
    return Finding("Python", found, sys.version_info[:2] >= least, remedy)


def _requirements():
    """Return (name, lowest version) of each package in the course's own metadata, such as "numpy>=2.0"."""
    try:
        required = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return [(DISTRIBUTION, "0")]
    pairs = [line.split(";")[0].partition(">=") for line in required if "extra ==" not in line]
    return [(name.strip(), least.strip() or "0") for name, _, least in pairs]


def _package(requirement):
    name, least = requirement
    remedy = f'Install it with `uv sync`, or with `pip install "{name}>={least}"`, and restart the kernel.'
    try:
        found = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding(name, "not installed", False, remedy)
    return Finding(name, found, _numbers(found) >= _numbers(least), f"The course needs {least} or newer. {remedy}")


def _numbers(version):
    """Return the leading numbers of a version, "2.4.6rc1" -> (2, 4, 6)."""
    parts = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        parts.append(int(digits))
    return tuple(parts)


def _data():
    from . import datasets

    try:
        images = len(datasets.digits())
        digits = Finding("8×8 digits", f"{images} images", True, "")
    except (OSError, ValueError) as error:
        digits = Finding("8×8 digits", str(error), False, "They come with the package: install it anew.")
    where = "ready" if datasets.available() else "not here yet: chapter 10 downloads it when asked, 11 MB"
    return [digits, Finding("MNIST (optional)", where, True, "")]
