# %% [markdown]
# # Clipping, and AdamW
#
# A page for the curious, from [chapter 7](../07_momentum_to_adam.ipynb). Two small additions stand in almost every program that trains a large network: a gradient that is too long is cut, and weights are shrunk beside Adam and not inside it.

# %%
import numpy as np

from mlp_course.experiments import clipping

# %% [markdown]
# ## Cut what is too long
#
# Near a cliff of the cost a gradient can be a hundred times as long as usual. One such step throws the network far away, and it may never come back. So we choose a greatest length, the **limit**, and if the gradient $g$ is longer, we shorten it to this length:
#
# $$g \leftarrow g \cdot \min\left(1, \frac{\mathrm{limit}}{\|g\|}\right)$$
#
# Here $\|g\|$ is the length of $g$, the root of the sum of its squares. By hand: $g = (3, 4)$ has the length $\sqrt{9 + 16} = 5$. With the limit 1 it becomes $(0.6, 0.8)$. It still points in the same direction, because both entries were divided by the same number. But $g = (0.3, 0.4)$, with the length 0.5, stays as it is.

# %%
print(clipping.clipped(np.array([3.0, 4.0]), limit=1))
print(clipping.clipped(np.array([0.3, 0.4]), limit=1))

# %% [markdown]
# Does it help? Chapter 6 has deep ReLU networks whose first steps are too large for them: with $\eta = 0.6$ about half of them are *lost*. This means that after 150 epochs they do no better than a level line through the data. (Warm-up was the cure there.) Here are the same twenty networks without and with a limit of 1:

# %%
clipping.clipping(eta=0.6, limit=1.0)

# %% jupyter={"source_hidden": true} tags=["proof", "row-F6"]
# Check: does clipping rescue networks that a large step would lose, and is a clipped gradient never longer than its limit?
found = clipping.clipping(eta=0.6, limit=1.0)
without = clipping.lost(found.plain)
with_limit = clipping.lost(found.cut)
print(f"At least four of 20 are lost as they are: {without.sum() >= 4}")
print(f"With the limit at most one of 20 is lost: {with_limit.sum() <= 1}")
lengths = np.linalg.norm(clipping.clipped(np.outer([0.1, 1.0, 50.0], [3.0, 4.0]), limit=1), axis=1)
print("Gradients of length 0.5, 5 and 250 become", lengths.round(2), "long.")
assert without.sum() >= 4 and with_limit.sum() <= 1 and np.allclose(lengths, [0.5, 1, 1])

# %% [markdown]
# The limit does not cure an $\eta$ that is too large all the time. It forgives single large steps. In practice one prints $\|g\|$ for some hundred updates, and sets the limit a little above what is usual.

# %% [markdown]
# ## Shrink the weights beside Adam
#
# Chapter 9 adds $\frac{1}{2} \lambda \sum (w)^2$ to the cost, so that weights stay small. This is called **L2**, and $\lambda$ is a number that we choose (here it is not a curvature). The gradient of this part is $\lambda w$. With plain descent each update then takes the share $\eta \lambda$ of every weight away:
#
# $$w \leftarrow w - \eta \, (g + \lambda w) = (1 - \eta \lambda) \, w - \eta g$$
#
# This is why it is also called **weight decay**. With Adam it is *not* the same, because Adam divides the whole sum $g + \lambda w$ by its usual size.
#
# By hand, with $\lambda = 1$: two weights are 1, so $\lambda w = 1$ for both. The gradients of the first are $\pm 0.01$, those of the second $\pm 10$, and they change their sign all the time, so in the mean only $\lambda w$ is left: $v \approx 1$ for both. But the usual sizes differ. For the first weight $\sqrt{s} \approx 1$, so it shrinks by
# $\eta \cdot 1 / 1 = \eta$. For the second $\sqrt{s} \approx \sqrt{100 + 1} \approx 10$, so it shrinks by only a tenth of that. The weight whose gradients are large is hardly held back.
#
# **AdamW** takes the decay out of the gradient. It lets Adam work with $g$ alone, and shrinks the weight beside it:
#
# $$w \leftarrow w - \eta \, \frac{\hat{v}}{\sqrt{\hat{s}} + \varepsilon} - \eta \lambda w$$

# %%
clipping.two_decays()

# %% [markdown]
# With $\eta = 0.001$ and 1,000 updates AdamW leaves $(1 - 0.001)^{1000} = 0.37$ of both weights. With L2 inside Adam one weight is shrunk more than that, and the other keeps nine tenths.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F6"]
# Check: does AdamW shrink both weights alike, and L2 inside Adam the one with large gradients much less?
inside = clipping.weights_under(decoupled=False)[-1]
beside = clipping.weights_under(decoupled=True)[-1]
print(f"L2 inside Adam leaves {inside[0]:.2f} and {inside[1]:.2f}; AdamW leaves {beside[0]:.2f} and {beside[1]:.2f}.")
assert abs(beside - 0.999**1000).max() < 0.01 and inside[0] < 0.3 and inside[1] > 0.85

# %% [markdown]
# Back to [chapter 7](../07_momentum_to_adam.ipynb).
#
# **Sources.** R. Pascanu, T. Mikolov, Y. Bengio, *On the difficulty of training recurrent neural networks*, 2013 (clipping). I. Loshchilov, F. Hutter, *Decoupled weight decay regularization*, 2019 (AdamW).
