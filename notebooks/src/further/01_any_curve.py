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
# So we can build any curve from straight pieces. We choose the ends of the pieces on the curve. The bias of the output is the height at which the curve
# begins. The first hinge stands at this beginning and gets the slope of the first piece as its weight. Each of the others gets the *change* of the slope at its place.
#
# By hand: from $(0, 0)$ to $(1, 2)$ the slope is 2, and from there to $(2, 1)$ it is $-1$. The change is $-3$. The curve begins at the height 0, so the bias is 0, and two hinges are enough:
# $a = 2 \max(0, x) - 3 \max(0, x - 1)$. At $x = 2$ it gives $4 - 3 = 1$, as it should.
#
# Is it so? We put these numbers into a network with two ReLUs:

# %%
net = Network([1, 2, 1], "relu", "identity")
net.W[1][:] = 1
net.b[1][:] = [[0], [-1]]  # the hinges stand at 0 and at 1
net.W[2][:] = [[2, -3]]  # how much the slope changes there
x = np.array([[0, 0.5, 1, 1.5, 2]])
print("x:", x[0], "  a:", net(x)[0])

# %% [markdown]
# It goes up to 2 and comes down to 1. Now a curve that bends: $\sin 3x + 0.3x$ from $x = -1.5$ to 1.5. It begins at the height 0.53, so this is the bias. `drawn_by_hinges` cuts the stretch into equal pieces, and sets the weights of one hinge for each, by the same rule:

# %%
pieces.drawn_by_hinges(pieces=6)

# %% [markdown]
# Six pieces follow the curve roughly. With more pieces the network comes as close as we like. `gaps` draws it for each number of pieces, and measures where it is furthest from the curve:

# %%
pieces.gaps(pieces=(8, 16, 32, 64, 128))

# %% [markdown]
# If each piece is half as long, the largest gap falls to about a quarter, because a smooth curve departs from a straight line by an amount that grows like the square of the
# length. Both axes of the picture count in powers of ten: a step to the right of the same length always *multiplies* the pieces by the same number. From 10 to 100 pieces, one power of ten to the right, the gap falls from 0.1 to 0.001, two
# powers down. So it falls with the slope −2.
#
# This is the **universal approximation theorem** for one variable: over a stretch of $x$ that has two ends, a network with one hidden
# layer can come as close to any smooth curve as we like, if it has enough neurons. (It holds for several inputs too; the proof is harder.)
#
# Without σ, nothing of this works: a network with 128 hidden neurons then draws one straight line.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A8"]
# Check: does the gap fall with slope −2, and what does the straight line of least squares leave?
found = pieces.gaps(pieces=(8, 16, 32, 64, 128))
x = np.linspace(-1.5, 1.5, num=1201)
straight = pieces.hinge_network(128)
no_bend = Network([1, 128, 1], "identity", "identity")
no_bend.theta[:] = straight.theta
slope = np.diff(no_bend(x[None])[0])
line = np.polyval(np.polyfit(x, pieces.wave(x), deg=1), x)
left = abs(line - pieces.wave(x)).max()
print(f"slope {found.slope:.2f}; the gap with 128 pieces is {found.errors[-1]:.4f}, and this line leaves {left:.2f}")
assert -2.1 < found.slope < -1.9 and found.errors[-1] < 1e-3 and left > 0.5
assert np.ptp(slope) < 1e-9

# %% [markdown]
# ## Lines without hinges: maxout
#
# A **maxout** neuron has no fixed σ. It computes $k$ straight lines and answers with the largest of them:
#
# $$a = \max_i \, z_i \qquad \text{with} \qquad z_i = w_i x + b_i$$
#
# So it makes its own shape, out of $k$ straight pieces, and the shape always bends upwards. (Such a function is called *convex*. Every convex function that consists of
# straight pieces can be built in this way.) Here it draws $x^2$, which is the thick grey curve. The lines were found by training, which means that a
# computer turned all knobs a little, many times, so that the gap became smaller:

# %%
MaxoutFit(k=4)

# %% [markdown]
# The largest gap that this training leaves with four lines is about 0.04. How good can $k$ lines be? We place them by hand:
#
# - Let $x$ run from $-1$ to $1$. Cut this into $k$ parts. Each has the length $2 / k$.
# - In the middle $c$ of each part let a line touch the curve. This line is $2cx - c^2$, and it lies below the curve by $x^2 - 2cx + c^2 = (x - c)^2$.
# - At each $x$ the largest line is the one whose $c$ is nearest, because its gap $(x - c)^2$ is the smallest. So it is the line of the part in which $x$ lies.
# - From the middle to an end of the part it is $1 / k$. So the gap grows from 0 in the middle to $1 / k^2$ at the ends.
# - Now raise all lines by half of this largest gap. Then the largest line is at most $\frac{1}{2 k^2}$ away from the curve: above it in the middle of a part, and below it at the ends.

# %%
x = np.linspace(-1, 1, num=20_001)
for k in (1, 2, 4, 8):
    c = (np.arange(k)[:, None] + 0.5) * 2 / k - 1  # the middles of the k parts
    lines = 2 * c * x - c**2  # one row for each line
    raised = lines + 1 / (2 * k**2)
    gap = abs(raised.max(axis=0) - x**2).max()
    print(f"{k} lines: largest gap {gap:.5f}, by hand {1 / (2 * k**2):.5f}")

# %% [markdown]
# Four lines can leave 0.03, and training left about 0.04.

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
pieces.trained_lines(k=8, networks=20)

# %% [markdown]
# Not one of them uses all eight lines, and each leaves a gap more than twice as large as the 0.008 that is possible. The reason: a line that is nowhere the largest has no part in the answer. If it is moved a little, the answer does not change, so
# training sees no reason to move it. It is **dead**.
#
# Why do lines die? Most do not die; they begin dead. Of eight random lines a few steep or high ones lie above all others, and so the other lines, more than half of the eight on average, are nowhere the largest. At least nine in ten of the lines that are dead here at the end were dead in their random start already.
#
# By itself such a line cannot come back. But the others move, and if they sink below it somewhere, it is the largest there and lives: at least a
# fifth of the lines that began dead were saved in this way. The same happens to a ReLU in the first layer whose $z$ is negative for every example, only that nobody saves it there.
#
# So that good lines exist does not mean that they are found. The same holds for the hinges: the theorem says that a good network exists. It does not say that training finds it.

# %% jupyter={"source_hidden": true} tags=["proof", "row-A8", "row-A4"]
# Check: has each of twenty networks a dead line and a gap over twice the possible one, and were these lines dead at first?
found = pieces.trained_lines(k=8, networks=20)
saved = (found.after & ~found.before).sum() / (~found.before).sum()
print(
    f"{(found.used < 8).sum()} of 20 have a dead line; {(found.errors > 2 / 128).sum()} of 20 leave a gap over 2/128."
)
began = (~found.before & ~found.after).sum() / (~found.after).sum()
print(f"At least nine in ten of the lines that end dead began dead: {began >= 0.9}.")
print(f"Of the lines that began dead at least a fifth came to life, and less than a half: {0.2 < saved < 0.5}.")
assert (found.used < 8).all() and (found.errors > 2 / 128).all()
assert began >= 0.9 and 0.2 < saved < 0.5

# %% [markdown]
# Back to [chapter 1](../01_feedforward.ipynb).
#
# **Sources.** G. Cybenko, *Approximation by superpositions of a sigmoidal function*, 1989. K. Hornik, *Approximation capabilities of multilayer
# feedforward networks*, 1991. I. Goodfellow and others, *Maxout networks*, 2013.
