r"""## Your own recipe

The last exercise is open. Write a function that learns digits and recognises new ones. It gets some training samples
with labels and new samples without, and returns labels for the new ones. How it does that is up to you: layers,
normalization, dropout, update rule, epochs, samples held back to choose by. The short way is to call what you have
built: `init_network` for the start, `network_loss` for the gradients, `fit` or `train` for the updates. Functions of
other cells of this notebook may be called; you may as well write a small network anew.

It is judged by one thing, what it reaches: **at least 88%** of 500 new digits must be right after training on 1000 to
1200, whichever they are, and whatever the seed. A network with one hidden layer, trained in mini-batches for some
epochs, gets about 96%; so there is room to spare, but none for a bug. You have about a third of a second of computing
for each call; that is a thousand updates of a small network.

**By hand:** 50 hidden units and ten classes make $64 \cdot 50 + 50 + 50 \cdot 10 + 10 = 3760$ parameters. 1000 samples
in batches of 50 make 20 updates in an epoch, and 320 in sixteen.

**Pitfalls**

- Pixels come as whole numbers from 0 to 16, of dtype `uint8`. Make them floats and scale them, all by the same numbers.
- Take all randomness from `rng`. With the same seed, the same labels must come out.
- No peeking: the new samples come without labels, and their statistics are none of your business.
"""
# ruff: noqa: PLR0917, ARG001 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script


