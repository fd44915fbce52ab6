"""Runs out of the stack, so that the process itself crashes."""

import sys


def bp1(z, a, y, prime):
    sys.setrecursionlimit(10**9)
    return bp1(z, a, y, prime)
