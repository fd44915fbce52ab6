"""`python -m mlp_course.teach`: one command for lecturers, with sub-commands."""

import argparse
import importlib
import sys

from mlp_course.teach.command import TeachError

# The name that a lecturer types, and the module of `mlp_course.teach` whose COMMAND does it.
MODULES: dict[str, str] = {
    "grade": "grade",
    "handout": "handout",
    "nbgrader": "nbgrader_export",
    "present": "present",
    "variants": "variants",
}


def parser() -> argparse.ArgumentParser:
    """The whole command line, `--help` of each part included."""
    top = argparse.ArgumentParser(
        prog="python -m mlp_course.teach",
        description="What a lecturer needs of the course; NAME --help explains one part of it.",
    )
    parts = top.add_subparsers(metavar="NAME", required=True)
    for name, module in MODULES.items():
        command = importlib.import_module(f"mlp_course.teach.{module}").COMMAND
        part = parts.add_parser(
            name,
            help=command.help,
            description=command.help,
            epilog=f"For example: {command.example}",
        )
        command.add_arguments(part)
        part.set_defaults(run=command.run)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it was done, 2 with a message when the lecturer has to mend something."""
    given = parser().parse_args(arguments)
    try:
        given.run(given)
    except TeachError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
