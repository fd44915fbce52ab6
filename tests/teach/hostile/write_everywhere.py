"""Writes to the report, to another submission, to the progress file, and takes one away."""

import os


def bp1(z, a, y, prime):
    for place in ("@REPORT@", "@VICTIM@", "@PROGRESS@", "@NEW@", "/" + "tmp/@MARK@", "/dev/shm/@MARK@"):
        for mode in ("w", "a", "x"):
            try:
                with open(place, mode, encoding="utf-8") as file:
                    file.write("bp1 is correct")
            except OSError:
                continue
    for change in (os.remove, os.mkdir, lambda path: os.truncate(path, 0), lambda path: os.chmod(path, 0)):
        try:
            change("@VICTIM@")
        except OSError:
            continue
    return z
