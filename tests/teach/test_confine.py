"""Each wall around a child by itself: where it says that it stands, the system refuses what it is there for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mlp_course.teach.grading import confine

# Puts up one wall alone, without the audit hook, and says what is let through.
PROGRAM = """
import ctypes, json, os, socket, subprocess, sys
sys.path.insert(0, sys.argv[1])
import confine
stands = False
if sys.platform == "linux":
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)
    readable = confine.readable_places(sys.argv[1])
    stands = confine.landlock(libc, readable) if sys.argv[2] == "Landlock" else confine.seccomp(libc)

def copied():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)

attempts = {
    "read": lambda: open(sys.argv[3]).read(),
    "write": lambda: open(sys.argv[3], "a"),
    "list": lambda: os.listdir(os.path.dirname(sys.argv[3])),
    "remove": lambda: os.unlink(sys.argv[3] + ".other"),
    "read the own library": lambda: open(os.__file__).read(),
    "fork": copied,
    "run": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    "socket": lambda: socket.socket().close(),
    "signal": lambda: os.kill(os.getppid(), 0),
    "thread": lambda: __import__("threading").Thread(target=int).start(),
}
let_through = []
for name, attempt in attempts.items():
    try:
        attempt()
        let_through.append(name)
    except OSError:
        continue
print(json.dumps([stands, let_through]))
"""
WALLS = {
    "Landlock": ({"read", "write", "list", "remove"}, {"read the own library", "thread"}),
    "seccomp": ({"fork", "run", "socket", "signal"}, {"read the own library", "thread", "read"}),
}


@pytest.mark.parametrize("wall", WALLS)
def test_a_wall_that_stands_refuses_what_it_is_there_for(wall, tmp_path):
    place = tmp_path / "submission.txt"
    place.write_text("what Bea wrote", encoding="utf-8")
    place.with_name("submission.txt.other").write_text("", encoding="utf-8")
    folder = str(Path(confine.__file__).parent)
    command = [sys.executable, "-I", "-S", "-B", "-c", PROGRAM, folder, wall, str(place)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    stands, let_through = json.loads(done.stdout)
    refused, allowed = WALLS[wall]
    if stands:
        assert not refused & set(let_through)
        assert allowed <= set(let_through)
