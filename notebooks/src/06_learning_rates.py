# %% [markdown]
# # 6. Learning rates: find the cliff
#
# **Chapter 2 left one number open: η. Here you train a hundred values of it at once, predict where training breaks, and
# build what others use instead of a fixed step: schedules.**
#
# ![A curve of cost against the learning rate, from left to right: a high plateau labelled "too small", a valley labelled
# "good" with a ball in it, and a vertical cliff labelled "2/λ max", beyond which everything is lost.](images/06_cliff.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - predict the largest stable η from the curvature, and find a good one by a sweep or a range test;
# - choose a schedule and say what it buys.
#
# **You need** gradient descent (chapter 2), backpropagation (chapter 3), a matrix's eigenvalues.
#
# **Time:** 60 minutes; a lecture without the exercises takes 35.

# %%
from time import perf_counter

import numpy as np

from mlp_course import Network, critical, datasets, evaluate, schedules, sgd, stack
from mlp_course.exercises import check
from mlp_course.explore import EtaSweep, Lab, Picture, Predict, ScheduleDesigner
from mlp_course.plots import stills

# %% [markdown]
# ## How large a step?
#
# A stack trains a hundred networks in one pass. Let all start from the same weights, fit the same 40 points of a curve, and
# differ in η alone.

# %%
shapes = ["a bowl with gentle sides", "a slope, a valley, a cliff", "the larger η, the lower the cost"]
Predict("After 100 epochs, η from 0.001 to 5: how does cost against η look?", shapes, shapes[1], "Move η below.")

# %%
EtaSweep(epochs=100)

# %% [markdown]
# **Observe.** Move the epochs from 0 to 300, then the marker along η.
#
# **Explain.** On the left, networks are still on their way; more epochs help all of them. On the right there is no way back. The
# surprise is how close the best is to the edge: η = 1.3 is among the best, η = 1.5 is lost. A cautious η costs time, a bold one everything.
#
# Is a stack a hundred honest runs? Number 50 of it equals a network trained alone. And the price, on your machine:


# %% tags=["row-F4", "nbval-ignore-output"]
def seconds(nets, eta):
    began = perf_counter()
    list(sgd(nets, points, eta, batch_size=40, epochs=300))
    return perf_counter() - began


points, etas = datasets.curve(40), np.geomspace(1e-3, 5, 100)
alone = Network([1, 8, 1], "tanh", "identity", rng=0)
hundred = stack([alone] * 100)
one, all_at_once = seconds(alone, etas[50]), seconds(hundred, etas[:, None])
assert np.allclose(hundred[50].theta, alone.theta)
print(f"one network {one:.2f} s; a hundred at once {all_at_once:.2f} s, {all_at_once / one:.1f} times as long")

# %% [markdown]
# One start may be luck. Here are 20 of them with three values of η.


# %% tags=["row-F1"]
def curves(eta):
    nets = twenty.copy()
    return np.array([evaluate(nets, points).cost for _ in sgd(nets, points, eta, batch_size=40, epochs=80)])


twenty = Network([1, 8, 1], "tanh", "identity", rng=1, copies=20)
small, good, large = curves(0.002), curves(0.5), curves(5.0)
large = np.nan_to_num(large, nan=np.inf).clip(max=100)  # the upper edge of the picture
shown = {"η = 0.002: too small": small, "η = 0.5: good": good, "η = 5: too large": large}
assert (small[-1] > 3 * good[-1]).all() and (large[-1] == 100).all()
Picture.of(
    stills.bands(np.arange(1, 81), shown, "epoch", "cost C", log="y", legend_at=(0.6, 0.6)),
    "Cost over 80 epochs of 20 networks: with η = 0.002 it falls slowly, with 0.5 quickly, with 5 it leaves the frame.",
)

# %% [markdown]
# ## Where is the cliff?
#
# Near a minimum the cost is a bowl. Along one of its axes, $C = \frac{1}{2} \lambda u^2$ with **curvature** $\lambda$: the
# gradient is $\lambda u$, and an update is
#
# $$u \leftarrow u - \eta \lambda u = (1 - \eta \lambda) \, u .$$
#
# This shrinks if $\lvert 1 - \eta \lambda \rvert < 1$. All axes must, so the sharpest decides:
#
# $$0 < \eta < \frac{2}{\lambda_{\max}}$$
#
# The $\lambda$ are the eigenvalues of the **Hessian** $H_{ij} = \partial^2 C / \partial \theta_i \partial \theta_j$, of which
# chapter 8 tells more. In chapter 2, $x^2$ had $\lambda = 2$, hence its threshold $\eta = 1$. In five dimensions, 1 % below and
# 1 % above the limit:

# %% tags=["row-F1"]
curvature, eta = np.array([1, 3, 10, 30, 50]), np.array([[0.99], [1.01]]) * 2 / 50
u = np.ones((2, 5))
for _ in range(1000):
    u -= eta * curvature * u
assert np.linalg.norm(u[0]) < 1e-6 and np.linalg.norm(u[1]) > 1e6

# %% [markdown]
# A network's cost is no bowl. To test the limit, you need a minimum that is known exactly: let a network's **own answers** be the
# targets, so that its cost is 0, the lowest there is. Take 20 such networks, push each a hair's breadth aside, and descend
# with η from 0.81 to 1.19 times its own $2 / \lambda_{\max}$.
#
# **Predict.** How many of the 20 leave with η 1 % above the limit? And what becomes of them?


# %% tags=["row-F1", "algorithm"]
def limit(net, data):
    return 2 / np.linalg.eigvalsh(critical.hessian(net, data))[-1]


ratio, peaks, ends, rest = np.linspace(0.81, 1.19, 20), [], [], []
for s, teacher in enumerate(twenty):
    known = points.x, teacher(points.x)
    etas = ratio[:, None] * limit(teacher, known)
    nets = stack([teacher] * 20)
    nets.theta += 1e-5 * np.random.default_rng(s).standard_normal(teacher.size)
    cost = [evaluate(nets, known).cost]
    for step in sgd(nets, known, etas, batch_size=40, epochs=1000, rng=0):
        if step.t % 20 == 0:
            cost.append(evaluate(nets, known).cost)
    peaks.append(np.max(cost, axis=0) / cost[0])
    ends.append(cost[-1] / np.max(cost, axis=0))
    rest.append(2 * etas[19] / limit(nets[19], known))
peaks, ends = np.array(peaks).T, np.array(ends).T
assert (peaks[ratio < 1] < 1.001).all() and (peaks[ratio > 1] > 1000).all()  # all stay, or all leave
assert (ends[ratio > 1] < 0.1).all() and np.sum(np.array(rest) < 2) >= 19  # and come to rest where η λ_max < 2
Picture.of(
    stills.bands(
        ratio, {"20 networks": peaks}, r"η as a multiple of 2/$\lambda_{\max}$", "highest cost / first", log="y"
    ),
    "Highest cost on the way, over the first, against η as a multiple of 2/λ_max: 1 up to the limit, then above 100,000.",
)

# %% [markdown]
# **Explain.** All 20, and the limit is sharp to a percent: below it the cost never rises, above it it climbs at least a thousandfold. The
# surprise: none is lost. Each is thrown to **a flatter place** and settles there, where $\eta \lambda_{\max} < 2$. (Around a minimum of a
# network the ground is almost level in most directions, and somewhere along it the walls are less steep.)
#
# So expect the cliff of a sweep somewhat beyond the $2 / \lambda_{\max}$ of its start. How far?

# %% tags=["row-F1", "nbval-ignore-output"]
limits = [limit(net, points) for net in twenty]
ratio = np.linspace(0.5, 3, 26)
nets = stack([net for net in twenty for _ in ratio])
before = evaluate(nets, points).cost
list(sgd(nets, points, np.outer(limits, ratio).reshape(-1, 1), batch_size=40, epochs=200))
lower = (evaluate(nets, points).cost < before).reshape(20, 26)
cliff = ratio[lower.argmin(axis=1)]  # the first that ends above its start
assert np.sum(cliff > 1) >= 19 and (cliff < 3).all() and 1.2 < np.median(cliff) < 2
print(f"20 cliffs, at {cliff.min():.1f} to {cliff.max():.1f} times 2/λ_max; the median at {np.median(cliff):.1f}")

# %% [markdown]
# ## Must η stay the same?
#
# Far from a minimum you want large steps, near it small ones: mini-batch gradients are noisy, every step carries $\eta$ times that
# noise, and so the cost hovers above the minimum, on a **noise floor**. A schedule $\eta(t)$ serves both. With $T$ updates in all:
#
# | schedule | η(t) |
# |---|---|
# | step | $\eta \, f^{\lfloor t/e \rfloor}$: times $f$ after every $e$ updates |
# | linear | $\eta \, (1 - t/T)$ |
# | exponential | $\eta \, 2^{-t/h}$: halved after every $h$ updates |
# | cosine | $\frac{1}{2} \eta \, (1 + \cos(\pi t / T))$ |
# | warm-up | $\eta \, (t + 1)/w$ while $t < w$, then another schedule from its start |

