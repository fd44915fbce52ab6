# %% [markdown]
# # 11. It does not learn. Why?
#
# **You start a training, you wait, and nothing happens. No error message appears. Is it the learning rate, or the start, or the
# data, or a mistake in the program? Here you learn to find out within minutes: you measure, and you do not try one setting after
# the other.**
#
# ![Four small cost curves, each with a question mark: one is flat, one jumps, one falls slowly from far above, and one falls while
# its twin for new examples rises away from it.](images/11_clinic.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - make four short checks before any long run, and say what each of them can find;
# - look at a broken curve, and name the measurement that tells its cause from other causes with the same curve;
# - write a doctor, which is a function that names the cause from eight numbers;
# - find the mistake in six broken programs before you read them;
# - use a table of one page, which you may keep.
#
# **You need** chapters 1 to 5. [Chapter 6](06_learning_rates.ipynb) says more about learning rates,
# [chapter 8](08_critical_points.ipynb) about runs that stall, and [chapter 9](09_generalization.ipynb) about overfitting; here a sentence
# on each is enough.
#
# **Time:** about 130 minutes, in four stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course import Network, datasets
from mlp_course.exercises import check, mine
from mlp_course.experiments import clinic, seed
from mlp_course.explore import Lab, Predict, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $K$ | | the number of classes |
# | $\lVert W \rVert$ | norm of W | the length of all entries of a matrix: the root of the sum of their squares |
# | update / weight | | the length of a step, divided by the length of the weights that it changes |
#
# As before, a superscript is the number of a layer: $\delta^1$ is the error of layer 1. In $10^{-3}$ it is a power.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on chapters 1 to 3: without them nothing can be diagnosed.

# %%
WarmUp(4)

# %% [markdown]
# ## Station 1 of 4: Four checks before any long run
#
# A long training can take a night. It is a pity to learn in the morning that a sign was wrong. Four checks take a minute, and
# they find most mistakes. In each of them you compare a number with one that you know beforehand.
#
# Functions of earlier chapters do the work. Where you have written and kept them, they are yours, and a badge says so below the cell
# that begins to use them.

# %% [markdown]
# ### Check 1: the first cost
#
# The first check is made before any training. You need only one forward pass.

# %%
Predict("clinic: the first cost", reveal=clinic.first_cost)

# %% [markdown] tags=["explain"]
# **Explain.** Chapter 4 called $-\ln a$ the price of having said $a$ when it happened. A new network has small random weights, so its
# softmax gives about the same probability to all ten classes, whatever the picture is. Each is about $\frac{1}{10}$, and the price
# is $-\ln \frac{1}{10} = \ln 10 = 2.303$. With $K$ classes it is
#
# $$C_\mathrm{first} \approx \ln K$$
#
# | $K$ | probability of the right class | first cost |
# |---|---|---|
# | 2 | $\frac{1}{2}$ | $\ln 2 = 0.693$ |
# | 10 | $\frac{1}{10}$ | $\ln 10 = 2.303$ |
# | 100 | $\frac{1}{100}$ | $\ln 100 = 4.605$ |
#
# Random weights are not zero, so a new network has small prejudices, and these cost a little more. The larger the inputs, the larger these prejudices: the twenty networks
# of the first table got random inputs of size 1. The pixels of the next cell are half as large, so its first cost is nearer to $\ln 10$. As a limit we take $\ln K + 1$, which is 3.3 for ten classes. A first cost beyond it is ill: with 20
# a network is *sure* of wrong answers, before it has seen anything.

# %% tags=["explain"]
log_likelihood = mine("log_likelihood")
digits = datasets.digits()
sizes = [64, 30, 10]
net = Network(sizes, "tanh", output="softmax", cost="log-likelihood", rng=seed(1))
z = net.forward(digits.x).z[2]
print(f"first cost {log_likelihood(z, digits.y):.2f}, ln 10 = {np.log(10):.2f}")

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-J1"]
# Check: is the first cost of each of twenty networks at most 0.4 above ln K, for four numbers of classes?
for K, costs in clinic.first_cost().found.items():
    above = costs - np.log(K)
    print(f"K = {K}: the first cost is {above.min():.2f} to {above.max():.2f} above ln K.")
    assert above.min() > -0.1 and above.max() < 0.4
cheaper = clinic.first_costs(10, size=0.5) < clinic.first_costs(10)
print(f"Inputs of half the size make the first cost lower in {cheaper.sum()} of {len(cheaper)} networks.")
assert cheaper.all()

# %% [markdown]
# **Your turn** (3 minutes). A network for the 26 letters has 26 softmax outputs. What is its first cost? And a network with *one* sigmoid
# output, which says yes or no, with the cross-entropy: what does it pay if it knows nothing? (A formula with `np.log` is fine.)

# %% tags=["exercise"]
first_cost_26 = ...
first_cost_one = ...

# %%
check(first_cost_26=first_cost_26, first_cost_one=first_cost_one)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# 26 letters get $\frac{1}{26}$ each. One sigmoid output tells two classes apart, and says ½.
#
# ```python
# first_cost_26 = np.log(26)
# first_cost_one = np.log(2)
# ```
#
# </details>

