# %% [markdown]
# # 3. Backpropagation: which of 23,860 knobs is to blame?
#
# **A small network that reads handwritten digits has 23,860 weights and biases. When it is wrong, four lines of NumPy tell
# each of them its share of the blame; here you derive all four, code them, and prove them.**
#
# ![A network of circles: a green arrow labelled "forward: a" runs from the inputs to the cost C, and a dashed orange
# arrow labelled "backward: δ" runs from the cost back along every weight.](images/03_blame.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - derive BP1, BP2, BP3 and BP4 from the chain rule and write each as one line;
# - compute the gradient of a whole mini-batch in one backward pass;
# - prove a gradient right, or find its fault, by a gradient check;
# - tell from the equations which weights learn slowly.
#
# **You need** feedforward (chapter 1), the chain rule, and the product of matrices.
#
# **Time:** 75 minutes; a lecture without the exercises takes 45.

# %%
from inspect import getsource
from timeit import repeat

import numpy as np

from mlp_course import Network, datasets, gradcheck, plots, sgd
from mlp_course.exercises import check
from mlp_course.explore import DemonNudge, DepthGradients, Lab, Picture, Predict, Stepper, VCurve

# %% [markdown]
# ## Which knob is to blame?
#
# To blame anyone you need a measure of wrongness: the cost. Over $n$ examples $x$ with targets $y(x)$, the **quadratic
# cost** is
#
# $$C = \frac{1}{2n} \sum_x \lVert y(x) - a^L(x) \rVert^2 .$$
#
# Mind the square; notes on the web often drop it. Backpropagation asks only two things of a cost:
#
# 1. it is an **average**, $C = \frac{1}{n} \sum_x C_x$, so you may treat one example at a time;
# 2. each $C_x$ is a **function of the outputs** $a^L$ (the target $y$ is fixed), so blame has a place to start.

# %% [markdown]
# Take six points of a spiral with three classes, and a network with 26 knobs. The proof: their six costs average to $C$; and
# a twin with the neurons of its first layer in reverse order has other parameters, but the same outputs and the same cost.

# %% tags=["row-B1"]
x, y = datasets.spirals(n=6, classes=3, rng=1)
net = Network([2, 3, 2, 3], initializer="normal", rng=3)


def cost(net, x, y):
    return ((y - net(x)) ** 2).sum() / (2 * x.shape[1])


C_x = np.array([cost(net, x[:, [i]], y[:, [i]]) for i in range(6)])
assert np.isclose(C_x.mean(), cost(net, x, y)) and np.isclose(C_x.mean(), net.backprop(x, y).cost)

twin = net.copy()
twin.W[1][:], twin.b[1][:], twin.W[2][:] = net.W[1][::-1], net.b[1][::-1], net.W[2][:, ::-1]
assert not np.allclose(twin.theta, net.theta) and np.isclose(cost(twin, x, y), cost(net, x, y))
Picture.of(
    plots.stills.averages(C_x, ["six examples"], "cost $C_x$", width=460),
    "Six dots, one cost for each example, and their mean C.",
)

# %% [markdown]
# Now take the first example alone. To find the knob that matters, no theory is needed: nudge each up, then down, and
# **observe** what the cost does. First commit to a guess.

# %%
Predict(
    "Which of the 26 knobs, turned a little, changes the cost most?",
    ["the largest weight", "a weight near the inputs", "a weight of the output layer", "a bias of the output layer"],
    "a bias of the output layer",
    "BP3 and BP4 below will say why.",
)

# %%
example, target = x[:, :1], y[:, :1]


def nudge(f, v, h=1e-5):
    """∂f/∂v for each entry of v: up by h, down by h, and back."""
    slope = np.empty(v.shape)
    for i in np.ndindex(v.shape):
        kept = v[i]
        v[i] = kept + h
        up = f()
        v[i] = kept - h
        slope[i] = (up - f()) / (2 * h)
        v[i] = kept
    return slope


# %%
blame = nudge(lambda: cost(net, example, target), net.theta)
assert abs(blame).argmax() in (19, 22, 25)  # a bias of the output layer
assert (abs(blame) > abs(blame[abs(net.theta).argmax()])).sum() == 15  # the largest weight is 16th of 26
Picture.of(
    plots.stills.layers(net.blocks(blame)[1:]),
    "The change of cost per change of each weight and bias, one matrix a layer. The largest, -0.140, belongs to a bias "
    "of layer 3; those of layers 1 and 2 are all below 0.022.",
)

