r"""## Hold some samples back

A network can learn its training samples by heart. To know what it has understood, ask it about samples that it has
never seen. So before anything else: shuffle, put `val_count` samples aside for **validation**, and train on the rest.

Why shuffle? Data often comes sorted, by class, by day, by who wrote it. The last hundred rows are then no sample of
the whole.

**By hand:** five samples, `val_count` 2. Say the shuffled order is 3, 0, 4, 1, 2. Samples 3 and 0 are held back; 4, 1
and 2 are for training.

**Pitfalls**

- Draw *one* order and use it for `X` and `y` alike, or every sample gets another's label.
- No sample may be on both sides. Two independent draws would see to it that some are.
- `val_count` 0 must work: `order[:-0]` is empty, not everything.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script


def train_val_split(X, y, val_count, rng):
    """Samples to train on and samples held back, chosen at random.

    Args:
        X: samples of shape (N, D), float or int; not changed.
        y: labels of shape (N,), int; not changed.
        val_count: int in {0, ..., N - 1}, how many samples are held back.
        rng: numpy.random.Generator; the only source of randomness. Every choice of val_count samples is equally likely.

    Returns:
        X_train: shape (N - val_count, D), the rows of X that are not held back, in any order.
        y_train: shape (N - val_count,), their labels, in the same order.
        X_val: shape (val_count, D), the rows that are held back, in any order.
        y_val: shape (val_count,), their labels, in the same order.
    """
    order = rng.permutation(len(y))
    val, train = order[:val_count], order[val_count:]
    return X[train], y[train], X[val], y[val]


def sizes(train_val_split, X, y, val_count, seed):
    """The shapes of the four parts."""
    parts = train_val_split(X, y, val_count, np.random.default_rng(seed))
    names = ("X_train", "y_train", "X_val", "y_val")
    return {f"shape of {name}": np.array(np.shape(part)) for name, part in zip(names, parts, strict=True)}


def every_sample_once(train_val_split, X, y, val_count, seed):
    """The rows of both sides together, sorted, and how many rows are on both sides; y numbers the samples."""
    X_train, y_train, X_val, y_val = train_val_split(X, y, val_count, np.random.default_rng(seed))
    everything = np.concatenate([np.ravel(y_train), np.ravel(y_val)])
    rows = np.concatenate([np.reshape(X_train, (-1, X.shape[1])), np.reshape(X_val, (-1, X.shape[1]))])
    return {"on both sides": np.intersect1d(y_train, y_val).size, "y": np.sort(everything), "X": np.sort(rows, axis=0)}


def in_step(train_val_split, X, y, val_count, seed):
    """Whether every row comes with its own label; y numbers the rows of X, from 100 on."""
    X_train, y_train, X_val, y_val = train_val_split(X.copy(), y.copy(), val_count, np.random.default_rng(seed))
    pairs = [(X_train, y_train), (X_val, y_val)]
    return {"in step": np.array([np.array_equal(part, X[labels - 100]) for part, labels in pairs])}


def at_random(train_val_split, X, y, val_count, seed):
    """Whether the same seed gives the same split and another one another, and every sample is held back as often."""
    given = X.copy(), y.copy()
    splits = [train_val_split(*given, val_count, np.random.default_rng(s))[3] for s in (seed, seed, seed + 1)]
    held = np.sort([splits[0], splits[2]], axis=1)
    first, last = np.sort(y)[:val_count], np.sort(y)[len(y) - val_count :]
    rng, counts = np.random.default_rng(seed), np.zeros(len(y))
    for _ in range(400):
        counts[train_val_split(X, y, val_count, rng)[3] - 100] += 1
    share = counts / 400 - val_count / len(y)
    return {
        "from rng": np.array([np.array_equal(*splits[:2]), not np.array_equal(*splits[1:])]),
        "always the first, always the last": np.array([(held == first).all(), (held == last).all()]),
        "equally likely": np.array(np.abs(share).max() < 0.15),
        "X and y as before": np.array([np.array_equal(X, given[0]), np.array_equal(y, given[1])]),
    }


exercise = Exercise(
    Script((train_val_split,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "Nothing is shuffled: the first samples are held back.", ("rng.permutation(len(y))", "np.arange(len(y))")
        ),
        Mistake(
            "Nothing is shuffled: the last samples are held back.",
            ("order = rng.permutation(len(y))", "order = np.arange(len(y))[::-1]"),
        ),
        Mistake(
            "The two sides are swapped.",
            ("return X[train], y[train], X[val], y[val]", "return X[val], y[val], X[train], y[train]"),
        ),
        Mistake(
            "The samples held back are also trained on.",
            ("val, train = order[:val_count], order[val_count:]", "val, train = order[:val_count], order"),
        ),
        Mistake(
            "X and y are put in different orders; one order must serve both.",
            (
                "X[train], y[train], X[val], y[val]",
                "X[train], y[rng.permutation(train)], X[val], y[rng.permutation(val)]",
            ),
        ),
        Mistake(
            "y keeps its order while X is shuffled.",
            ("X[train], y[train], X[val], y[val]", "X[train], y[val_count:], X[val], y[:val_count]"),
        ),
        Mistake(
            "Samples are drawn with replacement: some come twice, others not at all.",
            ("rng.permutation(len(y))", "rng.integers(0, len(y), len(y))"),
        ),
        Mistake(
            "The order does not depend on rng, as with a generator made inside with a fixed seed.",
            ("rng.permutation(len(y))", "np.random.default_rng(0).permutation(len(y))"),
        ),
        Mistake(
            "The results come in the order X_train, X_val, y_train, y_val.",
            ("X[train], y[train], X[val], y[val]", "X[train], X[val], y[train], y[val]"),
        ),
        Mistake("The validation part lacks its last sample.", ("order[:val_count]", "order[: max(val_count - 1, 0)]")),
        Mistake(
            "The slices are [:-val_count] and [-val_count:]; for val_count 0 these are nothing and everything.",
            ("order[:val_count], order[val_count:]", "order[-val_count:], order[:-val_count]"),
        ),
        Mistake(
            "One order is drawn for the validation part and another for training: some samples are on both sides.",
            (
                "val, train = order[:val_count], order[val_count:]",
                "val, train = order[:val_count], rng.permutation(len(y))[val_count:]",
            ),
        ),
        Mistake(
            "The samples held back are drawn with replacement: some come twice.",
            (
                "val, train = order[:val_count], order[val_count:]",
                "val = rng.integers(0, len(y), val_count)\n    train = np.setdiff1d(order, val)",
            ),
        ),
        Mistake(
            "The first samples are held back, in a random order; the choice must be random.",
            (
                "order = rng.permutation(len(y))",
                "order = np.append(rng.permutation(val_count), np.arange(val_count, len(y)))",
            ),
        ),
        Mistake(
            "The last samples are held back, in a random order; the choice must be random.",
            (
                "order = rng.permutation(len(y))",
                "order = np.append(len(y) - 1 - rng.permutation(val_count), np.arange(len(y) - val_count))",
            ),
        ),
        Mistake(
            "The labels of the validation part are in another order than its rows.",
            ("X[val], y[val]", "X[val], y[val[::-1]]"),
        ),
        Mistake(
            "The labels of the training part are in another order than its rows.",
            ("y[train], X[val]", "y[train[::-1]], X[val]"),
        ),
        Mistake(
            "The training part lacks one sample: a sample is on neither side.",
            ("order[val_count:]", "order[val_count + 1 :]"),
        ),
        Mistake(
            "One sample is on both sides: the training part begins too early.",
            ("order[val_count:]", "order[max(val_count - 1, 0) :]"),
        ),
        Mistake(
            "One sample is on both sides: the validation part ends too late.",
            ("order[:val_count]", "order[: val_count + 1]"),
        ),
        Mistake(
            "One sample too many is held back, and one too few is trained on.",
            ("order[:val_count], order[val_count:]", "order[: val_count + 1], order[val_count + 1 :]"),
        ),
        Mistake(
            "The last sample is never held back: the order is drawn for all but one.",
            ("rng.permutation(len(y))", "np.append(rng.permutation(len(y) - 1), len(y) - 1)"),
        ),
        Mistake(
            "The labels come before the samples: y_train, X_train, y_val, X_val.",
            ("X[train], y[train], X[val], y[val]", "y[train], X[train], y[val], X[val]"),
        ),
        Mistake(
            "Each sample is held back by a draw of its own, so the number of those held back varies.",
            ("order = rng.permutation(len(y))", "held = rng.random(len(y)) < val_count / len(y)"),
            ("order[:val_count], order[val_count:]", "np.nonzero(held)[0], np.nonzero(~held)[0]"),
        ),
        Mistake(
            "The caller's X and y are shuffled in place; they must stay as they are.",
            (
                "order = rng.permutation(len(y))",
                "order = rng.permutation(len(y))\n    X[:], y[:], order = X[order], y[order], np.arange(len(y))",
            ),
        ),
        Mistake(
            "The order does not come from rng: the same seed gives another split.",
            ("    order = ", '    calls = train_val_split.__dict__.setdefault("calls", [])\n    order = '),
            ("rng.permutation(len(y))", "np.roll(np.arange(len(y)), len(calls))"),
            ("    val, train", "    calls.append(1)\n    val, train"),
        ),
    ],
    hints=[
        "rng.permutation(N) gives the numbers 0 to N - 1 in a random order.",
        "An array of indices picks rows: X[indices] and y[indices] stay in step.",
    ],
    equivalents=[
        Equivalent(
            "Indices below 0 count from the end: 0, -1, ..., -(N - 1) name every sample once too.",
            ("rng.permutation(len(y))", "-rng.permutation(len(y))"),
        ),
    ],
)


def _numbered(count, width):
    """Samples whose labels number them."""
    return {"X": Draw(lambda rng: rng.normal(size=(count, width))), "y": 100 + np.arange(count)}


exercise.cases.extend(
    [
        Case(
            "the sizes of the parts",
            hint="Which side gets val_count samples?",
            scenario=sizes,
            **_numbered(10, 4),
            val_count=3,
            seed=1,
        ),
        Case(
            "every sample once",
            hint="Is any sample on both sides?",
            scenario=every_sample_once,
            **_numbered(12, 3),
            val_count=5,
            seed=2,
        ),
        Case(
            "rows with their own labels",
            hint="Do X and y follow one order?",
            scenario=in_step,
            **_numbered(14, 2),
            val_count=4,
            seed=3,
        ),
        Case(
            "at random, from rng",
            hint="Does another generator hold other samples back?",
            scenario=at_random,
            **_numbered(11, 2),
            val_count=4,
            seed=4,
        ),
        Case(
            "nothing held back",
            hidden=True,
            hint="What does a slice up to -0 hold?",
            scenario=sizes,
            **_numbered(7, 3),
            val_count=0,
            seed=5,
        ),
        Case("all but one held back", hidden=True, scenario=every_sample_once, **_numbered(9, 2), val_count=8, seed=6),
        Case(
            "whole numbers",
            hidden=True,
            hint="Do X and y follow one order?",
            scenario=in_step,
            X=np.arange(60).reshape(20, 3),
            y=100 + np.arange(20),
            val_count=6,
            seed=7,
        ),
        Case("one held back, at random", hidden=True, scenario=at_random, **_numbered(6, 4), val_count=1, seed=8),
        Case("one sample, not held back", hidden=True, scenario=sizes, **_numbered(1, 2), val_count=0, seed=9),
    ]
)
