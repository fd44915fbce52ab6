# %% [markdown]
# # 0. Start here: how does a network learn?
#
# **The picture below shows a network that has learned to tell two spirals apart. It began with random numbers, and it was
# told nothing but how wrong it was. When you have finished this course, every line behind the picture will be yours.**
#
# Run this page once: choose *Run → Run All Cells* in the menu above. Buttons and sliders then appear around the picture.
# (If you see no such menu, you are reading a copy. Open it in JupyterLab to try things; the text is the same.)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say what happens in one round of training, and play some rounds by hand;
# - read the code of this course: arrays whose columns are examples, networks, and the loop that trains them;
# - let the course check your own code, and choose a data set that stays with you.
#
# **You need** some Python, and how a matrix is multiplied with a vector. From chapter 3 on you also need the chain rule for
# one variable. Nothing else is assumed.
#
# **Time:** about 70 minutes, in three stations. You can stop after each. To begin at a later station, run the next cell
# first, and then the cells of that station. **Your turn** asks for a number, an **exercise** for a function.

# %%
import numpy as np

from mlp_course import Network, datasets, environment, evaluate, sgd
from mlp_course.exercises import check, my_data, progress
from mlp_course.experiments import first_steps, seed
from mlp_course.explore import ChooseData, Lab, Predict

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $x$, $y$ | | an input, and the target: the answer that is wanted |
# | $w$, $b$ | | a weight and a bias: the numbers that training changes |
# | $C$ | | the cost: how wrong the answers are |
# | $\eta$ | eta | the learning rate: how far one move goes |
# | $\frac{1}{2}$ in a cost | one half | a factor that makes later formulas simpler |
#
# The other symbols of the course come one by one. A table of all of them is folded at the end of this chapter.
#
# </details>

# %% [markdown]
# ## Station 1 of 3: One round of training
#
# Each point in the left panel has two numbers, its coordinates $x_1$ and $x_2$, and one of two colours. The network is given
# the two numbers and has to say which colour the point has. The shading is what it answers at each place of the plane, and
# the dark line, its **boundary**, is where it cannot decide.

# %%
Lab("spirals", sizes=(2, 16, 16, 1), eta=0.3, noise=0.05, trained=200)

# %% [markdown]
# The right panels show how the training went. The **cost** says how wrong the answers are, and it falls (what exactly it
# measures here comes in chapter 4). The **accuracy** is the
# share of points that get the correct colour, and it rises. An **epoch** is one pass through all the points.

# %% [markdown]
# The small squares that are joined by lines are the neurons of the network (those on the left are its two inputs), and each shows
# what this neuron alone says at every place of the plane. From left to right the patterns become more complicated, until the last one winds like the spirals.
#
# <details><summary>The small print of the picture</summary>
#
# Eight networks are trained at once. The left panel shows one of them; a curve on the right is the middle one of the eight, and
# the band around it holds most of the others. The hollow points are a test: the network never learns from them. Of the
# sixteen neurons of a layer ten are drawn. The thicker a line, the more the one neuron counts for the next. The strip at the
# bottom, in a copy without buttons, shows five moments of the training. In the cell, `sizes` are the numbers of neurons, layer by layer,
# and `trained=200` means that 200 epochs are done.
#
# </details>
#
# Press **Reset**: the network forgets everything. Press **Run** and watch the boundary bend. (*Tab* goes from button to button, *space* presses it.)

# %% [markdown]
# ### Answer, cost, blame, move
#
# A network is a formula with adjustable numbers. This one has 337 of them. We call each of them a **knob**, because it can be
# turned up and down. To train a network means to repeat one round, again and again:
#
# ![Four boxes in a circle. 1. Answer: what does the network say? (chapter 1.) 2. Cost: how wrong is that? (chapters 2 and 4.)
# 3. Blame: which number is to blame? (chapters 2 and 3.) 4. Move: turn each number a little (chapter 2). Then again, some thousand
# times.](images/00_round.svg)
#
# The whole course is about these four boxes. Let us play them by hand, with the smallest network there is. It has one knob $w$
# and answers $w \cdot x$. We give it the input $x = 2$ and want the answer $y = 6$. The knob stands at $w = 1$.