# %% [markdown]
# ### Check 2: ten digits by heart
#
# Any healthy network can learn ten pictures by heart. If it cannot, a larger data set will not help. So train on ten digits alone (the first ten are 0 to 9), until the cost
# on them is nearly 0. An epoch is made by `sgd_epoch` of chapter 2:

# %%
sgd_epoch = mine("sgd_epoch")
x = digits.x[:, :10]
y = digits.y[:, :10]
rng = np.random.default_rng(seed(2))
for _epoch in range(300):
    sgd_epoch(net, x, y=y, eta=0.5, m=10, rng=rng)
z = net.forward(x).z[2]
print(f"cost on ten digits below 0.05: {log_likelihood(z, y) < 0.05}")

# %%
Predict("clinic: wrong labels by heart", reveal=clinic.by_heart)

# %% [markdown] tags=["explain"]
# **Explain.** To the network a label is a column of numbers. It has to tell ten pictures apart, and to connect each of them with a column. Whether the
# name suits the picture makes no difference to this task. In the picture both curves fall, one almost on the other.
#
# Therefore this check speaks about the *machine*: the forward pass, the gradient, the step. It says nothing about the *data*. If each picture has a wrong label and keeps it,
# the check passes, and the network will still read no new digit. (Only if a picture got another label in every epoch, there would be nothing to keep in mind.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-J1"]
# Check: do ten networks learn ten digits by heart, with their own labels and with wrong ones?
found = clinic.by_heart().costs
for name, costs in found.items():
    print(f"{name}: below 0.05 after 300 updates in {(costs[-1] < 0.05).sum()} of {costs.shape[1]} networks.")
    assert (costs[-1] < 0.05).all()

# %% [markdown]
# ### Check 3: the gradient
#
# The third check is the gradient check of chapter 3: every knob is nudged, and the slopes are compared with those of backpropagation. A small network and a few digits are
# enough. `small.at(theta)` is the network with these knobs.

# %%
gradient_check = mine("gradient_check")
sizes = [64, 8, 10]
small = Network(sizes, "tanh", output="softmax", cost="log-likelihood", rng=seed(3))


def cost_at(theta):
    return log_likelihood(small.at(theta).forward(x).z[2], y)


error = gradient_check(cost_at, small.theta, grad=small.backprop(x, y).grad)
print(f"relative error below a millionth: {error < 1e-6}")

# %% [markdown]
# ### Check 4: update / weight
#
# The last check needs a few updates. How long is a step, compared with the weights that it changes? Take a layer with two weights, 3 and 4.
# Their length is $\sqrt{9 + 16} = 5$. After the update they are 3.003 and 3.996. So the step is $(0.003, -0.004)$, and its length is 0.005. The quotient is
#
# $$\frac{\lVert W_\mathrm{after} - W_\mathrm{before} \rVert}{\lVert W_\mathrm{before} \rVert} = \frac{0.005}{5} = 10^{-3}$$
#
# A thousandth is healthy: after a thousand such steps, all in one direction, the weights would be new. If it is a millionth, the network stands still. If it is 1, each
# step throws away what the steps before have found.

# %% [markdown]
# **1. Update / weight** (5 minutes). `before` and `after` are the weights of a layer, two matrices of the same shape. Return the quotient. To try it out: `np.array([[3.0, 4.0]])` and
# `np.array([[3.003, 3.996]])` give 0.001. (`np.linalg.norm` takes a matrix, and returns the root of the sum of its squares.)


# %% tags=["exercise"]
def update_ratio(before, after):
    return ...


# %%
check(update_ratio)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def update_ratio(before, after):
#     return np.linalg.norm(after - before) / np.linalg.norm(before)
# ```
#
# </details>

# %%
clinic.healthy_ratios()

# %% [markdown]
# This is a healthy run. Small networks bear long steps: at first the quotient is about 0.02, and within four epochs it falls to some thousandths, because the slopes become smaller. So remember
# $10^{-3}$ as a size. Ten or twenty times as much at the beginning is fine; a hundred times less, or nearly 1, is not.
#
# | check | finds | says nothing of |
# |---|---|---|
# | first cost | first weights that are much too large | what comes later |
# | ten by heart | a broken machine | wrong data |
# | gradient | a wrong equation or factor, and the layer in which it begins | the start, the step, the data |
# | update / weight | steps that are much too short or much too long | why it is so |

# %% jupyter={"source_hidden": true} tags=["proof", "row-J1"]
# Check: does update / weight of the healthy run stay between a thousandth and a twentieth, and does it fall?
medians = clinic.healthy_ratios().medians
print(
    f"At first {medians[0].min():.0e} to {medians[0].max():.0e}, at last {medians[-1].min():.0e} to {medians[-1].max():.0e}."
)
assert (medians > 1e-3).all() and (medians < 0.05).all() and (medians[-1] < medians[0]).all()

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *A network that learns ten digits by heart can still fail, because …*

# %% [markdown]
# ## Station 2 of 4: Three flat lines
#
# Here are eight patients. All of them are networks that should read digits, and each has exactly one illness. You see their costs, and you may measure whatever
# you like. At first you see neither their programs nor their settings.

