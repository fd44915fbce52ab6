"""What every sub-command of `python -m mlp_course.teach` has, and the one error it may end with."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass


class TeachError(Exception):
    """What was given, what was expected and how to mend it, in one message for a lecturer."""


@dataclass(frozen=True)
class Command:
    """A sub-command: a line of help, its arguments, an example, and the function that does it.

    Each module of a command defines `COMMAND`; `__main__` only lists the modules. `run` takes the
    parsed arguments and prints what it made. It raises `TeachError` for what the lecturer can mend.
    """

    help: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], None]
