# %% [markdown]
# # 7. Momentum to Adam: why does everybody use it?
#
# **Almost every network of today is trained by a method called Adam. It is made of two ideas: give a knob a velocity, as a ball
# has, and give each knob a step of its own. Here you build both, each with numbers by hand, and then you let yours race.**
#
# ![A narrow valley seen from above, with level lines and a cross at its lowest point. A dashed path of plain descent zigzags from wall
# to wall and is still far from the cross. At the start lies a ball with an arrow and a question mark.](images/07_ball.svg)

# %% [markdown]
# **Objectives.** At the end you will be able to
# - say what momentum does to a step, on a long slope and in a ravine, and where its cliff is;
# - choose η anew when momentum is added;
# - build Adam from the sign of a gradient in four steps, and say what each step is for;
# - write the updates of momentum, RMSProp and Adam;
# - read a comparison of optimizers (rules that turn gradients into steps), and say whether it was fair.
#
# **You need** gradient descent (chapter 2) and backpropagation (chapter 3), and from chapter 6 the word *curvature* and the cliff at
# $2 / \lambda$, which station 1 repeats.
#
# **Time:** about 135 minutes, in five stations and what follows them. You can stop after each. To begin at a later station, run the next
# cell first, and then the cells of that station.

# %%
import numpy as np

from mlp_course.exercises import check, mine
from mlp_course.experiments import adam, fair_race, momentum, optimizer_race, rate_schedules
from mlp_course.explore import AdamStepper, Lab, OptimizerRace, Predict, RavineBall, WarmUp

# %% [markdown]
# <details><summary>New symbols in this chapter</summary>
#
# | symbol | say | meaning |
# |---|---|---|
# | $g$ | | the gradient $\nabla C$ at the place where we stand, one number for each knob |
# | $\theta$ | theta | a knob, or the list of all knobs |
# | $\lambda$ | lambda | the curvature of a bowl: how fast its slope changes |
# | $v$ | | the velocity of a knob; in stations 4 and 5 a running mean of $g$ |
# | $\mu$ | mu | the inertia: the share of its velocity that a ball keeps |
# | $s$ | | a running mean of $(g)^2$ |
# | $\rho$, $\beta_1$, $\beta_2$ | rho, beta one, beta two | the share that a running mean keeps of itself |
# | $\hat{v}$, $\hat{s}$ | v hat, s hat | $v$ and $s$, corrected for their start at 0 |
# | $t$ | | the number of the update, counted from 1 |
# | $\varepsilon$ | epsilon | a tiny number, $10^{-8}$, that keeps us from dividing by 0 |
#
# In this chapter a number above a bracket, or above $\beta$, is a power: $(g)^2$, $\beta_1^t$. Powers and roots of a list are taken entry by
# entry.
#
# </details>

# %% [markdown]
# ## Warm-up
#
# Three questions on the chapters before.

# %%
WarmUp(7)

# %% [markdown]
# ## Station 1 of 5: A ball on a slope
#
# ### What holds plain descent back?
#
# The simplest landscape with a problem has two knobs:
#
# $$C = \frac{1}{2} (\theta_1)^2 + \frac{1}{2} \cdot 50 \, (\theta_2)^2 \qquad\qquad g = (\theta_1, \; 50 \, \theta_2)$$
#
# The numbers 1 and 50 are the **curvatures** $\lambda$ of the two directions. Along $\theta_1$ the ground falls gently to the goal at $(0, 0)$. Along $\theta_2$ it
# falls 50 times as steeply, from both sides. So it is a **ravine**: a nearly level floor between steep walls.
#
# Plain descent, $\theta \leftarrow \theta - \eta g$, multiplies $\theta_1$ by $1 - \eta$ and $\theta_2$ by $1 - 50 \eta$ at every step. With $\eta = 0.038$ these factors
# are 0.962 and $1 - 1.9 = -0.9$:
#
# | step | $\theta_1$ | $\theta_2$ |
# |---|---|---|
# | 0 | −1 | 0.5 |
# | 1 | −0.962 | −0.45 |
# | 2 | −0.925 | 0.405 |
# | 3 | −0.890 | −0.365 |
#
# Across the ravine it jumps from wall to wall. Along the floor it crawls.

# %%
theta = np.array([-1.0, 0.5])
curvature = np.array([1.0, 50.0])
for _step in range(60):
    theta = theta - 0.038 * curvature * theta
print("after 60 steps:", theta.round(4))

# %% [markdown]
# After 60 steps a tenth of the way along the floor is still left. A larger $\eta$ would be quicker there. But if $\eta$ is larger than $2 / 50 = 0.04$, then
# $1 - 50 \eta$ is below $-1$, and each jump from wall to wall leads further out. This is the **cliff** of chapter 6, at $2 / \lambda$ with the largest $\lambda$. So the steep
# direction limits the step, and the flat direction pays for it.

# %% [markdown]
# ### A velocity
#
# Now imagine a ball. It does not forget its last step: it keeps a part of its velocity, and the slope only adds a push to it. For a knob this means
# that we remember one number more, the **velocity** $v$, which is the last step. At each update we keep the share $\mu$ of it, and add the step that plain descent would make:
#
# $$v \leftarrow \mu v - \eta g \qquad\qquad \theta \leftarrow \theta + v$$
#
# This is called **momentum**, and $\mu$, a number from 0 to below 1, is the **inertia**. With $\mu = 0$ it is plain descent. With $\mu = 0.9$ a tenth of the velocity is lost at each
# step, as by friction.
#
# By hand, on a slope that is $g = 1$ everywhere, with $\eta = 0.01$ and $\mu = 0.9$:
#
# | step | kept: $\mu v$ | push: $-\eta g$ | new $v$ |
# |---|---|---|---|
# | 1 | 0 | −0.01 | −0.01 |
# | 2 | −0.009 | −0.01 | −0.019 |
# | 3 | −0.0171 | −0.01 | −0.0271 |

# %%
Predict("momentum: a steady slope", reveal=momentum.steady_slope)

# %% [markdown] tags=["explain"]
# **Explain.** The ball becomes faster as long as the push is larger than what it loses. It loses the share $1 - \mu$ of its velocity, so the loss grows with the velocity, and in
# the end both are equal. Then $v$ does not change any more:
#
# $$v = \mu v - \eta g \quad\Longrightarrow\quad (1 - \mu) \, v = -\eta g \quad\Longrightarrow\quad v = -\frac{\eta}{1 - \mu} \, g$$
#
# With our numbers it is $-0.01 / 0.1 = -0.1$. This is ten times the step of plain descent. We call $\eta / (1 - \mu)$ the **effective rate**: on a long slope a ball moves as plain descent
# would with this learning rate.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F5"]
# Check: does a step on a steady slope grow to η/(1−μ), for several μ?
for mu in (0.0, 0.5, 0.9, 0.99):
    last = momentum.steady_slope(mu=mu, eta=0.01, steps=2000).lengths[-1]
    print(f"μ = {mu:g}: the step grows to {last:.4f}, which is {last / 0.01:.1f} times η; 1/(1−μ) = {1 / (1 - mu):.1f}")
    assert abs(last * (1 - mu) / 0.01 - 1) < 1e-6

# %% [markdown]
# **Your turn** (2 minutes). Let $\eta = 0.1$ and $\mu = 0.5$. The ball is at rest, so $v = 0$. At the first step the gradient is 2. At the second step it is $-2$, because the ball has jumped to
# the other wall. What is the velocity after the second step?

# %% tags=["exercise"]
v_after_two = ...

