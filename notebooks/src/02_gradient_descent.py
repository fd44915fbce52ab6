# %% [markdown]
# # 2. Gradient descent: how far to step, on how much evidence?
#
# **A network learns when its weights and biases are turned so that its cost becomes smaller. Here you find out which way to turn them, how far, and how many
# examples to look at before each turn. You train a network with a program of your own, and then you let it read handwritten digits.**
#
# ![Left: steps down a curve, with the question "How far to step?". Right: two ways to the middle of a
# bowl, one with four sure steps made with all examples, one with sixteen hasty ones made with a handful at a
# time.](images/02_steps.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say which way a knob should be turned, and follow gradient descent by hand;
# - predict from the learning rate whether it creeps, arrives, jumps to and fro or runs away;
# - train a network with nothing but forward passes, and say what that costs;
# - write mini-batch gradient descent: shuffle, partition, update;
# - say how far off the gradient of a mini-batch is, and choose a batch size.
#
# **You need** the forward pass (chapter 1), derivatives, mean and standard deviation.
#
# **Time:** about 165 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next cell first, and then the
# cells of that station. **Your turn** asks for a number; the exercises 1 to 6 ask for a function. The functions of `gradient_descent` and `batch_sizes` make the
# pictures.

# %%
import numpy as np

from mlp_course import sgd
from mlp_course.exercises import check, mine, my_data
from mlp_course.experiments import batch_sizes, gradient_descent, seed
from mlp_course.explore import Descent, GradientCloud, Lab, Predict, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $C(w)$ | C of w | the cost, as a function of a knob $w$ |
# | $C'(w)$ | C prime of w | the slope: how fast the cost rises when $w$ is turned up |
# | $\leftarrow$ | becomes | the knob on the left gets the new value on the right |
# | $\eta$ | eta | the learning rate, a number that we choose |
# | $\frac{\partial C}{\partial w}$ | d C by d w | the slope for one knob, while all other knobs stay |
# | $\theta$ | theta | all knobs of a network, in one list |
# | $\nabla C$ | nabla C, the gradient | all their slopes, in one list |
# | $h$ | | a small change of one knob, called a nudge |
# | $\Delta$ | delta | the change of what follows: $\Delta w$ is a change of $w$ |
# | $N$, $m$ | | the number of all examples, and of those in a batch |
# | $s$ | | the spread of the gradients of single examples |
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on the chapters before. You need the answers today.

# %%
WarmUp(2)

# %% [markdown]
# ## Station 1 of 5: One knob
#
# Turn a knob up a little. If the cost rises, turn the knob down instead. If the cost falls, turn it up further. This is the whole idea of the chapter. The rest is
# about two questions: *how far*, and *on how much evidence*.
#
# A **knob** is one weight or one bias. We begin with a single knob $w$ and with the simplest cost that has a lowest point, $C(w) = w^2$. (In this station the small
# 2 is a power, $w^2 = w \cdot w$. There are no layers here.) How fast the cost rises when we turn the knob up is called the **slope**. It is the derivative, here
# $C'(w) = 2w$.
#
# Stand at $w = 1$. The slope there is 2. It is positive, so turning up makes things worse, and we turn down. How far? A natural
# choice is: the steeper, the further. So we go by the slope times a number that we choose, the **learning rate** $\eta$. With $\eta = 0.1$:
#
# | update | $w$ | slope $2w$ | step $0.1 \cdot 2w$ | cost $w^2$ |
# |---|---|---|---|---|
# | 0 | 1 | 2 | 0.2 | 1 |
# | 1 | 0.8 | 1.6 | 0.16 | 0.64 |
# | 2 | 0.64 | 1.28 | 0.128 | 0.41 |

# %% [markdown]
# Each row begins where the row above ends: $1 - 0.2 = 0.8$, then $0.8 - 0.16 = 0.64$. As a rule this reads
#
# $$w \leftarrow w - \eta \, C'(w)$$
#
# Why the minus sign? On the left side of the bottom, at $w = -1$, the slope is −2. Minus a negative number is a plus, so $w$ is turned *up*, again towards the
# bottom. One rule serves both sides. This rule is called **gradient descent**, and one use of it is an **update**. In code:

# %%
w = 1.0
for update in range(1, 7):
    w = w - 0.1 * 2 * w
    print(f"update {update}:  w = {w:.3f}   C = {w * w:.3f}")

# %%
Predict("gradient descent: small steps or large", reveal=gradient_descent.five_etas)

# %% [markdown] tags=["explain"]
# **Explain.** Your friend goes from 1 to $1 - 0.9 \cdot 2 = -0.8$, and from there to $-0.8 + 0.9 \cdot 1.6 = 0.64$. These are your own distances, 0.8 and 0.64, but
# from side to side. The reason shows when we put $2w$ for $C'(w)$:
#
# $$w - \eta \cdot 2w = (1 - 2\eta) \, w$$
#
# Each update multiplies $w$ by the same **factor** $1 - 2\eta$. For 0.1 it is 0.8, and for 0.9 it is −0.8. Only its size, without the sign, decides how near we come:
#
# | $\eta$ | factor | what happens |
# |---|---|---|
# | 0.1 | 0.8 | $w$ creeps in from one side |
# | 0.5 | 0 | it arrives in one update |
# | 0.9 | −0.8 | it jumps from side to side, and comes nearer |
# | 1.0 | −1 | it jumps to and fro between two points for ever |
# | 1.1 | −1.2 | every jump lands further out: it runs away |
#
# Success and disaster are close together. 0.9 is as good as 0.1, and 1.1 is lost. The limit $\eta = 1$ is like the edge of a **cliff**. Move $\eta$ across it:

# %% tags=["explain"]
Descent(eta=0.9, start=1.0)

# %% [markdown] tags=["explain"]
# On the left are the steps on the curve, on the right the cost after each step. The scale on the right is one of powers of ten, so a straight line there means: the
# cost is multiplied by the same number each time.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-C1"]
# Check: do five learning rates do this from a thousand starts, and is the limit at η = 1?
start = np.random.default_rng(seed(0)).uniform(-10, 10, size=1000)
left = {}
for eta in (0.1, 0.5, 0.9, 1.0, 1.1, 0.999, 1.001):
    w = start
    for _ in range(100):
        w = w - eta * 2 * w
    left[eta] = abs(w) / abs(start)
    assert np.allclose(left[eta], abs(1 - 2 * eta) ** 100, rtol=1e-6, atol=1e-300)
