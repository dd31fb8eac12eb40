r"""## Optimal Brain Surgeon

Optimal Brain Damage removes a weight and lets training repair the rest. **Optimal Brain Surgeon** (Hassibi and Stork,
1993) keeps the whole Hessian $H$ and repairs at once: if $w_q$ has to become 0, which change $\delta w$ of *all*
weights raises the loss by the least? Minimize $\tfrac12 \delta w^\top H \delta w$ under $\delta w_q = -w_q$, with a
Lagrange multiplier:

$$\delta w = -\frac{w_q}{[H^{-1}]_{qq}}\, H^{-1} e_q, \qquad L_q = \frac{w_q^2}{2\, [H^{-1}]_{qq}}$$

$e_q$ is the unit vector, so $H^{-1} e_q$ is column $q$ of the inverse. Choose the $q$ with the smallest rise $L_q$, and
apply its $\delta w$.

**By hand:** $H^{-1} = \begin{pmatrix} 2 & 1 \\ 1 & 1 \end{pmatrix}$ and $w = (2, 3)$. $L = (4/4,\; 9/2) = (1, 4.5)$, so
$q = 0$. The step is $-\tfrac22\, (2, 1) = (-2, -1)$, and the new weights are $(0, 2)$.

**Pitfalls**

- $[H^{-1}]_{qq}$ is the diagonal of the inverse, not the inverse of the diagonal.
- If nothing but $w_q$ changes, it is the damage without the surgeon.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, normal


def obs_step(w, hessian_inverse):
    """One step of Optimal Brain Surgeon: remove one weight, adjust the others.

    Args:
        w: weights of shape (D,), float; not changed.
        hessian_inverse: inverse of the Hessian, shape (D, D), float, symmetric, positive definite; not changed.

    Returns:
        next_w: array of shape (D,): the weights after the step; the removed one is 0 (but for rounding).
        q: int, the index of the removed weight, that of least rise.
        rise: float, the rise of the loss that is expected of the step.
    """
    diagonal = np.diag(hessian_inverse)
    rises = w**2 / (2 * diagonal)
    q = int(np.argmin(rises))
    step = -w[q] / diagonal[q] * hessian_inverse[:, q]
    return w + step, q, rises[q]


def _inverse(d, *, stretch=1.0):
    """A symmetric positive definite matrix, its directions of several lengths."""
    return Draw(
        lambda rng: (q := np.linalg.qr(rng.normal(size=(d, d)))[0] * np.linspace(0.5, 0.5 + stretch, d) ** 0.5) @ q.T
    )


exercise = Exercise(
    Function(obs_step, returns=("next_w", "q", "rise")),
    points=4,
    cases=[
        Case(
            "two weights",
            hint="Which weights change when one is removed?",
            w=np.array([2.0, 3.0]),
            hessian_inverse=np.array([[2.0, 1.0], [1.0, 1.0]]),
        ),
        Case(
            "the smallest weight is missed",
            hint="Is the smallest weight the one to go?",
            w=np.array([0.5, 2.0, -1.2, 1.5]),
            hessian_inverse=np.array(
                [[0.01, 0.02, 0.0, 0.01], [0.02, 2.0, 0.3, 0.4], [0.0, 0.3, 0.9, -0.2], [0.01, 0.4, -0.2, 1.5]]
            ),
        ),
        Case("five weights", w=normal(5, scale=2), hessian_inverse=_inverse(5, stretch=4)),
        Case(
            "one weight",
            hidden=True,
            hint="What is left of a single weight?",
            w=normal(1),
            hessian_inverse=np.array([[0.7]]),
        ),
        Case(
            "seven weights",
            hidden=True,
            hint="Is next_w[q] 0?",
            w=normal(7, shift=1),
            hessian_inverse=_inverse(7, stretch=9),
        ),
        Case("a far scale", hidden=True, w=normal(4, scale=100), hessian_inverse=_inverse(4, stretch=30)),
        Case(
            "many weights",
            hidden=True,
            hint="Do you make one step, or one for each weight?",
            w=normal(80),
            hessian_inverse=_inverse(80, stretch=5),
        ),
        *(
            Case(f"{d} weights, stretch {s}", w=normal(d, scale=2), hessian_inverse=_inverse(d, stretch=s))
            for d, s in ((2, 3), (3, 9), (4, 2), (6, 20), (9, 1))
        ),
        Case(
            "the last weight goes",
            w=np.array([3.0, -2.0, 1.0, -1.1]),
            hessian_inverse=np.array(
                [[1.0, 0.2, -0.1, 0.3], [0.2, 1.5, 0.4, -0.5], [-0.1, 0.4, 0.6, 0.1], [0.3, -0.5, 0.1, 2.0]]
            ),
        ),
        Case(
            "two weights that stand in for each other",
            w=np.array([1.2, 1.3, 1.0]),
            hessian_inverse=np.array([[2.0, 1.9, 0.0], [1.9, 2.0, 0.0], [0.0, 0.0, 1.0]]),
        ),
    ],
    mistakes=[
        Mistake(
            "Only the removed weight changes; the others have to be adjusted.",
            ("hessian_inverse[:, q]", "diagonal[q] * (np.arange(len(w)) == q)"),
        ),
        Mistake("The step has the wrong sign.", ("step = -w[q]", "step = w[q]")),
        Mistake("The factor 1/2 is missing in the rise.", ("w**2 / (2 * diagonal)", "w**2 / diagonal")),
        Mistake(
            "The rise is multiplied by the diagonal of the inverse; divide by it.",
            ("w**2 / (2 * diagonal)", "w**2 * diagonal / 2"),
        ),
        Mistake("The smallest weight goes, whatever the loss says.", ("np.argmin(rises)", "np.argmin(np.abs(w))")),
        Mistake(
            "The weight of the greatest rise, or of the smallest diagonal, goes.",
            ("np.argmin(rises)", "np.argmax(rises)"),
        ),
        Mistake(
            "The step is not divided by the diagonal of the inverse, so the weight does not become 0.",
            ("-w[q] / diagonal[q] * hessian", "-w[q] * hessian"),
        ),
        Mistake("The step alone is returned; add it to the weights.", ("return w + step", "return step")),
        Mistake("The rise is the sum of all; that of the removed weight is asked.", ("rises[q]", "rises.sum()")),
        Mistake(
            "The matrix is taken for the Hessian and inverted again.",
            (
                "diagonal = np.diag(hessian_inverse)",
                "hessian_inverse = np.linalg.inv(hessian_inverse)\n    diagonal = np.diag(hessian_inverse)",
            ),
        ),
        Mistake(
            "The removed weight is taken out of the array; it stays there as 0.",
            ("return w + step", "return np.delete(w + step, q)"),
        ),
        Mistake(
            "rise is that of Optimal Brain Damage, with the diagonal of the Hessian.",
            ("rises[q]", "w[q] ** 2 * np.linalg.inv(hessian_inverse)[q, q] / 2"),
        ),
        Mistake(
            "The diagonal is that of the Hessian, in the rises and in the step.",
            ("np.diag(hessian_inverse)", "np.diag(np.linalg.inv(hessian_inverse))"),
        ),
        Mistake(
            "The diagonal of the inverse is inverted once more: rises and step are multiplied by it.",
            ("np.diag(hessian_inverse)", "1 / np.diag(hessian_inverse)"),
        ),
        Mistake(
            "The diagonal is left out: rises are w**2 / 2, and the step is not divided.",
            ("diagonal = np.diag(hessian_inverse)", "diagonal = np.ones(len(w))"),
        ),
        Mistake("rise is w**2 / 2: the diagonal of the inverse is left out.", ("w**2 / (2 * diagonal)", "w**2 / 2")),
        Mistake(
            "rise is divided by the square of the diagonal.", ("w**2 / (2 * diagonal)", "w**2 / (2 * diagonal**2)")
        ),
        Mistake("rise is 2 * w**2 / diagonal; the factor is 1/2.", ("w**2 / (2 * diagonal)", "2 * w**2 / diagonal")),
        Mistake(
            "rise is w**2 times the diagonal of the inverse, without the factor 1/2.",
            ("w**2 / (2 * diagonal)", "w**2 * diagonal"),
        ),
        Mistake("rise is -w**2 / (2 * diagonal): its sign is wrong.", ("rises[q]", "-rises[q]")),
        Mistake("rise is the whole array of rises; that of the removed weight is asked.", ("rises[q]", "rises")),
        Mistake("rise is the largest of all.", ("rises[q]", "rises.max()")),
        Mistake("rise is the mean of all; that of the removed weight is asked.", ("rises[q]", "rises.mean()")),
        Mistake(
            "rise is computed with the matrix as the Hessian: step @ hessian_inverse @ step / 2.",
            ("rises[q]", "step @ hessian_inverse @ step / 2"),
        ),
        Mistake(
            "rise is computed for the new weights, so it is that of a weight of 0.",
            ("rises[q]", "(w + step)[q] ** 2 / (2 * diagonal[q])"),
        ),
        Mistake(
            "The step is divided by 2 * diagonal, as the rise is.", ("-w[q] / diagonal[q]", "-w[q] / (2 * diagonal[q])")
        ),
        Mistake(
            "The step lacks the weight: it is -1 / diagonal times the column.",
            ("-w[q] / diagonal[q]", "-1 / diagonal[q]"),
        ),
        Mistake("The step has each weight in place of w[q].", ("-w[q] / diagonal[q]", "-w / diagonal[q]")),
        Mistake(
            "The step has each weight and its own diagonal in place of those of q.",
            ("-w[q] / diagonal[q]", "-w / diagonal"),
        ),
        Mistake(
            "The step is divided by each diagonal in turn; that of q is asked.",
            ("-w[q] / diagonal[q]", "-w[q] / diagonal"),
        ),
        Mistake(
            "The step is multiplied by the diagonal; divide by it.", ("-w[q] / diagonal[q]", "-w[q] * diagonal[q]")
        ),
        Mistake(
            "The step is w[q]**2 / diagonal times the column, with a minus: the square belongs to the rise.",
            ("-w[q] / diagonal[q]", "-(w[q] ** 2) / diagonal[q]"),
        ),
        Mistake(
            "The step is along column q of the Hessian; that of the inverse is asked.",
            ("hessian_inverse[:, q]", "np.linalg.inv(hessian_inverse)[:, q]"),
        ),
        Mistake(
            "The step is along the diagonal of the inverse; column q is asked.", ("hessian_inverse[:, q]", "diagonal")
        ),
        Mistake(
            "next_w has the old weight at q: it does not take its own step.",
            ("return w + step", "return np.where(np.arange(len(w)) == q, w, w + step)"),
        ),
        Mistake("next_w is w without any change.", ("return w + step", "return 1.0 * w")),
        Mistake("q is counted from 1; count from 0.", ("q, rises[q]", "q + 1, rises[q]")),
        Mistake(
            "q is the weight with the largest diagonal of the inverse.", ("np.argmin(rises)", "np.argmax(diagonal)")
        ),
        Mistake("q is the largest weight.", ("np.argmin(rises)", "np.argmax(np.abs(w))")),
        Mistake(
            "q is the weight of the smallest step, |w| / diagonal.",
            ("np.argmin(rises)", "np.argmin(np.abs(w) / diagonal)"),
        ),
        Mistake("q is the value of the removed weight; its index is asked.", ("q, rises[q]", "w[q], rises[q]")),
        Mistake("q and rise are returned in the wrong order.", ("q, rises[q]", "rises[q], q")),
        Mistake("rise has a root.", ("rises[q]\n", "np.sqrt(rises[q])\n")),
        Mistake("rise is w[q] / (2 * diagonal): the square is missing.", ("rises[q]\n", "w[q] / (2 * diagonal[q])\n")),
        Mistake("rise is half the squared length of the step.", ("rises[q]\n", "step @ step / 2\n")),
        Mistake("rise is the squared length of the step.", ("rises[q]\n", "step @ step\n")),
        Mistake("rise is the length of the step.", ("rises[q]\n", "np.sqrt(step @ step)\n")),
        Mistake(
            "rise is w @ H @ w / 2, that of the removal of all weights.",
            ("rises[q]\n", "w @ np.linalg.inv(hessian_inverse) @ w / 2\n"),
        ),
        Mistake("rise is w @ hessian_inverse @ w / 2.", ("rises[q]\n", "w @ hessian_inverse @ w / 2\n")),
        Mistake("rise is that of the first weight.", ("rises[q]\n", "rises[0]\n")),
        Mistake("rise is that of the last weight.", ("rises[q]\n", "rises[-1]\n")),
        Mistake("rise is w[q]**2 / 2: the diagonal of the inverse is left out.", ("rises[q]\n", "w[q] ** 2 / 2\n")),
        Mistake("rise is w[q]**2: the division by 2 * diagonal is left out.", ("rises[q]\n", "w[q] ** 2\n")),
        Mistake(
            "rise is w[q]**2 * diagonal / 2; divide by the diagonal.", ("rises[q]\n", "w[q] ** 2 * diagonal[q] / 2\n")
        ),
        Mistake("rise is the second least of all.", ("rises[q]\n", "np.sort(rises)[min(1, len(w) - 1)]\n")),
        Mistake("q is the most negative weight, or the smallest with its sign.", ("np.argmin(rises)", "np.argmin(w)")),
        Mistake(
            "q is that of the least w**2 times the diagonal of the inverse.",
            ("np.argmin(rises)", "np.argmin(w**2 * diagonal)"),
        ),
        Mistake("q is that of the second least rise.", ("np.argmin(rises)", "np.argsort(rises)[min(1, len(w) - 1)]")),
        Mistake(
            "q is the weight with the smallest diagonal of the inverse.", ("np.argmin(rises)", "np.argmin(diagonal)")
        ),
        Mistake("q is that of the least w / diagonal, with its sign.", ("np.argmin(rises)", "np.argmin(w / diagonal)")),
        Mistake("q is the largest weight with its sign.", ("np.argmin(rises)", "np.argmax(w)")),
        Mistake("q is always the first weight.", ("np.argmin(rises)", "0")),
        Mistake("q is counted from the end, as a negative index.", ("q, rises[q]", "q - len(w), rises[q]")),
        Mistake(
            "q is the array of all weights by rise; the first of them is asked.",
            ("q, rises[q]", "np.argsort(rises), rises[q]"),
        ),
        Mistake(
            "next_w has 0 at q, and the others take the step of the other sign.",
            ("w + step", "np.where(np.arange(len(w)) == q, 0.0, w - step)"),
        ),
        Mistake("next_w is 0 but for the removed weight.", ("w + step", "np.where(np.arange(len(w)) == q, w, 0.0)")),
        Mistake(
            "next_w has 0 at q, and the step of the others is not divided by the diagonal.",
            ("w + step", "np.where(np.arange(len(w)) == q, 0.0, w + step * diagonal[q])"),
        ),
        Mistake("The step is divided by the square of the diagonal.", ("/ diagonal[q]", "/ diagonal[q] ** 2")),
        Mistake("The step has |w[q]| in place of w[q].", ("-w[q]", "-abs(w[q])")),
        Mistake("The step has the rise in place of w[q] / diagonal.", ("-w[q] / diagonal[q]", "-rises[q]")),
        Mistake(
            "The step is along the sums of the rows of the inverse; column q is asked.",
            ("hessian_inverse[:, q]", "hessian_inverse.sum(axis=1)"),
        ),
        Mistake(
            "The step is along the first column of the inverse; column q is asked.",
            ("hessian_inverse[:, q]", "hessian_inverse[:, 0]"),
        ),
        Mistake(
            "q is the weight of least saliency in Optimal Brain Damage.",
            ("np.argmin(rises)", "np.argmin(w**2 * np.diag(np.linalg.inv(hessian_inverse)))"),
        ),
    ],
    hints=[
        "All rises at once: np.diag gives the diagonal of a matrix.",
        "The step is a multiple of one column of the inverse. Which multiple makes entry q of w + step 0?",
    ],
    equivalents=[
        Equivalent("Numbers that are worth the same to the judge.", ("int(np.argmin(rises))", "np.argmin(rises)")),
    ],
)
