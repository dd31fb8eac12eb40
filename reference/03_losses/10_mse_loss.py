r"""## Mean squared error

The oldest loss. For $N$ samples with $M$ outputs each:

$$L = \frac1N \sum_{n=1}^{N} \sum_{m=1}^{M} (x_{n,m} - y_{n,m})^2, \qquad
\frac{\partial L}{\partial x_{n,m}} = \frac{2\,(x_{n,m} - y_{n,m})}{N}$$

The pull grows with the residual: twice as far off, twice the gradient. The best constant prediction under this loss
is the mean of the targets.

**By hand:** `x = [[1, 2], [3, 5]]` and `y = [[0, 2], [3, 2]]`. The residuals are `[[1, 0], [0, 3]]`, their squares add
up to 10, and $N = 2$, so the loss is 5 and `dx = [[1, 0], [0, 3]]`.

**Conventions.** You will meet the same loss with a factor $\tfrac12$, which makes the gradient tidier, and with a
mean over all $N \cdot M$ entries. Each is fine if it is said. Here: no half, sum over outputs, mean over samples.
"""

from autograder.exercise import Case, Exercise, Loss, Mistake, integers, normal, spread


def mse_loss(x, y):
    """Squared error, summed over the outputs of a sample, mean over the samples.

    Args:
        x: predictions of shape (N, M), float or int; not changed.
        y: targets of shape (N, M), float or int; not changed.

    Returns:
        loss: float, the sum of (x - y)**2 over all entries, divided by N. There is no factor 1/2.
        dx: gradient of the loss with respect to x, shape (N, M), float.
    """
    r = x - y
    n = len(x)
    return (r**2).sum() / n, 2 * r / n


