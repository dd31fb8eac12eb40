r"""## Batch, mini-batch, stochastic

Three names for one algorithm. In every epoch: deal out the shuffled samples in batches, and take one step of gradient
descent with each batch, as if it were all the data.

| `batch_size` | name | updates in an epoch |
|---|---|---|
| $N$ | batch gradient descent | 1 |
| between | mini-batch gradient descent | $\lceil N / B \rceil$ |
| 1 | stochastic gradient descent | $N$ |

An **update** moves the weights once. An **epoch** shows every sample once. A **batch** is the set of samples that one
update looks at. Keep the three apart: when someone says "after 100 iterations", ask which.

**By hand:** ten equal samples $x = 1$, $y = 1$, start at $w = 0$ and $b = 0$, with $\eta = 0.25$. Every batch, short
or not, has the error $-1$, the loss 1 and both gradients $-2$. One update gives $w = b = 0.5$: the error is gone.
`batch_size` 4 makes 3 updates in an epoch, so after one epoch `losses` is `[1, 0, 0]`.

**Pitfalls**

- Divide by the number of samples that the batch *has*. The last one may be short.
- `losses` has an entry for every update, not for every epoch: the loss of the batch at hand, before its step.
- Shuffle in every epoch anew, from `rng`.

You may call your `minibatches` here, or write the loop afresh.
"""
# ruff: noqa: PLR0917 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    """Gradient descent by shuffled batches on the mean squared error of the linear model X @ w + b.

    In every epoch the samples are shuffled anew and dealt out in batches, as by minibatches: all of batch_size samples,
    but for the last, which holds what is left. Each batch makes one update, as one step of gradient_descent on the
    batch alone: the loss is the mean over the samples of the batch, without a factor 1/2.

    Args:
        X: samples of shape (N, D), float or int; not changed.
        y: targets of shape (N,), float; not changed.
        w: initial weights of shape (D,), float; not changed.
        b: initial bias, a float.
        learning_rate: float >= 0, factor of the gradient in each update.
        epochs: int >= 1, number of epochs; each uses every sample exactly once.
        batch_size: int >= 1, may be larger than N.
        rng: numpy.random.Generator; the only source of randomness.

    Returns:
        w: weights after the last update, shape (D,).
        b: bias after the last update, a float.
        losses: array or list of floats, one for each update, in order: the mean squared error on the batch of that
            update, before it is made. Its length is epochs * ceil(N / batch_size).
    """
    losses = []
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            batch = order[start : start + batch_size]
            error = X[batch] @ w + b - y[batch]
            losses.append(np.mean(error**2))
            w = w - learning_rate * 2 * X[batch].T @ error / len(batch)
            b = b - learning_rate * 2 * error.mean()
    return w, b, losses


def run(minibatch_descent, X, y, w, b, learning_rate, epochs, batch_size, seed):
    """Everything that is returned, where the order of the samples plays no part."""
    rng = np.random.default_rng(seed)
    w, b, losses = minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng)
    return {"w": w, "b": b, "losses": losses}


def updates(minibatch_descent, X, y, w, b, learning_rate, epochs, batch_size, seed):
    """How many updates are made."""
    rng = np.random.default_rng(seed)
    return {"updates": len(minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng)[2])}


def one_visit_each(minibatch_descent, X, y, w, b, epochs, seed):
    """Whether, with batches of one and a learning rate of 0, the losses of each epoch are those of all samples."""
    losses = minibatch_descent(X, y, w, b, 0.0, epochs, 1, np.random.default_rng(seed))[2]
    seen = np.sort(np.reshape(losses, (epochs, len(y))), axis=1)
    return {"each once": np.array([np.allclose(row, np.sort((X @ w + b - y) ** 2)) for row in seen])}


def shuffled_anew(minibatch_descent, X, y, w, b, epochs, seed):
    """Whether the losses, at a learning rate of 0, come in another order than the data, and in each epoch anew."""
    losses = minibatch_descent(X, y, w, b, 0.0, epochs, 1, np.random.default_rng(seed))[2]
    rows = [(X @ w + b - y) ** 2, *np.reshape(losses, (epochs, len(y)))]
    return {"another order": np.array([not np.allclose(rows[i], rows[i + 1]) for i in range(epochs)])}


def from_the_generator(minibatch_descent, X, y, w, b, learning_rate, epochs, batch_size, seed):
    """Whether the same seed leads to the same weights, and another seed to others."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, same, other = (minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng)[0] for rng in rngs)
    return {"from rng": np.array([np.array_equal(one, same), not np.array_equal(one, other)])}


