r"""## Mini-batches

With a million samples, one step of batch gradient descent looks at all of them before it moves at all. A **batch** of
some dozens gives nearly the same direction for a fraction of the work. So: shuffle the samples, deal them out in
batches like a deck of cards, and take a step with each batch. When all are dealt, an epoch is over. Shuffle again.

With $N$ samples and batches of $B$, an epoch has $\lceil N / B \rceil$ batches. If $B$ does not divide $N$, the last
one is short.

**By hand:** five samples, `batch_size` 2. Say the shuffled order is 3, 0, 4, 1, 2. The batches hold the samples
(3, 0), (4, 1) and (2). Next time the order is another.

**Pitfalls**

- `X` and `y` must be shuffled in the same way, or every sample gets another's label. Draw *one* order, and use it as
  an index for both: `X[order]`, `y[order]`.
- `rng.shuffle(X)` shuffles the caller's own array. An index leaves it alone.
- Draw from the `rng` that you are given. A generator made inside, with a fixed seed, gives the same "random" order in
  every epoch.

**A generator function** is a handy form here: a function with `yield` in place of `return` hands out one value after
another, and a `for` loop receives them. Collecting the pairs in a list and returning that is just as right.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, normal


def minibatches(X, y, batch_size, rng):
    """One epoch of shuffled batches.

    Args:
        X: samples of shape (N, D), float or int; not changed.
        y: labels or targets of shape (N,), float or int; not changed.
        batch_size: int >= 1, may be larger than N.
        rng: numpy.random.Generator; the only source of randomness. Each call draws a new order from it, all orders
            being equally likely.

    Returns:
        batches: a generator, or a list, of pairs (X_batch, y_batch), of shapes (B, D) and (B,): rows of X and the
            entries of y that belong to them. Every sample is in exactly one batch. B is batch_size for all batches
            but the last, which holds what is left (1 to batch_size samples).
    """
    order = rng.permutation(len(y))
    for start in range(0, len(y), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]


def sizes(minibatches, X, y, batch_size, seed):
    """The shapes of all batches."""
    batches = minibatches(X, y, batch_size, np.random.default_rng(seed))
    return {"sizes": np.array([[*np.shape(X_batch), len(y_batch)] for X_batch, y_batch in batches])}


def exactly_once(minibatches, X, y, batch_size, seed):
    """Whether no sample comes twice, and whether none is left out: by the targets, and by the first feature."""
    batches = [*minibatches(X.copy(), y.copy(), batch_size, np.random.default_rng(seed))]
    firsts = np.concatenate([np.reshape(X_batch, (len(X_batch), -1))[:, 0] for X_batch, _ in batches])
    targets = np.concatenate([y_batch for _, y_batch in batches])
    pairs = [(targets, y), (firsts, X[:, 0])]
    return {"once": np.array([[len(np.unique(s)) == len(s), bool(np.isin(all_, s).all())] for s, all_ in pairs])}


def in_step(minibatches, X, y, batch_size, seed):
    """Whether all rows come with their own targets; the targets are the sums of the rows."""
    batches = minibatches(X.copy(), y.copy(), batch_size, np.random.default_rng(seed))
    sums = [(np.reshape(X_batch, (len(X_batch), -1)).sum(axis=1), y_batch) for X_batch, y_batch in batches]
    return {"in step": np.array(all(np.array_equal(total, y_batch) for total, y_batch in sums))}


def shuffled_anew(minibatches, X, y, batch_size, seed):
    """Whether, in y and in X, the first epoch has another order than the data, and the second yet another."""
    rng = np.random.default_rng(seed)
    epochs = [[*minibatches(X.copy(), y.copy(), batch_size, rng)] for _ in range(2)]
    targets = [y, *(np.concatenate([y_batch for _, y_batch in epoch]) for epoch in epochs)]
    rows = [X.ravel(), *(np.concatenate([np.ravel(X_batch) for X_batch, _ in epoch]) for epoch in epochs)]
    return {"shuffled": np.array([[not np.array_equal(o[i], o[i + 1]) for i in range(2)] for o in (targets, rows)])}


def from_the_generator(minibatches, X, y, batch_size, seed):
    """Whether the same seed gives the same order, and another seed another order."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, same, other = (np.concatenate([b for _, b in minibatches(X.copy(), y.copy(), batch_size, r)]) for r in rngs)
    return {"from rng": np.array([np.array_equal(one, same), not np.array_equal(one, other)])}


