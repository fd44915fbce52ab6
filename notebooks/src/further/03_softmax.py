# %% [markdown]
# # Softmax needs one more idea
#
# For the curious, after station 3 of [chapter 3](../03_backpropagation.ipynb). BP1 says $\delta^L = \nabla_a C_x \odot
# \sigma'(z^L)$. Here $\delta^L_j = \partial C_x / \partial z^L_j$ is the error of output $j$, $\nabla_a C_x$ is the column of all $\partial C_x / \partial a^L_j$,
# and $\odot$ multiplies entry by entry. BP1 used that each output depends on its own $z$ only. What if it does not? (All letters below belong to
# the last layer, so we leave its number $L$ away.)

# %%
import numpy as np

from mlp_course import Network
from mlp_course.activations import softmax
from mlp_course.experiments import backpropagation, seed

# %% [markdown]
# ## Every output feels every z
#
# **Softmax** turns the weighted inputs into shares that add up to 1:
#
# $$a_k = \frac{e^{z_k}}{\sum_i e^{z_i}}$$
#
# If $z_1$ grows, then $a_1$ grows, and all other shares become smaller, because their numerators stay and the sum below grows. So there is not one path from $z_1$ to the cost, but one
# through every output. We know what to do with paths: multiply along each of them, and add over all of them.
#
# $$\delta_j = \sum_k \frac{\partial C_x}{\partial a_k} \, \frac{\partial a_k}{\partial z_j}$$
#
# The slopes $\frac{\partial a_k}{\partial z_j}$ form a matrix, the **Jacobian** $J$. Its entry in row $k$ and column $j$ follows from
# the quotient rule, $\left(\frac{u}{v}\right)' = \frac{u' v - u v'}{v^2}$.
#
# - On the diagonal, $k = j$: the derivative of $e^{z_j} / S$ with $S = \sum_i e^{z_i}$ is
#   $\frac{e^{z_j} S - e^{z_j} e^{z_j}}{S^2} = \frac{e^{z_j}}{S} - \left(\frac{e^{z_j}}{S}\right)^2 = a_j (1 - a_j)$. (The little 2 is a square here.)
# - Off the diagonal, $k \ne j$: only $S$ depends on $z_j$, so we get $-\frac{e^{z_k} e^{z_j}}{S^2} = -a_k a_j$.
#
# Both cases fit into one line, if we write $1_{k=j}$ for a number that is 1 for $k = j$, and 0 otherwise:
#
# $$\frac{\partial a_k}{\partial z_j} = a_k \, (1_{k=j} - a_j)$$
#
# With numbers, for $z = (1, 0, -1)$. In Python `k == j` is this number: it counts as 1 where it is true, and as 0 where it is not.

# %%
z = np.array([[1.0], [0.0], [-1.0]])
a = softmax(z)
J = np.zeros((3, 3))
for k in range(3):
    for j in range(3):
        J[k, j] = a[k, 0] * ((k == j) - a[j, 0])
print("a =", a.ravel().round(3))
print(J.round(3))

# %% [markdown]
# The shares 0.665, 0.245 and 0.090 are old friends from chapter 1, where $z$ was $(1, 2, 0)$: only the differences between the $z$ count, and these are the same, in another order. Now read the second row of $J$: if $z_1$ goes up by 0.01, the second share falls by 0.00163, and if $z_2$ goes up by 0.01, it rises by 0.00185.
#
# For a sigmoid layer the Jacobian would have zeros off its diagonal, and then the sum has a single term. That is why ⊙ was enough there.
# In the picture: three sigmoids with $z = 0$ on the left, where each slope is $\frac{1}{4}$, and softmax on the right.

# %%
backpropagation.two_jacobians(np.diag([0.25, 0.25, 0.25]), J)

# %% [markdown]
# In matrix form $\delta = J^T \nabla_a C_x$. The sum runs over $k$, the first index of $J$, and so the matrix is transposed, as in BP2. (Here $J$ equals its transpose,
# but for other functions it need not.)
#
# ## Why everybody pairs it with the log-likelihood
#
# Take the **log-likelihood** cost $C_x = -\sum_k y_k \ln a_k$. If the right class is 2, only $y_2 = 1$, and the cost is $-\ln a_2$: it is 0 if
# the network gives its whole share to the right class, and grows without bound if it gives none. (Chapter 4 says more.) Its derivative is
# $\frac{\partial C_x}{\partial a_k} = -\frac{y_k}{a_k}$.
#
# First with our numbers, where $a = (0.665, 0.245, 0.090)$, and let class 2 be right. Then $\nabla_a C_x = (0, -\frac{1}{0.245}, 0) = (0, -4.09, 0)$, and only the second row of $J$
# counts: $-4.09 \cdot (-0.163, 0.185, -0.022) = (0.665, -0.755, 0.090)$. (The computer kept all digits; with the three that stand here you get 0.667 and −0.757.) Compare it with $a$: only the right class differs, by 1.

# %%
y = np.array([[0.0], [1.0], [0.0]])
gradient = -y / a
print("Jᵀ ∇C:", (J.T @ gradient).ravel().round(3))
print("a − y:", (a - y).ravel().round(3))

# %% [markdown]
# This is no accident. Put both formulas together:
#
# $$\delta_j = \sum_k \left( -\frac{y_k}{a_k} \right) a_k \, (1_{k=j} - a_j)$$
#
# The $a_k$ cancel, and what is left is $-\sum_k y_k (1_{k=j} - a_j)$. Multiply out: the
# first part is $-y_j$, and the second is $a_j \sum_k y_k$. The targets add up to 1, so
#
# $$\delta_j = a_j - y_j$$
#
# The whole Jacobian has collapsed to a difference. So BP1 becomes even simpler than for sigmoids, and BP2 to BP4 stay as they are.

# %% jupyter={"source_hidden": true} tags=["proof", "row-B4"]
# Check: do Jᵀ∇C and a − y agree with nudges of z, and does ⊙ alone fail?
worst = []
off = []
for number in range(20):
    net = Network([2, 3, 4], output="softmax", cost="log-likelihood", initializer="normal", rng=seed(number))
    x = np.random.default_rng(seed(number)).normal(size=(2, 1))
    y = np.eye(4)[:, [number % 4]]
    z, a = net.forward(x)
    nudged = np.zeros((4, 1))
    for j in range(4):
        step = np.zeros((4, 1))
        step[j] = 1e-5
        up = -np.log(softmax(z[2] + step))[number % 4, 0]
        down = -np.log(softmax(z[2] - step))[number % 4, 0]
        nudged[j] = (up - down) / 2e-5
    J = softmax.jacobian(z[2])
    gradient = -y / a[2]
    worst.append(max(abs(J.T @ gradient - nudged).max(), abs(a[2] - y - nudged).max()))
    off.append(abs(gradient * np.diag(J)[:, None] - nudged).max())
print(f"Both agree with the nudges to seven digits in {sum(w < 1e-7 for w in worst)} of 20 networks.")
print(f"The product ⊙ with the diagonal alone is off by {min(off):.3f} to {max(off):.3f}.")
assert max(worst) < 1e-7 and min(off) > 1e-3

# %% [markdown]
# Back to [chapter 3](../03_backpropagation.ipynb).
