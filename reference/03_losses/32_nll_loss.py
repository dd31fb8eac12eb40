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
            (
                "rows = np.arange(len(x))",
                "rows = np.arange(len(x))\n    x = x - np.log(np.exp(x).sum(axis=1, keepdims=True))",
            ),
            ("dx = np.zeros(x.shape)", "dx = np.exp(x) / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "dx is (exp(x) - one-hot) / N, the gradient with respect to the scores before a softmax.",
            ("dx = np.zeros(x.shape)", "dx = np.exp(x) / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "The loss is minus the mean probability: x is exponentiated first.",
            ("return -x[rows, y].sum()", "return -np.exp(x[rows, y]).sum()"),
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
            ("-x[rows, y].sum() / len(x)", "-x[:, y].mean()"),
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
            ("-x[rows, y].sum() / len(x)", "-x[y % len(x)].sum() / len(x)"),
        ),
        Mistake(
            "The loss is minus the sum over x[:, y], the columns that any label names, divided by N.",
            ("-x[rows, y].sum()", "-x[:, y].sum()"),
        ),
        Mistake(
            "Labels count from 1 in the loss: it takes x[n, y[n] - 1].", ("-x[rows, y].sum()", "-x[rows, y - 1].sum()")
        ),
        Mistake(
            "Labels count from 1, in the loss and in dx.",
            ("rows = np.arange(len(x))", "rows = np.arange(len(x))\n    y = y - 1"),
        ),
        Mistake(
            "The loss and dx are divided by C, the number of classes; they are divided by N.",
            ("-x[rows, y].sum() / len(x)", "-x[rows, y].sum() / x.shape[1]"),
            ("dx[rows, y] = -1 / len(x)", "dx[rows, y] = -1 / x.shape[1]"),
        ),
        Mistake(
            "The loss is divided by C, the number of classes; it is divided by N.",
            ("-x[rows, y].sum() / len(x)", "-x[rows, y].sum() / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by C, the number of classes; it is divided by N.",
            ("dx[rows, y] = -1 / len(x)", "dx[rows, y] = -1 / x.shape[1]"),
        ),
        Mistake(
            "dx holds -x / N at the right class; the slope of -x is -1.",
            ("dx[rows, y] = -1 / len(x)", "dx[rows, y] = -x[rows, y] / len(x)"),
        ),
        Mistake(
            "dx is -1 / (N x) at the right class: the slope of a logarithm is taken of x once more.",
            ("dx[rows, y] = -1 / len(x)", "dx[rows, y] = -1 / np.where(x[rows, y] == 0, 1e-300, x[rows, y]) / len(x)"),
        ),
        Mistake(
            "dx is -exp(x) / N at the right class; there it is -1 / N.",
            ("dx[rows, y] = -1 / len(x)", "dx[rows, y] = -np.exp(x[rows, y]) / len(x)"),
        ),
        Mistake(
            "dx is exp(x) / N: it is not -1 / N at the right class and 0 elsewhere.",
            ("dx = np.zeros(x.shape)", "dx = np.exp(x) / len(x)"),
            ("dx[rows, y] = -1 / len(x)", "pass"),
        ),
        Mistake(
            "dx is x - 1 at the right class and x elsewhere, over N.",
            ("dx = np.zeros(x.shape)", "dx = x / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "dx is (softmax(x) - one-hot) / N, the gradient with respect to scores.",
            ("dx = np.zeros(x.shape)", "dx = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True) / len(x)"),
            ("dx[rows, y] = -1", "dx[rows, y] += -1"),
        ),
        Mistake(
            "x is taken as scores in the loss: a log-softmax is applied to it.",
            ("-x[rows, y].sum() / len(x)", "-(x[rows, y] - np.log(np.exp(x).sum(axis=1))).sum() / len(x)"),
        ),
        Mistake(
            "dx is 1 / N at the wrong classes; there it is 0.",
            ("dx = np.zeros(x.shape)", "dx = np.ones(x.shape) / len(x)"),
        ),
        Mistake(
            "The loss counts the wrong classes in place of the right one.",
            ("-x[rows, y].sum()", "-(x.sum() - x[rows, y].sum())"),
        ),
        Mistake(
            "dx is -1 / N at the most likely class in place of the right one.",
            ("dx[rows, y] = -1 / len(x)", "dx[rows, x.argmax(axis=1)] = -1 / len(x)"),
        ),
        Mistake(
            "The loss and dx count the most likely class in place of the right one.",
            ("-x[rows, y].sum() / len(x)", "-x.max(axis=1).sum() / len(x)"),
            ("dx[rows, y] = -1 / len(x)", "dx[rows, x.argmax(axis=1)] = -1 / len(x)"),
        ),
        Mistake(
            "The loss is minus the mean of all log-probabilities; only the right class of each sample counts.",
            ("-x[rows, y].sum() / len(x)", "-x.mean()"),
        ),
        Mistake(
            "The loss is the mean of 1 - exp(x) at the right class; x itself is asked, with a minus.",
            ("-x[rows, y].sum() / len(x)", "(1 - np.exp(x[rows, y])).sum() / len(x)"),
        ),
        Mistake(
            "The loss is minus the logarithm of the mean probability; it is minus the mean of the logarithms.",
            ("-x[rows, y].sum() / len(x)", "-np.log(np.exp(x[rows, y]).mean())"),
        ),
    ],
    hints=[
        "x[np.arange(N), y] pairs each row number with its label.",
        "The same pair of indices on the left of an assignment fills dx.",
    ],
)
