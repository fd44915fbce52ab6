"""Answers to chapter 8, critical points, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "forgets the half",
        "source": """\
taylor_value = 2 + (-6) * (-0.5) ** 2
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "gives the exact value of f at -1.5, not what the expansion foresees",
        "source": """\
w = -1 - 0.5
taylor_value = w**3 - 3 * w
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "takes the curvature of w = 1, so the parabola opens upwards",
        "source": """\
taylor_value = 2 + 0.5 * 6 * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": True,
        "closed": True,
        "mistake": "mean of the slopes at both ends of the step, times the step",
        "source": """\
step = -0.5
slope_before, slope_after = 0, -6 * step
taylor_value = 2 + (slope_before + slope_after) / 2 * step
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "the tolerance is taken as it is, not times the largest size",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    up = np.sum(eigenvalues > tolerance)
    down = np.sum(eigenvalues < -tolerance)
    if up and down:
        return "saddle"
    if up == len(eigenvalues):
        return "minimum"
    if down == len(eigenvalues):
        return "maximum"
    return "degenerate"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "asks for zeros first: a saddle with a zero is called degenerate",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.max(np.abs(eigenvalues))
    if (np.abs(eigenvalues) <= zero).any():
        return "degenerate"
    if (eigenvalues > 0).all():
        return "minimum"
    if (eigenvalues < 0).all():
        return "maximum"
    return "saddle"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "the largest eigenvalue in place of the largest size: with negative ones only the threshold is negative and wrong",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * eigenvalues.max()
    up = (eigenvalues > zero).sum()
    down = (eigenvalues < -zero).sum()
    if up and down:
        return "saddle"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "minimum" if up else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": True,
        "closed": True,
        "mistake": "rounds each to the signs -1, 0, 1, and looks at the set of them",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    largest = max(abs(value) for value in eigenvalues)
    signs = {0 if abs(value) <= tolerance * largest else (1 if value > 0 else -1) for value in eigenvalues}
    if signs >= {1, -1}:
        return "saddle"
    return {frozenset({1}): "minimum", frozenset({-1}): "maximum"}.get(frozenset(signs), "degenerate")
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "uses the Hessian of (1, 1), which the text gives, not that of (2, 0.5)",
        "source": """\
H = np.array([[2.0, 2.0], [2.0, 2.0]])
across = np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "multiplies the step from both sides, but does not divide by the square of its length",
        "source": """\
H = np.array([[0.5, 2.0], [2.0, 8.0]])
v = np.array([0.5, 2.0])
across = v @ H @ v
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "half of the curvature (the parabola's 1/2 counted into it)",
        "source": """\
w1, w2 = 2, 0.5
across = w1**2 + w2**2
""",
    },
    {
        "exercise": "across",
        "right": True,
        "closed": True,
        "mistake": "the trace: along the valley the curvature is 0, so the other eigenvalue is the sum of the diagonal",
        "source": """\
w1, w2 = 2.0, 0.5
across = 2 * w2**2 + 2 * w1**2 - 0
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "takes the row of the table of eigenvectors, not the column",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[0]
    if g @ v > 0:
        v = -v
    return theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "always goes to the side that eigh happens to give: the gradient is not asked",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values.min() < 0:
        return theta + step * vectors[:, 0]
    return theta.copy()
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "the step is multiplied by the size of the eigenvalue, so the distance is not `step`; and theta itself is returned where no way leads down",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    lowest, v = values[0], vectors[:, 0]
    if lowest >= 0:
        return theta
    side = -1.0 if g @ v > 0 else 1.0
    return theta + side * step * abs(lowest) * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": True,
        "closed": True,
        "mistake": "asks for the lowest by argmin, and takes the row of the transposed table",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    k = int(np.argmin(values))
    new = np.array(theta, dtype=float)
    if values[k] < 0:
        exit_ = vectors.T[k]
        new += step * exit_ * (1 if np.dot(g, exit_) <= 0 else -1)
    return new
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "one-sided difference, divided by 2h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "shortens v to the length 1 first, so the result is H v / |v|",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    v = v / np.linalg.norm(v)
    up = gradient(theta + h * v)
    down = gradient(theta - h * v)
    return (up - down) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "multiplies by v once more, entry by entry, after the difference (as for the curvature)",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    change = gradient(theta + h * v) - gradient(theta - h * v)
    return change / (2 * h) * v
""",
    },
    {
        "exercise": "hessian_vector",
        "right": True,
        "closed": True,
        "mistake": "the two gradients in a loop over the two sides, halved in front",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    total = np.zeros(len(theta))
    for side in (+1, -1):
        total = total + side * np.asarray(gradient(theta + side * h * v))
    return 0.5 * total / h
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "the distance is counted as ten times, as in the example of the text, not a hundred times",
        "source": """\
updates_needed = np.log(10) / np.log(1.05)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "forgets eta: the factor 1 + 0.1",
        "source": """\
updates_needed = np.log(0.1 / 0.001) / np.log(1 + 0.1)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "linear growth: each update adds 5 percent of the first distance",
        "source": """\
updates_needed = (0.1 - 0.001) / (0.001 * 0.05)
""",
    },
    {
        "exercise": "updates_needed",
        "right": True,
        "closed": True,
        "mistake": "with logarithms to the base 10",
        "source": """\
updates_needed = 2 / np.log10(1 - 0.5 * (-0.1))
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "asks for a negative eigenvalue first: a steep slope with a negative curvature is called a saddle",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if (eigenvalues < -small).any():
        return "saddle"
    if gradient_norm > small:
        return "slope"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "every eigenvalue below 0 counts, also one that is 0 but for rounding",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    if min(eigenvalues) < 0:
        return "saddle"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "wants eigenvalues of both signs for a saddle, and takes the first for the lowest as if they were sorted",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    if eigenvalues[0] < -small and eigenvalues[-1] > small:
        return "saddle"
    return "minimum"
""",
    },
]