# %%
check(v_after_two=v_after_two)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# After the first step $v = -0.2$. Half of it is kept, $-0.1$, and the second push is $+0.2$. They point in opposite directions, so the second step is only half as long as the
# first.
#
# ```python
# v_after_two = 0.5 * (-0.2) - 0.1 * (-2)
# ```
#
# </details>

# %% [markdown]
# So a push that keeps its direction adds up, and pushes that change their direction at every step cancel in part.
#
# **1. Momentum** (5 minutes). `theta`, `v` and `g` have the shape $(P,)$, a number for each of $P$ knobs. Return the new `theta` and the new `v`, and leave the given ones as they are (`v *= mu` would
# change the given one). To try it out: with `theta` 0, `v` −0.01, `g` 1, `eta` 0.01 and `mu` 0.9 you should get −0.019 for both.


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
# **In your own words:** double-click this cell and finish the sentence. *On a long slope a ball with μ = 0.9 is ten times as fast as plain descent, because …*

# %% [markdown]
# ## Station 2 of 5: The ball in the ravine
#
# ### Where is its cliff?
#
# A step that is ten times as long, in a ravine whose walls allow no more than $\eta = 0.04$: is that not dangerous?

# %%
Predict("momentum: beyond the cliff", reveal=momentum.beyond_the_cliff)

# %% [markdown] tags=["explain"]
# **Explain.** Think of a ball that jumps from wall to wall. It comes to a wall with a velocity that points *towards* this wall, and the wall pushes it *back*. So the velocity that it
# keeps weakens the push. On a long slope both point the same way; here they are opposed. Therefore a ball arrives even with a larger $\eta$.
#
# (It does not arrive quickly: after 60 steps it is still 0.05 away, and from then on each step takes a twentieth of the distance.)

# %% [markdown] tags=["explain"]
# How much larger may $\eta$ be? With a small $\eta$ the jumps between the walls become shorter, with a large one longer. In between, at the cliff, they are all equally long, as for plain descent at its own: the ball jumps between $1$ and $-1$ for ever. The step to $-1$ was $v = -2$. There the gradient is $-\lambda$, so the next velocity is
# $-2 \mu + \eta \lambda$. It must lead back to 1, so it must be $+2$:
#
# $$-2 \mu + \eta \lambda = 2 \quad\Longrightarrow\quad \eta = \frac{2 (1 + \mu)}{\lambda}$$
#
# With $\mu = 0$ this is the cliff of plain descent. With $\mu = 0.9$ and $\lambda = 50$ it is $3.8 / 50 = 0.076$, and our 0.06 lies below it.
#
# The next cell lets *your* momentum try it (or the reference, if you have not written it yet), one percent below the cliff and one percent above.

# %% tags=["experiment", "explain"]
update = mine("momentum_update")
for share in (0.99, 1.01):
    theta = np.array([0.0, 0.5])
    v = np.zeros(2)
    for _step in range(1000):
        g = theta * np.array([1, 50])
        theta, v = update(theta, v, g, eta=share * 3.8 / 50, mu=0.9)
    print(f"{share} of the cliff: after 1,000 steps {abs(theta[1]):.0e} from 0")

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F5"]
# Check: is the cliff at 2(1+μ)/λ for every μ, and not at 2/λ?
for mu in (0.0, 0.5, 0.9, 0.99):
    ends = []
    for share in (0.99, 1.01):
        places = momentum.rolled(eta=share * 2 * (1 + mu) / 50, mu=mu, steps=1000, start=(0.0, 0.5))
        ends.append(abs(places[-1, 1]))
    print(
        f"μ = {mu:g}: 1 % below 2(1+μ)/λ the distance falls from 0.5 to {ends[0]:.0e}, 1 % above it grows to {ends[1]:.0e}"
    )
    assert ends[0] < 0.1 and ends[1] > 1e6
found = momentum.beyond_the_cliff()
shrinks = float(max(momentum.long_run_factor(0.06, 0.9, np.array([1.0, 50.0]))))
print(
    f"η = 0.06, μ = 0.9: after 60 steps {found.ball[60]:.2f}, after 200 {found.ball[200]:.0e}; in the long run a step multiplies by {shrinks:.3f}"
)
assert found.plain[10] > 500 and 0.045 < found.ball[60] < 0.055 and found.ball[200] < 1e-4 and 0.945 < shrinks < 0.955

# %% [markdown]
# ### What it costs
#
# So with a ball we may take a larger $\eta$, which is what the floor needs. Now both run in the ravine, each with numbers that are nearly its best.

# %%
Predict("momentum: the first three steps", reveal=momentum.two_walks)

# %% [markdown] tags=["explain"]
# **Explain.** Follow $\theta_2$ of the ball, with $\eta = 0.06$, $\mu = 0.58$ and the gradient $50 \, \theta_2$:
#
# | step | kept: $\mu v$ | push: $-\eta \cdot 50 \, \theta_2$ | new $v$ | new $\theta_2$ |
# |---|---|---|---|---|
# | 1 | 0 | $-0.06 \cdot 25 = -1.5$ | −1.5 | −1.0 |
# | 2 | −0.87 | $-0.06 \cdot (-50) = 3.0$ | 2.13 | 1.13 |
# | 3 | 1.235 | $-0.06 \cdot 56.5 = -3.39$ | −2.155 | −1.025 |
#
# The first push finds no velocity that could weaken it, and with this $\eta$ it is too strong. So the ball **first swings wider** than it began, to $1.13$, while plain descent never goes beyond 0.5. After three steps the ball is 1.27 from the goal, and plain
# descent 0.96. But along the floor the ball's pushes add up. From step 5 on it is nearer. After 60 steps plain descent is a tenth away, and the ball less than a millionth. The wide swing at the beginning is the price of the large $\eta$.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F3"]
# Check: does the ball first swing wider, when does it overtake, and is each near its best?
found = momentum.two_walks()
swing = abs(found.paths["the ball"][:, 1]).max()
print(
    f"The ball swings out to {swing:.2f}, plain descent never beyond {abs(found.paths['plain descent'][:, 1]).max():.2f}."
)
print(
    f"After 3 steps: ball {found.ball[3]:.2f}, plain {found.plain[3]:.2f}; the ball is nearer from step {found.behind + 1} on."
)
print(f"After 60 steps: ball {found.ball[60]:.0e}, plain {found.plain[60]:.2f}.")
ball_factor = max(momentum.long_run_factor(0.06, 0.58, np.array([1.0, 50.0])))
root = 50**0.5
best_ball = (root - 1) / (root + 1)
print(
    f"In the long run a step multiplies by 0.962 (the best there is: {49 / 51:.3f}) and {ball_factor:.3f} ({best_ball:.3f})."
)
assert 1.12 < swing < 1.14 and found.ball[3] > found.plain[3] and found.behind == 4
assert found.plain[60] > 0.09 and found.ball[60] < 1e-6 and ball_factor < best_ball + 0.02

