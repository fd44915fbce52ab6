"""What a notebook holds that its printed pages have to hold as well: lines of program text, pictures' words."""

import html
import re
from pathlib import Path

import nbformat
from book.program_text import MARK

FENCED = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]*)\]")
STORED = re.compile(r'<img alt="([^"]*)"')
BLANK = re.compile(rf"\s|{MARK.strip()}")


def notebooks(folder: Path) -> list[Path]:
    """All notebooks of the course, off the path too."""
    return sorted(folder.glob("[0-9]*.ipynb")) + sorted((folder / "further").glob("[0-9]*.ipynb"))


def squeezed(text: str) -> str:
    """A text without blanks and without the marks of lines that go on."""
    return BLANK.sub("", text)


def program_lines(notebook: Path) -> list[str]:
    """Each line of each program in a notebook, in cells and in text."""
    lines = []
    for cell in nbformat.read(notebook, as_version=4).cells:
        programs = [cell.source] if cell.cell_type == "code" else FENCED.findall(cell.source)
        lines += [line for program in programs for line in program.splitlines() if line.strip()]
    return lines


def alternative_texts(notebook: Path) -> set[str]:
    """The alternative texts of all pictures in a notebook, without blanks."""
    texts = []
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type == "markdown":
            texts += PICTURE.findall(cell.source)
            continue
        for output in cell.outputs:
            data = output.get("data", {})
            if "text/html" in data:
                texts += map(html.unescape, STORED.findall(data["text/html"]))
            elif "image/png" in data:
                texts.append(output.metadata.get("image/png", {}).get("alt", data["text/plain"]))
    return set(map(squeezed, texts))
