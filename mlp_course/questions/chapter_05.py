"""What chapter 5 asks before it shows: nine predictions, three of which later chapters ask again."""

from .table import question

question(
    "initialization: twenty layers of one neuron",
    chapter=5,
    asks="A signal of size 1 passes twenty layers. In the first network each layer multiplies it by 1.5, in the second "
    "by 0.5. How large is it at the end of each?",
    choices={
        "about 30, and about 0.03": "Perhaps you took twenty times 1.5, which is 30. But each layer multiplies what the "
        "layer before has left.",
        "about 300, and about 0.003": "The direction is right. A computer does this in no time, but our feeling for "
        "repeated products is too weak.",
        "about 3,300, and about a millionth": "You multiplied, twenty times.",
    },
    answer="about 3,300, and about a millionth",
    reason="$(1.5)^{20} = 3325$ and $(0.5)^{20} = 0.00000095$: a product of twenty factors is extreme, unless the factors "
    "are near 1.",
)

question(
    "initialization: a thousand inputs",
    chapter=5,
    asks="A neuron has 1,000 inputs. Half of them are on (1), the other half are off (0). Its weights and its bias are drawn "
    "from $N(0, 1)$. We draw such a neuron again and again. How large is the standard deviation of its weighted input $z$?",
    choices={
        "about 1": "Each weight is about as large as 1. But $z$ is a sum of many of them.",
        "about 22": "You let the mean squares add, and then took the root.",
        "about 500": "This would be right for sizes that add. But positive and negative weights cancel in part.",
        "about 1,000": "Half of the weights are multiplied by 0, and the others cancel in part.",
    },
    answer="about 22",
    reason="500 weights and one bias have mean square 1 each. Mean squares add, so $z$ has mean square 501, and "
    "$\\sqrt{501} = 22.4$.",
    again="A neuron has 1,000 inputs; half of them are 1 and half are 0. Its weights and its bias are drawn from $N(0, 1)$. "
    "How large is the standard deviation of its weighted input $z$?",
)

question(
    "initialization: how many neurons sleep",
    chapter=5,
    asks="We call a sigmoid neuron saturated if its slope $\\sigma'(z)$ is below one hundredth, which means that $|z|$ is larger than "
    "4.6. Take 100 of the neurons of the last question. How many of them are saturated before the training begins?",
    choices={
        "hardly any": "This is so for neurons whose $z$ has a standard deviation of about 1. Compare 4.6 with what you "
        "have just found.",
        "about a third": "About two thirds of all draws lie within *one* standard deviation. But 4.6 is only about a fifth of one.",
        "more than three quarters": "You compared 4.6 with the standard deviation of $z$, and saw how narrow the living "
        "zone is.",
    },
    answer="more than three quarters",
    reason="From −4.6 to 4.6 is only the narrow middle of a much wider bell curve: about one draw in six falls into it.",
)

question(
    "initialization: where the large start hurts",
    chapter=5,
    asks="We train a network with one hidden layer of 20 sigmoids on digits, from two starts: weights from $N(0, 1)$, and weights "
    "divided by the root of the number of inputs. We do it with 64 pixels a picture, and then with the same pictures "
    "enlarged to 1,024 pixels. After four epochs, where does the large start read clearly worse?",
    choices={
        "with 64 pixels and with 1,024": "One often reads it so. But how large is $z$ with only 64 inputs, most of them "
        "nearly white?",
        "with 1,024 pixels only": "You asked how large $z$ is, not how large a weight is.",
        "with 64 pixels only": "Fewer inputs make a smaller sum, so fewer neurons are saturated.",
        "nowhere: training mends it": "Training would have to move weights whose slopes are nearly 0.",
    },
    answer="with 1,024 pixels only",
    reason="The sum of squared inputs is sixteen times larger there, so $z$ is four times as wide, and far more neurons "
    "are saturated.",
)

