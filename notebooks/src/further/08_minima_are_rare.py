# %% [markdown]
# # Minima are rare
#
# For the curious, after station 5 of [chapter 8](../08_critical_points.ipynb). A critical point is a minimum only if *all* its eigenvalues are positive. With a million knobs there are a million eigenvalues. How likely is it that all agree?

# %%
import numpy as np

from mlp_course.experiments import random_hessians
from mlp_course.explore import EigenvalueOdds, Predict

# %% [markdown]
# ## Two knobs by hand
#
# Take a Hessian at random:
#
# $$H = \begin{pmatrix} a & b \\ b & c \end{pmatrix}$$
#
# If its eigenvalues were coins, both would be positive in one of four cases. Now by hand. For a minimum each knob alone must lead up, so $a > 0$ and $c > 0$. This happens in one of four cases, too. But it is not enough. With $a = c = 1$ and $b = 2$ the step $(1, -1)$ changes the slopes by $1 - 2 = -1$ and $2 - 1 = 1$, which is $-1$ times the step, so there is a way down. The entry $b$ beside the diagonal must not be too large. The condition is
#
# $$a > 0 \qquad \text{and} \qquad a c > b^2$$
#
# To see it, take the step $(x, 1)$. The cost changes by $\frac{1}{2} (a x^2 + 2 b x + c)$. With $a > 0$ this parabola in $x$ is lowest at $x = -b / a$, where the bracket is $c - b^2 / a$. This is positive only if $a c > b^2$.

# %%
random_hessians.two_by_two()

# %% [markdown]
# So the entry beside the diagonal costs nearly half of the minima. Each knob more brings more such entries: with $n$ knobs there are $n$ numbers on the diagonal, and $\frac{1}{2} n (n - 1)$ different ones beside it. ("At random" means here: fill a table $A$ with independent numbers from $N(0, 1)$, and take $A + A^T$. Then the numbers on the diagonal have twice the variance of the others. With equal variances the shares are a little smaller.)

# %%
Predict("critical: ten random directions", reveal=lambda: EigenvalueOdds(n=10))

# %% [markdown] tags=["explain"]
# **Explain.** For $n = 10$ it is one in $4 \cdot 10^{13}$, against one in 1,024 for ten coins. In the left panel the blue line bends downwards: each dimension costs a larger factor than the one before. For large $n$ its logarithm goes like $-\frac{1}{4} n^2 \ln 3$. The right panel shows why coins are a bad model. The eigenvalues of a random table spread over a half circle around 0. (Here it is drawn flat, from $-2$ to 2, for the table $(A + A^T) / \sqrt{2}$.) And they push each other apart, which a histogram does not show: two of them are seldom close together. So they cannot all crowd on one side, and about half of them are negative nearly always.
#
# Here is the same for three directions. With a running kernel move $n$ from 2 to 10: how does the half circle form, and how far does the ring fall below the coins?

# %%
EigenvalueOdds(n=3)

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
bend = np.diff(np.log(odds), 2)
print(
    f"each dimension costs a larger factor: {(bend < 0).all()}; the bend is ln(3)/2 within 10 % from n = 5 on: {np.allclose(bend[4:], -np.log(3) / 2, rtol=0.1)}"
)
found = random_hessians.two_by_two()
print(f"two knobs: a > 0 and ac > b² are the minima: {(found.enough == found.minima).all()}")
assert (bend < 0).all() and np.allclose(bend[4:], -np.log(3) / 2, rtol=0.1) and odds[9] < 1e-13
assert (
    (found.enough == found.minima).all()
    and abs(found.enough.mean() - known[1]) < 0.01
    and abs(found.diagonal.mean() - 0.25) < 0.01
)

# %% [markdown]
# **What to take from it, and what not.** If the Hessians of networks were random tables, every critical point that you ever meet would be a saddle. They are not random. Chapter 8 found minima of a small network easily. A network's Hessian has structure and zeros, and at low cost it leans to the positive side: for a cost of 0 no eigenvalue can be negative. So the calculation says what to expect where nothing leans, at high cost: about half of the directions that are not level lead down. At the highest points of chapter 8 two lead down, three lead up, and four are level.
#
# **Sources.** D. Dean, S. Majumdar, *Large deviations of extreme eigenvalues of random matrices*, 2006. A. Bray, D. Dean, *Statistics of critical points of Gaussian fields*, 2007. Y. Dauphin et al., *Identifying and attacking the saddle point problem*, 2014.
