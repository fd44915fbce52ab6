# %% [markdown]
# # Deep or shallow?
#
# For the curious, after station 4 of [chapter 1](../01_feedforward.ipynb). One wide hidden layer can draw any curve
# ([Any curve, piece by piece](01_any_curve.ipynb)). Why then does anybody use many layers?

# %%
import numpy as np

from mlp_course import Network
from mlp_course.experiments import pieces, seed

# %% [markdown]
# ## Folding
#
# Two ReLUs make a **tent** over the inputs from 0 to 1: it rises from 0 to 1, and falls back to 0.
#
# $$t(x) = 2 \max(0, x) - 4 \max(0, x - \tfrac{1}{2})$$
#
# By hand: $t(\frac{1}{4}) = \frac{1}{2}$, $t(\frac{1}{2}) = 1$, and $t(\frac{3}{4}) = \frac{3}{2} - 1 = \frac{1}{2}$. So $x$ and $1 - x$ get the same value. The tent has
# *folded* the line in the middle.
#
# Now let a second layer make a tent of the first one's values. While $x$ goes from 0 to $\frac{1}{2}$, the first tent goes from 0 to 1, and the second layer draws its whole tent. While $x$ goes on to 1, the first tent goes back from 1 to 0, and
# the second layer draws its tent again, mirrored. So whatever it draws, it draws twice. By hand: $t(t(\frac{1}{8})) = t(\frac{1}{4}) = \frac{1}{2}$, and $t(t(\frac{7}{8})) = t(\frac{1}{4}) = \frac{1}{2}$ as well. Each further layer doubles the number of straight pieces.

# %%
pieces.folded(layers=(1, 2, 3))

# %% [markdown]
# (A knob is a weight or a bias. The first layer has four, the output three. Each layer between has six: its two ReLUs read the two ReLUs before them, and the weights $2$ and $-4$ of $t$ are among the weights on this way.)
#
# With $L$ such layers there are $2 \cdot 2 \cdots 2$ pieces, $L$ factors. A single hidden layer cannot do that so cheaply. Each of its ReLUs bends at one place only, so $n$ of them have at most $n$ corners, and at most
# $n + 1$ pieces. So for a given number of pieces it needs *at least* one ReLU less than that. (At least: the tent itself took one more, for the slope of its first piece.)

# %%
for layers in (1, 3, 5, 7):
    deep = pieces.tents(layers)
    count = pieces.pieces_of(deep)
    wide = 3 * (count - 1) + 1  # a ReLU has two knobs and a weight to the output
    print(f"layers {layers}: {count:3d} pieces, {deep.size:2d} knobs; one layer needs at least {wide}")

# %% [markdown]
# For 128 pieces the deep network needs 43 knobs. The shallow one needs at least 127 neurons and 382 knobs. Its need doubles with every layer that the deep one adds. So there are functions for which **depth saves knobs**, and nobody
# has to train anything to see it.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A7"]
# Check: are the pieces doubled by each layer, and can n ReLUs in one layer make more than n + 1?
for layers in range(1, 8):
    assert pieces.pieces_of(pieces.tents(layers)) == 2**layers
rng = np.random.default_rng(seed(0))
most = []
for n in (1, 2, 5, 20, 126):
    made = Network([1, n, 1], "relu", "identity")
    corners = np.sort(rng.choice(4095, size=n, replace=False) + 1) / 4096
    made.W[1][:] = rng.choice([-1.0, 1.0], size=(n, 1))
    made.b[1][:] = -made.W[1] * corners[:, None]
    made.W[2][:] = rng.integers(1, 9, size=(1, n))
    made.b[2][:] = 0.0
    most.append(pieces.pieces_of(made) - n)
deep = pieces.tents(7)
print(
    f"{pieces.pieces_of(deep)} pieces from {deep.size} knobs; n ReLUs in one layer made n + {max(most)} pieces at most."
)
assert deep.size == 43 and max(most) == 1 and Network([1, 127, 1]).size == 382

# %% [markdown]
# ## And if they are trained?
#
# That a function exists says nothing about training. So here is a race on the two spirals of chapter 1: three hidden layers of 8 neurons, or one of 44, all with tanh. Both have 177 knobs, and both are trained for 2,000 turns of all knobs. Training means that the
# computer turns all knobs a little, again and again, so that a number which says how wrong the answers are, the **cost**, becomes smaller. How much it turns them is the **learning rate** η. (Chapters 2 to 7 are about all this.)
#
# A race is fair only if each runner may choose its own η. So we try nine for both, and train ten networks of each kind with each η, from different random starts. The line joins the medians (five of the ten end lower, five higher), and the pale band
# holds the middle eight of the ten. Low is good.

# %%
pieces.depth_race()

# %% [markdown]
# Look at the left half first, where the learning rates are those that people usually try. There the deep networks end much lower: at $\eta = 0.003$ and $0.01$ more than ten times (with other random numbers too, in 28 of 30 repetitions). If we stopped here, we would say
# that depth wins. But now look at the lowest point of each curve. The shallow networks want a far larger η, and **at its own best η the shallow network is better**. Neither of them is good
# for every η: each curve stays below a cost of 0.01 at only three to five of the nine learning rates, and mostly at different ones. (The band at the right end is wide: with $\eta = 10$ a few shallow networks end lowest of all, and most are lost.)
#
# So on this task depth does not win; it asks for smaller steps. Two things follow. A comparison with one η for all says nothing. And what depth *can* do (above) is not
# what training *does* on every task.
#
# Why then does anybody use many layers? Because some shapes are folded, layer upon layer, and for these a deep network needs far fewer knobs. Whether a task is such a one, only a fair race can tell. Depth is no law.

# %% jupyter={"source_hidden": true} tags=["proof", "row-A7"]
# Check: who is better at its own best η, and for how many η is each good?
found = pieces.depth_race()
deep, shallow = found.costs.values()
deep_medians = np.median(deep, axis=1)
shallow_medians = np.median(shallow, axis=1)
ahead = shallow_medians[1:3] / deep_medians[1:3]
good = [int((medians < 0.01).sum()) for medians in (deep_medians, shallow_medians)]
print(f"At its own best η the shallow network is better: {shallow_medians.min() < deep_medians.min()}.")
print(f"At η = 0.003 and 0.01 the deep one is more than ten times lower: {(ahead > 10).all()}.")
print(f"Each stays below 0.01 at three to five of 9 learning rates: {min(good) >= 3 and max(good) <= 5}.")
assert shallow_medians.min() < deep_medians.min() and (ahead > 10).all()
assert min(good) >= 3 and max(good) <= 5

# %% [markdown]
# Back to [chapter 1](../01_feedforward.ipynb).
#
# **Source.** M. Telgarsky, *Benefits of depth in neural networks*, 2016.
