r"""## Weight elimination

L2 charges a weight of 10 a hundred times as much as a weight of 1. But if a weight is needed at all, why should its
size cost so much? **Weight elimination** (Weigend, Rumelhart and Huberman, 1991) charges for the *existence* of a
weight:

$$R(w) = reg \sum_i \frac{(w_i / w_0)^2}{1 + (w_i / w_0)^2}, \qquad
\frac{\partial R}{\partial w_i} = reg \cdot \frac{2\, w_i / w_0^2}{\bigl(1 + (w_i / w_0)^2\bigr)^2}$$

Much below the scale $w_0$ a term behaves like a square and pulls the weight to 0. Much above it the term is nearly 1,
whatever the weight, and the pull is gone. So small weights die out and large ones are left alone; the sum counts,
softly, how many weights there are.

**By hand:** a weight of $2$ with $w_0 = 2$ and $reg = 1$: the ratio is 1, $R = \tfrac12$, and the gradient is
$(2 \cdot 2 / 4) / 4 = 0.25$. A weight of $20$ has $R = 100/101 \approx 0.99$ and a gradient of about $0.001$.

**Pitfalls**

- The denominator of the gradient is squared: that is the quotient rule.
- $w_0$ is squared too.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Loss, Mistake, integers, normal, spread


def weight_elimination(w, reg, w0):
    """Weight elimination penalty and its gradient.

    Args:
        w: weights of any shape, float or int; not changed.
        reg: float >= 0, the strength.
        w0: float > 0, the scale that tells small weights from large ones.

    Returns:
        loss: float, reg times the sum over all weights of (w / w0)**2 / (1 + (w / w0)**2).
        dw: gradient of the loss with respect to w, same shape as w, float.
    """
    square = (w / w0) ** 2
    loss = reg * np.sum(square / (1 + square))
    return loss, reg * 2 * w / w0**2 / (1 + square) ** 2


exercise = Exercise(
    Loss(weight_elimination, gradients=("w",)),
    points=3,
    cases=[
        Case("a small matrix", hint="Which rule differentiates a fraction?", w=normal(4, 3), reg=0.3, w0=0.7),
        Case("a larger scale", hint="How often does w0 enter the gradient?", w=normal(6, shift=1), reg=1.2, w0=2.5),
        Case("filters", hidden=True, w=normal(3, 2, 4, 5, scale=2), reg=0.8, w0=1.6),
        Case("whole numbers", hidden=True, w=integers(5, 2, low=-5, high=6), reg=0.25, w0=3.0),
        Case("large and tiny weights", hidden=True, w=spread(6, 3, low=1e-3, high=1000), reg=2.0, w0=0.3),
        Case("one weight", hidden=True, w=normal(1, 1, scale=3), reg=0.6, w0=1.9),
    ],
    mistakes=[
        Mistake("The denominator of the gradient is not squared.", ("(1 + square) ** 2", "(1 + square)")),
        Mistake(
            "The quotient rule has a plus for its minus.",
            ("reg * 2 * w / w0**2 / (1 + square) ** 2", "reg * 2 * w / w0**2 * (1 + 2 * square) / (1 + square) ** 2"),
        ),
        Mistake("The gradient lacks the factor 2 of the square.", ("reg * 2 * w", "reg * w")),
        Mistake("The gradient divides by w0, not by its square.", ("w / w0**2", "w / w0")),
        Mistake("The gradient lacks the division by the square of w0.", ("w / w0**2", "w")),
        Mistake(
            "The scale is left out: loss and gradient are those of w0 = 1.",
            ("(w / w0) ** 2", "(w + 0 * w0) ** 2"),
            ("w / w0**2", "w"),
        ),
        Mistake(
            "w is divided by w0 after squaring, so w0 is not squared.",
            ("(w / w0) ** 2", "w**2 / w0"),
            ("w / w0**2", "w / w0"),
        ),
        Mistake("The gradient lacks the strength reg.", ("reg * 2 * w", "2 * w")),
        Mistake("The loss is a mean over the weights; a sum is asked.", ("np.sum(", "np.mean(")),
        Mistake("The loss has no denominator: it is L2 on w / w0.", ("square / (1 + square)", "square")),
        Mistake(
            "The fraction is made of the sums; each weight has its own.",
            ("np.sum(square / (1 + square))", "(np.sum(square) / (1 + np.sum(square)))"),
        ),
        Mistake("The scale is left out of the loss, as if w0 were 1.", ("square / (1 + square)", "w**2 / (1 + w**2)")),
        Mistake(
            "The scale is left out of the gradient, as if w0 were 1.",
            ("w / w0**2 / (1 + square) ** 2", "w / (1 + w**2) ** 2"),
        ),
        Mistake(
            "w0 is not squared in the loss: the ratio is w**2 / w0.",
            ("square / (1 + square)", "w**2 / w0 / (1 + w**2 / w0)"),
        ),
        Mistake(
            "w0 is not squared in the gradient, which is that for the ratio w**2 / w0.",
            ("w / w0**2 / (1 + square) ** 2", "w / w0 / (1 + w**2 / w0) ** 2"),
        ),
        Mistake("The numerator of the loss is w**2, without w0.", ("square / (1 + square)", "w**2 / (1 + square)")),
        Mistake(
            "The denominator of the loss is 1 + w**2, without w0.", ("square / (1 + square)", "square / (1 + w**2)")
        ),
        Mistake(
            "The denominator of the gradient is (1 + w**2)**2, without w0.", ("(1 + square) ** 2", "(1 + w**2) ** 2")
        ),
        Mistake(
            "The loss has no squares: it adds |w / w0| / (1 + |w / w0|).",
            ("square / (1 + square)", "np.abs(w / w0) / (1 + np.abs(w / w0))"),
        ),
        Mistake(
            "The denominator of the loss is 1 + |w / w0|: the square is missing there.",
            ("square / (1 + square)", "square / (1 + np.abs(w / w0))"),
        ),
        Mistake(
            "The numerator of the loss is |w / w0|: the square is missing there.",
            ("square / (1 + square)", "np.abs(w / w0) / (1 + square)"),
        ),
        Mistake(
            "The loss is a sum of s / 1 + s, s being the square: the brackets of the denominator are missing.",
            ("square / (1 + square)", "square / 1 + square"),
        ),
        Mistake(
            "The loss is a sum of 1 / (1 + s), s being the square; the numerator is s.",
            ("square / (1 + square)", "1 / (1 + square)"),
        ),
        Mistake(
            "The loss is a sum of log(1 + s), s being the square; s / (1 + s) is asked.",
            ("square / (1 + square)", "np.log(1 + square)"),
        ),
        Mistake(
            "The gradient is that of the numerator alone, 2 * w / w0**2: the denominator is missing.",
            (" / (1 + square) ** 2", ""),
        ),
        Mistake(
            "The square stands inside the bracket: the denominator of the gradient is 1 + s**2.",
            ("(1 + square) ** 2", "(1 + square**2)"),
        ),
        Mistake(
            "The gradient lacks the derivative of the square: it is reg / (1 + s)**2.",
            ("reg * 2 * w / w0**2 / (1 + square) ** 2", "reg / (1 + square) ** 2"),
        ),
        Mistake("The gradient has the square of w: 2 * s / (1 + s)**2.", ("reg * 2 * w / w0**2", "reg * 2 * square")),
        Mistake(
            "The gradient is the second term of the quotient rule alone, with its minus.",
            ("reg * 2 * w / w0**2 /", "-reg * 2 * w / w0**2 * square /"),
        ),
        Mistake(
            "The gradient is the second term of the quotient rule alone, without its minus.",
            ("reg * 2 * w / w0**2 /", "reg * 2 * w / w0**2 * square /"),
        ),
        Mistake(
            "The numerator of the gradient is multiplied by 1 - s, s being the square; the quotient rule leaves 1.",
            ("reg * 2 * w / w0**2 /", "reg * 2 * w / w0**2 * (1 - square) /"),
        ),
        Mistake(
            "The gradient is divided by the number of weights; the loss is a sum.",
            ("return loss, reg * 2 *", "return loss, reg / w.size * 2 *"),
        ),
        Mistake(
            "The gradient is divided by the length of w; the loss is a sum.",
            ("return loss, reg * 2 *", "return loss, reg / len(w) * 2 *"),
        ),
        Mistake(
            "The loss has one number for each column; all weights are to be summed.",
            ("np.sum(square / (1 + square))", "np.sum(square / (1 + square), axis=0)"),
        ),
        Mistake("The gradient is that of L2, reg * w.", ("reg * 2 * w / w0**2 / (1 + square) ** 2", "reg * w")),
        Mistake(
            "The denominator of the gradient is (1 + w / w0)**2: the square of the ratio is missing.",
            ("(1 + square) ** 2", "(1 + np.abs(w / w0)) ** 2"),
        ),
        Mistake(
            "The loss has one number for each row; all weights are to be summed.",
            ("(1 + square))", "(1 + square), axis=-1)"),
        ),
        Mistake(
            "The first row of w is left out of the loss.",
            ("np.sum(square / (1 + square))", "np.sum((square / (1 + square))[1:])"),
        ),
        Mistake(
            "The last row of w is left out of the loss.",
            ("np.sum(square / (1 + square))", "np.sum((square / (1 + square))[:-1])"),
        ),
        Mistake("The denominator of the gradient has a root; it is squared.", ("square) ** 2", "square) ** 0.5")),
        Mistake(
            "w is multiplied by w0, not divided by it, in the loss.",
            ("square / (1 + square)", "(w * w0) ** 2 / (1 + (w * w0) ** 2)"),
        ),
        Mistake(
            "The gradient of each weight is its own penalty, s / (1 + s): nothing is differentiated.",
            ("2 * w / w0**2 / (1 + square) ** 2", "square / (1 + square)"),
        ),
        Mistake("The gradient has |w| in place of w: its sign is lost.", ("2 * w /", "2 * np.abs(w) /")),
        Mistake("The denominator of the loss is (1 + s)**2; it is 1 + s.", ("(1 + square))", "(1 + square) ** 2)")),
        Mistake(
            "The gradient is twice w, as that of w**2: w0 and the denominator are missing.",
            ("w / w0**2 / (1 + square) ** 2", "w"),
        ),
        Mistake("The gradient has reg squared.", (", reg * 2", ", reg**2 * 2")),
        Mistake("The loss has the root of each fraction.", ("square / (1 + square)", "np.sqrt(square / (1 + square))")),
        Mistake("The loss is the largest fraction alone; all are to be summed.", ("np.sum(", "np.max(")),
        Mistake(
            "Loss and gradient are divided by the number of weights.",
            ("np.sum(", "np.mean("),
            (", reg * 2", ", reg / w.size * 2"),
        ),
    ],
    equivalents=[
        Equivalent(
            "A square has no sign.",
            ("(w / w0) ** 2", "(-w / w0) ** 2"),
            ("(w / w0) ** 2", "(w / -w0) ** 2"),
        ),
    ],
    hints=[
        "Write s for the square of w / w0. What are the derivatives of s / (1 + s) to s, and of s to w?",
        "The first of them is one over the square of (1 + s).",
    ],
)
