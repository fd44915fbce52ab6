"""A stored question becomes one that asks: the reader chooses first, as in JupyterLab, and then sees.

A notebook stores for readers without a kernel each question, its choices, and a fold with all that follows the choice.
That stays in the page for who reads without scripts; beside it stands what `predict.js` needs to ask.
"""

import json
import re
from html import unescape

from mlp_course.explore.asking import SURE, answered, spoken
from mlp_course.questions import Question, every
from mlp_course.questions.prose import answer_and_reason, prose

ASKED = re.compile(
    r"<p><strong>(?P<title>(?:Predict|Warm-up|Review)[^<]*)</strong> (?P<asks>.*?)</p><ul>.*?</ul>"
    r"<details><summary>[^<]*</summary>.*?</details>",
    re.DOTALL,
)


def asking(html: str, instead: str = "") -> str:
    """Return a stored output in which every question asks.

    instead  what is shown with the answer in the place of the stored picture, such as a recording of the interactive
    """
    return ASKED.sub(lambda found: asked(found, instead), html)


def asked(found: re.Match, instead: str) -> str:
    """Return one question that asks; one that is in no table stays as it is."""
    question = question_of(found["asks"])
    if question is None:
        return found[0]
    model = json.dumps(traits(question, found["title"], found["asks"]), ensure_ascii=False).replace("</", "<\\/")
    return (
        f'<div class="mlp-question mlp-interactive">'
        f'<script type="application/json">{model}</script>'
        f'<div class="mlp-stored">{found[0]}</div>'
        f'<div class="mlp-revealed" hidden>{instead}</div></div>'
    )


def question_of(asks: str) -> Question | None:
    """Return the question that is asked in these words, or None."""
    plain = unescape(asks)
    for question in every().values():
        if plain in (unescape(prose(question.asks)), unescape(prose(question.again))):
            return question
    return None


def traits(question: Question, title: str, asks: str) -> dict:
    """Return what the page's side of a question is given, and the replies, `{sure}` standing for how sure one is."""
    return {
        "name": question.name,
        "title": title,
        "asks": asks,
        "choices": [[prose(choice), spoken(choice)] for choice in question.choices],
        "sures": list(SURE),
        "replies": [answered(question, choice, "{sure}") for choice in question.choices],
        "shown": f"<p>{answer_and_reason(question)}</p>",
    }
