"""An interactive without hands and eyes: its controls are set, its buttons and keys pressed, and its words told."""

import re
from numbers import Real

import ipywidgets

from ... import checks
from ...page.lifetime import tree
from .choice import Choice
from .picture import Picture
from .slider import Slider

NOTEBOOK = re.compile(r"[^.:]*\brun this (?:notebook|page)\b[^.]*\.?", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[^\d\s][.;?!]) +|(?<=\d[.;]) +(?=[^\d\s−+(])")


def give(control, name: str, value) -> None:
    """Give a control this value.

    Raises TypeError where a slider is given no number, and ValueError where it is beyond its ends, or no option.
    """
    if isinstance(control, Slider):
        ends = f"{name} goes from {control.texts[0]} to {control.texts[-1]}"
        if isinstance(value, bool) or not isinstance(value, Real):
            raise TypeError(f"{ends}; got {value!r}, which is no number.")
        if not control.values[0] <= value <= control.values[-1]:
            raise ValueError(f"{ends}; got {value!r}.")
    elif isinstance(control, Choice):
        value = _option(control, name, value)
    control.value = value


def _option(control: Choice, name: str, value):
    """The option of this value or of this text."""
    if isinstance(value, str) and value in control.texts:
        return control.values[control.texts.index(value)]
    if isinstance(value, str) and value not in control.values:
        raise ValueError(f"{name} is one of {', '.join(control.texts)}; got {value!r}.")
    return value


def press(interactive, name: str) -> None:
    """Press the button with this text, or this key on the picture that hears it. Raises ValueError for another."""
    for button in buttons(interactive):
        if button.description == name and not button.disabled:
            _push(button)
            return
    for picture in pictures(interactive):
        if name in picture.taken_keys:
            picture.hear({"type": "keydown", "key": name, "shift": False})
            return
    raise checks.unknown("button or key", name, pressable(interactive) or ["none, only controls to be set"])


def _push(button) -> None:
    if isinstance(button, ipywidgets.ToggleButton):
        button.value = not button.value
    else:
        button.click()


def buttons(interactive) -> list:
    """The buttons of an interactive, from the first to the last."""
    kinds = (ipywidgets.Button, ipywidgets.ToggleButton)
    return [part for part in tree(interactive) if isinstance(part, kinds)]


def pictures(interactive) -> list[Picture]:
    """Its pictures that hear keys."""
    return [part for part in tree(interactive) if isinstance(part, Picture) and "keydown" in part.events]


def pressable(interactive) -> list[str]:
    """The texts of the buttons that can be pressed, and the keys that are heard, as Python writes a text."""
    names = [button.description for button in buttons(interactive) if not button.disabled]
    for picture in pictures(interactive):
        names += picture.taken_keys
    return [repr(name) for name in dict.fromkeys(names)]


def introduction(interactive) -> list[str]:
    """What kind of picture it is, and what can be done with it."""
    kind = NOTEBOOK.sub("", interactive.summary).strip()
    told = [f"{type(interactive).__name__}. {kind}".rstrip()]
    if interactive.controls:
        first, control = next(iter(interactive.controls.items()))
        told.append(f'Change it by .set("{first}", {control.value!r}) and the like.')
    names = pressable(interactive)
    if names:
        told.append(f"Press by .press(…) one of {', '.join(names)}.")
    return told


def sentences(interactive) -> tuple[str, ...]:
    """What is seen now: the values of the controls, and each sentence of the status line and the alternative texts."""
    told = [f'"{name}": {control.in_words()}.' for name, control in interactive.controls.items()]
    texts = [*(panel.picture.alt for panel in interactive.panels), interactive.status.text]
    if interactive.error is not None:
        texts = [f"This went wrong: {interactive.status.text}"]
    for text in dict.fromkeys(texts):
        told += filter(None, SENTENCE.split(text))
    return tuple(dict.fromkeys(told))
