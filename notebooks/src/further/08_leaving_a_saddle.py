# %% [markdown]
# # Twins, noise and momentum
#
# For the curious, after station 5 of [chapter 8](../08_critical_points.ipynb). There a computed step along an eigenvector freed a run from its saddle. In practice nobody does this whenever a training stalls. Do noise and momentum, which cost nothing extra, do the same?

# %%
import numpy as np

from mlp_course import critical
from mlp_course.experiments import hunted_points, leaving
from mlp_course.explore import Predict

# %% [markdown]
# ## Twins
#
# Take the hill of station 4. On it we have trained a network with a *single* hidden neuron, until it has come to a minimum. Now make **twins** of this neuron: two hidden neurons with the same incoming weights and the same bias, each with half of the outgoing weight. Together they answer exactly what the one has answered:

# %%
x, y = hunted_points.hill()
one = leaving.single()  # one hidden neuron, at a minimum
twins = hunted_points.network()  # two hidden neurons
twins.W[1][:] = one.W[1]  # both rows become the one row
twins.b[1][:] = one.b[1]
twins.W[2][:] = one.W[2] / 2
twins.b[2][:] = one.b[2]
print("answers:", one(x)[0, :3].round(3), twins(x)[0, :3].round(3))

# %% [markdown]
# The single neuron stands at a minimum. Where do its twins stand? Their gradient is 0 as well. (Into each twin come half of the slopes that came into the one, because it has half of the outgoing weight, and half of 0 is 0. The outgoing slopes are those of the one, 0 too.) We compute their Hessian, and move from their place along two of its eigenvectors:

# %%
leaving.cuts()

# %% [markdown]
# The twins stand at a **saddle**, because one eigenvalue is negative, and a way leads down (the blue line). The eigenvalue 0 belongs to the level line: you can move outgoing weight from one twin to the other, and the sum stays the same.
#
# And what happens along the way down? Look at the entries of its eigenvector:

# %%
_net, values, vectors = leaving.twins()
down = vectors[:, 0] * np.sign(vectors[0, 0])  # eigenvectors may have either sign
print(f"λ = {values[0]:.4f}")
print("into twin 1 (two weights, bias):", down[0:3].round(2))
print("into twin 2 (two weights, bias):", down[3:6].round(2))  # the other three are 0

# %% [markdown]
# The changes are opposite: the twins part. This is the **exit** of the saddle. Now let noise try to find it.

# %%
Predict("critical: noise and twins", reveal=leaving.example_by_example)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the gradient of single examples. Here are three of the forty:

# %% tags=["explain"]
for i in (14, 22, 30):
    slopes = twins.backprop(x[:, [i]], y[:, [i]]).grad
    print(f"example {i}: into twin 1 {slopes[0:3].round(2)}, into twin 2 {slopes[3:6].round(2)}")

# %% [markdown] tags=["explain"]
# Each example gives both twins the *same* slopes, say $p$. (They have the same activation and the same outgoing weight, so they get the same blame.) The exit needs *opposite* changes, $e$ and $-e$. So the part of the gradient along the exit is $p \cdot e + p \cdot (-e) = 0$. What no single example has, no mini-batch has either.
#
# So the noise of mini-batches cannot part exact twins. Nor can momentum, which only adds up such slopes, nor a larger $\eta$. Something must treat the two differently: a step along the exit or a little noise on the *weights* (chapter 8, station 5), or different first weights (chapter 5). (Not every pair of twins stands at a saddle. With other data it can be a minimum: the sign of this curvature depends on the data.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-G3"]
# Check: are the twins of a minimum at a saddle whose exit parts them, and has no example a gradient along it?
net, values, vectors = leaving.twins()
data = hunted_points.hill()
out = vectors[:, 0]  # θ is neuron 1 (w, w, b), neuron 2 (w, w, b), output (v, v, b)
zero = np.eye(9)[6] - np.eye(9)[7]
noise = leaving.example_by_example().parts
single = leaving.single()
alone = critical.classify(np.linalg.eigvalsh(critical.hessian(single, data)))
print(f"the single neuron is at a {alone}, the twins at a {critical.classify(values)}")
print(f"size of the gradient below 1e-8: {np.linalg.norm(critical.gradient(net, data)) < 1e-8}")
print(f"the exit changes the incoming weights oppositely: {np.allclose(out[:3], -out[3:6], atol=1e-6)}")
print(
    f"moving outgoing weight from one to the other changes no slope: {np.allclose(critical.hessian_vector(net, data, zero), 0, atol=1e-7)}"
)
print(f"no example has a gradient along the exit: {abs(noise).max() < 1e-10}")
assert np.allclose(single(data[0]), net(data[0]))
assert alone == "minimum"
assert np.linalg.norm(critical.gradient(net, data)) < 1e-8 and critical.classify(values) == "saddle"
assert np.allclose(out[:3], -out[3:6], atol=1e-6) and abs(noise).max() < 1e-10
assert np.allclose(critical.hessian_vector(net, data, zero), 0, atol=1e-7)

