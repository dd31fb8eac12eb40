r"""## Binary cross entropy, from scores

Put a sigmoid before the binary cross entropy and the two fit together so well that they belong in one function. With
$p = \sigma(x)$, the ugly denominator $p(1-p)$ cancels against the slope of the sigmoid:

$$L = -\frac1N \sum_{n,m} \bigl[\, y \log \sigma(x) + (1 - y) \log(1 - \sigma(x)) \,\bigr], \qquad
\frac{\partial L}{\partial x} = \frac{\sigma(x) - y}{N}$$

The gradient is the error, never larger than $1/N$, and never 0 where the model is wrong. This is the loss for
**multi-label** problems: a photograph may show a dog *and* a beach, so each label gets a yes or no of its own.

**Stability.** At $x = -1000$, $\sigma(x)$ is 0 in floating point, and its logarithm $-\infty$. The true loss for
$y = 1$ is simply 1000. Rearrange before you compute:

$$-\log \sigma(x) = \log(1 + e^{-x}) = \max(-x, 0) + \log(1 + e^{-|x|})$$

so that no exponent is ever positive. Both cases of $y$ together are $\max(x, 0) - x\,y + \log(1 + e^{-|x|})$.

**By hand:** `x = [[0, 2]]`, `y = [[1, 0]]`: $\log 2 + \log(1 + e^2) = 0.6931 + 2.1269 = 2.8201$, and
`dx = [[-0.5, 0.8808]]`.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Loss, Mistake, integers, normal, spread


def bce_with_logits_loss(x, y):
    """Binary cross entropy of scores (logits), summed over the labels of a sample, mean over the samples.

    Args:
        x: scores of shape (N, M), float or int; the probability of label m is sigmoid(x[n, m]); not changed.
        y: targets of shape (N, M), each 0 or 1, float or int; a row may have any number of ones; not changed.

    Returns:
        loss: float, the sum over all entries of -log(sigmoid(x)) where y is 1 and of -log(1 - sigmoid(x)) where y is 0,
            divided by N; right to full precision, and finite, for abs(x) up to 1000.
        dx: gradient of the loss with respect to x, shape (N, M), float.
    """
    n = len(x)
    loss = (np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))).sum() / n
    p = np.exp(-np.logaddexp(0, -x))
    return loss, (p - y) / n


exercise = Exercise(
    Loss(bce_with_logits_loss),
    points=4,
    cases=[
        Case("a small batch", x=normal(5, 3, scale=2), y=integers(5, 3, low=0, high=2)),
        Case("one label", x=normal(6, 1), y=Draw(lambda rng: rng.choice([0.0, 1.0], (6, 1)))),
        Case(
            "sure scores",
            hint="What is log(sigmoid(-1000))?",
            x=np.array([[1000.0, -1000.0, 40.0], [-800.0, 900.0, -40.0]]),
            y=np.array([[1, 1, 0], [0, 0, 1]]),
        ),
        Case(
            "whole numbers",
            hint="Is dx a float array when x and y are not?",
            x=integers(4, 2, low=-4, high=5),
            y=integers(4, 2, low=0, high=2),
        ),
        Case(
            "off centre", hidden=True, x=normal(7, 4, shift=-1.5), y=Draw(lambda rng: (rng.random((7, 4)) < 0.3) * 1.0)
        ),
        Case("one sample", hidden=True, x=normal(1, 8), y=integers(1, 8, low=0, high=2)),
        Case("every label is on", hidden=True, x=normal(3, 5), y=np.ones((3, 5))),
        Case(
            "scores up to 1000",
            hidden=True,
            hint="Is any exponent positive?",
            x=spread(6, 5, low=0.5, high=1000),
            y=integers(6, 5, low=0, high=2),
        ),
    ],
    mistakes=[
        Mistake(
            "The logarithm is taken of a computed sigmoid: for large scores that is log(0).",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(1 / (1 + np.exp(-x))) + (1 - y) * np.log(1 - 1 / (1 + np.exp(-x))))",
            ),
        ),
        Mistake(
            "The probabilities are clipped before the logarithm, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                (
                    "-(y * np.log(np.clip(np.exp(-np.logaddexp(0, -x)), 1e-12, 1 - 1e-12))"
                    " + (1 - y) * np.log(1 - np.clip(np.exp(-np.logaddexp(0, -x)), 1e-12, 1 - 1e-12)))"
                ),
            ),
        ),
        Mistake(
            "log(1 + exp(x)) overflows for large x.",
            ("maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "log(1 + np.exp(x)) - x * y"),
        ),
        Mistake(
            "The exponent lacks the absolute value: exp(-x) is right for positive x only.",
            ("np.exp(-np.abs(x))", "np.exp(-x)"),
        ),
        Mistake("The term x * y is missing in the loss.", (" - x * y", "")),
        Mistake("The term x * y has the wrong sign in the loss.", (" - x * y", " + x * y")),
        Mistake("dx is sigmoid(x) / N: the targets are not subtracted.", ("(p - y)", "p")),
        Mistake("dx has the wrong sign.", ("(p - y)", "(y - p)")),
        Mistake(
            "dx has an extra factor p (1 - p); it cancels against the slope of the cross entropy.",
            ("(p - y)", "(p - y) * p * (1 - p)"),
        ),
        Mistake(
            "dx is the gradient with respect to the probabilities; with respect to the scores it is (p - y) / N.",
            ("(p - y) / n", "(p - y) / (p * (1 - p)) / n"),
        ),
        Mistake("dx is x - y over N: the sigmoid is missing.", ("(p - y)", "(x - y)")),
        Mistake(
            "dx comes from a softmax over each row; here each label has a sigmoid of its own.",
            ("(-np.logaddexp(0, -x))", "(x - x.max(axis=1, keepdims=True))\n    p = p / p.sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "This is the softmax cross entropy: labels compete for one probability. Here each label has a sigmoid.",
            (
                "(np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x))))",
                (
                    "(-y * (x - x.max(axis=1, keepdims=True)"
                    " - np.log(np.exp(x - x.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True))))"
                ),
            ),
            ("(-np.logaddexp(0, -x))", "(x - x.max(axis=1, keepdims=True))\n    p = p / p.sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "The targets are treated as -1 and +1.",
            ("maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "logaddexp(0, -x * y)"),
            ("(p - y) / n", "-y * np.exp(-np.logaddexp(0, x * y)) / n"),
        ),
        Mistake("dx is not divided by N.", ("(p - y) / n", "(p - y)")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the labels are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake(
            "The loss is a mean over all N * M entries; it must be a sum, divided by N.", (".sum() / n", ".mean()")
        ),
        Mistake(
            "The probabilities are clipped at 1e-7 before the logarithm, so large scores lose their size.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "-(y * np.log(q) + (1 - y) * np.log(1 - q))"),
            ("n = len(x)", "n = len(x)\n    q = np.clip(np.exp(-np.logaddexp(0, -x)), 1e-7, 1 - 1e-7)"),
        ),
        Mistake(
            "The probabilities are clipped at 1e-8 before the logarithm, so large scores lose their size.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "-(y * np.log(q) + (1 - y) * np.log(1 - q))"),
            ("n = len(x)", "n = len(x)\n    q = np.clip(np.exp(-np.logaddexp(0, -x)), 1e-8, 1 - 1e-8)"),
        ),
        Mistake(
            "The probabilities are clipped at 1e-15 before the logarithm, so large scores lose their size.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "-(y * np.log(q) + (1 - y) * np.log(1 - q))"),
            ("n = len(x)", "n = len(x)\n    q = np.clip(np.exp(-np.logaddexp(0, -x)), 1e-15, 1 - 1e-15)"),
        ),
        Mistake(
            "1e-7 is added inside the logarithms, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(q + 1e-7) + (1 - y) * np.log(1 - q + 1e-7))",
            ),
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "1e-8 is added inside the logarithms, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(q + 1e-8) + (1 - y) * np.log(1 - q + 1e-8))",
            ),
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "1e-12 is added inside the logarithms, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(q + 1e-12) + (1 - y) * np.log(1 - q + 1e-12))",
            ),
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "1e-15 is added inside the logarithms, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(q + 1e-15) + (1 - y) * np.log(1 - q + 1e-15))",
            ),
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "The scores are clipped to -500 and 500, so the loss of larger ones is too small.",
            ("n = len(x)", "n = len(x)\n    x = np.clip(x, -500, 500)"),
        ),
        Mistake(
            "The loss of an entry is never above 100, because the scores or the logarithms are cut off.",
            ("n = len(x)", "n = len(x)\n    x = np.clip(x, -100, 100)"),
        ),
        Mistake("The term max(x, 0) is missing in the loss.", ("np.maximum(x, 0) - x", "-x")),
        Mistake("The loss has max(-x, 0) in place of max(x, 0).", ("np.maximum(x, 0)", "np.maximum(-x, 0)")),
        Mistake("The loss has x in place of max(x, 0).", ("np.maximum(x, 0)", "x")),
        Mistake("The loss has |x| in place of max(x, 0).", ("np.maximum(x, 0)", "np.abs(x)")),
        Mistake("The term log(1 + exp(-|x|)) is missing in the loss.", (" + np.log1p(np.exp(-np.abs(x)))", "")),
        Mistake(
            "The exponent of the loss is +|x|; it is -|x|.", ("log1p(np.exp(-np.abs(x)))", "logaddexp(0, np.abs(x))")
        ),
        Mistake(
            "The targets are turned round, in the loss and in dx.",
            ("- x * y", "- x * (1 - y)"),
            ("(p - y) / n", "(p - 1 + y) / n"),
        ),
        Mistake(
            "The loss counts the entries whose target is 1 only: the term of the others is missing.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "y * np.logaddexp(0, -x)"),
        ),
        Mistake(
            "The loss is -log(sigmoid(x)) for every entry; where the target is 0, it is -log(1 - sigmoid(x)).",
            ("maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "logaddexp(0, -x)"),
        ),
        Mistake(
            "dx is (sigmoid(-x) - y) / N: the sigmoid has the wrong sign.",
            ("(p - y) / n", "(np.exp(-np.logaddexp(0, x)) - y) / n"),
        ),
        Mistake("dx is p (1 - p) / N, the slope of the sigmoid; it is (p - y) / N.", ("(p - y)", "p * (1 - p)")),
        Mistake(
            "The minus sign is missing, in the loss and in dx.",
            (".sum() / n", ".sum() / -n"),
            ("(p - y) / n", "(y - p) / n"),
        ),
        Mistake(
            "The sigmoid is applied twice, in the loss and in dx.",
            ("n = len(x)", "n = len(x)\n    x = np.exp(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "dx is divided by the number of all entries, N * M; it must be divided by N.",
            ("(p - y) / n", "(p - y) / x.size"),
        ),
        Mistake(
            "The loss and dx are divided by M, the number of labels; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake(
            "The loss is the softmax cross entropy: labels compete for one probability; here each has a sigmoid.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-y * (q - np.log(np.exp(q).sum(axis=1, keepdims=True)))",
            ),
            ("n = len(x)", "n = len(x)\n    q = x - x.max(axis=1, keepdims=True)"),
        ),
        Mistake("dx is p - y / N: only y is divided by N.", ("(p - y) / n", "p - y / n")),
        Mistake("dx is p / N - y: only p is divided by N.", ("(p - y) / n", "p / n - y")),
        Mistake("The loss is divided by N - 1; it is divided by N.", (".sum() / n", ".sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", (".sum() / n", ".sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", (".sum() / n", ".sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("(p - y) / n", "(p - y) / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("(p - y) / n", "(p - y) / n ** 2")),
        Mistake(
            "The loss is divided by M, the number of labels; it is divided by N.", (".sum() / n", ".sum() / x.shape[1]")
        ),
        Mistake(
            "dx is divided by M, the number of labels; it is divided by N.", ("(p - y) / n", "(p - y) / x.shape[1]")
        ),
        Mistake("The last sample is left out of the loss.", (".sum() / n", "[:-1].sum() / n")),
        Mistake("The last label is left out of the loss.", (".sum() / n", "[:, :-1].sum() / n")),
        Mistake("The loss is one number per sample; their mean is asked.", (".sum() / n", ".sum(axis=1)")),
        Mistake(
            "The logarithm has base 2 in log(1 + exp(-|x|)); it is the natural one.",
            ("log1p(np.exp(-np.abs(x)))", "log2(1 + np.exp(-np.abs(x)))"),
        ),
        Mistake("The loss has base 2; the natural logarithm is asked.", (".sum() / n", ".sum() / n / np.log(2)")),
        Mistake(
            "The loss has base 2, and dx its gradient; the natural logarithm is asked.",
            (".sum() / n", ".sum() / n / np.log(2)"),
            ("(p - y) / n", "(p - y) / n / np.log(2)"),
        ),
        Mistake("dx is (x > 0) - y, over N: the sigmoid is asked.", ("(p - y)", "((x > 0) - y)")),
        Mistake("dx is tanh(x) - y, over N: the sigmoid is asked.", ("(p - y)", "(np.tanh(x) - y)")),
        Mistake("dx is (1 - y) p / N: the gradient of targets that are 1 is missing.", ("(p - y)", "(1 - y) * p")),
        Mistake("dx is 0 in the last row.", ("(p - y)", "(p - y) * (np.arange(n) < n - 1)[:, None]")),
        Mistake(
            "dx is averaged over the samples; each row has its own gradient.",
            ("(p - y) / n", "(p - y).mean(axis=0) + 0 * x"),
        ),
        Mistake(
            "The loss counts the entries whose target is 0 only: the term of the others is missing.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "(1 - y) * np.logaddexp(0, x)"),
        ),
        Mistake(
            "The loss is the squared error of sigmoid(x) and y; the cross entropy is asked.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "(np.exp(-np.logaddexp(0, -x)) - y) ** 2"),
        ),
        Mistake(
            "The targets are treated as -1 and +1 in the loss.",
            ("maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "logaddexp(0, -x * y)"),
        ),
        Mistake(
            "The sigmoid is applied twice in the loss.",
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
            ("maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "logaddexp(0, q) - q * y"),
        ),
        Mistake("The sigmoid is applied twice in dx.", ("(p - y)", "(1 / (1 + np.exp(-p)) - y)")),
        Mistake(
            "x is taken as probabilities clipped to 0 and 1 in dx: it is clip(x) - y, over N.",
            ("(p - y)", "(np.clip(x, 0, 1) - y)"),
        ),
        Mistake(
            "The probabilities are clipped at 1e-10 before the logarithm, so large scores lose their size.",
            ("np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))", "-(y * np.log(q) + (1 - y) * np.log(1 - q))"),
            ("n = len(x)", "n = len(x)\n    q = np.clip(np.exp(-np.logaddexp(0, -x)), 1e-10, 1 - 1e-10)"),
        ),
        Mistake(
            "1e-10 is added inside the logarithms, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(q + 1e-10) + (1 - y) * np.log(1 - q + 1e-10))",
            ),
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
        ),
        Mistake(
            "1e-9 is added inside the logarithms, so large scores lose their size; rearrange instead.",
            (
                "np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))",
                "-(y * np.log(q + 1e-9) + (1 - y) * np.log(1 - q + 1e-9))",
            ),
            ("n = len(x)", "n = len(x)\n    q = np.exp(-np.logaddexp(0, -x))"),
        ),
    ],
    hints=[
        "Use the last formula above as it stands; np.log1p(t) is log(1 + t).",
        "For the gradient you need a sigmoid that does not overflow. You wrote one in the last assignment.",
    ],
)