for eta, share in sorted(left.items()):
    print(f"η = {eta}: after 100 updates {np.median(share):.3g} of the distance is left")
assert (left[0.999] < 1).all() and (left[1.0] == 1).all() and (left[1.001] > 1).all()

# %% [markdown]
# **Your turn** (3 minutes). Another cost has its bottom at 3: $C(w) = (w - 3)^2$, with the slope $2 (w - 3)$. You stand at $w = 1$, and $\eta = 0.25$. Where does one
# update lead?

# %% tags=["exercise"]
w_after = ...

# %%
check(w_after=w_after)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The slope is $2 (1 - 3) = -4$, so the knob goes up by $0.25 \cdot 4 = 1$.
#
# ```python
# w_after = 1 - 0.25 * 2 * (1 - 3)
# ```
#
# </details>

# %% [markdown]
# **Your turn** (4 minutes). Now the cost is five times as steep: $C(w) = 5 w^2$, with the slope $10 w$. Write one update as $w$ times a factor. Above which $\eta$ does
# descent run away?

# %% tags=["exercise"]
eta_cliff = ...

# %%
check(eta_cliff=eta_cliff)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $w - \eta \cdot 10 w = (1 - 10 \eta) w$. The factor reaches −1 where $10 \eta = 2$.
#
# ```python
# eta_cliff = 2 / 10
# ```
#
# </details>

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *If the slope of a knob is negative, then …, because …*

# %% [markdown]
# ## Station 2 of 5: What makes a good step?
#
# On $w^2$ every start was as good as another. Is that always so? Take a bowl that is just as round at the bottom as $w^2$, but has steeper walls:
# $C(w) = w^2 + \frac{1}{2} w^4$, with the slope $2w + 2w^3$. (Powers again.) We use $\eta = 0.5$, the best value for $w^2$:
#
# $$w - 0.5 \, (2w + 2w^3) = w - w - w^3 = -w^3$$
#
# From $w = 0.8$ the first update leads to −0.512, because $0.8 \cdot 0.8 \cdot 0.8 = 0.512$, and the second to 0.134.

# %%
Predict("gradient descent: a steeper bowl", reveal=gradient_descent.three_starts)

# %% [markdown] tags=["explain"]
# **Explain.** From 1.2 the first update leads to −1.728, which is further out, and the next one to 5.16, outside the picture. From exactly 1 it jumps to −1 and back for ever. So the start
# decides now. Written with a factor, one update is
#
# $$w - \eta \, (2w + 2w^3) = \left( 1 - 2\eta \, (1 + w^2) \right) w$$
#
# The factor depends on where we are. It is always below 1, because something positive is subtracted. So we come nearer while it lies above −1, that is, while $2\eta (1 + w^2) < 2$. Divided by $2\eta$
# this says $1 + w^2 < \frac{1}{\eta}$, or $w^2 < \frac{1}{\eta} - 1$. For $\eta = 0.5$ this says $w^2 < 1$. For $\eta = 0.1$ it says $w^2 < 9$, so descent arrives from every start between −3 and 3. But it arrives slowly, because
# near the bottom the factor is 0.8.
#
# This is what one wants of a method: **few updates**, **stability** (an $\eta$ that is a little off does no harm), and **robustness** (a bad start does no harm).
# They pull in different directions: up to the best value a larger $\eta$ needs fewer updates, and it forgives less.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-C1"]
# Check: from which share of the starts between −3 and 3 does each η arrive, on both bowls?
starts = np.linspace(-3, 3, num=1000)
etas = np.array([0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1.01, 1.1])
round_bowl = gradient_descent.share_that_arrives(lambda w: 2 * w, etas, starts, steps=1500)
steep_bowl = gradient_descent.share_that_arrives(lambda w: 2 * w + 2 * w**3, etas, starts, steps=1500)
promised = np.sqrt(np.maximum(1 / etas - 1, 0)).clip(0, 3) / 3
for row in zip(etas, round_bowl, steep_bowl, strict=True):
    print("η = {:.2f}:  w²: {:4.0%}   w² + ½ w⁴: {:4.0%}".format(*row))
assert (round_bowl == (etas < 1)).all() and abs(steep_bowl - promised).max() < 0.01

# %% [markdown]
# ### Two knobs, and a slope without a formula
#
# Now two knobs at once. A neuron without σ computes $a = w x + b$, a line. It should go through two points: for $x = 0$ the target is $y = 1$, and for $x = 2$ it is
# $y = 2$. The cost is half the squared error, averaged over the $N = 2$ points. (The half cancels the 2 of the derivative.)
#
# $$C = \frac{1}{2N} \sum (a - y)^2$$
#
# We begin with $w = 0$ and $b = 0$. Both answers are 0, so the errors are −1 and −2, and $C = (1 + 4) / 4 = 1.25$. (The sum runs over all
# points. For a single one, $N = 1$, this is $\frac{1}{2} (a - y)^2$.)
#
# Which way should we turn $w$? We do not need a formula for the slope. We turn $w$ a little up, by $h = 0.01$, and look. The answers are now 0 and 0.02, the errors −1 and
# −1.98, and the cost is 1.2301. Then we turn it down by $h$ instead, and the cost is 1.2701. The difference, divided by the distance $2h$ between the two places, is
# the slope:
#
# $$\frac{1.2301 - 1.2701}{2 \cdot 0.01} = -2$$

# %% [markdown]
# Such a small change is called a **nudge**. The slope for $w$ is written $\frac{\partial C}{\partial w}$. The round ∂ says that the other knob stays where it is.


# %%
def line_cost(w, b):
    error_1 = w * 0 + b - 1
    error_2 = w * 2 + b - 2
    return (error_1**2 + error_2**2) / 4


h = 0.01
slope_w = (line_cost(0 + h, 0) - line_cost(0 - h, 0)) / (2 * h)
print(f"C = {line_cost(0, 0)},  slope for w: {slope_w:.2f}")