# %% [markdown]
# <details><summary>The source of <code>rolled</code>, <code>two_walks</code></summary>
#
# ```python
# def rolled(eta, mu, steps=60, start=START):
#     """Return the places (steps + 1, 2) of a ball in the ravine ½ (θ₁² + 50 θ₂²); with μ = 0 it is plain descent."""
#     theta = np.array(start, float)
#     ball = Momentum(mu)
#     ball.start(theta)
#     places = [theta.copy()]
#     for _ in range(steps):
#         ball.update(theta, ravine(theta)[1], eta)
#         places.append(theta.copy())
#     return np.array(places)
#
#
# def two_walks(steps=60, plain=PLAIN, ball=BALL):
#     """Roll down the ravine without momentum and with it, each with a good η: a map, and the distance to the goal.
#
#     The result's `plain` and `ball` are the distances, (steps + 1,), and `paths` the places.
#     """
#     walks = {"plain descent": rolled(*plain, steps), "the ball": rolled(*ball, steps)}
#     distances = {name: np.linalg.norm(places, axis=1) for name, places in walks.items()}
#     apart, near = distances.values()
#     behind = int(np.flatnonzero(near >= apart)[-1])
#     title = f"The ball is nearer from step {behind + 1} on"
#     figure = plots.stills.map_and_distances(
#         lambda points: ravine(points.T)[0], walks, distances, ["Seen from above, the first 12 steps", title]
#     )
#     words = (
#         f"After {steps} steps: plain descent {apart[-1]:.2f} from the goal, the ball {near[-1]:.0e}; {title.lower()}."
#     )
#     return Result(figure, words, plain=apart, ball=near, paths=walks, behind=behind)
# ```
#
# </details>
#
# Now try it yourself. Below, $\eta$ and $\mu$ are sliders. On the right is a map of both. Each of its points is one choice, and the numbers say by what a step multiplies the distance in the long run. Each line is a wedge, and inside the wedge 0.9 it is less than 0.9. (The white dot lies between 0.98 and 0.95.) So the deeper the blue, the faster the ball arrives; orange is lost. The dashed line is the cliff of
# plain descent, and the thick line is the ball's.

# %%
RavineBall(eta=0.02, mu=0.5)

# %% [markdown]
# **Observe** (4 minutes). Keep $\mu = 0.5$ and raise $\eta$ across the dashed line, and then across the thick one. What happens at each? Then keep $\eta = 0.04$, and find the best $\mu$. A ball with too little inertia crawls. With too much it keeps swinging for a
# long time.
#
# <details><summary>What we saw</summary>
#
# At the dashed line nothing happens, beyond the thick one the ball is lost. The best $\mu$ lies near 0.65. At 0.98 the ball is still swinging after 60 steps.
#
# </details>
#
# **Your turn** (2 minutes). In another ravine plain descent is lost if $\eta$ is larger than 0.1. With momentum the cliff is at 0.16. Which $\mu$ was it?

# %% tags=["exercise"]
mu_at_cliff = ...

# %%
check(mu_at_cliff=mu_at_cliff)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The two cliffs are $2 / \lambda$ and $2 (1 + \mu) / \lambda$, so their quotient is $1 + \mu = 1.6$.
#
# ```python
# mu_at_cliff = 0.16 / 0.1 - 1
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *On a long slope the kept velocity … the push, and between two walls it … the push; therefore …*

# %% [markdown]
# ## Station 3 of 5: A patient, and a step for each knob
#
# ### A patient
#
# A fellow student trains 20 networks with two hidden layers on two moons, by plain descent with $\eta = 0.6$. He is content: with some jumps the cost falls to about 0.1. (A single epoch may be lucky, so the dotted line shows the median over the last ten.)

# %%
momentum.trained(eta=0.6, mu=0.0)

# %% [markdown]
# Then he reads that everybody uses momentum. He adds $\mu = 0.9$ and changes nothing else:

# %%
momentum.trained(eta=0.6, mu=0.9)

# %% [markdown]
# <details><summary>The source of <code>trained</code></summary>
#
# ```python
# @remembered
# def trained(eta=0.1, mu=0.9, networks=20, epochs=20):
#     """Train networks on two moons with a ball's inertia μ: their costs after each epoch.
#
#     The result's `costs` are (epochs + 1, networks), and `late` is their median over the last ten epochs.
#     """
#     data = datasets.moons(100, rng=seed(0))
#     nets = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(1), copies=networks)
#     costs = [evaluate(nets, data).cost]
#     with np.errstate(all="ignore"):
#         for step in sgd(nets, data, eta, batch_size=10, epochs=epochs, rng=seed(2), optimizer=Momentum(mu)):
#             if step.epoch_done:
#                 costs.append(evaluate(nets, data).cost)
#     costs = np.nan_to_num(np.array(costs), nan=np.inf)
#     late = float(np.median(costs[-LATE:]))
#     title = f"η = {eta:g}, μ = {mu:g}: median of the last {LATE} epochs {late:.2g}"
#     series = {f"median of {networks} networks, band 10–90 %": np.minimum(costs, 10)}
#     figure = plots.stills.bands(np.arange(epochs + 1), series, "epoch", "cost C", **LOOKS, title=title)
#     with_room(figure.axes[0])
#     figure.axes[0].hlines(late, max(epochs - LATE + 1, 0), epochs, color=plots.palette.INK, linestyle=":", linewidth=2)
#     side = "below" if late < HOPEFUL else "above"
#     words = f"The median of {networks} costs over the last {LATE} epochs is {side} {HOPEFUL}."
#     return Result(figure, words, costs=costs, late=late)
# ```
#
# </details>

# %% [markdown]
# Now it hardly falls after the first epochs, and over the last ten it is much higher than before, here 0.4 instead of 0.15. What is wrong? The cliff is not nearer than before, as you know.
#
# **Your turn** (3 minutes). Compute his effective rate, as it was and as it is now. With which $\eta$ would the ball have the old one?

# %% tags=["exercise"]
eta_with_ball = ...

# %%
check(eta_with_ball=eta_with_ball)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# It was 0.6, and now it is $0.6 / (1 - 0.9) = 6$. The ball has the old one if $\eta / (1 - 0.9) = 0.6$.
#
# ```python
# eta_with_ball = 0.6 * (1 - 0.9)
# ```
#
# </details>

# %% [markdown]
# In a network the slope does keep its direction for many steps, along the floors of its ravines, and there his ball is ten times as fast as he was before. But the floor bends, and so fast a ball runs up the walls. Each batch's push is partly chance, and this part, too, now moves a knob ten times as far in the end.
#
# So when you add $\mu = 0.9$, begin with a **tenth** of your $\eta$. Then the effective rate is as before:

# %%
momentum.trained(eta=0.06, mu=0.9)

# %% [markdown]
# The patient is cured: the dotted line lies even lower than without momentum. Is the effective rate really what counts? The smaller the steps, the better it should hold. Here is a smaller one, 0.3, reached in two ways:

# %%
momentum.same_effective_rate(eta=0.3, mu=0.9)

# %% [markdown]
# The two curves run together. So a tenth of $\eta$ with momentum is, in the main, the old training once more. But it is further from its cliff. You have gone down to a tenth with $\eta$, while the cliff has moved *out*, to 1.9 times as far. So there is room above 0.06, though 0.6 was too much. How far up one may go, you find out in the open experiment at the end of the chapter.

# %% jupyter={"source_hidden": true} tags=["proof", "row-F5"]
# Check: do networks train alike at the same effective rate, and does the patient end far above the cured?
plain, ball = momentum.same_effective_rate(eta=0.3, mu=0.9).late
before = momentum.trained(eta=0.6, mu=0.0).late
ill = momentum.trained(eta=0.6, mu=0.9).late
cured = momentum.trained(eta=0.06, mu=0.9).late
alike = abs(ball / plain - 1) < 0.15
print("Medians over the last ten epochs.")
print(f"At the effective rate 0.3, with and without momentum, they agree to 15 %: {alike}")
print(f"The patient has more than 1.5 times the cost of before: {ill > 1.5 * before}")
print(
    f"He has more than twice the cost of the cured: {ill > 2 * cured}; and the cured less than before: {cured < before}"
)
assert alike and ill > 1.5 * before and ill > 2 * cured and cured < before

