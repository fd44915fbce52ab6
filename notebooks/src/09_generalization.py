# %% [markdown]
# # 9. Generalisation: which of two networks with zero training cost do you trust?
#
# **The training cost says how well a network knows the examples that it was shown. Here you measure what it knows beyond them, and you
# hold it back in five ways, each with numbers by hand.**
#
# ![Two squares with the same twelve points. In A a smooth line separates the classes, in B a wild line with fingers.
# Neither makes a mistake; a new point marked "?" is blue for A and orange for B.](images/09_trust.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - tell from two curves whether a network overfits, and stop it in time;
# - say what a cost on new points notices that the accuracy does not;
# - write L2, dropout and early stopping, and say what each does to a weight, to a neuron, to a training;
# - enlarge a data set by changes that the world makes, too;
# - choose a remedy, or none, and report a number that others can believe.
#
# **You need** chapters 1 to 3. From chapter 4 we take the cross-entropy, and from chapter 7 the optimizer Adam; a sentence says of each
# what is needed here.
#
# **Time:** about 150 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course import datasets
from mlp_course.exercises import check, mine
from mlp_course.experiments import generalization, seed
from mlp_course.explore import EnlargedDigits, Lab, Overfitting, Predict, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $N$ | | the number of training examples |
# | $C'$ | C prime | a cost with a penalty added to it (the stroke is no derivative) |
# | $\lambda$ | lambda | the strength of a penalty, a number that we choose |
# | $\sum (w)^2$ | the sum of the squares | over all weights of all layers, without the biases; here $(w)^2$ is a square |
# | $\sum \lvert w \rvert$ | the sum of the sizes | the same with $\lvert w \rvert$, the weight without its sign |
# | $\mathrm{sign}(w)$ | the sign of w | $+1$ for a positive $w$, $-1$ for a negative one, 0 for 0 |
# | $p$ | | the probability with which a hidden neuron is left out |
# | $r$ | | for each hidden neuron and each example 1 if it stays, 0 if it is left out |
# | $\tilde{a}$ | a tilde | an activation after some neurons were left out |
#
# As before, a superscript is the number of a layer, $\eta$ is the learning rate, and $\sigma$ is an activation function.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on chapters 2 to 4.

# %%
WarmUp(5)

# %% [markdown]
# ## Station 1 of 5: Two perfect networks
#
# ### Which one do you trust?
#
# Two networks, A and B, have two hidden layers of 30 neurons each. They learn the same 20 points of two half moons. They also start in the
# same direction: the first weights of B are those of A, each multiplied by ten. After the training both have a cost below 0.01, and both
# get all 20 points right.

# %%
generalization.two_networks()

# %% [markdown]
# The colours show what each network answers at every place of the plane, and between them lies its *boundary*. Now we draw 1,000 new
# points from the same two moons. Neither network has seen them.

# %%
Predict("generalization: new points for B", reveal=generalization.on_new_points)

# %% [markdown] tags=["explain"]
# **Explain.** Each dot of the picture is one network. There are 20 pairs, and each pair has its own 20 points and its own start. On average A misses fewer than 15 of
# the 1,000 new points. B misses about 100. Yet the training cost could not tell them apart.
#
# How can this be? A network of this size has 1,051 knobs, and there are very many ways to set them so that 20 points are right. Take all knobs of a network as one long arrow. Training moves A by about
# twice the length of its first arrow, and B by only a fifth of the length of its own. So most of B is still the chance of its start. Its weights are large, so a small step in the plane changes $z$ much, and so B's answer jumps in places where no training
# point says that it should.
#
# What a network answers where nobody asked it in training is called its **generalisation**. It has to be measured, on examples that the network
# has never seen.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H1"]
# Check: are all training costs below 0.01, and in how many of 20 pairs does B miss more new points than A?
found = generalization.on_new_points()
ahead = (found.missed[1] > found.missed[0]).sum()
mean = found.missed.mean(axis=1)
print(f"All 40 training costs are below 0.01: {(found.training < 0.01).all()}.")
print(f"B misses more new points than A in {ahead} of 20 pairs.")
way = generalization.ways_from_start()
print(
    f"Training moves A by more than the length of its first weights, B by less than a third: {(way[0] > 1).all() and (way[1] < 1 / 3).all()}."
)
print(f"On average A misses fewer than 15 of 1,000: {mean[0] < 15}; B between 70 and 140: {70 < mean[1] < 140}.")
assert (found.training < 0.01).all() and ahead >= 18 and mean[0] < 15 and 70 < mean[1] < 140
assert (way[0] > 1).all() and (way[1] < 1 / 3).all()

# %% [markdown]
# <details><summary>The source of <code>start</code>, <code>pair</code>, <code>on_new_points</code></summary>
#
# ```python
# def start(n):
#     """A and B before the training, a stack of two: the same random weights, in B ten times as large."""
#     nets = Network([2, 30, 30, 1], "tanh", cost="cross-entropy", rng=seed(n), copies=2)
#     nets.theta[:] = nets.theta[0] * [[1], [10]]
#     return nets
#
#
# @remembered
# def pair(n):
#     """Train A and B on the same 20 points: B starts in A's direction, with ten times its weights. Return both, points.
#
#     The networks are a stack of two; another n gives other points and other starts.
#     """
#     points = datasets.moons(20, NOISE, rng=seed(n))
#     nets = start(n)
#     for _step in sgd(nets, points, eta=0.05, batch_size=20, epochs=400, rng=seed(n), optimizer="adam"):
#         pass
#     return nets, points
#
#
# def on_new_points(pairs=20):
#     """Ask A and B of each pair about 1,000 new points. `missed`, `training` (their costs) are (2, pairs)."""
#     new = datasets.moons(NEW, NOISE, rng=seed(1000))
#     missed = []
#     training = []
#     for n in range(pairs):
#         nets, points = pair(n)
#         missed.append(NEW * (1 - evaluate(nets, new).accuracy))
#         training.append(evaluate(nets, points).cost)
#     missed = np.transpose(missed)
#     mean = missed.mean(axis=1)
#     title = f"Of 1,000 new points A misses {mean[0]:.0f} on average, B {mean[1]:.0f}"
#     names = ["A", "B: started ten times larger"]
#     figure = plots.stills.averages(missed, names, "new points missed", each="one network", title=title)
#     words = f"B misses more new points than A in {(missed[1] > missed[0]).sum()} of {pairs} pairs."
#     return Result(figure, words, missed=missed, training=np.transpose(training))
# ```
#
# </details>
#
# ### Three parts
#
# So whoever trains a network keeps examples back. We cut what we have into three parts:
#
# - from the **training set** the network learns: it moves the weights;
# - on the **validation set** we choose: when to stop, how strong a remedy should be, which of two networks;
# - the **test set** judges, once, at the end.
#
# Why are two parts not enough? Because choosing is a kind of learning, too. Here are fifty "networks" that know nothing: each tosses a coin for each of
# 40 validation points. We choose the best of them, and then we ask it about new points.

