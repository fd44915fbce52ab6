"""A real JupyterLab on this machine, for tests: its own folders, its own port, and no word to the network."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

HUNG = 300  # seconds; a server that does not answer by then never will
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "@jupyterlab/docmanager-extension/plugin": {"autosave": False},
}


class JupyterServer:
    """JupyterLab serving the folder `root`; `url`, `token` and `log()` are what a test needs.

    It is what a learner has, without sliveshow, which brings a MathJax of its own; unless `slides` asks for it.
    """

    def __init__(self, root: Path, home: Path, slides: bool = False):
        self.root, self.home = root, home
        self.slides = slides
        self.log_path = home / "server.log"
        self.process, self.url, self.token = None, None, None

    def start(self) -> "JupyterServer":
        self._write_settings()
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
        command += [f"--ServerApp.root_dir={self.root}", "--ServerApp.ip=127.0.0.1", "--ServerApp.port=0"]
        command += ["--LabApp.expose_app_in_browser=True", "--LabApp.news_url="]
        command += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
        with self.log_path.open("wb") as log:
            self.process = subprocess.Popen(
                command, env=self._environment(), cwd=self.root, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait_until_ready()
        return self

    def stop(self) -> None:
        """Ask the server to end, so that it ends its kernels too; insist if it does not."""
        if self.process is None or self.process.poll() is not None:
            return
        try:
            if self.url is not None:
                self.request("api/shutdown", method="POST")
                self.process.wait(timeout=15)
        except (OSError, subprocess.TimeoutExpired):
            pass
        self.process.kill()  # does nothing to one that has ended
        self.process.wait()

    def request(self, path: str, method: str = "GET"):
        """The JSON answer of the server to one request (None where the body is empty)."""
        headers = {"Authorization": f"token {self.token}"}
        data = b"" if method == "POST" else None
        request = urllib.request.Request(self.url + path, data=data, headers=headers, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def log(self) -> str:
        """What the server and its kernels have written to their terminals so far."""
        return self.log_path.read_text(encoding="utf-8", errors="replace")

    def _environment(self) -> dict:
        env = {key: value for key, value in os.environ.items() if not key.startswith(("JUPYTER", "JPY_", "PYTEST_"))}
        for name in ("CONFIG", "DATA", "RUNTIME"):
            env[f"JUPYTER_{name}_DIR"] = str(self.home / name.lower())
        env["JUPYTERLAB_SETTINGS_DIR"] = str(self.home / "settings")
        env["JUPYTERLAB_WORKSPACES_DIR"] = str(self.home / "workspaces")
        env["IPYTHONDIR"] = str(self.home / "ipython")
        env["JUPYTER_PREFER_ENV_PATH"] = "1"
        env["PYTHONUTF8"] = "1"
        if self.slides:
            env["MLP_COURSE_VOTES"] = "1"  # as `teach present` has it
        return env

    def _write_settings(self) -> None:
        for name, values in SETTINGS.items():
            path = self.home / "settings" / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values), encoding="utf-8")
        if not self.slides:
            path = self.home / "config" / "labconfig" / "page_config.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps({"disabledExtensions": {"sliveshow": True}}), encoding="utf-8")

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + HUNG
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"JupyterLab ended while it was starting:\n{self.log()}")
            if self._answers():
                return
            time.sleep(0.2)
        self.process.kill()
        raise RuntimeError(f"hung: JupyterLab did not answer within {HUNG} s:\n{self.log()}")

    def _answers(self) -> bool:
        """Read port and token where the server writes them, then ask for its status."""
        try:
            info = next((self.home / "runtime").glob("jpserver-*.json"))
            info = json.loads(info.read_text(encoding="utf-8"))
            self.url, self.token = f"http://127.0.0.1:{info['port']}{info['base_url']}", info["token"]
            return "started" in self.request("api/status")
        except (StopIteration, OSError, ValueError, urllib.error.URLError):
            return False
