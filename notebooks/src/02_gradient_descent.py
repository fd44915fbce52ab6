# %% [markdown]
# # 2. Gradient descent: how far to step, on how much evidence?
#
# **Backpropagation says which way the cost falls. Here you find out how far to follow it, ask how few examples are enough to
# point the way, and measure on your own machine which batch size learns fastest.**
#
# ![Left: steps from side to side down a parabola, with the question "How far to step?". Right: two ways to the middle of a
# bowl, one with four sure steps made with all examples, one with sixteen hasty ones made with a handful at a
# time.](images/02_steps.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - predict from η whether gradient descent on a parabola crawls, converges, oscillates or diverges;
# - write mini-batch gradient descent: shuffle, partition, update;
# - say how far a mini-batch's gradient is from the true one, and how that depends on its size;
# - choose a batch size by measurements on your own machine.
#
# **You need** feedforward (chapter 1), mean and standard deviation. The gradient of a batch is borrowed from the package; chapter 3
# derives it.
#
# **Time:** 60 minutes; a lecture without the exercises takes 45.

# %%
from timeit import repeat

import numpy as np

from mlp_course import Network, datasets, evaluate, sgd
from mlp_course.exercises import check
from mlp_course.explore import Descent, GradientCloud, GuessTable, Lab, Picture, Predict
from mlp_course.plots import stills

# %% [markdown]
# ## How far to step?
#
# The gradient points uphill, so step the other way. How far? As far as the slope is steep, times a number of your choice, the
# **learning rate** $\eta$. Try it on the smallest landscape there is, $f(x) = x^2$ with $f'(x) = 2x$:
#
# $$x \leftarrow x - \eta f'(x) = (1 - 2\eta) \, x$$
#
# **Predict** by hand, from $x = 1$, what $\eta = 0.1$, 0.5, 0.9, 1.0 and 1.1 do.

# %%
Predict("Which η stands at the bottom after one step?", [0.1, 0.5, 0.9, 1.0, 1.1], "0.5", "Its factor 1 − 2η is 0.")

# %%
Descent(eta=0.9)

# %% [markdown]
# **Explain.** Each step multiplies $x$ by the same factor, so only $|1 - 2\eta|$ counts. At 0.1 it is 0.8: $x$ creeps in from one
# side. At 0.9 it is −0.8: just as quick, and from side to side. At 1.0 it is −1: up and down the same two walls for
# ever. Beyond, each step lands higher than the one before. The surprise is how near success and disaster lie: 0.9 is as
# good as 0.1, and 1.1 is lost. The threshold is $\eta = 1$, from wherever you start.

# %% tags=["row-C1"]
eta, start = np.array([[0.1], [0.5], [0.9], [1.0], [1.1]]), np.random.default_rng(0).uniform(-10, 10, 1000)
x = start
for _ in range(100):
    x = x - eta * (2 * x)
left = abs(x) / abs(start)  # of the distance to the minimum, (5, 1000)
assert np.allclose(left, abs(1 - 2 * eta) ** 100, rtol=1e-6, atol=0)
assert (left[:3] < 1e-9).all() and (left[3] == 1).all() and (left[4] > 1e7).all()
assert all(((abs(start - eta * 2 * start) < abs(start)) == (eta < 1)).all() for eta in (0.999, 1.001))

# %% [markdown]
# ### What makes a good method?
# Three things: **few iterations**, **stability** (it forgives an η that is a little off), and **robustness to the start**. On
# $x^2$ the start does not matter. So take a second bowl, as round at the bottom and steeper at the walls:
# $g(x) = x^2 + \frac{1}{2} x^4$, with $g'(x) = 2x + 2x^3$.
#
# **Predict.** The best η on $x^2$ is 0.5. How many steps will it take on $g$?


# %% tags=["row-C1"]
def steps(slope, most=400):
    """Steps until |x| < 0.001, for each η (rows) from each start (columns); `most`: it never arrives."""
    x, count = np.tile(start, (len(eta), 1)), 0
    for _ in range(most):
        count = count + (abs(x) >= 1e-3)
        x = np.clip(x - eta[:, None] * slope(x), -1e6, 1e6)  # a runaway stays far out
    return count


