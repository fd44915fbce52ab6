# %% [markdown]
# # 1. Feedforward: what can a neuron decide?
#
# **A neural network is made of many small parts, which are called neurons. Each of them multiplies, adds, and answers with one number. Here
# you find out what one neuron can decide and what it cannot, and you write the program that sends numbers through a whole network.**
#
# ![A neuron: inputs x1 and x2, times weights w1 and w2, plus a bias b, give z; the activation function σ turns z into a.](images/01_neuron.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say which inputs a neuron answers with yes, from its weights and its bias;
# - say why a neuron needs an activation function, and why it should be a soft one;
# - name a question that no single neuron can answer, and set the knobs of a small network that can;
# - compute a small network by hand, number by number;
# - write the forward pass of any network, for a whole batch of examples, and keep all the numbers on the way;
# - choose the activation functions of hidden neurons and of outputs.

# %% [markdown]
# **You need** some Python, arrays in NumPy, the product of a matrix and a vector, and for one short part of station 4 the cosine of an angle.
# Nothing is trained by you in this chapter: you choose all numbers by hand. How a computer finds them is the question of chapter 2.
#
# **Time:** about 150 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station. **Your turn** asks for a number; the exercises 1 to 7 ask for a function. The
# functions of `neurons` make the pictures.

# %%
import numpy as np

from mlp_course import Network, activations
from mlp_course.exercises import check, mine, my_data
from mlp_course.experiments import neurons, seed
from mlp_course.explore import ActivationTangent, Lab, LayerBender, NeuronPlane, Predict, XORChallenge

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $x$ | | the input: a column of numbers |
# | $w$, $b$ | | the weights and the bias of a neuron; together they are its knobs |
# | $z$ | | the weighted input, what $\sigma$ is given |
# | $\sigma$ | sigma | the activation function |
# | $a$ | | the activation $\sigma(z)$, what the neuron answers |
# | $w \cdot x$ | w dot x | multiply entry by entry, then add |
# | $\lvert w \rvert$ | length of w | the length of the arrow $w$ |
# | $\varphi$ | phi | the angle between two arrows |
# | $l$, $L$ | | the number of a layer, and of the last layer; layer 0 is the input |
# | $n_l$ | | how many neurons layer $l$ has |
# | $w^l_{jk}$ | w l, j k | the weight to neuron $j$ of layer $l$, from neuron $k$ of layer $l - 1$ |
# | $W^l$, $b^l$, $z^l$, $a^l$ | | all weights, biases, weighted inputs, activations of layer $l$ |
# | $\sigma'$ | sigma prime | the slope of $\sigma$ |
# | $m$ | | the number of examples in a batch |
#
# A superscript is the number of a layer: $w^2$ is a weight of layer 2, not a square. Where we mean a power, there are brackets: $(w_1)^2$.
#
# </details>

# %% [markdown]
# ## Station 1 of 5: One neuron, yes or no
#
# Is today a day for the beach? Let $x_1$ say how much warmer it is than usual, and $x_2$ how much windier. (A colder day has a negative
# $x_1$.) Warmth speaks for the beach, and wind speaks against it. So we give each of the two numbers a **weight**, and we add:
#
# $$z = w_1 x_1 + w_2 x_2 + b$$
#
# Let $w_1 = 1$ and $w_2 = -1$. A weight says how much its input counts, and its sign says for which side. The number $b = 0.5$ is the
# **bias**. It says how much we want to go on a usual day, when both inputs are 0. The sum $z$ is called the **weighted input**. If it is
# positive, we say yes; otherwise we say no.
#
# For example, the day $x = (2, 1)$ is warm and a little windy. It gives $z = 1 \cdot 2 + (-1) \cdot 1 + 0.5 = 1.5$, so we go. The day
# $(1, 2)$ gives $z = 1 - 2 + 0.5 = -0.5$, so we stay at home.

# %%
w = np.array([1.0, -1.0])
b = 0.5
warm_day = np.array([2.0, 1.0])
windy_day = np.array([1.0, 2.0])
print("z =", w @ warm_day + b, "  by hand:  1.5")
print("z =", w @ windy_day + b, " by hand: -0.5")

# %% [markdown]
# `w @ x` multiplies each weight by its input and adds. In formulas it is written $w \cdot x$.
#
# **Your turn** (2 minutes). Another neuron has the weights $w_1 = -2$ and $w_2 = 3$, and the bias $b = -1$. What is its $z$ for the input
# $x = (1.5, -0.5)$?

# %% tags=["exercise"]
z_by_hand = ...

# %%
check(z_by_hand=z_by_hand)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# z_by_hand = -2 * 1.5 + 3 * (-0.5) - 1
# ```
#
# </details>

# %% [markdown]
# ### Why not simply yes or no?
#
# The neuron could answer with 1 if $z$ is positive, and with 0 otherwise. This is called a **hard step**. But later the neuron shall learn
# from its mistakes. Suppose that the windy day $(1, 2)$ was wonderful, so that no was wrong. We try a little more weight for the warmth.

# %%
Predict("feedforward: a small turn of a knob", reveal=neurons.hard_and_soft)

# %% [markdown] tags=["explain"]
# **Explain.** The turn was in the right direction, because $z$ has come closer to 0. But the answer of the hard step does not show it: it is
# 0 before and 0 after (left). Whichever knob we turn a little, we learn nothing. And when $z$ at last passes 0, the whole answer changes at
# once. To learn, we need a small change of the answer for each small change of a weight. So we use a **soft step** (right). There
# the answer rises from 0.378 to 0.475, and we see that the direction was right.
#
# This soft step is the **sigmoid**:
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# Here $e = 2.718\ldots$, and $e^{-z}$ is `np.exp(-z)`. Far on the left $e^{-z}$ is huge, so that $\sigma$ is nearly 0. Far on the right it is
# nearly 0, so that $\sigma$ is nearly 1. In the middle $e^0 = 1$, so $\sigma(0) = \frac{1}{1 + 1} = \frac{1}{2}$. The function $\sigma$ is called the
# **activation function**, and $a = \sigma(z)$ is the neuron's **activation**: its answer.

# %% [markdown]
# **1. The sigmoid** (4 minutes). `z` is a number or an array of any shape. Return $\sigma(z)$, which has the same shape. A number to hit:
# $\sigma(2) = 0.881$. If the check says *correct*, it asks whether the course may keep your function. Say yes: later cells then run on it.


# %% tags=["exercise"]
def sigmoid(z):
    return ...


# %%
check(sigmoid)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def sigmoid(z):
#     return 1 / (1 + np.exp(-z))
# ```
#
# </details>

