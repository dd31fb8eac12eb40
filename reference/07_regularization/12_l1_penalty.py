r"""## L1 penalty

Charge the absolute value in place of the square (the *lasso*):

$$R(w) = reg \sum_i |w_i|, \qquad \frac{\partial R}{\partial w_i} = reg \cdot \mathrm{sign}(w_i)$$

The pull is the same for all weights, however small. A weight that the data do not need is pulled all the way to 0: L1
makes weights **sparse**, and so chooses inputs.

**By hand:** $w = (3, -1)$ and $reg = 0.2$: $R = 0.2 \cdot 4 = 0.8$ and the gradient is $(0.2, -0.2)$.

**Pitfalls**

- The gradient does not depend on the size of a weight. If yours is $reg \cdot w$, it is that of L2.
- At exactly 0 there is a kink: no slope is the only right one. `np.sign` gives 0 there.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Loss, Mistake, normal, spread


def l1_penalty(w, reg):
    """L1 penalty of the weights and its gradient.

    Args:
        w: weights of any shape, float or int; not changed.
        reg: float >= 0, the strength.

    Returns:
        loss: float, reg times the sum of the absolute values of all weights.
        dw: gradient of the loss with respect to w, same shape as w, float. Where a weight is exactly 0, any number in
            [-reg, reg] is right.
    """
    loss = reg * np.sum(np.abs(w))
    return loss, reg * np.sign(w)


exercise = Exercise(
    Loss(l1_penalty, gradients=("w",)),
    points=2,
    cases=[
        Case("a small matrix", hint="Does the gradient depend on the size of a weight?", w=normal(3, 4), reg=0.3),
        Case("a vector off centre", hint="Is it a sum, or a mean?", w=normal(6, scale=2, shift=-1), reg=0.06),
        Case("filters", hidden=True, w=normal(3, 2, 4, 5), reg=1.3),
        Case(
            "whole numbers",
            hidden=True,
            hint="Is the gradient a float array when w is not?",
            w=Draw(lambda rng: rng.integers(1, 6, (5, 3)) * rng.choice([-1, 1], (5, 3))),
            reg=0.15,
        ),
        Case("large and tiny weights", hidden=True, w=spread(6, 2, low=1e-3, high=1000), reg=0.02),
        Case(
            "weights that are 0",
            hidden=True,
            hint="Is dw a number in [-reg, reg] where w is 0?",
            between=[
                ("np.sign(w)", "np.where(w < 0, -1.0, 1.0)"),
                ("np.sign(w)", "np.where(w > 0, 1.0, -1.0)"),
            ],
            w=np.array([[0.0, 1.5, -2.0], [0.5, 0.0, -1.0]]),
            reg=0.4,
        ),
    ],
    mistakes=[
        Mistake("The gradient is reg * w, that of L2; L1 has reg * sign(w).", ("np.sign(w)", "w")),
        Mistake("The gradient is reg for every weight: the sign is missing.", ("np.sign(w)", "np.ones(w.shape)")),
        Mistake("The gradient is reg * |w|; its size does not depend on w.", ("np.sign(w)", "np.abs(w)")),
        Mistake(
            "The gradient lacks the strength reg.", ("return loss, reg * np.sign(w)", "return loss, 1.0 * np.sign(w)")
        ),
        Mistake(
            "The gradient has the wrong sign: it must point to where the penalty grows.",
            ("return loss, reg * np.sign(w)", "return loss, -reg * np.sign(w)"),
        ),
        Mistake(
            "The loss adds the weights with their signs; absolute values are asked.", ("np.sum(np.abs(w))", "np.sum(w)")
        ),
        Mistake("The loss takes the absolute value of the sum.", ("np.sum(np.abs(w))", "np.abs(np.sum(w))")),
        Mistake("The loss adds squares; absolute values are asked.", ("np.sum(np.abs(w))", "np.sum(w**2)")),
        Mistake(
            "Loss and gradient have a factor 1/2, which belongs to L2.",
            ("reg * np.sum(np.abs(w))", "reg / 2 * np.sum(np.abs(w))"),
            ("return loss, reg * np.sign(w)", "return loss, reg / 2 * np.sign(w)"),
        ),
        Mistake("The loss is a mean over the weights; a sum is asked.", ("np.sum(np.abs(w))", "np.mean(np.abs(w))")),
        Mistake(
            "The loss is that of L2, reg / 2 times the sum of squares.",
            ("reg * np.sum(np.abs(w))", "reg / 2 * np.sum(w**2)"),
        ),
        Mistake(
            "The gradient is 2 * reg * w, that of reg times the sum of squares.",
            ("return loss, reg * np.sign(w)", "return loss, 2 * reg * w"),
        ),
        Mistake(
            "The loss is reg times the Euclidean norm; absolute values are to be summed.",
            ("np.sum(np.abs(w))", "np.sqrt(np.sum(w**2))"),
        ),
        Mistake(
            "The gradient is reg * w / norm of w, that of the Euclidean norm.",
            ("np.sign(w)", "w / np.sqrt(np.sum(w**2))"),
        ),
        Mistake(
            "The loss is the largest absolute value alone; all are to be summed.",
            ("np.sum(np.abs(w))", "np.max(np.abs(w))"),
        ),
        Mistake(
            "The loss takes the largest column sum, as np.linalg.norm(w, 1) does; all weights are to be summed.",
            ("np.sum(np.abs(w))", "np.max(np.sum(np.abs(w), axis=0))"),
        ),
        Mistake(
            "The loss has one number for each column; all weights are to be summed.",
            ("np.sum(np.abs(w))", "np.sum(np.abs(w), axis=0)"),
        ),
        Mistake(
            "The loss has one number for each row; all weights are to be summed.",
            ("np.sum(np.abs(w))", "np.sum(np.abs(w), axis=-1)"),
        ),
        Mistake(
            "The gradient is divided by the number of weights; the loss is a sum.",
            ("np.sign(w)", "np.sign(w) / w.size"),
        ),
        Mistake(
            "The gradient is divided by the length of w; the loss is a sum.", ("np.sign(w)", "np.sign(w) / len(w)")
        ),
        Mistake(
            "The gradient is 0 for negative weights; it is -reg there.", ("np.sign(w)", "np.where(w > 0, 1.0, 0.0)")
        ),
        Mistake(
            "The gradient is 0 for positive weights; it is reg there.", ("np.sign(w)", "np.where(w < 0, -1.0, 0.0)")
        ),
        Mistake("The loss counts positive weights alone.", ("np.sum(np.abs(w))", "np.sum(np.maximum(w, 0))")),
        Mistake(
            "The gradient is w - reg * sign(w), the weights after a step; reg * sign(w) alone is asked.",
            ("return loss, reg * np.sign(w)", "return loss, w - reg * np.sign(w)"),
        ),
        Mistake(
            "The gradient is one number, the sum over the weights; each weight has its own.",
            ("np.sign(w)", "np.sum(np.sign(w))"),
        ),
        Mistake(
            "The gradient has the sign of the sum of all weights; each weight has its own sign.",
            ("np.sign(w)", "(np.sign(np.sum(w)) * np.ones(w.shape))"),
        ),
        Mistake(
            "The gradient is reg / w: it must not depend on the size of a weight.",
            ("np.sign(w)", "(1 / np.where(w == 0, 1.0, w))"),
        ),
        Mistake(
            "The loss is the square of the sum of absolute values; there is no square.",
            ("np.sum(np.abs(w))", "np.sum(np.abs(w)) ** 2"),
        ),
        Mistake("The loss is divided by the number of columns of w.", ("(np.abs(w))", "(np.abs(w)) / w.shape[-1]")),
        Mistake("The gradient is divided by the number of columns of w.", ("np.sign(w)", "np.sign(w) / w.shape[-1]")),
        Mistake("The first row of w is left out of the loss.", ("np.abs(w)", "np.abs(w[1:])")),
        Mistake("The last row of w is left out of the loss.", ("np.abs(w)", "np.abs(w[:-1])")),
        Mistake("The gradient has reg squared.", (", reg *", ", reg**2 *")),
        Mistake("The gradient is reg / 2 * w.", (", reg * np.sign(w)", ", reg / 2 * w")),
        Mistake("The loss is reg times the root of the mean square.", ("np.sum(np.abs(w))", "np.sqrt(np.mean(w**2))")),
        Mistake("The loss adds the roots of the absolute values.", ("np.abs(w)", "np.sqrt(np.abs(w))")),
        Mistake("The loss counts negative weights alone.", ("np.abs(w)", "np.maximum(-w, 0)")),
        Mistake("The gradient is w / reg.", ("reg * np.sign(w)", "w / max(reg, 1e-9)")),
    ],
    hints=["np.abs and np.sign work element by element."],
)
