# %% [markdown]
# # Seven statements on costs
#
# For the curious, after the patient of [chapter 4](../04_cost_functions.ipynb). There one small factor made the difference. The quadratic cost sends a sigmoid output the error
# $\delta = (a - y) \, \sigma'(z)$, and the cross-entropy sends $\delta = a - y$. The factor $\sigma'(z)$ is a **brake**: it is small where the sigmoid is flat.
#
# Books and lectures conclude a lot from this. Here are seven of their statements:
#
# | | | true? |
# |---|---|---|
# | 1 | Cross-entropy removes the slow start of badly wrong sigmoid outputs. | |
# | 2 | It helps when the output is clearly wrong, and little when it is nearly right. | |
# | 3 | With sigmoid outputs it is generally the better choice. | |
# | 4 | With outputs that do not saturate, the quadratic cost is fine. | |
# | 5 | With linear outputs the quadratic cost has no slowdown. | |
# | 6 | Cross-entropy does not cure saturated hidden neurons. | |
# | 7 | It does not prevent saturation, it prevents the slow learning that saturation causes. | |
#
# An argument from one formula is not yet a training that ends sooner. So put "yes", "no" or "not always" beside each of them now.
#
# (Statements 1, 3, 5 and 6 stand in similar words in M. Nielsen's book. You have met 1, 5, 6 and a half of 2 in the chapter.)

# %%
import numpy as np

from mlp_course.activations import leaky_relu, sigmoid, softplus, tanh
from mlp_course.experiments import cost_functions, cost_statements

# %% [markdown]
# ## The brake in numbers
#
# Three outputs should be 0. The first is unsure. The last is sure, and wrong.

# %%
z = np.array([0.0, 2.0, 4.6])
a = sigmoid(z)
print("a - y, with the cross-entropy:     ", a.round(3))
print("(a - y) σ'(z), with the quadratic: ", (a * sigmoid.prime(z)).round(3))

# %% [markdown]
# The more wrong the output is, the larger is the error that the cross-entropy sends. The error of the quadratic cost is *smallest* where it is most wrong.
#
# For each statement we ask the same two questions: **where is the brake, and does it matter?**

# %% [markdown]
# ## 1. Cross-entropy removes the slow start of badly wrong sigmoid outputs
#
# The smallest case has a single knob. A sigmoid neuron has only its bias, so $z = b$, and its output should be 0. The slope of the bias is $\delta$ (BP3), so an update is
#
# $$z \leftarrow z - \eta \, \delta$$
#
# For a fair race each cost gets its **fair share** of $\eta$, so that both begin alike where nothing brakes. At $z = 0$ we have $a = \frac{1}{2}$ and $\sigma' = \frac{1}{4}$. The quadratic cost gets $\eta = 2$, and its step is $2 \cdot \frac{1}{2} \cdot \frac{1}{4} = \frac{1}{4}$. The cross-entropy gets $\eta = \frac{1}{2}$, and its step is $\frac{1}{2} \cdot \frac{1}{2} = \frac{1}{4}$, too.
#
# **By hand**, at $z = 4.6$, where $a = 0.99$: the step of the cross-entropy is $\frac{1}{2} \cdot 0.99$, so two updates bring $z$ down by 1. The step of the quadratic cost is $2 \cdot 0.01 = 0.02$. At this speed it would need 50 updates for the same way. (On the way the brake lets go a little, so it is 34.)
#
# Guess: what does one unit *more* cost, further and further out: always as many updates, or always more? Then count the updates until $a$ is below 0.2:


# %% tags=["experiment"]
def wait(push, eta, z):
    updates = 0
    while sigmoid(z) > 0.2:
        z = z - eta * push(sigmoid(z))
        updates = updates + 1
    return updates


for start in range(8):
    braked = wait(lambda a: a * a * (1 - a), eta=2, z=start)  # (a - y) σ'(z), y = 0
    free = wait(lambda a: a, eta=0.5, z=start)
    print(f"from z = {start}: quadratic {braked:3} updates, cross-entropy {free:2}")

# %% [markdown]
# Without the brake each unit costs two updates more, wherever it is. With the brake each unit *multiplies* the wait, at last by 2.6. The reason is that far out $\sigma'(z)$ is nearly $e^{-z}$, so one unit further out it is $e = 2.7$ times smaller.
#
# Chapter 4 has measured it with twenty neurons of two inputs. They begin convinced of the opposite: $k$ is subtracted from both weights, which should be positive. Here are the median waits, in epochs, for $k = 0$ to 5. (The measure is the **miss**, the mean of $|a - y|$, which favours neither cost. An epoch counts as long as the miss is above 0.2.)

