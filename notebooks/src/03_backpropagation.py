# %% [markdown]
# # 3. Backpropagation: which of 23,860 knobs is to blame?
#
# **A small network that reads handwritten digits has 23,860 weights and biases. When it gives a wrong answer, each of them
# may have had a part in it. Here you learn to say how large each part is, and you write the program for it yourself.**
#
# ![A network of circles: a green arrow labelled "forward: a" runs from the inputs to the cost C, and a dashed orange
# arrow labelled "backward: δ" runs from the cost back along every weight; a thick line has a larger share of the blame.](images/03_blame.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - follow an error back through a small network by hand, number by number;
# - derive the four equations of backpropagation, and write each of them as one line of NumPy;
# - compute the gradient of a whole mini-batch, and say what it costs;
# - check any gradient, and find the equation in which a mistake hides;
# - write backpropagation from an empty file, and watch a cost fall;
# - say which neurons and layers learn slowly, and why.
#
# **You need** the forward pass (chapter 1), gradient descent (chapter 2), the product of matrices, and the chain rule for
# one variable.
#
# **Time:** about 185 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station. **Your turn** asks for a number; the exercises 1 to 7 ask for a function. The
# functions of `backpropagation` make the pictures; where you should be able to read them, their source is folded below.

# %%
import numpy as np

from mlp_course import Network
from mlp_course.activations import sigmoid
from mlp_course.exercises import check, mine, my_data
from mlp_course.experiments import backpropagation, seed
from mlp_course.explore import DemonNudge, DepthGradients, Lab, Predict, Stepper, VCurve, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $C_x$ | C of x | the cost of one example $x$ |
# | $\frac{\partial C}{\partial w}$ | d C by d w | the slope of the cost with respect to one knob, while all others stay |
# | $\delta^l_j$ | delta | the error of neuron $j$ in layer $l$: $\partial C_x / \partial z^l_j$ |
# | $\nabla C$ | nabla C, the gradient | all slopes of a network, one for each knob |
# | $\nabla_a C_x$ | nabla a of C | the column of all $\partial C_x / \partial a^L_j$ |
# | $\odot$ | times, entry by entry | `*` in NumPy |
# | $W^T$ | W transposed | rows and columns exchanged, `W.T` |
# | $h$, $\varepsilon$ | h, epsilon | a small change, called a nudge |
# | $\eta$ | eta | the learning rate |
# | $m$ | | the number of examples in a batch |
#
# A superscript is the number of a layer: $w^2$ is a weight of layer 2, not a square. Where we mean a power, there are
# brackets: $(a - y)^2$.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on the chapters before. You need the answers today.

# %%
WarmUp(3)

# %% [markdown]
# ## Station 1 of 5: Turn one knob and look
#
# A network learns when its weights and biases are changed so that its cost becomes smaller. We call each weight and each
# bias a **knob**. About every knob we need to know one thing: if we turn it up a little, does the cost rise or fall, and
# how fast? This number is the **slope** of the cost with respect to the knob, written $\frac{\partial C}{\partial w}$. The
# round ∂ says that all other knobs stay where they are. All slopes of a network together are its **gradient**.
#
# A positive slope means that turning up makes things worse. Therefore we turn the knob down, and we turn it further where
# the slope is steeper:
#
# $$w \leftarrow w - \eta \, \frac{\partial C}{\partial w}$$
#
# The learning rate $\eta$ is a number that we choose. You know this rule from chapter 2. This chapter is about the one
# thing that was missing there: where do the slopes come from?

# %% [markdown]
# ### A chain of two neurons
#
# We begin with the smallest network that has a hidden neuron: one input, one hidden neuron, one output neuron. It has four
# knobs, $w^1 = 0.5$, $b^1 = 0$, $w^2 = -1$ and $b^2 = 0.5$. (The small number above is that of the layer: $w^2$ is a weight of
# layer 2, not a square.) It gets the input $x = 1$, and it should answer $y = 1$.
#
# How wrong is its answer? For one example we use the **quadratic cost**, half the squared distance between output and
# target. If there are several outputs, we add up their squares:
#
# $$C_x = \frac{1}{2} \sum_j (a^L_j - y_j)^2$$
#
# $L$ is the number of the last layer, here 2. The factor $\frac{1}{2}$ is there because it makes the derivative simple:
# the derivative of $\frac{1}{2} (a - y)^2$ with respect to $a$ is $a - y$.

# %%
backpropagation.chain(backward=False)

# %% [markdown]
# Read the picture from left to right. Each line is a wire, and the green number on it is its value. Each circle is one
# operation. (The computer keeps all digits and prints three or four. If you compute with the printed numbers, your last digit may
# differ.) In code the chain is three lines:

# %%
x = 1.0
y = 1.0


