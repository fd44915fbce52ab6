# %% [markdown]
# # The edge of stability
#
# For the curious, after station 3 of [chapter 6](../06_learning_rates.ipynb). There you computed the cliff $2 / \lambda_{\max}$ of a network, and you saw that whoever goes beyond it comes to rest on flatter ground. The chapter also told the end of a *long* training: the ground becomes sharper, up to the cliff, and no further. Here we ask why no further. (This was described in 2021, and it came as a surprise, because the usual advice is to stay below the cliff all the way.)

# %%
import numpy as np

from mlp_course.experiments import edge_of_stability

# %% [markdown]
# ## A valley that is flat in the middle, and sharp at its ends
#
# First, why does the ground become flatter and not sharper, when a network is thrown out? Here is the smallest "network" with more than one minimum. One input of 1 passes two weights, and the target is 1:
#
# $$C = \tfrac{1}{2} (w_1 w_2 - 1)^2$$
#
# (In $w_1$ the small 1 is the number of the knob.) Each pair with $w_1 w_2 = 1$ has the cost 0, for example $(1, 1)$, $(2, \frac{1}{2})$ or $(4, \frac{1}{4})$. So there is a whole valley of minima.
#
# How sharp is it? Call the mistake $e = w_1 w_2 - 1$. Then the slopes are $e \, w_2$ for $w_1$ and $e \, w_1$ for $w_2$. At the bottom of the valley $e = 0$, and both slopes are 0.

# %% [markdown]
# **By hand, at $(4, \frac{1}{4})$.** We turn one knob up by a tiny $h$, and see how the slopes change. (We leave out terms with the square of $h$.)
#
# | | $e$ becomes | the slope $e \, w_2$ becomes | the slope $e \, w_1$ becomes |
# |---|---|---|---|
# | $w_1$ goes up by $h$ | $\frac{1}{4} h$ | $\frac{1}{16} h$ | $h$ |
# | $w_2$ goes up by $h$ | $4 h$ | $h$ | $16 h$ |
#
# Divided by $h$, these four numbers are the Hessian. Now move *across* the valley, in the direction $(w_2, w_1)$ of the slopes, here $(\frac{1}{4}, 4)$. The first slope changes by $\frac{1}{4} \cdot \frac{1}{16} + 4 \cdot 1 = 4.016$ and the second one by $\frac{1}{4} \cdot 1 + 4 \cdot 16 = 64.25$. Both are 16.06 times the move. So the curvature across is $16.06 = 4 \cdot 4 + \frac{1}{4} \cdot \frac{1}{4}$. *Along* the valley, in the direction $(4, -\frac{1}{4})$, both change by 0.
#
# At every place of the bottom, with $w_1$ and $w_2$ in the place of 4 and $\frac{1}{4}$:
#
# $$H = \begin{pmatrix} (w_2)^2 & w_1 w_2 \\ w_1 w_2 & (w_1)^2 \end{pmatrix} \qquad\qquad \lambda_{\max} = (w_1)^2 + (w_2)^2$$
#
# How sharp is the valley at other places, and what is the largest $\eta$ there?

# %%
for w1, w2 in ((4, 0.25), (2, 0.5), (1, 1)):
    H = np.array([[w2 * w2, w1 * w2], [w1 * w2, w1 * w1]])
    largest = np.linalg.eigvalsh(H)[-1]
    print(f"({w1}, {w2}): curvature {largest:.2f}, sum of squares {w1**2 + w2**2:.2f}", end=", ")
    print(f"limit for η: {2 / largest:.4f}")

# %% [markdown]
# The valley is flat in the middle, where both weights are alike, and sharp at its ends, where one of them is much larger.
#
# Now we descend from $(4, 0.251)$, just beside the bottom, with $\eta = 0.13$. The limit there is 0.1245, so this $\eta$ is too large. It fits only where the curvature is below $\frac{2}{0.13} = 15.4$. Guess: do we come to rest just where the curvature is 15.4, or on ground that is flatter than necessary? And how many of the 400 updates will it take?

# %%
w = np.array([4.0, 0.251])
for update in range(1, 401):
    e = w[0] * w[1] - 1
    w = w - 0.13 * e * w[::-1]  # [::-1] exchanges the two: the slopes are e w2 and e w1
    if update in (1, 2, 3, 60, 61, 62, 400):
        print(f"update {update:3}: w = {w.round(3)}, e = {w[0] * w[1] - 1:6.3f}", end=", ")
        print(f"sum of squares {(w**2).sum():.1f}")

