# %% [markdown]
# # Small batches against large
#
# For the curious, after station 5 of [chapter 2](../02_gradient_descent.ipynb). There we compared batch sizes by epochs and by the clock. Which size is the best? We ask it four times, of
# $m = 1$, 10, 100 and 1,000: by time, by cost, by noise, and by what a network does with digits that it has not seen. All are trained with $\eta = 3$, as in chapter 2.

# %%
import numpy as np

from mlp_course.experiments import batch_sizes, batch_table
from mlp_course.explore import GuessTable

# %% [markdown]
# ## Time: who shares the calls
#
# The gradient of a batch is the mean of the gradients of its examples. It can be computed in two ways. **Example by example**, with one call of `backprop` for each: this is how textbooks write it. Or **vectorised**: one call, in which the batch is a matrix. Here are both, for a batch of fifty digits:

# %%
train, _test = batch_sizes.digit_data()
net = batch_sizes.digit_network()
x, y = train.take(np.arange(50))  # the first fifty digits and their targets, a column for each
grads = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(50)]  # x[:, [i]] is column i, still as a matrix
one_by_one = np.mean(grads, axis=0)
as_a_matrix = net.backprop(x, y).grad
print(f"the last of {net.size:,} entries:", one_by_one[-3:].round(4), as_a_matrix[-3:].round(4))
print("all alike:", np.allclose(one_by_one, as_a_matrix))

# %% [markdown]
# The numbers are the same. The time is not. `seconds_of` measures one epoch, a thousand digits, on this machine, for each $m$. It takes a function which computes the gradient of a batch:


# %% tags=["nbval-ignore-output"]
def example_by_example(net, x, y):
    grads = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(x.shape[1])]
    return np.mean(grads, axis=0)


in_turn = batch_table.seconds_of(example_by_example)
print("one epoch with m = 1:", in_turn[0].round(2), "seconds")

# %% [markdown]
# Three rows, each measured for the four sizes: one *update*, vectorised; one *epoch*, vectorised; and one epoch, example by example. In which column of each row stands the lowest number? Or are all about the same? (Each time is the shortest of five measurements, and still it trembles. So every time up to twice the lowest is marked as lowest, too.)

# %% tags=["nbval-ignore-output"]
at_once = batch_table.seconds_of(lambda net, x, y: net.backprop(x, y).grad)
columns = [f"m = {m}" for m in batch_table.SIZES]
GuessTable("Time for small and large batches", columns, batch_table.times(in_turn, at_once), tie=2)

# %% [markdown]
# Count the calls of `backprop` in an epoch of a thousand digits:
#
# | | $m = 1$ | 10 | 100 | 1,000 |
# |---|---|---|---|---|
# | example by example | 1,000 | 1,000 | 1,000 | 1,000 |
# | vectorised, $1000 / m$ | 1,000 | 100 | 10 | 1 |
#
# For so small a network most of the time of a call is spent on the calling of functions, and not on arithmetic. This is why an update with a hundred digits takes about as long as one with a single digit. Only with a thousand digits the arithmetic begins to show. So example by example an epoch takes roughly the same time for every $m$, and vectorised a large batch makes it cheap.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-C3"]
# Check: how many calls of backprop does an epoch need?
singly = [batch_table.calls_in_an_epoch(example_by_example, m) for m in batch_table.SIZES]
together = [batch_table.calls_in_an_epoch(lambda net, x, y: net.backprop(x, y).grad, m) for m in batch_table.SIZES]
print(f"Calls in an epoch: {singly} example by example, {together} vectorised.")
assert singly == [1000] * 4 and together == [1000, 100, 10, 1]

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: do both ways give the same gradient, to twelve decimals?
train, test = batch_sizes.digit_data()
net = batch_sizes.digit_network()
x, y = train.take(np.arange(50))
apart = abs(example_by_example(net, x, y) - net.backprop(x, y).grad).max()
print(f"The two gradients of fifty digits agree to twelve decimals: {apart < 1e-12}.")
assert apart < 1e-12

# %% [markdown]
# ## Cost: what an epoch teaches
#
# An epoch of large batches is cheap. But with $m = 1000$ it makes a single update, and with $m = 1$ a thousand. After five epochs the smallest batches have the lowest training cost; this we know from chapter 2. But how far apart are they? Guess: by what factor is the cost with $m = 1000$ higher than with $m = 1$, and is it much higher than with $m = 100$? (Each number is the median of three networks.)

