"""How long an interactive trains before it listens again, and how often it is drawn: keys first, pictures when it can.

Where drawing is slow, pictures become rarer, so that training keeps its share of the time; a key waits for one slice or
one picture, never for both.
"""

FRAME = 0.037  # seconds from one picture to the next, if the kernel is quick enough
HURRY = 0.12  # the same where only the end matters
FIRST = 0.06  # until the first picture on the way there
SLICE = 0.035  # the longest piece of training
SHORTEST = 0.007
SHARED_SLICE = 0.02  # where several train, all of them together, so that the kernel listens the more often
SHORTEST_SHARED = 0.004
NEAR = 0.08  # before the end, where only that matters: one last slice, and no picture but the final one
REST = 0.0015  # in which the kernel hears keys, Pause and other cells
SHARED_REST = 0.005  # the same where several train: the page has more to show, and wants the processor, too
DRAWN = 0.4  # the share of the time that pictures may take
HURRIED = 0.125  # the same where only the end matters
REMEMBERS = 0.8  # of what pictures cost before, with each one more


class Pace:
    """The times of one runner; `cost` is what a picture takes in the mean, in seconds, as measured."""

    def __init__(self):
        self.hurry = False
        self.cost = 0.0
        self._due = 0.0

    def begin(self, now: float) -> None:
        """Count from now on."""
        self._due = now + (FIRST if self.hurry else FRAME)

    def slice(self, now: float, sharing: int) -> float:
        """Return the seconds to train until the next picture is due, or a part of them where `sharing` take turns."""
        usual, shortest = (SLICE, SHORTEST) if sharing == 1 else (SHARED_SLICE, SHORTEST_SHARED)
        longest = max((HURRY / 2 if self.hurry else usual) / sharing, shortest)
        return min(max(self._due - REST - now, shortest), longest)

    def rest(self, sharing: int) -> float:
        """Return the seconds to listen after a slice, or after a picture that took as long as one."""
        return REST if sharing == 1 else SHARED_REST

    def is_due(self, now: float) -> bool:
        """Return whether a picture is due."""
        return now >= self._due - REST

    def is_late(self, now: float) -> bool:
        """Return whether a picture has been due for so long that it waits for the final one no more."""
        return now >= self._due + NEAR

    def drawn(self, start: float, end: float) -> bool:
        """Note that a picture was drawn; return whether that was so long that keys are to be heard before a slice."""
        known = self.cost or end - start
        self.cost = REMEMBERS * known + (1 - REMEMBERS) * (end - start)
        usual = HURRY if self.hurry else FRAME
        share = HURRIED if self.hurry else DRAWN
        self._due = start + max(usual, self.cost / share)
        return end - start > SLICE / 2
