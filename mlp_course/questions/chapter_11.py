"""What chapter 11 asks before it shows: seven predictions. Answers and reasons stand here and nowhere on the page above."""

from .table import question

question(
    "clinic: the first cost",
    chapter=11,
    asks="A network with ten softmax outputs and the log-likelihood cost has just been made. Its weights are random and "
    "small, and it has learned nothing. About how large is its cost on the handwritten digits?",
    choices={
        "about 0.1": "One answer in ten is right by chance, so 0.1 is its *accuracy*. The cost is another number.",
        "about 0.7": "This is the price of a guess between two classes. Here there are ten.",
        "about 2.3": "You let it spread its probability evenly, and paid the price of that.",
        "about 10": "There are ten outputs, but the cost of an example looks at the right one only.",
    },
    answer="about 2.3",
    reason="A network that knows nothing spreads its probability about evenly over the classes, so the right one gets a tenth, and "
    "the price of a tenth is its logarithm with the sign turned round.",
    again="A network with ten softmax outputs and the log-likelihood cost has just been made, with small random weights. "
    "About how large is its cost, before it has learned anything?",
)

question(
    "clinic: wrong labels by heart",
    chapter=11,
    asks="A healthy network learns ten digits by heart within 300 updates. Now we give each of the ten pictures the name of "
    "its neighbour, so that *all ten labels are wrong*, and we begin again. What does its cost do?",
    choices={
        "It falls just as well": "You remembered that a network does not know what a picture means.",
        "It stays near its first value": "A person would protest. But to the network a label is a column of numbers, and ten "
        "pictures can be told apart, whatever their names are.",
        "It falls for the digits that look like their wrong name": "It might, if the network knew what a 3 looks like. It has never seen "
        "another one.",
    },
    answer="It falls just as well",
    reason="To learn by heart it must only tell ten pictures apart. So this check finds a broken *machine*, and never a broken "
    "*data set*.",
    again="A network can learn ten pictures by heart. We give all ten of them wrong labels and begin again. What does its cost do?",
)

question(
    "clinic: two flat lines",
    chapter=11,
    asks="The costs of patients A and F lie flat. You suspect that one of them takes steps that are far too short, and that in the other one "
    "the errors get lost on their way back to layer 1. Which single measurement separates the two suspicions?",
    choices={
        "the accuracy on new digits": "Both read one digit in ten. A guess is a guess, whatever its cause.",
        "the first cost": "Both begin near 2.4, as they should.",
        "update / weight, in each layer": "You asked for a measurement that looks into the layers one by one.",
        "the cost after ten times as many epochs": "You would wait long, and both may lie flat for long. A measurement of ten updates says more.",
    },
    answer="update / weight, in each layer",
    reason="A step that is too short is short in *every* layer. Where errors fade, the last layer still moves as it should, and only the early "
    "layers stand still.",
)

question(
    "clinic: a smaller eta for patient C",
    chapter=11,
    asks="Patient C lies flat at 2.3, and its $\\eta$ is 2. Somebody says: too large! We leave its weights as they are, divide "
    "$\\eta$ by ten and train on. What will the cost do?",
    choices={
        "It falls at once": "This is what happens in a network that jumps about. But are the neurons of this one able to move?",
        "It stays where it is": "You asked first whether any error still reaches the weights.",
        "It rises": "A smaller step would hardly make things worse.",
    },
    answer="It stays where it is",
    reason="The steps were too large once, and they have pushed nine of ten hidden neurons below 0 for every digit, in the second layer "
    "practically all. There $\\sigma' = 0$, so no error gets past this layer, and no $\\eta$ multiplies 0 into a step.",
    again="Large steps have pushed nearly all ReLU neurons of a network below 0 for every example. Now $\\eta$ is divided by ten, and the "
    "training goes on. What will the cost do?",
)

question(
    "clinic: a first cost far too high",
    chapter=11,
    asks="Patient G has two hidden layers of tanh neurons, and all its weights were drawn by one rule. Before any training its "
    "cost is 47. In which state are most of its hidden neurons?",
    choices={
        "They hardly answer": "Then the outputs would get nearly nothing, and would spread their probability evenly. This costs 2.3.",
        "They are at −1 or 1": "You asked what makes an output so sure of a wrong answer.",
        "They are twins": "Twins can be modest. A first cost that is far too high says how *large* something is, not how alike.",
        "They are never on": "A tanh neuron has no side on which it is off. And no update has been made that could push it anywhere.",
    },
    answer="They are at −1 or 1",
    reason="Outputs that are so certain, and wrong, get a large $z$, so the weights are large. As one rule drew them all, the "
    "$z$ of the hidden layers is large as well, and a tanh that gets a large $z$ has no slope left.",
)

question(
    "clinic: the best training cost",
    chapter=11,
    asks="Of all eight patients D has by far the lowest cost on the digits that it trains on, and reads all of these 54. Of the new "
    "digits, how many does it read?",
    choices={
        "nearly all": "Then its dashed curve would lie at the solid one. Look at the gap between them.",
        "some five in six": "You saw that its dashed curve soon stays level, and that it lies below the dotted line all the same.",
        "no more than a guess, one in ten": "A guess costs 2.3. Its dashed curve lies below that.",
    },
    answer="some five in six",
    reason="It has learned its few training digits by heart. What they have in common with others helps with most new digits, "
    "and what was learned of single pictures helps nobody.",
)

question(
    "clinic: the ninth patient",
    chapter=11,
    asks="Patient I has two hidden layers of tanh neurons, drawn by LeCun's rule. Before any training 98 % of the neurons in hidden layer 1 "
    "are saturated, and none in hidden layer 2. Where is the mistake?",
    choices={
        "The weights of all layers are too large": "Then layer 2 would be saturated as well, as in patient G.",
        "The inputs are not scaled": "You asked what layer 1 gets, and layer 2 does not.",
        "η is too large": "No update has been made yet.",
        "The errors fade": "Saturation is measured on the way forward. No error has been sent back yet.",
    },
    answer="The inputs are not scaled",
    reason="Layer 2 gets activations between −1 and 1, whatever the pixels are, so its $z$ is of a healthy size. Only layer 1 sees "
    "the pixels, and here they go up to 255.",
)
