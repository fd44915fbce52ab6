# %% [markdown]
# # 8. Critical points: the gradient is zero. Are we done?
#
# **The cost of a run has not moved for a while. Do you stop it? Where the gradient is zero, descent stands still, but this need not
# be the end. Here you learn to measure what kind of place it is, to find the way out, and to decide.**
#
# ![Three surfaces with a black dot on a flat spot: a bowl whose two orange curves rise from the dot, a cap whose two blue
# curves fall, and a saddle with one of each.](images/08_flat_spots.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say what a small step does to a cost, from its slope and its curvature;
# - tell minimum, maximum and saddle apart by the eigenvalues of the Hessian, and say when they do not decide;
# - work out gradient and Hessian of a small cost by hand;
# - say which symmetries of a network make a curvature zero, and which do not;
# - step out of a saddle, and say how long descent alone would need;
# - decide what to do with a run that stalls.
#
# **You need** gradient descent (chapter 2), backpropagation (chapter 3), and from chapter 6 the curvature and the Hessian with its
# eigenvalues, which stations 1 and 2 repeat in short.
#
# **Time:** about 140 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course import critical
from mlp_course.exercises import check, mine
from mlp_course.experiments import flat_spots, hunted_points, level_costs, smallest_network, stalled_runs
from mlp_course.explore import CriticalPoints, Lab, Predict, SmallestNetwork, SurfaceExplorer, WarmUp
from mlp_course.initializers import constant

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $f'$, $f''$ | f prime, f double prime | the slope of $f$, and its curvature: how fast the slope changes |
# | $\Delta$ | delta, a capital one | a step: one number, or a list with a number for each knob |
# | $\theta$ | theta | the list of all knobs |
# | $g$ | | the gradient $\nabla C$, as a list |
# | $\lVert g \rVert$ | size of g | the length of the gradient, the root of the sum of its squares |
# | $H$ | the Hessian | the table that says how the slope of each knob changes with each knob |
# | $v$ | | an eigenvector: a direction, of length 1, in which the slopes change along the step itself |
# | $\lambda$ | lambda | the eigenvalue of $v$: the curvature in this direction |
# | $\Delta^T g$ | delta transposed g | multiply entry by entry, then add |
#
# In this chapter $w_1$ and $w_2$ are two weights, and a small 2 above a bracket or a letter is a square.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on the chapters before.

# %%
WarmUp(8)

# %% [markdown]
# ## Station 1 of 5: A run that stalls
#
# Three students train a network with two hidden tanh neurons and a sigmoid output on forty points of XOR, by plain descent on all points, with $\eta = 1$. Runs A and B begin with small random weights. In run C all weights are 0. Its author has read that two equal neurons stay equal for ever (chapter 5), so he has given the two hidden neurons different biases, 0 and 0.5. After 100 updates they
# look at their costs:

# %%
stalled_runs.three_runs(updates=100)

# %% [markdown]
# <details><summary>The source of <code>run_c</code>, <code>costs_from</code>, <code>three_runs</code></summary>
#
# ```python
# def run_c():
#     """Return run C as it begins: all weights are 0, and the biases of the two hidden neurons are 0 and 0.5."""
#     net = Network([2, 2, 1], "tanh", initializer="zeros")
#     net.b[1][:] = [[0.0], [0.5]]
#     return net
#
#
# def costs_from(theta, updates=1500, eta=1.0):
#     """Descend from the place theta with run C's network and return its costs, (updates,)."""
#     net = run_c().at(np.array(theta))
#     costs = []
#     for _ in range(updates):
#         found = net.backprop(*xor_points())
#         costs.append(float(found.cost))
#         net.theta -= eta * found.grad
#     return np.array(costs)
#
#
# def three_runs(updates=100):
#     """Show two of the twenty runs and run C, for so many updates."""
#     costs = followed()[1][:updates]
#     curves = {name: costs[:, number] for name, number in zip(NAMES, chosen(), strict=False)}
#     curves[NAMES[2]] = costs_from(run_c().theta, updates)
#     ends = [float(curve[-1]) for curve in curves.values()]
#     title = f"After {updates} updates: {', '.join(f'{end:.3f}' for end in ends)}"
#     figure = plots.stills.bands(np.arange(updates), curves, "update", "cost C", title=title)
#     figure.axes[0].set_ylim(0, 0.2)
#     return Result(figure, f"Three costs. {title}.", ends=np.array(ends))
# ```
#
# </details>
#
# All three curves lie on each other. The cost 0.125 is that of a network which answers ½ to everybody (all weights near 0, and $\sigma(0) = \frac{1}{2}$), because $\frac{1}{2} \left( \frac{1}{2} \right)^2 = 0.125$. So none of the three has learned anything yet.

# %%
Predict("critical: three stalled runs", reveal=stalled_runs.longer)

# %% [markdown] tags=["explain"]
# **Explain.** A run *leaves* when its cost is below 0.115. Run A leaves after about 300 updates, run B after about 600, and run C does not move in 1,500. Nobody could know this from the curves, because at update 100 they were the same. So a level cost is not an answer. It is the reason for asking: at what kind of place does the network stand?
#
# Descent is blind in this respect. It knows the gradient $g$ only, and it moves by $\theta \leftarrow \theta - \eta g$. Where $g = 0$ nothing moves at all, and where $g$ is nearly 0 the network moves so slowly that the cost looks level. A place with $g = 0$ is called a **critical point**. To find out what kind it is, we need more than the gradient.
#
# (Runs A and B were chosen so that one can see the stall: their first weights are 0.3 times the usual ones. With the usual weights half of the networks leave within about 50 updates.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-G5"]
# Check: do all twenty runs stall at the cost of guessing, for how long, and does run C not move?
_thetas, costs, _slopes = stalled_runs.followed()
leaves = stalled_runs.departures()
level = abs(costs[:60] - 0.125).max(axis=0)
print(f"In the first 60 updates the cost stays within 0.005 of 0.125 in {(level < 0.005).sum()} of 20 runs.")
print(
    f"Half of them leave after {np.median(leaves):.0f} updates or more; the usual weights need {np.median(stalled_runs.usual_departures()):.0f}."
)
still = stalled_runs.costs_from(stalled_runs.run_c().theta)
print(f"Run C changes its cost by {abs(still - 0.125).max():.0e} in 1,500 updates.")
assert (level < 0.005).sum() >= 18 and np.median(leaves) > 2 * np.median(stalled_runs.usual_departures())
assert np.median(stalled_runs.usual_departures()) < 100
assert abs(still - 0.125).max() < 1e-9

# %% [markdown]
# ### One knob
#
# We begin with a single knob and a curve that has two flat spots, $f(w) = w^3 - 3w$. Its slope is $f'(w) = 3w^2 - 3$. It is 0 at $w = 1$ and at $w = -1$, so these are the critical points. The slope changes, too. How fast it does is the **curvature** (chapter 6), the slope of the slope: $f''(w) = 6w$.
#
# Take a step from $w = 1$ to $1.1$. The exact answer is $f(1.1) = 1.331 - 3.3 = -1.969$. Could we have known it from what we measure at $w = 1$? There the slope is 0 and the curvature is 6. Along the step the slope grows evenly from 0 to about $6 \cdot 0.1 = 0.6$, so on average it is 0.3. So the curve rises by $0.3 \cdot 0.1 = 0.03$, and from $f(1) = -2$ we come to $-1.97$. This is nearly right.

# %%
step = 0.1
exact = (1 + step) ** 3 - 3 * (1 + step)
foreseen = -2 + 0 * step + 6 / 2 * step**2
print(f"exact {exact:.3f}, foreseen {foreseen:.3f}")

