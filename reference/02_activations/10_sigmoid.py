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
