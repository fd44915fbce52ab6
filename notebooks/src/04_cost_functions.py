# %% [markdown]
# # 4. Cost functions: why does a neuron that is badly wrong learn slowest?
#
# **People learn fastest when they are clearly wrong. A sigmoid neuron with the quadratic cost does the opposite. Here you find
# its brake in BP1, derive the cost that lets go of it, and test seven claims about that cost.**
#
# ![Left: a ball on the flat top of the sigmoid, its target 0 far below. Right: the correction that each cost sends, against z: for
# the quadratic cost a hump that dies out on the right, for cross-entropy a curve that stays high.](images/04_stuck.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - predict from BP1 how long a badly wrong neuron waits;
# - derive a cost from the error $\delta^L$ that you want, and compute it safely at $a = 0$ and $a = 1$;
# - say what cross-entropy cures and what it does not, and prove it;
# - choose outputs and cost that belong together.
#
# **You need** backpropagation (chapter 3), gradient descent (chapter 2), logarithms.
#
# **Time:** 75 minutes; a lecture without the exercises takes 45.

# %%
import numpy as np

from mlp_course import Network, costs, datasets, evaluate, sgd
from mlp_course.activations import sigmoid, softmax
from mlp_course.exercises import check
from mlp_course.explore import CostRace, Lab, Picture, Predict
from mlp_course.plots import palette, stills

# %% [markdown]
# ## Why does a badly wrong neuron learn slowest?
#
# One sigmoid neuron has the input 1 and should say 0. It starts with $w = b = 2$, so it says $\sigma(4) = 0.98$: badly wrong, and
# sure of it. It learns by gradient descent on the quadratic cost, $\eta = 0.15$. A second neuron starts at $w = 0.6$,
# $b = 0.9$: wrong too, but only 0.82.

# %%
Predict("Which comes down faster at first?", ["the first", "the second", "both alike"], 1, "36 epochs to ½, not 232.")

# %% [markdown]
# **Observe.** The solid line is your neuron. Move the epoch. Then start it at $w = 0.6$, $b = 0.9$.
# (The dashed line has another cost; its turn comes.)

# %%
CostRace(w=2.0, b=2.0, eta=0.15)

# %% [markdown]
# **Explain.** For 150 epochs next to nothing happens. BP1 says why: $\delta = (a - y) \, \sigma'(z)$, and at $z = 4$ the slope
# is 0.018. The neuron is most wrong where its brake is hardest.
#
# How long does it sit? With input 1 a step changes $w$ and $b$ by $-\eta \delta$ each, so $z$ by
# $-2 \eta \, a^2 (1 - a)$. Add up the time from $z = Z$ down to 0:
#
# $$T = \int_0^Z \frac{dz}{2 \eta \, a^2 (1 - a)} = \frac{e^Z + 3Z + \frac{5}{2} - 3 e^{-Z} - \frac{1}{2} e^{-2Z}}{2 \eta} ,$$
#
# as $\frac{1}{a^2 (1 - a)} = (1 + e^{-z})^2 (1 + e^z)$. The wait is **exponential** in $Z$. And $a$ falls fastest where
# $a^3 (1 - a)^2$ is largest, as $da = a (1 - a) \, dz$: at
# $a = \frac{3}{5}$.


# %% tags=["row-D2"]
def descent(cost, z, eta, epochs=400):
    """The outputs, epoch by epoch, of a neuron with w = b = z/2, input 1 and target 0."""
    net, one = Network([1, 1], cost=cost), np.ones((1, 1))
    net.theta[:] = z / 2
    return sigmoid([z] + [net.theta.sum() for _ in sgd(net, (one, 0 * one), eta, batch_size=1, epochs=epochs)])


slow = descent("quadratic", z=4, eta=0.15)
wait = (slow < 0.5).argmax()  # the first epoch that ends below ½
T = (np.exp(4) + 3 * 4 + 5 / 2 - 3 * np.exp(-4) - np.exp(-8) / 2) / (2 * 0.15)
assert wait == 232 and abs(wait - T) < 3 and (slow[:150] > 0.93).all()
assert abs(slow[np.diff(slow).argmin()] - 3 / 5) < 0.01 and (descent("quadratic", 1.5, 0.15) < 0.5).argmax() == 36