# %% [markdown]
# The same with letters. A step $\Delta$ begins with the slope $f'$. At its end the slope has grown to about $f' + f'' \Delta$. On average it is $f' + \frac{1}{2} f'' \Delta$. Multiply this by the length of the step:
#
# $$f(w + \Delta) \approx f(w) + f' \, \Delta + \tfrac{1}{2} f'' \, \Delta^2$$
#
# This is **Taylor's expansion** up to the second order. It is not exact, because the curvature changes along the step as well. At a critical point the middle term is gone, and what is left is $\frac{1}{2} f'' \Delta^2$. Now $\Delta^2$ is positive on both sides. So the sign of the curvature decides: with $f'' > 0$ the curve rises on both sides, and the spot is a **minimum**. With $f'' < 0$ it falls on both sides, and the spot is a **maximum**.

# %%
flat_spots.two_flat_spots()

# %% [markdown]
# At $w = 1$ the curvature is 6, and the parabola opens upwards. At $w = -1$ it is $-6$, and the parabola opens downwards.
#
# **Your turn** (3 minutes). You stand at $w = -1$, where $f = 2$, and take the step $\Delta = -0.5$. What does Taylor's expansion foresee for $f$?

# %% tags=["exercise"]
taylor_value = ...

# %%
check(taylor_value=taylor_value)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The slope is 0 and the curvature is $-6$, so $f$ falls by $\frac{1}{2} \cdot 6 \cdot 0.25 = 0.75$. (The exact value is 1.125: the step is long, and the curvature has changed on its way.)
#
# ```python
# taylor_value = 2 + 0.5 * (-6) * (-0.5) ** 2
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G1"]
# Check: is the parabola's error that of the third power of the step, at both flat spots?
for at in (1.0, -1.0):
    steps = np.array([0.1, 0.05, -0.1, -0.05])
    errors = flat_spots.curve(at + steps) - flat_spots.parabola(at + steps, at)
    print(
        f"at {at:g}: half the step has {errors[1] / errors[0]:.3f} of the error; error over step³: {errors[0] / 0.1**3:.2f}"
    )
    assert np.allclose(errors, steps**3)

# %% [markdown]
# And if the curvature is 0 as well? Then the parabola is level, and it says nothing:

# %%
flat_spots.undecided()

# %% [markdown]
# All three curves have $f' = 0$ and $f'' = 0$ at 0. The first has a minimum there, the second a maximum, and the third neither. So with $f'' = 0$ the second order **does not decide**.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G1"]
# Check: do three curves with slope and curvature 0 do three different things?
x = np.linspace(-1, 1, 100)
h = 1e-3
for name, f in (("x⁴", lambda x: x**4), ("−x⁴", lambda x: -(x**4)), ("x³", lambda x: x**3)):
    bend = (f(h) - 2 * f(0.0) + f(-h)) / h**2
    print(
        f"{name}: curvature by nudges {bend:.0e}, higher than the spot on {np.mean(f(x) > 0):.0%} of the places around it"
    )
    assert abs(bend) < 1e-5 and np.mean(f(x) > 0) == {"x⁴": 1, "−x⁴": 0, "x³": 0.5}[name]

# %% [markdown]
# **In your own words:** double-click this cell and finish the sentence. *A run whose cost is level may stand at a minimum, but it may also …*

# %% [markdown]
# ## Station 2 of 5: A ball on a surface
#
# ### Two knobs
#
# With two knobs something new is possible: up in one direction, and down in the other. Here is the simplest case:
#
# $$C = (\theta_1)^2 - \tfrac{1}{2} (\theta_2)^2 \qquad\qquad g = (2 \, \theta_1, \; -\theta_2)$$
#
# At $(0, 0)$ the gradient is 0, so it is a critical point. Now a ball descends from $(1, 0.01)$ with $\eta = 0.1$. An update multiplies $\theta_1$ by $1 - 0.1 \cdot 2 = 0.8$, and $\theta_2$ by $1 + 0.1 = 1.1$:
#
# | update | 0 | 1 | 2 | 3 |
# |---|---|---|---|---|
# | $\theta_1$ | 1 | 0.8 | 0.64 | 0.512 |
# | $\theta_2$ | 0.01 | 0.011 | 0.0121 | 0.0133 |
# | $C$ | 1.000 | 0.640 | 0.410 | 0.262 |

# %%
Predict("critical: a ball near the ridge", reveal=flat_spots.ball)

# %% [markdown] tags=["explain"]
# **Explain.** Look at the left panel. Blue is lower than the saddle in the middle, orange is higher, and the black cross has its height. At first the ball rolls down along $\theta_1$, towards the middle. The dots come closer and closer together, because the gradient becomes smaller. After ten updates $\theta_1$ is only 0.1, and $\theta_2$ is still only 0.026. Now the cost looks level (right panel), and somebody who watches only the cost believes that the ball has arrived.
#
# But $\theta_2$ grows by a tenth at each update. After 48 updates it is a hundred times as large as at the start, because $1.1^{48} = 97$, and the ball rolls away. A critical point with a way up and a way down is called a **saddle**. *A stall near a saddle ends by itself, but it takes as long as something tiny needs to grow.*

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-G5"]
# Check: when is the cost level, when does the ball leave, and by which factor does θ₂ grow?
found = flat_spots.ball()
print(f"Within 0.02 of 0 from update {found.first} to {found.last}; θ₂ after 48 updates: {found.path[48, 1]:.2f}.")
assert np.allclose(found.path[:, 1], 0.01 * 1.1 ** np.arange(51)) and np.allclose(
    found.path[:, 0], 0.8 ** np.arange(51)
)
assert found.first < 12 and found.last > 28 and 0.9 < found.path[48, 1] < 1 and found.costs[50] < -0.5

# %% [markdown]
# <details><summary>The source of <code>ball</code></summary>
#
# ```python
# def ball(start=(1.0, 0.01), eta=0.1, steps=50, curvatures=(2.0, -1.0)):
#     """Descend on C = ½ (λ₁ θ₁² + λ₂ θ₂²) from a place near the saddle's ridge: the way, and the cost on it.
#
#     The result's `path` holds the places (steps + 1, 2), and `costs` is (steps + 1,).
#     """
#     bends = np.array(curvatures)
#     places = [np.array(start, float)]
#     for _ in range(steps):
#         places.append(places[-1] - eta * bends * places[-1])
#     path = np.array(places)
#     costs = path**2 @ bends / 2
#     level = np.flatnonzero(abs(costs) < LEVEL)
#     first, last = int(level[0]), int(level[-1])
#     titles = ["A dot every 5 updates", f"From update {first} to {last} it looks level"]
#     shape = {"extent": (-1.25, 1.25, -1.25, 1.25), "middle": 0.0, "levels": 13}
#     names = ["$θ_1$", "$θ_2$"]
#     figure = plots.stills.map_and_cost(
#         lambda w: bends @ w**2 / 2, path=path.T, costs=costs, every=5, titles=titles, names=names, **shape
#     )
#     words = f"The cost falls, lies within {LEVEL} of 0 from update {first} to {last}, and falls again."
#     return Result(figure, words, path=path, costs=costs, first=first, last=last)
# ```
#
# </details>
#
# ### The expansion for many knobs
#
# Now the curvature is a table, the **Hessian** $H$ of chapter 6, with a row for each slope and a column for the knob that moves. Here $\theta_1$ changes only its own slope, by 2, and $\theta_2$ only its own, by $-1$:
#
# $$H = \begin{pmatrix} 2 & 0 \\ 0 & -1 \end{pmatrix}$$
#
# A step is a list, for example $\Delta = (0.1, \; 0.2)$. From $(0, 0)$ the slopes grow to $H \Delta = (0.2, \; -0.2)$. On average they are half of it, $(0.1, \; -0.1)$. Multiply each with the step of its own knob, and add: $0.1 \cdot 0.1 - 0.1 \cdot 0.2 = -0.01$. The exact change is $0.1^2 - \frac{1}{2} \cdot 0.2^2 = -0.01$, too.
#
# So we multiply $H$ by the step, multiply the result entry by entry by the step once more, add, and halve. With letters this is $\frac{1}{2} \Delta^T H \Delta$, and the whole line is that of station 1 again:
#
# $$C(\theta + \Delta) \approx C + \Delta^T g + \tfrac{1}{2} \, \Delta^T H \Delta$$

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G1"]
# Check: for a network with nine knobs, how does the error fall with the length of the step, after one, two and three terms?
slopes = flat_spots.taylor_errors().slopes
print(f"Half the step: the error is divided by {2 ** slopes[0]:.0f}, {2 ** slopes[1]:.0f} and {2 ** slopes[2]:.0f}.")
assert np.allclose(slopes, [1, 2, 3], atol=0.15)

