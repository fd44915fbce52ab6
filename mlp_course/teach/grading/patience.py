"""How long the grader waits for a child: while it works, and not while a busy machine keeps it from working."""

import os
from pathlib import Path

LOOK = 0.02  # seconds between two looks at it
UNCOUNTED = 0.3  # seconds of sleep, before each message
LONGEST = 30.0  # times the seconds that are allowed, whatever the machine is busy with
UNSEEN = 3.0  # times the seconds that are allowed, where the system does not tell what a process has worked


class Patience:
    """Seconds of processor time, or on the wall while the process sleeps, from one moment on.

    process  its number
    """

    def __init__(self, process: int, seconds: float):
        self.process = process
        self.seconds = seconds
        self.slept = 0.0
        self.waited = 0.0
        self.silent = 0.0
        self.before = self._look()[1]

    def begins(self) -> None:
        """Begin to wait for one message."""
        self.silent = 0.0

    def is_over(self, passed: float, came: bool) -> bool:
        """Whether it is over, after so many seconds more in which a message came or none.

        A process that sleeps may only have said something that did not get here yet: a while of it is not counted.
        """
        self.waited += passed
        sleeps, worked = self._look()
        if worked is None:
            return self.waited > UNSEEN * self.seconds
        if sleeps and not came:
            self.silent += min(passed, 2 * LOOK)
            self.slept += min(passed, 2 * LOOK) if self.silent > UNCOUNTED else 0.0
        used = worked - (self.before or 0.0) + self.slept
        return used > self.seconds or self.waited > LONGEST * self.seconds

    def _look(self) -> tuple[bool, float | None]:
        """Whether the process sleeps, and for how long it has worked; None where the system does not tell."""
        try:
            said = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii", errors="replace")
            fields = said.rpartition(")")[2].split()
            ticks = int(fields[11]) + int(fields[12])
        except (OSError, ValueError, IndexError):
            return False, None
        return fields[0] == "S", ticks / os.sysconf("SC_CLK_TCK")