# %% [markdown]
# ### Where does yes end?
#
# From now on we read an activation $a$ above $\frac{1}{2}$ as yes, because $\sigma(z)$ is above $\frac{1}{2}$ exactly where $z$ is positive.

# %%
Predict("feedforward: where yes ends")

# %% tags=["explain"]
NeuronPlane(w=(1, -1), b=0.5)

# %% [markdown] tags=["explain"]
# **Explain.** In the left picture each point is a day. Orange days get a yes, blue days a no, and pale days are near $a = \frac{1}{2}$. The
# border is where $z = 0$:
#
# $$x_1 - x_2 + 0.5 = 0 \qquad\text{so}\qquad x_2 = x_1 + 0.5$$
#
# This is a straight line, so **one neuron cuts the plane into two halves**. The two weights, drawn as an arrow, point from the line to the side
# of yes: $w = (1, -1)$ means one to the right and one down. (The arrow is drawn shortened.) Move $b$: the line moves,
# but it does not turn. A larger $b$ moves it against the arrow, because then more days get a yes.
#
# The right picture is a walk across the line, in the direction of the arrow. It shows how $a$ rises on the way.

# %%
Predict("feedforward: everything doubled", reveal=neurons.sharper)

# %% [markdown] tags=["explain"]
# **Explain.** The line stays, and the neuron becomes more decided. How much? The **length** of the arrow is
# $\lvert w \rvert = \sqrt{(w_1)^2 + (w_2)^2}$, here $\sqrt{2} = 1.41$. The step $(1, -1)$ along the arrow has this
# length, and it makes $z$ larger by $1 \cdot 1 + (-1) \cdot (-1) = 2$. So a step of length 1 makes it larger by $2 / 1.41 = 1.41 = \lvert w \rvert$. And near $z = 0$ the sigmoid rises a quarter as fast as $z$: for example, from $z = -0.1$ to $0.1$ it rises from
# 0.475 to 0.525, by 0.05 for a step of 0.2. (Station 5 says why.) So the slope of $a$ at the line is $\lvert w \rvert / 4$: it is $0.35$ for our neuron, and $0.71$ when everything is doubled.

# %% [markdown]
# ### Why is the line at right angles to the arrow?
#
# Walk along our line, for example from $(0, 0.5)$ to $(1, 1.5)$. The step is $(1, 1)$, and it changes $z$ by
# $w \cdot (1, 1) = 1 \cdot 1 + (-1) \cdot 1 = 0$. So $z$ stays 0, as it must on the line.
#
# In general, turn the arrow $(w_1, w_2)$ by a right angle. This gives $(-w_2, w_1)$, here $(1, 1)$. A step in this direction changes $z$ by
# $w_1 \cdot (-w_2) + w_2 \cdot w_1 = 0$. So the line, on which $z$ does not change, runs **across** the arrow.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A3"]
# Check: is the slope of a at the line |w| / 4, and does z stay 0 along the line?
rng = np.random.default_rng(seed(0))
steep = 0
level = 0
for _ in range(100):
    w_drawn = rng.normal(size=2)
    b_drawn = rng.normal()
    length = np.linalg.norm(w_drawn)
    forward = w_drawn / length  # a step of length 1 along the arrow
    foot = -b_drawn / length * forward  # the point of the line that is nearest to (0, 0)
    before = activations.sigmoid(w_drawn @ (foot - 1e-5 * forward) + b_drawn)
    after = activations.sigmoid(w_drawn @ (foot + 1e-5 * forward) + b_drawn)
    steep += abs((after - before) / 2e-5 - length / 4) < 1e-8
    across = np.array([-w_drawn[1], w_drawn[0]])  # the arrow, turned by a right angle
    level += abs(w_drawn @ (foot + across) + b_drawn) < 1e-12
print(f"Of 100 neurons the slope is |w| / 4 for {steep}, and z stays 0 across the arrow for {level}.")
assert steep == level == 100

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *A hard step is bad for learning because …*

# %% [markdown]
# ## Station 2 of 5: A question for one neuron
#
# A lamp hangs in a corridor, with a switch at each end. It is on when exactly one switch is up. We write 1 for up and $-1$ for down:
#
# | $x_1$ | $x_2$ | lamp |
# |---|---|---|
# | −1 | −1 | off |
# | −1 | 1 | on |
# | 1 | −1 | on |
# | 1 | 1 | off |
#
# This is called **XOR**, from *exclusive or*: one or the other, but not both. Can a neuron answer it?
#
# To ask a neuron about all four cases at once, we put them side by side, **one example in each column**. Here
# is a neuron that says yes if the *first* switch is up:

# %%
corners = np.array([[-1, -1, 1, 1], [-1, 1, -1, 1]])
w = np.array([1.0, 0.0])
b = 0.5
print(corners)
print("z =", w @ corners + b)

# %% [markdown]
# The first row of `corners` holds $x_1$, the second $x_2$. The product `w @ corners` gives one number for each column, and NumPy adds `b` to each
# of them.
#
# **2. A neuron on a batch** (3 minutes). `w` has the shape $(n,)$, `b` is a number, and `x` has the shape $(n, m)$, with an example in each
# column. `sigma` is the activation function; call `sigma(z)`. Return the $m$ activations, shape $(m,)$, without a loop. (Several examples computed
# together are called a **batch**; $m$ is their number.)


# %% tags=["exercise"]
def neuron(w, b, x, sigma):
    return ...


# %%
check(neuron)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def neuron(w, b, x, sigma):
#     return sigma(w @ x + b)
# ```
#
# </details>

# %% [markdown]
# **Try first** (5 minutes). You have three sliders. Orange triangles are the cases in which the lamp is on, so they should lie on the orange
# side. Get as many of the four right as you can, and leave the menu σ as it is. Which case is left over? Write your best numbers into the cell below
# the picture.

# %%
XORChallenge(w=(1, 0), b=0.5)

# %%
my_attempt = "w1 = …, w2 = …, b = …, and the case that is left over is …"
print("Kept in this cell:", my_attempt)

# %% [markdown]
# **Explain.** Perhaps you found $w = (1, 1)$, $b = 1$, at least one. Three cases are right, but when both switches are up, the
# neuron says yes, and the lamp is off. Or perhaps you found $w = (-1, -1)$, $b = 1$, *not both*. Then the case with both switches down is left
# over. Here is the reason.
#
# With $w = (1, 1)$, $b = 1$ the orange points $(-1, 1)$ and $(1, -1)$ have $z = 1$ and $1$, the blue ones $-1$ and $3$. Both pairs have the mean 1. This is no
# accident. The weighted input multiplies and adds only, so midway between two points it has the **mean** of their two $z$. And
# $(0, 0)$ is midway between the orange points *and* midway between the blue ones; there $z = b = 1$.
#
# If all four were right, the mean of the orange $z$ would be positive and that of the blue ones not. But both are $z$ at $(0, 0)$. **No single neuron can answer XOR.**

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A6"]
# Check: does any of 50,000 random neurons get more than three of the four points right?
crowd = neurons.random_networks(hidden=(0,), networks=50_000)
print(
    f"The best of {crowd.right.size:,} neurons gets {crowd.right.max():.0f} of 4 right; many do: {(crowd.right == 3).sum() > 1000}."
)
assert crowd.right.max() == 3 and (crowd.right == 3).sum() > 1000

