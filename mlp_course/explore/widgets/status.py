"""One line that says in words what the picture shows, and what went wrong where something did."""

import traitlets

from .front import FrontWidget


class Status(FrontWidget):
    """A line of text that screen readers speak when it changes; `failed` marks an error."""

    part = traitlets.Unicode("status").tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)
    failed = traitlets.Bool(False).tag(sync=True)

    def say(self, text: str) -> None:
        """Tell what is the case."""
        with self.hold_sync():
            self.text = text
            self.failed = False

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        words = str(error)
        if not getattr(error, "in_plain_words", False):
            words = f"{type(error).__name__}: {words}"
        with self.hold_sync():
            self.text = words[:1].upper() + words[1:]
            self.failed = True
