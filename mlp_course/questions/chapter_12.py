"""What chapter 12 asks before it shows: four predictions."""

from .table import question

question(
    "pytorch: 64 digits of 64 pixels",
    chapter=12,
    asks="A fellow student trains this network in PyTorch on batches of 64 digits. His `x` is made as in this course: "
    "64 pixels down, 64 digits across. He writes `model(torch.tensor(x))` and forgets the `.T`. What does his program do?",
    choices={
        "It stops with an error message about shapes": "So it would with 20 digits in a batch. But what is the shape of "
        "his `x`, and what is the shape of its transpose?",
        "It runs, and trains as well as before": "The numbers are all there. But which 64 of them does PyTorch take for "
        "one digit?",
        "It runs, prints costs, and learns to read nothing": "You compared the two shapes, and then asked what a row of "
        "this `x` is.",
    },
    answer="It runs, prints costs, and learns to read nothing",
    reason="A square array fits both ways round. But its row number $p$ holds pixel $p$ of all digits in the batch, and "
    "that says nothing about any one of them.",
)

question(
    "pytorch: softmax before the loss",
    chapter=12,
    asks="A fellow student puts `nn.Softmax(dim=1)`, a softmax along each row, at the end of the model, because a "
    "classifier should return probabilities. Then he gives them to `nn.CrossEntropyLoss()`. After a long training the model is right and completely "
    "sure: for a 0 it returns the probabilities (1, 0, 0, …, 0). What cost does the loss print for this digit?",
    choices={
        "0": "The price $-\\ln 1$ is 0. But the loss does not know that it was given probabilities.",
        "about 1.5": "You let the loss do what it always does with its input.",
        "about 2.3": "This is $\\ln 10$, the price for no idea at all. The ten numbers are not equal, so it is less.",
    },
    answer="about 1.5",
    reason="It applies softmax once more. Of the ten exponentials one is $e$ and nine are 1, so what is left for the right "
    "class is $e / (e + 9) = 0.232$, and $-\\ln 0.232 = 1.46$.",
    again="A PyTorch model for ten classes ends with softmax, and its output goes into `CrossEntropyLoss`. The model returns "
    "the probabilities (1, 0, 0, …, 0), and class 0 is right. What cost is printed?",
)

question(
    "pytorch: backward twice",
    chapter=12,
    asks="`w.grad` is now 2. We compute the same cost again from the same numbers, and call `backward()` a second time. "
    "What is `w.grad` then?",
    choices={
        "2": "The slope itself is still 2, that is true. But it matters what `backward` does with the number that already "
        "stands in `w.grad`.",
        "4": "You know, or you suspected, that `backward` does not overwrite.",
        "0": "After one more call nothing is used up: the second cost has a graph of its own.",
    },
    answer="4",
    reason="`backward` adds the slope to what is there already, and $2 + 2 = 4$.",
    again="In PyTorch a cost has the slope 2 with respect to `w`. You compute this cost twice and call `backward()` each "
    "time, and nothing else. What is `w.grad`?",
)

question(
    "pytorch: a forgotten line",
    chapter=12,
    asks="With $\\eta = 1$ the right program learns. Now `optimizer.zero_grad()` is missing, so each step uses the sum of all "
    "gradients since the beginning. What happens to the cost that is printed?",
    choices={
        "It falls a little more slowly": "The sum also holds what the first updates wanted, and then it grows: the steps "
        "become longer, not shorter.",
        "It falls quickly at first, and later it swings more and more": "You asked what the old gradients in the sum do "
        "when the bottom is reached.",
        "It falls as before: the optimizer looks at the newest gradient only": "The optimizer takes what stands in "
        "`.grad`, and that is the sum.",
    },
    answer="It falls quickly at first, and later it swings more and more",
    reason="The sum keeps pushing the same way when the bottom is long behind, like a ball that nothing brakes.",
)