eta, start = np.arange(1, 60) / 50, np.linspace(-3, 3, 400)
count = {"f = x²": steps(lambda x: 2 * x), "g = x² + ½ x⁴": steps(lambda x: 2 * x + 2 * x**3)}
Picture.of(
    stills.bands(eta, count, "learning rate η", "steps to |x| < 0.001", log="y"),
    "Steps against η from 400 starts, 400 meaning never. For f a valley with its floor, one step, at η = 0.5, and a wall at "
    "η = 1. For g the median leaps to 400 already near η = 0.3.",
)

# %% tags=["row-C1"]
f, g = ((c < 400).mean(axis=1) for c in count.values())  # the share of starts that arrive
few = np.median(count["f = x²"], axis=1)
assert few.argmin() == 24 and few[24] == 1 and few[4] == few[44] == 33  # η = 0.5; 0.1 and 0.9
assert (f == (eta < 1)).all() and np.allclose(g, np.sqrt(np.maximum(1 / eta - 1, 0)).clip(0, 3) / 3, atol=0.02)
Picture.of(
    stills.bands(eta, {"f": f, "g": g}, "learning rate η", "share that arrives", height=260),
    "For f the share is 1 up to η = 1 and 0 from there on. For g it falls from 1 at η = 0.1 through a third at η = 0.5 to 0.",
)

# %% [markdown]
# **Explain.** On $g$ the factor is $1 - 2\eta(1 + x^2)$: it depends on where you are. You come home only from
# $x^2 < 1/\eta - 1$, which at $\eta = 0.5$ is $|x| < 1$: a third of the starts. With $\eta = 0.1$ you need 33 steps on $f$ instead of
# one, and arrive on $g$ from everywhere. Speed, stability and robustness pull in different directions. What curvature has to do with
# it is chapter 6.

# %% [markdown]
# ## On how much evidence?
#
# A network's landscape has one direction for each parameter, and the step is the same:
#
# $$\theta \leftarrow \theta - \eta \nabla C \qquad\qquad \nabla C = \frac{1}{N} \sum_x \nabla C_x$$
#
# One honest step reads all $N$ examples. Pollsters do not ask everybody. So guess the average from a **mini-batch** of $m$:
#
# $$\theta \leftarrow \theta - \frac{\eta}{m} \sum_{x \in \mathrm{batch}} \nabla C_x$$
#
# Each **epoch**: **shuffle** the examples, **partition** them into batches of $m$ (the last may be smaller), **update** once for each.
# Every example is used exactly once.

# %% tags=["algorithm"]
train, test = datasets.digits().split(test=797 / 1797, rng=0)
(x, y), N = train, len(train)


def descend(net, m, epochs, eta=3.0):
    """Mini-batch gradient descent; training cost and test accuracy after each epoch."""
    rng, scores = np.random.default_rng(0), []
    for _ in range(epochs):
        order = rng.permutation(N)  # shuffle
        for first in range(0, N, m):  # partition
            batch = order[first : first + m]
            grad = net.backprop(x[:, batch], y[:, batch]).grad  # already the mean of the batch
            net.theta -= eta * grad  # update
        scores.append((evaluate(net, train).cost, evaluate(net, test).accuracy))
    return np.array(scores)


# %% [markdown]
# **Predict.** 1,000 digits, 30 epochs: once with $m = N$ and once with $m = 10$. Both read every digit 30 times. How many digits of
# the test set does each get right? Ten networks from ten starts:

# %%
ten, all_ = (descend(Network([64, 30, 10], rng=0, copies=10), m, epochs=30).transpose(1, 0, 2) for m in (10, N))
assert ten[1, -1].min() > 0.9 > 0.75 > all_[1, -1].max() and (ten[0, -1] < all_[0, -1] / 5).all()
curves = {"accuracy, m = 10": ten[1], "accuracy, m = N": all_[1], "cost, m = 10": ten[0], "cost, m = N": all_[0]}
figure = stills.bands(np.arange(1, 31), curves, "epoch", "training cost, test accuracy", legend_at=(0.6, 0.55))
Picture.of(figure, "With m = 10 accuracy passes 0.9 in 6 epochs, cost nears 0; with m = N both stay near 0.5.")

# %% [markdown]
# **Explain.** With $m = N$ an epoch is one step; with $m = 10$ it is a hundred steps, each on a hundredth of the evidence. A
# hundred rough steps go further than one exact step.
#
# Is it sound? Three proofs. `sgd`, the package's trainer, makes the very same updates. A spy in place of its gradient sees every example
# once an epoch, $x$ with its own $y$, the ragged end too. And the batches of an epoch, weighted by their sizes, average to $\nabla C$:
# they err, but not all the same way.

# %% tags=["row-C2"]
count, seen = np.arange(23.0)[None], []


def spy(net, x, y):
    seen.append(np.vstack([x, y]))
    return np.zeros_like(net.theta)


net, data = Network([1, 1], output="identity"), (count, count + 0.5)
for _ in sgd(net, data, eta=1, batch_size=5, epochs=2, rng=0, gradient=spy):
    pass
assert [s.shape[1] for s in seen] == [5, 5, 5, 5, 3] * 2 and all((s[1] == s[0] + 0.5).all() for s in seen)
first, second = np.hstack(seen[:5])[0], np.hstack(seen[5:])[0]
assert (np.sort(first) == count).all() and (np.sort(second) == count).all() and (first != second).any()

# %% tags=["row-C2"]
mine, theirs = Network([64, 30, 10], rng=0), Network([64, 30, 10], rng=0)
descend(mine, 30, epochs=1)
for _ in sgd(theirs, train, eta=3.0, batch_size=30, epochs=1, rng=0):
    pass
assert np.allclose(mine.theta, theirs.theta, rtol=1e-6, atol=1e-9)

order = np.random.default_rng(1).permutation(N)
batches = [order[first : first + 30] for first in range(0, N, 30)]
grads, full = [mine.backprop(x[:, b], y[:, b]).grad for b in batches], mine.backprop(x, y).grad
weights = [len(b) for b in batches]
assert np.allclose(np.average(grads, axis=0, weights=weights), full, rtol=1e-9, atol=1e-12)
assert weights[-1] == 10 and not np.allclose(np.mean(grads, axis=0), full, rtol=1e-3)

# %% [markdown]
# ## How good is a handful's word?
#
# Draw 300 mini-batches at the same θ, and each gives another gradient: a cloud around $\nabla C$. Two numbers describe it: its
# **spread**, the root mean square distance from $\nabla C$, and the **angle** to it.
#
# **Predict.** From $m = 1$ to $m = 100$ you pay a hundred times as much for a gradient. How much narrower is the cloud? And as the
# network learns, will batches agree more, or less?

# %%
GradientCloud(m=10)

# %% [markdown]
# **Explain.** Not a hundred times narrower: the variance of a mean of $m$ is $1/m$ of one example's, so the spread falls as
# $1/\sqrt{m}$, by ten. Here it falls by fourteen, for batches are drawn without putting back, and a last factor reaches 0 at
# $m = N$:
#
# $$\sqrt{\mathrm{mean} \, \lVert \nabla C_{\mathrm{batch}} - \nabla C \rVert^2}
# = \frac{s}{\sqrt{m}} \sqrt{\frac{N - m}{N - 1}}$$
#
# where $s$ is the spread for $m = 1$. The surprise comes with training: $\nabla C$ shrinks, the spread much less, and batches
# agree *less* and less; some even lead uphill. Proved on the digits, with ten networks, before training and after two
# epochs.


