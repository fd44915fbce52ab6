# %% [markdown]
# # 5. Initialisation: where should a network start?
#
# **Every training begins with random weights. How large should they be? It seems a detail, but a network can be deaf before its
# first update. Here you find the right size by trying, then by a short calculation, and then you write the rules that all
# libraries use.**
#
# ![Activations of five tanh layers under three starts. Weights too small: the histograms shrink to a spike at 0. Just right: they
# stay broad. Too large: all activations pile up at -1 and 1.](images/05_start.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say how large a weighted input will be before you have drawn a single weight;
# - say why weights must differ from neuron to neuron, and why biases need not;
# - scale the inputs of a network, and say what happens if nobody does;
# - derive LeCun's, Glorot's and He's rules, write them, and choose one by the activation;
# - find the right size for an activation that no rule names;
# - diagnose a deep network that does not learn, by one measurement.
#
# **You need** the forward pass (chapter 1), training in mini-batches (chapter 2), BP1 to BP4 (chapter 3), and the words
# *softmax* and *log-likelihood* (chapter 4).
#
# **Time:** about 155 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course import initializers
from mlp_course.activations import relu
from mlp_course.exercises import check, mine
from mlp_course.experiments import initialization, seed, starts
from mlp_course.explore import Lab, LayerHistograms, Predict, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | rms | root mean square | the size of many numbers: the root of the mean of their squares |
# | $N(0, 1)$ | the bell curve, normal | random numbers with mean 0 and rms 1; most lie between −2 and 2 |
# | $\mathrm{Var}(w)$ | variance of w | the mean square of a random number with mean 0, over many draws |
# | std | standard deviation | the root of the variance |
# | $n_\mathrm{in}$, $n_\mathrm{out}$ | n in, n out | the number of inputs of a layer, and the number of its neurons |
# | $v$ | | the variance of each weight of a layer |
# | $\mathbb{E}[z^2]$ | mean of z squared | the mean over all draws, here of a square |
#
# In this chapter many things are squared. $(z^l)^2$, with brackets, is the square of a number of layer $l$; $w_1^2$ is the square
# of the number $w_1$, and $x_k^2$ that of $x_k$. Without brackets and without a lower index, $w^2$ is still a weight of layer 2.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on the chapters before.

# %%
WarmUp(5)

# %% [markdown]
# ## Station 1 of 5: A signal through twenty layers
#
# When a network is made, its weights are drawn at random, and then training improves them. For small networks hardly anybody
# thinks about the start. We begin with the simplest deep network that there is: twenty layers, each of them a single neuron with
# $\sigma(z) = z$ and without a bias. Such a neuron multiplies what it gets by its weight. In the first network all weights are
# 1.5. In the second they are all 0.5. Into both we send a signal of size 1.

# %%
Predict("initialization: twenty layers of one neuron", reveal=initialization.powers)

# %% [markdown] tags=["explain"]
# **Explain.** Each layer multiplies what the layer before has left. You can follow it by squaring: two layers make
# $1.5 \cdot 1.5 = 2.25$, four make $2.25 \cdot 2.25 = 5.06$, eight make 25.6, sixteen make 657, and twenty make
# $657 \cdot 5.06 \approx 3{,}325$. (In the picture each line of the grid is a hundred times more than the one below. On such a
# *logarithmic* axis, repeated multiplication is a straight line.)

# %% tags=["explain"]
size = 1.0
for _layer in range(20):
    size = size * 1.5
print(f"after 20 layers: {size:,.0f}")

# %% [markdown] tags=["explain"]
# For the computer 3,325 is a number like any other. For learning it is a problem. On the way back an error is multiplied by the same weights (BP2), and
# a slope is an error times an activation (BP4). Take weight 7. Its slope is $\delta^7 a^6$. The activation $a^6$ is the signal times the weights 1 to 6, and the error
# $\delta^7$ is the error of the output times the weights 20, 19, … down to 8. So the slope contains all weights but weight 7 itself, which are 19 factors, and it is
# so for each of the twenty. Now let the error of the output be the same in all networks. Then each slope in the first network is $(1.5)^{19} \approx 2{,}200$ times as
# large as in a network whose weights are 1, and in the second network it is $2^{19}$, about half a million, times smaller. A learning rate that suits the one does not suit the other.

# %% [markdown] tags=["explain"]
# So each layer should multiply by about 1. For a single neuron this is easy to arrange. What does a layer of many neurons do?

# %% [markdown]
# ### How large is a layer?
#
# A layer of 100 neurons has 100 values, positive and negative. We need one number that says how large they are. Take four
# values: 3, −4, 0 and 5. Their mean is 1, and it says little, because plus and minus cancel. Therefore we square first. The squares are 9,
# 16, 0 and 25. Their mean is $50 / 4 = 12.5$. This is the **mean square**. It is too large to be a typical value, because it is a square, so we take its root:
# $\sqrt{12.5} = 3.54$. This is the **root mean square**, or **rms**.
#
# Mean square and rms tell the same story in two units. If all values become twice as large, the rms doubles, and the mean
# square becomes four times as large.

# %%
values = np.array([3.0, -4.0, 0.0, 5.0])
mean_square = (values**2).mean()
rms = np.sqrt(mean_square)
print(f"mean {values.mean():.2f}, mean square {mean_square:.2f}, rms {rms:.2f}")

# %% [markdown]
# **Your turn** (2 minutes). What is the rms of 1, −1, 2 and −2? First on paper, then type your number (a formula is fine, too).

# %% tags=["exercise"]
rms_of_four = ...

# %%
check(rms_of_four=rms_of_four)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The squares are 1, 1, 4 and 4, and their mean is 2.5.
#
# ```python
# rms_of_four = np.sqrt(2.5)
# ```
#
# </details>

# %% [markdown]
# Now a layer: 100 inputs, 100 neurons. We draw every weight from the **bell curve** $N(0, 1)$. This means: the mean of many draws is 0, their
# rms is 1, values near 0 are the most frequent, and about two thirds lie between −1 and 1. In code `standard_normal` draws from it.

# %%
rng = np.random.default_rng(seed(0))
a = rng.standard_normal((100, 1))
W = rng.standard_normal((100, 100))
z = W @ a
before = initialization.rms(a)
after = initialization.rms(z)
print(f"rms before: {before:.0f}, after: {after:.0f}")

# %% [markdown]
# Typical values were 1 before this layer, and about 10 after it (here 9, because this is a single draw). The weights are not large, and still the signal has become ten times
# larger. Here are twenty such layers, one after the other:

# %%
initialization.through_layers(weight_rms=1.0, width=100)

# %% [markdown]
# <details><summary>The source of <code>drawn_with</code>, <code>through_layers</code></summary>
#
# ```python
# def drawn_with(weight_rms):
#     """Return an initializer: weights from the bell curve with mean 0 and this rms, biases 0."""
#
#     def initializer(n_out, n_in, rng):
#         return weight_rms * rng.standard_normal((n_out, n_in)), np.zeros((n_out, 1))
#
#     return initializer
#
#
# def through_layers(weight_rms=1.0, width=100, layers=20, networks=20):
#     """Send random inputs through layers without σ: how large are they on the way? `sizes` is (layers + 1, networks)."""
#     rng = np.random.default_rng(seed(0))
#     x = rng.standard_normal((width, 25))
#     start = drawn_with(weight_rms)
#     nets = Network([width] * (layers + 1), "identity", "identity", initializer=start, rng=rng, copies=networks)
#     z = nets.forward(x).z
#     sizes = np.array([np.full(networks, rms(x)), *(rms(z[l], axis=(1, 2)) for l in range(1, layers + 1))])
#     end = np.median(sizes[-1])
#     factor = (end / rms(x)) ** (1 / layers)
#     title = f"{width} neurons a layer, weights of rms {weight_rms:g}: after {layers} layers {short(end)}"
#     figure = plots.stills.bands(np.arange(layers + 1), {"rms": sizes}, "layers passed", "rms", log="y", title=title)
#     at_least_a_hundredfold(figure.axes[0])
#     words = f"Each layer multiplies the rms by about {factor:.2g}; after {layers} layers it is {end:.1g}."
#     return Result(figure, words, sizes=sizes, factor=factor)
# ```
#
# </details>

