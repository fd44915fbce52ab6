# %% [markdown]
# # More knobs than examples
#
# For the curious, after [chapter 9](../09_generalization.ipynb). There a network with many knobs learned its few examples by heart, and its answers to new ones became worse. So one would think: the more knobs, the worse. Here we turn the
# number of knobs up, past the number of examples, and far beyond. What comes out surprised many when it was shown in 2019.

# %%
import numpy as np

from mlp_course.experiments import double_descent
from mlp_course.explore import Predict

# %% [markdown]
# ## A network in which only the last layer learns
#
# To count knobs without doubt, we take the simplest network that shows the effect. Its hidden layer gets random weights *that are never changed*. The activations of this layer are called **features**: an example goes in, and $P$ numbers $h_1, \dots, h_P$ come out. Only the last layer learns. It has one weight $v_i$ for each feature (and no bias), so the answer is
#
# $$v_1 h_1 + v_2 h_2 + \dots + v_P h_P$$
#
# We want the sum of the squared errors to be as small as possible. Since the answer is a sum with fixed $h_i$, we need no training: this is a set of linear equations, and a computer solves it at once. So there are $P$ knobs, and it is certain that the best $v$ is found.

# %% [markdown]
# ## By hand: two examples
#
# Two examples, A and B, have the targets 0.9 and 1.1. The truth is 1 for every example. So the targets carry some noise, $-0.1$ and $+0.1$. A third example, C, is new. Here are their features:
#
# | | $h_1$ | $h_2$ | $h_3$ | target |
# |---|---|---|---|---|
# | A | 1 | 1 | 2 | 0.9 |
# | B | 1 | 1.1 | −1.05 | 1.1 |
# | C, new | 1 | 2 | 0 | (the truth is 1) |
#
# **One feature, $h_1$.** It is 1 for both, so both get the same answer $v_1$. Nearest to 0.9 and 1.1 is their mean, $v_1 = 1$. The noise has averaged out, and the answer to C is 1.
#
# **Two features.** Now both targets can be met exactly:
#
# $$v_1 + v_2 = 0.9 \qquad v_1 + 1.1 \, v_2 = 1.1$$
#
# Subtract the first from the second: $0.1 \, v_2 = 0.2$, so $v_2 = 2$ and $v_1 = -1.1$. The answer to C is $-1.1 + 2 \cdot 2 = 2.9$. An error of 0.1 in the targets has become an error of 1.9.
#
# The function `least_norm` below finds the best $v$. What its name means comes soon.

# %%
features = np.array([[1, 1], [1, 1.1], [2, -1.05]])  # a column for A, one for B
new = np.array([1, 2, 0])  # C
targets = np.array([[0.9, 1.1]])
for P in (1, 2):
    v = double_descent.least_norm(features[:P], targets)
    print(f"P = {P}: v = {v[0].round(2)}, the answer to C is {v[0] @ new[:P]:.2f}")

# %% [markdown]
# Why did this happen? In $h_1$ and $h_2$ the examples A and B look nearly alike: $(1, 1)$ and $(1, 1.1)$. But their targets differ by 0.2. If nearly equal inputs must get different answers, the weights have to be large. And large weights make large mistakes elsewhere.
#
# This is the worst case: as many features as examples. There is exactly one $v$ that meets all targets, and one has to take it, whatever it is.

# %% [markdown]
# ### With more features there is a choice
#
# Before we take the third feature, a smaller case: *one* example with two features, $h = (1, 2)$, and the target 5. So $v_1 + 2 v_2 = 5$. Many $v$ solve this:
#
# | $v_1$ | $v_2$ | $v_1 + 2 v_2$ | sum of squares |
# |---|---|---|---|
# | 5 | 0 | 5 | 25 |
# | 3 | 1 | 5 | 10 |
# | 1 | 2 | 5 | 5 |
# | 0 | 2.5 | 5 | 6.25 |
# | −1 | 3 | 5 | 10 |
#
# Which of them shall we take? The usual choice is the one with the smallest sum of squares, here $(1, 2)$. It is called the solution of **least norm**. (The norm of $v$ is its length, the root of this sum.)
#
# It is also the one that gradient descent finds if it begins at $v = 0$. The gradient of $\frac{1}{2} (\mathrm{error})^2$ is the error times $h$. So each step is a multiple of $(1, 2)$, and so is every $v$ on the way. Of all rows in the table only $(1, 2)$ is a multiple of $(1, 2)$.