# %% [markdown]
# (For a network it is not exact, but the shorter the step, the better: the check above finds that half the step leaves an eighth of the error.) Now another Hessian. Both numbers on its diagonal are positive, so the cost curves upwards along each of the two knobs:
#
# $$H = \begin{pmatrix} 0.5 & 1.5 \\ 1.5 & 0.5 \end{pmatrix}$$

# %%
Predict("critical: two positive entries", reveal=flat_spots.two_positive_entries)

# %% [markdown] tags=["explain"]
# **Explain.** Move both knobs by the same amount, $(1, 1)$. The slopes change by $0.5 + 1.5 = 2$ each, so by 2 times the step. In this direction the curvature is 2. Now move them against each other, $(1, -1)$. The slopes change by $0.5 - 1.5 = -1$ and $1.5 - 0.5 = 1$, so by $-1$ times the step. In this direction the curvature is $-1$, and the way leads down. It is the saddle from above, turned by 45°, and along the knobs themselves you do not see it.
#
# So the diagonal does not decide. What decides are the **eigenvalues** (chapter 6): the curvatures in the directions in which the slopes change along the step, $H v = \lambda v$. For a step of length $t$ in such a direction, $\Delta = t v$, we get
#
# $$\tfrac{1}{2} \Delta^T H \Delta \;=\; \tfrac{1}{2} t^2 \, v^T (H v) \;=\; \tfrac{1}{2} t^2 \, v^T (\lambda v) \;=\; \tfrac{1}{2} \lambda t^2$$
#
# In the last step $v^T v = 1$, because $v$ has the length 1. It is the parabola of station 1, once for each direction.

# %%
H = np.array([[0.5, 1.5], [1.5, 0.5]])
values, vectors = np.linalg.eigh(H)
print("eigenvalues: ", values)
print("eigenvectors, one a column:")
print((vectors * np.sign(vectors[0])).round(3))  # v or -v: the first entry is positive

# %% [markdown]
# Every other step is a sum of parts along the eigenvectors. These stand at right angles to each other, so what the parts contribute, $\frac{1}{2} \lambda t^2$ each, simply adds up. So the eigenvalues decide for all steps. Here are all cases, at a critical point:
#
# | eigenvalues | name of $H$ | the spot is a |
# |---|---|---|
# | all positive | positive definite | minimum |
# | all negative | negative definite | maximum |
# | of both signs, with zeros or without | indefinite | saddle |
# | some zero, the others of one sign | degenerate | the second order does not decide |

# %%
SurfaceExplorer(eigenvalues=(1, 0), angle=30)

# %% [markdown]
# **Observe** (3 minutes). On the map the arrows point downhill. At a saddle a thick black line has the height of the spot itself. On the right are the cuts along the two eigenvectors. Now one eigenvalue is 0: a level valley, and its floor is the dotted line. Make a minimum, a maximum, and a saddle. Then turn it. What changes in the cuts?
#
# <details><summary>What we saw</summary>
#
# The map turns, and the cuts stay as they are: along an eigenvector only its eigenvalue counts.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "row-G1"]
# Check: does the name by the eigenvalues say what short steps in 2,000 directions do, for random Hessians of five knobs?
from mlp_course.experiments import seed

rng = np.random.default_rng(seed(0))
right = 0
names = {"minimum": 0, "maximum": 0, "saddle": 0}
for number in range(300):
    spread = [np.abs, lambda values: -np.abs(values), lambda values: values][number % 3]
    values = spread(rng.normal(size=5))
    basis, _ = np.linalg.qr(rng.normal(size=(5, 5)))
    H = basis * values @ basis.T
    steps = np.concatenate([rng.normal(size=(2000, 5)), basis.T])
    changes = ((steps @ H) * steps).sum(axis=1)
    seen = "minimum" if (changes > 0).all() else "maximum" if (changes < 0).all() else "saddle"
    names[seen] += 1
    right += critical.classify(values) == seen
print(f"The eigenvalues name {right} of 300 rightly: {names}.")
assert right == 300 and min(names.values()) > 50

# %% [markdown]
# **1. Name the spot** (7 minutes). `eigenvalues` has the shape $(P,)$, in any order. A computed zero is seldom exactly 0, but something like $10^{-17}$. So let everything count as zero whose size (without the sign) is at most `tolerance` times the largest size. Return `"minimum"`, `"maximum"`, `"saddle"` or `"degenerate"`, as the table above says (if all are zero, `"degenerate"`). To try it out: 5, 0.1 and $10^{-12}$ make `"degenerate"`, and 3, $10^{-12}$ and $-1$ make `"saddle"`. (`(eigenvalues > zero).sum()` counts. Leave `eigenvalues` as it is.)


# %% tags=["exercise"]
def kind_of_point(eigenvalues, tolerance=1e-6):
    return ...


# %%
check(kind_of_point)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def kind_of_point(eigenvalues, tolerance=1e-6):
#     zero = tolerance * np.abs(eigenvalues).max()
#     up, down = (eigenvalues > zero).sum(), (eigenvalues < -zero).sum()
#     if up and down:
#         return "saddle"
#     if up + down < len(eigenvalues):
#         return "degenerate"
#     return "minimum" if up else "maximum"
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *It is not enough to look at each knob alone, because …*

# %% [markdown]
# ## Station 3 of 5: The smallest network
#
# ### Gradient and Hessian by hand
#
# The smallest network has one input, which is 1, one hidden neuron and one output, both without σ and without biases. The target is 1. So the answer is $w_1 w_2$, and the cost (without the usual ½) is
#
# $$C = (1 - w_1 w_2)^2$$
#
# We stand at $w_1 = 1$, $w_2 = -1$. The answer is $-1$, so it misses the target by $1 - w_1 w_2 = 2$, and $C = 4$. **The slopes:** by the chain rule a square $u^2$ has the slope $2u$ times the slope of $u$. Here $u = 1 - w_1 w_2 = 2$. If $w_1$ grows, $u$ changes by $-w_2 = 1$ times as much. If $w_2$ grows, $u$ changes by $-w_1 = -1$ times as much. So
#
# $$\frac{\partial C}{\partial w_1} = 2 \cdot 2 \cdot 1 = 4 \qquad\qquad \frac{\partial C}{\partial w_2} = 2 \cdot 2 \cdot (-1) = -4$$
#
# and with letters
#
# $$\frac{\partial C}{\partial w_1} = -2 \, (1 - w_1 w_2) \, w_2 \qquad\qquad \frac{\partial C}{\partial w_2} = -2 \, (1 - w_1 w_2) \, w_1$$