# %% [markdown]
# **Explain.** Orange: turning the knob up makes things worse; blue: better. The surprise: the largest weight comes only
# 16th, and in each row of layer 3 the bias beats every weight. By the end you will read that off an equation.
#
# The honest way is slow. Two forward passes a knob make 52 here, and for 784-30-10, with
# $30 \cdot 785 + 10 \cdot 31 = 23{,}860$ knobs, they make **47,720**, for a single example. One backward pass gives all of it at
# once.

# %% [markdown]
# ## What would a demon do?
#
# A demon sits at neuron $j$ of layer $l$. While the network computes, it adds a little $\varepsilon$ to the weighted input
# $z^l_j$. The change runs through all later layers and moves the cost by about
# $\frac{\partial C_x}{\partial z^l_j} \varepsilon$. If that derivative is large, a kind demon lowers the cost easily, by its
# choice of sign. If it is near zero, there is next to nothing to be done. So the derivative measures the neuron's share of the blame, its
# **error**:
#
# $$\delta^l_j = \frac{\partial C_x}{\partial z^l_j}$$
#
# **Predict.** The demon doubles $\varepsilon$. Does the change of cost double exactly? **Observe:** be the demon.

# %%
z, a = net.forward(example)
DemonNudge(net, example, target, neuron=(3, 1), nudge=2)

# %% [markdown]
# **Explain.** Not exactly: $\delta \varepsilon$ is the tangent, and the curve bends away from it. The proof says how:
# halve $\varepsilon$ and the miss falls to a quarter, as it must if $\delta$ is the derivative. Blame is about *small* changes.


# %% tags=["row-B2"]
def cost_from(l, layer_z):
    """C_x when layer l's weighted input is layer_z: fed forward from there."""
    _, output = net.onward(l, layer_z)
    return ((target - output) ** 2).sum() / 2


demon = np.array([[1.0], [0.0]])  # at neuron 1 of layer 2
error = nudge(lambda: cost_from(2, z[2]), z[2])[0, 0]
change = {e: cost_from(2, z[2] + e * demon) - cost_from(2, z[2]) for e in (0.1, 0.05)}
assert abs(error) > 0.01 and 3.5 < (change[0.1] - 0.1 * error) / (change[0.05] - 0.05 * error) < 4.5

# %% [markdown]
# ## How does blame travel back?
#
# **Predict.** You know the errors of layer 3. Which matrix carries them to layer 2: $W^3$, of shape (3, 2), or its
# transpose? Four equations answer; each gets a derivation, a code line, and a nudge of its own.
#
# ### BP1: the errors of the output layer
# $C_x$ depends on $z^L_j$ through the outputs: $\delta^L_j = \sum_k \frac{\partial C_x}{\partial a^L_k}
# \frac{\partial a^L_k}{\partial z^L_j}$. As $a^L_k = \sigma(z^L_k)$ knows $z^L_k$ only, all terms but $k = j$ vanish:
#
# $$\delta^L_j = \frac{\partial C_x}{\partial a^L_j} \, \sigma'(z^L_j)
# \qquad\qquad \delta^L = \nabla_a C_x \odot \sigma'(z^L)$$
#
# *An output's error is how much the cost minds that output, times how much the output still moves.* For the quadratic
# cost $\nabla_a C_x = a^L - y$.

# %% tags=["row-B3"]
delta = [None] * 4
delta[3] = (a[3] - target) * net.sigma[3].prime(z[3])  # BP1
assert np.allclose(delta[3], nudge(lambda: cost_from(3, z[3]), z[3]))

# %% [markdown]
# ### BP2: from layer l + 1 to layer l
# $z^l_j$ reaches the cost through every neuron $k$ of the next layer:
# $\delta^l_j = \sum_k \frac{\partial C_x}{\partial z^{l+1}_k} \frac{\partial z^{l+1}_k}{\partial z^l_j}$. The first factor
# is $\delta^{l+1}_k$. And $z^{l+1}_k = \sum_i w^{l+1}_{ki} \sigma(z^l_i) + b^{l+1}_k$, so the second is
# $w^{l+1}_{kj} \sigma'(z^l_j)$:
#
# $$\delta^l_j = \sum_k w^{l+1}_{kj} \, \delta^{l+1}_k \, \sigma'(z^l_j)
# \qquad\qquad \delta^l = \left( (W^{l+1})^T \delta^{l+1} \right) \odot \sigma'(z^l)$$
#
# *Errors travel back along the weights that activations came forward on.* The sum runs over the weight's **first** index:
# that is the transpose.