# %%
rng = np.random.default_rng(seed(0))
validation = rng.random((50, 40)) < 0.5  # a row for each; True: this toss is right
best = validation.mean(axis=1).argmax()
new = rng.random((50, 1000)) < 0.5
print(f"the best of fifty, on the validation points: {validation[best].mean():.0%}")
print(f"the same one, on 1,000 new points:           {new[best].mean():.0%}")

# %% [markdown]
# On the validation points the best of fifty seems to know something. On new points it is right in half of the cases, as a coin is. What it had was luck: we looked at
# fifty numbers and took the largest. The more settings we try, and the fewer the points are, the more luck is in the best number. So the accuracy on the validation set is a good guide for
# choosing, and it is too good as a report. For the report we keep the test set, and nothing is ever chosen by it.
#
# In this chapter, *new points* play the part of the test set: nothing is chosen by them, or we say so.

# %% jupyter={"source_hidden": true} tags=["proof", "row-H1"]
# Check: how good does the best of fifty coin tossers look, on average, and how good is it?
rng = np.random.default_rng(seed(1))
chosen = []
judged = []
for _group in range(400):
    tosses = (rng.random((50, 40)) < 0.5).mean(axis=1)
    chosen.append(tosses.max())
    judged.append((rng.random(1000) < 0.5).mean())
print(
    f"On 40 points the best of fifty gets {np.mean(chosen):.0%} right, the mean of 400 groups; on new points {np.mean(judged):.0%}."
)
assert 0.66 < np.mean(chosen) < 0.69 and abs(np.mean(judged) - 0.5) < 0.01

# %% [markdown]
# **Your turn** (2 minutes). You have trained three networks, and each has been judged on both parts:
#
# | network | validation | test |
# |---|---|---|
# | 1 | 91 % | 90 % |
# | 2 | 94 % | 91 % |
# | 3 | 93 % | 93 % |
#
# You choose one of them by the rules above, and hand it over. Which accuracy do you report for it, as a number between 0 and 1?

# %% tags=["exercise"]
reported = ...

# %%
check(reported=reported)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The validation set chooses network 2. The test set judges it: 91 %. Network 3 looks better on the test set, but whoever chooses it for this reason has chosen by the test set,
# and nothing is left to judge with.
#
# ```python
# reported = 0.91
# ```
#
# </details>

# %% [markdown]
# How many points would be enough to be sure? There is a theorem, and it says less than one hopes: [How many examples are enough?](further/09_the_bound.ipynb) And is a network with
# more knobs always worse on new points? Not always: [More knobs than examples](further/09_double_descent.ipynb).
#
# **In your own words:** double-click this cell and finish the sentence. *The best of many validation accuracies is too good as a report, because …*

# %% [markdown]
# ## Station 2 of 5: Learning by heart
#
# ### What do new points say?
#
# Now the moons blur into each other, so that no network can get all new points right. There are only 40 training points, and the network is large for them: two
# hidden layers of 20 neurons. We train 20 such networks by Adam (an optimizer from [chapter 7](07_momentum_to_adam.ipynb); here it is enough to know that it makes steps of slopes), each
# with its own training set and its own start.

# %%
generalization.training_cost()

# %% [markdown]
# (The line is the median: half of the networks lie below it. Eight in ten lie in the band.) The cost on the training points falls, and it would fall further. But we have watched only what the networks are shown.

# %%
Predict("generalization: what new points say", reveal=generalization.both_curves)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the left panel. The cost on new points falls together with the training cost, for about 30 epochs, to 0.3. Then it turns round, and in the end it is more than
# twice as high. First the network learns what all such points have in common: the two moons. When this is done, the training cost can only fall further if the network learns *these* 40 points by heart, with all their
# accidents. This is called **overfitting**.
#
# Now look at the right panel. The accuracy on new points falls by a few points in a hundred only, from about 90 % to 87 %. How can the cost double when nearly as many points are right as before? Remember the price of an answer
# (chapter 4): if a network gives the right class the share $a$, it pays $-\ln a$. So 0.9 costs 0.11, ½ costs 0.69, and 0.001 costs 6.9.

# %% [markdown] tags=["explain"]
# By hand, for ten points, nine of them right and one wrong:
#
# | | a right answer gives its class | and costs | the wrong one gives the right class | and costs | cost, the mean of ten | accuracy |
# |---|---|---|---|---|---|---|
# | early | 0.9 | 0.105 | 0.3 | 1.204 | $(9 \cdot 0.105 + 1.204) / 10 = 0.215$ | 90 % |
# | late | 0.999 | 0.001 | 0.001 | 6.908 | $(9 \cdot 0.001 + 6.908) / 10 = 0.692$ | 90 % |
#
# The network has become surer of everything, also of its mistake. Each right answer has become cheaper by 0.1, and the wrong one dearer by 5.7. So **one confident mistake costs more than nine right answers can save**. Accuracy does not notice it, because it asks
# only which class got more than ½. Is this what our 20 networks do?

# %% tags=["explain"]
generalization.confident_mistakes()

# %% [markdown] tags=["explain"]
# It is. There are a few more mistakes than at the best epoch (here chosen by the new points), and each of them costs about three times as much. Does it matter? If you need only the class, a little. If somebody acts upon the share, as a doctor would, very much.
# ([How sure is it?](further/09_confidence.ipynb) mends it with a single number.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H1"]
# Check: does the cost on new points double, while the accuracy falls by a few points only?
found = generalization.both_curves()
rise = found.new[-1] / found.new.min(axis=0)
middle = np.median(found.new, axis=1)
accuracy = np.median(found.new_right, axis=1)
fall = accuracy.max() - accuracy[-1]
turn = middle.argmin() + 1
print(
    f"The training cost falls below 0.3 of its first value in {(found.train[-1] < 0.3 * found.train[0]).sum()} of 20 runs."
)
print(f"The cost on new points ends more than 1.3 times above its lowest value in {(rise > 1.3).sum()} of 20 runs.")
print(
    f"Its median is lowest between epoch 15 and 50: {15 <= turn <= 50}, and ends more than twice as high: {middle[-1] > 2 * middle.min()}."
)
print(f"The median accuracy on new points ends less than 6 points below its best: {fall < 0.06}.")
assert (rise > 1.3).sum() >= 18 and middle[-1] > 2 * middle.min() and 15 <= turn <= 50 and fall < 0.06

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H1"]
# Check: is it the price of mistakes that has grown, and not their number?
found = generalization.confident_mistakes()
price = np.median(found.wrong, axis=1)
share = np.median(found.share, axis=1)
grown = (found.wrong[1] > 2 * found.wrong[0]).sum()
print(f"The mean price of a mistake more than doubles in {grown} of 20 runs.")
print(
    f"In the median it more than doubles: {price[1] > 2 * price[0]}; the share of mistakes grows by less than 6 points: {share[1] < share[0] + 0.06}."
)
assert grown >= 11 and price[1] > 2 * price[0] and share[1] < share[0] + 0.06

# %% [markdown]
# **Your turn** (3 minutes). Another network answers eight of ten points rightly, and each of these gives its own class 0.99. Of the two mistakes one gives the right class 0.4, the other 0.02. What is the cost of the
# ten points? (`np.log` is $\ln$.)