# %%
edge_of_stability.along_the_valley(eta=0.13)

# %% [markdown]
# Flatter than necessary, at 14.7, and it is over after about a hundred updates. We swing from side to side of the valley, as the sign of $e$ shows, and wider and wider. Meanwhile we move from right to left in the left panel, and the swings die out. (The sum of squares is the curvature only at the bottom. Beside the bottom it is only close to the curvature. The line on the right is thick where it swings.)
#
# But why to the *flat* middle, and not to the sharp end?
#
# **By hand.** A wide swing: we stand at $(3, \frac{1}{2})$, so $e = \frac{1}{2}$, and take $\eta = 0.2$. The new weights are $3 - 0.2 \cdot \frac{1}{2} \cdot \frac{1}{2} = 2.95$ and $\frac{1}{2} - 0.2 \cdot \frac{1}{2} \cdot 3 = 0.2$.
#
# | | $(w_1)^2$ | $(w_2)^2$ | difference |
# |---|---|---|---|
# | before | 9 | 0.25 | 8.75 |
# | after | 8.7025 | 0.04 | 8.6625 |
#
# The difference of the squares has become smaller. It was multiplied by $8.6625 / 8.75 = 0.99$, and this is $1 - (\eta e)^2 = 1 - 0.1 \cdot 0.1$.

# %% [markdown]
# **In general** an update is $w_1 \leftarrow w_1 - \eta e \, w_2$ and $w_2 \leftarrow w_2 - \eta e \, w_1$. The difference of the squares after it is
#
# $$(w_1 - \eta e \, w_2)^2 - (w_2 - \eta e \, w_1)^2 = \left( (w_1)^2 - (w_2)^2 \right) \left( 1 - (\eta e)^2 \right).$$
#
# (Multiply out: $2 \eta e \, w_1 w_2$ stands in both squares and cancels.) So *each* swing makes the difference smaller, whether it goes to one side of the valley or to the other, and a wide swing takes more. Without swings, $e = 0$, nothing moves. How much do our swings take away?

# %%
w1, w2 = edge_of_stability.along_the_valley(eta=0.13).places.T
difference = w1**2 - w2**2
for update in (0, 40, 60, 65):
    kept = difference[update + 1] / difference[update]
    print(f"update {update:2}: e = {w1[update] * w2[update] - 1:5.2f}, kept {kept:.4f} of the difference")

# %% [markdown]
# The widest swings take away 0.4 % each; for instance $1 - (0.13 \cdot 0.50)^2 = 0.9958$.
#
# And a smaller difference means flatter ground, because the product $w_1 w_2$ ends at 1, and $\left( (w_1)^2 + (w_2)^2 \right)^2 = \left( (w_1)^2 - (w_2)^2 \right)^2 + 4 (w_1 w_2)^2$. Compare the places of above: $(4, \frac{1}{4})$ has the difference 15.94 and the curvature 16.06, $(2, \frac{1}{2})$ has 3.75 and 4.25, and $(1, 1)$ has 0 and 2.
#
# As soon as the curvature is below 15.4, $\eta$ is no longer too large, and the swings begin to die out. But they are still wide then, and each makes the difference smaller. So we arrive a little further than necessary, at 14.7.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F5"]
# Check: does every η above the limit end in a flatter place of the valley, where it fits, and none below the limit?
for eta in (0.10, 0.12, 0.13, 0.135):
    curvature = edge_of_stability.along_the_valley(eta).curvatures
    print(f"η = {eta}: η λ / 2 goes from {eta * curvature[0] / 2:.2f} to {eta * curvature[-1] / 2:.2f}")
    moved = curvature[-1] < 0.99 * curvature[0]
    assert moved == (eta * curvature[0] > 2) and eta * curvature[-1] < 2

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F5"]
# Check: is the difference of the squares multiplied by 1 − (ηe)² in each update?
worst = []
for eta in (0.05, 0.13, 0.135):
    w1, w2 = edge_of_stability.along_the_valley(eta).places.T
    difference = w1**2 - w2**2
    factor = 1 - (eta * (w1 * w2 - 1)) ** 2
    worst.append(abs(difference[1:] / (difference * factor)[:-1] - 1).max())
print(f"For three η, in each of 400 updates, to twelve digits: {max(worst) < 1e-12}.")
assert max(worst) < 1e-12