# %% [markdown]
# ### Two knobs, a thousand to one
#
# Momentum gives all knobs the same $\eta$. But gradients differ from knob to knob. Take two knobs with steady gradients $g = (2, \; 0.002)$ and $\eta = 0.01$. Plain descent moves the first by 0.02 and the second by 0.00002. With an $\eta$ that suits the second knob, a thousand times as large,
# the first would jump by 20. In a deep network, whose first layers get small errors (chapter 3), this is no rare case.
#
# **First step: the sign.** Throw away the size of the gradient, and keep its sign, which is $+1$, $-1$ or 0:
#
# $$\theta \leftarrow \theta - \eta \; \mathrm{sign}(g)$$
#
# Now both knobs move by 0.01.

# %%
Predict("adam: the sign alone", reveal=adam.by_sign)

# %% [markdown] tags=["explain"]
# **Explain.** Near the lowest point the gradient becomes small, and this is how plain descent knows that it should make shorter steps. The sign does not know it. Every step is $\eta$ long, and so the knob jumps between 0.05 and −0.05. So we need something
# between the two: the step should not depend on whether gradients are *always* small, but it should become shorter when they are smaller *than they were*.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F3"]
# Check: does a walk by the sign alone end in jumps of length η?
places = adam.by_sign(steps=200).places
print(
    f"The last 100 steps are all between {abs(np.diff(places[-100:])).min():.2f} and {abs(np.diff(places[-100:])).max():.2f} long."
)
assert np.allclose(abs(np.diff(places[-100:])), 0.1) and abs(places[-100:]).min() > 0.04

# %% [markdown]
# **Second step: divide by the usual size.** For each knob we keep a **running mean** $s$ of the squared gradients. It begins at 0, keeps the share $\rho$ (rho) of itself, and takes the rest from the new gradient. Its root is the usual size of the gradients:
#
# $$s \leftarrow \rho s + (1 - \rho) \, (g)^2 \qquad\qquad \theta \leftarrow \theta - \eta \, \frac{g}{\sqrt{s} + \varepsilon}$$
#
# This is **RMSProp**, usually with $\rho = 0.9$. ($\varepsilon = 10^{-8}$ is there for gradients that have always been 0.) By hand: a knob's gradients were 2 for a long time, so $s = 4$. If the next one is 2 again, then $s$ stays 4, and the step is $2 / \sqrt{4} = 1$ in units of $\eta$. If the
# next one is 0.2, then $s = 0.9 \cdot 4 + 0.1 \cdot 0.04 = 3.604$, and the step is $0.2 / 1.898 = 0.105$. A knob with gradients of 0.002, and then 0.0002, makes the same two steps.
#
# **Your turn** (3 minutes). Another knob's gradients were 4 or $-4$ for a long time, so $s = 16$, and $\rho = 0.9$. Now comes $g = 1$, and first $s$ is renewed. How long is the step in units of $\eta$?

# %% tags=["exercise"]
rms_step = ...

# %%
check(rms_step=rms_step)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# $s = 0.9 \cdot 16 + 0.1 \cdot 1 = 14.5$. The usual size is $\sqrt{14.5} = 3.81$.
#
# ```python
# rms_step = 1 / np.sqrt(0.9 * 16 + 0.1 * 1)
# ```
#
# </details>

# %% [markdown]
# **2. RMSProp** (4 minutes). `theta`, `s` and `g` have the shape $(P,)$, and $\varepsilon = 10^{-8}$ is added to the root, as a gradient may always have been 0. Return the new `theta` and the new `s`; the given arrays stay as they are. To try it out: with `theta` 0, `s` 4, `g` 0.2 and `eta` 1 you should get −0.105 and 3.604.


# %% tags=["exercise"]
def rmsprop_update(theta, s, g, eta, rho=0.9):
    return ..., ...


# %%
check(rmsprop_update)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# ```python
# def rmsprop_update(theta, s, g, eta, rho=0.9):
#     s = rho * s + (1 - rho) * g**2
#     return theta - eta * g / (np.sqrt(s) + 1e-8), s
# ```
#
# </details>

# %% [markdown]
# **In your own words:** finish the sentence. *RMSProp divides by … and not by |g|, because …*

# %% [markdown]
# ## Station 4 of 5: Adam
#
# ### Third step: a mean of the gradients, too
#
# The gradients of mini-batches are noisy. Suppose that a knob's gradients are $2, -2, 2, -2$. This is pure noise; in the mean there is no slope. RMSProp moves the knob by a full $\eta$ each time. Momentum has shown us what helps: remember. So we take a running mean of the gradients as well. We call it $v$ again,
# because it plays the part of the velocity (but it holds no $\eta$, and it points uphill). Elsewhere it is mostly called $m$, and our $s$ is called $v$:
#
# $$v \leftarrow \beta_1 v + (1 - \beta_1) \, g \qquad\qquad s \leftarrow \beta_2 s + (1 - \beta_2) \, (g)^2$$
#
# and we step by $v / \sqrt{s}$ instead of $g / \sqrt{s}$. Usually $\beta_1 = 0.9$ and $\beta_2 = 0.999$: $v$ remembers about the last ten gradients, as a ball with $\mu = 0.9$ holds about ten pushes, $1 / (1 - 0.9)$. In the same way $s$ remembers about the last thousand: a *usual* size should not change with each batch. With our noise, $v$ is $0.2$, then $0.18 - 0.2 = -0.02$, then $-0.018 + 0.2 = 0.182$, then $-0.036$. It stays small, while a
# steady gradient of 2 fills it up to 2.

# %%
adam.running_means()

# %% [markdown]
# ### Fourth step: the beginning
#
# One thing is left. Before the first update there is no gradient to remember, so both memories begin at 0.

# %%
Predict("adam: the first step", reveal=adam.first_updates)

# %% [markdown] tags=["explain"]
# **Explain.** Three updates by hand, with $g = 2$ each time:
#
# | $t$ | $v$ | $s$ | $v / \sqrt{s}$ |
# |---|---|---|---|
# | 1 | $0.1 \cdot 2 = 0.2$ | $0.001 \cdot 4 = 0.004$ | $0.2 / 0.0632 = 3.2$ |
# | 2 | $0.18 + 0.2 = 0.38$ | $0.003996 + 0.004 = 0.007996$ | $0.38 / 0.0894 = 4.2$ |
# | 3 | $0.342 + 0.2 = 0.542$ | 0.011988 | $0.542 / 0.1095 = 5.0$ |
#
# Both memories are too small. But $s$ stands below the fraction line, and it fills up a hundred times more slowly. So the first steps are three, four and five times **too long** (in the picture the worst is more than six times), at the very moment when we know least.

# %% [markdown] tags=["explain"]
# How much too small are they? After one update $v = (1 - 0.9) \cdot 2$. After two it is $0.9 \cdot 0.1 \cdot 2 + 0.1 \cdot 2 = 0.19 \cdot 2$, and $0.19 = 1 - (0.9)^2$. Each update leaves 0.9 of what is missing. So after $t$ updates $\beta_1^t$ is missing, and $v$ holds the share $1 - \beta_1^t$ of the true mean; $s$ holds the share $1 - \beta_2^t$. So we divide by
# these shares. In the table this gives $\hat{v} = 2$ and $\hat{s} = 4$ in every row, and the three steps become $1, 1, 1$. This is **Adam**:
#
# $$\hat{v} = \frac{v}{1 - \beta_1^t} \qquad \hat{s} = \frac{s}{1 - \beta_2^t} \qquad\qquad \theta \leftarrow \theta - \eta \, \frac{\hat{v}}{\sqrt{\hat{s}} + \varepsilon} \qquad t = 1, 2, 3, \dots$$
#
# The longer it runs, the nearer the two shares are to 1, and the correction disappears. (RMSProp's $s$ begins at 0, too, and is not corrected. Its first step is $1 / \sqrt{0.1} = 3.2$ times $\eta$.) Go through it update by update. Then choose other gradients:

