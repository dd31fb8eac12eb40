r"""## Elastic net

If two inputs say nearly the same, L1 keeps one of them, more or less by chance, and drops the other. L2 shares the
weight between them and drops nothing. The **elastic net** mixes both, and `ratio` says how much of it is L1:

$$R(w) = reg \Bigl( ratio \sum_i |w_i| + \frac{1 - ratio}{2} \sum_i w_i^2 \Bigr)$$

With $ratio = 1$ it is the L1 penalty, with $ratio = 0$ the L2 penalty (with its factor ½).

**By hand:** $w = (3, -1)$, $reg = 0.2$, $ratio = 0.75$: the sum of absolute values is $4$, that of squares $10$, so
$R = 0.2\, (0.75 \cdot 4 + 0.125 \cdot 10) = 0.85$. The gradient is
$0.2\, (0.75 + 0.25 \cdot 3,\; -0.75 - 0.25 \cdot 1) = (0.3, -0.2)$.

**Pitfall:** the ½ belongs to the squares alone, and vanishes from their gradient.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Loss, Mistake, normal, spread


def elastic_net(w, reg, ratio):
    """Elastic net penalty of the weights and its gradient.

    Args:
        w: weights of any shape, float or int, none of them exactly 0; not changed.
        reg: float >= 0, the strength of the whole.
        ratio: float in [0, 1], the share of the L1 penalty; the L2 penalty, with its factor 1/2, has the rest.

    Returns:
        loss: float, reg * (ratio * sum of |w| + (1 - ratio) / 2 * sum of w squared).
        dw: gradient of the loss with respect to w, same shape as w, float.
    """
    loss = reg * (ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2))
    return loss, reg * (ratio * np.sign(w) + (1 - ratio) * w)


exercise = Exercise(
    Loss(elastic_net, gradients=("w",)),
    points=3,
    cases=[
        Case("mostly L1", hint="Which of the two terms has the factor 1/2?", w=normal(3, 4), reg=0.3, ratio=0.8),
        Case("mostly L2", hint="Which term does ratio belong to?", w=normal(5, scale=2, shift=1), reg=1.4, ratio=0.15),
        Case("L1 alone", hidden=True, hint="What is left with ratio = 1?", w=normal(2, 6), reg=0.2, ratio=1.0),
        Case("L2 alone", hidden=True, hint="What is left with ratio = 0?", w=normal(4, 3, 2), reg=0.7, ratio=0.0),
        Case(
            "whole numbers",
            hidden=True,
            w=Draw(lambda rng: rng.integers(1, 6, (5, 3)) * rng.choice([-1, 1], (5, 3))),
            reg=0.15,
            ratio=0.35,
        ),
        Case("large and tiny weights", hidden=True, w=spread(6, 2, low=1e-3, high=1000), reg=0.02, ratio=0.6),
    ],
    mistakes=[
        Mistake(
            "The squares have no factor 1/2, and 2 * w in the gradient; half of that is asked.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "(1 - ratio) * np.sum(w**2)"),
            ("(1 - ratio) * w)", "(1 - ratio) * 2 * w)"),
            convention=True,
        ),
        Mistake(
            "The loss lacks the factor 1/2 of the squares.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "(1 - ratio) * np.sum(w**2)"),
        ),
        Mistake(
            "The gradient keeps the factor 1/2 of the squares; differentiating cancels it.",
            ("(1 - ratio) * w)", "(1 - ratio) / 2 * w)"),
        ),
        Mistake(
            "The factor 1/2 stands at the absolute values too.",
            ("reg * (ratio * np.sum(np.abs(w))", "reg * (ratio / 2 * np.sum(np.abs(w))"),
            ("ratio * np.sign(w)", "ratio / 2 * np.sign(w)"),
        ),
        Mistake(
            "The shares are swapped: ratio is the share of L1.",
            (
                "ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2)",
                "(1 - ratio) * np.sum(np.abs(w)) + ratio / 2 * np.sum(w**2)",
            ),
            ("ratio * np.sign(w) + (1 - ratio) * w", "(1 - ratio) * np.sign(w) + ratio * w"),
        ),
        Mistake(
            "L2 has its full weight; 1 - ratio is its share.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "1 / 2 * np.sum(w**2)"),
            ("(1 - ratio) * w)", "w)"),
        ),
        Mistake(
            "The strength multiplies the L1 part alone.",
            (
                "reg * (ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2))",
                "reg * ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2)",
            ),
            (
                "reg * (ratio * np.sign(w) + (1 - ratio) * w)",
                "reg * ratio * np.sign(w) + (1 - ratio) * w",
            ),
        ),
        Mistake(
            "The sign is missing in the gradient of the absolute values.",
            ("ratio * np.sign(w)", "ratio * np.abs(np.sign(w))"),
        ),
        Mistake("The gradient of the L1 part is missing.", ("ratio * np.sign(w) + (1 - ratio) * w", "(1 - ratio) * w")),
        Mistake(
            "The gradient of the L2 part is missing.", ("ratio * np.sign(w) + (1 - ratio) * w", "ratio * np.sign(w)")
        ),
        Mistake(
            "The loss has a factor 1/2 at the absolute values too.",
            ("reg * (ratio * np.sum(np.abs(w))", "reg * (ratio / 2 * np.sum(np.abs(w))"),
        ),
        Mistake("The gradient has a factor 1/2 at the signs.", ("ratio * np.sign(w)", "ratio / 2 * np.sign(w)")),
        Mistake(
            "The loss has the factor 1/2 at the absolute values and not at the squares.",
            (
                "reg * (ratio * np.sum(np.abs(w)) + (1 - ratio) / 2",
                "reg * (ratio / 2 * np.sum(np.abs(w)) + (1 - ratio)",
            ),
        ),
        Mistake(
            "The squares have the factor 1/4, and w the factor 1/2 in the gradient.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "(1 - ratio) / 4 * np.sum(w**2)"),
            ("(1 - ratio) * w)", "(1 - ratio) / 2 * w)"),
        ),
        Mistake(
            "The squares have the factor 1/4 in the loss.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "(1 - ratio) / 4 * np.sum(w**2)"),
        ),
        Mistake(
            "The shares are swapped in the loss: ratio is the share of L1.",
            (
                "ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2)",
                "(1 - ratio) * np.sum(np.abs(w)) + ratio / 2 * np.sum(w**2)",
            ),
        ),
        Mistake(
            "The shares are swapped in the gradient: ratio is the share of L1.",
            ("ratio * np.sign(w) + (1 - ratio) * w", "(1 - ratio) * np.sign(w) + ratio * w"),
        ),
        Mistake(
            "L2 has its full weight in the loss; 1 - ratio is its share.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "1 / 2 * np.sum(w**2)"),
        ),
        Mistake(
            "L1 has its full weight; ratio is its share.",
            ("reg * (ratio * np.sum(np.abs(w))", "reg * (np.sum(np.abs(w))"),
            ("ratio * np.sign(w)", "np.sign(w)"),
        ),
        Mistake(
            "Both parts of the loss are weighted by ratio; L2 has 1 - ratio.",
            ("(1 - ratio) / 2 * np.sum(w**2)", "ratio / 2 * np.sum(w**2)"),
        ),
        Mistake(
            "Both parts of the gradient are weighted by ratio; L2 has 1 - ratio.", ("(1 - ratio) * w)", "ratio * w)")
        ),
        Mistake(
            "Neither part is weighted: ratio is ignored.",
            (
                "reg * (ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2))",
                "reg * (np.sum(np.abs(w)) + 1 / 2 * np.sum(w**2))",
            ),
            ("ratio * np.sign(w) + (1 - ratio) * w", "np.sign(w) + w"),
        ),
        Mistake(
            "The strength multiplies the L1 part of the loss alone.",
            (
                "reg * (ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2))",
                "reg * ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2)",
            ),
        ),
        Mistake(
            "The strength multiplies the L1 part of the gradient alone.",
            ("reg * (ratio * np.sign(w) + (1 - ratio) * w)", "reg * ratio * np.sign(w) + (1 - ratio) * w"),
        ),
        Mistake(
            "The strength multiplies the L2 part of the loss alone.",
            (
                "reg * (ratio * np.sum(np.abs(w)) + (1 - ratio) / 2 * np.sum(w**2))",
                "(ratio * np.sum(np.abs(w)) + reg * (1 - ratio) / 2 * np.sum(w**2))",
            ),
        ),
        Mistake(
            "The strength multiplies the L2 part of the gradient alone.",
            ("reg * (ratio * np.sign(w) + (1 - ratio) * w)", "ratio * np.sign(w) + reg * (1 - ratio) * w"),
        ),
        Mistake(
            "The strength enters the gradient twice, as reg**2.", ("return loss, reg * (", "return loss, reg**2 * (")
        ),
        Mistake(
            "The loss is a mean over the weights; a sum is asked.",
            ("np.sum(np.abs(w))", "np.mean(np.abs(w))"),
            ("np.sum(w**2)", "np.mean(w**2)"),
        ),
        Mistake(
            "The gradient is divided by the number of weights; the loss is a sum.",
            ("return loss, reg * (", "return loss, reg / w.size * ("),
        ),
        Mistake(
            "The gradient is divided by the length of w; the loss is a sum.",
            ("return loss, reg * (", "return loss, reg / len(w) * ("),
        ),
        Mistake(
            "The loss has the Euclidean norm in place of the sum of squares.", ("np.sum(w**2)", "np.sqrt(np.sum(w**2))")
        ),
        Mistake(
            "The loss has the square of the sum in place of the sum of squares.", ("np.sum(w**2)", "np.sum(w) ** 2")
        ),
        Mistake("The loss lacks the L1 part.", ("ratio * np.sum(np.abs(w)) + (1 - ratio) / 2", "(1 - ratio) / 2")),
        Mistake("The loss lacks the L2 part.", (" + (1 - ratio) / 2 * np.sum(w**2)", "")),
        Mistake(
            "The L1 part of the gradient is ratio * |w|: the absolute value is not differentiated.",
            ("ratio * np.sign(w)", "ratio * np.abs(w)"),
        ),
        Mistake(
            "The L2 part of the gradient has w**2: the square is not differentiated.",
            ("(1 - ratio) * w)", "(1 - ratio) / 2 * w**2)"),
        ),
        Mistake(
            "The L2 part of the gradient has |w|: the sign of the weight is lost.",
            ("(1 - ratio) * w)", "(1 - ratio) * np.abs(w))"),
        ),
        Mistake(
            "Neither part of the gradient is weighted: ratio is not used there.",
            ("ratio * np.sign(w) + (1 - ratio) *", "np.sign(w) +"),
        ),
        Mistake("The L1 part of the loss is the largest absolute value.", ("np.sum(np.abs(w))", "np.max(np.abs(w))")),
        Mistake("The L1 part of the gradient is 0 for negative weights.", ("np.sign(w)", "(w > 0)")),
        Mistake(
            "The L2 part of the gradient is (1 - ratio) * sign(w).", ("(1 - ratio) * w", "(1 - ratio) * np.sign(w)")
        ),
        Mistake("In the gradient, L1 is weighted by ratio + 1.", ("ratio * np.sign(w)", "(1 + ratio) * np.sign(w)")),
        Mistake(
            "Neither part of the loss has its share: ratio is not used there.",
            ("(ratio * np.sum(", "(np.sum("),
            ("(1 - ratio) / 2 * np", "1 / 2 * np"),
        ),
    ],
    equivalents=[
        Equivalent("A sign is its own inverse.", ("ratio * np.sign(w)", "ratio / np.sign(w)")),
    ],
    hints=[
        "It is a sum of two penalties that you have written, with the strengths reg * ratio and reg * (1 - ratio).",
        "The gradient of a sum is the sum of the gradients.",
    ],
)
