"""Every interactive, as a chapter shows it: the one table that tests here and in the browser and a benchmark share."""

import numpy as np

from mlp_course import explore
from mlp_course.exercises import verdict_of

# How each is made -> the name of a slider that moves its picture, as a screen reader says it.
EACH = {
    "NeuronPlane()": "bias b",
    "XORChallenge()": "weight w 1",
    "ActivationTangent()": "weighted input z",
    "LayerBender(hidden=(2, 2))": "way from input to output",
    "MaxoutFit()": "number of lines k",
    "Stepper()": "step of backpropagation",
    "DemonNudge()": "nudge epsilon",
    "VCurve()": "size h of the nudge",
    "DepthGradients()": "number of hidden layers",
    "CostRace()": "starting weight w",
    "Descent()": "learning rate η",
    "GradientCloud()": "batch size m",
    "LayerHistograms()": "number of hidden layers",
    "EtaSweep()": "epochs",
    "ScheduleDesigner()": "largest learning rate",
    "RavineBall()": "inertia mu",
    "AdamStepper()": "update t",
    "OptimizerRace()": "step",
    "Overfitting()": "number of training examples N",
    "TwoTasks()": "strength lambda of the memory",
    "EnlargedDigits(copies=1)": "copies of each digit",
    "SurfaceExplorer()": "first eigenvalue",
    "SmallestNetwork()": "weight w 1",
    "EigenvalueOdds()": "number n of dimensions",
    "CriticalPoints()": "number of the critical point",
    "DigitPainter(lambda x: x[2:12])": "turn of the drawing",
}

# What has other controls than sliders and lists, or none.
OTHERS = (
    "Lab(seeds=2)",
    "ChooseData()",
    "Predict('Which?', ['left', 'right'], 'right')",
    "GuessTable('table', ['m = 1', 'm = N'], [('cost', [1.0, 2.0], str)])",
    "Slider([1, 2, 3], 2, 'x')",
    "Dropdown(['a', 'b'], 'a', 'letter')",
)

# What `check` answers, with its buttons: a wrong answer and a right one.
CARDS = (
    "verdict_of(lambda z: z, 'sigmoid')",
    "verdict_of(lambda z: np.exp(z) / (1 + np.exp(z)) ** 2, 'sigmoid_prime')",
)


def made(source: str):
    """The interactive that a cell with this source makes."""
    return eval(source, {**vars(explore), "verdict_of": verdict_of, "np": np})


def another(control):
    """A value that the control does not have: one of its neighbours, or one layer more."""
    if not hasattr(control, "index"):
        return (*control.value, 3)
    return control.values[control.index - 1 if control.index else 1]


def pixels(interactive) -> list[np.ndarray]:
    """What its pictures show now."""
    return [panel.picture.pixels.copy() for panel in interactive.panels]


def differ(before: list, after: list) -> bool:
    """Whether any of several pictures has changed."""
    return any(b.shape != a.shape or (b != a).any() for b, a in zip(before, after, strict=True))
