"""The lab: train networks while you watch, and change anything on the way."""

import time
from contextlib import contextmanager, suppress
from html import escape

from ..own.faults import Fault
from ..widgets import basics
from ..widgets.interactive import Interactive, row
from ..widgets.lifetime import let_go
from .copy_button import CopyButton
from .graph_fold import GraphFold
from .journal import Journal
from .knobs import KNOBS, NONE, knobs_for
from .painter import Painter
from .panels import background_of, panels_for
from .presets import preset_named
from .run import attempt
from .runner import Runner
from .settings import AT_NEXT_UPDATE, Settings, settings_of
from .sources import as_source
from .transport import Transport
from .view import View
from .words import in_words

USUAL = ("data", "hidden", "activation", "cost", "eta", "batch_size")
WORDS_EVERY = 0.5
SHARE = 6  # a panel that took t seconds to draw is drawn again after 6 t at the earliest, so that training goes on


class Lab(Interactive):
    """Decision boundary, training curves and graph of networks that learn while you watch.

    data         a name, "moons", "circles", "spirals", "three spirals", "xor", "linear", "curve" or "digits"; a
                 Dataset; your own (x, y); a file, "points.csv", its last column the label or target; or points
                 [(x_1, x_2, class), …]
    sizes        (n_0, n_1, …, n_L); n_0 and n_L are those of the data, and follow when other data are chosen
    controls     names of the settings that can be changed here, see `knobs.KNOBS`; also "preset" and "paint"
    trained      epochs to train before the first picture; the lab never starts by itself
    speed        epochs a second that Run keeps to, so that there is something to see; inf for as fast as it can
    preset       a run by name, for lectures: see `presets.PRESETS`
    retrain      epochs that are trained at once when a change begins afresh (0: none)
    graph        whether the network is drawn as a graph
    **settings   see `settings.Settings`, which has them all

    Your own code takes the place of the package's; a badge says whose is running (see `own.resolve`, `own.network`):

        Lab(backprop=backprop)                             backprop(net, x, y) -> (delta, dW, db), as in chapter 3
        Lab(activation=(sigmoid, sigmoid_prime))           two functions of z
        Lab(cost=(cross_entropy, cross_entropy_delta))     cost(a, y) and delta(z, a, y)
        Lab(update=update)                                 update(theta, grad, eta): in place, or the new theta returned
        Lab(network=MyNetwork)                             a class with feedforward(x) and update(x, y, eta)

    Run trains until Pause; η, batch size, optimizer, schedule and penalties take effect at the next update, all else
    begins afresh. `train(epochs=…)` and `set("eta", 0.1)` do the same without a notebook, and `code()` is the line that
    repeats this run.
    """

    summary = "A lab: decision boundary and training curves. Run this notebook to train it and to use its controls."

    def __init__(
        self,
        data=None,
        sizes=None,
        controls=None,
        trained=None,
        speed=30,
        preset=None,
        retrain=0,
        graph=True,
        **settings,
    ):
        chosen = preset_named(preset)
        given = {**chosen.settings, **settings} if chosen else settings
        usual_data = given.pop("data", "moons")
        self.settings = settings_of(usual_data if data is None else data, sizes, given)
        self.retrain = retrain
        self.graph = graph
        self._asked = None if controls is None else tuple(controls)
        self.run, self._fault = attempt(self.settings)
        self.journal = Journal(self.settings)
        self.runner = Runner(self._work, self.refresh, self._ended, self.fail, self._ready)
        self._said_at = 0.0
        self._goal = 0
        self.badge = basics.HTML()
        self.note = basics.HTML()
        self.copy = CopyButton()
        self.transport = Transport(self, speed)
        self.speed = self.transport.speed
        self.speed.observe(lambda _change: self._restart_clock(), "value")
        self._restart_clock()
        self.painter = Painter(self)
        names = USUAL if self._asked is None else self._asked
        knobs = knobs_for(names, self.settings, self._asked is not None, preset)
        painting = [row(self.painter.widgets)] if "paint" in names else []
        self.fold = GraphFold(self)
        rows = [self.transport.row(*self.fold.buttons, self.badge), row([*knobs.values(), *painting]), self.note]
        super().__init__(self._panels_for_run({}), knobs, rows)
        self.children = (*self.children, self.copy, self.fold.stage)
        for name, knob in knobs.items():
            knob.observe(lambda change, name=name: self.runner.here(self.guard, self.set, name, change.new), "value")
        self._show_note(chosen)
        self.train(epochs=(chosen.trained if chosen else 0) if trained is None else trained)

    @property
    def view(self) -> View:
        """What is looked at."""
        return View(self.run)

    def panel(self, name: str):
        """Return the panel of this name, "answer", "curves" or "graph"; None where the lab has none."""
        return next((panel for panel in self.panels if panel.name == name), None)

    def train(self, epochs: int | None = None, updates: int | None = None) -> "Lab":
        """Train now, without the event loop, and show the result."""
        with self._faults_shown():
            if self.painter.waiting:
                return self
            if self._fault and (epochs or updates):
                self._begin(self.settings)
            if self._fault:
                raise self._fault
            self.run.advance(updates=updates, epochs=epochs)
            self.refresh()
        return self

    def set(self, name: str, value) -> "Lab":
        """Change one setting: at the next update, or with new networks where it needs them."""
        if name == "preset":
            return self._use_preset(value)
        new = self.settings.changed(name, value)
        if new == self.settings:
            return self
        if name in AT_NEXT_UPDATE:
            self.run.change(new)
            self.journal.note(self.run, name, value)
            self.settings = new
            with self._faults_shown():
                self.refresh()
        else:
            self._begin(new)
        self._fit_knobs()
        return self

    def reset(self) -> None:
        """Begin this run again."""
        self.runner.stop()
        self._begin(self.settings)

    def code(self) -> str:
        """Return the line that repeats this run, as far as it has gone."""
        return self.journal.line(self.run, {} if self._asked is None else {"controls": self._asked})

    def refresh(self) -> None:
        """Draw the present state; describe it in words at most twice a second, as quickly as one can listen."""
        if self.painter.waiting:
            return
        due = not self.runner.running or time.monotonic() - self._said_at >= WORDS_EVERY
        self._draw(due)
        if due:
            self._said_at = time.monotonic()
            self.error = None
            self._show_badge(self.run.badge)
            self.copy.text = self.code()
            self.status.say(in_words(self.view))

    def _draw(self, all_of_it: bool) -> None:
        """Draw the panels and describe them; without `all_of_it` only those that have not just cost much time."""
        for panel in self.fold.visible(self.panels):
            start = time.perf_counter()
            if all_of_it or start >= panel.not_before:
                words = panel.update(self.view)
                panel.refresh(words if all_of_it else None)
                now = time.perf_counter()
                panel.not_before = max(now + SHARE * (now - start), start + panel.pause)

    def fail(self, error: Exception) -> None:
        """Show an error, and stop."""
        self.runner.stop()
        if isinstance(error, Fault):
            badge = "running your code" if self._fault else self.run.badge
            self._show_badge(badge.replace("running", "stopped in", 1))
            with suppress(Fault):
                self._draw(True)
        super().fail(error)

    def leave(self) -> None:
        """Train no more when the cell that shows it runs again."""
        self.runner.stop()
        super().leave()

    def _begin(self, settings: Settings) -> None:
        """Begin a run with these settings; while the lab trains, it goes on training."""
        before = self.settings
        background = background_of(self.run)
        running = self.runner.running and not self.runner.hurry
        self.settings = settings
        self.run, self._fault = attempt(settings)
        self.journal = Journal(settings)
        self.runner.hurry = False
        self._goal = settings.epochs
        self._restart_clock()
        if background_of(self.run) != background:
            self._replace_panels()
        self.painter.follow()
        with self._faults_shown():
            if self._fault:
                raise self._fault
            if self.retrain and settings is not before and not running:
                self._train_again()
            if not self.runner.hurry:  # else the first picture is drawn on the way
                self.refresh()

    def _panels_for_run(self, pictures: dict) -> list:
        panels = panels_for(self.view, pictures, self.graph)
        for panel in panels:
            panel.here = self.runner.here
        return panels

    def _replace_panels(self) -> None:
        pictures = {panel.name: panel.picture for panel in self.panels}
        self.panels = self._panels_for_run(pictures)
        self.pictures.children = [panel.picture for panel in self.fold.visible(self.panels)]
        for name in pictures.keys() - {panel.name for panel in self.panels}:
            let_go(pictures[name])

    def show_panels(self) -> None:
        """Show those pictures that are not folded away."""
        self.pictures.children = [panel.picture for panel in self.fold.visible(self.panels)]
        if not self.runner.running:
            self.refresh()

    def _train_again(self) -> None:
        """Train at once, at full speed, after a change; in a notebook bit by bit, so that the way there is seen."""
        self.run.aim(self.retrain)
        if self.runner.loop is None or not self.runner.loop.is_running():
            self.run.advance(epochs=self.retrain)
        else:
            self._goal = self.retrain
            self.runner.start(hurry=True)
            self.transport.show(running=True)

    def _use_preset(self, name: str) -> "Lab":
        """Begin the run of this name."""
        if name == NONE:
            return self
        chosen = preset_named(name)
        data = as_source(chosen.settings.get("data", "moons"))
        self._begin(Settings(**{**chosen.settings, "data": data}))
        self._fit_knobs()
        self._show_note(chosen)
        return self if self.runner.running else self.train(epochs=chosen.trained)

    def _show_note(self, preset) -> None:
        text = escape(preset.look_for) if preset else ""
        self.note.value = text and f'<div class="mlp-note"><b>Look for</b> {text}</div>'

    def _show_badge(self, text: str) -> None:
        value = f'<span class="mlp-badge">{escape(text)}</span>'
        if self.badge.value != value:
            self.badge.value = value

    def _fit_knobs(self) -> None:
        for name, widget in self.controls.items():
            if name in KNOBS:
                KNOBS[name].fit(widget, self.settings)

    @contextmanager
    def _faults_shown(self):
        """Show what is wrong with the learner's code instead of raising it."""
        try:
            yield
        except Fault as fault:
            self.fail(fault)

    def run_or_pause(self) -> None:
        """Do what the first button says: Run, or Pause while the lab trains."""
        if self.runner.running:
            self.runner.stop()
            self.transport.show(running=False)  # at once: the run itself ends at its next turn
            return
        if self._fault:
            self._begin(self.settings)
        if self._fault or self.painter.waiting:
            return
        self._goal = self.run.epoch + self.settings.epochs
        self._restart_clock()
        self.runner.start()
        self.transport.show(running=True)

    def _work(self, seconds: float) -> bool:
        """Train for a slice of time; return whether there is more to do."""
        allowed = float("inf") if self.runner.hurry else self._updates_due() - self.run.updates
        epochs = self._goal - self.run.epoch
        more = self.run.advance(updates=max(0, allowed), epochs=epochs, seconds=seconds)
        return more and self.run.epoch < self._goal

    def _restart_clock(self) -> None:
        """Count from now on the updates that this speed allows."""
        self._clock_start = time.monotonic()
        self._updates_before = self.run.updates

    def _updates_due(self) -> float:
        """Return how many updates there should be by now at this speed."""
        epochs = self.speed.value * (time.monotonic() - self._clock_start)
        return self._updates_before + epochs * self.run.updates_per_epoch

    def _ready(self) -> bool:
        return all(panel.picture.ready for panel in self.fold.visible(self.panels))

    def _ended(self) -> None:
        self.transport.show(running=False)
        if self.error is None:
            self.guard(self.refresh)
