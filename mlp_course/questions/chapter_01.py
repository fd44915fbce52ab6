"""What chapter 1 asks before it shows: ten predictions; and questions on it that later chapters warm up with."""

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


question(
    "feedforward: a small turn of a knob",
    chapter=1,
    asks="The neuron answers at once with 1 if $z > 0$, otherwise with 0. On the day $(1, 2)$ its weighted input is "
    "$z = -0.5$. We turn the weight $w_1$ up, from 1 to 1.4. What does its answer do?",
    choices={
        "It rises a little": "$z$ does rise a little. But the answer is not $z$: it asks only on which side of 0 $z$ is.",
        "It stays exactly the same": "You asked on which side of 0 the weighted input is, before and after.",
        "It jumps from 0 to 1": "This would happen if $z$ went past 0. It rises by 0.4 only, and stops before that.",
    },
    answer="It stays exactly the same",
    reason="$z$ becomes $-0.1$, which is still negative, and a hard step does not tell one negative number from another.",
    again="A neuron with a hard step has $z = -0.5$. A weight is turned, and $z$ becomes $-0.1$. What does its answer do?",
)

question(
    "feedforward: where yes ends",
    chapter=1,
    asks="Each day is a point $(x_1, x_2)$ of a plane. Our neuron has $w_1 = 1$, $w_2 = -1$ and $b = 0.5$, and it says yes "
    "where $a > \\frac{1}{2}$. What does the border between yes and no look like?",
    choices={
        "the line $x_2 = x_1 + 0.5$": "You put $z = 0$ and solved for $x_2$.",
        "the line $x_2 = -x_1 + 0.5$": "It is tempting to take over the minus sign of $w_2$. Put a point of this line into "
        "$z$, for example $(0.5, 0)$: it gives 1, and not 0.",
        "a curve like the letter S": "The sigmoid is such a curve, but it is drawn over $z$. In the plane of the days we "
        "ask for the points where $z$ has one certain value.",
        "a circle around $(0, 0)$": "Then far days would all get the same answer. But a very warm calm day and a very "
        "cold windy day have quite different $z$.",
    },
    answer="the line $x_2 = x_1 + 0.5$",
    reason="The answer changes from no to yes at $x_1 - x_2 + 0.5 = 0$, and this is the equation of a straight line.",
)

question(
    "feedforward: everything doubled",
    chapter=1,
    asks="We double all three numbers of the neuron: $w_1 = 2$, $w_2 = -2$, $b = 1$. What changes in the picture?",
    choices={
        "nothing at all": "The line is the same, that is true. But look at a point beside the line: its $z$ is doubled.",
        "the line is then twice as far from (0, 0)": "This happens if only $b$ is doubled. Here the weights are doubled as well.",
        "the line turns": "Its direction depends on the ratio of $w_1$ to $w_2$, and the ratio has stayed the same.",
        "the change from no to yes becomes steeper": "You saw that every $z$ is doubled, and that twice 0 is 0.",
    },
    answer="the change from no to yes becomes steeper",
    reason="$z$ is doubled everywhere, so it is 0 at the same points; beside the line it leaves 0 twice as fast.",
)

question(
    "feedforward: a matrix of another network",
    chapter=1,
    asks="Another network has the sizes $[4, 5, 2]$: four inputs, five hidden neurons, two outputs. What is the shape of "
    "$W^2$, rows first?",
    choices={
        "(5, 2)": "This is the order in which one reads the sizes: from five to two. But the first index is the neuron "
        "where the weight ends.",
        "(2, 5)": "You gave a row to each neuron that computes, and a column to each neuron that it listens to.",
        "(5, 4)": "This is $W^1$. The superscript counts the layers that compute, and the inputs are layer 0.",
        "(2, 4)": "The outputs do not see the inputs. They listen to the five hidden neurons.",
    },
    answer="(2, 5)",
    reason="Layer 2 has two neurons, so there are two rows; each listens to five, so each row has five entries.",
)

question(
    "feedforward: the plane before the output",
    chapter=1,
    asks="Two classes of points lie on the arms of two spirals. A network has four hidden layers of two neurons each, and "
    "one output neuron. It gets all points right. How do the points lie after its last hidden layer?",
    choices={
        "still as spirals; the output neuron draws the winding border": "The output neuron is a single neuron. What can a "
        "single neuron draw?",
        "apart, so that one straight line lies between the classes": "You asked what the output neuron needs.",
        "all points of a class on exactly one spot": "This would be good too, and four points of XOR nearly did it. "
        "But it is more than the output neuron needs.",
    },
    answer="apart, so that one straight line lies between the classes",
    reason="The output is one neuron, so it parts the plane of the last hidden layer by a line. If all its answers are "
    "right, the hidden layers must have done the rest.",
)

