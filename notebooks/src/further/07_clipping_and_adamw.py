# %% [markdown]
# # Clipping, and AdamW
#
# A page for the curious, from [chapter 7](../07_momentum_to_adam.ipynb). Two small additions stand in almost every program that trains a large network: a gradient that is too long is cut, and weights are shrunk beside Adam's step and not through it. The first saves a training from single bad steps; the second keeps weights small, all of them alike.

# %%
import numpy as np

from mlp_course.experiments import clipping

# %% [markdown]
# ## Cut what is too long
#
# Near a steep wall of the cost a gradient can be a hundred times as long as usual. One such step throws the network far away, and it may never come back. So we choose a greatest length, the **limit**, and if the gradient $g$ is longer, we shorten it to this length. This is called **gradient clipping**:
#
# $$g \leftarrow g \cdot \min\left(1, \frac{\mathrm{limit}}{\|g\|}\right)$$
#
# Here $\|g\|$ is the length of $g$, the root of the sum of its squares. By hand: $g = (3, 4)$ has the length $\sqrt{9 + 16} = 5$. With the limit 1 it becomes $(0.6, 0.8)$. It still points in the same direction, because both entries were divided by the same number. (Whoever cuts each entry by itself to at most 1 gets $(1, 1)$: another direction.) But $g = (0.3, 0.4)$, with the length 0.5, stays as it is.


# %%
def clipped(g, limit):
    return g * min(1, limit / np.linalg.norm(g))


print(clipped(np.array([3.0, 4.0]), limit=1))
print(clipped(np.array([0.3, 0.4]), limit=1))

# %% [markdown]
# Does it help? Chapter 6 has deep ReLU networks whose first steps are too large for them: with $\eta = 0.6$ about half of them are *lost*. This means that after 150 epochs they do no better than a level line through the data. (All 40 examples are used at once, so an epoch is one update here.) (Warm-up was the cure there.) `clipping.clipping` trains the same twenty networks without and with a limit of 1, and draws their costs:

# %%
clipping.clipping(eta=0.6, limit=1.0)

# %% [markdown]
# The flat part at 0.46 is the level line: about half of the networks end there if their gradients are as they are, and the median with them. (What is higher than 100 is drawn at 100; a few costs go far beyond.) With the limit all go down.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F6"]
# Check: does clipping rescue networks that a large step would lose, and is a clipped gradient never longer than its limit?
found = clipping.clipping(eta=0.6, limit=1.0)
without = clipping.lost(found.plain)
with_limit = clipping.lost(found.cut)
print(f"At least five of 20 are lost as they are: {without.sum() >= 5}")
print(f"With the limit at most one of 20 is lost: {with_limit.sum() <= 1}")
lengths = np.linalg.norm(clipping.clipped(np.outer([0.1, 1.0, 50.0], [3.0, 4.0]), limit=1), axis=1)
print("Gradients of length 0.5, 5 and 250 become", lengths.round(2), "long.")
assert without.sum() >= 5 and with_limit.sum() <= 1 and np.allclose(lengths, [0.5, 1, 1])

# %% [markdown]
# When does the limit act? In the first five updates more than two fifths of the gradients are cut, and after the fiftieth fewer than one in twenty. So with $\eta = 0.6$ only the first steps are too large, and the limit forgives them. It does not cure an $\eta$ that is too large all the time. `clipping.deep_run` is the training alone, with one $\eta$ and one limit. It returns the costs, and the lengths of the gradients before they were cut:

# %%
for eta in (0.3, 0.6, 2.0):
    costs, _lengths = clipping.deep_run(eta=eta, limit=1.0)
    print(f"η = {eta}, with the limit: {clipping.lost(costs).sum():2} of 20 are lost")

# %% jupyter={"source_hidden": true} tags=["proof", "row-F6"]
# Check: does the limit act at first and hardly later, and does it leave nearly all networks lost with η = 2?
acts = clipping.clipping(eta=0.6, limit=1.0).lengths > 1.0
costs, _lengths = clipping.deep_run(eta=2.0, limit=1.0)
at_first = acts[:5].mean()
later = acts[50:].mean()
print(
    f"Cut in the first five updates: over two fifths {at_first > 0.4}; after fifty: under a twentieth {later < 0.05}."
)
print(f"With η = 2 at least 18 of 20 are lost in spite of the limit: {clipping.lost(costs).sum() >= 18}.")
assert at_first > 0.4 and later < 0.05 and clipping.lost(costs).sum() >= 18

# %% [markdown]
# How does one choose the limit? In practice one prints $\|g\|$ for some hundred updates, and sets the limit a little above what is usual, so that it cuts only what is not. For these networks:

# %%
lengths = clipping.clipping(eta=0.6, limit=1.0).lengths
first = lengths[0]
later = lengths[50:]
print(f"first update: median {np.median(first):.1f}, longest {first.max():.0f}")
print(f"after the fiftieth: median {np.median(later):.1f}, nine of ten below {np.quantile(later, 0.9):.1f}")

