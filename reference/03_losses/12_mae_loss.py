r"""## Mean absolute error

Also called L1 loss. It counts a residual by its size alone:

$$L = \frac1N \sum_{n,m} |r_{n,m}|, \qquad \frac{\partial L}{\partial x_{n,m}} = \frac{\mathrm{sign}(r_{n,m})}{N},
\qquad r = x - y$$

Every residual pulls equally hard, however large it is. That tames outliers: the best constant prediction is the
**median** of the targets, which one wild value hardly moves. The price is paid near the optimum: the gradient
does not get smaller as the fit gets better, so gradient descent with a fixed step keeps jumping over the goal.

**By hand:** residuals `[[1, -4], [0.5, 2]]`: the loss is $7.5 / 2 = 3.75$, and `dx = [[0.5, -0.5], [0.5, 0.5]]`.

**At a residual of exactly 0** there is a kink, and no single slope. Any number between $-1/N$ and $1/N$ is right;
`np.sign` gives 0.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Loss, Mistake, integers, normal, spread


def mae_loss(x, y):
    """Absolute error, summed over the outputs of a sample, mean over the samples.

    Args:
        x: predictions of shape (N, M), float or int; not changed.
        y: targets of shape (N, M), float or int; not changed.

    Returns:
        loss: float, the sum of abs(x - y) over all entries, divided by N.
        dx: gradient of the loss with respect to x, shape (N, M), float. Where x equals y exactly, it may be any number
            between -1 / N and 1 / N.
    """
    r = x - y
    n = len(x)
    return np.abs(r).sum() / n, np.sign(r) / n


exercise = Exercise(
    Loss(mae_loss),
    points=3,
    cases=[
        Case("a small batch", hint="What is the slope of |r|, left and right of 0?", x=normal(4, 3), y=normal(4, 3)),
        Case("one output", x=normal(5, 1), y=normal(5, 1, shift=0.5)),
        Case(
            "whole numbers in x",
            hint="Is dx a float array when x is not?",
            x=integers(3, 2, low=-5, high=6),
            y=normal(3, 2),
        ),
        Case("targets off centre", hidden=True, x=normal(6, 4), y=normal(6, 4, shift=2)),
        Case("one sample", hidden=True, x=normal(1, 7), y=normal(1, 7)),
        Case("residuals up to 1000", hidden=True, x=spread(3, 5, low=5, high=1000), y=normal(3, 5, scale=0.5)),
        Case(
            "exact hits",
            hidden=True,
            hint="Is dx a number where x equals y?",
            between=[
                ("np.sign(r)", "np.where(r >= 0, 1.0, -1.0)"),
                ("np.sign(r)", "np.where(r > 0, 1.0, -1.0)"),
            ],
            x=np.array([[0.5, 2.0], [-1.0, 0.0], [3.0, 1.5]]),
            y=np.array([[0.5, 1.0], [-1.0, 4.0], [1.0, 1.5]]),
        ),
    ],
    mistakes=[
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the outputs are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake("dx holds the residuals; the slope of |r| is their sign alone.", ("np.sign(r)", "r")),
        Mistake("dx holds |r|; the slope of |r| is the sign of r.", ("np.sign(r)", "np.abs(r)")),
        Mistake(
            "dx is positive everywhere; where x is below y, the slope is negative.",
            ("np.sign(r)", "np.abs(np.sign(r))"),
        ),
        Mistake("dx has the wrong sign: it is the sign of y - x.", ("np.sign(r)", "np.sign(-r)")),
        Mistake("dx is 0 where x is below y; there the slope is -1 / N.", ("np.sign(r)", "np.maximum(np.sign(r), 0)")),
        Mistake("dx is not divided by N.", ("np.sign(r) / n", "np.sign(r)")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", ("sum() / n", "sum()")),
        Mistake(
            "dx is divided by the number of all entries, N * M; it must be divided by N.",
            ("np.sign(r) / n", "np.sign(r) / r.size"),
        ),
        Mistake("The loss is a mean over all N * M entries; it must be a sum, divided by N.", ("sum() / n", "mean()")),
        Mistake(
            "The absolute value is taken of the sum: residuals of opposite sign cancel.",
            ("np.abs(r).sum()", "np.abs(r.sum())"),
        ),
        Mistake("The absolute value is missing in the loss: residuals of opposite sign cancel.", ("np.abs(r)", "r")),
        Mistake(
            "dx has the dtype of x, so whole numbers in x truncate the gradient to 0.",
            ("np.sign(r) / n", "(np.sign(r) / n).astype(x.dtype)"),
        ),
        Mistake(
            "The loss and dx are divided by M, the number of outputs; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake(
            "The loss is divided by M, the number of outputs; it is divided by N.", ("sum() / n", "sum() / x.shape[1]")
        ),
        Mistake(
            "dx is divided by M, the number of outputs; it is divided by N.",
            ("np.sign(r) / n", "np.sign(r) / x.shape[1]"),
        ),
        Mistake(
            "The absolute value is taken of each row's sum: residuals of a sample cancel.",
            ("np.abs(r).sum()", "np.abs(r.sum(axis=1)).sum()"),
        ),
        Mistake("The loss sums |x| - |y|; it must sum |x - y|.", ("np.abs(r)", "(np.abs(x) - np.abs(y))")),
        Mistake("The loss sums squares; it must sum absolute values.", ("np.abs(r)", "(r**2)")),
        Mistake(
            "The loss is the mean length of the rows of residuals; it must sum absolute values.",
            ("np.abs(r).sum()", "np.sqrt((r**2).sum(axis=1)).sum()"),
        ),
        Mistake(
            "The loss is the root of the mean square; it must sum absolute values.",
            ("np.abs(r).sum() / n", "np.sqrt((r**2).sum() / n)"),
        ),
        Mistake("The loss has a factor 1/2; here there is none.", ("np.abs(r).sum()", "np.abs(r).sum() / 2")),
        Mistake(
            "The loss takes the median of |r|; it is the sum, divided by N.",
            ("np.abs(r).sum() / n", "np.median(np.abs(r))"),
        ),
        Mistake(
            "The loss takes the largest |r| of each sample; all are summed.",
            ("np.abs(r).sum()", "np.abs(r).max(axis=1).sum()"),
        ),
        Mistake(
            "The loss is one number per sample; their mean is asked.", ("np.abs(r).sum() / n", "np.abs(r).sum(axis=1)")
        ),
        Mistake(
            "dx is 2 r / N, the slope of r**2; the slope of |r| is the sign of r.", ("np.sign(r) / n", "2 * r / n")
        ),
        Mistake("dx is 0 where x is above y; there the slope is 1 / N.", ("np.sign(r)", "np.minimum(np.sign(r), 0)")),
        Mistake(
            "dx has in each entry the sign of its row's sum; each entry has a sign of its own.",
            ("np.sign(r) / n", "np.sign(r.sum(axis=1, keepdims=True) + 0 * r) / n"),
        ),
        Mistake(
            "dx is averaged over the samples; each row has its own gradient.",
            ("np.sign(r) / n", "np.sign(r).mean(axis=0)"),
        ),
        Mistake(
            "dx is r over the length of its row, over N; it is the sign of each entry.",
            ("np.sign(r) / n", "r / np.sqrt((r**2).sum(axis=1, keepdims=True) + 1e-300) / n"),
        ),
        Mistake(
            "dx is 1 / N where x is below y and 0 elsewhere; it is the sign of x - y, over N.",
            ("np.sign(r)", "(r < 0) * 1.0"),
        ),
        Mistake("The loss is divided by N - 1; it is divided by N.", ("sum() / n", "sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("sum() / n", "sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", ("sum() / n", "sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("np.sign(r) / n", "np.sign(r) / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("np.sign(r) / n", "np.sign(r) / n ** 2")),
        Mistake("The last sample is left out of the loss.", ("np.abs(r)", "np.abs(r[:-1])")),
        Mistake("The first sample is left out of the loss.", ("np.abs(r)", "np.abs(r[1:])")),
        Mistake("The loss counts the last sample only.", ("np.abs(r)", "np.abs(r[-1:])")),
        Mistake("The last output is left out of the loss.", ("np.abs(r)", "np.abs(r[:, :-1])")),
        Mistake("The loss counts the first output only.", ("np.abs(r)", "np.abs(r[:, :1])")),
        Mistake(
            "The loss sums roots of the absolute values; it must sum the absolute values.",
            ("np.abs(r)", "np.sqrt(np.abs(r))"),
        ),
        Mistake("The loss counts positive residuals only.", ("np.abs(r)", "np.maximum(r, 0)")),
        Mistake("The loss counts negative residuals only.", ("np.abs(r)", "np.maximum(-r, 0)")),
        Mistake(
            "dx is -1 / N everywhere; where x is above y, the slope is positive.", ("np.sign(r)", "-np.abs(np.sign(r))")
        ),
        Mistake("dx is 0 in the last row.", ("np.sign(r)", "np.sign(r) * (np.arange(n) < n - 1)[:, None]")),
        Mistake("dx is the loss times the sign of r, over N.", ("np.sign(r)", "np.sign(r) * np.abs(r).sum() / n")),
        Mistake(
            "The residual is |x| - |y|, in the loss and in dx; it is x - y.", ("r = x - y", "r = np.abs(x) - np.abs(y)")
        ),
    ],
    hints=[
        "numpy has the absolute value and the sign as functions of whole arrays.",
        "The size of the residual plays no part in dx.",
    ],
)