# %% tags=["explain"]
AdamStepper("2, 2, 2, …", update=3)

# %% [markdown] tags=["explain"]
# With gradients of 0.002 every *step* is the same as with 2. With $2, -2, 2, \dots$ the corrected steps soon become short. With $2, 0, 0, \dots$ you see how a single gradient fades.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F3"]
# Check: are the first steps 3.2, 4.2, 5.0 without correction and 1, 1, 1 with it, and as long for tiny gradients?
for slope in (2.0, 0.002):
    found = adam.first_updates(slope)
    print(f"g = {slope:g}: uncorrected {found.uncorrected[:3].round(1)}, corrected {found.corrected[:3].round(3)}")
    assert np.allclose(found.uncorrected[:3], [3.162, 4.250, 4.950], atol=1e-3) and np.allclose(found.corrected, 1)
noise = adam.moments([2.0, -2.0] * 6)
print(f"2, −2, …: after 12 updates the corrected step is {noise[-1].corrected:.2f}")
assert abs(noise[-1].corrected) < 0.1

# %% [markdown]
# **Your turn** (2 minutes). Let $\eta = 0.001$. At the first update a knob has the gradient $-0.00002$. By how much does Adam change the knob, with its sign?

# %% tags=["exercise"]
first_change = ...

# %%
check(first_change=first_change)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# At the first update $\hat{v} = g$ and $\hat{s} = (g)^2$, so $\hat{v} / \sqrt{\hat{s}} = g / |g| = -1$. The knob goes *up* by $\eta$, however small the gradient is.
#
# ```python
# first_change = -0.001 * (-1)
# ```
#
# </details>

# %% [markdown]
# **3. Adam** (8 minutes). All arrays have the shape $(P,)$; `t` counts the updates from 1, and $\varepsilon = 10^{-8}$. Return the new `theta`, `v` and `s`, and leave the given ones as they are. The correction is only for the step: return `v` and `s` without it. To try it out: with `theta`, `v` and `s` all 0, `g` 2, `t` 1 and `eta` 0.1 you should
# get −0.1, 0.2 and 0.004.


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
#     v_hat = v / (1 - beta1**t)
#     s_hat = s / (1 - beta2**t)
#     return theta - eta * v_hat / (np.sqrt(s_hat) + 1e-8), v, s
# ```
#
# </details>

# %% [markdown]
# **4. Bug hunt** (3 minutes). This Adam takes `gradients`, shape $(T, P)$, one after the other, and returns the last `theta`, $(P,)$. It returns `nan`. Why? Compute the first update by hand, then mend it.


# %% tags=["exercise", "bug-hunt"]
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta


# %%
check(buggy_adam)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# `enumerate` counts from 0, and at the first update $1 - \beta^0 = 0$. So `v` and `s` are both divided by 0. NumPy makes $\infty$ of each, and $\infty / \infty$ is `nan`. The count must begin at 1; then $1 - \beta^t$ is exactly the share that the memory holds.
#
# ```python
# def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
#     for t, g in enumerate(gradients, start=1):
#         v = 0.9 * v + 0.1 * g
#         s = 0.999 * s + 0.001 * g**2
#         theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
#     return theta
# ```
#
# </details>

# %% [markdown]
# ### Does it come to rest?
#
# We blamed the sign because near the bottom it jumps to and fro for ever. Do RMSProp and Adam do better? Here all three walk on the bowl of the sign, with its $\eta = 0.1$:

# %%
adam.on_the_bowl()

# %% [markdown]
# RMSProp is at the bottom after a dozen steps. But there its gradients are tiny, and $s$ forgets the large ones. So its rate $\eta / \sqrt{s}$ grows, beyond 2, the cliff of this bowl, and each jump leads further out. At about step 55 it is thrown out, and after some more swings it ends as the sign does, with steps that are $\eta$ long. Adam comes to rest: its $s$ remembers a hundred times as long, and in $v$ the pushes to and fro cancel.
#
# So Adam's step is about $\eta$ long while the gradient keeps its sign and its usual size, however small this size is. (So long as it is well above $\varepsilon$, here and below.) Where the gradient changes its sign, or has become smaller than usual, the step is shorter. (After some thousands of steps Adam forgets, too, and jumps for a while. The sure remedy is an $\eta$ that falls, as in chapter 6.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F3"]
# Check: on the bowl of the sign, who comes to rest with a constant η, and for how long?
found = adam.on_the_bowl(steps=6000)
near = np.flatnonzero(found.rmsprop < 1e-5)
print(f"RMSProp is within a hundred-thousandth from step {near[0]} to {near[-1]}.")
theta = 0.55
s = 0.0
rates = []
for _ in range(50):
    s = 0.9 * s + 0.1 * theta**2
    rates.append(0.1 / (np.sqrt(s) + 1e-8))
    theta -= rates[-1] * theta
beyond = int(np.argmax(np.array(rates) > 2)) + 1
steep = all(rate > 2 for rate in rates[beyond - 1 : 45])
print(f"From step {beyond} to 45 its rate is beyond 2: {steep}.")
trembles = abs(found.rmsprop[150:] - 0.05).max() < 0.002
print(f"From step 150 on it is 0.05 away, as the sign is: {trembles and abs(found.sign[-1] - 0.05) < 1e-9}.")
rests = found.adam[200:5000].max() < 1e-4
stirs = found.adam[5000:].max() > 0.01
print(f"Adam is within a ten-thousandth from step 200 to 5,000: {rests}; between 5,000 and 6,000 it leaves: {stirs}.")
assert near[0] < beyond < 35 and steep
assert near[0] <= 12 and 45 <= near[-1] <= 55 and trembles and rests and stirs

# %% [markdown]
# **In your own words:** finish the sentence. *Without the correction Adam's first steps would be too …, because …*

# %% [markdown]
# ## Station 5 of 5: A fair race
#
# Now they race: first in the ravine, then with networks. Where you have solved the exercises, *your* momentum and *your* Adam run in the places of the package's. The badge says whose they are:

# %%
my_ball, my_adam = mine("momentum_update", "adam_update")

# %%
# whose="best": each with its own best η of a short list (without 0.038)
OptimizerRace("ravine", step=100, whose="best", momentum=my_ball, adam=my_adam)

# %% [markdown]
# *SGD* is plain descent. Momentum has its usual $\mu = 0.9$, too much for this ravine: with 0.58 it would be lower by a factor of more than a million. Two of the six are new. **AdaGrad** is the older brother of RMSProp: its $s$ is the *sum* of all squares, so it never forgets. **Nesterov** is a ball that takes the gradient not where it is, but where its velocity is about to carry it.
#
# **Your turn** (1 minute). A knob's gradients are 3, and then 4. How long is AdaGrad's second step in units of $\eta$?

# %% tags=["exercise"]
adagrad_step = ...

# %%
check(adagrad_step=adagrad_step)

# %% [markdown] tags=["solution"]
# <details><summary>Solution</summary>
#
# The sum is $9 + 16 = 25$, and its root is 5.
#
# ```python
# adagrad_step = 4 / np.sqrt(3**2 + 4**2)
# ```
#
# </details>