# %% [markdown]
# **Try first** (6 minutes). Change `weight_rms` in the next cell until the rms neither grows nor fades on its way through 20 layers.
# Write your number down. Then set `width=400`, and find the number again. Can you guess a rule that gives both? Nobody has told you why yet, so any guess is welcome. Do it before you read on.

# %%
initialization.through_layers(weight_rms=0.5, width=100)

# %% [markdown]
# **Explain.** Perhaps you began with weights of rms 1, because a weight of 1 keeps the signal in a chain of single neurons. But here each neuron adds up 100
# products. Or perhaps you tried $\frac{1}{100} = 0.01$, because 100 products are added. Then the signal fades, so this is too careful.
#
# The right numbers are 0.1 for 100 neurons and 0.05 for 400. The rule is $1 / \sqrt{n}$: four times as many inputs want weights half as large.
# The root says that a sum of $n$ random products is larger than one of them, but less than $n$ times as large. Station 2 shows why it is
# exactly $\sqrt{n}$.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-E3"]
# Check: does the rule of Try first keep the rms, for two widths, in each of twenty networks?
for width in (64, 144):
    found = initialization.through_layers(weight_rms=1 / np.sqrt(width), width=width)
    kept = (found.sizes[-1] > 1 / 5) & (found.sizes[-1] < 5)
    grown = initialization.through_layers(weight_rms=1.0, width=width).factor
    print(
        f"{width} neurons: kept within a factor of 5 in {kept.sum()} of 20; weights of rms 1 multiply by {grown:.0f}."
    )
    assert kept.all() and abs(grown / np.sqrt(width) - 1) < 0.1

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *If every layer multiplies the signal by a little more than 1, then …*

# %% [markdown]
# ## Station 2 of 5: How large is z?
#
# ### Two coins
#
# Throw a coin: heads is $+1$, tails is $-1$. The mean of many throws is 0, and the mean square is 1, because both squares are 1. Now
# throw two coins, $u_1$ and $u_2$, and add them. There are four cases, all equally frequent:
#
# | $u_1$ | $u_2$ | $u_1 + u_2$ | its square | $u_1 u_2$ |
# |---|---|---|---|---|
# | 1 | 1 | 2 | 4 | 1 |
# | 1 | −1 | 0 | 0 | −1 |
# | −1 | 1 | 0 | 0 | −1 |
# | −1 | −1 | −2 | 4 | 1 |
# | | | **mean** 0 | **mean** 2 | **mean** 0 |
#
# The mean square of the sum is $2 = 1 + 1$. So *mean squares add*. The sizes do not: if they did, the sum would always be 2, and its mean square 4. The last column
# shows the reason. The square of a sum is $u_1^2 + u_2^2 + 2 u_1 u_2$. Each coin has the mean 0, and they know nothing of each other (we say: they
# are **independent**), so the product $u_1 u_2$ is positive as often as negative, and in the mean it vanishes.

# %% [markdown]
# Two words. For random numbers with mean 0, the mean square over many draws is called the **variance**, $\mathrm{Var}(u)$, and its root is the **standard
# deviation**, in short std. (If the mean is not 0, it is subtracted first.) So for $N(0, 1)$ both are 1.
#
# We need one rule more. A number that is not random, say 2, times a coin is $+2$ or $-2$. Its square is always 4. So a factor $c$ multiplies the
# std by $c$, and the variance by its square:
#
# $$\mathrm{Var}(c \, u) = (c)^2 \, \mathrm{Var}(u) \qquad\qquad \mathrm{Var}(u_1 + u_2) = \mathrm{Var}(u_1) + \mathrm{Var}(u_2) \quad \text{(independent)}$$
#
# Now a neuron with two inputs, $x_1 = 1$ and $x_2 = 2$. Its weights are two coins, and it has no bias. So $z = w_1 \cdot 1 + w_2 \cdot 2$. By the two
# rules its variance is $1 \cdot 1 + 4 \cdot 1 = 5$. All four cases say the same:

# %%
w = np.array([[1, 1, -1, -1], [1, -1, 1, -1]])  # a column for each case
z = w[0] * 1 + w[1] * 2
print("z:", z, "  squares:", z**2, "  mean square:", (z**2).mean())

# %% [markdown]
# ### A thousand inputs
#
# The same for a large neuron. It has 1,000 inputs, such as the pixels of a small picture, and only half of them are on.

# %%
Predict("initialization: a thousand inputs", reveal=initialization.wide_neurons)

# %% [markdown] tags=["explain"]
# **Explain.** The inputs that are off silence their weights. What is left of $z = \sum_k w_k x_k + b$ are 500 weights and one bias. These are 501
# independent numbers of variance 1, so the variance of $z$ is 501, and the std is $\sqrt{501} = 22.4$. In the picture the dashed curve is the bell curve
# that we have predicted, and the bars are 2,000 neurons that were really drawn.

# %% [markdown] tags=["explain"]
# For any inputs, weight $k$ is multiplied by the fixed number $x_k$, so its part of $z$ has the variance $x_k^2 \, \mathrm{Var}(w)$. All parts are
# independent, so their variances add. The bias is one part more:
#
# $$\mathrm{Var}(z) = \mathrm{Var}(w) \sum_k x_k^2 + \mathrm{Var}(b)$$
#
# *The spread of z depends on the weights, on the number of inputs, and on how large the inputs are.*

# %% [markdown]
# **1. The spread of z** (4 minutes). `x` has the shape $(n_0, m)$, one column for every example. Weights and biases are drawn independently, with mean 0. Their *standard
# deviations* are `weight_std` and `bias_std`. Return the standard deviation of $z$ for each example, in the shape $(m,)$. To try it out: for the column $(1, 2)$, `weight_std=1` and `bias_std=0` you
# should get $\sqrt{5} = 2.236$. (`x**2` squares every entry, and `sum(axis=0)` adds down the columns.)


# %% tags=["exercise"]
def std_of_z(x, weight_std, bias_std):
    return ...


# %%
check(std_of_z)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def std_of_z(x, weight_std, bias_std):
#     return np.sqrt(weight_std**2 * (x**2).sum(axis=0) + bias_std**2)
# ```
#
# </details>

# %% [markdown]
# Is a $z$ of this size a problem? A sigmoid is flat where $|z|$ is large, and there BP1 and BP2 multiply the error by nearly 0 (chapter 3). For example, $\sigma(4.6) = 0.990$, so the slope there is
# $\sigma' = 0.990 \cdot 0.010$, about a hundredth.

