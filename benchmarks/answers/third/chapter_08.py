"""Answers to chapter 8, critical points, written without sight of the checker (README.md in the folder above)."""

ANSWERS = [
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "computes the exact f(-1.5), not what the expansion foresees",
        "source": """\
w = -1 - 0.5
taylor_value = w**3 - 3 * w
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "forgets the factor one half",
        "source": """\
taylor_value = 2 + (-6) * (-0.5) ** 2
""",
    },
    {
        "exercise": "taylor_value",
        "right": False,
        "closed": True,
        "mistake": "forgets to square the step",
        "source": """\
taylor_value = 2 + 0.5 * (-6) * (-0.5)
""",
    },
    {
        "exercise": "taylor_value",
        "right": True,
        "closed": True,
        "mistake": "all three terms, with functions",
        "source": """\
w, step = -1.0, -0.5
f = w**3 - 3 * w
slope = 3 * w**2 - 3
bend = 6 * w
taylor_value = f + step * (slope + bend * step / 2)
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "asks for zeros first, so both signs with a zero between them are called degenerate",
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
        "closed": True,
        "mistake": "the tolerance is taken as it is, and not relative to the largest size",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    up = (eigenvalues > tolerance).sum()
    down = (eigenvalues < -tolerance).sum()
    if up > 0 and down > 0:
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
        "mistake": "the scale is the largest eigenvalue with its sign, which is small or negative at a maximum",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.max(eigenvalues)
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
        "mistake": "a set of signs, looked up in a dictionary",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    sizes = np.abs(eigenvalues)
    signs = np.where(sizes <= tolerance * sizes.max(), 0, np.sign(eigenvalues))
    found = frozenset(int(s) for s in signs)
    if {1, -1} <= found:
        return "saddle"
    return {frozenset([1]): "minimum", frozenset([-1]): "maximum"}.get(found, "degenerate")
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "gives the change of the first slope, and does not divide it by the step",
        "source": """\
H = np.array([[0.5, 2.0], [2.0, 8.0]])
across = (H @ [0.5, 2])[0]
""",
    },
    {
        "exercise": "across",
        "right": False,
        "closed": True,
        "mistake": "v^T H v with a v that has not the length 1",
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
        "mistake": "takes the knob's own curvature, the larger entry of the diagonal",
        "source": """\
w1, w2 = 2, 0.5
across = max(2 * w2**2, 2 * w1**2)
""",
    },
    {
        "exercise": "across",
        "right": True,
        "closed": True,
        "mistake": "as an eigenvalue of the Hessian",
        "source": """\
w1, w2 = 2.0, 0.5
beside = 4 * w1 * w2 - 2
H = [[2 * w2**2, beside], [beside, 2 * w1**2]]
across = np.linalg.eigvalsh(H).max()
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "takes the first row of the eigenvectors, where they stand as columns",
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
        "mistake": "does not look at g, and takes the side that eigh happens to give",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] < 0:
        return theta + step * vectors[:, 0]
    return theta.copy()
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "moves the given theta itself, and returns no copy where nothing leads down",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta
    v = vectors[:, 0]
    if np.dot(g, v) > 0:
        theta -= step * v
    else:
        theta += step * v
    return theta
""",
    },
    {
        "exercise": "leave_saddle",
        "right": True,
        "closed": True,
        "mistake": "compares the two sides by their slopes, and begins with a copy",
        "source": """\
def leave_saddle(theta, g, H, step):
    place = np.array(theta, dtype=float)
    values, vectors = np.linalg.eigh(H)
    if values.min() < 0:
        way = step * vectors.T[values.argmin()]
        place += min(way, -way, key=lambda side: float(g @ side))
    return place
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "divides by the distance of the two places, so by the length of v as well",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    ahead = theta + h * v
    behind = theta - h * v
    return (gradient(ahead) - gradient(behind)) / np.linalg.norm(ahead - behind)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "a bracket is missing: only the second gradient is divided",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return gradient(theta + h * v) - gradient(theta - h * v) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "returns the curvature along v, v^T H v, one number",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    change = (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
    return v @ change
""",
    },
    {
        "exercise": "hessian_vector",
        "right": True,
        "closed": True,
        "mistake": "two half quotients, one ahead and one behind",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    signs = (+1, -1)
    return sum(sign * gradient(theta + sign * h * v) for sign in signs) / (2 * h)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "takes ln(1.05) for 0.05, growth without a break",
        "source": """\
updates_needed = np.log(0.1 / 0.001) / (0.5 * 0.1)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "grows by the same amount at each update, not by a factor",
        "source": """\
updates_needed = (0.1 - 0.001) / (0.5 * 0.1 * 0.001)
""",
    },
    {
        "exercise": "updates_needed",
        "right": False,
        "closed": True,
        "mistake": "forgets eta: a factor of 1 + 0.1",
        "source": """\
updates_needed = np.log(100) / np.log(1.1)
""",
    },
    {
        "exercise": "updates_needed",
        "right": True,
        "closed": True,
        "mistake": "logarithms to the base 10",
        "source": """\
updates_needed = 2 / np.log10(1 + 0.5 * 0.1)
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "looks at the last eigenvalue only, as if they were in falling order",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    if eigenvalues[-1] < -small:
        return "saddle"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "every eigenvalue below 0 makes a saddle, however tiny",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    if (eigenvalues < 0).any():
        return "saddle"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "asks for the saddle before the slope",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if eigenvalues.min() < -small:
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
        "closed": True,
        "mistake": "all positive checked with a generator, and the answers in reverse order",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm <= small and all(value >= -small for value in eigenvalues):
        return "minimum"
    return "saddle" if gradient_norm <= small else "slope"
""",
    },
]
