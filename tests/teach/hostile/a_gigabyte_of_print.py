"""Prints a gigabyte, by Python and past it."""

import os
import sys


def bp1(z, a, y, prime):
    for _ in range(1000):
        print("x" * 1_000_000)
    for _ in range(1000):
        os.write(1, b"x" * 1_000_000)
        os.write(2, b"x" * 1_000_000)
    sys.__stdout__.write("x")
    return z
