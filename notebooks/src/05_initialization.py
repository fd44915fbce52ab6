# %% [markdown]
# # 5. Initialisation: where should a network start?
#
# **Before the first step of training a network can already be deaf: its neurons saturated, or all the same. Here you find out how
# large random weights must be, from two short calculations, and test them on twenty layers.**
#
# ![Activations of five tanh layers under three starts. Weights too small: the histograms shrink to a spike at 0. Just right: they
# stay broad. Too large: all activations pile up at -1 and 1.](images/05_start.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - predict the standard deviation of a weighted input from that of the weights, and measure it;
# - say why weights must differ from neuron to neuron, and why biases need not;
# - derive LeCun's, Glorot's and He's rules, and choose one by the activation;
# - find the right scale for an activation that no rule names.
#
# **You need** feedforward (chapter 1), BP1 to BP4 (chapter 3), training by mini-batches and costs (chapters 2, 4); variances of
# independent quantities add.
#
# **Time:** 60 minutes; a lecture without the exercises takes 40.

# %%
import numpy as np

from mlp_course import Network, activations, datasets, evaluate, initializers, sgd
from mlp_course.exercises import check
from mlp_course.explore import Lab, LayerHistograms, Picture, Predict
from mlp_course.plots import palette, stills

# %% [markdown]
# ## How large is z at the start?
#
# A neuron has 1,000 inputs. Half of them are on (1), half off (0). Its weights and its bias are drawn from the bell curve
# $N(0, 1)$, with mean 0 and variance 1. That looks modest.

# %%
Predict(
    "What is the standard deviation of its weighted input z?",
    ["about 1", "about 22", "about 500", "about 1,000"],
    "about 22",
    "Standard deviations do not add. Variances do.",
)

# %% [markdown]
# **Explain.** The inputs that are off silence their weights. What is left of $z = \sum_k w_k x_k + b$ are 500 weights and a bias:
# 501 independent terms of variance 1. So $\mathrm{Var}(z) = 501$ and the standard deviation is $\sqrt{501} \approx 22.4$. For any
# input,
#
# $$\mathrm{Var}(z) = \mathrm{Var}(w) \sum_k x_k^2 + \mathrm{Var}(b) .$$
#
# Now divide the weights by $\sqrt{n_\mathrm{in}}$, the root of the number of inputs: $\mathrm{Var}(w) = \frac{1}{1000}$,
# and $\sqrt{\frac{500}{1000} + 1} = \sqrt{1.5} \approx 1.22$.
#
# **Predict.** Call a sigmoid neuron **saturated** where $\sigma'(z) < 0.01$, that is $|z| > 4.6$. How many of 100 are, under each
# start?


# %% tags=["row-E1"]
def scaled(n_out, n_in, rng):
    """An initializer is any function like this: it returns W, shape (n_out, n_in), and b, (n_out,)."""
    return rng.standard_normal((n_out, n_in)) / np.sqrt(n_in), rng.standard_normal(n_out)


x = np.repeat([[1.0], [0.0]], 500, axis=0)
large, small = (Network([1000, 100], initializer=i, rng=0, copies=20).forward(x).z[1] for i in ("normal", scaled))
Picture.of(
    stills.densities(
        {"N(0, 1)": (large, 501**0.5), "weights / √1000": (small, 1.5**0.5)}, "z", (-4.6, 4.6), "not saturated"
    ),
    "Histograms of z of 2,000 neurons. N(0, 1): a bell from -65 to 65, most of it outside the narrow band that is not "
    "saturated. Scaled: a spike inside the band. Both lie on the predicted curves.",
)

# %% tags=["row-E1"]
assert abs(large.std() / 501**0.5 - 1) < 0.05 and abs(small.std() / 1.5**0.5 - 1) < 0.05
dead = [(activations.sigmoid.prime(z) < 0.01).mean(axis=(1, 2)) for z in (large, small)]  # in each of 20 networks
assert np.median(dead[0]) > 0.8 and dead[0].min() > 0.65 and dead[1].max() < 0.05
print(f"saturated: {100 * np.mean(dead[0]):.0f} of 100 neurons, or {100 * np.mean(dead[1]):.0f}")

