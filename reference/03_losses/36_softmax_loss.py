r"""## Softmax loss, integer labels

The same cross entropy with the labels as numbers, sometimes called *sparse*: why store a million zeros to say "class
17"? Only the bookkeeping changes. The loss picks one entry per row, and the gradient subtracts 1 there:

$$L = -\frac1N \sum_n \log p_{n,y_n}, \qquad
\frac{\partial L}{\partial x_{n,j}} = \frac{p_{n,j} - \mathbf 1[j = y_n]}{N}, \qquad p = \mathrm{softmax}(x)$$

**By hand:** `x = [[0, log 3]]`, `y = [0]`: the loss is $\log 4$, and `dx = [[-0.75, 0.75]]`, as in the exercise before.

**A number to remember.** Equal scores give every class $1/C$, so the loss is $\log C$: 2.303 for ten classes. An
untrained network should start near it. If yours starts at 15, look at the initial weights before anything else.

**Pitfalls**

- `p[y]` picks rows of `p`, and if the labels are small enough it does so without complaint.
- `p[rows, y] -= 1` changes `p`. Compute the loss first, or on another array.
- Do not turn `p` into a logarithm; see *Stability* above.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Loss, Mistake, integers, labels, normal, spread


def softmax_loss(x, y):
    """Cross entropy between the softmax of scores and integer labels, mean over the samples.

    Args:
        x: scores of shape (N, C), float or int: x[n, j] is the score of class j for sample n; not changed.
        y: labels of shape (N,), int, 0 <= y[n] < C; not changed.

    Returns:
        loss: float, minus the mean over the N samples of log(softmax(x[n])[y[n]]); natural logarithm, right to full
            precision, and finite, for abs(x) up to 1000.
        dx: gradient of the loss with respect to x, shape (N, C), float.
    """
    n = len(x)
    rows = np.arange(n)
    shifted = x - x.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dx = np.exp(log_p)
    dx[rows, y] -= 1
    return -log_p[rows, y].sum() / n, dx / n


exercise = Exercise(
    Loss(softmax_loss),
    points=5,
    cases=[
        Case("three classes", hint="Which entry of each row counts?", x=normal(5, 3), y=labels(5, 3)),
        Case("as many samples as classes", x=normal(4, 4, scale=2), y=labels(4, 4)),
        Case(
            "sure scores",
            hint="What is the logarithm of a probability that is 0 in floating point?",
            x=np.array([[1000.0, 0.0, -1000.0], [-900.0, -905.0, 100.0], [0.5, 1.0, -1.0], [700.0, 702.0, 699.0]]),
            y=np.array([2, 1, 0, 1]),
        ),
        Case("whole numbers", hidden=True, x=integers(6, 4, low=-3, high=4), y=labels(6, 4)),
        Case("many classes, off centre", hidden=True, x=normal(3, 9, shift=5), y=labels(3, 9)),
        Case("one sample", hidden=True, x=normal(1, 6), y=labels(1, 6)),
        Case(
            "equal scores",
            hidden=True,
            hint="What is the loss if every class gets the same?",
            x=np.full((4, 10), 3.0),
            y=labels(4, 10),
        ),
        Case(
            "scores up to 1000",
            hidden=True,
            hint="Is the logarithm taken before anything becomes 0?",
            x=spread(5, 8, low=0.5, high=1000),
            y=labels(5, 8),
        ),
        Case("a large batch", hidden=True, hint="Do you loop over samples?", x=normal(400, 50), y=labels(400, 50)),
    ],
    mistakes=[
        Mistake("The minus sign of the loss is missing.", ("return -log_p", "return log_p")),
        Mistake(
            "dx is the softmax alone: 1 is not subtracted at the right class.", ("dx[rows, y] -= 1", "dx[rows, y] -= 0")
        ),
        Mistake(
            "1 is subtracted in whole rows, dx[y]; only the entry of the right class loses 1.",
            ("dx[rows, y] -= 1", "dx[y % n] -= 1"),
        ),
        Mistake(
            "1 is subtracted in all columns that any label names, dx[:, y].", ("dx[rows, y] -= 1", "dx[:, y] -= 1")
        ),
        Mistake("dx has the wrong sign: it is one-hot minus softmax.", ("dx / n", "-dx / n")),
        Mistake(
            "dx is 0 except at the right class; the other classes are pushed down too.",
            ("dx = np.exp(log_p)", "dx = np.zeros(x.shape)\n    dx[rows, y] = np.exp(log_p)[rows, y]"),
        ),
        Mistake(
            "dx holds log-probabilities minus one-hot; the exponential is missing.",
            ("dx = np.exp(log_p)", "dx = log_p.copy()"),
        ),
        Mistake(
            "The loss is computed from p after 1 was subtracted from it.", ("log_p[rows, y]", "np.log(dx[rows, y])")
        ),
        Mistake(
            "The logarithm is taken of a computed softmax: where a probability is 0, that is -inf.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y])"),
        ),
        Mistake(
            "1e-12 is added to the softmax before the logarithm; rearrange instead.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y] + 1e-12)"),
        ),
        Mistake(
            "The maximum is not subtracted: for large scores, exp overflows.", ("x - x.max(axis=1, keepdims=True)", "x")
        ),
        Mistake(
            "The logarithm is taken of a softmax without the maximum subtracted: for large scores that is nan.",
            (
                "shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))",
                "np.log(np.exp(x) / np.exp(x).sum(axis=1, keepdims=True))",
            ),
        ),
        Mistake(
            "1e-8 is added to the softmax before the logarithm; rearrange instead.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y] + 1e-8)"),
        ),
        Mistake(
            "1e-10 is added to the softmax before the logarithm; rearrange instead.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y] + 1e-10)"),
        ),
        Mistake(
            "The maximum of the whole batch is subtracted; rows far below it become log(0).",
            ("max(axis=1, keepdims=True)", "max()"),
        ),
        Mistake(
            "The softmax runs over the samples (axis 0); it must run over the classes.",
            ("x.max(axis=1,", "x.max(axis=0,"),
            ("axis=1", "axis=0"),
        ),
        Mistake("The sum of the softmax runs over the whole batch.", ("sum(axis=1, keepdims=True)", "sum()")),
        Mistake(
            "The softmax is applied twice.",
            (
                "    dx = np.exp",
                (
                    "    log_p = np.exp(log_p)\n"
                    "    log_p = log_p - np.log(np.exp(log_p).sum(axis=1, keepdims=True))\n"
                    "    dx = np.exp"
                ),
            ),
        ),
        Mistake(
            "The loss is minus the mean probability of the right class; its logarithm is missing.",
            ("-log_p[rows, y]", "-np.exp(log_p)[rows, y]"),
        ),
        Mistake("The loss sums the log-probabilities of all classes; only the right one counts.", ("[rows, y].", ".")),
        Mistake("The loss sums log_p[:, y], the labels of all samples in every row.", ("[rows, y].", "[:, y].")),
        Mistake("dx is not divided by N.", ("dx / n", "dx")),
        Mistake("Neither the loss nor dx is divided by N.", (".sum() / n", ".sum()"), ("dx / n", "dx")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The loss and dx are divided by N * C; they are divided by N.",
            (".sum() / n", ".sum() / x.size"),
            ("dx / n", "dx / x.size"),
        ),
        Mistake(
            "The loss and dx are divided by the number of classes; they are divided by N.",
            (".sum() / n", ".sum() / x.shape[1]"),
            ("dx / n", "dx / x.shape[1]"),
        ),
        Mistake(
            "1e-7 is added to the softmax before the logarithm; rearrange instead.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y] + 1e-7)"),
        ),
        Mistake(
            "1e-9 is added to the softmax before the logarithm; rearrange instead.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y] + 1e-9)"),
        ),
        Mistake(
            "1e-15 is added to the softmax before the logarithm; rearrange instead.",
            ("log_p[rows, y]", "np.log(np.exp(log_p)[rows, y] + 1e-15)"),
        ),
        Mistake(
            "The largest absolute value of a row is subtracted; rows far below it become log(0).",
            ("x.max", "np.abs(x).max"),
        ),
        Mistake(
            "The loss is minus the mean score of the right class: the logarithm of the sum is missing.",
            ("-log_p[rows, y]", "-x[rows, y]"),
        ),
        Mistake(
            "The loss is minus the mean of x - max(x) at the right class: the logarithm of the sum is missing.",
            ("-log_p[rows, y]", "-shifted[rows, y]"),
        ),
        Mistake(
            "The maximum is subtracted in the sum of exponentials only, and is never put back.", ("= shifted", "= x")
        ),
        Mistake(
            "The loss takes x and not x - max(x) beside a logarithm of shifted exponentials.",
            ("-log_p", "-(x - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))"),
        ),
        Mistake(
            "dx starts from exp(x - max(x)): the softmax is not divided by its sum.",
            ("dx = np.exp(log_p)", "dx = np.exp(shifted)"),
        ),
        Mistake(
            "The probabilities are sigmoids, not a softmax: each class is on its own.",
            ("shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))", "-np.logaddexp(0, -x)"),
        ),
        Mistake("The loss takes log_p[y], whole rows that the labels name, divided by N.", ("[rows, y].", "[y % n].")),
        Mistake(
            "The loss is the mean of log_p[:, y], with a minus; each row has one label.",
            ("[rows, y].sum() / n", "[:, y].mean()"),
        ),
        Mistake(
            "The loss is minus log p of the most probable class; that of the right class is asked.",
            ("[rows, y].", ".max(axis=1)."),
        ),
        Mistake(
            "The loss is minus the logarithm of the mean probability; it is the mean of the logarithms.",
            ("log_p[rows, y].sum() / n", "np.log(np.exp(log_p)[rows, y].mean())"),
        ),
        Mistake("The logarithm has base 2.", ("-log_p[rows, y]", "-(log_p / np.log(2))[rows, y]"), convention=True),
        Mistake(
            "Labels count from 1, in the loss and in dx.", ("rows = np.arange(n)", "rows = np.arange(n)\n    y = y - 1")
        ),
        Mistake(
            "dx is divided by N before 1 is subtracted at the right class; 1 / N is subtracted.",
            ("dx[rows, y] -= 1", "dx[rows, y] -= n"),
        ),
        Mistake(
            "dx is -1 / N at the right class and 0 elsewhere, the gradient with respect to log p.",
            ("dx = np.exp(log_p)", "dx = np.zeros(x.shape)"),
        ),
        Mistake("dx is 0 at the right class; there it is (p - 1) / N.", ("dx[rows, y] -= 1", "dx[rows, y] = 0")),
        Mistake("dx is -p / N at the right class; there it is (p - 1) / N.", ("dx[rows, y] -= 1", "dx[rows, y] *= -1")),
        Mistake(
            "dx is (1 - p) / N at the right class; there it is (p - 1) / N.",
            ("dx[rows, y] -= 1", "dx[rows, y] = 1 - dx[rows, y]"),
        ),
        Mistake(
            "dx is -1 / (p N) at the right class and 0 elsewhere, the gradient with respect to the probabilities.",
            (
                "dx = np.exp(log_p)\n    dx[rows, y] -= 1",
                "dx = np.zeros(x.shape)\n    dx[rows, y] = -np.exp(-log_p[rows, y])",
            ),
        ),
        Mistake(
            "dx has an extra factor p (1 - p); the Jacobian of the softmax has cancelled already.",
            ("dx / n", "dx * np.exp(log_p) * (1 - np.exp(log_p)) / n"),
        ),
        Mistake("dx is divided by N * C; it is divided by N.", ("dx / n", "dx / x.size")),
        Mistake("The loss is divided by N * C; it is divided by N.", ("y].sum() / n", "y].sum() / x.size")),
        Mistake("The loss is one number per sample; their mean is asked.", (".sum() / n", "")),
        Mistake(
            "1 / N is subtracted at the right class of dx, and p is not divided by N.",
            ("dx[rows, y] -= 1", "dx[rows, y] -= 1 / n"),
            ("dx / n", "dx"),
        ),
        Mistake("The loss is divided by N - 1; it is divided by N.", ("y].sum() / n", "y].sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("y].sum() / n", "y].sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", ("y].sum() / n", "y].sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("dx / n", "dx / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("dx / n", "dx / n ** 2")),
        Mistake(
            "The loss is divided by C, the number of classes; it is divided by N.",
            ("y].sum() / n", "y].sum() / x.shape[1]"),
        ),
        Mistake("dx is divided by C, the number of classes; it is divided by N.", ("dx / n", "dx / x.shape[1]")),
        Mistake("The last sample is left out of the loss.", (".sum()", "[:-1].sum()")),
        Mistake("The first sample is left out of the loss.", (".sum()", "[1:].sum()")),
        Mistake(
            "The minus sign is missing, in the loss and in dx.",
            ("return -log_p", "return log_p"),
            ("dx / n", "-dx / n"),
        ),
        Mistake(
            "The loss counts the wrong classes in place of the right one.",
            ("-log_p[rows, y].sum()", "(log_p[rows, y].sum() - log_p.sum())"),
        ),
        Mistake(
            "The loss is the entropy of the softmax: the labels are left out.",
            ("log_p[rows, y]", "(np.exp(log_p) * log_p)"),
        ),
        Mistake("The logarithm has base 10.", ("sum()", "sum() / np.log(10)")),
        Mistake(
            "The logarithm has base 2, in the loss and in dx.",
            ("-log_p[rows, y]", "-(log_p / np.log(2))[rows, y]"),
            ("dx / n", "dx / n / np.log(2)"),
        ),
        Mistake(
            "The loss is the mean of 1 - p of the right class; minus the logarithm of p is asked.",
            ("-log_p[rows, y]", "(1 - np.exp(log_p)[rows, y])"),
        ),
        Mistake("The loss takes the class before the right one: x[n, y[n] - 1].", ("[rows, y].", "[rows, y - 1].")),
        Mistake(
            "1 is subtracted in dx at y[n] - 1, the class before the right one.",
            ("dx[rows, y] -= 1", "dx[rows, y - 1] -= 1"),
        ),
        Mistake("dx is -1 / N at the right class and p / N elsewhere.", ("dx[rows, y] -= 1", "dx[rows, y] = -1")),
        Mistake("1 is subtracted in every entry of dx; only the right class loses 1.", ("dx[rows, y] -= 1", "dx -= 1")),
        Mistake(
            "1 is subtracted at the most probable class of dx; it is subtracted at the right one.",
            ("dx[rows, y] -= 1", "dx[rows, x.argmax(axis=1)] -= 1"),
        ),
        Mistake(
            "1 / N is subtracted at the right class of dx before it is divided by N.",
            ("dx[rows, y] -= 1", "dx[rows, y] -= 1 / n"),
        ),
        Mistake("dx is not set back by 1 in the last row.", ("dx[rows, y] -= 1", "dx[rows[:-1], y[:-1]] -= 1")),
        Mistake("dx is 0 in the last row.", ("dx / n", "dx * (rows < n - 1)[:, None] / n")),
        Mistake(
            "dx has an extra factor p; the Jacobian of the softmax has cancelled already.",
            ("dx / n", "dx * np.exp(log_p) / n"),
        ),
        Mistake(
            "dx holds sigmoids where the softmax belongs.", ("dx = np.exp(log_p)", "dx = np.exp(-np.logaddexp(0, -x))")
        ),
        Mistake("dx holds the scores where the softmax belongs.", ("dx = np.exp(log_p)", "dx = 1.0 * x")),
        Mistake(
            "dx is averaged over the samples; each row has its own gradient.", ("dx / n", "dx.mean(axis=0) + 0 * x")
        ),
        Mistake(
            "dx has a softmax over the samples (axis 0).",
            ("dx = np.exp(log_p)", "dx = np.exp(x - x.max(axis=0)) / np.exp(x - x.max(axis=0)).sum(axis=0)"),
        ),
        Mistake(
            "dx has exponentials divided by the sum over the whole batch.",
            ("dx = np.exp(log_p)", "dx = np.exp(shifted) / np.exp(shifted).sum()"),
        ),
    ],
    hints=[
        "Log-probabilities first: shift each row by its maximum, then subtract the logarithm of the row's sum.",
        "log_p[np.arange(N), y] is one entry per row.",
        "The gradient starts as the softmax, a new array; take 1 off at the right classes, and divide by N.",
    ],
)
