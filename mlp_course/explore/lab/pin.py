"""Pin and Compare: keep what is seen as a ghost, and train the present settings just as long from the same start."""

from ...page import basics
from .journal import without_comment
from .pinned import pinned_of


class Pin:
    """Two buttons; `kept` is what is pinned, None where nothing is."""

    def __init__(self, lab):
        self._lab = lab
        self.kept = None
        tip = "keep this run as a dashed line and pale curves, to compare with (key P)"
        self.toggle = basics.ToggleButton(description="Pin", value=False, tooltip=tip)
        tip = "train the present settings as long as what is pinned, from the same first weights on the same batches"
        self.compare = basics.Button(description="Compare", tooltip=tip, disabled=True)
        self.toggle.observe(lambda change: self._do(self._switch, change.new), "value")
        self.compare.on_click(lambda _button: self._do(lab.compare))
        self.widgets = [self.toggle, self.compare]

    def _do(self, action, *args) -> None:
        self._lab.runner.here(self._lab.guard, action, *args)

    def turn(self) -> None:
        """Keep what is seen, or let it go."""
        self.toggle.value = not self.toggle.value

    def _switch(self, on: bool) -> None:
        lab = self._lab
        self.kept = None
        lab.journal.unpin()
        if on:
            self.kept = pinned_of(lab.view)
            self._note(lab)
        self.compare.disabled = not on
        lab.refresh()

    def _note(self, lab) -> None:
        """Let the lab's code repeat what is pinned too; not where that is a scrub before its mark is set."""
        if lab.scrub is not None and lab.scrub.mark is None:
            return
        line = without_comment(lab.code())
        back = "" if lab.moment is None else ".at()"
        lab.journal.pin(f"{line}.pin(){back}", lab.settings, lab.run.updates)