# %%
clinic.curves()

# %% [markdown]
# Each panel shows one patient: ten networks, which differ in their first weights (only those of E begin alike), the median as a line, and a band around it. The solid line is the cost on the digits that are trained on. The dashed line is the cost
# on new digits. The dotted line is the cost of a guess that gives $\frac{1}{10}$ to each digit: $\ln 10$ with the log-likelihood. Patient H has the quadratic cost, and with it a guess costs only
# $\frac{1}{2} (0.9^2 + 9 \cdot 0.1^2) = 0.45$. On the vertical axis each line of the grid is a hundred times the one below.
#
# Look at A, C and F. They lie flat on the dotted line. From the curves alone nobody can tell them apart. (Patient E is not far from them. It comes in the next station.)

# %%
Predict("clinic: two flat lines")

# %% tags=["explain"]
clinic.flat_lines()

# %% [markdown] tags=["explain"]
# **Explain.** Patient F moves each layer by a few hundred-thousandths of its weights. That is nearly a thousand times less than the healthy run of station 1 did at its beginning, and it is so in *both* layers. Its $\eta$ is 0.0001. With such steps (more exactly 0.000026 of the weights, a median) it would need some
# $1 / 0.000026 \approx 38{,}000$ updates in one direction to change its weights by their own size. An epoch has 135 updates, so these are nearly 300 epochs. **Cause:** $\eta$ too small.
# **Measurement** (*update*): update / weight, the largest of all layers. **Cure:** a larger $\eta$.
#
# Patient A is different. Its last layer moves by a tenth. But the further back you look, the less a layer moves. The step is not too short. The *errors* are too small when they arrive.

# %% tags=["explain"]
clinic.chart("F")

# %% [markdown] tags=["explain"]
# This is the chart of a patient: eight measurements, each the median of ten networks, beside a limit. Seven are on the healthy side. Only the first is ill here. (A healthy network begins at 0.02; later in a run 0.001 is fine.)

# %% [markdown]
# ### Patient A: the errors fade
#
# Patient A has six hidden layers of sigmoids. By BP2 an error is multiplied by $\sigma'$ at each layer, and for a sigmoid $\sigma' \le \frac{1}{4}$ (chapter 3). The weights, drawn by LeCun's rule,
# about keep its size (the hidden layers are equally wide). So each layer leaves at most about a quarter.
#
# **Your turn** (2 minutes). Begin with 1. A layer leaves a quarter, the next one a quarter of that, and so on. After how many layers, a whole number, is *less than a thousandth* left?

# %% tags=["exercise"]
layers_to_a_thousandth = ...

# %%
check(layers_to_a_thousandth=layers_to_a_thousandth)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $4 \cdot 4 \cdot 4 \cdot 4 \cdot 4 = 1024$, so five layers leave $\frac{1}{1024}$.
#
# ```python
# layers_to_a_thousandth = 5
# ```
#
# </details>

# %%
clinic.chart("A")

# %% [markdown]
# The size of $\delta^1$ is about a ten-thousandth of that of $\delta^7$. **Cause:** too many layers with small slopes. **Measurement** (*fading*): the size of $\delta$ (its root mean square) in the first layer, divided by that
# in the last one. **Cure:** fewer layers, or an activation whose slope is 1 at 0, with the start of chapter 5.
#
# It is measured after the first update. Why not before? A network of sigmoids whose weights are all 0 lets no error through at all, and one update mends that. (With tanh or ReLU all knobs but the output's biases would stay at 0: chapter 5.) You will meet the one of sigmoids as patient E.

# %% [markdown]
# ### Patient C
#
# The third flat line has two hidden layers of ReLUs. Its steps are long enough, and its errors arrive, at least at the beginning.

# %%
Predict("clinic: a smaller eta for patient C")

# %% tags=["explain"]
clinic.smaller_eta()

# %% [markdown] tags=["explain"]
# **Explain.** A ReLU is off where $z < 0$, and there its slope is 0. A healthy one is off for some digits and on for others. A neuron that is off for *every* digit gets no slope from any of them: it is **dead** (not *unheard* as in chapter 8, where outgoing weights are 0). The first steps of patient C were so long that they pushed about
# nine of ten hidden neurons to the wrong side. In layer 1 some still live. But in layer 2 practically all are dead, so nothing gets past it, neither the signal on its way forward nor the error on its way back. Only the biases of the outputs still learn, and they can only guess: hence about $\ln 10$. A smaller $\eta$ comes too late, because $\eta$ multiplies a slope that is 0.
#
# Patient B is the neighbour: its steps are too long as well. But its neurons are tanhs, which still have a slope, so its cost falls at once when the steps become shorter.

# %% [markdown]
# **2. Never on** (5 minutes). `a` holds the activations of a layer of ReLUs, one row for each neuron and one column for each example. Return the share, from 0 to 1, of neurons that are 0 for *every* example. To try it out: for the rows
# $(0, 0, 0)$ and $(0, 2, 0)$ the share is 0.5. (`(a == 0)` is True where an entry is 0. `.all(axis=…)` asks whether all entries along an axis are True, and `.mean()` of True and False is the share of True.)


