# %% [markdown]
# # How rare is a minimum?
#
# For the curious, after station 5 of [chapter 8](../08_critical_points.ipynb). A critical point is a minimum only if all of its eigenvalues are positive. (An eigenvalue that is exactly 0 would leave it open; here none is.) A network with a million knobs has a million eigenvalues. How likely is it that they *all* have the same sign?
#
# If signs were coins, two knobs would give a minimum in one of four cases, and three in one of eight. Are they coins? Here you count it for two knobs by hand, then for more, and then ask whether a network has to be afraid of it.

# %%
import numpy as np

from mlp_course.experiments import random_hessians, seed
from mlp_course.explore import EigenvalueOdds, Predict
from mlp_course.explore.eigenvalue_odds import all_positive

# %% [markdown]
# ## A Hessian at random
#
# We know nothing of the network, so we take its Hessian **at random**. It has to be symmetric. So fill a table $A$ with independent numbers from $N(0, 1)$, and add it to its transpose:
#
# $$A = \begin{pmatrix} 0.5 & 1.2 \\ -0.2 & 1 \end{pmatrix} \qquad\qquad H = A + A^T = \begin{pmatrix} 1 & 1 \\ 1 & 2 \end{pmatrix}$$
#
# In general we call the three numbers of such a table $a$, $b$ and $c$:
#
# $$H = \begin{pmatrix} a & b \\ b & c \end{pmatrix}$$
#
# (Here $b$ is no bias.) On the diagonal stand the curvatures of the two knobs alone. At a minimum each knob alone must lead up, so $a > 0$ and $c > 0$. This happens in one of four tables, as with coins. Is it enough?

# %% [markdown]
# ## Two knobs by hand
#
# Let $a = c = 1$, so each knob alone leads up. Now turn the two against each other, by the step $(1, -1)$. The cost changes by $\frac{1}{2} (a - 2 b + c)$ (chapter 8):
#
# | $b$ | $\frac{1}{2} (1 - 2 b + 1)$ | |
# |---|---|---|
# | 0.5 | $\frac{1}{2} (1 - 1 + 1) = 0.5$ | up |
# | 2 | $\frac{1}{2} (1 - 4 + 1) = -1$ | down! |
#
# So it is not enough. The entry $b$ beside the diagonal must not be too large. How large may it be?

# %% [markdown]
# Take any step $(x, 1)$. The cost changes by half of
#
# $$a x^2 + 2 b x + c$$
#
# With $a > 0$ this is a parabola that opens upwards. Its lowest place is where the slope $2 a x + 2 b$ is 0, at $x = -b / a$. There its value is $\frac{b^2}{a} - 2 \frac{b^2}{a} + c = c - \frac{b^2}{a}$. By hand, for $a = c = 1$ and $b = 2$: the lowest place is $x = -2$, and there stands $4 - 8 + 1 = -3$, which is $1 - \frac{4}{1}$.
#
# All steps lead up if even the lowest value is positive:
#
# $$a > 0 \qquad \text{and} \qquad a c > b^2$$
#
# (Why is $(x, 1)$ general enough? Any other step is such a step, made longer or turned round. The only exception is $(1, 0)$, and there $a > 0$ is enough. And $c > 0$ follows, because $a c$ has to be positive.)
#
# Guess: in how many of 100 random tables does this hold? With coins it would be 25.

# %% tags=["experiment"]
A = np.random.default_rng(seed(1)).standard_normal((100_000, 2, 2))
H = A + A.mT  # mT: each table transposed
a = H[:, 0, 0]
b = H[:, 0, 1]
c = H[:, 1, 1]
each_knob = (a > 0) & (c > 0)
minimum = each_knob & (a * c > b**2)
print(f"a > 0 and c > 0:     {100 * each_knob.mean():.0f} of 100")
print(f"and ac > b² as well: {100 * minimum.mean():.0f} of 100")

# %% [markdown]
# The one entry beside the diagonal costs two of five minima.
#
# **Your turn** (2 minutes). A table has $a = 3$ and $c = 2$. Is it a minimum with $b = 2$? With $b = -2.5$? And which step leads down, if one does?
#
# <details><summary>Then compare</summary>
#
# $a c = 6$. With $b = 2$ we have $b^2 = 4$, so it is a minimum. With $b = -2.5$ we have $6.25$, so it is none, although both knobs alone lead up. The lowest place is $x = -b / a = 0.83$. The step $(0.83, 1)$ gives $3 \cdot 0.69 - 5 \cdot 0.83 + 2 = -0.08$, and the cost changes by half of this: down, a little. (The sign of $b$ does not count. It only says whether the knobs must turn together or against each other.)
#
# </details>

