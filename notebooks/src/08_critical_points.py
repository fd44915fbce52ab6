# %% [markdown]
# # 8. Critical points: the gradient is zero. Are we done?
#
# **Gradient descent stops where the gradient vanishes. Here you learn to tell a minimum from a saddle by its curvatures, hunt
# down the critical points of a real network, and find the exit of a plateau.**
#
# ![Three surfaces with a black dot on a flat spot: a bowl whose two orange curves rise from the dot, a cap whose two blue
# curves fall, and a saddle with one of each.](images/08_flat_spots.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - tell minimum, maximum and saddle apart by the Hessian's eigenvalues, and say when they do not decide;
# - work out gradient and Hessian of a small cost by hand;
# - find critical points of a network, and read its cost against their index;
# - leave a saddle, and recognise one in a loss curve.
#
# **You need** backpropagation (chapter 3), gradient descent (2), momentum (6), and eigenvalues of symmetric matrices.
#
# **Time:** 60 minutes; a lecture without the exercises takes 45.

# %%
import numpy as np

from mlp_course import Network, critical, datasets, sgd
from mlp_course.exercises import check
from mlp_course.explore import CriticalPoints, EigenvalueOdds, Lab, Picture, Predict, SmallestNetwork, SurfaceExplorer
from mlp_course.initializers import constant
from mlp_course.plots import landscape, stills

# %% [markdown]
# ## What does a flat spot look like?
#
# A point $\theta_0$ with $\nabla L(\theta_0) = 0$ is a **critical point**. Gradient descent that arrives there stays. The three
# spots above are equally flat, so the gradient $g$ cannot tell them apart. The second derivatives can: they form the symmetric
# **Hessian**, $H_{ij} = \partial^2 L / \partial \theta_i \partial \theta_j$.

# %%
why = "One direction goes up, another one down; their sizes do not matter."
Predict("At a flat spot H has the eigenvalues 2 and -1. It is a", ["minimum", "maximum", "saddle"], "saddle", why)

# %%
SurfaceExplorer(eigenvalues=(2, -1), angle=30)

# %% [markdown]
# **Explain.** With $\Delta = \theta - \theta_0$, Taylor's expansion says
#
# $$L(\theta) \approx L(\theta_0) + \Delta^T g + \tfrac{1}{2} \Delta^T H \Delta .$$
#
# At a critical point only the last term is left. Along a unit eigenvector, $\Delta = t v$, it is $\frac{1}{2} \lambda t^2$: up
# if $\lambda > 0$, down if $\lambda < 0$. Rotating the surface changes nothing else.
#
# | H is | eigenvalues | the spot is a |
# |---|---|---|
# | positive definite | all positive | minimum |
# | negative definite | all negative | maximum |
# | indefinite | of both signs | saddle |
# | degenerate | some zero, the others of one sign | second order does not decide |

# %% [markdown]
# Is the expansion any good for a network? Walk from random weights in 20 random directions. If it holds, the error left after
# the constant term shrinks as $\lVert \Delta \rVert$, after the linear term as $\lVert \Delta \rVert^2$, after the quadratic one
# as $\lVert \Delta \rVert^3$: on logarithmic axes, lines of slope 1, 2 and 3.

# %% tags=["row-G1"]
xor, net = datasets.xor(n=40, noise=0.3), Network([2, 2, 1], "tanh", initializer="normal", rng=0)
C, g, H = critical.cost(net, xor), critical.gradient(net, xor), critical.hessian(net, xor)
size, walks = np.logspace(-2.5, -0.5, 9), np.random.default_rng(0).standard_normal((20, net.size))
Delta = size[:, None, None] * walks / np.linalg.norm(walks, axis=1, keepdims=True)  # (9 sizes, 20 walks, P)
there = np.array([[critical.cost(net, xor, net.theta + step) for step in steps] for steps in Delta])
constant_left = there - C
linear_left = constant_left - Delta @ g
quadratic_left = linear_left - ((Delta @ H) * Delta).sum(axis=-1) / 2
errors = {"C": constant_left, "C + Δᵀg": linear_left, "C + Δᵀg + ½ΔᵀHΔ": quadratic_left}
slopes = [np.polyfit(np.log(size), np.log(np.median(abs(e), axis=1)), 1)[0] for e in errors.values()]
assert np.allclose(slopes, [1, 2, 3], atol=0.15)
Picture.of(
    stills.bands(size, {name: abs(e) for name, e in errors.items()}, "length of the step Δ", "error", log="xy"),
    "Error of the expansion against the length of the step, on logarithmic axes: three lines of slope 1, 2 and 3.",
)

