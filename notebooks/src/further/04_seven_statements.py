# %% [markdown]
# # Seven statements on costs
#
# For the curious, after the patient of [chapter 4](../04_cost_functions.ipynb). There one small factor made the difference. A sigmoid output is sent the error
# $\delta = (a - y) \, \sigma'(z)$ by the quadratic cost, and $\delta = a - y$ by the cross-entropy. The factor $\sigma'(z)$ is a **brake**: it is small where the sigmoid is flat.
#
# Books and lectures conclude a lot from this. Here are seven such statements. Numbers 1, 3, 4 and 5 stand in similar words in M. Nielsen's book; 2, 6 and 7 say more exactly where the
# brake is, and what it is not. (Number 1, number 5 and the first half of 6 you have met in the chapter.) An argument from one formula is not yet a training that ends sooner. So each
# statement is tested on at least ten networks. At each one ask first: **where is the brake, and does it matter?**

# %%
import numpy as np

from mlp_course.activations import leaky_relu, sigmoid, softplus, tanh
from mlp_course.experiments import cost_functions, cost_statements

# %% [markdown]
# The brake in numbers: three outputs which should be 0. The first is unsure, the last is sure, and wrong.

# %%
z = np.array([0.0, 2.0, 4.6])
a = sigmoid(z)
print("a - y, with the cross-entropy:     ", a.round(3))
print("(a - y) σ'(z), with the quadratic: ", (a * sigmoid.prime(z)).round(3))

# %% [markdown]
# The more wrong the output is, the larger is the error that the cross-entropy sends. The error of the quadratic cost is *smallest* where it is most wrong.

# %% [markdown]
# ## 1. Cross-entropy removes the slow start of badly wrong sigmoid outputs
#
# Single neurons with two inputs should separate two classes. They begin convinced of the opposite: $k$ is subtracted from both weights, which should be positive. How long do they need to turn round?
#
# For a fair race two costs need a measure and a learning rate.
#
# - The measure is the **miss**, the mean of $|a - y|$. It favours neither cost.
# - With one $\eta$ for both, the cost without a brake would take the larger steps. So each gets its **fair share**: $\eta = 2$ for the quadratic cost and $\frac{1}{2}$ for the cross-entropy. Then an output of $\frac{1}{2}$ that should be 0, where $\sigma' = \frac{1}{4}$, gets the same push in $z$: $2 \cdot \frac{1}{2} \cdot \frac{1}{4} = \frac{1}{4}$ and $\frac{1}{2} \cdot \frac{1}{2} = \frac{1}{4}$.
#
# `by_conviction` trains twenty neurons for each $k$, and counts the epochs until the miss is below 0.2. In this and all later pictures a line is the median, and the band holds the middle 80 %. Guess: how does each of the two waits grow with $k$?

# %%
cost_functions.by_conviction(networks=20)

# %% [markdown]
# **True.** The brake is at the output, and it matters. With each unit of $k$ the cross-entropy needs an epoch or two more. For the quadratic cost the wait is *multiplied* with each unit, by 1.2 at first and by 5.6 at last.

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
# Is the quadratic cost itself to blame, or its meeting with the sigmoid? We keep this cost and change the output. The *softplus* is $\ln(1 + e^z)$. The *leaky ReLU* is $z$ for $z > 0$ and $0.01 z$ for $z < 0$. Here are the slopes of all three, far below 0, near it, and far above:

# %%
z = np.array([-5.0, 1.0, 5.0])
print("sigmoid:   ", sigmoid.prime(z).round(3))
print("softplus:  ", softplus.prime(z).round(3))
print("leaky ReLU:", leaky_relu.prime(z).round(3))

# %% [markdown]
# Guess: from $z = 5$, who waits, and how many times as long as from $z = 1$?
#
# The neurons have one input, which runs from $-1$ to 1, and the target is 0.3 for each of the 40 examples. The weight begins near 0 and the bias near $k$; so for every example the neuron begins near $z = k$, too high. It is one cost with one $\eta = 0.1$ for all, so look at how each wait grows with $k$, not at how high it stands.
#
# They begin with very different misses: at $k = 5$ a sigmoid cannot miss by more than 0.7, a leaky ReLU misses by 4.7. So we measure each by its own start: `outputs_that_do_not_saturate` counts the epochs until the miss is *half* of what it was.

# %%
cost_statements.outputs_that_do_not_saturate(networks=20)

# %% [markdown]
# **True, on the side that is not flat.** The sigmoid needs 570 epochs from $k = 5$, and 33 from $k = 1$. Softplus and leaky ReLU have a slope near 1 there, so nothing brakes them. The softplus even gets quicker from further out, because its slope grows from 0.73 at $z = 1$ to 0.99 at $z = 5$.
#
# But look at the slopes at $z = -5$. Started too *low*, these two are braked as well. "Does not saturate" is about the side you are on.

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
# So far the neurons began wrong on purpose. What happens from an ordinary start? Six small worlds: three data sets (moons, circles, spirals), each learned by ten 2-8-1 networks with sigmoid and by ten with tanh hidden neurons.
#
# Each cost has nine learning rates of its own, from 1 to 256 for the quadratic cost and from $\frac{1}{4}$ to 64 for the cross-entropy, and we take the best. `six_worlds` counts the epochs in which the accuracy is below 90 %, and draws the median for each world; low is good.

