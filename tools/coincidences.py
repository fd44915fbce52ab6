"""Which slips come to the same number, over all numbers that the course asks for: for whoever declares one.

    uv run python tools/coincidences.py [NAME ...]

A declared mistake is named before a slip in the formula. So its words have to be true of each slip that is listed
beside it, or the others are declared with it. What few do is marked with a star.
"""

import argparse

from mlp_course.exercises.agreeing import best
from mlp_course.exercises.number_slips import Slip
from mlp_course.exercises.numbers import Number, every_number


def coincidences(asked: Number) -> dict[float, list[str]]:
    """Return the names of the slips that come to one number, where they are several."""
    known = [*asked.declared, *asked.of_formula, *asked.common]
    found = {}
    for slip in known:
        names = dict.fromkeys(map(marked, best(slip.value, known)))
        if len(names) > 1:
            found.setdefault(float(f"{slip.value:.6g}"), list(names))
    return found


def marked(slip: Slip) -> str:
    """Return a slip's name, with a star for how rare it is."""
    return slip.name + "*" * slip.rare


def main() -> None:
    """Print them, number by number."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*")
    names = parser.parse_args().names
    for name, asked in every_number().items():
        if names and name not in names:
            continue
        print(f"{name} = {asked.right:.6g}")
        for value, slips in sorted(coincidences(asked).items()):
            print(f"    {value:10.6g}  {' | '.join(slips)}")


if __name__ == "__main__":
    main()
