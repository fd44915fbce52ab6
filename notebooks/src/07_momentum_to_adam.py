# %% [markdown]
# # 7. Momentum to Adam: why does everybody use it?
#
# **Chapter 6 looked for one good η. Here a ball rolls through a ravine, each knob gets a rate of its own, and six optimizers
# race, each at its own best η.**
#
# ![A narrow valley seen from above, with level lines. A dashed path zigzags from wall to wall and is still far off; a
# solid path swings wider at first, and has reached the lowest point.](images/07_ball.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - say what momentum does in a ravine, and what it does to η;
# - write momentum and Adam from their equations;
# - say why Adam corrects its memories at the start;
# - compare optimizers fairly.
#
# **You need** gradient descent (chapter 2), backpropagation (chapter 3), and of chapter 6 the cliff, $2 / \lambda_{\max}$: near a
# minimum, the sharpest curvature $\lambda_{\max}$ limits the step.
#
# **Time:** 60 minutes; a lecture without the exercises takes 30.

# %%
import numpy as np

from mlp_course import Network, datasets, evaluate, optimizers, sgd, stack
from mlp_course.exercises import check
from mlp_course.explore import Lab, OptimizerRace, Picture
from mlp_course.plots import landscape, stills

# %% [markdown]
# ## What would a ball do?
#
# In a **ravine**, $\lambda_{\max}$ of the walls limits η, and the floor, with its small $\lambda$, is crawled along. A ball keeps its
# velocity $v$: side to side pushes cancel, pushes along the floor add up. **Momentum**, with inertia $0 \le \mu < 1$:
#
# $$v \leftarrow \mu v - \eta \nabla C \qquad\qquad \theta \leftarrow \theta + v$$
#
# **Predict.** The walls are 50 times as sharp as the floor. Both get their best η: how much closer does momentum come in 60 steps?


# %% tags=["row-F3"]
def walk(optimizer, eta, gradient=lambda theta: theta * [1, 50], start=(-1.0, 0.5)):
    theta, path = np.array(start), []
    optimizer.start(theta)
    for _ in range(60):
        path.append(theta.copy())
        optimizer.update(theta, gradient(theta), eta)
    return np.array([*path, theta]).T


mu = ((50**0.5 - 1) / (50**0.5 + 1)) ** 2
paths = {"SGD": walk(optimizers.SGD(), 2 / 51), "Momentum": walk(optimizers.Momentum(mu), 4 / (50**0.5 + 1) ** 2)}
plain, ball = (np.linalg.norm(path[:, -1]) for path in paths.values())
assert np.isclose(plain, np.hypot(1, 0.5) * (49 / 51) ** 60) and ball < 1e-4 * plain
extent, labels = (-1.3, 0.7, -1.5, 1.5), {"xlabel": "along the floor", "ylabel": "across"}
ravine = landscape(lambda p: (p[0] ** 2 + 50 * p[1] ** 2) / 2, extent, paths, log=True, **labels)
Picture.of(ravine, "A narrow valley: SGD zigzags from wall to wall, momentum swings out and soon rests at the bottom.")

# %% [markdown]
# **Explain.** Ten thousand times closer, and more. At its best η, SGD multiplies both axes by at most
# $\frac{\kappa - 1}{\kappa + 1} = \frac{49}{51}$ a step, with $\kappa = \lambda_{\max} / \lambda_{\min}$; momentum, tuned as here, in the
# long run by $\frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1} = 0.75$ (Polyak).
#
# Under a steady gradient, $v$ grows to $-\frac{\eta}{1 - \mu} \nabla C$: with $\mu = 0.9$ your **effective rate** is ten η.
# **Nesterov** measures the gradient where the velocity is about to carry it:
#
# $$v \leftarrow \mu v - \eta \nabla C(\theta + \mu v) \qquad\qquad \theta \leftarrow \theta + v$$
#
# The package keeps the point ahead, $\theta + \mu v$, as its parameters. The proof of both:

# %% tags=["row-F3"]
steady = walk(optimizers.Momentum(0.9), 0.01, gradient=np.ones_like, start=(0.0,))
assert np.isclose(steady[0, -2] - steady[0, -1], 0.01 / (1 - 0.9), rtol=0.01)
theta, v = np.array([-1.0, 0.5]), np.zeros(2)
for ahead in walk(optimizers.Nesterov(0.9), 0.01).T:
    assert np.allclose(ahead, theta + 0.9 * v)
    v = 0.9 * v - 0.01 * (theta + 0.9 * v) * [1, 50]
    theta = theta + v

