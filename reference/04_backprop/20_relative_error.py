r"""## How far apart are two gradients?

Two ways to the same gradient never agree to the last digit. Is a difference of $10^{-4}$ small? Between gradients of
size 1000, yes; between gradients of size $10^{-4}$ it is all there is. So measure it against their size:

$$\mathrm{error}(a, b) = \max_i \frac{|a_i - b_i|}{\max\bigl(10^{-8},\; |a_i| + |b_i|\bigr)}$$

The $10^{-8}$ keeps $0/0$ away: where both are exactly 0, the error is 0. The result lies between 0, for equal arrays,
and 1, for opposite signs.

**By hand:** for $a = (1, 0, 3)$ and $b = (1, 0, 1)$ the three quotients are $0/2$, $0 / 10^{-8}$ and $2/4$. The
largest is 0.5.

How to read it, if the gradients are float64 and $h$ is about $10^{-5}$: below $10^{-7}$ you can be content; above
$10^{-2}$ the gradient is probably wrong; in between, look for a kink, or for entries so small that rounding covers
them.

**Pitfall:** each element is divided by its own size. One large entry must not hide that a small one is wrong.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def relative_error(a, b):
    """Largest relative difference between the elements of two arrays.

    Args:
        a: array of any shape, float or int, finite; not changed.
        b: array of the same shape, float or int, finite; not changed.

    Returns:
        error: float, the maximum over all elements of |a - b| / max(1e-8, |a| + |b|).
    """
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))


exercise = Exercise(
    Function(relative_error, returns=("error",)),
    points=2,
    cases=[
        Case("two near arrays", a=normal(3, 4, shift=2), b=normal(3, 4, shift=2)),
        Case(
            "one small entry is wrong",
            hint="Is every element divided by its own size?",
            a=np.array([1000.0, -2000.0, 0.003]),
            b=np.array([1000.5, -2001.0, 0.001]),
        ),
        Case(
            "zeros in both",
            hint="What is the error where both are 0?",
            a=np.array([[0.0, 0.0, 2.5], [0.0, -1.0, 4.0]]),
            b=np.array([[0.0, 0.0, 2.0], [0.0, -1.2, 4.1]]),
        ),
        Case("the worst element first", a=np.array([2.0, 1.0, -3.0]), b=np.array([-1.0, 1.5, -3.5])),
        Case("the worst element last", a=np.array([4.0, -5.0, 0.5, 1.0]), b=np.array([4.5, -4.0, 0.6, 3.0])),
        Case(
            "below the bound",
            hint="What bounds the denominator from below?",
            a=np.array([3e-9, 1e-9]),
            b=np.array([1e-9, 2e-9]),
        ),
        Case("all negative", a=normal(3, 2, shift=-6), b=normal(3, 2, shift=-5)),
        Case(
            "equal arrays",
            hidden=True,
            hint="Equal arrays have no error.",
            a=np.arange(-3.0, 3.0),
            b=np.arange(-3.0, 3.0),
        ),
        Case(
            "negative and positive",
            hidden=True,
            hint="Is every size taken without its sign?",
            a=normal(5, 2, shift=-3),
            b=normal(5, 2, shift=-2),
        ),
        Case(
            "below 1e-8",
            hidden=True,
            hint="What bounds the denominator from below?",
            a=normal(4, scale=1e-9),
            b=normal(4, scale=1e-9),
        ),
        Case("whole numbers", hidden=True, a=integers(6, low=5, high=20), b=integers(6, low=-3, high=30)),
        Case("a single number", hidden=True, a=normal(shift=5), b=normal(shift=4)),
    ],
    mistakes=[
        Mistake(
            "This is the absolute error; it must be divided by the size.",
            (" / np.maximum(1e-8, np.abs(a) + np.abs(b))", ""),
        ),
        Mistake("This is the mean over the elements; the maximum is asked.", ("np.max(np.abs(a", "np.mean(np.abs(a")),
        Mistake(
            "These are the errors of the single elements; the largest of them is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))",
            ),
        ),
        Mistake(
            "The denominator is the larger of |a| and |b|; their sum is asked.",
            ("np.abs(a) + np.abs(b)", "np.maximum(np.abs(a), np.abs(b))"),
            convention=True,
        ),
        Mistake(
            "The denominator is |b| alone; |a| + |b| is asked.", ("np.abs(a) + np.abs(b)", "np.abs(b)"), convention=True
        ),
        Mistake(
            "This is norm(a - b) / (norm(a) + norm(b)), one quotient for the whole array; the largest of the elements' "
            "own quotients is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sqrt(((a - b) ** 2).sum()) / np.maximum(1e-8, np.sqrt((a**2).sum()) + np.sqrt((b**2).sum()))",
            ),
            convention=True,
        ),
        Mistake(
            "The largest difference is divided by the largest size, which may belong to another element.",
            ("/ np.maximum(1e-8, np.abs(a) + np.abs(b)))", ") / np.maximum(1e-8, np.max(np.abs(a) + np.abs(b)))"),
        ),
        Mistake(
            "0 / 0 is nan here: the bound 1e-8 is missing.",
            ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(np.abs(a) + np.abs(b))"),
        ),
        Mistake(
            "1e-8 is added to the denominator; it is the least value that the denominator may have.",
            ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(1e-8 + np.abs(a) + np.abs(b))"),
            convention=True,
        ),
        Mistake(
            "The denominator is |a + b|; where signs differ, sizes cancel.", ("np.abs(a) + np.abs(b)", "np.abs(a + b)")
        ),
        Mistake(
            "The numerator is a - b or ||a| - |b||; it must be |a - b|.", ("np.max(np.abs(a - b)", "np.max((a - b)")
        ),
        Mistake(
            "The denominator is |a| alone; |a| + |b| is asked.", ("np.abs(a) + np.abs(b)", "np.abs(a)"), convention=True
        ),
        Mistake(
            "The denominator is the mean of |a| and |b|, half their sum; the sum is asked.",
            ("np.abs(a) + np.abs(b)", "(np.abs(a) + np.abs(b)) / 2"),
            convention=True,
        ),
        Mistake(
            "The denominator is the smaller of |a| and |b|; their sum is asked.",
            ("np.abs(a) + np.abs(b)", "np.minimum(np.abs(a), np.abs(b))"),
        ),
        Mistake(
            "This is sum|a - b| / sum(|a| + |b|), one quotient for the whole array.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sum(np.abs(a - b)) / np.maximum(1e-8, np.sum(np.abs(a) + np.abs(b)))",
            ),
        ),
        Mistake(
            "The largest difference is divided by max|a| + max|b|; each element has its own denominator.",
            (
                "/ np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                ") / np.maximum(1e-8, np.max(np.abs(a)) + np.max(np.abs(b)))",
            ),
        ),
        Mistake(
            "The largest difference is divided by the larger of max|a| and max|b|; each element has its own size.",
            (
                "/ np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                ") / np.maximum(1e-8, np.maximum(np.max(np.abs(a)), np.max(np.abs(b))))",
            ),
        ),
        Mistake(
            "The largest difference is divided by the mean size; each element has its own denominator.",
            ("/ np.maximum(1e-8, np.abs(a) + np.abs(b)))", ") / np.maximum(1e-8, np.mean(np.abs(a) + np.abs(b)))"),
        ),
        Mistake(
            "This is norm(a - b) / max(norm(a), norm(b)), one quotient for the whole array.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sqrt(((a - b) ** 2).sum() / np.maximum((a**2).sum(), (b**2).sum()))",
            ),
            convention=True,
        ),
        Mistake(
            "This is norm(a - b) / norm(b), one quotient for the whole array.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sqrt(((a - b) ** 2).sum()) / np.maximum(1e-8, np.sqrt((b**2).sum()))",
            ),
            convention=True,
        ),
        Mistake(
            "This is norm(a - b) / norm(a), one quotient for the whole array.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sqrt(((a - b) ** 2).sum()) / np.maximum(1e-8, np.sqrt((a**2).sum()))",
            ),
            convention=True,
        ),
        Mistake(
            "The quotients are (a - b)**2 / (a**2 + b**2); absolute values are asked, not squares.",
            ("np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))", "(a - b) ** 2 / np.maximum(1e-8, a**2 + b**2)"),
        ),
        Mistake("The difference is squared; its absolute value is asked.", ("np.abs(a - b)", "(a - b) ** 2")),
        Mistake(
            "The denominator is sqrt(a**2 + b**2); |a| + |b| is asked.",
            ("np.abs(a) + np.abs(b)", "np.sqrt(a**2 + b**2)"),
        ),
        Mistake("The denominator is a**2 + b**2; |a| + |b| is asked.", ("np.abs(a) + np.abs(b)", "a**2 + b**2")),
        Mistake("The denominator is a + b, with signs; |a| + |b| is asked.", ("np.abs(a) + np.abs(b)", "a + b")),
        Mistake(
            "The denominator has no absolute values and no bound: it is a + b.",
            ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(a + b)"),
        ),
        Mistake(
            "Only an exact 0 in the denominator is treated; the denominator must be at least 1e-8.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.max(np.abs(a - b) / np.where(np.abs(a) + np.abs(b) == 0, 1, np.abs(a) + np.abs(b)))",
            ),
        ),
        Mistake(
            "1e-8 is the least value of |a| and of |b| separately; their sum has that bound.",
            ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(np.maximum(1e-8, np.abs(a)) + np.maximum(1e-8, np.abs(b)))"),
        ),
        Mistake("The bound of the denominator is 1; 1e-8 is asked.", ("np.maximum(1e-8, ", "np.maximum(1, ")),
        Mistake(
            "1 is added to the denominator; its bound is 1e-8.",
            ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(1 + np.abs(a) + np.abs(b))"),
        ),
        Mistake(
            "The largest error of each column is returned; the largest of all is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.max(np.atleast_2d(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))), axis=0)",
            ),
        ),
        Mistake(
            "The largest error of each row is returned; the largest of all is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.max(np.atleast_2d(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))), axis=1)",
            ),
        ),
        Mistake("This is the place of the largest error; the error itself is asked.", ("np.max(", "1.0 * np.argmax(")),
        Mistake("This is the sum over the elements; the maximum is asked.", ("np.max(", "np.sum(")),
        Mistake(
            "This is the root of the mean squared error of the elements; the maximum is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sqrt(np.mean((np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))) ** 2))",
            ),
        ),
        Mistake("The error is a percentage, 100 times too large.", ("np.max(", "100 * np.max(")),
        Mistake("This is the median of the elements' errors; the maximum is asked.", ("np.max(", "np.median(")),
        Mistake(
            "This is the second largest of the elements' errors; the largest is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sort(np.ravel(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))[-min(2, np.size(a))]",
            ),
        ),
        Mistake(
            "This is the error of the last element; the largest is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.ravel(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))[-1]",
            ),
        ),
        Mistake(
            "This is the error of the first element; the largest is asked.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.ravel(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))[0]",
            ),
        ),
        Mistake(
            "The last element is left out.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.max(np.ravel(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))[: max(np.size(a) - 1, 1)])",
            ),
        ),
        Mistake(
            "The first element is left out.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.max(np.ravel(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))[-max(np.size(a) - 1, 1) :])",
            ),
        ),
        Mistake("The error is divided by the number of elements.", ("+ np.abs(b)))", "+ np.abs(b))) / np.size(a)")),
        Mistake(
            "The root of the error is taken.",
            (
                "np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))",
                "np.sqrt(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))",
            ),
        ),
        Mistake("The numerator is |a| - |b|; it is |a - b|.", ("np.abs(a - b)", "(np.abs(a) - np.abs(b))")),
        Mistake("The numerator is ||a| - |b||; it is |a - b|.", ("np.abs(a - b)", "np.abs(np.abs(a) - np.abs(b))")),
        Mistake("The numerator is b - a, with its sign.", ("np.abs(a - b)", "(b - a)")),
        Mistake(
            "The denominator is twice the sum of |a| and |b|.", ("np.abs(a) + np.abs(b)", "2 * (np.abs(a) + np.abs(b))")
        ),
        Mistake("The denominator is |a - b|, as the numerator.", ("np.abs(a) + np.abs(b)", "np.abs(a - b)")),
        Mistake("The bound of the denominator is 1e-6; 1e-8 is asked.", ("np.maximum(1e-8, ", "np.maximum(1e-6, ")),
    ],
    hints=[
        "np.maximum compares element by element; np.max takes the largest element of one array.",
        "Compute the array of all quotients first, then its maximum.",
    ],
    equivalents=[
        Equivalent("A distance has no direction.", ("np.abs(a - b)", "np.abs(b - a)")),
    ],
)