# %% [markdown]
# ### Two neurons in between
#
# Now we let two neurons look at the switches, and a third neuron looks only at what these two answer. The two in between are called **hidden**. Let
# $h_1$ answer *at least one switch is up*, and $h_2$ *both switches are up*:
#
# | $x_1$ | $x_2$ | $h_1$: at least one | $h_2$: both | lamp |
# |---|---|---|---|---|
# | −1 | −1 | 0 | 0 | off |
# | −1 | 1 | 1 | 0 | on |
# | 1 | −1 | 1 | 0 | on |
# | 1 | 1 | 1 | 1 | off |

# %%
neurons.two_planes()

# %% [markdown]
# On the left are the inputs, with the line of each hidden neuron. On the right the same four points are drawn at the place $(h_1, h_2)$. The
# two orange points have come together at $(1, 0)$, and now a single line separates orange from blue.
# **The hidden neurons have not drawn a better line. They have moved the points until one line is enough.**
#
# How do we get answers so near to 0 and 1? By large weights, which make a neuron decided. For *at least one* take $w = (10, 10)$ and
# $b = 10$. Then $z$ is $-10, 10, 10, 30$ at the four points, in the order of the table, and $\sigma(-10) = 0.00005$, $\sigma(10) = 0.99995$.
#
# **Your turn** (2 minutes). The neuron *both* has the same weights, $w = (10, 10)$. Its line should lie midway between $(1, 1)$ and the two
# orange points, so that $z$ is as far above 0 at $(1, 1)$ as it is below 0 at $(1, -1)$. Which bias does that?

# %% tags=["exercise"]
b_both = ...

# %%
check(b_both=b_both)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Without the bias $z$ is 20 at $(1, 1)$ and 0 at $(1, -1)$. The middle of 20 and 0 is 10, so we take away 10.
#
# ```python
# b_both = -10
# ```
#
# </details>

# %% [markdown]
# **3. XOR by hand** (6 minutes). Set all nine knobs. All three neurons are sigmoids. Row $j$ of `W1` holds the two weights of hidden neuron $j$, and `b1` the biases of
# both. `W2` and `b2` belong to the third neuron. Its inputs are the answers $h_1$ and $h_2$, and its activation should be within 0.1 of 1 where the lamp
# is on, and within 0.1 of 0 where it is off. (The lists begin with `None`, because their index is the layer, and layer 0 has no knobs.)


# %% tags=["exercise"]
def xor_weights():
    W1 = np.array([[..., ...], [..., ...]])
    b1 = np.array([[...], [...]])
    W2 = np.array([[..., ...]])
    b2 = np.array([[...]])
    return [None, W1, W2], [None, b1, b2]


# %%
check(xor_weights)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# One, but not both: the third neuron counts $h_1$ for the lamp and $h_2$ against it.
#
# ```python
# def xor_weights():
#     W1 = np.array([[10.0, 10.0], [10.0, 10.0]])
#     b1 = np.array([[10.0], [-10.0]])
#     W2 = np.array([[20.0, -20.0]])
#     b2 = np.array([[-10.0]])
#     return [None, W1, W2], [None, b1, b2]
# ```
#
# </details>

# %% [markdown]
# ### Your own data
#
# Here is the data set that you chose in chapter 0 (or the moons), with the best line that we found in 360 directions. The coloured side is
# yes, and points on the wrong side have a ring. (Of three classes each has a line of its own.) Of the moons one point in eleven is wrong.

# %%
neurons.best_lines(my_data())

# %% [markdown]
# Where are the points with a ring, and could two hidden neurons help them? Write a sentence here (2 minutes).
#
# **In your own words:** finish the sentence. *Two hidden neurons can do what one neuron cannot, because …*

# %% [markdown]
# ## Station 3 of 5: A layer in one line
#
# Neurons that look at the same inputs form a **layer**. We number the layers: the inputs are layer 0, and the last layer is
# layer $L$. A network is given by the list of its sizes. For example, $[2, 3, 1]$ means two inputs, three hidden neurons, one output neuron.

# %%
neurons.names_of_weights(lit=(1, 3, 2))

# %% [markdown]
# Each line is a weight, and its name has three numbers. In $w^1_{32}$, the thick line, the superscript 1 is the layer where it ends. The
# first index, 3, is the neuron **to** which it leads. The second, 2, is the neuron **from** which it comes. (To before from: this looks the wrong
# way round, and you will soon see what it is good for.) The hidden activations, which we called $h_1$ and $h_2$, are now $a^1_1$ and $a^1_2$.
# So neuron $j$ of layer $l$ computes
#
# $$z^l_j = \sum_k w^l_{jk} \, a^{l-1}_k + b^l_j \qquad\qquad a^l_j = \sigma(z^l_j)$$
#
# The sum runs over all neurons $k$ of the layer before. The inputs are $a^0 = x$. They compute nothing, so layer 0 has no weights, no biases and no $z$.
#
# Now with numbers. Let $x = (1, 0.5)$, and let the hidden layer have
#
# $$W^1 = \begin{pmatrix} 1 & -2 \\ 0.5 & 1 \\ -1 & 0.6 \end{pmatrix} \qquad b^1 = \begin{pmatrix} 0.5 \\ 0 \\ 0.2 \end{pmatrix}$$
#
# Row $j$ of $W^1$ holds the weights of neuron $j$. For the first neuron, $z^1_1 = 1 \cdot 1 + (-2) \cdot 0.5 + 0.5 = 0.5$ and
# $a^1_1 = \sigma(0.5) = 0.622$. For the second, $z^1_2 = 0.5 \cdot 1 + 1 \cdot 0.5 + 0 = 1$ and $a^1_2 = 0.731$.

# %% [markdown]
# **Your turn** (2 minutes). What is $z^1_3$, the weighted input of the third neuron?

# %% tags=["exercise"]
z_hidden_3 = ...

# %%
check(z_hidden_3=z_hidden_3)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# z_hidden_3 = -1 * 1 + 0.6 * 0.5 + 0.2
# ```
#
# </details>

