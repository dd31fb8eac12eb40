r"""## Cross entropy, one-hot targets

From scores to the surprise in one go. The target of a sample is a **one-hot** row: 1 at the right class, 0 elsewhere.
With $p = \mathrm{softmax}(x)$, row by row,

$$L = -\frac1N \sum_n \sum_j y_{n,j} \log p_{n,j}, \qquad \frac{\partial L}{\partial x} = \frac{p - y}{N}$$

All the Jacobian of the softmax has gone. What remains is the plainest gradient there is: what you said minus what
was so.

**Stability.** Never take the logarithm of a computed softmax: a probability of $e^{-1000}$ is 0 in floating point, and
its logarithm $-\infty$. Take the logarithm on paper first:

$$\log p_j = x_j - \log \sum_k e^{x_k} = (x_j - m) - \log \sum_k e^{x_k - m}, \qquad m = \max_k x_k$$

**By hand:** `x = [[0, log 3]]`, `y = [[1, 0]]`: $p = (\tfrac14, \tfrac34)$, the loss is $\log 4 = 1.3863$, and
`dx = [[-0.75, 0.75]]`.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Loss, Mistake, integers, normal, spread


def cross_entropy_loss(x, y):
    """Cross entropy between the softmax of scores and one-hot targets, mean over the samples.

    Args:
        x: scores (logits, not probabilities) of shape (N, C), float or int; not changed.
        y: targets of shape (N, C), float or int; each row has a single 1, at the right class, and 0 elsewhere; not
            changed.

    Returns:
        loss: float, minus the mean over the N samples of log(softmax(x[n])) at the right class; natural logarithm,
            right to full precision, and finite, for abs(x) up to 1000.
        dx: gradient of the loss with respect to x, shape (N, C), float.
    """
    shifted = x - x.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    n = len(x)
    return -(y * log_p).sum() / n, (np.exp(log_p) - y) / n


def one_hot(n, c, dtype=float):
    """One-hot rows."""
    return Draw(lambda rng: np.eye(c, dtype=dtype)[rng.integers(0, c, n)])


exercise = Exercise(
    Loss(cross_entropy_loss),
    points=4,
    cases=[
        Case("three classes", hint="Over which axis does the softmax run?", x=normal(5, 3), y=one_hot(5, 3)),
        Case("as many samples as classes", x=normal(4, 4, scale=2), y=one_hot(4, 4)),
        Case(
            "sure scores",
            hint="What is the logarithm of a probability that is 0 in floating point?",
            x=np.array([[1000.0, 0.0, -1000.0], [-900.0, -905.0, 100.0], [0.5, 1.0, -1.0], [700.0, 702.0, 699.0]]),
            y=np.array([[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 1, 0]]),
        ),
        Case("whole numbers", hidden=True, x=integers(6, 4, low=-3, high=4), y=one_hot(6, 4, int)),
        Case("off centre", hidden=True, x=normal(3, 7, shift=5), y=one_hot(3, 7)),
        Case("one sample", hidden=True, x=normal(1, 6), y=one_hot(1, 6)),
        Case(
            "scores up to 1000",
            hidden=True,
            hint="Is the logarithm taken before anything becomes 0?",
            x=spread(5, 8, low=0.5, high=1000),
            y=one_hot(5, 8),
        ),
    ],
    mistakes=[
        Mistake("The minus sign of the loss is missing.", ("return -(y", "return (y")),
        Mistake(
            "The minus sign is missing, in the loss and in dx.",
            ("return -(y", "return (y"),
            ("(np.exp(log_p) - y)", "(y - np.exp(log_p))"),
        ),
        Mistake("dx has the wrong sign: it is p - y, not y - p.", ("(np.exp(log_p) - y)", "(y - np.exp(log_p))")),
        Mistake(
            "The logarithm is taken of a computed softmax: where a probability is 0, that is -inf.",
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p))).sum()"),
        ),
        Mistake(
            "1e-12 is added to the softmax before the logarithm; rearrange instead.",
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p) + 1e-12)).sum()"),
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
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p) + 1e-8)).sum()"),
        ),
        Mistake(
            "1e-10 is added to the softmax before the logarithm; rearrange instead.",
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p) + 1e-10)).sum()"),
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
            "x is taken as probabilities; it holds scores, and the softmax belongs to this function.",
            ("shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))", "np.log(x)"),
            ("(np.exp(log_p) - y)", "-y / x"),
            convention=True,
        ),
        Mistake(
            "The softmax is applied twice.",
            (
                "    n = len(x)",
                (
                    "    log_p = np.exp(log_p)\n"
                    "    log_p = log_p - np.log(np.exp(log_p).sum(axis=1, keepdims=True))\n"
                    "    n = len(x)"
                ),
            ),
        ),
        Mistake("dx is the softmax alone: the targets are not subtracted.", ("(np.exp(log_p) - y)", "np.exp(log_p)")),
        Mistake("dx is log p - y; the exponential is missing.", ("(np.exp(log_p) - y)", "(log_p - y)")),
        Mistake(
            "dx is -y / p, the gradient with respect to the probabilities, not the scores.",
            ("(np.exp(log_p) - y)", "-y / np.exp(log_p)"),
        ),
        Mistake("dx has a gradient at the right class only.", ("(np.exp(log_p) - y)", "y * (np.exp(log_p) - y)")),
        Mistake(
            "dx has an extra factor p (1 - p); the Jacobian of the softmax has cancelled already.",
            ("(np.exp(log_p) - y)", "(np.exp(log_p) - y) * np.exp(log_p) * (1 - np.exp(log_p))"),
        ),
        Mistake(
            "The loss is the binary cross entropy over all classes; only the right class counts here.",
            ("-(y * log_p).sum()", "-(y * log_p + (1 - y) * np.log(1 - np.exp(log_p))).sum()"),
        ),
        Mistake("dx is not divided by N.", ("- y) / n", "- y)")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake("The mean runs over all N * C entries; it runs over the N samples.", ("n = len(x)", "n = x.size")),
        Mistake(
            "The loss is a mean over all N * C entries; it must be a sum, divided by N.", (".sum() / n", ".mean()")
        ),
        Mistake(
            "1e-7 is added to the softmax before the logarithm; rearrange instead.",
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p) + 1e-7)).sum()"),
        ),
        Mistake(
            "1e-9 is added to the softmax before the logarithm; rearrange instead.",
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p) + 1e-9)).sum()"),
        ),
        Mistake(
            "1e-15 is added to the softmax before the logarithm; rearrange instead.",
            ("-(y * log_p).sum()", "-(y * np.log(np.exp(log_p) + 1e-15)).sum()"),
        ),
        Mistake(
            "The largest absolute value of a row is subtracted; rows far below it become log(0).",
            ("x.max", "np.abs(x).max"),
        ),
        Mistake(
            "The loss is minus the mean score of the right class: the logarithm of the sum is missing.",
            ("-(y * log_p).sum()", "-(y * x).sum()"),
        ),
        Mistake(
            "The loss is minus the mean of x - max(x) at the right class: the logarithm of the sum is missing.",
            ("-(y * log_p).sum()", "-(y * shifted).sum()"),
        ),
        Mistake(
            "The maximum is subtracted in the sum of exponentials only, and is never put back.", ("= shifted", "= x")
        ),
        Mistake(
            "The loss takes x and not x - max(x) beside a logarithm of shifted exponentials.",
            ("-(y * log_p).sum()", "-(y * (x - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))).sum()"),
        ),
        Mistake(
            "dx holds exp(x - max(x)) - y, over N: the softmax is not divided by its sum.", ("(log_p)", "(shifted)")
        ),
        Mistake(
            "The probabilities are sigmoids, not a softmax: each class is on its own.",
            ("shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))", "-np.logaddexp(0, -x)"),
        ),
        Mistake(
            "dx holds sigmoid(x) - y, over N; the probabilities are a softmax.", ("(log_p)", "(-np.logaddexp(0, -x))")
        ),
        Mistake(
            "This is the binary cross entropy over all classes, and its gradient; only the right class counts here.",
            ("-(y * log_p).sum()", "(np.logaddexp(0, x) - x * y).sum()"),
            ("(log_p)", "(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "The loss is minus the mean probability of the right class; its logarithm is missing.",
            ("-(y * log_p).sum()", "-(y * np.exp(log_p)).sum()"),
        ),
        Mistake(
            "The loss is minus the logarithm of the mean probability; it is the mean of the logarithms.",
            ("(y * log_p).sum() / n", "np.log((y * np.exp(log_p)).sum() / n)"),
        ),
        Mistake(
            "The loss is minus log p of the most probable class; that of the right class is asked.",
            ("-(y * log_p).sum()", "-log_p.max(axis=1).sum()"),
        ),
        Mistake(
            "The loss is the squared error of p and y; the cross entropy is asked.",
            ("-(y * log_p).sum()", "((np.exp(log_p) - y) ** 2).sum()"),
        ),
        Mistake("The logarithm has base 2.", ("-(y * log_p).sum()", "-(y * log_p).sum() / np.log(2)"), convention=True),
        Mistake(
            "dx is -y / N, the gradient with respect to log p; with respect to the scores it is (p - y) / N.",
            ("(np.exp(log_p) - y)", "-y"),
        ),
        Mistake(
            "dx is p (p - y) / N; the Jacobian of the softmax has cancelled already.",
            ("(np.exp(log_p) - y) /", "(np.exp(log_p) - y) * np.exp(log_p) /"),
        ),
        Mistake(
            "dx is p (1 - p) / N, the slopes of the softmax; it is (p - y) / N.",
            ("(np.exp(log_p) - y)", "np.exp(log_p) * (1 - np.exp(log_p))"),
        ),
        Mistake("dx is divided by N * C; it is divided by N.", ("- y) / n", "- y) / x.size")),
        Mistake(
            "The loss and dx are divided by C, the number of classes; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake("dx is p / N - y: only p is divided by N.", ("(np.exp(log_p) - y) / n", "np.exp(log_p) / n - y")),
        Mistake(
            "The loss is divided by N - 1; it is divided by N.", ("log_p).sum() / n", "log_p).sum() / max(n - 1, 1)")
        ),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("log_p).sum() / n", "log_p).sum() / (n + 1)")),
        Mistake(
            "The loss is divided by the root of N; it is divided by N.", ("log_p).sum() / n", "log_p).sum() / n ** 0.5")
        ),
        Mistake(
            "dx is divided by N - 1; it is divided by N.",
            ("(np.exp(log_p) - y) / n", "(np.exp(log_p) - y) / max(n - 1, 1)"),
        ),
        Mistake("dx is divided by N twice.", ("(np.exp(log_p) - y) / n", "(np.exp(log_p) - y) / n ** 2")),
        Mistake(
            "The loss is divided by C, the number of classes; it is divided by N.",
            ("log_p).sum() / n", "log_p).sum() / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by C, the number of classes; it is divided by N.",
            ("(np.exp(log_p) - y) / n", "(np.exp(log_p) - y) / x.shape[1]"),
        ),
        Mistake("The last sample is left out of the loss.", ("-(y * log_p).sum()", "-(y * log_p)[:-1].sum()")),
        Mistake("The first sample is left out of the loss.", ("-(y * log_p).sum()", "-(y * log_p)[1:].sum()")),
        Mistake("The last class is left out of the loss.", ("-(y * log_p).sum()", "-(y * log_p)[:, :-1].sum()")),
        Mistake("The loss is one number per sample; their mean is asked.", ("() / n", "(axis=1)")),
        Mistake(
            "The loss is the entropy of the softmax: the targets are left out.",
            ("(y * log_p)", "(np.exp(log_p) * log_p)"),
        ),
        Mistake("The logarithm has base 10.", ("(y * log_p)", "(y * log_p / np.log(10))")),
        Mistake(
            "The logarithm has base 2, in the loss and in dx.",
            ("(y * log_p)", "(y * log_p / np.log(2))"),
            ("(np.exp(log_p) - y)", "(np.exp(log_p) - y) / np.log(2)"),
        ),
        Mistake(
            "The loss is the mean of 1 - p of the right class; minus the logarithm of p is asked.",
            ("-(y * log_p)", "(y * (1 - np.exp(log_p)))"),
        ),
        Mistake(
            "The loss is the mean of |p - y|, summed over the classes; the cross entropy is asked.",
            ("-(y * log_p)", "np.abs(np.exp(log_p) - y)"),
        ),
        Mistake(
            "dx has -1 at the right class in place of p - 1: it is p elsewhere.",
            ("(np.exp(log_p) - y)", "(np.exp(log_p) * (1 - y) - y)"),
        ),
        Mistake(
            "dx is 0 at the right class; there it is (p - 1) / N.", ("(np.exp(log_p) - y)", "(np.exp(log_p) * (1 - y))")
        ),
        Mistake("dx is |p - y| / N; it has a sign.", ("(np.exp(log_p) - y)", "np.abs(np.exp(log_p) - y)")),
        Mistake("dx is x - y, over N: the softmax is missing.", ("(np.exp(log_p) - y)", "(x - y)")),
        Mistake(
            "dx is 0 in the last row.", ("(np.exp(log_p) - y)", "(np.exp(log_p) - y) * (np.arange(n) < n - 1)[:, None]")
        ),
        Mistake(
            "dx is averaged over the samples; each row has its own gradient.",
            ("(np.exp(log_p) - y) / n", "(np.exp(log_p) - y).mean(axis=0) + 0 * x"),
        ),
        Mistake(
            "dx is one-hot of the largest score minus y, over N; the softmax is asked.",
            ("(np.exp(log_p) - y)", "((x == x.max(axis=1, keepdims=True)) - y)"),
        ),
        Mistake(
            "dx is the gradient of the squared error of p and y.",
            ("(np.exp(log_p) - y)", "2 * (np.exp(log_p) - y) * np.exp(log_p)"),
        ),
        Mistake(
            "dx is p - y, over N, with the softmax taken over the samples (axis 0).",
            ("(np.exp(log_p) - y)", "(np.exp(x - x.max(axis=0)) / np.exp(x - x.max(axis=0)).sum(axis=0) - y)"),
        ),
        Mistake(
            "dx is p - y, over N, with p divided by the sum over the whole batch.",
            ("(np.exp(log_p) - y)", "(np.exp(shifted) / np.exp(shifted).sum() - y)"),
        ),
    ],
    hints=[
        "Work with log-probabilities throughout; exponentiate them at the end, for the gradient.",
        "y * log_p keeps the right class of each row and puts 0 elsewhere, as long as log_p is finite.",
        "x.max(axis=1, keepdims=True) has shape (N, 1) and lines up with x.",
    ],
)
