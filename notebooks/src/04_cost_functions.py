# %% [markdown]
# # 4. Cost functions: why does a neuron that is badly wrong learn slowest?
#
# **A sigmoid neuron with the quadratic cost learns most slowly just when it is most wrong. Here you find the brake that holds it,
# derive a cost that lets go of the brake, and learn what this cost can do and what it cannot.**
#
# ![The S-shaped curve of a sigmoid. Ball B lies on its steep part at z = 1.5, ball A on its flat top at z = 4; dashed lines show
# the slope at both places, and arrows point down to the target 0.](images/04_stuck.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say why a badly wrong neuron is slow, and estimate how long it waits;
# - derive a cost from the error $\delta$ that you want, and compute it exactly where an output is 0 or 1;
# - say what $-\ln a$ means;
# - explain why softmax needs more than BP1, and why its error is so simple in the end;
# - choose outputs and a cost that belong together, and say what a cost cannot do.
#
# **You need** backpropagation (chapter 3), gradient descent (chapter 2), and logarithms.
#
# **Time:** about 165 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station. **Your turn** asks for a number; the exercises 1 to 6 ask for a function. The
# functions of `cost_functions` make the pictures and run the trainings; where you should be able to read them, their source is folded below.

# %%
import numpy as np

from mlp_course import Network, costs
from mlp_course.activations import sigmoid, softmax
from mlp_course.exercises import check, mine
from mlp_course.experiments import cost_functions, seed
from mlp_course.explore import CostRace, Lab, Predict, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $\ln$ | natural logarithm | the number with $e^{\ln a} = a$; in code `np.log` |
# | $e$ | | 2.718…, `np.exp(1)` |
# | $\approx$ | is about | equal up to something small |
# | $\lvert x \rvert$ | size of x | $x$ without its sign |
# | $K$ | | the number of classes |
# | $\ln \sum_k e^{z_k}$ | log of the sum of exponentials | a number that softmax and its cost need |
#
# A superscript is the number of a layer: $w^2$ is a weight of layer 2, not a square. Where we mean a power, there are
# brackets, $(a - y)^2$. Only powers of $e$ and of 10 have none. In most of this chapter there is only one layer, and then we leave the superscript out.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# First take paper, and write down what you will need today (2 minutes):
# BP1 for one sigmoid output; $\ln (p \cdot q)$ and $\ln \frac{p}{q}$ as a sum and as a difference; the derivative of $\ln a$; what softmax makes of $(0, 0)$.
#
# <details><summary>Compare</summary>
#
# BP1 is $\delta = \frac{\partial C}{\partial a} \, \sigma'(z)$: the slope of the cost with respect to the output, times the slope of the activation. Further $\ln (p \cdot q) = \ln p + \ln q$ and $\ln \frac{p}{q} = \ln p - \ln q$;
# the derivative of $\ln a$ is $\frac{1}{a}$; and two equal inputs get equal shares, $(\frac{1}{2}, \frac{1}{2})$.
#
# </details>
#
# Then three questions on the chapters before:

# %%
WarmUp(4)

# %% [markdown]
# ## Station 1 of 5: A neuron that is badly wrong
#
# We take the simplest learner there is: one sigmoid neuron with one input. Its input is always 1, so its weighted input is $z = w \cdot 1 + b = w + b$.
# It should answer $y = 0$. Here are two such neurons, which begin at different places:
#
# | | $w$ | $b$ | $z = w + b$ | output $a = \sigma(z)$ |
# |---|---|---|---|---|
# | A | 2 | 2 | 4 | 0.982 |
# | B | 0.6 | 0.9 | 1.5 | 0.818 |
#
# Both are wrong, because the target is 0. A is about as wrong as a sigmoid can be.
#
# They learn by gradient descent on the quadratic cost $C = \frac{1}{2} (a - y)^2$. You know from chapter 3 what an update does. BP1 gives the error
#
# $$\delta = (a - y) \, \sigma'(z) \qquad \text{with } \sigma'(z) = a (1 - a)$$
#
# BP3 says that $\delta$ is also the slope of the bias. BP4 says that the slope of the weight is $\delta$ times the input, and the input is 1. So both move by the same amount:
#
# $$w \leftarrow w - \eta \, \delta \qquad\qquad b \leftarrow b - \eta \, \delta$$

# %%
Predict("costs: which neuron moves further", reveal=cost_functions.two_starts)

# %% [markdown] tags=["explain"]
# **Explain.** The error is a product of two factors. The first one is the mistake $a - y$, and it is 1.2 times larger for A. The second one is the slope $\sigma'(z)$, and it is 8 times
# smaller for A, because A lies on the flat top of the sigmoid. There a change of $z$ hardly changes the output. Together, A moves only a seventh as far as B.
#
# So the slope is a **brake**, and it brakes hardest where the neuron is most wrong. Let us watch the first updates of A:

# %% tags=["experiment", "explain"]
w = 2.0
b = 2.0
eta = 0.15
for update in range(3):
    a = sigmoid(w * 1 + b)
    delta = (a - 0) * a * (1 - a)
    w = w - eta * delta
    b = b - eta * delta
    print(f"before update {update + 1}: a = {a:.4f}, delta = {delta:.4f}")

# %% [markdown] tags=["explain"]
# This will take a while. In the next picture you can let both neurons learn: A is the start below, and for B move the sliders to $w = 0.6$ and $b = 0.9$. (There is only one
# example, so an *epoch*, once through all examples, is one update.)

# %% tags=["explain"]
CostRace(w=2.0, b=2.0, eta=0.15, costs=["quadratic"])

# %% [markdown] tags=["explain"]
# Look at the left panel. For 150 updates next to nothing happens to A (the dot stands at update 150). After 232 updates its output is below ½. B needs 36. The panel on the right shows the brake: as soon as $\sigma'(z)$
# has become larger, everything goes quickly.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-D2"]
# Check: how long does each neuron wait, and does A hardly move for 150 updates?
slow = cost_functions.outputs(cost_functions.quadratic_delta, 4.0, eta=0.15, updates=300)
quick = cost_functions.outputs(cost_functions.quadratic_delta, 1.5, eta=0.15, updates=300)
net = Network([1, 1], cost="quadratic")
net.theta[:] = 2.0
for _ in range(232):
    net.theta -= 0.15 * net.backprop(np.ones((1, 1)), np.zeros((1, 1))).grad
print(f"A is below ½ after {(slow < 0.5).argmax()} updates, B after {(quick < 0.5).argmax()}.")
print(f"After 150 updates A still says {slow[150]:.2f}.")
assert (slow < 0.5).argmax() == 232 and (quick < 0.5).argmax() == 36 and slow[150] > 0.93
assert np.isclose(net(np.ones((1, 1))).item(), slow[232])

# %%
Predict("costs: how long from 7", reveal=cost_functions.waits)