# %%
def noise(net, m, draws=50):
    """Of batches of m: spread, predicted spread, length of ∇C, median angle to it in degrees, share uphill."""
    singles = np.array([net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(N)])
    full, norm, found = singles.mean(axis=0), np.linalg.norm, []
    s = np.sqrt((norm(singles - full, axis=1) ** 2).mean())
    for size in m:
        chosen = np.random.default_rng(0).random((draws, N)).argsort(axis=1) < size
        grads = chosen @ singles / size
        angle = np.degrees(np.arccos((grads @ full / (norm(grads, axis=1) * norm(full))).clip(-1, 1)))
        spread = np.sqrt((norm(grads - full, axis=1) ** 2).mean())
        predicted = s * np.sqrt((N - size) / (N - 1) / size)
        found.append((spread, predicted, norm(full), np.median(angle), (angle > 90).mean()))
    return np.array(found)


# %% tags=["row-C3"]
nets, sizes = Network([64, 30, 10], rng=0, copies=10), [1, 3, 10, 30, 100, 300, 900, 1000]
untrained = np.array([noise(nets[s], [1])[0] for s in range(10)]).T  # five numbers for each of ten networks
for _ in sgd(nets, train, eta=3.0, batch_size=10, epochs=2, rng=0):
    pass
spread, predicted, length, angle, uphill = np.array([noise(nets[s], sizes) for s in range(10)]).transpose(2, 1, 0)
assert (abs(np.median(spread[:-1] / predicted[:-1], axis=1) - 1) < 0.15).all() and (spread[-1] < 1e-9).all()
assert (spread[0] / length[0] > 3 * untrained[0] / untrained[2]).all() and (uphill[0] > untrained[4]).all()
assert (np.median(angle, axis=1)[[0, 2, 4]] > [60, 40, 15]).all() and np.median(uphill[0]) > 0.1
series = {"measured": spread[:-1], "predicted": predicted[:-1]}
figure = stills.bands(sizes[:-1], series, "m", "spread", log="xy", height=280)
Picture.of(figure, "Measured and predicted lie on each other: down by ten from m = 1 to 100, then faster.")

# %% [markdown]
# ## Small batches or large?
#
# You will hear that small batches are noisy, that they learn faster, that large ones use the machine better, that small ones
# generalise better. Measure all of it. First, train with four sizes, all with $\eta = 3$, and note costs on the way: ten
# networks for each.


# %% tags=["row-C3"]
def learn(m, epochs, eta=3.0):
    """Epochs (T,), training cost and test cost (T, 10) of ten networks on their way."""
    nets, found = Network([64, 30, 10], rng=0, copies=10), []
    marks = np.geomspace(1, epochs * N // m, 30).astype(int)
    for step in sgd(nets, train, eta=eta, batch_size=m, epochs=epochs, rng=0):
        if step.t in marks:
            found.append((step.t * m / N, evaluate(nets, train).cost, evaluate(nets, test).cost))
    return [np.array(values) for values in zip(*found, strict=True)]


def cost_after(epochs, record):
    return np.array([np.interp(epochs, record[0], cost) for cost in record[1].T]).T


history = {m: learn(m, epochs) for m, epochs in {1: 5, 10: 50, 100: 250, N: 560}.items()}
at = np.linspace(0.1, 5, 50)  # epochs

# %% tags=["row-C3"]
curves = {f"m = {m}": cost_after(at, history[m]) for m in history}
one, ten, hundred, all_ = (np.median(curve[-1]) for curve in curves.values())
assert 2 * one < ten and 2 * ten < hundred < 0.98 * all_
figure = stills.bands(at, curves, "epochs", "training cost", log="y")
Picture.of(figure, "Cost over five epochs falls fastest for m = 1, then 10; for 100 and 1000 it hardly falls.")

# %% [markdown]
# Per epoch, with equal η, the smallest batch wins by far. But an epoch is no unit of time. Time it on your
# machine in two ways: **sequentially**, one example after the other as textbooks write it, and **vectorised**, the batch as a
# matrix. Both give the same gradient.


# %% tags=["row-C3", "nbval-ignore-output"]
def one_by_one(net, x, y):
    grads = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(x.shape[1])]
    return sum(grads) / len(grads)