# %%
w = np.array([1.0, -1.0])
nudge = np.array([1e-5, 0])
up = smallest_network.cost(w + nudge)
down = smallest_network.cost(w - nudge)
print(f"slope of w1 by a nudge: {(up - down) / 2e-5:.4f}, by hand: 4")

# %% [markdown]
# **The Hessian:** take the slope of each slope. If $w_1$ grows, the first slope, $-2 (1 - w_1 w_2) \, w_2$, changes through the bracket only, and this gives $-2 \cdot (-w_2) \cdot w_2 = 2 w_2^2$. If $w_2$ grows, it changes through the bracket and through the factor $w_2$ behind it, and both changes add up (the *product rule*): $-2 \cdot (-w_1) \cdot w_2$ and $-2 (1 - w_1 w_2)$. Together they are $4 w_1 w_2 - 2$. For the second slope exchange the two weights:
#
# $$H = \begin{pmatrix} 2 w_2^2 & 4 w_1 w_2 - 2 \\ 4 w_1 w_2 - 2 & 2 w_1^2 \end{pmatrix} \qquad\qquad \text{at } (1, -1): \quad H = \begin{pmatrix} 2 & -6 \\ -6 & 2 \end{pmatrix}$$
#
# **The eigenvalues** at $(1, -1)$: the step $(1, 1)$ changes both slopes by $2 - 6 = -4$, so here $\lambda = -4$. The step $(1, -1)$ changes them by $2 + 6 = 8$ and $-8$, so here $\lambda = 8$. But $(1, -1)$ is no critical point, because the gradient is $(4, -4)$. On a slope, curvatures of both signs make no saddle.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G2"]
# Check: are gradient and Hessian those of backpropagation, at twenty random places?
from mlp_course.experiments import seed

apart = []
for w in np.random.default_rng(seed(0)).normal(size=(20, 2)):
    g, H = smallest_network.by_backprop(w)
    apart.append(abs(g - smallest_network.gradient(w)).max())
    apart.append(abs(H - smallest_network.hessian(w)).max())
print(f"By hand and by backpropagation they agree to twelve digits: {max(apart) < 1e-12}")
at = smallest_network.hessian([1, -1])
print("at (1, −1):", smallest_network.gradient([1, -1]), np.linalg.eigvalsh(at).round(9))
assert max(apart) < 1e-12 and np.allclose(np.linalg.eigvalsh(at), [-4, 8])
assert np.allclose(smallest_network.gradient([1, -1]), [4, -4]) and np.allclose(at @ [1, 1], [-4, -4])

# %% [markdown]
# ### Where is it flat?
#
# Both slopes contain the factor $1 - w_1 w_2$. So they vanish wherever $w_1 w_2 = 1$, and there $C = 0$: these are minima, because a square is never negative. And they vanish if $w_1 = w_2 = 0$, where $C = 1$.

# %%
Predict("critical: both weights are zero", reveal=lambda: SmallestNetwork((0, 0)))

# %% [markdown] tags=["explain"]
# **Explain.** If you turn one weight alone, the product stays 0, and the cost stays 1. But look at the Hessian. At $w_1 = w_2 = 0$ its diagonal is 0 and its other two entries are $-2$. The step $(1, 1)$ changes both slopes by $-2$, so the curvature is $-2$. The step $(1, -1)$ changes them by $2$ and $-2$, so there it is $+2$. It is a saddle, and the way down turns both weights *together*. In numbers: $(0.1, 0.1)$ gives $(1 - 0.01)^2 = 0.98$, and $(0.1, -0.1)$ gives $1.02$.
#
# So a network whose weights are all 0 stands at a critical point, and a bad one, as soon as its output bias is right (it answers the mean). Run C stands at such a place. Its outgoing weights are 0, so no blame comes back to the hidden neurons. Its incoming weights are 0, so each hidden neuron has one activation for all points. Half of the errors are $+\frac{1}{2}$ and half $-\frac{1}{2}$, so on average the outgoing weights get nothing. Different biases do not help: what is missing is a weight that is not 0.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-G2"]
# Check: is the origin a saddle with −2 along (1, 1), and is each place of the valley flat along it?
H = smallest_network.hessian([0, 0])
print("origin:", np.linalg.eigvalsh(H), critical.classify(np.linalg.eigvalsh(H)))
assert not smallest_network.gradient([0, 0]).any() and np.allclose(H @ [1, 1], [-2, -2])
assert np.allclose(H @ [1, -1], [2, -2])
for w1 in (1, 3, -1.5):
    w = np.array([w1, 1 / w1])
    H = smallest_network.hessian(w)
    print(
        f"({w1:g}, {1 / w1:.3g}): curvature {abs(np.linalg.eigvalsh(H)[0]):.0f} along the valley, {np.linalg.eigvalsh(H)[1]:.2f} across"
    )
    assert np.allclose(smallest_network.gradient(w), 0) and np.allclose(H @ [w1, -1 / w1], 0)
    assert np.allclose(np.linalg.eigvalsh(H), [0, 2 * (w @ w)])
stuck = stalled_runs.run_c()
x, y = stalled_runs.xor_points()
hidden = stuck.forward(x).a[1]
error = stuck(x) - y
print("run C: the hidden activations of all points are", hidden[:, 0].round(3))
print(f"run C: the mean of the errors is {abs(error.mean()):.3f}, each has the size {abs(error).max():.1f}")
assert (hidden == hidden[:, :1]).all() and np.allclose(abs(error), 0.5) and abs(error.mean()) < 1e-12
assert np.linalg.norm(critical.gradient(stuck, (x, y))) < 1e-12

# %% [markdown]
# ### A valley, and why it is level
#
# At $(1, 1)$ the Hessian is $\begin{pmatrix} 2 & 2 \\ 2 & 2 \end{pmatrix}$. The step $(1, 1)$ changes both slopes by 4, so here the curvature is 4. The step $(1, -1)$ changes them by 0, so here it is 0. In this direction lies the valley $w_1 w_2 = 1$ (the green line on the map). The zero has a reason. Double $w_1$ and halve $w_2$, and the network answers the same. You can also multiply by 1.01 and divide by 1.01, so you can *slide* along the valley, and the cost stays 0. Level along a whole line of minima means an eigenvalue 0.
#
# **Your turn** (3 minutes). Compute the Hessian at $w_1 = 2$, $w_2 = 0.5$, which lies in the valley too. How large is the curvature along $(0.5, 2)$, across the valley?

# %% tags=["exercise"]
across = ...

# %%
check(across=across)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $H = \begin{pmatrix} 0.5 & 2 \\ 2 & 8 \end{pmatrix}$. The step $(0.5, 2)$ changes the slopes by $0.25 + 4 = 4.25$ and $1 + 16 = 17$. Both are 8.5 times the step.
#
# ```python
# across = (0.5 * 0.5 + 2 * 2) / 0.5
# ```
#
# </details>

# %% [markdown]
# A change of the weights after which a network answers the same is called a **symmetry**. Networks of tanh neurons have others. If you exchange the two hidden neurons, with all their weights, the answer is the same. If you flip the signs of all weights and the bias of one neuron, incoming and outgoing, the answer is the same, because $\tanh(-z) = -\tanh(z)$. With two hidden neurons this makes eight versions of each network: two orders, times two signs for each neuron.

# %%
Predict("critical: eight versions", reveal=smallest_network.two_kinds)

