# %% [markdown]
# # 9. Generalisation: which of two networks with zero training cost do you trust?
#
# **Training cost says how well a network knows what it was shown. You measure what it knows beyond that, hold it back
# in five ways, prove a bound on how far it can be off, and teach it a second task without losing the first.**
#
# ![Two squares with the same twelve points. In A a smooth line separates the classes, in B a wild line with fingers.
# Neither makes a mistake; a new point marked "?" is blue for A and orange for B.](images/09_trust.svg)

# %% [markdown]
# **Objectives.** You will be able to
# - tell from two curves whether a network overfits, and stop it in time;
# - derive, code and measure L2, L1, dropout and enlarged data;
# - derive $P(\text{bad sample}) \le |H| \cdot 2 e^{-2N\varepsilon^2}$, and say what it leaves open;
# - protect an old task while a new one is learned.
#
# **You need** chapters 1 to 6, and the mean of a random variable.
#
# **Time:** 75 minutes; a lecture without the exercises takes 45.

# %%
import numpy as np

from mlp_course import Network, datasets, early_stopping, evaluate, gradients, penalties, sgd
from mlp_course.exercises import check
from mlp_course.explore import EnlargedDigits, Lab, Overfitting, Picture, Predict, TwoTasks
from mlp_course.plots import palette, stills

# %% [markdown]
# ## Which of two perfect networks?
#
# Two networks, 2-30-30-1, learn the same 20 points. They start in the same direction, but B's starting weights are ten times
# A's. After training the cost of either is below 0.01.


# %%
def pair(seed):
    points = datasets.moons(20, noise=0.1, rng=seed)
    nets = Network([2, 30, 30, 1], "tanh", cost="cross-entropy", rng=seed, copies=2)
    nets.theta[:] = nets.theta[0] * [[1], [10]]
    for _ in sgd(nets, points, eta=0.05, batch_size=20, epochs=400, rng=0, optimizer="adam"):
        pass
    return nets, points


pairs = [pair(seed) for seed in range(20)]
Predict("Of 1,000 new points, how many does a typical B get right?", ["as many as A", "970", "900", "500"], "900")

# %%
new = datasets.moons(1000, noise=0.1, rng=1000)
training = np.array([evaluate(nets, points).cost for nets, points in pairs])
right = np.array([evaluate(nets, new).accuracy for nets, _ in pairs])
assert (training < 0.01).all() and np.median(right[:, 0]) > 0.98 > 0.95 > np.median(right[:, 1])
assert (right[:, 0] > right[:, 1]).sum() >= 18
nets, points = pairs[1]
Picture.of(
    stills.planes([nets[0], nets[1]], ["A", "B: started ten times larger"], points.x, points.labels),
    "The same 20 points twice. A's boundary is one smooth bend between the moons; B's has corners and islands where "
    "there are no points.",
)

# %% [markdown]
# **Explain.** The surprise: nothing in the training cost tells them apart, yet on new points A gets more than 99 % right and B
# about 90 %; A won in all 20 pairs. With 1,021
# parameters there are endlessly many ways to get 20 points right. How a network **generalises**, what it answers where nobody asked
# in training, must be measured on examples that it never saw:
#
# - the **training set** moves the weights;
# - the **validation set** chooses: when to stop, which λ;
# - the **test set** judges, once, at the end.

# %% [markdown]
# ## When does learning turn into memorising?
#
# Now the moons blur into each other (noise 0.3): no network can get new points all right. 40 points, 2-20-20-1, and
# for each of 20 seeds another training set, start and order. `begin` returns networks, their points, and the training, which waits
# to be pulled.
#
# **Predict.** Training cost falls and falls. Draw the cost on new points beside it.


# %%
def begin(seed, n=40, sizes=(2, 20, 20, 1), copies=1, eta=0.03, epochs=200, optimizer="adam", **how):
    nets, data = Network(sizes, "tanh", cost="cross-entropy", rng=seed, copies=copies), datasets.moons(n, 0.3, rng=seed)
    nets.theta[:] = nets.theta[0]  # equal starts
    return nets, data, sgd(nets, data, eta, 20, epochs, rng=seed, optimizer=optimizer, **how)


# %% tags=["row-H1"]
fresh, curves = datasets.moons(500, noise=0.3, rng=1000), []
for seed in range(20):
    net, data, steps = begin(seed)
    every = (step for step in steps if step.epoch_done and step.epoch % 5 == 0)
    curves.append([(evaluate(net, data).cost[0], evaluate(net, fresh).cost[0]) for _ in every])