# %% [markdown]
# ## Which cost lets go of the brake?
#
# Turn the question round. You do not want $\sigma'$ in the error; you want $\delta = a - y$. Which cost gives that? By BP1
# $\delta = \frac{\partial C}{\partial a} \, \sigma'(z)$, and $\sigma'(z) = a (1 - a)$. So you need
#
# $$\frac{\partial C}{\partial a} = \frac{a - y}{a (1 - a)} = \frac{1 - y}{1 - a} - \frac{y}{a} .$$
#
# Integrate over $a$, with the constant chosen so that being right costs nothing ($C = 0$ at $a = y = 0$ and at $a = y = 1$):
#
# $$C = -y \ln a - (1 - y) \ln(1 - a)$$
#
# This is the **cross-entropy**. Nobody guessed it: it follows from the error you asked for.
#
# **Predict.** How does the wait grow with $Z$ now?

# %% tags=["row-D3"]
entropy, quadratic = costs.CrossEntropy(sigmoid), costs.Quadratic(sigmoid)
a, y = np.linspace(0.5, 0.95, 10_001), 0.3
steps = np.diff(a) * ((a - y) / (a * (1 - a)))[:-1]  # integrate the ∂C/∂a that was asked for
rise = entropy.each(None, a[None], y)[-1] - entropy.each(None, a[None], y)[0]
assert np.isclose(steps.sum(), rise, rtol=1e-3)

z = np.linspace(-6, 6, 121)[None]
delta = {c.name: c.delta(z, sigmoid(z), 0)[0] for c in (quadratic, entropy)}  # the target is 0
assert np.allclose(delta["cross-entropy"], sigmoid(z)) and delta["quadratic"].max() < 0.15
Picture.of(
    stills.bands(z[0], delta, "weighted input $z$ (the target is 0)", "error $δ$"),
    "The error δ against z for target 0. Quadratic: a hump of height 0.15 near z = 0.7 that dies out on both sides. "
    "Cross-entropy: the sigmoid itself, rising to 1.",
)

# %% [markdown]
# **Explain.** To the left both are right and rest. To the right both are wrong, and only cross-entropy pulls. $z$ now moves by
# $-2 \eta a$ per step, so $T = \int_0^Z \frac{1 + e^{-z}}{2 \eta} dz = \frac{Z + 1 - e^{-Z}}{2 \eta}$: **linear** in $Z$.
#
# But is the race fair? With the same $\eta$, cross-entropy takes larger steps everywhere. Where the neuron is undecided,
# $a = ½$, the brake is $\sigma' = \frac{1}{4}$. So give cross-entropy **a quarter of** $\eta$: then both take the same step there. The
# whole chapter races like this, and so did the sliders above.

# %% tags=["row-D3"]
for Z in (2, 4, 8):
    wait = (descent("cross-entropy", Z, eta=0.15 / 4) < 0.5).argmax()
    assert abs(wait - (Z + 1 - np.exp(-Z)) / (2 * 0.15 / 4)) < 2  # 38, 66 and 120 epochs

# %% [markdown]
# ## What does each cost charge?
#
# Four costs, for one example with outputs $a_j$ and targets $y_j$:
#
# | cost | $C_x$ | $\partial C_x / \partial a_j$ |
# |---|---|---|
# | absolute | $\sum_j \lvert a_j - y_j \rvert$ | $\pm 1$, the sign of $a_j - y_j$ |
# | quadratic | $\frac{1}{2} \sum_j (a_j - y_j)^2$ | $a_j - y_j$ |
# | cross-entropy | $-\sum_j [y_j \ln a_j + (1 - y_j) \ln(1 - a_j)]$ | $\frac{a_j - y_j}{a_j (1 - a_j)}$ |
# | log-likelihood | $-\sum_j y_j \ln a_j$ | $-y_j / a_j$ |
#
# The *squared error* (MSE) is the quadratic cost without the ½, often divided by the number of outputs too. Log-likelihood is also called
# *categorical cross-entropy*.
#
# **Predict.** What does each charge for $a = 1$ when $y = 0$?


