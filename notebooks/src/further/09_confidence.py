# %% [markdown]
# # How sure is it, and how often is it right?
#
# For the curious, after [chapter 9](../09_generalization.ipynb). A network with a sigmoid or a softmax at its end does not only answer, it says *how sure* it is: "class 1, with probability 0.98". Can you believe this number? If you send every answer below 90 % to a person who looks again, you have to know.
# Here we measure it, and then mend it with a single number.

# %%
import numpy as np

from mlp_course.activations import softmax
from mlp_course.experiments import confidence
from mlp_course.explore import Predict

# %% [markdown]
# ## What an honest number is
#
# The **confidence** of an answer is the probability that the network gives to it. With two classes and one sigmoid output $a$ it is $a$ if the answer is "yes", and $1 - a$ if it is "no", so it is at least 0.5.
#
# When is a confidence honest? Collect many answers that all say 0.8. If 80 of 100 are right, the number means what it says. If only 60 are right, the network is surer than it should be. So we compare two numbers on *new* points: the mean confidence, and the share of answers that are right. For an honest network both are equal.
#
# We take the situation of chapter 9: forty noisy moons, a 2-20-20-1 network, 200 epochs. It is the one that overfits. Twenty networks are trained, each on forty points of its own. At the end a typical one of them gets 86 of 100 new points right (chapter 9 has drawn other points, and found 87).

# %%
Predict("confidence: how sure when it overfits", reveal=confidence.surer_than_right)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the beginning of the curves. For the first 30 epochs confidence and share right grow together, and they are nearly equal. Then they part. The share that is right falls a little, and the confidence goes on growing, up to 0.97. So among the answers that are wrong in the end there are many of which the network is quite sure.
#
# The reason lies in the training set. After a while all its forty points are on the right side. From then on there is one sure way to a lower cost: all $z$ become larger, so that the outputs come nearer to 0 and 1. On the training set this confidence is deserved, because there everything is right. The new points get the same large $z$, but not all of them are right.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H6"]
# Check: are the networks honest after 30 epochs, in the median, and surer than right after 200, all twenty?
found = confidence.surer_than_right()
early = list(found.epochs).index(30)
gap_early = float(np.median(found.sure[early] - found.right[early]))
sure = float(np.median(found.sure[-1]))
correct = float(np.median(found.right[-1]))
surer = (found.sure[-1] > found.right[-1]).sum()
print(f"after 30 epochs the two differ by at most 0.04 in the median: {abs(gap_early) <= 0.04}")
print(f"after 200: sure {sure:.2f}, right {correct:.2f}; surer than right: {surer} of 20")
assert abs(gap_early) <= 0.04 and surer >= 19 and 0.95 < sure < 0.985 and 0.83 < correct < 0.89

# %% [markdown]
# ## By hand: divide by two
#
# If the $z$ have become too large, make them smaller again: divide all of them by one number $T$. It is called the **temperature**, a word from physics. By hand, with a softmax over two classes and the weighted inputs $z = (0, 4)$. (These are also called *logits*.)
#
# | | $z / T$ | $e^{z/T}$ | softmax |
# |---|---|---|---|
# | $T = 1$ | 0, 4 | 1, 54.6 | 0.018, 0.982 |
# | $T = 2$ | 0, 2 | 1, 7.39 | 0.119, 0.881 |
# | $T = 4$ | 0, 1 | 1, 2.72 | 0.269, 0.731 |
#
# The answer is the second class in all three rows, because the larger $z$ stays the larger one. Only the confidence becomes smaller. (A sigmoid with $z = 4$ is the same thing: $\sigma(4) = 0.982$, $\sigma(2) = 0.881$.)

# %%
z = np.array([[0.0], [4.0]])
for T in (1, 2, 4):
    print(f"T = {T}: {softmax(z / T)[:, 0].round(3)}")

# %% [markdown]
# Does it help? Suppose a network answers like this a hundred times, and 88 answers are right. The price of an answer is $-\ln$ of the probability of what really happened (chapter 4). So a right answer costs $-\ln 0.982 = 0.018$, and a wrong one $-\ln 0.018 = 4.0$, which is more than two hundred times as much. The mean costs are
#
# | | right | wrong | mean cost: $0.88 \cdot \mathrm{right} + 0.12 \cdot \mathrm{wrong}$ |
# |---|---|---|---|
# | $T = 1$ | 0.018 | 4.02 | 0.50 |
# | $T = 2$ | 0.127 | 2.13 | 0.37 |
# | $T = 4$ | 0.313 | 1.31 | 0.43 |
#
# The lowest is that of $T = 2$, whose confidence, 0.881, is nearly the 0.88 that are right. This is no accident. If each answer gets the confidence $p$, the mean cost is $-0.88 \ln p - 0.12 \ln (1 - p)$. Its slope $-0.88 / p + 0.12 / (1 - p)$ is 0 at $p = 0.88$. So the cost is lowest when the network says the truth about itself.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H6"]
# Check: are the two tables right, and is the cost of such answers lowest where the confidence is the share that is right?
for T, said, mean in ((1, 0.982, 0.50), (2, 0.881, 0.37), (4, 0.731, 0.43)):
    p = softmax(z / T)[:, 0]
    cost = -0.88 * np.log(p[1]) - 0.12 * np.log(p[0])
    print(f"T = {T}: confidence {p[1]:.3f}, mean cost {cost:.2f}")
    assert abs(p[1] - said) < 0.001 and abs(cost - mean) < 0.006