# %% [markdown] tags=["explain"]
# **Explain.** How hard is the brake, far out? For a sigmoid, $a = \frac{1}{1 + e^{-z}}$, and so
#
# $$1 - a = \frac{1 + e^{-z} - 1}{1 + e^{-z}} = \frac{e^{-z}}{1 + e^{-z}} \approx e^{-z}$$
#
# if $z$ is large, because then $e^{-z}$ is tiny and the denominator is nearly 1. For example, at $z = 4$ we have $1 - a = 0.0180$ and $e^{-4} = 0.0183$. The other
# two factors of $\delta = a \cdot a \, (1 - a)$ are nearly 1. So far out $\delta \approx e^{-z}$.
#
# An update moves $w$ and $b$ by $\eta \, \delta$ each, so it moves $z = w + b$ by $2 \eta \, \delta \approx 2 \eta \, e^{-z}$. At $z = 4$ this is $0.3 \cdot 0.0183 = 0.0055$. At this speed, one unit of $z$ takes
# $1 / 0.0055 = 182$ updates. (On its way the neuron becomes quicker and quicker: all four units take only 232.) In general one unit takes
#
# $$\frac{1}{2 \eta \, e^{-z}} = \frac{e^z}{2 \eta} \text{ updates}$$
#
# So each unit further out needs about $e = 2.7$ times as many updates: 232 from $z = 4$, and 3,737 from $z = 7$. (That is 16 times as many, not $e \cdot e \cdot e = 20$, because near $z = 4$ the factor is still smaller than $e$.)
# **The wait is exponential in $z$.** In the picture the axis on the left is
# logarithmic (each tick with a number is ten times more than the one before), and an exponential is a straight line there.

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>wait</code></summary>
#
# ```python
# def wait(cost, z):
#     """Return how many updates a neuron needs from a weighted input z > 0 until its output is below ½."""
#     delta, eta = DELTAS[cost]
#     updates = 0
#     while z >= 0:
#         z -= 2 * eta * delta(z, sigmoid(z), 0)  # w and b move by ηδ each
#         updates += 1
#     return updates
# ```
#
# </details>
#
# <details><summary>For the curious: the exact time</summary>
#
# If the updates are small, we may add up the time $dz / \text{speed}$ from $z = Z$ down to 0. The speed is $2 \eta \, (a)^2 (1 - a)$, and $\frac{1}{(a)^2 (1 - a)} = (1 + e^{-z})^2 (1 + e^z)$. The integral is
#
# $$T = \int_0^Z \frac{dz}{2 \eta \, (a)^2 (1 - a)} = \frac{e^Z + 3Z + \frac{5}{2} - 3 e^{-Z} - \frac{1}{2} e^{-2Z}}{2 \eta}$$
#
# For $Z = 4$ and $\eta = 0.15$ this gives 230, and the neuron needs 232.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-D2"]
# Check: is the wait longer by a factor of about e for each unit, and as long as the integral says?
Z = np.arange(3.0, 10.0)
counts = np.array([cost_functions.wait("quadratic", z) for z in Z])
exact = (np.exp(Z) + 3 * Z + 5 / 2 - 3 * np.exp(-Z) - np.exp(-2 * Z) / 2) / (2 * 0.15)
factors = counts[1:] / counts[:-1]
print("updates from z = 3 to 9:", ", ".join(f"{count:,}" for count in counts))
print("each is so many times the one before:", ", ".join(f"{factor:.2f}" for factor in factors))
print(f"The integral is right within 2 %: {(abs(exact / counts - 1) < 0.02).all()}.")
assert (abs(exact / counts - 1) < 0.02).all() and counts[4] == 3737
assert (np.diff(factors) > 0).all() and 2.1 < factors[0] and 2.65 < factors[-1] < np.e

# %% [markdown]
# **Your turn** (3 minutes). The other end of the sigmoid: a neuron has $z = -5$, and should say $y = 1$. Its cost is the quadratic one. What is its error $\delta$? Think first: must it be
# positive or negative? (`sigmoid(-5)` gives the output.)

# %% tags=["exercise"]
delta_low = ...

# %%
check(delta_low=delta_low)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The output 0.0067 is too small, so $z$ has to go up, and the error must be negative. The mistake is −0.993, the slope is 0.0066.
#
# ```python
# a = sigmoid(-5)
# delta_low = (a - 1) * a * (1 - a)
# ```
#
# </details>

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *A neuron that is badly wrong learns slowly, because …*

# %% [markdown]
# ## Station 2 of 5: A cost that lets go of the brake
#
# We could use another activation. But there is a simpler way. BP1 has two factors:
#
# $$\delta = \frac{\partial C}{\partial a} \, \sigma'(z)$$
#
# The second one comes with the sigmoid. The first one is ours, because *we* choose the cost. So let us turn the question round. We do not ask which error a cost gives. We say which error we would like to have:
#
# $$\delta = a - y$$
#
# This is simply the mistake: the more wrong the output is, the larger is its error. Which cost gives this error?
#
# **Try first** (5 minutes). Take paper, and take the target $y = 0$. Then we want $\delta = a$, and $\sigma'(z) = a (1 - a)$. What must $\frac{\partial C}{\partial a}$ be? And which function $C$ of $a$ has this derivative?
# Any attempt is welcome. Write it into the next cell and run it, before you read on.

# %%
my_attempt = "dC/da must be …, so C is …"
print("Kept in this cell:", my_attempt)

# %% [markdown]
# **Explain.** Perhaps you divided the quadratic cost itself by the slope, $\frac{1}{2} (a)^2 / \sigma'(z)$. The idea is right, but it is too early: the slope depends on $a$ as well, so this cost has another derivative than you want. We have to
# divide the *derivative*, and then find a cost that belongs to it.
#
# Or perhaps you simply left the factor $\sigma'(z)$ out of BP1. Then the program runs, but $\delta$ is no longer the slope of the quadratic cost, and a gradient check would find a mistake. The chain rule cannot be changed. The cost can.
#
# Here is the way for $y = 0$. We want $\frac{\partial C}{\partial a} \cdot a (1 - a) = a$, so we divide by $a (1 - a)$:
#
# $$\frac{\partial C}{\partial a} = \frac{a}{a (1 - a)} = \frac{1}{1 - a}$$
#
# The derivative of $\ln(1 - a)$ is $-\frac{1}{1 - a}$, because the inner derivative is −1. So we need a minus sign:
#
# $$C = -\ln(1 - a)$$
#
# We could add any constant. Without one, $C = -\ln 1 = 0$ at $a = 0$: being right costs nothing.

# %% [markdown]
# Now the target $y = 1$. We want $\frac{\partial C}{\partial a} \cdot a (1 - a) = a - 1$. Since $a - 1 = -(1 - a)$, this gives
#
# $$\frac{\partial C}{\partial a} = \frac{-(1 - a)}{a (1 - a)} = -\frac{1}{a} \qquad \text{and so} \qquad C = -\ln a$$
#
# Again being right costs nothing: $-\ln 1 = 0$. We write both cases in one line, in which $y$ and $1 - y$ work as switches:
#
# $$C = -y \ln a - (1 - y) \ln(1 - a)$$
#
# For $y = 0$ the first term is off, for $y = 1$ the second one is off. This cost is called the **cross-entropy**. With several sigmoid outputs, we add up one such term for each output.
#
# The line holds for targets between 0 and 1 as well. We differentiate it, and bring both fractions to the same denominator:
#
# $$\frac{\partial C}{\partial a} = -\frac{y}{a} + \frac{1 - y}{1 - a} = \frac{-y (1 - a) + (1 - y) a}{a (1 - a)} = \frac{a - y}{a (1 - a)}$$
#
# In the last step the two terms $y a$ and $-y a$ have cancelled. Times $\sigma'(z) = a (1 - a)$, this is $a - y$ again.

# %% [markdown]
# **By hand.** Neuron A, with $z = 4$, $a = 0.982$ and $y = 0$:
#
# | cost | $C$ | $\frac{\partial C}{\partial a}$ | times $\sigma'(z)$ | $= \delta$ |
# |---|---|---|---|---|
# | quadratic | $\frac{1}{2} (0.982)^2 = 0.482$ | 0.982 | 0.01766 | 0.0173 |
# | cross-entropy | $-\ln 0.0180 = 4.018$ | $\frac{1}{0.0180} = 55.6$ | 0.01766 | 0.982 |
#
# The cross-entropy climbs so steeply at $a = 0.982$ that it makes up for the flat sigmoid. In code:

# %%
z = 4.0
a = sigmoid(z)
print(f"C = {-np.log(1 - a):.3f}")
print(f"delta = {1 / (1 - a) * a * (1 - a):.3f}")

# %%
cost_functions.errors_by_z()

# %% [markdown]
# On the left the output is near 0, so it is right, and neither cost pulls. On the right it is near 1, so it is badly wrong. The quadratic cost pulls most near $z = 0.7$, and further out less and less. The
# cross-entropy pulls harder, the more wrong the output is. Its curve is the sigmoid itself, because $\delta = a - 0$.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D3"]
# Check: does a nudge of z find σ'(z) in the quadratic cost's error and none in the cross-entropy's, in 200 cases?
rng = np.random.default_rng(seed(0))
z = rng.uniform(-5, 5, (1, 200))
y = np.round(rng.random((1, 200)), 1)
a = sigmoid(z)
h = 1e-6
wanted = {costs.Quadratic: (a - y) * a * (1 - a), costs.CrossEntropy: a - y}
for cost, delta in wanted.items():
    C = cost(sigmoid)
    nudged = (C.each(None, sigmoid(z + h), y) - C.each(None, sigmoid(z - h), y)) / (2 * h)
    agree = (abs(nudged - delta[0]) < 1e-7) & (abs(C.delta(z, a, y)[0] - delta[0]) < 1e-12)
    print(f"{C.name}: {agree.sum()} of 200 agree; the mean |δ| is {abs(delta).mean():.3f}.")
    assert agree.all()

