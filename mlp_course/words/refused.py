"""The one error of the reader's commands."""


class Refused(Exception):
    """What cannot be done now, and what can: a sentence for the reader."""
