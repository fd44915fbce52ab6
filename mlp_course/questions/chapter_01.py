"""Questions on chapter 1."""

from .table import question

question(
    "feedforward: one neuron",
    chapter=1,
    asks="A neuron has the weights $(2, -1)$ and the bias $1$. Its inputs are $(1, 3)$. What is its weighted input $z$?",
    choices={
        "$-1$": "That is $2 \\cdot 1 - 1 \\cdot 3$: the products are right, and the bias is still missing.",
        "$\\frac{1}{2}$": "That is $\\sigma(0)$, the activation $a$. It comes after $z$.",
        "$0$": "$2 \\cdot 1 - 1 \\cdot 3 + 1 = 0$: each weight times its own input, then the bias.",
        "$6$": "That is $2 \\cdot 1 + 1 \\cdot 3 + 1$: the sign of the second weight was lost.",
    },
    answer="$0$",
    reason="$z = \\sum_k w_k x_k + b = 2 \\cdot 1 + (-1) \\cdot 3 + 1 = 0$.",
    kind="warm-up",
)

question(
    "feedforward: the shape of W",
    chapter=1,
    asks="Layer 1 has 4 neurons, layer 2 has 3. What is the shape of $W^2$, with which $z^2 = W^2 a^1 + b^2$?",
    choices={
        "(4, 3)": "From layer 1 to layer 2, as one reads. But the product needs columns that fit the 4 entries of $a^1$.",
        "(3, 4)": "A row for each neuron of layer 2, a column for each neuron that it listens to.",
        "(3, 3)": "That would let each neuron of layer 2 listen to 3 neurons; there are 4 below it.",
        "(7, 1)": "The neurons were added. There is a weight for each *pair* of neurons, so their numbers are multiplied.",
    },
    answer="(3, 4)",
    reason="$W^l$ has the shape $(n_l, n_{l-1})$: row $j$ holds the weights of neuron $j$, one for each $a_k$ below.",
    kind="warm-up",
)

question(
    "feedforward: layers without σ",
    chapter=1,
    asks="In a network with three layers every $\\sigma$ is left out, so that $a^l = z^l$. What can it compute?",
    choices={
        "what one layer can": "Two steps of the form $W a + b$ in a row are again one step of this form.",
        "three times as much": "Each layer has weights of its own, but their products are just another matrix.",
        "nothing at all": "It still computes weighted sums: a straight line, a plane.",
        "anything, if it is wide": "Width helps when there is a bend between the layers. Here there is none.",
    },
    answer="what one layer can",
    reason="$W^2 (W^1 x + b^1) + b^2 = (W^2 W^1) x + (W^2 b^1 + b^2)$: one matrix and one bias.",
    kind="warm-up",
)

question(
    "feedforward: how many knobs",
    chapter=1,
    asks="How many weights and biases does a 2-3-1 network have?",
    choices={
        "6": "Those are the neurons and inputs, $2 + 3 + 1$. The knobs sit on the connections between them.",
        "9": "Those are the weights, $3 \\cdot 2 + 1 \\cdot 3$. Each of the 4 neurons has a bias too.",
        "13": "$3 \\cdot 2 + 3$ in the hidden layer and $1 \\cdot 3 + 1$ in the output layer.",
        "15": "That gives the two inputs a bias each. An input is not computed, so it has none.",
    },
    answer="13",
    reason="Each neuron has a weight for every neuron below and one bias: $3 \\cdot (2 + 1) + 1 \\cdot (3 + 1) = 13$.",
    kind="warm-up",
)

question(
    "feedforward: the steepest sigmoid",
    chapter=1,
    asks="At which weighted input $z$ is the sigmoid steepest, and how steep is it there?",
    choices={
        "at $z = 0$, with slope $\\frac{1}{4}$": "Its slope is $a (1 - a)$, which is largest for $a = \\frac{1}{2}$.",
        "at $z = 0$, with slope 1": "The place is right. There the activation is $\\frac{1}{2}$, and the slope is "
        "$a (1 - a)$.",
        "at $z = 5$, with slope 1": "There the activation is almost 1 and hardly changes any more: it is saturated.",
    },
    answer="at $z = 0$, with slope $\\frac{1}{4}$",
    reason="$\\sigma'(z) = \\sigma(z) (1 - \\sigma(z))$, and that is at most $\\frac{1}{2} \\cdot \\frac{1}{2}$.",
    kind="warm-up",
)
