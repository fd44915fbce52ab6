"""One notebook open in JupyterLab in a real browser: run it, look at it, press its keys."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import nbformat
from axe_playwright_python.sync_playwright import Axe

HUNG = 300  # seconds; whatever has not come by then, on however busy a machine, will not come

# Read from the notebook's model rather than from the page: JupyterLab draws only the cells near the view.
STATE = """() => {
    const panel = window.jupyterapp.shell.currentWidget;
    const cells = Array.from(panel.content.model.cells).filter(cell => cell.type === "code");
    return {
        kernel: panel.sessionContext.kernelDisplayStatus,
        cells: cells.map(cell => ({
            source: cell.sharedModel.getSource(), count: cell.executionCount, outputs: cell.outputs.toJSON(),
        })),
    };
}"""
READY = """path => {
    const panel = window.jupyterapp && window.jupyterapp.shell.currentWidget;
    return !!panel && !!panel.context && panel.context.path === path && panel.context.isReady
        && panel.sessionContext.isReady && panel.sessionContext.kernelDisplayStatus === "idle";
}"""
OPEN = "async path => { await window.jupyterapp.commands.execute('docmanager:open', { path }); }"
CLOSE = """async () => {
    const { commands, shell } = window.jupyterapp;
    for (const panel of Array.from(shell.widgets("main"))) {
        if (panel.context) {
            await panel.sessionContext.shutdown();
            panel.context.model.dirty = false;
            panel.dispose();
        }
    }
    const asAtFirst = { "application:toggle-presentation-mode": false, "application:toggle-left-area": true };
    for (const [toggle, on] of Object.entries(asAtFirst)) {
        if (commands.isToggled(toggle) !== on) await commands.execute(toggle);
    }
    document.body.removeAttribute("style");
}"""
CHANGE_THEME = "async theme => { await window.jupyterapp.commands.execute('apputils:change-theme', { theme }); }"
OUTPUTS = ".jp-OutputArea-output"
COMMAND = """async name => { await window.jupyterapp.commands.execute(name); }"""
SHOW_CELL = """async index => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    const code = notebook.widgets.map((cell, i) => [cell, i]).filter(([cell]) => cell.model.type === "code");
    await notebook.scrollToItem(code[index][1], "center");
    code[index][0].node.setAttribute("data-test-cell", String(index));
}"""


class NotebookPage:
    """A notebook in JupyterLab; `page` is Playwright's own, for everything that is not here."""

    def __init__(self, page, server, path: str, timeout: float = HUNG, keep_page: bool = False):
        self.page, self.server, self.path, self.timeout = page, server, path, timeout
        self.keep_page = keep_page
        self.closed = False
        self.console_errors: list[str] = []
        self._log_start = len(server.log())
        page.set_default_timeout(timeout * 1000)
        page.on("console", self._note_console)
        page.on("pageerror", self._note_uncaught)

    def open(self) -> "NotebookPage":
        """Open the notebook and wait for its kernel: in the JupyterLab that the page shows, or in a fresh workspace."""
        if self.page.url.startswith(self.server.url):
            self.page.evaluate(OPEN, self.path)
        else:
            workspace = f"test-{time.monotonic_ns()}"
            self.page.goto(
                f"{self.server.url}lab/workspaces/{workspace}/tree/{quote(self.path)}?token={self.server.token}",
                wait_until="domcontentloaded",
            )
        self.page.wait_for_function(READY, arg=self.path, timeout=self.timeout * 1000, polling=100)
        return self

    def run_all(self) -> "NotebookPage":
        """Run every cell and wait until the kernel is idle again."""
        self.command("notebook:run-all-cells")
        self.wait_idle()
        return self

    def command(self, name: str) -> None:
        """Carry out a command of JupyterLab on this notebook and wait for its end."""
        self.page.evaluate(COMMAND, name)

    def wait_idle(self) -> None:
        """Wait until every code cell with text in it has run and the kernel is idle."""
        self.wait_for(lambda: self._finished(self._state()), "the notebook to become idle")

    def wait_for(self, condition: Callable[[], object], what: str = "a condition", timeout: float | None = None):
        """Ask again and again until `condition()` is true, and return its value."""
        deadline = time.monotonic() + (timeout or self.timeout)
        while not (value := condition()):
            if time.monotonic() > deadline:
                raise AssertionError(f"hung: waited for {what} in {self.path}; kernel log:\n{self.kernel_log()}")
            self.page.wait_for_timeout(50)
        return value

    def cells(self) -> list[dict]:
        """Source, execution count and outputs (as in the file format) of each code cell."""
        return self._state()["cells"]

    def errors(self) -> list[str]:
        """Each error output and each stderr text, with the number of its code cell."""
        found = []
        for number, cell in enumerate(self.cells()):
            for output in cell["outputs"]:
                if output["output_type"] == "error":
                    found.append(f"code cell {number}: {output['ename']}: {output['evalue']}")
                elif output.get("name") == "stderr":
                    found.append(f"code cell {number}: stderr: {output['text']}")
        return found

    def cell(self, number: int):
        """Scroll to code cell `number` (from 0) and return its Playwright locator."""
        self.page.evaluate(SHOW_CELL, number)
        locator = self.page.locator(f'[data-test-cell="{number}"]')
        locator.wait_for(state="visible")
        return locator

    def use_theme(self, name: str) -> None:
        """Choose a theme of JupyterLab, "JupyterLab Light" or "JupyterLab Dark", and wait until it is there."""
        self.page.evaluate(CHANGE_THEME, name)
        self.page.wait_for_function(
            "dark => document.body.dataset.jpThemeLight === String(!dark)"
            " && !document.getElementById('jupyterlab-splash')",  # which lies over the page while a theme is loaded
            arg="Dark" in name,
            polling=100,
        )

    def barriers(self) -> list[str]:
        """What axe-core finds in the outputs near the view that keeps somebody out: names, roles, contrast."""
        self.page.evaluate("document.body.style.minHeight = '100vh'")  # axe takes a body without height for hidden
        result = Axe().run(self.page, OUTPUTS, {"resultTypes": ["violations"]}).response
        assert "color-contrast" in {rule["id"] for rule in result["passes"] + result["violations"]}, "nothing looked at"
        return [f"{rule['id']}: {node['html']}" for rule in result["violations"] for node in rule["nodes"]]

    def run_code(self, source: str) -> list[dict]:
        """Run `source` in the notebook's kernel, outside its cells, and return the messages that it gave."""
        return json.loads(self.page.evaluate(RUN_CODE, source))

    def printed(self, source: str) -> str:
        """Run `source` likewise, and return what it printed, which may come in several messages."""
        messages = self.run_code(source)
        errors = [f"{m['content']['ename']}: {m['content']['evalue']}" for m in messages if m["type"] == "error"]
        assert not errors, f"{source!r} ended in {errors[0]}"
        streams = [m["content"] for m in messages if m["type"] == "stream"]
        return "".join(stream["text"] for stream in streams if stream["name"] == "stdout")

    def value_of(self, expression: str):
        """Return the value of an expression in the notebook's kernel, as far as JSON can say it."""
        return json.loads(self.printed(f"import json; print(json.dumps({expression}))"))

    def kernel_log(self) -> str:
        """What the server and its kernels wrote to their terminals since this notebook was opened."""
        return self.server.log()[self._log_start :]

    def close(self) -> None:
        """End the kernel and close the notebook, unsaved; then the page, if it is not kept for another notebook."""
        if self.closed:
            return
        self.closed = True
        self.page.remove_listener("console", self._note_console)
        self.page.remove_listener("pageerror", self._note_uncaught)
        try:
            self.page.evaluate(CLOSE)
            self.use_theme("JupyterLab Light")
        finally:
            if not self.keep_page:
                self.page.close()

    def _note_console(self, message) -> None:
        if message.type == "error":
            self.console_errors.append(f"{message.text} ({message.location.get('url', '')})")

    def _note_uncaught(self, error) -> None:
        self.console_errors.append(f"uncaught: {error}")

    def _state(self) -> dict:
        return self.page.evaluate(STATE)

    @staticmethod
    def _finished(state: dict) -> bool:
        ran = all(cell["count"] is not None for cell in state["cells"] if cell["source"].strip())
        failed = any(output["output_type"] == "error" for cell in state["cells"] for output in cell["outputs"])
        return state["kernel"] == "idle" and (ran or failed)


RUN_CODE = """async source => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const messages = [];
    const future = kernel.requestExecute({ code: source, store_history: false });
    future.onIOPub = message => messages.push({ type: message.header.msg_type, content: message.content });
    await future.done;
    return JSON.stringify(messages.filter(message => message.type !== "status"));
}"""


def write_notebook(root: Path, sources: list) -> str:
    """Write a notebook below `root` and return its path as the server names it; a source alone is a code cell."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(s) if isinstance(s, str) else s for s in sources]
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    name = f"made_{len(list(root.glob('made_*.ipynb')))}.ipynb"
    nbformat.write(notebook, root / name)
    return name
