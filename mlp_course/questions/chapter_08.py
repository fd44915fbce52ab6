"""What chapter 8 asks before it shows: seven predictions, three of which later chapters ask again, and two off the path."""

from .table import question

question(
    "critical: three stalled runs",
    chapter=8,
    asks="The three costs have not moved for 100 updates. Which of the runs would you stop?",
    choices={
        "all three: they have converged": "Then each cost would have to stay where it is. Look at the first two curves.",
        "none: a cost falls if one waits long enough": "Two of them do. But look at the third after 1,500 updates.",
        "run C, because it looks different from the others": "At update 100 it looks exactly like the others.",
        "I cannot tell from these curves": "You asked for a measurement, and there is one.",
    },
    answer="I cannot tell from these curves",
    reason="The same level stretch is followed by three different fates.",
    again="The training cost of a network has been level for 100 updates. Would you stop the run?",
)

question(
    "critical: a ball near the ridge",
    chapter=8,
    asks="We go on for 50 updates, with the factors 0.8 and 1.1. What will the curve of the cost look like?",
    choices={
        "it falls to 0 and stays there": "$\\theta_1$ goes to 0, and its part of the cost with it. But what does a factor of 1.1 do "
        "in 50 updates?",
        "it falls, is level for a while, and falls again": "You followed both knobs.",
        "it falls to 0 and then rises again": "$\\theta_2$ grows, but it stands in the cost with a minus sign.",
        "it falls faster and faster from the beginning": "In the end it does. At first $\\theta_2$ is tiny, and its square is smaller "
        "still.",
    },
    answer="it falls, is level for a while, and falls again",
    reason="When the first knob has nearly come to 0, the second is still tiny, and it needs dozens of updates to grow.",
)

question(
    "critical: two positive entries",
    chapter=8,
    asks="At a critical point of two knobs the Hessian is "
    "$\\left(\\begin{array}{rr} 0.5 & 1.5 \\\\ 1.5 & 0.5 \\end{array}\\right)$. What kind of spot is it?",
    choices={
        "a minimum, because both knobs lead up": "Each knob alone does. What if you turn both at once, in opposite directions?",
        "a maximum": "Turn one knob alone: the slope grows by 0.5 times the step, so the cost rises.",
        "a saddle": "You did not stop at the diagonal.",
    },
    answer="a saddle",
    reason="If the two knobs move against each other, the large entries beside the diagonal pull the cost down.",
    again="At a critical point of two knobs the Hessian has 0.5 twice on its diagonal, and 1.5 in both other places. What kind of spot is it?",
)

question(
    "critical: both weights are zero",
    chapter=8,
    asks="At $w_1 = w_2 = 0$ the gradient is 0 and $C = 1$. Turn $w_1$ alone, and the cost stays 1. Turn $w_2$ alone, and it stays 1. What "
    "kind of spot is it?",
    choices={
        "level ground: no small step changes the cost": "No step along one axis does. Try $w_1 = w_2 = 0.1$.",
        "a minimum": "The cost at $(1, 1)$ is 0. But a minimum could still be here, if every small step led up. Try $w_1 = w_2 = 0.1$.",
        "a maximum": "Some steps do lead down. Try $w_1 = 0.1$, $w_2 = -0.1$.",
        "a saddle": "You tried steps that turn both weights.",
    },
    answer="a saddle",
    reason="If both weights grow, the product is positive and comes nearer to the target; if one grows and the other falls, it "
    "goes away from it.",
)

question(
    "critical: eight versions",
    chapter=8,
    asks="A tanh network with two hidden neurons stands at a minimum, on many random points. How many of its nine eigenvalues are zero, because "
    "of its eight versions?",
    choices={
        "seven: one for each other version": "Each other version is a place of its own, far away. Is the ground between them level?",
        "two: one for each hidden neuron": "So it is for neurons that can slide. Can a flip of signs be done by a little?",
        "none": "You asked whether one can get from one version to the next on level ground.",
    },
    answer="none",
    reason="From one version to another one there is only a jump, and a curvature looks no further than the next small step.",
)

question(
    "critical: high or low",
    chapter=8,
    asks="The search has found some dozens of critical points, with different costs. Which of them have the *higher index*, so more ways down?",
    choices={
        "those of low cost": "Near the lowest cost there is hardly anything left to gain.",
        "those of high cost": "You thought of what can still be gained.",
        "cost and index have nothing to do with each other": "So it would be if each point were drawn at random.",
    },
    answer="those of high cost",
    reason="A network that has gained little has more neurons that could still begin to help, and each of these is one way down.",
    again="Somebody has found many critical points of a small network. Which of them have more ways down, so more negative eigenvalues?",
)

question(
    "critical: level and steep",
    chapter=8,
    asks="In both runs the cost is level, and the gradient is large, 0.745. What is wrong with $\\eta$?",
    choices={
        "it is too low in both: the ground is steep, and the run does not move": "Compute the steps: $\\eta$ times 0.745. Does run D not "
        "move?",
        "it is too high in both: the run jumps to and fro": "One of them does. A step of the other is $0.0005 \\cdot 0.745$.",
        "cost and gradient do not tell: one may be too high, the other too low": "You noticed that two numbers are equal in both runs.",
    },
    answer="cost and gradient do not tell: one may be too high, the other too low",
    reason="Whoever jumps over a valley and whoever creeps along its wall can stand at the same height, on the same slope.",
    again="A run has a level cost and a large gradient. Is its learning rate too low?",
)

question(
    "critical: ten random directions",
    chapter=8,
    asks="A random table has ten eigenvalues. How likely is it that all ten are positive?",
    choices={
        "about 1 in 10": "Each of the ten must be positive, so it is far rarer.",
        "about 1 in 1,000, as with ten coins": "With coins it is $\\left( \\frac{1}{2} \\right)^{10}$. But already for two you have counted less "
        "than a quarter.",
        "about 1 in 100,000": "You let each knob more cost what the second one did. But the tenth brings nine new entries beside the diagonal.",
        "below 1 in a million million": "You went on from two: each further direction costs a larger factor.",
    },
    answer="below 1 in a million million",
    reason="The other entries push the eigenvalues apart, to both sides of zero, and coins do not push each other.",
)

question(
    "critical: noise and twins",
    chapter=8,
    asks="Exact twins stand at this saddle. Which of these frees them?",
    choices={
        "mini-batches": "A batch is a mean over examples. What do the two twins get from a single example?",
        "momentum": "Momentum adds up gradients. Does any gradient tell the two twins apart?",
        "a ten times larger η": "It makes each step longer, for both twins alike.",
        "a little noise on the weights": "You looked for what treats the two twins differently.",
    },
    answer="a little noise on the weights",
    reason="Every single example gives both neurons the same slopes, so whatever is made of slopes keeps them equal. "
    "Noise on the weights is not made of slopes.",
)