# %% tags=["exercise"]
cost_of_ten = ...

# %%
check(cost_of_ten=cost_of_ten)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The eight cost 0.010 each, the two mistakes 0.916 and 3.912. The second mistake alone is four fifths of the whole.
#
# ```python
# cost_of_ten = (8 * -np.log(0.99) - np.log(0.4) - np.log(0.02)) / 10
# ```
#
# </details>

# %% [markdown]
# ### The first remedy: stop in time
#
# At its best epoch all was well. So we should stop there. But while the training goes on, nobody knows whether the best epoch has been, or is still to come.
#
# **Try first** (3 minutes). You may measure the cost on validation points after each epoch. Write down a rule by which a program could decide when to stop, and which weights to hand over.

# %% [markdown]
# Two rules are near at hand. *Stop as soon as the validation cost rises*: but it jitters from epoch to epoch, and so a single unlucky epoch would end everything. *Train to the end, and look back for the lowest cost*: this finds it, but nobody knows where the end is, and
# most of the work is for nothing. The usual rule lies between the two. Measure the cost on the validation points after each epoch, and keep a copy of the weights whenever it is lower than ever before. If no lower cost has come for a certain number of epochs, the **patience**, stop, and take
# the copy. This is **early stopping**. With a patience of 3:
#
# | epoch | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
# |---|---|---|---|---|---|---|---|---|
# | validation cost | 0.70 | 0.52 | 0.45 | 0.47 | 0.44 | 0.46 | 0.49 | 0.50 |
# | best epoch so far | 0 | 1 | 2 | 2 | 4 | 4 | 4 | 4 |
# | how many epochs ago | 0 | 0 | 0 | 1 | 0 | 1 | 2 | 3 |
#
# At epoch 7 the best one lies 3 epochs back, so the training stops, and the weights of epoch 4 are kept. With a patience of 1 it would have stopped at epoch 3, and missed epoch 4. ([Chapter 10](10_handwritten_digits.ipynb) stops by the
# accuracy instead. The cost notices confidence, too.)

# %% [markdown]
# **1. Early stopping** (7 minutes). `costs` is a list, and `costs[e]` is the validation cost after epoch `e`, counted from 0. Return two whole numbers: `kept`, the epoch whose weights are kept, and `stop`, the epoch at which the training stops. `stop` is
# the first epoch that comes `patience` epochs after the best so far, and if there is none, the last epoch. Only a *lower* cost is better. To try it out: the table above should give `(4, 7)`.


# %% tags=["exercise"]
def early_stop(costs, patience):
    kept = 0
    stop = 0
    ...
    return kept, stop


# %%
check(early_stop)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def early_stop(costs, patience):
#     kept = 0
#     stop = 0
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
# Now your rule (or the reference, if you have not written it yet) stops the 20 runs. Each run has 40 validation points of its own.

# %%
early_stop = mine("early_stop")
generalization.kept_and_last(early_stop, patience=10)

# %% [markdown]
# The kept networks are better on new points, which neither trained them nor stopped them. What it costs: 40 points that cannot train. Move the patience, and see where the training stops:

# %%
Overfitting(knobs=("patience",))

# %% [markdown]
# **Observe** (2 minutes). What goes wrong with a patience of 1, and what with 50?
#
# <details><summary>What we saw</summary>
#
# With a patience of 1 the first epoch that is not better ends the training, long before the best one. With 50 the same epoch is kept as with 10, and 50 epochs were trained for nothing. (The ten networks of this picture share one training set, so its numbers are others than those of the 20 runs.)
#
# </details>
#
# **In your own words:** finish the sentence. *The cost on new points doubles, although there are only a few more mistakes, because …*

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H2"]
# Check: does the package's early stopping keep the weights of the lowest validation cost, and stop when patience is over?
from mlp_course import Network, early_stopping, evaluate, sgd

kept_right = 0
for n in range(5):
    data = datasets.moons(40, noise=0.3, rng=seed(n))
    validation = datasets.moons(40, noise=0.3, rng=seed(500 + n))
    for patience in (2, 10):
        how = {"eta": 0.03, "batch_size": 20, "epochs": 120, "optimizer": "adam"}
        net = Network([2, 20, 20, 1], "tanh", cost="cross-entropy", rng=seed(n))
        costs = []
        places = []
        for step in sgd(net, data, rng=seed(n), **how):
            if step.epoch_done:
                costs.append(evaluate(net, validation).cost)
                places.append(net.theta.copy())
        net = Network([2, 20, 20, 1], "tanh", cost="cross-entropy", rng=seed(n))
        steps = early_stopping(sgd(net, data, rng=seed(n), **how), net, validation, patience=patience)
        stop = max(step.epoch for step in steps) - 1
        best = int(np.argmin(costs[: stop + 1]))
        in_time = stop - best == patience or stop == 119
        kept_right += in_time and np.array_equal(net.theta, places[best])
print(f"{kept_right} of 10 trainings stop when the best epoch lies as far back as patience says, and keep its weights.")
assert kept_right == 10

# %% jupyter={"source_hidden": true} tags=["proof", "row-H2"]
# Check: in how many of 20 runs is the kept network better on new points than that of the last epoch?
found = generalization.kept_and_last(mine("early_stop"), patience=10)
better = (found.kept < found.last).sum()
print(f"The kept network is better in {better} of 20 runs.")
print(f"In the median it has less than 0.6 of the cost: {np.median(found.kept) < 0.6 * np.median(found.last)}.")
assert better >= 18 and np.median(found.kept) < 0.6 * np.median(found.last)

# %% [markdown]
# ## Station 3 of 5: Large weights cost
#
# ### Why small weights?
#
# The second remedy does not shorten the training. It holds the weights down, like a **brake** (in books: *regularisation*). Why should this help?
#
# Take one neuron, $\sigma(w x)$, and two neighbours, $x = 0$ and $x = 0.1$. With $w = 2$ it answers $\sigma(0) = 0.5$ and $\sigma(0.2) = 0.55$, nearly the same. With $w = 50$ it answers $0.5$ and $\sigma(5) = 0.99$. **For one neuron, only a large weight can give two neighbours
# different answers.** (Many neurons add up small differences, but only so far.) To learn by heart a point that lies by accident among points of the other class, mostly large weights are needed. So they grow.
#
# So let large weights cost something. We add a **penalty** to the cost:
#
# $$C' = C + \frac{\lambda}{2N} \sum (w)^2$$
#
# This is called **L2**, from the squares. $\lambda$ is a number that we choose. $N$ is the number of training examples: $C$ is a mean over the examples, and if there are many of them, the penalty should count less. Biases do not appear in the sum. They move a
# boundary, but they do not make it steeper.

