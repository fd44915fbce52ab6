"""What is looked at: one network of a run, now or at an earlier moment."""

from typing import Any, NamedTuple

import numpy as np

from .history import CURVES
from .moments import Moment, networks_at
from .positions import at_position
from .run import Run
from .settings import Settings


class View(NamedTuple):
    """One network of a run at one moment, as the panels see it.

    Where the networks differ in first weights only, the curves are those of all of them; where each stands for a
    position of a slider, they are its own.
    """

    run: Run
    network: int = 0
    moment: Moment | None = None  # None: now
    scrub: Any = None  # the positions of which it is one, see `scrub.Scrub`
    pinned: Any = None  # what it is compared with, see `pinned.Pinned`
    look: Any = None  # what of it is looked into, see `look.Look`

    @property
    def networks(self):
        """The stack that it belongs to, as it was at the moment."""
        return self.run.net if self.moment is None else networks_at(self.run.net, self.moment.networks)

    @property
    def net(self):
        """The network."""
        return self.networks[self.network]

    @property
    def epoch(self) -> int:
        """How many epochs it has been trained for."""
        return self.run.epoch if self.moment is None else self.moment.epoch

    @property
    def diverged(self) -> np.ndarray:
        """Which networks of the run are not finite any more, (S,)."""
        return self.run.diverged if self.moment is None else self.moment.diverged

    def settings(self) -> Settings:
        """Return the settings that had effect then; of a scrub, those of its position."""
        known = self.run.settings if self.moment is None else self.moment.settings
        if self.scrub is None or not self.scrub.is_stack:
            return known
        return at_position(known, self.network)

    def answer(self, x: np.ndarray) -> np.ndarray:
        """Return what the network answers to inputs x (n_0, m)."""
        with np.errstate(all="ignore"):
            return self.net(x)

    def history(self) -> dict[str, np.ndarray]:
        """Return `epoch` (T,), and (T, S) each: train_cost, test_cost, train_accuracy, test_accuracy."""
        curves = self.run.history
        if self.scrub is None:
            return curves
        own = {name: values[:, self.network, None] for name, values in curves.items() if name != "epoch"}
        return {"epoch": curves["epoch"], **own}

    def evaluated(self) -> np.ndarray:
        """Return what CURVES name, for all networks of the run at the end of the last epoch, (4, S)."""
        return self.run.evaluated(self.epoch, self.networks)

    def own(self) -> np.ndarray:
        """Return what CURVES name, for the network alone, (4,)."""
        if self.scrub is not None and self.scrub.is_stack:
            return self.run.evaluated_one(self.epoch, self.networks, self.network)
        return self.evaluated()[:, self.network]

    def latest(self) -> dict[str, float]:
        """Return the medians over seeds, or the network's own where it stands for a position."""
        one = np.median(self.evaluated(), axis=1) if self.scrub is None else self.own()
        return dict(zip(CURVES, one.tolist(), strict=True))

    def mistakes(self) -> tuple[int, int]:
        """Return how many training examples it has on the wrong side, and how many there are."""
        count = len(self.run.train)
        right = self.own()[CURVES.index("train_accuracy")]
        return round((1 - right) * count), count