# %%
cost_statements.six_worlds()

# %% [markdown]
# What is behind one pair of these points? `one_world` draws the first world, the moons with sigmoid hidden neurons, at every $\eta$:

# %%
cost_statements.one_world(hidden="sigmoid", data="moons")

# %% [markdown]
# **True on the whole, not in each world.** Each at its best learning rate, the cross-entropy needs fewer epochs over all six worlds together, and it is not far behind in any of them. (In this draw it needs a third fewer. That is much: in 29 of 30 other draws of data and networks its sum is smaller, too, but mostly by a seventh only.) So from an ordinary start the brake matters less than the first statement lets one hope. Most outputs begin unsure, and there $\sigma'$ is near $\frac{1}{4}$, its largest value: the brake is hardly on. (Where the rest of the lead comes from we have not taken apart.)
#
# (In the second picture both costs are best at 16, inside what was tried. With only ten networks the medians are rough, as the bump at 4 shows.)

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
# A linear output is $a = z$. Its slope is 1 everywhere, so there is no brake at all.
#
# **By hand.** A neuron $a = w x$ should answer what another one with $w = 3$ answers. Its only input is $x = 2$, and $\eta = 0.05$. The error is $\delta = a - y$, and the update is $w \leftarrow w - \eta \, \delta \, x$.
#
# | start | $\delta$ | new $w$ | new $\delta$ | |
# |---|---|---|---|---|
# | $w = 4$ | $8 - 6 = 2$ | $4 - 0.05 \cdot 2 \cdot 2 = 3.8$ | 1.6 | 0.8 of 2 |
# | $w = 13$ | $26 - 6 = 20$ | $13 - 0.05 \cdot 20 \cdot 2 = 11$ | 16 | 0.8 of 20 |
#
# The second is ten times as wrong, so its step is ten times as long. Does it stay so with five inputs, and many examples? `linear_outputs` lets neurons begin as wrong as usual, or 10 or 1,000 times as wrong, because their weights are so many times as far from the right ones. It follows the miss as a share of what it was at the start. Guess: which of the three has halved its miss first?

# %%
cost_statements.linear_outputs(times=(1, 10, 1000))

# %% [markdown]
# **True:** none is first. The three curves lie on each other, to rounding, because $\delta = a - y$ is linear in the weights. (The targets are those of another such neuron, so they can be met exactly, and no mistake is left over at the end which would not shrink.) With hidden layers $\delta$ is no longer linear in *all* weights, but the output layer still has no brake.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: do neurons that are 10 or 1,000 times as wrong halve their miss just as fast?
one, ten, thousand = cost_statements.linear_outputs().found.values()
apart = max(abs(ten / one - 1).max(), abs(thousand / one - 1).max())
print(f"The curves agree to a millionth: {apart < 1e-6}. After 20 epochs {np.median(one[-1]):.2f} of the miss is left.")
assert apart < 1e-6 and (one[-1] < 0.5).all()

# %% [markdown]
# ## 5. Cross-entropy does not cure saturated hidden neurons
#
# From here to the end one network and one task: 2-8-1 with tanh inside and a sigmoid output, which learns the two moons. Now 10 is added to the biases of four of the hidden neurons and subtracted from those of the other four. What is left of the slope of a tanh there?

# %%
print("σ'(0) and σ'(10) of a tanh:", tanh.prime(np.array([0.0, 10.0])).round(10))

# %% [markdown]
# BP2 multiplies by this slope, with any cost. Can a large $\eta$ make up for it? `hidden_stuck` takes ten learning rates, $\frac{1}{8}$ to 64, the same for both costs, and draws the miss after 100 epochs, beside that of networks with an ordinary start. (With a miss of 0.5 a network of two classes knows nothing.)

# %%
cost_functions.hidden_stuck(push=10)

# %% [markdown]
# **True.** None of the ten learning rates helps, with either cost. There is a second brake: BP2 has a $\sigma'$ of its own for each hidden layer, and no cost reaches it.

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
# ## 6. Cross-entropy helps when the output is clearly wrong, and little when it is nearly right
#
# First the clearly wrong. Networks have learned the moons for 3,000 epochs, with the cross-entropy, and are sure. Then all labels are swapped, so the outputs are sure and wrong. From there each cost goes on. `relearning` tries thirteen learning rates, $\frac{1}{8}$ to 512, the same for both costs, and counts the epochs with a miss above 0.2 (51: not within 50). Do you remember from chapter 4: does any learning rate bring the quadratic cost back?

# %%
cost_functions.relearning(learned=3000)

