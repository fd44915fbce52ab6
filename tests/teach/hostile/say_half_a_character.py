"""Fails with half a character, which no file can hold."""


def bp1(z, a, y, prime):
    raise ValueError("\ud800")
