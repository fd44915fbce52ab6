"""Runs by name, each begun by a button and by the key that stands on it: what a lecture goes through in this order."""

from ...page import basics
from .presets import preset_named


class PresetRow:
    """The buttons of these presets, `1 dead ReLU` and so on; ValueError if there is none of a name."""

    def __init__(self, lab, names):
        self.actions = {}
        self.buttons = []
        for number, name in enumerate(names, start=1):
            preset_named(name)
            button = basics.Button(description=f"{number} {name}", tooltip=f"begin this run (key {number})")
            action = self._beginning(lab, name)
            button.on_click(lambda _button, action=action: lab.runner.here(lab.guard, action))
            self.buttons.append(button)
            self.actions[str(number)] = action

    @staticmethod
    def _beginning(lab, name: str):
        """What begins the run of this name, afresh where it is the one that is seen."""

        def begin() -> None:
            lab.runner.stop()
            lab.set("preset", name)

        return begin
