"""An interactive whose trainings take longer than an answer may: it shows them while they go on."""

from ..experiments.underway import Underway
from .widgets.interactive import Interactive
from .widgets.runner import Runner

GOING_ON = "Training goes on: what is drawn is how far it is."


class Gradual(Interactive):
    """An interactive that trains when a control is moved, and is drawn while it does.

    A control that is moved by hand is answered at once: training and pictures take turns in the notebook's event loop,
    and another move is heard in between. By code (`set`), and where no loop runs, the training is done first.

    A subclass gives `underway()`, the training that its controls ask for, and an `update` that draws what it has found
    so far.
    """

    def underway(self) -> Underway:
        """The training that the controls ask for, the same one whenever they ask for it again."""
        raise NotImplementedError

    def begin(self) -> None:
        """Train and draw the first picture, then follow the controls."""
        self.runner = Runner(self._work, self._draw_on_the_way, self._ended, self.fail, self._is_shown)
        super().begin()

    def redraw(self) -> None:
        """Train to the end, and bring all up to date."""
        self.underway().finish()
        super().redraw()

    def follow(self) -> None:
        """Answer a control: bit by bit where there is an event loop, else when all is done."""
        loop = self.runner.loop
        if loop is None or not loop.is_running():
            self.redraw()
        else:
            self.error = None
            self.runner.stop()  # a run of before, whose next picture may be long in coming
            self.runner.start(hurry=True)

    def settle(self) -> None:
        """Do at once what is left to do."""
        if self.runner.running:
            self.runner.stop()
            self.guard(self.redraw)

    def set(self, name: str, value) -> "Gradual":
        """Give a control another value, and train to the end; see `Interactive.set`."""
        super().set(name, value)
        self.settle()
        return self

    def in_words(self) -> str:
        """Return all that is seen when the training is done; see `Interactive.in_words`."""
        self.settle()
        return super().in_words()

    def leave(self) -> None:
        """Train no more when the cell that shows it runs again."""
        self.runner.stop()
        super().leave()

    def _work(self, seconds: float) -> bool:
        return self.underway().advance(seconds)

    def _draw_on_the_way(self) -> None:
        self.update()
        for panel in self.panels:
            panel.refresh(GOING_ON)
        self.status.say(GOING_ON)

    def _ended(self) -> None:
        if self.error is None and self.underway().done:
            self.guard(self.redraw)

    def _is_shown(self) -> bool:
        return all(panel.picture.ready for panel in self.panels)

    def _repr_mimebundle_(self, **options):
        self.settle()
        return super()._repr_mimebundle_(**options)
