# %% [markdown]
# # Any curve, piece by piece
#
# For the curious, after station 4 of [chapter 1](../01_feedforward.ipynb). A network without σ can only draw straight lines. What can it draw
# with σ? We take one input $x$, one output, and hidden neurons with the simplest bend there is, the ReLU: $\max(0, z)$. (The little 2 of $x^2$, $k^2$ and $c^2$ is a square on this page.)

# %%
import numpy as np

from mlp_course import Network
from mlp_course.experiments import pieces
from mlp_course.explore import MaxoutFit

# %% [markdown]
# ## A hinge for each corner
#
# A hidden neuron with weight 1 and bias $-c$ has $z = x - c$. So its activation is 0 as long as $x < c$, and after that it rises with slope 1. It is a
# hinge that stands at $c$. The output adds the hinges, each times its weight. Therefore the slope of the output changes at $c$ by exactly this weight.
#
# **By hand.** We want to go in a straight line from $(0, 0)$ up to $(1, 2)$, and in another one from there down to $(2, 1)$. The slope is first 2 and then $-1$, so it changes by $-3$ at $x = 1$. Two hinges are enough. The first
# stands at 0, where the curve begins, and its weight is the first slope. The second stands at 1, and its weight is the change:
#
# $$a = 2 \max(0, x) - 3 \max(0, x - 1)$$
#
# At $x = 2$ this gives $4 - 3 = 1$, as it should. We put these numbers into a network with two ReLUs. (The knobs of a new network are random, so we set every one of them.)

# %%
net = Network([1, 2, 1], "relu", "identity")  # ReLUs inside, no σ at the output
net.W[1][:] = 1
net.b[1][:] = [[0], [-1]]  # the hinges stand at 0 and at 1
net.W[2][:] = [[2, -3]]  # how much the slope changes there
net.b[2][:] = 0  # the height at which the curve begins
x = np.array([[0, 0.5, 1, 1.5, 2]])
print("x:", x[0], "  a:", net(x)[0])

# %% [markdown]
# (`net(x)` is the output of the network.) It goes up to 2 and comes down to 1.
#
# In the same way we can build any curve from straight pieces:
#
# 1. Choose the ends of the pieces on the curve.
# 2. The bias of the output is the height at which the curve begins.
# 3. The first hinge stands at this beginning. Its weight is the slope of the first piece.
# 4. Each further hinge stands where two pieces meet. Its weight is the *change* of the slope there.
#
# Now a curve that bends: $\sin 3x + 0.3x$ from $x = -1.5$ to 1.5, in six pieces, each 0.5 long. These are its numbers:

# %%
ends = np.linspace(-1.5, 1.5, num=7)  # seven ends make six pieces
heights = np.sin(3 * ends) + 0.3 * ends
slopes = (np.diff(heights) / 0.5).round(2)  # differences of neighbours / length
print("bias of the output:", heights[0].round(2))
print("slopes:            ", slopes)
print("weights of hinges: ", slopes[0], np.diff(slopes).round(2))

# %% [markdown]
# The curve begins by falling, so the first weight is negative. At the fourth hinge, in the middle, the slope does not change, and the hinge gets the weight 0. `drawn_by_hinges` puts these numbers into a network of six ReLUs and draws what it answers. The dots are the hinges, and the dotted line shows where the gap is largest:

# %%
pieces.drawn_by_hinges(pieces=6)

# %% [markdown]
# Six pieces follow the curve roughly. What do more pieces buy? If each piece is half as long, how much smaller does the largest gap become? First by hand, on the curve $x^2$:
#
# | piece from $x = 0$ to … | in its middle the curve has | and the straight piece | gap |
# |---|---|---|---|
# | 1 | $\left(\frac{1}{2}\right)^2 = \frac{1}{4}$ | $\frac{1}{2}$, half of 1 | $\frac{1}{4}$ |
# | $\frac{1}{2}$ | $\left(\frac{1}{4}\right)^2 = \frac{1}{16}$ | $\frac{1}{8}$, half of $\frac{1}{4}$ | $\frac{1}{16}$ |
#
# Half the length leaves a quarter of the gap. A smooth curve, one without corners, looks from near like a piece of such a parabola. So we expect a quarter for our curve as well. `gaps` builds the network for each number of pieces, and measures where it is furthest from the curve:

# %%
pieces.gaps(pieces=(8, 16, 32, 64, 128))

