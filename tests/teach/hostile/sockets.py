"""Sends what it was given to another machine, or to this one."""

import socket

import numpy as np


def bp1(z, a, y, prime):
    try:
        line = socket.create_connection(("127.0.0.1", int("@PORT@")), timeout=1)
        line.sendall(np.asarray(z).tobytes())
    except OSError:
        return z
    return z