# %% [markdown]
# ## Does each knob need its own η?
#
# Divide each gradient by its usual size, and all knobs move alike. With $g = \nabla C$, everything elementwise, $\varepsilon = 10^{-8}$:
#
# | optimizer | memory | update |
# |---|---|---|
# | AdaGrad | $s \leftarrow s + g^2$ | $\theta \leftarrow \theta - \eta \, g / (\sqrt{s} + \varepsilon)$ |
# | RMSProp | $s \leftarrow \rho s + (1 - \rho) g^2$ | the same |
# | Adam | $v \leftarrow \beta_1 v + (1 - \beta_1) g$, $\; s \leftarrow \beta_2 s + (1 - \beta_2) g^2$ | $\theta \leftarrow \theta - \eta \, \hat v / (\sqrt{\hat s} + \varepsilon)$ |
#
# Adam's memories begin at 0, so at first they are too small; $\hat v = v / (1 - \beta_1^t)$ and $\hat s = s / (1 - \beta_2^t)$
# make up for that, $t$ counted from 1. The proof: by hand as in the package, and gradients of size 0.001, 1 and 1,000 move their knobs
# alike.

# %% tags=["row-F3"]
gradients = np.random.default_rng(0).standard_normal((50, 1)) * [0.001, 1, 1000]
v, s, theta = np.zeros(3), np.zeros((3, 3)), np.zeros((3, 3))  # a row for each method
for t, g in enumerate(gradients, start=1):
    s[0] += g**2  # AdaGrad
    s[1] = 0.9 * s[1] + 0.1 * g**2  # RMSProp
    s[2] = 0.999 * s[2] + 0.001 * g**2  # Adam
    v = 0.9 * v + 0.1 * g
    size = np.sqrt([s[0], s[1], s[2] / (1 - 0.999**t)]) + 1e-8
    theta -= 0.01 * np.array([g, g, v / (1 - 0.9**t)]) / size
for method, by_hand in zip((optimizers.AdaGrad(), optimizers.RMSProp(), optimizers.Adam()), theta, strict=True):
    package = np.zeros(3)
    method.start(package)
    for g in gradients:
        method.update(package, g, 0.01)
    assert np.allclose(package, by_hand) and np.allclose(by_hand, by_hand[1], rtol=1e-3)

# %% [markdown]
# **Predict.** Six optimizers in the ravine, one η for all: who is last? Then let each have its best. Then **turn** the ravine by 45°.

# %%
OptimizerRace("ravine", eta=0.02)

# %% [markdown]
# **Observe** the saddle too, from a start almost on its ridge, with η = 0.1 for all.

# %% tags=["row-F3"]
straight, turned = (OptimizerRace(name, whose="best").heights() for name in ("ravine", "turned ravine"))
saddle = OptimizerRace("saddle", eta=0.1).heights()
leaves = {name: int((height < 0.2).argmax()) for name, height in saddle.items()}
for name in ("SGD", "Momentum", "Nesterov"):
    assert np.isclose(straight[name][30], turned[name][30], rtol=1e-6)
for name in ("AdaGrad", "RMSProp"):
    assert straight[name][100] < 1e-3 * turned[name][100]
assert leaves["SGD"] > 2 * leaves["Momentum"] > 2 * max(leaves[name] for name in ("AdaGrad", "RMSProp", "Adam"))
print("steps until the saddle is left:", leaves)

# %% [markdown]
# **Explain.** A rate for each knob takes the ravine out of the problem, if the ravine runs **along an axis**. Turned, AdaGrad and
# RMSProp lose at least a thousandfold; SGD and momentum do not notice, for their equations know no axes. At the saddle, SGD's step is as
# small as the gradient, while Adam's is about η however small the gradient is.
#
# ## So who wins?
#
# Now a real network: 20 of them on the moons, nine values of η, six optimizers, 20 epochs each.
#
# **Predict.** Who leads if all get η = 0.01? If all get η = 1? If each gets its own best?


# %% tags=["row-F3", "nbval-ignore-output"]
def final_costs(nets, data, etas, optimizer):
    many, eta = stack([net for _ in etas for net in nets]), np.repeat(etas, nets.copies)[:, None]
    list(sgd(many, data, eta, batch_size=10, epochs=20, rng=0, optimizer=optimizer))
    return np.nan_to_num(evaluate(many, data).cost, nan=np.inf).reshape(len(etas), -1)


easy, etas = datasets.moons(100), 10.0 ** np.arange(-3, 1.5, 0.5)
nets = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=0, copies=20)
ends = {name: final_costs(nets, easy, etas, name) for name in optimizers.BY_NAME}
median = {name: np.median(cost, axis=1) for name, cost in ends.items()}
best = {name: cost.min() for name, cost in median.items()}

# %% tags=["row-F3", "nbval-ignore-output"]
assert median["adam"][2] < median["sgd"][2] / 2 and median["rmsprop"][2] < median["sgd"][2] / 2  # η = 0.01
assert median["sgd"][6] < min(median["adam"][6], median["momentum"][6]) / 1.5  # η = 1
assert min(best["momentum"], best["nesterov"]) < min(2.5 * best["adam"], best["sgd"] / 1.5)  # each at its own best
assert etas[median["sgd"].argmin()] >= 3 * etas[median["adam"].argmin()]
print("best η:", ", ".join(f"{name} {etas[cost.argmin()]:.2g}" for name, cost in median.items()))
picture = stills.bands(etas, ends, "learning rate η", "cost after 20 epochs", log="xy")
Picture.of(
    picture,
    "Six valleys of cost against η, at different places and of like depth; SGD's lies furthest right and is the shallowest.",
)

