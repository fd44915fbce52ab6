# %% [markdown]
# # Twins, noise and momentum
#
# For the curious, after station 5 of [chapter 8](../08_critical_points.ipynb). There a computed step along an eigenvector freed a run from its saddle. In practice nobody does this whenever a training stalls. Do noise and momentum do the same? Twice yes, and once no.

# %%
import numpy as np

from mlp_course import critical
from mlp_course.experiments import hunted_points, leaving
from mlp_course.explore import Predict

# %% [markdown]
# ## Twins
#
# Take the hill of station 4, and train a network with a *single* hidden neuron on it until it has come to a minimum. Then make twins of this neuron: two neurons with the same incoming weights and the same bias, each with half of the outgoing weight. Together they answer exactly what the one has answered.
#
# Here is the cost of the twins along two eigenvectors of their Hessian:

# %%
leaving.cuts()

# %% [markdown]
# The single neuron stood at a minimum. Its twins stand at a saddle. One of their eigenvalues is 0: you can move outgoing weight from one twin to the other, and the sum stays the same. And one is negative. Along this direction the incoming weights of one twin change one way, and those of the other the opposite way: the twins part. (With other data the twins can stand at a minimum. The sign of this curvature depends on the data.)

# %%
Predict("critical: noise and twins", reveal=leaving.example_by_example)

# %% [markdown] tags=["explain"]
# **Explain.** Each example gives both twins the same gradient. The way out needs opposite changes. So no example has a part along it, and what no example has, no mini-batch has either. Noise cannot part exact twins. Something must treat the two differently: a step along the exit (chapter 8, station 5), or different first weights (chapter 5).

# %% jupyter={"source_hidden": true} tags=["proof", "row-G3"]
# Check: are the twins of a minimum at a saddle whose exit parts them, and has no example a gradient along it?
net, values, vectors = leaving.twins()
data = hunted_points.hill()
out = vectors[:, 0]  # θ is neuron 1 (w, w, b), neuron 2 (w, w, b), output (v, v, b)
zero = np.eye(9)[6] - np.eye(9)[7]
noise = leaving.example_by_example().parts
print(
    f"{critical.classify(values)}: size of the gradient below 1e-8: {np.linalg.norm(critical.gradient(net, data)) < 1e-8}"
)
print(f"the exit changes the incoming weights oppositely: {np.allclose(out[:3], -out[3:6], atol=1e-6)}")
print(
    f"moving outgoing weight from one to the other changes no slope: {np.allclose(critical.hessian_vector(net, data, zero), 0, atol=1e-7)}"
)
print(f"no example has a gradient along the exit: {abs(noise).max() < 1e-10}")
assert np.linalg.norm(critical.gradient(net, data)) < 1e-8 and critical.classify(values) == "saddle"
assert np.allclose(out[:3], -out[3:6], atol=1e-6) and abs(noise).max() < 1e-10
assert np.allclose(critical.hessian_vector(net, data, zero), 0, atol=1e-7)

# %% [markdown]
# ## Who leaves first?
#
# Now a saddle of the other kind: both neurons are unheard (station 4). Twenty networks start a millionth away from it. The distance along the exit grows by a factor of $1 + \eta \lvert \lambda \rvert$ at each update. Here $\lambda = -0.21$. So with $\eta = 0.1$ the factor is 1.021, and it takes about $\ln 10^6 / \ln 1.021 = 665$ updates from a millionth to 1. With $\eta = 1$ it takes $\ln 10^6 / \ln 1.21 = 72$.
#
# A network has left when its cost is 0.02 below that of the saddle. (We look after every fifth update, and give up after 2,000.) Three ways: plain descent on all points, momentum with $\mu = 0.9$, and mini-batches of 5. To be fair, each is tried with six learning rates:

# %%
leaving.who_leaves_first()

# %% [markdown]
# **What you see.** At the same small $\eta$, for example 0.1, plain descent is the slowest. Momentum is faster: on a long slope it moves like descent with up to ten times the $\eta$ (chapter 7), and here it leaves nearly five times as early. Noise is faster, because it does not wait for a millionth to grow: the examples disagree along the exit (unlike at the twins), so the first batches carry the network away from the saddle by something of their own size.
#
# But now look along the blue line. Plain descent needs about 700 updates with $\eta = 0.1$, and 80 with $\eta = 1$. This is a little more than by hand, because only a part of the first millionth lies along the exit. (With $\eta = 0.03$ it has not left after 2,000.) A larger $\eta$ has helped it more than momentum or noise did at 0.1. So if you suspect a saddle, first try a larger $\eta$. At the best $\eta$ of each, noise and momentum are still ahead: they need 25 and 40 updates. (And an update with a batch of 5 is an eighth of the work.)

# %% jupyter={"source_hidden": true} tags=["proof", "compares", "row-G5"]
# Check: is plain descent as slow as by hand, who leaves first at η = 0.1, and who does, each at its own best η?
found = leaving.who_leaves_first()
at = list(leaving.ETAS).index(0.1)
small = {way: np.median(updates[at]) for way, updates in found.found.items()}
best = {way: np.median(updates) for way, (_eta, updates) in found.best.items()}
plain, moving, noisy = leaving.WAYS
steep = -leaving.saddle().eigenvalues[0]
by_hand = np.log(1e6) / np.log(1 + np.array([0.1, 1.0]) * steep)
measured = np.array([small[plain], np.median(found.found[plain][-1])])
print(
    f"plain descent needs, for η = 0.1 and 1, up to a fifth more than by hand: {(abs(measured / by_hand - 1.1) < 0.1).all()}"
)
print(f"momentum leaves 3 to 7 times as early at η = 0.1: {abs(small[plain] / small[moving] - 5) < 2}")
print(
    f"η = 0.1: momentum leaves before plain descent: {small[moving] < small[plain]}, noise does: {small[noisy] < small[plain]}"
)
print(
    f"Plain descent at its best leaves before momentum and noise at 0.1: {best[plain] < min(small[moving], small[noisy])}"
)
print(
    f"Each at its best, noise and momentum leave before plain descent: {max(best[moving], best[noisy]) < best[plain]}"
)
assert (abs(measured / by_hand - 1.1) < 0.1).all() and abs(small[plain] / small[moving] - 5) < 2
assert small[moving] < small[plain] and small[noisy] < small[plain]
assert best[plain] < min(small[moving], small[noisy]) and max(best[moving], best[noisy]) < best[plain]

# %% [markdown]
# **Sources.** K. Fukumizu, S. Amari, *Local minima and plateaus in hierarchical structures of multilayer perceptrons*, 2000 (twins). J. Lee et al., *Gradient descent only converges to minimizers*, 2016.
