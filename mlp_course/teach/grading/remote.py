"""A student's function as the grader sees it: called here, it runs in a child, and what comes back is data."""

import time

import numpy as np

from ...exercises.process import ERRORS, PARTS
from ...exercises.trying import LEAST
from ...learner.calls import call
from . import wire
from .children import BROKEN, MORE, OPENING, TIME_UP, Child, Failure, StudentError, failure_in, printed_in, words
from .sent import Sent, generator, state_of

KNOWN_TROUBLE = {ERRORS, "the filters of warnings", *(part.name for part in PARTS)}
MOST_HANDLES = 100_000


class Remote:
    """A function, or something else that stays in a child.

    handle  its name, for what the student has defined; a number for what came back from a call
    """

    def __init__(self, child: Child, handle, talk: "Talk"):
        self._child = child
        self._handle = handle
        self._talk = talk
        self._seen = {}

    def __call__(self, *args):
        return self._talk.ask(self._child, {"call": self._handle}, args)

    def __getattr__(self, name):
        if name.startswith("_") or not isinstance(self._handle, int):
            raise AttributeError(name)
        if name not in self._seen:
            value = self._talk.ask(self._child, {"get": [self._handle, name]})
            if isinstance(value, Remote):
                return Method(self, value)
            self._seen[name] = (value, list(value) if isinstance(value, list) else None)
        return self._seen[name][0]

    def _push(self) -> None:
        """Tell the child which items of its lists have been replaced here, and forget what was seen."""
        seen = self._seen
        self._seen = {}
        for name, (value, before) in seen.items():
            if before is None:
                continue
            items = [[i, item] for i, item in enumerate(value) if i >= len(before) or item is not before[i]]
            if items:
                packed = [[i, wire.packed(item, nothing_special)] for i, item in items]
                self._talk.ask(self._child, {"set": [self._handle, name, packed]})


class Method:
    """A method of something that stays in a child."""

    def __init__(self, owner: Remote, function: Remote):
        self._owner = owner
        self._function = function

    def __call__(self, *args):
        self._owner._push()
        return self._function(*args)


def nothing_special(value, pack):
    """For values that have only what `wire` knows."""
    if pack is None:
        raise wire.Unreadable(f"a {type(value).__name__}")


class Talk:
    """What is said between the grader and one child.

    helpers    functions of ours that the child may call at any time: number -1 is the first
    failure    the error with which the student's code ended last
    printed    what it printed in the last call
    disturbed  names of what it changed of its process
    helped     seconds that our own functions have worked for it
    """

    def __init__(self, helpers: list):
        self.helpers = helpers
        self.failure: Failure | None = None
        self.printed = ""
        self.disturbed: dict[str, None] = {}
        self.helped = 0.0

    def open(self, child: Child, opening: dict) -> list[str]:
        """Have a child load what a student has defined; return the names of its walls. Raises StudentError."""
        reply = self._asked(
            child, {**opening, "seconds": OPENING + child.seconds + MORE}, (), lambda sent, reply: reply
        )
        child.is_open()
        walls = reply.get("walls")
        return [words(wall, 20) for wall in walls] if isinstance(walls, list) else []

    def ask(self, child: Child, message: dict, args: tuple = ()):
        """Return what comes of a call. Raises StudentError."""
        return self._asked(child, message, args, self._result)

    def _asked(self, child: Child, message: dict, args: tuple, result):
        self.failure = None
        sent = Sent(lambda number, kind: self._something(child, number, kind))
        try:
            reply = child.exchange({**message, "args": [sent.pack(arg) for arg in args]})
            while "f" in reply:
                reply = child.exchange(self._helped(child, sent, reply))
            return result(sent, reply)
        except StudentError as error:
            self.failure = error.failure
            raise
        except (wire.Unreadable, ValueError, TypeError, KeyError, IndexError, MemoryError, RecursionError):
            child.end(BROKEN)
            self.failure = BROKEN
            raise StudentError(BROKEN) from None

    def _something(self, child: Child, number: int, kind: str) -> Remote:
        """A stand-in that is of the same name as what it stands for."""
        if number > MOST_HANDLES:
            raise wire.Unreadable("far too many objects")
        name = kind if kind.isidentifier() else "object"
        return type(name[:60], (Remote,), {})(child, number, self)

    def _result(self, sent: Sent, reply: dict):
        self.printed += printed_in(reply)
        trouble = reply.get("disturbed")
        if isinstance(trouble, list):
            self.disturbed |= dict.fromkeys(name for name in trouble if words(name, 80) in KNOWN_TROUBLE)
        if "error" in reply:
            raise StudentError(failure_in(reply["error"]))
        sent.apply(reply.get("changes", []))
        return sent.received(reply.get("value"))

    def _given(self, tag, rest, _unpack):
        """An argument for a function of ours: one of ours, one of NumPy's, a generator."""
        if tag == "helper":
            return self.helpers[-1 - int(rest[0])]
        if tag == "numpy" and isinstance(getattr(np, str(rest[0]), None), np.ufunc):
            return getattr(np, rest[0])
        if tag == "rng":
            return generator(rest[0])
        raise wire.Unreadable(tag)

    def _helped(self, child: Child, sent: Sent, request: dict) -> dict:
        """What `_called` says, as long as it takes no longer than the child itself may."""
        began = time.thread_time()
        reply = self._called(sent, request, max(child.seconds - self.helped, LEAST))
        self.helped += time.thread_time() - began
        if self.helped > child.seconds:
            child.end(TIME_UP)
            raise StudentError(TIME_UP)
        return reply

    def _called(self, sent: Sent, request: dict, seconds: float) -> dict:
        """Call a function of ours that the child asks for, and say what came of it."""
        number = request["f"]
        args = [wire.unpacked(arg, self._given) for arg in request["args"]]
        if type(number) is not int or len(args) > 20:
            raise wire.Unreadable("no function")
        if number < 0:
            return outcome(self.helpers[-number - 1], args, seconds)
        thing = sent.things[number]
        name = request.get("method")
        if name is None:
            return outcome(thing, args, seconds) if callable(thing) else {"raise": ["TypeError", "not callable"]}
        sent.apply(request.get("changes", []))
        known = isinstance(name, str) and not name.startswith("_") and callable(getattr(type(thing), name, None))
        if not known:
            raise wire.Unreadable("no method")
        reply = outcome(getattr(thing, name), args, seconds)
        return reply | {"attributes": [[key, wire.packed(item, nothing_special)] for key, item in vars(thing).items()]}


def outcome(function, args, seconds: float) -> dict:
    """What a function of ours makes, within a time, of arguments that came from a child."""
    with np.errstate(all="ignore"):
        made = call(function, tuple(args), seconds)
    failure = made.failure
    if failure is not None:
        return {"raise": [failure.type, failure.message[:200]]}
    states = [state_of(arg) if isinstance(arg, np.random.Generator) else None for arg in args]
    return {"value": wire.packed(made.value, as_nothing), "states": states}


def as_nothing(value, pack):
    """What cannot be sent becomes a `...`."""
    return None if pack is not None else ["e"]