# %% [markdown]
# Along the axes AdaGrad and RMSProp end far ahead: they make the steep direction as easy as the flat one. AdaGrad's best $\eta$, 5, is so large that its first step leaves the map, to $(4, -4.5)$. There the gradients are 4 and −225, and its $\sqrt{s}$ becomes 4.1 and 226. So the second step is $5 \cdot 4 / 4.1 = 4.9$ along the floor and $5 \cdot 225 / 226 = 5.0$ across it, a little more than the distance: about a fifth and a tenth are left, on the other side. From then on $\sqrt{s}$ hardly grows, so each further step leaves as small a share. RMSProp is ahead of the other four from about step 75 on. Adam divides in the same way, but its mean $v$ makes it swing like a ball. (Heights below $10^{-12}$ are drawn there.)

# %%
Predict("optimizers: the ravine turned", reveal=optimizer_race.turned)

# %% [markdown] tags=["explain"]
# **Explain.** In the turned ravine (choose it above) the gradient of *each* knob is large, because each knob has a share of the wall. AdaGrad and RMSProp divide both by the same large number, and most of RMSProp's lead is gone, and all of AdaGrad's: RMSProp lies above plain descent until about step 85, and AdaGrad ends above it. Plain descent, momentum and Nesterov do not notice the turn at all, because their equations treat all
# directions alike. Adam loses something, but less than a factor of twenty: it had hardly an advantage to lose, because along the axes its swinging had kept it near momentum. So a step for each knob helps where the ravines lie along the knobs, and nobody knows where those of a network lie.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F3"]
# Check: who gets worse when the ravine is turned, each at its own best η?
found = optimizer_race.turned()
times = found.times
same = [name for name, factor in times.items() if np.isclose(factor, 1, rtol=1e-4)]
ruined = [name for name, factor in times.items() if factor > 1000]
little = [name for name, factor in times.items() if 1.01 < factor < 20]
print(f"As before: {same}. A thousand times higher and more: {ruined}. Less than twenty times: {little}.")
assert same == ["SGD", "Momentum", "Nesterov"] and ruined == ["AdaGrad", "RMSProp"] and little == ["Adam"]
turned = found.askew
above = {name: (turned[name] > turned["SGD"]).nonzero()[0] for name in ruined}
print("Turned, RMSProp is above plain descent in all steps from 1 to 85:", above["RMSProp"][84] == 85)
print("AdaGrad is above it in", len(above["AdaGrad"]), "of 100 steps, and in the end:", above["AdaGrad"][-1] == 100)
assert above["RMSProp"][84] == 85 and len(above["AdaGrad"]) >= 95 and above["AdaGrad"][-1] == 100

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F3"]
# Check: along the axes, who is ahead, and why does AdaGrad's large first step arrive?
straight = optimizer_race.turned().straight
others = np.min([straight[name] for name in ("SGD", "Momentum", "Nesterov", "Adam")], axis=0)
ahead = int((straight["RMSProp"] >= others).nonzero()[0][-1]) + 1
print("Along the axes RMSProp is ahead of these four from step", ahead)
path = optimizer_race.raced("AdaGrad", "ravine", 5.0)[0][:8, 0]
shares = abs(path[2:] / path[1:-1])
print(
    f"AdaGrad's first step leads to {path[1].round(1)}; each of the next leaves at most {shares.max():.2f} of a distance."
)
assert 70 < ahead < 80 and abs(path[1]).max() > 4 and shares.max() < 0.25

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "explain", "row-F3"]
# Check: along the axes, is Adam near momentum, and what would a smaller μ give?
from mlp_course.optimizers import Momentum

straight = optimizer_race.turned().straight
apart = straight["Adam"][-1] / straight["Momentum"][-1]
print(f"Along the axes Adam and momentum end within a factor of ten: {0.1 < apart < 10}.")
assert 0.1 < apart < 10
kinds = {"Momentum": lambda: Momentum(0.58)}
eta = optimizer_race.best_rate("Momentum", "ravine", optimizer_race.RATES, kinds)
gentle = optimizer_race.raced("Momentum", "ravine", eta, kinds)[1][-1, 0]
gain = straight["Momentum"][-1] / gentle
print(f"With μ = 0.58 momentum would be lower by a factor of more than a million: {gain > 1e6}.")
assert gain > 1e6

# %% [markdown]
# Now a **saddle**: a pass between two valleys, level at its middle. All start almost on the ridge, and all with $\eta = 0.1$:

# %%
optimizer_race.off_the_saddle()

# %% [markdown]
# Plain descent needs 62 steps to leave it, because its step is as small as the gradient there. Momentum needs 23, because its pushes add up. Adam needs 7: the gradient keeps its sign, so the step is about $\eta$ however small the gradient is. RMSProp needs only 3, since its first two steps, uncorrected, are each $3.2 \eta$ long. (The paths: choose *saddle* in the menu above, *all* under "η of", and $\eta = 0.1$.)

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F3"]
# Check: in how many steps do they leave the saddle, with η = 0.1 for all?
left = optimizer_race.off_the_saddle().left
print("steps until the saddle is left:", left)
assert left["SGD"] == 62 and left["Momentum"] == 23 and left["Adam"] == 7 and left["RMSProp"] == 3
path = optimizer_race.raced("RMSProp", "saddle", 0.1)[0][:, 0, 1]
print("RMSProp's first two steps off the ridge, in units of η:", (np.diff(path)[:2] / 0.1).round(1))
assert (np.diff(path)[:2] / 0.1 > 3).all()

# %% [markdown]
# ### Networks
#
# Now the networks of the patient, on two moons. First a table such as one finds in many reports: the median cost of 20 networks after 20 epochs.

# %%
for name, cost in fair_race.with_one_eta(0.01).items():
    print(f"{name:9} {cost:.1f}")

# %%
Predict("optimizers: one rate for all", reveal=fair_race.fair_race)

# %% [markdown] tags=["explain"]
# **Explain.** In the picture each curve is a method (four of the six), and each point on it is a training of 20 networks with one $\eta$. The table was the place $\eta = 0.01$. There Adam has less than half the cost of plain descent. Now look at $\eta = 1$: there plain descent is lower than Adam and than momentum. **The winner depends on the $\eta$ that you gave the losers.**
#
# The reason is what you have built. Adam's step is about $\eta$ long, so a small $\eta$ suits it. Plain descent's step is $\eta$ times a gradient that is small, so it needs a large $\eta$. In this race its best one is about 0.6, and Adam's about 0.03.
#
# So a comparison is fair if each method has its own best $\eta$. Is there a winner then? Five races, each with other points, other starts and another order of the examples (a ring marks the winner):

# %% tags=["explain"]
fair_race.winners(races=5)

# %% [markdown] tags=["explain"]
# Plain descent stays behind Adam, and behind the better of the two balls. But Adam's lead over the balls is gone: in the table its cost was clearly lower than theirs, and now sometimes Adam is ahead, sometimes Nesterov or momentum, sometimes AdaGrad. So why does everybody use Adam? Not because it always wins. It is a good first try: the length of its steps is known beforehand, about $\eta$, and it copes with
# knobs whose gradients differ a thousandfold.
#
# Your own functions can train three of the networks, too. Here $\eta = 0.01$, as in the table, though with three networks only, and they end where the package's do:

# %% tags=["explain"]
for name, costs in fair_race.own_in_the_race(my_ball, my_adam, eta=0.01).items():
    print(f"{name}, η = 0.01: yours {costs[0]:.2f}, the package's {costs[1]:.2f}")

