r"""## How fast can gradient descent be?

Close to a minimum every smooth loss looks like a quadratic bowl, $L(w) = \tfrac12 w^\top H w$ with a symmetric matrix
$H$, the Hessian. The gradient is $Hw$, and along an eigenvector of $H$ with eigenvalue $\lambda$ one step of gradient
descent multiplies the distance to the minimum by a fixed factor:

$$w \;\to\; (1 - \eta \lambda)\, w$$

All factors must lie between $-1$ and $1$, or the distance grows. The largest eigenvalue gives the limit,
$\eta < 2 / \lambda_{\max}$. The best rate makes the worst factor as small as possible: it balances the flattest
direction against the steepest,

$$\eta^* = \frac{2}{\lambda_{\min} + \lambda_{\max}}, \qquad
|1 - \eta^* \lambda| \le \frac{\kappa - 1}{\kappa + 1}, \qquad \kappa = \frac{\lambda_{\max}}{\lambda_{\min}}.$$

$\kappa$ is the **condition number**: how much longer than wide the ravine is, squared.

**By hand:** $H = \mathrm{diag}(1, 3)$ has $\kappa = 3$, the limit $2/3$, and the best rate $2/4 = 0.5$. Its factors
are $1 - 0.5 = 0.5$ and $1 - 1.5 = -0.5$: both directions halve at every step, and $(3 - 1)/(3 + 1) = 0.5$.

**Pitfall:** the diagonal of $H$ holds its eigenvalues only if $H$ is diagonal.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Function, Mistake


def ravine_rates(hessian):
    """How gradient descent fares in a quadratic bowl.

    Args:
        hessian: symmetric matrix of shape (D, D), float, with positive eigenvalues; not changed.

    Returns:
        condition: float, the condition number: the largest eigenvalue divided by the smallest.
        limit: float, the learning rate above which gradient descent diverges.
        best_rate: float, the learning rate whose worst factor is smallest.
        best_factor: float >= 0, the size of the worst factor at that rate: what is left of the distance to the
            minimum after one step, in the slowest direction.
    """
    eigenvalues = np.linalg.eigvalsh(hessian)
    low, high = eigenvalues.min(), eigenvalues.max()
    return high / low, 2 / high, 2 / (low + high), (high - low) / (high + low)


exercise = Exercise(
    Function(ravine_rates, returns=("condition", "limit", "best_rate", "best_factor")),
    points=3,
    cases=[
        Case("a small bowl", hessian=np.array([[3.0, 1.0], [1.0, 2.0]])),
        Case("a diagonal one", hessian=np.diag([4.0, 0.5, 10.0])),
        Case("three tilted directions", hessian=np.array([[4.0, -1.0, 0.5], [-1.0, 2.0, 0.3], [0.5, 0.3, 1.2]])),
        Case(
            "five directions",
            hidden=True,
            hint="Are the axes the steepest and the flattest directions?",
            hessian=Draw(lambda rng: (a := rng.normal(size=(5, 5))) @ a.T + np.eye(5)),
        ),
        Case(
            "a flat bowl",
            hidden=True,
            hessian=Draw(lambda rng: 1e-3 * ((a := rng.normal(size=(3, 3))) @ a.T + np.eye(3))),
        ),
        Case(
            "round",
            hidden=True,
            hint="Where all directions are alike, one step can do it.",
            hessian=Draw(lambda rng: rng.uniform(2, 5) * np.eye(4)),
        ),
        Case("one parameter", hidden=True, hessian=Draw(lambda rng: rng.uniform(0.2, 0.8, (1, 1)))),
    ],
    mistakes=[
        Mistake("The diagonal is taken for the eigenvalues.", ("np.linalg.eigvalsh(hessian)", "np.diag(hessian)")),
        Mistake(
            "The limit is 1 over the largest eigenvalue; steps may overshoot until 2 over it.", ("2 / high", "1 / high")
        ),
        Mistake("The limit is that of the flattest direction; the steepest one sets it.", ("2 / high", "2 / low")),
        Mistake("The condition number is upside down.", ("high / low", "low / high")),
        Mistake(
            "The best rate is 1 over the mean of all eigenvalues; only the smallest and the largest count.",
            ("2 / (low + high)", "1 / eigenvalues.mean()"),
        ),
        Mistake(
            "The best rate is 1 over the sum of the two eigenvalues; it is 2 over it.",
            ("2 / (low + high)", "1 / (low + high)"),
        ),
        Mistake(
            "The best rate is 1 over the largest eigenvalue: safe, but the flat direction is then slower than need be.",
            ("2 / (low + high)", "1 / high"),
        ),
        Mistake(
            "The best factor has the wrong sign; its size is asked.",
            ("(high - low) / (high + low)", "(low - high) / (high + low)"),
        ),
        Mistake(
            "The best factor is 1 - 1/condition: that is the factor at the rate 1 over the largest eigenvalue.",
            ("(high - low) / (high + low)", "(high - low) / high"),
        ),
        Mistake(
            "These are the numbers for the squared distance: the factor is squared.",
            ("(high - low) / (high + low)", "((high - low) / (high + low)) ** 2"),
        ),
        Mistake(
            "The first and the last eigenvalue of np.linalg.eig stand for the smallest and the largest; they are "
            "not sorted.",
            (
                "eigenvalues = np.linalg.eigvalsh(hessian)\n    low, high = eigenvalues.min(), eigenvalues.max()",
                "eigenvalues = np.linalg.eigvals(hessian)\n    low, high = eigenvalues[0], eigenvalues[-1]",
            ),
        ),
        Mistake(
            "The first and the last eigenvalue of np.linalg.eig stand for the largest and the smallest; they are "
            "not sorted.",
            (
                "eigenvalues = np.linalg.eigvalsh(hessian)\n    low, high = eigenvalues.min(), eigenvalues.max()",
                "eigenvalues = np.linalg.eigvals(hessian)\n    low, high = eigenvalues[-1], eigenvalues[0]",
            ),
        ),
        Mistake(
            "condition is the largest eigenvalue minus the smallest; it is their quotient.",
            ("high / low, 2", "high - low, 2"),
        ),
        Mistake(
            "condition is the root of the quotient of the eigenvalues; it is the quotient itself.",
            ("high / low, 2", "np.sqrt(high / low), 2"),
        ),
        Mistake(
            "condition is the square of the quotient of the eigenvalues; it is the quotient itself.",
            ("high / low, 2", "(high / low) ** 2, 2"),
        ),
        Mistake(
            "condition is computed with the Frobenius norm; it is the quotient of two eigenvalues.",
            ("high / low, 2", "np.linalg.norm(hessian) * np.linalg.norm(np.linalg.inv(hessian)), 2"),
        ),
        Mistake(
            "condition is the largest eigenvalue; it must be divided by the smallest.", ("high / low, 2", "high, 2")
        ),
        Mistake(
            "condition divides the sum of all eigenvalues by the smallest; only the largest counts.",
            ("high / low, 2", "eigenvalues.sum() / low, 2"),
        ),
        Mistake(
            "condition divides the largest eigenvalue by the mean of all; it must be divided by the smallest.",
            ("high / low, 2", "high / eigenvalues.mean(), 2"),
        ),
        Mistake("limit is 2 times the largest eigenvalue; it is 2 divided by it.", ("2 / high", "2 * high")),
        Mistake("limit is 1 over the smallest eigenvalue; it is 2 over the largest.", ("2 / high", "1 / low")),
        Mistake("limit is half the largest eigenvalue; it is 2 divided by it.", ("2 / high", "high / 2")),
        Mistake(
            "limit is 2 over the sum of the smallest and the largest eigenvalue: that is best_rate.",
            ("2 / high", "2 / (low + high)"),
        ),
        Mistake(
            "limit is 2 over the sum of all eigenvalues; only the largest counts.",
            ("2 / high", "2 / eigenvalues.sum()"),
        ),
        Mistake(
            "limit is 2 over the mean of all eigenvalues; only the largest counts.",
            ("2 / high", "2 / eigenvalues.mean()"),
        ),
        Mistake(
            "limit is 2 over the Frobenius norm of hessian; it is 2 over the largest eigenvalue.",
            ("2 / high", "2 / np.linalg.norm(hessian)"),
        ),
        Mistake(
            "limit is 2 over the condition number; it is 2 over the largest eigenvalue.",
            ("2 / high", "2 / (high / low)"),
        ),
        Mistake(
            "best_rate is 2 over the sum of all eigenvalues; only the smallest and the largest count.",
            ("2 / (low + high)", "2 / eigenvalues.sum()"),
        ),
        Mistake(
            "best_rate is 1 over the root of the product of the two eigenvalues; it is 2 over their sum.",
            ("2 / (low + high)", "1 / np.sqrt(low * high)"),
        ),
        Mistake(
            "best_rate is the mean of 1/smallest and 1/largest eigenvalue; it is 2 over their sum.",
            ("2 / (low + high)", "(1 / low + 1 / high) / 2"),
        ),
        Mistake(
            "best_rate is 1 over the smallest eigenvalue: the steepest direction diverges at that rate.",
            ("2 / (low + high)", "1 / low"),
        ),
        Mistake(
            "best_rate is the limit, 2 over the largest eigenvalue; the smallest belongs to the sum too.",
            ("2 / (low + high)", "2 / high"),
        ),
        Mistake(
            "best_rate is 2 over 1 + condition; it is 2 over the sum of the eigenvalues.",
            ("2 / (low + high)", "2 / (1 + high / low)"),
        ),
        Mistake(
            "best_rate is half the sum of the two eigenvalues; it is 2 over it.",
            ("2 / (low + high)", "(low + high) / 2"),
        ),
        Mistake(
            "best_factor is 2 over condition + 1: that is what is lost in one step; what is left is asked.",
            ("(high - low) / (high + low)", "2 * low / (high + low)"),
        ),
        Mistake(
            "best_factor takes the root of the condition number, as if there were momentum.",
            ("(high - low) / (high + low)", "(np.sqrt(high) - np.sqrt(low)) / (np.sqrt(high) + np.sqrt(low))"),
        ),
        Mistake(
            "best_factor is 1 over the condition number; it is (condition - 1) / (condition + 1).",
            ("(high - low) / (high + low)", "low / high"),
        ),
        Mistake(
            "best_factor is upside down: it is (condition - 1) / (condition + 1).",
            ("(high - low) / (high + low)", "(high + low) / max(high - low, 1e-300)"),
        ),
        Mistake(
            "best_factor is 1, the worst factor at the rate limit; the one at best_rate is asked.",
            ("(high - low) / (high + low)", "max(abs(1 - 2 * low / high), 1.0)"),
        ),
        Mistake(
            "best_factor is the factor of the flattest direction at the rate limit; the rate is best_rate.",
            ("(high - low) / (high + low)", "abs(1 - 2 * low / high)"),
        ),
        Mistake(
            "best_factor is the smallest factor of all directions; the worst one is asked.",
            ("(high - low) / (high + low)", "np.abs(1 - 2 / (low + high) * eigenvalues).min()"),
        ),
        Mistake(
            "best_factor is the mean of the factors of all directions; the worst one is asked.",
            ("(high - low) / (high + low)", "np.abs(1 - 2 / (low + high) * eigenvalues).mean()"),
        ),
        Mistake(
            "best_factor is the worst factor at the rate 1 over the mean of all eigenvalues.",
            ("(high - low) / (high + low)", "np.abs(1 - eigenvalues / eigenvalues.mean()).max()"),
        ),
        Mistake(
            "best_factor is 1 + (condition - 1) / (condition + 1): best_rate times the largest eigenvalue. 1 minus "
            "it is meant.",
            ("(high - low) / (high + low)", "2 * high / (high + low)"),
        ),
        Mistake(
            "best_factor is the worst factor at the rate 1 over the sum of the two eigenvalues; the rate is 2 over it.",
            ("(high - low) / (high + low)", "high / (high + low)"),
        ),
        Mistake(
            "best_factor is condition - 1; it must be divided by condition + 1.",
            ("(high - low) / (high + low)", "(high - low) / low"),
        ),
        Mistake(
            "low is the largest eigenvalue and high the smallest: the names have changed places.",
            ("eigenvalues.min(), eigenvalues.max()", "eigenvalues.max(), eigenvalues.min()"),
        ),
        Mistake("The eigenvalues are squared.", ("np.linalg.eigvalsh(hessian)", "np.linalg.eigvalsh(hessian) ** 2")),
        Mistake(
            "The roots of the eigenvalues are taken for them.",
            ("np.linalg.eigvalsh(hessian)", "np.sqrt(np.linalg.eigvalsh(hessian))"),
        ),
        Mistake(
            "The sums of the rows are taken for the eigenvalues.",
            ("np.linalg.eigvalsh(hessian)", "hessian.sum(axis=1)"),
        ),
        Mistake(
            "The second eigenvalue is taken for the smallest.",
            ("eigenvalues.min()", "np.sort(eigenvalues)[min(1, len(eigenvalues) - 1)]"),
        ),
        Mistake(
            "The last but one eigenvalue is taken for the largest.",
            ("eigenvalues.max()", "np.sort(eigenvalues)[-min(2, len(eigenvalues))]"),
        ),
        Mistake("The mean of the eigenvalues is taken for the largest.", ("eigenvalues.max()", "eigenvalues.mean()")),
        Mistake("The sum of the eigenvalues is taken for the largest.", ("eigenvalues.max()", "eigenvalues.sum()")),
        Mistake(
            "condition is the sum of the smallest and the largest eigenvalue, divided by their difference.",
            ("high / low, 2", "(high + low) / max(high - low, 1e-300), 2"),
        ),
        Mistake(
            "condition is the largest eigenvalue divided by the smallest, minus 1.",
            ("high / low, 2", "high / low - 1, 2"),
        ),
        Mistake(
            "condition is the product of the largest and the smallest eigenvalue; it is their quotient.",
            ("high / low, 2", "high * low, 2"),
        ),
        Mistake(
            "condition is the logarithm of the quotient; it is the quotient itself.",
            ("high / low, 2", "np.log(high / low), 2"),
        ),
        Mistake(
            "condition divides the largest entry of the diagonal by the smallest; it needs the eigenvalues.",
            ("high / low, 2", "np.diag(hessian).max() / np.diag(hessian).min(), 2"),
        ),
        Mistake("limit is 2 over the square of the largest eigenvalue.", ("2 / high", "2 / high**2")),
        Mistake("limit is 1 over twice the largest eigenvalue; it is 2 over it.", ("2 / high", "1 / (2 * high)")),
        Mistake("limit is 2 over the root of the largest eigenvalue.", ("2 / high", "2 / np.sqrt(high)")),
        Mistake(
            "limit is 2 over the largest entry of the diagonal; it needs the largest eigenvalue.",
            ("2 / high", "2 / np.diag(hessian).max()"),
        ),
        Mistake(
            "limit is 2 over the largest eigenvalue minus the smallest.", ("2 / high", "2 / max(high - low, 1e-300)")
        ),
        Mistake(
            "limit is 1 over the condition number; it is 2 over the largest eigenvalue.", ("2 / high", "low / high")
        ),
        Mistake(
            "best_rate is 4 over the sum of the two eigenvalues; it is 2 over it.",
            ("2 / (low + high)", "4 / (low + high)"),
        ),
        Mistake(
            "best_rate is 2 over the difference of the two eigenvalues; it is 2 over their sum.",
            ("2 / (low + high)", "2 / max(high - low, 1e-300)"),
        ),
        Mistake(
            "best_rate is 2 over the product of the two eigenvalues; it is 2 over their sum.",
            ("2 / (low + high)", "2 / (low * high)"),
        ),
        Mistake(
            "best_rate is the mean of 2/largest and 2/smallest eigenvalue; it is 2 over their sum.",
            ("2 / (low + high)", "1 / low + 1 / high"),
        ),
        Mistake(
            "best_rate is 2 over the sum of the roots of the two eigenvalues.",
            ("2 / (low + high)", "2 / (np.sqrt(low) + np.sqrt(high))"),
        ),
        Mistake(
            "best_rate is 4 over the square of the sum of the roots, the rate of momentum.",
            ("2 / (low + high)", "4 / (np.sqrt(low) + np.sqrt(high)) ** 2"),
        ),
        Mistake("best_rate is 1 over the condition number.", ("2 / (low + high)", "low / high")),
        Mistake(
            "best_factor is the difference of the two eigenvalues; it must be divided by their sum.",
            ("(high - low) / (high + low)", "high - low"),
        ),
        Mistake(
            "best_factor is half the difference of the two eigenvalues; it must be divided by half their sum.",
            ("(high - low) / (high + low)", "(high - low) / 2"),
        ),
        Mistake(
            "best_factor is the root of (condition - 1) / (condition + 1).",
            ("(high - low) / (high + low)", "np.sqrt(max(high - low, 0) / (high + low))"),
        ),
        Mistake(
            "best_factor has the squares of the eigenvalues.",
            ("(high - low) / (high + low)", "(high**2 - low**2) / (high**2 + low**2)"),
        ),
        Mistake(
            "best_factor is 1 minus best_rate: the eigenvalue is missing.",
            ("(high - low) / (high + low)", "abs(1 - 2 / (low + high))"),
        ),
        Mistake(
            "best_factor is (condition - 1) / condition + 1: parentheses are missing.",
            ("(high - low) / (high + low)", "(high - low) / high + 1"),
        ),
    ],
    hints=[
        "np.linalg.eigvalsh gives the eigenvalues of a symmetric matrix.",
        "The largest and the smallest eigenvalue are all you need; the four formulas are above.",
    ],
)
