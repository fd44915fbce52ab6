"""The rules of chapters, as functions from a notebook to the list of its faults (empty: none).

Storage, pictures and exercises; what cells and prose keep to stands in `cell_rules.py` and `text_rules.py`. Run as a
program, this file prints the chapters' notebooks.
"""

import ast
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
STUB_LINES, STUB_TO_SOLUTION = 8, 3
MOST_BYTES = 1_000_000
PYTHON_BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def chapters() -> list[Path]:
    """The notebooks of all chapters; those off the path are in a folder of their own."""
    return sorted(FOLDER.glob("[0-9][0-9]_*.ipynb"))


def tags(cell) -> list[str]:
    return cell.metadata.get("tags", [])


def code_cells(notebook) -> list:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def text_cells(notebook) -> list:
    """The prose of a chapter: its markdown without the solutions, which are folded away."""
    return [cell for cell in notebook.cells if cell.cell_type == "markdown" and "solution" not in tags(cell)]


def lines(cell) -> int:
    return sum(bool(line.strip()) for line in cell.source.splitlines())


def start(cell) -> str:
    return repr(cell.source.strip().split("\n")[0][:60])


def words(text: str) -> int:
    """Words of prose: program text, tables and pictures do not count, and a formula is one word."""
    for pattern, by in [
        (r"```.*?```", " "),
        (r"(?m)^[ \t]*\|[^\n]*$", " "),
        (r"\$\$.*?\$\$|\$[^$]+\$", " formula "),
        (r"!\[[^\]]*\]\([^)]*\)", " "),
        (r"\[([^\]]*)\]\([^)]*\)", r"\1"),
        (r"<[^>]+>", " "),
    ]:
        text = re.sub(pattern, by, text, flags=re.DOTALL)
    return len(re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text))


def storage_faults(notebook, path: Path | None = None) -> list[str]:
    """What a stored notebook must not hold, and what it must: counts, clean outputs, stable ids, a moderate size."""
    faults = []
    cells = code_cells(notebook)
    for number, cell in enumerate(cells, start=1):
        if cell.execution_count != number:
            faults.append(f"{start(cell)} is stored with execution count {cell.execution_count}, not {number}")
        for output in cell.outputs:
            if output.output_type == "error":
                faults.append(f"{start(cell)} is stored with the error {output.ename}")
            if output.get("name") == "stderr":
                faults.append(f"{start(cell)} is stored with a message on stderr: {output.text[:200]!r}")
    for key in ("widgets", "jupytext"):
        if key in notebook.metadata:
            faults.append(f"the notebook's metadata hold {key!r}")
    faults += [f"{start(cell)} is stored with times" for cell in cells if "execution" in cell.metadata]
    ids = [cell.get("id") for cell in notebook.cells]
    faults += [f"the id {name!r} occurs twice" for name in sorted(set(map(str, ids))) if ids.count(name) > 1]
    faults += [f"{name!r} is no stable id" for name in ids if not re.fullmatch(r"\d\d-[0-9a-f]{8}(-\d+)?", str(name))]
    if path is not None and path.stat().st_size > MOST_BYTES:
        faults.append(f"{path.name} has {path.stat().st_size:,} bytes, over {MOST_BYTES:,}")
    return faults


def further_faults(notebook, chapter: str) -> list[str]:
    """What a notebook off the path keeps: a title, a way back to its chapter, and text between its cells."""
    faults = []
    markdown = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    if not markdown.startswith("# "):
        faults.append("it begins with no title")
    if f"](../{chapter}.ipynb)" not in markdown:
        faults.append(f"no link back to {chapter}")
    return faults + picture_faults(markdown)


def imports(source: str) -> bool:
    """Whether a cell's top level holds an import."""
    tree = compile(source, "cell", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    return any(isinstance(statement, ast.Import | ast.ImportFrom) for statement in tree.body)


def picture_faults(markdown: str) -> list[str]:
    """Pictures without an alternative text."""
    found = re.findall(r"!\[\s*\]\([^)]*\)", markdown)
    found += [tag for tag in re.findall(r"<img\b[^>]*>", markdown) if not re.search(r'\balt="[^"]*\w', tag)]
    return [f"a picture has no alternative text: {picture}" for picture in found]


def exercise_faults(notebook, number: int) -> list[str]:
    """Each exercise is a short stub with `...` (or a bug to find), and its folded solution stands right below."""
    faults = []
    stubs = [index for index, cell in enumerate(notebook.cells) if "exercise" in tags(cell)]
    if number > 0 and len(stubs) < 2:
        faults.append(f"{len(stubs)} exercises, fewer than 2")
    for index in stubs:
        cell = notebook.cells[index]
        if cell.cell_type != "code" or lines(cell) > STUB_LINES:
            faults.append(f"exercise {start(cell)} is no code cell of at most {STUB_LINES} lines")
        if "..." not in cell.source and "bug-hunt" not in tags(cell):
            faults.append(f"exercise {start(cell)} has no '...' (and no tag 'bug-hunt')")
        if (answer := solution(notebook, index)) is None:
            faults.append(f"exercise {start(cell)} has no cell tagged 'solution' right below")
        elif answer.cell_type != "markdown" or "<details" not in answer.source or not solution_code(answer):
            faults.append(f"the solution of {start(cell)} is no <details> block with a ```python block in it")
    solutions = sum("solution" in tags(cell) for cell in notebook.cells)
    if solutions != len(stubs):
        faults.append(f"{len(stubs)} exercises, but {solutions} solutions")
    return faults


def solution(notebook, index: int):
    """The cell with the solution of the exercise in cell `index`; only its check may stand between them."""
    for cell in notebook.cells[index + 1 : index + 1 + STUB_TO_SOLUTION]:
        if "exercise" in tags(cell):
            return None
        if "solution" in tags(cell):
            return cell
    return None


def solution_code(cell) -> str:
    """The Python of a solution cell."""
    return "\n\n".join(PYTHON_BLOCK.findall(cell.source)).strip()


def put_solutions(notebook) -> int:
    """Put each solution in the place of its stub (in place); how many there were."""
    stubs = [index for index, cell in enumerate(notebook.cells) if "exercise" in tags(cell)]
    for index in stubs:
        notebook.cells[index].source = solution_code(solution(notebook, index))
    return len(stubs)


if __name__ == "__main__":
    print(*chapters(), sep="\n")