# %% tags=["row-B3"]
for l in (2, 1):
    delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])  # BP2
    assert np.allclose(delta[l], nudge(lambda l=l: cost_from(l, z[l]), z[l]))

# %% [markdown]
# ### BP3: the biases
# $b^l_j$ enters $z^l_j$ alone, with slope 1: $\frac{\partial C_x}{\partial b^l_j} = \delta^l_j \cdot
# \frac{\partial z^l_j}{\partial b^l_j}$, and the last factor is 1.
#
# $$\frac{\partial C_x}{\partial b^l_j} = \delta^l_j \qquad\qquad \frac{\partial C_x}{\partial b^l} = \delta^l$$
#
# *A bias is the demon's own handle: its derivative is the error.*

# %% tags=["row-B3"]
for l in (1, 2, 3):
    db = delta[l]  # BP3
    assert np.allclose(db, nudge(lambda: cost(net, example, target), net.b[l]))

# %% [markdown]
# ### BP4: the weights
# $w^l_{jk}$ too enters $z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j$ alone, with slope $a^{l-1}_k$:
#
# $$\frac{\partial C_x}{\partial w^l_{jk}} = \delta^l_j \, a^{l-1}_k
# \qquad\qquad \frac{\partial C_x}{\partial W^l} = \delta^l \, (a^{l-1})^T$$
#
# *A weight's blame is the activation at its tail times the error at its head.* Column times row: a matrix of the shape of
# $W^l$. There is the surprise explained: sigmoid activations are below 1, so above layer 1 no weight into a neuron is blamed
# as much as its bias, and the size of the weight itself does not occur.

# %% tags=["row-B3"]
for l in (1, 2, 3):
    dW = delta[l] @ a[l - 1].T  # BP4
    assert np.allclose(dW, nudge(lambda: cost(net, example, target), net.W[l]))
    assert l == 1 or (abs(dW) < abs(delta[l])).all()

# %% [markdown]
# ### Where the product ⊙ fails
# BP1 used that $a_k$ depends on $z_k$ alone. **Softmax** breaks that: each output feels every $z_j$. All terms stay, and
# $\sigma'$ becomes a Jacobian, $J_{kj} = \frac{\partial a_k}{\partial z_j} = a_k (1_{k=j} - a_j)$, with
# $\delta^L = J^T \nabla_a C_x$.
#
# Pair it with the **log-likelihood** cost $C_x = -\sum_k y_k \ln a_k$, where $\frac{\partial C_x}{\partial a_k} = -y_k / a_k$:
#
# $$\delta^L_j = -\sum_k \frac{y_k}{a_k} a_k (1_{k=j} - a_j) = -y_j + a_j \sum_k y_k = a_j - y_j$$
#
# as the targets sum to 1. The Jacobian collapses to $\delta^L = a^L - y$.

# %% tags=["row-B4"]
soft = Network([2, 3, 2, 3], output="softmax", cost="log-likelihood", initializer="normal", rng=3)
s = soft.forward(example)
J, grad_a = soft.sigma[3].jacobian(s.z[3]), soft.cost.gradient(s.a[3], target)
nudged = nudge(lambda: soft.cost(s.z[3], s.a[3], target), s.z[3])
assert np.allclose(J.T @ grad_a, nudged) and np.allclose(s.a[3] - target, nudged)
assert not np.allclose(grad_a * np.diag(J)[:, None], nudged, rtol=0.1)  # ⊙ with the diagonal alone is wrong
Picture.of(
    plots.stills.matrices([np.diag(net.sigma[3].prime(z[3])[:, 0]), J], ["∂a/∂z, sigmoid", "∂a/∂z, softmax"]),
    "Two 3 by 3 Jacobians: sigmoid's has zeros off its diagonal, softmax's has none.",
)