# %% [markdown]
# ## How long does plain descent take?
#
# Twins are a special case. Now a saddle of the other kind, where both outgoing weights are 0, so that nobody hears the hidden neurons (station 4). Two ways lead down from it. The steeper one has $\lambda = -0.21$, and this is the exit.
#
# We start a millionth away from the saddle, in a random direction. With nine knobs about a third of this lies along the exit. (The nine squared parts add up to 1, so a typical one is $\frac{1}{9}$, and its root is $\frac{1}{3}$.) At the distance $t$ along the exit the slope is $-0.21 \, t$. So each update adds $\eta \cdot 0.21 \, t$, and $t$ grows by a factor of $1 + \eta \cdot 0.21$. We say that the saddle is left when the cost has fallen by 0.02, so when $\frac{1}{2} \cdot 0.21 \, t^2 = 0.02$. This is at $t = 0.44$.
#
# By hand, for $\eta = 0.1$: the distance has to grow from $\frac{1}{3} \cdot 10^{-6}$ to 0.44, by a factor of 1.3 million. Each update gives a factor of 1.021. So it takes $\ln(1.31 \cdot 10^6) / \ln 1.021 \approx 678$ updates. The same as a loop, for three learning rates:

# %%
for eta in (0.1, 0.4, 1.0):
    t = 1e-6 / 3  # the distance along the exit
    updates = 0
    while 0.5 * 0.21 * t**2 < 0.02:
        t = t * (1 + eta * 0.21)
        updates = updates + 1
    print(f"η = {eta}: {updates} updates")

# %% [markdown]
# ## Who leaves first?
#
# Now measure it, with twenty starts. And let two others race against plain descent on all forty points: momentum with $\mu = 0.9$, and mini-batches of 5, whose gradients are noisy. At this saddle, unlike at the twins, the examples do disagree along the exit.
#
# Guess before you run the cell. At $\eta = 0.1$, who is first and who is last? And if each may choose its best $\eta$? (A dot at the top stands for those that were not away after 4,000 updates, or were thrown about by steps that are too large.)

# %%
leaving.who_leaves_first()

# %% [markdown]
# **What you see**, in updates:
#
# | | plain descent | momentum | batches of 5 |
# |---|---|---|---|
# | at $\eta = 0.1$ | 710 | 145 | 280 |
# | at $\eta = 1$ | 80 | 40 | 25 |
# | each at its best $\eta$ | 45 ($\eta = 2$) | 25 ($\eta = 2$) | 25 ($\eta = 1$) |
#
# Plain descent needs nearly what we counted by hand, 678 and 74. Momentum is faster, because on a long slope it moves like descent with up to ten times the $\eta$ (chapter 7); here it is five times as fast. (We can count it. The velocity becomes $0.9 \, v + 0.021 \, t$, and $t$ grows by the velocity. If $t$ grows by a factor $r$ in each update, the velocity is $(r - 1) \, t$, and before it was $(r - 1) \, t / r$. So $r - 1 = 0.9 \, (r - 1) / r + 0.021$, and $r = 1.11$ solves this. Then $\ln(1.31 \cdot 10^6) / \ln 1.11 = 135$ updates.) Noise is faster for another reason. It does not wait for a millionth to grow. Its first few steps carry the network aside by about $\eta$ times the disagreement of the examples, which is far more than a millionth.
#
# But compare along the blue line: a ten times larger $\eta$ helps plain descent more (from 710 to 80) than momentum or noise do at $\eta = 0.1$. So if you suspect a saddle, first try a larger $\eta$. With the best $\eta$ noise and momentum are still ahead, but only by less than half. Batches of 5 bear less: at $\eta = 1.4$ some of them are thrown about, and at 2 nearly all. And an update with a batch of 5 needs only an eighth of the work.

