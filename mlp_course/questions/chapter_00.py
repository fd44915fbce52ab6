"""Questions on chapter 0."""

from .table import question

question(
    "training: which way the knob goes",
    chapter=0,
    asks="Now the knob stands at $w = 4$, with the same $x = 2$ and $y = 6$. Which way does the rule turn it?",
    choices={
        "up": "Before, up was right, because the answer was too small. Is it too small now?",
        "down": "The answer is larger than the target. A smaller $w$ makes it smaller, and the cost falls.",
        "it stays": "It would stay where both sides cost more. That is so only close to $w = 3$.",
    },
    answer="down",
    reason="At $w = 4$ the answer is $8$, and $6$ is wanted. Turned up, it costs 2.42 instead of 2.",
)

question(
    "training: moves of 0.7",
    chapter=0,
    asks="We begin at $w = 1$ again, but every move goes 0.7 instead of 0.5. Where does the knob end?",
    choices={
        "at 3, only sooner": "Count: from 1 in steps of 0.7 it comes past 3 without stopping there.",
        "it runs away": "It would have to move to the side on which the cost is higher, which the rule forbids.",
        "near 3, but it never comes to rest": "Each time it is past 3 it turns round, and the next step is as long again.",
    },
    answer="near 3, but it never comes to rest",
    reason="It goes 1, 1.7, 2.4, 3.1, and then jumps to and fro between 2.4 and 3.1, because every step is as long as the last.",
)

question(
    "code: the shape of an answer",
    chapter=0,
    asks="A network with 2 inputs, 3 hidden neurons and 1 output is called with the array `x` of shape (2, 4). Which "
    "shape does its answer have?",
    choices={
        "(1, 4)": "One row for the one output, and a column for each example.",
        "(4, 1)": "Examples are columns in this course, in what goes in and in what comes out.",
        "(2, 4)": "That is what goes in. The network has 2 inputs, and how many outputs?",
        "(3, 4)": "Three is the number of hidden neurons. What they say stays inside.",
    },
    answer="(1, 4)",
    reason="The number of rows is that of the outputs; each column of `x` is an example, and gets an answer of its own.",
)

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
