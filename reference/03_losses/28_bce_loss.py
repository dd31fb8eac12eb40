r"""## Binary cross entropy, from probabilities

Every entry is a question of its own with the answer $y \in \{0, 1\}$, and $x$ is the probability that the model gives
to "yes". A sample may hold $M$ such questions:

$$L = -\frac1N \sum_{n,m} \bigl[\, y \log x + (1 - y) \log(1 - x) \,\bigr], \qquad
\frac{\partial L}{\partial x} = \frac1N \cdot \frac{x - y}{x\,(1 - x)}$$

Only one of the two terms counts for each entry: $-\log x$ where $y = 1$, and $-\log(1 - x)$ where $y = 0$. The loss
is never negative.

**By hand:** `x = [[0.8, 0.5]]`, `y = [[1, 0]]`: $-\log 0.8 - \log 0.5 = 0.2231 + 0.6931 = 0.9163$, and
`dx = [[-1.25, 2]]`.

**Pitfalls**

- $x - y$ alone is the gradient with respect to the *score* before a sigmoid. Here $x$ is the probability itself.
- The gradient is huge where the model is sure and wrong. At $x = 0$ or $x = 1$ the loss may be infinite; the next
  exercise has the cure. Here $x$ never reaches 0 or 1, so a constant such as $10^{-8}$ inside the logarithm
  helps nothing and changes the result.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Loss, Mistake, integers, uniform


def bce_loss(x, y):
    """Binary cross entropy of probabilities, summed over the entries of a sample, mean over the samples.

    Args:
        x: probabilities of shape (N, M), float, each between 1e-4 and 1 - 1e-4; not changed.
        y: targets of shape (N, M), each 0 or 1, float or int; not changed.

    Returns:
        loss: float, the sum over all entries of -log(x) where y is 1 and of -log(1 - x) where y is 0, divided by N;
            natural logarithm, nothing added to its argument.
        dx: gradient of the loss with respect to x (not to a score before it), shape (N, M), float.
    """
    n = len(x)
    loss = -(y * np.log(x) + (1 - y) * np.log(1 - x)).sum() / n
    return loss, (x - y) / (x * (1 - x)) / n


def sure(*shape):
    """Probabilities from 1e-4 to 1 - 1e-4, many of them near an end."""

    def sample(rng):
        p = np.exp(rng.uniform(np.log(1e-4), np.log(0.5), shape))
        return np.where(rng.random(shape) < 0.5, p, 1 - p)

    return Draw(sample)


exercise = Exercise(
    Loss(bce_loss),
    points=4,
    cases=[
        Case(
            "a small batch",
            hint="With respect to what is dx the gradient?",
            x=uniform(5, 3, low=0.05, high=0.95),
            y=integers(5, 3, low=0, high=2),
        ),
        Case("one question", x=uniform(6, 1, low=0.1, high=0.9), y=Draw(lambda rng: rng.choice([0.0, 1.0], (6, 1)))),
        Case(
            "sure predictions",
            hint="Is anything added inside the logarithm?",
            x=sure(4, 5),
            y=Draw(lambda rng: rng.choice([0.0, 1.0], (4, 5))),
        ),
        Case(
            "mostly yes",
            hidden=True,
            x=uniform(7, 4, low=0.3, high=0.99),
            y=Draw(lambda rng: (rng.random((7, 4)) < 0.8) * 1.0),
        ),
        Case("one sample", hidden=True, x=uniform(1, 8, low=0.05, high=0.95), y=integers(1, 8, low=0, high=2)),
        Case("all answers are no", hidden=True, x=uniform(3, 2, low=0.02, high=0.9), y=np.zeros((3, 2))),
        Case("sure predictions, more of them", hidden=True, x=sure(6, 9), y=integers(6, 9, low=0, high=2)),
    ],
    mistakes=[
        Mistake("The minus sign is missing: a cross entropy is never negative.", ("loss = -(y", "loss = (y")),
        Mistake("The minus sign is missing, in the loss and in dx.", ("loss = -(y", "loss = (y"), ("x - y", "y - x")),
        Mistake(
            "dx is (x - y) / N, the gradient with respect to the score before a sigmoid.", ("(x * (1 - x)) / n", "n")
        ),
        Mistake("dx has the wrong sign.", ("(x - y) /", "(y - x) /")),
        Mistake("The loss lacks the term (1 - y) log(1 - x).", (" + (1 - y) * np.log(1 - x)", "")),
        Mistake(
            "The term (1 - y) log(1 - x) is missing, in the loss and in dx.",
            (" + (1 - y) * np.log(1 - x)", ""),
            ("(x - y) / (x * (1 - x))", "-y / x"),
        ),
        Mistake("The loss lacks the term y log(x).", ("y * np.log(x) + ", "")),
        Mistake("The two terms of the loss are subtracted from each other.", ("+ (1 - y)", "- (1 - y)")),
        Mistake(
            "The targets are turned round: y counts where 1 - y should.",
            ("y * np.log(x) + (1 - y)", "(1 - y) * np.log(x) + y"),
        ),
        Mistake("The two terms of dx have the same sign.", ("(x - y) / (x * (1 - x))", "-(y / x + (1 - y) / (1 - x))")),
        Mistake(
            "1e-8 is added inside the logarithms; nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-8)"),
            ("np.log(1 - x)", "np.log(1 - x + 1e-8)"),
        ),
        Mistake(
            "1e-7 is added inside the logarithms; nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-7)"),
            ("np.log(1 - x)", "np.log(1 - x + 1e-7)"),
        ),
        Mistake(
            "A sigmoid is applied to x, which holds probabilities already.",
            ("n = len(x)", "n = len(x)\n    x = 1 / (1 + np.exp(-x))"),
        ),
        Mistake("The logarithm has base 2.", ("loss = -(y", "loss = -1 / np.log(2) * (y"), convention=True),
        Mistake("dx is not divided by N.", ("(x * (1 - x)) / n", "(x * (1 - x))")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the entries are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake(
            "The loss is a mean over all N * M entries; it must be a sum, divided by N.", (".sum() / n", ".mean()")
        ),
        Mistake("dx is -y / (x N): the term of targets that are 0 is missing.", ("(x - y) / (x * (1 - x))", "-y / x")),
        Mistake(
            "dx is (1 - y) / ((1 - x) N): the term of targets that are 1 is missing.",
            ("(x - y) / (x * (1 - x))", "(1 - y) / (1 - x)"),
        ),
        Mistake(
            "The term y log(x) is missing, in the loss and in dx.",
            ("y * np.log(x) + ", ""),
            ("(x - y) / (x * (1 - x))", "(1 - y) / (1 - x)"),
        ),
        Mistake(
            "The targets are turned round, in the loss and in dx: y counts where 1 - y should.",
            ("y * np.log(x) + (1 - y)", "(1 - y) * np.log(x) + y"),
            ("x - y", "x - 1 + y"),
        ),
        Mistake(
            "The two terms of dx are added as y / x + (1 - y) / (1 - x); the first has a minus sign.",
            ("(x - y) / (x * (1 - x))", "(y / x + (1 - y) / (1 - x))"),
        ),
        Mistake("dx is 1 / (x (1 - x) N): the factor x - y is missing.", ("(x - y)", "1")),
        Mistake("Both terms of the loss have log(x); the second has log(1 - x).", ("np.log(1 - x)", "np.log(x)")),
        Mistake("The second term of the loss has log(1 + x); it has log(1 - x).", ("np.log(1 - x)", "np.log1p(x)")),
        Mistake(
            "The logarithms are left out: the loss is minus the sum of the true answers' probabilities, over N.",
            ("np.log(x)", "x"),
            ("np.log(1 - x)", "(1 - x)"),
        ),
        Mistake("dx is 2 (x - y) / N, the gradient of the squared error.", ("(x - y) / (x * (1 - x))", "2 * (x - y)")),
        Mistake(
            "The logarithm has base 2, in the loss and in dx.",
            ("loss = -(y", "loss = -1 / np.log(2) * (y"),
            ("(x * (1 - x)) / n", "(x * (1 - x)) / n / np.log(2)"),
            convention=True,
        ),
        Mistake("1e-8 is added to the denominator of dx; nothing is to be added.", ("* (1 - x)", "* (1 - x) + 1e-8")),
        Mistake(
            "1e-8 is added to both denominators, x and 1 - x, in dx; nothing is to be added.",
            ("(x - y) / (x * (1 - x))", "((1 - y) / (1 - x + 1e-8) - y / (x + 1e-8))"),
        ),
        Mistake(
            "1e-5 is added inside the logarithms; nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-5)"),
            ("np.log(1 - x)", "np.log(1 - x + 1e-5)"),
        ),
        Mistake(
            "1e-10 is added inside the logarithms; nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-10)"),
            ("np.log(1 - x)", "np.log(1 - x + 1e-10)"),
        ),
        Mistake(
            "A sigmoid is applied to x, and dx is sigmoid(x) - y, over N; x holds probabilities already.",
            ("n = len(x)", "n = len(x)\n    x = 1 / (1 + np.exp(-x))"),
            ("(x - y) / (x * (1 - x))", "(x - y)"),
        ),
        Mistake(
            "dx is divided by the number of all entries, N * M; it must be divided by N.",
            ("(x * (1 - x)) / n", "(x * (1 - x)) / x.size"),
        ),
        Mistake(
            "The loss and dx are divided by M, the number of questions; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake("The loss is one number per sample; their mean is asked.", (".sum() / n", ".sum(axis=1)")),
        Mistake(
            "dx is (x - y) / x * (1 - x), over N: the denominator lacks its brackets.", ("(x * (1 - x))", "x * (1 - x)")
        ),
        Mistake("dx is x - y / (x (1 - x) N): the numerator lacks its brackets.", ("(x - y)", "x - y")),
        Mistake("The loss is divided by N - 1; it is divided by N.", (".sum() / n", ".sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", (".sum() / n", ".sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", (".sum() / n", ".sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("(1 - x)) / n", "(1 - x)) / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("(1 - x)) / n", "(1 - x)) / n ** 2")),
        Mistake(
            "The loss is divided by M, the number of questions; it is divided by N.",
            (".sum() / n", ".sum() / x.shape[1]"),
        ),
        Mistake(
            "dx is divided by M, the number of questions; it is divided by N.",
            ("(1 - x)) / n", "(1 - x)) / x.shape[1]"),
        ),
        Mistake("The last sample is left out of the loss.", (".sum() / n", "[:-1].sum() / n")),
        Mistake("The last question is left out of the loss.", (".sum() / n", "[:, :-1].sum() / n")),
        Mistake("The loss sums only the first question of each sample.", (".sum() / n", "[:, :1].sum() / n")),
        Mistake("The logarithm has base 10.", ("loss = -(y", "loss = -1 / np.log(10) * (y")),
        Mistake(
            "The logarithm has base 10, in the loss and in dx.",
            ("loss = -(y", "loss = -1 / np.log(10) * (y"),
            ("(1 - x)) / n", "(1 - x)) / n / np.log(10)"),
        ),
        Mistake(
            "The loss sums the squares of x - y; the logarithms are asked.",
            ("-(y * np.log(x) + (1 - y) * np.log(1 - x))", "((x - y) ** 2)"),
        ),
        Mistake(
            "The loss sums |x - y|; the logarithms are asked.",
            ("-(y * np.log(x) + (1 - y) * np.log(1 - x))", "abs(x - y)"),
        ),
        Mistake(
            "The loss is minus the logarithm of the mean probability of the true answers.",
            ("(y * np.log(x) + (1 - y) * np.log(1 - x)).sum() / n", "np.log((y * x + (1 - y) * (1 - x)).mean())"),
        ),
        Mistake(
            "1e-8 is added inside log(x), and nothing inside log(1 - x); nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-8)"),
        ),
        Mistake(
            "1e-9 is added inside the logarithms; nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-9)"),
            ("np.log(1 - x)", "np.log(1 - x + 1e-9)"),
        ),
        Mistake(
            "1e-6 is added inside the logarithms; nothing is to be added.",
            ("np.log(x)", "np.log(x + 1e-6)"),
            ("np.log(1 - x)", "np.log(1 - x + 1e-6)"),
        ),
        Mistake(
            "x is clipped to 1e-3 and 1 - 1e-3 in the loss; nothing is to be clipped.",
            (
                "loss = -(y * np.log(x) + (1 - y) * np.log(1 - x))",
                "q = np.clip(x, 1e-3, 1 - 1e-3)\n    loss = -(y * np.log(q) + (1 - y) * np.log(1 - q))",
            ),
        ),
        Mistake(
            "1e-7 is added to the denominator of dx; nothing is to be added.", ("(x * (1 - x))", "(x * (1 - x) + 1e-7)")
        ),
        Mistake(
            "1e-12 is added to the denominator of dx; nothing is to be added.",
            ("(x * (1 - x))", "(x * (1 - x) + 1e-12)"),
        ),
        Mistake("dx is 0 in the last row.", ("(x - y) /", "(x - y) * (np.arange(n) < n - 1)[:, None] /")),
        Mistake(
            "dx is averaged over the samples; each row has its own gradient.",
            ("(x - y) / (x * (1 - x)) / n", "((x - y) / (x * (1 - x))).mean(axis=0) + 0 * x"),
        ),
    ],
    hints=[
        "np.log takes whole arrays, and y and 1 - y switch the terms on and off.",
        "Differentiate each term by itself: -y / x and (1 - y) / (1 - x). Add them, as they are.",
    ],
)
