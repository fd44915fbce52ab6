# %% [markdown]
# # How many examples are enough?
#
# For the curious, after [chapter 9](../09_generalization.ipynb). There we *measured* how far new points differ from the points of the training set. Can one know it beforehand, without a single new point?
#
# There is a famous **bound**, a number that the probability of a bad surprise cannot exceed. It needs to know nothing of the data and nothing of the training. First you toss one coin, then many, then you choose among functions. At the end you ask the bound about a real network, and it gives a strange answer.

# %%
import numpy as np

from mlp_course.experiments import bound, pieces, seed
from mlp_course.explore import Predict

# %% [markdown]
# ## One coin
#
# A network is finished, and we show it one new example. Its answer is right or wrong. Seen from outside this is a coin: it says "wrong" with a probability $L$ that we do not know. (In the chapters $L$ is also the number of layers; here it is not.) Heads shall mean "wrong". So we toss it $N$ times, which means that we show it $N$ new examples, and count. The share of wrong answers in these $N$ is called $\hat L$ (say "L hat"). How far can $\hat L$ be from $L$?
#
# Take a fair coin, $L = \frac{1}{2}$, and toss it $N = 100$ times. "Far" shall mean: further than $\varepsilon = 0.1$ from $\frac{1}{2}$, so fewer than 40 heads or more than 60. Guess how often this happens: once in 3 times, in 30, in 300?

# %%
bound.one_coin(N=100, epsilon=0.1)

# %% [markdown]
# It happens with probability 0.035, once in 28 times. To compute this exactly one must know $L$. But there is a simple bound that holds for *every* $L$, if the $N$ examples are drawn independently of each other. W. Hoeffding found it in 1963. (We take it on trust, and test it.)
#
# $$P(|\hat L - L| > \varepsilon) \le 2 e^{-2 N \varepsilon^2}$$
#
# Read: $P$, the probability that sample and truth differ by more than $\varepsilon$, is at most so large. By hand:
#
# | $N$ | $2 N \varepsilon^2$ | bound | exactly, for a fair coin |
# |---|---|---|---|
# | 100 | $2 \cdot 100 \cdot 0.01 = 2$ | $2 e^{-2} = 0.27$ | 0.035 |
# | 400 | $2 \cdot 400 \cdot 0.01 = 8$ | $2 e^{-8} = 0.0007$ | |
#
# With 100 tosses the bound is true, and nearly eight times too careful. What counts is the exponent: four times the examples made the bound four hundred times smaller. (Why $N \varepsilon^2$? The spread of a share falls like $1 / \sqrt{N}$, as in chapter 2. So what counts is how many spreads $\varepsilon$ is. That is like $\varepsilon \sqrt{N}$, and its square stands in the exponent.) Here is the missing number:


# %%
def hoeffding(N, epsilon):
    return 2 * np.exp(-2 * N * epsilon**2)


for N in (100, 400):
    exactly = bound.off(N, epsilon=0.1)  # of a fair coin, without a bound
    print(f"N = {N}: at most {hoeffding(N, epsilon=0.1):.4f}, exactly {exactly:.5f}")

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H3"]
# Check: is the bound right for every L, is its factor 2 needed, and is its exponent as sharp as it can be?
numbers = [round(float(bound.bound(N, 0.1)), 4) for N in (100, 400)]
print("the bound for N = 100 and 400:", *numbers)
assert numbers == [0.2707, 0.0007] and abs(bound.off(100, 0.1) - 0.0352) < 1e-4
worst = 0
for N in (1, 2, 5, 20, 100, 400, 1000):
    for epsilon in (0.05, 0.1, 0.2, 0.499):
        for L in (0.01, 0.1, 0.3, 0.5, 0.8):
            worst = max(worst, bound.off(N, epsilon, L) / bound.bound(N, epsilon))
print(f"exactly / bound is {worst:.2f} at most, for 140 combinations of N, ε and L")
assert 0.8 < worst <= 1  # one toss of a fair coin is always off by a half: 1.2 would do for 2, and 1 would not
steep = np.log(bound.off(8000, 0.05) / bound.off(4000, 0.05)) / 4000
print(f"for a fair coin and ε = 0.05 the logarithm falls by {-steep:.5f} a toss; 2 ε² = {2 * 0.05**2:.5f}")
assert 0 < -steep / (2 * 0.05**2) - 1 < 0.03 and bound.off(8000, 0.05) <= bound.bound(8000, 0.05)