# %% tags=["exercise"]
def never_on(a):
    return ...


# %%
check(never_on)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# A row is a neuron, so we go along axis 1, over its examples.
#
# ```python
# def never_on(a):
#     return (a == 0).all(axis=1).mean()
# ```
#
# </details>

# %%
clinic.chart("C")

# %% [markdown]
# **Cause:** dead ReLUs, because of steps that were too long. **Measurement** (*never on*): the share of hidden neurons that are never on, at the end. **Cure:** begin *again*, with a smaller $\eta$.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-J1"]
# Check: does each of the three measurements single out its patient, in all ten networks?
for key, name in {"update": "F", "fading": "A", "never on": "C"}.items():
    print(f"{key}: beyond its limit are networks of {', '.join(clinic.beyond(key))} and of nobody else.")
    assert clinic.beyond(key) == [name]
    assert clinic.MEASURES[key].is_ill(clinic.watched(name).chart[key]).all()
dead = np.median(clinic.dead_by_layer("C"), axis=1)
print(
    f"Patient C: some of layer 1 still live: {dead[0] < 0.95}; practically all of layer 2 are dead: {dead[1] > 0.95}."
)
guess = abs(np.median(clinic.watched("C").train[-1]) - np.log(10))
print(f"Its cost at the end is ln 10, to a fifth: {guess < 0.2}.")
assert dead[0] < 0.95 < dead[1] and guess < 0.2

# %% [markdown]
# **In your own words:** finish the sentence. *Three networks have the same flat cost. To tell them apart I measure …*

# %% [markdown]
# ## Station 3 of 4: Five more, and your doctor
#
# Five patients are left: B, D, E, G and H. D comes at the end; here are the others. Look at the panel of each in station 2 while you read. (The word in brackets is the short name of a measurement.)
#
# **Patient B** jumps up and stays far above the dotted line, although it began well. **Cause:** $\eta$ too large: each step goes beyond the valley. **Measurement** (*tenth*): train for one more epoch with a tenth of $\eta$, and
# divide the cost before by the cost after. Here the quotient is about 10, and in all other patients it is near 1. **Cure:** a smaller $\eta$. ([Chapter 6](06_learning_rates.ipynb) finds the limit.)

# %% [markdown]
# **Patient E** (sigmoids) stays at the dotted line for two epochs, falls a little, and reads about a quarter of the digits. **Cause:** all weights began at 0, so the hidden neurons are twins (chapter 5), and thirty of them do the work of one. **Measurement** (*spread*, at the end): how far the neurons' weights lie
# from their mean, divided by their size (root mean square): 0 for twins, about 1 for random weights. (The neurons (1, 2) and (2, 1) have the mean (1.5, 1.5). Each weight is 0.5 away from it, and their size is 1.58: 0.5 / 1.58 = 0.32.) **Cure:** a random start.

# %%
Predict("clinic: a first cost far too high")

# %% tags=["explain"]
clinic.chart("G")

# %% [markdown] tags=["explain"]
# **Explain.** From check 1 you know that **patient G** should begin at 2.3. It comes down, but slowly. **Cause:** the first weights are too large, thirty to fifty times as large as LeCun's rule would draw them. So $z$ is huge, and the hidden neurons are saturated. **Measurement** (*saturated*): the share of neurons and examples with
# a slope below 0.01, in the *last* hidden layer, before any training. (Why in the last one, the ninth patient shows. It is for sigmoids and tanhs: a ReLU is on or off, never saturated, and *never on* looks after it.) **Cure:** LeCun's or Glorot's rule.

# %% [markdown]
# **Patient H** needs an epoch or two to come down to the cost of a guess. From there it learns slowly: after five epochs it reads little more than half of the new digits. Its errors arrive, and most of its hidden neurons have slopes. **Cause:** sigmoid outputs with the quadratic cost. With this cost BP1 is $\delta^L = (a - y) \, \sigma'(z^L)$. Where an output is sure, $\sigma'$ is small, and this brake is on even
# if the output is wrong (chapter 4). **Measurement** (*brake*): the mean size of $\delta^L$, divided by the mean size of $a - y$. Without a brake it is exactly 1. With sigmoids it is at most ¼; here about 0.08, as the start makes the outputs sure. **Cure:** the cross-entropy, or softmax with the log-likelihood. (The start may stay as it is.)

# %% [markdown]
# **Your turn** (2 minutes). An output of patient H says $a = 0.99$, and its target is 0. Which share of $a - y$ is left in $\delta^L$? (For a sigmoid $\sigma' = a (1 - a)$.)

# %% tags=["exercise"]
brake_at_99 = ...

# %%
check(brake_at_99=brake_at_99)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The share is the factor $\sigma' = 0.99 \cdot 0.01$.
#
# ```python
# brake_at_99 = 0.99 * (1 - 0.99)
# ```
#
# </details>

# %%
Predict("clinic: the best training cost", reveal=clinic.patient_d)

