"""Reads what another student has handed in, and shows it."""


def bp1(z, a, y, prime):
    with open("@VICTIM@", encoding="utf-8") as file:
        raise ValueError(file.read())
