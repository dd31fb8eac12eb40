"""Formulas for the third verdict: stable ones, and what makes near misses and difference quotients of them."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

Array = np.ndarray
Version = Callable[..., Any]


def normal(*shape: int, scale: float = 1.0, shift: float = 0.0) -> Callable[[np.random.Generator], list[Array]]:
    """One array of normal numbers."""
    return lambda rng: [rng.normal(shift, scale, shape)]


def with_upstream(draw: Callable[[np.random.Generator], list[Array]]) -> Callable[[np.random.Generator], list[Array]]:
    """An array and an upstream gradient of its shape."""

    def drawn(rng: np.random.Generator) -> list[Array]:
        (x,) = draw(rng)
        return [x, rng.normal(size=x.shape)]

    return drawn


def sigmoid(x: Array) -> Array:
    """Stable sigmoid."""
    e = np.exp(-np.abs(x))
    return np.asarray(np.where(x >= 0, 1, e) / (1 + e))


def forward_difference(f: Version, h: float) -> Version:
    """A backward by one-sided differences."""
    return lambda x, dout: dout * (f(x + h) - f(x)) / h


def central_difference(f: Version, h: float) -> Version:
    """A backward by central differences."""
    return lambda x, dout: dout * (f(x + h) - f(x - h)) / (2 * h)


def erf(x: Array) -> Array:
    """Exact, in the dtype of its argument."""
    return np.asarray(np.vectorize(math.erf)(x), x.dtype)


def erf_polynomial(x: Array) -> Array:
    """Good to 1.5e-7."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    fit = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return np.asarray(np.sign(x) * (1 - fit * np.exp(-(x**2))))


def lse(x: Array) -> Array:
    """Stable logarithm of a sum of exponentials."""
    top = x.max(axis=1, keepdims=True)
    return np.asarray(np.log(np.exp(x - top).sum(axis=1)) + top[:, 0])


def softmax(x: Array) -> Array:
    """Stable softmax of rows."""
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return np.asarray(e / e.sum(axis=1, keepdims=True))


def loss(p: Array) -> Array:
    """Cross entropy of a softmax, first class true, by probabilities."""
    return np.asarray(-np.log(p[:, 0]))


def standardized(x: Array, var: Array, eps: float = 1e-5) -> Array:
    """Batch norm without its parameters."""
    return np.asarray((x - x.mean(axis=0)) / np.sqrt(var + eps))


def naive_var(x: Array) -> Array:
    """E[x^2] - E[x]^2."""
    return np.asarray((x**2).mean(axis=0) - x.mean(axis=0) ** 2)


def cdist(x: Array) -> Array:
    """Squared distances of all pairs of rows."""
    return np.asarray(((x[:, None] - x[None]) ** 2).sum(axis=-1))


def in_single(f: Version) -> Version:
    """Computed in float32, returned in float64."""
    return lambda *args: np.asarray(f(*[a.astype(np.float32) for a in args]), np.float64)


def off(f: Version, by: float) -> Version:
    """A constant added."""
    return lambda *args: f(*args) + by


def rounded(f: Version, digits: int) -> Version:
    """Rounded to decimals."""
    return lambda *args: np.round(f(*args), digits)


def near_misses(f: Version) -> dict[str, Version]:
    """Mistakes that every function can have, from small to large."""
    return {
        "+ 1e-12": off(f, 1e-12),
        "+ 1e-10": off(f, 1e-10),
        "+ 1e-8": off(f, 1e-8),
        "+ 1e-6": off(f, 1e-6),
        "+ 1e-5": off(f, 1e-5),
        "6 digits": rounded(f, 6),
        "10 digits": rounded(f, 10),
        "times 1 + 1e-7": lambda *args: f(*args) * np.float32(1 + 1.2e-7),
        "times 1.001": lambda *args: f(*args) * 1.001,
        "in float32": in_single(f),
    }


def slope(f: Version) -> dict[str, Version]:
    """Difference quotients as good as they get."""
    return {
        "forward difference 1e-7": forward_difference(f, 1e-7),
        "forward difference 1e-8": forward_difference(f, 1e-8),
        "central difference 1e-5": central_difference(f, 1e-5),
        "central difference 1e-6": central_difference(f, 1e-6),
    }


def wide_differences(f: Version) -> dict[str, Version]:
    """Difference quotients that are off by their step, whatever the precision."""
    return {
        "forward difference 1e-2": forward_difference(f, 1e-2),
        "forward difference 1e-3": forward_difference(f, 1e-3),
        "central difference 1e-2": central_difference(f, 1e-2),
    }


def d_tanh(x: Array, dout: Array) -> Array:
    """The backward of tanh."""
    return np.asarray(dout / np.cosh(x) ** 2)


def d_sigmoid(x: Array, dout: Array) -> Array:
    """The backward of the sigmoid."""
    return np.asarray(dout * sigmoid(x) * sigmoid(-x))


def d_gelu(x: Array, dout: Array) -> Array:
    """The backward of GELU."""
    pdf = np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    return np.asarray(dout * (0.5 * (1 + erf(x / math.sqrt(2))) + x * pdf))


def gelu(x: Array) -> Array:
    """Exact GELU."""
    return np.asarray(0.5 * x * (1 + erf(x / math.sqrt(2))))
