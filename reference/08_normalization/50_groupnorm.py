r"""## Group normalization

Images come as `x` of shape (N, C, H, W): samples, channels, rows, columns. Layer normalization would take one mean of
all of a sample's $C \cdot H \cdot W$ numbers, although the channels may mean very different things. Group
normalization parts the channels into $G$ groups of neighbours, $C/G$ channels each, and every sample's every group has
its own mean and variance, over $m = (C/G) \cdot H \cdot W$ numbers:

$$\hat{x}_i = \frac{x_i - \mu_{n,g}}{\sqrt{\sigma_{n,g}^2 + \epsilon}}, \qquad out_{nchw} = \gamma_c\, \hat{x}_{nchw} +
\beta_c$$

where $g$ is the group that the number $x_i$ of sample $n$ lies in. With $G = 1$ that is layer normalization of the
whole image, with $G = C$ every channel stands alone (**instance normalization**). $\gamma$ and $\beta$ belong to the
channels, whatever the groups are.

The trick is the shape. `x.reshape(N, G, -1)` puts the numbers of each group into one row, because in memory the
channels of a group follow each other: channels $0, \dots, C/G - 1$ are group 0. Normalize the rows, and reshape back.
Backward is the formula that you know, in that same shape:

$$dx_i = \frac{1}{s_{n,g}} \Bigl( d\hat{x}_i - \overline{d\hat{x}}_{n,g} - \hat{x}_i\,
\overline{d\hat{x}\,\hat{x}}_{n,g} \Bigr)$$

**By hand:** one sample, $C = 4$ channels of one pixel, $x = (1, 3, 10, 30)$, $G = 2$. The groups are $(1, 3)$ with
mean 2 and variance 1, and $(10, 30)$ with mean 20 and variance 100. With $\epsilon = 0$, $\hat{x} = (-1, 1, -1, 1)$.

**Pitfalls**

- $G$ counts the groups, not the channels in one.
- `dgamma` and `dbeta` are summed over samples and pixels, and keep the shape (1, C, 1, 1) of what they belong to.
- $\gamma$ varies within a group. Multiply first, then take the means.

Stanford's CS231n calls this pair `spatial_groupnorm_*`; arguments and shapes are the same.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal


def groupnorm_forward(x, gamma, beta, G, gn_param):
    """Group normalization of images: every group of channels of every sample is normalized by itself.

    Args:
        x: input of shape (N, C, H, W), float or int; not changed.
        gamma: scales of shape (1, C, 1, 1), float; not changed.
        beta: shifts of shape (1, C, 1, 1), float; not changed.
        G: int, the number of groups; divides C. Group g holds the channels g * C // G up to (g + 1) * C // G - 1.
        gn_param: dict; not changed. Its key:
            eps: added to the variance under the root; 1e-5 if missing.

    Returns:
        out: gamma * (x - mean) / sqrt(var + eps) + beta, shape (N, C, H, W), float, where mean and var are those of
            the (C / G) * H * W numbers of the sample's group; var is the biased variance, divided by that number.
        cache: whatever groupnorm_backward needs.
    """
    groups = x.reshape(len(x), G, -1)
    mean, var = groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)
    std = np.sqrt(var + gn_param.get("eps", 1e-5))
    x_hat = ((groups - mean) / std).reshape(x.shape)
    return gamma * x_hat + beta, (x_hat, gamma, std)


def groupnorm_backward(dout, cache):
    """Gradients of the loss with respect to the input, the scales and the shifts of group normalization.

    Args:
        dout: gradient of the loss with respect to out, shape (N, C, H, W); not changed.
        cache: what groupnorm_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, C, H, W), float.
        dgamma: gradient of the loss with respect to gamma, shape (1, C, 1, 1).
        dbeta: gradient of the loss with respect to beta, shape (1, C, 1, 1).
    """
    x_hat, gamma, std = cache
    shape = (len(dout), std.shape[1], -1)
    dgroups, groups = (dout * gamma).reshape(shape), x_hat.reshape(shape)
    along = (dgroups * groups).mean(axis=2, keepdims=True)
    dx = (dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along) / std
    dgamma = (dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)
    dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)
    return dx.reshape(dout.shape), dgamma, dbeta


exercise = Exercise(
    Layer(groupnorm_forward, groupnorm_backward, gradients=("x", "gamma", "beta")),
    points=6,
    cases=[
        Case(
            "two groups of three channels",
            hint="Which channels are in one group, and does each sample have its own?",
            x=normal(4, 6, 3, 2, shift=1.0, scale=2.0),
            gamma=normal(1, 6, 1, 1, shift=1.0),
            beta=normal(1, 6, 1, 1),
            G=2,
            gn_param={"eps": 0.2},
        ),
        Case(
            "three groups of three channels",
            hint="Is G the number of groups, or the number of channels in one?",
            x=normal(4, 9, 2, 5, shift=-1.0),
            gamma=normal(1, 9, 1, 1, shift=0.5),
            beta=normal(1, 9, 1, 1, shift=1.0),
            G=3,
            gn_param={"eps": 0.05},
        ),
        Case(
            "sizes all alike",
            hint="Which axes are summed for dgamma?",
            x=normal(4, 4, 4, 4, shift=0.5),
            gamma=normal(1, 4, 1, 1),
            beta=normal(1, 4, 1, 1),
            G=2,
            gn_param={"eps": 0.1},
        ),
        Case(
            "one sample, default eps, little variation",
            hidden=True,
            hint="Which eps is meant if gn_param is empty?",
            x=normal(1, 6, 2, 3, scale=0.003),
            gamma=normal(1, 6, 1, 1),
            beta=normal(1, 6, 1, 1),
            G=3,
            gn_param={},
        ),
        Case(
            "one group",
            hidden=True,
            hint="With one group, all numbers of a sample share one mean. Do they with yours?",
            x=normal(3, 5, 2, 4),
            gamma=normal(1, 5, 1, 1, shift=-1.0),
            beta=normal(1, 5, 1, 1),
            G=1,
            gn_param={"eps": 0.01},
        ),
        Case(
            "every channel alone",
            hidden=True,
            hint="With as many groups as channels, each channel of each sample stands alone. Does it with yours?",
            x=normal(2, 3, 4, 5, scale=3.0),
            gamma=normal(1, 3, 1, 1),
            beta=normal(1, 3, 1, 1),
            G=3,
            gn_param={"eps": 0.3},
        ),
        Case(
            "whole numbers in x",
            hidden=True,
            hint="Are the results floats when x is not?",
            x=integers(2, 4, 3, 2, low=-4, high=9),
            gamma=normal(1, 4, 1, 1),
            beta=normal(1, 4, 1, 1),
            G=2,
            gn_param={"eps": 0.15},
        ),
        Case(
            "images of one pixel",
            hidden=True,
            hint="How many numbers does a group hold?",
            x=normal(5, 6, 1, 1, shift=2.0),
            gamma=normal(1, 6, 1, 1),
            beta=normal(1, 6, 1, 1),
            G=2,
            gn_param={"eps": 0.02},
        ),
        Case(
            "off centre",
            hidden=True,
            hint="Is the variance computed from deviations, or from a difference of two large numbers?",
            x=normal(2, 9, 3, 4, shift=-1000.0, scale=10.0),
            gamma=normal(1, 9, 1, 1),
            beta=normal(1, 9, 1, 1),
            G=3,
            gn_param={"eps": 1e-3},
        ),
        Case(
            "larger images",
            hidden=True,
            hint="Does your code loop over pixels?",
            x=normal(4, 12, 11, 10),
            gamma=normal(1, 12, 1, 1),
            beta=normal(1, 12, 1, 1),
            G=4,
            gn_param={"eps": 0.04},
        ),
        Case(
            "default eps, and little variation",
            hint="Which eps is meant if gn_param is empty?",
            x=normal(2, 6, 3, 2, scale=0.003),
            gamma=normal(1, 6, 1, 1),
            beta=normal(1, 6, 1, 1),
            G=2,
            gn_param={},
        ),
        Case(
            "integers in a batch",
            x=integers(3, 6, 2, 4, low=-3, high=6),
            gamma=normal(1, 6, 1, 1),
            beta=normal(1, 6, 1, 1),
            G=3,
            gn_param={"eps": 0.25},
        ),
    ],
    mistakes=[
        Mistake(
            "G is taken for the number of channels in a group; it is the number of groups.",
            ("x.reshape(len(x), G, -1)", "x.reshape(len(x), x.shape[1] // G, -1)"),
        ),
        Mistake(
            "G is ignored: all channels of a sample make one group, as in layer normalization.",
            ("x.reshape(len(x), G, -1)", "x.reshape(len(x), 1, -1)"),
        ),
        Mistake(
            "G is ignored: every channel stands alone, as in instance normalization.",
            ("x.reshape(len(x), G, -1)", "x.reshape(len(x), x.shape[1], -1)"),
        ),
        Mistake(
            "A group is made of every G-th channel; its channels are neighbours.",
            (
                "x.reshape(len(x), G, -1)",
                "x.reshape(len(x), -1, G, *x.shape[2:]).swapaxes(1, 2).reshape(len(x), G, -1)",
            ),
            (
                "((groups - mean) / std).reshape(x.shape)",
                "((groups - mean) / std).reshape(len(x), G, -1, *x.shape[2:]).swapaxes(1, 2).reshape(x.shape)",
            ),
            (
                "(dout * gamma).reshape(shape)",
                "(dout * gamma).reshape(len(dout), -1, shape[1], *dout.shape[2:]).swapaxes(1, 2).reshape(shape)",
            ),
            (
                "x_hat.reshape(shape)",
                "x_hat.reshape(len(dout), -1, shape[1], *dout.shape[2:]).swapaxes(1, 2).reshape(shape)",
            ),
            (
                "return dx.reshape(dout.shape)",
                "return dx.reshape(*shape[:2], -1, *dout.shape[2:]).swapaxes(1, 2).reshape(dout.shape)",
            ),
        ),
        Mistake(
            "The groups are cut as if the channels came last, in the shape (N, H, W, C).",
            ("x.reshape(len(x), G, -1)", "x.transpose(0, 2, 3, 1).reshape(len(x), G, -1)"),
            (
                "((groups - mean) / std).reshape(x.shape)",
                "((groups - mean) / std).reshape(len(x), *x.shape[2:], -1).transpose(0, 3, 1, 2)",
            ),
            (
                "(dout * gamma).reshape(shape), x_hat.reshape(shape)",
                "(a.transpose(0, 2, 3, 1).reshape(shape) for a in (dout * gamma, x_hat))",
            ),
            (
                "return dx.reshape(dout.shape)",
                "return dx.reshape(len(dout), *dout.shape[2:], -1).transpose(0, 3, 1, 2)",
            ),
        ),
        Mistake(
            "The samples of the batch share their statistics; each sample has its own.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(axis=(0, 2), keepdims=True), groups.var(axis=(0, 2), keepdims=True)",
            ),
            ("(dgroups * groups).mean(axis=2, keepdims=True)", "(dgroups * groups).mean(axis=(0, 2), keepdims=True)"),
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.mean(axis=(0, 2), keepdims=True)"),
        ),
        Mistake(
            "The variance is divided by one less than the size of a group; here it is the biased one.",
            ("groups.var(axis=2, keepdims=True)", "groups.var(axis=2, keepdims=True, ddof=1)"),
            convention=True,
        ),
        Mistake(
            "eps is added to the root; it belongs under the root.",
            ('np.sqrt(var + gn_param.get("eps", 1e-5))', '(np.sqrt(var) + gn_param.get("eps", 1e-5))'),
        ),
        Mistake(
            "The division is by the variance; its root is asked.",
            ('np.sqrt(var + gn_param.get("eps", 1e-5))', '(var + gn_param.get("eps", 1e-5))'),
        ),
        Mistake("The eps in gn_param is not used; it is always 1e-5.", ('gn_param.get("eps", 1e-5)', "1e-5")),
        Mistake("The mean is not subtracted.", ("((groups - mean) / std)", "(groups / std)")),
        Mistake("gamma is left out.", ("gamma * x_hat + beta", "x_hat + beta")),
        Mistake("beta is left out.", ("gamma * x_hat + beta", "gamma * x_hat")),
        Mistake("gamma and beta are exchanged.", ("gamma * x_hat + beta", "beta * x_hat + gamma")),
        Mistake(
            "The output has the dtype of x, so whole numbers in x truncate it.",
            ("return gamma * x_hat + beta,", "return (gamma * x_hat + beta).astype(x.dtype),"),
        ),
        Mistake("The way through the mean is missing in dx.", (" - dgroups.mean(axis=2, keepdims=True)", "")),
        Mistake("The way through the variance is missing in dx.", (" - groups * along", "")),
        Mistake(
            "The mean and the variance are taken for constants: dx is dout * gamma / sqrt(var + eps) alone.",
            (" - dgroups.mean(axis=2, keepdims=True) - groups * along", ""),
        ),
        Mistake("The way through the variance has the wrong sign.", ("- groups * along", "+ groups * along")),
        Mistake(
            "Both sums in dx are divided by C * H * W; a group has C / G channels.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).mean(axis=2, keepdims=True) / std.shape[1]",
            ),
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.mean(axis=2, keepdims=True) / std.shape[1]"),
        ),
        Mistake("gamma is missing in dx.", ("(dout * gamma).reshape(shape)", "dout.reshape(shape)")),
        Mistake("dx is not divided by the root.", ("- groups * along) / std", "- groups * along)")),
        Mistake("dgamma is multiplied by gamma once more.", ("(dout * x_hat).sum", "(dout * gamma * x_hat).sum")),
        Mistake(
            "dgamma and dbeta are means over samples and pixels; they must be sums.",
            ("(dout * x_hat).sum(", "(dout * x_hat).mean("),
            ("dout.sum(", "dout.mean("),
        ),
        Mistake(
            "dgamma and dbeta have shape (C,); they keep the shape of gamma, (1, C, 1, 1).",
            ("(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)", "(dout * x_hat).sum(axis=(0, 2, 3))"),
            ("dout.sum(axis=(0, 2, 3), keepdims=True)", "dout.sum(axis=(0, 2, 3))"),
        ),
        Mistake(
            "dgamma and dbeta are not summed over the samples.",
            ("(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)", "(dout * x_hat).sum(axis=(2, 3), keepdims=True)"),
            ("dout.sum(axis=(0, 2, 3), keepdims=True)", "dout.sum(axis=(2, 3), keepdims=True)"),
        ),
        Mistake(
            "dgamma and dbeta are exchanged.",
            ("return dx.reshape(dout.shape), dgamma, dbeta", "return dx.reshape(dout.shape), dbeta, dgamma"),
        ),
        Mistake(
            "Every group takes each G-th channel; a group holds neighbours.",
            (
                "groups = x.reshape(len(x),",
                (
                    "C = x.shape[1]\n    order = np.arange(C).reshape(-1, G).T.ravel()\n    groups = x[:, "
                    "order].reshape(len(x),"
                ),
            ),
            ("std).reshape(x.shape)", "std).reshape(x.shape)[:, np.argsort(order)]"),
        ),
        Mistake(
            "The statistics are taken over the batch too, one for each group.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                (
                    "groups.mean(axis=(0, 2), keepdims=True), groups.var(axis=(0, 2), keepdims=True) + "
                    "np.zeros((len(x), 1, 1))"
                ),
            ),
        ),
        Mistake(
            "The mean and the variance are those of each pixel over a group's channels.",
            (
                "mean, var = groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                (
                    "pixels = groups.reshape(len(x), G, -1, x.shape[2] * x.shape[3])\n    mean = "
                    "(pixels.mean(axis=2, keepdims=True) + 0 * pixels).reshape(groups.shape)\n    var = "
                    "(pixels.var(axis=2, keepdims=True) + 0 * pixels).reshape(groups.shape)"
                ),
            ),
        ),
        Mistake(
            "The mean and the variance are single numbers for the whole batch.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(), groups.var() + np.zeros((len(x), G, 1))",
            ),
        ),
        Mistake(
            "The mean and the variance are those of each channel over batch and pixels: a batch normalization.",
            (
                "((groups - mean) / std).reshape(x.shape)",
                (
                    "(x - x.mean(axis=(0, 2, 3), keepdims=True)) / np.sqrt(x.var(axis=(0, 2, 3), "
                    'keepdims=True) + gn_param.get("eps", 1.0e-5))'
                ),
            ),
        ),
        Mistake(
            "The rows of the groups are cut with the channels last: the reshape mixes them.",
            ("x.reshape(len(x),", "x.transpose(0, 2, 3, 1).reshape(len(x),"),
            ("std).reshape(x.shape)", "std).reshape(len(x), x.shape[2], x.shape[3], x.shape[1]).transpose(0, 3, 1, 2)"),
        ),
        Mistake(
            "The variance is the sum of the squared deviations: the division by m is missing.",
            ("groups.var(axis=2, keepdims=True)", "groups.var(axis=2, keepdims=True) * groups.shape[2]"),
        ),
        Mistake(
            "The variance is the mean of the squares: the mean is not taken off before.",
            ("groups.var(axis=2,", "(groups**2.0).mean(axis=2,"),
        ),
        Mistake(
            "The variance is divided by the number of pixels, not by m.",
            (
                "groups.var(axis=2, keepdims=True)",
                "groups.var(axis=2, keepdims=True) * groups.shape[2] / (x.shape[2] * x.shape[3])",
            ),
        ),
        Mistake("x_hat is x - mean / std: the parentheses are lost.", ("((groups - mean)", "(groups - mean")),
        Mistake("eps is 1e-8 whatever the dict says.", ('gn_param.get("eps", 1e-5))', "1e-8)")),
        Mistake("The default eps is 1e-8; it is 1e-5.", ("1e-5))", "1e-8))")),
        Mistake("The default eps is 1e-6; it is 1e-5.", ("1e-5))", "1e-6))")),
        Mistake("The default eps is 1e-3; it is 1e-5.", ("1e-5))", "1e-3))")),
        Mistake("out is x_hat: gamma and beta are left out.", ("gamma * x_hat + beta,", "x_hat,")),
        Mistake("out is gamma * (x_hat + beta).", ("x_hat + beta,", "(x_hat + beta),")),
        Mistake(
            "out takes the gamma of channel g for all of group g.",
            ("return gamma", "return np.repeat(gamma[:, : std.shape[1]], gamma.shape[1] // std.shape[1], axis=1)"),
        ),
        Mistake(
            "dx multiplies by gamma after the means are taken, not before.",
            ("(dout * gamma).reshape(shape),", "(1.0 * dout).reshape(shape),"),
            ("dx.reshape(dout.shape),", "dx.reshape(dout.shape) * gamma,"),
        ),
        Mistake(
            "dx takes dout for dx_hat in both means: gamma is missing there.",
            ("(dgroups *", "(dout.reshape(shape) *"),
            ("dgroups.mean(axis=2,", "dout.reshape(shape).mean(axis=2,"),
        ),
        Mistake(
            "dx takes the mean of dout off, not of dx_hat: gamma is missing there.",
            ("dgroups.mean(axis=2,", "dout.reshape(shape).mean(axis=2,"),
        ),
        Mistake(
            "dx takes the mean of dout * x_hat along x_hat: gamma is missing there.",
            ("(dgroups *", "(dout.reshape(shape) *"),
        ),
        Mistake(
            "dx takes its means over the whole image of each sample: one group.",
            ("groups).mean(axis=2,", "groups).mean(axis=(1, 2),"),
            ("dgroups.mean(axis=2,", "dgroups.mean(axis=(1, 2),"),
        ),
        Mistake(
            "dx takes its means over the batch too.",
            ("groups).mean(axis=2,", "groups).mean(axis=(0, 2),"),
            ("dgroups.mean(axis=2,", "dgroups.mean(axis=(0, 2),"),
        ),
        Mistake(
            "dx takes its means over each channel, not over its group.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dout * gamma * x_hat).mean(axis=(2, 3), keepdims=True) + 0 * dout",
            ),
            (
                "(dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along)",
                "((dout * gamma - (dout * gamma).mean(axis=(2, 3), keepdims=True) - x_hat * along).reshape(shape))",
            ),
        ),
        Mistake(
            "dx has sums in the place of its means.",
            ("groups).mean(axis=2,", "groups).sum(axis=2,"),
            ("dgroups.mean(axis=2,", "dgroups.sum(axis=2,"),
        ),
        Mistake("dx takes the sum of dx_hat off, not its mean.", ("dgroups.mean(axis=2,", "dgroups.sum(axis=2,")),
        Mistake(
            "dx takes the sum of dx_hat * x_hat along x_hat, not the mean.",
            ("groups).mean(axis=2,", "groups).sum(axis=2,"),
        ),
        Mistake(
            "dx divides its sums by N, not by m.",
            ("groups).mean(axis=2, keepdims=True)", "groups).sum(axis=2, keepdims=True) / len(dout)"),
            ("dgroups.mean(axis=2, keepdims=True)", "dgroups.sum(axis=2, keepdims=True) / len(dout)"),
        ),
        Mistake(
            "dx divides its sums by the number of pixels, not by m.",
            (
                "groups).mean(axis=2, keepdims=True)",
                "groups).sum(axis=2, keepdims=True) / (dout.shape[2] * dout.shape[3])",
            ),
            (
                "dgroups.mean(axis=2, keepdims=True)",
                "dgroups.sum(axis=2, keepdims=True) / (dout.shape[2] * dout.shape[3])",
            ),
        ),
        Mistake("dx is m times too large: 1 / m is missing.", ("(dgroups -", "groups.shape[2] * (dgroups -")),
        Mistake("dx is divided by m.", ("along) / std", "along) / std / groups.shape[2]")),
        Mistake("dx is divided by std squared.", ("along) / std", "along) / std**2")),
        Mistake(
            "dx divides only the part along x_hat by std.",
            (
                "(dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along)",
                "dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along",
            ),
        ),
        Mistake(
            "dx divides only dx_hat by std.",
            (
                "(dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along) / std",
                "dgroups / std - dgroups.mean(axis=2, keepdims=True) - groups * along",
            ),
        ),
        Mistake("dx lacks the factor x_hat before the mean of dx_hat * x_hat.", ("- groups *", "-")),
        Mistake(
            "dx lacks x_hat inside the mean: it takes x_hat times the mean of dx_hat off.",
            ("(dgroups * groups).mean(axis=2,", "dgroups.mean(axis=2,"),
        ),
        Mistake("dx takes x - mean for x_hat in the mean and before it.", ("along)", "std**2 * along)")),
        Mistake("dx divides the part along x_hat by std once more.", ("along)", "along / std)")),
        Mistake(
            "dx takes x_hat times dx_hat off: no mean is taken.",
            ("(dgroups * groups).mean(axis=2, keepdims=True)", "dgroups"),
        ),
        Mistake(
            "dx divides by m - 1 in its means.",
            ("groups).mean(axis=2, keepdims=True)", "groups).sum(axis=2, keepdims=True) / max(groups.shape[2] - 1, 1)"),
            ("dgroups.mean(axis=2, keepdims=True)", "dgroups.sum(axis=2, keepdims=True) / max(groups.shape[2] - 1, 1)"),
        ),
        Mistake(
            "dgamma is a mean over the pixels, summed over the samples.",
            ("x_hat).sum(axis=(0, 2, 3),", "x_hat).mean(axis=(2, 3), keepdims=True).sum(axis=0,"),
        ),
        Mistake(
            "dbeta is a mean over the pixels, summed over the samples.",
            ("dout.sum(axis=(0, 2, 3),", "dout.mean(axis=(2, 3), keepdims=True).sum(axis=0,"),
        ),
        Mistake(
            "dgamma takes x - mean for x_hat: the division by std is missing.",
            ("x_hat).sum(axis=(0,", "(groups * std).reshape(dout.shape)).sum(axis=(0,"),
        ),
        Mistake(
            "dgamma is summed over the channels of a group, the same number for each of them.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                (
                    "np.repeat((dout * x_hat).sum(axis=(0, 2, 3)).reshape(std.shape[1], -1).sum(axis=1), "
                    "dout.shape[1] // std.shape[1]).reshape(1, -1, 1, 1)"
                ),
            ),
        ),
        Mistake(
            "dbeta is summed over the channels of a group, the same number for each of them.",
            (
                "dout.sum(axis=(0, 2, 3), keepdims=True)",
                (
                    "np.repeat(dout.sum(axis=(0, 2, 3)).reshape(std.shape[1], -1).sum(axis=1), dout.shape[1] "
                    "// std.shape[1]).reshape(1, -1, 1, 1)"
                ),
            ),
        ),
        Mistake(
            "dgamma is summed over the channels too.",
            ("x_hat).sum(axis=(0, 2, 3), keepdims=True)", "x_hat).sum() + 0 * gamma"),
        ),
        Mistake(
            "dbeta is summed over the channels too.",
            ("dout.sum(axis=(0, 2, 3), keepdims=True)", "dout.sum() + 0 * gamma"),
        ),
        Mistake(
            "dgamma is summed over the pixels only, one number for each sample and channel.",
            ("x_hat).sum(axis=(0, ", "x_hat).sum(axis=("),
        ),
        Mistake(
            "dbeta is summed over the pixels only, one number for each sample and channel.",
            ("dout.sum(axis=(0, ", "dout.sum(axis=("),
        ),
        Mistake(
            "dx takes x for x_hat.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("groups).mean(axis=2,", "x.reshape(shape)).mean(axis=2,"),
            ("- groups", "- x.reshape(shape)"),
        ),
        Mistake(
            "dx is dout * gamma: neither the division by std nor the means are there.",
            ("(dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along) / std", "dgroups * 1.0"),
        ),
        Mistake(
            "dgamma is the sum of dout * x: x is not normalized.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("x_hat)", "x)"),
        ),
        Mistake(
            "dgamma is divided by the number of groups.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True) / std.shape[1]",
            ),
        ),
        Mistake(
            "dgamma is divided by m, the size of a group.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True) / groups.shape[2]",
            ),
        ),
        Mistake(
            "dgamma leaves out the last sample.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * x_hat)[:-1].sum(axis=(0, 2, 3), keepdims=True)",
            ),
        ),
        Mistake(
            "dgamma leaves out the first sample.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * x_hat)[1:].sum(axis=(0, 2, 3), keepdims=True)",
            ),
        ),
        Mistake(
            "dgamma is summed over channels and pixels, one number for each sample.",
            ("(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)", "(dout * x_hat).sum(axis=(1, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "dgamma has its channels in the reverse order.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)[:, ::-1]",
            ),
        ),
        Mistake(
            "dbeta is divided by the number of groups.",
            (
                "dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)",
                "dbeta = dout.sum(axis=(0, 2, 3), keepdims=True) / std.shape[1]",
            ),
        ),
        Mistake(
            "dbeta is divided by m, the size of a group.",
            (
                "dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)",
                "dbeta = dout.sum(axis=(0, 2, 3), keepdims=True) / groups.shape[2]",
            ),
        ),
        Mistake(
            "dbeta leaves out the last sample.",
            ("dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)", "dbeta = dout[:-1].sum(axis=(0, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "dbeta leaves out the first sample.",
            ("dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)", "dbeta = dout[1:].sum(axis=(0, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "dbeta is summed over channels and pixels, one number for each sample.",
            ("dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)", "dbeta = dout.sum(axis=(1, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "dbeta has its channels in the reverse order.",
            (
                "dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)",
                "dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)[:, ::-1]",
            ),
        ),
        Mistake(
            "dgamma takes x_hat / std for x_hat: the division is made twice.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * (groups / std).reshape(dout.shape)).sum(axis=(0, 2, 3), keepdims=True)",
            ),
        ),
        Mistake(
            "dgamma takes |x_hat|.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * np.abs(x_hat)).sum(axis=(0, 2, 3), keepdims=True)",
            ),
        ),
        Mistake(
            "dgamma takes x_hat**2.",
            (
                "(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)",
                "(dout * x_hat**2).sum(axis=(0, 2, 3), keepdims=True)",
            ),
        ),
        Mistake("eps is squared under the root.", ("1e-5))", "1e-5) ** 2)")),
        Mistake("eps is 1e-3 whatever the dict says.", ('gn_param.get("eps", 1e-5))', "1e-3)")),
        Mistake("eps is 1e-6 whatever the dict says.", ('gn_param.get("eps", 1e-5))', "1e-6)")),
        Mistake(
            "The mean is that of the whole sample; the variance is each group's own.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(axis=(1, 2), keepdims=True), groups.var(axis=2, keepdims=True)",
            ),
        ),
        Mistake(
            "The variance is that of the whole sample; the mean is each group's own.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(axis=2, keepdims=True), groups.var(axis=(1, 2), keepdims=True) + np.zeros((1, G, 1))",
            ),
        ),
        Mistake(
            "The mean is taken over the batch too; the variance is each sample's own.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(axis=(0, 2), keepdims=True), groups.var(axis=2, keepdims=True)",
            ),
        ),
        Mistake(
            "The variance is taken over the batch too; the mean is each sample's own.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(axis=2, keepdims=True), groups.var(axis=(0, 2), keepdims=True) + np.zeros((len(x), 1, 1))",
            ),
        ),
        Mistake(
            "The variance is that of each group's channel means: pixels are averaged first.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                (
                    "groups.mean(axis=2, keepdims=True), x.mean(axis=(2, 3)).reshape(len(x), G, "
                    "-1).var(axis=2, keepdims=True)"
                ),
            ),
        ),
        Mistake(
            "The variance is divided by the number of channels in a group, not by m.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                (
                    "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True) * "
                    "groups.shape[2] / (x.shape[1] // G)"
                ),
            ),
        ),
        Mistake(
            "The variance is divided by N * m, not by m.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True) / len(x)",
            ),
        ),
        Mistake(
            "The square of the mean absolute deviation stands for the variance.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                (
                    "groups.mean(axis=2, keepdims=True), np.abs(groups - groups.mean(axis=2, "
                    "keepdims=True)).mean(axis=2, keepdims=True) ** 2"
                ),
            ),
        ),
        Mistake(
            "x_hat is x over the root of the mean of its squares: an RMS normalization.",
            (
                "groups.mean(axis=2, keepdims=True), groups.var(axis=2, keepdims=True)",
                "0.0, (groups**2.0).mean(axis=2, keepdims=True)",
            ),
        ),
        Mistake("out divides by gamma.", ("gamma * x_hat + beta,", "x_hat / gamma + beta,")),
        Mistake("out is (1 + gamma) * x_hat + beta.", ("gamma * x_hat + beta,", "(1 + gamma) * x_hat + beta,")),
        Mistake(
            "The last group is left as it was.",
            (
                "((groups - mean) / std).reshape(x.shape)",
                "np.where(np.arange(G)[:, np.newaxis] == G - 1, groups, (groups - mean) / std).reshape(x.shape)",
            ),
        ),
        Mistake("dx is divided by std to the third.", ("along) / std", "along) / std**3")),
        Mistake("dx takes x - mean for x_hat before the mean.", ("- groups * along", "- std * groups * along")),
        Mistake("dx takes |x_hat| before the mean.", ("- groups * along", "- np.abs(groups) * along")),
        Mistake(
            "dx takes the mean of dx_hat * x_hat**2 off: x_hat belongs outside the mean.",
            ("(dgroups * groups).mean(axis=2, keepdims=True)", "(dgroups * groups**2).mean(axis=2, keepdims=True)"),
            ("- groups * along", "- along"),
        ),
        Mistake(
            "dx is dout / std: gamma and the means are missing.",
            ("(dgroups - dgroups.mean(axis=2, keepdims=True) - groups * along)", "dout.reshape(shape)"),
        ),
        Mistake(
            "dx takes x for x_hat before the mean.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("- groups * along", "- x.reshape(shape) * along"),
        ),
        Mistake(
            "dx takes x for x_hat inside the mean.",
            ("gamma, std)", "gamma, std, x)"),
            ("std = cache", "std, x = cache"),
            ("(dgroups * groups)", "(dgroups * x.reshape(shape))"),
        ),
        Mistake(
            "dgamma is the sum of dout * out.",
            ("gamma, std)", "gamma, std, gamma * x_hat + beta)"),
            ("std = cache", "std, out = cache"),
            ("(dout * x_hat).sum(axis=(0, 2, 3), keepdims=True)", "(dout * out).sum(axis=(0, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "dx has the mean of dx_hat over the whole sample: one group.",
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.mean(axis=(1, 2), keepdims=True)"),
        ),
        Mistake(
            "dx has the mean of dx_hat over the batch too.",
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.mean(axis=(0, 2), keepdims=True)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat by N, not by m.",
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.sum(axis=2, keepdims=True) / len(dout)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat by the number of pixels, not by m.",
            (
                "- dgroups.mean(axis=2, keepdims=True)",
                "- dgroups.sum(axis=2, keepdims=True) / (dout.shape[2] * dout.shape[3])",
            ),
        ),
        Mistake(
            "dx divides the sum of dx_hat by C * H * W, not by m.",
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.sum(axis=2, keepdims=True) / dout[0].size"),
        ),
        Mistake(
            "dx divides the sum of dx_hat by the channels of a group, not by m.",
            (
                "- dgroups.mean(axis=2, keepdims=True)",
                "- dgroups.sum(axis=2, keepdims=True) / (dout.shape[1] // std.shape[1])",
            ),
        ),
        Mistake(
            "dx divides the sum of dx_hat by m - 1.",
            (
                "- dgroups.mean(axis=2, keepdims=True)",
                "- dgroups.sum(axis=2, keepdims=True) / max(groups.shape[2] - 1, 1)",
            ),
        ),
        Mistake(
            "dx divides the mean of dx_hat by m once more.",
            ("- dgroups.mean(axis=2, keepdims=True)", "- dgroups.mean(axis=2, keepdims=True) / groups.shape[2]"),
        ),
        Mistake(
            "dx has the mean of dx_hat * x_hat over the whole sample: one group.",
            ("(dgroups * groups).mean(axis=2, keepdims=True)", "(dgroups * groups).mean(axis=(1, 2), keepdims=True)"),
        ),
        Mistake(
            "dx has the mean of dx_hat * x_hat over the batch too.",
            ("(dgroups * groups).mean(axis=2, keepdims=True)", "(dgroups * groups).mean(axis=(0, 2), keepdims=True)"),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by N, not by m.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).sum(axis=2, keepdims=True) / len(dout)",
            ),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by the number of pixels, not by m.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).sum(axis=2, keepdims=True) / (dout.shape[2] * dout.shape[3])",
            ),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by C * H * W, not by m.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).sum(axis=2, keepdims=True) / dout[0].size",
            ),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by the channels of a group, not by m.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).sum(axis=2, keepdims=True) / (dout.shape[1] // std.shape[1])",
            ),
        ),
        Mistake(
            "dx divides the sum of dx_hat * x_hat by m - 1.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).sum(axis=2, keepdims=True) / max(groups.shape[2] - 1, 1)",
            ),
        ),
        Mistake(
            "dx divides the mean of dx_hat * x_hat by m once more.",
            (
                "(dgroups * groups).mean(axis=2, keepdims=True)",
                "(dgroups * groups).mean(axis=2, keepdims=True) / groups.shape[2]",
            ),
        ),
    ],
    hints=[
        "In the shape (N, G, -1), each row is a group: the rest is layer normalization along the last axis.",
        "gamma and beta act on images, not on rows: reshape back before they come in.",
        "Backward, multiply dout by gamma in the shape of images, then bring it and x_hat into rows.",
    ],
    equivalents=[
        Equivalent("A variance knows no sign.", ("groups.var", "(-groups).var")),
        Equivalent(
            "The sign of x_hat enters twice.",
            ("x_hat.reshape(shape)", "-x_hat.reshape(shape)"),
            ("x_hat.reshape", "(-x_hat).reshape"),
        ),
        Equivalent(
            "numpy works out the size in the place of any negative number.",
            ("(len(x), G, -1)", "(len(x), G, -2)"),
            ("(len(dout), std.shape[1], -1)", "(len(dout), std.shape[1], -2)"),
        ),
        Equivalent(
            "Counted from the end, the last of three axes is number -1.",
            ("groups.mean(axis=2, keepdims=True), groups.var", "groups.mean(axis=-1, keepdims=True), groups.var"),
            ("groups.var(axis=2", "groups.var(axis=-1"),
            ("(dgroups * groups).mean(axis=2", "(dgroups * groups).mean(axis=-1"),
            ("- dgroups.mean(axis=2", "- dgroups.mean(axis=-1"),
        ),
        Equivalent(
            "A sum does not mind the order of its axes, nor whether they are counted from the end.",
            *(
                (f"{summed}.sum(axis=(0, 2, 3)", f"{summed}.sum(axis={axes}")
                for summed in ("(dout * x_hat)", "= dout")
                for axes in ((2, 0, 3), (0, 3, 2), (0, -2, 3), (0, 2, -1))
            ),
        ),
    ],
)