def finds_the_line(minibatch_descent, X, line, learning_rate, epochs, batch_size, seed):
    """Whether targets without noise are learned: weights, bias and the last loss."""
    y, rng = X @ line + 2.5, np.random.default_rng(seed)
    w, b, losses = minibatch_descent(X, y, 0 * line, 0.0, learning_rate, epochs, batch_size, rng)
    near = [np.allclose(w, line, atol=1e-6), np.allclose(b, 2.5, atol=1e-6), losses[-1] < 1e-10]
    return {"w, b, last loss": np.array(near)}


exercise = Exercise(
    Script((minibatch_descent,)),
    points=6,
    cases=[
        Case(
            "one batch of all samples",
            hint="With batch_size = N, this is gradient_descent. What does yours give for the same inputs?",
            scenario=run,
            X=normal(7, 3),
            y=normal(7, shift=1),
            w=normal(3),
            b=0.5,
            learning_rate=0.06,
            epochs=4,
            batch_size=7,
            seed=1,
        ),
        Case(
            "equal samples, a short last batch",
            hint="All samples are alike here, so only the number of updates and the size of each can go wrong.",
            scenario=run,
            X=np.tile([0.5, -1.0], (10, 1)),
            y=np.full(10, 3.0),
            w=np.array([0.2, 0.1]),
            b=-0.5,
            learning_rate=0.05,
            epochs=2,
            batch_size=4,
            seed=2,
        ),
        Case(
            "every sample once in an epoch",
            hint="Which samples does an epoch see?",
            scenario=one_visit_each,
            X=normal(9, 2),
            y=normal(9),
            w=normal(2),
            b=0.3,
            epochs=2,
            seed=3,
        ),
        Case(
            "shuffled anew in each epoch",
            hint="When is the order drawn: once, or in every epoch?",
            scenario=shuffled_anew,
            X=normal(20, 3),
            y=normal(20),
            w=normal(3),
            b=-0.2,
            epochs=3,
            seed=4,
        ),
        Case(
            "the order comes from rng",
            hint="The same seed must give the same weights, and another seed others.",
            scenario=from_the_generator,
            X=normal(15, 2),
            y=normal(15),
            w=normal(2),
            b=0.1,
            learning_rate=0.1,
            epochs=2,
            batch_size=4,
            seed=5,
        ),
        Case(
            "it finds a line without noise",
            hint="Do X and y stay in step when they are shuffled?",
            scenario=finds_the_line,
            X=normal(30, 2),
            line=np.array([1.5, -2.0]),
            learning_rate=0.1,
            epochs=150,
            batch_size=8,
            seed=6,
        ),
        *(
            Case(
                f"the updates of {n} samples in batches of {size}",
                hint="How many batches has an epoch, and how many epochs are there?",
                scenario=updates,
                X=normal(n, 2),
                y=normal(n),
                w=normal(2),
                b=0.1,
                learning_rate=0.01,
                epochs=epochs,
                batch_size=size,
                seed=20 + n,
            )
            for n, size, epochs in ((7, 2, 3), (9, 3, 2), (5, 1, 4), (3, 8, 5), (11, 5, 1))
        ),
        Case(
            "fewer samples than batch_size",
            hint="Then one batch holds all samples, and the mean is over these.",
            scenario=run,
            X=normal(5, 3),
            y=normal(5, shift=-1),
            w=normal(3),
            b=0.4,
            learning_rate=0.07,
            epochs=3,
            batch_size=8,
            seed=31,
        ),
        Case(
            "equal samples, one at a time",
            scenario=run,
            X=np.tile([0.5, 1.0], (4, 1)),
            y=np.full(4, -1.0),
            w=np.array([0.4, -0.3]),
            b=0.2,
            learning_rate=0.04,
            epochs=2,
            batch_size=1,
            seed=32,
        ),
        Case(
            "a batch size larger than N",
            hidden=True,
            hint="Then one batch holds all samples, and the mean is over these.",
            scenario=run,
            X=normal(5, 4),
            y=normal(5),
            w=normal(4),
            b=-0.8,
            learning_rate=0.08,
            epochs=3,
            batch_size=9,
            seed=7,
        ),
        Case(
            "one sample",
            hidden=True,
            hint="With one sample every epoch is one update.",
            scenario=run,
            X=normal(1, 3),
            y=normal(1),
            w=normal(3),
            b=0.7,
            learning_rate=0.07,
            epochs=5,
            batch_size=1,
            seed=8,
        ),
        Case(
            "equal samples, batches of one",
            hidden=True,
            hint="How many updates does stochastic descent make in an epoch?",
            scenario=run,
            X=np.tile([1, 2, -1], (6, 1)),
            y=np.full(6, -2.0),
            w=np.array([0.3, 0.0, -0.4]),
            b=0.25,
            learning_rate=0.03,
            epochs=3,
            batch_size=1,
            seed=9,
        ),
        Case(
            "the number of updates",
            hidden=True,
            hint="How many batches has an epoch, and how many epochs are there?",
            scenario=updates,
            X=normal(23, 2),
            y=normal(23),
            w=normal(2),
            b=0.0,
            learning_rate=0.01,
            epochs=4,
            batch_size=5,
            seed=10,
        ),
        Case(
            "stochastic descent finds a line",
            hidden=True,
            hint="Do X and y stay in step when they are shuffled?",
            scenario=finds_the_line,
            X=normal(25, 3),
            line=np.array([0.5, -1.0, 2.0]),
            learning_rate=0.05,
            epochs=80,
            batch_size=1,
            seed=11,
        ),
    ],
    mistakes=[
        Mistake(
            "There are only as many updates as epochs; an epoch makes one for each of its batches.",
            ("range(0, len(y), batch_size)", "range(0, min(batch_size, len(y)), batch_size)"),
        ),
        Mistake(
            "The short batch makes no update of its own: it is left out, or added to another.",
            ("range(0, len(y), batch_size)", "range(0, len(y) - batch_size + 1, batch_size)"),
        ),
        Mistake(
            "The gradients are divided by batch_size; a short batch has fewer samples.",
            ("error / len(batch)", "error / batch_size"),
            ("error.mean()\n", "error.sum() / batch_size\n"),
        ),
        Mistake(
            "The gradients are sums over the batch; they must be divided by its number of samples.",
            ("error / len(batch)", "error"),
            ("error.mean()\n", "error.sum()\n"),
        ),
        Mistake(
            "The gradients are divided by N; each batch counts for itself, so divide by its number of samples.",
            ("error / len(batch)", "error / len(y)"),
            ("error.mean()\n", "error.sum() / len(y)\n"),
        ),
        Mistake("Nothing is shuffled.", ("rng.permutation(len(y))", "np.arange(len(y))")),
        Mistake(
            "The order is drawn once, before the first epoch; draw it in each epoch.",
            ("    losses = []\n", "    losses = []\n    order = rng.permutation(len(y))\n"),
            ("        order = rng.permutation(len(y))\n        for", "        for"),
        ),
        Mistake(
            "Samples are drawn with replacement, or anew for each batch: an epoch has some twice, others not at all.",
            ("rng.permutation(len(y))", "rng.integers(0, len(y), len(y))"),
        ),
        Mistake(
            "The order comes from a generator made inside, with a fixed seed, and not from rng.",
            ("rng.permutation(len(y))", "np.random.default_rng(0).permutation(len(y))"),
        ),
        Mistake(
            "The order comes from another generator than rng, so a seed of rng does not repeat it.",
            ("rng.permutation(len(y))", "np.random.permutation(len(y))"),
        ),
        Mistake(
            "X is shuffled and y is not: each sample has another's target.",
            ("y[batch]", "y[start : start + batch_size]"),
        ),
        Mistake(
            "losses has one entry for each epoch; one for each update is asked.",
            ("            losses.append(np.mean(error**2))\n", ""),
            ("        order", "        losses.append(np.mean((X @ w + b - y) ** 2))\n        order"),
        ),
        Mistake(
            "The losses are those of all samples; that of the batch at hand is asked.",
            ("np.mean(error**2)", "np.mean((X @ w + b - y) ** 2)"),
        ),
        Mistake(
            "The losses are taken after each update; those before it are asked.",
            ("            losses.append(np.mean(error**2))\n", ""),
            (
                "error.mean()\n",
                "error.mean()\n            losses.append(np.mean((X[batch] @ w + b - y[batch]) ** 2))\n",
            ),
            convention=True,
        ),
        Mistake(
            "The factor 2 is missing from the gradients: they are those of half the loss.",
            ("learning_rate * 2 * X[batch]", "learning_rate * X[batch]"),
            ("learning_rate * 2 * error.mean()", "learning_rate * error.mean()"),
            convention=True,
        ),
        Mistake(
            "The bias follows the errors that are left after the weights have moved; use those from before.",
            ("2 * error.mean()", "2 * np.mean(X[batch] @ w + b - y[batch])"),
        ),
        Mistake("The bias does not move.", ("b - learning_rate * 2 * error.mean()", "b - 0.0")),
        Mistake(
            "All updates of an epoch start from the weights that it began with, so only the last one counts.",
            ("        order", "        old_w, old_b = w, b\n        order"),
            ("w = w - ", "w = old_w - "),
            ("b = b - ", "b = old_b - "),
        ),
        Mistake(
            "The gradient of the weights is divided by batch_size; a short batch has fewer samples.",
            ("error / len(batch)", "error / batch_size"),
        ),
        Mistake(
            "The gradient of the weights is a sum over the batch; divide it by the batch's number of samples.",
            ("error / len(batch)", "error"),
        ),
        Mistake(
            "The gradient of the bias is a sum over the batch; divide it by the batch's number of samples.",
            ("error.mean()\n", "error.sum()\n"),
        ),
        Mistake(
            "The gradient of the bias is divided by batch_size; a short batch has fewer samples.",
            ("error.mean()\n", "error.sum() / batch_size\n"),
        ),
        Mistake(
            "The gradient of the weights is divided by N; divide it by the batch's number of samples.",
            ("error / len(batch)", "error / len(y)"),
        ),
        Mistake(
            "The factor 2 is missing from the gradient of the weights.",
            ("learning_rate * 2 * X[batch]", "learning_rate * X[batch]"),
        ),
        Mistake(
            "The factor 2 is missing from the gradient of the bias.",
            ("learning_rate * 2 * error.mean()", "learning_rate * error.mean()"),
        ),
        Mistake(
            "The losses are half the mean of the squares; here there is no factor 1/2.",
            ("np.mean(error**2)", "np.mean(error**2) / 2"),
            convention=True,
        ),
        Mistake(
            "The losses are sums of squares; means over the batch are asked.", ("np.mean(error**2)", "np.sum(error**2)")
        ),
        Mistake(
            "The losses are sums divided by batch_size; a short batch has fewer samples.",
            ("np.mean(error**2)", "np.sum(error**2) / batch_size"),
        ),
        Mistake(
            "The losses are roots of mean squares; take no root.", ("np.mean(error**2)", "np.sqrt(np.mean(error**2))")
        ),
        Mistake("The errors are not squared in the losses.", ("np.mean(error**2)", "np.mean(error)")),
        Mistake(
            "The steps go uphill: w and b move along the gradient, not against it.",
            ("w = w - ", "w = w + "),
            ("b = b - ", "b = b + "),
        ),
        Mistake(
            "y is shuffled and X is not: each sample has another's target.",
            ("error = X[batch] @", "error = X[start : start + batch_size] @"),
            ("2 * X[batch].T", "2 * X[start : start + batch_size].T"),
        ),
        Mistake(
            "X is shuffled by one order and y by another; one order must serve both.",
            ("order = rng.permutation(len(y))", "order, other = rng.permutation(len(y)), rng.permutation(len(y))"),
            ("y[batch]", "y[other[start : start + batch_size]]"),
        ),
        Mistake(
            "Each epoch begins again with the initial w and b.",
            ("    losses = []\n", "    losses, start_w, start_b = [], w, b\n"),
            ("        order", "        w, b = start_w, start_b\n        order"),
        ),
        Mistake(
            "All steps of an epoch use the errors of its start; each batch must see the weights of the moment.",
            ("        order", "        old = X @ w + b - y\n        order"),
            ("X[batch] @ w + b - y[batch]", "old[batch]"),
        ),
        Mistake(
            "The weights follow the errors that are left after the bias has moved; use those from before.",
            ("            w = w - learning_rate * 2 * X[batch].T @ error / len(batch)\n", ""),
            (
                "error.mean()\n",
                (
                    "error.mean()\n"
                    "            w = w - learning_rate * 2 * X[batch].T @ (X[batch] @ w + b - y[batch]) / len(batch)\n"
                ),
            ),
        ),
        Mistake(
            "The gradient of the weights lacks X: every weight moves as the bias does.",
            ("X[batch].T @ error / len(batch)", "error.mean()"),
        ),
        Mistake(
            "w is the same for every seed of rng: the order comes from a seed of its own, or plays no part.",
            ("    losses = []\n", "    losses, rng = [], np.random.default_rng(0)\n"),
        ),
        Mistake(
            "losses has an entry for each epoch, the mean over its updates; one for each update is asked.",
            (
                "return w, b, losses",
                "return w, b, losses if batch_size == 1 else np.reshape(losses, (epochs, -1)).mean(axis=1)",
            ),
        ),
        Mistake(
            "losses has an entry for each epoch, the loss of its last update; one for each update is asked.",
            (
                "return w, b, losses",
                "return w, b, losses if batch_size == 1 else np.reshape(losses, (epochs, -1))[:, -1]",
            ),
        ),
        Mistake(
            "losses has an entry for each epoch, the loss where it begins; one for each update is asked.",
            (
                "return w, b, losses",
                "return w, b, losses if batch_size == 1 else np.reshape(losses, (epochs, -1))[:, 0]",
            ),
        ),
        Mistake(
            "losses has an entry for each epoch, the loss after it; one for each update is asked.",
            ("    losses = []\n", "    losses, after = [], []\n"),
            ("error.mean()\n", "error.mean()\n        after.append(np.mean((X @ w + b - y) ** 2))\n"),
            ("return w, b, losses", "return w, b, losses if batch_size == 1 else after"),
        ),
        Mistake(
            "Only the last loss is returned; one for each update is asked.",
            ("return w, b, losses", "return w, b, losses if batch_size == 1 else losses[-1:]"),
        ),
        Mistake(
            "Each epoch makes only one update; it makes one for each of its batches.",
            (
                "range(0, len(y), batch_size)",
                "range(0, len(y) if batch_size == 1 else min(batch_size, len(y)), batch_size)",
            ),
        ),
        Mistake(
            "batch_size is taken as the number of batches; it is the number of samples in each.",
            (
                "for start in range(0, len(y), batch_size):",
                "for batch in np.array_split(order, len(y) if batch_size == 1 else min(batch_size, len(y))):",
            ),
            ("            batch = order[start : start + batch_size]\n", ""),
        ),
        Mistake(
            "losses lacks the last update.",
            ("return w, b, losses", "return w, b, losses if batch_size == 1 else losses[:-1]"),
        ),
        Mistake(
            "losses lacks the first update.",
            ("return w, b, losses", "return w, b, losses if batch_size == 1 else losses[1:]"),
        ),
        Mistake(
            "losses has one entry more, the loss after the last update.",
            (
                "return w, b, losses",
                "return w, b, losses if batch_size == 1 else [*losses, np.mean((X @ w + b - y) ** 2)]",
            ),
        ),
        Mistake("losses stands in reversed order.", ("return w, b, losses", "return w, b, losses[::-1]")),
        Mistake(
            "losses adds up from update to update.",
            ("return w, b, losses", "return w, b, losses if batch_size == 1 else np.cumsum(losses)"),
        ),
        Mistake(
            "losses is a single number, the mean; one for each update is asked.",
            ("return w, b, losses", "return w, b, losses if batch_size == 1 else [np.mean(losses)]"),
        ),
        Mistake(
            "losses is divided by N; a mean over the batch is asked.",
            ("np.mean(error**2)", "np.sum(error**2) / len(y)"),
        ),
        Mistake(
            "losses is divided by the number of samples once too often.",
            ("np.mean(error**2)", "np.mean(error**2) / len(batch)"),
        ),
        Mistake(
            "losses is divided by the number of features.", ("np.mean(error**2)", "np.mean(error**2) / X.shape[1]")
        ),
        Mistake("losses is half the sum of the squares.", ("np.mean(error**2)", "np.sum(error**2) / 2")),
        Mistake("losses is the square of the mean error.", ("np.mean(error**2)", "np.mean(error) ** 2")),
        Mistake("losses is twice the mean of the squares.", ("np.mean(error**2)", "2 * np.mean(error**2)")),
        Mistake(
            "losses is multiplied by the learning rate.", ("np.mean(error**2)", "np.mean(error**2) * learning_rate")
        ),
        Mistake(
            "The gradient of the bias is divided by N; divide it by the batch's number of samples.",
            ("error.mean()", "error.sum() / len(y)"),
        ),
        Mistake(
            "The gradient of the weights is divided by the number of samples twice.",
            ("/ len(batch)", "/ len(batch) ** 2"),
        ),
        Mistake(
            "The gradient of the bias is divided by the number of samples twice.",
            ("error.mean()", "error.mean() / len(batch)"),
        ),
        Mistake(
            "The gradient of the weights is divided by the number of features; divide it by that of the samples.",
            ("/ len(batch)", "/ len(w)"),
        ),
        Mistake(
            "The gradient of the weights is divided by samples times features; divide it by the samples.",
            ("/ len(batch)", "/ X[batch].size"),
        ),
        Mistake(
            "The gradients hold the squared errors.",
            ("X[batch].T @ error", "X[batch].T @ error**2"),
            ("error.mean()", "(error**2).mean()"),
        ),
        Mistake(
            "The gradient of the bias is the loss: it holds the squared errors.", ("error.mean()", "(error**2).mean()")
        ),
        Mistake(
            "The gradients hold the signs of the errors.",
            ("2 * X[batch].T @ error", "X[batch].T @ np.sign(error)"),
            ("2 * error.mean()", "np.sign(error).mean()"),
        ),
        Mistake("w starts at 0; the w that is given is the start.", ("losses = []", "losses, w = [], 0.0 * w")),
        Mistake("b starts at 0; the b that is given is the start.", ("losses = []", "losses, b = [], 0.0")),
        Mistake("w and b start at 0; the start is given.", ("losses = []", "losses, w, b = [], 0.0 * w, 0.0")),
        Mistake(
            "The last update is not made.",
            ("return w, b, losses", "return old_w, old_b, losses"),
            ("            w = w -", "            old_w, old_b = w, b\n            w = w -"),
        ),
        Mistake(
            "The last batch of each epoch makes no update, short or not.",
            (
                "range(0, len(y), batch_size)",
                "range(0, len(y) - batch_size if 1 < batch_size < len(y) else len(y), batch_size)",
            ),
        ),
        Mistake(
            "Each batch is one sample short: the end of a slice is not part of it.",
            ("start + batch_size]", "start + max(batch_size - 1, 1)]"),
        ),
        Mistake(
            "There are N // B + 1 updates in an epoch, the last of an empty batch where B divides N; its loss is 0.",
            ("range(0, len(y), batch_size)", "range(0, len(y) + (batch_size > 1), batch_size)"),
            ("np.mean(error**2)", "np.mean(error**2) if len(batch) else 0.0"),
            (
                "            w = w - ",
                "            if not len(batch):\n                continue\n            w = w - ",
            ),
        ),
        Mistake(
            "The learning rate is divided by the number of the epoch; it stays the same.",
            ("        order =", "        eta = learning_rate / (_ + 1)\n        order ="),
            ("w - learning_rate", "w - eta"),
            ("b - learning_rate", "b - eta"),
        ),
        Mistake(
            "w is the average over the updates; the last one is asked.",
            ("losses = []", "losses, kept = [], []"),
            ("            b = b - ", "            kept.append(w)\n            b = b - "),
            ("return w,", "return np.mean(kept, axis=0),"),
        ),
        Mistake(
            "Each epoch begins again with the initial w.",
            ("losses = []", "losses, start_w = [], w"),
            ("        order", "        w = start_w\n        order"),
        ),
        Mistake(
            "Each epoch begins again with the initial b.",
            ("losses = []", "losses, start_b = [], b"),
            ("        order", "        b = start_b\n        order"),
        ),
        Mistake(
            "One epoch less than epochs is run.",
            ("_ in range(epochs)", "_ in range(max(epochs - 1, 1) if batch_size > 1 else epochs)"),
        ),
        Mistake("One epoch more than epochs is run.", ("_ in range(epochs)", "_ in range(epochs + (batch_size > 1))")),
        Mistake("Only one epoch is run.", ("_ in range(epochs)", "_ in range(1 if batch_size > 1 else epochs)")),
    ],
    hints=[
        "Two loops: epochs outside, batches inside. The inner body is one step of gradient_descent, on the batch.",
        "for X_batch, y_batch in minibatches(X, y, batch_size, rng): deals out one epoch.",
        "Collect the losses in a list with append; every update adds one.",
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
