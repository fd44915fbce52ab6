"""Answers to chapter 8, critical points, written without sight of the checker (README.md beside this file)."""

ANSWERS = [
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "the tolerance is absolute: not multiplied by the largest eigenvalue",
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
        "closed": True,
        "mistake": "zeros come first: a saddle with a zero is called degenerate",
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
    up = (eigenvalues > zero).sum()
    down = (eigenvalues < -zero).sum()
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
        "mistake": "the largest eigenvalue with its sign: all negative gives a negative tolerance",
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
        "right": False,
        "closed": True,
        "mistake": "no tolerance: exact zeros only",
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
        "mistake": "zeros are ignored: a valley counts as a minimum",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up = (eigenvalues > zero).any()
    down = (eigenvalues < -zero).any()
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
        "closed": False,
        "mistake": "takes the eigenvalues to be sorted: looks at the first and the last only",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    low = eigenvalues[0]
    high = eigenvalues[-1]
    if low < -zero and high > zero:
        return "saddle"
    if low > zero:
        return "minimum"
    if high < -zero:
        return "maximum"
    return "degenerate"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "a number exactly at the limit does not count as zero",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up = (eigenvalues >= zero).sum()
    down = (eigenvalues <= -zero).sum()
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
        "mistake": "the sign of the product of all eigenvalues (determinant), right only for two knobs",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    if (np.abs(eigenvalues) <= zero).any():
        return "degenerate"
    if np.prod(eigenvalues) < 0:
        return "saddle"
    return "minimum" if eigenvalues.sum() > 0 else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "the sum of the eigenvalues decides",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    total = eigenvalues.sum()
    if abs(total) <= tolerance:
        return "degenerate"
    return "minimum" if total > 0 else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": True,
        "mistake": "the word is capitalised",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).max()
    up = (eigenvalues > zero).sum()
    down = (eigenvalues < -zero).sum()
    if up and down:
        return "Saddle"
    if up + down < len(eigenvalues):
        return "Degenerate"
    return "Minimum" if up else "Maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: absolute tolerance, and zeros before the saddle",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    if np.any(np.abs(eigenvalues) <= tolerance):
        return "degenerate"
    if np.all(eigenvalues > 0):
        return "minimum"
    if np.all(eigenvalues < 0):
        return "maximum"
    return "saddle"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": False,
        "closed": False,
        "mistake": "the mean of the absolute values in place of the largest",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    zero = tolerance * np.abs(eigenvalues).mean()
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
        "right": False,
        "closed": True,
        "mistake": "every eigenvalue 0 divides 0 by 0 and is called a maximum",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    with np.errstate(all="ignore"):
        relative = eigenvalues / np.abs(eigenvalues).max()
    if (relative > tolerance).any() and (relative < -tolerance).any():
        return "saddle"
    if (np.abs(relative) <= tolerance).any():
        return "degenerate"
    return "minimum" if (relative > tolerance).any() else "maximum"