# %%
for m in (1, 10, 100, 1000):
    cost = batch_table.cost_after(m, epochs=5, networks=3)
    print(f"m = {m:<4}  updates: {5 * 1000 // m:<4}  training cost: {cost:.2f}")

# %% [markdown]
# The smaller the batch, the lower the cost, because there are more updates: with $m = 1000$ the cost is fifteen times as high as with $m = 1$. But 100 and 1,000 are almost level, although one has made 50 updates and the other 5. The reason is where they are. A network that answers 0.1 at each output, whatever the digit, costs $\frac{1}{2} (0.9^2 + 9 \cdot 0.1^2) = 0.45$. From a cost of 1.2 the very first update leads there. Then the ground is nearly level, and fifty updates are not enough to leave it. So small batches win by epochs. Large ones have the cheaper epochs. By the clock a size in between wins: in chapter 2 it was 10. (Which one it is depends on the machine. Where an update with 100 takes no longer than one with 10, as it may be in your table, 100 is at least as good.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: does the training cost after five epochs rise with m, and hardly from 100 to 1,000?
costs = [batch_table.cost_after(m, epochs=5, networks=3) for m in batch_table.SIZES]
print(f"The training cost after five epochs rises with m at {(np.diff(costs) > 0).sum()} of 3 steps.")
print(f"From 100 to 1,000 it rises by less than a fifth: {costs[3] < 1.2 * costs[2]}.")
assert (np.diff(costs) > 0).all() and costs[3] < 1.2 * costs[2]

# %% [markdown]
# ## Noise: why the spread falls, and then falls faster
#
# In chapter 2 we measured how far the gradients of batches lie from the exact one, $\nabla C$. The **spread** is the typical distance between them (the root of the mean squared distance). It was $s / \sqrt{m}$, where $s$ is the spread of single examples. (This is right for every $m$ if an example is put back after it has been drawn, and may be drawn again.)
#
# Here are the spread and the **angle** to $\nabla C$ for our digits. The network has learned for two epochs, with $m = 10$. The spread is counted in lengths of $\nabla C$. The angle is the median of 200 batches. Guess before you look: how large is it for a single example? Two directions that have nothing to do with each other stand at almost 90°.

# %%
for m in (1, 10, 100, 1000):
    spread, angle = batch_table.cloud(m, networks=3)
    print(f"m = {m:<4}  spread: {spread:.1f} lengths of ∇C   angle: {angle:.0f}°")

# %% [markdown]
# The gradient of a single example is typically off by more than six times the length of the exact one. Its usual angle is 76°, and $\cos 76° = 0.24$. (If an error of 6.6 lengths stood at a right angle to the exact gradient, the angle would be 81°. The usual one is smaller, because the few largest gradients weigh most in the spread.) In a space of $n = 2260$ directions, two that have nothing to do with each other have a cosine of about $1 / \sqrt{n} = 0.02$. (We take this on trust.) So a single example knows something of the direction of the whole, but little.
#
# From $m = 1$ to 10 the spread falls to about a third, as it should: $1 / \sqrt{10} = 0.32$. But look at the end. With $s / \sqrt{m}$ we would expect $6.6 / \sqrt{1000} = 0.2$ for $m = 1000$, and it is 0, because a batch of all examples makes no error at all. So the formula lacks something for large batches.

# %% [markdown]
# **By hand.** Let $N = 3$ examples have the gradients 0, 3 and 6. Their mean is 3, and single examples are off by $-3$, 0 and 3, so
#
# $$s = \sqrt{\frac{9 + 0 + 9}{3}} = \sqrt{6}.$$
#
# Now take batches of $m = 2$. They are drawn *without putting back*, so no example is in a batch twice:
#
# | batch | its mean | it is off by |
# |---|---|---|
# | 0, 3 | 1.5 | −1.5 |
# | 0, 6 | 3 | 0 |
# | 3, 6 | 4.5 | 1.5 |
#
# The spread is $\sqrt{(2.25 + 0 + 2.25) / 3} = \sqrt{1.5}$. But $s / \sqrt{m}$ is $\sqrt{6} / \sqrt{2} = \sqrt{3}$. That is too much. The batch has two of three examples, and only one is left that it can miss.

