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