exercise = Exercise(
    Loss(mse_loss),
    points=3,
    cases=[
        Case("a small batch", hint="Which number do you divide by?", x=normal(4, 3), y=normal(4, 3)),
        Case("one output", x=normal(5, 1), y=normal(5, 1, scale=2)),
        Case(
            "whole numbers",
            hint="Is dx a float array when x is not?",
            x=integers(4, 2, low=-5, high=6),
            y=integers(4, 2, low=-5, high=6),
        ),
        Case("targets off centre", hidden=True, x=normal(6, 4), y=normal(6, 4, shift=3)),
        Case("one sample", hidden=True, x=normal(1, 7), y=normal(1, 7)),
        Case("residuals up to 1000", hidden=True, x=spread(3, 5, low=0.01, high=1000), y=normal(3, 5)),
    ],
    mistakes=[
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the outputs are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake(
            "The loss is half of what is asked: it carries a factor 1/2, and here there is none.",
            ("(r**2).sum()", "(r**2).sum() / 2"),
            ("2 * r / n", "r / n"),
            convention=True,
        ),
        Mistake(
            "The mean runs over all N * M entries, with a factor 1/2; here it runs over the N samples, with none.",
            ("(r**2).sum()", "(r**2).sum() / 2"),
            ("2 * r / n", "r / n"),
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake("The factor 2 is missing in dx: the slope of r**2 is 2 r.", ("2 * r", "r")),
        Mistake("dx is not divided by N.", ("r / n", "r / 1")),
        Mistake("dx is divided by the number of all entries, N * M; it must be divided by N.", ("r / n", "r / r.size")),
        Mistake("The loss is a mean over all N * M entries; it must be a sum, divided by N.", ("sum() / n", "mean()")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", ("sum() / n", "sum()")),
        Mistake("dx has the wrong sign: it is built from y - x.", ("2 * r", "-2 * r")),
        Mistake(
            "The loss is the root of the mean square; no root is asked.",
            ("(r**2).sum() / n", "((r**2).sum() / n) ** 0.5"),
        ),
        Mistake("The loss sums the residuals, not their squares.", ("(r**2)", "r")),
        Mistake("The loss is one number per sample; their mean is asked.", ("(r**2).sum() / n", "(r**2).sum(axis=1)")),
        Mistake("dx is averaged over the samples; each row has its own gradient.", ("2 * r / n", "2 * r.mean(axis=0)")),
        Mistake(
            "dx has the dtype of x, so whole numbers in x truncate the gradient.",
            ("2 * r / n", "(2 * r / n).astype(x.dtype)"),
        ),
        Mistake(
            "The loss and dx are divided by M, the number of outputs; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake(
            "The loss is divided by M, the number of outputs; it is divided by N.", ("sum() / n", "sum() / x.shape[1]")
        ),
        Mistake("dx is divided by M, the number of outputs; it is divided by N.", ("r / n", "r / x.shape[1]")),
        Mistake(
            "The loss and dx are divided by N - 1; they are divided by N.", ("n = len(x)", "n = max(len(x) - 1, 1)")
        ),
        Mistake(
            "The square is taken of the sum of all residuals; each residual is squared by itself.",
            ("(r**2).sum()", "r.sum() ** 2"),
        ),
        Mistake(
            "The residuals of a sample are summed before they are squared; each is squared by itself.",
            ("(r**2).sum()", "(r.sum(axis=1) ** 2).sum()"),
        ),
        Mistake(
            "The loss is the mean length of the rows of residuals; no root is asked.",
            ("(r**2).sum()", "((r**2).sum(axis=1) ** 0.5).sum()"),
        ),
        Mistake(
            "The loss is the root of the mean over all N * M squares; no root is asked, and the sum is divided by N.",
            ("(r**2).sum() / n", "(r**2).mean() ** 0.5"),
        ),
        Mistake(
            "The loss is the root of the mean square, and dx is the gradient of that; no root is asked.",
            ("(r**2).sum() / n, 2 * r / n", "((r**2).sum() / n) ** 0.5, r / n / ((r**2).sum() / n) ** 0.5"),
            convention=True,
        ),
        Mistake("The loss sums x**2 - y**2; it must sum (x - y)**2.", ("(r**2)", "(x**2 - y**2)")),
        Mistake("dx holds 2 r**2 / N; the slope of r**2 is 2 r.", ("2 * r", "2 * r**2")),
        Mistake("dx holds the squares of the residuals, over N; the slope of r**2 is 2 r.", ("2 * r", "r**2")),
        Mistake("dx has no sign: it is 2 |r| / N.", ("2 * r", "2 * abs(r)")),
        Mistake(
            "dx is the sign of r over N; the slope of r**2 is 2 r.", ("2 * r / n", "((r > 0) * 1.0 - (r < 0)) / n")
        ),
        Mistake(
            "dx has the sum of a row's residuals in each entry; each entry has its own residual.",
            ("2 * r / n", "2 * (r.sum(axis=1, keepdims=True) + 0 * r) / n"),
        ),
        Mistake("dx is divided by N twice.", ("r / n", "r / n**2")),
        Mistake("dx is 2 x - y over N: the factor 2 stands before x only.", ("2 * r / n", "(2 * x - y) / n")),
        Mistake("dx is 2 (x - y / N): only y is divided by N.", ("2 * r / n", "2 * (x - y / n)")),
        Mistake("The loss is divided by N - 1; it is divided by N.", ("sum() / n", "sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("sum() / n", "sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", ("sum() / n", "sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("r / n", "r / max(n - 1, 1)")),
        Mistake("The last sample is left out of the loss.", ("(r**2)", "(r[:-1]**2)")),
        Mistake("The first sample is left out of the loss.", ("(r**2)", "(r[1:]**2)")),
        Mistake("The loss counts the last sample only.", ("(r**2)", "(r[-1:]**2)")),
        Mistake("The loss counts the first sample only.", ("(r**2)", "(r[:1]**2)")),
        Mistake("The last output is left out of the loss.", ("(r**2)", "(r[:, :-1]**2)")),
        Mistake("The loss counts the first output only.", ("(r**2)", "(r[:, :1]**2)")),
        Mistake(
            "The loss takes the largest square of each sample; they are summed.",
            ("(r**2).sum()", "(r**2).max(axis=1).sum()"),
        ),
        Mistake("The loss is the largest square; the squares are summed.", ("(r**2).sum()", "(r**2).max()")),
        Mistake(
            "The loss is the root of the summed squares, divided by N; no root is asked.",
            ("(r**2).sum()", "(r**2).sum() ** 0.5"),
        ),
        Mistake("dx is 2 (x + y) / N; it is built from x - y.", ("2 * r", "2 * (x + y)")),
        Mistake("dx is 2 |r| r / N; the slope of r**2 is 2 r.", ("2 * r", "2 * abs(r) * r")),
        Mistake("dx is 3 r**2 / N; the slope of r**2 is 2 r.", ("2 * r", "3 * r**2")),
        Mistake("dx is -r / N: sign and factor 2 are wrong.", ("2 * r", "-r")),
        Mistake("dx is 0 in the last row.", ("2 * r", "2 * r * [[k + 1 < n] for k in range(n)]")),
        Mistake("dx is 0 in the first row.", ("2 * r", "2 * r * [[k > 0] for k in range(n)]")),
        Mistake("dx is 0 in every row but the last.", ("2 * r", "2 * r * [[k + 1 == n] for k in range(n)]")),
        Mistake("dx is summed over the outputs; each output has its own gradient.", ("2 * r", "2 * r.sum(axis=1)")),
        Mistake("dx is the loss times 2 r, over N.", ("2 * r", "2 * r * (r**2).sum() / n")),
        Mistake("dx is one number, the mean of 2 r; each entry has its own gradient.", ("2 * r / n", "2 * r.mean()")),
    ],
    hints=[
        "Name the residual once; both results are short expressions of it.",
        "len(x) is the number of rows. x.size counts all entries.",
    ],
)
