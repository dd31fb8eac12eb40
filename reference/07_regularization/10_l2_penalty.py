r"""## L2 penalty

The most used of all penalties, also called ridge, Tikhonov, or (for plain gradient descent) weight decay:

$$R(w) = \frac{reg}{2} \sum_i w_i^2, \qquad \frac{\partial R}{\partial w_i} = reg \cdot w_i$$

The pull towards 0 is proportional to the weight. In each step of gradient descent a weight loses the fraction
$\eta \cdot reg$ of its size: large weights shrink fast, small ones slowly, and none gets to 0.

**By hand:** $w = (3, -1)$ and $reg = 0.2$: $R = 0.1 \cdot (9 + 1) = 1$ and the gradient is $(0.6, -0.2)$.

**Pitfalls**

- The factor ½ is there so that the 2 of the derivative goes away. Have it in both places or in neither. Here it is in
  the loss; other texts write $reg \sum w^2$ with the gradient $2\, reg\, w$.
- It is a sum over the weights, not a mean, and has nothing to do with the batch size.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Loss, Mistake, integers, normal, spread


def l2_penalty(w, reg):
    """L2 penalty of the weights, with the factor 1/2, and its gradient.

    Args:
        w: weights of any shape, float or int; not changed.
        reg: float >= 0, the strength.

    Returns:
        loss: float, reg / 2 times the sum of the squares of all weights.
        dw: gradient of the loss with respect to w, same shape as w, float.
    """
    loss = reg / 2 * np.sum(w**2)
    return loss, reg * w


exercise = Exercise(
    Loss(l2_penalty, gradients=("w",)),
    points=2,
    cases=[
        Case(
            "a small matrix", hint="Do the loss and its gradient agree about the factor 1/2?", w=normal(4, 3), reg=0.3
        ),
        Case("one layer of biases too many", hint="Is it a sum, or a mean?", w=normal(7, scale=2, shift=1), reg=0.05),
        Case("filters", hidden=True, hint="Does the shape of w matter?", w=normal(2, 3, 5, 4), reg=1.7),
        Case("whole numbers", hidden=True, w=integers(3, 5, low=-4, high=5), reg=0.15),
        Case("large and tiny weights", hidden=True, w=spread(6, 2, low=1e-3, high=1000), reg=0.01),
        Case("no penalty", hidden=True, hint="What is left with reg = 0?", w=normal(3, 2), reg=0.0),
    ],
    mistakes=[
        Mistake(
            "The penalty is reg * sum(w**2), with gradient 2 * reg * w; half of that is asked.",
            ("reg / 2 * np.sum", "reg * np.sum"),
            ("return loss, reg * w", "return loss, 2 * reg * w"),
            convention=True,
        ),
        Mistake("The loss lacks the factor 1/2.", ("reg / 2 * np.sum", "reg * np.sum")),
        Mistake(
            "The gradient is 2 * reg * w; with the factor 1/2 in the loss, the 2 cancels.",
            ("return loss, reg * w", "return loss, 2 * reg * w"),
        ),
        Mistake(
            "The gradient is reg / 2 * w: the square still has to be differentiated.",
            ("return loss, reg * w", "return loss, reg / 2 * w"),
        ),
        Mistake("The loss is a mean over the weights; a sum is asked.", ("np.sum(w**2)", "np.mean(w**2)")),
        Mistake(
            "Loss and gradient are divided by the number of weights; a sum is asked.",
            ("np.sum(w**2)", "np.mean(w**2)"),
            ("return loss, reg * w", "return loss, reg * w / w.size"),
        ),
        Mistake(
            "Loss and gradient are divided by the length of w; a penalty knows no batch.",
            ("np.sum(w**2)", "np.sum(w**2) / len(w)"),
            ("return loss, reg * w", "return loss, reg * w / len(w)"),
        ),
        Mistake(
            "The loss is the norm, not its square: there is a square root.", ("np.sum(w**2)", "np.sqrt(np.sum(w**2))")
        ),
        Mistake("The loss adds absolute values; squares are asked.", ("np.sum(w**2)", "np.sum(np.abs(w))")),
        Mistake(
            "The gradient has the wrong sign: it must point to where the penalty grows.",
            ("return loss, reg * w", "return loss, -reg * w"),
        ),
        Mistake("The gradient lacks the strength reg.", ("return loss, reg * w", "return loss, 1.0 * w")),
        Mistake(
            "The loss is reg times the norm of w; it is reg / 2 times the sum of squares.",
            ("reg / 2 * np.sum(w**2)", "reg * np.sqrt(np.sum(w**2))"),
        ),
        Mistake(
            "The gradient is reg * w / norm of w, that of the norm without its square.",
            ("return loss, reg * w", "return loss, reg * w / np.sqrt(np.sum(w**2))"),
        ),
        Mistake(
            "The loss is that of L1, reg times the sum of absolute values.",
            ("reg / 2 * np.sum(w**2)", "reg * np.sum(np.abs(w))"),
        ),
        Mistake(
            "The gradient is reg * sign(w), that of L1.", ("return loss, reg * w", "return loss, reg * np.sign(w)")
        ),
        Mistake(
            "The loss is the square of the sum; the sum of the squares is asked.", ("np.sum(w**2)", "np.sum(w) ** 2")
        ),
        Mistake(
            "The loss has one number for each column; all weights are to be summed.",
            ("np.sum(w**2)", "np.sum(w**2, axis=0)"),
        ),
        Mistake(
            "The loss has one number for each row; all weights are to be summed.",
            ("np.sum(w**2)", "np.sum(w**2, axis=-1)"),
        ),
        Mistake(
            "The loss is reg times the mean of the squares; it is reg / 2 times their sum.",
            ("reg / 2 * np.sum", "reg * np.mean"),
        ),
        Mistake(
            "The loss is reg * sum(w**2) divided by the length of w.",
            ("reg / 2 * np.sum(w**2)", "reg * np.sum(w**2) / len(w)"),
        ),
        Mistake(
            "The gradient is divided by the number of weights; the loss is a sum.",
            ("return loss, reg * w", "return loss, reg * w / w.size"),
        ),
        Mistake(
            "The gradient is divided by the length of w; the loss is a sum.",
            ("return loss, reg * w", "return loss, reg * w / len(w)"),
        ),
        Mistake(
            "The gradient is 2 * reg * w divided by the number of weights, that of reg times the mean.",
            ("return loss, reg * w", "return loss, 2 * reg * w / w.size"),
        ),
        Mistake(
            "The gradient is 2 * reg * w divided by the length of w.",
            ("return loss, reg * w", "return loss, 2 * reg * w / len(w)"),
        ),
        Mistake(
            "The gradient is reg * |w|: the sign of a weight is lost.",
            ("return loss, reg * w", "return loss, reg * np.abs(w)"),
        ),
        Mistake(
            "The gradient is reg * w**2: the square is not differentiated.",
            ("return loss, reg * w", "return loss, reg * w**2"),
        ),
        Mistake(
            "The gradient is reg / 2 * w**2: the square is not differentiated.",
            ("return loss, reg * w", "return loss, reg / 2 * w**2"),
        ),
        Mistake(
            "The gradient is w - reg * w, the weights after a step; reg * w alone is asked.",
            ("return loss, reg * w", "return loss, w - reg * w"),
        ),
        Mistake(
            "The gradient is one number, reg times the sum of the weights; each weight has its own.",
            ("return loss, reg * w", "return loss, reg * np.sum(w)"),
        ),
        Mistake("The gradient is 2 * w, without the strength reg.", ("return loss, reg * w", "return loss, 2.0 * w")),
        Mistake(
            "The gradient is reg for every weight; it is proportional to the weight.",
            ("return loss, reg * w", "return loss, reg * np.ones(w.shape)"),
        ),
        Mistake(
            "The loss adds all entries of w.T @ w, products of different weights too; squares alone count.",
            ("np.sum(w**2)", "np.sum(w.reshape(len(w), -1).T @ w.reshape(len(w), -1))"),
        ),
        Mistake(
            "The loss is that of the largest weight alone; all are to be summed.", ("np.sum(w**2)", "np.max(w**2)")
        ),
        Mistake("The first row of w is left out of the loss.", ("np.sum(w**2)", "np.sum(w[1:] ** 2)")),
        Mistake("The gradient has reg squared.", (", reg * w", ", reg**2 * w")),
        Mistake("The last row of w is left out of the loss.", ("w**2", "w[:-1] ** 2")),
        Mistake("The loss is divided by the number of columns of w.", ("(w**2)", "(w**2) / w.shape[-1]")),
        Mistake(
            "The loss has the variance of the weights in place of the sum of their squares.",
            ("np.sum(w**2)", "np.var(w)"),
        ),
        Mistake(
            "The loss is reg times the root of the mean square.",
            ("reg / 2 * np.sum(w**2)", "reg * np.sqrt(np.mean(w**2))"),
        ),
        Mistake("The gradient is divided by the number of columns of w.", (", reg * w", ", reg * w / w.shape[-1]")),
        Mistake("The gradient is 0 for negative weights.", (", reg * w", ", reg * np.maximum(w, 0)")),
        Mistake(
            "The gradient is reg / 2 * w divided by the number of weights.", (", reg * w", ", reg / 2 * w / w.size")
        ),
        Mistake("The gradient is 4 * reg * w.", (", reg * w", ", 4 * reg * w")),
    ],
    hints=[
        "np.sum without an axis adds up all elements, whatever the shape.",
        "The derivative of a square is twice its base; the factor in the loss takes care of the 2.",
    ],
)