# %% [markdown] tags=["explain"]
# **Explain.** An exchange, or a flip, *jumps* to another place, far away. It says that the ground looks the same there. It says nothing about the ground next to us, and only this is what curvature measures. So these symmetries make no zero.
#
# A ReLU neuron can do what the smallest network can: multiply its incoming weights and its bias by 1.01, divide its outgoing weight by 1.01, and the answer is the same. This symmetry slides. Therefore each ReLU neuron makes an eigenvalue zero. *At a minimum, a continuous symmetry, one that slides, makes a zero eigenvalue. One that jumps does not.* (At the origin nothing slides, and there is no zero.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-G2"]
# Check: how many curvatures of a minimum are zero, with tanh and with ReLU, in twenty networks each?
for hidden in (2, 3):
    tanh = smallest_network.zero_curvatures("tanh", hidden)
    relu = smallest_network.zero_curvatures("relu", hidden)
    print(
        f"{hidden} hidden neurons: tanh none in {(tanh == 0).sum()} of 20, ReLU at least {hidden} in {(relu >= hidden).sum()} of 20, exactly {hidden} in most: {(relu == hidden).sum() > 10}"
    )
    assert (tanh == 0).sum() >= 17 and (relu >= hidden).all() and (relu == hidden).sum() > 10

# %% [markdown]
# **2. Leave a saddle** (8 minutes). `theta` and `g`, the gradient there, have the shape $(P,)$, and `H` has $(P, P)$. `np.linalg.eigh(H)` gives the eigenvalues, the lowest first, and the eigenvectors as *columns*. Go the distance `step` along the eigenvector of the lowest eigenvalue. Both sides lead down. As $g$ is rarely 0, choose the side that does not lead up: $g^T \Delta \le 0$, with the move $\Delta$. Leave `theta` as it is: return the new place, or, if no eigenvalue is negative, a copy of `theta`. To try it out: at $(0, 0)$ with `g` zero, the $H$ of the smallest network and `step=0.1` lead to $(0.0707, 0.0707)$ or its opposite.


# %% tags=["exercise"]
def leave_saddle(theta, g, H, step):
    return ...


# %%
check(leave_saddle)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def leave_saddle(theta, g, H, step):
#     values, vectors = np.linalg.eigh(H)
#     if values[0] >= 0:
#         return theta.copy()
#     v = vectors[:, 0]
#     return theta - step * v if g @ v > 0 else theta + step * v
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *The valley of the smallest network is level, because its weights can …, and the exchange of two neurons makes no level direction, because …*

# %% [markdown]
# ## Station 4 of 5: The critical points of a real network
#
# ### How do you find them?
#
# Descent finds minima, because it rolls away from everything else. We want saddles and maxima, too. There is a trick. At a critical point the gradient is 0, so its length is 0, and its *square* is as low as a square can be. So we do not look for the lowest cost, but for the lowest square of the gradient. With the curve of station 1:

# %%
hunted_points.squared_slope()

# %% [markdown]
# On the left the point $w = -1$ is a maximum, and descent would leave it. On the right it is a minimum like the other one. So each of the two can be found by going downhill on the right.
#
# Now a real network. Its data are forty points with two inputs and a height: a hill that stands on a slope. It has two hidden tanh neurons and a linear output, so nine knobs. `critical.find` goes downhill on $\lVert g \rVert^2$. It begins from 100 places where a training passes by.
#
# Not every search succeeds. Some end where the gradient is small, but not 0. Some run to where a neuron is saturated on all points; there the gradient is small because $\sigma'$ is, and this is a desert and no critical point. Both are left out.

# %%
points, lost = hunted_points.hunt(starts=100)
lowest = min(points, key=lambda point: point.cost)
print(f"found {len(points)}, left out {lost}")
print(f"the lowest: cost {lowest.cost:.4f}")
print("its gradient is below 1e-9:", lowest.gradient_norm < 1e-9)
print("its eigenvalues:", lowest.eigenvalues.round(3))

# %% [markdown]
# <details><summary>The source of <code>places_to_search</code>, <code>find</code></summary>
#
# ```python
# def places_to_search(starts=100, updates=4000):
#     """Train as many networks, pick a place on the way of each, early or late, and step aside: (starts, 9)."""
#     data = hill()
#     nets = Network([2, 2, 1], "tanh", "identity", initializer="normal", copies=starts, rng=seed(1))
#     when = np.geomspace(1, updates, starts).astype(int)
#     places = nets.theta.copy()
#     for update in range(1, updates + 1):
#         nets.theta -= 0.1 * nets.backprop(*data).grad
#         for number in np.flatnonzero(when == update):
#             places[number] = nets.theta[number]
#     return places + 0.3 * np.random.default_rng(seed(2)).standard_normal(places.shape)
#
#
# def find(net, data, theta=None, tolerance=1e-9, iterations=200):
#     """Search the critical point near theta by minimising ‖∇C‖², which draws to saddles and maxima as to minima.
#
#     Levenberg-Marquardt on the equations ∇C(θ) = 0: p = -(H² + μ)⁻¹ H ∇C, with μ lowered after each step that makes
#     ‖∇C‖ smaller and raised after each that does not.
#     """
#     here = _at(net, theta).theta.copy()
#     iterations = checks.whole(iterations, "iterations")
#     g = gradient(net, data, here)
#     mu = 1e-3
#     steps = 0
#     while np.linalg.norm(g) > tolerance and steps < iterations and mu < HOPELESS:
#         values, vectors = np.linalg.eigh(hessian(net, data, here))
#         along = vectors.T @ g
#         while mu < HOPELESS:
#             p = -vectors @ (values / (values**2 + mu) * along)
#             there = gradient(net, data, here + p)
#             if np.linalg.norm(there) < np.linalg.norm(g):
#                 here = here + p
#                 g = there
#                 mu /= 10
#                 break
#             mu *= 10
#         steps += 1
#     values = np.linalg.eigvalsh(hessian(net, data, here))
#     norm = float(np.linalg.norm(g))
#     return CriticalPoint(
#         theta=here,
#         cost=cost(net, data, here),
#         gradient_norm=norm,
#         eigenvalues=values,
#         kind=classify(values),
#         index=signs(values).negative / len(values),
#         found=norm <= tolerance,
#         iterations=steps,
#     )
# ```
#
# </details>
#
# All nine eigenvalues of the lowest one are positive, so it is a minimum. (It is found several times, in some of its eight versions.) Your `kind_of_point`, or the course's, names them all:

# %%
kind = mine("kind_of_point")
kinds = [kind(point.eigenvalues) for point in points]
for name in ("minimum", "maximum", "saddle", "degenerate"):
    print(f"{name}: {kinds.count(name)}")

# %% [markdown]
# So most of them are saddles. We need a word for how much of a saddle a point is. The **index** is the share of its eigenvalues that are negative: 0 for a minimum, 1 for a maximum, and with our nine knobs $\frac{2}{9} = 0.22$ for a point with two ways down.

# %%
Predict("critical: high or low", reveal=hunted_points.costs_by_index)

# %% [markdown] tags=["explain"]
# **Explain.** (A neuron is *unheard* if its outgoing weight is 0.) Points of high cost mostly have a high index. Where much is left to gain, there are ways down, and at the lowest points there is none. This is a tendency and no law: one point at 0.094 has no negative eigenvalue either. One of its eigenvalues counts as zero, so the second order does not decide, but a descent may stall there. No point is a maximum: if you change the output bias alone, the cost is a parabola that opens upwards, so one direction always leads up. Visit each point:

# %% tags=["explain"]
net = hunted_points.network()
named = hunted_points.levels()
last = len(points) - 1
CriticalPoints(net, hunted_points.hill(), points=points, start=last, levels=named)