# %% [markdown]
# 1. **Answer.** The network says $w \cdot x = 1 \cdot 2 = 2$.
# 2. **Cost.** It should have said 6, so it is wrong by 4. As the cost we take half the square of this distance:
#    $C = \frac{1}{2} (w x - y)^2 = \frac{1}{2} \cdot 4^2 = 8$.
# 3. **Blame.** We turn the knob up by 0.1, only to see what happens. The answer becomes 2.2, and the cost becomes
#    $\frac{1}{2} \cdot 3.8^2 = 7.22$. That is less than 8. So the knob is too low.
# 4. **Move.** Therefore we turn it up, by 0.5, to $w = 1.5$. (If up had cost more, we would have tried down by 0.1, and moved
#    down by 0.5 if that cost less. If both sides cost more, the knob stays.)
#
# Then comes the next round. The answer is now 3, and the cost is $\frac{1}{2} \cdot 3^2 = 4.5$. It has fallen. In code:


# %%
def cost(w, x=2.0, y=6.0):
    answer = w * x
    return (answer - y) ** 2 / 2


print(f"at w = 1:    cost {cost(1.0):.2f}")
print(f"at w = 1.1:  cost {cost(1.1):.2f}")

# %% [markdown]
# Now a question for you. What follows is covered until you have chosen.

# %%
Predict("training: which way the knob goes", reveal=first_steps.cost_of_each_knob)

# %% [markdown] tags=["explain"]
# **Explain.** At $w = 4$ the answer is $4 \cdot 2 = 8$, which is too large. If we try $w = 4.1$, the answer becomes 8.2, so the
# cost rises from 2 to 2.42. Up is worse, and therefore the knob goes down. The rule does not ask *where* the best place is. It
# only asks on which side the cost is lower.

# %% [markdown]
# Replace the `...` below by your number or a formula, run the cell, and then the cell with `check(…)`. Its card says whether
# the number is right, and if not, often why. If you are stuck, write `check.hint()` into a new cell.
#
# **Your turn** (4 minutes). The knob stands at $w = 1$ again, but now the input is negative: $x = -1$, and the target is $y = 2$.
# Play one round by hand, with a move of 0.5. What is the cost *after* the move?

# %% tags=["exercise"]
cost_after_round = ...

# %%
check(cost_after_round=cost_after_round)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The answer is −1 and the cost $\frac{1}{2} \cdot 3^2 = 4.5$. At $w = 1.1$ the answer is −1.1, which is even further from 2. At
# $w = 0.9$ it is −0.9, and the cost is 4.205, less than 4.5. So the knob goes down, to 0.5. There the answer is −0.5, and the cost
# is 3.125.
#
# ```python
# cost_after_round = (-0.5 - 2) ** 2 / 2
# ```
#
# </details>

# %% [markdown]
# A whole round in code. It tries both sides, and moves to the side on which the cost is lower:


# %%
def one_round(w, move):
    if cost(w + 0.1) < cost(w):
        return w + move
    if cost(w - 0.1) < cost(w):
        return w - move
    return w


print("from 1:", one_round(1.0, move=0.5), "  from 4:", one_round(4.0, move=0.5))

# %% [markdown]
# Now we let the computer play six rounds from $w = 1$, with moves of 0.5. The numbers beside the marks count the rounds:

# %%
first_steps.one_knob(w=1.0, step=0.5, rounds=6)

# %% [markdown]
# After four rounds the knob stands at 3, and the answer is 6, as it should be. There both sides are worse, so the knob stays.

# %%
Predict("training: moves of 0.7", reveal=first_steps.longer_moves)

# %% [markdown] tags=["explain"]
# **Explain.** With moves of 0.7 the knob goes 1, 1.7, 2.4, 3.1. Now it has gone too far, so it turns round and goes back to 2.4,
# and so on for ever. No whole number of such moves leads from 1 to 3. It stays near 3, never further away than one move, but it
# finds no rest.

# %% [markdown] tags=["explain"]
# A network does the same with all of its knobs at once. But its moves do not all have the same length: where the
# cost is steep a knob goes far, and where it is nearly flat it hardly moves. With our numbers: at $w = 1$ a try of 0.1 lowers
# the cost from 8 to 7.22, at $w = 2.5$ only from 0.5 to 0.32. So the move there is about a quarter as long. The moves become shorter by
# themselves near the best place. A number that we choose multiplies all of them. It is called the **learning rate**, written $\eta$ (say *eta*). If it is
# small, learning takes many rounds. If it is too large, a knob jumps past the best place, to where it is as steep or steeper: it jumps to and fro, or runs away. In the lab
# above, η is a slider: try it.

