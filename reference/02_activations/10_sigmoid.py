r"""## Sigmoid

The sigmoid squashes any number into $(0, 1)$:

$$\sigma(x) = \frac{1}{1 + e^{-x}}$$

Its derivative needs nothing but its own output, which is why the forward pass keeps the output for the backward pass:

$$\sigma'(x) = \sigma(x)\,\bigl(1 - \sigma(x)\bigr)$$

**By hand:** $\sigma(0) = 0.5$, so the slope at 0 is $0.5 \cdot 0.5 = 0.25$. That is the steepest it ever gets.

**Pitfall:** for $x = -1000$ the formula asks for $e^{1000}$, which no float can hold. For negative $x$, the equal
$\sigma(x) = e^{x} / (1 + e^{x})$ is harmless. Which exponent is never positive?
"""

import numpy as np

from autograder.exercise import Case, Exercise, Layer, Mistake, integers, normal, spread


def sigmoid_forward(x):
    """Sigmoid of every element.

    Args:
        x: input of any shape, float or int.

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
        dout: gradient of the loss with respect to out, same shape as out.
        cache: what sigmoid_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x.
    """
    out = cache
    return dout * out * (1 - out)


exercise = Exercise(
    Layer(sigmoid_forward, sigmoid_backward),
    points=4,
    cases=[
        Case("a small batch", x=normal(3, 4)),
        Case("one row", x=normal(1, 5, scale=2)),
        Case("three dimensions", x=normal(2, 3, 4)),
        Case("another batch", hidden=True, x=normal(6, 3, scale=2, shift=-0.5)),
        Case("whole numbers", hidden=True, hint="Does an int array of x make an int array of out?", x=integers(3, 5, low=-4, high=5)),
        Case("inputs up to 1000", hidden=True, hint="exp(1000) overflows. Which exponent is never positive?", x=spread(4, 6, low=20, high=1000)),
    ],
    mistakes=[
        Mistake("The gradient ignores dout.", ("dout * out * (1 - out)", "out * (1 - out) + 0 * dout")),
        Mistake("The derivative is s(1 + s); it is s(1 - s).", ("(1 - out)", "(1 + out)")),
        Mistake(
            "The derivative takes the sigmoid of the output once more: the cache already holds the output.",
            ("out = cache", "out = sigmoid_forward(cache)[0]"),
        ),
        Mistake("This is exp(x) / (1 - exp(x)): the sign in the denominator is wrong.", ("/ (1 + e)", "/ (1 - e)")),
        Mistake("The sign of x in the exponent is wrong: this is sigmoid(-x).", ("np.where(x >= 0, 1, e)", "np.where(x >= 0, e, 1)")),
        Mistake("The derivative is s alone; the factor (1 - s) is missing.", ("dout * out * (1 - out)", "dout * out")),
    ],
    hints=[
        "For x >= 0 use 1 / (1 + exp(-x)); for x < 0 multiply top and bottom by exp(x).",
        "exp(-abs(x)) never overflows, and serves both branches.",
        "Cache the output: the derivative is made of it alone.",
    ],
)