# %% [markdown]
# **1. The error of a weighted cross-entropy** (6 minutes). Suppose that $y = 1$ means *ill*. To miss somebody who is ill is worse than a false alarm, so the first term shall count $c$ times:
#
# $$C = -c \, y \ln a - (1 - y) \ln(1 - a)$$
#
# `z`, `a`, `y` have one column for every example, and the shape $(n_L, m)$; $\sigma$ is the sigmoid, `weight` is $c$ (not a weight of the network), and a target may lie anywhere between 0 and 1. Return $\delta^L$, with the same shape. With $c = 1$ it is the error that you know; for $a = 0.8$, $y = 1$ and $c = 3$ it is −0.6.
# It must be right at $z = 50$ too, where $1 - a$ is exactly 0 in the computer, because it rounds. So cancel on paper, not in the program.


# %% tags=["exercise"]
def cross_entropy_delta(z, a, y, weight=1.0):
    return ...


# %%
check(cross_entropy_delta)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $\frac{\partial C}{\partial a} = -\frac{c \, y}{a} + \frac{1 - y}{1 - a}$. BP1 multiplies by $a (1 - a)$. In the first term $a$ cancels, in the second one $1 - a$, so $\delta = -c \, y (1 - a) + (1 - y) a$. For $c = 1$ this is $a - y$.
#
# ```python
# def cross_entropy_delta(z, a, y, weight=1.0):
#     return (1 - y) * a - weight * y * (1 - a)
# ```
#
# </details>

# %% [markdown]
# **2. A cost for tanh** (8 minutes). Now do the derivation yourself, for another output. A tanh output lies between −1 and 1, its slope is $1 - (a)^2 = (1 - a)(1 + a)$, and its targets are $y = 1$ or $y = -1$. Again we want $\delta = a - y$. Which cost gives it?
# Treat $y = 1$ and $y = -1$ one after the other, and choose the constants so that being right costs 0. Return the cost of each entry; `a` and `y` have the same shape. For example, $a = 0.5$ costs 0.288 if the target is 1, and 1.386 if it is −1. (`np.where(y > 0, p, q)` takes `p` where the target is 1, else `q`.)


# %% tags=["exercise"]
def tanh_cost(a, y):
    return np.where(y > 0, ..., ...)


# %%
check(tanh_cost)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# For $y = 1$: $\frac{\partial C}{\partial a} = \frac{a - 1}{(1 - a)(1 + a)} = -\frac{1}{1 + a}$, so $C = -\ln(1 + a) + \text{constant}$. At $a = 1$ it should be 0, so the constant is $\ln 2$, and
# $C = -\ln \frac{1 + a}{2}$. For $y = -1$: $\frac{\partial C}{\partial a} = \frac{a + 1}{(1 - a)(1 + a)} = \frac{1}{1 - a}$, so $C = -\ln \frac{1 - a}{2}$.
#
# ```python
# def tanh_cost(a, y):
#     return np.where(y > 0, -np.log((1 + a) / 2), -np.log((1 - a) / 2))
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *The cross-entropy has no brake at the output, because its derivative …*

# %% [markdown]
# ## Station 3 of 5: A fair race
#
# How much quicker is a neuron with the cross-entropy? Before we race, we must be fair. With the same $\eta$, the cross-entropy makes larger updates *everywhere*, also where nothing is stuck. Take an undecided output, $a = \frac{1}{2}$. There the slope is
# $\frac{1}{2} \cdot \frac{1}{2} = \frac{1}{4}$, so the quadratic cost gets $\frac{1}{4}$ of the mistake as its error, and the cross-entropy gets all of it. So we give the cross-entropy **a quarter of η**. Then both
# make the same update where the output is undecided, and only the brake differs.
#
# The quadratic cost learns with $\eta = 0.15$ as before, and the cross-entropy with $0.15 / 4$.

# %%
Predict("costs: cross-entropy from 7", reveal=cost_functions.waits_of_both)

# %% [markdown] tags=["explain"]
# **Explain.** Far out $a$ is nearly 1, and so is $\delta = a - 0$. An update moves $z$ by $2 \eta \, \delta \approx 2 \eta$, here by 0.075. As long as the neuron is far out, this is a constant speed. A way that is three units longer takes
# $3 / 0.075 = 40$ updates more, and indeed the neuron needs $107 = 67 + 40$. So the wait grows **linearly** with the distance, and no longer exponentially.
#
# In the next picture both neurons start at $w = b = 2$, and the cross-entropy has its quarter of $\eta$. Move the start further out, and look at the panel in the middle too: each cost is shown as a share of its own start.

# %% tags=["explain"]
CostRace(w=2.0, b=2.0, eta=0.15)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-D3"]
# Check: does each further unit cost the cross-entropy the same, and is the update the same at a = ½?
counts = [cost_functions.wait("cross-entropy", float(z)) for z in range(4, 13)]
print("updates from z = 4 to 12:", ", ".join(map(str, counts)))
print("each further unit takes between", min(np.diff(counts)), "and", max(np.diff(counts)), "updates.")
quadratic = 0.15 * cost_functions.quadratic_delta(0.0, 0.5, 0)
entropy = 0.15 / 4 * cost_functions.cross_entropy_delta(0.0, 0.5, 0)
print(f"At a = ½ one update moves w by {quadratic:.5f} (quadratic) and {entropy:.5f} (cross-entropy).")
assert set(np.diff(counts)) <= {13, 14} and counts[0] == 67 and counts[3] == 107
assert np.isclose(quadratic, entropy)

# %% [markdown]
# **Your turn** (2 minutes). At an output of ½ a quarter of $\eta$ is fair. Suppose that we wanted both costs to make the same update at the output $a = 0.9$. Which share of the quadratic cost's $\eta$ should the cross-entropy get?

# %% tags=["exercise"]
fair_share = ...

# %%
check(fair_share=fair_share)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The quadratic cost's error is the mistake times $a (1 - a)$, the cross-entropy's is the mistake.
#
# ```python
# fair_share = 0.9 * (1 - 0.9)
# ```
#
# So no single share is fair everywhere. This is why we shall also try many learning rates.
#
# </details>

# %% [markdown]
# ### Is it so with more than one example?
#
# Twenty neurons with two inputs have to separate two classes of points. Both weights should become positive. But they begin *convinced of the opposite*: we subtract a number $k$ from both weights at the start. The larger $k$ is, the surer they are of the wrong answer.
# The quadratic cost learns with $\eta = 2$, and the cross-entropy again with a quarter of it. How long does it take until the mistake $|a - y|$, in the mean over all points, is below 0.2? We call this mean the **miss**; it favours neither cost.

# %%
cost_functions.by_conviction()

# %% [markdown]
# <details><summary>The source of <code>miss</code>, <code>watch</code>, <code>epochs_by_conviction</code></summary>
#
# ```python
# def miss(nets, x, y):
#     """Return the mean of |a - y| of each network: a measure that favours no cost."""
#     return abs(nets(x) - y).mean(axis=(-2, -1))
#
#
# def watch(nets, data, eta, epochs, measure=miss):
#     """Train, and return a measure of each network before the first epoch and after each one, (epochs + 1, networks)."""
#     seen = [measure(nets, *data)]
#     for step in sgd(nets, data, eta, epochs=epochs, rng=seed(0)):
#         if step.epoch_done:
#             seen.append(measure(nets, *data))
#     return np.array(seen)
#
#
# @remembered
# def epochs_by_conviction(cost, eta, networks=20, epochs=600):
#     """Return the epochs with a miss above 0.2 of neurons that begin with conviction k = 0, 1 … 5, (6, networks).
#
#     The neurons have two inputs and should separate two classes. k is subtracted from both weights; they should be > 0.
#     """
#     convictions = np.arange(6)
#     rng = np.random.default_rng(seed(0))
#     nets = Network([2, 1], cost=cost, copies=len(convictions) * networks)
#     nets.theta[:] = np.tile(rng.normal(scale=0.3, size=(networks, nets.size)), (len(convictions), 1))
#     nets.W[1] -= np.repeat(convictions, networks)[:, None, None]
#     seen = watch(nets, datasets.linear(n=40, rng=seed(0)), eta, epochs)
#     return (seen > 0.2).sum(axis=0).reshape(len(convictions), networks)
# ```
#
# `copies` trains many networks at once; `nets.theta` has a row of knobs for each. `np.tile` repeats the twenty starts for every $k$, and `@remembered` keeps the result for a second call.
#
# </details>