question(
    "feedforward: a deep network without σ",
    chapter=1,
    asks="We leave out σ in a network with ten hidden layers: each layer hands on $a^l = z^l = W^l a^{l-1} + b^l$. Only the "
    "output neuron keeps its σ. Which borders can this network draw?",
    choices={
        "only straight lines": "You asked what two steps of the form $W a + b$ in a row can do.",
        "borders with at most ten corners": "A corner needs a place where something bends. Which of these steps bends?",
        "any border, because there are ten layers": "Ten layers have many knobs. But a product of ten numbers is one "
        "number, however many factors there are, and with matrices it is the same.",
    },
    answer="only straight lines",
    reason="Putting one layer into the next gives again one matrix times $x$ plus one column, so all of it is worth one "
    "single neuron.",
)

question(
    "feedforward: knobs by chance",
    chapter=1,
    asks="20,000 networks each with 0, 1, 2, 4 or 8 hidden neurons get random knobs. How many of them answer all four cases of "
    "XOR?",
    choices={
        "with 2 or more hidden neurons, about half": "They *can* answer XOR, that is true. But a network with two hidden "
        "neurons has nine knobs, and chance must hit all of them at once.",
        "a few already with 1, and more with more": "More with more is true. But one hidden neuron hands on a single "
        "number, and the output neuron draws its limit somewhere in it. What border does that make?",
        "none with 0 or 1, then fewer with more": "It is tempting: more knobs must fit. But there are also more ways, "
        "because any two of the eight may do the work.",
        "none with 0 or 1, then a few in a thousand, and more with more": "You asked how many neurons are needed, and how "
        "rare it is that all knobs fit.",
    },
    answer="none with 0 or 1, then a few in a thousand, and more with more",
    reason="One hidden neuron gives again one straight line. From two on it can be done, and with eight there are many pairs "
    "that may do it.",
)

question(
    "feedforward: which slope is left",
    chapter=1,
    asks="Four neurons with the activations sigmoid, tanh, ReLU and softplus all have the weighted input $z = 5$. A small "
    "nudge of $z$ shall be seen in the answer. In which neurons is it seen?",
    choices={
        "in all four": "All four functions rise, but look how flat two of them are far on the right.",
        "in ReLU and softplus only": "You followed the curves far to the right and asked which of them still rise.",
        "in sigmoid and tanh only": "Near $z = 0$ these two rise well. At 5 they have almost reached their limit 1.",
        "in none": "Two of the curves have no limit. They go on rising for ever.",
    },
    answer="in ReLU and softplus only",
    reason="There the slope is about one; the other two curves are flat there, because nothing above their limit is left "
    "to reach.",
)

question(
    "feedforward: one larger everywhere",
    chapter=1,
    asks="The shares of $z = (1, 2, 0)$ are $(0.245, 0.665, 0.090)$. Now all three weighted inputs become larger by one: "
    "$z = (2, 3, 1)$. What do the shares do?",
    choices={
        "All three rise": "Each $e^{z_j}$ does become larger. But the shares must still add up to 1.",
        "The largest share rises, the others fall": "This happens if the *differences* between the $z_j$ grow. Have they?",
        "They stay exactly the same": "You saw that each $e^{z_j}$ is multiplied by the same number.",
    },
    answer="They stay exactly the same",
    reason="$e^{z_j + 1} = e \\cdot e^{z_j}$: numerator and denominator both get the factor $e$, and it cancels.",
)

question(
    "feedforward: three people, one answer",
    chapter=1,
    asks="The table shows the hidden layer for Ana, Ben and Cleo. They are quite different people, and the output is the "
    "same for all of them. What is wrong with the network?",
    choices={
        "The biases are missing": "They are 0 here, and a network may have such biases. Would a bias of, say, 1 change an "
        "activation whose $z$ is near a hundred?",
        "The inputs are far too large for these weights": "You looked at the column of $z$ first, and then at how flat a "
        "sigmoid is there.",
        "There are too few hidden neurons": "Three neurons could tell many people apart. But all three answer everybody "
        "alike, and a fourth of the same kind would do so too.",
        "σ is missing in the hidden layer": "Then $a$ would be the same as $z$. The table shows that it is not.",
    },
    answer="The inputs are far too large for these weights",
    reason="Every hidden neuron is saturated, so its activation is 0 or 1 for everybody, and the output has nothing to tell "
    "them apart by.",
)