# %% [markdown]
# What does it do to one weight? In the sum only one term contains this $w$, and the derivative of $\frac{\lambda}{2N} (w)^2$ is $\frac{\lambda}{2N} \cdot 2 w = \frac{\lambda}{N} w$. So the slope becomes $\frac{\partial C}{\partial w} + \frac{\lambda}{N} w$, and the update
#
# $$w \leftarrow w - \eta \frac{\partial C}{\partial w} - \eta \frac{\lambda}{N} w
# = \left(1 - \eta \frac{\lambda}{N}\right) w - \eta \frac{\partial C}{\partial w}$$
#
# Read the right-hand side: first the weight is multiplied by a factor a little below 1, and then it makes its usual step. Therefore L2 is also called **weight decay**.
#
# By hand, with $w = 2$, a slope of 0.3, $\eta = 0.5$, $\lambda = 2$ and $N = 40$: the pull is $0.5 \cdot \frac{2}{40} \cdot 2 = 0.05$, so $w$ becomes $2 - 0.15 - 0.05 = 1.8$. In the other way the factor is $1 - 0.025 = 0.975$, and $0.975 \cdot 2 - 0.15 = 1.8$.

# %%
w = 2.0
slope = 0.3
pull = 2 / 40 * w
print("slope and pull:      ", round(w - 0.5 * (slope + pull), 4))
print("shrink, then step:   ", round((1 - 0.5 * 2 / 40) * w - 0.5 * slope, 4))

# %% [markdown]
# **Your turn** (2 minutes). Now $w = -3$ and the slope is $-0.2$. Let $\eta = 0.1$, $\lambda = 20$ and $N = 100$. What is $w$ after the update?

# %% tags=["exercise"]
w_after_l2 = ...

# %%
check(w_after_l2=w_after_l2)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The factor is $1 - 0.1 \cdot \frac{20}{100} = 0.98$. So L2 pulls $w$ up to $-2.94$, towards 0, and the slope adds $+0.02$.
#
# ```python
# w_after_l2 = 0.98 * (-3) - 0.1 * (-0.2)
# ```
#
# </details>

# %% [markdown]
# **2. The gradient of L2** (5 minutes). For one layer, `W` and `dW` have the shape $(n_l, n_{l-1})$, `b` and `db` the shape $(n_l, 1)$. `dW` and `db` are the slopes of $C$. Return the slopes of $C'$, as new arrays (`db.copy()` is a new array with the same entries). `lam` is $\lambda$, because `lambda` means something else in Python. To try it out:
# let `one = np.ones((1, 1))`; then `l2_gradient(2 * one, one, 0.3 * one, one, 2, 40)` gives 0.4 and 1, each as an array.


# %% tags=["exercise"]
def l2_gradient(W, b, dW, db, lam, N):
    dW_new = ...
    db_new = ...
    return dW_new, db_new


# %%
check(l2_gradient)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def l2_gradient(W, b, dW, db, lam, N):
#     dW_new = dW + lam / N * W
#     db_new = db.copy()
#     return dW_new, db_new
# ```
#
# </details>

# %% [markdown]
# Now your gradient trains one of the networks of station 2, beside a twin without a brake:

# %%
l2_gradient = mine("l2_gradient")
generalization.with_own_l2(l2_gradient, lam=0.3)

# %% [markdown]
# Without a brake the boundary makes a narrow detour for a single point among many of the other class. With L2 it does not, and this point lies on the wrong side.
#
# How strong should the brake be? We train all 20 networks again, with seven strengths from $\lambda = 0.003$ to $\lambda = 3$.

# %%
Predict("generalization: how much L2", reveal=generalization.by_lambda)

# %% [markdown] tags=["explain"]
# **Explain.** Read the picture from left to right. With the smallest λ both curves are nearly where they were at the end of station 2. As λ grows, the *training* cost rises all the time, because the network may no longer do everything that would lower it. The cost on *new points* first falls, to less than a half, because
# it takes larger weights to learn accidents by heart, and these have become too dear. The band of the new points becomes narrow, too: luck counts for less. With a still larger λ the penalty holds down what is needed as well, and both curves rise. So λ has to be chosen, and this is done on the validation set.

# %% tags=["explain"]
Overfitting(l2=0.2, patience=200, knobs=("l2",))

# %% [markdown] tags=["explain"]
# **Observe** (2 minutes). The slider stands at λ = 0.2. Bring it to 0, and then up step by step. Watch the gap between the two curves, and the boundary. (With a patience of 200 nothing stops the training before its end.)
#
# <details><summary>What we saw</summary>
#
# At λ = 0 the costs end at 0.08 and 0.38, a wide gap. It is closed from λ = 0.1 on, where both end near 0.2. At λ = 0.2 the validation cost even lies a little *below* the training cost: by chance these 40 points are harder than the 300 validation points. (A network that learned from 2,000 others pays 0.26 on the 40, and 0.21 on the 300.) With still larger λ both rise.
#
# </details>
#
# <details><summary>Is this weight decay exactly?</summary>
#
# Our networks are trained by Adam. Adam divides each slope by its usual size, the pull as well, and so its factor is not exactly $1 - \eta \lambda / N$: see [Clipping, and AdamW](further/07_clipping_and_adamw.ipynb). By plain descent, with $\eta = 1$ and 1,000 epochs, the same λ helps as well.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H2"]
# Check: is an update with the package's L2 exactly (1 − ηλ/N) w − η ∂C/∂w, and are biases left alone?
from mlp_course import penalties

apart = []
for n in range(5):
    before, slopes, after = generalization.one_update(penalties.L2(20.0), n)
    for l in (1, 2, 3):
        weights = (1 - 0.3 * 20 / 50) * before.W[l] - 0.3 * slopes.dW[l]
        biases = before.b[l] - 0.3 * slopes.db[l]
        apart += [abs(after.W[l] - weights).max(), abs(after.b[l] - biases).max()]
agree = sum(difference < 1e-12 for difference in apart)
print(f"{agree} of {len(apart)} layers' weights and biases agree to twelve decimals.")
assert agree == len(apart)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H2"]
# Check: does L2 raise the training cost and lower that on new points, up to λ = 0.3, and is λ = 3 too much?
found = generalization.by_lambda("L2")
train = np.median(found.train, axis=1)
new = np.median(found.new, axis=1)
better = (found.new[4] < found.new[0]).sum()
print(f"With λ = 0.3 the cost on new points is lower than with 0.003 in {better} of 20 runs,", end=" ")
print(f"and less than half in the median: {new[4] < 0.5 * new[0]}.")
print(
    f"The training cost rises with every λ: {(np.diff(train) > 0).all()}; on new points λ = 3 is worse than 0.3: {new[6] > new[4]}."
)
print(
    f"Your gradient gives what the package's penalty gives: {generalization.with_own_l2(mine('l2_gradient')).apart < 1e-3}."
)
assert better >= 18 and new[4] < 0.5 * new[0] and (np.diff(train) > 0).all() and new[6] > new[4]

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H2"]
# Check: does L2 help by plain descent, too, where it is weight decay exactly?
plain = {"eta": 1.0, "epochs": 1000, "optimizer": "sgd"}
_train, new = generalization.over_lambda("L2", lambdas=(0.003, 0.3), runs=10, **plain)
lower = np.median(new[1]) < 0.6 * np.median(new[0])
print(f"By plain descent λ = 0.3 leaves less than 0.6 of the cost on new points, the median of 10 runs: {lower}.")
assert lower

