r"""## The affine layer

Every network is made of this one: a matrix product and a bias.

$$out = x\,w + b$$

A sample need not be a vector. A batch of images has shape (N, H, W); the layer takes each sample as one row of $D = H
\cdot W$ numbers. You have both pieces of the backward pass already, the product and the broadcast:

$$dx = dout\; w^\mathsf{T}, \qquad dw = x^\mathsf{T}\, dout, \qquad db_m = \sum_n dout_{nm}$$

with $x$ as rows, and `dx` in the shape that `x` came in.

**By hand:** $x = (1 \;\; 2)$, $w = \begin{pmatrix} 3 \\ 4 \end{pmatrix}$, $b = 5$ give $out = 16$. With $dout = 10$:
$dx = (30 \;\; 40)$, $dw = \begin{pmatrix} 10 \\ 20 \end{pmatrix}$, $db = 10$.

**Pitfalls**

- `x.reshape(N, -1)` keeps each sample together. `x.reshape(-1, N).T` has the same shape and mixes the samples.
- Do not divide by N here. If the loss is a mean, `dout` has that factor already.
- No gradient needs a loop, nor a nudge for each weight: the last check has 60,000 weights and two seconds.
"""

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal


def affine_forward(x, w, b):
    """Affine layer: every sample as a row, times the weights, plus the bias.

    Args:
        x: input of shape (N, d_1, ..., d_k), k >= 1, float or int: N samples, each with D = d_1 * ... * d_k numbers,
            taken as a row in numpy's own order (C order); not changed.
        w: weights of shape (D, M), float; not changed.
        b: biases of shape (M,), float; not changed.

    Returns:
        out: shape (N, M), float.
        cache: whatever affine_backward needs.
    """
    rows = x.reshape(len(x), -1)
    out = rows @ w + b
    return out, (x, w)


def affine_backward(dout, cache):
    """Gradients of the loss with respect to the input, the weights and the biases of the affine layer.

    Args:
        dout: gradient of the loss with respect to out, shape (N, M); not changed.
        cache: what affine_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, d_1, ..., d_k), float.
        dw: gradient of the loss with respect to w, shape (D, M).
        db: gradient of the loss with respect to b, shape (M,).
    """
    x, w = cache
    dx = (dout @ w.T).reshape(x.shape)
    dw = x.reshape(len(x), -1).T @ dout
    db = dout.sum(axis=0)
    return dx, dw, db