# %% [markdown]
# ## Ten knobs
#
# Each knob more brings one more number on the diagonal, and many more beside it. With two knobs there is one entry beside the diagonal, with three there are three, and with ten there are 45.

# %%
Predict("critical: ten random directions", reveal=lambda: EigenvalueOdds(n=10, spread=False))

# %% [markdown] tags=["explain"]
# **Explain.** Here are the numbers, beside those of coins. (A formula gives them, see the sources. The check below has also counted tables.) The last column says how many times rarer a minimum is than with one knob less:

# %% tags=["explain"]
for n in (2, 3, 4, 5, 10):
    odds = all_positive(n)
    rarer = all_positive(n - 1) / odds
    print(f"{n:2} knobs: coins {0.5**n:.1e}, tables {odds:.1e}, {rarer:5.1f} times rarer")

# %% [markdown] tags=["explain"]
# With coins each knob makes a minimum 2 times rarer. With tables it is 3.4 times, then 5.9, 10.1, 17.5: each number is about 1.7 times the one before. So with ten knobs a minimum is one in $4 \cdot 10^{13}$, and not one in a thousand.
#
# Look at the picture of the answer again. The axis is logarithmic, so an equal factor is an equal step down. The coins fall along a straight line. The tables bend downwards, because their factor grows. (With a running kernel, move $n$.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G4"]
# Check: are the probabilities those of drawn matrices up to n = 5, and does the bend go on as it should up to n = 12?
odds = EigenvalueOdds(n=3).exact
known = [1 / 2, (2 - np.sqrt(2)) / 4, (np.pi - 2 * np.sqrt(2)) / (4 * np.pi)]
assert np.allclose(odds[:3], known, rtol=1e-4)
for n, draws in ((1, 100_000), (2, 100_000), (3, 100_000), (4, 400_000), (5, 400_000)):
    share = random_hessians.share_of_minima(n, draws)
    spread = np.sqrt(odds[n - 1] / draws)
    print(
        f"n = {n}: exact {odds[n - 1]:.2g}, drawn within five standard deviations: {abs(share - odds[n - 1]) < 5 * spread}"
    )
    assert abs(share - odds[n - 1]) < 5 * spread
factors = odds[:-1] / odds[1:]
growth = factors[1:] / factors[:-1]
print(f"each factor is 1.7 times the one before: {(abs(growth - 1.73) < 0.02).all()}; at n = 11: {growth[-2]:.2f}")
H = random_hessians.drawn(2, 100_000)
diagonal = (H[:, 0, 0] > 0) & (H[:, 1, 1] > 0)
enough = diagonal & (H[:, 0, 0] * H[:, 1, 1] > H[:, 0, 1] ** 2)
minima = (np.linalg.eigvalsh(H) > 0).all(axis=1)
print(f"two knobs: a > 0 and ac > b² are the minima: {(enough == minima).all()}")
assert (abs(growth - 1.73) < 0.02).all() and (abs(growth[4:9] - np.sqrt(3)) < 0.005).all() and 2e-14 < odds[9] < 2.5e-14
assert (enough == minima).all() and abs(enough.mean() - known[1]) < 0.01 and abs(diagonal.mean() - 0.25) < 0.01

# %% [markdown]
# ## Why are coins a bad model?
#
# Coins do not know of each other. Do the eigenvalues of one table? Take two knobs, and two tables whose eigenvalues you can find by hand:
#
# - $b = 0$. Then each knob is a direction of its own. The eigenvalues are $a$ and $c$, and their distance is $|a - c|$.
# - $a = c$. Then $(1, 1)$ and $(1, -1)$ are the eigenvectors. The slopes change by $a + b$ along the first and by $a - b$ along the second. So these are the eigenvalues, and their distance is $2 |b|$. (For $a = 1$ and $b = 2$ they are 3 and $-1$. You have met the direction of the second one above: the step $(1, -1)$ leads down.)
#
# In general the distance is the long side of a right triangle with these two sides:
#
# $$\sqrt{(a - c)^2 + (2 b)^2}$$
#
# <details><summary>Why</summary>
#
# Take an eigenvector $(x, 1)$. Then $a x + b = \lambda x$ and $b x + c = \lambda$. So $(a - \lambda) \, x = -b$ and $c - \lambda = -b x$. Multiply the second by $(a - \lambda)$, and put in the first: $(a - \lambda)(c - \lambda) = b^2$. This quadratic equation has the solutions $\frac{1}{2} (a + c) \pm \frac{1}{2} \sqrt{(a - c)^2 + (2 b)^2}$.
#
# </details>

# %% [markdown]
# Two eigenvalues are close together only if *both* sides of the triangle are short: $a$ close to $c$, *and* $b$ close to 0. Two things at once seldom happen. So close eigenvalues are rare.
#
# We compare the two eigenvalues of one table with two that come from different tables, and so know nothing of each other. ("Density" says how often a distance occurs. The area under each line is 1.)

