"""How Sphinx builds the site; `tools/build_site.py` calls it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from recording.shipped import host_script, host_style

import mlp_course
from website.docstrings import for_sphinx, is_field, signature
from website.formulas import keep_together
from website.links import to_repository, with_pages_below
from website.notebook import for_site
from website.recordings import recorded, ship_recordings
from website.shipped import MATHJAX, SCRIPT, ship
from website.stage import notebooks

project = "Multi-layer perceptrons"
author = "the MLP course authors"
copyright = "the MLP course authors. Text and figures: CC BY 4.0. Code: BSD-3-Clause"
version = mlp_course.__version__
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.mathjax",
    "sphinx_copybutton",
]
root_doc = "index"

nb_execution_mode = "off"  # what is stored is shown
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3
myst_dmath_double_inline = True
nb_number_source_lines = False

autosummary_generate = True
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
autodoc_typehints = "signature"

myst_mathjax_classes = "math|text_html"  # where formulas are looked for: those of the text, and in what cells show
mathjax_path = f"mathjax/{SCRIPT}"
mathjax3_config = MATHJAX

templates_path = [str(Path(__file__).parent / "templates")]
html_theme = "sphinx_book_theme"
html_title = project
html_static_path = ["css", "js"]
html_css_files = ["site.css"]
html_context = {"default_mode": "auto"}  # light or dark as the reader's system is
html_sourcelink_suffix = ""
html_use_index = False
html_domain_indices = False
html_theme_options = {
    "home_page_in_toc": True,
    "navbar_persistent": [],
    "show_navbar_depth": 1,
    "max_navbar_depth": 2,
    "show_toc_level": 1,
    "use_download_button": True,
    "use_fullscreen_button": False,
}
html_js_files = [("wide.js", {"defer": "defer"})]
STILL = "Built without all recordings: where an interactive does not move, it is a still picture."
ON_NOTEBOOKS = ("mlp-front.js", "model.js", "questions.js")


def choose(app, config):
    """Offer Binder and a JupyterHub where it is known where the repository lies; say so where nothing moves."""
    if config.still:
        config.html_theme_options["announcement"] = STILL
    if config.repository:
        launchers = {"notebook_interface": "jupyterlab", "binderhub_url": "https://mybinder.org"}
        if config.jupyterhub:
            launchers["jupyterhub_url"] = config.jupyterhub
        config.html_theme_options |= {
            "repository_url": config.repository,
            "repository_branch": "HEAD",
            "use_repository_button": True,
            "launch_buttons": launchers,
        }


def read(app, page, text):
    """Change a page on its way to Sphinx."""
    if app.env.doc2path(page).suffix == ".ipynb":
        text[0] = for_site(text[0], page, recorded(page, app.config.recordings))
    else:
        text[0] = with_pages_below(to_repository(text[0], page, app.config.repository), page)


def arrange(app, document):
    """Put the recordings where their pictures stand, and keep formulas and their commas together."""
    keep_together(document)
    page = app.env.current_document.docname
    if page.startswith("notebooks/"):
        recorded(page, app.config.recordings).embed(document)


def add_scripts(app, page, template, context, document):
    """Load the scripts of questions and recordings on the pages that have some."""
    if page.startswith("notebooks/"):
        for name in ON_NOTEBOOKS:
            app.add_js_file(name, loading_method="defer")
        if app.config.recordings:
            app.add_js_file("recordings.js", loading_method="defer")
            app.add_css_file("recordings.css")


def finish(app, error):
    """Ship what Sphinx does not know of."""
    if error is None:
        static = Path(app.outdir) / "_static"
        ship(static)
        for path in static.rglob("*.map"):  # for those who mend the theme's scripts
            path.unlink()
        if app.config.recordings:
            (static / "recordings.js").write_text(host_script(), encoding="utf-8")
            (static / "recordings.css").write_text(host_style(), encoding="utf-8")
            ship_recordings(notebooks(), Path(app.outdir))


def setup(app):
    app.add_config_value("repository", "", "env")
    app.add_config_value("jupyterhub", "", "env")
    app.add_config_value("recordings", True, "env", types=(bool,))
    app.add_config_value("still", False, "html", types=(bool,))
    app.connect("config-inited", choose)
    app.connect("source-read", read)
    app.connect("doctree-read", arrange)
    app.connect("html-page-context", add_scripts)
    app.connect("autodoc-process-docstring", for_sphinx)
    app.connect("autodoc-process-signature", signature)
    app.connect("autodoc-skip-member", is_field)
    app.connect("build-finished", finish)