# %% [markdown] tags=["explain"]
# **Observe** (4 minutes). The panel on the right shows what the network answers. Begin on the highest level. Both outgoing weights are 0 there, so nobody hears the two hidden neurons, and the network answers the mean of all heights: the panel is white. Go down to the level *one unheard*: one neuron works, and the panel shows a ramp with straight lines. At the lowest points both work, and the lines bend.
#
# So the levels have a meaning: **a critical point of a smaller network comes back in the larger one, here as a saddle.** (The point at 0.162 has an unheard neuron as well; the other neuron stands at a worse critical point of its own. At all other points below the highest level and off the lower one both neurons are heard. These saddles belong to the larger network alone.)

# %% [markdown] tags=["explain"]
# Count the nine eigenvalues on the highest level. An unheard neuron has four knobs, three of them incoming. It is the saddle of the smallest network again. Turn its incoming knobs by a step: the slope of its outgoing weight changes by a weighted sum of the three turns. In two of the three directions this sum is 0, and nobody hears the turn. The third, *together* with the outgoing weight, makes one way down and one way up. So each unheard neuron gives one negative, one positive and two zero eigenvalues, and the output bias is the ninth knob, which leads up: $2 + 4 + 3 = 9$. (With *one unheard* there are two negatives as well: the heard neuron stands at a saddle, too.)

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-G3"]
# Check: do cost and index rise together, what are the lowest and the highest points, and how small are the gradients?
points, lost = hunted_points.hunt()
cost = np.array([point.cost for point in points])
index = np.array([point.index for point in points])
mean = hunted_points.hill()[1].var() / 2
unheard = [point for point in points if hunted_points.heard(point) == 0]
kinds = {point.kind for point in points}
size = max(point.gradient_norm for point in points)
two_down = [tuple(critical.signs(point.eigenvalues)) == (2, 4, 3) for point in unheard]
together = np.corrcoef(cost, index)[0, 1]
print(
    f"At least 20 points: {len(points) >= 20}. Largest gradient below 1e-8: {size < 1e-8}. A maximum among them: {'maximum' in kinds}."
)
print(
    f"Cost and index rise together, with a correlation above 0.5 (1 would be a line): {together > 0.5}. The lowest is a {min(points, key=lambda point: point.cost).kind}."
)
print(
    f"Highest: those that answer the mean: {abs(cost.max() - mean) < 1e-9}. Two negative, four zero and three positive eigenvalues at more than half of them: {np.mean(two_down) > 0.5}."
)
assert len(points) >= 20 and size < 1e-8 and "maximum" not in kinds and together > 0.5
assert min(points, key=lambda point: point.cost).kind == "minimum"
assert cost.max() < mean + 1e-9 and np.mean(two_down) > 0.5

# %% [markdown]
# ### Without the whole table
#
# A network with a million knobs has a Hessian of a million times a million numbers, which no ordinary computer can keep in its memory. But its product with *one* direction, $H v$, is cheap. It says how the slopes change along $v$. So take the gradient at $\theta + h v$ and at $\theta - h v$, subtract, and divide by $2h$: for a small $h$ that is $H v$, however long $v$ is.
#
# **3. The Hessian without the Hessian** (7 minutes). `gradient` is a function: for `theta`, shape $(P,)$, it returns the gradient, $(P,)$. `v` has the shape $(P,)$. Return $H v$ by these two gradients. To try it out: `hessian_vector(smallest_network.gradient, np.zeros(2), np.ones(2))` should give $(-2, -2)$.


# %% tags=["exercise"]
def hessian_vector(gradient, theta, v, h=1e-5):
    return ...


# %%
check(hessian_vector)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def hessian_vector(gradient, theta, v, h=1e-5):
#     return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
# ```
#
# </details>

# %% [markdown]
# With this product you can find the largest curvature, and so the cliff of chapter 6. Begin with any direction, multiply it by $H$ again and again, and shorten the result to the length 1 each time. Each time its part along an eigenvector is multiplied by that eigenvalue, so the part whose eigenvalue has the largest size wins, and the length before the shortening is this size. (At a minimum all are positive, so it is the eigenvalue itself.) This is called **power iteration**. Your function does it, or the course's:

# %% tags=["experiment"]
net = hunted_points.network().at(lowest.theta)


def slopes(theta):
    return net.at(theta).backprop(*hunted_points.hill()).grad


product = mine("hessian_vector")
v = np.ones(9) / 3  # nine ones have the length 3, so this has the length 1
for _step in range(100):
    v = product(slopes, net.theta, v)
    largest = np.linalg.norm(v)
    v = v / largest
print(f"largest curvature {largest:.3f}, by eigvalsh {lowest.eigenvalues[-1]:.3f}")

# %% [markdown]
# **In your own words:** finish the sentence. *The higher the cost of a critical point, the more …, because …*

# %% [markdown]
# ## Station 5 of 5: Leave, or stop?
#
# ### What the three runs could have known
#
# Back to the three students. Here is what each could have measured at update 100, where the curves were the same: the size of the gradient, and the lowest and the highest eigenvalue of the Hessian.

# %%
stalled_runs.measured(update=100)

# %% [markdown]
# All three gradients are small (while the cost falls, they are about 0.03), and no neuron is saturated, so this is no desert: all three stand close to a critical point. All three lowest curvatures are negative, so a way leads down, and it is worth going on. But how long does it take? In chapter 6 an update multiplied the distance from a flat spot by $1 - \eta \lambda$, along each eigenvector. With $\lambda < 0$ this is more than 1:
#
# $$1 - \eta \lambda = 1 + \eta \lvert \lambda \rvert$$
#
# Run B has $\lambda = -0.0040$, so at first its distance grows by 0.4 percent an update (here $\eta = 1$). If it has to become ten times as large, this takes $n$ updates with $1.004^n = 10$. Take the logarithm: $n = \ln 10 / \ln 1.004 = 577$. Run C stands at its saddle *exactly*. Its distance is 0, and 0 times 1.0017 is 0, for ever.

# %% [markdown]
# <details><summary>The source of <code>what_they_measure</code></summary>
#
# ```python
# def what_they_measure(update=100):
#     """Return (name, ‖∇C‖, eigenvalues of the Hessian) of each of the three runs, after so many updates."""
#     data = xor_points()
#     places = [followed()[0][update, run] for run in chosen()] + [run_c().theta]
#     found = []
#     for name, theta in zip(NAMES, places, strict=True):
#         values = np.linalg.eigvalsh(critical.hessian(run_c(), data, theta))
#         found.append((name, float(np.linalg.norm(critical.gradient(run_c(), data, theta))), values))
#     return found
# ```
#
# </details>
#
# Look at the way of run A, in the plane of the lowest and the highest curvature of its saddle. (The thick line has the height of the saddle.)

# %%
stalled_runs.past_the_saddle()

# %% [markdown]
# The dots crowd near the middle, as those of the ball did. Then the network leaves along the direction of the lowest curvature. It is so in most of the twenty runs: **the exit of a saddle is an eigenvector**. (If two curvatures are about equally low, a run can leave between their directions.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-G5"]
# Check: do all twenty runs pass a saddle, and do they leave it along the lowest eigenvector?
found = stalled_runs.saddles()
_thetas, _costs, sizes = stalled_runs.followed()
smallest = np.array([sizes[: leaves + 1, run].min() for run, leaves in enumerate(found["leaves"])])
flat = (found["slope"] <= smallest * (1 + 1e-9)) & (found["slope"] < found["steepest"] / 4)
both = (found["values"][:, 0] < -1e-3) & (found["values"][:, -1] > 1e-3)
print(
    f"At the flattest moment before they leave the gradient is less than a quarter of what it is later: {flat.sum() >= 18}"
)
print(f"... and curvatures of both signs: {both.sum()} of 20.")
high = found["cosine"] > 0.6
print(
    f"The way that they then take has a cosine above 0.6 (1: the same direction, 0: at a right angle) with the lowest eigenvector in most runs: {high.sum() >= 13}"
)
print(f"The median of the cosines is above 0.75: {np.median(found['cosine']) > 0.75} (by chance it would be about 0.3)")
assert (found["slope"] <= smallest * (1 + 1e-9)).all()
assert flat.sum() >= 18 and both.sum() >= 19 and high.sum() >= 13 and np.median(found["cosine"]) > 0.75