# %% tags=["row-D1"]
def slope(f, v, h=1e-30):
    """∂f/∂v row by row, by the complex step; f gives a number for each column of v."""
    return np.array([f(v + 1j * h * row).imag / h for row in np.eye(len(v))[:, :, None]])


a, y = softmax(np.random.default_rng(0).normal(size=(3, 50))), np.eye(3)[:, np.arange(50) % 3]
for cost in (costs.Absolute(), costs.Quadratic(), costs.CrossEntropy(), costs.LogLikelihood(softmax)):
    assert np.allclose(cost.gradient(a, y), slope(lambda a, c=cost: c.each(None, a, y), a), rtol=1e-12)
assert np.allclose(costs.CrossEntropy().gradient(a, y), (a - y) / (a * (1 - a)))
a = np.linspace(0, 0.999, 200)[None]
charged = {c.name: c.each(None, a, 0 * a) for c in (quadratic, entropy, costs.Absolute())}
Picture.of(
    stills.bands(a[0], charged, "output $a$ (the target is 0)", "cost $C_x$"),
    "Cost against the output for target 0. Quadratic rises to 0.5 and absolute to 1; cross-entropy rises without bound.",
)

# %% [markdown]
# **Explain.** Quadratic ½, absolute 1, cross-entropy **without bound**. That is the price of certainty, and a trap for code. At
# $a = y = 0$ the term $0 \cdot \ln 0$ must be 0, and the computer says nan. Far out, $a$ rounds to exactly 1, $\ln(1 - a)$ is
# $-\infty$, and BP1's product is $\infty \cdot 0$. Both know better from $z$:
#
# $$-\ln(1 - a) = \ln(1 + e^z) \qquad\qquad \delta = a - y$$

# %% [markdown]
# For softmax outputs, chapter 3 found the same: with the **log-likelihood** the Jacobian collapses to $\delta^L = a^L - y$. From
# $z$ it is $-\ln a_j = \ln \sum_k e^{z_k} - z_j$, safe once you subtract the largest $z$. Two classes of softmax with $z = (z_1, 0)$
# *are* one sigmoid, and the two costs are one cost.

# %% tags=["row-D1", "row-D3"]
right, sure, wrong = np.array([[0.0, 1.0]]), np.array([[-800.0, 800.0]]), np.array([[1.0, 0.0]])
assert (entropy.each(None, right, right) == 0).all()  # 0 ln 0 = 0
assert (entropy.each(sure, sigmoid(sure), wrong) == 800).all() and np.isinf(entropy.each(None, right, wrong)).all()
assert (entropy.delta(sure, sigmoid(sure), wrong) == [[-1, 1]]).all()
assert (quadratic.delta(sure, sigmoid(sure), wrong) == 0).all()  # the brake is complete

likelihood, z = costs.LogLikelihood(softmax), np.random.default_rng(1).normal(size=(3, 50), scale=5)
assert np.allclose(slope(lambda z: likelihood.each(z, softmax(z), y), z), softmax(z) - y)
two, one_hot = np.vstack([z[:1], 0 * z[:1]]), np.vstack([y[:1], 1 - y[:1]])
assert np.allclose(likelihood.each(two, softmax(two), one_hot), entropy.each(z[:1], sigmoid(z[:1]), y[:1]))
assert likelihood.each(np.array([[800.0], [-800.0]]), None, np.array([[0.0], [1.0]])) == 1600

# %% [markdown]
# ## Seven statements, seven experiments
#
# Textbooks make seven claims. You test each on at least 10 networks, with both costs started alike, shown the same mini-batches, and
# raced fairly: cross-entropy at a quarter of $\eta$. The **miss** is the mean of $\lvert a - y \rvert$; it favours neither. `watch` trains
# and takes it of every network, before the first and after each epoch.


# %%
def miss(nets, x, y):
    return abs(nets(x) - y).mean(axis=(-2, -1))


def watch(nets, data, eta, epochs, measure=miss):
    after = (measure(nets, *data) for step in sgd(nets, data, eta, epochs=epochs, rng=0) if step.epoch_done)
    return np.array([measure(nets, *data), *after])  # (epochs + 1, networks)


