# %% [markdown]
# # 6. Learning rates: find the cliff
#
# **Until now somebody else has chosen the learning rate for you. From now on you choose it yourself. Here you train a hundred values of it at once, you compute
# beforehand where training breaks, and you let the learning rate change on the way.**
#
# ![The cost against the learning rate, from left to right: high at first, labelled "too small: slow"; then a valley labelled "good", and in it a
# ball with the letter η; then a dashed line labelled 2 / λ max; and a little to the right of this line a steep wall with crosses behind it, labelled "too large:
# lost".](images/06_cliff.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - sweep the learning rate, and read the result rightly, lost runs included;
# - say what curvature is, measure it by nudges, and compute where the cliff is;
# - say what a network does one percent below its cliff, and one percent above;
# - write a schedule, and say what it buys and what it does not;
# - find a usable learning rate for an unknown network in one short run;
# - diagnose a run for which no learning rate is right.
#
# **You need** gradient descent and mini-batches (chapter 2), the gradient by backpropagation (chapter 3), standardised inputs (chapter 5), and the product of a matrix
# and a vector.
#
# **Time:** about 160 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course import evaluate, sgd
from mlp_course.exercises import check, mine, my_data
from mlp_course.experiments import cliffs, gradient_descent, learning_rates, range_tests, rate_schedules, seed
from mlp_course.explore import EtaSweep, Lab, Predict, ScheduleDesigner, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $\lambda$ | lambda | the curvature: how fast the slope of the cost changes when a knob moves |
# | $\lambda_{\max}$ | lambda max | the largest curvature of all directions |
# | $u$, $v$ | | two knobs of a bowl whose bottom is at $u = v = 0$ |
# | $H$ | the Hessian | a table: how the slope of each knob changes with each knob |
# | $t$ | | the number of updates made so far; at the first update it is 0 |
# | $T$ | | the number of all updates of a training |
# | $\eta(t)$ | eta of t | a learning rate that changes from update to update |
# | $t_s$, $t_h$, $t_w$ | | the length of a stair, of a half-life, of a warm-up, in updates |
# | $\lfloor 2.8 \rfloor$ | rounded down | here 2 |
#
# $\theta$ is the list of all knobs of a network, and $\nabla C$ the list of their slopes, as in chapter 2. In chapter 3 $\lambda$ was a number that we chose, and in chapter 9
# it will be so again. In this chapter it is always a curvature. $u^2$ and $v^2$ are squares.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on the chapters before.

# %%
WarmUp(6)

# %% [markdown]
# ## Station 1 of 5: A hundred learning rates at once
#
# Our task in this chapter is a curve. Forty points lie near it, and a small network has to find it: one input, eight tanh neurons, and one output neuron without $\sigma$. The cost is the
# quadratic cost. Every update uses all forty points. So an epoch is one update, and only the first weights are random. (Mini-batches come back in station 4.)

# %%
learning_rates.the_task()

# %% [markdown]
# We draw twenty such networks, and train each of them three times, with three learning rates:

# %%
learning_rates.three_rates()

# %% [markdown]
# A line is the median of the twenty networks, and the band leaves out the two best and the two worst. With $\eta = 0.002$ the cost comes down, but after 80 epochs it is still high. With $\eta = 0.5$ it is
# far lower. With $\eta = 5$ it leaves the picture within a few updates: whatever is above 100 is drawn at 100, and we call such a run **lost**.

# %% [markdown]
# (How they were trained, with `LOST` for 100:)
#
# <details><summary>The source of <code>costs_of</code></summary>
#
# ```python
# def costs_of(nets, data, etas, epochs):
#     """Train a stack on all of the data, each network with its own η, and return its costs, (epochs + 1, networks).
#
#     What is above LOST, or no number, counts as LOST.
#     """
#     costs = [evaluate(nets, data).cost]
#     with np.errstate(all="ignore"):
#         for _step in sgd(nets, data, np.reshape(etas, (-1, 1)), batch_size=len(data), epochs=epochs, rng=seed(2)):
#             costs.append(evaluate(nets, data).cost)
#     costs += [costs[-1]] * (epochs + 1 - len(costs))  # sgd ends where all networks are lost
#     return np.nan_to_num(costs, nan=LOST, posinf=LOST).clip(max=LOST)
# ```
#
# </details>

# %% [markdown]
# So 0.002 is too small, and 5 is too large. What lies between them? We could try ten values, one after the other. But there is a quicker way. In chapter 0 you have met one object that holds many networks. Each of them may have an
# $\eta$ of its own. Then `etas` is a column, with one row for each network, and `evaluate` returns one cost for each:

# %% tags=["experiment"]
data = learning_rates.forty_points()
nets = learning_rates.same_start(copies=4)  # four times the same network
etas = np.array([[0.002], [0.02], [0.2], [1.0]])  # a row for each of them
for _step in sgd(nets, data, eta=etas, batch_size=40, epochs=80, rng=seed(2)):
    pass  # asking for the next step is what trains
print("η:   ", etas[:, 0])
print("cost:", evaluate(nets, data).cost.round(2))

# %% [markdown]
# All four have started from the same weights, so only $\eta$ can make the difference. From 0.002 to 1.0 the cost becomes lower with each larger value. To train with many values of $\eta$ and compare the costs at the end is called a **sweep**.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F1"]
# Check: is 0.002 behind 0.5 in the twenty networks, and is 5 lost?
found = learning_rates.three_rates().costs
behind = found[0.002][-1] / found[0.5][-1]
lost = found[5.0][-1] >= learning_rates.LOST
print(
    f"With 0.002 the cost is higher in {(behind > 1).sum()} of 20, in the median more than ten times as high:", end=" "
)
print(f"{np.median(behind) > 10}. With 5 lost: {lost.sum()} of 20.")
assert (behind > 1).sum() >= 18 and np.median(behind) > 10 and lost.all()

# %%
Predict("learning rates: twice the best", reveal=learning_rates.around_the_best)

# %% [markdown] tags=["explain"]
# **Explain.** Perhaps you expected a valley with gentle sides. Look at the right side of the picture: at twice the best $\eta$ nearly every network ends above the dotted line, where it began, and most of them far above. On the left it is different. Even with a sixteenth of
# the best $\eta$ most networks bring the cost down to less than half.
#
# So the two kinds of mistake are not alike. A network whose $\eta$ is too small is still on its way, and more epochs help it. A network whose $\eta$ is far too large does not come back, however long you wait. A cautious $\eta$ costs time, a bold one costs everything.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-F1"]
# Check: how many of twenty end above their start with twice their best η?
found = learning_rates.around_the_best()
above = (found.doubled > 1).sum()
tenfold = (found.doubled > 10).sum()
slow = (found.sixteenth < 0.5).sum()
print(f"Above their start: {above} of 20; at least tenfold: {tenfold}.")
print(f"With a sixteenth of the best η the cost falls to less than half in {slow} of 20.")
assert above >= 17 and tenfold >= 15 and slow >= 14

