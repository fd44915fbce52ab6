"""The system's timer and the signal by which it ends code, out of the reach of that code."""

import signal

TOUCHED = "the function changes the timer, or its signal, by which endless loops are ended: it was put back"
HAS_TIMERS = hasattr(signal, "setitimer")  # not on Windows, nor in a browser


class TimerChanged(Exception):
    """Code tried to take away what would end it; says so."""


def guarded(original, touches):
    """Return a function of the module `signal` that refuses what concerns our timer and does all else."""

    def refuse(*args, **kwargs):
        if touches(*args, **kwargs):
            raise TimerChanged(TOUCHED)
        return original(*args, **kwargs)

    return refuse


def guards() -> dict:
    """The functions that could take the timer away, each with its guard, by name."""
    touches = {
        "signal": lambda signalnum, handler: signalnum == signal.SIGALRM,
        "setitimer": lambda which, *_, **__: which == signal.ITIMER_REAL,
        "alarm": lambda *_, **__: True,
        "pthread_sigmask": lambda how, mask: how != signal.SIG_UNBLOCK and signal.SIGALRM in set(mask),
    }
    return {name: guarded(getattr(signal, name), rule) for name, rule in touches.items()}


GUARDS = guards() if HAS_TIMERS else {}
ORIGINALS = {name: getattr(signal, name) for name in GUARDS}
set_handler = signal.signal
set_timer = getattr(signal, "setitimer", None)


class OutOfReach:
    """A context in which the module's own functions leave our timer alone."""

    def __enter__(self):
        self.outermost = signal.setitimer is set_timer
        if self.outermost:
            vars(signal).update(GUARDS)

    def __exit__(self, *_):
        if self.outermost:
            vars(signal).update(ORIGINALS)