# %% [markdown] tags=["explain"]
# **Explain.** Patient D trains on 54 digits only. It reads all of them, and of the new ones it reads about five in six. It has learned by heart what it should have understood. **Cause:** overfitting, here because of too few examples. **Measurement** (*gap*): the accuracy on the training digits, minus
# that on new digits. In all other patients this gap is below 0.05: they are equally bad at both, or nearly. **Cure:** more examples; [chapter 9](09_generalization.ipynb) has others.

# %% [markdown]
# ### Does each measurement find its patient, and nobody else?
#
# We have eight patients and eight measurements. If we are right, each measurement is beyond its limit for one patient only, and for all ten of its networks:

# %%
clinic.ward()

# %% [markdown]
# A panel is a measurement, a column is a patient, and a dot is one of its ten networks. The dashed line is the limit. Orange triangles lie beyond it.
#
# - Patient E has no dots in *update*: its first weights are 0, so the quotient is infinite. Its *spread* is 0 but for rounding, and stands at the lower edge.
# - *Never on* counts all neurons whose activation is below 0.01 for every digit, so a saturated sigmoid of patient H, too.
# - In *update* only steps that are too *short* are marked. B and C are near 1, which is too long. Which of the two it is, *tenth* and *never on* say.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-J1"]
# Check: does the named measurement separate each of the eight patients from the seven others, in all ten networks?
for key, measure in clinic.MEASURES.items():
    (name,) = clinic.beyond(key)
    ill = clinic.watched(name).chart[key]
    print(f"{key}: {measure.is_ill(ill).sum()} of {len(ill)} networks of patient {name}, and none of the 70 others.")
    assert measure.is_ill(ill).all() and clinic.PATIENTS[name].cause == measure.cause

# %% [markdown]
# **3. The doctor** (10 minutes). `chart` holds the eight numbers of one network, for example `chart["update"]`. Go through the table below from top to bottom: the first measurement beyond its limit counts. Return the name of its cause, or `"nothing found"` if there is none.
#
# | measurement | ill if | name of the cause |
# |---|---|---|
# | `"update"` | below 0.001 | `"eta too small"` |
# | `"fading"` | below 0.003 | `"errors fade"` |
# | `"never on"` | above 0.5 | `"dead ReLUs"` |
# | `"spread"` | below 0.01 | `"twins"` |
# | `"tenth"` | above 3 | `"eta too large"` |
# | `"saturated"` | above 0.7 | `"weights too large"` |
# | `"brake"` | below 0.3 | `"braked outputs"` |
# | `"gap"` | above 0.08 | `"overfitting"` |
#
# The first rule is written for you. To try it out: `diagnose(clinic.charts_of("A")[0])` should say `"errors fade"`.