# %% [markdown]
# It is so. Both axes of the picture count in powers of ten: a step to the right of the same length always *multiplies* the pieces by the same number. From 10 to 100 pieces the line goes one power of ten to the right, and the gap falls from 0.1 to 0.001, which is two powers down. Counted in powers of ten, the slope is $-2$.
#
# This is the **universal approximation theorem** for one variable: over a stretch of $x$ that has two ends, a network with one hidden
# layer of ReLUs can come as close to any smooth curve as we like, if it has enough neurons. (It holds for sigmoids and for several inputs too; the proof is harder.)
#
# Without σ, nothing of this works: a network with 128 hidden neurons then draws one straight line, and every straight line is almost 1 away from this curve somewhere.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A8"]
# Check: does the gap fall with slope −2, and how far from the curve does every straight line stray?
found = pieces.gaps(pieces=(8, 16, 32, 64, 128))
x = np.linspace(-1.5, 1.5, num=1201)
straight = pieces.hinge_network(128)
no_bend = Network([1, 128, 1], "identity", "identity")
no_bend.theta[:] = straight.theta
slope = np.diff(no_bend(x[None])[0])
best = min(np.ptp(pieces.wave(x) - w * x) / 2 for w in np.linspace(-5, 5, num=1001))
print(f"slope {found.slope:.2f}; the gap with 128 pieces is {found.errors[-1]:.4f}; the best line leaves {best:.2f}")
assert -2.05 < found.slope < -1.95 and found.errors[-1] < 1e-3
assert np.ptp(slope) < 1e-9 and 0.9 < best < 1

# %% [markdown]
# ## Lines without hinges: maxout
#
# So far the output added hinges, and every hinge had the same σ. Can a single neuron make its own bends? A **maxout** neuron has no fixed σ. It computes $k$ straight lines and answers with the largest of them:
#
# $$a = \max_i \, z_i \qquad \text{with} \qquad z_i = w_i x + b_i$$
#
# By hand, with the two lines $z_1 = x$ and $z_2 = -x$: at $x = 3$ the larger one is 3, at $x = -3$ it is 3 again. Two lines make the absolute value $|x|$.
#
# A maxout neuron makes its own shape, out of at most $k$ straight pieces, and the shape always bends upwards. (Such a function is called *convex*. Every convex function that consists of
# straight pieces can be built in this way.) Here it draws $x^2$, the grey curve. The lines were found by training, which means that a
# computer turned all knobs a little, many times, so that the gap became smaller:

# %%
MaxoutFit(k=4)

# %% [markdown]
# The largest gap that this training leaves with four lines is about 0.04. How small can we make it? We place the lines ourselves.
#
# **By hand, two lines.** Let $x$ run from $-1$ to 1, and cut this in two parts. In the right part, from 0 to 1, the middle is $\frac{1}{2}$. Let a line touch the curve there. The slope of $x^2$ at $x$ is $2x$, here $2 \cdot \frac{1}{2} = 1$, and the line goes through $(\frac{1}{2}, \frac{1}{4})$, so it is $z = x - \frac{1}{4}$. It lies below the curve by
#
# $$x^2 - x + \tfrac{1}{4} = (x - \tfrac{1}{2})^2.$$
#
# This is 0 in the middle, and $\frac{1}{4}$ at both ends of the part. Now raise the line by half of this, $\frac{1}{8}$. Then it is $\frac{1}{8}$ above the curve in the middle, and $\frac{1}{8}$ below it at the ends. The left part has the mirrored line. So two lines can leave $\frac{1}{8} = 0.125$.

# %% [markdown]
# **In general, $k$ lines.**
#
# - Cut the stretch into $k$ parts, each of the length $2 / k$. In the middle $c$ of each let a line touch the curve. Its slope is $2c$, and it goes through $(c, c^2)$, so it is $2cx - c^2$.
# - It lies below the curve by $x^2 - 2cx + c^2 = (x - c)^2$. So at each $x$ the largest line is the one whose $c$ is nearest: the line of the part in which $x$ lies.
# - From the middle to an end of the part it is $1 / k$. So the gap grows from 0 in the middle to $1 / k^2$ at the ends.
# - Raise all lines by half of this. Then $\frac{1}{2 k^2}$ is left.

# %%
x = np.linspace(-1, 1, num=20_001)
for k in (1, 2, 4, 8):
    c = np.linspace(-1 + 1 / k, 1 - 1 / k, num=k)[:, None]  # the middles: k rows, one column
    lines = 2 * c * x - c**2 + 1 / (2 * k**2)  # one row for each raised line
    gap = abs(lines.max(axis=0) - x**2).max()
    print(f"lines: {k}   largest gap: {gap:.4f}   by hand: {1 / (2 * k**2):.4f}")