# %% [markdown]
# ## Many coins
#
# Chapter 9 had fifty coin tossers. Now 128 people have a fair coin each, and each tosses it 100 times. We choose the coin that shows the *fewest* heads. Guess: how many of 100 will that be?

# %%
rng = np.random.default_rng(seed(3))
shares = rng.binomial(100, 0.5, size=128) / 100  # heads in 100 tosses, 128 times
print(f"fewest heads: {shares.min():.2f}, most: {shares.max():.2f}")
print("further than 0.1 from ½:", (abs(shares - 0.5) > 0.1).sum(), "of 128 coins")

# %% [markdown]
# All coins are fair, but the chosen one does not look so. This is the danger when we choose. Training looks at very many functions, and takes one with few mistakes in the sample. Perhaps it is good. Perhaps it was lucky.
#
# How large is the probability that *any* of the 128 is off? The sample is bad if coin 1 is off, **or** coin 2, **or** coin 3 … The probability of "A or B" is at most $P(A) + P(B)$. (Where both happen, the sum counts it twice.) So we add up 128 times the same number:
#
# $$P(\text{bad}) \le 128 \cdot 2 e^{-2 N \varepsilon^2}$$
#
# With $N = 100$ this is $128 \cdot 0.27 = 35$. A probability is never above 1, so a bound of 35 says nothing at all. With $N = 400$ it is $128 \cdot 0.00067 = 0.09$.

# %%
bound.many_coins(H=128, epsilon=0.1)

# %% [markdown]
# The blue line is the bound for 128 coins. In the grey part, above 1, it says nothing. Where it is below 1, it is more than ten times too high. But it falls nearly as steeply as the truth, which is the orange line. (The green line is a single coin. At the right the orange line is nearly 128 times as high, so adding up loses little there.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H3"]
# Check: does the bound lie above the exact chance that one of 128 coins is off, for each N, and are the numbers right?
found = bound.many_coins(H=128, epsilon=0.1)
print(f"N = 100: bound {found.bound[2]:.0f}, exactly {found.some[2]:.2f}; expected to be off: {128 * found.one[2]:.1f}")
print(f"N = 400: bound {found.bound[5]:.2f}, exactly {found.some[5]:.4f}")
assert (found.some <= np.minimum(found.bound, 1)).all() and (found.one < found.some).all()
assert round(float(found.bound[2])) == 35 and abs(found.bound[5] - 0.086) < 0.001 and 4 < 128 * found.one[2] < 5
below = found.bound < 1
careful = found.bound[below] / found.some[below]
print(f"where the bound is below 1 it is {careful.min():.0f} to {careful.max():.0f} times too high")
shares = np.random.default_rng(seed(3)).binomial(100, 0.5, size=128) / 100
print(f"the coin with the fewest heads is further than 0.08 from ½: {shares.min() < 0.42}")
assert careful.min() > 10 and careful.max() < 20 and shares.min() < 0.42

# %% [markdown]
# ## All the functions one could choose
#
# Let $H$ be the set of all functions from which training can choose. (In chapter 8 this letter was the Hessian.) We write $|H|$, say "the size of H", for how many there are. One of them is called $h$. $L(h)$ is the share that it gets wrong in the whole world, and $\hat L(h)$ the share in a sample of $N$. The sample is **bad** if $|\hat L(h) - L(h)| > \varepsilon$ for some $h$ in $H$. The same sum gives
#
# $$P(\text{bad sample}) \le |H| \cdot 2 e^{-2 N \varepsilon^2}$$
#
# If the sample is not bad, then *whatever* training picks, it is at most $\varepsilon$ worse than it looks. This is the promise.

# %% [markdown]
# Does it hold? We build a world in which we know everything. The world is 10,000 noisy moons. $H$ is 128 single neurons with a hard step, all fixed beforehand: 16 directions, 8 biases each. Here is one sample of 200:

# %%
wrong = bound.half_planes()  # (128, 10000): is this neuron wrong about this point?
truth = wrong.mean(axis=1)
chosen = np.random.default_rng(seed(4)).integers(0, 10_000, size=200)  # independent draws
sample = wrong[:, chosen].mean(axis=1)
best = sample.argmin()
print(f"the best of 128 here: {sample[best]:.2f} wrong in the sample, {truth[best]:.2f} in the world")
print("neurons that are off by more than 0.1:", (abs(sample - truth) > 0.1).sum())

# %% [markdown]
# A sample is good if the last number is 0. We draw a thousand samples of each size, and count the bad ones. Guess: the bound for $N = 200$ is 4.7, which says nothing. How many of 100 samples are bad?

# %%
bound.measured(epsilon=0.1)

# %% [markdown]
# The bound holds: the orange line stays below the blue one. (Where the orange line ends, none of the thousand samples was bad any more.) And it is loose. At $N = 200$ it says 4.7, and 6 of 100 samples are bad.
#
# Why so loose? There are two main reasons. Already for a single coin the bound is ten times too careful at this $N$. And adding up counts each neuron for itself, but neurons that resemble each other are fooled by the *same* samples.
#
# <details><summary>The same in numbers, at N = 200</summary>
#
# | | one | at least one of 128 | how many times as often |
# |---|---|---|---|
# | the bound | 0.037 | 4.7 | 128 |
# | fair coins, exactly | 0.0036 | 0.37 | about 100 |
# | our neurons, measured | 0.0026 | 0.06 | about 25 |
#
# Of 128 coins some are off about a hundred times as often as one. (It is not 128 times, because now and then two are off in the same sample.) Our neurons are often off together, so it is only 25 times as often. (0.0026 is the mean of the 128. Some neurons are wrong far less often than a fair coin, or far more often, and such coins stray less.)
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-H3"]
# Check: are the measured shares of bad samples below the bound for each N, for all neurons together and for each alone?
found = bound.measured(epsilon=0.1)
below = found.bad <= found.bound
each_below = found.each <= found.bound[:, None] / 128
print(f"below the bound: {below.sum()} of 8 sizes together, {each_below.mean():.0%} of sizes and neurons alone")
print(
    f"bad at N = 200: between 0.03 and 0.1: {0.03 < found.bad[3] < 0.1}; bad for N = 20: nearly all: {found.bad[0] > 0.95}"
)
coins = bound.many_coins(H=128, epsilon=0.1)
print(f"N = 200: a coin is off with probability {coins.one[3]:.4f}, the bound on it is {coins.bound[3] / 128:.3f}")
print(
    f"some of 128 coins: {coins.some[3]:.2f}, 3 to 12 times what was measured: {3 < coins.some[3] / found.bad[3] < 12}"
)
assert 10 < coins.bound[3] / 128 / coins.one[3] < 10.2 and 3 < coins.some[3] / found.bad[3] < 12
single = found.each[3].mean()
print(f"a neuron alone is off in less than a coin's share: {single < coins.one[3]}")
print(f"some neuron 10 to 60 times as often, some of 128 coins {coins.some[3] / coins.one[3]:.0f} times")
assert single < coins.one[3] and 10 < found.bad[3] / single < 60
assert below.all() and each_below[:4].all() and (np.diff(found.bad) <= 0.005).all() and found.bad[0] > 0.95
assert 0.03 < found.bad[3] < 0.1 and found.bound[3] > 40 * found.bad[3]

# %% [markdown]
# ## How many examples, then?
#
# Turn the question round. We want a promise: the bound shall be at most $\delta$ (say "delta"; here it is a probability and no error), for example 0.05. How large must $N$ be? First in numbers, for our 128 neurons and $\varepsilon = 0.1$:
#
# $$128 \cdot 2 e^{-0.02 \, N} \le 0.05$$
#
# $$\frac{256}{0.05} \le e^{0.02 \, N} \qquad \text{times } e^{0.02 \, N} \text{, divided by } 0.05$$
#
# $$\ln 5120 = 8.54 \le 0.02 \, N \qquad \text{the logarithm}$$
#
# $$427.05 \le N \qquad \text{divided by } 0.02 \text{; we say 427}$$
#
# In general the steps are the same, with $|H|$ for 128, $\delta$ for 0.05 and $2 \varepsilon^2$ for 0.02. The logarithm of the product $|H| \cdot \frac{2}{\delta}$ is a sum:
#
# $$N \ge \frac{\ln |H| + \ln (2 / \delta)}{2 \varepsilon^2}$$


