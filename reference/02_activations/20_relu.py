r"""## ReLU

The rectified linear unit lets positive numbers through and stops the rest:

$$\mathrm{relu}(x) = \max(0, x), \qquad \mathrm{relu}'(x) = \begin{cases} 1 & x > 0 \\ 0 & x < 0 \end{cases}$$

Backward it is a gate: where $x$ was positive, the gradient passes unchanged; elsewhere it stops.

**By hand:** for `x = [-2, 3]` and `dout = [5, -7]`, `out = [0, 3]` and `dx = [0, -7]`.

**Pitfalls**

- The gate is set by $x$. Whether `dout` is positive plays no part, as the $-7$ above shows.
- `x[x < 0] = 0` writes into the caller's array, and so into the activations of the layer before. Make a new array.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Layer, Mistake, normal, spread


def relu_forward(x):
    """Rectified linear unit of every element.

    Args:
        x: input of any shape, float or int; not changed.

    Returns:
        out: max(0, x), same shape as x.
        cache: whatever relu_backward needs.
    """
    out = np.maximum(x, 0)
    return out, x


def relu_backward(dout, cache):
    """Gradient of the loss with respect to the input of the ReLU.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what relu_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float. Where x is exactly 0, the slope may be any
            number in [0, 1].
    """
    x = cache
    return dout * (x > 0)


exercise = Exercise(
    Layer(relu_forward, relu_backward),
    points=3,
    cases=[
        Case("a small batch", hint="Which array decides where the gradient passes?", x=normal(3, 5)),
        Case("mostly negative", x=normal(4, 6, shift=-1)),
        Case(
            "whole numbers",
            hint="Is dx a float array when x is not?",
            x=Draw(lambda rng: rng.integers(1, 6, (5, 3)) * rng.choice([-1, 1], (5, 3))),
        ),
        Case("three dimensions", hidden=True, x=normal(2, 4, 3, shift=0.5)),
        Case("one row", hidden=True, x=normal(1, 7)),
        Case("inputs up to 1000", hidden=True, hint="Does the size of x matter?", x=spread(6, 4, low=0.1, high=1000)),
        Case(
            "an exact zero",
            hidden=True,
            hint="Is dx a number where x is 0?",
            between=[("(x > 0)", "(x >= 0)")],
            x=np.array([[0.0, 1.5, -2.0], [0.5, 0.0, -1.0]]),
        ),
    ],
    mistakes=[
        Mistake("The gradient ignores dout: it is the mask alone.", ("dout * (x > 0)", "1.0 * (x > 0) + 0 * dout")),
        Mistake("The mask is taken from dout; it must come from x.", ("dout * (x > 0)", "dout * (dout > 0)")),
        Mistake(
            "dx is dout unchanged. Either there is no mask, or x had already lost its negative entries.",
            ("dout * (x > 0)", "dout * np.ones(x.shape)"),
        ),
        Mistake("The gradient is multiplied by the output; the slope is 1, not x.", ("(x > 0)", "np.maximum(x, 0)")),
        Mistake("The mask is the wrong way round: the gradient passes where x is negative.", ("(x > 0)", "(x < 0)")),
        Mistake("out is min(0, x): the positive side is the one to keep.", ("np.maximum(x, 0)", "np.minimum(x, 0)")),
        Mistake("out is the absolute value of x; negative numbers must become 0.", ("np.maximum(x, 0)", "np.abs(x)")),
        Mistake("out is 1 where x is positive; it should be x there.", ("np.maximum(x, 0)", "1.0 * (x > 0)")),
        Mistake(
            "dx has the dtype of x, so whole numbers in x truncate the gradient.",
            ("return dout * (x > 0)", "return (dout * (x > 0)).astype(x.dtype)"),
        ),
        Mistake("dx is max(0, x): the output is returned, not the gradient.", ("dout * (x > 0)", "x * (x > 0) * 1.0")),
        Mistake("dx is dout * x: dout is multiplied by the input, not by the slope.", ("(x > 0)", "x")),
        Mistake("dx is dout times the sign of x; where x is negative it is 0.", ("(x > 0)", "np.sign(x)")),
        Mistake(
            "dx is 0.01 * dout where x is negative: the slope of a leaky ReLU.",
            ("dout * (x > 0)", "np.where(x > 0, dout, 0.01 * dout)"),
        ),
        Mistake(
            "dx is 1 where x > 0 and dout elsewhere; it is dout where x > 0 and 0 elsewhere.",
            ("dout * (x > 0)", "np.where(x > 0, 1, dout)"),
        ),
        Mistake(
            "dx is dout where x > 0 and 1 elsewhere; there it is 0.", ("dout * (x > 0)", "np.where(x > 0, dout, 1)")
        ),
        Mistake(
            "dx is dout where x > 0 and x elsewhere; there it is 0.", ("dout * (x > 0)", "np.where(x > 0, dout, x)")
        ),
        Mistake("dx is max(0, dout * x).", ("dout * (x > 0)", "np.maximum(0, dout * x)")),
        Mistake("dx passes where dout is negative.", ("* (x >", "* (dout <")),
        Mistake("dx is |dout| where x > 0: the sign of dout is lost.", ("dout *", "np.abs(dout) *")),
        Mistake(
            "The absolute value of x is taken, not max(0, x).",
            ("np.maximum(x, 0)", "np.abs(x)"),
            ("(x > 0)", "np.sign(x)"),
        ),
        Mistake(
            "The negative side is kept, not the positive one.", ("np.maximum(x,", "np.minimum(x,"), ("* (x >", "* (x <")
        ),
        Mistake("out is max(0, -x).", ("np.maximum(x,", "np.maximum(-x,")),
        Mistake(
            "out is 1 or larger: max(1, x) is taken in place of max(0, x).", ("np.maximum(x, 0)", "np.maximum(x, 1)")
        ),
        Mistake("out is cut off at 1.", ("np.maximum(x, 0)", "np.clip(x, 0, 1)")),
        Mistake(
            "out is 0.01 * x where x is negative: a leaky ReLU.", ("np.maximum(x, 0)", "np.where(x > 0, x, 0.01 * x)")
        ),
        Mistake("out is log(1 + exp(x)), the smooth softplus.", ("np.maximum(x, 0)", "np.logaddexp(0, x)")),
        Mistake(
            "out is the largest of all elements; the maximum is taken element by element.",
            ("np.maximum(x, 0)", "np.full(x.shape, x.max())"),
        ),
        Mistake("out is -1 where x is negative.", ("np.maximum(x, 0)", "np.where(x > 0, x, -1)")),
        Mistake("The gate opens at 1, not at 0.", ("np.maximum(x, 0)", "x * (x > 1)")),
        Mistake("out is max(0, x - 1).", ("np.maximum(x, 0)", "np.maximum(x - 1, 0)")),
        Mistake(
            "out is max(0, x) divided by its largest element.",
            ("np.maximum(x, 0)", "np.maximum(x, 0) / max(np.max(x), 1e-12)"),
        ),
        Mistake("out is max(0.01, x).", ("np.maximum(x, 0)", "np.maximum(x, 0.01)")),
        Mistake(
            "out is 0.1 * x where x is negative: a leaky ReLU.", ("np.maximum(x, 0)", "np.where(x > 0, x, 0.1 * x)")
        ),
        Mistake(
            "out is exp(x) - 1 where x is negative: an ELU.",
            ("np.maximum(x, 0)", "np.where(x > 0, x, np.expm1(np.minimum(x, 0)))"),
        ),
        Mistake("out is 1 where x is negative.", ("np.maximum(x, 0)", "np.where(x > 0, x, 1)")),
        Mistake(
            "out is the mean of each row where x is negative.", ("np.maximum(x, 0)", "np.where(x > 0, x, x.mean())")
        ),
        Mistake("out is rounded down to whole numbers.", ("np.maximum(x, 0)", "np.floor(np.maximum(x, 0))")),
        Mistake("dx is divided by the number of elements.", ("(x > 0)", "(x > 0) / x.size")),
        Mistake("dx is divided by the number of positive elements.", ("(x > 0)", "(x > 0) / max((x > 0).sum(), 1)")),
        Mistake("dx passes where x or dout is positive.", ("(x > 0)", "((x > 0) | (dout > 0))")),
        Mistake("dx is 0.1 * dout where x is negative.", ("dout * (x > 0)", "np.where(x > 0, dout, 0.1 * dout)")),
        Mistake("dx passes where x is above its mean.", ("x > 0", "x > x.mean()")),
        Mistake("dx is max(0, x) + dout.", ("dout * (x > 0)", "dout + np.maximum(x, 0)")),
        Mistake(
            "dx lets whole rows pass, those with a positive sum.", ("(x > 0)", "(x.sum(axis=-1, keepdims=True) > 0)")
        ),
    ],
    hints=[
        "np.maximum compares two arrays, or an array and a number, element by element.",
        "A comparison such as x > 0 gives an array of True and False, which multiply like 1 and 0.",
    ],
    equivalents=[
        Equivalent("out is positive exactly where x is.", ("return out, x", "return out, out")),
    ],
)