# %% [markdown]
# **Observe, explain.** The surprise: of 100 neurons 83 are dead on arrival. By BP1 and BP2 every correction of their weights
# carries the factor $\sigma'(z)$.
#
# ## Does a better start learn better?
#
# The digits of chapter 1 have 64 pixels. Blow each up to a block of 4 × 4: the same pictures, with 1,024 inputs. Both starts
# may choose the best of three learning rates; ten networks each.
#
# **Predict.** Who leads after the first epoch, who after the sixth? And with the 64 pixels?


# %%
digits = datasets.digits()
scans = np.kron(digits.images, np.ones((4, 4))).reshape(1797, 1024).T
etas = np.array([0.1, 0.3, 1.0])


def learn(initializer, x, epochs=6):
    """Accuracy on 797 held-out digits after each epoch: shape (epochs, 10 networks), at the best of the etas."""
    sizes, each_eta = [len(x), 20, 10], np.tile(etas, 10)[:, None]
    nets = Network(sizes, "sigmoid", "softmax", "log-likelihood", initializer, 0, np.float32, len(each_eta))
    steps = sgd(nets, (x[:, :1000], digits.y[:, :1000]), each_eta, batch_size=10, epochs=epochs, rng=0)
    held_out = x[:, 1000:], digits.y[:, 1000:]
    scores = np.array([evaluate(nets, held_out).accuracy for step in steps if step.epoch_done]).reshape(epochs, 10, 3)
    return scores[:, :, np.median(scores[-1], axis=0).argmax()]


# %% tags=["row-E1"]
wide = {"N(0, 1)": learn("normal", scans), "weights / √1024": learn(scaled, scans)}
bad, good = wide.values()
assert np.median(good[0]) > np.median(bad[0]) + 0.05 and np.median(good[-1]) > np.median(bad[-1]) + 0.03
narrow = [np.median(learn(initializer, digits.x)[-1]) for initializer in ("normal", scaled)]
assert (good[-1] > bad[-1]).sum() >= 9 and abs(narrow[0] - narrow[1]) < 0.03
Picture.of(
    stills.bands(np.arange(1, 7), wide, "epoch", "accuracy on new digits"),
    "Accuracy on new digits by epoch, median and band of ten networks. The scaled start leads from the first epoch on, "
    "and after six the other has not caught up.",
)

# %% [markdown]
# **Explain.** With 1,024 inputs the scaled start is ahead at once and still ahead after six epochs. You often read that $N(0, 1)$
# is bad and $1/\sqrt{n_\mathrm{in}}$ good, full stop. The assertions say under which conditions: with 64 pixels the two
# end within 3 %. There $\sum_k x_k^2$ is about 15, not 240, so $z$ has a standard deviation of 4, not 15, and most
# neurons are alive. What matters is not the variance of a weight but that of $z$.

# %% [markdown]
# ## Why not start at zero?
#
# Zero has the smallest variance of all. XOR with four hidden neurons, three starts: all weights zero, all weights of
# a network equal to one random number, and all different (`lecun`: variance $1/n_\mathrm{in}$). Biases start at zero in all three.
#
# **Predict.** Mini-batches are shuffled at random. Does that noise ever pull two equal neurons apart?


# %% tags=["row-E2"]
def all_equal(n_out, n_in, rng):
    return np.full((n_out, n_in), rng.standard_normal()), np.zeros(n_out)


def twins(net):
    """Whether the neurons of layer 1 are the same, to the last bit, in what they hear and in how they are heard."""
    rows, columns = net.blocks(net.theta)[1], net.W[2]
    return bool((rows == rows[..., :1, :]).all() and (columns == columns[..., :1]).all())


