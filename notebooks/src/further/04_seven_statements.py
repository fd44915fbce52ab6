# %% [markdown]
# # Seven statements on costs
#
# For the curious, after the patient of [chapter 4](../04_cost_functions.ipynb). Books and lectures make seven statements about the quadratic cost and the
# cross-entropy. Here each of them is tested on at least ten networks. Three of them you know from the chapter (1, 5 and the first half of 6). We compare two costs only when each has a learning rate
# of its own: the best of many, or the *fair share* of the chapter, where the cross-entropy gets a quarter of $\eta$.
#
# The **miss** is the mean of $|a - y|$; it favours neither cost. In the pictures a line is the median of the networks, and the band holds the middle 80 % of them.
# If nothing else is said, a network is 2-8-1 with tanh inside and a sigmoid output, and learns the two moons.

# %%
import numpy as np

from mlp_course.activations import sigmoid
from mlp_course.experiments import cost_functions, cost_statements

# %% [markdown]
# ## 1. Cross-entropy removes the slow start of badly wrong sigmoid outputs
#
# Single neurons begin convinced of the opposite: $k$ is subtracted from both weights, which should be positive. We count the epochs until the miss is below 0.2, with the fair shares $\eta = 2$ and $\eta = \frac{1}{2}$.

# %%
cost_functions.by_conviction()

# %% [markdown]
# **True.** With each unit of $k$ the cross-entropy needs an epoch or two more. For the quadratic cost the wait is *multiplied* with each unit, by 1.2 at first and by 5.6 at last.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: does the quadratic cost's wait grow by more than eight times from k = 0 to 5, and the other's by less than three?
found = cost_functions.by_conviction().found
quadratic = np.median(found["quadratic"], axis=1)
entropy = np.median(found["cross-entropy"], axis=1)
print(
    f"quadratic: {quadratic[0]:.0f} to {quadratic[-1]:.0f} epochs; cross-entropy: {entropy[0]:.0f} to {entropy[-1]:.0f}"
)
assert quadratic[-1] > 8 * quadratic[0] and entropy[-1] < 3 * entropy[0]

# %% [markdown]
# ## 2. With outputs that do not saturate, the quadratic cost is fine
#
# Now the quadratic cost alone, with the target 0.3. The output begins near $z = k$, too high. Besides the sigmoid there are two outputs that never become flat on this side: the softplus
# $\ln(1 + e^z)$, and the *leaky ReLU*, which is $z$ for $z > 0$ and $0.01 z$ for $z < 0$. We count the epochs until the miss is half of what it was at the start, all with $\eta = 0.1$.

# %%
cost_statements.outputs_that_do_not_saturate()

# %% [markdown]
# **True.** Softplus and leaky ReLU have the slope 1, or nearly, where they are too high, so nothing brakes. The softplus even gets quicker from further out, from 5 epochs to 2: its slope is $\sigma(z)$, which goes from 0.73 at $z = 1$ up to 1. (Half of a large miss is of course still far from the target. Started too *low*, at $z < 0$, they have small slopes as well. "Does not saturate" is about the side you are on.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: does the sigmoid wait more than ten times longer from k = 5 than from 1, and the others no longer?
found = cost_statements.outputs_that_do_not_saturate().found
waits = {output: np.median(epochs, axis=1) for output, epochs in found.items()}
for output, epochs in waits.items():
    print(f"{output}: {epochs[0]:.0f} epochs from k = 1, {epochs[-1]:.0f} from k = 5")
assert waits["sigmoid"][-1] > 10 * waits["sigmoid"][0]
assert waits["softplus"][-1] <= waits["softplus"][0] and waits["leaky_relu"].max() < 5

# %% [markdown]
# ## 3. With sigmoid outputs cross-entropy is generally the better choice
#
# Ordinary starts, six small worlds, ten networks each. Each cost has its own nine learning rates, those of the quadratic cost four times as large, and we take the best. We count the epochs in which the accuracy is below 90 %. The first picture has their median for each world; low is good. The second has the first of these worlds, at every $\eta$.

# %%
cost_statements.six_worlds()

# %%
cost_statements.one_world(hidden="sigmoid", data="moons")