# %% [markdown] tags=["explain"]
# <details><summary>The source of <code>final_costs</code></summary>
#
# ```python
# def final_costs(optimizer, etas, race=0, networks=20, epochs=20):
#     """Train networks on two moons with each η and return their costs in the end, (len(etas), networks).
#
#     race  another number is another race: other points, other starts, another order
#     """
#     data = datasets.moons(100, rng=seed(10 * race))
#     starts = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(10 * race + 1), copies=networks)
#     many = Network(starts.sizes, "tanh", "sigmoid", "cross-entropy", rng=seed(0), copies=networks * len(etas))
#     many.theta[:] = np.tile(starts.theta, (len(etas), 1))
#     rates = np.repeat(etas, networks)[:, None]
#     with np.errstate(all="ignore"):
#         list(sgd(many, data, rates, batch_size=10, epochs=epochs, rng=seed(10 * race + 2), optimizer=optimizer))
#         costs = evaluate(many, data).cost
#     return np.nan_to_num(costs, nan=np.inf).reshape(len(etas), networks)
# ```
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "compares", "explain", "row-F3"]
# Check: who leads at one η for all, and is there a leader when each has its own best η?
table = fair_race.with_one_eta(0.01)
ones = fair_race.with_one_eta(1.0)
eta = {}
cost = {}
for name in fair_race.NAMES:
    eta[name], cost[name] = fair_race.at_best(name)
balls = min(cost["momentum"], cost["nesterov"])
half = table["adam"] < table["sgd"] / 2 and table["adam"] < 0.75 * min(table["momentum"], table["nesterov"])
ahead = ones["sgd"] < min(ones["adam"], ones["momentum"])
behind = max(cost["adam"], balls) < cost["sgd"] and eta["sgd"] > eta["adam"]
gone = balls < 1.5 * cost["adam"]
several = len(set(fair_race.winners(races=5).first)) > 1
print(f"η = 0.01 for all: Adam has less than half the cost of plain descent, and three quarters of the balls': {half}")
print(f"η = 1 for all: plain descent is ahead of Adam and of momentum: {ahead}")
print(f"Each at its best: plain descent, at a larger η, is behind Adam and the better ball: {behind}")
print(f"Each at its best: the better ball has less than 1.5 times Adam's cost: {gone}")
print(f"Five races have more than one winner: {several}")
assert half and ahead and behind and gone and several

# %% [markdown]
# **In your own words:** finish the sentence. *A comparison of optimizers is fair if …*

# %% [markdown]
# <details><summary>The source of <code>moments</code>, <code>first_updates</code></summary>
#
# ```python
# def moments(gradients, beta1=BETA1, beta2=BETA2) -> list[Moment]:
#     """Return what Adam computes for one knob, update by update; v and s begin at 0."""
#     v = 0.0
#     s = 0.0
#     found = []
#     for t, g in enumerate(gradients, start=1):
#         v = beta1 * v + (1 - beta1) * g
#         s = beta2 * s + (1 - beta2) * g**2
#         found.append(Moment(t, g, v, s, v / (1 - beta1**t), s / (1 - beta2**t)))
#     return found
#
#
# def first_updates(slope=2.0, updates=40):
#     """Show Adam's step on a steady slope, in units of η, from memories as they are and from corrected ones."""
#     run = moments([slope] * updates)
#     raw = np.array([moment.uncorrected for moment in run])
#     mended = np.array([moment.corrected for moment in run])
#     title = f"Uncorrected, the first steps are {raw[0]:.1f}, {raw[1]:.1f}, {raw[2]:.1f} η long"
#     series = {r"$v / \sqrt{s}$": raw, r"$\hat{v} / \sqrt{\hat{s}}$": mended}
#     figure = plots.stills.bands(
#         np.arange(1, updates + 1), series, "update t", "step, in units of η", title=title, legend_at="center right"
#     )
#     words = f"{title}; corrected, each is {mended[0]:.1f} η."
#     return Result(figure, words, uncorrected=raw, corrected=mended)
# ```
#
# </details>
#
# <details><summary>For the curious: Nesterov and AdaGrad in equations</summary>
#
# | optimizer | memory | update |
# |---|---|---|
# | Nesterov | $v \leftarrow \mu v - \eta \, g(\theta + \mu v)$ | $\theta \leftarrow \theta + v$ |
# | AdaGrad | $s \leftarrow s + (g)^2$ | $\theta \leftarrow \theta - \eta \, g / (\sqrt{s} + \varepsilon)$ |
#
# Here $g(\theta + \mu v)$ is the gradient at the point ahead. The package keeps this point ahead as its $\theta$. In the paper on Adam our $v$ is called $m$, and our $s$ is called $v$.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F3"]
# Check: do the package's plain descent and its two balls do what the equations say?
waves = np.sin(np.arange(1, 51))[:, None] * np.array([0.001, 1.0, 1000.0])  # three knobs
v = np.zeros(3)
theta = np.zeros((3, 3))  # a row for each optimizer
for g in waves:
    v = 0.9 * v - 0.01 * g
    theta[0] = theta[0] - 0.01 * g
    theta[1] = theta[1] + v
    theta[2] = theta[2] + 0.9 * v - 0.01 * g
for by_hand, name in zip(theta, ("SGD", "Momentum", "Nesterov"), strict=True):
    agree = np.allclose(optimizer_race.moved_by(name, waves, 0.01), by_hand)
    print(f"{name}: as by hand {agree}")
    assert agree

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F3"]
# Check: do the package's three with a root of squares do what the equations say?
waves = np.sin(np.arange(1, 51))[:, None] * np.array([0.001, 1.0, 1000.0])
v = np.zeros(3)
s = np.zeros((3, 3))
theta = np.zeros((3, 3))  # a row for each optimizer
for t, g in enumerate(waves, start=1):
    v = 0.9 * v + 0.1 * g
    s[0] = s[0] + g**2
    s[1] = 0.9 * s[1] + 0.1 * g**2
    s[2] = 0.999 * s[2] + 0.001 * g**2
    theta[0] = theta[0] - 0.01 * g / (np.sqrt(s[0]) + 1e-8)
    theta[1] = theta[1] - 0.01 * g / (np.sqrt(s[1]) + 1e-8)
    theta[2] = theta[2] - 0.01 * v / (1 - 0.9**t) / (np.sqrt(s[2] / (1 - 0.999**t)) + 1e-8)
for by_hand, name in zip(theta, ("AdaGrad", "RMSProp", "Adam"), strict=True):
    agree = np.allclose(optimizer_race.moved_by(name, waves, 0.01), by_hand)
    print(f"{name}: as by hand {agree}")
    assert agree

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F3"]
# Check: with which of the six do gradients of all sizes move a knob alike?
waves = np.sin(np.arange(1, 51))[:, None] * np.array([0.001, 1.0, 1000.0])
alike = []
for name in optimizer_race.RUNNERS:
    tiny, usual, huge = optimizer_race.moved_by(name, waves, 0.01)
    if np.allclose([tiny, huge], usual, rtol=1e-3):
        alike.append(name)
print("A thousandth of the gradient and a thousand times as much move the knob alike with", ", ".join(alike))
assert alike == ["AdaGrad", "RMSProp", "Adam"]

# %% [markdown]
# **An open experiment** (10 minutes). How far up may one go? Below is the patient with $\mu = 0.99$, and with the $\eta$ that has the effective rate 0.6. Change only `eta`: twice as much, five times, ten times, and about thirty times (0.2). Write down beforehand which one you expect to be best, and look at the median in the title. Then do the same with `mu=0.9`, from 0.06 upwards. (The fair race had such a sweep, judged by the last epoch alone.)

