# %% [markdown]
# # 1. Feedforward: what can a neuron decide?
#
# **A neuron multiplies, adds and squashes. Here you find out what one of them can decide and what it cannot, and write the
# line of NumPy that runs a whole network of them.**
#
# ![A neuron: inputs x1 and x2, times weights w1 and w2, plus a bias b, give z; the activation function σ turns z into a.
# Beside it the plane of inputs, cut in two by a straight line with the arrow w standing on it.](images/01_neuron.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - predict the boundary that a neuron draws from its weights and its bias;
# - name what one neuron cannot do, and set two hidden ones by hand that can;
# - write the forward pass of any network, for one example or a batch, as two lines;
# - choose an activation function by its slope.
#
# **You need** some Python, vectors, and the product of a matrix with a vector.
#
# **Time:** 60 minutes; a lecture without the exercises takes 45.

# %%
import numpy as np

from mlp_course import Network, activations, datasets, evaluate, sgd
from mlp_course.exercises import check
from mlp_course.explore import ActivationTangent, Lab, LayerBender, MaxoutFit, NeuronPlane, Picture, XORChallenge
from mlp_course.plots import stills

# %% [markdown]
# ## What can one neuron decide?
#
# A neuron weighs its inputs, adds a bias, and sends the sum through an **activation function** $\sigma$:
#
# $$z = w_1 x_1 + w_2 x_2 + b \qquad\qquad a = \sigma(z)$$
#
# Take $\sigma(z) = 1 / (1 + e^{-z})$, the **sigmoid**: 0 far on the left, 1 far on the right, ½ at $z = 0$. Read $a > ½$ as
# "yes".
#
# **Predict.** With $w = (1, -1)$ and $b = 0.5$, where in the plane does "yes" end? Draw it on paper, arrow $w$ included. What
# will change if you double $w$ and $b$?

# %%
NeuronPlane(w=(1, -1), b=0.5)

# %% [markdown]
# **Explain.** "Yes" ends where $z = 0$: on a straight line, $x_2 = x_1 + 0.5$. One neuron decides a half-plane. The arrow $w$
# stands at right angles on the line, $b$ shifts it. Doubling both leaves the line where it is. The surprise is what does
# change: how *sharp* the decision is. Across the line the slope of $a$ is $\sigma'(0) |w| = |w| / 4$.
#
# Why at right angles? Because a weighted input is a **correlation**: it asks how well $x$ points along $w$,
#
# $$w \cdot x = |w| \, |x| \cos\theta .$$

# %% tags=["row-A3"]
w, b = np.array([1.0, -1.0]), 0.5
for x in np.random.default_rng(0).normal(size=(100, 2)):
    theta = np.arctan2(x[1], x[0]) - np.arctan2(w[1], w[0])
    assert np.isclose(w @ x, np.linalg.norm(w) * np.linalg.norm(x) * np.cos(theta))

on_line, across, h = np.array([0.0, 0.5]), w / np.linalg.norm(w), 1e-6
for scale in (1, 2, 5):
    a = [activations.sigmoid(scale * (w @ (on_line + s * across) + b)) for s in (-h, 0, h)]
    assert np.isclose(a[1], 0.5) and np.isclose((a[2] - a[0]) / (2 * h), scale * np.linalg.norm(w) / 4)

# %% [markdown]
# ## What can it not decide?
#
# Four points: opposite corners of a square belong together. This is **XOR**. You have three sliders.
#
# **Predict.** How many of the four can you get right?

# %%
XORChallenge()

# %% [markdown]
# **Explain.** Three, and never four. A straight line that has both blue corners on one side has at least one orange corner
# there too. A blind search agrees: of 50,000 random neurons none beats 75 %.

# %%
xor = datasets.xor(n=4, noise=0)
crowd = Network([2, 1], cost="cross-entropy", initializer="normal", rng=0, copies=50_000)
assert evaluate(crowd, xor).accuracy.max() == 0.75

# %% [markdown]
# Two hidden neurons in between do it: exercise 4 lets you set their weights by hand. What do they change? They do not draw a
# better line. They **bend the plane** until a line suffices.
#
# **Predict.** Two arms of a spiral, four hidden layers of two neurons each. What will the plane look like just before the output?
# Move the slider from input to output.

# %%
bender = LayerBender()
bender

