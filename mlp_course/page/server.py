"""Short messages at once: an extension of the Jupyter server, through which a kernel's pictures reach the page.

TCP holds a short message back until the one before it is confirmed (Nagle's algorithm), and a browser confirms up to
40 ms late, in the hope of an answer that can carry it. A key on a slider is followed by five short messages.
"""


def _jupyter_server_extension_points() -> list[dict]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app) -> None:
    settings = app.web_app.settings
    settings["kernel_websocket_connection_class"] = prompt(settings["kernel_websocket_connection_class"])


def prompt(usual: type) -> type:
    """Return this class of connections between a kernel and a page, such that it sends without delay."""

    class Prompt(usual):
        async def connect(self):
            self.websocket_handler.set_nodelay(True)
            return await super().connect()

    return Prompt