# %% [markdown]
# **Your turn** (2 minutes). Find the slope for $b$ in the same way, at $w = 0$ and $b = 0$.

# %% tags=["exercise"]
slope_b = ...

# %%
check(slope_b=slope_b)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# slope_b = (line_cost(0, 0 + h) - line_cost(0, 0 - h)) / (2 * h)
# ```
#
# </details>

# %% [markdown]
# Now we turn both knobs, each against its own slope: −2 for $w$, and yours for $b$. With $\eta = 0.5$:
#
# $$w \leftarrow 0 - 0.5 \cdot (-2) = 1 \qquad\qquad b \leftarrow 0 - 0.5 \cdot (-1.5) = 0.75$$
#
# The answers become 0.75 and 2.75, the errors −0.25 and 0.75, and the cost falls from 1.25 to $(0.0625 + 0.5625) / 4 = 0.156$. (Find both slopes first, and then turn. If you
# turned $w$ first, the slope for $b$ would have changed.)
#
# All knobs together are called $\theta$ (theta), here $\theta = (w, b)$. All slopes together are the **gradient**, written $\nabla C$ (nabla C), here $(-2, -1.5)$. Then
# the rule is one line, for two knobs as for a million:
#
# $$\theta \leftarrow \theta - \eta \, \nabla C$$

# %% [markdown]
# **1. The update** (2 minutes). Write the rule $\theta \leftarrow \theta - \eta \, \nabla C$. `theta` and `grad` are arrays with one number for each knob, `eta` is $\eta$. Return the new knobs, and leave both arrays as
# they are.
#
# If the check says *correct*, it asks whether the course may keep your functions. Say yes: they are written into a file `my_network.py`, and later cells run on them.


# %% tags=["exercise"]
def sgd_update(theta, grad, eta):
    return ...


# %%
check(sgd_update)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def sgd_update(theta, grad, eta):
#     return theta - eta * grad
# ```
#
# </details>

# %% [markdown]
# ### A map of the cost
#
# With two knobs we can draw a map. To the right is $w$, upwards is $b$, and each place on the map is one line through the plane. The cost is the height of the land. As on a
# hiking map, a **level line** joins places of equal height, and darker means lower. The triangle marks our start.

# %%
gradient_descent.fit_a_line(updates=0)

# %%
Predict("gradient descent: which way on a map", reveal=gradient_descent.fit_a_line)

# %% [markdown] tags=["explain"]
# **Explain.** (The start is now the hollow triangle.) If we change $w$ by a small $\Delta w$ (delta w) and $b$ by a small $\Delta b$, each knob adds its slope times its change. So the cost changes by about
#
# $$\Delta C \approx \frac{\partial C}{\partial w} \Delta w + \frac{\partial C}{\partial b} \Delta b$$
#
# The step $(0.02, 0.015)$ goes against the gradient. It gives about $-2 \cdot 0.02 - 1.5 \cdot 0.015 = -0.0625$. A step of the same length towards the lowest
# point, $w = 0.5$ and $b = 1$, is $(0.0112, 0.0224)$, and gives only −0.056. The reason: the right side is the product of two arrows, the gradient and the step. Such a product
# is the product of their lengths times the cosine of the angle between them (chapter 1). It is most negative when they point in opposite directions. At a right angle it is 0, and this is the direction of the level line.
#
# So the gradient says how the land falls *here*. It does not know where the bottom is. This is why the path bends: it first jumps across the long valley, and then
# creeps along it.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-C1"]
# Check: of 360 short steps in all directions, which one lowers the cost of the line most?
angles = np.radians(np.arange(360))
costs = gradient_descent.line_cost(0.001 * np.cos(angles), 0.001 * np.sin(angles))
best = np.degrees(angles[costs.argmin()])
against = np.degrees(np.arctan2(1.5, 2))
print(f"The best direction is {best:.0f}°, and the one against the gradient {against:.0f}°.")
assert abs(best - against) <= 1 and gradient_descent.fit_a_line().costs[1] == 0.15625

# %% [markdown]
# **An open experiment** (5 minutes). Does the map have a cliff, too? Change `eta`, for example to 0.3, 0.7 and 0.8. Before each run write down what you expect. Which is the largest $\eta$ with which
# the line still comes to rest? (Near the cliff raise `updates` to 100, or you cannot tell.)
#
# <details><summary>What we saw</summary>
#
# With 0.3 the path hardly jumps. With 0.7 it jumps from side to side across the valley for a long time, and still arrives. With 0.8 every jump lands further out. The cliff is between 0.76 and 0.77. It belongs to the steepest direction of the valley,
# across it; the flat direction along the valley would bear more. Chapter 6 computes it.
#
# </details>

# %%
gradient_descent.fit_a_line(eta=0.3, updates=12)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C1"]
# Check: does the map have its cliff where "What we saw" puts it?
below = gradient_descent.fit_a_line(eta=0.76, updates=300).costs
above = gradient_descent.fit_a_line(eta=0.77, updates=300).costs
print(
    f"Just below it the line comes to rest: {below[-1] < 0.01}; just above it the cost runs away: {above[-1] > 1000}."
)
assert below[-1] < 0.01 and above[-1] > 1000

# %% [markdown]
# **In your own words:** finish the sentence. *The gradient tells me …, but it does not tell me …*

# %% [markdown]
# ## Station 3 of 5: A whole network, nudge by nudge
#
# Nothing in the rule asks for a line. Here is a real task: sixty points of two classes, which bend into each other like two moons. A network with two inputs, eight hidden
# neurons (tanh) and one output (sigmoid) should answer 0 for the circles and 1 for the triangles. It has not been trained, so its black boundary, where the output is $\frac{1}{2}$, lies somewhere, by chance. Where the plane is
# orange it answers *triangle*, where it is blue *circle*, and so far most of its answers are wrong:

# %%
gradient_descent.sixty_points()

# %% [markdown]
# The network has $8 \cdot (2 + 1) + 1 \cdot (8 + 1) = 33$ knobs. In the package they all stand in one array, `net.theta`, and `net.at(theta)` is the same network with
# other knobs, so `net.at(theta)(x)` sends the points through it. One forward pass of all sixty points gives one cost, the mean of the sixty squared errors, halved:

# %%
net, x, y = gradient_descent.beginner()


def cost(theta):
    a = net.at(theta)(x)
    return ((a - y) ** 2).mean() / 2


print(f"{net.size} knobs, {x.shape[1]} points, cost {cost(net.theta):.4f}")

# %% [markdown]
# To nudge one knob, we add an array of zeros in which only one entry is $h$. For knob number 0:

# %%
h = 1e-5  # this is 0.00001
nudge = np.zeros(33)
nudge[0] = h
slope_0 = (cost(net.theta + nudge) - cost(net.theta - nudge)) / (2 * h)
print(f"slope of knob 0: {slope_0:.4f}")

# %%
Predict("gradient descent: passes for one update")

# %% [markdown] tags=["explain"]
# **Explain.** The slope of a knob needs the cost on both sides, and so two passes. For 33 knobs these are 66 passes. After the update all slopes have
# changed, so the next update needs 66 new ones. Does it work all the same? You write it.

# %% [markdown]
# **2. All slopes by nudging** (8 minutes). `cost` is a function such as the one above: it takes an array of knobs and returns one number. Return an array with the slope of
# every knob, each found by a nudge of size `h` up and down. `theta` stays as it is.


# %% tags=["exercise"]
def nudge_gradient(cost, theta, h):
    slopes = np.zeros(len(theta))
    ...
    return slopes


# %%
check(nudge_gradient)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def nudge_gradient(cost, theta, h):
#     slopes = np.zeros(len(theta))
#     for p in range(len(theta)):
#         nudge = np.zeros(len(theta))
#         nudge[p] = h
#         slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
#     return slopes
# ```
#
# </details>

# %% [markdown]
# **3. Train** (8 minutes). Make `updates` updates with the learning rate `eta`. For each, find all slopes by `nudge_gradient` with `h = 1e-5`, and then turn the knobs by the rule of exercise 1.
# Keep the costs in a list: one before the first update, and one after each. Return the new knobs, and the list. Do not change the array that was handed in: `theta = …` is fine, `theta -= …` is not. (After a break, `sgd_update = mine("sgd_update")` brings your function back.)


# %% tags=["exercise"]
def descend(cost, theta, eta, updates):
    costs = []
    ...
    return theta, costs


# %%
check(descend)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def descend(cost, theta, eta, updates):
#     costs = [cost(theta)]
#     for _ in range(updates):
#         slopes = nudge_gradient(cost, theta, 1e-5)
#         theta = theta - eta * slopes
#         costs.append(cost(theta))
#     return theta, costs
# ```
#
# </details>

# %% [markdown]
# Now let your program train the network: 200 updates with $\eta = 3$. Is this not far above the cliff? Each cost has its own. What counts is how fast the slopes change when the
# knobs move: on $5w^2$ five times as fast as on $w^2$, and here slowly, so this land bears longer steps. (`mine("descend")` is your function, if the course has kept it, and the course's own if not.)

# %%
gradient_descent.watch(mine("descend"))

# %% [markdown]
# It works. The cost has fallen from 0.134 to 0.019, and the boundary has found its way between the moons, with a single circle left on the wrong side. Nobody has told the network how. It has only been nudged.
#
# It is also slow: 200 updates took 13,200 forward passes. A network that reads digits of $28 \cdot 28 = 784$ pixels, with 30 hidden neurons and 10 outputs, has
# $30 \cdot (784 + 1) + 10 \cdot (30 + 1) = 23{,}860$ knobs, so one single update needs **47,720 forward passes**.
#
# Chapter 3 finds all slopes at once, without a single nudge. Until then we **borrow** them from the package: `net.backprop(x, y).grad` is the gradient of the
# examples in `x` and `y` (the name is short for *backpropagation*, the subject of chapter 3). It gives the same numbers as your nudges. Here are five of the 33:

# %%
by_nudging = mine("nudge_gradient")(cost, net.theta, h=1e-5)
borrowed = net.backprop(x, y).grad
print("by nudging:", by_nudging[24:29].round(4))
print("borrowed:  ", borrowed[24:29].round(4))

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C1"]
# Check: does a network trained by nothing but nudges learn, and are the borrowed slopes the same?
net, x, y = gradient_descent.beginner()
slopes, passes = gradient_descent.gradient_by_nudging(net, x, y)
apart = abs(slopes - net.backprop(x, y).grad).max()
run = gradient_descent.watch()
fallen = run.costs[0] / run.costs[-1]
print(f"{passes} passes for an update, {run.passes:,} for all; the slopes agree to eight decimals: {apart < 1e-8}.")
print(f"The cost has fallen to less than half: {fallen > 2}.")
assert passes == 66 and run.passes == 13_200 and apart < 1e-8 and fallen > 2

# %% [markdown]
# **In your own words:** finish the sentence. *My program trains a network although it knows nothing about networks, because …*

# %% [markdown]
# ## Station 4 of 5: A handful of digits
#
# Now to real handwriting. These are ten of the 1,797 digits that come with the course. Each is a square of $8 \cdot 8 = 64$ grey pixels, numbers between 0 (white) and 1
# (black):

# %%
batch_sizes.ten_digits()

# %% [markdown]
# We keep 797 of them back as **test digits**: the network never learns from them, so that we can ask it later about digits that it has never seen. The other 1,000 are for
# training. The network has 64 inputs, 30 hidden neurons and 10 outputs; all neurons are sigmoids. Each output stands for one digit, and the largest output is the network's
# answer. The share of right answers is called the **accuracy**. In the cost the squared errors of
# the ten outputs are added.

# %%
train, test = batch_sizes.digit_data()
net = batch_sizes.digit_network()
print("inputs:", train.x.shape, "  targets:", train.y.shape, "  knobs:", net.size)
print("the first digit is a", train.labels[0], "and its target:", train.y[:, 0])

# %% [markdown]
# **Try first** (4 minutes). The cost is the mean of the costs of single examples. So the gradient is the mean of their gradients, and an exact update reads all 1,000 digits, even with borrowed slopes. Suppose you have time
# to read 10,000 digits. This is enough for ten exact updates. Can you make more of it? Write down a plan before you read on.