# %% [markdown]
# **Explain.** Each layer turns and stretches the plane ($W a + b$), then squashes it ($\sigma$). The arms come apart, and the
# output neuron, one neuron like yours, draws one line. Without the bending the best of 200 trained neurons gets far less.

# %% tags=["row-A6"]
net, spirals = bender.net, bender.data
bent = net.forward(spirals.x).a[net.L - 1]  # where the points are in the last hidden layer
line = (net.W[net.L] @ bent + net.b[net.L])[0] > 0
alone = Network([2, 1], cost="cross-entropy", initializer="normal", rng=0, copies=200)
for _ in sgd(alone, spirals, eta=0.5, batch_size=30, epochs=30, rng=0):
    pass
assert (line == spirals.labels).mean() > 0.97 > 0.75 > evaluate(alone, spirals).accuracy.max()

# %% [markdown]
# ## How do you write a whole network in one line?
#
# Number the layers $l = 1 \dots L$; layer 0 is the input. $w^l_{jk}$ is the weight **from** neuron $k$ of layer $l-1$ **to** neuron
# $j$ of layer $l$. So neuron $j$ computes
#
# $$z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j \qquad\qquad a^l_j = \sigma(z^l_j) .$$
#
# The target index $j$ comes first, which looks the wrong way round.
#
# **Predict.** A network of sizes [2, 3, 1]: what are the shapes of $W^1$ and $b^1$? Has layer 0 biases?

# %% tags=["row-A1"]
net = Network([2, 3, 1], rng=0)
assert net.W[1].shape == (3, 2) and net.b[1].shape == (3, 1) and net.W[0] is None and net.b[0] is None
Picture.of(
    stills.matrices(
        [net.W[1], net.W[2]], ["$W^1$", "$W^2$"], columns=[["from 1", "from 2"], ["from 1", "from 2", "from 3"]]
    ),
    "The weight matrices of a 2-3-1 network: W1 has three rows, one for each neuron, and two columns, one for each input; "
    "W2 has one row and three columns.",
)

# %% [markdown]
# **Explain.** Row $j$ of $W^l$ holds what neuron $j$ listens to, so the sum over $k$ *is* the product of matrix and vector. With the
# indices the other way round there would be a transpose in every line. The input layer computes nothing and has no biases.
#
# $$z^l = W^l a^{l-1} + b^l \qquad\qquad a^l = \sigma(z^l)$$
#
# Loops over $j$ and $k$, and the one line, agree to rounding. And the line asks for no single column: put $m$ examples side by
# side, and they all go through at once.

# %% tags=["row-A2"]
x = datasets.moons(n=50, rng=0).x
z = net.W[1] @ x + net.b[1]
for j in range(3):
    for i in range(50):
        by_loop = sum(net.W[1][j, k] * x[k, i] for k in range(2)) + net.b[1][j, 0]
        assert np.isclose(z[j, i], by_loop, rtol=1e-12)

one_by_one = np.hstack([net(x[:, i]) for i in range(50)])
assert np.allclose(net(x), one_by_one, rtol=1e-12)

# %% [markdown]
# ### By hand, once
# Three inputs, three tanh neurons, three outputs with **softmax**, $a_j = e^{z_j} / \sum_k e^{z_k}$: numbers that are positive and
# sum to 1, one for each class. A single layer of it is known as multinomial logistic regression.
#
# **Predict.** The input is $(1, 0, 0)$. Which entries of $W^1$ matter?

# %%
W1 = np.array([[0.2, 0.15, -0.01], [0.01, -0.1, -0.06], [0.14, -0.2, -0.03]])
W2 = np.array([[0.08, 0.11, -0.3], [0.1, -0.15, 0.08], [0.1, 0.1, -0.07]])
a0, b1, b2 = np.array([[1.0], [0], [0]]), np.ones((3, 1)), np.array([[0.0], [1], [0]])
z1 = W1 @ a0 + b1
a1 = np.tanh(z1)
z2 = W2 @ a1 + b2
a2 = np.exp(z2) / np.exp(z2).sum()
print(np.hstack([z1, a1, z2, a2]).round(8))