# %% [markdown]
# ### 1. Cross-entropy removes the slow start of badly wrong sigmoid outputs
# Neurons that separate two classes start convinced of the opposite, $w \approx -k \, (1, 1)$ where $(1, 1)$ would be right.
# **Predict.** How many epochs does the miss stay above ½, as $k$ grows?

# %% tags=["row-D4"]
FAIR = {"quadratic": 2.0, "cross-entropy": 0.5}  # η
k, waits = np.repeat(np.arange(1, 5.5, 0.5), 20), {}
for cost, eta in FAIR.items():
    nets = Network([2, 1], cost=cost, copies=len(k))
    nets.theta[:] = np.random.default_rng(0).normal(scale=0.3, size=nets.theta.shape)
    nets.W[1] -= k[:, None, None]
    seen = watch(nets, datasets.linear(n=40, rng=0), eta, epochs=1000)
    waits[cost] = (seen > 0.5).sum(axis=0).reshape(-1, 20)
quadratic, entropy = waits.values()
assert entropy.max() < 15 and np.median(quadratic[-1]) > 10 * np.median(entropy[-1]) and quadratic[0].max() < 10
Picture.of(
    stills.bands(k[::20], waits, "conviction k", "epochs with miss > ½", log="y"),
    "Epochs against conviction k, logarithmic. Quadratic: from 3 up to hundreds. Cross-entropy: from 2 to 8.",
)

# %% [markdown]
# **True.** On the logarithmic axis the quadratic cost climbs without end; cross-entropy pays one or two epochs a unit. Exponential against
# linear, as derived.
#
# ### 2. With outputs that do not saturate, the quadratic cost is fine
# Now the quadratic cost alone, target 0.3, the output starting near $z = k$. **Predict.** Which outputs wait longer when $k$ grows?

# %% tags=["row-D4"]
x = np.linspace(-1, 1, 40)[None]
k, halved = np.repeat([1, 2, 3, 4, 5], 20), {}
for output in ("sigmoid", "softplus", "leaky_relu"):
    nets = Network([1, 1], output=output, copies=100)
    nets.theta[:] = np.random.default_rng(0).normal(scale=0.2, size=nets.theta.shape)
    nets.b[1] += k[:, None, None]
    seen = watch(nets, (x, 0 * x + 0.3), 0.1, epochs=1500)
    halved[output] = (seen > seen[0] / 2).sum(axis=0).reshape(-1, 20)
sat, soft, leaky = (np.median(epochs, axis=1) for epochs in halved.values())
assert sat[-1] > 10 * sat[0] and (soft[1:] <= soft[0]).all() and (leaky < 5).all() and sat[-1] > 100 * soft[-1]
looks = [palette.SERIES[i] for i in (0, 2, 3)]
figure = stills.bands(k[::20], halved, "how far out, k", "epochs until halved", log="y", looks=looks)
Picture.of(figure, "Epochs against k, logarithmic: sigmoid rises from about 30 to hundreds, the others stay below 10.")

# %% [markdown]
# **True.** Softplus and leaky ReLU are steep where they are too high. (Started too *low*, at $z < 0$, they have small slopes as well:
# "does not saturate" is about the side you are on.)
#
# ### 3. With sigmoid outputs cross-entropy is generally the better choice
# Ordinary starts, six worlds, ten networks each. Here fairness is a sweep: each cost gets its own **best** $\eta$ of seven.
# Counted are the epochs spent below 90 % accuracy. **Predict.** By how much does cross-entropy win?


# %% tags=["row-D4", "nbval-ignore-output"]
etas, runs = [1, 2, 4, 8, 16, 32, 64], {}
worlds = [(hidden, data) for hidden in ("sigmoid", "tanh") for data in ("moons", "circles", "spirals")]
for hidden, data in worlds:
    for cost in FAIR:
        nets, eta = Network([2, 8, 1], hidden, cost=cost, copies=70, rng=0), np.repeat(etas, 10)[:, None]
        right = watch(nets, datasets.by_name(data)(n=100), eta, 100, lambda nets, *d: evaluate(nets, d).accuracy)
        runs[hidden, data, cost] = np.median((right < 0.9).sum(axis=0).reshape(7, 10), axis=1)
