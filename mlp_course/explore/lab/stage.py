"""Where a lab is shown: whether to a hall, and which keys are pressed anywhere in it."""

from collections.abc import Callable

import traitlets

from ..widgets.front import FrontWidget


class Stage(FrontWidget):
    """Nothing to be seen; `presenting` follows JupyterLab's presentation mode, and a key calls its action."""

    part = traitlets.Unicode("stage").tag(sync=True)
    presenting = traitlets.Bool(False).tag(sync=True)
    shortcuts = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self):
        super().__init__()
        self._actions = {}
        self.on_msg(self._receive)

    def on_key(self, key: str, action: Callable) -> None:
        """Call `action` when this key is pressed anywhere in the lab."""
        self._actions[key] = action
        self.shortcuts = list(self._actions)

    def forget_key(self, key: str) -> None:
        """Leave this key to the page again."""
        del self._actions[key]
        self.shortcuts = list(self._actions)

    def _receive(self, _widget, content, _buffers) -> None:
        action = self._actions.get(content.get("key"))
        if action is not None:
            action()