# %% [markdown]
# **3. Bug hunt** (4 minutes). This should return the gradient of $C'$ on a mini-batch `x`, `y` of $m$ examples, with a number for each knob; `N` is the size of the training set. The larger the batch is, the stronger the penalty seems to be. Why? Mend it. (`x[:, [i]]` is example $i$ alone, and `net.backprop(…).grad` is the gradient of $C$ on it, the slopes of all layers in one list. `net.blocks(grad)[l]` is the part of `grad` that belongs to layer $l$, as a matrix: a view, so what is added to it is added in `grad`. In its last
# column stand the biases, so `[:, :-1]` are the weights.)


# %% tags=["exercise", "bug-hunt"]
def buggy_l2(net, x, y, lam, N):
    grad = np.zeros(net.size)
    m = x.shape[1]
    for i in range(m):
        grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
        for l in range(1, net.L + 1):
            net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
    return grad


# %%
check(buggy_l2)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The penalty stands inside the loop over the examples, so it is added $m$ times. It belongs to the weights and not to the examples: add it once.
#
# ```python
# def buggy_l2(net, x, y, lam, N):
#     grad = np.zeros(net.size)
#     m = x.shape[1]
#     for i in range(m):
#         grad += net.backprop(x[:, [i]], y[:, [i]]).grad / m
#     for l in range(1, net.L + 1):
#         net.blocks(grad)[l][:, :-1] += lam / N * net.W[l]
#     return grad
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *A penalty on large weights raises the training cost and lowers the cost on new points, because …*

# %% [markdown]
# ## Station 4 of 5: L1 and dropout
#
# ### A penalty on sizes
#
# Why squares? One can also charge for the size itself. This is **L1**:
#
# $$C' = C + \frac{\lambda}{N} \sum \lvert w \rvert$$
#
# The slope of $\lvert w \rvert$ is $+1$ if $w$ is positive and $-1$ if it is negative, which is $\mathrm{sign}(w)$. So the update is
#
# $$w \leftarrow w - \eta \frac{\partial C}{\partial w} - \eta \frac{\lambda}{N} \, \mathrm{sign}(w)$$
#
# Compare it with the update of L2. We train the networks of station 2 without a penalty, with L2, and with L1, by plain descent and with the same λ.

# %%
Predict("generalization: small weights", reveal=generalization.weight_sizes)

# %% [markdown] tags=["explain"]
# **Explain.** L2 takes a *share* of every weight, and L1 takes the same *amount* off every weight. Take a weight of 0.03 that the data do not push, and $\eta \frac{\lambda}{N} = 0.025$ as in station 3:
#
# | update | L2: times 0.975 | L1: minus 0.025 times its sign |
# |---|---|---|
# | 0 | 0.03 | 0.03 |
# | 1 | 0.02925 | 0.005 |
# | 2 | 0.02852 | −0.02 |
# | 3 | 0.02781 | 0.005 |
#
# Under L2 the smaller the weight is, the less is taken, so it never arrives. L1 takes the whole amount until the end. (Then it steps across 0 and back, never further than one step. In the picture one step is $0.3 \cdot 0.1 / 40 = 0.00075$.) A *large* weight feels the opposite: of $w = 2$, L2 takes 0.05, and L1 takes 0.025. So at the left end of the picture (log axes) L1 has let the largest weights stand, above those of L2. At the right, with L1, more than half of all
# weights are **practically 0**: set those below 0.01 in size to exactly 0, and no answer to a new point changes by as much as 0.1. So such a network can be cut down (*pruned*): whatever is multiplied by 0 need not be computed. L2 has made all weights smaller.
#
# <details><summary>Does the same λ mean the same strength?</summary>
#
# No. The two pulls, $\frac{\lambda}{N} w$ and $\frac{\lambda}{N}$, are equal for $w = 1$. A smaller weight is pulled harder by L1, a larger one by L2.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H2"]
# Check: does an update with the package's L1 take exactly ηλ/N off the size of every weight, and nothing off biases?
from mlp_course import penalties

apart = []
for n in range(5):
    before, slopes, after = generalization.one_update(penalties.L1(2.0), n)
    for l in (1, 2, 3):
        weights = before.W[l] - 0.3 * slopes.dW[l] - 0.3 * 2 / 50 * np.sign(before.W[l])
        biases = before.b[l] - 0.3 * slopes.db[l]
        apart += [abs(after.W[l] - weights).max(), abs(after.b[l] - biases).max()]
agree = sum(difference < 1e-12 for difference in apart)
print(f"{agree} of {len(apart)} layers' weights and biases agree to twelve decimals.")
assert agree == len(apart)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H2"]
# Check: at the same λ, who has weights below 0.01, and who lets the largest stand?
found = generalization.weight_sizes()
small = [(sizes < 0.01).mean() for sizes in (found.none, found.l2, found.l1)]
fewest = (found.l1 < 0.01).mean(axis=0).min()
largest = [np.median(sizes[0] / found.none[0]) for sizes in (found.l2, found.l1)]
print(f"With L1 more than half of the weights are below 0.01 in size, in each of 20 networks: {fewest > 0.5}.")
print(f"With L2, and without a penalty, it is less than one in ten: {max(small[:2]) < 0.1}.")
print(f"L2 makes the largest weight smaller than L1 does, in the median: {largest[0] < largest[1]}.")
moved = generalization.moves_when_pruned().max()
print(f"Those below 0.01 set to 0, no answer of a network with L1 moves by as much as 0.1: {moved < 0.1}.")
assert fewest > 0.5 and max(small[:2]) < 0.1 and largest[0] < largest[1] and moved < 0.1

# %% [markdown]
# **Your turn** (2 minutes). A weight stands at $-0.4$, and the data do not push it. $\eta = 0.5$, $\lambda = 2$, $N = 40$, with L1. Where is it after three updates?

# %% tags=["exercise"]
w_after_l1 = ...

# %%
check(w_after_l1=w_after_l1)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Its sign is $-1$, so each update adds $0.5 \cdot \frac{2}{40} = 0.025$.
#
# ```python
# w_after_l1 = -0.4 + 3 * 0.5 * 2 / 40
# ```
#
# </details>

# %% [markdown]
# Here is the same picture as for L2, with a slider for L1:

# %%
Overfitting(l1=0.5, patience=200, knobs=("l1",))

# %% [markdown]
# **Observe** (2 minutes). The slider stands at λ = 0.5. Bring it to 0, and then up step by step. Which λ closes the gap between the curves? From which λ on do both of them lie high?
#
# <details><summary>What we saw</summary>
#
# At λ = 0.1 the gap is closed: in seven of the ten networks both costs end near 0.2. The three others end near 0.4, and so the band is wide. In these L1 has left only two or three neurons of the first hidden layer with weights that are not small, and their boundary is nearly a straight line. At λ = 0.2 six networks are like that, and from 0.5 on all ten.
#
# </details>