best = np.array([[runs[*world, cost].min() for cost in FAIR] for world in worlds])
print("hidden  data    quadratic  cross-entropy")
print(*(f"{h:8}{d:8}{q:9.1f}{c:15.1f}" for (h, d), (q, c) in zip(worlds, best, strict=True)), sep="\n")
assert (best[:, 1] < 1.5 * best[:, 0] + 2).all() and (best[:, 1] < 0.75 * best[:, 0]).any()
shown = {cost: runs["sigmoid", "moons", cost] for cost in FAIR}
figure = stills.bands(etas, shown, "η", "epochs below 90 %", log="xy")
Picture.of(figure, "Moons, sigmoid: epochs below 90 % against η. Cross-entropy is lower; quadratic needs a larger η.")

# %% [markdown]
# **True, with a footnote.** Cross-entropy is never clearly behind, and well ahead in about two worlds of six. In the others the two are
# equal, once the quadratic cost has an $\eta$ several times larger. Much of its fame at *equal* $\eta$ is a larger step.
#
# ### 4. With linear outputs the quadratic cost has no slowdown
# **Predict.** Neurons 1, 10 or 1,000 times as wrong: who halves its miss first?

# %% tags=["row-D4"]
x = np.random.default_rng(0).normal(size=(5, 40))
y = Network([5, 1], output="identity", rng=0)(x)
falls = {}
for far in (1, 10, 1000):
    nets = Network([5, 1], output="identity", copies=20, rng=1)
    nets.theta[:] = Network([5, 1], rng=0).theta + far * nets.theta
    seen = watch(nets, (x, y), 0.05, epochs=20)
    falls[f"{far} times as wrong"] = seen / seen[0]
one, ten, thousand = falls.values()
assert np.allclose(ten, one, rtol=1e-6) and np.allclose(thousand, one, rtol=1e-6) and (one[20] < 0.5).all()
Picture.of(
    stills.bands(range(21), falls, "epoch", "miss / its start", log="y", looks=palette.SERIES[2:]),
    "Miss as a share of its start against the epoch: three curves that lie exactly on each other.",
)

# %% [markdown]
# **True, to rounding.** $\delta = a - y$ is linear in the parameters, and these targets can be met: all errors shrink by the same factors,
# whatever their size.
#
# ### 5. Cross-entropy does not cure saturated *hidden* neurons
# A hidden layer of 8 tanh neurons has its biases pushed to ±6. **Predict.** Does the better cost free it?

# %% tags=["row-D4"]
moons, push, stuck, moved, slopes = datasets.moons(n=100), 6.0 * np.array([[1], [-1]] * 4), {}, [], []
for cost, size in (("quadratic", 1), ("cross-entropy", 1), ("cross-entropy", 0)):
    nets = Network([2, 8, 1], "tanh", cost=cost, copies=20, rng=0)
    nets.b[1] += size * push
    W, name = nets.W[1].copy(), cost + (", saturated" if size else ", not saturated")
    stuck[name] = watch(nets, moons, FAIR[cost], epochs=100)
    moved.append(abs(nets.W[1] - W).mean(axis=(1, 2)))
    slopes.append(np.median(nets.sigma[1].prime(nets.forward(moons.x).z[1])))
(q, c, free), end = np.median(moved, axis=1), [np.median(seen[-1]) for seen in stuck.values()]
assert max(q, c) < 0.02 * free and c < 2 * q and max(slopes[:2]) < 1e-3
assert abs(end[0] - 0.5) < 0.02 and abs(end[1] - 0.5) < 0.02 and end[2] < 0.1
figure = stills.bands(range(101), stuck, "epoch", "miss")
Picture.of(figure, "Miss against epochs: 0.5 for both costs with a saturated hidden layer; without it, down to 0.03.")

# %% [markdown]
# **True, and the surprise of the chapter.** After 100 epochs the best both can do is "½ for everything". Cross-entropy took $\sigma'$ out
# of BP1. BP2 has one of its own, $\delta^l = ((W^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)$, and no cost reaches it. That takes a better
# start (chapter 5).
#
# ### 6. It helps when the output is clearly wrong, little when it is nearly right
# Forty networks have learnt the moons. In one experiment they go on as before; in the other, **all labels are swapped**.
# **Predict.** Who learns the new labels?