# %%
my_plan = "With 10,000 digits to read I would …"
print("Kept in this cell:", my_plan)

# %% [markdown]
# **Explain.** Perhaps you wanted to read the same ten digits at every update. This gives 1,000 updates instead of ten, but the network then learns only these ten, and never sees
# the others. Or perhaps you wanted to go through the digits in order, ten at a time. This is much better, if the order is a good one; you will meet a bad one later.
#
# People who make opinion polls do not ask everybody either. They ask some people, chosen **at random**. Look at one knob and four examples, whose slopes are 0.2, −0.4, 0.6 and 0.4. The exact slope is their mean, 0.2. The first and the
# third alone would say 0.4, the second and the fourth 0.0. Each pair is wrong, but not in the same way: the mean of both pairs is exactly 0.2 again.
#
# So we estimate the gradient by the mean over a **mini-batch** of $m$ examples:
#
# $$\theta \leftarrow \theta - \frac{\eta}{m} \sum_{x \,\text{in the batch}} \nabla C_x$$
#
# $\nabla C_x$ is the gradient of the example $x$ alone, and $\frac{1}{m} \sum$ is the mean. This is **stochastic gradient descent**, or SGD; *stochastic* means by chance.

# %% [markdown]
# One **epoch** goes through all examples once. It has three parts: **shuffle** the examples, **partition** them into batches of $m$, and **update** once for each batch. With
# $N = 10$ examples and $m = 4$, an epoch may look like this:
#
# | | batch 1 | batch 2 | batch 3 |
# |---|---|---|---|
# | numbers of the examples | 7, 2, 9, 0 | 5, 1, 8, 3 | 6, 4 |
#
# Ten is not a multiple of four, so the last batch is smaller. It makes an update all the same, with the mean over its own two examples. The next epoch shuffles anew.

# %% [markdown]
# **Your turn** (1 minute). How many updates does one epoch make, if $N = 1000$ and $m = 30$?

# %% tags=["exercise"]
updates_in_an_epoch = ...

# %%
check(updates_in_an_epoch=updates_in_an_epoch)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# 33 batches of 30 are 990 examples. The ten that are left make one more, smaller batch.
#
# ```python
# updates_in_an_epoch = 33 + 1
# ```
#
# </details>

# %% [markdown]
# **4. Mini-batches** (8 minutes). `x` has shape $(n_0, N)$ and `y` has shape $(n_L, N)$: the columns are examples, and column $i$ of `y` is the target of column $i$ of `x`. Return a
# list of pairs `(x_batch, y_batch)`, for one epoch: in random order, each example exactly once and beside its own target, $m$ examples in each pair, the last one perhaps smaller. Leave `x` and `y` as they are.
#
# `rng` makes the chance: `rng.permutation(5)` gives the numbers 0 to 4 in random order, such as `[3 0 4 1 2]`. And `x[:, places]` takes the columns whose numbers stand in
# the array `places`. For the cuts, `range(0, 10, 4)` counts 0, 4, 8, and the slice `order[8:12]` of ten numbers simply stops at the end.


# %% tags=["exercise"]
def minibatches(x, y, m, rng):
    batches = []
    ...
    return batches


# %%
check(minibatches)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# One random order serves `x` and `y` alike, and so they stay together.
#
# ```python
# def minibatches(x, y, m, rng):
#     order = rng.permutation(x.shape[1])
#     batches = []
#     for first in range(0, len(order), m):
#         places = order[first : first + m]
#         batches.append((x[:, places], y[:, places]))
#     return batches
# ```
#
# </details>

# %% [markdown]
# **5. An epoch** (6 minutes). Train `net` itself for one epoch, not a copy, and return it. For a batch, `net.backprop(x_batch, y_batch).grad` is the gradient, already the *mean* over its
# examples. Use your `minibatches`, and for each batch the rule of exercise 1. (After a break, `sgd_update = mine("sgd_update")` brings it back.)
#
# One warning: `net.theta = …` would only give the name to another array, and the network would keep its old knobs. Write *into* the array of the network: `net.theta[:] = …`.


# %% tags=["exercise"]
def sgd_epoch(net, x, y, eta, m, rng):
    ...
    return net


# %%
check(sgd_epoch)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def sgd_epoch(net, x, y, eta, m, rng):
#     for x_batch, y_batch in minibatches(x, y, m, rng):
#         grad = net.backprop(x_batch, y_batch).grad
#         net.theta[:] = net.theta - eta * grad
#     return net
# ```
#
# </details>

# %% [markdown]
# Your epoch, ten times, with $m = 10$ and $\eta = 3$. These are 10,000 digits read, for 1,000 updates in the place of ten. How many of the 797 test digits, which it has never seen, does the network read rightly? (`default_rng` makes the chance, and `seed(0)` lets it be the same in every run. `argmax(axis=0)` says in which row of each column the largest output stands, and this is the digit.)

# %%
run_epoch = mine("sgd_epoch")
net = batch_sizes.digit_network()
rng = np.random.default_rng(seed(0))
for _epoch in range(10):
    run_epoch(net, train.x, train.y, eta=3.0, m=10, rng=rng)
answers = net(test.x).argmax(axis=0)
print(f"read rightly: {(answers == test.labels).mean():.0%}")

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C2"]
# Check: does the package's epoch use every example exactly once, beside its own target, in a new order each time?
count = np.arange(23.0)[None]
seen = []


def note_and_stay(net, x, y):
    seen.append(np.vstack([x, y]))
    return np.zeros_like(net.theta)


tiny = gradient_descent.one_neuron()
for _step in sgd(tiny, (count, count + 0.5), eta=1, batch_size=5, epochs=40, rng=seed(0), gradient=note_and_stay):
    pass
