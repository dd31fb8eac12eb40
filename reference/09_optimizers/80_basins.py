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
        Case(
            "at the radius itself",
            ends=np.array([[1.5], [3.0], [4.5], [-2.5], [0.25], [8.0]]),
            minima=np.array([[4.0], [1.0], [-2.0]]),
            radius=0.5,
        ),
        Case(
            "minima close together",
            ends=np.array([[0.2, 0.1], [0.9, 0.2], [0.4, 0.9], [-0.4, -0.3], [1.6, 0.1], [3.0, 3.0]]),
            minima=np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0], [0.7, 0.8]]),
            radius=1.3,
        ),
        Case(
            "a small radius and a minimum without visitors",
            ends=np.array([[5.1, -2.0], [0.1, 0.1], [-3.0, 1.2], [5.0, -2.2], [4.9, -1.9], [-2.8, 1.0], [2.0, 2.0]]),
            minima=np.array([[5.0, -2.0], [30.0, 2.0], [-3.0, 1.0]]),
            radius=0.4,
        ),
        Case(
            "each run in a minimum",
            ends=np.array([[2.1, 0.3, -1.0], [-1.2, 0.9, 0.4], [1.8, 0.1, -0.7], [2.4, -0.3, -1.1]]),
            minima=np.array([[-1.0, 1.0, 0.0], [2.0, 0.0, -1.0]]),
            radius=2.0,
        ),
        Case("one minimum", ends=np.array([[0.3], [-2.0], [0.9], [1.4], [-0.2]]), minima=np.array([[0.5]]), radius=0.8),
        Case(
            "one run", ends=np.array([[1.2, -0.6]]), minima=np.array([[3.0, 3.0], [1.0, 1.0], [1.0, -1.0]]), radius=0.9
        ),
        *(
            Case(f"{n} runs, {k} minima", ends=normal(n, d, scale=1.5), minima=normal(k, d), radius=radius)
            for n, k, d, radius in ((8, 3, 2, 1.1), (11, 4, 3, 1.7), (15, 2, 1, 0.9))
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
        Mistake(
            "Runs that arrived at none count for the last minimum: -1 is its number when counting from the end.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(nearest % len(minima) == k) for k in range(len(minima))])",
            ),
        ),
        Mistake(
            "shares begin with the runs that arrived at none, as np.unique counts them; they have one entry for "
            "each minimum.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(nearest == k) for k in range(-1, len(minima))])",
            ),
        ),
        Mistake(
            "shares end with the runs that arrived at none; they have one entry for each minimum.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(nearest == k) for k in [*range(len(minima)), -1]])",
            ),
        ),
        Mistake(
            "shares count the runs that arrived at none for minimum 0 and shift the others by one.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(nearest == k - 1) for k in range(len(minima))])",
            ),
        ),
        Mistake(
            "shares count every run for its nearest minimum, however far.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(distance.argmin(axis=1) == k) for k in range(len(minima))])",
            ),
        ),
        Mistake(
            "shares count a run for each minimum within radius; only its nearest counts.",
            ("np.array([np.mean(nearest == k) for k in range(len(minima))])", "np.mean(distance <= radius, axis=0)"),
        ),
        Mistake(
            "Only minima with visitors are in shares; the others must be there with 0.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(nearest == k) for k in np.unique(nearest[nearest >= 0])] or [0.0])",
            ),
        ),
        Mistake(
            "shares hold for each run the share of its minimum; they must hold one for each minimum.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "np.array([np.mean(nearest == k) for k in nearest])",
            ),
        ),
        Mistake(
            "The shares are divided by R - 1.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / max(len(ends) - 1, 1)"),
        ),
        Mistake(
            "The shares are divided by R + 1.", ("np.mean(nearest == k)", "np.sum(nearest == k) / (len(ends) + 1)")
        ),
        Mistake(
            "The shares are divided by the largest count.",
            (
                "np.mean(nearest == k)",
                "np.sum(nearest == k) / max(max(np.sum(nearest == j) for j in range(len(minima))), 1)",
            ),
        ),
        Mistake(
            "The shares are divided by the number of coordinates.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / ends.shape[1]"),
        ),
        Mistake(
            "A run that arrived at none gets the number K; it must get -1.",
            ("distance.argmin(axis=1), -1)", "distance.argmin(axis=1), len(minima))"),
        ),
        Mistake(
            "The first minimum within radius is named; the nearest one must be.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where((distance <= radius).any(axis=1), (distance <= radius).argmax(axis=1), -1)",
            ),
        ),
        Mistake(
            "The last minimum within radius is named; the nearest one must be.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                (
                    "np.where((distance <= radius).any(axis=1), len(minima) - 1 - (distance <= radius)[:, "
                    "::-1].argmax(axis=1), -1)"
                ),
            ),
        ),
        Mistake(
            "Only runs within radius of exactly one minimum are counted as arrived.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where((distance <= radius).sum(axis=1) == 1, distance.argmin(axis=1), -1)",
            ),
        ),
        Mistake(
            "The mean of the distances to all minima is compared with radius; the smallest must be.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance.mean(axis=1) <= radius, distance.argmin(axis=1), -1)",
            ),
        ),
        Mistake(
            "The distance to minimum 0 is compared with radius; the one to the nearest must be.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance[:, 0] <= radius, distance.argmin(axis=1), -1)",
            ),
        ),
        Mistake(
            "The distance is compared with the squared radius.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance.min(axis=1) <= radius**2, distance.argmin(axis=1), -1)",
            ),
        ),
        Mistake(
            "nearest holds the smallest distances; the numbers of the minima are asked.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance.min(axis=1) <= radius, distance.min(axis=1), -1)",
            ),
        ),
        Mistake(
            "nearest tells whether a run arrived; the number of its minimum is asked.",
            ("return nearest, shares", "return (nearest >= 0).astype(int), shares"),
        ),
        Mistake(
            "nearest is counted from 1, with 0 for a run that arrived at none.",
            ("return nearest, shares", "return nearest + 1, shares"),
        ),
        Mistake(
            "nearest ignores the radius: a run that is too far from all gets its nearest minimum.",
            ("return nearest, shares", "return distance.argmin(axis=1), shares"),
        ),
        Mistake(
            "nearest leaves out the runs that arrived at none; they get -1.",
            ("return nearest, shares", "return nearest[nearest >= 0], shares"),
        ),
        Mistake(
            "The largest coordinate counts as the distance; it is Euclidean.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.abs(ends[:, np.newaxis] - minima).max(axis=2)",
            ),
        ),
        Mistake(
            "The root of the mean of the squares counts as the distance; the squares must be added.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.sqrt(np.mean((ends[:, np.newaxis] - minima) ** 2, axis=2))",
            ),
        ),
        Mistake(
            "The mean of the coordinates' distances counts as the distance; it is Euclidean.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.abs(ends[:, np.newaxis] - minima).mean(axis=2)",
            ),
        ),
        Mistake(
            "The coordinates' differences are added with their signs; the distance is Euclidean.",
            ("np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)", "np.sum((ends[:, np.newaxis] - minima), axis=2)"),
        ),
        Mistake(
            "The size of the sum of the coordinates' differences counts as the distance; it is Euclidean.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.abs(np.sum((ends[:, np.newaxis] - minima), axis=2))",
            ),
        ),
        Mistake(
            "The difference of the norms counts as the distance; it is the norm of the difference.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.abs(np.linalg.norm(ends, axis=1)[:, np.newaxis] - np.linalg.norm(minima, axis=1))",
            ),
        ),
        Mistake(
            "The smallest coordinate counts as the distance; it is Euclidean.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.abs(ends[:, np.newaxis] - minima).min(axis=2)",
            ),
        ),
        Mistake(
            "Ends and minima are added; they must be subtracted.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.linalg.norm(ends[:, np.newaxis] + minima, axis=2)",
            ),
        ),
        Mistake("The distance is compared with half the radius.", ("<= radius", "<= radius / 2")),
        Mistake("The distance is compared with twice the radius.", ("<= radius", "<= 2 * radius")),
        Mistake(
            "Every run is in minimum 0.",
            ("np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)", "np.zeros(len(ends), dtype=int)"),
        ),
        Mistake(
            "The numbers of the minima are counted from the last one, as negative numbers.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1) - len(minima), -1)",
            ),
        ),
        Mistake(
            "nearest is counted in reverse order: the last minimum has the number 0.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance.min(axis=1) <= radius, len(minima) - 1 - distance.argmin(axis=1), -1)",
            ),
        ),
        Mistake(
            "nearest is the number of minima within radius; the number of the nearest is asked.",
            (
                "np.where(distance.min(axis=1) <= radius, distance.argmin(axis=1), -1)",
                "np.where(distance.min(axis=1) <= radius, (distance <= radius).sum(axis=1), -1)",
            ),
        ),
        Mistake(
            "The second nearest minimum is named.",
            ("distance.argmin(axis=1), -1", "np.argsort(distance, axis=1)[:, min(1, len(minima) - 1)], -1"),
        ),
        Mistake(
            "The distance to the last minimum is compared with radius; the one to the nearest must be.",
            ("distance.min(axis=1) <=", "distance[:, -1] <="),
        ),
        Mistake("nearest that is returned is in reverse order.", ("return nearest,", "return nearest[::-1],")),
        Mistake("nearest that is returned is sorted.", ("return nearest,", "return np.sort(nearest),")),
        Mistake("shares are in reverse order.", ("return nearest, shares", "return nearest, shares[::-1]")),
        Mistake(
            "shares are sorted, the largest first.", ("return nearest, shares", "return nearest, np.sort(shares)[::-1]")
        ),
        Mistake(
            "shares tell whether a minimum has visitors.",
            ("return nearest, shares", "return nearest, (shares > 0) * 1.0"),
        ),
        Mistake(
            "shares are alike: the share of all runs that arrived, divided by the number of minima.",
            ("return nearest, shares", "return nearest, np.full(len(minima), np.mean(nearest >= 0) / len(minima))"),
        ),
        Mistake(
            "The first run is left out of the shares.",
            ("np.mean(nearest == k)", "np.sum(nearest[1:] == k) / len(ends)"),
        ),
        Mistake(
            "The last run is left out of the shares.",
            ("np.mean(nearest == k)", "np.sum(nearest[:-1] == k) / len(ends)"),
        ),
        Mistake(
            "The share of the last minimum is missing: it is 0.",
            ("np.mean(nearest == k)", "np.mean(nearest == k) * (k < len(minima) - 1)"),
        ),
        Mistake(
            "The share of minimum 0 is missing: it is 0.", ("np.mean(nearest == k)", "np.mean(nearest == k) * (k > 0)")
        ),
        Mistake(
            "shares count the runs whose number is k or lower, but not -1.",
            ("nearest == k)", "(nearest <= k) & (nearest >= 0))"),
        ),
        Mistake("shares begin with minimum 1: they are shifted by one.", ("nearest == k)", "nearest == k + 1)")),
        Mistake(
            "The shares are divided by the number of the runs plus the number of the minima.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / (len(ends) + len(minima))"),
        ),
        Mistake(
            "The shares are divided by the number of minima with visitors.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / max(len(np.unique(nearest[nearest >= 0])), 1)"),
        ),
        Mistake(
            "The shares are divided by the number of runs that arrived at none.",
            ("np.mean(nearest == k)", "np.sum(nearest == k) / max(np.sum(nearest < 0), 1)"),
        ),
        Mistake(
            "The last coordinate alone counts as the distance; it is Euclidean.",
            ("np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)", "np.abs(ends[:, np.newaxis] - minima)[:, :, -1]"),
        ),
        Mistake(
            "The distance is from the origin to the minimum.",
            (
                "np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)",
                "np.linalg.norm(0 * ends[:, np.newaxis] - minima, axis=2)",
            ),
        ),
        Mistake(
            "The largest difference of a coordinate counts with its sign.",
            ("np.linalg.norm(ends[:, np.newaxis] - minima, axis=2)", "np.max(ends[:, np.newaxis] - minima, axis=2)"),
        ),
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
            "A list of numbers is taken for an array.",
            (
                "np.array([np.mean(nearest == k) for k in range(len(minima))])",
                "[np.mean(nearest == k) for k in range(len(minima))]",
            ),
        ),
    ],
)
