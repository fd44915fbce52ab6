# %% [markdown]
# # Twins, noise and momentum
#
# For the curious, after station 5 of [chapter 8](../08_critical_points.ipynb). There a computed step along an eigenvector freed a run from its saddle. In practice nobody computes eigenvectors whenever a training stalls. One makes $\eta$ larger, or adds momentum, or trains with mini-batches, whose gradients are noisy. All three cost nothing extra. **Do they free a run from a saddle, and how soon?**
#
# We ask this at two saddles. They answer differently, and you can count by hand why.

# %%
import numpy as np

from mlp_course import critical
from mlp_course.experiments import hunted_points, leaving
from mlp_course.explore import Predict

# %% [markdown]
# ## Twins
#
# Take the hill of station 4 of chapter 8, which gives 40 examples. On it we have trained a network with a *single* hidden neuron, until it has come to a minimum. Now make **twins** of this neuron: two hidden neurons with the same incoming weights and the same bias, each with half of the outgoing weight. Together they answer exactly what the one has answered:

# %%
x, y = hunted_points.hill()
one = leaving.single()  # one hidden neuron, at a minimum
twins = hunted_points.network()  # two hidden neurons
twins.W[1][:] = one.W[1]  # both rows become the one row
twins.b[1][:] = one.b[1]
twins.W[2][:] = one.W[2] / 2
twins.b[2][:] = one.b[2]  # there is only one output, so this is not halved
print("answers:", one(x)[0, :3].round(3), twins(x)[0, :3].round(3))

# %% [markdown]
# The single neuron stands at a minimum. Where do its twins stand?
#
# Their gradient is 0 as well. Think of the slopes of the incoming weights and of the bias. They are a product with the outgoing weight (BP2), and each twin has half of it. So each twin has half of the slopes of the single neuron, and half of 0 is 0. The outgoing slopes, and that of the output's bias, have no such factor. They are those of the single neuron, so they are 0, too.
#
# But a gradient of 0 can be a minimum or a saddle. We compute the Hessian of the twins, and move from their place along two of its eigenvectors:

# %%
leaving.cuts()

# %% [markdown]
# The twins stand at a **saddle**. The blue line leads down. (It is a shallow saddle: the way down gains 16 millionths, then it rises again.)
#
# The eigenvalue 0 belongs to the level line. You can move outgoing weight from one twin to the other. The sum stays the same, and so do the answers.
#
# And what happens along the way down? Look at the entries of its eigenvector:

# %%
H = critical.hessian(twins, (x, y))
values, vectors = np.linalg.eigh(H)  # the lowest first; eigenvectors are columns
down = vectors[:, 0] * np.sign(vectors[0, 0])  # eigenvectors may have either sign
print("the nine λ:", *(f"{value:.5f}" for value in values.round(5) + 0))  # + 0: no -0.00000
print("into twin 1 (two weights, bias):", down[0:3].round(2))
print("into twin 2 (two weights, bias):", down[3:6].round(2))  # the other three are 0

# %% [markdown]
# The changes are opposite: what one twin gains, the other one loses. The twins part. This is the **exit** of the saddle. Which of the usual pushes finds it?

# %%
Predict("critical: noise and twins", reveal=leaving.example_by_example)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the gradient of single examples. Here are three of the forty:

# %% tags=["explain"]
for i in (14, 22, 30):
    slopes = twins.backprop(x[:, [i]], y[:, [i]]).grad
    print(f"example {i}: into twin 1 {slopes[0:3].round(2)}, into twin 2 {slopes[3:6].round(2)}")

# %% [markdown] tags=["explain"]
# Each example gives both twins the *same* slopes. The reason is that they have the same activation and the same outgoing weight, so they get the same blame.
#
# The exit needs *opposite* changes. By hand, with example 14 and only the first number of each twin: the slopes are $-0.13$ and $-0.13$, the exit is $0.65$ and $-0.65$. So the part of the gradient along the exit is $0.65 \cdot (-0.13) - 0.65 \cdot (-0.13) = 0$. The other numbers cancel in the same way, whatever they are. What no single example has, no mini-batch has, because it is a mean of examples. Nor has momentum, which adds up such slopes, nor a larger $\eta$, which makes them longer.

