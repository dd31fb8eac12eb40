r"""## Sigmoid

The sigmoid squashes any number into $(0, 1)$:

$$\sigma(x) = \frac{1}{1 + e^{-x}}$$

Its derivative needs nothing but its own output, which is why the forward pass keeps the output for the backward pass:

$$\sigma'(x) = \sigma(x)\,\bigl(1 - \sigma(x)\bigr)$$

The backward pass multiplies this slope by `dout`, element by element: that is the chain rule.

**By hand:** $\sigma(0) = 0.5$, so the slope at 0 is $0.5 \cdot 0.5 = 0.25$. That is the steepest it ever gets. With
`dout` = 8 at that element, `dx` is $8 \cdot 0.25 = 2$.

**Pitfalls**

- For $x = -1000$ the formula asks for $e^{1000}$, which no float can hold. For negative $x$, the equal
  $\sigma(x) = e^{x} / (1 + e^{x})$ is harmless. Which exponent is never positive?
- An array made by `np.zeros_like(x)` holds whole numbers if `x` does, and cuts 0.73 down to 0.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal, spread


def sigmoid_forward(x):
    """Sigmoid of every element.

    Args:
        x: input of any shape, float or int; not changed.

    Returns:
        out: 1 / (1 + exp(-x)), same shape as x, float; no overflow for |x| up to 1000.
        cache: whatever sigmoid_backward needs.
    """
    e = np.exp(-np.abs(x))
    out = np.where(x >= 0, 1, e) / (1 + e)
    return out, out


def sigmoid_backward(dout, cache):
    """Gradient of the loss with respect to the input of the sigmoid.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what sigmoid_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float.
    """
    out = cache
    return dout * out * (1 - out)


exercise = Exercise(
    Layer(sigmoid_forward, sigmoid_backward),
    points=4,
    cases=[
        Case("a small batch", x=normal(3, 4)),
        Case("three dimensions", x=normal(2, 3, 4, shift=0.5)),
        Case(
            "whole numbers", hint="Does an int array of x make an int array of out?", x=integers(3, 5, low=-4, high=5)
        ),
        Case("inputs up to 1000", hint="Which exponent is never positive?", x=spread(4, 6, low=750, high=1000)),
        Case("one row", hidden=True, hint="Does anything depend on the number of rows?", x=normal(1, 5, scale=2)),
        Case("another batch", hidden=True, x=normal(6, 3, scale=2, shift=-0.5)),
        Case("larger batch up to 1000", hidden=True, hint="Is every exp safe?", x=spread(7, 3, low=1, high=1000)),
    ],
    mistakes=[
        Mistake("The gradient ignores dout.", ("dout * out * (1 - out)", "out * (1 - out) + 0 * dout")),
        Mistake("The derivative is s(1 + s); it is s(1 - s).", ("(1 - out)", "(1 + out)")),
        Mistake("The derivative is s alone; the factor (1 - s) is missing.", ("dout * out * (1 - out)", "dout * out")),
        Mistake(
            "The derivative takes the sigmoid of the output once more: s is already the output.",
            ("out = cache", "out = sigmoid_forward(cache)[0]"),
        ),
        Mistake(
            "The derivative is x(1 - x), made of the input; it is s(1 - s), made of the output.",
            ("return out, out", "return out, x"),
        ),
        Mistake(
            "The derivative is 1 - s**2: that is the derivative of tanh.",
            ("dout * out * (1 - out)", "dout * (1 - out**2)"),
        ),
        Mistake("The sign of x in the exponent is wrong: this is sigmoid(-x).", ("x >= 0, 1, e", "x >= 0, e, 1")),
        Mistake(
            "out is exp(x) / (1 + exp(x)) also where x is large: there it becomes inf / inf.",
            ("e = np.exp(-np.abs(x))", "e = np.exp(x)"),
            ("np.where(x >= 0, 1, e)", "e"),
        ),
        Mistake(
            "out has the dtype of x, so whole numbers in x cut every value down to 0 or 1.",
            ("np.where(x >= 0, 1, e) / (1 + e)", "(np.where(x >= 0, 1, e) / (1 + e)).astype(x.dtype)"),
        ),
        Mistake(
            "out is the sigmoid of |x|: negative x have the output of positive ones.", ("np.where(x >= 0, 1, e)", "1")
        ),
        Mistake(
            "out is the sigmoid of -|x|: positive x have the output of negative ones.", ("np.where(x >= 0, 1, e)", "e")
        ),
        Mistake("out is tanh(x), not the sigmoid.", ("np.where(x >= 0, 1, e) / (1 + e)", "np.tanh(x)")),
        Mistake(
            "out is the sigmoid of x less its largest element; the sigmoid needs no such shift.",
            ("np.where(x >= 0, 1, e) / (1 + e)", "np.exp(x - x.max()) / (1 + np.exp(x - x.max()))"),
        ),
        Mistake(
            "out is the sigmoid of x less its row's maximum; the sigmoid needs no such shift.",
            (
                "np.where(x >= 0, 1, e) / (1 + e)",
                "np.exp(x - x.max(axis=-1, keepdims=True)) / (1 + np.exp(x - x.max(axis=-1, keepdims=True)))",
            ),
        ),
        Mistake("out is exp(x) where x is negative; it is exp(x) / (1 + exp(x)).", ("1, e) / (1 +", "1 / (1 + e),")),
        Mistake("out is 0 where x is negative.", ("1, e) / (1 + e)", "1 / (1 + e), 0)")),
        Mistake(
            "out is exp(x) / (1 + exp(-x)): the two exponents have different signs.",
            ("np.where(x >= 0, 1, e) / (1 + e)", "np.exp(x) / (1 + np.exp(-x))"),
        ),
        Mistake(
            "out is exp(x) / (1 + exp(-x)) where x is negative: the exponents have different signs.",
            ("1, e) / (1 + e)", "1 / (1 + e), e * e / (1 + e))"),
        ),
        Mistake(
            "out is exp(-x) / (1 + exp(x)) where x is negative: the exponents have different signs.",
            ("e) / (1", "np.exp(-x)) / (1"),
        ),
        Mistake(
            "out is softmax over the last axis, not the sigmoid of each element.",
            (
                "np.where(x >= 0, 1, e) / (1 + ",
                "np.exp(x - x.max(axis=-1, keepdims=True)); out = out / out.sum(axis=-1, keepdims=Tru",
            ),
        ),
        Mistake(
            "out is 1 - exp(-x); the exponential belongs into the denominator.",
            ("np.where(x >= 0, 1, e) / (1 + e)", "1 - np.exp(-x)"),
        ),
        Mistake("dx is dout * out - out: the parentheses round 1 - out are lost.", ("* (1 - out)", "- out")),
        Mistake(
            "dx is dout times the sigmoid of out: neither the factor 1 - out nor out itself is there.",
            ("= cache", "= 1 / (1 + np.exp(-cache))"),
            ("out * (1 - out)", "out"),
        ),
        Mistake("dx is divided by the number of elements.", ("- out)", "- out) / out.size")),
        Mistake("dx is dout where x > 0 and 0 elsewhere: the slope of ReLU.", ("out * (1 - out)", "(out > 0.5)")),
        Mistake("dx is dout where out > 0 and 0 elsewhere: the slope of ReLU.", ("out * (1 - out)", "(out > 0)")),
        Mistake(
            "dx is dout * exp(-x) / (1 + exp(-x)**2): the square belongs to the whole denominator.",
            ("- out)", "- out) / (out**2 + (1 - out) ** 2)"),
        ),
        Mistake("dx is dout * (1 - dout): it must use out.", ("out * (1 - ", "(1 - d")),
        Mistake("dx is dout * out * (1 - dout): it must use out in the last factor.", ("- out)", "- dout)")),
        Mistake("dx is dout itself: the slope is left out.", ("out * (1 - out)", "1.0")),
        Mistake("dx is dout + out * (1 - out): the slope multiplies dout.", ("dout *", "dout +")),
        Mistake("dx has the slope twice: dout * (out * (1 - out))**2.", ("out * (1 - out)", "(out * (1 - out)) ** 2")),
        Mistake(
            "dx is the slope of the sigmoid at dout, dout is not multiplied in.",
            ("dout * out * (1 - out)", "np.exp(-dout) / (1 + np.exp(-dout)) ** 2"),
        ),
        Mistake(
            "dx is dout times x: the input stands in for the slope.", ("out, out", "out, x"), ("out * (1 - out)", "out")
        ),
        Mistake("out is 2 * sigmoid(x) - 1.", ("(1 + e)\n", "(1 + e) * 2 - 1\n")),
        Mistake(
            "out is the log of the sigmoid.", ("np.where(x >= 0, 1, e) / (1 + e)", "np.minimum(x, 0) - np.log1p(e)")
        ),
        Mistake("out is 1 where x > 0 and 0 elsewhere: a step.", ("np.where(x >= 0, 1, e) / (1 + e)", "1.0 * (x > 0)")),
        Mistake("out is divided by the number of elements.", ("/ (1 + e)", "/ (1 + e) / e.size")),
        Mistake("out takes powers of 10, not of e.", ("np.exp(-np.abs(x))", "10.0 ** (-np.abs(x))")),
        Mistake("dx is divided by the number of columns.", ("- out)", "- out) / out.shape[-1]")),
        Mistake("dx is dout divided by the slope.", ("dout * out * (1 - out)", "dout / (out * (1 - out))")),
        Mistake("dx has |dout|.", ("return dout *", "return np.abs(dout) *")),
        Mistake("dx has the root of the slope.", ("out * (1 - out)", "np.sqrt(out * (1 - out))")),
        Mistake("dx is dout * out * (1 - out)**2.", ("(1 - out)", "(1 - out) ** 2")),
        Mistake("dx is dout * (1 - 2 * out), the derivative of the slope.", ("out * (1 - out)", "(1 - 2 * out)")),
        Mistake("dx is dout times the sigmoid's slope at 0, a quarter.", ("out * (1 - out)", "0.25")),
        Mistake(
            "dx is summed over the rows: each row has the same.",
            ("return dout * out * (1 - out)", "return 0 * out + (dout * out * (1 - out)).sum(axis=0)"),
        ),
        Mistake(
            "dx is summed over all elements.",
            ("return dout * out * (1 - out)", "return 0 * out + (dout * out * (1 - out)).sum()"),
        ),
        Mistake("dx has the slope averaged over all elements.", ("out * (1 - out)", "np.mean(out * (1 - out))")),
    ],
    hints=[
        "For x >= 0 use 1 / (1 + exp(-x)); for x < 0 multiply top and bottom by exp(x).",
        "exp(-abs(x)) never overflows, and serves both branches; np.where picks the branch.",
        "Cache the output: the derivative is made of it alone. Then multiply by dout.",
    ],
    equivalents=[
        Equivalent("At x = 0 both branches are 1.", ("x >= 0", "x > 0")),
    ],
)
