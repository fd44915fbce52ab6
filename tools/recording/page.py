"""A plain page with nothing but the recordings of one notebook: to look at them, and to compare them with live ones."""

import json
import os
from html import escape
from itertools import chain
from pathlib import Path

from .folder import FOLDER, ROOT, page_of, recording_of
from .shipped import host_script, host_style

MODEL = ROOT / "tools" / "website" / "js" / "model.js"
HEAD = """<!doctype html>
<html lang="en" data-theme="{theme}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: {theme}; }}
body {{ max-width: 760px; margin: 0 auto; padding: 16px; font: 16px sans-serif; }}
h1 {{ overflow-wrap: anywhere; }} /* a name of a notebook has no spaces, and a phone is narrow */
html[data-theme="dark"] {{
  background: #14181e; color: #ced6dd;
  --jp-ui-font-color1: #ced6dd; --jp-ui-font-color2: #a6b0ba; --jp-layout-color1: #1f2630; --jp-layout-color2: #2a323d;
  --jp-border-color0: #8a949e; --jp-border-color1: #8a949e; --jp-brand-color1: #6cb2ff;
}}
{style}
</style>
<script>
window.mlpFront = {front};
</script>
<script>
{model}
</script>
<script defer src="host.js"></script>
<h1>{title}</h1>
"""


def write_page(source: Path, target: Path, folder: Path = FOLDER, theme: str = "light") -> Path:
    """Write index.html and host.js into a folder: each recording of a notebook under the name of what it shows."""
    from mlp_course.explore.widgets.front import SCRIPTS, text_of

    target.mkdir(parents=True, exist_ok=True)
    scripts = {part: text_of(*names) for part, names in SCRIPTS.items()}
    front = json.dumps({"scripts": scripts, "style": text_of("style.css")}).replace("</", "<\\/")
    model = MODEL.read_text(encoding="utf-8")
    html = HEAD.format(title=source.stem, theme=theme, style=host_style(), front=front, model=model)
    beside = os.path.relpath(recording_of(source, folder), target)
    for recording in chain.from_iterable(page_of(source, folder)["cells"].values()):
        place = f'data-src="{beside}/{recording["file"]}" data-key="{recording["key"]}"'
        html += f'<h2>{escape(recording["name"])}</h2>\n<div class="mlp-recording" {place}>Loading …</div>\n'
    (target / "host.js").write_text(host_script(), encoding="utf-8")
    page = target / "index.html"
    page.write_text(html, encoding="utf-8")
    return page