# %% [markdown] tags=["explain"]
# Here is another draw of such a network, with a hundred values of $\eta$. Move the epochs from 0 to 300, and then the marker along $\eta$. By how much does the best $\eta$ move, and by how much the wall? A cross is a network that ends above its start. The dashed line is the subject of station 2.

# %% tags=["explain"]
EtaSweep(epochs=100)

# %% [markdown] tags=["explain"]
# <details><summary>What we saw</summary>
#
# From 30 epochs to 300 the wall stays where it is, and the best $\eta$ moves by less than a factor of two. But on the left everything comes down.
#
# </details>

# %% [markdown]
# A hundred networks in one array are a hundred honest runs: each one ends exactly where it ends alone. But they do not take a hundred times as long, because NumPy multiplies all hundred matrices in one call (as in chapter 2, where ten examples cost hardly more than
# one). On the machine at hand:

# %% tags=["clock"]
learning_rates.price(rates=100)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F4"]
# Check: does each network of a sweep end where it ends alone?
points = learning_rates.forty_points()
swept = learning_rates.same_start(copies=5)
rates = np.array([0.01, 0.03, 0.1, 0.3, 0.9])
learning_rates.costs_of(swept, points, rates, epochs=200)
apart = []
for number, eta in enumerate(rates):
    single = learning_rates.one_network()
    for _step in sgd(single, points, eta, batch_size=40, epochs=200, rng=seed(2)):
        pass
    apart.append(abs(single.theta - swept[number].theta).max())
print(f"In {sum(gap < 1e-9 for gap in apart)} of 5 all knobs agree to nine digits.")
assert max(apart) < 1e-9

# %% [markdown]
# **1. Read a sweep** (6 minutes). One network may be lucky, so a sweep is made with several. `etas` has the shape $(R,)$. `costs`, of shape $(R, S)$, has a row for each of them, and a column for each network. Return the one $\eta$, a number, whose networks have the lowest *median* cost. Lost runs stand there as
# `np.inf`, or as `np.nan` ("not a number", what $\infty - \infty$ gives). Both are worse than any number. But `np.nan` is tricky: it is neither larger nor smaller than 1, and not even equal to itself. (`np.isnan(costs)` says where they stand. Leave `costs` as it is, and work on a new array.) Let NumPy say what `np.argmin([0.5, np.nan])` is, before you write.


# %% tags=["exercise"]
def best_of_sweep(etas, costs):
    return ...


# %%
check(best_of_sweep)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# `np.argmin` takes a `nan` for the smallest of all, so the lost run would win. We turn each `nan` into infinity first.
#
# ```python
# def best_of_sweep(etas, costs):
#     costs = np.where(np.isnan(costs), np.inf, costs)
#     medians = np.median(costs, axis=1)
#     return etas[np.argmin(medians)]
# ```
#
# </details>

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *If I must guess an η, I would rather guess …, because …*

# %% [markdown]
# ## Station 2 of 5: Curvature
#
# A sweep finds the cliff by falling over it. Can we compute where it is? In chapter 2 descent on $w^2$ ran away for $\eta > 1$, and on $5w^2$ already for $\eta > 0.2$. (The small 2 means squared.) So steeper ground bears shorter steps. But what is *steep* here? It is not the slope, because
# at the bottom the slope is always 0. It is how fast the slope *changes*.
#
# Take a knob $u$ and the cost $C = \frac{1}{2} \lambda u^2$. Its slope is $\lambda u$. If $u$ grows by 1, the slope grows by $\lambda$. This number $\lambda$ (lambda) is the **curvature** of the bowl. For example, $w^2 = \frac{1}{2} \cdot 2 \cdot w^2$ has the curvature 2. An update is
#
# $$u \leftarrow u - \eta \, \lambda u = (1 - \eta \lambda) \, u$$
#
# It multiplies $u$ by the factor $1 - \eta \lambda$. We come nearer as long as this factor lies between $-1$ and 1. With $\lambda > 0$ it is below 1 anyway, and $1 - \eta \lambda > -1$ means $\eta \lambda < 2$. So we need
#
# $$0 < \eta < \frac{2}{\lambda}$$
#
# For $w^2$ this gives $\frac{2}{2} = 1$, and for $5w^2$, with curvature 10, it gives 0.2.

# %% [markdown]
# **Your turn** (2 minutes). A bowl has the curvature 8. You stand at $u = 1$, and $\eta = 0.3$. Where does one update lead? And what is the largest $\eta$ with which you do not run away?

# %% tags=["exercise"]
u_after = ...
eta_limit = ...

# %%
check(u_after=u_after, eta_limit=eta_limit)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The factor is $1 - 0.3 \cdot 8 = -1.4$, so we are further out than before.
#
# ```python
# u_after = (1 - 0.3 * 8) * 1
# eta_limit = 2 / 8
# ```
#
# </details>

# %% [markdown]
# ### Two directions
#
# A network has many knobs, and they share one $\eta$. Take a bowl with two knobs, one with the curvature 1 and the other one with 50:
#
# $$C = \tfrac{1}{2} \, (u^2 + 50 \, v^2)$$
#
# The slopes are $u$ and $50 v$. So an update multiplies $u$ by $1 - \eta$ and $v$ by $1 - 50\eta$. With $\eta = 0.03$ these factors are 0.97 and −0.5. From $u = v = 1$ we get
#
# | update | 0 | 1 | 2 | 3 | 4 |
# |---|---|---|---|---|---|
# | $u$ | 1 | 0.97 | 0.941 | 0.913 | 0.885 |
# | $v$ | 1 | −0.5 | 0.25 | −0.125 | 0.063 |
#
# $v$ is nearly at the bottom. $u$ comes nearer, too, but slowly. Could we help it by a larger $\eta$?

# %%
Predict("learning rates: two directions", reveal=learning_rates.two_directions)

# %% [markdown] tags=["explain"]
# **Explain.** For $u$ the larger $\eta$ is better, if only a little. But $v$ is multiplied by −1.1 at each update: 1, −1.1, 1.21, −1.33, and after twenty updates 6.7. Its limit is $\frac{2}{50} = 0.04$. It does not help that $u$ alone would bear a step up to $\frac{2}{1} = 2$. All
# directions must stay, so the one with the **largest** curvature decides:
#
# $$0 < \eta < \frac{2}{\lambda_{\max}}$$
#
# *The sharpest direction sets the limit, and all others have to live with it.* In the flattest direction this is slow: with $\eta = 0.03$ we keep 97 % of $u$ at each update. (Chapter 7 finds a remedy.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-F1"]
# Check: in a bowl with five directions, what do 1000 updates make of the distance, 1 % below the limit and 1 % above?
curvatures = np.array([1, 3, 10, 30, 50])
distance = {}
for multiple in (0.99, 1.01):
    place = np.ones(5)
    for _ in range(1000):
        place = place - multiple * 2 / 50 * curvatures * place
    distance[multiple] = np.linalg.norm(place)
    print(f"{multiple} times the limit: the distance becomes {distance[multiple]:.0e}")
assert distance[0.99] < 1e-6 and distance[1.01] > 1e6

