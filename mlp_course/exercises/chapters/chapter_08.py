"""Chapter 8: three numbers; kind_of_point, hessian_vector, leave_saddle, read_loss_curve."""

import numpy as np

from ..exercise import exercise
from ..formulas import in_numbers, with_formula
from ..numbers import number
from ..worked import worked


def spectra(rng):
    """Eigenvalues in any order: definite, indefinite, with zeros, with rounding, very small and very large ones.

    Some lie where it matters what they are compared with, and some on the border, which counts as zero.
    """
    for values in (
        [2.0],
        [-1.0, -3.0],
        [-1.0, 2.0],
        [2.0, -1.0, 3.0],
        [-3.0, 1.0, -2.0],
        [0.0, 1.0],
        [-2.0, 0.0],
        [1.0, 0.0, -1.0],
        [0.0, 0.0],
        [5.0, -1e-9],
        [-4.0, 1e-9],
        [2e-8, 1e-8],
        [-2e9, -1.0e7, -3e8],
        [1.0, 7e-7],  # zero by the largest, not by the mean
        [1.0, 1.0, 1.5e-6, 1.0, 1.0],  # not zero by the largest, but by the length of the whole
        [-4.0, 4e-6],  # on the border
        [4.0, -4e-6],
        [2e-8, -1e-8],  # no size by itself is zero …
        [-2e-8, -1e-8],
        [5e3, -1e-4],  # … or is not
        [-4.0, -1e-9],
        [1.0, 1e-6, 2.0, -1.0, -1e-6],
    ):
        yield (np.array(values),)
    yield np.array([1.0, 0.05, 2.0]), 0.1
    yield (rng.permutation(np.concatenate([rng.uniform(0.5, 2, 4), [-0.3]])),)


TABLE = "all λ > 0: minimum; all λ < 0: maximum; both signs: saddle; zeros and one sign: degenerate"


@exercise(
    chapter=8,
    expects="eigenvalues: (P,), in any order; tolerance: a number. Returns minimum, maximum, saddle or degenerate.",
    cases=spectra,
    hints=(
        "Count three things: how many eigenvalues lie above zero, how many below, how many count as zero.",
        "λ counts as zero where |λ| ≤ tolerance · max |λ|. " + TABLE,
        "def kind_of_point(eigenvalues, tolerance=1e-6):\n    zero = tolerance * np.abs(eigenvalues).max()\n"
        "    up, down = (eigenvalues > zero).sum(), ___\n    if up and down:\n        return 'saddle'\n    ___",
    ),
    buys="You can name any critical point whose Hessian you can compute, and you know when not to.",
)
def kind_of_point(eigenvalues, tolerance=1e-6):
    return _kind(eigenvalues, tolerance * np.abs(eigenvalues).max())


def _kind(eigenvalues, zero):
    up, down = (eigenvalues > zero).sum(), (eigenvalues < -zero).sum()
    if up and down:
        return "saddle"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "minimum" if up else "maximum"


@kind_of_point.stub
def _(eigenvalues, tolerance=1e-6):
    return ...


@kind_of_point.alternative
def _(eigenvalues, tolerance=1e-6):
    largest = max(abs(v) for v in eigenvalues)
    signs = {0 if abs(v) <= tolerance * largest else 1 if v > 0 else -1 for v in eigenvalues}
    if {1, -1} <= signs:
        return "saddle"
    return "degenerate" if 0 in signs else "minimum" if 1 in signs else "maximum"


@kind_of_point.alternative
def _(eigenvalues, tolerance=1e-6):
    low, high, zero = eigenvalues.min(), eigenvalues.max(), tolerance * np.linalg.norm(eigenvalues, np.inf)
    if low < -zero and high > zero:
        return "saddle"
    if low > zero:
        return "minimum"
    return "maximum" if high < -zero else "degenerate"


@kind_of_point.alternative
def _(eigenvalues, tolerance=1e-6):
    rounded = np.where(np.abs(eigenvalues) <= tolerance * np.abs(eigenvalues).max(), 0, np.sign(eigenvalues))
    names = {(1, 1): "minimum", (-1, -1): "maximum", (-1, 1): "saddle"}
    return names.get((int(rounded.min()), int(rounded.max())), "degenerate")


@kind_of_point.mistake(
    "No tolerance",
    "A zero that was computed is -1e-9 or 1e-9: compared with exactly 0 it looks like a curvature.",
    "|λ| ≤ tolerance · max |λ| counts as zero",
)
def _(eigenvalues, tolerance=1e-6):
    return _kind(eigenvalues, 0)