# %% [markdown]
# **Predict.** $x^4$, $-x^4$ and $x^3$ all have $f'(0) = f''(0) = 0$. What does the test say of each?

# %% tags=["row-G1"]
x = np.linspace(-1, 1, 101)
flat = {"x⁴": lambda x: x**4, "−x⁴": lambda x: -(x**4), "x³": lambda x: x**3}
for f in flat.values():
    bend = (f(1e-3) - 2 * f(0.0) + f(-1e-3)) / 1e-3**2  # f''(0), but for rounding
    assert abs(bend) < 1e-5 and critical.classify([0.0]) == "degenerate"
assert critical.classify([2, 1e-9]) == "degenerate" and critical.classify([2, 1e-3]) == "minimum"
Picture.of(
    stills.bands(x, {name: f(x) for name, f in flat.items()}, "x", "f(x)", legend_at="upper center"),
    "Three curves that are flat at 0: x to the 4th has its minimum there, its negative a maximum, x cubed neither.",
)

# %% [markdown]
# **Explain.** "Undecided", each time, and rightly: a minimum, a maximum, and neither. A **degenerate** Hessian sends you to
# higher orders. Computed eigenvalues carry rounding, so "zero" needs a tolerance: `classify` takes what is below a millionth of the
# largest for zero.

# %% [markdown]
# ## Where is the smallest network flat?
#
# One input 1, a hidden linear neuron, a linear output, target 1, no biases. The output is $w_2 w_1$, and up to a factor the
# quadratic cost is $L(w_1, w_2) = (1 - w_1 w_2)^2$. By hand:
#
# $$\nabla L = -2 (1 - w_1 w_2) \begin{pmatrix} w_2 \\ w_1 \end{pmatrix} \qquad
# H = \begin{pmatrix} 2 w_2^2 & 4 w_1 w_2 - 2 \\ 4 w_1 w_2 - 2 & 2 w_1^2 \end{pmatrix}$$
#
# **Predict.** Where does $\nabla L$ vanish, and what is the origin? **Observe:** walk there, then along the green valley.

# %%
SmallestNetwork(w=(0, 0))

# %% [markdown]
# **Explain.** It vanishes at the origin and wherever $w_1 w_2 = 1$. At the origin $H$ has the eigenvalues $-2$ along $(1, 1)$ and
# $+2$ along $(1, -1)$: a saddle, although each axis through it is level. All-zero weights are a critical point, and a bad one.
#
# On the valley the eigenvalues are $0$ along $(w_1, -w_2)$ and $2(w_1^2 + w_2^2)$. The zero has a reason: $w_1$ times $c$
# and $w_2$ divided by $c$ is the same function. **A symmetry of the network is a zero eigenvalue of its minima.** Second order does
# not decide; $L = 0$ does.

# %% tags=["row-G2"]
one, weights = np.ones((1, 1)), [0, 2]  # theta is w₁, b₁, w₂, b₂


def smallest(w1, w2):
    net = Network([1, 1, 1], "identity", "identity", initializer="zeros")
    net.W[1][:], net.W[2][:] = w1, w2
    g, H = critical.gradient(net, (one, one)), critical.hessian(net, (one, one))
    return 2 * g[weights], 2 * H[np.ix_(weights, weights)]  # twice, for the quadratic cost has ½


for w1, w2 in np.random.default_rng(0).normal(size=(20, 2)):
    grad, hess = smallest(w1, w2)
    assert np.allclose(grad, -2 * (1 - w1 * w2) * np.array([w2, w1]))
    assert np.allclose(hess, [[2 * w2**2, 4 * w1 * w2 - 2], [4 * w1 * w2 - 2, 2 * w1**2]])

