# %% [markdown]
# # Any curve, piece by piece
#
# For the curious, after station 4 of [chapter 1](../01_feedforward.ipynb). A network without σ can only draw straight lines. What can it draw
# with σ? We take one input $x$, one output, and hidden neurons with the simplest bend there is, the ReLU: $\max(0, z)$.

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
# So we can build any curve from straight pieces. We choose the ends of the pieces on the curve. The first hinge gets the slope of the first piece as
# its weight, and each of the others gets the *change* of the slope at its place.
#
# By hand: from $(0, 0)$ to $(1, 2)$ the slope is 2, and from there to $(2, 1)$ it is $-1$. The change is $-3$. So two hinges are enough:
# $a = 2 \max(0, x) - 3 \max(0, x - 1)$. At $x = 2$ it gives $4 - 3 = 1$, as it should.

# %%
pieces.drawn_by_hinges(pieces=6)

# %% [markdown]
# Six pieces follow the curve roughly. With more pieces the network comes as close as we like:

# %%
pieces.gaps(pieces=(8, 16, 32, 64, 128))

# %% [markdown]
# If each piece is half as long, the largest gap falls to about a quarter, because a smooth curve leaves a straight line like the square of the
# length. On axes with powers of ten this is a line with the slope −2. This is the **universal approximation theorem** for one variable: a network with one hidden
# layer can come as close to any smooth curve as we like, if it has enough neurons. (It holds for several inputs too; the proof is harder.)
#
# Without σ, nothing of this works: a network with 128 hidden neurons then draws one straight line.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-A8"]
# Check: does the gap fall with slope −2, and what does the best straight line leave?
found = pieces.gaps(pieces=(8, 16, 32, 64, 128))
x = np.linspace(-1.5, 1.5, num=1201)
straight = pieces.hinge_network(128)
no_bend = Network([1, 128, 1], "identity", "identity")
no_bend.theta[:] = straight.theta
slope = np.diff(no_bend(x[None])[0])
line = np.polyval(np.polyfit(x, pieces.wave(x), deg=1), x)
left = abs(line - pieces.wave(x)).max()
print(
    f"slope {found.slope:.2f}; the gap with 128 pieces is {found.errors[-1]:.4f}, and a straight line leaves {left:.2f}"
)
assert -2.1 < found.slope < -1.9 and found.errors[-1] < 1e-3 and left > 0.5
assert np.ptp(slope) < 1e-9

# %% [markdown]
# ## Lines without hinges: maxout
#
# A **maxout** neuron has no fixed σ. It computes $k$ straight lines and answers with the largest of them:
#
# $$a = \max_i \, (w_i x + b_i)$$
#
# So it makes its own shape, out of $k$ straight pieces, and the shape always bends upwards. (Such a function is called *convex*. Every convex function that consists of
# straight pieces can be built in this way.) Here it draws $(x)^2$, a power. The lines were found by training, which means that a
# computer turned all knobs a little, many times, so that the gap became smaller:

# %%
MaxoutFit(k=4)

# %% [markdown]
# How good can $k$ lines be? Let each line touch the curve, at $k$ evenly spaced points. The line that touches at $c$ is $2cx - (c)^2$, and it leaves the gap $(x - c)^2$, which
# is at most $1 / (k)^2$, halfway to the next point. Now raise all lines by half of this gap. Then the largest is at most $\frac{1}{2 (k)^2}$ away from the curve, above or below.

# %%
x = np.linspace(-1, 1, num=20_001)
for k in (1, 2, 4, 8):
    slopes, heights = pieces.placed_lines(k)
    lines = slopes[:, None] * x + heights[:, None]
    gap = abs(lines.max(axis=0) - x**2).max()
    print(f"{k} lines: largest gap {gap:.5f}, by hand {1 / (2 * k**2):.5f}")

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
# ## That it exists does not mean that it is found
#
# So eight lines could follow $(x)^2$ to $\frac{1}{128} = 0.008$. Does training find them? We train twenty maxout neurons with eight lines each, from different random starts, and count
# how many of their lines are the largest anywhere.

# %%
pieces.trained_lines(k=8, networks=20)

# %% [markdown]
# Not one of them uses all eight lines. The reason: a line that is nowhere the largest has no part in the answer. If it is moved a little, the answer does not change, so
# training sees no reason to move it. It is **dead**, and it stays dead. The same happens to a ReLU whose $z$ is negative for every example.
#
# The theorem says that a good network exists. It does not say that training finds it.

# %% jupyter={"source_hidden": true} tags=["proof", "row-A8", "row-A4"]
# Check: does each of the twenty networks have a dead line, and is each further from x² than lines placed by hand?
found = pieces.trained_lines(k=8, networks=20)
print(
    f"{(found.used < 8).sum()} of 20 have a dead line; {(found.errors > 1 / 128).sum()} of 20 leave a larger gap than the placed lines."
)
assert (found.used < 8).all() and (found.errors > 1 / 128).all()

# %% [markdown]
# Back to [chapter 1](../01_feedforward.ipynb).
#
# **Sources.** G. Cybenko, *Approximation by superpositions of a sigmoidal function*, 1989. K. Hornik, *Approximation capabilities of multilayer
# feedforward networks*, 1991. I. Goodfellow and others, *Maxout networks*, 2013.
