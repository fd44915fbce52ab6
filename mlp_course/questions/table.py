"""One question to learners, as an author declares it, and the table of all of them.

    question(
        "perceptron: which weight moves most",       # what a chapter calls it by: Predict("perceptron: …")
        chapter=3,                                   # whose matter is asked
        asks="The neuron should have said yes. Which number would you turn up most?",
        choices={                                    # each with its reply: why it tempts, what refutes it
            "$w_1$": "Its factor is 1, the smallest there is here.",
            "$w_2$": "The weighted input multiplies it by 2.",
        },
        answer="$w_2$",                              # one of the choices
        reason="Its factor is $x_2 = 2$, so each step in $w_2$ moves $z$ twice as far.",
        kind="predict",
    )

Texts are prose in which `$…$` is a formula, `` `…` `` is code and `*…*` is stressed. A question that is asked again in
another chapter (a warm-up, or a prediction with `again=`) stands without the page around it.
"""

from dataclasses import dataclass, field
from types import MappingProxyType

KINDS = ("predict", "warm-up", "self-test")


@dataclass(frozen=True)
class Question:
    """A question with its choices, a reply to each, the answer and its reason.

    asks     the question as it stands in its place
    again    the question as it is asked in another chapter, or "" where it cannot be
    choices  {choice: reply}, in the order in which they are shown
    answer   one of the choices
    Raises ValueError, with what is wrong and where, if the declaration does not hold together.
    """

    name: str
    chapter: int
    asks: str
    choices: dict[str, str]
    answer: str
    reason: str
    kind: str = "predict"
    again: str = ""
    texts: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self):
        object.__setattr__(self, "choices", MappingProxyType(dict(self.choices)))
        object.__setattr__(self, "texts", tuple(self.choices))
        if self.kind == "warm-up" and not self.again:
            object.__setattr__(self, "again", self.asks)
        for fault in faults(self):
            raise ValueError(f"question {self.name!r}: {fault}.")

    @property
    def right(self) -> int:
        """The position of the answer among the choices, from 0."""
        return self.texts.index(self.answer)


def faults(question: Question):
    """Yield what is wrong with a declaration, one sentence each, without a full stop."""
    for name in ("name", "asks", "answer", "reason"):
        text = getattr(question, name)
        if not isinstance(text, str) or not text.strip():
            yield f"{name} should be a text, but is {text!r}"
    if isinstance(question.chapter, bool) or not isinstance(question.chapter, int):
        yield f"chapter should be a whole number, but is {question.chapter!r}"
    if question.kind not in KINDS:
        yield f"there is no kind {question.kind!r}; there are {', '.join(KINDS)}"
    if len(question.choices) < 2:
        yield f"there should be at least two choices, not {len(question.choices)}"
    for choice, reply in question.choices.items():
        if not isinstance(choice, str) or not choice.strip():
            yield f"a choice should be a text, but is {choice!r}"
        elif not isinstance(reply, str) or not reply.strip():
            yield f"the choice {choice!r} has no reply"
    if question.answer not in question.choices:
        yield f"the answer {question.answer!r} is none of the choices {', '.join(map(repr, question.choices))}"


_QUESTIONS: dict[str, Question] = {}


def declared() -> dict[str, Question]:
    """Return what has been declared so far, by name."""
    return dict(_QUESTIONS)


def question(name: str, **declaration) -> Question:
    """Declare a question and put it into the table; two of one name are an error."""
    made = Question(name, **declaration)
    if name in _QUESTIONS:
        raise ValueError(f"there are two questions called {name!r}.")
    _QUESTIONS[name] = made
    return made