# %% [markdown]
# In general there is a second root, which counts what is left to miss:
#
# $$\text{spread} = \frac{s}{\sqrt{m}} \sqrt{\frac{N - m}{N - 1}}$$
#
# In our example it is $\sqrt{1 / 2}$, and $\sqrt{3} \cdot \sqrt{1 / 2} = \sqrt{1.5}$, as counted. The second root is 1 for $m = 1$, and 0 for $m = N$. For 900 of 1,000 digits it is $\sqrt{100 / 999} = 0.32$. (Why it is this root for all numbers, we take on trust; it is in Cochran's book. But we can test it.)
#
# Is it so with digits? `spreads` draws 200 batches of each size, for three networks:

# %%
batch_table.spreads(networks=3)

# %% [markdown]
# With both roots the formula lies on the measured points. With the first root alone it is three times too large at the end.

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: do spread and angle fall with m in each of three networks, and does the spread follow the formula with both roots?
clouds = np.array([batch_sizes.noise(batch_table.SIZES, 2, n) for n in range(3)])
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
# A network has learned its training digits partly by heart. So its cost on test digits, which it has not seen, is a little higher. The difference is the **generalisation gap**, test cost minus training cost. (Chapter 9 is about it.) You will often hear that small batches *generalise* better, which means that their gap is smaller.
#
# For a fair comparison we look at all four sizes when they have come down to the same training cost. `gaps` follows the gap on the way down to a training cost of 0.05, for eight networks with each batch size, each network with its own start and its own split into training and test digits. In each panel training goes from left to right: the axis shows the training cost backwards, from 0.3 to 0.05, and each halving of it is equally long. The dotted line is the same in all panels, the median of all 32 networks at 0.05.
#
# Guess: does the gap grow or shrink on the way? And at the right end, which differs more: the four sizes, or the eight networks of one size?

# %%
batch_table.gaps(networks=8)

# %% [markdown]
# The gap grows as the training cost falls, on the whole, for every $m$ alike. At the end the four medians lie close to the dotted line; those of 10, 100 and 1,000 are nearly the same (in other draws, too, within a sixth). ($m = 1$ trembles most from one set of networks to another, so of it alone we claim nothing.) The bands are far higher than the medians lie apart (in other draws, too, more than twice as high). So start and split decide far more than the batch size.
#
# That small batches generalise better was reported for large networks that are trained to the very end (Keskar, below). Here, with 2,260 knobs and 1,000 digits, it does not show. To know whether it shows in your own network, do what we did: compare at equal training cost, with several splits.

# %% jupyter={"source_hidden": true} tags=["proof", "row-C3"]
# Check: at 0.05, is the gap of ten that of 100 and of 1,000 within a sixth, and does it depend on the split more than on m?
found = batch_table.gaps()
one, ten, hundred, every = found.last  # of `one` nothing is claimed alone: it trembles most from draw to draw
ratios = [np.median(ten / hundred), np.median(ten / every)]
print("Median of eight networks, each on its own split: ten against 100 and 1,000 within a sixth:", end=" ")
print([bool(5 / 6 < ratio < 6 / 5) for ratio in ratios])
between_sizes = np.ptp(np.median(found.last, axis=1))
between_splits = np.quantile(found.last, 0.9, axis=1) - np.quantile(found.last, 0.1, axis=1)
print(f"Each band is over twice as high as the medians lie apart: {(between_splits > 2 * between_sizes).all()}.")
grown = np.median(found.last, axis=1) / np.median(found.first, axis=1)
print(f"From a training cost of 0.3 to 0.05 each median grows by half or more: {(grown > 1.5).all()}.")
assert (grown > 1.5).all()
assert all(5 / 6 < ratio < 6 / 5 for ratio in ratios) and (between_splits > 2 * between_sizes).all()

# %% [markdown]
# ## So which?
#
# There is no best batch size, but there is a best one for a question. If reading examples is expensive, take small batches: they learn most from an epoch. If time is expensive, measure which size has the lowest cost against the clock on your machine (in chapter 2 it was 10), and do not take the one with the cheapest epoch. If you want an exact gradient, pay for it.
#
# **Sources.** N. Keskar et al., *On large-batch training for deep learning*, 2017 (generalisation). W. Cochran, *Sampling Techniques*, 1977 (drawing without putting back).
#
# Back to [chapter 2](../02_gradient_descent.ipynb).
