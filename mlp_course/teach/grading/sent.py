"""The arguments of one call as they are sent to a child, and what it says of them and of its result afterwards.

Everything that can change, or can be called, has a number, the same on both sides: arrays ("A"), lists ("L"), dicts
("D"), networks, generators, objects and functions. A result may be one of them, or lie in the memory of one.

    ["A", array]  ["L", items]  ["D", pairs]  ["rng", state]
    ["net", sizes, activations, cost, watched, theta]  ["object", kind, attributes, methods]
    ["known", place, name]  a function that both sides have      ["f", number]  one that is called here

and back, ["same", number]  ["view", number, offset, shape, strides, dtype]  ["handle", number, kind]  what stays there,
["network", sizes, activations, cost, theta]  another network than one that was sent.
"""

import contextlib
from itertools import pairwise

import numpy as np

from ...activations import BY_NAME, Activation
from ...costs import BY_NAME as COSTS
from ...network import Network
from . import wire

BIT_GENERATORS = {"PCG64": np.random.PCG64, "PCG64DXSM": np.random.PCG64DXSM, "MT19937": np.random.MT19937}


class Sent:
    """What has been sent in one call.

    make_handle  a function of (number, kind) that stands in for something that stays in the child
    """

    def __init__(self, make_handle):
        self.make_handle = make_handle
        self.things = []
        self.numbers = {}

    def pack(self, value):
        """Return an argument as it is sent."""
        return wire.packed(value, self._special)

    def _special(self, value, pack):
        if pack is None:
            raise wire.Unreadable(f"an argument of type {type(value).__name__}")
        if id(value) in self.numbers:
            return ["same", self.numbers[id(value)]]
        known = known_function(value)
        if known is not None:
            return known
        if type(value) is np.ndarray:
            return self._numbered(value, lambda: ["A", wire.plain(value, pack)[0]])
        if type(value) is list:
            return self._numbered(value, lambda: ["L", [pack(item) for item in value]])
        if type(value) is dict:
            return self._numbered(value, lambda: ["D", [[pack(key), pack(item)] for key, item in value.items()]])
        return self._object(value, pack)

    def _object(self, value, pack):
        if isinstance(value, np.random.Generator):
            return self._numbered(value, lambda: ["rng", state_of(value)])
        if isinstance(value, Network):
            return self._numbered(value, lambda: self._network(value, pack))
        if callable(value):
            return self._numbered(value, lambda: ["f", self.numbers[id(value)]])
        if hasattr(value, "__dict__"):
            return self._numbered(value, lambda: described(value, pack))
        return None

    def _network(self, net, pack):
        names = [sigma.name for sigma in net.sigma[1:]]
        watched = getattr(net, "way", None) is not None
        return ["net", list(net.sizes), names, net.cost.name, watched, pack(object.__getattribute__(net, "theta"))]

    def _numbered(self, value, describe):
        self.numbers[id(value)] = len(self.things)
        self.things.append(value)
        return describe()

    def received(self, data):
        """Return what a child has sent. Raises wire.Unreadable."""
        return wire.unpacked(data, self._tagged)

    def _tagged(self, tag, rest, unpack):
        if tag == "same":
            return self.things[wire.natural(rest[0])]
        if tag == "view":
            return self._view(*rest)
        if tag == "iterator":
            return iter([unpack(item) for item in rest[0]])
        if tag == "generator":
            items = [unpack(item) for item in rest[0]]
            return (item for item in items)
        if tag == "objects":
            return np.empty([min(wire.natural(n), 2) for n in rest[0]][:3], object)
        if tag == "network":
            return another_network(*rest[:3], unpack(rest[3]))
        if tag == "handle":
            return self.make_handle(wire.natural(rest[0]), str(rest[1]))
        raise wire.Unreadable(f"an unknown tag {tag[:20]}")

    def _view(self, number, offset, shape, strides, dtype):
        """An array in the memory of one that was sent; what lies outside of it is refused by NumPy."""
        base = self.things[wire.natural(number)]
        if dtype not in wire.DTYPES or type(base) is not np.ndarray:
            raise wire.Unreadable("a view of nothing")
        steps = tuple(int(step) for step in strides)
        return np.ndarray(tuple(map(wire.natural, shape)), dtype, base, wire.natural(offset), steps)

    def apply(self, changes) -> None:
        """Change what was sent as the child says that it has been changed there. Raises wire.Unreadable."""
        if not isinstance(changes, list):
            raise wire.Unreadable("no changes")
        with contextlib.suppress(ValueError):  # an array that cannot be written to has not been changed
            for number, state in changes:
                self._change(self.things[wire.natural(number)], state)

    def _change(self, thing, state) -> None:
        if isinstance(thing, np.random.Generator):
            set_state(thing, state)
        elif isinstance(thing, Network):
            self._change_network(thing, *(self.received(part) for part in state))
        elif type(thing) is np.ndarray:
            new = self.received(state)
            same_form = isinstance(new, np.ndarray) and new.shape == thing.shape and new.dtype == thing.dtype
            thing[...] = new if same_form else thing + 1
        elif type(thing) is list:
            thing[:] = self.received(state)
        elif type(thing) is dict:
            new = self.received(state)
            thing.clear()
            thing.update(new)
        elif not callable(thing):
            for name, value in self.received(state).items():
                if name in vars(thing):
                    setattr(thing, name, value)

    def _change_network(self, net, theta, W, b, way) -> None:
        """Its parameters, where they are arrays of others by now, and the places at which a watched one has been."""
        if isinstance(theta, np.ndarray) and theta is not object.__getattribute__(net, "theta"):
            net.theta = theta
        for name, items in (("W", W), ("b", b)):
            own = object.__getattribute__(net, name)
            for l in range(1, len(own)):
                if not is_as_before(list.__getitem__(own, l), items[l]):
                    list.__setitem__(own, l, items[l])
        if getattr(net, "way", None) is not None:
            size = net.way[0].size
            if not all(isinstance(place, np.ndarray) and place.shape == (size,) for place in way):
                raise wire.Unreadable("a way that is none")
            net.way = [place.astype(float) for place in way]