# %% tags=["row-D4"]
runs, said = ({(cost, labels): [] for labels in ("swapped", "kept") for cost in FAIR} for _ in range(2))
for draw in range(4):  # other moons, other networks
    x, y = datasets.moons(n=100, rng=draw)
    watch(learned := Network([2, 8, 1], "tanh", cost="cross-entropy", copies=10, rng=draw), (x, y), 0.5, epochs=200)
    for cost, labels in runs:
        nets = Network([2, 8, 1], "tanh", cost=cost, copies=10)
        nets.theta[:] = learned.theta
        runs[cost, labels].append(watch(nets, (x, 1 - y if labels == "swapped" else y), FAIR[cost], epochs=100))
        said[cost, labels].append(nets(x)[:, 0])
again, a = {", ".join(key): np.hstack(run) for key, run in runs.items()}, np.vstack(said["quadratic", "swapped"])
q, c, q_kept, c_kept = again.values()  # (101, 40)
assert np.median((q > 0.2).sum(axis=0)) > 3 * np.median((c > 0.2).sum(axis=0)) and np.median(c[-1]) < 0.1
assert (abs(a - np.median(a, axis=1, keepdims=True)) < 0.1)[q[-1] > 0.49].mean() > 0.9  # one answer
assert np.median(c_kept[-1]) < np.median(q_kept[-1]) < 0.05
Picture.of(stills.bands(range(101), again, "epoch", "miss"), "Swapped: quadratic stays high, the others fall to 0.")

# %% [markdown]
# **True, and often worse than "slow".** Cross-entropy is back below 0.2 within a handful of epochs; the quadratic cost takes at least
# three times as long, and many networks never come back: they stop at ½, with one answer for *every* point. Half of the points are
# then right, and the other half sit on the far end of the sigmoid, where no gradient comes from. With kept labels cross-entropy
# is still the quicker of the two in proportion, but there is hardly anything left to gain.
#
# ### 7. It does not prevent saturation, it prevents the slow learning that output saturation causes
# **Predict.** After training, whose outputs are saturated ($\sigma' < 0.01$) more often?

# %% tags=["row-D4"]
share, far = {}, {}
for cost, eta in FAIR.items():
    nets = Network([2, 8, 1], "tanh", cost=cost, copies=20, rng=0)
    share[cost] = watch(nets, moons, eta, 200, lambda n, x, y: (n(x) * (1 - n(x)) < 0.01).mean((-2, -1)))
    back = nets.backprop(moons.x, 1 - moons.y)  # and now the labels are swapped
    far[cost] = abs(back.delta[2][sigmoid.prime(back.z[2]) < 0.01])
assert np.median(share["cross-entropy"][-1]) > np.median(share["quadratic"][-1]) + 0.1
assert far["quadratic"].max() < 0.01 and far["cross-entropy"].min() > 0.98
figure = stills.bands(range(201), share, "epoch", "share of saturated outputs")
Picture.of(figure, "Share of saturated outputs against the epoch: cross-entropy ends near 0.86, quadratic near 0.56.")

# %% [markdown]
# **True, and more than that:** cross-entropy saturates its outputs *more*, for it never stops rewarding certainty. Being right, that does no
# harm. When those very outputs turn out to be wrong, it sends them $\lvert \delta \rvert > 0.98$, the quadratic cost less than 0.01.
#
# ## Which cost goes with which output?
#
# | targets | outputs | cost | $\delta^L$ |
# |---|---|---|---|
# | yes or no, each on its own | sigmoid | cross-entropy | $a - y$ |
# | one of $K$ classes | softmax | log-likelihood | $a - y$ |
# | numbers | linear | quadratic | $a - y$ |
#
# One error, three times. Up to a constant, each cost is $-\ln$ of the probability that the outputs give to the target: for a coin, a die,
# and a bell curve around $a$.
#
# **Predict.** What does a wrong pairing cost on digits, each with its best $\eta$: after an ordinary start, and after all classes were renamed?

