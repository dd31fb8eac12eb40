r"""## Focal loss

A detector looks at 100,000 places of a photograph, and five of them hold a face. Each easy "no" costs next to nothing,
but 99,995 of them outweigh the five that matter. The focal loss (Lin et al., 2017) turns the volume of easy
examples down. For a score $x$ and a target $y \in \{0, 1\}$, let

$$p_t = \begin{cases} \sigma(x) & y = 1 \\ 1 - \sigma(x) & y = 0 \end{cases} \qquad
\alpha_t = \begin{cases} \alpha & y = 1 \\ 1 - \alpha & y = 0 \end{cases}$$

$p_t$ is the probability given to the **true** answer. Then

$$L = -\frac1N \sum_{n,m} \alpha_t\, (1 - p_t)^\gamma \log p_t$$

At $\gamma = 0$ this is the binary cross entropy, weighted by $\alpha_t$. At $\gamma = 2$ an example with $p_t = 0.9$
counts a hundred times less than before.

The gradient has two parts, because $p_t$ occurs twice. With $\mathrm{s} = +1$ where $y = 1$ and $-1$ where $y = 0$,
so that $p_t = \sigma(\mathrm{s}\,x)$,

$$\frac{\partial L}{\partial x} = \frac{\mathrm{s}\,\alpha_t}{N}\,(1 - p_t)^\gamma
\bigl(\gamma\, p_t \log p_t - (1 - p_t)\bigr)$$

**By hand:** $x = 0$, $y = 1$, $\gamma = 2$, $\alpha = 0.25$: $p_t = \tfrac12$, the loss is
$0.25 \cdot 0.25 \cdot \log 2 = 0.0433$, and $dx = 0.25 \cdot 0.25 \cdot (-\log 2 - 0.5) = -0.0746$.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Loss, Mistake, integers, normal, spread


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    """Focal loss of scores (logits), summed over the entries of a sample, mean over the samples.

    Args:
        x: scores of shape (N, M), float or int; the probability of "yes" is sigmoid(x); not changed.
        y: targets of shape (N, M), each 0 or 1, float or int; not changed.
        gamma: float >= 0, how strongly easy entries are turned down.
        alpha: float between 0 and 1, the weight of entries whose target is 1; those whose target is 0 weigh 1 - alpha.

    Returns:
        loss: float, the sum over all entries of -alpha_t * (1 - p_t)**gamma * log(p_t), divided by N; p_t is the
            probability of the true answer. Right to full precision, and finite, for abs(x) up to 1000.
        dx: gradient of the loss with respect to x, shape (N, M), float.
    """
    n = len(x)
    s = np.where(y == 1, 1.0, -1.0)
    log_p = -np.logaddexp(0, -s * x)
    p = np.exp(log_p)
    q = np.exp(-np.logaddexp(0, s * x))
    weight = np.where(y == 1, alpha, 1 - alpha) * q**gamma
    return -(weight * log_p).sum() / n, s * weight * (gamma * p * log_p - q) / n


exercise = Exercise(
    Loss(focal_loss),
    points=5,
    cases=[
        Case("the default settings", x=normal(5, 3, scale=2), y=integers(5, 3, low=0, high=2)),
        Case(
            "gamma = 1.5, alpha = 0.7",
            hint="Which entries weigh alpha, which 1 - alpha?",
            x=normal(4, 2),
            y=integers(4, 2, low=0, high=2),
            gamma=1.5,
            alpha=0.7,
        ),
        Case(
            "gamma = 0",
            hint="What is left of the focal loss?",
            x=normal(3, 4),
            y=integers(3, 4, low=0, high=2),
            gamma=0.0,
            alpha=0.4,
        ),
        Case(
            "sure scores",
            hint="Is log(p_t) finite at a score of -1000?",
            x=np.array([[1000.0, -1000.0, 40.0], [-800.0, 900.0, -40.0]]),
            y=np.array([[1, 1, 0], [0, 0, 1]]),
            gamma=3.0,
            alpha=0.3,
        ),
        Case(
            "mostly no",
            hidden=True,
            x=normal(8, 5, shift=-1),
            y=Draw(lambda rng: (rng.random((8, 5)) < 0.2) * 1.0),
            gamma=2.5,
            alpha=0.6,
        ),
        Case("one sample", hidden=True, x=normal(1, 7), y=integers(1, 7, low=0, high=2), gamma=1.0, alpha=0.15),
        Case(
            "whole numbers",
            hidden=True,
            x=integers(6, 2, low=-3, high=4),
            y=integers(6, 2, low=0, high=2),
            gamma=3.0,
            alpha=0.8,
        ),
        Case(
            "scores up to 1000",
            hidden=True,
            hint="Is any exponent positive?",
            x=spread(5, 4, low=0.5, high=1000),
            y=integers(5, 4, low=0, high=2),
            gamma=1.2,
            alpha=0.35,
        ),
    ],
    mistakes=[
        Mistake(
            "The easy entries are turned up: the factor is p_t**gamma, where (1 - p_t)**gamma belongs.",
            ("* q**gamma", "* p**gamma"),
            ("gamma * p", "-gamma * q"),
        ),
        Mistake("The derivative of the factor (1 - p_t)**gamma is left out of dx.", ("gamma * p * log_p - q", "-q")),
        Mistake("The part of dx from the logarithm is missing.", ("log_p - q", "log_p")),
        Mistake(
            "The two parts of dx are subtracted from each other; both have the same sign.", ("gamma * p", "-gamma * p")
        ),
        Mistake("gamma is missing in dx, before p_t * log(p_t).", ("gamma * p * log_p", "p * log_p")),
        Mistake("p_t is missing in dx: that part is gamma * log(p_t).", ("gamma * p * log_p", "gamma * log_p")),
        Mistake(
            "dx is with respect to p_t; the slope of the sigmoid is missing.", ("p * log_p - q", "log_p / q - 1 / p")
        ),
        Mistake("dx lacks the sign of entries whose target is 0.", ("s * weight * (", "weight * (")),
        Mistake("dx has the wrong sign.", ("s * weight * (", "-s * weight * (")),
        Mistake(
            "alpha and 1 - alpha are exchanged: alpha is the weight of entries whose target is 1.",
            ("alpha, 1 -", "1 - alpha,"),
        ),
        Mistake(
            "Every entry weighs alpha; those whose target is 0 weigh 1 - alpha.",
            ("np.where(y == 1, alpha, 1 - alpha)", "alpha"),
            convention=True,
        ),
        Mistake(
            "The weight of entries whose target is 0 is 1; it is 1 - alpha.",
            ("alpha, 1 - alpha)", "alpha, 1.0)"),
            convention=True,
        ),
        Mistake("alpha is left out.", ("np.where(y == 1, alpha, 1 - alpha) * ", ""), convention=True),
        Mistake(
            'The probability of "yes" is used for every entry; where the target is 0, p_t is 1 - sigmoid(x).',
            ("where(y == 1, 1.0, -1.0)", "ones(x.shape)"),
        ),
        Mistake(
            "Only the factor (1 - p_t)**gamma uses the wrong probability: it is 1 - sigmoid(x) for every entry.",
            ("* q**gamma", "* np.exp(-np.logaddexp(0, x)) ** gamma"),
        ),
        Mistake("Only entries whose target is 1 count.", ("alpha, 1 - alpha)", "alpha, 0.0)")),
        Mistake("The minus sign of the loss is missing.", ("return -(weight", "return (weight")),
        Mistake("gamma is 2 whatever the caller asks for.", ("n = len(x)", "n, gamma = len(x), 2.0")),
        Mistake(
            "The logarithm is taken of a computed sigmoid: for large scores that is log(0).",
            ("-np.logaddexp(0, -s * x)", "np.log(1 / (1 + np.exp(-s * x)))"),
        ),
        Mistake("(1 - p_t) is raised to gamma + 1 in the loss.", ("-(weight * log_p)", "-(weight * q * log_p)")),
        Mistake("dx is not divided by N.", ("(gamma * p * log_p - q) / n", "(gamma * p * log_p - q)")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the entries are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake(
            "The loss and dx are divided by the number of ones in y, as detectors do; here they are divided by N.",
            ("n = len(x)", "n = y.sum()"),
            convention=True,
        ),
        Mistake(
            "The easy entries are turned up in the loss: it has p_t**gamma, where (1 - p_t)**gamma belongs.",
            ("weight * log_p", "np.where(y == 1, alpha, 1 - alpha) * p**gamma * log_p"),
        ),
        Mistake(
            "dx has p_t**gamma before its bracket, where (1 - p_t)**gamma belongs.",
            ("* weight", "* np.where(y == 1, alpha, 1 - alpha) * p**gamma"),
        ),
        Mistake(
            "The factor of the loss is 1 - p_t**gamma; it is (1 - p_t)**gamma.",
            ("-(weight * log_p)", "-(np.where(y == 1, alpha, 1 - alpha) * (1 - p**gamma) * log_p)"),
        ),
        Mistake(
            "The factor (1 - p_t)**gamma is missing: this is the binary cross entropy, weighted by alpha_t.",
            ("* q**gamma", "* 1.0"),
            ("(gamma * p * log_p - q)", "-q"),
        ),
        Mistake(
            "The factor (1 - p_t)**gamma is missing in the loss.",
            ("-(weight * log_p)", "-(np.where(y == 1, alpha, 1 - alpha) * log_p)"),
        ),
        Mistake(
            "The factor (1 - p_t)**gamma is missing in dx: it is alpha_t times (sigmoid(x) - y), over N.",
            ("s * weight * (gamma * p * log_p - q)", "-s * np.where(y == 1, alpha, 1 - alpha) * q"),
        ),
        Mistake(
            "dx is (sigmoid(x) - y) / N, the gradient of the plain binary cross entropy.",
            ("s * weight * (gamma * p * log_p - q)", "-s * q"),
        ),
        Mistake("alpha is missing in the loss.", ("-(weight * log_p)", "-(q**gamma * log_p)")),
        Mistake("alpha is missing in dx.", ("s * weight * (", "s * q**gamma * (")),
        Mistake(
            "alpha and 1 - alpha are exchanged in the loss: alpha is the weight of entries whose target is 1.",
            ("-(weight * log_p)", "-(np.where(y == 1, 1 - alpha, alpha) * q**gamma * log_p)"),
        ),
        Mistake(
            "alpha and 1 - alpha are exchanged in dx: alpha is the weight of entries whose target is 1.",
            ("s * weight * (", "s * np.where(y == 1, 1 - alpha, alpha) * q**gamma * ("),
        ),
        Mistake(
            "Every entry weighs alpha in the loss; those whose target is 0 weigh 1 - alpha.",
            ("-(weight * log_p)", "-(alpha * q**gamma * log_p)"),
        ),
        Mistake(
            "Every entry weighs alpha in dx; those whose target is 0 weigh 1 - alpha.",
            ("s * weight * (", "s * alpha * q**gamma * ("),
        ),
        Mistake(
            "(1 - p_t) is raised to gamma - 1 before the bracket of dx; it is raised to gamma.",
            ("s * weight * (", "s * less * ("),
            ("    return -", "    less = np.divide(weight, q, out=np.zeros(q.shape), where=q > 0)\n    return -"),
        ),
        Mistake("dx has gamma times (1 - p_t) before log(p_t); it has gamma times p_t.", ("* p *", "* q *")),
        Mistake("dx subtracts p_t at the end of its bracket; it is 1 - p_t.", ("log_p - q", "log_p - p")),
        Mistake(
            "dx has p_t without its logarithm: gamma * p_t, where gamma * p_t * log(p_t) belongs.", ("* log_p -", "-")
        ),
        Mistake(
            "dx has sigmoid(x) in place of p_t and 1 - p_t in its bracket.",
            ("p * log_p - q", "np.exp(-np.logaddexp(0, -x)) * log_p - np.exp(-np.logaddexp(0, x))"),
        ),
        Mistake(
            "The loss is a mean over all N * M entries; it must be a sum, divided by N.", (".sum() / n", ".mean()")
        ),
        Mistake(
            "dx has the factor p_t (1 - p_t) too much: the slope of the sigmoid is in the formula already.",
            ("(gamma * p * log_p - q) /", "(gamma * p * log_p - q) * p * q /"),
        ),
        Mistake(
            "The minus sign is missing, in the loss and in dx.",
            ("return -(weight", "return (weight"),
            ("s * weight * (", "-s * weight * ("),
        ),
        Mistake(
            "1e-8 is added inside the logarithm, so large scores lose their size; rearrange instead.",
            ("-(weight * log_p)", "-(weight * np.log(p + 1e-8))"),
        ),
        Mistake(
            "1e-12 is added inside the logarithm, so large scores lose their size; rearrange instead.",
            ("-(weight * log_p)", "-(weight * np.log(p + 1e-12))"),
        ),
        Mistake(
            "The probabilities are clipped at 1e-7 before the logarithm, so large scores lose their size.",
            ("-(weight * log_p)", "-(weight * np.log(np.clip(p, 1e-7, 1 - 1e-7)))"),
        ),
        Mistake(
            "The factor (1 - p_t)**gamma before the bracket of dx is missing.",
            ("s * weight * (", "s * np.where(y == 1, alpha, 1 - alpha) * ("),
        ),
        Mistake(
            "The loss is divided by N - 1; it is divided by N.", ("log_p).sum() / n", "log_p).sum() / max(n - 1, 1)")
        ),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("log_p).sum() / n", "log_p).sum() / (n + 1)")),
        Mistake(
            "The loss is divided by the root of N; it is divided by N.", ("log_p).sum() / n", "log_p).sum() / n ** 0.5")
        ),
        Mistake("dx is divided by N - 1; it is divided by N.", ("log_p - q) / n", "log_p - q) / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("log_p - q) / n", "log_p - q) / n ** 2")),
        Mistake(
            "The loss is divided by M, the number of entries; it is divided by N.",
            ("log_p).sum() / n", "log_p).sum() / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by M, the number of entries; it is divided by N.",
            ("log_p - q) / n", "log_p - q) / x.shape[1]"),
        ),
        Mistake(
            "The loss and dx are divided by M, the number of entries of a sample; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake(
            "dx is divided by the number of all entries, N * M; it must be divided by N.",
            ("log_p - q) / n", "log_p - q) / x.size"),
        ),
        Mistake("The last sample is left out of the loss.", ("(weight * log_p)", "(weight * log_p)[:-1]")),
        Mistake(
            "The last entry of each sample is left out of the loss.", ("(weight * log_p)", "(weight * log_p)[:, :-1]")
        ),
        Mistake(
            "The loss has base 2; the natural logarithm is asked.", ("(weight * log_p)", "(weight * log_p / np.log(2))")
        ),
        Mistake("The loss is one number per sample; their mean is asked.", ("log_p).sum() / n", "log_p).sum(axis=1)")),
        Mistake("The loss counts the entries whose target is 1 only.", ("(weight * log_p)", "(y * weight * log_p)")),
        Mistake(
            "The loss counts the entries whose target is 0 only.", ("(weight * log_p)", "((1 - y) * weight * log_p)")
        ),
        Mistake(
            "The loss has log(1 - p_t); it has log(p_t).",
            ("(weight * log_p)", "(weight * np.maximum(-np.logaddexp(0, s * x), -1e300))"),
        ),
        Mistake("The loss has p_t in place of its logarithm.", ("(weight * log_p)", "(weight * p)")),
        Mistake(
            "The loss has gamma times (1 - p_t), not its power.",
            ("(weight * log_p)", "(np.where(y == 1, alpha, 1 - alpha) * gamma * q * log_p)"),
        ),
        Mistake(
            "(1 - p_t) is raised to gamma - 1 in the loss.",
            ("(weight * log_p)", "(np.where(y == 1, alpha, 1 - alpha) * np.maximum(q, 1e-300) ** (gamma - 1) * log_p)"),
        ),
        Mistake(
            "(1 - p_t) is raised to 2 in the loss, whatever gamma is.",
            ("(weight * log_p)", "(np.where(y == 1, alpha, 1 - alpha) * q**2 * log_p)"),
        ),
        Mistake(
            "(1 - p_t) is raised to 2 in dx, whatever gamma is.",
            ("s * weight * (", "s * np.where(y == 1, alpha, 1 - alpha) * q**2 * ("),
        ),
        Mistake(
            "Entries whose target is 0 have no factor (1 - p_t)**gamma in the loss.",
            ("(weight * log_p)", "(np.where(y == 1, alpha * q**gamma, 1 - alpha) * log_p)"),
        ),
        Mistake(
            "The weight of entries whose target is 0 is 1 in the loss; it is 1 - alpha.",
            ("(weight * log_p)", "(np.where(y == 1, alpha, 1.0) * q**gamma * log_p)"),
        ),
        Mistake(
            "The weight of entries whose target is 0 is 1 in dx; it is 1 - alpha.",
            ("s * weight * (", "s * np.where(y == 1, alpha, 1.0) * q**gamma * ("),
        ),
        Mistake(
            "alpha is squared in the weights.", ("(y == 1, alpha, 1 - alpha) *", "(y == 1, alpha, 1 - alpha) ** 2 *")
        ),
        Mistake("dx counts the entries whose target is 0 only.", ("s * weight * (", "(1 - y) * s * weight * (")),
        Mistake("dx is 0 in the last row.", ("s * weight * (", "(np.arange(n) < n - 1)[:, None] * s * weight * (")),
        Mistake("dx has gamma - 1 in place of gamma in its bracket.", ("(gamma * p", "((gamma - 1) * p")),
        Mistake("dx has gamma + 1 in place of gamma in its bracket.", ("(gamma * p", "((gamma + 1) * p")),
        Mistake("dx has 2 in place of gamma in its bracket.", ("(gamma * p", "(2 * p")),
        Mistake("dx has gamma squared in its bracket.", ("(gamma * p", "(gamma**2 * p")),
        Mistake("dx has no p_t and no 1 - p_t in its bracket: gamma * log(p_t) - 1.", ("p * log_p - q", "log_p - 1")),
        Mistake("dx subtracts 1 at the end of its bracket; it is 1 - p_t.", ("log_p - q)", "log_p - 1)")),
        Mistake("dx has p_t squared in its bracket.", ("(gamma * p", "(gamma * p**2")),
        Mistake("dx has p_t (1 - p_t) before log(p_t); it has p_t.", ("(gamma * p", "(gamma * p * q")),
        Mistake(
            "dx has log(1 - p_t) in its bracket; it has log(p_t).",
            ("p * log_p -", "p * np.maximum(-np.logaddexp(0, s * x), -1e300) -"),
        ),
        Mistake(
            "dx is the slope of the sigmoid times its bracket, without (1 - p_t)**gamma.",
            ("s * weight * (", "s * np.where(y == 1, alpha, 1 - alpha) * p * ("),
        ),
    ],
    hints=[
        "With s = +1 or -1, both cases are one: p_t = sigmoid(s * x), and 1 - p_t = sigmoid(-s * x).",
        "You have log(sigmoid) without overflow from the cross entropy; np.logaddexp(0, t) is log(1 + exp(t)).",
        "Compute the common factor alpha_t * (1 - p_t)**gamma once; loss and dx share it.",
    ],
    equivalents=[
        Equivalent(
            "Targets are 0 or 1, and s is 1 where they are 1.",
            ("np.where(y == 1, 1.0, -1.0)", "np.where(y >= 1, 1.0, -1.0)"),
            ("np.where(y == 1, alpha, 1 - alpha)", "np.where(y >= 1, alpha, 1 - alpha)"),
            ("np.where(y == 1, alpha, 1 - alpha)", "np.where(s == 1, alpha, 1 - alpha)"),
        ),
    ],
)
