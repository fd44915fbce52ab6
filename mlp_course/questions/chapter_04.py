"""What chapter 4 asks before it shows, eight predictions, and three questions for later warm-ups.

Answers and reasons stand here and nowhere on the page above.
"""

from .table import question

question(
    "costs: which neuron moves further",
    chapter=4,
    asks="Both neurons make one update with the same $\\eta$. A says 0.982 and B says 0.818, and both should say 0. How far "
    "does the weight of A move, compared with the weight of B?",
    choices={
        "a fifth further": "You compared the two mistakes, and this is their ratio. But the error has a second factor.",
        "about as far": "The mistakes are nearly equal, it is true. But the other factor of the error is not.",
        "about half as far": "You saw that the second factor is smaller for A. Compute it for both: the difference is larger.",
        "about a seventh as far": "You looked at both factors of the error, the mistake and the slope.",
    },
    answer="about a seventh as far",
    reason="The error of A is $0.982 \\cdot 0.01766 = 0.0173$, and the error of B is $0.818 \\cdot 0.149 = 0.122$.",
)

question(
    "costs: how long from 7",
    chapter=4,
    asks="Neuron A starts at $z = 4$ and needs 232 updates until it says less than ½. A third neuron starts at $z = 7$. It says "
    "0.9991, which is hardly more wrong. How many updates does it need?",
    choices={
        "about 240": "The mistake is nearly the same, so this is tempting. But the error is the mistake times a slope.",
        "about 410": "A way that is 7/4 as long would take so much longer at the same speed. Is the speed the same out there?",
        "about 900": "It is slower out there, as you thought. Compute the slope at 7: it is smaller still.",
        "about 3,700": "You thought of the slope at 7, which is some twenty times smaller than the slope at 4.",
    },
    answer="about 3,700",
    reason="Each unit further out makes the slope $e$ times smaller, so at 7 the neuron begins some twenty times more slowly "
    "than at 4.",
    again="A sigmoid neuron learns by the quadratic cost. From $z = 4$ it needs 232 updates until it says less than ½, "
    "where it should say 0. Another one starts at $z = 7$. How many updates does it need?",
)

question(
    "costs: cross-entropy from 7",
    chapter=4,
    asks="Now with the cross-entropy, and a quarter of $\\eta$. From $z = 4$ the neuron needs 67 updates until it says less than "
    "½. How many does it need from $z = 7$?",
    choices={
        "about 67": "The neuron has a longer way to go, and no single update becomes much longer.",
        "about 110": "You thought of a longer way, walked at the same speed.",
        "about 1,100": "This would be 16 times as many, as it was with the quadratic cost. But the factor that made it so is "
        "gone from the error.",
    },
    answer="about 110",
    reason="Far out the error is nearly 1 all the time. So all updates have nearly the same length, and the wait grows only "
    "like the distance.",
)

question(
    "costs: who learns the swapped labels",
    chapter=4,
    asks="The networks have learned for 3,000 epochs before all labels are swapped, so they are very sure: $|z|$ is typically "
    "11. Each cost may again use the best of thirteen learning rates, and has 50 epochs. What happens?",
    choices={
        "both come back within a few epochs": "So it was after the short training. But then $|z|$ was only about 3.",
        "both come back, the quadratic cost about twice as late": "This would be a constant factor. But the brake becomes "
        "harder with every unit of $z$.",
        "only the cross-entropy comes back": "You thought of a brake that no single learning rate can balance.",
        "neither comes back": "The cross-entropy has no brake at the output, however sure the network is.",
    },
    answer="only the cross-entropy comes back",
    reason="So far out the slope is $e^{-11}$, about one sixty-thousandth. A learning rate that makes up for this is far "
    "too large near the middle: there the network jumps to and fro.",
)

question(
    "costs: the honest forecast",
    chapter=4,
    asks="In some town it rains on 7 days out of 10. A forecaster announces the same probability $a$ every day. After a day with "
    "rain she pays $-\\ln a$, after a dry day $-\\ln(1 - a)$. Which $a$ makes her mean price lowest?",
    choices={
        "$a = 1$": "Rain is the better guess on every single day. But on a dry day this forecast would cost her $-\\ln 0$.",
        "$a = \\frac{7}{10}$": "You trusted that the truth is the cheapest thing to say.",
        "$a = \\frac{1}{2}$": "This is the careful answer, and costs $-\\ln \\frac{1}{2}$ every day. But she knows more than that.",
    },
    answer="$a = \\frac{7}{10}$",
    reason="If she announces more or less than the true share, her mean price rises: its derivative is 0 just there.",
)