# %% [markdown]
# The line is the median of the twenty neurons, and the band holds the middle 80 % of them. With $k = 0$, an ordinary start, both costs need about as long. With each further unit of $k$ the cross-entropy needs one or two epochs *more*: 14 from $k = 5$. The quadratic cost needs so many *times* as many epochs: from $k = 2$ to 3 it is
# 1.6 times as many, from 3 to 4 it is 3.2 times, and from 4 to 5 it is 5.6 times. (At small $k$ nothing is saturated yet. One unit of $k$ moves $z$ by $x_1 + x_2$, and so its factor may exceed $e$.) So one unit multiplies the wait of the one cost, and adds to that of the other.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: does cross-entropy remove the slow start of badly wrong outputs?
waits = {cost: np.median(epochs, axis=1) for cost, epochs in cost_functions.by_conviction().found.items()}
for cost, epochs in waits.items():
    print(f"{cost}: {epochs[0]:.0f} epochs from k = 0, {epochs[-1]:.0f} from k = 5")
assert waits["quadratic"][0] < 2 * waits["cross-entropy"][0]
assert waits["quadratic"][-1] > 8 * waits["quadratic"][0]
assert waits["cross-entropy"][-1] < 3 * waits["cross-entropy"][0]
factors = waits["quadratic"][1:] / waits["quadratic"][:-1]
more = np.diff(waits["cross-entropy"])
print("quadratic, times as many with each unit:", ", ".join(f"{factor:.1f}" for factor in factors))
print("cross-entropy, epochs more with each unit:", ", ".join(f"{epochs:.0f}" for epochs in more))
assert (np.diff(factors[1:]) > 0).all() and factors[-1] > 2.5
assert (more >= 1).all() and (more <= 2).all()

# %% [markdown]
# ### Can a better η make up for the brake?
#
# A critic may say: "Perhaps the quadratic cost only needs more: eight or twenty times the learning rate of the cross-entropy, and not four times." So we now give each cost the best of thirteen learning rates. Networks with eight hidden neurons learn the two moons for 50 epochs, all with the cross-entropy. Then somebody *swaps all labels*, so that every answer is wrong. How many epochs does it take until they have learned the new labels?

# %%
cost_functions.relearning(learned=50)

# %% [markdown]
# <details><summary>The source of <code>learned_moons</code>, <code>at_each_eta</code>, <code>epochs_to_relearn</code></summary>
#
# ```python
# @remembered
# def learned_moons(epochs, networks=10):
#     """Return networks that have learned two moons with the cross-entropy for so many epochs: net, x, y."""
#     x, y = datasets.moons(n=100, rng=seed(0))
#     nets = Network([2, 8, 1], "tanh", cost="cross-entropy", rng=seed(0), copies=networks)
#     for _ in sgd(nets, (x, y), FAIR["cross-entropy"], epochs=epochs, rng=seed(0)):
#         pass
#     return nets, x, y
#
#
# def at_each_eta(starts, etas, **network):
#     """Return one stack with all starts, theta (S, P), for each η, and the column of learning rates for it."""
#     nets = Network(copies=len(etas) * len(starts), **network)
#     nets.theta[:] = np.tile(starts, (len(etas), 1))
#     return nets, np.repeat(etas, len(starts))[:, None]
#
#
# @remembered
# def epochs_to_relearn(cost, learned, etas=ETAS, epochs=50):
#     """Return the epochs with a miss above 0.2 after all labels were swapped: for each η and network, a matrix."""
#     taught, x, y = learned_moons(learned)
#     nets, eta = at_each_eta(taught.theta, etas, sizes=[2, 8, 1], activation="tanh", cost=cost)
#     seen = watch(nets, (x, 1 - y), eta, epochs)
#     return (seen > 0.2).sum(axis=0).reshape(len(etas), taught.copies)
# ```
#
# `FAIR` holds the learning rates 2 and ½ from above, `ETAS` the thirteen from ⅛ to 512.
#
# </details>

# %% [markdown]
# Below stands the learning rate, from ⅛ to 512, and on the left the number of epochs (51 means that 50 were not enough). Each cost has a valley. The quadratic cost is best between $\eta = 8$ and 32, and needs about 4 epochs there. The cross-entropy is best between 1 and 4, and needs 2 epochs at $\eta = 4$. That is not much of a difference. (With other data and other networks the quadratic cost is even the quicker one now and then.) Most of the lead at equal $\eta$ was a larger step. (Far to the right the steps are too long: some networks still come back, others do not, so the bands are wide. A line is the median.)
#
# But after 50 epochs of learning the networks are not yet very sure: at the output $|z|$ is typically 3. Now we let them learn for 3,000 epochs first.

# %%
Predict("costs: who learns the swapped labels", reveal=cost_functions.relearning)

# %% [markdown] tags=["explain"]
# **Explain.** At $|z| = 3$ the brake makes the error about 20 times smaller, and a larger $\eta$ can make up for that. At $|z| = 11$ it makes the error some 60,000 times smaller. A learning rate that is large enough to get such an output moving is far too large
# for one that is undecided, where $\sigma'$ is $\frac{1}{4}$. One learning rate has to serve both, and it cannot. The cross-entropy has nothing to make up for. Its best learning rate again lies between 1 and 4 (now at 1, before at 4), and it needs 3 epochs, before 2.
#
# (With thirty other draws of data and networks, in 28 of 30 the quadratic cost was not back within 50 epochs at any of the thirteen learning rates, and in the other two it needed more than 15. The cross-entropy never needed more than 5, at a learning rate between 1 and 4.)
#
# This is the true merit of the cross-entropy: not larger steps, but that **one** learning rate is right for all outputs, however wrong they are.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-D4"]
# Check: does cross-entropy help where outputs are clearly wrong, and less where they are not sure, each at its best η?
for learned in (50, 3000):
    run = cost_functions.relearning(learned)
    best = run.best
    print(
        f"learned {learned} epochs, |z| is {run.size:.1f}: {best['quadratic']:.0f} and {best['cross-entropy']:.0f} epochs"
    )
    medians = {cost: np.median(waits, axis=1) for cost, waits in run.found.items()}
    bottom = {cost: cost_functions.ETAS[waits.argmin()] for cost, waits in medians.items()}
    print(f"    the cross-entropy is best at η = {bottom['cross-entropy']:g}")
    assert best["cross-entropy"] < 10 and bottom["cross-entropy"] in (1, 2, 4)
    assert learned == 3000 or bottom["quadratic"] in (8, 16, 32)
    assert best["quadratic"] < 10 if learned == 50 else best["quadratic"] > 50

# %% [markdown] tags=["explain"]
# **In your own words:** finish the sentence. *One learning rate cannot make up for the brake, because …*

# %% [markdown]
# ## Station 4 of 5: What does −ln a mean?
#
# We have *derived* the cross-entropy. Do we also understand it? Think of the output $a$ as a probability that a forecaster announces: "It will rain tomorrow with probability $a$." Then the next day comes. If it rains, she pays
#
# $$-\ln a$$
#
# This is **the price of having said $a$ when it happened**. If it stays dry, she had announced $1 - a$ for this, and pays $-\ln(1 - a)$. These are the two terms of the cross-entropy, with $y = 1$ for rain and $y = 0$ for a dry day.

# %%
cost_functions.prices()