# %% [markdown]
# ### A tilted bowl
#
# In this bowl each knob has its own direction. Usually a turn of one knob changes the slopes of the others as well. In chapter 2 you fitted a line $wx + b$ to the points $(0, 1)$ and $(2, 2)$. Its cost is the mean of two halved squares, $C = \frac{1}{4} \left( (b - 1)^2 + (2w + b - 2)^2 \right)$. There you found its slopes by nudging. The chain rule of chapter 3 gives them as formulas:
#
# $$\frac{\partial C}{\partial w} = 2w + b - 2 \qquad\qquad \frac{\partial C}{\partial b} = w + b - 1.5$$
#
# If $w$ goes up by 1, the first slope rises by 2, and the second by 1. If $b$ goes up by 1, both rise by 1. We write this as a table, a row for each slope, and a column for the knob that moves. It is called the **Hessian**:
#
# $$H = \begin{pmatrix} 2 & 1 \\ 1 & 1 \end{pmatrix}$$
#
# Now let both knobs move, $w$ by 1.618 and $b$ by 1. Then the slopes change by $2 \cdot 1.618 + 1 = 4.236$ and by $1.618 + 1 = 2.618$. Compare this with the move: both are 2.618 times as large. So in this direction the slopes change exactly along the move, and we are in a plain bowl with the curvature
# 2.618.

# %% [markdown]
# There is a second direction of this kind, across the first: $(-0.618, 1)$. There the slopes change by −0.236 and 0.382, which is 0.382 times the move. A Hessian of $P$ knobs has $P$ such directions, each at a right angle to all others. (We take it on trust. It holds because $H$ is symmetric: $w$ changes the slope of $b$ as much as $b$ changes that of $w$.) Their curvatures are called the **eigenvalues** of $H$. `np.linalg.eigvalsh` finds them, the smallest first; `eigh` finds the directions as well:

# %%
H = np.array([[2.0, 1.0], [1.0, 1.0]])
curvatures = np.linalg.eigvalsh(H)
print("curvatures:", curvatures.round(3))

# %%
learning_rates.tilted_bowl()

# %% [markdown]
# This is the map of chapter 2 again, with its two directions through the bottom. The lines of equal height are close to each other in the direction with the curvature 2.618, and far apart in the other one. The sharper direction decides: the cliff is at $\frac{2}{2.618} = 0.764$. In chapter 2 you found by trying that it lies between 0.76 and 0.77.
# Now it is computed.
#
# **2. Predict a cliff** (8 minutes). `slopes` is a function: for knobs `theta`, shape $(P,)$, it returns all $P$ slopes. Find the Hessian by nudging (chapter 3): turn knob $p$ up by `h`, and down by `h`; the difference of the two lists of slopes, divided by `2 * h`, is column $p$ of $H$. Return
# $2 / \lambda_{\max}$, and leave `theta` as it was. For the line above you should get 0.764.


# %% tags=["exercise"]
def cliff(slopes, theta, h=1e-4):
    H = np.zeros((len(theta), len(theta)))
    for p in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[p] = h
        H[:, p] = ...
    return ...


# %%
check(cliff)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def cliff(slopes, theta, h=1e-4):
#     H = np.zeros((len(theta), len(theta)))
#     for p in range(len(theta)):
#         nudge = np.zeros(len(theta))
#         nudge[p] = h
#         H[:, p] = (slopes(theta + nudge) - slopes(theta - nudge)) / (2 * h)
#     return 2 / np.linalg.eigvalsh(H)[-1]
# ```
#
# </details>

# %% [markdown]
# Now your function, or the course's, finds the cliff of the line:


# %%
def line_slopes(knobs):
    return gradient_descent.line_slopes(*knobs)  # *: the two knobs one by one


cliff_of = mine("cliff")
print(f"cliff: {cliff_of(line_slopes, np.zeros(2)):.3f}")

# %% [markdown]
# **In your own words:** finish the sentence. *All directions share one η, so …*

# %% [markdown]
# ## Station 3 of 5: One percent
#
# Does $2 / \lambda_{\max}$ hold for a network? The ground of a network is no bowl: its curvature changes from place to place. At least we can measure it where we stand. The network of station 1 has 25 knobs, so its Hessian is a table of 25 rows. Your function needs 50 gradients for it:


# %%
x, y = learning_rates.forty_points()
net = learning_rates.one_network()


def slopes(theta):
    return net.at(theta).backprop(x, y).grad  # at: the same network with other knobs


cliff_of = mine("cliff")
print(f"2/λ_max at the start: {cliff_of(slopes, net.theta):.2f}")

# %% [markdown]
# To test the limit sharply we need a place where the ground is a bowl, at least as long as we stay near. At the bottom of a valley it is so. And we can *make* a valley whose bottom we know: we take the network's **own answers** as the targets. Then every $a - y$ is 0, so the cost is 0, and no cost can be
# lower. (The curvature belongs to the cost, so with other targets it is another one.)


# %%
answers = net(x)


def slopes_here(theta):
    return net.at(theta).backprop(x, answers).grad


limit = cliff_of(slopes_here, net.theta)
print(f"2/λ_max in the minimum: {limit:.2f}, cost {evaluate(net, (x, answers)).cost}")

# %% [markdown]
# Now we push every knob aside by about a hundred-thousandth, so that there is something to descend, and make 1,500 updates with 0.99 times the limit:

# %%
beside = cliffs.pushed(net)
before = evaluate(beside, (x, answers)).cost
for _update in range(1500):
    beside.theta -= 0.99 * limit * beside.backprop(x, answers).grad
after = evaluate(beside, (x, answers)).cost
print(f"cost before: {before:.0e}, after: {after:.0e}")

# %% [markdown]
# One percent below the limit the network goes back to its place, and the cost falls to nearly nothing.

# %%
Predict("learning rates: one percent above", reveal=cliffs.at_the_cliff)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the left panel. In the sharpest direction the factor is $1 - 1.01 \cdot 2 = -1.02$. This seems harmless. But the distance grows by 2 % at each update, and after 400 updates it is $(1.02)^{400} \approx 2{,}800$ times as large; the cost, which goes with its square, is then a few million times
# as large. Below the limit the factor is −0.98, and the sharpest direction comes to rest. In the end both curves creep: what is left of the cost lies in the flattest directions.
#
# What happens then was not in our calculation: the cost falls again. The right panel shows why. It follows $\eta \lambda_{\max} / 2$ along the way, with the curvature of the place where the network is. This number begins at 1.01. When the network has swung far enough, it reaches ground that is
# flatter, the number falls below 1, and now the same $\eta$ is small enough. (The targets can be met almost as well by many other settings of the knobs, and some of these places are flatter.)

# %% [markdown] tags=["explain"]
# Is one network luck? Here are twenty, each with twenty values of $\eta$ around its own limit:

# %% tags=["explain"]
cliffs.all_twenty()

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>pushed</code>, <code>followed</code></summary>
#
# ```python
# def pushed(net, number=0):
#     """Return a copy of a network, each knob of it pushed aside by about a hundred-thousandth."""
#     rng = np.random.default_rng([seed(3), number])
#     return net.at(net.theta + PUSH * rng.standard_normal(net.size))
#
#
# def followed(ratio, updates=1500, every=25):
#     """Descend with `ratio` times 2/λ_max: the updates at which one looked, the costs, and η λ_max / 2 there."""
#     net = one_network()
#     x, y = at_rest(net)
#     eta = ratio * limit(net, (x, y))
#     net = pushed(net)
#     seen = []
#     costs = []
#     ratios = []
#     for update in range(updates + 1):
#         found = net.backprop(x, y)
#         if update % every == 0:
#             seen.append(update)
#             costs.append(float(found.cost))
#             ratios.append(eta / limit(net, (x, y)))
#         net.theta -= eta * found.grad
#     return np.array(seen), np.array(costs), np.array(ratios)
# ```
#
# </details>

# %% [markdown] tags=["explain"]
# The limit is sharp to one percent, for each of them. And none is lost: every one that leaves comes to rest at another place, where $\eta < 2 / \lambda_{\max}$ holds. (We went only a fifth beyond the limit. The $\eta = 5$ of station 1 was about five times the limit.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-F1"]
# Check: do all twenty stay below the limit and leave above it, and where do those that leave come to rest?
found = cliffs.all_twenty()
above = found.multiples > 1
stay = (found.peaks[~above] < 1.001).all(axis=0)
leave = (found.peaks[above] > 1000).all(axis=0)
flatter = found.rests[above] < 1
fallen = found.ends[above] < 0.1 * found.peaks[above]
print(f"Below it {stay.sum()} of 20 stay, above it {leave.sum()} of 20 leave, and climb more than a thousandfold.")
print(f"Of {flatter.size} runs that leave, {flatter.sum()} come to rest where η λ_max / 2 is below 1.")
assert stay.all() and leave.all() and flatter.mean() > 0.95 and fallen.mean() > 0.95
creep = min(cliffs.creeping(0.99), cliffs.creeping(1.01))
print(f"What is left of the cost lies in directions below a hundredth of λ_max, to more than 99 %: {creep > 0.99}.")
far = 5.0 / learning_rates.limit(learning_rates.one_network(), learning_rates.forty_points())
print(f"η = 5 is more than 4 times the limit of the start: {far > 4}.")
assert creep > 0.99 and far > 4

# %% [markdown]
# **Your turn** (3 minutes). In a minimum $\lambda_{\max} = 2.5$. You descend with $\eta = 0.6$. By which factor does an update multiply the place along the sharpest direction, counted from the minimum (a change of side is a minus)? Another run, with $\eta = 0.4$, has been thrown out of its minimum and has come to rest at a new place. How large can $\lambda_{\max}$ be there, at most?

# %% tags=["exercise"]
factor_there = ...
largest_there = ...

# %%
check(factor_there=factor_there, largest_there=largest_there)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $\eta < 2 / \lambda_{\max}$ is the same as $\lambda_{\max} < 2 / \eta$.
#
# ```python
# factor_there = 1 - 0.6 * 2.5
# largest_there = 2 / 0.4
# ```
#
# </details>

# %% [markdown]
# ### And in a real training?
#
# A training does not begin in a minimum. It walks, and on its way it can slip from sharp ground to flatter ground. So the wall of a sweep should stand somewhat beyond the limit $2 / \lambda_{\max}$ of its *start*. How far beyond? We compare both for twenty sweeps. The cliff of a *sweep* is the first $\eta$ whose cost ends above
# its start:

# %%
learning_rates.cliffs_of_sweeps()

# %% [markdown]
# So $2 / \lambda_{\max}$ at the start is a good first guess, on the safe side: here the cliffs of the sweeps lie 1.3 to 1.9 times as far, and with other draws nearly all lie between one and three times. (This holds for these networks and the quadratic cost.)
#
# There is one more thing to know. In a *long* training on all examples the curvature moves in either direction. A training that starts somewhat above the limit (but not above the cliff of its sweep) is first thrown to flatter ground. One that starts below it drifts slowly to sharper ground, until $\eta \lambda_{\max} / 2$ is about 1, and goes no further. So both end beside the limit: the training walks along its own cliff. This is the **edge of stability**. [A short notebook](further/06_edge_of_stability.ipynb) shows it, and how a training is thrown to flatter ground. Why it drifts to sharper ground is not fully understood.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F1"]
# Check: where are the cliffs of twenty sweeps, as multiples of 2/λ_max at the start?
found = learning_rates.cliffs_of_sweeps().ratios
between = (found > 1) & (found < 3)
print(f"Between 1 and 3 times: {between.sum()} of 20. The median is between 1.3 and 2: {1.3 < np.median(found) < 2}.")
assert between.sum() >= 19 and 1.3 < np.median(found) < 2
far_below, below, above = cliffs.on_the_curve()
rising = 0.25 < far_below[0] < far_below[1]
settled = abs(np.array([below[1], above[1]]) - 1).max() < 0.15
print(f"η λ_max / 2 from 0.3 rises and stays below 1: {rising and far_below[1] < 1}.")
print(
    f"From 1.3 it is below 1.15 after 100 updates: {above[0] < 1.15}. From 0.9 and 1.3 it is near 1 after 1,500: {settled}."
)
assert rising and far_below[1] < 1
assert above[0] < 1.15 and settled

# %% [markdown]
# **In your own words:** finish the sentence. *One percent above the limit the cost first …, and then …, because …*

# %% [markdown]
# ## Station 4 of 5: Should η stay the same?
#
# ### Two examples that disagree
#
# From here on we use mini-batches again. They bring a new problem. Here is the smallest case: one knob $w$ and two examples, used in turn. The first one wants $w = 1$, with the cost $\frac{1}{2}(w - 1)^2$, and the second one wants $w = -1$, with $\frac{1}{2}(w + 1)^2$. Their mean is lowest at $w = 0$, and there we start. With
# $\eta = 0.5$ the first example pulls $w$ to $0 - 0.5 \cdot (0 - 1) = 0.5$. Then the second one pulls it to $0.5 - 0.5 \cdot (0.5 + 1) = -0.25$.

# %%
print("η = 0.5, the first places:", rate_schedules.two_opinions(eta=0.5)[:5].round(2))
for eta in (0.5, 0.1):
    places = rate_schedules.two_opinions(eta, updates=100)
    print(f"η = {eta}, the last four:", places[-4:].round(2))

# %% [markdown]
# We began at the best place, and we do not stay there. After 100 updates $w$ still swings between −0.33 and 0.33 for $\eta = 0.5$, and for $\eta = 0.1$ between −0.05 and 0.05. Each example is right on its own. But at $w = 0$ each single example still has a slope. So the cost hovers above the minimum. This is called the **noise floor**, because with batches drawn at random the swing looks like noise. A smaller
# $\eta$ has a lower floor, and takes longer to get there.
#
# Could we have both?
#
# **Try first** (4 minutes). A network (2-8-1, tanh, a sigmoid output, cross-entropy) learns two moons with batches of ten: 400 updates. A sweep has shown that the best constant $\eta$ for it is about 1. But you may change $\eta$ on the way. Take paper, and draw the curve of your $\eta$ against the number of the update. Where does it begin, where does it end, and in which shape does it get there? Write a sentence about it into the next cell.

