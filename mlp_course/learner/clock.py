"""How long code that is not ours may take: seconds of processor time, or on the wall while it only waits."""

from time import monotonic, thread_time  # bound here, as the code that is timed may replace those of the module

BUSY = 0.1  # of the time on the wall: who works less than that waits
LONGEST = 1.5  # times the seconds that are allowed, however busy the machine is
OFTEN = 0.05  # seconds until processor time is looked at again


class Clock:
    """Begins to run when it is made.

    seconds  of processor time in which code may work, or on the wall where it sleeps
    worked   the clock of processor time, in seconds
    """

    def __init__(self, seconds: float, worked=thread_time):
        self.seconds = seconds
        self.worked = worked
        self.began = monotonic()
        self.worked_before = worked()
        self.next_look = self.began + seconds

    def left(self) -> float:
        """Return how many seconds are left; beside other work on the machine they may last longer."""
        waited = monotonic() - self.began
        worked = min(self.worked() - self.worked_before, waited)
        if worked < BUSY * waited:
            return self.seconds - waited
        return min(self.seconds - worked, LONGEST * self.seconds - waited)

    def is_up(self) -> bool:
        """Return whether none is left, and then ever after; quick, as it is asked at every line."""
        if monotonic() <= self.next_look:
            return False
        is_up = self.left() <= 0
        self.next_look = 0.0 if is_up else monotonic() + OFTEN
        return is_up


class Over(Clock):
    """A clock whose time is up."""

    def __init__(self):
        super().__init__(0.0)

    def is_up(self) -> bool:
        return True
