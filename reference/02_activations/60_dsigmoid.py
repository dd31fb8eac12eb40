r"""## The slope of the sigmoid, from its output

Give the slope of the sigmoid when you know only the output $y = \sigma(x)$:

$$\sigma'(x) = y\,(1 - y)$$

**By hand:** an output of 0.5 means a slope of 0.25. An output of 0.9 means $0.9 \cdot 0.1 = 0.09$: the nearer the
output to 0 or 1, the flatter the curve.

**Pitfall:** `y` has been through the sigmoid already. Do not send it through once more.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, uniform


def dsigmoid(y):
    """Slope of the sigmoid, from its output.

    Args:
        y: outputs of a sigmoid, so between 0 and 1; float array of any shape; not changed.

    Returns:
        slope: derivative of the sigmoid with respect to its input, at the input where its output is y; same shape as y.
    """
    return y * (1 - y)


exercise = Exercise(
    Function(dsigmoid, returns=("slope",)),
    points=2,
    cases=[
        Case("a small batch", y=uniform(3, 4)),
        Case("high outputs", hint="Is the curve steep or flat near 1?", y=uniform(5, low=0.8)),
        Case("three dimensions", hidden=True, y=uniform(2, 3, 5)),
        Case(
            "saturated",
            hidden=True,
            hint="What is the slope at an output of 0 or 1?",
            y=np.array([0.0, 1e-6, 0.5, 1.0]),
        ),
    ],
    mistakes=[
        Mistake(
            "y is taken for the input of the sigmoid; it is the output.",
            ("y * (1 - y)", "1 / (1 + np.exp(-y)) * (1 - 1 / (1 + np.exp(-y)))"),
        ),
        Mistake("The slope is y(1 + y): the sign is wrong.", ("(1 - y)", "(1 + y)")),
        Mistake("The slope is 1 - y; the factor y is missing.", ("y * (1 - y)", "1 - y")),
        Mistake("The slope is 1 - y**2: that is the one of tanh.", ("y * (1 - y)", "1 - y**2")),
        Mistake("The slope is (1 - y)**2; one of the factors is y.", ("y * (1 - y)", "(1 - y) ** 2")),
        Mistake("The slope is y(y - 1): its sign is turned round.", ("(1 - y)", "(y - 1)")),
        Mistake("The slope is the sigmoid of y.", ("y * (1 - y)", "1 / (1 + np.exp(-y))")),
        Mistake("The slope is 1 / (y (1 - y)), that of the inverse function.", ("y * (1 - y)", "1 / (y * (1 - y))")),
        Mistake("The slope is log(y / (1 - y)): that is x.", ("y * (1 - y)", "np.log(y / (1 - y))")),
        Mistake("The slope is 1 - 2y, the derivative of y (1 - y).", ("y * (1 - y)", "1 - 2 * y")),
        Mistake(
            "The slope is multiplied by 1 - 2y: this is the second derivative.", ("(1 - y)", "(1 - y) * (1 - 2 * y)")
        ),
        Mistake("The slope is y * 1 - y, which is 0: the parentheses are lost.", ("(1 - y)", "1 - y")),
        Mistake("The slope is divided by the number of elements.", ("(1 - y)", "(1 - y) / y.size")),
        Mistake("The slope is the mean over all elements.", ("y * (1 - y)", "np.mean(y * (1 - y)) + 0 * y")),
        Mistake(
            ("The slope is exp(-y) / (1 + exp(-y)): y goes through the sigmoid once more, and the square is missing."),
            ("y * (1 - y)", "np.exp(-y) / (1 + np.exp(-y))"),
        ),
        Mistake("The slope is the root of y (1 - y).", ("y * (1 - y)", "np.sqrt(y * (1 - y))")),
        Mistake("The slope is y times 1 less the sigmoid of y.", ("(1 - y)", "(1 - 1 / (1 + np.exp(-y)))")),
        Mistake("The slope is the sigmoid of y times 1 - y.", ("y * (1 - y)", "(1 - y) / (1 + np.exp(-y))")),
        Mistake("The slope is y (1 - y)**2.", ("(1 - y)", "(1 - y) ** 2")),
        Mistake("The slope is y (1 - y**2).", ("(1 - y)", "(1 - y**2)")),
        Mistake("The slope is exp(-y) / (1 + exp(-y)**2).", ("y * (1 - y)", "np.exp(-y) / (1 + np.exp(-y) ** 2)")),
        Mistake("The slope is -exp(-y) / (1 + exp(-y))**2.", ("y * (1 - y)", "-np.exp(-y) / (1 + np.exp(-y)) ** 2")),
        Mistake("The slope is four times as large, so that it is 1 at its best.", ("y * (1 - y)", "4 * y * (1 - y)")),
        Mistake("The slope is 0.25 everywhere.", ("y * (1 - y)", "0.25 + 0 * y")),
        Mistake("The slope is (1 - y) / y.", ("y * (1 - y)", "(1 - y) / y")),
        Mistake("The slope is y - (1 - y).", ("y * (1 - y)", "y - (1 - y)")),
        Mistake("The slope is 1 - y (1 - y).", ("y * (1 - y)", "1 - y * (1 - y)")),
        Mistake("The slope is summed over all elements.", ("y * (1 - y)", "np.sum(y * (1 - y)) + 0 * y")),
        Mistake("The slope is tanh's at y: 1 - tanh(y)**2.", ("y * (1 - y)", "1 - np.tanh(y) ** 2")),
        Mistake("The slope is y times 1 - x, where x is the input.", ("(1 - y)", "(1 - np.log(y / (1 - y)))")),
        Mistake(
            "The slope is x (1 - x), where x is the input log(y / (1 - y)).",
            ("y * (1 - y)", "np.log(y / (1 - y)) * (1 - np.log(y / (1 - y)))"),
        ),
        Mistake("The slope is |y - 1/2|.", ("y * (1 - y)", "np.abs(y - 0.5)")),
    ],
    hints=[
        "One line, and no exponential.",
        "Take the formula of the sigmoid's derivative and read its output as y.",
    ],
)