""",
    },
    {
        "exercise": "kind_of_point",
        "right": True,
        "closed": True,
        "mistake": "signs with zeros rounded away, sorted",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    lam = np.sort(eigenvalues)
    limit = tolerance * max(abs(lam[0]), abs(lam[-1]))
    signs = {0 if abs(value) <= limit else int(np.sign(value)) for value in lam}
    if {1, -1} <= signs:
        return "saddle"
    if 0 in signs:
        return "degenerate"
    return {1: "minimum", -1: "maximum"}[signs.pop()]
""",
    },
    {
        "exercise": "kind_of_point",
        "right": True,
        "closed": False,
        "mistake": "a loop with counters",
        "source": """\
def kind_of_point(eigenvalues, tolerance=1e-6):
    biggest = 0.0
    for value in eigenvalues:
        biggest = max(biggest, abs(value))
    plus = minus = zero = 0
    for value in eigenvalues:
        if abs(value) <= tolerance * biggest:
            zero += 1
        elif value > 0:
            plus += 1
        else:
            minus += 1
    if plus > 0 and minus > 0:
        return "saddle"
    if zero > 0:
        return "degenerate"
    return "minimum" if minus == 0 else "maximum"
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "divided by h instead of 2 h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / h
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "a forward difference",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / h
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "v is forgotten: all knobs are nudged by h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h) - gradient(theta - h)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "the sign",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta - h * v) - gradient(theta + h * v)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "multiplied by v once more at the end",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h) * v
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "a number: v H v",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return v @ (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "the direction is normed, the length of v is lost",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    v = v / np.linalg.norm(v)
    return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "divided by 2 h |v|",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h * np.linalg.norm(v))
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "the gradient at v instead of around theta: H is taken to be linear",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return gradient(v)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "brackets: divided by 2 and multiplied by h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta - h * v)) / 2 * h
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "theta is moved in place and left there",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    theta += h * v
    up = gradient(theta)
    theta -= 2 * h * v
    down = gradient(theta)
    return (up - down) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "h is ignored: fixed at 1e-5",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    h = 1e-5
    return (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: forward only, and divided by 2 h",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - gradient(theta)) / (2 * h)
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": False,
        "mistake": "second difference, the formula of a second derivative",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    return (gradient(theta + h * v) - 2 * gradient(theta) + gradient(theta - h * v)) / h**2
""",
    },
    {
        "exercise": "hessian_vector",
        "right": False,
        "closed": True,
        "mistake": "only the diagonal of H: each knob is nudged alone and multiplied by its v",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    result = np.zeros(len(theta))
    for p in range(len(theta)):
        e = np.zeros(len(theta))
        e[p] = h
        result[p] = (gradient(theta + e)[p] - gradient(theta - e)[p]) / (2 * h) * v[p]
    return result
""",
    },
    {
        "exercise": "hessian_vector",
        "right": True,
        "closed": False,
        "mistake": "the whole Hessian column by column, then the product",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    columns = []
    for e in np.eye(len(theta)):
        columns.append((gradient(theta + h * e) - gradient(theta - h * e)) / (2 * h))
    return np.column_stack(columns) @ v
""",
    },
    {
        "exercise": "hessian_vector",
        "right": True,
        "closed": False,
        "mistake": "two places first",
        "source": """\
def hessian_vector(gradient, theta, v, h=1e-5):
    ahead = theta + np.multiply(h, v)
    behind = theta - np.multiply(h, v)
    change = np.subtract(gradient(ahead), gradient(behind))
    return 0.5 * change / h
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "the highest eigenvalue: the last column",
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
        "closed": False,
        "mistake": "a row of the eigenvectors and not a column",
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
        "mistake": "to the side on which the cost rises",
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
        "mistake": "always plus: the side is left to chance",
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
        "mistake": "theta itself is returned, not a copy, when there is no way down",
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
        "mistake": "moves also where no eigenvalue is negative",
        "source": """\
def leave_saddle(theta, g, H, step):
    _, vectors = np.linalg.eigh(H)
    v = vectors[:, 0]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "plain descent: a step along -g",
        "source": """\
def leave_saddle(theta, g, H, step):
    values = np.linalg.eigvalsh(H)
    if values[0] >= 0:
        return theta.copy()
    return theta - step * g / np.linalg.norm(g)
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "the length of the step is scaled by the eigenvalue",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    move = step * abs(values[0]) * v
    return theta - move if g @ v > 0 else theta + move
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "the step is scaled by g v, so it is 0 at the saddle itself",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    return theta - step * (g @ v) * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "np.sign(g v) is 0 where g is 0: no move at the saddle",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    return theta - step * np.sign(g @ v) * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "theta of the caller is moved",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    theta += -step * v if g @ v > 0 else step * v
    return theta
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": True,
        "mistake": "returns the step and not the new point",
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
        "closed": True,
        "mistake": "the eigenvalue that is largest in size, in place of the lowest",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, np.abs(values).argmax()]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "two mistakes: a row for a column, and always plus",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if values[0] >= 0:
        return theta.copy()
    return theta + step * vectors[0]
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "np.linalg.eig is not sorted: the first eigenvalue need not be the lowest",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eig(H)
    if values[0] >= 0:
        return theta.copy()
    v = vectors[:, 0]
    return theta - step * v if g @ v > 0 else theta + step * v
""",
    },
    {
        "exercise": "leave_saddle",
        "right": False,
        "closed": False,
        "mistake": "goes along all directions of negative curvature at once",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    new = theta.copy()
    for k in range(len(values)):
        if values[k] < 0:
            v = vectors[:, k]
            new = new - step * v if g @ v > 0 else new + step * v
    return new
""",
    },
    {
        "exercise": "leave_saddle",
        "right": True,
        "closed": False,
        "mistake": "eig with argmin, and a sign",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eig((H + H.T) / 2)
    lowest = np.argmin(values)
    if values[lowest] >= 0:
        return np.array(theta)
    v = np.real(vectors[:, lowest])
    side = -1 if np.dot(g, v) > 0 else 1
    return theta + side * step * v / np.linalg.norm(v)
""",
    },
    {
        "exercise": "leave_saddle",
        "right": True,
        "closed": True,
        "mistake": "both points are made, and one is chosen",
        "source": """\
def leave_saddle(theta, g, H, step):
    values, vectors = np.linalg.eigh(H)
    if not (values < 0).any():
        return theta + 0.0
    moves = [step * vectors[:, 0], -step * vectors[:, 0]]
    best = min(moves, key=lambda move: g @ move)
    return theta + best
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the norm is compared after the eigenvalues: a slope at a saddle is called a saddle",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if np.min(eigenvalues) < -small:
        return "saddle"
    return "slope" if gradient_norm > small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "any negative eigenvalue is a saddle, without the tolerance",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if np.min(eigenvalues) < 0 else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "the sign of small is forgotten: a small positive eigenvalue is a saddle",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if np.min(eigenvalues) < small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "the comparison of the norm is turned",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm < small:
        return "slope"
    return "saddle" if np.min(eigenvalues) < -small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the largest eigenvalue decides",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if np.max(eigenvalues) < -small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "all eigenvalues must be negative",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if np.all(eigenvalues < -small) else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "small is ignored: always 1e-3",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > 1e-3:
        return "slope"
    return "saddle" if np.min(eigenvalues) < -1e-3 else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "a saddle needs both signs, so that a maximum is called a minimum",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    if np.min(eigenvalues) < -small and np.max(eigenvalues) > small:
        return "saddle"
    return "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "exactly small counts as above",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm >= small:
        return "slope"
    return "saddle" if np.min(eigenvalues) <= -small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": "minimum and saddle are exchanged",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "minimum" if np.min(eigenvalues) < -small else "saddle"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "takes the first eigenvalue for the lowest",
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
        "mistake": "the absolute value: also a strong positive curvature is a saddle",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    return "saddle" if np.max(np.abs(eigenvalues)) > small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": False,
        "mistake": 'a flat direction is called "degenerate", which is the word of exercise 1',
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    if np.min(eigenvalues) < -small:
        return "saddle"
    return "degenerate" if np.min(np.abs(eigenvalues)) <= small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "two mistakes: order of the questions, and no tolerance for eigenvalues",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if np.any(eigenvalues < 0):
        return "saddle"
    return "slope" if gradient_norm > small else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": False,
        "closed": True,
        "mistake": "the tolerance is relative to the largest eigenvalue, as in exercise 1",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    if gradient_norm > small:
        return "slope"
    limit = small * np.abs(eigenvalues).max()
    return "saddle" if np.min(eigenvalues) < -limit else "minimum"
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": True,
        "closed": False,
        "mistake": "any with a generator",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    kind = "slope"
    if not gradient_norm > small:
        kind = "saddle" if any(value < -small for value in eigenvalues) else "minimum"
    return kind
""",
    },
    {
        "exercise": "read_loss_curve",
        "right": True,
        "closed": True,
        "mistake": "sorted, with a table",
        "source": """\
def read_loss_curve(gradient_norm, eigenvalues, small=1e-3):
    flat = gradient_norm <= small
    lowest = sorted(eigenvalues)[0]
    names = {(False, False): "slope", (False, True): "slope", (True, True): "saddle", (True, False): "minimum"}
    return names[flat, bool(lowest < -small)]
""",
    },
]