# %% [markdown]
# ## A long training
#
# Now real networks: five of them, with two hidden layers of ten tanh neurons, on the forty points of chapter 6. All points are used in every update, and there are 3,000 updates, once with $\eta = 0.1$ and once with $\eta = 0.3$.
#
# The left panel shows the curvature $\lambda_{\max}$ of the place where the network is; thin lines are the five networks, the thick line is their median, and we look at them every 60 updates. The curvature that each $\eta$ can bear is $2 / \eta$, a dotted line of its colour: 20 for $\eta = 0.1$, and 6.7 for $\eta = 0.3$. Above its line $\eta$ is too large for the place. Guess: which of the two reaches its line within the 3,000 updates? And is one of the two lower in cost at the end?

# %%
edge_of_stability.two_rates()

# %% [markdown]
# Look at the left panel. In both trainings the curvature rises, in most networks after a short dip at the start. Why it rises is not fully understood. (One guess is that a network which fits its points better and better has to bend more sharply.)
#
# With $\eta = 0.1$ the 3,000 updates are not enough to reach the line at 20. With $\eta = 0.3$ each of the five reaches its line within the first thousand updates. Some shoot beyond it at first, up to 8, and are pushed back. Then the curvature
# **stays there**, with $\eta \lambda_{\max} / 2 = 1$. The training walks along its own cliff. This is called the **edge of stability**.
#
# The valley suggests why. Above the line the swings grow, and swings push to flatter ground; below it they die out, and the curvature rises again. (For these networks we have not followed the single swings.)

# %% [markdown]
# Now the right panel. With $\eta = 0.3$ the cost goes on falling, more and more slowly, but not at every update: it goes up and down, and in some networks it jumps now and then. So a cost that does so need not be a sign that $\eta$ must be smaller.
#
# And the place where a network arrives depends on $\eta$. The larger one ends on flatter ground, with a curvature of about 6.7 against 9, and the other still climbs. On ground sharper than 6.7 the larger $\eta$ cannot stay.
#
# Was that good for anything? Not for the cost here: both end at about the same one, 0.0025. The larger $\eta$ gets lower sooner, but its lead is gone in the end. Whether flatter ground answers *new* points better is another question, which this page does not measure.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F5"]
# Check: with η = 0.3, does η λ_max / 2 climb to 1 and stay there, and does the cost go on falling?
found = edge_of_stability.two_rates()
ratios = found.ratios[0.3]
late = np.median(ratios[-15:], axis=0)
risen = ratios[1] < 0.9
costs = found.costs[0.3]
falls = np.median(costs[-5:], axis=0) < 0.95 * costs[5]
print(f"At first below 0.9: {risen.sum()} of 5; at the end within 5 % of 1: {(abs(late - 1) < 0.05).sum()} of 5.")
print(f"At the end the cost is lower by a twentieth or more than after 300 updates: {falls.sum()} of 5.")
slow = np.median(found.ratios[0.1][-1]) < 0.9 and (found.ratios[0.1][-1] > found.ratios[0.1][5]).all()
print(f"With η = 0.1 it rises and has not arrived: {slow}.")
arrived = (ratios[found.seen <= 1000] > 0.98).any(axis=0)
ends = {eta: np.median(2 * found.ratios[eta][-10:] / eta) for eta in (0.1, 0.3)}
print(
    f"Within 1,000 updates {arrived.sum()} of 5 reach the line; flatter at the end with 0.3: {ends[0.3] < ends[0.1]}."
)
assert (abs(late - 1) < 0.05).sum() >= 4 and risen.all() and slow and falls.sum() >= 4
assert arrived.sum() >= 4 and ends[0.3] < ends[0.1]

# %% [markdown]
# **What to take from it.** The cliff $2 / \lambda_{\max}$ of the *start* tells you with which $\eta$ you can begin. It does not tell you how sharp the ground will be later, because the training adapts the ground to the $\eta$ that you have chosen.
#
# With mini-batches it is less clear, and we have not measured it. Others have found that the noise pushes to flatter ground as well, and that $\eta \lambda_{\max} / 2$ then stays below 1 (Jastrzębski, below).
#
# Back to [chapter 6](../06_learning_rates.ipynb).
#
# **Sources.** J. Cohen, S. Kaur, Y. Li, Z. Kolter, A. Talwalkar, *Gradient descent on neural networks typically occurs at the edge of stability*, 2021. S. Jastrzębski and others, *The break-even point on optimization trajectories of deep neural networks*, 2020.