# %% [markdown]
# ## How do you blame for a whole batch?
#
# The algorithm, for one example:
#
# 1. **Input:** $a^0 = x$.
# 2. **Feedforward:** for $l = 1 \dots L$, $z^l = W^l a^{l-1} + b^l$ and $a^l = \sigma_l(z^l)$. Keep them all.
# 3. **Output error:** BP1.
# 4. **Backpropagate:** BP2 for $l = L-1 \dots 1$.
# 5. **Gradient:** BP3 and BP4 for every layer.
#
# **Predict.** Put $m$ examples side by side as columns. Which of these steps must change? **Observe.** Here are the lines of the
# package, for a batch (`.mT` transposes the last two axes), and below them one example to step through.

# %%
print(*[line.strip() for line in getsource(Network.backprop).splitlines() if "# BP" in line], sep="\n")
Stepper(net, example, target, step=13)

# %% [markdown]
# **Explain.** Only step 5. $C$ is an average, so its gradient is the average of the examples' gradients. BP4's product already
# sums over the columns: divide by $m$. For BP3 take the mean of the columns:
#
# $$\frac{\partial C}{\partial W^l} = \frac{1}{m} \, \delta^l (a^{l-1})^T \qquad\qquad
# \frac{\partial C}{\partial b^l_j} = \frac{1}{m} \sum_x \delta^l_j(x)$$

# %% tags=["row-B5"]
batch = net.backprop(x, y)
singles = np.array([net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(6)])
assert np.allclose(batch.grad, singles.mean(axis=0), rtol=1e-12, atol=1e-16)
step = next(sgd(net.copy(), (x, y), eta=0.1, batch_size=6, rng=0))
assert np.allclose(step.grad, batch.grad, rtol=1e-10, atol=1e-15)
names = [f"${name}$" for j in (1, 2, 3) for name in (f"w_{{{j}1}}", f"w_{{{j}2}}", f"b_{j}")]
Picture.of(
    plots.stills.averages(singles.T[17:], names, "gradient"),
    "For each weight and bias of layer 3, six dots for the gradients of the six examples, and a bar at their mean, "
    "which is the gradient of the batch. Examples often disagree in sign.",
)

# %% [markdown]
# Training (`step` above) runs the same four lines in another dress (`in_place.py`). The bias is the weight of a neuron that always says 1,
# so BP3 becomes a column of BP4; all arrays are filled again instead of made anew; $1/m$ enters at BP1. That is for speed
# alone: to rounding the numbers are the same.

# %% [markdown]
# ## What does it cost, and can you trust it?
#
# For 784-30-10, do both in earnest: a digit, enlarged to 28 × 28 pixels, all 23,860 knobs nudged, every forward pass counted.

# %% tags=["row-B6"]
digits, big = datasets.digits(), Network([784, 30, 10], rng=0)
image = np.pad(np.kron(digits.x[:, 0].reshape(8, 8), np.ones((3, 3))), 2).reshape(784, 1)
seen = []


def digit_cost():
    seen.append(cost(big, image, digits.y[:, :1]))
    return seen[-1]


by_nudging = nudge(digit_cost, big.theta)
assert len(seen) == 2 * big.size == 47_720
assert np.allclose(by_nudging, big.backprop(image, digits.y[:, :1]).grad, rtol=1e-5, atol=1e-9)
Predict("47,720 forward passes. How many is backpropagation worth?", ["a few", "hundreds", "thousands"], "a few")

# %% tags=["row-B6", "nbval-ignore-output"]
images, labels = np.repeat(image, 100, axis=1), np.repeat(digits.y[:, :1], 100, axis=1)
forward = min(repeat(lambda: big.forward(images), number=10, repeat=20))
both = min(repeat(lambda: big.backprop(images, labels), number=10, repeat=20))
assert both / forward < 100  # far from a close call: measured between 2 and 5
Picture.of(
    plots.stills.bars(["backpropagation", "nudging"], [both / forward, len(seen)], "worth how many forward passes"),
    "Two bars on a logarithmic scale: backpropagation is worth a few forward passes, nudging 47,720.",
)

# %% [markdown]
# **Explain.** The surprise is how little it costs: BP4 and BP2 are each one matrix product a layer, as the forward pass is.
# Forward and back together, that is at most three forward passes of multiplications, however many knobs there are.
#
# The general idea is **reverse-mode automatic differentiation**. The chain rule is a product of Jacobians
# $J^l = \partial z^{l+1} / \partial z^l$, and products may be bracketed either way. From the inputs' end
# you carry a matrix through every layer. From the cost's end you carry one row, $\delta^T$: the cost is a single number.

