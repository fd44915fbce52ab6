# %% [markdown]
# # Two cures of depth
#
# For the curious, after station 5 of [chapter 5](../05_initialization.ipynb). With LeCun's weights, a deep network of sigmoids lets nothing
# through. Here are two ideas that change the *layers* instead of the weights. Every very deep network of today uses at least one of them.

# %%
import numpy as np

from mlp_course.activations import sigmoid
from mlp_course.experiments import depth_cures, seed

# %% [markdown]
# ## A shortcut around each layer
#
# An ordinary layer replaces its input: $a^l = \sigma(W^l a^{l-1})$. (Without biases on this page, to keep the formulas short.) Now let it only *add* something to its input. For this all $L$ layers must be equally wide:
#
# $$a^l = a^{l-1} + \frac{1}{\sqrt{L}} \, \sigma(W^l a^{l-1})$$
#
# The input takes a **shortcut** around the layer. Such a layer is called *residual*. Why the factor $1 / \sqrt{L}$? It keeps the sum moderate. Sigmoids are about ½ each, so fifty of them add $\frac{50}{7} \cdot \frac{1}{2} = 3.5$ to the input, and not 25.
#
# What does an error do on its way back? (On this page it is followed between the layers, so "error" means $\frac{\partial C}{\partial a^l}$.) You know the rules of chapter 3: multiply along a path, add over paths. From $a^l$ to $a^{l-1}$ there are two paths now:
#
# - through the layer: the error is multiplied by the weights, by $\sigma' \le \frac{1}{4}$ and by $1 / \sqrt{L}$;
# - along the shortcut: it is multiplied by 1.
#
# **By hand**, for one neuron with weight 1, $\sigma' = 0.2$ and $L = 50$. A plain layer multiplies an error by 0.2. A residual layer multiplies it by
# $1 + 0.2 / \sqrt{50} = 1.028$. Fifty of them in a row:

# %%
plain = 0.2**50
residual = (1 + 0.2 / np.sqrt(50)) ** 50
print(f"plain: {plain:.0e}, with shortcuts: {residual:.1f}")

# %% [markdown]
# In a real network the weights have both signs. What do you expect: is more or less than 4.0 times the error left? `shortcuts` puts a random error in at layer 50 and follows it back to the input, through fifty layers of 50 sigmoids with weights by LeCun's rule:

# %%
depth_cures.shortcuts(layers=50)

# %% jupyter={"source_hidden": true} tags=["proof", "row-E5"]
# Check: what is left of an error behind fifty layers of sigmoids, with shortcuts and without?
found = depth_cures.shortcuts(layers=50)
print(f"Without shortcuts {found.plain[0]:.0e} of it is left, with shortcuts {found.kept[0]:.2f} times it.")
assert found.plain[0] < 1e-28 and 0.5 < found.kept[0] < 2

# %% [markdown]
# Less: about 1.0 times, which is about as much as was put in. With both signs the small terms do not pull the same way. Their mean squares add (station 2). LeCun's weights keep the rms, so each *layer* adds a term of about 0.028 of the error: fifty layers make $50 \cdot 0.028^2 = 0.04$ beside 1, and the rms grows by 2 %.
#
# We have added over two paths. Is that right? A nudge of the first input says so. We take a small residual network, one neuron wide and three layers deep:

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
# layer, with mean and std taken over the examples of the mini-batch.
#
# **By hand.** A neuron has $z = 100$, 102 and 104 for three examples. The mean is 102 and the distances are $-2$, 0 and 2. The std is $\sqrt{(4 + 0 + 4) / 3} = 1.63$. So −1.22, 0 and 1.22 come out. And if all weights are ten times as large? Then the values are 1000, 1020 and 1040. What comes out now?


# %%
def normalized(z):
    mean = z.mean(axis=1, keepdims=True)  # of each neuron (a row), over the examples
    std = z.std(axis=1, keepdims=True)
    return (z - mean) / std


