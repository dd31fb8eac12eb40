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
            "This is the first step inside, or the distance is taken over all rows at once; each row has its own.",
            ("distance > radius", "distance < radius"),
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
            "The number is one too small: the last row inside is named, or row 0 is left out of the count.",
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
            "This is the step of the first return, or the number of rows from the first one outside to the end.",
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
            "The last or the smallest coordinate, or the mean of all, is compared with the radius.",
            ("np.linalg.norm(trajectory - point, axis=1)", "np.abs(trajectory - point)[:, -1]"),
        ),
        Mistake("The distance is compared with the squared radius.", ("distance > radius", "distance > radius**2")),
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
        Equivalent("No drawn position lies exactly on the circle.", ("distance > radius", "distance >= radius")),
        Equivalent(
            "Kinds of numbers that are worth the same to the judge.", ("int(np.argmax(outside))", "np.argmax(outside)")
        ),
    ],
)