# %% [markdown] tags=["explain"]
# Two things are still missing, and the next chapters bring them: what the formula with the knobs is (chapter 1), and a way to
# find the blame of each knob that is quicker than trying (chapters 2 and 3).
#
# (The folded cell below may be skipped; station 3 says what it is.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C1"]
# Check: where do moves of 0.25, 0.5 and 1 end, and where those of 0.3 and 0.7?
ends = {}
for step in (0.25, 0.5, 1.0, 0.3, 0.7):
    knobs = first_steps.one_knob(step=step, rounds=20).knobs
    ends[step] = knobs[-2:]
    print(f"moves of {step}: the last two places are {knobs[-2]:.2f} and {knobs[-1]:.2f}")
for step in (0.25, 0.5, 1.0):
    assert (ends[step] == 3).all()
for step in (0.3, 0.7):
    assert min(ends[step]) < 3 < max(ends[step]) and abs(ends[step][1] - ends[step][0]) > 0.99 * step

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *In one round of training, a network …*

# %% [markdown]
# ## Station 2 of 3: How to read the code
#
# The code of this course looks like its formulas. Five things are enough to read it. The first: **a column is an example**.
# Here are four examples with two inputs each. The array has two rows and four columns, and `shape` says so.

# %%
x = np.array([[1.0, 3.0, 0.0, -1.0], [2.0, 1.0, -1.0, 0.5]])
print("shape:", x.shape)
print("the first example:", x[:, 0])

# %% [markdown]
# The second: **`Network([2, 3, 1])` makes a network** with 2 inputs, 1 output, and 3 neurons between them,
# which are called **hidden**. We say "a network 2-3-1".
# Its knobs begin as random numbers. `rng=seed(0)` says which random numbers, so that you get the same ones as this page. You call a
# network like a function, `net(x)`, and it answers.

# %%
Predict("code: the shape of an answer", reveal=first_steps.shape_of_an_answer)

# %% tags=["explain"]
net = Network([2, 3, 1], rng=seed(0))
answers = net(x)
print("answers:", answers.round(3))
print("shape:  ", answers.shape)

# %% [markdown] tags=["explain"]
# **Explain.** There is one row, because there is one output, and there are four columns, because there are four examples. The last
# neuron presses its result into the range from 0 to 1 (chapter 1 says how). An answer above ½ is read as "yes", or as "the second
# colour".

# %% [markdown]
# The third: **the knobs stand in lists, one entry for each layer**. A layer is a group of neurons that stand one above the other in
# the drawing. A neuron multiplies each of its inputs by a **weight**, adds up the products, and adds one more number, its
# **bias**. Layer 0 is the input, and it has no knobs. So `net.W[0]` is empty (`None`), `net.W[1]` holds the weights of layer 1, and
# `net.b[1]` its biases. (Only in data a column is an example. In `W` a row belongs to a neuron, and a column to an input.)

# %%
print("weights of layer 1, shape", net.W[1].shape)
print(net.W[1].round(2))
print("biases of layer 1, shape ", net.b[1].shape)
print("all knobs:", net.size)

# %% [markdown]
# There are 13 knobs: layer 1 has $3 \cdot 2$ weights and 3 biases, layer 2 has $1 \cdot 3$ weights and 1 bias, and
# $6 + 3 + 3 + 1 = 13$.
#
# **Your turn** (3 minutes). How many knobs does a network 4-5-2 have?

# %% tags=["exercise"]
number_of_knobs = ...

# %%
check(number_of_knobs=number_of_knobs)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Layer 1 has 5 neurons with 4 weights and a bias each, layer 2 has 2 neurons with 5 weights and a bias each.
#
# ```python
# number_of_knobs = (5 * 4 + 5) + (2 * 5 + 2)
# ```
#
# </details>

# %% [markdown]
# The fourth: **NumPy repeats a column where it is needed**. If you add an array of shape (2, 1) to one of shape (2, 4), the
# column is added to each of the four columns. This is called *broadcasting*. With it a bias is added for all examples at once.

# %%
column = np.array([[10.0], [20.0]])
print(x + column)