# %%
Predict("initialization: how many neurons sleep", reveal=initialization.asleep)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the upper panel. The grey zone, where a sigmoid still has a slope, is narrow compared with the bell curve: 4.6 is only a fifth of the std, because $4.6 / 22.4 = 0.2$. In a bell curve about 16 of 100 draws lie so near to 0, and about 84 lie outside. These neurons are
# saturated before they have learned anything, and since the slopes of their weights are nearly 0, training will hardly move them.
#
# In the lower panel each weight was divided by $\sqrt{1000}$, the root of the number of inputs. Then $\mathrm{Var}(w) = \frac{1}{1000}$, so
# $\mathrm{Var}(z) = \frac{500}{1000} + 1 = 1.5$. The std is $\sqrt{1.5} = 1.22$, and practically all neurons are awake.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-E1"]
# Check: is z as wide as predicted, and are most neurons saturated by the one start and nearly none by the other?
large = initialization.wide_networks()
small = initialization.wide_networks(divided=True)
print(f"Standard deviation of z: {large.std():.1f} (predicted 22.4) and {small.std():.2f} (predicted 1.22).")
found = initialization.asleep()
print(f"Saturated, of 100 neurons: {100 * found.large.mean():.0f} and {100 * found.small.mean():.0f}.")
print(
    f"In each network {100 * found.large.min():.0f} or more by the one start, at most {100 * found.small.max():.0f} by the other."
)
assert abs(large.std() / 501**0.5 - 1) < 0.05 and abs(small.std() / 1.5**0.5 - 1) < 0.06
assert abs(found.large.mean() - 0.84) < 0.03 and found.large.min() > 0.65 and found.small.max() < 0.05

# %% [markdown]
# **Your turn** (3 minutes). A picture of a digit has 784 pixels. 196 of them are 1, all others are 0. The bias is 0. What is the standard deviation of $z$ if the weights come
# from $N(0, 1)$? And if they are divided by $\sqrt{784} = 28$?

# %% tags=["exercise"]
std_of_digit = ...
std_divided = ...

# %%
check(std_of_digit=std_of_digit, std_divided=std_divided)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Only 196 weights are heard, so the variance is 196. Dividing all weights by 28 divides $z$ by 28.
#
# ```python
# std_of_digit = np.sqrt(196)
# std_divided = np.sqrt(196) / 28
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *A neuron with many inputs is saturated at the start because …, and dividing by … helps because …*

# %% [markdown]
# ## Station 3 of 5: Does it matter for learning?
#
# Now we train. The digits have $8 \times 8 = 64$ pixels. If we blow each pixel up to a
# block of $4 \times 4$, the same pictures have 1,024. Each start may use the best of three learning rates, chosen on digits that are
# neither trained on nor shown in the result. Five networks each.

# %%
Predict("initialization: where the large start hurts", reveal=starts.two_starts)

# %% [markdown] tags=["explain"]
# **Explain.** With 1,024 pixels the divided start is ahead after the first epoch, and still ahead by several points after the fourth. With 64 pixels both end within a few points of each other (one shuffle of the digits decides who is ahead). The formula of station 2 says
# why: it asks for the sum of the squared inputs.

# %% tags=["explain"]
for pixels in (64, 1024):
    squares = starts.sum_of_squares(pixels)
    std = np.sqrt(squares + 1)  # + 1: the bias, from N(0, 1) in both starts
    print(f"{pixels} pixels: the sum is {squares:.0f}, so z has a std of {std:.1f}")

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>at_best_eta</code></summary>
#
# ```python
# def at_best_eta(nets, etas, split, epochs, batch_size=10):
#     """Train a stack, its networks grouped by η, and return the accuracy on new digits after each epoch.
#
#     Shape (epochs, networks): those of the η that is best in the end on the second part of the digits.
#     """
#     learn, choose, judge = split
#     shape = (len(etas), nets.copies // len(etas))
#     each_eta = np.repeat(etas, shape[1])[:, None]
#     judged = []
#     for step in sgd(nets, learn, each_eta, batch_size, epochs=epochs, rng=seed(2)):
#         if step.epoch_done:
#             judged.append(evaluate(nets, judge).accuracy.reshape(shape))
#     chosen = evaluate(nets, choose).accuracy.reshape(shape)
#     best = np.median(chosen, axis=1).argmax()
#     return np.array(judged)[:, best]
# ```
#
# </details>

# %% [markdown] tags=["explain"]
# With a std of 4, about every fourth neuron is saturated, because 4.6 is 1.15 stds, and 25 of 100 draws lie farther out. The others can learn. With 15.5 it is three of four. You often read that $N(0, 1)$ is bad and $1/\sqrt{n}$ is
# good. In truth, what matters is not how large a weight is, but how large $z$ is.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-E1"]
# Check: does the divided start lead with 1,024 pixels, after the first epoch and by 3 points after the last, and not with 64?
scores = starts.two_starts().scores
gaps = {}
for panel, both in scores.items():
    gap = np.median(both["divided"], axis=1) - np.median(both["N(0, 1)"], axis=1)
    gaps[panel] = gap
    print(f"{panel}: the divided start is {starts.ahead(gap[0])} after one epoch, {starts.ahead(gap[-1])} after four.")
assert gaps["1,024 pixels"][0] > 0 and gaps["1,024 pixels"][-1] > 0.03 and abs(gaps["64 pixels"][-1]) < 0.05

# %% [markdown]
# ### The scale of the inputs
#
# The inputs stand in the same formula as the weights. So a good start is spoilt by inputs that are too large. Take the two moons, whose inputs lie between
# −2 and 2, and let somebody measure the first one in centimetres instead of metres: it becomes 100 times larger. Or let somebody add 100 to it. The
# classes are as easy to tell apart as before.
#
# We train a 2-10-1 network of tanh neurons with a sigmoid output; its first weights are divided by $\sqrt{2}$. The bars show the cost after training, for the best of eleven learning rates from 0.0001 to 10:

# %%
starts.inputs()

# %% [markdown]
# A cost of 0.69 is $-\ln \frac{1}{2}$, the cross-entropy of an output that says $\frac{1}{2}$ to everything: pure guessing. With two inputs, weights divided by $\sqrt{2}$ have $\mathrm{Var}(w) = \frac{1}{2}$. For the input $(100, 1)$ that gives
# $\mathrm{Var}(z) = \frac{1}{2} (100^2 + 1)$, so a std of 71 instead of 1. The tanh neurons of the hidden layer are saturated, and most of their
# weights hardly move. The input 100 does make each slope 100 times larger (BP4), but at $z = 71$ the factor $\sigma'(z)$ is about $10^{-61}$. If 100 is *added*, it is worse: all points also give a neuron almost the same $z$, so nothing tells them apart.
#
# The remedy is to **standardise** every input: subtract its mean, then divide by its std. For example, the values 100, 102 and 104 have the mean 102. Their distances from it are
# −2, 0 and 2. The mean square of these is $\frac{8}{3}$, so the std is 1.63, and we get −1.22, 0 and 1.22. In the fourth bar this was done to the spoilt moons.

# %% jupyter={"source_hidden": true} tags=["proof", "row-E4"]
# Check: does no learning rate help against spoilt inputs, and does standardising undo both?
costs = starts.inputs().costs
print("; ".join(f"{name}: {cost:.2f}" for name, cost in costs.items()))
assert costs["first one × 100"] > 0.4 and costs["first one + 100"] > 0.6
assert costs["first one × 100"] > 5 * costs["standardised"] and costs["standardised"] < 0.08

# %% [markdown]
# **Your turn** (2 minutes). An input takes the values 1, 1 and 4. What does standardising make of the 4?

# %% tags=["exercise"]
standardized_4 = ...

# %%
check(standardized_4=standardized_4)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The mean is 2, the distances are −1, −1 and 2, and their mean square is $\frac{6}{3} = 2$.
#
# ```python
# standardized_4 = (4 - 2) / np.sqrt(2)
# ```
#
# </details>