# %% tags=["row-B6"]
J = [None, *(net.W[l + 1] * net.sigma[l].prime(z[l]).T for l in (1, 2))]
from_cost = (delta[3].T @ J[2]) @ J[1]  # a row times a matrix, twice: this is BP2
from_inputs = delta[3].T @ (J[2] @ J[1])  # a matrix times a matrix first
assert np.allclose(from_cost, delta[1].T) and np.allclose(from_inputs, delta[1].T)

# %% [markdown]
# ### Can you trust it?
# Nudging is too slow to train with, and just right to *check* with. **Predict.** Is a smaller $h$ always better?

# %%
VCurve(net, x, y)

# %% [markdown]
# **Explain.** The central difference $\frac{f(v + h) - f(v - h)}{2h}$ errs twice: by curvature, about $h^2$, and by
# rounding, about $10^{-16} / h$, as two almost equal numbers are subtracted. Hence the V, lowest near $h = 10^{-5}$. The
# **complex step** $\mathrm{Im} \, f(v + ih) / h$ subtracts nothing and has no left branch.
#
# In float64 with $h = 10^{-5}$, a worst entry's relative error below $10^{-6}$ is good, above $10^{-4}$ a bug. The proof
# finds out a $\sigma'$ that is off by a thousandth.


# %% tags=["row-B8"]
def error_at(h, **how):
    off = gradcheck.numeric_gradient(net, x, y, h, **how) - batch.grad
    return abs(off).max() / abs(batch.grad).max()


assert 50 < error_at(1e-2) / error_at(1e-3) < 200  # h²: the right branch
assert error_at(1e-5) < 1e-9 and error_at(1e-10) > 100 * error_at(1e-5)  # rounding: the left branch
assert error_at(1e-20, complex_step=True) < 1e-14
sigmoid = net.sigma[1]
slip = Network([2, 3, 2, 3], (sigmoid, lambda z: 1.001 * sigmoid.prime(z)), rng=0)
assert gradcheck.check(net, x, y).worst < 1e-6 < 1e-4 < gradcheck.check(slip, x, y).worst

# %% [markdown]
# ## Who learns slowly?
#
# A knob moves in proportion to its gradient: small gradient, slow learner. Read the equations. In BP4 the factor
# $a^{l-1}_k$ silences weights **out of** a neuron with low activation. In BP1 and BP2 the factor $\sigma'(z^l_j)$ silences
# weights **into** a saturated one.
#
# **Predict.** Push one hidden neuron's bias down by 10, or up by 10. Where do its incoming weights learn, where its outgoing ones?

# %% tags=["row-B7"]
spiral, nets = datasets.spirals(n=60, classes=3, rng=1), Network([2, 6, 3], copies=20, rng=0)
shift = np.linspace(-10, 10, 41)


def speeds(shift):
    pushed = nets.copy()
    pushed.b[1][:, 0] += shift
    dW = pushed.backprop(*spiral).dW
    return np.linalg.norm(dW[1][:, 0], axis=-1), np.linalg.norm(dW[2][:, :, 0], axis=-1)


into, out = np.array([speeds(s) for s in shift]).transpose(1, 0, 2)  # each (41, 20 networks)
assert (into[[0, -1]] < 0.05 * into[20]).all() and (out[0] < 0.05 * out[20]).all() and (out[-1] > out[20]).all()
shares = {"into it": into / into.max(0), "out of it": out / out.max(0)}
Picture.of(
    plots.stills.bands(shift, shares, "change of bias", "gradient"),
    "Gradient of the weights into and out of one neuron against its bias, each as a share of its largest. Into: a bump "
    "around zero, nothing at either end. Out of: nothing on the left, rising to a plateau on the right.",
)

# %% [markdown]
# **Explain.** Low activation (left) silences both sides; saturation at 1 (right) silences the incoming weights only.
#
# Now apply BP2 layer after layer. Each step back multiplies by $\sigma' \le \frac{1}{4}$ and by weights.
# **Predict.** Six layers of sigmoids: by what factor do error and gradient shrink from the last layer to the first? And with
# ReLU? (A layer's size here is the root mean square over neurons and examples.)

# %% tags=["row-B7"]
moons = datasets.moons(n=50, rng=0)


