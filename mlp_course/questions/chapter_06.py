"""What chapter 6 asks before it shows: six predictions, three of which later chapters ask again."""

from .table import question

question(
    "learning rates: twice the best",
    chapter=6,
    asks="We train each of the twenty networks for 100 epochs with forty learning rates, and note which one gives the lowest cost. "
    "Then we train it with *twice* that learning rate. What comes out?",
    choices={
        "a still lower cost": "Then the doubled value would have been the best one. The sweep has tried it, too.",
        "nearly the same cost": "Near the bottom of a valley a step to the side costs little. But how far does this valley "
        "reach to the right?",
        "in nearly every network a higher cost than before the training": "You expected an edge close behind the best value.",
    },
    answer="in nearly every network a higher cost than before the training",
    reason="The best value lies close to the cliff. A factor of two is enough to fall over it.",
    again="Twenty networks are trained with many learning rates each. Then we train every network with *twice* the learning "
    "rate that was best for it. What comes out?",
)

question(
    "learning rates: two directions",
    chapter=6,
    asks="In the bowl $C = \\frac{1}{2} (u^2 + 50 v^2)$ we start at $u = v = 1$ again, now with $\\eta = 0.042$. What happens to "
    "$u$ and $v$?",
    choices={
        "both come nearer to the bottom": "For $u$ this is so. For $v$ compute the factor: multiply 50 by 0.042 first.",
        "$u$ comes nearer, and $v$ runs away": "You computed both factors.",
        "both run away": "The factor for $u$ is $1 - 0.042$. This is below 1, so $u$ comes nearer.",
    },
    answer="$u$ comes nearer, and $v$ runs away",
    reason="The two factors are now 0.958 for $u$, and $1 - 2.1 = -1.1$ for $v$. So $v$ swings further out every time.",
    again="In the bowl $C = \\frac{1}{2} (u^2 + 50 v^2)$ we start at $u = v = 1$ and descend with $\\eta = 0.042$. What happens "
    "to $u$ and $v$?",
)

question(
    "learning rates: one percent above",
    chapter=6,
    asks="Now the other run: from the same place, with 1.01 times $2 / \\lambda_{\\max}$. What does the cost do within 1,500 "
    "updates?",
    choices={
        "nothing that one could see: one percent is too little": "In the sharpest direction the factor is "
        "$1 - 1.01 \\cdot 2 = -1.02$. How much is that after 400 updates?",
        "it grows more than a thousandfold, and goes on growing": "In a bowl this would be right. But the ground of a network "
        "is a bowl only near the bottom.",
        "it grows more than a thousandfold, and then it falls again": "You saw that the curvature can change on the way.",
    },
    answer="it grows more than a thousandfold, and then it falls again",
    reason="It swings further and further out, until it reaches flatter ground. There the same learning rate is small enough.",
)

question(
    "learning rates: what decay is for",
    chapter=6,
    asks="Twenty networks learn two overlapping moons with batches of ten, for 40 epochs. A schedule lets $\\eta$ decay to 0 on "
    "the way. We begin with $\\eta = 5$, and in another training with $\\eta = 0.1$. When does the decay end lower than a constant "
    "$\\eta$?",
    choices={
        "with both": "Does it help somebody who is still on the way if he walks more and more slowly?",
        "with $\\eta = 5$ only": "You asked what is wrong in each case: too much swinging, or too little progress.",
        "with $\\eta = 0.1$ only": "A network with a small $\\eta$ hardly swings. There is little to calm down.",
        "with neither": "Think of the knob that swung between −0.33 and 0.33. What would become of it if $\\eta$ went to 0?",
    },
    answer="with $\\eta = 5$ only",
    reason="A large $\\eta$ hovers over the minimum, and the decay lets it settle. A small one has not arrived yet, and the decay "
    "holds it up.",
    again="Mini-batches are used. A schedule lets $\\eta$ decay to 0 during the training. One network begins with a large $\\eta$ that "
    "hovers, another one with a small $\\eta$ that creeps ($\\eta = 5$ and $\\eta = 0.1$). Which one ends lower than with a constant $\\eta$?",
)

question(
    "learning rates: where to train",
    chapter=6,
    asks="The curve of the range test falls, has a lowest point, and explodes. Which constant $\\eta$ do you take for a whole "
    "training of 40 epochs?",
    choices={
        "that of the lowest point": "It looks best. But the cliff is near, and in a whole training some networks fall over it.",
        "about half of it": "You kept a distance from the cliff, and not too large a one.",
        "about twice as much": "In the picture the cost climbs there already.",
        "a hundredth of it": "Nothing is lost there, and little is learned: in the picture the curve has hardly begun to fall.",
    },
    answer="about half of it",
    reason="It is safe from the cliff and still fast: nearly as good as the best value of a sweep of whole trainings.",
    again="You raise $\\eta$ at every update. The cost falls, has a lowest point at some $\\eta$, and explodes. Which constant $\\eta$ "
    "do you take for the whole training?",
)

question(
    "learning rates: the patient",
    chapter=6,
    asks="What is wrong with the patient?",
    choices={
        "the learning rate: a value between 0.0001 and 0.0005 is right": "We tried sixty values. The best of them still ends far "
        "above the lowest possible cost.",
        "the inputs": "You compared the curvatures for $w$ and $b$.",
        "the gradient": "The gradient check was content, and the slopes are those of chapter 2.",
        "the network: one neuron is too small": "The prices lie near a straight line. One neuron without $\\sigma$ draws any line.",
    },
    answer="the inputs",
    reason="Such large numbers make the curvature for the weight thousands of times that for the bias. What is just small enough for "
    "the weight hardly moves the bias.",
)