# %% [markdown]
# **Your turn** (3 minutes). A run with $\eta = 0.5$ stands near a saddle whose lowest curvature is $-0.1$. Its distance from the saddle, along the exit, is 0.001. For which $n$ is it 0.1 after $n$ updates? Give $n$ with its fraction. (`np.log` is ln.)

# %% tags=["exercise"]
updates_needed = ...

# %%
check(updates_needed=updates_needed)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The distance has to become 100 times as large, and grows by a factor of $1 + 0.5 \cdot 0.1 = 1.05$ an update.
#
# ```python
# updates_needed = np.log(100) / np.log(1.05)
# ```
#
# </details>

# %% [markdown]
# ### One step
#
# Run C needs a push. Let *your* `leave_saddle` give it one, half a unit long, and then let descent go on:

# %%
stuck = stalled_runs.run_c()
data = stalled_runs.xor_points()
g = critical.gradient(stuck, data)
H = critical.hessian(stuck, data)
leave = mine("leave_saddle")
costs = stalled_runs.costs_from(leave(stuck.theta, g, H=H, step=0.5))
for update in (0, 200, 400, 1499):
    print(f"update {update:4}: cost {costs[update]:.4f}")

# %% [markdown]
# One step was enough. (Right after it the cost is a little *higher* than 0.125: half a unit is longer than the second order can see. But there the ground slopes.) There are cheaper pushes, too: a little noise on all weights, or mini-batches. A larger $\eta$ or momentum helps a run *near* the saddle, like B, but 0 times anything is 0 for one that stands on it. [Twins, noise and momentum](further/08_leaving_a_saddle.ipynb) compares them, and shows a saddle where most of them fail. [How rare is a minimum?](further/08_minima_are_rare.ipynb) asks how likely a minimum is at all if there are many knobs.

# %% jupyter={"source_hidden": true} tags=["proof", "row-G5"]
# Check: does a step along the exit lower the cost by ½λε², to either side, and does it free run C?
stuck = stalled_runs.run_c()
data = stalled_runs.xor_points()
values, vectors = np.linalg.eigh(critical.hessian(stuck, data))
for side in (1, -1):
    fall = critical.cost(stuck, data, stuck.theta + side * 0.03 * vectors[:, 0]) - 0.125
    costs = stalled_runs.costs_from(stuck.theta + side * 0.5 * vectors[:, 0])
    share = fall / (values[0] * 0.03**2 / 2)
    print(f"side {side:+d}: the cost falls by ½λε², within 5 %: {abs(share - 1) < 0.05}")
    print(f"... and descent then comes below 0.115 within 500 updates: {costs[:500].min() < 0.115}")
    assert abs(share - 1) < 0.05 and costs[:500].min() < 0.115

# %% [markdown]
# ### Level, with a large gradient
#
# Two more runs, D and E. Their cost is $C = \sqrt{1 + x^2}$ with a single knob $x$. It is lowest at $x = 0$, and its slope is $x / \sqrt{1 + x^2}$. Both begin at $x = 1.118$, where $C = 1.5$ and the slope is 0.745. They use different $\eta$:

# %%
level_costs.two_level_runs()

# %%
Predict("critical: level and steep", reveal=level_costs.three_trials)

# %% [markdown] tags=["explain"]
# **Explain.** Run D has $\eta = 3$. Its step is $3 \cdot 0.745 = 2.236$, so it jumps from $1.118$ to $-1.118$. There the slope is $-0.745$, and it jumps back, for ever. Run E has $\eta = 0.0005$ and hardly moves. So $\eta$ is far too **high** in one run and far too **low** in the other, and cost and gradient are the same in both.
#
# What tells them apart is a trial. Go on from the same place for a while, once with a third of $\eta$, and once with three times $\eta$. This is how much the cost changes in 20 updates:
#
# | | a third of $\eta$ | $\eta$ | three times $\eta$ |
# |---|---|---|---|
# | run D | −0.5000 | 0.0000 | +2.8471 |
# | run E | −0.0019 | −0.0055 | −0.0165 |
#
# With a third of it run D falls by 0.5 and arrives; with three times as much run E falls faster. The lower of the two costs tells you the way.

# %% [markdown] tags=["explain"]
# It is the same with mini-batches. We trained twenty networks of chapter 6 with $\eta = 0.7$, the largest of eight values of $\eta$ with which no cost becomes infinite, and again with $\eta = 0.003$. Each of the forty gradients was larger than 0.005, which is ten times that of run B near its saddle, and half of them were larger than 0.02. The trial told the two apart every time.

# %% jupyter={"source_hidden": true} tags=["proof", "explain", "row-G5"]
# Check: in networks whose gradients are not small, does the trial tell an η that is too high from one that is too low?
eta = level_costs.highest()
high, size_high = level_costs.tried(eta)
low, size_low = level_costs.tried(0.003)
lower = (high[0] < high[1]) & (high[0] < high[2])
higher = (low[2] < low[1]) & (low[2] < low[0])
print(f"η = {eta}, the largest with which none is lost: a third of it gives the lowest cost in {lower.sum()} of 20.")
print(f"η = 0.003: three times as much gives the lowest cost in {higher.sum()} of 20.")
small = min(size_high.min(), size_low.min())
half = min(np.median(size_high), np.median(size_low))
print(
    f"Before the trials each of the forty gradients is larger than 0.005: {small > 0.005}, and half of them, in both, larger than 0.02: {half > 0.02}"
)
assert lower.sum() >= 19 and higher.sum() >= 19 and small > 0.005 and half > 0.02
changes = level_costs.three_trials().changes
assert np.allclose(changes["run D"], [-0.5, 0, 2.8471], atol=5e-5)
assert np.allclose(changes["run E"], [-0.0019, -0.0055, -0.0165], atol=5e-5)

# %% [markdown]
# <details><summary>The source of <code>descended</code>, <code>three_trials</code></summary>
#
# ```python
# def descended(eta, x=START, updates=20):
#     """Descend on C = √(1 + x²) and return the costs, (updates + 1,)."""
#     costs = [np.sqrt(1 + x**2)]
#     for _ in range(updates):
#         x = x - eta * x / np.sqrt(1 + x**2)
#         costs.append(np.sqrt(1 + x**2))
#     return np.array(costs)
#
#
# def three_trials(high=3.0, low=0.0005):
#     """Go on from the same place with a third of η, η, and three times η: the change of the cost in 20 updates."""
#     lines = [f"{'':7} {'third of η':>11} {'η':>9} {'three times η':>14}"]
#     changes = {}
#     for name, eta in (("run D", high), ("run E", low)):
#         changes[name] = [descended(eta * factor)[-1] - 1.5 for factor in TRIALS.values()]
#         lines.append(f"{name:7} {changes[name][0]:11.4f} {changes[name][1]:9.4f} {changes[name][2]:14.4f}")
#     return Result(None, "\n".join(lines), changes=changes)
# ```
#
# </details>
#
# **4. Read a stalled run** (5 minutes). The cost has not moved for a while. You are given `gradient_norm`, which is $\lVert g \rVert$, and the `eigenvalues` of the Hessian, $(P,)$, in any order. Return `"slope"` if the gradient is larger than `small`: the run does not stand at a critical point, and the trial with $\eta$ comes next. Otherwise return `"saddle"` if an eigenvalue is below `-small`, and else `"minimum"`: as far as the second order sees, no way leads down. To try it out: run B, `read_loss_curve(0.0005, np.array([0.066, -0.004]))`, is a `"saddle"`.


