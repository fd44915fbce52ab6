"""Run and Pause: trains a lab in the background, no quicker than its speed says, up to a goal."""

import time

from ..widgets.pace import NEAR
from ..widgets.runner import Runner
from .transport import Transport


class Driver:
    """Pulls updates from what a lab trains, as many as the speed allows by the clock."""

    def __init__(self, lab, speed: float):
        self._lab = lab
        self.runner = Runner(self._work, lab.next_frame, self._ended, lab.fail, self._is_ready)
        self.transport = Transport(lab, speed)
        self.transport.speed.observe(lambda _change: self.restart_clock(), "value")
        self.goal = 0  # the epoch at which Run ends
        self._start = 0.0
        self._updates_before = 0

    def run_or_pause(self) -> None:
        """Do what the first button says: Run, or Pause while the lab trains."""
        if self.runner.running:
            self.pause()
        elif self._lab.is_ready():
            self.goal = self._lab.run.epoch + self._lab.settings.epochs
            self.restart_clock()
            self.runner.start()
            self.transport.show(running=True)

    def pause(self) -> None:
        """Stop: the button says so at once, the run itself ends at its next turn."""
        self.runner.stop()
        self.transport.show(running=False)

    def train_at_once(self, epochs: int) -> None:
        """Train at full speed; in a notebook bit by bit, so that the way there is seen, unless that is short."""
        self._lab.run.aim(epochs)
        if self.runner.loop is None or not self.runner.loop.is_running():
            self._lab.train(epochs=epochs)
        else:
            self.goal = self._lab.run.epoch + epochs
            self._lab.hurry()
            self.runner.start(hurry=True)
            self.transport.show(running=True)

    def restart_clock(self) -> None:
        """Count from now on the updates that this speed allows."""
        self._start = time.monotonic()
        self._updates_before = self._lab.run.updates

    def _work(self, seconds: float) -> bool:
        """Train for a slice of time; return whether there is more to do."""
        run = self._lab.run
        allowed = float("inf") if self.runner.hurry else self._updates_due(run) - run.updates
        longest = max(seconds, NEAR) if self._is_nearly_done() else seconds
        more = run.advance(updates=max(0, allowed), epochs=self.goal - run.epoch, seconds=longest)
        if more and run.epoch < self.goal:
            return True
        scrub = self._lab.scrub
        return scrub is not None and scrub.train_others(self.goal, seconds)

    def _is_ready(self) -> bool:
        """Return whether a picture may be drawn: the page has shown the last one, and the final one is not near.

        While a key is held, run after run begins, and no final picture may come: a picture that is late is drawn.
        """
        waits = self._is_nearly_done() and not self.runner.pace.is_late(self.runner.clock())
        return not waits and self._lab.is_shown()

    def _is_nearly_done(self) -> bool:
        """Return whether the end, where it alone matters, comes within one slice, as quickly as the last one went."""
        run = self._lab.run
        scrub = self._lab.scrub
        others_wait = scrub is not None and not scrub.is_stack
        if not self.runner.hurry or run.finished or others_wait:
            return False
        left = (self.goal - run.epoch) * run.updates_per_epoch * run.seconds_an_update
        return 0 < left < NEAR / self.runner.sharing

    def _updates_due(self, run) -> float:
        """Return how many updates there should be by now at this speed."""
        epochs = self.transport.speed.value * (time.monotonic() - self._start)
        return self._updates_before + epochs * run.updates_per_epoch

    def _ended(self) -> None:
        self.transport.show(running=False)
        if self._lab.error is None:
            self._lab.guard(self._lab.refresh)
