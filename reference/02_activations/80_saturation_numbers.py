r"""## Six numbers

Now put numbers on what you have seen. Answer each question with an expression, and let Python do the arithmetic:
`3**-0.5`, not `0.577`. A rounded answer counts as wrong.

1. What is the largest slope of the sigmoid, over all inputs?
2. What is the largest slope of tanh?
3. A gradient passes ten sigmoid layers. Look at their slopes alone, and leave the weights aside. What is the
   largest factor by which the slopes can scale it?
4. At that best slope, how many sigmoid layers at least bring the factor **below** $1/1000$?
5. From which positive $x$ on is the slope of the sigmoid below 0.01? Give the $x$ where it is exactly 0.01: set
   $y\,(1 - y) = 0.01$, solve for $y$, then find the $x$ with $\sigma(x) = y$.
6. A ReLU unit has the weights $(2, -1, 0.5)$, and each of its three inputs lies in $[-1, 1]$. What is the largest
   bias for which the unit is 0 on every possible input?

This exercise is graded after hand-in, so no check tells you the answers. Check them yourself: you have all the
functions.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake


def saturation_numbers():
    """Answers to the six questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        sigmoid_slope: float, the largest slope of the sigmoid.
        tanh_slope: float, the largest slope of tanh.
        ten_layers: float, the largest factor by which the slopes of ten sigmoid layers scale a gradient.
        layers: int, the fewest sigmoid layers whose slopes, at their largest, multiply to less than 1/1000.
        flat_from: float, the positive x at which the slope of the sigmoid is 0.01.
        dead_bias: float, the largest bias that makes the unit of question 6 dead on every possible input.
    """
    sigmoid_slope = 0.25
    tanh_slope = 1.0
    ten_layers = 0.25**10
    layers = 5
    flat_from = 2 * np.arccosh(5)
    dead_bias = -3.5
    return sigmoid_slope, tanh_slope, ten_layers, layers, flat_from, dead_bias


exercise = Exercise(
    Function(
        saturation_numbers,
        returns=("sigmoid_slope", "tanh_slope", "ten_layers", "layers", "flat_from", "dead_bias"),
    ),
    points=4,
    cases=[
        Case("the six answers", hidden=True, hint="Which of your functions could confirm each answer?"),
    ],
    mistakes=[
        Mistake(
            "The first answer is the output of the sigmoid at 0; the slope is asked.", ("slope = 0.25", "slope = 0.5")
        ),
        Mistake(
            "The second answer is the slope of the sigmoid; that of tanh is asked.", ("slope = 1.0", "slope = 0.25")
        ),
        Mistake(
            "The third answer is a sum of slopes; along a chain of layers, slopes multiply.", ("0.25**10", "0.25 * 10")
        ),
        Mistake("The third answer is for nine layers.", ("0.25**10", "0.25**9")),
        Mistake("The third answer multiplies outputs; the slopes multiply.", ("0.25**10", "0.5**10")),
        Mistake(
            "The fourth answer is one layer short: the factor is still above 1/1000.", ("layers = 5", "layers = 4")
        ),
        Mistake("The fourth answer is one layer more than needed.", ("layers = 5", "layers = 6")),
        Mistake("The fifth answer is rounded to two decimals.", ("2 * np.arccosh(5)", "4.58")),
        Mistake(
            "The fifth answer is where the output is 0.99; the slope is to be 0.01.",
            ("2 * np.arccosh(5)", "np.log(99)"),
        ),
        Mistake("The fifth answer is negative; the positive x is asked.", ("2 * np.arccosh(5)", "-2 * np.arccosh(5)")),
        Mistake("The sixth answer adds the weights with their signs; each input may have any sign.", ("-3.5", "-1.5")),
        Mistake("The sixth answer has the wrong sign: that bias keeps the unit always alive.", ("-3.5", "3.5")),
        Mistake(
            "sigmoid_slope is 1; that is the slope of the identity, or the largest output.",
            ("sigmoid_slope = 0.25", "sigmoid_slope = 1.0"),
        ),
        Mistake("sigmoid_slope is 4, the inverse of the slope.", ("sigmoid_slope = 0.25", "sigmoid_slope = 4.0")),
        Mistake(
            "sigmoid_slope is the slope at 1, not at 0.",
            ("sigmoid_slope = 0.25", "sigmoid_slope = np.exp(-1) / (1 + np.exp(-1)) ** 2"),
        ),
        Mistake(
            "sigmoid_slope is 0: that is the input where the slope is largest.",
            ("sigmoid_slope = 0.25", "sigmoid_slope = 0.0"),
        ),
        Mistake("tanh_slope is 0.5.", ("tanh_slope = 1.0", "tanh_slope = 0.5")),
        Mistake(
            "tanh_slope is 0: that is the input where the slope is largest.", ("tanh_slope = 1.0", "tanh_slope = 0.0")
        ),
        Mistake("tanh_slope is the slope at 1, not at 0.", ("tanh_slope = 1.0", "tanh_slope = 1 - np.tanh(1) ** 2")),
        Mistake("ten_layers is 0.25 / 10.", ("0.25**10", "0.025")),
        Mistake("ten_layers is 0.25 for eleven layers.", ("0.25**10", "0.25**11")),
        Mistake("ten_layers is 4**10, the inverse.", ("0.25**10", "4.0**10")),
        Mistake("ten_layers is 1: the slope of tanh is taken.", ("0.25**10", "1.0")),
        Mistake("ten_layers is 0.25, that of a single layer.", ("0.25**10", "0.25")),
        Mistake("layers is 10: that is for a slope of 1/2.", ("layers = 5", "layers = 10")),
        Mistake("layers is log(1000) / log(4), not rounded up.", ("layers = 5", "layers = np.log(1000) / np.log(4)")),
        Mistake("layers is 250, as 0.25 / 250 is 1/1000.", ("layers = 5", "layers = 250")),
        Mistake("flat_from is the output y, not the input x.", ("2 * np.arccosh(5)", "(1 + np.sqrt(0.96)) / 2")),
        Mistake(
            "flat_from is the smaller output y, not the input x.", ("2 * np.arccosh(5)", "(1 - np.sqrt(0.96)) / 2")
        ),
        Mistake("flat_from is -log(0.01): exp(-x) is taken for the slope.", ("2 * np.arccosh(5)", "-np.log(0.01)")),
        Mistake(
            "flat_from is log(y): the inverse of the sigmoid is log(y / (1 - y)).",
            ("2 * np.arccosh(5)", "np.log((1 + np.sqrt(0.96)) / 2)"),
        ),
        Mistake(
            "flat_from is -log(1 - y): the inverse of the sigmoid is log(y / (1 - y)).",
            ("2 * np.arccosh(5)", "-np.log((1 - np.sqrt(0.96)) / 2)"),
        ),
        Mistake("flat_from uses the base-10 logarithm.", ("np.arccosh(5)", "np.arccosh(5) / np.log(10)")),
        Mistake(
            "flat_from solves with sqrt(1 - 0.01); it is sqrt(1 - 0.04).",
            ("2 * np.arccosh(5)", "np.log((1 + np.sqrt(0.99)) / (1 - np.sqrt(0.99)))"),
        ),
        Mistake(
            "flat_from is y / (1 - y): the logarithm is missing.",
            ("2 * np.arccosh(5)", "(1 + np.sqrt(0.96)) / (1 - np.sqrt(0.96))"),
        ),
        Mistake("flat_from is for the slope of tanh.", ("2 * np.arccosh(5)", "np.arctanh(np.sqrt(0.99))")),
        Mistake("flat_from is rounded to 4.585.", ("2 * np.arccosh(5)", "4.585")),
        Mistake("flat_from is arccosh(5): the factor 2 is missing.", ("flat_from = 2 *", "flat_from =")),
        Mistake(
            "flat_from is the sigmoid of y: the function is applied, not inverted.",
            ("2 * np.arccosh(5)", "1 / (1 + np.exp(-(1 + np.sqrt(0.96)) / 2))"),
        ),
        Mistake("dead_bias is the sum of the weights.", ("= -3.5", "= 1.5")),
        Mistake("dead_bias counts only the positive weights.", ("= -3.5", "= -2.5")),
        Mistake("dead_bias is 0: the bias must outweigh the largest input.", ("= -3.5", "= 0.0")),
        Mistake("dead_bias is minus the largest weight.", ("= -3.5", "= -2.0")),
        Mistake("dead_bias is minus the norm of the weights.", ("= -3.5", "= -np.sqrt(5.25)")),
        Mistake("dead_bias counts only the positive weights, with the wrong sign.", ("= -3.5", "= 2.5")),
        Mistake("sigmoid_slope is 0.2.", ("sigmoid_slope = 0.25", "sigmoid_slope = 0.2")),
        Mistake("sigmoid_slope is 1/8.", ("sigmoid_slope = 0.25", "sigmoid_slope = 0.125")),
        Mistake("sigmoid_slope has the wrong sign.", ("sigmoid_slope = 0.25", "sigmoid_slope = -0.25")),
        Mistake(
            "sigmoid_slope is the sigmoid of 1/4.", ("sigmoid_slope = 0.25", "sigmoid_slope = 1 / (1 + np.exp(-0.25))")
        ),
        Mistake(
            "sigmoid_slope is the sigmoid's output at 1.",
            ("sigmoid_slope = 0.25", "sigmoid_slope = 1 / (1 + np.exp(-1))"),
        ),
        Mistake("tanh_slope is 2.", ("tanh_slope = 1.0", "tanh_slope = 2.0")),
        Mistake("tanh_slope is 4, the ratio to the sigmoid's.", ("tanh_slope = 1.0", "tanh_slope = 4.0")),
        Mistake("tanh_slope is tanh(1).", ("tanh_slope = 1.0", "tanh_slope = np.tanh(1)")),
        Mistake("tanh_slope has the wrong sign.", ("tanh_slope = 1.0", "tanh_slope = -1.0")),
        Mistake("ten_layers is 10**0.25: base and exponent are swapped.", ("0.25**10", "10**0.25")),
        Mistake("ten_layers is rounded to 0.", ("0.25**10", "0.0")),
        Mistake("ten_layers is 0.00000095, rounded.", ("0.25**10", "9.5e-7")),
        Mistake("ten_layers is 1e-6, rounded.", ("0.25**10", "1e-6")),
        Mistake("ten_layers is 1 - 0.25**10, what is lost.", ("0.25**10", "1 - 0.25**10")),
        Mistake("ten_layers is 0.1**10.", ("0.25**10", "0.1**10")),
        Mistake("ten_layers is the tenth root of 0.25.", ("0.25**10", "0.25**0.1")),
        Mistake("layers is 3: that is for a slope of 1/10.", ("layers = 5", "layers = 3")),
        Mistake("layers is 7.", ("layers = 5", "layers = 7")),
        Mistake("layers is 9.", ("layers = 5", "layers = 9")),
        Mistake("layers is log(1000).", ("layers = 5", "layers = np.log(1000)")),
        Mistake("layers is negative.", ("layers = 5", "layers = -5")),
        Mistake("flat_from is log(0.01), with its minus.", ("2 * np.arccosh(5)", "np.log(0.01)")),
        Mistake("flat_from is the slope itself, 0.01.", ("2 * np.arccosh(5)", "0.01")),
        Mistake("flat_from is y taken as 0.01: log(0.01 / 0.99).", ("2 * np.arccosh(5)", "np.log(0.01 / 0.99)")),
        Mistake("flat_from is rounded to 4.6.", ("2 * np.arccosh(5)", "4.6")),
        Mistake("flat_from is rounded to 4.5.", ("2 * np.arccosh(5)", "4.5")),
        Mistake("flat_from is rounded to 5.", ("2 * np.arccosh(5)", "5.0")),
        Mistake("flat_from is twice too large.", ("2 * np.arccosh(5)", "4 * np.arccosh(5)")),
        Mistake("flat_from is rounded to 4.5849.", ("2 * np.arccosh(5)", "4.5849")),
        Mistake("flat_from has the base-2 logarithm.", ("2 * np.arccosh(5)", "2 * np.arccosh(5) / np.log(2)")),
        Mistake(
            "flat_from solves y**2 - y - 0.01 = 0: the sign of 0.01 is wrong.",
            ("2 * np.arccosh(5)", "np.log((1 + np.sqrt(1.04)) / (np.sqrt(1.04) - 1))"),
        ),
        Mistake("dead_bias is minus the number of inputs.", ("= -3.5", "= -3.0")),
        Mistake("dead_bias is -0.5.", ("= -3.5", "= -0.5")),
        Mistake("dead_bias is half of what it should be.", ("= -3.5", "= -1.75")),
        Mistake("dead_bias is minus the sum of the squared weights.", ("= -3.5", "= -5.25")),
        Mistake("dead_bias is twice too low.", ("= -3.5", "= -7.0")),
        Mistake("dead_bias is the largest weight.", ("= -3.5", "= 2.0")),
    ],
    hints=[
        "Factors along a chain of layers multiply: that is the chain rule.",
        "Question 5: a quadratic equation in y, and then the inverse of the sigmoid, log(y / (1 - y)).",
        "Question 6: which inputs in [-1, 1] make the weighted sum as large as it can get?",
    ],
)
