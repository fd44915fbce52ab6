"""Libraries that the course is compared with, and does without: used where installed, named where they are missing.

`MLP_COURSE_ALL_LIBRARIES=1` makes a missing one an error. That is for the run of chapter 12 that compares every output;
CONTRIBUTING.md says how.
"""

import os
from importlib import import_module
from types import ModuleType

VARIABLE = "MLP_COURSE_ALL_LIBRARIES"
LIBRARIES = {  # name -> the module that is used of it, and what pip calls it
    "PyTorch": ("torch", "torch"),
    "scikit-learn": ("sklearn.neural_network", "scikit-learn"),
}


def library(name: str) -> ModuleType | None:
    """Return the module of a library, or None where it is not installed.

    Raises KeyError for a name that is none of `LIBRARIES`, and ImportError where every library has to be there.
    """
    module, _package = LIBRARIES[name]
    try:
        return import_module(module)
    except ImportError:
        if os.environ.get(VARIABLE):
            raise
        return None


def here(name: str) -> bool:
    """Return whether a library is installed; where it is not, say so, and how to get it."""
    if library(name) is not None:
        return True
    _module, package = LIBRARIES[name]
    print(
        f"{name} is not installed here, so this cell is left out. "
        f"Install it with `pip install {package}`, restart the kernel, and run the page again."
    )
    return False