# %% tags=["row-G2"]
grad, hess = smallest(0, 0)
assert not grad.any() and np.allclose(np.linalg.eigvalsh(hess), [-2, 2])
assert np.allclose(hess @ [1, 1], [-2, -2]) and np.allclose(hess @ [1, -1], [2, -2])
for w1 in (0.5, 1, 2, -1.5):
    grad, hess = smallest(w1, 1 / w1)
    assert np.allclose(grad, 0) and np.allclose(hess @ [w1, -1 / w1], 0)
    assert np.allclose(np.linalg.eigvalsh(hess), [0, 2 * (w1**2 + 1 / w1**2)])

# %% [markdown]
# ## How rare is a minimum?
#
# In one dimension a critical point needs one sign to be a minimum; in $n$ dimensions $n$ signs must agree. Take $H$ at
# random: symmetric, with independent normal entries of mean 0.

# %%
why = "Eigenvalues repel each other and spread to both sides of zero; coins do not."
choices = ["about 1 in 10", "about 1 in 1,000, as with ten coins", "below 1 in a million million"]
Predict("n = 10. How likely are all ten eigenvalues positive?", choices, 2, why)

# %% tags=["row-G4"]
odds = EigenvalueOdds(n=3)
exact, draws = [1 / 2, (2 - np.sqrt(2)) / 4, (np.pi - 2 * np.sqrt(2)) / (4 * np.pi)], 100_000
for n, p in enumerate(exact, start=1):
    A = np.random.default_rng(n).standard_normal((draws, n, n))
    share = (np.linalg.eigvalsh(A + A.mT) > 0).all(axis=1).mean()
    assert abs(share - p) < 5 * np.sqrt(p * (1 - p) / draws) and np.isclose(odds.exact[n - 1], p, rtol=1e-4)
assert odds.exact[9] < 1e-13 < 1e-4 < 0.5**10
assert (np.diff(np.log(odds.exact), 2) < 0).all()  # each dimension costs a larger factor than the one before
odds

# %% [markdown]
# **Explain.** The surprise: at $n = 10$ it is one in $4 \cdot 10^{13}$, against one in 1,024 for coins, and for large $n$ about
# $3^{-n^2/4}$. If Hessians were random, every critical point you will ever meet would be a saddle.
#
# They are not. A network's Hessian has structure, zeros by symmetry, and at low cost it leans towards the positive side. What
# this section says is what to expect where nothing leans: half the directions go down. The next one asks a real network.

# %% [markdown]
# ## What are the critical points of a real network?
#
# The data: a hill on a slope, 40 noisy points. The network: 2-2-1 with tanh, 9 parameters. Gradient descent would find only minima,
# so `critical.find` minimises $\lVert \nabla C \rVert^2$ instead, which draws to every critical point. It starts beside 100 places
# where training passes.
#
# A search may fail, or run to where a tanh neuron is saturated on all data: there the gradient is small because $\sigma'$ is, which is
# a desert and no critical point. Both are left out.

# %% tags=["algorithm"]
rng = np.random.default_rng(0)
x = rng.standard_normal((2, 40))
hill = x, 2 * np.exp(-(x**2).sum(0, keepdims=True)) + x[:1] / 2 + 0.1 * rng.standard_normal((1, 40))

nets = Network([2, 2, 1], "tanh", "identity", initializer="normal", copies=100, rng=1)
starts, when = nets.theta.copy(), np.geomspace(1, 4000, 100).astype(int)
for step in sgd(nets, hill, eta=0.1, batch_size=40, epochs=4000, rng=0):
    starts[when == step.t] = nets.theta[when == step.t]
starts += 0.3 * rng.standard_normal(starts.shape)


def awake(theta):
    """Whether each hidden neuron has a slope σ' above 0.001 somewhere on the data."""
    net = nets[0].at(theta)
    return (net.sigma[1].prime(net.forward(x).z[1]).max(axis=1) > 1e-3).all()


found = [critical.find(nets[0], hill, theta, iterations=100) for theta in starts]
points = [p for p in found if p.found and awake(p.theta)]