# %% tags=["row-E2"]
xor = datasets.xor(n=100, rng=0)
best = dict.fromkeys(["zeros", all_equal, "lecun"], 0.0)
for seed in range(10):  # of the shuffling
    for start in best:
        nets = Network([2, 4, 1], cost="cross-entropy", initializer=start, rng=0, copies=20)
        kept = {twins(nets) for step in sgd(nets, xor, eta=1.0, batch_size=10, epochs=60, rng=seed)}
        assert kept == {start != "lecun"}
        best[start] = max(best[start], evaluate(nets, xor).accuracy.max())
assert best["zeros"] <= 0.75 and best[all_equal] <= 0.75 and best["lecun"] == 1.0


# %% tags=["row-E2"]
def weights_over_time(start):
    net = Network([2, 4, 1], cost="cross-entropy", initializer=start, rng=2)
    steps = sgd(net, xor, eta=1.0, batch_size=10, epochs=100, rng=0)
    return np.array([net.W[1][:, 0].copy() for step in steps])


names = [f"$w^1_{{{j}1}}$" for j in (1, 2, 3, 4)]
panels = {"all equal": weights_over_time(all_equal), "all different": weights_over_time("lecun")}
Picture.of(
    stills.traces(np.arange(1, 1001), panels, names, "update", "weight from input 1"),
    "Weights of four neurons during training. All equal: four curves lie on top of each other from beginning to end. All "
    "different: they go their own ways.",
)

# %% [markdown]
# **Explain.** Never. Say neurons $j$ and $k$ of layer $l$ have equal weights in and out, and equal biases. Then $z^l_j = z^l_k$ and
# $a^l_j = a^l_k$ for every example. BP2 gives $\delta^l_j = \delta^l_k$, BP3 and BP4 give both the same gradient, and any
# mini-batch moves them alike. So they are equal after the update too, and for ever.
#
# Four twins are one neuron counted four times. It draws one line, and one line gets at most 75 % of XOR (chapter 1). Random
# weights break the symmetry; *biases* may all be zero.
#
# **Predict.** That was the sigmoid. Start tanh or ReLU neurons at zero: which parameters move at all?

# %% tags=["row-E2"]
for activation in ("tanh", "relu"):
    net = Network([2, 4, 1], activation, cost="cross-entropy", initializer="zeros")
    for _ in sgd(net, xor, eta=1.0, batch_size=10, epochs=60, rng=0):
        pass
    assert [v.any() for v in (net.W[1], net.b[1], net.W[2], net.b[2])] == [False, False, False, True]

# %% [markdown]
# **Explain.** The output's bias, alone. As $\sigma(0) = 0$, all $a^1$ are 0, so BP4 gives $W^2$ no gradient; as $W^2 = 0$, BP2 gives
# layer 1 no error.
#
# ## How large, then?
#
# ### Forward
# In $z^l_j = \sum_k w^l_{jk} a^{l-1}_k$ (biases 0) assume that the weights are independent of each other and of $a^{l-1}$, with mean 0 and
# variance $v$. Square and average over the weights: as $\mathbb{E}[w^l_{jk} w^l_{ji}] = 0$ for $k \ne i$, the mixed terms vanish, and
#
# $$\mathbb{E}[(z^l)^2] = n_{l-1} \, v \; \mathbb{E}[(a^{l-1})^2] .$$
#
# - $\sigma(z) \approx z$ (identity; tanh near 0): $a$ is as large as $z$. The scale stays if $v = 1 / n_{l-1}$: **LeCun**.
# - ReLU: $z$ is as often negative as positive, so half of the square is cut off, $\mathbb{E}[a^2] = \frac{1}{2} \mathbb{E}[z^2]$. The
#   scale stays if $v = 2 / n_{l-1}$: **He**.