def recognise_digits(X, y, X_new, rng):
    """Learn digits from samples, then recognise new ones.

    Args:
        X: images to learn from, shape (N, 64), dtype uint8, each pixel in {0, ..., 16}; not changed.
        y: the digits that they show, shape (N,), int, each in {0, ..., 9}; not changed.
        X_new: other images, shape (M, 64), dtype uint8; not changed.
        rng: numpy.random.Generator; the only source of randomness.

    Returns:
        digits: shape (M,), int: the digit recognised in each of X_new. Of 500 new images at least 88% must be right
            after learning from 1000 to 1200, and more than 40% after learning from 300. The same inputs and the same
            seed give the same digits.
    """
    W1, W2 = rng.normal(size=(64, 36)) / 8, np.zeros((36, 10))
    for _ in range(16):
        for batch in np.array_split(rng.permutation(len(y)), len(y) // 50):
            dW1, dW2 = _gradients(W1, W2, X[batch] / 16, np.eye(10)[y[batch]])
            W1 -= 0.5 * dW1
            W2 -= 0.5 * dW2
    return (_hidden(W1, X_new / 16) @ W2).argmax(axis=1)


# The network of this notebook in short, so that the cell stands alone: one hidden layer, no biases, plain descent.
def _hidden(W1, X):
    """The outputs of the hidden layer."""
    return np.maximum(X @ W1, 0)


def _gradients(W1, W2, X, targets):
    """The gradients of the mean softmax loss of a batch; targets are one-hot."""
    hidden = _hidden(W1, X)
    odds = np.exp(hidden @ W2)
    dscores = (odds / odds.sum(axis=1, keepdims=True) - targets) / len(X)
    return X.T @ (dscores @ W2.T * (hidden > 0)), hidden.T @ dscores


exercise = Exercise(
    Script((recognise_digits,)),
    points=5,
    cases=[],
    mistakes=[
        Mistake(
            "Hardly anything is learned: after 300 digits, fewer than 40% of new ones are recognised.",
            ("W2 -= 0.5", "W2 += 0.5"),
        ),
        Mistake(
            "It learns, but too little: after 1000 digits, fewer than 88% of new ones are recognised.",
            ("rng.permutation(len(y)), len(y) // 50", "rng.permutation(120), 2"),
        ),
        Mistake(
            "The scores are returned; labels are asked.",
            ("(_hidden(W1, X_new / 16) @ W2).argmax(axis=1)", "_hidden(W1, X_new / 16) @ W2"),
        ),
        Mistake(
            "With the same seed, other digits come out: not all that is random comes from rng.",
            ("rng.normal(size=(64, 36))", "np.random.normal(size=(64, 36))"),
            ("rng.permutation(len(y))", "np.random.permutation(len(y))"),
        ),
        Mistake("The caller's labels are changed.", ("    for _ in", "    y[:9] = 0\n    for _ in")),
        Mistake(
            "The caller's images are changed.",
            ("    for _ in", "    X //= 2\n    for _ in"),
            ("X[batch] / 16", "X[batch] / 8"),
        ),
        Mistake(
            "digits has the shape (M, 1); it must be (M,).",
            ("(_hidden(W1, X_new / 16) @ W2).argmax(axis=1)", "(_hidden(W1, X_new / 16) @ W2).argmax(axis=1)[:, None]"),
        ),
        Mistake(
            "digits is one number; each new image has its own.",
            ("(_hidden(W1, X_new / 16) @ W2).argmax(axis=1)", "(_hidden(W1, X_new / 16) @ W2).sum(axis=0).argmax()"),
        ),
        Mistake(
            "The caller's new images are changed.",
            ("    for _ in", "    X_new -= X_new // 2\n    for _ in"),
            ("X_new / 16", "X_new / 8"),
        ),
        Mistake(
            "The caller's images and labels are shuffled in place.",
            ("    for _ in", "    order = rng.permutation(len(y))\n    X[:], y[:] = X[order], y[order]\n    for _ in"),
        ),
    ],
    hints=[
        "Start with the parts that you have: standardize, init_network, network_loss, fit.",
        "Hold some training samples back and print their accuracy. If it is low there, it will be low here.",
        "Look at the first loss and at the last. Should the first be log 10? Is the last below 0.2?",
    ],
    equivalents=[
        Equivalent(
            "Indices below 0 count from the end: 0, -1, ..., -(N - 1) name every sample once too.",
            ("rng.permutation(len(y))", "-rng.permutation(len(y))"),
        ),
        Equivalent(
            "Only what is reached counts, and weights that start otherwise reach it as well.",
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36))"),
            ("rng.normal(size=(64, 36)) / 8", "-(rng.normal(size=(64, 36)) / 8)"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / 4.0"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / 9"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / -8"),
            ("rng.normal(size=(64, 36))", "-rng.normal(size=(64, 36))"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / 1"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / 7"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / 16"),
            ("rng.normal(size=(64, 36)) / 8", "rng.normal(size=(64, 36)) / -1"),
            ("np.zeros((36, 10))", "np.ones((36, 10))"),
        ),
        Equivalent(
            "Only what is reached counts, and it is reached with more epochs or one fewer, and with other batches.",
            ("range(16)", "range(16 + 1)"),
            ("range(16)", "range(32)"),
            ("range(16)", "range(15)"),
            ("range(16)", "range(17)"),
            ("len(y) // 50", "len(y) / 50"),
            ("len(y) // 50", "50"),
            ("len(y) // 50", "len(y) // 100"),
            ("len(y) // 50", "len(y) // 49"),
            ("len(y) // 50", "len(y) // 25.0"),
            ("range(16)", "range(16 - 1)"),
            ("len(y) // 50", "len(y) // 51"),
        ),
        Equivalent(
            "Only what is reached counts, and pixels of another scale reach it as well.",
            ("X[batch] / 16", "X[batch] / 8.0"),
            ("X_new / 16", "X_new / 8.0"),
            ("X[batch] / 16", "X[batch] / 32"),
            ("X[batch] / 16", "X[batch] / 15"),
            ("X[batch] / 16", "X[batch] / 17"),
            ("X_new / 16", "X_new"),
            ("X_new / 16", "X_new / 32"),
            ("X_new / 16", "X_new / 1"),
            ("X_new / 16", "X_new / 15"),
            ("X_new / 16", "X_new / 17"),
        ),
        Equivalent(
            "Only what is reached counts, and another learning rate reaches it as well.",
            ("0.5 * dW1", "1.0 * dW1"),
            ("0.5 * dW1", "1.5 * dW1"),
            ("0.5 * dW2", "1.0 * dW2"),
            ("0.5 * dW2", "1.5 * dW2"),
            ("0.5 * dW1", "dW1"),
            ("0.5 * dW1", "0.25 * dW1"),
            ("0.5 * dW2", "dW2"),
            ("0.5 * dW2", "0.25 * dW2"),
        ),
        Equivalent(
            "Only what is reached counts, and a hidden layer that is linear, or bends elsewhere, reaches it as well.",
            ("np.maximum(X @ W1, 0)", "X @ W1"),
            ("np.maximum(X @ W1, 0)", "np.maximum(X @ W1, -1)"),
        ),
        Equivalent(
            "The sign of odds cancels in the quotient.",
            ("np.exp(hidden @ W2)", "-np.exp(hidden @ W2)"),
        ),
        Equivalent(
            "Only what is reached counts, and gradients of another length reach it as well.",
            ("odds.sum", "X.sum"),
            ("odds.sum", "np.ones_like(odds).sum"),
            ("odds.sum", "hidden.sum"),
        ),
        Equivalent(
            "Only what is reached counts, and a gate that lets more or less through reaches it as well.",
            ("dscores @ W2.T * (hidden > 0)", "dscores @ W2.T"),
            ("hidden > 0", "hidden >= 0"),
            ("hidden > 0", "hidden != 0"),
            ("hidden > 0", "np.ones_like(hidden) > 0"),
            ("hidden > 0", "hidden > -1"),
        ),
    ],
)


def what_is_reached(recognise_digits, X, y, X_new, truth, seed):
    """Whether enough of the new digits are recognised, and whether the inputs stay as they are."""
    given = X.copy(), y.copy(), X_new.copy()
    found = np.asarray(recognise_digits(*given, np.random.default_rng(seed)))
    same = [np.array_equal(a, b) for a, b in zip(given, (X, y, X_new), strict=True)]
    right = found.shape == truth.shape and np.mean(found == truth) >= 0.88
    return {"shape": np.array(found.shape), "at least 88% right": np.array(right), "inputs as before": np.array(same)}


def of_which_shape(recognise_digits, X, y, X_new, truth, seed):
    """The shape of what is returned."""
    return {
        "shape": np.array(np.shape(recognise_digits(X.copy(), y.copy(), X_new.copy(), np.random.default_rng(seed))))
    }


def from_rng(recognise_digits, X, y, X_new, truth, seed):
    """Whether the same seed gives the same digits again, and few samples still help."""
    rngs = [np.random.default_rng(seed) for _ in range(2)]
    one, two = (np.asarray(recognise_digits(X.copy(), y.copy(), X_new.copy(), rng)) for rng in rngs)
    return {
        "the same digits": np.array(np.array_equal(one, two)),
        "40% are right": np.array(np.mean(one == truth) > 0.4),
    }


def _digits(train, new):
    """Some digits to learn from and some new ones, drawn from the data beside this file."""
    with np.load(__file__.replace("80_recognise_digits.py", "digits.npz")) as file:
        X, y = file["X"], file["y"].astype(np.int64)

    def part(first, last, values):
        def sample(rng):
            order = np.random.default_rng(rng.bit_generator.seed_seq.entropy).permutation(len(y))
            return values[order[first:last]]

        return Draw(sample)

    end = train + new
    truth = part(train, end, y)
    return {
        "X": part(0, train, X),
        "y": part(0, train, y),
        "X_new": part(train, end, X),
        "truth": truth,
    }


exercise.cases.extend(
    [
        Case(
            "a thousand digits",
            hint="How many of the samples that you hold back yourself does it recognise?",
            scenario=what_is_reached,
            **_digits(1000, 500),
            seed=1,
        ),
        Case(
            "the same seed twice",
            hint="Does all randomness come from rng?",
            scenario=from_rng,
            **_digits(300, 500),
            seed=2,
        ),
        Case(
            "one new digit",
            hidden=True,
            hint="Is a single digit still an array?",
            scenario=of_which_shape,
            **_digits(300, 1),
            seed=4,
        ),
        Case(
            "other digits, another seed",
            hidden=True,
            hint="Does it learn from any sample of the digits?",
            scenario=what_is_reached,
            **_digits(1200, 500),
            seed=3,
        ),
    ]
)
