r"""## The slope of tanh, from its output

The same for $y = \tanh(x)$:

$$\tanh'(x) = 1 - y^2$$

**By hand:** an output of 0 means a slope of 1, an output of $-0.8$ means $1 - 0.64 = 0.36$. The sign of the output
plays no part.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, uniform


def dtanh(y):
    """Slope of tanh, from its output.

    Args:
        y: outputs of a tanh, so between -1 and 1; float array of any shape; not changed.

    Returns:
        slope: derivative of tanh with respect to its input, at the input where its output is y; same shape as y.
    """
    return 1 - y**2


exercise = Exercise(
    Function(dtanh, returns=("slope",)),
    points=2,
    cases=[
        Case("a small batch", y=uniform(4, 3, low=-1)),
        Case("negative outputs", hint="Can the curve be steeper than at 0?", y=uniform(5, low=-1, high=-0.3)),
        Case("three dimensions", hidden=True, y=uniform(3, 2, 5, low=-1)),
        Case("saturated", hidden=True, hint="What is the slope at -1 or 1?", y=np.array([-1.0, -0.999999, 0.0, 1.0])),
    ],
    mistakes=[
        Mistake("y is taken for the input of tanh; it is the output.", ("1 - y**2", "1 - np.tanh(y) ** 2")),
        Mistake("The slope is 1 - y; the square is missing.", ("1 - y**2", "1 - y")),
        Mistake("The slope is 1 - |y|; the square is missing.", ("1 - y**2", "1 - np.abs(y)")),
        Mistake("The slope is 1 + y**2: the sign is wrong.", ("1 - y**2", "1 + y**2")),
        Mistake("The slope is y(1 - y): that is the one of the sigmoid.", ("1 - y**2", "y * (1 - y)")),
        Mistake("The slope is (1 - y)**2; only y is squared.", ("1 - y**2", "(1 - y) ** 2")),
    ],
    hints=[
        "One line, and no exponential.",
        "Take the formula of the derivative of tanh and read its output as y.",
    ],
)