# %% [markdown]
# The **index** of a critical point is the share of its eigenvalues that are negative: 0 for a minimum, 1 for a maximum.
#
# **Predict.** Are points of high cost those of low or of high index? **Observe:** visit all of them.

# %%
CriticalPoints(nets[0], hill, points, start=16)

# %% [markdown]
# **Explain.** Cost and index rise together: high critical points offer ways down, and the lowest are minima. There is no
# maximum, for $C$ curves upwards in the output bias everywhere.
#
# The levels have a meaning. On the highest both neurons are **dead**: their outgoing weights are 0, and the network answers the
# mean of the targets. Further down one neuron works and one is dead: the critical points of a *smaller* network are saddles of the larger one. Each dead neuron
# brings one negative, one positive and two zero eigenvalues: the saddle of $(1 - w_1 w_2)^2$ again, and two directions in which
# its incoming weights may drift unheard.

# %% tags=["row-G3"]
cost, index = np.array([(p.cost, p.index) for p in points]).T
assert len(points) >= 25 and max(p.gradient_norm for p in points) < 1e-8
assert {p.kind for p in points} >= {"minimum", "saddle"} and "maximum" not in {p.kind for p in points}
assert min(points, key=lambda p: p.cost).kind == "minimum"
assert np.corrcoef(cost, index)[0, 1] > 0.5  # 0.6 to 0.9 with other noise and other starts
assert cost.max() < hill[1].var() / 2 + 1e-9  # answering the mean: no critical point lies higher
mean_only = [p for p in points if np.isclose(p.cost, hill[1].var() / 2, atol=1e-6)]
assert len(mean_only) >= 5 and all(critical.signs(p.eigenvalues) == (2, 4, 3) for p in mean_only)

# %% [markdown]
# ### Twins
# Two neurons with equal weights get equal gradients, so training never separates them (chapter 5). It ends at the best cost of
# *one* neuron. **Predict.** Is that a minimum?

# %% tags=["row-G3"]
single = Network([2, 1, 1], "tanh", "identity", rng=0)
for _ in sgd(single, hill, eta=0.1, batch_size=40, epochs=1500):
    pass
best = critical.find(single, hill)
one, twins = single.at(best.theta), Network([2, 2, 1], "tanh", "identity", initializer="zeros")
twins.W[1][:], twins.b[1][:], twins.W[2][:], twins.b[2][:] = one.W[1], one.b[1], one.W[2] / 2, one.b[2]

values, vectors = np.linalg.eigh(critical.hessian(twins, hill))
way_out = vectors[:, 0]  # theta is neuron 1 (w, w, b), neuron 2 (w, w, b), output (v, v, b)
assert np.linalg.norm(critical.gradient(twins, hill)) < 1e-8 and best.kind == "minimum"
assert critical.classify(values) == "saddle" and np.isclose(critical.cost(twins, hill), best.cost)
assert np.allclose(way_out[:3], -way_out[3:6], atol=1e-6) and np.allclose(way_out[[6, 8]], 0, atol=0.1)
shift = np.eye(9)[6] - np.eye(9)[7]  # what one output weight gives, the other takes
assert np.allclose(critical.hessian_vector(twins, hill, shift), 0, atol=1e-7)
noise = [critical.gradient(twins, (x[:, [i]], hill[1][:, [i]])) @ way_out for i in range(40)]
assert np.allclose(noise, 0, atol=1e-10)

# %% [markdown]
# **Explain.** It is a minimum of the one-neuron network and a **saddle** of the twins. One eigenvalue is zero by symmetry: what one twin's
# output weight gives, the other can take. The way out turns one twin left and the other right. And here is a surprise: not one of the 40 examples has a gradient along it. Mini-batch noise is made of such gradients, so
# no noise ever frees exact twins; only unequal starting weights do. (For other data the twins can sit in a minimum: the sign of
# their curvature depends on the data.)

# %% [markdown]
# ## How do you leave?
#
# Here are three training curves of a 2-2-1 network on XOR, all examples in one batch. Each seems to have finished, long before it has.
#
# **Predict.** What is the plateau: a minimum that something shakes it out of, a stretch of slow slope, or a saddle?

