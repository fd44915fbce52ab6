"""Questions on chapter 0."""

from .table import question

question(
    "training: the order of one round",
    chapter=0,
    asks="Training repeats one round again and again. In which order?",
    choices={
        "move, answer, blame, cost": "A move needs a direction, and only blame gives one: so it comes last in the round.",
        "answer, cost, blame, move": "Each step needs the one before: without an answer there is no error to measure.",
        "cost, answer, move, blame": "A cost compares an answer with the target: the answer has to be there first.",
    },
    answer="answer, cost, blame, move",
    reason="The network answers, the cost says how wrong it was, blame says who caused it, and each knob moves a little.",
    kind="warm-up",
)

question(
    "training: what moves",
    chapter=0,
    asks="Which numbers does training change?",
    choices={
        "the targets": "If the targets moved, the cost would fall without anything being learned.",
        "the inputs": "Tempting, as the answer depends on them too. But they are the data: given, and left as they are.",
        "the weights and biases": "They are the knobs: all that a network has learned stands in them.",
        "weights, biases and targets": "The first two move. The targets say what is wanted, so they have to stay.",
    },
    answer="the weights and biases",
    reason="Data and targets are given. Only the weights and biases are turned, so that the cost falls.",
    kind="warm-up",
)
