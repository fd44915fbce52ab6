# %% [markdown]
# # The edge of stability
#
# For the curious, after station 3 of [chapter 6](../06_learning_rates.ipynb). There you computed the cliff $2 / \lambda_{\max}$ of a network, and you saw that whoever goes beyond it comes to rest on flatter ground. Here is
# what a *long* training does with its cliff. Chapter 6 told you the end of the story in a sentence; here you see it. It was described in 2021, and it came as a surprise.

# %%
import numpy as np

from mlp_course.experiments import edge_of_stability

# %% [markdown]
# ## A valley that is flat in the middle, and sharp at its ends
#
# First, why does the ground become flatter and not sharper, when a network is thrown out? Here is the smallest "network" with more than one minimum: two knobs and the cost
#
# $$C = \tfrac{1}{2} (1 - w_1 w_2)^2$$
#
# It is one input of 1 that passes two weights, with the target 1. (The small numbers below are those of the knobs.) Each pair with $w_1 w_2 = 1$ has the cost 0, for example $(1, 1)$, $(2, 0.5)$ or $(4, 0.25)$. So there is a whole valley of minima. How sharp is it? With $e = w_1 w_2 - 1$ the slopes are $e \, w_2$ for $w_1$ and $e \, w_1$ for $w_2$. In the
# valley $e = 0$. If $w_1$ goes up by a little $h$, then $e$ becomes $h \, w_2$, and so the slopes change by $h \, w_2 w_2$ and $h \, w_2 w_1$. If $w_2$ goes up, they change by $h \, w_1 w_2$ and $h \, w_1 w_1$. So the Hessian is
#
# $$H = \begin{pmatrix} (w_2)^2 & w_1 w_2 \\ w_1 w_2 & (w_1)^2 \end{pmatrix}$$

# %% [markdown]
# Try the direction $(w_2, w_1)$, across the valley: the first slope changes by $(w_2)^2 w_2 + w_1 w_2 w_1 = w_2 \left( (w_1)^2 + (w_2)^2 \right)$, and the second one by $w_1$ times the same bracket. So the bracket is the curvature across:
#
# $$\lambda_{\max} = (w_1)^2 + (w_2)^2$$
#
# (Along the valley it is 0.) At $(1, 1)$ this is 2, and at $(4, 0.25)$ it is $16 + 0.06 = 16.06$. The valley is flat in the middle, where both weights are alike, and sharp at its ends, where one of them is much larger. Now descend from $(4, 0.251)$, just beside the valley, with $\eta = 0.13$. The limit there is $\frac{2}{16.06} = 0.1245$, so this $\eta$ is too large, and it fits a valley
# whose curvature is below $\frac{2}{0.13} = 15.4$:

# %%
edge_of_stability.along_the_valley(eta=0.13)

# %%
found = edge_of_stability.along_the_valley(eta=0.13)
for update in (0, 50, 400):
    w1, w2 = found.places[update]
    print(f"update {update:3}: w1 = {w1:.2f}, w2 = {w2:.2f}, sum of squares {w1**2 + w2**2:.1f}")

# %% [markdown]
# It swings from side to side. (Update 50 is off the valley; there the printed number, $(w_1)^2 + (w_2)^2$, only comes near the curvature.) But why does it move to the *flat* middle and not to the sharp end? An update is $w_1 \leftarrow w_1 - \eta e \, w_2$ and $w_2 \leftarrow w_2 - \eta e \, w_1$. Look at the difference of the squares after it:
#
# $$(w_1 - \eta e \, w_2)^2 - (w_2 - \eta e \, w_1)^2 = \left( (w_1)^2 - (w_2)^2 \right) \left( 1 - (\eta e)^2 \right)$$
#
# (Multiply out: $2 \eta e \, w_1 w_2$ stands in both squares and cancels.) So each swing makes the difference of the squares *smaller*, on whichever side it is, and the more so, the wider it is. Meanwhile $w_1 w_2$ swings around 1 (it stays between 0.5 and 1.5) and comes to rest there, at the bottom of the valley. With a product of 1, a smaller difference of the squares means a smaller sum: 16 and $\frac{1}{16}$ have the sum 16.06, 4 and $\frac{1}{4}$ have 4.25, 1 and 1 have 2. And the sum is the curvature. So the swings push to the flat middle. Without swings, $e = 0$, nothing moves. As soon as the curvature is below 15.4, the swings die out. In the picture it goes
# a little further than necessary, to 14.7.

# %%
w1, w2 = found.places.T
error = w1 * w2 - 1
kept = (w1[1:] ** 2 - w2[1:] ** 2) / (w1[:-1] ** 2 - w2[:-1] ** 2)
for update in (0, 40, 60, 65):
    print(f"update {update:3}: e = {error[update]:5.2f}; kept {kept[update]:.4f} of the difference")

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
# Now five networks with two hidden layers of ten tanh neurons, on the forty points of chapter 6. All points are used in every update, and there are 3,000 updates. On the left is the curvature $\lambda_{\max}$ of the place where the network is. Each $\eta$ has its limit $2 / \eta$, a dotted line of the same colour: 20 for $\eta = 0.1$, and 6.7 for $\eta = 0.3$. Above its line $\eta$ is too large for the place. The lines are the medians of the five networks, the bands their middle 80 %.

# %%
edge_of_stability.two_rates()

# %% [markdown]
# Look at the left panel. In both trainings the curvature rises, after a short dip at the start. Why it does is not fully understood. (One guess is that a network which fits its points better and better has to bend more sharply.) With $\eta = 0.1$ the 3,000 updates are not enough to reach the line. With $\eta = 0.3$ each of the five reaches it within the first thousand updates, and then something new happens: the curvature
# **stays there**, with $\eta \lambda_{\max} / 2 = 1$. Above the line, small swings grow, as they do in every place that is too sharp for its $\eta$. In the valley they pushed to flatter ground; that they do it here too is what the picture suggests, since the curvature does not get away from its line (we have not followed the single swings of these networks). So the training walks along its own cliff. This is called the **edge of stability**.
#
# The cost (on the right) goes on falling, more and more slowly, and not at every update: it goes up and down a little, and now and then a lot. So a cost that does so need not be a sign that $\eta$ must be smaller. And the place where the network arrives depends on $\eta$: the larger one ends on flatter ground (about 7 against 9, and the other still climbs), because it can stay nowhere else. Was that good for anything? Not for the cost here: both end at about the same one, 0.0025. The larger $\eta$ gets lower sooner, but its lead is gone in the end. Whether flatter ground answers *new* points better is another question, which this page does not measure.

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
# **What to take from it.** The limit $2 / \lambda_{\max}$ of the *start* tells you with which $\eta$ you can begin. It does not tell you how sharp the ground will be later, because the training adapts the ground to the $\eta$ that you have chosen. With mini-batches the picture is less clear (we have not measured it here): others have found that the noise pushes to flatter ground as well, and that $\eta \lambda_{\max} / 2$ then stays below 1.
#
# Back to [chapter 6](../06_learning_rates.ipynb).
#
# **Source.** J. Cohen, S. Kaur, Y. Li, Z. Kolter, A. Talwalkar, *Gradient descent on neural networks typically occurs at the edge of stability*, 2021.
