# %% [markdown]
# # Small batches against large
#
# For the curious, after station 5 of [chapter 2](../02_gradient_descent.ipynb). There we compared batch sizes by epochs and by the clock. Which size is the best? Here are
# four sizes in one table, and you guess each of its rows. Then the reasons follow, one by one, and at the end a claim that you will often hear: that small batches *generalise* better.

# %%
import numpy as np

from mlp_course.experiments import batch_sizes, batch_table
from mlp_course.explore import GuessTable

# %% [markdown]
# ## Guess first
#
# The mean gradient of a batch can be computed in two ways: **example by example**, with one call of `backprop` for each, as textbooks write it; or **vectorised**, the batch as one matrix. The
# numbers are the same. The time is not. Both functions take a network and a batch, and return one gradient:

# %%
train, _test = batch_sizes.digit_data()
net = batch_sizes.digit_network()
x, y = train.take(np.arange(50))
one_by_one = batch_table.example_by_example(net, x, y)
as_a_matrix = batch_table.vectorised(net, x, y)
print(f"one by one, the last of {net.size:,} entries:", one_by_one[-3:].round(4))
print("as a matrix:", as_a_matrix[-3:].round(4))
print("all alike:", np.allclose(one_by_one, as_a_matrix))

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: do both ways give the same gradient, to twelve decimals?
train, test = batch_sizes.digit_data()
net = batch_sizes.digit_network()
x, y = train.take(np.arange(50))
apart = abs(batch_table.example_by_example(net, x, y) - batch_table.vectorised(net, x, y)).max()
print(f"The two gradients of fifty digits agree to twelve decimals: {apart < 1e-12}.")
assert apart < 1e-12

# %% [markdown]
# The rows of the table:
#
# - the time of an *update* and of an *epoch* (a thousand digits), measured on this machine;
# - the *spread* of the gradients of batches around the exact one, $\nabla C$, and the *angle* between them, after two epochs of training. The spread is counted in lengths of $\nabla C$: a spread of 7 means that the gradient of a batch is typically off by seven times the length of the exact one;
# - the training cost after five epochs, with $\eta = 3$, but $\eta = 1$ for $m = 1$, whose gradients scatter most;
# - the *generalisation gap*: the cost on test digits minus the cost on training digits. It is above 0, because the network has learned the training digits partly by heart. (Chapter 9 is about it.) For a fair comparison we
#   measure it at the moment when the training cost of each network has come down to 0.05.
#
# For each row, guess in which column the lowest number stands. The lowest is bold, and so are those within a third of it, because measurements tremble. (Where this page is not running, the table is full at once.)
#
# `seconds_of` measures how long an epoch takes for each $m$, and `rows` puts these times and the other measurements together, each with its name.

# %% tags=["nbval-ignore-output"]
in_turn = batch_table.seconds_of(batch_table.example_by_example)
at_once = batch_table.seconds_of(batch_table.vectorised)
sizes = list(batch_table.RATES)  # 1, 10, 100 and 1,000: RATES has the η of each
columns = [f"m = {m}" for m in sizes]
GuessTable("Small batches against large", columns, batch_table.rows(in_turn, at_once))

# %% [markdown]
# ## Time: who shares the calls
#
# Why does one row of times fall so steeply, and the other not? Count the calls. Example by example an epoch needs a thousand calls of `backprop`, whatever $m$ is. So it takes roughly the same time for every $m$. What differs is the trembling of the clock, and the little work that each update adds. Vectorised, it needs $1000 / m$ calls. For so small a network most of the time of a call is spent on
# the calling of functions, and not on arithmetic; this is why a hundred examples cost little more than one. So a large batch makes an epoch cheap. But chapter 2 has shown the other side: it also makes few updates in an epoch, and learns little from it.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C3"]
# Check: how many calls of backprop does an epoch need?
sizes = list(batch_table.RATES)
singly = [batch_table.calls_in_an_epoch(batch_table.example_by_example, m) for m in sizes]
together = [batch_table.calls_in_an_epoch(batch_table.vectorised, m) for m in sizes]
print(f"Calls in an epoch for m = {sizes}: {singly} example by example, {together} vectorised.")
assert singly == [1000] * 4 and together == [1000, 100, 10, 1]