def equally_likely(minibatches, X, y, batch_size, seed):
    """Whether, over many epochs, each sample comes equally often in each place, and after each other sample."""
    rng, n, epochs = np.random.default_rng(seed), len(y), 600
    places, pairs = np.zeros((n, n)), np.zeros((n, n))
    for _ in range(epochs):
        order = np.concatenate([b for _, b in minibatches(X.copy(), y.copy(), batch_size, rng)]).astype(int)
        places[order, np.arange(n)] += 1
        pairs[order[:-1], order[1:]] += 1
    off = [np.abs(table / (epochs / n) - 1) for table in (places, pairs[~np.eye(n, dtype=bool)])]
    return {"equally likely": np.array([o.max() < 0.7 for o in off])}


exercise = Exercise(
    Script((minibatches,)),
    points=4,
    cases=[
        Case(
            "the shapes of the batches",
            hint="Ten samples in batches of four: how many batches, and how large is each?",
            scenario=sizes,
            X=Draw(lambda rng: rng.normal(size=(10, 3))),
            y=np.arange(10.0),
            batch_size=4,
            seed=1,
        ),
        Case(
            "every sample exactly once",
            hint="Is a sample put back after it was drawn?",
            scenario=exactly_once,
            X=Draw(lambda rng: rng.normal(size=(12, 2))),
            y=np.arange(12.0),
            batch_size=3,
            seed=2,
        ),
        Case(
            "X and y in step",
            hint="Do X and y follow one order, or one each?",
            scenario=in_step,
            X=np.arange(48.0).reshape(12, 4),
            y=np.arange(48.0).reshape(12, 4).sum(axis=1),
            batch_size=5,
            seed=3,
        ),
        Case(
            "shuffled anew in each epoch",
            hint="Two epochs are drawn from one generator. Do they differ from the data, and from each other?",
            scenario=shuffled_anew,
            X=Draw(lambda rng: rng.normal(size=(30, 2))),
            y=np.arange(30.0),
            batch_size=7,
            seed=4,
        ),
        Case(
            "the order comes from rng",
            hint="The same seed must give the same order, and another seed another.",
            scenario=from_the_generator,
            X=Draw(lambda rng: rng.normal(size=(25, 2))),
            y=np.arange(25.0),
            batch_size=6,
            seed=5,
        ),
        *(
            Case(
                f"{n} samples in batches of {size}",
                hint="How many batches are there, and how large is the last?",
                scenario=sizes,
                X=normal(n, 2),
                y=np.arange(float(n)),
                batch_size=size,
                seed=20 + n,
            )
            for n, size in ((7, 2), (9, 3), (5, 1), (3, 8), (6, 6), (11, 5))
        ),
        *(
            Case(
                f"{n} samples once each, in batches of {size}",
                hint="Which samples are missing, and which come twice?",
                scenario=exactly_once,
                X=normal(n, 3),
                y=np.arange(float(n)),
                batch_size=size,
                seed=40 + n,
            )
            for n, size in ((11, 4), (8, 8), (7, 5))
        ),
        Case(
            "in step, batches that come out even",
            hint="Do X and y follow one order, or one each?",
            scenario=in_step,
            X=np.arange(40.0).reshape(8, 5),
            y=np.arange(40.0).reshape(8, 5).sum(axis=1),
            batch_size=4,
            seed=51,
        ),
        Case(
            "shuffled anew, in one batch",
            hint="Is a single batch shuffled inside?",
            scenario=shuffled_anew,
            X=normal(30, 2),
            y=np.arange(30.0),
            batch_size=30,
            seed=52,
        ),
        Case(
            "shuffled anew, batches of one",
            hint="Does the second epoch draw an order of its own?",
            scenario=shuffled_anew,
            X=normal(30, 2),
            y=np.arange(30.0),
            batch_size=1,
            seed=53,
        ),
        Case(
            "batches that come out even",
            hidden=True,
            hint="Is there an empty batch at the end?",
            scenario=sizes,
            X=Draw(lambda rng: rng.normal(size=(12, 2))),
            y=np.arange(12.0),
            batch_size=4,
            seed=6,
        ),
        Case(
            "a batch size larger than N",
            hidden=True,
            hint="Then one batch holds all samples.",
            scenario=sizes,
            X=Draw(lambda rng: rng.normal(size=(6, 5))),
            y=np.arange(6.0),
            batch_size=11,
            seed=7,
        ),
        Case(
            "batches of one",
            hidden=True,
            hint="Is a batch of one still two-dimensional?",
            scenario=sizes,
            X=Draw(lambda rng: rng.normal(size=(4, 3))),
            y=np.arange(4.0),
            batch_size=1,
            seed=8,
        ),
        Case(
            "one sample",
            hidden=True,
            scenario=sizes,
            X=Draw(lambda rng: rng.normal(size=(1, 3))),
            y=np.arange(1.0),
            batch_size=2,
            seed=9,
        ),
        Case(
            "a short batch at the end, every sample once",
            hidden=True,
            hint="What happens to the samples of the last, short batch?",
            scenario=exactly_once,
            X=Draw(lambda rng: rng.normal(size=(17, 3))),
            y=np.arange(17.0),
            batch_size=5,
            seed=10,
        ),
        Case(
            "whole numbers, in step",
            hidden=True,
            hint="Do X and y follow one order, or one each?",
            scenario=in_step,
            X=np.arange(60).reshape(20, 3),
            y=np.arange(60).reshape(20, 3).sum(axis=1),
            batch_size=20,
            seed=11,
        ),
        Case(
            "all orders equally likely",
            hidden=True,
            hint="Can any sample stand in any place, and next to any other?",
            scenario=equally_likely,
            X=Draw(lambda rng: rng.normal(size=(6, 2))),
            y=np.arange(6.0),
            batch_size=2,
            seed=12,
        ),
    ],
    mistakes=[
        Mistake(
            "Nothing is shuffled: the batches come in the order of the data.",
            ("rng.permutation(len(y))", "np.arange(len(y))"),
        ),
        Mistake(
            "The last, short batch is left out.",
            ("range(0, len(y), batch_size)", "range(0, len(y) - batch_size + 1, batch_size)"),
        ),
        Mistake(
            "The last batch is filled up with samples that were in other batches; let it be short.",
            (
                "batch = order[start : start + batch_size]",
                "batch = np.resize(order, len(order) + batch_size)[start : start + batch_size]",
            ),
        ),
        Mistake("y keeps its order while X is shuffled.", ("y[batch]", "y[start : start + batch_size]")),
        Mistake("X keeps its order while y is shuffled.", ("X[batch]", "X[start : start + batch_size]")),
        Mistake(
            "X is shuffled by one order and y by another; one order must serve both.",
            ("order = rng.permutation(len(y))", "order, other = rng.permutation(len(y)), rng.permutation(len(y))"),
            ("y[batch]", "y[other[start : start + batch_size]]"),
        ),
        Mistake(
            "Samples are drawn with replacement, or anew for each batch: some come twice, others not at all.",
            ("rng.permutation(len(y))", "rng.integers(0, len(y), len(y))"),
        ),
        Mistake(
            "The order comes from a generator made inside, with a fixed seed: it is the same in every epoch.",
            ("rng.permutation(len(y))", "np.random.default_rng(0).permutation(len(y))"),
        ),
        Mistake(
            "The order comes from another generator than rng, so a seed of rng does not repeat it.",
            ("rng.permutation(len(y))", "np.random.permutation(len(y))"),
        ),
        Mistake(
            "Only the first batch is handed out; an epoch goes through all samples.",
            ("range(0, len(y), batch_size)", "range(0, min(batch_size, len(y)), batch_size)"),
        ),
        Mistake(
            "Each batch is one sample short: the end of a slice is not part of it.",
            ("start : start + batch_size", "start : start + batch_size - 1"),
        ),
        Mistake(
            "Neighbours stay together: the batches are shuffled, or each one inside, but not all samples.",
            (
                "order = rng.permutation(len(y))",
                "starts = rng.permutation(np.arange(0, len(y), batch_size))",
            ),
            ("for start in range(0, len(y), batch_size):", "for start in starts:"),
            ("order[start", "np.arange(len(y))[start"),
        ),
        Mistake(
            "The pairs are the wrong way round: y_batch comes first.",
            ("yield X[batch], y[batch]", "yield y[batch], X[batch]"),
        ),
        Mistake(
            "All samples come in one batch; batch_size is ignored.",
            ("range(0, len(y), batch_size)", "range(1)"),
            ("start : start + batch_size", ":"),
        ),
        Mistake(
            "batch_size is taken as the number of batches; it is the number of samples in each.",
            (
                "for start in range(0, len(y), batch_size):",
                "for batch in np.array_split(order, min(batch_size, len(y))):",
            ),
            ("        batch = order[start : start + batch_size]\n", ""),
        ),
        Mistake(
            "The batches are nearly equal in size; all but the last must hold batch_size samples.",
            (
                "for start in range(0, len(y), batch_size):",
                "for batch in np.array_split(order, -(-len(y) // batch_size)):",
            ),
            ("        batch = order[start : start + batch_size]\n", ""),
        ),
        Mistake(
            "What is left over is added to the last full batch; it is a batch of its own.",
            ("range(0, len(y), batch_size)", "range(0, max(len(y) - batch_size + 1, 1), batch_size)"),
            ("start : start + batch_size", "start : None if start + 2 * batch_size > len(y) else start + batch_size"),
        ),
        Mistake(
            "The short batch comes first; it is the last.",
            ("range(0, len(y), batch_size)", "range(-(-len(y) % batch_size), len(y), batch_size)"),
            ("order[start : start", "order[max(start, 0) : start"),
        ),
        Mistake(
            "One sample is left out: the order is one too short.",
            ("rng.permutation(len(y))", "rng.permutation(len(y))[1:]"),
            ("range(0, len(y), batch_size)", "range(0, len(order), batch_size)"),
        ),
        Mistake(
            "The first batch is left out.",
            (
                "range(0, len(y), batch_size)",
                "range(batch_size, len(y), batch_size) if batch_size < len(y) else range(1)",
            ),
        ),
        Mistake(
            "The batches overlap: each begins one sample after the one before.",
            ("range(0, len(y), batch_size)", "range(0, len(y))"),
        ),
        Mistake("X_batch is transposed: its shape is (D, B).", ("yield X[batch]", "yield X[batch].T")),
        Mistake(
            "The last batch comes twice.",
            (
                "range(0, len(y), batch_size)",
                "[*range(0, len(y), batch_size), (len(y) - 1) // batch_size * batch_size]",
            ),
        ),
        Mistake("The first batch comes twice.", ("range(0, len(y), batch_size)", "[0, *range(0, len(y), batch_size)]")),
        Mistake(
            "The last batch is left out, short or not.",
            ("range(0, len(y), batch_size)", "range(0, max(len(y) - batch_size, 1), batch_size)"),
        ),
        Mistake(
            "The batches hold batch_size + 1 samples.",
            ("range(0, len(y), batch_size)", "range(0, len(y), batch_size + 1)"),
            ("start + batch_size]", "start + batch_size + 1]"),
        ),
        Mistake(
            "The batches hold one sample less than batch_size.",
            ("range(0, len(y), batch_size)", "range(0, len(y), max(batch_size - 1, 1))"),
            ("start + batch_size]", "start + max(batch_size - 1, 1)]"),
        ),
        Mistake(
            "The step from batch to batch is batch_size + 1: a sample between two batches is left out.",
            ("range(0, len(y), batch_size)", "range(0, len(y), batch_size + 1)"),
        ),
        Mistake(
            "The features of X are shuffled too; only the samples are.",
            ("yield X[batch]", "yield rng.permuted(X[batch], axis=1)"),
        ),
        Mistake(
            "The samples are drawn anew for each batch: some come twice, others not at all.",
            (
                "        batch = order[start : start + batch_size]\n",
                "        batch = rng.permutation(len(y))[: min(batch_size, len(y) - start)]\n",
            ),
        ),
        Mistake(
            "Only half of the samples are dealt out.",
            ("range(0, len(y), batch_size)", "range(0, (len(y) + 1) // 2, batch_size)"),
        ),
    ],
    hints=[
        "rng.permutation(N) gives the numbers 0 to N - 1 in a random order.",
        "range takes a step: range(0, N, batch_size) gives the place where each batch starts.",
        "A slice may reach beyond the end of an array; it then holds what is there.",
    ],
    equivalents=[
        Equivalent(
            "Indices below 0 count from the end: 0, -1, ..., -(N - 1) name every sample once too.",
            ("rng.permutation(len(y))", "-rng.permutation(len(y))"),
            ("order[start : start + batch_size]", "-order[start : start + batch_size]"),
            ("order[start : start + batch_size]", "(-order)[start : start + batch_size]"),
        )
    ],
)
