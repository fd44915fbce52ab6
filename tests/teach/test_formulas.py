"""Formulas as MathML: what TeX leaves close together and apart is so here."""

import re

import pytest

from mlp_course.teach.formulas import mathml, with_formulas

THIN = "<mspace></mspace>"


def bare(latex: str) -> str:
    """The formula with the form of signs alone as attributes, and without the row around it."""
    made = mathml(latex, "inline")
    kept = re.sub(r' (?!form)[\w:]+="[^"]*"', "", made)
    return kept.removeprefix("<math><mrow>").removesuffix("</mrow></math>")


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"w = -1", '<mi>w</mi><mo>=</mo><mo form="prefix">−</mo><mn>1</mn>'),
        (r"-x - 1", '<mo form="prefix">−</mo><mi>x</mi><mo>−</mo><mn>1</mn>'),
        (r"(x) - 1", "<mo>(</mo><mi>x</mi><mo>)</mo><mo>−</mo><mn>1</mn>"),
        (r"a_1 - 1", "<msub><mi>a</mi><mn>1</mn></msub><mo>−</mo><mn>1</mn>"),
        (r"23{,}860", "<mn>23,860</mn>"),
        (r"\mathrm{mean}", "<mrow><mi>mean</mi></mrow>"),
        (r"y \ln a", f"<mi>y</mi>{THIN}<mi>ln</mi>{THIN}<mi>a</mi>"),
        (r"\ln(a)", "<mi>ln</mi><mo>(</mo><mi>a</mi><mo>)</mo>"),
        (r"\max(a)", "<mo>max</mo><mo>(</mo><mi>a</mi><mo>)</mo>"),
        (r"\lvert w \rvert - 1", '<mo form="prefix">|</mo><mi>w</mi><mo form="postfix">|</mo><mo>−</mo><mn>1</mn>'),
        (
            r"\lVert g \rVert^2",
            '<mo form="prefix">‖</mo><mi>g</mi><msup><mo form="postfix">‖</mo><mn>2</mn></msup>',
        ),
        (r"\sigma'(z)", "<mi>σ</mi><mi>′</mi><mo>(</mo><mi>z</mi><mo>)</mo>"),
    ],
)
def test_spaces_are_those_of_tex(latex, expected):
    assert bare(latex) == expected


def test_it_carries_its_words():
    assert 'alttext="σ′(z^l) &lt; a/b"' in mathml(r"\sigma'(z^l) < \frac{a}{b}", "block")


def test_a_question_keeps_its_other_words():
    made = with_formulas("<p>Is $a &lt; b$, or not?</p>")
    assert made.startswith("<p>Is <math") and made.endswith("</math>, or not?</p>")
    assert "&lt;" in made and "$" not in made
