"""The lab: train networks while you watch, and change anything on the way."""

from dataclasses import replace

from ..own.faults import Fault
from ..own.resolve import without
from .display import Display
from .given import checked
from .journal import Journal, ending_of
from .knobs import NONE, knobs_for
from .look import Look
from .painter import Painter
from .panels import background_of
from .part import part_of
from .pin import Pin
from .preset_row import PresetRow
from .presets import preset_named
from .rewind import Rewind
from .run import Run, attempt
from .run_and_pause import Driver
from .scrub import QUESTION, Scrub, nearest
from .settings import AT_NEXT_UPDATE, Settings, settings_of
from .sources import as_source
from .view import View

AFTER_MARK = 200  # epochs
USUAL = ("data", "hidden", "activation", "cost", "eta", "batch_size")


class Lab(Display):
    """Decision boundary, training curves and graph of networks that learn while you watch.

    data         a name, "moons", "circles", "spirals", "three spirals", "xor", "linear", "curve" or "digits"; "mine"
                 for `my_data()`; a Dataset; your own (x, y); a file, "points.csv", its last column the label or
                 target; or points [(x_1, x_2, class), …]
    sizes        (n_0, n_1, …, n_L); n_0 and n_L are those of the data, and follow when other data are chosen
    controls     names of the settings that can be changed here, see `knobs.KNOBS`; also "preset" and "paint"
    trained      epochs to train before the first picture; the lab never starts by itself
    speed        epochs a second that Run keeps to, so that there is something to see; inf for as fast as it can
    preset       a run by name, for lectures: see `presets.PRESETS`
    presets      more of them, each begun by a button and by a key, 1 for the first
    retrain      epochs that are trained at once when a change begins afresh (0: none)
    mark         with `scrub`: the value at which the cliff, or the best place, is expected; until it is set, by the
                 button Mark or here, nothing is trained; then `trained` epochs are (200 if not given)
    graph        whether the network is drawn as a graph
    **settings   see `settings.Settings`, which has them all

    Your own code takes the place of the package's; a badge says whose is running (see `own.resolve`, `own.network`):

        Lab(backprop=backprop)                             backprop(net, x, y) -> (delta, dW, db), as in chapter 3
        Lab(activation=(sigmoid, sigmoid_prime))           two functions of z
        Lab(cost=(cross_entropy, cross_entropy_delta))     cost(a, y) and delta(z, a, y)
        Lab(update=update)                                 update(theta, grad, eta): in place, or the new theta returned
        Lab(network=MyNetwork)                             a class with feedforward(x) and update(x, y, eta)

    `scrub="eta"` trains a network for each position of that slider at the same time; moving it only chooses which one
    is seen. So do l2, dropout, mu, scale and seed; for batch_size, hidden, activation, initializer, optimizer and
    schedule it is one position after the other.

    Run trains until Pause; η, batch size, optimizer, schedule and penalties take effect at the next update, all else
    begins afresh. `train(epochs=…)` and `set("eta", 0.1)` do the same without a notebook. `at(epoch=12)` shows an
    earlier moment, and Run goes on from there. `look(layer=1, neuron=2)` looks into a neuron, and `change(layer=1,
    neuron=2, source=1, value=0.5)` gives one of its weights another value. `code()` is the line that repeats what is
    seen.
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
        presets=(),
        retrain=0,
        graph=True,
        mark=None,
        **settings,
    ):
        chosen = preset_named(preset)
        given = {**chosen.settings, **settings} if chosen else settings
        usual_data = given.pop("data", "moons")
        self.settings = settings_of(usual_data if data is None else data, sizes, given)
        self.retrain = retrain
        self.graph = graph
        self.preset_row = PresetRow(self, presets)
        self._asked = None if controls is None else tuple(controls)
        self.scrub = Scrub(self.settings) if self.settings.scrub else None
        self._start()
        self._make_parts(speed)
        names = [name for name in (USUAL if self._asked is None else self._asked) if name != self.settings.scrub]
        knobs = knobs_for(names, self.settings, self._asked is not None, preset)
        super().__init__(knobs, "paint" in names)
        self._show_note(chosen)
        self._show_first(chosen, trained, mark)

    def _make_parts(self, speed: float) -> None:
        self.journal = Journal(self.settings)
        self.driver = Driver(self, speed)
        self.runner = self.driver.runner
        self.transport = self.driver.transport
        self.speed = self.transport.speed
        self.moment = None  # that is looked at; None: now
        self.rewind = Rewind(self)
        self.ghost = Pin(self)
        self.looking = Look(self)
        self.driver.restart_clock()
        self.painter = Painter(self)

    def _show_first(self, preset, trained: int | None, mark) -> None:
        """Train for so many epochs and show the picture; a scrub whose mark is not set yet asks for it first."""
        if self.scrub is None:
            usual = preset.trained if preset else 0
            self.train(epochs=usual if trained is None else trained)
            return
        self.after_mark = AFTER_MARK if trained is None else trained
        self.scrub_row.follow(self.panel("strip"))
        self.refresh() if mark is None else self.mark(mark)

    def _start(self) -> None:
        """Begin the run, or those of the positions, that the settings ask for."""
        if self.scrub is None:
            self._run, self._fault = attempt(self.settings)
            return
        try:
            self.scrub.begin(self.settings)
            self._fault = None
        except Fault as fault:
            self._fault = fault
            self.scrub.begin(without(self.settings))

    @property
    def run(self) -> Run:
        """The run that is looked at."""
        return self.scrub.run if self.scrub else self._run

    @property
    def view(self) -> View:
        """What is looked at."""
        return View(
            self.run, self.scrub.network if self.scrub else 0, self.moment, self.scrub, self.ghost.kept, self.looking
        )

    def train(self, epochs: int | None = None, updates: int | None = None) -> "Lab":
        """Train now, without the event loop, and show the result."""
        with self._faults_shown():
            if self.painter.waiting or self._asks():
                return self
            if self._fault and (epochs or updates):
                self._begin(self.settings)
            if self._fault:
                raise self._fault
            if epochs or updates:
                self.go_on_from_here()
            self.run.advance(updates=updates, epochs=epochs)
            if self.scrub and epochs:
                self.scrub.train_others(self.run.epoch)
            self.refresh()
        return self

    def at(self, epoch: int | None = None) -> "Lab":
        """See the end of an earlier epoch, or of the last one kept before it; without a number, see now."""
        if self.runner.running:
            self.driver.pause()
        now = epoch is None or epoch >= self.run.epoch
        self.moment = None if now else self.run.moments.at(epoch)
        self._fit_knobs()
        with self._faults_shown():
            self.refresh()
        return self

    def pin(self) -> "Lab":
        """Keep what is seen as a ghost, dashed boundary and pale curves, in place of the last; `code` repeats it."""
        self.ghost.toggle.value = False
        self.ghost.toggle.value = True
        return self

    def unpin(self) -> "Lab":
        """Let go what is pinned."""
        self.ghost.toggle.value = False
        return self

    def look(self, layer=None, neuron=1, source=None, gradient=None) -> "Lab":
        """Look into neuron j of layer l, or its weight from `source` k (0: its bias); without a layer, close that.

        With `gradient`, where the next mini-batch takes each weight is shown too.
        """
        self.looking.at(layer, neuron, source, gradient)
        return self

    def change(self, layer: int, neuron: int, source: int, value: float) -> "Lab":
        """Give the weight w_jk^l, or with `source` 0 the bias b_j^l, of the network that is seen another value."""
        self.looking.change(part_of(self.run.net.sizes, layer, neuron, source), value)
        return self

    def compare(self) -> "Lab":
        """Train the present settings as long as what is pinned, from the same first weights on the same batches."""
        if self.ghost.kept is None:
            raise ValueError("there is nothing to compare with: pin a run first.")
        self.runner.stop()
        self._begin(self._settings_seen(), retrain=self.ghost.kept.epoch)
        return self

    def go_on_from_here(self) -> None:
        """Forget what came after the moment that is looked at, if it is an earlier one."""
        if self.moment is None:
            return
        self.run.go_back(self.moment)
        self.journal.go_back(self.moment)
        self.settings = self._settings_seen()
        self.moment = None
        self.driver.restart_clock()

    def _settings_seen(self) -> Settings:
        """Return the settings at the moment that is looked at."""
        if self.moment is None:
            return self.settings
        then = {name: getattr(self.moment.settings, name) for name in AT_NEXT_UPDATE}
        return replace(self.settings, **then)

    def set(self, name: str, value) -> "Lab":
        """Change one setting: at the next update, or with new networks where it needs them.

        Raises ValueError or TypeError for a setting or a value that there is not; the lab then stays as it is.
        """
        self._changed = True
        if name == "preset":
            return self._use_preset(value)
        if self.scrub and name == self.scrub.name:
            self.scrub_row.slider.value = nearest(self.scrub.values, value)
            return self
        value = checked(name, value)
        new = self._settings_seen().changed(name, value)
        if new == self._settings_seen():
            return self
        if name in AT_NEXT_UPDATE and (self.scrub is None or self.scrub.is_stack):
            self.go_on_from_here()
            self.run.change(new)
            self.journal.note(self.run, name, value)
            self.settings = new
            with self._faults_shown():
                self.refresh()
        else:
            self._begin(new, retrain=self.retrain)
        self._fit_knobs()
        return self

    def reset(self) -> "Lab":
        """Begin this run again."""
        self.runner.stop()
        self._begin(self.settings)
        return self

    def code(self) -> str:
        """Return the line that repeats this run, as far as it has gone."""
        more = {} if self._asked is None else {"controls": self._asked}
        if self.scrub:
            more |= {"trained": self.after_mark} | self.scrub.as_arguments()
        return self.journal.line(self.run, more, ending_of(self))

    def _begin(self, settings: Settings, retrain: int = 0) -> None:
        """Begin a run with these settings, and train it as long; while the lab trains already, it goes on with that."""
        background = background_of(self.run)
        running = self.runner.running and not self.runner.hurry
        self.settings = settings
        self.moment = None
        self._start()
        self.journal = self.journal.begin(settings)
        self.runner.hurry = False
        self.driver.goal = settings.epochs
        self.driver.restart_clock()
        if background_of(self.run) != background:
            self.looking.fit(self.view)
            self._replace_panels()
        self.painter.follow()
        with self._faults_shown():
            if self._fault:
                raise self._fault
            if retrain and not running:
                self.driver.train_at_once(retrain)
            if not self.runner.hurry:  # else it is drawn on the way, or at the end
                self.refresh()

    def _use_preset(self, name: str) -> "Lab":
        """Begin the run of this name."""
        if name == NONE:
            return self
        chosen = preset_named(name)
        data = as_source(chosen.settings.get("data", "moons"))
        self._begin(Settings(**{**chosen.settings, "data": data, "scrub": self.settings.scrub}), self.retrain)
        self._fit_knobs()
        self._show_note(chosen)
        return self if self.runner.running else self.train(epochs=chosen.trained)

    def run_or_pause(self) -> None:
        """Do what the first button says: Run, or Pause while the lab trains."""
        self.driver.run_or_pause()

    def is_ready(self) -> bool:
        """Return whether there is something to train; begin anew where the learner's code went wrong."""
        if self._asks() or self.painter.waiting:
            return False
        if self._fault:
            self._begin(self.settings)
        self.go_on_from_here()
        return self._fault is None

    def _asks(self) -> bool:
        """Say that a mark is to be set first, where it is."""
        asks = self.scrub is not None and self.scrub.mark is None
        if asks:
            self.status.say(QUESTION)
        return asks

    def mark(self, value=None) -> "Lab":
        """Mark where the cliff, or the best place, will be: at a value, or where the slider is; then train and show."""
        first = self.scrub.mark is None
        self.scrub.mark = self.scrub.position if value is None else nearest(self.scrub.values, value)
        if first and self.after_mark and self.is_ready():
            self.driver.train_at_once(self.after_mark)
        else:
            self.refresh()
        return self

    def look_at_position(self, position: int) -> None:
        """See the network of another position."""
        self.scrub.position = position
        if not self.scrub.is_stack:
            self.moment = None  # which is one of another run
        self.driver.restart_clock()
        self.refresh()