# %%
random_hessians.pushed_apart()

# %% [markdown]
# Look at the left end. Two eigenvalues of one table are hardly ever close to each other: **they push each other apart.** Coins do not do this.
#
# And why does this make a minimum so rare? Here are the ten eigenvalues of three tables of ten knobs:

# %%
values = np.linalg.eigvalsh(random_hessians.drawn(10, draws=10_000))
for ten in values[:3]:
    print(" ".join(f"{value:6.2f}" for value in ten))

# %% [markdown]
# Each row is spread over both sides of 0. There are two reasons. The sum of all eigenvalues is the sum of the diagonal. (For $b = 0$ and for $a = c$ you have seen it above: $a + c$, and $(a + b) + (a - b)$. For larger tables we take it on trust.) On the diagonal stand numbers of both signs, which nearly cancel. So the *middle* of the ten stays near 0. And because they push each other away, they cannot all stay in one place: about half of them are pushed to either side.
#
# Guess: in how many of 100 tables are 4, 5 or 6 of the ten eigenvalues negative? With coins it is 66.

# %%
negative = (values < 0).sum(axis=1)
for count in range(3, 8):
    print(f"{count} of 10 are negative in {100 * (negative == count).mean():4.0f} of 100 tables")

# %% [markdown]
# It is 98 of 100. So a critical point with a random table as its Hessian is nearly always a saddle, with about as many ways down as ways up. For a minimum all ten would have to be pushed to one side.
#
# (How do they spread? The right panel below shows the eigenvalues of 4,000 tables of twelve knobs. They are divided by $\sqrt{2 n}$, which changes no sign, and keeps the width the same for every $n$. It is a well-known theorem that for large $n$ they fill a half circle, the dashed line. We take it on trust. The circle looks stretched here, because the two axes have different units.)

# %%
EigenvalueOdds(n=12)

# %% jupyter={"source_hidden": true} tags=["proof", "row-G4"]
# Check: do two eigenvalues of one table keep their distance, and are 4 to 6 of ten negative nearly always?
found = random_hessians.pushed_apart()
H = random_hessians.drawn(2, 100_000)
by_formula = np.sqrt((H[:, 0, 0] - H[:, 1, 1]) ** 2 + 4 * H[:, 0, 1] ** 2)
close = (found.together < 0.5).mean()
strangers = (found.strangers < 0.5).mean()
print(f"the distance is that of the formula: {np.allclose(found.together, by_formula)}")
print(f"closer than 0.5: {close:.2f} in one table, {strangers:.2f} in two")
values = np.linalg.eigvalsh(random_hessians.drawn(10, 10_000))
middle = abs((values < 0).sum(axis=1) - 5) <= 1
coins = (252 + 2 * 210) / 1024
print(f"4 to 6 of ten negative: {middle.mean():.2f} of the tables, {coins:.2f} with coins")
inside = (abs(EigenvalueOdds(n=12).eigenvalues(12)) < 2 * np.sqrt(12)).mean()
print(f"n = 12: more than 97 % of the eigenvalues lie where the half circle does: {inside > 0.97}")
assert np.allclose(found.together, by_formula) and close < 0.025 and strangers > 3 * close
assert abs(middle.mean() - 0.98) < 0.01 and inside > 0.97

# %% [markdown]
# ## Does a network have to be afraid?
#
# If the Hessians of networks were random tables, every critical point that you ever meet would be a saddle. But chapter 8 found minima of a small network easily. So they are *not* random tables.
#
# One reason is simple. Where the cost is 0, no eigenvalue can be negative, because a way down would lead below 0. And near 0 there is little room for ways down. So at low cost the signs lean to the positive side. At high cost nothing of this kind holds. So it was in chapter 8: no way led down from the lowest points, and from the highest ones two of the nine directions led down (three led up, and four were level).

# %% [markdown]
# **What to take from it.** Signs of eigenvalues are no coins, because eigenvalues of one table push each other apart. For random tables this makes a minimum of ten knobs one in $4 \cdot 10^{13}$. Networks are spared this because their Hessians are not random. But it is a good reason to think of a saddle first, if a training stalls at a *high* cost.
#
# Back to [chapter 8](../08_critical_points.ipynb).
#
# **Sources.** N. de Bruijn, *On some multiple integrals involving determinants*, 1955 (the formula). D. Dean, S. Majumdar, *Large deviations of extreme eigenvalues of random matrices*, 2006 (how rare). A. Bray, D. Dean, *Statistics of critical points of Gaussian fields*, 2007. Y. Dauphin et al., *Identifying and attacking the saddle point problem*, 2014 (networks).