known, unknown = np.array(curves).transpose(2, 1, 0)  # each (40 moments, 20 seeds)
assert (known[-1] < 0.3 * known[0]).all() and (unknown[-1] > 1.3 * unknown.min(axis=0)).sum() >= 18
assert np.median(unknown[-1]) > 2 * np.median(unknown, axis=1).min()
looks = [palette.LOOKS["train"], palette.LOOKS["test"]]
Picture.of(
    stills.bands(np.arange(5, 201, 5), {"training": known, "new points": unknown}, "epoch", "cost", looks=looks),
    "Cost against epochs, median and band of 20 training sets. Training cost falls towards 0. The cost of new points "
    "falls to 0.3 within 30 epochs, then climbs to more than twice that.",
)

# %% [markdown]
# **Explain.** The cost of new points turns round after about 30 epochs, at 0.3, and more than doubles by the end. From there
# on the network learns *these* 40 points, noise included: it **overfits**. Cross-entropy charges most for it: memorised networks are
# sure of themselves where they are wrong.
#
# ## How do you hold a network back?
#
# Each slider below is one remedy of this section. Find out which of them lift the training cost, and set early
# stopping to "never stop" to see what is lost.

# %% tags=["row-H2"]
Overfitting()

# %% [markdown]
# ### Early stopping
# Keep the weights with the lowest validation cost so far; stop when none came lower for as many epochs as you have **patience**. With
# $e^* = \arg\min_{e' \le e} C_{\mathrm{val}}(e')$, stop at the first epoch $e$ with $e - e^* = \mathrm{patience}$.
#
# **Predict.** In how many of 20 runs is the network kept better on new points than the one at the end?

# %% tags=["row-H2"]
kept = []
for seed in range(20):
    net, data, steps = begin(seed)
    validation = datasets.moons(40, noise=0.3, rng=500 + seed)
    for _ in early_stopping(steps, net, validation, patience=10):
        pass
    kept.append(evaluate(net, fresh).cost[0])
assert (kept < unknown[-1]).sum() >= 18 and np.median(kept) < 0.6 * np.median(unknown[-1])

# %% [markdown]
# **Explain.** In all 20: that is how much the end of training spoils. The price: 40 examples that do not train.
#
# ### L2 and L1: large weights cost
# B's large weights drew a wild line. So charge for them (not for biases, which shift a boundary but do not sharpen it):
#
# $$C' = C + \frac{\lambda}{2n} \sum w^2 \quad \text{(L2)} \qquad\qquad C' = C + \frac{\lambda}{n} \sum |w| \quad \text{(L1)}$$
#
# The gradients gain $\frac{\lambda}{n} w$, or $\frac{\lambda}{n} \mathrm{sign}(w)$. L2's update is
# **weight decay**:
#
# $$w \to w - \eta \frac{\partial C}{\partial w} - \frac{\eta\lambda}{n} w
# = \left(1 - \frac{\eta\lambda}{n}\right) w - \eta \frac{\partial C}{\partial w}$$
#
# A shrinking *factor* never reaches zero. L1 takes the same *amount*, $\frac{\eta\lambda}{n}$, off every weight.
# **Predict.** What is left of small weights then?

# %% tags=["row-H2"]
net, eta, lam, n = Network([2, 20, 20, 1], cost="cross-entropy", rng=0), 0.3, 20.0, 500
before, grad = net.copy(), net.backprop(*fresh)
next(sgd(net, fresh, eta, batch_size=n, rng=0, penalty=penalties.L2(lam)))
assert all(np.allclose(net.W[l], (1 - eta * lam / n) * before.W[l] - eta * grad.dW[l]) for l in (1, 2, 3))
assert all(np.allclose(net.b[l], before.b[l] - eta * grad.db[l]) for l in (1, 2, 3))  # no decay

# %% tags=["row-H2"]
held = [penalties.L2([[0], [0.2], [0]]), penalties.L1([[0], [0], [0.1]])]  # a stack: none, L2, L1
sizes = []
for seed in range(20):
    nets, _, steps = begin(seed, copies=3, eta=0.3, epochs=400, optimizer="sgd", penalty=held)
    for _ in steps:
        pass
    sizes.append(-np.sort(-abs(nets.theta[:, held[0].is_weight > 0])))  # largest first
