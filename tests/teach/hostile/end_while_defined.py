"""Ends the process while it is defined."""

import posix

END = posix._exit(3)


def bp1(z, a, y, prime):
    return (z, END)