epochs = [np.hstack(seen[first : first + 5]) for first in range(0, len(seen), 5)]
once = [(np.sort(epoch[0]) == count[0]).all() and (epoch[1] == epoch[0] + 0.5).all() for epoch in epochs]
neighbours = np.mean([abs(np.diff(epoch[0])) == 1 for epoch in epochs])
print(f"{sum(once)} of {len(once)} epochs use every example once, beside its own target, in batches of", end=" ")
print([batch.shape[1] for batch in seen[:5]])
print(
    f"Of the examples that are neighbours in the data, fewer than a sixth still are after the shuffle (by chance 2 of 23): {neighbours < 1 / 6}."
)
assert all(once) and [batch.shape[1] for batch in seen] == [5, 5, 5, 5, 3] * 40
assert neighbours < 1 / 6 and len({tuple(epoch[0]) for epoch in epochs}) == 40

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C2"]
# Check: is the mean of all batch gradients, weighted by their sizes, the exact gradient?
order = np.random.default_rng(seed(1)).permutation(1000)
batches = [order[first : first + 30] for first in range(0, 1000, 30)]
grads = [net.backprop(train.x[:, places], train.y[:, places]).grad for places in batches]
exact = net.backprop(train.x, train.y).grad
mean = np.average(grads, axis=0, weights=[len(places) for places in batches])
furthest = max(np.linalg.norm(grad - exact) for grad in grads) / np.linalg.norm(exact)
print(f"Their mean agrees with the exact gradient to ten decimals: {abs(mean - exact).max() < 1e-10};", end=" ")
print(f"one of them is off by more than the length of the exact one: {furthest > 1}.")
assert abs(mean - exact).max() < 1e-10 and furthest > 1

# %% [markdown]
# **In your own words:** finish the sentence. *A mini-batch may be wrong, and still the training arrives, because …*

# %% [markdown]
# ## Station 5 of 5: How many at a time?
#
# Which $m$ is best? At one end stands $m = N = 1000$: every update is exact. At the other end stands $m = 1$. We first compare all digits with ten.

# %%
Predict("gradient descent: all digits or ten", reveal=batch_sizes.all_or_ten)

# %% [markdown] tags=["explain"]
# **Explain.** An epoch with $m = 1000$ is one update, so 30 epochs are 30 updates. With $m = 10$ an epoch has a hundred updates, each on a hundredth of the evidence. Look at the
# right panel: after 30 epochs the small batches read about 97 % of the test digits, and the exact steps about half. (How can they, if their cost has hardly moved? The
# largest output is the answer, even if it is only a little larger than the others.) Many rough steps lead further than a few exact ones. (The line: the middle of five networks, each with another
# start and other test digits.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-C2"]
# Check: does each of five networks end with a far lower cost and a far higher accuracy with m = 10?
found = batch_sizes.all_or_ten()
lower = found.ten[:, -1, 0] < found.every[:, -1, 0] / 5
higher = (found.ten[:, -1, 1] > 0.93) & (found.every[:, -1, 1] < 0.75)
print(f"{lower.sum()} of 5 end below a fifth of the cost; {higher.sum()} of 5 read over 93 % against under 75 %.")
assert lower.all() and higher.all()

# %% [markdown]
# ### How far off is a mini-batch?
#
# Draw 300 mini-batches at the same $\theta$. Their gradients form a cloud around the exact one. The **spread** is the typical distance of a batch's
# gradient from the exact one (the root of the mean squared distance). We go back to the small network of station 3, whose cloud is quickly drawn, and to 200 points of the moons. The cloud has
# 33 directions, one for each knob; the picture shows two, along the exact gradient and across it.

# %%
Predict("gradient descent: four times as many")

# %% tags=["explain"]
GradientCloud(m=5, epochs=0)

# %% [markdown] tags=["explain"]
# **Explain.** Each dot is the gradient of one mini-batch, and the black arrow is the exact one. The dots lie in stripes, one for each number of circles in the batch: 0, 1, … or 5. About nine
# of ten lie in the dashed ellipse, which the formula below predicts. The right panel shows the spread, in all 33 directions. At the ring, $m = 5$, it is 0.096. Move $m$ to 20: it is 0.047.
#
# This is the law of means:
#
# $$\text{spread} = \frac{s}{\sqrt{m}}$$
#
# where $s$ is the spread of single examples. A batch of 100 is only ten times as reliable as a batch of one.
#
# <details><summary>Why the root?</summary>
#
# If you add $m$ independent numbers, each with the variance $s^2$ (a power), their sum has the variance $m s^2$. The mean is the sum divided by $m$, so its variance is divided by $m^2$, and
# $\frac{m s^2}{m^2} = \frac{s^2}{m}$ is left. The spread is the root of it. This holds for each knob, and so for the squared distance, which is the sum over all knobs. (In the cloud the spread falls a little faster, because a batch of 100 out of
# 200 never holds the same example twice, and a batch of all 200 is exact.)
#
# </details>
#
# Does this change while the network learns? Here is the same network after 20 epochs (mind the scales):

# %% tags=["explain"]
GradientCloud(m=5, epochs=20)

# %% [markdown] tags=["explain"]
# The exact gradient has become ten times shorter, from 0.081 to 0.008. The spread has only gone from 0.096 to 0.067. The arrow is now much shorter than the cloud is wide. About a third of the batches of five even lead uphill: their dots lie left of 0,
# against $\nabla C$. Near a bottom the exact gradient is nearly zero, and chance is what is left.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-C3"]
# Check: does the spread of the digits' gradients fall with the root of m, and do batches agree less after training?
sizes = (1, 4, 16, 64, 256)
before = np.array([batch_sizes.noise(sizes, 0, n) for n in range(3)])
after = np.array([batch_sizes.noise(sizes, 2, n) for n in range(3)])
fall = np.median(after[:, :-2, 0] / after[:, 1:-1, 0], axis=0)
off = np.median(after[:, :, 0] / after[:, :, 1], axis=0)
print("Each time m is four times as large, the spread is divided by about 2:", (abs(fall - 2) < 0.35).all())
print("It is as predicted, within 15 %:", (abs(off - 1) < 0.15).all())
steeper = after[:, 0, 0] / after[:, 0, 2] > 2 * before[:, 0, 0] / before[:, 0, 2]
print(
    f"After two epochs the spread, divided by the length of the gradient, has more than doubled in {steeper.sum()} of 3 networks."
)
assert (abs(fall - 2) < 0.35).all() and (abs(off - 1) < 0.15).all() and steeper.all()
assert (after[:, 0, 4] > before[:, 0, 4]).all() and (after[:, 0, 3] > before[:, 0, 3]).all()