# %%
waits = cost_functions.by_conviction(networks=20).found
for cost, epochs in waits.items():
    print(f"{cost:13}", *np.median(epochs, axis=1).astype(int))

# %% [markdown]
# **True.** The brake is at the output, and it matters. The more a neuron begins convinced of the opposite, the more.

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
# ## 2. Cross-entropy helps when the output is clearly wrong, and little when it is nearly right
#
# From here on we train networks. This one is 2-8-1 with tanh inside and a sigmoid output, and learns the two moons.
#
# **Clearly wrong.** The networks have learned for 3,000 epochs, all with the cross-entropy, and are sure. Then all labels are swapped. You know the result from chapter 4: the cross-entropy comes back, and the quadratic cost does not, at none of thirteen learning rates from $\frac{1}{8}$ to 512. Here are the epochs at the best $\eta$ of each. (51 means: not within 50.)

# %%
best = cost_functions.relearning(learned=3000).best
print(", ".join(f"{cost}: {epochs:.0f}" for cost, epochs in best.items()))

# %% [markdown]
# **Nearly right.** Now the labels are kept. After 3,000 epochs nobody has anything to gain, because the miss is below 0.02. So we take networks that have learned for 50 epochs only. Then both costs go on for 20 epochs, with their fair shares. Guess: how much of the remaining miss does each of them gain?

# %%
cost_statements.nearly_right(learned=50, epochs=20)

# %% [markdown]
# **True.** There is only a miss of 0.07 to gain. The cross-entropy gains 0.02 of it in the median, and the quadratic cost nothing. The brake is felt here, too: 0.02 is more than a quarter of what was left. But it is a quarter of little. (In pictures with lines a line is the median, and the band holds the middle 80 %. Both curves have the same bump at epoch 15, because they see the examples in the same order.)

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
# ## 3. With sigmoid outputs cross-entropy is generally the better choice
#
# So far somebody was wrong on purpose. What happens from an ordinary start? Before you look: at an ordinary start the outputs are near $\frac{1}{2}$. How strong is the brake there?
#
# We take six small worlds: three data sets (moons, circles, spirals), each learned by ten 2-8-1 networks with sigmoid and by ten with tanh hidden neurons. Each cost has nine learning rates of its own, and we take the best. What counts are the epochs in which the accuracy is below 90 %; low is good. Guess: in how many of the six worlds is the cross-entropy ahead?

# %%
cost_statements.six_worlds()

# %% [markdown]
# In four of six. Its lead is largest in the first world, the moons with sigmoid hidden neurons. Here is this world at every $\eta$:

# %%
cost_statements.one_world(hidden="sigmoid", data="moons")

# %% [markdown]
# **True on the whole, and not always.** Each at its best $\eta$, the cross-entropy needs fewer epochs over all six worlds together, and it is not far behind in any of them. In this draw it needs a third fewer. This is much: in 29 of 30 other draws it is ahead as well, but mostly by a seventh only.
#
# Why so little, after 22 against 224 in statement 1? At an ordinary start most outputs are unsure. There $\sigma'$ is near $\frac{1}{4}$, its largest value, so the brake is hardly on. Only outputs that become sure *and wrong* during the training are braked. (How much of the lead comes from them we have not measured.)
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
# ## 4. With outputs that do not saturate, the quadratic cost is fine
#
# Is the quadratic cost to blame, or its meeting with the sigmoid? We keep the cost and change the output. The *softplus* is $\ln(1 + e^z)$. The *leaky ReLU* is $z$ for $z > 0$ and $0.01 z$ for $z < 0$. Here are their slopes, far below 0, near it, and far above:

# %%
z = np.array([-5.0, 1.0, 5.0])
print("sigmoid:   ", sigmoid.prime(z).round(3))
print("softplus:  ", softplus.prime(z).round(3))
print("leaky ReLU:", leaky_relu.prime(z).round(3))

