"""Answers to chapter 8, critical points, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": False,
        "mistake": "the half is forgotten",
        "source": """\
taylor_value = 2 + (-6) * (-0.5) ** 2
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "the exact value instead of the foreseen one",
        "source": """\
taylor_value = (-1.5) ** 3 - 3 * (-1.5)
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "the curvature +6",
        "source": """\
taylor_value = 2 + 0.5 * 6 * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "only the change",
        "source": """\
taylor_value = 0.5 * -6 * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "the step is not squared",
        "source": """\
taylor_value = 2 + 0.5 * -6 * -0.5
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": False,
        "mistake": "the height -2 of the other spot",
        "source": """\
taylor_value = -2 + 0.5 * -6 * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": False,
        "mistake": "first order only",
        "source": """\
taylor_value = 2 + 0 * -0.5
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": False,
        "mistake": "the curvature taken at the end of the step",
        "source": """\
taylor_value = 2 + 0.5 * (6 * -1.5) * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": False,
        "mistake": "a slope of 3 at w = -1: the -3 is forgotten",
        "source": """\
taylor_value = 2 + 3 * -0.5 + 0.5 * -6 * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the height of the other spot, and its curvature",
        "source": """\
taylor_value = -2 + 0.5 * 6 * 0.25
""",
    },
    {
        "exercise": "taylor_value",
        "right": True,
        "closed": True,
        "mistake": "with functions for the derivatives",
        "source": """\
f = lambda w: w**3 - 3 * w
w, d = -1.0, -0.5
taylor_value = f(w) + (3 * w**2 - 3) * d + 6 * w * d * d / 2
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "the tolerance is absolute",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    up = (eigenvalues > tolerance).sum()
    down = (eigenvalues < -tolerance).sum()
    if up and down:
        return "saddle"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "minimum" if up else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "a zero always makes it degenerate, a saddle too",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
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
        "closed": False,
        "mistake": "minimum and maximum are exchanged",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up, down = (eigenvalues > zero).sum(), (eigenvalues < -zero).sum()
    if up and down:
        return "saddle"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "maximum" if up else "minimum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "no tolerance: computed zeros count",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    if (eigenvalues > 0).all():
        return "minimum"
    if (eigenvalues < 0).all():
        return "maximum"
    if (eigenvalues > 0).any() and (eigenvalues < 0).any():
        return "saddle"
    return "degenerate"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "the largest value, not the largest size: wrong scale if the large ones are negative",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * eigenvalues.max()
    up, down = (eigenvalues > zero).sum(), (eigenvalues < -zero).sum()
    if up and down:
        return "saddle"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "minimum" if up else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "zeros are ignored: a valley is called a minimum",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up, down = (eigenvalues > zero).any(), (eigenvalues < -zero).any()
    if up and down:
        return "saddle"
    if up:
        return "minimum"
    if down:
        return "maximum"
    return "degenerate"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "expects sorted eigenvalues: looks at the first and the last only",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    first, last = eigenvalues[0], eigenvalues[-1]
    if first < -zero and last > zero:
        return "saddle"
    if first > zero:
        return "minimum"
    if last < -zero:
        return "maximum"
    return "degenerate"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "other words than asked",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up, down = (eigenvalues > zero).sum(), (eigenvalues < -zero).sum()
    if up and down:
        return "indefinite"
    if up + down < len(eigenvalues):
        return "degenerate"
    return "positive definite" if up else "negative definite"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "the sign of the product decides, as for two knobs",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    if (np.abs(eigenvalues) <= zero).any():
        return "degenerate"
    if np.prod(np.sign(eigenvalues)) < 0:
        return "saddle"
    return "minimum" if eigenvalues.sum() > 0 else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: the tolerance is absolute, and minimum and maximum are exchanged",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    if (np.abs(eigenvalues) <= tolerance).all():
        return "degenerate"
    if (eigenvalues > tolerance).all():
        return "maximum"
    if (eigenvalues < -tolerance).all():
        return "minimum"
    if (eigenvalues > tolerance).any() and (eigenvalues < -tolerance).any():
        return "saddle"
    return "degenerate"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": True,
        "closed": False,
        "mistake": "by the set of signs",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    largest = max(abs(v) for v in eigenvalues)
    signs = {0 if abs(v) <= tolerance * largest else (1 if v > 0 else -1) for v in eigenvalues}
    if {1, -1} <= signs:
        return "saddle"
    return {(1,): "minimum", (-1,): "maximum"}.get(tuple(signs), "degenerate")
""",
    },
    {
        "exercise": "kind_of_point",
        "right": True,
        "closed": True,
        "mistake": "sorted, after small ones were put to zero",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    v = np.array(eigenvalues, dtype=float)
    v[np.abs(v) <= tolerance * np.abs(v).max()] = 0.0
    low, high = v.min(), v.max()
    if low < 0 < high:
        return "saddle"
    if low > 0:
        return "minimum"
    return "maximum" if high < 0 else "degenerate"
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": False,
        "mistake": "no division by the step: the change of the first slope",
        "source": """\
across = 0.5 * 0.5 + 2 * 2
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "the largest entry of the diagonal",
        "source": """\
across = 2 * 2**2
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": False,
        "mistake": "the curvature at (1, 1)",
        "source": """\
across = 4
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": False,
        "mistake": "along the valley",
        "source": """\
across = 0
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": False,
        "mistake": "the weights themselves instead of their squares on the diagonal",
        "source": """\
across = 2 * 0.5 + 2 * 2
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "the squares on the diagonal are exchanged: the first row is 8 and 2",
        "source": """\
across = (8 * 0.5 + 2 * 2) / 0.5
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "the length of the step is not 1: v H v without the division",
        "source": """\
v = np.array([0.5, 2])
across = v @ np.array([[0.5, 2], [2, 8]]) @ v
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "the other entries as 4 w1 w2, without - 2",
        "source": """\
across = (0.5 * 0.5 + 4 * 2) / 0.5
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: the factor 2 of the diagonal is missing, and the corner is 4",
        "source": """\
across = (0.25 * 0.5 + 4 * 2) / 0.5
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "divides by the length instead of the square of the length",
        "source": """\
v = np.array([0.5, 2])
across = v @ np.array([[0.5, 2], [2, 8]]) @ v / np.sqrt(v @ v)
""",
    },
    {
        "exercise": "across",
        "right": True,
        "closed": False,
        "mistake": "the sum of the diagonal, because the other eigenvalue is 0",
        "source": """\
w1, w2 = 2.0, 0.5
across = 2 * w2**2 + 2 * w1**2
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "a row of the matrix of eigenvectors",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[0]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "the eigenvector of the largest eigenvalue",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, -1]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "always the same side",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    return theta + step * vectors[:, 0]
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "the side that leads up",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    return theta + step * v if g @ v > 0 else theta - step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "goes although no eigenvalue is negative",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    v = vectors[:, 0]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "returns the given array itself, not a copy",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta
    v = vectors[:, 0]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "along the gradient",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    return theta - step * g / np.linalg.norm(g)
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "the step is multiplied by the eigenvalue",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    if g @ v > 0:
        v = -v
    return theta + step * abs(values[0]) * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "returns the step only",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return np.zeros_like(theta)
    v = vectors[:, 0]
    return -step * v if g @ v > 0 else step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "the negative eigenvalue of the smallest size instead of the lowest",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    down = np.flatnonzero(values < 0)
    if len(down) == 0:
        return theta.copy()
    v = vectors[:, down[-1]]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: a row instead of a column, and the side that leads up",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[0, :]
    return theta + step * np.sign(g @ v) * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": True,
        "closed": False,
        "mistake": "the side by the sign of the product",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    lowest = int(np.argmin(values))
    moved = np.array(theta, dtype=float)
    if values[lowest] < 0:
        v = vectors.T[lowest]
        side = 1.0 if np.dot(g, v) <= 0 else -1.0
        moved += side * step * v
    return moved
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "divides by h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / h
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "brackets: divides by 2 and multiplies by h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / 2 * h
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "multiplies the result by v once more: a number",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return v @ (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "one side only",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / h
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "behind minus ahead",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta - h * v) - gradient(theta + h * v)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "moves all knobs by h and multiplies by v afterwards",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return v * (gradient(theta + h) - gradient(theta - h)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "divides by the length of v as well",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    u = v / np.linalg.norm(v)
    return (gradient(theta + h * u) - gradient(theta - h * u)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "goes the whole way v, without h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + v) - gradient(theta - v)) / 2
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: only ahead, and divided by 2h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "takes the gradient at v",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(v + h) - gradient(v - h)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": True,
        "closed": True,
        "mistake": "the differences in the other order, with the distance from the two places",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    places = [theta + s * h * v for s in (-1, 1)]
    behind, ahead = map(gradient, places)
    return 0.5 / h * (ahead - behind)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "linear growth: the same length at each update",
        "source": """\
updates_needed = (0.1 - 0.001) / (0.001 * 0.05)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "the factor without eta",
        "source": """\
updates_needed = np.log(100) / np.log(1.1)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": False,
        "mistake": "the factor 0.95 of a positive curvature, and the sign dropped",
        "source": """\
updates_needed = np.log(100) / -np.log(0.95)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": False,
        "mistake": "the logarithm is left out of the factor",
        "source": """\
updates_needed = np.log(100) / 1.05
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": False,
        "mistake": "the ratio 10 instead of 100",
        "source": """\
updates_needed = np.log(10) / np.log(1.05)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "the logarithm of the distance at the end alone, without that of the start",
        "source": """\
updates_needed = np.log(0.1) / np.log(1.05)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "the factor 1.5: eta alone",
        "source": """\
updates_needed = np.log(100) / np.log(1.5)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: no logarithms, and the factor without eta",
        "source": """\
updates_needed = 100 / 1.1
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "logarithms with different bases above and below",
        "source": """\
updates_needed = np.log10(100) / np.log(1.05)
""",
    },
    {
        "exercise": "updates_needed",
        "right": True,
        "closed": False,
        "mistake": "by logarithms to the base 10",
        "source": """\
updates_needed = 2 / np.log10(1 + 0.5 * 0.1)
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "any negative eigenvalue makes a saddle, however small",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if (eigenvalues < 0).any() else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the gradient is not looked at",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if eigenvalues.min() < -small:
        return "saddle"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the saddle is asked for first",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if np.min(eigenvalues) < -small:
        return "saddle"
    if gradient_norm > small:
        return "slope"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "the first eigenvalue is taken for the lowest",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if eigenvalues[0] < -small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "all must be negative",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if (eigenvalues < -small).all() else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "small is built in",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > 1e-3:
        return "slope"
    return "saddle" if min(eigenvalues) < -1e-3 else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the comparison of the gradient is the wrong way round",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm < small:
        return "slope"
    return "saddle" if eigenvalues.min() < -small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the sign of small is forgotten: below small instead of below minus small",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if eigenvalues.min() < small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "a saddle needs both signs; only negative ones are called a maximum",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    down, up = (eigenvalues < -small).any(), (eigenvalues > small).any()
    if down and up:
        return "saddle"
    return "maximum" if down else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: saddle first, and without a tolerance",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if np.any(eigenvalues < 0):
        return "saddle"
    elif gradient_norm > small:
        return "slope"
    else:
        return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": True,
        "closed": False,
        "mistake": "by counting ways down",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    ways_down = sum(1 for value in eigenvalues if value + small < 0)
    at_rest = not gradient_norm > small
    return ("saddle" if ways_down else "minimum") if at_rest else "slope"
""",
    },
]