print(normalized(np.array([[100.0, 102.0, 104.0], [1000.0, 1020.0, 1040.0]])).round(2))

# %% [markdown]
# The same. All distances and the std have become ten times larger, and their quotients have not changed. So after normalisation the size of $z$ is 1, whatever the size of the weights. (A bias shifts all values and their mean alike, so it drops out.)
#
# Why should this help sigmoids? In station 5 a deep network answered nearly the same to every example: layer by layer, what *differs between examples* was lost. The std over the examples measures just this difference. Here are twenty layers of 100 sigmoids with LeCun's weights, for 50 examples, plain and normalised:


# %%
def deep(a, change):
    rng = np.random.default_rng(seed(0))
    for _layer in range(20):
        W = rng.standard_normal((100, 100)) / np.sqrt(100)
        a = sigmoid(change(W @ a))
    return a


x = np.random.default_rng(seed(1)).standard_normal((100, 50))
plain = deep(x, change=np.positive)  # changes nothing
normal = deep(x, change=normalized)
print(f"std over the examples: plain {plain.std(axis=1).mean():.0e}, normalised {normal.std(axis=1).mean():.1f}")

# %% [markdown]
# Plain, nothing is left of the difference. With `normalized` around each $z$ it is 0.2 in layer 20, as it is in the first.
#
# And the errors, on their way back? They are multiplied by the same numbers as a small nudge on its way forward, in the other order. So we nudge the first example a little, and look how much of the nudge comes out of the twenty layers:

# %%
nudged = x.copy()
nudged[:, 0] = x[:, 0] + 0.01
for name, change in [("plain", np.positive), ("normalised", normalized)]:
    moved = deep(nudged, change) - deep(x, change)
    left = np.linalg.norm(moved) / np.linalg.norm(nudged - x)
    print(f"{name}: {left:.1g} times the nudge comes out")

# %% [markdown]
# Plain, almost nothing comes out, and as little of an error would come back. Normalised, some tenths of it do. Why? The activations of a layer differ by about 0.2 from example to example (see above), and LeCun's weights keep this. To divide by 0.2 is to multiply by 5, and with a slope $\sigma'$ of about 0.2 this makes about 1. Only the first layer has inputs that differ by 1, so its division helps nothing.
#
# And weights of the wrong size? Sigmoids hide it, because their outputs stay between 0 and 1. So here are twenty layers of 100 ReLUs. Their weights are drawn at three sizes: with an rms of 0.01, of 0.1 and of 1. (0.1 is LeCun's rule for 100 inputs; ReLUs lose a part in each layer with it.)

# %%
depth_cures.normalization()

# %% jupyter={"source_hidden": true} tags=["proof", "row-E5"]
# Check: does normalisation keep the rms of z for weights of any size, the sigmoids' differences, and what comes through?
found = depth_cures.normalization()
for label, sizes in found.plain.items():
    kept = found.normalised[label]
    print(f"{label}: plain {sizes[-1]:.0e} in layer 20, normalised {kept.min():.2f} to {kept.max():.2f}.")
    assert abs(kept - 1).max() < 0.1
ends = [sizes[-1] for sizes in found.plain.values()]
assert ends[0] < 1e-20 and ends[-1] > 1e15
left = plain.std(axis=1).mean()
kept = normal.std(axis=1).mean()
through = {}
for change in (np.positive, normalized):
    through[change] = np.linalg.norm(deep(nudged, change) - deep(x, change)) / np.linalg.norm(nudged - x)
print(f"Of a nudge less than 1e-10 comes out plain: {through[np.positive] < 1e-10};", end=" ")
print(f"normalised between 0.1 and 0.7: {0.1 < through[normalized] < 0.7}")
print(f"Sigmoids: plain less than 1e-10 of the differences is left: {left < 1e-10};", end=" ")
print(f"normalised 0.2, to a hundredth: {abs(kept - 0.2) < 0.015}")
assert left < 1e-10 and abs(kept - 0.2) < 0.015
assert through[np.positive] < 1e-10 and 0.1 < through[normalized] < 0.7

