"""Leaves threads behind that never end, and answers from them."""

import threading


def burn():
    while True:
        pass


def bp1(z, a, y, prime):
    for _ in range(5):
        threading.Thread(target=burn).start()
    return z
