"""## Scale

Every element is multiplied by the same number: `out = factor * x`, so `dx = factor * dout`.
"""

from autograder.exercise import Case, Exercise, Layer, Mistake, integers, normal


def scale_forward(x, factor):
    """Multiply every element by a number.

    Args:
        x: input of any shape, float or int; not changed.
        factor: a float.

    Returns:
        out: same shape as x, float.
        cache: whatever scale_backward needs.
    """
    return factor * x, factor


def scale_backward(dout, cache):
    """Gradient of the loss with respect to x.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what scale_forward returned.

    Returns:
        dx: same shape as dout, float.
    """
    return dout * cache


exercise = Exercise(
    Layer(scale_forward, scale_backward),
    points=4,
    cases=[
        Case("a small batch", x=normal(3, 4), factor=1.5),
        Case("one row", x=normal(1, 5), factor=-0.25),
        Case("another batch", hidden=True, x=normal(4, 3), factor=2.5),
        Case("long whole numbers", hidden=True, x=integers(2, 3, low=10**8, high=10**9), factor=0.5),
    ],
    mistakes=[Mistake("The gradient ignores the factor.", ("dout * cache", "dout * 1.0"))],
)