# %%
my_curve = "My η begins at …, ends at …, and on the way it …"
print("Kept in this cell:", my_curve)

# %% [markdown]
# A rule of this kind is called a **schedule**, $\eta(t)$, where $t$ counts the updates made so far. If $\eta(t)$ falls, people speak of **decay**. Two of the most used ones, linear and cosine, fall to 0 along a straight line or along a softer curve. What do they buy?

# %%
Predict("learning rates: what decay is for", reveal=rate_schedules.with_decay)

# %% [markdown] tags=["explain"]
# **Explain.** Perhaps your own curve begins at 1, the best constant value. This wastes a chance, because a curve that falls may begin higher. Or perhaps it stops at a small value above 0. Then the noise floor of this value remains.
#
# Now look at the picture. Both decays draw nearly the same curve. On the left, below $\eta = 1$, they end *higher* than the constant $\eta$: a network that is still on its way does not arrive earlier by going slower. On the right, at $\eta = 5$, the constant $\eta$ hovers, and a decay lets the network settle. The lowest point of the decays lies
# at a larger $\eta$, and it is lower than the lowest point of the constant $\eta$.
#
# So decay is no cure for a small $\eta$. It makes a **large** $\eta$ usable. If you add a schedule, sweep again, towards larger values.

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>final_costs</code></summary>
#
# ```python
# def final_costs(nets, data, etas, shape, batch_size=10, epochs=40):
#     """Train every network with every η, times a schedule that begins at 1: the costs at the end, (etas, networks)."""
#     many = stack([net for _ in etas for net in nets])
#     each = np.repeat(etas, nets.copies)[:, None]
#     with np.errstate(all="ignore"):
#         for _step in sgd(many, data, lambda t: each * shape(t), batch_size, epochs, rng=seed(2)):
#             pass
#         costs = np.nan_to_num(evaluate(many, data).cost, nan=np.inf)
#     return costs.reshape(len(etas), nets.copies)
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "compares", "row-F2"]
# Check: each at its own best η, does a decay end lower, and does it help a small η?
found = rate_schedules.with_decay()
middle = {name: np.median(-scores) for name, (_eta, scores) in found.best.items()}
eta = {name: best for name, (best, _scores) in found.best.items()}
decays = ("linear", "cosine")
lowest = min(middle[name] for name in decays) / middle["constant"]
larger = all(eta[name] > eta["constant"] for name in decays)
higher = all(np.median(found.ends[name][0]) > np.median(found.ends["constant"][0]) for name in decays)
print(f"Each at its best η: the better decay ends at {lowest:.1f} times the cost of a constant η.")
print(f"Its best η is larger: {larger}. At the smallest η both decays end higher: {higher}.")
assert lowest < 0.97 and larger and higher

# %% [markdown]
# ### Five schedules
#
# | schedule | $\eta(t)$ | in words |
# |---|---|---|
# | step | $\eta \cdot (0.1)^{\lfloor t / t_s \rfloor}$ | a tenth after every $t_s$ updates |
# | linear | $\eta \, (1 - t / T)$ | a straight line down to 0 |
# | exponential | $\eta \cdot (0.5)^{t / t_h}$ | half after every $t_h$ updates |
# | cosine | $\frac{1}{2} \eta \, (1 + \cos(\pi t / T))$ | slow, then fast, then slow |
# | warm-up | $\eta \, (t + 1) / t_w$, while $t < t_w$ | a climb; then another schedule begins |
#
# With numbers: $\eta = 2$, $T = 400$, $t_s = 130$, $t_h = 60$, $t_w = 80$.
#
# | $t$ | 0 | 60 | 100 | 200 | 300 |
# |---|---|---|---|---|---|
# | step | 2 | 2 | 2 | $2 \cdot 0.1 = 0.2$ | $2 \cdot 0.01 = 0.02$ |
# | linear | 2 | 1.7 | 1.5 | 1 | 0.5 |
# | exponential | 2 | 1 | 0.63 | 0.2 | 0.06 |
# | cosine | 2 | 1.89 | 1.71 | 1 | 0.29 |
# | warm-up | 0.025 | 1.525 | (over) | | |
#
# For example, cosine at $t = 100$: $\cos(\pi / 4) = 0.707$, so $\frac{1}{2} \cdot 2 \cdot 1.707 = 1.71$. Step at $t = 300$: $300 / 130 = 2.3$, rounded down 2.

# %%
rate_schedules.shapes()

# %% [markdown]
# **Your turn** (3 minutes). The exponential schedule of the table, at $t = 180$: what is $\eta(t)$? And a warm-up to $\eta = 0.6$ over $t_w = 50$ updates, at $t = 9$?

# %% tags=["exercise"]
exponential_180 = ...
warm_up_9 = ...

# %%
check(exponential_180=exponential_180, warm_up_9=warm_up_9)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Three half-lives have passed, so $\eta$ is halved three times. The update with $t = 9$ is the tenth one, because $t$ begins at 0.
#
# ```python
# exponential_180 = 2 * 0.5**3
# warm_up_9 = 0.6 * (9 + 1) / 50
# ```
#
# </details>

# %% [markdown]
# **3. Cosine with warm-up** (8 minutes). Return $\eta(t)$ for the update `t` = 0, 1, …: a climb $\eta \, (t + 1) / t_w$ over the first $t_w$ = `warm` updates, and then half a cosine from `eta` down to 0, which ends at update `updates`. From there on it is 0. For `eta=2`, `updates=400`, `warm=80` you should get 0.025 at $t = 0$, 2 at $t = 80$, and 1 at $t = 240$.


# %% tags=["exercise"]
def cosine_with_warm_up(t, eta, updates, warm):
    return ...


