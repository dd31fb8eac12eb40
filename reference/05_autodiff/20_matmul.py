r"""## A rule for the matrix product

For two matrices you have derived it: with $out = a\,b$,

$$da = dout\; b^\mathsf{T}, \qquad db = a^\mathsf{T}\, dout$$

numpy's `@` does more. Arrays of more than two axes are *stacks* of matrices: shape (5, 2, 3) is five matrices of shape
(2, 3), and `@` multiplies matrix by matrix. In front of the last two axes it broadcasts, as `+` does. So a stack of
shape (5, 2, 3) times one matrix of shape (3, 4) gives (5, 2, 4): the one matrix was used five times, and its gradient
is the sum over all five.

The formulas stay as they are, matrix by matrix. Only the transpose must be that of the last two axes, `b.mT` or
`np.swapaxes(b, -1, -2)`, since `.T` turns all axes around. Then undo the broadcast.

**By hand:** $a$ is a stack of two rows, (2, 1, 2), with $a_1 = (1\;\;2)$ and $a_2 = (0\;\;1)$, and $b = \begin{pmatrix}
3 \\ 4 \end{pmatrix}$: $out$ is the stack of $11$ and $4$. With $dout$ of $1$ and $10$: $da_1 = (3\;\;4)$, $da_2 =
(30\;\;40)$, and $db = \begin{pmatrix} 1 \\ 2 \end{pmatrix} + 10 \begin{pmatrix} 0 \\ 1 \end{pmatrix} = \begin{pmatrix}
1 \\ 12 \end{pmatrix}$.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, normal


def matmul(a, b):
    """Product of two matrices, or of stacks of matrices, and the rule for its gradients.

    Args:
        a: float64 array of shape (..., N, K): a stack of matrices, or a single one; not changed.
        b: float64 array of shape (..., K, M); not changed. numpy can broadcast what stands in front of the last two
            axes of a and b; no length is 0.

    Returns:
        out: a @ b, shape (..., N, M).
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da, db): the
            gradient with respect to a, in the shape of a, and that with respect to b, in the shape of b. It does not
            change dout, and may be called several times, also after other calls of matmul.
    """

    def rule(dout):
        da = dout @ b.mT
        db = a.mT @ dout
        return _undone(da, a.shape), _undone(db, b.shape)

    return a @ b, rule


def _undone(gradient, shape):
    """A gradient, summed over the copies that a broadcast made of an array of this shape."""
    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))
    return gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)


def of_matmul(matmul, a, b, dout):
    """Output and gradients."""
    out, rule = matmul(a, b)
    da, db = rule(dout)
    return {"out": out, "da": da, "db": db}


def in_turn(matmul, a, b, dout):
    """Two calls before any rule is called; the first rule is called twice."""
    rule = matmul(a, b)[1]
    matmul(a[:1] + 1, b - 2)[1](dout[:1] + 1)
    found = [*rule(dout), *rule(dout)]
    return {"rules kept apart": np.concatenate([array.ravel() for array in found])}


exercise = Exercise(
    Script((matmul,)),
    points=4,
    cases=[
        Case("two matrices", scenario=of_matmul, a=normal(2, 3), b=normal(3, 4), dout=normal(2, 4)),
        Case(
            "a stack times a matrix",
            hint="How often was b used?",
            scenario=of_matmul,
            a=normal(5, 2, 3),
            b=normal(3, 4),
            dout=normal(5, 2, 4),
        ),
        Case(
            "two stacks",
            hint="Which axes does your transpose exchange?",
            scenario=of_matmul,
            a=normal(5, 4, 2),
            b=normal(5, 2, 3),
            dout=normal(5, 4, 3),
        ),
        Case(
            "rules in turn",
            hint="Does every rule remember its own a and b, and give the same answer twice?",
            scenario=in_turn,
            a=normal(3, 2),
            b=normal(2, 5),
            dout=normal(3, 5),
        ),
        Case(
            "square matrices",
            hidden=True,
            hint="Every order fits these shapes. Which one is right?",
            scenario=of_matmul,
            a=normal(3, 3),
            b=normal(3, 3),
            dout=normal(3, 3),
        ),
        Case(
            "a stack of one matrix",
            hidden=True,
            hint="An axis of length 1 stays, with length 1.",
            scenario=of_matmul,
            a=normal(1, 2, 3),
            b=normal(4, 3, 5),
            dout=normal(4, 2, 5),
        ),
        Case(
            "two axes in front",
            hidden=True,
            hint="Which axes were broadcast, and which were not?",
            scenario=of_matmul,
            a=normal(4, 1, 2, 3),
            b=normal(5, 3, 2),
            dout=normal(4, 5, 2, 2),
        ),
        Case(
            "a row times a column, off centre",
            hidden=True,
            scenario=of_matmul,
            a=normal(1, 6, shift=50),
            b=normal(6, 1, scale=100),
            dout=normal(1, 1),
        ),
        Case("an outer product", hidden=True, scenario=of_matmul, a=normal(4, 1), b=normal(1, 3), dout=normal(4, 3)),
        Case("one matrix, as a stack", scenario=of_matmul, a=normal(1, 4, 2), b=normal(3, 2, 5), dout=normal(3, 4, 5)),
        Case("a matrix times a stack", scenario=of_matmul, a=normal(4, 2), b=normal(3, 2, 5), dout=normal(3, 4, 5)),
    ],
    mistakes=[
        Mistake(
            "The broadcast is not undone: a matrix that a whole stack used gets the sum over the stack.",
            ("_undone(da, a.shape), _undone(db, b.shape)", "da, db"),
        ),
        Mistake(
            "The copies of a broadcast are averaged; what comes back from them adds up.",
            ("gradient.sum(axis=tuple(range(", "gradient.mean(axis=tuple(range("),
            ("gradient.sum", "gradient.mean"),
        ),
        Mistake("Axes of length 1 are summed away; they stay, with length 1.", (", keepdims=True)", ")")),
        Mistake(
            ".T turns all axes of a stack around; only the last two may be exchanged.", ("b.mT", "b.T"), ("a.mT", "a.T")
        ),
        Mistake("da is transposed.", ("da = dout @ b.mT", "da = b @ dout.mT")),
        Mistake("db is transposed.", ("db = a.mT @ dout", "db = dout.mT @ a")),
        Mistake("da ignores dout.", ("da = dout @ b", "da = (0 * dout + 1) @ b")),
        Mistake("db ignores dout.", ("a.mT @ dout", "a.mT @ (0 * dout + 1)")),
        Mistake("The rule ignores dout.", ("da = dout", "dout = 0 * dout + 1\n        da = dout")),
        Mistake(
            "The two gradients are in the other order: da comes first.",
            ("(da, a.shape), _undone(db, b.shape)", "(db, b.shape), _undone(da, a.shape)"),
        ),
        Mistake(
            "Only the first matrix of the stack counts in db; what comes back from all of them adds up.",
            ("_undone(db, b.shape)", "1 * db[(0,) * (db.ndim - b.ndim)]"),
        ),
        Mistake(
            "db is summed over the stack even where each matrix of a has a b of its own.", ("b.shape", "b.shape[-2:]")
        ),
        Mistake(
            "da is summed over the stack even where each matrix of out has an a of its own.",
            ("a.shape", "a.shape[-2:]"),
        ),
        Mistake(
            "db keeps the stack's axis, with length 1, where b has none.",
            ("db, b", "db, (1,) * (db.ndim - b.ndim) + b"),
        ),
        Mistake(
            "db is divided by the number of rows of a; nothing is averaged here.",
            ("db = a.mT @ dout", "db = a.mT @ dout / a.shape[-2]"),
        ),
        Mistake("da holds out in the place of dout.", ("dout @ b.mT", "(a @ b) @ b.mT")),
        Mistake("db holds out in the place of dout.", ("a.mT @ dout", "a.mT @ (a @ b)")),
        Mistake(
            "out is np.dot(a, b), which multiplies every matrix of one stack by every one of the other.",
            ("return a @ b, rule", "return np.dot(a, b), rule"),
        ),
        Mistake(
            "The rows of dout are summed before b: each row of da is the same.",
            ("dout @ b.mT", "0 * (dout @ b.mT) + dout.sum(axis=-2, keepdims=True) @ b.mT"),
        ),
        Mistake(
            "The rule uses the a and b of the latest call; each rule must remember its own.",
            (
                "        da = dout @ b.mT\n",
                (
                    "        a, b = matmul.a, matmul.b\n"
                    "        dout = dout[: a.shape[0]] if dout.ndim == 2 else dout\n"
                    "        da = dout @ b.mT\n"
                ),
            ),
            ("return a", "matmul.a, matmul.b = a, b\n    return a"),
        ),
        Mistake(
            "Of the copies of a broadcast the largest gradient counts; they add up.",
            ("gradient.sum(axis=tuple(range(", "gradient.max(axis=tuple(range("),
            ("gradient.sum", "gradient.max"),
        ),
        Mistake(
            "Only the last copy along a new axis counts; what comes back from all of them adds up.",
            (".sum(axis=tuple(range(gradient.ndim - len(shape))))", "[(-1,) * (gradient.ndim - len(shape))]"),
        ),
        Mistake(
            "The last copy along a new axis is left out of the sum.",
            ("= gradient", "= gradient[(slice(-1),) * (gradient.ndim - len(shape))]\n    gradient = gradient"),
        ),
        Mistake(
            "Gradients are summed over all axes and put in every place.",
            (
                ", keepdims=True)",
                ", keepdims=True) * 0 + gradient.sum()",
            ),
        ),
        Mistake("da is 0.", ("da = dout @ b.mT", "da = 0 * (dout @ b.mT)")),
        Mistake("da has dout squared.", ("da = dout @ b.mT", "da = (dout**2) @ b.mT")),
        Mistake("da has the absolute value of dout.", ("da = dout @ b.mT", "da = abs(dout) @ b.mT")),
        Mistake("db is 0.", ("db = a.mT @ dout", "db = 0 * (a.mT @ dout)")),
        Mistake("db has dout squared.", ("db = a.mT @ dout", "db = a.mT @ (dout**2)")),
        Mistake("db has the absolute value of dout.", ("db = a.mT @ dout", "db = a.mT @ abs(dout)")),
        Mistake(
            "da is divided by the number of columns of out; nothing is averaged here.",
            ("da = dout @ b.mT", "da = dout @ b.mT / dout.shape[-1]"),
        ),
        Mistake(
            "da is divided by the number of rows of a; nothing is averaged here.",
            ("da = dout @ b.mT", "da = dout @ b.mT / a.shape[-2]"),
        ),
        Mistake(
            "db is divided by the number of columns of out; nothing is averaged here.",
            ("db = a.mT @ dout", "db = a.mT @ dout / dout.shape[-1]"),
        ),
        Mistake(
            "da is divided by K, the length of the sums; nothing is averaged here.",
            ("da = dout @ b.mT", "da = dout @ b.mT / a.shape[-1]"),
        ),
        Mistake(
            "db is divided by K, the length of the sums; nothing is averaged here.",
            ("db = a.mT @ dout", "db = a.mT @ dout / a.shape[-1]"),
        ),
        Mistake(
            "The last row of dout is left out of db.", ("db = a.mT @ dout", "db = a.mT[..., :-1] @ dout[..., :-1, :]")
        ),
        Mistake(
            "The last column of dout is left out of da.",
            ("da = dout @ b.mT", "da = dout[..., :-1] @ b.mT[..., :-1, :]"),
        ),
        Mistake("The first matrix of the stack is left out of db.", ("db, b", "db[1:] if db.ndim > b.ndim else db, b")),
        Mistake(
            "da has a in the place of b, summed over the rows.",
            ("da = dout @ b.mT", "da = a * dout.sum(axis=-1, keepdims=True)"),
        ),
        Mistake(
            "db has dout summed over its columns, times the column sums of a.",
            (
                "db = a.mT @ dout",
                "db = 0 * (a.mT @ dout) + a.sum(axis=-2)[..., None] * dout.sum(axis=-2)[..., None, :]",
            ),
        ),
        Mistake(
            "The gradients are divided by the number of rows of a; nothing is averaged here.",
            ("da = dout @ b.mT", "da = dout @ b.mT / a.shape[-2]"),
            ("db = a.mT @ dout", "db = a.mT @ dout / a.shape[-2]"),
        ),
        Mistake(
            "The rows of a are summed before dout: each row of db is made from a sum over the batch.",
            (
                "db = a.mT @ dout",
                "db = 0 * (a.mT @ dout) + a.sum(axis=-2)[..., None] * dout.mean(axis=-2)[..., None, :]",
            ),
        ),
        Mistake(
            "Only the first copy along an axis of length 1 counts; what comes back from all of them adds up.",
            (
                "gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)",
                "1 * gradient[tuple(slice(n) for n in shape)]",
            ),
        ),
        Mistake(
            "da is averaged over the stack; what comes back from all of it adds up.",
            ("(da, a.shape)", "(da, a.shape) * a.size / da.size"),
        ),
        Mistake(
            "Only the first matrix of the stack counts in da; what comes back from all of them adds up.",
            ("_undone(da, a.shape)", "1 * da[:1].reshape(a.shape) if da.size > a.size else da"),
        ),
    ],
    hints=[
        "Start from two plain matrices: each gradient is made of dout and the other factor, so that the shapes fit.",
        "For a stack, exchange the last two axes instead of transposing.",
        "What is in front of the last two axes was broadcast as in a sum; it is undone in the same way.",
    ],
)