# %% [markdown]
# Whatever the weights were, the right panel stays at 1, as it must: each $z$ has just been divided by its std. The point is that the next layer gets it so.
#
# The price: an example's activations depend on the other examples of its batch. When the network is used for a single picture, there is no batch. (One value minus its own mean is 0, and so is its std.) Then one takes means and stds that were collected during training.
#
# Each neuron usually gets two knobs more, so that it can undo the normalisation where that helps: $z$ becomes $\gamma z + \beta$ (gamma and beta), where $\beta$ stands in for the bias that has dropped out. (On this page we leave them out.) Other forms, such as *layer normalisation*, take mean and std over the neurons of one example instead.

# %% [markdown]
# ## Do they learn?
#
# Now we train twenty layers of ten sigmoids, with LeCun's weights, on 200 points of the two moons. The output is one more sigmoid, the cost is the cross-entropy, $\eta = 0.5$, and each of 500 updates uses all points. (Two inputs cannot be added to ten neurons. So a matrix brings them to ten first, and the shortcuts go round the twenty layers behind it.)
#
# Whoever answers ½ to everything pays $\ln 2 = 0.69$. We say that a network *learns* if its cost ends below 0.6. Guess for each of the three: plain, normalised, with shortcuts.

# %%
depth_cures.trained(networks=5, updates=500)

# %% [markdown]
# Plain, the networks still pay 0.69: they answer ½ to every point, up to tiny differences. With either cure the same layers learn, and the median network gets more than 85 % of its training points right. We have not looked for the best $\eta$ of each, so the picture does not say which cure is the better one. (At the very start the networks with shortcuts pay more than the picture shows, because each layer adds to their sums. Some normalised ones jump up now and then: $\eta = 0.5$ is large for them.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-E5"]
# Check: do twenty plain layers of sigmoids learn nothing, and do they learn with either cure?
found = depth_cures.trained(networks=5, updates=500)
stuck = abs(found.costs["plain"][-1] - np.log(2)) < 1e-3
print(f"Plain, {stuck.sum()} of 5 still pay ln 2, to three decimals.")
assert stuck.all()
for name in ("normalised", "with shortcuts"):
    learned = (found.costs[name][-1] < 0.6).sum()
    right = np.median(found.right[name])
    print(f"{name}: at least four of five learn: {learned >= 4}; the median has over 85 % right: {right > 0.85}.")
    assert learned >= 4 and right > 0.85

# %% [markdown]
# ## What they do to twins
#
# Chapter 5 had another disease: *twins*, neurons of a layer that begin with the same weights and stay alike for ever. Do the cures of depth help here too?
#
# We take two layers of two sigmoids and a linear output, all weights ½ at the start. So each layer is a pair of twins. There are two inputs, and the task is to say which of them is larger (1 or 0), for 20 examples, with the quadratic cost and $\eta = 0.5$. "Apart" is the largest difference between a weight *into* one twin and the same weight into the other, in both layers:

# %%
for name, shortcuts, normalize in [
    ("plain", False, False),
    ("normalised", False, True),
    ("with shortcuts", True, False),
]:
    apart = depth_cures.twins(shortcuts=shortcuts, normalize=normalize, updates=200)[-1]
    print(f"{name:14}: after 200 updates the twins' weights are {apart:.1f} apart")

# %% [markdown]
# Normalisation leaves twins as they are: they have the same values, so they become the same values.
#
# Shortcuts separate them, because each neuron carries an input of its own along. The outputs $a^2_1$ and $a^2_2$ of the second layer differ by what came through the shortcut. So after the first update the two weights that read them differ. Then the two errors differ too, and with the second update the weights into the twins come apart. (Behind a first layer *without* a shortcut
# both would carry the same along, and stay twins.)
#
# So normalisation does not replace a random start. Shortcuts do so only where each neuron has an input of its own.

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
