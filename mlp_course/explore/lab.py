"""The lab: train networks while you watch, and change anything on the way."""

import time

import ipywidgets as widgets

from .controls import CONTROLS
from .interactive import Interactive, row
from .runner import Runner
from .settings import AT_NEXT_UPDATE, Settings, as_source
from .slider import Slider
from .trial import Trial
from .views import in_words, panels_for

USUAL = ("data", "hidden", "activation", "cost", "eta", "batch_size")
IN_THE_BACKGROUND = ("data", "noise", "n", "test", "seeds")
WORDS_EVERY = 0.5
SPEEDS = (1, 3, 10, 30, 100, 300, float("inf"))


class Lab(Interactive):
    """Decision boundary and training curves of networks that learn while you watch.

    data         a name, "moons", "circles", "spirals", "three spirals", "xor", "linear", "curve" or "digits";
                 a Dataset; or your own (x, y)
    sizes        (n_0, n_1, …, n_L); n_0 and n_L are those of the data, and follow when other data are chosen
    controls     names of the settings that can be changed here, see `controls.CONTROLS`
    trained      epochs to train before the first picture; the lab never starts by itself
    speed        epochs a second that Run keeps to, so that there is something to see; inf for as fast as it can
    **settings   activation, cost, initializer, eta, batch_size, optimizer, schedule, l2, dropout, seeds, seed, noise,
                 n, test, epochs (how long a Run goes): see `settings.Settings`

    Run trains until Pause; η, batch size, optimizer, schedule and penalties take effect at the next update, all else
    begins afresh. `train(epochs=…)` does the same without a notebook, and `code()` is the line that repeats this run.
    """

    summary = "A lab: decision boundary and training curves. Run this notebook to train it and to use its controls."

    def __init__(self, data="moons", sizes=None, controls=USUAL, trained=0, speed=30, **settings):
        self.settings = settings_of(data, sizes, settings)
        for name in controls:
            if name not in CONTROLS:
                raise ValueError(f"There is no control {name!r}. There are: {', '.join(CONTROLS)}.")
        self.trial = Trial(self.settings)
        self.trial.advance(epochs=trained)
        self.runner = Runner(self._work, self.refresh, self._ended, self.fail, self._ready)
        self.speed = Slider(
            SPEEDS, speed, "speed", "speed of Run", lambda v: f"{v:.3g} epochs/s" if v < 1e9 else "full"
        )
        self.speed.observe(lambda _change: self._pace(), "value")
        self._said = self._goal = 0
        self._pace()
        self._changed_on_the_way = False
        chosen = {name: CONTROLS[name].make(self.settings) for name in controls}
        super().__init__(panels_for(self.trial), chosen, [self._buttons(), row(list(chosen.values()))])
        for name, control in chosen.items():
            control.observe(lambda change, name=name: self.runner.here(self.guard, self.set, name, change.new), "value")
        self.refresh()

    def train(self, epochs: int | None = None, updates: int | None = None) -> "Lab":
        """Train now, without the event loop, and show the result."""
        self.trial.advance(updates=updates, epochs=epochs)
        self.refresh()
        return self

    def set(self, name: str, value) -> None:
        """Change one setting: at the next update, or with new networks where it needs them."""
        new = self.settings.changed(name, value)
        if new == self.settings:
            return
        if name in AT_NEXT_UPDATE:
            self._changed_on_the_way = self._changed_on_the_way or self.trial.updates > 0
            self.trial.change(new)
            self.settings = new
            self.refresh()
        else:
            self._begin(new)
        for other, control in self.controls.items():
            CONTROLS[other].fit(control, self.settings)

    def reset(self) -> None:
        """Begin this run again."""
        self.runner.stop()
        self._begin(self.settings)

    def code(self) -> str:
        """The line that repeats this run, as far as it has gone."""
        words = {"data": self.settings.data, "sizes": tuple(self.trial.net.sizes), **self.settings.differences()}
        words.pop("hidden", None)
        if self.trial.epoch:
            words["trained"] = self.trial.epoch
        line = f"Lab({', '.join(f'{name}={value!r}' for name, value in words.items())})"
        if self.trial.into_epoch:
            line += f".train(updates={self.trial.into_epoch})"
        return line + "  # settings were changed while it trained" * self._changed_on_the_way

    def refresh(self) -> None:
        """Draw the present state; describe it in words at most twice a second, as quickly as one can listen."""
        due = not self.runner.running or time.monotonic() - self._said >= WORDS_EVERY
        for panel in self.panels:
            words = panel.update(self.trial)
            panel.refresh(words if due else None)
        if due:
            self._said = time.monotonic()
            self.error = None
            self.status.say(in_words(self.trial))

    def fail(self, error: Exception) -> None:
        """Show an error, and stop."""
        self.runner.stop()
        super().fail(error)

    def _begin(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        self.trial, self._changed_on_the_way = Trial(settings), False
        self._goal = settings.epochs
        self._pace()
        if any(getattr(settings, name) != getattr(before, name) for name in IN_THE_BACKGROUND):
            self.panels = panels_for(self.trial, [panel.picture for panel in self.panels])
            self.pictures.children = [panel.picture for panel in self.panels]
        self.refresh()

    def _buttons(self) -> widgets.Box:
        plain = {"layout": widgets.Layout(width="auto")}
        self.run_button = widgets.Button(description="Run", button_style="primary", **plain)
        self.step_button = widgets.Button(description="Step", tooltip="one update, with one mini-batch", **plain)
        self.epoch_button = widgets.Button(description="Epoch", tooltip="one pass through the training data", **plain)
        self.reset_button = widgets.Button(description="Reset", tooltip="begin this run again", **plain)
        for button, action in (
            (self.run_button, self._run_or_pause),
            (self.step_button, lambda: self.train(updates=1)),
            (self.epoch_button, lambda: self.train(epochs=1)),
            (self.reset_button, self.reset),
        ):
            button.on_click(lambda _button, action=action: self.runner.here(self.guard, action))
        return row([self.run_button, self.step_button, self.epoch_button, self.reset_button, self.speed])

    def _run_or_pause(self) -> None:
        if self.runner.running:
            self.runner.stop()
        else:
            self._goal = self.trial.epoch + self.settings.epochs
            self._pace()
            self.runner.start()
            self._show_running(True)

    def _work(self, seconds: float) -> bool:
        due = (time.monotonic() - self._since) * self.speed.value * self.trial.updates_per_epoch
        allowed = max(0, due + self._from - self.trial.updates)
        more = self.trial.advance(updates=allowed, epochs=self._goal - self.trial.epoch, seconds=seconds)
        return more and self.trial.epoch < self._goal

    def _pace(self) -> None:
        """Count from now on the updates that this speed allows."""
        self._since, self._from = time.monotonic(), self.trial.updates

    def _ready(self) -> bool:
        return all(panel.picture.ready for panel in self.panels)

    def _ended(self) -> None:
        self._show_running(False)
        if self.error is None:
            self.guard(self.refresh)

    def _show_running(self, running: bool) -> None:
        self.run_button.description = "Pause" if running else "Run"


def epochs_a_second(speed: float) -> str:
    """A speed in words."""
    return f"{speed:.3g} epochs/s" if speed < float("inf") else "full"


def settings_of(data, sizes, given: dict) -> Settings:
    """Settings from what `Lab` was given; ValueError where the sizes do not fit the data."""
    try:
        settings = Settings(data=as_source(data), **given)
    except TypeError as error:
        known = ", ".join(Settings.__dataclass_fields__)
        raise TypeError(f"{error}. A lab has the settings {known}.") from None
    if sizes is None:
        return settings
    loaded = settings.load()
    sizes, ends = tuple(sizes), (len(loaded.x), len(loaded.y))
    if len(sizes) < 2 or (sizes[0], sizes[-1]) != ends:
        raise ValueError(
            f"sizes {sizes} do not fit {loaded.name}: it has n_0 = {ends[0]} inputs and n_L = {ends[1]} outputs."
        )
    return settings.changed("hidden", sizes[1:-1])
