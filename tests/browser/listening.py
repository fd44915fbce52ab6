"""Somebody at a keyboard who hears: keys are pressed, and only the page's accessibility tree tells what came of it."""

from typing import NamedTuple

MOST_TABS = 60


class Heard(NamedTuple):
    """What a screen reader says of the element with the focus: role, name, value."""

    role: str
    name: str
    value: str


class Listener:
    """Presses keys of a NotebookPage and reads Chromium's accessibility tree, no pixel and no markup."""

    def __init__(self, notebook):
        self.notebook = notebook
        self.keyboard = notebook.page.keyboard
        self._devtools = notebook.page.context.new_cdp_session(notebook.page)

    def tree(self) -> list[dict]:
        """The nodes of the accessibility tree that are not ignored, in the order of the page."""
        nodes = self._devtools.send("Accessibility.getFullAXTree")["nodes"]
        return [node for node in nodes if not node.get("ignored")]

    def focused(self) -> Heard:
        """What has the focus."""
        at = self._devtools.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]
        which = {"objectId": at["objectId"], "fetchRelatives": False}  # of the whole tree each Tab would take its time
        node = self._devtools.send("Accessibility.getPartialAXTree", which)["nodes"][0]
        properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
        if node.get("ignored") or not properties.get("focused") or text_of(node, "role") == "RootWebArea":
            return Heard("", "", "")
        # DevTools tell the position of a slider, and not the text that is spoken in its place
        spoken = self.notebook.page.evaluate("document.activeElement?.ariaValueText")
        return Heard(text_of(node, "role"), text_of(node, "name"), spoken or text_of(node, "value"))

    def said(self) -> str:
        """All that is said somewhere in the page."""
        return " ".join(" ".join(text_of(node, "name") for node in self.tree()).split())

    def hears(self, *words: str) -> bool:
        """Whether all of this is said somewhere in the page."""
        said = self.said()
        return all(word in said for word in words)

    def number(self, pattern) -> float:
        """The number that this pattern finds last in what is said; 0 where there is none."""
        found = pattern.findall(self.said())
        return float(found[-1]) if found else 0.0

    def wait_to_hear(self, *words: str) -> None:
        """Wait until all of this is said."""
        self.notebook.wait_for(lambda: self.hears(*words), f"the words {words}")

    def wait_to_be_at(self, role: str, name: str) -> None:
        """Wait until the focus is on this."""
        self.notebook.wait_for(lambda: self.is_at(role, name), f"the focus on {role} {name!r}")

    def is_at(self, role: str, name: str) -> bool:
        """Whether the focus is on an element of this role whose name holds this."""
        at = self.focused()
        return at.role == role and name in at.name

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.keyboard.press(key)

    def type(self, *lines: str) -> None:
        """Type lines with an Enter between them; the editor indents them."""
        for number, line in enumerate(lines):
            if number:
                self.keyboard.press("Enter")
            self.keyboard.type(line)

    def tab_to(self, role: str, name: str, key: str = "Tab") -> Heard:
        """Press Tab until the focus is on an element of this role whose name holds this."""
        way = []
        for _ in range(MOST_TABS):
            at = self.focused()
            if at.role == role and name in at.name:
                return at
            way.append(f"{at.role} {at.name[:30]!r}")
            self.keyboard.press(key)
        raise AssertionError(f"Tab does not lead to {role} {name!r}, but to {way}")


def text_of(node: dict, part: str) -> str:
    """The role, the name or the value of a node, as text."""
    return str(node.get(part, {}).get("value", ""))