# %% [markdown]
# **Your turn** (2 minutes). Batches of 4 have the spread 0.6. How large is the spread of batches of 36, if there are very many examples?

# %% tags=["exercise"]
spread_of_36 = ...

# %%
check(spread_of_36=spread_of_36)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Nine times as many examples, so a third of the spread.
#
# ```python
# spread_of_36 = 0.6 / 9**0.5
# ```
#
# </details>

# %% [markdown]
# ### Three ways to compare
#
# **Per epoch, with one and the same** $\eta = 3$:

# %%
batch_sizes.per_epoch()

# %% [markdown]
# The smallest batch is far ahead. But is this fair? Batches of one make a hundred times as many steps as batches of 100.

# %%
Predict("gradient descent: the same η for each example", reveal=batch_sizes.fair)

# %% [markdown] tags=["explain"]
# **Explain.** In one epoch each example pushes the knobs by about $\frac{\eta}{m}$ of its own gradient. With equal $\frac{\eta}{m}$, one and ten lie on each other: the single examples had looked better only because
# they were allowed to move the knobs ten times as far. But $m = 100$ would need $\eta = 30$, and this is over the cliff.
#
# Its curve does not climb as in station 1, because outputs of sigmoids stay between 0 and 1. The first step has thrown all ten outputs to nearly 0. Only the missing 1
# counts, which makes $\frac{1}{2}$, and the neurons are saturated (chapter 1), so no slope leads back.
#
# So let each batch size have the $\eta$ that suits it best. Here are six values for each:

# %% tags=["explain"]
batch_sizes.by_eta()

# %% [markdown] tags=["explain"]
# On the left each curve is the one before it, moved to the right by a factor of ten: the rule $\frac{\eta}{m}$. On the right each meets its cliff, all at about the same place, between 3 and 30. The smallest batch falls deepest before it gets there; for $m = 100$ three epochs are only 30 updates, and its cost hardly moves. So **per epoch, small batches win**.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-C3"]
# Check: are one and ten level at the same η/m, and does the small batch win, each at its own best η?
fair = batch_sizes.fair().costs
level = abs(np.log(fair[0] / fair[1]))
best = batch_sizes.by_eta().costs.min(axis=1)
print(
    f"At equal η/m one and ten differ by less than a quarter in {(level < np.log(1.25)).sum()} of 5 networks;", end=" "
)
print(f"100 stays above twice their cost in {(fair[2] > 2 * fair[1]).sum()} of 5.")
print(f"It is within 0.01 of ½ in {(abs(fair[2] - 0.5) < 0.01).sum()} of 5.")
print(f"At its own best η one is below ten in {(best[0] < best[1]).sum()} of 5, and ten below 100", end=" ")
print(f"in {(best[1] < best[2] / 1.5).sum()} of 5.")
assert np.median(level) < np.log(1.15) and (fair[2] > 2 * fair[1]).all()
assert np.median(abs(fair[2] - 0.5)) < 0.01
assert (best[0] < best[1]).sum() >= 4 and (best[1] < best[2] / 1.5).all()

# %% [markdown]
# **Per second.** An epoch is no unit of time. A batch goes through the network as one matrix, so ten examples cost hardly more than one. Here is the time for one epoch, measured on your machine:

# %% tags=["clock"]
measured = batch_sizes.seconds_per_epoch()
measured

# %% [markdown]
# With $m = 1$ an epoch makes 1,000 updates, and most of their time is spent on calling functions, not on computing. With $m = 10$ there are only 100 updates, and one of them takes nowhere near ten times as long. So an epoch takes only a
# small part of the time. From $m = 100$ to 1,000 there is much less to gain. Now the same training against the clock, for as long as two epochs of $m = 1$ take. All have $\eta = 3$, for 1, 10 and 100 the best of the six values:

# %% tags=["clock"]
batch_sizes.per_second(measured.seconds)

# %% [markdown]
# On the machine that built this page $m = 10$ ends lowest: it reads more digits than $m = 1$, and makes more updates than $m = 100$. **Per second, a batch in between wins.** What about yours?
#
# | claim | found here |
# |---|---|
# | small batches are noisy | yes: the spread falls as $1 / \sqrt{m}$ |
# | they learn faster per epoch | at equal $\eta$, by far; at equal $\eta / m$ no, until a larger batch meets its cliff |
# | large ones use the machine better | yes, until the matrices are large enough |
#
# **So take an $\eta$ safely below the cliff, and the $m$ that ends lowest against the clock.** Here, after three epochs, $\eta = 3$ is the best for 1, 10 and 100, because their cliffs lie close together. So a larger $m$ makes an epoch quicker, but gives it fewer updates, and these cannot be longer in
# return. The whole table: [Small batches against large](further/02_batch_sizes.ipynb).

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C3"]
# Check: if an epoch in batches of ten takes a tenth of the time, is ten ahead of one, and of 100, per second?
one = np.array([batch_sizes.learning(1, eta, 1, n)[1, -1] for eta in (1.0, 3.0) for n in range(3)]).reshape(2, 3)
ten = np.array([batch_sizes.learning(10, 3.0, 10, n)[1, -1] for n in range(3)])
hundred = np.array([batch_sizes.learning(100, eta, 30, n)[1, -1] for eta in (3.0, 10.0) for n in range(3)]).reshape(
    2, 3
)
ahead = ten < one.min(axis=0)
print(f"Ten epochs of m = 10 end below one epoch of m = 1 in {ahead.sum()} of 3 networks,", end=" ")
print(f"and below 30 epochs of m = 100 in {(ten < hundred.min(axis=0)).sum()} of 3.")
assert ahead.all() and (ten < hundred.min(axis=0)).all()

# %% [markdown]
# **In your own words:** finish the sentence. *I would choose $m$ so that …, because …*

# %% [markdown]
# ## The patient
#
# A fellow student has written a trainer for the same 1,000 digits. The cost of all training digits was noted after every second update:

# %%
batch_sizes.patient()

# %%
Predict("gradient descent: the patient", reveal=batch_sizes.cured)

