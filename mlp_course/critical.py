"""Critical points: where the gradient of the cost vanishes, and what the Hessian says of them.

Everything here sees the cost of one network on data (x, y) as a function C(θ) of its flat parameter vector. theta,
where it is not given, is net.theta; the network itself is never changed.
"""

from typing import NamedTuple

import numpy as np

from . import checks

HOPELESS = 1e12  # a damping μ with which a step goes nowhere


def gradient(net, data, theta=None):
    """Return ∇C, shape (P,)."""
    return _at(net, theta).backprop(*data).grad


def cost(net, data, theta=None):
    """Return C, a number."""
    return float(_at(net, theta).backprop(*data).cost)


def hessian(net, data, theta=None):
    """Return the Hessian H_ij = ∂²C/∂θ_i∂θ_j, shape (P, P), exact to rounding, from P backward passes made at once.

    Column j is the derivative of ∇C in the direction of θ_j, by the complex step as in `hessian_vector`; a stack of
    networks, the j-th with θ_j + ih, gives all columns in one pass (64 at a time, to spare memory).
    """
    here = _at(net, theta).theta
    directions = np.eye(len(here))
    h = 1e-30
    columns = []
    for j in range(0, len(here), 64):
        stack = net.at(here + 1j * h * directions[j : j + 64])
        columns.append(stack.backprop(*data).grad.imag / h)
    H = np.concatenate(columns)
    return (H + H.T) / 2  # symmetric but for rounding


def hessian_vector(net, data, v, theta=None):
    """Return the product H v, shape (P,), exact to rounding, at the price of one backward pass in complex numbers.

    H v is the derivative of ∇C in the direction v, and the complex step takes it without subtracting:
    H v = Im ∇C(θ + ihv) / h for tiny h (Squire and Trapp 1998; the product itself, Pearlmutter 1994).
    """
    here = _at(net, theta).theta
    v = checks.numbers(v, "v", float)
    if v.shape != here.shape:
        raise ValueError(f"v has shape {v.shape}, expected theta's, {here.shape}.")
    h = 1e-30
    return gradient(net, data, here + 1j * h * v).imag / h


class Signs(NamedTuple):
    """How many eigenvalues are negative, zero (within the tolerance) and positive."""

    negative: int
    zero: int
    positive: int


def signs(eigenvalues, tolerance=1e-6):
    """Count the signs of eigenvalues; zero is what is below `tolerance` times the largest in size."""
    eigenvalues = np.asarray(eigenvalues, float)
    bound = tolerance * np.abs(eigenvalues).max(initial=0)
    negative = int((eigenvalues < -bound).sum())
    positive = int((eigenvalues > bound).sum())
    zero = len(eigenvalues) - negative - positive
    return Signs(negative, zero, positive)


def classify(eigenvalues, tolerance=1e-6):
    """Name the critical point with these Hessian eigenvalues: minimum, maximum, saddle, or degenerate.

    Degenerate: some eigenvalues are zero and the others of one sign, so that the second order does not decide.
    """
    negative, zero, positive = signs(eigenvalues, tolerance)
    if negative and positive:
        return "saddle"
    if zero:
        return "degenerate"
    return "minimum" if positive else "maximum"


class CriticalPoint(NamedTuple):
    """Where a search ended."""

    theta: np.ndarray
    cost: float
    gradient_norm: float  # ‖∇C‖
    eigenvalues: np.ndarray  # of the Hessian, ascending
    kind: str  # see `classify`
    index: float  # fraction of negative eigenvalues
    found: bool  # whether ‖∇C‖ fell to the tolerance
    iterations: int


def find(net, data, theta=None, tolerance=1e-9, iterations=200):
    """Search the critical point near theta by minimising ‖∇C‖², which draws to saddles and maxima as to minima.

    Levenberg-Marquardt on the equations ∇C(θ) = 0: p = -(H² + μ)⁻¹ H ∇C, with μ lowered after each step that makes
    ‖∇C‖ smaller and raised after each that does not.
    """
    here = _at(net, theta).theta.copy()
    iterations = checks.whole(iterations, "iterations")
    g = gradient(net, data, here)
    mu = 1e-3
    steps = 0
    while np.linalg.norm(g) > tolerance and steps < iterations and mu < HOPELESS:
        values, vectors = np.linalg.eigh(hessian(net, data, here))
        along = vectors.T @ g
        while mu < HOPELESS:
            p = -vectors @ (values / (values**2 + mu) * along)
            there = gradient(net, data, here + p)
            if np.linalg.norm(there) < np.linalg.norm(g):
                here = here + p
                g = there
                mu /= 10
                break
            mu *= 10
        steps += 1
    values = np.linalg.eigvalsh(hessian(net, data, here))
    norm = float(np.linalg.norm(g))
    return CriticalPoint(
        theta=here,
        cost=cost(net, data, here),
        gradient_norm=norm,
        eigenvalues=values,
        kind=classify(values),
        index=signs(values).negative / len(values),
        found=norm <= tolerance,
        iterations=steps,
    )


def _at(net, theta):
    if net.copies is not None or net.dtype != np.float64:
        raise ValueError("critical points need one network in float64: take net[s] of a stack, or dtype=np.float64.")
    return net if theta is None else net.at(np.asarray(theta))
