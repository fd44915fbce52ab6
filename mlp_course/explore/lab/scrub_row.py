"""The slider of a scrub and the button Mark: the learner says where the cliff will be before it is shown."""

from ...page import basics
from ..widgets.slider import Slider
from .strip_panel import StripPanel

KEYS = {"ArrowLeft": -1, "ArrowRight": 1, "ArrowDown": -1, "ArrowUp": 1}


class ScrubRow:
    """Moves a lab along the positions of a setting; a click into the strip, or its arrow keys, do the same."""

    def __init__(self, lab):
        self._lab = lab
        scrub = lab.scrub
        positions = range(len(scrub.values))
        self.slider = Slider(positions, scrub.position, scrub.label, scrub.spoken, lambda k: scrub.texts[k])
        self.slider.add_class("mlp-wide")
        tip = "mark where the cliff, or the best place, will be; then every position is trained and shown"
        self.button = basics.Button(description="Mark", tooltip=tip)
        self.slider.observe(lambda change: self._do(lab.look_at_position, change.new), "value")
        self.button.on_click(lambda _button: self._do(lab.mark))
        self.widgets = [self.slider, self.button]
        self._heard = None

    def _do(self, action, *args) -> None:
        self._lab.runner.here(self._lab.guard, action, *args)

    def follow(self, panel: StripPanel) -> None:
        """Hear clicks and keys on this strip."""
        if panel.picture is self._heard:
            return
        self._heard = panel.picture
        panel.picture.events = ["pointerdown", "pointermove", "keydown"]
        panel.picture.taken_keys = list(KEYS)
        panel.picture.on_event(self._hear)

    def _hear(self, event: dict) -> None:
        last = len(self.slider.values) - 1
        if event["type"] == "keydown":
            self.slider.value = min(max(self.slider.value + KEYS[event["key"]], 0), last)
        elif event["type"] == "pointerdown" or event.get("buttons"):
            self.slider.value = self._lab.panel("strip").position_at(event["x"])
