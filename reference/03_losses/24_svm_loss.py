r"""## Multiclass SVM loss

Now $C$ classes and a score for each. The right class must beat **every** other class by at least 1; each one that comes
closer adds what is missing:

$$L = \frac1N \sum_n \sum_{j \ne y_n} \max(0,\; x_{n,j} - x_{n,y_n} + 1)$$

Backward, each class that violates the margin is pushed down by $1/N$, and the right class is pulled up once for each of
them. If $k_n$ classes violate the margin,

$$\frac{\partial L}{\partial x_{n,j}} = \frac1N \begin{cases} 1 & j \ne y_n \text{ violates} \\ -k_n & j = y_n \\
0 & \text{else} \end{cases}$$

**By hand:** one sample, scores `[3, 2.5, 1]`, right class 0. Class 1 is only 0.5 behind and adds $0.5$; class 2 is 2
behind and adds nothing. So the loss is 0.5 and `dx = [[-1, 1, 0]]`. If class 1 were right: class 0 adds
$3 - 2.5 + 1 = 1.5$, and class 2 is 1.5 behind.

**Pitfalls**

- The right class compared with itself gives $\max(0, 0 + 1) = 1$. It must be left out, or the loss is too high by
  exactly 1.
- `x[:, y]` is not what you want: it has shape (N, N). One entry from each row is `x[np.arange(N), y]`.
- Every row of `dx` adds up to 0. Check it.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Loss, Mistake, labels, normal, spread


def svm_loss(x, y):
    """Multiclass SVM loss with margin 1, mean over the samples.

    Args:
        x: scores of shape (N, C), float or int: x[n, j] is the score of class j for sample n; not changed.
        y: labels of shape (N,), int, 0 <= y[n] < C; not changed.

    Returns:
        loss: float, the mean over the N samples of the sum over j != y[n] of max(0, x[n, j] - x[n, y[n]] + 1).
        dx: gradient of the loss with respect to x, shape (N, C), float. Where a class is exactly on the margin, it may
            count or not.
    """
    rows = np.arange(len(x))
    margins = x - x[rows, y][:, np.newaxis] + 1
    margins[rows, y] = -1  # the right class never counts
    active = (margins > 0) * 1.0
    loss = (active * margins).sum() / len(x)
    active[rows, y] = -active.sum(axis=1)
    return loss, active / len(x)


exercise = Exercise(
    Loss(svm_loss),
    points=5,
    cases=[
        Case("three classes", hint="Does the right class count against itself?", x=normal(5, 3), y=labels(5, 3)),
        Case("as many samples as classes", x=normal(4, 4, scale=2), y=labels(4, 4)),
        Case(
            "whole numbers",
            hint="Is dx a float array when x is not?",
            x=Draw(lambda rng: 2 * rng.integers(-2, 3, (6, 5))),
            y=labels(6, 5),
        ),
        Case("many classes, off centre", hidden=True, x=normal(3, 9, shift=4), y=labels(3, 9)),
        Case("two classes", hidden=True, x=normal(8, 2), y=labels(8, 2)),
        Case("one sample", hidden=True, x=normal(1, 6, scale=0.5), y=labels(1, 6)),
        Case("scores up to 1000", hidden=True, x=spread(5, 4, low=2, high=1000), y=labels(5, 4)),
        Case(
            "exactly on the margin",
            hidden=True,
            hint="Are all values numbers where a class is exactly 1 behind?",
            between=[("(margins > 0)", "(margins >= 0)")],
            x=np.array([[2.0, 1.0, 3.5, -1.0], [0.0, 0.5, 1.0, 0.0]]),
            y=np.array([0, 2]),
        ),
        Case(
            "a large batch",
            hidden=True,
            hint="Do you loop over samples and classes?",
            x=normal(400, 50),
            y=labels(400, 50),
        ),
    ],
    mistakes=[
        Mistake(
            "The right class counts against itself: the loss is too high by exactly 1.",
            ("() / len(x)", "() / len(x) + 1"),
        ),
        Mistake(
            "The right class counts against itself, as one of those that violate the margin.",
            ("[rows, y] = -1", "[rows, y] = 1"),
        ),
        Mistake(
            "The gradient of the right class is -1 / N; it is minus the number of violating classes, over N.",
            ("-active.sum(axis=1)", "-1.0 * (active.sum(axis=1) > 0)"),
        ),
        Mistake(
            "The gradient of the right class is -1 / N even where no class violates the margin.",
            ("-active.sum(axis=1)", "-1"),
        ),
        Mistake(
            "The right class gets no gradient; it is pulled up once for each violating class.",
            ("-active.sum(axis=1)", "0"),
        ),
        Mistake("The gradient of the right class has the wrong sign.", ("-active.sum(axis=1)", "active.sum(axis=1)")),
        Mistake(
            "The gradient of the right class is a mean over the classes; it is a sum.",
            ("-active.sum(axis=1)", "-active.mean(axis=1)"),
        ),
        Mistake(
            "dx holds the margins themselves; each violating class has slope 1.",
            ("active[rows, y]", "active *= margins\n    active[rows, y]"),
        ),
        Mistake("dx has the wrong sign.", ("active / len(x)", "-active / len(x)")),
        Mistake(
            "The margin is missing: a class violates only if it beats the right one.",
            ("[:, np.newaxis] + 1", "[:, np.newaxis]"),
        ),
        Mistake("dx is not divided by N.", ("active / len(x)", "active")),
        Mistake(
            "Neither the loss nor dx is divided by N.", (".sum() / len(x)", ".sum()"), ("active / len(x)", "active")
        ),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / len(x)", ".sum()")),
        Mistake(
            "The mean runs over all N * C scores; here the classes are summed and the mean is over the samples.",
            (".sum() / len(x)", ".sum() / x.size"),
            ("active / len(x)", "active / x.size"),
            convention=True,
        ),
        Mistake(
            "Only the worst class of each sample counts; here every violating class does.",
            ("(margins > 0)", "(margins > 0) * (margins == margins.max(axis=1, keepdims=True))"),
            convention=True,
        ),
        Mistake(
            "The margins are squared; here they are not.",
            ("* margins", "* margins**2"),
            ("active[rows, y]", "active = 2 * active * margins\n    active[rows, y]"),
            convention=True,
        ),
        Mistake(
            "The score of the right class is taken from another row: x[:, y] picks for every row the labels of all.",
            ("x[rows, y]", "x[0, y]"),
        ),
        Mistake(
            "dx has the dtype of x, so whole numbers truncate the gradient.",
            ("active / len(x)", "(active / len(x)).astype(x.dtype)"),
        ),
        Mistake(
            "The gradient of the right class is one too many: it counts itself among the violating classes.",
            ("-active.sum(axis=1)", "-active.sum(axis=1) - 1"),
        ),
        Mistake(
            "The gradient of the right class is one too few: it is (1 - k) / N, with k violating classes.",
            ("-active.sum(axis=1)", "-active.sum(axis=1) + 1"),
        ),
        Mistake(
            "The gradient of the right class is -(C - 1) / N; only violating classes pull it up.",
            ("-active.sum(axis=1)", "1 - x.shape[1]"),
        ),
        Mistake(
            "dx is 1 / N for every wrong class; only those that violate the margin are pushed down.",
            ("active / len(x)", "(1.0 - x.shape[1] * (np.arange(x.shape[1]) == y[:, np.newaxis])) / len(x)"),
        ),
        Mistake(
            "The right class gets minus the violations of a column; those of its own row count.",
            ("-active.sum(axis=1)", "-active.sum(axis=0)[y]"),
        ),
        Mistake(
            "The gradient of the right class is minus the sum of its row's margins; it is minus their number.",
            ("-active.sum(axis=1)", "-(active * margins).sum(axis=1)"),
        ),
        Mistake(
            "Only the right class gets a gradient; each violating class gets 1 / N.",
            ("active / len(x)", "active * (np.arange(x.shape[1]) == y[:, np.newaxis]) / len(x)"),
        ),
        Mistake(
            "Every entry of dx is minus the number of violating classes of its row, in each column that a label names.",
            ("[rows, y] = -active.sum(axis=1)", "[:, y] = -active.sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "The loss has no margin: it sums max(0, x_j - x_y).", ("(active * margins)", "np.maximum(0, margins - 1)")
        ),
        Mistake(
            "dx has no margin: it counts the classes that beat the right one.",
            ("active[rows, y]", "active = (margins > 1) * 1.0\n    active[rows, y]"),
        ),
        Mistake(
            "The maximum with 0 is missing in the loss: classes far behind lower it.",
            ("(active * margins).sum()", "(margins.sum() + len(x))"),
        ),
        Mistake(
            "The loss takes the worst class of each sample only; the violations are summed.",
            ("(active * margins)", "(active * margins).max(axis=1)"),
        ),
        Mistake(
            "dx pushes down the worst class of each sample only; every violating class counts.",
            ("active[rows, y]", "active *= margins == margins.max(axis=1, keepdims=True)\n    active[rows, y]"),
        ),
        Mistake("The loss sums squared margins; they are not squared.", ("* margins", "* margins**2")),
        Mistake(
            "The loss counts the violating classes; it sums by how much they violate.", ("(active * margins)", "active")
        ),
        Mistake(
            "The loss and dx are means over the C - 1 wrong classes; here these are summed.",
            (".sum() / len(x)", ".sum() / len(x) / (x.shape[1] - 1)"),
            ("active / len(x)", "active / len(x) / (x.shape[1] - 1)"),
            convention=True,
        ),
        Mistake(
            "The loss is a mean over the C - 1 wrong classes; here these are summed.",
            (".sum() / len(x)", ".sum() / len(x) / (x.shape[1] - 1)"),
        ),
        Mistake(
            "The loss is divided by the number of violations; it is divided by N.",
            (".sum() / len(x)", ".sum() / max(active.sum(), 1)"),
        ),
        Mistake(
            "The loss is too low by 1; nothing is to be subtracted for the right class.",
            (".sum() / len(x)", ".sum() / len(x) - 1"),
        ),
        Mistake("The loss is divided by N - 1; it is divided by N.", ("sum() / len(x)", "sum() / max(len(x) - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("sum() / len(x)", "sum() / (len(x) + 1)")),
        Mistake(
            "The loss is divided by the root of N; it is divided by N.", ("sum() / len(x)", "sum() / len(x) ** 0.5")
        ),
        Mistake("dx is divided by N - 1; it is divided by N.", ("active / len(x)", "active / max(len(x) - 1, 1)")),
        Mistake("dx is divided by N twice.", ("active / len(x)", "active / len(x) ** 2")),
        Mistake(
            "The loss is divided by C, the number of classes; it is divided by N.",
            ("sum() / len(x)", "sum() / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by C, the number of classes; it is divided by N.", ("active / len(x)", "active / x.shape[1]")
        ),
        Mistake(
            "The loss and dx are divided by C, the number of classes; they are divided by N.",
            ("sum() / len(x)", "sum() / x.shape[1]"),
            ("active / len(x)", "active / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by N and by C - 1; it is divided by N.",
            ("active / len(x)", "active / len(x) / (x.shape[1] - 1)"),
        ),
        Mistake("The last sample is left out of the loss.", ("(active * margins)", "(active * margins)[:-1]")),
        Mistake("The last class is left out of the loss.", ("(active * margins)", "(active * margins)[:, :-1]")),
        Mistake("The first class is left out of the loss.", ("(active * margins)", "(active * margins)[:, 1:]")),
        Mistake(
            "The loss takes the scores the wrong way round: it sums max(0, x_y - x_j + 1).",
            (
                "(active * margins)",
                "((np.arange(x.shape[1]) != y[:, None]) * np.maximum(0, x[rows, y][:, None] - x + 1))",
            ),
        ),
        Mistake(
            "The loss compares with the largest score of each row, not with that of the right class.",
            (
                "(active * margins)",
                "((np.arange(x.shape[1]) != y[:, None]) * np.maximum(0, x - x.max(axis=1, keepdims=True) + 1))",
            ),
        ),
        Mistake(
            "The loss takes the maximum with 0 of each row's sum; each class has its own.",
            ("(active * margins)", "np.maximum(0, margins.sum(axis=1) + 1)"),
        ),
        Mistake("Labels count from 1, in the loss and in dx.", ("(len(x))", "(len(x))\n    y = y - 1")),
        Mistake(
            "The gradient of the right class is -1 / N only where every class violates.",
            ("-active.sum(axis=1)", "-1.0 * (active.sum(axis=1) == x.shape[1] - 1)"),
        ),
        Mistake(
            "The gradient of the right class is minus the number of classes that do not violate.",
            ("-active.sum(axis=1)", "active.sum(axis=1) - x.shape[1] + 1"),
        ),
        Mistake(
            "The gradient of the right class is -C / N; only violating classes pull it up.",
            ("-active.sum(axis=1)", "-1.0 * x.shape[1]"),
        ),
        Mistake(
            "The right class gets the count of the last sample.", ("-active.sum(axis=1)", "-active.sum(axis=1)[-1]")
        ),
        Mistake(
            "The gradient of the right class is minus the worst margin of its row.",
            ("-active.sum(axis=1)", "-(active * margins).max(axis=1)"),
        ),
        Mistake(
            "dx of the violating classes is their margin, over N; it is 1 / N.",
            (
                "active[rows, y] = -active.sum(axis=1)",
                "count = -active.sum(axis=1)\n    active = active * margins\n    active[rows, y] = count",
            ),
        ),
        Mistake(
            "dx of the violating classes is -1 / N; they are pushed down.",
            ("-active.sum(axis=1)", "active.sum(axis=1)\n    active = -active"),
        ),
        Mistake(
            "dx of the violating classes is the score x, over N; it is 1 / N.",
            (
                "active[rows, y] = -active.sum(axis=1)",
                "count = -active.sum(axis=1)\n    active = active * x\n    active[rows, y] = count",
            ),
        ),
        Mistake(
            "dx is 2 times the margins, as for squared ones.",
            ("active[rows, y]", "active = 2 * active * margins\n    active[rows, y]"),
        ),
        Mistake("dx is 0 for the last sample.", ("active / len(x)", "active * (rows < len(x) - 1)[:, None] / len(x)")),
        Mistake(
            "dx of the wrong classes is divided by N, that of the right class is not.",
            ("-active.sum(axis=1)", "-active.sum(axis=1) * len(x)"),
        ),
        Mistake(
            "dx of the right class is divided by N twice.", ("-active.sum(axis=1)", "-active.sum(axis=1) / len(x)")
        ),
    ],
    hints=[
        "x[np.arange(N), y] is the score of the right class of each sample; give it an axis, and subtract.",
        "Set the entry of the right class so that it never counts, before you sum.",
        "dx: 1 where a class violates, then put minus the row's sum where the right class is.",
    ],
    equivalents=[
        Equivalent(
            "The right class never counts, whatever number up to 0 stands there.",
            ("margins[rows, y] = -1", "margins[rows, y] = -0.5"),
            ("margins[rows, y] = -1", "margins[rows, y] = -0"),
            ("margins[rows, y] = -1", "margins[rows, y] = -2"),
        ),
    ],
)
