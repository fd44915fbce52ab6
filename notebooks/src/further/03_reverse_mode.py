# %% [markdown]
# # Reverse mode: why the way back, and not the way forward?
#
# For the curious, after station 4 of [chapter 3](../03_backpropagation.ipynb). The idea of backpropagation is older than this name, and more general than neural
# networks. A program that finds the derivatives of other programs does *automatic differentiation*, and going through them backwards is called its **reverse mode**. Here you see in a few lines why the direction matters.

# %%
import numpy as np

from mlp_course import Network
from mlp_course.activations import sigmoid
from mlp_course.experiments import backpropagation, seed

# %% [markdown]
# ## The chain rule as a product of matrices
#
# (A superscript is a layer, as in chapter 3. $L$ is the last one, and $\delta^l$ is the column of the errors of layer $l$.)
#
# From layer to layer, $z^{l+1}$ depends on $z^l$. All slopes $\frac{\partial z^{l+1}_k}{\partial z^l_j}$ form a matrix, the **Jacobian**
# $J^l$, with row $k$ and column $j$. Its entries can be read off: since $z^{l+1}_k = \sum_j w^{l+1}_{kj} \, \sigma(z^l_j) + b^{l+1}_k$, they are $w^{l+1}_{kj} \, \sigma'(z^l_j)$. So column $j$ of $W^{l+1}$ is multiplied by the slope
# of neuron $j$.
#
# BP2 adds over the paths: $\delta^l_j = \sum_k \delta^{l+1}_k \, w^{l+1}_{kj} \, \sigma'(z^l_j)$. With the Jacobian this is a row times a matrix, $(\delta^l)^T = (\delta^{l+1})^T J^l$. Use it for
# $l = L - 1$, then for $L - 2$, and so on:
#
# $$(\delta^1)^T = (\delta^L)^T \, J^{L-1} \cdots J^2 \, J^1$$
#
# A product of matrices may be computed from either end, and the result is the same. The work is not the same.
#
# - **From the left**, from the cost: a row times a matrix is a row again. For layers of $n$ neurons each step costs $n \cdot n$ multiplications.
#   This is BP2, and it is called reverse mode.
# - **From the right**, from the input: a matrix times a matrix is a matrix, with $n \cdot n$ entries that take $n$ multiplications each. So each step costs
#   $n \cdot n \cdot n$.
#
# In the picture a row is a bar and a matrix is a square, all with $n = 100$. Read it from the top: what is filled is multiplied next, and the grey number is the price of the step.

# %%
backpropagation.two_directions(n=100)

# %% [markdown]
# From the cost the bar swallows one square after the other. From the input each step makes a new square, and only the last one, when the bar comes in, is cheap. So a step of the way back is a hundred times cheaper, and all four together 75 times. The reason is only that the cost is a *single* number.
#
# If a network had one input and thousands of outputs, and we wanted the slope of every output with respect to this one input, then a column would stand at the right end of the product, and the way forward would be the cheap one.
#
# Is it the same row? Here are four random matrices as Jacobians, and a random row as $(\delta^5)^T$:

# %%
rng = np.random.default_rng(seed(0))
n = 100
J = [None] + [rng.normal(size=(n, n)) / np.sqrt(n) for step in range(4)]  # /√n: so that the numbers keep their size
row = rng.normal(size=(1, n))
from_cost = (((row @ J[4]) @ J[3]) @ J[2]) @ J[1]
from_input = row @ (J[4] @ (J[3] @ (J[2] @ J[1])))
print("the same row:", np.allclose(from_cost, from_input))

# %% [markdown]
# ## BP2 is such a row times a matrix
#
# For our 2-3-2 network of station 3 the row $(\delta^2)^T$ times the Jacobian is the row $(\delta^1)^T$. Turn both sides into columns, and BP2 stands there, with its
# transposed matrix and its ⊙:
#
# $$\delta^1 = (J^1)^T \delta^2 = \left( (W^2)^T \delta^2 \right) \odot \sigma'(z^1)$$
#
# (Below, `W * row` multiplies every column of `W` by the entry of the row that stands above it.)

# %%
net, x, y = backpropagation.small_network()
run = net.backprop(x, y)
jacobian = net.W[2] * sigmoid.prime(run.z[1]).T
print("row times Jacobian:", (run.delta[2].T @ jacobian).round(4).ravel())
print("δ¹ from BP2:       ", run.delta[1].round(4).ravel())


# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B6"]
# Check: are the numbers of the picture those that the products take?
def price_of(left, right):
    """Count the multiplications of left @ right."""
    return len(left) * left.shape[1] * right.shape[1]


J = [None] + [np.ones((100, 100))] * 4
left = np.ones((1, 100))
from_cost = 0
for l in (4, 3, 2, 1):
    from_cost += price_of(left, J[l])
    left = left @ J[l]
right = J[1]
from_input = 0
for l in (2, 3, 4):
    from_input += price_of(J[l], right)
    right = J[l] @ right
from_input += price_of(np.ones((1, 100)), right)
found = backpropagation.two_directions(n=100)
print(f"Counted: {from_cost:,} and {from_input:,}; the way back is {from_input / from_cost:.0f} times cheaper.")
assert (found.from_cost, found.from_input) == (from_cost, from_input) == (40_000, 3_010_000)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B6"]
# Check: is the Jacobian right, and do both directions give BP2's errors in a deeper network?
worst = []
for number in range(20):
    net = Network([3, 5, 4, 6, 2], "tanh", initializer="normal", rng=seed(number))
    x = np.random.default_rng(seed(number)).normal(size=(3, 1))
    run = net.backprop(x, np.zeros((2, 1)))
    J = [None] + [net.W[l + 1] * net.sigma[l].prime(run.z[l]).T for l in (1, 2, 3)]
    nudged = np.zeros(J[1].shape)
    for j in range(5):
        step = np.zeros((5, 1))
        step[j] = 1e-6
        up = net.W[2] @ np.tanh(run.z[1] + step)
        down = net.W[2] @ np.tanh(run.z[1] - step)
        nudged[:, [j]] = (up - down) / 2e-6
    from_cost = ((run.delta[4].T @ J[3]) @ J[2]) @ J[1]
    from_input = run.delta[4].T @ (J[3] @ (J[2] @ J[1]))
    found = [abs(J[1] - nudged).max(), abs(from_cost.T - run.delta[1]).max(), abs(from_input.T - run.delta[1]).max()]
    worst.append(max(found))
print(
    f"In {sum(w < 1e-7 for w in worst)} of 20 networks both directions give the errors that BP2 gives, to seven digits."
)
assert max(worst) < 1e-7

# %% [markdown]
# The price of reverse mode is memory: the way back needs every $z^l$ and $a^l$ of the way forward, so all of them have to be kept. Libraries such as PyTorch and JAX apply the same
# idea to every program, not only to layers.
#
# **Source.** A. Griewank, A. Walther, *Evaluating Derivatives*, 2008.
#
# Back to [chapter 3](../03_backpropagation.ipynb).