# %% [markdown] tags=["explain"]
# So three of the four fail. To part twins, something must treat the two *differently*, and slopes never do. A little noise on the *weights* does, or a step along the exit (chapter 8), or different first weights (chapter 5).
#
# (We have tried 30 other draws. In 27 of 30 all of this holds. In the other three the single neuron itself had come to a saddle, and to no minimum. Nor does every pair of twins stand at a saddle. With other data they can stand where all curvatures are positive or 0.)

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
# ## An ordinary saddle: how long is the wait?
#
# Twins are a special case. Now take a saddle of the usual kind, at which the examples do disagree about the exit. It is the one of station 4 where both outgoing weights are 0, so that nobody hears the hidden neurons. Its steepest way down has $\lambda = -0.21$. This is the exit. (A second way down is five times flatter. Along it everything grows more slowly.)
#
# Say that we stand a millionth away from the saddle, along the exit. Let $t$ be this distance. There the slope is $\lambda t = -0.21 \, t$, so with $\eta = 0.1$ an update adds $0.1 \cdot 0.21 \, t$. In other words, it multiplies $t$ by 1.021. By hand:
#
# | update | $t$, in millionths |
# |---|---|
# | 0 | 1 |
# | 1 | 1.021 |
# | 2 | $1.021^2 = 1.042$ |
# | 100 | $1.021^{100} = 8$ |
#
# After a hundred updates we are still only eight millionths away. But each further hundred multiplies by 8 again.

# %% [markdown]
# So the wait hangs on three numbers:
#
# $$\text{updates} = \frac{\ln (\text{end} / \text{start})}{\ln (\text{factor of an update})}$$
#
# - **The start.** We push the network a millionth away in a *random* direction of the nine knobs. About a third of this lies along the exit. (The nine squared parts add up to 1, so a typical one is $\frac{1}{9}$, and its root is $\frac{1}{3}$.) So $t$ begins at $\frac{1}{3}$ of a millionth.
# - **The end.** We say that the saddle is left when the cost has fallen by 0.02. It falls by $\frac{1}{2} \cdot 0.21 \, t^2$, which is 0.02 at $t = 0.44$.
# - **The factor** is $1 + 0.21 \, \eta$.
#
# From a third of a millionth to 0.44 is a growth of 1.31 million. So for $\eta = 0.1$ it takes $\ln (1.31 \cdot 10^6) / \ln 1.021 = 678$ updates. Here the same is counted by a loop, for three learning rates:

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
# Now we measure it, with twenty starts. Three ways race: plain descent on all forty points, momentum with $\mu = 0.9$, and mini-batches of 5.
#
# Guess before you look. At $\eta = 0.1$, who is first, and who is last? (The top line, 4,000, stands for runs that were not away by then, or were thrown about by steps that are too large. We look at the cost every fifth update, so all numbers are multiples of 5.)

# %%
leaving.who_leaves_first()

# %% [markdown]
# Look at the left end, $\eta = 0.1$, in the median:
#
# | | plain descent | batches of 5 | momentum |
# |---|---|---|---|
# | updates | 710 | 280 | 145 |
#
# Plain descent needs nearly the 678 that we have counted. At $\eta = 1$ it needs 80, and we have counted 74. So the three numbers tell its wait.
#
# Do they tell the other two as well? Which of the three numbers does noise change, and which does momentum change? Think about it, then read on.

# %% [markdown]
# ### What does noise change?
#
# At a critical point the mean of all gradients is 0. But a batch of 5 is not the mean of all forty. How much do single examples disagree along the exit?

# %%
parts = leaving.parts_along_the_exit()  # one number for each of the forty
print(f"mean {abs(parts.mean()):.3f}, std {parts.std():.3f}")

# %% [markdown]
# It changes the **start**. The mean of five examples disagrees by $0.038 / \sqrt{5} = 0.017$ (chapter 2). So the *first* update, with $\eta = 0.1$, already carries the network aside by about 0.0017. It need not wait until a millionth has grown. From 0.0017 to 0.44 is a growth of 260 only:
#
# $$\frac{\ln 260}{\ln 1.021} = 268 \text{ updates; measured } 280$$
#
# This is an estimate, and it counts the first push only. The next batches push, too, and in an epoch each of the forty examples comes exactly once, so the eight pushes nearly add up to 0. What is left is smaller, and the wait is longer: here by a twentieth, in other draws by up to a half.