# %% [markdown]
# **Explain.** Only the first column: an input of 0 silences its weights. The columns are $z^1, a^1, z^2, a^2$. The largest output is
# number 1 (from 0): the label. If the target is $y = (0, 1, 0)$, how wrong is that? Three common answers:
#
# | loss | formula | here |
# |---|---|---|
# | absolute | $\sum_j \lvert a_j - y_j \rvert$ | 0.83602906 |
# | squared | $\sum_j (a_j - y_j)^2$ | 0.26294076 |
# | cross-entropy | $-\sum_j y_j \ln a_j$ | 0.54130980 |

# %% tags=["row-A5"]
y = np.array([[0], [1], [0]])
losses = np.abs(a2 - y).sum(), ((a2 - y) ** 2).sum(), -(y * np.log(a2)).sum()
assert np.allclose(losses, [0.83602906, 0.26294076, 0.54130980], rtol=0, atol=5e-9) and a2.argmax() == 1
assert np.allclose(z1.T, [1.2, 1.01, 1.14]) and np.allclose(
    a1.T, [0.83365461, 0.76576202, 0.81441409], atol=5e-9, rtol=0
)
assert np.allclose(z2.T, [-0.09339804, 1.03365429, 0.10293268], atol=5e-9, rtol=0)
assert np.allclose(a2.T, [0.18855564, 0.58198547, 0.22945889], atol=5e-9, rtol=0)

# %% [markdown]
# ## Which activation, and does it matter?
#
# The next chapter will need the slope $\sigma'$ at every neuron: it is how much of a correction gets through. Choose an activation,
# move $z$, watch the tangent.
#
# **Predict.** At $z = 5$, which of sigmoid, tanh, ReLU and softplus still has a slope worth the name?

# %%
ActivationTangent("sigmoid", z=2.0)

# %% [markdown]
# **Explain.** Sigmoid and tanh **saturate**: at $z = 5$ their slopes are below 0.01. ReLU and softplus go on with slope 1.
#
# | activation | $\sigma(z)$ | $\sigma'(z)$ |
# |---|---|---|
# | sigmoid | $1 / (1 + e^{-z})$ | $\sigma (1 - \sigma)$ |
# | tanh | $\tanh z$ | $1 - \tanh^2 z$ |
# | ReLU | $\max(0, z)$ | 0 or 1 |
# | softplus | $\ln(1 + e^z)$ | the sigmoid |
# | identity | $z$ | 1 |
#
# Identity makes a linear output, for regression. Softmax is no function of one $z$: its slopes form a matrix (chapter 3).

# %% tags=["row-A4"]
z, h = np.linspace(-5, 5, 100), 1e-6
sigmoid, tanh, relu, softplus = (activations.by_name(n) for n in ("sigmoid", "tanh", "relu", "softplus"))
for sigma in (sigmoid, tanh, relu, softplus, activations.identity):
    assert np.allclose(sigma.prime(z), (sigma(z + h) - sigma(z - h)) / (2 * h), atol=1e-8)
assert np.allclose(sigmoid.prime(z), sigmoid(z) * (1 - sigmoid(z))) and np.allclose(softplus.prime(z), sigmoid(z))
assert max(sigmoid.prime(5.0), tanh.prime(5.0)) < 0.01 and min(relu.prime(5.0), softplus.prime(5.0)) > 0.99
assert np.isclose(activations.softmax(z).sum(), 1)

# %% [markdown]
# **Maxout** goes further: it learns its own shape, as the largest of $k$ straight lines. Any convex function made of straight
# pieces can be had so. **Predict.** How does the error on $x^2$ fall as $k$ grows?

# %%
MaxoutFit(k=4)

# %% tags=["row-A4"]
x = np.linspace(-1, 1, 201)[None]
worst = []
for k in (1, 2, 4, 8):
    lines = Network([1, 1], output=f"maxout({k})", initializer="normal", rng=0, copies=20)
    for _ in sgd(lines, (x, x**2), eta=0.02, batch_size=20, epochs=300, rng=0, optimizer="adam"):
        pass
    worst.append(abs(lines(x) - x**2).max(axis=(1, 2)).min())  # the best of 20 starts
assert all(worst[i + 1] < worst[i] / 2 for i in range(3)) and worst[3] < 0.05

# %%
c = -1 + (2 * np.arange(8)[:, None] + 1) / 8  # where 8 tangents touch: 2cx - c²
assert np.isclose((x**2 - (2 * c * x - c**2).max(axis=0)).max(), 1 / 8**2)
largest = (lines.W[1] @ x + lines.b[1]).argmax(axis=1)  # which of the 8 lines is on top: (20, 201)
assert max(len(set(row)) for row in largest) < 8