# %% [markdown]
# So 1 is a little above what is usual here, and well below the first gradients.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F6"]
# Check: is the limit 1 above most later gradients, not ten times as long as they are, and below most first ones?
lengths = clipping.clipping(eta=0.6, limit=1.0).lengths
below = (lengths[50:] < 1).mean() > 0.9
near = np.median(lengths[50:]) > 0.1
first_above = np.median(lengths[0]) > 1
print(f"Above nine tenths of the later ones: {below}; near them: {near}; below most first ones: {first_above}.")
assert below and near and first_above

# %% [markdown]
# ## Shrink the weights beside Adam
#
# Chapter 9 adds $\frac{1}{2} \lambda \sum (w)^2$ to the cost, so that weights stay small. This is called **L2**, and $\lambda$ is a number that we choose (here it is not a curvature). The gradient of this part is $\lambda w$. With plain descent each update then takes the share $\eta \lambda$ of every weight away:
#
# $$w \leftarrow w - \eta \, (g + \lambda w) = (1 - \eta \lambda) \, w - \eta g$$
#
# This is why it is also called **weight decay**. With Adam it is *not* the same, because Adam divides the whole sum $g + \lambda w$ by its usual size.
#
# By hand, with $\lambda = 1$: two weights are 1, so $\lambda w = 1$ for both. The gradients of the first are $\pm 0.01$, those of the second $\pm 10$, and they change their sign all the time, so in the mean only $\lambda w$ is left: in the mean $v \approx 1$ for both. But the usual sizes differ. For the first weight $\sqrt{s} \approx 1$, so it shrinks by
# $\eta \cdot 1 / 1 = \eta$. For the second $\sqrt{s} \approx \sqrt{100 + 1} \approx 10$, so it shrinks by only a tenth of that. The weight whose gradients are large is hardly held back. But $\lambda$ was meant as one price for all: two weights of 1 cost the same in $\frac{1}{2} \lambda \sum (w)^2$, so they should be pulled alike. Inside Adam the pull depends on how loud a weight's gradients are, which has nothing to do with how large the weight is.
#
# **AdamW** takes the decay out of the gradient. It lets Adam work with $g$ alone, and takes the share $\eta \lambda$ of the weight away beside it:
#
# $$w \leftarrow w - \eta \, \frac{\hat{v}}{\sqrt{\hat{s}} + \varepsilon} - \eta \lambda w$$
#
# By hand again, at $w = 1$: without $\lambda w$ the gradients have the mean 0, so Adam's own part goes to and fro and hardly moves the weight. The last term takes $\eta \cdot 1 \cdot 1 = \eta$ from the first weight, and the same $\eta$ from the second. `clipping.two_decays` lets both rules act on both weights:

# %%
clipping.two_decays()

# %% [markdown]
# With $\eta = 0.001$ and 1,000 updates AdamW leaves $(1 - 0.001)^{1000} = 0.37$ of both weights. With L2 inside Adam the weight with large gradients keeps nine tenths. The other one shrinks to 0.26.
#
# By hand both rules took $\eta$ from the weight with small gradients. Why then does it end at 0.26 with one and at 0.37 with the other, and at 0 with neither? The hand count is right at $w = 1$. As $w$ shrinks, AdamW takes less in the same measure: $\eta w$. Inside Adam $w$ is divided by $\sqrt{s}$. For this weight $s$ is a mean of the squares $(\lambda w)^2$ of many earlier updates, when $w$ was larger, so $\sqrt{s}$ lags
# behind $w$: it is smaller than 1, and larger than $w$. So the quotient $w / \sqrt{s}$ is smaller than 1, and larger than $w$. Each step of L2 inside Adam is shorter than $\eta$, but longer than the $\eta w$ of AdamW.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F6"]
# Check: does AdamW shrink both weights alike, and L2 inside Adam the one with large gradients much less?
way = clipping.weights_under(decoupled=False)
inside = way[-1]
beside = clipping.weights_under(decoupled=True)[-1]
print(f"L2 inside Adam leaves {inside[0]:.2f} and {inside[1]:.2f}; AdamW leaves {beside[0]:.2f} and {beside[1]:.2f}.")
quotient = -np.diff(way[:, 0])[50:] / 0.001
between = ((way[50:-1, 0] < quotient) & (quotient < 1)).all()
print(f"From the fiftieth update on each step inside Adam is shorter than η and longer than η w: {between}.")
assert abs(beside - 0.999**1000).max() < 0.01 and 0.25 < inside[0] < 0.27 and 0.89 < inside[1] < 0.91 and between

# %% [markdown]
# Back to [chapter 7](../07_momentum_to_adam.ipynb).
#
# **Sources.** R. Pascanu, T. Mikolov, Y. Bengio, *On the difficulty of training recurrent neural networks*, 2013 (clipping). I. Loshchilov, F. Hutter, *Decoupled weight decay regularization*, 2019 (AdamW).