none, l2, l1 = np.array(sizes).transpose(1, 2, 0)  # each (460 weights, 20 seeds)
assert (none < 0.01).mean() < 0.1 and (l2 < 0.01).mean() < 0.1 and (l1 < 0.01).mean(axis=0).min() > 0.5
assert np.median(l2[0] / none[0]) < 0.8 < 0.9 < np.median(l1[0] / none[0])
Picture.of(
    stills.bands(np.arange(1, 461), {"none": none, "L2": l2, "L1": l1}, "weights, largest first", "size |w|"),
    "Sizes of the 460 weights in falling order. L2's curve lies below that of no penalty all along; L1's is as high at "
    "the left, and from a third of the way on it lies at zero.",
)

# %% [markdown]
# **Explain.** L1 makes **zeros**: at λ = 0.1 more than half of the weights lie within 0.01 of zero, with L2 one in twenty. And it
# leaves the largest alone, which L2 shrinks most.
#
# How much λ? `compare` trains, for each of 20 training sets, one stack that differs in nothing but a knob.


# %% tags=["row-H2", "algorithm"]
def compare(values, penalise, **how):
    results = []
    for seed in range(20):
        nets, _, steps = begin(seed, copies=len(values), **penalise(np.array(values)[:, None]), **how)
        for _ in steps:
            pass
        results.append(evaluate(nets, fresh).cost)
    return np.transpose(results)  # cost of new points, (values, 20 seeds)


lams = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
by_l2, by_l1 = (compare(lams, lambda lam, P=P: {"penalty": P(lam)}) for P in (penalties.L2, penalties.L1))
for by in (by_l2, by_l1):
    assert (by[3] < unknown[-1]).sum() >= 18 and np.median(by[3]) < 0.7 * np.median(by[0])
assert np.median(by_l2[-1]) > 1.1 * np.median(by_l2[-2])  # too much is too much
Picture.of(
    stills.bands(lams, {"L2": by_l2, "L1": by_l1}, "λ", "cost of new points", log="x"),
    "Cost of new points against λ: from 0.7 at 0.003 both curves fall to between 0.3 and 0.4 near λ = 0.3, and L2 "
    "rises again at 1.",
)

# %% [markdown]
# **Explain.** L2 with λ = 0.3 brings the cost of new points from above 0.7 to below 0.3, and the bands shrink: luck counts for less. At
# λ = 1 the penalty begins to drown the data.
#
# ### Dropout: no neuron may rely on another
# In each update leave every hidden neuron out with probability $p$; scale those that stay, so that the mean stays:
#
# $$\tilde a = \frac{r}{1-p} \odot \sigma(z), \quad r_j = 1 \text{ with probability } 1-p, \text{ else } 0
# \qquad E[\tilde a] = \frac{(1-p) \, \sigma(z)}{1-p} = \sigma(z)$$
#
# So evaluation needs no change (*inverted* dropout). **Predict.** Does it help a network with 8 hidden neurons on 200
# points as much as ours with 40 on 40?

# %% tags=["row-H2"]
a, p, rng = np.full((50, 20_000), 0.8), 0.3, np.random.default_rng(0)
dropped = (rng.random(a.shape) >= p) / (1 - p) * a
assert abs((dropped == 0).mean() - p) < 0.01 and abs(dropped.mean() - 0.8) < 0.01
shares = [0, 0.1, 0.3, 0.5, 0.7]
kinds = {}, {"n": 200, "sizes": (2, 8, 1), "epochs": 60}
large, small = (compare(shares, lambda p: {"dropout": p[:, :, None]}, **how) for how in kinds)
assert (large[2] < large[0]).sum() >= 18 and np.median(large[2]) < 0.67 * np.median(large[0])
assert (small[2] > small[0]).sum() >= 15
Picture.of(
    stills.bands(
        shares, {"20 + 20 neurons, 40 points": large, "8 neurons, 200 points": small}, "p", "cost of new points"
    ),
    "Cost of new points against p. The large network falls from 0.7 to 0.4; the small one rises from 0.26 to 0.36.",
)

# %% [markdown]
# **Explain.** It took more than a third off the large network's cost, and made the small one worse. A network that does not
# overfit has nothing to gain from being held back.
#
# ### More data, made from what there is
# A digit shifted or turned a little is the same digit: $x'(u) = x(R^{-1}(u - s))$ for each pixel $u$. **Predict.** 100 digits, 9 moved
# copies of each: which gains more, accuracy on digits as they come, or on digits that are off-centre?

