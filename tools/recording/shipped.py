"""What a page ships to play recordings: one classic script, and a style. It stands on `mlpHost` and `mlpFront`."""

from pathlib import Path

from mlp_course.explore.widgets.front import text_of

JS = Path(__file__).parent / "js"
SCRIPTS = ("store.js", "frames.js", "states.js", "views.js", "running.js", "player.js", "start.js")


def host_script() -> str:
    """Return the script that finds every `.mlp-recording` of a page, and plays it when it comes into view.

    `data-src` of such an element is the address of a recording's first file, `data-key` its key. It is classic, not a
    module, for a page may have been opened from a folder.
    """
    texts = [text_of("webp.js"), *((JS / name).read_text(encoding="utf-8") for name in SCRIPTS)]
    return "(() => {\n" + "\n".join(texts) + "})();\n"


def host_style() -> str:
    """Return the style of the parts of ipywidgets that an interactive consists of, and of what is elsewhere."""
    return (JS / "host.css").read_text(encoding="utf-8")