# %% [markdown]
# **True on the whole, not in each world.** Each at its best learning rate, the cross-entropy needs fewer epochs over all six worlds, and it is not far behind in any of them. With thirty other draws of data and networks the sum was smaller in 29 of 30, mostly by more than a seventh, and in one it was larger by a hundredth. What a better $\eta$ cannot give stands under statement 6. The best learning rates lie inside the sweeps. (In the second picture both costs are best at 16. With only ten networks the medians are rough, as the bump at 4 shows.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: does cross-entropy need no more epochs over all six worlds, without being far behind in any, each at its best η?
worlds = cost_statements.six_worlds()
quadratic = worlds.best[:, 0]
entropy = worlds.best[:, 1]
print(f"The cross-entropy needs fewer epochs over all six worlds: {entropy.sum() < quadratic.sum()}.")
print(f"ahead in {(entropy < quadratic).sum()} of 6, behind by half or more in {(entropy > 1.5 * quadratic + 2).sum()}")
assert entropy.sum() < 1.05 * quadratic.sum() and (entropy <= 1.5 * quadratic + 2).all()
for column, cost in enumerate(("quadratic", "cross-entropy")):
    grid = cost_statements.GRIDS[cost]
    assert worlds.at[:, column].min() > grid[0] and worlds.at[:, column].max() < grid[-1], (
        "a best η at the end of its grid"
    )

# %% [markdown]
# ## 4. With linear outputs the quadratic cost has no slowdown
#
# Neurons with linear outputs begin as wrong as usual, or 10 or 1,000 times as wrong, by weights that are so many times as far from the right ones. Who halves the miss first?

# %%
cost_statements.linear_outputs()

# %% [markdown]
# **True, to rounding:** the three curves lie on each other. Here $\delta = a - y$ is linear in the weights, and these targets can be met. So all errors shrink by the same factors, whatever their size. (With hidden layers $\delta$ is no longer linear in *all* weights, but the output layer still has no brake.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: do neurons that are 10 or 1,000 times as wrong halve their miss just as fast?
one, ten, thousand = cost_statements.linear_outputs().found.values()
apart = max(abs(ten / one - 1).max(), abs(thousand / one - 1).max())
print(f"The curves agree to a millionth: {apart < 1e-6}. After 20 epochs {np.median(one[-1]):.2f} of the miss is left.")
assert apart < 1e-6 and (one[-1] < 0.5).all()

# %% [markdown]
# ## 5. Cross-entropy does not cure saturated hidden neurons
#
# The hidden neurons' biases are pushed to ±10. Ten learning rates, and the miss after 100 epochs.

# %%
cost_functions.hidden_stuck()

# %% [markdown]
# **True.** BP2 has a $\sigma'$ of its own, and no cost reaches it. No learning rate of the sweep helps.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: do networks with saturated hidden neurons stay stuck at each η, with both costs?
for name, values in cost_functions.hidden_stuck().found.items():
    best = np.median(values, axis=1).min()
    stuck = "saturated" in name
    print(
        f"{name}: miss at the best η {'above 0.45' if stuck else 'below 0.05'}: {best > 0.45 if stuck else best < 0.05}"
    )
    assert best > 0.45 if stuck else best < 0.05

# %% [markdown]
# ## 6. It helps when the output is clearly wrong, and little when it is nearly right
#
# Networks have learned for 3,000 epochs and are sure. Then all labels are swapped. We count the epochs with a miss above 0.2 (51: not within 50).

# %%
cost_functions.relearning(learned=3000)

# %% [markdown]
# And with the labels kept? After 3,000 epochs the miss is below 0.02, so nobody has anything to gain. So we take networks that have learned for 50 epochs only, which are nearly right, and let both costs go on, with their fair shares:

# %%
cost_statements.nearly_right()