# %% [markdown]
# ### Why not start at zero?
#
# If small weights are good, what is wrong with zero? We take a 2-4-1 network of sigmoids, and the problem XOR of chapter 1. In each layer all weights start at one and the same number, zero or another; all biases start at 0.

# %%
Predict("initialization: equal neurons", reveal=starts.twins)

# %% [markdown] tags=["explain"]
# **Explain.** The weights do move, as the left panel shows. But they move together: four curves lie on each other.
#
# Take two hidden neurons with equal weights into them and equal weights, 1, out of them. We call them **twins**. For any example they have the same $z$ and the same $a$. Let the error of the output be 0.2, the slope of their sigmoids
# 0.25, and one of the inputs 2. By BP2 both have the error $1 \cdot 0.2 \cdot 0.25 = 0.05$. By BP4 both weights from this input have the slope $0.05 \cdot 2 = 0.1$. Their activations are equal, so the weights *out* of them get equal slopes, too.
# So both are moved alike, and after the update they are twins again. A mini-batch is a mean over examples, so it changes nothing.
#
# Four twins are one neuron, counted four times. It draws one line, and one line gets at most 75 % of XOR. From zero it is slower still:

# %% tags=["explain"]
starts.three_starts()

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>all_equal</code>, <code>xor_from</code></summary>
#
# ```python
# def all_equal(n_out, n_in, rng):
#     """Draw one number from N(0, 1) and give it to every weight of the layer; biases are 0."""
#     return np.full((n_out, n_in), rng.standard_normal()), np.zeros((n_out, 1))
#
#
# @remembered
# def xor_from(start, networks=20, epochs=60):
#     """Train 2-4-1 networks on XOR: the best accuracy of all, and whether the hidden neurons stayed twins throughout."""
#     xor = datasets.xor(n=100, rng=seed(0))
#     nets = Network([2, 4, 1], cost="cross-entropy", initializer=start, rng=seed(1), copies=networks)
#     alike = True
#     for _ in sgd(nets, xor, eta=1.0, batch_size=10, epochs=epochs, rng=seed(2)):
#         rows = np.concatenate([nets.W[1], nets.b[1]], axis=-1)  # what each neuron hears, (networks, 4, 3)
#         columns = nets.W[2]  # how it is heard, (networks, 1, 4)
#         alike &= bool((rows == rows[:, :1]).all() and (columns == columns[..., :1]).all())
#     return float(evaluate(nets, xor).accuracy.max()), alike
# ```
#
# </details>

# %% [markdown] tags=["explain"]
# From zero, 60 epochs are too few even for that one line. At first the weights *out* of the hidden neurons are 0, so layer 1 has no errors (BP2). And they grow slowly: every hidden activation
# is $\frac{1}{2}$, and half of the examples pull up, the other half down.
#
# This is why weights are *random*: it breaks the symmetry between the neurons. Biases may all be 0, because the weights have broken it already.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-E2"]
# Check: are twins equal to the last bit after every update of every network, and can they solve XOR?
for name, (best, alike) in starts.three_starts().found.items():
    print(
        f"{name}: twins after every update: {alike}; the best of 20 networks reads {100 * best:.0f} % of XOR rightly."
    )
    assert alike == (name != "all different")
    assert best == 1.0 if name == "all different" else best <= 0.75
assert starts.three_starts().found["zeros"][0] < 0.6  # no line yet

# %% [markdown]
# **Your turn** (3 minutes). The same two neurons with equal weights *into* them. But the weights *out* of them are 1 and 3. The error of the output is 0.2, the slopes of the
# sigmoids are 0.25, the input is 2. The weight into the first neuron has the slope 0.1, as above. What is the slope of the weight into the second? Do they stay twins?

# %% tags=["exercise"]
slope_of_second = ...

# %%
check(slope_of_second=slope_of_second)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The error comes back through the weight 3, so it is three times as large. The neurons part at the first update: it is enough if they differ in what leaves them.
#
# ```python
# slope_of_second = 3 * 0.2 * 0.25 * 2
# ```
#
# </details>

# %% [markdown]
# What do other activations do at zero?

# %%
Predict("initialization: tanh at zero", reveal=starts.from_zero)

# %% [markdown] tags=["explain"]
# **Explain.** Since $\tanh(0) = 0$, all hidden activations are 0, and by BP4 the weights behind them get no slope. Since these weights stay 0, BP2 brings no error back to layer 1. By BP3 a bias has its error as slope, and only
# the error of the output is not 0. A ReLU is 0 at 0 as well.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "exact", "row-E2"]
# Check: what has moved, for tanh and for ReLU?
for activation in ("tanh", "relu"):
    found = starts.moved(activation)
    print(f"{activation}: {', '.join(name for name, yes in found.items() if yes)} and nothing else")
    assert found == {"W1": False, "b1": False, "W2": False, "b2": True}

# %% [markdown]
# **In your own words:** finish the sentence. *Equal neurons stay equal, because …*

# %% [markdown]
# ## Station 4 of 5: A rule for every layer
#
# ### Forward: LeCun's rule
#
# So neurons must differ, and $z$ must be neither too large nor too small, in each of many layers. How large should the weights of layer $l$ be? Let all of them have the variance $v$, and let all biases be 0. Station 2 has answered this already; we only have to put the
# activations $a^{l-1}$ in the place of the inputs. Averaged over all draws of the weights ($\mathbb{E}$ means this average),
#
# $$\mathbb{E}[(z^l_j)^2] = v \sum_k (a^{l-1}_k)^2$$
#
# A sum of $n_{l-1}$ squares is $n_{l-1}$ times their mean. The new weights know nothing of the $a^{l-1}$, which were there before them. So we may average over these as well, over all draws and all neurons of the layer:
#
# $$\mathbb{E}[(z^l)^2] = n_{l-1} \, v \; \mathbb{E}[(a^{l-1})^2]$$
#
# *One layer multiplies the mean square by the number of its inputs times the variance of its weights.*
#
# With numbers: two inputs, 1 and 2, have the mean square 2.5. With $v = 1$ we get $2 \cdot 1 \cdot 2.5 = 5$, as with the coins.

# %% [markdown]
# If $\sigma(z) = z$, then $a$ is as large as $z$. So the mean square stays the same from layer to layer if $n_{l-1} \, v = 1$:
#
# $$v = \frac{1}{n_\mathrm{in}} \qquad \text{(LeCun)}$$
#
# where $n_\mathrm{in}$ is the number of inputs of the layer. Weights with this variance have the std $1 / \sqrt{n_\mathrm{in}}$. This is the rule that you guessed in
# station 1. It fits tanh too, because $\tanh(z) \approx z$ for small $z$. Biases are 0.
#
# ### ReLU: He's rule
#
# Take the four values of $z$ that two coins gave: 3, −1, 1 and −3. Their mean square is $\frac{20}{4} = 5$. A ReLU makes 3, 0, 1 and 0 of them, with the mean square
# $\frac{10}{4} = 2.5$. It is half as large, because for each positive value there is a negative one of the same size, and the ReLU cuts it off. This is so for any weights that are as likely to be $w$ as $-w$:
#
# $$\mathbb{E}[(a^l)^2] = \tfrac{1}{2} \, \mathbb{E}[(z^l)^2] \qquad \text{(ReLU)}$$

# %%
z = np.array([3.0, -1.0, 1.0, -3.0])
a = relu(z)
print(f"mean square of z: {(z**2).mean():.2f}, of relu(z): {(a**2).mean():.2f}")

# %%
Predict("initialization: LeCun before ReLU", reveal=initialization.sizes_by_layer)

