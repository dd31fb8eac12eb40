r"""## Rescue by clipping

The last rescue does not change the network. It looks at the finished gradient, and if that is too long, makes it
shorter. The length is that of all layers' gradients together, as one long vector:

$$total = \sqrt{\textstyle\sum_l norms_l^2}, \qquad factor = \begin{cases} max\_norm / total & total > max\_norm \\ 1 &
\text{else} \end{cases}$$

and every layer's gradient is multiplied by the same factor. So the direction stays, and only the length changes. The
norms are all that you need to tell what comes out.

**By hand:** norms $(6, 8)$ and `max_norm` 5: the total is 10, the factor $0.5$, the clipped norms are $(3, 4)$. With
`max_norm` 20 nothing happens: the factor is 1, not 2.

**Pitfalls**

- Clipping each layer by itself would turn the direction. One factor for all.
- Gradients that are short stay short. Clipping never makes anything longer.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, uniform


def clipped_norms(norms, max_norm):
    """Norms of all layers' gradients after clipping by their common norm.

    Args:
        norms: array of shape (L,), float, numbers >= 0: the norm of each layer's gradient; not changed.
        max_norm: float > 0, the largest length allowed for all gradients together.

    Returns:
        clipped: array of shape (L,), the norm of each layer's gradient after all gradients have been multiplied by
            factor.
        factor: float, max_norm divided by the root of the sum of the squares of norms if that root is larger than
            max_norm, else 1. Nothing is added to the denominator.
    """
    total = np.sqrt((norms**2).sum())
    factor = max_norm / total if total > max_norm else 1.0
    return norms * factor, factor


exercise = Exercise(
    Function(clipped_norms, returns=("clipped", "factor")),
    points=2,
    cases=[
        Case(
            "too long",
            hint="What is the length of all gradients together?",
            norms=uniform(4, low=2, high=9),
            max_norm=1.5,
        ),
        Case(
            "short enough",
            hint="Does a short gradient stay as it is?",
            norms=uniform(5, low=0.5, high=0.8),
            max_norm=2.0,
        ),
        Case(
            "long together, short each by itself",
            hint="Is each layer judged by itself, or all together?",
            norms=uniform(9, low=0.6, high=0.9),
            max_norm=1.0,
        ),
        Case("one layer", hidden=True, norms=uniform(1, low=3, high=5), max_norm=2.5),
        Case("nothing to clip", hidden=True, hint="What if all gradients are 0?", norms=np.zeros(3), max_norm=0.7),
        Case("exploding", hidden=True, norms=np.geomspace(1e12, 1e-3, 6), max_norm=5.0),
        Case("exactly as long as allowed", hidden=True, norms=np.array([3.0, 4.0]), max_norm=5.0),
        Case("far below the limit", norms=uniform(3, low=0.1, high=0.2), max_norm=0.9),
        Case("below the limit, their sum above", norms=uniform(2, low=0.34, high=0.4), max_norm=0.65),
        Case("below the limit, their squares above", norms=uniform(2, low=3.3, high=4), max_norm=6.5),
        Case("one long layer", norms=np.array([5.0, 0.2, 0.3]), max_norm=2.0),
        Case("two long layers", norms=np.array([4.0, 3.0, 0.5]), max_norm=2.0),
    ],
    mistakes=[
        Mistake(
            "Short gradients are made longer, up to max_norm.",
            ("max_norm / total if total > max_norm else 1.0", "max_norm / total"),
        ),
        Mistake(
            "Every layer is clipped by itself; one factor must serve all.",
            ("return norms * factor, factor", "return np.minimum(norms, max_norm), factor"),
        ),
        Mistake(
            "The total is the sum of the norms; it is the root of the sum of their squares.",
            ("np.sqrt((norms**2).sum())", "norms.sum()"),
        ),
        Mistake("The total is the largest of the norms.", ("np.sqrt((norms**2).sum())", "norms.max()")),
        Mistake("The root is missing in the total.", ("np.sqrt((norms**2).sum())", "(norms**2).sum()")),
        Mistake("The total is a root mean square.", ("(norms**2).sum()", "(norms**2).mean()")),
        Mistake("The factor is upside down.", ("= max_norm / total", "= total / max_norm")),
        Mistake(
            "The factor is returned, but the norms are not multiplied by it.",
            ("return norms * factor", "return norms * 1.0"),
        ),
        Mistake(
            "max_norm is ignored: the limit is 1.", ("max_norm / total if total > max_norm", "1 / total if total > 1")
        ),
        Mistake(
            "A small number is added to the denominator.",
            ("= max_norm / total", "= max_norm / (total + 1e-6)"),
            convention=True,
        ),
        Mistake(
            "The gradients are clipped as soon as their largest norm is above max_norm; their common norm decides.",
            ("if total > max_norm", "if norms.max() > max_norm"),
        ),
        Mistake("The total is the mean of the norms.", ("np.sqrt((norms**2).sum())", "norms.mean()")),
        Mistake(
            "Only layers whose norm is above max_norm are multiplied by the factor; all must be.",
            ("return norms * factor", "return np.where(norms > max_norm, norms * factor, norms)"),
        ),
        Mistake(
            "Every layer is clipped by itself to max_norm / L.",
            ("return norms * factor", "return np.minimum(norms, max_norm / len(norms))"),
        ),
        Mistake(
            "Every layer is clipped by itself to max_norm / sqrt(L).",
            ("return norms * factor", "return np.minimum(norms, max_norm / np.sqrt(len(norms)))"),
        ),
        Mistake("The factor is the root of max_norm / total.", ("= max_norm / total", "= np.sqrt(max_norm / total)")),
        Mistake("The factor is 1 - max_norm / total.", ("= max_norm / total", "= 1 - max_norm / total")),
        Mistake(
            "The factor is max_norm / total when the gradients are short, and 1 when they are long.",
            ("total > max_norm", "total < max_norm"),
        ),
        Mistake("The factor of short gradients is 0; it is 1.", ("else 1.0", "else 0.0")),
        Mistake(
            "The factor returned is max_norm / total even where nothing is clipped; it is 1 there.",
            ("return norms * factor, factor", "return norms * factor, max_norm / total if total else 1.0"),
        ),
        Mistake("The factor returned is 1 always.", ("return norms * factor, factor", "return norms * factor, 1.0")),
        Mistake(
            "The total is returned in the place of the factor.",
            ("return norms * factor, factor", "return norms * factor, total"),
        ),
        Mistake(
            "Every norm becomes max_norm where the gradients are too long.",
            ("return norms * factor", "return norms if factor == 1 else np.full(norms.shape, max_norm)"),
        ),
        Mistake(
            "The excess is subtracted from every norm; all are multiplied by one factor.",
            ("return norms * factor", "return norms - max(total - max_norm, 0) / len(norms)"),
        ),
        Mistake(
            "The factor uses the sum of the norms in its denominator, while the root of squares decides.",
            ("= max_norm / total", "= max_norm / norms.sum()"),
        ),
        Mistake(
            "The factor uses the largest norm in its denominator, while the common norm decides.",
            ("= max_norm / total", "= max_norm / norms.max()"),
        ),
        Mistake(
            "1e-8 is added to the denominator; nothing is added there.",
            ("= max_norm / total", "= max_norm / (total + 1e-8)"),
            convention=True,
        ),
        Mistake(
            "The sum of squares, without the root, decides whether to clip.",
            ("if total > max_norm", "if total**2 > max_norm"),
        ),
        Mistake("The sum of the norms decides whether to clip.", ("if total > max_norm", "if norms.sum() > max_norm")),
        Mistake(
            "The mean of the norms decides whether to clip.", ("if total > max_norm", "if norms.mean() > max_norm")
        ),
        Mistake("The smallest norm decides whether to clip.", ("if total > max_norm", "if norms.min() > max_norm")),
        Mistake(
            "The factor has the sum of squares in its denominator: its root is missing.",
            ("= max_norm / total", "= max_norm / total**2"),
        ),
        Mistake(
            "The factor has the mean of the norms in its denominator.",
            ("= max_norm / total", "= max_norm / norms.mean()"),
        ),
        Mistake(
            "The factor is divided by the number of layers too.",
            ("= max_norm / total", "= max_norm / total / len(norms)"),
        ),
        Mistake(
            "The total is that without the last layer.",
            ("np.sqrt((norms**2).sum())", "np.sqrt((norms[:-1] ** 2).sum())"),
        ),
        Mistake(
            "The total is that without the first layer.",
            ("np.sqrt((norms**2).sum())", "np.sqrt((norms[1:] ** 2).sum())"),
        ),
        Mistake("The total is the norm of the first layer.", ("np.sqrt((norms**2).sum())", "norms[0]")),
        Mistake("The total is the norm of the last layer.", ("np.sqrt((norms**2).sum())", "norms[-1]")),
        Mistake("The factor is 1 always: nothing is ever clipped.", ("if total > max_norm else", "if total < 0 else")),
        Mistake(
            "Only the first layer is multiplied by the factor.",
            ("return norms * factor", "return np.append(norms[:1] * factor, norms[1:])"),
        ),
        Mistake(
            "Only the last layer is multiplied by the factor.",
            ("return norms * factor", "return np.append(norms[:-1], norms[-1:] * factor)"),
        ),
        Mistake(
            "Only the largest norm is multiplied by the factor.",
            ("return norms * factor", "return np.where(norms == norms.max(), norms * factor, norms)"),
        ),
        Mistake(
            "Each norm is divided by the total: max_norm is missing in clipped.",
            ("return norms * factor", "return norms if factor == 1 else norms / total"),
        ),
        Mistake(
            "clipped is the total after clipping, for every layer.",
            ("return norms * factor", "return np.full(norms.shape, total * factor)"),
        ),
        Mistake(
            "The factor returned is upside down.",
            ("return norms * factor, factor", "return norms * factor, 1 / factor"),
        ),
        Mistake(
            "The factor returned is the square of the one used.",
            ("return norms * factor, factor", "return norms * factor, factor**2"),
        ),
        Mistake(
            "The factor returned is that of each layer by itself, its smallest.",
            (
                "return norms * factor, factor",
                "return norms * factor, min(1.0, max_norm / norms.max()) if norms.any() else 1.0",
            ),
        ),
        Mistake(
            "The factor returned is max_norm where the gradients are clipped.",
            ("return norms * factor, factor", "return norms * factor, max_norm if factor != 1 else factor"),
        ),
        Mistake(
            "The factor returned is 0 where nothing is clipped.",
            ("return norms * factor, factor", "return norms * factor, factor if factor != 1 else 0.0"),
        ),
        Mistake(
            "Each norm is rescaled to a share of max_norm, norm / sum * max_norm, where the gradients are too long.",
            ("return norms * factor", "return norms if factor == 1 else norms / norms.sum() * max_norm"),
        ),
    ],
    hints=[
        "First the total, one number; then the factor, by an if; then one product.",
        "The norm of a long vector that is made of pieces follows from the norms of the pieces, as in Pythagoras.",
    ],
    equivalents=[
        Equivalent(
            "At a total of exactly max_norm the factor is 1 by both branches.",
            ("total > max_norm", "total >= max_norm"),
        ),
    ],
)
