r"""## Clipping by value

Now and then a gradient is enormous: a batch of outliers, a cliff in the loss. One step in proportion, and the work
of an hour is gone. The simplest guard limits every entry to $[-c, c]$.

**By hand:** with $c = 1$, the gradient $(0.5, -7, 3)$ becomes $(0.5, -1, 1)$.

**Pitfall:** the direction changes. $(0.1, 100)$, which points nearly along the second axis, becomes $(0.1, 1)$.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, integers, normal


def clip_by_value(gradient, limit):
    """Limit every entry of a gradient.

    Args:
        gradient: array of any shape, float or int; not changed.
        limit: float > 0.

    Returns:
        clipped: same shape as gradient, float: entries above limit become limit, those below -limit become -limit, the
            others stay.
    """
    return np.clip(np.asarray(gradient, dtype=float), -limit, limit)


exercise = Exercise(
    Function(clip_by_value, returns=("clipped",)),
    points=2,
    cases=[
        Case("a few entries", gradient=np.array([[0.5, -7.0, 3.0], [-0.2, 1.0, -1.5]]), limit=1.2),
        Case("a larger limit", gradient=normal(4, 5, scale=4), limit=2.5),
        Case("a limit below 1", gradient=normal(3, 4), limit=0.6),
        Case("all within the limits", gradient=np.array([[0.3, -0.8], [-0.1, 0.9], [0.7, 0.2]]), limit=1.5),
        Case("all positive, one row", gradient=np.array([[0.2, 4.0, 1.1, 0.9, 7.0]]), limit=0.8),
        Case("nothing to clip", hidden=True, hint="A limit is no target.", gradient=normal(3, 2, scale=0.1), limit=5.0),
        Case(
            "whole numbers",
            hidden=True,
            hint="Is 0.5 still 0.5 in the result?",
            gradient=integers(6, 4, low=-5, high=6),
            limit=2.5,
        ),
        Case("one row, a small limit", hidden=True, gradient=normal(1, 7), limit=0.3),
        Case(
            "a few enormous entries",
            hidden=True,
            gradient=Draw(lambda rng: rng.normal(size=(2, 3, 4)) * 10.0 ** rng.integers(-3, 7, (2, 3, 4))),
            limit=10.0,
        ),
    ],
    mistakes=[
        Mistake(
            "Only large positive entries are clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.minimum(np.asarray(gradient, dtype=float), limit)",
            ),
        ),
        Mistake(
            "Only large negative entries are clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.maximum(np.asarray(gradient, dtype=float), -limit)",
            ),
        ),
        Mistake(
            "Negative entries become 0: the range is [0, limit]; it must be [-limit, limit].",
            ("-limit, limit", "0, limit"),
        ),
        Mistake(
            "Entries beyond the limit become 0; they must become the limit, with their sign.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs(gradient) <= limit, 1.0 * gradient, 0.0)",
            ),
        ),
        Mistake(
            "The signs are lost: entries below -limit must become -limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs(gradient) > limit, limit, gradient)",
            ),
        ),
        Mistake(
            "All entries are scaled so that the largest fits; only those beyond the limit may change.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "gradient * min(1.0, limit / np.max(np.abs(gradient)))",
            ),
        ),
        Mistake(
            "The gradient is scaled by its norm; every entry is to be limited by itself.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "gradient * min(1.0, limit / np.sqrt(np.sum(gradient**2.0)))",
            ),
        ),
        Mistake(
            "Every entry becomes limit or -limit, also the small ones.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "limit * np.sign(gradient)"),
        ),
        Mistake("The limit is always 1.", ("-limit, limit", "-1.0, 1.0")),
        Mistake(
            "The result has the dtype of the gradient, so whole numbers cut the limit off.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.clip(gradient, -limit, limit).astype(gradient.dtype)",
            ),
        ),
        Mistake(
            "All signs are lost: this is the smaller of the absolute value and limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.minimum(np.abs((1.0 * gradient)), limit)",
            ),
        ),
        Mistake(
            "Entries within the limits become limit or -limit, and those beyond stay: the comparison is reversed.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) < limit, limit * np.sign((1.0 * gradient)), (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries within the limits become 0, and those beyond stay.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) < limit, 0.0, (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries beyond the limit get the limit with the opposite sign.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) > limit, -limit * np.sign((1.0 * gradient)), (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries beyond the limit become -limit, whatever their sign.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) > limit, -limit, (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries below -limit become 0; they must become -limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where((1.0 * gradient) < -limit, 0.0, np.minimum((1.0 * gradient), limit))",
            ),
        ),
        Mistake(
            "Entries above limit become 0; they must become limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where((1.0 * gradient) > limit, 0.0, np.maximum((1.0 * gradient), -limit))",
            ),
        ),
        Mistake(
            "Entries beyond the limit become 1 or -1; they must become limit or -limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) > limit, np.sign((1.0 * gradient)), (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries beyond the limit are divided by limit; they must become limit or -limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) > limit, (1.0 * gradient) / limit, (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries beyond the limit are multiplied by limit; they must become limit or -limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs((1.0 * gradient)) > limit, (1.0 * gradient) * limit, (1.0 * gradient))",
            ),
        ),
        Mistake(
            "limit is subtracted from the size of the entries beyond it: what is over is kept, and not the limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "np.where(np.abs((1.0 * gradient)) > limit, (1.0 * gradient) - limit * np.sign((1.0 * "
                    "gradient)), (1.0 * gradient))"
                ),
            ),
        ),
        Mistake(
            "The parts beyond the limits are returned: the gradient minus the clipped one.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "(1.0 * gradient) - np.clip((1.0 * gradient), -limit, limit)",
            ),
        ),
        Mistake(
            "The gradient is squashed by limit * tanh(gradient / limit); entries within the limits must stay.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "limit * np.tanh((1.0 * gradient) / limit)"),
            convention=True,
        ),
        Mistake(
            "The gradient is divided by limit before it is clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.clip((1.0 * gradient) / limit, -limit, limit)",
            ),
        ),
        Mistake(
            "The rest of the division by limit is taken; entries beyond must become the limit.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "(1.0 * gradient) % limit"),
        ),
        Mistake(
            "Each row is scaled by its norm; every entry is to be limited by itself.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "(1.0 * gradient) * np.minimum(1, limit / np.sqrt(np.sum((1.0 * gradient)**2, axis=-1, "
                    "keepdims=True)))"
                ),
            ),
        ),
        Mistake(
            "Each row is scaled so that its largest entry fits; only those beyond the limit may change.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "(1.0 * gradient) * np.minimum(1, limit / np.max(np.abs((1.0 * gradient)), axis=-1, keepdims=True))",
            ),
        ),
        Mistake(
            "The gradient is divided by its norm, and limit is not multiplied in.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "(1.0 * gradient) / max(np.sqrt(np.sum((1.0 * gradient)**2)), limit)",
            ),
        ),
        Mistake(
            "The gradient is returned as it came.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "(1.0 * gradient)"),
        ),
        Mistake(
            "Every entry is multiplied by limit.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "(1.0 * gradient) * limit"),
        ),
        Mistake(
            "Every entry becomes -limit: the bounds have changed places.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "np.full((1.0 * gradient).shape, -limit)"),
        ),
        Mistake(
            "Every entry becomes limit: the bounds have changed places.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "np.full((1.0 * gradient).shape, limit)"),
        ),
        Mistake(
            "The range is [-limit, 0]; it must be [-limit, limit].",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "np.clip((1.0 * gradient), -limit, 0)"),
        ),
        Mistake(
            "The range is [-limit ** 2, limit ** 2]; it must be [-limit, limit].",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.clip((1.0 * gradient), -(limit**2), limit**2)",
            ),
        ),
        Mistake(
            "The square of an entry is compared with limit, so the range ends at the root of it.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where((1.0 * gradient) ** 2 > limit, limit * np.sign((1.0 * gradient)), (1.0 * gradient))",
            ),
        ),
        Mistake(
            "The entries are limited from below by limit: the larger of each and limit is taken.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "np.maximum((1.0 * gradient), limit)"),
        ),
        Mistake(
            "The smaller of each entry and -limit is taken.",
            ("np.clip(np.asarray(gradient, dtype=float), -limit, limit)", "np.minimum((1.0 * gradient), -limit)"),
        ),
        Mistake(
            "All entries are scaled so that the largest has the size limit, also when it is smaller.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "(1.0 * gradient) * limit / np.max(np.abs((1.0 * gradient)))",
            ),
        ),
        Mistake(
            "The gradient is scaled to the norm limit, also when it is shorter.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "(1.0 * gradient) * limit / np.sqrt(np.sum((1.0 * gradient) ** 2))",
            ),
        ),
        Mistake(
            "Each column is scaled by its norm; every entry is to be limited by itself.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "(1.0 * gradient) * np.minimum(1, limit / np.sqrt(np.sum((1.0 * gradient) ** 2, axis=0, "
                    "keepdims=True)))"
                ),
            ),
        ),
        Mistake(
            "Each column is scaled so that its largest entry fits; only those beyond the limit may change.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "(1.0 * gradient) * np.minimum(1, limit / np.max(np.abs((1.0 * gradient)), axis=0, keepdims=True))",
            ),
        ),
        Mistake("The lower bound is -1; it is -limit.", ("-limit, limit)", "-1.0, limit)")),
        Mistake("The upper bound is 1; it is limit.", ("-limit, limit)", "-limit, 1.0)")),
        Mistake(
            "The range is [-limit / 2, limit / 2]; it must be [-limit, limit].",
            ("-limit, limit)", "-limit / 2, limit / 2)"),
        ),
        Mistake(
            "The range is [-2 * limit, 2 * limit]; it must be [-limit, limit].",
            ("-limit, limit)", "-2 * limit, 2 * limit)"),
        ),
        Mistake(
            "The range is [-1 / limit, 1 / limit]; it must be [-limit, limit].",
            ("-limit, limit)", "-1 / limit, 1 / limit)"),
        ),
        Mistake(
            "The range is [-sqrt(limit), sqrt(limit)]; it must be [-limit, limit].",
            ("-limit, limit)", "-np.sqrt(limit), np.sqrt(limit))"),
        ),
        Mistake("limit is rounded down to a whole number.", ("-limit, limit)", "-np.floor(limit), np.floor(limit))")),
        Mistake(
            "The clipped entries are divided by limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit) / limit",
            ),
        ),
        Mistake(
            "The clipped entries are multiplied by limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit) * limit",
            ),
        ),
        Mistake(
            "All entries are limited by limit divided by the number of entries.",
            ("-limit, limit)", "-limit / gradient.size, limit / gradient.size)"),
        ),
        Mistake(
            "Only the first row is clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "np.where(np.arange(len(gradient)).reshape(-1, *[1] * (np.ndim(gradient) - 1)) < 1, "
                    "np.clip(np.asarray(gradient, dtype=float), -limit, limit), (1.0 * gradient))"
                ),
            ),
        ),
        Mistake(
            "The last row is not clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "np.where(np.arange(len(gradient)).reshape(-1, *[1] * (np.ndim(gradient) - 1)) < len(gradient) "
                    "- 1, np.clip(np.asarray(gradient, dtype=float), -limit, limit), (1.0 * gradient))"
                ),
            ),
        ),
        Mistake(
            "The first row is not clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "np.where(np.arange(len(gradient)).reshape(-1, *[1] * (np.ndim(gradient) - 1)) > 0, "
                    "np.clip(np.asarray(gradient, dtype=float), -limit, limit), (1.0 * gradient))"
                ),
            ),
        ),
        Mistake(
            "Only the entry of the largest size is clipped.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "np.where(np.abs(gradient) == np.max(np.abs(gradient)), np.clip(np.asarray(gradient, "
                    "dtype=float), -limit, limit), (1.0 * gradient))"
                ),
            ),
        ),
        Mistake(
            "Entries beyond the limit become the mean of the gradient.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs(gradient) > limit, np.mean(gradient), (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries beyond the limit become nan.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.where(np.abs(gradient) > limit, np.nan, (1.0 * gradient))",
            ),
        ),
        Mistake(
            "Entries beyond the limit are divided by the norm of the gradient and multiplied by limit.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                (
                    "np.where(np.abs(gradient) > limit, (1.0 * gradient) * limit / np.sqrt(np.sum((1.0 * gradient) "
                    "** 2)), (1.0 * gradient))"
                ),
            ),
        ),
        Mistake(
            "The entries are rounded to whole numbers before they are clipped.",
            ("np.asarray(gradient, dtype=float)", "np.round(np.asarray(gradient, dtype=float))"),
        ),
        Mistake(
            "The entries are cut to whole numbers before they are clipped.",
            ("np.asarray(gradient, dtype=float)", "np.trunc(np.asarray(gradient, dtype=float))"),
        ),
    ],
    hints=[
        "Two comparisons for each entry; numpy has a function that makes both.",
        "np.clip, or np.minimum around np.maximum.",
    ],
    equivalents=[
        Equivalent(
            "The median of three numbers, in another order.",
            (
                "np.clip(np.asarray(gradient, dtype=float), -limit, limit)",
                "np.clip(-limit, np.asarray(gradient, dtype=float), limit)",
            ),
        ),
        Equivalent(
            "A limit that is a float makes the result float.",
            ("np.asarray(gradient, dtype=float)", "gradient"),
            ("np.asarray(gradient, dtype=float)", "np.asarray(gradient)"),
        ),
    ],
)
