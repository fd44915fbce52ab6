"""What the notebooks beside chapter 9 ask before they show; no warm-up asks it again, for they are off the path."""

from .table import question

question(
    "double descent: twenty times as many",
    chapter=9,
    asks="Now we give the 200 digits 4,000 random features, twenty for each digit, and take the solution of least norm. It meets all targets "
    "of the 200 exactly. How many of the *new* digits are read wrongly, compared with 100 features?",
    choices={
        "far more: so many knobs learn the 200 by heart": "They do learn them by heart. But which of the many solutions is taken? You saw with A, B and C "
        "what a third feature did.",
        "about as many": "With 100 features the answer is a compromise, and with 4,000 it goes through every target. For this there are many "
        "solutions. You saw with A, B and C what the choice among them can do.",
        "fewer": "You asked which of the many solutions is taken.",
    },
    answer="fewer",
    reason="Among so many solutions the shortest one is calm. Only about 5 % of the new digits are wrong, and with 100 features it is about 12 %. But look at what "
    "lies between them.",
)

question(
    "confidence: how sure when it overfits",
    chapter=9,
    asks="At the end of training a typical network gets 86 of 100 new points right. And what is the *mean of its confidence* over these points?",
    choices={
        "about 0.75": "It does not know how many it gets wrong, so nothing makes it so modest.",
        "about 0.86": "This would be honest. But the network was trained on its forty points alone, and how sure does it have to be of those?",
        "about 0.97": "You thought of the points on which it was trained.",
    },
    answer="about 0.97",
    reason="Cross-entropy rewards certainty on the training points as long as training goes on, and the new points get the same large $z$.",
)

question(
    "confidence: what a temperature changes",
    chapter=9,
    asks="On new points a typical network was 0.97 sure. Now we divide its $z$ by its own $T$, about 4. How sure is it then, in the mean?",
    choices={
        "about 0.24, a quarter of what it was": "A confidence is never below 0.5. And it is the $z$ that become a quarter, not the sigmoid of $z$.",
        "about 0.75": "That would be too modest. Where was the cost lowest in the table by hand, and why there?",
        "about 0.87": "You asked at which confidence the cost is lowest.",
        "about 0.97: the answers are the same": "The answers are. But how sure they are hangs on the size of $z$.",
    },
    answer="about 0.87",
    reason="$T$ was chosen for the lowest cost, and the cost is lowest when the confidence is the share that is right. This held for the validation points, and new points are of the same kind.",
)

question(
    "bound: half the distance",
    chapter=9,
    asks="For 128 functions and $\\varepsilon = 0.1$ we need 427 examples. How many do we need if sample and truth may differ by 0.05 only?",
    choices={
        "twice as many": "In the formula $\\varepsilon$ stands with a square.",
        "four times as many": "You looked at the place of $\\varepsilon$ in the formula.",
        "sixteen times as many": "This would be so with a fourth power of $\\varepsilon$.",
        "128 times as many": "The number of functions does not change, and it stands in a logarithm.",
    },
    answer="four times as many",
    reason="$N$ is divided by $2 \\varepsilon^2$, and the square of a half is a quarter.",
)

question(
    "bound: how many digits for a network",
    chapter=9,
    asks="How many digits does the bound ask for, with $\\varepsilon = 0.1$ and $\\delta = 0.05$?",
    choices={
        "about 24,000, one for each knob": "$N$ does grow in proportion to the knobs. But each knob asks for many examples: put the numbers into the formula.",
        "about 60,000, so MNIST is just enough": "It would be a nice coincidence. Put the numbers into the formula.",
        "about 1 million": "Each knob brings 22.18 to the logarithm, and it is divided by 0.02. Put the numbers into the formula.",
        "about 26 million": "You put the numbers into the formula.",
    },
    answer="about 26 million",
    reason="Each knob asks for about 1,100 examples.",
)

question(
    "two tasks: what is left of the first",
    chapter=9,
    asks="After the second training the network reads 96 % of the shuffled digits. How many of the *first* kind does it still read?",
    choices={
        "about 96 %: nobody has asked it to forget": "Nobody has. But has anybody asked it to remember? Look at what the cost of the second training contains.",
        "about half": "You saw that nothing in the second training holds the knobs.",
        "10 %, as by guessing": "Then nothing of the first training would be left. But the second one does not begin anew: it begins where the first "
        "ended.",
    },
    answer="about half",
    reason="Each knob moves to where the second task wants it, and much of what the first one needed is lost on the way.",
)

question(
    "two tasks: the control",
    chapter=9,
    asks="For each pair of tasks and each kind of springs we take the best λ. On which pair does the *control*, which knows nothing of answers, do nearly as well as Fisher?",
    choices={
        "on neither: it knows nothing of answers": "So one would hope. But think of a pixel that is always empty (0) in task 1. Does one have to know answers to leave its "
        "weights free?",
        "with shuffled pixels": "You looked for the pair in which the inputs alone tell what is free.",
        "with other digits": "There the same pixels are on in both tasks. What can the activity of an input tell then?",
        "on both": "Then the first factor of F would be of no use at all. In which pair do both tasks use the same pixels?",
    },
    answer="with shuffled pixels",
    reason="Some pixels are always empty (0) in task 1, and both leave their weights free. The shuffle brings strokes there. With other digits the same pixels are used, and "
    "only Fisher sees what is free.",
)
