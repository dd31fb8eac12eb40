r"""## Leaving a saddle point, in theory

At a saddle point the gradient is 0, and yet it is no minimum: in some directions the loss curves down. Close to it,
with the saddle at the origin, the loss is $\tfrac12 w^\top H w$ again, but now some eigenvalues of $H$ are
negative. One step of gradient descent multiplies the part of $w$ along an eigenvector by $1 - \eta\lambda$, which
is *more* than 1 for $\lambda < 0$. The distance along the most negative direction grows by

$$q = 1 - \eta\, \lambda_{\min} > 1$$

at each step, so after $n$ steps it is $q^n$ times as large. A start that is off by $10^{-8}$ needs a gain of $10^8$
before anybody notices.

**By hand:** $H = \mathrm{diag}(2, -1)$ and $\eta = 0.1$ give $q = 1.1$. A gain of $1000$ takes
$\ln 1000 / \ln 1.1 \approx 72.5$, so 73 steps.

The number of negative eigenvalues tells what kind of point it is: none, and it is a minimum; all, and it is a
maximum. In a thousand dimensions, signs all alike would be a miracle: nearly every critical point is a saddle.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake


def saddle_growth(hessian, learning_rate, gain):
    """How gradient descent leaves a saddle point.

    Args:
        hessian: symmetric matrix of shape (D, D), float, with no eigenvalue 0 and at least one negative; not changed.
        learning_rate: float > 0.
        gain: float > 1, the factor by which the distance along the most negative direction is to grow.

    Returns:
        negative: int, the number of negative eigenvalues.
        factor: float > 1, the growth of that distance in one step.
        steps: int, the fewest steps in which it grows by at least gain.
    """
    eigenvalues = np.linalg.eigvalsh(hessian)
    factor = 1 - learning_rate * eigenvalues.min()
    return int(np.sum(eigenvalues < 0)), factor, int(np.ceil(np.log(gain) / np.log(factor)))


exercise = Exercise(
    Function(saddle_growth, returns=("negative", "factor", "steps")),
    points=4,
    cases=[
        Case(
            "a small saddle",
            hint="Which eigenvalue is the most negative?",
            hessian=np.array([[1.0, 2.0], [2.0, -1.5]]),
            learning_rate=0.1,
            gain=200.0,
        ),
        Case(
            "two ways down",
            hint="Which of them wins?",
            hessian=np.diag([3.0, -0.2, 1.0, -0.9]),
            learning_rate=0.05,
            gain=1e4,
        ),
        Case(
            "three directions, one down",
            hessian=np.array([[2.0, 0.5, -1.0], [0.5, -0.3, 0.4], [-1.0, 0.4, 1.5]]),
            learning_rate=0.3,
            gain=30.0,
        ),
        Case("down in all directions", hessian=np.diag([-0.5, -1.2, -0.1]), learning_rate=0.15, gain=700.0),
        Case("a flat way down", hessian=np.array([[0.2, 0.3], [0.3, 0.4]]), learning_rate=0.08, gain=2.6),
        Case("a steep way down", hessian=np.diag([1.0, -6.0]), learning_rate=0.15, gain=40.0),
        Case("one step is enough", hessian=np.array([[0.5, 2.0], [2.0, -0.3]]), learning_rate=0.4, gain=1.7),
        Case(
            "three of four directions down",
            hessian=np.diag([-0.4, 2.5, -1.6, -0.7]) + 0.1 * np.ones((4, 4)),
            learning_rate=0.02,
            gain=1e6,
        ),
        *(
            Case(
                f"a gain of {gain}", hessian=np.array([[1.0, -0.8], [-0.8, -0.6]]), learning_rate=0.25, gain=float(gain)
            )
            for gain in (4, 55, 3000)
        ),
        Case(
            "six directions",
            hidden=True,
            hint="Do the axes tell the directions?",
            hessian=Draw(
                lambda rng: (
                    (q := np.linalg.qr(rng.normal(size=(6, 6)))[0]) @ np.diag([2.0, -1.1, 0.6, -0.4, 3.0, -0.2]) @ q.T
                )
            ),
            learning_rate=0.07,
            gain=Draw(lambda rng: float(rng.uniform(900, 1100))),
        ),
        Case(
            "a maximum",
            hidden=True,
            hint="How many directions lead down from a maximum?",
            hessian=Draw(
                lambda rng: (q := np.linalg.qr(rng.normal(size=(3, 3)))[0]) @ np.diag([-1.0, -0.3, -2.2]) @ q.T
            ),
            learning_rate=0.2,
            gain=3.7,
        ),
        Case(
            "a large step",
            hidden=True,
            hint="Is one step enough?",
            hessian=Draw(lambda rng: (q := np.linalg.qr(rng.normal(size=(2, 2)))[0]) @ np.diag([1.0, -4.0]) @ q.T),
            learning_rate=1.5,
            gain=5.0,
        ),
    ],
    mistakes=[
        Mistake(
            "The growth is that of the largest eigenvalue; the most negative one leads away.",
            ("eigenvalues.min()", "eigenvalues.max()"),
        ),
        Mistake("The diagonal is taken for the eigenvalues.", ("np.linalg.eigvalsh(hessian)", "np.diag(hessian)")),
        Mistake(
            "The sign in the factor is wrong: with a plus, a negative eigenvalue would shrink the distance.",
            ("1 - learning_rate * eigenvalues", "1 + learning_rate * eigenvalues"),
        ),
        Mistake(
            "The factor is the growth of the slowest way down; the most negative direction wins.",
            ("eigenvalues.min()", "eigenvalues[eigenvalues < 0].max()"),
        ),
        Mistake(
            "The factor lacks the 1: it is the length of the step, not the growth of the distance.",
            ("1 - learning_rate * eigenvalues.min()", "-learning_rate * eigenvalues.min()"),
        ),
        Mistake(
            "The growth is taken as exp(-learning_rate * eigenvalue): that is for infinitely small steps.",
            ("1 - learning_rate * eigenvalues.min()", "np.exp(-learning_rate * eigenvalues.min())"),
        ),
        Mistake("The positive eigenvalues are counted.", ("eigenvalues < 0", "eigenvalues > 0")),
        Mistake("The number of steps is rounded down: the gain is not yet reached.", ("np.ceil(", "np.floor(")),
        Mistake("The number of steps is rounded; it must be rounded up.", ("np.ceil(", "np.round(")),
        Mistake(
            "The number of steps is gain / factor; the growth is a power.",
            ("np.log(gain) / np.log(factor)", "gain / factor"),
        ),
        Mistake(
            "There is one step more than needed.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log(gain) / np.log(factor))) + 1"),
        ),
        Mistake(
            "The factor is that of the eigenvalue of the largest size; the most negative one leads away.",
            (
                "1 - learning_rate * eigenvalues.min()",
                "1 - learning_rate * eigenvalues[np.argmax(np.abs(eigenvalues))]",
            ),
        ),
        Mistake(
            "The factor is 1 + learning_rate times the largest eigenvalue; the most negative one leads away.",
            ("1 - learning_rate * eigenvalues.min()", "1 + learning_rate * np.abs(eigenvalues.max())"),
        ),
        Mistake(
            "The factor is 1 + learning_rate times the largest size of an eigenvalue; the most negative one leads "
            "away.",
            ("1 - learning_rate * eigenvalues.min()", "1 + learning_rate * np.abs(eigenvalues).max()"),
        ),
        Mistake(
            "The factor has the sum of the negative eigenvalues; only the most negative one counts.",
            ("1 - learning_rate * eigenvalues.min()", "1 - learning_rate * eigenvalues[eigenvalues < 0].sum()"),
        ),
        Mistake(
            "The factor has the mean of the negative eigenvalues; only the most negative one counts.",
            ("1 - learning_rate * eigenvalues.min()", "1 - learning_rate * eigenvalues[eigenvalues < 0].mean()"),
        ),
        Mistake(
            "The factors of all negative directions are multiplied; only the most negative one counts.",
            ("1 - learning_rate * eigenvalues.min()", "np.prod(1 - learning_rate * eigenvalues[eigenvalues < 0])"),
        ),
        Mistake(
            "The factor is the absolute value of the most negative eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "abs(eigenvalues.min()) + 1e-12"),
        ),
        Mistake(
            "The factor is 1 / (1 + learning_rate * eigenvalue); it is 1 - learning_rate * eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "1 / max(1 + learning_rate * eigenvalues.min(), 1e-6)"),
        ),
        Mistake(
            "The factor has the eigenvalue squared.",
            ("1 - learning_rate * eigenvalues.min()", "1 + learning_rate * eigenvalues.min() ** 2"),
        ),
        Mistake(
            "All eigenvalues are counted; only the negative ones are asked.",
            ("int(np.sum(eigenvalues < 0))", "len(eigenvalues)"),
        ),
        Mistake(
            "negative tells whether there is a negative eigenvalue; their number is asked.",
            ("int(np.sum(eigenvalues < 0))", "int(np.any(eigenvalues < 0))"),
        ),
        Mistake(
            "negative is the share of the negative eigenvalues; their number is asked.",
            ("int(np.sum(eigenvalues < 0))", "np.mean(eigenvalues < 0)"),
        ),
        Mistake(
            "The negative eigenvalues are added up; they must be counted.",
            ("int(np.sum(eigenvalues < 0))", "np.sum(eigenvalues[eigenvalues < 0])"),
        ),
        Mistake(
            "negative is the most negative eigenvalue; the number of negative ones is asked.",
            ("int(np.sum(eigenvalues < 0))", "eigenvalues.min()"),
        ),
        Mistake(
            "steps is not rounded; it must be rounded up.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "np.log(gain) / np.log(factor)"),
        ),
        Mistake(
            "steps is the logarithm of gain over factor - 1: that is for infinitely small steps.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log(gain) / (factor - 1)))"),
        ),
        Mistake(
            "steps is (gain - 1) / (factor - 1), as if the distance grew by the same amount in each step.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil((gain - 1) / (factor - 1)))"),
        ),
        Mistake(
            "steps is gain / (factor - 1); the growth is a power.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(gain / (factor - 1)))"),
        ),
        Mistake(
            "steps is log(factor) / log(gain), rounded up: the quotient is upside down.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log(factor) / np.log(gain)))"),
        ),
        Mistake(
            "The two logarithms have different bases: 10 for gain, e for the factor.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log10(gain) / np.log(factor)))"),
        ),
        Mistake(
            "The two logarithms have different bases: 2 for gain, e for the factor.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log2(gain) / np.log(factor)))"),
        ),
        Mistake(
            "steps is for the loss, which grows with the square of the distance.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log(gain) / (2 * np.log(factor))))"),
        ),
        Mistake("negative is one too large.", ("int(np.sum(eigenvalues < 0))", "int(np.sum(eigenvalues < 0)) + 1")),
        Mistake("negative is one too small.", ("int(np.sum(eigenvalues < 0))", "int(np.sum(eigenvalues < 0)) - 1")),
        Mistake(
            "negative counts the negative entries of the diagonal.",
            ("int(np.sum(eigenvalues < 0))", "int(np.sum(np.diag(hessian) < 0))"),
        ),
        Mistake(
            "negative counts the negative entries of hessian.",
            ("int(np.sum(eigenvalues < 0))", "int(np.sum(hessian < 0))"),
        ),
        Mistake(
            "negative counts the eigenvalues below the mean of all.",
            ("int(np.sum(eigenvalues < 0))", "int(np.sum(eigenvalues < eigenvalues.mean()))"),
        ),
        Mistake(
            "negative is the number of negative eigenvalues minus that of positive ones.",
            ("int(np.sum(eigenvalues < 0))", "int(np.sum(np.sign(-eigenvalues)))"),
        ),
        Mistake(
            "factor is 1 + learning_rate; the eigenvalue is missing.",
            ("1 - learning_rate * eigenvalues.min()", "1 + learning_rate + 0 * eigenvalues.min()"),
        ),
        Mistake(
            "factor is learning_rate minus the most negative eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "learning_rate - eigenvalues.min() + 1e-12"),
        ),
        Mistake(
            "factor has half the eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "1 - learning_rate * eigenvalues.min() / 2"),
        ),
        Mistake(
            "factor has twice the eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "1 - 2 * learning_rate * eigenvalues.min()"),
        ),
        Mistake(
            "factor has the second lowest eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "1 + learning_rate * abs(np.sort(eigenvalues)[1])"),
        ),
        Mistake(
            "factor that is returned is squared: that is the growth of the loss.", (", factor, int", ", factor**2, int")
        ),
        Mistake("factor that is returned is the growth minus 1.", (", factor, int", ", factor - 1, int")),
        Mistake("factor that is returned is 1 over the growth.", (", factor, int", ", 1 / factor, int")),
        Mistake("factor that is returned is the logarithm of the growth.", (", factor, int", ", np.log(factor), int")),
        Mistake(
            "factor that is returned is the most negative eigenvalue.", (", factor, int", ", eigenvalues.min(), int")
        ),
        Mistake(
            "steps has the logarithm of gain minus 1.",
            (
                "int(np.ceil(np.log(gain) / np.log(factor)))",
                "int(np.ceil(np.log(max(gain - 1, 1.1)) / np.log(factor)))",
            ),
        ),
        Mistake(
            "steps is for a gain twice as large.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log(2 * gain) / np.log(factor)))"),
        ),
        Mistake(
            "steps is for a gain half as large.",
            (
                "int(np.ceil(np.log(gain) / np.log(factor)))",
                "int(np.ceil(np.log(max(gain / 2, 1.1)) / np.log(factor)))",
            ),
        ),
        Mistake(
            "steps is for the square of gain.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(2 * np.log(gain) / np.log(factor)))"),
        ),
        Mistake(
            "steps is gain times factor, rounded up.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(gain * factor))"),
        ),
        Mistake(
            "steps is gain - 1 over learning_rate, rounded up.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil((gain - 1) / learning_rate))"),
        ),
        Mistake(
            "steps is the logarithm of gain over learning_rate, rounded up.",
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "int(np.ceil(np.log(gain) / learning_rate))"),
        ),
        Mistake(
            "steps is for the growth with the largest eigenvalue.",
            ("np.log(factor)", "np.log(abs(1 + learning_rate * abs(eigenvalues.max())))"),
        ),
        Mistake(
            "steps is for the slowest way down; the most negative direction wins.",
            ("np.log(factor)", "np.log(1 - learning_rate * eigenvalues[eigenvalues < 0].max())"),
        ),
        Mistake(
            "factor has the size of the sum of all eigenvalues; only the most negative one counts.",
            ("1 - learning_rate * eigenvalues.min()", "1 + learning_rate * abs(eigenvalues.sum())"),
        ),
        Mistake(
            "factor has the smallest entry of the diagonal for the eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "1 - learning_rate * np.diag(hessian).min()"),
        ),
        Mistake(
            "factor has the smallest entry of hessian for the eigenvalue.",
            ("1 - learning_rate * eigenvalues.min()", "1 - learning_rate * hessian.min()"),
        ),
    ],
    hints=[
        "np.linalg.eigvalsh again; its result is sorted.",
        "factor ** steps >= gain: take logarithms on both sides, and round up.",
    ],
    equivalents=[
        Equivalent(
            "Kinds of numbers that are worth the same to the judge.",
            ("int(np.sum(eigenvalues < 0))", "np.sum(eigenvalues < 0)"),
            ("int(np.ceil(np.log(gain) / np.log(factor)))", "np.ceil(np.log(gain) / np.log(factor))"),
        ),
        Equivalent("The contract rules out an eigenvalue of 0.", ("eigenvalues < 0", "eigenvalues <= 0")),
    ],
)
