r"""## Huber loss

Squared error is smooth at its optimum, absolute error is calm about outliers. Peter Huber (1964) joined the two at a
residual of size $\delta$:

$$h(r) = \begin{cases} \tfrac12 r^2 & |r| \le \delta \\
\delta\,\bigl(|r| - \tfrac12 \delta\bigr) & |r| > \delta \end{cases} \qquad
h'(r) = \begin{cases} r & |r| \le \delta \\ \delta\,\mathrm{sign}(r) & |r| > \delta \end{cases}
\qquad L = \frac1N \sum_{n,m} h(x_{n,m} - y_{n,m})$$

The offset $-\tfrac12\delta^2$ makes the two pieces meet: at $|r| = \delta$ both are $\tfrac12\delta^2$, and both slopes
are $\delta$. So nothing jumps, and there is no kink. Look at $h'$ again: it is the residual, cut off at $\pm\delta$.

**By hand:** $\delta = 2$, one sample with residuals `[1, -5]`: $\tfrac12 \cdot 1 = 0.5$ and $2 \cdot (5 - 1) = 8$, so
the loss is 8.5 and `dx = [1, -2]`.

**Conventions.** "Smooth L1" is this loss divided by $\delta$; the two agree for $\delta = 1$ only.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Loss, Mistake, integers, normal, spread


def huber_loss(x, y, delta=1.0):
    """Huber loss, summed over the outputs of a sample, mean over the samples.

    Args:
        x: predictions of shape (N, M), float or int; not changed.
        y: targets of shape (N, M), float or int; not changed.
        delta: float > 0, the size of the residual r = x - y where the parabola ends and the straight line begins.

    Returns:
        loss: float, the sum over all entries, divided by N, of r**2 / 2 where abs(r) <= delta, and of
            delta * (abs(r) - delta / 2) elsewhere.
        dx: gradient of the loss with respect to x, shape (N, M), float.
    """
    r = x - y
    n = len(x)
    size = np.abs(r)
    h = np.where(size <= delta, r**2 / 2, delta * (size - delta / 2))
    return h.sum() / n, np.clip(r, -delta, delta) / n


exercise = Exercise(
    Loss(huber_loss),
    points=4,
    cases=[
        Case("the default delta", hint="Do the two pieces meet at delta?", x=normal(5, 3, scale=1.5), y=normal(5, 3)),
        Case("delta = 0.4", hint="Where is delta in each piece?", x=normal(4, 2), y=normal(4, 2), delta=0.4),
        Case("delta = 2.5", x=normal(6, 4, scale=3), y=normal(6, 4), delta=2.5),
        Case(
            "whole numbers in x",
            hint="Is dx a float array when x is not?",
            x=integers(3, 5, low=-4, high=5),
            y=normal(3, 5),
            delta=1.7,
        ),
        Case("one output, off centre", hidden=True, x=normal(7, 1), y=normal(7, 1, shift=1), delta=0.8),
        Case("one sample", hidden=True, x=normal(1, 6, scale=2), y=normal(1, 6), delta=1.3),
        Case(
            "residuals of exactly delta",
            hidden=True,
            hint="What are both pieces, and both slopes, at delta?",
            between=[("size <= delta, r**2", "size < delta, r**2")],
            x=np.array([[2.0, -0.5], [1.0, 3.5], [-1.5, 0.25]]),
            y=np.array([[0.5, 1.0], [1.0, 0.5], [0.0, 0.0]]),
            delta=1.5,
        ),
        Case(
            "residuals up to 1000",
            hidden=True,
            x=spread(4, 5, low=0.01, high=1000),
            y=normal(4, 5, scale=0.1),
            delta=3.0,
        ),
    ],
    mistakes=[
        Mistake(
            "The outer piece is delta * |r|: without its offset, the loss jumps at delta.",
            ("(size - delta / 2)", "size"),
        ),
        Mistake(
            "The offset of the outer piece is delta, not delta / 2: the loss jumps at delta.",
            ("(size - delta / 2)", "(size - delta)"),
        ),
        Mistake("The outer piece lacks its factor delta.", ("delta * (size - delta / 2)", "(size - delta / 2)")),
        Mistake("The offset is -1/2, which is right for delta = 1 only.", ("(size - delta / 2)", "(size - 1 / 2)")),
        Mistake(
            "The inner piece is r**2, not r**2 / 2: the pieces do not meet at delta.",
            ("delta, r**2 / 2", "delta, r**2"),
        ),
        Mistake(
            "dx is the residual everywhere; beyond delta it must stay at delta.", ("np.clip(r, -delta, delta)", "r")
        ),
        Mistake(
            "dx is the sign of r everywhere; within delta it is the residual.", ("clip(r, -delta, delta)", "sign(r)")
        ),
        Mistake(
            "Beyond delta, dx is the sign of r; its size there is delta.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, np.sign(r))"),
        ),
        Mistake(
            "Beyond delta, dx is +delta whatever the sign of r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, delta)"),
        ),
        Mistake("dx is cut off on the positive side only.", ("clip(r, -delta, delta)", "minimum(r, delta)")),
        Mistake("dx is cut off at 1, whatever delta is.", ("delta, delta", "1, 1")),
        Mistake("The pieces are the wrong way round: the parabola is outside.", ("size <=", "size >")),
        Mistake("The pieces are chosen by r without its absolute value.", ("size <", "r <")),
        Mistake("dx has the wrong sign.", ("r, -delta", "-r, -delta")),
        Mistake("dx is not divided by N.", ("delta) / n", "delta)")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", ("h.sum() / n", "h.sum()")),
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the outputs are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake(
            "This is the smooth L1 loss, the Huber loss divided by delta.",
            ("n = len(x)", "n = len(x) * delta"),
            convention=True,
        ),
        Mistake(
            "The loss is twice the Huber loss: the parabola is r**2 / 2 here, not r**2.",
            ("n = len(x)", "n = len(x) / 2"),
            convention=True,
        ),
        Mistake(
            "dx has the dtype of x, so whole numbers in x truncate the gradient.",
            ("np.clip(r, -delta, delta) / n", "(np.clip(r, -delta, delta) / n).astype(x.dtype)"),
        ),
        Mistake(
            "The outer piece is delta * |r| - 1/2, which fits delta = 1 only.", ("(size - delta / 2)", "size - 1 / 2")
        ),
        Mistake(
            "The outer piece is |r| - 1/2, which fits delta = 1 only.", ("delta * (size - delta / 2)", "size - 1 / 2")
        ),
        Mistake(
            "The outer piece is |r| alone; it is delta * (|r| - delta / 2).", ("delta * (size - delta / 2)", "size")
        ),
        Mistake("The outer piece lacks the absolute value: it is delta * (r - delta / 2).", ("size -", "r -")),
        Mistake(
            "The outer piece is |r| - delta**2 / 2: |r| lacks its factor delta.",
            ("delta * (size - delta / 2)", "size - delta**2 / 2"),
        ),
        Mistake(
            "The loss is r**2 / 2 everywhere; beyond delta it is a straight line.", ("h.sum()", "(r**2 / 2).sum()")
        ),
        Mistake(
            "The loss is the outer piece everywhere; within delta it is r**2 / 2.",
            ("h.sum()", "(delta * (size - delta / 2)).sum()"),
        ),
        Mistake("The inner piece is r**2 / (2 delta); it is r**2 / 2.", ("delta, r**2 / 2", "delta, r**2 / 2 / delta")),
        Mistake("The pieces are chosen by r**2, not by |r|.", ("where(size <= delta", "where(size**2 <= delta")),
        Mistake("The pieces change over at 1, whatever delta is.", ("where(size <= delta", "where(size <= 1")),
        Mistake(
            "The loss uses delta = 1, whatever the caller asks for.",
            ("delta, r**2 / 2, delta * (size - delta / 2)", "1, r**2 / 2, size - 1 / 2"),
        ),
        Mistake(
            "The loss is a mean over all N * M entries; it must be a sum, divided by N.", ("h.sum() / n", "h.mean()")
        ),
        Mistake(
            "dx is divided by the number of all entries, N * M; it must be divided by N.",
            ("delta) / n", "delta) / r.size"),
        ),
        Mistake(
            "dx is 2 r within delta; the slope of r**2 / 2 is r.",
            ("clip(r, -delta, delta)", "where(size <= delta, 2 * r, delta * np.sign(r))"),
        ),
        Mistake(
            "The inner piece is r**2 and its slope 2 r; they are r**2 / 2 and r.",
            ("delta, r**2 / 2", "delta, r**2"),
            ("clip(r, -delta, delta)", "where(size <= delta, 2 * r, delta * np.sign(r))"),
        ),
        Mistake(
            "dx is 0 beyond delta; there it is delta times the sign of r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, 0.0)"),
        ),
        Mistake(
            "dx is delta times the sign of r everywhere; within delta it is the residual.",
            ("np.clip(r, -delta, delta)", "delta * np.sign(r)"),
        ),
        Mistake(
            "Beyond delta, dx is delta * r; it is delta times the sign of r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, delta * r)"),
        ),
        Mistake(
            "dx has the pieces the wrong way round: it is the residual beyond delta.",
            ("clip(r, -delta, delta)", "where(size > delta, r, delta * np.sign(r))"),
        ),
        Mistake("dx is never negative: it is cut off at 0 below.", ("-delta", "0")),
        Mistake("dx has no sign: it is |r|, cut off at delta.", ("clip(r, -delta, delta)", "minimum(size, delta)")),
        Mistake("dx is r / delta, cut off at 1; it is r, cut off at delta.", (", -delta, delta", " / delta, -1, 1")),
        Mistake(
            "dx is r / 2 within delta; the slope of r**2 / 2 is r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r / 2, delta * np.sign(r))"),
        ),
        Mistake(
            "dx cuts whole rows to the length delta; each entry is cut off by itself.",
            (
                "np.clip(r, -delta, delta)",
                "r * np.minimum(1, delta / (np.sqrt((r**2).sum(axis=1, keepdims=True)) + 1e-300))",
            ),
        ),
        Mistake(
            "The loss is the Huber loss divided by delta.", ("h.sum() / n", "h.sum() / n / delta"), convention=True
        ),
        Mistake(
            "The loss is twice the Huber loss; within delta it is r**2 / 2 here.",
            ("h.sum() / n", "2 * h.sum() / n"),
            convention=True,
        ),
        Mistake(
            "This is the pseudo-Huber loss, which is smooth; here the two pieces are joined at delta.",
            ("h.sum() / n", "(delta**2 * (np.sqrt(1 + (r / delta) ** 2) - 1)).sum() / n"),
            ("np.clip(r, -delta, delta)", "r / np.sqrt(1 + (r / delta) ** 2)"),
            convention=True,
        ),
        Mistake("The loss is divided by N - 1; it is divided by N.", ("h.sum() / n", "h.sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("h.sum() / n", "h.sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", ("h.sum() / n", "h.sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("delta) / n", "delta) / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("delta) / n", "delta) / n ** 2")),
        Mistake(
            "The loss is divided by M, the number of outputs; it is divided by N.",
            ("h.sum() / n", "h.sum() / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by M, the number of outputs; it is divided by N.", ("delta) / n", "delta) / x.shape[1]")
        ),
        Mistake(
            "The loss and dx are divided by M, the number of outputs; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake("The last sample is left out of the loss.", ("h.sum()", "h[:-1].sum()")),
        Mistake("The last output is left out of the loss.", ("h.sum()", "h[:, :-1].sum()")),
        Mistake(
            "The outer piece is delta * (|r| - delta / 2) / 2; there is no half before it.",
            ("(size - delta / 2)", "(size - delta / 2) / 2"),
        ),
        Mistake("The outer piece is 0; it is delta * (|r| - delta / 2).", ("delta * (size - delta / 2)", "0.0 * size")),
        Mistake("The pieces of the loss change over at delta / 2.", ("size <= delta", "size <= delta / 2")),
        Mistake("The pieces of the loss change over at 2 delta.", ("size <= delta", "size <= 2 * delta")),
        Mistake("The loss sums absolute values; within delta it is r**2 / 2.", ("h.sum()", "size.sum()")),
        Mistake("dx is cut off on the negative side only.", ("clip(r, -delta, delta)", "maximum(r, -delta)")),
        Mistake(
            "Beyond delta, dx is -delta whatever the sign of r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, -delta)"),
        ),
        Mistake(
            "Beyond delta, dx is minus delta times the sign of r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, -delta * np.sign(r))"),
        ),
        Mistake(
            "Beyond delta, dx is delta * |r|; it is delta times the sign of r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, delta * size)"),
        ),
        Mistake(
            "Beyond delta, dx is delta / 2 times the sign of r; it is delta times that sign.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, delta / 2 * np.sign(r))"),
        ),
        Mistake(
            "Beyond delta, dx is 1 whatever the sign of r; it is delta times that sign.",
            ("clip(r, -delta, delta)", "where(size <= delta, r, 1.0)"),
        ),
        Mistake(
            "Within delta, dx is r**2 / 2, the piece itself; its slope is r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r**2 / 2, delta * np.sign(r))"),
        ),
        Mistake(
            "Within delta, dx is |r|; it is r.",
            ("clip(r, -delta, delta)", "where(size <= delta, size, delta * np.sign(r))"),
        ),
        Mistake(
            "Within delta, dx is r**2; it is r.",
            ("clip(r, -delta, delta)", "where(size <= delta, r**2, delta * np.sign(r))"),
        ),
        Mistake(
            "Within delta, dx is 0; it is r.",
            ("clip(r, -delta, delta)", "where(size <= delta, 0.0, delta * np.sign(r))"),
        ),
        Mistake(
            "dx is 0 in the last row.", ("(r, -delta, delta)", "(r, -delta, delta) * (np.arange(n) < n - 1)[:, None]")
        ),
        Mistake(
            "dx is averaged over the samples; each row has its own gradient.",
            ("(r, -delta, delta) / n", "(r, -delta, delta).mean(axis=0) + 0 * r"),
        ),
        Mistake("The inner piece is |r|; it is r**2 / 2.", ("delta, r**2 / 2", "delta, size")),
        Mistake("The inner piece is r**2 / 4; it is r**2 / 2.", ("delta, r**2 / 2", "delta, r**2 / 4")),
        Mistake(
            "The inner piece is (r / delta)**2 / 2; it is r**2 / 2.", ("delta, r**2 / 2", "delta, (r / delta)**2 / 2")
        ),
    ],
    hints=[
        "np.where(condition, a, b) picks between two arrays, element by element.",
        "Put |r| = delta into both pieces: what has to be subtracted from delta * |r|?",
        "Which numpy function cuts an array off at a lower and an upper bound?",
    ],
    equivalents=[
        Equivalent("A square has no sign.", ("delta, r**2 / 2, delta", "delta, size**2 / 2, delta")),
        Equivalent(
            "Of three numbers, the middle one is the same in any order.",
            ("np.clip(r, -delta, delta)", "np.clip(-delta, r, delta)"),
        ),
    ],
)
