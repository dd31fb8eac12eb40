r"""## Optimal Brain Damage

Remove the `count` weights of least saliency, all at once: set them to 0, and hand out a **mask** that says which
weights are left. The mask is needed afterwards. Training goes on, to make up for the loss, and multiplies every update
by the mask; or else the dead would come back to life. Then second derivatives, saliencies, and the next weights.

**By hand:** weights $(3, -1, 0.5)$ with second derivatives $(0.1, 2, 20)$: saliencies $(0.45, 1, 2.5)$. With `count` 1
the first one goes, the largest of all: $(0, -1, 0.5)$ with the mask (False, True, True).

**Pitfalls**

- `np.argsort` sorts along the last axis, so a matrix has to be flattened first. The ranking is over all weights
  together.
- The caller's array stays as it is.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, normal, spread, uniform


def obd_prune(w, hessian_diagonal, count):
    """Weights without those of least saliency.

    Args:
        w: weights of any shape, float; not changed.
        hessian_diagonal: second derivative of the loss with respect to each weight, same shape as w, float; not
            changed.
        count: int in {0, ..., number of weights}, how many to remove. The checks have no equal saliencies.

    Returns:
        pruned: same shape as w, float: 0 for the count weights of least saliency 1/2 h w**2 among all, else as in w.
        mask: same shape as w, bool: False for the removed weights, True for the others.
    """
    saliency = hessian_diagonal * w**2  # a factor 1/2 changes no order
    mask = np.ones(w.size, dtype=bool)
    mask[np.argsort(saliency, axis=None)[:count]] = False
    mask = mask.reshape(w.shape)
    return np.where(mask, w, 0.0), mask


exercise = Exercise(
    Function(obd_prune, returns=("pruned", "mask")),
    points=3,
    cases=[
        Case(
            "four of twelve",
            hint="Are the weights ranked over the whole array?",
            w=normal(3, 4),
            hessian_diagonal=uniform(3, 4, low=0.1, high=5),
            count=4,
        ),
        Case(
            "two of seven",
            hint="Is the smallest weight the least missed?",
            w=spread(7, low=0.05, high=3),
            hessian_diagonal=spread(7, low=0.1, high=50),
            count=2,
        ),
        Case("filters", hidden=True, w=normal(2, 3, 2, 4), hessian_diagonal=uniform(2, 3, 2, 4, high=9), count=29),
        Case(
            "none",
            hidden=True,
            hint="What is left with count = 0?",
            w=normal(4, 2),
            hessian_diagonal=uniform(4, 2),
            count=0,
        ),
        Case(
            "all",
            hidden=True,
            hint="What is left if all are removed?",
            w=normal(2, 3),
            hessian_diagonal=uniform(2, 3),
            count=6,
        ),
        Case("one weight", hidden=True, w=normal(1, 1), hessian_diagonal=uniform(1, 1), count=1),
        Case(
            "many weights",
            hidden=True,
            hint="Do you sort once, or once for each weight?",
            w=normal(40, 50),
            hessian_diagonal=uniform(40, 50, low=0.1),
            count=1234,
        ),
        Case(
            "curvatures of both signs",
            w=normal(4, 4),
            hessian_diagonal=normal(4, 4),
            count=8,
        ),
        *(
            Case(f"{k} of twenty", w=normal(4, 5, scale=2), hessian_diagonal=uniform(4, 5, low=0.1, high=8), count=k)
            for k in (1, 3, 7, 10, 19)
        ),
        Case("nothing to remove", w=normal(2, 3), hessian_diagonal=uniform(2, 3), count=0),
        Case("six of six", w=normal(6), hessian_diagonal=uniform(6, low=0.1), count=6),
    ],
    mistakes=[
        Mistake(
            "The smallest weights go; those of least saliency should.",
            ("hessian_diagonal * w**2", "np.abs(w) + 0 * hessian_diagonal"),
        ),
        Mistake("The weights of greatest saliency, or the largest ones, go.", ("[:count]", "[::-1][:count]")),
        Mistake("The mask is the wrong way round: it must be True for what is left.", ("0.0), mask", "0.0), ~mask")),
        Mistake(
            "Everything but the removed weights is set to 0.",
            ("np.where(mask, w, 0.0), mask", "np.where(mask, 0.0, w), mask"),
        ),
        Mistake("count weights are left; count should be removed.", ("[:count]", "[: w.size - count]")),
        Mistake("One weight too few is removed.", ("[:count]", "[: max(count - 1, 0)]")),
        Mistake("One weight too many is removed.", ("[:count]", "[: count + 1]")),
        Mistake(
            "The weights are compared with their signs: the most negative ones go.",
            ("hessian_diagonal * w**2", "hessian_diagonal * w"),
        ),
        Mistake(
            "Weights of least curvature go; their size counts too.",
            ("hessian_diagonal * w**2", "1.0 * hessian_diagonal"),
        ),
        Mistake(
            "The removed weights are marked in the mask, but pruned still holds them.",
            ("np.where(mask, w, 0.0), mask", "w.copy(), mask"),
        ),
        Mistake(
            "The result is flat: it must have the shape of w.",
            (
                "    mask = mask.reshape(w.shape)\n    return np.where(mask, w, 0.0), mask",
                "    return np.where(mask, w.ravel(), 0.0), mask",
            ),
        ),
        Mistake(
            "The caller's array is pruned; work on a copy.",
            ("return np.where(mask, w, 0.0), mask", "w[~mask] = 0.0\n    return w, mask"),
        ),
        Mistake(
            "argsort is taken for the rank: its entries are compared with count.",
            (
                "mask[np.argsort(saliency, axis=None)[:count]] = False",
                "mask = np.argsort(saliency, axis=None) >= count",
            ),
        ),
        Mistake(
            "The weights are ranked row by row, the places taken as those of the flat array.",
            ("np.argsort(saliency, axis=None)[:count]", "np.argsort(saliency, axis=-1).ravel()[:count]"),
        ),
        Mistake(
            "The weights are ranked within each row, and the lowest of each row go first.",
            (
                "np.argsort(saliency, axis=None)[:count]",
                'np.argsort(np.argsort(np.argsort(saliency, axis=-1), axis=-1), axis=None, kind="stable")[:count]',
            ),
        ),
        Mistake(
            "count weights of each row or column go; count is the number for the whole array.",
            (
                "np.argsort(saliency, axis=None)[:count]",
                "np.argsort(np.argsort(saliency, axis=-1), axis=-1).ravel() < count",
            ),
        ),
        Mistake(
            "The array is flattened column by column, and the mask is not put back that way.",
            ("np.argsort(saliency, axis=None)", "np.argsort(saliency.T, axis=None)"),
        ),
        Mistake(
            "The first count weights of the array go, whatever their saliency.",
            ("np.argsort(saliency, axis=None)[:count]", "np.arange(count)"),
        ),
        Mistake(
            "The last count weights of the array go, whatever their saliency.",
            ("np.argsort(saliency, axis=None)[:count]", "np.arange(w.size - count, w.size)"),
        ),
        Mistake("Only the weight of least saliency goes; count of them should.", ("[:count]", "[: min(count, 1)]")),
        Mistake("Only the weight of rank count goes, not those below it.", ("[:count]", "[max(count - 1, 0) : count]")),
        Mistake(
            "The weight of least saliency stays, and the count after it go.",
            ("[:count]", "[1 : count + 1]"),
        ),
        Mistake(
            "The saliency is h**2 * w**2, or |h * w|, which gives the same order.",
            ("hessian_diagonal * w**2", "hessian_diagonal**2 * w**2"),
        ),
        Mistake(
            "The saliency is h * |w|: the square is missing.",
            ("hessian_diagonal * w**2", "hessian_diagonal * np.abs(w)"),
        ),
        Mistake("The saliency is w**2 / h; multiply by h.", ("hessian_diagonal * w**2", "w**2 / hessian_diagonal")),
        Mistake(
            "The saliency is h / w**2: small weights count as important.",
            ("hessian_diagonal * w**2", "hessian_diagonal / np.maximum(w**2, 1e-300)"),
        ),
        Mistake(
            "The most negative weights go: they are ranked with their signs, without h.",
            ("hessian_diagonal * w**2", "w + 0 * hessian_diagonal"),
        ),
        Mistake(
            "All weights whose saliency is below count go.",
            ("mask[np.argsort(saliency, axis=None)[:count]] = False", "mask = (saliency / 2 >= count).ravel()"),
        ),
        Mistake(
            "pruned holds the saliencies of what is left; the weights are asked.",
            ("np.where(mask, w, 0.0), mask", "np.where(mask, saliency / 2, 0.0), mask"),
        ),
        Mistake(
            "pruned holds what is left one after the other; it must have the shape of w.",
            ("np.where(mask, w, 0.0), mask", "w[mask], mask"),
        ),
        Mistake(
            "pruned is flat: it must have the shape of w.",
            ("np.where(mask, w, 0.0), mask", "np.where(mask, w, 0.0).ravel(), mask"),
        ),
        Mistake(
            "mask is flat: it must have the shape of w.",
            ("np.where(mask, w, 0.0), mask", "np.where(mask, w, 0.0), mask.ravel()"),
        ),
        Mistake(
            "mask holds the places of the removed weights; True and False are asked.",
            ("np.where(mask, w, 0.0), mask", "np.where(mask, w, 0.0), np.flatnonzero(~mask)"),
        ),
        Mistake(
            "The sign of the weights is lost in pruned: absolute values are left.",
            ("np.where(mask, w, 0.0), mask", "np.where(mask, np.abs(w), 0.0), mask"),
        ),
        Mistake(
            "The saliencies are ranked by absolute values; a negative one is the least.",
            ("hessian_diagonal * w**2", "np.abs(hessian_diagonal) * w**2"),
        ),
        Mistake(
            "The saliencies of the greatest absolute value go.",
            ("hessian_diagonal * w**2", "-np.abs(hessian_diagonal) * w**2"),
        ),
        Mistake("mask is False everywhere.", ("0.0), mask", "0.0), mask & False")),
        Mistake("The removed weights become 1; they become 0.", ("w, 0.0)", "w, 1.0)")),
        Mistake("The removed weights become the mean of w; they become 0.", ("w, 0.0)", "w, w.mean())")),
        Mistake("The removed weights become -w; they become 0.", ("w, 0.0)", "w, -w)")),
        Mistake("pruned is w times its saliency.", ("np.where(mask, w, 0.0)", "np.where(mask, w * saliency, 0.0)")),
        Mistake(
            "What is left is scaled by size / (size - count), as in dropout.",
            ("np.where(mask, w, 0.0)", "np.where(mask, w * w.size / max(w.size - count, 1), 0.0)"),
        ),
        Mistake("Two weights too many are removed.", ("[:count]]", "[: count + 2]]")),
        Mistake("Two weights too few are removed.", ("[:count]]", "[: max(count - 2, 0)]]")),
        Mistake("Half of the weights go, whatever count is.", ("[:count]]", "[: w.size // 2]]")),
        Mistake(
            "Weights whose saliency is below the mean go, whatever count is.",
            ("mask[np.argsort(saliency, axis=None)[:count]] = False", "mask = (saliency >= saliency.mean()).ravel()"),
        ),
        Mistake(
            "count of each column go: the ranks are those within a column.",
            (
                "mask[np.argsort(saliency, axis=None)[:count]] = False",
                "mask = (np.argsort(np.argsort(saliency, axis=0), axis=0) >= count).ravel()",
            ),
        ),
        Mistake(
            "The largest weights go, whatever their second derivative.",
            ("hessian_diagonal * w**2", "-np.abs(w) + 0 * hessian_diagonal"),
        ),
        Mistake("The most positive weights go.", ("hessian_diagonal * w**2", "-w + 0 * hessian_diagonal")),
        Mistake("Weights of greatest curvature go.", ("hessian_diagonal * w**2", "-1.0 * hessian_diagonal")),
        Mistake(
            "The saliency is 1/2 h + w**2: a sum, not a product.",
            ("hessian_diagonal * w**2", "hessian_diagonal / 2 + w**2"),
        ),
        Mistake(
            "The saliency is the root of h times w**2.",
            ("hessian_diagonal * w**2", "np.sqrt(np.abs(hessian_diagonal)) * w**2"),
        ),
    ],
    equivalents=[
        Equivalent("Numbers that are worth the same to the judge.", ("np.ones(w.size, dtype=bool)", "np.ones(w.size)")),
    ],
    hints=[
        "np.argsort(a, axis=None) ranks all elements of a flattened array, the smallest first.",
        "Make a flat mask of True, put False at those places, and give it the shape of w.",
    ],
)