# %% [markdown] tags=["explain"]
# **Explain.** LeCun's curve falls. Each of the 19 steps from layer 1 to layer 20 halves the mean square, so it multiplies the rms by $\sqrt{1/2} = 0.71$, and
# $(0.71)^{19}$ is about a thousandth. With $N(0, 1)$ a layer multiplies the mean square by $\frac{100}{2} = 50$, so the rms by about 7, and $7^{19}$ is about $10^{16}$. Layer 1 begins at 10 already, so the picture ends at $10^{17}$.
#
# The third curve stays level. Its weights have twice LeCun's variance, which makes up for the half that is cut off:
#
# $$v = \frac{2}{n_\mathrm{in}} \qquad \text{(He)}$$

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-E3"]
# Check: do 19 ReLU layers multiply the rms as the formula says, for all three starts?
found = initialization.sizes_by_layer().sizes
for label, factor in {"N(0, 1)": 50, "LeCun": 1 / 2, "He": 1}.items():
    measured = np.median(found[label][-1] / found[label][0])
    formula = factor ** (19 / 2)
    print(f"{label}: predicted {formula:.1g}, measured {measured:.1g}")
    assert abs(np.log10(measured / formula)) < 0.2

# %% [markdown]
# **Your turn** (2 minutes). A ReLU layer gets 200 activations from ReLUs below, and its weights have the variance $v = 0.04$. By which factor does one such layer multiply the **rms** of $z$?

# %% tags=["exercise"]
rms_factor = ...

# %%
check(rms_factor=rms_factor)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The mean square is multiplied by $200 \cdot 0.04 / 2 = 4$, and the rms by its root.
#
# ```python
# rms_factor = np.sqrt(200 * 0.04 / 2)
# ```
#
# </details>

# %% [markdown]
# **2. He's rule** (4 minutes). Write a function that draws one layer by He's rule, from the bell curve. (A uniform distribution with the same variance counts, too.) Return `W`, of shape $(n_\mathrm{out}, n_\mathrm{in})$, and `b`, of shape $(n_\mathrm{out}, 1)$, all 0. `rng` is a random generator: `rng.standard_normal(shape)` draws
# from $N(0, 1)$. The rule names a *variance*. You multiply by a standard deviation.


# %% tags=["exercise"]
def he(n_out, n_in, rng):
    W = ...
    b = ...
    return W, b


# %%
check(he)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def he(n_out, n_in, rng):
#     W = rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
#     b = np.zeros((n_out, 1))
#     return W, b
# ```
#
# </details>

# %% [markdown]
# Such a function is called an **initializer**. `Network([64, 30, 10], "relu", initializer=he)` starts with it. Twenty layers by your rule, if it is right and kept, else by the course's:

# %%
initialization.sizes_by_layer("relu", {"He, yours if kept": mine("he")})

# %% [markdown]
# **3. The gain** (4 minutes). For some activations, such as $\sin z$, there is no rule. Let $v = (g)^2 / n_\mathrm{in}$. The number $g$ is called the **gain**; LeCun's is 1, and He's is $\sqrt{2}$. If the mean square of $z$ is 1, then
# that of the next $z$ is $(g)^2 \, \mathbb{E}[\sigma(z)^2]$, and this should be 1 again. `sigma` is any activation. For $\mathbb{E}$ take the mean over `z`, a large sample of $N(0, 1)$, shape $(N,)$. Return $g$. For ReLU you should get about 1.41.


# %% tags=["exercise"]
def gain_of(sigma, z):
    return ...


# %%
check(gain_of)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def gain_of(sigma, z):
#     return 1 / np.sqrt((sigma(z) ** 2).mean())
# ```
#
# For the sine this is 1.52, and for tanh 1.59.
#
# </details>

# %% [markdown]
# By your function, if it is kept, else by the course's, the gain for tanh is:

# %%
sample = np.random.default_rng(seed(0)).standard_normal(100_000)
tanh_gain = mine("gain_of")(np.tanh, sample)
print(f"gain for tanh: {tanh_gain:.2f}")

# %% [markdown]
# ### The way back
#
# Errors should keep their size as well. By BP2, neuron $j$ of layer $l$ collects errors over the weights that *leave* it:
#
# $$\delta^l_j = \sum_k w^{l+1}_{kj} \, \delta^{l+1}_k \, \sigma'(z^l_j)$$
#
# By hand: a ReLU neuron feeds two others, whose errors are 1 and 2. The two weights are coins, so what comes back is $w_1 \cdot 1 + w_2 \cdot 2$, which is 3, −1, 1 or −3, with the mean square 5, as before. Then comes the slope.
# A ReLU is on ($\sigma' = 1$) in half of the cases and off ($\sigma' = 0$) in the other half, so 2.5 is left.
#
# In general the sum has $n_{l+1}$ terms, one for each neuron that $j$ feeds. For independent numbers the mean of a product is the product of the means, so $\sigma'$ puts the factor $\mathbb{E}[\sigma'^2]$ before the mean square of the sum:
#
# $$\mathbb{E}[(\delta^l)^2] = n_{l+1} \, v \; \mathbb{E}[\sigma'(z^l)^2] \; \mathbb{E}[(\delta^{l+1})^2]$$
#
# Here $v$ is the variance of $W^{l+1}$, and $\mathbb{E}[\sigma'^2]$ is 1 for $\sigma(z) = z$ and $\frac{1}{2}$ for ReLU. We have assumed two things: that the errors above are independent of the weights that carry them back,
# and of the slope $\sigma'(z^l)$.

# %% [markdown]
# **In your own words:** finish the sentence. *He's rule has a 2 where LeCun's has a 1, because …*

# %% [markdown]
# ## Station 5 of 5: Both ways, and what arrives
#
# ### Is the formula good enough?
#
# The formula of the way back rests on two assumptions. So measure. Take a 50-150-50-150-50-150-50 network, ReLU, He's rule. Layer 5 has 150 neurons and feeds the 50 of layer 6, so $v = \frac{2}{150}$, and the formula gives $50 \cdot \frac{2}{150} \cdot \frac{1}{2} = 0.33$. Layer 4 has 50 neurons and feeds 150, which makes $150 \cdot \frac{2}{50} \cdot \frac{1}{2} = 3$, so in all $0.33 \cdot 3 = 1$. First the errors of the last layer are random numbers, which know nothing of the weights:

# %%
initialization.errors_back(rule="he", real=False)

# %% [markdown]
# <details><summary>The source of <code>sent_back</code>, <code>errors_back</code></summary>
#
# ```python
# def sent_back(nets, z, last):
#     """Return the errors δ of every layer, by BP2, when those of the last layer are `last`; None at 0."""
#     delta = [None] * (nets.L + 1)
#     delta[nets.L] = np.broadcast_to(last, z[nets.L].shape)
#     for l in range(nets.L - 1, 0, -1):
#         delta[l] = (nets.W[l + 1].mT @ delta[l + 1]) * nets.sigma[l].prime(z[l])
#     return delta
#
#
# def errors_back(rule="he", activation="relu", widths=WIDTHS, real=False, networks=50):
#     """Compare the mean squares of δ, as multiples of the last layer's, with the formula of the way back.
#
#     The errors of the last layer are random numbers or, if `real`, a − y with targets y of size 1. The result's
#     `predicted` and `measured` belong to layers 1 … L−1.
#     """
#     rng = np.random.default_rng(seed(0))
#     x = rng.standard_normal((widths[0], 30))
#     y = rng.standard_normal((widths[-1], 30))
#     nets = Network(list(widths), activation, "identity", initializer=rule, rng=rng, copies=networks)
#     z, a = nets.forward(x)
#     last = a[-1] - y if real else rng.standard_normal(a[-1].shape)
#     squares = np.array([np.square(delta).mean() for delta in sent_back(nets, z, last)[1:]])
#     measured = squares[:-1] / squares[-1]
#     half = {"relu": 1 / 2, "identity": 1}[activation]
#     steps = [widths[l + 1] * VARIANCES[rule](widths[l + 1], widths[l]) * half for l in range(1, nets.L)]
#     predicted = np.cumprod(steps[::-1])[::-1]
#     heads = ["", *(f"layer {l}" for l in range(1, nets.L))]
#     title = "Mean square of δ, compared with the last layer's"
#     rows = {"predicted": predicted, "measured": measured}
#     figure = plots.stills.table(heads, list(rows), list(rows.values()), title, digits=2)
#     words = [f"{name} {', '.join(f'{value:.2f}' for value in row)}" for name, row in rows.items()]
#     return Result(
#         figure, f"{title}, layers 1 to {nets.L - 1}: {'; '.join(words)}.", predicted=predicted, measured=measured
#     )
# ```
#
# </details>

