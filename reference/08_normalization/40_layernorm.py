r"""## Layer normalization

Batch normalization needs a batch, and running statistics for when there is none. Turn the axis round, and both needs
are gone: layer normalization takes the mean and the variance of each **sample**, over its $D$ features.

$$\mu_n = \frac1D \sum_d x_{nd}, \qquad \sigma_n^2 = \frac1D \sum_d (x_{nd} - \mu_n)^2, \qquad
out_{nd} = \gamma_d\, \frac{x_{nd} - \mu_n}{\sqrt{\sigma_n^2 + \epsilon}} + \beta_d$$

No sample knows of the others, training and test are the same thing, and a batch of one is as good as any. $\gamma$
and $\beta$ still belong to the features, so the two directions now differ: the statistics run along the rows, the
sums for $d\gamma$ and $d\beta$ along the columns.

The gradient is that of batch normalization, with the means over the features of each sample. But $d\hat{x}$ has to be
there before any mean is taken, because $\gamma$ now varies along the axis of the means:

$$dx_{nd} = \frac{1}{s_n} \Bigl( d\hat{x}_{nd} - \overline{d\hat{x}}_n - \hat{x}_{nd}\, \overline{d\hat{x}\,\hat{x}}_n
\Bigr), \qquad d\hat{x}_{nd} = \gamma_d\, dout_{nd}, \qquad s_n = \sqrt{\sigma_n^2 + \epsilon}$$

**By hand:** one sample $x = (1, 3)$, $\epsilon = 3$: $\mu = 2$, $\sigma^2 = 1$, $s = 2$, $\hat{x} = (-0.5, 0.5)$. With
$\gamma = (4, 8)$ and $\beta = 0$, $out = (-2, 4)$. For $dout = (1, 0)$: $d\hat{x} = (4, 0)$, its mean is 2, and
$\overline{d\hat{x}\,\hat{x}} = -1$. So $dx = (0.75, -0.75)$, $d\gamma = (-0.5, 0)$ and $d\beta = (1, 0)$.

**Pitfalls**

- A statistic for each row needs `keepdims=True`, or shape (N, 1) by other means.
- `dgamma` and `dbeta` have shape (D,): they are summed over the samples. That is axis 0, as for batch normalization.
- There are no running statistics here, and no modes.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal


def layernorm_forward(x, gamma, beta, ln_param):
    """Layer normalization: every sample is normalized over its own features.

    Args:
        x: input of shape (N, D), float or int; not changed.
        gamma: scales of shape (D,), float; not changed.
        beta: shifts of shape (D,), float; not changed.
        ln_param: dict; not changed. Its key:
            eps: added to the variance under the root; 1e-5 if missing.

    Returns:
        out: gamma * (x - mean) / sqrt(var + eps) + beta, shape (N, D), float, where mean and var are those of each
            sample over its D features; var is the biased variance, divided by D.
        cache: whatever layernorm_backward needs.
    """
    mean, var = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    std = np.sqrt(var + ln_param.get("eps", 1e-5))
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)


def layernorm_backward(dout, cache):
    """Gradients of the loss with respect to the input, the scales and the shifts of layer normalization.

    Args:
        dout: gradient of the loss with respect to out, shape (N, D); not changed.
        cache: what layernorm_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, D), float.
        dgamma: gradient of the loss with respect to gamma, shape (D,).
        dbeta: gradient of the loss with respect to beta, shape (D,).
    """
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    along = (dx_hat * x_hat).mean(axis=1, keepdims=True)
    dx = (dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)


exercise = Exercise(
    Layer(layernorm_forward, layernorm_backward, gradients=("x", "gamma", "beta")),
    points=5,
    cases=[
        Case(
            "a small batch",
            hint="Over which axis is a sample's mean taken?",
            x=normal(3, 5, shift=1.0, scale=2.0),
            gamma=normal(5, shift=1.0),
            beta=normal(5),
            ln_param={"eps": 0.2},
        ),
        Case(
            "more samples than features",
            x=normal(7, 4, shift=-1.0),
            gamma=normal(4, shift=-1.0),
            beta=normal(4),
            ln_param={"eps": 0.05},
        ),
        Case(
            "as many samples as features",
            hint="Shape (N,) fits a square batch, along the wrong axis. What is the shape of your means?",
            x=normal(4, 4, shift=2.0),
            gamma=normal(4),
            beta=normal(4),
            ln_param={"eps": 0.1},
        ),
        Case(
            "default eps, and little variation",
            hint="Which eps is meant if ln_param is empty?",
            x=normal(4, 6, scale=0.003),
            gamma=normal(6),
            beta=normal(6),
            ln_param={},
        ),
        Case(
            "one sample",
            hidden=True,
            hint="One sample is enough for layer normalization. Is it for yours?",
            x=normal(1, 7, shift=3.0),
            gamma=normal(7),
            beta=normal(7),
            ln_param={"eps": 0.02},
        ),
        Case(
            "rows of very different sizes",
            hidden=True,
            hint="Does each sample have its own mean and its own variance?",
            x=np.array([[0.2, -0.1, 0.5, 0.3], [30.0, -20.0, 5.0, 12.0], [-400.0, -300.0, -450.0, -380.0]]),
            gamma=normal(4),
            beta=normal(4),
            ln_param={"eps": 0.01},
        ),
        Case(
            "whole numbers in x",
            hidden=True,
            hint="Are the results floats when x is not?",
            x=integers(6, 3, low=-4, high=9),
            gamma=normal(3),
            beta=normal(3),
            ln_param={"eps": 0.3},
        ),
        Case(
            "one feature",
            hidden=True,
            hint="What are the mean and the variance of a single number?",
            x=normal(5, 1),
            gamma=normal(1),
            beta=normal(1),
            ln_param={"eps": 0.15},
        ),
        Case(
            "off centre",
            hidden=True,
            hint="Is the variance computed from deviations, or from a difference of two large numbers?",
            x=normal(5, 8, shift=1000.0, scale=10.0),
            gamma=normal(8),
            beta=normal(8),
            ln_param={"eps": 1e-3},
        ),
        Case(
            "many numbers",
            hidden=True,
            hint="Does your backward call the forward pass once for each number?",
            x=normal(30, 200),
            gamma=normal(200),
            beta=normal(200),
            ln_param={"eps": 0.04},
        ),
        Case(
            "integers in a batch",
            x=integers(5, 4, low=-3, high=6),
            gamma=normal(4),
            beta=normal(4),
            ln_param={"eps": 0.25},
        ),
    ],
    mistakes=[
        Mistake(
            "The statistics are taken over the batch, feature by feature: that is batch normalization.",
            ("x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)", "x.mean(axis=0), x.var(axis=0)"),
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "(dx_hat * x_hat).mean(axis=0)"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.mean(axis=0)"),
        ),
        Mistake(
            "There is one mean and one variance for the whole batch; each sample has its own.",
            ("x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)", "x.mean(), x.var()"),
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "(dx_hat * x_hat).mean()"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.mean()"),
        ),
        Mistake(
            "The statistics have shape (N,), without keepdims: only a square batch goes through, along the wrong axis.",
            ("x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)", "x.mean(axis=1), x.var(axis=1)"),
        ),
        Mistake(
            "The variance is divided by D - 1; here it is the biased one, divided by D.",
            ("x.var(axis=1, keepdims=True)", "x.var(axis=1, keepdims=True, ddof=1)"),
            convention=True,
        ),
        Mistake(
            "eps is added to the root; it belongs under the root.",
            ('np.sqrt(var + ln_param.get("eps", 1e-5))', '(np.sqrt(var) + ln_param.get("eps", 1e-5))'),
        ),
        Mistake(
            "The division is by the variance; its root is asked.",
            ('np.sqrt(var + ln_param.get("eps", 1e-5))', '(var + ln_param.get("eps", 1e-5))'),
        ),
        Mistake("The eps in ln_param is not used; it is always 1e-5.", ('ln_param.get("eps", 1e-5)', "1e-5")),
        Mistake("The default eps is 1e-8; the docstring says 1e-5.", ('"eps", 1e-5', '"eps", 1e-8')),
        Mistake("The mean is not subtracted.", ("(x - mean) / std", "x / std")),
        Mistake("gamma is left out.", ("gamma * x_hat + beta", "x_hat + beta")),
        Mistake("beta is left out.", ("gamma * x_hat + beta", "gamma * x_hat")),
        Mistake("gamma and beta are exchanged.", ("gamma * x_hat + beta", "beta * x_hat + gamma")),
        Mistake(
            "The output has the dtype of x, so whole numbers in x truncate it.",
            ("return gamma * x_hat + beta,", "return (gamma * x_hat + beta).astype(x.dtype),"),
        ),
        Mistake(
            "The means in dx run over the batch; they run over the features of each sample.",
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "(dx_hat * x_hat).mean(axis=0)"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.mean(axis=0)"),
        ),
        Mistake("The way through the mean is missing in dx.", (" - dx_hat.mean(axis=1, keepdims=True)", "")),
        Mistake("The way through the variance is missing in dx.", (" - x_hat * along", "")),
        Mistake(
            "The mean and the variance are taken for constants: dx is dout * gamma / sqrt(var + eps) alone.",
            (" - dx_hat.mean(axis=1, keepdims=True) - x_hat * along", ""),
        ),
        Mistake("The way through the variance has the wrong sign.", ("- x_hat * along", "+ x_hat * along")),
        Mistake(
            "Both sums in dx are divided by N; a sample has D features.",
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "(dx_hat * x_hat).sum(axis=1, keepdims=True) / len(dout)"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.sum(axis=1, keepdims=True) / len(dout)"),
        ),
        Mistake(
            "Both sums in dx lack the factor 1/D.",
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "(dx_hat * x_hat).sum(axis=1, keepdims=True)"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.sum(axis=1, keepdims=True)"),
        ),
        Mistake("gamma is missing in dx.", ("dx_hat = dout * gamma", "dx_hat = 1.0 * dout")),
        Mistake(
            "gamma is taken out of the means in dx; it varies along their axis and belongs inside.",
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "gamma * (dout * x_hat).mean(axis=1, keepdims=True)"),
            ("- dx_hat.mean(axis=1, keepdims=True)", "- gamma * dout.mean(axis=1, keepdims=True)"),
        ),
        Mistake("dx is not divided by the root.", ("- x_hat * along) / std", "- x_hat * along)")),
        Mistake(
            "dx is divided by the variance; it must be by its root.",
            ("- x_hat * along) / std", "- x_hat * along) / std**2"),
        ),
        Mistake(
            "dgamma and dbeta are summed over the features; they are summed over the samples.",
            ("(dout * x_hat).sum(axis=0), dout.sum(axis=0)", "(dout * x_hat).sum(axis=1), dout.sum(axis=1)"),
        ),
        Mistake(
            "dgamma is summed over the features; it is summed over the samples.",
            ("(dout * x_hat).sum(axis=0)", "(dout * x_hat).sum(axis=1)"),
        ),
        Mistake(
            "dbeta is summed over the features; it is summed over the samples.",
            (", dout.sum(axis=0)", ", dout.sum(axis=1)"),
        ),
        Mistake("dgamma is multiplied by gamma once more.", ("(dout * x_hat).sum", "(dx_hat * x_hat).sum")),
        Mistake("dgamma is a mean over the batch; it must be a sum.", ("(dout * x_hat).sum(", "(dout * x_hat).mean(")),
        Mistake("dbeta is a mean over the batch; it must be a sum.", (", dout.sum(", ", dout.mean(")),
        Mistake(
            "dgamma and dbeta are exchanged.",
            ("(dout * x_hat).sum(axis=0), dout.sum(axis=0)", "dout.sum(axis=0), (dout * x_hat).sum(axis=0)"),
        ),
        Mistake(
            "The mean and the variance are those of each feature over the batch: axis 0.",
            ("x.mean(axis=1, keepdims=True), x.var(axis=1,", "x.mean(axis=0, keepdims=True), x.var(axis=0,"),
        ),
        Mistake(
            "The mean and the variance are single numbers for the whole batch.",
            ("x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)", "x.mean(), x.var()"),
        ),
        Mistake(
            "The mean and the variance of shape (N,) are lined up with the features where N = D.",
            (
                "x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)",
                (
                    "(x.mean(axis=1), x.var(axis=1)) if len(x) == x.shape[1] else (x.mean(axis=1, "
                    "keepdims=True), x.var(axis=1, keepdims=True))"
                ),
            ),
        ),
        Mistake(
            "The variance is the sum of the squared deviations: the division by D is missing.",
            ("x.var(axis=1, keepdims=True)", "x.var(axis=1, keepdims=True) * x.shape[1]"),
        ),
        Mistake(
            "The variance is divided by N, not by D.",
            ("x.var(axis=1, keepdims=True)", "x.var(axis=1, keepdims=True) * x.shape[1] / len(x)"),
        ),
        Mistake(
            "The variance is the mean of the squares: the mean is not taken off before.",
            ("x.var(axis=1,", "(x**2.0).mean(axis=1,"),
        ),
        Mistake(
            "x_hat is x over the root of the mean of its squares: an RMS normalization.",
            ("x.mean(axis=1, keepdims=True), x.var(axis=1,", "0.0, (x**2.0).mean(axis=1,"),
        ),
        Mistake("x_hat is x - mean / std: the parentheses are lost.", ("= (x - mean)", "= x - mean")),
        Mistake("eps is 1e-8 whatever the dict says.", ('ln_param.get("eps", 1e-5))', "1e-8)")),
        Mistake("The default eps is 1e-6; it is 1e-5.", ("1e-5))", "1e-6))")),
        Mistake("The default eps is 1e-3; it is 1e-5.", ("1e-5))", "1e-3))")),
        Mistake("out is x_hat: gamma and beta are left out.", ("gamma * x_hat + beta,", "x_hat,")),
        Mistake("out is gamma * (x_hat + beta).", ("x_hat + beta,", "(x_hat + beta),")),
        Mistake(
            "dx takes dout for dx_hat in both means: gamma is missing there.",
            ("(dx_hat *", "(dout *"),
            ("dx_hat.mean(axis=1,", "dout.mean(axis=1,"),
        ),
        Mistake(
            "dx takes the mean of dout off, not of dx_hat: gamma is missing there.",
            ("dx_hat.mean(axis=1,", "dout.mean(axis=1,"),
        ),
        Mistake("dx takes the mean of dout * x_hat along x_hat: gamma is missing there.", ("(dx_hat *", "(dout *")),
        Mistake("dx has gamma only in the means: its first term is dout.", ("(dx_hat -", "(dout -")),
        Mistake(
            "dx takes both means over the whole batch.",
            ("x_hat).mean(axis=1, keepdims=True)", "x_hat).mean()"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.mean()"),
        ),
        Mistake("dx takes the sum of dx_hat off, not its mean.", ("dx_hat.mean(axis=1,", "dx_hat.sum(axis=1,")),
        Mistake(
            "dx takes the sum of dx_hat * x_hat along x_hat, not the mean.",
            ("x_hat).mean(axis=1,", "x_hat).sum(axis=1,"),
        ),
        Mistake(
            "dx divides the sum of dx_hat over the features by N, not by D.",
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.sum(axis=1, keepdims=True) / len(dout)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat over the features by N, not by D.",
            ("x_hat).mean(axis=1, keepdims=True)", "x_hat).sum(axis=1, keepdims=True) / len(dout)"),
        ),
        Mistake("dx is D times too large: 1 / D is missing.", ("(dx_hat -", "dout.shape[1] * (dx_hat -")),
        Mistake(
            "dx divides the bracket with sums by N, not by D.",
            (
                "(dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along) / std",
                "dout.shape[1] * (dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along) / std / len(dout)",
            ),
        ),
        Mistake("dx is divided by D.", ("along) / std", "along) / std / dout.shape[1]")),
        Mistake(
            "dx divides only the part along x_hat by std.",
            (
                "(dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along)",
                "dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along",
            ),
        ),
        Mistake(
            "dx divides only dx_hat by std.",
            (
                "(dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along) / std",
                "dx_hat / std - dx_hat.mean(axis=1, keepdims=True) - x_hat * along",
            ),
        ),
        Mistake("dx lacks the factor x_hat before the mean of dx_hat * x_hat.", ("- x_hat *", "-")),
        Mistake(
            "dx lacks x_hat inside the mean: it takes x_hat times the mean of dx_hat off.",
            ("(dx_hat * x_hat).mean(axis=1,", "dx_hat.mean(axis=1,"),
        ),
        Mistake("dx takes x - mean for x_hat before the mean.", ("along)", "std * along)")),
        Mistake("dx takes x - mean for x_hat in the mean and before it.", ("along)", "std**2 * along)")),
        Mistake("dx divides the part along x_hat by std once more.", ("along)", "along / std)")),
        Mistake(
            "dx divides by D - 1 in its means.",
            ("x_hat).mean(axis=1, keepdims=True)", "x_hat).sum(axis=1, keepdims=True) / max(dout.shape[1] - 1, 1)"),
            ("dx_hat.mean(axis=1, keepdims=True)", "dx_hat.sum(axis=1, keepdims=True) / max(dout.shape[1] - 1, 1)"),
        ),
        Mistake(
            "The means of shape (N,) are lined up with the features where N = D, in dx.",
            (
                "x_hat).mean(axis=1,",
                "x_hat).mean(axis=1) if len(dout) == dout.shape[1] else (dx_hat * x_hat).mean(axis=1,",
            ),
            (
                "dx_hat.mean(axis=1, keepdims=True)",
                "(dx_hat.mean(axis=1) if len(dout) == dout.shape[1] else dx_hat.mean(axis=1, keepdims=True))",
            ),
        ),
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
            ("x_hat).mean(axis=1,", "x).mean(axis=1,"),
            ("- x_hat", "- x"),
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
            ("x_hat).mean(axis=1,", "x).mean(axis=1,"),
        ),
        Mistake(
            "dx is dout / std: gamma and the means are missing.",
            ("(dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along)", "dout"),
        ),
        Mistake(
            (
                "dx is (dout - mean of dout) * gamma / std: the part along x_hat is missing, and gamma "
                "comes after the mean."
            ),
            (
                "(dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along)",
                "gamma * (dout - dout.mean(axis=1, keepdims=True))",
            ),
        ),
        Mistake("eps is squared under the root.", ("1e-5))", "1e-5) ** 2)")),
        Mistake(
            "eps is subtracted under the root.",
            (
                'np.sqrt(var + ln_param.get("eps", 1e-5))',
                'np.sqrt(np.maximum(var - ln_param.get("eps", 1e-5), 1e-300))',
            ),
        ),
        Mistake(
            "eps is the least variance, not added to it.",
            ('np.sqrt(var + ln_param.get("eps", 1e-5))', 'np.sqrt(np.maximum(var, ln_param.get("eps", 1e-5)))'),
        ),
        Mistake("The default eps is 1e-7; it is 1e-5.", ("1e-5))", "1e-7))")),
        Mistake("The default eps is 1e-12; it is 1e-5.", ("1e-5))", "1e-12))")),
        Mistake("eps is 1e-3 whatever the dict says.", ('ln_param.get("eps", 1e-5))', "1e-3)")),
        Mistake("eps is 1e-6 whatever the dict says.", ('ln_param.get("eps", 1e-5))', "1e-6)")),
        Mistake(
            "The range of each sample, squared, stands for its variance.",
            (
                "x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)",
                "x.mean(axis=1, keepdims=True), np.ptp(x, axis=1, keepdims=True) ** 2.0",
            ),
        ),
        Mistake(
            "The square of the mean absolute deviation stands for the variance.",
            (
                "x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)",
                (
                    "x.mean(axis=1, keepdims=True), np.abs(x - x.mean(axis=1, keepdims=True)).mean(axis=1, "
                    "keepdims=True) ** 2"
                ),
            ),
        ),
        Mistake("out divides by gamma.", ("gamma * x_hat + beta,", "x_hat / gamma + beta,")),
        Mistake("out is (1 + gamma) * x_hat + beta.", ("gamma * x_hat + beta,", "(1 + gamma) * x_hat + beta,")),
        Mistake("dx is divided by std to the third.", ("along) / std", "along) / std**3")),
        Mistake(
            "dx adds its two parts of means; subtract them.",
            ("- dx_hat.mean(axis=1, keepdims=True)", "+ dx_hat.mean(axis=1, keepdims=True)"),
            ("- x_hat * along", "+ x_hat * along"),
        ),
        Mistake(
            "dx divides the sum of dx_hat by D - 1.",
            ("- dx_hat.mean(axis=1, keepdims=True)", "- dx_hat.sum(axis=1, keepdims=True) / max(dout.shape[1] - 1, 1)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by D - 1.",
            (
                "(dx_hat * x_hat).mean(axis=1, keepdims=True)",
                "(dx_hat * x_hat).sum(axis=1, keepdims=True) / max(dout.shape[1] - 1, 1)",
            ),
        ),
        Mistake(
            "dx divides the mean of dx_hat by D once more.",
            ("- dx_hat.mean(axis=1, keepdims=True)", "- dx_hat.mean(axis=1, keepdims=True) / dout.shape[1]"),
        ),
        Mistake(
            "dx divides the mean of dx_hat * x_hat by D once more.",
            (
                "(dx_hat * x_hat).mean(axis=1, keepdims=True)",
                "(dx_hat * x_hat).mean(axis=1, keepdims=True) / dout.shape[1]",
            ),
        ),
        Mistake(
            "dx divides the mean of dx_hat by std once more.",
            ("- dx_hat.mean(axis=1, keepdims=True)", "- dx_hat.mean(axis=1, keepdims=True) / std"),
        ),
        Mistake("dx takes |x_hat| before the mean.", ("- x_hat * along", "- np.abs(x_hat) * along")),
        Mistake("dx takes x_hat**2 before the mean.", ("- x_hat * along", "- x_hat**2 * along")),
        Mistake(
            "dx takes the mean of dx_hat * x_hat**2 off: x_hat belongs outside the mean.",
            ("(dx_hat * x_hat).mean(axis=1, keepdims=True)", "(dx_hat * x_hat**2).mean(axis=1, keepdims=True)"),
            ("- x_hat * along", "- along"),
        ),
        Mistake(
            "dx is dout * gamma less its mean: the division and the part along x_hat are missing.",
            (
                "(dx_hat - dx_hat.mean(axis=1, keepdims=True) - x_hat * along) / std",
                "dx_hat - dx_hat.mean(axis=1, keepdims=True)",
            ),
        ),
        Mistake(
            "dx has the sum of dx_hat over the batch, divided by D, for the mean of dx_hat.",
            ("- dx_hat.mean(axis=1, keepdims=True)", "- dx_hat.sum(axis=0) / dout.shape[1]"),
        ),
        Mistake(
            "dgamma divides its sum by D.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat).sum(axis=0) / dout.shape[1]")
        ),
        Mistake("dbeta divides its sum by D.", (", dout.sum(axis=0)", ", dout.sum(axis=0) / dout.shape[1]")),
        Mistake(
            "dgamma is the product of two sums: that of dout and that of x_hat.",
            ("(dout * x_hat).sum(axis=0)", "(dout.sum(axis=0) * x_hat.sum(axis=0))"),
        ),
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
            "dgamma takes dout * std for dout.", ("(dout * x_hat).sum(axis=0)", "(dout * x_hat * std**2).sum(axis=0)")
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
        "Start from your batch normalization in training, and decide for each mean and sum over which axis it runs.",
        "Statistics of shape (N, 1) line up with (N, D); gamma and beta of shape (D,) do so by themselves.",
        "If you get lost: normalize x.T as batch normalization does, and apply gamma and beta to what you turn back.",
    ],
    equivalents=[Equivalent("A variance knows no sign.", ("x.var", "(-x).var"))],
)