# %% [markdown]
# ### Backward
# BP2 is $\delta^l_k = \sum_j w^{l+1}_{jk} \delta^{l+1}_j \, \sigma'(z^l_k)$. The sum runs over the neurons that $k$ *feeds*. Assume the weights
# independent of the errors above them, and by the same steps
#
# $$\mathbb{E}[(\delta^l)^2] = n_{l+1} \, v \; \mathbb{E}[\sigma'(z^l)^2] \; \mathbb{E}[(\delta^{l+1})^2] ,$$
#
# where $\mathbb{E}[\sigma'^2]$ is 1 for the identity and $\frac{1}{2}$ for ReLU. A weight matrix with $n_\mathrm{in}$ columns and
# $n_\mathrm{out}$ rows should thus have $n_\mathrm{in} v = 1$ for signals and $n_\mathrm{out} v = 1$ for errors. It cannot have both,
# unless the two are equal. **Glorot** takes the mean of the two numbers: $v = 2 / (n_\mathrm{in} + n_\mathrm{out})$.
#
# **Predict.** Layers of 50 and 150 neurons in turn: are these formulas good to 50 %, 20 %, 1 %?

# %% tags=["row-E3"]
sizes, rng = [50, 150, 50, 150, 50, 150, 50], np.random.default_rng(0)
x, y = rng.standard_normal((50, 30)), 1000 * rng.standard_normal((50, 30))  # y far off: errors know no weights
variance = {
    "lecun": lambda n_out, n_in: 1 / n_in,
    "glorot": lambda n_out, n_in: 2 / (n_in + n_out),
    "he": lambda n_out, n_in: 2 / n_in,
}


def predicted(v, half):
    """Mean squares of z^l, l = 1 … L, as multiples of the input's, and of δ^l, l = 1 … L-1, of δ^L's."""
    n_in, n_out = np.array(sizes[:-1]), np.array(sizes[1:])
    v_l = v(n_out, n_in)  # one a layer
    forward = np.cumprod(n_in * v_l) * half ** np.arange(len(v_l))  # the inputs have met no ReLU
    return forward, np.cumprod((n_out * v_l * half)[:0:-1])[::-1]


# %% tags=["row-E3"]
for activation, half in {"relu": 1 / 2, "identity": 1}.items():
    for name, v in variance.items():
        nets = Network(sizes, activation, "identity", initializer=name, rng=0, copies=50)
        back = nets.backprop(x, y)
        z, delta = (np.array([(u**2).mean() for u in us[1:]]) for us in (back.z, back.delta))
        for measured, formula in zip((z / (x**2).mean(), delta[:-1] / delta[-1]), predicted(v, half), strict=True):
            assert np.allclose(measured, formula, rtol=0.2)

# %% [markdown]
# **Explain.** Within 20 % in six layers, for both activations and all three rules, forward and back. So you can trust the formulas
# in deep networks too. Twenty layers of 100 ReLUs: with $N(0, 1)$ each multiplies the mean square by $\frac{100}{2}$, with LeCun's
# rule by $\frac{1}{2}$, with He's by 1.

# %% tags=["row-E3"]
x, layers = rng.standard_normal((100, 25)), np.arange(1, 21)
rms = {}
for name, label in {"normal": "N(0, 1)", "lecun": "LeCun", "he": "He"}.items():
    z = Network([100] * 21, "relu", initializer=name, rng=1, copies=20).forward(x).z[1:]
    rms[label] = np.array([np.sqrt((u**2).mean(axis=(1, 2))) for u in z])
for label, factor in {"N(0, 1)": 50, "LeCun": 1 / 2, "He": 1}.items():
    assert abs(np.log10(np.median(rms[label][-1] / rms[label][0]) / factor ** (19 / 2))) < 0.2
Picture.of(
    stills.bands(layers, rms, "layer l", "rms of $z^l$", log="y"),
    "Root mean square of z by layer, logarithmic, twenty ReLU networks each. N(0, 1) climbs to 10 to the 17; LeCun "
    "falls to a thousandth; He stays near 1.",
)