# %%
momentum.trained(eta=0.006, mu=0.99)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# With $\mu = 0.99$ the "tenth" is too cautious: at 0.006 the cost is still more than one and a half times that of the cured patient ($\eta = 0.06$, $\mu = 0.9$). The effective rate is the same, but such a ball needs about a hundred steps to gain its speed, and the whole training has 200. Five or ten times as much, 0.03 or 0.06, are best. About thirty times as much, 0.2, is too much.
#
# With $\mu = 0.9$ one may go up to five times the tenth, 0.3: the cost is then about as low or lower. At ten times, 0.6, we are with the patient.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F5"]
# Check: how far up from the same effective rate is the best η, with μ = 0.99 and with μ = 0.9?
etas = (0.006, 0.012, 0.03, 0.06, 0.2)
costs = [momentum.trained(eta, mu=0.99).late for eta in etas]
best = etas[int(np.argmin(costs))]
tenth = momentum.trained(0.06, mu=0.9).late
fivefold = momentum.trained(0.3, mu=0.9).late
print(f"μ = 0.99: 0.006 has more than 1.5 times the cost of η = 0.06 with μ = 0.9: {costs[0] > 1.5 * tenth}.")
print(
    f"The best of {etas} is 0.03 or 0.06: {best in (0.03, 0.06)}; 0.2 has more than twice its cost: {costs[-1] > 2 * min(costs)}."
)
print(f"μ = 0.9: five times 0.06 has at most 1.2 times its cost: {fivefold < 1.2 * tenth}.")
assert costs[0] > 1.5 * tenth and best in (0.03, 0.06) and costs[-1] > 2 * min(costs) and fivefold < 1.2 * tenth

# %% [markdown]
# ## The lab
#
# Two spirals, Adam, and an $\eta$ that is ten times too large for it. Look for the cost that jumps about near $\ln 2 = 0.69$, the cost of guessing, and does not fall. Would a falling $\eta$ rescue it? Choose the schedule *cosine*, and press *Reset* and *Run*. Then choose *constant* and SGD with this very $\eta$. Then go back to Adam, and divide $\eta$ by ten.

# %%
knobs = ("eta", "batch_size", "activation", "optimizer", "schedule")
Lab("spirals", controls=knobs, optimizer="adam", eta=0.5, epochs=40, trained=40)

# %% [markdown]
# <details><summary>What we saw</summary>
#
# In eight networks like those of the lab the median of Adam with $\eta = 0.5$ ended above 0.6, so most of them had learned hardly anything. The cosine does not rescue them: it ended above 0.3. Each of the first steps moves every knob by about 0.5, and from where they lead, small steps do not find back. For SGD the same $\eta$ is a good one, and its median was below 0.1, for its step is $\eta$ *times* the gradient. Adam with 0.05 ended below 0.1, too.
#
# </details>

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-F3"]
# Check: where do the lab's networks end, with Adam at 0.5, with a cosine, with SGD, and with Adam at 0.05?
large = np.median(rate_schedules.lab_run(0.5, optimizer="adam"))
falling = np.median(rate_schedules.lab_run(0.5, "cosine", optimizer="adam"))
plain = np.median(rate_schedules.lab_run(0.5))
small = np.median(rate_schedules.lab_run(0.05, optimizer="adam"))
print(f"Adam at 0.5 ends above 0.6: {large > 0.6}; with the cosine above 0.3: {falling > 0.3}.")
print(f"SGD at 0.5 ends below 0.1: {plain < 0.1}; Adam at 0.05, too: {small < 0.1}.")
assert large > 0.6 and falling > 0.3 and plain < 0.1 and small < 0.1

# %% [markdown]
# ## Recap
#
# - In a ravine the steep walls limit $\eta$, and the flat floor pays for it.
# - Momentum keeps the share $\mu$ of the last step. On a long slope the step grows to $\eta / (1 - \mu)$; between walls the cliff moves out to $2 (1 + \mu) / \lambda$. The ball first swings wider.
# - If you add $\mu = 0.9$, begin with a tenth of your $\eta$.
# - RMSProp divides each knob's gradient by its usual size, the root of a running mean of squares.
# - Adam does the same with a running mean of the gradients, and corrects both memories for their start at 0. Without that the first steps are more than three times too long.
# - While a gradient keeps its sign and its usual size, Adam's step is about $\eta$ long, however small this size is. So its best $\eta$ is far from that of plain descent.
# - A comparison is fair if everybody has their own best $\eta$.

# %% [markdown]
# ## Self-test
#
# Answer from memory, in a sentence each.
#
# 1. A ball has $\eta = 0.02$ and $\mu = 0.95$. How long is its step on a steady slope of 1, after a long time?
# 2. A ravine has the curvatures 2 and 40. Up to which $\eta$ does a ball with $\mu = 0.5$ arrive?
# 3. Why can a ball bear a larger $\eta$ than plain descent?
# 4. Why does the ball first swing wider?
# 5. You train with $\eta = 0.2$, and add $\mu = 0.9$. Which $\eta$ do you try first?
# 6. What is wrong with the sign of the gradient alone?
# 7. A knob's gradient was 10 for a long time, and is now 1. How long is about the next step of RMSProp, in units of $\eta$?
# 8. How far does Adam's first update move a knob whose gradient is $10^{-6}$?
# 9. A friend's Adam counts $t$ from 0. What happens?
# 10. A table compares six optimizers at $\eta = 0.001$. What do you ask?

# %% [markdown] tags=["answers"]
# <details><summary>Answers</summary>
#
# 1. $0.02 / (1 - 0.95) = 0.4$.
# 2. Up to $2 \cdot 1.5 / 40 = 0.075$. The largest curvature decides.
# 3. Because its velocity points towards the wall that pushes it back, so it weakens the push.
# 4. Its first push finds no velocity yet, and its $\eta$ is beyond the cliff of plain descent.
# 5. 0.02, which has the same effective rate.
# 6. It does not become smaller near the lowest point, so the knob jumps to and fro for ever.
# 7. $s$ is about $0.9 \cdot 100 + 0.1 = 90$, so the step is about $1 / 9.5 = 0.105$.
# 8. By about $\eta$.
# 9. The first update divides by $1 - \beta^0 = 0$ and gives nan.
# 10. Whether each was also tried at its own best $\eta$.
#
# </details>

# %% [markdown]
# **In practice.** Adam with $\eta = 0.001$ is where most people begin. (Our networks had only 200 updates, and needed a larger one.) Large networks add a warm-up and a cosine decay (chapter 6), and they shorten gradients that are too long and shrink the weights beside Adam: [Clipping, and AdamW](further/07_clipping_and_adamw.ipynb) shows both with numbers. Plain descent with momentum is still used where the
# time for finding its $\eta$ is worth it.
#
# **Next:** [chapter 8](08_critical_points.ipynb) asks what to do where the gradient is zero.
#
# **Sources.** B. Polyak, *Some methods of speeding up the convergence of iteration methods*, 1964. Y. Nesterov, 1983. J. Duchi, E. Hazan, Y. Singer, *Adaptive subgradient methods*, 2011. G. Hinton, lecture 6e of *Neural Networks for Machine Learning*, 2012 (RMSProp). D. Kingma, J. Ba, *Adam*, 2015. G. Goh, *Why momentum
# really works*, 2017 (the map of η and μ).