# %% tags=["row-D5"]
x, y = (v[:, :400] for v in datasets.digits())
fresh = Network([64, 20, 10], "tanh", copies=10, rng=0).theta
taught = Network([64, 20, 10], "tanh", "softmax", "log-likelihood", copies=10, rng=0)
watch(taught, (x, y), 0.3, epochs=10)


def relearn(output, cost, theta, y):
    """Accuracy of ten networks after each of 8 epochs, with the best of four η, (9, 10)."""
    nets = Network([64, 20, 10], "tanh", output, cost, copies=40)
    nets.theta[:] = np.tile(theta, (4, 1))
    eta = np.repeat([0.3, 1, 3, 6], 10)[:, None]
    right = watch(nets, (x, y), eta, 8, lambda nets, *d: evaluate(nets, d).accuracy).reshape(-1, 4, 10)
    return right[:, np.median(right[-1], axis=-1).argmax()]


# %% tags=["row-D5"]
PAIRS = [(o, c) for o, fit in (("sigmoid", "cross-entropy"), ("softmax", "log-likelihood")) for c in ("quadratic", fit)]
usual = [np.median(relearn(o, c, fresh, y)[-1]) for o, c in PAIRS]
renamed = {f"{o}, {c}": relearn(o, c, taught.theta, np.roll(y, 1, axis=0)) for o, c in PAIRS}
end = [np.median(run[-1]) for run in renamed.values()]
assert min(usual) > 0.93 and min(end[1], end[3]) > 0.95 and end[0] < end[1] - 0.05 and end[2] < end[3] - 0.05
figure = stills.bands(range(9), renamed, "epoch after renaming", "accuracy")
Picture.of(figure, "After renaming, the natural pairings are back near 1 after 4 epochs, the quadratic ones below 0.9.")

# %% [markdown]
# **Explain.** From an ordinary start next to nothing, given an $\eta$ of its own. From confident errors, several epochs. Sigmoids
# for *numbers* fail outright: no sigmoid says 1.3. And try `Network([1, 1], output="identity", cost="cross-entropy")`: the package
# refuses, and says why.

# %% tags=["row-D5"]
curve = datasets.curve()  # targets from -1.3 to 1.3
reach = {o: Network([1, 8, 1], "tanh", o, copies=20, rng=0) for o in ("identity", "sigmoid")}
final = {o: np.median(watch(nets, curve, 0.1, 100)[-1]) for o, nets in reach.items()}
assert final["sigmoid"] > abs(curve.y - curve.y.clip(0, 1)).mean() > 3 * final["identity"]
assert (costs.Quadratic("identity").delta(curve.x, curve.x, curve.y) == curve.x - curve.y).all()  # a = z

# %% [markdown]
# ## Exercises
#
# The costs of your own network; `check` answers, `check.hint()` helps. Columns are examples; a cost of a batch is the mean over its $m$ columns of the sum over its rows.
#
# **1. Cross-entropy.** `a`, `y`: shape $(n, m)$. Return the batch's cost, a number. A term $0 \cdot \ln 0$ counts 0; to be wrong with $a$
# exactly 0 or 1 costs infinity.


# %% tags=["exercise"]
def cross_entropy(a, y):
    return ...


# %%
check(cross_entropy)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def cross_entropy(a, y):
#     def surprise(p, q):  # -p ln q, and 0 where p is 0
#         with np.errstate(divide="ignore", invalid="ignore"):
#             return np.where(p == 0, 0.0, -p * np.log(q))
#
#     return (surprise(y, a) + surprise(1 - y, 1 - a)).sum(axis=0).mean()
# ```
#
# </details>

# %% [markdown]
# **2. Its error.** `z`, `a`, `y`: $(n_L, m)$, with $a = \sigma(z)$ and $\sigma$ the sigmoid. Return $\delta^L$, $(n_L, m)$. It must be right at $z = 50$
# too.


# %% tags=["exercise"]
def cross_entropy_delta(z, a, y):
    return ...


# %%
check(cross_entropy_delta)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def cross_entropy_delta(z, a, y):
#     return a - y
# ```
#
# </details>