# %% tags=["row-F2"]
t, cos, pi = np.arange(400), np.cos, np.pi
formulas = {
    "step": 2 * 0.1 ** (t // 130),
    "linear": 2 * (1 - t / 400),
    "exponential": 2 * 2 ** (-t / 60),
    "cosine": 2 * (1 + cos(pi * t / 400)) / 2,
    "warm-up, then cosine": np.where(t < 80, 2 * (t + 1) / 80, 1 + cos(pi * (t - 80) / 320)),
}
code = [schedules.step(2, 130), schedules.linear(2, 400), schedules.exponential(2, 60), schedules.cosine(2, 400)]
code.append(schedules.warm_up(schedules.cosine(2, 320), 80))
for schedule, formula in zip(code, formulas.values(), strict=True):
    assert np.allclose([schedule(s) for s in t], formula)
Picture.of(
    stills.bands(t, formulas, "update t", "η(t)"), "Four schedules falling from η = 2, and one that climbs first."
)

# %% [markdown]
# **Predict.** Does cosine decay help with a large η, 5? With a small one, 0.1? **Observe** both, then add warm-up.

# %%
ScheduleDesigner("cosine", eta=5.0)

# %% [markdown]
# Now all of it at once: eight values of η, 20 networks each, with and without decay.


# %% tags=["row-F2"]
def final_costs(nets, data, etas, shape=lambda t: 1, batch_size=10, epochs=40):
    many, eta = stack([net for _ in etas for net in nets]), np.repeat(etas, nets.copies)[:, None]
    list(sgd(many, data, lambda t: eta * shape(t), batch_size, epochs, rng=0))
    return np.nan_to_num(evaluate(many, data).cost, nan=np.inf).reshape(len(etas), -1)


noisy, etas = datasets.moons(100, noise=0.3), np.geomspace(0.02, 8, 8)
nets = Network([2, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=0, copies=20)
shapes = {"constant": schedules.constant(1), "linear": schedules.linear(1, 400), "cosine": schedules.cosine(1, 400)}
ends = {name: final_costs(nets, noisy, etas, shape) for name, shape in shapes.items()}
constant, linear, cosine = (np.median(cost, axis=1) for cost in ends.values())
assert max(linear[-1], cosine[-1]) < 0.6 * constant[-1] and linear.min() < 0.95 * constant.min()
assert min(linear[0], cosine[0]) > constant[0]
picture = stills.bands(etas, ends, "η at t = 0", "cost after 40 epochs", log="xy")
Picture.of(
    picture, "Constant η has its valley near 1 and climbs at 8; both decays are higher on the left and still fall at 8."
)

# %% [markdown]
# **Explain.** With a small η, decay only makes you slower. Its gift is that a **large** η becomes usable: bold steps first, then the noise
# floor sinks with η. So retune η when you add a schedule. (Between the two shapes of decay there is little to choose.)
#
# **Warm-up** has another reason. Deep ReLU networks begin where the curvature is high, and the first full steps throw them out for
# good. Count the lost of 20, and measure $2 / \lambda_{\max}$ before and after 50 updates of warm-up:

# %% tags=["row-F2", "nbval-ignore-output"]
deep = Network([1, 8, 8, 8, 1], "relu", "identity", initializer="he", rng=0, copies=20)
level, warm, no_use = schedules.constant(1), schedules.warm_up(1, 50), 0.9 * points.y.var() / 2  # a level line's cost
cases = {
    "deep": (deep, level),
    "deep, warm-up": (deep, warm),
    "shallow": (twenty, level),
    "shallow, warm-up": (twenty, warm),
}
ends = {name: final_costs(nets, points, [0.6], shape, 40, 150) for name, (nets, shape) in cases.items()}
lost = {name: int((cost > no_use).sum()) for name, cost in ends.items()}
before = np.median([limit(net, points) for net in deep])
list(sgd(deep, points, schedules.warm_up(0.6, 50), batch_size=40, epochs=50))
after = np.median([limit(net, points) for net in deep])
assert 6 <= lost["deep"] >= 1.5 * lost["deep, warm-up"] and lost["shallow"] <= 2 and after > 2 * before
print(f"lost, of 20: {lost}\n2/λ_max of the deep: {before:.1f}, after warm-up {after:.1f}")

# %% [markdown]
# ## Which η for a network you have never seen?
#
# A sweep needs many runs, a **range test** one short run: raise η a little at each update, from far too small to far too large, and
# watch the cost fall, reach its lowest point, and explode. **Predict.** Should you train with the η of the lowest point, a bit less, or a bit
# more?


# %% tags=["row-F4", "nbval-ignore-output"]
def rising(nets, data, etas):
    steps = sgd(nets, data, lambda t: etas[t], batch_size=10, rng=0)
    return np.array([evaluate(nets, data).cost for _, step in zip(etas, steps, strict=False)])


nets, rates = Network([1, 8, 8, 1], "tanh", "identity", rng=0, copies=20), np.geomspace(1e-3, 20, 100)
costs = np.nan_to_num(rising(nets.copy(), points, rates), nan=np.inf)
lowest = rates[costs.argmin(axis=0)]  # of each of 20 networks
sweep, half = final_costs(nets, points, np.geomspace(0.01, 3, 12)), nets.copy()
list(sgd(half, points, lowest[:, None] / 2, batch_size=10, epochs=40, rng=0))
ratio = evaluate(half, points).cost / sweep.min(axis=0)
assert np.median(ratio) < 1.2 and ratio.max() < 2 and (costs[-1] > 10 * costs[0]).all()
print(f"lowest at η = {np.median(lowest):.1f}; with half of it, cost / best of the sweep = {np.median(ratio):.1f}")

# %%
picture = stills.bands(rates, {"20 networks": np.where(costs < 10, costs, np.inf)}, "η, rising", "cost C", log="xy")
Picture.of(picture, "Cost against the rising η: level, then a slope down to a lowest point near 0.5, then a wall.")

# %% [markdown]
# **Explain.** A bit less: the lowest point is close to the cliff. Half of its η, found in 100 updates, is about as good as the best of
# twelve whole runs. The range test knows nothing of schedules and of the end of training, so take it as the place to start a sweep.

# %% [markdown]
# ## Exercises
#
# You build the tools of this chapter. `check` answers below each stub, `check.hint()` helps, and the solution is folded up underneath.
#
# **1. Cosine with warm-up.** Return $\eta(t)$ for update `t` = 0, 1, …: a climb $\eta (t + 1) / w$ over the first $w$ = `warm` updates, then
# half a cosine from `eta` down to 0 that ends at update `updates`; 0 from there on.


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

# %% [markdown]
# **2. A range test.** `f` maps a vector `theta`, $(P,)$, to its cost, `gradient` to its gradient. Take one update of plain descent with
# each of `etas` in turn; return the cost after each, shape of `etas`, and leave `theta` as it was. Stop once a cost is above four times the lowest so far; what was
# not reached counts as `np.inf`.


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
# ## The lab
#
# Two moons, and an η far up the slope of the cliff. **Look for** the cost that jumps about and does not settle. Then halve η until it
# falls smoothly, and find the largest η that cosine decay still makes usable.

# %%
Lab("moons", controls=("eta", "batch_size", "activation", "schedule"), eta=8.0, trained=20)

# %% [markdown]
# ## Recap
#
# - η below $2 / \lambda_{\max}$ is stable, above it the sharpest axis explodes; networks may be saved by a flatter place.
# - A sweep is one stack; a range test is one short run. The best η lies near the cliff.
# - Decay makes a large η usable and lowers the noise floor; warm-up helps where the start is sharp.

# %% [markdown]
# **Self-test**
#
# 1. You double η and the cost explodes. What do you know of $\lambda_{\max}$?
# 2. You add cosine decay to a run with a small η, and it gets worse. Why?
# 3. Why not train with the η of a range test's lowest point?
#
# <details><summary>Answers</summary>
#
# 1. Near a minimum, $\eta < 2/\lambda_{\max} < 2 \eta$ with the old η. 2. Decay made the steps smaller still; its gift is that a large η becomes
# usable: retune. 3. It is close to the cliff; half of it is safe.
#
# </details>

# %% [markdown]
# **In practice.** In a range test on large data, take the batch's own cost, smoothed. During long full-batch training $\lambda_{\max}$ often
# grows until it is near $2/\eta$, the *edge of stability*.

# %% [markdown]
# **Next:** [chapter 7](07_momentum_to_adam.ipynb) asks what a ball would do, and gives each knob a rate of its own.
#
# **Sources.** L. Smith, *Cyclical learning rates*, 2017 (range test). I. Loshchilov, F. Hutter, *SGDR*, 2017 (cosine). J. Cohen et al.,
# *Gradient descent on neural networks typically occurs at the edge of stability*, 2021. A. Lewkowycz et al., *The large learning rate phase of deep
# learning*, 2020.