# %% [markdown]
# Here is the whole network. Its output neuron has $W^2 = (1, -1, 0.5)$ and $b^2 = 0$. Numbers in circles are activations, numbers on lines are
# weights (blue and dashed where they are negative), and the lines on the right are the sums. The computer keeps all digits and prints at most three behind the point.

# %%
neurons.worked_example()

# %% [markdown]
# As a program, neuron by neuron and weight by weight, this is a loop in a loop. `net` is our network and `x` our input, a column of the shape
# $(2, 1)$. `net.W[1]` is $W^1$ and `net.b[1]` is $b^1$. (Python counts rows and columns from 0.)

# %%
net, x = neurons.small_network()
z1 = np.zeros((3, 1))
for j in range(3):
    for k in range(2):
        z1[j] += net.W[1][j, k] * x[k]
    z1[j] += net.b[1][j]
print(z1)

# %% [markdown]
# Look at the inner loop: row $j$ of the matrix, times the column $x$, entry by entry, then added. This **is** the product of a matrix and a column.
#
# $$\begin{pmatrix} 1 & -2 \\ 0.5 & 1 \\ -1 & 0.6 \end{pmatrix} \begin{pmatrix} 1 \\ 0.5 \end{pmatrix} + \begin{pmatrix} 0.5 \\ 0 \\ 0.2 \end{pmatrix}
# = \begin{pmatrix} 0.5 \\ 1 \\ -0.5 \end{pmatrix}$$
#
# So a whole layer is one line, and this is the equation of the chapter:
#
# $$z^l = W^l a^{l-1} + b^l \qquad\qquad a^l = \sigma(z^l)$$
#
# Here you see what the order of the indices is good for. The sum runs over the *second* index, just as in a product of matrices. With the indices
# the other way round, each line of the course would need a *transposed* matrix (rows and columns exchanged).

# %%
Predict("feedforward: a matrix of another network")

# %% tags=["explain"]
wide = Network([4, 5, 2], rng=seed(0))
print("W1:", wide.W[1].shape, "  b1:", wide.b[1].shape)
print("W2:", wide.W[2].shape, "  b2:", wide.b[2].shape)
print("layer 0:", wide.W[0], wide.b[0])

# %% [markdown] tags=["explain"]
# **Explain.** $W^l$ has a row for each neuron of layer $l$ and a column for each neuron of the layer before: its shape is $(n_l, n_{l-1})$, where
# $n_l$ is the number of neurons of layer $l$. In the code, `Network` makes a network of given sizes with random knobs, and `rng=seed(0)` gives the same random numbers each time. `net.W` and `net.b` are
# lists, and their index is the layer, so there is `None` at 0.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-A1"]
# Check: do all layers of networks of several sizes have these shapes, and layer 0 nothing?
fits = 0
for sizes in ([2, 3, 1], [4, 5, 2], [784, 30, 10], [3, 1, 4, 1, 5]):
    made = Network(sizes, rng=seed(0))
    shapes = [(made.W[l].shape, made.b[l].shape) for l in range(1, len(sizes))]
    right = [((sizes[l], sizes[l - 1]), (sizes[l], 1)) for l in range(1, len(sizes))]
    fits += (
        shapes == right
        and made.W[0] is None
        and made.b[0] is None
        and made.forward(np.ones((sizes[0], 1))).z[0] is None
    )
print(f"The shapes are as said in {fits} of 4 networks, and layer 0 has no weights, no biases and no z.")
assert fits == 4

# %% [markdown]
# ### Many examples, the same line
#
# Nothing in this equation requires a single column. Put five examples side by side, and the same line computes all of them:

# %%
batch = np.array([[1.0, 0.0, 2.0, -1.0, 3.0], [0.5, 1.0, -1.0, 0.0, 2.0]])
z1 = net.W[1] @ batch + net.b[1]
print(net.W[1].shape, "@", batch.shape, "+", net.b[1].shape, "->", z1.shape)
print(z1.round(2))

# %% [markdown]
# The first column is our example again. The bias has one column and the product has five. NumPy adds the one column to each of the five. (This is
# called *broadcasting*.)
#
# **4. Feedforward** (5 minutes). `W` and `b` are lists indexed by $l$, with `None` at 0: `W[l]` is $(n_l, n_{l-1})$, `b[l]` is $(n_l, 1)$. `x` is
# $(n_0, m)$. Return the output $a^L$, shape $(n_L, m)$, of a network with any number of layers. $L$ is `len(W) - 1`.


# %% tags=["exercise"]
def feedforward(W, b, x, sigma):
    a = x
    ...
    return a


# %%
check(feedforward)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def feedforward(W, b, x, sigma):
#     a = x
#     for l in range(1, len(W)):
#         a = sigma(W[l] @ a + b[l])
#     return a
# ```
#
# </details>

# %% [markdown]
# **5. Keep everything** (4 minutes). For learning, the numbers on the way are needed as well. Now return two lists, also indexed by $l$:
# `z` with `None` at 0, and `a` with the input at 0. So `z[l]` is $z^l$, and `a[l]` is $a^l$. (`z.append(…)` puts a value at the end of a list.)


# %% tags=["exercise"]
def forward(W, b, x, sigma):
    z = [None]
    a = [x]
    ...
    return z, a


# %%
check(forward)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def forward(W, b, x, sigma):
#     z = [None]
#     a = [x]
#     for l in range(1, len(W)):
#         z.append(W[l] @ a[l - 1] + b[l])
#         a.append(sigma(z[l]))
#     return z, a
# ```
#
# </details>

# %% [markdown]
# `mine("forward")` is your own function, if the check has called it correct and you let the course keep it; otherwise it is the course's. A small badge
# below the cell says which. Here it runs the worked example:

# %%
net, x = neurons.small_network()
my_forward, my_sigmoid = mine("forward", "sigmoid")
z, a = my_forward(net.W, net.b, x=x, sigma=my_sigmoid)
print("a1:", a[1].ravel().round(3))
print("a2:", a[2].ravel().round(3))

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A2"]
# Check: do the loops over j and k, example by example, give what the lines for a whole batch give?
apart = 0.0
rng = np.random.default_rng(seed(0))
for sizes in ([2, 3, 1], [3, 4, 4, 2], [5, 2]):
    made = Network(sizes, activation="tanh", initializer="normal", rng=rng)
    inputs = rng.normal(size=(sizes[0], 7))
    at_once = made.forward(inputs)
    for i in range(7):
        before = list(inputs[:, i])
        for l in range(1, len(sizes)):
            after = []
            for j in range(sizes[l]):
                total = sum(made.W[l][j, k] * before[k] for k in range(sizes[l - 1])) + made.b[l][j, 0]
                after.append(np.tanh(total) if l < made.L else 1 / (1 + np.exp(-total)))
                apart = max(apart, abs(at_once.z[l][j, i] - total), abs(at_once.a[l][j, i] - after[j]))
            before = after