# %%
xor_nets = Network([2, 2, 1], "tanh", copies=20, rng=1)
xor_nets.theta *= 0.3
path, slope = [xor_nets.theta.copy()], []
for step in sgd(xor_nets, xor, eta=1.0, batch_size=40, epochs=1500):
    path.append(xor_nets.theta.copy())
    slope.append(np.linalg.norm(step.grad, axis=-1))
path, slope = np.array(path[:-1]), np.array(slope)  # (1500, 20, 9) and (1500, 20)
curves = np.array([xor_nets.at(theta).backprop(*xor).cost for theta in path])
three = {f"network {s + 1}": curves[:, s] for s in (4, 16, 7)}
Picture.of(
    stills.bands(np.arange(1500), three, "update", "cost C"),
    "Three curves of cost: each stays at 0.125 for a hundred to several hundred updates, then falls steeply.",
)

# %% [markdown]
# Find out for all 20 networks: take the flattest moment before the cost falls, the Hessian there, and compare its lowest
# eigenvector with the way the network then goes.

# %% tags=["row-G5"]
lowest, cosine, spot = [], [], []
for s in range(20):
    left = (curves[:, s] < 0.115).argmax()
    flattest = slope[: left + 1, s].argmin()
    values, vectors = np.linalg.eigh(critical.hessian(xor_nets[s], xor, path[flattest, s]))
    exit = path[(curves[:, s] < 0.12).argmax(), s] - path[flattest, s]
    lowest.append(values[0])
    cosine.append(abs(vectors[:, 0] @ exit) / np.linalg.norm(exit))
    spot.append((flattest, left, vectors[:, [0, -1]]))
assert max(lowest) < -1e-3 and np.median(cosine) > 0.85 and np.sum(np.array(cosine) > 0.6) >= 17
f"a way down in {np.sum(np.array(lowest) < 0)} of 20 runs; median cosine {np.median(cosine):.2f}"

# %% [markdown]
# **Explain.** A saddle, in all 20 runs, and **its exit is an eigenvector**: the cosine with a random direction in 9 dimensions would
# be about 0.3. The plane of two eigenvectors shows network 5 in its first 170 updates. It begins close to the saddle, hardly moves
# for most of them, then leaves along the eigenvector that falls: $(1 - w_1 w_2)^2$ once more.

# %%
flattest, left, plane = spot[4]
at, walk = path[flattest, 4], plane.T @ (path[: left + 1, 4] - path[flattest, 4]).T
names = {"xlabel": "along the lowest eigenvector", "ylabel": "along the steepest"}


def height(u):
    return [critical.cost(xor_nets[4], xor, at + plane @ step) for step in u.T]


Picture.of(
    landscape(height, (-1.6, 1.6, -1, 1), {"": walk}, middle=curves[flattest, 4], resolution=41, **names),
    "Cost in the plane of two eigenvectors: a saddle, and a path that leaves it along the lowest eigenvector.",
)

# %% [markdown]
# ### Step out, or be shaken out
# From a saddle, a step $\varepsilon$ along the eigenvector $v$ of $\lambda < 0$ changes the cost by $\frac{1}{2} \lambda
# \varepsilon^2$, to either side. Gradient descent multiplies its distance from the saddle along $v$ by $1 + \eta |\lambda|$ in every
# update: fast in the end, but from almost nothing.
#
# **Predict.** 20 networks start a millionth away from the steepest of the saddles where both neurons are dead. Who leaves first:
# gradient descent, mini-batches of 5, momentum, or both together?

# %% tags=["row-G5"]
saddle = min(mean_only, key=lambda p: p.eigenvalues[0])
values, vectors = np.linalg.eigh(critical.hessian(nets[0], hill, saddle.theta))
for side in (1, -1):
    fall = critical.cost(nets[0], hill, saddle.theta + side * 0.05 * vectors[:, 0]) - saddle.cost
    assert np.isclose(fall, values[0] * 0.05**2 / 2, rtol=0.1) and fall < 0