# %% [markdown]
# ### Leaving neurons out
#
# The next remedy does not touch the cost. In each update, for each example of the mini-batch anew, every hidden neuron is left out with the probability $p$. This is **dropout**. Here is one example in each of three updates:

# %%
generalization.in_three_updates(p=0.5)

# %% [markdown]
# Its inventors' idea was that no neuron can rely on a certain other one, because the other may be missing; so each has to learn something that is useful by itself. (We do not test this idea, only the effect.)
#
# One thing has to be mended. If half of the neurons are missing, the next layer gets only half of its usual input. So those that stay speak louder: they are divided by $1 - p$. With $r = 1$ for a neuron that stays and $r = 0$ for one that is left out,
#
# $$\tilde{a} = \frac{r \, a}{1 - p}$$
#
# By hand, for activations 0.8, 0.4, 0.6, 0.2, with the sum 2, and $p = \frac{1}{2}$:
#
# | who stays | $\tilde{a}$ | sum |
# |---|---|---|
# | first and third | 1.6, 0, 1.2, 0 | 2.8 |
# | second and fourth | 0, 0.8, 0, 0.4 | 1.2 |
#
# The mean of the two sums is 2, as without dropout. In general a neuron stays with the probability $1 - p$, so the mean of $\tilde{a}$ is $(1 - p) \cdot \frac{a}{1 - p} + p \cdot 0 = a$. Therefore, when the training is over, nothing has to be changed: all neurons take part, undivided. (This is exact for the $z$ of the next layer. Behind its $\sigma$ it is nearly so.) On the way back the error of each neuron is multiplied by the same $\frac{r}{1 - p}$.

# %% [markdown]
# **4. Dropout** (4 minutes). `a` are the activations of a hidden layer, of shape $(n_l, m)$. `u` has the same shape, and its entries are random, evenly spread between 0 and 1. Return new activations: 0 where `u < p`, and the others divided by $1 - p$. (`u >= p` is an array of `True` and `False`; in a product they
# count as 1 and 0.) To try it out: `a` 0.6, `u` 0.9 and `p` 0.25 give 0.8.


# %% tags=["exercise"]
def inverted_dropout(a, u, p):
    return ...


# %%
check(inverted_dropout)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# (Because the division is made in training, and not at the end, it is called *inverted* dropout.)
#
# ```python
# def inverted_dropout(a, u, p):
#     return a * (u >= p) / (1 - p)
# ```
#
# </details>

# %%
drop = mine("inverted_dropout")
rng = np.random.default_rng(seed(0))
a = np.full((50, 20_000), 0.8)
for p in (0.1, 0.5, 0.9):
    left = drop(a, rng.random(a.shape), p)
    print(f"p = {p}: {(left == 0).mean():.0%} are 0, and the mean is {left.mean():.1f}")

# %% [markdown]
# Does it help? We train with several $p$, first on 40 points, then on 400, with the same number of updates.

# %%
Predict("generalization: dropout, 400 points", reveal=generalization.by_dropout)

# %% [markdown] tags=["explain"]
# **Explain.** With 40 points the network overfits, and dropout with $p = \frac{1}{2}$ takes away nearly a half of its cost on new points. With 400 points the cost without dropout is already lower than the best that dropout reached with 40. Among so many points hardly anything is learned by heart, and so there is nothing to gain. But the price of dropout remains: a network from which different neurons are missing at every update learns less. Therefore the cost rises with every $p$.
# **A remedy helps where there is a gap to close.**

# %% tags=["explain"]
Overfitting(dropout=0.3, patience=200, knobs=("dropout",))

# %% [markdown] tags=["explain"]
# **Observe** (2 minutes). Bring $p$ to 0, and then up to 80 %. First the two curves come together, and then both rise. Which $p$ would you choose?
#
# <details><summary>What we saw</summary>
#
# The validation cost is lowest at 20 %: 0.25, where it was 0.38 without dropout. There the training cost is 0.18. (For the 20 sets above it was lowest at 50 %: $p$ is chosen anew for each data set.) From about 40 % on both costs lie close together and rise, at 80 % to 0.41.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H2"]
# Check: does the package's dropout leave out the share p, keep the mean at σ(z), and give the slope of what it computes?
from mlp_course import activations
from mlp_course.dropout import dropped

rng = np.random.default_rng(seed(2))
sigmas = [None, activations.tanh, activations.sigmoid, activations.sigmoid]
z = np.repeat(rng.normal(size=(20, 1)), 20_000, axis=1)
kept = 0
for p in (0.1, 0.5, 0.8):
    layers = dropped(sigmas, p, rng)
    for l in (1, 2):
        a = layers[l].value(z, np.empty_like(z))
        full = sigmas[l](z)
        mask = np.where(a == 0, 0, 1 / (1 - p))
        slope = layers[l].slope(z, a, np.empty_like(z))
        shares = abs((a == 0).mean() - p) < 0.005
        off = abs(a.mean(axis=1) - full[:, 0])
        means = off < 5 * np.sqrt(p / (1 - p) / 20_000) * abs(full[:, 0])  # five standard deviations
        exact = np.allclose(a, mask * full) and np.allclose(slope, mask * sigmas[l].prime(z))
        kept += shares and means.all() and exact
    kept += layers[3] is sigmas[3]
print(
    f"{kept} of 9 layers do: hidden ones leave out p, keep the mean and have their slope; the output layer is left alone."
)
assert kept == 9

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H2"]
# Check: what does dropout change with 40 points, and what with 400?
found = generalization.by_dropout()
few = np.median(found.few, axis=1)
many = np.median(found.many, axis=1)
better = (found.few[3] < found.few[0]).sum()
worse = (found.many[3] > found.many[0]).sum()
print(
    f"With 40 points p = 0.5 lowers the cost on new points in {better} of 20 runs, by more than a third in the median: {few[3] < 0.67 * few[0]}."
)
print(
    f"With 400 points it raises the cost in {worse} of 20 runs, by more than a tenth in the median: {many[3] > 1.1 * many[0]}."
)
print(f"Without dropout 400 points are better than any p with 40: {many[0] < few.min()}.")
assert better >= 18 and few[3] < 0.67 * few[0] and worse >= 18 and many[3] > 1.1 * many[0] and many[0] < few.min()

# %% [markdown]
# **In your own words:** finish the sentence. *What stays is divided by 1 − p, because otherwise …*

# %% [markdown]
# ## Station 5 of 5: More data, and which remedy
#
# ### Examples made from examples
#
# The best remedy is more examples: with 400 points there was hardly anything left to cure. But examples are dear. Some of them can be made from those that we have. A 3 that is shifted a little, or turned a little, is still a 3. So we put **moved copies** of each digit into the training set, with the label of the original.
#
# How is a picture moved? For each pixel of the new picture, ask *what was there before the move*. By hand, a row of five pixels that is moved to the right by one:
#
# | pixel | 1 | 2 | 3 | 4 | 5 |
# |---|---|---|---|---|---|
# | before | 0 | 4 | 8 | 0 | 0 |
# | came from pixel | 0 (outside) | 1 | 2 | 3 | 4 |
# | after | 0 | 0 | 4 | 8 | 0 |
#
# If it is moved by half a pixel, then pixel 3 asks for the place 2½. There is no pixel there, so it takes the mean of its neighbours, $(4 + 8) / 2 = 6$. A place that is nearer to one of them takes more of it: the place 2¾ takes $\frac{1}{4} \cdot 4 + \frac{3}{4} \cdot 8 = 7$. A turn works in the same way, with two directions.

