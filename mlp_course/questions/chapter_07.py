"""What chapter 7 asks before it shows: seven predictions, three of which later chapters ask again."""

from .table import question

question(
    "momentum: a steady slope",
    chapter=7,
    asks="The slope stays 1, with $\\eta = 0.01$ and $\\mu = 0.9$. The first three steps are 0.01, 0.019 and 0.0271 long. "
    "How long is a step after very many?",
    choices={
        "about 0.03": "The gains become smaller: 0.009, then 0.0081. But each is nine tenths of the one before, so they fade slowly.",
        "about 0.1": "You asked at which velocity nothing changes any more.",
        "it grows for ever": "Without friction it would. But a tenth of the velocity is lost at each step, and a tenth of a "
        "large velocity is much.",
        "it falls back to 0.01": "Nothing brakes the ball except the share that is lost, and that share is replaced.",
    },
    answer="about 0.1",
    reason="The velocity stands still when what is lost, $(1 - \\mu) v$, is as large as what each push adds, $\\eta g$: "
    "$v = 0.01 / (1 - 0.9)$.",
    again="A knob moves with momentum, $v \\leftarrow \\mu v - \\eta g$, with $\\mu = 0.9$ and $\\eta = 0.01$, down a slope that is 1 "
    "everywhere. How long is a step after very many?",
)

question(
    "momentum: beyond the cliff",
    chapter=7,
    asks="In our ravine plain descent is lost if $\\eta$ is larger than $2 / 50 = 0.04$. We let a ball with $\\mu = 0.9$ roll, with "
    "$\\eta = 0.06$. What becomes of it?",
    choices={
        "it is lost: the ball is faster, so its cliff is nearer": "On a long slope its steps are ten times as long. But a "
        "wall turns the slope round at each step. What does the kept velocity do then?",
        "it is lost, for the cliff is where it was": "The cliff belongs to the way in which the knob moves, and that has changed.",
        "it arrives": "You saw that the velocity that is kept points against the next push of a wall.",
    },
    answer="it arrives",
    reason="The velocity that the ball brings along points against the next push of the steep side, and so it weakens this push.",
)

question(
    "momentum: the first three steps",
    chapter=7,
    asks="Both begin in the ravine at $(-1, 0.5)$. Plain descent has $\\eta = 0.038$; the ball has $\\eta = 0.06$ and $\\mu = 0.58$, "
    "which are nearly the best for each. After *three* steps, which of them is nearer to the goal?",
    choices={
        "the ball, by far": "This will come. But in its first step it has no velocity yet to weaken the push, and its $\\eta$ is beyond "
        "the cliff of plain descent.",
        "both are about equally near": "The ball's first push is about 1.6 times that of plain descent.",
        "plain descent": "You looked at the first push, before there is any velocity to keep.",
    },
    answer="plain descent",
    reason="The ball's first step is plain descent with an $\\eta$ that is too large, so it lands high up on the opposite side.",
)

question(
    "adam: the sign alone",
    chapter=7,
    asks="A knob on the bowl $C = \\frac{1}{2} (\\theta)^2$ begins at 0.55 and moves by $\\theta \\leftarrow \\theta - \\eta \\, \\mathrm{sign}(g)$, "
    "with $\\eta = 0.1$. What does it do when it comes near the lowest point?",
    choices={
        "its steps become shorter, and it comes to rest": "This is what the gradient does for plain descent. But the size of the gradient "
        "is thrown away here.",
        "it jumps to and fro, for ever": "You asked how long a step is when the gradient is tiny.",
        "it stops at the first place beyond the lowest point": "There the sign is −1, so it steps back.",
    },
    answer="it jumps to and fro, for ever",
    reason="A sign is $+1$ or $-1$ even where the ground is almost level, so all steps are equally long.",
)

question(
    "adam: the first step",
    chapter=7,
    asks="Both memories begin at 0, the slope stays 2, and we step by $v / \\sqrt{s}$ with $\\beta_1 = 0.9$ and $\\beta_2 = 0.999$. "
    "Compared with one $\\eta$, how long are the first few steps?",
    choices={
        "shorter: memories that begin at 0 are too small": "Both are too small. But $v$ stands above the line and $\\sqrt{s}$ below it. "
        "Which of them is smaller by the larger factor?",
        "just as long": "After very many updates it is so. At first neither memory has filled up.",
        "longer": "You compared how much too small $v$ is with how much too small $\\sqrt{s}$ is.",
    },
    answer="longer",
    reason="At the first update $v$ is a tenth of $g$, but $\\sqrt{s}$ is only $\\sqrt{0.001}$ of it, about a thirtieth.",
    again="Adam without its correction steps by $v / \\sqrt{s}$, where $v$ and $s$ are running means of $g$ and of its square that begin at 0, "
    "with $\\beta_1 = 0.9$ and $\\beta_2 = 0.999$. Are the first steps shorter or longer than $\\eta$?",
)

question(
    "optimizers: the ravine turned",
    chapter=7,
    asks="Now we turn the map by 45°, so that the floor of the ravine leads along neither knob. Each method gets its best η again. "
    "For which of them does the height after 100 steps become *worse*, by a factor of at least a thousand?",
    choices={
        "for all of them": "Plain descent follows the gradient, and the gradient turns together with the map.",
        "for none: a ravine is a ravine": "So it is for whoever follows the gradient. But a rate for each knob belongs to the axes "
        "of the knobs.",
        "for RMSProp and AdaGrad": "You asked whose equation knows the axes.",
        "for plain descent and momentum": "Their equations treat all directions alike, so they do not notice.",
    },
    answer="for RMSProp and AdaGrad",
    reason="They divide each knob's gradient by that knob's usual size. In the turned ravine both knobs feel the wall, so both get the same "
    "small rate.",
)

question(
    "optimizers: one rate for all",
    chapter=7,
    asks="A table in a report: six methods have trained the same networks, all with $\\eta = 0.01$. RMSProp and Adam have the lowest cost, "
    "plain descent has the highest. What does the table say about plain descent?",
    choices={
        "that it is the worst of the six": "It is the worst *at this η*. Does the same η mean the same to all?",
        "that it needs more epochs": "Perhaps. But there is something cheaper to change first.",
        "that this η does not suit it": "You asked whom the common η suits.",
    },
    answer="that this η does not suit it",
    reason="Adam's steps are about η long whatever the gradient is, while those of plain descent are η times the gradient, so their "
    "best η lie far apart.",
    again="Six optimizers train the same networks, all with $\\eta = 0.01$, and Adam ends with the lowest cost. What follows for "
    "plain descent?",
)