stays = nets[0].at(saddle.theta.copy())
for _ in sgd(stays, hill, eta=0.1, batch_size=40, epochs=100):
    pass
assert np.linalg.norm(stays.theta - saddle.theta) < 1e-4  # the gradient is zero: nothing happens

# %% tags=["row-G5"]
nudges = np.random.default_rng(0).standard_normal((20, 9))
nudges *= 1e-6 / np.linalg.norm(nudges, axis=1, keepdims=True)


def leave(batch_size, optimizer):
    """Cost at every 10th of 800 updates, for 20 starts and 20 orders of the data, shape (80, 20)."""
    curves = []
    for seed in range(20):
        net = nets[0].at(saddle.theta + nudges[seed])
        steps = sgd(net, hill, eta=0.1, batch_size=batch_size, epochs=20 * batch_size, rng=seed, optimizer=optimizer)
        curves.append([critical.cost(net, hill) for step in steps if step.t % 10 == 0])
    return np.array(curves).T


# %% tags=["row-G5"]
ways = {"gradient descent": (40, "sgd"), "momentum": (40, "momentum"), "batches of 5": (5, "sgd")}
fleeing = {name: leave(*how) for name, how in (ways | {"both": (5, "momentum")}).items()}

# %% tags=["row-G5"]
left = {name: 10 * (1 + (c < saddle.cost - 0.02).argmax(axis=0)) for name, c in fleeing.items()}
assert all((c[-1] < saddle.cost - 0.02).all() for c in fleeing.values())
plain, noisy, moving = left["gradient descent"], left["batches of 5"], left["momentum"]
assert noisy.max() < plain.min() and moving.max() < plain.min()
assert np.median(left["both"]) < min(np.median(noisy), np.median(moving))
Picture.of(
    stills.bands(np.arange(10, 801, 10), fleeing, "update", "cost C"),
    "Cost against updates: gradient descent stays at the saddle for about 500 updates, mini-batches for about 200, "
    "momentum for about 100, both together for a few dozen.",
)

# %% [markdown]
# **Explain.** Noise places you at a distance of its own size at once, because the examples disagree along $v$ (unlike at the
# twins). Momentum multiplies by more in each update, up to $1 + \eta |\lambda| / (1 - \mu)$. Neither knows of
# eigenvectors.

# %% [markdown]
# ## Exercises
#
# **1. Name the spot.** `eigenvalues`, shape $(P,)$, in any order. What is at most `tolerance` times the largest absolute value counts as
# zero. Return `"minimum"`, `"maximum"`, `"saddle"` or `"degenerate"` (see the table at the beginning).


# %% tags=["exercise"]
def kind_of_point(eigenvalues, tolerance=1e-6):
    return ...


# %%
check(kind_of_point)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def kind_of_point(eigenvalues, tolerance=1e-6):
#     zero = tolerance * np.abs(eigenvalues).max()
#     up, down = (eigenvalues > zero).sum(), (eigenvalues < -zero).sum()
#     if up and down:
#         return "saddle"
#     if up + down < len(eigenvalues):
#         return "degenerate"
#     return "minimum" if up else "maximum"
# ```
#
# </details>

# %% [markdown]
# **2. The Hessian without the Hessian.** A network with a million weights has a Hessian with $10^{12}$ entries; its product with one
# vector costs two gradients. `gradient` maps $\theta$, shape $(P,)$, to $\nabla C$, $(P,)$; `v` has shape $(P,)$. Return $H v$ by
# central differences: how does the gradient change from $\theta - h v$ to $\theta + h v$?


# %% tags=["exercise"]
def hessian_vector(gradient, theta, v, h=1e-5):
    return ...


# %%
check(hessian_vector)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def hessian_vector(gradient, theta, v, h=1e-5):
#     return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
# ```
#
# </details>

# %% [markdown]
# **3. Leave the saddle.** `theta` and `g` (the gradient there) have shape $(P,)$, `H` has $(P, P)$. Go the distance `step` along the unit
# eigenvector of the lowest eigenvalue, to the side where $g^T \Delta \le 0$, and return the new point. If no eigenvalue is negative,
# return a copy of `theta`. (`np.linalg.eigh` gives eigenvalues in ascending order, and eigenvectors as columns.)


