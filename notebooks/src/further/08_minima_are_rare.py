# %% [markdown]
# # Minima are rare
#
# For the curious, after station 5 of [chapter 8](../08_critical_points.ipynb). A critical point can be a minimum only if *none* of its eigenvalues is negative. With a million knobs there are a million eigenvalues. How likely is it that all agree? (Here we draw tables in which none is exactly 0, so none negative means: all positive.)

# %%
import numpy as np

from mlp_course.experiments import random_hessians, seed
from mlp_course.explore import EigenvalueOdds, Predict

# %% [markdown]
# ## Two knobs by hand
#
# We know nothing of the network, so we take a Hessian **at random**: fill a table $A$ with independent numbers from $N(0, 1)$, and take $H = A + A^T$, which is symmetric, as a Hessian has to be. For two knobs:
#
# $$H = \begin{pmatrix} a & b \\ b & c \end{pmatrix}$$
#
# If its eigenvalues were coins, both would be positive in one of four cases. Now by hand. For a minimum each knob alone must lead up, so $a > 0$ and $c > 0$. This happens in one of four cases, too. Is it enough?
#
# | $a$ | $c$ | $b$ | the step $(1, -1)$ changes the cost by $\frac{1}{2} (a - 2 b + c)$ | |
# |---|---|---|---|---|
# | 1 | 1 | 0.5 | $\frac{1}{2} (1 - 1 + 1) = 0.5$ | up |
# | 1 | 1 | 2 | $\frac{1}{2} (1 - 4 + 1) = -1$ | down! |
#
# It is not enough: the entry $b$ beside the diagonal must not be too large. How large may it be? Take any step $(x, 1)$. (Up to its length every other step is one of these, but for $(1, 0)$, where $a > 0$ is enough.) The cost changes by $\frac{1}{2} (a x^2 + 2 b x + c)$. With $a > 0$ this is a parabola in $x$, and its lowest place is $x = -b / a$. There the bracket is $c - b^2 / a$. So all steps lead up only if
#
# $$a > 0 \qquad \text{and} \qquad a c > b^2$$
#
# Guess: in how many of 100 random tables does this hold? Then count:

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
# The entry beside the diagonal costs two of five minima. And each knob more brings more such entries. With two knobs there is one, with three there are three, and with ten there are 45, beside only ten on the diagonal.

# %%
Predict("critical: ten random directions", reveal=lambda: EigenvalueOdds(n=10))

# %% [markdown] tags=["explain"]
# **Explain.** Here are the exact numbers (by a formula of the first source; up to $n = 5$ the check below has counted tables as well), beside those of coins. "Factor" says how many times rarer a minimum is than with one knob less:

# %% tags=["explain"]
odds = EigenvalueOdds(n=2).exact
for n in (1, 2, 3, 4, 5, 10):
    factor = f"factor {odds[n - 2] / odds[n - 1]:5.1f}" if n > 1 else ""  # odds[0]: n = 1
    print(f"n = {n:2}: coins {0.5**n:.1e}, table {odds[n - 1]:.1e}  {factor}")

# %% [markdown] tags=["explain"]
# With coins the factor is 2 each time. With tables it grows: 3.4, 5.9, 10.1, 17.5, each about 1.7 times the one before. (For large $n$ it is $\sqrt{3} = 1.73$.) So with ten knobs a minimum is one in $4 \cdot 10^{13}$.
#
# In the left panel below the blue line bends downwards, because the factors grow. The ring marks two knobs, which you have counted. With a running kernel move $n$ up to 10, and watch the ring fall.

# %%
EigenvalueOdds(n=2)

# %% jupyter={"source_hidden": true} tags=["proof", "row-G4"]
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
# Coins do not know of each other. But the eigenvalues of one table push each other apart. For two knobs their distance is
#
# $$\sqrt{(a - c)^2 + (2 b)^2}$$
#
# Why? Take an eigenvector $(x, 1)$. Then $a x + b = \lambda x$ and $b x + c = \lambda$. So $(a - \lambda) \, x = -b$ and $c - \lambda = -b x$, and without $x$ this is $(a - \lambda)(c - \lambda) = b^2$. This quadratic equation has the two solutions $\frac{1}{2} (a + c)$ plus and minus half of the distance. (For $a = c = 1$ and $b = 2$ they are $1 + 2 = 3$ and $1 - 2 = -1$. You have met the negative one above, as the step that leads down.) A sum of two squares is small only if *both* are small, so only if $a$ is close to $c$ *and* $b$ is close to 0. By hand, for $a = c = 1$: with $b = 0.1$ the distance is 0.2, and with $b = 2$ it is 4. How often are two eigenvalues close together? We compare the two of one table with two that come from different tables, which know nothing of each other:

# %%
random_hessians.pushed_apart()

# %% [markdown]
# Two of one table are hardly ever close: the blue line begins at 0. And where is their middle? The sum of all eigenvalues is the sum of the diagonal (for two knobs you see it above: $a + c$), and this has the mean 0. A number on the diagonal is twice a number of $A$, so its std is 2, and the mean of ten of them has the std $2 / \sqrt{10} = 0.6$. So the middle stays near 0. And they push each other away from it, to both sides, the outermost to about 7 or 8. About half of them become negative. Guess: in how many of 100 tables of ten knobs are 4, 5 or 6 of the ten negative? With coins it is 66.

# %%
values = np.linalg.eigvalsh(random_hessians.drawn(10, draws=10_000))
negative = (values < 0).sum(axis=1)
for count in range(3, 8):
    print(f"{count} of 10 are negative in {100 * (negative == count).mean():4.0f} of 100 tables")

# %% [markdown]
# It is 98 of 100. So a typical critical point of a random table is a saddle with about as many ways down as ways up. The right panel shows how the eigenvalues spread. If $n$ is large, they fill half a circle. (They are divided by $\sqrt{2 n}$, so that the circle has the same size for every $n$. This does not change any sign.) Here it is for ten knobs:

# %%
EigenvalueOdds(n=10)

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
# **What to take from it, and what not.** If the Hessians of networks were random tables, every critical point that you ever meet would be a saddle. They are not random. Chapter 8 found minima of a small network easily. A network's Hessian has structure and zeros. And at low cost it leans to the positive side: where the cost is 0, no eigenvalue can be negative, because the cost cannot fall below 0.
#
# So the calculation says what to expect where nothing leans, at high cost: about half of the directions that are not level lead down. At the highest points of chapter 8 two lead down, three lead up, and four are level.
#
# Back to [chapter 8](../08_critical_points.ipynb).
#
# **Sources.** D. Dean, S. Majumdar, *Large deviations of extreme eigenvalues of random matrices*, 2006 (how rare). A. Bray, D. Dean, *Statistics of critical points of Gaussian fields*, 2007. Y. Dauphin et al., *Identifying and attacking the saddle point problem*, 2014 (networks).
