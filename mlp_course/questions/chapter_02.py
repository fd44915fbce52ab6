"""Questions on chapter 2."""

from .table import question

question(
    "gradient descent: which way",
    chapter=2,
    asks="Turning a knob $w$ up a little makes the cost fall. What does gradient descent do with $w$?",
    choices={
        "it turns it up": "The derivative is negative, and minus a negative number is a step up.",
        "it turns it down": "“Descent” sounds like down. But it is the cost that shall descend, not the knob.",
        "it leaves it alone": "It would, if the cost did not change at all: if the derivative were 0.",
        "it depends on the sign of $w$": "The rule looks at the slope alone; where the knob stands does not matter.",
    },
    answer="it turns it up",
    reason="$w \\leftarrow w - \\eta \\, \\partial C / \\partial w$, and here the derivative is negative.",
    kind="warm-up",
)

question(
    "gradient descent: one step by hand",
    chapter=2,
    asks="$C(w) = w^2$, you stand at $w = 3$, and $\\eta = 0.1$. Where does one step lead?",
    choices={
        "$2.1$": "That takes away $\\eta w^2$, the cost. The step goes by the slope.",
        "$2.4$": "The slope is $2w = 6$, and a tenth of it is taken away.",
        "$2.7$": "That takes away $\\eta w$. The slope of $w^2$ is $2w$.",
        "$3.6$": "The size of the step is right; it goes up the slope.",
        "$-3$": "That takes away the whole slope, as if $\\eta$ were 1.",
    },
    answer="$2.4$",
    reason="$3 - 0.1 \\cdot 2 \\cdot 3 = 2.4$.",
    kind="warm-up",
)

question(
    "gradient descent: the price of nudging",
    chapter=2,
    asks="You nudge every knob up and down to find its slope. A network has 100 knobs. How many forward passes is that?",
    choices={
        "1": "One pass gives one cost. It takes a difference of two to see what a knob does.",
        "100": "One nudge alone gives no difference: each knob is looked at on both sides.",
        "200": "Two for each knob: one up, one down.",
        "10,000": "Each knob is nudged by itself, not together with every other one.",
    },
    answer="200",
    reason="Each derivative is a difference of two costs, $(C(w + h) - C(w - h)) / 2h$, and each cost is one forward pass.",
    kind="warm-up",
)