# %% tags=["row-H2"]
rest, centred = datasets.digits().split(0.5, rng=0)
moved = datasets.enlarge(centred, copies=1, shift=1, degrees=15, rng=7).take(np.arange(len(centred), 2 * len(centred)))


def reads(seed, copies):
    few = rest.take(np.random.default_rng(seed).permutation(len(rest))[:100])
    net = Network([64, 40, 10], "relu", "softmax", "log-likelihood", "he", rng=seed)
    steps = sgd(net, datasets.enlarge(few, copies, shift=1, degrees=15, rng=seed), 0.1, 25, rng=seed)
    for _ in zip(range(1000), steps, strict=False):
        pass
    return [evaluate(net, data).accuracy for data in (centred, moved)]


plain, more = (np.array([reads(seed, copies) for seed in range(10)]) for copies in (0, 9))
gain = np.median(more - plain, axis=0)
assert abs(gain[0]) < 0.04 and (more[:, 1] > plain[:, 1] + 0.08).all() and gain[1] > 0.12
EnlargedDigits(shift=1, degrees=15)

# %% [markdown]
# **Explain.** The surprise: on digits as they come it bought nothing; these were centred before they came, and a shift
# by one of eight pixels is large. On digits off-centre it bought almost 20 points. Enlarge by the changes that the *world* will make.
# (Try 180°: a turned 6 is no longer a 6.)
#
# ## How many examples are enough?
#
# Let $H$ be all functions to choose from, $L(h)$ the share that $h$ gets wrong in the whole world, $\hat L(h)$ in a sample of $N$.
# A sample is **bad** if $|\hat L(h) - L(h)| > \varepsilon$ for *some* $h$. On a good one, whatever training picks is at most $\varepsilon$
# worse than it looks.

# %% [markdown]
# 1. **One** $h$, fixed beforehand: each example is a coin that says "wrong" with probability $L(h)$. For a mean of $N$ such tosses
#    Hoeffding's inequality says $P(|\hat L(h) - L(h)| > \varepsilon) \le 2 e^{-2N\varepsilon^2}$.
# 2. The sample is bad if it is bad for $h_1$, **or** for $h_2$, **or** …
# 3. $P(A \text{ or } B) \le P(A) + P(B)$, so add up $|H|$ equal terms:
#
# $$P(\text{bad sample}) \le |H| \cdot 2 e^{-2N\varepsilon^2}$$
#
# **Predict.** 128 half-planes, a world of 10,000 moons, ε = 0.1: how far above the truth is the bound?

# %% tags=["row-H3"]
world, rng = datasets.moons(10_000, noise=0.3, rng=0), np.random.default_rng(0)
angle, b = (v.reshape(-1, 1) for v in np.meshgrid(np.linspace(0, 2 * np.pi, 16, endpoint=False), np.linspace(-1, 1, 8)))
wrong = ((np.hstack([np.cos(angle), np.sin(angle)]) @ world.x + b > 0) != (world.y == 1)).T  # (10,000 examples, 128)
L, N = wrong.mean(axis=0), np.array([20, 50, 100, 150, 200, 300])
off = [[abs(wrong[rng.integers(0, 10_000, k)].mean(axis=0) - L) > 0.1 for _ in range(1000)] for k in N]
bad, one = np.any(off, axis=2).mean(axis=1), np.mean(off, axis=1).max(axis=1)
bound = 128 * 2 * np.exp(-2 * N * 0.1**2)
assert (bad <= bound).all() and (one <= bound / 128).all() and (np.diff(bad) < 0).all() and bound[-2] > 10 * bad[-2]
Picture.of(
    stills.bands(N, {"bound": bound, "measured": bad}, "examples N", "P(bad sample)", log="y"),
    "Probability of a bad sample against N, logarithmic. The bound falls on a straight line from 172 to 0.6, the measured "
    "share from 1 to below 0.02; the gap widens to a factor of fifty and more.",
)

# %% [markdown]
# **Explain.** It holds, and is loose: half-planes that resemble each other fail on the same samples, but step 3 adds them up as if
# each failed alone. What does it say? For $P(\text{bad}) \le \delta$, solve for $N$:
#
# $$N \ge \frac{\ln |H| + \ln (2/\delta)}{2\varepsilon^2}$$
#
# Half the $\varepsilon$ needs four times the examples; squaring $|H|$ only doubles them, nearly. A network of $P$ numbers in float32 is one of
# at most $|H| = 2^{32P}$. **Predict.** How many digits does 784-30-10 need, for ε = 0.1 and δ = 0.05?


