"""The arguments of one call as a child has received them, and what has changed of them since (see `sent`)."""

import importlib
import types

import numpy as np

wire = importlib.import_module("wire")  # the file beside this one, see `child`


class Shell:
    """An object of the grader's: its attributes are here, its methods are called there."""


def state(thing, pack):
    """What a thing holds by now, in a form that can be sent and compared."""
    if type(thing) is np.ndarray:
        known = wire.plain(thing, pack)
        return known[0] if known else ["e"]
    if type(thing) is list:
        return ["l", [pack(item) for item in thing]]
    if type(thing) is dict:
        return ["d", [[pack(key), pack(item)] for key, item in thing.items()]]
    if isinstance(thing, np.random.Generator):
        found = dict(thing.bit_generator.state)
        if isinstance(found["state"].get("key"), np.ndarray):
            found["state"] = {"key": found["state"]["key"].tolist(), "pos": found["state"]["pos"]}
        return found
    if isinstance(thing, Shell):
        return ["d", [[name, pack(item)] for name, item in vars(thing).items()]]
    if hasattr(thing, "theta"):
        parts = [object.__getattribute__(thing, name) for name in ("theta", "W", "b")]
        way = [np.array(place) for place in getattr(thing, "way", None) or ()]
        return [pack(parts[0]), listed(parts[1], pack), listed(parts[2], pack), ["l", [pack(place) for place in way]]]
    return None


def listed(items, pack):
    """A list by its items, without looking at it."""
    return ["l", [pack(item) for item in list.__iter__(items)]] if isinstance(items, list) else ["l", []]


def network_of(net, pack):
    """Another network than one that was sent, by its sizes, its activations and its cost, and all its parameters."""
    names = [sigma.name for sigma in net.sigma[1:]]
    return ["network", list(net.sizes), names, net.cost.name, pack(np.array(object.__getattribute__(net, "theta")))]


class Received:
    """What has come in one call, in the order in which it was sent."""

    def __init__(self, server):
        self.server = server
        self.things = []
        self.numbers = {}
        self.known = {}

    def unpack(self, data):
        """Return an argument, and know it again."""
        value = wire.unpacked(data, self._tagged)
        for number, thing in enumerate(self.things):
            if number not in self.known:
                self.known[number] = self._state(thing, self.server._special)
        return value

    def _add(self, thing):
        self.numbers[id(thing)] = len(self.things)
        self.things.append(thing)
        return thing

    def _tagged(self, tag, rest, unpack):
        if tag == "same":
            return self.things[rest[0]]
        if tag == "A":
            return self._add(unpack(rest[0]))
        if tag == "L":
            made = self._add([])
            made.extend(unpack(item) for item in rest[0])
            return made
        if tag == "D":
            made = self._add({})
            made.update((unpack(key), unpack(item)) for key, item in rest[0])
            return made
        if tag == "rng":
            return self._add(generator(rest[0]))
        if tag == "known":
            return known(*rest)
        if tag == "f":
            return self._add(self._function(rest[0], None))
        if tag == "net":
            return self._network(*rest, unpack)
        return self._object(*rest, unpack)

    def _function(self, number, name):
        def f(*args):
            return self.server.ask(number, name, args)

        f.__name__ = f.__qualname__ = name or "f"
        return f

    def _network(self, sizes, names, cost, watched, theta, unpack):
        place = len(self.things)
        self.things.append(None)
        network = importlib.import_module("mlp_course.network").Network
        net = network(sizes, names, cost=cost, rng=0)
        values = unpack(theta)
        del self.numbers[id(values)]  # the network has them in an array of its own
        net.theta[:] = values
        if watched:
            net = importlib.import_module("mlp_course.exercises.chapters.watching").spy_on(net)
        own = object.__getattribute__(net, "theta")
        self.things[place] = net
        self.numbers[id(net)] = place
        self.things[-1] = own
        self.numbers[id(own)] = len(self.things) - 1
        return net

    def _object(self, kind, attributes, methods, unpack):
        shell = self._add(type(kind, (Shell,), {})())
        number = self.numbers[id(shell)]
        for name in methods:
            setattr(type(shell), name, staticmethod(self._function(number, name)))
        for name, value in attributes:
            setattr(shell, name, unpack(value))
        return shell

    def same(self, value):
        """How something is sent that was received, or an array that lies in the memory of one; None for all else."""
        if id(value) in self.numbers:
            return ["same", self.numbers[id(value)]]
        if type(value) is not np.ndarray or value.size == 0:
            return None
        for number, thing in enumerate(self.things):
            if type(thing) is np.ndarray and thing.flags.c_contiguous and np.may_share_memory(value, thing):
                offset = value.__array_interface__["data"][0] - thing.__array_interface__["data"][0]
                if offset >= 0 and np.shares_memory(value, thing):
                    return ["view", number, offset, list(value.shape), list(value.strides), value.dtype.str]
        return None

    def _state(self, thing, pack_special):
        def pack(item):
            return wire.packed(item, pack_special)

        return None if isinstance(thing, types.FunctionType) else state(thing, pack)

    def changes(self, pack_special) -> list:
        """Return [number, state] of what is not as it was when the grader was last told."""
        found = []
        for number, thing in enumerate(self.things):
            now = self._state(thing, pack_special)
            if now != self.known.get(number):
                self.known[number] = now
                found.append([number, now])
        return found

    def update(self, number: int, attributes) -> None:
        """Take over what a method of the grader's has changed of its object."""
        shell = self.things[number]
        for name, data in attributes:
            value = wire.unpacked(data, self._tagged)
            own = getattr(shell, name, None)
            if type(own) is list and isinstance(value, list):
                own[:] = value
            else:
                setattr(shell, name, value)
        for place, thing in enumerate(self.things):
            self.known[place] = self._state(thing, self.server._special)


def generator(state):
    """A random generator in the state that was sent."""
    made = np.random.Generator(getattr(np.random, state["bit_generator"])())
    made.bit_generator.state = state_from(state)
    return made


def state_from(state: dict) -> dict:
    """The state of a generator as NumPy has it, from how it was sent."""
    if isinstance(state["state"].get("key"), list):
        state["state"]["key"] = np.array(state["state"]["key"], np.uint32)
    return state


def known(place: str, name: str):
    """A function that both sides have."""
    if place == "numpy":
        return getattr(np, name)
    activation = importlib.import_module("mlp_course.activations").BY_NAME[name]
    return activation.prime if place == "prime" else activation