# %% [markdown]
# **Your turn** (2 minutes). The same row is moved to the *left* by a quarter of a pixel. What is in pixel 2 afterwards?

# %% tags=["exercise"]
pixel_after = ...

# %%
check(pixel_after=pixel_after)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# It came from the place 2¼, between pixel 2 (with 4) and pixel 3 (with 8).
#
# ```python
# pixel_after = 0.75 * 4 + 0.25 * 8
# ```
#
# </details>

# %%
generalization.moved_digits(shift=1.0, degrees=15.0)

# %% [markdown]
# Now a first network learns from 100 digits, and a second one from the same 100 and nine moved copies of each, both with 1,000 updates, and each with the $\eta$ best on the new digits. There are ten networks of each kind, for the digits of 8 × 8 pixels of chapter 2. We look at them on two kinds of new digits: as they come (they were centred when they were collected), and *off-centre*, which are shifted by up to one pixel and turned by up to 15°.

# %%
Predict("generalization: who gains by moved copies", reveal=generalization.gained)

# %% [markdown] tags=["explain"]
# **Explain.** Off-centre digits are read better: about 25 more of 100. On digits as they come, the copies gain hardly anything, because the network now knows something that is of no use there. A shift by one of eight pixels is large, and digits that were centred by a machine never look like that. So **enlarge by the changes that the world will make**, and by
# no others.
#
# Below you can choose the shift and the turn yourself. (*Moved* are the off-centre digits; the dotted lines are the 100 digits alone.)
#
# <details><summary>Why do they gain less here?</summary>
#
# In this picture $\eta$ is 0.1 for all, and with it the copies gain less than at their own best $\eta$. With copies the learning begins more slowly, because there is more to learn.
#
# </details>

# %% tags=["explain"]
EnlargedDigits(shift=1, degrees=15)

# %% [markdown] tags=["explain"]
# **Observe** (1 minute). Try a turn of 180°. Which digits get copies with a wrong label?
#
# <details><summary>What we saw</summary>
#
# A turned 6 is a 9, and a turned 9 is a 6. So many of their copies have wrong labels.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H2"]
# Check: are pictures moved as by hand, undone by the move back, and are copies really turned, up to the given angle?
row = np.zeros((1, 3, 5))
row[0, 1] = [0, 4, 8, 0, 0]
by_hand = {1.0: [0, 0, 4, 8, 0], 0.5: [0, 2, 6, 4, 0], -0.25: [1, 5, 6, 0, 0]}
agree = sum(np.allclose(datasets.moved(row, right)[0, 1], after) for right, after in by_hand.items())
digits = datasets.digits().images[:50]
turned = datasets.moved(digits, degrees=90)
back = np.allclose(datasets.moved(turned, degrees=-90), digits) and not np.allclose(turned, digits)
print(f"{agree} of 3 rows are moved as by hand. A quarter turn and back gives the same digits: {back}.")
spread = []
for degrees in (10, 20, 40):
    angles = generalization.turns_of(degrees, copies=4000)
    spread.append(np.sqrt((angles**2).mean()) / (degrees / np.sqrt(3)))
evenly = np.allclose(spread, 1, atol=0.05)
print(f"Copies are turned by up to 10, 20 and 40 degrees, spread as evenly as was asked: {evenly}.")
assert agree == 3 and back and evenly

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "compares", "explain", "row-H2"]
# Check: what do moved copies gain, on digits as they come and off-centre, each training at its own best η?
found = generalization.gained()
gain = np.median(found.enlarged - found.alone, axis=1)
better = (found.enlarged[1] > found.alone[1]).sum()
print(f"Off-centre, {better} of 10 networks gain, and the median more than 10 points: {gain[1] > 0.1}.")
print(f"As they come, it changes by less than 4 points: {abs(gain[0]) < 0.04}.")
assert better == 10 and gain[1] > 0.1 and abs(gain[0]) < 0.04

# %% [markdown]
# ### The patient
#
# A fellow student has read that dropout is good for networks. Hers, the network of station 2 trained by plain descent (chapter 2), does badly, on training points and on new ones, and so she wants to switch it on. You see her two curves before she does:

# %%
generalization.patient()

# %%
Predict("generalization: the patient", reveal=generalization.patient_again)

# %% [markdown] tags=["explain"]
# **Explain.** The two curves lie close together, so there is no gap that a remedy of this chapter could close. Her network is not too free. It has hardly learned anything yet: both costs are still falling, and very slowly. The cause is that of chapters 2 and 6, an $\eta$ that is too small. With $\eta = 0.3$, a hundred times as large, both costs fall to about a half in the same number of epochs.
#
# So look at two numbers first:
#
# | training cost | cost on validation points | what to do |
# |---|---|---|
# | high | as high | train better: $\eta$, optimizer, more neurons (chapters 5 to 8); no brake |
# | low | much higher | more data, moved copies; then stop early, L2, dropout |
# | low | as low | nothing |
#
# (*High*: not far below the 0.69 of guessing, or far above what others reach.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H2"]
# Check: has the patient no gap, and does a larger η cure it?
slow = generalization.patient()
fast = generalization.patient_again()
gap = np.median(slow.new[-1] - slow.train[-1])
cured = (fast.new[-1] < slow.new[-1]).sum()
print(f"The patient's two costs end less than 0.05 apart, in the median: {abs(gap) < 0.05}.")
print(f"With η = 0.3 the cost on new points ends lower in {cured} of 20 runs.")
assert abs(gap) < 0.05 and cured >= 18

# %% [markdown]
# ### All together
#
# What each remedy is:
#
# | remedy | what it does | what it costs |
# |---|---|---|
# | early stopping | keeps the weights of the lowest validation cost | examples that do not train |
# | L2 | multiplies each weight by $1 - \eta \lambda / N$ | λ has to be chosen |
# | L1 | takes $\eta \lambda / N$ off the size of each weight | λ has to be chosen |
# | dropout | leaves out a share $p$ of the hidden neurons, different ones for each example and update | $p$ has to be chosen; learning is noisier |
# | moved copies | adds examples with the same label | one has to know what leaves a label right |
#
# **Make something** (5 minutes). In the picture below all sliders are yours. How low can you bring the validation cost with 40 points, at the last epoch (patience *never stop*)? Write down your values. Then stop early instead, with everything else at 0. How much better is your best?

# %%
Overfitting()

