"""Scripts and fonts that come with the site, so that it needs no network: MathJax, and the course's own."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

from mlp_course.explore.widgets.front import SCRIPTS, text_of

SCRIPT = "es5/tex-chtml.js"
FONTS = "es5/output/chtml/fonts/woff-v2"
MATHJAX = {
    "tex": {"inlineMath": [["$", "$"], ["\\(", "\\)"]], "processEscapes": True},
    "options": {"enableMenu": False},  # which would load further parts when it is used
}


def ship(static: Path) -> None:
    """Write MathJax with its fonts, and the scripts of the course's widgets, into the site's folder of such files."""
    source = files("mathjax") / "static" / "mathjax"
    shutil.copytree(source / FONTS, static / "mathjax" / FONTS, dirs_exist_ok=True)
    shutil.copyfile(source / SCRIPT, static / "mathjax" / SCRIPT)
    scripts = {part: text_of(*names) for part, names in SCRIPTS.items()}
    texts = {"scripts": scripts, "style": text_of("style.css")}
    (static / "mlp-front.js").write_text(f"window.mlpFront = {json.dumps(texts)};\n", encoding="utf-8")
