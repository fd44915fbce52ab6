"""Whose code is running, in words."""

REFERENCE = "running the reference"


def badge(running: list[str], stubs: list[str]) -> str:
    """Return what the badge says, from the names of the learner's functions that run and of those still to write."""
    words = "running " + " and ".join(f"your {name}" for name in running) if running else REFERENCE
    if not stubs:
        return words
    names = " and ".join(f"your {name}" for name in stubs)
    verb = "is" if len(stubs) == 1 else "are"
    rest = ", and the reference for the rest" if running else ""
    return f"{words}{rest}: {names} {verb} not written yet"
