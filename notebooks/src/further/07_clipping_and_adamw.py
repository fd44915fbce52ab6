# %% [markdown]
# # Clipping, and AdamW
#
# A page for the curious, from [chapter 7](../07_momentum_to_adam.ipynb).
#
# A gradient tells us two things, a direction and a size. Usually both are good advice: where the ground is steep, we step further. On this page are two places where the *size* gives bad advice. First, a gradient can be a hundred times as long as usual, and its step throws the network to a place from which it may not come back. Second, Adam divides everything by the usual size of the gradients, also the pull that shall keep weights small. Both have a small repair, and both repairs stand in almost every program that trains a large network.

# %%
import numpy as np

from mlp_course.experiments import clipping
from mlp_course.optimizers import Adam

# %% [markdown]
# ## Cut what is too long
#
# Near a steep wall of the cost one step can throw the network to a place where the next gradient is as long again, or to one from which it never comes back. So we choose a greatest length, the **limit**. Let $g$ be the gradient, with an entry for each knob of the network, and let $\|g\|$ be its length, the root of the sum of the squares of its entries. If it is longer than the limit, we shorten it to the limit:
#
# $$g \leftarrow g \cdot \min\left(1, \frac{\mathrm{limit}}{\|g\|}\right)$$
#
# This is called **gradient clipping**. By hand, with the limit 1:
#
# | $g$ | $\Vert g \Vert$ | factor | becomes |
# |---|---|---|---|
# | $(3, 4)$ | $\sqrt{9 + 16} = 5$ | $\frac{1}{5}$ | $(0.6, 0.8)$ |
# | $(0.3, 0.4)$ | $\sqrt{0.09 + 0.16} = 0.5$ | 1 | $(0.3, 0.4)$ |
#
# The first still points in the same direction, because both entries were divided by the same number. Whoever cuts each entry by itself to at most 1 gets $(1, 1)$, which is another direction.


# %%
def clipped(g, limit):
    return g * min(1, limit / np.linalg.norm(g))


print(clipped(np.array([3.0, 4.0]), limit=1))
print(clipped(np.array([0.3, 0.4]), limit=1))

# %% [markdown]
# ## How long is usual?
#
# To choose a limit we need to know how long gradients are. Chapter 6 has deep ReLU networks whose first steps are too large for them: with $\eta = 0.6$ about half of them are **lost**, which means: after 150 updates they do no better than a level line through the data. We measure with a small learning rate, $\eta = 0.05$, which loses none of them, and without any limit. (All 40 examples are used in each update.)

# %%
clipping.usual_lengths(eta=0.05)

# %% [markdown]
# The first gradients are long: 2.6 in the median here, and more than 10 in two of the networks (outside the band). After twenty updates nearly all are shorter than 0.5. A limit should stand above what is usual, so that it cuts only what is unusual. We take 1, the dotted line: it cuts most of the first gradients, and hardly any later.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F6"]
# Check: does a small η lose none, and does a limit of 1 lie below most first gradients and above nearly all later ones?
found = clipping.usual_lengths(eta=0.05)
first = found.lengths[0]
later = found.lengths[20:]
none_lost = clipping.lost(found.costs).sum() == 0
print(f"none is lost: {none_lost}")
print(f"first update: median {np.median(first):.1f}, longer than 10 in {(first > 10).sum()} of 20")
print(
    f"after the twentieth: median {np.median(later):.2f}, shorter than 1: more than 95 %: {(later < 1).mean() > 0.95}"
)
print(f"shorter than 0.5: more than 90 %: {(later < 0.5).mean() > 0.9}")
assert none_lost and (first > 1).mean() > 0.5 and first.max() > 20 * np.median(later)
assert (later < 1).mean() > 0.95 and (later < 0.5).mean() > 0.9