def at_once(net, x, y):
    return net.backprop(x, y).grad


def seconds(m, gradient):
    net = Network([64, 30, 10], rng=0)
    return min(repeat(lambda: [*sgd(net, train, 3.0, m, 1, rng=0, gradient=gradient)], number=1, repeat=3))


assert np.allclose(one_by_one(mine, x, y), at_once(mine, x, y), rtol=1e-9, atol=1e-12)
sequential, vectorised = ({m: seconds(m, gradient) for m in history} for gradient in (one_by_one, at_once))
assert vectorised[100] < vectorised[1] and vectorised[N] < sequential[N]
equal_time = min(vectorised[m] * epochs for m, epochs in {1: 1, 10: 50, 100: 250, N: 560}.items())

# %% tags=["row-C3", "nbval-ignore-output"]
t = np.linspace(equal_time / 40, equal_time, 40)
by_time = {f"m = {m}": cost_after(t / vectorised[m], history[m]) for m in history}
assert np.median(by_time["m = 1"][-1]) > min(np.median(curve[-1]) for curve in by_time.values())  # by far
figure = stills.bands(1000 * t, by_time, "milliseconds of training", "training cost", log="y")
Picture.of(figure, "Cost against time. Where this page was built m = 10 ends lowest, then m = 100, and m = 1.")

# %% [markdown]
# **Predict.** Now the whole table. For each row, say where the lowest number stands before you see it. The **generalisation
# gap** is test cost minus training cost.


# %%
def gap(m, cost=0.05):
    """Test cost minus training cost, when the training cost has come down to `cost` for the first time."""
    found = []
    for train_cost, test_cost in zip(history[m][1].T, history[m][2].T, strict=True):
        new = train_cost == np.minimum.accumulate(train_cost)  # where it is the lowest so far
        found.append(np.interp(-cost, -train_cost[new], (test_cost - train_cost)[new]))
    return np.array(found).T


def medians(measure):
    return [np.median(measure(m)) for m in history]


# %% tags=["row-C3", "nbval-ignore-output"]
ms, three, four, at_m = "{:.3g} ms".format, "{:.3f}".format, "{:.4f}".format, [sizes.index(m) for m in history]
rows = [
    ("one update, example by example", [1000 * sequential[m] * m / N for m in history], ms),
    ("one update, vectorised", [1000 * vectorised[m] * m / N for m in history], ms),
    ("one epoch, example by example", [1000 * sequential[m] for m in history], ms),
    ("one epoch, vectorised", [1000 * vectorised[m] for m in history], ms),
    ("spread of the gradient, in lengths of ∇C", np.median(spread / length, axis=1)[at_m], "{:.2f}".format),
    ("angle to ∇C", np.median(angle, axis=1)[at_m], "{:.0f}°".format),
    ("training cost after 5 epochs", medians(lambda m: cost_after(5, history[m])), three),
    (f"training cost after {1000 * equal_time:.0f} ms", medians(lambda m: by_time[f"m = {m}"][-1]), three),
    ("generalisation gap at training cost 0.05", medians(gap), four),
]
GuessTable("Small batches against large (medians of ten networks)", [f"m = {m}" for m in history], rows)

# %% [markdown]
# **Explain.** The winner changes between "per epoch" and "per second". Example by example, an epoch costs the same for every $m$,
# and $m = 1$ wins by either clock. Vectorised, most of an update's time is overhead, shared by the batch: on the machine that built
# this page ten examples cost about as much as one, and a hundred twice as much. So a middling $m$, 10 or 100, makes nearly as many
# updates a second as $m = 1$, each on better evidence, and wins. All 1,000 cost fifteen times as much and add little. What does your
# table say?
#
# The last row holds another surprise. Follow the gap all the way down.

