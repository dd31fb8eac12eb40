r"""## The same gradient in one line

Put the four steps into one formula, and most of it cancels. Step 4 takes the mean over the batch off $dc$, and with
$dc_n = d\hat{x}_n / s + \hat{x}_n\, ds / N$ that mean is simple: the $\hat{x}_n$ add up to 0, so the second part has
none. What remains is

$$dx_n = \frac{1}{s} \Bigl( d\hat{x}_n \;-\; \overline{d\hat{x}} \;-\; \hat{x}_n\, \overline{d\hat{x}\, \hat{x}} \Bigr),
\qquad d\hat{x} = \gamma\, dout$$

where a bar is the mean over the batch, feature by feature.

Read it: take the gradient that arrives, remove its mean, remove what points along $\hat{x}$, and divide by $s$.
Shifting or stretching the whole batch changes nothing about the output (but for $\epsilon$), so a gradient in those
two directions would be wasted. The $1/s$ says: twice as large an input gets half as large a gradient.

**By hand:** the numbers from above, $\hat{x} = (-0.5, 0.5)$, $s = 2$, $d\hat{x} = (4, 0)$. The means are 2 and
$\overline{d\hat{x}\,\hat{x}} = -1$, so $dx = \tfrac12 \bigl( (4, 0) - 2 + (-0.5, 0.5) \bigr) = (0.75, -0.75)$,
as before.

The function takes the same cache as `batchnorm_backward` and returns the same three gradients. Write the formula out;
calling the other function would be right, and would teach nothing.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, integers, normal

if "batchnorm_forward" not in globals():  # the notebook has its own

    def batchnorm_forward(x, gamma, beta, bn_param):
        """Batch normalization in mode 'train'; an exercise above asks for all of it."""
        std = np.sqrt(x.var(axis=0) + bn_param.get("eps", 1e-5))
        x_hat = (x - x.mean(axis=0)) / std
        return gamma * x_hat + beta, (x_hat, gamma, std)


def batchnorm_backward_alt(dout, cache):
    """Gradients of batch normalization by the closed formula; the same as those of batchnorm_backward.

    Args:
        dout: gradient of the loss with respect to out, shape (N, D); not changed.
        cache: what batchnorm_forward returned in mode 'train'.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, D), float.
        dgamma: gradient of the loss with respect to gamma, shape (D,).
        dbeta: gradient of the loss with respect to beta, shape (D,).
    """
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    dx = (dx_hat - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0)) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)


exercise = Exercise(
    Script((batchnorm_forward, batchnorm_backward_alt)),
    points=3,
    cases=[],
    mistakes=[
        Mistake("The mean of d x_hat is not subtracted.", (" - dx_hat.mean(axis=0)", "")),
        Mistake(
            "The part along x_hat is not subtracted: that is the way through the variance.",
            (" - x_hat * (dx_hat * x_hat).mean(axis=0)", ""),
        ),
        Mistake("The part along x_hat is added; it is subtracted.", (" - x_hat * (", " + x_hat * (")),
        Mistake(
            "Both means are sums: the factor 1/N is missing.",
            ("- dx_hat.mean(", "- dx_hat.sum("),
            ("x_hat).mean(", "x_hat).sum("),
        ),
        Mistake(
            "The means are divided by N * D: they run over the features too.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.sum(axis=0) / dout.size"),
            ("(dx_hat * x_hat).mean(axis=0)", "(dx_hat * x_hat).sum(axis=0) / dout.size"),
        ),
        Mistake(
            "There is one mean for the whole batch; each feature has its own.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.mean()"),
            ("(dx_hat * x_hat).mean(axis=0)", "(dx_hat * x_hat).mean()"),
        ),
        Mistake(
            "The means run over each sample's features; that is layer normalization.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.mean(axis=1, keepdims=True)"),
            ("(dx_hat * x_hat).mean(axis=0)", "(dx_hat * x_hat).mean(axis=1, keepdims=True)"),
        ),
        Mistake("gamma is missing in dx.", ("dx_hat = dout * gamma", "dx_hat = 1.0 * dout")),
        Mistake(
            "gamma is applied to the first term only.",
            ("- dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat)", "- dout.mean(axis=0) - x_hat * (dout * x_hat)"),
        ),
        Mistake(
            "dx is divided by the variance; it must be by its root.",
            ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0)) / std**2"),
        ),
        Mistake(
            "dx is multiplied by the root; it must be divided by it.",
            ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0)) * std"),
        ),
        Mistake("dx is not divided by the root.", ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0))")),
        Mistake(
            "Only the last term is divided by the root.",
            ("dx = (dx_hat", "dx = dx_hat"),
            ("(dx_hat * x_hat).mean(axis=0)) / std", "(dx_hat * x_hat).mean(axis=0) / std"),
        ),
        Mistake(
            "dx is divided by N once more.", ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0)) / std / len(dout)")
        ),
        Mistake(
            "The last term is multiplied by x less its mean; x_hat is also divided by the root.",
            ("- x_hat * (", "- x_hat * std * ("),
        ),
        Mistake(
            "dx is N times what it should be: with sums in place of means, a factor 1/N stands in front.",
            ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0)) / std * len(dout)"),
        ),
        Mistake("dgamma is multiplied by gamma once more.", ("(dout * x_hat).sum", "(dx_hat * x_hat).sum")),
        Mistake("dgamma is a mean over the batch; it must be a sum.", ("(dout * x_hat).sum(", "(dout * x_hat).mean(")),
        Mistake("dbeta is a mean over the batch; it must be a sum.", (", dout.sum(", ", dout.mean(")),
        Mistake(
            "dgamma and dbeta are exchanged.",
            ("(dout * x_hat).sum(axis=0), dout.sum(axis=0)", "dout.sum(axis=0), (dout * x_hat).sum(axis=0)"),
        ),
        Mistake(
            "dx is dx_hat / std: the means of dx_hat and of dx_hat * x_hat are not taken off.",
            ("(dx_hat - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0))", "dx_hat"),
        ),
        Mistake(
            "dx divides the bracket with sums by D, not by N.",
            (
                "(dx_hat - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0)) / std",
                (
                    "(len(dout) * dx_hat - dx_hat.sum(axis=0) - x_hat * (dx_hat * x_hat).sum(axis=0)) / std / "
                    "dout.shape[1]"
                ),
            ),
        ),
        Mistake(
            "dx has the sums in the bracket, divided by N, but dx_hat without its factor N.",
            (
                "dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0)) / std",
                "dx_hat.sum(axis=0) - x_hat * (dx_hat * x_hat).sum(axis=0)) / std / len(dout)",
            ),
        ),
        Mistake("dx takes the sum of dx_hat off, not its mean.", ("dx_hat.mean(axis=0)", "dx_hat.sum(axis=0)")),
        Mistake(
            "dx takes the sum of dx_hat * x_hat along x_hat, not the mean.",
            ("x_hat).mean(axis=0))", "x_hat).sum(axis=0))"),
        ),
        Mistake(
            "dx divides only dx_hat by std.",
            (
                "(dx_hat - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0)) / std",
                "dx_hat / std - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0)",
            ),
        ),
        Mistake("dx lacks the factor x_hat before the mean of dx_hat * x_hat.", ("- x_hat *", "-")),
        Mistake(
            "dx lacks x_hat inside the mean: it takes x_hat times the mean of dx_hat off.",
            ("(dx_hat * x_hat).mean(axis=0))", "dx_hat.mean(axis=0))"),
        ),
        Mistake(
            "dx takes the mean of dx_hat * x_hat**2 off: x_hat belongs outside the mean.",
            ("x_hat * (dx_hat * x_hat).mean(axis=0))", "(dx_hat * x_hat**2).mean(axis=0))"),
        ),
        Mistake("dx takes x - mean for x_hat in the mean and before it.", ("(dx_hat *", "std**2 * (dx_hat *")),
        Mistake(
            "dx divides the part along x_hat by std once more.", ("x_hat).mean(axis=0))", "x_hat).mean(axis=0) / std)")
        ),
        Mistake(
            "dx takes the mean of dout off, not of dx_hat: gamma is missing there.",
            ("dx_hat.mean(axis=0)", "dout.mean(axis=0)"),
        ),
        Mistake("dx takes the mean of dout * x_hat along x_hat: gamma is missing there.", ("(dx_hat *", "(dout *")),
        Mistake("dx has gamma only in the means: its first term is dout.", ("(dx_hat -", "(dout -")),
        Mistake(
            "dx divides by N - 1 in its means.",
            (
                "dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0))",
                (
                    "dx_hat.sum(axis=0) / max(len(dout) - 1, 1) - x_hat * (dx_hat * x_hat).sum(axis=0) / "
                    "max(len(dout) - 1, 1))"
                ),
            ),
        ),
        Mistake(
            "dx divides by D in its means.",
            (
                "dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0))",
                "dx_hat.sum(axis=0) / dout.shape[1] - x_hat * (dx_hat * x_hat).sum(axis=0) / dout.shape[1])",
            ),
        ),
        Mistake(
            "dx takes dgamma, the sum, along x_hat: it is neither divided by N nor multiplied by gamma.",
            ("(dx_hat * x_hat).mean(axis=0))", "(dout * x_hat).sum(axis=0))"),
        ),
        Mistake(
            "dx takes dbeta and dgamma, the sums, for the means: they lack gamma and 1 / N.",
            (
                "dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0))",
                "dout.sum(axis=0) - x_hat * (dout * x_hat).sum(axis=0))",
            ),
        ),
        Mistake("dx takes x_hat times dx_hat off: no mean is taken.", ("(dx_hat * x_hat).mean(axis=0))", "dx_hat)")),
        Mistake(
            "The gradients of gamma and beta are means over the batch; they are sums.",
            ("x_hat).sum(axis=0), dout.sum(axis=0)", "x_hat).mean(axis=0), dout.mean(axis=0)"),
        ),
        Mistake("dbeta is multiplied by gamma: it sums dx_hat, not dout.", ("dout.sum(axis=0)", "dx_hat.sum(axis=0)")),
        Mistake(
            "dgamma takes x - mean for x_hat: the division by std is missing.",
            ("x_hat).sum(axis=0),", "x_hat * std).sum(axis=0),"),
        ),
        Mistake(
            "dgamma takes x_hat / std for x_hat: the division is made twice.",
            ("x_hat).sum(axis=0),", "x_hat / std).sum(axis=0),"),
        ),
        Mistake(
            "dgamma is summed over the whole batch and all features.",
            ("x_hat).sum(axis=0),", "x_hat).sum() + 0 * gamma,"),
        ),
        Mistake(
            "dbeta is summed over the whole batch and all features.", ("dout.sum(axis=0)", "dout.sum() + 0 * gamma")
        ),
        Mistake(
            "dgamma is the sum of dout * x: x is not normalized.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("x_hat).sum(axis=0),", "x).sum(axis=0),"),
        ),
        Mistake(
            "dgamma is the sum of dout * out.",
            ("gamma, std)", "gamma, std, gamma * x_hat + beta)"),
            ("std = cache", "std, out = cache"),
            ("x_hat).sum(axis=0),", "out).sum(axis=0),"),
        ),
        Mistake(
            "dx takes x for x_hat.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("x_hat * (dx_hat * x_hat).mean(axis=0))", "x * (dx_hat * x).mean(axis=0))"),
        ),
        Mistake(
            "dx takes x for x_hat before the mean.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("- x_hat", "- x"),
        ),
        Mistake(
            "dx takes x for x_hat inside the mean.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("x_hat).mean(axis=0))", "x).mean(axis=0))"),
        ),
        Mistake(
            "dx is dout / std: gamma and the means are missing.",
            ("(dx_hat - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0))", "dout"),
        ),
        Mistake(
            "dx takes the part along x_hat off by the norm of x_hat, not by N.",
            ("x_hat).mean(axis=0))", "x_hat).sum(axis=0) / np.maximum((x_hat**2).sum(axis=0), 1e-300))"),
        ),
        Mistake(
            "dx adds the two means; subtract them.", ("- dx_hat.mean", "+ dx_hat.mean"), ("- x_hat *", "+ x_hat *")
        ),
        Mistake(
            "dx has the mean of dx_hat over each sample's features.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.mean(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx has the mean of dx_hat * x_hat over each sample's features.",
            ("(dx_hat * x_hat).mean(axis=0)", "(dx_hat * x_hat).mean(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat by D.", ("- dx_hat.mean(axis=0)", "- dx_hat.sum(axis=0) / dout.shape[1]")
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by D.",
            ("(dx_hat * x_hat).mean(axis=0)", "(dx_hat * x_hat).sum(axis=0) / dout.shape[1]"),
        ),
        Mistake(
            "dx divides the sum of dx_hat by N - 1.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.sum(axis=0) / max(len(dout) - 1, 1)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by N - 1.",
            ("(dx_hat * x_hat).mean(axis=0)", "(dx_hat * x_hat).sum(axis=0) / max(len(dout) - 1, 1)"),
        ),
        Mistake(
            "dx divides the mean of dx_hat by N once more.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.mean(axis=0) / len(dout)"),
        ),
        Mistake(
            "dx divides the mean of dx_hat * x_hat by N once more.",
            ("(dx_hat * x_hat).mean(axis=0)", "((dx_hat * x_hat).mean(axis=0) / len(dout))"),
        ),
        Mistake(
            "dx divides the mean of dx_hat by std once more.", ("- dx_hat.mean(axis=0)", "- dx_hat.mean(axis=0) / std")
        ),
        Mistake(
            "dx divides the part along x_hat by std squared once more.",
            ("(dx_hat * x_hat).mean(axis=0)", "((dx_hat * x_hat).mean(axis=0) / std**2)"),
        ),
        Mistake(
            "dx takes the sums divided by N * D: dx_hat's mean alone runs over the features too.",
            ("- dx_hat.mean(axis=0)", "- dx_hat.sum(axis=0) / dout.size"),
        ),
        Mistake(
            "dx takes dbeta, the sum of dout, for the mean of dx_hat.", ("- dx_hat.mean(axis=0)", "- dout.sum(axis=0)")
        ),
        Mistake(
            "dx takes x_hat**2 for x_hat before the mean.",
            ("- x_hat * (dx_hat * x_hat).mean(axis=0)", "- x_hat**2 * (dx_hat * x_hat).mean(axis=0)"),
        ),
        Mistake(
            "dx takes |x_hat| before the mean.",
            ("- x_hat * (dx_hat * x_hat).mean(axis=0)", "- np.abs(x_hat) * (dx_hat * x_hat).mean(axis=0)"),
        ),
        Mistake("dx is the two subtracted parts alone: dx_hat is missing.", ("(dx_hat - dx_hat", "(-dx_hat")),
        Mistake(
            "dgamma divides its sum by D.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat).sum(axis=0) / dout.shape[1]")
        ),
        Mistake("dbeta divides its sum by D.", (", dout.sum(axis=0)", ", dout.sum(axis=0) / dout.shape[1]")),
        Mistake("dgamma takes |x_hat|.", ("(dout * x_hat).sum(axis=0)", "(dout * np.abs(x_hat)).sum(axis=0)")),
        Mistake("dgamma takes x_hat**2.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat**2).sum(axis=0)")),
        Mistake("dgamma is divided by gamma.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat).sum(axis=0) / gamma")),
        Mistake("dbeta is divided by gamma.", (", dout.sum(axis=0)", ", dout.sum(axis=0) / gamma")),
        Mistake(
            "dgamma leaves out the last sample.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat)[:-1].sum(axis=0)")
        ),
        Mistake("dbeta leaves out the last sample.", (", dout.sum(axis=0)", ", dout[:-1].sum(axis=0)")),
        Mistake(
            "dgamma leaves out the first sample.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat)[1:].sum(axis=0)")
        ),
        Mistake("dbeta leaves out the first sample.", (", dout.sum(axis=0)", ", dout[1:].sum(axis=0)")),
        Mistake("dbeta is divided by std.", (", dout.sum(axis=0)", ", (dout / std).sum(axis=0)")),
        Mistake(
            "dgamma takes (x - mean) * std for x_hat.",
            ("(dout * x_hat).sum(axis=0)", "(dout * x_hat * std**2).sum(axis=0)"),
        ),
        Mistake(
            "dbeta is the sum of dout * x_hat, as dgamma is.", (", dout.sum(axis=0)", ", (dout * x_hat).sum(axis=0)")
        ),
        Mistake(
            "dgamma is multiplied by gamma, and divided by N.",
            ("(dout * x_hat).sum(axis=0)", "(dx_hat * x_hat).mean(axis=0)"),
        ),
        Mistake("dbeta is multiplied by gamma, and divided by N.", (", dout.sum(axis=0)", ", dx_hat.mean(axis=0)")),
        Mistake(
            "dgamma is a mean over everything, one number for all features.",
            ("(dout * x_hat).sum(axis=0)", "np.full(dout.shape[1], (dout * x_hat).mean())"),
        ),
        Mistake(
            "dbeta is a mean over everything, one number for all features.",
            (", dout.sum(axis=0)", ", np.full(dout.shape[1], dout.mean())"),
        ),
        Mistake("dx is divided by std to the third.", ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0)) / std**3")),
        Mistake("dx is divided by the root of std.", ("x_hat).mean(axis=0)) / std", "x_hat).mean(axis=0)) / std**0.5")),
    ],
    hints=[
        "The formula has one line, and every piece of it has shape (N, D) or (D,).",
        "Both bars are means over the samples, of arrays that you can build from dout, gamma and x_hat.",
    ],
)


def closed_form(batchnorm_forward, batchnorm_backward_alt, batch, settings, dout):
    """A step of training forward, then backward."""
    gamma, beta, x = batch
    _, cache = batchnorm_forward(x, gamma, beta, {"mode": "train", **settings})
    dx, dgamma, dbeta = batchnorm_backward_alt(dout, cache)
    return {"dx": dx, "dgamma and dbeta": np.concatenate([dgamma, dbeta])}


exercise.cases.extend(
    [
        Case(
            "a small batch",
            hint="Which two means are subtracted?",
            scenario=closed_form,
            batch=[normal(4, shift=1.0), normal(4), normal(6, 4, shift=-1.0, scale=2.0)],
            settings={"eps": 0.25},
            dout=normal(6, 4),
        ),
        Case(
            "more features than samples",
            scenario=closed_form,
            batch=[normal(8, shift=-1.0), normal(8), normal(3, 8)],
            settings={"eps": 0.1},
            dout=normal(3, 8, shift=1.0),
        ),
        Case(
            "as many samples as features",
            hint="Are the means taken over the samples?",
            scenario=closed_form,
            batch=[normal(5), normal(5), normal(5, 5, shift=2.0)],
            settings={"eps": 0.05},
            dout=normal(5, 5),
        ),
        Case(
            "one sample",
            hidden=True,
            hint="What is left if the only sample is its own mean?",
            scenario=closed_form,
            batch=[normal(4), normal(4), normal(1, 4)],
            settings={"eps": 0.2},
            dout=normal(1, 4),
        ),
        Case(
            "default eps, and little variation",
            hidden=True,
            hint="Is eps in the root that you divide by?",
            scenario=closed_form,
            batch=[normal(3), normal(3), normal(7, 3, scale=0.003)],
            settings={},
            dout=normal(7, 3),
        ),
        Case(
            "whole numbers in x",
            hidden=True,
            scenario=closed_form,
            batch=[normal(2), normal(2), integers(9, 2, low=0, high=10)],
            settings={"eps": 0.02},
            dout=normal(9, 2),
        ),
        Case(
            "off centre, many features",
            hidden=True,
            scenario=closed_form,
            batch=[normal(200), normal(200), normal(30, 200, shift=100.0, scale=10.0)],
            settings={"eps": 0.01},
            dout=normal(30, 200),
        ),
    ]
)
