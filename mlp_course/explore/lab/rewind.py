"""A slider over the epochs that have run: any earlier moment can be seen again, and gone on from."""

import threading
from collections import deque

from ..widgets.slider import Slider
from .run import Run

USUAL = (0,)


class Rewind:
    """The slider below the pictures; its last position is now.

    Some versions of ipykernel move it in another thread, also while the epoch that it called for is drawn.
    """

    def __init__(self, lab):
        self._lab = lab
        self._following = None  # the thread that sets the slider
        self._calls = deque()  # the epochs that were called for and are not yet seen
        self.slider = Slider(USUAL, 0, "epoch", "epoch that is seen", "{:.0f}".format)
        self.slider.add_class("mlp-timeline")
        self.slider.observe(self._moved, "value")

    def _moved(self, _change) -> None:
        if threading.get_ident() != self._following:
            self._calls.append(self.slider.value)
            self._lab.runner.here(self._lab.guard, self._see)

    def _see(self) -> None:
        """See the epoch at which the slider is by now: it may have moved on since it called, and is not pulled back."""
        try:
            self._lab.at(self.slider.value)
        finally:
            self._calls.pop()

    def follow(self, run: Run, epoch: int) -> None:
        """Offer the epochs that can be seen, and stand at the one that is."""
        epochs = sorted({*run.moments.kept, run.epoch})
        if self._calls and epochs == self.slider.values:
            return  # it stands there, or has moved on meanwhile and will be seen
        self._following = threading.get_ident()
        try:
            with self.slider.hold_sync():
                if epochs != self.slider.values:
                    self.slider.values = epochs
                    self.slider.texts = [f"{known} of {run.epoch}" for known in epochs]
                self.slider.set_trait("index", self.slider.position(epoch))
                self.slider.value = epoch
        finally:
            self._following = None