def another_network(sizes, names, cost, theta) -> Network:
    """A network that a child has made. Raises wire.Unreadable."""
    layers = [wire.natural(n) for n in sizes]
    known = all(name in BY_NAME for name in names) and cost in COSTS and len(names) == len(layers) - 1 < wire.DEEPEST
    count = sum(after * (before + 1) for before, after in pairwise(layers))
    if not known or not isinstance(theta, np.ndarray) or theta.shape != (count,):
        raise wire.Unreadable("no network")
    net = Network(layers, names, cost=cost, rng=0)
    net.theta[:] = theta
    return net


def is_as_before(own, received) -> bool:
    """Whether an array is still the same part of the same memory."""
    if not isinstance(received, np.ndarray):
        return False
    return own.__array_interface__ == received.__array_interface__


def known_function(value):
    """What both sides have: functions of NumPy, activations of the course and their slopes; None for all else."""
    if isinstance(value, Activation):
        return ["known", "activation", value.name] if BY_NAME.get(value.name) is value else None
    owner = getattr(value, "__self__", None)
    if isinstance(owner, Activation) and BY_NAME.get(owner.name) is owner and value.__name__ == "prime":
        return ["known", "prime", owner.name]
    name = getattr(value, "__name__", None)
    if callable(value) and isinstance(name, str) and not isinstance(value, type) and getattr(np, name, None) is value:
        return ["known", "numpy", name]
    return None


def described(value, pack):
    """An object by its attributes, and the names of what it can do."""
    methods = [name for name in dir(value) if not name.startswith("_") and name not in vars(value)]
    attributes = [[name, pack(item)] for name, item in vars(value).items()]
    return ["object", type(value).__name__, attributes, [name for name in methods if callable(getattr(value, name))]]


def state_of(rng: np.random.Generator):
    """The state of a generator, as JSON has it."""
    state = dict(rng.bit_generator.state)
    if isinstance(state["state"].get("key"), np.ndarray):
        state["state"] = {"key": state["state"]["key"].tolist(), "pos": state["state"]["pos"]}
    return state


def generator(state) -> np.random.Generator:
    """A generator in a state that was sent. Raises wire.Unreadable."""
    kind = state.get("bit_generator") if isinstance(state, dict) else None
    if kind not in BIT_GENERATORS:
        raise wire.Unreadable("no generator")
    made = np.random.Generator(BIT_GENERATORS[kind]())
    set_state(made, state)
    return made


def set_state(rng: np.random.Generator, state) -> None:
    """Put a generator into a state that was sent; what is none leaves it as it is."""
    try:
        if isinstance(state["state"].get("key"), list):
            state["state"]["key"] = np.array(state["state"]["key"], np.uint32)
        rng.bit_generator.state = state
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise wire.Unreadable("no state of a generator") from None
