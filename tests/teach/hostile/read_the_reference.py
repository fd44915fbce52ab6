"""Reads the declaration of the exercise from the disk, and runs it."""

PLACE = "@CHAPTER@"


def bp1(z, a, y, prime):
    with open(PLACE, encoding="utf-8") as file:
        text = file.read()
    return (a - y) * prime(z) if "def bp1" in text else z
