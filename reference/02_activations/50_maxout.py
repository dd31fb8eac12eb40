r"""## Maxout

A maxout unit has no fixed curve. It holds $K$ affine pieces and answers with the largest:

$$s_{k,n,m} = \sum_d x_{n,d}\, w_{k,d,m} + b_{k,m}, \qquad out_{n,m} = \max_k\, s_{k,n,m}$$

The pieces are learned, and with them the shape of the activation. Backward, each $out_{n,m}$ came from one piece, the
winner, and only the winner gets its gradient. Losers get 0. From there on every piece is an ordinary affine layer.

**By hand:** one input, one unit, two pieces with weights $1$ and $-1$ and no bias: $out = \max(x, -x) = |x|$. At
$x = -3$ the second piece wins, $out = 3$, and $dx = -1 \cdot dout$. The weights get $dw = (0,\; -3 \cdot dout)$.

**Pitfalls**

- The winner is chosen for every sample and every unit anew, never once for the whole batch.
- `dx` collects from every piece that won somewhere: sum over units and over pieces.

**Shapes:** `x @ w` with `x` (N, D) and `w` (K, D, M) gives (K, N, M): `@` treats leading axes as a stack of matrices.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal


def maxout_forward(x, w, b):
    """Largest of K affine functions, for every sample and unit.

    Args:
        x: input of shape (N, D), float or int; not changed.
        w: weights of shape (K, D, M), float: K pieces, each with D inputs and M units; not changed.
        b: biases of shape (K, M), float; not changed.

    Returns:
        out: largest of the K values x @ w[k] + b[k], shape (N, M), float.
        cache: whatever maxout_backward needs.
    """
    scores = x @ w + b[:, np.newaxis]
    wins = scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]
    return scores.max(axis=0), (x, w, wins)


def maxout_backward(dout, cache):
    """Gradients of the loss with respect to the input, the weights and the biases of the maxout.

    Args:
        dout: gradient of the loss with respect to out, shape (N, M); not changed.
        cache: what maxout_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, D), float. Where pieces tie, any one of them may take the
            gradient; the checks have no ties.
        dw: gradient of the loss with respect to w, shape (K, D, M).
        db: gradient of the loss with respect to b, shape (K, M).
    """
    x, w, wins = cache
    dscores = wins * dout
    dx = (dscores @ w.transpose(0, 2, 1)).sum(axis=0)
    dw = x.T @ dscores
    db = dscores.sum(axis=1)
    return dx, dw, db


exercise = Exercise(
    Layer(maxout_forward, maxout_backward, gradients=("x", "w", "b")),
    points=6,
    cases=[
        Case("two pieces", x=normal(4, 3), w=normal(2, 3, 5), b=normal(2, 5)),
        Case("three pieces, off centre", x=normal(6, 2, shift=1.0), w=normal(3, 2, 4), b=normal(3, 4, scale=2)),
        Case("one row", hidden=True, x=normal(1, 5), w=normal(4, 5, 3), b=normal(4, 3)),
        Case(
            "one piece",
            hidden=True,
            hint="With a single piece, maxout is a plain affine layer. Is yours?",
            x=normal(5, 4),
            w=normal(1, 4, 2),
            b=normal(1, 2),
        ),
        Case(
            "whole numbers in x",
            hidden=True,
            hint="Are the gradients floats when x is not?",
            x=integers(7, 3, low=-3, high=4),
            w=normal(3, 3, 2),
            b=normal(3, 2),
        ),
        Case("large inputs", hidden=True, x=normal(3, 6, scale=1000), w=normal(5, 6, 4), b=normal(5, 4, scale=100)),
        Case(
            "many parameters",
            hidden=True,
            hint="Does your backward call the forward pass once for each parameter?",
            x=normal(2, 80),
            w=normal(5, 80, 90),
            b=normal(5, 90),
        ),
    ],
    mistakes=[
        Mistake("The bias is left out.", ("x @ w + b[:, np.newaxis]", "x @ w")),
        Mistake(
            "out is the smallest of the pieces; the largest is asked.",
            ("scores.argmax(", "scores.argmin("),
            ("scores.max(", "scores.min("),
        ),
        Mistake(
            "The pieces are averaged; the largest of them is asked.",
            (
                "wins = scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]",
                "wins = np.ones(scores.shape) / len(w)",
            ),
            ("scores.max(", "scores.mean("),
        ),
        Mistake("Every piece gets the gradient; only the winner may.", ("wins * dout", "np.ones(wins.shape) * dout")),
        Mistake("The gradient goes to the first piece, whichever won.", ("scores.argmax(", "0 * scores.argmax(")),
        Mistake(
            "The winner is the piece of largest absolute value.",
            ("scores.argmax(axis=0)", "np.abs(scores).argmax(axis=0)"),
        ),
        Mistake(
            "The winner of the gradient is chosen before the bias is added.",
            ("scores.argmax(axis=0)", "(x @ w).argmax(axis=0)"),
        ),
        Mistake(
            "One winner is chosen per unit for the whole batch; each sample has its own.",
            ("scores.argmax(axis=0)", "scores.sum(axis=1).argmax(axis=0)"),
        ),
        Mistake("The gradients ignore dout.", ("wins * dout", "wins * np.ones(dout.shape)")),
        Mistake("db is a mean over the batch; it must be a sum.", ("dscores.sum(axis=1)", "dscores.mean(axis=1)")),
        Mistake(
            "dw is divided by the batch size: dout already carries that factor.",
            ("x.T @ dscores", "x.T @ dscores / len(x)"),
        ),
        Mistake(
            "dx is not summed over the pieces: it has shape (K, N, D).",
            (".transpose(0, 2, 1)).sum(axis=0)", ".transpose(0, 2, 1))"),
        ),
        Mistake(
            "dx collects from the first piece only.", (".transpose(0, 2, 1)).sum(axis=0)", ".transpose(0, 2, 1))[0]")
        ),
        Mistake("db is not summed over the batch: it has shape (K, N, M).", ("dscores.sum(axis=1)", "dscores + 0.0")),
        Mistake(
            "The winner is chosen without the biases.",
            ("scores.argmax(axis=0)", "(x @ w).argmax(axis=0)"),
            (
                "scores.max(axis=0),",
                "(scores * ((x @ w).argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis])).sum(axis=0),",
            ),
        ),
        Mistake(
            "out is the largest product plus the largest bias; each product needs its own bias.",
            ("scores.max(axis=0),", "(x @ w).max(axis=0) + b.max(axis=0),"),
        ),
        Mistake("The biases of all pieces are added to every score.", ("b[:, np.newaxis]", "b.sum(axis=0)")),
        Mistake("out is the mean of the scores.", ("scores.max(axis=0),", "scores.mean(axis=0),")),
        Mistake("out is the sum of the scores.", ("scores.max(axis=0),", "scores.sum(axis=0),")),
        Mistake(
            "A ReLU is put on top of the largest score.",
            ("scores.max(axis=0),", "np.maximum(scores.max(axis=0), 0),"),
            (
                "scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]",
                "(scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]) * (scores > 0)",
            ),
        ),
        Mistake(
            "out is the score of the largest size, of either sign.",
            ("scores.max(axis=0),", "np.take_along_axis(scores, np.abs(scores).argmax(axis=0)[np.newaxis], 0)[0],"),
        ),
        Mistake("out is the largest |score|.", ("scores.max(axis=0),", "np.abs(scores).max(axis=0),")),
        Mistake("out is the score of the first piece.", ("scores.max(axis=0),", "1 * scores[0],")),
        Mistake("out is the score of the last piece.", ("scores.max(axis=0),", "1 * scores[-1],")),
        Mistake(
            "One winner is chosen for a whole sample, by its scores' sum over the units.",
            ("scores.argmax(axis=0)", "scores.sum(axis=2).argmax(axis=0)[:, np.newaxis]"),
            (
                "scores.max(axis=0),",
                (
                    "(scores * (scores.sum(axis=2).argmax(axis=0)[:, np.newaxis] == np.arange(len(w))[:, "
                    "np.newaxis, np.newaxis])).sum(axis=0),"
                ),
            ),
        ),
        Mistake(
            "One winner is chosen for each unit, by the sum of its scores over the batch.",
            ("scores.argmax(axis=0)", "scores.sum(axis=1).argmax(axis=0)"),
            (
                "scores.max(axis=0),",
                (
                    "(scores * (scores.sum(axis=1).argmax(axis=0) == np.arange(len(w))[:, np.newaxis, "
                    "np.newaxis])).sum(axis=0),"
                ),
            ),
        ),
        Mistake(
            "One winner is chosen for the whole batch, by the sum of all its scores.",
            ("scores.argmax(axis=0)", "scores.sum(axis=(1, 2)).argmax()"),
            ("scores.max(axis=0),", "1 * scores[scores.sum(axis=(1, 2)).argmax()],"),
        ),
        Mistake(
            "The gradient goes to one winner for each sample, chosen once for all units.",
            ("scores.argmax(axis=0)", "scores.sum(axis=2).argmax(axis=0)[:, np.newaxis]"),
        ),
        Mistake(
            "The gradient goes to one winner for the whole batch.",
            ("scores.argmax(axis=0)", "scores.sum(axis=(1, 2)).argmax()"),
        ),
        Mistake(
            "The gradient goes to all pieces with a positive score.",
            ("scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]", "scores > 0"),
        ),
        Mistake(
            "The gradient goes to the winner only where its score is positive.",
            (
                "scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]",
                "(scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]) * (scores > 0)",
            ),
        ),
        Mistake(
            "The gradient goes to the last piece always.",
            (
                "scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]",
                "(scores == scores) * (np.arange(len(w))[:, np.newaxis, np.newaxis] == len(w) - 1)",
            ),
        ),
        Mistake("dout is divided by the number of rows.", ("* dout", "* dout / len(dout)")),
        Mistake("dx comes from the last piece only: it is overwritten for each piece.", ("1)).sum(axis=0)", "1))[-1]")),
        Mistake("dx lets dout pass to all pieces, losers too.", ("(dscores", "(dout")),
        Mistake(
            "dx is dout times the largest of the pieces' weights.",
            ("(dscores @ w.transpose(0, 2, 1)).sum(axis=0)", "dout @ w.max(axis=0).T"),
        ),
        Mistake(
            "dw lets dout pass to all pieces, losers too.",
            ("x.T @ dscores", "np.repeat((x.T @ dout)[np.newaxis], len(w), axis=0)"),
        ),
        Mistake("dw leaves dout out.", ("@ dscores", "@ (wins * 1.0)")),
        Mistake("dw is the last row's share only.", ("x.T @ dscores", "x[-1:].T @ dscores[:, -1:]")),
        Mistake(
            "db lets dout pass to all pieces, losers too.",
            ("dscores.sum(axis=1)", "np.repeat(dout.sum(axis=0)[np.newaxis], len(w), axis=0)"),
        ),
        Mistake(
            "db is divided by the number of samples that the piece won.",
            ("dscores.sum(axis=1)", "dscores.sum(axis=1) / np.maximum(wins.sum(axis=1), 1)"),
        ),
        Mistake("db counts the wins: dout is left out.", ("dscores.sum(axis=1)", "wins.sum(axis=1)")),
        Mistake("db is the last row's share only.", ("dscores.sum(axis=1)", "dscores[:, -1]")),
        Mistake("db is 0.", ("dscores.sum(axis=1)", "0 * dscores.sum(axis=1)")),
        Mistake(
            "db is summed over the units too, the same number for each unit of a piece.",
            ("dscores.sum(axis=1)", "dscores.sum(axis=(1, 2))[:, np.newaxis] + np.zeros(dout.shape[1])"),
        ),
        Mistake(
            "The gradients of weights and biases are divided by the number of rows.",
            ("@ dscores", "@ dscores / len(x)"),
            ("dscores.sum(axis=1)", "dscores.sum(axis=1) / len(x)"),
        ),
        Mistake("The bias of the first piece is added to all pieces.", ("b[:, np.newaxis]", "b[0]")),
        Mistake("The bias of the last piece is added to all pieces.", ("b[:, np.newaxis]", "b[-1]")),
        Mistake("The mean bias of the pieces is added to all pieces.", ("b[:, np.newaxis]", "b.mean(axis=0)")),
        Mistake("out is the second largest score.", ("scores.max(axis=0)", "np.sort(scores, axis=0)[-min(2, len(w))]")),
        Mistake("out is the number of the winning piece.", ("scores.max(axis=0)", "scores.argmax(axis=0) * 1.0")),
        Mistake("out is the median of the scores.", ("scores.max(axis=0)", "np.median(scores, axis=0)")),
        Mistake(
            "out is the log of the sum of the scores' exponentials, a smooth maximum.",
            ("scores.max(axis=0)", "np.logaddexp.reduce(scores, axis=0)"),
        ),
        Mistake(
            "out is the largest score of the whole batch for each unit.",
            ("scores.max(axis=0)", "scores.max(axis=(0, 1)) + 0 * scores[0]"),
        ),
        Mistake(
            "out is the largest score of the sample over all units.",
            ("scores.max(axis=0)", "scores.max(axis=(0, 2))[:, np.newaxis] + 0 * scores[0]"),
        ),
        Mistake("out is the largest product without its bias.", ("scores.max(axis=0)", "(x @ w).max(axis=0)")),
        Mistake("out is the product of the scores.", ("scores.max(axis=0)", "scores.prod(axis=0)")),
        Mistake(
            "out is the difference of the largest and the smallest score.",
            ("scores.max(axis=0)", "np.ptp(scores, axis=0)"),
        ),
        Mistake(
            "The gradient is shared equally by all pieces.", ("wins * dout", "np.ones(wins.shape) / len(wins) * dout")
        ),
        Mistake(
            "The gradient is shared by the softmax of the scores.",
            (
                "wins = scores.argmax(axis=0) == np.arange(len(w))[:, np.newaxis, np.newaxis]",
                "wins = np.exp(scores - scores.max(axis=0))\n    wins = wins / wins.sum(axis=0)",
            ),
        ),
        Mistake("dout is divided by the number of pieces.", ("wins * dout", "wins * dout / len(wins)")),
        Mistake("dout is divided by the number of units.", ("wins * dout", "wins * dout / dout.shape[1]")),
        Mistake("dout counts by its absolute value.", ("wins * dout", "wins * np.abs(dout)")),
        Mistake("dout passes only where it is positive.", ("wins * dout", "wins * np.maximum(dout, 0)")),
        Mistake("dx is the largest over the pieces.", ("1)).sum(axis=0)", "1)).max(axis=0)")),
        Mistake(
            "dx has the mean of the pieces' weights.",
            ("(dscores @ w.transpose(0, 2, 1)).sum(axis=0)", "dout @ w.mean(axis=0).T"),
        ),
        Mistake("dx leaves dout out.", ("(dscores @ w", "(1.0 * wins @ w")),
        Mistake("dx is 0.", ("dx = (", "dx = 0 * (")),
        Mistake("dw is 0.", ("dw = x.T", "dw = 0 * x.T")),
        Mistake("The last row is left out of dw.", ("x.T @ dscores", "x[:-1].T @ dscores[:, :-1]")),
        Mistake("The first row is left out of dw.", ("x.T @ dscores", "x[1:].T @ dscores[:, 1:]")),
        Mistake("The last row is left out of db.", ("dscores.sum(axis=1)", "dscores[:, :-1].sum(axis=1)")),
        Mistake("The first row is left out of db.", ("dscores.sum(axis=1)", "dscores[:, 1:].sum(axis=1)")),
        Mistake("dw is the first row's share only.", ("x.T @ dscores", "x[:1].T @ dscores[:, :1]")),
        Mistake("db is the first row's share only.", ("dscores.sum(axis=1)", "dscores[:, 0]")),
        Mistake("dw has |x|.", ("x.T @ dscores", "np.abs(x).T @ dscores")),
        Mistake(
            "dw is the mean over the pieces, the same for each.",
            ("dw = x.T @ dscores", "dw = 0 * w + (x.T @ dscores).mean(axis=0)"),
        ),
        Mistake("db is the largest over the batch.", ("dscores.sum(axis=1)", "dscores.max(axis=1)")),
        Mistake(
            "db is divided by the number of pieces.", ("dscores.sum(axis=1)", "dscores.sum(axis=1) / len(dscores)")
        ),
        Mistake(
            "db is the mean over rows and units, for each piece one number.",
            ("dscores.sum(axis=1)", "0 * dscores.sum(axis=1) + dscores.mean(axis=(1, 2))[:, np.newaxis]"),
        ),
    ],
    hints=[
        "Compute all scores as one array of shape (K, N, M); b needs an axis for the samples.",
        "argmax over the pieces names the winners. Comparing it with np.arange(K), shaped (K, 1, 1), gives a mask.",
        "Mask times dout is the gradient of the scores. Now each piece is an affine layer: what are its dx, dw and db?",
    ],
    equivalents=[
        Equivalent("The last of three axes is number 2 and number -1.", ("(0, 2, 1)", "(0, -1, 1)")),
    ],
)