def shrinkage(L, activation, initializer="lecun"):
    nets = Network([2, *[30] * (L - 1), 1], activation, initializer=initializer, copies=20, rng=L)
    back = nets.backprop(*moons)
    return [np.sqrt((v[1] ** 2).mean((-2, -1)) / (v[L] ** 2).mean((-2, -1))) for v in (back.delta, back.dW)]


error, gradient = shrinkage(6, "sigmoid")
assert (error < 1e-3).all() and np.median(gradient) < 1e-3
assert shrinkage(6, "relu")[0].min() > 50 * error.max() and np.median(shrinkage(6, "sigmoid", "normal")[0]) > 0.02
assert all(
    np.median(shrinkage(L + 1, "sigmoid")[0]) < 0.35 * np.median(shrinkage(L, "sigmoid")[0]) for L in range(2, 9)
)
DepthGradients(depth=5)

# %% [markdown]
# **Explain.** The surprise: with six layers of sigmoids the first layer's errors are below a **thousandth** of the last one's in
# each of 20 networks, and so is the median gradient of its weights. This is the **vanishing gradient**: the layer that sees
# the data learns slowest. ReLU, with weights just as large (variance $1/n_{l-1}$), has $\sigma' = 1$ where it is on and
# loses at least 50 times less. Sigmoids with weights from N(0, 1) lose less too (choose `normal`), at a price that chapter 5
# shows.

# %% [markdown]
# ## Exercises
#
# You build backpropagation for the quadratic cost, for a batch of $m$ columns. `check` answers below each stub, and
# `check.hint()` gives a hint, of three. The solution is folded up below.

# %% [markdown]
# **1. The four equations.** `delta` is $\delta^l$, shape $(n_l, m)$; `prime` is the function $\sigma'$.
# - `bp1`: `z`, `a`, `y` are $z^L$, $a^L$, $y$, all $(n_L, m)$. Return $\delta^L$.
# - `bp2`: `W_next` is $W^{l+1}$, $(n_{l+1}, n_l)$; `delta_next` is $\delta^{l+1}$, $(n_{l+1}, m)$; `z` is $z^l$. Return $\delta^l$.
# - `bp3_bp4`: `a_before` is $a^{l-1}$, $(n_{l-1}, m)$. Return the gradients of the batch's mean cost: `db`, $(n_l, 1)$, and `dW`,
#   $(n_l, n_{l-1})$.


# %% tags=["exercise"]
def bp1(z, a, y, prime):
    return ...


def bp2(W_next, delta_next, z, prime):
    return ...


def bp3_bp4(delta, a_before):
    db = ...
    dW = ...
    return db, dW


# %%
check(bp1, bp2, bp3_bp4)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def bp1(z, a, y, prime):
#     return (a - y) * prime(z)
#
#
# def bp2(W_next, delta_next, z, prime):
#     return (W_next.T @ delta_next) * prime(z)
#
#
# def bp3_bp4(delta, a_before):
#     db = delta.mean(axis=1, keepdims=True)
#     dW = delta @ a_before.T / delta.shape[1]
#     return db, dW
# ```
#
# </details>

# %% [markdown]
# **2. All of it.** Begin with `z, a = net.forward(x)`; use your three functions, `net.W` and `net.sigma[l].prime`. Fill three lists indexed by $l$, with `None`
# at 0: `delta[l]`, $(n_l, m)$; `dW[l]`, $(n_l, n_{l-1})$; `db[l]`, $(n_l, 1)$.


# %% tags=["exercise"]
def backprop(net, x, y):
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    ...
    return delta, dW, db


# %%
check(backprop)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def backprop(net, x, y):
#     z, a = net.forward(x)
#     delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
#     delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
#     for l in range(net.L - 1, 0, -1):
#         delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
#     for l in range(1, net.L + 1):
#         db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
#     return delta, dW, db
# ```
#
# </details>

# %% [markdown]
# **3. A gradient check.** `f` maps a vector `theta`, shape $(P,)$, to a number; `grad`, $(P,)$, claims to be its gradient. With
# $g$ for `grad` and $\hat g$ for central differences, return $\lVert \hat g - g \rVert / (\lVert \hat g \rVert + \lVert g
# \rVert)$. Leave `theta` as you found it.


# %% tags=["exercise"]
def gradient_check(f, theta, grad, h=1e-5):
    numeric = np.empty(theta.shape)
    ...
    return np.linalg.norm(numeric - grad) / ...