# %% [markdown]
# ## Does it help?
#
# Now $\eta = 0.6$. The same twenty networks are trained twice. The only difference is one line of the training:
#
# ```python
# theta -= eta * g                      # no limit
# theta -= eta * clipped(g, limit=1)    # with the limit
# ```
#
# Guess before you run the cell: without a limit 11 of the 20 are lost. How many are lost with it?

# %%
clipping.with_and_without(eta=0.6, limit=1.0)

# %% [markdown]
# With the limit all go down. It acts where it should: it cuts more than two fifths of the first five gradients, and after the fiftieth update fewer than one in twenty. Without a limit the median ends on a flat line at 0.46. This is the cost of the level line, and most networks stay there for good. (Costs above 100 are drawn at 100.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F6"]
# Check: does clipping rescue networks that a large step would lose, and is a clipped gradient never longer than its limit?
found = clipping.with_and_without(eta=0.6, limit=1.0)
without = clipping.lost(found.plain)
with_limit = clipping.lost(found.cut)
print(f"At least five of 20 are lost without a limit: {without.sum() >= 5}")
print(f"With the limit at most one of 20 is lost: {with_limit.sum() <= 1}")
lengths = np.linalg.norm(clipping.clipped(np.outer([0.1, 1.0, 50.0], [3.0, 4.0]), limit=1), axis=1)
print("Gradients of length 0.5, 5 and 250 become", lengths.round(2), "long.")
assert without.sum() >= 5 and with_limit.sum() <= 1 and np.allclose(lengths, [0.5, 1, 1])

# %% [markdown]
# ## Must the limit be exact? And does it allow any learning rate?
#
# A gradient of length 1 at most gives a step of length $\eta \cdot 1$ at most. So the longest step is $\eta \cdot \mathrm{limit}$. For $\eta = 0.6$ and the limit 1 it is 0.6. For $\eta = 2$ and the limit 1 it is 2. Guess: how many will that lose? Then count them for three learning rates and four limits. (The last one, infinity, is no limit.)

# %%
limits = (0.3, 1.0, 3.0, np.inf)
print("limit   ", *[f"{limit:5}" for limit in limits])
for eta in (0.3, 0.6, 2.0):
    costs = [clipping.deep_run(eta=eta, limit=limit)[0] for limit in limits]
    print(f"η = {eta}:", *[f"{clipping.lost(each).sum():5}" for each in costs], "lost")

# %% [markdown]
# Multiply $\eta$ by the limit in each place. Where the longest step is below 1, nobody is lost. At 1.8, which is $0.6 \cdot 3$, a few are, and at 2 all are. (In the last column there is no limit. With $\eta = 0.3$ a single step can be $0.3 \cdot 10 = 3$ long, and still nobody is lost. So the product says where one is safe, and not who is lost: a long step can do harm, and need not.)
#
# So the limit need not be exact: for $\eta = 0.6$ both 0.3 and 1 rescue all. And it does not cure an $\eta$ that is far too large: for $\eta = 2$ a limit of 1 rescues none. A limit of 0.3 does rescue them. But with such an $\eta$ the gradients stay long, so nearly every one is cut, and the length of a step is always the same.
#
# The limit is an insurance, and not a way to learn faster. It makes $\eta = 0.6$ possible, but here nothing is gained by that: with the same limit $\eta = 0.3$ ends lower, at 0.03 against 0.04.
#
# (And if the optimizer is Adam, which moves each knob by about $\eta$ at most anyway? There the limit keeps a single huge gradient out of the memory $s$, which would make Adam's steps too short for about a thousand updates.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-F6"]
# Check: does the longest step decide how many are lost, when does a limit act, and does the smaller η end lower?
short = []
for eta, limit in ((0.3, 0.3), (0.3, 1.0), (0.3, 3.0), (0.6, 0.3), (0.6, 1.0), (2.0, 0.3)):
    short.append(clipping.lost(clipping.deep_run(eta=eta, limit=limit)[0]).sum())