# %% [markdown]
# **True.** With swapped labels the median network does not come back with the quadratic cost within 50 epochs, at any of thirteen learning rates (so it is in 28 of 30 draws of data and networks; in the other two it needs 20 and 32). A few networks do, at the largest $\eta$. With kept labels both costs gain little: in 20 epochs the miss
# changes by 0.00 and 0.02 (and by less than 0.05 in all thirty other draws). (Both curves have the same bump at epoch 15, for both costs see the examples in the same order.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: is the gap large with swapped labels, and is little gained by either cost with kept ones?
best = cost_functions.relearning(learned=3000).best
kept = cost_statements.nearly_right().found
gains = {cost: np.median(seen[0]) - np.median(seen[-1]) for cost, seen in kept.items()}
long_learned = np.median(cost_statements.nearly_right(learned=3000, epochs=1).found["quadratic"][0])
print(f"swapped: {best['quadratic']:.0f} and {best['cross-entropy']:.0f} epochs (51: not within 50)")
small = max(map(abs, gains.values())) < 0.05
print(f"kept: the median miss changes by less than 0.05 with either cost: {small}")
print(f"after 3,000 epochs it is below 0.02: {long_learned < 0.02}")
assert best["quadratic"] > 50 and best["cross-entropy"] < 10 and small and long_learned < 0.02

# %% [markdown]
# ## 7. It does not prevent saturation, it prevents the slow learning that output saturation causes
#
# After 200 epochs, how many outputs are saturated, with $\sigma'(z) < 0.01$? Both costs are compared at their fair shares again: where the quadratic cost has $\eta$, the cross-entropy has a quarter of it.

# %%
cost_statements.saturated_outputs()

# %% [markdown]
# **True, and more than that.** With its best learning rate (32 and 8, inside the sweep) each cost ends with more than 80 % saturated outputs. And at its fair share the cross-entropy saturates *more* of them at each $\eta$ up to there, because it never stops rewarding certainty. (To the right of it most networks no longer learn.) As long as the outputs are right, this does no harm. If they turn out to be wrong, statement 6 says what happens: an output
# with $\sigma' < 0.01$ is sent an error of at most 0.01 by the quadratic cost, and of at least 0.98 by the cross-entropy.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: are most outputs saturated with both costs at their best η, and more with cross-entropy at its fair share?
found = cost_statements.saturated_outputs()
ends = {}
for cost, misses in found.misses.items():
    at = np.median(misses, axis=1).argmin()
    ends[cost] = np.median(found.shares[cost], axis=1)
    print(f"{cost}: more than 80 % are saturated at its best η, inside the sweep: {ends[cost][at] > 0.8}")
    assert ends[cost][at] > 0.8 and 0 < at < len(misses) - 1
a = np.linspace(0.5, 1, 100_001)
flat = a[a * (1 - a) < 0.01]  # outputs that should be 0 and are saturated at the wrong end
print(f"the error of such an output: at most {(flat * flat * (1 - flat)).max():.4f}, and at least {flat.min():.2f}")
more = ends["cross-entropy"][:6] > ends["quadratic"][:6]
print(f"at its fair share the cross-entropy saturates more at {more.sum()} of the six smallest η")
assert more.all()
assert (
    (flat * flat * (1 - flat)).max() < 0.01 and flat.min() > 0.98 and np.isclose(sigmoid.prime(4.59), 0.01, atol=2e-4)
)

# %% [markdown]
# ## All seven
#
# | | statement | verdict | the number |
# |---|---|---|---|
# | 1 | removes the slow start | true | from $k = 0$ to 5 the wait grows from 7 to 14 epochs; with the quadratic cost from 9 to 396 |
# | 2 | without saturation the quadratic cost is fine | true, on the side that is not flat | from $k = 5$: 2 epochs; with a sigmoid 570 |
# | 3 | generally the better choice | true on the whole | fewer epochs in 4 of 6 worlds, and in the sum in 29 of 30 draws |
# | 4 | linear outputs have no slowdown | true | three curves, alike to a millionth |
# | 5 | no cure of saturated hidden neurons | true | the miss stays at 0.5 at each of ten $\eta$ |
# | 6 | helps where the output is clearly wrong | true | swapped labels: back after 3 epochs; with the quadratic cost not within 50 |
# | 7 | does not prevent saturation | true, it saturates more | but a saturated wrong output is sent an error of 0.98 and more, and not of 0.01 and less |
#
# Back to [chapter 4](../04_cost_functions.ipynb).