print(f"All z and a of three networks and seven examples agree to 1e-12: {apart < 1e-12}.")
assert apart < 1e-12

# %% [markdown]
# **In your own words:** finish the sentence. *The first index of a weight is the neuron to which it leads, because …*

# %% [markdown]
# ## Station 4 of 5: Why every layer needs σ
#
# Two hidden neurons have moved the four points of XOR until one line was enough. What do many layers do with a harder task? Here is one,
# and a network with four hidden layers of two neurons each, so that every layer can be drawn as a plane. Its knobs were found by a computer,
# which turned them a little many thousand times (chapter 2). We only look at the result.

# %%
Predict("feedforward: the plane before the output", reveal=neurons.bending)

# %% [markdown] tags=["explain"]
# **Explain.** Each layer does two things to the plane. First $W a + b$ turns it, stretches it and shifts it, but straight lines of the
# grid stay straight (second picture). Then $\sigma$ squeezes it (here by the tanh, a step from $-1$ to 1), and the lines become bent (third picture). The
# next layers go on in the same way, until most of the grid is pressed to the edges. After four layers the arms have come apart, and the
# output neuron draws one straight line (dashed). Move the slider, and watch one stroke after the other:

# %% tags=["explain"]
net, spirals = neurons.bent_spirals()
LayerBender(net, data=spirals, position=8)  # 4 layers of two strokes: W a + b, then σ

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-A6"]
# Check: does one line part the bent plane, and how far does one line get without the bending?
net, spirals = neurons.bent_spirals()
last = net.forward(spirals.x).a[net.L - 1]
line = (net.W[net.L] @ last + net.b[net.L])[0] > 0
bent = (line == spirals.labels).mean()
alone = neurons.best_lines(spirals).right[0]
print(
    f"With the bending one line gets more than 97 % right: {bent > 0.97}; without it the best line less than 75 %: {alone < 0.75}."
)
assert bent > 0.97 and alone < 0.75

# %% [markdown]
# What if $\sigma$ is left out, but the many layers stay?

# %%
Predict("feedforward: a deep network without σ")

# %% [markdown] tags=["explain"]
# **Explain.** Take two layers without σ, the first $h = W^1 x + b^1$ and the second $a = W^2 h + b^2$. Put the first into the second:
#
# $$a = W^2 (W^1 x + b^1) + b^2$$
#
# Multiply out. A product of matrices may be bracketed as one likes, so $W^2 (W^1 x) = (W^2 W^1) \, x$, where column $k$ of the matrix $W^2 W^1$ is $W^2$ times
# column $k$ of $W^1$. This gives
#
# $$a = (W^2 W^1) \, x + (W^2 b^1 + b^2)$$
#
# The first bracket is one matrix, and the second is one column. So both layers together do what **one** layer can do. With a third layer the
# same happens again, and so on. The output neuron then reads $x$ as if there were nothing in between.
#
# With the numbers of station 3: $W^2 W^1 = (0, -2.7)$, because $1 \cdot 1 - 1 \cdot 0.5 + 0.5 \cdot (-1) = 0$ and
# $1 \cdot (-2) - 1 \cdot 1 + 0.5 \cdot 0.6 = -2.7$. And $W^2 b^1 + b^2 = 0.5 - 0 + 0.1 + 0 = 0.6$.

# %% tags=["explain"]
net, x = neurons.small_network()
layer_by_layer = net.W[2] @ (net.W[1] @ x + net.b[1]) + net.b[2]
W_both = net.W[2] @ net.W[1]
b_both_layers = net.W[2] @ net.b[1] + net.b[2]
print("one layer after the other:", layer_by_layer.ravel().round(3))
print("as a single layer:        ", (W_both @ x + b_both_layers).ravel().round(3))

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-A8"]
# Check: are deep networks without σ always worth one layer, and do they fail at XOR?
same = 0
for number in range(20):
    deep = Network([2, 5, 4, 3, 1], "identity", "identity", initializer="normal", rng=seed(number))
    points = np.random.default_rng(seed(number)).normal(size=(2, 50))
    W_all = np.eye(2)
    b_all = np.zeros((2, 1))
    for l in range(1, 5):
        W_all = deep.W[l] @ W_all
        b_all = deep.W[l] @ b_all + deep.b[l]
    same += abs(deep(points) - (W_all @ points + b_all)).max() < 1e-10
without = neurons.random_networks(activation="identity")
print(
    f"{same} of 20 deep networks without σ equal one layer; of {without.right.size:,} random ones {without.solved.sum()} solve XOR."
)
assert same == 20 and without.solved.sum() == 0

# %% [markdown]
# **Your turn** (2 minutes). Two layers of one neuron each, without σ: first $h = 3x - 1$, then $a = -2h + 4$. Together they are one layer,
# $a = wx + b$. What is its bias $b$?

# %% tags=["exercise"]
b_collapsed = ...

# %%
check(b_collapsed=b_collapsed)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $-2 (3x - 1) + 4 = -6x + 2 + 4$
#
# ```python
# b_collapsed = -2 * (-1) + 4
# ```
#
# </details>

# %% [markdown]
# ### Knobs by chance
#
# Could one simply guess the knobs? We give 20,000 networks of each kind random knobs, without any training, and count how many of them happen to answer XOR.

# %%
Predict("feedforward: knobs by chance")

# %% tags=["explain"]
neurons.random_networks(hidden=(0, 1, 2, 4, 8), activation="sigmoid", reach=10)

# %% [markdown] tags=["explain"]
# **Explain.** Good knobs are rare, because all of them must fit at once. With more hidden neurons they are less rare, because any two of them may do the work.
# So chance is a bad way to find knobs. Chapter 2 shows a better one.
#
# **An open experiment** (6 minutes). In the cell above change **one** thing: `hidden`, the list of how many hidden neurons are
# tried; `activation`, which may be `"tanh"`, `"relu"`, or `"identity"`, which means no σ; or `reach`, the size of the largest weights. Write down
# what you expect, run it, and write one sentence about what you see.
#
# <details><summary>What we saw</summary>
#
# With tanh more networks answer XOR than with the sigmoid, with ReLU about as many. With the identity none does: without σ there is again one
# line. With `reach=1` hardly any does: small weights use σ near 0 only, where it is almost straight and hardly bends.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-A6"]
# Check: is XOR solved by chance only from two hidden neurons on, and more often with more of them?
chance = neurons.random_networks(hidden=(0, 1, 2, 4, 8))
more = (np.diff(chance.solved[2:]) > 0).all()
print(
    f"With 0 or 1 hidden neurons: {chance.solved[:2].sum()}. More with 8 than with 4, and with 4 than with 2: {more}."
)
few = chance.solved[2] > 20 and chance.solved[4] < 200
print(f"From 2 on more than one and less than ten in a thousand: {few}.")
assert chance.solved[:2].sum() == 0 and more and few
with_tanh = neurons.random_networks(activation="tanh").solved
small = neurons.random_networks(reach=1).solved
print(f"With tanh more: {(with_tanh[2:] > chance.solved[2:]).all()}; with reach=1 fewer than ten: {small.sum() < 10}.")
assert (with_tanh[2:] > chance.solved[2:]).all() and small.sum() < 10