# %% tags=["exercise"]
def diagnose(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    ...
    return "nothing found"


# %%
check(diagnose)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def diagnose(chart):
#     if chart["update"] < 1e-3:
#         return "eta too small"
#     if chart["fading"] < 0.003:
#         return "errors fade"
#     if chart["never on"] > 0.5:
#         return "dead ReLUs"
#     if chart["spread"] < 0.01:
#         return "twins"
#     if chart["tenth"] > 3:
#         return "eta too large"
#     if chart["saturated"] > 0.7:
#         return "weights too large"
#     if chart["brake"] < 0.3:
#         return "braked outputs"
#     if chart["gap"] > 0.08:
#         return "overfitting"
#     return "nothing found"
# ```
#
# </details>

# %% [markdown]
# Now a doctor makes the round: eighty networks, which are ten of each patient. (It is yours, if you have kept it.) The limits were chosen on these networks, so this alone proves little. But with other first weights, splits and orders, thirty times, all eighty were named as well
# (`docs/shaken.md` keeps the count).

# %%
doctor = mine("diagnose")
clinic.ward_round(doctor)

# %% [markdown]
# And the cures: in each patient *one* setting is changed, in G the start, and the training begins again.
#
# | patient | it had | its cure |
# |---|---|---|
# | A | six hidden layers of sigmoids | one |
# | B | $\eta = 3$ | $\eta = 0.1$ |
# | C | $\eta = 2$ | $\eta = 0.05$, from the beginning |
# | D | 54 digits | 1,348 digits |
# | E | all first weights 0 | LeCun's rule |
# | F | $\eta = 0.0001$ | $\eta = 0.1$ |
# | G | first weights from $N(0, 6^2)$ | LeCun's rule |
# | H | the quadratic cost | the cross-entropy |

# %%
clinic.cures()

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-J1"]
# Check: does the doctor name all eighty, and does each cure help in the median of its networks?
named = clinic.ward_round(doctor).right
print(f"The doctor names {named} of 80.")
gains = []
for name in clinic.PATIENTS:
    ill = np.median(clinic.watched(name).accuracy[-1])
    gains.append(np.median(clinic.watched(name, cured=True, count=5).accuracy[-1]) - ill)
print(f"Each cure makes the accuracy on new digits higher, by more than a twentieth: {min(gains) > 0.05}.")
braked = np.median(clinic.watched("H").accuracy[-1])
early = np.median(clinic.watched("H").train, axis=1)
print(f"Patient H reads, in the median, between 50 and 70 % of the new digits at its end: {0.5 < braked < 0.7}.")
print(
    f"A guess costs 0.45; its cost is above 0.35 after one epoch, below 0.6 after two: {early[1] > 0.35 and early[2] < 0.6}."
)
assert named == 80 and min(gains) > 0.05 and 0.5 < braked < 0.7 and early[1] > 0.35 and early[2] < 0.6

# %% [markdown]
# **In your own words:** finish the sentence. *A smaller η helps patient B, and it does not help patient C, because …*

# %% [markdown]
# ## Station 4 of 4: Six broken programs
#
# The eight patients had sound programs and bad settings. Now the settings are sound, and the programs are broken. Six fellow students have written the same trainer, for a 64-12-12-10 network with
# $\eta = 0.1$ and batches of ten. It has five parts: `glorot` draws the first weights, `minibatches` deals out the data, `bp2` sends errors back, `bp3_bp4` makes slopes of them, and `sgd_update` makes the step. In
# each program exactly one part is wrong. No program stops with an error.
#
# Some of these mistakes you may have met: the checks of chapters 2, 3 and 5 have names for all of them. Here you get what four checks and a short run say.

# %%
clinic.program_table()

# %% [markdown]
# The columns: the first cost; what the cost does in five epochs; whether it learns ten digits by heart; the relative error of the gradient, compared with nudges, in layers 1, 2 and 3 (from healthy first weights, on ten digits); the largest update / weight of the first ten updates; and whether
# the neurons of a hidden layer are twins. Watch the cost of one of them; change the number from 1 to 6.

# %%
clinic.examine(2)

# %% [markdown]
# ### One number by hand
#
# How does a factor show in this table? Suppose a program forgets to divide by $m = 10$. Then all its slopes $g$ are ten times the right ones, $\hat g$. What does the relative error of chapter 3 say,
# $\lVert \hat g - g \rVert / (\lVert \hat g \rVert + \lVert g \rVert)$? **Your turn** (2 minutes): put $\hat g = 1$ and $g = 10$ into it, and then look for the number in the table.

# %% tags=["exercise"]
error_of_a_sum = ...

# %%
check(error_of_a_sum=error_of_a_sum)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# Above the line stands $10 - 1 = 9$, and below it $1 + 10 = 11$.
#
# ```python
# error_of_a_sum = 9 / 11
# ```
#
# </details>

# %% [markdown]
# **4. Six diagnoses** (12 minutes). Give each program the name of its cause, program 1 first. Six of these nine names are right:
#
# | name | what it means |
# |---|---|
# | `"uphill"` | `sgd_update` adds $\eta$ times the slopes, where it should subtract |
# | `"divided by P"` | `sgd_update` divides the step by the number of knobs |
# | `"eta is missing"` | `sgd_update` subtracts the slopes themselves |
# | `"only x is shuffled"` | `minibatches` puts the pictures in a new order, and leaves the labels in theirs |
# | `"all neurons alike"` | `glorot` gives every neuron of a layer the same weights |
# | `"weights not scaled"` | `glorot` draws from $N(0, 1)$, whatever the size of the layer |
# | `"no slope in BP2"` | `bp2` forgets the factor $\sigma'$ |
# | `"transpose missing in BP2"` | `bp2` multiplies by $W$, not by its transpose |
# | `"a sum for the mean"` | `bp3_bp4` forgets to divide by $m$ |
#
# Begin with what is abnormal in a row, and ask which part could do it, and which part could not.


# %% tags=["exercise"]
def diagnoses():
    return [..., ..., ..., ..., ..., ...]


# %%
check(diagnoses)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# 1. Program 1 has a right gradient and a step a thousand times too short (the network has 1,066 knobs).
# 2. In program 2 start, gradient and step are sound, and still it learns nothing, neither in five epochs nor by heart: the labels of its digits change in every epoch.
# 3. In program 3 layer 3 is right and the layers before it are wrong, so the mistake is on the way back. A missing transpose it cannot be: $W^3$ has 10 rows and 12 columns, and without the transpose the program would stop with an error.
# 4. Program 4 has twins.
# 5. In program 5 all layers are wrong alike, by the $\frac{9}{11}$ of a factor of ten, and its steps are more than ten times too long (the first one exactly ten times; it leads to steeper places). If only $\eta$ were missing, the gradient would be right.
# 6. In program 6 the gradient and the length of the step are right, and the cost rises: it goes the wrong way.
#
# ```python
# def diagnoses():
#     names = ["divided by P", "only x is shuffled", "no slope in BP2"]
#     return names + ["all neurons alike", "a sum for the mean", "uphill"]
# ```
#
# </details>

# %% [markdown]
# <details><summary>The broken parts, one of each program: open them when you have your six names</summary>
#
# ```python
# def sgd_update(theta, grad, eta):  # program 1
#     return theta - eta * grad / theta.size
#
#
# def minibatches(x, y, m, rng):  # program 2
#     x = x[:, rng.permutation(x.shape[1])]
#     batches = []
#     for first in range(0, x.shape[1], m):
#         batches.append((x[:, first : first + m], y[:, first : first + m]))
#     return batches
#
#
# def bp2(W_next, delta_next, z, prime):  # program 3
#     return W_next.T @ delta_next
#
#
# def glorot(n_out, n_in, rng):  # program 4
#     r = np.sqrt(6 / (n_in + n_out))
#     row = rng.uniform(-r, r, n_in)
#     W = np.zeros((n_out, n_in))
#     W[:] = row
#     return W, np.zeros((n_out, 1))
#
#
# def bp3_bp4(delta, a_before):  # program 5
#     db = delta.sum(axis=1, keepdims=True)
#     dW = delta @ a_before.T
#     return db, dW
#
#
# def sgd_update(theta, grad, eta):  # program 6
#     return theta + eta * grad
# ```
#
# </details>

# %% [markdown]
# Look at programs 3 and 5 once more. Their cost falls, and they learn ten digits by heart. Only the gradient check finds program 3. (In program 5 a long update / weight gives a second hint.) A program can be wrong and learn all the same, only worse, or with an $\eta$ that is not what it seems. This is why there are four checks and not one.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-J1"]
# Check: which check finds which program, and is there one that only the gradient check finds?
found = {number: clinic.verdicts(number) for number in range(7)}
learning = [n for n in found if found[n]["after 5 epochs"] == "falls" and found[n]["ten by heart"] == "yes"]
wrong = [n for n in found if max(clinic.measured(n)["gradient"]) > 1e-4]
third = clinic.measured(3)["gradient"]
sums = clinic.measured(5)["gradient"].round(3)
steps = [clinic.measured(n)["first step"] for n in (0, 5)]
print(
    f"The cost falls and ten digits are learned by heart: programs {learning}. The gradient is wrong: programs {wrong}."
)
print(
    f"Twins: program 4 alone: {[n for n in found if found[n]['twins'] == 'yes'] == [4]}; the sum's error in each layer: {sums}."
)
print(f"The first step of program 5 is {steps[1] / steps[0]:.2f} times that of the healthy one.")
assert learning == [0, 3, 5] and wrong == [3, 5] and abs(steps[1] / steps[0] - 10) < 1e-6
assert third[:2].min() > 0.05 and third[2] < 1e-6 and abs(sums - 9 / 11).max() < 0.001
assert [n for n in found if found[n]["twins"] == "yes"] == [4] and found[6]["after 5 epochs"] == "rises"

# %% [markdown]
# ### A ninth patient
#
# A last one, whose cause you have met in chapter 5. Its program is sound.

# %%
Predict("clinic: the ninth patient", reveal=clinic.ninth)

# %% [markdown] tags=["explain"]
# **Explain.** A pixel of patient I is a number from 0 to 255, as most picture files have it. So $z^1$ is 255 times as large as it should be, and nearly all neurons of layer 1 are at $-1$ or $1$. Layer 2 does not notice: its inputs lie between $-1$ and $1$. In patient G the weights were too large, so *every* hidden layer was
# saturated. In patient I only the first one is. Check 1 does not find this: layer 2 and the outputs get what they should, so the first cost is below $\ln 10 + 1$. **Measurement:** the share of saturated neurons layer by layer, or simply the rms of the inputs. **Cure:** divide the pixels by 255, or standardise them (chapter 5).

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-J1"]
# Check: is layer 1 saturated and layer 2 not, with pixels up to 255, and neither of them with pixels up to 1?
bytes_in = clinic.ninth().shares
first = clinic.ninth().first
scaled = clinic.ninth(grey_levels=1).shares
large = clinic.ninth().of_g
print(f"In patient G more than 70 % are saturated, in both layers: {min(large) > 0.7}.")
print(
    f"Up to 255: {bytes_in[0]:.2f} and {bytes_in[1]:.2f} are saturated. Up to 1: {scaled[0]:.2f} and {scaled[1]:.2f}."
)
print(f"First costs with pixels up to 255 lie between 2.2 and 2.9: {first.min() > 2.2 and first.max() < 2.9}.")
assert bytes_in[0] > 0.9 and bytes_in[1] < 0.05 and max(scaled) < 0.05 and first.min() > 2.2 and first.max() < 2.9
assert min(large) > 0.7

# %% [markdown]
# **In your own words:** finish the sentence. *A wrong program can learn all the same, so before a long run I …*

# %% [markdown]
# ## The table to keep
#
# One page. Read it from left to right: what you see, what you measure next, what it is, and what to do.
#
# | you see | you measure | beyond the limit, it is | you do |
# |---|---|---|---|
# | before any training: a first cost above $\ln K + 1$ | saturated share, layer by layer | all layers: weights too large | LeCun, Glorot or He |
# | a bad run with a healthy first cost | saturated share, layer by layer, before any training | layer 1 only: inputs not scaled | standardise the inputs |
# | a flat cost at $\ln K$ | update / weight, layer by layer | below 0.001 in every layer: $\eta$ too small | a larger $\eta$ |
# | | size of $\delta^1$ over size of $\delta^L$ | below 0.003: errors fade | fewer layers, tanh or ReLU, the right start |
# | | share of ReLUs that are never on | above 0.5: dead | begin again, smaller $\eta$, He's rule |
# | | share of examples beside their own label (look at ten): below 1 | labels beside wrong pictures | if ten are learned by heart, mend the data; if not, shuffle $x$ and $y$ with one order |
# | a cost that falls a little and stays | how far neurons differ | near 0: twins | a random start |
# | a cost that jumps or rises, update / weight near 1 | cost over cost with a tenth of $\eta$ | above 3: $\eta$ too large | a smaller $\eta$ |
# | a cost that rises from the first update on, however small $\eta$ is | the sign of the step | uphill | subtract |
# | a slow fall | size of $\delta^L$ over size of $a - y$ | below 0.3: braked outputs | cross-entropy; softmax with log-likelihood |
# | a good training cost, a bad one on new data | accuracy on training minus new data | above 0.08: overfitting | more data; [chapter 9](09_generalization.ipynb) |
# | it learns, worse than it should | the gradient check | a wrong equation, or a factor | mend the layer in which the error begins |
# | a stalled run, and nothing of the above | | a saddle or a plateau | [chapter 8](08_critical_points.ipynb) |
#
# The limits are those of our small networks on digits. For others, first measure a run that learns.

# %% [markdown]
# ## The lab
#
# All eight patients, live. Choose one under *preset*, press Run, then change **one** setting and run again. **Look for** the one setting that cures, and for two that change nothing. (*scale* multiplies the first weights.) Patient D has no cure among these knobs: it needs more digits. (The lab trains four networks, the panels above had ten, so numbers differ: patient H may read ten digits in a hundred more or less.)
#
# **An open experiment** (10 minutes). Give a healthy network, or one of the patients, a *second* illness, for example a large $\eta$ in patient A. Which measurement would you make first? Write one sentence.

# %%
knobs = ["preset", "hidden", "activation", "initializer", "scale", "cost"]
Lab(preset="patient H", controls=[*knobs, "eta", "batch_size"], seeds=4)

# %% [markdown]
# ## Recap
#
# - Four checks before any long run: the first cost is about $\ln K$; ten examples are learned by heart; the gradient agrees with nudges; update / weight is about $10^{-3}$, at the beginning up to twenty times as much.
# - The same curve can have several causes. Three flat lines had three. So do not guess from a curve; choose the measurement that separates the suspicions.
# - Look into the layers: where do signals saturate, where do errors fade, which neurons are never on?
# - $\eta$ too large can still be mended on the way. Dead ReLUs cannot: begin again.
# - A program can be wrong and learn all the same. Sometimes only the gradient check finds it.
# - Change one thing at a time.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A network with five softmax outputs has a first cost of 9. What should it be, and what do you suspect?
# 2. A network learns ten digits by heart, and is bad at new ones. Name two illnesses that this allows.
# 3. The weights of a layer have the norm 20, and an update has the norm 0.00002. What is update / weight, and what do you do?
# 4. In all layers the relative error of the gradient is 0.33. By which factor could the gradient be wrong? (Try 2.)
# 5. Four hidden layers of sigmoids: which share of an error is left in layer 1, at most about?
# 6. A cost lies flat, and no hidden ReLU is ever on. Somebody makes $\eta$ smaller and goes on. What happens, what would help?
# 7. Hidden layer 1 is saturated, layers 2 and 3 are not. Where do you look?
# 8. The mean size of $\delta^L$ is a twentieth of that of $a - y$. Which cost is it, and which one would you take?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. $\ln 5 = 1.61$. It is sure of wrong answers already: its first weights are too large.
# 2. Overfitting (then it still reads many new ones), and labels that stand beside the wrong pictures and stay there (then it reads hardly any). In both the machine is sound.
# 3. It is $10^{-6}$, a thousand times too little. Take a larger $\eta$, after you have seen that it is so in every layer.
# 4. By 2, in either direction: $(2 - 1) / (2 + 1) = 0.33$.
# 5. $\frac{1}{4}$ four times over is $\frac{1}{256}$.
# 6. Nothing, because $\eta$ multiplies slopes that are 0. Begin again, with a smaller $\eta$ and He's rule.
# 7. At the inputs: they are not scaled. Large weights would saturate the other layers, too.
# 8. The quadratic cost with sigmoid outputs. The cross-entropy, whose error has no $\sigma'$.
#
# </details>

# %% [markdown]
# **In practice.** Libraries do not change these checks. PyTorch has the first cost, the norms of weights and slopes, and the shares of saturated neurons for a line of code each, and `torch.autograd.gradcheck` nudges for you. Large trainings write such
# numbers down every few hundred updates, so that one sees *when* something began.
#
# **Next:** [chapter 10](10_handwritten_digits.ipynb), if you have not been there, where your own network reads your digits. Otherwise [chapter 12](12_the_same_in_pytorch.ipynb): the same in PyTorch.
#
# **Sources.** A. Karpathy, *A Recipe for Training Neural Networks*, 2019 (first cost, a batch by heart). Stanford CS231n, notes *Neural Networks Part 3* (update / weight of about $10^{-3}$, gradient checks). I. Goodfellow, Y. Bengio, A. Courville, *Deep
# Learning*, 2016, section 11.5.