# %% tags=["exercise"]
def leave_saddle(theta, g, H, step):
    return ...


# %%
check(leave_saddle)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def leave_saddle(theta, g, H, step):
#     values, vectors = np.linalg.eigh(H)
#     if values[0] >= 0:
#         return theta.copy()
#     v = vectors[:, 0]
#     return theta - step * v if g @ v > 0 else theta + step * v
# ```
#
# </details>

# %% [markdown]
# **4. Read a plateau.** The cost has not moved for a while. You are given `gradient_norm`, $\lVert \nabla C \rVert$, and `eigenvalues`,
# $(P,)$, of the Hessian. Return `"slow"` if the norm is above `small`: it is a slope, and η is too low. Else `"saddle"` if an eigenvalue is
# below `-small`, and else `"minimum"`: as far as second order sees, no way leads down.


# %% tags=["exercise"]
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    return ...


# %%
check(read_loss_curve)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
#     if gradient_norm > small:
#         return "slow"
#     return "saddle" if np.min(eigenvalues) < -small else "minimum"
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# A symmetric start: all weights are 0.5, so four hidden neurons are four twins. **Look for** the straight boundary: together they
# are one neuron, and XOR needs two. Try larger η, batches of one, momentum, another activation. Then choose the
# initializer `lecun`, sigmoids and η = 0.1, and look for the plateau and its end.

# %%
controls = ("initializer", "activation", "eta", "batch_size", "optimizer")
Lab("xor", sizes=(2, 4, 1), initializer=constant(0.5), eta=0.5, controls=controls, trained=50)

# %% [markdown]
# ## Recap
#
# - Where the gradient vanishes, the Hessian's eigenvalues decide: all positive, a minimum; all negative, a maximum; mixed, a saddle; zeros
#   leave it open, and symmetries of a network make zeros.
# - $(1 - w_1 w_2)^2$ has its saddle at zero weights and a whole valley of minima. Dead neurons in a real network repeat it.
# - Random Hessians are hardly ever positive definite. In the network that we searched, cost and index rose together.
# - A plateau is often a saddle; its exit is the eigenvector of a negative eigenvalue. Noise and momentum find it, but noise never parts
#   exact twins.

# %% [markdown]
# **Self-test**
#
# 1. The eigenvalues are 5, 0.1, and $-10^{-12}$ by rounding. What is the spot?
# 2. Why is $w_1 w_2 = 1$ a valley and not a point?
# 3. Your loss curve is level and $\lVert \nabla C \rVert = 0.2$. A saddle?
# 4. Why do you not start with all weights zero?
#
# <details><summary>Answers</summary>
#
# 1. Degenerate: second order leaves it open. 2. $c w_1$ and $w_2 / c$ compute the same. 3. No, a slope: look at η, or at the scale of your
# plot. 4. It is a critical point, or nearly one, and all neurons are twins.
#
# </details>

# %% [markdown]
# **In practice.** Nobody computes a large Hessian; $H v$ and a power iteration give its extreme eigenvalues. Random starts make gradient
# descent miss saddles with probability one, but it can linger for very long. Searches by $\lVert \nabla C \rVert^2$ often end where the
# gradient is small and not zero, as many of ours did: report its norm.
#
# **Next:** [chapter 9](09_generalization.ipynb) asks which of two minima to trust.

# %% [markdown]
# **Sources.** Y. Dauphin et al., *Identifying and attacking the saddle point problem*, 2014 (cost against index). A. Bray, D. Dean,
# *Statistics of critical points of Gaussian fields*, 2007. D. Dean, S. Majumdar, *Large deviations of extreme eigenvalues of random
# matrices*, 2006. K. Fukumizu, S. Amari, *Local minima and plateaus in hierarchical structures of multilayer perceptrons*, 2000 (twins).
# B. Pearlmutter, *Fast exact multiplication by the Hessian*, 1994. J. Lee et al., *Gradient descent only converges to minimizers*, 2016.
# C. Frye et al., *Critical point-finding methods reveal gradient-flat regions of deep network losses*, 2021.
