r"""## How many units are there, really?

Column $j$ of `W` holds the incoming weights of unit $j$. Two units with equal columns compute the same number on every
input, whatever that is: one of them is a copy. To see what training makes of a start, count the units that are not.

Rounding may separate two copies by $10^{-17}$, so the comparison needs a tolerance. Go through the columns from left to
right, and keep each that is unlike all those kept so far; unlike means that some weight differs by more than the
tolerance. The answer is the number kept.

**By hand:** the columns of `[[1, 1, 2], [5, 5, 5]]` are $(1, 5)$, $(1, 5)$ and $(2, 5)$: two distinct units. With
tolerance 1 it is one, since nothing differs by more than 1.

**Pitfalls**

- Units are columns. The rows belong to the inputs.
- A copy need not stand beside its original.
- Two units differ if *any* weight differs. They need not differ in all.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, normal


def distinct_units(W, tolerance):
    """Number of units whose incoming weights are no copy of another's.

    Args:
        W: weights of shape (D, H), float, one column for each unit; not changed.
        tolerance: float >= 0; two columns are alike if no entries in the same row differ by more than it.

    Returns:
        count: int, the number of columns that are kept if, from left to right, each column is kept that is not alike
            any column kept before it.
    """
    kept = []
    for unit in W.T:
        if all(np.abs(unit - other).max() > tolerance for other in kept):
            kept.append(unit)
    return len(kept)


THREE = np.array([[0.5, -1.0, 0.5, 0.5, -1.0], [2.0, 0.5, 2.0, 1.0, 0.5]])
FAR = np.array([[1.0, 3.0, 1.0, 2.0, 3.0, 1.0, 4.0], [5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0], [0.0, 1, 0, 1, 1, 0, 0]])

exercise = Exercise(
    Function(distinct_units, returns=("count",)),
    points=2,
    cases=[
        Case("copies apart from each other", hint="Is a copy found that is no neighbour?", W=THREE, tolerance=1e-9),
        Case("all different", W=normal(4, 6), tolerance=1e-6),
        Case(
            "copies up to rounding",
            hint="Which differences does the tolerance excuse?",
            W=np.array([[0.1 + 0.2, 0.3, -0.3, 0.3], [1.0, 1.0, 1.0, 1.0 + 1e-15], [0.7, 0.7, 0.7, 0.7]]),
            tolerance=1e-12,
        ),
        Case("all zero", hidden=True, hint="Copies of nothing are copies.", W=np.zeros((3, 8)), tolerance=1e-8),
        Case(
            "a row that is the same for all",
            hidden=True,
            hint="Must two units differ in every weight to be different?",
            W=FAR,
            tolerance=0.0,
        ),
        Case("one unit", hidden=True, W=normal(5, 1), tolerance=1e-3),
        Case(
            "a difference of exactly the tolerance",
            hidden=True,
            hint="More than the tolerance, or as much?",
            W=np.array([[0.0, 0.25, 1.0, 0.75, 2.0], [1.0, 1.0, 1.25, 1.0, 1.0]]),
            tolerance=0.25,
        ),
        Case(
            "a wide tolerance",
            hidden=True,
            hint="With which columns is a new one compared?",
            W=np.array([[0.0, 0.4, 0.8, 1.2, 1.6, -0.4], [0.1, 0.2, 0.1, 0.2, 0.1, 0.0]]),
            tolerance=0.5,
        ),
        Case(
            "large weights",
            hidden=True,
            hint="Does the tolerance grow with the weights?",
            W=np.array([[1e6, 1e6 + 1, 1e6 + 0.25, -1e6], [3e5, 3e5, 3e5 + 0.25, 3e5]]),
            tolerance=0.5,
        ),
        Case("opposite units", hidden=True, W=np.array([[1.0, -1.0, 2.0], [0.5, -0.5, 1.0]]), tolerance=0.1),
        Case(
            "a chain of small differences",
            W=np.array([[0.0, 0.3, 0.6, 0.9, 1.2, 0.3, 2.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]]),
            tolerance=0.4,
        ),
        Case(
            "as far apart as the tolerance",
            W=np.array([[0.0, 0.5, 1.0, 1.5, 0.5, 0.25], [2.0, 2.0, 2.0, 2.0, 2.5, 1.0]]),
            tolerance=0.5,
        ),
        Case(
            "columns and their opposites",
            W=np.array([[1.0, -1.0, 2.0, -2.0, 1.0, 4.0], [0.5, -0.5, 1.0, -1.0, 0.5, 2.0]]),
            tolerance=0.1,
        ),
        Case(
            "units of zeros",
            W=np.array([[0.0, 1.0, 0.0, 1.0, 0.0], [0.0, 2.0, 0.0, -2.0, 0.0], [0.0, 0.0, 0.0, 0.0, 1e-3]]),
            tolerance=1e-9,
        ),
        Case(
            "only the last weight differs",
            W=np.array([[1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0], [3.0, 4.0, 3.0, 5.0]]),
            tolerance=0.5,
        ),
        Case(
            "small differences in many weights",
            W=np.array(
                [[0.0, 0.3, -0.15, 1.0], [0.0, 0.3, -0.15, 1.3], [0.0, -0.3, 0.15, 0.7], [0.0, -0.3, 0.15, 1.3]]
            ),
            tolerance=0.5,
        ),
        Case("a little less than the tolerance in each weight", W=np.array([[0.0, 0.4]] * 4), tolerance=0.5),
        Case("the middle one first", W=np.array([[0.3, 0.0, 0.6], [1.0, 1.0, 1.0]]), tolerance=0.4),
        Case("a copy at the end", W=np.array([[2.0, 3.0, 5.0, 2.0], [7.0, 6.0, 4.0, 7.0]]), tolerance=0.01),
        Case("a single unit", W=normal(3, 1), tolerance=0.01),
    ],
    mistakes=[
        Mistake("The rows are compared; units are the columns.", ("in W.T", "in W")),
        Mistake(
            "Only neighbours are compared, so a copy further away counts as new.",
            ("for other in kept)", "for other in kept[-1:])"),
        ),
        Mistake(
            "Two units count as alike as soon as one of their weights is; all must be.",
            ("(unit - other).max()", "(unit - other).min()"),
        ),
        Mistake("The tolerance is ignored: a difference by rounding makes a new unit.", ("> tolerance", "> 0")),
        Mistake("A difference of exactly the tolerance counts as more.", ("> tolerance", ">= tolerance")),
        Mistake(
            "Signs are ignored: a unit and its opposite count as alike.",
            ("np.abs(unit - other)", "np.abs(np.abs(unit) - np.abs(other))"),
        ),
        Mistake(
            "The sum of the differences is compared with the tolerance; the largest alone counts.",
            ("np.abs(unit - other).max()", "np.abs(unit - other).sum()"),
        ),
        Mistake("The absolute value is missing in the differences.", ("np.abs(unit - other)", "(unit - other)")),
        Mistake(
            "These are the copies; the units that are none are asked.",
            ("return len(kept)", "return W.shape[1] - len(kept)"),
        ),
        Mistake(
            "A new column need differ from one of those kept; it must differ from all.",
            ("if all(", "if not kept or any("),
        ),
        Mistake(
            "Each column is compared with all to its left, kept or not; only those kept count.",
            ("for unit in W.T:", "for place, unit in enumerate(W.T):"),
            ("for other in kept)", "for other in W.T[:place])"),
        ),
        Mistake(
            "Each column is compared with the first one alone.",
            ("for other in kept)", "for other in W.T[:1])"),
            ("    return len(kept)", "    return len(kept) + 1"),
        ),
        Mistake(
            "Columns that have a copy are not counted at all; one of each kind counts.",
            ("for unit in W.T:", "for place, unit in enumerate(W.T):"),
            ("for other in kept)", "for other in np.delete(W.T, place, axis=0))"),
        ),
        Mistake(
            "These are the columns that have a copy, all of them; one of each kind is asked, and those without a copy.",
            ("for unit in W.T:", "for place, unit in enumerate(W.T):"),
            ("for other in kept)", "for other in np.delete(W.T, place, axis=0))"),
            ("return len(kept)", "return W.shape[1] - len(kept)"),
        ),
        Mistake(
            "Pairs of columns that differ are counted; units are asked.",
            (
                "return len(kept)",
                "return sum(np.abs(W[:, i] - W[:, j]).max() > tolerance for i in range(W.shape[1]) for j in range(i))",
            ),
        ),
        Mistake(
            "Pairs of columns that are alike are counted; distinct units are asked.",
            (
                "return len(kept)",
                "return sum(np.abs(W[:, i] - W[:, j]).max() <= tolerance for i in range(W.shape[1]) for j in range(i))",
            ),
        ),
        Mistake("Only the first weight of each unit is compared.", ("(unit - other).max()", "(unit - other)[0]")),
        Mistake(
            "The sums of the columns are compared; every weight counts by itself.",
            ("np.abs(unit - other).max()", "np.abs(unit.sum() - other.sum())"),
        ),
        Mistake(
            "The mean difference is compared with the tolerance; the largest is asked.",
            ("np.abs(unit - other).max()", "np.abs(unit - other).mean()"),
        ),
        Mistake(
            "The tolerance grows with the weights, by 1e-5 of them, as np.allclose does if rtol is left alone.",
            ("np.abs(unit - other).max() > tolerance", "not np.allclose(unit, other, atol=tolerance)"),
        ),
        Mistake(
            "The tolerance is relative to the weights; it is absolute.",
            ("np.abs(unit - other).max() > tolerance", "(np.abs(unit - other) > tolerance * np.abs(other)).any()"),
        ),
        Mistake(
            "The answer is the rank of W; columns may differ and still be multiples or sums of others.",
            ("return len(kept)", "return np.linalg.matrix_rank(W)"),
        ),
        Mistake(
            "Distinct numbers in W are counted; distinct columns are asked.",
            ("return len(kept)", "return len(np.unique(W))"),
        ),
        Mistake("The answer is one too large.", ("return len(kept)", "return len(kept) + 1")),
        Mistake(
            "The answer is one too small, or the first column is not counted.",
            ("return len(kept)", "return len(kept) - 1"),
        ),
        Mistake("All columns are counted, copies too.", ("return len(kept)", "return W.shape[1]")),
        Mistake(
            "The columns are rounded to multiples of the tolerance, and then compared exactly.",
            ("return len(kept)", "return np.unique(np.round(W / tolerance) if tolerance else W, axis=1).shape[1]"),
        ),
        Mistake(
            "A unit whose weights are all 0 is not counted.", ("        if all(", "        if unit.any() and all(")
        ),
        Mistake(
            "The norm of the difference is compared with the tolerance; the largest difference alone counts.",
            ("np.abs(unit - other).max()", "np.sqrt(((unit - other) ** 2).sum())"),
        ),
        Mistake(
            "The squares of the differences are compared with the tolerance.",
            ("np.abs(unit - other).max()", "((unit - other) ** 2).max()"),
        ),
        Mistake(
            "The sum of the squared differences is compared with the tolerance.",
            ("np.abs(unit - other).max()", "((unit - other) ** 2).sum()"),
        ),
        Mistake("Only the last weight of each unit is compared.", ("(unit - other).max()", "(unit - other)[-1]")),
        Mistake(
            "Each column is compared with its left neighbour alone, kept or not.",
            ("for unit in W.T:", "for place, unit in enumerate(W.T):"),
            ("for other in kept)", "for other in W.T[max(place - 1, 0) : place])"),
        ),
        Mistake("The last column is left out.", ("in W.T", "in W.T[:-1]")),
        Mistake("The columns are gone through from right to left.", ("in W.T", "in W.T[::-1]")),
        Mistake("The tolerance is halved.", ("> tolerance", "> tolerance / 2")),
        Mistake("The tolerance is doubled.", ("> tolerance", "> 2 * tolerance")),
        Mistake(
            "The columns are divided by their norms before they are compared.",
            ("unit - other)", "unit / (np.linalg.norm(unit) or 1) - other / (np.linalg.norm(other) or 1))"),
        ),
        Mistake(
            "The norms of the columns are compared; every weight counts by itself.",
            ("np.abs(unit - other).max()", "np.abs(np.linalg.norm(unit) - np.linalg.norm(other))"),
        ),
        Mistake(
            "The largest weights of the columns are compared; every weight counts by itself.",
            ("np.abs(unit - other).max()", "np.abs(unit.max() - other.max())"),
        ),
        Mistake(
            "The answer is 0 or 1: whether any unit is a copy.",
            ("return len(kept)", "return int(len(kept) < W.shape[1])"),
        ),
        Mistake(
            "The answer is 0 or 1: whether all units are distinct.",
            ("return len(kept)", "return int(len(kept) == W.shape[1])"),
        ),
        Mistake("The number of inputs is returned.", ("return len(kept)", "return W.shape[0]")),
    ],
    hints=[
        "W.T is an array whose rows are the columns of W, and a for loop goes through its rows.",
        "Keep a list of the columns that were new; a column is compared with those in the list.",
    ],
    equivalents=[
        Equivalent(
            "A distance has no sign.",
            ("in W.T", "in (-W).T"),
            ("unit - other", "other - unit"),
        ),
        Equivalent(
            "-True is as true as True, and -False as false as False.",
            (
                "all(np.abs(unit - other).max() > tolerance for other in kept)",
                "-all((np.abs(unit - other).max() > tolerance for other in kept))",
            ),
        ),
    ],
)
