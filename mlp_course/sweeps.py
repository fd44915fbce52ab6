"""Networks of different shapes trained side by side: a process each on this machine, or the workers of a cluster.

Networks of one shape train together in a stack (`Network(..., copies=S)`) and need no processes. Other shapes cannot
share a matrix, so they go through joblib, whose backend is switched from outside: a dask or ray cluster takes the same
call.

    from dask.distributed import Client
    from joblib import parallel_config

    client = Client("scheduler:8786")  # your cluster; Client() makes one of this machine
    with parallel_config(backend="dask"):
        trials = sweep(settings, data, validation)
"""

import time
from inspect import signature
from typing import Any, NamedTuple

import numpy as np

from . import checks
from .evaluation import Evaluation, evaluate
from .network import Network
from .training import sgd

_NETWORK = [name for name in signature(Network).parameters if name not in ("rng", "copies")]
_SGD = [name for name in signature(sgd).parameters if name not in ("net", "data", "rng")]


class Trial(NamedTuple):
    """What came of one setting."""

    setting: dict
    network: Any  # the trained Network
    validation: Evaluation
    seconds: float  # of training
    diverged: bool


def sweep(settings, data, validation, n_jobs=-1):
    """Train a network for each setting and return a `Trial` for each, in the order of the settings.

    settings    dicts of arguments of `Network` and `sgd` by name, such as {"sizes": [64, 30, 10], "eta": 3.0,
                "epochs": 5}, and "seed" (0 if not given), which draws weights and batches
    data        (x, y) to train on, or a function that returns them, which each worker calls for itself
    validation  (x, y) to judge by, or a function that returns them
    n_jobs      processes: -1 for one a processor, 1 for none beside this one

    Raises ValueError that names the setting, before anything is trained, if an argument is unknown or missing.
    """
    from joblib import Parallel, delayed

    settings = [_checked(s, setting) for s, setting in enumerate(settings)]
    calls = [delayed(trial)(setting, data, validation) for setting in settings]
    return Parallel(n_jobs=n_jobs)(calls)


def trial(setting, data, validation):
    """Train and judge one network, as `sweep` does in each of its workers; the same seed gives the same network."""
    data = data() if callable(data) else data
    validation = validation() if callable(validation) else validation
    rng = np.random.default_rng(setting.get("seed", 0))
    net = Network(**_those(setting, _NETWORK), rng=rng)
    diverged = False
    start = time.perf_counter()
    for step in sgd(net, data, **_those(setting, _SGD), rng=rng):
        diverged = bool(step.diverged)
    seconds = time.perf_counter() - start
    return Trial(setting, net, evaluate(net, validation), seconds, diverged)


def _those(setting, names):
    return {name: value for name, value in setting.items() if name in names}


def _checked(s, setting):
    known = {*_NETWORK, *_SGD, "seed"}
    unknown = [k for k in setting if k not in known]
    missing = [k for k in ("sizes", "eta", "epochs") if k not in setting]
    if unknown or missing:
        wrong = f"does not know {unknown[0]!r}" if unknown else f"lacks {missing[0]!r}"
        raise ValueError(f"settings[{s}] {wrong}; a setting has sizes, eta, epochs, and any of {sorted(known)}.")
    checks.whole(setting["epochs"], f"settings[{s}]['epochs']", 0)
    return dict(setting)
