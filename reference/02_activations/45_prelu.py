r"""## PReLU

The parametric ReLU is a leaky ReLU that learns its slope. $\alpha$ is now a parameter, so it needs a gradient of
its own:

$$\mathrm{prelu}(x) = \begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}
\qquad
\frac{\partial\,\mathrm{prelu}(x)}{\partial \alpha} = \begin{cases} 0 & x > 0 \\ x & x \le 0 \end{cases}$$

One $\alpha$ serves many elements: the whole batch, or a whole channel (column). Each of them sends back a contribution,
and the contributions add up. The gradient of $\alpha$ always has the shape of $\alpha$.

**By hand:** with one slope per channel,

$$x = \begin{pmatrix} -2 & 3 \\ -1 & -4 \end{pmatrix}, \quad
\alpha = \begin{pmatrix} 0.5 & 0.1 \end{pmatrix}, \quad
dout = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}$$

give

$$dx = \begin{pmatrix} 0.5 & 2 \\ 1.5 & 0.4 \end{pmatrix}, \quad
d\alpha = \begin{pmatrix} 1 \cdot (-2) + 3 \cdot (-1) & 4 \cdot (-4) \end{pmatrix}
= \begin{pmatrix} -5 & -16 \end{pmatrix}$$

A single slope for all would get $-5 - 16 = -21$.

**Pitfall:** the sum runs over exactly those axes along which $\alpha$ was shared. No mean: if the loss is a mean
over the batch, `dout` already carries the $1/N$.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Layer, Mistake, normal, spread, uniform


def prelu_forward(x, alpha):
    """Parametric ReLU of every element.

    Args:
        x: input of shape (N, C), float or int; not changed.
        alpha: slope where x is negative, float array of shape () (one for all) or (C,) (one for each column); any
            values; not changed.

    Returns:
        out: x where x > 0, alpha * x elsewhere; shape (N, C), float.
        cache: whatever prelu_backward needs.
    """
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def prelu_backward(dout, cache):
    """Gradients of the loss with respect to the input and the slope of the PReLU.

    Args:
        dout: gradient of the loss with respect to out, shape (N, C); not changed.
        cache: what prelu_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, C), float. Where x is exactly 0, the slope may be any
            number between alpha and 1.
        dalpha: gradient of the loss with respect to alpha, in the shape of alpha: () or (C,).
    """
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    shares = np.where(x > 0, 0, x * dout)
    dalpha = shares.sum(axis=0 if np.ndim(alpha) else None)
    return dx, dalpha


exercise = Exercise(
    Layer(prelu_forward, prelu_backward, gradients=("x", "alpha")),
    points=5,
    cases=[
        Case("one slope for all", hint="Which shape has alpha?", x=normal(4, 3, shift=-0.3), alpha=uniform(low=0.1)),
        Case("one slope per channel", x=normal(5, 3, shift=-0.3), alpha=uniform(3, low=0.1)),
        Case("steep slopes", hint="Is alpha always below 1?", x=normal(3, 5), alpha=uniform(5, low=1.2, high=3)),
        Case(
            "whole numbers",
            hint="What does an int array do with 0.2?",
            x=Draw(lambda rng: rng.integers(1, 6, (5, 2)) * rng.choice([-1, 1], (5, 2))),
            alpha=uniform(2, low=0.1),
        ),
        Case("one row", hidden=True, hint="Which axis is the batch?", x=normal(1, 6), alpha=uniform(6, low=0.1)),
        Case(
            "negative slopes",
            hidden=True,
            hint="Is alpha always positive?",
            x=normal(7, 4, scale=2),
            alpha=uniform(4, low=-2, high=-0.1),
        ),
        Case("one slope, a larger batch", hidden=True, x=normal(8, 2, scale=2, shift=0.5), alpha=normal(shift=0.5)),
        Case("inputs up to 1000", hidden=True, x=spread(6, 4, low=0.1, high=1000), alpha=uniform(4, low=0.1)),
        Case(
            "an exact zero",
            hidden=True,
            hint="Are all values numbers where x is 0?",
            between=[("dx = np.where(x > 0, dout,", "dx = np.where(x >= 0, dout,")],
            x=np.array([[0.0, 1.5, -2.0], [0.5, 0.0, -1.0]]),
            alpha=np.array([0.2, 0.5, -0.3]),
        ),
    ],
    mistakes=[
        Mistake("dalpha is not summed: it has the shape of x.", (".sum(axis=0 if np.ndim(alpha) else None)", " + 0.0")),
        Mistake(
            "dalpha is one number also where alpha has one per channel.", ("axis=0 if np.ndim(alpha) else None", "")
        ),
        Mistake(
            "dalpha has one entry per channel also where alpha is a single number.",
            ("axis=0 if np.ndim(alpha) else None", "axis=0"),
        ),
        Mistake(
            "dalpha is summed over the channels; it must be summed over the batch.",
            ("axis=0 if np.ndim(alpha) else None", "axis=1 if np.ndim(alpha) else None"),
        ),
        Mistake(
            "dalpha is a mean over the elements that share alpha; it must be a sum.", ("shares.sum(", "shares.mean(")
        ),
        Mistake("dalpha counts the positive inputs; the slope acts on the negative ones.", ("x > 0, 0,", "x <= 0, 0,")),
        Mistake("dalpha ignores dout.", ("0, x * dout", "0, x + 0 * dout")),
        Mistake("dalpha adds dout over the negative inputs; the factor x is missing.", ("0, x * dout", "0, dout")),
        Mistake("dalpha counts all inputs, the positive ones too.", ("np.where(x > 0, 0, x * dout)", "x * dout")),
        Mistake("dalpha is multiplied by alpha once too often.", ("0, x * dout", "0, alpha * x * dout")),
        Mistake("On the negative side dx is alpha * x; it is alpha * dout.", ("alpha * dout", "alpha * x")),
        Mistake("On the negative side dx is 0: that is the plain ReLU.", ("dout, alpha * dout", "dout, 0")),
        Mistake("dx ignores dout.", ("dout, alpha * dout", "1.0, alpha + 0 * dout")),
        Mistake(
            "out is the larger of x and alpha * x; for alpha > 1 that is the wrong branch.",
            ("np.where(x > 0, x, alpha * x)", "np.maximum(x, alpha * x)"),
        ),
        Mistake(
            "out has the dtype of x, so whole numbers in x truncate alpha * x.",
            ("np.where(x > 0, x, alpha * x)", "np.where(x > 0, x, alpha * x).astype(x.dtype)"),
        ),
        Mistake(
            "dx is dout where x > alpha * x, which takes the wrong side where alpha > 1.",
            ("0, dout,", "alpha * x, dout,"),
        ),
        Mistake(
            "dalpha collects where alpha * x is the larger one, which is the wrong side where alpha > 1.",
            ("0, 0, x", "alpha * x, 0, x"),
        ),
        Mistake(
            "The larger of x and alpha * x is taken; alpha may be above 1.",
            ("np.where(x > 0, x,", "np.maximum(x,"),
            ("0, dout,", "alpha * x, dout,"),
            ("0, 0, x", "alpha * x, 0, x"),
        ),
        Mistake("out is min(x, alpha * x).", ("np.where(x > 0, x,", "np.minimum(x,")),
        Mistake("out has the slope 0.01 where x is negative, whatever alpha is.", ("alpha * x)", "0.01 * x)")),
        Mistake("out is alpha * x everywhere.", ("np.where(x > 0, x, alpha * x)", "alpha * x")),
        Mistake(
            "out is (1 + alpha) * x where x is positive: alpha * x is added on the positive side too.",
            ("np.where(x > 0, x, alpha * x)", "alpha * x + np.maximum(x, 0)"),
        ),
        Mistake(
            "out is alpha * (exp(x) - 1) where x is negative: an ELU.",
            ("alpha * x)", "alpha * np.expm1(np.minimum(x, 0)))"),
        ),
        Mistake(
            "dx is gated by dout: it is alpha * dout where dout is negative.", ("dx = np.where(x", "dx = np.where(dout")
        ),
        Mistake("dx is alpha * x * dout where x is negative.", ("alpha * dout)", "alpha * x * dout)")),
        Mistake(
            "dx is (1 + alpha) * dout where x is positive.",
            ("np.where(x > 0, dout, alpha * dout)", "alpha * dout + np.where(x > 0, dout, 0)"),
        ),
        Mistake("dx is alpha * dout everywhere.", ("np.where(x > 0, dout, alpha * dout)", "alpha * dout")),
        Mistake("dx is 0 where x is positive.", ("0, dout,", "0, 0,")),
        Mistake("dx has the slope alpha twice where x is negative.", ("dout, alpha", "dout, alpha**2")),
        Mistake("dx uses the slope 0.01 where x is negative.", ("dout, alpha", "dout, 0.01")),
        Mistake("dx is x where x is positive.", ("0, dout,", "0, x,")),
        Mistake(
            "The gate is the sign of dout, not that of x.",
            ("dx = np.where(x", "dx = np.where(dout"),
            ("np.where(x > 0, 0,", "np.where(dout > 0, 0,"),
        ),
        Mistake(
            "dalpha collects where dout is negative, not where x is.", ("np.where(x > 0, 0,", "np.where(dout > 0, 0,")
        ),
        Mistake("dalpha sums alpha * dout: x is the factor.", ("0, x *", "0, alpha *")),
        Mistake(
            "dalpha sums out * dout over all elements.",
            ("np.where(x > 0, 0, x * dout)", "dout * np.where(x > 0, x, alpha * x)"),
        ),
        Mistake("dalpha adds dout where x is positive; there it gets 0.", ("0, x *", "dout, x *")),
        Mistake("dalpha sums dx, not dout * x on the negative side.", ("np.where(x > 0, 0, x * dout)", "dx")),
        Mistake("dalpha counts the negative x.", ("0, x * dout)", "0.0, 1.0)")),
        Mistake(
            "dalpha is 0: alpha is taken for a setting.",
            ("shares.sum(axis=0 if np.ndim(alpha) else None)", "np.zeros(np.shape(alpha))"),
        ),
        Mistake(
            "dalpha is divided by the number of negative x; it is a plain sum.",
            ("else None)", "else None) / np.maximum((x <= 0).sum(axis=0 if np.ndim(alpha) else None), 1)"),
        ),
        Mistake(
            "dalpha is summed over the whole batch and all columns, the same number for each column.",
            ("shares.sum(axis=0 if np.ndim(alpha) else None)", "shares.sum() + np.zeros(np.shape(alpha))"),
        ),
        Mistake("dalpha is the largest share, not the sum.", ("shares.sum(axis=0", "shares.max(axis=0")),
        Mistake(
            "dalpha is the last row's share only.",
            ("shares.sum(axis=0 if np.ndim(alpha) else None)", "shares[-1] if np.ndim(alpha) else shares[-1].sum()"),
        ),
        Mistake(
            "dalpha is the first row's share only.",
            ("shares.sum(axis=0 if np.ndim(alpha) else None)", "shares[0] if np.ndim(alpha) else shares[0].sum()"),
        ),
        Mistake(
            "dalpha is the last element's share only, where one alpha serves all.",
            (
                "shares.sum(axis=0 if np.ndim(alpha) else None)",
                "shares.sum(axis=0) if np.ndim(alpha) else shares[-1, -1]",
            ),
        ),
        Mistake("dalpha keeps the summed axis.", ("else None)", "else None, keepdims=True)")),
        Mistake("dalpha sums x * alpha where x is negative.", ("x * dout)", "x * alpha)")),
        Mistake("dalpha sums out: dout is left out.", ("0, x * dout)", "x, alpha * x)")),
        Mistake(
            "dalpha is divided by the number of elements; it is a plain sum.", ("else None)", "else None) / x.size")
        ),
        Mistake("out is x - alpha where x is negative.", ("x, alpha * x)", "x, x - alpha)")),
        Mistake("out is x / alpha where x is negative.", ("x, alpha * x)", "x, x / alpha)")),
        Mistake("out is (1 + alpha) * x where x is negative.", ("x, alpha * x)", "x, (1 + alpha) * x)")),
        Mistake("out is max(x, alpha): alpha is a slope.", ("np.where(x > 0, x, alpha * x)", "np.maximum(x, alpha)")),
        Mistake("out is 0 where x is positive.", ("0, x, alpha * x)", "0, 0, alpha * x)")),
        Mistake("out has the mean slope for all columns.", ("x, alpha * x)", "x, np.mean(alpha) * x)")),
        Mistake("out has the first column's slope for all columns.", ("x, alpha * x)", "x, np.ravel(alpha)[0] * x)")),
        Mistake(
            "out takes the slope by x > alpha; the kink is at 0.", ("out = np.where(x > 0", "out = np.where(x > alpha")
        ),
        Mistake("dx is dout / alpha where x is negative.", ("alpha * dout)", "dout / alpha)")),
        Mistake("dx is divided by the number of elements.", ("alpha * dout)", "alpha * dout) / x.size")),
        Mistake(
            "dx takes the slope by x > alpha; the kink is at 0.", ("dx = np.where(x > 0", "dx = np.where(x > alpha")
        ),
        Mistake("dalpha sums x * |dout| where x is negative.", ("0, x * dout)", "0, x * np.abs(dout))")),
        Mistake("dalpha sums x where x is negative, and dout where it is positive.", ("0, x * dout)", "dout, x)")),
        Mistake("dalpha is divided by the number of columns.", ("else None)", "else None) / x.shape[1]")),
        Mistake("dalpha is the smallest share, not the sum.", ("shares.sum(axis=0", "shares.min(axis=0")),
        Mistake(
            "dalpha is the root of the sum of squared shares.",
            (
                "shares.sum(axis=0 if np.ndim(alpha) else None)",
                "np.sqrt((shares**2).sum(axis=0 if np.ndim(alpha) else None))",
            ),
        ),
        Mistake("The last row is left out of dalpha.", ("shares.sum(", "shares[:-1].sum(")),
        Mistake("The first row is left out of dalpha.", ("shares.sum(", "shares[1:].sum(")),
        Mistake("dalpha collects where x is below alpha; the kink is at 0.", ("x > 0, 0", "x > alpha, 0")),
        Mistake("dalpha stands in reversed order of the columns.", ("return dx, dalpha", "return dx, np.flip(dalpha)")),
    ],
    hints=[
        "First write down, for every element, what it contributes to dalpha. Then ask which elements share one alpha.",
        "np.ndim(alpha) is 0 for a single slope and 1 for one per channel.",
        "np.sum with axis=0 adds up the rows; without an axis it adds up everything.",
    ],
    equivalents=[
        Equivalent(
            "At x = 0 both branches are 0.",
            ("x > 0, x, alpha * x", "x >= 0, x, alpha * x"),
            ("x > 0, 0, x * dout", "x >= 0, 0, x * dout"),
        ),
        Equivalent("Only whether the number of axes is 0 counts.", ("np.ndim(alpha)", "-np.ndim(alpha)")),
    ],
)