# %% jupyter={"source_hidden": true} tags=["proof", "row-G5"]
# Check: do plain descent and momentum need as many updates as was counted by hand?
found = leaving.who_leaves_first().found
plain, moving, _noisy = leaving.WAYS
steep = -leaving.saddle().eigenvalues[0]
far = np.sqrt(2 * leaving.FALLEN / steep)
for eta in (0.1, 1.0):
    by_hand = np.log(3e6 * far) / np.log(1 + eta * steep)
    needed = np.median(found[plain][leaving.ETAS.index(eta)])
    print(f"plain descent, η = {eta:g}: what was counted, to a fifth: {abs(needed / by_hand - 1) < 0.2}")
    assert abs(needed / by_hand - 1) < 0.2
growth = max(np.roots([1, -(1 + 0.9 + 0.1 * steep), 0.9]).real)
by_hand = np.log(3e6 * far) / np.log(growth)
needed = np.median(found[moving][leaving.ETAS.index(0.1)])
print(f"momentum, η = 0.1: what was counted, to a fifth: {abs(needed / by_hand - 1) < 0.2}")
assert abs(needed / by_hand - 1) < 0.2

# %% jupyter={"source_hidden": true} tags=["proof", "row-G5"]
# Check: do the examples disagree along the exit of this saddle by far more than a millionth?
x, y = hunted_points.hill()
at_saddle = hunted_points.network().at(leaving.saddle().theta)
gradients = [at_saddle.backprop(x[:, [i]], y[:, [i]]).grad for i in range(x.shape[1])]
out = np.linalg.eigh(critical.hessian(at_saddle, (x, y)))[1][:, 0]
apart = np.std(gradients @ out)
print(f"by more than a thousandth: {apart > 1e-3}")
assert apart > 1e-3

# %% jupyter={"source_hidden": true} tags=["proof", "compares", "row-G5"]
# Check: who leaves first at η = 0.1, who does at its own best η, and what do batches of 5 bear?
found = leaving.who_leaves_first()
small = [np.median(updates[leaving.ETAS.index(0.1)]) for updates in found.found.values()]
best = [np.median(updates) for _eta, updates in found.best.values()]
plain, moving, noisy = small
print(f"momentum leaves 3 to 7 times as early at η = 0.1: {abs(plain / moving - 5) < 2}")
print(f"noise leaves 1.5 to 4 times as early at η = 0.1: {1.5 < plain / noisy < 4}")
print(f"Plain descent at its best leaves before momentum and noise at 0.1: {best[0] < min(moving, noisy)}")
print(f"Each at its best, noise and momentum leave before plain descent: {max(best[1:]) < best[0]}")
thrown = (found.found["batches of 5"][leaving.ETAS.index(2.0)] == leaving.LIMIT).sum()
print(f"batches of 5 at η = 2: at least 18 of 20 are thrown about: {thrown >= 18}")
assert abs(plain / moving - 5) < 2 and 1.5 < plain / noisy < 4
assert best[0] < min(moving, noisy) and max(best[1:]) < best[0]
assert thrown >= 18

# %% [markdown]
# **Your turn** (4 minutes). A plain descent with $\eta = 0.2$ starts a *thousandth* beside the saddle, instead of a millionth. How many updates does it need, by hand? Then change the loop above, and compare. And what would a billionth cost?
#
# <details><summary>Then compare</summary>
#
# The factor is $1 + 0.2 \cdot 0.21 = 1.042$, and the distance has to grow by $1.31 \cdot 10^3$ only: $\ln 1310 / \ln 1.042 = 174.5$, so 175 updates. Each thousand more costs $\ln 1000 / \ln 1.042 = 168$ updates: 343 for a millionth, and 511 for a billionth. However close one starts, the wait grows by little.
#
# </details>

# %% [markdown]
# **What to take from it.** Ordinary saddles are left by themselves, from almost every start (the second source proves it). It is only a question of time, and a little noise, momentum, or a larger $\eta$ makes it short. Exact twins are different. No gradient parts them, and this is why first weights are drawn at random.
#
# Back to [chapter 8](../08_critical_points.ipynb).
#
# **Sources.** K. Fukumizu, S. Amari, *Local minima and plateaus in hierarchical structures of multilayer perceptrons*, 2000 (twins). J. Lee et al., *Gradient descent only converges to minimizers*, 2016.
