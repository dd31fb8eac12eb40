r"""## GELU by tanh

Before `erf` was fast everywhere, GELU was computed by a look-alike, and well-known language models were trained
with it:

$$\mathrm{gelu}(x) \approx \tfrac{1}{2}\,x\,(1 + t), \qquad
t = \tanh u, \qquad u = \sqrt{2/\pi}\,\bigl(x + 0.044715\,x^3\bigr)$$

A network must be run with the formula that it was trained with, so you need both. The derivative is that of the
approximation, not of the exact GELU. By the product rule and the chain rule,

$$\frac{d}{dx}\,\tfrac{1}{2}\,x\,(1 + t) = \tfrac{1}{2}\,(1 + t) + \tfrac{1}{2}\,x\,(1 - t^2)\,\frac{du}{dx}$$

and $du/dx$ is yours to find.

**By hand:** at $x = 1$, $u \approx 0.7979 \cdot 1.0447 \approx 0.8336$ and $t \approx 0.6824$, so the output is about
0.8412. The exact GELU gives 0.8413.

**Pitfall:** three chained functions mean three factors in the second term. The innermost one is easily lost.
"""

import math

import numpy as np

from autograder.exercise import Case, Exercise, Layer, Mistake, integers, normal, spread


def gelu_tanh_forward(x):
    """Tanh approximation of GELU of every element.

    Args:
        x: input of any shape, float or int; not changed.

    Returns:
        out: 0.5 * x * (1 + tanh(u)) with u as in the formula above, same shape as x, float; no overflow for |x| up to
            1000.
        cache: whatever gelu_tanh_backward needs.
    """
    t = np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))
    out = 0.5 * x * (1 + t)
    return out, (x, t)


def gelu_tanh_backward(dout, cache):
    """Gradient of the loss with respect to the input of the approximation.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what gelu_tanh_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float; the exact derivative of the approximation.
    """
    x, t = cache
    du = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)
    return 0.5 * dout * (1 + t + x * (1 - t**2) * du)


exercise = Exercise(
    Layer(gelu_tanh_forward, gelu_tanh_backward),
    points=4,
    cases=[
        Case("a small batch", x=normal(4, 3)),
        Case("wide and off centre", x=normal(3, 5, scale=2, shift=-0.5)),
        Case("three dimensions", hidden=True, x=normal(2, 4, 3, shift=0.5)),
        Case("one row", hidden=True, x=normal(1, 6)),
        Case(
            "whole numbers", hidden=True, hint="Is out a float array when x is not?", x=integers(5, 2, low=-3, high=4)
        ),
        Case("inputs up to 1000", hidden=True, hint="Are all values finite?", x=spread(4, 7, low=0.5, high=1000)),
    ],
    mistakes=[
        Mistake("The gradient ignores dout.", ("0.5 * dout * (1 +", "0 * dout + 0.5 * (1 +")),
        Mistake("The slope is (1 + t) / 2 alone; the term with x is missing.", (" + x * (1 - t**2) * du", "")),
        Mistake("The inner derivative du/dx is missing.", ("(1 - t**2) * du", "(1 - t**2)")),
        Mistake("du/dx lacks the factor 3 of the derivative of x**3.", ("3 * 0.044715", "0.044715")),
        Mistake("du/dx lacks the factor sqrt(2 / pi).", ("du = math.sqrt(2 / math.pi) * (", "du = (")),
        Mistake("The derivative of tanh is 1 - t; it is 1 - t**2.", ("1 - t**2", "1 - t")),
        Mistake("The second term has no factor one half.", ("x * (1 - t**2)", "2 * x * (1 - t**2)")),
        Mistake("The second term has no factor x.", ("x * (1 - t**2)", "(1 - t**2)")),
        Mistake(
            "The cubic term has x**2; it must have x**3.",
            ("0.044715 * x**3", "0.044715 * x**2"),
            ("3 * 0.044715 * x**2", "2 * 0.044715 * x"),
        ),
        Mistake(
            "The factor before the bracket is 2 / pi; it must be the square root of that.",
            ("np.tanh(math.sqrt(2 / math.pi)", "np.tanh((2 / math.pi)"),
            ("du = math.sqrt(2 / math.pi)", "du = (2 / math.pi)"),
        ),
        Mistake(
            "This is the exact GELU, by erf; the tanh approximation is asked.",
            ("np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))", "np.vectorize(math.erf)(x / math.sqrt(2))"),
            ("(1 - t**2) * du", "2 * np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)"),
            convention=True,
        ),
        Mistake(
            "The gradient is that of the exact GELU; that of the tanh approximation is asked.",
            ("x, t = cache", "x, t = cache\n    t = np.vectorize(math.erf)(x / math.sqrt(2))"),
            ("(1 - t**2) * du", "2 * np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)"),
        ),
    ],
    hints=[
        "Name the pieces: u, t = tanh(u), out. Differentiate them one at a time.",
        "The derivative of u is a constant times (1 + a multiple of x**2).",
        "Cache x and t; the rest is quickly computed again.",
    ],
)
