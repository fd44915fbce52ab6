"""An answer that calls the package's own implementation of what is asked: right, but the line to write is still open.

What the package has of an exercise stands in `OWN`. An answer in which anything of the package is named is called once
more, and whether it comes to `OWN` is heard, whatever the name by which it gets there.
"""

import contextlib
import sys
from types import CodeType, ModuleType

from .. import activations, costs, critical, gradcheck, initializers, optimizers, penalties, schedules
from ..batches import MiniBatches
from ..dropout import dropped
from ..early_stopping import early_stopping
from ..evaluation import evaluate
from ..in_place import Workspace
from ..network import Network
from ..training import sgd
from .process import as_it_was
from .running import run
from .trial import codes_of

PACKAGE = __name__.partition(".")[0]
PASS = (Network.forward, Network.onward)
OWN = {
    "sigmoid": (activations.sigmoid.value,),
    "sigmoid_prime": (activations.sigmoid.slope,),
    "neuron": PASS,
    "feedforward": PASS,
    "forward": PASS,
    "softmax": (activations.softmax.value,),
    "sgd_update": (optimizers.SGD.update,),
    "nudge_gradient": (gradcheck.numeric_gradient,),
    "minibatches": (MiniBatches.epoch,),
    "sgd_epoch": (sgd,),
    "buggy_trainer": (sgd,),
    "backprop": (Network.backprop, Workspace.gradient),
    "gradient_check": (gradcheck.check, gradcheck.numeric_gradient),
    "buggy_backprop": (Network.backprop, Workspace.gradient),
    "train": (sgd,),
    "cross_entropy": (costs.CrossEntropy.each,),
    "cross_entropy_delta": (costs.CrossEntropy.delta,),
    "log_likelihood": (costs.LogLikelihood.each,),
    "buggy_quadratic_delta": (costs.Quadratic.delta,),
    "he": (initializers.he,),
    "glorot": (initializers.glorot,),
    "buggy_lecun": (initializers.lecun,),
    "cosine_with_warm_up": (schedules.cosine, schedules.warm_up),
    "momentum_update": (optimizers.Momentum.update,),
    "adam_update": (optimizers.Adam.update,),
    "buggy_adam": (optimizers.Adam.update,),
    "kind_of_point": (critical.classify, critical.signs),
    "hessian_vector": (critical.hessian_vector, critical.hessian),
    "l2_gradient": (penalties.L2.gradient,),
    "inverted_dropout": (dropped,),
    "early_stop": (early_stopping,),
    "plasticity_penalty": (penalties.Anchor.value, penalties.Anchor.gradient),
    "buggy_l2": (penalties.L2.gradient,),
    "MyNetwork": (Network.forward, Network.backprop, sgd),
    "evaluate_digits": (evaluate,),
}


def delegated_to(exercise, f, args) -> str | None:
    """Return the name of the package's own implementation that a right answer calls in this case; None without."""
    if not may_delegate(exercise, f):
        return None
    codes = {function.__code__ for function in (*OWN.get(exercise.name, ()), *answers_of(exercise))}
    codes.discard(getattr(f, "__code__", None))
    heard: list[CodeType] = []

    def within(*given, **named):
        with listening(codes, heard):
            return f(*given, **named)

    with as_it_was():
        if isinstance(f, type):
            with listening(codes, heard):
                run(exercise, f, args)
        else:
            run(exercise, within, args)
    return heard[0].co_qualname.lstrip("_") if heard else None


def may_delegate(exercise, f) -> bool:
    """Whether the code of a function, or of one of the learner's that it calls, names anything of the package."""
    own = {function.__name__ for function in OWN.get(exercise.name, ())}
    for code, names in codes_of(f, set()):
        used = {*code.co_names, *code.co_freevars}
        if used & own or any(name.startswith(PACKAGE) or is_ours(names.get(name)) for name in used):
            return True
    return False


def is_ours(value) -> bool:
    """Whether something is a module, function, class or object of the package."""
    home = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
    return str(home).partition(".")[0] == PACKAGE or type(value).__module__.partition(".")[0] == PACKAGE


def answers_of(exercise) -> list:
    """The right answers that the declaration of an exercise holds, as far as they are functions."""
    return [f for f in (exercise.reference, *exercise.alternatives) if hasattr(f, "__code__")]


@contextlib.contextmanager
def listening(codes: set[CodeType], heard: list[CodeType]):
    """Add to `heard` what is called inside of these codes."""

    def note(frame, event, _):
        if event == "call" and frame.f_code in codes:
            heard.append(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(before)