def chain_cost(w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return (a2 - y) ** 2 / 2


print(f"C = {chain_cost(0.5, 0, -1, 0.5):.4f}")

# %%
Predict("backpropagation: one knob up", reveal=backpropagation.nudge_on_its_way)

# %% [markdown] tags=["explain"]
# **Explain.** Follow the change along the wires. The weighted input $z^1$ rises from 0.5 to 0.6, so the hidden activation
# rises from 0.6225 to 0.6457. Then comes the weight $w^2 = -1$. It turns the rise into a fall: $z^2$ goes down, and the output
# goes down from 0.4694 to 0.4637. The target is 1, so the answer has become worse, and the cost rises from 0.1408 to 0.1438.
#
# You have just done in your head what this chapter does for every network. You have followed a change from wire to wire.
#
# Next we want a number. How fast does the cost rise? We turn the knob a little up, by $h$, then a little down, and divide the
# difference of the two costs by the distance $2h$. Such a small change is called a **nudge**, and we say that we find the slope
# *by nudging*.

# %% tags=["explain"]
h = 0.001
up = chain_cost(0.5 + h, 0, -1, 0.5)
down = chain_cost(0.5 - h, 0, -1, 0.5)
slope_w1 = (up - down) / (2 * h)
print(f"slope for w1: {slope_w1:.4f}")

# %% [markdown] tags=["explain"]
# A slope of 0.0311 means: if $w^1$ goes up by 0.01, the cost goes up by about 0.000311.

# %% [markdown]
# **Your turn** (2 minutes). Compute the slope for the other weight, $w^2$, in the same way. Will it be positive or negative?

# %% tags=["exercise"]
slope_w2 = ...

# %%
check(slope_w2=slope_w2)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The hidden activation is positive, so a larger $w^2$ makes the output larger, which is better: the slope is negative.
#
# ```python
# up = chain_cost(0.5, 0, -1 + h, 0.5)
# down = chain_cost(0.5, 0, -1 - h, 0.5)
# slope_w2 = (up - down) / (2 * h)
# ```
#
# </details>

# %%
Predict("backpropagation: which weight moves most", reveal=backpropagation.four_slopes)

# %% [markdown] tags=["explain"]
# **Explain.** The slope for $b^2$ is the largest in size, −0.132. The bias $b^2$ is added directly to $z^2$. The weight
# $w^2$ is multiplied by $a^1 = 0.622$ before it arrives there, so its slope is only 0.622 times as large: −0.082. A change of
# $w^1$ or $b^1$ has to pass the hidden sigmoid and the weight $w^2$ as well, and so both slopes shrink to 0.031. How exactly, you
# will find out in station 2.
#
# Now we nudge all four knobs in a loop, and then we make one update with $\eta = 1$. The star in `chain_cost(*knobs)` hands
# the four numbers over one by one.

# %% tags=["experiment", "explain"]
knobs = np.array([0.5, 0.0, -1.0, 0.5])  # w1, b1, w2, b2
slopes = np.zeros(4)
for p in range(4):
    nudge = np.zeros(4)
    nudge[p] = h
    up = chain_cost(*(knobs + nudge))
    down = chain_cost(*(knobs - nudge))
    slopes[p] = (up - down) / (2 * h)
after = knobs - 1.0 * slopes
print("slopes:   ", slopes.round(3))
print("new knobs:", after.round(3))
print(f"C before: {chain_cost(*knobs):.4f}   after: {chain_cost(*after):.4f}")

# %% [markdown] tags=["explain"]
# The cost has fallen from 0.1408 to 0.1159. This is learning: slopes, one small step against them, and again. Does it work for
# a larger network? Here is one with 33 knobs: two inputs, eight hidden neurons, one output. It has to tell apart two classes of
# points, which bend into each other like two moons. Nothing is used but nudges, and the learning rate is $\eta = 3$.

# %%
backpropagation.nudged_run(updates=200)

# %% [markdown]
# <details><summary>The source of <code>cost_of</code>, <code>gradient_by_nudging</code>, <code>nudged_run</code></summary>
#
# ```python
# def cost_of(net, x, y, knob="", layer=0, nudge=0.0):
#     """Return the quadratic cost, with `nudge` added to the z, b or W of one layer: one forward pass."""
#     a = x
#     for l in range(1, net.L + 1):
#         here = nudge if l == layer else 0.0
#         W = net.W[l] + here if knob == "W" else net.W[l]
#         b = net.b[l] + here if knob == "b" else net.b[l]
#         z = W @ a + b
#         if knob == "z":
#             z = z + here
#         a = net.sigma[l](z)
#     return ((a - y) ** 2).sum() / (2 * x.shape[1])
#
#
# def gradient_by_nudging(net, x, y, h=1e-5):
#     """Return ∇C, all knobs (theta is the list of them all) nudged one by one, and the forward passes that it took."""
#     slopes = np.zeros(net.size)
#     passes = 0
#     for p in range(net.size):
#         kept = net.theta[p]
#         net.theta[p] = kept + h
#         up = cost_of(net, x, y)
#         net.theta[p] = kept - h
#         down = cost_of(net, x, y)
#         net.theta[p] = kept
#         slopes[p] = (up - down) / (2 * h)
#         passes += 2
#     return slopes, passes
#
#
# def nudged_run(updates=200, eta=3.0):
#     """Train a small network by nothing but nudges: every knob up and down, then all of them against their slopes."""
#     net, x, y = beginner()  # the network and sixty points of two moons
#     costs = [cost_of(net, x, y)]
#     passes = [0]
#     for _ in range(updates):
#         slopes, made = gradient_by_nudging(net, x, y)
#         net.theta -= eta * slopes
#         costs.append(cost_of(net, x, y))
#         passes.append(passes[-1] + made)
#     title = f"It learns: C falls from {costs[0]:.3f} to {costs[-1]:.3f}, in {passes[-1]:,} passes"
#     figure = plots.stills.bands(passes, {"cost": costs}, "forward passes", "cost C", title=title)
#     words = (
#         f"{net.size} knobs, {updates} updates, {passes[-1]:,} forward passes: from {costs[0]:.3f} to {costs[-1]:.3f}"
#     )
#     return Result(figure, words, costs=np.array(costs), passes=passes[-1])
# ```
#
# </details>

# %% [markdown]
# It learns, and it is slow. Each knob needs two forward passes, so one update of 33 knobs needs 66. A network for digits, with
# 784 inputs, 30 hidden neurons and 10 outputs, has $30 \cdot (784 + 1) + 10 \cdot (30 + 1) = 23{,}860$ knobs, so one update would need
# **47,720 forward passes**. And after the update the slopes have changed, so that all knobs must be nudged again. There must be a
# better way.
#
# **In your own words:** double-click this cell and finish the sentence. *The slope of a knob tells me …*

# %% [markdown]
# ## Station 2 of 5: The error comes back along the chain
#
# Imagine a demon who sits on a neuron, at its weighted input $z$. While the network computes, he adds a small number
# $\varepsilon$ to $z$. The change runs on to the right, and the cost changes by about $\varepsilon$ times a slope. This slope is
# called the **error** of the neuron:
#
# $$\delta^l_j = \frac{\partial C_x}{\partial z^l_j}$$
#
# If the error is large, the demon can easily lower the cost, because he may choose the sign of $\varepsilon$. If it is near
# zero, he can do almost nothing. So the error measures the neuron's share of the blame.
#
# Why do we look at $z$, and not at the weights? All knobs of a neuron, its weights and its bias, act on the rest of the
# network only through its $z$. If you know $\delta$, the slopes of all these knobs are one small step away.
#
# Be the demon on the output neuron of our chain: move $\varepsilon$ with the arrow keys.

# %%
DemonNudge(backpropagation.chain_network(), x=[1], y=[1], neuron=(2, 1), nudge=1)

# %% [markdown]
# On the left is the chain, with the activations in its circles and the weights on its lines: orange and solid if positive, blue
# and dashed if negative. The nudged neuron is yellow. On the right the solid curve is the true cost, and the dashed line is what
# $\delta \varepsilon$ promises. Near $\varepsilon = 0$ they agree. At $\varepsilon = 1$ the line promises too much: it says that
# the cost falls to 0.009, but it falls only to 0.043, because the curve bends away from the line. So an error speaks about *small*
# changes.
#
# The demon finds $\delta^2 = -0.132$. You know this number: it is the slope for $b^2$, because a bias is added to $z$, too.
#
# <details><summary>For the curious: how small is small?</summary>
#
# If you halve a small $\varepsilon$, the gap between curve and line falls to about a quarter. The reason is that the gap is
# about $\frac{1}{2} C'' \varepsilon^2$, where $C''$ is the second derivative of the cost with respect to $\varepsilon$.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B2"]
# Check: does the gap between curve and line fall to a quarter?
the_chain = backpropagation.chain_network()
one = np.array([[1.0]])
gaps = []
for epsilon in (0.1, 0.05, 0.025, 0.0125):
    error = the_chain.backprop(one, one).delta[2][0, 0]
    cost_then = backpropagation.cost_of(the_chain, one, one, "z", 2, epsilon)
    change = cost_then - backpropagation.cost_of(the_chain, one, one)
    gaps.append(change - error * epsilon)
quotients = np.divide(gaps[:-1], gaps[1:])
print("Each time ε is halved, the gap is divided by", ", ".join(f"{q:.1f}" for q in quotients))
assert abs(quotients - 4).max() < 0.3 and abs(quotients[-1] - 4) < 0.05

# %% [markdown]
# **Try first** (5 minutes). Take paper. A demon on the hidden neuron must find 0.031, because the nudge of $b^1$ has found 0.031, and
# a bias acts only through its $z$. But nudging is slow. On the way back we only know $\delta^2 = -0.132$, the knobs, and the values
# on the wires (the picture of the chain in station 1; chapter 1 has a formula for the slope of a sigmoid). **By which multiplications does 0.031 come out of −0.132?** Any
# attempt is welcome. Write it into the next cell and run it, before you read on.

# %%
my_attempt = "0.031 = -0.132 · … · …, because …"
print("Kept in this cell:", my_attempt)

# %% [markdown]
# **Explain.** Perhaps you multiplied by the weight, $-1 \cdot (-0.132) = 0.132$, and then did not know how to go on. That
# brings the error back through $w^2$, to the wire $a^1$. But the demon sits on $z^1$, and his nudge has to pass the
# hidden sigmoid first, which makes it smaller: its slope is missing.
#
# Or perhaps you tried the activation, because $w^2$ was multiplied by it: $-1 \cdot (-0.132) \cdot 0.622 = 0.082$. The sign is right, but
# 0.622 is the *height* of the sigmoid, and a nudge feels its *slope*, $0.622 \cdot (1 - 0.622) = 0.235$. Here is the whole way. Under or beside each
# wire stands its slope in orange:

# %%
backpropagation.chain()

# %% [markdown]
# Read the orange numbers from right to left. At $C$ itself the slope is 1. Each step multiplies by the slope of one operation alone.
#
# 1. **Cost.** The derivative of $\frac{1}{2} (a^2 - y)^2$ is $a^2 - y = -0.531$.
# 2. **Sigmoid.** Its slope is $\sigma'(z) = \sigma(z) (1 - \sigma(z))$, here $0.469 \cdot 0.531 = 0.249$. So
#    $\delta^2 = -0.531 \cdot 0.249 = -0.132$.
# 3. **Plus.** If $b^2$ grows by a little, $z^2$ grows by the same. So the slope for $b^2$ is $\delta^2$ itself.
# 4. **Times.** If $w^2$ grows by a little, the product grows by $a^1$ times as much. So the slope for $w^2$ is
#    $\delta^2 a^1 = -0.132 \cdot 0.622 = -0.082$. The slope for $a^1$ is $w^2 \delta^2 = 0.132$.
# 5. **Sigmoid.** $\delta^1 = 0.132 \cdot 0.235 = 0.031$, because $\sigma'(z^1) = 0.622 \cdot 0.378 = 0.235$.
# 6. **Plus and times** again: the slope for $b^1$ is $\delta^1$, and for $w^1$ it is $\delta^1 x = 0.031$.

# %% [markdown]
# These are the four slopes of station 1, and no knob was nudged. This is the chain rule: **multiply along the path**. After
# the cost, where we begin with $a - y$, four rules are enough for every network of this chapter:
#
# | on the way back, at a … | rule | in the chain |
# |---|---|---|
# | **plus** | hand the slope on unchanged, to both sides | $b^2$ gets $-0.132$ |
# | **times** | multiply by the *other* factor | $w^2$ gets $-0.132 \cdot a^1$, and $a^1$ gets $-0.132 \cdot w^2$ |
# | **activation σ** | multiply by $\sigma'(z)$ | $0.132$ becomes $0.031$ |
# | **fork** | add what comes back | see below |
#
# In code the whole way back takes two lines, the ones that begin with `delta`:

# %%
a1 = sigmoid(0.5 * 1 + 0)
a2 = sigmoid(-1 * a1 + 0.5)
delta2 = (a2 - 1) * a2 * (1 - a2)
delta1 = -1 * delta2 * a1 * (1 - a1)
print(f"δ² = {delta2:.3f},  δ¹ = {delta1:.3f}")
print(f"slopes of layer 2: w2 {delta2 * a1:.3f}, b2 {delta2:.3f}")
print(f"slopes of layer 1: w1 {delta1 * 1:.3f}, b1 {delta1:.3f}")

# %% [markdown]
# **Your turn** (3 minutes). Use paper or code. The same chain gets another target, $y = 0$. Steps 1 and 2 now give
# $\delta^2 = 0.469 \cdot 0.249 = 0.117$. What is $\delta^1$?

# %% tags=["exercise"]
delta_1 = ...

# %%
check(delta_1=delta_1)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Back through the weight −1, then through the sigmoid with the slope 0.235:
#
# ```python
# delta_1 = -1 * 0.117 * 0.235
# ```
#
# </details>

# %% [markdown]
# ### One neuron, two successors
#
# In a real network a neuron feeds several others. Let our hidden neuron feed a second output neuron too, with the weight 2, the
# bias −1 and the target 1. It answers 0.561, so its error is $(0.561 - 1) \cdot 0.246 = -0.108$, where 0.246 is the slope of its
# sigmoid. If the demon nudges $z^1$, both outputs change, and the cost is the sum of two squares. So the change of
# the cost is the *sum* of two changes, one along each path.

# %%
backpropagation.fork()

# %% [markdown]
# (The two sigmoids on the right are not drawn: their part is in $-0.132$ and $-0.108$.) The wire $a^1$ goes to both sides. Along the upper path comes back $-1 \cdot (-0.132) = 0.132$. The first output would come closer to its target if $a^1$ were smaller. Along the lower
# path comes back $2 \cdot (-0.108) = -0.216$. The second output would come closer if $a^1$ were larger. The sum is −0.084, so the second
# output wins. Then the sum passes the sigmoid, and $\delta^1 = -0.084 \cdot 0.235 = -0.020$.
#
# **Multiply along a path, add over paths.** This is the chain rule for several variables.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B2"]
# Check: does a nudge of z¹ find the sum over both paths?
fork = backpropagation.fork()
C_up = backpropagation.fork(b1=1e-5).C
C_down = backpropagation.fork(b1=-1e-5).C
found = (C_up - C_down) / 2e-5
print(f"The two paths give {fork.delta:.4f}, and the nudge finds {found:.4f}.")
assert abs(found - fork.delta) < 1e-9

# %% [markdown]
# **Your turn** (3 minutes). A hidden neuron with $\sigma'(z) = 0.2$ feeds *three* neurons. The weights that lead to them are 2,
# 0 and −1. Their errors are 0.1, 0.5 and 0.3. What is the error of the hidden neuron?

# %% tags=["exercise"]
delta_three_paths = ...

# %%
check(delta_three_paths=delta_three_paths)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# delta_three_paths = (2 * 0.1 + 0 * 0.5 + (-1) * 0.3) * 0.2
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *On the way back I multiply … and I add …, because …*

# %% [markdown]
# ## Station 3 of 5: Four equations for any network
#
# Now the same for layers of many neurons. Our example has two inputs, three hidden neurons and two outputs. We first go
# forward, and keep every $z$ and every $a$ in lists, because the way back will need them. The lists are indexed by the layer,
# so there is `None` at position 0 of `z`, because the input has no $z$. (`ravel` writes a column as a row, which saves space.)

# %%
net, x, y = backpropagation.small_network()
z = [None]
a = [x]
for l in (1, 2):
    z.append(net.W[l] @ a[l - 1] + net.b[l])
    a.append(sigmoid(z[l]))
print("W² =", net.W[2].tolist())
print("output:", a[2].ravel().round(3), "  target:", y.ravel())

# %%
Predict("backpropagation: which matrix carries errors")

# %% [markdown] tags=["explain"]
# **Explain.** Step through the network and look. Press *Next*, and read the sums that are written out. Steps 7 to 9 make the errors
# of the output layer (BP1), steps 10 to 12 carry them back to layer 1 (BP2), and the last four give the slopes of the biases (BP3) and
# of the weights (BP4). In step 10 compare the first sum
# with the lines in the network: the hidden neuron at the top has two lines to the right, with the weights 1 and −0.5. These
# two numbers are the first *column* of $W^2$, and so the first *row* of its transpose.

# %% tags=["explain"]
Stepper(net, x=x, y=y, step=10, strip=(4, 9, 10, 16))

# %% [markdown]
# The errors are handed back, *propagated*: hence **backpropagation**. We derive its four equations, BP1 to BP4: for a single neuron first, then for a layer. BP1 and BP2 you
# turn into one line of NumPy, and we compare with nudges. BP3 and BP4 you write in station 4, for a whole batch.
#
# ### BP1: the errors of the output layer
#
# How does the cost change with $z^L_j$? The nudge passes two things: the sigmoid of this neuron, and then the cost. So there are two
# factors:
#
# $$\delta^L_j = \frac{\partial C_x}{\partial a^L_j} \, \sigma'(z^L_j)$$
#
# There is only one path, because $z^L_j$ changes its own output $a^L_j$ and no other. For the quadratic cost the first factor is
# $a^L_j - y_j$. With numbers, for the first output: $\delta^2_1 = (0.520 - 1) \cdot 0.250 = -0.120$. (In code `sigmoid.prime` is
# $\sigma'$, and Python counts the neurons from 0.)

# %%
delta = [None, np.zeros((3, 1)), np.zeros((2, 1))]
for j in range(2):
    delta[2][j, 0] = (a[2][j, 0] - y[j, 0]) * sigmoid.prime(z[2][j, 0])
print(delta[2].ravel().round(4))

# %% [markdown]
# For the whole layer, write $\nabla_a C_x$ for the column of all
# $\partial C_x / \partial a^L_j$, and $\odot$ for the product entry by entry:
#
# $$\delta^L = \nabla_a C_x \odot \sigma'(z^L) \qquad \text{(BP1)}$$
#
# *An output's error is how much the cost reacts to this output, times how much this output still reacts.*

# %% [markdown]
# **1. BP1** (3 minutes). Turn $\delta^L = \nabla_a C_x \odot \sigma'(z^L)$ into one line, for the quadratic cost and any $\sigma$. `z`, `a`, `y` are the columns $z^L$, $a^L$ and $y$
# (later one column for every example; so far there is one), and `prime` is the function $\sigma'$. Return $\delta^L$, which has the same shape.
#
# If the check says *correct*, it asks whether the course may keep your functions. Say yes: they are written into `my_network.py`, and `mine("bp1")`
# brings yours back later, even after Python was started again (a *fresh kernel*).


# %% tags=["exercise"]
def bp1(z, a, y, prime):
    return ...


# %%
check(bp1)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def bp1(z, a, y, prime):
#     return (a - y) * prime(z)
# ```
#
# </details>

# %% [markdown]
# Here is the course's line for our example, beside what nudges of $z^2$ find:

# %%
delta[2] = (a[2] - y) * sigmoid.prime(z[2])  # BP1
by_nudging = backpropagation.nudged(net, x=x, y=y, knob="z", layer=2)
print(backpropagation.side_by_side(delta[2], by_nudging))

# %% [markdown]
# <details><summary>The source of <code>nudged</code></summary>
#
# ```python
# def nudged(net, x, y, knob, layer, h=1e-5):
#     """Return ∂C/∂ of every entry of a layer's z, b or W (`knob`), each nudged up and down: two forward passes each."""
#     shape = (net.W if knob == "W" else net.b)[layer].shape
#     slopes = np.zeros(shape)
#     for entry in np.ndindex(shape):
#         nudge = np.zeros(shape)
#         nudge[entry] = h
#         up = cost_of(net, x, y, knob, layer, nudge)
#         down = cost_of(net, x, y, knob, layer, -nudge)
#         slopes[entry] = (up - down) / (2 * h)
#     return slopes
# ```
#
# </details>

# %% [markdown]
# **Your turn** (2 minutes). BP1 holds for other costs too. A linear output neuron, $\sigma(z) = z$, answers $a = 3$ where $y = 1$ is
# right, and the cost is $\frac{1}{4} (a - y)^4$. What is its error?

# %% tags=["exercise"]
delta_fourth_power = ...

# %%
check(delta_fourth_power=delta_fourth_power)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The derivative of the cost is $(a - y)^3$, and the slope of $\sigma(z) = z$ is 1.
#
# ```python
# delta_fourth_power = (3 - 1) ** 3 * 1
# ```
#
# </details>

# %% [markdown]
# ### BP2: from one layer to the layer before
#
# Neuron $j$ of layer $l$ forks: it feeds every neuron $k$ of layer $l + 1$. On the way back along the path through neuron $k$ we multiply
# three numbers: the error $\delta^{l+1}_k$, which we already know; the weight $w^{l+1}_{kj}$, which leads from $j$ to $k$; and the slope
# $\sigma'(z^l_j)$ of our own neuron. (Here $j$ sends and $k$ receives.) Then we add over all paths:
#
# $$\delta^l_j = \sum_k w^{l+1}_{kj} \, \delta^{l+1}_k \, \sigma'(z^l_j)$$
#
# With numbers, for the first hidden neuron: $(1 \cdot (-0.120) - 0.5 \cdot 0.113) \cdot 0.235 = -0.041$.

# %%
delta[1] = np.zeros((3, 1))
for j in range(3):
    for k in range(2):
        path = net.W[2][k, j] * delta[2][k, 0] * sigmoid.prime(z[1][j, 0])
        delta[1][j, 0] += path
print(delta[1].ravel().round(4))

# %% [markdown]
# Look at the indices: the sum runs over $k$, the **first** index of the weight. In the forward pass it ran over the second. This is
# why the matrix is transposed. The slope $\sigma'(z^l_j)$ does not depend on $k$, so it can wait until the sum is done:
#
# $$\delta^l = \left( (W^{l+1})^T \delta^{l+1} \right) \odot \sigma'(z^l) \qquad \text{(BP2)}$$
#
# *Errors travel back along the same weights on which activations came forward.*

# %% [markdown]
# **2. BP2** (3 minutes). Turn this formula into one line, too. `W_next` is $W^{l+1}$, of shape $(n_{l+1}, n_l)$; `delta_next` is $\delta^{l+1}$, of shape
# $(n_{l+1}, m)$, where $m$ is the number of examples, so far 1; `z` is $z^l$. Return $\delta^l$, of shape $(n_l, m)$.


# %% tags=["exercise"]
def bp2(W_next, delta_next, z, prime):
    return ...


# %%
check(bp2)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def bp2(W_next, delta_next, z, prime):
#     return (W_next.T @ delta_next) * prime(z)
# ```
#
# </details>

# %% [markdown]
# The course's line for our example, beside nudges of $z^1$:

# %%
delta[1] = (net.W[2].T @ delta[2]) * sigmoid.prime(z[1])  # BP2
by_nudging = backpropagation.nudged(net, x=x, y=y, knob="z", layer=1)
print(backpropagation.side_by_side(delta[1], by_nudging))

# %% [markdown]
# ### BP3 and BP4: from errors to slopes
#
# The bias $b^l_j$ is added to $z^l_j$. At a plus the slope is handed on unchanged:
#
# $$\frac{\partial C_x}{\partial b^l_j} = \delta^l_j \qquad\qquad \frac{\partial C_x}{\partial b^l} = \delta^l \qquad \text{(BP3)}$$
#
# *A bias can do exactly what the demon does, so its slope is the error.*
#
# The weight $w^l_{jk}$ is multiplied by $a^{l-1}_k$. At a times the slope is multiplied by the other factor:
#
# $$\frac{\partial C_x}{\partial w^l_{jk}} = \delta^l_j \, a^{l-1}_k \qquad\qquad \frac{\partial C_x}{\partial W^l} = \delta^l \, (a^{l-1})^T
# \qquad \text{(BP4)}$$
#
# *A weight's slope is the error where it ends times the activation where it begins.* A column times a row is a matrix with one entry for
# each pair, so it has the shape of $W^l$. With numbers: $w^2_{11}$ has the slope $-0.120 \cdot 0.622 = -0.075$.

# %%
dW = np.zeros((2, 3))
for j in range(2):
    for k in range(3):
        dW[j, k] = delta[2][j, 0] * a[1][k, 0]
print(dW.round(4))

# %%
db = delta[2]  # BP3
dW = delta[2] @ a[1].T  # BP4
b_nudged = backpropagation.nudged(net, x=x, y=y, knob="b", layer=2)
W_nudged = backpropagation.nudged(net, x=x, y=y, knob="W", layer=2)
print(backpropagation.side_by_side(db, b_nudged))
print(backpropagation.side_by_side(dW, W_nudged))

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B3"]
# Check: do the four equations agree with nudges of z, b and W, in every layer of twenty networks?
apart = {"BP1": [], "BP2": [], "BP3": [], "BP4": []}
example = np.random.default_rng(seed(0))
for number in range(20):
    deep_net = Network([3, 4, 5, 2], activation="tanh", initializer="normal", rng=seed(number))
    case = {"net": deep_net, "x": example.normal(size=(3, 1)), "y": example.random(size=(2, 1))}
    sums, outs = deep_net.forward(case["x"])
    errors = [None, None, None, (outs[3] - case["y"]) * deep_net.sigma[3].prime(sums[3])]
    for l in (2, 1):
        errors[l] = (deep_net.W[l + 1].T @ errors[l + 1]) * deep_net.sigma[l].prime(sums[l])
    for l in (1, 2, 3):
        name = "BP1" if l == 3 else "BP2"
        by_z = backpropagation.nudged(**case, knob="z", layer=l)
        by_b = backpropagation.nudged(**case, knob="b", layer=l)
        by_W = backpropagation.nudged(**case, knob="W", layer=l)
        apart[name].append(abs(errors[l] - by_z).max())
        apart["BP3"].append(abs(errors[l] - by_b).max())
        apart["BP4"].append(abs(errors[l] @ outs[l - 1].T - by_W).max())
for name, found in apart.items():
    agree = sum(difference < 1e-8 for difference in found)
    print(f"{name}: {agree} of {len(found)} layers agree with the nudges.")
    assert agree == len(found)

# %% [markdown]
# Now all 17 slopes of our network, one matrix for each layer. Orange means that turning up makes the cost larger, blue that it makes it smaller.

# %%
backpropagation.blame(*backpropagation.small_network())

# %% [markdown]
# Look along a row of layer 2. The bias has a slope that is larger in size than that of every weight beside it. BP3 and BP4 say why: all of them have the factor
# $\delta^l_j$, but a weight has the factor $a^{l-1}_k$ too, and the activation of a sigmoid is always smaller than 1. In layer 1 the second column is
# half as large as the first, because the second input is 0.5 and the first is 1.
#
# **In your own words:** finish the sentence. *BP2 uses the transposed matrix because …*

# %% [markdown]
# ## Station 4 of 5: A whole batch, and what it costs
#
# So far we had one example. A training step uses a batch of $m$ examples, and the cost of the batch is the **mean**:
#
# $$C = \frac{1}{m} \sum_x C_x$$
#
# The derivative of a mean is the mean of the derivatives. So each example says what it wants from every knob, and the
# batch takes the mean. Here are six examples and the knobs of layer 2:

# %%
net, x, y = backpropagation.small_batch()
backpropagation.votes(net, x, y=y)

# %% [markdown]
# Each dot is the slope of one example, and each bar is the mean, which is the slope of the batch. A dot *above* zero wants the knob to go *down*.
# Look at $b_1$: some examples want it to go up, others want it to go down. In the mean most of it cancels.
#
# In code we put the examples side by side as the **columns** of a matrix. The forward pass, BP1 and BP2 treat every column alone, so these
# lines stay as they are. Only BP3 and BP4 change, because a knob is shared by all examples. The product in BP4 already adds over the columns. Take
# two examples, with the errors 0.3 and −0.1 of a neuron $j$ and the activations 0.5 and 1 of a neuron $k$: the entry $(j, k)$ is $0.3 \cdot 0.5 + (-0.1) \cdot 1 = 0.05$. Divided by $m = 2$, the
# slope is 0.025. In general:
#
# $$\frac{\partial C}{\partial b^l_j} = \frac{1}{m} \sum_x \delta^l_j(x) \qquad\qquad \frac{\partial C}{\partial W^l} = \frac{1}{m} \, \delta^l (a^{l-1})^T$$
#
# Check the shapes: $\delta^l$ is $(n_l, m)$, $(a^{l-1})^T$ is $(m, n_{l-1})$, and the product is $(n_l, n_{l-1})$, like $W^l$.

# %% jupyter={"source_hidden": true} tags=["proof", "row-B5", "row-B1"]
# Check: is the gradient of the batch the mean of its examples' gradients, and its cost the mean of theirs?
small, six, wanted = backpropagation.small_batch()
singles = [backpropagation.by_nudging(small, six[:, [i]], wanted[:, [i]]) for i in range(6)]
costs = [backpropagation.cost_of(small, six[:, [i]], wanted[:, [i]]) for i in range(6)]
batch = small.backprop(six, wanted)
apart = abs(batch.grad - np.mean(singles, axis=0)).max()
print(f"The batch agrees with the mean of six nudged gradients to 1e-9: {apart < 1e-9}.")
print(f"The costs: {batch.cost:.4f} for the batch, {np.mean(costs):.4f} in the mean.")
assert apart < 1e-9 and abs(batch.cost - np.mean(costs)) < 1e-12

# %% [markdown]
# **3. BP3 and BP4 for a batch** (3 minutes). `delta` is $\delta^l$, of shape $(n_l, m)$, and `a_before` is $a^{l-1}$, of shape $(n_{l-1}, m)$. Return
# `db`, of shape $(n_l, 1)$, and `dW`, of shape $(n_l, n_{l-1})$. (`mean(axis=1)` takes the mean over the columns; with `keepdims=True` it stays a column.)


# %% tags=["exercise"]
def bp3_bp4(delta, a_before):
    db = ...
    dW = ...
    return db, dW


# %%
check(bp3_bp4)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def bp3_bp4(delta, a_before):
#     db = delta.mean(axis=1, keepdims=True)
#     dW = delta @ a_before.T / delta.shape[1]
#     return db, dW
# ```
#
# </details>

# %% [markdown]
# This is the whole algorithm:
#
# 1. **Input:** $a^0 = x$.
# 2. **Forward:** for $l = 1, \dots, L$ compute $z^l$ and $a^l$, and keep them.
# 3. **Output error:** BP1 gives $\delta^L$.
# 4. **Back:** BP2 gives $\delta^l$ for $l = L - 1$, then $L - 2$, and so on down to 1 (in Python `range(L - 1, 0, -1)`).
# 5. **Slopes:** BP3 and BP4 for every layer.
#
# **4. All of it** (5 minutes). Begin with `z, a = net.forward(x)`, which does step 2. Use your three functions, the weights `net.W[l]`, and the slopes `net.sigma[l].prime`, because every layer may have its own $\sigma$. `net.L` is the number of layers $L$. Fill the three
# lists, which are indexed by $l$ and have `None` at 0. Mind the order: `bp3_bp4` returns `db` first, like the names of the equations, and `backprop` returns `dW` before `db`. (If you begin here with a fresh kernel, first run
# `bp1, bp2, bp3_bp4 = mine("bp1", "bp2", "bp3_bp4")`.)


# %% tags=["exercise"]
def backprop(net, x, y):
    delta = [None] * (net.L + 1)
    dW = [None] * (net.L + 1)
    db = [None] * (net.L + 1)
    ...
    return delta, dW, db


# %%
check(backprop)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def backprop(net, x, y):
#     delta = [None] * (net.L + 1)
#     dW = [None] * (net.L + 1)
#     db = [None] * (net.L + 1)
#     z, a = net.forward(x)
#     delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
#     for l in range(net.L - 1, 0, -1):
#         delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
#     for l in range(1, net.L + 1):
#         db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
#     return delta, dW, db
# ```
#
# </details>

# %%
Predict("backpropagation: what a backward pass costs", reveal=backpropagation.price)

# %% [markdown] tags=["explain"]
# **Explain.** The forward pass multiplies each weight once. BP4 makes one product for each weight, so it costs one more forward pass. BP2 uses each
# weight of layers 2 to $L$ once, which is at most another forward pass. Together that is at most **three** forward passes in matrix products, for any number of knobs.
# For 784-30-10 it is only 2.01, because almost all weights lie in layer 1, where BP2 is not needed. Nudging needs 47,720. (In the picture each labelled tick is ten times more than the one before.)
#
# Now the run of station 1 again, with the same start and the same 200 updates: once by nudging, once by backpropagation.
# `mine("backprop")` is your own function, if you have solved exercise 4 and let the course keep it; otherwise it is the course's.

# %% tags=["experiment", "explain"]
backpropagation.race(backprop=mine("backprop"))

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>race</code></summary>
#
# ```python
# def race(backprop=None, updates=200, eta=3.0):
#     """Train the network of `nudged_run` twice from one start: by nudging, and by backpropagation (yours, if given).
#
#     `backprop` is a function (net, x, y) -> delta, dW, db. The result's `factor` is how much faster it was here, by the
#     median time of an update.
#     """
#     costs, clocks = [], []
#     for gradient in (by_nudging, by_equations(backprop)):
#         net, x, y = beginner()
#         cost, times = [cost_of(net, x, y)], []
#         for _ in range(updates):
#             begun = perf_counter()
#             net.theta -= eta * gradient(net, x, y)
#             times.append(perf_counter() - begun)
#             cost.append(cost_of(net, x, y))
#         costs.append(cost)
#         clocks.append(np.median(times) * np.arange(updates + 1))
#     factor = clocks[0][-1] / clocks[1][-1]
#     title = f"The same {updates} updates, {factor:.0f} times faster on this machine"
#     figure = plots.stills.race(clocks, costs, ["by nudging", "by backpropagation"], title)
#     words = f"Both runs begin at C = {costs[0][0]:.4f} and end at C = {costs[0][-1]:.4f}."
#     return Result(figure, words, costs=np.array(costs), clocks=clocks, factor=factor)
# ```
#
# </details>

# %% [markdown] tags=["explain"]
# Both runs go through the same costs, because they follow the same slopes. Only the time differs. With 33 knobs the gain is still small compared
# with that for 784-30-10, where one gradient needs thousands of times fewer multiplications. (Why it must be the way *back*, and not the way forward, the curious read in
# [Reverse mode](further/03_reverse_mode.ipynb).)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-B6"]
# Check: what do forward and backward cost together, counted in multiplications, and what does nudging cost?
for sizes in ([784, 30, 10], [2, 8, 1], [64, 100, 100, 100, 10], [5, 1, 5]):
    found = backpropagation.price(sizes=sizes)
    kind = "in matrix products"
    weights = [n * sizes[l] for l, n in enumerate(sizes[1:])]
    share = found.both[kind] / found.forward[kind]
    print(f"{'-'.join(map(str, sizes))}: worth {share:.2f} forward passes; by nudging {found.nudging:,}.")
    assert found.forward[kind] == 100 * sum(weights)
    assert found.both[kind] == 100 * (2 * sum(weights) + sum(weights[1:])) <= 3 * found.forward[kind]
    assert found.both["entry by entry"] <= 100 * 2 * sum(sizes[1:])
digit = backpropagation.digit_by_nudging()
print(f"For one digit {digit.passes:,} forward passes gave the same gradient: {digit.apart < 1e-6}.")
assert digit.passes == 47_720 and digit.apart < 1e-6

# %% [markdown]
# ### Can you trust it?
#
# Nudging is too slow for training, but it is right for checking. If both give the same slopes, you can trust the program. This is called a **gradient check**. We
# measure how far the claimed gradient $g$ is from the nudged one $\hat g$ by the **relative error**:
#
# $$\frac{\lVert \hat g - g \rVert}{\lVert \hat g \rVert + \lVert g \rVert}$$
#
# $\lVert g \rVert$ is the length of a vector, in code `np.linalg.norm(g)`. If the two agree, the relative error is 0; if they point opposite ways, it is 1. (This error is no $\delta$: it says how wrong a *slope* is.)

# %%
Predict("backpropagation: is a smaller nudge better")

# %% tags=["explain"]
net, x, y = backpropagation.small_batch()  # the six examples of station 4
VCurve(net, x=x, y=y, methods=("forward", "central"))

# %% [markdown] tags=["explain"]
# **Explain.** The *forward difference* nudges up only. Look at the *central difference*, which nudges up *and* down, as we did. From right to left it falls first, because a shorter way has less bend: the relative error falls like $h^2$. Then it
# rises again. The computer keeps about 16 digits, so each cost is wrong by about $10^{-16}$. We divide by $2h$, and so the error becomes about $10^{-16} / h$.
# The best choice lies between, near $h = 10^{-5}$. (There is a trick without the left branch, the [complex step](further/03_complex_step.ipynb).)
#
# As a rule, with $h = 10^{-5}$: a relative error below $10^{-6}$ is good, and above $10^{-4}$ there is a mistake. Between them, look closer.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-B8"]
# Check: does the error fall like h² and rise like 1/h, and does the check find a slope that is off by a thousandth?
case = backpropagation.small_batch()
steps = [1e-2, 1e-3, 1e-5, 1e-9, 1e-10]
right1, right2, best, left1, left2 = backpropagation.errors_by_h(*case, steps)
print(f"A ten times smaller h divides the error by {right1 / right2:.0f} on the right.")
print(f"Far on the left the error is more than 1,000 times the best one: {left2 > 1000 * best}.")
slip = Network([2, 3, 2], activation=(sigmoid, lambda z: 1.001 * sigmoid.prime(z)), rng=seed(0))
wrong = backpropagation.errors_by_h(slip, *case[1:], [1e-5])[0]
print(f"A slope that is wrong by 0.1 % is found: {wrong > 1e-4}.")
assert 90 < right1 / right2 < 110 and best < 1e-8 and left2 > 1000 * best and wrong > 1e-4

# %% [markdown]
# **5. A gradient check** (4 minutes). `f` maps a vector `theta` to a number, and `grad` claims to be its gradient. Nudge every entry by `h`, up and down, which gives the vector $\hat g$, and return
# the relative error, where $g$ is `grad`. Leave `theta` as you found it.


# %% tags=["exercise"]
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    ...
    return np.linalg.norm(numeric - grad) / ...


# %%
check(gradient_check)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def gradient_check(f, theta, grad, h=1e-5):
#     numeric = np.empty(theta.shape)
#     for p in range(theta.size):
#         step = np.zeros(theta.shape)
#         step[p] = h
#         numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
#     norm = np.linalg.norm
#     return norm(numeric - grad) / (norm(numeric) + norm(grad))
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *Backpropagation is so much cheaper than nudging because …*

# %% [markdown]
# ## Station 5 of 5: A patient, and an empty file
#
# ### A patient
#
# A fellow student has written backpropagation for a network with two hidden layers of eight neurons. The program has no loop: each step has a line of its own. Nobody has checked it, because it seems to work: the cost falls (left). We check it now. For each layer we compare its first gradient with nudges (right):

# %%
backpropagation.patient()

# %%
Predict("backpropagation: which line is ill")

# %% [markdown] tags=["explain"]
# **Explain.** The errors are made one after the other, from the last layer to the first. Layer 3 needs only BP1. Layer 2 needs BP1 and one step of BP2.
# They agree with the nudges, so these steps are right. Only layer 1 needs the second step of BP2. In the program it reads `delta1 = (W[2] @ delta2) * prime(z[1])`. The
# transpose is missing. Because $W^2$ has eight rows and eight columns, the product fits all the same, and no error message appears.
#
# Why does the cost fall in spite of that? Layers 2 and 3 learn with right slopes, and they make the best of what layer 1 gives them. So a falling cost does **not** prove that a
# gradient is right. Only the check does.
#
# <details><summary>The source of <code>unrolled</code></summary>
#
# ```python
# def unrolled(net, x, y):
#     """Return dW and db of a network of three layers by a program that a fellow student wrote, line by line."""
#     z, a = net.forward(x)
#     W, prime, m = net.W, net.sigma[1].prime, x.shape[1]
#     delta3 = (a[3] - y) * net.sigma[3].prime(z[3])
#     delta2 = (W[3].T @ delta3) * prime(z[2])
#     delta1 = (W[2] @ delta2) * prime(z[1])
#     delta = [None, delta1, delta2, delta3]
#     db = [None, *(delta[l].mean(axis=1, keepdims=True) for l in (1, 2, 3))]
#     dW = [None, *(delta[l] @ a[l - 1].T / m for l in (1, 2, 3))]
#     return delta, dW, db
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-B8"]
# Check: is the patient's fault seen by nudges, although its cost falls?
ill = backpropagation.patient()
print("; ".join(f"layer {l}: {'agrees' if e < 1e-6 else 'wrong'}" for l, e in enumerate(ill.errors, start=1)))
print(f"The cost has fallen to less than a third: {ill.costs[-1] < ill.costs[0] / 3}.")
assert ill.errors[0] > 0.1 and max(ill.errors[1:]) < 1e-6 and ill.costs[-1] < ill.costs[0] / 3

# %% [markdown]
# ### An empty file
#
# **6. From nothing** (20 minutes). Scroll so that you see only this cell. Write a training with NumPy, `sigmoid` and `sigmoid.prime` alone; nothing else of the package. `W` and `b` are lists with `None` at 0, so $L$ is `len(W) - 1`; `x` and `y` have one column for every
# example. First go forward once, keep all `z` and `a`, and note the cost of the batch, which is the sum of all $(a^L - y)^2$ divided by $2m$. Then make `updates` updates: compute **all** errors, change all `W[l]` and `b[l]` by $-\eta$ times their slopes (`eta` is $\eta$), go forward again, and note the new cost. Return the list of costs: one before
# the first update, and one after each, so `updates + 1` numbers. The lists `W` and `b` are yours to change.


# %% tags=["exercise"]
def train(W, b, x, y, eta, updates):
    costs = []
    ...
    return costs


# %%
check(train)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def train(W, b, x, y, eta, updates):
#     L = len(W) - 1
#     m = x.shape[1]
#
#     def forward():
#         z = [None]
#         a = [x]
#         for l in range(1, L + 1):
#             z.append(W[l] @ a[l - 1] + b[l])
#             a.append(sigmoid(z[l]))
#         return z, a
#
#     z, a = forward()
#     costs = [((a[L] - y) ** 2).sum() / (2 * m)]
#     for u in range(updates):
#         delta = [None] * len(W)
#         delta[L] = (a[L] - y) * sigmoid.prime(z[L])
#         for l in range(L - 1, 0, -1):
#             delta[l] = (W[l + 1].T @ delta[l + 1]) * sigmoid.prime(z[l])
#         for l in range(1, L + 1):
#             W[l] = W[l] - eta * delta[l] @ a[l - 1].T / m
#             b[l] = b[l] - eta * delta[l].mean(axis=1, keepdims=True)
#         z, a = forward()
#         costs.append(((a[L] - y) ** 2).sum() / (2 * m))
#     return costs
# ```
#
# </details>

# %%
backpropagation.watch(mine("train"))

# %% [markdown]
# If the check says *correct*, this is your cost, and it falls because of some twenty lines that you wrote yourself.
#
# **In your own words:** finish the sentence. *My network has learned because, in every update, …*

# %% [markdown]
# ## Who learns slowly?
#
# A knob moves by $\eta$ times its slope. So a knob with a tiny slope learns slowly, and the equations say where this happens. BP4 has the factor $a^{l-1}_k$: if a neuron is silent, $a \approx 0$,
# the weights that lead **out of** it stand still. BP1 and BP2 have the factor $\sigma'(z^l_j)$: if a neuron is **saturated**, which means that its sigmoid is flat there, the weights that lead **into** it
# stand still. We push the bias of one hidden neuron down and up:

# %%
backpropagation.pushed_neuron()

# %% [markdown]
# (What is drawn is the length of a gradient, divided by its largest length over all pushes. For the weights into the neuron the twenty networks reach 1 at different pushes, so their median stays a little below 1.) On the left the neuron is silent *and* flat, so both kinds of weights stand still. On the right its activation is near 1 and it is flat, so only the weights into it stand still.
#
# <details><summary>The source of <code>pushed_neuron</code></summary>
#
# ```python
# def pushed_neuron(activation="sigmoid", networks=20):
#     """Push the bias of one hidden neuron down and up: how large are the gradients of the weights into and out of it?
#
#     The result's `into` and `out_of` are those sizes, (pushes, networks).
#     """
#     data = datasets.spirals(n=60, classes=3, rng=seed(1))
#     nets = Network([2, 6, 3], activation, copies=networks, rng=seed(0))
#     pushes = np.linspace(-10, 10, 41)
#     into, out_of = [], []
#     for push in pushes:
#         pushed = nets.copy()
#         pushed.b[1][:, 0] += push
#         dW = pushed.backprop(data.x, data.y).dW
#         into.append(np.linalg.norm(dW[1][:, 0], axis=-1))
#         out_of.append(np.linalg.norm(dW[2][:, :, 0], axis=-1))
#     into, out_of = np.array(into), np.array(out_of)
#     shares = {"weights into it": into / into.max(axis=0), "weights out of it": out_of / out_of.max(axis=0)}
#     title = f"One {activation} neuron is pushed (band: 10–90 % of {networks} networks)"
#     figure = plots.stills.bands(pushes, shares, "added to its bias", "gradient / its maximum", title=title)
#     return Result(figure, title, pushes=pushes, into=into, out_of=out_of)
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-B7"]
# Check: is it so in each of the twenty networks?
found = backpropagation.pushed_neuron()
into = found.into / found.into.max(axis=0)
out_of = found.out_of / found.out_of.max(axis=0)
silent = (into[0] < 0.1) & (out_of[0] < 0.1)
saturated = (into[-1] < 0.1) & (out_of[-1] > 0.5)
print(f"Pushed down, at most {into[0].max():.2%} of the gradient into it is left, and {out_of[0].max():.2%} out of it.")
print(f"Pushed up, at most {into[-1].max():.2%} into it, but at least {out_of[-1].min():.0%} out of it.")
print(f"So both kinds stand still in {silent.sum()} of 20, and only those into it in {saturated.sum()} of 20.")
assert silent.sum() >= 19 and saturated.sum() >= 19

# %%
Predict("backpropagation: five hidden layers of sigmoids")

# %% tags=["explain"]
DepthGradients(depth=5)

# %% [markdown] tags=["explain"]
# **Explain.** The axis shows how large the errors of a layer are, compared with those of the last one. (*rms* is the root of the mean square, a kind of average size.) For sigmoids they shrink at every layer, and after five hidden layers less than a thousandth is left. This is
# the **vanishing gradient**: the layer that sees the data learns slowest. The tanh has the slope 1 at 0, so it loses least. ReLU has the slope 1 wherever it is on, but about half of its neurons are off, and an error that comes back to them ends there; so it loses something at every layer, and still
# much less than the sigmoids. (All curves fall steeply at the first step back, from layer 6 to layer 5, because the output layer is different: it is a single neuron, so each hidden neuron has only one path to it, over one small weight.) In the live picture's menu for the first weights, `normal` chooses larger weights: then less is lost, at a price that chapter 5 shows.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-B7"]
# Check: do the errors of sigmoids vanish in each of twenty networks, and those of ReLU much less?
sigmoids = backpropagation.error_sizes("sigmoid", hidden=5)[0]
relus = backpropagation.error_sizes("relu", hidden=5)[0]
print(
    f"Sigmoids: in {(sigmoids < 1e-3).sum()} of 20 networks less than a thousandth is left, at most {sigmoids.max():.5f}."
)
times = relus / sigmoids
print(f"ReLU: in {(times > 20).sum()} of 20 more than twenty times as much is left, at least {times.min():.0f} times.")
assert (sigmoids < 1e-3).sum() >= 19 and (times > 20).sum() >= 19

# %% [markdown]
# **An open experiment** (10 minutes). Does a deep network of sigmoids lose its errors because it is deep, or because its layers are narrow? `fading` follows the errors back. Change **one** of its numbers: `width`, `hidden`, or the list of
# activations (`"sigmoid"`, `"tanh"`, `"relu"`, `"softplus"`). Write down what you expect, run it, and then write one sentence about what you see.

# %%
backpropagation.fading(hidden=5, width=20, activations=("sigmoid", "tanh"))

# %% [markdown]
# <details><summary>What we saw</summary>
#
# With narrow layers (`width=5` in place of 20) about as little is left as before. With few layers (`hidden=2` in place of 5) about a hundred times more is left. So it is the depth: each layer multiplies by $\sigma' \le \frac{1}{4}$, however wide it is.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-B7"]
# Check: does the depth take the errors, and not the width?
left_over = {}
for layers, neurons in ((5, 20), (5, 5), (2, 20)):
    sizes = backpropagation.error_sizes("sigmoid", hidden=layers, width=neurons)[0]
    left_over[layers, neurons] = np.median(sizes)
narrower = left_over[5, 5] / left_over[5, 20]
shallower = left_over[2, 20] / left_over[5, 20]
print(f"A quarter of the width leaves {narrower:.1f} times as much, three layers fewer {shallower:.0f} times.")
assert 1 / 3 < narrower < 3 and 50 < shallower < 200

# %% [markdown]
# ## What backpropagation asks for
#
# It asks three things. First, $\sigma$ must have a slope. Second, the cost must be a mean over examples. Third, it must depend on the network only through its outputs $a^L$, because every path of our derivation began there. Here is a cost that does not: add
# $\frac{1}{2} \lambda \sum (w)^2$ to the cost, the sum of all squared weights times a number $\lambda$ that we choose. (Chapter 9 does this, so that weights stay small.) This cost looks at the weights directly as well. The check shows at once that BP4 then misses something. It is exactly $\lambda w$, the derivative of $\frac{1}{2} \lambda (w)^2$, and it has to be added.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B1"]
# Check: is the gradient off by exactly λw, if the cost looks at the weights?
small, six, wanted = backpropagation.small_batch()
lam = 0.1
by_nudges = np.zeros(small.W[2].shape)
for entry in np.ndindex(small.W[2].shape):
    kept = small.W[2][entry]
    costs = []
    for value in (kept + 1e-5, kept - 1e-5):
        small.W[2][entry] = value
        squares = sum((W**2).sum() for W in small.W[1:])
        costs.append(backpropagation.cost_of(small, six, wanted) + lam * squares / 2)
    small.W[2][entry] = kept
    by_nudges[entry] = (costs[0] - costs[1]) / 2e-5
off = by_nudges - small.backprop(six, wanted).dW[2]
print("what BP4 misses:", off.round(3).ravel(), "  λ times the weights:", (lam * small.W[2]).round(3).ravel())
assert abs(off - lam * small.W[2]).max() < 1e-8

# %% [markdown]
# There is one limit more. BP1 uses that each output depends on its own $z$ only. The **softmax** outputs of chapter 1 all depend on every $z$. Then the
# product ⊙ is not enough; [Softmax needs one more idea](further/03_softmax.ipynb) shows what takes its place.

# %% [markdown]
# ## More to do
#
# **7. Bug hunt** (10 minutes). Another student has written the program as a loop, and this one *was* checked: with one example every slope agrees with its nudge. Still the training goes wrong. Find the equation that is ill, say why the check was content with it, and mend it. (He keeps `delta`, `dW` and `db` in dictionaries; `delta[l]` means the same as in a list.)


# %% tags=["exercise", "bug-hunt"]
def buggy_backprop(net, x, y):
    z, a = net.forward(x)
    delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dW = {l: delta[l] @ a[l - 1].T for l in delta}
    return delta, dW, db


# %%
check(buggy_backprop)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# BP4 is wrong: its product adds over the examples and is not divided by $m$, while BP3 takes the mean. With one example sum and mean are the same, so the check saw nothing. A gradient check needs several examples.
#
# ```python
# def buggy_backprop(net, x, y):
#     z, a = net.forward(x)
#     delta = {net.L: (a[net.L] - y) * net.sigma[net.L].prime(z[net.L])}
#     for l in range(net.L - 1, 0, -1):
#         delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
#     db = {l: delta[l].mean(axis=1, keepdims=True) for l in delta}
#     dW = {l: delta[l] @ a[l - 1].T / x.shape[1] for l in delta}
#     return delta, dW, db
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# Six layers of sigmoids. Each update is one backward pass, by your own `backprop` if you have written it: in the running lab a badge tells whose it is. Press *Run*, and look for the cost that does not move. Then choose ReLU with $\eta = 0.3$, or take layers away, or change the batch size, and run again.
# Which change helps most?

# %%
deep = (2, 8, 8, 8, 8, 8, 1)
own = mine("backprop")
start = {"activation": "sigmoid", "cost": "quadratic", "eta": 1.0, "trained": 20}
Lab("moons", sizes=deep, graph=False, backprop=own, **start)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# We gave each kind of network the learning rate that suits it best. The six layers of sigmoids then do no better than guessing: about half of the points are right after 40 epochs. Another batch size does not help. With two hidden layers in place of five, or with ReLU, nearly all points are
# right. So what helps is what lets the error come back: fewer layers, or slopes that are not small.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "compares", "row-B7"]
# Check: which of these changes helps, each at its own best η?
runs = {
    "five hidden layers of sigmoids": backpropagation.deep_run(),
    "batches of 50": backpropagation.deep_run(batch_size=50),
    "two hidden layers": backpropagation.deep_run(hidden=2),
    "ReLU": backpropagation.deep_run(activation="relu"),
}
right = []
for change, (_best, shares) in runs.items():
    right.append(shares.mean())
    print(f"{change}: {shares.mean():.0%} of the points are right, the mean of five networks.")
assert max(right[:2]) < 0.75 and right[2] > 0.85 and right[3] > 0.95

# %% [markdown]
# **On your own data** (3 minutes). Now your `backprop` trains a small network on the data set that you have chosen in chapter 0.

# %%
data = my_data()
data

# %%
outputs = data.y.shape[0]  # a row for each output
Lab(data, sizes=(2, 8, outputs), backprop=own, cost="quadratic", eta=1.0, trained=20)

# %% [markdown]
# Press *Run*, and wait until the boundary stands still. Which points stay on the wrong side, those near the line or those far from it? With BP1 compute the error of two wrong points, both with the target 1, one with $a = 0.4$ and one with $a = 0.01$. Finish the sentence: *On my data the points that
# stay wrong lie …, and of them those … push the network harder.*
#
# <details><summary>An answer</summary>
#
# $(0.4 - 1) \cdot 0.4 \cdot 0.6 = -0.144$ and $(0.01 - 1) \cdot 0.01 \cdot 0.99 = -0.0098$. The point that is *more* wrong pushes less, because its sigmoid is flat. Chapter 4 has the cure.
#
# </details>

# %% [markdown]
# ## Recap
#
# - The slope of a knob says how fast the cost changes with it. Gradient descent turns every knob against its slope.
# - Nudging finds each slope with two forward passes. Backpropagation finds all slopes together, for the price of at most three.
# - On the way back: at a plus hand on, at a times multiply by the other factor, at an activation multiply by $\sigma'(z)$, at a fork add.
# - The error is $\delta^l_j = \partial C_x / \partial z^l_j$. BP1 begins it at the output, BP2 carries it back through $(W^{l+1})^T$, BP3 and BP4 turn it into slopes.
# - A batch's gradient is the mean of its examples' gradients.
# - A falling cost does not prove a gradient right. A gradient check does, on a batch of several examples.
# - Silent neurons, saturated neurons and deep networks of sigmoids learn slowly.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A knob has the slope −0.4, and $\eta = 0.1$. What does one update do to it, and why?
# 2. A weight of 3 leads from neuron A, with $a = 0.5$, to neuron B, with $\delta = -0.2$. What is the weight's slope?
# 3. A plus has two wires on its left, and the slope 0.7 on its right. Which slopes do the two get?
# 4. A hidden neuron feeds two neurons. Along one path comes back 0.3, along the other −0.3. What is its error?
# 5. Why does BP2 have a transposed matrix, and the forward pass not?
# 6. $a^{l-1}_k = 0$. Which weights stand still in this example?
# 7. A network has 1,000 knobs. What does one gradient cost by nudging, and what by backpropagation?
# 8. Your gradient check says 0.02. The last layer is right, all others are wrong. Where do you look?
# 9. Which lines of backpropagation change for a batch, and why not the others?
# 10. Why do the first layers of a deep network of sigmoids learn slowly?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. It goes up by 0.04. The slope is negative, so turning up makes the cost smaller.
# 2. $\delta \cdot a = -0.2 \cdot 0.5 = -0.1$. The 3 does not matter here: at a times, only the *other* factor counts.
# 3. Both get 0.7, because a plus hands the slope on unchanged.
# 4. Zero: over paths we add, and $0.3 - 0.3 = 0$. Then $\sigma'$ multiplies, and it stays zero.
# 5. Neuron $j$ collects errors over the weights that *leave* it. They stand in column $j$ of $W^{l+1}$; the transpose makes this column a row. Forward, a neuron uses the weights that lead *into* it, and they are a row already.
# 6. The weights that lead out of neuron $k$, because BP4 multiplies by $a^{l-1}_k$.
# 7. 2,000. Backpropagation costs at most about three forward passes.
# 8. At BP2, in its first step, from the last layer to the one before: for example a missing transpose, or $\sigma'$ at the wrong place.
# 9. Only BP3 and BP4, which take a mean, because all examples share the knobs. The other lines treat every column alone.
# 10. On the way back each layer multiplies the error by $\sigma' \le \frac{1}{4}$, so little of it arrives.
#
# </details>

# %% [markdown]
# **In practice.** ReLU has a kink at 0; there a nudge takes the mean of two slopes, so a single wrong entry in a gradient check need not be a bug. Check with numbers of 16 digits (`float64`, NumPy's usual kind), and with a few examples. Libraries such as PyTorch do the same as you did,
# for every program: they note each operation on the way forward, and walk back through the notes. The price is memory, because all $a^l$ are kept.
#
# **Next:** [chapter 4](04_cost_functions.ipynb) asks why a neuron that is badly wrong learns slowest.
#
# **Sources.** D. Rumelhart, G. Hinton, R. Williams, *Learning representations by back-propagating errors*, 1986. M. Nielsen, *Neural Networks and Deep Learning*, chapter 2 (the names BP1 to BP4, and the demon). Stanford CS231n, notes on optimization
# (circuits, and what gates do to slopes). A. Griewank, A. Walther, *Evaluating Derivatives*, 2008 (the cheap gradient). X. Glorot, Y. Bengio, *Understanding the difficulty of training deep feedforward neural networks*, 2010.