# %% tags=["row-C3"]
grid, last = np.geomspace(0.4, 0.05, 20), medians(gap)
assert max(last) < 1.5 * min(last) and last[0] > 0.95 * last[-1]
gaps = {f"m = {m}": gap(m, grid) for m in history}
figure = stills.bands(grid, gaps, "training cost (training goes to the left)", "test cost − training cost", log="x")
Picture.of(figure, "The gap grows as training cost falls; all end near 0.015, m = 1 above the others on the way.")

# %% [markdown]
# **Explain.** At training cost 0.05 the gap hardly depends on $m$; on the way there that of $m = 1$ was larger, not smaller. "Small
# batches generalise better" was reported for big networks trained to the end. Here, with 2,260 parameters, 1,000 digits, the quadratic
# cost and no longer training, it does not show.
#
# One claim is left: was it fair to give all the same η? In an epoch each example moves θ by about $\frac{\eta}{m}$ of its own
# gradient. **Predict.** Keep $\eta / m = 0.3$. Which $m$ wins per epoch now?

# %% tags=["row-C3"]
fair = {f"m = {m}, η = {0.3 * m:.3g}": cost_after(at, learn(m, 5, 0.3 * m)) for m in (1, 10, 100)}
one, ten, hundred = (np.median(curve[-1]) for curve in fair.values())
assert abs(one / ten - 1) < 0.15 and hundred > 5 * ten
figure = stills.bands(at, fair, "epochs", "training cost", log="y")
Picture.of(figure, "Cost with η/m = 0.3: the curves for m = 1 and 10 lie on each other, that for m = 100 stays up.")

# %% [markdown]
# **Explain.** $m = 1$ and $m = 10$ draw: what looked like a merit of small batches was a longer way per epoch. But
# $m = 100$ would need $\eta = 30$, and that is over the cliff that you met at $\eta = 1$ on $x^2$.
#
# | claim | found here |
# |---|---|
# | small batches are noisy | yes: the spread falls as $1/\sqrt{m}$ |
# | they learn faster per epoch | at equal η; at equal $\eta/m$ no, until η is too large |
# | large ones use the machine better | yes, until the matrices are large enough; then little is gained |
# | small ones generalise better | no: at equal training cost the gaps are much the same |
#
# So raise $m$ until an epoch gets no cheaper, with η in step, and stop before the cliff.

# %% [markdown]
# ## Exercises
#
# You build the trainer of your own network. `check` answers below each stub, `check.hint()` gives a hint, of three, and the solution
# is folded up below.
#
# **1. The update.** `theta` is θ, shape $(P,)$; `grad_sum` is $\sum_x \nabla C_x$ over a batch of `m`, shape $(P,)$. Return the new θ;
# leave both arrays as they are.


# %% tags=["exercise"]
def sgd_update(theta, grad_sum, eta, m):
    return ...


# %%
check(sgd_update)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def sgd_update(theta, grad_sum, eta, m):
#     return theta - eta / m * grad_sum
# ```
#
# </details>

# %% [markdown]
# **2. Mini-batches.** `x` has shape $(n_0, N)$, `y` $(n_L, N)$; `rng` is a NumPy Generator. Return a list of pairs
# `(x_batch, y_batch)` of shapes $(n_0, m)$ and $(n_L, m)$, in random order, each example once beside its own target; the last pair
# may be narrower. `x` and `y` stay as they are.


# %% tags=["exercise"]
def minibatches(x, y, m, rng):
    ...
    return [(x, y)]


# %%
check(minibatches)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def minibatches(x, y, m, rng):
#     order = rng.permutation(x.shape[1])
#     parts = [order[first : first + m] for first in range(0, len(order), m)]
#     return [(x[:, part], y[:, part]) for part in parts]
# ```
#
# </details>

# %% [markdown]
# **3. An epoch.** Train `net` for one epoch, in place, and return it. `net.theta` has shape $(P,)$. `net.backprop(x, y).grad`, $(P,)$, is the
# **mean** gradient of a batch; use your two functions.


# %% tags=["exercise"]
def sgd_epoch(net, x, y, eta, m, rng):
    ...
    return net