# %% [markdown]
# In the first row 10 was added everywhere, in the second row 20.
#
# The fifth: **`sgd` is the loop that trains**. (The name is short for *stochastic gradient descent*; chapter 2 says why.)
# `for step in sgd(…)` makes one round each time the loop goes round: answer, cost, blame, move. It moves the knobs of `net`
# itself. Inside the loop you can print, draw or stop; if there is nothing to do, there stands `pass`.
#
# One round does not look at all the points, but at a small group of them, ten if nothing else is said. Such a group is called a
# **batch**, and its cost is the mean of the costs of its points. Which points come together is drawn at random, so `sgd` has an `rng`, too. When all the points have had their turn, an epoch is done.

# %% [markdown]
# Here we train a network on 300 points in two bent groups, called moons. So an epoch is 30 rounds of ten points, and
# `step.epoch_done` is true in the last round of an epoch. With `epochs=40` the network sees each point forty times. `evaluate`
# measures its cost and its accuracy over all the points. (`activation="tanh"` chooses what is computed inside each hidden
# neuron after the sum; that is a matter of chapter 1.)

# %% tags=["experiment"]
moons = datasets.moons(300, rng=seed(0))
net = Network([2, 8, 1], activation="tanh", rng=seed(0))
print(f"before: cost {evaluate(net, moons).cost:.3f} (half a square, in the mean)")
for step in sgd(net, moons, eta=1.0, epochs=40, rng=seed(0)):
    if step.epoch_done and step.epoch % 10 == 0:
        now = evaluate(net, moons)
        print(f"epoch {step.epoch}: cost {now.cost:.3f}, right {now.accuracy:.1%}")

# %% [markdown]
# Sometimes you will see `copies=20`. It makes 20 networks in one array, which begin with different random numbers and are
# trained together. (`moons.x` holds the points, a column each, and `accuracy` is then an array with 20 entries.) With them the course asks a question that one network cannot answer: is it always so, or was it luck?

# %%
many = Network([2, 8, 1], activation="tanh", rng=seed(0), copies=20)
for _ in sgd(many, moons, eta=1.0, epochs=40, rng=seed(0)):
    pass
print("shape of their answers:", many(moons.x).shape)
print(f"the worst of the 20:    {evaluate(many, moons).accuracy.min():.1%} right")

# %% [markdown]
# The shape is (20, 1, 300): 20 networks, one output, 300 points. (`_` is a name for a value that is not needed.) So it was not
# luck: even the worst of the 20 has 98 % of the points right. (With other points it may be less. The check below asks for 85 %; we have
# repeated it with thirty other draws of points and networks, and it held in all of them.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-C2"]
# Check: are more than 85 % of the points right for each of the 20, and were there fewer for each at the beginning?
begun = evaluate(Network([2, 8, 1], activation="tanh", rng=seed(0), copies=20), moons)
trained = evaluate(many, moons)
print(f"Right at the beginning: {begun.accuracy.min():.1%} to {begun.accuracy.max():.1%} of the points.")
print(f"Right after training:   {trained.accuracy.min():.1%} to {trained.accuracy.max():.1%}.")
assert trained.accuracy.min() > 0.85
assert (trained.accuracy > begun.accuracy).all()

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *In this course an array of shape (2, 4) holds …*

# %% [markdown]
# ## Station 3 of 3: How you work with a chapter
#
# Every section is a small experiment in three steps. First you **predict**: you choose an answer before you see it, and say how
# sure you are. A wrong guess is worth more than none, because you will remember why it was wrong. What follows is covered
# until you have chosen. Then you **observe**: a number, a picture, a slider. Then the text **explains** why.
#
# Below a statement there is often a folded cell that begins with `# Check:`. It computes whether the statement is true, for
# many networks, and would fail if it were not. Such a check is evidence, and a derivation is a proof. You can skip the checks. If
# you doubt a sentence, open the one below it, change a number, and run it.

# %% [markdown]
# In an **exercise** you write a function in the place of the `...`. The card of its check says "correct", or it names your mistake.
# `check.hint()` gives three hints, from a small push to a frame of the code. Try it now, and feel free to make a mistake first.

# %% [markdown]
# **Exercise 1: share of right answers** (8 minutes). `answers` and `y` are arrays of the shape (1, m): m answers between 0 and 1, and m
# targets, each of them 0 or 1. An answer above ½ counts as yes, all others as no. Where the target is 1, yes is right; where it is
# 0, no is right. Return the share of right answers, a number between 0 and 1. For `answers = np.array([[0.9, 0.2, 0.6, 0.4]])` and
# `y = np.array([[1, 0, 0, 1]])` it is 0.5.
#
# (`answers > 0.5` gives an array of `True` and `False`. In a mean, `True` counts as 1 and `False` as 0. `==` compares two arrays entry by entry.)