# %% [markdown]
# **Explain.** The worst error falls by more than half at each doubling of $k$. Lines placed by hand do better still: $k$ tangents of
# $x^2$ leave a gap of $1 / k^2$. The surprise is why training does not get there: in none of 20 networks are all 8 lines in use. A
# line that is nowhere the largest gets no correction. It is **dead**.

# %% [markdown]
# ## Deep or shallow?
#
# 177 weights and biases: one hidden layer of 44 neurons, or three of 8. Both numbers come to 177.
#
# **Predict.** Which learns the spirals better? 20 networks of each kind, from different starts.

# %%
spirals, history = datasets.spirals(300, noise=0, rng=0), {}
for name, sizes in {"deep 2-8-8-8-1": [2, 8, 8, 8, 1], "shallow 2-44-1": [2, 44, 1]}.items():
    nets = Network(sizes, "tanh", cost="cross-entropy", initializer="glorot", rng=0, copies=20)
    steps = sgd(nets, spirals, eta=0.01, batch_size=30, epochs=200, rng=0, optimizer="adam")
    history[name] = np.array([evaluate(nets, spirals).cost for s in steps if s.epoch_done and s.epoch % 10 == 0])
    assert nets.size == 177

# %% tags=["row-A7"]
deep, shallow = (costs[-1] for costs in history.values())
assert np.median(deep) < np.median(shallow) / 10 and (deep < shallow).sum() >= 15
assert deep.max() > np.median(shallow) / 2  # not always: a few deep networks get stuck
Picture.of(
    stills.bands(np.arange(10, 201, 10), history, "epoch", "training cost", log="y"),
    "Training cost against epochs, median and band of 20 networks. The deep networks fall a hundred times lower than the "
    "shallow ones, but their band is much wider.",
)

# %% [markdown]
# **Explain.** At the same number of knobs the deep networks end about a hundred times lower: each layer bends what the one before
# it has bent. But look at the band: a few deep ones get stuck and do no better than the shallow. What was measured is training
# cost, on this task, with tanh. Depth helps where the shape is folded; it is no law.

# %% [markdown]
# ## Exercises
#
# You begin a network of your own. `check` answers below each stub; `check.hint()` gives a hint, of three. The solution is folded
# up below.
#
# **1. The sigmoid and its slope.** `z` is an array of any shape; return arrays of the same shape, $\sigma(z)$ and $\sigma'(z)$.


# %% tags=["exercise"]
def sigmoid(z):
    return ...


def sigmoid_prime(z):
    return ...


# %%
check(sigmoid, sigmoid_prime)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def sigmoid(z):
#     return 1 / (1 + np.exp(-z))
#
#
# def sigmoid_prime(z):
#     return sigmoid(z) * (1 - sigmoid(z))
# ```
#
# </details>

# %% [markdown]
# **2. A neuron on a batch.** `w` has shape $(n,)$, `b` is a number, `x` has shape $(n, m)$: the columns are examples. Return the $m$
# activations, shape $(m,)$, without a loop; `sigma` is the activation function.


# %% tags=["exercise"]
def neuron(w, b, x, sigma):
    return ...


# %%
check(neuron)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def neuron(w, b, x, sigma):
#     return sigma(w @ x + b)
# ```
#
# </details>

# %% [markdown]
# **3. Feedforward.** `W` and `b` are lists indexed by $l$, with `None` at 0: `W[l]` is $(n_l, n_{l-1})$, `b[l]` is $(n_l, 1)$. `x` is
# $(n_0, m)$. Return the output $a^L$, $(n_L, m)$, of a network with any number of layers.


# %% tags=["exercise"]
def feedforward(W, b, x, sigma):
    a = x
    ...
    return a


# %%
check(feedforward)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def feedforward(W, b, x, sigma):
#     a = x
#     for l in range(1, len(W)):
#         a = sigma(W[l] @ a + b[l])
#     return a
# ```
#
# </details>

# %% [markdown]
# **4. XOR by hand.** The corners are $(\pm 1, \pm 1)$; the answer is 1 where the signs differ. Choose the weights of a 2-2-1 network
# of sigmoids, large enough to be sure. *Hint:* one hidden neuron says "at least one input is positive", the other "both are".


