"""Run, Pause, Step, Epoch and Reset: the buttons of a lab, and how quickly it is to run."""

from ...page import basics
from ..widgets.interactive import row
from ..widgets.slider import Slider

SPEEDS = (1, 3, 10, 30, 100, 300, float("inf"))


class Transport:
    """The buttons; what they do is the lab's."""

    def __init__(self, lab, speed: float):
        self.run = basics.Button(description="Run", button_style="primary", tooltip="train, or pause (key R)")
        self.step = basics.Button(description="Step", tooltip="one update, with one mini-batch")
        self.epoch = basics.Button(description="Epoch", tooltip="one pass through the training data")
        self.reset = basics.Button(description="Reset", tooltip="begin this run again")
        for button, action in (
            (self.run, lab.run_or_pause),
            (self.step, lambda: lab.train(updates=1)),
            (self.epoch, lambda: lab.train(epochs=1)),
            (self.reset, lab.reset),
        ):
            button.on_click(lambda _button, action=action: lab.runner.here(lab.guard, action))
        self.speed = Slider(SPEEDS, speed, "speed", "speed of Run", epochs_a_second)

    def row(self, *more) -> basics.Box:
        """The buttons side by side, and what else belongs there."""
        return row([self.run, self.step, self.epoch, self.reset, self.speed, *more])

    def show(self, running: bool) -> None:
        """Let the first button say what it would do now."""
        self.run.description = "Pause" if running else "Run"


def epochs_a_second(speed: float) -> str:
    """A speed in words."""
    return f"{speed:.3g} epochs/s" if speed < float("inf") else "full"
