# %% [markdown]
# # Small batches against large
#
# For the curious, after station 5 of [chapter 2](../02_gradient_descent.ipynb). There we compared batch sizes by epochs and by the clock. Here is the whole table, and one claim
# that you will often hear: that small batches *generalise* better.

# %%
import numpy as np

from mlp_course.experiments import batch_sizes, batch_table
from mlp_course.explore import GuessTable

# %% [markdown]
# ## One example at a time, or a matrix
#
# The mean gradient of a batch can be computed in two ways: **example by example**, with a backward pass for each, as textbooks write it; or **vectorised**, the batch as one matrix. The
# numbers are the same. The time is not.

# %% tags=["nbval-ignore-output"]
in_turn = batch_table.seconds_of(batch_table.example_by_example)
at_once = batch_table.seconds_of(batch_table.vectorised)
for m, one, other in zip(batch_table.RATES, in_turn, at_once, strict=True):
    print(f"m = {m:4}:  an epoch takes {1000 * one:6.1f} ms in turn, {1000 * other:6.1f} ms as a matrix")

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: do both ways give the same gradient?
train, test = batch_sizes.digit_data()
net = batch_sizes.digit_network()
x, y = train.take(np.arange(50))
apart = abs(batch_table.example_by_example(net, x, y) - batch_table.vectorised(net, x, y)).max()
print(f"The two gradients of fifty digits agree to twelve decimals: {apart < 1e-12}.")
assert apart < 1e-12

# %% [markdown]
# Example by example an epoch costs about the same for every $m$. Vectorised, most of the time of an update is spent on calling functions, and the batch shares it.
#
# ## The gap
#
# The cost on test digits is usually higher than on training digits, because the network has learned the training digits partly by heart. The difference, test cost minus training cost, is called the
# **generalisation gap**. (Chapter 9 is about it.) For a fair comparison we measure it where the training cost of each network comes down to the same value. Training goes from left to right:

# %%
batch_table.gaps()

# %% [markdown]
# The gap grows as the training cost falls, for every $m$ alike. At the end, at a training cost of 0.05, the curves lie close together: the gaps of 10, 100 and 1,000 are the same within a sixth, and $m = 1$ varies most from network to
# network. That small batches generalise better was reported for large networks that are trained to the very end. Here, with 2,260 knobs and 1,000 digits, it does not show.

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: at a training cost of 0.05, is the gap of ten that of 100 and of 1,000, within a sixth?
one, ten, hundred, every = batch_table.gaps().last
ratios = [np.median(ten / hundred), np.median(ten / every)]
print("Median of eight networks, each on its own split: ten against 100 and 1,000 within a sixth:", end=" ")
print([bool(5 / 6 < ratio < 6 / 5) for ratio in ratios])
assert all(5 / 6 < ratio < 6 / 5 for ratio in ratios)

# %% [markdown]
# ## The table
#
# For each row, guess where the lowest number stands before you see it. Each batch size has a learning rate that was good for it in chapter 2. *Spread* and *angle* compare the gradients of batches with the
# exact one after two epochs of training. In a space of 2,260 directions two directions that have nothing to do with each other stand at almost 90°.

# %% tags=["nbval-ignore-output"]
columns = [f"m = {m}" for m in batch_table.RATES]
GuessTable("Small batches against large", columns, batch_table.rows(in_turn, at_once))

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: do spread and angle of the batches become smaller with m, in each of three networks?
clouds = np.array([batch_sizes.noise(tuple(batch_table.RATES), 2, n) for n in range(3)])
narrower = np.diff(clouds[:, :, 0], axis=1) < 0
straighter = np.diff(clouds[:, :, 3], axis=1) < 0
print(f"The spread falls at {narrower.sum()} of 9 steps to a larger m, the angle at {straighter.sum()} of 9.")
assert narrower.all() and straighter.all()

# %% [markdown]
# So there is no best batch size, but there is a best one for a question. If reading examples is dear, take small batches. If time is dear, take the size at which an epoch gets no cheaper. If you want an exact gradient, pay for it.
#
# **The last factor.** In the cloud of chapter 2 the spread fell a little faster than $s / \sqrt{m}$. Batches are drawn without putting back, and then the spread is
#
# $$\frac{s}{\sqrt{m}} \sqrt{\frac{N - m}{N - 1}}$$
#
# The second root is almost 1 while $m$ is much smaller than $N$, and it is 0 for $m = N$, because a batch of all examples makes no error at all.
#
# **Sources.** N. Keskar et al., *On large-batch training for deep learning*, 2017 (generalisation). W. Cochran, *Sampling Techniques*, 1977 (drawing without putting back).
#
# Back to [chapter 2](../02_gradient_descent.ipynb).