# %% tags=["exercise"]
def share_right(answers, y):
    return ...


# %%
check(share_right)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def share_right(answers, y):
#     says_yes = answers > 0.5
#     return (says_yes == (y == 1)).mean()
# ```
#
# </details>

# %% [markdown]
# When an answer is correct for the first time, the card asks whether it may keep your code in `my_network.py`, a file beside
# the chapters. Say yes, and the pictures of later chapters run on *your* functions; a small badge says whose code is running.
# Your results are kept in a second file. Both stay on this machine. `progress()` says where you stopped and what comes next:

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# ### Choose your data set
#
# One data set of this course is yours. In chapters 1, 2, 3 and 10 you will ask questions of it that nobody else can answer for
# you. Choose one by name, paint one with the mouse or the keyboard, or read one from a file: a table with two columns of
# numbers and a third one that holds the class. You can change it whenever you like. If you choose nothing, it is the moons, 300 of them.

# %%
ChooseData()

# %%
data = my_data()
print(data.x.shape, "in", data.classes, "classes")
data

# %% [markdown]
# **A question to your data** (2 minutes). Look at your points. Could one straight line separate the classes? Write your guess
# down here, by double-clicking this cell: *I think that …, because …* Chapter 1 will tell you.

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *A wrong guess is useful, because …*

# %% [markdown]
# ### Is everything here?
#
# This cell looks at Python, at the packages and at the data. What is missing is named, with the way to get it.

# %%
findings = environment.check()
print(environment.report(findings))

# %% [markdown]
# ## The lab
#
# Every chapter ends with a lab, where you can change everything and watch. **Look for** the largest η with which the network
# still learns the spirals, and for what a larger batch does. (The slider *batch* sets how many points a batch
# has. The *activation* is what is computed inside each hidden neuron after the sum; chapter 1 explains it.)

# %%
controls = ["eta", "batch_size", "activation"]
Lab("spirals", sizes=(2, 16, 16, 1), noise=0.05, controls=controls)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# With η = 0.3 there are a few sharp peaks at the beginning, and then rest. In our runs the network still learned the spirals with η = 2,
# and even sooner; with η = 3 the cost jumped about and about 40 % of the points stayed wrong. With larger batches the curve is
# smoother, but the network needs more epochs. Chapters 2 and 6 say why.
#
# </details>

# %% [markdown]
# ## Recap
#
# - A network is a formula with knobs. Training repeats one round: answer, cost, blame, move.
# - Blame asks on which side of a knob the cost is lower, and how steep it is. The learning rate η multiplies the moves: too
#   small is slow, too large never comes to rest, or runs away.
# - Columns are examples. `net(x)` answers, `net.W[l]` and `net.b[l]` are the knobs of layer $l$, and `for step in sgd(…)` trains.
# - Predict, observe, explain. Checks are evidence, and your own code is checked, too.

# %% [markdown]
# ## The map
#
# The **core route** is 0, 1, 2, 3, 10: after it a network that you wrote reads your own handwriting. All other chapters can be read
# in any order that the column "after" allows.
#
# | chapter | question | after | time |
# |---|---|---|---|
# | [1. Feedforward](01_feedforward.ipynb) | What can a neuron decide? | 0 | 150 min |
# | [2. Gradient descent](02_gradient_descent.ipynb) | How far to step, on how much evidence? | 1 | 165 min |
# | [3. Backpropagation](03_backpropagation.ipynb) | Which of 23,860 knobs is to blame? | 2 | 185 min |
# | [4. Cost functions](04_cost_functions.ipynb) | Why does a neuron that is badly wrong learn slowest? | 3 | 165 min |
# | [5. Initialisation](05_initialization.ipynb) | Where should a network start? | 3 | 155 min |
# | [6. Learning rates](06_learning_rates.ipynb) | Where is the cliff? | 3 | 160 min |
# | [7. Momentum to Adam](07_momentum_to_adam.ipynb) | Why does everybody use it? | 6 | 135 min |
# | [8. Critical points](08_critical_points.ipynb) | The gradient is zero. Are we done? | 6 | 140 min |
# | [9. Generalisation](09_generalization.ipynb) | Which of two networks with zero training cost do you trust? | 3 | 150 min |
# | [10. Handwritten digits](10_handwritten_digits.ipynb) | Can your own network read? | 3 | 205 min |
# | [11. It does not learn. Why?](11_it_does_not_learn.ipynb) | Which measurement finds the cause? | 5 | 130 min |
# | [12. The same in PyTorch](12_the_same_in_pytorch.ipynb) | What is left when the library is taken away? | 4 | 120 min |
#
# **In class:** each prediction is a vote; *View → Presentation Mode* makes the page large, and in a lab the key G folds the
# drawing of the network away and back.
#
# **If a cell fails:** *Kernel → Restart Kernel and Run All Cells* starts the chapter afresh. Your exercise cells stay as you
# wrote them.