# %% [markdown]
# Look at three places of this curve.
#
# - At $a = 1$ she was sure and right, and pays nothing.
# - From 0.1 to 0.01 the price rises from 2.3 to 4.6. It rises by $\ln 10 = 2.3$ *each* time $a$ is divided by ten, because $-\ln \frac{a}{10} = -\ln a + \ln 10$.
# - Toward $a = 0$ the price grows without bound. If you say that something is impossible and it happens, no price is high enough.
#
# Why a logarithm? Because then prices *add*. On two days she said 0.9 and 0.5, and it rained on both. The probability of both, if the days do not depend on each other, is $0.9 \cdot 0.5 = 0.45$. Its price is $-\ln 0.45 = 0.7985$, and this is $0.1054 + 0.6931$, the sum of the two prices. So the network
# with the lowest cross-entropy is the one that gave the highest probability to *everything* that happened, to all examples together.

# %%
Predict("costs: the honest forecast", reveal=cost_functions.forecast)

# %% [markdown] tags=["explain"]
# **Explain.** On 7 days out of 10 she pays $-\ln a$, on 3 days $-\ln(1 - a)$. In the mean this is $-0.7 \ln a - 0.3 \ln(1 - a)$. It is lowest where its derivative is 0:
#
# $$-\frac{0.7}{a} + \frac{0.3}{1 - a} = 0$$
#
# Multiply by $a (1 - a)$: $-0.7 (1 - a) + 0.3 a = 0$, so $a = 0.7$. The truth is the cheapest forecast. Whoever always says 1 pays an infinite price on the first dry day. Therefore we may read the output of a sigmoid that was trained with the cross-entropy
# as a probability: it does best when it says how often the answer is yes.
#
# (The quadratic cost is honest too. Its mean is $0.7 \cdot \frac{1}{2} (1 - a)^2 + 0.3 \cdot \frac{1}{2} (a)^2$, and the derivative of this is $-0.7 (1 - a) + 0.3 a$, the very line that we have just put to 0. What only the logarithm has is that prices *add* when probabilities multiply.)

# %% [markdown]
# ### A trap for programs
#
# On paper $-\ln(1 - a)$ is fine. A computer keeps only some sixteen digits of a number, and from about $z = 37$ on it rounds the output to exactly 1:

# %%
z = np.array([30.0, 40.0, 800.0])
a = sigmoid(z)
print("1 - a:  ", 1 - a)
print("exact C:", z + np.log(1 + np.exp(-z)))

# %% [markdown]
# At $z = 40$ the computer finds $1 - a = 0$, and the logarithm of 0 is $-\infty$. But the cost is not infinite, it is 40. The way out is to compute it from $z$. We know $1 - a = \frac{1}{1 + e^z}$ (multiply numerator and denominator of station 1's formula by $e^z$), so
#
# $$-\ln(1 - a) = \ln(1 + e^z) = \ln(e^z (e^{-z} + 1)) = z + \ln(1 + e^{-z})$$
#
# In the last step the logarithm of a product became a sum. This form is safe for every large $z$, because $e^{-z}$ is small there; for negative $z$ one takes $\ln(1 + e^z)$ as it is. (For $y = 1$ the cost is $-\ln a = \ln(1 + e^{-z})$: the same, with $-z$ in the place of $z$.)
#
# There is a second trap: where an output is exactly right, $y = a = 0$, the formula says $0 \cdot \ln 0$. It should be 0, because the switch is off, but the computer multiplies 0 by $-\infty$ and says `nan`, *not a number*.

# %% [markdown]
# **3. Cross-entropy** (8 minutes). Here only the outputs are known, so compute the cost from $a$, and mind the second trap. (In exercise 4 you compute a cost from $z$.) `a` and `y` have the shape $(n, m)$. Return the cost of the batch, one number: the *sum* over the outputs (rows) and the *mean* over the examples (columns). Where `a` and `y` are both exactly 0, or both exactly 1, the cost is 0; where `a` is exactly 0 or 1 and `y` differs from it, it is `np.inf`. Use
# the helper in the stub: it returns $-p \ln q$, and 0 where $p = 0$. (`np.errstate` only keeps NumPy from printing warnings.)


# %% tags=["exercise"]
def cross_entropy(a, y):
    def price(p, q):
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(p == 0, 0.0, -p * np.log(q))

    return ...


# %%
check(cross_entropy)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def cross_entropy(a, y):
#     def price(p, q):
#         with np.errstate(divide="ignore", invalid="ignore"):
#             return np.where(p == 0, 0.0, -p * np.log(q))
#
#     return (price(y, a) + price(1 - y, 1 - a)).sum(axis=0).mean()
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-D1"]
# Check: is the package exact where outputs are 0 or 1, and far out?
entropy = costs.CrossEntropy(sigmoid)
right = np.array([[0.0, 1.0]])
wrong = np.array([[1.0, 0.0]])
far = np.array([[-800.0, 800.0]])
print("exactly right:", entropy.each(None, right, right), " exactly wrong:", entropy.each(None, right, wrong))
print(
    "from z = ±800, wrong:", entropy.each(far, sigmoid(far), wrong), " δ:", entropy.delta(far, sigmoid(far), wrong)[0]
)
assert (entropy.each(None, right, right) == 0).all() and np.isinf(entropy.each(None, right, wrong)).all()
assert (entropy.each(far, sigmoid(far), wrong) == 800).all() and (entropy.each(far, sigmoid(far), right) == 0).all()
assert (entropy.delta(far, sigmoid(far), wrong) == [[-1, 1]]).all()
assert (costs.Quadratic(sigmoid).delta(far, sigmoid(far), wrong) == 0).all()

# %% [markdown]
# **In your own words:** finish the sentence. *The price $-\ln a$ is high if …, and it pays to announce …*

# %% [markdown]
# ## Station 5 of 5: One of many classes
#
# A digit is one of ten classes. Ten sigmoids could all say "yes" at once. Therefore classifiers use **softmax** outputs (you met them in chapter 1): they are positive and share a total of 1 among the classes. Each weighted input goes into the exponential, and then each result is divided by the sum of all:
#
# $$a_j = \frac{e^{z_j}}{\sum_k e^{z_k}}$$
#
# With numbers, $z = (1, 0, -1)$: the exponentials are 2.718, 1 and 0.368, their sum is 4.086, and the shares are $a = (0.665, 0.245, 0.090)$.
#
# Suppose that class 2 is right. We write this as $y = (0, 1, 0)$. The network has given 0.245 to what happened, so it pays $-\ln 0.245 = 1.41$. This cost is called the **log-likelihood** cost (a *likelihood* is the probability given to what happened; chapter 1 said cross-entropy, as many do):
#
# $$C_x = -\sum_j y_j \ln a_j$$
#
# Only the term of the right class is not 0.

# %%
Predict("costs: one z of a softmax")

# %% tags=["explain"]
cost_functions.softmax_nudge(z=(1.0, 0.0, -1.0))

# %% [markdown] tags=["explain"]
# **Explain.** Each column belongs to one nudged $z_j$, and shows how fast the three outputs change. In the first column $a_1$ grows and the others shrink, and the three numbers add up to 0. (Such a table of all slopes is called a *Jacobian*.) With sigmoids only the diagonal would not be 0.
#
# So BP1 in its old form is not enough. It says that $z_j$ acts on the cost through its own output $a_j$ only. Here $z_1$ acts through *all* outputs. But you know the rule for that: **multiply along a path, add over paths.**
#
# And here it is easy to add, because the cost looks at the right output only. With class 2 right, $C = -\ln a_2$, and the slope $\frac{\partial C}{\partial a_2} = -\frac{1}{a_2} = -4.086$ is the only one that is not 0. ($\frac{1}{a_2}$ is the sum of the exponentials, because $e^{z_2} = 1$.) So from each $z_j$ there is one path that counts, through $a_2$. The slopes of $a_2$ stand in the second row (here with one digit more):
#
# | | $\frac{\partial a_2}{\partial z_j}$ | times −4.086 $= \delta_j$ | and $a_j - y_j$ is |
# |---|---|---|---|
# | $z_1$ | −0.1628 | 0.665 | $0.665 - 0$ |
# | $z_2$ | 0.1848 | −0.755 | $0.245 - 1$ |
# | $z_3$ | −0.0220 | 0.090 | $0.090 - 0$ |

