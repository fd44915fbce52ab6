# %% [markdown]
# # Two cures of depth
#
# For the curious, after station 5 of [chapter 5](../05_initialization.ipynb). With LeCun's weights, a deep network of sigmoids lets nothing
# through. Here are two ideas that change the *layers* instead of the weights. Every very deep network of today uses at least one of them.

# %%
import numpy as np

from mlp_course.activations import sigmoid
from mlp_course.experiments import depth_cures

# %% [markdown]
# ## A shortcut around each layer
#
# An ordinary layer replaces its input: $a^l = \sigma(W^l a^{l-1})$ (without biases on this page, to keep the formulas short). Now let it only *add* something to its input (all layers are equally wide, so this is
# possible):
#
# $$a^l = a^{l-1} + \frac{1}{\sqrt{L}} \, \sigma(W^l a^{l-1})$$
#
# The input takes a **shortcut** around the layer. Such a layer is called *residual*. ($L$ layers each add something, and the factor $1 / \sqrt{L}$ keeps the sum
# moderate: terms of both signs would add up to a size of about $\sqrt{L}$ times one of them. Sigmoids are positive, about ½ each, so for $L = 50$ they give $\frac{50}{7} \cdot \frac{1}{2} = 3.5$, still moderate.)
#
# What does an error do on its way back? (On this page it is followed between the layers, so "error" means $\frac{\partial C}{\partial a^l}$.) You know the rules of chapter 3: multiply along a path, add over paths. From $a^l$ to $a^{l-1}$ there are two paths now.
# The one through the layer multiplies by the weights, by $\sigma' \le \frac{1}{4}$ and by $1 / \sqrt{L}$. The other one is the shortcut, and it multiplies by 1.
#
# With numbers, for one neuron: weight 1, $\sigma' = 0.2$, $L = 50$. A plain layer multiplies an error by 0.2. A residual layer multiplies it by
# $1 + 0.2 / \sqrt{50} = 1.028$. Fifty of them in a row:

# %%
plain = 0.2**50
residual = (1 + 0.2 / np.sqrt(50)) ** 50
print(f"plain: {plain:.0e}, with shortcuts: {residual:.1f}")

# %% [markdown]
# In a real network the weights have both signs, so the small terms do not pull the same way, and the error is changed even less: about 1.0 times it is left at the input, and not 4.0 times. Fifty layers of 50 sigmoids, by LeCun's rule:

# %%
depth_cures.shortcuts(layers=50)

# %% jupyter={"source_hidden": true} tags=["proof", "row-E5"]
# Check: what is left of an error behind fifty layers of sigmoids, with shortcuts and without?
found = depth_cures.shortcuts(layers=50)
print(f"Without shortcuts {found.plain[0]:.0e} of it is left, with shortcuts {found.kept[0]:.2f} times it.")
assert found.plain[0] < 1e-28 and 0.5 < found.kept[0] < 2

# %% [markdown]
# And is the way back right? A nudge of the first input says so. We take a small residual network, one neuron wide and three layers deep:

# %%
w = [1.0, -2.0, 0.5]


def output(a):
    for weight in w:
        a = a + sigmoid(weight * a) / np.sqrt(3)
    return a


h = 1e-6
print(f"by nudging: {(output(0.3 + h) - output(0.3 - h)) / (2 * h):.6f}")

# %%
a = 0.3
slope = 1.0
for weight in w:
    s = sigmoid(weight * a)
    slope = slope * (1 + weight * s * (1 - s) / np.sqrt(3))  # the shortcut, and the path through the layer
    a = a + s / np.sqrt(3)
print(f"by adding over the two paths: {slope:.6f}")

# %% [markdown]
# ## Standardise inside the network
#
# In station 3 you standardised the inputs: subtract the mean, divide by the std. Why only the inputs? **Batch normalisation** does the same to every $z^l_j$ in every
# layer, with mean and std taken over the examples of the mini-batch. For example, if a neuron has the values 100, 102 and 104 for three examples, they become −1.22, 0 and 1.22.
#
# Why should this help sigmoids? In station 5 a deep network answered nearly the same to every example: layer by layer, what *differs between examples* was lost. The std over the examples measures just this difference, and normalisation brings it back to 1 in every layer.
#
# After that the rms of $z$ is 1, whatever the weights were. If all weights become ten times larger, then all distances from the mean and the std become ten times larger, and their quotients stay the same. (The bias in $z$ shifts all values and their mean alike, so it drops out.)
#
# Here are twenty layers of 100 ReLUs, which can become as large or small as they like, unlike sigmoids. Their weights are drawn at three sizes: with an rms of 0.01, of 0.1 and of 1 (0.1 is LeCun's rule for 100 inputs; ReLUs lose a part in each layer with it). The batch has 50 examples.

# %%
depth_cures.normalization()

# %% jupyter={"source_hidden": true} tags=["proof", "row-E5"]
# Check: does normalisation keep the rms of z, for weights that are too small, and too large?
found = depth_cures.normalization()
for label, sizes in found.plain.items():
    kept = found.normalised[label]
    print(f"{label}: plain {sizes[-1]:.0e} in layer 20, normalised {kept.min():.2f} to {kept.max():.2f}.")
    assert abs(kept - 1).max() < 0.1
