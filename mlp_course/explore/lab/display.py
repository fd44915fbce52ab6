"""What is seen of a lab: rows of controls, panels, and below them what is said."""

import time
from contextlib import contextmanager, suppress
from html import escape

from ...page import basics
from ...page.lifetime import let_go
from ..own.faults import Fault
from ..widgets.interactive import Interactive, row
from .copy_button import CopyButton
from .graph_fold import GraphFold
from .knobs import KNOBS
from .panels import panels_for
from .scrub_row import ScrubRow
from .stage import Stage
from .stills import stills_of
from .words import in_words

WORDS_EVERY = 0.5
SHARE = 4  # a panel that took t seconds to draw is drawn again after 4 t at the earliest, so that training goes on


class Display(Interactive):
    """Controls, pictures and words of a lab, which has made its parts before.

    knobs   the controls of settings by name
    paints  whether points can be painted
    """

    def __init__(self, knobs: dict, paints: bool):
        self._said_at = 0.0
        self.badge = basics.HTML()
        self.note = basics.HTML()
        self.copy = CopyButton()
        self.stage = Stage()
        self.fold = GraphFold(self, self.stage)
        self.scrub_row = ScrubRow(self) if self.scrub else None
        self._hear_keys()
        painting = [row(self.painter.widgets)] if paints else []
        scrubbing = [row(self.scrub_row.widgets)] if self.scrub_row else []
        by_name = [row(self.preset_row.buttons)] if self.preset_row.buttons else []
        self.knob_row = row([*knobs.values(), *painting])
        self.knob_row.layout = basics.Layout()  # which may hide it
        rows = [
            self.transport.row(*self.fold.buttons, self.badge),
            *by_name,
            self.knob_row,
            *scrubbing,
            self.note,
        ]
        super().__init__(self._panels_for_run({}), knobs, rows)
        below = row([self.rewind.slider, *self.ghost.widgets, self.looking.gradient])
        self.children = (*self.children[:-1], self.looking.row, below, self.status, self.copy, self.stage)
        for name, knob in knobs.items():
            knob.observe(lambda change, name=name: self.runner.here(self.guard, self.set, name, change.new), "value")

    def _hear_keys(self) -> None:
        """Run on R, pin on P, gradient on D, graph on G, presets on 1, 2, …: wherever in the lab they are pressed."""
        actions = {"r": self.run_or_pause, "p": self.ghost.turn, "d": self.looking.turn_gradient}
        if self.graph:
            actions["g"] = self.fold.turn
        actions |= self.preset_row.actions
        for key, action in actions.items():
            self.stage.on_key(key, lambda action=action: self.runner.here(self.guard, action))

    def panel(self, name: str):
        """Return the panel of this name, "answer", "curves" or "graph"; None where the lab has none."""
        return next((panel for panel in self.panels if panel.name == name), None)

    def refresh(self) -> None:
        """Draw the present state; while the lab trains, the first picture at once, and others when they are due."""
        self._in_turn()[0].not_before = 0.0
        others = WORDS_EVERY * (self.runner.sharing - 1)  # what is done by hand is told as soon as by a lab alone
        self._said_at = min(self._said_at, time.monotonic() - others)
        self.next_frame()

    def next_frame(self) -> None:
        """Draw what is due; all labs that train say at most two sentences a second, as quickly as one can listen."""
        if self.painter.waiting:
            return
        due = not self.runner.running or time.monotonic() - self._said_at >= WORDS_EVERY * self.runner.sharing
        self._draw(due)
        if due:
            self._said_at = time.monotonic()
            self.error = None
            self._show_badge(self.run.badge)
            self.copy.text = self.code()
            self.rewind.follow(self.run, self.view.epoch)
            self.looking.follow(self.view)
            self.status.say(in_words(self.view))

    def _draw(self, all_of_it: bool) -> None:
        """Draw the panels and describe them; without `all_of_it` only those that have not just cost much time."""
        for panel in self._in_turn():
            start = time.perf_counter()
            if all_of_it or start >= panel.not_before:
                words = panel.update(self.view)
                panel.refresh(words if all_of_it else None)
                now = time.perf_counter()
                panel.not_before = max(now + SHARE * (now - start), start + panel.pause * self.runner.sharing)

    def _in_turn(self) -> list:
        """Return the panels that are seen, first what the network answers: for that a key waits."""
        return sorted(self.fold.visible(self.panels), key=lambda panel: panel.name != "answer")

    def hurry(self) -> None:
        """Show at first what the network answers, of a run whose end alone matters; words and others come when due."""
        self.error = None
        self._said_at = time.monotonic()
        later = time.perf_counter() + WORDS_EVERY / 2
        for panel in self._in_turn()[1:]:
            panel.not_before = later

    def is_shown(self) -> bool:
        """Return whether the page has shown the pictures that were sent."""
        return all(panel.picture.ready for panel in self.fold.visible(self.panels))

    def show_panels(self) -> None:
        """Show those pictures that are not folded away."""
        self.fold.fit(self.panels)
        self.pictures.children = [panel.picture for panel in self.fold.visible(self.panels)]
        if not self.runner.running:
            self.refresh()

    def _panels_for_run(self, pictures: dict) -> list:
        panels = panels_for(self.view, pictures, self.graph)
        for panel in panels:
            panel.here = self.runner.here
        return panels

    def _replace_panels(self) -> None:
        pictures = {panel.name: panel.picture for panel in self.panels}
        self.panels = self._panels_for_run(pictures)
        self.fold.fit(self.panels)
        self.pictures.children = [panel.picture for panel in self.fold.visible(self.panels)]
        for name in pictures.keys() - {panel.name for panel in self.panels}:
            let_go(pictures[name])

    def _fit_knobs(self) -> None:
        for name, widget in self.controls.items():
            if name in KNOBS:
                KNOBS[name].fit(widget, self._settings_seen())

    def _show_note(self, preset) -> None:
        text = escape(preset.look_for) if preset else ""
        self.note.value = text and f'<div class="mlp-note"><b>Look for</b> {text}</div>'

    def _show_badge(self, text: str) -> None:
        value = f'<span class="mlp-badge">{escape(text)}</span>'
        if self.badge.value != value:
            self.badge.value = value

    def fail(self, error: Exception) -> None:
        """Show an error, and stop."""
        self.runner.stop()
        if isinstance(error, Fault):
            badge = "running your code" if self._fault else self.run.badge
            self._show_badge(badge.replace("running", "stopped in", 1))
            with suppress(Fault):
                self._draw(True)
        super().fail(error)

    @contextmanager
    def _faults_shown(self):
        """Show what is wrong with the learner's code instead of raising it."""
        try:
            yield
        except Fault as fault:
            self.fail(fault)

    def leave(self) -> None:
        """Train no more when the cell that shows it runs again."""
        self.runner.stop()
        super().leave()

    def stills(self) -> tuple[list, str]:
        """Return what the slider of a scrub, or of the epochs, would show."""
        try:
            return ([], "") if self._fault else stills_of(self)
        except Fault:
            return [], ""
