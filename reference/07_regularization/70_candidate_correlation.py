r"""## Growing: what a candidate is trained for

**Cascade correlation** (Fahlman and Lebiere, 1990) begins without hidden units. When the outputs have learned what they
can, errors $E_{no}$ are left, for sample $n$ and output $o$. A new unit is then trained *outside* of the network for a
single goal: to follow these errors. Its value on sample $n$ is $v_n = \tanh(x_n \cdot w)$, and what it maximizes is the
sum of the absolute covariances

$$S = \sum_o \Bigl| \sum_n (v_n - \bar v)(E_{no} - \bar E_o) \Bigr|$$

where a bar is a mean over the samples. The sign of a covariance does not matter, as the output can weigh the unit with
a minus. With $\sigma_o$ for the sign of the covariance with output $o$,

$$\frac{\partial S}{\partial w_d} = \sum_n \sum_o \sigma_o\, (E_{no} - \bar E_o)\, (1 - v_n^2)\, x_{nd}$$

**By hand:** two samples $x = 1$ and $x = -1$, one output with the errors $(3, 1)$, and $w = 0$: $v = (0, 0)$, so
$S = 0$. With a large $w$, $v \approx (1, -1)$ and $S \approx 1 \cdot 1 + (-1)(-1) = 2$.

**Pitfalls**

- The absolute value is taken for each output, outside of the sum over the samples.
- Why is $\bar v$ not differentiated? Because $\sum_n (E_{no} - \bar E_o) = 0$: whatever does not depend on $n$ falls
  out. For the same reason you may leave $\bar v$ out of $S$, if the errors are centred. But centre they must.
- $S$ is maximized, so the weights go *along* the gradient.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Loss, Mistake, integers, normal


def candidate_correlation(w, X, errors):
    """Covariance of a candidate unit with the errors of a network, and its gradient.

    Args:
        w: weights of the candidate, shape (D,), float; not changed.
        X: what the candidate sees, shape (N, D) with N >= 2, float or int: inputs, a column of ones for the bias, and
            the units installed before; not changed.
        errors: what the network misses, shape (N, O), float; not changed.

    Returns:
        score: float, the sum over the O outputs of the absolute value of the sum over the N samples of
            (v - mean of v) * (error - mean error of that output), with v = tanh(X @ w); not divided by N.
        dw: gradient of the score with respect to w, shape (D,), float. The checks have no covariance that is 0.
    """
    v = np.tanh(X @ w)
    centred = errors - errors.mean(axis=0)
    covariances = v @ centred  # the mean of v falls out
    dv = centred @ np.sign(covariances)
    return np.abs(covariances).sum(), (dv * (1 - v**2)) @ X


exercise = Exercise(
    Loss(candidate_correlation, gradients=("w",)),
    points=5,
    cases=[
        Case(
            "three outputs",
            hint="Where do the absolute value and the sign stand?",
            w=normal(4),
            X=normal(7, 4),
            errors=normal(7, 3),
        ),
        Case(
            "errors off centre",
            hint="Are the errors centred, output by output?",
            w=normal(3),
            X=normal(5, 3, shift=0.5),
            errors=normal(5, 2, shift=2),
        ),
        Case("one output", hidden=True, w=normal(5), X=normal(6, 5), errors=normal(6, 1, shift=-1)),
        Case(
            "whole numbers in X",
            hidden=True,
            w=normal(2, scale=0.3),
            X=integers(9, 2, low=-3, high=4),
            errors=normal(9, 4),
        ),
        Case(
            "a saturated candidate",
            hidden=True,
            hint="Which slope has tanh where it is flat?",
            w=normal(3, scale=6),
            X=normal(8, 3),
            errors=normal(8, 2),
        ),
        Case("two samples", hidden=True, w=normal(4), X=normal(2, 4), errors=normal(2, 3)),
        *(
            Case(f"{n} outputs of {n + 4} samples", w=normal(3), X=normal(n + 4, 3), errors=normal(n + 4, n))
            for n in (2, 4, 5)
        ),
    ],
    mistakes=[
        Mistake(
            "The absolute value is missing: covariances of opposite signs cancel.",
            ("np.abs(covariances).sum()", "covariances.sum()"),
            ("np.sign(covariances)", "np.ones(len(covariances))"),
        ),
        Mistake(
            "The absolute value is taken of the sum over the outputs; each output has its own.",
            ("np.abs(covariances).sum()", "np.abs(covariances.sum())"),
            ("np.sign(covariances)", "(np.sign(covariances.sum()) * np.ones(len(covariances)))"),
        ),
        Mistake("The signs are missing in the gradient.", ("np.sign(covariances)", "np.ones(len(covariances))")),
        Mistake("The errors are not centred.", ("errors - errors.mean(axis=0)", "errors + 0.0")),
        Mistake(
            "The errors are centred by the mean of all outputs; each has its own.",
            ("errors.mean(axis=0)", "errors.mean()"),
        ),
        Mistake(
            "The errors are centred sample by sample; the mean is over the samples.",
            ("errors.mean(axis=0)", "errors.mean(axis=1, keepdims=True)"),
        ),
        Mistake("The slope of tanh is missing in the gradient.", ("dv * (1 - v**2)", "1.0 * dv")),
        Mistake("The slope is taken as v * (1 - v), that of the sigmoid.", ("1 - v**2", "v * (1 - v)")),
        Mistake(
            "The candidate is a sigmoid; tanh is asked.",
            ("np.tanh(X @ w)", "1 / (1 + np.exp(-X @ w))"),
            ("1 - v**2", "v * (1 - v)"),
        ),
        Mistake(
            "Score and gradient are divided by N.",
            ("np.abs(covariances).sum(), (dv", "np.abs(covariances).sum() / len(X), (dv / len(X)"),
        ),
        Mistake(
            "The covariances are squared; absolute values are asked.",
            ("np.abs(covariances).sum()", "(covariances**2).sum()"),
            ("np.sign(covariances)", "(2 * covariances)"),
        ),
        Mistake(
            "The gradient has the wrong sign: it leads down, and the score is to grow.",
            ("(dv * (1 - v**2)) @ X", "-(dv * (1 - v**2)) @ X"),
        ),
        Mistake(
            "There is no tanh: the candidate is linear.", ("np.tanh(X @ w)", "X @ w"), ("dv * (1 - v**2)", "1.0 * dv")
        ),
        Mistake("The errors are not centred in score.", ("np.abs(covariances).sum()", "np.abs(v @ errors).sum()")),
        Mistake("The errors are not centred in dw.", ("dv = centred", "dv = errors")),
        Mistake(
            "The absolute value is taken of each product in score; it belongs outside of the sum over the samples.",
            ("np.abs(covariances).sum()", "np.abs((v - v.mean())[:, np.newaxis] * centred).sum()"),
        ),
        Mistake(
            "The absolute value is taken of each product v * centred error in score, v not centred.",
            ("np.abs(covariances).sum()", "np.abs(v[:, np.newaxis] * centred).sum()"),
        ),
        Mistake(
            "The signs in dw are those of single products, sample by sample; each output has one.",
            (
                "centred @ np.sign(covariances)",
                "(centred * np.sign((v - v.mean())[:, np.newaxis] * centred)).sum(axis=1)",
            ),
        ),
        Mistake(
            "The signs in dw are those of the centred errors; those of the covariances are asked.",
            ("centred @ np.sign(covariances)", "np.abs(centred).sum(axis=1)"),
        ),
        Mistake(
            "The absolute value is missing in score: covariances of opposite signs cancel.",
            ("np.abs(covariances).sum()", "covariances.sum()"),
        ),
        Mistake(
            "score is the absolute value of the sum over the outputs; each output has its own.",
            ("np.abs(covariances).sum()", "np.abs(covariances.sum())"),
        ),
        Mistake(
            "dw has the sign of the sum over the outputs; each output has its own.",
            ("np.sign(covariances)", "(np.sign(covariances.sum()) * np.ones(len(covariances)))"),
        ),
        Mistake(
            "score is the sum of the squared covariances; absolute values are asked.",
            ("np.abs(covariances).sum()", "(covariances**2).sum()"),
        ),
        Mistake(
            "dw is that of the squared covariances: 2 * covariance stands for the sign.",
            ("np.sign(covariances)", "(2 * covariances)"),
        ),
        Mistake("The covariances stand for their signs in dw.", ("np.sign(covariances)", "covariances")),
        Mistake(
            "The absolute covariances stand for their signs in dw.", ("np.sign(covariances)", "np.abs(covariances)")
        ),
        Mistake(
            "score is the root of the sum of squares; absolute values are asked.",
            ("np.abs(covariances).sum()", "np.sqrt((covariances**2).sum())"),
        ),
        Mistake(
            "score is the largest covariance alone; the sum over all outputs is asked.",
            ("np.abs(covariances).sum()", "np.abs(covariances).max()"),
        ),
        Mistake(
            "dw is divided by the number of outputs; score is their sum.",
            ("dv * (1 - v**2)", "dv / len(covariances) * (1 - v**2)"),
        ),
        Mistake("score is divided by N.", ("np.abs(covariances).sum()", "np.abs(covariances).sum() / len(X)")),
        Mistake("dw is divided by N.", ("(dv * (1 - v**2)) @ X", "(dv * (1 - v**2)) @ X / len(X)")),
        Mistake(
            "score is divided by N - 1.", ("np.abs(covariances).sum()", "np.abs(covariances).sum() / (len(X) - 1)")
        ),
        Mistake(
            "score is the sum of correlations: covariances are divided by the deviations of v and errors.",
            ("np.abs(covariances).sum()", "np.sum(np.abs(covariances) / (len(X) * v.std() * errors.std(axis=0)))"),
        ),
        Mistake(
            "The errors are standardized: they are divided by their deviation too.",
            ("errors - errors.mean(axis=0)", "(errors - errors.mean(axis=0)) / errors.std(axis=0)"),
        ),
        Mistake(
            "The errors are squared before they are centred.",
            ("errors - errors.mean(axis=0)", "errors**2 - (errors**2).mean(axis=0)"),
        ),
        Mistake(
            "The mean of the errors is added, not subtracted.",
            ("errors - errors.mean(axis=0)", "errors + errors.mean(axis=0)"),
        ),
        Mistake(
            "The slope of tanh is taken of X @ w: 1 - (X @ w)**2; v belongs there.", ("1 - v**2", "1 - (X @ w) ** 2")
        ),
        Mistake("The slope of tanh is taken of v again: 1 - tanh(v)**2.", ("1 - v**2", "1 - np.tanh(v) ** 2")),
        Mistake("The slope of tanh is v**2; it is 1 - v**2.", ("(1 - v**2)", "v**2")),
        Mistake("The slope of tanh is taken of the centred v.", ("1 - v**2", "1 - (v - v.mean()) ** 2")),
        Mistake("The slope is that of a ReLU: 1 where v is positive.", ("(1 - v**2)", "(v > 0)")),
        Mistake("dw has v in place of its slope.", ("dv * (1 - v**2)", "dv * v")),
        Mistake("X has its mean over the samples subtracted in dw.", ("@ X\n", "@ (X - X.mean(axis=0))\n")),
        Mistake(
            "The candidate is a ReLU; tanh is asked.",
            ("np.tanh(X @ w)", "np.maximum(X @ w, 0)"),
            ("(1 - v**2)", "(v > 0)"),
        ),
        Mistake(
            "The candidate in score is linear: tanh is missing.",
            ("np.abs(covariances).sum()", "np.abs((X @ w) @ centred).sum()"),
        ),
        Mistake(
            "Score and gradient have the wrong sign, as if the score were a loss.",
            ("np.abs(covariances).sum(), (dv", "-np.abs(covariances).sum(), (-dv"),
        ),
        Mistake("score is the smallest over the outputs.", ("np.abs(covariances).sum()", "np.abs(covariances).min()")),
        Mistake(
            "score is divided by N times the number of outputs.",
            ("np.abs(covariances).sum()", "np.abs(covariances).sum() / errors.size"),
        ),
        Mistake(
            "score is that of errors centred sample by sample.",
            ("np.abs(covariances).sum()", "np.abs(v @ (errors - errors.mean(axis=1, keepdims=True))).sum()"),
        ),
        Mistake(
            "score centres v, and the errors sample by sample.",
            (
                "np.abs(covariances).sum()",
                "np.abs((v - v.mean()) @ (errors - errors.mean(axis=1, keepdims=True))).sum()",
            ),
        ),
        Mistake(
            "score is that of squared errors, centred.",
            ("np.abs(covariances).sum()", "np.abs(v @ (errors**2 - (errors**2).mean(axis=0))).sum()"),
        ),
        Mistake(
            "score is that of absolute errors, centred.",
            ("np.abs(covariances).sum()", "np.abs(v @ (np.abs(errors) - np.abs(errors).mean(axis=0))).sum()"),
        ),
        Mistake(
            "score is that of a sigmoid candidate; tanh is asked.",
            ("np.abs(covariances).sum()", "np.abs((1 / (1 + np.exp(-X @ w))) @ centred).sum()"),
        ),
        Mistake(
            "score is that of a ReLU candidate; tanh is asked.",
            ("np.abs(covariances).sum()", "np.abs(np.maximum(X @ w, 0) @ centred).sum()"),
        ),
        Mistake(
            "score divides by the deviation of v alone.",
            ("np.abs(covariances).sum()", "np.abs(covariances).sum() / v.std()"),
        ),
        Mistake(
            "score divides by the deviations of the errors alone.",
            ("np.abs(covariances).sum()", "np.sum(np.abs(covariances) / errors.std(axis=0))"),
        ),
        Mistake(
            "score leaves out the last sample.", ("np.abs(covariances).sum()", "np.abs(v[:-1] @ centred[:-1]).sum()")
        ),
        Mistake(
            "score leaves out the first sample.", ("np.abs(covariances).sum()", "np.abs(v[1:] @ centred[1:]).sum()")
        ),
        Mistake("dw is divided by N - 1.", ("@ X\n", "@ X / (len(X) - 1)\n")),
        Mistake("dw is divided by N times the number of outputs.", ("@ X\n", "@ X / errors.size\n")),
        Mistake(
            "dw is that of the first output alone.",
            ("centred @ np.sign(covariances)", "centred[:, 0] * np.sign(covariances[0])"),
        ),
        Mistake(
            "dw has the sign of the mean error of each output, not that of its covariance.",
            ("np.sign(covariances)", "np.sign(errors.mean(axis=0))"),
        ),
        Mistake(
            "dw has the sign of each error, not that of the covariances.",
            ("centred @ np.sign(covariances)", "(centred * np.sign(errors)).sum(axis=1)"),
        ),
        Mistake(
            "dw has the signs the wrong way round where a covariance is negative alone.",
            ("np.sign(covariances)", "(covariances > 0)"),
        ),
        Mistake(
            "dw has the errors centred by the mean of all outputs.", ("dv = centred", "dv = (errors - errors.mean())")
        ),
        Mistake(
            "dw has the errors centred sample by sample.",
            ("dv = centred", "dv = (errors - errors.mean(axis=1, keepdims=True))"),
        ),
        Mistake("dw has the slope squared.", ("(1 - v**2)", "(1 - v**2) ** 2")),
        Mistake(
            "dw has the slope of its mean: that of the mean over the samples.", ("(1 - v**2)", "np.mean(1 - v**2)")
        ),
        Mistake("dw has v less its mean, in place of the slope.", ("(1 - v**2)", "(v - v.mean())")),
        Mistake("dw takes the slope less its mean.", ("(1 - v**2)", "(1 - v**2 - np.mean(1 - v**2))")),
        Mistake("dw leaves out the last sample.", ("(dv * (1 - v**2)) @ X", "(dv * (1 - v**2))[:-1] @ X[:-1]")),
        Mistake("dw leaves out the first sample.", ("(dv * (1 - v**2)) @ X", "(dv * (1 - v**2))[1:] @ X[1:]")),
        Mistake(
            "score is that of errors centred by the mean of all outputs.",
            ("np.abs(covariances).sum()", "np.abs(v @ (errors - errors.mean())).sum()"),
        ),
        Mistake(
            "score is the covariance of the first output alone.",
            ("np.abs(covariances).sum()", "np.abs(covariances[0])"),
        ),
        Mistake(
            "score is the covariance of the last output alone.",
            ("np.abs(covariances).sum()", "np.abs(covariances[-1])"),
        ),
        Mistake(
            "dw is that of the output of the largest covariance alone.",
            (
                "centred @ np.sign(covariances)",
                "(k := np.argmax(np.abs(covariances)), centred[:, k] * np.sign(covariances[k]))[1]",
            ),
        ),
        Mistake(
            "dw is that of the last output alone.",
            ("centred @ np.sign(covariances)", "centred[:, -1] * np.sign(covariances[-1])"),
        ),
    ],
    hints=[
        "The O covariances are one product of a row of N numbers with an array of shape (N, O).",
        "Backward: the gradient of v has the shape (N,). Then the slope of tanh, then the weights.",
    ],
    equivalents=[
        Equivalent(
            "If all errors change their sign, the covariances do, and so do their signs: twice is once.",
            ("errors - errors.mean(axis=0)", "errors.mean(axis=0) - errors"),
            ("errors - errors.mean(axis=0)", "-(errors - errors.mean(axis=0))"),
        ),
    ],
)
