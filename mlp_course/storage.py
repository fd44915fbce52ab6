"""Save a network in a file and load it again: NumPy's .npz, arrays and plain text only (no pickle, so safe to open)."""

import json
import zipfile
from pathlib import Path

import numpy as np

from .activations import BY_NAME as ACTIVATIONS
from .activations import Maxout
from .costs import BY_NAME as COSTS
from .network import Network

FORMAT = "mlp-course network 1"


def save(net, path):
    """Write `net` (or a stack) to the file `path`; .npz is added where the name has no ending. Returns the path.

    Raises ValueError if the network holds functions of your own, which a file of numbers cannot carry.
    """
    own = [s.name for s in net.sigma[1:] if not (isinstance(s, Maxout) or ACTIVATIONS.get(s.name) is s)]
    if type(net.cost) not in COSTS.values():
        own.append(repr(net.cost))
    if own:
        raise ValueError(f"only the package's own activations and costs can be saved, not {', '.join(own)}.")
    path = Path(path)
    if not path.suffix:
        path = path.with_suffix(".npz")
    about = {
        "format": FORMAT,
        "sizes": net.sizes,
        "activations": [s.name for s in net.sigma[1:]],
        "cost": net.cost.name,
    }
    partial = path.with_name(path.name + ".part")
    with partial.open("wb") as file:
        np.savez(file, theta=net.theta, about=np.array(json.dumps(about)))
    partial.replace(path)
    return path


def load(path):
    """Return the network (or stack) saved in the file `path`.

    Raises FileNotFoundError if there is none, and ValueError if it is not a network saved by `save`.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"there is no file {path}.")
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            theta = file["theta"]
            about = json.loads(str(file["about"]))
        if about["format"] != FORMAT:
            raise ValueError(f"its format is {about['format']!r}")
        net = Network(
            about["sizes"],
            activation=about["activations"],
            cost=about["cost"],
            initializer="zeros",
            dtype=theta.dtype,
            copies=None if theta.ndim == 1 else len(theta),
        )
        net.adopt(theta)
    except (ValueError, TypeError, KeyError, EOFError, OSError, zipfile.BadZipFile) as error:
        raise ValueError(f"{path} is not a network saved by mlp_course ({error}).") from error
    return net