# %% [markdown]
# The formula is right within a few percent. Now errors as they arise in a training, $a^L - y$ (with random targets $y$). They were *made* by these very weights, so the first assumption is wrong:

# %%
initialization.errors_back(rule="he", real=True)

# %% [markdown]
# The mean square of layer 1 is about five times as large as predicted, so its rms is more than twice as large. This extra factor grows slowly: with ten layers more it is 16 (between 10 and 40 in other draws). For comparison, in the same fifteen layers LeCun's rule would make the mean square $2^{15} = 32{,}768$ times smaller than He's
# does. So the formula tells us whether errors vanish or explode, but not their exact size.

# %% jupyter={"source_hidden": true} tags=["proof", "row-E3"]
# Check: are both formulas good to 20 % in six layers where their assumptions hold, and how far off where they do not?
worst = {"forward": 0.0, "back": 0.0}
for activation in ("relu", "identity"):
    for rule in ("lecun", "glorot", "he"):
        back = initialization.errors_back(rule, activation)
        forward = initialization.signals_forward(rule, activation)
        worst["back"] = max(worst["back"], abs(back.measured / back.predicted - 1).max())
        worst["forward"] = max(worst["forward"], abs(forward.measured / forward.predicted - 1).max())
print("; ".join(f"{way}: off by {100 * most:.0f} % at most" for way, most in worst.items()), "(signals, and errors)")
real = initialization.errors_back("he", real=True)
print(f"Real errors, He: layer 1 has {(real.measured / real.predicted)[0]:.1f} times the predicted mean square.")
assert max(worst.values()) < 0.2 and 3 < (real.measured / real.predicted).max() < 9
longer = initialization.errors_back("he", widths=(50, 150) * 8 + (50,), real=True)
after_15 = (longer.measured / longer.predicted)[0]
print(f"Fifteen layers before the last one: {after_15:.0f} times.")
assert 10 < after_15 < 40

# %% [markdown]
# ### Both ways: Glorot's rule
#
# Take $\sigma(z) = z$, and a layer with $n_\mathrm{in} = 50$ inputs and $n_\mathrm{out} = 150$ neurons. Signals go forward through its weights and want $n_\mathrm{in} \, v = 1$. Errors go back through the same weights and want $n_\mathrm{out} \, v = 1$.
# It cannot have both. Glorot takes the mean of the two numbers, 100, and demands that this times $v$ be 1:
#
# $$v = \frac{2}{n_\mathrm{in} + n_\mathrm{out}} \qquad \text{(Glorot)}$$
#
# Here $v = \frac{2}{200} = 0.01$. So forward the mean square is multiplied by $50 \cdot 0.01 = 0.5$, and on the way back by $150 \cdot 0.01 = 1.5$. Neither is 1, but both are near 1. (He's rule leaves $n_\mathrm{out}$ out: over many layers the quotients $\frac{n_\mathrm{out}}{n_\mathrm{in}}$ nearly cancel.)
#
# **Your turn** (2 minutes). A layer has 300 inputs and 100 neurons. With Glorot's rule, by which factor does it multiply the mean square of the errors on their way back? (Again $\sigma(z) = z$.)

# %% tags=["exercise"]
glorot_back = ...

# %%
check(glorot_back=glorot_back)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $v = 2 / 400 = 0.005$, and on the way back the sum runs over the 100 neurons.
#
# ```python
# glorot_back = 100 * 2 / (300 + 100)
# ```
#
# </details>

# %% [markdown]
# | rule | variance $v$ | std of a bell curve | uniform between $-r$ and $r$ | goes with |
# |---|---|---|---|---|
# | LeCun 1998 | $1/n_\mathrm{in}$ | $\sqrt{1/n_\mathrm{in}}$ | $r = \sqrt{3/n_\mathrm{in}}$ | tanh, identity; sigmoid, if there are one or two layers |
# | Glorot 2010 | $2/(n_\mathrm{in} + n_\mathrm{out})$ | $\sqrt{2/(n_\mathrm{in} + n_\mathrm{out})}$ | $r = \sqrt{6/(n_\mathrm{in} + n_\mathrm{out})}$ | tanh, if the widths differ |
# | He 2015 | $2/n_\mathrm{in}$ | $\sqrt{2/n_\mathrm{in}}$ | $r = \sqrt{6/n_\mathrm{in}}$ | ReLU |
#
# Only the variance entered the derivation (for He also that $w$ is as likely as $-w$), not the shape of the curve. So one may also draw *uniformly*: all numbers between $-r$ and $r$ are equally likely. Their variance is the mean of all squares up to $r$,
# $\frac{1}{r} \int_0^r u^2 \, du = \frac{1}{3} r^2$. Setting this equal to $v$ gives $r = \sqrt{3 v}$.

# %% [markdown]
# **4. Glorot's rule, uniformly** (4 minutes). Like `he`, but by Glorot's rule, and drawn between $-r$ and $r$: `rng.uniform(-r, r, shape)`.


# %% tags=["exercise"]
def glorot(n_out, n_in, rng):
    W = ...
    b = ...
    return W, b


# %%
check(glorot)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def glorot(n_out, n_in, rng):
#     r = np.sqrt(6 / (n_in + n_out))
#     W = rng.uniform(-r, r, (n_out, n_in))
#     b = np.zeros((n_out, 1))
#     return W, b
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-E3"]
# Check: do the package's three rules, and the uniform form, have the variance of the table?
rng = np.random.default_rng(seed(0))
for rule, variance in initialization.VARIANCES.items():
    W, b = initializers.BY_NAME[rule](n_out=800, n_in=200, rng=rng)
    std = np.sqrt(variance(800, 200))
    r = np.sqrt(3) * std
    uniform = rng.uniform(-r, r, W.shape)
    print(
        f"{rule}: std {std:.3f} in the table, {W.std():.3f} drawn, {uniform.std():.3f} drawn uniformly; biases all 0: {not b.any()}"
    )
    assert abs(W.std() / std - 1) < 0.01 and abs(uniform.std() / std - 1) < 0.01 and not b.any()

# %% [markdown]
# ### All of it at once
#
# Twelve layers of 100 neurons, four starts. On the left follow the signals from layer 1 to the right; on the right follow the errors from layer 12 to the left.

# %%
initialization.four_starts()

