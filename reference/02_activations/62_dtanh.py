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
        Mistake("The slope is the root of 1 - y**2.", ("1 - y**2", "np.sqrt(1 - y**2)")),
        Mistake("The slope is 1 / (1 - y**2), that of the inverse function.", ("- y**2", "/ (1 - y**2)")),
        Mistake("The slope is -2y, the derivative of 1 - y**2.", ("1 - y**2", "-2 * y")),
        Mistake("The slope is a quarter of 1 - y**2.", ("1 - y**2", "(1 - y**2) / 4")),
        Mistake("The slope is 1 / (1 + y**2), that of the arctangent.", ("- y**2", "/ (1 + y**2)")),
        Mistake("The slope is -2y (1 - y**2), the second derivative.", ("1 - y**2", "-2 * y * (1 - y**2)")),
        Mistake(
            "The slope is 1 - tanh(y): y goes through tanh once more, and the square is missing.",
            ("- y**2", "- np.tanh(y)"),
        ),
        Mistake("The slope is tanh(y).", ("1 - y**2", "np.tanh(y)")),
        Mistake("The slope is the mean over all elements.", ("1 - y**2", "np.mean(1 - y**2) + 0 * y")),
        Mistake("The slope is divided by the number of elements.", ("1 - y**2", "(1 - y**2) / y.size")),
        Mistake(
            "The slope is 1 / cosh(y): y is taken for the input, and the square is missing.", ("- y**2", "/ np.cosh(y)")
        ),
        Mistake("The slope is 1 + y.", ("- y**2", "+ y")),
        Mistake("The slope is 1 less the square of the sigmoid of y.", ("- y**2", "- 1 / (1 + np.exp(-y)) ** 2")),
        Mistake("The slope is the inverse tanh of y: that is x.", ("1 - y**2", "np.arctanh(y)")),
        Mistake("The slope is 1 - x**2, where x is the inverse tanh of y.", ("- y**2", "- np.arctanh(y) ** 2")),
        Mistake("The slope is 1 where y > 0: that of ReLU.", ("1 - y**2", "1.0 * (y > 0)")),
        Mistake("The slope is (1 + y)**2.", ("1 - y**2", "(1 + y) ** 2")),
        Mistake("The slope is 1 everywhere.", ("1 - y**2", "1 + 0 * y")),
        Mistake("The slope is y / (1 - y**2).", ("1 - y**2", "y / (1 - y**2)")),
        Mistake("The slope is summed over all elements.", ("1 - y**2", "np.sum(1 - y**2) + 0 * y")),
        Mistake("The slope is y (1 + y).", ("1 - y**2", "y * (1 + y)")),
        Mistake(
            "The slope is the sigmoid of y, times 1 less it.",
            ("1 - y**2", "1 / (1 + np.exp(-y)) * (1 - 1 / (1 + np.exp(-y)))"),
        ),
        Mistake("The slope is 1 - tanh(y**2).", ("y**2", "np.tanh(y**2)")),
        Mistake("The slope is |y|.", ("1 - y**2", "np.abs(y)")),
    ],
    hints=[
        "One line, and no exponential.",
        "Take the formula of the derivative of tanh and read its output as y.",
    ],
)
