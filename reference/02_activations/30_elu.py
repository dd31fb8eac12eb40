r"""## ELU

The exponential linear unit bends smoothly on the negative side and levels off at $-\alpha$:

$$\mathrm{elu}(x) = \begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}
\qquad
\mathrm{elu}'(x) = \begin{cases} 1 & x > 0 \\ \alpha\, e^{x} & x < 0 \end{cases}$$

On the negative side the slope is also $\mathrm{elu}(x) + \alpha$.

**By hand:** with $\alpha = 2$ and $x = -1$ the output is $2\,(e^{-1} - 1) \approx -1.264$, and the slope is
$2\,e^{-1} \approx 0.736$, which is $-1.264 + 2$.

**Pitfalls**

- `np.where` computes both branches everywhere and then picks. With $x = 1000$ the branch that you do not want has
  already overflowed. Which number could stand in for $x$ there?
- A mask does not help either: `inf * 0` is `nan`.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Layer, Mistake, normal, spread


def elu_forward(x, alpha=1.0):
    """Exponential linear unit of every element.

    Args:
        x: input of any shape, float or int; not changed.
        alpha: the output levels off at -alpha for very negative x; float > 0.

    Returns:
        out: x where x > 0, alpha * (exp(x) - 1) elsewhere; same shape as x, float; no overflow for |x| up to 1000.
        cache: whatever elu_backward needs.
    """
    out = np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))
    return out, (x, alpha)


def elu_backward(dout, cache):
    """Gradient of the loss with respect to the input of the ELU; none for alpha.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what elu_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float. Where x is exactly 0, the slope may be any
            number between alpha and 1.
    """
    x, alpha = cache
    slope = np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))
    return dout * slope


exercise = Exercise(
    Layer(elu_forward, elu_backward),
    points=4,
    cases=[
        Case("the default alpha", x=normal(3, 4, shift=-0.5)),
        Case("alpha = 0.4", hint="Does alpha act on every term it should?", x=normal(2, 5, shift=-0.5), alpha=0.4),
        Case("inputs up to 1000", hint="What is exp(1000)?", x=spread(4, 6, low=750, high=1000), alpha=1.5),
        Case(
            "whole numbers",
            hint="What does an int array do with -0.63?",
            x=Draw(lambda rng: rng.integers(1, 5, (5, 3)) * rng.choice([-1, 1], (5, 3))),
            alpha=1.3,
        ),
        Case("three dimensions", hidden=True, x=normal(2, 4, 3), alpha=1.8),
        Case("one row", hidden=True, x=normal(1, 6, scale=2), alpha=0.7),
        Case("larger batch up to 1000", hidden=True, hint="Are all values finite?", x=spread(3, 8, low=0.2, high=1000)),
        Case(
            "an exact zero",
            hidden=True,
            hint="Are all values numbers where x is 0?",
            between=[("slope = np.where(x > 0, 1,", "slope = np.where(x >= 0, 1,")],
            x=np.array([[0.0, 1.5, -2.0], [0.5, 0.0, -1.0]]),
            alpha=0.5,
        ),
    ],
    mistakes=[
        Mistake("The gradient ignores dout.", ("return dout * slope", "return slope + 0 * dout")),
        Mistake(
            "The slope on the negative side is exp(x); the factor alpha is missing.",
            ("alpha * np.exp(np.minimum(x, 0))", "np.exp(np.minimum(x, 0))"),
        ),
        Mistake(
            "The slope on the negative side is elu(x); it is elu(x) + alpha.",
            ("alpha * np.exp(np.minimum(x, 0))", "alpha * np.expm1(np.minimum(x, 0) + 0.0)"),
        ),
        Mistake(
            "The negative side is alpha * exp(x) - 1: alpha must multiply the -1 too.",
            ("alpha * np.expm1(np.minimum(x, 0))", "alpha * np.exp(np.minimum(x, 0)) - 1"),
        ),
        Mistake(
            "The negative side is alpha * exp(x); the -1 is missing.",
            ("alpha * np.expm1(np.minimum(x, 0))", "alpha * np.exp(np.minimum(x, 0)) + 0"),
        ),
        Mistake(
            "alpha is left out of the output on the negative side.",
            ("alpha * np.expm1(np.minimum(x, 0))", "np.expm1(np.minimum(x, 0))"),
        ),
        Mistake(
            "alpha is 1 whatever the caller asks for.",
            ("alpha * np.expm1(np.minimum(x, 0))", "np.expm1(np.minimum(x, 0))"),
            ("return out, (x, alpha)", "return out, (x, 1.0)"),
        ),
        Mistake(
            "The slope on the negative side is alpha: that is the leaky ReLU.",
            ("alpha * np.exp(np.minimum(x, 0))", "alpha"),
        ),
        Mistake(
            "The two branches are multiplied by masks and added: for large x that is inf * 0, which is nan.",
            (
                "np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))",
                "x * (x > 0) + alpha * (np.exp(x) - 1) * (x <= 0)",
            ),
        ),
        Mistake(
            "out has the dtype of x, so whole numbers in x truncate the negative side.",
            (
                "np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))",
                "np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0))).astype(x.dtype)",
            ),
        ),
        Mistake(
            "The slope is computed from the output in place of x.",
            ("return out, (x, alpha)", "return out, (out, alpha)"),
        ),
        Mistake(
            "out is exp(x) - alpha where x is negative: alpha multiplies the whole bracket.",
            ("alpha * np.expm1(np.minimum(x, 0)))", "np.exp(np.minimum(x, 0)) - alpha)"),
        ),
        Mistake(
            "out is alpha * x where x is positive too.", ("np.where(x > 0, x, alpha *", "alpha * np.where(x > 0, x,")
        ),
        Mistake("out is alpha * x where x is negative: a leaky ReLU.", ("np.expm1(np.minimum(x, 0)))", "x)")),
        Mistake("out is 0 where x is negative: a ReLU.", ("alpha * np.expm1(np.minimum(x, 0)))", "0)")),
        Mistake(
            "out is exp(alpha * x) - 1 where x is negative: alpha stands before the bracket, not in the exponent.",
            ("alpha * np.expm1(np.minimum(x,", "np.expm1(alpha * np.minimum(x,"),
        ),
        Mistake(
            "out is alpha * (exp(x / alpha) - 1) where x is negative: a CELU.",
            ("np.expm1(np.minimum(x, 0)))", "np.expm1(np.minimum(x, 0) / alpha))"),
        ),
        Mistake(
            "out is alpha * (exp(x) + 1) where x is negative.",
            ("np.expm1(np.minimum(x, 0)))", "(np.exp(np.minimum(x, 0)) + 1))"),
        ),
        Mistake(
            "out is (exp(x) - 1) / alpha where x is negative.",
            ("alpha * np.expm1(np.minimum(x, 0)))", "np.expm1(np.minimum(x, 0)) / alpha)"),
        ),
        Mistake("out is -alpha where x is negative.", ("alpha * np.expm1(np.minimum(x, 0)))", "-alpha)")),
        Mistake(
            "The slope is out + 1 where x is negative; it is out + alpha.",
            ("np.exp(np.minimum(x, 0)))", "np.expm1(np.minimum(x, 0)) + 1)"),
        ),
        Mistake(
            "The slope is out - alpha where x is negative; it is out + alpha.",
            ("np.exp(np.minimum(x, 0)))", "np.expm1(np.minimum(x, 0)) - alpha)"),
        ),
        Mistake(
            "The slope is alpha * out where x is negative.",
            ("alpha * np.exp(np.minimum(x,", "alpha**2 * np.expm1(np.minimum(x,"),
        ),
        Mistake(
            "The slope is x + alpha where x is negative: out is meant.",
            ("alpha * np.exp(np.minimum(x, 0)))", "x + alpha)"),
        ),
        Mistake(
            "The slope is 0 where x is negative: the slope of a ReLU.", ("alpha * np.exp(np.minimum(x, 0)))", "0)")
        ),
        Mistake("The slope is 1 everywhere: dx is dout.", ("alpha * np.exp(np.minimum(x, 0)))", "1)")),
        Mistake(
            "The slope is alpha * x * exp(x - 1) where x is negative: exp is not a power of x.",
            ("np.exp(np.minimum(x, 0)))", "x * np.exp(np.minimum(x, 0) - 1))"),
        ),
        Mistake(
            "The slope is alpha * exp(x) - 1 where x is negative.",
            ("np.exp(np.minimum(x, 0)))", "np.exp(np.minimum(x, 0)) - 1)"),
        ),
        Mistake(
            "The slope is alpha * (exp(x) + 1) where x is negative.",
            ("np.exp(np.minimum(x, 0)))", "(np.exp(np.minimum(x, 0)) + 1))"),
        ),
        Mistake("The slope is alpha * exp(dout) where x is negative.", ("np.exp(np.minimum(x, 0)))", "np.exp(dout))")),
        Mistake("The slope is alpha**2 * exp(x) where x is negative.", ("1, alpha", "1, alpha**2")),
        Mistake(
            "The slope is alpha where x is positive.", ("np.where(x > 0, 1, alpha *", "alpha * np.where(x > 0, 1,")
        ),
        Mistake(
            "The slope is exp(alpha * x) where x is negative.",
            ("alpha * np.exp(np.minimum(x,", "np.exp(alpha * np.minimum(x,"),
        ),
        Mistake(
            "The slope is alpha * exp(alpha * x) where x is negative.",
            ("np.exp(np.minimum(x,", "np.exp(alpha * np.minimum(x,"),
        ),
        Mistake("The slope is 0 where x is positive.", ("> 0, 1,", "> 0, 0,")),
        Mistake(
            "The sign of dout decides the branch of the slope, not that of x.",
            ("np.where(x > 0, 1,", "np.where(dout > 0, 1,"),
        ),
        Mistake(
            "dx is alpha * exp(x) where x is negative: dout is left out there.",
            ("dout * slope", "np.where(x > 0, dout, slope)"),
        ),
        Mistake(
            "dx is 1 where x is positive: dout is left out there.", ("dout * slope", "np.where(x > 0, 1, dout * slope)")
        ),
        Mistake(
            "dx is dout * out + alpha where x is negative: dout multiplies both terms.",
            ("dout * slope", "np.where(x > 0, dout, dout * (slope - alpha) + alpha)"),
        ),
        Mistake(
            "dx is out + dout * alpha where x is negative: dout multiplies both terms.",
            ("dout * slope", "np.where(x > 0, dout, slope - alpha + dout * alpha)"),
        ),
        Mistake("dx is dout + slope: the slope multiplies dout.", ("dout *", "dout +")),
        Mistake(
            "dx is alpha * (exp(dout) - 1) where dout is negative: the forward pass of dout.",
            ("dout * slope", "np.where(dout > 0, dout, alpha * np.expm1(np.minimum(dout, 0)))"),
        ),
        Mistake(
            "out is alpha * (exp(-x) - 1) where x is negative.",
            ("np.expm1(np.minimum(x, 0)))", "np.expm1(np.minimum(-x, 700)))"),
        ),
        Mistake(
            "out is alpha * exp(x - 1) where x is negative: the 1 is in the exponent.",
            ("np.expm1(np.minimum(x, 0))", "np.exp(np.minimum(x, 0) - 1)"),
        ),
        Mistake(
            "out is exp(x) where x is negative.", ("alpha * np.expm1(np.minimum(x, 0)))", "np.exp(np.minimum(x, 0)))")
        ),
        Mistake(
            "out is exp(x) - 1 + x where x is negative.",
            ("alpha * np.expm1(np.minimum(x, 0)))", "alpha * (np.expm1(np.minimum(x, 0)) + x))"),
        ),
        Mistake("out is 2 * alpha * (exp(x) - 1) where x is negative.", ("x, alpha *", "x, 2 * alpha *")),
        Mistake("out is x + alpha where x is positive.", ("0, x, alpha", "0, x + alpha, alpha")),
        Mistake(
            "out is exp(x) - 1 where x is positive: the branches are swapped.",
            (
                "out = np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))",
                "out = np.where(x <= 0, x, alpha * np.expm1(np.minimum(x, 700)))",
            ),
        ),
        Mistake(
            "out takes the branch by x > alpha; the kink is at 0.", ("out = np.where(x > 0", "out = np.where(x > alpha")
        ),
        Mistake(
            "out takes the branch by x > -alpha; the kink is at 0.",
            ("out = np.where(x > 0", "out = np.where(x > -alpha"),
        ),
        Mistake(
            "out takes powers of 2, not of e, where x is negative.",
            ("np.expm1(np.minimum(x, 0)))", "(2.0 ** np.minimum(x, 0) - 1))"),
        ),
        Mistake("out is the selu: it has a factor 1.0507 on all.", ("out = np.where", "out = 1.0507 * np.where")),
        Mistake(
            "The slope is alpha * (1 - exp(x)) where x is negative.",
            ("* np.exp(np.minimum(x, 0)))", "* -np.expm1(np.minimum(x, 0)))"),
        ),
        Mistake(
            "The slope is alpha * exp(-x) where x is negative.",
            ("np.exp(np.minimum(x, 0))", "np.exp(np.minimum(-x, 700))"),
        ),
        Mistake(
            "The slope is exp(x) / alpha where x is negative.",
            ("alpha * np.exp(np.minimum(x, 0))", "np.exp(np.minimum(x, 0)) / alpha"),
        ),
        Mistake("The slope is 2 * alpha * exp(x) where x is negative.", ("1, alpha *", "1, 2 * alpha *")),
        Mistake("The slope is 1 + alpha where x is positive.", ("> 0, 1,", "> 0, 1 + alpha,")),
        Mistake(
            "The slope is exp(x) where x is positive and 1 elsewhere: the branches are swapped.",
            (
                "slope = np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))",
                "slope = np.where(x <= 0, 1, alpha * np.exp(np.minimum(x, 700)))",
            ),
        ),
        Mistake(
            "The slope is taken by x > alpha; the kink is at 0.",
            ("slope = np.where(x > 0", "slope = np.where(x > alpha"),
        ),
        Mistake("dx is the slope divided into dout.", ("dout * slope", "dout / np.maximum(slope, 1e-300)")),
        Mistake("dx is divided by the number of elements.", ("* slope", "* slope / x.size")),
        Mistake("dx has |dout|.", ("return dout", "return np.abs(dout)")),
        Mistake("dx has the slope squared.", ("* slope", "* slope**2")),
    ],
    hints=[
        "On the positive side the exponential is thrown away, so it may be taken of any harmless number there.",
        "np.minimum(x, 0) equals x wherever the exponential counts, and is 0 elsewhere.",
        "np.expm1(z) is exp(z) - 1, and keeps its digits when z is tiny.",
    ],
    equivalents=[
        Equivalent("At x = 0 both branches are 0.", ("x > 0, x,", "x >= 0, x,")),
        Equivalent(
            "Where x is positive, np.where throws the exponential away, whatever it is.",
            ("np.expm1(np.minimum(x, 0))", "np.expm1(x)"),
            ("np.expm1(np.minimum(x, 0))", "np.expm1(np.minimum(x, 1))"),
            ("np.exp(np.minimum(x, 0))", "np.exp(x)"),
            ("np.exp(np.minimum(x, 0))", "np.exp(np.minimum(x, 1))"),
        ),
    ],
)
