"""Functions for the third verdict: the stable formula, others equal on paper, some losing digits, and mistakes."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from formulas import (
    Array,
    Version,
    cdist,
    d_gelu,
    d_sigmoid,
    d_tanh,
    erf,
    erf_polynomial,
    gelu,
    loss,
    lse,
    naive_var,
    near_misses,
    normal,
    sigmoid,
    slope,
    softmax,
    standardized,
    wide_differences,
    with_upstream,
)


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A function, its inputs by regime, and its other versions.

    Args:
        regimes: by name, what draws the inputs.
        reference: the stable formula.
        right: other stable formulas.
        imprecise: formulas that are equal on paper, and lose digits in some regime.
        mistakes: near misses.
    """

    regimes: dict[str, Callable[[np.random.Generator], list[Array]]]
    reference: Version
    right: dict[str, Version]
    imprecise: dict[str, Version]
    mistakes: dict[str, Version]


TINY, PLAIN, FAR = normal(4, 5, scale=1e-6), normal(4, 5), normal(30, 4, shift=1e3)
SLOPES = {"plain": with_upstream(PLAIN), "large": with_upstream(normal(3, 4, scale=8))}

SUBJECTS = {
    "variance": Subject(
        regimes={"plain": PLAIN, "off centre": FAR, "far off centre": normal(50, 3, shift=1e5), "wide": normal(9, 400)},
        reference=lambda x: ((x - x.mean(axis=0)) ** 2).mean(axis=0),
        right={"np.var": lambda x: x.var(axis=0), "shifted": lambda x: naive_var(x - x[0])},
        imprecise={"E[x^2] - E[x]^2": naive_var},
        mistakes={
            "n - 1": lambda x: x.var(axis=0, ddof=1),
            "no square": lambda x: np.abs(x - x.mean(axis=0)).mean(axis=0),
            "naive, n - 1": lambda x: naive_var(x) * len(x) / (len(x) - 1),
            **near_misses(lambda x: x.var(axis=0)),
        },
    ),
    "batch norm": Subject(
        regimes={"plain": normal(12, 4, shift=0.5), "off centre": FAR, "far off": normal(50, 3, shift=1e4)},
        reference=lambda x: standardized(x, x.var(axis=0)),
        right={"power": lambda x: (x - x.mean(axis=0)) * (x.var(axis=0) + 1e-5) ** -0.5},
        imprecise={"E[x^2] - E[x]^2": lambda x: standardized(x, naive_var(x))},
        mistakes={
            "eps 1e-8": lambda x: standardized(x, x.var(axis=0), 1e-8),
            "no eps": lambda x: standardized(x, x.var(axis=0), 0.0),
            "eps outside": lambda x: (x - x.mean(axis=0)) / (np.sqrt(x.var(axis=0)) + 1e-5),
            "naive, n - 1": lambda x: standardized(x, naive_var(x) * len(x) / (len(x) - 1)),
            **near_misses(lambda x: standardized(x, x.var(axis=0))),
        },
    ),
    "log-sum-exp": Subject(
        regimes={"plain": PLAIN, "around -60": normal(3, 6, shift=-60), "around 60": normal(3, 6, shift=60)},
        reference=lse,
        right={"logaddexp": lambda x: np.logaddexp.reduce(x, axis=1), "unshifted": lambda x: np.log(np.exp(x).sum(1))},
        imprecise={"less 1000, plus 1000": lambda x: lse(x + 1e6) - 1e6},
        mistakes={"log2": lambda x: np.log2(np.exp(x).sum(1)), "mean": lambda x: lse(x) - np.log(x.shape[1])}
        | near_misses(lse),
    ),
    "cross entropy": Subject(
        regimes={
            "plain": PLAIN,
            "sure": lambda rng: [rng.normal(size=(4, 3)) + np.array([14.0, 0, 0])],
            "sure of another": lambda rng: [rng.normal(size=(4, 3)) + np.array([0, 25.0, 0])],
        },
        reference=lambda x: lse(x) - x[:, 0],
        right={"log softmax": lambda x: -(x[:, 0] - lse(x)), "log of softmax": lambda x: loss(softmax(x))},
        imprecise={"1 - the others, times 1e4": lambda x: lse(x * 1.0 + 3e5) - 3e5 - x[:, 0]},
        mistakes={
            "log(p + 1e-8)": lambda x: loss(softmax(x) + 1e-8),
            "log(p + 1e-12)": lambda x: loss(softmax(x) + 1e-12),
            "clipped": lambda x: loss(np.clip(softmax(x), 1e-7, 1 - 1e-7)),
            "float32 softmax": lambda x: loss(softmax(x.astype(np.float32)).astype(float)),
            **near_misses(lambda x: lse(x) - x[:, 0]),
        },
    ),
    "exp(x) - 1 over x": Subject(
        regimes={"plain": PLAIN, "tiny": TINY, "small": normal(4, 5, scale=1e-3)},
        reference=lambda x: np.expm1(x) / x,
        right={"sinh": lambda x: np.exp(x / 2) * np.sinh(x / 2) * 2 / x},
        imprecise={"(exp(x) - 1) / x": lambda x: (np.exp(x) - 1) / x},
        mistakes={"1 + x / 2": lambda x: 1 + x / 2, "cubic": lambda x: 1 + x / 2 + x**2 / 6}
        | near_misses(lambda x: np.expm1(x) / x),
    ),
    "log(1 + x) over x": Subject(
        regimes={"plain": lambda rng: [rng.uniform(0.1, 3, (4, 5))], "tiny": TINY, "small": normal(5, scale=1e-3)},
        reference=lambda x: np.log1p(x) / x,
        right={"atanh": lambda x: 2 * np.arctanh(x / (2 + x)) / x},
        imprecise={"log(1 + x) / x": lambda x: np.log(1 + x) / x},
        mistakes={"1 - x / 2": lambda x: 1 - x / 2, "log10": lambda x: np.log1p(x) / x / np.log(10)}
        | near_misses(lambda x: np.log1p(x) / x),
    ),
    "softplus inverse": Subject(
        regimes={"plain": lambda rng: [rng.uniform(0.5, 5, (3, 4))], "tiny": lambda rng: [rng.uniform(1e-7, 1e-6, 9)]},
        reference=lambda y: y + np.log(-np.expm1(-y)),
        right={"other": lambda y: np.log(np.expm1(y))},
        imprecise={"log(exp(y) - 1)": lambda y: np.log(np.exp(y) - 1)},
        mistakes={"log(exp(y))": lambda y: np.log(np.exp(y) + 1)} | near_misses(lambda y: np.log(np.expm1(y))),
    ),
    "tanh slope, times its inverse": Subject(
        regimes={"plain": PLAIN, "large": lambda rng: [rng.uniform(4, 9, (4, 5))]},
        reference=lambda x: np.exp(2 * x) / np.cosh(x) ** 2,
        right={"other": lambda x: (2 / (1 + np.exp(-2 * x))) ** 2},
        imprecise={"1 - tanh^2": lambda x: np.exp(2 * x) * (1 - np.tanh(x) ** 2)},
        mistakes={"1 - tanh": lambda x: np.exp(2 * x) * (1 - np.tanh(x))}
        | near_misses(lambda x: np.exp(2 * x) / np.cosh(x) ** 2),
    ),
    "distances": Subject(
        regimes={"plain": normal(6, 3), "off centre": normal(6, 3, shift=1e3), "far off": normal(6, 3, shift=1e5)},
        reference=cdist,
        right={"sum of columns": lambda x: sum((c[:, None] - c) ** 2 for c in x.T)},
        imprecise={"x^2 + y^2 - 2 x y": lambda x: (x**2).sum(1)[:, None] + (x**2).sum(1) - 2 * x @ x.T},
        mistakes={"abs": lambda x: np.abs(x[:, None] - x).sum(-1), "not squared": lambda x: np.sqrt(cdist(x))}
        | near_misses(cdist),
    ),
    "long sum": Subject(
        regimes={"plain": normal(3, 3000), "off centre": normal(2, 20000, shift=3)},
        reference=lambda x: x.mean(axis=1),
        right={
            "einsum": lambda x: np.einsum("ij->i", x) / x.shape[1],
            "one by one": lambda x: x.cumsum(1)[:, -1] / x.shape[1],
        },
        imprecise={"on top of 1e6": lambda x: (1e6 + x).mean(axis=1) - 1e6},
        mistakes={
            "first left out": lambda x: x[:, 1:].sum(1) / x.shape[1],
            "n - 1": lambda x: x.sum(1) / (x.shape[1] - 1),
        }
        | near_misses(lambda x: x.mean(axis=1)),
    ),
    "tanh backward": Subject(
        regimes=SLOPES,
        reference=d_tanh,
        right={"1 - tanh^2": lambda x, dout: dout * (1 - np.tanh(x) ** 2)},
        imprecise=slope(np.tanh),
        mistakes={"1 - tanh": lambda x, dout: dout * (1 - np.tanh(x))}
        | wide_differences(np.tanh)
        | near_misses(d_tanh),
    ),
    "sigmoid backward": Subject(
        regimes=SLOPES,
        reference=d_sigmoid,
        right={"s - s^2": lambda x, dout: dout * (sigmoid(x) - sigmoid(x) ** 2)},
        imprecise=slope(sigmoid),
        mistakes={
            "s(1 - s + 1e-8)": lambda x, dout: dout * sigmoid(x) * (1 - sigmoid(x) + 1e-8),
            **wide_differences(sigmoid),
            **near_misses(d_sigmoid),
        },
    ),
    "GELU backward": Subject(
        regimes=SLOPES,
        reference=d_gelu,
        right={"halves": lambda x, dout: dout * 0.5 + (d_gelu(x, dout) - dout * 0.5)},
        imprecise=slope(gelu),
        mistakes={
            "erf polynomial": lambda x, dout: (
                dout * (0.5 * (1 + erf_polynomial(x / math.sqrt(2))) + x * np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi))
            ),
            "rounded sqrt(2 pi)": lambda x, dout: (
                dout * (0.5 * (1 + erf(x / math.sqrt(2))) + x * np.exp(-(x**2) / 2) * 0.39894)
            ),
            **wide_differences(gelu),
            **near_misses(d_gelu),
        },
    ),
}
