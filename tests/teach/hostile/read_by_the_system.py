"""Reads by file descriptors, processes, libraries and /proc, and shows what it finds."""

import os


def tries():
    yield lambda: os.read(os.open("@VICTIM@", os.O_RDONLY), 500)
    yield lambda: os.popen("cat '@VICTIM@'").read()
    yield lambda: os.listdir(os.path.dirname("@VICTIM@"))
    yield lambda: os.read(os.open("/proc/self/root@VICTIM@", os.O_RDONLY), 500)
    yield lambda: __import__("pathlib").Path("@VICTIM@").read_text()
    yield lambda: __import__("_io").FileIO("@VICTIM@").read()
    yield lambda: __import__("numpy").fromfile("@VICTIM@", dtype="u1").tobytes()


def bp1(z, a, y, prime):
    found = []
    for attempt in tries():
        try:
            found.append(str(attempt()))
        except Exception:
            continue
    raise ValueError(" ".join(found))
