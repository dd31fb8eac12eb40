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
        Mistake(
            "u has the factor sqrt(pi / 2); it is sqrt(2 / pi).",
            ("np.tanh(math.sqrt(2 / math.pi)", "np.tanh(math.sqrt(math.pi / 2)"),
            ("math.sqrt(2 / math.pi)", "math.sqrt(math.pi / 2)"),
        ),
        Mistake(
            "u has the factor sqrt(2 pi); it is sqrt(2 / pi).",
            ("/ math.pi) * (x", "* math.pi) * (x"),
            ("/ math.pi)", "* math.pi)"),
        ),
        Mistake(
            "u has the factor sqrt(2) / pi: the root reaches only the 2.",
            ("np.tanh(math.sqrt(2 / math.pi)", "np.tanh(math.sqrt(2) / math.pi"),
            ("math.sqrt(2 / math.pi)", "math.sqrt(2) / math.pi"),
        ),
        Mistake(
            "du/dx has the factor sqrt(2) / pi: the root reaches only the 2.",
            ("= math.sqrt(2 / math.pi)", "= math.sqrt(2) / math.pi"),
        ),
        Mistake(
            "u lacks the factor sqrt(2 / pi).",
            ("np.tanh(math.sqrt(2 / math.pi)", "np.tanh(1.0"),
            ("math.sqrt(2 / math.pi)", "1.0"),
        ),
        Mistake(
            "u has the factor 2 / sqrt(pi).",
            ("np.tanh(math.sqrt(2 / ", "np.tanh(2 / math.sqrt("),
            ("math.sqrt(2 / ", "2 / math.sqrt("),
        ),
        Mistake(
            "t is tanh(u / 2), as in x * sigmoid(u).",
            ("np.tanh(math.sqrt(2 /", "np.tanh(1 / math.sqrt(2 *"),
            ("math.sqrt(2 /", "1 / math.sqrt(2 *"),
        ),
        Mistake(
            "u has the factor sqrt(1 / pi): the 2 is missing.",
            ("np.tanh(math.sqrt(2", "np.tanh(math.sqrt(1"),
            ("math.sqrt(2", "math.sqrt(1"),
        ),
        Mistake("du/dx has the factor sqrt(1 / pi): the 2 is missing.", ("= math.sqrt(2", "= math.sqrt(1")),
        Mistake("u lacks the cubic term.", ("(x + 0.044715 * x**3))", "x)"), ("(1 + 3 * 0.044715 * x**2)", "1")),
        Mistake("u subtracts the cubic term.", ("* (x +", "* (x -"), ("(1 + 3", "(1 - 3")),
        Mistake("u has the coefficient 0.44715; it is 0.044715.", ("+ 0.044715", "+ 0.44715"), ("0.044715", "0.44715")),
        Mistake(
            "u has the coefficient 0.0044715; it is 0.044715.", ("+ 0.044715", "+ 0.0044715"), ("0.044715", "0.0044715")
        ),
        Mistake("u has the coefficient 0.0447; it is 0.044715.", ("+ 0.044715", "+ 0.0447"), ("0.044715", "0.0447")),
        Mistake("u has the cubic term without 0.044715.", ("+ 0.044715 *", "+"), ("* 0.044715 *", "*")),
        Mistake(
            "The u of t has the factor sqrt(2 / pi) only at its first term.",
            ("(x + 0.044715 * x**3))", "x + 0.044715 * x**3)"),
        ),
        Mistake(
            "The factor sqrt(2 / pi) reaches only the first term of the bracket in u.",
            ("(x + 0.044715 * x**3))", "x + 0.044715 * x**3)"),
            ("* (1 + 3 * 0.044715 * x**2)", "+ 3 * 0.044715 * x**2"),
        ),
        Mistake("The factor 1/2 of the formula is missing.", ("= 0.5 *", "="), ("0.5 * dout", "dout")),
        Mistake("The 1 of 1 + t is missing.", ("(1 + t)", "t"), ("(1 + t +", "(t +")),
        Mistake("out is 0.5 * x * 1 + t: the parentheses are lost.", ("* (1 + t)", "+ t")),
        Mistake(
            "out is the exact GELU, by erf.",
            ("0.5 * x * (1 + t)", "x * 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))"),
        ),
        Mistake(
            "out is x * sigmoid(1.702 x), another approximation.",
            ("(1 + t)", "(1 + np.tanh(0.851 * x))"),
            convention=True,
        ),
        Mistake(
            "out is 0.5 * x * (1 + sigmoid(u)): the tanh is replaced by a sigmoid.",
            ("(1 + t)", "(1 + 0.5 * (1 + np.tanh(np.arctanh(np.clip(t, -1 + 1e-16, 1 - 1e-16)) / 2)))"),
        ),
        Mistake(
            "out is 0.5 * x * (1 + u): the tanh is missing.",
            ("(1 + t)", "(1 + math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x))"),
        ),
        Mistake("The second term of dx is subtracted.", ("t + x *", "t - x *")),
        Mistake("The second term of dx has (1 - t)**2 for 1 - t**2.", ("t**2) *", "t) ** 2 *")),
        Mistake("The second term of dx has t for 1 - t**2.", ("(1 - t**2)", "t")),
        Mistake("The second term of dx has t (1 - t), as for a sigmoid.", ("(1 - t**2)", "t * (1 - t)")),
        Mistake("The second term of dx has the root of 1 - t**2.", ("* (1 -", "* np.sqrt(1 -")),
        Mistake("The second term of dx takes tanh of t: 1 - tanh(t)**2.", ("t**2) *", "np.tanh(t) ** 2) *")),
        Mistake(
            "The second term of dx has 1 - u**2 for 1 - t**2.",
            ("t**2) *", "(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)) ** 2) *"),
        ),
        Mistake("The first term of dx lacks the factor 1/2.", ("0.5 * dout * (1 + t +", "dout * (1 + t + 0.5 *")),
        Mistake(
            "dx has 0.5 + t for 0.5 * (1 + t): the 1/2 reaches only the 1.",
            ("0.5 * dout * (1 + t +", "dout * (0.5 + t + 0.5 *"),
        ),
        Mistake(
            "dout multiplies only the second term of dx.",
            ("dout * (1 + t + x * (1 - t**2) * du)", "(1 + t) + 0.5 * dout * x * (1 - t**2) * du"),
        ),
        Mistake(
            "dx multiplies the slopes of the two factors: 0.5 * (1 - t**2) * du/dx.",
            ("+ t + x * (1 - t**2) * du)", "- t**2) * du"),
        ),
        Mistake("The first term of dx is out; it is 0.5 * (1 + t).", ("(1 + t +", "(x * (1 + t) +")),
        Mistake("The factor x stands at the first term of dx, not at the second.", ("(1 + t + x *", "(x * (1 + t) +")),
        Mistake(
            "du/dx is u itself: the derivative is not taken.", ("(1 + 3 * 0.044715 * x**2)", "(x + 0.044715 * x**3)")
        ),
        Mistake(
            "du/dx is sqrt(2 / pi) + 3 * 0.044715 * x**2: the factor reaches only the 1.",
            ("* (1 + 3 * 0.044715 * x**2)", "+ 3 * 0.044715 * x**2"),
        ),
        Mistake(
            "du/dx is 1 + 3 * sqrt(2 / pi) * 0.044715 * x**2: the factor reaches only the cubic term.",
            ("math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)", "1 + math.sqrt(2 / math.pi) * 3 * 0.044715 * x**2"),
        ),
        Mistake(
            "du/dx has (3 * 0.044715 * x)**2: the square takes the constants along.",
            ("3 * 0.044715 * x**2)", "(3 * 0.044715 * x) ** 2)"),
        ),
        Mistake("out is max(0, x), a ReLU.", ("0.5 * x * (1 + t)", "np.maximum(x, 0.0)")),
        Mistake(
            "t has the factor sqrt(2) / pi: the root reaches only the 2.",
            ("np.tanh(math.sqrt(2 / math.pi)", "np.tanh(math.sqrt(2) / math.pi"),
        ),
        Mistake("t has the factor sqrt(1 / pi): the 2 is missing.", ("np.tanh(math.sqrt(2", "np.tanh(math.sqrt(1")),
        Mistake("t has the coefficient 0.044751; it is 0.044715.", ("+ 0.044715", "+ 0.044751")),
        Mistake("t has the coefficient 0.04715; it is 0.044715.", ("+ 0.044715", "+ 0.04715")),
        Mistake("t has the coefficient 0.4715; it is 0.044715.", ("+ 0.044715", "+ 0.4715")),
        Mistake(
            "u has the coefficient 0.044751; it is 0.044715.",
            ("+ 0.044715", "+ 0.044751"),
            ("3 * 0.044715", "3 * 0.044751"),
        ),
        Mistake(
            "u has the coefficient 0.04715; it is 0.044715.",
            ("+ 0.044715", "+ 0.04715"),
            ("3 * 0.044715", "3 * 0.04715"),
        ),
        Mistake("du/dx has x in place of the 1.", ("(1 + 3", "(x + 3")),
        Mistake("The second term of dx has |x| for x.", ("+ x * (1", "+ np.abs(x) * (1")),
        Mistake("dx is divided by the number of elements.", ("0.5 * dout", "0.5 / x.size * dout")),
        Mistake("out is 0.5 * |x| * (1 + t).", ("out = 0.5 * x", "out = 0.5 * np.abs(x)")),
    ],
    hints=[
        "Name the pieces: u, t = tanh(u), out. Differentiate them one at a time.",
        "The derivative of u is a constant times (1 + a multiple of x**2).",
        "Cache x and t; the rest is quickly computed again.",
    ],
)
