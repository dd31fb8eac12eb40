r"""## Leaving a saddle point, measured

The theory holds close to the saddle and for plain gradient descent. For all the other rules: look. When does a
trajectory first get farther than some radius from a point?

**By hand:** the trajectory $(0, 0.1),\; (0, 0.4),\; (0, 0.9),\; (0, 0.3)$ leaves the circle of radius $0.5$ around
the origin at step 2. That it comes back later does not count.

**Pitfall:** `np.argmax` of an array of truth values finds the first True, and 0 if there is none. A trajectory that
never escapes is not one that escapes at once.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, normal


def steps_to_escape(trajectory, point, radius):
    """The number of steps until a trajectory first leaves the neighbourhood of a point.

    Args:
        trajectory: float array of shape (T + 1, D); row t is the position after t steps; not changed.
        point: float array of shape (D,), the centre; not changed.
        radius: float > 0.

    Returns:
        steps: int, the first t at which the (Euclidean) distance to the point is larger than radius; 0 if the start is
            outside already, and -1 if the trajectory never leaves.
    """
    distance = np.linalg.norm(trajectory - point, axis=1)
    outside = distance > radius
    return int(np.argmax(outside)) if outside.any() else -1


exercise = Exercise(
    Function(steps_to_escape, returns=("steps",)),
    points=3,
    cases=[
        Case(
            "out and back again",
            hint="The first time counts, not the last.",
            trajectory=np.array([[1.0, 2.0], [1.2, 2.1], [1.5, 2.5], [2.4, 2.1], [1.3, 1.9], [-2.0, 0.5], [1.0, 1.9]]),
            point=np.array([1.0, 2.0]),
            radius=1.0,
        ),
        Case(
            "never out",
            hint="What is argmax when nothing is True?",
            trajectory=np.array([[0.6, 0.0], [0.7, 0.1], [0.1, 0.2]]),
            point=np.zeros(2),
            radius=0.8,
        ),
        Case(
            "each coordinate inside, the distance not",
            hint="Is your distance that of Pythagoras?",
            trajectory=np.array([[0.5, 0.5, 0.5], [0.3, 0.2, 0.1], [0.8, 0.9, 0.7], [3.0, 0.0, 0.0]]),
            point=np.array([0.1, 0.0, 0.0]),
            radius=1.1,
        ),
        Case(
            "on the circle and then beyond",
            trajectory=np.array([[0.0, 1.0], [3.0, 4.0], [-5.0, 0.0], [0.0, 2.0], [-3.0, -4.5], [4.0, 4.0]]),
            point=np.zeros(2),
            radius=5.0,
        ),
        Case(
            "outside from the first row",
            trajectory=np.array([[9.0, 1.0], [5.0, 1.0], [2.0, 1.0], [2.0, 1.5], [8.0, 1.0]]),
            point=np.array([2.0, 1.0]),
            radius=2.5,
        ),
        Case(
            "outside in the last row only",
            trajectory=np.array([[1.0, -1.0], [1.2, -1.3], [0.8, -0.6], [1.1, -1.2], [0.2, -3.0]]),
            point=np.array([1.0, -1.0]),
            radius=1.4,
        ),
        Case(
            "to the left",
            trajectory=np.array([[-0.1], [-0.3], [0.2], [-0.4], [-0.9], [-1.7], [-0.5]]),
            point=np.array([0.0]),
            radius=0.8,
        ),
        Case(
            "twice out and twice back",
            trajectory=np.array([[0.2, 0.1], [1.5, 0.2], [1.6, 0.3], [0.1, 0.4], [0.2, 0.3], [-2.0, 0.1], [0.3, 0.2]]),
            point=np.zeros(2),
            radius=1.2,
        ),
        Case(
            "a small circle far from the origin",
            trajectory=np.array([[7.0, -4.0], [7.1, -4.1], [7.2, -4.0], [7.0, -3.6], [6.9, -4.0], [7.6, -4.4]]),
            point=np.array([7.0, -4.0]),
            radius=0.3,
        ),
        Case("one row inside", trajectory=np.array([[0.4, 0.3]]), point=np.zeros(2), radius=0.7),
        Case("one row outside", trajectory=np.array([[0.4, 0.9, 0.2]]), point=np.zeros(3), radius=0.7),
        *(
            Case(f"a walk of {n} steps", trajectory=normal(n + 1, d), point=np.full(d, shift), radius=radius)
            for n, d, shift, radius in ((5, 2, 0.3, 1.6), (9, 3, -0.2, 2.3), (14, 4, 0.1, 2.9), (20, 1, 0.5, 1.9))
        ),
        Case(
            "a random walk",
            hidden=True,
            trajectory=Draw(lambda rng: rng.normal(size=(400, 3)).cumsum(axis=0)),
            point=normal(3),
            radius=12.0,
        ),
        Case(
            "out from the start",
            hidden=True,
            hint="Row 0 counts too.",
            trajectory=normal(6, 2),
            point=np.array([50.0, -20.0]),
            radius=3.0,
        ),
        Case(
            "a slow spiral",
            hidden=True,
            trajectory=Draw(
                lambda rng: (
                    0.013
                    * (t := np.arange(90)[:, np.newaxis] + rng.uniform(0.2, 0.8))
                    * np.hstack([np.cos(t), np.sin(t)])
                    + 4
                )
            ),
            point=np.array([4.0, 4.0]),
            radius=0.52,
        ),
        Case(
            "it stays",
            hidden=True,
            hint="What do you return when it never leaves?",
            trajectory=normal(8, 4, scale=0.1, shift=-3),
            point=np.full(4, -3.0),
            radius=2.0,
        ),
        Case(
            "at the last step",
            hidden=True,
            trajectory=Draw(
                lambda rng: (
                    np.cumsum(rng.uniform(0.5, 1, (5, 1)), axis=0) * np.array([[0.1], [0.1], [0.1], [0.1], [5.0]])
                )
            ),
            point=np.zeros(1),
            radius=2.2,
        ),
    ],
    mistakes=[
        Mistake("A trajectory that never leaves gets 0; it must get -1.", (" if outside.any() else -1", "")),
        Mistake(
            "A trajectory that never leaves gets the number of its rows; it must get -1.",
            ("else -1", "else len(trajectory)"),
        ),
        Mistake(
            "The steps are counted from 1: row 0 is the position after 0 steps.",
            ("int(np.argmax(outside))", "int(np.argmax(outside)) + 1"),
        ),
        Mistake(
            "This is the step after which it never comes back inside; the first step outside is asked.",
            ("int(np.argmax(outside))", "int(len(outside) - np.argmin(outside[::-1])) % len(outside)"),
        ),
        Mistake(
            "This is the last step outside; the first one is asked.",
            ("int(np.argmax(outside))", "int(np.flatnonzero(outside)[-1])"),
        ),
        Mistake(
            "These are all steps spent inside, also after the escape.",
            ("int(np.argmax(outside))", "int(np.sum(~outside))"),
        ),
        Mistake(
            "The largest coordinate is compared with the radius; the Euclidean distance must be.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point).max(axis=1)"),
        ),
        Mistake(
            "The squared distance is compared with the radius.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.sum((trajectory - point) ** 2, axis=1)"),
        ),
        Mistake(
            "The coordinates' distances are added; the Euclidean distance is asked.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point).sum(axis=1)"),
        ),
        Mistake("The distance is from the origin; it must be from the point.", ("trajectory - point", "trajectory")),
        Mistake(
            "The distance is from the start of the trajectory; it must be from the point.",
            ("trajectory - point", "trajectory - trajectory[0]"),
        ),
        Mistake(
            "This is the step at which the distance is largest; the first one beyond the radius is asked.",
            ("np.argmax(outside)", "np.argmax(distance)"),
        ),
        Mistake(
            "A trajectory that never leaves gets its last step; it must get -1.",
            ("else -1", "else len(trajectory) - 1"),
        ),
        Mistake(
            "The number is one too small: the row before the escape is named.",
            ("int(np.argmax(outside))", "int(np.argmax(outside)) - 1"),
        ),
        Mistake(
            "These are all steps spent outside; the first one is asked.",
            ("int(np.argmax(outside))", "int(np.sum(outside))"),
        ),
        Mistake(
            "The starting point is never tested: row 0 counts too.",
            ("int(np.argmax(outside))", "int(np.argmax(outside[1:])) + 1 if outside[1:].any() else -1"),
        ),
        Mistake(
            "The steps are counted from the end of the trajectory.",
            ("int(np.argmax(outside))", "int(np.argmax(outside[::-1]))"),
        ),
        Mistake(
            "This is the number of rows from the first one outside to the end; the first one itself is asked.",
            ("int(np.argmax(outside))", "int(len(outside) - np.argmax(outside))"),
        ),
        Mistake(
            "This is the last step inside of the whole trajectory; the first one outside is asked.",
            ("int(np.argmax(outside))", "int(np.flatnonzero(~outside)[-1]) if (~outside).any() else -1"),
        ),
        Mistake("Whether it leaves is returned; the number of the step is asked.", ("int(np.argmax(outside))", "1")),
        Mistake(
            "The distance at the first step outside is returned; its number is asked.",
            ("int(np.argmax(outside))", "float(distance[np.argmax(outside)])"),
        ),
        Mistake(
            "The number is -1 where the trajectory ends inside; it may come back.",
            ("int(np.argmax(outside)) if outside.any() else -1", "int(np.argmax(outside)) if outside[-1] else -1"),
        ),
        Mistake(
            "The last coordinate alone is compared with the radius.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point)[:, -1]"),
        ),
        Mistake("The distance is compared with the squared radius.", ("distance > radius", "distance > radius**2")),
        Mistake(
            "The distance is to the row before; it must be to the point.",
            ("trajectory - point", "trajectory - trajectory[np.maximum(np.arange(len(trajectory)) - 1, 0)]"),
        ),
        Mistake(
            "The distance is from the last row; it must be from the point.",
            ("trajectory - point", "trajectory - trajectory[-1]"),
        ),
        Mistake("The distance is compared with twice the radius.", ("distance > radius", "distance > 2 * radius")),
        Mistake("The distance is compared with half the radius.", ("distance > radius", "distance > radius / 2")),
        Mistake(
            "The root of the mean of the squares is compared with the radius; the squares must be added.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.sqrt(np.mean((trajectory - point) ** 2, axis=1))"),
        ),
        Mistake(
            "The mean of the coordinates' distances is compared with the radius.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point).mean(axis=1)"),
        ),
        Mistake(
            "The first coordinate alone is compared with the radius.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point)[:, 0]"),
        ),
        Mistake(
            "The smallest coordinate is compared with the radius.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point).min(axis=1)"),
        ),
        Mistake(
            "The coordinates' differences are added with their signs.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.sum(trajectory - point, axis=1)"),
        ),
        Mistake(
            "The largest difference of a coordinate counts with its sign: negative ones are never outside.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.max(trajectory - point, axis=1)"),
        ),
        Mistake(
            "The first coordinate's difference counts with its sign.",
            ("np.linalg.norm(trajectory - point, axis=1)", "(trajectory - point)[:, 0]"),
        ),
        Mistake(
            "The difference of the norms of the row and of the point is compared with the radius.",
            (
                "np.linalg.norm(trajectory - point, axis=1)",
                "np.abs(np.linalg.norm(trajectory, axis=1) - np.linalg.norm(point))",
            ),
        ),
        Mistake(
            "The way along the trajectory is compared with the radius, not the distance to the point.",
            (
                "np.linalg.norm(trajectory - point, axis=1)",
                "np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(trajectory, axis=0), axis=1))])",
            ),
        ),
        Mistake(
            "The last row is never tested.",
            (
                "outside = distance > radius",
                "outside = (distance > radius) & (np.arange(len(distance)) < len(distance) - 1)",
            ),
        ),
        Mistake(
            "Row 0 is never tested, and the rows are counted from row 1.",
            (
                "int(np.argmax(outside)) if outside.any() else -1",
                "int(np.argmax(outside[1:])) if outside[1:].any() else -1",
            ),
        ),
        Mistake(
            "A trajectory that starts outside gets -1; it must get 0.",
            ("int(np.argmax(outside)) if outside.any()", "int(np.argmax(outside)) if outside.any() and not outside[0]"),
        ),
        Mistake(
            "A trajectory that starts outside gets 1; it must get 0.",
            ("int(np.argmax(outside))", "max(int(np.argmax(outside)), 1)"),
        ),
        Mistake(
            "The number counts the rows inside before the last one outside.",
            ("int(np.argmax(outside))", "int(np.sum(~outside[: np.flatnonzero(outside)[-1]]))"),
        ),
        Mistake(
            "This is the second step outside; the first one is asked.",
            ("int(np.argmax(outside))", "int(np.flatnonzero(outside)[min(1, outside.sum() - 1)])"),
        ),
        Mistake(
            "This is the first step of the last stay outside.",
            (
                "int(np.argmax(outside))",
                "int(np.flatnonzero(outside & ~np.roll(outside, 1) | outside & (np.arange(len(outside)) == 0))[-1])",
            ),
        ),
        Mistake(
            "This is the first step back inside after an escape, or the last step.",
            ("int(np.argmax(outside))", "int(np.argmax(~outside & (np.cumsum(outside) > 0))) or len(outside) - 1"),
        ),
        Mistake(
            "This is the last step before it first comes back, or the last of all.",
            ("int(np.argmax(outside))", "(int(np.argmax(~outside & (np.cumsum(outside) > 0))) or len(outside)) - 1"),
        ),
        Mistake("The step of the smallest distance is named.", ("np.argmax(outside)", "np.argmin(distance)")),
        Mistake(
            "The steps are counted from the last one, backwards: T minus the first step outside.",
            ("int(np.argmax(outside))", "int(len(outside) - 1 - np.argmax(outside))"),
        ),
        Mistake(
            "A trajectory that never leaves gets the step of its largest distance; it must get -1.",
            ("else -1", "else int(np.argmax(distance))"),
        ),
        Mistake(
            "A trajectory that never leaves gets 1 more than its rows; it must get -1.",
            ("else -1", "else len(trajectory) + 1"),
        ),
        Mistake(
            "Where it leaves, the share of the rows before is returned; the number of the step is asked.",
            ("int(np.argmax(outside))", "float(np.argmax(outside) / len(outside))"),
        ),
        Mistake(
            "Only a trajectory that is outside at the end and was inside at the start counts as leaving.",
            ("if outside.any()", "if outside[-1] and not outside[0]"),
        ),
        Mistake(
            "The escape counts only when the next row is outside too.",
            ("outside = distance > radius", "outside = (distance > radius) & np.append(distance[1:] > radius, True)"),
        ),
    ],
    hints=[
        "The distances of all rows at once: the norm of trajectory - point along axis 1.",
        "np.argmax finds the first True; ask any() first.",
    ],
    equivalents=[
        Equivalent(
            "A distance has no sign.",
            ("trajectory - point", "point - trajectory"),
            ("trajectory - point", "-(trajectory - point)"),
        ),
        Equivalent(
            "Kinds of numbers that are worth the same to the judge.", ("int(np.argmax(outside))", "np.argmax(outside)")
        ),
    ],
)
