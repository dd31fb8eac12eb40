"""A good exercise, and the certificate of what becomes of it."""

from autograder.authoring.certify import certify
from autograder.authoring.subject import Effort

BRIEF = Effort(seeds=1, draws=5)

GOOD = '''\
"""## Gate

Lets positive numbers through, k times as large.

By hand: for x = [-1, 2] and k = 3, out = [0, 6].
"""

import numpy as np

from autograder.exercise import *


def gate_forward(x, k):
    """Gate of every element.

    Args:
        x: input of shape (N, D).
        k: float.

    Returns:
        out: k * max(0, x).
        cache: for the backward pass.
    """
    return k * np.maximum(x, 0), (x, k)


def gate_backward(dout, cache):
    """Gradient of the gate.

    Args:
        dout: of the shape of x.
        cache: from the forward pass.

    Returns:
        dx: gradient with respect to x.
    """
    x, k = cache
    return k * dout * (x > 0)


exercise = Exercise(
    Layer(gate_forward, gate_backward),
    points=3,
    cases=[
        Case("a batch", x=normal(3, 4), k=2.5),
        Case("one row", x=normal(1, 5), k=-0.7, hidden=True),
    ],
    mistakes=[Mistake("The gradient lacks k.", ("return k * dout", "return dout"))],
    hints=["Which inputs pass?"],
    equivalents=[
        Equivalent("No input is exactly 0.", ("(x > 0)", "(x >= 0)")),
    ],
)
'''


def certificate(folder, source, server, effort=BRIEF):
    """The certificate of an exercise with this source."""
    path = folder / "reference" / "01_tiny" / "10_gate.py"
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return certify(path, server, effort=effort)