# %% [markdown]
# ### The rules by name
#
# | rule | variance $v$ | normal: std | uniform on $\pm r$ | goes with |
# |---|---|---|---|---|
# | LeCun 1998 | $1/n_\mathrm{in}$ | $\sqrt{1/n_\mathrm{in}}$ | $r = \sqrt{3/n_\mathrm{in}}$ | tanh, identity |
# | Glorot 2010 | $2/(n_\mathrm{in} + n_\mathrm{out})$ | $\sqrt{2/(n_\mathrm{in} + n_\mathrm{out})}$ | $r = \sqrt{6/(n_\mathrm{in} + n_\mathrm{out})}$ | tanh, widths that differ |
# | He 2015 | $2/n_\mathrm{in}$ | $\sqrt{2/n_\mathrm{in}}$ | $r = \sqrt{6/n_\mathrm{in}}$ | ReLU and its kin |
#
# A uniform weight on $[-r, r]$ has variance $r^2 / 3$. Only the variance entered the derivation, so either form will do. The rule
# names a *variance*; the code draws with its root.

# %% tags=["row-E3"]
for name, v in variance.items():
    W, b = initializers.BY_NAME[name](n_out=800, n_in=200, rng=rng)
    r = np.sqrt(3 * v(800, 200))
    assert np.allclose([W.std(), rng.uniform(-r, r, W.shape).std()], v(800, 200) ** 0.5, rtol=0.01) and not b.any()

# %% [markdown]
# **Observe** all of it at once: activations forward, errors back, one histogram a layer, each scaled to its tallest bar. Start with tanh
# and `normal`, then `lecun`; then ReLU with `lecun` and `he`, and 20 layers. **Predict** before each move which of the two columns will drift.

# %%
LayerHistograms("normal", "tanh", width=100, depth=6)

# %% [markdown]
# **Explain.** With `normal` most tanh neurons sit at ±1 and pass nothing back; through the few that are awake, and the huge weights,
# errors *grow* on their way. With `lecun` both columns hold still for a while; tanh is a little flatter than $z$, so signals sink slowly.
#
# Now choose **sigmoid** and `lecun`. The activations look healthy in every layer. Errors shrink to less than a quarter at each step back,
# as $\sigma' \le \frac{1}{4}$. **Predict.** Do the signals really arrive?

# %% tags=["row-E3"]
z = Network([100] * 11, "sigmoid", initializer="lecun", rng=0, copies=20).forward(x).z[1:]
neurons = np.array([u.mean(axis=2).std(axis=1) for u in z])  # of each neuron's mean over the examples
examples = np.array([np.sqrt(u.var(axis=2).mean(axis=1)) for u in z])  # of the examples, in one neuron
shrink = examples[1:] / examples[:-1]
assert neurons[1:].min() > 0.3 and 0.18 < shrink.min() and shrink.max() < 0.28
Picture.of(
    stills.bands(
        np.arange(1, 11), {"between neurons": neurons, "between examples": examples}, "layer l", "std of z", log="y"
    ),
    "Standard deviation of z by layer, logarithmic, 20 sigmoid networks. Between neurons it stays near one half; between "
    "examples it falls to a quarter at each layer, below a hundred thousandth in layer 10.",
)

# %% [markdown]
# **Explain.** The surprise: the neurons differ, but each says the same to every example. A sigmoid is not zero-centred: its
# $a \approx \frac{1}{2}$ adds a constant to every $z$ of the next layer, and this constant keeps $\mathbb{E}[z^2]$ alive. What
# *differs* between two examples passes through $\sigma'(z) \le \frac{1}{4}$ and shrinks to about a quarter at each layer, as errors do. So the
# measure to watch is the spread over examples. For depth take a zero-centred σ with slope 1 at 0, such as tanh, or ReLU.