# %% tags=["exercise"]
def xor_weights():
    W = [None, ..., ...]  # (2, 2) and (1, 2)
    b = [None, ..., ...]  # (2, 1) and (1, 1)
    return W, b


# %%
check(xor_weights)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# One or the other, but not both: the second hidden neuron takes back what the first has granted.
#
# ```python
# def xor_weights():
#     W = [None, np.array([[10.0, 10.0], [10.0, 10.0]]), np.array([[20.0, -20.0]])]
#     b = [None, np.array([[10.0], [-10.0]]), np.array([[-10.0]])]
#     return W, b
#
#
# right = Network([2, 2, 1], rng=0)
# for l in (1, 2):
#     right.W[l][:], right.b[l][:] = xor_weights()[0][l], xor_weights()[1][l]
# assert evaluate(right, xor).accuracy == 1
# ```
#
# </details>

# %% [markdown]
# **5. Bug hunt.** This softmax is right on paper. Try it on $z = (1000, 1001)$, where the answer is $(0.269, 0.731)$. Why does it
# fail? Mend it without changing its results elsewhere.


# %% tags=["exercise", "bug-hunt"]
def softmax(z):
    """Columns are examples: z and the result have shape (n, m)."""
    e = np.exp(z)
    return e / e.sum(axis=0)


# %%
check(softmax)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $e^{1000}$ is beyond the largest float: the result is inf / inf. Subtracting the largest $z$ of each column multiplies numerator
# and denominator by the same factor and changes nothing else.
#
# ```python
# def softmax(z):
#     """Columns are examples: z and the result have shape (n, m)."""
#     e = np.exp(z - z.max(axis=0))
#     return e / e.sum(axis=0)
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# Now let the weights be found. **Look for** the corners of the boundary: with ReLU it is made of straight pieces, with tanh it is
# smooth. Remove hidden layers with the − button until a single line is left: which data set can it still handle? The data *digits*
# are real handwriting: with 30 hidden neurons, 95 % of the test part are read within seconds.

# %%
Lab("moons", sizes=(2, 8, 1), controls=("data", "hidden", "activation", "eta", "batch_size"), eta=0.3, trained=20)

# %% [markdown]
# ## Recap
#
# - A neuron cuts the plane with a line: at right angles to $w$, shifted by $b$, sharp as $|w|$.
# - No line separates XOR. Hidden layers bend the plane until a line suffices.
# - $z^l = W^l a^{l-1} + b^l$, $a^l = \sigma(z^l)$, for one example or a batch of columns; $w^l_{jk}$ leads from $k$ to $j$.
# - Sigmoid and tanh saturate; ReLU and softplus keep a slope on the right.

# %% [markdown]
# **Self-test**
#
# 1. $w = (2, 0)$, $b = -4$: where is the boundary?
# 2. A network has sizes [784, 30, 10]. How many weights and biases?
# 3. What is left of a deep network if every $\sigma$ is the identity?
#
# <details><summary>Answers</summary>
#
# 1. At $x_1 = 2$. 2. $784 \cdot 30 + 30 + 30 \cdot 10 + 10 = 23{,}860$. 3. One affine map: a product of matrices is a matrix.
#
# </details>

# %%
assert Network([784, 30, 10], rng=0).size == 23_860
linear = Network([2, 5, 4, 1], "identity", "identity", rng=0)
W, b = linear.W, linear.b
one_map = W[3] @ W[2] @ W[1], W[3] @ (W[2] @ b[1] + b[2]) + b[3]
assert np.allclose(linear(xor.x), one_map[0] @ xor.x + one_map[1])

# %% [markdown]
# **In practice.** ReLU is the usual first choice for hidden layers, softmax for classes, identity for numbers. Nobody computes
# $e^z$ without shifting it first (exercise 5).
#
# **Next:** [chapter 2](02_gradient_descent.ipynb) asks how far to step downhill, and on how much evidence.
#
# **Sources.** F. Rosenblatt, *The perceptron*, 1958. M. Minsky, S. Papert, *Perceptrons*, 1969 (XOR). M. Nielsen, *Neural Networks
# and Deep Learning*, chapters 1 and 2 (notation). I. Goodfellow and others, *Maxout networks*, 2013. M. Telgarsky, *Benefits of
# depth in neural networks*, 2016.