# %% tags=["row-H3"]
def enough(P, epsilon=0.1, delta=0.05):
    return (32 * P * np.log(2) + np.log(2 / delta)) / (2 * epsilon**2)


for P, N in {P: enough(P) for P in (3, 177, 23_860)}.items():
    assert np.isclose(32 * P * np.log(2) + np.log(2) - 2 * N * 0.1**2, np.log(0.05)) and enough(2 * P) < 2 * N
    print(f"{P:6,} parameters: {N:12,.0f} examples")

# %% [markdown]
# **Explain.** 26 million, and MNIST has 60,000. The bound asks that *no* function in $H$ deceives you, also those that
# training never visits. A and B share the same $H$, yet one could be trusted. And $H$ is rich: networks like A learn 20 coin tosses
# by heart, each of 20 times.

# %% tags=["row-H3"]
for _, points in pairs:
    net, tosses = Network([2, 30, 30, 1], "tanh", cost="cross-entropy", rng=rng), rng.integers(0, 2, (1, 20))
    for _ in sgd(net, (points.x, tosses), eta=0.05, batch_size=20, epochs=800, rng=0, optimizer="adam"):
        pass
    assert evaluate(net, (points.x, tosses)).accuracy == 1  # any labels will do: training cost proves nothing

# %% [markdown]
# **Deep or shallow?** In chapter 1 the deep 2-8-8-8-1 fitted spirals better than the shallow 2-44-1: 177 parameters each, so the same $|H|$ and the same
# bound. **Predict.** Who does better on *new* points of a noisy spiral?

# %% tags=["row-H3"]
spirals, others, result = datasets.spirals(300, rng=0), datasets.spirals(1000, rng=1000), {}
for sizes in ((2, 8, 8, 8, 1), (2, 44, 1)):
    nets = Network(sizes, "tanh", cost="cross-entropy", initializer="glorot", rng=0, copies=20)
    for _ in sgd(nets, spirals, eta=0.01, batch_size=30, epochs=120, rng=0, optimizer="adam"):
        pass
    seen, unseen = (1 - evaluate(nets, data).accuracy for data in (spirals, others))
    result[sizes] = seen, unseen
    assert nets.size == 177 and abs(seen - unseen).max() < 0.06
deep, shallow = np.array(list(result.values()))  # each (seen and unseen, 20 seeds): the share that is wrong
assert (np.median(deep, axis=1) < np.median(shallow, axis=1)).all() and (deep[1] < shallow[1]).sum() >= 13
print(f"ε of the bound: {np.sqrt((32 * 177 * np.log(2) + np.log(2 / 0.05)) / (2 * 300)):.1f}")

# %% [markdown]
# **Explain.** Deep, in most of 20 pairs: what it learned carries over. The bound says *why one wants depth*: it promises
# $L \le \hat L + \varepsilon$, where $\varepsilon$ hangs on $|H|$ and $N$, and depth lowers $\hat L$ at the same $|H|$. It does not say why the gap
# $|\hat L - L|$ is below 0.06 where its $\varepsilon$ is 2.6. That is still research.
#
# ## Does learning cost you what you knew?
#
# Train on digits. Then train the same network on digits with their pixels shuffled, always in the same way. **Predict.** How
# well does it still read the digits?

# %%
tasks = TwoTasks()
tasks

# %% [markdown]
# **Explain.** From 96 % to about 50 %, in a second's training: **catastrophic forgetting**. Nothing in the second cost
# mentions the first task. So mention it: with $\theta^*$ for the parameters after task 1 and $L(\theta)$ for the cost of task 2, tie each parameter to its old value by a
# spring of stiffness $b_i$:
#
# $$L'(\theta) = L(\theta) + \lambda \sum_i b_i (\theta_i - \theta_i^*)^2 \qquad\qquad
# \frac{\partial L'}{\partial \theta_i} = \frac{\partial L}{\partial \theta_i} + 2 \lambda b_i (\theta_i - \theta_i^*)$$
#
# With $b_i = 0$ it forgets. With $b_i = 1$ every parameter is held, needed or not: stubborn. Better hold those that task 1 *needs*:
# where a nudge changes the answers $k$, of probability $a_k$, most. That is the **Fisher information**:
#
# $$b_i = F_i = \frac{1}{n} \sum_x \sum_k a_k \left( \frac{\partial \ln a_k}{\partial \theta_i} \right)^2$$
#
# **Predict.** Does any λ keep both tasks above 85 %, with all ones or with Fisher (scaled to the mean 1)? Then slide, above.