question(
    "costs: one z of a softmax",
    chapter=4,
    asks="In the softmax layer above only $z_1$ is turned up a little. Which outputs change?",
    choices={
        "only $a_1$": "With sigmoids it would be so. But look at what the exponentials are divided by.",
        "$a_1$ goes up, $a_2$ and $a_3$ go down": "You thought of the sum, to which all three belong.",
        "all three go up": "Then their sum would be more than 1.",
    },
    answer="$a_1$ goes up, $a_2$ and $a_3$ go down",
    reason="The three shares always add up to 1, so what one gains, the others lose.",
)

question(
    "costs: the patient",
    chapter=4,
    asks="A fellow student has a network with one hidden layer of tanh neurons, and a sigmoid output. He uses the cross-entropy. "
    "The cost goes to 0.693 and stays there, the network says ½ to every point, and ten other learning rates did not help. In "
    "layer 2 the mean of $|\\delta|$ is 0.50, in layer 1 it is 0.000000002. What is ill?",
    choices={
        "the output neuron is saturated": "It says ½, so its sigmoid is as steep as it can be. Its error of 0.50 is large, too.",
        "the hidden neurons are saturated": "You followed the error back: it gets lost between layer 2 and layer 1.",
        "the gradient is wrong": "A wrong program is possible, but BP2 explains what is seen without any mistake in it.",
        "the cost does not fit the output": "Sigmoid and cross-entropy belong together, and the error of the output is large, "
        "as it should be.",
    },
    answer="the hidden neurons are saturated",
    reason="BP2 multiplies by $\\sigma'(z^1)$ on the way back, and that is what makes the errors of layer 1 so small.",
)

question(
    "costs: when a wrong pairing hurts",
    chapter=4,
    asks="Networks learn handwritten digits: some with sigmoids or softmax and the quadratic cost, some with the cost of the "
    "table. Each pairing gets the best of six learning rates and 8 epochs. They begin either at an ordinary start, or with "
    "weights that have learned all digits, and then each gets another name: a 3 is now called a 4. Where is the quadratic cost clearly behind?",
    choices={
        "in both cases": "From an ordinary start no output is sure of anything yet. With its own $\\eta$ the brake does little "
        "harm there.",
        "only after the classes were renamed": "You thought of outputs that are sure and wrong.",
        "in neither": "A learning rate of one's own makes up for a brake that is the same everywhere. But this one is hardest "
        "where an output is sure.",
    },
    answer="only after the classes were renamed",
    reason="Networks that have just been renamed are wrong and sure of it, and this is where the factor $\\sigma'$ brakes.",
)

question(
    "costs: the error of the cross-entropy",
    chapter=4,
    asks="A sigmoid output says 0.9 and should say 0. What is its error $\\delta$ with the cross-entropy?",
    choices={
        "$0.9$": "The slope of the sigmoid is cancelled, so only the mistake is left.",
        "$0.081$": "That is $0.9 \\cdot 0.9 \\cdot 0.1$, the error of the quadratic cost: the brake is still on.",
        "$2.3$": "That is $-\\ln 0.1$, the cost itself. The error is its slope with respect to $z$.",
        "$10$": "That is $\\frac{1}{1 - a}$, the slope of the cost with respect to $a$. BP1 multiplies it by $\\sigma'(z)$.",
    },
    answer="$0.9$",
    reason="With sigmoid and cross-entropy $\\delta = a - y$, because the derivative of the cost cancels $\\sigma'(z)$.",
    kind="warm-up",
)

question(
    "costs: ten times less",
    chapter=4,
    asks="A network gives the probability 0.1 to the right class, and another one 0.001. How much more does the second one pay, "
    "by $-\\ln a$?",
    choices={
        "100 times as much": "The probability is 100 times smaller. But the logarithm turns factors into differences.",
        "$4.6$ more": "Each factor of ten costs $\\ln 10 = 2.3$ more, and there are two of them.",
        "$2.3$ more": "This is the price of one factor of ten. From 0.1 to 0.001 there are two.",
    },
    answer="$4.6$ more",
    reason="$-\\ln 0.001 = 6.9$ and $-\\ln 0.1 = 2.3$: the price rises by $2 \\ln 10$.",
    kind="warm-up",
)

question(
    "costs: the error of a softmax layer",
    chapter=4,
    asks="A softmax layer says $(0.7, 0.2, 0.1)$, and class 3 is right. What are its errors with the log-likelihood cost?",
    choices={
        "$(0.7, 0.2, -0.9)$": "Each output minus its target: two should go down, and the right one up.",
        "$(0, 0, -0.9)$": "Only the right class is in the cost. But its share depends on all three $z$.",
        "$(0, 0, -10)$": "That is the slope of the cost with respect to the outputs, not with respect to $z$.",
        "$(0.21, 0.16, -0.09)$": "Here each output was treated like a sigmoid. Softmax is no function of one $z$.",
    },
    answer="$(0.7, 0.2, -0.9)$",
    reason="All paths through the outputs add up to $\\delta = a - y$.",
    kind="warm-up",
)