# %%
check(gradient_check)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def gradient_check(f, theta, grad, h=1e-5):
#     numeric = np.empty(theta.shape)
#     for p in range(theta.size):
#         step = np.zeros(theta.shape)
#         step[p] = h
#         numeric[p] = (f(theta + step) - f(theta - step)) / (2 * h)
#     norm = np.linalg.norm
#     return norm(numeric - grad) / (norm(numeric) + norm(grad))
# ```
#
# </details>

# %% [markdown]
# **4. Bug hunt.** One factor is transposed. On a 3-3-3 network all shapes fit and nothing complains; the check below it does.
# Which equation is wrong? Mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_backprop(net, x, y):
    right, L, m = net.backprop(x, y), net.L, x.shape[1]
    z, a, delta = right.z, right.a, [None] * L + [right.delta[L]]
    for l in range(L - 1, 0, -1):
        delta[l] = (net.W[l + 1] @ delta[l + 1]) * net.sigma[l].prime(z[l])
    db = [None] + [delta[l].mean(axis=1, keepdims=True) for l in range(1, L + 1)]
    dW = [None] + [delta[l] @ a[l - 1].T / m for l in range(1, L + 1)]
    return right._replace(delta=delta, db=db, dW=dW)


# %%
check(buggy_backprop)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The first equation that is wrong is BP2: its sum runs over the weight's first index, so $W^{l+1}$ is to be transposed. BP3 and
# BP4 only pass the wrong errors on.
#
# ```python
# def buggy_backprop(net, x, y):
#     right, L, m = net.backprop(x, y), net.L, x.shape[1]
#     z, a, delta = right.z, right.a, [None] * L + [right.delta[L]]
#     for l in range(L - 1, 0, -1):
#         delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
#     db = [None] + [delta[l].mean(axis=1, keepdims=True) for l in range(1, L + 1)]
#     dW = [None] + [delta[l] @ a[l - 1].T / m for l in range(1, L + 1)]
#     return right._replace(delta=delta, db=db, dW=dW)
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# Six layers of sigmoids, as in the last experiment; each update is one backward pass, by *your* `backprop` as soon as you have
# written it: see the badge. **Look for** the cost that does not move. Then choose ReLU with η = 0.3, or take layers away, and run again.

# %%
deep = (2, 8, 8, 8, 8, 8, 1)
Lab("moons", sizes=deep, activation="sigmoid", cost="quadratic", eta=1.0, trained=20, backprop=backprop)

# %% [markdown]
# ## Recap
#
# - The error $\delta^l_j = \partial C_x / \partial z^l_j$ is a neuron's blame. BP1 starts it at the output, BP2 carries it back by
#   $(W^{l+1})^T$, BP3 and BP4 share it out to biases and weights.
# - A batch's gradient is the mean of its examples' gradients.
# - All of it is worth a few forward passes; nudging needs two a knob, and serves as the check.
# - Low activation, saturation and depth in sigmoid networks make slow learners.

# %% [markdown]
# **Self-test**
#
# 1. Why does BP1 need no sum for sigmoid outputs, and softmax one?
# 2. $a^{l-1}_k = 0$: which weights stand still?
# 3. Your check says $2 \cdot 10^{-2}$, and BP1 is right. Where do you look?
#
# <details><summary>Answers</summary>
#
# 1. A sigmoid's output depends on its own $z$ only. 2. Those out of neuron $k$. 3. At BP2, from the last layer down, then BP3
# and BP4.
#
# </details>

# %% [markdown]
# **In practice.** At ReLU's kink a central difference averages two slopes: a rare bad entry there is no bug. Check in float64, on a
# few examples. Frameworks run this same reverse mode on any program; its price is memory, as every $a^l$ is kept.
#
# **Next:** [chapter 4](04_cost_functions.ipynb) asks why a neuron that is badly wrong learns slowest.
#
# **Sources.** D. Rumelhart, G. Hinton, R. Williams, *Learning representations by back-propagating errors*, 1986. M. Nielsen,
# *Neural Networks and Deep Learning*, chapter 2 (BP1 to BP4, the demon). A. Griewank, A. Walther, *Evaluating Derivatives*, 2008
# (the cheap gradient). W. Squire, G. Trapp, *Using complex variables to estimate derivatives*, 1998. X. Glorot, Y. Bengio,
# *Understanding the difficulty of training deep feedforward neural networks*, 2010.