# %%
check(sgd_epoch)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The gradient is divided by the batch's size already: the sum is the size times it, and the ragged end has a size of its own.
#
# ```python
# def sgd_epoch(net, x, y, eta, m, rng):
#     for x_batch, y_batch in minibatches(x, y, m, rng):
#         size = x_batch.shape[1]
#         grad_sum = size * net.backprop(x_batch, y_batch).grad
#         net.theta[:] = sgd_update(net.theta, grad_sum, eta, size)
#     return net
# ```
#
# </details>

# %% [markdown]
# **4. Bug hunt.** This trainer runs, complains of nothing, and learns nothing. Which line is to blame? Mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_trainer(net, x, y, eta, m, epochs, rng):
    theta = net.theta
    for _ in range(epochs):
        order = rng.permutation(x.shape[1])
        for first in range(0, len(order), m):
            batch = order[first : first + m]
            theta = theta - eta * net.backprop(x[:, batch], y[:, batch]).grad
    return net


# %%
check(buggy_trainer)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# `theta = theta - …` makes a new array and gives the local name to it. The network still holds the old one, so every gradient is
# taken at the start. `-=` changes the network's own array.
#
# ```python
# def buggy_trainer(net, x, y, eta, m, epochs, rng):
#     theta = net.theta
#     for _ in range(epochs):
#         order = rng.permutation(x.shape[1])
#         for first in range(0, len(order), m):
#             batch = order[first : first + m]
#             theta -= eta * net.backprop(x[:, batch], y[:, batch]).grad
#     return net
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# One example a step, and a large η. **Look for** the trembling curves. Then change only the batch size, to 10 and to 100: what
# becomes of the trembling, and of the speed? Find the largest η that each of them bears.

# %%
Lab("moons", controls=("eta", "batch_size", "activation", "seeds"), eta=0.3, batch_size=1, trained=20)

# %% [markdown]
# ## Recap
#
# - On $x^2$ each step multiplies $x$ by $1 - 2\eta$: below $\eta = 1$ it converges, above it diverges.
# - A good method takes few steps, bears a wrong η, and works from any start; no η is best at all three.
# - Mini-batches: shuffle, partition, update. Their gradients average to $\nabla C$ and spread around it as $1/\sqrt{m}$.
# - Which $m$ is best depends on the clock: per epoch small, per second somewhere between, where a batch costs little more than an
#   example.

# %% [markdown]
# **Self-test**
#
# 1. $f(x) = 5x^2$: above which η does gradient descent diverge?
# 2. Your batches have 40 examples. How many must they have for a third of the spread?
# 3. You double $m$ and keep η and the number of epochs. The cost ends higher. Why, and what do you try?
#
# <details><summary>Answers</summary>
#
# 1. The factor is $1 - 10\eta$, so above 0.2. 2. 360, if there are many more examples than that.
# 3. Half as many steps; double η, if it stays below the cliff.
#
# </details>

# %% [markdown]
# **In practice.** Frameworks shuffle and partition for you; some drop the ragged end. Batch sizes between 16 and 512 are common, and graphics
# processors move the cheapest $m$ far up. The η you need changes with $m$: tune them together.

# %% [markdown]
# **Next:** [chapter 3](03_backpropagation.ipynb) asks where the gradient comes from: which of 23,860 knobs is to blame for a mistake?
#
# **Sources.** H. Robbins, S. Monro, *A stochastic approximation method*, 1951. L. Bottou, F. Curtis, J. Nocedal, *Optimization
# methods for large-scale machine learning*, 2018. M. Nielsen, *Neural Networks and Deep Learning*, chapter 1 ($\eta = 3$, $m = 10$).
# N. Keskar et al., *On large-batch training for deep learning*, 2017 (generalisation). P. Goyal et al., *Accurate, large
# minibatch SGD*, 2017 (η in step with $m$). W. Cochran, *Sampling Techniques*, 1977 ($(N - m)/(N - 1)$).