# %% [markdown]
# The neurons have one input, from $-1$ to 1, and the target is 0.3 for each of 40 examples. Each neuron begins near $z = k$, too high. They begin with very different misses: at $k = 5$ a sigmoid misses by 0.7, and a leaky ReLU by 4.7. So we measure each by its own start, and count the epochs until the miss is *half* of what it was.
#
# Guess from the slopes: who waits longer from $k = 5$ than from $k = 1$?

# %%
cost_statements.outputs_that_do_not_saturate(networks=20)

# %% [markdown]
# **True, on the side that is not flat.** The sigmoid needs 33 epochs from $k = 1$, and 570 from $k = 5$. Softplus and leaky ReLU have a slope near 1 there, so nothing brakes them. The softplus even gets quicker from further out, because its slope grows from 0.73 to 0.99. (All have $\eta = 0.1$. So compare how each wait *grows*, and not how high it stands.)
#
# But look at the slopes at $z = -5$ again. If they start too *low*, these two must be braked as well. (This is the formula; we have not trained it.) "Does not saturate" is about the side you are on.

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: does the sigmoid wait more than ten times longer from k = 5 than from 1, and the others no longer?
found = cost_statements.outputs_that_do_not_saturate().found
waits = {output: np.median(epochs, axis=1) for output, epochs in found.items()}
for output, epochs in waits.items():
    print(f"{output}: {epochs[0]:.0f} epochs from k = 1, {epochs[-1]:.0f} from k = 5")
assert waits["sigmoid"][-1] > 10 * waits["sigmoid"][0]
assert waits["softplus"][-1] <= waits["softplus"][0] and waits["leaky_relu"].max() < 5

# %% [markdown]
# ## 5. With linear outputs the quadratic cost has no slowdown
#
# A linear output is $a = z$. Its slope is 1 everywhere, so there is no brake at all.
#
# **By hand.** A neuron $a = w x$ should answer what another one with $w = 3$ answers. Its only input is $x = 2$, and $\eta = 0.05$. The update is $w \leftarrow w - \eta \, \delta \, x$.
#
# | start | $\delta = a - y$ | new $w$ | new $\delta$ | |
# |---|---|---|---|---|
# | $w = 4$ | $8 - 6 = 2$ | $4 - 0.05 \cdot 2 \cdot 2 = 3.8$ | 1.6 | 0.8 of 2 |
# | $w = 13$ | $26 - 6 = 20$ | $13 - 0.05 \cdot 20 \cdot 2 = 11$ | 16 | 0.8 of 20 |
#
# The second is ten times as wrong, so its step is ten times as long. Guess: who halves the error first, if a third one begins 1,000 times as wrong?

# %%
w = np.array([4.0, 13.0, 1003.0])  # three neurons, 1, 10 and 1,000 away from w = 3
for update in range(5):
    delta = w * 2 - 6
    print(f"before update {update}: δ =", *(f"{each:7.2f}" for each in delta))
    w = w - 0.05 * delta * 2

# %% [markdown]
# **True:** nobody is first. After four updates each of them is below a half, $0.8^4 = 0.41$. With five inputs and 40 examples it is the same: here is the miss after 20 epochs, as a share of what it was at the start. (The targets can be met exactly here. Otherwise a mistake would be left over that does not shrink.)

# %%
left = cost_statements.linear_outputs(times=(1, 10, 1000)).found
for start, shares in left.items():
    print(f"{start}: {np.median(shares[-1]):.3f} of the miss is left")

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: do neurons that are 10 or 1,000 times as wrong halve their miss just as fast?
one, ten, thousand = cost_statements.linear_outputs().found.values()
apart = max(abs(ten / one - 1).max(), abs(thousand / one - 1).max())
print(f"The curves agree to a millionth: {apart < 1e-6}. After 20 epochs {np.median(one[-1]):.2f} of the miss is left.")
assert apart < 1e-6 and (one[-1] < 0.5).all()

# %% [markdown]
# ## 6. Cross-entropy does not cure saturated hidden neurons
#
# We push the hidden neurons out: 10 is added to the biases of four of them, and subtracted from those of the other four. What is left of the slope of a tanh there?

# %%
print("σ'(0) and σ'(10) of a tanh:", tanh.prime(np.array([0.0, 10.0])).round(10))

# %% [markdown]
# BP2 multiplies by this slope, with any cost. Can a large $\eta$ make up for it? You have seen the picture in chapter 4. Here is the median miss after 100 epochs, at the best of ten learning rates from $\frac{1}{8}$ to 64. (With a miss of 0.5 a network of two classes knows nothing.)

