r"""## Batch normalization, forward

Batch normalization takes its statistics over the batch: each of the $D$ features gets its own mean and variance, over
the $N$ samples.

$$\mu_d = \frac1N \sum_n x_{nd}, \qquad \sigma_d^2 = \frac1N \sum_n (x_{nd} - \mu_d)^2, \qquad
out_{nd} = \gamma_d\, \frac{x_{nd} - \mu_d}{\sqrt{\sigma_d^2 + \epsilon}} + \beta_d$$

That makes a sample's output depend on its companions. Fine in training, but when the network is used, there may be one
sample alone. So the layer has two modes. In training it also keeps **running statistics**, and in test mode it uses
these in place of the batch's:

$$running \leftarrow momentum \cdot running + (1 - momentum) \cdot batch$$

once for the mean and once for the variance. They live in the dict `bn_param`, which the caller hands in again at every
step: read them there, and write the new ones back.

**By hand:** the feature $x = (1, 3)$ has the mean 2 and the variance 1. With $\epsilon = 0$, $\gamma = 10$ and
$\beta = 5$: $\hat{x} = (-1, 1)$ and $out = (-5, 15)$. From 0 and with momentum 0.9, the running mean becomes
$0.9 \cdot 0 + 0.1 \cdot 2 = 0.2$ and the running variance 0.1. In test mode, now, $x = 3$ gives
$10 \cdot (3 - 0.2) / \sqrt{0.1} + 5 = 93.5$: one step is not enough to know the data.

**Pitfalls**

- The running statistics are no part of the training output. There, the batch's own statistics count.
- Test mode reads `bn_param` and changes nothing in it.
- $\epsilon$ belongs to the root, not into the running variance.

**Conventions.** Here `momentum` weighs the *old* value, as in Stanford's CS231n and in Keras; PyTorch's `momentum` is
what we call $1 - momentum$. PyTorch also divides by $N - 1$ for the running variance, and starts it at 1. Here the
variance is the biased one in both places, and both running statistics start at 0.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, integers, normal, uniform


def batchnorm_forward(x, gamma, beta, bn_param):
    """Batch normalization, in training or in test mode.

    Args:
        x: input of shape (N, D), float or int; not changed.
        gamma: scales of shape (D,), float; not changed.
        beta: shifts of shape (D,), float; not changed.
        bn_param: dict, changed in training as told below. Its keys:
            mode: 'train' or 'test'; always there.
            eps: added to the variance under the root; 1e-5 if missing.
            momentum: weight of the old running statistics; 0.9 if missing.
            running_mean: shape (D,); zeros if missing.
            running_var: shape (D,); zeros if missing.

    Returns:
        out: gamma * (x - mean) / sqrt(var + eps) + beta, shape (N, D), float. In mode 'train', mean and var are those
            of each feature over the N samples, var the biased variance (divided by N). In mode 'test', they are the
            running statistics.
        cache: whatever batchnorm_backward and batchnorm_backward_alt need, after mode 'train'; anything after 'test'.

    In mode 'train', bn_param['running_mean'] and bn_param['running_var'] become momentum * old + (1 - momentum) * new,
    where new is the mean and the biased variance of the batch. In mode 'test' they stay as they are.
    """
    eps, momentum = bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    running_mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
    running_var = bn_param.get("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mean
        bn_param["running_var"] = momentum * running_var + (1 - momentum) * var
    else:
        mean, var = running_mean, running_var
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)


exercise = Exercise(
    Script((batchnorm_forward,)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "The statistics are taken over each sample's features; batch normalization takes them over the samples.",
            (
                "mean, var = x.mean(axis=0), x.var(axis=0)",
                "mean, var = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)",
            ),
        ),
        Mistake(
            "The statistics are taken over each row, without keepdims: only a square batch goes through, and wrongly.",
            ("mean, var = x.mean(axis=0), x.var(axis=0)", "mean, var = x.mean(axis=1), x.var(axis=1)"),
        ),
        Mistake(
            "There is one mean and one variance for the whole batch; each feature has its own.",
            ("mean, var = x.mean(axis=0), x.var(axis=0)", "mean, var = x.mean(), x.var()"),
        ),
        Mistake(
            "The variance is divided by N - 1; here it is the biased one, divided by N.",
            ("mean, var = x.mean(axis=0), x.var(axis=0)", "mean, var = x.mean(axis=0), x.var(axis=0, ddof=1)"),
            convention=True,
        ),
        Mistake(
            "The running variance is the unbiased one, divided by N - 1; here both variances are biased.",
            (
                "momentum * running_var + (1 - momentum) * var",
                "momentum * running_var + (1 - momentum) * x.var(axis=0, ddof=1)",
            ),
            convention=True,
        ),
        Mistake(
            "momentum weighs the new statistics; here it weighs the old ones.",
            ("momentum * running_mean + (1 - momentum) * mean", "(1 - momentum) * running_mean + momentum * mean"),
            ("momentum * running_var + (1 - momentum) * var", "(1 - momentum) * running_var + momentum * var"),
            convention=True,
        ),
        Mistake(
            "running_var starts from ones when it is missing; here it starts from zeros.",
            ('"running_var", np.zeros(x.shape[1])', '"running_var", np.ones(x.shape[1])'),
            convention=True,
        ),
        Mistake(
            "Missing running statistics start from those of the first batch; here they start from zeros.",
            ('"running_mean", np.zeros(x.shape[1])', '"running_mean", x.mean(axis=0)'),
            ('"running_var", np.zeros(x.shape[1])', '"running_var", x.var(axis=0)'),
            convention=True,
        ),
        Mistake(
            "The running statistics always start from zeros; what bn_param holds is not used.",
            ('bn_param.get("running_mean", np.zeros(x.shape[1]))', "np.zeros(x.shape[1])"),
            ('bn_param.get("running_var", np.zeros(x.shape[1]))', "np.zeros(x.shape[1])"),
        ),
        Mistake(
            "The new running statistics are not written back into bn_param.",
            ('bn_param["running_mean"] = momentum', "running_mean = momentum"),
            ('bn_param["running_var"] = momentum', "running_var = momentum"),
        ),
        Mistake(
            "The running statistics are replaced by those of the last batch; they are a moving average.",
            ("momentum * running_mean + (1 - momentum) * mean", "mean"),
            ("momentum * running_var + (1 - momentum) * var", "var"),
        ),
        Mistake(
            "Test mode normalizes with the statistics of the batch; it must use the running ones.",
            ("mean, var = running_mean, running_var", "mean, var = x.mean(axis=0), x.var(axis=0)"),
        ),
        Mistake(
            "The mode is ignored: test mode does what training does.",
            ('bn_param["mode"] == "train"', 'bn_param["mode"]'),
        ),
        Mistake(
            "Test mode changes the running statistics; it must leave them.",
            (
                "mean, var = running_mean, running_var",
                """mean, var = running_mean, running_var
        bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * x.mean(axis=0)
        bn_param["running_var"] = momentum * running_var + (1 - momentum) * x.var(axis=0)""",
            ),
        ),
        Mistake(
            "Training normalizes with the new running statistics; it must use those of the batch.",
            ("np.sqrt(var + eps)", 'np.sqrt(bn_param.get("running_var", var) + eps)'),
            ("(x - mean) / std", '(x - bn_param.get("running_mean", mean)) / std'),
        ),
        Mistake("eps is added to the root; it belongs under the root.", ("np.sqrt(var + eps)", "(np.sqrt(var) + eps)")),
        Mistake("The division is by the variance; its root is asked.", ("np.sqrt(var + eps)", "(var + eps)")),
        Mistake("eps is left out.", ("np.sqrt(var + eps)", "np.sqrt(var)")),
        Mistake("There is no division: x is centred only.", ("(x - mean) / std", "(x - mean) / 1.0")),
        Mistake("The mean is not subtracted.", ("(x - mean) / std", "x / std")),
        Mistake("gamma is left out.", ("gamma * x_hat + beta", "x_hat + beta")),
        Mistake("beta is left out.", ("gamma * x_hat + beta", "gamma * x_hat")),
        Mistake("gamma and beta are exchanged.", ("gamma * x_hat + beta", "beta * x_hat + gamma")),
        Mistake("beta is multiplied by gamma too.", ("gamma * x_hat + beta", "gamma * (x_hat + beta)")),
        Mistake(
            "Test mode leaves gamma and beta out.",
            ("gamma * x_hat + beta,", '(gamma * x_hat + beta if bn_param["mode"] == "train" else x_hat),'),
        ),
        Mistake(
            "running_var holds standard deviations; it must hold variances.",
            ("momentum * running_var + (1 - momentum) * var", "momentum * running_var + (1 - momentum) * var**0.5"),
        ),
        Mistake(
            "eps is part of running_var; it is added only under the root.",
            ("momentum * running_var + (1 - momentum) * var", "momentum * running_var + (1 - momentum) * (var + eps)"),
        ),
        Mistake(
            "The variance is the mean of the squares: the mean is not subtracted first.",
            ("mean, var = x.mean(axis=0), x.var(axis=0)", "mean, var = x.mean(axis=0), (x**2).mean(axis=0)"),
        ),
        Mistake("The momentum in bn_param is not used; it is always 0.9.", ('bn_param.get("momentum", 0.9)', "0.9")),
        Mistake("The eps in bn_param is not used; it is always 1e-5.", ('bn_param.get("eps", 1e-5)', "1e-5")),
        Mistake("The default eps is 1e-8; the docstring says 1e-5.", ('"eps", 1e-5', '"eps", 1e-8')),
        Mistake("The default momentum is 0.99; the docstring says 0.9.", ('"momentum", 0.9', '"momentum", 0.99')),
        Mistake(
            "The results have the dtype of x, so whole numbers in x truncate them.",
            ("return gamma * x_hat + beta,", "return (gamma * x_hat + beta).astype(x.dtype),"),
        ),
        Mistake(
            "The mean and the variance are those of each sample over its features, in training.",
            ("x.mean(axis=0), x.var(axis=0)", "x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)"),
            ("* mean", "* x.mean(axis=0)"),
            ("momentum) * var", "momentum) * x.var(axis=0)"),
        ),
        Mistake(
            "The variance in out is divided by N - 1; the biased one is asked.",
            ("np.sqrt(var", 'np.sqrt(np.where(bn_param["mode"] == "train", var * len(x) / max(len(x) - 1, 1), var)'),
            convention=True,
        ),
        Mistake(
            "The variance is the sum of the squared deviations: the division by N is missing.",
            ("x.var(axis=0)", "x.var(axis=0) * len(x)"),
        ),
        Mistake("The variance is divided by D, not by N.", ("x.var(axis=0)", "x.var(axis=0) * len(x) / x.shape[1]")),
        Mistake("x_hat is x - mean / std: the parentheses are lost.", ("= (x - mean)", "= x - mean")),
        Mistake(
            "Test mode takes the mean of the batch, with the running variance.", ("running_mean,", "x.mean(axis=0),")
        ),
        Mistake(
            "Test mode takes the variance of the batch, with the running mean.",
            ("running_mean, running_var", "running_mean, x.var(axis=0)"),
        ),
        Mistake(
            "Test mode updates the running statistics before it uses them.",
            (
                "running_mean, running_var",
                (
                    'x.mean(axis=0), x.var(axis=0)\n        bn_param["running_mean"] = momentum * running_mean '
                    '+ (1 - momentum) * mean\n        bn_param["running_var"] = momentum * running_var + (1 - '
                    'momentum) * var\n        mean, var = bn_param["running_mean"], bn_param["running_var"]'
                ),
            ),
        ),
        Mistake("Test mode leaves eps out.", ("running_mean, running_var", "running_mean, running_var - eps")),
        Mistake(
            "Test mode adds eps to the root, not under it.",
            ("running_mean, running_var", "running_mean, (np.sqrt(running_var) + eps) ** 2 - eps"),
        ),
        Mistake(
            "Test mode takes the running variance for the standard deviation: no root is taken.",
            ("running_mean, running_var", "running_mean, (running_var + eps) ** 2 - eps"),
        ),
        Mistake(
            "Test mode leaves gamma out.",
            ("gamma * x_hat", '(gamma * x_hat if bn_param["mode"] == "train" else x_hat)'),
        ),
        Mistake(
            "Test mode leaves beta out.", ("beta, (x_hat,", '(beta if bn_param["mode"] == "train" else 0), (x_hat,')
        ),
        Mistake(
            "Test mode returns x unchanged.",
            ("gamma * x_hat + beta,", '(gamma * x_hat + beta if bn_param["mode"] == "train" else 1.0 * x),'),
        ),
        Mistake(
            "Test mode corrects the running variance by N / (N - 1).",
            ("running_mean, running_var", "running_mean, running_var * len(x) / max(len(x) - 1, 1)"),
        ),
        Mistake("Test mode does not take the running mean off.", ("running_mean,", "0 * running_mean,")),
        Mistake(
            "Training normalizes by the running statistics from before the step.",
            ("momentum) * var", "momentum) * var\n        mean, var = running_mean, running_var"),
        ),
        Mistake(
            "Training takes the new running mean, with the batch's variance.",
            ("momentum) * var", 'momentum) * var\n        mean = bn_param["running_mean"]'),
        ),
        Mistake(
            "Training takes the new running variance, with the batch's mean.",
            ("momentum) * var", 'momentum) * var\n        var = bn_param["running_var"]'),
        ),
        Mistake(
            ("The running statistics add (1 - momentum) * batch to the old ones; the old ones are not weighed down."),
            ("momentum * running_mean", "running_mean"),
            ("= momentum *", "="),
        ),
        Mistake(
            "The running statistics are momentum * old + batch: the batch is not weighed.",
            ("(1 - momentum) * mean", "mean"),
            ("(1 - momentum) * var", "var"),
        ),
        Mistake(
            "The running statistics weigh old and batch with momentum, none with 1 - momentum.",
            ("(1 - momentum) * mean", "momentum * mean"),
            ("(1 - momentum) * var", "momentum * var"),
        ),
        Mistake(
            "The running statistics weigh old and batch with 1 - momentum, none with momentum.",
            ("momentum * running_mean", "(1 - momentum) * running_mean"),
            ("= momentum", "= (1 - momentum)"),
        ),
        Mistake(
            "The running statistics are (1 - momentum) * batch: the old ones are lost.",
            ("= momentum * running_mean +", "="),
            ("= momentum * running_var +", "="),
        ),
        Mistake(
            "The running statistics are the mean of the old and the new: momentum is ignored.",
            ("momentum * running_mean + (1 - momentum) * mean", "(running_mean + mean) / 2"),
            ("momentum * running_var + (1 - momentum) * var", "(running_var + var) / 2"),
        ),
        Mistake(
            "The running statistics are the sums of all batches' statistics.",
            ("momentum * running_mean + (1 - momentum) *", "running_mean +"),
            ("momentum * running_var + (1 - momentum) *", "running_var +"),
        ),
        Mistake(
            "running_var averages the root of var + eps, not the variance.",
            ("momentum) * var", "momentum) * np.sqrt(var + eps)"),
        ),
        Mistake(
            "running_var averages the mean of the squares of x.",
            ("momentum) * var", "momentum) * (x**2.0).mean(axis=0)"),
        ),
        Mistake(
            "running_var averages the squared deviations from the running mean before the step.",
            ("momentum) * var", "momentum) * ((x - running_mean) ** 2).mean(axis=0)"),
        ),
        Mistake(
            "running_var averages the squared deviations from the new running mean.",
            ("momentum) * var", 'momentum) * ((x - bn_param["running_mean"]) ** 2).mean(axis=0)'),
        ),
        Mistake(
            "running_var averages sums of squared deviations, not their mean.",
            ("momentum) * var", "momentum) * var * len(x)"),
        ),
        Mistake("running_mean averages the sum over the batch, not the mean.", ("* mean", "* mean * len(x)")),
        Mistake(
            "running_mean and running_var change places when they are stored.",
            ("running_mean + (1 - momentum) * mean", "running_var + (1 - momentum) * var"),
            (
                'bn_param["running_var"] = momentum * running_var + (1 - momentum) * var',
                'bn_param["running_var"] = momentum * running_mean + (1 - momentum) * mean',
            ),
        ),
        Mistake(
            "running_mean and running_var start at 1 if they are missing.",
            ('bn_param.get("running_mean", np.zeros(x.shape[1]))', 'bn_param.get("running_mean", np.ones(x.shape[1]))'),
            ("np.zeros(x.shape[1]))", "np.ones(x.shape[1]))"),
        ),
        Mistake("The running mean is not written back to bn_param.", ('bn_param["running_mean"]', "running_mean")),
        Mistake("The running variance is not written back to bn_param.", ('bn_param["running_var"]', "running_var")),
        Mistake(
            "The running statistics are written only where bn_param has none yet.",
            (
                "momentum * running_mean + (1 - momentum) * mean",
                'bn_param.get("running_mean", momentum * running_mean + (1 - momentum) * mean)',
            ),
            (
                "momentum * running_var + (1 - momentum) * var",
                'bn_param.get("running_var", momentum * running_var + (1 - momentum) * var)',
            ),
        ),
        Mistake(
            "The default momentum is 0.1; it is 0.9.",
            ('bn_param.get("momentum", 0.9)', 'bn_param.get("momentum", 0.1)'),
            convention=True,
        ),
        Mistake(
            "eps and momentum are 1e-5 and 0.9 whatever bn_param says.",
            ('bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)', "1e-5, 0.9"),
        ),
        Mistake("The default eps is 1e-3; it is 1e-5.", ("1e-5),", "1e-3),")),
        Mistake("The default eps is 1e-6; it is 1e-5.", ("1e-5),", "1e-6),")),
        Mistake("The default eps is 1e-7; it is 1e-5.", ("1e-5),", "1e-7),")),
        Mistake("out is x_hat: gamma and beta are left out.", ("gamma * x_hat + beta,", "x_hat,")),
        Mistake(
            "running_mean is replaced by that of the last batch; it is a moving average.",
            ("momentum * running_mean + (1 - momentum) * mean", "mean"),
        ),
        Mistake(
            "running_mean starts from that of the first batch if it is missing; here it starts from zeros.",
            ('"running_mean", np.zeros(x.shape[1])', '"running_mean", x.mean(axis=0)'),
        ),
        Mistake(
            "running_mean always starts from zeros; what bn_param holds is not used.",
            ('bn_param.get("running_mean", np.zeros(x.shape[1]))', "np.zeros(x.shape[1])"),
        ),
        Mistake(
            "running_mean is momentum * batch: the old one is lost.",
            ("momentum * running_mean + (1 - momentum) * mean", "momentum * mean"),
        ),
        Mistake(
            "running_mean is the mean of the old and the new: momentum is ignored.",
            ("momentum * running_mean + (1 - momentum) * mean", "(running_mean + mean) / 2"),
        ),
        Mistake(
            "running_mean is the sum over all batches.",
            ("momentum * running_mean + (1 - momentum) * mean", "running_mean + mean"),
        ),
        Mistake(
            "running_mean is written only where bn_param has none yet.",
            (
                "momentum * running_mean + (1 - momentum) * mean",
                'bn_param.get("running_mean", momentum * running_mean + (1 - momentum) * mean)',
            ),
        ),
        Mistake(
            "running_mean is one number, over all features.",
            (
                "momentum * running_mean + (1 - momentum) * mean",
                "momentum * running_mean + (1 - momentum) * np.mean(x.mean(axis=0))",
            ),
        ),
        Mistake(
            "running_mean is updated twice in a step.",
            (
                "momentum * running_mean + (1 - momentum) * mean",
                "momentum * (momentum * running_mean + (1 - momentum) * mean) + (1 - momentum) * mean",
            ),
        ),
        Mistake(
            "running_mean changes in test mode; it must stay.",
            (
                "mean, var = running_mean, running_var",
                (
                    "mean, var = running_mean, running_var\n"
                    '        bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * x.mean(axis=0)'
                ),
            ),
        ),
        Mistake(
            "running_mean is corrected for its start at 0, by 1 / (1 - momentum).",
            (
                "momentum * running_mean + (1 - momentum) * mean",
                "(momentum * running_mean + (1 - momentum) * mean) / max(1 - momentum, 1e-9)",
            ),
        ),
        Mistake(
            "running_var is replaced by that of the last batch; it is a moving average.",
            ("momentum * running_var + (1 - momentum) * var", "var"),
        ),
        Mistake(
            "running_var starts from that of the first batch if it is missing; here it starts from zeros.",
            ('"running_var", np.zeros(x.shape[1])', '"running_var", x.var(axis=0)'),
        ),
        Mistake(
            "running_var always starts from zeros; what bn_param holds is not used.",
            ('bn_param.get("running_var", np.zeros(x.shape[1]))', "np.zeros(x.shape[1])"),
        ),
        Mistake(
            "running_var is momentum * batch: the old one is lost.",
            ("momentum * running_var + (1 - momentum) * var", "momentum * var"),
        ),
        Mistake(
            "running_var is the mean of the old and the new: momentum is ignored.",
            ("momentum * running_var + (1 - momentum) * var", "(running_var + var) / 2"),
        ),
        Mistake(
            "running_var is the sum over all batches.",
            ("momentum * running_var + (1 - momentum) * var", "running_var + var"),
        ),
        Mistake(
            "running_var is written only where bn_param has none yet.",
            (
                "momentum * running_var + (1 - momentum) * var",
                'bn_param.get("running_var", momentum * running_var + (1 - momentum) * var)',
            ),
        ),
        Mistake(
            "running_var is one number, over all features.",
            (
                "momentum * running_var + (1 - momentum) * var",
                "momentum * running_var + (1 - momentum) * np.mean(x.var(axis=0))",
            ),
        ),
        Mistake(
            "running_var is updated twice in a step.",
            (
                "momentum * running_var + (1 - momentum) * var",
                "momentum * (momentum * running_var + (1 - momentum) * var) + (1 - momentum) * var",
            ),
        ),
        Mistake(
            "running_var changes in test mode; it must stay.",
            (
                "mean, var = running_mean, running_var",
                (
                    "mean, var = running_mean, running_var\n"
                    '        bn_param["running_var"] = momentum * running_var + (1 - momentum) * x.var(axis=0)'
                ),
            ),
        ),
        Mistake(
            "running_var is corrected for its start at 0, by 1 / (1 - momentum).",
            (
                "momentum * running_var + (1 - momentum) * var",
                "(momentum * running_var + (1 - momentum) * var) / max(1 - momentum, 1e-9)",
            ),
        ),
        Mistake(
            "running_mean averages the median of the batch.",
            ("(1 - momentum) * mean", "(1 - momentum) * np.median(x, axis=0)"),
        ),
        Mistake(
            "running_mean averages the mean of the batch divided by D.",
            ("(1 - momentum) * mean", "(1 - momentum) * x.sum(axis=0) / x.shape[1]"),
        ),
        Mistake(
            "running_var averages the square of the variance.",
            ("momentum * running_var + (1 - momentum) * var", "momentum * running_var + (1 - momentum) * var**2"),
        ),
        Mistake(
            "running_var is a moving average of standard deviations, squared.",
            (
                "momentum * running_var + (1 - momentum) * var",
                "(momentum * np.sqrt(running_var) + (1 - momentum) * np.sqrt(var)) ** 2",
            ),
        ),
        Mistake(
            "running_var averages the squared distance of the batch's mean from the running mean.",
            (
                "momentum * running_var + (1 - momentum) * var",
                "momentum * running_var + (1 - momentum) * (mean - running_mean) ** 2",
            ),
        ),
        Mistake(
            "running_var adds the squared distance of the means, as the variance of pooled data would.",
            (
                "momentum * running_var + (1 - momentum) * var",
                (
                    "momentum * running_var + (1 - momentum) * var + momentum * (1 - momentum) * (mean - "
                    "running_mean) ** 2"
                ),
            ),
        ),
        Mistake(
            "running_var averages sums of squared deviations divided by D.",
            (
                "momentum * running_var + (1 - momentum) * var",
                "momentum * running_var + (1 - momentum) * var * len(x) / x.shape[1]",
            ),
        ),
        Mistake("The default momentum is 0.5; it is 0.9.", ('"momentum", 0.9', '"momentum", 0.5')),
        Mistake("The default momentum is 0.999; it is 0.9.", ('"momentum", 0.9', '"momentum", 0.999')),
        Mistake("The default momentum is 0.95; it is 0.9.", ('"momentum", 0.9', '"momentum", 0.95')),
        Mistake("The default eps is 1e-12; it is 1e-5.", ('"eps", 1e-5', '"eps", 1e-12')),
        Mistake("eps is squared under the root.", ("np.sqrt(var + eps)", "np.sqrt(var + eps**2)")),
        Mistake("eps is added under the root and after it.", ("np.sqrt(var + eps)", "(np.sqrt(var + eps) + eps)")),
        Mistake(
            "The range of each feature, squared, stands for its variance.",
            (
                "mean, var = x.mean(axis=0), x.var(axis=0)",
                "mean, var = x.mean(axis=0), (x.max(axis=0) - x.min(axis=0)) ** 2",
            ),
        ),
        Mistake(
            "The square of the mean absolute deviation stands for the variance.",
            ("x.var(axis=0)", "np.abs(x - x.mean(axis=0)).mean(axis=0) ** 2"),
        ),
        Mistake("x_hat is divided by gamma.", ("gamma * x_hat + beta,", "x_hat / gamma + beta,")),
        Mistake("out is (1 + gamma) * x_hat + beta.", ("gamma * x_hat + beta,", "(1 + gamma) * x_hat + beta,")),
        Mistake(
            "Training mode leaves gamma out.",
            ("gamma * x_hat + beta,", '(gamma if bn_param["mode"] != "train" else 1) * x_hat + beta,'),
        ),
        Mistake(
            "Training mode leaves beta out.",
            ("gamma * x_hat + beta,", 'gamma * x_hat + (beta if bn_param["mode"] != "train" else 0),'),
        ),
        Mistake(
            "Test mode returns zeros.",
            ("gamma * x_hat + beta,", '(gamma * x_hat + beta) * (bn_param["mode"] == "train"),'),
        ),
        Mistake(
            "Test mode centres only: it does not divide by the root.",
            ("mean, var = running_mean, running_var", "mean, var = running_mean, 1 - eps + 0 * running_var"),
        ),
        Mistake(
            "Test mode takes the batch's mean, and no division by the running variance.",
            ("mean, var = running_mean, running_var", "mean, var = x.mean(axis=0), 1 - eps + 0 * running_var"),
        ),
        Mistake(
            "Test mode exchanges running mean and running variance.",
            ("mean, var = running_mean, running_var", "mean, var = running_var, np.abs(running_mean)"),
        ),
        Mistake(
            "Test mode weighs the running statistics with the batch's, by momentum, and stores nothing.",
            (
                "mean, var = running_mean, running_var",
                (
                    "mean = momentum * running_mean + (1 - momentum) * x.mean(axis=0)\n        var = "
                    "momentum * running_var + (1 - momentum) * x.var(axis=0)"
                ),
            ),
        ),
        Mistake(
            "Test mode divides the running statistics by 1 - momentum, to correct their start.",
            (
                "mean, var = running_mean, running_var",
                "mean, var = running_mean / max(1 - momentum, 1e-9), running_var / max(1 - momentum, 1e-9)",
            ),
        ),
        Mistake(
            "The old running statistics have the weight 0.9, whatever momentum is.",
            ("= momentum * running_mean", "= 0.9 * running_mean"),
            ("= momentum * running_var", "= 0.9 * running_var"),
        ),
    ],
    hints=[
        "dict.get(key, default) reads a setting that may be missing.",
        "Choose the mean and the variance by the mode, then normalize in one place for both.",
        "Three places need thought in training: which statistics normalize, what is averaged, and where it is stored.",
    ],
    equivalents=[
        Equivalent(
            "x has two axes.",
            ('"running_mean", np.zeros(x.shape[1])', '"running_mean", np.zeros(x.shape[-1])'),
            ('"running_var", np.zeros(x.shape[1])', '"running_var", np.zeros(x.shape[-1])'),
        ),
        Equivalent(
            "There are two modes, and 'test' comes before 'train'.",
            ('bn_param["mode"] == "train"', 'bn_param["mode"] >= "train"'),
        ),
        Equivalent("A variance knows no sign.", ("x.var", "(-x).var")),
    ],
)


def one_step(batchnorm_forward, x, gamma, beta, bn_param):
    """One step of training: its output, and the running statistics after it (zeros if they are not there)."""
    param = {"mode": "train", **bn_param}
    out, _ = batchnorm_forward(x, gamma, beta, param)
    zeros = np.zeros(x.shape[1])
    return {
        "out in training": out,
        "running_mean": np.array(param.get("running_mean", zeros)),
        "running_var": np.array(param.get("running_var", zeros)),
    }


def in_test_mode(batchnorm_forward, x, gamma, beta, bn_param):
    """One call in test mode, twice over: the running statistics stay as they are."""
    param = {"mode": "test", **bn_param}
    zeros = np.zeros(x.shape[1])
    first, _ = batchnorm_forward(x, gamma, beta, param)
    first = np.array(first)
    second, _ = batchnorm_forward(x[:1], gamma, beta, param)
    return {
        "out in test mode": first,
        "out of one sample in test mode": second,
        "running_mean": np.array(param.get("running_mean", zeros)),
        "running_var": np.array(param.get("running_var", zeros)),
    }


def steps_then_test(batchnorm_forward, batches, gamma, beta, bn_param):
    """Training with all batches but the last, which is for test mode; then training with the first one again."""
    param, outs, means, variances = dict(bn_param), [], [], []
    zeros = np.zeros(len(gamma))
    for x in batches[:-1]:
        param["mode"] = "train"
        outs.append(np.array(batchnorm_forward(x, gamma, beta, param)[0]))
        means.append(np.array(param.get("running_mean", zeros)))
        variances.append(np.array(param.get("running_var", zeros)))
    param["mode"] = "test"
    tested = np.array(batchnorm_forward(batches[-1], gamma, beta, param)[0])
    param["mode"] = "train"
    batchnorm_forward(batches[0], gamma, beta, param)
    means.append(np.array(param.get("running_mean", zeros)))
    variances.append(np.array(param.get("running_var", zeros)))
    return {
        "out in training": np.concatenate(outs),
        "running_mean": np.stack(means),
        "running_var": np.stack(variances),
        "out in test mode": tested,
    }


def two_layers_in_turn(batchnorm_forward, batches, gamma, beta, bn_param):
    """Two layers of different widths, each with a bn_param of its own, by turns."""
    one, two = {"mode": "train", **bn_param}, {"mode": "train", "momentum": 0.25}
    x, other = batches
    D = other.shape[1]
    outs = []
    for scale in (1.0, 2.0):
        outs.append(np.array(batchnorm_forward(scale * x, gamma, beta, one)[0]))
        outs.append(np.array(batchnorm_forward(scale * other, gamma[:D], beta[:D], two)[0]))
    return {
        "calls kept apart": np.concatenate([out.ravel() for out in outs]),
        "running_mean": np.concatenate([np.array(p.get("running_mean", np.zeros(1))) for p in (one, two)]),
        "running_var": np.concatenate([np.array(p.get("running_var", np.zeros(1))) for p in (one, two)]),
    }


exercise.cases.extend(
    [
        Case(
            "a step of training",
            hint="Over which axis is a feature's mean taken, and what is under the root?",
            scenario=one_step,
            x=normal(5, 3, shift=2.0, scale=1.5),
            gamma=normal(3, shift=1.0),
            beta=normal(3),
            bn_param={
                "eps": 0.2,
                "momentum": 0.7,
                "running_mean": normal(3),
                "running_var": uniform(3, low=0.5, high=2),
            },
        ),
        Case(
            "in test mode",
            hint="Which statistics does test mode use, and which does it change?",
            scenario=in_test_mode,
            x=normal(4, 6, scale=2.0),
            gamma=normal(6, shift=-0.5),
            beta=normal(6),
            bn_param={
                "eps": 0.1,
                "momentum": 0.6,
                "running_mean": normal(6),
                "running_var": uniform(6, low=0.5, high=3),
            },
        ),
        Case(
            "three steps from nothing, then test mode",
            hint="What does the second step find in bn_param?",
            scenario=steps_then_test,
            batches=[normal(6, 4, shift=1.0), normal(3, 4, shift=1.0), normal(8, 4, scale=2.0), normal(2, 4)],
            gamma=normal(4),
            beta=normal(4),
            bn_param={"eps": 0.05, "momentum": 0.8},
        ),
        Case(
            "defaults",
            hint="Which values do missing keys have, and do they show when x hardly varies?",
            scenario=one_step,
            x=normal(7, 2, scale=0.003, shift=0.5),
            gamma=normal(2, shift=1.0),
            beta=normal(2),
            bn_param={},
        ),
        Case(
            "as many samples as features",
            hint="A mean over the wrong axis fits a square batch. Is yours over the samples?",
            scenario=one_step,
            x=normal(4, 4, shift=-1.0, scale=2.0),
            gamma=normal(4),
            beta=normal(4),
            bn_param={
                "eps": 0.02,
                "momentum": 0.5,
                "running_mean": normal(4),
                "running_var": uniform(4, low=0.1, high=1),
            },
        ),
        Case(
            "from running statistics, two steps and test mode",
            hidden=True,
            hint="Does every step start from the running statistics of the step before?",
            scenario=steps_then_test,
            batches=[normal(4, 5, shift=-2.0), normal(9, 5, scale=3.0), normal(7, 5, shift=-1.0)],
            gamma=normal(5, shift=1.0),
            beta=normal(5),
            bn_param={
                "eps": 0.3,
                "momentum": 0.35,
                "running_mean": normal(5),
                "running_var": uniform(5, low=1, high=4),
            },
        ),
        Case(
            "one sample",
            hidden=True,
            hint="What are the mean and the variance of a single number?",
            scenario=one_step,
            x=normal(1, 5, shift=3.0),
            gamma=normal(5),
            beta=normal(5),
            bn_param={
                "eps": 0.15,
                "momentum": 0.9,
                "running_mean": normal(5),
                "running_var": uniform(5, low=1, high=2),
            },
        ),
        Case(
            "whole numbers",
            hidden=True,
            hint="Are the results floats when x is not?",
            scenario=steps_then_test,
            batches=[integers(6, 3, low=-4, high=9), integers(5, 3, low=-4, high=9), integers(4, 3, low=-4, high=9)],
            gamma=normal(3),
            beta=normal(3),
            bn_param={"momentum": 0.65},
        ),
        Case(
            "in test mode, before any training",
            hidden=True,
            hint="Which running statistics are there when none are there?",
            scenario=in_test_mode,
            x=normal(3, 4),
            gamma=normal(4),
            beta=normal(4),
            bn_param={"eps": 0.25},
        ),
        Case(
            "in test mode, with a small variance",
            hidden=True,
            hint="Is eps under the root in both modes?",
            scenario=in_test_mode,
            x=normal(5, 3, scale=0.01),
            gamma=normal(3),
            beta=normal(3),
            bn_param={"running_mean": normal(3, scale=0.01), "running_var": uniform(3, low=1e-6, high=1e-5)},
        ),
        Case(
            "large and off centre",
            hidden=True,
            hint="Is the variance computed from deviations, or from a difference of two large numbers?",
            scenario=one_step,
            x=normal(12, 3, shift=100000.0, scale=3.0),
            gamma=normal(3),
            beta=normal(3),
            bn_param={
                "momentum": 0.95,
                "running_mean": normal(3, shift=97000.0),
                "running_var": uniform(3, low=9, high=30),
            },
        ),
        Case(
            "two layers in turn",
            hidden=True,
            hint="Does each layer keep its memory in its own bn_param, and nowhere else?",
            scenario=two_layers_in_turn,
            batches=[normal(5, 4), normal(3, 2, shift=1.0)],
            gamma=normal(4),
            beta=normal(4),
            bn_param={"momentum": 0.75, "eps": 0.01},
        ),
    ]
)


CACHE = ("x_hat", "gamma", "std")
OTHERS = ("x", "beta", "bn_param", "eps", "momentum", "mean", "var", "running_mean", "running_var")


def other_caches():
    """What small changes make of the cache."""
    yield from ("(gamma, x_hat, std)", "(x_hat, std, gamma)")
    for place, name in enumerate(CACHE):
        for new in (*OTHERS, *CACHE, f"-{name}", f"np.ones_like({name})"):
            if new != name:
                yield f"({', '.join([*CACHE[:place], new, *CACHE[place + 1 :]])})"


exercise.equivalents.append(
    Equivalent(
        "This exercise looks at no cache; the next two do.",
        *(("(x_hat, gamma, std)", cache) for cache in other_caches()),
    )
)
