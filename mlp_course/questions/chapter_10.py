"""What chapter 10 asks before it shows: seven predictions about a network that reads digits."""

from .table import question

question(
    "digits: turned by a quarter",
    chapter=10,
    asks="Your networks have learned from upright digits. Now we turn every *new* digit by a quarter turn to the left, as when "
    "a sheet of paper is turned. You would still recognise most of them. What share do the networks read?",
    choices={
        "nearly as many as before": "A turned 3 is still a 3 to you. But does the network know what a 3 is, or what stands in "
        "which pixel?",
        "about a half": "It would need something that survives the turn in every second digit. But even a 0 is narrow, and "
        "lies down after the turn.",
        "hardly more than by guessing": "You asked what a weight looks at: one pixel, always the same one.",
    },
    answer="hardly more than by guessing",
    reason="Each weight belongs to one pixel. After the turn the ink lies on other pixels, so it meets weights that were "
    "made for something else.",
)

question(
    "digits: a list of mistakes",
    chapter=10,
    asks="Ten networks from ten different starts each misread about a dozen validation digits. Write down every digit that at "
    "least one of them misreads. How long is this list, compared with the number of mistakes of all ten together?",
    choices={
        "about as long: each network errs on digits of its own": "This would be so if mistakes were accidents of the start.",
        "about half as long": "It goes in the right direction. They agree even more.",
        "about a quarter as long, or even shorter": "You expected that the difficulty lies in the digits.",
    },
    answer="about a quarter as long, or even shorter",
    reason="A misread digit is mostly misread by several networks, because it is badly written, or unlike all that they "
    "learned from. So it counts several times among the mistakes, and once in the list.",
)

question(
    "digits: one neuron for one digit",
    chapter=10,
    asks="We say that a hidden neuron is *on for* a digit if its activation is above ½, on average over all pictures of that "
    "digit. For how many of the ten digits is a typical hidden neuron on?",
    choices={
        "for one: each neuron has its digit": "There would be enough neurons for this, three for each digit. But nobody has "
        "asked the network to share out the work in this way.",
        "for several": "You expected that many neurons work together on each digit.",
        "for nearly all, or for none": "Such a neuron would say nothing about the digit, and its weights would be of little use.",
    },
    answer="for several",
    reason="The output layer adds up what all hidden neurons say, so a digit can be known by its pattern over all of them.",
)

question(
    "digits: labels that are wrong",
    chapter=10,
    asks="Three in ten of the labels were typed wrong. We train for many epochs on the labels as they were typed, and "
    "measure the accuracy on *new* digits, whose labels are right. What becomes of it?",
    choices={
        "it rises, and stays where it is": "So it would be if the network could only learn what many digits share. It has "
        "enough knobs for more than that.",
        "it rises, and then falls again": "You asked what is left to learn when the easy part is done.",
        "it never rises much: too many labels are wrong": "The right labels all say the same about a digit, while the wrong ones "
        "contradict each other. So the right ones win at first.",
    },
    answer="it rises, and then falls again",
    reason="What many digits share is learned first. Later the only thing that still lowers the cost is to learn single "
    "labels by heart, and among them are the wrong ones.",
)

question(
    "digits: which knob matters most",
    chapter=10,
    asks="We train with four values of η from 0.1 to 3, four of λ from 0 to 3, and three of m from 5 to 40, eight epochs each. "
    "Along which of the three does the accuracy change most, on average over the other two?",
    choices={
        "η": "You remembered that in the story nothing moved until η did.",
        "λ": "Only its largest value is noticed. Below that it hardly changes anything.",
        "m": "It comes near. A larger batch means fewer updates in an epoch, and with a small η this is felt.",
        "all three alike": "Then any order of tuning would be as good as any other.",
    },
    answer="η",
    reason="A small step learns too little in these epochs, whatever the other two are. The brake is noticed at its largest "
    "value only.",
)

question(
    "digits: the best of thirty",
    chapter=10,
    asks="Thirty networks differ in nothing but their start. On 100 digits we look for the best one, and there it is clearly "
    "ahead of the average. Then we look at 799 other digits. How far is it ahead of the average there?",
    choices={
        "as far: it is the best one": "It was the best on those 100. How much of that was luck with those 100?",
        "hardly at all": "You saw that the best of many has mostly been lucky.",
        "it is clearly behind": "Luck that goes away leaves it in the middle of its crowd: in some crowds a little below, in others above.",
    },
    answer="hardly at all",
    reason="The networks are nearly equal, so what made one of them the best was mostly chance, and chance does not repeat "
    "itself on other digits.",
)

question(
    "digits: a hundred neurons",
    chapter=10,
    asks="The second recipe differs from the first in one thing only: it has 100 hidden neurons in place of 30. Ten networks "
    "follow it on the small digits, from ten starts. What do you expect of them?",
    choices={
        "all ten read a little better": "More neurons can do more. But each output has a hundred weights then, and an update moves "
        "them all. How far does that move its $z$?",
        "all ten read about as well": "So it would be if an update moved the outputs as far as with 30.",
        "they differ a lot: some read much worse": "You asked what an update does to an output that has a hundred weights.",
    },
    answer="they differ a lot: some read much worse",
    reason="With a hundred neurons behind each output the first updates throw the $z$ of nearly all outputs far below zero. There their "
    "errors have a factor that is nearly zero, and some never come up again.",
)
