"""Which notebooks a command about recordings is for."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from build_notebooks import further_sources, sources
from rotation import turn

from .folder import GOLDEN


def add_choice(parser: ArgumentParser) -> None:
    """Let a command be given names of notebooks, or asked for those whose turn it is."""
    parser.add_argument("notebooks", nargs="*", help="names such as 03_backpropagation (default: all)")
    parser.add_argument("--turn", action="store_true", help="the golden chapter, and one that rotates with the commit")


def chosen(parser: ArgumentParser, options: Namespace) -> list[Path]:
    """Return the sources of the notebooks that are meant; a name that no notebook has ends the command."""
    every = {source.stem: source for source in sources() + further_sources()}
    unknown = sorted(set(options.notebooks) - set(every))
    if unknown:
        parser.error(f"no such notebook in notebooks/src: {', '.join(unknown)}")
    names = options.notebooks or list(every)
    if options.turn:
        names = [GOLDEN, *turn(tuple(name for name in every if name != GOLDEN))]
    return [every[name] for name in names]