# %% [markdown]
# <details><summary>All symbols of the course, to look up later</summary>
#
# Layers are numbered $l = 1 \dots L$; layer 0 is the input. **A number above a letter is a layer, not a power:** $W^2$ are the
# weights of layer 2. Where we mean a power, there are brackets. Lists in the code have the same numbers, so `W[2]` is $W^2$.
#
# | symbol | say | code | shape | meaning |
# |---|---|---|---|---|
# | $n_l$ | n l | `sizes[l]` | | number of neurons in layer $l$; $n_0$ inputs |
# | $m$ | | `m` | | examples in a mini-batch: the **columns** of each matrix |
# | $w^l_{jk}$, $W^l$ | w l, j k | `W[l]` | $(n_l, n_{l-1})$ | weight from neuron $k$ of layer $l-1$ **to** neuron $j$ of layer $l$ |
# | $b^l$ | | `b[l]` | $(n_l, 1)$ | biases |
# | $z^l$ | | `z[l]` | $(n_l, m)$ | weighted inputs, $z^l = W^l a^{l-1} + b^l$ |
# | $a^l$ | | `a[l]` | $(n_l, m)$ | activations, $a^l = \sigma_l(z^l)$; $a^0 = x$ is the input |
# | $\sigma_l$, $\sigma_l'$ | sigma, sigma prime | `sigma[l]` | | activation function of layer $l$, and its slope |
# | $y$ | | `y` | $(n_L, m)$ | targets: what the output should be |
# | $C$ | | `cost` | | cost, the mean over examples of how wrong the output is |
# | $\delta^l$ | delta | `delta[l]` | $(n_l, m)$ | errors, $\delta^l_j = \partial C_x / \partial z^l_j$ for each example $x$ |
# | $\partial C / \partial W^l$ | d C by d W | `dW[l]` | $(n_l, n_{l-1})$ | gradient with respect to the weights; `db[l]` for the biases |
# | $\nabla C$ | nabla C | `grad` | $(P,)$ | all these slopes in one vector |
# | $\theta$ | theta | `theta` | $(P,)$ | all $P$ weights and biases in one vector |
# | $\eta$ | eta | `eta` | | learning rate: how far one step goes |
# | $\lambda$ | lambda | `lam` | | strength of a penalty |
# | $\odot$ | times, entry by entry | `*` | | product entry by entry |
#
# </details>

# %% [markdown]
# ## Self-test
#
# Eight questions. Write down your answers before you open ours.
#
# 1. Name the four boxes of one round of training, in their order.
# 2. A network with one knob answers $w \cdot x$. With $x = 3$, $y = 3$ and $w = 2$, what are the answer and the cost?
# 3. Which way does the rule turn this knob, and how do you know without trying?
# 4. The knob jumps between 2.4 and 3.1 for ever. What would you change?
# 5. An array of examples has the shape (5, 100). How many inputs does an example have, and how many examples are there?
# 6. How many knobs does a network 3-4-1 have?
# 7. `a` has the shape (3, 50) and `b` the shape (3, 1). Which shape has `a + b`, and what was added where?
# 8. What is the difference between a check and a proof in this course?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. Answer, cost, blame, move.
# 2. The answer is 6 and the cost $\frac{1}{2} (6 - 3)^2 = 4.5$.
# 3. Down: the answer is too large, and with a positive input a smaller knob makes it smaller.
# 4. The size of the moves: with smaller ones it stays nearer to 3.
# 5. Five inputs, a hundred examples.
# 6. $4 \cdot 3 + 4 + 1 \cdot 4 + 1 = 21$.
# 7. (3, 50). The column was added to each of the 50 columns.
# 8. A check computes whether a statement holds in many cases. A proof derives that it must hold.
#
# </details>