# %% [markdown]
# ## Does depth forgive a wrong factor of two?
#
# LeCun's and He's variances differ by 2: nothing, for one layer. Train ReLU networks with 1, 5, 10 and 20 hidden layers on the digits,
# ten networks each, five epochs, at the best of three learning rates.
#
# **Predict.** From which depth on will it matter?


# %%
def deep(initializer, depth):
    """Accuracy of ten networks on 797 held-out digits, at the best of three learning rates."""
    sizes, each_eta = [64, *[32] * depth, 10], np.tile([0.01, 0.03, 0.1], 10)[:, None]
    nets = Network(sizes, "relu", "softmax", "log-likelihood", initializer, 1, np.float32, len(each_eta))
    for _ in sgd(nets, (digits.x[:, :1000], digits.y[:, :1000]), each_eta, batch_size=10, epochs=5, rng=1):
        pass
    scores = evaluate(nets, (digits.x[:, 1000:], digits.y[:, 1000:])).accuracy.reshape(10, 3)
    return scores[:, np.median(scores, axis=0).argmax()]


# %% tags=["row-E3"]
depths = [1, 5, 10, 20]
he, lecun = (np.array([deep(name, depth) for depth in depths]) for name in ("he", "lecun"))
gap = np.median(he, axis=1) - np.median(lecun, axis=1)
assert abs(gap[0]) < 0.05 and gap[2] > 0.15 and gap[3] > 0.1
assert np.median(lecun[3]) < 0.2 and np.median(he[3]) < np.median(he[0])
Picture.of(
    stills.bands(
        depths, {"LeCun": lecun, "He": he}, "hidden layers", "accuracy on new digits", looks=palette.SERIES[1:]
    ),
    "Accuracy on new digits against depth, ten ReLU networks each. With one hidden layer He and LeCun agree; at ten He is "
    "far ahead; at twenty LeCun stays near one in ten, which is chance.",
)

# %% [markdown]
# **Explain.** With one hidden layer it makes no difference. At ten it decides; at twenty LeCun's networks are still
# guessing, for $(\frac{1}{2})^{20}$ of a mean square is a millionth. But He's rule is no magic: it keeps the *average* scale, and yet within these
# five epochs twenty layers learn less than one.

# %% [markdown]
# ## Exercises
#
# **1. Predict the scale of z.** `x` has shape $(n_0, m)$, columns are examples. Weights and biases are drawn independently with mean 0 and the given
# standard deviations. Return the standard deviation of $z$ for each example, shape $(m,)$.


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
# Measured: `Network([1000, 10_000], initializer="normal").forward(x).z[1].std()` for the $x$ of the first section.
#
# </details>

# %% [markdown]
# **2. He.** Return `W`, shape $(n_\mathrm{out}, n_\mathrm{in})$, drawn with `rng` by He's rule, normal or uniform, and `b`, shape
# $(n_\mathrm{out},)$, all 0. Then `Network([64, 30, 10], "relu", initializer=he)` is yours.


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
#     b = np.zeros(n_out)
#     return W, b
# ```
#
# </details>

# %% [markdown]
# **3. Glorot.** The same, by Glorot's rule.


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
#     b = np.zeros(n_out)
#     return W, b
# ```
#
# </details>

# %% [markdown]
# **4. The gain of a new activation.** No rule names $\sigma(z) = \sin z$. Write $v = g^2 / n_\mathrm{in}$; the number $g$ is the **gain**. If $z$ has
# mean square 1, the next $z$ has it too when $g^2 \, \mathbb{E}[\sigma(z)^2] = 1$. `sigma` is a function, `z` a large sample of $N(0, 1)$, shape
# $(N,)$. Return $g$, measured. (For ReLU you know it: $\sqrt{2}$.)


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
# For the sine this is 1.52, for tanh 1.59: with it the slow sinking that you saw stops.
#
# </details>

