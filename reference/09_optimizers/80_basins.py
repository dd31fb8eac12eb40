r"""## Which minimum?

A loss with several minima divides the space of starting points into **basins**: where you start decides where you
end. Given the ends of many runs, find out for each in which minimum it is, and how many share it.

**By hand:** the minima $-1$ and $3$, a radius of $0.5$ and the ends $-1.1,\; 2.8,\; -0.9,\; 1.2$. The runs are in
the minima $0, 1, 0$; the last one is too far from both, so it gets $-1$. The shares are $2/4$ and $1/4$: a run that
arrived nowhere counts among all runs, too.

**Shapes:** `ends[:, np.newaxis] - minima` has the shape (R, K, D): every end against every minimum.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, normal


def basins(ends, minima, radius):
    """The minimum in which each run ended, and the share of each minimum.

    Args:
        ends: last positions of R runs, float array of shape (R, D); not changed.
        minima: positions of K minima, float array of shape (K, D); not changed.
        radius: float > 0; a run whose nearest minimum is farther away (Euclidean distance) arrived at none.

    Returns:
        nearest: int array of shape (R,), for each run the number of the nearest minimum, 0 to K - 1, or -1 if none is
            within radius.
        shares: float array of shape (K,), the number of runs that arrived at each minimum, divided by R.
    """
    distance = np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)
    nearest = np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)
    shares = np.array([np.mean(nearest == k) for k in range(len(minima))])
    return nearest, shares


exercise = Exercise(
    Function(basins, returns=("nearest", "shares")),
    points=3,
    cases=[
        Case(
            "a few runs on a line",
            hint="What becomes of a run that is near no minimum?",
            ends=np.array([[-1.1], [2.8], [-0.9], [1.2], [3.3], [-4.0], [2.6]]),
            minima=np.array([[-1.0], [3.0]]),
            radius=0.5,
        ),
        Case(
            "three minima in the plane",
            hint="Which axis of the distances is for the minima?",
            ends=normal(12, 2, scale=2),
            minima=np.array([[1.0, 1.0], [-2.0, 0.5], [0.0, -1.5]]),
            radius=1.6,
        ),
        Case("many runs", hidden=True, ends=normal(60, 3, scale=1.5), minima=normal(5, 3), radius=1.8),
        Case(
            "nobody visits the last minimum",
            hidden=True,
            hint="Has each minimum a share, also one without visitors?",
            ends=normal(9, 2),
            minima=np.array([[1.0, 0.0], [-1.0, 0.0], [90.0, 90.0]]),
            radius=1.2,
        ),
        Case("one minimum, one run", hidden=True, ends=normal(1, 4), minima=normal(1, 4), radius=90.0),
        Case(
            "nobody arrives",
            hidden=True,
            hint="What are the shares when no run arrived?",
            ends=Draw(lambda rng: rng.normal(size=(5, 2)) + 100),
            minima=normal(3, 2),
            radius=4.0,
        ),
    ],
    mistakes=[
        Mistake(
            "The radius is not used: every run gets its nearest minimum, however far.",
            ("distance.min(axis=1) <= radius", "distance.min(axis=1) <= np.inf"),
        ),
        Mistake(
            "The shares are counts; they must be divided by the number of runs.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) * 1.0"),
        ),
        Mistake(
            "The shares are divided by the number of runs that arrived; all runs count.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / max(np.sum(nearest >= 0), 1)"),
        ),
        Mistake(
            "The shares are divided by the number of minima; they must be divided by the number of runs.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / len(minima)"),
        ),
        Mistake(
            "Runs that arrived at none get 0, and count for the first minimum.",
            ("distance.argmin(axis=1), -1)", "distance.argmin(axis=1), 0)"),
        ),
        Mistake(
            "The minima are counted from 1.",
            ("distance.argmin(axis=1), -1)", "distance.argmin(axis=1) + 1, -1)"),
            ("nearest == k", "nearest == k + 1"),
        ),
        Mistake("The farthest minimum is named.", ("distance.argmin(axis=1)", "distance.argmax(axis=1)")),
        Mistake(
            "Only the first coordinate counts; the distance is Euclidean.",
            ("np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)", "np.abs(ends[:, np.newaxis] - minima)[:, :, 0]"),
        ),
        Mistake(
            "The squared distance is compared with the radius.",
            ("distance.min(axis=1) <= radius", "distance.min(axis=1) ** 2 <= radius"),
        ),
        Mistake(
            "The coordinates' distances are added; the Euclidean distance is asked.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.abs(ends[:, np.newaxis] - minima).sum(axis=2)",
            ),
        ),
        Mistake("The shares are percentages.", ("np.mean(nearest == k)", "100 * np.mean(nearest == k)")),
    ],
    hints=[
        "All distances at once have the shape (R, K); then argmin along the minima.",
        "np.where chooses between the number of the nearest minimum and -1.",
        "np.mean(nearest == k) is a share. Make one for each k.",
    ],
    equivalents=[
        Equivalent(
            "A distance has no sign.",
            ("ends[:, np.newaxis] - minima", "minima - ends[:, np.newaxis]"),
            ("ends[:, np.newaxis] - minima", "-(ends[:, np.newaxis] - minima)"),
        ),
        Equivalent("The last of three axes.", ("axis=2", "axis=-1")),
        Equivalent(
            "No drawn position lies exactly on the circle.",
            ("distance.min(axis=1) <= radius", "distance.min(axis=1) < radius"),
        ),
        Equivalent(
            "A list of numbers is taken for an array.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "[np.mean(nearest == k) for k in range(len(minima))]",
            ),
        ),
    ],
)