for share in (0.6, 0.75, 0.88, 0.97):
    y = (np.arange(10_000) < 10_000 * share).astype(float)
    T = confidence.best_temperature(np.full(10_000, 4.0), y)
    assert abs(confidence.confidence(4.0 / T) - share) < 0.01 or T in confidence.TEMPERATURES[[0, -1]]

# %% [markdown]
# ## Choose T on the validation set
#
# For our networks we look for the $T$ with the lowest cost. Not on the training set: there everything is right, so the lowest cost is at a tiny $T$, which makes the network surer still. We take 200 validation points, which no network has trained on.

# %%
confidence.cost_by_temperature()

# %% [markdown]
# For $T = 1$, the dotted line, the network is as it was trained. The lowest cost is near $T = 4$. To the right of it the network becomes too modest, and the cost rises again.
#
# Now comes the judgement, on a thousand points that were used for nothing so far. Each network's $z$ are divided by its own $T$.

# %%
Predict("confidence: what a temperature changes", reveal=confidence.mended)

# %% [markdown] tags=["explain"]
# **Explain.** The mean confidence has come down from 0.97 to 0.87, close to the 0.86 that are right. And the cost has become half of what it was, 0.32 and not 0.68. But each answer is what it was before, because no $z$ has changed its sign. So exactly as many are right. What was wrong with the cost was not the answers. It was how surely they were given.
#
# In chapter 9 the *cost* of new points grows and grows while a network overfits, although the accuracy falls only a little. Here you see where the rest of the cost comes from: from certainty.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-H6"]
# Check: does one T from validation lower each network's cost on new points, leave its answers alone, and close the gap?
found = confidence.mended()
cost, correct, sure = np.median(found.before, axis=1)
cost_after, correct_after, sure_after = np.median(found.after, axis=1)
print(f"cost {cost:.2f} to {cost_after:.2f}, lower for {(found.after[0] < found.before[0]).sum()} of 20 networks")
print(f"right {correct:.3f} and {correct_after:.3f}; sure {sure:.2f} to {sure_after:.2f}")
assert (found.after[0] < found.before[0]).all() and cost_after < 0.6 * cost
assert (found.after[1] == found.before[1]).all() and abs(sure_after - correct_after) < 0.025 and sure > 0.95
temperatures = confidence.temperatures()
print(f"the median T is {np.median(temperatures):.1f}, and T is above 1 for {(temperatures > 1).sum()} of 20")
assert 3 < np.median(temperatures) < 5 and (temperatures > 1).all()

# %% [markdown]
# ## A picture of honesty
#
# One mean can hide a lot. So we sort the answers by their confidence: all between 50 and 60 %, all between 60 and 70 %, and so on. The last tenth holds most of the answers, so it is cut in two, at 95 %. For each of the six groups we draw the share that is right over the mean confidence. This is a **reliability diagram**. On the dotted line an answer is right as often as it says. The number beside a dot is the group's share of all answers.

# %%
confidence.reliability()

# %% [markdown]
# On the left nearly nine tenths of all answers are almost 100 % sure, and one in ten of these is wrong. Where the networks say 85 %, hardly 60 % are right. On the right, after the division, all dots lie near the line. (With other random numbers, a dot that stands for few answers can be a tenth away from it.) One number has been enough for the whole range.

# %% jupyter={"source_hidden": true} tags=["proof", "row-H6"]
# Check: how far are the groups from the line, as trained and divided by T?
found = confidence.reliability()
gaps = [abs(rows[:, 0] - rows[:, 1]) for rows in (found.trained, found.divided)]
top = found.trained[-1]
print(f"as trained: {top[2]:.0%} of the answers say {top[0]:.3f}, and {top[1]:.2f} of them are right")
print(f"furthest from the line: {gaps[0].max():.2f} as trained, {gaps[1].max():.2f} divided by T")
assert 0.82 < top[2] < 0.91 and top[0] > 0.99 and 0.87 < top[1] < 0.93
weighed = [float((gap * rows[:, 2]).sum()) for gap, rows in zip(gaps, (found.trained, found.divided), strict=True)]
print(f"weighed by the share of answers: {weighed[0]:.2f} and {weighed[1]:.2f}")
assert gaps[0].max() > 0.2 and gaps[1].max() < 0.12 and found.trained[3, 1] < 0.68
assert weighed[0] > 0.08 and weighed[1] < 0.04

# %% [markdown]
# **What to take from it.** A probability that a network prints is a number that it was trained to push towards 0 and 1. Before you act on it, compare it with what is right, on points that it has not seen. If it is too sure, one temperature often mends it, and costs only some validation points. It cannot do more than that: it does not make a single answer better, and it is fitted to points like those of the validation set. For quite different points it promises nothing.
#
# Early stopping does the same from the other side: after 30 epochs these networks were honest without any $T$.
#
# Back to [chapter 9](../09_generalization.ipynb).
#
# **Source.** C. Guo, G. Pleiss, Y. Sun, K. Weinberger, *On calibration of modern neural networks*, 2017.
