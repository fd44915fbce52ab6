"""Goes on for ever and swallows whatever would end it."""

import signal


def bp1(z, a, y, prime):
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        try:
            while True:
                z = z + 1
        except BaseException:
            continue
