"""What chapter 3 asks before it shows: seven predictions. Answers and reasons stand here and nowhere on the page above."""

from .table import question

question(
    "backpropagation: one knob up",
    chapter=3,
    asks="In the chain, $w^1$ is turned up from 0.5 to 0.6. All other knobs stay where they are. What will the cost do?",
    choices={
        "It will rise": "You followed the change to the end of the chain, past the negative weight.",
        "It will fall": "A larger weight makes the hidden activation larger, and it is tempting to stop there. But this "
        "activation is then multiplied by $w^2$, and $w^2$ is negative.",
        "It will stay the same": "Perhaps you thought that only the output neuron's own knobs count. But the output "
        "neuron reads $a^1$, and $a^1$ depends on $w^1$.",
    },
    answer="It will rise",
    reason="Two numbers grow, then the minus sign of $w^2$ reverses the direction, so the output sinks; and it was too "
    "small before.",
)

question(
    "backpropagation: which weight moves most",
    chapter=3,
    asks="Now take each of the four knobs of the chain alone, and turn it up by the same small amount. Which of them "
    "changes the cost most, upwards or downwards?",
    choices={
        "$w^1$": "It is the first in the line, but on its way to the cost its effect passes two sigmoids, and each makes "
        "it smaller.",
        "$b^1$": "It acts like $w^1$, because $x = 1$: its effect passes the same two sigmoids.",
        "$w^2$": "This is a good candidate: its effect passes one sigmoid only. But its effect is multiplied by $a^1$ "
        "first, and a sigmoid's activation lies below one.",
        "$b^2$": "You looked for the shortest way with the largest factors.",
    },
    answer="$b^2$",
    reason="It is added to $z^2$ without any factor, and only one sigmoid lies between $z^2$ and the cost.",
)

question(
    "backpropagation: which matrix carries errors",
    chapter=3,
    asks="The network of this station has three hidden neurons and two outputs, so $W^2$ has two rows and three columns. "
    "Suppose you know the two errors of the output layer, the column $\\delta^2$. Each hidden neuron has to add up what "
    "comes back to it from both outputs. Which product does that? ($\\odot$ multiplies entry by entry; $^T$ exchanges rows "
    "and columns.)",
    choices={
        "$W^2 \\, \\delta^2$": "This is how activations go forward. A matrix with three columns cannot multiply a column "
        "of two numbers.",
        "$(W^2)^T \\, \\delta^2$": "Two clues lead here: the shapes fit, and each hidden neuron needs the weights that "
        "leave it, which stand in one column of $W^2$.",
        "$W^2 \\odot \\delta^2$": "A product entry by entry adds nothing up, but a fork must add.",
    },
    answer="$(W^2)^T \\, \\delta^2$",
    reason="The weights that leave hidden neuron $j$ are column $j$ of $W^2$; transposed, this column is a row, and a row "
    "times a column is a sum.",
)

question(
    "backpropagation: what a backward pass costs",
    chapter=3,
    asks="Count multiplications only. One forward pass through 784-30-10 needs one multiplication for each weight. How much "
    "do a forward and a backward pass together need, to give the slopes of all 23,860 knobs?",
    choices={
        "about as much as two or three forward passes": "You counted products: there are three kinds of them, and each is "
        "about as large as the forward one, or smaller.",
        "about as much as thirty forward passes": "Perhaps one for each hidden neuron? But all errors of a layer travel "
        "back together, in one product.",
        "about as much as 23,860 forward passes": "One for each knob would be nudging again. Here all slopes share the "
        "same errors.",
    },
    answer="about as much as two or three forward passes",
    reason="BP4 multiplies once for each weight, just like the forward pass, and BP2 does so at most once more.",
)

question(
    "backpropagation: is a smaller nudge better",
    chapter=3,
    asks="Nudging gives only nearly the right slope, because the cost is curved. We make the nudge $h$ smaller and smaller: "
    "0.1, then 0.001, and so on down to $10^{-15}$. What happens to the relative error of the slopes?",
    choices={
        "It always gets smaller": "On paper this is true. A computer, however, keeps only some sixteen digits of each "
        "number.",
        "It gets smaller first, and then larger again": "You thought of the curve and of the computer.",
        "It stays about the same": "The curve matters: over a long way it leaves its tangent.",
    },
    answer="It gets smaller first, and then larger again",
    reason="A tiny nudge changes the cost only in its last digits, and the subtraction keeps nothing but these.",
)

question(
    "backpropagation: which line is ill",
    chapter=3,
    asks="A fellow student's network has three layers. Its cost falls, and everybody is content. You compare its gradient "
    "with nudges. Layer 3 agrees, layer 2 agrees, and in layer 1 weights and biases are all wrong. Where is the mistake?",
    choices={
        "in BP1, the error of the output layer": "Every other error is made from this one. If it were wrong, layer 3 "
        "would be wrong as well.",
        "in BP2, on the way from layer 2 to layer 1": "You looked for the step that layers 3 and 2 do not use.",
        "in BP4, the slopes of the weights": "Then the biases of layer 1 would still be right, and the weights of the "
        "other layers wrong.",
        "nowhere: the learning rate is too large": "The learning rate decides how far we step. It does not enter into "
        "the gradient at all.",
    },
    answer="in BP2, on the way from layer 2 to layer 1",
    reason="Only layer 1 needs $\\delta^1$, and this error is made in exactly one place.",
)

question(
    "backpropagation: five hidden layers of sigmoids",
    chapter=3,
    asks="A network has five hidden layers of sigmoid neurons. Between the hidden layers its weights, taken alone, about "
    "keep the size of an error. An error travels back from the output to layer 1. How large is it there, compared with "
    "the error at the output?",
    choices={
        "about as large": "The weights alone would nearly leave it so. But what is the largest slope of a sigmoid?",
        "about a tenth of it": "This would be one or two sigmoids. The error passes five of them.",
        "a thousandth of it, or less": "You multiplied the small slopes of five sigmoids.",
        "several times larger": "Only large weights could make up for every sigmoid, and here they are not large.",
    },
    answer="a thousandth of it, or less",
    reason="Every step back multiplies by $\\sigma'$, which for sigmoids lies between 0 and ¼, and ¼ five times over is "
    "1/1024.",
)
