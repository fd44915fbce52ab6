"""Build the course as a static site, which needs no kernel and no network: build/site/html/index.html.

    uv run --group site python tools/build_site.py

It executes nothing: it shows the outputs that the committed notebooks hold, and plays the recordings of
`tools/record.py`. Where one of these is missing or stale, it says so and stops; `--without-recordings` builds a site in
which interactives are still pictures.
"""

import argparse
import shutil
import sys
from pathlib import Path

from sphinx.cmd.build import build_main
from website.recordings import faults
from website.stage import notebooks, stage

from mlp_course.teach.clone import ROOT

CONFIG = Path(__file__).parent / "website"
WITHOUT = "WITHOUT RECORDINGS: on this site no interactive moves; each is a still picture."


def build(folder: Path, recordings: bool = True, repository: str = "", jupyterhub: str = "") -> int:
    """Build the site anew below `folder`, and return the exit code of Sphinx, which takes a warning for an error.

    repository  address of the public repository, or ""
    jupyterhub  address of a JupyterHub, or ""
    """
    for part in ("source", "html"):
        shutil.rmtree(folder / part, ignore_errors=True)
    stage(folder / "source")
    settings = {"recordings": int(recordings), "repository": repository, "jupyterhub": jupyterhub}
    given = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
    places = ["-c", CONFIG, "-d", folder / "read", folder / "source", folder / "html"]
    return build_main(["-q", "-E", "-W", "--keep-going", *given, *map(str, places)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "site", help="the folder to build in")
    parser.add_argument("--without-recordings", action="store_true", help="interactives are still pictures")
    parser.add_argument("--repository", default="", help="address of the public repository, for Binder and links to it")
    parser.add_argument("--jupyterhub", default="", help="address of a JupyterHub that readers may start chapters on")
    given = parser.parse_args()
    if given.without_recordings:
        print(WITHOUT, file=sys.stderr)
    elif found := faults(notebooks()):
        print(*found, sep="\n", file=sys.stderr)
        print("Record first: uv run --group dev python tools/record.py", file=sys.stderr)
        return 1
    code = build(given.out, not given.without_recordings, given.repository, given.jupyterhub)
    if code == 0:
        html = given.out / "html"
        size = sum(path.stat().st_size for path in html.rglob("*") if path.is_file())
        print(f"{html / 'index.html'}: {size / 1e6:.1f} MB")
    return code


if __name__ == "__main__":
    sys.exit(main())