# %% [markdown]
# ### What does $w \cdot x$ tell of $x$?
#
# Let $w = (1, -1)$ again, and draw $x = (2, 1)$ as an arrow, too. It is the sum of two parts: $(0.5, -0.5)$, which lies on the straight line along
# $w$ and is called the **shadow** of $x$, and $(1.5, 1.5)$, which is at right angles to $w$. The second part adds nothing, because
# $w \cdot (1.5, 1.5) = 0$. The shadow adds $w \cdot (0.5, -0.5) = 1$. This is the length of $w$ times the length of the shadow, $1.414 \cdot 0.707 = 1$.

# %%
neurons.shadows()

# %% [markdown]
# Let $\varphi$ be the angle between the two arrows. In the triangle of $x$, its shadow and the dotted line, the shadow has the length
# $\lvert x \rvert \cos \varphi$ (negative, if it falls backwards). So
#
# $$w \cdot x = \lvert w \rvert \, \lvert x \rvert \cos \varphi$$
#
# Here $\lvert x \rvert = 2.236$ and $\varphi = 71.6°$, so that $\cos \varphi = 0.316$ and $2.236 \cdot 0.316 = 0.707$. So $w \cdot x$ measures how far $x$
# reaches along $w$, or how well the two agree. (It is a scaled form of what statistics calls a *correlation*.)

# %% [markdown] tags=["explain"]
# So this is why *one* hidden neuron did not help. Three points of the picture have the same shadow, and behind a single hidden neuron nothing can tell them apart. Its answer only rises along its
# arrow, so the output only rises or only falls there, and passes $\frac{1}{2}$ at one place at most. This cuts the plane in one straight line, and no line answers XOR.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A3"]
# Check: do both ways to compute w·x agree?
rng = np.random.default_rng(seed(0))
agree = 0
for _ in range(100):
    w_drawn = rng.normal(size=2)
    x_drawn = rng.normal(size=2)
    lengths = np.linalg.norm(w_drawn) * np.linalg.norm(x_drawn)
    phi = np.arctan2(x_drawn[1], x_drawn[0]) - np.arctan2(w_drawn[1], w_drawn[0])  # from one direction to the other
    agree += abs(w_drawn @ x_drawn - lengths * np.cos(phi)) < 1e-12
print(f"Both ways agree for {agree} of 100 pairs of arrows.")
assert agree == 100

# %% [markdown]
# **In your own words:** finish the sentence. *Without σ ten layers are worth one, because …*

# %% [markdown]
# ## Station 5 of 5: Which σ?
#
# To learn, we need to know how much a neuron's answer changes when its $z$ changes a little. This is the **slope** of σ at $z$, written
# $\sigma'(z)$. For the sigmoid it is easily found from the answer itself:
#
# $$\sigma'(z) = \sigma(z) \, (1 - \sigma(z))$$
#
# For example, $\sigma(0) = \frac{1}{2}$, so the slope there is $\frac{1}{2} \cdot \frac{1}{2} = \frac{1}{4}$. This is the quarter of station 1.
#
# <details><summary>Why? (for those who know derivatives)</summary>
#
# We need two rules: the derivative of $\frac{1}{u}$ is $-\frac{u'}{u \cdot u}$, and for $u = 1 + e^{-z}$ it is $u' = -e^{-z}$. So
#
# $$\sigma'(z) = \frac{e^{-z}}{(1 + e^{-z}) \cdot (1 + e^{-z})} = \frac{1}{1 + e^{-z}} \cdot \frac{e^{-z}}{1 + e^{-z}}$$
#
# The first factor is $\sigma(z)$. The second is $1 - \sigma(z)$, because the two add up to $\frac{1 + e^{-z}}{1 + e^{-z}} = 1$.
#
# </details>
#
# | $z$ | −5 | −2 | −1 | 0 | 1 | 2 | 5 |
# |---|---|---|---|---|---|---|---|
# | $\sigma(z)$ | 0.007 | 0.119 | 0.269 | 0.5 | 0.731 | 0.881 | 0.993 |
# | $\sigma'(z)$ | 0.007 | 0.105 | 0.197 | 0.25 | 0.197 | 0.105 | 0.007 |
#
# The slope is largest at $z = 0$, because two numbers that add up to 1 have the largest product when they are equal. Far from 0 the slope is
# nearly 0: the neuron is **saturated**, and a **nudge** of $z$, a very small change, is hardly seen in its answer.

# %% [markdown]
# **6. The slope** (3 minutes). `z` is an array of any shape; return $\sigma'(z)$, which has the same shape. You may call your `sigmoid`. $\sigma'$ must be right at $z = -800$, too. There `np.exp(800)` is `inf`, infinity (NumPy may warn of an overflow, which does no harm), and `inf / inf` would be `nan`, *not a number*. (With a
# fresh kernel run `sigmoid = mine("sigmoid")` first.)


# %% tags=["exercise"]
def sigmoid_prime(z):
    return ...


# %%
check(sigmoid_prime)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def sigmoid_prime(z):
#     return sigmoid(z) * (1 - sigmoid(z))
# ```
#
# </details>

# %% [markdown]
# Other activation functions are in use as well:
#
# | name | say | $\sigma(z)$ | in words |
# |---|---|---|---|
# | sigmoid | | $1 / (1 + e^{-z})$ | a soft step from 0 to 1 |
# | tanh | tanch | $\tanh z = 2 \, \sigma(2z) - 1$ (with the sigmoid); `np.tanh` | a soft step from −1 to 1 |
# | ReLU | re-loo (rectified linear unit) | $\max(0, z)$; `np.maximum(0, z)` | nothing below 0, and $z$ itself above |
# | softplus | | $\ln(1 + e^z)$ | a ReLU with a round corner |
# | identity | | $z$ | no σ at all |

# %%
Predict("feedforward: which slope is left", reveal=neurons.all_activations)