# %%
check(cosine_with_warm_up)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def cosine_with_warm_up(t, eta, updates, warm):
#     if t < warm:
#         return eta * (t + 1) / warm
#     done = min((t - warm) / (updates - warm), 1)
#     return eta * (1 + np.cos(np.pi * done)) / 2
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F2"]
# Check: are the package's schedules the formulas of the table, at each of 400 updates?
t = np.arange(400)
formulas = {
    "step": 2 * 0.1 ** (t // 130),
    "linear": 2 * (1 - t / 400),
    "exponential": 2 * 0.5 ** (t / 60),
    "cosine": (1 + np.cos(np.pi * t / 400)) * 2 / 2,
    "warm-up, then cosine": np.where(t < 80, 2 * (t + 1) / 80, 1 + np.cos(np.pi * (t - 80) / 320)),
}
made = rate_schedules.shapes().rates
for name, formula in formulas.items():
    off = abs(made[name] - formula).max()
    print(f"{name}: off by less than a billionth: {off < 1e-9}; at t = 100 it is {made[name][100]:.3f}")
    assert off < 1e-9

# %% [markdown]
# Your schedule, or the course's, trains ten networks on the moons. (`sgd` takes a function of $t$ in the place of $\eta$.) On the right the dashed curve is a constant $\eta$. Move $\eta$ down to 0.1: who is ahead now?

# %%
own = mine("cosine_with_warm_up")
ScheduleDesigner(own, eta=5.0, warm_up=40)

# %% [markdown]
# <details><summary>An answer</summary>
#
# The constant $\eta$, by less than 10 %: with 0.1 the networks are still on their way, and the decay stops them.
#
# </details>

# %% [markdown]
# ### What is a warm-up for?
#
# Why should $\eta$ *climb* first? Here are deep ReLU networks (three hidden layers, by He's rule) and the shallow tanh networks of station 1. Every update sees all forty points, and the warm-up takes the first 50 of 150. Here a network counts as lost if it ends no better than a flat line, one answer for every input.

# %%
rate_schedules.with_warm_up()

# %% [markdown]
# At $\eta = 0.6$ about half of the deep networks are lost without a warm-up, far fewer with one. The shallow ones do not need it. The reason is the cliff: deep networks begin on sharp ground, where full steps throw them so far that mostly a whole ReLU layer is off for every point. Then all inputs get one answer, and the weights before have no slope. Small steps lead them to flatter ground first. The median of $2 / \lambda_{\max}$ is 0.12 at the start, and after the warm-up about 0.45. At the start 0.6 is five times as large; after the warm-up only a third larger, and from there most networks find flatter ground, as in station 3. (Networks that survive 0.6 without one have been thrown to flatter ground in time.) But at $\eta = 0.1$ the warm-up has nothing to save. Like decay, it makes a *large* $\eta$ usable.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F2"]
# Check: how many deep and shallow networks does a warm-up save at η = 0.6, and how does 2/λ_max change?
lost = rate_schedules.with_warm_up().lost
saved = {name: int(counts[3]) for name, counts in lost.items()}
before, after = rate_schedules.softened()
flat = rate_schedules.survivors()
print(f"Without a warm-up those that are not lost end near or below η λ_max / 2 = 1: {flat < 1.3}.")
assert flat < 1.3
print(f"Lost, of 20: {saved}. 2/λ_max becomes more than twice as large: {after > 2 * before}.")
assert saved["deep"] >= 5 and saved["deep, warm-up"] <= 0.6 * saved["deep"]
level = rate_schedules.level_lines()
print(f"Of the lost deep networks {level} of {saved['deep']} give one answer to all inputs.")
print(f"2/λ_max: {before:.2f} at the start, {after:.2f} after the warm-up.")
assert level >= 2 / 3 * saved["deep"]
assert saved["shallow"] <= 2 and lost["deep, warm-up"][0] == 0 and after > 2 * before
climbing = rate_schedules.shapes().rates["warm-up, then cosine"]
ends = []
for shape in (lambda _update: 1, lambda update: climbing[update] / 2):
    task = rate_schedules.classifiers(), rate_schedules.noisy_moons()
    ends.append(np.median(rate_schedules.final_costs(*task, np.array([0.1]), shape)))
little = 1 < ends[1] / ends[0] < 1.1
print(f"On the moons, at η = 0.1, warm-up and cosine end higher than a constant η, by less than 10 %: {little}.")
assert little

# %% [markdown]
# **In your own words:** finish the sentence. *A decay helps a large η because …, and it does not help a small one because …*

# %% [markdown]
# ## Station 5 of 5: A network that nobody has swept
#
# A sweep needs many whole runs. For a large network a single run takes days. A **range test** needs one short run: begin with an $\eta$ that is far too small, and raise it by the same factor at *every* update, here by a tenth, until the cost explodes. Here are twenty networks that we have not met before, with two hidden layers of eight neurons, on the forty points, with batches of ten:

# %%
range_tests.range_tests()

# %% [markdown]
# <details><summary>The source of <code>rising</code></summary>
#
# ```python
# @remembered
# def rising():
#     """Raise η at every update, over RATES: the cost of twenty networks after each, (rates, networks)."""
#     data = forty_points()
#     nets = strangers()
#     steps = sgd(nets, data, lambda t: RATES[t], batch_size=10, rng=seed(2))
#     costs = []
#     with np.errstate(all="ignore"):
#         for _rate, _step in zip(RATES, steps, strict=False):
#             costs.append(evaluate(nets, data).cost)
#     costs += [costs[-1]] * (len(RATES) - len(costs))  # sgd ends where all networks are lost
#     return np.nan_to_num(costs, nan=np.inf)
# ```
#
# </details>

# %% [markdown]
# This is one walk, not a hundred walks: each update begins where the one before it has ended. On the left $\eta$ is so small that the network hardly moves. Then the cost falls, it is lowest somewhere between 0.1 and 0.6, then it climbs, at first a little and beyond 1 steeply.

# %%
Predict("learning rates: where to train", reveal=range_tests.where_to_train)

# %% [markdown] tags=["explain"]
# **Explain.** In the picture a height of 1 means: as good as the best of twelve *whole* trainings. With half of the $\eta$ of the lowest cost nearly all networks come close to it, after a test of 100 updates. With the $\eta$ of the lowest cost itself most networks do as well, but here some are far behind or lost, because this $\eta$ is close to the cliff. With a tenth of it the
# training is too slow.
#
# The lowest point itself is partly luck, because the floor of the valley is wide. So people also use the other side: a third to a tenth of the $\eta$ at which the cost explodes. Here the median passes its first value near 1.5, which gives 0.15 to 0.5, and half of 0.4 lies among them. If the two rules disagree, take the smaller. Neither knows of schedules, nor whether the same $\eta$ is still right late in a training. So take the result as the middle of a small sweep.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "compares", "row-F4"]
# Check: how near to the best of a sweep does a training come, with a tenth, half, the whole and twice the lowest η?
tenth, half, whole, twice = range_tests.where_to_train(shares=(0.1, 0.5, 1.0, 2.0)).ratios
behind = [(ratio > 1.4).sum() for ratio in (tenth, half, whole, twice)]
print(f"Half: the median is within 13 % of the best: {np.median(half) < 1.13}.")
print("More than 40 % above the best, of 20:", ", ".join(map(str, behind)))
assert np.median(half) < 1.13 and behind[1] <= 5 and behind[2] >= behind[1]
assert np.median(tenth) > 1.1 and behind[3] >= 5
middle = np.median(range_tests.range_tests().costs, axis=1)
explodes = range_tests.RATES[(middle > middle[0]).argmax()]
print(f"The median passes its first value at an η between 0.9 and 2.5: {0.9 < explodes < 2.5}.")
assert 0.9 < explodes < 2.5

# %% [markdown]
# **4. A range test** (10 minutes). `f` maps knobs `theta`, shape $(P,)$, to their cost, and `gradient` maps them to their slopes. Make one walk from `theta`: one update with each value of `etas` in turn, each from the place where the one before has ended, and note the cost after each. Return these costs, as many as there are `etas`; the given `theta` stays as it was. Stop after the first cost that is more than four times the
# lowest noted so far, and note this last cost, too. (The cost before the first update is neither noted nor compared.) What was not reached stays `np.inf`.


# %% tags=["exercise"]
def range_test(f, gradient, theta, etas):
    costs = np.full(len(etas), np.inf)
    ...
    return costs


# %%
check(range_test)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def range_test(f, gradient, theta, etas):
#     costs = np.full(len(etas), np.inf)
#     for i, eta in enumerate(etas):
#         theta = theta - eta * gradient(theta)
#         costs[i] = f(theta)
#         if costs[i] > 4 * costs.min():
#             break
#     return costs
# ```
#
# </details>

# %% [markdown]
# Now your test, or the course's, tries one of the twenty networks. At each call `gradient` takes another ten points. A single curve is rougher than the median of twenty. With which $\eta$ would you train this network?

# %%
test = mine("range_test")
range_tests.own_test(test)

# %% [markdown]
# <details><summary>An answer</summary>
#
# About half of the $\eta$ of the lowest cost, which the title of the picture names. The other rule begins at the $\eta$ where the test has stopped; if a third of it is smaller, take that. A single curve is rough, so this is the middle of a small sweep, and not its result.
#
# </details>

# %% [markdown]
# ### A patient
#
# A fellow student wants to predict the price of a flat (in hundred thousands) from its size (in square metres). Forty flats, one neuron without $\sigma$, all flats in every update. "I have tried many learning rates," he says. "Each of them is either too large or too small."

# %%
range_tests.patient()

# %% [markdown]
# <details><summary>The source of <code>fitted</code></summary>
#
# ```python
# def fitted(x, y, etas, updates):
#     """Fit a line with each η, from w = b = 0: the cost after each update, (updates + 1, etas); inf where it is lost."""
#     w = np.zeros((len(etas), 1))
#     b = np.zeros((len(etas), 1))
#     eta = np.reshape(etas, (-1, 1))
#     costs = []
#     for _ in range(updates + 1):
#         error = w * x + b - y  # (etas, examples)
#         costs.append((error**2).mean(axis=1) / 2)
#         w = np.clip(w - eta * (error * x).mean(axis=1, keepdims=True), -1e6, 1e6)  # a runaway stays far out
#         b = np.clip(b - eta * error.mean(axis=1, keepdims=True), -1e6, 1e6)
#     costs = np.array(costs)
#     return np.where(costs > 1e4, np.inf, costs)
# ```
#
# </details>

# %% [markdown]
# With 0.001 and 0.0005 the cost explodes at once. With 0.0001 it falls at first, and then it seems to stand still. The gradient check of chapter 3 is content.
#
# **Your turn** (4 minutes). Measure with this chapter's tool, on a smaller case: two flats, of 30 and 90 square metres. The neuron computes $wx + b$. With the error $wx + b - y$ of a flat, $\frac{\partial C}{\partial w}$ is the mean of $(wx + b - y) \cdot x$, that is $\text{mean}(x^2) \, w + \text{mean}(x) \, b - \text{mean}(xy)$, and $\frac{\partial C}{\partial b}$ is the mean of the error, $\text{mean}(x) \, w + b - \text{mean}(y)$. First: what is the curvature for
# $w$ alone, that is, how much does its slope change when $w$ goes up by 1? And that for $b$ alone? Then: what is the limit of $\eta$ for $w$ alone?

# %% tags=["exercise"]
curvature_w = ...
curvature_b = ...
limit_w = ...

# %%
check(curvature_w=curvature_w, curvature_b=curvature_b, limit_w=limit_w)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# curvature_w = (30**2 + 90**2) / 2
# curvature_b = 1
# limit_w = 2 / curvature_w
# ```
#
# </details>

# %%
Predict("learning rates: the patient", reveal=range_tests.cured)

# %% [markdown] tags=["explain"]
# **Explain.** The curvature for $w$ is thousands of times that for $b$. For the two flats the cliff is near 0.0004. The forty have a larger mean of $x^2$, and theirs is just below 0.0003, so 0.0005 is lost and 0.0001 is not. But with so small an $\eta$ the bias, which should rise to 2 (the points lie near $y = 0.02x + 2$), needs more than a hundred thousand updates. It is the bowl with two directions once more, only much longer. No $\eta$ between 0.0005 and 0.0001 can cure it.
#
# The cure is known from chapter 5: standardise the inputs. Then $\text{mean}(x) = 0$ and $\text{mean}(x^2) = 1$, so the Hessian becomes $\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}$: a round bowl. With $\eta = 1$ the factor $1 - \eta \lambda$ is 0 in *both* directions, and one single update leads to the bottom. In chapter 5 large inputs made tanh neurons saturated. Here
# you see the second reason to scale them, which holds without any $\sigma$.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "compares", "exact", "row-F1"]
# Check: each at its best of many η, how far does the patient come, and how far with standardised sizes?
ill, well = range_tests.both_at_best()
print(f"At its best η the patient's cost after 1,000 updates is more than 20 times the lowest possible: {ill > 20}.")
print(f"With standardised sizes it is there after one update: {well < 1.001}.")
limit_of_forty = range_tests.cliff_of_flats()
print(f"The cliff of the forty flats lies between 0.0001 and 0.0005: {0.0001 < limit_of_forty < 0.0005}.")
short = range_tests.way_of_the_bias() < 0.9
print(f"With 0.0001 the bias has gone less than 90 % of its way after 100,000 updates: {short}.")
assert ill > 20 and well < 1.001 and 0.0001 < limit_of_forty < 0.0005 and short

# %% [markdown]
# **In your own words:** finish the sentence. *If each η is either too large or too small, then …, and I look at …*

# %% [markdown]
# ## More to do
#
# **Your own data** (4 minutes). Is $2 / \lambda_{\max}$ a good guess on the data set that you have chosen in chapter 0? Each of the hundred networks has as many outputs as your data have classes (one for two classes). Move the epochs to 300. How far beyond the dashed line is your cliff, and how far from the cliff is your best $\eta$? Write one sentence.

# %%
own_data = my_data()
own_data

# %%
EtaSweep(own_data, etas=np.geomspace(0.01, 100, num=100), epochs=100)

# %% [markdown]
# <details><summary>What we saw on the moons, the data of whoever has chosen none</summary>
#
# The dashed line is at about 4. The cost goes on falling up to six or seven times as far, then it jumps, and the crosses stand still further right. So there is no sharp wall here. We measured why. With four or six times the limit of the start the networks are thrown to flatter ground, and after 300 epochs $\eta \lambda_{\max} / 2$ has come down from 4 or 6 to about 1, with other first weights even lower: the ground has become
# several times flatter. A sigmoid output lets it, since where $a$ is close to 0 or 1, the curvature of the cross-entropy, which carries a factor $a (1 - a)$, is small. The limit of the start is on the safe side, but far from the best $\eta$.
#
# </details>

# %% [markdown]
# **An open experiment** (10 minutes). What moves the cliff? Change **one** thing in the next cell: `hidden`, for example to `(32,)` or `(8, 8)`, or `activation`, for example to `"relu"` or `"sigmoid"`. First write down where the cliff is now, and whether it will go to the left or to the right. Then run it, and write one sentence about the cliff and the dashed line.

# %%
EtaSweep(hidden=(8,), activation="tanh", epochs=100)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# The wider the network, the further left is the cliff: every weight out of the hidden layer adds its own activation to the same output, so more neurons change the slopes more. A second layer moves it to the left as well, ReLUs a little, too, and sigmoids do not move it to the right, although they are flatter: their activations are about $\frac{1}{2}$, never negative, so all of them
# pull in the same direction. In each case the dashed line moves with the cliff.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F1"]
# Check: where does 2/λ_max go with more neurons, with a second layer, with sigmoids, and with ReLUs?
usual = learning_rates.median_limit()
others = {
    "32 neurons": ((32,), "tanh"),
    "two layers": ((8, 8), "tanh"),
    "sigmoids": ((8,), "sigmoid"),
    "ReLUs": ((8,), "relu"),
}
for name, (hidden, activation) in others.items():
    found = learning_rates.median_limit(hidden, activation)
    print(f"{name}: 2/λ_max is smaller: {found < usual}")
    assert found < usual
# Check: on two moons, from four and six times the limit of the start, does η λ_max / 2 come down to about 1 or lower?
four, six = cliffs.on_the_moons()[:, 0]
print(f"From 4 and 6 it comes down below 1.6 within 300 epochs: {max(four, six) < 1.6}.")
assert max(four, six) < 1.6

# %% [markdown]
# ## The lab
#
# Two spirals, forty epochs, and $\eta = 3$. Look for the cost that jumps and does not come to rest. Choose the schedule *cosine*, and press *Reset* and *Run*: in the first half the cost jumps as before, and then the jumps die away. Now go back to *constant*, and find an $\eta$ that ends as low without any schedule. Is it larger or smaller than 3?

# %%
knobs = ("eta", "schedule", "batch_size", "activation", "hidden")
Lab("spirals", controls=knobs, eta=3.0, epochs=40, trained=40)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# In eight networks like those of the lab a constant $\eta = 3$ ended between about 0.4 and 3, where guessing costs 0.69. With the cosine less than a quarter of the median is left, and nearly all points are right. A constant $\eta = 0.5$ does it, too. So the schedule forgives a bold choice. It is not the only way.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F2"]
# Check: where do the lab's networks end with η = 3, with and without the cosine, and with a constant η of 0.5?
bold = np.median(rate_schedules.lab_run(3.0))
settled = np.median(rate_schedules.lab_run(3.0, "cosine"))
careful = np.median(rate_schedules.lab_run(0.5))
print(
    f"A constant 3 ends above 0.4: {bold > 0.4}; the cosine leaves less than a quarter of this: {settled < bold / 4}."
)
print(f"A constant 0.5 ends below 0.1: {careful < 0.1}.")
assert bold > 0.4 and settled < bold / 4 and careful < 0.1

# %% [markdown]
# ## Recap
#
# - A sweep trains many networks at once, each with its own $\eta$. A small $\eta$ costs time, a large one costs everything, and the best one is close to the cliff.
# - Curvature is how fast the slope changes. One update multiplies the distance in a direction by $1 - \eta \lambda$.
# - All directions share one $\eta$, so the sharpest decides: $\eta < 2 / \lambda_{\max}$. The flattest then has to creep.
# - In a network the limit is sharp to one percent in a minimum. What leaves comes to rest on flatter ground. A sweep's cliff lies somewhat beyond the limit of its start.
# - Batches make the cost hover on a noise floor. A decay lets it settle, and so makes a large $\eta$ usable. A warm-up helps where the start is sharp.
# - A range test is one short run. Half of the $\eta$ of the lowest cost is a good beginning.
# - If every $\eta$ is either too large or too small, the curvatures are too different. Look at the inputs.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A bowl has the curvature 4, and $\eta = 0.4$. By which factor is the distance multiplied at each update?
# 2. You double $\eta$, and the cost explodes. What do you know of $\lambda_{\max}$?
# 3. A bowl has the curvatures 1, 5 and 20. What is the limit of $\eta$, and which direction is slow?
# 4. A sweep gives 0.2 for η = 1 and `nan` for η = 3. Which one does `np.argmin` choose?
# 5. $H = \begin{pmatrix} 3 & 1 \\ 1 & 3 \end{pmatrix}$, and both knobs move by 1. How do the slopes change, and what is the curvature in this direction?
# 6. In a minimum $2 / \lambda_{\max} = 0.50$, and $\eta = 0.51$. Where will the network be later?
# 7. Cosine decay helped your training, which hovered. It made your friend's worse, which crept. Why?
# 8. Linear decay, $\eta = 3$, $T = 600$. What is $\eta(200)$?
# 9. A range test is lowest at $\eta = 0.8$. Where do you begin a small sweep?
# 10. One input is a year, such as 1998. Why is this bad for $\eta$, even without saturated neurons?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. By $1 - 0.4 \cdot 4 = -0.6$, so it comes nearer, from side to side.
# 2. Near a minimum $\eta < 2 / \lambda_{\max} < 2 \eta$ with the old $\eta$, so $\lambda_{\max}$ lies between $1 / \eta$ and $2 / \eta$.
# 3. $\frac{2}{20} = 0.1$. The direction with the curvature 1 is slow: at the limit it keeps 90 % of its distance at each update.
# 4. The `nan`, because it treats a `nan` as the smallest of all. But a lost run is worse than any number.
# 5. Both by 4, which is 4 times the move, so the curvature there is 4.
# 6. At a flatter place, with $2 / \lambda_{\max}$ above 0.51.
# 7. Decay lowers the noise floor. Who creeps has not reached any floor yet, and smaller steps make her slower.
# 8. $3 \cdot (1 - 200/600) = 2$.
# 9. Around half of 0.8, for example 0.2, 0.4 and 0.8.
# 10. The curvature of its weights is the mean of $x^2$, about four million, so the cliff is below a millionth, and with such an $\eta$ all others creep.
#
# </details>

# %% [markdown]
# **In practice.** Warm-up and then cosine is what most large networks are trained with. In a range test on large data take the cost of the batch at hand, smoothed over some updates, because a cost over all examples is too expensive. Nobody computes a Hessian of a million knobs; there are ways to find $\lambda_{\max}$ with a few gradients (chapter 8 shows one).
#
# **Next:** [chapter 7](07_momentum_to_adam.ipynb) asks how to get along in the flat directions without falling over the sharp ones.
#
# **Sources.** Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, *Efficient BackProp*, 1998 (curvature, the limit, scaled inputs). L. Smith, *Cyclical learning rates*, 2017 (range test). I. Loshchilov, F. Hutter, *SGDR*, 2017 (cosine). P. Goyal and others, *Accurate, large minibatch SGD*, 2017 (warm-up). J. Cohen and others, *Gradient descent on neural networks typically occurs at the edge of
# stability*, 2021. A. Lewkowycz and others, *The large learning rate phase of deep learning*, 2020 (thrown to flatter ground).
