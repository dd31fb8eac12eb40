r"""## Tanh

The hyperbolic tangent is a sigmoid stretched to the range $(-1, 1)$ and centred at 0:

$$\tanh(x) = \frac{e^{x} - e^{-x}}{e^{x} + e^{-x}} = 2\,\sigma(2x) - 1$$

Centred outputs keep the next layer's inputs balanced around 0, and the slope is four times that of the sigmoid at its
best. Again the output is all that the derivative needs:

$$\tanh'(x) = 1 - \tanh^2(x)$$

**By hand:** $\tanh(1) \approx 0.7616$, so the slope at 1 is $1 - 0.7616^2 \approx 0.42$. At 0 it is 1.

**Pitfalls**

- Typed in literally, the fraction becomes `inf / inf` for large $x$. `np.tanh` does not.
- The square in the derivative belongs to the output, not to $x$.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal, spread


def tanh_forward(x):
    """Hyperbolic tangent of every element.

    Args:
        x: input of any shape, float or int; not changed.

    Returns:
        out: tanh(x), same shape as x, float; no overflow for |x| up to 1000.
        cache: whatever tanh_backward needs.
    """
    out = np.tanh(x)
    return out, out


def tanh_backward(dout, cache):
    """Gradient of the loss with respect to the input of the tanh.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what tanh_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float.
    """
    out = cache
    return dout * (1 - out**2)


exercise = Exercise(
    Layer(tanh_forward, tanh_backward),
    points=3,
    cases=[
        Case("a small batch", x=normal(4, 3)),
        Case("whole numbers", hint="Is out a float array when x is not?", x=integers(2, 5, low=-2, high=3)),
        Case("inputs up to 1000", hint="Which part of your formula becomes inf?", x=spread(3, 7, low=750, high=1000)),
        Case("one row", hidden=True, x=normal(1, 6, shift=0.5)),
        Case("three dimensions", hidden=True, hint="Does anything assume two axes?", x=normal(2, 5, 3, shift=-0.3)),
        Case("larger batch up to 1000", hidden=True, hint="Are all values finite?", x=spread(8, 3, low=0.5, high=1000)),
    ],
    mistakes=[
        Mistake("The gradient ignores dout.", ("dout * (1 - out**2)", "1 - out**2 + 0 * dout")),
        Mistake("The derivative is 1 - t; the square is missing.", ("(1 - out**2)", "(1 - out)")),
        Mistake("The derivative is 1 + t**2: its sign is wrong.", ("(1 - out**2)", "(1 + out**2)")),
        Mistake(
            "The derivative is 1 - x**2, made of the input; it is made of the output.",
            ("return out, out", "return out, x"),
        ),
        Mistake(
            "The derivative takes the tanh of the output once more: t is already the output.",
            ("out = cache", "out = np.tanh(cache)"),
        ),
        Mistake("The derivative is t(1 - t): that is the formula of the sigmoid.", ("(1 - out**2)", "out * (1 - out)")),
        Mistake(
            "out is 2 sigmoid(x) - 1; inside the sigmoid there must be 2x.",
            ("out = np.tanh(x)", "out = np.tanh(x / 2)"),
        ),
        Mistake(
            "out is the fraction of exponentials as written: for large |x| it is inf / inf.",
            ("out = np.tanh(x)", "out = (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))"),
        ),
        Mistake(
            "out has the dtype of x, so whole numbers in x cut every value down to 0.",
            ("out = np.tanh(x)", "out = np.tanh(x).astype(x.dtype)"),
        ),
        Mistake("dx is dout * (1 - out)**2: only out is squared.", ("out**2)", "out) ** 2")),
        Mistake("dx is dout - out**2: the parentheses round 1 - out**2 are lost.", ("* (1 - out**2)", "- out**2")),
        Mistake(
            "dx is 1 - (dout * out)**2: dout multiplies the whole slope.",
            ("dout * (1 - out**2)", "1 - (dout * out) ** 2"),
        ),
        Mistake(
            "dx is 1 - dout * out**2: dout multiplies the whole slope.", ("dout * (1 - out**2)", "1 - dout * out**2")
        ),
        Mistake("dx is 1 - dout**2: it must use out.", ("dout * (1 - out**2)", "1 - dout**2")),
        Mistake("dx is dout * out: the output stands in for the slope.", ("(1 - out**2)", "out")),
        Mistake(
            "dx is dout times the root of 1 - out**2, so times 1 / cosh(x); the slope is its square.",
            ("* (1 -", "* np.sqrt(1 -"),
        ),
        Mistake("dx is divided by the number of elements.", ("out**2)", "out**2) / out.size")),
        Mistake(
            "dx is a quarter of what it should be: the 4 of 4 / (exp(x) + exp(-x))**2 is missing.",
            ("out**2)", "out**2) / 4"),
        ),
        Mistake("dx is dout / (1 + x**2), the slope of the arctangent.", ("out, out", "out, x"), ("* (1 -", "/ (1 +")),
        Mistake("dx is dout / (1 + out**2), the slope of the arctangent.", ("* (1 -", "/ (1 +")),
        Mistake("dx is -2 * out * dout, the derivative of 1 - out**2.", ("dout * (1 - out**2)", "-2 * out * dout")),
        Mistake(
            "dx is dout * (1 - tanh(out)): the output goes through tanh again, and the square is missing.",
            ("out**2)", "np.tanh(out))"),
        ),
        Mistake("dx is dout times the output's positive side: the slope of ReLU.", ("(1 - out**2)", "(out > 0)")),
        Mistake("dx has the slope twice: dout * (1 - out**2)**2.", ("out**2)", "out**2) ** 2")),
        Mistake("out is the sigmoid of x.", ("np.tanh(x)", "0.5 * (1 + np.tanh(x / 2))")),
        Mistake(
            "out is the sigmoid of 2x: the stretching 2 * ... - 1 is missing.", ("np.tanh(x)", "0.5 * (1 + np.tanh(x))")
        ),
        Mistake("out is 2 * sigmoid(2x): the - 1 is missing.", ("np.tanh(x)", "1 + np.tanh(x)")),
        Mistake("out is sigmoid(2x) - 1: the factor 2 is missing.", ("np.tanh(x)", "0.5 * (np.tanh(x) - 1)")),
        Mistake("out is 2 * (sigmoid(2x) - 1): the 1 is not doubled.", ("np.tanh(x)", "np.tanh(x) - 1")),
        Mistake(
            "out is 2 * sigmoid(x): neither the 2 inside the sigmoid nor the - 1 is there.",
            ("np.tanh(x)", "1 + np.tanh(x / 2)"),
        ),
        Mistake("out is sinh(x): the denominator is missing.", ("np.tanh(x)", "(np.exp(x) - np.exp(-x))")),
        Mistake(
            "out is (exp(x) - exp(-x)) / 2, which is sinh(x); the denominator is exp(x) + exp(-x).",
            ("np.tanh(x)", "np.sinh(x)"),
        ),
        Mistake("out is 1 / tanh(x): numerator and denominator are swapped.", ("np.tanh(x)", "1 / np.tanh(x)")),
        Mistake("out is tanh(|x|): the sign of x is lost.", ("np.tanh(x)", "np.tanh(np.abs(x))")),
        Mistake("out is the arctangent of x.", ("np.tanh(x)", "np.arctan(x)")),
        Mistake("out is x where x is within (-1, 1), and -1 or 1 outside.", ("np.tanh(x)", "np.clip(x, -1.0, 1.0)")),
        Mistake("out is 1 - exp(-2x): the denominator 1 + exp(-2x) is missing.", ("np.tanh(x)", "1 - np.exp(-2 * x)")),
        Mistake("out is the sign of x.", ("np.tanh(x)", "np.sign(x) * 1.0")),
        Mistake("out is tan(x), not tanh(x).", ("np.tanh(x)", "np.tan(x)")),
        Mistake("out is sin(x).", ("np.tanh(x)", "np.sin(x)")),
        Mistake("out is cosh(x).", ("np.tanh(x)", "np.cosh(x)")),
        Mistake(
            "out is exp(x) - exp(-x) over exp(x) - exp(-x), which is 1: the denominator has a minus.",
            ("np.tanh(x)", "1.0 + 0 * x"),
        ),
        Mistake("out is x / (1 + |x|), the softsign.", ("np.tanh(x)", "x / (1 + np.abs(x))")),
        Mistake(
            "out is (1 - exp(2x)) / (1 + exp(2x)), turned round.",
            ("np.tanh(x)", "(1 - np.exp(2 * x)) / (1 + np.exp(2 * x))"),
        ),
        Mistake("out is tanh of x less the largest element.", ("np.tanh(x)", "np.tanh(x - x.max())")),
        Mistake("dx has |dout|.", ("return dout", "return np.abs(dout)")),
        Mistake("dx is dout * (1 + out): sign and square are wrong.", ("- out**2", "+ out")),
        Mistake("dx is dout * (1 - out / 2).", ("out**2", "out / 2")),
        Mistake("dx has the mean of the squares of out.", ("out**2", "np.mean(out**2)")),
        Mistake(
            "dx is summed over the rows: each row has the same.",
            ("return dout * (1 - out**2)", "return 0 * out + (dout * (1 - out**2)).sum(axis=0)"),
        ),
    ],
    hints=[
        "numpy has a tanh that is safe for any x.",
        "Keep the output in the cache: the derivative is made of it alone.",
    ],
    equivalents=[
        Equivalent(
            "The derivative is made of the square of the output, whatever its sign.",
            ("return out, out", "return out, -out"),
            ("out = cache", "out = -cache"),
        ),
    ],
)