ends = [sizes[-1] for sizes in found.plain.values()]
assert ends[0] < 1e-20 and ends[-1] > 1e15

# %% [markdown]
# The price: an example's activations depend on the other examples of its batch. When the network is used for a single picture, there is no batch (one value minus its own mean is 0, and so is its std), and one takes means and stds that were collected during training. Each
# neuron also gets two knobs more, a factor and a constant, so that it can undo the normalisation where that helps; the constant stands in for the bias that has dropped out. Other forms, such as *layer normalisation*, take mean and std over the neurons of one example instead.
#
# ## Do they learn?
#
# Now train: twenty layers of ten sigmoids by LeCun's rule, five networks, on 200 points of two moons (two classes). The output is one more sigmoid, the cost the cross-entropy, $\eta = 0.5$, and each of the 500 updates uses all points. (Two inputs cannot be added to ten neurons. So a matrix brings them to ten first, and the shortcuts go round the twenty layers behind it.) Whoever answers ½ to everything pays $\ln 2 = 0.69$.

# %%
costs, _right = depth_cures.deep_training(shortcuts=False, normalize=False)
print(f"plain: median cost {np.median(costs):.2f}")
for name, shortcuts, normalize in [("normalised", False, True), ("with shortcuts", True, False)]:
    costs, right = depth_cures.deep_training(shortcuts=shortcuts, normalize=normalize)
    print(f"{name}: {(costs < 0.6).sum()} of 5 learn; median of right answers over 90 %: {np.median(right) > 0.9}")

# %% [markdown]
# Plain, the networks still pay 0.69: they answer ½ to every point, up to tiny differences, so their share of right answers means nothing. With either cure the same layers learn. (The shares are those of the points they were trained on.)

# %% jupyter={"source_hidden": true} tags=["proof", "row-E5"]
# Check: do twenty plain layers of sigmoids learn nothing, and do they learn with either cure?
plain, _right = depth_cures.deep_training(shortcuts=False, normalize=False)
print(f"Plain, all five still pay ln 2, to three decimals: {(abs(plain - np.log(2)) < 1e-3).all()}.")
assert (abs(plain - np.log(2)) < 1e-3).all()
for name, shortcuts, normalize in [("normalised", False, True), ("with shortcuts", True, False)]:
    costs, right = depth_cures.deep_training(shortcuts=shortcuts, normalize=normalize)
    learned = (costs < 0.6).sum()
    print(
        f"{name}: at least four of five learn: {learned >= 4}; the median has over 80 % right: {np.median(right) > 0.8}."
    )
    assert learned >= 4 and np.median(right) > 0.8

# %% [markdown]
# ## What they do to twins
#
# Chapter 5 had another disease: *twins*, neurons of a layer that begin with the same weights and stay alike for ever. Do the cures of depth help here too? Two layers of two sigmoids and a linear output, all weights ½ at the start. There are two inputs, and the task is to say which of them is larger (1 or 0), for 20 examples, with the quadratic cost and $\eta = 0.5$. "Apart" is the largest difference between a weight of one twin and the same weight of the other:

# %%
for name, shortcuts, normalize in [
    ("plain", False, False),
    ("normalised", False, True),
    ("with shortcuts", True, False),
]:
    apart = depth_cures.twins(shortcuts=shortcuts, normalize=normalize, updates=200)[-1]
    print(f"{name:14}: after 200 updates the twins' weights are {apart:.1f} apart")

# %% [markdown]
# Normalisation leaves twins as they are: they have the same values, so they become the same values. Shortcuts separate them, because each neuron carries an input of its own along: $a_1$ and $a_2$ differ by what came through the shortcut, so the weights that read them get different slopes, and then the errors of the twins differ too. (Behind a first layer *without* a shortcut
# both would carry the same along, and stay twins.) So normalisation does not replace a random start.

# %% jupyter={"source_hidden": true} tags=["proof", "row-E5"]
# Check: do twins stay twins with normalisation, and come apart with shortcuts from the second update on?
cases = [
    ("plain", False, False),
    ("normalised", False, True),
    ("shortcuts", True, False),
    ("both", True, True),
]
for name, shortcuts, normalize in cases:
    apart = depth_cures.twins(shortcuts=shortcuts, normalize=normalize, updates=200)
    if shortcuts:
        print(
            f"{name}: alike after one update {apart[1] < 1e-8}, apart after two {apart[2] > 1e-4}, far {apart[-1] > 0.1}"
        )
        assert apart[1] < 1e-8 and apart[2] > 1e-4 and apart[-1] > 0.1
    else:
        print(f"{name}: alike after each of 200 updates, to eight decimals: {apart.max() < 1e-8}")
        assert apart.max() < 1e-8

# %% [markdown]
# Back to [chapter 5](../05_initialization.ipynb).
#
# **Sources.** K. He, X. Zhang, S. Ren, J. Sun, *Deep residual learning for image recognition*, 2016. S. Ioffe, C. Szegedy, *Batch normalization*, 2015.
