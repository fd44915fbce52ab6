"""The students' copy of a notebook: no answers, no outputs, and no link that leaves the hand-out.

Outputs are taken out altogether: nearly all of them stand below a question or a stub, and a page that shows the few
others shows nothing that a first run does not.
"""

import posixpath
import re

import nbformat
from nbformat import NotebookNode

from .cells import tags, text_of

WITH_ANSWERS = {"solution", "answers"}  # tags of cells that hold nothing else
FOLD = re.compile(r"<details>\s*<summary>(.*?)</summary>.*?</details>\n*", re.DOTALL)
OUR_RESULTS = "What we saw"
ANSWERING = re.compile(
    rf"{OUR_RESULTS}|An answer|Answers|Solution|Compare|Then compare|By hand|Ours:|When you have tried|The broken parts"
)
ABOUT_ANSWERS = re.compile(r"before you open ours")
ABOUT_HINTS = re.compile(r"check\.hint\(\)")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^()\s]*\.ipynb)\)")
RUNS_ONLY = "nbval-ignore-output"  # nbval then runs a cell, and does not miss its output
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
NOTE = """*Handed out to a class. First choose Run → Run All Cells in the menu: the pictures appear, and what follows a
question is covered until you have chosen. Notebooks that are named here without a link are not in this hand-out.*"""


def student_copy(notebook: NotebookNode, name: str, handed_out: set[str], all_hints: bool = True) -> NotebookNode:
    """Return what students get of a notebook.

    name        of the notebook, from the folder of notebooks on, such as "further/03_softmax.ipynb"
    handed_out  the names of all notebooks of the hand-out
    all_hints   whether the class has all hints; otherwise no sentence promises them
    """
    copy = nbformat.v4.new_notebook(metadata=METADATA)
    for cell in without_answers(notebook.cells):
        if cell.cell_type == "code":
            made = nbformat.v4.new_code_cell(cell.source, id=cell.id)
        else:
            text = within(cell.source, name, handed_out)
            text = without_sentences(text, ABOUT_ANSWERS)
            text = text if all_hints else without_sentences(text, ABOUT_HINTS)
            made = nbformat.v4.new_markdown_cell(text, id=cell.id)
        made.metadata = metadata_of(cell)
        copy.cells.append(made)
    copy.cells.insert(1, nbformat.v4.new_markdown_cell(NOTE, id="handed-out"))
    return copy


def without_answers(cells: list[NotebookNode]) -> list[NotebookNode]:
    """Return copies of the cells that hold no answer; a proof of an answer that is taken out goes with it."""
    kept = []
    answered = False  # whether the text above was an answer and nothing else
    for cell in map(nbformat.from_dict, cells):
        if cell.cell_type == "markdown":
            folds = [fold[0] for fold in FOLD.finditer(cell.source) if ANSWERING.match(fold[1])]
            for fold in folds:
                cell.source = cell.source.replace(fold, "").rstrip("\n")
            answered = bool(folds) and not cell.source.strip()
        proves_it = "proof" in tags(cell) and "explain" not in tags(cell) and (answered or OUR_RESULTS in cell.source)
        if cell.source.strip() and not WITH_ANSWERS.intersection(tags(cell)) and not proves_it:
            kept.append(cell)
    return kept


def within(text: str, name: str, handed_out: set[str]) -> str:
    """Return a notebook's text in which links to notebooks that are not handed out are words alone."""

    def words_or_link(link: re.Match) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), link[2]))
        return link[0] if target in handed_out else link[1]

    return LINK.sub(words_or_link, text)


def without_sentences(text: str, about: re.Pattern) -> str:
    """Return a text without the sentences that speak of something."""
    paragraphs = text.split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        if about.search(paragraph):
            sentences = SENTENCE_END.split(paragraph)
            paragraphs[number] = " ".join(sentence for sentence in sentences if not about.search(sentence))
    return "\n\n".join(filter(None, paragraphs))


def metadata_of(cell: NotebookNode) -> NotebookNode:
    """Return tags and folding of a cell, and nothing that a run or a page has left there."""
    its_tags = list(tags(cell))
    if cell.cell_type == "code" and RUNS_ONLY not in its_tags:
        its_tags.append(RUNS_ONLY)
    kept = {"tags": its_tags} if its_tags else {}
    if cell.metadata.get("jupyter", {}).get("source_hidden"):
        kept["jupyter"] = {"source_hidden": True}
    return nbformat.from_dict(kept)


def leads_to(notebook: NotebookNode) -> set[str]:
    """Return the notebooks to which a notebook's text has links."""
    return {target for _, target in LINK.findall(text_of(notebook))}