# %% [markdown] tags=["explain"]
# **Explain.** The digits in the file lie sorted by class: first all zeros, then all ones, and so on. An epoch begins with about ten updates that see nothing but zeros. The quickest way to a small cost on these is to answer *zero* to everything. Most digits are no
# zeros, so the cost of all digits becomes high. Then come the ones. The first few updates mostly take back the answer *zero*, and for a moment all outputs are low. This costs less than an answer that is sure
# and wrong: the curve falls. Then the network becomes sure of *one*, and the curve rises. So it goes about ten times in every epoch.
#
# In the picture that you have just seen, no $\eta$ saves the sorted run, because the batches are not random: their errors do not cancel. One line, the shuffle, does.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-C2"]
# Check: does shuffling make the difference, each way at its own best η?
found = batch_sizes.cured()
sorted_best = found.sorted.max(axis=0)
shuffled_best = found.shuffled.max(axis=0)
print(f"Sorted, at its best η: under 60 % in {(sorted_best < 0.6).sum()} of 5 networks;", end=" ")
print(f"shuffled: over 93 % in {(shuffled_best > 0.93).sum()} of 5.")
assert (sorted_best < 0.6).all() and (shuffled_best > 0.93).all()

# %% [markdown]
# ## More to do
#
# **Your own data** (4 minutes). Here is the data set that you chose in chapter 0, or two moons if you chose none. We train a small network on it, with two values of $\eta$. Change the larger one until the cost no longer comes
# down. Where is the cliff of *your* data? Write one sentence. (With the moons of those who have chosen nothing, $\eta = 3$ is still good.)

# %%
data = my_data()
data

# %%
gradient_descent.two_rates(data, etas=(0.3, 3.0))

# %% [markdown]
# **6. Bug hunt** (8 minutes). This trainer runs, complains about nothing, and learns nothing: the cost is exactly the same after every epoch. Which line is to blame? Mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


# %%
check(buggy_trainer)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# `theta = theta - …` makes a new array and gives the name `theta` to it. The network still holds the old array, so every gradient is
# taken at the start. `-=` changes the array of the network itself.
#
# ```python
# def buggy_trainer(net, x, y, eta, m, epochs, rng):
#     theta = net.theta
#     for _ in range(epochs):
#         order = rng.permutation(x.shape[1])
#         for first in range(0, len(order), m):
#             batch = order[first : first + m]
#             theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
#     return net
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# One example a step. (This network has two hidden layers, and another cost, the one of chapter 4, whose slopes are larger. So $\eta = 0.3$ is much here.) Press *Run*, and look for the trembling curves. Then change only the batch size, to 10 and to 100. What
# becomes of the trembling, and of the speed? Find the largest $\eta$ that each of them bears.

# %%
controls = ("eta", "batch_size", "activation", "seeds")
Lab("moons", controls=controls, eta=0.3, batch_size=1, trained=20)

# %% [markdown]
# ## Recap
#
# - The slope of a knob says whether the cost rises or falls when the knob is turned up. Gradient descent turns every knob against its slope, by $\eta$ times the slope.
# - On $w^2$ each update multiplies $w$ by $1 - 2\eta$. Above $\eta = 1$ it runs away: there is a cliff.
# - A good method needs few updates, forgives a wrong $\eta$, and works from any start. No $\eta$ is best at all three.
# - A nudge up and a nudge down give one slope. So all slopes of a network can be found with forward passes alone, two for each knob. It works, and it is slow.
# - Mini-batches: shuffle, partition, update. Their gradients are wrong one by one and right on average, with a spread of $s / \sqrt{m}$.
# - Per epoch small batches win, per second a batch in between, because ten examples cost hardly more than one. The cliff hardly moves with $m$.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A knob stands at 2, its slope is −3, and $\eta = 0.1$. Where does it stand after one update?
# 2. $C(w) = 4 w^2$, with the slope $8w$. What does one update with $\eta = 0.125$ do, and what $\eta = 0.25$?
# 3. Why is the slope not enough to know how far to go?
# 4. Two knobs have the slopes 3 and −1. You may make one short step. In which direction does the cost fall fastest?
# 5. A network has 500 knobs. How many forward passes does one update by nudging need?
# 6. A data set has 90 examples, and $m = 20$. How many updates does an epoch make, and how large is the last batch?
# 7. Your batches have 40 examples. How many must they have for a third of the spread?
# 8. You double $m$ and keep $\eta$ and the number of epochs. The cost ends higher. Why, and what do you try?
# 9. Why must the examples be shuffled, if they lie sorted by class?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. At 2.3, because $2 - 0.1 \cdot (-3) = 2.3$.
# 2. The factor is $1 - 8\eta$. With 0.125 it is 0, so descent arrives at once. With 0.25 it is −1, so it jumps to and fro for ever.
# 3. The slope tells how the cost changes close by. Further away the curve bends, and a long step may land higher than it began.
# 4. Against the gradient: the first knob down and the second up, in the proportion 3 to 1.
# 5. 1,000: two for each knob.
# 6. Five: four batches of 20, and one of 10.
# 7. 360, if there are many more examples than that, because the spread falls with the root of $m$.
# 8. There are half as many updates, and each is as long as before. Double $\eta$, if it stays below the cliff.
# 9. Else a batch holds a single class, its gradient is wrong in the same direction for many updates, and the errors do not cancel.
#
# </details>

# %% [markdown]
# **In practice.** Libraries shuffle and partition for you; some drop the last, smaller batch. Batch sizes between 16 and 512 are common, and graphics
# processors make larger ones cheap. A new $m$ is a reason to look for the best $\eta$ again.
#
# **Next:** [chapter 3](03_backpropagation.ipynb) asks where the borrowed gradient comes from: which of 23,860 knobs is to blame for a mistake?
#
# **Sources.** H. Robbins, S. Monro, *A stochastic approximation method*, 1951. L. Bottou, F. Curtis, J. Nocedal, *Optimization
# methods for large-scale machine learning*, 2018. M. Nielsen, *Neural Networks and Deep Learning*, chapter 1 ($\eta = 3$, $m = 10$).
# P. Goyal et al., *Accurate, large minibatch SGD*, 2017 ($\eta$ in step with $m$). W. Cochran, *Sampling Techniques*, 1977 (the spread of a mean).