# %%
h = np.array([[1.0], [2.0]])  # one example, a column with its two features
print("least norm:   ", double_descent.least_norm(h, np.array([[5.0]]))[0].round(3))
print("descent from 0:", double_descent.descended(h, np.array([[5.0]]))[0].round(3))

# %% [markdown]
# Back to A and B, now with all three features. In $h_3$ they differ a lot, 2 and $-1.05$, so small weights are enough to tell them apart:

# %%
v = double_descent.least_norm(features, targets)
print(f"v = {v[0].round(2)}, the answers to A and B are {(v @ features)[0].round(2)}")
print(f"the answer to C is {v[0] @ new:.2f}; the sum of squares is {(v**2).sum():.2f}")

# %% [markdown]
# Both targets are met again, as with two features. But the sum of squares is 0.50 and not $(-1.1)^2 + 2^2 = 5.21$, and the error at C is 0.51 and not 1.9. (With one feature it was 0. One feature more than examples leaves little choice.) It was the third feature that made a calmer solution possible.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H5"]
# Check: are the numbers by hand right, and is the solution of least norm the shortest and the one that descent finds?
hand = [double_descent.least_norm(features[:P], targets)[0] for P in (1, 2, 3)]
print("answers to C:", [round(float(v @ new[: len(v)]), 2) for v in hand])
assert np.allclose(hand[0], [1]) and np.allclose(hand[1], [-1.1, 2]) and abs(hand[2] @ new - 1.51) < 0.005
rng = np.random.default_rng(double_descent.seed(0))
longer = 0
for number in range(100):
    H = rng.normal(size=(6, 3))
    y = rng.normal(size=(1, 3))
    v = double_descent.least_norm(H, y)
    free = np.linalg.svd(H.T)[2][3:]  # directions that change no answer
    other = v + rng.normal(size=(1, 3)) @ free
    assert np.allclose(v @ H, y) and np.allclose(other @ H, y)
    longer += (other**2).sum() > (v**2).sum()
    found = double_descent.descended(H, y, eta=0.02, updates=50_000) if number < 3 else v
    assert np.allclose(found, v, atol=1e-6)
print(f"{longer} of 100 other solutions are longer; descent from 0 finds the shortest.")
assert longer == 100

# %% [markdown]
# ## Ten points and a curve
#
# Now with a picture. Ten noisy points of a curve are given, and the features are $P$ tanh neurons with random weights and biases. All three answers below are the best that their features can give, and where there are many best ones, the shortest.

# %%
double_descent.three_curves(counts=(4, 10, 1000))

# %% [markdown]
# With 4 features the answer is too stiff to meet the points. With 10 it goes through all ten, and is useless between them. With 1,000 it goes through all ten as well, and is calm. How far are they from the true curve, as the root of the mean square? In the median of sixty draws of points and neurons it is 0.3 with 4 features, 1.3 with 10 (with other draws between 1 and 8), and 0.1 with 1,000.

# %% jupyter={"source_hidden": true} tags=["proof", "row-H5"]
# Check: is the error with ten features more than twice that with four, in the median, and that with 1,000 below it in nearly each draw?
stiff, wild, calm = double_descent.three_curves(counts=(4, 10, 1000)).errors
middle = [float(np.median(errors)) for errors in (stiff, wild, calm)]
print(f"median errors: {middle[0]:.1f}, above 1: {middle[1] > 1}, {middle[2]:.1f}")
print(f"1,000 features are better than 4 in {(calm < stiff).sum()} of 60 draws")
assert middle[1] > 2 * middle[0] and middle[1] > 1 and (calm < stiff).sum() >= 57
assert abs(middle[0] - 0.27) < 0.07 and abs(middle[2] - 0.09) < 0.03

# %% [markdown]
# ## Two hundred digits
#
# The same with handwritten digits. 200 of them are given, and the 1,597 others are new. The features are ReLU neurons with random weights. There are ten answers, one for each digit, each with its own $v$; its target is 1 for its own digit and 0 for the others. The largest answer counts. With 100 features about one new digit in eight is read wrongly.

# %%
Predict("double descent: twenty times as many", reveal=double_descent.double_descent)