# %% [markdown]
# ### What does momentum change?
#
# It changes the **factor**. On a long slope momentum moves like descent with up to ten times the $\eta$ (chapter 7). Ten times the $\eta$ would make the factor 1.21. It makes only 1.11, because the slope grows at every update, and the velocity is a sum of older, smaller slopes. With 1.11 we get
#
# $$\frac{\ln (1.31 \cdot 10^6)}{\ln 1.11} = 135 \text{ updates; measured } 145$$
#
# <details><summary>Where 1.11 comes from</summary>
#
# An update makes the velocity $0.9 \, v + 0.021 \, t$, and $t$ grows by this new velocity. Suppose that $t$ grows by a factor $r$ in each update. Then the new velocity is $(r - 1) \, t$, and the old one was $r$ times smaller, $(r - 1) \, t / r$. So
#
# $$(r - 1) \, t = 0.9 \, (r - 1) \, t / r + 0.021 \, t$$
#
# Divide by $t$, and try $r = 1.11$: on the left stands 0.11, and on the right $0.9 \cdot 0.11 / 1.11 + 0.021 = 0.089 + 0.021 = 0.11$.
#
# </details>

# %% [markdown]
# ### And a larger $\eta$?
#
# It changes the factor as well, and it is the simplest of all. Follow the blue line: with ten times the $\eta$ plain descent needs 80 updates instead of 710. This is less than momentum or noise need at $\eta = 0.1$. So if you suspect a saddle, first try a larger $\eta$.
#
# Is nothing left for the other two, then? Let each have its own best $\eta$:
#
# | | plain descent | batches of 5 | momentum |
# |---|---|---|---|
# | best $\eta$ | 2 | 1 | 2 or 2.8 |
# | updates | 45 | 25 | 25 |
#
# They are still ahead, 25 updates against 45. So momentum is worth it, as the second thing to try. Batches of 5 are the first to suffer from a large $\eta$: at 1.4 some of them are thrown about, and at 2 nearly all. But an update with 5 examples needs only an eighth of the work.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G5"]
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
# Check: how much do the examples disagree along the exit, and does this tell how long batches of 5 need?
apart = np.std(leaving.parts_along_the_exit())
print(f"their std along the exit, of single examples: {apart:.3f}")
steep = -leaving.saddle().eigenvalues[0]
far = np.sqrt(2 * leaving.FALLEN / steep)
by_hand = np.log(far / (0.1 * apart / np.sqrt(5))) / np.log(1 + 0.1 * steep)
needed = np.median(leaving.waits("batches of 5")[leaving.ETAS.index(0.1)])
print(f"batches of 5, η = 0.1: what was counted, or up to a half more: {0.95 < needed / by_hand < 1.5}")
assert apart > 0.01 and 0.95 < needed / by_hand < 1.5

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "compares", "row-G5"]
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
# **Your turn** (4 minutes). Which of the three numbers changes here, and what does it do to the wait?
#
# 1. A plain descent with $\eta = 0.2$ starts a *thousandth* beside the saddle, instead of a millionth. How many updates does it need, by hand? (The loop above can check it. Change `1e-6` and the learning rates.)
# 2. At another saddle $\lambda = -0.021$, ten times flatter. How many times as long is the wait, at the same $\eta$, start and end?
#
# <details><summary>Then compare</summary>
#
# 1. The start. The factor is $1 + 0.2 \cdot 0.21 = 1.042$, and the growth is $1.31 \cdot 10^3$ only: $\ln 1310 / \ln 1.042 = 174.5$, so 175 updates. From a millionth it would be 343. So a start that is a thousand times nearer costs only 168 updates more.
# 2. The factor. It is $1 + 0.0021$ instead of $1 + 0.021$ (for $\eta = 0.1$). The logarithm of $1 + \text{something small}$ is nearly the small number itself, so it is ten times smaller, and the wait is ten times as long. The start matters little, and the curvature much.
#
# </details>

# %% [markdown]
# **What to take from it.** Do the cheap pushes free a run? At an ordinary saddle, yes. It is left by itself, from almost every start (the second source proves it), and the wait is $\ln(\text{growth}) / \ln(\text{factor})$. A larger $\eta$ and momentum raise the factor, and noise starts further out. At exact twins, no. Whatever is made of slopes keeps them equal, and this is why first weights are drawn at random.
#
# Back to [chapter 8](../08_critical_points.ipynb).
#
# **Sources.** K. Fukumizu, S. Amari, *Local minima and plateaus in hierarchical structures of multilayer perceptrons*, 2000 (twins). J. Lee et al., *Gradient descent only converges to minimizers*, 2016.