# %% [markdown]
# **3. Log-likelihood.** `z`: weighted inputs of softmax outputs, $(K, m)$; `y`: one distribution a column, $(K, m)$. Return the batch's cost, a
# number, right at $z = \pm 800$ too.


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
#     highest = z.max(axis=0, keepdims=True)
#     log_sum = highest + np.log(np.exp(z - highest).sum(axis=0, keepdims=True))
#     return (y * (log_sum - z)).sum(axis=0).mean()
# ```
#
# </details>

# %% [markdown]
# **4. A cost of your own.** Huber's cost forgives outliers: with $r = a - y$ it charges $\frac{1}{2} r^2$ where $\lvert r \rvert \le h$, and the
# straight line $h \lvert r \rvert - \frac{1}{2} h^2$ beyond. Derive BP1 for elementwise outputs. `z`, `a`, `y`: $(n_L, m)$; `prime` is $\sigma'$. Return
# $\delta^L$, $(n_L, m)$.


# %% tags=["exercise"]
def huber_delta(z, a, y, prime, h=1.0):
    return ...


# %%
check(huber_delta)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The slope of $\frac{1}{2} r^2$ is $r$, that of the lines is $\pm h$: $r$, kept within $[-h, h]$. Then BP1 multiplies by $\sigma'(z)$.
#
# ```python
# def huber_delta(z, a, y, prime, h=1.0):
#     return np.clip(a - y, -h, h) * prime(z)
# ```
#
# </details>

# %% [markdown]
# **5. Bug hunt.** This is meant as BP1 of the quadratic cost with sigmoid outputs, shapes as in exercise 2. It trains, but far too slowly. Find the
# fault.


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
# $\nabla_a C = a - y$ has no slope in it; $\sigma'$ enters BP1 once. Twice, the brake is squared: at $z = 4$ it is 0.0003.
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
# ## The lab
#
# The quadratic cost on two rings, after 20 epochs: hardly begun. Choose cross-entropy and run: at the same η it is done by then. Now
# set η = 0.5, its fair share, and press Reset and Run. **Look for** the plateau: it is back, for from this ordinary start the whole
# lead was step size. Where would you have to start to see a real one?

# %%
Lab("circles", sizes=(2, 8, 1), activation="sigmoid", cost="quadratic", eta=2.0, trained=20)

# %% [markdown]
# ## Recap
#
# - The quadratic cost has $\sigma'(z)$ in $\delta^L$: a confident error waits a time exponential in $z$.
# - Cross-entropy is the cost whose $\partial C / \partial a$ cancels $\sigma'$: $\delta^L = a - y$. With softmax, log-likelihood does it.
# - Compute them from $z$: $\ln(1 + e^z)$, $\ln \sum_k e^{z_k} - z_j$.
# - It frees outputs only. Hidden neurons keep their $\sigma'$ in BP2.
# - Pair sigmoid with cross-entropy, softmax with log-likelihood, linear with quadratic.

# %% [markdown]
# **Self-test**
#
# 1. An output says 0.999 and should say 0. Compare $\delta$ for both costs.
# 2. Why is "same $\eta$" no fair race?
# 3. Cross-entropy is stuck at a miss of ½ from the first epoch. Where do you look?
#
# <details><summary>Answers</summary>
#
# 1. 0.999, against $0.999 \cdot 0.999 \cdot 0.001 \approx 0.001$. 2. At $a = ½$ cross-entropy's step is already four times as large. 3. At $\sigma'(z^l)$ of
# the hidden layers.
#
# </details>

# %% [markdown]
# **In practice.** Frameworks fuse output and cost ("with logits") for the reasons you saw: give them $z$, not $a$. Unbounded prices make
# wrong labels expensive: smooth the targets (0.9 for 1), or use Huber's cost for numbers. The quadratic cost on probabilities is
# the Brier score, a fine *measure*.
#
# **Next:** [chapter 5](05_initialization.ipynb) finds starts from which hidden neurons do not saturate.
#
# **Sources.** M. Nielsen, *Neural Networks and Deep Learning*, chapter 3 (the neuron at $w = b = 2$, the derivation backwards). J. Bridle,
# *Probabilistic interpretation of feedforward classification network outputs*, 1990 (softmax). P. McCullagh, J. Nelder, *Generalized
# Linear Models*, 1989 (why $a - y$). P. Huber, *Robust estimation of a location parameter*, 1964.