few = clipping.lost(clipping.deep_run(eta=0.6, limit=3.0)[0]).sum()
most = clipping.lost(clipping.deep_run(eta=2.0, limit=1.0)[0]).sum()
print(f"longest step below 1: at most one of 20 is lost: {max(short) <= 1}")
print(f"1.8: some but not half: {0 < few < 10}; 2: at least 18 of 20: {most >= 18}")
costs = {eta: np.median(clipping.deep_run(eta=eta, limit=1.0)[0][-1]) for eta in (0.3, 0.6)}
print(f"with the limit 1: η = 0.3 ends at {costs[0.3]:.2f}, η = 0.6 at {costs[0.6]:.2f}")
at_each = clipping.deep_run(eta=2.0, limit=0.3)[1] > 0.3
seldom = clipping.deep_run(eta=0.6, limit=1.0)[1] > 1.0
print(f"η = 2, limit 0.3: more than nine in ten are cut: {at_each.mean() > 0.9}")
print(f"η = 0.6, limit 1: cut in the first five updates: over two fifths: {seldom[:5].mean() > 0.4}")
print(f"and after the fiftieth: under a twentieth: {seldom[50:].mean() < 0.05}")
assert max(short) <= 1 and 0 < few < 10 and most >= 18 and costs[0.3] < costs[0.6] - 0.005
assert at_each.mean() > 0.9 and seldom[:5].mean() > 0.4 and seldom[50:].mean() < 0.05

# %% [markdown]
# ## Shrink the weights beside Adam
#
# Now the second place where the size of a gradient gives bad advice. Chapter 9 adds $\frac{1}{2} \lambda \sum (w)^2$ to the cost, so that weights stay small. This is called **L2**. (Here $\lambda$ is a number that we choose, and no curvature.) The gradient of this part is $\lambda w$. With plain descent each update takes the share $\eta \lambda$ of every weight away:
#
# $$w \leftarrow w - \eta \, (g + \lambda w) = (1 - \eta \lambda) \, w - \eta g$$
#
# This is why it is also called **weight decay**. With Adam it is *not* the same. Adam keeps two means of what it is given: $v$ of the gradients, and $s$ of their squares. Its step is $\eta \, v / \sqrt{s}$: it divides by the usual size. If it is given the sum $g + \lambda w$, then the pull $\lambda w$ is divided, too.
#
# **AdamW** takes the decay out. Adam works with $g$ alone, and the share $\eta \lambda$ of the weight is taken away beside it:
#
# $$w \leftarrow w - \eta \, \frac{\hat{v}}{\sqrt{\hat{s}} + \varepsilon} - \eta \lambda w$$

# %% [markdown]
# **By hand**, with $\lambda = 1$. Two weights are both 1, so both should be pulled alike, by $\lambda w = 1$. Their gradients change the sign at each update, so that their mean is 0. But those of the first are small, and those of the second are large:
#
# | | first weight | second weight |
# |---|---|---|
# | gradients | $\pm 0.01$ | $\pm 10$ |
# | mean $v$ of $g + \lambda w$ | 1 | 1 |
# | usual size $\sqrt{s}$ | $\sqrt{0.01^2 + 1} \approx 1$ | $\sqrt{10^2 + 1} \approx 10$ (the mean of $11^2$ and $9^2$ is 101) |
# | L2 inside Adam takes $\eta \, v / \sqrt{s}$ | $\eta$ | $\frac{1}{10} \eta$ |
# | AdamW takes $\eta \lambda w$ | $\eta$ | $\eta$ |
#
# So inside Adam the weight with the large gradients is hardly held back, although both weights are equally large. How strongly a weight is pulled depends on the size of its gradients, and it should not.
#
# Here are both rules, with $\eta = 0.001$ and 1,000 updates. Guess the four numbers first: which of them are equal?

# %%
w = np.ones(2)
adam = Adam()
adam.start(w)
for t in range(1000):
    g = (-1) ** t * np.array([0.01, 10.0])
    adam.update(w, g + 1.0 * w, eta=0.001)  # changes w; λ w is divided, too