# %% [markdown] tags=["explain"]
# The error is $a - y$ once more! Why? We compute the cost from $z$. The logarithm of a quotient is a difference, so
#
# $$\ln a_j = \ln \frac{e^{z_j}}{\sum_k e^{z_k}} = z_j - \ln \sum_k e^{z_k}$$
#
# Put this into the cost. (We call the index of the sum $i$ here, because $j$ will be the one neuron that we nudge.) The targets add up to 1, so the second part stands there exactly once:
#
# $$C_x = -\sum_i y_i \left( z_i - \ln \sum_k e^{z_k} \right) = \ln \sum_k e^{z_k} - \sum_i y_i z_i$$
#
# Now nudge $z_j$. By the chain rule the first part has the slope $\frac{1}{\sum_k e^{z_k}} \cdot e^{z_j}$, and this is $a_j$. The second part has the slope $-y_j$. Therefore
#
# $$\delta^L_j = a^L_j - y_j$$
#
# The whole table of slopes has collapsed to a difference. BP2 to BP4 stay as they are. (For other costs one needs the whole table. [Softmax needs one more idea](further/03_softmax.ipynb) shows how.)

# %% tags=["explain"]
z = np.array([[1.0], [0.0], [-1.0]])
y = np.array([[0.0], [1.0], [0.0]])
print("delta:", (softmax(z) - y).ravel().round(3))

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-B4", "row-D3"]
# Check: do nudges of z find a − y in twenty softmax layers, and does BP1 with ⊙ (the diagonal alone) fail?
likelihood = costs.LogLikelihood(softmax)
apart = []
alone = []
whole = []
for number in range(20):
    rng = np.random.default_rng(seed(number))
    z = rng.normal(size=(4, 1))
    y = softmax(rng.normal(size=(4, 1))) if number % 2 else np.eye(4)[:, [number % 4]]
    nudged = np.zeros((4, 1))
    for j in range(4):
        step = 1e-6 * np.eye(4)[:, [j]]
        nudged[j] = (likelihood.each(None, softmax(z + step), y) - likelihood.each(None, softmax(z - step), y)) / 2e-6
    gradient = -y / softmax(z)
    J = softmax.jacobian(z)
    apart.append(max(abs(softmax(z) - y - nudged).max(), abs(likelihood.delta(z, softmax(z), y) - nudged).max()))
    whole.append(abs(J.T @ gradient - nudged).max())
    alone.append(abs(np.diag(J)[:, None] * gradient - nudged).max())
print(f"a − y agrees with the nudges in {sum(d < 1e-6 for d in apart)} of 20, the whole table of slopes as well.")
print(f"BP1 with ⊙, the diagonal alone, is wrong in {sum(d > 0.01 for d in alone)} of 20.")
assert max(apart) < 1e-6 and max(whole) < 1e-6 and min(alone) > 0.01

# %% [markdown]
# **Your turn** (2 minutes). A softmax layer says $a = (0.25, 0.25, 0.5)$. Two teachers disagree about this picture, so the target is shared: $y = (0.5, 0.5, 0)$. What is $\delta_1$, the error of the first output? Will $z_1$ go up or down?

# %% tags=["exercise"]
delta_shared = ...

# %%
check(delta_shared=delta_shared)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The derivation only used that the targets add up to 1, and these do. The error is negative, so $z_1$ goes up.
#
# ```python
# delta_shared = 0.25 - 0.5
# ```
#
# </details>

# %% [markdown]
# With two classes and $z = (z_1, 0)$, the first share is $\frac{e^{z_1}}{e^{z_1} + 1} = \sigma(z_1)$, because $e^0 = 1$. So two classes of softmax *are* one sigmoid, and the two costs are one cost.
#
# **4. Log-likelihood** (8 minutes). `z` holds the weighted inputs of softmax outputs, `y` the targets, both of shape $(K, m)$; the targets of each column add up to 1. Return the cost of the batch, the mean over its columns. (The column $z = (1, 0, -1)$ with class 2 right costs 1.41, as above.) It must be right at $z = \pm 800$ too, where `np.exp(800)` is infinite. Use the formula for $C_x$ from $z$, and this: if you
# subtract the largest $z$ of a column, called $c$ (in code `c = z.max(axis=0, keepdims=True)`), then no exponential is larger than 1, and $\ln \sum_k e^{z_k} = c + \ln \sum_k e^{z_k - c}$, because each $e^{z_k}$ is $e^c \cdot e^{z_k - c}$.


# %% tags=["exercise"]
def log_likelihood(z, y):
    return ...


# %%
check(log_likelihood)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def log_likelihood(z, y):
#     c = z.max(axis=0, keepdims=True)
#     log_sum = c + np.log(np.exp(z - c).sum(axis=0, keepdims=True))
#     return (y * (log_sum - z)).sum(axis=0).mean()
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-D1"]
# Check: is the log-likelihood from z exact, and is it the cross-entropy if there are two classes?
likelihood = costs.LogLikelihood(softmax)
far = np.array([[800.0], [-800.0]])
surely_wrong = likelihood.each(far, softmax(far), np.array([[0.0], [1.0]]))
z1 = np.random.default_rng(seed(0)).normal(scale=4, size=(1, 50))
y1 = (z1 > 1).astype(float)
two = np.vstack([z1, 0 * z1])
both = likelihood.each(two, softmax(two), np.vstack([y1, 1 - y1]))
one = costs.CrossEntropy(sigmoid).each(z1, sigmoid(z1), y1)
print(f"At z = (800, −800), with class 2 right, the cost is {surely_wrong.item():.0f}.")
print(f"Two classes: the same cost as one sigmoid in {np.isclose(both, one).sum()} of 50 examples.")
assert surely_wrong == 1600 and np.isclose(both, one).all()

# %% [markdown]
# **In your own words:** finish the sentence. *In a softmax layer a nudge of one $z$ changes …, and still the error is only …*

# %% [markdown]
# ## Four costs side by side
#
# | cost | $C_x$ for one example | $\partial C_x / \partial a_j$ |
# |---|---|---|
# | absolute | $\sum_j \lvert a_j - y_j \rvert$ | +1 or −1, the sign of $a_j - y_j$ |
# | quadratic | $\frac{1}{2} \sum_j (a_j - y_j)^2$ | $a_j - y_j$ |
# | cross-entropy | $-\sum_j [y_j \ln a_j + (1 - y_j) \ln(1 - a_j)]$ | $\frac{a_j - y_j}{a_j (1 - a_j)}$ |
# | log-likelihood | $-\sum_j y_j \ln a_j$ | $-y_j / a_j$ |
#
# You know three of them; the absolute cost is the simplest one that people use. With numbers: two outputs $a = (0.2, 0.7)$ should be $y = (0, 1)$. The absolute cost is $0.2 + 0.3 = 0.5$, the quadratic cost $\frac{1}{2} (0.04 + 0.09) = 0.065$, the cross-entropy $-\ln 0.8 - \ln 0.7 = 0.580$, and the log-likelihood $-\ln 0.7 = 0.357$. (A softmax would not say just these two numbers, because they do not add up to 1; they only show how one computes.)
#
# What does each charge for one output that should be 0? The log-likelihood has no curve in this picture, because it charges for the right class only. In a softmax layer this is enough: what a wrong class gets is lost to the right one, and is charged there.

# %%
cost_functions.charges()

# %% [markdown]
# The absolute cost charges at most 1, and the quadratic cost at most ½. So with them it is cheap to be sure and wrong. The cross-entropy has no limit.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-D1"]
# Check: are the four values and their slopes what the table says?
a = np.array([[0.2], [0.7]])
y = np.array([[0.0], [1.0]])
by_hand = {
    "absolute": 0.5,
    "quadratic": 0.065,
    "cross-entropy": -np.log(0.8) - np.log(0.7),
    "log-likelihood": -np.log(0.7),
}
slopes = {"absolute": [1, -1], "quadratic": [0.2, -0.3], "cross-entropy": [0.2 / 0.16, -0.3 / 0.21]}
slopes["log-likelihood"] = [0, -1 / 0.7]
for name, value in by_hand.items():
    cost = costs.as_cost(name, softmax if name == "log-likelihood" else sigmoid)
    nudged = []
    for step in 1e-6 * np.eye(2)[:, :, None]:
        nudged.append((cost.each(None, a + step, y) - cost.each(None, a - step, y)).item() / 2e-6)
    print(f"{name}: C = {cost.each(None, a, y).item():.3f}, slopes {nudged[0]:.3f} and {nudged[1]:.3f}")
    assert np.isclose(cost.each(None, a, y).item(), value) and np.allclose(nudged, slopes[name], atol=1e-7)
    assert np.allclose(cost.gradient(a, y).ravel(), slopes[name])

