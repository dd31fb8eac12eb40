r"""## Negative log-likelihood

One of $C$ classes, and the model hands over **log-probabilities**, one row per sample. The label says which of them
counts. There is hardly anything left to compute:

$$L = -\frac1N \sum_n x_{n, y_n}, \qquad
\frac{\partial L}{\partial x_{n,j}} = \begin{cases} -\tfrac1N & j = y_n \\ 0 & \text{else} \end{cases}$$

So the loss is linear, and its gradient does not depend on `x`. All that is interesting happens in whatever made the
log-probabilities, usually a log-softmax. Hold on to that thought; three exercises further on it pays.

**By hand:** `x = np.log([[0.5, 0.25, 0.25], [0.1, 0.2, 0.7]])` with `y = [0, 2]`: the loss is
$-\tfrac12(\log 0.5 + \log 0.7) = 0.5249$, and `dx = [[-0.5, 0, 0], [0, 0, -0.5]]`.

**Pitfalls**

- `x` holds logarithms already, so every entry is at most 0. Another logarithm gives `nan`.
- Indexing with `x[y]` picks rows, `x[:, y]` picks columns. You need one entry per row.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Loss, Mistake, integers, labels, uniform


def nll_loss(x, y):
    """Negative log-likelihood of the right classes, mean over the samples.

    Args:
        x: log-probabilities of shape (N, C), float or int; used as they are, whatever their exponentials add up to;
            not changed.
        y: labels of shape (N,), int, 0 <= y[n] < C; not changed.

    Returns:
        loss: float, minus the mean over the N samples of x[n, y[n]].
        dx: gradient of the loss with respect to x (not to scores before it), shape (N, C), float.
    """
    rows = np.arange(len(x))
    dx = np.zeros(x.shape)
    dx[rows, y] = -1 / len(x)
    return -x[rows, y].sum() / len(x), dx


def log_probabilities(n, c, scale=1.0):
    """Rows of logarithms of probabilities."""

    def sample(rng):
        x = rng.normal(0, scale, (n, c))
        return x - np.log(np.exp(x).sum(axis=1, keepdims=True))

    return Draw(sample)


exercise = Exercise(
    Loss(nll_loss),
    points=3,
    cases=[
        Case("three classes", hint="Which entry of each row counts?", x=log_probabilities(5, 3), y=labels(5, 3)),
        Case("as many samples as classes", x=log_probabilities(4, 4, 2), y=labels(4, 4)),
        Case(
            "whole numbers",
            hint="Is dx a float array when x is not?",
            x=integers(4, 3, low=-6, high=0),
            y=labels(4, 3),
        ),
        Case("unlikely classes", hidden=True, x=log_probabilities(3, 7, 60), y=labels(3, 7)),
        Case("two classes", hidden=True, x=log_probabilities(8, 2), y=labels(8, 2)),
        Case("one sample", hidden=True, x=log_probabilities(1, 6), y=labels(1, 6)),
        Case(
            "rows that do not add up to 1",
            hidden=True,
            hint="Are the entries used as they are?",
            x=uniform(6, 5, low=-4, high=-0.1),
            y=labels(6, 5),
        ),
    ],
    mistakes=[
        Mistake("The minus sign of the loss is missing.", ("return -x[rows, y]", "return x[rows, y]")),
        Mistake(
            "The minus sign is missing, in the loss and in dx.",
            ("return -x[rows, y]", "return x[rows, y]"),
            ("-1 / len(x)", "1 / len(x)"),
        ),
        Mistake(
            "dx has the wrong sign: raising the right log-probability lowers the loss.", ("-1 / len(x)", "1 / len(x)")
        ),
        Mistake("The logarithm is taken of x, which holds logarithms already.", ("-x[rows, y]", "-np.log(x[rows, y])")),
        Mistake(
            "x is taken as scores: a log-softmax is applied to it, and dx is with respect to scores.",
            ("(len(x))", "(len(x))\n    x = x - np.log(np.exp(x).sum(axis=1, keepdims=True))"),
            ("zeros(x.shape)", "exp(x) / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "dx is (exp(x) - one-hot) / N, the gradient with respect to the scores before a softmax.",
            ("zeros(x.shape)", "exp(x) / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "The loss is minus the mean probability: x is exponentiated first.", ("-x[rows, y]", "-np.exp(x[rows, y])")
        ),
        Mistake(
            "dx is -1 / p, the gradient with respect to probabilities; with respect to log-probabilities it is -1.",
            ("-1 / len(x)", "-np.exp(-x[rows, y]) / len(x)"),
        ),
        Mistake(
            "dx is -1 / N in every column that any label names, dx[:, y]; each row has one label.",
            ("dx[rows, y]", "dx[:, y]"),
        ),
        Mistake("dx is -1 / N in every column; only the right class has a gradient.", ("dx[rows, y]", "dx[:]")),
        Mistake(
            "The loss is a mean over x[:, y], the columns that any label names; each row has one label.",
            ("[rows, y].sum() / len(x)", "[:, y].mean()"),
        ),
        Mistake(
            "The loss sums all log-probabilities; only the right class of each sample counts.",
            ("-x[rows, y].sum()", "-x.sum()"),
        ),
        Mistake(
            "The loss counts the most likely class instead of the right one.",
            ("-x[rows, y].sum()", "-x.max(axis=1).sum()"),
        ),
        Mistake("dx is -1 at the right classes: it is not divided by N.", ("-1 / len(x)", "-1")),
        Mistake("Neither the loss nor dx is divided by N.", ("-1 / len(x)", "-1"), (".sum() / len(x)", ".sum()")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / len(x)", ".sum()")),
        Mistake(
            "The loss and dx are divided by N * C; the classes that did not happen are no samples.",
            ("-1 / len(x)", "-1 / x.size"),
            (".sum() / len(x)", ".sum() / x.size"),
        ),
        Mistake("The loss is one number per sample; their mean is asked.", (".sum() / len(x)", " * 1.0")),
        Mistake(
            "dx has the dtype of x, so whole numbers truncate it to 0.",
            ("np.zeros(x.shape)", "np.zeros(x.shape, x.dtype)"),
        ),
        Mistake(
            "dx is -1 / N in whole rows, dx[y]; only the entry of the right class has a gradient.",
            ("dx[rows, y] = ", "dx[y % len(x)] = "),
        ),
        Mistake(
            "The loss is minus the sum over x[y], the rows that the labels name, divided by N.",
            ("[rows, y].", "[y % len(x)]."),
        ),
        Mistake(
            "The loss is minus the sum over x[:, y], the columns that any label names, divided by N.",
            ("-x[rows, y].sum()", "-x[:, y].sum()"),
        ),
        Mistake(
            "Labels count from 1 in the loss: it takes x[n, y[n] - 1].", ("-x[rows, y].sum()", "-x[rows, y - 1].sum()")
        ),
        Mistake("Labels count from 1, in the loss and in dx.", ("(len(x))", "(len(x))\n    y = y - 1")),
        Mistake(
            "The loss and dx are divided by C, the number of classes; they are divided by N.",
            ("() / len(x)", "() / x.shape[1]"),
            ("/ len(x)", "/ x.shape[1]"),
        ),
        Mistake(
            "The loss is divided by C, the number of classes; it is divided by N.", ("() / len(x)", "() / x.shape[1]")
        ),
        Mistake("dx is divided by C, the number of classes; it is divided by N.", ("1 / len(x)", "1 / x.shape[1]")),
        Mistake("dx holds -x / N at the right class; the slope of -x is -1.", ("= -1 /", "= -x[rows, y] /")),
        Mistake(
            "dx is -1 / (N x) at the right class: the slope of a logarithm is taken of x once more.",
            ("1 / len", "1 / np.where(x[rows, y] == 0, 1e-300, x[rows, y]) / len"),
        ),
        Mistake("dx is -exp(x) / N at the right class; there it is -1 / N.", ("= -1 /", "= -np.exp(x[rows, y]) /")),
        Mistake(
            "dx is exp(x) / N: it is not -1 / N at the right class and 0 elsewhere.",
            ("zeros(x.shape)", "exp(x) / len(x)"),
            ("dx[rows, y] = -1 / len(x)", "pass"),
        ),
        Mistake(
            "dx is x - 1 at the right class and x elsewhere, over N.",
            ("np.zeros(x.shape)", "x / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "dx is (softmax(x) - one-hot) / N, the gradient with respect to scores.",
            ("zeros(x.shape)", "exp(x) / np.exp(x).sum(axis=1, keepdims=True) / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "x is taken as scores in the loss: a log-softmax is applied to it.",
            ("-x[rows, y]", "-(x[rows, y] - np.log(np.exp(x).sum(axis=1)))"),
        ),
        Mistake("dx is 1 / N at the wrong classes; there it is 0.", ("zeros(x.shape)", "ones(x.shape) / len(x)")),
        Mistake(
            "The loss counts the wrong classes in place of the right one.",
            ("-x[rows, y].sum()", "-(x.sum() - x[rows, y].sum())"),
        ),
        Mistake(
            "dx is -1 / N at the most likely class in place of the right one.",
            ("dx[rows, y]", "dx[rows, x.argmax(axis=1)]"),
        ),
        Mistake(
            "The loss and dx count the most likely class in place of the right one.",
            ("[rows, y].", ".max(axis=1)."),
            ("rows, y", "rows, x.argmax(axis=1)"),
        ),
        Mistake(
            "The loss is minus the mean of all log-probabilities; only the right class of each sample counts.",
            ("[rows, y].sum() / len(x)", ".mean()"),
        ),
        Mistake(
            "The loss is the mean of 1 - exp(x) at the right class; x itself is asked, with a minus.",
            ("-x[rows, y]", "(1 - np.exp(x[rows, y]))"),
        ),
        Mistake(
            "The loss is minus the logarithm of the mean probability; it is minus the mean of the logarithms.",
            ("x[rows, y].sum() / len(x)", "np.log(np.exp(x[rows, y]).mean())"),
        ),
        Mistake(
            "The loss is divided by N - 1; it is divided by N.", (".sum() / len(x)", ".sum() / max(len(x) - 1, 1)")
        ),
        Mistake("The loss is divided by N + 1; it is divided by N.", (".sum() / len(x)", ".sum() / (len(x) + 1)")),
        Mistake(
            "The loss is divided by the root of N; it is divided by N.", (".sum() / len(x)", ".sum() / len(x) ** 0.5")
        ),
        Mistake("dx is divided by N - 1; it is divided by N.", ("-1 / len(x)", "-1 / max(len(x) - 1, 1)")),
        Mistake("dx is divided by N twice.", ("-1 / len(x)", "-1 / len(x) ** 2")),
        Mistake("The last sample is left out of the loss.", ("-x[rows, y].sum()", "-x[rows, y][:-1].sum()")),
        Mistake("The first sample is left out of the loss.", ("-x[rows, y].sum()", "-x[rows, y][1:].sum()")),
        Mistake("The loss counts the last sample only.", ("-x[rows, y].sum()", "-x[rows, y][-1]")),
        Mistake(
            "The loss counts the least likely class instead of the right one.",
            ("-x[rows, y].sum()", "-x.min(axis=1).sum()"),
        ),
        Mistake("The loss takes x[n, 0], the first class, in every row.", ("-x[rows, y].sum()", "-x[:, 0].sum()")),
        Mistake(
            "The loss takes the entry of the last label, y[-1], in every row.",
            ("-x[rows, y].sum()", "-x[:, y[-1]].sum()"),
        ),
        Mistake(
            "The loss takes the entry after the right one: x[n, y[n] + 1].",
            ("-x[rows, y].sum()", "-x[rows, (y + 1) % x.shape[1]].sum()"),
        ),
        Mistake(
            "The loss has base 2: the log-probabilities are divided by log(2).",
            (".sum() / len(x)", ".sum() / len(x) / np.log(2)"),
        ),
        Mistake(
            "The loss is minus the sum of x * y, over N: the labels are taken for numbers, not for places.",
            ("-x[rows, y].sum()", "-(x * y[:, None]).sum()"),
        ),
        Mistake(
            "The loss is the mean of the exponentials of -x at the right class.",
            ("-x[rows, y].sum()", "np.exp(-x[rows, y]).sum()"),
        ),
        Mistake("The loss is the largest -x at the right class; their mean is asked.", ("sum() / len(x)", "min()")),
        Mistake("Labels count from 1 in dx: it has its entries at y[n] - 1.", ("dx[rows, y]", "dx[rows, y - 1]")),
        Mistake("dx has its entries at row y[n], column n.", ("dx[rows, y]", "dx[y % len(x), rows % x.shape[1]]")),
        Mistake(
            "dx is -1 / N at the wrong classes and 0 at the right one.",
            ("np.zeros(x.shape)", "np.ones(x.shape) / -len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] = 0"),
        ),
        Mistake("dx is exp(x) / N with -1 / N at the right class.", ("np.zeros(x.shape)", "np.exp(x) / len(x)")),
        Mistake("dx is x / N with -1 / N at the right class; elsewhere it is 0.", ("np.zeros(x.shape)", "x / len(x)")),
        Mistake("dx is x with -1 / N at the right class; elsewhere it is 0.", ("np.zeros(x.shape)", "1.0 * x")),
        Mistake(
            "dx is (exp(x) - 1) / N at the right class and 0 elsewhere.",
            ("dx[rows, y] = -1", "dx[rows, y] = (np.exp(x[rows, y]) - 1)"),
        ),
        Mistake("dx is 0 in the last row.", ("dx[rows, y]", "dx[rows[:-1], y[:-1]]")),
        Mistake("dx is 0 in the first row.", ("dx[rows, y]", "dx[rows[1:], y[1:]]")),
        Mistake("dx is not divided by N, and has the wrong sign: it is 1 at the right class.", ("-1 / len(x)", "1")),
        Mistake("dx is minus the label over N at the right class; it is -1 / N.", ("-1 / len(x)", "-y / len(x)")),
    ],
    hints=[
        "x[np.arange(N), y] pairs each row number with its label.",
        "The same pair of indices on the left of an assignment fills dx.",
    ],
)
