"""A lab as runs: one for each of a few values of η, batch size and activation, epoch by epoch.

In a page without a kernel a run begins afresh when one of these is changed. The first epochs are recorded, then some;
of that with which the page begins, earlier moments can be looked at again, there and at its end.
"""

from itertools import chain, zip_longest

from .layouts import ONE_FOR_ALL
from .subjects import Axis

EPOCHS = (0, 1, 2, 3, 5, 10, 20, 30, 40, 70, 100, 150, 200, 300)
OF_OTHERS = (0, 1, 10, 40, 100)  # of the runs that the page does not begin with, beside their last
FURTHER = 20  # epochs, or half of those that the page begins with: so far each run goes on
KNOBS = ("eta", "batch_size", "activation", "initializer", "optimizer", "cost", "l2", "dropout")
MOST_KNOBS = 3
FACTORS = (0.1, 3.0)  # of η
WANTED = {"batch_size": (1, 100, 10), "activation": ("relu", "sigmoid", "tanh")}
OTHERS = 2  # values of a knob beside that at which it stands


class LabSubject:
    """A lab: axes for its knobs, then "trained", the epochs that its run has, and "seen", the one that is looked at."""

    layouts = ONE_FOR_ALL

    def __init__(self, lab):
        self.widget = lab
        self.begun = lab.run.epoch
        self.epochs = epochs_to(self.begun)
        names = [name for name in KNOBS if name in lab.controls][:MOST_KNOBS]
        self.knobs = [Axis(name, lab.controls[name], choices(name, lab.controls[name])) for name in names]
        later = (len(names), len(names) + 1)
        self.knobs = [knob._replace(resets=later) for knob in self.knobs]
        trained = Axis("trained", None, self.epochs, resets=())
        self.axes = [*self.knobs, trained, Axis("seen", lab.rewind.slider, self.epochs)]
        self.usual = tuple(knob.positions.index(knob.widget.index) for knob in self.knobs)

    def start(self) -> tuple:
        """Return the state of the moment."""
        begun = self.epochs.index(self.begun)
        return (*self.usual, begun, begun)

    def states(self) -> list[tuple]:
        """Return all states that are recorded: the present one, what matters most, and so on."""
        last = len(self.epochs) - 1
        found = [self.start()]
        found += [(*self.usual, place, place) for place in range(last + 1)]
        for trained in (found[0][-1], last):
            found += [(*self.usual, trained, seen) for seen in range(trained)]
        others = [place for place, epoch in enumerate(self.epochs) if epoch in OF_OTHERS or place == last]
        for run in self.runs():
            found += [(*run, place, place) for place in others]
        return list(dict.fromkeys(found))

    def runs(self) -> list[tuple]:
        """Return the choices of the runs: the usual one, one that differs in each knob, and so on."""
        others = []
        for place, knob in enumerate(self.knobs):
            choices = [choice for choice in range(len(knob.positions)) if choice != self.usual[place]]
            others.append([(*self.usual[:place], choice, *self.usual[place + 1 :]) for choice in choices])
        in_turn = chain.from_iterable(zip_longest(*others))
        return [self.usual, *[run for run in in_turn if run is not None]]

    def go(self, state: tuple) -> None:
        """Bring the lab into a state, as a page does that chooses the knobs, begins afresh, and trains."""
        lab = self.widget
        run = state[:-2]
        trained, seen = (self.epochs[place] for place in state[-2:])
        known = getattr(self, "_run", self.usual)
        if run != known or lab.run.epoch > trained:
            for knob, place in zip(self.knobs, run, strict=True):
                if knob.widget.index != knob.positions[place]:
                    knob.widget.set_state({"index": knob.positions[place]})
            lab.reset()
            self._run = run
        if lab.moment is not None and lab.run.epoch < trained:
            lab.at()
        if lab.run.epoch < trained:
            lab.train(epochs=trained - lab.run.epoch)
        if lab.view.epoch != seen:
            lab.at(seen)
        if lab.view.epoch != seen or lab.run.epoch != trained:
            raise ValueError(f"the lab cannot be brought to epoch {seen} of {trained}.")

    def presses(self, states: list[tuple]) -> dict:
        """Return for each button that is recorded where it leads from each state; None where that is not recorded."""
        transport = self.widget.transport
        run = [self._recorded_after(state, states) for state in states]
        epoch = [self._one_epoch(state, states) for state in states]
        reset = [(*state[:-2], 0, 0) for state in states]
        return {transport.run: run, transport.epoch: epoch, transport.reset: reset}

    def _recorded_after(self, state: tuple, states: list[tuple]) -> tuple | None:
        """Return the next moment of this run that is recorded."""
        later = [(*state[:-2], place, place) for place in range(state[-1] + 1, len(self.epochs))]
        return next((moment for moment in later if moment in states), None)

    def _one_epoch(self, state: tuple, states: list[tuple]) -> tuple | None:
        following = self.epochs[state[-1]] + 1
        if following not in self.epochs:
            return None
        moment = (*state[:-2], *[self.epochs.index(following)] * 2)
        return moment if moment in states else None


def epochs_to(begun: int) -> list[int]:
    """Return the epochs that are recorded of runs, where the page begins after so many."""
    last = begun + max(FURTHER, begun // 2)
    return sorted({*[epoch for epoch in EPOCHS if epoch < last], begun, last})


def choices(name: str, knob) -> list[int]:
    """Return the positions of a knob's values that are recorded, where it stands among them."""
    if name == "eta":
        wanted = [factor * knob.value for factor in FACTORS]
    else:
        wanted = [value for value in WANTED.get(name, knob.values) if value in knob.values]
    others = [place for place in map(knob.position, wanted) if place != knob.index]
    return sorted({knob.index, *others[:OTHERS]})
