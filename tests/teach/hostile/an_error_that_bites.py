"""Raises something that is hostile where it is looked at."""


class Biting(BaseException):
    def __str__(self):
        while True:
            pass

    @property
    def args(self):
        raise SystemExit


Biting.__name__ = "correct" * 100_000


def bp1(z, a, y, prime):
    raise Biting
