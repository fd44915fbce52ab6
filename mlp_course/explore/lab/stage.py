"""Where a lab is shown: whether to a hall, and which keys are pressed anywhere in it."""

import traitlets

from ..widgets.front import FrontWidget, script


class Stage(FrontWidget):
    """Nothing to be seen; `presenting` follows JupyterLab's presentation mode, `on_key` hears the keys of `actions`."""

    _esm = script("stage.js")
    presenting = traitlets.Bool(False).tag(sync=True)
    shortcuts = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, actions: dict):
        super().__init__(shortcuts=list(actions))
        self.actions = actions
        self.on_msg(self._receive)

    def _receive(self, _widget, content, _buffers) -> None:
        action = self.actions.get(content.get("key"))
        if action is not None:
            action()