# %% [markdown]
# Four lines can leave 0.03, and training left about 0.04. (That no other placing leaves less, we take on trust.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A4"]
# Check: is the gap 1/(2k²) for all k from 1 to 64?
x = np.linspace(-1, 1, num=40_001)
off = []
for k in range(1, 65):
    slopes, heights = pieces.placed_lines(k)
    gap = abs((slopes[:, None] * x + heights[:, None]).max(axis=0) - x**2).max()
    off.append(abs(gap * 2 * k**2 - 1))
print(f"For {sum(o < 1e-3 for o in off)} of 64 numbers of lines the gap is 1/(2k²), to a thousandth.")
assert max(off) < 1e-3

# %% [markdown]
# ## Does training find the lines?
#
# Eight lines can follow $x^2$ to $\frac{1}{128} = 0.008$. `trained_lines` trains twenty maxout neurons with eight lines each, from different random starts, and counts
# how many of their lines are *in use*, that is, the largest somewhere. Guess before you look: how many of the twenty will use all eight, and how many lines does a usual one use?

# %%
found = pieces.trained_lines(k=8, neurons=20)
found

# %% [markdown]
# Not one of them uses all eight lines. A usual one uses four, half of what it has. Four lines can leave $\frac{1}{32}$ at best, four times $\frac{1}{128}$. Measured, each of the twenty leaves a gap more than twice as large as the $\frac{1}{128}$ that eight lines can reach.
#
# The reason can be seen in a small case. Take three lines: $x$, $-x$ and $\frac{1}{2} x - 1$. The third is nowhere the largest: at $x = 3$ it is $\frac{1}{2}$, and the first is 3; at $x = -3$ it is $-2.5$, and the second is 3. What happens to the answer if we move it a little?

# %%
x = np.array([-3, -1, 0, 1, 3])
before = np.array([x, -x, 0.5 * x - 1]).max(axis=0)
after = np.array([x, -x, 0.5 * x - 0.9]).max(axis=0)  # the third line is moved up by 0.1
print("before:", before)
print("after: ", after)

# %% [markdown]
# Nothing. So training sees no reason to move this line. It is **dead**.
#
# When did the lines of our twenty neurons die? `found.before` says which of them were in use in the random start, and `found.after` says it for the end:

# %%
print("lines in use, of eight, the mean of twenty neurons:")
print("in the random start:", found.before.sum(axis=1).mean().round(1))
print("after training:     ", found.after.sum(axis=1).mean().round(1))
began_dead = ~found.before
print("of those that began dead, the share in use at the end:", found.after[began_dead].mean().round(2))

# %% [markdown]
# Most of them did not die; they began dead. Of eight random lines a few steep or high ones lie above all others. So the others, more than half of the eight on average, are nowhere the largest.
#
# By itself a dead line cannot come back. But the others move, and if they sink below it somewhere, it is the largest there and lives. About a quarter of the lines that began dead were saved in this way.
#
# A ReLU in the first layer whose $z$ is negative for every example is dead too. Nobody saves it. Its $z$ depends only on the inputs, which do not move, and on its own knobs, which do not move either: a small turn of them leaves its answer at 0.
#
# Good lines exist, but this does not mean that they are found. The same holds for the hinges: the theorem says that a good network exists. It does not say that training finds it.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A8", "row-A4"]
# Check: has each of twenty neurons a dead line and a gap over twice the possible one, and were these lines dead at first?
found = pieces.trained_lines(k=8, neurons=20)
saved = (found.after & ~found.before).sum() / (~found.before).sum()
began = (~found.before & ~found.after).sum() / (~found.after).sum()
most_dead = (~found.before).mean() > 0.5
print(
    f"{(found.used < 8).sum()} of 20 have a dead line; {(found.errors > 2 / 128).sum()} of 20 leave a gap over 2/128."
)
print(f"Lines in use, the median of 20 neurons: {np.median(found.used):.0f}.")
print(f"Over half of all lines began dead: {most_dead}. Of those that end dead, over nine in ten did: {began > 0.9}.")
print(f"Of the lines that began dead between a fifth and two fifths came to life: {0.2 < saved < 0.4}.")
assert (found.used < 8).all() and (found.errors > 2 / 128).all()
assert 3.5 < np.median(found.used) < 5 and most_dead
assert began > 0.9 and 0.2 < saved < 0.4

# %% [markdown]
# Back to [chapter 1](../01_feedforward.ipynb).
#
# **Sources.** G. Cybenko, *Approximation by superpositions of a sigmoidal function*, 1989. K. Hornik, *Approximation capabilities of multilayer
# feedforward networks*, 1991. I. Goodfellow and others, *Maxout networks*, 2013.
