r"""## Leaky ReLU

A ReLU that has switched off gets no gradient, so nothing can switch it on again. The leaky ReLU leaves a small slope
$\alpha$ on the negative side:

$$\mathrm{leaky}(x) = \begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}
\qquad
\mathrm{leaky}'(x) = \begin{cases} 1 & x > 0 \\ \alpha & x < 0 \end{cases}$$

Here $\alpha$ is a setting, not a parameter that learns, so it gets no gradient.

**By hand:** with $\alpha = 0.1$, `x = [-2, 3]` and `dout = [5, 7]`: `out = [-0.2, 3]` and `dx = [0.5, 7]`.

**Pitfall:** `np.maximum(x, alpha * x)` is a popular one-liner. Try it with $\alpha = 2$ and $x = 3$ before you
trust it.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Layer, Mistake, normal, spread


def leaky_relu_forward(x, alpha=0.01):
    """Leaky rectified linear unit of every element.

    Args:
        x: input of any shape, float or int; not changed.
        alpha: slope where x is negative, float > 0; it may be larger than 1.

    Returns:
        out: x where x > 0, alpha * x elsewhere; same shape as x, float.
        cache: whatever leaky_relu_backward needs.
    """
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def leaky_relu_backward(dout, cache):
    """Gradient of the loss with respect to the input of the leaky ReLU; none for alpha.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what leaky_relu_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float. Where x is exactly 0, the slope may be any
            number between alpha and 1.
    """
    x, alpha = cache
    return np.where(x > 0, dout, alpha * dout)


exercise = Exercise(
    Layer(leaky_relu_forward, leaky_relu_backward),
    points=3,
    cases=[
        Case("the default slope", x=normal(3, 4, shift=-0.5)),
        Case("alpha = 0.3", x=normal(2, 5), alpha=0.3),
        Case("alpha = 1.7", hint="Which is larger for x = 3: x or alpha * x?", x=normal(4, 3), alpha=1.7),
        Case(
            "whole numbers",
            hint="What does an int array do with 0.2?",
            x=Draw(lambda rng: rng.integers(1, 6, (5, 3)) * rng.choice([-1, 1], (5, 3))),
            alpha=0.2,
        ),
        Case("three dimensions", hidden=True, x=normal(2, 4, 3, shift=0.4), alpha=0.15),
        Case("one row, a steep slope", hidden=True, hint="Is alpha always below 1?", x=normal(1, 6), alpha=2.5),
        Case("inputs up to 1000", hidden=True, x=spread(6, 4, low=0.1, high=1000), alpha=0.05),
        Case(
            "an exact zero",
            hidden=True,
            hint="Are all values numbers where x is 0?",
            between=[("np.where(x > 0, dout, alpha * dout)", "np.where(x >= 0, dout, alpha * dout)")],
            x=np.array([[0.0, 1.5, -2.0], [0.5, 0.0, -1.0]]),
            alpha=0.2,
        ),
    ],
    mistakes=[
        Mistake(
            "out is the larger of x and alpha * x; for alpha > 1 that is the wrong branch.",
            ("np.where(x > 0, x, alpha * x)", "np.maximum(x, alpha * x)"),
        ),
        Mistake(
            "The slope alpha is on the positive side, forward and backward.",
            ("x > 0, x, alpha * x", "x > 0, alpha * x, x"),
            ("x > 0, dout, alpha * dout", "x > 0, alpha * dout, dout"),
        ),
        Mistake("On the negative side dx is alpha * x; it is alpha * dout.", ("alpha * dout", "alpha * x")),
        Mistake("On the negative side dx is alpha; the factor dout is missing.", ("alpha * dout", "alpha")),
        Mistake("On the negative side dx is 0: that is the plain ReLU.", ("alpha * dout", "0")),
        Mistake("The gradient ignores dout.", ("dout, alpha * dout", "1.0, alpha + 0 * dout")),
        Mistake("The mask of the gradient is taken from dout; it must come from x.", ("x > 0, dout", "dout > 0, dout")),
        Mistake(
            "alpha is 0.01 whatever the caller asks for.",
            ("return out, (x, alpha)", "return out, (x, 0.01)"),
            ("out = np.where(x > 0, x, alpha * x)", "out = np.where(x > 0, x, 0.01 * x)"),
        ),
        Mistake(
            "The gradient has the slope 0.01, whatever alpha is.",
            ("return out, (x, alpha)", "return out, (x, 0.01)"),
        ),
        Mistake(
            "Negative inputs come out positive: the slope on that side is -alpha.", ("x, alpha * x)", "x, -alpha * x)")
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
            "The larger of x and alpha * x is taken; alpha may be above 1.",
            ("np.where(x > 0, x,", "np.maximum(x,"),
            ("0, dout,", "alpha * x, dout,"),
        ),
        Mistake("out is min(x, alpha * x).", ("np.where(x > 0, x,", "np.minimum(x,")),
        Mistake("out uses the slope 0.01 whatever alpha is.", ("alpha * x)", "0.01 * x)")),
        Mistake("dx is alpha * dout where x is positive: the sides are swapped.", ("dout, alpha *", "alpha * dout,")),
        Mistake(
            "dx is max(dout, alpha * dout): the sign of x decides, not that of dout.",
            ("np.where(x > 0, dout,", "np.maximum(dout,"),
        ),
        Mistake(
            "dx is 0 where x is positive and dout * x elsewhere: that is the gradient for alpha.",
            ("dout, alpha", "0, x"),
        ),
        Mistake("dx has the slope alpha twice where x is negative.", ("dout, alpha", "dout, alpha**2")),
        Mistake("dx is alpha * dout everywhere.", ("np.where(x > 0, dout, alpha * dout)", "alpha * dout")),
        Mistake("dx is 0 where x is positive.", ("0, dout,", "0, 0,")),
        Mistake(
            "dx is (1 + alpha) * dout where x is positive: both slopes are added.",
            ("np.where(x > 0, dout, alpha * dout)", "alpha * dout + np.where(x > 0, dout, 0)"),
        ),
        Mistake("dx is divided by alpha where x is negative.", ("alpha * dout)", "dout / alpha)")),
        Mistake("dx is x where x is positive and alpha * dout elsewhere.", ("0, dout,", "0, x,")),
        Mistake("dx takes the slope by x > alpha; the kink is at 0.", ("0, dout,", "alpha, dout,")),
        Mistake(
            "out is (1 + alpha) * x where x is positive: alpha * x is added on the positive side too.",
            ("np.where(x > 0, x, alpha * x)", "alpha * x + np.maximum(x, 0)"),
        ),
        Mistake(
            "out is max(x, alpha): alpha is a slope, not a floor.",
            ("np.where(x > 0, x, alpha * x)", "np.maximum(x, alpha)"),
        ),
        Mistake("out is x / alpha where x is negative.", ("alpha * x)", "x / alpha)")),
        Mistake("out is x - alpha where x is negative.", ("alpha * x)", "x - alpha)")),
        Mistake(
            "out is alpha * (exp(x) - 1) where x is negative: an ELU.",
            ("alpha * x)", "alpha * np.expm1(np.minimum(x, 0)))"),
        ),
        Mistake("out is 0 where x is positive.", ("> 0, x,", "> 0, 0,")),
        Mistake("out is alpha * x everywhere.", ("np.where(x > 0, x, alpha * x)", "alpha * x")),
        Mistake("out takes the slope by x > alpha; the kink is at 0.", ("> 0, x,", "> alpha, x,")),
        Mistake("out is -alpha where x is negative.", ("alpha * x)", "-alpha)")),
        Mistake("out is (1 + alpha) * x where x is negative.", ("alpha * x)", "(1 + alpha) * x)")),
        Mistake("out is alpha * x where x is positive, and x elsewhere.", ("x, alpha * x", "alpha * x, x")),
        Mistake(
            "out is alpha * x where x is positive, and 0 elsewhere.",
            ("np.where(x > 0, x, alpha * x)", "alpha * np.maximum(x, 0)"),
        ),
        Mistake(
            "out is x - alpha * x where x is positive: what leaks is subtracted there.",
            ("> 0, x,", "> 0, x - alpha * x,"),
        ),
        Mistake("out has the slope 0.1 where x is negative, whatever alpha is.", ("alpha * x)", "0.1 * x)")),
        Mistake("out takes the slope by x > -alpha; the kink is at 0.", ("> 0, x,", "> -alpha, x,")),
        Mistake("dx is (1 + alpha) * dout where x is negative.", ("alpha * dout)", "(1 + alpha) * dout)")),
        Mistake("dx is -alpha where x is negative.", ("alpha * dout)", "-alpha)")),
        Mistake("dx is divided by the number of elements.", ("alpha * dout)", "alpha * dout) / x.size")),
        Mistake(
            "dx has |dout|.",
            ("return np.where(x > 0, dout, alpha * dout)", "return np.where(x > 0, 1, alpha) * np.abs(dout)"),
        ),
        Mistake("dx has the slope 0.1 where x is negative, whatever alpha is.", ("alpha * dout)", "0.1 * dout)")),
        Mistake("dx is x where x is negative, with dout on the other side.", ("alpha * dout)", "x)")),
        Mistake("dx is 0 where x is positive and dout elsewhere.", ("dout, alpha * dout", "0, dout")),
    ],
    hints=[
        "np.where(condition, a, b) takes a where the condition holds and b elsewhere.",
        "The backward pass needs to know where x was positive, and alpha: put both into the cache.",
    ],
    equivalents=[
        Equivalent("At x = 0 both branches are 0.", ("x > 0, x, alpha * x", "x >= 0, x, alpha * x")),
        Equivalent(
            "alpha is positive, so out is positive exactly where x is.", ("out, (x, alpha)", "out, (out, alpha)")
        ),
    ],
)