question(
    "initialization: equal neurons",
    chapter=5,
    asks="In each layer all weights start at one and the same number, so the four hidden neurons are equal. Each epoch shuffles the "
    "examples anew, and each mini-batch gives another, noisy gradient. When do the four neurons become different?",
    choices={
        "after the first few updates": "The noise is in the examples. Do two equal neurons ever see different examples?",
        "slowly, over many epochs": "Noise adds up only if it is different for the two. Both get the same noise.",
        "never": "You asked whether anything treats the two differently.",
    },
    answer="never",
    reason="Equal neurons get equal gradients from every mini-batch, whatever is in it, so each update moves them alike.",
    again="In each layer of a network all weights start at one and the same number, so the neurons of a layer are equal. Mini-batches are "
    "shuffled at random. When do these neurons become different?",
)

question(
    "initialization: tanh at zero",
    chapter=5,
    asks="A 2-4-1 network has tanh neurons in its hidden layer, and *all* its weights and biases start at 0. Which of them "
    "have moved after 60 epochs?",
    choices={
        "all of them": "A slope is a product, BP4: an error times an activation. Compute one of the hidden activations.",
        "those of layer 2, weights and bias": "The weights of layer 2 have the slope $\\delta^2 a^1$. How large is $a^1 = \\tanh(0)$?",
        "only the bias of the output": "You looked for the one slope that has no zero among its factors.",
        "none": "One slope is an error alone, with no weight and no activation in it.",
    },
    answer="only the bias of the output",
    reason="$\\tanh(0) = 0$, so layer 2's weights get no gradient; they stay 0, so no error comes back to layer 1.",
)

question(
    "initialization: LeCun before ReLU",
    chapter=5,
    asks="Twenty layers of 100 ReLU neurons, drawn by LeCun's rule. How large is the *rms* of $z$ in the last layer, compared "
    "with the first?",
    choices={
        "about the same": "LeCun's rule keeps it so where $\\sigma(z) = z$. A ReLU throws something away.",
        "about half": "This is what *one* layer does, to the mean square.",
        "about a thousandth": "You halved the mean square at each layer, and took the root at the end.",
        "about a millionth": "This is right for the mean square. The rms is its root.",
    },
    answer="about a thousandth",
    reason="Nineteen halvings leave 1/524,288 of the mean square, and the root of that is 1/724.",
)

question(
    "initialization: do the signals arrive",
    chapter=5,
    asks="Ten layers of 100 *sigmoid* neurons by LeCun's rule. In layer 10 the activations are neither 0 nor 1: they spread from "
    "about 0.2 to 0.8, which looks healthy. We send 25 different examples in. What do we see in layer 10?",
    choices={
        "each example has its own pattern of activations": "This is what we need. But a healthy spread does not show it: spread "
        "*between neurons*, or *between examples*?",
        "all examples give nearly the same pattern": "You asked what happens to a *difference* between two examples.",
        "all neurons say nearly the same": "Neurons have different weights and hear a strong input of about ½ from every "
        "neuron below. So they do differ from each other.",
    },
    answer="all examples give nearly the same pattern",
    reason="A difference between two examples passes the slope of a sigmoid at every layer, at most ¼, so only "
    "about a quarter of it is left each time.",
)

question(
    "initialization: a factor of two in depth",
    chapter=5,
    asks="LeCun's variance and He's differ by a factor of 2 only. We train ReLU networks of 1, 5, 10 and 20 hidden layers on "
    "digits for five epochs, from both, each at the best of three learning rates. Does He's rule win?",
    choices={
        "yes, by far, at every depth": "In a single layer a factor of $\\sqrt{2}$ in the weights is soon trained away.",
        "hardly, at any depth": "What does the factor become, when twenty layers repeat it?",
        "not with one layer, but by far with ten": "You saw that a small factor at each layer is a large one in the end.",
    },
    answer="not with one layer, but by far with ten",
    reason="In a single layer a factor of 2 is harmless. Ten layers leave a thousandth, and twenty leave a millionth.",
    again="LeCun's variance and He's differ by a factor of 2. ReLU networks of 1, 5, 10 and 20 hidden layers are trained for a "
    "few epochs from both. Does He's rule win?",
)
