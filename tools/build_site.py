"""Build the course as a static site, which needs no kernel and no network: build/site/html/index.html.

    uv run --group site python tools/build_site.py

It executes nothing: it shows the outputs that the committed notebooks hold, and plays the recordings of
`tools/record.py`. Where one of these is missing or stale, it says so and stops; with `--some-recordings` it plays those
that are there, and the other interactives are still pictures, as all are with `--without-recordings`.
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
RECORD = "Record first: uv run --group dev python tools/record.py"
STILL = "NOT EVERYTHING MOVES on this site: interactives without a recording are still pictures, and each page says so."


def build(folder: Path, recordings: bool, still: bool, repository: str = "", jupyterhub: str = "") -> int:
    """Build the site anew below `folder`, and return the exit code of Sphinx, which takes a warning for an error.

    recordings  whether those are played that are there and not stale
    still       whether some interactives do not move, which every page then says
    repository  address of the public repository, or ""
    jupyterhub  address of a JupyterHub, or ""
    """
    for part in ("source", "html"):
        shutil.rmtree(folder / part, ignore_errors=True)
    stage(folder / "source")
    settings = {
        "recordings": int(recordings),
        "still": int(still),
        "repository": repository,
        "jupyterhub": jupyterhub,
    }
    given = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
    places = ["-c", CONFIG, "-d", folder / "read", folder / "source", folder / "html"]
    return build_main(["-q", "-E", "-W", "--keep-going", *given, *map(str, places)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "site", help="the folder to build in")
    playing = parser.add_mutually_exclusive_group()
    playing.add_argument("--some-recordings", action="store_true", help="only what is recorded moves")
    playing.add_argument("--without-recordings", action="store_true", help="interactives are still pictures")
    parser.add_argument("--repository", default="", help="address of the public repository, for Binder and links to it")
    parser.add_argument("--jupyterhub", default="", help="address of a JupyterHub that readers may start chapters on")
    given = parser.parse_args()
    wanted = not given.without_recordings
    missing = faults(notebooks()) if wanted else []
    for line in missing:
        print(line, file=sys.stderr)
    if missing and not given.some_recordings:
        print(RECORD, file=sys.stderr)
        return 1
    still = bool(missing) or not wanted
    if still:
        print(STILL, file=sys.stderr)
    code = build(given.out, wanted, still, given.repository, given.jupyterhub)
    if code == 0:
        html = given.out / "html"
        size = sum(path.stat().st_size for path in html.rglob("*") if path.is_file())
        print(f"{html / 'index.html'}: {size / 1e6:.1f} MB")
    return code


if __name__ == "__main__":
    sys.exit(main())