print("L2 inside Adam leaves", w.round(2))

# %%
w = np.ones(2)
adam = Adam()
adam.start(w)
for t in range(1000):
    g = (-1) ** t * np.array([0.01, 10.0])
    adam.update(w, g, eta=0.001)
    w -= 0.001 * 1.0 * w  # η λ w, beside Adam
print("AdamW leaves", w.round(2))

# %%
clipping.two_decays()

# %% [markdown]
# AdamW leaves $(1 - 0.001)^{1000} = 0.37$ of both weights, and the two curves lie on each other. With L2 inside Adam the weight with the large gradients keeps nine tenths.
#
# But look at the other one. By hand both rules take $\eta = 0.001$ from it in each update. After 1,000 updates this would leave 0. Why is it 0.26 with one rule and 0.37 with the other?
#
# The hand count is right at $w = 1$, at the start. Then $w$ shrinks. AdamW takes $\eta w$, so it takes less in the same measure. Inside Adam the step is $\eta \, v / \sqrt{s}$. Here $v$ is close to $w$, because it remembers only about ten updates. But $s$ remembers about a thousand, and earlier $w$ was larger. So $\sqrt{s}$ is larger than $w$, and smaller than 1. After the first few updates each step is therefore shorter than $\eta$, but longer than the $\eta w$ of AdamW.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F6"]
# Check: does AdamW shrink both weights alike, and L2 inside Adam the one with large gradients much less?
way = clipping.weights_under(decoupled=False)
inside = way[-1]
beside = clipping.weights_under(decoupled=True)[-1]
print(f"L2 inside Adam leaves {inside[0]:.2f} and {inside[1]:.2f}; AdamW leaves {beside[0]:.2f} and {beside[1]:.2f}.")
quotient = -np.diff(way[:, 0])[50:] / 0.001
between = ((way[50:-1, 0] < quotient) & (quotient < 1)).all()
print(f"From the fiftieth update on each step inside Adam is shorter than η and longer than η w: {between}.")
third = clipping.weights_under(decoupled=False, sizes=(1.0,))[-1, 0]
third_beside = clipping.weights_under(decoupled=True, sizes=(1.0,))[-1, 0]
told = abs(third - 0.46) < 0.01 and abs(third_beside - 0.37) < 0.01
print(f"a third weight ends where the exercise says: {told}")
assert abs(beside - 0.999**1000).max() < 0.01 and 0.25 < inside[0] < 0.27 and 0.89 < inside[1] < 0.91 and between
assert told

# %% [markdown]
# **Your turn** (4 minutes). Put a third weight into both cells, with gradients of $\pm 1$. By hand first, as in the table: what does L2 inside Adam take from it at $w = 1$, in units of $\eta$? Between which two numbers will it end, and where will AdamW leave it?
#
# <details><summary>Then compare</summary>
#
# $\sqrt{s} = \sqrt{1^2 + 1} \approx 1.4$, and $v = 1$, so it takes $\eta / 1.4 = 0.7 \, \eta$. Inside Adam it ends between 0.26 and 0.90, at about 0.46. (In the cells write `np.ones(3)` and `np.array([0.01, 10.0, 1.0])`.) AdamW leaves 0.37, as of the others.
#
# </details>

# %% [markdown]
# **In your own program.** The usual first choices are a limit of 1, and $\lambda$ between 0.01 and 0.1 with AdamW. Print $\|g\|$ for some hundred updates before you trust the limit. What we have *not* measured here is whether a network reads new points better with AdamW than with L2 inside Adam. This depends on the task. What is certain is this: with AdamW $\lambda$ means the same for all weights.
#
# Back to [chapter 7](../07_momentum_to_adam.ipynb).
#
# **Sources.** R. Pascanu, T. Mikolov, Y. Bengio, *On the difficulty of training recurrent neural networks*, 2013 (clipping). I. Loshchilov, F. Hutter, *Decoupled weight decay regularization*, 2019 (AdamW).
