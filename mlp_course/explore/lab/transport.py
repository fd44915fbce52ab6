"""Run, Pause, Step, Epoch and Reset: the buttons of a lab, and how quickly it is to run."""

import ipywidgets as widgets

from ..widgets.interactive import row
from ..widgets.slider import Slider

SPEEDS = (1, 3, 10, 30, 100, 300, float("inf"))


class Transport:
    """The buttons; what they do is the lab's."""

    def __init__(self, lab, speed: float):
        plain = {"layout": widgets.Layout(width="auto")}
        self.run = widgets.Button(description="Run", button_style="primary", **plain)
        self.step = widgets.Button(description="Step", tooltip="one update, with one mini-batch", **plain)
        self.epoch = widgets.Button(description="Epoch", tooltip="one pass through the training data", **plain)
        self.reset = widgets.Button(description="Reset", tooltip="begin this run again", **plain)
        for button, action in (
            (self.run, lab.run_or_pause),
            (self.step, lambda: lab.train(updates=1)),
            (self.epoch, lambda: lab.train(epochs=1)),
            (self.reset, lab.reset),
        ):
            button.on_click(lambda _button, action=action: lab.runner.here(lab.guard, action))
        self.speed = Slider(SPEEDS, speed, "speed", "speed of Run", epochs_a_second)

    def row(self, *more) -> widgets.Box:
        """The buttons side by side, and what else belongs there."""
        return row([self.run, self.step, self.epoch, self.reset, self.speed, *more])

    def show(self, running: bool) -> None:
        """Let the first button say what it would do now."""
        self.run.description = "Pause" if running else "Run"


def epochs_a_second(speed: float) -> str:
    """A speed in words."""
    return f"{speed:.3g} epochs/s" if speed < float("inf") else "full"
