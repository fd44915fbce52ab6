"""What chapter 2 asks before it shows, and what later chapters ask of it."""

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
    asks="$C(w) = w^2$ (here the small 2 is a power), you stand at $w = 3$, and $\\eta = 0.1$. Where does one step lead?",
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

question(
    "gradient descent: updates in an epoch",
    chapter=2,
    asks="A data set has 200 examples, and a mini-batch holds 20. How many updates does one epoch make?",
    choices={
        "1": "One update would read all 200 at once. Here each batch makes an update of its own.",
        "10": "In one epoch every example is used once, so there are as many batches as 20 goes into 200.",
        "20": "That is how many examples share an update, not how many updates there are.",
        "200": "That would be one for each example, with batches of one.",
    },
    answer="10",
    reason="$200 / 20 = 10$ batches, and each gives one update.",
    kind="warm-up",
)

question(
    "gradient descent: small steps or large",
    chapter=2,
    asks="Again $C = w^2$, from $w = 1$. You make six updates with $\\eta = 0.1$; a friend makes six with $\\eta = 0.9$. Who "
    "stands nearer to the bottom at the end? Work out the first two updates of your friend before you choose.",
    choices={
        "you, with $\\eta = 0.1$": "Small steps feel safe, and they are. But each of yours leaves most of the way still to go.",
        "your friend, with $\\eta = 0.9$": "A large step goes far, but here it goes too far: look where the first one lands.",
        "both are equally near": "You have looked at the distance from the bottom, and not at the side.",
    },
    answer="both are equally near",
    reason="One update leaves you four fifths of the way on the same side, and your friend four fifths of it on the other.",
)

question(
    "gradient descent: a steeper bowl",
    chapter=2,
    asks="On the steeper bowl and with $\\eta = 0.5$, one update turns $w$ into $-w^3$, its third power with a minus. From "
    "$w = 0.8$ descent arrives at the bottom. What happens from $w = 1.2$?",
    choices={
        "it arrives, but needs more updates": "So it would be on $C = w^2$, where the start does not matter. Cube 1.2, and look "
        "whether the result is smaller than 1.2.",
        "it jumps between two places for ever": "This happens from exactly one place, where the cube of a number is the number.",
        "it runs away": "You compared a number with its third power.",
    },
    answer="it runs away",
    reason="The third power of a number above 1 is larger than the number, so every update lands further out.",
)

question(
    "gradient descent: which way on a map",
    chapter=2,
    asks="You stand at the lower left, at the purple mark, $w = 0$ and $b = 0$. In which direction does the first update go?",
    choices={
        "straight towards the lowest point of the map": "The two slopes know nothing of the lowest point. They only say how "
        "the ground falls here.",
        "at a right angle to the level line, downhill": "Along the level line the cost does not change, so no part of the step "
        "should be wasted on it.",
        "along the axis of $w$, whose slope is larger": "The larger slope gets the larger part of the step, but $b$ moves as "
        "well.",
    },
    answer="at a right angle to the level line, downhill",
    reason="Both knobs move, each by its own slope, and together this is the direction in which the ground falls fastest.",
)

question(
    "gradient descent: passes for one update",
    chapter=2,
    asks="This network has 33 knobs, and you find every slope by nudging its knob up and down. One forward pass sends all sixty "
    "points through the network and gives one cost. How many forward passes does *one* update need?",
    choices={
        "2": "Two passes give the slope of a single knob. All the others stay unknown.",
        "33": "One for each knob? A slope is a difference of two costs.",
        "66": "Two for each knob, and the knobs cannot share them.",
        "3,960": "Two for each knob and each point? But a pass takes all sixty points at once, side by side.",
    },
    answer="66",
    reason="Two costs make one slope, and there is one slope for each knob.",
)

question(
    "gradient descent: all digits or ten",
    chapter=2,
    asks="Two networks with the same start train for 30 epochs with $\\eta = 3$. One makes each update with all 1,000 digits, the "
    "other with $m = 10$. Both read every digit 30 times. Which reads more of the test digits rightly at the end?",
    choices={
        "the one with all digits, because its steps are exact": "Each step is exact, but count how many steps it makes.",
        "the one with ten digits": "You have counted the updates.",
        "about the same, because both have read equally much": "Reading alone changes nothing. A network changes at its updates.",
    },
    answer="the one with ten digits",
    reason="It makes 3,000 rough steps, and the other only 30 exact ones.",
)

question(
    "gradient descent: four times as many",
    chapter=2,
    asks="We make the batches four times as large, so each update reads four times as many examples. How much smaller does the spread of "
    "their gradients become?",
    choices={
        "about four times": "It would be nice to get what one pays for. But the errors of single examples cancel only in part.",
        "about twice": "This is the law of means: it goes with the root.",
        "not at all": "A mean over more examples is closer to the mean over all of them, or polls would ask one person.",
    },
    answer="about twice",
    reason="The *variance* becomes four times smaller, and the spread is its root.",
)

question(
    "gradient descent: the same η for each example",
    chapter=2,
    asks="To be fair, we now let every example push equally hard: $\\eta$ is ten times as large where $m$ is ten times as large. "
    "So $m = 1$ gets $\\eta = 0.3$, $m = 10$ gets 3, and $m = 100$ gets 30. Who is ahead after three epochs?",
    choices={
        "still $m = 1$, by far": "It was ahead because, with the same $\\eta$, it moved the knobs further in each epoch.",
        "$m = 1$ and $m = 10$ are level, $m = 100$ fails": "You remembered that a step can be too long.",
        "all three are level": "This would be so if no step were ever too long. Remember what $\\eta = 1.1$ did to $w$.",
    },
    answer="$m = 1$ and $m = 10$ are level, $m = 100$ fails",
    reason="In one epoch the first two move the knobs equally far. But no network of this kind bears so large a learning rate.",
)

question(
    "gradient descent: the patient",
    chapter=2,
    asks="The data, the network, $m$ and $\\eta$ are those of the good run with ten digits. Still this cost goes up and down in the same "
    "pattern in every epoch, and never becomes small. A smaller $\\eta$ does not help, and nobody has touched the update. What is wrong?",
    choices={
        "$\\eta$ is too large": "It could be. But the same $\\eta$ was good before, and a smaller one does not help here.",
        "the batches are too small": "Ten digits were enough before. Small batches tremble, but not in a pattern that comes back.",
        "the digits are not shuffled": "A pattern that comes back in every epoch speaks of an order that comes back.",
        "the gradient is added instead of subtracted": "Then the cost would climb and stay high. Here it falls, again and again.",
    },
    answer="the digits are not shuffled",
    reason="They lie sorted by class. For a while the network sees nothing but zeros, then nothing but ones, and forgets the zeros.",
)