# %% [markdown]
# **5. Bug hunt.** This was meant to be LeCun's rule. It draws numbers of the right shape and mean, and a network with it runs. The cell
# below it prints the standard deviation of $z$ layer by layer, which should stay near 1. What is wrong? Mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_lecun(n_out, n_in, rng):
    W = rng.normal(0, 1 / n_in, (n_out, n_in))
    return W, np.zeros(n_out)


# %%
nets = Network([100] * 5, "identity", "identity", initializer=buggy_lecun, rng=0)
[f"{z.std():.0e}" for z in nets.forward(x).z[1:]]

# %%
check(buggy_lecun)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# `rng.normal` asks for a standard deviation and was given the variance $1/n_\mathrm{in}$.
#
# ```python
# def buggy_lecun(n_out, n_in, rng):
#     W = rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in))
#     return W, np.zeros(n_out)
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# Four layers of 50 tanh neurons, five epochs after a start at `normal`. **Look for** the ragged boundary: saturated neurons draw sharp
# lines everywhere before anything is learnt, and the test points pay for it. (It is quick all the same: two inputs forgive.) Then
# choose `lecun`, which starts smooth and stays so; `zeros`, which learns nothing but the output's bias; and ReLU with `he`.

# %%
Lab(
    "moons",
    sizes=(2, 50, 50, 50, 50, 1),
    controls=("initializer", "activation", "hidden", "eta", "batch_size"),
    initializer="normal",
    eta=0.01,
    trained=5,
)

# %% [markdown]
# ## Recap
#
# - Variances add: $\mathrm{Var}(z) = \mathrm{Var}(w) \sum_k x_k^2 + \mathrm{Var}(b)$. With many inputs $N(0, 1)$ saturates neurons before they have learnt
#   anything; $1/\sqrt{n_\mathrm{in}}$ cures it.
# - Equal neurons stay equal for ever. Weights must be random; biases may be zero.
# - Each layer multiplies mean squares by $n_\mathrm{in} v \, \mathbb{E}[a^2] / \mathbb{E}[z^2]$ forward and $n_\mathrm{out} v \, \mathbb{E}[\sigma'^2]$ back. Make them 1: LeCun and Glorot for tanh, He for ReLU.
# - One layer forgives a wrong scale. Twenty do not.

# %% [markdown]
# **Self-test**
#
# 1. 784 inputs, 100 of them 1, the rest 0; weights from $N(0, 1)$, bias 0. What is the standard deviation of $z$?
# 2. All weights zero, all biases random: are sigmoid neurons twins?
# 3. Why does He's rule ignore $n_\mathrm{out}$, and why does that do no harm?
#
# <details><summary>Answers</summary>
#
# 1. 10. 2. No: different biases make different $a$, BP4 gives them different outgoing weights. 3. It keeps the forward scale. Backward each
# layer multiplies by $n_{l+1} / n_l$, and over all layers that product collapses to $n_L / n_1$: it does not grow with depth.
#
# </details>

# %% [markdown]
# **In practice.** Scale the inputs as well: the derivation begins with $\mathbb{E}[x^2] \approx 1$. PyTorch's `Linear` draws uniformly from $\pm 1/\sqrt{n_\mathrm{in}}$, a
# third of LeCun's variance; Keras takes Glorot's uniform form. Twins are exact only as far as sums are: a library that adds up two
# equal rows in different orders makes them differ in the sixteenth digit, and training may slowly pull them apart. Very deep networks
# add normalisation or shortcuts around layers.

# %% [markdown]
# **Next:** [chapter 6](06_learning_rates.ipynb) asks how large the steps from here should be.
#
# **Sources.** Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, *Efficient BackProp*, 1998. X. Glorot, Y. Bengio, *Understanding the difficulty of
# training deep feedforward neural networks*, 2010. K. He, X. Zhang, S. Ren, J. Sun, *Delving deep into rectifiers*, 2015. M. Nielsen,
# *Neural Networks and Deep Learning*, chapter 3 (the 1,000 inputs, half of them on).
