"""Chapter 7: momentum_update, rmsprop_update, adam_update, buggy_adam, and six numbers."""

import numpy as np

from ..exercise import exercise
from ..numbers import number
from ..worked import worked

MOMENTUM = "v ← μ v - η g; θ ← θ + v"


def moving(rng):
    """A ball at rest, one that moves, one without inertia; several sizes, a single parameter among them."""
    for P, mu, still in [(2, 0.9, True), (5, 0.9, False), (4, 0.5, False), (3, 0.0, False), (1, 0.8, False)]:
        v = np.zeros(P) if still else rng.normal(size=P)
        yield rng.normal(size=P), v, rng.normal(scale=2, size=P), float(rng.uniform(0.05, 0.5)), mu


@exercise(
    chapter=7,
    expects="theta, v, g: (P,); eta, mu: numbers. Returns the new theta and the new v, each (P,).",
    cases=moving,
    new=True,
    parts=("theta", "v"),
    hints=(
        "First the velocity, from the old one and the gradient; then the position, from the new velocity.",
        MOMENTUM,
        "def momentum_update(theta, v, g, eta, mu=0.9):\n    v = mu * v - ___\n    return ___, v",
    ),
    buys="One more vector in memory, and ravines are no longer crawled along.",
)
def momentum_update(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + v, v


@momentum_update.stub
def _(theta, v, g, eta, mu=0.9):
    return ..., ...


@momentum_update.alternative
def _(theta, v, g, eta, mu=0.9):
    return theta - eta * g + mu * v, mu * v - eta * g


@momentum_update.alternative
def _(theta, v, g, eta, mu=0.9):
    new = [mu * v[p] - eta * g[p] for p in range(len(v))]
    return np.array([theta[p] + new[p] for p in range(len(v))]), np.array(new)


@momentum_update.alternative
def _(theta, v, g, eta, mu=0.9):
    theta, v, g = (np.float32(part) for part in (theta, v, g))
    return theta + mu * v - eta * g, mu * v - eta * g


@momentum_update.mistake("The gradient is added", "g points uphill: the ball would roll up.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v + eta * g
    return theta + v, v


@momentum_update.mistake(
    "The velocity is subtracted", "v has its minus already; subtracted again, it leads uphill.", MOMENTUM
)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta - v, v


@momentum_update.mistake(
    "The sign of v is the other way round",
    "θ comes out right, but this v points uphill: the equation's v is the step itself.",
    MOMENTUM,
)
def _(theta, v, g, eta, mu=0.9):
    v = -mu * v + eta * g
    return theta - v, v


@momentum_update.mistake("θ moves with the old velocity", "First v, then θ with the new v.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    return theta + v, mu * v - eta * g


@momentum_update.mistake("The old velocity is returned", "The next update needs the new one.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    return theta + mu * v - eta * g, v


@momentum_update.mistake("η is missing", "Without it the step is as large as the gradient.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - g
    return theta + v, v


@momentum_update.mistake("η is applied twice", "v has its η already.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + eta * v, v


@momentum_update.mistake("μ is missing", "Without friction the ball never comes to rest.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = v - eta * g
    return theta + v, v


@momentum_update.mistake("μ brakes the gradient too", "Only the old velocity is multiplied by μ.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = mu * (v - eta * g)
    return theta + v, v


@momentum_update.mistake(
    "A running mean", "With (1 - μ) before the gradient the effective rate is η, not η / (1 - μ).", MOMENTUM
)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - (1 - mu) * eta * g
    return theta + v, v


@momentum_update.mistake("This is plain descent", "The velocity takes no part.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    return theta - eta * g, v


@momentum_update.mistake("This is Nesterov", "It looks ahead: here θ moves by v alone.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + mu * v - eta * g, v


@momentum_update.mistake("The results are in the wrong order", "theta comes first, then v.", "returns theta, v")
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return v, theta + v


@momentum_update.mistake("The push counts twice", "v has its push already: θ moves by v alone.", MOMENTUM)
def _(theta, v, g, eta, mu=0.9):
    v = mu * v - eta * g
    return theta + v - eta * g, v


RMSPROP = "s ← ρ s + (1 - ρ) g²; θ ← θ - η g / (√s + ε)"


def updates_of_rmsprop(rng):
    """First updates, from a memory of 0, and later ones; tiny gradients, which meet ε, and none at all."""
    for P, before, size, rho in [
        (4, 0, 1, 0.9),
        (3, 2, 3, 0.9),
        (4, 5, 1, 0.7),
        (3, 2, 1e-6, 0.9),
        (1, 3, 1, 0.8),
        (2, 0, 0, 0.9),
    ]:
        s = np.zeros(P)
        for g in rng.normal(scale=size, size=(before, P)):
            s = rho * s + (1 - rho) * g**2
        yield rng.normal(size=P), s, rng.normal(scale=size, size=P), float(rng.uniform(0.01, 0.1)), rho


@exercise(
    chapter=7,
    expects="theta, s, g: (P,); eta, rho: numbers. Returns the new theta and the new s, each (P,).",
    cases=updates_of_rmsprop,
    new=True,
    parts=("theta", "s"),
    hints=(
        "First the memory of the squares, from the old one and this gradient. Then the step, with the new memory.",
        RMSPROP,
        "def rmsprop_update(theta, s, g, eta, rho=0.9):\n    s = rho * s + ___\n    return theta - eta * g / ___, s",
    ),
    buys="A knob whose slopes are a thousand times smaller now moves as far as the others.",
)
def rmsprop_update(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return stepped(theta, g, s, eta), s


@rmsprop_update.stub
def _(theta, s, g, eta, rho=0.9):
    return ..., ...


@rmsprop_update.alternative
def _(theta, s, g, eta, rho=0.9):
    s = s + (1 - rho) * (g * g - s)
    return theta - eta / (np.sqrt(s) + EPS) * g, s


@rmsprop_update.alternative
def _(theta, s, g, eta, rho=0.9):
    new = [rho * s[p] + (1 - rho) * g[p] ** 2 for p in range(len(g))]
    moved = [theta[p] - eta * g[p] / (new[p] ** 0.5 + EPS) for p in range(len(g))]
    return np.array(moved), np.array(new)


@rmsprop_update.mistake("The root is missing", "s has the size of g²; only its root has that of g.", RMSPROP)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / (s + EPS), s


@rmsprop_update.mistake("The old memory divides", "First s, then θ with the new s.", RMSPROP)
def _(theta, s, g, eta, rho=0.9):
    return stepped(theta, g, s, eta), rho * s + (1 - rho) * g**2


@rmsprop_update.mistake("g is not squared", "s would have signs, and its root would be nan.", RMSPROP)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g
    return stepped(theta, g, s, eta), s


@rmsprop_update.mistake(
    "ρ and 1 - ρ are exchanged", "The memory keeps most of itself and takes a little of g².", RMSPROP
)
def _(theta, s, g, eta, rho=0.9):
    s = (1 - rho) * s + rho * g**2
    return stepped(theta, g, s, eta), s


@rmsprop_update.mistake(
    "The 1 - ρ is missing", "This is no mean: s would settle at ten times the mean square.", RMSPROP
)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + g**2
    return stepped(theta, g, s, eta), s


@rmsprop_update.mistake(
    "This is AdaGrad", "Nothing is forgotten here: s only grows, and the steps only shrink.", RMSPROP
)
def _(theta, s, g, eta, rho=0.9):
    s = s + g**2
    return stepped(theta, g, s, eta), s


@rmsprop_update.mistake("This is the sign alone", "√s is the usual size of g, not the size of this one.", RMSPROP)
def _(theta, s, g, eta, rho=0.9):
    return theta - eta * np.sign(g), rho * s + (1 - rho) * g**2


@rmsprop_update.mistake("The step leads uphill", "g points uphill, so the step is subtracted.", RMSPROP)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return stepped(theta, g, s, -eta), s


@rmsprop_update.mistake(
    "ε is under the root", "√(s + ε) is 1e-4 where √s + ε is 1e-8: tiny gradients stop there.", RMSPROP
)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / np.sqrt(s + EPS), s


@rmsprop_update.mistake("The results are in the wrong order", "theta comes first, then s.", "returns theta, s")
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return s, stepped(theta, g, s, eta)


@rmsprop_update.mistake(
    "ε is missing",
    "A knob whose gradient has always been 0 divides 0 by 0.",
    "g / (√s + ε)",
)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / np.sqrt(s), s


@rmsprop_update.mistake(
    "Divided by s and the root",
    "The root of s is the usual size: g / √s, once.",
    RMSPROP,
)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * g**2
    return theta - eta * g / (s * np.sqrt(s) + 1e-8), s


@rmsprop_update.mistake(
    "One memory for all knobs",
    "Each knob has a usual size of its own: g², entry by entry.",
    RMSPROP,
)
def _(theta, s, g, eta, rho=0.9):
    s = rho * s + (1 - rho) * np.mean(g**2)
    return theta - eta * g / (np.sqrt(s) + 1e-8), s


@rmsprop_update.mistake(
    "The old memory is returned",
    "The new s has to be kept for the next update.",
    RMSPROP,
)
def _(theta, s, g, eta, rho=0.9):
    return rmsprop_update(theta, s, g, eta, rho)[0], s.copy()


@rmsprop_update.mistake(
    "η is missing",
    "The step is η times the quotient.",
    RMSPROP,
)
def _(theta, s, g, eta, rho=0.9):
    return rmsprop_update(theta, s, g, 1.0, rho)


@rmsprop_update.mistake(
    "The gradient is not divided",
    "That is plain descent: divide by the usual size.",
    RMSPROP,
)
def _(theta, s, g, eta, rho=0.9):
    return theta - eta * g, rmsprop_update(theta, s, g, eta, rho)[1]


ADAM = "v̂ = v / (1 - β₁^t), ŝ = s / (1 - β₂^t); θ ← θ - η v̂ / (√ŝ + ε)"
MEMORY = "v ← β₁ v + (1 - β₁) g; s ← β₂ s + (1 - β₂) g²"
EPS = 1e-8


def updates_of_adam(rng):
    """The first update, from memories of 0, and later ones; large gradients, tiny ones, which meet ε, and none."""
    for P, t, size, beta1, beta2 in [
        (4, 1, 1, 0.9, 0.999),
        (4, 2, 3, 0.9, 0.999),
        (4, 7, 1, 0.8, 0.95),
        (4, 3, 1e-5, 0.9, 0.999),
        (1, 4, 2, 0.7, 0.99),
        (2, 1, 0, 0.9, 0.999),
    ]:
        v = np.zeros(P)
        s = np.zeros(P)
        for g in rng.normal(scale=size, size=(t - 1, P)):
            v = beta1 * v + (1 - beta1) * g
            s = beta2 * s + (1 - beta2) * g**2
        eta = float(rng.uniform(0.01, 0.1))
        yield rng.normal(size=P), v, s, rng.normal(scale=size, size=P), t, eta, beta1, beta2


@exercise(
    chapter=7,
    expects="theta, v, s, g: (P,); t: 1, 2, …; eta, beta1, beta2: numbers. Returns the new theta, v and s, each (P,).",
    cases=updates_of_adam,
    new=True,
    parts=("theta", "v", "s"),
    hints=(
        "Two memories first, of g and of g². Then two corrected copies of them. Then one step.",
        f"{MEMORY}; {ADAM}",
        "def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):\n    v = beta1 * v + ___\n    s = ___\n"
        "    v_hat, s_hat = v / (1 - beta1**t), ___\n    return theta - eta * ___ / (np.sqrt(s_hat) + 1e-8), v, s",
    ),
    buys="You can read any paper that begins with “we use Adam”, and say what its three numbers do.",
)
def adam_update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return stepped(theta, v / (1 - beta1**t), s / (1 - beta2**t), eta), v, s


def stepped(theta, v, s, eta):
    """θ - η v / (√s + ε)."""
    return theta - eta * v / (np.sqrt(s) + EPS)


@adam_update.stub
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    return ..., ..., ...


@adam_update.alternative
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v, s = v + (1 - beta1) * (g - v), s + (1 - beta2) * (g * g - s)
    rate = eta * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return theta - rate * v / (np.sqrt(s) + EPS * np.sqrt(1 - beta2**t)), v, s


@adam_update.alternative
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    theta, v, s = theta.copy(), v.copy(), s.copy()
    for p in range(len(theta)):
        v[p] = beta1 * v[p] + (1 - beta1) * g[p]
        s[p] = beta2 * s[p] + (1 - beta2) * g[p] ** 2
        theta[p] -= eta * (v[p] / (1 - beta1**t)) / ((s[p] / (1 - beta2**t)) ** 0.5 + EPS)
    return theta, v, s


def adam_mistake(name, why, equation):
    """A mistake written as a function of the new memories: (theta, v, s, g, t, eta, beta1, beta2) -> results."""

    def add(after):
        def update(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
            v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g**2
            return after(theta, v, s, g, t, eta, beta1, beta2)

        adam_update.mistake(name, why, equation, update)
        return update

    return add


@adam_mistake("The bias is not corrected", "v and s begin at 0 and are too small at first, s by far.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v, s, eta), v, s


@adam_mistake("t is counted from 0", "With t - 1 the first correction divides by 0.", "t = 1, 2, … in 1 - β^t")
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v / (1 - beta1 ** (t - 1)), s / (1 - beta2 ** (t - 1)), eta), v, s


@adam_mistake("t is counted once too often", "t is 1 at the first update already.", "t = 1, 2, … in 1 - β^t")
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v / (1 - beta1 ** (t + 1)), s / (1 - beta2 ** (t + 1)), eta), v, s


@adam_mistake("β times t for β to the power t", "The memory's share fades by a factor β at each update: β^t.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v / (1 - beta1 * t), s / (1 - beta2 * t), eta), v, s


@adam_mistake("t takes no part", "1 - β corrects the first update only; later ones need 1 - β^t.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v / (1 - beta1), s / (1 - beta2), eta), v, s


@adam_mistake("Multiplied by the correction", "The memories are too small at first: divide.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v * (1 - beta1**t), s * (1 - beta2**t), eta), v, s


@adam_mistake("Only v is corrected", "s starts at 0 too, and fills up a hundred times more slowly.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v / (1 - beta1**t), s, eta), v, s


@adam_mistake("Only s is corrected", "v starts at 0 too.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v, s / (1 - beta2**t), eta), v, s


@adam_mistake("The corrected memories are returned", "The correction is for this update only, or it piles up.", MEMORY)
def _(theta, v, s, g, t, eta, beta1, beta2):
    v, s = v / (1 - beta1**t), s / (1 - beta2**t)
    return stepped(theta, v, s, eta), v, s


@adam_mistake("The root is missing", "s has the size of g²; only its root has that of g.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return theta - eta * v / (1 - beta1**t) / (s / (1 - beta2**t) + EPS), v, s


@adam_mistake("ε is under the root", "√(ŝ + ε) is 1e-4 where √ŝ + ε is 1e-8: tiny gradients stop there.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return theta - eta * v / (1 - beta1**t) / np.sqrt(s / (1 - beta2**t) + EPS), v, s


@adam_mistake("The step leads uphill", "η v̂ / √ŝ is subtracted.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, v / (1 - beta1**t), s / (1 - beta2**t), -eta), v, s


@adam_mistake("g steps in the place of v̂", "Without v this is RMSProp: no momentum.", ADAM)
def _(theta, v, s, g, t, eta, beta1, beta2):
    return stepped(theta, g, s / (1 - beta2**t), eta), v, s


@adam_update.mistake("β₁ and β₂ are swapped", "β₁ belongs to v, β₂ to s.", MEMORY)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    return adam_update(theta, v, s, g, t, eta, beta2, beta1)


@adam_update.mistake("g is not squared", "s would have signs, and its root would be nan.", MEMORY)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g
    return stepped(theta, v / (1 - beta1**t), s / (1 - beta2**t), eta), v, s


@adam_update.mistake("s averages |g|", "s is the running mean of the squares, g².", MEMORY)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * np.abs(g)
    return stepped(theta, v / (1 - beta1**t), s / (1 - beta2**t), eta), v, s


@adam_update.mistake("The 1 - β are missing", "These are sums, not running means.", MEMORY)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v, s = beta1 * v + g, beta2 * s + g**2
    return stepped(theta, v / (1 - beta1**t), s / (1 - beta2**t), eta), v, s


@adam_update.mistake("β and 1 - β are exchanged", "The memory keeps most of itself and takes a little of g.", MEMORY)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v, s = (1 - beta1) * v + beta1 * g, (1 - beta2) * s + beta2 * g**2
    return stepped(theta, v / (1 - beta1**t), s / (1 - beta2**t), eta), v, s


@adam_update.mistake(
    "β₁ corrects s as well",
    "s keeps the share β₂: its correction is 1 - β₂^t.",
    "ŝ = s / (1 - β₂^t)",
)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    share = 1 - beta1**t
    return theta - eta * v / share / (np.sqrt(s / share) + 1e-8), v, s


@adam_update.mistake(
    "s is fed with v",
    "s averages the squares of the gradients, not those of their averages.",
    "s ← β₂ s + (1 - β₂) g²",
)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * v**2
    return theta - eta * v / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + 1e-8), v, s


@adam_update.mistake(
    "One s for all knobs",
    "Each knob has a usual size of its own: g², entry by entry.",
    "s ← β₂ s + (1 - β₂) g²",
)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * np.mean(g**2)
    return theta - eta * v / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + 1e-8), v, s


@adam_update.mistake(
    "ε is missing",
    "A knob whose gradient has always been 0 divides 0 by 0.",
    "v̂ / (√ŝ + ε)",
)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return theta - eta * v / (1 - beta1**t) / np.sqrt(s / (1 - beta2**t)), v, s


@adam_update.mistake(
    "Only v is corrected, and ε is under the root",
    "s began at 0, too: divide it by 1 - β₂^t. And ε is added to the root.",
    "√(s / (1 - β₂^t)) + ε",
)
def _(theta, v, s, g, t, eta=0.001, beta1=0.9, beta2=0.999):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    return theta - eta * v / (1 - beta1**t) / np.sqrt(s + 1e-8), v, s


HUNT = "1 - β^t with t = 1, 2, …"


def runs(rng):
    """Gradients (T, P) one after the other, with an η each; one update, and many; tiny ones, and none, which meet ε."""
    yield np.array([1.0]), np.array([[2.0], [1.0]]), 0.1  # by hand
    for T, P, size in [(1, 3, 1), (2, 2, 1), (6, 4, 1), (3, 1, 1e-7), (2, 2, 0)]:
        yield rng.normal(size=P), rng.normal(scale=size, size=(T, P)), float(rng.uniform(0.01, 0.1))


def adam_run(theta, gradients, eta, count=lambda i: i + 1, correct=lambda beta, t: 1 - beta**t):
    """Adam along given gradients; how updates are counted and corrected may be mistaken."""
    v = s = 0.0
    for i, g in enumerate(gradients):
        v, s, t = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2, count(i)
        theta = theta - eta * v / correct(0.9, t) / (np.sqrt(s / correct(0.999, t)) + 1e-8)
    return theta


@exercise(
    chapter=7,
    expects="theta: (P,); gradients: (T, P). Returns theta after T updates of Adam, (P,).",
    cases=runs,
    hints=(
        "Print t and 1 - 0.9**t at the first update.",
        HUNT,
        "    for t, g in enumerate(gradients, start=___):",
    ),
    buys="Where a count starts decides about nan: look for it wherever a power or a quotient has t in it.",
    hunt=True,
)
def buggy_adam(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta)


@buggy_adam.stub
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta


@buggy_adam.alternative
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=1):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta


@buggy_adam.alternative
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t in range(len(gradients)):
        g = gradients[t]
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9 ** (t + 1)) / (np.sqrt(s / (1 - 0.999 ** (t + 1))) + 1e-8)
    return theta


@buggy_adam.mistake("t still begins at 0", "1 - β^0 is 0: the first update divides 0.1 g by 0.", HUNT)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta, count=lambda i: i)


@buggy_adam.mistake("t begins at 2", "Nothing divides by 0 any more, but every correction is one update late.", HUNT)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta, count=lambda i: i + 2)


@buggy_adam.mistake("The first two updates share t = 1", "max(t, 1) hides the nan; t is then one too small.", HUNT)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta, count=lambda i: max(i, 1))


@buggy_adam.mistake("The first gradient is skipped", "It is as good as any other: count it as the first.", HUNT)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients[1:], eta)


@buggy_adam.mistake(
    "The return stands in the loop", "Only the first gradient counts, however many there are.", "one update for each g"
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients[:1], eta)


@buggy_adam.mistake(
    "The correction is taken out", "Then the first steps are of the wrong size: v and s begin at 0.", HUNT
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta, correct=lambda beta, t: 1)


@buggy_adam.mistake(
    "A small number hides the division by 0", "The first update is then divided by 1e-8: no nan, and far off.", HUNT
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta, count=lambda i: i, correct=lambda beta, t: 1 - beta**t + 1e-8)


@buggy_adam.mistake("t takes no part", "1 - β is right at the first update only.", HUNT)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    return adam_run(theta, gradients, eta, correct=lambda beta, t: 1 - beta)


@buggy_adam.mistake("nan is replaced", "nan_to_num makes it 0: all that θ was is lost at the first update.", HUNT)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = np.nan_to_num(theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8))
    return theta


@buggy_adam.mistake(
    "Only one of the two corrections is mended",
    "Both divide by 1 - β^t: both need a t that begins at 1.",
    HUNT,
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9 ** (t + 1)) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    return theta


@buggy_adam.mistake(
    "The other one of the two corrections is mended",
    "Both divide by 1 - β^t: both need a t that begins at 1.",
    HUNT,
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999 ** (t + 1))) + 1e-8)
    return theta


@buggy_adam.mistake(
    "t begins at 2, and ε is dropped",
    "The first update has t = 1; and ε was right.",
    HUNT,
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=2):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / np.sqrt(s / (1 - 0.999**t))
    return theta


@buggy_adam.mistake(
    "ε is dropped",
    "t is mended; but ε was right: without it 0 is divided by 0.",
    HUNT,
)
def _(theta, gradients, eta=0.001, v=0.0, s=0.0):
    for t, g in enumerate(gradients, start=1):
        v = 0.9 * v + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        theta = theta - eta * v / (1 - 0.9**t) / np.sqrt(s / (1 - 0.999**t))
    return theta


number(
    "v_after_two",
    chapter=7,
    asks="the velocity after the second step",
    value=0.1,
    worked=worked("mu * v - eta * g", mu=0.5, v=-0.2, eta=0.1, g=-2, others={"mu": {"The usual inertia": 0.9}}),
    mistakes={
        -0.3: ("The second push has the wrong sign", "The second slope is −2, so its push −η g is +0.2."),
        0.2: (
            "The old velocity is forgotten",
            "This is the second push alone; half of the first velocity, −0.2, is kept.",
        ),
        0.3: ("The kept share has the wrong sign", "The first velocity is −0.2, so what is kept of it is −0.1."),
        0.0: ("Nothing is lost of the old velocity", "Only the share μ = 0.5 of it is kept."),
        -0.1: [
            ("The pushes have the wrong sign, in both steps", "A push goes against the slope: −η g."),
            ("Only what is kept of the first velocity", "The second push, −η g, is added."),
        ],
        -0.2: ("This is the velocity after the first step", "Half of it is kept, and the second push is added."),
        -1.0: ("η is left out, and v points uphill", "v ← μ v − η g: both η and the minus are in the velocity."),
    },
    look="the first velocity with its sign, the μ of this task (0.5), and the push −η g with g = −2",
    hints=("First the velocity after the first step.", "It is −0.1 · 2 = −0.2.", "0.5 * (-0.2) - 0.1 * ___"),
)

number(
    "mu_at_cliff",
    chapter=7,
    asks="the inertia μ",
    value=0.6,
    worked=worked("new / old - 1", new=0.16, old=0.1),
    mistakes={
        1.6: ("This is 1 + μ", "Take away the 1."),
        0.625: ("The quotient is upside down", "With momentum the cliff is further out: 0.16 is the larger one."),
        0.06: ("This is how far the cliff has moved", "Compare the two by their quotient."),
        0.9: ("The usual inertia", "Here it is to be found from the two cliffs."),
        0.375: (
            "As if the cliff were 1 / (1 − μ) times as far",
            "That is the effective rate; the cliff is 1 + μ times as far.",
        ),
    },
    look="which of the two cliffs stands above the line, and the 1 + μ that their quotient is",
    hints=("Write both cliffs as formulas, and divide one by the other.", "0.16 / 0.1 = 1 + μ", "0.16 / 0.1 - ___"),
)

number(
    "eta_with_ball",
    chapter=7,
    asks="the learning rate with which the ball has the old effective rate",
    value=0.06,
    worked=worked("eta * (1 - mu)", eta=0.6, mu=0.9),
    mistakes={
        6.0: ("This is his effective rate now", "Asked is the η with which it is 0.6 again."),
        0.6: ("This is the old η", "With μ = 0.9 its effective rate is 0.6 / 0.1 = 6."),
        0.54: ("μ in the place of 1 − μ", "The effective rate is η / (1 − μ)."),
        2 / 3: ("Divided by μ", "The effective rate is η / (1 − μ)."),
        0.6 / 1.9: ("Divided by 1 + μ", "1 + μ belongs to the cliff. The effective rate is η / (1 − μ)."),
        0.3: ("The difference of μ and η", "The effective rate is η / (1 − μ)."),
        lambda: 0.6 / np.sqrt(0.1): (
            "Divided by the root of 1 − μ",
            "The effective rate is η / (1 − μ), without a root.",
        ),
    },
    look="1 − μ (not μ, and not 1 + μ), and whether the smaller η is multiplied or divided by it",
    hints=("Which effective rate had plain descent, with μ = 0?", "η / (1 − 0.9) = 0.6", "0.6 * ___"),
)

number(
    "rms_step",
    chapter=7,
    asks="the length of the step in units of η",
    value=0.2626,
    worked=worked(
        "g / sqrt(rho * s + (1 - rho) * g ** 2)",
        g=1,
        rho=0.9,
        s=16,
        others={"s": {"The root of s": 4}, "rho": {"ρ and 1 − ρ exchanged: 0.1": 0.1, "Adam's 0.999": 0.999}},
    ),
    mistakes={
        0.25: ("The old s divides", "First bring s up to date with g = 1, then divide."),
        0.06897: ("The root is missing", "Divide by √s, which has the size of a gradient."),
        1.0: ("This is the sign's step", "The usual size here is nearly 4, and this gradient is only 1."),
        1 / 3.7: ("A mean of the sizes", "s is a mean of squares, and its root is taken at the end."),
        lambda: 1 / np.sqrt(8.5): ("The mean of the two", "ρ = 0.9 of the old s is kept, and 0.1 of g² is added."),
        lambda: 1 / np.sqrt(17): ("The sum of the two", "ρ = 0.9 of the old s is kept, and 0.1 of g² is added."),
    },
    look="the new s (ρ of the old one and 1 − ρ of g²), its root, and g above the line",
    hints=("First the new s.", "s = 0.9 · 16 + 0.1 · 1 = 14.5", "1 / np.sqrt(___)"),
)

number(
    "first_change",
    chapter=7,
    asks="by how much θ changes at the first update",
    value=0.001,
    worked=worked("-eta * (g / sqrt(g ** 2))", eta=0.001, g=-0.00002),
    mistakes={
        -0.001: ("Uphill", "The gradient is negative, so the knob goes up."),
        2e-8: ("This is plain descent", "Adam divides by the size of the gradient."),
        0.003162: ("Not corrected", "v̂ = g and ŝ = g² at the first update."),
        2e-9: ("Nothing divides", "Adam divides by the size of the gradient, and v̂ is corrected."),
        lambda: np.sqrt(0.001): ("Only v is corrected", "ŝ is corrected as well: at the first update it is g²."),
        1.0: ("η is left out", "The step is η long: 0.001."),
        0.0001: ("Only s is corrected", "v̂ is corrected as well: at the first update it is g."),
    },
    look="η = 0.001, the minus before it, the sign of g, and both corrections (v̂ and ŝ)",
    hints=("What are v̂ and ŝ at the first update?", "v̂ / √ŝ = g / |g| = −1", "-0.001 * ___"),
)

number(
    "adagrad_step",
    chapter=7,
    asks="the length of AdaGrad's second step in units of η",
    value=0.8,
    worked=worked("new / sqrt(old ** 2 + new ** 2)", new=4, old=3),
    mistakes={
        1.0: ("The newest gradient alone divides", "s is the sum of all squares: 9 is in it, too."),
        1.1314: ("A mean in the place of the sum", "AdaGrad adds the squares up, and does not halve them."),
        0.16: ("The root is missing", "Divide by √s, which has the size of a gradient."),
        0.5714: ("The sizes are added, and not the squares", "3 + 4 is 7, but √(9 + 16) is 5."),
        lambda: 4 / np.sqrt(0.9 * 0.1 * 9 + 0.1 * 16): (
            "This is RMSProp",
            "AdaGrad adds the squares up; nothing is forgotten, and nothing weighed.",
        ),
        0.6: ("The older gradient above the line", "The second step is that of the newest gradient, 4."),
        1.8: ("Both steps together", "Asked for is the second step alone."),
        4 / 3: ("Divided by the older gradient", "It is divided by the root of the sum of both squares."),
    },
    look="the sum of both squares, its root, and the newest gradient, 4, above the line",
    hints=("First the sum of both squares.", "s = 9 + 16", "4 / np.sqrt(___)"),
)