# %% [markdown] tags=["explain"]
# **Explain.** At $z = 5$ the sigmoid has the slope 0.0066 and tanh 0.0002, because both have nearly reached their limit. ReLU has the slope 1, and softplus 0.9933.
#
# | name | slope $\sigma'(z)$ | used for |
# |---|---|---|
# | sigmoid | $\sigma(z) \, (1 - \sigma(z))$ | outputs that mean yes or no |
# | tanh | $1 - (\tanh z)^2$ | small networks |
# | ReLU | 0 below 0, 1 above (at 0 itself there is a corner; we take 0) | hidden layers, mostly |
# | softplus | the sigmoid | where a corner would disturb |
# | identity | 1 | outputs that are any number |
#
# So a good hidden σ does three things: it is soft, so that a nudge is seen; it bends, so that layers are worth more than one; and it does not saturate where the $z$ lie.
# (ReLU shows no nudge where $z$ is negative. It does little harm as long as, for each example, other neurons of the layer have a positive $z$.) An output that should be *any* number, for example a temperature, must not stop at 1. So it gets no σ; it is called a **linear output**.
#
# Choose an activation, move $z$, and watch the tangent, whose slope is $\sigma'(z)$.

# %% tags=["explain"]
ActivationTangent("softplus", z=2.0)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-A4"]
# Check: do the slopes in the table agree with nudges of z, and which are left at z = 5?
at = np.linspace(-5, 5, num=100)
formulas = {
    "sigmoid": activations.sigmoid(at) * (1 - activations.sigmoid(at)),
    "tanh": 1 - np.tanh(at) ** 2,
    "relu": 1.0 * (at > 0),
    "softplus": activations.sigmoid(at),
    "identity": np.ones(100),
}
for name, formula in formulas.items():
    sigma = activations.by_name(name)
    nudged = (sigma(at + 1e-6) - sigma(at - 1e-6)) / 2e-6
    off = max(abs(nudged - formula).max(), abs(sigma.prime(at) - formula).max())
    at_five = float(sigma.prime(np.array([5.0]))[0])
    print(f"{name:9s} agrees: {off < 1e-8}, slope at 5: {at_five:.4f}")
    assert off < 1e-8 and (at_five < 0.01 or at_five > 0.99)

# %% [markdown]
# ### Several classes: softmax
#
# Is the picture a cat, a dog or a bird? Then we want three outputs that are positive and add up to 1, like shares. **Softmax** makes such
# shares from three weighted inputs:
#
# $$a_j = \frac{e^{z_j}}{\sum_k e^{z_k}}$$
#
# By hand, for $z = (1, 2, 0)$: the exponentials are $2.718$, $7.389$ and $1$. Their sum is $11.107$, so the shares are $0.245$, $0.665$ and $0.090$. The
# largest $z$ gets the largest share, so the network says *dog*. (A network that is a single layer with softmax is also called *multinomial logistic regression*.)

# %%
Predict("feedforward: one larger everywhere")

# %% [markdown] tags=["explain"]
# **Explain.** Only the *differences* between the $z_j$ count. This is unlike every other σ above: each share depends on **all** $z_k$, so the slopes of softmax form a
# whole matrix. (It is worked out in [Softmax needs one more idea](further/03_softmax.ipynb), after chapter 3.)

# %% [markdown]
# **7. Bug hunt** (6 minutes). This softmax is right on paper, and it works for $z = (1, 2, 0)$. But for the column $z = (1000, 1001)$ it returns `nan`, where $(0.269, 0.731)$
# is right. Find out why, and mend it without changing its results elsewhere, or `z` itself (`z = z - …` makes a new array, `z -= …` does not). `z` has the shape $(n, m)$, with an example in each column.
#
# `e.sum(axis=0)` adds down each column, so it has one number for each example, and `z.max(axis=0)` is the largest number of each column.
# The value `nan` (not a number) comes from a division such as `inf / inf`, where `inf` (infinity) is too large to be held. To begin, print `np.exp(1000.0)`.


# %% tags=["exercise", "bug-hunt"]
def softmax(z):
    """Columns are examples: z and the result have shape (n, m)."""
    e = np.exp(z)
    return e / e.sum(axis=0)


# %%
check(softmax)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $e^{1000}$ is beyond the largest number that a computer holds in 64 bits, so we get `inf / inf`. Take the largest $z$ of each column away from the column: the differences, and
# so the shares, stay the same, and no exponential is larger than $e^0 = 1$.
#
# ```python
# def softmax(z):
#     """Columns are examples: z and the result have shape (n, m)."""
#     e = np.exp(z - z.max(axis=0))
#     return e / e.sum(axis=0)
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *A saturated neuron is bad for learning because …*

# %% [markdown]
# ## Put together: three classes by hand
#
# Here are all five stations in one example: three inputs $x = (1, 0, 0)$, three tanh neurons, three outputs with softmax. So each layer may have a σ of its own. (Where
# this matters we write $\sigma_l$ for that of layer $l$; exercises 4 and 5 used one for all.) The knobs stand in the next two cells. For the first hidden neuron we
# need the first row of $W^1$: $z^1_1 = 0.2 \cdot 1 + 0.15 \cdot 0 - 0.01 \cdot 0 + 1 = 1.2$, and $a^1_1 = \tanh 1.2 = 0.834$. An
# input of 0 silences the weights that lead out of it, so only the first *column* of $W^1$ matters here.

# %%
x = np.array([[1.0], [0.0], [0.0]])
W1 = np.array([[0.2, 0.15, -0.01], [0.01, -0.1, -0.06], [0.14, -0.2, -0.03]])
b1 = np.array([[1.0], [1.0], [1.0]])
z1 = W1 @ x + b1
a1 = np.tanh(z1)
print("z1 =", z1.ravel().round(3))
print("a1 =", a1.ravel().round(3))

# %%
W2 = np.array([[0.08, 0.11, -0.3], [0.1, -0.15, 0.08], [0.1, 0.1, -0.07]])
b2 = np.array([[0.0], [1.0], [0.0]])
z2 = W2 @ a1 + b2
shares = mine("softmax")(z2)
print("z2 =", z2.ravel().round(3))
print("a2 =", shares.ravel().round(3), "  largest: output", shares.argmax() + 1)