# %% tags=["exercise"]
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    return ...


# %%
check(read_loss_curve)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
#     if gradient_norm > small:
#         return "slope"
#     return "saddle" if np.min(eigenvalues) < -small else "minimum"
# ```
#
# </details>

# %% [markdown]
# Your function reads the three runs of the beginning, and the lowest point of station 4:

# %%
read = mine("read_loss_curve")
for name, size, eigenvalues in stalled_runs.what_they_measure(update=100):
    print(f"{name}: {read(size, eigenvalues)}")
lowest = min(hunted_points.hunt(starts=100)[0], key=lambda point: point.cost)
print(f"the lowest point: {read(lowest.gradient_norm, lowest.eigenvalues)}")

# %% [markdown]
# ### The decision
#
# | the cost is level, and | it is | do |
# |---|---|---|
# | the gradient is not small | a slope | try a third of $\eta$, and three times $\eta$; keep what lowers the cost |
# | the gradient is small, $\lambda_{\min} < 0$ | a saddle | do not stop: step along the exit, or push it in a cheaper way |
# | the gradient is small, all $\lambda > 0$ | a minimum | stop; another start, or a larger network |
# | the gradient is small, no $\lambda < 0$, some near 0 | open (station 1) | look for saturated neurons; try a little noise, then stop |
#
# What is *small*? There is no number for all networks. Compare with the gradient of the same run while its cost was falling, or, if it never fell, with that of a run that did.
#
# **In your own words:** finish the sentence. *If the cost of my run does not move, I first measure …, because …*

# %% [markdown]
# **An open experiment** (5 minutes). Change the length of the step. Before you run the cell, write down after how many updates the cost will fall. From which length on does a longer step not help any more?

# %%
stuck = stalled_runs.run_c()
H = critical.hessian(stuck, stalled_runs.xor_points())
leave = mine("leave_saddle")
out = leave(stuck.theta, np.zeros(9), H=H, step=0.1)
costs = stalled_runs.costs_from(out, updates=4000)
fell = costs < 0.115
print("first update with a cost below 0.115:", fell.argmax() if fell.any() else "never")

# %% [markdown]
# <details><summary>What we saw</summary>
#
# With a step of 0.1 it takes about 690 updates, with 0.5 about 110, with 1 about 36, and with 2 about 12. Beyond that it takes longer again. From 0.5 on the cost right after the step is higher than before it, with 3 by a half. Up to 2 the steeper ground pays for this, beyond it no longer.
#
# Is it what $\ln(\text{growth}) / \ln(1 + \eta \lvert \lambda \rvert)$ foretells, with $\lambda = -0.00173$? Ten times the step should save 1,330 updates, and so it does from 0.001 to 0.01, and from there to 0.1. From 0.1 to 0.5 it should save 930, but we save 580. So far from the saddle $\lambda$ is another one: after a step of 0.5 the lowest curvature is $-0.025$.
#
# </details>

# %% [markdown]
# ## The lab
#
# Four twins: all weights are 0.5, so the four hidden neurons are one neuron, and XOR needs two. **Look for** the straight boundary, and for a cost that stays. Try a larger $\eta$, batches of one, and momentum: does any of them part the twins? Then choose the initializer *lecun*, and look for a plateau and its end.

# %%
knobs = ("initializer", "activation", "eta", "batch_size", "optimizer")
twins = constant(0.5)
Lab("xor", sizes=(2, 4, 1), controls=knobs, initializer=twins, eta=0.5, trained=50)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# None of them parts the twins, because equal neurons get equal gradients from every single example, whatever is done with these gradients afterwards. (The accuracy dips where the one line swings to another place.) With *lecun* the neurons differ from the beginning.
#
# </details>

# %% [markdown]
# ## Recap
#
# - A small step changes the cost by $\Delta^T g + \frac{1}{2} \Delta^T H \Delta$. At a critical point only the second part is left.
# - There the eigenvalues of $H$ decide: all positive, a minimum; all negative, a maximum; both signs, a saddle. Zeros with one sign leave it open.
# - The diagonal of $H$ does not decide. The way down may turn several knobs together.
# - At a minimum, a symmetry that slides makes a zero eigenvalue, and one that jumps does not.
# - In our network the critical points of high cost have more ways down than the lowest ones (two of nine, against none). The highest are critical points of smaller networks: one or two neurons are unheard.
# - A stall at a saddle ends by itself after about $\ln(\text{growth}) / \ln(1 + \eta \lvert \lambda \rvert)$ updates, unless the run stands at it exactly. The exit is the eigenvector of the lowest eigenvalue.
# - A level cost with a large gradient: $\eta$ is too high or too low. A trial with a third and with three times as much tells which.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. $f = 4$, $f' = -1$, $f'' = 2$. What does Taylor's expansion foresee after a step of 0.5?
# 2. The eigenvalues are 5, 0.1, and $10^{-14}$. What is the spot?
# 3. A Hessian has the diagonal 1, 1 and twice the entry 3 beside it. Which way leads down?
# 4. Why is $w_1 w_2 = 1$ a whole valley and not a point?
# 5. A tanh network has 6 versions by exchange of its three hidden neurons. How many zero eigenvalues do they make?
# 6. Why does one look for the lowest $\lVert g \rVert^2$ and not for the lowest cost, if one wants saddles?
# 7. What is the index of a point with the eigenvalues 3, −1, 2, −4?
# 8. A run stands 0.01 from a saddle with $\lambda = -0.2$, and $\eta = 0.1$. After how many updates is it 0.1 away?
# 9. Your cost is level, and $\lVert g \rVert = 0.2$, as large as before. Is $\eta$ too low?
# 10. Why do you not start with all weights zero?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. $4 - 0.5 + \frac{1}{2} \cdot 2 \cdot 0.25 = 3.75$.
# 2. Degenerate: the third counts as zero, and the second order does not decide.
# 3. $(1, -1)$, where the curvature is $1 - 3 = -2$.
# 4. Because $c \, w_1$ and $w_2 / c$ give the same answer for every $c$, so one can slide along it.
# 5. None, because an exchange jumps.
# 6. Because descent on the cost rolls away from a saddle, while the square of the gradient is lowest at every critical point.
# 7. Two of four are negative: 0.5.
# 8. $\ln 10 / \ln 1.02 = 116$.
# 9. It may be too low or too high. Go on with a third of it and with three times as much, and compare the costs.
# 10. As soon as the output's bias is right it is a critical point, a saddle, and descent never leaves it.
#
# </details>

# %% [markdown]
# **In practice.** Nobody computes the Hessian of a large network; $H v$ and power iteration give its eigenvalue of the largest size, $c$, and with $H - c I$ ($I$: ones on the diagonal) the one at the other end, less $c$. From random starts gradient descent practically never ends *at* a saddle with a way down, but it can linger near one for very long. And searches by $\lVert g \rVert^2$ often end where the gradient is small and not 0, as many of ours did, so report its size.
#
# **Next:** [chapter 9](09_generalization.ipynb) asks which of two networks with zero training cost you trust.
#
# **Sources.** Y. Dauphin et al., *Identifying and attacking the saddle point problem*, 2014 (cost against index). K. Fukumizu, S. Amari, *Local minima and plateaus in hierarchical structures of multilayer perceptrons*, 2000. B. Pearlmutter, *Fast exact multiplication by the Hessian*, 1994. J. Lee et al., *Gradient descent only converges to minimizers*, 2016. C. Frye et al., *Critical point-finding methods reveal gradient-flat regions of deep network losses*, 2021.