# %% [markdown] tags=["explain"]
# **Explain.** Read the curve from the left. At first more features help. From 100 on they harm: the targets are met better and better, with all their accidents, and this takes larger and larger weights. At 200, where there are as many features as digits, exactly one $v$ meets all targets. With it about four fifths of the new digits are read wrongly. Beyond 200 there is a choice, and the error falls again, *below* the
# best value on the left. The error has two descents, so this is called **double descent**. Its peak lies where the targets can just be met, which is called the **interpolation point**.
#
# Look at the lower curve, too. From 100 features on, (nearly) all of the 200 digits are read rightly. And from 200 on their squared error is 0. So nothing that one can see on the training set tells the bad solution at 200 from the good one at 4,000.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H5"]
# Check: what share of new digits is wrong at 100, 200 and 4,000 features, and is it so in ten draws?
found = double_descent.double_descent()
at = {count: found.new[i] for i, count in enumerate(double_descent.COUNTS)}
low, peak, far = (float(np.median(at[count])) for count in (100, 200, 4000))
print(f"100 features: {low:.2f}; 200: {peak:.1f}; 4,000: {far:.2f}")
in_order = (at[200] > 3 * at[100]) & (at[4000] < 0.8 * at[100])
print(
    f"in this order in {in_order.sum()} of 10 draws; the peak is at {double_descent.COUNTS[found.new.mean(1).argmax()]}"
)
assert 0.10 < low < 0.15 and 0.7 < peak < 0.9 and 0.04 < far < 0.065 and in_order.sum() >= 9
assert all(at[200].min() > at[count].max() for count in at if count != 200)
assert all(np.median(at[4000]) < np.median(at[count]) for count in at if count != 4000)
assert (found.seen[2:] <= 0.01).all() and found.missed[5:].max() < 1e-12

# %% [markdown]
# ## Where the peak comes from
#
# It comes from the weights, as in the case by hand. Each of the ten answers has its own $v$. Here is the sum of all $(v)^2$ of one answer, in the mean over the ten:

# %%
double_descent.lengths()

# %% [markdown]
# At the interpolation point the weights are larger by far than on either side. So a remedy of chapter 9 should help: **L2**. Here it adds $\lambda$ times the sum of all $(v)^2$ to the sum of the squared errors, with $\lambda = 1$. Then $v$ need not meet the targets exactly, and it may stay short.

# %%
double_descent.held_back(lam=1.0)

# %% [markdown]
# The peak is gone. Now every additional feature helps, or at least does no harm. A network at its interpolation point is not a network with too many knobs. It is one that has no choice, and nothing to hold it back.

# %% jupyter={"source_hidden": true} tags=["proof", "row-H5"]
# Check: are the weights largest at 200 in each draw, and does L2 take the peak away?
lengths = double_descent.lengths().lengths
print(f"largest at 200 features in {(lengths.argmax(axis=0) == double_descent.COUNTS.index(200)).sum()} of 10 draws")
assert (lengths.argmax(axis=0) == double_descent.COUNTS.index(200)).all()
assert np.median(lengths[5]) > 100 * np.median(lengths[2]) and np.median(lengths[-1]) < np.median(lengths[2])
found = double_descent.held_back(lam=1.0)
held = np.median(found.held, axis=1)
print(f"with L2 at 100, 200 and 4,000: {held[2]:.2f}, {held[5]:.2f}, {held[-1]:.2f}")
assert (np.diff(held) < 0.008).all() and (found.held[5] < 0.15 * found.plain[5]).all()

# %% [markdown]
# **What to take from it.**
#
# - "More knobs than examples, so it must fail" is not true. What counts is *which* of the many solutions is taken. A last layer that descends from 0 takes the shortest one.
# - "More knobs are better" is not true either. Between 100 and 200 each further feature did harm.
# - Here the peak is where there are as many knobs as examples. In a network in which all layers learn it need not be there. So the number of knobs does not tell you where you are. A validation set does.
#
# Others have found the same two descents in networks in which all layers learn, and even along the epochs of a single training. We have not measured this here.
#
# Back to [chapter 9](../09_generalization.ipynb).
#
# **Sources.** M. Belkin, D. Hsu, S. Ma, S. Mandal, *Reconciling modern machine-learning practice and the classical bias–variance trade-off*, 2019. P. Nakkiran and others, *Deep double descent*, 2019.
