# %% [markdown]
# # Reverse mode: why the way back, and not the way forward?
#
# For the curious, after station 4 of [chapter 3](../03_backpropagation.ipynb). Backpropagation is older and more general than neural
# networks. Its general name is **reverse-mode automatic differentiation**. Here you see in a few lines why the direction matters.

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
# $J^l$, with row $k$ and column $j$. One step of the derivation of BP2 gave its entries: $w^{l+1}_{kj} \, \sigma'(z^l_j)$. So column $j$ of $W^{l+1}$ is multiplied by the slope
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
# With $n = 100$ neurons a step of the way back is a hundred times cheaper, and the reason is only that the cost is a *single* number. If a network had one input and
# thousands of outputs, and we wanted all slopes of all outputs, the way forward would be the cheap one. Here are four random matrices as Jacobians, and a random row as $(\delta^L)^T$:

# %%
rng = np.random.default_rng(seed(0))
n = 100
J = [rng.normal(size=(n, n)) / np.sqrt(n) for step in range(4)]
row = rng.normal(size=(1, n))
from_cost = ((row @ J[3]) @ J[2]) @ J[1] @ J[0]
from_input = row @ (J[3] @ (J[2] @ (J[1] @ J[0])))
print("the same row:", np.allclose(from_cost, from_input))
print("multiplications:", f"{4 * n * n:,} from the cost, {3 * n**3 + n * n:,} from the input")

# %% [markdown]
# ## BP2 is such a row times a matrix
#
# For our 2-3-2 network of station 3 the row $(\delta^2)^T$ times the Jacobian is the row $(\delta^1)^T$. Transpose both sides, and BP2 stands there, with its
# transposed matrix and its ⊙. (`W * row` multiplies every column of `W` by the entry of the row that stands above it.)

# %%
net, x, y = backpropagation.small_network()
run = net.backprop(x, y)
jacobian = net.W[2] * sigmoid.prime(run.z[1]).T
print("row times Jacobian:", (run.delta[2].T @ jacobian).round(4).ravel())
print("δ¹ from BP2:       ", run.delta[1].round(4).ravel())

# %% jupyter={"source_hidden": true} tags=["proof", "row-B6"]
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