# %% [markdown]
# ## Noise: why the spread falls, and then falls faster
#
# In the cloud of chapter 2 the spread was $s / \sqrt{m}$, where $s$ is the spread of single examples, and for large batches it fell a little faster. The reason: batches are drawn *without putting back*. If a batch holds 900 of 1,000 digits, only 100 are left that it can miss. Then the spread is
#
# $$\frac{s}{\sqrt{m}} \sqrt{\frac{N - m}{N - 1}}$$
#
# Why this root and no other, we take on trust (it is in Cochran's book). But we can test it. It is almost 1 while $m$ is much smaller than $N$, and exactly 1 for $m = 1$, where putting back makes no difference. For $m = 900$ and $N = 1000$ it is $\sqrt{100 / 999} = 0.32$, and for $m = N$ it is 0, because a batch of all examples makes no error at all. Does it measure so? `spreads` draws 200 batches of each size, for each of three networks which have learned for two epochs with $m = 10$ and $\eta = 3$. (The line is their median, and the band shows how far the three lie apart. Two of them are almost alike, so the median lies at its upper edge.)

# %%
batch_table.spreads(networks=3)

# %% [markdown]
# With both roots the formula lies on the measured points (within a twentieth); with the first alone it is three times too large at the end.
#
# The angle tells the same in degrees. Two directions that have nothing to do with each other would stand at 89° or 90° here: their cosine is about $1 / \sqrt{2260} = 0.02$. For $m = 1$ it is less, but not much (see the table). So a single example knows something of the direction
# of the whole, but little.

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: do spread and angle fall with m in each of three networks, and does the spread follow the formula with both roots?
clouds = np.array([batch_sizes.noise(tuple(batch_table.RATES), 2, n) for n in range(3)])
narrower = np.diff(clouds[:, :, 0], axis=1) < 0
straighter = np.diff(clouds[:, :, 3], axis=1) < 0
print(f"The spread falls at {narrower.sum()} of 9 steps to a larger m, the angle at {straighter.sum()} of 9.")
found = batch_table.spreads()
off = abs(np.median(found.measured / found.with_both, axis=1) - 1)
far = np.median(found.measured / found.with_one, axis=1)
print(f"Off the formula by less than a twentieth at each of {len(off)} sizes: {(off < 0.05).all()}.")
print(f"Share of s/√m that is left at m = 900 between 0.30 and 0.33: {0.30 < far[-1] < 0.33}.")
assert narrower.all() and straighter.all() and (off < 0.05).all() and 0.30 < far[-1] < 0.33

# %% [markdown]
# ## The gap: do small batches generalise better?
#
# We follow the gap through the training, with the learning rates of the table: $\eta = 1$ for $m = 1$, and 3 for the others. In each panel training goes from left to right, down to a training cost of 0.05. The line is the median of eight networks, each with its own split into training and test digits; the band holds the middle 80 % of the networks. Guess: at the right end, for which $m$ is the gap smallest?

# %%
batch_table.gaps(networks=8)

# %% [markdown]
# The gap grows as the training cost falls, on the whole, for every $m$ alike. At the end the four medians lie close together: those of 10, 100 and 1,000 are the same within a sixth. (And $m = 1$? Its median, 0.011, lies close to them too. But with four other draws of data and networks its gap was anything from a twentieth smaller to a sixth larger than that of the others. So the check below claims nothing for it alone.) Compare this with the bands: from one split to another the gap changes far more than from one $m$ to another. That small batches generalise better
# was reported for large networks that are trained to the very end. Here, with 2,260 knobs and 1,000 digits, it does not show.

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: at 0.05, is the gap of ten that of 100 and of 1,000 within a sixth, and does it depend on the split more than on m?
found = batch_table.gaps()
one, ten, hundred, every = found.last
ratios = [np.median(ten / hundred), np.median(ten / every)]
print("Median of eight networks, each on its own split: ten against 100 and 1,000 within a sixth:", end=" ")
print([bool(5 / 6 < ratio < 6 / 5) for ratio in ratios])
between_sizes = np.ptp(np.median(found.last, axis=1))
between_splits = np.quantile(found.last, 0.9, axis=1) - np.quantile(found.last, 0.1, axis=1)
print(f"Each band is over twice as high as the medians lie apart: {(between_splits > 2 * between_sizes).all()}.")
assert all(5 / 6 < ratio < 6 / 5 for ratio in ratios) and (between_splits > 2 * between_sizes).all()

# %% [markdown]
# ## So which?
#
# There is no best batch size, but there is a best one for a question. If reading examples is dear, take small batches: they learn most from an epoch. If time is dear, take the size whose cost ends lowest against the clock (in chapter 2 it was 10), and not the one with the cheapest epoch. If you want an exact gradient, pay for it.
#
# **Sources.** N. Keskar et al., *On large-batch training for deep learning*, 2017 (generalisation). W. Cochran, *Sampling Techniques*, 1977 (drawing without putting back).
#
# Back to [chapter 2](../02_gradient_descent.ipynb).