# %% tags=["row-H4"]
x, answers = datasets.digits().x[:, :5], np.eye(10)
net = Network([64, 8, 10], "tanh", "softmax", "log-likelihood", rng=0)
F = np.zeros(net.size)
for i in range(5):
    p = net(x[:, [i]])[:, 0]
    F += sum(p[k] * net.backprop(x[:, [i]], answers[:, [k]]).grad ** 2 for k in range(10)) / 5
assert np.allclose(F, gradients.fisher(net, x))  # the package: BP4 with squares, all examples at once
spring, theta = penalties.Anchor(0.7, F, net.theta), net.theta + 0.1
spring.start(net, n=5)
assert np.isclose(spring.value(theta), 0.7 * (F * 0.1**2).sum())
assert np.allclose(spring.gradient(theta), 2 * 0.7 * F * (theta - net.theta))

# %% tags=["row-H4"]
none, ones, fisher = (tasks.final(b) for b in ("none", "all ones", "Fisher"))  # (2 tasks, 10 λ, 10 seeds)
assert (none[0] < 0.65).all() and (none[1] > 0.9).all()  # forgets
assert np.median(ones[0, -1]) > 0.9 and np.median(ones[1, -1]) < 0.2  # stubborn
worse = [np.median(b.min(axis=0), axis=1).max() for b in (ones, fisher)]  # the worse task, at the best λ
assert worse[1] > 0.84 > 0.8 > worse[0] and (fisher[:, 3].min(0) > ones.min(0).max(0)).all()  # remembers

# %% [markdown]
# **Explain.** With the same total stiffness, shared out by importance, one λ keeps both tasks near 87 %; shared out evenly, the best λ
# leaves one of them below 80 %. What mattered little to task 1 is free to learn task 2.

# %% [markdown]
# ## Exercises
#
# `check` answers below each stub; `check.hint()` gives a hint, of three. The solution is folded up below.
#
# **1. L2's gradient.** One layer: `W`, `dW` of shape $(n_l, n_{l-1})$; `b`, `db` $(n_l, 1)$; `dW`, `db` are the gradients of $C$. Return those
# of $C + \frac{\lambda}{2n} \sum w^2$ as new arrays.


# %% tags=["exercise"]
def l2_gradient(W, b, dW, db, lam, n):
    dW_new = ...
    db_new = ...
    return dW_new, db_new


# %%
check(l2_gradient)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def l2_gradient(W, b, dW, db, lam, n):
#     dW_new = dW + lam / n * W
#     db_new = db.copy()
#     return dW_new, db_new
# ```
#
# </details>

# %% [markdown]
# **2. Inverted dropout.** `a` are the activations of a hidden layer, $(n_l, m)$; `u`, of the same shape, are random numbers evenly distributed in
# $[0, 1)$. Drop where $u < p$, and scale what stays. Return the new activations, $(n_l, m)$.


# %% tags=["exercise"]
def inverted_dropout(a, u, p):
    return ...


# %%
check(inverted_dropout)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def inverted_dropout(a, u, p):
#     return a * (u >= p) / (1 - p)
# ```
#
# </details>

# %% [markdown]
# **3. Early stopping.** `costs[e]` is the validation cost after epoch $e = 0, 1, \dots$. Return two whole numbers: the epoch whose weights are
# kept, and the epoch at which training stops: the first one that lies `patience` epochs behind the best so far, or the last. Only a *lower*
# cost is better.


# %% tags=["exercise"]
def early_stop(costs, patience):
    kept = stop = 0
    ...
    return kept, stop


# %%
check(early_stop)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def early_stop(costs, patience):
#     kept = stop = 0
#     for stop, cost in enumerate(costs):
#         if cost < costs[kept]:
#             kept = stop
#         if stop - kept == patience:
#             break
#     return kept, stop
# ```
#
# </details>

# %% [markdown]
# **4. Selective plasticity.** `theta`, `theta_star`, `b` have shape $(P,)$; `lam` is a number. Return the value of
# $\lambda \sum_i b_i (\theta_i - \theta_i^*)^2$, a number, and its gradient, $(P,)$.