@kind_of_point.mistake(
    "The tolerance is absolute",
    "Small costs have small Hessians: 1e-8 and 2e-8 are two honest positive curvatures.",
    "|λ| ≤ tolerance · max |λ| counts as zero",
)
def _(eigenvalues, tolerance=1e-6):
    return _kind(eigenvalues, tolerance)


@kind_of_point.mistake(
    "The largest eigenvalue, not the largest in size",
    "If most are negative, max λ is small or negative, and so is the tolerance.",
    "|λ| ≤ tolerance · max |λ| counts as zero",
)
def _(eigenvalues, tolerance=1e-6):
    return _kind(eigenvalues, tolerance * eigenvalues.max())


@kind_of_point.mistake(
    "A zero makes everything degenerate",
    "One way up and one way down make a saddle, whatever the flat directions do.",
    TABLE,
)
def _(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    return "degenerate" if (np.abs(eigenvalues) <= zero).any() else _kind(eigenvalues, zero)


@kind_of_point.mistake(
    "Zeros count as positive or negative", "x³ and x⁴ both have λ = 0; second order does not decide.", TABLE
)
def _(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    if (eigenvalues >= -zero).all():
        return "minimum"
    return "maximum" if (eigenvalues <= zero).all() else "saddle"


@kind_of_point.mistake(
    "Minimum and maximum are exchanged", "Positive curvature bends upwards: the spot is the lowest.", "½ λ t² > 0"
)
def _(eigenvalues, tolerance=1e-6):
    return kind_of_point(-eigenvalues, tolerance)


@kind_of_point.mistake("The sum decides", "2 and -1 sum to 1, and yet one direction goes down.", TABLE)
def _(eigenvalues, tolerance=1e-6):
    return _kind(np.array([eigenvalues.sum()]), tolerance * np.abs(eigenvalues).max())


@kind_of_point.mistake(
    "Only the first and the last are looked at",
    "The eigenvalues come in any order; any of them may be the odd one.",
    TABLE,
)
def _(eigenvalues, tolerance=1e-6):
    return _kind(eigenvalues[[0, -1]], tolerance * np.abs(eigenvalues).max())


@kind_of_point.mistake("Zeros are passed over", "A flat direction leaves it open: no minimum is certain.", TABLE)
def _(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    curved = eigenvalues[np.abs(eigenvalues) > zero]
    return _kind(curved, zero) if len(curved) else "degenerate"


@kind_of_point.mistake("The product decides", "Two ways down have a positive product: count the signs.", TABLE)
def _(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    if (np.abs(eigenvalues) <= zero).any():
        return "degenerate"
    if np.prod(eigenvalues) < 0:
        return "saddle"
    return "minimum" if eigenvalues.sum() > 0 else "maximum"


@kind_of_point.mistake(
    "The tolerance is absolute, and a zero makes everything degenerate",
    "Compare with the largest |λ|; and one way up and one way down make a saddle.",
    "|λ| ≤ tolerance · max |λ| counts as zero",
)
def _(eigenvalues, tolerance=1e-6):
    return "degenerate" if (np.abs(eigenvalues) <= tolerance).any() else _kind(eigenvalues, tolerance)


@kind_of_point.mistake(
    "The mean of the sizes", "What counts as zero is measured by the largest |λ|.", "|λ| ≤ tolerance · max |λ|"
)
def _(eigenvalues, tolerance=1e-6):
    return _kind(eigenvalues, tolerance * np.abs(eigenvalues).mean())


@kind_of_point.mistake(
    "They are taken to be sorted", "The eigenvalues come in any order: look for the lowest and the highest.", TABLE
)
def _(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    low, high = eigenvalues[0], eigenvalues[-1]
    if low < -zero and high > zero:
        return "saddle"
    return "minimum" if low > zero else "maximum" if high < -zero else "degenerate"


@kind_of_point.mistake(
    "What lies exactly at the limit does not count as zero",
    "Zero is what is not larger than the tolerance: <=.",
    "|λ| ≤ tolerance · max |λ| counts as 0",
)
def _(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up = (eigenvalues >= zero).sum()
    down = (eigenvalues <= -zero).sum()
    if up and down:
        return "saddle"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "minimum" if up else "maximum"


@kind_of_point.mistake(
    "The word has a capital letter",
    "The four words are asked for as they stand: all small letters.",
    "minimum, maximum, saddle, degenerate",
)
def _(eigenvalues, tolerance=1e-6):
    return kind_of_point(eigenvalues, tolerance).capitalize()


@kind_of_point.mistake(
    "Where all are 0, 0 is divided by 0",
    "nan is neither larger nor smaller than anything: multiply the tolerance, and divide nothing.",
    "|λ| ≤ tolerance · max |λ| counts as 0",
)
def _(eigenvalues, tolerance=1e-6):
    with np.errstate(all="ignore"):
        relative = eigenvalues / np.abs(eigenvalues).max()
    if (relative > tolerance).any() and (relative < -tolerance).any():
        return "saddle"
    if (np.abs(relative) <= tolerance).any():
        return "degenerate"
    return "minimum" if (relative > tolerance).any() else "maximum"


@kind_of_point.mistake(
    "The sum decides between minimum, maximum and saddle, without a tolerance",
    "One negative eigenvalue is enough for a way down.",
    "by the sign of each eigenvalue",
)
def _(eigenvalues, tolerance=1e-6):
    total = eigenvalues.sum()
    return "minimum" if total > 0 else "maximum" if total < 0 else "saddle"


def slopes(rng):
    """Gradients of a quadratic function and of two curved ones, at a theta and for a v that is no unit vector."""
    for P in (1, 2, 3, 5):
        A = rng.normal(size=(P, P))
        theta = rng.normal(size=P)
        yield gradient_of_bowl(A + A.T), theta, 3 * rng.normal(size=P)
        yield gradient_of_waves(A), theta, 2 * rng.normal(size=P)
        yield with_formula(lambda t: t * (t @ t), "(θ · θ) θ"), theta + 1, rng.normal(size=P)
    yield gradient_of_bowl(A + A.T), theta, 3 * rng.normal(size=P), 1e-3
    yield (
        with_formula(lambda t: t**3, "θ³"),
        np.ones(1),
        np.ones(1),
        0.1,
    )  # so coarse a step shows: 3.01, where H v is 3


def gradient_of_bowl(H):
    """The gradient of ½ θᵀ H θ."""
    return with_formula(lambda theta: H @ theta, f"H θ, H = {in_numbers(H)}")


def gradient_of_waves(A):
    """The gradient of -Σ cos(A θ)."""
    return with_formula(lambda theta: A.T @ np.sin(A @ theta), f"Aᵀ sin(A θ), A = {in_numbers(A)}")


PRODUCT = "H v ≈ (∇C(θ + h v) - ∇C(θ - h v)) / (2h)"


@exercise(
    chapter=8,
    expects="gradient: a function (P,) -> (P,); theta, v: (P,); h: a number. Returns H v, shape (P,).",
    cases=slopes,
    rtol=1e-6,  # the central difference itself errs by h², times whatever the curve's third derivative is
    hints=(
        "H v is how fast the gradient changes as you walk from θ along v: a central difference of gradients.",
        PRODUCT,
        "def hessian_vector(gradient, theta, v, h=1e-5):\n    return (gradient(___) - gradient(___)) / (2 * h)",
    ),
    buys="You can ask a network with a million weights about its curvature, at the price of two gradients.",
)
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)


@hessian_vector.stub
def _(gradient, theta, v, h=1e-5):
    return ...


@hessian_vector.alternative
def _(gradient, theta, v, h=1e-5):
    behind, ahead = (gradient(theta + side * v) for side in (-h, h))
    return (ahead / h - behind / h) / 2


@hessian_vector.alternative
def _(gradient, theta, v, h=1e-5):
    columns = [(gradient(theta + h * e) - gradient(theta - h * e)) / (2 * h) for e in np.eye(len(theta))]
    return np.array(columns).T @ v


@hessian_vector.alternative
def _(gradient, theta, v, h=1e-5):
    before, after = theta.copy(), theta.copy()
    before -= h * v
    after += h * v
    return np.subtract(gradient(after), gradient(before)) * 0.5 / h


@hessian_vector.mistake("A one-sided difference", "Its error is of order h; the central one's is h².", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / h


@hessian_vector.mistake(
    "h is not used", "How far to walk is given: h, which is 1e-5 only where nothing else is said.", PRODUCT
)
def _(gradient, theta, v, h=1e-5):
    return hessian_vector(gradient, theta, v)


@hessian_vector.mistake(
    "Only the second gradient is divided",
    "Brackets are missing around the difference, which is divided as a whole.",
    PRODUCT,
)
def _(gradient, theta, v, h=1e-5):
    return gradient(theta + h * v) - gradient(theta - h * v) / (2 * h)


@hessian_vector.mistake("Divided by h", "From θ - h v to θ + h v it is 2h.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / h


@hessian_vector.mistake("Not divided", "A difference becomes a derivative when divided by the distance.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return gradient(theta + h * v) - gradient(theta - h * v)


@hessian_vector.mistake("The sign is turned", "What comes later stands first: θ + h v, then θ - h v.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta - h * v) - gradient(theta + h * v)) / (2 * h)


@hessian_vector.mistake("v is left out", "theta + h nudges all parameters alike; the walk is to go along v.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h) - gradient(theta - h)) / (2 * h)


@hessian_vector.mistake(
    "v is multiplied on afterwards",
    "A product of a matrix and a vector is no product entry by entry: walk along v instead.",
    "(H v)_i = Σ_j H_ij v_j",
)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h) - gradient(theta - h)) / (2 * h) * v


@hessian_vector.mistake("v is made a unit vector", "H v grows with v: nothing asks for length 1.", "H (c v) = c H v")
def _(gradient, theta, v, h=1e-5):
    return hessian_vector(gradient, theta, v / np.linalg.norm(v), h)


@hessian_vector.mistake("This is the curvature along v", "vᵀ H v is one number; H v is a vector.", "H v: (P,)")
def _(gradient, theta, v, h=1e-5):
    return v @ hessian_vector(gradient, theta, v, h)


@hessian_vector.mistake("This is the gradient", "One gradient knows nothing of curvature; two do.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return gradient(theta)


@hessian_vector.mistake("Half of a one-sided difference", "On one side it is divided by h, on both by 2h.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / (2 * h)


@hessian_vector.mistake(
    "A second difference",
    "That is for second derivatives of C. The gradient is differentiated once more, so once.",
    PRODUCT,
)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - 2 * gradient(theta) + gradient(theta - h * v)) / h**2


@hessian_vector.mistake("2 * h without brackets", "a / 2 * h is (a / 2) * h.", PRODUCT)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / 2 * h


@hessian_vector.mistake(
    "v is multiplied on once more",
    "v is in the nudge already: the difference of the two gradients is H v.",
    "H v ≈ [∇C(θ + h v) - ∇C(θ - h v)] / 2h",
)
def _(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h) * v


@hessian_vector.mistake(
    "The gradient at v",
    "H v is how the gradient at θ changes along v: two gradients near θ.",
    "H v ≈ [∇C(θ + h v) - ∇C(θ - h v)] / 2h",
)
def _(gradient, theta, v, h=1e-5):
    return gradient(v)


@hessian_vector.mistake(
    "Only the diagonal of H",
    "Each knob changes the slopes of all others, too: nudge along v as a whole.",
    "(H v)_i = Σ_j H_ij v_j",
)
def _(gradient, theta, v, h=1e-5):
    nudges = h * np.eye(len(theta))
    return np.array([(gradient(theta + e)[p] - gradient(theta - e)[p]) / (2 * h) * v[p] for p, e in enumerate(nudges)])


def crossroads(rng):
    """Points with a negative eigenvalue (the lowest is seldom the largest in size), a maximum, and some without any.

    The lowest is 0 in one, and the gradient in another, where both sides are right.
    """
    spectra = [(-1, 3), (-2, -0.5, 1), (-0.3, 0.2, 4), (-1, -3), (-0.5, 1, 2, 5), (0.5, 2), (1, 2, 3), (-1.5, 0.7, 2)]
    spectra += [(-2,), (0.7,)]
    yield rng.normal(size=3), rng.normal(size=3), np.diag([2.0, 0.0, 1.0]), 0.5
    yield rng.normal(size=2), np.zeros(2), np.array([[1.0, 2.0], [2.0, 0.0]]), 0.5
    for spectrum in spectra:
        P = len(spectrum)
        basis, _ = np.linalg.qr(rng.normal(size=(P, P)))
        H = basis * np.array(spectrum, float) @ basis.T
        yield rng.normal(size=P), rng.normal(size=P), (H + H.T) / 2, rng.uniform(0.1, 0.9)


def either_side(f, theta, g, H, step):
    """Where the gradient favours no side both are right, and the step is turned to one of them."""
    start = theta.copy()
    result = f(theta, g, H, step)
    if g.any() or not isinstance(result, np.ndarray) or result.shape != theta.shape:
        return result
    delta = result - start
    return start + delta * np.sign(delta[np.abs(delta).argmax()])


WAY = "Δ = ± step · v, with H v = λ_min v, ‖v‖ = 1, λ_min < 0 and gᵀΔ ≤ 0"


@exercise(
    chapter=8,
    expects="theta, g: (P,); H: (P, P), symmetric; step: a number. Returns the new point, (P,).",
    cases=crossroads,
    use=either_side,
    new=True,
    hints=(
        "np.linalg.eigh(H) sorts its eigenvalues: which column of its vectors belongs to the lowest?",
        WAY,
        "def leave_saddle(theta, g, H, step):\n    values, vectors = np.linalg.eigh(H)\n    if values[0] >= 0:\n"
        "        return theta.copy()\n    v = ___\n    return theta - step * v if ___ else theta + step * v",
    ),
    buys="You can leave any saddle in one step, where gradient descent would wait for hundreds.",
)
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + step * _downhill(vectors[:, 0], g) if values[0] < 0 else theta.copy()


def _downhill(v, g):
    return -v if g @ v > 0 else v


@leave_saddle.stub
def _(theta, g, H, step):
    return ...


@leave_saddle.alternative
def _(theta, g, H, step):
    values, vectors = (part.real for part in np.linalg.eig(H))  # (complex numbers from NumPy 2.5 on)
    lowest = np.argmin(values)
    if values[lowest] >= 0:
        return theta.copy()
    v = vectors[:, lowest]
    return theta - step * v if g @ v > 0 else theta + step * v


@leave_saddle.alternative
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if not (values < 0).any():
        return np.array(theta)
    sides = [step * vectors[:, 0], -step * vectors[:, 0]]
    return theta + min(sides, key=lambda delta: g @ delta)


@leave_saddle.alternative
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(-H)
    if values[-1] <= 0:
        return theta + 0
    v = vectors.T[-1]
    return theta - step * v * (1 if np.dot(g, v) > 0 else -1)


@leave_saddle.mistake(
    "A row of vectors", "eigh's eigenvectors are columns: vectors[:, 0].", "H vectors[:, i] = λ_i vectors[:, i]"
)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + step * _downhill(vectors[0], g) if values[0] < 0 else theta.copy()


@leave_saddle.mistake("The highest eigenvalue", "That is the steepest way up; the way down has the lowest.", WAY)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + step * _downhill(vectors[:, -1], g) if values[0] < 0 else theta.copy()


@leave_saddle.mistake("The largest eigenvalue in size", "The strongest curvature may well be an upward one.", WAY)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + step * _downhill(vectors[:, np.abs(values).argmax()], g) if values[0] < 0 else theta.copy()


@leave_saddle.mistake("The uphill side", "Both sides curve down, but on this one the gradient points up.", "gᵀΔ ≤ 0")
def _(theta, g, H, step):
    return 2 * theta - leave_saddle(theta, g, H, step)


@leave_saddle.mistake(
    "The side is left to chance", "The sign of an eigenvector is arbitrary: look which side g favours.", "gᵀΔ ≤ 0"
)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + step * vectors[:, 0] if values[0] < 0 else theta.copy()


@leave_saddle.mistake(
    "A step at a minimum too", "Where no eigenvalue is negative there is no such way: stay.", "λ_min < 0"
)
def _(theta, g, H, step):
    return theta + step * _downhill(np.linalg.eigh(H).eigenvectors[:, 0], g)


@leave_saddle.mistake("Only maxima are left", "One negative eigenvalue is enough.", "λ_min < 0")
def _(theta, g, H, step):
    return leave_saddle(theta, g, H, step) if np.linalg.eigvalsh(H)[-1] < 0 else theta.copy()


@leave_saddle.mistake("λ is multiplied in", "The distance to go is `step`, however strong the curvature.", "‖Δ‖ = step")
def _(theta, g, H, step):
    return theta + abs(np.linalg.eigvalsh(H)[0]) * (leave_saddle(theta, g, H, step) - theta)


@leave_saddle.mistake("This is gradient descent", "At a saddle g is 0, and you would stay.", WAY)
def _(theta, g, H, step):
    return theta - step * g


@leave_saddle.mistake("The step without theta", "The new point is asked for, not Δ.", "θ + Δ")
def _(theta, g, H, step):
    return leave_saddle(theta, g, H, step) - theta


@leave_saddle.mistake(
    "eig does not sort", "np.linalg.eig gives the eigenvalues in any order; eigh sorts them.", "λ_min is the lowest"
)
def _(theta, g, H, step):
    values, vectors = (part.real for part in np.linalg.eig(H))
    return theta + step * _downhill(vectors[:, 0], g) if values[0] < 0 else theta.copy()


@leave_saddle.mistake("All ways down at once", "One step, along the lowest eigenvalue's own direction.", "‖Δ‖ = step")
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + sum((step * _downhill(v, g) for v in vectors.T[values < 0]), 0 * theta)


@leave_saddle.mistake("Always a step along the gradient where λ < 0", "At a saddle g is 0: the direction is v.", WAY)
def _(theta, g, H, step):
    return theta - step * g if np.linalg.eigvalsh(H)[0] < 0 else theta.copy()


@leave_saddle.mistake(
    "A row of vectors, and the side is left to chance", "vectors[:, 0]; and look which side g favours.", WAY
)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta + step * vectors[0] if values[0] < 0 else theta.copy()


@leave_saddle.mistake(
    "Plain descent of a fixed length",
    "At the saddle itself the gradient is 0: the way out is an eigenvector.",
    "θ - step · v",
)
def _(theta, g, H, step):
    with np.errstate(all="ignore"):
        return theta.copy() if np.linalg.eigvalsh(H)[0] >= 0 else theta - step * g / np.linalg.norm(g)


@leave_saddle.mistake(
    "The step is scaled by the slope",
    "At the saddle itself the slope is 0, and so is such a step.",
    "a step of length `step` along v",
)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta.copy() if values[0] >= 0 else theta - step * (g @ vectors[:, 0]) * vectors[:, 0]


@leave_saddle.mistake(
    "np.sign(0) is 0",
    "At the saddle itself g · v = 0: then either side is right, and standing still is not.",
    "a step of length `step` along v",
)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    return theta.copy() if values[0] >= 0 else theta - step * np.sign(g @ vectors[:, 0]) * vectors[:, 0]


@leave_saddle.mistake("The eigenvalue nearest to 0 of those below it", "The lowest one leads down most steeply.", WAY)
def _(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    return theta + step * _downhill(vectors[:, np.flatnonzero(values < 0)[-1]], g)


def plateaus(rng):
    """Level stretches of loss curves: slopes, saddles, minima, one maximum; eigenvalues unsorted, some nearly zero.

    Some numbers are `small` itself, which is neither above nor below it.
    """
    yield 1e-3, np.array([0.5, -0.3])
    yield 1e-3, np.array([0.5, 0.3])
    yield 1e-4, np.array([-1e-3, 1.0])
    yield 0.0, np.array([-1.0])
    yield 0.2, np.array([0.5, 1.0])
    yield 0.05, np.array([2.0, -0.3, 0.4])
    yield 1e-5, np.array([1.0, -0.02, 0.0])
    yield 0.0, np.array([-0.02, 1.0, 2.0])
    yield 0.0, np.array([0.3, 2.0])
    yield 1e-6, np.array([1e-9, 0.4, 3.0])
    yield 1e-6, np.array([0.7, -1e-7, 1e-8])
    yield 1e-8, np.array([-1.0, -2.0])
    yield 5e-3, np.array([0.5, 1.0]), 1e-2
    yield 5e-3, np.array([1.0, -5e-3]), 1e-2
    yield 5e-5, np.array([1.0, -5e-4]), 1e-5
    yield 0.0, np.array([-0.02, 100.0])  # small beside the other, and a way down
    yield 0.0, np.array([-5e-4, 0.01])
    yield 1e-4, rng.permutation(np.append(rng.uniform(0.1, 1, 4), -0.2))


READ = "‖∇C‖ > small: slope; else λ_min < -small: saddle; else minimum"


@exercise(
    chapter=8,
    expects="gradient_norm: a number; eigenvalues: (P,), in any order; small: a number. Returns one of three words.",
    cases=plateaus,
    hints=(
        "First ask whether the point is critical at all; only then do the eigenvalues have a say.",
        READ,
        "def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):\n    if gradient_norm > small:\n"
        "        return 'slope'\n    return 'saddle' if ___ < -small else 'minimum'",
    ),
    buys="Before you give a level loss curve up, you know what to ask it.",
)
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if np.min(eigenvalues) < -small else "minimum"


@read_loss_curve.stub
def _(gradient_norm, eigenvalues, small=1e-3):
    return ...


@read_loss_curve.alternative
def _(gradient_norm, eigenvalues, small=1e-3):
    critical, down = gradient_norm <= small, any(value < -small for value in eigenvalues)
    return ("saddle" if down else "minimum") if critical else "slope"


@read_loss_curve.alternative
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else ["minimum", "saddle"][int((-eigenvalues > small).any())]


@read_loss_curve.alternative
def _(gradient_norm, eigenvalues, small=1e-3):
    lowest = sorted(eigenvalues)[0]
    if gradient_norm <= small and lowest < -small:
        return "saddle"
    return "minimum" if gradient_norm <= small else "slope"


@read_loss_curve.mistake(
    "The eigenvalues are asked first", "On a slope negative curvature is no saddle: the gradient is not zero.", READ
)
def _(gradient_norm, eigenvalues, small=1e-3):
    if np.min(eigenvalues) < -small:
        return "saddle"
    return "slope" if gradient_norm > small else "minimum"


@read_loss_curve.mistake(
    "The gradient is not asked", "A run that jumps to and fro, or creeps, looks as level as a minimum.", READ
)
def _(gradient_norm, eigenvalues, small=1e-3):
    return read_loss_curve(0.0, eigenvalues, small)


@read_loss_curve.mistake(
    "The gradient is read the wrong way round", "Large gradients mean that you are on a slope.", READ
)
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm < small else "saddle" if np.min(eigenvalues) < -small else "minimum"


@read_loss_curve.mistake(
    "No tolerance for the eigenvalues", "-1e-7 is a zero with rounding: no way down.", "λ_min < -small"
)
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "saddle" if np.min(eigenvalues) < 0 else "minimum"


@read_loss_curve.mistake(
    "The tolerance is measured by the largest eigenvalue",
    "`small` is the threshold itself here: a way down stays one however steep another direction is.",
    "λ_min < -small",
)
def _(gradient_norm, eigenvalues, small=1e-3):
    limit = small * np.abs(eigenvalues).max()
    return "slope" if gradient_norm > small else "saddle" if np.min(eigenvalues) < -limit else "minimum"


@read_loss_curve.mistake("`small` is not used", "The caller may ask for another threshold than 1e-3.", READ)
def _(gradient_norm, eigenvalues, small=1e-3):
    return read_loss_curve(gradient_norm, eigenvalues)


@read_loss_curve.mistake("All eigenvalues have to be negative", "One way down is enough to go on.", "λ_min < -small")
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "saddle" if np.max(eigenvalues) < -small else "minimum"


@read_loss_curve.mistake("Only the first eigenvalue", "They come in any order: look at the lowest.", "λ_min < -small")
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "saddle" if eigenvalues[0] < -small else "minimum"


@read_loss_curve.mistake(
    "A zero eigenvalue is taken for a saddle",
    "A flat direction leads nowhere down; symmetries make many.",
    "λ_min < -small",
)
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "saddle" if np.min(np.abs(eigenvalues)) < small else "minimum"


@read_loss_curve.mistake(
    "A saddle needs a way up as well", "For going on, one way down is enough, at a maximum too.", "λ_min < -small"
)
def _(gradient_norm, eigenvalues, small=1e-3):
    low, high = np.min(eigenvalues), np.max(eigenvalues)
    return "slope" if gradient_norm > small else "saddle" if low < -small and high > small else "minimum"


@read_loss_curve.mistake("The minus is missing", "A small positive eigenvalue is no way down.", "λ_min < -small")
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "saddle" if np.min(eigenvalues) < small else "minimum"


@read_loss_curve.mistake("Exactly `small` counts as more", "‖∇C‖ = small is not above it.", READ)
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm >= small else "saddle" if np.min(eigenvalues) <= -small else "minimum"


@read_loss_curve.mistake("Saddle and minimum are exchanged", "A way down makes a saddle.", "λ_min < -small")
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "minimum" if np.min(eigenvalues) < -small else "saddle"


@read_loss_curve.mistake("The size of the eigenvalues", "A strong upward curvature is no way down.", "λ_min < -small")
def _(gradient_norm, eigenvalues, small=1e-3):
    return "slope" if gradient_norm > small else "saddle" if np.max(np.abs(eigenvalues)) > small else "minimum"


@read_loss_curve.mistake("A fourth word", "One of three words is asked for: slope, saddle or minimum.", READ)
def _(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small or np.min(eigenvalues) < -small:
        return read_loss_curve(gradient_norm, eigenvalues, small)
    return "degenerate" if np.min(np.abs(eigenvalues)) <= small else "minimum"


@read_loss_curve.mistake(
    "The eigenvalues are asked first, without a tolerance",
    "First the gradient: on a slope the eigenvalues say nothing. And a tiny negative one is rounding.",
    "‖∇C‖ first, then λ < -small",
)
def _(gradient_norm, eigenvalues, small=1e-3):
    if np.any(eigenvalues < 0):
        return "saddle"
    return "slope" if gradient_norm > small else "minimum"


number(
    "taylor_value",
    chapter=8,
    asks="the value that Taylor's expansion foresees",
    value=1.25,
    worked=worked(
        "f + slope * step + curvature * step ** 2 / 2",
        f=2,
        slope=0,
        step=-0.5,
        curvature=-6,
        others={
            "f": {"f at the new place": 1.125, "The height of the other spot": -2},
            "step": {"w": -1, "The new place": -1.5},
            "slope": {"A slope of 3": 3, "A slope of −3": -3},
            "curvature": {"The curvature at the new place": -9, "The curvature of the other spot": 6},
        },
    ),
    mistakes={
        2.0: ("The curvature does not count", "The slope is 0 there, but it changes along the step: + ½ f″ Δ²."),
        1.125: ("This is the exact value", "Taylor's expansion takes the curvature at w = −1 for the whole step."),
        2.75: ("The curvature has lost its sign", "At w = −1 it is 6 · (−1) = −6, so the curve falls."),
        0.5: ("The half is missing", "The slope grows from 0; on average it is half of what it is in the end."),
        3.5: ("The step is not squared", "½ f″ Δ² with Δ² = 0.25."),
        -0.75: ("This is only the change", "It is added to f(−1)."),
        -1.25: (
            "The expansion at the other spot",
            "The step starts at w = −1: take the value and the curvature there.",
        ),
    },
    look="f(−1), the slope there, the curvature with its sign, the square of the step, and the ½",
    hints=(
        "The slope is 0 here, so only f and the last term are left.",
        "f(−1) = 2, f″(−1) = −6",
        "2 + 0.5 * (-6) * ___",
    ),
)

number(
    "across",
    chapter=8,
    asks="the curvature across the valley",
    value=8.5,
    worked=worked(
        "(h_1 * s1 + h_2 * s2) / s1",
        h_1=0.5,
        h_2=2,
        s1=0.5,
        s2=2,
        others={
            "h_1": {"The other entry of the diagonal": 8, "The entry without its 2": 0.25},
            "h_2": {"The entry without its − 2": 4},
        },
    ),
    mistakes={
        0.0: ("This is the curvature along the valley", "Take the step (0.5, 2)."),
        8.0: ("This is an entry of the diagonal", "Multiply H by the step, and compare with the step."),
        0.5: ("This is the other entry of the diagonal", "Multiply H by the step, and compare with the step."),
        4.0: ("This is the curvature at (1, 1)", "Here w₁ = 2 and w₂ = 0.5: the four entries of H are others."),
        36.125: ("The step is not divided by its length", "sᵀ H s belongs to a step of length 1: divide by s · s."),
        17.0: ("This is an entry of H times the step", "How many times the step itself is it?"),
        4.25: [
            ("The step's length squared", "Multiply H by the step, and compare with the step."),
            ("This is an entry of H times the step", "How many times the step itself is it?"),
        ],
        5.0: ("The weights stand in H in the place of their squares", "The diagonal of H holds 2 w₂² and 2 w₁²."),
        lambda: 36.125 / np.sqrt(4.25): ("Divided by the length, not by its square", "sᵀ H s is divided by s · s."),
    },
    look=(
        "the four entries of H at this place, and how many times the step H makes of it: an entry of H s by "
        "the same entry of s"
    ),
    hints=(
        "First the four entries of H at (2, 0.5).",
        "H has the rows (0.5, 2) and (2, 8).",
        "(0.5 * 0.5 + 2 * 2) / ___",
    ),
)

number(
    "updates_needed",
    chapter=8,
    asks="how many updates it takes",
    value=94.387,
    worked=worked("ln(far / near) / ln(1 + eta * lam)", far=0.1, near=0.001, eta=0.5, lam=0.1),
    mistakes={
        48.32: ("η is left out", "The factor is 1 + η |λ| with η = 0.5."),
        92.1: ("ln 1.05 is taken for 0.05", "It is nearly that; divide by ln 1.05."),
        40.99: ("A logarithm to the base 10 above the line", "Take ln above and below."),
        lambda: -np.log(100) / np.log(0.95): (
            "The factor of a bowl",
            "At a saddle the distance grows: the factor is 1 + η |λ|.",
        ),
        1980.0: ("A straight line", "The distance is multiplied in each update, and not added to."),
        2000.0: ("A straight line", "The distance is multiplied in each update, and not added to."),
        95.0: (
            "A whole number",
            "During the 95th it gets there, indeed. Give the n with 1.05ⁿ = 100, in three digits.",
        ),
    },
    look="the quotient of the two distances, the factor of one update, 1 + η |λ|, and a logarithm of both",
    hints=(
        "By which factor does the distance grow in an update, and how large a factor is needed?",
        "1.05^n = 100",
        "np.log(100) / np.log(___)",
    ),
)