# %% [markdown]
# With $N(0, 1)$ the tanh signals look fine: they are near 1. In truth about nine of ten neurons answer with more than 0.9 in size, and most of these are saturated and send back nearly nothing. Still, the errors explode. Why? Look at the factor of the way
# back, $n \, v \, \mathbb{E}[\sigma'^2]$. About one neuron in ten is awake, with a squared slope of about a half, so $\mathbb{E}[\sigma'^2]$ is about 0.055. And errors reach these few over weights that are ten times as large as LeCun's, so $n \, v = 100 \cdot 1$.
# Together this is 5.5 for the mean square, so about 2.3 for the rms, and eleven steps make $(2.3)^{11} \approx 10{,}000$. (In chapter 4 *all* hidden neurons were asleep, with slopes of $10^{-8}$, so nothing came back.)
#
# With LeCun's rule tanh signals sink slowly, because tanh is a little flatter than the line $a = z$. A gain of 1.59 stops that, but then errors grow. ReLU needs He's rule both ways.

# %% [markdown]
# In the next picture you see each layer as a histogram: the activations on the left, and beside them the share of saturated neurons; the errors on the right, and beside them their rms. The axis of the errors is logarithmic, so −2 means 0.01. Choose **tanh** with `normal`, which is $N(0, 1)$, and then `lecun`, then **ReLU** with `lecun` and `he`. Before each choice say whether the activations or the errors will drift.

# %%
LayerHistograms("lecun", "tanh", width=100, depth=6)

# %% jupyter={"source_hidden": true} tags=["proof", "row-E3"]
# Check: what becomes of signals and errors under the four starts?
found = initialization.four_starts()
for label in found.signals:
    forward = np.median(found.signals[label][-1] / found.signals[label][0])
    back = np.median(found.errors[label][0])
    print(f"{label}: signals times {forward:.2g}, errors times {back:.2g}")
ends = {label: np.median(errors[0]) for label, errors in found.errors.items()}
stuck = found.at_ends["tanh, N(0, 1)"]
print(f"tanh, N(0, 1): {100 * stuck:.0f} % of the last layer's activations are beyond 0.9 in size.")
slope = initialization.squared_slope("tanh", initialization.drawn_with(1.0))
print(
    f"Mean of the squared slopes there: {slope:.3f}; so a layer multiplies the mean square of errors by {100 * slope:.1f}."
)
assert 0.83 < stuck < 0.95 and 0.05 < slope < 0.06
assert ends["tanh, N(0, 1)"] > 1000 and 0.05 < ends["tanh, LeCun"] < 1
assert ends["ReLU, LeCun"] < 0.05 and 0.4 < ends["ReLU, He"] < 2.5

# %% [markdown]
# ### Do the signals arrive?
#
# One activation is missing: the sigmoid. Choose it above, with `lecun`.

# %%
Predict("initialization: do the signals arrive", reveal=initialization.heat_maps)

# %% [markdown] tags=["explain"]
# **Explain.** In the picture a row is a neuron (40 of the 100 are shown), a column is an example, and the colour is the activation. In layer 1 every square has its own colour. In layer 10 there are only stripes: the neurons differ, but
# each of them says the same to *every* example. Whatever the output layer does with this, it will give all examples the same answer.
#
# A sigmoid's activation is about $\frac{1}{2}$, never negative. This constant half of all neurons adds a constant to every $z$ of the next layer, and it keeps the spread *between neurons* alive. What *differs* between two examples has no such help. LeCun's weights keep its size, and then it must pass the slope
# $\sigma' \le \frac{1}{4}$. So at every layer about three quarters of the difference are lost, exactly as for errors:

# %% tags=["explain"]
initialization.spreads()

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>spreads</code></summary>
#
# ```python
# def spreads(activation="sigmoid", initializer="lecun", layers=10, width=100, networks=20):
#     """Measure in each layer how far z spreads between neurons, and between examples: (layers, networks) both."""
#     rng = np.random.default_rng(seed(0))
#     x = rng.standard_normal((width, 25))
#     widths = [width] * (layers + 1)
#     nets = Network(widths, activation, activation, initializer=initializer, rng=seed(1), copies=networks)
#     z = nets.forward(x).z[1:]
#     neurons = np.array([v.mean(axis=2).std(axis=1) for v in z])
#     examples = np.array([np.sqrt(v.var(axis=2).mean(axis=1)) for v in z])
#     series = {"between neurons": neurons, "between examples": examples}
#     title = f"{activation}: how far z spreads (band: 10–90 % of {networks} networks)"
#     labels = {"log": "y", "title": title}
#     figure = plots.stills.bands(np.arange(1, layers + 1), series, "layer $l$", "standard deviation of $z^l$", **labels)
#     words = f"Between examples it falls from {np.median(examples[0]):.1g} to {np.median(examples[-1]):.0e}."
#     return Result(figure, words, neurons=neurons, examples=examples)
# ```
#
# </details>

# %% [markdown] tags=["explain"]
# So the mean square is not all. Look also at what differs between examples. For deep networks take an activation with slope 1 at 0 and with values on both sides of 0, such as tanh, or take ReLU. (Two cures that help even fifty sigmoid layers the
# curious find in [Two cures of depth](further/05_cures_of_depth.ipynb).)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-E3"]
# Check: do the neurons stay apart, and do the examples come together by a factor of about four at each layer?
found = initialization.spreads()
shrink = found.examples[1:] / found.examples[:-1]
print(
    f"Between neurons, from layer 2 on, never below {found.neurons[1:].min():.2f}; between examples a layer leaves {shrink.min():.2f} to {shrink.max():.2f}."
)
assert found.neurons[1:].min() > 0.3 and 0.18 < shrink.min() and shrink.max() < 0.28

# %% [markdown]
# **In your own words:** finish the sentence. *In a deep network of sigmoids no signal arrives, although the activations look healthy, because …*

# %% [markdown]
# ## Does depth forgive a factor of two?
#
# So far we have drawn deep networks and measured them. Now we train some: ReLU networks with 32 neurons in each hidden layer, from LeCun's rule and from He's.

# %%
Predict("initialization: a factor of two in depth", reveal=starts.by_depth)

# %% [markdown] tags=["explain"]
# **Explain.** With one hidden layer it makes no difference. With five He's rule is ahead already. With ten it decides. With twenty, LeCun's networks only guess (one digit in ten is right by chance), because a millionth of a mean square is left.
#
# But He's rule works no wonders: within these five epochs twenty layers learn less than one. It keeps the *mean* square. In layers of only 32 neurons single networks wander around the mean. And in a deep ReLU network, too, most of what is kept is the same for
# all examples. Here are twenty layers of 100 ReLU neurons by He's rule:

# %% tags=["explain"]
initialization.spreads("relu", "he", layers=20)

# %% [markdown] tags=["explain"]
# In layer 20 the spread between examples is about a third of that between neurons. In squares this is a ninth, so only about a tenth of the mean square of $z$ is what differs between the examples.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-E3"]
# Check: from which depth on does He's rule lead, and what does it not do?
found = starts.by_depth()
gap = np.median(found.he, axis=1) - np.median(found.lecun, axis=1)
for lead, depth in zip(gap, starts.DEPTHS, strict=True):
    print(f"Depth {depth}: He's rule is {starts.ahead(lead)}.")
twenty = np.median(found.lecun[3])
worse = np.median(found.he[3]) < np.median(found.he[0])
print(f"At depth 20 LeCun's rule reads less than a fifth: {twenty < 0.2}; He's reads less than at depth 1: {worse}.")
spread = initialization.spreads("relu", "he", layers=20)
share = spread.examples**2 / (spread.examples**2 + spread.neurons**2)
print(
    f"ReLU, He: {100 * np.median(share[0]):.0f} % of z's mean square differs between examples in layer 1, {100 * np.median(share[-1]):.0f} % in layer 20."
)
assert abs(gap[0]) < 0.05 and gap[1] > 0.03 and gap[2] > 0.15 and gap[3] > 0.05 and twenty < 0.2
assert worse and 0.05 < np.median(share[-1]) < 0.2