# %% tags=["exercise"]
def plasticity_penalty(theta, theta_star, b, lam):
    value = ...
    gradient = ...
    return value, gradient


# %%
check(plasticity_penalty)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def plasticity_penalty(theta, theta_star, b, lam):
#     value = lam * np.sum(b * (theta - theta_star) ** 2)
#     gradient = 2 * lam * b * (theta - theta_star)
#     return value, gradient
# ```
#
# </details>

# %% [markdown]
# **5. Bug hunt.** This should be the gradient of $C + \frac{\lambda}{2n} \sum w^2$ on a mini-batch, $(P,)$; `n` is the size of the training set. The
# larger the batch, the stronger the penalty seems. Why? Mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_l2(net, x, y, lam, n):
    grad, m = np.zeros(net.size), x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / n * net.W[l]
    return grad


# %%
check(buggy_l2)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The penalty stands inside the loop over examples, so it is counted $m$ times. It belongs to the weights, not to the examples: add it once.
#
# ```python
# def buggy_l2(net, x, y, lam, n):
#     grad, m = np.zeros(net.size), x.shape[1]
#     for i in range(m):
#         grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
#     for l in range(1, net.L + 1):
#         net.blocks(grad)[l][:, :-1] += lam / n * net.W[l]
#     return grad
# ```
#
# </details>

# %% [markdown]
# ## The lab
#
# Noisy moons, 40 training points, all the rest to test. **Look for** the two costs that part, and the line that begins to circle
# single points. Press Run, then raise L2 or dropout while it trains.

# %%
noisy = datasets.moons(200, noise=0.3, rng=2)
knobs = ("eta", "batch_size", "activation", "l2", "dropout", "test")
Lab(noisy, (2, 20, 20, 1), knobs, trained=100, eta=0.03, optimizer="adam", batch_size=20, test=0.8)

# %% [markdown]
# ## Recap
#
# - Training cost says nothing of new examples; a gap that widens is overfitting. Validation chooses, the test set judges once.
# - Early stopping, L2, L1, dropout and enlarged data give up training cost for what carries over. They help where there is a gap
#   to close.
# - $P(\text{bad sample}) \le |H| \cdot 2 e^{-2N\varepsilon^2}$ is true, loose, and for real networks empty.
# - Springs that are stiff where it matters let a network learn a second task and keep the first.

# %% [markdown]
# **Self-test**
#
# 1. Training cost 0.30, validation cost 0.31. Will dropout help?
# 2. Why does L1 make zeros, and L2 not?
# 3. You double the number of parameters. What happens to the $N$ of the bound?
# 4. You tried 50 values of λ on the validation set. Is its cost still an honest estimate?
#
# <details><summary>Answers</summary>
#
# 1. Hardly: there is no gap to close. 2. L1 takes the same amount off a weight however small it is; L2 a share of it. 3. It nearly doubles.
# 4. No: you chose the luckiest of 50. Judge on the test set.
#
# </details>

# %% [markdown]
# **In practice.** With Adam, L2 in the gradient is no longer weight decay, since Adam rescales it; AdamW decays the weights apart. L1 under SGD
# hovers one step around zero: prune what is small. Fisher springs assume one minimum's neighbourhood; replaying old examples is the simple rival.

# %% [markdown]
# **Next:** [chapter 10](10_handwritten_digits.ipynb) puts it all together, on handwritten digits. For the curious, with numbers by hand:
# [the bound](further/09_the_bound.ipynb), [two tasks](further/09_two_tasks.ipynb), [more knobs than examples](further/09_double_descent.ipynb),
# [confidence](further/09_confidence.ipynb).
#
# **Sources.** L. Prechelt, *Early stopping: but when?*, 1998. A. Krogh, J. Hertz, *A simple weight decay can improve generalization*, 1992. R. Tibshirani, *Regression
# shrinkage and selection via the lasso*, 1996. N. Srivastava and others, *Dropout*, 2014. P. Simard and others, *Best practices for convolutional neural networks*, 2003. W. Hoeffding,
# *Probability inequalities*, 1963. C. Zhang and others, *Understanding deep learning requires rethinking generalization*, 2017. J. Kirkpatrick and others, *Overcoming
# catastrophic forgetting*, 2017. I. Loshchilov, F. Hutter, *Decoupled weight decay regularization*, 2019.