# %% [markdown]
# None: the median network does not come back with the quadratic cost. (A few do, most of them near $\eta = 64$.) The cross-entropy is back after 3 epochs with $\eta = 1$. At the right end its steps are too large.
#
# Now the nearly right, with the labels kept. After 3,000 epochs the miss is below 0.02, so nobody has anything to gain. So we take networks that have learned for 50 epochs only, with the cross-entropy again. `nearly_right` lets both costs go on for 20 epochs, with their fair shares:

# %%
cost_statements.nearly_right(learned=50, epochs=20)

# %% [markdown]
# **True.** There is only a miss of 0.07 to gain. In 20 epochs the cross-entropy gains 0.02 of it in the median, and the quadratic cost 0.00. So the brake is felt here, too, but little hangs on it. (Both curves have the same bump at epoch 15, because they see the examples in the same order.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: is the gap large with swapped labels, and is little gained by either cost with kept ones?
# (In 28 of 30 other draws the quadratic cost does not come back within 50 epochs; in the other two after 20 and 32.)
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
# ## 7. Cross-entropy does not prevent saturation, it prevents the slow learning that saturated outputs cause
#
# The moons once more, with the labels as they are. An output is called saturated where $\sigma'(z) < 0.01$.
#
# **By hand.** An output should be 0 and is $a = 0.005$: right, and saturated, because $\sigma' = 0.005 \cdot 0.995 = 0.005$. The cross-entropy sends it $\delta = 0.005$, the quadratic cost $0.005 \cdot 0.005 = 0.000025$, which is 200 times less. Its fair share of $\eta$ is four times as large, so 50 times less is left.
#
# Guess: which cost has more saturated outputs after 200 epochs? `saturated_outputs` counts them. Where the quadratic cost has $\eta$, from 1 to 256, the cross-entropy has a quarter of it.

# %%
cost_statements.saturated_outputs()

# %% [markdown]
# **True, and more than that.** Measured by its miss, which is not drawn here, each cost is best at 32 in this picture ($\eta = 8$ for the cross-entropy). There it ends with more than 80 % saturated outputs. Up to there the cross-entropy saturates *more* of them at each $\eta$, because it goes on pushing outputs that are right already. (At 128 and 256 the steps are too large. All outputs are sure there, but one in ten or more of them is wrong, as the check below counts.)
#
# As long as the outputs are right, this does no harm. If they turn out to be wrong, statement 6 shows what happens: an output with $\sigma' < 0.01$ is sent an error of less than 0.01 by the quadratic cost, and of about 0.99 or more by the cross-entropy.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: are most outputs saturated with both costs at their best η, and more with cross-entropy at its fair share?
found = cost_statements.saturated_outputs()
ends = {}
for cost, misses in found.misses.items():
    at = np.median(misses, axis=1).argmin()
    ends[cost] = np.median(found.shares[cost], axis=1)
    wrong = np.median(misses, axis=1)[-2:].min()
    print(f"{cost}: more than 80 % are saturated at its best η, inside the sweep: {ends[cost][at] > 0.8};", end=" ")
    print(f"miss above 0.1 at the two largest η: {wrong > 0.1}")
    assert ends[cost][at] > 0.8 and 0 < at < len(misses) - 1
    assert wrong > 0.1 and ends[cost][-2:].min() > 0.98
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
# ## All seven: where is the brake?
#
# | | statement | where the brake is | verdict | the number |
# |---|---|---|---|---|
# | 1 | cross-entropy removes the slow start | at the output; the cross-entropy takes it away | true | from $k = 0$ to 5 the wait grows from 7 to 14 epochs; with the quadratic cost from 9 to 396 |
# | 2 | if outputs do not saturate, the quadratic cost is fine | nowhere on the side that is not flat | true on this side | from $k = 5$: 2 epochs; with a sigmoid 570 |
# | 3 | cross-entropy is generally the better choice | at the output, but an ordinary start is unsure | true on the whole | fewer epochs in 4 of 6 worlds, and fewer in their sum |
# | 4 | with linear outputs the quadratic cost has no slowdown | nowhere | true | three curves, alike to a millionth |
# | 5 | cross-entropy does not cure saturated hidden neurons | in the hidden layer, where no cost reaches it | true | the miss stays near 0.5 at each of ten $\eta$ |
# | 6 | cross-entropy helps where the output is clearly wrong | at the output, on wherever it is sure | true | swapped labels: back after 3 epochs; with the quadratic cost not within 50 |
# | 7 | cross-entropy does not prevent saturation | at the output; without it outputs go on to saturate | true, it saturates more | a saturated wrong output is sent an error of about 0.99 or more, and not of less than 0.01 |
#
# So the brake is real, and the cross-entropy takes away exactly one: the one at a sigmoid output. That is much for an output that is sure and wrong, little for one that begins unsure or is nearly right, and nothing for a hidden neuron.
#
# **Source.** M. Nielsen, *Neural Networks and Deep Learning*, chapter 3.
#
# Back to [chapter 4](../04_cost_functions.ipynb).