# %% [markdown]
# ### A patient
#
# A fellow student has built a network with five hidden layers of 32 tanh neurons, "with LeCun's rule, as in the chapter". It does not learn. No error message appears. The gradient check of chapter 3 is content. Before you look
# at the code, measure: how large is $z$ in each layer, before any training?

# %%
starts.patient()

# %% [markdown]
# LeCun's rule keeps the rms (with tanh it sinks slowly). Here each layer from the second on multiplies it by about 0.18, which is $1 / \sqrt{32}$, so in layer 5 almost nothing is left.
#
# **5. Bug hunt** (4 minutes). This is the start of the patient. It draws numbers of the right shape, with mean 0. But a layer with 32 inputs leaves only $1 / \sqrt{32}$ of the rms. Which mistake makes such a factor? Mend it. (`rng.normal(0, s, shape)` draws from a bell curve
# whose mean is 0. Its second argument, `s`, says how wide the curve is.)


# %% tags=["exercise", "bug-hunt"]
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in, (n_out, n_in))
    return W, np.zeros((n_out, 1))


# %%
check(buggy_lecun)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# `rng.normal` asks for a standard deviation, and it was given LeCun's variance. So the variance became $1 / (n_\mathrm{in})^2$, and each layer multiplies the mean square by $n_\mathrm{in} / (n_\mathrm{in})^2 = \frac{1}{32}$.
#
# ```python
# def buggy_lecun(n_out, n_in, rng):
#     W = rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in))
#     return W, np.zeros((n_out, 1))
# ```
#
# </details>

# %% [markdown]
# And the same network after the cure, by the package's LeCun rule. The axis is that of the picture above, and now the curve is nearly level:

# %%
starts.patient(initializer="lecun")

# %% jupyter={"source_hidden": true} tags=["proof", "row-E3"]
# Check: is the patient cured by LeCun's rule, and does each of its layers lose the factor of the text?
ill = starts.patient()
well = starts.patient("lecun")
factors = ill.sizes[1:] / ill.sizes[:-1]
print(
    f"Ill: {100 * ill.accuracy:.0f} % of new digits, each layer leaves {factors.min():.2f} to {factors.max():.2f} of the rms."
)
print(f"With LeCun's rule it reads {100 * well.accuracy:.0f} %.")
assert ill.accuracy < 0.2 and well.accuracy > 0.8 and 0.12 < factors.min() and factors.max() < 0.24

# %% [markdown]
# **An open experiment** (10 minutes). `sizes_by_layer` takes an activation, a dictionary of starts, a width and a number of layers. `drawn_with` makes a start from the std of its weights, which is the gain divided by $\sqrt{n_\mathrm{in}}$. Change **one** thing, for example the gain to 2, or the activation to `"softplus"` (chapter 1), or `width`
# to 10. Write down what you expect, run it, and then write one sentence about what you see.

# %%
width = 100
gain = 1.59
own_start = initialization.drawn_with(gain / np.sqrt(width))
compared = {"gain 1": "lecun", f"gain {gain}": own_start}
initialization.sizes_by_layer("tanh", compared, width=width, layers=20)

# %% [markdown]
# ## The lab
#
# Four layers of 50 tanh neurons on two moons, five epochs after a start at `normal`. Look for the ragged boundary: saturated neurons draw sharp lines everywhere before anything is learned. (It still learns quickly, because with two
# inputs the task is easy.) Then choose `lecun`, which begins smooth and stays so; then `zeros`, which moves nothing but the output's bias; then ReLU with `he`.

# %%
sizes = (2, 50, 50, 50, 50, 1)
knobs = ("initializer", "activation", "hidden", "eta", "batch_size")
Lab("moons", sizes=sizes, controls=knobs, initializer="normal", eta=0.01, trained=5)

# %% [markdown]
# ## Recap
#
# - Twenty layers make a small factor extreme. Each layer should multiply the size of a signal by about 1.
# - The size of many numbers is their rms, the root of the mean square. Mean squares of independent numbers with mean 0 add; sizes do not.
# - $\mathrm{Var}(z) = \mathrm{Var}(w) \sum_k x_k^2 + \mathrm{Var}(b)$. What matters is how large $z$ is, and so the inputs must be scaled as well.
# - Equal neurons stay equal for ever. Neurons must differ; random weights see to it, so biases may be 0.
# - Forward a layer multiplies the mean square by $n_\mathrm{in} v$, and back by $n_\mathrm{out} v$; a ReLU halves it both ways. LeCun and Glorot for tanh, He for ReLU.
# - A healthy spread is not enough: what differs between examples must arrive. In deep networks of sigmoids it does not.
# - If a deep network does not learn, measure the rms of $z$ layer by layer.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A neuron has 784 inputs, of which 100 are 1 and the rest 0. Its weights are from $N(0, 1)$, its bias is 0. What is the standard deviation of $z$?
# 2. What are mean square and rms of 6, −8, 0 and 0?
# 3. Each of ten layers multiplies the *mean square* by 4. What happens to the rms in all ten together?
# 4. All weights are zero, all biases are random. Are the sigmoid neurons of the hidden layer twins for ever?
# 5. An activation returns 0 for every negative $z$ and $3z$ for every positive one. Which variance keeps the scale?
# 6. Why does He's rule look at $n_\mathrm{in}$ only?
# 7. Somebody feeds in years such as 1998 and 2015, without scaling. What happens in the first layer, and what do you do?
# 8. All layers show activations between 0.2 and 0.8, and the network gives the same answer to every example. What do you measure?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. 10, because 100 weights of variance 1 are heard.
# 2. The mean square is $(36 + 64) / 4 = 25$, and the rms is 5.
# 3. It is multiplied by $2^{10} = 1024$, because each layer multiplies the rms by $\sqrt{4} = 2$.
# 4. No. Different biases make different activations, so BP4 gives them different weights out of them, and from then on they differ in everything.
# 5. The half that is kept is nine times as large in the square, so $\mathbb{E}[a^2] = \frac{9}{2} \mathbb{E}[z^2]$, and $v = \frac{2}{9 n_\mathrm{in}}$.
# 6. It keeps the scale of the signals. Back, a layer multiplies by $n_\mathrm{out} / n_\mathrm{in}$. Over many layers these quotients multiply to the number of neurons of the last layer divided by that of the first, so it does not grow with depth.
# 7. Each neuron's $z$ is huge and nearly the same for all examples, so sigmoids and tanhs are saturated. Standardise the input.
# 8. How far $z$ or $a$ spreads between *examples*, layer by layer.
#
# </details>

# %% [markdown]
# **In practice.** PyTorch's `Linear` draws uniformly between $\pm 1/\sqrt{n_\mathrm{in}}$, which is a third of LeCun's variance; Keras takes Glorot's uniform form. Twins are exact only as far as sums are: a library that adds up two
# equal rows in different orders makes them differ in the sixteenth digit, and training may slowly pull them apart. Very deep networks add [shortcuts or normalisation](further/05_cures_of_depth.ipynb).
#
# **Next:** [chapter 6](06_learning_rates.ipynb) asks how large the steps from here should be.
#
# **Sources.** Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, *Efficient BackProp*, 1998. X. Glorot, Y. Bengio, *Understanding the difficulty of training deep feedforward neural networks*, 2010. K. He, X. Zhang, S. Ren, J. Sun,
# *Delving deep into rectifiers*, 2015. M. Nielsen, *Neural Networks and Deep Learning*, chapter 3 (the 1,000 inputs, half of them on).
