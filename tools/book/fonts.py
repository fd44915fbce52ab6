"""The letters of the book, from packages that are installed: the page looks the same on each machine."""

from importlib.util import find_spec
from pathlib import Path

from matplotlib import get_data_path

OURS = Path(get_data_path()) / "fonts" / "ttf"
FACE = '@font-face {{ font-family: "{family}"; {variant} src: url("{address}"); }}'
BOLD = "font-weight: bold;"
ITALIC = "font-style: italic;"
FROM_MATPLOTLIB = (
    ("Course Serif", "", "STIXGeneral.ttf"),
    ("Course Serif", ITALIC, "STIXGeneralItalic.ttf"),
    ("Course Serif", BOLD, "STIXGeneralBol.ttf"),
    ("Course Serif", BOLD + ITALIC, "STIXGeneralBolIta.ttf"),
    ("Course Code", "", "DejaVuSansMono.ttf"),
    ("Course Code", ITALIC, "DejaVuSansMono-Oblique.ttf"),
    ("Course Code", BOLD, "DejaVuSansMono-Bold.ttf"),
    ("Course Signs", "", "DejaVuSans.ttf"),
)


def faces() -> str:
    """Return the style sheet that names the letters: of text, formulas, programs, and for signs that these lack."""
    found = [face(family, variant, OURS / name) for family, variant, name in FROM_MATPLOTLIB]
    return "\n".join([*found, face("Course Mathematics", "", mathematics())])


def face(family: str, variant: str, file: Path) -> str:
    """Return the rule for one face of a family."""
    return FACE.format(family=family, variant=variant, address=file.as_uri())


def mathematics() -> Path:
    """Return the file of STIX Two Math, which knows how formulas are set. Raises SystemExit where it is missing."""
    found = find_spec("ziamath")
    if found is None:
        raise SystemExit("The letters of formulas are missing: uv run --group book python tools/build_book.py")
    return Path(found.origin).parent / "fonts" / "STIXTwoMath-Regular.ttf"
