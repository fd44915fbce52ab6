"""The process in which a student's code runs. Nothing that it says is believed: it is data, and the grader compares.

Run as a program of its own, with Python's own modules and NumPy alone. It reads an opening, shuts itself in, loads the
course from the text that it was sent, and what the student defines; then it answers until nobody asks any more:

    {"call": handle, "args": [...]}  {"get": [handle, name]}  {"set": [handle, name, {place: item}]}

with {"value": …, "changes": …, "printed": …, "disturbed": [...]} or {"error": [type, message, line, code], …}. In
between it may ask the grader to call a function that is among the arguments: {"f": number, "args": [...]}.
"""

import builtins
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import io
import itertools
import linecache
import os
import sys
import types

import numpy as np

# The files beside this one: here they belong to no package, as the course is not installed where a child looks.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
confine = importlib.import_module("confine")
received = importlib.import_module("received")
wire = importlib.import_module("wire")
sys.path.pop(0)
PACKAGE = "mlp_course"
STOOD_IN = (PACKAGE, "matplotlib", "IPython", "ipywidgets", "anywidget", "traitlets", "tqdm", "plotly", "seaborn")
FORBIDDEN_LATER = ("child", "confine", "wire", "received")
MOST_DRAWN = 1_000  # items of an iterator
STUDENTS = "the answer"
CELL = "<cell {}>"


