"""Links of the texts: to the pages below one, and to what the site does not have, such as a folder of tests."""

import posixpath
import re

from mlp_course.teach.clone import ROOT

BELOW = {
    "docs/teaching": ("teaching/*",),
    "benchmarks/README": ("results/*", "answers/README"),
}  # page -> what stands below it at the side
TREE = "\n\n```{{toctree}}\n:hidden:\n:glob:\n\n{pages}\n```\n"
LINK = re.compile(r"(?<!!)\[(?P<words>[^\]]+)\]\((?P<place>(?!\w+:|#)[^)#\s]+/)\)")


def to_repository(text: str, page: str, repository: str) -> str:
    """Return a text whose links to folders lead to the repository; without one they are words.

    page        the name of the page, such as docs/grading
    repository  its address, or ""
    """

    def led(link: re.Match) -> str:
        folder = posixpath.normpath(posixpath.join(posixpath.dirname(page), link["place"]))
        if not (ROOT / folder).is_dir():
            return link[0]
        return f"[{link['words']}]({repository}/tree/HEAD/{folder})" if repository else link["words"]

    return LINK.sub(led, text)


def with_pages_below(text: str, page: str) -> str:
    """Return a text that leads, at the side, to the pages below it."""
    pages = BELOW.get(page)
    return text + TREE.format(pages="\n".join(pages)) if pages else text
