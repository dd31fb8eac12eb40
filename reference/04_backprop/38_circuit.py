r"""## Backwards through a circuit

Here is a small computation, written as the steps that a computer takes:

$$p = x\,y + z, \qquad q = y - z, \qquad out = p\,q$$

Go back through it from the end, step by step, and ask at each what its inputs did to its output. The product hands each
factor the *other* factor times `dout`:

$$dp = dout \cdot q, \qquad dq = dout \cdot p$$

Then $p$ passes its gradient on to $x$, $y$ and $z$, and so does $q$ to $y$ and $z$. Both $y$ and $z$ are used twice.
They reach the output along two paths, and **what comes back along the paths adds up**.

**By hand:** $x = 2$, $y = 3$, $z = 1$: $p = 7$, $q = 2$, $out = 14$. With $dout = 1$: $dp = 2$ and $dq = 7$. So $dx =
dp \cdot y = 6$. For $y$ it is $dp \cdot x = 4$ along the one path and $7$ along the other, so $dy = 11$. And $dz = 2 -
7 = -5$.

**Pitfall:** if you write `dy = ...` for the first path and `dy = ...` again for the second, the first is gone. The
second one must be `+=`.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Layer, Mistake, integers, normal


def circuit_forward(x, y, z):
    """Evaluate (x * y + z) * (y - z), element by element.

    Args:
        x: input of any shape, float or int; not changed.
        y: input of the same shape, float or int; not changed.
        z: input of the same shape, float or int; not changed.

    Returns:
        out: (x * y + z) * (y - z), same shape as x.
        cache: whatever circuit_backward needs.
    """
    p = x * y + z
    q = y - z
    return p * q, (x, y, p, q)


def circuit_backward(dout, cache):
    """Gradients of the loss with respect to the three inputs of the circuit.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what circuit_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float.
        dy: gradient of the loss with respect to y, same shape, float.
        dz: gradient of the loss with respect to z, same shape, float.
    """
    x, y, p, q = cache
    dp = dout * q
    dq = dout * p
    dx = dp * y
    dy = dp * x + dq
    dz = dp - dq
    return dx, dy, dz


exercise = Exercise(
    Layer(circuit_forward, circuit_backward, gradients=("x", "y", "z")),
    points=3,
    cases=[
        Case("vectors", x=normal(5), y=normal(5, shift=1), z=normal(5)),
        Case(
            "the example above",
            hint="Which paths lead from each input to out?",
            upstream=np.array([1.0]),
            x=np.array([2.0]),
            y=np.array([3.0]),
            z=np.array([1.0]),
        ),
        Case("matrices", hidden=True, x=normal(2, 4), y=normal(2, 4), z=normal(2, 4, shift=-1)),
        Case(
            "whole numbers",
            hidden=True,
            x=integers(3, 2, low=-4, high=5),
            y=integers(3, 2, low=-4, high=5),
            z=integers(3, 2, low=-4, high=5),
        ),
        Case("a single number", hidden=True, x=normal(), y=normal(scale=3), z=normal()),
    ],
    mistakes=[
        Mistake("dy holds the path through p alone; the one through q is missing.", ("dp * x + dq", "dp * x")),
        Mistake("dy holds the path through q alone; the one through p is missing.", ("dp * x + dq", "1 * dq")),
        Mistake("dz holds the path through p alone; the one through q is missing.", ("dp - dq", "1 * dp")),
        Mistake("dz holds the path through q alone; the one through p is missing.", ("dp - dq", "-dq")),
        Mistake("The sign of the path from z through q is wrong: q is y - z.", ("dp - dq", "dp + dq")),
        Mistake(
            "dp and dq are exchanged: a product hands each factor the other one.",
            ("dp = dout * q", "dp = dout * p"),
            ("dq = dout * p", "dq = dout * q"),
        ),
        Mistake(
            "The gradients ignore dout.", ("dp = dout * q", "dp = q + 0 * dout"), ("dq = dout * p", "dq = p + 0 * dout")
        ),
        Mistake("dx is dp times x; x was multiplied by y.", ("dx = dp * y", "dx = dp * x")),
        Mistake(
            "dx lacks the factor q: the gradient of the sum p is not yet that of the product.",
            ("dx = dp * y", "dx = dout * y"),
        ),
        Mistake("q is computed as y + z; it must be y - z.", ("q = y - z", "q = y + z")),
        Mistake(
            "dp and dq are dout: the factors of the product p * q are forgotten.",
            ("dp = dout * q", "dp = dout * 1"),
            ("dq = dout * p", "dq = dout * 1"),
        ),
        Mistake("dp is dout: its factor q is forgotten.", ("dp = dout * q", "dp = dout * 1")),
        Mistake("dq is dout: its factor p is forgotten.", ("dq = dout * p", "dq = dout * 1")),
        Mistake("q is taken for z - y.", ("q = y - z", "q = z - y")),
        Mistake(
            "q is taken for z - y in the gradients: q's paths have the wrong sign.",
            ("dy = dp * x + dq", "dy = dp * x - dq"),
            ("dz = dp - dq", "dz = dp + dq"),
        ),
        Mistake("dz has the wrong sign: dq - dp.", ("dp - dq", "dq - dp")),
        Mistake(
            "dx and dy have each other's factor: dp * x for dx and dp * y for dy.",
            ("dx = dp * y", "dx = dp * x"),
            ("dp * x + dq", "dp * y + dq"),
        ),
        Mistake(
            "dz has a factor z in the path through p; a sum passes dp on as it is.",
            ("dp - dq", "dp * (p - x * y) - dq"),
        ),
        Mistake("out is the sum p + q; it must be the product.", ("return p * q", "return p + q")),
        Mistake(
            "out and the gradients are those of the sum p + q; out is the product.",
            ("return p * q", "return p + q"),
            ("dp = dout * q", "dp = dout * 1"),
            ("dq = dout * p", "dq = dout * 1"),
        ),
        Mistake("p is computed as x * (y + z); it must be x * y + z.", ("p = x * y + z", "p = x * (y + z)")),
        Mistake(
            "out is x * y + z * (y - z): the brackets around p are missing.", ("return p * q", "return x * y + z * q")
        ),
        Mistake("out is (x * y + z) * y - z: the brackets around q are missing.", ("return p * q", "return p * y - z")),
        Mistake(
            "dout enters twice, once in dp and dq and once more in the results.",
            ("return dx, dy, dz", "return dout * dx, dout * dy, dout * dz"),
        ),
        Mistake("The two paths to y are multiplied; they must be added.", ("dp * x + dq", "dp * x * dq")),
        Mistake("The two paths to z are multiplied; they must be added.", ("dp - dq", "-dp * dq")),
        Mistake(
            "The path to y through q is dout * x * y; it is dout * p, with the z of p.",
            ("dp * x + dq", "dp * x + dout * (p - x * y)"),
        ),
        Mistake(
            "The path to z through q is dout * x * y; it is dout * p, with the z of p.",
            ("dp - dq", "dp - dout * x * y"),
        ),
        Mistake(
            "Each gradient is one number, the sum over all elements.",
            ("return dx, dy, dz", "return dx.sum(), dy.sum(), dz.sum()"),
        ),
        Mistake(
            "dp and dq hold out: dout must be multiplied by the other factor.",
            ("dp = dout * q", "dp = dout * p * q"),
            ("dq = dout * p", "dq = dout * p * q"),
        ),
        Mistake("dq is made of dp: it is dp * p.", ("dq = dout * p", "dq = dp * p")),
        Mistake("out is p - q.", ("return p * q,", "return p - q,")),
        Mistake("out is summed over all elements.", ("return p * q,", "return (p * q).sum() + 0 * p,")),
        Mistake("dx adds dq: x has no path through q.", ("dx = dp * y", "dx = dp * y + dq")),
        Mistake("dy has the factor y in the path through q.", ("dp * x + dq", "dp * x + dq * y")),
        Mistake("dy is dp + dq, times x: both paths have the factor.", ("dp * x + dq", "(dp + dq) * x")),
        Mistake("dz has the factor z in the path through q.", ("dz = dp - dq", "dz = dp - dq * (y - q)")),
        Mistake("dz has the factor x in the path through p.", ("dz = dp - dq", "dz = dp * x - dq")),
        Mistake("dx is summed over all elements.", ("dx = dp * y", "dx = (dp * y).sum() + 0 * dp")),
    ],
    hints=[
        "Keep the intermediate values p and q in the cache: a product needs them on the way back.",
        "One line for each arrow: dp, dq, and then what each of x, y, z gets from p and from q.",
    ],
)