exercise = Exercise(
    Layer(affine_forward, affine_backward, gradients=("x", "w", "b")),
    points=5,
    cases=[
        Case("a matrix", x=normal(4, 3), w=normal(3, 5), b=normal(5)),
        Case(
            "samples of two dimensions",
            hint="Does every sample stay in its own row? Has dx the shape of x?",
            x=normal(4, 2, 3),
            w=normal(6, 5),
            b=normal(5),
        ),
        Case(
            "whole numbers in x",
            hint="Are the gradients floats when x is not?",
            x=integers(5, 3, low=-4, high=5),
            w=normal(3, 2),
            b=normal(2),
        ),
        Case("one sample", hidden=True, x=normal(1, 4, 2), w=normal(8, 3), b=normal(3)),
        Case(
            "all sizes equal",
            hidden=True,
            hint="With N = D = M every product fits. Is each the right way round?",
            x=normal(4, 4),
            w=normal(4, 4),
            b=normal(4),
        ),
        Case("samples of four dimensions", hidden=True, x=normal(3, 2, 1, 3, 2), w=normal(12, 4), b=normal(4)),
        Case("one output", hidden=True, x=normal(6, 5, shift=2), w=normal(5, 1), b=normal(1)),
        Case("large numbers", hidden=True, x=normal(3, 7, scale=1000), w=normal(7, 2), b=normal(2, scale=100)),
        Case(
            "many parameters",
            hidden=True,
            hint="Does your backward call the forward pass once for each parameter?",
            x=normal(2, 120),
            w=normal(120, 500),
            b=normal(500),
        ),
    ],
    mistakes=[
        Mistake("The bias is left out.", ("rows @ w + b", "rows @ w")),
        Mistake("The bias is subtracted; it must be added.", ("rows @ w + b", "rows @ w - b")),
        Mistake(
            "The samples are mixed: x.reshape(-1, N).T has the right shape but not the right rows.",
            ("rows = x.reshape(len(x), -1)", "rows = x.reshape(-1, len(x)).T"),
        ),
        Mistake(
            "The samples are flattened in Fortran order, first index fastest.",
            ("rows = x.reshape(len(x), -1)", "rows = x.reshape(len(x), -1, order='F')"),
        ),
        Mistake(
            "x is not flattened: samples of more than one dimension do not fit.",
            ("rows = x.reshape(len(x), -1)", "rows = x"),
        ),
        Mistake(
            "dx is not brought back to the shape of x: it is (N, D).", ("(dout @ w.T).reshape(x.shape)", "dout @ w.T")
        ),
        Mistake(
            "dw is divided by the number of samples: dout already carries that factor.",
            ("-1).T @ dout", "-1).T @ dout / len(x)"),
        ),
        Mistake(
            "dw is transposed: it has shape (M, D).",
            ("dw = x.reshape(len(x), -1).T @ dout", "dw = dout.T @ x.reshape(len(x), -1)"),
        ),
        Mistake("db is a mean over the batch; it must be a sum.", ("dout.sum(axis=0)", "dout.mean(axis=0)")),
        Mistake(
            "db is summed over the outputs, axis 1; it must be over the samples.",
            ("dout.sum(axis=0)", "dout.sum(axis=1)"),
        ),
        Mistake(
            "db keeps the axis of the samples: it has shape (1, M).",
            ("dout.sum(axis=0)", "dout.sum(axis=0, keepdims=True)"),
        ),
        Mistake("db is not summed over the batch: it is dout.", ("db = dout.sum(axis=0)", "db = dout + 0.0")),
        Mistake("db is one number, the sum over everything.", ("dout.sum(axis=0)", "dout.sum()")),
        Mistake(
            "The gradients ignore dout.",
            ("    x, w = cache\n", "    x, w = cache\n    dout = 0 * dout + 1\n"),
        ),
        Mistake(
            "dx has the dtype of x, so whole numbers in x truncate the gradient.",
            ("(dout @ w.T).reshape(x.shape)", "(dout @ w.T).reshape(x.shape).astype(x.dtype)"),
        ),
        Mistake(
            "dx includes the gradient of the bias: b does not act on x.",
            ("(dout @ w.T).reshape(x.shape)", "(dout @ w.T + dout.sum(axis=1, keepdims=True)).reshape(x.shape)"),
        ),
        Mistake(
            "dw mixes the samples: x.reshape(D, N) stands for the transposed rows.",
            ("dw = x.reshape(len(x), -1).T @ dout", "dw = x.reshape(-1, len(x)) @ dout"),
        ),
        Mistake(
            "The samples are mixed in out, dx and dw: the rows are x.reshape(-1, N).T.",
            ("rows = x.reshape(len(x), -1)", "rows = x.reshape(-1, len(x)).T"),
            ("(dout @ w.T).reshape(x.shape)", "(dout @ w.T).T.reshape(x.shape)"),
            ("dw = x.reshape(len(x), -1).T @ dout", "dw = x.reshape(-1, len(x)) @ dout"),
        ),
        Mistake(
            "dx mixes the samples: it is transposed before it is reshaped.",
            ("(dout @ w.T).reshape(x.shape)", "(dout @ w.T).T.reshape(x.shape)"),
        ),
        Mistake(
            "dx is reshaped in Fortran order, first index fastest.",
            ("(dout @ w.T).reshape(x.shape)", "(dout @ w.T).reshape(x.shape, order='F')"),
        ),
        Mistake(
            "dw is made of samples flattened in Fortran order, first index fastest.",
            ("dw = x.reshape(len(x), -1).T", "dw = x.reshape(len(x), -1, order='F').T"),
        ),
        Mistake(
            "The samples are flattened in Fortran order, forward and backward.",
            ("rows = x.reshape(len(x), -1)", "rows = x.reshape(len(x), -1, order='F')"),
            ("(dout @ w.T).reshape(x.shape)", "(dout @ w.T).reshape(x.shape, order='F')"),
            ("dw = x.reshape(len(x), -1).T", "dw = x.reshape(len(x), -1, order='F').T"),
        ),
        Mistake(
            "dx is divided by the number of samples: dout already carries that factor.",
            ("(dout @ w.T)", "(dout @ w.T / len(x))"),
        ),
        Mistake(
            "dw and db are divided by the number of samples: dout already carries that factor.",
            ("-1).T @ dout", "-1).T @ dout / len(x)"),
            ("dout.sum(axis=0)", "dout.mean(axis=0)"),
        ),
        Mistake(
            "All gradients are divided by the number of samples: dout already carries that factor.",
            ("    x, w = cache\n", "    x, w = cache\n    dout = dout / len(x)\n"),
        ),
        Mistake("dx ignores dout.", ("dx = (dout @ w.T)", "dx = ((0 * dout + 1) @ w.T)")),
        Mistake("dw ignores dout.", ("-1).T @ dout", "-1).T @ (0 * dout + 1)")),
        Mistake("db ignores dout: it is the number of samples.", ("dout.sum(axis=0)", "(0 * dout + 1).sum(axis=0)")),
        Mistake("db is 1 everywhere; it is the sum of dout over the samples.", ("dout.sum(axis=0)", "0 * dout[0] + 1")),
        Mistake("db is that of the first sample; all samples add up.", ("dout.sum(axis=0)", "dout[0] * 1")),
        Mistake("db is that of the last sample; all samples add up.", ("dout.sum(axis=0)", "dout[-1] * 1")),
        Mistake("dw is that of the first sample; all samples add up.", ("-1).T @ dout", "-1)[:1].T @ dout[:1]")),
        Mistake("dw is that of the last sample; all samples add up.", ("-1).T @ dout", "-1)[-1:].T @ dout[-1:]")),
        Mistake(
            "dw has a matrix for each sample; they must be added up.",
            ("dw = x.reshape(len(x), -1).T @ dout", "dw = x.reshape(len(x), -1)[:, :, None] * dout[:, None, :]"),
        ),
        Mistake(
            "dw is made of sums: the sum of x over the samples times that of dout; each sample has its own product.",
            (
                "dw = x.reshape(len(x), -1).T @ dout",
                "dw = x.reshape(len(x), -1).sum(axis=0)[:, None] * dout.sum(axis=0)",
            ),
        ),
        Mistake(
            "dx is made of sums: the sum of a row of dout times that of a row of w; each output has its own product.",
            ("(dout @ w.T)", "(dout.sum(axis=1)[:, None] * w.sum(axis=1))"),
        ),
        Mistake("dw is added to w: the gradient alone is asked.", ("-1).T @ dout", "-1).T @ dout + w")),
        Mistake("There is a ReLU after the affine layer.", ("return out, (x, w)", "return out * (out > 0), (x, w)")),
        Mistake("The bias is added as one number, its sum.", ("rows @ w + b", "rows @ w + b.sum()")),
        Mistake(
            "dw has the dtype of x: where x holds whole numbers, dw is cut off to whole numbers.",
            ("dw = x.reshape(len(x), -1).T @ dout", "dw = (x.reshape(len(x), -1).T @ dout).astype(x.dtype)"),
        ),
        Mistake(
            "out is cut off to whole numbers where x holds whole numbers.",
            ("return out, (x, w)", "return out.astype(x.dtype), (x, w)"),
        ),
        Mistake("dx is divided by the number of outputs.", ("dx = (dout", "dx = (dout / dout.shape[1]")),
        Mistake("dx is divided by the number of inputs.", ("dx = (dout", "dx = (dout / len(w)")),
        Mistake("dw is divided by the number of outputs.", ("-1).T @ dout", "-1).T @ dout / dout.shape[1]")),
        Mistake("dw is divided by the number of inputs.", ("-1).T @ dout", "-1).T @ dout / len(w)")),
        Mistake("db is divided by the number of outputs.", ("dout.sum(axis=0)", "dout.sum(axis=0) / dout.shape[1]")),
        Mistake(
            "db is divided by the number of all elements of dout.", ("dout.sum(axis=0)", "dout.sum(axis=0) / dout.size")
        ),
        Mistake("dx is 0.", ("dx = (dout", "dx = (0 * dout")),
        Mistake("dw is 0.", ("dw = x", "dw = 0 * x")),
        Mistake("db is 0.", ("db = dout", "db = 0 * dout")),
        Mistake(
            "The last sample is left out of dw.",
            ("x.reshape(len(x), -1).T @ dout", "x.reshape(len(x), -1)[:-1].T @ dout[:-1]"),
        ),
        Mistake(
            "The first sample is left out of dw.",
            ("x.reshape(len(x), -1).T @ dout", "x.reshape(len(x), -1)[1:].T @ dout[1:]"),
        ),
        Mistake("The last sample is left out of db.", ("dout.sum(axis=0)", "dout[:-1].sum(axis=0)")),
        Mistake("The first sample is left out of db.", ("dout.sum(axis=0)", "dout[1:].sum(axis=0)")),
        Mistake("db is the largest over the samples.", ("dout.sum(axis=0)", "dout.max(axis=0)")),
        Mistake("dw has x squared.", ("dw = x", "dw = (x**2)")),
        Mistake("dx has w squared.", ("dout @ w.T", "dout @ (w**2).T")),
        Mistake(
            "db is the same for each output, the mean over samples and outputs.",
            ("dout.sum(axis=0)", "dout.sum(axis=0) * 0 + dout.mean()"),
        ),
        Mistake("The mean of the bias is added.", ("out = rows @ w + b", "out = rows @ w + b.mean()")),
        Mistake("out is divided by the number of inputs.", ("out = rows @ w", "out = rows @ w / len(w)")),
        Mistake("The samples of out are in reversed order.", ("out = rows @ w + b", "out = rows[::-1] @ w + b")),
        Mistake(
            "Each sample has its mean subtracted before it is multiplied.",
            ("out = rows @ w + b", "out = (rows - rows.mean(axis=1, keepdims=True)) @ w + b"),
        ),
        Mistake("db is the sum of |dout|.", ("dout.sum(axis=0)", "abs(dout).sum(axis=0)")),
        Mistake("dw has |x|.", ("dw = x", "dw = abs(x)")),
        Mistake("dx has |w|.", ("dout @ w.T", "dout @ abs(w).T")),
    ],
    hints=[
        "reshape with -1 for one length lets numpy find it out: one row for each sample, as long as it gets.",
        "Shapes lead the way: dout is (N, M), w is (D, M), the rows of x are (N, D). dw must be (D, M).",
        "b went into every row of out. What does a broadcast become on the way back?",
    ],
    equivalents=[
        Equivalent(
            "numpy finds out any negative length.",
            ("rows = x.reshape(len(x), -1)", "rows = x.reshape(len(x), -2)"),
            ("x.reshape(len(x), -1).T", "x.reshape(len(x), -2).T"),
        ),
    ],
)