# %% [markdown]
# **Explain.** With η = 0.01, RMSProp and Adam are more than twice as low as SGD; with η = 1, it is SGD that beats Adam and momentum. The
# surprise: **the winner depends on the η that you gave the losers.** Each at its best, Adam's lead is gone: the better of momentum and
# Nesterov is level with it or ahead, and which of the three comes first changes from seed to seed; plain SGD, at a much larger η, trails. A fair
# race sweeps η for every runner; a table with one η for all says nothing.

# %% [markdown]
# ## Exercises
#
# You build the tools of this chapter. `check` answers below each stub, `check.hint()` helps, and the solution is folded up underneath.
#
# **1. Momentum.** `theta`, `v`, `g` have shape $(P,)$: parameters, velocity, gradient. Return the new `theta` and the new `v`, and leave the
# given ones as they are.


# %% tags=["exercise"]
def momentum_update(theta, v, g, eta, mu=0.9):
    return ..., ...


# %%
check(momentum_update)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def momentum_update(theta, v, g, eta, mu=0.9):
#     v = mu * v - eta * g
#     return theta + v, v
# ```
#
# </details>

# %% [markdown]
# **2. Adam.** All of shape $(P,)$; `t` counts from 1, $\varepsilon = 10^{-8}$. Return the new `theta`, `v` and `s`. The bias correction is for the
# update only: return `v` and `s` without it, and leave the given arrays as they are.


# %% tags=["exercise"]
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    return ..., ..., ...


# %%
check(adam_update)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
#     v = beta1 * v + (1 - beta1) * g
#     s = beta2 * s + (1 - beta2) * g**2
#     v_hat, s_hat = v / (1 - beta1**t), s / (1 - beta2**t)
#     return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
# ```
#
# </details>

# %% [markdown]
# **3. Bug hunt.** This Adam takes `gradients`, shape $(T, P)$, one after the other, and returns the last `theta`, $(P,)$. It returns `nan`.
# Which count is off by one?


# %% tags=["exercise", "bug-hunt"]
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta


# %%
check(buggy_adam)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# At the first update $t$ must be 1: then $1 - \beta^t$ is exactly the share of the gradient that the memory holds. With $t = 0$ it is
# 0, and 0 divides.
#
# ```python
# def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
#     for t, g in enumerate(gradients, start=1):
#         v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
#         theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
#     return theta
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# Two spirals, Adam, and an η ten times too large for it. **Look for** the cost that jumps about and ends at
# $\ln 2 = 0.69$, which is guessing. Cosine decay does not rescue it. SGD with this very η does, and so does η = 0.05.

# %%
knobs = ("eta", "batch_size", "activation", "optimizer", "schedule")
Lab("spirals", controls=knobs, optimizer="adam", eta=0.5, trained=20)

# %% [markdown]
# ## Recap
#
# - In a ravine the walls limit η and the floor is crawled along. A ball keeps its velocity: pushes from side to side cancel, pushes
#   along the floor add up.
# - Momentum turns η into an effective rate of $\eta / (1 - \mu)$: with $\mu = 0.9$, ten times η.
# - AdaGrad, RMSProp and Adam divide by each gradient's usual size, so that all knobs move alike; this helps in a ravine along an axis.
# - Adam's memories begin at 0 and are corrected for it, with $t$ counted from 1.
# - Compare optimizers only with η tuned for each: the winner depends on the η that you gave the losers.

# %% [markdown]
# **Self-test**
#
# 1. You set $\mu = 0.99$ instead of 0.9. What happens to η?
# 2. How far does Adam's first update move a knob whose gradient is $10^{-6}$?
# 3. Why can a turned ravine hurt AdaGrad, and never SGD?
# 4. A table compares six optimizers at η = 0.001. What does it say?
#
# <details><summary>Answers</summary>
#
# 1. The effective rate grows tenfold; start with η / 10. 2. By about η: $\hat v / \sqrt{\hat s} = \pm 1$. 3. Its sizes belong to axes;
# SGD's equation looks the same from every side. 4. Which of them likes that η: nothing about the others at their best.
#
# </details>

# %% [markdown]
# **In practice.** Adam at 0.001 with warm-up and cosine is where most people start; SGD with momentum 0.9 wants a ten times smaller η than
# without.

# %% [markdown]
# **Next:** [chapter 8](08_critical_points.ipynb) asks what the other eigenvalues say, where the gradient is zero.
#
# **Sources.** B. Polyak, *Some methods of speeding up the convergence of iteration methods*, 1964. Y. Nesterov, 1983. J. Duchi et al.,
# *Adaptive subgradient methods*, 2011. G. Hinton, lecture 6e of *Neural Networks for Machine Learning*, 2012 (RMSProp). D. Kingma, J. Ba, *Adam*, 2015.
