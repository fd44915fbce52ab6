"""Learning-rate schedules: η as a function of t, the number of updates made so far (t = 0 at the first)."""

from math import cos, pi

from . import checks


def constant(eta):
    """η(t) = η."""
    eta = checks.real(eta, "eta", 0)
    return lambda t: eta


def step(eta, every, factor=0.1):
    """η(t) = η factor^⌊t / every⌋: a staircase."""
    eta = checks.real(eta, "eta", 0)
    every = checks.whole(every, "every")
    factor = checks.real(factor, "factor", 0)
    return lambda t: eta * factor ** (t // every)


def linear(eta, updates, end=0.0):
    """η(t) falls from η to `end` on a straight line over `updates` updates, and stays there."""
    eta = checks.real(eta, "eta", 0)
    updates = checks.whole(updates, "updates")
    end = checks.real(end, "end", 0)
    return lambda t: end + (eta - end) * (1 - min(t / updates, 1))


def exponential(eta, half_life):
    """η(t) = η 2^(-t / half_life)."""
    eta = checks.real(eta, "eta", 0)
    half_life = checks.whole(half_life, "half_life")
    return lambda t: eta * 0.5 ** (t / half_life)


def cosine(eta, updates, end=0.0):
    """η(t) = end + (η - end) (1 + cos(π t / updates)) / 2: slow, fast, slow (Loshchilov and Hutter 2017)."""
    eta = checks.real(eta, "eta", 0)
    updates = checks.whole(updates, "updates")
    end = checks.real(end, "end", 0)
    return lambda t: end + (eta - end) * (1 + cos(pi * min(t / updates, 1))) / 2


def warm_up(schedule, updates):
    """Climb in a straight line over the first `updates` updates, then follow `schedule` from its start."""
    schedule = as_schedule(schedule)
    updates = checks.whole(updates, "updates")
    return lambda t: schedule(0) * (t + 1) / updates if t < updates else schedule(t - updates)


# How each name spreads over a run of so many updates, (eta, updates) -> schedule: three stairs, six half-lives, …
BY_NAME = {
    "constant": lambda eta, updates: constant(eta),
    "step": lambda eta, updates: step(eta, every=max(updates // 3, 1)),
    "linear": linear,
    "exponential": lambda eta, updates: exponential(eta, half_life=max(updates // 6, 1)),
    "cosine": cosine,
    "warm-up": lambda eta, updates: warm_up(cosine(eta, updates), max(updates // 10, 1)),
}


def by_name(name):
    """Return the function (eta, updates) that makes the schedule of this name for a run of so many updates."""
    return checks.lookup(name, BY_NAME, "schedule")


def as_schedule(eta):
    """Return a schedule from a number or a callable of t."""
    return eta if callable(eta) else constant(eta)
