r"""## Hinge loss

Two classes, labelled $y \in \{-1, +1\}$, and one score $x$ per sample. The product $y\,x$ is positive if the sign is
right. The hinge loss asks for more, $y\,x \ge 1$:

$$L = \frac1N \sum_n \max(0,\; 1 - y_n x_n), \qquad
\frac{\partial L}{\partial x_n} = \frac1N \begin{cases} -y_n & y_n x_n < 1 \\ 0 & y_n x_n > 1 \end{cases}$$

Compare the perceptron, which stops learning from a sample as soon as its sign is right: this one goes on until there
is room to spare. The samples within the margin are the *support vectors*; all others might as well not be there.

**By hand:** `x = [0.5, -2, 3]` with `y = [1, 1, 1]`: the terms are $0.5$, $3$ and $0$, so the loss is $3.5/3$ and
`dx = [-1/3, -1/3, 0]`. With `y = [1, -1, 1]` the second term is 0: a score of $-2$ is then right, with room to spare.

**Pitfall:** the labels are $-1$ and $+1$. Labels 0 and 1 make $y\,x = 0$ for a whole class, and nothing moves it.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Loss, Mistake, normal, signs, spread


def hinge_loss(x, y):
    """Hinge loss of a two-class problem, mean over the samples.

    Args:
        x: scores of shape (N,), float or int; not changed.
        y: labels of shape (N,), each -1 or +1, float or int; not changed.

    Returns:
        loss: float, the mean over the N samples of max(0, 1 - y * x).
        dx: gradient of the loss with respect to x, shape (N,), float. Where y * x is exactly 1, it may be any number
            between 0 and -y / N.
    """
    n = len(x)
    margins = 1 - y * x
    active = margins > 0
    return (active * margins).sum() / n, -y * active / n


exercise = Exercise(
    Loss(hinge_loss),
    points=3,
    cases=[
        Case("a small batch", hint="Which samples have a gradient at all?", x=normal(6), y=signs(6)),
        Case("scores beyond the margin", x=normal(9, scale=3), y=signs(9)),
        Case(
            "whole numbers",
            hint="Is dx a float array when x and y are not?",
            x=Draw(lambda rng: 2 * rng.integers(-3, 4, 8)),
            y=Draw(lambda rng: rng.choice([-1, 1], 8)),
        ),
        Case("mostly right", hidden=True, x=normal(7, scale=0.8, shift=1.2), y=np.ones(7)),
        Case("mostly wrong", hidden=True, x=normal(5, scale=0.8, shift=1.0), y=-np.ones(5)),
        Case("one sample", hidden=True, x=normal(1, scale=0.3), y=signs(1)),
        Case("scores up to 1000", hidden=True, x=spread(10, low=2, high=1000), y=signs(10)),
        Case(
            "exactly on the margin",
            hidden=True,
            hint="Is dx a number where y * x is 1?",
            between=[("margins > 0", "margins >= 0")],
            x=np.array([1.0, -1.0, 0.5, 2.0]),
            y=np.array([1.0, -1.0, -1.0, 1.0]),
        ),
        Case("mostly content", x=np.array([3.0, -2.5, 0.25, 1.5, -4.0]), y=np.array([1.0, -1.0, 1.0, 1.0, 1.0])),
        Case("one label only", x=normal(7, shift=0.5), y=-np.ones(7)),
    ],
    mistakes=[
        Mistake(
            "Only wrong signs count, as in the perceptron: the margin of 1 is missing.",
            ("margins = 1 - y * x", "margins = 0 - y * x"),
        ),
        Mistake(
            "The margin is 1 + y * x: right scores are punished.",
            ("margins = 1 - y * x", "margins = 1 + y * x"),
            ("-y * active", "y * active"),
        ),
        Mistake(
            "The maximum with 0 is missing: scores beyond the margin lower the loss.",
            ("margins > 0", "margins > -np.inf"),
        ),
        Mistake("dx is -y / N everywhere; beyond the margin it must be 0.", ("-y * active / n", "-y / n")),
        Mistake("dx is -1 / N within the margin, whatever the label; it is -y / N.", ("-y * active", "-1.0 * active")),
        Mistake("dx has the wrong sign.", ("-y * active", "y * active")),
        Mistake("dx holds -y * x; the slope of y * x in x is y alone.", ("-y * active", "-y * x * active")),
        Mistake(
            "dx is 0 as soon as the sign is right; it must be 0 from the margin on, y * x > 1.",
            ("-y * active", "-y * (y * x < 0)"),
        ),
        Mistake(
            "The mask of dx is turned round: samples beyond the margin get the gradient.",
            ("-y * active", "-y * ~active"),
        ),
        Mistake("dx is not divided by N.", ("active / n", "active")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The mean runs over the samples within the margin only.",
            ("margins > 0", "margins > 0\n    n = active.sum()"),
        ),
        Mistake(
            "This is the squared hinge loss; the hinge is not squared here.",
            ("* margins", "* margins**2"),
            ("-y * active", "-2 * y * active * margins"),
            convention=True,
        ),
        Mistake(
            "The labels are treated as 0 and 1.",
            ("margins = 1 - y * x", "margins = 1 - (2 * y - 1) * x"),
            ("-y * active", "(1 - 2 * y) * active"),
        ),
        Mistake(
            "dx has the dtype of y, so whole numbers truncate the gradient to 0.",
            ("-y * active / n", "(-y * active / n).astype(y.dtype)"),
        ),
        Mistake(
            "The loss takes no maximum with 0 for each sample: scores beyond the margin lower it.",
            ("(active * margins)", "margins"),
        ),
        Mistake(
            "The loss takes the minimum with 0 in place of the maximum.",
            ("(active * margins)", "np.minimum(0, margins)"),
        ),
        Mistake(
            "The loss takes the absolute value of 1 - y * x in place of its maximum with 0.",
            ("(active * margins)", "np.abs(margins)"),
        ),
        Mistake(
            "The loss sums max(0, -y * x): its margin of 1 is missing.", ("(active * margins)", "np.maximum(0, -y * x)")
        ),
        Mistake(
            "The loss sums max(0, 1 + y * x); the sign before y * x is minus.",
            ("(active * margins)", "np.maximum(0, 1 + y * x)"),
        ),
        Mistake(
            "The loss sums max(0, 1 - x): the labels are left out.", ("(active * margins)", "np.maximum(0, 1 - x)")
        ),
        Mistake(
            "The loss sums 1 - y * x only where the sign is wrong; it counts wherever y * x is below 1.",
            ("active *", "(y * x < 0) *"),
        ),
        Mistake(
            "The loss counts the samples within the margin; it sums what they lack.", ("(active * margins)", "active")
        ),
        Mistake(
            "The loss sums squares of what is missing to the margin; nothing is squared.", ("* margins", "* margins**2")
        ),
        Mistake(
            "The loss is a mean over the samples within the margin only; it is a mean over all N.",
            (".sum() / n", ".sum() / max(active.sum(), 1)"),
        ),
        Mistake(
            "dx is divided by the number of samples within the margin; it is divided by N.",
            ("active / n", "active / max(active.sum(), 1)"),
        ),
        Mistake(
            "The loss is one number per sample; their mean is asked.",
            ("(active * margins).sum() / n", "active * margins"),
        ),
        Mistake("dx is -x / N within the margin; the slope of y * x in x is y.", ("-y * active", "-x * active")),
        Mistake(
            "dx holds what is missing to the margin: it is -y * max(0, 1 - y * x) / N.",
            ("-y * active", "-y * active * margins"),
        ),
        Mistake(
            "dx is max(0, 1 - y * x) / N, the terms themselves; it is their slope, -y / N.",
            ("-y * active", "active * margins"),
        ),
        Mistake(
            "dx is -y / N where x is below 1; it must be there where y * x is below 1.", ("-y * active", "-y * (x < 1)")
        ),
        Mistake(
            "dx is -y / N where |x| is below 1; it must be there where y * x is below 1.",
            ("-y * active", "-y * (np.abs(x) < 1)"),
        ),
        Mistake(
            "dx is -y / N where y * x is positive; it must be there where y * x is below 1.",
            ("-y * active", "-y * (y * x > 0)"),
        ),
        Mistake(
            "dx is -y / N where y * x is above -1; it must be there where y * x is below 1.",
            ("-y * active", "-y * (1 + y * x > 0)"),
        ),
        Mistake("dx is y / N beyond the margin; there it must be 0.", ("-y * active", "np.where(active, -y, y)")),
        Mistake("The loss is divided by N - 1; it is divided by N.", (".sum() / n", ".sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", (".sum() / n", ".sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", (".sum() / n", ".sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("active / n", "active / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("active / n", "active / n ** 2")),
        Mistake("The last sample is left out of the loss.", ("(active * margins)", "(active * margins)[:-1]")),
        Mistake("The first sample is left out of the loss.", ("(active * margins)", "(active * margins)[1:]")),
        Mistake("The loss is the largest term; the terms are averaged.", (".sum() / n", ".max()")),
        Mistake(
            "The loss sums what is missing to a margin of 2; the margin is 1.",
            ("(active * margins)", "np.maximum(0, 2 - y * x)"),
        ),
        Mistake(
            "The margin is -1: the loss and dx are built from max(0, -1 - y * x).", ("margins = 1 -", "margins = -1 -")
        ),
        Mistake("The loss sums max(0, x - y).", ("(active * margins)", "np.maximum(0, x - y)")),
        Mistake(
            "The loss sums max(0, 1 - |x|): the labels are left out.",
            ("(active * margins)", "np.maximum(0, 1 - np.abs(x))"),
        ),
        Mistake(
            "The loss sums max(0, y * x - 1): the difference is the wrong way round.",
            ("(active * margins)", "np.maximum(0, -margins)"),
        ),
        Mistake("The loss takes the maximum with 1 in place of 0.", ("(active * margins)", "np.maximum(1, margins)")),
        Mistake(
            "The loss takes 1 minus the maximum of 0 and y * x.", ("(active * margins)", "(1 - np.maximum(0, y * x))")
        ),
        Mistake(
            "The loss sums log(1 + exp(-y * x)), the logistic loss; the hinge is asked.",
            ("(active * margins)", "np.logaddexp(0, -y * x)"),
        ),
        Mistake(
            "The loss sums half the squares of what is missing to the margin.",
            ("(active * margins)", "(active * margins**2 / 2)"),
        ),
        Mistake(
            "The loss has the labels as 0 and 1: it sums max(0, 1 - (2 y - 1) x).",
            ("(active * margins)", "np.maximum(0, 1 - (2 * y - 1) * x)"),
        ),
        Mistake(
            "dx is -2 y (1 - y * x) / N within the margin, the gradient of the squared hinge.",
            ("-y * active", "-2 * y * margins * active"),
        ),
        Mistake(
            "dx is 0 for label +1; within the margin it is -1 / N there.", ("-y * active", "(y < 0) * 1.0 * active")
        ),
        Mistake(
            "dx is -y / N only where 0 < y * x < 1; wrong signs have the gradient, too.",
            ("-y * active", "-y * (active & (y * x > 0))"),
        ),
        Mistake("dx is -y / N where x is positive.", ("-y * active", "-y * (x > 0)")),
        Mistake("dx is -y / N where y * x is below 2; the margin is 1.", ("-y * active", "-y * (y * x < 2)")),
        Mistake("dx is 0 for the last sample.", ("-y * active", "-y * active * (np.arange(n) < n - 1)")),
        Mistake("dx is -sign(x) / N within the margin; it is -y / N.", ("-y * active", "-np.sign(x) * active")),
        Mistake(
            "dx is averaged over the samples; each has its own gradient.",
            ("-y * active / n", "(-y * active).mean() + 0.0 * x"),
        ),
    ],
    hints=[
        "1 - y * x as one array: how much is missing to the margin. Negative means: nothing.",
        "A sample counts where that array is positive. There, what is its slope in x?",
    ],
)