# %% [markdown]
# ## Which cost goes with which output?
#
# | targets | outputs | cost | $\delta^L$ |
# |---|---|---|---|
# | yes or no, each on its own | sigmoid | cross-entropy | $a - y$ |
# | one of $K$ classes | softmax | log-likelihood | $a - y$ |
# | numbers | linear, $a = z$ | quadratic | $a - y$ |
#
# It is the same error three times, and this is no accident. Each of these costs is the price $-\ln(\text{probability of what happened})$, if the output is understood in the right way:
# - a sigmoid announces the probability of *yes*, like that of a coin;
# - a softmax announces a probability for each class, like those of the sides of a die;
# - a linear output announces the middle of a bell curve, whose height at $y$ is proportional to $e^{-(y - a)^2 / 2}$. The price of that is $\frac{1}{2} (y - a)^2$, and a constant.
#
# Written with $z$, each of them is $f(z) - y z$, up to a constant; for the sigmoid $f(z) = \ln(1 + e^z)$. The slope of $f$ is the output $a$, so the error is $a - y$.
#
# Does it matter if you pair them wrongly?

# %%
Predict("costs: when a wrong pairing hurts", reveal=cost_functions.pairings)

# %% [markdown] tags=["explain"]
# **Explain.** After the renaming every output is wrong, and sure of it. (All of them begin with the same weights, learned with softmax and the log-likelihood.) The pairings of the table are back above 95 % after 8 epochs. The quadratic cost is clearly behind, because of the factor $\sigma'$. (With softmax its place is taken by the whole table of slopes. All of them are nearly 0 if one output has the whole share.) These are accuracies on the digits that the networks train on.
#
# <details><summary>The source of <code>digits_again</code></summary>
#
# ```python
# @remembered
# def digits_again(output, cost, renamed, etas=(0.1, 0.3, 1.0, 3.0, 5.0, 10.0), networks=5, epochs=8):
#     """Return the training accuracy on digits after each epoch, at the best of several η, (epochs + 1, networks).
#
#     They begin at random; or, `renamed`, with weights that learned the ten classes before these got other names.
#     """
#     x, y = datasets.digits().take(range(400))
#     starts = Network([64, 20, 10], "tanh", "softmax", "log-likelihood", rng=seed(0), copies=networks)
#     if renamed:
#         watch(starts, (x, y), 0.3, 10, accuracy)
#         y = np.roll(y, 1, axis=0)
#     nets, eta = at_each_eta(starts.theta, etas, sizes=[64, 20, 10], activation="tanh", output=output, cost=cost)
#     right = watch(nets, (x, y), eta, epochs, accuracy).reshape(-1, len(etas), networks)
#     return right[:, np.median(right[-1], axis=-1).argmax()]
# ```
#
# </details>

# %% tags=["explain"]
cost_functions.learn_digits(renamed=False)

# %% [markdown] tags=["explain"]
# From an ordinary start, all four pairings end above 95 %. Here a wrong pairing costs an epoch or two, if it gets its own learning rate.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-D5"]
# Check: are the pairings level from an ordinary start, and the quadratic ones behind after renaming, each at its best η?
for renamed in (False, True):
    found = cost_functions.learn_digits(renamed).found
    end = {name: np.median(run[-1]) for name, run in found.items()}
    print("renamed: " if renamed else "ordinary:", "; ".join(f"{name} {value:.1f}" for name, value in end.items()))
    natural = min(end["sigmoid, cross-entropy"], end["softmax, log-likelihood"])
    wrong = [end["sigmoid, quadratic"], end["softmax, quadratic"]]
    assert natural > 0.95 and (max(wrong) < natural - 0.04 if renamed else min(wrong) > 0.95)

# %% [markdown]
# For *numbers* a sigmoid is wrong with any cost, because it never says 1.3. A linear output has the slope 1 everywhere, so the quadratic cost has no brake there. The package refuses pairs that make no sense (it calls a linear output `identity`): try `Network([1, 1], output="identity", cost="cross-entropy")`.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-D5"]
# Check: has the quadratic cost no brake at a linear output, and is a senseless pair refused?
z = np.linspace(-50, 50, 11)[None]
delta = costs.Quadratic("identity").delta(z, z, np.ones_like(z))
print("δ is a − y at all of", (delta == z - 1).sum(), "places.")
try:
    Network([1, 1], output="identity", cost="cross-entropy")
    refused = ""
except ValueError as error:
    refused = str(error)
print("The package says:", refused.split(":")[0])
assert (delta == z - 1).all() and "does not go with identity outputs" in refused

# %% [markdown]
# ## A patient
#
# A fellow student has read the first stations and changed to the cross-entropy. His network has two inputs, eight hidden tanh neurons and a sigmoid output, and it should learn the two moons. But it is stuck:

# %%
cost_functions.patient()

# %%
Predict("costs: the patient", reveal=cost_functions.hidden_stuck)

# %% [markdown] tags=["explain"]
# **Explain.** The cost $0.693 = \ln 2$ is the price of saying ½ every time. First look at layer 2. All hidden activations are 1 or −1, *and the same for every point*. So the output neuron reads the same eight numbers each time, and can give only one answer to all points. Half of the points belong to each class, so the cheapest answer is ½, and
# this is what it has found. Its errors are then +½ for the points of one class and −½ for the others. They are large, so there is no brake at the output. But in the mean over the batch, which BP3 and BP4 take, they cancel: layer 2 has nothing more to learn.

# %% [markdown] tags=["explain"]
# So layer 1 would have to change. On its way there the error passes BP2:
#
# $$\delta^1 = \left( (W^2)^T \delta^2 \right) \odot \sigma'(z^1)$$
#
# This is another $\sigma'$, that of the *hidden* neurons. Here their biases are 10 and −10, so all of them are saturated, and $\sigma'(z^1)$ is about $10^{-8}$. The cross-entropy takes $\sigma'$ out of BP1 only. A cost can change $\delta^2$, but it cannot take $\sigma'(z^1)$ out of BP2: this factor comes in when the cost has done its work.
#
# In the picture, the two lines at 0.5 are the networks with saturated hidden neurons: no learning rate from ⅛ to 64 helps, with either cost. With an ordinary start both costs learn the moons. So the cure is a better start, and that is the subject of chapter 5.
#
# <details><summary>The source of <code>pushed_moons</code>, <code>final_misses</code></summary>
#
# ```python
# def pushed_moons(cost, push, networks):
#     """Return networks for two moons whose hidden biases are pushed to ±push, and the moons: nets, data."""
#     nets = Network([2, 8, 1], "tanh", cost=cost, rng=seed(0), copies=networks)
#     nets.b[1] += push * np.array([[1.0], [-1.0]] * 4)
#     return nets, datasets.moons(n=100, rng=seed(0))
#
#
# @remembered
# def final_misses(cost, push, etas=ETAS[:10], networks=10, epochs=100):
#     """Return the miss of `pushed_moons` after training with each η, (etas, networks)."""
#     starts, data = pushed_moons(cost, push, networks)
#     nets, eta = at_each_eta(starts.theta, etas, sizes=[2, 8, 1], activation="tanh", cost=cost)
#     return watch(nets, data, eta, epochs)[-1].reshape(len(etas), networks)
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-D4"]
# Check: do saturated hidden neurons stay stuck with both costs, at each of ten η?
found = cost_functions.hidden_stuck().found
medians = {name: np.median(values, axis=1) for name, values in found.items()}
for name, values in medians.items():
    print(f"{name}: miss {values.min():.2f} at the best of ten η")
ill = cost_functions.patient()
print(
    f"The patient: C = {ill.costs[-1]:.3f}, mean of |δ| in layer 2 {ill.errors[1]:.2f}, in layer 1 below 1e-7: {ill.errors[0] < 1e-7}"
)
assert all(values.min() > 0.45 for name, values in medians.items() if "saturated" in name)
assert all(values.min() < 0.05 for name, values in medians.items() if "ordinary" in name)
print(f"All its |a¹| are 1: {ill.hidden.min() > 0.999}. The mean of δ² is 0: {abs(ill.mean) < 0.001}.")
assert ill.hidden.min() > 0.999 and (ill.signs == 1).all() and abs(ill.mean) < 0.001
assert abs(ill.costs[-1] - np.log(2)) < 0.002 and ill.errors[1] > 0.45 and ill.errors[0] < 1e-7

