"""The static twin of a deck: one file, complete without a network, with mathematics that a browser sets by itself."""

import re
import shutil

import nbformat
import pytest

from mlp_course.teach import static
from mlp_course.teach.command import TeachError
from mlp_course.teach.lecture import NOTEBOOKS, read

pytestmark = pytest.mark.chapters  # starts a kernel

LECTURE = r"""
# A part {45=45 90=90}
## A formula and a picture
![A network](images/03_blame.svg)

$$\boxed{\delta^l = \left( (W^{l+1})^T \delta^{l+1} \right) \odot \sigma'(z^l)}$$

> Said: not on the slide.

. . .

```cell result
backpropagation.fork()
```
## A vote
```cell
Predict("backpropagation: which matrix carries errors"
```
## Code
```python
print(1 + 1 < 3)
```
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The text of a page made from a small lecture on chapter 3."""
    folder = tmp_path_factory.mktemp("clone")
    (folder / "lectures").mkdir()
    shutil.copy(NOTEBOOKS / "03_backpropagation.ipynb", folder)
    shutil.copytree(NOTEBOOKS / "images", folder / "images")
    (folder / "lectures" / "03_backpropagation.md").write_text(LECTURE, encoding="utf-8")
    static.make_static(read(3, folder), folder / "deck.html")
    return (folder / "deck.html").read_text(encoding="utf-8")


def test_nothing_of_it_lies_elsewhere(page):
    addresses = set(re.findall(r"(?:src|href)=\"([^\"]{0,40})", page))
    assert addresses and all(address.startswith("data:image/") for address in addresses)
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org)", page)


def test_mathematics_is_mathml_also_in_a_question(page):
    assert "$" not in re.sub(r"<(script|style)>.*?</\1>|data:image[^\"]*", "", page, flags=re.S).replace("${", "")
    assert "\\frac" not in page and "\\boxed" not in page
    assert "<menclose" in page and "′" in page
    vote = page[page.index("A vote") :]
    assert vote.index("<math") < vote.index("<details")


def test_it_has_a_section_a_slide_and_what_is_said_beside_them(page):
    assert page.count("<section>") == 3 and page.count('class="step"') == 1
    assert "<aside><p>not on the slide.</p>" in page
    assert 'class="still" alt="0.132' in page and "<pre>True\n</pre>" in page
    assert "backpropagation.fork" not in page, "code that the live deck hides"


def test_a_cell_that_fails_is_named():
    error = nbformat.v4.new_output("error", ename="ZeroDivisionError", evalue="division by zero", traceback=[])
    with pytest.raises(TeachError, match=r"begins with '1 / 0' fails: ZeroDivisionError"):
        static.refuse_errors(nbformat.v4.new_code_cell("1 / 0\nx = 2", outputs=[error]))
