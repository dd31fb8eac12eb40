r"""## Softmax

Softmax turns a row of scores into probabilities: all positive, and adding up to 1.

$$s_i = \frac{e^{x_i}}{\sum_j e^{x_j}}$$

Every output depends on every input of its row, so the derivative is a whole matrix, the Jacobian:

$$\frac{\partial s_i}{\partial x_j} = s_i\,(\delta_{ij} - s_j)$$

where $\delta_{ij}$ is 1 if $i = j$, else 0. You never need to build it. Multiplied by `dout`, it collapses to

$$dx_j = s_j \Bigl( dout_j - \sum_i dout_i\, s_i \Bigr)$$

**By hand:** the row $x = (0, \ln 3)$ gives $s = (\tfrac14, \tfrac34)$. With $dout = (1, 0)$ the sum is $\tfrac14$,
and $dx = (\tfrac14 \cdot \tfrac34,\; \tfrac34 \cdot (-\tfrac14)) = (0.1875, -0.1875)$. The entries of a row of `dx`
always add up to 0: adding the same number to all scores changes no probability.

**Pitfalls**

- That last fact is also the cure for $e^{1000}$. Which number can you subtract from a row so that nothing overflows?
- `keepdims=True` keeps a sum over rows in the shape (N, 1), which lines up with (N, C). The shape (N,) does not.
- If you keep only the diagonal, $s_j (1 - s_j)\, dout_j$, you get a plausible and wrong gradient.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal


def softmax_forward(x):
    """Softmax of every row.

    Args:
        x: scores of shape (N, C), float or int; not changed.

    Returns:
        out: exp(x) divided by its sum over the row, shape (N, C), float; each row adds up to 1; no overflow for |x| up
            to 1000.
        cache: whatever softmax_backward needs.
    """
    e = np.exp(x - x.max(axis=1, keepdims=True))
    out = e / e.sum(axis=1, keepdims=True)
    return out, out


def softmax_backward(dout, cache):
    """Gradient of the loss with respect to the scores: the full Jacobian of each row times its dout.

    Args:
        dout: gradient of the loss with respect to out, shape (N, C), any values; not changed.
        cache: what softmax_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, C), float.
    """
    s = cache
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))


exercise = Exercise(
    Layer(softmax_forward, softmax_backward),
    points=6,
    cases=[
        Case("a small batch", hint="Do the rows of out add up to 1?", x=normal(3, 5)),
        Case(
            "whole numbers, as many rows as columns",
            hint="Is out a float array? Is each sum lined up with its row?",
            x=integers(4, 4, low=-3, high=4),
        ),
        Case("rows around 1000", hint="What is exp(1000)?", x=normal(2, 6, scale=2, shift=1000)),
        Case(
            "rows far apart",
            hint="Whose maximum do you subtract?",
            x=np.array([[1000.0, 999.0, 1001.5], [-1000.0, -998.5, -999.0], [0.5, 2.0, -1.0], [3.0, 1.0, 2.5]]),
        ),
        Case("one row", hidden=True, x=normal(1, 7)),
        Case("two classes", hidden=True, x=normal(6, 2, scale=2, shift=-1)),
        Case(
            "whole numbers", hidden=True, hint="Is out a float array when x is not?", x=integers(5, 3, low=-3, high=4)
        ),
        Case(
            "a wide row",
            hidden=True,
            hint="Which number, taken from a row, makes every exponent at most 0?",
            x=np.array([[-900.0, 0.0, 900.0], [1.0, -1.0, 2.0]]),
        ),
        Case("scores around 800", hidden=True, hint="Are all values finite?", x=normal(4, 6, scale=2, shift=800)),
        Case(
            "a large batch",
            hidden=True,
            hint="Does your backward call the forward pass once for each score?",
            x=normal(300, 60),
        ),
    ],
    mistakes=[
        Mistake(
            "The maximum is not subtracted: for scores around 1000, exp overflows and out is nan.",
            ("x - x.max(axis=1, keepdims=True)", "x"),
        ),
        Mistake(
            "The maximum of the whole batch is subtracted; a row far below it becomes 0 / 0.",
            ("x - x.max(axis=1, keepdims=True)", "x - x.max()"),
        ),
        Mistake(
            "The sum runs over the whole batch: it must run over each row, so that each row adds up to 1.",
            ("e / e.sum(axis=1, keepdims=True)", "e / e.sum()"),
            ("np.exp(x - x.max(axis=1, keepdims=True))", "np.exp(x - x.max())"),
        ),
        Mistake(
            "The columns of out add up to 1; the rows should.",
            ("x.max(axis=1", "x.max(axis=0"),
            ("e.sum(axis=1", "e.sum(axis=0"),
            ("(dout * s).sum(axis=1", "(dout * s).sum(axis=0"),
        ),
        Mistake(
            "The sum in the gradient runs over each column; it must run over each row.",
            ("(dout * s).sum(axis=1", "(dout * s).sum(axis=0"),
        ),
        Mistake(
            "The sum in the gradient runs over the whole batch; it must run over each row.",
            ("(dout * s).sum(axis=1, keepdims=True)", "(dout * s).sum()"),
        ),
        Mistake(
            "The gradient is s(1 - s) dout, the diagonal of the Jacobian; the other entries count too.",
            ("(dout - (dout * s).sum(axis=1, keepdims=True))", "(1 - s) * dout"),
        ),
        Mistake(
            "The gradient is s * dout: the sum is not subtracted.", (" - (dout * s).sum(axis=1, keepdims=True)", "")
        ),
        Mistake("The sum in the gradient is of dout; it must be of dout * s.", ("(dout * s).sum(", "dout.sum(")),
        Mistake("The sum in the gradient is added; it must be subtracted.", ("(dout - (dout", "(dout + (dout")),
        Mistake("The gradient lacks the factor s before the bracket.", ("return s * (dout", "return (dout")),
        Mistake(
            "The gradient ignores dout: it is s(1 - s).",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "s * (1 - s)"),
        ),
        Mistake(
            "out is divided by the largest exponential; it must be divided by their sum.", ("e / e.sum(", "e / e.max(")
        ),
        Mistake(
            "out is the logarithm of the softmax.",
            ("out = e / e.sum(axis=1, keepdims=True)", "out = np.log(e / e.sum(axis=1, keepdims=True))"),
        ),
        Mistake(
            "out has the dtype of x, so whole numbers in x cut the probabilities down to 0.",
            ("out = e / e.sum(axis=1, keepdims=True)", "out = (e / e.sum(axis=1, keepdims=True)).astype(x.dtype)"),
        ),
        Mistake(
            "out is normalized over the columns: axis 0 is used for the maximum and the sum.",
            ("x.max(axis=1,", "x.max(axis=0,"),
            ("e.sum(axis=1,", "e.sum(axis=0,"),
        ),
        Mistake("The scores are divided by the row's maximum, not shifted by it.", ("np.exp(x -", "np.exp(x /")),
        Mistake(
            "The largest |x| of the row is subtracted, not its maximum.", ("x.max(axis=1,", "np.abs(x).max(axis=1,")
        ),
        Mistake(
            "Only the numerator has the maximum subtracted; the sum is that of exp(x).",
            ("e.sum(axis=1,", "np.exp(x).sum(axis=1,"),
        ),
        Mistake("Only the sum has the maximum subtracted; the numerator is exp(x).", ("out = e", "out = np.exp(x)")),
        Mistake(
            "out is the log of the softmax.",
            ("e / e.sum(axis=1, keepdims=True)", "np.log(e / e.sum(axis=1, keepdims=True))"),
            ("out, out", "out, np.exp(out)"),
        ),
        Mistake(
            "out is divided by the root of the sum of squares of the row.",
            ("e.sum(axis=1, keepdims=True)", "np.sqrt((e**2).sum(axis=1, keepdims=True))"),
        ),
        Mistake(
            "out is the sigmoid of each element.", ("e / e.sum(axis=1, keepdims=True)", "0.5 * (1 + np.tanh(x / 2))")
        ),
        Mistake(
            "out is 1 at the largest score of the row and 0 elsewhere.",
            ("e / e.sum(axis=1, keepdims=True)", "1.0 * (e == 1)"),
        ),
        Mistake(
            "The row sums of shape (N,) are lined up with the columns where N = C.",
            (
                "e.sum(axis=1, keepdims=True)",
                "(e.sum(axis=1) if len(x) == x.shape[1] else e.sum(axis=1, keepdims=True))",
            ),
        ),
        Mistake(
            "The row maxima of shape (N,) are lined up with the columns where N = C.",
            (
                "x.max(axis=1, keepdims=True))",
                "(x.max(axis=1) if len(x) == x.shape[1] else x.max(axis=1, keepdims=True)))",
            ),
        ),
        Mistake(
            "The row maxima and sums of shape (N,) are lined up with the columns where N = C.",
            (
                "x.max(axis=1, keepdims=True))",
                "(x.max(axis=1) if len(x) == x.shape[1] else x.max(axis=1, keepdims=True)))",
            ),
            (
                "e.sum(axis=1, keepdims=True)",
                "(e.sum(axis=1) if len(x) == x.shape[1] else e.sum(axis=1, keepdims=True))",
            ),
        ),
        Mistake(
            "The row sums of dout * s of shape (N,) are lined up with the columns where N = C.",
            (
                "(dout * s).sum(axis=1, keepdims=True))",
                "((dout * s).sum(axis=1) if len(s) == s.shape[1] else (dout * s).sum(axis=1, keepdims=True)))",
            ),
        ),
        Mistake(
            "dx is s - dout, the formula for a softmax with cross-entropy.",
            ("* (dout - (dout * s).sum(axis=1, keepdims=True))", "- dout"),
        ),
        Mistake("dx is dout - s.", ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "dout - s")),
        Mistake(
            "dx is (s - dout) / N, the formula for a softmax with cross-entropy.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "(s - dout) / len(s)"),
        ),
        Mistake(
            "dx is s * (dout - s): the sum over the row is replaced by s.",
            ("(dout * s).sum(axis=1, keepdims=True))", "s)"),
        ),
        Mistake(
            "dx subtracts the mean of dout, not the sum of dout * s.", ("(dout * s).sum(axis=1,", "dout.mean(axis=1,")
        ),
        Mistake(
            "dx is s * dout less the sum: s multiplies only dout.",
            ("(dout - (dout * s).sum(axis=1, keepdims=True))", "dout - (dout * s).sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx is dout - s * sum: s multiplies only the sum.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "dout - s * (dout * s).sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx is -s * sum: the diagonal's own s * dout is missing.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "-s * (dout * s).sum(axis=1, keepdims=True)"),
        ),
        Mistake("dx has only the off-diagonal part of the Jacobian.", ("- (dout", "* s - (dout")),
        Mistake(
            "dx adds the off-diagonal part of the Jacobian: s_i s_j lacks its minus.",
            (
                "- (dout * s).sum(axis=1, keepdims=True))",
                "* (1 - s) + (dout * s).sum(axis=1, keepdims=True) - dout * s)",
            ),
        ),
        Mistake(
            "dx has s * dout on the diagonal and -s_i s_j off it: the diagonal is s (1 - s).",
            ("s).sum(axis=1, keepdims=True))", "s).sum(axis=1, keepdims=True) + dout * s)"),
        ),
        Mistake("dx subtracts dout times the sum of s squared.", ("(dout *", "dout * (s *")),
        Mistake("dx subtracts the sum of dout * s squared.", ("s).sum(axis=1,", "s * s).sum(axis=1,")),
        Mistake(
            "dx takes the softmax of out: it is applied twice.",
            ("= cache", "= np.exp(cache) / np.exp(cache).sum(axis=1, keepdims=True)"),
        ),
        Mistake("dx is s * dout * (1 - the sum).", ("(dout -", "dout * (1 -")),
        Mistake("dx is dout * (s - the sum).", ("s * (dout", "dout * (s")),
        Mistake(
            "dx is divided by the number of classes.",
            ("s).sum(axis=1, keepdims=True))", "s).sum(axis=1, keepdims=True)) / s.shape[1]"),
        ),
        Mistake(
            "dx is dout * (1 - s): the diagonal of a log-softmax.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "dout * (1 - s)"),
        ),
        Mistake(
            "dx is dout - s * sum of dout, the gradient of a log-softmax.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "dout - s * dout.sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx takes the diagonal's share off twice: s (1 - s) dout less s times the whole sum.",
            ("(dout -", "((1 - s) * dout -"),
        ),
        Mistake(
            "dx uses the mean of the batch's rows in its Jacobian.",
            (
                "return s * (dout - (dout * s).sum(axis=1,",
                "t = s.mean(axis=0, keepdims=True)\n    return t * (dout - (dout * t).sum(axis=1,",
            ),
        ),
        Mistake("dx is s * (s - dout).", ("(dout - (dout * s).sum(axis=1, keepdims=True))", "(s - dout)")),
        Mistake("dx subtracts the sum of s squared, without dout.", ("(dout *", "(s *")),
        Mistake(
            "out is the softmax of |x|.",
            ("np.exp(x - x.max(axis=1, keepdims=True))", "np.exp(np.abs(x) - np.abs(x).max(axis=1, keepdims=True))"),
        ),
        Mistake(
            "out takes powers of 10, not of e.",
            ("np.exp(x - x.max(axis=1, keepdims=True))", "10.0 ** (x - x.max(axis=1, keepdims=True))"),
        ),
        Mistake(
            "out is divided by 1 + the sum.", ("/ e.sum(axis=1, keepdims=True)", "/ (1 + e.sum(axis=1, keepdims=True))")
        ),
        Mistake(
            "out has a small eps in its denominator.",
            ("/ e.sum(axis=1, keepdims=True)", "/ (e.sum(axis=1, keepdims=True) + 1e-3)"),
        ),
        Mistake(
            "out is 1 - softmax.",
            ("out = e / e.sum(axis=1, keepdims=True)", "out = 1 - e / e.sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "out is divided by the sum without the element itself.",
            ("/ e.sum(axis=1, keepdims=True)", "/ (e.sum(axis=1, keepdims=True) - e)"),
        ),
        Mistake(
            "out is the softmax taken twice.",
            (
                "    return out, out",
                "    e = np.exp(out)\n    out = e / e.sum(axis=1, keepdims=True)\n    return out, out",
            ),
        ),
        Mistake("dx has s (1 - s) before the bracket.", ("return s *", "return s * (1 - s) *")),
        Mistake("dx has the largest of dout * s in the row, not the sum.", ("s).sum(axis=1", "s).max(axis=1")),
        Mistake(
            "dx is dout: the softmax passes it unchanged.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "1.0 * dout"),
        ),
        Mistake(
            "dx is s - 1 where dout is largest, s elsewhere: the gradient of a cross-entropy.",
            ("s * (dout - (dout * s).sum(axis=1, keepdims=True))", "s - (dout == dout.max(axis=1, keepdims=True))"),
        ),
    ],
    hints=[
        "Subtract each row's own maximum: the largest exponent is then 0.",
        "x.max(axis=1, keepdims=True) has shape (N, 1) and lines up with x.",
        "Backward: first the one number per row, the sum of dout * s; then the formula, on whole arrays.",
    ],
    equivalents=[
        Equivalent("The sign of e cancels in the quotient.", ("e = np.exp(x", "e = -np.exp(x")),
    ],
)
