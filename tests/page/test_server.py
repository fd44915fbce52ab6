"""The extension of the Jupyter server: it is found, it is loaded, and messages to a page then wait for nothing."""

import asyncio
import re
import socket
import subprocess
import sys
from itertools import pairwise

from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application
from tornado.websocket import WebSocketHandler, websocket_connect

from mlp_course.page import server


class Connection:
    """As much of a connection between a kernel and a page as the extension knows."""

    def __init__(self, websocket_handler):
        self.websocket_handler = websocket_handler

    async def connect(self):
        return "connected"


class Page(WebSocketHandler):
    """Says, once a page has connected, whether the socket sends short messages without delay."""

    def initialize(self, kind):
        self.connection = kind(self)

    async def open(self):
        assert await self.connection.connect() == "connected"
        stream = self.ws_connection.stream
        await self.write_message(str(stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))


class Server:
    """What the extension is given: a server whose settings name the class of its connections."""

    def __init__(self):
        self.web_app = Application()
        self.web_app.settings["kernel_websocket_connection_class"] = Connection


def no_delay(kind) -> bool:
    """Return whether a page that connects by way of this class gets its messages without delay."""

    async def ask():
        listener, port = bind_unused_port()
        host = HTTPServer(Application([("/", Page, {"kind": kind})]))
        host.add_socket(listener)
        page = await websocket_connect(f"ws://127.0.0.1:{port}/")
        said = await page.read_message()
        page.close()
        host.stop()
        return said != "0"

    return asyncio.run(ask())


def test_short_messages_wait_for_nothing():
    app = Server()
    assert not no_delay(app.web_app.settings["kernel_websocket_connection_class"])
    server._load_jupyter_server_extension(app)
    assert no_delay(app.web_app.settings["kernel_websocket_connection_class"])


def test_jupyter_in_this_environment_finds_the_extension_and_can_load_it():
    command = [sys.executable, "-m", "jupyter_server.extension.serverextension", "list"]
    listed = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
    words = re.sub(r"\x1b\[\d*m", "", listed).split()
    lines = [" ".join(pair) for pair in pairwise(words)]
    assert "mlp_course.page.server enabled" in lines and "mlp_course.page.server OK" in lines, listed