# %%
def enough(ln_H, epsilon=0.1, delta=0.05):  # ln|H|, as |H| itself will soon be huge
    return (ln_H + np.log(2 / delta)) / (2 * epsilon**2)


for size in (50, 128, 128**2):
    print(f"|H| = {size:6,}: N = {enough(np.log(size)):,.0f}")

# %%
Predict("bound: half the distance")

# %% [markdown] tags=["explain"]
# **Explain.** In the formula $\varepsilon$ stands below the line, and squared. Half of it is a quarter below the line, so $N$ becomes four times as large, 1,708.
#
# But $|H|$ stands in a logarithm. Even if we *square* the number of functions, from 128 to 16,384, only $\ln |H|$ doubles, and $N$ grows from 427 to 670. So exactness is expensive, and choice is cheap, as long as we count functions.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-H3"]
# Check: is the bound δ at the N of the formula, and are the numbers of the text right?
needed = [float(bound.enough(np.log(size))) for size in (128, 128**2)]
halved = float(bound.enough(np.log(128), epsilon=0.05))
print(
    f"128: {needed[0]:.0f}; squared: {needed[1]:.0f}; half of ε: {halved:.0f}; fifty on 400: {bound.bound(400, 0.1, 50):.3f}"
)
assert [round(n) for n in needed] == [427, 670] and round(halved) == 1708 and halved == 4 * needed[0]
for size, epsilon, delta in ((128, 0.1, 0.05), (10**6, 0.03, 0.01), (2, 0.2, 0.5)):
    N = bound.enough(np.log(size), epsilon, delta)
    assert np.isclose(size * 2 * np.exp(-2 * N * epsilon**2), delta)
turn = float(bound.enough(np.log(20), epsilon=0.05, delta=0.01))
print(f"twenty on 1,000, ε = 0.05: {bound.bound(1000, 0.05, 20):.2f}; enough: {turn:,.0f}")
assert abs(bound.bound(1000, 0.05, 20) - 0.27) < 0.005 and round(turn, -1) == 1660

# %% [markdown]
# ## Where the bound is useful
#
# You train with 50 values of $\lambda$, and choose the best on a validation set of 400 examples. Each of the fifty networks has thousands of knobs. But all fifty are *finished* before anybody looks at the validation set. So the choice is among fifty functions only, $|H| = 50$. With $\varepsilon = 0.1$ the exponent is $2 \cdot 400 \cdot 0.01 = 8$:
#
# $$P(\text{bad}) \le 50 \cdot 2 e^{-8} = 0.034$$
#
# With a probability of more than 96 % none of the fifty is judged wrongly by more than 0.1. So the chosen one is at most 0.2 worse than the best of them: it may look 0.1 too good, and the best 0.1 too bad. This is why a validation set can be used to choose among a few dozens of candidates.

# %%
print(f"P(bad) is at most {50 * hoeffding(400, epsilon=0.1):.3f}")
print(f"for P(bad) at most 0.05, {enough(np.log(50), epsilon=0.1, delta=0.05):,.0f} would do")

# %% [markdown]
# **Your turn** (4 minutes). You choose among 20 networks on 1,000 validation examples, and want to be exact to $\varepsilon = 0.05$. What does the bound say about $P(\text{bad})$? And how many examples would make it at most $\delta = 0.01$? With a calculator first, then put your numbers into the cell above.
#
# <details><summary>Then compare</summary>
#
# $2 N \varepsilon^2 = 2 \cdot 1000 \cdot 0.0025 = 5$, and $20 \cdot 2 e^{-5} = 0.27$: hardly a promise. For 0.01 you need $(\ln 20 + \ln 200) / 0.005 = (3.00 + 5.30) / 0.005 \approx 1660$ examples. In code: `20 * hoeffding(1000, epsilon=0.05)` and `enough(np.log(20), epsilon=0.05, delta=0.01)`.
#
# </details>