class Nothing:
    """Stands in for what is not here, and does nothing: pictures, widgets, the checker."""

    def __call__(self, *args, **_):
        return args[0] if args and hasattr(args[0], "__iter__") else self  # as tqdm does

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, _):
        return self

    def __setitem__(self, *_):
        pass

    def __iter__(self):
        return iter(())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class Course(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the course's modules in the text that was sent, and stands in for what belongs to the page."""

    def __init__(self, texts: dict[str, str]):
        self.texts = texts

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in STOOD_IN:
            return None
        is_package = name not in self.texts or any(other.startswith(f"{name}.") for other in self.texts)
        return importlib.machinery.ModuleSpec(name, self, origin=f"/{name.replace('.', '/')}.py", is_package=is_package)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        text = self.texts.get(module.__name__)
        if text is None:
            module.__getattr__ = lambda name: stand_in(name)
            return
        module.__file__ = module.__spec__.origin
        exec(compile(text, module.__file__, "exec"), vars(module))
        if module.__name__ == f"{PACKAGE}.exercises.exercise":
            module.load_chapters = self.load_chapters

    def load_chapters(self) -> None:
        """Import the declarations of exercises, as far as they have been sent."""
        for name in self.texts:
            if name.startswith(f"{PACKAGE}.exercises.chapters.chapter_"):
                importlib.import_module(name)


def stand_in(name: str):
    """An attribute of a module that is not here."""
    if name.startswith("__"):
        raise AttributeError(name)
    return Nothing()


class Server:
    """Speaks with the grader about the functions and objects of one student."""

    def __init__(self, read, write):
        self.read = read
        self.write = write
        self.handles = []
        self.received = None
        self.states = None

    def next_message(self):
        """Return what the grader says. Raises EOFError when it has gone."""
        return wire.message_of(wire.read_exactly(self.read, wire.length_of(wire.read_exactly(self.read, 8))))

    def say(self, message) -> None:
        """Send a message; one that is too long is replaced by a sentence."""
        try:
            data = wire.framed(message)
        except wire.Unreadable:
            data = wire.framed({"error": ["MemoryError", "a result that is far too large", None, ""]})
        self.write.write(data)
        self.write.flush()

    def ask(self, number: int, name: str | None, args) -> object:
        """Have the grader call a function, or a method of an object, that it has sent."""
        packed = [wire.packed(arg, self._by_value) for arg in args]
        changes = self.received.changes(self._special) if name else []
        self.say({"f": number, "method": name, "args": packed, "changes": changes})
        reply = self.next_message()
        if "raise" in reply:
            raise error_of(*reply["raise"])
        if name:
            self.received.update(number, reply["attributes"])
        for arg, drawn in zip(args, reply.get("states", ()), strict=False):
            if drawn is not None:
                arg.bit_generator.state = received.state_from(drawn)
        return wire.unpacked(reply["value"], no_tags)

    def _by_value(self, value, pack):
        """Arguments for a function of the grader's: data, generators by their state, and functions that it has, too."""
        if pack is None:
            return ["e"]
        if isinstance(value, Helper):
            return ["helper", value.number]
        if isinstance(value, np.random.Generator):
            return ["rng", received.state(value, pack)]
        if callable(value) and getattr(np, getattr(value, "__name__", ""), None) is value:
            return ["numpy", value.__name__]
        return None

    def _special(self, value, pack):
        """What is packed in a way of its own, on the way back."""
        if pack is None:
            return self._handle(value)
        found = self.received.same(value) if self.received else None
        if found is not None:
            return found
        if isinstance(value, types.GeneratorType):
            return ["generator", [pack(item) for item in itertools.islice(value, MOST_DRAWN)]]
        if type(value) is not list and hasattr(type(value), "__next__"):
            return ["iterator", [pack(item) for item in itertools.islice(value, MOST_DRAWN)]]
        return None

    def _handle(self, value):
        """A number for something that stays here."""
        if type(value) is np.ndarray and value.dtype.kind == "O":
            return ["objects", [min(n, 2) for n in value.shape]]
        if type(value).__name__ in ("Network", "Spy") and type(value).__module__.startswith(PACKAGE):
            return received.network_of(value, lambda item: wire.packed(item, self._special))
        self.handles.append(value)
        return ["handle", len(self.handles) - 1, type(value).__name__]

    def serve(self, namespace: dict, shared) -> None:
        """Answer until nobody asks any more."""
        self._changed(shared["parts"])
        while True:
            try:
                message = self.next_message()
            except EOFError:
                return
            self.say(self._answered(message, namespace, shared))

    def _answered(self, message: dict, namespace: dict, shared) -> dict:
        self.received = received.Received(self)
        answer = {}
        with shared["held"]() as held, shared["usual"]() as disturbed:
            try:
                value = self._done(message, namespace)
                answer["value"] = wire.packed(value, self._special)
                answer["changes"] = self.received.changes(self._special)
            except BaseException as error:
                answer = {"error": list(shared["failure_of"](error))}
        answer["printed"] = held.printed.getvalue()
        answer["disturbed"] = [*self._changed(shared["parts"]), *disturbed]
        return answer

    def _changed(self, parts) -> list[str]:
        """What all code of the process shares and is not as it was; it stays so, as in a notebook."""
        before = self.states
        self.states = [part.read() for part in parts]
        return [] if before is None else [p.name for p, a, b in zip(parts, before, self.states, strict=True) if a != b]

    def _done(self, message: dict, namespace: dict):
        if "value" in message:
            return namespace[message["value"]]
        if "get" in message:
            handle, name = message["get"]
            return getattr(self.handles[handle], name)
        if "set" in message:
            handle, name, items = message["set"]
            for place, item in items:
                getattr(self.handles[handle], name)[place] = wire.unpacked(item, no_tags)
            return None
        args = [self.received.unpack(arg) for arg in message["args"]]
        f = namespace[message["call"]] if isinstance(message["call"], str) else self.handles[message["call"]]
        return f(*args)


def no_tags(tag, rest, unpack):
    """For values that have only what JSON and `wire` know."""
    raise wire.Unreadable(tag)


def error_of(kind: str, message: str) -> Exception:
    """The exception that a function of the grader's ended with."""
    known = getattr(builtins, kind, None)
    is_error = isinstance(known, type) and issubclass(known, Exception)
    return known(message) if is_error else ValueError(message)


class Helper:
    """`mine("sigmoid")`: what the student handed in under this name, else what the grader calls for it."""

    def __init__(self, server: Server, number: int):
        self.server = server
        self.number = number

    def __call__(self, *args):
        return self.server.ask(self.number, None, args)


def mine_of(server: Server, own: dict, helpers: dict):
    """The function `mine` of the course, for this answer."""

    def one(name):
        if name in own:
            namespace = fresh_namespace()
            run_statements(own[name], namespace)
            return namespace[name]
        if name in helpers:
            return Helper(server, helpers[name])
        raise NameError(f"mine({name!r}): no {name} is handed in")

    def mine(*names):
        found = tuple(map(one, names))
        return found if len(found) > 1 else found[0]

    return mine


def fresh_namespace() -> dict:
    """The names that a notebook has from the start."""
    return {"__name__": "__main__", "display": Nothing(), "get_ipython": Nothing(), "__builtins__": builtins}


def run_statements(statements: list, namespace: dict) -> None:
    """Run statements, each [cell, line, text]; as in a notebook, one that fails is passed over."""
    for cell, line, text in statements:
        file = CELL.format(cell)
        try:
            exec(compile("\n" * (line - 1) + text, file, "exec", dont_inherit=True), namespace)
        except Exception:
            continue
        except SystemExit:
            continue


def remember_cells(cells: dict) -> None:
    """Let lines of a student's cells be found by file and number."""
    for cell, text in cells.items():
        linecache.cache[CELL.format(cell)] = (len(text), None, text.splitlines(keepends=True), CELL.format(cell))


def main(read_from: int, write_to: int) -> None:
    """Be the process of one answer, from the opening to the end."""
    server = Server(os.fdopen(read_from, "rb"), os.fdopen(write_to, "wb"))
    sys.stdin = io.StringIO()
    sys.stdout = sys.stderr = io.StringIO()
    opening = server.next_message()
    sys.meta_path.insert(0, Course(opening["course"]))
    shared = what_is_shared()
    walls = confine.shut_in(opening["seconds"], confine.readable_places(os.path.dirname(np.__file__)))
    for name in FORBIDDEN_LATER:
        sys.modules.pop(name, None)
    exercises = sys.modules.get(f"{PACKAGE}.exercises")
    if exercises is not None and not hasattr(exercises, "check"):
        exercises.__getattr__ = stand_in
        exercises.mine = mine_of(server, opening["own"], opening["helpers"])
    remember_cells(opening["cells"])
    namespace = fresh_namespace()
    server.received = received.Received(server)
    with shared["held"]():
        run_statements(opening["statements"], namespace)
    server.say({"walls": walls, "defined": opening["name"] in namespace})
    server.serve(namespace, shared)


def what_is_shared() -> dict:
    """The course's own ways to call what is not ours, loaded before the door is shut."""
    held_back = importlib.import_module(f"{PACKAGE}.learner.held_back")
    calls = importlib.import_module(f"{PACKAGE}.learner.calls")
    importlib.import_module(PACKAGE)
    process = importlib.import_module(f"{PACKAGE}.exercises.process")
    return {
        "held": held_back.HeldBack,
        "failure_of": calls.failure_of,
        "parts": process.PARTS,
        "usual": process.usual,
    }


if __name__ == "__main__":
    main(os.dup(0), os.dup(1))
    os._exit(0)
