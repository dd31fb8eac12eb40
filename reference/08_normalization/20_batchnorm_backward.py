r"""## Batch normalization, backward

The forward pass is a chain of small steps, and each has a simple gradient. For one feature:

$$c_n = x_n - \frac1N \sum_m x_m, \qquad s = \sqrt{\frac1N \sum_n c_n^2 + \epsilon}, \qquad
\hat{x}_n = \frac{c_n}{s}, \qquad out_n = \gamma\,\hat{x}_n + \beta$$

Walk it from right to left. Write $d\hat{x}$ for the gradient that reaches $\hat{x}$, and so on:

1. $d\hat{x}_n = \gamma\, dout_n$, $\quad d\gamma = \sum_n dout_n\, \hat{x}_n$, $\quad d\beta = \sum_n dout_n$.
2. $\hat{x} = c / s$ has two inputs. One part of $dc$ is $d\hat{x} / s$; and
   $ds = -\sum_n d\hat{x}_n\, c_n / s^2 = -\tfrac1s \sum_n d\hat{x}_n\, \hat{x}_n$.
3. $s$ depends on every $c_n$, with the slope $\partial s / \partial c_n = c_n / (N s) = \hat{x}_n / N$. That is the
   second part of $dc_n$: $\hat{x}_n\, ds / N$.
4. $c$ is $x$ less its mean. The mean sends each sample the same share of what arrives:
   $dx_n = dc_n - \tfrac1N \sum_m dc_m$.

So $x_n$ has three ways to the output: directly, through the variance and through the mean. Leave one out, and the
gradient looks plausible and is wrong.

**By hand:** $x = (1, 3)$, $\epsilon = 3$, $\gamma = 4$: $c = (-1, 1)$, $s = 2$, $\hat{x} = (-0.5, 0.5)$. Let
$dout = (1, 0)$. Then $d\gamma = -0.5$, $d\beta = 1$, $d\hat{x} = (4, 0)$, $ds = -\tfrac12 \cdot (-2) = 1$,
$dc = (2, 0) + (-0.25, 0.25) = (1.75, 0.25)$ and $dx = (0.75, -0.75)$.

**Pitfalls**

- The entries of `dx` add up to 0 over the batch: adding a number to all samples changes no output. By the same token
  the true gradient of a bias right below a batch normalization is exactly 0; what you compute is rounding, and a
  relative error of it means nothing.
- With one sample $\hat{x}$ is 0 whatever $x$ is. So is `dx`.
- `dgamma` and `dbeta` are sums, not means: `dout` already carries the factor $1/N$ of a mean loss.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, integers, normal

if "batchnorm_forward" not in globals():  # the notebook has its own

    def batchnorm_forward(x, gamma, beta, bn_param):
        """Batch normalization in mode 'train'; the exercise before asks for all of it."""
        std = np.sqrt(x.var(axis=0) + bn_param.get("eps", 1e-5))
        x_hat = (x - x.mean(axis=0)) / std
        return gamma * x_hat + beta, (x_hat, gamma, std)


def batchnorm_backward(dout, cache):
    """Gradients of the loss with respect to the input, the scales and the shifts of batch normalization.

    Args:
        dout: gradient of the loss with respect to out, shape (N, D); not changed.
        cache: what batchnorm_forward returned in mode 'train'.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, D), float: through x itself, the batch's mean and the
            batch's variance.
        dgamma: gradient of the loss with respect to gamma, shape (D,).
        dbeta: gradient of the loss with respect to beta, shape (D,).
    """
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    dstd = -(dx_hat * x_hat).sum(axis=0) / std
    dcentred = dx_hat / std + x_hat * dstd / len(dout)
    dx = dcentred - dcentred.mean(axis=0)
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)


exercise = Exercise(
    Script((batchnorm_forward, batchnorm_backward)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "The way through the mean is missing in dx.",
            ("dx = dcentred - dcentred.mean(axis=0)", "dx = dcentred + 0.0"),
        ),
        Mistake("The way through the variance is missing in dx.", (" + x_hat * dstd / len(dout)", "")),
        Mistake(
            "The mean and the variance are taken for constants: dx is dout * gamma / sqrt(var + eps) alone.",
            (" + x_hat * dstd / len(dout)", ""),
            ("dx = dcentred - dcentred.mean(axis=0)", "dx = dcentred + 0.0"),
        ),
        Mistake(
            "gamma is missing in dx: the gradient of x_hat is dout * gamma.",
            ("dx_hat = dout * gamma", "dx_hat = 1.0 * dout"),
        ),
        Mistake(
            "The derivative of (var + eps)**-0.5 is taken with the power -0.5; it has the power -1.5.",
            ("x_hat * dstd /", "x_hat * dstd * std**2 /"),
        ),
        Mistake(
            "The factor 1/2 of the root is missing in the way through the variance.",
            ("x_hat * dstd /", "2 * x_hat * dstd /"),
        ),
        Mistake(
            "The way through the variance has a factor 1/2 too many: the square's 2 is missing.",
            ("x_hat * dstd /", "0.5 * x_hat * dstd /"),
        ),
        Mistake("The way through the variance has the wrong sign.", ("dstd = -(", "dstd = (")),
        Mistake(
            "The way through the mean has the wrong sign.", ("dcentred - dcentred.mean", "dcentred + dcentred.mean")
        ),
        Mistake(
            "The factor 1/N is missing in the way through the variance.",
            ("x_hat * dstd / len(dout)", "x_hat * dstd"),
        ),
        Mistake("The factor 1/N is missing in the way through the mean.", ("dcentred.mean(", "dcentred.sum(")),
        Mistake(
            "The way through the variance is divided by the size of the batch, N * D; by N is right.",
            ("dstd / len(dout)", "dstd / dout.size"),
        ),
        Mistake(
            "The sum over the batch is missing in the gradient of the variance.",
            ("(dx_hat * x_hat).sum(axis=0)", "(dx_hat * x_hat)"),
        ),
        Mistake("dx is divided by the variance; the division is by its root.", ("dx_hat / std +", "dx_hat / std**2 +")),
        Mistake("dx is not divided by the root of the variance.", ("dx_hat / std +", "dx_hat +")),
        Mistake("dx ignores dout.", ("dx_hat = dout * gamma", "dx_hat = np.ones(dout.shape) * gamma")),
        Mistake("dgamma is multiplied by gamma once more.", ("(dout * x_hat)", "(dx_hat * x_hat)")),
        Mistake(
            "dgamma multiplies dout by x less its mean; x_hat is also divided by the root.",
            ("(dout * x_hat)", "(dout * x_hat * std)"),
        ),
        Mistake("dgamma is the sum of dout alone; the factor x_hat is missing.", ("(dout * x_hat)", "(dout * 1.0)")),
        Mistake("dgamma is a mean over the batch; it must be a sum.", ("(dout * x_hat).sum(", "(dout * x_hat).mean(")),
        Mistake("dbeta is a mean over the batch; it must be a sum.", (", dout.sum(", ", dout.mean(")),
        Mistake(
            "dbeta is summed over the features; it is summed over the samples.",
            (", dout.sum(axis=0)", ", dout.sum(axis=1)"),
        ),
        Mistake(
            "dgamma is summed over the features; it is summed over the samples.",
            ("(dout * x_hat).sum(axis=0)", "(dout * x_hat).sum(axis=1)"),
        ),
        Mistake(
            "dbeta is multiplied by gamma.",
            (", dout.sum(", ", dx_hat.sum("),
        ),
        Mistake(
            "dgamma and dbeta are exchanged.",
            ("(dout * x_hat).sum(axis=0), dout.sum(axis=0)", "dout.sum(axis=0), (dout * x_hat).sum(axis=0)"),
        ),
        Mistake(
            "dgamma and dbeta have shape (1, D); they have the shape of gamma, (D,).",
            (
                "(dout * x_hat).sum(axis=0), dout.sum(axis=0)",
                "(dout * x_hat).sum(axis=0, keepdims=True), dout.sum(axis=0, keepdims=True)",
            ),
        ),
        Mistake("dx is the way through the variance only: dx_hat / std is missing.", ("= dx_hat / std +", "=")),
        Mistake(
            "dx subtracts the mean of dx_hat, not of dc: the division by std is missing there.",
            ("dcentred.mean(axis=0)", "dx_hat.mean(axis=0)"),
        ),
        Mistake(
            "dx subtracts the mean of dout / std: gamma is missing there.",
            ("dcentred.mean(axis=0)", "(dout / std).mean(axis=0)"),
        ),
        Mistake("dx subtracts the mean of dout, not of dc.", ("dcentred.mean(axis=0)", "dout.mean(axis=0)")),
        Mistake(
            "dx subtracts the mean of dc over each sample, axis 1.",
            ("dcentred.mean(axis=0)", "dcentred.mean(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx subtracts the sum of dc divided by D, not by N.",
            ("dcentred.mean(axis=0)", "dcentred.sum(axis=0) / dout.shape[1]"),
        ),
        Mistake(
            "dx subtracts the sum of dc divided by N - 1.",
            ("dcentred.mean(axis=0)", "dcentred.sum(axis=0) / max(len(dout) - 1, 1)"),
        ),
        Mistake(
            "dx is minus the mean of dc alone: dc itself is missing.",
            ("dcentred - dcentred.mean(axis=0)", "-dcentred.mean(axis=0) + 0 * dout"),
        ),
        Mistake(
            "dx subtracts the mean of dc divided by N once more.",
            ("dcentred.mean(axis=0)", "dcentred.mean(axis=0) / len(dout)"),
        ),
        Mistake(
            "dx is multiplied by std: dc is not divided by it.",
            ("dcentred - dcentred.mean(axis=0)", "(dcentred - dcentred.mean(axis=0)) * std"),
        ),
        Mistake(
            "ds is divided by std squared: x_hat is divided by std already.",
            ("x_hat).sum(axis=0) / std", "x_hat).sum(axis=0) / std**2"),
        ),
        Mistake(
            "ds is divided by std to the third: x_hat is divided by std already.",
            ("x_hat).sum(axis=0) / std", "x_hat).sum(axis=0) / std**3"),
        ),
        Mistake("ds sums dx_hat alone: x_hat is missing.", ("-(dx_hat * x_hat).sum(axis=0)", "-dx_hat.sum(axis=0)")),
        Mistake("ds takes dout for dx_hat: gamma is missing on the way through the variance.", ("-(dx_hat", "-(dout")),
        Mistake("dc divides by D, not by N, on the way through the variance.", ("len(dout)", "dout.shape[1]")),
        Mistake("dc divides by N - 1 on the way through the variance.", ("len(dout)", "max(len(dout) - 1, 1)")),
        Mistake("dc takes dout for dx_hat in its first part: gamma is missing there.", ("dx_hat /", "dout /")),
        Mistake("dc divides both parts by N.", ("dx_hat / std + x_hat * dstd", "(dx_hat / std + x_hat * dstd)")),
        Mistake(
            "The gradients of gamma and beta are means over the batch; they are sums.",
            ("x_hat).sum(axis=0), dout.sum(axis=0)", "x_hat).mean(axis=0), dout.mean(axis=0)"),
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
            "ds takes x for x - mean.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("x_hat).sum(axis=0) /", "x / std).sum(axis=0) /"),
        ),
        Mistake(
            "ds takes x for x_hat.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("x_hat).sum(axis=0) /", "x).sum(axis=0) /"),
        ),
        Mistake(
            "dc takes x for x - mean on the way through the variance, and the mean's way is missing.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("+ x_hat", "+ x / std"),
            ("dcentred - dcentred.mean(axis=0)", "dcentred"),
        ),
        Mistake(
            "dx is dout / std: gamma is missing, and no way but the direct one is taken.",
            ("dcentred - dcentred.mean(axis=0)", "dout / std"),
        ),
        Mistake("dx is divided by std once more.", ("return dx,", "return dx / std,")),
        Mistake(
            "dx takes x_hat**2 on the way through the variance: the square is not differentiated.",
            ("+ x_hat * dstd", "+ x_hat**2 * dstd"),
        ),
        Mistake("dx takes |x_hat| on the way through the variance.", ("+ x_hat * dstd", "+ np.abs(x_hat) * dstd")),
        Mistake("The way through the variance has a factor 4 too many.", ("x_hat * dstd", "4 * x_hat * dstd")),
        Mistake(
            "The way through the mean is that of |dc|.", ("dcentred.mean(axis=0)", "np.abs(dcentred).mean(axis=0)")
        ),
        Mistake(
            "The way through the mean is multiplied by gamma once more.",
            ("dcentred.mean(axis=0)", "dcentred.mean(axis=0) * gamma"),
        ),
        Mistake(
            "The way through the mean is divided by std once more.",
            ("dcentred.mean(axis=0)", "dcentred.mean(axis=0) / std"),
        ),
        Mistake("The way through the mean takes the first sample alone.", ("dcentred.mean(axis=0)", "dcentred[0]")),
        Mistake(
            "dx divides the direct part by the variance, and the mean's way by the root.",
            ("dcentred - dcentred.mean(axis=0)", "dcentred + (1 / std - 1) * dx_hat / std - dcentred.mean(axis=0)"),
        ),
        Mistake(
            "The ways through the variance and through the mean have the wrong sign.",
            ("dstd = -(", "dstd = ("),
            ("dcentred - dcentred.mean", "dcentred + dcentred.mean"),
        ),
        Mistake("ds takes |dx_hat * x_hat|.", ("-(dx_hat * x_hat)", "-np.abs(dx_hat * x_hat)")),
        Mistake(
            "ds sums over the features.",
            ("(dx_hat * x_hat).sum(axis=0)", "(dx_hat * x_hat).sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "dx is dout / std**2 times gamma: the ways through mean and variance are missing.",
            ("dx = dcentred - dcentred.mean(axis=0)", "dx = dx_hat / std**2"),
        ),
        Mistake(
            "dx is (dx_hat - its mean): the division by std and the way through the variance are missing.",
            ("dx = dcentred - dcentred.mean(axis=0)", "dx = dx_hat - dx_hat.mean(axis=0)"),
        ),
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
    ],
    hints=[
        "Keep x_hat, gamma and the root s in the cache; the backward pass needs nothing else.",
        "Do the four steps of the text one line at a time, and give each line's gradient a name of its own.",
        "The root s is one number for each feature, so its gradient is a sum over the samples.",
    ],
)


def the_gradients(batchnorm_forward, batchnorm_backward, batch, settings, dout):
    """A step of training forward, then backward."""
    gamma, beta, x = batch
    _, cache = batchnorm_forward(x, gamma, beta, {"mode": "train", **settings})
    dx, dgamma, dbeta = batchnorm_backward(dout, cache)
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}


def batches_in_turn(batchnorm_forward, batchnorm_backward, batch, settings, dout):
    """Two batches forward with one bn_param, then backward in turn, the first one twice."""
    gamma, beta, x = batch
    bn_param = {"mode": "train", **settings}
    _, first = batchnorm_forward(x, gamma, beta, bn_param)
    _, second = batchnorm_forward(2 * x[:-2] ** 2, gamma, beta, bn_param)
    turns = [(dout, first), (dout[2:], second), (dout, first)]
    found = [np.array(value) for d, cache in turns for value in batchnorm_backward(d.copy(), cache)]
    return {"calls kept apart": np.concatenate([value.ravel() for value in found])}


exercise.cases.extend(
    [
        Case(
            "a small batch",
            hint="On how many ways does x reach the output?",
            scenario=the_gradients,
            batch=[normal(3, shift=1.0), normal(3), normal(5, 3, shift=1.0, scale=2.0)],
            settings={"eps": 0.2},
            dout=normal(5, 3),
        ),
        Case(
            "more features than samples",
            scenario=the_gradients,
            batch=[normal(7, shift=-1.0), normal(7), normal(4, 7, scale=0.5)],
            settings={"eps": 0.05},
            dout=normal(4, 7, shift=0.5),
        ),
        Case(
            "as many samples as features",
            hint="Over which axis are gradients summed?",
            scenario=the_gradients,
            batch=[normal(4), normal(4), normal(4, 4, shift=-2.0)],
            settings={"eps": 0.1},
            dout=normal(4, 4, scale=2.0),
        ),
        Case(
            "one sample",
            hidden=True,
            hint="Does x matter at all if the batch is one sample?",
            scenario=the_gradients,
            batch=[normal(6), normal(6), normal(1, 6, shift=2.0)],
            settings={"eps": 0.3},
            dout=normal(1, 6),
        ),
        Case(
            "default eps, and little variation",
            hidden=True,
            hint="Does the backward pass know the same eps as the forward pass?",
            scenario=the_gradients,
            batch=[normal(2), normal(2), normal(6, 2, scale=0.004)],
            settings={},
            dout=normal(6, 2),
        ),
        Case(
            "whole numbers in x",
            hidden=True,
            hint="Are the gradients floats when x is not?",
            scenario=the_gradients,
            batch=[normal(5), normal(5), integers(8, 5, low=-5, high=6)],
            settings={"eps": 0.01},
            dout=normal(8, 5),
        ),
        Case(
            "off centre",
            hidden=True,
            scenario=the_gradients,
            batch=[normal(2, scale=3.0), normal(2), normal(9, 2, shift=500.0, scale=20.0)],
            settings={"eps": 1e-3},
            dout=normal(9, 2, shift=-1.0),
        ),
        Case(
            "two batches in turn",
            hidden=True,
            hint="Does the cache hold all that the backward pass uses, and does it stay as it was?",
            scenario=batches_in_turn,
            batch=[normal(3), normal(3), normal(6, 3, shift=1.0)],
            settings={"eps": 0.15},
            dout=normal(6, 3),
        ),
        Case(
            "many features",
            hidden=True,
            hint="Does your backward call the forward pass once for each number?",
            scenario=the_gradients,
            batch=[normal(200), normal(200), normal(40, 200)],
            settings={"eps": 0.02},
            dout=normal(40, 200),
        ),
    ]
)
