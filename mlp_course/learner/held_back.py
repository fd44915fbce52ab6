"""What code that is not ours shows, asks and ends is held back while it is called; the page stays clean.

Prints and what `display` and `plt.show` publish go into a text; `input()` finds nobody who types; `exit()`, `quit()`
and `os._exit` raise SystemExit, as `sys.exit` does.
"""

import builtins
import io
import os
import sys

MOST_PRINTED = 600  # characters
NOBODY = "input() waits for somebody who types, and nobody does while this is called: take the arguments"


class Printed(io.StringIO):
    """Keeps the first characters of what is printed, however much it is."""

    def write(self, text) -> int:
        room = max(MOST_PRINTED - self.tell(), 0)
        super().write(str(text)[:room])
        return len(text)


class Publisher:
    """Stands in for IPython's, which shows pictures and widgets: keeps their words, `<Figure size …>`."""

    def __init__(self, publisher, printed: Printed):
        self.publisher = publisher
        self.printed = printed

    def publish(self, data, *_, **__) -> None:
        self.printed.write(f"{data.get('text/plain', 'a picture')}\n")

    def clear_output(self, *_, **__) -> None:
        pass

    def __getattr__(self, name: str):
        return getattr(self.publisher, name)


class HeldBack:
    """A context in which nothing reaches the page; `printed` is the beginning of what would have."""

    def __init__(self):
        self.printed = Printed()

    def __enter__(self):
        self.streams = sys.stdin, sys.stdout, sys.stderr
        self.input = builtins.input
        self.exit = os._exit
        self.shell = shell()
        sys.stdin = io.StringIO()  # without a shell, `exit()` closes it
        sys.stdout = sys.stderr = self.printed
        builtins.input = refuse_to_type
        os._exit = refuse_to_end
        if self.shell is not None:
            self.publisher = self.shell.display_pub
            self.ask_exit = vars(self.shell).get("ask_exit")
            self.shell.display_pub = Publisher(self.publisher, self.printed)
            self.shell.ask_exit = refuse_to_end
        return self

    def __exit__(self, *_):
        sys.stdin, sys.stdout, sys.stderr = self.streams
        builtins.input = self.input
        os._exit = self.exit
        if self.shell is None:
            return
        self.shell.display_pub = self.publisher
        if self.ask_exit is None:
            vars(self.shell).pop("ask_exit", None)
        else:
            self.shell.ask_exit = self.ask_exit


def shell():
    """IPython's shell, where there is one."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if hasattr(ipython, "get_ipython") else None


def refuse_to_type(*_):
    """In the place of `input`."""
    raise EOFError(NOBODY)


def refuse_to_end(*_):
    """In the place of what ends the process or the kernel."""
    raise SystemExit