# %%
misses = cost_functions.hidden_stuck(push=10).found
for name, values in misses.items():
    print(f"{name}: {np.median(values, axis=1).min():.2f}")

# %% [markdown]
# **True.** No learning rate helps, with either cost. (If you push by 5 only, as in chapter 4, the cross-entropy can still free a network near $\eta = 8$.) There is a second brake: BP2 has a $\sigma'$ of its own for each hidden layer, and no cost reaches it.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-D4"]
# Check: do networks with saturated hidden neurons stay stuck at each η, with both costs?
for name, values in cost_functions.hidden_stuck().found.items():
    best = np.median(values, axis=1).min()
    stuck = "saturated" in name
    print(
        f"{name}: miss at the best η {'above 0.45' if stuck else 'below 0.05'}: {best > 0.45 if stuck else best < 0.05}"
    )
    assert best > 0.45 if stuck else best < 0.05

# %% [markdown]
# ## 7. Cross-entropy does not prevent saturation, it prevents the slow learning that saturation causes
#
# The last statement is about what happens *after* a success. An output is called saturated where $\sigma'(z) < 0.01$.
#
# **By hand.** An output should be 0 and is $a = 0.005$. It is right, and it is saturated, because $\sigma' = 0.005 \cdot 0.995 = 0.005$. The cross-entropy sends it $\delta = 0.005$. The quadratic cost sends $0.005 \cdot 0.005 = 0.000025$, which is 200 times less. Its fair share of $\eta$ is four times as large, so 50 times less is left.
#
# Guess: which cost has more saturated outputs, after 200 epochs on the moons?

# %%
cost_statements.saturated_outputs()

# %% [markdown]
# **True, and the statement says too little:** the cross-entropy saturates *more* outputs, at each $\eta$ up to 32. The reason is the number that you have found by hand. It goes on pushing outputs that are right already, where the brake would have stopped the quadratic cost.
#
# As long as the outputs are right, this does no harm. If they turn out to be wrong, we are back at statement 2. An output with $\sigma' < 0.01$ is sent an error of less than 0.01 by the quadratic cost, and of about 0.99 or more by the cross-entropy.
#
# (At 128 and 256 the steps are too large. All outputs are sure there, but one in ten or more is wrong. And at 32, where the miss is lowest, more than 80 % are saturated with both costs. The picture does not draw the miss; the check below counts it.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-D4"]
# Check: are most outputs saturated with both costs at their best η, and more with cross-entropy at its fair share?
found = cost_statements.saturated_outputs()
ends = {}
for cost, misses in found.misses.items():
    at = np.median(misses, axis=1).argmin()
    ends[cost] = np.median(found.shares[cost], axis=1)
    wrong = np.median(misses, axis=1)[-2:].min()
    print(
        f"{cost}: lowest miss at number {at + 1} of {len(misses)} η; more than 80 % saturated there: {ends[cost][at] > 0.8};",
        end=" ",
    )
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
# | 1 | removes the slow start | at the output; the cross-entropy takes it away | true | a unit further out: 2 updates more, and not 2.6 times as many |
# | 2 | helps where the output is clearly wrong | at the output, where it is sure | true | swapped labels: back after 3 epochs, and not within 50 |
# | 3 | generally better | at the output, but an ordinary start is unsure | on the whole | ahead in 4 of 6 worlds, and in their sum |
# | 4 | without saturation the quadratic cost is fine | only on the flat side | on one side | from $k = 5$: 2 epochs, and not 570 |
# | 5 | linear outputs have no slowdown | nowhere | true | 1,000 times as wrong is halved as fast |
# | 6 | does not cure hidden neurons | in the hidden layer, where no cost reaches it | true | a miss of 0.5 at each of ten $\eta$ |
# | 7 | does not prevent saturation | it would hold back outputs that are right | true, it saturates more | the push on a right output at $a = 0.005$ is 50 times as large |
#
# Compare with what you put down at the top. One picture is behind all seven: the cross-entropy takes away exactly one brake, the one at a sigmoid output. That is much for an output that is sure and wrong, little for one that begins unsure or is nearly right, and nothing for a hidden neuron.
#
# **Source.** M. Nielsen, *Neural Networks and Deep Learning*, chapter 3.
#
# Back to [chapter 4](../04_cost_functions.ipynb).