# %% [markdown]
# ## A whole network
#
# Now the question that we came for: the $N$ examples are those of the *training*. Then the network is not finished when it meets them. Training chooses, by them, among all settings of its knobs. How many are there?
#
# In a computer a knob is stored in 32 bits, each of them 0 or 1, so it is one of at most $2^{32}$ numbers. (Our course takes 64; then it is twice as bad.) So two knobs have $2^{32} \cdot 2^{32} = 2^{64}$ settings, and $P$ knobs have $2^{32 P}$. (Here $P$ is a number of knobs, and no probability.) The logarithm of this is
#
# $$\ln |H| = 32 \, P \cdot \ln 2 = 22.18 \, P$$
#
# So each knob brings $22.18$ to $\ln |H|$. A network that reads larger digits, 784-30-10, has 23,860 knobs. Chapter 10 trains such networks on MNIST, a well-known collection. Its training part has 60,000 digits.

# %%
Predict("bound: how many digits for a network")

# %% [markdown] tags=["explain"]
# **Explain.** $\ln |H| = 22.18 \cdot 23860 = 529{,}000$, and divided by 0.02 it is 26 million. MNIST has 60,000, and from them this network learns to read 95 % of new ones (chapter 10). So for a real network the bound is true, and empty. Even a neuron with two inputs, which has 3 knobs, asks for thousands:

# %%
for P in (3, 23_860):
    print(f"{P:6,} knobs: N = {enough(32 * P * np.log(2)):12,.0f}")

# %% [markdown]
# ## Why it promises so little
#
# Why is the bound so far off? It asks that *no* function in $H$ deceives you, also none of the absurd ones, to which real labels never lead. And there are absurd ones. Give a 2-30-30-1 network twenty points, and toss a coin for each label. There is nothing to be learned, so on new points it must be wrong in half of the cases. How many of the twenty labels will it learn all the same? Guess, then look at 20 such networks:

# %%
learned = bound.by_heart(networks=20)
print("labels learned, of 20:", *learned)

# %% [markdown]
# It learns them by heart: $\hat L = 0$ and $L = \frac{1}{2}$. So for this $H$ such samples are bad. No bound that knows only $|H|$ and $N = 20$ can promise a distance below $\frac{1}{2}$ here. This is the price of a promise that holds for *everything* that a network could learn. (Large networks learn tens of thousands of random labels by heart, too; see Zhang in the sources.)
#
# It does not explain all of the 26 million. A part of them comes from counting: two settings that differ only in the last bit of one knob are nearly the same function, and they are counted as two, as the neurons were that resemble each other.
#
# Real labels are no coin tosses. The same network, with the same $H$, generalises well if the labels are those of the moons: it is network A of chapter 9, which missed fewer than 15 of 1,000 new points. (And B, with the same $H$ and the same points learned, missed about 100.) The difference lies in the data, and in what training picks. The bound knows neither.
#
# Why training picks well is not fully understood. The notebook on [double descent](09_double_descent.ipynb) shows one part, for networks of which only the last layer learns: among all solutions training takes one whose weights are small.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H3"]
# Check: do the networks learn labels that are coin tosses, nearly always all twenty?
learned = bound.by_heart(networks=20)
print(
    f"all twenty: by at least 16 of 20 networks: {(learned == 20).sum() >= 16}; fewer than 18: {(learned < 18).sum()}"
)
assert (learned == 20).sum() >= 16 and (learned >= 18).all()

# %% [markdown]
# **What to take from it.** Exactness is expensive: half the distance asks for four times the examples. Choice is cheap: more functions cost only their logarithm. For a few candidates and a validation set the bound is useful. For all settings of a network's knobs it is empty, and so we measure.

# %% [markdown]
# ## One more question: can it compare two networks?
#
# (This part can be left out. It needs [Deep or shallow?](01_deep_or_shallow.ipynb) beside chapter 1.) The bound promises nothing for a real network. Can it at least tell which of two networks is better?
#
# In *Deep or shallow?* a zigzag with 128 straight pieces was drawn by seven layers of two neurons, with 43 knobs. A single hidden layer needs at least a neuron for each of the 127 bends, with three knobs each, and one bias at the output: 382 or more. So for the same function the deep network chooses from far fewer:

# %%
for name, P in (("deep", pieces.tents(7).size), ("shallow", 3 * 127 + 1)):  # 127 bends
    print(f"{name}: {P} knobs, N = {enough(32 * P * np.log(2)):,.0f}")

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-H3"]
# Check: what does the bound ask of a deep and of a shallow network that draw the same zigzag, and of 784-30-10?
deep = pieces.tents(7)
assert pieces.pieces_of(deep) == 128 and deep.size == 43
asked = {P: float(bound.enough(32 * P * np.log(2))) for P in (43, 382, 3, 177, 784 * 30 + 30 + 30 * 10 + 10)}
print(f"43 knobs: {asked[43]:,.0f}; 382 knobs: {asked[382]:,.0f}, {asked[382] / asked[43]:.1f} times as many")
print(f"3 knobs: {asked[3]:,.0f}; 23,860 knobs: {asked[23860] / 1e6:.0f} million")
assert 8.8 < asked[382] / asked[43] < 9 and round(asked[23860] / 1e6) == 26 and 3000 < asked[3] < 4000

# %% [markdown]
# The bound asks for nearly nine times fewer examples of the deep one. But this function is made for folding. What about networks that are *trained*? Take deep 2-8-8-8-1 networks and shallow 2-44-1 networks, on 300 noisy points of the two spirals, trained by Adam for 120 epochs. (Here the network says on which side of its boundary a point lies; the zigzag would be such a boundary.) Both have 177 knobs, so $|H|$ is the same, and the bound cannot tell them apart. Guess: which kind reads new points better, each with its own best $\eta$?

# %%
bound.new_points()

# %% [markdown]
# **Neither.** At the lowest place of its curve (the ring) each kind reads more than 99 of 100 new points rightly. (The title counts it as more than 97 %, which is what the check below asks for.) Which of the two rings is the lower one changes from draw to draw, by a few points in a thousand. (The best of five $\eta$ was chosen on these new points, which flatters both a little.) What differs is how they depend on $\eta$: at small $\eta$ the deep ones are ahead, and at $\eta = 1$ most of them only guess, in this draw already at 0.3.
#
# So the bound, which sees no difference between the two, is right for once, if each has its own best $\eta$. But how much is this worth? For 177 knobs, $N = 300$ and $\delta = 0.05$ solve it for $\varepsilon$:
#
# $$\varepsilon = \sqrt{\frac{\ln |H| + \ln (2 / \delta)}{2 N}} = \sqrt{\frac{3926 + 3.69}{600}} = 2.6$$
#
# It promises that the share of mistakes is right to within 2.6, and no share is ever above 1.

# %% jupyter={"source_hidden": true} tags=["proof", "compares", "row-H3"]
# Check: do deep and shallow networks, each at its own best η, read new points of the spirals equally well?
found = bound.deep_and_shallow()
right = {name: float(np.median(scores)) for name, (_, scores) in bound.new_points().best.items()}
apart = abs(right["deep"] - right["shallow"])
print("Each kind's best η was chosen on the new points themselves, which flatters both a little.")
print(f"medians: both above 0.97: {min(right.values()) > 0.97}; apart by less than 0.02: {apart < 0.02}")
usual = {name: float(np.median(wrong[1, 0])) for name, wrong in found.items()}
print(f"at η = 0.01 the deep ones make fewer mistakes, in the median: {usual['deep'] < usual['shallow']}")
guess = np.median(found["deep"][1, 4]) > 0.4
print(f"most deep networks only guess at η = 1: {guess}")
epsilon = np.sqrt((32 * 177 * np.log(2) + np.log(40)) / 600)
print(f"ε for 177 knobs and N = 300: {epsilon:.1f}")
assert min(right.values()) > 0.97 and apart < 0.02 and abs(epsilon - 2.6) < 0.05
assert guess and usual["deep"] < usual["shallow"]

# %% [markdown]
# Back to [chapter 9](../09_generalization.ipynb).
#
# **Sources.** W. Hoeffding, *Probability inequalities for sums of bounded random variables*, 1963. C. Zhang and others, *Understanding deep learning requires rethinking generalization*, 2017. M. Telgarsky, *Benefits of depth in neural networks*, 2016.
