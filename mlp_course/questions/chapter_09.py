"""What chapter 9 asks before it shows: seven predictions about networks that learn by heart, and their remedies."""

from .table import question

question(
    "generalization: new points for B",
    chapter=9,
    asks="A answers nearly all of the new points rightly: on average over 20 such pairs it misses fewer than 15. How many of "
    "the 1,000 does B miss, on average?",
    choices={
        "about as few as A": "Their training costs say so. But the training cost asks about 20 places of the plane, and the new points "
        "lie at other places.",
        "about 100": "You looked at the islands and corners of B, and at how much of the moons they cover.",
        "about 500, as by tossing a coin": "This would be so if B had learned nothing. But near a training point it mostly answers as "
        "that point wants.",
    },
    answer="about 100",
    reason="B is right around its training points, and wrong in stripes between them, and the stripes cover a part of the moons.",
    again="Two networks get all of the same 20 training points right. A began with small weights, B with weights ten times as large. "
    "A misses hardly any of 1,000 new points of the same kind. How many does B miss?",
)

question(
    "generalization: what new points say",
    chapter=9,
    asks="After each epoch we also ask 500 new points. What becomes of the cost on them, and of the share that is answered wrongly, "
    "while the training cost falls?",
    choices={
        "both fall all the time, only more slowly": "This is what one hopes for, and at first it is so. But 40 points hold only so much "
        "that is true of others.",
        "the cost falls, then doubles; and so do the mistakes": "Half of it is right. But do the cost and the number of mistakes count "
        "the same thing?",
        "the cost falls, then doubles; the mistakes become only a little more": "You asked what each of the two numbers counts.",
    },
    answer="the cost falls, then doubles; the mistakes become only a little more",
    reason="The network grows ever surer of what it says. This moves few answers to the other side of one half, and makes every "
    "mistake dearer.",
    again="A large network learns a few noisy points for many epochs. What becomes, on new points, of the cost and of the number of "
    "mistakes?",
)

question(
    "generalization: how much L2",
    chapter=9,
    asks="We raise λ from one training to the next, in the end to a thousand times its first value. What does the cost on *new* "
    "points do?",
    choices={
        "it falls, and the larger λ is, the lower it becomes": "The first steps are so. But think of a λ so large that all weights "
        "are nearly 0. What does such a network answer?",
        "it falls, and then it rises again": "You thought of both ends: no brake at all, and a brake that lets nothing move.",
        "it rises from the beginning": "So does the training cost. But on new points there is something to gain: what was learned "
        "by heart cost dearly there.",
    },
    answer="it falls, and then it rises again",
    reason="A weak brake takes away what fits the training points alone. A strong one takes away the two moons as well.",
    again="A network overfits. We train it again and again with L2, each time with a larger λ. What does the cost on new examples do?",
)

question(
    "generalization: small weights",
    chapter=9,
    asks="The data hardly push a certain weight, and it stands at 0.03. What is left of it after many updates, with L2 and with L1?",
    choices={
        "both bring it to 0": "Both pull towards 0. But how strong is the pull of L2 when little is left?",
        "L1 brings it practically to 0; L2 only makes it smaller": "You compared a share with an amount.",
        "L2 brings it to 0; L1 only makes it smaller": "Squares sound stronger. But the square of 0.03 is tiny, and so is its slope.",
        "neither: so small a weight is left alone": "The pull of L1 does not depend on the size of the weight at all.",
    },
    answer="L1 brings it practically to 0; L2 only makes it smaller",
    reason="What loses the same share each time never reaches 0. What loses the same amount each time soon does.",
    again="One penalty takes the same share of a weight in each update (L2), the other the same amount (L1). What is left of a small "
    "weight that the data do not push?",
)

question(
    "generalization: dropout, 400 points",
    chapter=9,
    asks="On 40 points the network overfits, and you may expect that dropout helps. And if the same network learns from 400 points?",
    choices={
        "it helps as much: it makes any network better": "This is how it is often praised. But what does it prevent, and is that still "
        "there?",
        "it helps, only less": "There is less to prevent. But does leaving out neurons cost nothing?",
        "it does harm": "You asked what is left to prevent, and what it costs.",
    },
    answer="it does harm",
    reason="So many accidents do not fit into its weights, so there is little to prevent, while the learning is disturbed as before.",
    again="Dropout lowers the cost on new points of a network that overfits on few points. What does it do to the same network if it "
    "learns from ten times as many points, and does not overfit?",
)

question(
    "generalization: who gains by moved copies",
    chapter=9,
    asks="Which kind of new digits does the second network read better than the first, because it has seen moved copies?",
    choices={
        "both kinds, about equally": "More examples sound better for everything. But these are examples of something special.",
        "mostly the digits as they come": "They are the ones that look like the 100 originals, and these the first network knows as well.",
        "mostly the off-centre digits": "You asked what the copies are examples of.",
    },
    answer="mostly the off-centre digits",
    reason="The copies teach that ink may lie a little aside. Who meets no such ink has no use for it.",
    again="A network learns from digits and from shifted and turned copies of them. Which new digits does it read better than a "
    "network without copies: centred ones, or off-centre ones?",
)

question(
    "generalization: the patient",
    chapter=9,
    asks="What does her network need?",
    choices={
        "dropout": "Dropout lets a network learn less about its training points. Look at what it has learned about them so far.",
        "L2": "A penalty holds down weights that have grown large. Have these had a reason to grow?",
        "early stopping": "It would stop when the cost on new points rises. It does not rise.",
        "a larger learning rate": "You saw no gap, and two curves that are on their way down.",
    },
    answer="a larger learning rate",
    reason="Both curves are high and still going down, so the training is simply too slow.",
    again="Training cost and validation cost are both high, close together, and both still fall slowly. Which comes first: dropout, "
    "L2, early stopping, or a larger η?",
)