# %% [markdown]
# (You have chosen by the validation cost. So your best number is a little too good, as you know from station 1.)
#
# <details><summary>What we saw</summary>
#
# With L2 alone, at $\lambda = 0.2$, the validation cost ends at 0.21. Early stopping alone, with a patience of 10, gives 0.22, which is nearly as good, and in a quarter of the epochs.
#
# </details>
#
# ### Is a brake worth it?
#
# One thing was not fair so far. In stations 2 to 4 all networks that were trained by Adam had the same $\eta = 0.03$, with which the network without a brake learns its points by heart in 200 epochs. A comparison is fair if each has its own best $\eta$ ([chapter 7](07_momentum_to_adam.ipynb) shows why). Here is the cost on new points after 200 epochs, and it chooses the $\eta$, too:

# %%
generalization.by_eta()

# %% [markdown]
# With $\eta = 0.003$ (for Adam: not to be compared with the patient's) the network without a brake ends about as low as the others at their best. In 200 epochs of such small steps it does not get as far as learning by heart. So a small $\eta$ is early stopping under another name. What L2 gives you is something else: its curve is *flat*. Over a wide range of $\eta$ it ends near its lowest point,
# while without a brake you must hit the right $\eta$, or the right moment. (And dropout? For so small a network, $p = 0.3$, the only $p$ we tried here, even at its best $\eta$ is not better than no brake at its best. It was made for much larger ones.)

# %% jupyter={"source_hidden": true} tags=["proof", "compares", "row-H2"]
# Check: each at its own best η, who ends lowest on new points, and who stays low over a wide range of η?
found = generalization.by_eta()
at_best = np.median(found.best, axis=1)
middle = np.median(found.costs, axis=2)
near = (middle < 1.25 * at_best.min()).sum(axis=1)
print(f"Without a brake the best η is smaller than with L2, or as small: {found.eta[0] <= found.eta[1]}.")
print(f"Without a brake the best cost is less than 1.25 times the lowest of all: {at_best[0] < 1.25 * at_best.min()}.")
print(f"Within this factor L2 stays at {near[1]} of the 5 η, no brake at {near[0]}.")
print(f"At η = 0.03 the cost without a brake is more than twice that with L2: {middle[0, 3] > 2 * middle[1, 3]}.")
print(f"Dropout's best is not lower than that of no brake: {at_best[3] >= at_best[0]}.")
assert found.eta[0] <= found.eta[1] and at_best[0] < 1.25 * at_best.min() and near[1] >= near[0] + 2
assert middle[0, 3] > 2 * middle[1, 3] and at_best[3] >= at_best[0]

# %% [markdown]
# **In your own words:** finish the sentence. *Before I choose a remedy I look at …, because …*

# %% [markdown]
# ## More to do
#
# **An open experiment** (8 minutes). `both_curves` is the picture of station 2. Change **one** thing: `points` (80, 160 or 400), `l2`, `l1` or `dropout`. For example: with how many points does the gap disappear without any brake? Write down what you expect, run it, and write one sentence about what you see.

# %%
generalization.both_curves(points=40, l2=0.0)

# %% [markdown]
# ## The lab
#
# Noisy moons: 40 points to train, and all others to look at. **Look for** the two costs that part, and for the line that begins to circle single points. Press Run, and raise L2 or dropout while it trains. (The lab calls its second part *test*. If you choose a slider by it, it is a validation part.)

# %%
noisy = datasets.moons(200, noise=0.3, rng=seed(2))
knobs = ("eta", "batch_size", "activation", "l2", "dropout", "test")
start = {"eta": 0.03, "optimizer": "adam", "batch_size": 20, "test": 0.8}
Lab(noisy, (2, 20, 20, 1), controls=knobs, trained=100, **start)

# %% [markdown]
# ## Recap
#
# - Two networks with the same training cost can differ tenfold in their mistakes on new points. Only new points say so.
# - The training set moves the weights, the validation set chooses, the test set judges, once. The best of many is partly luck.
# - A network that overfits becomes surer, also of its mistakes. So the cost on new points doubles, while there are only a few more mistakes.
# - Early stopping keeps the weights of the lowest validation cost.
# - L2 takes a share of each weight, L1 an amount. So L1 brings most weights to practically 0, and L2 does not.
# - Dropout leaves neurons out, and divides the others by $1 - p$, so that the mean stays.
# - Moved copies help where the world moves things in this way.
# - Each remedy has its price. They help where there is a gap between the two costs, and only there.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. The training cost is 0.30, and the validation cost 0.31. Will dropout help?
# 2. Of 100 answers 99 give their class 0.99, and one gives it 0.0001. What is the accuracy, and about what is the cost?
# 3. Why does L1 make zeros, and L2 not?
# 4. Validation costs 0.6, 0.5, 0.55, 0.52, 0.48, 0.49, and a patience of 2. Which epoch is kept (counted from 0), and when does the training stop?
# 5. $\eta = 0.2$, $\lambda = 5$, $N = 1000$. By what does L2 multiply a weight in an update?
# 6. With $p = 0.8$, what becomes of an activation of 0.3 that stays?
# 7. Why are biases left out of the penalty?
# 8. You tried 50 values of λ on the validation set. Is its cost still an honest report?
# 9. Pictures of cells under a microscope, taken at any angle. Which copies would you add? And for handwritten letters?
# 10. You double the number of training examples. What becomes of L2's pull on a weight, with the same λ?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. Hardly: there is no gap to close.
# 2. 99 %, and $(99 \cdot 0.01 + 9.2) / 100 \approx 0.10$. The one mistake is nine tenths of it.
# 3. L1 takes the same amount off a weight, however small it is. L2 takes a share of it.
# 4. Epoch 1: epochs 2 and 3 are not lower, so the training stops at epoch 3. Nobody sees epoch 4.
# 5. By $1 - 0.2 \cdot \frac{5}{1000} = 0.999$.
# 6. It becomes $0.3 / 0.2 = 1.5$.
# 7. They move a boundary, but do not make it steeper.
# 8. No: the best of 50 is partly luck. Judge it on the test set.
# 9. For cells turned by any angle. For letters turned by a little only: an upside-down M is a W.
# 10. It is halved, because the pull is $\lambda w / N$.
#
# </details>

# %% [markdown]
# **In practice.** Most networks of today are trained with weight decay, and those that read pictures also with moved copies of them. With Adam the decay is made beside the slopes (AdamW). The largest networks are trained on so many examples that they see most of them once only, and then there is little to learn by heart.
#
# Whoever teaches a network a second task meets another kind of forgetting: [Two tasks, one after the other](further/09_two_tasks.ipynb) holds each weight as firmly as the first task needs it.
#
# **Next:** [chapter 10](10_handwritten_digits.ipynb) puts it all together, on handwritten digits.
#
# **Sources.** L. Prechelt, *Early stopping: but when?*, 1998. A. Krogh, J. Hertz, *A simple weight decay can improve generalization*, 1992. R. Tibshirani, *Regression
# shrinkage and selection via the lasso*, 1996. N. Srivastava and others, *Dropout*, 2014. P. Simard and others, *Best practices for convolutional neural networks*, 2003. C. Guo and others, *On calibration of modern neural networks*, 2017.
# C. Zhang and others, *Understanding deep learning requires rethinking generalization*, 2017.
