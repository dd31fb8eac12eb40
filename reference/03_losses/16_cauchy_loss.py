r"""## Cauchy loss

How far should the distrust of an outlier go? Under the Huber loss it still pulls with all of $\delta$. Under the
Cauchy loss, also called Lorentzian, its pull **fades** the further away it is:

$$\rho(r) = \frac{c^2}{2} \log\!\left(1 + \Bigl(\frac rc\Bigr)^2\right), \qquad
\rho'(r) = \frac{r}{1 + (r/c)^2}, \qquad L = \frac1N \sum_{n,m} \rho(x_{n,m} - y_{n,m})$$

For residuals well below $c$ this is $\tfrac12 r^2$. The pull is strongest at $|r| = c$, where it is $c/2$, and then
falls like $c^2/r$. The price: the loss is no longer convex, so it may have several minima, and a start that is far
off hardly feels where to go.

**By hand:** $c = 2$, one sample with residuals `[2, -6]`: $2 \log 2 + 2 \log 10 \approx 5.9915$, and
`dx = [2/2, -6/10] = [1, -0.6]`. The residual that is three times as large pulls less.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Loss, Mistake, integers, normal, spread


def cauchy_loss(x, y, c=1.0):
    """Cauchy loss, summed over the outputs of a sample, mean over the samples.

    Args:
        x: predictions of shape (N, M), float or int; not changed.
        y: targets of shape (N, M), float or int; not changed.
        c: float > 0, the size of the residual r = x - y that pulls most strongly.

    Returns:
        loss: float, the sum of c**2 / 2 * log(1 + (r / c)**2) over all entries, divided by N.
        dx: gradient of the loss with respect to x, shape (N, M), float.
    """
    r = x - y
    n = len(x)
    square = (r / c) ** 2
    return c**2 / 2 * np.log1p(square).sum() / n, r / (1 + square) / n


exercise = Exercise(
    Loss(cauchy_loss),
    points=4,
    cases=[
        Case("the default c", x=normal(5, 3, scale=1.5), y=normal(5, 3)),
        Case("c = 0.4", hint="Where does c enter, and with which power?", x=normal(4, 2), y=normal(4, 2), c=0.4),
        Case("c = 3", hint="Where does c enter, and with which power?", x=normal(3, 4, scale=4), y=normal(3, 4), c=3.0),
        Case("whole numbers", hidden=True, x=integers(6, 2, low=-4, high=5), y=integers(6, 2, low=-4, high=5), c=1.7),
        Case("one output, off centre", hidden=True, x=normal(7, 1), y=normal(7, 1, shift=2), c=0.8),
        Case("one sample", hidden=True, x=normal(1, 6, scale=2), y=normal(1, 6), c=1.3),
        Case("residuals up to 1000", hidden=True, x=spread(3, 5, low=0.01, high=1000), y=normal(3, 5), c=2.5),
    ],
    mistakes=[
        Mistake("The factor c**2 / 2 of the loss is missing.", ("c**2 / 2 * np", "np")),
        Mistake("The factor of the loss is 1/2; it is c**2 / 2.", ("return c**2", "return 1")),
        Mistake("The factor of the loss is c / 2; c is squared there.", ("return c**2 / 2", "return c / 2")),
        Mistake(
            "Loss and gradient are twice what they should be: the factor of the loss is c**2 / 2.",
            ("return c**2 / 2 *", "return c**2 *"),
            ("r / (1 + square)", "2 * r / (1 + square)"),
            convention=True,
        ),
        Mistake(
            "The loss is log(1 + (r / c)**2), without c**2 / 2, and dx is its gradient.",
            ("c**2 / 2 * np", "np"),
            ("r / (1 + square)", "2 * r / c**2 / (1 + square)"),
            convention=True,
        ),
        Mistake("The factor of the loss is c**2; it is c**2 / 2.", ("return c**2 / 2 *", "return c**2 *")),
        Mistake("The logarithm is of (r / c)**2; the 1 + is missing.", ("np.log1p(square)", "np.log(square)")),
        Mistake("The residual is multiplied by c; it must be divided.", ("(r / c) ** 2", "(r * c) ** 2")),
        Mistake("The residual is not divided by c.", ("(r / c) ** 2", "(r + 0.0) ** 2")),
        Mistake("r**2 is divided by c; c must be squared too.", ("(r / c) ** 2", "r**2 / c")),
        Mistake(
            "The logarithm is of 1 + |r| / c; the square is missing.", ("np.log1p(square)", "np.log1p(np.abs(r / c))")
        ),
        Mistake("dx is the residual; the denominator 1 + (r / c)**2 is missing.", ("(1 + square) / n", "n")),
        Mistake(
            "dx has a factor 2 too much: it cancels against c**2 / 2.", ("r / (1 + square)", "2 * r / (1 + square)")
        ),
        Mistake(
            "dx is divided by c**2: that factor cancels against the one before the logarithm.",
            ("r / (1 + square)", "r / c**2 / (1 + square)"),
        ),
        Mistake("dx is 1 / (1 + (r / c)**2); the factor r is missing.", ("r / (1 + square)", "1 / (1 + square)")),
        Mistake("dx has the wrong sign.", ("r / (1 + square)", "-r / (1 + square)")),
        Mistake("dx is not divided by N.", ("(1 + square) / n", "(1 + square)")),
        Mistake("Neither the loss nor dx is divided by N.", ("n = len(x)", "n = 1")),
        Mistake("The loss is the sum over the batch; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The mean runs over all N * M entries; here it runs over the N samples, and the outputs are summed.",
            ("n = len(x)", "n = x.size"),
            convention=True,
        ),
        Mistake("c is 1 whatever the caller asks for.", ("n = len(x)", "n, c = len(x), 1.0")),
        Mistake("The factor of the loss is c; it is c**2 / 2.", ("return c**2 / 2", "return c")),
        Mistake(
            "The loss is 1/2 log(1 + (r / c)**2), without c**2, and dx is its gradient.",
            ("return c**2 / 2 *", "return 1 / 2 *"),
            ("r / (1 + square)", "r / c**2 / (1 + square)"),
        ),
        Mistake("The logarithm has base 2; it is the natural one.", ("np.log1p(square)", "np.log2(1 + square)")),
        Mistake(
            "The logarithm is taken of the sum; each entry has a logarithm of its own.",
            ("(square).sum()", "(square.sum())"),
        ),
        Mistake(
            "The logarithm is taken of each row's sum; each entry has a logarithm of its own.",
            ("(square)", "(square.sum(axis=1))"),
        ),
        Mistake("The loss has r**2 in place of (r / c)**2.", ("np.log1p(square)", "np.log1p(r**2)")),
        Mistake("The loss has r**2 / c in place of (r / c)**2.", ("np.log1p(square)", "np.log1p(r**2 / c)")),
        Mistake("dx has r**2 / c in place of (r / c)**2.", ("r / (1 + square)", "r / (1 + r**2 / c)")),
        Mistake("dx has r**2 in place of (r / c)**2.", ("r / (1 + square)", "r / (1 + r**2)")),
        Mistake("dx has |r| / c in place of (r / c)**2.", ("r / (1 + square)", "r / (1 + np.abs(r / c))")),
        Mistake("dx is r / c over 1 + (r / c)**2; its numerator is r.", ("r / (1 + square)", "r / c / (1 + square)")),
        Mistake("dx is c * r over 1 + (r / c)**2; its numerator is r.", ("r / (1 + square)", "c * r / (1 + square)")),
        Mistake(
            "dx is c**2 * r over 1 + (r / c)**2; its numerator is r.", ("r / (1 + square)", "c**2 * r / (1 + square)")
        ),
        Mistake(
            "dx is c**2 / 2 times 1 / (1 + (r / c)**2): the inner slope 2 r / c**2 is missing.",
            ("r / (1 + square)", "c**2 / 2 / (1 + square)"),
        ),
        Mistake(
            "dx is 2 r / c**2 over 1 + (r / c)**2: the factor c**2 / 2 is missing.",
            ("r / (1 + square)", "2 * r / c**2 / (1 + square)"),
        ),
        Mistake(
            "The denominator of dx is squared; it is 1 + (r / c)**2.", ("r / (1 + square)", "r / (1 + square) ** 2")
        ),
        Mistake("dx has no sign: it is |r| / (1 + (r / c)**2).", ("r / (1 + square)", "np.abs(r) / (1 + square)")),
        Mistake(
            "The loss is a mean over all N * M entries; it must be a sum, divided by N.", (".sum() / n", ".mean()")
        ),
        Mistake(
            "dx is divided by the number of all entries, N * M; it must be divided by N.",
            ("(1 + square) / n", "(1 + square) / r.size"),
        ),
        Mistake("The loss is divided by N - 1; it is divided by N.", ("sum() / n", "sum() / max(n - 1, 1)")),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("sum() / n", "sum() / (n + 1)")),
        Mistake("The loss is divided by the root of N; it is divided by N.", ("sum() / n", "sum() / n ** 0.5")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("(1 + square) / n", "(1 + square) / max(n - 1, 1)")),
        Mistake("dx is divided by N twice.", ("(1 + square) / n", "(1 + square) / n ** 2")),
        Mistake(
            "The loss is divided by M, the number of outputs; it is divided by N.", ("sum() / n", "sum() / x.shape[1]")
        ),
        Mistake(
            "dx is divided by M, the number of outputs; it is divided by N.",
            ("(1 + square) / n", "(1 + square) / x.shape[1]"),
        ),
        Mistake(
            "The loss and dx are divided by M, the number of outputs; they are divided by N.",
            ("n = len(x)", "n = x.shape[1]"),
        ),
        Mistake("The last sample is left out of the loss.", ("np.log1p(square)", "np.log1p(square[:-1])")),
        Mistake("The last output is left out of the loss.", ("np.log1p(square)", "np.log1p(square[:, :-1])")),
        Mistake("The logarithm has base 10; it is the natural one.", ("np.log1p(square)", "np.log10(1 + square)")),
        Mistake(
            "The logarithm has base 2, in the loss and in dx; it is the natural one.",
            ("np.log1p(square)", "np.log2(1 + square)"),
            ("r / (1 + square)", "r / (1 + square) / np.log(2)"),
        ),
        Mistake("The logarithm is missing: 1 + (r / c)**2 is summed.", ("np.log1p(square)", "(1 + square)")),
        Mistake(
            "The logarithm is of 1 + (r / c)**2 / 2; no half stands there.",
            ("np.log1p(square)", "np.log1p(square / 2)"),
        ),
        Mistake("The loss has (c r)**2 in place of (r / c)**2.", ("np.log1p(square)", "np.log1p((c * r) ** 2)")),
        Mistake("dx has (c r)**2 in place of (r / c)**2.", ("r / (1 + square)", "r / (1 + (c * r) ** 2)")),
        Mistake("dx is r**2 over 1 + (r / c)**2; its numerator is r.", ("r / (1 + square)", "r**2 / (1 + square)")),
        Mistake(
            "dx is 2 r / c over 1 + (r / c)**2; its numerator is r.", ("r / (1 + square)", "2 * r / c / (1 + square)")
        ),
        Mistake(
            "dx is the sign of r over 1 + (r / c)**2; its numerator is r.",
            ("r / (1 + square)", "np.sign(r) / (1 + square)"),
        ),
        Mistake(
            "dx is r over 1 + the sum of (r / c)**2 of its row; each entry has its own denominator.",
            ("r / (1 + square)", "r / (1 + square.sum(axis=1, keepdims=True))"),
        ),
        Mistake(
            "dx is r over the logarithm of 1 + (r / c)**2.", ("r / (1 + square)", "r / (np.log1p(square) + 1e-300)")
        ),
        Mistake(
            "dx is r over the root of 1 + (r / c)**2; no root is asked.",
            ("r / (1 + square)", "r / np.sqrt(1 + square)"),
        ),
        Mistake(
            "c is 1 in the loss, whatever the caller asks for.",
            ("c**2 / 2 * np.log1p(square)", "1 / 2 * np.log1p(r**2)"),
        ),
        Mistake("dx is 0 in the last row.", ("r / (1 + square)", "r * (np.arange(n) < n - 1)[:, None] / (1 + square)")),
        Mistake("The factor of the loss is 1 / c**2; it is c**2 / 2.", ("return c**2 / 2 *", "return 1 / c**2 *")),
        Mistake("The factor of the loss is 2 c; it is c**2 / 2.", ("return c**2 / 2 *", "return 2 * c *")),
        Mistake("The logarithm is squared in the loss.", ("np.log1p(square)", "(np.log1p(square) ** 2)")),
    ],
    hints=[
        "Compute (r / c)**2 once; both results need it.",
        "Differentiate: the chain rule brings 2 r / c**2 out of the logarithm. What cancels?",
    ],
    equivalents=[
        Equivalent(
            "Only the squares of r and of c count.",
            ("c=1.0", "c=-1"),
            ("(r / c) ** 2", "(-r / c) ** 2"),
            ("(r / c) ** 2", "(r / -c) ** 2"),
        ),
    ],
)