# %% [markdown]
# The second output has the largest share, 0.582, so the network says *dog*. (In Python it is the entry with the index 1.)
#
# <details><summary>How wrong is this answer, if dog is right? Three common measures</summary>
#
# The target is then $y = (0, 1, 0)$. Chapter 2 begins with such a measure, and chapter 4 compares them.
#
# | measure | formula | here |
# |---|---|---|
# | absolute | the sum of all $\lvert a_j - y_j \rvert$ | 0.836 |
# | squared | the sum of all $(a_j - y_j)^2$ | 0.263 |
# | cross-entropy | $-\ln a_2$, the logarithm of the right share | 0.541 |
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A5"]
# Check: does every number of the example agree with an independent computation, to eight digits?
y = np.array([[0], [1], [0]])
found = {
    "z1": (z1, [1.2, 1.01, 1.14]),
    "a1": (a1, [0.83365461, 0.76576202, 0.81441409]),
    "z2": (z2, [-0.09339804, 1.03365429, 0.10293268]),
    "a2": (shares, [0.18855564, 0.58198547, 0.22945889]),
    "absolute": (abs(shares - y).sum(), [0.83602906]),
    "squared": (((shares - y) ** 2).sum(), [0.26294076]),
    "cross-entropy": (-(y * np.log(shares)).sum(), [0.54130980]),
}
for name, (computed, expected) in found.items():
    print(f"{name:13s} {np.ravel(computed).round(8)}")
    assert abs(np.ravel(computed) - expected).max() < 6e-9
worked = Network([3, 3, 3], "tanh", "softmax", cost="log-likelihood")
for l, W, b in ((1, W1, b1), (2, W2, b2)):
    worked.W[l][:] = W
    worked.b[l][:] = b
assert abs(worked(x) - shares).max() < 1e-12 and shares.argmax() == 1

# %% [markdown]
# ## A patient
#
# A fellow student has a network of sigmoids with two inputs, the height of a person in centimetres and the weight in kilograms. Ana has 158 and 49, Ben 171 and
# 82, Cleo 190 and 77. Whatever the person, the network gives the same answer:

# %%
neurons.patient()

# %%
Predict("feedforward: three people, one answer")

# %% [markdown] tags=["explain"]
# **Explain.** Look at the weighted inputs first: they are between 70 and 100 in size. A sigmoid is flat there, so that each activation is 0 or 1 to many digits, whoever
# stands before it. The remedy is to scale the inputs, so that they lie around 0 and are of size 1. (This is what we did with *warmer than usual*.) For example, subtract 170 from the heights and divide
# by 10. Chapter 5 comes back to this, because the same happens *inside* a network if its weights are too large.

# %% [markdown]
# ## Further
#
# Two short notebooks, for the curious. [Any curve, piece by piece](further/01_any_curve.ipynb) builds a network that draws any curve you like, and
# [Deep or shallow?](further/01_deep_or_shallow.ipynb) asks what many layers can do that one wide layer cannot.

# %% [markdown]
# ## The lab
#
# Now the computer finds the knobs. *Run* lets it turn all of them a little, again and again, so that the answers become better; chapter 2 says how.
# **Look for** the border: with ReLU it has corners, with tanh it is smooth. Remove hidden layers with the − button until a single
# line is left. Which data set can it still answer? (5 minutes)
#
# <details><summary>What we saw</summary>
#
# Without hidden layers the border is one straight line. So the data set *linear* is still answered. With moons some points stay wrong, and with circles,
# spirals and XOR the training hardly ends better than guessing, although a line could get three of XOR's four corners.
#
# </details>

# %%
controls = ("data", "hidden", "activation", "eta", "batch_size")
Lab("moons", sizes=(2, 8, 1), controls=controls, eta=0.3, trained=20)

# %% [markdown]
# ## Recap
#
# - A neuron computes $z = w \cdot x + b$ and answers $a = \sigma(z)$. It cuts the plane with a straight line, at right angles to $w$.
# - A hard step hides small changes. A soft step shows them, and this is needed for learning.
# - No line answers XOR. Two hidden neurons move the points, so that one line is enough.
# - A layer is one line: $z^l = W^l a^{l-1} + b^l$, $a^l = \sigma(z^l)$, for one example or for a batch of columns. The weight $w^l_{jk}$ leads to $j$ and comes from $k$.
# - Without σ all layers together are worth one.
# - A hidden σ should be soft, it should bend, and it should not saturate where the $z$ lie. Sigmoid and tanh saturate. ReLU and softplus keep a slope on the right. Softmax makes shares that add up to 1.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A neuron has $w = (2, 0)$ and $b = -4$. Where is its border, and on which side is yes?
# 2. You multiply all weights of a neuron by 3, but not its bias. Does the line stay?
# 3. Why can no neuron say yes at $(-1, 1)$ and $(1, -1)$, and no at the two other corners?
# 4. In which layer does $w^3_{25}$ end, and which two neurons does it join?
# 5. A network has the sizes $[784, 30, 10]$. How many weights and biases does it have?
# 6. A batch of 50 examples goes through a layer with 3 neurons and 2 inputs. Which shapes have $W$, the batch, $b$ and $z$?
# 7. What is left of a deep network, if every σ is the identity?
# 8. A sigmoid neuron answers 0.9. What is its slope there?
# 9. The softmax shares of $(0, 0)$ are $(0.5, 0.5)$. What are those of $(7, 7)$?
# 10. All hidden neurons answer 0.999 for every input. What do you look at first?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. Where $2 x_1 - 4 = 0$, so at the upright line $x_1 = 2$. Yes is on its right, to which the arrow $(2, 0)$ points.
# 2. No. It keeps its direction, but it moves to a third of its distance from $(0, 0)$. It stays only if the bias is multiplied, too.
# 3. The middle of the two yes points is $(0, 0)$, and so is the middle of the two no points. It cannot lie on both sides of a line.
# 4. It ends in layer 3, at neuron 2. It comes from neuron 5 of layer 2.
# 5. $30 \cdot 784 + 30 + 10 \cdot 30 + 10 = 23{,}860$.
# 6. $W$ is $(3, 2)$, the batch $(2, 50)$, $b$ is $(3, 1)$ and $z$ is $(3, 50)$.
# 7. One layer: the product of all matrices, and one bias.
# 8. $0.9 \cdot 0.1 = 0.09$.
# 9. $(0.5, 0.5)$, because only differences count.
# 10. At the size of the inputs (and of the weights): the neurons are saturated.
#
# </details>

# %% [markdown]
# **In practice.** ReLU is the usual first choice for hidden layers, softmax for several classes, the sigmoid for yes or no, and no σ for numbers. Inputs are scaled to a size of about 1 first. No library
# computes a softmax without taking the largest $z$ away (exercise 7).
#
# **Next:** [chapter 2](02_gradient_descent.ipynb) lets a computer find the knobs.
#
# **Sources.** F. Rosenblatt, *The perceptron*, 1958. M. Minsky, S. Papert, *Perceptrons*, 1969 (XOR). M. Nielsen, *Neural Networks
# and Deep Learning*, chapters 1 and 2 (the notation, and why a soft step).
