# %% [markdown]
# # Two cures of depth
#
# For the curious, after station 5 of [chapter 5](../05_initialization.ipynb). A deep network of sigmoids lets nothing through, whatever its weights
# are. Here are two ideas that change the *layers* instead of the weights. Every very deep network of today uses at least one of them.

# %%
import numpy as np

from mlp_course.activations import sigmoid
from mlp_course.experiments import depth_cures

# %% [markdown]
# ## A shortcut around each layer
#
# An ordinary layer replaces its input: $a^l = \sigma(W^l a^{l-1})$. Now let it only *add* something to its input (all layers are equally wide, so this is
# possible):
#
# $$a^l = a^{l-1} + \frac{1}{\sqrt{L}} \, \sigma(W^l a^{l-1})$$
#
# The input takes a **shortcut** around the layer. Such a layer is called *residual*. ($L$ layers each add something, and the factor $1 / \sqrt{L}$ keeps the sum
# moderate.)
#
# What does an error do on its way back? You know the rules of chapter 3: multiply along a path, add over paths. From $a^l$ to $a^{l-1}$ there are two paths now.
# The one through the layer multiplies by the weights, by $\sigma' \le \frac{1}{4}$ and by $1 / \sqrt{L}$. The other one is the shortcut, and it multiplies by 1.
#
# With numbers, for one neuron: weight 1, $\sigma' = 0.2$, $L = 50$. A plain layer multiplies an error by 0.2. A residual layer multiplies it by
# $1 + 0.2 / \sqrt{50} = 1.03$. Fifty of them in a row:

# %%
plain = 0.2**50
residual = (1 + 0.2 / np.sqrt(50)) ** 50
print(f"plain: {plain:.0e}, with shortcuts: {residual:.1f}")

# %% [markdown]
# In a real network the weights have both signs, so the small terms cancel in part, and even less is changed. Fifty layers of 50 sigmoids, by LeCun's rule:

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
# After that the rms of $z$ is 1, whatever the weights were. If all weights become ten times larger, then all distances from the mean and the std become ten times larger, and their quotients stay the same.

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
# The price: an example's activations depend on the other examples of its batch. When the network is used for a single picture, there is no batch, and one takes means that were collected during training. Each
# neuron also gets two knobs more, a factor and a constant, so that it can undo the normalisation where that helps. Other forms, such as *layer normalisation*, take mean and std over the neurons of one example instead.
#
# Neither cure makes the start unimportant: twins stay twins behind shortcuts and normalised alike. Back to [chapter 5](../05_initialization.ipynb).
#
# **Sources.** K. He, X. Zhang, S. Ren, J. Sun, *Deep residual learning for image recognition*, 2016. S. Ioffe, C. Szegedy, *Batch normalization*, 2015.