# %% [markdown] tags=["explain"]
# **An open experiment** (10 minutes). How far must hidden neurons be pushed before they are lost? The biases of the patient are pushed to ±10, and this is how the next line stands. Change **one** number of it: `push`, for example to 3, 5 or 8. Write down first what you expect for each cost, run it (it takes some seconds), and then write one sentence about what you see.

# %% tags=["explain"]
cost_functions.hidden_stuck(push=10.0)

# %% [markdown] tags=["explain"]
# <details><summary>What we saw</summary>
#
# With 3 both costs find a learning rate that frees the network. With 5 only the cross-entropy does, and only near $\eta = 8$: the error that it sends back is larger, so a little more of it arrives at layer 1. With 8 or more, neither learns the moons. So the cross-entropy can bear a little more saturation of hidden neurons, but it does not cure it.
#
# </details>

# %% [markdown]
# Textbooks say more about the cross-entropy. Seven such statements, each with its experiment, stand in [Seven statements on costs](further/04_seven_statements.ipynb).

# %% [markdown]
# ## More to do
#
# **5. A cost that forgives** (8 minutes). Sometimes a few targets are simply wrong: *outliers*. The quadratic cost pulls on them very hard. Huber's cost forgives. With $r = a - y$ it charges $\frac{1}{2} (r)^2$ where $|r| \le h$, and the straight line $h |r| - \frac{1}{2} (h)^2$ beyond. For example with $h = 1$ a mistake of 3 costs 2.5, and no longer 4.5. Derive its error by BP1, for outputs that depend on their own $z$ only.
# `z`, `a`, `y` have the shape $(n_L, m)$, and `prime` is the function $\sigma'$. Return $\delta^L$. (`np.clip(r, low, high)` keeps numbers between two limits.)


# %% tags=["exercise"]
def huber_delta(z, a, y, prime, h=1.0):
    return ...


# %%
check(huber_delta)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The slope of $\frac{1}{2} (r)^2$ is $r$, and the slopes of the lines are $h$ and $-h$. Together this is $r$, kept between $-h$ and $h$. Then BP1 multiplies by $\sigma'(z)$.
#
# ```python
# def huber_delta(z, a, y, prime, h=1.0):
#     return np.clip(a - y, -h, h) * prime(z)
# ```
#
# </details>

# %% [markdown]
# **6. Bug hunt** (5 minutes). This is meant as BP1 of the *quadratic* cost, for sigmoid outputs. It trains, but far too slowly. Find the fault and mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_quadratic_delta(z, a, y):
    slope = a * (1 - a)
    gradient = (a - y) * slope
    return gradient * slope


# %%
check(buggy_quadratic_delta)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The derivative of the cost with respect to $a$ is $a - y$, without a slope; $\sigma'$ enters BP1 once. Here it stands twice, so the brake is squared: at $z = 4$ it is 0.0003.
#
# ```python
# def buggy_quadratic_delta(z, a, y):
#     slope = a * (1 - a)
#     gradient = a - y
#     return gradient * slope
# ```
#
# </details>

# %% [markdown]
# Your own error function can now teach the neuron A of station 1. (With a quarter of $\eta$, as in station 3. If you have not solved exercise 1, the course's function runs, and the badge above the picture says so.)

# %%
own = mine("cross_entropy_delta")
cost_functions.own_race(own)

# %% [markdown]
# ## The lab
#
# A network with the quadratic cost has learned two rings for 20 epochs, and it has hardly begun. Choose the cross-entropy and run again: with the same $\eta$ it is done by then. Now be fair, set $\eta = 0.5$, and press *Reset* and *Run*. The long flat stretch of the cost (a *plateau*) is back. From this ordinary start the
# whole lead was step size. Where would a network have to start, so that you see a real one?
#
# <details><summary>An answer</summary>
#
# Where its outputs are sure and wrong, as after the labels were swapped in station 3. From an ordinary start no output is saturated, so there is no brake to let go of.
#
# </details>

# %%
start = {"activation": "sigmoid", "cost": "quadratic", "eta": 2.0, "trained": 20}
Lab("circles", sizes=(2, 8, 1), **start)

# %% [markdown]
# ## Recap
#
# - With the quadratic cost the error of a sigmoid output is $(a - y) \, \sigma'(z)$. The slope is a brake that is hardest where the output is most wrong: the wait is exponential in $z$.
# - The cross-entropy is the cost whose derivative cancels $\sigma'$. Its error is $a - y$, and the wait is linear.
# - In a fair race each cost has its own learning rate. Then the cross-entropy wins where outputs are *sure and wrong*.
# - $-\ln a$ is the price of having said $a$ when it happened. Prices add, and the truth is the cheapest forecast.
# - Softmax mixes all outputs, so BP1 needs all paths. With the log-likelihood they collapse to $a - y$.
# - Compute costs from $z$, because $a$ is rounded to 0 or 1.
# - No cost reaches the $\sigma'$ of hidden neurons.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. An output says 0.999 and should say 0. What are the errors of the quadratic cost and of the cross-entropy?
# 2. A neuron with the quadratic cost starts at $z = 6$ instead of $z = 5$. About how much longer does it wait?
# 3. And with the cross-entropy?
# 4. Which $\frac{\partial C}{\partial a}$ gives $\delta = a - y$ for an output with the slope $\sigma'(z) = 2$?
# 5. Why is "the same $\eta$ for both" no fair race?
# 6. A network gives 0.01 to the right class. What does it pay, and what if it had given 0.1?
# 7. A forecaster is certain, $a = 1$, and right on 99 days of 100. What is her mean price, the cross-entropy?
# 8. Softmax says $(0.7, 0.2, 0.1)$ and class 3 is right. What is $\delta$?
# 9. Why should a program compute the cross-entropy from $z$?
# 10. With the cross-entropy the cost stays at 0.693 from the first updates on. Where do you look?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. $0.999 \cdot 0.999 \cdot 0.001 \approx 0.001$, against 0.999.
# 2. About 2.7 times as long (2.55 times, counted exactly).
# 3. Some 13 updates longer, with the learning rate of this chapter: a unit costs always the same.
# 4. $\frac{a - y}{2}$, because BP1 multiplies by 2.
# 5. At $a = \frac{1}{2}$, where nothing is stuck, the update of the cross-entropy is already four times as large.
# 6. $-\ln 0.01 = 4.6$. With 0.1 it would have been 2.3 less.
# 7. Infinite. On the hundredth day she pays $-\ln 0$.
# 8. $(0.7, 0.2, -0.9)$.
# 9. Far out $a$ is rounded to exactly 0 or 1, and then the logarithm is infinite, or `nan`.
# 10. At $\sigma'(z^l)$ of the hidden layers: they may be saturated.
#
# </details>

# %% [markdown]
# **In practice.** Libraries compute output and cost in one function, "with logits", for the reasons that you have seen: give it $z$, not $a$. (A *logit* is the $z$ of an output.) There the log-likelihood cost is called *categorical cross-entropy*. The *squared error* (MSE) is the quadratic cost without the ½, and often divided by the number of outputs. A price without bound makes
# wrong labels expensive, so people smooth the targets (0.9 instead of 1), or use Huber's cost for numbers.
#
# **Next:** [chapter 5](05_initialization.ipynb) finds starts from which hidden neurons do not saturate.
#
# **Sources.** M. Nielsen, *Neural Networks and Deep Learning*, chapter 3 (the neuron at $w = b = 2$, the derivation backwards, statements on the cross-entropy). J. Bridle, *Probabilistic interpretation of feedforward classification network outputs*, 1990 (softmax).
# I. J. Good, *Rational decisions*, 1952 (the logarithmic price of a forecast). P. McCullagh, J. Nelder, *Generalized Linear Models*, 1989 (why $a - y$). P. Huber, *Robust estimation of a location parameter*, 1964.
