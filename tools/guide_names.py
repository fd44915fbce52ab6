"""Whether what a plan names in code exists: interactives with their arguments, experiments, presets, exercises."""

import ast
import importlib
import inspect
import re
from dataclasses import fields

from mlp_course import explore
from mlp_course.exercises.exercise import every
from mlp_course.exercises.numbers import every_number
from mlp_course.explore.lab.presets import PRESETS
from mlp_course.explore.lab.settings import Settings

CODE = re.compile(r"`([^`\n]+)`")
INTERACTIVE = re.compile(r"[A-Z][A-Za-z]+")
EXPERIMENT = re.compile(r"([a-z_]+)\.([a-z_]+)(?:\(\))?")
IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
OF_OTHERS = {"Network", "Linear"}  # classes that a plan may name and that are no interactives


def demo_faults(code: str, imported: set[str]):
    """Yield what is wrong with a demonstration: one call, with arguments that are taken, of what is imported."""
    try:
        call = ast.parse(code, mode="eval").body
    except SyntaxError:
        call = None
    if not isinstance(call, ast.Call):
        yield f"{code!r} is not one call"
        return
    function = function_of(call.func)
    if function is None:
        yield f"{code!r} calls nothing that there is"
        return
    names = {node.id for node in ast.walk(call) if isinstance(node, ast.Name)}
    for name in sorted(names - imported):
        yield f"{code!r} uses {name!r}, which the chapter's first cell does not import"
    taken = set(inspect.signature(function).parameters)
    if function is explore.Lab:
        taken |= {field.name for field in fields(Settings)}
        yield from preset_faults(call)
    for keyword in call.keywords:
        if keyword.arg not in taken and not open_ended(function):
            yield f"{code!r} gives {keyword.arg!r}, which is not taken"


def open_ended(function) -> bool:
    """Whether a function takes any name; the lab does, and then has its own list."""
    kinds = [parameter.kind for parameter in inspect.signature(function).parameters.values()]
    return inspect.Parameter.VAR_KEYWORD in kinds and function is not explore.Lab


def function_of(name: ast.expr):
    """The interactive `Stepper`, or the experiment `backpropagation.patient`; None if there is none of this name."""
    if isinstance(name, ast.Name):
        return getattr(explore, name.id, None) if name.id in explore.__all__ else None
    if isinstance(name, ast.Attribute) and isinstance(name.value, ast.Name):
        return experiment(name.value.id, name.attr)
    return None


def experiment(module: str, name: str):
    """The function of `mlp_course.experiments`, or None."""
    try:
        return getattr(importlib.import_module(f"mlp_course.experiments.{module}"), name, None)
    except ImportError:
        return None


def preset_faults(call: ast.Call):
    """Yield the preset that there is not."""
    for keyword in call.keywords:
        if keyword.arg == "preset" and ast.literal_eval(keyword.value) not in PRESETS:
            yield f"there is no preset {ast.literal_eval(keyword.value)!r}"


def mention_faults(text: str):
    """Yield each `Interactive` and `module.experiment` in a text that there is not."""
    for code in CODE.findall(text):
        if INTERACTIVE.fullmatch(code) and code not in {*explore.__all__, *OF_OTHERS}:
            yield f"there is no interactive `{code}`"
        found = EXPERIMENT.fullmatch(code)
        if found and experiment(*found.groups()) is None:
            yield f"there is no experiment `{code}`"


def exercise_faults(text: str):
    """Yield each `name` in a text that is no exercise and no number."""
    known = {*every(), *every_number()}
    for code in CODE.findall(text):
        if IDENTIFIER.fullmatch(code) and code not in known:
            yield f"there is no exercise `{code}`"
